//! Reads columns whose pages hold plain values of a fixed width, as most floats are
//! kept: what the file holds is what is wanted, and is not copied again. Does for
//! them what the general decoder does. Knows nothing of files or record batches.

use std::sync::Arc;

use arrow::array::{ArrayData, ArrayRef, BooleanBufferBuilder, make_array};
use arrow::buffer::{BooleanBuffer, Buffer, MutableBuffer, NullBuffer};
use arrow::datatypes::{DataType, TimeUnit};
use bytes::Bytes;
use parquet::basic::{Encoding, Type};
use parquet::column::page::{Page, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::serialized_reader::SerializedPageReader;

use super::chunks::Chunks;
use super::hybrid;

/// Row groups with more are left to the general decoder: a page of them could need
/// more memory for its nulls alone.
const MOST_ROWS: i64 = 1 << 27;

/// Whether a column of that type is read here.
pub fn takes(chunk: &ColumnChunkMetaData, data_type: &DataType) -> bool {
    let column = chunk.column_descr();
    let as_kept = match column.physical_type() {
        Type::FLOAT => *data_type == DataType::Float32,
        Type::DOUBLE => *data_type == DataType::Float64,
        Type::INT32 => matches!(data_type, DataType::Int32 | DataType::UInt32 | DataType::Date32),
        Type::INT64 => match data_type {
            DataType::Int64 | DataType::UInt64 => true,
            DataType::Timestamp(unit, _) => *unit != TimeUnit::Second,
            _ => false,
        },
        _ => false,
    };
    let plain = |encoding| matches!(encoding, Encoding::PLAIN | Encoding::RLE);
    as_kept
        && column.max_rep_level() == 0
        && column.max_def_level() <= 1
        && chunk.num_values() <= MOST_ROWS
        && chunk.dictionary_page_offset().is_none()
        && chunk.encodings().all(plain)
}

/// A column of a row group that is being read.
pub struct PlainColumn {
    pages: SerializedPageReader<Chunks>,
    data_type: DataType,
    /// Bytes of a value.
    width: usize,
    nullable: bool,
    /// Rows of pages that are still to come, as the footer has them.
    left: usize,
    page: Values,
}

/// What is left of a page.
#[derive(Default)]
struct Values {
    rows: usize,
    /// Which rows hold a value, unless all do.
    valid: Option<BooleanBuffer>,
    /// The values that there are, without gaps.
    bytes: Buffer,
}

impl PlainColumn {
    /// The rows of a chunk that [`takes`] takes, but the first `skip`.
    pub fn new(
        chunks: Chunks,
        chunk: &ColumnChunkMetaData,
        data_type: &DataType,
        skip: usize,
    ) -> Result<PlainColumn> {
        let left = usize::try_from(chunk.num_values())?;
        let mut column = PlainColumn {
            pages: SerializedPageReader::new(Arc::new(chunks), chunk, left, None)?,
            data_type: data_type.clone(),
            width: data_type.primitive_width().unwrap_or(1),
            nullable: chunk.column_descr().max_def_level() == 1,
            left,
            page: Values::default(),
        };
        column.skip(skip)?;
        Ok(column)
    }

    fn skip(&mut self, mut rows: usize) -> Result<()> {
        while rows > 0 {
            let Some(page) = self.pages.peek_next_page()? else { return Ok(()) };
            match page.num_rows.or(page.num_levels).filter(|count| *count <= rows.min(self.left)) {
                Some(count) => {
                    self.pages.skip_next_page()?;
                    (rows, self.left) = (rows - count, self.left - count);
                }
                None => {
                    self.next_page()?;
                    let some = rows.min(self.page.rows);
                    self.page.take(some, self.width);
                    rows -= some;
                }
            }
        }
        Ok(())
    }

    /// The next `rows` rows; fewer at the end.
    pub fn read(&mut self, rows: usize) -> Result<ArrayRef> {
        if self.page.rows == 0 {
            self.next_page()?;
        }
        if self.page.rows >= rows && self.page.valid.is_none() {
            let (_, bytes) = self.page.take(rows, self.width);
            return self.array(rows, bytes, None);
        }
        let mut bytes = MutableBuffer::with_capacity(rows * self.width);
        let mut valid = BooleanBufferBuilder::new(rows);
        while valid.len() < rows {
            if self.page.rows == 0 && !self.next_page()? {
                break;
            }
            let some = self.page.rows.min(rows - valid.len());
            let (there, values) = self.page.take(some, self.width);
            let first = valid.len();
            match &there {
                None => {
                    bytes.extend_from_slice(&values);
                    valid.append_n(some, true);
                }
                Some(there) => {
                    let mut values = &values[..];
                    for (from, to) in there.set_slices() {
                        let (run, rest) = values.split_at((to - from) * self.width);
                        bytes.resize((first + from) * self.width, 0);
                        bytes.extend_from_slice(run);
                        values = rest;
                    }
                    bytes.resize((first + some) * self.width, 0);
                    valid.append_buffer(there);
                }
            }
        }
        let valid = NullBuffer::new(valid.finish());
        self.array(valid.len(), bytes.into(), Some(valid).filter(|valid| valid.null_count() > 0))
    }

    /// Whether there are rows beyond those that the footer has.
    pub fn is_longer(&mut self) -> Result<bool> {
        Ok(self.left == 0
            && self.pages.peek_next_page()?.is_some_and(|page| page.num_levels != Some(0)))
    }

    /// Goes on to the next page that has rows; false where there is none.
    fn next_page(&mut self) -> Result<bool> {
        while let Some(page) = self.pages.get_next_page()? {
            self.page = self.open(page)?;
            self.left -= self.page.rows;
            if self.page.rows > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn open(&self, page: Page) -> Result<Values> {
        let (rows, encoding) = (page.num_values() as usize, page.encoding());
        let (levels, values) = match page {
            Page::DataPage { buf, def_level_encoding: Encoding::RLE, .. } if self.nullable => {
                let short = || eof("a page is too short for its levels");
                let length = *buf.first_chunk().ok_or_else(short)?;
                cut(&buf, 4, u32::from_le_bytes(length) as usize)?
            }
            Page::DataPage { buf, .. } if !self.nullable => (Bytes::new(), buf),
            Page::DataPageV2 { buf, def_levels_byte_len, rep_levels_byte_len, .. } => {
                cut(&buf, rep_levels_byte_len as usize, def_levels_byte_len as usize)?
            }
            _ => return Err(ParquetError::General("a page is of a kind not expected here".into())),
        };
        if encoding != Encoding::PLAIN {
            let text = format!("a page is encoded as {encoding}, which its column does not name");
            return Err(ParquetError::General(text));
        }
        if rows > self.left {
            let text = format!("a page holds {rows} rows where {} are left", self.left);
            return Err(ParquetError::General(text));
        }
        let mut valid = None;
        if self.nullable {
            let mut bits = BooleanBufferBuilder::new(rows);
            hybrid::read_bits(&levels, rows, &mut bits)
                .ok_or_else(|| eof("a page has fewer levels than rows"))?;
            valid = Some(bits.finish()).filter(|bits| bits.count_set_bits() < rows);
        }
        let size = valid.as_ref().map_or(rows, BooleanBuffer::count_set_bits) * self.width;
        if size > values.len() {
            return Err(eof("a page has fewer values than rows"));
        }
        Ok(Values { rows, valid, bytes: values.slice(..size).into() })
    }

    /// Values are copied where they do not lie as the CPU wants them.
    fn array(&self, rows: usize, bytes: Buffer, valid: Option<NullBuffer>) -> Result<ArrayRef> {
        let data = ArrayData::builder(self.data_type.clone())
            .len(rows)
            .add_buffer(bytes)
            .nulls(valid)
            .align_buffers(true)
            .build()?;
        Ok(make_array(data))
    }
}

impl Values {
    /// The next `rows` rows, of which so many are there.
    fn take(&mut self, rows: usize, width: usize) -> (Option<BooleanBuffer>, Buffer) {
        let valid = self.valid.as_ref().map(|valid| valid.slice(0, rows));
        let size = valid.as_ref().map_or(rows, BooleanBuffer::count_set_bits) * width;
        let bytes = self.bytes.slice_with_length(0, size);
        self.bytes.advance(size);
        self.rows -= rows;
        self.valid = self.valid.take().map(|valid| valid.slice(rows, valid.len() - rows));
        (valid, bytes)
    }
}

/// `length` bytes from `start` on, and those behind them.
fn cut(bytes: &Bytes, start: usize, length: usize) -> Result<(Bytes, Bytes)> {
    let end = start.checked_add(length).filter(|end| *end <= bytes.len());
    let end = end.ok_or_else(|| eof("a page is too short for its levels"))?;
    Ok((bytes.slice(start..end), bytes.slice(end..)))
}

fn eof(text: &str) -> ParquetError {
    ParquetError::EOF(text.into())
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use arrow::array::{
        Float32Array, Float64Array, Int64Array, RecordBatch, StringArray, UInt32Array,
    };
    use arrow::compute::concat_batches;
    use arrow::datatypes::{Field, Schema};
    use parquet::arrow::ArrowWriter;
    use parquet::basic::{Compression, ZstdLevel};
    use parquet::file::properties::{WriterProperties, WriterVersion};
    use proptest::prelude::*;

    use super::*;
    use crate::store::parquet_in::{Footer, Span};

    /// Columns that are read here, and between them one that is not.
    fn batch(present: &[bool], nullable: bool) -> RecordBatch {
        let rows = present.len();
        let there = |i: usize| (present[i] || !nullable).then_some(i);
        let f64s = (0..rows).map(|i| Some(there(i)? as f64 / 7.0));
        let f32s = (0..rows).map(|i| Some(there(i)? as f32 / 7.0));
        let texts = (0..rows).map(|i| Some(format!("{}", there(i)?)));
        let u32s = (0..rows).map(|i| Some(u32::MAX - there(i)? as u32));
        let i64s = (0..rows).map(|i| Some(-(there(i)? as i64) << 40));
        let columns: [(&str, ArrayRef); 5] = [
            ("f64", Arc::new(Float64Array::from_iter(f64s))),
            ("f32", Arc::new(Float32Array::from_iter(f32s))),
            ("text", Arc::new(StringArray::from_iter(texts))),
            ("u32", Arc::new(UInt32Array::from_iter(u32s))),
            ("i64", Arc::new(Int64Array::from_iter(i64s))),
        ];
        let field = |(name, array): &(&str, ArrayRef)| {
            Field::new(*name, array.data_type().clone(), nullable)
        };
        let schema = Schema::new(columns.iter().map(field).collect::<Vec<_>>());
        RecordBatch::try_new(Arc::new(schema), columns.map(|c| c.1).to_vec()).unwrap()
    }

    /// As another writer has it: pages of `page` rows.
    fn written(
        folder: &tempfile::TempDir,
        batch: &RecordBatch,
        page: usize,
        version: WriterVersion,
        zstd: bool,
    ) -> Footer {
        let properties = WriterProperties::builder()
            .set_dictionary_enabled(false)
            .set_writer_version(version)
            .set_data_page_row_count_limit(page)
            .set_data_page_size_limit(usize::MAX)
            .set_write_batch_size(page)
            .set_compression(match zstd {
                true => Compression::ZSTD(ZstdLevel::default()),
                false => Compression::UNCOMPRESSED,
            })
            // Version 2 would have its own encodings of integers.
            .set_encoding(Encoding::PLAIN)
            .build();
        let path = folder.path().join("part-00000.parquet");
        let file = File::create(&path).unwrap();
        let mut writer = ArrowWriter::try_new(file, batch.schema(), Some(properties)).unwrap();
        writer.write(batch).unwrap();
        writer.close().unwrap();
        Footer::read(&path).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn any_span_of_any_pages_is_what_was_written(
            present in prop::collection::vec(any::<bool>(), 1..400),
            all in any::<bool>(),
            nullable in any::<bool>(),
            page in 1..150_usize,
            second in any::<bool>(),
            zstd in any::<bool>(),
            from in any::<prop::sample::Index>(),
            to in any::<prop::sample::Index>(),
            most in 1..150_usize,
        ) {
            let present: Vec<bool> = present.into_iter().map(|there| there || all).collect();
            let whole = batch(&present, nullable);
            let version = if second { WriterVersion::PARQUET_2_0 } else { WriterVersion::PARQUET_1_0 };
            let folder = tempfile::tempdir().unwrap();
            let footer = written(&folder, &whole, page, version, zstd);
            let read_here = footer.row_group(0).columns().iter().zip(whole.columns());
            let read_here: Vec<bool> =
                read_here.map(|(chunk, array)| takes(chunk, array.data_type())).collect();
            prop_assert_eq!(read_here, [true, true, false, true, true]);
            let (from, to) = (from.index(present.len()), to.index(present.len()));
            let (skip, rows) = (from.min(to), from.abs_diff(to) + 1);
            let span = Span { row_group: 0, skip: skip as u64, rows, first_row: skip as u64 };
            for names in [&["f64", "f32", "text", "u32", "i64"][..], &["f64", "i64"]] {
                let projection = footer.columns(names).unwrap();
                let mut batches = footer.batches(span, &projection, most).unwrap();
                let mut read = Vec::new();
                while let Some(batch) = batches.read().unwrap() {
                    prop_assert!(batch.num_rows() <= most);
                    read.push(batch);
                }
                let read = concat_batches(projection.schema(), &read).unwrap();
                let of = |name: &&str| whole.schema().index_of(name).unwrap();
                let wanted: Vec<usize> = names.iter().map(of).collect();
                prop_assert_eq!(read, whole.slice(skip, rows).project(&wanted).unwrap());
            }
        }
    }

    #[test]
    fn what_lies_as_it_is_wanted_is_not_copied() {
        let folder = tempfile::tempdir().unwrap();
        // A column that is not fetched ahead: its pages are where they are read to.
        let rows = 300_000;
        let whole = batch(&vec![true; rows], false);
        let footer = written(&folder, &whole, rows, WriterVersion::PARQUET_1_0, false);
        let projection = footer.columns(&["f64"]).unwrap();
        let span = footer.spans(&projection).next().unwrap();
        let mut batches = footer.batches(span, &projection, 500).unwrap();
        let values = |batch: RecordBatch| batch.column(0).to_data().buffers()[0].clone();
        let first = values(batches.read().unwrap().unwrap());
        let second = values(batches.read().unwrap().unwrap());
        assert_eq!(first.data_ptr(), second.data_ptr(), "slices of one page");
    }
}
