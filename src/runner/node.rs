//! A step of a job, ready for the runner: what identifies its result, where its
//! inputs are, and the code that makes it.

use std::path::PathBuf;

use super::place::Place;
use super::step::Step;
use crate::job::fingerprint::Fingerprint;

/// What to do where the inputs have no rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnEmpty {
    Fail,
    Skip,
    Continue,
}

pub struct Node {
    pub name: String,
    pub kind: String,
    /// The version of the kind's logic.
    pub logic: u32,
    /// Every component of the fingerprint that the spec alone tells.
    pub own: Fingerprint,
    pub seed: u64,
    pub place: Place,
    pub references: Vec<Source>,
    /// Steps that must be complete although nothing of them is read.
    pub after: Vec<Source>,
    /// External files; none are found where `reads_files` says that it needs some.
    pub files: Vec<PathBuf>,
    pub reads_files: bool,
    pub on_empty: OnEmpty,
    /// As the spec says; 1 where it does not.
    pub shards: u32,
    pub step: Box<dyn Step>,
}

/// A step that this one reads.
#[derive(Debug, Clone)]
pub struct Source {
    pub role: String,
    /// Its name, or the path that the spec gives.
    pub name: String,
    pub place_dir: PathBuf,
    /// Kinds that it may be; none: any.
    pub kinds: &'static [&'static str],
}
