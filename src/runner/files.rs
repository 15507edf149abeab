//! External files: the fast path by size, times and inode, as git's index does,
//! and the content's hash where that does not decide. The cache is only a hint:
//! torn or lost, it costs a pass over the files and nothing else.

use std::fs::{File, Metadata};
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::stop::Stop;
use crate::error::{Error, IoContext, Result};
use crate::store::fs::Fs;
use crate::store::sealed;

const FORMAT: u32 = 1;
/// Times closer to the record than this may hide a later change (git's racy
/// case): some file systems keep whole seconds.
const RACY_NANOS: i128 = 1_500_000_000;
const BUFFER: usize = 1 << 20;
const DRAFT: &str = "files.new-";

/// What tells that a file is the same without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub size: u64,
    pub mtime: (i64, i64),
    pub ctime: (i64, i64),
    pub inode: u64,
}

impl Identity {
    pub fn of(path: &Path) -> Result<Identity> {
        let metadata = std::fs::metadata(path).map_err(|e| missing(path, &e))?;
        if !metadata.is_file() {
            return Err(Error::missing(format!("`{}` is not a file", path.display())));
        }
        Ok(Identity::from(&metadata))
    }

    /// For the fingerprint of work in progress.
    pub fn text(&self) -> String {
        let Identity { size, mtime, ctime, inode } = self;
        format!("stat:{size}:{}.{}:{}.{}:{inode}", mtime.0, mtime.1, ctime.0, ctime.1)
    }

    /// Taken at `at`, so long after the last change that a later one must show.
    pub fn is_settled(&self, at: i128) -> bool {
        at - self.latest_nanos() > RACY_NANOS
    }

    fn latest_nanos(&self) -> i128 {
        let nanos = |(s, n): (i64, i64)| i128::from(s) * 1_000_000_000 + i128::from(n);
        nanos(self.mtime).max(nanos(self.ctime))
    }
}

impl From<&Metadata> for Identity {
    fn from(m: &Metadata) -> Identity {
        Identity {
            size: m.len(),
            mtime: (m.mtime(), m.mtime_nsec()),
            ctime: (m.ctime(), m.ctime_nsec()),
            inode: m.ino(),
        }
    }
}

fn missing(path: &Path, error: &std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Error::missing(format!("the input file `{}` is not there", path.display()))
                .hint("put it there, or correct `files` in the job spec")
        }
        _ => Error::io("look at", path, error),
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Known {
    path: PathBuf,
    identity: Identity,
    digest: String,
    /// When the identity was taken, nanoseconds since 1970.
    recorded: i128,
}

/// What earlier runs of a step learned about its files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Cache {
    format: u32,
    files: Vec<Known>,
}

impl Default for Cache {
    fn default() -> Self {
        Cache { format: FORMAT, files: Vec::new() }
    }
}

impl Cache {
    /// An unreadable cache is an empty one.
    pub fn read(path: &Path) -> Cache {
        let read = std::fs::read(path).ok().and_then(|bytes| sealed::from_bytes(&bytes).ok());
        read.filter(|cache: &Cache| cache.format == FORMAT).unwrap_or_default()
    }

    /// The content's hash, if the file surely is the one that was hashed.
    pub fn digest(&self, path: &Path, identity: &Identity) -> Option<&str> {
        let known = self.files.iter().find(|k| k.path == path && k.identity == *identity)?;
        identity.is_settled(known.recorded).then_some(&*known.digest)
    }

    /// `identity` was taken before the content was read, and is still right.
    pub fn learn(&mut self, path: &Path, identity: Identity, digest: &str, recorded: i128) {
        self.files.retain(|k| k.path != path);
        self.files.push(Known {
            path: path.to_owned(),
            identity,
            digest: digest.to_owned(),
            recorded,
        });
    }

    /// Replaces the cache file; `temporary` is on the same file system.
    pub fn write(&self, fs: &dyn Fs, path: &Path, temporary: &Path) -> Result<()> {
        let text = sealed::to_pretty(self).map_err(|e| Error::unexpected(e.to_string()))?;
        let mut file = fs.create(temporary).doing("create", temporary)?;
        file.write_all(text.as_bytes()).doing("write", temporary)?;
        fs.rename(temporary, path).doing("write", path)
    }
}

/// Where a new cache is written before it replaces the old one; any that is
/// found later was left by a process that died.
pub fn draft(state: &Path) -> PathBuf {
    state.join(format!("{DRAFT}{}", super::attempt::new_id()))
}

/// Removes left-over drafts. A writer that loses its own keeps no cache.
pub fn sweep(fs: &dyn Fs, state: &Path) {
    let entries = std::fs::read_dir(state).into_iter().flatten().flatten();
    for entry in entries.filter(|e| e.file_name().to_string_lossy().starts_with(DRAFT)) {
        let _ = fs.unlink(&entry.path());
    }
}

pub fn now_nanos() -> i128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i128::try_from(since.as_nanos()).unwrap_or(i128::MAX)
}

/// BLAKE3 of a file's content, 64 hex digits.
pub fn hash(path: &Path, stop: &Stop) -> Result<String> {
    let mut file = File::open(path).map_err(|e| missing(path, &e))?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; BUFFER];
    loop {
        stop.check()?;
        match file.read(&mut buffer).doing("read", path)? {
            0 => return Ok(hasher.finalize().to_hex().to_string()),
            n => hasher.update(&buffer[..n]),
        };
    }
}
