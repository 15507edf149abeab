//! Every operation by which a step changes the file system, behind one small
//! interface, so that a test can fail, delay or forget any of them. Reading is
//! not here, as it changes nothing; nor are logs and the key for secrets, on
//! which no result rests. Knows nothing of steps or datasets.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, OnceLock};

/// After this many bytes of one file the kernel is asked to write them back,
/// so that the final sync, and with it a stop, is quick.
pub const WRITE_BACK_BYTES: u64 = 64 << 20;

/// An open file of ours.
pub trait FsFile: Write + Send {
    /// Waits until content and length are on disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Starts writing back what is there, without waiting.
    fn write_back(&mut self) {}
    /// Writes from the start of the file again, in place: for heartbeats,
    /// whose length stays the same.
    fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// The file itself, where there is one: for locks and in-place heartbeats.
    fn file(&self) -> Option<&File>;
}

/// The operations. All paths are absolute; all of them are atomic in the
/// kernel except `create` followed by writes.
pub trait Fs: Send + Sync {
    /// A new file; it must not exist.
    fn create(&self, path: &Path) -> io::Result<Box<dyn FsFile>>;
    fn mkdir(&self, path: &Path) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn unlink(&self, path: &Path) -> io::Result<()>;
    fn rmdir(&self, path: &Path) -> io::Result<()>;
    /// Waits until the entries of a folder are on disk.
    fn sync_dir(&self, path: &Path) -> io::Result<()>;
}

pub type SharedFs = Arc<dyn Fs>;

/// The real file system.
#[derive(Debug, Clone, Copy)]
pub struct Disk {
    /// False only where speed is measured without the disk: nothing survives
    /// a power failure then.
    pub sync: bool,
}

impl Fs for Disk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn FsFile>> {
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(path)?;
        Ok(Box::new(DiskFile { file, path: path.to_owned(), sync: self.sync }))
    }

    fn mkdir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)?;
        match path.parent() {
            Some(parent) => share_like(parent, path),
            None => Ok(()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rmdir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        if self.sync { File::open(path)?.sync_all() } else { Ok(()) }
    }
}

struct DiskFile {
    file: File,
    /// Where it was created.
    path: PathBuf,
    sync: bool,
}

impl DiskFile {
    /// The same file, opened once more. The kernel reports a failed write-back
    /// once per opening: one that shares ours would swallow the failure, and the
    /// final sync would call a torn file whole.
    fn opened_again(&self) -> io::Result<File> {
        File::open(&self.path)
    }
}

impl Write for DiskFile {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.file.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl FsFile for DiskFile {
    fn sync(&mut self) -> io::Result<()> {
        if self.sync { self.file.sync_all() } else { Ok(()) }
    }

    fn write_back(&mut self) {
        if self.sync
            && let Ok(file) = self.opened_again()
        {
            // A failure shows again, and counts, at the final sync.
            let _ = write_back_queue().send(file);
        }
    }

    fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all_at(bytes, 0)
    }

    fn file(&self) -> Option<&File> {
        Some(&self.file)
    }
}

/// One thread of the process writes back in the background.
fn write_back_queue() -> &'static Sender<File> {
    static QUEUE: OnceLock<Sender<File>> = OnceLock::new();
    QUEUE.get_or_init(|| {
        let (sender, files) = channel::<File>();
        let work = move || files.into_iter().for_each(|file| drop(file.sync_data()));
        // Without the thread nothing is written back early, which is only slower.
        let _ = std::thread::Builder::new().name("write-back".into()).spawn(work);
        sender
    })
}

/// Gives a new folder the group, the setgid bit and the group's permissions of
/// its parent, so that another user of the group can rerun a step.
fn share_like(parent: &Path, path: &Path) -> io::Result<()> {
    let (above, own) = (fs::metadata(parent)?, fs::metadata(path)?);
    if above.gid() != own.gid() {
        // Only a member of the group may; where not, the folder stays private.
        let _ = std::os::unix::fs::chown(path, None, Some(above.gid()));
    }
    let mode = own.mode() & 0o7777 | above.mode() & 0o2070;
    if mode != own.mode() & 0o7777
        && fs::set_permissions(path, PermissionsExt::from_mode(mode)).is_err()
    {
        tracing::debug!(folder = %path.display(), "the folder keeps its own mode");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::fs::{FlockOperation, flock};

    /// The kernel's lock tells openings apart, as its reports of failures do.
    #[test]
    fn what_writes_back_does_not_share_our_opening() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let file = OpenOptions::new().write(true).create_new(true).open(&path).unwrap();
        let ours = DiskFile { file, path, sync: true };
        flock(&ours.file, FlockOperation::LockExclusive).unwrap();
        let lock = FlockOperation::NonBlockingLockExclusive;
        flock(ours.file.try_clone().unwrap(), lock).expect("a clone shares it");
        flock(ours.opened_again().unwrap(), lock).expect_err("another opening");
    }
}
