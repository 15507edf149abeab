//! From the job spec to nodes that the runner can run: parameters and files
//! resolved, the kind's code built.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::args::JobArgs;
use crate::error::{Error, Result};
use crate::job::fingerprint::Fingerprint;
use crate::job::read::{FilesRef, Reference, Target};
use crate::job::spec::Job;
use crate::job::step::{OnEmpty as SpecOnEmpty, StepSpec};
use crate::runner::mask;
use crate::runner::node::{Node, OnEmpty, Source};
use crate::runner::place::Place;
use crate::runner::secret;
use crate::steps;

/// Reads the job spec with all kinds known.
pub fn load(args: &JobArgs) -> Result<Job> {
    Job::load(&args.path, &steps::kinds(), &sets(args))
}

pub fn sets(args: &JobArgs) -> BTreeMap<String, String> {
    args.sets.iter().cloned().collect()
}

/// A step ready to run: reads the environment and lists external files.
pub fn node(job: &Job, spec: &StepSpec) -> Result<Node> {
    let resolved = spec.resolve_env(&|name| std::env::var(name).ok())?;
    mask::hide(resolved.secrets());
    let entry = steps::entry(spec.kind.name)?;
    let own = Fingerprint::new(spec.kind, &resolved, job.seed, &secret_key(job)?);
    let files = files(spec, &resolved.files)?;
    Ok(Node {
        name: spec.name.clone(),
        kind: spec.kind.name.to_owned(),
        logic: spec.kind.version,
        own,
        seed: job.seed,
        place: Place::new(&job.workdir, &spec.name),
        references: resolved.references.iter().map(|r| source(job, r)).collect(),
        after: spec.after.iter().map(|name| of_job(job, "after", name)).collect(),
        files,
        reads_files: !resolved.files.is_empty(),
        on_empty: on_empty(spec.on_empty),
        shards: u32::try_from(spec.shards).unwrap_or(1),
        step: (entry.build)(resolved.values())?,
    })
}

fn on_empty(spec: SpecOnEmpty) -> OnEmpty {
    match spec {
        SpecOnEmpty::Fail => OnEmpty::Fail,
        SpecOnEmpty::Skip => OnEmpty::Skip,
        SpecOnEmpty::Continue => OnEmpty::Continue,
    }
}

fn source(job: &Job, reference: &Reference) -> Source {
    match &reference.target {
        Target::Step(name) => of_job(job, &reference.role, name),
        Target::Path(path) => Source {
            role: reference.role.clone(),
            name: path.display().to_string(),
            place_dir: path.clone(),
            kinds: reference.kinds,
        },
    }
}

fn of_job(job: &Job, role: &str, name: &str) -> Source {
    Source {
        role: role.to_owned(),
        name: name.to_owned(),
        place_dir: job.workdir.join(name),
        kinds: &[],
    }
}

/// The external files; none where the spec lets the step be skipped then.
fn files(spec: &StepSpec, references: &[FilesRef]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for reference in references {
        let found = reference.expand()?;
        if found.is_empty() && spec.on_empty != SpecOnEmpty::Skip {
            let patterns = reference.patterns.join("`, `");
            return Err(Error::missing(format!("no file matches `{patterns}`"))
                .hint("put the files there, correct `files`, or set `on_empty: skip`"));
        }
        files.extend(found);
    }
    Ok(files)
}

/// The key under which secrets enter fingerprints: made once per work folder,
/// and only where a parameter is secret.
fn secret_key(job: &Job) -> Result<[u8; 32]> {
    if job.params.iter().any(|param| param.secret) {
        secret::key(&job.workdir)
    } else {
        Ok([0; 32])
    }
}
