//! A CSV file as plain bytes: unpacked if it is gzip, without a byte order mark,
//! hashed as it lies on disk while it is read. Knows nothing of records.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use flate2::bufread::MultiGzDecoder;

use crate::error::{Error, IoContext, Result};

const BUFFER: usize = 256 << 10;
const GZIP: &[u8] = &[0x1f, 0x8b];
const UTF8_MARK: &[u8] = &[0xef, 0xbb, 0xbf];
const UTF16_MARKS: [&[u8]; 2] = [&[0xff, 0xfe], &[0xfe, 0xff]];

/// A CSV file that is being read.
pub struct CsvFile {
    path: PathBuf,
    bytes: Box<dyn Read + Send>,
    hasher: Option<Arc<Mutex<blake3::Hasher>>>,
}

/// Hashes what is read through it.
struct Hashing {
    file: File,
    hasher: Option<Arc<Mutex<blake3::Hasher>>>,
}

impl Read for Hashing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        if let Some(hasher) = &self.hasher {
            hasher.lock().unwrap_or_else(PoisonError::into_inner).update(&buffer[..read]);
        }
        Ok(read)
    }
}

impl CsvFile {
    /// # Errors
    /// *missing input*, *input/output*, or *bad data* for what is surely no CSV.
    pub fn open(path: &Path, hash: bool) -> Result<CsvFile> {
        let file = File::open(path).map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => Error::missing(format!("`{}` is not there", path.display())),
            _ => Error::io("read", path, &e),
        })?;
        let hasher = hash.then(|| Arc::new(Mutex::new(blake3::Hasher::new())));
        let mut raw = BufReader::with_capacity(BUFFER, Hashing { file, hasher: hasher.clone() });
        let head = raw.fill_buf().doing("read", path)?;
        if head.starts_with(b"PAR1") {
            return Err(Error::data(format!("`{}` is Parquet, not CSV", path.display()))
                .hint("set `format: parquet`"));
        }
        let bytes = if head.starts_with(GZIP) {
            let mut unpacked = BufReader::with_capacity(BUFFER, MultiGzDecoder::new(raw));
            skip_mark(&mut unpacked, path)?;
            Box::new(unpacked) as Box<dyn Read + Send>
        } else {
            skip_mark(&mut raw, path)?;
            Box::new(raw)
        };
        Ok(CsvFile { path: path.to_owned(), bytes, hasher })
    }

    /// Appends up to `most` bytes; none at the end of the file.
    pub fn read_into(&mut self, buffer: &mut Vec<u8>, most: usize) -> Result<usize> {
        let read = (&mut self.bytes).take(most as u64).read_to_end(buffer);
        read.map_err(|e| failed(&self.path, &e))
    }

    /// The content's hash, once the file has been read to its end.
    pub fn digest(&self) -> Option<blake3::Hash> {
        let hasher = self.hasher.as_ref()?;
        Some(hasher.lock().unwrap_or_else(PoisonError::into_inner).finalize())
    }
}

fn skip_mark(bytes: &mut impl BufRead, path: &Path) -> Result<()> {
    let head = bytes.fill_buf().map_err(|e| failed(path, &e))?;
    if UTF16_MARKS.iter().any(|mark| head.starts_with(mark)) {
        return Err(Error::data(format!("`{}` is UTF-16", path.display()))
            .hint("convert it to UTF-8, for example with `iconv -f UTF-16 -t UTF-8`"));
    }
    if head.starts_with(UTF8_MARK) {
        bytes.consume(UTF8_MARK.len());
    }
    Ok(())
}

/// What the operating system did not raise, the unpacking did.
fn failed(path: &Path, error: &io::Error) -> Error {
    match error.raw_os_error() {
        Some(_) => Error::io("read", path, error),
        None => Error::data(format!("`{}` is not whole gzip: {error}", path.display())),
    }
}
