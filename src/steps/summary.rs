//! Summaries of a dataset's numeric columns: made span by span, merged in one
//! fixed tree, kept per partition as Parquet and for the whole as
//! `summary.json`. Shared by `summarize` and `fit`; knows neither.

use std::iter;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Float64Array, StringArray, UInt64Array};
use arrow::datatypes::{DataType, Field as Column, Float64Type, Schema, UInt64Type};
use arrow::record_batch::RecordBatch;
use serde::{Deserialize, Serialize};

use super::model::arrow_type;
use super::rowwise::{Cursor, Rows, Spans};
use crate::error::{Error, Result};
use crate::mixture::bins::{Bin, Bins};
use crate::mixture::summary::{ColumnSummary, MergeTree};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Input, Output};
use crate::store::columns::{Class, floats, validity};
use crate::store::dataset::Dataset;
use crate::store::parquet_in::{Footer, index_of};

/// The merged summary's file in the step's folder.
pub const SUMMARY_FILE: &str = "summary.json";
/// The version of its format, and of the partitions'.
pub const FORMAT: u32 = 1;
/// The key of a partition's exact figures, in its footer.
pub const FIGURES: &str = "milepost.summary";

/// What `summary.json` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub format: u32,
    pub rows: u64,
    /// In the order of the dataset.
    pub columns: Vec<SummaryColumn>,
}

/// A column, its type and its summary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummaryColumn {
    pub name: String,
    #[serde(with = "arrow_type")]
    pub data_type: DataType,
    pub summary: ColumnSummary,
}

/// The columns to summarize: those named, or all numeric ones. Dates and times
/// are summarized only if named.
pub fn columns_of(schema: &Schema, named: Option<&[String]>) -> Result<Vec<Column>> {
    let Some(named) = named else {
        let number =
            |c: &Column| Class::of(c.data_type()).is_numeric() && !c.data_type().is_temporal();
        return Ok(schema.fields().iter().map(|c| (**c).clone()).filter(number).collect());
    };
    let mut places = Vec::with_capacity(named.len());
    for name in named {
        let place = index_of(schema, name)?;
        let data_type = schema.field(place).data_type();
        if !Class::of(data_type).is_numeric() {
            return Err(Error::data(format!("column `{name}` is {data_type}, which is no number"))
                .hint("leave it out of `columns`"));
        }
        places.push(place);
    }
    places.sort_unstable();
    places.dedup();
    Ok(places.into_iter().map(|place| schema.field(place).clone()).collect())
}

/// One pass over a dataset. `D` gets each partition's summaries, a column each.
pub struct Pass<'a, D> {
    pub attempt: &'a Attempt,
    pub dataset: &'a Dataset,
    pub columns: Vec<String>,
    /// Bins of a summary at most.
    pub bins: usize,
    /// Whether a partition is wanted.
    pub wants: fn(&Attempt, usize) -> bool,
    pub done: D,
}

impl<D: Fn(usize, Vec<ColumnSummary>) -> Result<()> + Sync> Pass<'_, D> {
    pub fn run(&self) -> Result<()> {
        self.attempt.work(self, Cursor::default())
    }

    fn tree(&self) -> Vec<MergeTree> {
        self.columns.iter().map(|_| MergeTree::new(self.bins)).collect()
    }
}

impl<D: Fn(usize, Vec<ColumnSummary>) -> Result<()> + Sync> Work for Pass<'_, D> {
    type Source = Cursor;
    type Item = Rows;
    type Made = Vec<ColumnSummary>;
    type Sink = Vec<MergeTree>;

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        let spans = Spans { input: self.dataset, columns: Some(&self.columns) };
        spans.next(cursor, |partition| (self.wants)(self.attempt, partition))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<Vec<ColumnSummary>> {
        // The projection is in the order of the file, as the columns are.
        let rows = unit.item.rows();
        let mut columns: Vec<Values> = self.columns.iter().map(|_| Values::default()).collect();
        unit.item.each(|_, batch| {
            self.attempt.advance(batch.num_rows() as u64);
            columns.iter_mut().zip(batch.columns()).try_for_each(|(values, a)| values.add(a, rows))
        })?;
        columns.into_iter().map(|values| values.summary(self.bins)).collect()
    }

    fn open(&self, _: usize) -> Result<Vec<MergeTree>> {
        Ok(self.tree())
    }

    fn consume(&self, trees: &mut Vec<MergeTree>, made: Vec<ColumnSummary>) -> Result<()> {
        trees.iter_mut().zip(made).for_each(|(tree, summary)| tree.push(summary));
        Ok(())
    }

    fn close(&self, partition: usize, trees: Vec<MergeTree>) -> Result<()> {
        (self.done)(partition, trees.into_iter().map(MergeTree::finish).collect())
    }
}

/// The values of some rows of a column: as `f64` from the first, or, where they
/// would take several times the memory, when all of them are there.
#[derive(Default)]
struct Values {
    there: Vec<f64>,
    narrow: Vec<ArrayRef>,
    nulls: u64,
}

impl Values {
    /// Of `expected` rows in all.
    fn add(&mut self, array: &ArrayRef, expected: usize) -> Result<()> {
        if array.data_type().primitive_width().is_some_and(|width| width < size_of::<f32>()) {
            self.narrow.push(array.clone());
            return Ok(());
        }
        if self.there.is_empty() {
            self.there.reserve_exact(expected);
        }
        self.convert(array)
    }

    fn convert(&mut self, array: &ArrayRef) -> Result<()> {
        let values = floats(array)?;
        match validity(array) {
            None => self.there.extend_from_slice(&values),
            Some(valid) => {
                self.there.extend(valid.valid_indices().map(|row| values[row]));
                self.nulls += valid.null_count() as u64;
            }
        }
        Ok(())
    }

    fn summary(mut self, bins: usize) -> Result<ColumnSummary> {
        for array in std::mem::take(&mut self.narrow) {
            self.convert(&array)?;
        }
        Ok(ColumnSummary::of(&self.there, self.nulls, bins))
    }
}

/// The columns of a partition's file: a row for each bin of each column.
fn part_fields() -> Vec<Column> {
    vec![
        Column::new("column", DataType::Utf8, false),
        Column::new("count", DataType::UInt64, false),
        Column::new("mean", DataType::Float64, false),
        Column::new("m2", DataType::Float64, false),
    ]
}

/// The exact figures of a partition, for its footer.
pub fn figures(columns: &[SummaryColumn]) -> Result<String> {
    let without_bins = |c: &SummaryColumn| {
        let summary = ColumnSummary { bins: Bins::default(), ..c.summary.clone() };
        SummaryColumn { summary, ..c.clone() }
    };
    let rows = columns.first().map_or(0, |c| c.summary.rows);
    let columns = columns.iter().map(without_bins).collect();
    let figures = Summary { format: FORMAT, rows, columns };
    serde_json::to_string(&figures).map_err(|e| Error::unexpected(e.to_string()))
}

/// The bins of a partition's columns as one batch.
pub fn to_batch(columns: &[SummaryColumn]) -> Result<RecordBatch> {
    let schema = Arc::new(Schema::new(part_fields()));
    let bins = || columns.iter().map(|c| &c.summary.bins);
    let names = columns.iter().flat_map(|c| iter::repeat_n(c.name.as_str(), c.summary.bins.len()));
    let names: Vec<&str> = names.collect();
    let arrays: Vec<ArrayRef> = vec![
        Arc::new(StringArray::from(names)),
        Arc::new(UInt64Array::from(bins().flat_map(|b| b.count.clone()).collect::<Vec<_>>())),
        Arc::new(Float64Array::from(bins().flat_map(|b| b.mean.clone()).collect::<Vec<_>>())),
        Arc::new(Float64Array::from(bins().flat_map(|b| b.m2.clone()).collect::<Vec<_>>())),
    ];
    RecordBatch::try_new(schema, arrays).map_err(|e| Error::unexpected(e.to_string()))
}

/// Reads a partition's file back, as it was recorded.
pub fn read_part(dir: &Path, output: &Output) -> Result<Summary> {
    // An earlier attempt, or another shard, may have made it long ago.
    output.read(dir)?;
    let path = dir.join(&output.name);
    let footer = Footer::read(&path)?;
    let bad = |why: &str| Error::data(format!("`{}` is no summary: {why}", path.display()));
    let text = footer.schema().metadata().get(FIGURES).ok_or_else(|| bad("it has no figures"))?;
    let mut summary: Summary = serde_json::from_str(text).map_err(|e| bad(&e.to_string()))?;
    check(&summary).map_err(|why| bad(&why))?;
    let projection = footer.everything();
    for span in footer.spans(&projection) {
        append_bins(&mut summary, &footer.read_span(span, &projection)?)
            .ok_or_else(|| bad("its columns are others"))?;
    }
    Ok(summary)
}

fn append_bins(summary: &mut Summary, batch: &RecordBatch) -> Option<()> {
    let names = batch.column_by_name("column")?.as_string_opt::<i32>()?;
    let count = batch.column_by_name("count")?.as_primitive_opt::<UInt64Type>()?.values();
    let mean = batch.column_by_name("mean")?.as_primitive_opt::<Float64Type>()?.values();
    let m2 = batch.column_by_name("m2")?.as_primitive_opt::<Float64Type>()?.values();
    let mut at = 0;
    for row in 0..batch.num_rows() {
        while summary.columns.get(at)?.name != names.value(row) {
            at += 1;
        }
        let bin = Bin { count: count[row], mean: mean[row], m2: m2[row] };
        summary.columns[at].summary.bins.push(bin);
    }
    Some(())
}

/// The summary that a `summarize` step left.
pub fn read(input: &Input) -> Result<Summary> {
    let path = input.dir.join(SUMMARY_FILE);
    let bad = |why: String| Error::data(format!("`{}` is no summary: {why}", path.display()));
    let summary: Summary =
        serde_json::from_slice(&input.read(SUMMARY_FILE)?).map_err(|e| bad(e.to_string()))?;
    check(&summary).map_err(bad)?;
    Ok(summary)
}

fn check(summary: &Summary) -> Result<(), String> {
    if summary.format != FORMAT {
        return Err(format!("it is of format {}, not {FORMAT}", summary.format));
    }
    for column in &summary.columns {
        let bins = &column.summary.bins;
        let sorted = bins.mean.is_sorted_by(|a, b| a <= b);
        let sound = bins.mean.len() == bins.count.len()
            && bins.m2.len() == bins.count.len()
            && sorted
            && bins.m2.iter().all(|m2| *m2 >= 0.0);
        if !sound {
            return Err(format!("the bins of column `{}` are impossible", column.name));
        }
    }
    Ok(())
}

/// Joins the names and types of columns with their summaries.
pub fn joined(fields: &[Column], summaries: Vec<ColumnSummary>) -> Vec<SummaryColumn> {
    let join = |(field, summary): (&Column, ColumnSummary)| SummaryColumn {
        name: field.name().clone(),
        data_type: field.data_type().clone(),
        summary,
    };
    fields.iter().zip(summaries).map(join).collect()
}
