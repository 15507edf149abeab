//! The pages of a column chunk, as Parquet's format has them, without compression.
//! Knows nothing of what their values are.

use std::collections::VecDeque;
use std::io::{self, Read, Write};

use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::column::page::{CompressedPage, Page, PageWriter};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::reader::{ChunkReader, Length};
use parquet::file::statistics::Statistics;
use parquet::file::writer::{SerializedPageWriter, TrackedWrite};
use parquet::schema::types::ColumnDescPtr;

use super::hybrid;

/// A column's pages, and what the footer says of them.
pub struct Chunk {
    pub bytes: Pieces,
    pub close: ColumnCloseResult,
}

/// Bytes that follow each other: headers and pages, as they were made.
#[derive(Default, Clone)]
pub struct Pieces {
    pieces: VecDeque<Bytes>,
    length: usize,
}

impl Pieces {
    fn push(&mut self, bytes: Bytes) {
        self.length += bytes.len();
        // To read nothing would be the end.
        self.pieces.extend(Some(bytes).filter(|bytes| !bytes.is_empty()));
    }
}

impl Length for Pieces {
    fn len(&self) -> u64 {
        self.length as u64
    }
}

/// From the start alone: that is how a chunk is put into its file.
impl ChunkReader for Pieces {
    type T = Pieces;

    fn get_read(&self, start: u64) -> Result<Pieces> {
        match start {
            0 => Ok(self.clone()),
            _ => Err(ParquetError::General("a chunk is read from its start".into())),
        }
    }

    fn get_bytes(&self, _: u64, _: usize) -> Result<Bytes> {
        Err(ParquetError::General("a chunk is read from its start".into()))
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(first) = self.pieces.front_mut() else { return Ok(0) };
        let count = first.len().min(buffer.len());
        buffer[..count].copy_from_slice(&first.split_to(count));
        self.length -= count;
        if first.is_empty() {
            self.pieces.pop_front();
        }
        Ok(count)
    }
}

/// Keeps what comes first: the header, which the library writes before a page.
#[derive(Default)]
struct Head(Vec<u8>);

/// No header that is written here has more bytes.
const MOST_HEAD: usize = 128;

impl Write for Head {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = (MOST_HEAD - self.0.len()).min(bytes.len());
        self.0.extend_from_slice(&bytes[..count]);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A chunk that is being written.
pub struct Pages {
    column: ColumnDescPtr,
    pieces: Pieces,
    rows: usize,
    encodings: Vec<Encoding>,
    /// Where the first page of values starts, behind a dictionary.
    values_at: Option<usize>,
}

impl Pages {
    pub fn new(column: &ColumnDescPtr) -> Pages {
        Pages {
            column: column.clone(),
            pieces: Pieces::default(),
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

    /// The bytes of the page and its header.
    fn write(&mut self, page: Page) -> Result<usize> {
        let body = page.buffer().clone();
        let mut sink = TrackedWrite::new(Head::default());
        let written = SerializedPageWriter::new(&mut sink)
            .write_page(CompressedPage::new(page, body.len()))?;
        let Head(mut head) = sink.into_inner()?;
        let bytes = written.bytes_written as usize;
        let size = bytes - body.len();
        if size > head.len() {
            return Err(ParquetError::General(format!("a page header of {size} bytes")));
        }
        head.truncate(size);
        self.pieces.push(head.into());
        self.pieces.push(body);
        Ok(bytes)
    }

    pub fn close(self, statistics: Statistics) -> Result<Chunk> {
        let bytes = self.pieces;
        let metadata = ColumnChunkMetaData::builder(self.column)
            .set_encodings(self.encodings)
            .set_total_compressed_size(bytes.length as i64)
            .set_total_uncompressed_size(bytes.length as i64)
            .set_num_values(self.rows as i64)
            .set_dictionary_page_offset(self.values_at.map(|_| 0))
            .set_data_page_offset(self.values_at.unwrap_or(0) as i64)
            .set_statistics(statistics)
            .build()?;
        let close = ColumnCloseResult {
            bytes_written: bytes.len(),
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
