//! The kinds of steps: one file each, and one line each in [`REGISTRY`]. They
//! join the spec's parameters, the store and the mixture to the runner's trait.

mod categories;
mod category_coder;
mod child;
mod coder;
pub mod command;
mod compare;
mod curved;
mod distribution;
mod distribution_keys;
mod encoding;
pub mod fit;
mod fit_axis;
pub mod generate;
mod indicators;
pub mod inverse_transform;
pub mod layout;
pub mod model;
pub mod named;
mod originals;
pub mod partition;
mod partition_csv;
mod partition_parquet;
#[cfg(test)]
mod partition_tests;
pub mod parts;
mod pass;
pub mod profile;
mod quarantine;
mod restore;
mod rowwise;
pub mod sample;
mod sample_keys;
mod sample_percentile;
mod sample_uniform;
mod sketch;
pub mod summarize;
pub mod summary;
pub mod survey;
#[cfg(test)]
mod table_tests;
pub mod tally;
#[cfg(test)]
mod testing;
pub mod transform;
#[cfg(test)]
mod transform_tests;
mod treatment;
pub mod validate;

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::job::kind::Kind;
use crate::runner::step::Step;

/// Builds a step from parameters that were checked against its kind's description.
pub type Build = fn(params: &Map<String, Value>) -> Result<Box<dyn Step>>;

/// A kind: how it is described, and how a step of it is built.
pub struct Entry {
    pub kind: &'static Kind,
    pub build: Build,
}

/// All kinds, in the order of the documentation.
pub const REGISTRY: &[Entry] = &[
    Entry { kind: &generate::KIND, build: generate::build },
    Entry { kind: &partition::KIND, build: partition::build },
    Entry { kind: &sample::KIND, build: sample::build },
    Entry { kind: &summarize::KIND, build: summarize::build },
    Entry { kind: &validate::KIND, build: validate::build },
    Entry { kind: &fit::KIND, build: fit::build },
    Entry { kind: &transform::KIND, build: transform::build },
    Entry { kind: &inverse_transform::KIND, build: inverse_transform::build },
    Entry { kind: &command::KIND, build: command::build },
];

/// The descriptions of all kinds.
pub fn kinds() -> Vec<&'static Kind> {
    REGISTRY.iter().map(|entry| entry.kind).collect()
}

/// The kind of that name.
pub fn entry(name: &str) -> Result<&'static Entry> {
    let unknown = || Error::spec(format!("there is no kind '{name}'"));
    REGISTRY.iter().find(|entry| entry.kind.name == name).ok_or_else(unknown)
}
