//! `generate`: synthetic partitions. Every value depends on seed, column,
//! partition and row only, so row groups, threads and shards do not matter.

use std::sync::Arc;

use arrow::datatypes::{Field as Column, Schema};
use arrow::record_batch::RecordBatch;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::distribution::{Distribution, Draws};
use super::distribution_keys::DISTRIBUTIONS;
use super::parts::{
    COMPRESSION, PARTITION_ROWS, PartFile, Parts, compression, partitions, read_params,
};
use super::rowwise::BATCH;
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Problem, Type, shards_freely};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Inputs, Step};
use crate::store::parquet_in::width;
use crate::store::parquet_out::{EncodedRowGroup, Layout, row_group_rows};

pub const KIND: Kind = Kind {
    name: "generate",
    summary: "Makes partitions of random rows.",
    version: 2,
    draws: true,
    fields: &[
        Field {
            name: "rows",
            ty: Type::Int { min: 0, max: 1 << 50 },
            need: Need::Required,
            doc: "Rows in all; 0 makes one empty partition that has the columns.",
        },
        PARTITION_ROWS,
        Field {
            name: "columns",
            ty: Type::Ordered(&Type::Record(DISTRIBUTIONS)),
            need: Need::Required,
            doc: "The columns, each with one distribution and perhaps a `null_rate`.",
        },
        COMPRESSION,
    ],
    check,
    no_shards: shards_freely,
};

#[derive(Debug, Deserialize)]
struct Params {
    rows: u64,
    partition_rows: u64,
    columns: Map<String, Value>,
    compression: String,
}

struct Generate {
    rows: u64,
    partition_rows: u64,
    columns: Vec<(String, Distribution)>,
    layout: Layout,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let params: Params = read_params(params)?;
    let mut columns = Vec::new();
    for (name, column) in params.columns {
        let distribution = Distribution::parse(&column)
            .map_err(|problem| Error::spec(problem.message).within(format_args!("`{name}`")))?;
        columns.push((name, distribution));
    }
    let fields: Vec<Column> =
        columns.iter().map(|(name, d)| Column::new(name, d.data_type(), d.has_nulls())).collect();
    let layout = Layout::new(&Schema::new(fields), compression(&params.compression)?)?;
    let Params { rows, partition_rows, .. } = params;
    Ok(Box::new(Generate { rows, partition_rows, columns, layout }))
}

fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let Some(Value::Object(columns)) = params.get("columns") else { return Vec::new() };
    if columns.is_empty() {
        return vec![Problem::at(["columns"], "at least one column is needed")];
    }
    let problem = |(name, column)| {
        let mut problem = Distribution::parse(column).err()?;
        problem.at.splice(0..0, ["columns".to_owned(), String::clone(name)]);
        Some(problem)
    };
    columns.iter().filter_map(problem).collect()
}

impl Step for Generate {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(Some(partitions(self.rows, self.partition_rows)))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let parts = Parts { attempt, layout: &self.layout };
        let work = Generating { generate: self, parts };
        attempt.work(&work, Cut { partition: 0, group: 0 })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        let fields = self.layout.schema().fields();
        let width: u64 = fields.iter().map(|field| width(field.data_type())).sum();
        // The values, their encoding, and what the encoder keeps beside it.
        self.group_rows() * width * 3
    }
}

impl Generate {
    fn group_rows(&self) -> u64 {
        row_group_rows(self.layout.schema()) as u64
    }

    fn rows_of(&self, partition: usize) -> u64 {
        let before = partition as u64 * self.partition_rows;
        self.rows.saturating_sub(before).min(self.partition_rows)
    }
}

/// Where the next row group begins.
struct Cut {
    partition: usize,
    group: u64,
}

/// Rows of one row group.
struct Rows {
    partition: usize,
    first: u64,
    count: usize,
}

struct Generating<'a> {
    generate: &'a Generate,
    parts: Parts<'a>,
}

impl Work for Generating<'_> {
    type Source = Cut;
    type Item = Rows;
    type Made = EncodedRowGroup;
    type Sink = PartFile;

    fn next(&self, cut: &mut Cut) -> Result<Option<Unit<Rows>>> {
        let generate = self.generate;
        let partitions = partitions(generate.rows, generate.partition_rows);
        while cut.partition < partitions && !self.parts.attempt.wants(cut.partition) {
            cut.partition += 1;
        }
        if cut.partition >= partitions {
            return Ok(None);
        }
        let (partition, index, step) = (cut.partition, cut.group, generate.group_rows());
        let (first, rows) = (index * step, generate.rows_of(partition));
        let last = first + step >= rows;
        *cut = if last {
            Cut { partition: partition + 1, group: 0 }
        } else {
            Cut { partition, group: index + 1 }
        };
        let count = step.min(rows - first) as usize;
        let item = Rows { partition, first, count };
        Ok(Some(Unit { partition, index: index as usize, last, item }))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<EncodedRowGroup> {
        let Rows { partition, first, count } = unit.item;
        let layout = &self.generate.layout;
        let draws = |name: &str| Draws::new(self.parts.attempt.seed(), name, partition as u64);
        let columns: Vec<(Draws, &Distribution)> =
            self.generate.columns.iter().map(|(name, of)| (draws(name), of)).collect();
        let mut group = layout.row_group(count);
        for from in (0..count).step_by(BATCH) {
            let (first, count) = (first + from as u64, BATCH.min(count - from));
            let arrays = columns.iter().map(|(draws, of)| of.column(draws, first, count)).collect();
            let batch = RecordBatch::try_new(Arc::clone(layout.schema()), arrays)
                .map_err(|e| Error::unexpected(e.to_string()))?;
            group.write(&batch)?;
        }
        group.close()
    }

    fn open(&self, partition: usize) -> Result<PartFile> {
        self.parts.open(partition)
    }

    fn consume(&self, file: &mut PartFile, group: EncodedRowGroup) -> Result<()> {
        self.parts.append(file, group)
    }

    fn close(&self, _: usize, file: PartFile) -> Result<()> {
        self.parts.close(file, Map::new())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Bench;
    use super::*;
    use serde_json::json;

    fn params(rows: u64, partition_rows: u64) -> Map<String, Value> {
        let columns = json!({
            "u": {"uniform": {"low": -1.0, "high": 15.0}, "null_rate": 0.1},
            "n": {"normal": {"mean": 3.0, "sd": 2.0}, "null_rate": 0.0},
            "l": {"lognormal": {"mean": 3.0, "sd": 1.5}, "null_rate": 0.0},
            "m": {"mixture": {"weights": [1, 3], "means": [0, 10], "sds": [1, 0.1]}, "null_rate": 0.0},
            "i": {"integer": {"low": -5, "high": 5}, "null_rate": 0.0},
            "c": {"category": {"values": ["a", "b"], "weights": [1, 9]}, "null_rate": 0.0},
        });
        let params = json!({
            "rows": rows, "partition_rows": partition_rows, "columns": columns,
            "compression": "none",
        });
        params.as_object().unwrap().clone()
    }

    #[test]
    fn partitions_are_even_and_the_same_from_any_number_of_threads() {
        let bench = Bench::new();
        let one = bench.run("one", build(&params(2500, 1000)).unwrap(), 1);
        let two = bench.run("two", build(&params(2500, 1000)).unwrap(), 2);
        assert_eq!(one.outputs.iter().map(|o| o.rows).collect::<Vec<_>>(), [1000, 1000, 500]);
        assert_eq!(one.digest, two.digest);
    }

    #[test]
    fn rows_do_not_depend_on_row_groups() {
        let distribution = |name: &str| {
            let params = params(1, 1);
            Distribution::parse(&params["columns"][name]).unwrap()
        };
        for name in ["u", "n", "l", "m", "i", "c"] {
            let (distribution, draws) = (distribution(name), Draws::new(7, name, 3));
            let whole = distribution.column(&draws, 0, 20_000);
            for (first, count) in [(0, 1), (777, 9000), (8191, 2), (19_999, 1)] {
                let part = distribution.column(&draws, first, count);
                assert_eq!(&part, &whole.slice(first as usize, count), "{name} {first}");
            }
        }
    }

    #[test]
    fn zero_rows_make_one_empty_partition_with_the_columns() {
        let bench = Bench::new();
        let marker = bench.run("none", build(&params(0, 1000)).unwrap(), 2);
        assert_eq!((marker.rows, marker.outputs.len()), (0, 1));
        let dataset = bench.dataset(&marker);
        assert_eq!(dataset.schema().fields().len(), 6);
    }

    #[test]
    fn values_follow_their_distributions() {
        let bench = Bench::new();
        let marker = bench.run("many", build(&params(200_000, 70_000)).unwrap(), 2);
        let mean = |name: &str| {
            let values = bench.floats(&marker, name);
            values.iter().sum::<f64>() / values.len() as f64
        };
        let close = |got: f64, want: f64, within: f64| {
            assert!((got - want).abs() < within, "{got} is not {want}");
        };
        close(mean("u"), 7.0, 0.05);
        close(bench.floats(&marker, "u").len() as f64, 180_000.0, 1000.0);
        close(mean("n"), 3.0, 0.03);
        close(mean("l"), crate::mixture::math::exp(3.0 + 1.125), 2.0);
        close(mean("m"), 7.5, 0.05);
        close(mean("i"), 0.0, 0.04);
    }

    #[test]
    fn what_cannot_be_drawn_is_named() {
        let mut params = params(1, 1);
        params["columns"] = json!({
            "none": {"null_rate": 0.0},
            "two": {"uniform": {"low": 0, "high": 1}, "integer": {"low": 0, "high": 1}},
            "swapped": {"uniform": {"low": 1, "high": 0}},
            "uneven": {"mixture": {"weights": [1], "means": [0, 1], "sds": [1, 1]}},
            "nothing": {"category": {"values": []}},
        });
        let problems: Vec<_> = check(&params)
            .into_iter()
            .map(|p| format!("{}: {}", p.at.join("."), p.message))
            .collect();
        assert_eq!(
            problems,
            [
                "columns.none: one distribution is needed: uniform, normal, lognormal, mixture, integer or category",
                "columns.two: one distribution is needed, not uniform and integer",
                "columns.swapped.uniform: `low` must be below `high`",
                "columns.uneven.mixture: `weights`, `means` and `sds` must be of the same length, at least 1",
                "columns.nothing.category: at least one value is needed",
            ]
        );
    }
}
