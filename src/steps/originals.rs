//! The side column `x.exact`: originals that are kept where the way back would not
//! give them. Knows nothing of why they are kept.

use arrow::array::{Array, ArrayRef, BooleanArray, new_null_array};
use arrow::compute::kernels::zip::zip;
use arrow::compute::{is_not_null, nullif};
use arrow::datatypes::{DataType, Schema};

use super::encoding::exact;
use crate::error::{Error, Result};
use crate::store::parquet_in::index_of;

/// The array with nulls in all rows but these, which are in order.
pub fn only(array: &ArrayRef, rows: &[usize]) -> Result<ArrayRef> {
    if rows.is_empty() {
        return Ok(new_null_array(array.data_type(), array.len()));
    }
    let mut dropped = vec![true; array.len()];
    for &row in rows {
        dropped[row] = false;
    }
    nullif(array, &BooleanArray::from(dropped)).map_err(|e| Error::unexpected(e.to_string()))
}

/// The name of a column's side column, if there is one.
///
/// # Errors
/// *bad data* if it is of another type than the column.
pub fn find(column: &str, data_type: &DataType, schema: &Schema) -> Result<Option<String>> {
    let Some(exact) = Some(exact(column)).filter(|exact| schema.index_of(exact).is_ok()) else {
        return Ok(None);
    };
    let found = schema.field(index_of(schema, &exact)?).data_type();
    if found != data_type {
        return Err(Error::data(format!("column `{exact}` is {found}, not {data_type}")));
    }
    Ok(Some(exact))
}

/// What was restored, and in its place the originals that were kept.
pub fn over(kept: &ArrayRef, restored: ArrayRef) -> Result<ArrayRef> {
    if kept.null_count() == kept.len() {
        return Ok(restored);
    }
    let zipped = is_not_null(kept).and_then(|mask| zip(&mask, kept, &restored));
    zipped.map_err(|e| Error::unexpected(e.to_string()))
}
