//! `partition` of CSV files. One thread at a time finds records and cuts them
//! into blocks; all threads turn blocks into row groups. A partition holds
//! `partition_rows` records of the input, less those in quarantine.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Map;

use super::partition::{Params, some_files};
use super::parts::{PartFile, Parts, compression};
use super::quarantine;
use crate::error::{Error, Result};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Inputs, Output, Step, Totals};
use crate::store::csv_rows::{BadRow, RowReader, infer};
use crate::store::csv_scan::{Block, Dialect, Scanner};
use crate::store::parquet_out::{Compression, EncodedRowGroup, Layout, row_group_rows};

/// Text that makes one row group, unless its rows or its partition end it before.
const BLOCK_BYTES: usize = 16 << 20;

struct PartitionCsv {
    params: Params,
    dialect: Dialect,
    compression: Compression,
}

pub fn step(params: Params) -> Result<Box<dyn Step>> {
    let (dialect, compression) = (params.dialect()?, compression(&params.compression)?);
    Ok(Box::new(PartitionCsv { params, dialect, compression }))
}

impl Step for PartitionCsv {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(None)
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let Params { nulls, infer_rows, .. } = &self.params;
        let files = some_files(attempt.files(), &self.params.files)?;
        let columns = infer(files, self.dialect, nulls, &self.params.types()?, *infer_rows)?;
        let reader = RowReader::new(self.dialect, nulls, columns);
        let layout = Layout::new(reader.schema(), self.compression)?;
        let cutter = Cutter {
            scanner: Scanner::new(files, self.dialect, true),
            group_rows: row_group_rows(layout.schema()),
            partition_rows: self.params.partition_rows,
            partition: 0,
            index: 0,
            rows: 0,
            ahead: None,
        };
        let work = Reading {
            parts: Parts { attempt, layout: &layout },
            params: &self.params,
            files,
            reader: &reader,
            bad_rows: AtomicU64::new(0),
        };
        attempt.work(&work, cutter)
    }

    fn finish(&self, attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let rows = outputs.iter().map(|output| output.rows).sum();
        let mut details = Map::new();
        if self.params.quarantines() {
            let bad = quarantine::collect(outputs)?;
            details.insert("bad_rows".into(), bad.len().into());
            quarantine::limit(bad.len() as u64, self.params.bad_rows_limit, None)?;
            quarantine::write(attempt, &bad)?;
        }
        Ok(Totals { rows, details })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        // The text, the columns (eight bytes for as few as two of text), their encoding.
        6 * BLOCK_BYTES as u64
    }
}

/// Cuts the files into blocks that never go beyond their partition.
struct Cutter {
    scanner: Scanner,
    group_rows: usize,
    partition_rows: u64,
    partition: usize,
    /// Blocks and records of the partition so far.
    index: usize,
    rows: u64,
    /// Cut already, to know whether the one before is its partition's last.
    ahead: Option<Block>,
}

impl Cutter {
    fn cut(&mut self) -> Result<Option<Block>> {
        let left = usize::try_from(self.partition_rows - self.rows).unwrap_or(usize::MAX);
        let block = self.scanner.cut(left.min(self.group_rows), BLOCK_BYTES)?;
        self.rows += block.as_ref().map_or(0, |block| block.rows as u64);
        Ok(block)
    }

    fn next(&mut self) -> Result<Option<Unit<Block>>> {
        let block = match self.ahead.take() {
            Some(block) => block,
            None => match self.cut()? {
                Some(block) => block,
                // No records at all: one empty partition keeps the columns.
                None if (self.partition, self.index) == (0, 0) => Block::default(),
                None => return Ok(None),
            },
        };
        let full = self.rows == self.partition_rows;
        if !full {
            self.ahead = self.cut()?;
        }
        let last = full || self.ahead.is_none();
        let unit = Unit { partition: self.partition, index: self.index, last, item: block };
        self.index += 1;
        if last {
            (self.partition, self.index, self.rows) = (self.partition + 1, 0, 0);
        }
        Ok(Some(unit))
    }
}

struct Reading<'a> {
    parts: Parts<'a>,
    params: &'a Params,
    files: &'a [PathBuf],
    reader: &'a RowReader,
    /// Of this attempt.
    bad_rows: AtomicU64,
}

struct Sink {
    file: PartFile,
    bad: Vec<BadRow>,
}

impl Work for Reading<'_> {
    type Source = Cutter;
    type Item = Block;
    type Made = (EncodedRowGroup, Vec<BadRow>);
    type Sink = Sink;

    /// What an earlier attempt finished is scanned, but not parsed again.
    fn next(&self, cutter: &mut Cutter) -> Result<Option<Unit<Block>>> {
        loop {
            self.parts.attempt.check()?;
            let unit = cutter.next()?;
            for (file, digest) in cutter.scanner.digests() {
                self.parts.attempt.note_digest(file, digest);
            }
            match unit {
                Some(unit) if !self.parts.attempt.wants(unit.partition) => {}
                other => return Ok(other),
            }
        }
    }

    fn compute(&self, unit: Unit<Block>) -> Result<Self::Made> {
        let quarantines = self.params.quarantines();
        let rows = self.reader.read(&unit.item, !quarantines)?;
        drop(unit);
        if let (false, Some(bad)) = (quarantines, rows.bad.first()) {
            return Err(self.refused(bad));
        }
        Ok((self.parts.layout.encode(&[rows.batch])?, rows.bad))
    }

    fn open(&self, partition: usize) -> Result<Sink> {
        Ok(Sink { file: self.parts.open(partition)?, bad: Vec::new() })
    }

    fn consume(&self, sink: &mut Sink, (group, bad): Self::Made) -> Result<()> {
        if let Some(first) = bad.first() {
            let count = bad.len() as u64;
            let all = self.bad_rows.fetch_add(count, Ordering::Relaxed) + count;
            quarantine::limit(all, self.params.bad_rows_limit, Some(&self.refused(first)))?;
        }
        sink.bad.extend(bad);
        self.parts.append(&mut sink.file, group)
    }

    fn close(&self, _: usize, sink: Sink) -> Result<()> {
        self.parts.close(sink.file, quarantine::details(&sink.bad))
    }
}

impl Reading<'_> {
    fn refused(&self, bad: &BadRow) -> Error {
        let path = self.files.get(bad.file).map_or(Path::new("?"), PathBuf::as_path);
        Error::data(format!("`{}`, line {}: {}", path.display(), bad.line, bad.reason)).hint(
            "correct the file, state the column's type under `types`, or set `on_bad_row: quarantine`",
        )
    }
}
