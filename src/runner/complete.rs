//! After the work: the marker, once everything that it says is on disk, and the
//! inputs are still those that were read. Knows steps only as a trait.

use std::sync::PoisonError;

use super::attempt::Attempt;
use super::commit::overtaken_or;
use super::decide;
use super::execute::{Ended, Run, State};
use super::files::{self, Cache, Identity};
use super::holder::host_name;
use super::journal;
use super::logs;
use super::marker::{self, Found, Marker, Outcome, RunRecord};
use super::place::MARKER;
use super::step::{Output, Totals};
use crate::error::{Class, Error, IoContext, Result};
use crate::store::sealed;

impl Run<'_> {
    /// The upstream results and external files are still those that were read.
    pub(super) fn same_inputs(&self) -> Result<()> {
        for input in &self.inputs.steps {
            let same = match marker::read(&input.dir.join(MARKER)) {
                Found::Whole(now) => {
                    now.digest == input.marker.digest && now.run.attempt == input.marker.run.attempt
                }
                _ => false,
            };
            if !same {
                return Err(changed(&format!("the upstream step '{}' was run again", input.step)));
            }
        }
        for (file, before) in self.node.files.iter().zip(&self.identities) {
            if Identity::of(file).ok().as_ref() != Some(before) {
                return Err(changed(&format!("`{}` changed", file.display())));
            }
        }
        Ok(())
    }

    /// Content hashes of the external files; remembers them for the next time.
    pub(super) fn contents(&self, attempt: &Attempt) -> Result<Vec<String>> {
        let noted = attempt.digests.lock().unwrap_or_else(PoisonError::into_inner);
        let mut cache = Cache::read(&self.node.place.files());
        let mut digests = Vec::with_capacity(self.identities.len());
        for (i, (file, identity)) in self.node.files.iter().zip(&self.identities).enumerate() {
            let digest = match (noted.get(&i), cache.digest(file, identity)) {
                (Some(hash), _) => hash.to_hex().to_string(),
                (None, Some(known)) => known.to_owned(),
                (None, None) => files::hash(file, &self.runtime.stop)?,
            };
            cache.learn(file, *identity, &digest, self.recorded);
            digests.push(digest);
        }
        if !digests.is_empty() {
            let temporary = self.folder().join("files.json");
            cache.write(&*self.runtime.fs, &self.node.place.files(), &temporary)?;
        }
        Ok(digests)
    }

    /// The marker: only when everything it says is on disk.
    pub(super) fn complete(
        &self,
        outputs: Vec<Output>,
        totals: Totals,
        contents: Vec<String>,
        outcome: Outcome,
        resumed: usize,
    ) -> Result<Ended> {
        let had = outputs.iter().map(|o| (o.name.clone(), o.clone())).collect();
        self.discard_strangers(&had, ".late")?;
        let (_, damaged) = decide::damage(&self.node.place.dir, &outputs);
        if let Some(first) = damaged.first() {
            return Err(Error::new(Class::Io, format!("the output `{first}` has vanished"))
                .hint("run the same command again: the other partitions are kept"));
        }
        let journals = journal::read_all(&self.node.place.progress())?;
        let marker = Box::new(self.marker(outputs, totals, contents, outcome, resumed));
        // After the last look at any of them.
        self.same_inputs()?;
        self.write_marker(&marker)?;
        for (i, journal) in journals.iter().enumerate() {
            // The marker stands for them now; a left-over one is discarded later.
            let _ = self.move_away(&journal.path, &format!(".done_journal-{i}"));
        }
        let state = match marker.outcome {
            Outcome::Complete => State::Completed,
            Outcome::Skipped => State::Skipped,
        };
        let partitions = marker.outputs.len();
        let (rows, seconds) = (marker.rows, self.started.elapsed().as_secs_f64());
        Ok(Ended { state, rows, partitions, resumed, seconds, marker: Some(marker) })
    }

    fn marker(
        &self,
        outputs: Vec<Output>,
        totals: Totals,
        contents: Vec<String>,
        outcome: Outcome,
        resumed: usize,
    ) -> Marker {
        let mut components = decide::without_files(self.node, &self.inputs);
        for (i, digest) in contents.into_iter().enumerate() {
            components.file(decide::FILES, i, &digest);
        }
        let seconds = self.started.elapsed().as_secs_f64();
        Marker {
            format: marker::FORMAT,
            step: self.node.name.clone(),
            kind: self.node.kind.clone(),
            logic: self.node.logic,
            outcome,
            digest: marker::result_digest(&outputs),
            rows: totals.rows,
            fingerprint: components.hash(),
            components,
            outputs,
            details: totals.details,
            run: RunRecord {
                program: self.runtime.program.clone(),
                attempt: self.id.clone(),
                started: started_at(seconds),
                finished: logs::now(),
                seconds,
                host: host_name(),
                threads: self.runtime.pool.threads,
                peak_memory_bytes: peak_memory(),
                resumed,
                airflow: self.runtime.airflow.clone(),
            },
        }
    }

    fn write_marker(&self, marker: &Marker) -> Result<()> {
        let fs = &*self.runtime.fs;
        let path = self.folder().join(MARKER);
        let text = sealed::to_pretty(marker).map_err(|e| Error::unexpected(e.to_string()))?;
        let created = fs.create(&path);
        let mut file = created.map_err(|e| overtaken_or(&self.folder(), "create", &path, &e))?;
        file.write_all(text.as_bytes()).doing("write", &path)?;
        file.sync().doing("sync", &path)?;
        drop(file);
        self.runtime.stop.check()?;
        self.still_ours()?;
        self.unsynced.set(true);
        let renamed = fs.rename(&path, &self.node.place.marker());
        renamed.map_err(|e| overtaken_or(&self.folder(), "rename", &path, &e))?;
        self.sync_dir()?;
        self.unsynced.set(false);
        Ok(())
    }
}

fn changed(what: &str) -> Error {
    Error::held(format!("{what} while this step read it; what was made is discarded"))
        .hint("run the same command again: it starts from the new input")
}

fn started_at(seconds_ago: f64) -> String {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let ago = chrono::TimeDelta::milliseconds((seconds_ago * 1000.0) as i64);
    (now - ago).to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// The most memory that this process ever had, in bytes (`VmHWM`).
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let kib = line.and_then(|l| l.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
