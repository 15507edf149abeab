//! `summarize`: reads every row once, and leaves for each partition and column
//! a mergeable summary, and `summary.json` for the whole.

use std::io::Write as _;
use std::path::Path;

use arrow::datatypes::Field as Column;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::parts::{Parts, read_params};
use super::rowwise::UNIT_MEMORY;
use super::summary::{
    FIGURES, FORMAT, Pass, SUMMARY_FILE, Summary, SummaryColumn, columns_of, figures, joined,
    read_part, to_batch,
};
use crate::error::{Error, IoContext, Result};
use crate::job::kind::{Field, Kind, Need, Type, no_check, shards_freely};
use crate::mixture::summary::{DEFAULT_BINS, MergeTree};
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals, part_index};
use crate::store::parquet_out::{Compression, Layout};

/// Partitions whose summaries are in memory at once while they are merged.
const MERGED_AT_ONCE: usize = 64;

pub const BINS: Field = Field {
    name: "bins",
    ty: Type::Int { min: 16, max: 1 << 20 },
    need: Need::Default("4096"),
    doc: "Bins of a column at most; more cost time and space, and gain little.",
};

pub const KIND: Kind = Kind {
    name: "summarize",
    summary: "Summarizes numeric columns in one pass: exact counts and moments, and bins.",
    version: 2,
    draws: false,
    fields: &[
        Field {
            name: "input",
            ty: Type::Step(&[]),
            need: Need::Required,
            doc: "The dataset to summarize.",
        },
        Field {
            name: "columns",
            ty: Type::List(&Type::Text),
            need: Need::Optional,
            doc: "The columns; all numeric ones where not given.",
        },
        BINS,
    ],
    check: no_check,
    no_shards: shards_freely,
};

const _: () = assert!(DEFAULT_BINS == 4096, "the default of `bins` says so");

#[derive(Debug, Deserialize)]
struct Summarize {
    columns: Option<Vec<String>>,
    bins: usize,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    Ok(Box::new(read_params::<Summarize>(params)?))
}

impl Step for Summarize {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        Ok(inputs.get("input").map(Input::partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let dataset = attempt.input("input")?.dataset()?;
        let fields = columns_of(dataset.schema(), self.columns.as_deref())?;
        let pass = Pass {
            attempt,
            dataset: &dataset,
            columns: fields.iter().map(|field| field.name().clone()).collect(),
            bins: self.bins,
            wants: Attempt::wants,
            done: |partition, summaries| {
                write_part(attempt, partition, &joined(&fields, summaries))
            },
        };
        pass.run()
    }

    fn finish(&self, attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let dataset = attempt.input("input")?.dataset()?;
        let fields = columns_of(dataset.schema(), self.columns.as_deref())?;
        let summary = self.merge(attempt, outputs, &fields, dataset.rows())?;
        if attempt.wants_file(SUMMARY_FILE) {
            let text = serde_json::to_string(&summary)
                .map_err(|e| Error::unexpected(format!("the summary cannot be written: {e}")))?;
            let mut file = attempt.create(SUMMARY_FILE)?;
            writeln!(file, "{text}").doing("write", Path::new(SUMMARY_FILE))?;
            attempt.commit(file, 0, Map::new())?;
        }
        Ok(Totals { rows: summary.rows, details: details(&summary) })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        UNIT_MEMORY
    }
}

impl Summarize {
    /// All partitions' summaries as one, in the order of their indices.
    fn merge(
        &self,
        attempt: &Attempt,
        outputs: &[Output],
        fields: &[Column],
        rows: u64,
    ) -> Result<Summary> {
        let mut trees: Vec<MergeTree> = fields.iter().map(|_| MergeTree::new(self.bins)).collect();
        let mut parts: Vec<_> =
            outputs.iter().filter_map(|o| Some((part_index(&o.name)?, o))).collect();
        parts.sort_by_key(|(index, _)| *index);
        for some in parts.chunks(MERGED_AT_ONCE) {
            attempt.check()?;
            let read = |(_, output): &(usize, &Output)| read_part(attempt.dataset_dir(), output);
            let summaries: Vec<Summary> = some.par_iter().map(read).collect::<Result<_>>()?;
            for summary in summaries {
                trees.iter_mut().zip(summary.columns).for_each(|(tree, c)| tree.push(c.summary));
            }
        }
        let merged = trees.into_par_iter().map(MergeTree::finish).collect();
        Ok(Summary { format: FORMAT, rows, columns: joined(fields, merged) })
    }
}

fn write_part(attempt: &Attempt, partition: usize, columns: &[SummaryColumn]) -> Result<()> {
    let batch = to_batch(columns)?;
    let layout = Layout::new(batch.schema_ref(), Compression::None)?;
    let parts = Parts { attempt, layout: &layout };
    let mut file = parts.open(partition)?;
    file.append(layout.encode(&[batch])?)?;
    file.note(FIGURES, figures(columns)?);
    parts.close(file, Map::new())
}

/// The exact figures of each column, without bins, for the marker.
fn details(summary: &Summary) -> Map<String, Value> {
    let column = |c: &SummaryColumn| {
        let s = &c.summary;
        let finite = s.finite();
        let sd = (finite > 1).then(|| (s.m2 / (finite - 1) as f64).sqrt());
        let value = json!({
            "nulls": s.nulls, "nans": s.nans, "pos_inf": s.pos_inf, "neg_inf": s.neg_inf,
            "min": s.min, "max": s.max, "mean": (finite > 0).then_some(s.mean), "sd": sd,
            "bins": s.bins.len(),
        });
        (c.name.clone(), value)
    };
    let columns: Map<String, Value> = summary.columns.iter().map(column).collect();
    let mut details = Map::new();
    details.insert("note".into(), format!("{} columns", columns.len()).into());
    details.insert("columns".into(), columns.into());
    details
}
