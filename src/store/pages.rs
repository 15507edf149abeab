//! The pages of a column chunk, as Parquet's format has them, without compression.
//! Knows nothing of what their values are.

use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::column::page::{CompressedPage, Page, PageWriter};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::Result;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::statistics::Statistics;
use parquet::file::writer::{SerializedPageWriter, TrackedWrite};
use parquet::schema::types::ColumnDescPtr;

use super::hybrid;

/// A column's pages, and what the footer says of them.
pub struct Chunk {
    pub bytes: Bytes,
    pub close: ColumnCloseResult,
}

/// A chunk that is being written.
pub struct Pages {
    column: ColumnDescPtr,
    sink: TrackedWrite<Vec<u8>>,
    rows: usize,
    encodings: Vec<Encoding>,
    /// Where the first page of values starts, behind a dictionary.
    values_at: Option<usize>,
}

impl Pages {
    /// `bytes` are expected.
    pub fn new(column: &ColumnDescPtr, bytes: usize) -> Pages {
        Pages {
            column: column.clone(),
            sink: TrackedWrite::new(Vec::with_capacity(bytes)),
            rows: 0,
            encodings: vec![Encoding::PLAIN, Encoding::RLE],
            values_at: None,
        }
    }

    /// The page that comes first, if there is any.
    pub fn dictionary(&mut self, page: Vec<u8>, count: usize) -> Result<()> {
        let page = Page::DictionaryPage {
            buf: Bytes::from(page),
            num_values: count as u32,
            encoding: Encoding::PLAIN,
            is_sorted: false,
        };
        self.values_at = Some(self.write(page)?);
        Ok(())
    }

    /// A page of `rows` rows: [`levels`] if the column is nullable, then values.
    pub fn data(&mut self, page: Bytes, rows: usize, encoding: Encoding) -> Result<()> {
        if !self.encodings.contains(&encoding) {
            self.encodings.push(encoding);
        }
        self.rows += rows;
        let page = Page::DataPage {
            buf: page,
            num_values: rows as u32,
            encoding,
            def_level_encoding: Encoding::RLE,
            rep_level_encoding: Encoding::RLE,
            statistics: None,
        };
        self.write(page).map(drop)
    }

    fn write(&mut self, page: Page) -> Result<usize> {
        let size = page.buffer().len();
        let written = SerializedPageWriter::new(&mut self.sink)
            .write_page(CompressedPage::new(page, size))?;
        Ok(written.bytes_written as usize)
    }

    pub fn close(self, statistics: Statistics) -> Result<Chunk> {
        let bytes = Bytes::from(self.sink.into_inner()?);
        let metadata = ColumnChunkMetaData::builder(self.column)
            .set_encodings(self.encodings)
            .set_total_compressed_size(bytes.len() as i64)
            .set_total_uncompressed_size(bytes.len() as i64)
            .set_num_values(self.rows as i64)
            .set_dictionary_page_offset(self.values_at.map(|_| 0))
            .set_data_page_offset(self.values_at.unwrap_or(0) as i64)
            .set_statistics(statistics)
            .build()?;
        let close = ColumnCloseResult {
            bytes_written: bytes.len() as u64,
            rows_written: self.rows as u64,
            metadata,
            bloom_filter: None,
            column_index: None,
            offset_index: None,
        };
        Ok(Chunk { bytes, close })
    }
}

/// Appends which of `rows` rows hold a value, by a bitmap; without one all do.
pub fn levels(valid: Option<&[u8]>, rows: usize, page: &mut Vec<u8>) {
    let start = page.len();
    page.extend_from_slice(&[0; 4]);
    match valid {
        Some(bits) => hybrid::bits(bits, rows, page),
        None => hybrid::ones(rows, page),
    }
    let length = (page.len() - start - 4) as u32;
    page[start..start + 4].copy_from_slice(&length.to_le_bytes());
}
