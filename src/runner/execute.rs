//! Runs one step: decide → lock → decide again → fence → run → commit. Every
//! change to the dataset's folder is a rename into or out of the attempt's own
//! folder, which the fence can take away. Knows steps only as a trait.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

use super::attempt::{Attempt, new_id};
use super::commit::{Committer, overtaken, overtaken_or};
use super::decide::{self, Verdict, Why};
use super::fence::{self, Ground};
use super::files::{self, Cache, Identity};
use super::holder::{Holder, host_name};
use super::journal::{self, Header};
use super::lock::{self, Lock, LockOptions};
use super::logs;
use super::marker::{self, Found, Marker, Outcome, RunRecord};
use super::node::{Node, OnEmpty};
use super::place::MARKER;
use super::pool::Pool;
use super::progress::Board;
use super::shard::Shard;
use super::step::{Inputs, Output, Totals, part_index};
use super::stop::Stop;
use crate::error::{Class, Error, IoContext, Result};
use crate::store::fs::SharedFs;
use crate::store::sealed;

/// What all steps of a process share.
#[derive(Clone)]
pub struct Runtime {
    pub fs: SharedFs,
    pub pool: Arc<Pool>,
    pub stop: Stop,
    pub lock: LockOptions,
    pub board: Board,
    /// Name and version of the program, for the record.
    pub program: String,
    /// `AIRFLOW_CTX_*`, for the record.
    pub airflow: BTreeMap<String, String>,
}

/// How a step's run ended well.
#[derive(Debug, Clone)]
pub struct Ended {
    pub state: State,
    /// None for a shard, which leaves no marker.
    pub marker: Option<Box<Marker>>,
    pub rows: u64,
    pub partitions: usize,
    /// Of them, those that earlier attempts or other shards had finished.
    pub resumed: usize,
    pub seconds: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Complete already; nothing was done.
    Fresh,
    Completed,
    /// The shard's partitions are done; the step's marker is still to come.
    ShardDone,
    /// Nothing to do, and the spec says `on_empty: skip`.
    Skipped,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Fresh => "complete",
            State::Completed => "completed",
            State::ShardDone => "shard done",
            State::Skipped => "skipped",
        }
    }
}

/// Runs a step, or one shard of it, unless its result is current.
pub fn run(runtime: &Runtime, node: &Node, shard: Option<Shard>) -> Result<Ended> {
    let started = Instant::now();
    let inputs = decide::inputs(node)?;
    if let Verdict::Complete(marker) =
        decide::decide(node, &inputs, &runtime.stop, Some(&*runtime.fs))?
    {
        return fresh(runtime, node, marker, started);
    }
    node.place.check()?;
    node.place.create(&*runtime.fs).map_err(|e| not_ours(&node.place.dir, e))?;
    let id = new_id();
    let me = Holder::me(&id, shard, logs::now());
    // That this step is overtaken does not concern the others of the process.
    let runtime = &Runtime { stop: runtime.stop.child(), ..runtime.clone() };
    let lock = lock::acquire(&runtime.fs, &node.place, &me, runtime.lock, &runtime.stop)
        .map_err(|e| not_ours(&node.place.locks(), e))?;
    // Somebody may have completed it, or its inputs, while we waited. What is
    // known of files from here on must hold until the marker.
    let inputs = decide::inputs(node)?;
    let recorded = files::now_nanos();
    let identities = node.files.iter().map(|f| Identity::of(f)).collect::<Result<Vec<_>>>()?;
    let why = match decide::decide(node, &inputs, &runtime.stop, Some(&*runtime.fs))? {
        Verdict::Complete(marker) => return fresh(runtime, node, marker, started),
        Verdict::Run(why) => why,
    };
    files::sweep(&*runtime.fs, &node.place.state);
    let _log = logs::enter(open_log(node, &id));
    tracing::info!("started: {}", why.describe());
    let (ground, unsynced) = (OnceLock::new(), AtomicBool::new(false));
    #[rustfmt::skip]
    let run = Run {
        runtime, node, shard, lock: &lock, id, inputs, identities, recorded, why, started, ground, unsynced,
    };
    let ended = run.to_its_end();
    match &ended {
        Ok(ended) => tracing::info!(
            rows = ended.rows,
            partitions = ended.partitions,
            resumed = ended.resumed,
            "{} in {:.3} s",
            ended.state.name(),
            ended.seconds
        ),
        Err(error) => {
            let class = error.class().name();
            tracing::error!(target: logs::FILE_ONLY, "failed ({class}): {error}");
        }
    }
    ended
}

fn fresh(runtime: &Runtime, node: &Node, marker: Box<Marker>, started: Instant) -> Result<Ended> {
    let dir = &node.place.dir;
    if node.place.attempts().join(fence::folder_name(&marker.run.attempt, None)).exists() {
        // It died or failed at its very end, perhaps before the marker was synced.
        runtime.fs.sync_dir(dir).doing("sync", dir)?;
    }
    let state = match marker.outcome {
        Outcome::Complete => State::Fresh,
        Outcome::Skipped => State::Skipped,
    };
    Ok(Ended {
        state,
        rows: marker.rows,
        partitions: marker.outputs.len(),
        resumed: marker.outputs.len(),
        seconds: started.elapsed().as_secs_f64(),
        marker: Some(marker),
    })
}

/// A folder that another user made: names the owner and the remedy.
fn not_ours(dir: &Path, error: Error) -> Error {
    use std::os::unix::fs::MetadataExt;
    let nearest = dir.ancestors().find_map(|p| Some((p, std::fs::metadata(p).ok()?)));
    match nearest {
        Some((path, metadata)) if error.message().contains("ermission denied") => {
            error.hint(format!(
                "`{}` belongs to uid {} gid {} (mode {:o}): give it a common group with \
                 `chgrp -R GROUP` and `chmod -R g+rwXs`, or run as that user",
                path.display(),
                metadata.uid(),
                metadata.gid(),
                metadata.mode() & 0o7777
            ))
        }
        _ => error,
    }
}

/// Without its file the log goes to stderr alone.
fn open_log(node: &Node, id: &str) -> Option<logs::Sink> {
    let time: String = logs::now().chars().filter(|c| !matches!(c, '-' | ':' | '.')).collect();
    let path = node.place.logs().join(format!("{time}-{id}.jsonl"));
    let file = std::fs::OpenOptions::new().append(true).create_new(true).open(path).ok()?;
    Some(Arc::new(logs::LogFile { step: node.name.clone(), file: Mutex::new(file) }))
}

/// One attempt, with its lock held.
struct Run<'a> {
    runtime: &'a Runtime,
    node: &'a Node,
    shard: Option<Shard>,
    lock: &'a Lock,
    id: String,
    inputs: Inputs,
    /// Of the external files, taken at `recorded` (nanoseconds since 1970).
    identities: Vec<Identity>,
    recorded: i128,
    why: Why,
    started: Instant,
    /// Our folder, from when it is made.
    ground: OnceLock<Ground>,
    /// The marker may be in place without being on disk: whoever finds it knows
    /// by our folder, and syncs it.
    unsynced: AtomicBool,
}

impl Run<'_> {
    fn to_its_end(&self) -> Result<Ended> {
        let fs = &*self.runtime.fs;
        self.lock.check()?;
        fence::fence(fs, &self.node.place.attempts(), self.shard)?;
        let folder = self.folder();
        fs.mkdir(&folder).doing("create the folder", &folder)?;
        if let Ok(ground) = Ground::of(&folder) {
            let _ = self.ground.set(ground);
        }
        // Whoever takes the lock after this check finds our folder, and fences it.
        let ended = self.lock.check().and_then(|()| self.within_folder());
        let ended = ended.map_err(|e| self.overtaken_or(e));
        if self.unsynced.load(Ordering::Relaxed) {
            return ended;
        }
        // What a failed attempt had not committed is of no use to the next.
        if let Err(e) = fence::remove_tree(fs, &folder) {
            tracing::debug!("the attempt's folder stays: {e}");
        }
        ended
    }

    /// Before the last word: what was committed while our folder was there,
    /// whoever overtakes us finds.
    fn still_ours(&self) -> Result<()> {
        self.lock.check()?;
        if self.has_ground() { Ok(()) } else { Err(overtaken()) }
    }

    fn has_ground(&self) -> bool {
        self.ground.get().is_some_and(Ground::is_there)
    }

    /// Where our folder was taken away, any failure has that reason: that of a
    /// program that found its folder gone, too.
    fn overtaken_or(&self, error: Error) -> Error {
        let gone = !self.has_ground() && self.node.place.attempts().is_dir();
        match error.class() {
            Class::Held | Class::Stopped(_) | Class::Spec => error,
            _ if gone => overtaken(),
            _ => error,
        }
    }

    fn folder(&self) -> PathBuf {
        self.node.place.attempts().join(fence::folder_name(&self.id, self.shard))
    }

    fn within_folder(&self) -> Result<Ended> {
        self.unmark()?;
        if self.is_empty_input()
            && let Some(ended) = self.on_empty()?
        {
            return Ok(ended);
        }
        let attempt = self.start()?;
        // An input that is replaced meanwhile shows in many ways; the reason counts.
        self.work(&attempt).map_err(|e| match e.class() {
            Class::Held | Class::Stopped(_) => e,
            _ => self.same_inputs().err().unwrap_or(e),
        })
    }

    fn work(&self, attempt: &Attempt) -> Result<Ended> {
        let resumed = attempt.had.len();
        if resumed > 0 {
            tracing::info!("resumed: {resumed} outputs are finished already");
        }
        match self.node.step.run(attempt) {
            Err(e) if e.class() == Class::Skipped && self.shard.is_none() => {
                tracing::info!("nothing to do: {e}");
                let contents = self.contents(attempt)?;
                return self.skipped(contents);
            }
            ran => ran?,
        }
        let made = attempt.committer.drain()?;
        if self.shard.is_some() {
            self.same_inputs()?;
            self.still_ours()?;
            return Ok(self.shard_ended(attempt, &made));
        }
        let outputs = all_outputs(&attempt.had, made);
        let totals = self.node.step.finish(attempt, &outputs)?;
        let outputs = all_outputs(&attempt.had, attempt.committer.drain()?);
        let nothing_read = totals.rows == 0 && self.reads_files_only();
        if nothing_read && let Some(ended) = self.on_empty()? {
            return Ok(ended);
        }
        let contents = self.contents(attempt)?;
        self.complete(outputs, totals, contents, Outcome::Complete, resumed)
    }

    fn skipped(&self, contents: Vec<String>) -> Result<Ended> {
        self.complete(Vec::new(), Totals::default(), contents, Outcome::Skipped, 0)
    }

    /// Before the first change nobody may find the marker any more.
    fn unmark(&self) -> Result<()> {
        let marker = self.node.place.marker();
        if marker.exists() {
            self.move_away(&marker, ".old_marker")?;
        }
        // Also of one that an attempt moved away which died before its sync.
        self.sync_dir()
    }

    /// Takes something of the step away; an overtaken attempt cannot.
    fn move_away(&self, path: &Path, name: &str) -> Result<()> {
        let to = self.folder().join(name);
        match self.runtime.fs.rename(path, &to) {
            // Another shard that starts now was faster.
            Err(e) if e.kind() == io::ErrorKind::NotFound && self.folder().is_dir() => Ok(()),
            renamed => renamed.map_err(|e| overtaken_or(&self.folder(), "move away", path, &e)),
        }
    }

    fn sync_dir(&self) -> Result<()> {
        let dir = &self.node.place.dir;
        self.runtime.fs.sync_dir(dir).doing("sync", dir)
    }

    /// Reads what is finished, and makes the attempt that does the rest.
    fn start(&self) -> Result<Attempt> {
        let (runtime, node) = (self.runtime, self.node);
        let fingerprint = decide::in_progress(node, &self.inputs, &self.identities);
        let journals = journal::read_all(&node.place.progress())?;
        let had = self.finished(&journals, &fingerprint);
        self.discard_strangers(&had, ".stale")?;
        let header = Header { attempt: self.id.clone(), fingerprint, shard: self.shard };
        let kept: Vec<Output> = had.values().cloned().collect();
        let own: Vec<Output> = kept.iter().filter(|o| self.is_mine(&o.name)).cloned().collect();
        let folder = node.place.progress();
        let journal =
            journal::Writer::create(&*runtime.fs, &self.folder(), &folder, &header, &own)?;
        self.forget(&journals, &header)?;
        runtime.fs.sync_dir(&folder).doing("sync", &folder)?;
        let progress = runtime.board.start(&node.name);
        progress.finished(own.len());
        if let Some(total) = node.step.partitions(&self.inputs)? {
            progress.expect(self.shard.map_or(total, |s| (0..total).filter(|p| s.has(*p)).count()));
        }
        let committer = Committer::start(
            runtime.fs.clone(),
            &node.place.dir,
            &self.folder(),
            journal,
            progress.clone(),
        )?;
        Ok(Attempt {
            seed: node.seed,
            inputs: self.inputs.clone(),
            shard: self.shard,
            had,
            dir: node.place.dir.clone(),
            folder: self.folder(),
            ground: self.ground.get().cloned(),
            fs: runtime.fs.clone(),
            committer,
            pool: runtime.pool.clone(),
            stop: runtime.stop.clone(),
            progress,
            unit_memory: node.step.unit_memory(&self.inputs),
            digests: Mutex::default(),
        })
    }

    /// Outputs that count: journaled under this fingerprint, and there.
    fn finished(&self, journals: &[journal::Journal], under: &str) -> BTreeMap<String, Output> {
        if self.node.step.in_one_piece() {
            return BTreeMap::new();
        }
        let of_now = journals
            .iter()
            .filter(|j| j.header.as_ref().is_some_and(|header| header.fingerprint == under));
        let mut outputs: Vec<Output> = of_now.flat_map(|j| j.outputs.iter().cloned()).collect();
        if let Why::Damaged { whole, .. } = &self.why {
            outputs.extend(whole.iter().cloned());
        }
        outputs.retain(|output| decide::is_there(&self.node.place.dir, output));
        outputs.into_iter().map(|output| (output.name.clone(), output)).collect()
    }

    /// Whether this attempt answers for an output: a shard only for its own.
    fn is_mine(&self, name: &str) -> bool {
        match self.shard {
            None => true,
            Some(shard) => part_index(name).is_some_and(|p| shard.has(p)),
        }
    }

    /// Moves away what is in the dataset's folder and not a finished output.
    fn discard_strangers(&self, had: &BTreeMap<String, Output>, label: &str) -> Result<()> {
        let dir = &self.node.place.dir;
        let mut moved = 0;
        for entry in std::fs::read_dir(dir).doing("read the folder", dir)? {
            let entry = entry.doing("read the folder", dir)?;
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if had.contains_key(&name) || !self.is_mine(&name) {
                continue;
            }
            self.move_away(&path, &format!("{label}-{moved}"))?;
            if part_index(&name).is_none() {
                tracing::warn!("removed `{}`, which is not of this result", path.display());
            }
            moved += 1;
        }
        if moved > 0 {
            tracing::info!("discarded {moved} files that are not of this result");
            self.sync_dir()?;
        }
        Ok(())
    }

    /// Removes journals that the new one stands for. A shard leaves those of its
    /// siblings, and what was made under the same fingerprint; what others made
    /// under another one it is about to replace.
    fn forget(&self, journals: &[journal::Journal], header: &Header) -> Result<()> {
        for (i, journal) in journals.iter().enumerate() {
            let mine = match (&journal.header, self.shard) {
                (_, None) => true,
                (None, Some(_)) => false,
                (Some(old), Some(own)) => {
                    let sibling = old.shard.is_some_and(|shard| shard.of == own.of);
                    old.shard == header.shard || !sibling && old.fingerprint != header.fingerprint
                }
            };
            if mine {
                self.move_away(&journal.path, &format!(".old_journal-{i}"))?;
            }
        }
        Ok(())
    }

    /// The upstream results and external files are still those that were read.
    fn same_inputs(&self) -> Result<()> {
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
    fn contents(&self, attempt: &Attempt) -> Result<Vec<String>> {
        let noted = attempt.digests.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
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

    fn shard_ended(&self, attempt: &Attempt, made: &[Output]) -> Ended {
        let mine = |o: &&Output| self.is_mine(&o.name);
        let had: Vec<&Output> = attempt.had.values().filter(mine).collect();
        attempt.progress.end();
        Ended {
            state: State::ShardDone,
            marker: None,
            rows: had.iter().map(|o| o.rows).chain(made.iter().map(|o| o.rows)).sum(),
            partitions: had.len() + made.len(),
            resumed: had.len(),
            seconds: self.started.elapsed().as_secs_f64(),
        }
    }

    fn is_empty_input(&self) -> bool {
        let no_files = self.node.reads_files && self.node.files.is_empty();
        no_files || self.inputs.get("input").is_some_and(|input| input.marker.rows == 0)
    }

    /// Whether its rows tell that there was nothing in the files. Not those of
    /// a program, whose result need not have rows.
    fn reads_files_only(&self) -> bool {
        let by_rows = !self.node.step.in_one_piece();
        by_rows && self.inputs.steps.is_empty() && self.node.reads_files
    }

    /// None where the spec says to go on.
    fn on_empty(&self) -> Result<Option<Ended>> {
        match self.node.on_empty {
            OnEmpty::Continue => Ok(None),
            OnEmpty::Fail => {
                Err(Error::data("the input has no rows, and the spec says `on_empty: fail`")
                    .hint("see why nothing came in, or set `on_empty: skip` or `continue`"))
            }
            OnEmpty::Skip if self.shard.is_some() => Ok(Some(Ended {
                state: State::Skipped,
                marker: None,
                rows: 0,
                partitions: 0,
                resumed: 0,
                seconds: self.started.elapsed().as_secs_f64(),
            })),
            OnEmpty::Skip => {
                let mut contents = Vec::new();
                for file in &self.node.files {
                    contents.push(files::hash(file, &self.runtime.stop)?);
                }
                self.skipped(contents).map(Some)
            }
        }
    }

    /// The marker: only when everything it says is on disk.
    fn complete(
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
        self.unsynced.store(true, Ordering::Relaxed);
        let renamed = fs.rename(&path, &self.node.place.marker());
        renamed.map_err(|e| overtaken_or(&self.folder(), "rename", &path, &e))?;
        self.sync_dir()?;
        self.unsynced.store(false, Ordering::Relaxed);
        Ok(())
    }
}

fn changed(what: &str) -> Error {
    Error::held(format!("{what} while this step read it; what was made is discarded"))
        .hint("run the same command again: it starts from the new input")
}

/// By name: what was there before, and what this attempt made.
fn all_outputs(had: &BTreeMap<String, Output>, made: Vec<Output>) -> Vec<Output> {
    let mut all = had.clone();
    all.extend(made.into_iter().map(|output| (output.name.clone(), output)));
    all.into_values().collect()
}

fn started_at(seconds_ago: f64) -> String {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let ago = chrono::TimeDelta::milliseconds((seconds_ago * 1000.0) as i64);
    (now - ago).to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// The most memory that this process ever had, in bytes (`VmHWM`).
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let kib = line.and_then(|l| l.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
