//! The first rows of CSV or Parquet files, profiled: what a first job spec is
//! drafted from. Knows no spec.

use std::path::PathBuf;

use arrow::array::ArrayRef;
use arrow::datatypes::{Field, Schema};

use super::profile::{Draft, Profiler};
use super::summary::{SummaryColumn, joined};
use crate::error::{Error, Result};
use crate::mixture::summary::{Carry, DEFAULT_BINS};
use crate::runner::stop::Stop;
use crate::store::csv_rows::{RowReader, Rows, infer};
use crate::store::csv_scan::{Dialect, Scanner};
use crate::store::dataset::same_schema;
use crate::store::parquet_in::Footer;

/// Rows that types are inferred from, as `partition` does.
const INFER_ROWS: usize = 100_000;
/// Text that is parsed at once.
const BLOCK_BYTES: usize = 16 << 20;
const BLOCK_ROWS: usize = 1 << 20;

/// What was found.
#[derive(Debug)]
pub struct Survey {
    pub columns: Vec<SummaryColumn>,
    pub rows: u64,
    /// CSV records that did not fit.
    pub bad: usize,
    /// Whether these are all rows of the files.
    pub whole: bool,
}

struct Columns {
    fields: Vec<Field>,
    profilers: Vec<Profiler>,
    carries: Vec<Carry<super::profile::Profile>>,
    rows: u64,
    most: u64,
    bad: usize,
}

impl Columns {
    fn new(schema: &Schema, most: u64) -> Columns {
        let fields: Vec<Field> =
            schema.fields().iter().map(|field| field.as_ref().clone()).collect();
        let profilers: Vec<Profiler> =
            fields.iter().map(|f| Profiler::new(f.data_type(), DEFAULT_BINS, true)).collect();
        let carries = fields.iter().map(|_| Carry::default()).collect();
        Columns { fields, profilers, carries, rows: 0, most, bad: 0 }
    }

    fn left(&self) -> usize {
        usize::try_from(self.most - self.rows).unwrap_or(usize::MAX)
    }

    fn add(&mut self, arrays: &[ArrayRef], rows: usize) -> Result<()> {
        for ((profiler, carry), array) in self.profilers.iter().zip(&mut self.carries).zip(arrays) {
            let mut draft: Draft = profiler.start();
            draft.add(array)?;
            profiler.push(carry, profiler.finish(draft)?)?;
        }
        self.rows += rows as u64;
        Ok(())
    }

    fn finish(self, whole: bool) -> Result<Survey> {
        let profiles = super::pass::merge_all(&self.profilers, self.carries)?;
        let columns = joined(&self.fields, profiles);
        Ok(Survey { columns, rows: self.rows, bad: self.bad, whole })
    }
}

/// Of the first `most` rows of Parquet files.
pub fn parquet(files: &[PathBuf], most: u64, stop: &Stop) -> Result<Survey> {
    let first = files.first().ok_or_else(nothing)?;
    let first = Footer::read(first)?;
    let mut columns = Columns::new(first.schema(), most);
    for file in files {
        let footer = Footer::read(file)?;
        same_schema(&first, &footer)?;
        let all = footer.everything();
        for span in footer.spans(&all) {
            stop.check()?;
            if columns.left() == 0 {
                return columns.finish(false);
            }
            let batch = footer.read_span(span, &all)?;
            let batch = batch.slice(0, batch.num_rows().min(columns.left()));
            columns.add(batch.columns(), batch.num_rows())?;
        }
    }
    let whole = columns.rows == total(files)?;
    columns.finish(whole)
}

fn total(files: &[PathBuf]) -> Result<u64> {
    files.iter().map(|file| Footer::read(file).map(|footer| footer.rows())).sum()
}

/// Of the first `most` rows of CSV files; records that do not fit are left out.
pub fn csv(files: &[PathBuf], dialect: Dialect, most: u64, stop: &Stop) -> Result<Survey> {
    let nulls = [String::new()];
    let types = infer(files, dialect, &nulls, &[], INFER_ROWS)?;
    let reader = RowReader::new(dialect, &nulls, types);
    let mut columns = Columns::new(reader.schema(), most);
    let mut scanner = Scanner::new(files, dialect, false);
    while columns.left() > 0 {
        stop.check()?;
        let Some(block) = scanner.cut(columns.left().min(BLOCK_ROWS), BLOCK_BYTES)? else {
            return columns.finish(true);
        };
        let Rows { batch, bad } = reader.read(&block, false)?;
        columns.bad += bad.len();
        columns.add(batch.columns(), batch.num_rows())?;
        if block.rows == 0 {
            break;
        }
    }
    let whole = scanner.cut(1, BLOCK_BYTES)?.is_none();
    columns.finish(whole)
}

fn nothing() -> Error {
    Error::missing("no file was given")
}
