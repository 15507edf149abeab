//! `sample` with `method: percentile`: of each numeric column the percentiles of
//! every partition, then the percentiles of all of these. This is what many do
//! today to fit a mixture to a small part of the data: it keeps each column's
//! distribution roughly, weighs small and large partitions alike, and tears rows
//! apart. Null, NaN and infinities are left out.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array};
use arrow::datatypes::{DataType, Field, Schema};
use arrow::record_batch::RecordBatch;
use serde_json::Map;

use super::parts::{PartFile, Parts};
use crate::error::{Error, Result};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Inputs, Step, part_index};
use crate::store::columns::{Class, floats, validity};
use crate::store::dataset::Dataset;
use crate::store::parquet_in::index_of;
use crate::store::parquet_out::{Compression, Layout};

/// Values decoded at once, on their way into the column.
const BATCH: usize = 1 << 16;
/// All partitions' percentiles are in memory at the end.
const MOST_BYTES: u64 = 512 << 20;

pub struct Percentile {
    /// Percentiles of each column.
    pub rows: u64,
    pub columns: Option<Vec<String>>,
    pub compression: Compression,
}

impl Step for Percentile {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        let Some(input) = inputs.get("input") else { return Ok(None) };
        Ok(Some(usize::from(input.marker.outputs.iter().any(|o| part_index(&o.name).is_some()))))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let dataset = attempt.input("input")?.dataset()?;
        if dataset.partitions().is_empty() || !attempt.wants(0) {
            return Ok(());
        }
        let columns = self.numeric(dataset.schema())?;
        let units = dataset.partitions().len() * columns.len();
        if units as u64 * self.rows * 8 > MOST_BYTES {
            return Err(Error::spec(format!(
                "{} percentiles of {} columns in {} partitions do not fit in memory",
                self.rows,
                columns.len(),
                dataset.partitions().len()
            ))
            .hint("ask for fewer `rows`, or use `method: uniform`"));
        }
        let field = |name: &String| Field::new(name, DataType::Float64, true);
        let schema = Schema::new(columns.iter().map(field).collect::<Vec<_>>());
        let layout = Layout::new(&schema, self.compression)?;
        let parts = Parts { attempt, layout: &layout };
        let count = self.rows as usize;
        attempt.work(&Summing { parts, dataset: &dataset, columns, count }, 0)
    }

    /// A partition's column is sorted in memory.
    fn unit_memory(&self, inputs: &Inputs) -> u64 {
        let outputs = inputs.get("input").map(|input| input.marker.outputs.iter());
        let most = outputs.into_iter().flatten().map(|output| output.rows).max().unwrap_or(0);
        (64 << 20) + most * 8
    }
}

impl Percentile {
    fn numeric(&self, schema: &Schema) -> Result<Vec<String>> {
        let is_number = |field: &Field| {
            let temporal = field.data_type().is_temporal();
            !temporal && Class::of(field.data_type()).is_numeric()
        };
        let Some(names) = &self.columns else {
            let fields = schema.fields().iter().filter(|field| is_number(field));
            let names: Vec<String> = fields.map(|field| field.name().clone()).collect();
            if names.is_empty() {
                return Err(Error::data("the input has no numeric columns"));
            }
            return Ok(names);
        };
        for name in names {
            let field = schema.field(index_of(schema, name)?);
            if !is_number(field) {
                let of = field.data_type();
                return Err(Error::data(format!("`{name}` is {of}, which has no percentiles")));
            }
        }
        Ok(names.clone())
    }
}

struct Summing<'a> {
    parts: Parts<'a>,
    dataset: &'a Dataset,
    columns: Vec<String>,
    count: usize,
}

impl Summing<'_> {
    /// The finite values of a column in one partition.
    fn values(&self, position: usize, column: &str) -> Result<Vec<f64>> {
        let footer = self.dataset.footer(position)?;
        let projection = footer.columns(&[column])?;
        let mut values = Vec::with_capacity(footer.rows() as usize);
        for span in footer.spans(&projection) {
            self.parts.attempt.check()?;
            let mut batches = footer.batches(span, &projection, BATCH)?;
            while let Some(batch) = batches.read()? {
                let array = batch.column(0);
                let (numbers, valid) = (floats(array)?, validity(array));
                let valid = |row| valid.as_ref().is_none_or(|v| v.is_valid(row));
                let all = numbers.iter().enumerate();
                values.extend(all.filter(|(row, v)| v.is_finite() && valid(*row)).map(|(_, v)| *v));
            }
        }
        Ok(values)
    }
}

impl Work for Summing<'_> {
    /// The next partition and column, counted together.
    type Source = usize;
    type Item = (usize, usize);
    type Made = (usize, Vec<f64>);
    type Sink = (PartFile, Vec<Vec<f64>>);

    fn next(&self, at: &mut usize) -> Result<Option<Unit<Self::Item>>> {
        let units = self.dataset.partitions().len() * self.columns.len();
        let index = *at;
        *at += 1;
        let item = (index / self.columns.len(), index % self.columns.len());
        let unit = Unit { partition: 0, index, last: index + 1 == units, item };
        Ok((index < units).then_some(unit))
    }

    fn compute(&self, unit: Unit<Self::Item>) -> Result<Self::Made> {
        let (position, column) = unit.item;
        let values = self.values(position, &self.columns[column])?;
        self.parts.attempt.advance(values.len() as u64 / self.columns.len() as u64);
        Ok((column, percentiles(values, self.count)))
    }

    fn open(&self, partition: usize) -> Result<Self::Sink> {
        Ok((self.parts.open(partition)?, vec![Vec::new(); self.columns.len()]))
    }

    fn consume(&self, (_, union): &mut Self::Sink, (column, some): Self::Made) -> Result<()> {
        union[column].extend(some);
        Ok(())
    }

    fn close(&self, _: usize, (mut file, union): Self::Sink) -> Result<()> {
        let column = |values| -> ArrayRef {
            let some = percentiles(values, self.count);
            match some.is_empty() {
                true => Arc::new(Float64Array::new_null(self.count)),
                false => Arc::new(Float64Array::from(some)),
            }
        };
        let arrays = union.into_iter().map(column).collect();
        let batch = RecordBatch::try_new(self.parts.layout.schema().clone(), arrays)
            .map_err(|e| Error::unexpected(e.to_string()))?;
        file.append(self.parts.layout.encode(&[batch])?)?;
        self.parts.close(file, Map::new())
    }
}

/// `count` evenly spaced percentiles from the 0th to the 100th, as NumPy's
/// `percentile` interpolates them (its default, "linear"; Hyndman and Fan 1996,
/// type 7); the median where `count` is 1. None of no values.
fn percentiles(mut values: Vec<f64>, count: usize) -> Vec<f64> {
    values.sort_unstable_by(f64::total_cmp);
    let Some(last) = values.len().checked_sub(1) else { return Vec::new() };
    let at = |i: usize| {
        let share = if count == 1 { 0.5 } else { i as f64 / (count - 1) as f64 };
        let place = share * last as f64;
        let below = (place as usize).min(last);
        let (a, b, t) = (values[below], values[(below + 1).min(last)], place - below as f64);
        if t < 0.5 { a + (b - a) * t } else { b - (b - a) * (1.0 - t) }
    };
    (0..count).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_numpys() {
        assert_eq!(percentiles(vec![3.0, 1.0, 2.0, 4.0], 5), [1.0, 1.75, 2.5, 3.25, 4.0]);
        assert_eq!(percentiles(vec![1.0, 2.0], 1), [1.5]);
        assert_eq!(percentiles(vec![7.0], 3), [7.0; 3]);
        assert!(percentiles(vec![], 3).is_empty());
    }
}
