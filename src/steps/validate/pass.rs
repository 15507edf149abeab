//! The one pass over the rows: each partition leaves a file with its first
//! violating rows and, in the footer, what all probes found in it. Knows nothing
//! of what counts as failed.

use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, StringArray};
use arrow::datatypes::{DataType, Field, Schema};
use arrow::record_batch::RecordBatch;
use serde_json::Map;

use super::plan::{Check, Plan};
use super::tally::{SHOWN, Tally, look};
use crate::error::{Error, Result};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::Output;
use crate::steps::parts::Parts;
use crate::steps::rowwise::{AS_READ, Cursor, Rows, Spans, groups};
use crate::store::dataset::{Dataset, Partition};
use crate::store::parquet_in::Footer;
use crate::store::parquet_out::{Compression, Layout};

/// The key of a partition's tally, in its footer.
const TALLY: &str = "milepost.validate";

/// A row of the files.
pub struct Violation<'a> {
    pub check: &'a Check,
    pub partition: &'a Partition,
    pub row: u64,
    pub value: Option<String>,
}

pub fn schema() -> Schema {
    let text = |name| Field::new(name, DataType::Utf8, true);
    let number = |name| Field::new(name, DataType::Int64, false);
    Schema::new(vec![
        text("check"),
        text("column"),
        text("severity"),
        text("file"),
        number("partition"),
        number("row"),
        text("value"),
    ])
}

/// Writes one file of violations, with a tally if it is of one partition.
pub fn write(
    attempt: &Attempt,
    index: usize,
    violations: &[Violation<'_>],
    tally: Option<&Tally>,
) -> Result<()> {
    let layout = Layout::new(&schema(), Compression::None)?;
    let parts = Parts { attempt, layout: &layout };
    let mut file = parts.open(index)?;
    file.append(layout.encode(&[to_batch(violations)?])?)?;
    if let Some(tally) = tally {
        let text = serde_json::to_string(&tally.short());
        file.note(TALLY, text.map_err(|e| Error::unexpected(e.to_string()))?);
    }
    // Its rows are no rows of the input: they do not count as progress.
    parts.close(file, Map::new())
}

fn to_batch(violations: &[Violation<'_>]) -> Result<RecordBatch> {
    let text = |of: &dyn Fn(&Violation<'_>) -> Option<String>| -> ArrayRef {
        Arc::new(violations.iter().map(of).collect::<StringArray>())
    };
    let number = |of: &dyn Fn(&Violation<'_>) -> u64| -> ArrayRef {
        let values = violations.iter().map(|v| i64::try_from(of(v)).unwrap_or(i64::MAX));
        Arc::new(values.collect::<Int64Array>())
    };
    let columns = vec![
        text(&|v| Some(v.check.name.to_owned())),
        text(&|v| v.check.column.clone()),
        text(&|v| Some(v.check.severity.name().to_owned())),
        text(&|v| Some(file_name(v.partition))),
        number(&|v| v.partition.index as u64),
        number(&|v| v.row),
        text(&|v| v.value.clone()),
    ];
    RecordBatch::try_new(Arc::new(schema()), columns).map_err(|e| Error::unexpected(e.to_string()))
}

/// A partition's file without the folder: results do not depend on where they are.
pub fn file_name(partition: &Partition) -> String {
    partition.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads a partition's tally back, as it was recorded.
pub fn read(dir: &Path, output: &Output, plan: &Plan) -> Result<Tally> {
    output.read(dir)?;
    let path = dir.join(&output.name);
    let bad = |why: &str| Error::data(format!("`{}` is no tally: {why}", path.display()));
    let footer = Footer::read(&path)?;
    let text = footer.schema().metadata().get(TALLY).ok_or_else(|| bad("it has none"))?;
    let tally: Tally = serde_json::from_str(text).map_err(|e| bad(&e.to_string()))?;
    match tally.probes.len() == plan.probes.len() {
        true => Ok(tally),
        false => Err(bad("it is of another contract")),
    }
}

pub struct Pass<'a> {
    attempt: &'a Attempt,
    dataset: &'a Dataset,
    plan: &'a Plan,
    columns: Vec<String>,
    /// The probes of each of these columns, by position.
    probes: Vec<Vec<usize>>,
}

impl<'a> Pass<'a> {
    pub fn new(attempt: &'a Attempt, dataset: &'a Dataset, plan: &'a Plan) -> Pass<'a> {
        let columns = plan.columns(dataset.schema());
        let of = |name: &String| {
            let probes = plan.probes.iter().enumerate();
            probes.filter(|(_, probe)| probe.column == *name).map(|(at, _)| at).collect()
        };
        let probes = columns.iter().map(of).collect();
        Pass { attempt, dataset, plan, columns, probes }
    }

    pub fn run(&self) -> Result<()> {
        if !self.columns.is_empty() {
            return self.attempt.work(self, Cursor::default());
        }
        // Nothing to read; that the partitions have the columns of the first is checked.
        for (position, partition) in self.dataset.partitions().iter().enumerate() {
            if self.attempt.wants(partition.index) {
                self.attempt.check()?;
                let rows = self.dataset.footer(position)?.rows();
                self.attempt.advance(rows);
                self.close(partition.index, Tally { rows, ..Tally::new(self.plan) })?;
            }
        }
        Ok(())
    }
}

impl Work for Pass<'_> {
    type Source = Cursor;
    type Item = Rows;
    type Made = Tally;
    type Sink = Tally;

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        let spans = Spans { input: self.dataset, columns: Some(&self.columns), most: AS_READ };
        spans.next(cursor, |partition| self.attempt.wants(partition))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<Tally> {
        let mut tally = Tally::new(self.plan);
        let most = self.plan.keep.max(SHOWN);
        let open = unit.item.open()?;
        // The columns come in the order of the file, as they are here.
        for columns in groups(self.columns.len()) {
            let probes = &self.probes[columns.clone()];
            open.each(&self.columns[columns], |first_row, batch| {
                for (array, probes) in batch.columns().iter().zip(probes) {
                    let probes = probes.iter().map(|at| (*at, &self.plan.probes[*at]));
                    look(array, probes, first_row, most, &mut tally)?;
                }
                Ok(())
            })?;
        }
        tally.rows = unit.item.rows() as u64;
        self.attempt.advance(tally.rows);
        Ok(tally)
    }

    fn open(&self, _: usize) -> Result<Tally> {
        Ok(Tally::new(self.plan))
    }

    fn consume(&self, tally: &mut Tally, next: Tally) -> Result<()> {
        tally.join(next, self.plan);
        Ok(())
    }

    fn close(&self, index: usize, tally: Tally) -> Result<()> {
        let partitions = self.dataset.partitions();
        let partition = partitions.iter().find(|partition| partition.index == index);
        let partition =
            partition.ok_or_else(|| Error::unexpected(format!("there is no partition {index}")))?;
        let mut violations = Vec::new();
        for (probe, found) in self.plan.probes.iter().zip(&tally.probes) {
            let Some(check) = probe.finds else { continue };
            let check = &self.plan.checks[check];
            violations.extend(found.rows.iter().take(self.plan.keep).map(|kept| Violation {
                check,
                partition,
                row: kept.place,
                value: kept.value.clone(),
            }));
        }
        write(self.attempt, index, &violations, Some(&tally))
    }
}
