//! A stand-in for the disk: does what the real one does, unless its script says
//! otherwise. Knows nothing of what the files are for.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use milepost::store::fs::{Disk, Fs, FsFile, SharedFs};
use rustix::io::Errno;

/// An operation that changes the file system. Open files have a number.
#[derive(Clone, Copy)]
pub enum Op<'a> {
    Create(&'a Path, u64),
    Write,
    Sync(u64, &'a File),
    Mkdir(&'a Path),
    Rename(&'a Path, &'a Path),
    Link(&'a Path, &'a Path),
    Unlink(&'a Path),
    Rmdir(&'a Path),
    SyncDir(&'a Path),
}

/// Decides what becomes of each operation; `act` does it.
pub trait Script: Send + Sync {
    fn around(&self, op: Op<'_>, act: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()>;

    /// After its death a process leaves not even half of a write.
    fn is_dead(&self) -> bool {
        false
    }
}

/// Numbers of open files, unique in the process.
static FILES: AtomicU64 = AtomicU64::new(1 << 32);

/// The double of the disk.
pub struct Double {
    disk: Disk,
    script: Arc<dyn Script>,
}

impl Double {
    /// Nothing waits for the real disk: what survives is the script's to say.
    pub fn shared(script: Arc<dyn Script>) -> SharedFs {
        Arc::new(Double { disk: Disk { sync: false }, script })
    }
}

impl Fs for Double {
    fn create(&self, path: &Path) -> io::Result<Box<dyn FsFile>> {
        let id = FILES.fetch_add(1, Ordering::SeqCst);
        let mut made = None;
        self.script.around(Op::Create(path, id), &mut || {
            made = Some(self.disk.create(path)?);
            Ok(())
        })?;
        let inner = made.ok_or(io::Error::from(Errno::IO))?;
        Ok(Box::new(DoubleFile { inner, script: self.script.clone(), id }))
    }

    fn mkdir(&self, path: &Path) -> io::Result<()> {
        self.script.around(Op::Mkdir(path), &mut || self.disk.mkdir(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.script.around(Op::Rename(from, to), &mut || self.disk.rename(from, to))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.script.around(Op::Link(from, to), &mut || self.disk.link(from, to))
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        self.script.around(Op::Unlink(path), &mut || self.disk.unlink(path))
    }

    fn rmdir(&self, path: &Path) -> io::Result<()> {
        self.script.around(Op::Rmdir(path), &mut || self.disk.rmdir(path))
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.script.around(Op::SyncDir(path), &mut || self.disk.sync_dir(path))
    }
}

struct DoubleFile {
    inner: Box<dyn FsFile>,
    script: Arc<dyn Script>,
    id: u64,
}

impl Write for DoubleFile {
    /// A write that fails leaves half of its bytes.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (inner, script) = (&mut self.inner, &self.script);
        let done = script.around(Op::Write, &mut || inner.write_all(bytes));
        if done.is_err() && !script.is_dead() {
            let _ = inner.write_all(&bytes[..bytes.len() / 2]);
        }
        done.map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl FsFile for DoubleFile {
    fn sync(&mut self) -> io::Result<()> {
        let file = self.inner.file().map(File::try_clone).transpose()?;
        let file = file.ok_or(io::Error::from(Errno::IO))?;
        self.script.around(Op::Sync(self.id, &file), &mut || Ok(()))
    }

    /// Heartbeats come by the clock: they are not counted, and end with death.
    fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.script.is_dead() { Ok(()) } else { self.inner.rewrite(bytes) }
    }

    fn file(&self) -> Option<&File> {
        self.inner.file()
    }
}

/// What happens at the chosen operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails, without effect (of a write, half of it).
    Fails(Errno),
    /// It has its effect, and is reported as failed.
    FailsAfterEffect,
    /// The process is dead: neither this nor anything after it has an effect.
    Death,
    /// The same, after this one's effect.
    DeathAfterEffect,
    /// The real end of the process.
    Abort,
    /// The process is stopped until somebody continues it.
    Stop,
}

/// Every fault that a store operation can have in this process.
pub const FAULTS: [Fault; 7] = [
    Fault::Fails(Errno::IO),
    Fault::Fails(Errno::NOSPC),
    Fault::Fails(Errno::ACCESS),
    Fault::Fails(Errno::STALE),
    Fault::FailsAfterEffect,
    Fault::Death,
    Fault::DeathAfterEffect,
];

/// Counts operations, and has one of them go wrong.
pub struct Faulty {
    /// From 1.
    at: usize,
    fault: Fault,
    count: AtomicUsize,
    dead: AtomicBool,
    failed_sync: AtomicBool,
}

impl Faulty {
    pub fn new(at: usize, fault: Fault) -> Arc<Faulty> {
        let (count, dead, failed_sync) = Default::default();
        Arc::new(Faulty { at, fault, count, dead, failed_sync })
    }

    /// Whether there was such an operation.
    pub fn happened(&self) -> bool {
        self.count.load(Ordering::SeqCst) >= self.at
    }

    /// Whether a process that lives on was told that its sync failed.
    pub fn failed_a_sync(&self) -> bool {
        self.failed_sync.load(Ordering::SeqCst)
    }
}

impl Script for Faulty {
    fn around(&self, op: Op<'_>, act: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        let now = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        if self.is_dead() {
            return Err(Errno::IO.into());
        }
        if now != self.at {
            return act();
        }
        let lives_on = matches!(self.fault, Fault::Fails(_) | Fault::FailsAfterEffect);
        if lives_on && matches!(op, Op::Sync(..) | Op::SyncDir(_)) {
            self.failed_sync.store(true, Ordering::SeqCst);
        }
        match self.fault {
            Fault::Fails(errno) => Err(errno.into()),
            Fault::FailsAfterEffect => act().and(Err(Errno::IO.into())),
            Fault::Death => {
                self.dead.store(true, Ordering::SeqCst);
                Err(Errno::IO.into())
            }
            Fault::DeathAfterEffect => {
                let _ = act();
                self.dead.store(true, Ordering::SeqCst);
                Err(Errno::IO.into())
            }
            Fault::Abort => std::process::abort(),
            Fault::Stop => {
                let _ = rustix::process::kill_process(
                    rustix::process::getpid(),
                    rustix::process::Signal::STOP,
                );
                // Another thread may have to be awake before all of them stop.
                std::thread::sleep(Duration::from_millis(50));
                act()
            }
        }
    }

    fn is_dead(&self) -> bool {
        self.dead.load(Ordering::SeqCst)
    }
}
