//! Whether the values of a column repeat enough for a dictionary to pay, judged
//! from a few of them. Knows nothing of files.

use std::collections::HashSet;
use std::hash::Hash;

use arrow::array::{Array, AsArray};
use arrow::datatypes::DataType;

/// Values looked at, evenly spread over the column.
const SAMPLE: usize = 4096;

/// True if at most half of the sampled values are distinct. Depends on the values only.
pub fn few_distinct(array: &dyn Array) -> bool {
    let step = (array.len() / SAMPLE).max(1);
    let rows = (0..array.len()).step_by(step).filter(|row| array.is_valid(*row));
    match array.data_type() {
        DataType::Utf8 => repeats(rows.map(|row| array.as_string::<i32>().value(row))),
        DataType::LargeUtf8 => repeats(rows.map(|row| array.as_string::<i64>().value(row))),
        DataType::Utf8View => repeats(rows.map(|row| array.as_string_view().value(row))),
        DataType::Binary => repeats(rows.map(|row| array.as_binary::<i32>().value(row))),
        DataType::LargeBinary => repeats(rows.map(|row| array.as_binary::<i64>().value(row))),
        other => match other.primitive_width() {
            Some(width) => {
                let data = array.to_data();
                let bytes = &data.buffers()[0].as_slice()[data.offset() * width..];
                repeats(rows.map(|row| &bytes[row * width..][..width]))
            }
            None => true,
        },
    }
}

fn repeats<T: Eq + Hash>(values: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    let mut count = 0;
    for value in values {
        count += 1;
        seen.insert(value);
    }
    seen.len() * 2 <= count
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::{Int64Array, StringArray};

    #[test]
    fn repeated_values_are_few_and_unique_ones_are_not() {
        let unique = Int64Array::from_iter_values(0..100_000);
        assert!(!few_distinct(&unique));
        assert!(few_distinct(&Int64Array::from_iter_values((0..100_000).map(|i| i % 1000))));
        assert!(!few_distinct(&unique.slice(5, 1000)));
        let text = StringArray::from_iter_values((0..1000).map(|i| format!("{}", i % 7)));
        assert!(few_distinct(&text));
        assert!(few_distinct(&Int64Array::from(vec![None; 10])));
    }
}
