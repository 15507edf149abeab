//! A contract bound to a dataset's columns: the checks, and the probes that one
//! pass over the rows makes for them. Knows no rows.

use std::collections::BTreeSet;

use arrow::datatypes::{DataType, Schema};
use serde_json::Value;

use super::bounds::{Round, float, instant, nanoseconds, whole};
use super::contract::{Contract, DriftRule, OtherColumns, Rule, Severity, is_pattern, whole_match};
use super::drift::Reference;
use super::order::Order;
use super::tests_of_rows::RowTest;
use super::types::{self, is_instant, is_text};
use crate::steps::summary::Summary;
use crate::store::columns::Class;

/// Values of `allowed` that a message lists.
const LISTED: usize = 8;

/// A statement of the contract.
#[derive(Debug, Clone)]
pub struct Check {
    pub name: &'static str,
    /// The column, or columns, that it is about.
    pub column: Option<String>,
    pub severity: Severity,
    pub expected: String,
    pub how: How,
}

/// How it is decided.
#[derive(Debug, Clone)]
pub enum How {
    /// By the schema; the text says what is wrong.
    Settled(Result<(), String>),
    /// Not at all on a column of this type.
    Impossible(String),
    Rows {
        min: Option<u64>,
        max: Option<u64>,
    },
    /// The share of rows that a probe may find.
    Rate {
        probe: usize,
        most: f64,
    },
    /// A probe that finds no row.
    None {
        probe: usize,
    },
    /// The newest value is at this place or beyond.
    Newest {
        probe: usize,
        at_least: i128,
    },
    Unique(Vec<String>),
    Psi {
        probe: usize,
        most: f64,
    },
    Ks {
        probe: usize,
        most: f64,
    },
}

/// What the pass measures of a column.
#[derive(Debug)]
pub struct Probe {
    pub column: String,
    /// The check whose violating rows it finds; None where rows are no violations
    /// by themselves.
    pub finds: Option<usize>,
    pub what: What,
}

#[derive(Debug)]
pub enum What {
    Rows(RowTest),
    Order(Order),
    Newest,
    Cells(Reference),
}

#[derive(Debug, Default)]
pub struct Plan {
    pub checks: Vec<Check>,
    pub probes: Vec<Probe>,
    pub keep: usize,
}

impl Plan {
    pub fn new(contract: &Contract, schema: &Schema, reference: Option<&Summary>) -> Plan {
        let plan = Plan { keep: contract.keep, ..Plan::default() };
        let mut binder = Binder { contract, schema, plan };
        binder.rows();
        binder.schema();
        for field in schema.fields() {
            if let Some((_, rule)) = contract.rule(field.name()) {
                binder.column(field.name(), field.data_type(), rule);
            }
        }
        for columns in &contract.unique {
            binder.unique(columns, contract.severity);
        }
        if let (Some(rule), Some(reference)) = (&contract.drift, reference) {
            binder.drift(rule, reference);
        }
        binder.plan
    }

    /// The columns that the pass reads, in the order of the file.
    pub fn columns(&self, schema: &Schema) -> Vec<String> {
        let read: BTreeSet<&str> = self.probes.iter().map(|probe| probe.column.as_str()).collect();
        let names = schema.fields().iter().map(|field| field.name());
        names.filter(|name| read.contains(name.as_str())).cloned().collect()
    }
}

struct Binder<'a> {
    contract: &'a Contract,
    schema: &'a Schema,
    plan: Plan,
}

impl Binder<'_> {
    fn add(
        &mut self,
        name: &'static str,
        column: Option<&str>,
        severity: Option<Severity>,
        expected: impl Into<String>,
        how: How,
    ) {
        let severity = severity.unwrap_or(self.contract.severity);
        let (column, expected) = (column.map(str::to_owned), expected.into());
        self.plan.checks.push(Check { name, column, severity, expected, how });
    }

    fn probe(&mut self, column: &str, what: What, finds: bool) -> usize {
        let finds = finds.then_some(self.plan.checks.len());
        self.plan.probes.push(Probe { column: column.to_owned(), finds, what });
        self.plan.probes.len() - 1
    }

    fn rows(&mut self) {
        let Some(rows) = &self.contract.rows else { return };
        let expected = match (rows.min, rows.max) {
            (Some(min), Some(max)) => format!("from {min} to {max} rows"),
            (Some(min), None) => format!("at least {min} rows"),
            (_, max) => format!("at most {} rows", max.unwrap_or(u64::MAX)),
        };
        self.add("rows", None, rows.severity, expected, How::Rows { min: rows.min, max: rows.max });
    }

    /// What the names of the columns tell.
    fn schema(&mut self) {
        let names = || self.schema.fields().iter().map(|field| field.name());
        let used: BTreeSet<&str> =
            names().filter_map(|name| Some(self.contract.rule(name)?.0)).collect();
        let missing: Vec<(String, bool, Option<Severity>)> = (self.contract.columns.iter())
            .filter(|(name, rule)| rule.must_be_there(name))
            .map(|(name, rule)| (name.clone(), used.contains(name.as_str()), rule.severity))
            .collect();
        for (name, there, severity) in missing {
            let found = match (there, is_pattern(&name)) {
                (true, _) => Ok(()),
                (false, true) => Err("no column has this rule".to_owned()),
                (false, false) => Err(nearest(self.schema, &name)),
            };
            self.add(
                "required",
                Some(&name),
                severity,
                "a column of that name",
                How::Settled(found),
            );
        }
        if self.contract.other_columns == OtherColumns::Refuse {
            let others: Vec<&str> = self
                .schema
                .fields()
                .iter()
                .map(|field| field.name().as_str())
                .filter(|name| self.contract.rule(name).is_none())
                .collect();
            let found = if others.is_empty() { Ok(()) } else { Err(listed(&others)) };
            self.add("other_columns", None, None, "no other columns", How::Settled(found));
        }
    }

    fn column(&mut self, name: &str, data_type: &DataType, rule: &Rule) {
        let severity = rule.severity;
        if let Some(wanted) = &rule.data_type {
            let found = match types::is(data_type, wanted) {
                true => Ok(()),
                false => Err(format!("it is {data_type}")),
            };
            self.add("type", Some(name), severity, format!("type {wanted}"), How::Settled(found));
        }
        if let Some(most) = rule.max_null_rate {
            // Above 0 a null by itself is no violation: none is kept.
            let probe = self.probe(name, What::Rows(RowTest::Null), most == 0.0);
            let expected = format!("nulls in at most {most} of the rows");
            self.add("max_null_rate", Some(name), severity, expected, How::Rate { probe, most });
        }
        for (test, expected, bound) in row_tests(data_type, rule) {
            let how = match bound {
                Ok(bound) => How::None { probe: self.probe(name, What::Rows(bound), true) },
                Err(why) => How::Impossible(why),
            };
            self.add(test, Some(name), severity, expected, how);
        }
        self.sequence(name, data_type, rule);
        if rule.unique == Some(true) {
            self.unique(&[name.to_owned()], severity.unwrap_or(self.contract.severity));
        }
    }

    fn sequence(&mut self, name: &str, data_type: &DataType, rule: &Rule) {
        if let Some(order) = rule.monotone.as_deref()
            && let Some(kind) = Order::named(order)
        {
            let how = match Class::of(data_type).is_numeric() {
                true => How::None { probe: self.probe(name, What::Order(kind), true) },
                false => How::Impossible(format!("{data_type} has no order of numbers or times")),
            };
            self.add("monotone", Some(name), rule.severity, format!("{order} values"), how);
        }
        if let Some(fresh) = &rule.fresh {
            let span = i128::from(fresh.within) * 1_000_000_000;
            let how = match instant(&fresh.of).map(|of| units(of - span, data_type)) {
                Ok(Some(at_least)) => {
                    How::Newest { probe: self.probe(name, What::Newest, false), at_least }
                }
                Ok(None) => How::Impossible(format!("{data_type} is no date and no timestamp")),
                Err(why) => How::Impossible(why),
            };
            let expected = format!("a value at most {} s older than {}", fresh.within, fresh.of);
            self.add("fresh", Some(name), rule.severity, expected, how);
        }
    }

    fn unique(&mut self, columns: &[String], severity: Severity) {
        // In the order of the file, as their values are shown.
        let mut columns = columns.to_vec();
        columns.sort_by_key(|name| self.schema.index_of(name).unwrap_or(usize::MAX));
        let wrong = columns.iter().find_map(|name| match self.schema.field_with_name(name) {
            Err(_) => Some(format!("there is no column `{name}`")),
            Ok(field) if !has_keys(field.data_type()) => {
                Some(format!("values of {} cannot be compared", field.data_type()))
            }
            Ok(_) => None,
        });
        let name = columns.join(", ");
        let how = wrong.map_or(How::Unique(columns), How::Impossible);
        self.add("unique", Some(&name), Some(severity), "each value once", how);
    }

    fn drift(&mut self, rule: &DriftRule, reference: &Summary) {
        let known = |name: &str| reference.columns.iter().find(|column| column.name == name);
        let names: Vec<String> = match &rule.columns {
            Some(names) => names.clone(),
            None => (self.schema.fields().iter())
                .map(|field| field.name().clone())
                .filter(|name| known(name).is_some_and(|c| has_distribution(&c.data_type)))
                .collect(),
        };
        for name in names {
            let here = self.schema.field_with_name(&name).map(|field| field.data_type().clone());
            let probe = match (here, known(&name)) {
                (Err(_), _) => Err(nearest(self.schema, &name)),
                (_, None) => Err("the summary has no such column".to_owned()),
                (Ok(here), Some(there)) if !comparable(&here, &there.data_type) => {
                    Err(format!("it is {here}, and was {}", there.data_type))
                }
                (_, Some(there)) => {
                    let reference = Reference::of(&there.profile);
                    Ok(self.probe(&name, What::Cells(reference), false))
                }
            };
            let how = |of: fn(usize, f64) -> How, most| match &probe {
                Ok(probe) => of(*probe, most),
                Err(why) => How::Impossible(why.clone()),
            };
            if let Some(most) = rule.psi {
                let how = how(|probe, most| How::Psi { probe, most }, most);
                let expected = format!("a population stability index of at most {most}");
                self.add("psi", Some(&name), rule.severity, expected, how);
            }
            let ordered = known(&name).is_none_or(|c| Class::of(&c.data_type).is_numeric());
            // Categories have no order; of those that are not named it is not asked.
            if let Some(most) = rule.ks.filter(|_| ordered || rule.psi.is_none()) {
                let unordered = || How::Impossible("its values have no order; say `psi`".into());
                let how = if !ordered {
                    unordered()
                } else {
                    how(|probe, most| How::Ks { probe, most }, most)
                };
                let expected = format!("a Kolmogorov-Smirnov distance of at most {most}");
                self.add("ks", Some(&name), rule.severity, expected, how);
            }
        }
    }
}

type Bound = (&'static str, String, Result<RowTest, String>);

/// The tests of single values that a rule has, for a column of this type.
fn row_tests(data_type: &DataType, rule: &Rule) -> Vec<Bound> {
    let mut tests = Vec::new();
    let text = |bound: &Value| bound.as_str().map_or_else(|| bound.to_string(), str::to_owned);
    if let Some(min) = rule.min.as_ref().map(text) {
        let test = match data_type.is_floating() {
            true => float(&min, data_type).map(RowTest::FloatBelow),
            false => whole(&min, data_type, Round::Up).map(RowTest::Below),
        };
        tests.push(("min", format!("at least {min}"), supported(data_type, test)));
    }
    if let Some(max) = rule.max.as_ref().map(text) {
        let test = match data_type.is_floating() {
            true => float(&max, data_type).map(RowTest::FloatAbove),
            false => whole(&max, data_type, Round::Down).map(RowTest::Above),
        };
        tests.push(("max", format!("at most {max}"), supported(data_type, test)));
    }
    if rule.finite == Some(true) {
        let test = match (data_type.is_floating(), Class::of(data_type).is_numeric()) {
            (true, _) => Ok(RowTest::NotFinite),
            (_, true) => Ok(RowTest::Nothing),
            _ => Err(format!("{data_type} is no number")),
        };
        tests.push(("finite", "no NaN, no infinity".to_owned(), supported(data_type, test)));
    }
    if let Some(values) = &rule.allowed {
        let expected = format!("one of {}", listed(values));
        tests.push(("allowed", expected, allowed(values, data_type)));
    }
    if let Some(pattern) = &rule.pattern {
        let test = match is_text(data_type) {
            true => whole_match(pattern).map(RowTest::Unmatched),
            false => Err(format!("{data_type} is no text")),
        };
        tests.push(("pattern", format!("matches `{pattern}`"), test));
    }
    tests
}

/// Half floats are floats to Arrow, and not to us.
fn supported(data_type: &DataType, test: Result<RowTest, String>) -> Result<RowTest, String> {
    match Class::of(data_type) {
        Class::Other if data_type.is_numeric() => Err(format!("{data_type} is not supported")),
        _ => test,
    }
}

fn allowed(values: &[String], data_type: &DataType) -> Result<RowTest, String> {
    let test = match data_type {
        DataType::Boolean => {
            if let Some(other) = values.iter().find(|v| !matches!(v.as_str(), "true" | "false")) {
                return Err(format!("`{other}` is neither `true` nor `false`"));
            }
            let has = |word: &str| values.iter().any(|value| value == word);
            Ok(RowTest::BoolNotIn { no: !has("false"), yes: !has("true") })
        }
        text if is_text(text) => Ok(RowTest::TextNotIn(values.iter().cloned().collect())),
        _ if data_type.is_floating() => {
            let values = values.iter().map(|value| float(value, data_type));
            values.collect::<Result<_, _>>().map(RowTest::FloatNotIn)
        }
        _ => {
            let values = values.iter().map(|value| whole(value, data_type, Round::Never));
            values.collect::<Result<_, _>>().map(RowTest::NotIn)
        }
    };
    supported(data_type, test)
}

/// An instant in the units of a column of dates or timestamps, rounded up.
fn units(nanos: i128, data_type: &DataType) -> Option<i128> {
    let unit = match data_type {
        _ if !is_instant(data_type) => return None,
        DataType::Timestamp(unit, _) => nanoseconds(*unit),
        DataType::Date32 => 86_400 * 1_000_000_000,
        _ => 1_000_000,
    };
    Some(-(-nanos).div_euclid(unit))
}

/// Whether values can be told apart, for `unique`.
fn has_keys(data_type: &DataType) -> bool {
    let plain = matches!(data_type, DataType::Boolean) || is_text(data_type);
    plain || Class::of(data_type).is_numeric()
}

/// Numbers of all types have one axis; dates and times each their own unit.
fn comparable(here: &DataType, there: &DataType) -> bool {
    let (number, temporal) = (Class::of(here).is_numeric(), here.is_temporal());
    match number {
        true => here == there || !temporal && !there.is_temporal(),
        false => has_values(here) && has_values(there) && is_text(here) == is_text(there),
    }
}

fn has_distribution(data_type: &DataType) -> bool {
    Class::of(data_type).is_numeric() || has_values(data_type)
}

/// Whether values of the type are counted one by one.
fn has_values(data_type: &DataType) -> bool {
    is_text(data_type) || *data_type == DataType::Boolean
}

fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let shown: Vec<String> =
        names.iter().take(LISTED).map(|name| format!("`{}`", name.as_ref())).collect();
    match names.len().checked_sub(LISTED) {
        Some(more @ 1..) => format!("{} and {more} more", shown.join(", ")),
        _ => shown.join(", "),
    }
}

fn nearest(schema: &Schema, name: &str) -> String {
    let known = schema.fields().iter().map(|field| field.name());
    let near = known.map(|known| (strsim::damerau_levenshtein(known, name), known)).min();
    match near {
        Some((_, near)) => format!("there is no column `{name}`; the nearest is `{near}`"),
        None => format!("there is no column `{name}`"),
    }
}
