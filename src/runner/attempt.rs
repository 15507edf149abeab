//! One try at a step: what a kind works with. Outputs are written in the
//! attempt's own folder and committed from there; the random id makes every
//! try's folder its own. Knows no kind.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};

use super::commit::{Committer, Ready, overtaken_or};
use super::engine::{self, Limits, Work};
use super::fence::{Ground, on_ground};
use super::place::MARKER;
use super::pool::Pool;
use super::progress::StepProgress;
use super::shard::Shard;
use super::step::{Input, Inputs, Output, part_name};
use super::stop::Stop;
use crate::error::{Error, Result};
use crate::store::fs::{FsFile, SharedFs, WRITE_BACK_BYTES};

/// Writes of at least this size go to the kernel at once.
const BUFFER_BYTES: usize = 64 << 10;

/// What the runner hands to [`Step::run`](super::step::Step::run).
pub struct Attempt {
    pub(super) seed: u64,
    pub(super) inputs: Inputs,
    pub(super) shard: Option<Shard>,
    /// Outputs that need not be made again, by name.
    pub(super) had: BTreeMap<String, Output>,
    /// The dataset's folder and the attempt's own.
    pub(super) dir: PathBuf,
    pub(super) folder: PathBuf,
    pub(super) ground: Option<Ground>,
    pub(super) fs: SharedFs,
    pub(super) committer: Committer,
    pub(super) pool: Arc<Pool>,
    pub(super) stop: Stop,
    pub(super) progress: Arc<StepProgress>,
    pub(super) unit_memory: u64,
    pub(super) digests: Mutex<BTreeMap<usize, blake3::Hash>>,
}

impl Attempt {
    pub fn seed(&self) -> u64 {
        self.seed
    }

    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The result that the spec's key `role` names.
    pub fn input(&self, role: &str) -> Result<&Input> {
        let missing = || Error::unexpected(format!("the step has no input '{role}'"));
        self.inputs.get(role).ok_or_else(missing)
    }

    pub fn files(&self) -> &[PathBuf] {
        &self.inputs.files
    }

    /// The content hash of `files()[file]`, where the kind reads it all anyway;
    /// the runner hashes the others itself.
    pub fn note_digest(&self, file: usize, digest: blake3::Hash) {
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).insert(file, digest);
    }

    /// True where others make some of the partitions, and another attempt what needs them all.
    pub fn is_shard(&self) -> bool {
        self.shard.is_some()
    }

    /// True where the partition is ours and not finished by an earlier attempt.
    pub fn wants(&self, partition: usize) -> bool {
        self.shard.is_none_or(|s| s.has(partition)) && self.wants_file(&part_name(partition))
    }

    /// True where an output of that name is still to be made.
    pub fn wants_file(&self, name: &str) -> bool {
        !self.had.contains_key(name)
    }

    /// Starts an output, in the attempt's folder.
    pub fn create(&self, name: &str) -> Result<OutputFile> {
        check_name(name)?;
        let path = self.folder.join(name);
        let created = self.fs.create(&path);
        let file = created.map_err(|e| overtaken_or(&self.folder, "create", &path, &e))?;
        Ok(OutputFile::new(file, name, path))
    }

    /// Puts an output into the dataset: on disk first, then in place, then in
    /// the journal. Returns at once; errors show at the next call or at the end.
    pub fn commit(&self, file: OutputFile, rows: u64, details: Map<String, Value>) -> Result<()> {
        let (ready, digest, bytes) = file.finish()?;
        let output = Output { name: ready.name, rows, bytes, digest, details };
        let to = self.dir.join(&output.name);
        self.committer.commit(Ready { file: ready.file, from: ready.path, to, output })
    }

    /// Runs units of work on all cores, in bounded memory.
    pub fn work<W: Work>(&self, work: &W, source: W::Source) -> Result<()> {
        let limits = Limits { pool: &self.pool, stop: &self.stop, unit_memory: self.unit_memory };
        engine::run(work, source, limits)
    }

    /// Fails when the step has to stop; long loops ask.
    pub fn check(&self) -> Result<()> {
        self.stop.check()
    }

    /// Fails where another attempt has taken over: for those who let others work
    /// in the attempt's folder, who may make its path again.
    pub fn still_ours(&self) -> Result<()> {
        on_ground(self.ground.as_ref())
    }

    /// Counts rows for the progress display.
    pub fn advance(&self, rows: u64) {
        self.progress.advance(rows);
    }

    pub fn threads(&self) -> usize {
        self.pool.threads
    }

    /// The attempt's own folder.
    pub fn scratch(&self) -> &Path {
        &self.folder
    }

    /// A folder within the attempt's own, for what is no output yet.
    pub fn make_folder(&self, name: &str) -> Result<PathBuf> {
        let path = self.folder.join(name);
        let made = self.fs.mkdir(&path);
        made.map_err(|e| overtaken_or(&self.folder, "create the folder", &path, &e))?;
        Ok(path)
    }

    /// A file in the attempt's own folder that is no output; its end is the attempt's.
    pub fn scratch_file(&self, name: &str) -> Result<(Box<dyn FsFile>, PathBuf)> {
        let path = self.folder.join(format!(".{name}"));
        let created = self.fs.create(&path);
        let file = created.map_err(|e| overtaken_or(&self.folder, "create", &path, &e))?;
        Ok((file, path))
    }

    /// Waits until all outputs handed over are in place: before a failure that tells
    /// people to look at them.
    pub fn settle(&self) -> Result<()> {
        self.committer.drain().map(drop)
    }

    /// Removes a file that was made there, or in such a folder.
    pub fn remove(&self, path: &Path) -> Result<()> {
        let removed = self.fs.unlink(path);
        removed.map_err(|e| overtaken_or(&self.folder, "remove", path, &e))
    }

    pub fn stop(&self) -> &Stop {
        &self.stop
    }

    pub fn dataset_dir(&self) -> &Path {
        &self.dir
    }
}

/// Outputs are files right in the step's folder. Names that begin with an
/// underscore are for what is no partition: readers of datasets pass over them.
fn check_name(name: &str) -> Result<()> {
    let free = !name.is_empty() && !name.starts_with('.') && name != MARKER;
    let plain = free && !name.contains(['/', '\0']);
    if plain {
        Ok(())
    } else {
        Err(Error::unexpected(format!("`{name}` is no name for an output")))
    }
}

/// A random id: 12 hex digits.
pub fn new_id() -> String {
    use rand::TryRng as _;
    let random = rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| {
        // No randomness from the kernel: time and pid still tell attempts apart.
        super::files::now_nanos() as u64 ^ u64::from(std::process::id()).rotate_left(32)
    });
    format!("{:012x}", random >> 16)
}

/// A file of the attempt; hashed while it is written.
pub struct OutputFile {
    file: Box<dyn FsFile>,
    name: String,
    path: PathBuf,
    buffer: Vec<u8>,
    hasher: blake3::Hasher,
    bytes: u64,
    written_back: u64,
}

struct Finished {
    file: Box<dyn FsFile>,
    name: String,
    path: PathBuf,
}

impl OutputFile {
    fn new(file: Box<dyn FsFile>, name: &str, path: PathBuf) -> OutputFile {
        OutputFile {
            file,
            name: name.to_owned(),
            path,
            buffer: Vec::new(),
            hasher: blake3::Hasher::new(),
            bytes: 0,
            written_back: 0,
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    fn finish(mut self) -> Result<(Finished, String, u64)> {
        self.flush().map_err(|e| Error::io("write", &self.path, &e))?;
        let digest = self.hasher.finalize().to_hex().to_string();
        Ok((Finished { file: self.file, name: self.name, path: self.path }, digest, self.bytes))
    }

    fn pass_on(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.file.write_all(bytes)?;
        self.bytes += bytes.len() as u64;
        if self.bytes - self.written_back >= WRITE_BACK_BYTES {
            self.written_back = self.bytes;
            self.file.write_back();
        }
        Ok(())
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.buffer.len() + bytes.len() > BUFFER_BYTES {
            self.flush()?;
        }
        match bytes.len() >= BUFFER_BYTES {
            true => self.pass_on(bytes)?,
            false => self.buffer.extend_from_slice(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let buffer = std::mem::take(&mut self.buffer);
        self.pass_on(&buffer)?;
        self.buffer = buffer;
        self.buffer.clear();
        Ok(())
    }
}
