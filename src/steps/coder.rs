//! One column's values ↔ components and normalized values: joins Arrow columns
//! to the pure numbers. Knows nothing of how components are chosen or written.

use std::borrow::Cow;

use arrow::array::{Array, ArrayRef};
use arrow::buffer::NullBuffer;
use arrow::datatypes::DataType;

use super::curved::CurvedColumn;
use crate::error::{Error, Result};
use crate::mixture::axis::Axis;
use crate::mixture::curved::Placed;
use crate::mixture::model::Mixture;
use crate::mixture::normalize::{FloatColumn, Floats, Scale, Storage, Wholes};
use crate::store::columns::{Class, floats, from_floats, from_integers, integers, narrow_integers};

/// There and back for one column.
#[derive(Debug)]
pub struct Coder {
    data_type: DataType,
    numbers: Numbers,
}

#[derive(Debug)]
enum Numbers {
    Floats(Floats),
    /// Whole numbers that fit into 64 bits.
    Narrow(Wholes),
    Wide(Wholes),
    /// Of any type, on another axis than their own.
    Curved(Box<CurvedColumn>),
}

/// Where values lie on the axis of their mixture.
#[derive(Debug)]
pub enum Places<'a> {
    /// The values themselves.
    Plain(Cow<'a, [f64]>),
    Curved(Placed),
}

impl Places<'_> {
    pub fn values(&self) -> &[f64] {
        match self {
            Places::Plain(values) => values,
            Places::Curved(placed) => &placed.t,
        }
    }
}

impl Coder {
    /// For a column of that type, by the active components of its mixture.
    ///
    /// # Errors
    /// *bad data* if the type is no number.
    pub fn new(data_type: &DataType, mixture: &Mixture, storage: Storage) -> Result<Coder> {
        let scales: Vec<Scale> = (mixture.components.iter().filter(|c| c.active))
            .map(|c| Scale { mean: c.mean, sd: c.sd() })
            .collect();
        let wholes = |scale: i8, bounds: (i128, i128)| {
            let numbers = Wholes::new(&scales, scale, bounds, storage);
            let narrow = i128::from(i64::MIN) <= bounds.0 && bounds.1 <= i128::from(i64::MAX);
            let has_narrow = !matches!(data_type, DataType::Decimal128(..));
            if narrow && has_narrow { Numbers::Narrow(numbers) } else { Numbers::Wide(numbers) }
        };
        let class = Class::of(data_type);
        if let Axis::Symlog(axis) = &mixture.axis {
            let decimals = decimals(class, mixture);
            let column = CurvedColumn::new(data_type, decimals, axis, &scales, storage)?;
            let numbers = Numbers::Curved(Box::new(column));
            return Ok(Coder { data_type: data_type.clone(), numbers });
        }
        let float = |single| {
            let column = FloatColumn { single, decimals: decimals(class, mixture) };
            Numbers::Floats(Floats::new(&scales, column, storage))
        };
        let numbers = match (class, class.bounds()) {
            (Class::Float64, _) => float(false),
            (Class::Float32, _) => float(true),
            (Class::Decimal { scale, .. }, Some(bounds)) => wholes(scale, bounds),
            (_, Some(bounds)) => wholes(0, bounds),
            (_, None) => return Err(Error::data(format!("{data_type} is no type of numbers"))),
        };
        Ok(Coder { data_type: data_type.clone(), numbers })
    }

    pub fn data_type(&self) -> &DataType {
        &self.data_type
    }

    /// Where the mixture has the values.
    pub fn place<'a>(&self, array: &'a dyn Array) -> Result<Places<'a>> {
        match &self.numbers {
            Numbers::Curved(column) => Ok(Places::Curved(column.place(array)?)),
            _ => Ok(Places::Plain(floats(array)?)),
        }
    }

    /// The normalized values, by row; `places` are those of the array.
    pub fn normalize(
        &self,
        array: &dyn Array,
        places: &Places<'_>,
        components: &[u8],
    ) -> Result<Vec<f64>> {
        let mut values = vec![0.0; array.len()];
        match (&self.numbers, places) {
            (Numbers::Curved(column), Places::Curved(placed)) => {
                column.normalize(placed, components, &mut values);
            }
            (Numbers::Floats(numbers), places) => {
                numbers.forward(places.values(), components, &mut values);
            }
            (Numbers::Narrow(numbers), _) => {
                numbers.forward(&narrow(array)?, components, &mut values);
            }
            (Numbers::Wide(numbers), _) => {
                numbers.forward(&integers(array)?, components, &mut values);
            }
            (Numbers::Curved(_), Places::Plain(_)) => {
                return Err(Error::unexpected("values were not placed on their axis"));
            }
        }
        Ok(values)
    }

    /// The rows that the inverse would not give back.
    pub fn differing(
        &self,
        array: &dyn Array,
        components: &[u8],
        values: &[f64],
    ) -> Result<Vec<usize>> {
        Ok(match &self.numbers {
            Numbers::Floats(numbers) => numbers.differing(&floats(array)?, components, values),
            Numbers::Narrow(numbers) => numbers.differing(&narrow(array)?, components, values),
            Numbers::Wide(numbers) => numbers.differing(&integers(array)?, components, values),
            Numbers::Curved(column) => column.differing(array, components, values)?,
        })
    }

    /// The column of the original type.
    pub fn restore(
        &self,
        values: &[f64],
        components: &[u8],
        nulls: Option<NullBuffer>,
    ) -> Result<ArrayRef> {
        match &self.numbers {
            Numbers::Curved(column) => column.restore(values, components, nulls, &self.data_type),
            Numbers::Floats(numbers) => {
                let mut x = vec![0.0; values.len()];
                numbers.inverse(values, components, &mut x);
                from_floats(x, nulls, &self.data_type)
            }
            Numbers::Narrow(numbers) => {
                let mut x = vec![0_i64; values.len()];
                numbers.inverse(values, components, &mut x);
                let x: Vec<i128> = x.into_iter().map(i128::from).collect();
                from_integers(&x, nulls, &self.data_type)
            }
            Numbers::Wide(numbers) => {
                let mut x = vec![0_i128; values.len()];
                numbers.inverse(values, components, &mut x);
                from_integers(&x, nulls, &self.data_type)
            }
        }
    }
}

/// Decimals that all values of a column of floats have at most, if they are few.
/// Those of 32 bits are no decimals by the time they are 64-bit numbers.
pub fn decimals(class: Class, mixture: &Mixture) -> Option<u8> {
    if class == Class::Float64 { mixture.column.rounding.0 } else { None }
}

pub fn narrow(array: &dyn Array) -> Result<Cow<'_, [i64]>> {
    let wide = || Error::unexpected(format!("{} does not fit into 64 bits", array.data_type()));
    narrow_integers(array).ok_or_else(wide)
}
