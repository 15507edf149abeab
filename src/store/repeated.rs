//! Encodes a column whose values repeat: a dictionary page, then pages of
//! bit-packed numbers. Does for plain columns without compression what the
//! general encoder does, many times as fast. Knows nothing of files.

use arrow::array::{Array, ArrayRef, BooleanBufferBuilder};
use arrow::datatypes::{
    DataType, Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, TimeUnit,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use parquet::basic::{Encoding, Type};
use parquet::data_type::ByteArray;
use parquet::errors::Result;
use parquet::file::statistics::Statistics;
use parquet::schema::types::ColumnDescPtr;

use super::dictionary::{Numbered, of_integers, of_texts};
use super::hybrid;
use super::pages::{Chunk, Pages, levels};

/// Rows of a page; a multiple of eight, so that bitmaps are cut at bytes.
const PAGE_ROWS: usize = 1 << 18;
/// A larger dictionary is left to the general encoder.
const DICTIONARY_BYTES: usize = 1 << 20;
/// Longer texts are left out of the statistics.
const SHOWN: usize = 64;

/// A dictionary page and what it is made of.
struct Dictionary {
    page: Vec<u8>,
    count: usize,
    numbers: Vec<u16>,
    statistics: Statistics,
}

/// Encodes a column of one row group; None where the general encoder has to.
pub fn encode(
    column: &ColumnDescPtr,
    data_type: &DataType,
    arrays: &[&ArrayRef],
) -> Result<Option<Chunk>> {
    if column.max_rep_level() > 0 || column.max_def_level() > 1 {
        return Ok(None);
    }
    let nulls = arrays.iter().map(|array| array.null_count() as u64).sum();
    let wide = match column.physical_type() {
        Type::INT32 => false,
        Type::INT64 => true,
        Type::BYTE_ARRAY if *data_type == DataType::Utf8 => {
            return of_texts(arrays)
                .and_then(|n| text_page(n, nulls))
                .map_or(Ok(None), |d| pages(column, arrays, &d).map(Some));
        }
        _ => return Ok(None),
    };
    let Some((numbered, unsigned)) = numbered(data_type, arrays) else { return Ok(None) };
    pages(column, arrays, &integer_page(numbered, wide, unsigned, nulls)).map(Some)
}

/// Whether columns of that type are encoded here, unless their values are too many.
pub fn takes(data_type: &DataType) -> bool {
    match data_type {
        DataType::Timestamp(unit, _) => *unit != TimeUnit::Second,
        DataType::Date32 | DataType::Utf8 => true,
        other => other.is_integer(),
    }
}

/// Numbers the values; true if they are unsigned.
fn numbered(data_type: &DataType, arrays: &[&ArrayRef]) -> Option<(Numbered<i64>, bool)> {
    let signed = |numbered: Option<_>| Some((numbered?, false));
    let unsigned = |numbered: Option<_>| Some((numbered?, true));
    match data_type {
        DataType::Int8 => signed(of_integers::<Int8Type>(arrays)),
        DataType::Int16 => signed(of_integers::<Int16Type>(arrays)),
        DataType::Int32 => signed(of_integers::<Int32Type>(arrays)),
        DataType::Int64 => signed(of_integers::<Int64Type>(arrays)),
        DataType::UInt8 => unsigned(of_integers::<UInt8Type>(arrays)),
        DataType::UInt16 => unsigned(of_integers::<UInt16Type>(arrays)),
        DataType::UInt32 => unsigned(of_integers::<UInt32Type>(arrays)),
        DataType::UInt64 => unsigned(of_integers::<UInt64Type>(arrays)),
        DataType::Date32 => signed(of_integers::<Date32Type>(arrays)),
        DataType::Timestamp(TimeUnit::Millisecond, _) => {
            signed(of_integers::<TimestampMillisecondType>(arrays))
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => {
            signed(of_integers::<TimestampMicrosecondType>(arrays))
        }
        DataType::Timestamp(TimeUnit::Nanosecond, _) => {
            signed(of_integers::<TimestampNanosecondType>(arrays))
        }
        _ => None,
    }
}

/// `wide`, whether the file has 64 bits for each value, or 32.
fn integer_page(numbered: Numbered<i64>, wide: bool, unsigned: bool, nulls: u64) -> Dictionary {
    let values = &numbered.values;
    let page = match wide {
        true => values.iter().flat_map(|value| value.to_le_bytes()).collect(),
        false => values.iter().flat_map(|value| (*value as i32).to_le_bytes()).collect(),
    };
    let (min, max) = match unsigned {
        true => (
            values.iter().copied().min_by_key(|v| v.cast_unsigned()),
            values.iter().copied().max_by_key(|v| v.cast_unsigned()),
        ),
        false => (values.iter().copied().min(), values.iter().copied().max()),
    };
    let narrow = |value: Option<i64>| value.map(|value| value as i32);
    let statistics = match wide {
        true => Statistics::int64(min, max, None, Some(nulls), false),
        false => Statistics::int32(narrow(min), narrow(max), None, Some(nulls), false),
    };
    Dictionary { page, count: values.len(), numbers: numbered.numbers, statistics }
}

fn text_page(numbered: Numbered<&str>, nulls: u64) -> Option<Dictionary> {
    let mut page = Vec::new();
    for text in &numbered.values {
        page.extend_from_slice(&(text.len() as u32).to_le_bytes());
        page.extend_from_slice(text.as_bytes());
        if page.len() > DICTIONARY_BYTES {
            return None;
        }
    }
    let ends = (numbered.values.iter().min(), numbered.values.iter().max());
    let shown =
        |text: Option<&&str>| text.filter(|t| t.len() <= SHOWN).map(|t| ByteArray::from(*t));
    let (min, max) = (shown(ends.0), shown(ends.1));
    let statistics = Statistics::byte_array(min, max, None, Some(nulls), false);
    Some(Dictionary { page, count: numbered.values.len(), numbers: numbered.numbers, statistics })
}

fn pages(column: &ColumnDescPtr, arrays: &[&ArrayRef], dictionary: &Dictionary) -> Result<Chunk> {
    let rows: usize = arrays.iter().map(Array::len).sum();
    let mut pages = Pages::new(column);
    pages.dictionary(dictionary.page.clone(), dictionary.count)?;
    for (count, page) in data_pages(column, arrays, dictionary, rows) {
        pages.data(page.into(), count, Encoding::RLE_DICTIONARY)?;
    }
    pages.close(dictionary.statistics.clone())
}

/// Each page's rows and bytes: which rows hold a value, the width of the
/// numbers, and the numbers.
fn data_pages<'a>(
    column: &ColumnDescPtr,
    arrays: &[&ArrayRef],
    dictionary: &'a Dictionary,
    rows: usize,
) -> impl Iterator<Item = (usize, Vec<u8>)> + use<'a> {
    let nullable = column.max_def_level() == 1;
    let valid = nullable.then(|| bitmap(arrays)).flatten();
    let width = hybrid::bit_width(dictionary.count.saturating_sub(1));
    let mut numbers = dictionary.numbers.as_slice();
    (0..rows).step_by(PAGE_ROWS).map(move |start| {
        let count = PAGE_ROWS.min(rows - start);
        let mut page = Vec::with_capacity(count * width as usize / 8 + count / 8 + 64);
        let mut values = count;
        if nullable {
            let bits = valid.as_ref().map(|bits| &bits[start / 8..]);
            levels(bits, count, &mut page);
            values = bits.map_or(count, |bits| ones(bits, count));
        }
        let (here, rest) = numbers.split_at(values.min(numbers.len()));
        numbers = rest;
        page.push(width as u8);
        hybrid::pack(here, width, &mut page);
        (count, page)
    })
}

/// One bit for each row of all arrays; None if every row holds a value.
fn bitmap(arrays: &[&ArrayRef]) -> Option<Vec<u8>> {
    if arrays.iter().all(|array| array.null_count() == 0) {
        return None;
    }
    let mut bits = BooleanBufferBuilder::new(arrays.iter().map(Array::len).sum());
    for array in arrays {
        match array.nulls() {
            Some(nulls) => bits.append_buffer(nulls.inner()),
            None => bits.append_n(array.len(), true),
        }
    }
    Some(bits.as_slice().to_vec())
}

fn ones(bits: &[u8], count: usize) -> usize {
    let whole: u32 = bits[..count / 8].iter().map(|byte| byte.count_ones()).sum();
    let rest = match count % 8 {
        0 => 0,
        left => (bits[count / 8] & ((1 << left) - 1)).count_ones(),
    };
    (whole + rest) as usize
}
