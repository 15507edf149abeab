//! Does a step have to run, and why? Compares the fingerprint of now with the
//! marker's, and the files that the marker lists with those that are there.
//! Changes nothing but the cache of external files' hashes.

use std::path::Path;

use super::files::{self, Cache, Identity};
use super::marker::{self, Found, Marker};
use super::node::Node;
use super::place::MARKER;
use super::step::{Input, Inputs, Output};
use super::stop::Stop;
use crate::error::{Error, Result};
use crate::job::fingerprint::{Change, Fingerprint};
use crate::store::fs::Fs;
use crate::store::page_cache::PageCache;

/// What is to be done with a step.
#[derive(Debug)]
pub enum Verdict {
    Complete(Box<Marker>),
    Run(Why),
}

/// Why a step has to run.
#[derive(Debug, Clone)]
pub enum Why {
    NeverCompleted,
    /// The marker is torn, changed or of another format.
    BrokenMarker(String),
    /// Components of the fingerprint that differ.
    Changed(Vec<Change>),
    /// The result is current, but these outputs are missing or have another size.
    Damaged {
        damaged: Vec<String>,
        whole: Vec<Output>,
    },
}

impl Why {
    /// One line for people.
    pub fn describe(&self) -> String {
        match self {
            Why::NeverCompleted => "it has not been completed yet".into(),
            Why::BrokenMarker(what) => format!("its marker cannot be trusted: {what}"),
            Why::Changed(changes) => {
                let names: Vec<_> = changes.iter().take(3).map(|c| c.component.as_str()).collect();
                let more = changes.len().saturating_sub(names.len());
                let more = if more == 0 { String::new() } else { format!(" and {more} more") };
                format!("changed: {}{more}", names.join(", "))
            }
            Why::Damaged { damaged, .. } => format!(
                "{} of its outputs are missing or have another size, first `{}`",
                damaged.len(),
                damaged.first().map_or("", String::as_str)
            ),
        }
    }
}

/// Reads the markers of everything that a step reads; fails with 66 where one
/// is not complete.
pub fn inputs(node: &Node) -> Result<Inputs> {
    for source in &node.after {
        upstream(&source.name, &source.place_dir)?;
    }
    let mut steps = Vec::new();
    for source in &node.references {
        let marker = upstream(&source.name, &source.place_dir)?;
        if !source.kinds.is_empty() && !source.kinds.contains(&marker.kind.as_str()) {
            return Err(Error::spec(format!(
                "`{}`: `{}` is the result of a '{}' step, expected '{}'",
                source.role,
                source.name,
                marker.kind,
                source.kinds.join("' or '")
            )));
        }
        steps.push(Input {
            role: source.role.clone(),
            step: source.name.clone(),
            dir: source.place_dir.clone(),
            marker,
            cache: PageCache::Kept,
        });
    }
    Ok(Inputs { steps, files: node.files.clone() })
}

fn upstream(name: &str, dir: &Path) -> Result<Marker> {
    match marker::read(&dir.join(MARKER)) {
        Found::Whole(marker) => Ok(*marker),
        Found::Unreadable(error) => Err(error),
        Found::Absent => Err(Error::missing(format!(
            "the upstream step '{name}' is not complete: there is no `{MARKER}` in `{}`",
            dir.display()
        ))
        .hint(format!("run {} first", step_or_job(name)))),
        Found::Broken(why) => {
            Err(Error::missing(format!("the upstream step '{name}' is not complete: {why}"))
                .hint(format!("run {} again", step_or_job(name))))
        }
    }
}

/// A result of another job is named by its folder.
fn step_or_job(name: &str) -> String {
    if name.contains('/') { "the job that makes it".to_owned() } else { format!("'{name}'") }
}

/// The components that do not need external files' contents.
pub fn without_files(node: &Node, inputs: &Inputs) -> Fingerprint {
    let mut fingerprint = node.own.clone();
    for input in &inputs.steps {
        fingerprint.input(&input.role, &input.marker.digest);
    }
    fingerprint
}

/// The fingerprint of work in progress: files by identity, not content, and
/// upstream results by the attempt that made them, so that no progress counts
/// that was made while an input was replaced.
pub fn in_progress(node: &Node, inputs: &Inputs, identities: &[Identity]) -> String {
    let mut fingerprint = without_files(node, inputs);
    for input in &inputs.steps {
        fingerprint.input(&format!("{}.attempt", input.role), &input.marker.run.attempt);
    }
    for (i, identity) in identities.iter().enumerate() {
        fingerprint.file(FILES, i, &identity.text());
    }
    fingerprint.hash()
}

/// The name of external files in fingerprints: they count in the order listed.
pub const FILES: &str = "files";

fn is_file(change: &Change) -> bool {
    change.component.starts_with("file.")
}

/// Decides. `fs` is used for the cache of hashes only; None leaves it alone.
pub fn decide(node: &Node, inputs: &Inputs, stop: &Stop, fs: Option<&dyn Fs>) -> Result<Verdict> {
    let marker = match marker::read(&node.place.marker()) {
        Found::Absent => return Ok(Verdict::Run(Why::NeverCompleted)),
        Found::Broken(why) => return Ok(Verdict::Run(Why::BrokenMarker(why))),
        Found::Unreadable(error) => return Err(error),
        Found::Whole(marker) => marker,
    };
    let mut now = without_files(node, inputs);
    let old = &marker.components;
    let mut changes = Fingerprint::explain(old, &now);
    let known_files = changes.iter().filter(|c| is_file(c)).count();
    if changes.len() > known_files {
        changes.retain(|change| !is_file(change));
        return Ok(Verdict::Run(Why::Changed(changes)));
    }
    for (i, digest) in contents(node, stop, fs)?.iter().enumerate() {
        now.file(FILES, i, digest);
    }
    let changes = Fingerprint::explain(old, &now);
    if !changes.is_empty() {
        return Ok(Verdict::Run(Why::Changed(changes)));
    }
    Ok(match damage(&node.place.dir, &marker.outputs) {
        (_, damaged) if damaged.is_empty() => Verdict::Complete(marker),
        (whole, damaged) => Verdict::Run(Why::Damaged { damaged, whole }),
    })
}

/// The hashes of the external files, from the cache where that is sure.
fn contents(node: &Node, stop: &Stop, fs: Option<&dyn Fs>) -> Result<Vec<String>> {
    if node.files.is_empty() {
        return Ok(Vec::new());
    }
    let path = node.place.files();
    let mut cache = Cache::read(&path);
    let mut learned = false;
    let mut digests = Vec::with_capacity(node.files.len());
    for file in &node.files {
        let recorded = files::now_nanos();
        let identity = Identity::of(file)?;
        let digest = match cache.digest(file, &identity) {
            Some(digest) => digest.to_owned(),
            None => {
                let digest = files::hash(file, stop)?;
                cache.learn(file, identity, &digest, recorded);
                learned = true;
                digest
            }
        };
        digests.push(digest);
    }
    if let (true, Some(fs)) = (learned, fs) {
        let temporary = files::draft(&node.place.state);
        if let Err(e) = cache.write(fs, &path, &temporary) {
            let _ = fs.unlink(&temporary);
            tracing::debug!("the files' hashes are not kept: {e}");
        }
    }
    Ok(digests)
}

/// Splits outputs into those that are there with their size, and the others.
pub fn damage(dir: &Path, outputs: &[Output]) -> (Vec<Output>, Vec<String>) {
    let mut whole = Vec::with_capacity(outputs.len());
    let mut damaged = Vec::new();
    for output in outputs {
        match is_there(dir, output) {
            true => whole.push(output.clone()),
            false => damaged.push(output.name.clone()),
        }
    }
    (whole, damaged)
}

pub fn is_there(dir: &Path, output: &Output) -> bool {
    std::fs::symlink_metadata(dir.join(&output.name))
        .is_ok_and(|m| m.is_file() && m.len() == output.bytes)
}
