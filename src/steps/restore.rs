//! One column of `inverse_transform`: finds the encoded columns that stand for
//! it, reads them strictly, and puts the values back together. Knows nothing of
//! files; a row's number is that of the batch until the caller adds to it.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::{DataType, Field, FieldRef, Schema};
use arrow::record_batch::RecordBatch;

use super::coder::Coder;
use super::encoding::{Names, normalized};
use super::indicators::{Chosen, Flaw, Indicators, Special, column, of_class};
use super::originals;
use crate::error::Result;
use crate::mixture::model::Mixture;
use crate::mixture::normalize::Storage;
use crate::mixture::posterior::NONE;
use crate::mixture::scan::Scan;
use crate::store::columns::{Class, floats, from_floats, from_integers, integers, unit, validity};

/// How freely values are restored: what a generator made may lie anywhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Freedom {
    /// Cuts normalized values at ± this.
    pub clip: Option<f64>,
    /// Holds restored values in the range that the fit saw.
    pub enforce_range: bool,
}

/// A column that is restored, and where it comes from.
#[derive(Debug)]
pub struct Restored {
    name: String,
    coder: Coder,
    indicators: Indicators,
    normalized: String,
    exact: Option<String>,
    clip: Option<f64>,
    /// To be held in.
    range: Option<(f64, f64)>,
}

/// The rows of a batch, before they are put back together.
struct Encoded {
    /// [`NONE`] stands for null, NaN and the infinities.
    components: Vec<u8>,
    values: Vec<f64>,
    nulls: Option<NullBuffer>,
}

impl Restored {
    /// # Errors
    /// *bad data* if encoded columns are missing, of the wrong type, or too many.
    pub fn find(
        name: &str,
        data_type: &DataType,
        mixture: &Mixture,
        schema: &Schema,
        freedom: Freedom,
    ) -> Result<Restored> {
        let active = mixture.active().len();
        let indicators = Indicators::find(&Names::component(name), active, false, schema)?;
        let normalized = normalized(name);
        of_class(schema, &normalized, |c| matches!(c, Class::Float32 | Class::Float64))?;
        let exact = originals::find(name, data_type, schema)?;
        let coder = Coder::new(data_type, mixture, Storage::default())?;
        let range = mixture
            .column
            .min
            .zip(mixture.column.max)
            .filter(|(min, max)| freedom.enforce_range && min <= max);
        let (name, clip) = (name.to_owned(), freedom.clip);
        Ok(Restored { name, coder, indicators, normalized, exact, clip, range })
    }

    pub fn field(&self) -> FieldRef {
        Arc::new(Field::new(&self.name, self.coder.data_type().clone(), true))
    }

    /// The encoded columns.
    pub fn reads(&self) -> impl Iterator<Item = &String> {
        self.indicators.reads().chain([&self.normalized]).chain(&self.exact)
    }

    /// The original column of a batch.
    ///
    /// # Errors
    /// *bad data*; a flaw where an encoded row is none that `transform` writes.
    pub fn restore(&self, batch: &RecordBatch) -> Result<Result<ArrayRef, Flaw>> {
        let array = column(batch, &self.normalized)?;
        let values = floats(array)?;
        let (components, specials) = match self.indicators.plain(batch)? {
            Some(components) => (components, Vec::new()),
            None => match self.indicators.chosen(batch)? {
                Ok(chosen) => split(&chosen),
                Err(flaw) => return Ok(Err(flaw)),
            },
        };
        let nulls = validity(array);
        let usual = specials.is_empty() && self.clip.is_none();
        let restored = if usual {
            if let Err(flaw) = self.check(&components, &values, nulls.as_ref()) {
                return Ok(Err(flaw));
            }
            self.coder.restore(&values, &components, nulls.clone())?
        } else {
            let mut rows = Encoded { components, values: values.into_owned(), nulls };
            rows.set(&specials);
            rows.cut(self.clip);
            if let Err(flaw) = self.check(&rows.components, &rows.values, rows.nulls.as_ref()) {
                return Ok(Err(flaw));
            }
            self.coder.restore(&rows.values, &rows.components, rows.nulls)?
        };
        let restored = match self.range {
            Some(range) => held(&restored, range)?,
            None => restored,
        };
        let Some(exact) = &self.exact else { return Ok(Ok(restored)) };
        let nulls = validity(&restored);
        self.with_exact(restored, column(batch, exact)?, nulls.as_ref())
    }

    fn flaw<T>(&self, row: usize, column: &str, text: impl Into<String>) -> Result<T, Flaw> {
        Err(Flaw::new(row, column, text))
    }

    /// A finite value has a component; NaN and the infinities, which only floats
    /// have, have none; null has none.
    fn check(
        &self,
        components: &[u8],
        values: &[f64],
        nulls: Option<&NullBuffer>,
    ) -> Result<(), Flaw> {
        let chosen = !components.iter().fold(false, |any, component| any | (*component == NONE));
        if nulls.is_none() && chosen && Scan::of(values).finite {
            return Ok(());
        }
        let has_specials = !Class::of(self.coder.data_type()).is_exact();
        for (row, (component, value)) in components.iter().zip(values).enumerate() {
            let (none, null) = (*component == NONE, nulls.is_some_and(|n| n.is_null(row)));
            let text = match (none, null) {
                (false, true) => "is null, but the row has a component".into(),
                (false, false) if value.is_finite() => continue,
                (true, true) => continue,
                (false, false) => format!("is {value}, but the row has a component"),
                (true, false) if value.is_finite() => {
                    format!("is {value}, but the row has no component")
                }
                (true, false) if has_specials => continue,
                (true, false) => format!("is {value}, which {} cannot be", self.coder.data_type()),
            };
            return self.flaw(row, &self.normalized, text);
        }
        Ok(())
    }

    /// Originals that were kept go first.
    fn with_exact(
        &self,
        restored: ArrayRef,
        kept: &ArrayRef,
        nulls: Option<&NullBuffer>,
    ) -> Result<Result<ArrayRef, Flaw>> {
        if kept.null_count() == kept.len() {
            return Ok(Ok(restored));
        }
        if let Some(nulls) = nulls {
            let alone = |row: &usize| nulls.is_null(*row) && kept.is_valid(*row);
            if let Some(row) = (0..kept.len()).find(alone) {
                let column = self.exact.as_deref().unwrap_or_default();
                return Ok(self.flaw(row, column, "holds a value, but the row is null"));
            }
        }
        originals::over(kept, restored).map(Ok)
    }
}

/// Components of the rows, and the rows that are something else.
fn split(chosen: &[Chosen]) -> (Vec<u8>, Vec<(usize, Special)>) {
    let mut specials = Vec::new();
    let components = chosen.iter().enumerate().map(|(row, chosen)| match chosen {
        Chosen::Place(place) => *place as u8,
        Chosen::Nothing => NONE,
        Chosen::Special(special) => {
            specials.push((row, *special));
            NONE
        }
    });
    (components.collect(), specials)
}

impl Encoded {
    /// An indicator of what is no number goes before the normalized value.
    fn set(&mut self, specials: &[(usize, Special)]) {
        let mut nulls = Vec::new();
        for (row, special) in specials {
            match special {
                Special::Null => nulls.push(*row),
                Special::Nan => self.values[*row] = f64::NAN,
                Special::PosInf => self.values[*row] = f64::INFINITY,
                Special::NegInf => self.values[*row] = f64::NEG_INFINITY,
            }
        }
        if !nulls.is_empty() {
            let mut valid = vec![true; self.values.len()];
            nulls.into_iter().for_each(|row| valid[row] = false);
            let more = NullBuffer::new(BooleanBuffer::from(valid));
            self.nulls = NullBuffer::union(self.nulls.as_ref(), Some(&more));
        }
    }

    fn cut(&mut self, clip: Option<f64>) {
        let Some(clip) = clip else { return };
        for (value, component) in self.values.iter_mut().zip(&self.components) {
            if *component != NONE {
                *value = value.clamp(-clip, clip);
            }
        }
    }
}

/// The values within a range, as near as their type has numbers.
fn held(array: &ArrayRef, (min, max): (f64, f64)) -> Result<ArrayRef> {
    let (data_type, nulls) = (array.data_type(), validity(array));
    if !Class::of(data_type).is_exact() {
        let hold = |x: &f64| if x.is_finite() { x.clamp(min, max) } else { *x };
        return from_floats(floats(array)?.iter().map(hold).collect(), nulls, data_type);
    }
    let unit = unit(data_type);
    let bound = |x: f64| (x * unit).round() as i128;
    let (min, max) = (bound(min), bound(max));
    let values: Vec<i128> = integers(array)?.into_iter().map(|x| x.clamp(min, max)).collect();
    from_integers(&values, nulls, data_type)
}
