//! What is tested of values in their sequence: each against the one before it,
//! over spans and partitions; and the newest. Knows no files.

use serde::{Deserialize, Serialize};

use super::values::{Column, Values, place};

/// How a value stands to the last one before it that is not null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Increasing,
    Nondecreasing,
    Decreasing,
    Nonincreasing,
}

impl Order {
    pub fn named(name: &str) -> Option<Order> {
        Some(match name {
            "increasing" => Order::Increasing,
            "nondecreasing" => Order::Nondecreasing,
            "decreasing" => Order::Decreasing,
            "nonincreasing" => Order::Nonincreasing,
            _ => return None,
        })
    }

    pub fn holds(self, before: i128, after: i128) -> bool {
        match self {
            Order::Increasing => before < after,
            Order::Nondecreasing => before <= after,
            Order::Decreasing => before > after,
            Order::Nonincreasing => before >= after,
        }
    }
}

/// A value by its place in the order of its type, with the row where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stands {
    pub row: u64,
    #[serde(with = "as_text")]
    pub key: i128,
    pub text: String,
}

/// The first and the last value of some rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ends {
    pub first: Stands,
    #[serde(with = "as_text")]
    pub last: i128,
}

/// Calls `each` with the rows that hold a value, and its place in the order.
fn keys(column: &Column, values: &Values<'_>, mut each: impl FnMut(usize, Option<i128>)) {
    match values {
        Values::Floats(v) => column.rows().for_each(|row| each(row, place(v[row]))),
        Values::Narrow(v) => column.rows().for_each(|row| each(row, Some(v[row].into()))),
        Values::Wide(v) => column.rows().for_each(|row| each(row, Some(v[row]))),
        _ => {}
    }
}

/// The rows out of order within a batch that begins at `first_row`, and its ends.
/// NaN is out of any order; the value after it is held against the one before.
pub fn out_of_order(
    order: Order,
    column: &Column,
    values: &Values<'_>,
    first_row: u64,
) -> (Vec<usize>, Option<Ends>) {
    let mut rows = Vec::new();
    let mut ends: Option<(usize, i128, i128)> = None;
    keys(column, values, |row, key| match (key, &mut ends) {
        (None, _) => rows.push(row),
        (Some(key), None) => ends = Some((row, key, key)),
        (Some(key), Some((_, _, last))) => {
            if !order.holds(*last, key) {
                rows.push(row);
            }
            *last = key;
        }
    });
    let ends = ends.map(|(row, key, last)| {
        let text = column.text(row).unwrap_or_default();
        Ends { first: Stands { row: first_row + row as u64, key, text }, last }
    });
    (rows, ends)
}

/// The largest value of a batch, the first of several.
pub fn newest(column: &Column, values: &Values<'_>, first_row: u64) -> Option<Stands> {
    let mut most: Option<(usize, i128)> = None;
    keys(column, values, |row, key| {
        if let Some(key) = key
            && most.is_none_or(|(_, most)| key > most)
        {
            most = Some((row, key));
        }
    });
    most.map(|(row, key)| {
        let text = column.text(row).unwrap_or_default();
        Stands { row: first_row + row as u64, key, text }
    })
}

/// JSON's readers know no 128-bit numbers.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(key: &i128, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(key)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<i128, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}
