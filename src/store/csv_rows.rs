//! Blocks of CSV records as record batches. A record that does not fit is told
//! with its place. Knows nothing of partitions.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use arrow::array::BooleanArray;
use arrow::compute::filter_record_batch;
use arrow::datatypes::{Field, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;

use super::csv_columns::{Chunk, Column, column};
use super::csv_scan::{Block, Dialect, Piece, Scanner};
use super::csv_split::{Cell, Splitter};
use super::csv_types::{CsvType, Guess};
use crate::error::{Error, Result};

/// Rows that are split, then turned into columns, at once: they stay in the cache.
const CHUNK: usize = 1024;
/// Bytes read at once where types are inferred.
const INFER_BYTES: usize = 4 << 20;
/// Of a bad value, so much is shown.
const SHOWN: usize = 80;

/// How the records of some files become rows.
pub struct RowReader {
    dialect: Dialect,
    nulls: Vec<Vec<u8>>,
    columns: Vec<(String, CsvType)>,
    schema: SchemaRef,
}

/// A record that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    pub file: usize,
    /// Its first physical line, from 1.
    pub line: u64,
    /// Where it lies in the (unpacked) file.
    pub offset: u64,
    pub length: u64,
    pub reason: String,
}

/// The rows of a block that fit, and the records that do not.
#[derive(Debug)]
pub struct Rows {
    pub batch: RecordBatch,
    pub bad: Vec<BadRow>,
}

impl RowReader {
    pub fn new(dialect: Dialect, nulls: &[String], columns: Vec<(String, CsvType)>) -> RowReader {
        let field = |(name, of): &(String, CsvType)| Field::new(name, of.data_type(), true);
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
        let nulls = nulls.iter().map(|null| null.as_bytes().to_vec()).collect();
        RowReader { dialect, nulls, columns, schema }
    }

    pub fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// Parses a block; stops at the first records that do not fit if `strict`.
    pub fn read(&self, block: &Block, strict: bool) -> Result<Rows> {
        let mut reading = Reading {
            reader: self,
            block,
            columns: self.columns.iter().map(|(_, of)| column(*of, block.rows)).collect(),
            fields: Splitter::new(self.dialect),
            starts: Vec::with_capacity(CHUNK),
            rows: 0,
            bad: BTreeMap::new(),
        };
        reading.all(strict);
        reading.finish()
    }
}

/// A block that is being parsed.
struct Reading<'a> {
    reader: &'a RowReader,
    block: &'a Block,
    columns: Vec<Box<dyn Column>>,
    fields: Splitter,
    /// Of the records of the current chunk: piece, start and end.
    starts: Vec<(usize, usize, usize)>,
    /// Before the current chunk.
    rows: usize,
    /// By the row's position in the block.
    bad: BTreeMap<usize, BadRow>,
}

impl Reading<'_> {
    fn all(&mut self, strict: bool) {
        let data = &self.block.data;
        for (index, piece) in self.block.pieces.iter().enumerate() {
            let mut start = piece.bytes.start;
            while start < piece.bytes.end {
                let (count, end) = self.fields.next(&data[..piece.bytes.end], start);
                if count > 0 {
                    self.record(index, start, end, count);
                }
                start = end;
                if self.starts.len() == CHUNK {
                    self.flush();
                }
                if strict && !self.bad.is_empty() && self.starts.is_empty() {
                    return;
                }
            }
        }
        self.flush();
    }

    fn record(&mut self, piece: usize, start: usize, end: usize, count: usize) {
        self.starts.push((piece, start, end));
        let width = self.reader.columns.len();
        if count == width {
            return;
        }
        let before = self.fields.cells.len() - count;
        self.fields.cells.truncate(before);
        self.fields.cells.extend(std::iter::repeat_n(Cell::EMPTY, width));
        let fields = |n| if n == 1 { "1 field".to_owned() } else { format!("{n} fields") };
        self.note(self.starts.len() - 1, format!("has {} instead of {width}", fields(count)));
    }

    /// Turns the records of the chunk into columns.
    fn flush(&mut self) {
        let mut unfit = Vec::new();
        let chunk = Chunk {
            data: &self.block.data,
            fields: &self.fields,
            width: self.reader.columns.len(),
            nulls: &self.reader.nulls,
        };
        for (index, column) in self.columns.iter_mut().enumerate() {
            let mut bad = Vec::new();
            column.push(&chunk, index, &mut bad);
            let reason = |row: usize| {
                let (name, of) = &self.reader.columns[index];
                let text = shown(chunk.text(row, index).unwrap_or_default());
                format!("column `{name}` holds `{text}`, which is not {of}")
            };
            unfit.extend(bad.into_iter().map(|row| (row, reason(row))));
        }
        for (row, reason) in unfit {
            self.note(row, reason);
        }
        self.rows += self.starts.len();
        self.starts.clear();
        self.fields.clear();
    }

    /// The first reason counts.
    fn note(&mut self, row: usize, reason: String) {
        let (piece, start, end) = self.starts[row];
        let Piece { file, bytes, line, offset } = &self.block.pieces[piece];
        let before = &self.block.data[bytes.start..start];
        self.bad.entry(self.rows + row).or_insert_with(|| BadRow {
            file: *file,
            line: line + memchr::memchr_iter(b'\n', before).count() as u64,
            offset: offset + (start - bytes.start) as u64,
            length: (end - start) as u64,
            reason,
        });
    }

    fn finish(self) -> Result<Rows> {
        let arrays = self.columns.into_iter().map(Column::finish).collect();
        let batch = RecordBatch::try_new(self.reader.schema.clone(), arrays)
            .map_err(|e| Error::unexpected(e.to_string()))?;
        if self.bad.is_empty() {
            return Ok(Rows { batch, bad: Vec::new() });
        }
        let keep: Vec<bool> =
            (0..batch.num_rows()).map(|row| !self.bad.contains_key(&row)).collect();
        let batch = filter_record_batch(&batch, &BooleanArray::from(keep))
            .map_err(|e| Error::unexpected(e.to_string()))?;
        Ok(Rows { batch, bad: self.bad.into_values().collect() })
    }
}

fn shown(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let short: String = text.chars().take(SHOWN).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{}{more}", short.escape_debug())
}

/// The files' columns: types as `given`, else as the first `rows` records suggest.
///
/// # Errors
/// *bad data* for a given name that is no column.
pub fn infer(
    files: &[PathBuf],
    dialect: Dialect,
    nulls: &[String],
    given: &[(String, CsvType)],
    rows: usize,
) -> Result<Vec<(String, CsvType)>> {
    let mut scanner = Scanner::new(files, dialect, false);
    let names = scanner.names()?.to_vec();
    for (name, _) in given {
        if !names.contains(name) {
            return Err(unknown(name, &names));
        }
    }
    let of = |name: &String| given.iter().find(|(n, _)| n == name).map(|(_, of)| *of);
    let mut guesses = vec![Guess::default(); names.len()];
    let mut left = if names.iter().all(|name| of(name).is_some()) { 0 } else { rows };
    let nulls: Vec<Vec<u8>> = nulls.iter().map(|null| null.as_bytes().to_vec()).collect();
    let mut all = false;
    while left > 0 && !all {
        match scanner.cut(left, INFER_BYTES)? {
            Some(block) => {
                left -= block.rows;
                look(&block, dialect, &nulls, &mut guesses);
            }
            None => all = true,
        }
    }
    let typed = names.into_iter().zip(guesses);
    Ok(typed
        .map(|(name, guess)| (name.clone(), of(&name).unwrap_or_else(|| guess.answer(all))))
        .collect())
}

fn look(block: &Block, dialect: Dialect, nulls: &[Vec<u8>], guesses: &mut [Guess]) {
    let mut fields = Splitter::new(dialect);
    for piece in &block.pieces {
        let mut start = piece.bytes.start;
        while start < piece.bytes.end {
            fields.clear();
            let (count, end) = fields.next(&block.data[..piece.bytes.end], start);
            if count == guesses.len() {
                let chunk =
                    Chunk { data: &block.data, fields: &fields, width: guesses.len(), nulls };
                for (column, guess) in guesses.iter_mut().enumerate() {
                    if let Some(text) = chunk.text(0, column) {
                        guess.see(text.trim_ascii());
                    }
                }
            }
            start = end;
        }
    }
}

fn unknown(name: &str, names: &[String]) -> Error {
    let error = Error::data(format!("`types` names the column `{name}`, which is not there"));
    match names.iter().min_by_key(|known| strsim::damerau_levenshtein(known, name)) {
        Some(nearest) => error.hint(format!("did you mean `{nearest}`?")),
        None => error,
    }
}
