//! Runs one step: decide → lock → decide again → fence → run → commit. Every
//! change to the dataset's folder is a rename into or out of the attempt's own
//! folder, which the fence can take away. Knows steps only as a trait.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::attempt::{Attempt, new_id};
use super::commit::overtaken_or;
use super::decide::{self, Verdict, Why};
use super::fence::{self, Ground, overtaken};
use super::files::{self, Identity};
use super::holder::Holder;
use super::lock::{self, Lock, LockOptions};
use super::logs;
use super::marker::{Marker, Outcome};
use super::node::{Node, OnEmpty};
use super::pool::Pool;
use super::progress::Board;
use super::shard::Shard;
use super::step::{Inputs, Output, Totals};
use super::stop::Stop;
use crate::error::{Class, Error, IoContext, Result};
use crate::store::fs::SharedFs;

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
    /// Bytes of memory that are free for use, the page cache's too.
    pub available: u64,
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
    let run = Run {
        runtime,
        node,
        shard,
        lock: &lock,
        id,
        inputs,
        identities,
        recorded,
        why,
        started,
        ground: OnceCell::new(),
        unsynced: Cell::new(false),
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
pub(super) struct Run<'a> {
    pub(super) runtime: &'a Runtime,
    pub(super) node: &'a Node,
    pub(super) shard: Option<Shard>,
    lock: &'a Lock,
    pub(super) id: String,
    pub(super) inputs: Inputs,
    /// Of the external files, taken at `recorded` (nanoseconds since 1970).
    pub(super) identities: Vec<Identity>,
    pub(super) recorded: i128,
    pub(super) why: Why,
    pub(super) started: Instant,
    /// Our folder, from when it is made.
    pub(super) ground: OnceCell<Ground>,
    /// The marker may be in place without being on disk: whoever finds it knows
    /// by our folder, and syncs it.
    pub(super) unsynced: Cell<bool>,
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
        if self.unsynced.get() {
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
    pub(super) fn still_ours(&self) -> Result<()> {
        self.lock.check()?;
        fence::on_ground(self.ground.get())
    }

    /// Where our folder was taken away, any failure has that reason: that of a
    /// program that found its folder gone, too.
    fn overtaken_or(&self, error: Error) -> Error {
        let gone =
            fence::on_ground(self.ground.get()).is_err() && self.node.place.attempts().is_dir();
        match error.class() {
            Class::Held | Class::Stopped(_) | Class::Spec => error,
            _ if gone => overtaken(),
            _ => error,
        }
    }

    pub(super) fn folder(&self) -> PathBuf {
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
    pub(super) fn move_away(&self, path: &Path, name: &str) -> Result<()> {
        let to = self.folder().join(name);
        match self.runtime.fs.rename(path, &to) {
            // Another shard that starts now was faster.
            Err(e) if e.kind() == io::ErrorKind::NotFound && self.folder().is_dir() => Ok(()),
            renamed => renamed.map_err(|e| overtaken_or(&self.folder(), "move away", path, &e)),
        }
    }

    pub(super) fn sync_dir(&self) -> Result<()> {
        let dir = &self.node.place.dir;
        self.runtime.fs.sync_dir(dir).doing("sync", dir)
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
}

/// By name: what was there before, and what this attempt made.
fn all_outputs(had: &BTreeMap<String, Output>, made: Vec<Output>) -> Vec<Output> {
    let mut all = had.clone();
    all.extend(made.into_iter().map(|output| (output.name.clone(), output)));
    all.into_values().collect()
}
