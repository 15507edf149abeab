//! Summaries of a dataset's columns, kept per partition as Parquet and for the
//! whole as `summary.json`. Shared by `summarize` and `fit`; knows neither.

use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, Float64Array, Float64Builder, StringBuilder, UInt64Builder,
};
use arrow::datatypes::{DataType, Field as Column, Float64Type, Schema, UInt64Type};
use arrow::record_batch::RecordBatch;
use serde::{Deserialize, Serialize};

use super::model::arrow_type;
use super::profile::{Numbers, Profile, Profiler};
use super::tally::{Frequent, Tally, Values};
use crate::error::{Error, Result};
use crate::mixture::bins::{Bin, Bins};
use crate::mixture::summary::ColumnSummary;
use crate::runner::step::{Input, Output};
use crate::store::columns::Class;
use crate::store::parquet_in::Footer;

/// The merged summary's file in the step's folder.
pub const SUMMARY_FILE: &str = "summary.json";
/// The version of its format, and of the partitions'.
pub const FORMAT: u32 = 2;
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

/// A column, its type and its profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummaryColumn {
    pub name: String,
    #[serde(with = "arrow_type")]
    pub data_type: DataType,
    pub profile: Profile,
}

/// The columns of a partition's file: a row for each bin of a column of numbers
/// (`value` is null), and for each value of another that is counted (`mean` and `m2`
/// are null).
fn part_fields() -> Vec<Column> {
    vec![
        Column::new("column", DataType::Utf8, false),
        Column::new("count", DataType::UInt64, false),
        Column::new("mean", DataType::Float64, true),
        Column::new("m2", DataType::Float64, true),
        Column::new("value", DataType::Utf8, true),
    ]
}

/// The exact figures of a partition, for its footer: all but what is in its rows.
pub fn figures(columns: &[SummaryColumn]) -> Result<String> {
    let bare = |c: &SummaryColumn| SummaryColumn { profile: bare(&c.profile), ..c.clone() };
    let rows = columns.first().map_or(0, |c| c.profile.rows());
    let figures = Summary { format: FORMAT, rows, columns: columns.iter().map(bare).collect() };
    serde_json::to_string(&figures).map_err(|e| Error::unexpected(e.to_string()))
}

fn bare(profile: &Profile) -> Profile {
    match profile {
        Profile::Numbers(Numbers { summary, distinct }) => Profile::Numbers(Numbers {
            summary: ColumnSummary { bins: Bins::default(), ..summary.clone() },
            distinct: distinct.clone(),
        }),
        Profile::Values(tally) => {
            let values = match &tally.values {
                Values::Uncounted => Values::Uncounted,
                Values::Exact(_) => Values::Exact(Default::default()),
                Values::Sketched(f) => {
                    Values::Sketched(Frequent { counts: Default::default(), ..f.clone() })
                }
            };
            Profile::Values(Tally { values, ..tally.clone() })
        }
    }
}

/// The bins and values of a partition's columns as one batch.
pub fn to_batch(columns: &[SummaryColumn]) -> Result<RecordBatch> {
    let mut names = StringBuilder::new();
    let mut counts = UInt64Builder::new();
    let (mut means, mut squares) = (Float64Builder::new(), Float64Builder::new());
    let mut values = StringBuilder::new();
    for column in columns {
        let rows = match &column.profile {
            Profile::Numbers(numbers) => {
                let Bins { count, mean, m2 } = &numbers.summary.bins;
                counts.append_slice(count);
                means.append_slice(mean);
                squares.append_slice(m2);
                values.append_nulls(count.len());
                count.len()
            }
            Profile::Values(tally) => {
                let mut rows = 0;
                for (value, count) in tally.values.counts() {
                    counts.append_value(*count);
                    values.append_value(value);
                    rows += 1;
                }
                means.append_nulls(rows);
                squares.append_nulls(rows);
                rows
            }
        };
        (0..rows).for_each(|_| names.append_value(&column.name));
    }
    let arrays: Vec<ArrayRef> = vec![
        Arc::new(names.finish()),
        Arc::new(counts.finish()),
        Arc::new(means.finish()),
        Arc::new(squares.finish()),
        Arc::new(values.finish()),
    ];
    let schema = Arc::new(Schema::new(part_fields()));
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
        append_rows(&mut summary, &footer.read_span(span, &projection)?)
            .ok_or_else(|| bad("its columns are others"))?;
    }
    Ok(summary)
}

fn append_rows(summary: &mut Summary, batch: &RecordBatch) -> Option<()> {
    let names = batch.column_by_name("column")?.as_string_opt::<i32>()?;
    let count = batch.column_by_name("count")?.as_primitive_opt::<UInt64Type>()?.values();
    let mean = batch.column_by_name("mean")?.as_primitive_opt::<Float64Type>()?;
    let m2 = batch.column_by_name("m2")?.as_primitive_opt::<Float64Type>()?;
    let values = batch.column_by_name("value")?.as_string_opt::<i32>()?;
    let mut at = 0;
    for row in 0..batch.num_rows() {
        while summary.columns.get(at)?.name != names.value(row) {
            at += 1;
        }
        match &mut summary.columns[at].profile {
            Profile::Numbers(numbers) => {
                let (mean, m2) = (there(mean, row)?, there(m2, row)?);
                let count = Some(count[row]).filter(|count| *count > 0)?;
                numbers.summary.bins.push(Bin { count, mean, m2 });
            }
            Profile::Values(tally) => {
                let value = values.is_valid(row).then(|| values.value(row).to_owned())?;
                tally.values.counts_mut()?.insert(value, count[row]);
            }
        }
    }
    Some(())
}

fn there(array: &Float64Array, row: usize) -> Option<f64> {
    array.is_valid(row).then(|| array.value(row))
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
        let numeric = Class::of(&column.data_type).is_numeric();
        let Some(numbers) = column.profile.numbers().filter(|_| numeric) else {
            match (&column.profile, numeric) {
                (Profile::Values(_), false) => continue,
                _ => return Err(format!("column `{}` is not of its type", column.name)),
            }
        };
        let bins = &numbers.bins;
        let sorted = bins.mean.is_sorted_by(|a, b| a <= b);
        let sound = bins.mean.len() == bins.count.len()
            && bins.m2.len() == bins.count.len()
            && sorted
            && bins.count.iter().all(|count| *count > 0)
            && bins
                .count
                .iter()
                .try_fold(0_i64, |rows, count| rows.checked_add_unsigned(*count))
                .is_some()
            && bins.m2.iter().all(|m2| *m2 >= 0.0);
        if !sound {
            return Err(format!("the bins of column `{}` are impossible", column.name));
        }
    }
    Ok(())
}

/// The profilers of columns.
pub fn profilers(fields: &[Column], bins: usize, all_distinct: bool) -> Vec<Profiler> {
    fields.iter().map(|field| Profiler::new(field.data_type(), bins, all_distinct)).collect()
}

/// Joins the names and types of columns with their profiles.
pub fn joined(fields: &[Column], profiles: Vec<Profile>) -> Vec<SummaryColumn> {
    let join = |(field, profile): (&Column, Profile)| SummaryColumn {
        name: field.name().clone(),
        data_type: field.data_type().clone(),
        profile,
    };
    fields.iter().zip(profiles).map(join).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::summary::ColumnSummary;
    use crate::steps::profile::Numbers;

    #[test]
    fn counts_that_no_rows_have_are_refused() {
        let checked = |counts: [u64; 2]| {
            let mut numbers = ColumnSummary::of(&[1.0, 2.0], 0, 10);
            numbers.bins.count = counts.to_vec();
            let profile = Profile::Numbers(Numbers { summary: numbers, distinct: None });
            let (name, data_type) = ("x".to_owned(), DataType::Float64);
            let columns = vec![SummaryColumn { name, data_type, profile }];
            check(&Summary { format: FORMAT, rows: 2, columns })
        };
        assert_eq!(checked([1, 1]), Ok(()));
        assert_eq!(checked([1, i64::MAX as u64 - 1]), Ok(()));
        for impossible in [[0, 2], [1 << 62, 1 << 62], [u64::MAX, 1]] {
            assert!(checked(impossible).unwrap_err().contains("column `x` are impossible"));
        }
    }
}
