//! What became of each check: `_report.json`, the log, the marker's details, and
//! the error where one failed. Knows nothing of how rows were read.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::contract::Severity;
use super::drift::Drift;
use super::order::Stands;
use super::pass::file_name;
use super::plan::{Check, How, Plan, Probe, What};
use super::tally::{Found, Kept, SHOWN, Tally};
use super::unique::Repeated;
use crate::error::Error;
use crate::store::dataset::Dataset;

/// The version of the report's format.
pub const FORMAT: u32 = 1;
/// The file's name in the step's folder.
pub const REPORT_FILE: &str = "_report.json";
/// Failed checks that the log and the error name; the report has them all.
const NAMED: usize = 20;

/// Position of the partition, and the row in it.
pub type Place = (usize, u64);

/// What the probes found in the whole dataset, and the rows that show only where
/// partitions meet.
#[derive(Default)]
pub struct Whole {
    pub rows: u64,
    pub probes: Vec<Found<Place>>,
    pub seams: Vec<(usize, usize, Stands)>,
}

impl Whole {
    pub fn new(plan: &Plan) -> Whole {
        Whole { probes: plan.probes.iter().map(|_| Found::default()).collect(), ..Whole::default() }
    }

    /// Adds that of the next partition, at `position`.
    pub fn join(&mut self, position: usize, tally: Tally, plan: &Plan) {
        self.rows += tally.rows;
        let found = self.probes.iter_mut().zip(tally.probes).zip(&plan.probes);
        for ((found, next), probe) in found {
            let seam = found.join(next, probe, SHOWN, |row| (position, row), |row| row);
            if let (Some(stands), Some(check)) = (seam, probe.finds) {
                self.seams.push((check, position, stands));
            }
        }
    }
}

/// What became of a check.
#[derive(Debug, Serialize)]
pub struct Outcome {
    pub check: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    pub severity: Severity,
    pub expected: String,
    /// False where there were no rows to look at.
    pub executed: bool,
    pub passed: bool,
    /// Of checks that look at rows: how many there were, and how many violate it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub violations: Option<u64>,
    /// A figure or a text, where that is what the check looks at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub got: Option<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub first: Vec<Shown>,
}

#[derive(Debug, Serialize)]
pub struct Shown {
    pub file: String,
    pub partition: usize,
    pub row: u64,
    pub value: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Report {
    pub format: u32,
    pub result: &'static str,
    pub rows: u64,
    pub partitions: usize,
    pub executed: usize,
    pub failed: usize,
    pub warned: usize,
    pub checks: Vec<Outcome>,
}

/// Decides every check.
pub struct Judge<'a> {
    pub dataset: &'a Dataset,
    pub plan: &'a Plan,
    pub whole: &'a Whole,
    /// By position of the check.
    pub repeated: &'a [(usize, Repeated)],
}

impl Judge<'_> {
    pub fn report(&self) -> Report {
        let checks: Vec<Outcome> = self
            .plan
            .checks
            .iter()
            .enumerate()
            .map(|(at, check)| self.outcome(at, check))
            .collect();
        let failed = |severity| {
            checks.iter().filter(|c| c.executed && !c.passed && c.severity == severity).count()
        };
        let (errors, warned) = (failed(Severity::Error), failed(Severity::Warn));
        Report {
            format: FORMAT,
            result: match (errors, warned) {
                (0, 0) => "passed",
                (0, _) => "warned",
                _ => "failed",
            },
            rows: self.whole.rows,
            partitions: self.dataset.partitions().len(),
            executed: checks.iter().filter(|check| check.executed).count(),
            failed: errors,
            warned,
            checks,
        }
    }

    fn outcome(&self, at: usize, check: &Check) -> Outcome {
        let mut outcome = Outcome {
            check: check.name,
            column: check.column.clone(),
            severity: check.severity,
            expected: check.expected.clone(),
            executed: true,
            passed: true,
            rows: None,
            violations: None,
            got: None,
            first: Vec::new(),
        };
        match &check.how {
            How::Settled(Ok(())) => {}
            How::Settled(Err(why)) | How::Impossible(why) => {
                outcome.passed = false;
                outcome.got = Some(why.clone().into());
            }
            How::Rows { min, max } => {
                let rows = self.whole.rows;
                outcome.passed =
                    min.is_none_or(|min| rows >= min) && max.is_none_or(|max| rows <= max);
                outcome.got = Some(rows.into());
            }
            _ if self.whole.rows == 0 => (outcome.executed, outcome.passed) = (false, false),
            how => self.look_at_rows(at, how, &mut outcome),
        }
        outcome
    }

    /// The checks that need rows, of which there are some.
    fn look_at_rows(&self, at: usize, how: &How, outcome: &mut Outcome) {
        let rows = self.whole.rows;
        match how {
            How::None { probe } => {
                let found = &self.whole.probes[*probe];
                self.violations(found.count, &found.rows, outcome);
            }
            How::Rate { probe, most } => {
                let found = &self.whole.probes[*probe];
                let rate = found.count as f64 / rows as f64;
                self.violations(found.count, &found.rows, outcome);
                outcome.passed = rate <= *most;
                outcome.got = Some(json!(rate));
                if outcome.passed {
                    (outcome.violations, outcome.first) = (Some(0), Vec::new());
                }
            }
            How::Unique(_) => {
                if let Some((_, repeated)) = self.repeated.iter().find(|(check, _)| *check == at) {
                    self.violations(repeated.count, &repeated.rows, outcome);
                }
            }
            How::Newest { probe, at_least } => {
                let newest = self.whole.probes[*probe].newest.as_ref();
                outcome.rows = Some(rows);
                outcome.passed = newest.is_some_and(|newest| newest.key >= *at_least);
                let text = newest.map_or("no value", |newest| newest.text.as_str());
                outcome.got = Some(text.into());
            }
            How::Psi { probe, most } => self.drift(*probe, |drift| drift.psi, *most, outcome),
            How::Ks { probe, most } => self.drift(*probe, |drift| drift.ks, *most, outcome),
            How::Settled(_) | How::Impossible(_) | How::Rows { .. } => {}
        }
    }

    fn violations(&self, count: u64, first: &[Kept<Place>], outcome: &mut Outcome) {
        outcome.rows = Some(self.whole.rows);
        outcome.violations = Some(count);
        outcome.passed = count == 0;
        outcome.first = first.iter().take(SHOWN).map(|kept| self.shown(kept)).collect();
    }

    fn shown(&self, kept: &Kept<Place>) -> Shown {
        let (position, row) = kept.place;
        let partition = self.dataset.partitions().get(position);
        Shown {
            file: partition.map(file_name).unwrap_or_default(),
            partition: partition.map_or(position, |partition| partition.index),
            row,
            value: kept.value.clone(),
        }
    }

    fn drift(&self, probe: usize, of: fn(Drift) -> f64, most: f64, outcome: &mut Outcome) {
        if let Probe { what: What::Cells(reference), .. } = &self.plan.probes[probe] {
            let figure = of(reference.drift(&self.whole.probes[probe].cells));
            outcome.rows = Some(self.whole.rows);
            outcome.passed = figure <= most;
            outcome.got = Some(json!(figure));
        }
    }
}

impl Outcome {
    /// Executed, and not passed.
    fn failed(&self) -> bool {
        self.executed && !self.passed
    }

    /// One line for people.
    pub fn text(&self) -> String {
        let of = match (&self.column, self.check) {
            (Some(column), check) => format!("column `{column}`, {check}"),
            (None, check) => check.to_owned(),
        };
        let mut found = match (self.violations, &self.got) {
            (Some(count), Some(Value::Number(share))) => {
                format!("{count} of {} rows, a share of {share}", self.rows.unwrap_or(0))
            }
            (Some(count), _) => format!("{count} of {} rows violate it", self.rows.unwrap_or(0)),
            (None, Some(Value::String(text))) => text.clone(),
            (None, Some(figure)) => format!("got {figure}"),
            (None, None) => "it is not so".to_owned(),
        };
        if let Some(first) = self.first.first() {
            let value =
                first.value.as_ref().map_or("null".to_owned(), |value| format!("`{value}`"));
            found += &format!("; first: `{}` row {}: {value}", first.file, first.row);
        }
        format!("{of}: expected {}: {found}", self.expected)
    }
}

impl Report {
    fn lines(&self, severity: Severity) -> Vec<String> {
        let failed = self.checks.iter().filter(|c| c.failed() && c.severity == severity);
        failed.map(Outcome::text).collect()
    }

    /// Tells the log what failed.
    pub fn log(&self) {
        let warned = self.lines(Severity::Warn);
        for line in warned.iter().take(NAMED) {
            tracing::warn!("{line}");
        }
        if let Some(more @ 1..) = warned.len().checked_sub(NAMED) {
            tracing::warn!("and {more} more failed checks of severity `warn`");
        }
        for line in self.lines(Severity::Error).iter().take(NAMED) {
            tracing::error!("{line}");
        }
        tracing::info!("{}", self.note());
    }

    pub fn note(&self) -> String {
        let mut note = format!("{} checks: {} passed", self.executed, self.passed());
        for (count, word) in [(self.failed, "failed"), (self.warned, "warned")] {
            if count > 0 {
                note += &format!(", {count} {word}");
            }
        }
        match self.checks.len() - self.executed {
            0 => note,
            idle => format!("{note}; {idle} had no rows to look at"),
        }
    }

    fn passed(&self) -> usize {
        self.executed - self.failed - self.warned
    }

    /// For the marker.
    pub fn details(&self) -> Map<String, Value> {
        let mut details = Map::new();
        details.insert("note".into(), self.note().into());
        for (name, count) in
            [("executed", self.executed), ("passed", self.passed()), ("warned", self.warned)]
        {
            details.insert(name.into(), count.into());
        }
        let violated = self.checks.iter().filter(|check| check.violations.is_some_and(|v| v > 0));
        let key = |check: &Outcome| match &check.column {
            Some(column) => format!("{column}: {}", check.check),
            None => check.check.to_owned(),
        };
        let counts: Map<String, Value> =
            violated.map(|check| (key(check), json!(check.violations))).collect();
        details.insert("violations".into(), counts.into());
        details
    }

    /// What ends a step whose data is bad, or that has checked nothing.
    pub fn error(&self, folder: &str) -> Option<Error> {
        if self.executed == 0 {
            let error = Error::data(format!(
                "not one check was executed: nothing of the contract applies to {} rows with \
                 these columns",
                self.rows
            ));
            return Some(error.hint("correct the patterns in `columns`, or check `rows` too"));
        }
        let lines = self.lines(Severity::Error);
        if lines.is_empty() {
            return None;
        }
        let mut text = format!("{} of {} checks failed", lines.len(), self.executed);
        for line in lines.iter().take(NAMED) {
            text += &format!("\n  {line}");
        }
        if let Some(more @ 1..) = lines.len().checked_sub(NAMED) {
            text += &format!("\n  and {more} more");
        }
        Some(Error::data(text).hint(format!(
            "look at `{folder}/{REPORT_FILE}` and, for the violating rows, at \
             `{folder}/part-*.parquet`; then correct the data, or the contract, and run it again"
        )))
    }
}
