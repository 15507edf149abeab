//! A batch's column as what tests look at, and single values as text. Knows no
//! tests.

use std::borrow::Cow;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, StringArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{DataType, TimeUnit};
use arrow::util::display::array_value_to_string;
use chrono::DateTime;

use super::bounds::nanoseconds;
use super::types::is_text;
use crate::error::Result;
use crate::steps::categories::texts;
use crate::store::columns::{Class, floats, integers, narrow_integers, validity};

/// Of a value that is shown; the rest is cut off.
const SHOWN_BYTES: usize = 200;

pub struct Column {
    pub array: ArrayRef,
    pub valid: Option<NullBuffer>,
}

/// The values of a column; what stands at a null is arbitrary.
pub enum Values<'a> {
    Floats(Cow<'a, [f64]>),
    Narrow(Cow<'a, [i64]>),
    Wide(Vec<i128>),
    Text(StringArray),
    Bool(&'a BooleanArray),
    Other,
}

impl Column {
    pub fn new(array: &ArrayRef) -> Column {
        Column { array: array.clone(), valid: validity(array) }
    }

    pub fn values(&self) -> Result<Values<'_>> {
        let data_type = self.array.data_type();
        Ok(match Class::of(data_type) {
            Class::Float32 | Class::Float64 => Values::Floats(floats(&self.array)?),
            Class::Integer { .. } | Class::Decimal { .. } => match narrow_integers(&self.array) {
                Some(values) => Values::Narrow(values),
                None => Values::Wide(integers(&self.array)?),
            },
            Class::Other if *data_type == DataType::Boolean => {
                Values::Bool(self.array.as_boolean())
            }
            Class::Other if is_text(data_type) => Values::Text(texts(&self.array)?),
            Class::Other => Values::Other,
        })
    }

    /// The rows that hold a value.
    pub fn rows(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match &self.valid {
            None => Box::new(0..self.array.len()),
            Some(valid) => Box::new(valid.valid_indices()),
        }
    }

    /// A value for people; nothing of a null.
    pub fn text(&self, row: usize) -> Option<String> {
        if self.array.is_null(row) {
            return None;
        }
        let text = instant_text(&self.array, row)
            .or_else(|| array_value_to_string(&self.array, row).ok())
            .unwrap_or_else(|| "?".to_owned());
        Some(cut(text))
    }
}

/// Timestamps are shown in UTC: Arrow's formatter knows no zones.
fn instant_text(array: &ArrayRef, row: usize) -> Option<String> {
    let DataType::Timestamp(unit, zone) = array.data_type() else { return None };
    let count = *integers(&array.slice(row, 1)).ok()?.first()?;
    let whole = count * nanoseconds(*unit);
    let seconds = i64::try_from(whole.div_euclid(nanoseconds(TimeUnit::Second))).ok()?;
    let rest = whole.rem_euclid(nanoseconds(TimeUnit::Second)) as u32;
    // Beyond the calendar that is known, the plain count.
    let Some(at) = DateTime::from_timestamp(seconds, rest) else { return Some(count.to_string()) };
    let zone = if zone.is_some() { "Z" } else { "" };
    Some(format!("{}{zone}", at.format("%Y-%m-%dT%H:%M:%S%.f")))
}

fn cut(mut text: String) -> String {
    if text.len() > SHOWN_BYTES {
        let end = (0..=SHOWN_BYTES).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}

/// A float's place in the order of floats; -0 is 0. None of NaN, which has none.
pub fn place(value: f64) -> Option<i128> {
    let bits = (value + 0.0).to_bits().cast_signed();
    let ordered = if bits < 0 { i64::MIN.wrapping_sub(bits) } else { bits };
    (!value.is_nan()).then_some(i128::from(ordered))
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::{Date32Array, StringArray, TimestampMicrosecondArray};
    use std::sync::Arc;

    #[test]
    fn floats_keep_their_order() {
        let ascending = [f64::NEG_INFINITY, -1e300, -1.0, -5e-324, 0.0, 5e-324, 1.0, f64::INFINITY];
        assert!(ascending.windows(2).all(|pair| place(pair[0]) < place(pair[1])));
        assert_eq!(place(-0.0), place(0.0));
        assert_eq!(place(f64::NAN), None);
    }

    #[test]
    fn values_are_shown_in_utc_and_cut() {
        let times = TimestampMicrosecondArray::from(vec![1_500_000, i64::MAX]);
        let times = Column::new(&(Arc::new(times.with_timezone("Europe/Berlin")) as ArrayRef));
        assert_eq!(times.text(0).unwrap(), "1970-01-01T00:00:01.500Z");
        assert_eq!(times.text(1).unwrap(), i64::MAX.to_string());
        let days: ArrayRef = Arc::new(Date32Array::from(vec![Some(1), None]));
        assert_eq!(Column::new(&days).text(0).unwrap(), "1970-01-02");
        assert_eq!(Column::new(&days).text(1), None);
        let long: ArrayRef = Arc::new(StringArray::from(vec!["ä".repeat(500)]));
        assert_eq!(Column::new(&long).text(0).unwrap().chars().count(), SHOWN_BYTES / 2 + 1);
    }
}
