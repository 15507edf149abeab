//! `i/n`: the part of a step's partitions that one machine takes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Airflow maps a task to at most 1024 instances, and hundreds hurt it.
pub const MAX_SHARDS: u32 = 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    pub index: u32,
    pub of: u32,
}

impl Shard {
    pub fn has(self, partition: usize) -> bool {
        partition % self.of as usize == self.index as usize
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts =
            text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
        match parts {
            Some((index, of)) if index < of && of <= MAX_SHARDS => Ok(Shard { index, of }),
            _ => Err(format!(
                "expected i/n with 0 ≤ i < n ≤ {MAX_SHARDS}, for example 0/4, got `{text}`"
            )),
        }
    }
}
