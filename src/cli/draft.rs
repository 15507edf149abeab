//! `init --from`: profiles data and writes a first job spec for it, with a
//! contract and comments that say what was seen. Knows nothing of how it runs.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arrow::datatypes::DataType;
use arrow::util::display::array_value_to_string;
use serde_json::Value;

use super::args::InitArgs;
use super::{Context, display};
use crate::error::{Error, Result};
use crate::steps::named::is_pattern;
use crate::steps::profile::{Distinct, Profile};
use crate::steps::summary::SummaryColumn;
use crate::steps::survey::{self, Survey};
use crate::store::columns::{Class, from_integers};
use crate::store::csv_scan::Dialect;

/// What files of a folder end in, to be looked at.
const ENDINGS: [&str; 3] = [".parquet", ".csv", ".csv.gz"];

/// Categories that a contract lists.
const LISTED: u64 = 20;

pub fn draft(context: &Context, args: &InitArgs) -> Result<ExitCode> {
    let files = files(&args.from)?;
    let is_parquet = |file: &PathBuf| file.extension().is_some_and(|e| e == "parquet");
    let survey = if files.iter().all(is_parquet) {
        survey::parquet(&files, args.rows, &context.stop)?
    } else {
        let dialect =
            Dialect { header: true, delimiter: delimiter(&args.delimiter)?, quote: Some(b'"') };
        survey::csv(&files, dialect, args.rows, &context.stop)?
    };
    if survey.columns.is_empty() {
        return Err(Error::data("the data has no columns"));
    }
    context.print(&job(args, &survey));
    Ok(ExitCode::SUCCESS)
}

/// The files that are meant: of a folder its Parquet files, or else its CSV files.
fn files(from: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in from {
        if path.is_dir() {
            files.extend(in_folder(path)?);
        } else if path.is_file() {
            files.push(path.clone());
        } else {
            let found = glob::glob(&path.to_string_lossy())
                .map_err(|e| Error::usage(format!("`{}` is no glob: {e}", path.display())))?;
            let before = files.len();
            files.extend(found.flatten().filter(|path| path.is_file()));
            if files.len() == before {
                return Err(Error::missing(format!("there is no file `{}`", path.display())));
            }
        }
    }
    Ok(files)
}

fn in_folder(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|e| Error::io("read", folder, &e))?;
    let mut all: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    all.sort();
    let ending = |wanted: &str| -> Vec<PathBuf> {
        all.iter().filter(|p| p.to_string_lossy().ends_with(wanted)).cloned().collect()
    };
    let found = ENDINGS.into_iter().map(ending).find(|found| !found.is_empty());
    found.ok_or_else(|| {
        Error::missing(format!("`{}` holds no Parquet and no CSV files", folder.display()))
    })
}

fn delimiter(text: &str) -> Result<u8> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => Ok(*byte),
        _ => Err(Error::usage(format!(
            "`--delimiter` must be one ASCII character, and not the quote, not `{text}`"
        ))),
    }
}

fn job(args: &InitArgs, survey: &Survey) -> String {
    let part = if survey.whole { "all" } else { "the first" };
    let rows = display::count(survey.rows);
    let bad = match survey.bad {
        0 => String::new(),
        bad => format!("# {bad} records did not fit and were left out: see `on_bad_row`.\n"),
    };
    let mut text = format!(
        "{bad}# Drafted from {part} {rows} rows. What was seen is in the comments; what should hold, and\n\
         # how each column is to be treated, only you can know: read it before it runs.\n\
         #   milepost check job.yaml; milepost plan job.yaml; milepost run job.yaml\n\
         version: 1\n\
         name: {}\n\
         workdir: work\n\
         seed: 42\n\n\
         steps:\n  raw:\n    kind: partition\n    files: [{}]\n",
        quoted(&name(args)),
        patterns(args).iter().map(|p| always_quoted(p)).collect::<Vec<_>>().join(", "),
    );
    if args.delimiter != "," {
        let _ = writeln!(text, "    delimiter: {}", always_quoted(&args.delimiter));
    }
    text += "\n  checked:                      # stops the job where the data is not as agreed\n    \
             kind: validate\n    input: raw\n    rows: {min: 1}\n";
    let all = survey.columns.iter().all(|column| can_be_named(&column.name));
    let _ = writeln!(text, "    other_columns: {}", if all { "refuse" } else { "allow" });
    text += "    columns:\n";
    for column in &survey.columns {
        let _ = writeln!(text, "      # {}", seen(column));
        if !can_be_named(&column.name) {
            let _ = writeln!(text, "      # (a spec cannot name {})", always_quoted(&column.name));
            continue;
        }
        let _ = writeln!(text, "      {}: {{{}}}", quoted(&column.name), rules(column).join(", "));
    }
    text += "\n  summary: {kind: summarize, input: raw, after: [checked]}\n\n  \
             model:                        # by column: continuous, categorical, passthrough or drop\n    \
             kind: fit\n    input: summary\n    axis: auto                  # heavy tails on an axis of their own\n\n  \
             encoded: {kind: transform, input: raw, model: model}\n\n  \
             decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}\n";
    text
}

/// The job's name: that of the first file, or of its folder.
fn name(args: &InitArgs) -> String {
    let stem = args.from.first().and_then(|p| p.file_stem()).unwrap_or_default().to_string_lossy();
    let plain: String = stem
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    let plain = plain.trim_matches('-').to_owned();
    if plain.is_empty() { "first-job".to_owned() } else { plain }
}

fn patterns(args: &InitArgs) -> Vec<String> {
    let pattern = |path: &PathBuf| {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        // A relative path starts at the spec's folder, which is not known here.
        let text = absolute.to_string_lossy().into_owned();
        if !path.is_dir() {
            return text;
        }
        let first = in_folder(path).ok().and_then(|files| files.into_iter().next());
        let name = first.unwrap_or_default().to_string_lossy().into_owned();
        let ending = ENDINGS.into_iter().find(|ending| name.ends_with(ending));
        // A `[` in the folder's own name is no glob.
        format!("{}/*{}", glob::Pattern::escape(&text), ending.unwrap_or_default())
    };
    args.from.iter().map(pattern).collect()
}

/// What was seen of a column, in a line.
fn seen(column: &SummaryColumn) -> String {
    let profile = &column.profile;
    let mut parts = vec![match profile.distinct(&column.data_type) {
        Distinct::Exactly(n) => format!("{} distinct", display::count(n)),
        Distinct::About(n) => format!("about {} distinct", display::count(n)),
        Distinct::AtLeast(n) => format!("at least {} distinct", display::count(n)),
        Distinct::Unknown => "not looked into".to_owned(),
    }];
    let nulls = profile.nulls();
    parts.push(if nulls == 0 {
        "no nulls".into()
    } else {
        format!("{} nulls", display::count(nulls))
    });
    match profile {
        Profile::Numbers(numbers) => {
            let s = &numbers.summary;
            if let (Some(min), Some(max), Some(median)) = (s.min, s.max, s.quantile(0.5)) {
                let [min, max, median] = [min, max, median].map(|x| shown(x, &column.data_type));
                parts.push(format!("{min} to {max}, median about {median}"));
            }
            let odd = s.nans + s.pos_inf + s.neg_inf;
            if odd > 0 {
                parts.push(format!("{} NaN or infinite", display::count(odd)));
            }
        }
        Profile::Values(tally) => {
            let top: Vec<String> =
                tally.top(3).0.iter().map(|(v, n)| format!("{} {n}", short(v))).collect();
            if !top.is_empty() {
                parts.push(format!("most often {}", top.join(", ")));
            }
        }
    }
    parts.join("; ")
}

/// A number, date or time as people write it.
fn shown(value: f64, data_type: &DataType) -> String {
    if !Class::of(data_type).is_exact() || data_type.is_decimal() {
        return format!("{value}");
    }
    let whole = value.round() as i128;
    // The formatter knows no zones.
    let plain = match data_type {
        DataType::Timestamp(unit, _) => DataType::Timestamp(*unit, None),
        other => other.clone(),
    };
    let text = from_integers(&[whole], None, &plain).ok();
    let text = text.and_then(|array| array_value_to_string(&array, 0).ok());
    text.unwrap_or_else(|| whole.to_string())
}

/// Text of one line, whatever the value is.
fn short(value: &str) -> String {
    let cut: String = value.chars().take(24).collect();
    Value::from(cut).to_string()
}

/// What a first contract says of a column.
fn rules(column: &SummaryColumn) -> Vec<String> {
    let profile = &column.profile;
    let mut rules = vec![format!("type: {}", always_quoted(&column.data_type.to_string()))];
    if let Some(rate) = null_rate(profile) {
        rules.push(format!("max_null_rate: {rate}"));
    }
    match profile {
        Profile::Numbers(numbers) => {
            let s = &numbers.summary;
            if s.min.is_some_and(|min| min >= 0.0) && !column.data_type.is_temporal() {
                rules.push("min: 0".to_owned());
            }
            if column.data_type.is_floating() && s.nans + s.pos_inf + s.neg_inf == 0 {
                rules.push("finite: true".to_owned());
            }
        }
        Profile::Values(tally) if column.data_type != DataType::Boolean => {
            let few = matches!(tally.distinct(), Some((n, true)) if (1..=LISTED).contains(&n));
            // Every value once or twice is no list of categories.
            if few && tally.rows - tally.nulls >= 5 * tally.top(LISTED as usize).0.len() as u64 {
                let values: Vec<String> =
                    tally.top(LISTED as usize).0.iter().map(|(v, _)| always_quoted(v)).collect();
                rules.push(format!("allowed: [{}]", values.join(", ")));
            }
        }
        Profile::Values(_) => {}
    }
    rules
}

/// Half as many nulls again as were seen, to two digits; None where nearly all are.
fn null_rate(profile: &Profile) -> Option<String> {
    let (rows, nulls) = (profile.rows(), profile.nulls());
    if nulls == 0 {
        return (rows > 0).then(|| "0".to_owned());
    }
    let rate = (1.5 * nulls as f64 / rows as f64 * 100.0).ceil() / 100.0;
    (rate < 1.0).then(|| format!("{rate}"))
}

/// A name as YAML has it, in quotes where it needs them.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let letter = text.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    let word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    match letter && text.chars().all(plain) && !word.contains(&text.to_ascii_lowercase().as_str()) {
        true => text.to_owned(),
        false => always_quoted(text),
    }
}

/// Keys have no parameters, and what looks like a pattern is one.
fn can_be_named(column: &str) -> bool {
    !column.contains("${") && !is_pattern(column)
}

/// JSON's strings are YAML's, but for some characters that YAML does not print; `${`
/// would begin a parameter.
fn always_quoted(text: &str) -> String {
    let mut quoted = String::new();
    for c in Value::from(text.replace("${", "$${")).to_string().chars() {
        match c {
            '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_where_yaml_would_read_something_else() {
        assert_eq!(
            ["a_b", "no", "1a", "a b", ""].map(quoted),
            ["a_b", "\"no\"", "\"1a\"", "\"a b\"", "\"\""]
        );
        assert_eq!(always_quoted("${a}\"\n"), "\"$${a}\\\"\\n\"");
    }

    #[test]
    fn an_allowance_for_nulls_is_half_as_many_again() {
        let profile = |rows, nulls| {
            let tally = crate::steps::tally::Tally { rows, nulls, ..Default::default() };
            null_rate(&Profile::Values(tally))
        };
        assert_eq!(profile(100, 0).as_deref(), Some("0"));
        assert_eq!(profile(100, 10).as_deref(), Some("0.15"));
        assert_eq!(profile(1_000_000, 1).as_deref(), Some("0.01"));
        assert_eq!(profile(100, 90), None);
    }
}
