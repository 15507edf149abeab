//! The files that steps leave: their names, and what is recorded of each. Knows
//! nothing of what is in them.

use serde_json::{Map, Value};

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

/// The name of a partition's file.
pub fn part_name(partition: usize) -> String {
    format!("part-{partition:05}.parquet")
}

/// The partition of a name made by [`part_name`].
pub fn part_index(name: &str) -> Option<usize> {
    name.strip_prefix("part-")?.strip_suffix(".parquet")?.parse().ok()
}
