//! What is tested of each value by itself: range, finiteness, membership,
//! pattern. Gives a bit for each row that violates it. Knows no files.

use std::collections::HashSet;

use arrow::array::Array;
use arrow::buffer::{BooleanBuffer, NullBuffer};
use regex::Regex;

use super::values::{Column, Values};

/// A test that is bound to a column's type.
#[derive(Debug, Clone)]
pub enum RowTest {
    /// Not null.
    Null,
    FloatBelow(f64),
    FloatAbove(f64),
    NotFinite,
    FloatNotIn(Vec<f64>),
    Below(i128),
    Above(i128),
    NotIn(HashSet<i128>),
    TextNotIn(HashSet<String>),
    Unmatched(Regex),
    BoolNotIn {
        no: bool,
        yes: bool,
    },
    /// Of a type that cannot violate it.
    Nothing,
}

impl RowTest {
    /// The rows that violate it; None where none does. Nulls do not, unless they
    /// are what is looked for.
    pub fn violations(&self, column: &Column, values: &Values<'_>) -> Option<BooleanBuffer> {
        let valid = column.valid.as_ref();
        match (self, values) {
            (RowTest::Null, _) => valid.map(|valid| !valid.inner()),
            (RowTest::FloatBelow(min), Values::Floats(v)) => {
                mask(v, valid, |x| *x < *min || x.is_nan())
            }
            (RowTest::FloatAbove(max), Values::Floats(v)) => {
                mask(v, valid, |x| *x > *max || x.is_nan())
            }
            (RowTest::NotFinite, Values::Floats(v)) => mask(v, valid, |x| !x.is_finite()),
            (RowTest::FloatNotIn(set), Values::Floats(v)) => mask(v, valid, |x| !set.contains(x)),
            (RowTest::Below(min), Values::Narrow(v)) => match i64::try_from(*min) {
                Ok(min) => mask(v, valid, |x| *x < min),
                Err(_) => mask(v, valid, |_| *min > 0),
            },
            (RowTest::Above(max), Values::Narrow(v)) => match i64::try_from(*max) {
                Ok(max) => mask(v, valid, |x| *x > max),
                Err(_) => mask(v, valid, |_| *max < 0),
            },
            (RowTest::NotIn(set), Values::Narrow(v)) => {
                mask(v, valid, |x| !set.contains(&i128::from(*x)))
            }
            (RowTest::Below(min), Values::Wide(v)) => mask(v, valid, |x| *x < *min),
            (RowTest::Above(max), Values::Wide(v)) => mask(v, valid, |x| *x > *max),
            (RowTest::NotIn(set), Values::Wide(v)) => mask(v, valid, |x| !set.contains(x)),
            (RowTest::TextNotIn(set), Values::Text(v)) => {
                bits(v.len(), valid, |row| !v.is_null(row) && !set.contains(v.value(row)))
            }
            (RowTest::Unmatched(regex), Values::Text(v)) => {
                bits(v.len(), valid, |row| !v.is_null(row) && !regex.is_match(v.value(row)))
            }
            (RowTest::BoolNotIn { no, yes }, Values::Bool(v)) => {
                bits(v.len(), valid, |row| if v.value(row) { *yes } else { *no })
            }
            _ => None,
        }
    }
}

/// Most batches are fine, which a loop without branches finds out quickly.
fn mask<T>(
    values: &[T],
    valid: Option<&NullBuffer>,
    violates: impl Fn(&T) -> bool,
) -> Option<BooleanBuffer> {
    if !values.iter().fold(false, |any, value| any | violates(value)) {
        return None;
    }
    bits(values.len(), valid, |row| violates(&values[row]))
}

fn bits(
    rows: usize,
    valid: Option<&NullBuffer>,
    violates: impl Fn(usize) -> bool,
) -> Option<BooleanBuffer> {
    let all = BooleanBuffer::collect_bool(rows, violates);
    let there = match valid {
        Some(valid) => &all & valid.inner(),
        None => all,
    };
    (there.count_set_bits() > 0).then_some(there)
}
