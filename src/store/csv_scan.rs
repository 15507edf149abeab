//! Finds the records of CSV files and cuts them into blocks, each of whole
//! records. Does not look into records, but for quotes. Knows nothing of types.

use std::ops::Range;
use std::path::{Path, PathBuf};

use memchr::{memchr, memchr_iter, memchr2};

use super::csv_file::CsvFile;
use super::csv_header::{distinct, names, same_names};
use crate::error::{Error, Result};

/// A longer record is an error: an unclosed quote must not swallow the file.
const MAX_RECORD: usize = 16 << 20;
/// Bytes read from a file at once.
const READ: usize = 256 << 10;

/// How the files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    pub header: bool,
    pub delimiter: u8,
    /// Stands around fields, doubled within them; None where quotes mean nothing.
    pub quote: Option<u8>,
}

/// Consecutive records of one file, within a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub file: usize,
    pub bytes: Range<usize>,
    /// The physical line, from 1, and the byte of the (unpacked) file where it begins.
    pub line: u64,
    pub offset: u64,
}

/// Whole records, in order, perhaps of several files.
#[derive(Debug, Default)]
pub struct Block {
    pub data: Vec<u8>,
    pub pieces: Vec<Piece>,
    pub rows: usize,
}

/// Reads files one after the other.
pub struct Scanner {
    files: Vec<PathBuf>,
    dialect: Dialect,
    hash: bool,
    /// The first file's column names, and that file.
    names: Option<Vec<String>>,
    next_file: usize,
    open: Option<OpenFile>,
    digests: Vec<(usize, blake3::Hash)>,
}

struct OpenFile {
    index: usize,
    file: CsvFile,
    /// Read, but not cut yet; begins at a record.
    carry: Vec<u8>,
    ended: bool,
    line: u64,
    offset: u64,
}

impl Scanner {
    /// `hash`, whether [`Scanner::digests`] are wanted.
    pub fn new(files: &[PathBuf], dialect: Dialect, hash: bool) -> Scanner {
        Scanner {
            files: files.to_vec(),
            dialect,
            hash,
            names: None,
            next_file: 0,
            open: None,
            digests: Vec::new(),
        }
    }

    /// The column names: of the header, or `column_1` and so on.
    ///
    /// # Errors
    /// *bad data* if the first file is empty, or two columns have the same name.
    pub fn names(&mut self) -> Result<&[String]> {
        if self.names.is_none() && self.open.is_none() {
            self.open_next()?;
        }
        Ok(self.names.as_deref().unwrap_or_default())
    }

    /// Content hashes of the files that were read to their ends since the last call.
    pub fn digests(&mut self) -> Vec<(usize, blake3::Hash)> {
        std::mem::take(&mut self.digests)
    }

    /// The next records: at most `rows`, and no more once they fill `bytes`.
    /// Where blocks end depends on the files and on these only. None at the end.
    ///
    /// # Errors
    /// *bad data* for a record without end, a header that differs, an empty file.
    pub fn cut(&mut self, rows: usize, bytes: usize) -> Result<Option<Block>> {
        let mut block = Block::default();
        loop {
            if self.open.is_none() && !self.open_next()? {
                return Ok((block.rows > 0).then_some(block));
            }
            let Some(open) = &mut self.open else { return Ok(None) };
            let path = &self.files[open.index];
            if open.cut_into(&mut block, rows, bytes, self.dialect, path)? {
                self.digests.extend(open.file.digest().map(|hash| (open.index, hash)));
                self.open = None;
            }
            if block.rows == 0 {
                // Blank lines.
                block = Block::default();
            } else if block.rows >= rows || block.data.len() >= bytes {
                return Ok(Some(block));
            }
        }
    }

    /// Opens the next file and reads its header; false if there is none.
    fn open_next(&mut self) -> Result<bool> {
        let Some(path) = self.files.get(self.next_file) else { return Ok(false) };
        let mut open = OpenFile {
            index: self.next_file,
            file: CsvFile::open(path, self.hash)?,
            carry: Vec::new(),
            ended: false,
            line: 1,
            offset: 0,
        };
        let names = open.header(self.dialect, path)?;
        match &self.names {
            Some(first) if self.dialect.header => same_names(first, &self.files[0], &names, path)?,
            Some(_) => {}
            None => self.names = Some(distinct(names, path)?),
        }
        self.next_file += 1;
        self.open = Some(open);
        Ok(true)
    }
}

impl OpenFile {
    /// Reads the header, or the first record for the number of columns.
    fn header(&mut self, dialect: Dialect, path: &Path) -> Result<Vec<String>> {
        // Without a header the first record stays.
        let mut seeker = Seeker::new(0);
        loop {
            if let Some(end) = seeker.next(&self.carry, dialect) {
                let start = seeker.start;
                let raw = &self.carry[start..end];
                if !is_blank(raw) {
                    let names = names(raw, dialect, path)?;
                    if dialect.header {
                        self.line += newlines(&self.carry[..end]);
                        self.offset = end as u64;
                        self.carry.drain(..end);
                    }
                    return Ok(names);
                }
                seeker.start = end;
                continue;
            }
            self.limit(
                self.carry.len() - seeker.start,
                newlines(&self.carry[..seeker.start]),
                path,
            )?;
            if self.file.read_into(&mut self.carry, READ)? > 0 {
                continue;
            }
            self.ended = true;
            if seeker.start == self.carry.len() {
                let what = if dialect.header { "not even a header" } else { "no records" };
                return Err(Error::data(format!("`{}` is empty: it has {what}", path.display())));
            }
            self.closed(&seeker, newlines(&self.carry[..seeker.start]), path)?;
            self.carry.push(b'\n');
        }
    }

    /// Moves records into the block until it is full; true at the end of the file.
    fn cut_into(
        &mut self,
        block: &mut Block,
        rows: usize,
        bytes: usize,
        dialect: Dialect,
        path: &Path,
    ) -> Result<bool> {
        let begin = block.data.len();
        block.data.append(&mut self.carry);
        let mut piece =
            Piece { file: self.index, bytes: begin..begin, line: self.line, offset: self.offset };
        let mut seeker = Seeker::new(begin);
        let mut done = false;
        while block.rows < rows && piece.bytes.end < bytes {
            if let Some(end) = seeker.next(&block.data, dialect) {
                let record = &block.data[seeker.start..end];
                self.line += if seeker.quoted { newlines(record) } else { 1 };
                block.rows += usize::from(!is_blank(record));
                piece.bytes.end = end;
                seeker.start = end;
                continue;
            }
            self.limit(block.data.len() - seeker.start, 0, path)?;
            if !self.ended && self.file.read_into(&mut block.data, READ)? > 0 {
                continue;
            }
            self.ended = true;
            if seeker.start == block.data.len() {
                done = true;
                break;
            }
            self.closed(&seeker, 0, path)?;
            block.data.push(b'\n');
        }
        let end = piece.bytes.end;
        self.offset += (end - begin) as u64;
        self.carry.extend_from_slice(&block.data[end..]);
        block.data.truncate(end);
        if end > begin {
            block.pieces.push(piece);
        }
        Ok(done)
    }

    fn limit(&self, length: usize, lines: u64, path: &Path) -> Result<()> {
        if length <= MAX_RECORD {
            return Ok(());
        }
        Err(Error::data(format!(
            "`{}`, line {}: a record of more than {} MiB begins here",
            path.display(),
            self.line + lines,
            MAX_RECORD >> 20
        ))
        .hint("look for a quote that is not closed, or set another `quote`"))
    }

    /// At the end of the file: fails if a quote is open.
    fn closed(&self, seeker: &Seeker, lines: u64, path: &Path) -> Result<()> {
        if seeker.state != State::Quoted {
            return Ok(());
        }
        Err(Error::data(format!(
            "`{}`, line {}: a quote in this record is never closed",
            path.display(),
            self.line + lines
        ))
        .hint("close it, or set another `quote`"))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Outside of quotes.
    Plain,
    Quoted,
    /// Behind a quote that ends the quoted text, unless another one follows.
    Closing,
}

/// Looks for the end of the record at `start`, as more of it comes in.
struct Seeker {
    start: usize,
    at: usize,
    state: State,
    /// The record has quotes, so perhaps several lines.
    quoted: bool,
}

impl Seeker {
    fn new(start: usize) -> Seeker {
        Seeker { start, at: start, state: State::Plain, quoted: false }
    }

    /// Where the next record begins, if that is known yet. A quote counts at the
    /// beginning of a field only; elsewhere it is a character like others.
    #[inline]
    fn next(&mut self, data: &[u8], dialect: Dialect) -> Option<usize> {
        if self.at == self.start {
            self.quoted = false;
        }
        let Some(quote) = dialect.quote else {
            let found = memchr(b'\n', &data[self.at..]);
            self.at = found.map_or(data.len(), |i| self.at + i + 1);
            return found.map(|_| self.at);
        };
        loop {
            match self.state {
                State::Plain => {
                    let Some(i) = memchr2(b'\n', quote, &data[self.at..]) else { break };
                    let here = self.at + i;
                    self.at = here + 1;
                    if data[here] == b'\n' {
                        return Some(self.at);
                    }
                    if here == self.start || data[here - 1] == dialect.delimiter {
                        (self.state, self.quoted) = (State::Quoted, true);
                    }
                }
                State::Quoted => {
                    let Some(i) = memchr(quote, &data[self.at..]) else { break };
                    self.at += i + 1;
                    self.state = State::Closing;
                }
                State::Closing => {
                    let Some(byte) = data.get(self.at) else { break };
                    self.state = if *byte == quote { State::Quoted } else { State::Plain };
                    self.at += usize::from(*byte == quote);
                }
            }
        }
        self.at = data.len();
        None
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

/// A line with nothing on it is no record.
pub fn is_blank(record: &[u8]) -> bool {
    matches!(record, b"\n" | b"\r\n" | b"")
}

/// The end of the record that begins at `start` of a block's piece.
pub fn record_end(data: &[u8], start: usize, dialect: Dialect) -> usize {
    Seeker::new(start).next(data, dialect).unwrap_or(data.len())
}
