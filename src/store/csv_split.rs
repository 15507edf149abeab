//! Splits a CSV record into fields (RFC 4180; what is laxer, as the `csv` crate
//! has it). Knows nothing of types.

use memchr::memchr;

use super::csv_scan::{Dialect, record_end};

/// A field of a record: where its text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    start: u32,
    end: u32,
    pub quoted: bool,
    /// The text is among the splitter's own, not in the data.
    moved: bool,
}

impl Cell {
    /// An unquoted, empty field.
    pub const EMPTY: Cell = Cell { start: 0, end: 0, quoted: false, moved: false };

    fn plain(start: usize, end: usize) -> Cell {
        Cell { start: start as u32, end: end as u32, quoted: false, moved: false }
    }
}

/// The bytes that end a field or begin a quoted one, each eight times in a word.
#[derive(Debug, Clone, Copy)]
struct Marks {
    delimiter: u64,
    quote: u64,
}

const EACH: u64 = 0x0101_0101_0101_0101;
const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;

impl Marks {
    fn new(dialect: Dialect) -> Marks {
        let delimiter = u64::from(dialect.delimiter) * EACH;
        Marks { delimiter, quote: dialect.quote.map_or(delimiter, |quote| u64::from(quote) * EACH) }
    }

    /// The highest bit of each byte that is a delimiter, a quote or a newline.
    #[inline]
    fn find(&self, word: u64) -> u64 {
        let zeros = |x: u64| !(((x & LOW) + LOW) | x | LOW);
        zeros(word ^ self.delimiter) | zeros(word ^ self.quote) | zeros(word ^ NEWLINES)
    }
}

const NEWLINES: u64 = b'\n' as u64 * EACH;

/// Eight bytes, the first lowest; behind the end stands what is no mark.
#[inline]
fn word(data: &[u8], at: usize) -> u64 {
    match data[at..].first_chunk::<8>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => {
            let mut bytes = [0xff; 8];
            bytes[..data.len() - at].copy_from_slice(&data[at..]);
            u64::from_le_bytes(bytes)
        }
    }
}

/// Splits records, many in a row; their fields are kept until [`Splitter::clear`].
pub struct Splitter {
    dialect: Dialect,
    marks: Marks,
    pub cells: Vec<Cell>,
    /// Texts that are not in the data as they are: quotes were doubled in them.
    moved: Vec<u8>,
}

impl Splitter {
    pub fn new(dialect: Dialect) -> Splitter {
        let marks = Marks::new(dialect);
        Splitter { dialect, marks, cells: Vec::new(), moved: Vec::new() }
    }

    pub fn clear(&mut self) {
        self.cells.clear();
        self.moved.clear();
    }

    pub fn text<'a>(&'a self, data: &'a [u8], cell: Cell) -> &'a [u8] {
        let from = if cell.moved { &self.moved } else { data };
        &from[cell.start as usize..cell.end as usize]
    }

    /// All texts, in order.
    pub fn texts<'a>(&'a self, data: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        self.cells.iter().map(|cell| self.text(data, *cell))
    }

    /// Splits the record at `start` of some records into cells; returns how many,
    /// none of a blank line, and where the next record begins.
    #[inline]
    pub fn next(&mut self, data: &[u8], start: usize) -> (usize, usize) {
        if matches!(data[start..], [b'\n', ..] | [b'\r', b'\n', ..]) {
            return (0, start + if data[start] == b'\n' { 1 } else { 2 });
        }
        self.split_plain(data, start).unwrap_or_else(|| {
            let end = record_end(data, start, self.dialect);
            (self.split(&data[..end], start), end)
        })
    }

    /// Splits the record at `start`, which a newline ends, if it has no quotes;
    /// returns the number of its cells, and where it ends. Finds separators in
    /// eight bytes at once.
    fn split_plain(&mut self, data: &[u8], start: usize) -> Option<(usize, usize)> {
        let before = self.cells.len();
        let (mut word_at, mut cell_at) = (start, start);
        while word_at < data.len() {
            let word = word(data, word_at);
            let mut found = self.marks.find(word);
            while found != 0 {
                let at = word_at + found.trailing_zeros() as usize / 8;
                found &= found - 1;
                let byte = data[at];
                let end = if byte == b'\n' && at > cell_at && data[at - 1] == b'\r' {
                    at - 1
                } else {
                    at
                };
                if byte != b'\n' && byte != self.dialect.delimiter {
                    self.cells.truncate(before);
                    return None;
                }
                self.cells.push(Cell::plain(cell_at, end));
                if byte == b'\n' {
                    return Some((self.cells.len() - before, at + 1));
                }
                cell_at = at + 1;
            }
            word_at += 8;
        }
        self.cells.truncate(before);
        None
    }

    /// Splits the record at `start`, the end of which is the end of `data`, into
    /// cells; returns how many. The line's end is not part of the last.
    pub fn split(&mut self, data: &[u8], start: usize) -> usize {
        let before = self.cells.len();
        let end = content_end(data, start);
        let mut at = start;
        loop {
            let (cell, next) = match self.dialect.quote {
                Some(quote) if at < end && data[at] == quote => {
                    self.quoted_cell(data, at, end, quote)
                }
                _ => self.plain_cell(data, at, end),
            };
            self.cells.push(cell);
            match next {
                Some(next) => at = next,
                None => return self.cells.len() - before,
            }
        }
    }

    /// A field up to the next delimiter; where the field after it begins.
    #[inline]
    fn plain_cell(&self, data: &[u8], at: usize, end: usize) -> (Cell, Option<usize>) {
        let cell =
            |stop: usize| Cell { start: at as u32, end: stop as u32, quoted: false, moved: false };
        match memchr(self.dialect.delimiter, &data[at..end]) {
            Some(length) => (cell(at + length), Some(at + length + 1)),
            None => (cell(end), None),
        }
    }

    fn quoted_cell(
        &mut self,
        data: &[u8],
        at: usize,
        end: usize,
        quote: u8,
    ) -> (Cell, Option<usize>) {
        let delimiter = self.dialect.delimiter;
        let begin = at + 1;
        let Some(close) = memchr(quote, &data[begin..end]).map(|i| begin + i) else {
            let cell = Cell { start: begin as u32, end: end as u32, quoted: true, moved: false };
            return (cell, None);
        };
        if close + 1 == end || data[close + 1] == delimiter {
            let cell = Cell { start: begin as u32, end: close as u32, quoted: true, moved: false };
            return (cell, (close + 1 < end).then_some(close + 2));
        }
        let start = self.moved.len();
        let next = self.move_text(data, begin, end, quote);
        let end = self.moved.len();
        (Cell { start: start as u32, end: end as u32, quoted: true, moved: true }, next)
    }

    /// Copies a quoted text with its doubled quotes made single, and whatever
    /// stands between the closing quote and the delimiter.
    fn move_text(&mut self, data: &[u8], begin: usize, end: usize, quote: u8) -> Option<usize> {
        let mut at = begin;
        loop {
            let close = memchr(quote, &data[at..end]).map_or(end, |i| at + i);
            self.moved.extend_from_slice(&data[at..close]);
            if close + 1 < end && data[close + 1] == quote {
                self.moved.push(quote);
                at = close + 2;
                continue;
            }
            let rest = (close + 1).min(end);
            let length = memchr(self.dialect.delimiter, &data[rest..end]);
            self.moved.extend_from_slice(&data[rest..length.map_or(end, |l| rest + l)]);
            return length.map(|length| rest + length + 1);
        }
    }
}

/// Without the line's end: `\n`, `\r\n` or nothing.
fn content_end(data: &[u8], start: usize) -> usize {
    match &data[start..] {
        [rest @ .., b'\r', b'\n'] | [rest @ .., b'\n'] => start + rest.len(),
        rest => start + rest.len(),
    }
}

/// All records of some bytes, as text.
#[cfg(test)]
pub fn records(data: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
    let (mut start, mut records) = (0, Vec::new());
    while start < data.len() {
        let mut fields = Splitter::new(dialect);
        let (count, end) = fields.next(data, start);
        if count > 0 {
            let text = |t: &[u8]| String::from_utf8_lossy(t).into_owned();
            records.push(fields.texts(data).map(text).collect());
        }
        start = end;
    }
    records
}
