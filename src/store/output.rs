//! The files that steps leave: their names, and what is recorded of each. Knows
//! nothing of what is in them.

use std::io;
use std::path::Path;

use serde_json::{Map, Value};

use crate::error::{Error, Result};

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

impl Output {
    /// The file's content, if it is still the recorded one: for small files that
    /// everything below depends on.
    ///
    /// # Errors
    /// *bad data* where it is another one, *missing input* where it is not there.
    pub fn read(&self, dir: &Path) -> Result<Vec<u8>> {
        let path = dir.join(&self.name);
        let bytes = std::fs::read(&path).map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => Error::missing(format!("`{}` is not there", path.display())),
            _ => Error::io("read", &path, &e),
        })?;
        if blake3::hash(&bytes).to_hex().as_str() == self.digest {
            return Ok(bytes);
        }
        Err(Error::data(format!("`{}` is not what its step left: it changed", path.display()))
            .hint("remove it, then run the step that made it again: only this file is made anew"))
    }
}

/// The name of a partition's file.
pub fn part_name(partition: usize) -> String {
    format!("part-{partition:05}.parquet")
}

/// The partition of a name made by [`part_name`].
pub fn part_index(name: &str) -> Option<usize> {
    name.strip_prefix("part-")?.strip_suffix(".parquet")?.parse().ok()
}
