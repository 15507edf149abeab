//! The contract as the spec has it: rules by column name or pattern, and which
//! rule a column gets. Knows no data and no types.

use std::collections::BTreeMap;

use glob::Pattern;
use regex::Regex;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::steps::named::is_pattern;
use crate::steps::named::literals;

/// What a failed check means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warn,
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warn => "warn",
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
pub struct Contract {
    pub severity: Severity,
    pub keep: usize,
    pub rows: Option<RowLimits>,
    #[serde(default)]
    pub columns: BTreeMap<String, Rule>,
    pub other_columns: OtherColumns,
    #[serde(default)]
    pub unique: Vec<Vec<String>>,
    pub drift: Option<DriftRule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OtherColumns {
    Allow,
    Refuse,
}

#[derive(Debug, Clone, Deserialize)]
pub struct RowLimits {
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub severity: Option<Severity>,
}

/// What holds of a column.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Rule {
    #[serde(rename = "type")]
    pub data_type: Option<String>,
    pub required: Option<bool>,
    pub max_null_rate: Option<f64>,
    pub min: Option<Value>,
    pub max: Option<Value>,
    pub finite: Option<bool>,
    pub allowed: Option<Vec<String>>,
    pub pattern: Option<String>,
    pub unique: Option<bool>,
    pub monotone: Option<String>,
    pub fresh: Option<Fresh>,
    pub severity: Option<Severity>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Fresh {
    /// Seconds.
    pub within: u64,
    pub of: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct DriftRule {
    pub psi: Option<f64>,
    pub ks: Option<f64>,
    pub columns: Option<Vec<String>>,
    pub severity: Option<Severity>,
}

impl Contract {
    /// True where it checks nothing, whatever the data is. A column that is named
    /// must at least be there.
    pub fn is_empty(&self) -> bool {
        let checks = |(name, rule): (&String, &Rule)| {
            rule.must_be_there(name) || rule.checks_values() || rule.data_type.is_some()
        };
        self.rows.is_none()
            && self.unique.is_empty()
            && self.drift.is_none()
            && self.other_columns == OtherColumns::Allow
            && !self.columns.iter().any(checks)
    }

    /// The rule of a column: that of its name, or else of the pattern with the
    /// most literal characters, of several the first by name.
    pub fn rule(&self, column: &str) -> Option<(&str, &Rule)> {
        if let Some((name, rule)) = self.columns.get_key_value(column) {
            return Some((name, rule));
        }
        let matching = (self.columns.iter())
            .filter(|(name, _)| Pattern::new(name).is_ok_and(|p| p.matches(column)));
        let best = matching.reduce(|a, b| if literals(b.0) > literals(a.0) { b } else { a });
        best.map(|(name, rule)| (name.as_str(), rule))
    }
}

impl Rule {
    /// A name must be there unless the rule says otherwise; a pattern need not
    /// match anything.
    pub fn must_be_there(&self, name: &str) -> bool {
        self.required.unwrap_or(!is_pattern(name))
    }

    fn checks_values(&self) -> bool {
        self.max_null_rate.is_some()
            || self.min.is_some()
            || self.max.is_some()
            || self.finite == Some(true)
            || self.allowed.is_some()
            || self.pattern.is_some()
            || self.unique == Some(true)
            || self.monotone.is_some()
            || self.fresh.is_some()
    }
}

/// The expression, for the whole of a value.
///
/// # Errors
/// What is wrong with it, in one line.
pub fn whole_match(pattern: &str) -> Result<Regex, String> {
    // By itself first: a bracket too many would close ours.
    let whole = Regex::new(pattern).and_then(|_| Regex::new(&format!(r"\A(?:{pattern})\z")));
    whole.map_err(|e| {
        let text = e.to_string();
        let last = text.lines().last().unwrap_or_default().trim_start_matches("error: ");
        format!("`{pattern}` is no regular expression: {last}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(columns: &[&str]) -> Contract {
        let columns: serde_json::Map<String, Value> =
            columns.iter().map(|name| ((*name).to_owned(), serde_json::json!({}))).collect();
        serde_json::from_value(serde_json::json!({
            "severity": "error", "keep": 10, "columns": columns, "other_columns": "allow",
        }))
        .unwrap()
    }

    #[test]
    fn the_closest_rule_wins() {
        let contract = contract(&["V1", "V*", "V?9", "*9", "V[12]*"]);
        let rule = |column| contract.rule(column).map(|(name, _)| name.to_owned());
        assert_eq!(rule("V1").unwrap(), "V1");
        assert_eq!(rule("V29").unwrap(), "V?9");
        assert_eq!(rule("V2").unwrap(), "V*", "as many letters as `V[12]*`: the first by name");
        assert_eq!(rule("W9").unwrap(), "*9");
        assert_eq!(rule("x"), None);
    }

    #[test]
    fn a_pattern_is_for_the_whole_value() {
        let either = whole_match("a|bc").unwrap();
        assert!(either.is_match("a") && either.is_match("bc"));
        assert!(!either.is_match("ab") && !either.is_match("abc") && !either.is_match("a\n"));
        assert!(whole_match("a)(b").unwrap_err().contains("a)(b"));
        assert!(whole_match("[").is_err());
    }
}
