//! The completion record of a step: `_SUCCESS`. Whoever finds a whole one may
//! take the outputs it lists for a result. Knows nothing of how they came about.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::step::Output;
use crate::job::fingerprint::Fingerprint;
use crate::store::sealed;

/// The version of the marker's format.
pub const FORMAT: u32 = 1;

/// Markers are small; a larger file is not one of ours.
const MAX_BYTES: u64 = 256 << 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Complete,
    /// There was nothing to do and the spec says `on_empty: skip`.
    Skipped,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marker {
    pub format: u32,
    pub step: String,
    pub kind: String,
    /// The version of the kind's logic.
    pub logic: u32,
    pub outcome: Outcome,
    /// Hash of the result: over names, rows and digests of the outputs.
    pub digest: String,
    pub rows: u64,
    pub fingerprint: String,
    /// What the fingerprint is made of, so that `explain` can compare.
    pub components: Fingerprint,
    pub outputs: Vec<Output>,
    #[serde(default)]
    pub details: Map<String, Value>,
    pub run: RunRecord,
}

/// How the result came about; none of it enters a digest.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct RunRecord {
    pub program: String,
    pub attempt: String,
    pub started: String,
    pub finished: String,
    pub seconds: f64,
    pub host: String,
    pub threads: usize,
    pub peak_memory_bytes: u64,
    /// Partitions that earlier attempts or other shards had finished.
    pub resumed: usize,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub airflow: BTreeMap<String, String>,
}

/// What is at a marker's path.
#[derive(Debug)]
pub enum Found {
    Absent,
    /// Something is there that is not a whole marker; counts as absent.
    Broken(String),
    Whole(Box<Marker>),
}

/// Reads strictly: what is torn, changed or of another format is `Broken`.
pub fn read(path: &Path) -> Found {
    let bytes = match read_bounded(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Found::Absent,
        Err(e) => return Found::Broken(format!("cannot read `{}`: {e}", path.display())),
    };
    match sealed::from_bytes::<Marker>(&bytes) {
        Ok(marker) if marker.format == FORMAT => Found::Whole(Box::new(marker)),
        Ok(marker) => Found::Broken(format!(
            "`{}` has format {}, this program reads {FORMAT}",
            path.display(),
            marker.format
        )),
        Err(why) => Found::Broken(format!("`{}` is not a whole marker: {why}", path.display())),
    }
}

fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let size = std::fs::metadata(path)?.len();
    if size > MAX_BYTES {
        return Err(io::Error::other(format!("it has {size} bytes, a marker at most {MAX_BYTES}")));
    }
    std::fs::read(path)
}

/// The digest of a result: BLAKE3 over its outputs, by name.
pub fn result_digest(outputs: &[Output]) -> String {
    let mut hasher = blake3::Hasher::new();
    for output in outputs {
        hasher.update(format!("{}\n{}\n{}\n", output.name, output.rows, output.digest).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
