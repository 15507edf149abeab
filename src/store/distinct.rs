//! Whether the values of a column repeat enough for a dictionary to pay, judged
//! from a few of them. Knows nothing of files.

use std::collections::HashSet;

use ahash::RandomState;
use arrow::array::{Array, ArrayData, ArrayRef, AsArray};
use arrow::datatypes::DataType;

/// Values looked at, evenly spread over the column.
const SAMPLE: usize = 4096;

/// True if at most half of the sampled values are distinct. Depends on the values
/// only, not on how the column's rows are spread over arrays.
pub fn few_distinct(arrays: &[&ArrayRef]) -> bool {
    let rows: usize = arrays.iter().map(Array::len).sum();
    let step = (rows / SAMPLE).max(1);
    let data: Vec<ArrayData> = arrays.iter().map(Array::to_data).collect();
    let (mut sampled, mut next) = (Vec::with_capacity(rows / step + 1), 0);
    for (array, data) in arrays.iter().zip(&data) {
        let some = (next..array.len()).step_by(step);
        next = (next + some.len() * step).saturating_sub(array.len());
        if !push_values(array, data, some.filter(|row| array.is_valid(*row)), &mut sampled) {
            return true;
        }
    }
    // Only how many are distinct is asked: no order of theirs gets out.
    let most = sampled.len() / 2;
    let mut seen = HashSet::with_capacity_and_hasher(most + 1, RandomState::with_seeds(1, 2, 3, 4));
    sampled.dedup();
    sampled.into_iter().all(|value| !seen.insert(value) || seen.len() <= most)
}

/// Appends the bytes of the values of some rows; false of nested types.
fn push_values<'a>(
    array: &'a dyn Array,
    data: &'a ArrayData,
    rows: impl Iterator<Item = usize>,
    out: &mut Vec<&'a [u8]>,
) -> bool {
    match array.data_type() {
        DataType::Utf8 => {
            out.extend(rows.map(|row| array.as_string::<i32>().value(row).as_bytes()));
        }
        DataType::LargeUtf8 => {
            out.extend(rows.map(|row| array.as_string::<i64>().value(row).as_bytes()));
        }
        DataType::Utf8View => {
            out.extend(rows.map(|row| array.as_string_view().value(row).as_bytes()));
        }
        DataType::Binary => out.extend(rows.map(|row| array.as_binary::<i32>().value(row))),
        DataType::LargeBinary => out.extend(rows.map(|row| array.as_binary::<i64>().value(row))),
        other => {
            let Some(width) = other.primitive_width() else { return false };
            let values = &data.buffers()[0].as_slice()[data.offset() * width..];
            out.extend(rows.map(|row| &values[row * width..][..width]));
        }
    }
    true
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
