//! Whether the values of a column repeat enough for a dictionary to pay, judged
//! from a few of them. Knows nothing of files.

use std::collections::HashSet;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::DataType;

/// Values looked at, evenly spread over the column.
const SAMPLE: usize = 4096;

/// True if at most half of the sampled values are distinct. Depends on the values
/// only, not on how the column's rows are spread over arrays.
pub fn few_distinct(arrays: &[&ArrayRef]) -> bool {
    let rows: usize = arrays.iter().map(Array::len).sum();
    let step = (rows / SAMPLE).max(1);
    let (mut seen, mut count, mut next) = (HashSet::new(), 0, 0);
    for array in arrays {
        let sampled = (next..array.len()).step_by(step);
        next = (next + sampled.len() * step).saturating_sub(array.len());
        let Some(values) = values(array, sampled.filter(|row| array.is_valid(*row))) else {
            return true;
        };
        count += values.len();
        seen.extend(values);
    }
    seen.len() * 2 <= count
}

/// The bytes of the values of some rows; None of nested types.
fn values(array: &dyn Array, rows: impl Iterator<Item = usize>) -> Option<Vec<Box<[u8]>>> {
    let text = |value: &str| value.as_bytes().into();
    Some(match array.data_type() {
        DataType::Utf8 => rows.map(|row| text(array.as_string::<i32>().value(row))).collect(),
        DataType::LargeUtf8 => rows.map(|row| text(array.as_string::<i64>().value(row))).collect(),
        DataType::Utf8View => rows.map(|row| text(array.as_string_view().value(row))).collect(),
        DataType::Binary => rows.map(|row| array.as_binary::<i32>().value(row).into()).collect(),
        DataType::LargeBinary => {
            rows.map(|row| array.as_binary::<i64>().value(row).into()).collect()
        }
        other => {
            let width = other.primitive_width()?;
            let data = array.to_data();
            let bytes = &data.buffers()[0].as_slice()[data.offset() * width..];
            rows.map(|row| bytes[row * width..][..width].into()).collect()
        }
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use arrow::array::{Int64Array, StringArray};

    #[test]
    fn repeated_values_are_few_and_unique_ones_are_not() {
        let column = |values: Int64Array| -> ArrayRef { Arc::new(values) };
        let unique = column(Int64Array::from_iter_values(0..100_000));
        let repeated = column(Int64Array::from_iter_values((0..100_000).map(|i| i % 1000)));
        assert!(!few_distinct(&[&unique]));
        assert!(few_distinct(&[&repeated]));
        assert!(!few_distinct(&[&unique.slice(5, 1000)]));
        // The first rows do not tell.
        assert!(few_distinct(&[&unique.slice(0, 20_000), &repeated, &repeated]));
        let cut: Vec<ArrayRef> = (0..10).map(|i| unique.slice(i * 10_000, 10_000)).collect();
        assert!(!few_distinct(&cut.iter().collect::<Vec<_>>()));
        let text = StringArray::from_iter_values((0..1000).map(|i| format!("{}", i % 7)));
        assert!(few_distinct(&[&(Arc::new(text) as ArrayRef)]));
        assert!(few_distinct(&[&column(Int64Array::from(vec![None; 10]))]));
    }
}
