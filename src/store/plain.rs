//! Encodes a column of floats: pages of plain values. Does for columns without
//! compression what the general encoder does, many times as fast. Knows nothing
//! of files.

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanBufferBuilder};
use arrow::datatypes::{DataType, Float32Type, Float64Type};
use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::errors::Result;
use parquet::schema::types::ColumnDescPtr;

use super::pages::{Chunk, Pages, levels};
use super::range::{Range, Ranged};

/// Rows of a page; its values stay in the cache until they are written.
const PAGE_ROWS: usize = 1 << 16;
/// Room for a page's levels where all rows hold a value; its header takes no more.
const PAGE_HEAD: usize = 32;

/// Whether columns of that type are encoded here.
pub fn takes(column: &ColumnDescPtr, data_type: &DataType) -> bool {
    let is_flat = column.max_rep_level() == 0 && column.max_def_level() <= 1;
    is_flat && matches!(data_type, DataType::Float32 | DataType::Float64)
}

/// A column of one row group that is being encoded.
pub struct Plain {
    pages: Pages,
    nullable: bool,
    /// Bytes of a value.
    width: usize,
    /// Rows that are still to come, with those of the page that is being filled.
    expected: usize,
    /// The page that is being filled: rows, which of them hold a value (if not
    /// all do), and the values, behind room for its head.
    rows: usize,
    valid: Option<BooleanBufferBuilder>,
    values: Vec<u8>,
    nulls: u64,
    range: Range,
}

impl Plain {
    /// `rows` are expected.
    pub fn new(column: &ColumnDescPtr, data_type: &DataType, rows: usize) -> Plain {
        let width = data_type.primitive_width().unwrap_or(0);
        Plain {
            pages: Pages::new(column),
            nullable: column.max_def_level() == 1,
            width,
            expected: rows,
            rows: 0,
            valid: None,
            values: room(width, rows),
            nulls: 0,
            range: Range::none(data_type),
        }
    }

    pub fn write(&mut self, array: &ArrayRef) -> Result<()> {
        let mut from = 0;
        while from < array.len() {
            let count = (PAGE_ROWS - self.rows).min(array.len() - from);
            self.add(&array.slice(from, count));
            from += count;
            if self.rows == PAGE_ROWS {
                self.end_page()?;
            }
        }
        Ok(())
    }

    fn add(&mut self, rows: &ArrayRef) {
        let nulls = rows.nulls().filter(|nulls| nulls.null_count() > 0);
        if nulls.is_some() && self.valid.is_none() {
            let mut valid = BooleanBufferBuilder::new(PAGE_ROWS);
            valid.append_n(self.rows, true);
            self.valid = Some(valid);
        }
        match (&mut self.valid, nulls) {
            (Some(valid), Some(nulls)) => valid.append_buffer(nulls.inner()),
            (Some(valid), None) => valid.append_n(rows.len(), true),
            (None, _) => {}
        }
        self.rows += rows.len();
        self.nulls += nulls.map_or(0, |nulls| nulls.null_count() as u64);
        let mut add = |from: usize, to: usize| match &mut self.range {
            Range::Single(range) => add::<Float32Type>(rows, (from, to), &mut self.values, range),
            Range::Double(range) => add::<Float64Type>(rows, (from, to), &mut self.values, range),
        };
        match nulls {
            None => add(0, rows.len()),
            Some(nulls) => nulls.valid_slices().for_each(|(from, to)| add(from, to)),
        }
    }

    fn end_page(&mut self) -> Result<()> {
        self.expected = self.expected.saturating_sub(self.rows);
        let next = room(self.width, self.expected);
        let mut page = std::mem::replace(&mut self.values, next);
        // It is kept until its row group is written: with nulls it has room left.
        page.shrink_to_fit();
        let mut head = Vec::new();
        if self.nullable {
            let valid = self.valid.as_ref().map(BooleanBufferBuilder::as_slice);
            levels(valid, self.rows, &mut head);
        }
        // The usual head, of a few bytes, goes right before the values.
        let page = match PAGE_HEAD.checked_sub(head.len()) {
            Some(start) => {
                page[start..PAGE_HEAD].copy_from_slice(&head);
                Bytes::from(page).slice(start..)
            }
            None => {
                head.extend_from_slice(&page[PAGE_HEAD..]);
                Bytes::from(head)
            }
        };
        self.pages.data(page, self.rows, Encoding::PLAIN)?;
        (self.rows, self.valid) = (0, None);
        Ok(())
    }

    pub fn close(mut self) -> Result<Chunk> {
        if self.rows > 0 {
            self.end_page()?;
        }
        self.pages.close(self.range.statistics(self.nulls))
    }
}

/// For the values of a page, of which so many rows are expected; room for its head first.
fn room(width: usize, rows: usize) -> Vec<u8> {
    let mut values = Vec::with_capacity(rows.min(PAGE_ROWS) * width + PAGE_HEAD);
    values.resize(PAGE_HEAD, 0);
    values
}

/// Appends the values of some rows, as they lie in memory: little-endian, which
/// is what Parquet has.
fn add<T: ArrowPrimitiveType>(
    rows: &ArrayRef,
    (from, to): (usize, usize),
    out: &mut Vec<u8>,
    range: &mut (T::Native, T::Native),
) where
    T::Native: Ranged,
{
    let values = rows.as_primitive::<T>().values().slice(from, to - from);
    out.extend_from_slice(values.inner().as_slice());
    *range = Ranged::widened(*range, &values);
}
