//! Where a step's files are, below the work folder (DESIGN: "On disk").

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::error::{Error, IoContext, Result};
use crate::store::fs::Fs;

/// The folder beside the datasets that holds everything that is not a result.
pub const STATE_FOLDER: &str = ".milepost";
/// The name of the completion marker.
pub const MARKER: &str = "_SUCCESS";

/// The folders of one step.
#[derive(Debug, Clone)]
pub struct Place {
    /// The dataset itself: whole outputs and the marker.
    pub dir: PathBuf,
    /// Locks, attempts, progress, logs.
    pub state: PathBuf,
    workdir: PathBuf,
}

impl Place {
    pub fn new(workdir: &Path, step: &str) -> Place {
        Place {
            dir: workdir.join(step),
            state: workdir.join(STATE_FOLDER).join(step),
            workdir: workdir.to_owned(),
        }
    }

    pub fn marker(&self) -> PathBuf {
        self.dir.join(MARKER)
    }

    pub fn attempts(&self) -> PathBuf {
        self.state.join("attempts")
    }

    pub fn progress(&self) -> PathBuf {
        self.state.join("progress")
    }

    pub fn logs(&self) -> PathBuf {
        self.state.join("logs")
    }

    pub fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    /// What is known of external files (size, times, content hash).
    pub fn files(&self) -> PathBuf {
        self.state.join("files.json")
    }

    /// Refuses a folder that is not ours to change: one that leads elsewhere, or
    /// one with files of which no run of this step is known.
    pub fn check(&self) -> Result<()> {
        let state = self.workdir.join(STATE_FOLDER);
        for folder in [&self.dir, &state, &self.state] {
            if std::fs::symlink_metadata(folder).is_ok_and(|m| m.is_symlink()) {
                let folder = folder.display();
                return Err(Error::spec(format!("`{folder}` is a link out of the work folder"))
                    .hint("replace the link by a folder, or let `workdir` itself be one"));
            }
        }
        if self.state.is_dir() || self.marker().is_file() {
            return Ok(());
        }
        match std::fs::read_dir(&self.dir).ok().and_then(|mut entries| entries.next()) {
            Some(Ok(entry)) => Err(Error::spec(format!(
                "`{}` holds files that are not of this step, first `{}`: a run would remove them",
                self.dir.display(),
                entry.file_name().to_string_lossy()
            ))
            .hint("name the step or `workdir` otherwise, or move the files away")),
            _ => Ok(()),
        }
    }

    /// Creates the folders that are not there yet.
    pub fn create(&self, fs: &dyn Fs) -> Result<()> {
        let (dir, state) = (self.dir.clone(), self.state.clone());
        let (attempts, progress) = (self.attempts(), self.progress());
        make_all(fs, &[dir, state, attempts, progress, self.logs(), self.locks()])
    }
}

/// `mkdir -p`, in which every other process may take part. All are on disk then, those
/// that were there too: who made them may have died before its sync. Of the folders
/// above them, those that were there are taken to be.
pub fn make_all(fs: &dyn Fs, folders: &[PathBuf]) -> Result<()> {
    let mut parents = BTreeSet::new();
    for folder in folders {
        parents.extend(folder.parent());
        make(fs, folder, &mut parents)?;
    }
    parents.into_iter().try_for_each(|parent| fs.sync_dir(parent).doing("sync", parent))
}

/// Collects the folders that have new entries.
fn make<'a>(fs: &dyn Fs, path: &'a Path, parents: &mut BTreeSet<&'a Path>) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        make(fs, parent, parents)?;
    }
    match fs.mkdir(path) {
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Error::io("create the folder", path, &e).hint("a file is in the way: move it"))
        }
        made => {
            parents.extend(path.parent());
            made.doing("create the folder", path)
        }
    }
}
