//! `partition`: CSV or Parquet files in, even Parquet partitions out, joined and
//! cut across the files.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::parts::{COMPRESSION, PARTITION_ROWS, read_params};
use super::{partition_csv, partition_parquet};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Problem, Type};
use crate::runner::step::Step;
use crate::store::csv_scan::Dialect;
use crate::store::csv_types::CsvType;

pub const KIND: Kind = Kind {
    name: "partition",
    summary: "Turns CSV or Parquet files into even Parquet partitions.",
    version: 2,
    draws: false,
    fields: &[
        Field {
            name: "files",
            ty: Type::Files,
            need: Need::Required,
            doc: "The files, or globs, in order; CSV may be packed by gzip.",
        },
        Field {
            name: "format",
            ty: Type::Choice(&["auto", "csv", "parquet"]),
            need: Need::Default("\"auto\""),
            doc: "What the files are; `auto` takes names in `.parquet` for Parquet, others for CSV.",
        },
        PARTITION_ROWS,
        COMPRESSION,
        Field {
            name: "header",
            ty: Type::Bool,
            need: Need::Default("true"),
            doc: "Whether each CSV file begins with the column names; if not, they are column_1, column_2 and so on.",
        },
        Field {
            name: "delimiter",
            ty: Type::Text,
            need: Need::Default("\",\""),
            doc: "Stands between CSV fields; one character (`tab` for a tabulator).",
        },
        Field {
            name: "quote",
            ty: Type::Text,
            need: Need::Default("\"\\\"\""),
            doc: "Stands around CSV fields, doubled within; one character, or `none`.",
        },
        Field {
            name: "types",
            ty: Type::Map(&Type::Text),
            need: Need::Optional,
            doc: "Types of CSV columns that are not to be inferred: int8 … int64, uint8 … uint64, \
                  float32, float64, bool, string, date, timestamp (an instant, kept in UTC), \
                  datetime (in no zone), decimal(p,s).",
        },
        Field {
            name: "infer_rows",
            ty: Type::Int { min: 1, max: 1 << 40 },
            need: Need::Default("100000"),
            doc: "Types of CSV columns are inferred from so many records.",
        },
        Field {
            name: "nulls",
            ty: Type::List(&Type::Text),
            need: Need::Default("[\"\"]"),
            doc: "CSV texts that stand for null (in string columns unless quoted).",
        },
        Field {
            name: "on_bad_row",
            ty: Type::Choice(&["fail", "quarantine"]),
            need: Need::Default("\"fail\""),
            doc: "What to do with a CSV record of another length or type: `quarantine` keeps it \
                  as it is in `_quarantine.csv`, and its partition has a row less.",
        },
        Field {
            name: "bad_rows_limit",
            ty: Type::Int { min: 1, max: 100_000 },
            need: Need::Default("1000"),
            doc: "More bad records than this fail the step all the same.",
        },
    ],
    check,
    no_shards,
};

#[derive(Debug, Deserialize)]
pub struct Params {
    pub files: Vec<String>,
    pub partition_rows: u64,
    pub compression: String,
    header: bool,
    delimiter: String,
    quote: String,
    types: Option<Map<String, Value>>,
    pub infer_rows: usize,
    pub nulls: Vec<String>,
    on_bad_row: String,
    pub bad_rows_limit: u64,
}

impl Params {
    /// # Errors
    /// *job spec*, where a text is not one character.
    pub fn dialect(&self) -> Result<Dialect> {
        let spec =
            |problem: Problem| Error::spec(format!("{} {}", problem.at.join("."), problem.message));
        Ok(Dialect {
            header: self.header,
            delimiter: character("delimiter", &self.delimiter).map_err(spec)?,
            quote: match self.quote.as_str() {
                "none" => None,
                quote => Some(character("quote", quote).map_err(spec)?),
            },
        })
    }

    pub fn types(&self) -> Result<Vec<(String, CsvType)>> {
        let given = self.types.iter().flatten();
        let parse = |(name, of): (&String, &Value)| {
            let of = CsvType::named(of.as_str().unwrap_or_default()).map_err(Error::spec)?;
            Ok((name.clone(), of))
        };
        given.map(parse).collect()
    }

    pub fn quarantines(&self) -> bool {
        self.on_bad_row == "quarantine"
    }
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let parquet = is_parquet(params);
    let params: Params = read_params(params)?;
    if parquet { partition_parquet::step(&params) } else { partition_csv::step(params) }
}

/// Files to read; the runner has expanded the globs.
///
/// # Errors
/// *missing input* if there is none.
pub fn some_files<'a>(files: &'a [PathBuf], params: &[String]) -> Result<&'a [PathBuf]> {
    if files.is_empty() {
        return Err(Error::missing(format!("no file matches `{}`", params.join("`, `"))));
    }
    Ok(files)
}

fn character(key: &str, text: &str) -> Result<u8, Problem> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r') => Ok(*byte),
        _ => Err(Problem::at([key], format!("must be one ASCII character, not `{text}`"))),
    }
}

fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let text = |key: &str| params.get(key).and_then(Value::as_str).unwrap_or_default();
    let delimiter = character("delimiter", text("delimiter")).map_err(|p| problems.push(p)).ok();
    if text("quote") != "none" {
        let quote = character("quote", text("quote")).map_err(|p| problems.push(p)).ok();
        if quote.is_some() && quote == delimiter {
            problems.push(Problem::at(["quote"], "must not be the delimiter as well"));
        }
    }
    for (name, of) in params.get("types").and_then(Value::as_object).into_iter().flatten() {
        if let Err(message) = CsvType::named(of.as_str().unwrap_or_default()) {
            problems.push(Problem::at(["types", name], message));
        }
    }
    if is_parquet(params) && params.get("types").is_some_and(|types| !types.is_null()) {
        problems.push(Problem::at(["types"], "Parquet files have types already"));
    }
    problems
}

fn is_parquet(params: &Map<String, Value>) -> bool {
    match params.get("format").and_then(Value::as_str) {
        Some("parquet") => true,
        Some("csv") => false,
        _ => {
            let files = params.get("files").and_then(Value::as_array);
            let is = |file: &Value| file.as_str().is_some_and(|name| name.ends_with(".parquet"));
            files.is_some_and(|files| !files.is_empty() && files.iter().all(is))
        }
    }
}

fn no_shards(params: &Map<String, Value>) -> Option<&'static str> {
    if is_parquet(params) {
        return None;
    }
    Some(
        "where a CSV record begins is known only once all before it are read; `partition` shards Parquet files only",
    )
}
