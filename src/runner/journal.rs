//! The progress journals of a step: a line for each finished output,
//! append-only, one file per attempt. A torn line is no line. Knows nothing of
//! whether the output is still there.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::commit::overtaken_or;
use super::shard::Shard;
use super::step::Output;
use crate::error::{Error, IoContext, Result};
use crate::store::fs::{Fs, FsFile};
use crate::store::sealed;

/// The first line of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub attempt: String,
    /// What the work is made under; entries under another one do not count.
    pub fingerprint: String,
    pub shard: Option<Shard>,
}

/// A journal as it was read.
#[derive(Debug)]
pub struct Journal {
    pub path: PathBuf,
    /// None where the first line is torn.
    pub header: Option<Header>,
    pub outputs: Vec<Output>,
}

/// All journals of a step, by name.
pub fn read_all(folder: &Path) -> Result<Vec<Journal>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).doing("read the folder", folder)? {
        let path = entry.doing("read the folder", folder)?.path();
        if path.extension().is_some_and(|e| e == "jsonl") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths.into_iter().map(read).collect())
}

/// An unreadable journal counts as an empty one: its work is done again.
fn read(path: PathBuf) -> Journal {
    let bytes = std::fs::read(&path).unwrap_or_default();
    let mut lines = bytes.split_inclusive(|b| *b == b'\n');
    let header = lines.next().and_then(|line| sealed::from_bytes(line).ok());
    let outputs = lines.map_while(|line| sealed::from_bytes(line).ok()).collect();
    Journal { path, header, outputs }
}

/// The journal that this attempt writes.
pub struct Writer {
    file: Box<dyn FsFile>,
    path: PathBuf,
}

impl Writer {
    /// Creates the journal, with what earlier attempts had finished.
    /// It comes out of the attempt's own folder, so that an overtaken attempt
    /// leaves none.
    pub fn create(
        fs: &dyn Fs,
        attempt: &Path,
        folder: &Path,
        header: &Header,
        had: &[Output],
    ) -> Result<Writer> {
        let draft = attempt.join(".journal");
        let file = fs.create(&draft).map_err(|e| overtaken_or(attempt, "create", &draft, &e))?;
        let path = folder.join(format!("{}.jsonl", header.attempt));
        let mut writer = Writer { file, path };
        let first = sealed::to_line(header).map_err(|e| Error::unexpected(e.to_string()))?;
        writer.write(&first)?;
        writer.append(had)?;
        let renamed = fs.rename(&draft, &writer.path);
        renamed.map_err(|e| overtaken_or(attempt, "rename", &draft, &e))?;
        fs.sync_dir(folder).doing("sync", folder)?;
        Ok(writer)
    }

    /// Appends a line per output and waits until they are on disk.
    pub fn append(&mut self, outputs: &[Output]) -> Result<()> {
        let mut lines = String::new();
        for output in outputs {
            lines += &sealed::to_line(output).map_err(|e| Error::unexpected(e.to_string()))?;
        }
        self.write(&lines)?;
        self.file.sync().doing("sync", &self.path)
    }

    fn write(&mut self, text: &str) -> Result<()> {
        self.file.write_all(text.as_bytes()).doing("append to", &self.path)
    }
}
