//! Columns that are built from CSV fields, one builder per type. Knows nothing of
//! files.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, ArrowPrimitiveType, BooleanArray, BooleanBufferBuilder, NullBufferBuilder,
    PrimitiveArray, StringBuilder,
};

use arrow::datatypes::{
    DataType, Date32Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};

use super::csv_split::Splitter;
use super::csv_types::CsvType;
use super::csv_values::{Zone, boolean, date, decimal, float, float32, integer, time, unsigned};

/// Fields of consecutive rows, `width` in each.
pub struct Chunk<'a> {
    pub data: &'a [u8],
    pub fields: &'a Splitter,
    pub width: usize,
    /// Texts that stand for null.
    pub nulls: &'a [Vec<u8>],
}

impl Chunk<'_> {
    pub fn rows(&self) -> usize {
        self.fields.cells.len() / self.width
    }

    /// A field's text; None for a null.
    #[inline]
    pub fn text(&self, row: usize, column: usize) -> Option<&[u8]> {
        let text = self.fields.text(self.data, self.fields.cells[row * self.width + column]);
        if self.nulls.iter().any(|null| null == text) { None } else { Some(text) }
    }

    /// The same where quotes tell a text from a null.
    #[inline]
    fn string(&self, row: usize, column: usize) -> Option<&[u8]> {
        let cell = self.fields.cells[row * self.width + column];
        if cell.quoted { Some(self.fields.text(self.data, cell)) } else { self.text(row, column) }
    }
}

/// Takes texts in the order of the rows.
pub trait Column: Send {
    /// Adds all rows of a chunk. A null takes the place of a text that is not of
    /// the column's type; the positions of these go to `bad`.
    fn push(&mut self, chunk: &Chunk<'_>, column: usize, bad: &mut Vec<usize>);
    fn finish(self: Box<Self>) -> ArrayRef;
}

/// An empty column of that type, with room for `rows`.
pub fn column(of: CsvType, rows: usize) -> Box<dyn Column> {
    fn narrow<T: TryFrom<i64>>(text: &[u8]) -> Option<T> {
        integer(text).and_then(|value| T::try_from(value).ok())
    }
    fn narrow_unsigned<T: TryFrom<u64>>(text: &[u8]) -> Option<T> {
        unsigned(text).and_then(|value| T::try_from(value).ok())
    }
    let data_type = of.data_type();
    match of {
        CsvType::Int8 => Primitive::<Int8Type, _>::boxed(narrow, data_type, rows),
        CsvType::Int16 => Primitive::<Int16Type, _>::boxed(narrow, data_type, rows),
        CsvType::Int32 => Primitive::<Int32Type, _>::boxed(narrow, data_type, rows),
        CsvType::Int64 => Primitive::<Int64Type, _>::boxed(integer, data_type, rows),
        CsvType::UInt8 => Primitive::<UInt8Type, _>::boxed(narrow_unsigned, data_type, rows),
        CsvType::UInt16 => Primitive::<UInt16Type, _>::boxed(narrow_unsigned, data_type, rows),
        CsvType::UInt32 => Primitive::<UInt32Type, _>::boxed(narrow_unsigned, data_type, rows),
        CsvType::UInt64 => Primitive::<UInt64Type, _>::boxed(unsigned, data_type, rows),
        CsvType::Float32 => Primitive::<Float32Type, _>::boxed(float32, data_type, rows),
        CsvType::Float64 => Primitive::<Float64Type, _>::boxed(float, data_type, rows),
        CsvType::Date => Primitive::<Date32Type, _>::boxed(date, data_type, rows),
        CsvType::Timestamp => {
            Primitive::<TimestampMicrosecondType, _>::boxed(instant, data_type, rows)
        }
        CsvType::DateTime => {
            Primitive::<TimestampMicrosecondType, _>::boxed(local, data_type, rows)
        }
        CsvType::Decimal(precision, scale) => {
            let parse = move |text: &[u8]| decimal(text, precision, scale);
            Primitive::<Decimal128Type, _>::boxed(parse, data_type, rows)
        }
        CsvType::Bool => Box::new(Booleans {
            values: BooleanBufferBuilder::new(rows),
            valid: NullBufferBuilder::new(rows),
        }),
        CsvType::String => Box::new(StringBuilder::with_capacity(rows, rows * 8)),
    }
}

fn instant(text: &[u8]) -> Option<i64> {
    time(text).filter(|(_, zone)| *zone == Zone::Stated).map(|(micros, _)| micros)
}

fn local(text: &[u8]) -> Option<i64> {
    time(text).filter(|(_, zone)| *zone == Zone::None).map(|(micros, _)| micros)
}

/// The value of a text, blanks around it aside.
fn value<T>(text: &[u8], parse: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
    parse(text).or_else(|| {
        let trimmed = text.trim_ascii();
        if trimmed.len() < text.len() { parse(trimmed) } else { None }
    })
}

struct Primitive<T: ArrowPrimitiveType, F> {
    parse: F,
    data_type: DataType,
    values: Vec<T::Native>,
    valid: NullBufferBuilder,
}

impl<T, F> Primitive<T, F>
where
    T: ArrowPrimitiveType,
    F: Fn(&[u8]) -> Option<T::Native> + Send + 'static,
{
    fn boxed(parse: F, data_type: DataType, rows: usize) -> Box<dyn Column> {
        let (values, valid) = (Vec::with_capacity(rows), NullBufferBuilder::new(rows));
        Box::new(Primitive::<T, F> { parse, data_type, values, valid })
    }
}

impl<T, F> Column for Primitive<T, F>
where
    T: ArrowPrimitiveType,
    F: Fn(&[u8]) -> Option<T::Native> + Send,
{
    fn push(&mut self, chunk: &Chunk<'_>, column: usize, bad: &mut Vec<usize>) {
        for row in 0..chunk.rows() {
            let text = chunk.text(row, column);
            let value = text.and_then(|text| value(text, &self.parse));
            if value.is_none() && text.is_some() {
                bad.push(row);
            }
            self.values.push(value.unwrap_or_default());
            self.valid.append(value.is_some());
        }
    }

    fn finish(mut self: Box<Self>) -> ArrayRef {
        let array = PrimitiveArray::<T>::new(self.values.into(), self.valid.finish());
        Arc::new(array.with_data_type(self.data_type))
    }
}

struct Booleans {
    values: BooleanBufferBuilder,
    valid: NullBufferBuilder,
}

impl Column for Booleans {
    fn push(&mut self, chunk: &Chunk<'_>, column: usize, bad: &mut Vec<usize>) {
        for row in 0..chunk.rows() {
            let text = chunk.text(row, column);
            let value = text.and_then(|text| value(text, |text| boolean(text, true)));
            if value.is_none() && text.is_some() {
                bad.push(row);
            }
            self.values.append(value.unwrap_or_default());
            self.valid.append(value.is_some());
        }
    }

    fn finish(mut self: Box<Self>) -> ArrayRef {
        Arc::new(BooleanArray::new(self.values.finish(), self.valid.finish()))
    }
}

impl Column for StringBuilder {
    fn push(&mut self, chunk: &Chunk<'_>, column: usize, bad: &mut Vec<usize>) {
        for row in 0..chunk.rows() {
            let text = chunk.string(row, column).map(std::str::from_utf8);
            if let Some(Err(_)) = text {
                bad.push(row);
            }
            self.append_option(text.and_then(Result::ok));
        }
    }

    fn finish(mut self: Box<Self>) -> ArrayRef {
        Arc::new(StringBuilder::finish(&mut self))
    }
}
