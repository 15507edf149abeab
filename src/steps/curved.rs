//! A column whose mixture lies on a bent axis ↔ normalized values: joins Arrow
//! arrays to distances on that axis. Knows nothing of how components are chosen.

use arrow::array::{Array, ArrayRef};
use arrow::buffer::NullBuffer;
use arrow::datatypes::DataType;

use super::coder::narrow;
use crate::error::{Error, Result};
use crate::mixture::curved::{Curved, FloatOrigin, Placed, WholeOrigin};
use crate::mixture::normalize::{FloatColumn, Scale, Storage};
use crate::mixture::symlog::Symlog;
use crate::store::columns::{Class, floats, from_floats, from_integers, integers};

/// There and back for one column.
#[derive(Debug)]
pub struct CurvedColumn {
    curved: Curved,
    origin: Origin,
}

#[derive(Debug)]
enum Origin {
    Floats(FloatOrigin),
    /// Whole numbers that fit into 64 bits.
    Narrow(WholeOrigin),
    Wide(WholeOrigin),
}

impl CurvedColumn {
    /// # Errors
    /// *bad data* if the type is no number.
    pub fn new(
        data_type: &DataType,
        decimals: Option<u8>,
        axis: &Symlog,
        scales: &[Scale],
        storage: Storage,
    ) -> Result<CurvedColumn> {
        let class = Class::of(data_type);
        let centre = axis.centre;
        let origin = match (class, class.bounds()) {
            (Class::Float32 | Class::Float64, _) => {
                let column = FloatColumn { single: class == Class::Float32, decimals };
                Origin::Floats(FloatOrigin { centre, column })
            }
            (Class::Decimal { scale, .. }, Some(bounds)) => {
                let origin = WholeOrigin::new(centre, scale, bounds);
                let wide = matches!(data_type, DataType::Decimal128(..));
                if wide { Origin::Wide(origin) } else { Origin::Narrow(origin) }
            }
            (_, Some(bounds)) => {
                let origin = WholeOrigin::new(centre, 0, bounds);
                let narrow = bounds.1 <= i128::from(i64::MAX);
                if narrow { Origin::Narrow(origin) } else { Origin::Wide(origin) }
            }
            (_, None) => return Err(Error::data(format!("{data_type} is no type of numbers"))),
        };
        Ok(CurvedColumn { curved: Curved::new(axis, scales, storage), origin })
    }

    /// Where the values lie on the axis.
    pub fn place(&self, array: &dyn Array) -> Result<Placed> {
        let distances = match &self.origin {
            Origin::Floats(origin) => origin.distances(&floats(array)?),
            Origin::Narrow(origin) => origin.distances(&narrow(array)?),
            Origin::Wide(origin) => origin.distances(&integers(array)?),
        };
        Ok(self.curved.place(&distances))
    }

    pub fn normalize(&self, placed: &Placed, components: &[u8], values: &mut [f64]) {
        self.curved.forward(placed, components, values);
    }

    /// The rows that the inverse would not give back.
    pub fn differing(
        &self,
        array: &dyn Array,
        components: &[u8],
        values: &[f64],
    ) -> Result<Vec<usize>> {
        let mut back = self.distances(values, components);
        Ok(match &self.origin {
            Origin::Floats(origin) => {
                origin.values(&mut back);
                rows(&floats(array)?, &back, |x, back| x.to_bits() == back.to_bits())
            }
            Origin::Narrow(origin) => {
                rows(&narrow(array)?, &back, |x, d| origin.value::<i64>(*d) == *x)
            }
            Origin::Wide(origin) => {
                rows(&integers(array)?, &back, |x, d| origin.value::<i128>(*d) == *x)
            }
        })
    }

    /// The column of that type, its original one.
    pub fn restore(
        &self,
        values: &[f64],
        components: &[u8],
        nulls: Option<NullBuffer>,
        data_type: &DataType,
    ) -> Result<ArrayRef> {
        let mut back = self.distances(values, components);
        match &self.origin {
            Origin::Floats(origin) => {
                origin.values(&mut back);
                from_floats(back, nulls, data_type)
            }
            Origin::Narrow(origin) | Origin::Wide(origin) => {
                let x: Vec<i128> = back.iter().map(|d| origin.value(*d)).collect();
                from_integers(&x, nulls, data_type)
            }
        }
    }

    fn distances(&self, values: &[f64], components: &[u8]) -> Vec<f64> {
        let mut distances = vec![0.0; values.len()];
        self.curved.inverse(values, components, &mut distances);
        distances
    }
}

/// Those where the two are not the same.
fn rows<T>(x: &[T], back: &[f64], same: impl Fn(&T, &f64) -> bool) -> Vec<usize> {
    let rows = x.iter().zip(back).enumerate();
    rows.filter(|(_, (x, back))| !same(x, back)).map(|(row, _)| row).collect()
}
