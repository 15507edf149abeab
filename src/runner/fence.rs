//! The fence: after it, nothing of a dead or overtaken attempt can appear.
//!
//! Every change that an attempt makes to a dataset is a rename out of (or into)
//! its own folder, by path. Renaming that folder away makes those fail; emptying
//! it and `rmdir` ends held handles of it too, as network mounts cache. Knows
//! nothing of locks.

use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::shard::Shard;
use crate::error::{Error, IoContext, Result};
use crate::store::fs::Fs;

/// A living writer may add files while we empty the folder; each try removes
/// what it finds, and the renamed folder can get no new path.
const TRIES: usize = 1000;
const DEAD: &str = ".dead";

/// An attempt's folder, and not another one by its name: a program of an
/// overtaken attempt may make the path again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    path: PathBuf,
    inode: (u64, u64),
}

impl Ground {
    /// The folder at `path`, which was just made.
    pub fn of(path: &Path) -> io::Result<Ground> {
        let metadata = std::fs::metadata(path)?;
        Ok(Ground { path: path.to_owned(), inode: (metadata.dev(), metadata.ino()) })
    }

    /// False after a fence.
    pub fn is_there(&self) -> bool {
        Ground::of(&self.path).is_ok_and(|now| now == *self)
    }
}

/// Fails after a fence, or where there was never a folder.
pub fn on_ground(ground: Option<&Ground>) -> Result<()> {
    if ground.is_some_and(Ground::is_there) { Ok(()) } else { Err(overtaken()) }
}

/// What ends an attempt that is not the last any more.
pub fn overtaken() -> Error {
    Error::held("another attempt has taken over this step")
        .hint("nothing: the other attempt goes on from what was finished")
}

/// The name of an attempt's folder; it tells whose partitions are in it.
pub fn folder_name(attempt: &str, shard: Option<Shard>) -> String {
    match shard {
        None => attempt.to_owned(),
        Some(shard) => format!("{attempt}.{}-of-{}", shard.index, shard.of),
    }
}

/// Ends all attempts that the holder of the lock of `shard` (None: of the whole
/// step) has outlived. Other shards of the same count are left alone.
pub fn fence(fs: &dyn Fs, attempts: &Path, shard: Option<Shard>) -> Result<()> {
    let spared = |name: &str| match shard {
        None => false,
        Some(own) => {
            let name = name.strip_suffix(DEAD).unwrap_or(name);
            let parts = name.rsplit_once('.').and_then(|(_, s)| s.split_once("-of-"));
            parts.is_some_and(|(index, of)| {
                of == own.of.to_string() && index != own.index.to_string()
            })
        }
    };
    let mut any = false;
    for folder in folders(attempts)? {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !spared(&name) {
            any = true;
            end(fs, &folder, &name)?;
        }
    }
    if any { fs.sync_dir(attempts).doing("sync", attempts) } else { Ok(()) }
}

fn end(fs: &dyn Fs, folder: &Path, name: &str) -> Result<()> {
    let dead = match name.ends_with(DEAD) {
        true => folder.to_owned(),
        false => folder.with_file_name(format!("{name}{DEAD}")),
    };
    if dead != folder {
        gone_is_fine(fs.rename(folder, &dead)).doing("move away the attempt", folder)?;
    }
    remove_tree(fs, &dead)
}

/// Empties a folder and removes it, again and again while someone adds to it.
pub fn remove_tree(fs: &dyn Fs, folder: &Path) -> Result<()> {
    for attempt in 0.. {
        let entries = match std::fs::read_dir(folder) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            read => read.doing("read the folder", folder)?,
        };
        for entry in entries {
            let entry = entry.doing("read the folder", folder)?;
            let path = entry.path();
            match entry.file_type().doing("look at", &path)?.is_dir() {
                true => remove_tree(fs, &path)?,
                false => gone_is_fine(fs.unlink(&path)).doing("remove", &path)?,
            }
        }
        match fs.rmdir(folder) {
            Err(e) if e.kind() == io::ErrorKind::DirectoryNotEmpty && attempt < TRIES => {}
            removed => return gone_is_fine(removed).doing("remove the folder", folder),
        }
    }
    Ok(())
}

/// Another one that fences the same attempt may be a step ahead.
fn gone_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn folders(attempts: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(attempts).doing("read the folder", attempts)? {
        found.push(entry.doing("read the folder", attempts)?.path());
    }
    found.sort();
    Ok(found)
}
