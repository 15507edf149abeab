//! The completion record of a step: `_SUCCESS`. Whoever finds a whole one may
//! take the outputs it lists for a result. Knows nothing of how they came about.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::files::{Identity, now_nanos};
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
    let (identity, metadata) = match std::fs::metadata(path) {
        Ok(metadata) => (Identity::from(&metadata), metadata),
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Found::Absent,
        Err(e) => return Found::Broken(format!("cannot read `{}`: {e}", path.display())),
    };
    if let Some(marker) = known(path, &identity) {
        return Found::Whole(Box::new((*marker).clone()));
    }
    if metadata.len() > MAX_BYTES {
        let (path, size) = (path.display(), metadata.len());
        return Found::Broken(format!("`{path}` has {size} bytes, a marker at most {MAX_BYTES}"));
    }
    match std::fs::read(path) {
        Ok(bytes) => parse(path, identity, &bytes),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Found::Absent,
        Err(e) => Found::Broken(format!("cannot read `{}`: {e}", path.display())),
    }
}

fn parse(path: &Path, identity: Identity, bytes: &[u8]) -> Found {
    match sealed::from_bytes::<Marker>(bytes) {
        Ok(marker) if marker.format == FORMAT => {
            remember(path, identity, &marker);
            Found::Whole(Box::new(marker))
        }
        Ok(marker) => Found::Broken(format!(
            "`{}` has format {}, this program reads {FORMAT}",
            path.display(),
            marker.format
        )),
        Err(why) => Found::Broken(format!("`{}` is not a whole marker: {why}", path.display())),
    }
}

/// Markers that this process has read. A job reads each several times, as the
/// step's own and for every step below it.
static KNOWN: Mutex<BTreeMap<PathBuf, (Identity, Arc<Marker>)>> = Mutex::new(BTreeMap::new());

fn known(path: &Path, identity: &Identity) -> Option<Arc<Marker>> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(path).filter(|(then, _)| then == identity).map(|(_, marker)| marker.clone())
}

/// Only of a file that can no longer change without its times telling.
fn remember(path: &Path, identity: Identity, marker: &Marker) {
    if identity.is_settled(now_nanos()) {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(path.to_owned(), (identity, Arc::new(marker.clone())));
    }
}

/// The digest of a result: BLAKE3 over its outputs, by name.
pub fn result_digest(outputs: &[Output]) -> String {
    let mut hasher = blake3::Hasher::new();
    for output in outputs {
        hasher.update(format!("{}\n{}\n{}\n", output.name, output.rows, output.digest).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
