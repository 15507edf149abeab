//! What is wrong with a file, and where: collected, so that a reader sees all
//! of it at once. Knows nothing of YAML or of jobs.

use std::fmt;
use std::path::Path;

use crate::error::Error;

/// More than this many faults are counted, not printed.
const SHOWN: usize = 50;

/// A position in the spec, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    pub const START: Place = Place { line: 1, column: 1 };
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Faults of one file, in the order found.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    list: Vec<(Place, String)>,
}

impl Faults {
    pub fn add(&mut self, at: Place, message: impl Into<String>) {
        self.list.push((at, message.into()));
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn extend(&mut self, other: Faults) {
        self.list.extend(other.list);
    }

    /// The same faults, `subject: ` before each.
    #[must_use]
    pub fn within(mut self, subject: &str) -> Faults {
        for (_, message) in &mut self.list {
            message.insert_str(0, &format!("{subject}: "));
        }
        self
    }

    /// All faults as one error, a line each, by position in the file; the same
    /// words at the same place count once.
    pub fn into_error(mut self, file: &Path) -> Option<Error> {
        if self.list.is_empty() {
            return None;
        }
        self.list.sort();
        self.list.dedup();
        let more = self.list.len().saturating_sub(SHOWN);
        let file = file.display();
        let mut lines: Vec<String> = self.list[..self.list.len() - more]
            .iter()
            .map(|(at, message)| format!("{file}:{at}: {message}"))
            .collect();
        if more > 0 {
            lines.push(format!("{file}: and {more} more"));
        }
        Some(Error::spec(lines.join("\n")))
    }
}

/// The known name that `given` was probably meant to be.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = given.to_lowercase().replace('-', "_");
    let reach = 1 + wanted.chars().count() / 4;
    known
        .into_iter()
        .map(|name| {
            let plain = name.to_lowercase().replace('-', "_");
            (strsim::osa_distance(&wanted, &plain), name)
        })
        .filter(|(distance, name)| *distance <= reach && *distance < name.chars().count().max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// `; did you mean …?` where a known name is near, otherwise the names there
/// are.
pub fn suggest<'a>(given: &str, what: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(name) = nearest(given, known.iter().copied()) {
        return format!("; did you mean `{name}`?");
    }
    let names: Vec<String> = known.iter().take(24).map(|name| format!("`{name}`")).collect();
    match known.len() {
        0 => format!("; there are no {what}"),
        1..=24 => format!("; {what}: {}", names.join(", ")),
        _ => format!("; {what}: {}, …", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_print_by_position_once_each() {
        let mut faults = Faults::default();
        faults.add(Place { line: 9, column: 1 }, "later");
        faults.add(Place { line: 2, column: 5 }, "earlier");
        faults.add(Place { line: 9, column: 1 }, "later");
        let error = faults.into_error(Path::new("job.yaml")).unwrap();
        assert_eq!(error.message(), "job.yaml:2:5: earlier\njob.yaml:9:1: later");
        assert_eq!(error.class().exit_code(), 78);
    }

    #[test]
    fn many_faults_are_counted() {
        let mut faults = Faults::default();
        for line in 1..=60 {
            faults.add(Place { line, column: 1 }, "wrong");
        }
        let error = faults.into_error(Path::new("j")).unwrap();
        assert!(error.message().ends_with("j: and 10 more"), "{error}");
    }

    #[test]
    fn nearest_finds_slips_and_not_strangers() {
        let known = ["components", "weight_threshold", "tol", "input"];
        assert_eq!(nearest("component", known), Some("components"));
        assert_eq!(nearest("weight-threshold", known), Some("weight_threshold"));
        assert_eq!(nearest("Input", known), Some("input"));
        assert_eq!(nearest("inptu", known), Some("input"));
        assert_eq!(nearest("partition_rows", known), None);
        assert_eq!(nearest("x", known), None);
    }
}
