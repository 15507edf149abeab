//! `clean`: removes old logs and what dead attempts left behind; results only
//! when asked.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use serde_json::json;

use super::args::JobArgs;
use super::{Context, nodes};
use crate::error::{IoContext, Result};
use crate::runner::attempt::new_id;
use crate::runner::commit::overtaken_or;
use crate::runner::fence;
use crate::runner::holder::Holder;
use crate::runner::lock::{self, Lock, LockOptions};
use crate::runner::logs;
use crate::runner::place::Place;
use crate::store::fs::{Disk, SharedFs};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What is to be removed.
pub struct What {
    pub keep_logs: usize,
    pub older_than_days: Option<u64>,
    pub results: bool,
    pub dry_run: bool,
}

pub fn clean(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    what: What,
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let mut removed = Vec::new();
    for step in job.select(selectors)? {
        let place = Place::new(&job.workdir, &step.name);
        if place.state.is_dir() {
            removed.extend(clean_step(context, &place, &what)?);
        }
    }
    let verb = if what.dry_run { "would remove" } else { "removed" };
    match json {
        true => context.print_json(&json!({"dry_run": what.dry_run, "removed": removed})),
        false => {
            let mut text: String =
                removed.iter().map(|path| format!("{verb} {}\n", path.display())).collect();
            text += &format!("{verb} {} files and folders\n", removed.len());
            context.print(&text);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// With the step's lock held: nothing of a living attempt is touched.
fn clean_step(context: &Context, place: &Place, what: &What) -> Result<Vec<PathBuf>> {
    place.check()?;
    let logs = old_logs(&place.logs(), what)?;
    let attempts = entries(&place.attempts())?;
    let results = if what.results { results(place)? } else { Vec::new() };
    if !what.dry_run {
        let fs: SharedFs = std::sync::Arc::new(Disk { sync: true });
        let id = new_id();
        let me = Holder::me(&id, None, logs::now());
        let options = LockOptions { wait: Duration::ZERO, ..LockOptions::default() };
        let lock = lock::acquire(&fs, place, &me, options, &context.stop)?;
        fence::fence(&*fs, &place.attempts(), None)?;
        remove_fenced(&fs, place, &lock, &place.attempts().join(&id), &results)?;
        for path in &logs {
            fs.unlink(path).doing("remove", path)?;
        }
    }
    Ok([logs, attempts, results].concat())
}

/// Moves results into a folder of our own, as an attempt does, and removes that:
/// a run that overtakes a stopped `clean` can take the folder away.
fn remove_fenced(
    fs: &SharedFs,
    place: &Place,
    lock: &Lock,
    folder: &Path,
    doomed: &[PathBuf],
) -> Result<()> {
    lock.check()?;
    fs.mkdir(folder).doing("create the folder", folder)?;
    lock.check()?;
    for (i, path) in doomed.iter().enumerate() {
        let renamed = fs.rename(path, &folder.join(i.to_string()));
        renamed.map_err(|e| overtaken_or(folder, "remove", path, &e))?;
        if i == 0 {
            // The marker first: nobody may find it while the rest goes.
            fs.sync_dir(&place.dir).doing("sync", &place.dir)?;
        }
    }
    fence::remove_tree(&**fs, folder)
}

/// Everything that a step has made, the marker first.
fn results(place: &Place) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = Some(place.marker()).filter(|p| p.exists()).into_iter().collect();
    paths.extend(entries(&place.dir)?.into_iter().filter(|p| *p != place.marker()));
    paths.extend(entries(&place.progress())?);
    paths.extend(Some(place.files()).filter(|p| p.exists()));
    Ok(paths)
}

/// Logs beyond the newest `keep_logs`, or older than asked.
fn old_logs(folder: &Path, what: &What) -> Result<Vec<PathBuf>> {
    let mut logs = entries(folder)?;
    logs.reverse();
    let age = |path: &PathBuf| {
        let modified = std::fs::metadata(path).and_then(|m| m.modified()).ok();
        modified.and_then(|m| SystemTime::now().duration_since(m).ok()).unwrap_or_default()
    };
    let limit = what
        .older_than_days
        .map(|days| DAY.saturating_mul(u32::try_from(days).unwrap_or(u32::MAX)));
    let is_old = |(i, path): &(usize, PathBuf)| {
        *i >= what.keep_logs || limit.is_some_and(|limit| age(path) > limit)
    };
    Ok(logs.into_iter().enumerate().filter(is_old).map(|(_, path)| path).collect())
}

/// By name; a folder that is not there has none.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).doing("read the folder", folder)? {
        paths.push(entry.doing("read the folder", folder)?.path());
    }
    paths.sort();
    Ok(paths)
}
