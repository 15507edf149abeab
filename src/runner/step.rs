//! A step as the runner knows it: something that makes outputs through an
//! attempt. Knows no kind.

use std::path::PathBuf;

use serde_json::{Map, Value};

use super::attempt::Attempt;
use super::marker::Marker;
use crate::error::Result;

/// A step whose parameters are parsed. The runner decides whether and when it
/// runs, and what of its results counts.
pub trait Step: Send + Sync {
    /// How many partitions the step leaves, where its inputs tell.
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>>;

    /// Makes every partition that `attempt.wants`. Of a sharded step, each
    /// shard calls it for its own.
    fn run(&self, attempt: &Attempt) -> Result<()>;

    /// Called once, when all partitions are there (`outputs`, by name): makes
    /// what needs them all, and the totals for the marker.
    fn finish(&self, _attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        Ok(Totals { rows: outputs.iter().map(|o| o.rows).sum(), details: Map::new() })
    }

    /// True where all outputs come from one attempt: what an earlier one had
    /// finished is discarded, not resumed.
    fn in_one_piece(&self) -> bool {
        false
    }

    /// Bytes of memory that one unit of work takes, roughly.
    fn unit_memory(&self, _inputs: &Inputs) -> u64 {
        64 << 20
    }
}

/// What a step reads.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    pub steps: Vec<Input>,
    /// External files, globs expanded, in the order of the spec (sorted within a glob).
    pub files: Vec<PathBuf>,
}

/// The complete result of another step.
#[derive(Debug, Clone)]
pub struct Input {
    /// The key of the spec that names it: `input`, `model`, `compare`, …
    pub role: String,
    /// Its name, for messages.
    pub step: String,
    pub dir: PathBuf,
    pub marker: Marker,
}

impl Inputs {
    pub fn get(&self, role: &str) -> Option<&Input> {
        self.steps.iter().find(|input| input.role == role)
    }
}

/// One finished file of a step.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The file's name in the step's folder, for example `part-00017.parquet`.
    pub name: String,
    pub rows: u64,
    pub bytes: u64,
    /// BLAKE3 of the file, 64 hex digits.
    pub digest: String,
    /// What the kind wants to remember of it (round-trip errors, bad rows, …).
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub details: Map<String, Value>,
}

/// What a marker says of the whole step.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    pub rows: u64,
    pub details: Map<String, Value>,
}

/// The name of a partition's file.
pub fn part_name(partition: usize) -> String {
    format!("part-{partition:05}.parquet")
}

/// The partition of a name made by [`part_name`].
pub fn part_index(name: &str) -> Option<usize> {
    name.strip_prefix("part-")?.strip_suffix(".parquet")?.parse().ok()
}
