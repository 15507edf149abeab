//! A step as the runner knows it: something that makes outputs through an
//! attempt. Knows no kind.

use std::path::PathBuf;

use serde_json::{Map, Value};

use super::attempt::Attempt;
use super::marker::Marker;
use crate::error::{Error, Result};
use crate::store::dataset::Dataset;
pub use crate::store::output::{Output, part_index, part_name};
use crate::store::page_cache::PageCache;

/// A step whose parameters are parsed. The runner decides whether and when it
/// runs, and what of its results counts.
pub trait Step: Send + Sync {
    /// How many partitions the step leaves, where its inputs tell.
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>>;

    /// Makes every partition that `attempt.wants`. Of a sharded step, each
    /// shard calls it for its own.
    fn run(&self, attempt: &Attempt) -> Result<()>;

    /// Called once, after `run` and when all partitions are there (`outputs`, by name):
    /// makes what needs them all, if `run` has not, and the totals for the marker.
    fn finish(&self, _attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        Ok(Totals { rows: outputs.iter().map(|o| o.rows).sum(), details: Map::new() })
    }

    /// True where all outputs come from one attempt: what an earlier one had
    /// finished is discarded, not resumed.
    fn in_one_piece(&self) -> bool {
        false
    }

    /// Bytes that the step keeps besides its units of work, at most and roughly.
    fn fixed_memory(&self, _inputs: &Inputs) -> u64 {
        0
    }

    /// Bytes of partitions that the step reads of others and writes, roughly, where its
    /// inputs tell.
    fn traffic(&self, inputs: &Inputs) -> u64 {
        inputs.steps.iter().map(Input::bytes).fold(0, u64::saturating_add)
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
    /// Whether its rows stay in the page cache.
    pub cache: PageCache,
}

impl Input {
    /// How many partitions it has.
    pub fn partitions(&self) -> usize {
        self.marker.outputs.iter().filter(|o| part_index(&o.name).is_some()).count()
    }

    /// The content of one of its files, as the marker has it.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        let output = self.marker.outputs.iter().find(|output| output.name == name);
        let unknown = || Error::missing(format!("step '{}' left no `{name}`", self.step));
        output.ok_or_else(unknown)?.read(&self.dir)
    }

    /// Of its partitions' files.
    pub fn bytes(&self) -> u64 {
        let partitions = self.marker.outputs.iter().filter(|o| part_index(&o.name).is_some());
        partitions.map(|output| output.bytes).fold(0, u64::saturating_add)
    }

    /// Its partitions, to be read.
    pub fn dataset(&self) -> Result<Dataset> {
        Dataset::open(&self.step, &self.dir, &self.marker.outputs, self.cache)
    }
}

impl Inputs {
    pub fn get(&self, role: &str) -> Option<&Input> {
        self.steps.iter().find(|input| input.role == role)
    }
}

/// What a marker says of the whole step.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    pub rows: u64,
    pub details: Map<String, Value>,
}
