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

/// Bytes of a page besides its values that do not count.
const SPARE: usize = 4 << 10;

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
    let known = |encoding| matches!(encoding, Encoding::PLAIN | Encoding::RLE);
    as_kept
        && column.max_rep_level() == 0
        && column.max_def_level() <= 1
        && chunk.num_values() <= MOST_ROWS
        && chunk.dictionary_page_offset().is_none()
        && chunk.encodings().any(|encoding| encoding == Encoding::PLAIN)
        && chunk.encodings().all(known)
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
        let held = page.buffer().len();
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
        // An array holds its page in memory: no more than it is worth.
        let bytes = match held <= 2 * size + SPARE {
            true => values.slice(..size).into(),
            false => Buffer::from(&values[..size]),
        };
        Ok(Values { rows, valid, bytes })
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
    use crate::store::page_cache::PageCache;
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

    fn v1(rows: u32, encoding: Encoding, buf: &[u8]) -> Page {
        Page::DataPage {
            buf: Bytes::copy_from_slice(buf),
            num_values: rows,
            encoding,
            def_level_encoding: Encoding::RLE,
            rep_level_encoding: Encoding::RLE,
            statistics: None,
        }
    }

    fn v2(rows: u32, levels: u32, buf: &[u8]) -> Page {
        Page::DataPageV2 {
            buf: Bytes::copy_from_slice(buf),
            num_values: rows,
            encoding: Encoding::PLAIN,
            num_nulls: 0,
            num_rows: rows,
            def_levels_byte_len: levels,
            rep_levels_byte_len: 0,
            is_compressed: false,
            statistics: None,
        }
    }

    /// A nullable column of four 64-bit floats, before its first page.
    fn four(folder: &tempfile::TempDir, stated: i64) -> PlainColumn {
        let footer =
            written(folder, &batch(&[true; 4], true), 4, WriterVersion::PARQUET_1_0, false);
        let path = footer.path();
        let chunk = footer.row_group(0).column(0).clone();
        let chunk = chunk.into_builder().set_num_values(stated).build().unwrap();
        let file = Arc::new(File::open(path).unwrap());
        let chunks = Chunks::new(file, path, [].into_iter(), false, PageCache::Kept).unwrap();
        PlainColumn::new(chunks, &chunk, &DataType::Float64, 0).unwrap()
    }

    #[test]
    fn pages_that_do_not_hold_what_they_say_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let column = four(&folder, 4);
        // Four rows that all hold a value: a run of ones, then the values.
        let levels = [8, 1];
        let values = [0x40; 32];
        let page = [&[2, 0, 0, 0][..], &levels, &values].concat();
        let open = |page: Page| column.open(page).map(|values| values.rows);
        assert_eq!(open(v1(4, Encoding::PLAIN, &page)).unwrap(), 4);
        assert_eq!(open(v2(4, 2, &page[4..])).unwrap(), 4);
        let refused = |page: Page, why: &str| {
            let error = open(page).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        };
        refused(v1(4, Encoding::PLAIN, &page[..37]), "fewer values");
        refused(v1(4, Encoding::PLAIN, &page[..5]), "too short for its levels");
        refused(v1(4, Encoding::PLAIN, &page[..3]), "too short for its levels");
        refused(v1(4, Encoding::PLAIN, &[255; 38]), "too short for its levels");
        refused(v1(4, Encoding::BYTE_STREAM_SPLIT, &page), "BYTE_STREAM_SPLIT");
        refused(v1(5, Encoding::PLAIN, &page), "5 rows where 4 are left");
        refused(v1(u32::MAX, Encoding::PLAIN, &page), "where 4 are left");
        refused(v2(4, 2, &page[4..37]), "fewer values");
        refused(v2(4, 100, &page[4..]), "too short for its levels");
        refused(v2(4, 0, &page[4..]), "fewer levels");
        let short = [&[2, 0, 0, 0, 6, 1][..], &values].concat();
        refused(v1(4, Encoding::PLAIN, &short), "fewer levels");
    }

    #[test]
    fn rows_beyond_those_stated_are_seen() {
        let folder = tempfile::tempdir().unwrap();
        let mut exact = four(&folder, 4);
        assert_eq!(exact.read(9).unwrap().len(), 4);
        assert!(!exact.is_longer().unwrap());
        assert!(four(&folder, 3).read(3).is_err(), "a page of four");
        assert!(four(&folder, 0).is_longer().unwrap());
    }

    #[test]
    fn an_array_does_not_hold_what_a_page_is_padded_with() {
        let folder = tempfile::tempdir().unwrap();
        let mut page = [&[2, 0, 0, 0, 8, 1][..], &[0x40; 32]].concat();
        page.resize(1 << 20, 0);
        let values = four(&folder, 4).open(v1(4, Encoding::PLAIN, &page)).unwrap();
        assert!(values.bytes.capacity() < 1000, "{}", values.bytes.capacity());
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
