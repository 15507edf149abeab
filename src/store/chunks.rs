//! The bytes of a Parquet row group, as its decoder asks for them: small columns
//! are fetched in one read each, large ones page by page, so that a page is still
//! in the cache when it is decoded. Page headers are checked before the decoder
//! sees them. Knows nothing of what they hold.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use parquet::errors::{ParquetError, Result as ParquetResult};
use parquet::file::reader::{ChunkReader, Length};
use rustix::buffer::spare_capacity;
use rustix::io::{Errno, pread};

use super::guard::{Flaw, check_struct};
use super::page_cache::PageCache;
use crate::error::{IoContext, Result};

/// Larger columns are not fetched ahead, nor more than so many bytes in all.
const AHEAD_COLUMN: u64 = 2 << 20;
const AHEAD: u64 = 128 << 20;
/// A page header is looked for in so many bytes, and in more if it is longer.
const HEADER: u64 = 4 << 10;

#[derive(Clone)]
pub struct Chunks {
    file: Arc<File>,
    length: u64,
    cache: PageCache,
    /// Start and bytes of each chunk that was fetched, in order.
    fetched: Arc<[(u64, Bytes)]>,
}

impl Chunks {
    /// `ranges` are start and length of the chunks that will be asked for;
    /// `ahead`, whether all of them will be.
    pub fn new(
        file: Arc<File>,
        path: &Path,
        ranges: impl Iterator<Item = (u64, u64)> + Clone,
        ahead: bool,
        cache: PageCache,
    ) -> Result<Chunks> {
        let length = file.metadata().doing("read", path)?.len();
        let mut fetched = Vec::new();
        let small = ranges.filter(|(_, size)| *size <= AHEAD_COLUMN);
        if ahead && small.clone().map(|(_, size)| size).sum::<u64>() <= AHEAD {
            for (start, size) in small {
                fetched.push((start, fetch(&file, start, size, cache).doing("read", path)?));
            }
            fetched.sort_unstable_by_key(|(start, _)| *start);
        }
        Ok(Chunks { file, length, cache, fetched: fetched.into() })
    }

    /// From `start` to the end of the fetched chunk that it lies in.
    fn find(&self, start: u64) -> Option<Bytes> {
        let after = self.fetched.partition_point(|(first, _)| *first <= start);
        let (first, bytes) = self.fetched.get(after.checked_sub(1)?)?;
        let offset = usize::try_from(start - first).ok()?;
        (offset < bytes.len()).then(|| bytes.slice(offset..))
    }
}

impl Length for Chunks {
    fn len(&self) -> u64 {
        self.length
    }
}

impl ChunkReader for Chunks {
    type T = PageHeader;

    /// The decoder reads page headers, and nothing else, this way. It also asks
    /// where it then reads nothing, so nothing is done before the first read.
    fn get_read(&self, start: u64) -> ParquetResult<Self::T> {
        let source = match self.find(start) {
            Some(bytes) => Source::Fetched(bytes),
            None => Source::File(Arc::clone(&self.file), start, self.length),
        };
        Ok(PageHeader { source, checked: None })
    }

    fn get_bytes(&self, start: u64, length: usize) -> ParquetResult<Bytes> {
        if let Some(bytes) = self.find(start) {
            return match bytes.len() >= length {
                true => Ok(bytes.slice(..length)),
                false => Err(ParquetError::EOF("a page is longer than its column".into())),
            };
        }
        if length as u64 > self.length.saturating_sub(start) {
            return Err(ParquetError::EOF("a page is longer than the file".into()));
        }
        Ok(fetch(&self.file, start, length as u64, self.cache)?)
    }
}

/// Bytes that start with a page header, checked when first read.
pub struct PageHeader {
    source: Source,
    checked: Option<Cursor<Bytes>>,
}

enum Source {
    Fetched(Bytes),
    /// File, start, and the file's length.
    File(Arc<File>, u64, u64),
}

impl Read for PageHeader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.checked.is_none() {
            self.checked = Some(Cursor::new(self.source.header()?));
        }
        self.checked.as_mut().map_or(Ok(0), |bytes| bytes.read(buffer))
    }
}

impl Source {
    fn header(&self) -> io::Result<Bytes> {
        let (file, start, left) = match self {
            Source::Fetched(bytes) => {
                let size = check_struct(bytes).map_err(refused)?;
                return Ok(bytes.slice(..size));
            }
            Source::File(file, start, length) => (file, *start, length.saturating_sub(*start)),
        };
        let mut size = HEADER.min(left);
        loop {
            let bytes = read_at(file, start, size as usize)?;
            match check_struct(&bytes) {
                Ok(used) => return Ok(Bytes::from(bytes).slice(..used)),
                Err(Flaw::Short) if size < left.min(AHEAD) => size = (size * 4).min(left),
                Err(flaw) => return Err(refused(flaw)),
            }
        }
    }
}

fn refused(flaw: Flaw) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("a page header {}", flaw.text()))
}

/// Exactly `size` bytes at `start`; for few of them.
pub fn read_at(file: &File, start: u64, size: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; size];
    file.read_exact_at(&mut bytes, start)?;
    Ok(bytes)
}

/// The same for many bytes, without clearing them first.
fn fetch(file: &File, start: u64, size: u64, cache: PageCache) -> io::Result<Bytes> {
    let wanted = size as usize;
    let mut bytes = Vec::with_capacity(wanted);
    while bytes.len() < wanted {
        let at = start + bytes.len() as u64;
        match pread(file, spare_capacity(&mut bytes), at) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    // There can be room for more.
    bytes.truncate(wanted);
    cache.done(file, start, size);
    Ok(Bytes::from(bytes))
}
