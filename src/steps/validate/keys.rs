//! The keys of `validate`, and what a spec alone shows to be wrong with them.
//! Knows nothing of data.

use std::collections::BTreeSet;

use crate::steps::model::arrow_type;
use glob::Pattern;
use serde_json::{Map, Value};

use super::bounds::{decimal, instant};
use super::contract::{Contract, Rule, whole_match};
use super::types;
use crate::job::kind::{Field, Need, Problem, Type};
use crate::steps::parts::read_params;

const fn optional(name: &'static str, ty: Type, doc: &'static str) -> Field {
    Field { name, ty, need: Need::Optional, doc }
}

const SEVERITY: Type = Type::Choice(&["error", "warn"]);
const COUNT: Type = Type::Int { min: 0, max: i64::MAX };
const SHARE: Type = Type::Float { min: 0.0, max: 1.0, open: false };
const POSITIVE: Type = Type::Float { min: 0.0, max: f64::MAX, open: true };
/// Texts are read exactly: decimals, dates, and what is beyond 64 bits.
const BOUND: Type = Type::Either(&[Type::Int { min: i64::MIN, max: i64::MAX }, Type::Text]);
const OWN_SEVERITY: Field = optional("severity", SEVERITY, "That of these checks.");

const ROWS: Type = Type::Record(&[
    optional("min", COUNT, "Rows at least."),
    optional("max", COUNT, "Rows at most."),
    OWN_SEVERITY,
]);

const FRESH: Type = Type::Record(&[
    Field {
        name: "within",
        ty: Type::Duration,
        need: Need::Required,
        doc: "How old the newest value may be.",
    },
    Field {
        name: "of",
        ty: Type::Text,
        need: Need::Required,
        doc: "The instant from which its age is counted: a date or time by RFC 3339.",
    },
]);

const COLUMN: Type = Type::Record(&[
    optional("type", Type::Text, "An Arrow type, or a class of types such as `number` or `text`."),
    optional("required", Type::Bool, "Whether it must be there; a name must, a pattern need not."),
    optional("max_null_rate", SHARE, "The share of rows that may be null."),
    optional("min", BOUND, "The smallest value; NaN violates it."),
    optional("max", BOUND, "The largest value; NaN violates it."),
    optional("finite", Type::Bool, "No NaN and no infinity."),
    optional("allowed", Type::List(&Type::Text), "The values that there may be."),
    optional("pattern", Type::Text, "A regular expression that the whole value matches."),
    optional("unique", Type::Bool, "No value comes twice; nulls may."),
    optional(
        "monotone",
        Type::Choice(&["increasing", "nondecreasing", "decreasing", "nonincreasing"]),
        "The order of the values, row by row and over partitions.",
    ),
    optional("fresh", FRESH, "How old the newest date or timestamp may be."),
    OWN_SEVERITY,
]);

const DRIFT: Type = Type::Record(&[
    Field {
        name: "against",
        ty: Type::Step(&["summarize"]),
        need: Need::Required,
        doc: "The `summarize` step that has the distributions to compare with.",
    },
    optional("psi", POSITIVE, "The largest population stability index."),
    optional("ks", SHARE, "The largest Kolmogorov-Smirnov distance."),
    optional("columns", Type::List(&Type::Text), "The columns; all that both have if absent."),
    OWN_SEVERITY,
]);

pub const FIELDS: &[Field] = &[
    Field {
        name: "input",
        ty: Type::Step(&[]),
        need: Need::Required,
        doc: "The dataset to validate.",
    },
    Field {
        name: "severity",
        ty: SEVERITY,
        need: Need::Default("\"error\""),
        doc: "What a failed check means, where it does not say so itself.",
    },
    Field {
        name: "keep",
        ty: Type::Int { min: 0, max: 10_000 },
        need: Need::Default("100"),
        doc: "Violating rows of a check and partition that are kept, the first ones.",
    },
    optional("rows", ROWS, "How many rows there may be."),
    optional("columns", Type::Map(&COLUMN), "By name or pattern: what holds of a column."),
    Field {
        name: "other_columns",
        ty: Type::Choice(&["allow", "refuse"]),
        need: Need::Default("\"allow\""),
        doc: "Whether there may be columns that `columns` does not name.",
    },
    optional(
        "unique",
        Type::List(&Type::List(&Type::Text)),
        "Columns whose values together come only once; several such lists.",
    ),
    optional("drift", DRIFT, "How far distributions may be from an earlier summary."),
];

/// Relations between keys, and texts that mean nothing.
pub fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let contract: Contract = match read_params(params) {
        Ok(contract) => contract,
        Err(e) => return vec![Problem::at::<String>([], e.message())],
    };
    let mut problems = Problems(Vec::new());
    for (name, rule) in &contract.columns {
        problems.of_column(name, rule);
    }
    problems.of_the_rest(&contract);
    if problems.0.is_empty() && contract.is_empty() {
        problems.add(&[], "it checks nothing: give `rows`, `columns`, `unique` or `drift`");
    }
    problems.0
}

struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, at: &[&str], message: impl Into<String>) {
        self.0.push(Problem::at(at.iter().copied(), message));
    }

    fn of_column(&mut self, name: &str, rule: &Rule) {
        if let Err(e) = Pattern::new(name) {
            self.add(&["columns", name], format!("`{name}` is no pattern of names: {}", e.msg));
        }
        if let Some(text) = &rule.data_type
            && !is_open(text)
            && !types::CLASSES.contains(&text.as_str())
            && arrow_type::parse(text).is_err()
        {
            let classes = types::CLASSES.join(", ");
            let message = format!("`{text}` is no type: write one as Arrow does, or {classes}");
            self.add(&["columns", name, "type"], message);
        }
        if let Some(Err(e)) = rule.pattern.as_ref().filter(|p| !is_open(p)).map(|p| whole_match(p))
        {
            self.add(&["columns", name, "pattern"], e);
        }
        if rule.allowed.as_ref().is_some_and(Vec::is_empty) {
            self.add(&["columns", name, "allowed"], "at least one value is needed");
        }
        if let Some(fresh) = rule.fresh.as_ref().filter(|fresh| !is_open(&fresh.of))
            && let Err(e) = instant(&fresh.of)
        {
            self.add(&["columns", name, "fresh", "of"], e);
        }
        let exact = |bound: &Option<Value>| bound.as_ref().and_then(Value::as_i64);
        if let (Some(min), Some(max)) = (exact(&rule.min), exact(&rule.max))
            && min > max
        {
            self.add(&["columns", name], format!("`min`, {min}, is above `max`, {max}"));
        }
        for (key, bound) in [("min", &rule.min), ("max", &rule.max)] {
            if let Some(Value::String(text)) = bound
                && !is_open(text)
                && text.parse::<f64>().is_err()
                && decimal(text).is_err()
                && instant(text).is_err()
                && super::bounds::time_of_day(text).is_err()
            {
                let message = format!("`{text}` is no number, date or time");
                self.add(&["columns", name, key], message);
            }
        }
    }

    fn of_the_rest(&mut self, contract: &Contract) {
        if let Some(rows) = &contract.rows {
            match (rows.min, rows.max) {
                (None, None) => self.add(&["rows"], "`min` or `max` is needed"),
                (Some(min), Some(max)) if min > max => {
                    self.add(&["rows"], format!("`min`, {min}, is above `max`, {max}"));
                }
                _ => {}
            }
        }
        for (index, columns) in contract.unique.iter().enumerate() {
            let once: BTreeSet<_> = columns.iter().collect();
            if columns.is_empty() || once.len() < columns.len() {
                let message = format!("list {index}: at least one column is needed, each once");
                self.add(&["unique"], message);
            }
        }
        if let Some(drift) = &contract.drift {
            if drift.psi.is_none() && drift.ks.is_none() {
                self.add(&["drift"], "`psi` or `ks` is needed");
            }
            if drift.columns.as_ref().is_some_and(Vec::is_empty) {
                self.add(&["drift", "columns"], "at least one column is needed");
            }
        }
    }
}

/// What stands there is known only when the step runs.
fn is_open(text: &str) -> bool {
    text.contains("${")
}
