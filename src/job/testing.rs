//! Kinds much like the real ones, for the tests of this module: they pin how
//! specs are read, whatever the kinds become.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use super::kind::{Field, Kind, Need, Problem, Type, no_check, shards_freely};
use super::params::Unset;
use super::spec::Job;
use crate::error::Result;

const fn field(name: &'static str, ty: Type, need: Need) -> Field {
    Field { name, ty, need, doc: "A key." }
}

const COUNT: Type = Type::Int { min: 1, max: i64::MAX };
const RATE: Type = Type::Float { min: 0.0, max: 1.0, open: false };
const POSITIVE: Type = Type::Float { min: 0.0, max: f64::MAX, open: true };

const FITTED: &[Field] = &[
    field("components", Type::Int { min: 1, max: 255 }, Need::Default("10")),
    field("weight_concentration_prior", POSITIVE, Need::Default("0.001")),
    field("reg_covar", Type::Either(&[Type::Choice(&["auto"]), RATE]), Need::Default("\"auto\"")),
];

const GENERATED: &[Field] = &[
    field("kind", Type::Choice(&["uniform", "normal", "mixture"]), Need::Required),
    field("weights", Type::List(&POSITIVE), Need::Optional),
    field("null_rate", RATE, Need::Default("0")),
];

pub const PARTITION: Kind = Kind {
    name: "partition",
    summary: "Even Parquet partitions from CSV or Parquet files.",
    version: 1,
    draws: false,
    fields: &[
        field("files", Type::Files, Need::Required),
        field("partition_rows", COUNT, Need::Default("1000000")),
        field("delimiter", Type::Text, Need::Default("\",\"")),
        field("header", Type::Bool, Need::Default("true")),
        field("on_bad_row", Type::Choice(&["fail", "quarantine"]), Need::Default("\"fail\"")),
    ],
    check: check_partition,
    no_shards: csv_in_one,
};

fn check_partition(params: &Map<String, Value>) -> Vec<Problem> {
    match params.get("delimiter").and_then(Value::as_str) {
        Some(text) if text.len() != 1 => {
            vec![Problem::at(["delimiter"], format!("`{text}` is not one character"))]
        }
        _ => Vec::new(),
    }
}

fn csv_in_one(_: &Map<String, Value>) -> Option<&'static str> {
    Some("a CSV is read from its beginning")
}

pub const GENERATE: Kind = Kind {
    name: "generate",
    summary: "Synthetic partitions.",
    version: 1,
    draws: true,
    fields: &[
        field("rows", COUNT, Need::Required),
        field("partition_rows", COUNT, Need::Default("1000000")),
        field("columns", Type::Ordered(&Type::Record(GENERATED)), Need::Required),
    ],
    check: check_generate,
    no_shards: shards_freely,
};

fn check_generate(params: &Map<String, Value>) -> Vec<Problem> {
    let columns = params.get("columns").and_then(Value::as_object);
    let lacking = columns.into_iter().flatten().filter(|(_, column)| {
        column.get("kind") == Some(&"mixture".into()) && column.get("weights").is_none()
    });
    lacking.map(|(name, _)| Problem::at(["columns", name], "a mixture needs `weights`")).collect()
}

pub const SUMMARIZE: Kind = Kind {
    name: "summarize",
    summary: "A mergeable summary of every column.",
    version: 1,
    draws: false,
    fields: &[
        field("input", Type::Step(&["partition", "generate", "transform"]), Need::Required),
        field("bins", COUNT, Need::Default("4096")),
    ],
    check: no_check,
    no_shards: shards_freely,
};

pub const FIT: Kind = Kind {
    name: "fit",
    summary: "A mixture for every column.",
    version: 1,
    draws: true,
    fields: &[
        field("input", Type::Step(&["summarize", "partition", "generate"]), Need::Required),
        field(
            "columns",
            Type::Either(&[Type::List(&Type::Text), Type::Map(&Type::Record(FITTED))]),
            Need::Optional,
        ),
        field("components", Type::Int { min: 1, max: 255 }, Need::Default("10")),
        field("tol", POSITIVE, Need::Default("1e-6")),
        field("max_iter", COUNT, Need::Default("1000")),
    ],
    check: no_check,
    no_shards: fits_in_one,
};

fn fits_in_one(_: &Map<String, Value>) -> Option<&'static str> {
    Some("a model is fitted in one piece")
}

pub const TRANSFORM: Kind = Kind {
    name: "transform",
    summary: "Values to components and normalized values.",
    version: 1,
    draws: true,
    fields: &[
        field("input", Type::Step(&["partition", "generate"]), Need::Required),
        field("model", Type::Step(&["fit"]), Need::Required),
        field("encoding", Type::Choice(&["index", "one_hot"]), Need::Default("\"index\"")),
        field("exact", Type::Choice(&["auto", "on", "off"]), Need::Default("\"auto\"")),
        field("clip", RATE, Need::Optional),
    ],
    check: no_check,
    no_shards: shards_freely,
};

pub const INVERSE: Kind = Kind {
    name: "inverse_transform",
    summary: "Components and normalized values back to values.",
    version: 1,
    draws: false,
    fields: &[
        field("input", Type::Step(&["transform"]), Need::Required),
        field("model", Type::Step(&["fit"]), Need::Required),
        field("compare", Type::Step(&[]), Need::Optional),
    ],
    check: no_check,
    no_shards: shards_freely,
};

pub const SAMPLE: Kind = Kind {
    name: "sample",
    summary: "A sample of stated size.",
    version: 1,
    draws: true,
    fields: &[
        field("input", Type::Step(&[]), Need::Required),
        field("rows", COUNT, Need::Required),
        field("method", Type::Choice(&["uniform", "percentile"]), Need::Default("\"uniform\"")),
    ],
    check: no_check,
    no_shards: fits_in_one,
};

pub const COMMAND: Kind = Kind {
    name: "command",
    summary: "A program of the user's own.",
    version: 1,
    draws: false,
    fields: &[
        field("argv", Type::List(&Type::Argument), Need::Required),
        field("inputs", Type::Steps, Need::Optional),
        field("outputs", Type::List(&Type::Inside), Need::Required),
        field("files", Type::Files, Need::Optional),
        field("env", Type::Map(&Type::Argument), Need::Default("{}")),
        field("memory", Type::Bytes, Need::Optional),
        field("timeout", Type::Duration, Need::Optional),
    ],
    check: no_check,
    no_shards: fits_in_one,
};

pub const KINDS: &[&Kind] =
    &[&PARTITION, &GENERATE, &SAMPLE, &SUMMARIZE, &FIT, &TRANSFORM, &INVERSE, &COMMAND];

/// A job from text, as if it were the file `/jobs/job.yaml`.
pub fn job_with(text: &str, sets: &[(&str, &str)], unset: Unset) -> Result<Job> {
    let sets: BTreeMap<String, String> =
        sets.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Job::parse(Path::new("/jobs/job.yaml"), text, KINDS, &sets, unset)
}

pub fn job(text: &str) -> Job {
    job_with(text, &[], Unset::Refuse).unwrap_or_else(|e| panic!("{e}\n--- of ---\n{text}"))
}

/// The faults of a spec, without the file's name.
pub fn faults(text: &str) -> String {
    match job_with(text, &[], Unset::Refuse) {
        Ok(_) => panic!("accepted:\n{text}"),
        Err(e) => e.message().replace("/jobs/job.yaml:", ""),
    }
}

/// A whole job around these steps.
pub fn with_steps(steps: &str) -> String {
    format!("version: 1\nname: test\nsteps:\n{steps}")
}

/// The job of the README.
pub const SIZES: &str = "\
version: 1
name: file-sizes
workdir: work
seed: 42
steps:
  raw:
    kind: partition
    files: [\"../data/files.csv\"]
    partition_rows: 1_000_000
  summary: {kind: summarize, input: raw}
  model:   {kind: fit, input: summary, columns: {size_bytes: {components: 10}}}
  encoded: {kind: transform, input: raw, model: model}
  decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
";
