//! Commits finished files in the background: sync, rename into place, sync the
//! folder, journal. Several files share the folder's and the journal's sync.
//! Knows nothing of what is in the files.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::fence::overtaken;
use super::journal;
use super::logs;
use super::progress::StepProgress;
use super::step::Output;
use crate::error::{Error, IoContext, Result};
use crate::store::fs::{FsFile, SharedFs};
use crate::store::page_cache::PageCache;

/// Disks answer several syncs at once faster than one after the other.
const THREADS: usize = 4;
/// Files that one sync of the folder and of the journal may cover.
const BATCH: usize = 32;
/// How long a whole file may wait for others to be synced with it: syncs cost CPU time
/// too. By so much work more, at most, is lost with a killed attempt.
const WINDOW: Duration = Duration::from_millis(25);

/// A whole file in the attempt's folder, on its way into the dataset.
pub struct Ready {
    pub file: Box<dyn FsFile>,
    pub from: PathBuf,
    pub to: PathBuf,
    pub output: Output,
}

enum Handed {
    File(Box<Ready>),
    /// Somebody waits for the files before.
    Hurry,
}

/// The threads that commit; ended by `drain`, or by drop.
pub struct Committer {
    sender: Option<SyncSender<Handed>>,
    threads: Vec<JoinHandle<()>>,
    shared: Arc<Shared>,
}

struct Shared {
    fs: SharedFs,
    dir: PathBuf,
    attempt: PathBuf,
    journal: Mutex<journal::Writer>,
    progress: Arc<StepProgress>,
    cache: PageCache,
    state: Mutex<State>,
    idle: Condvar,
}

#[derive(Default)]
struct State {
    pending: usize,
    done: Vec<Output>,
    error: Option<Error>,
}

impl Committer {
    /// `attempt` is the folder that the files come from, `dir` the dataset's.
    pub fn start(
        fs: SharedFs,
        dir: &Path,
        attempt: &Path,
        journal: journal::Writer,
        progress: Arc<StepProgress>,
        cache: PageCache,
    ) -> Result<Committer> {
        let shared = Arc::new(Shared {
            fs,
            dir: dir.to_owned(),
            attempt: attempt.to_owned(),
            journal: Mutex::new(journal),
            progress,
            cache,
            state: Mutex::default(),
            idle: Condvar::new(),
        });
        let (sender, queue) = sync_channel(BATCH);
        let queue = Arc::new(Mutex::new(queue));
        let log = logs::current();
        let mut threads = Vec::new();
        for _ in 0..THREADS {
            let (shared, queue, log) = (shared.clone(), queue.clone(), log.clone());
            let work = move || {
                let _log = logs::enter(log);
                shared.work_along(&queue);
            };
            let thread = std::thread::Builder::new().name("commit".into()).spawn(work);
            threads.push(thread.doing("start a thread for", dir)?);
        }
        Ok(Committer { sender: Some(sender), threads, shared })
    }

    /// Hands over a file; fails with the first error of an earlier one.
    pub fn commit(&self, ready: Ready) -> Result<()> {
        let mut state = self.shared.state();
        if let Some(error) = &state.error {
            return Err(error.clone());
        }
        state.pending += 1;
        drop(state);
        self.hand(Handed::File(Box::new(ready)))
    }

    fn hand(&self, handed: Handed) -> Result<()> {
        let gone = |_| Error::unexpected("the committing threads have ended");
        self.sender.as_ref().map_or(Ok(()), |s| s.send(handed).map_err(gone))
    }

    /// Waits until everything is committed; all outputs of this attempt so far.
    pub fn drain(&self) -> Result<Vec<Output>> {
        self.hand(Handed::Hurry)?;
        let mut state = self.shared.state();
        while state.pending > 0 {
            state = self.shared.idle.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        match &state.error {
            Some(error) => Err(error.clone()),
            None => Ok(state.done.clone()),
        }
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        drop(self.sender.take());
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work_along(&self, queue: &Mutex<Receiver<Handed>>) {
        loop {
            let batch = next_batch(queue);
            if batch.is_empty() {
                return;
            }
            let count = batch.len();
            let failed_before = self.state().error.is_some();
            let result = if failed_before { Ok(Vec::new()) } else { self.commit(batch) };
            let mut state = self.state();
            state.pending -= count;
            match result {
                Ok(outputs) => state.done.extend(outputs),
                Err(error) => drop(state.error.get_or_insert(error)),
            }
            drop(state);
            self.idle.notify_all();
        }
    }

    fn commit(&self, batch: Vec<Ready>) -> Result<Vec<Output>> {
        let mut outputs = Vec::with_capacity(batch.len());
        for mut ready in batch {
            ready.file.sync().doing("sync", &ready.from)?;
            if let Some(file) = ready.file.file() {
                self.cache.all_done(file);
            }
            drop(ready.file);
            let renamed = self.fs.rename(&ready.from, &ready.to);
            renamed.map_err(|e| overtaken_or(&self.attempt, "rename", &ready.from, &e))?;
            outputs.push(ready.output);
        }
        self.fs.sync_dir(&self.dir).doing("sync", &self.dir)?;
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        journal.append(&outputs)?;
        self.progress.finished(outputs.len());
        Ok(outputs)
    }
}

/// The files to be committed next; none at the end.
fn next_batch(queue: &Mutex<Receiver<Handed>>) -> Vec<Ready> {
    let queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    let mut batch = Vec::new();
    let mut end = None;
    // An equal share for each thread: a batch delays its own first file.
    while batch.len() < BATCH / THREADS {
        let left = end.map(|end: Instant| end.saturating_duration_since(Instant::now()));
        match left.map_or_else(|| queue.recv().map_err(Into::into), |left| queue.recv_timeout(left))
        {
            Ok(Handed::File(ready)) => {
                batch.push(*ready);
                end = end.or_else(|| Some(Instant::now() + WINDOW));
            }
            Ok(Handed::Hurry) if batch.is_empty() => {}
            Ok(Handed::Hurry) | Err(_) => break,
        }
    }
    batch
}

/// Where the attempt's own folder is gone, another attempt has taken over.
pub fn overtaken_or(attempt: &Path, doing: &str, path: &Path, error: &io::Error) -> Error {
    let stale = error.raw_os_error() == Some(rustix::io::Errno::STALE.raw_os_error());
    let gone = error.kind() == io::ErrorKind::NotFound && !attempt.exists();
    match (gone || stale, attempt.parent().is_some_and(Path::exists)) {
        (true, true) => overtaken(),
        _ => Error::io(doing, path, error),
    }
}
