//! The names of CSV columns. Knows nothing of values.

use std::path::Path;

use super::csv_scan::Dialect;
use super::csv_split::Splitter;
use crate::error::{Error, Result};

/// The column names that a header has, or `column_1` and so on for as many fields.
pub fn names(record: &[u8], dialect: Dialect, path: &Path) -> Result<Vec<String>> {
    let mut splitter = Splitter::new(dialect);
    let count = splitter.split(record, 0);
    if !dialect.header {
        return Ok((1..=count).map(|i| format!("column_{i}")).collect());
    }
    splitter
        .texts(record)
        .map(|text| {
            String::from_utf8(text.to_vec())
                .map_err(|_| Error::data(format!("`{}`: the header is not UTF-8", path.display())))
        })
        .collect()
}

/// Names that are there, and of which no two are the same.
pub fn distinct(names: Vec<String>, path: &Path) -> Result<Vec<String>> {
    for (i, name) in names.iter().enumerate() {
        let problem = if name.contains('\r') {
            "its lines end in carriage returns alone".to_owned()
        } else if name.is_empty() {
            format!("column {} has no name", i + 1)
        } else if names[..i].contains(name) {
            format!("two columns are named `{name}`")
        } else {
            continue;
        };
        return Err(Error::data(format!("`{}`: {problem}", path.display()))
            .hint("correct the header, or set `header: false` if the file has none"));
    }
    Ok(names)
}

/// # Errors
/// *bad data*, naming both files and the first column that differs.
pub fn same_names(
    first: &[String],
    first_path: &Path,
    names: &[String],
    path: &Path,
) -> Result<()> {
    if first == names {
        return Ok(());
    }
    let at = first.iter().zip(names).take_while(|(a, b)| a == b).count();
    let name = |names: &[String]| names.get(at).map_or("nothing".into(), |n| format!("`{n}`"));
    Err(Error::data(format!(
        "`{}` and `{}` do not have the same header: column {} is {} in the first and {} in the \
         second",
        first_path.display(),
        path.display(),
        at + 1,
        name(first),
        name(names)
    )))
}
