//! Locks with a lease. They keep two attempts from working at the same step in
//! vain; what keeps their results apart is the fence (`fence.rs`), not the lock.
//!
//! A lock is a file that is linked into place whole. Its writer holds the
//! kernel's lock on it and changes its heartbeat. Whoever finds it dead, or
//! unchanged for the lease *on its own monotonic clock*, renames it away and
//! links its own in. Knows nothing of what is protected.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::fence::overtaken;
use super::holder::{self, Holder, Liveness};
use super::place::Place;
use super::shard::Shard;
use super::stop::Stop;
use crate::error::{Error, IoContext, Result};
use crate::store::fs::{FsFile, SharedFs};
use crate::store::sealed;

/// How often a waiter looks.
const POLL: Duration = Duration::from_millis(50);
/// The name of the lock on a whole step.
const WHOLE: &str = "step";
const MAX_LOCK_BYTES: u64 = 64 << 10;
/// Second names of lock files, on their way in and out.
const NEW: &str = "new-";
const GONE: &str = "gone-";

#[derive(Debug, Clone, Copy)]
pub struct LockOptions {
    /// How long to wait for a holder that lives.
    pub wait: Duration,
    /// A heartbeat unchanged for so long ends the lease.
    pub lease: Duration,
    /// How often the holder changes its heartbeat.
    pub heartbeat: Duration,
}

impl Default for LockOptions {
    fn default() -> Self {
        LockOptions {
            wait: Duration::from_secs(30),
            lease: Duration::from_secs(60),
            heartbeat: Duration::from_secs(5),
        }
    }
}

/// The lock of a step or of one of its shards, held until dropped.
pub struct Lock {
    fs: SharedFs,
    path: PathBuf,
    inode: u64,
    attempt: String,
    beat: Option<(Sender<()>, JoinHandle<()>)>,
    /// Keeps the kernel's lock, and the inode's number, until the lock file is
    /// gone: the heartbeat's own opening ends before.
    _held: Option<File>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.beat.take() {
            drop(sender);
            let _ = thread.join();
        }
        // Not ours any more after an overtake: then it goes back to its owner.
        let _ = remove_if(&self.fs, &self.path, self.inode, &self.attempt);
    }
}

impl Lock {
    /// Fails where another has taken the lock over.
    pub fn check(&self) -> Result<()> {
        let there = std::fs::metadata(&self.path);
        if there.is_ok_and(|m| m.ino() == self.inode) {
            return Ok(());
        }
        Err(overtaken())
    }
}

/// Takes what a whole step or a shard of it needs; fails with 75 and the name of
/// the holder when the wait is over.
pub fn acquire(
    fs: &SharedFs,
    place: &Place,
    me: &Holder,
    options: LockOptions,
    stop: &Stop,
) -> Result<Lock> {
    let folder = place.locks();
    let mut waiter =
        Waiter { fs: fs.clone(), me, options, stop, started: Instant::now(), seen: HashMap::new() };
    let lock = match me.shard {
        None => waiter.whole(&folder),
        Some(shard) => waiter.shard(&folder, shard),
    }?;
    sweep(fs, &folder);
    Ok(lock)
}

/// Removes what processes left that died between making a lock file and
/// removing its second name. The kernel's lock tells that nobody is at it.
fn sweep(fs: &SharedFs, folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.contains(NEW) && !name.contains(GONE) {
            continue;
        }
        if File::open(&path).is_ok_and(|file| holder::try_lock(&file).unwrap_or(false)) {
            let _ = fs.unlink(&path);
        }
    }
}

/// The living holders of a step and its shards, for `status`.
pub fn holders(place: &Place) -> Vec<Holder> {
    let paths = locks_in(&place.locks()).unwrap_or_default();
    let live = |path: PathBuf| {
        let (file, bytes) = open(&path).ok()??;
        let holder: Holder = sealed::from_bytes(&bytes).ok()?;
        (holder.liveness(&file) != Liveness::Dead).then_some(holder)
    };
    paths.into_iter().filter_map(live).collect()
}

struct Waiter<'a> {
    fs: SharedFs,
    me: &'a Holder,
    options: LockOptions,
    stop: &'a Stop,
    started: Instant,
    /// What each lock file held, since when, and whether it ever changed.
    seen: HashMap<PathBuf, (Vec<u8>, Instant, bool)>,
}

impl Waiter<'_> {
    /// First the lock, then every shard must be gone: a shard that comes now
    /// sees the lock and backs off.
    fn whole(&mut self, folder: &Path) -> Result<Lock> {
        let lock = self.take(&folder.join(WHOLE))?;
        loop {
            let mut free = true;
            for path in locks_in(folder)?.iter().filter(|p| shard_of(p).is_some()) {
                free &= self.clear(path)?;
            }
            if free {
                return Ok(lock);
            }
            self.pause()?;
        }
    }

    /// First the shard's own lock, then the whole step and shards of another
    /// count must be gone; while one is there, the own lock is given back.
    fn shard(&mut self, folder: &Path, shard: Shard) -> Result<Lock> {
        loop {
            let lock = self.take(&folder.join(format!("shard-{}-of-{}", shard.index, shard.of)))?;
            let rivals =
                |p: &PathBuf| p.ends_with(WHOLE) || shard_of(p).is_some_and(|of| of != shard.of);
            let mut free = true;
            for path in locks_in(folder)?.iter().filter(|p| rivals(p)) {
                free &= self.clear(path)?;
            }
            if free {
                return Ok(lock);
            }
            drop(lock);
            self.pause()?;
        }
    }

    fn take(&mut self, path: &Path) -> Result<Lock> {
        loop {
            if self.clear(path)?
                && let Some(lock) = self.link(path)?
            {
                return Ok(lock);
            }
            self.pause()?;
        }
    }

    fn pause(&self) -> Result<()> {
        self.stop.check()?;
        std::thread::sleep(POLL);
        Ok(())
    }

    /// Links our own lock file in; None where another was faster.
    fn link(&self, path: &Path) -> Result<Option<Lock>> {
        let temporary = with_suffix(path, &format!("{NEW}{}", self.me.attempt));
        let mut file = self.fs.create(&temporary).doing("create the lock", &temporary)?;
        let written = file.write_all(content(self.me)?.as_bytes()).doing("write", &temporary);
        // Without kernel locks (some network mounts) the heartbeat decides.
        let locked = file.file().map(holder::try_lock);
        let inode = std::fs::metadata(&temporary).map(|m| m.ino());
        // Another may hold what it was quick to take for a left-over.
        let swept = matches!(locked, Some(Ok(false))) || is_gone(&inode);
        let linked = written.map(|()| (!swept).then(|| self.fs.link(&temporary, path)));
        // The next holder sweeps what stays.
        let _ = self.fs.unlink(&temporary);
        match linked? {
            None => return Ok(None),
            // Another was faster, or swept what it could not know to be alive.
            Some(Err(e))
                if matches!(e.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound) =>
            {
                return Ok(None);
            }
            Some(linked) => linked.doing("link the lock", path)?,
        }
        let inode = inode.doing("look at", &temporary)?;
        Ok(Some(self.hold(path, file, inode)))
    }

    fn hold(&self, path: &Path, file: Box<dyn FsFile>, inode: u64) -> Lock {
        let (sender, told) = channel();
        let held = file.file().and_then(|file| file.try_clone().ok());
        let mut pulse = Pulse {
            me: self.me.clone(),
            file,
            path: path.to_owned(),
            inode,
            stop: self.stop.clone(),
        };
        let every = self.options.heartbeat;
        let work = move || {
            let mut count = 0;
            while told.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                count += 1;
                pulse.beat(count);
            }
        };
        // Without the thread the lease ends early, and the fence still holds.
        let thread = std::thread::Builder::new().name("heartbeat".into()).spawn(work).ok();
        let beat = thread.map(|thread| (sender, thread));
        let attempt = self.me.attempt.clone();
        Lock { fs: self.fs.clone(), path: path.to_owned(), inode, attempt, beat, _held: held }
    }

    /// True where the path is free now: nobody there, or a dead holder, or one
    /// whose lease is over, was moved out of the way. False where one lives.
    fn clear(&mut self, path: &Path) -> Result<bool> {
        let Some((file, bytes)) = open(path)? else { return Ok(true) };
        let inode = file.metadata().doing("look at", path)?.ino();
        let holder: Option<Holder> = sealed::from_bytes(&bytes).ok();
        let liveness = holder.as_ref().map_or(Liveness::Unknown, |h| h.liveness(&file));
        if liveness == Liveness::Dead {
            tracing::info!("the holder of `{}` is dead; taking over", path.display());
            return remove_if(&self.fs, path, inode, &self.me.attempt);
        }
        let (quiet_for, ever_changed) = self.watch(path, bytes);
        if quiet_for >= self.options.lease {
            let lease = self.options.lease.as_secs_f64();
            tracing::warn!("no heartbeat in `{}` for {lease} s; taking over", path.display());
            return remove_if(&self.fs, path, inode, &self.me.attempt);
        }
        let proven_alive = ever_changed || liveness == Liveness::Alive && self.impatient();
        if self.started.elapsed() >= self.options.wait && proven_alive {
            return Err(self.held_by(path, holder.as_ref()));
        }
        Ok(false)
    }

    /// A wait shorter than two heartbeats cannot tell a frozen holder from a
    /// living one, and does not try.
    fn impatient(&self) -> bool {
        self.options.wait < 2 * self.options.heartbeat
    }

    fn watch(&mut self, path: &Path, bytes: Vec<u8>) -> (Duration, bool) {
        let now = Instant::now();
        let entry = self.seen.entry(path.to_owned()).or_insert_with(|| (bytes.clone(), now, false));
        if entry.0 != bytes {
            *entry = (bytes, now, true);
        }
        (now - entry.1, entry.2)
    }

    fn held_by(&self, path: &Path, holder: Option<&Holder>) -> Error {
        let who = holder.map_or_else(|| "an unknown holder".to_owned(), Holder::describe);
        Error::held(format!("the step is held by {who}, by `{}`", path.display())).hint(
            "wait until it ends, or stop it; a dead holder is noticed at once on its own host, \
             elsewhere after the lease",
        )
    }
}

/// What the heartbeat thread owns.
struct Pulse {
    me: Holder,
    file: Box<dyn FsFile>,
    path: PathBuf,
    inode: u64,
    stop: Stop,
}

impl Pulse {
    fn beat(&mut self, count: u64) {
        let lost = match std::fs::metadata(&self.path) {
            Ok(there) => there.ino() != self.inode,
            // A disk that does not answer says nothing about the lock.
            Err(e) => e.kind() == io::ErrorKind::NotFound,
        };
        if lost {
            self.stop.overtaken();
            return;
        }
        self.me.heartbeat = holder::heartbeat(count);
        if let Ok(text) = content(&self.me)
            && let Err(e) = self.file.rewrite(text.as_bytes())
        {
            tracing::warn!("cannot write the heartbeat to `{}`: {e}", self.path.display());
        }
    }
}

fn content(me: &Holder) -> Result<String> {
    sealed::to_line(me).map_err(|e| Error::unexpected(e.to_string()))
}

/// Opens and reads a lock file; None where there is none.
fn open(path: &Path) -> Result<Option<(File, Vec<u8>)>> {
    let file = match File::open(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.doing("read the lock", path)?,
    };
    let mut bytes = Vec::new();
    (&file).take(MAX_LOCK_BYTES).read_to_end(&mut bytes).doing("read the lock", path)?;
    Ok(Some((file, bytes)))
}

/// Moves the lock file away and removes it, if it is (still) the one of that
/// inode; another one is put back. True where the path was freed.
fn remove_if(fs: &SharedFs, path: &Path, inode: u64, by: &str) -> Result<bool> {
    let is_it = |p: &Path| std::fs::metadata(p).is_ok_and(|m| m.ino() == inode);
    if !is_it(path) {
        return Ok(false);
    }
    let away = with_suffix(path, &format!("{GONE}{by}"));
    match fs.rename(path, &away) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        renamed => renamed.doing("move away the lock", path)?,
    }
    let right = is_it(&away);
    if !right {
        // Another waiter had already replaced it: that one holds the step.
        let _ = fs.link(&away, path);
    }
    // The next holder sweeps what stays.
    let _ = fs.unlink(&away);
    Ok(right)
}

fn is_gone<T>(looked: &io::Result<T>) -> bool {
    looked.as_ref().is_err_and(|e| e.kind() == io::ErrorKind::NotFound)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

/// The lock files of a folder, without temporary ones.
fn locks_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).doing("read the folder", folder)? {
        let path = entry.doing("read the folder", folder)?.path();
        if path.ends_with(WHOLE) || shard_of(&path).is_some() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The `n` of `shard-i-of-n`.
fn shard_of(path: &Path) -> Option<u32> {
    let name = path.file_name()?.to_str()?.strip_prefix("shard-")?;
    name.split_once("-of-")?.1.parse().ok()
}
