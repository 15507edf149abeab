//! `summarize`: reads every row once, and leaves for each partition and column
//! a mergeable summary, and `summary.json` for the whole.

use std::io::Write as _;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use arrow::datatypes::{Field as Column, Schema};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::model::arrow_type;
use super::named::Named;
use super::parts::{Parts, read_params};
use super::pass::{Pass, merge_each, merged};
use super::profile::{Distinct, Profile, Profiler};
use super::rowwise::unit_memory;
use super::sketch::RELATIVE_ERROR;
use super::summary::{
    FIGURES, FORMAT, SUMMARY_FILE, Summary, SummaryColumn, figures, joined, profilers, read_part,
    to_batch,
};
use super::tally::{TALLY_BYTES, Tally};
use crate::error::{Error, IoContext, Result};
use crate::job::kind::{Field, Kind, Need, Type, no_check, shards_freely};
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS, table_bytes};
use crate::mixture::tree::Tree;
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals, part_index};
use crate::store::columns::Class;
use crate::store::dataset::Dataset;
use crate::store::parquet_in::index_of;
use crate::store::parquet_out::{Compression, Layout};

/// Partitions whose summaries are in memory at once until they are merged, at most, …
const AT_ONCE: u64 = 64;
/// … and about how many bytes of them.
const AT_ONCE_BYTES: u64 = 256 << 20;

/// Of the summaries of a unit's columns, and the table that distinct values of one of
/// them are counted in, at most.
pub fn unit_bytes(schema: &Schema, bins: usize) -> u64 {
    summary_bytes(schema, bins).saturating_add(table_bytes(bins))
}

/// Of the summaries of a partition's columns, at most.
fn summary_bytes(schema: &Schema, bins: usize) -> u64 {
    let each = schema.fields().iter().map(|field| match Class::of(field.data_type()) {
        Class::Other => TALLY_BYTES,
        _ => bins as u64 * 24,
    });
    each.sum::<u64>().max(1)
}

fn at_once(schema: &Schema, bins: usize) -> usize {
    (AT_ONCE_BYTES / summary_bytes(schema, bins)).clamp(1, AT_ONCE) as usize
}

/// Partitions' summaries that are in memory while others come: one of each power of two
/// of them, and some that wait.
fn kept(schema: &Schema, bins: usize, partitions: usize) -> usize {
    at_once(schema, bins) + partitions.max(1).ilog2() as usize + 6
}

/// Frequent values that the marker lists; `summary.json` has all.
const TOP: usize = 5;

/// Quantiles that the marker lists.
const QUANTILES: [(&str, f64); 5] =
    [("0.01", 0.01), ("0.25", 0.25), ("0.5", 0.5), ("0.75", 0.75), ("0.99", 0.99)];

pub const BINS: Field = Field {
    name: "bins",
    ty: Type::Int { min: 16, max: 1 << 20 },
    need: Need::Default("4096"),
    doc: "Bins of a column at most; more cost time and space, and gain little.",
};

pub const KIND: Kind = Kind {
    name: "summarize",
    summary: "Summarizes columns in one pass: exact counts and moments, bins, frequent values.",
    version: 3,
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
            doc: "The columns, by name or pattern (`V*`); all where not given.",
        },
        BINS,
        Field {
            name: "distinct",
            ty: Type::Choice(&["auto", "all"]),
            need: Need::Default("\"auto\""),
            doc: "With `all`, distinct floats are counted beyond the number of bins too; it takes about twice the time.",
        },
    ],
    check: no_check,
    no_shards: shards_freely,
};

const _: () = assert!(DEFAULT_BINS == 4096, "the default of `bins` says so");

#[derive(Debug, Deserialize)]
struct Params {
    columns: Option<Vec<String>>,
    bins: usize,
    distinct: CountDistinct,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CountDistinct {
    Auto,
    All,
}

struct Summarize {
    columns: Option<Named<()>>,
    bins: usize,
    all_distinct: bool,
    /// Of the partitions that this attempt made.
    made: Tree<Vec<Profile>>,
    /// The whole, once it was merged.
    whole: Mutex<Option<Summary>>,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let Params { columns, bins, distinct } = read_params(params)?;
    let named = |names: Vec<String>| Named::new(names.into_iter().map(|name| (name, ())));
    let columns = columns.map(named);
    Ok(Box::new(Summarize {
        columns,
        bins,
        all_distinct: distinct == CountDistinct::All,
        made: Tree::default(),
        whole: Mutex::default(),
    }))
}

/// The columns that are named, in the order of the dataset; all where none is.
///
/// # Errors
/// *bad data* if a column is not there, or a pattern matches none.
pub fn columns_of<T>(schema: &Schema, named: Option<&Named<T>>) -> Result<Vec<Column>> {
    let Some(named) = named else {
        return Ok(schema.fields().iter().map(|c| (**c).clone()).collect());
    };
    if let Some((name, is_pattern)) = named.idle(schema.fields().iter().map(|c| c.name().as_str()))
    {
        if is_pattern {
            let text = format!("no column matches the pattern `{name}` of `columns`");
            return Err(Error::data(text).hint("correct the pattern, or take it out"));
        }
        // The message names the columns that there are.
        index_of(schema, name)?;
    }
    let wanted = schema.fields().iter().filter(|c| named.get(c.name()).is_some());
    Ok(wanted.map(|c| (**c).clone()).collect())
}

impl Step for Summarize {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        Ok(inputs.get("input").map(Input::partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let columns = self.columns(attempt)?;
        let partitions = columns.dataset.partitions().len();
        let most = match attempt.is_shard() {
            // Another process will merge them.
            true => 0,
            false => kept(&Schema::new(columns.fields.clone()), self.bins, partitions),
        };
        self.made.clear();
        *self.whole() = None;
        let pass = Pass {
            attempt,
            dataset: &columns.dataset,
            columns: columns.fields.iter().map(|field| field.name().clone()).collect(),
            profilers: &columns.profilers,
            wants: Attempt::wants,
            done: |position: usize, profiles| {
                let index = columns.dataset.partitions()[position].index;
                let profiles = columns.write(attempt, index, profiles)?;
                // What finds no room here is read again.
                if self.made.len() < most || self.made.awaits(position) {
                    self.made.add(position, profiles, columns.merge())?;
                }
                Ok(())
            },
        };
        pass.run()?;
        // On its way to the disk together with the last partitions.
        if !attempt.is_shard() && self.made.missing(partitions).is_empty() {
            *self.whole() = Some(columns.whole(attempt, &self.made)?);
        }
        Ok(())
    }

    fn finish(&self, attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let whole = self.whole().take();
        let summary = match whole {
            Some(summary) => summary,
            None => {
                let columns = self.columns(attempt)?;
                columns.read_missing(attempt, outputs, &self.made)?;
                columns.whole(attempt, &self.made)?
            }
        };
        Ok(Totals { rows: summary.rows, details: details(&summary) })
    }

    fn unit_memory(&self, inputs: &Inputs) -> u64 {
        unit_memory(inputs, |schema| unit_bytes(schema, self.bins))
    }

    /// While partitions' summaries come: some that wait or were read, one of each power
    /// of two of them, and what is written of them all.
    fn fixed_memory(&self, inputs: &Inputs) -> u64 {
        let Some(input) = inputs.get("input") else { return 0 };
        let Ok(dataset) = input.dataset() else { return 0 };
        let schema = dataset.schema();
        let kept = kept(schema, self.bins, input.partitions());
        kept as u64 * summary_bytes(schema, self.bins)
    }
}

impl Summarize {
    fn columns(&self, attempt: &Attempt) -> Result<Columns> {
        let dataset = attempt.input("input")?.dataset()?;
        let fields = columns_of(dataset.schema(), self.columns.as_ref())?;
        let profilers = profilers(&fields, self.bins, self.all_distinct);
        Ok(Columns { dataset, fields, profilers, bins: self.bins })
    }

    fn whole(&self) -> MutexGuard<'_, Option<Summary>> {
        self.whole.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is summarized.
struct Columns {
    dataset: Dataset,
    fields: Vec<Column>,
    profilers: Vec<Profiler>,
    bins: usize,
}

impl Columns {
    fn merge(&self) -> impl Fn(&Vec<Profile>, &Vec<Profile>) -> Result<Vec<Profile>> {
        |before, after| merge_each(&self.profilers, before, after)
    }

    /// Writes a partition's summary; it is the same then whether it is read again or not.
    fn write(
        &self,
        attempt: &Attempt,
        partition: usize,
        profiles: Vec<Profile>,
    ) -> Result<Vec<Profile>> {
        let columns = joined(&self.fields, profiles);
        write_part(attempt, partition, &columns)?;
        columns.into_iter().map(|column| column.profile.as_read()).collect()
    }

    /// Adds what other attempts and shards have made.
    fn read_missing(
        &self,
        attempt: &Attempt,
        outputs: &[Output],
        made: &Tree<Vec<Profile>>,
    ) -> Result<()> {
        let mut parts: Vec<_> =
            outputs.iter().filter_map(|o| Some((part_index(&o.name)?, o))).collect();
        parts.sort_by_key(|(index, _)| *index);
        let add = |position: &usize| {
            attempt.check()?;
            made.add(*position, self.part(attempt, parts[*position].1)?, self.merge())
        };
        let at_once = at_once(&Schema::new(self.fields.clone()), self.bins);
        for some in made.missing(parts.len()).chunks(at_once) {
            let added: Vec<Result<()>> = some.par_iter().map(add).collect();
            // Of several failures the first in order is told.
            added.into_iter().collect::<Result<()>>()?;
        }
        Ok(())
    }

    /// A partition's summary, of just these columns.
    fn part(&self, attempt: &Attempt, output: &Output) -> Result<Vec<Profile>> {
        let summary = read_part(attempt.dataset_dir(), output)?;
        let is = |(c, field): (&SummaryColumn, &Column)| {
            c.data_type == arrow_type::kept(field.data_type())
        };
        let columns = summary.columns.iter().zip(&self.fields);
        if summary.columns.len() == self.fields.len() && columns.into_iter().all(is) {
            return Ok(summary.columns.into_iter().map(|c| c.profile).collect());
        }
        Err(Error::data(format!("`{}` summarizes other columns", output.name)))
    }

    /// All partitions' summaries as one, in the order of their indices; it is written.
    fn whole(&self, attempt: &Attempt, made: &Tree<Vec<Profile>>) -> Result<Summary> {
        let columns = joined(&self.fields, merged(&self.profilers, made)?);
        let summary = Summary { format: FORMAT, rows: self.dataset.rows(), columns };
        if attempt.wants_file(SUMMARY_FILE) {
            let text = serde_json::to_string(&summary)
                .map_err(|e| Error::unexpected(format!("the summary cannot be written: {e}")))?;
            let mut file = attempt.create(SUMMARY_FILE)?;
            writeln!(file, "{text}").doing("write", Path::new(SUMMARY_FILE))?;
            attempt.commit(file, 0, Map::new())?;
        }
        Ok(summary)
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

/// The figures of each column, without bins, for the marker.
fn details(summary: &Summary) -> Map<String, Value> {
    let columns: Map<String, Value> =
        summary.columns.iter().map(|c| (c.name.clone(), figures_of(c))).collect();
    let mut details = Map::new();
    details.insert("note".into(), format!("{} columns", columns.len()).into());
    details.insert("columns".into(), columns.into());
    details
}

fn figures_of(column: &SummaryColumn) -> Value {
    let mut figures = Map::new();
    figures.insert("type".into(), column.data_type.to_string().into());
    figures.insert("nulls".into(), column.profile.nulls().into());
    let distinct = column.profile.distinct(&column.data_type);
    figures.insert("distinct".into(), json!(distinct.number()));
    figures.insert("distinct_is".into(), distinct.word().into());
    if let Distinct::About(_) = distinct {
        figures.insert("distinct_relative_error".into(), RELATIVE_ERROR.into());
    }
    figures.append(&mut match &column.profile {
        Profile::Numbers(numbers) => figures_of_numbers(&numbers.summary),
        Profile::Values(tally) => figures_of_values(tally),
    });
    figures.into()
}

fn figures_of_numbers(s: &ColumnSummary) -> Map<String, Value> {
    let finite = s.finite();
    let sd = (finite > 1).then(|| (s.m2 / (finite - 1) as f64).sqrt());
    let quantiles: Map<String, Value> =
        QUANTILES.iter().map(|(name, part)| ((*name).into(), json!(s.quantile(*part)))).collect();
    let mut figures = Map::new();
    for (name, value) in [
        ("nans", json!(s.nans)),
        ("pos_inf", json!(s.pos_inf)),
        ("neg_inf", json!(s.neg_inf)),
        ("min", json!(s.min)),
        ("max", json!(s.max)),
        ("mean", json!((finite > 0).then_some(s.mean))),
        ("sd", json!(sd)),
        ("decimals", json!(s.rounding)),
        ("quantiles", quantiles.into()),
        ("quantile_rank_error", json!(s.rank_error())),
        ("bins", json!(s.bins.len())),
    ] {
        figures.insert(name.into(), value);
    }
    figures
}

fn figures_of_values(tally: &Tally) -> Map<String, Value> {
    let (top, error) = tally.top(TOP);
    let mut figures = Map::new();
    if let (Some(shortest), Some(longest)) = (tally.shortest, tally.longest) {
        figures.insert("shortest".into(), shortest.into());
        figures.insert("longest".into(), longest.into());
    }
    let top: Vec<Value> = top
        .into_iter()
        .map(|(value, count)| json!({"value": cut(value), "count": count}))
        .collect();
    figures.insert("top".into(), top.into());
    figures.insert("top_count_error".into(), error.into());
    figures
}

/// Long texts would fill a log.
fn cut(text: &str) -> String {
    let mut cut: String = text.chars().take(60).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}
