//! Tests of `validate`, run by the real runner.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Float32Array, Float64Array, Int64Array,
    StringArray, TimestampMillisecondArray, UInt64Array,
};
use arrow::record_batch::RecordBatch;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::spill::{Buckets, Entry, Sizes};
use super::*;
use crate::error::Class;
use crate::job::kind::Problem;
use crate::runner::marker::Marker;
use crate::steps::summarize;
use crate::steps::testing::Bench;
use crate::steps::transform_tests::Given;

/// One column `x`, cut into row groups of two rows, and partitions of so many groups.
fn cut(array: &ArrayRef, groups: usize) -> Given {
    let batch = |first: usize| {
        let some = array.slice(first, 2.min(array.len() - first));
        RecordBatch::try_from_iter_with_nullable([("x", some, true)]).unwrap()
    };
    let all: Vec<RecordBatch> = (0..array.len().max(1)).step_by(2).map(batch).collect();
    Given(all.chunks(groups).map(<[_]>::to_vec).collect())
}

fn params(contract: Value) -> Map<String, Value> {
    let mut params = json!({"severity": "error", "keep": 100, "other_columns": "allow"});
    let all = params.as_object_mut().unwrap();
    all.extend(contract.as_object().unwrap().clone());
    all.clone()
}

struct Ran {
    bench: Bench,
    result: Result<Marker>,
    report: Value,
}

/// What a contract says of a dataset.
fn held(given: Given, contract: Value, threads: usize) -> Ran {
    let bench = Bench::new();
    bench.run("raw", Box::new(given), 1);
    let step = build(&params(contract)).unwrap();
    let result = bench.try_run("checked", step, threads, &[], &["raw"]);
    let report = std::fs::read(bench.path("work/checked/_report.json")).unwrap();
    Ran { bench, result, report: serde_json::from_slice(&report).unwrap() }
}

impl Ran {
    fn check(&self, name: &str) -> &Value {
        let checks = self.report["checks"].as_array().unwrap();
        checks.iter().find(|check| check["check"] == name).unwrap()
    }

    /// Partition and row of the first violations.
    fn first(&self, name: &str) -> Vec<(u64, u64)> {
        let first = self.check(name)["first"].as_array().cloned().unwrap_or_default();
        let place = |p: &Value| (p["partition"].as_u64().unwrap(), p["row"].as_u64().unwrap());
        first.iter().map(place).collect()
    }
}

/// Violations of one rule for `x`, where groups of two rows make each a partition of
/// one, two and all groups.
#[track_caller]
fn violations(array: impl Into<ArrayRef>, rule: Value, name: &str) -> u64 {
    let array = array.into();
    let contract = json!({"severity": "warn", "columns": {"x": rule}});
    let of = |groups| {
        let ran = held(cut(&array, groups), contract.clone(), 3);
        ran.result.as_ref().unwrap();
        let count = ran.check(name)["violations"].as_u64();
        count.unwrap_or_else(|| panic!("{:#}", ran.report))
    };
    let count = of(1);
    assert_eq!((of(2), of(1000)), (count, count), "partitions change the count");
    count
}

fn floats() -> ArrayRef {
    Arc::new(Float64Array::from(vec![
        Some(-0.0),
        Some(f64::NAN),
        None,
        Some(f64::INFINITY),
        Some(1.5),
        Some(f64::NEG_INFINITY),
        Some(0.0),
        Some(-2.0),
    ]))
}

#[test]
fn floats_are_counted_with_nulls_nan_and_signed_zeros() {
    let cases = [
        (json!({"min": 0}), "min", 3),
        (json!({"min": "-inf"}), "min", 1),
        (json!({"max": "1.5"}), "max", 2),
        (json!({"max": "1.4999999999999998"}), "max", 3),
        (json!({"finite": true}), "finite", 3),
        (json!({"allowed": ["0", "1.5"]}), "allowed", 4),
        (json!({"max_null_rate": 0.0}), "max_null_rate", 1),
        (json!({"unique": true}), "unique", 1),
        (json!({"monotone": "nondecreasing"}), "monotone", 4),
        (json!({"monotone": "decreasing"}), "monotone", 3),
    ];
    for (rule, name, count) in cases {
        assert_eq!(violations(floats(), rule.clone(), name), count, "{rule}");
    }
    let narrow: ArrayRef = Arc::new(Float32Array::from(vec![0.1, 0.2, 0.3]));
    assert_eq!(violations(narrow.clone(), json!({"max": "0.2"}), "max"), 1);
    assert_eq!(violations(narrow, json!({"allowed": ["0.1", "0.3"]}), "allowed"), 1);
}

#[test]
fn whole_numbers_and_decimals_are_compared_exactly() {
    let most = i64::MAX;
    let ints: ArrayRef = Arc::new(Int64Array::from(vec![most, most - 1, i64::MIN, 5, 5]));
    let cases = [
        (json!({"max": (most - 1)}), "max", 1),
        (json!({"max": "9223372036854775806.5"}), "max", 1),
        (json!({"max": "1e30"}), "max", 0),
        (json!({"min": "-9223372036854775808"}), "min", 0),
        (json!({"min": "-9223372036854775807.5"}), "min", 1),
        (json!({"min": "1e30"}), "min", 5),
        (json!({"max": "-1e30"}), "max", 5),
        (json!({"allowed": ["5", "9_223_372_036_854_775_807"]}), "allowed", 2),
        (json!({"unique": true}), "unique", 1),
        (json!({"monotone": "increasing"}), "monotone", 3),
        (json!({"finite": true}), "finite", 0),
    ];
    for (rule, name, count) in cases {
        assert_eq!(violations(ints.clone(), rule.clone(), name), count, "{rule}");
    }
    let wide: ArrayRef = Arc::new(UInt64Array::from(vec![0, u64::MAX, u64::MAX - 1]));
    assert_eq!(violations(wide.clone(), json!({"max": "18446744073709551614"}), "max"), 1);
    assert_eq!(violations(wide, json!({"min": 1}), "min"), 1);
    let cents = vec![Some(10), None, Some(11), Some(-1), Some(10i128.pow(37))];
    let cents = Decimal128Array::from(cents).with_precision_and_scale(38, 2).unwrap();
    let cents: ArrayRef = Arc::new(cents);
    assert_eq!(violations(cents.clone(), json!({"max": "0.1"}), "max"), 2);
    assert_eq!(violations(cents.clone(), json!({"max": "0.105"}), "max"), 2);
    assert_eq!(violations(cents.clone(), json!({"min": "-0.005"}), "min"), 1);
    assert_eq!(violations(cents, json!({"allowed": ["0.10"]}), "allowed"), 3);
}

#[test]
fn dates_texts_and_truth_are_counted() {
    let times = TimestampMillisecondArray::from(vec![Some(0), Some(999), None, Some(1001)]);
    let times: ArrayRef = Arc::new(times.with_timezone("America/New_York"));
    let second = "1970-01-01T01:00:01+01:00";
    assert_eq!(violations(times.clone(), json!({"max": second}), "max"), 1);
    assert_eq!(violations(times.clone(), json!({"min": second}), "min"), 2);
    assert_eq!(violations(times, json!({"allowed": ["1970-01-01"]}), "allowed"), 2);
    let days: ArrayRef = Arc::new(Date32Array::from(vec![0, 1, 2, 1]));
    assert_eq!(violations(days.clone(), json!({"min": "1970-01-01T00:00:00.1"}), "min"), 1);
    assert_eq!(violations(days, json!({"monotone": "increasing"}), "monotone"), 1);
    let words = vec![Some("open"), None, Some(""), Some("Open"), Some("open\n"), Some("open")];
    let words: ArrayRef = Arc::new(StringArray::from(words));
    assert_eq!(violations(words.clone(), json!({"allowed": ["open", "shut"]}), "allowed"), 3);
    assert_eq!(violations(words.clone(), json!({"pattern": "(?i)o.*n"}), "pattern"), 2);
    assert_eq!(violations(words, json!({"unique": true}), "unique"), 1);
    let truth: ArrayRef = Arc::new(BooleanArray::from(vec![Some(true), None, Some(false)]));
    assert_eq!(violations(truth.clone(), json!({"allowed": ["true"]}), "allowed"), 1);
    assert_eq!(violations(truth, json!({"unique": true}), "unique"), 0);
}

#[test]
fn places_are_those_of_the_rows_whatever_the_partitions() {
    let values: ArrayRef = Arc::new(Int64Array::from(vec![1, 2, 2, 7, 5, 6, 6, 1]));
    let contract = json!({"columns": {"x": {"monotone": "increasing", "max": 5, "unique": true}}});
    let ran = held(cut(&values, 1), contract, 2);
    assert_eq!(ran.result.unwrap_err().class(), Class::Data);
    let ran = Ran { result: Ok(marker_of_nothing()), ..ran };
    assert_eq!(ran.first("monotone"), [(1, 0), (2, 0), (3, 0), (3, 1)]);
    assert_eq!(ran.first("max"), [(1, 1), (2, 1), (3, 0)]);
    assert_eq!(ran.first("unique"), [(1, 0), (3, 0), (3, 1)]);
    assert_eq!(ran.check("max")["first"][0]["value"], "7");
    assert_eq!(ran.check("max")["first"][0]["file"], "part-00001.parquet");
    // What shows only where partitions meet is in a file of its own.
    assert!(ran.bench.path("work/checked/part-00004.parquet").is_file());
    assert!(!ran.bench.path("work/checked/_SUCCESS").exists());
}

fn marker_of_nothing() -> Marker {
    let bench = Bench::new();
    bench.run("raw", Box::new(cut(&floats(), 9)), 1)
}

#[test]
fn a_failed_check_leaves_the_report_but_no_marker_and_a_warning_leaves_both() {
    for (severity, own, fails) in
        [("error", None, true), ("warn", None, false), ("error", Some("warn"), false)]
    {
        let rule = json!({"min": 0, "severity": own});
        let contract = json!({"severity": severity, "columns": {"x": rule}});
        let ran = held(cut(&floats(), 2), contract, 2);
        let marked = ran.bench.path("work/checked/_SUCCESS").is_file();
        assert_eq!((ran.result.is_err(), marked), (fails, !fails), "{severity} {own:?}");
        assert_eq!(ran.report["result"], if fails { "failed" } else { "warned" });
        match ran.result {
            Err(error) => {
                assert_eq!(error.class(), Class::Data);
                let text = error.to_string();
                for part in ["column `x`, min", "3 of 8 rows", "part-00000.parquet", "_report.json"]
                {
                    assert!(text.contains(part), "{part}: {text}");
                }
            }
            Ok(marker) => {
                assert_eq!(marker.details["violations"], json!({"x: min": 3}));
                let rows = ran.bench.rows(&marker);
                let first = ["min", "x", "warn", "part-00000.parquet", "0", "1", "NaN"];
                assert_eq!((rows.len(), rows[0].as_slice()), (3, &first.map(String::from)[..]));
            }
        }
    }
}

#[test]
fn a_failed_step_runs_again_from_what_is_there_and_says_the_same() {
    let ran = held(cut(&floats(), 2), json!({"columns": {"x": {"min": 0}}}), 2);
    let first = ran.result.unwrap_err().to_string();
    let step = build(&params(json!({"columns": {"x": {"min": 0}}}))).unwrap();
    let again = ran.bench.try_run("checked", step, 1, &[], &["raw"]).unwrap_err();
    assert_eq!(again.to_string(), first);
}

#[test]
fn keep_bounds_the_rows_and_not_the_count() {
    let values: ArrayRef = Arc::new(Int64Array::from_iter_values(0..1000));
    let contract = json!({"severity": "warn", "keep": 3, "columns": {"x": {"max": -1}}});
    let ran = held(cut(&values, 250), contract, 2);
    assert_eq!(ran.check("max")["violations"], 1000);
    assert_eq!(ran.first("max").len(), 10);
    assert_eq!(ran.result.unwrap().outputs.iter().map(|o| o.rows).sum::<u64>(), 6);
}

/// Several columns of several types, in groups and partitions of uneven sizes.
fn table(rows: usize) -> Given {
    let batch = |from: usize, to: usize| {
        let int = |f: fn(usize) -> i64| -> ArrayRef {
            Arc::new((from..to).map(|r| (r % 11 != 3).then(|| f(r))).collect::<Int64Array>())
        };
        let text: StringArray = (from..to).map(|r| Some(format!("k{}", r % 97))).collect();
        let float: Float64Array =
            (from..to).map(|r| if r % 13 == 0 { f64::NAN } else { (r % 29) as f64 }).collect();
        RecordBatch::try_from_iter_with_nullable([
            ("a", int(|r| (r % 50) as i64), true),
            ("b", int(|r| (r / 2) as i64), true),
            ("c", Arc::new(text) as ArrayRef, true),
            ("V1", Arc::new(float) as ArrayRef, true),
        ])
        .unwrap()
    };
    let cuts = [0, rows / 7, rows / 3, rows / 2, rows];
    let groups = |pair: &[usize]| {
        vec![batch(pair[0], (pair[0] + pair[1]) / 2), batch((pair[0] + pair[1]) / 2, pair[1])]
    };
    Given(cuts.windows(2).map(groups).collect())
}

fn whole_contract() -> Value {
    json!({
        "severity": "warn", "keep": 7, "rows": {"min": 1, "max": 10}, "other_columns": "refuse",
        "unique": [["a", "c"], ["b", "V1"]],
        "columns": {
            "a": {"min": 3, "max": "40.5", "max_null_rate": 0.01, "type": "Int64"},
            "b": {"monotone": "increasing", "unique": true},
            "c": {"pattern": "k[0-8]*", "allowed": ["k1", "k2"]},
            "V*": {"finite": true, "max": 20, "type": "integer"},
        },
    })
}

#[test]
fn threads_change_no_byte() {
    let of = |threads| held(table(40_000), whole_contract(), threads).result.unwrap().digest;
    let one = of(1);
    assert_eq!((of(2), of(4)), (one.clone(), one));
}

#[test]
fn schema_checks_name_what_is_there() {
    let contract = json!({
        "severity": "warn",
        "other_columns": "refuse",
        "columns": {
            "a": {"type": "float"},
            "bb": {"min": 0},
            "dd": {"min": 0, "required": false},
            "c": {"min": 0},
            "W*": {"required": true},
            "X*": {"min": 0},
        },
    });
    let ran = held(table(100), contract, 1);
    let failed: BTreeMap<String, String> = (ran.report["checks"].as_array().unwrap().iter())
        .filter(|check| check["passed"] == false)
        .map(|c| {
            let key =
                format!("{} {}", c["check"].as_str().unwrap(), c["column"].as_str().unwrap_or("-"));
            (key, c["got"].as_str().unwrap().to_owned())
        })
        .collect();
    let expected = [
        ("min c", "Utf8 has no order that a bound could be in"),
        ("other_columns -", "`b`, `V1`"),
        ("required W*", "no column has this rule"),
        ("required bb", "there is no column `bb`; the nearest is `b`"),
        ("type a", "it is Int64"),
    ];
    assert_eq!(failed, expected.map(|(k, v)| (k.into(), v.into())).into());
}

#[test]
fn fresh_is_counted_from_the_instant_given() {
    let days: ArrayRef = Arc::new(Date32Array::from(vec![Some(10), None, Some(12), Some(11)]));
    for (of, within, fresh) in [
        ("1970-01-15", 2 * 86_400, true),
        ("1970-01-15T00:00:01", 2 * 86_400, false),
        ("1970-01-15", 2 * 86_400 - 1, false),
        ("1960-01-01", 0, true),
    ] {
        let rule = json!({"fresh": {"of": of, "within": within}});
        let ran = held(cut(&days, 1), json!({"severity": "warn", "columns": {"x": rule}}), 2);
        assert_eq!(ran.check("fresh")["passed"], fresh, "{of} {within}");
        assert_eq!(ran.check("fresh")["got"], "1970-01-13");
    }
    let nulls: ArrayRef = Arc::new(Date32Array::from(vec![None, None]));
    let rule = json!({"fresh": {"of": "1970-01-01", "within": 0}});
    let ran = held(cut(&nulls, 1), json!({"columns": {"x": rule}}), 1);
    assert_eq!(ran.check("fresh")["got"], "no value");
}

#[test]
fn null_rates_are_exact() {
    let values: ArrayRef = Arc::new(Int64Array::from(vec![None, Some(1), Some(2), None]));
    for (most, passed) in [(0.5, true), (0.49, false), (1.0, true)] {
        let contract = json!({"severity": "warn", "columns": {"x": {"max_null_rate": most}}});
        let ran = held(cut(&values, 1), contract, 1);
        let check = ran.check("max_null_rate");
        assert_eq!((&check["passed"], &check["got"]), (&json!(passed), &json!(0.5)), "{most}");
        assert_eq!(ran.first("max_null_rate").len(), if passed { 0 } else { 2 });
    }
}

#[test]
fn nothing_checked_is_an_error() {
    let pattern = json!({"columns": {"W*": {"min": 0}}});
    let ran = held(table(100), pattern.clone(), 1);
    assert!(ran.result.unwrap_err().message().contains("not one check"));
    let none: ArrayRef = Arc::new(Int64Array::from(Vec::<i64>::new()));
    let values = json!({"columns": {"*": {"min": 0}}});
    let ran = held(cut(&none, 1), values, 1);
    assert_eq!(ran.result.unwrap_err().class(), Class::Data, "no rows, and no other check");
    let rows = json!({"rows": {"min": 0}, "columns": {"*": {"min": 0}}});
    let ran = held(cut(&none, 1), rows, 1);
    let marker = ran.result.unwrap();
    assert_eq!(marker.details["note"], "1 checks: 1 passed; 1 had no rows to look at");
    let rows = json!({"rows": {"min": 1}});
    assert!(held(cut(&none, 1), rows, 1).result.is_err());
}

#[test]
fn a_spec_that_means_nothing_is_refused() {
    let problems = |contract: Value| keys::check(&params(contract));
    let at = |problems: &[Problem]| problems.iter().map(|p| p.at.join(".")).collect::<Vec<_>>();
    let nothing = [json!({}), json!({"columns": {}}), json!({"columns": {"V*": {}}})];
    for contract in nothing {
        assert!(problems(contract.clone())[0].message.contains("checks nothing"), "{contract}");
    }
    assert_eq!(problems(json!({"columns": {"x": {}}})), [], "it must be there");
    let wrong = problems(json!({
        "rows": {"min": 2, "max": 1},
        "unique": [["a", "a"]],
        "drift": {"against": "s"},
        "columns": {
            "[": {"min": 0},
            "a": {"type": "Int65"},
            "b": {"pattern": "("},
            "c": {"allowed": []},
            "d": {"fresh": {"within": 1, "of": "yesterday"}},
            "e": {"min": 2, "max": 1},
            "f": {"min": "low"},
            "g": {"min": "2024-01-01", "max": "12:00", "fresh": {"within": 1, "of": "${day}"}},
        },
    }));
    let places = [
        "columns.[",
        "columns.a.type",
        "columns.b.pattern",
        "columns.c.allowed",
        "columns.d.fresh.of",
        "columns.e",
        "columns.f.min",
        "rows",
        "unique",
        "drift",
    ];
    assert_eq!(at(&wrong), places);
}

/// As `unique` finds them, by hand.
fn naive_repeats(keys: &[Option<i64>]) -> Vec<usize> {
    let mut seen = std::collections::BTreeSet::new();
    (0..keys.len()).filter(|row| keys[*row].is_some_and(|key| !seen.insert(key))).collect()
}

#[test]
fn keys_beyond_memory_are_found_exactly() {
    // Half the rows are one value, the others come twice, far apart; a few are null.
    let key = |r: i64| (r % 101 != 7).then_some(if r % 2 == 0 { 0 } else { r % 20_001 });
    let keys: Vec<Option<i64>> = (0..40_000).map(key).collect();
    let expected = naive_repeats(&keys);
    let array: ArrayRef = Arc::new(Int64Array::from(keys));
    let batch = RecordBatch::try_from_iter_with_nullable([("x", array, true)]).unwrap();
    let part =
        |p: usize| vec![batch.slice(p * 10_000, 4_000), batch.slice(p * 10_000 + 4_000, 6_000)];
    let bench = Bench::new();
    bench.run("raw", Box::new(Given((0..4).map(part).collect())), 1);
    for (sizes, threads) in [
        (Sizes::default(), 2),
        (Sizes { buffered: 10_000, bucket: 3_000 }, 1),
        (Sizes { buffered: 100_000, bucket: 100 }, 4),
    ] {
        let contract = json!({"severity": "warn", "keep": 50, "columns": {"x": {"unique": true}}});
        let contract = read_params(&params(contract)).unwrap();
        let name = format!("checked-{}", sizes.bucket);
        let step = Box::new(Validate { contract, sizes });
        let marker = bench.try_run(&name, step, threads, &[], &["raw"]).unwrap();
        assert_eq!(marker.details["violations"]["x: unique"], expected.len());
        let rows = bench.rows(&marker);
        let place = |row: &Vec<String>| {
            row[4].parse::<usize>().unwrap() * 10_000 + row[5].parse::<usize>().unwrap()
        };
        assert_eq!(rows.iter().map(place).collect::<Vec<_>>(), expected[..50]);
    }
}

/// Spills under a real attempt, and says how much.
struct Spiller;

impl Step for Spiller {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(Some(0))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let sizes = Sizes { buffered: 24 * 64, bucket: 50 };
        let buckets = Buckets::new(attempt, "keys", 200, sizes);
        let entry = |row: u64| Entry { high: row << 56, low: row, row };
        buckets.add(&(0..200).map(entry).collect::<Vec<_>>())?;
        assert_eq!(buckets.count(), 4);
        assert!(buckets.spilled() > 0);
        let mut rows = Vec::new();
        for bucket in 0..4 {
            buckets.each(bucket, |some| rows.extend(some))?;
        }
        rows.sort_unstable_by_key(|entry| entry.row);
        assert_eq!(rows, (0..200).map(entry).collect::<Vec<_>>());
        buckets.finish()?;
        assert_eq!(std::fs::read_dir(attempt.scratch()).unwrap().count(), 0);
        Ok(())
    }
}

#[test]
fn what_is_spilled_comes_back_once_and_its_file_goes() {
    Bench::new().run("spilled", Box::new(Spiller), 1);
}

/// PSI and, of what has an order, KS: a summary of `there`, and drift of `here`
/// against it.
fn drift_of(there: ArrayRef, here: ArrayRef) -> (f64, Option<f64>) {
    let bench = Bench::new();
    let given = |array: ArrayRef| {
        let batch = RecordBatch::try_from_iter_with_nullable([("x", array, true)]).unwrap();
        let half = batch.num_rows() / 2;
        Box::new(Given(vec![
            vec![batch.slice(0, half)],
            vec![batch.slice(half, batch.num_rows() - half)],
        ]))
    };
    bench.run("old", given(there), 1);
    bench.run("raw", given(here), 1);
    let bins = json!({"bins": 4096, "distinct": "auto"});
    let summary = summarize::build(bins.as_object().unwrap()).unwrap();
    bench.try_run("summary", summary, 2, &[], &["old"]).unwrap();
    let contract =
        json!({"severity": "warn", "drift": {"against": "summary", "psi": 0.1, "ks": 0.1}});
    let step = build(&params(contract)).unwrap();
    bench.try_run("checked", step, 2, &[], &["raw", "against=summary"]).unwrap();
    let report = std::fs::read(bench.path("work/checked/_report.json")).unwrap();
    let report: Value = serde_json::from_slice(&report).unwrap();
    let of = |name: &str| {
        let checks = report["checks"].as_array().unwrap();
        checks.iter().find(|c| c["check"] == name)?["got"].as_f64()
    };
    (of("psi").unwrap(), of("ks"))
}

fn drift(there: Vec<Option<f64>>, here: Vec<Option<f64>>) -> (f64, f64) {
    let array = |values: Vec<Option<f64>>| Arc::new(Float64Array::from(values)) as ArrayRef;
    let (psi, ks) = drift_of(array(there), array(here));
    (psi, ks.unwrap())
}

#[test]
fn categories_drift_by_their_shares() {
    let texts = |a: usize, b: usize, new: usize, nulls: usize| -> ArrayRef {
        let point = |n, value: Option<&'static str>| std::iter::repeat_n(value, n);
        let all = point(a, Some("a")).chain(point(b, Some("b"))).chain(point(new, Some("new")));
        Arc::new(StringArray::from_iter(all.chain(point(nulls, None))))
    };
    let (psi, ks) = drift_of(texts(600, 300, 0, 100), texts(1200, 600, 0, 200));
    assert!(psi.abs() < 1e-12 && ks.is_none(), "{psi} {ks:?}");
    let (psi, _) = drift_of(texts(600, 300, 0, 100), texts(300, 300, 100, 300));
    let term = |p: f64, q: f64| (p - q) * (p / q).ln();
    let expected = term(0.3, 0.6) + term(0.1, 1e-4) + term(0.3, 0.1);
    assert!((psi - expected).abs() < 1e-9, "{psi} {expected}");
    let bools = |yes: usize| -> ArrayRef {
        Arc::new(BooleanArray::from_iter((0..100).map(|i| Some(i < yes))))
    };
    let (psi, _) = drift_of(bools(50), bools(90));
    assert!((psi - term(0.9, 0.5) - term(0.1, 0.5)).abs() < 1e-9, "{psi}");
}

#[test]
fn drift_is_that_of_the_distributions() {
    let even = |shift: f64| (0..20_000).map(|i| Some(f64::from(i) / 20_000.0 + shift)).collect();
    let (psi, ks) = drift(even(0.0), even(0.0));
    assert!(psi.abs() < 1e-4 && ks < 0.003, "{psi} {ks}");
    // The lowest decile and half of the next one moved beyond the highest.
    let (psi, ks) = drift(even(0.0), even(0.15));
    let term = |p: f64, q: f64| (p - q) * (p / q).ln();
    let expected = term(1e-4, 0.1) + term(0.05, 0.1) + term(0.25, 0.1);
    assert!((psi - expected).abs() < 0.02, "{psi} {expected}");
    assert!((ks - 0.15).abs() < 0.003, "{ks}");
    let (psi, ks) = drift(even(0.0), even(5.0));
    assert!(psi > 5.0 && (ks - 1.0).abs() < 1e-9, "{psi} {ks}");
}

#[test]
fn nulls_nan_infinities_and_points_drift_too() {
    let mixed = |nulls: usize, nans: usize, zeros: usize| -> Vec<Option<f64>> {
        let rest = 10_000 - nulls - nans - zeros;
        let point = |n, value| std::iter::repeat_n(value, n);
        point(nulls, None)
            .chain(point(nans, Some(f64::NAN)))
            .chain(point(zeros, Some(0.0)))
            .chain((0..rest).map(|i| Some(if i == 0 { f64::INFINITY } else { i as f64 })))
            .collect()
    };
    let (psi, ks) = drift(mixed(1000, 500, 5000), mixed(1000, 500, 5000));
    assert!(psi.abs() < 1e-9 && ks < 1e-9, "{psi} {ks}");
    let (psi, ks) = drift(mixed(1000, 0, 5000), mixed(3000, 0, 3000));
    assert!(psi > 0.2 * 3f64.ln(), "nulls are a share of their own: {psi}");
    assert!((ks - (5.0 / 9.0 - 3.0 / 7.0)).abs() < 1e-3, "nulls are left out: {ks}");
    let (psi, ks) = drift(mixed(0, 0, 5000), mixed(0, 5000, 5000));
    assert!(psi > 2.0, "{psi}");
    assert!((ks - 0.5).abs() < 1e-9, "only zeros are left: {ks}");
    let (psi, ks) = drift(vec![None; 10], vec![None; 20]);
    assert_eq!((psi, ks), (0.0, 0.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn counts_are_those_of_a_naive_recount(
        keys in prop::collection::vec(prop::option::weighted(0.9, -4i64..5), 1..60),
        groups in 1usize..6,
        low in -5i64..5,
    ) {
        let array: ArrayRef = Arc::new(Int64Array::from(keys.clone()));
        let rule = json!({
            "min": low, "max": 3, "allowed": ["-1", "2"], "unique": true, "max_null_rate": 0.0,
            "monotone": "nonincreasing",
        });
        let contract = json!({"severity": "warn", "columns": {"x": rule}});
        let ran = held(cut(&array, groups), contract, 2);
        let there: Vec<i64> = keys.iter().flatten().copied().collect();
        let count = |violates: &dyn Fn(i64) -> bool| there.iter().filter(|k| violates(**k)).count();
        let expected = [
            ("min", count(&|k| k < low)),
            ("max", count(&|k| k > 3)),
            ("allowed", count(&|k| k != -1 && k != 2)),
            ("unique", naive_repeats(&keys).len()),
            ("max_null_rate", keys.len() - there.len()),
            ("monotone", there.windows(2).filter(|pair| pair[0] < pair[1]).count()),
        ];
        for (name, count) in expected {
            prop_assert_eq!(&ran.check(name)["violations"], &json!(count), "{}", name);
        }
    }
}
