//! Keys with their rows, spread over buckets that fit into memory; what does not
//! fit meanwhile lies in a file in the attempt's own folder. Knows nothing of
//! what keys are made of.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::error::{Error, IoContext, Result};
use crate::runner::attempt::Attempt;
use crate::store::fs::FsFile;

/// Bytes that wait in memory until they fill a segment.
const BUFFERED: usize = 64 << 20;
/// Keys of a bucket, about: those that are sorted at once.
const BUCKET: u64 = 1 << 20;
const MOST_BUCKETS: u64 = 1 << 13;
const ENTRY: usize = size_of::<Entry>();
const NOWHERE: u64 = u64::MAX;

/// A key and the row where it stands. Buckets go by the upper bits of `high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub high: u64,
    pub low: u64,
    pub row: u64,
}

/// What is taken for granted of memory; tests take less.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    pub buffered: usize,
    pub bucket: u64,
}

impl Default for Sizes {
    fn default() -> Sizes {
        Sizes { buffered: BUFFERED, bucket: BUCKET }
    }
}

pub struct Buckets<'a> {
    attempt: &'a Attempt,
    name: String,
    bits: u32,
    /// Entries of a segment: all segments have as many.
    segment: usize,
    /// Entries that are handed out at once, about.
    at_once: u64,
    state: Mutex<State>,
}

struct State {
    buffers: Vec<Vec<Entry>>,
    /// Where the last segment of each bucket is; each segment begins with where
    /// the one before it is.
    last: Vec<u64>,
    file: Option<(Box<dyn FsFile>, PathBuf)>,
    length: u64,
}

impl<'a> Buckets<'a> {
    /// For so many rows; `name` is that of the file.
    pub fn new(attempt: &'a Attempt, name: &str, rows: u64, sizes: Sizes) -> Buckets<'a> {
        let buckets = rows.div_ceil(sizes.bucket).clamp(1, MOST_BUCKETS).next_power_of_two();
        let count = buckets as usize;
        let state = State {
            buffers: (0..count).map(|_| Vec::new()).collect(),
            last: vec![NOWHERE; count],
            file: None,
            length: 0,
        };
        let segment = (sizes.buffered / ENTRY / count).max(16);
        let (name, bits) = (name.to_owned(), buckets.trailing_zeros());
        let (at_once, state) = (sizes.bucket, Mutex::new(state));
        Buckets { attempt, name, bits, segment, at_once, state }
    }

    pub fn count(&self) -> usize {
        1 << self.bits
    }

    fn bucket(&self, entry: &Entry) -> usize {
        entry.high.checked_shr(u64::BITS - self.bits).unwrap_or(0) as usize
    }

    pub fn add(&self, entries: &[Entry]) -> Result<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in entries {
            let bucket = self.bucket(entry);
            let buffer = &mut state.buffers[bucket];
            if buffer.capacity() == 0 {
                buffer.reserve_exact(self.segment);
            }
            buffer.push(*entry);
            if buffer.len() == self.segment {
                self.spill(&mut state, bucket)?;
            }
        }
        Ok(())
    }

    fn spill(&self, state: &mut State, bucket: usize) -> Result<()> {
        let mut bytes = Vec::with_capacity(self.segment_bytes());
        bytes.extend_from_slice(&state.last[bucket].to_le_bytes());
        for Entry { high, low, row } in state.buffers[bucket].drain(..) {
            [high, low, row].iter().for_each(|word| bytes.extend_from_slice(&word.to_le_bytes()));
        }
        let (file, path) = match &mut state.file {
            Some(open) => open,
            none => none.insert(self.attempt.scratch_file(&self.name)?),
        };
        file.write_all(&bytes).doing("write", path)?;
        state.last[bucket] = state.length;
        state.length += bytes.len() as u64;
        Ok(())
    }

    fn segment_bytes(&self) -> usize {
        size_of::<u64>() + self.segment * ENTRY
    }

    /// Calls `each` with the entries of a bucket, some at a time, in no order.
    pub fn each(&self, bucket: usize, mut each: impl FnMut(Vec<Entry>)) -> Result<()> {
        let (first, mut next, file) = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let file =
                state.file.as_ref().map(|(file, path)| (reader(&**file, path), path.clone()));
            (std::mem::take(&mut state.buffers[bucket]), state.last[bucket], file)
        };
        let mut entries = first;
        let Some((file, path)) = file else {
            each(entries);
            return Ok(());
        };
        let file = file?;
        let mut bytes = vec![0; self.segment_bytes()];
        while next != NOWHERE {
            file.read_exact_at(&mut bytes, next).doing("read", &path)?;
            next = word(&bytes, 0);
            let records = bytes[size_of::<u64>()..].chunks_exact(ENTRY);
            entries.extend(records.map(|r| Entry {
                high: word(r, 0),
                low: word(r, 1),
                row: word(r, 2),
            }));
            if entries.len() as u64 >= self.at_once {
                self.attempt.check()?;
                each(std::mem::take(&mut entries));
            }
        }
        each(entries);
        Ok(())
    }

    /// Removes the file.
    pub fn finish(self) -> Result<()> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        match state.file {
            Some((_, path)) => self.attempt.remove(&path),
            None => Ok(()),
        }
    }

    /// Bytes in the file.
    #[cfg(test)]
    pub fn spilled(&self) -> u64 {
        self.state.lock().unwrap().length
    }
}

fn reader(file: &dyn FsFile, path: &std::path::Path) -> Result<File> {
    let own = file.file().ok_or_else(|| Error::unexpected("the spill file cannot be read"))?;
    own.try_clone().doing("read", path)
}

fn word(bytes: &[u8], at: usize) -> u64 {
    let mut word = [0; 8];
    word.copy_from_slice(&bytes[at * 8..at * 8 + 8]);
    u64::from_le_bytes(word)
}
