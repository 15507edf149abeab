//! CSV records that do not fit: each partition's marker entry remembers where
//! they are; once all partitions are there, they are copied from the files, as
//! they are, into one side file. So an interruption loses none.

use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::error::{Error, IoContext, Result};
use crate::runner::attempt::Attempt;
use crate::runner::step::Output;
use crate::store::csv_file::CsvFile;
use crate::store::csv_rows::BadRow;

/// Beside the partitions; readers of Parquet folders pass over the underscore.
pub const FILE: &str = "_quarantine.csv";
const READ: usize = 1 << 20;

/// What a partition remembers of its bad records: how many, and of each its
/// file, line, place, length and what is wrong.
pub fn details(bad: &[BadRow]) -> Map<String, Value> {
    let mut details = Map::new();
    if !bad.is_empty() {
        let place = |b: &BadRow| json!([b.file, b.line, b.offset, b.length, b.reason]);
        details.insert("bad_rows".into(), bad.len().into());
        details.insert("bad".into(), bad.iter().map(place).collect());
    }
    details
}

/// The bad records of all partitions, in the order of the input.
pub fn collect(outputs: &[Output]) -> Result<Vec<BadRow>> {
    let mut all = Vec::new();
    for output in outputs {
        let Some(bad) = output.details.get("bad") else { continue };
        let places: Vec<(usize, u64, u64, u64, String)> = serde_json::from_value(bad.clone())
            .map_err(|e| Error::unexpected(format!("`{}`: {e}", output.name)))?;
        all.extend(places.into_iter().map(|(file, line, offset, length, reason)| BadRow {
            file,
            line,
            offset,
            length,
            reason,
        }));
    }
    all.sort_by_key(|bad| (bad.file, bad.offset));
    Ok(all)
}

/// # Errors
/// *bad data*, with an example, if there are too many.
pub fn limit(count: u64, most: u64, example: Option<&Error>) -> Result<()> {
    if count <= most {
        return Ok(());
    }
    let example = example.map_or(String::new(), |e| format!("; one of them: {}", e.message()));
    Err(Error::data(format!("more than {most} bad rows{example}"))
        .hint("look whether the files are what the job expects, or raise `bad_rows_limit`"))
}

/// Writes the side file, unless there is nothing to write, or it is there.
pub fn write(attempt: &Attempt, bad: &[BadRow]) -> Result<()> {
    if bad.is_empty() || !attempt.wants_file(FILE) {
        return Ok(());
    }
    let mut file = attempt.create(FILE)?;
    let mut text = b"file,line,reason,text\n".to_vec();
    for of_file in bad.chunk_by(|a, b| a.file == b.file) {
        let path = attempt
            .files()
            .get(of_file[0].file)
            .ok_or_else(|| Error::unexpected("a bad row of a file that is not among the inputs"))?;
        copy(attempt, path, of_file, &mut |bad, record| {
            line(&mut text, path, bad, record);
            let written = file.write_all(&text).doing("write", Path::new(FILE));
            text.clear();
            written
        })?;
    }
    attempt.commit(file, bad.len() as u64, Map::new())
}

/// Calls `each` with the bad records of one file, which come in order.
fn copy(
    attempt: &Attempt,
    path: &Path,
    bad: &[BadRow],
    each: &mut dyn FnMut(&BadRow, &[u8]) -> Result<()>,
) -> Result<()> {
    let mut file = CsvFile::open(path, false)?;
    // What was read and is still needed, and where it begins.
    let (mut window, mut start) = (Vec::new(), 0u64);
    for bad in bad {
        let end = bad.offset + bad.length;
        while start + (window.len() as u64) < end {
            attempt.check()?;
            let passed = (bad.offset - start).min(window.len() as u64);
            window.drain(..passed as usize);
            start += passed;
            if file.read_into(&mut window, READ)? == 0 {
                break;
            }
        }
        let begin = (bad.offset - start) as usize;
        let length = window.len().saturating_sub(begin).min(bad.length as usize);
        each(bad, window.get(begin..begin + length).unwrap_or_default())?;
    }
    Ok(())
}

fn line(text: &mut Vec<u8>, path: &Path, bad: &BadRow, record: &[u8]) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    quoted(text, name.as_bytes());
    text.extend_from_slice(format!(",{},", bad.line).as_bytes());
    quoted(text, bad.reason.as_bytes());
    text.push(b',');
    let end = record.iter().rposition(|b| !matches!(b, b'\n' | b'\r')).map_or(0, |last| last + 1);
    quoted(text, &record[..end]);
    text.push(b'\n');
}

fn quoted(text: &mut Vec<u8>, field: &[u8]) {
    text.push(b'"');
    for byte in field {
        text.extend(std::iter::repeat_n(*byte, if *byte == b'"' { 2 } else { 1 }));
    }
    text.push(b'"');
}
