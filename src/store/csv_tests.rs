//! Tests of reading CSV on real files.

use std::io::Write;
use std::path::PathBuf;

use arrow::util::display::array_value_to_string;
use proptest::prelude::*;

use super::csv_rows::{BadRow, RowReader, infer};
use super::csv_scan::{Block, Dialect, Scanner};
use super::csv_types::CsvType;
use crate::error::{Class, Error, Result};

const PLAIN: Dialect = Dialect { header: true, delimiter: b',', quote: Some(b'"') };

struct Files {
    folder: tempfile::TempDir,
    paths: Vec<PathBuf>,
}

fn files<B: AsRef<[u8]>>(contents: &[B]) -> Files {
    let folder = tempfile::tempdir().unwrap();
    let write = |(i, content): (usize, &B)| {
        let path = folder.path().join(format!("{i}.csv"));
        std::fs::write(&path, content).unwrap();
        path
    };
    let paths = contents.iter().enumerate().map(write).collect();
    Files { folder, paths }
}

fn blocks(scanner: &mut Scanner, rows: usize, bytes: usize) -> Result<Vec<Block>> {
    std::iter::from_fn(|| scanner.cut(rows, bytes).transpose()).collect()
}

/// All rows as text, nulls as `-`, and what does not fit.
fn read(
    paths: &[PathBuf],
    dialect: Dialect,
    rows: usize,
) -> Result<(Vec<Vec<String>>, Vec<BadRow>)> {
    let nulls = [String::new()];
    let columns = infer(paths, dialect, &nulls, &[], 100)?;
    read_as(paths, dialect, columns, rows)
}

fn read_as(
    paths: &[PathBuf],
    dialect: Dialect,
    columns: Vec<(String, CsvType)>,
    rows: usize,
) -> Result<(Vec<Vec<String>>, Vec<BadRow>)> {
    let reader = RowReader::new(dialect, &[String::new()], columns);
    let (mut all, mut bad) = (Vec::new(), Vec::new());
    for block in blocks(&mut Scanner::new(paths, dialect, false), rows, 1 << 20)? {
        let read = reader.read(&block, false)?;
        for row in 0..read.batch.num_rows() {
            let cell = |array: &arrow::array::ArrayRef| match array.is_null(row) {
                true => "-".to_owned(),
                false => array_value_to_string(array, row).unwrap(),
            };
            all.push(read.batch.columns().iter().map(cell).collect());
        }
        bad.extend(read.bad);
    }
    Ok((all, bad))
}

fn error(contents: &[&str]) -> Error {
    let files = files(contents);
    read(&files.paths, PLAIN, 10).unwrap_err()
}

#[test]
fn marks_line_ends_quotes_and_blank_lines() {
    let text = "\u{feff}a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n2,\n\n3,\"\"";
    let files = files(&[text]);
    let (rows, bad) = read(&files.paths, PLAIN, 10).unwrap();
    assert_eq!(rows, [["1", "x, \"y\"\nz"], ["2", "-"], ["3", ""]]);
    assert_eq!(bad, []);
}

#[test]
fn gzip_is_told_by_its_magic_and_hashed_as_it_is() {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(b"a\n1\n").unwrap();
    let mut packed = packer.finish().unwrap();
    packed.extend_from_within(..); // two members, each with a header of its own line
    let files = files(&[&packed]);
    let mut scanner = Scanner::new(&files.paths, PLAIN, true);
    let cut = blocks(&mut scanner, 10, 100).unwrap();
    assert_eq!(cut.iter().map(|block| block.rows).sum::<usize>(), 3);
    assert_eq!(scanner.digests(), [(0, blake3::hash(&packed))]);
    std::fs::write(&files.paths[0], &packed[..20]).unwrap();
    let torn = blocks(&mut Scanner::new(&files.paths, PLAIN, true), 10, 100).unwrap_err();
    assert!(torn.class() == Class::Data && torn.message().contains("not whole gzip"), "{torn}");
}

#[test]
fn other_dialects() {
    let files = files(&["1;2\n3;'4;5'\n"]);
    let dialect = Dialect { header: false, delimiter: b';', quote: Some(b'\'') };
    let mut scanner = Scanner::new(&files.paths, dialect, false);
    assert_eq!(scanner.names().unwrap(), ["column_1", "column_2"]);
    let (rows, _) = read(&files.paths, dialect, 10).unwrap();
    assert_eq!(rows, [["1", "2"], ["3", "4;5"]]);
}

#[test]
fn files_are_joined_and_their_headers_agree() {
    let joined = files(&["a,b\n1,2\n3,4", "a,b\n5,6\n"]);
    let (rows, _) = read(&joined.paths, PLAIN, 2).unwrap();
    assert_eq!(rows, [["1", "2"], ["3", "4"], ["5", "6"]]);
    let message = error(&["a,b\n1,2\n", "a,c\n"]).to_string();
    assert!(message.contains("0.csv` and `"), "{message}");
    assert!(message.contains("column 2 is `b` in the first and `c` in the second"), "{message}");
}

#[test]
fn what_is_no_csv_says_so() {
    assert!(error(&[""]).message().ends_with("is empty: it has not even a header"));
    assert!(error(&["\n\n"]).message().contains("is empty"));
    assert!(error(&["a,a\n1,2\n"]).message().contains("two columns are named `a`"));
    assert!(error(&["a,b\n1,\"2\n3,4\n"]).message().contains("line 2: a quote in this record"));
    assert!(error(&["a,b\r1,2\r"]).message().contains("carriage returns alone"));
    assert!(error(&["PAR1..."]).message().contains("is Parquet, not CSV"));
    let long = format!("a\n1\n\"{}", "x\n".repeat(9 << 20));
    assert!(error(&[&long]).message().contains("line 3: a record of more than 16 MiB begins here"));
    let files = files::<&str>(&[]);
    let missing = read(&[files.folder.path().join("no.csv")], PLAIN, 1).unwrap_err();
    assert_eq!(missing.class(), Class::Missing);
}

#[test]
fn a_header_alone_has_no_rows() {
    let files = files(&["a,b"]);
    assert_eq!(read(&files.paths, PLAIN, 10).unwrap().0.len(), 0);
}

#[test]
fn bad_rows_have_their_place() {
    let text = "a,b\n1,\"x\ny\"\n2\n\nno,z\n4,w\n";
    let files = files(&[text]);
    let columns = vec![("a".to_owned(), CsvType::Int64), ("b".to_owned(), CsvType::String)];
    for rows in [1, 2, 10] {
        let (good, bad) = read_as(&files.paths, PLAIN, columns.clone(), rows).unwrap();
        assert_eq!(good, [["1", "x\ny"], ["4", "w"]]);
        let told: Vec<_> = bad.iter().map(|b| (b.line, b.reason.as_str())).collect();
        assert_eq!(
            told,
            [(4, "has 1 field instead of 2"), (6, "column `a` holds `no`, which is not int64")]
        );
        for bad in bad {
            let raw = &text[bad.offset as usize..][..bad.length as usize];
            assert!(raw == "2\n" || raw == "no,z\n", "{raw:?}");
        }
    }
}

/// CSV texts with everything that makes records hard to find.
fn csv_text() -> impl Strategy<Value = String> {
    let field = prop_oneof![
        "[a-c]{0,3}",
        "[a-c]{0,2}\"[a-c\"]{0,2}",
        "([a-c,\n]|\r\n){0,4}".prop_map(|s| format!("\"{s}\"")),
        "[a-c]{0,2}".prop_map(|s| format!("\"{s}\"\"{s}\"")),
        "[a-c\"]{1,2}".prop_map(|s| format!("\"x\"{s}")),
    ];
    let record = prop::collection::vec(field, 1..4).prop_map(|fields| fields.join(","));
    let end = prop_oneof![Just("\n"), Just("\r\n")];
    prop::collection::vec((record, end), 0..12)
        .prop_map(|records| records.into_iter().map(|(r, e)| r + e).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Blocks, however they are cut, hold the records that the `csv` crate finds.
    #[test]
    fn blocks_equal_a_plain_read(text in csv_text(), rows in 1usize..5, bytes in 1usize..40) {
        let text = format!("h\n{text}");
        let files = files(&[&text]);
        let mut oracle = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let want: Vec<Vec<String>> = oracle
            .records()
            .map(|r| r.unwrap().iter().map(str::to_owned).collect())
            .collect();
        let mut scanner = Scanner::new(&files.paths, PLAIN, true);
        let cut = match blocks(&mut scanner, rows, bytes) {
            Ok(cut) => cut,
            Err(e) => {
                prop_assert!(e.message().contains("never closed"), "{}", e);
                return Ok(());
            }
        };
        prop_assert!(cut.iter().all(|block| block.rows <= rows));
        let mut got = Vec::new();
        for block in &cut {
            for piece in &block.pieces {
                let raw = &block.data[piece.bytes.clone()];
                prop_assert_eq!(raw, &text.as_bytes()[piece.offset as usize..][..raw.len()]);
                let lines = text[..piece.offset as usize].matches('\n').count() as u64 + 1;
                prop_assert_eq!(lines, piece.line);
                got.extend(super::csv_split::records(raw, PLAIN));
            }
        }
        prop_assert_eq!(got, want);
        prop_assert_eq!(scanner.digests(), vec![(0, blake3::hash(text.as_bytes()))]);
    }

    /// No bytes make the reader panic.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let files = files(&[&bytes]);
        let _ = read(&files.paths, PLAIN, 3);
    }
}
