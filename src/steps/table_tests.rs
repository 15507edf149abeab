//! Whole tables, a column of every type, through `summarize`, `fit`, `transform`
//! and back, by the real runner.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, Date64Array, Decimal128Array,
    DictionaryArray, DurationMillisecondArray, Float32Array, Float64Array, Int8Array, Int64Array,
    LargeStringArray, ListArray, StringArray, Time32SecondArray, Time64NanosecondArray,
    TimestampMicrosecondArray, TimestampMillisecondArray, TimestampNanosecondArray,
    TimestampSecondArray, UInt64Array,
};
use arrow::datatypes::{DataType, Int8Type, Int32Type};
use arrow::record_batch::RecordBatch;
use serde_json::{Map, Value, json};

use super::categories::texts;
use super::testing::Bench;
use super::transform_tests::Given;
use super::{entry, fit, inverse_transform, summarize, transform};
use crate::error::{Error, Result};
use crate::job::kind::{Kind, Need};
use crate::runner::marker::Marker;
use crate::store::columns::floats;

/// What the reader of the spec hands to a kind.
fn params(kind: &Kind, own: Value) -> Map<String, Value> {
    let mut params = Map::new();
    for field in kind.fields {
        if let Need::Default(text) = field.need {
            params.insert(field.name.into(), serde_json::from_str(text).unwrap());
        }
    }
    // A coarse fit does as well here, and takes a tenth of the time.
    for (key, value) in [("bins", 128), ("starts", 0), ("components", 3), ("max_iter", 50)] {
        if params.contains_key(key) {
            params.insert(key.into(), value.into());
        }
    }
    params.extend(own.as_object().unwrap().clone());
    params
}

fn run(bench: &Bench, kind: &str, name: &str, inputs: &[&str], own: Value) -> Result<Marker> {
    let entry = entry(kind)?;
    bench.try_run_as(kind, name, (entry.build)(&params(entry.kind, own))?, 2, &[], inputs)
}

/// Rows `first..first + count` of a table with a column of every type, each with nulls.
fn table(first: i64, count: i64) -> RecordBatch {
    let rows = || first..first + count;
    // A null now and then, never in the same rows.
    let there = |row: i64, every: i64| (row % every != 3).then_some(row);
    let mixed = |row: i64| row.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(row >> 3);
    let word = |row: i64| ["open", "closed", "", "på hold", "open"][(row % 5) as usize];
    let float = |row: i64| match row % 50 {
        11 => f64::NAN,
        12 => f64::INFINITY,
        13 => f64::NEG_INFINITY,
        14 => -0.0,
        _ => (mixed(row) >> 20) as f64 / 7.0,
    };
    let dictionary: DictionaryArray<Int32Type> = rows().map(|r| there(r, 17).map(word)).collect();
    let list = rows().map(|r| there(r, 9).map(|r| vec![Some(r as i32), None]));
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("float", Arc::new(Float64Array::from_iter(rows().map(|r| there(r, 7).map(float))))),
        (
            "single",
            Arc::new(Float32Array::from_iter(rows().map(|r| there(r, 8).map(|r| float(r) as f32)))),
        ),
        (
            "cents",
            Arc::new(Float64Array::from_iter(
                rows().map(|r| there(r, 9).map(|r| (r % 999) as f64 / 100.0)),
            )),
        ),
        ("id", Arc::new(Int64Array::from_iter(rows().map(|r| there(r, 10).map(mixed))))),
        (
            "unsigned",
            Arc::new(UInt64Array::from_iter(rows().map(|r| there(r, 11).map(|r| mixed(r) as u64)))),
        ),
        (
            "grade",
            Arc::new(Int8Array::from_iter(rows().map(|r| there(r, 12).map(|r| (r % 5) as i8 - 2)))),
        ),
        (
            "price",
            Arc::new(
                Decimal128Array::from_iter(
                    rows().map(|r| there(r, 13).map(|r| i128::from(mixed(r)) * 1000 + 7)),
                )
                .with_precision_and_scale(38, 5)
                .unwrap(),
            ),
        ),
        ("status", Arc::new(StringArray::from_iter(rows().map(|r| there(r, 14).map(word))))),
        ("large", Arc::new(LargeStringArray::from_iter(rows().map(|r| there(r, 15).map(word))))),
        ("coded", Arc::new(dictionary)),
        (
            "flag",
            Arc::new(BooleanArray::from_iter(rows().map(|r| there(r, 16).map(|r| r % 3 == 0)))),
        ),
        (
            "day",
            Arc::new(Date32Array::from_iter(
                rows().map(|r| there(r, 18).map(|r| 19_000 + (r % 90) as i32)),
            )),
        ),
        (
            "day64",
            Arc::new(Date64Array::from_iter(
                rows().map(|r| there(r, 19).map(|r| (r % 900) * 86_400_000)),
            )),
        ),
        (
            "clock",
            Arc::new(Time32SecondArray::from_iter(
                rows().map(|r| there(r, 20).map(|r| (r * 31 % 86_400) as i32)),
            )),
        ),
        (
            "nanoclock",
            Arc::new(Time64NanosecondArray::from_iter(
                rows()
                    .map(|r| there(r, 21).map(|r| (mixed(r) >> 1).rem_euclid(86_400_000_000_000))),
            )),
        ),
        (
            "second",
            Arc::new(TimestampSecondArray::from_iter(
                rows().map(|r| there(r, 22).map(|r| 1_700_000_000 + r * 977)),
            )),
        ),
        (
            "zoned",
            Arc::new(
                TimestampMillisecondArray::from_iter(
                    rows().map(|r| there(r, 23).map(|r| 1_700_000_000_123 + r)),
                )
                .with_timezone("Europe/Zurich"),
            ),
        ),
        (
            "offset",
            Arc::new(
                TimestampMicrosecondArray::from_iter(rows().map(|r| there(r, 24).map(mixed)))
                    .with_timezone("+05:30"),
            ),
        ),
        (
            "nano",
            Arc::new(TimestampNanosecondArray::from_iter(
                rows().map(|r| there(r, 25).map(|r| 1_700_000_000_000_000_000 + (mixed(r) >> 12))),
            )),
        ),
        (
            "lasted",
            Arc::new(DurationMillisecondArray::from_iter(
                rows().map(|r| there(r, 26).map(|r| r * r)),
            )),
        ),
        ("constant", Arc::new(Int64Array::from_iter(rows().map(|_| Some(5))))),
        ("nothing", Arc::new(Float64Array::from_iter(rows().map(|_| None::<f64>)))),
        ("no_text", Arc::new(StringArray::from_iter(rows().map(|_| None::<&str>)))),
        (
            "bytes",
            Arc::new(BinaryArray::from_iter(rows().map(|r| there(r, 27).map(i64::to_le_bytes)))),
        ),
        ("list", Arc::new(ListArray::from_iter_primitive::<Int32Type, _, _>(list))),
        ("url", Arc::new(StringArray::from_iter_values(rows().map(|r| format!("/{}", mixed(r)))))),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true)))
        .unwrap()
}

fn bench() -> Bench {
    let bench = Bench::new();
    let parts =
        vec![vec![table(0, 1500), table(1500, 1)], vec![table(0, 0)], vec![table(1501, 900)]];
    bench.run("raw", Box::new(Given(parts)), 1);
    run(&bench, "summarize", "summary", &["input=raw"], json!({})).unwrap();
    bench
}

#[test]
fn every_value_of_every_type_comes_back() {
    let bench = bench();
    let model = run(&bench, "fit", "model", &["input=summary"], json!({})).unwrap();
    let how =
        |name: &str| model.details["columns"].get(name).map(|c| c.get("categories").is_some());
    let categories = ["grade", "status", "large", "coded", "flag", "constant", "no_text"];
    assert!(categories.iter().all(|name| how(name) == Some(true)), "{:#?}", model.details);
    for name in ["float", "cents", "id", "price", "day", "zoned", "nano", "lasted", "nothing"] {
        assert_eq!(how(name), Some(false), "{name}");
    }
    assert_eq!(["bytes", "list", "url"].map(how), [None; 3]);
    for (name, own) in [
        ("index", json!({"exact": "auto"})),
        ("hot", json!({"exact": "auto", "encoding": "one_hot", "value_type": "float32"})),
    ] {
        let inputs = ["input=raw", "model=model"];
        run(&bench, "transform", name, &inputs, own).unwrap();
        let inputs = [&format!("input={name}"), "model=model", "compare=raw"];
        let back =
            run(&bench, "inverse_transform", &format!("{name}-back"), &inputs, json!({})).unwrap();
        assert_eq!(back.details["differing"], 0, "{name}: {:#?}", back.details);
        assert_eq!(back.details["columns"].as_object().unwrap().len(), 23);
        identical(&bench, &back, name);
    }
}

/// All columns, those that passed through too, with their types.
fn identical(bench: &Bench, back: &Marker, name: &str) {
    let raw = bench.run("again", Box::new(Given(vec![vec![table(0, 2401)]])), 1);
    let (raw, back) = (bench.dataset(&raw), bench.dataset(back));
    for (a, b) in raw.schema().fields().iter().zip(back.schema().fields()) {
        assert_eq!((a.name(), a.data_type()), (b.name(), b.data_type()), "{name}");
    }
    let mut rows = 0;
    for position in 0..back.partitions().len() {
        let footer = back.footer(position).unwrap();
        let all = footer.everything();
        for span in footer.spans(&all) {
            let batch = footer.read_span(span, &all).unwrap();
            let wanted = table(rows, batch.num_rows() as i64);
            for (at, field) in batch.schema().fields().iter().enumerate() {
                same(batch.column(at), wanted.column(at), field.name());
            }
            rows += batch.num_rows() as i64;
        }
    }
    assert_eq!(rows, 2401);
}

/// Floats bit by bit; NaN is not equal to itself.
fn same(a: &ArrayRef, b: &ArrayRef, name: &str) {
    assert_eq!(
        a.nulls().map(|n| n.inner().clone()),
        b.nulls().map(|n| n.inner().clone()),
        "{name}"
    );
    if a.data_type().is_floating() {
        let (x, y) = (floats(a).unwrap(), floats(b).unwrap());
        for row in (0..a.len()).filter(|row| a.is_valid(*row)) {
            assert_eq!(x[row].to_bits(), y[row].to_bits(), "{name}, row {row}");
        }
    } else if let DataType::Dictionary(..) = b.data_type() {
        assert_eq!(texts(a).unwrap(), texts(b).unwrap(), "{name}");
    } else {
        assert_eq!(a, b, "{name}");
    }
}

#[test]
fn the_matrix_has_floats_alone_and_comes_back() {
    let bench = bench();
    let own = json!({"columns": {"*": {}, "bytes": {"type": "drop"}, "list": {"type": "drop"}, "url": {"type": "drop"}}});
    run(&bench, "fit", "model", &["input=summary"], own).unwrap();
    let inputs = ["input=raw", "model=model"];
    let matrix =
        run(&bench, "transform", "matrix", &inputs, json!({"encoding": "matrix"})).unwrap();
    let dataset = bench.dataset(&matrix);
    for field in dataset.schema().fields() {
        assert_eq!(*field.data_type(), DataType::Float32, "{}", field.name());
    }
    let names: Vec<&str> = dataset.schema().fields().iter().map(|f| f.name().as_str()).collect();
    assert_eq!(names[..2], ["float.normalized", "float.component.0"]);
    for name in ["null", "nan", "inf", "-inf"] {
        assert!(names.contains(&format!("float.component.{name}").as_str()), "{names:?}");
    }
    assert!(names.contains(&"status.category.null") && !names.contains(&"constant.category.null"));
    let footer = dataset.footer(0).unwrap();
    let all = footer.everything();
    let batch = footer.read_span(footer.spans(&all).next().unwrap(), &all).unwrap();
    assert!(batch.columns().iter().all(|c| c.null_count() == 0));
    let inputs = ["input=matrix", "model=model", "compare=raw"];
    let back = run(&bench, "inverse_transform", "back", &inputs, json!({})).unwrap();
    let differing = |name: &str| back.details["columns"][name]["differing"].as_u64().unwrap();
    for name in
        ["status", "large", "coded", "flag", "grade", "constant", "nothing", "no_text", "day"]
    {
        assert_eq!(differing(name), 0, "{name}");
    }
    // But for the sign of 0.
    assert_eq!(back.details["columns"]["cents"]["largest_error"], 0.0);
    // What was null, NaN or infinite is so again; the rest is as near as float32 has it.
    let float = bench.floats(&back, "float");
    assert_eq!(float.iter().filter(|x| x.is_nan()).count(), 42);
    assert!(float.contains(&f64::INFINITY) && float.contains(&f64::NEG_INFINITY));
}

#[test]
fn an_unseen_category_is_an_error_or_unknown_and_kept() {
    let bench = bench();
    run(&bench, "fit", "model", &["input=summary"], json!({"columns": ["status", "grade"]}))
        .unwrap();
    let column =
        |values: Vec<Option<&'static str>>| Arc::new(StringArray::from(values)) as ArrayRef;
    let grades = || Arc::new(Int8Array::from(vec![0, 77, 1])) as ArrayRef;
    let status = || column(vec![Some("open"), Some("new"), None]);
    let batch =
        RecordBatch::try_from_iter(vec![("status", status()), ("grade", grades())]).unwrap();
    bench.run("later", Box::new(Given(vec![vec![batch]])), 1);
    let inputs = ["input=later", "model=model"];
    let error = run(&bench, "transform", "strict", &inputs, json!({})).unwrap_err();
    assert_eq!(error.class().exit_code(), 65);
    assert!(
        error
            .message()
            .ends_with("row 1, column `status`: `new` is none of the 4 categories of the model"),
        "{error}"
    );
    let back = |name: &str, own: Value| {
        run(&bench, "transform", name, &inputs, own).unwrap();
        let inputs = [&format!("input={name}"), "model=model"];
        bench.rows(
            &run(&bench, "inverse_transform", &format!("{name}-back"), &inputs, json!({})).unwrap(),
        )
    };
    let rows = [["open", "0"], ["new", "77"], ["", "1"]].map(|row| row.map(String::from).to_vec());
    assert_eq!(back("kept", json!({"unseen": "unknown"})), rows);
    assert_eq!(back("hot", json!({"unseen": "unknown", "encoding": "one_hot"})), rows);
    let lost = back("lost", json!({"unseen": "unknown", "exact": "off"}));
    assert_eq!(lost[1], ["", ""]);
}

#[test]
fn a_generators_scores_are_taken_by_the_largest() {
    let bench = bench();
    let own = json!({"columns": {"cents": {"type": "continuous"}, "status": {}, "day": {}}});
    run(&bench, "fit", "model", &["input=summary"], own).unwrap();
    let inputs = ["input=raw", "model=model"];
    let own = json!({"encoding": "matrix", "other_columns": "drop"});
    let matrix = run(&bench, "transform", "matrix", &inputs, own).unwrap();
    let schema = bench.dataset(&matrix).schema().clone();
    // Three rows of scores: the second place wins, then the last, then the first of equals.
    let column = |name: &str| -> ArrayRef {
        let at = |prefix: &str| name.strip_prefix(prefix).is_some();
        let values = match name {
            _ if name.ends_with(".normalized") => vec![0.25, 7.5, -3.0],
            _ if name.ends_with(".1") => vec![0.4, 0.1, 0.2],
            _ if name.ends_with(".null") => vec![0.3, 0.9, 0.2],
            _ if at("cents") || at("day") || at("status") => vec![0.1, 0.2, 0.2],
            _ => unreachable!(),
        };
        Arc::new(Float32Array::from(values))
    };
    let columns = schema.fields().iter().map(|f| (f.name().clone(), column(f.name())));
    let batch = RecordBatch::try_from_iter(columns.collect::<Vec<_>>()).unwrap();
    bench.run("synthetic", Box::new(Given(vec![vec![batch]])), 1);
    let inputs = ["input=synthetic", "model=model"];
    let back = |name: &str, own: Value| {
        bench.rows(&run(&bench, "inverse_transform", name, &inputs, own).unwrap())
    };
    let free = back("free", json!({}));
    // Every column of the model had nulls.
    assert_eq!(free[1], vec![String::new(); 3]);
    assert_eq!((free[0][1].as_str(), free[2][1].as_str()), ("closed", "open"));
    let number = |text: &str| text.parse::<f64>().unwrap();
    assert!(number(&free[2][0]) < 0.0, "{free:?}");
    let held = back("held", json!({"enforce_range": true}));
    assert_eq!(number(&held[2][0]), 0.0, "{held:?}");
    assert_eq!(held[2][2], "2022-01-08");
    let clipped = back("clipped", json!({"clip": 1.0}));
    assert!(number(&clipped[2][0]) > number(&free[2][0]));
}

#[test]
fn a_value_without_an_indicator_is_refused_in_a_matrix() {
    let bench = bench();
    run(&bench, "fit", "model", &["input=summary"], json!({"columns": ["constant", "cents"]}))
        .unwrap();
    let none: ArrayRef = Arc::new(Int64Array::from(vec![Some(5), None]));
    let cents: ArrayRef = Arc::new(Float64Array::from(vec![1.0, f64::INFINITY]));
    let message = |name: &str, constant: ArrayRef, cents: ArrayRef| {
        let batch =
            RecordBatch::try_from_iter(vec![("constant", constant), ("cents", cents)]).unwrap();
        bench.run(name, Box::new(Given(vec![vec![batch]])), 1);
        let inputs = [&format!("input={name}"), "model=model"];
        let own = json!({"encoding": "matrix"});
        let error: Error = run(&bench, "transform", "matrix", &inputs, own).unwrap_err();
        error.message().rsplit_once("row 1, ").unwrap().1.to_owned()
    };
    let plain: ArrayRef = Arc::new(Int64Array::from(vec![5, 5]));
    let at = "for which the matrix has no indicator: the fit saw none";
    assert_eq!(
        message("null", none, Arc::new(Float64Array::from(vec![1.0, 2.0]))),
        format!("column `constant`: is null, {at}")
    );
    assert_eq!(message("inf", plain, cents), format!("column `cents`: is inf, {at}"));
}

#[test]
fn what_the_spec_says_of_types_goes_first() {
    let bench = bench();
    let fitted = |name: &str, own: Value| run(&bench, "fit", name, &["input=summary"], own);
    let own = json!({"columns": {"g*": {"type": "continuous"}, "day": {"type": "categorical"}, "status": {"type": "passthrough"}, "url": {"type": "drop"}}});
    let model = fitted("model", own).unwrap();
    let columns = &model.details["columns"];
    assert!(columns["grade"].get("active").is_some() && columns["day"]["categories"] == 85);
    assert_eq!(model.details["other_columns"], json!({"status": "passthrough", "url": "drop"}));
    let encoded =
        run(&bench, "transform", "encoded", &["input=raw", "model=model"], json!({})).unwrap();
    let schema = bench.dataset(&encoded).schema().clone();
    assert!(schema.index_of("status").is_ok() && schema.index_of("url").is_err());
    for (own, said) in [
        (
            json!({"columns": {"float": {"type": "categorical"}}}),
            "column `float` is Float64, which has no categories",
        ),
        (
            json!({"columns": {"url": {"type": "categorical"}}}),
            "column `url` has exactly 2401 distinct values; as categories it may have 1000",
        ),
        (json!({"columns": {"id": {"type": "categorical"}}}), "column `id` has about "),
        (
            json!({"columns": {"status": {"components": 3}}}),
            "column `status` is Utf8, which is no number",
        ),
        (
            json!({"columns": {"V*": {}}}),
            "the summary: no column matches the pattern `V*` of `columns`",
        ),
    ] {
        let error = fitted("refused", own).unwrap_err();
        assert!(error.message().starts_with(said), "{error}");
        assert_eq!(error.class().exit_code(), 65);
    }
    let problems =
        (fit::KIND.check)(json!({"columns": {"url": {"type": "drop"}}}).as_object().unwrap());
    assert_eq!(problems.len(), 1);
}

#[test]
fn bytes_do_not_depend_on_threads_or_a_summary_in_between() {
    let bench = bench();
    let model = |name: &str, input: &str, threads| {
        let step = fit::build(&params(&fit::KIND, json!({}))).unwrap();
        bench.try_run(name, step, threads, &[], &[input]).unwrap().digest
    };
    assert_eq!(model("a", "input=summary", 1), model("b", "input=raw", 3));
    let summary = |name: &str, threads| {
        let step = summarize::build(&params(&summarize::KIND, json!({"distinct": "all"}))).unwrap();
        bench.try_run(name, step, threads, &[], &["input=raw"]).unwrap().digest
    };
    assert_eq!(summary("one", 1), summary("many", 4));
    let encoded = |name: &str, threads| {
        let own = json!({"unseen": "unknown"});
        let step = transform::build(&params(&transform::KIND, own)).unwrap();
        bench.try_run(name, step, threads, &[], &["input=raw", "model=a"]).unwrap().digest
    };
    assert_eq!(encoded("e1", 1), encoded("e2", 4));
    let step = inverse_transform::build(&params(&inverse_transform::KIND, json!({}))).unwrap();
    assert!(bench.try_run("d", step, 2, &[], &["input=e1", "model=a"]).is_ok());
}

#[test]
fn data_that_the_page_cache_does_not_keep_has_the_same_bytes() {
    let digests = |available: u64| {
        let bench = Bench { available, ..bench() };
        let done = |kind: &str, name: &str, inputs: &[&str]| {
            run(&bench, kind, name, inputs, json!({})).unwrap().digest
        };
        [
            done("summarize", "again", &["input=raw"]),
            done("fit", "model", &["input=raw"]),
            done("transform", "encoded", &["input=raw", "model=model"]),
            done("inverse_transform", "back", &["input=encoded", "model=model", "compare=raw"]),
        ]
    };
    assert_eq!(digests(u64::MAX), digests(1));
}

#[test]
fn a_summary_does_not_tell_which_partitions_were_made_again() {
    let bench = Bench::new();
    // As floats they are all the same: their distinct values are sketched.
    let id = |row: i64| (1 << 60) + row * 7919 % 100;
    let ids = |part: i64| {
        let rows = part * 1000..(part + 1) * 1000 - 37 * part;
        let ids: ArrayRef = Arc::new(Int64Array::from_iter_values(rows.map(id)));
        vec![RecordBatch::try_from_iter([("id", ids)]).unwrap()]
    };
    bench.run("raw", Box::new(Given((0..5).map(ids).collect())), 1);
    let summary = || run(&bench, "summarize", "summary", &["input=raw"], json!({})).unwrap();
    let whole = summary();
    for lost in ["part-00000.parquet", "part-00003.parquet"] {
        std::fs::remove_file(bench.dir(&whole).join("summary.json")).unwrap();
        std::fs::remove_file(bench.dir(&whole).join(lost)).unwrap();
        let again = summary();
        assert_eq!((again.run.resumed, &again.digest), (4, &whole.digest), "{lost}");
    }
}

#[test]
fn of_a_wide_table_only_what_differs_is_listed() {
    let bench = Bench::new();
    let column = |of: usize| -> ArrayRef {
        Arc::new(Float64Array::from_iter_values((0..300).map(|row| (row * of) as f64 / 3.0)))
    };
    let columns = (0..70).map(|of| (format!("v{of}"), column(of)));
    let batch = RecordBatch::try_from_iter(columns.collect::<Vec<_>>()).unwrap();
    bench.run(
        "raw",
        Box::new(Given(vec![vec![batch.slice(0, 200)], vec![batch.slice(200, 100)]])),
        1,
    );
    run(&bench, "fit", "model", &["input=raw"], json!({})).unwrap();
    let back = |name: &str, own: Value| {
        run(&bench, "transform", name, &["input=raw", "model=model"], own).unwrap();
        let inputs = [&format!("input={name}"), "model=model", "compare=raw"];
        run(&bench, "inverse_transform", &format!("{name}-back"), &inputs, json!({})).unwrap()
    };
    let exact = back("exact", json!({"exact": "auto"}));
    assert_eq!(exact.details["note"], "round-trip error: 0 in all 70 columns");
    assert_eq!((&exact.details["columns"], &exact.details["differing"]), (&json!({}), &json!(0)));
    let cut =
        back("cut", json!({"exact": "auto", "columns": {"v7": {"clip": 0.01, "exact": "off"}}}));
    assert_eq!(cut.details["note"], "round-trip error: 1 of 70 columns differ");
    let listed: Vec<&String> = cut.details["columns"].as_object().unwrap().keys().collect();
    assert_eq!(listed, ["v7"]);
    assert_eq!(cut.details["columns"]["v7"]["rows"], 300);
}

#[test]
fn settings_of_a_pattern_are_for_the_columns_that_can_use_them() {
    let bench = bench();
    let own = json!({"columns": {"*": {"max_iter": 7}, "list": {"type": "drop"}}});
    let model = run(&bench, "fit", "model", &["input=summary"], own).unwrap();
    let columns = &model.details["columns"];
    assert!(
        columns["status"].get("categories").is_some() && columns["grade"].get("active").is_none()
    );
    assert!(columns["float"]["iterations"].as_u64() <= Some(7));
}

#[test]
fn decimals_that_a_float_does_not_tell_apart_are_no_categories() {
    let bench = Bench::new();
    let near = Decimal128Array::from_iter_values((0..100).map(|r| 9_000_000_000_000_001 + r % 2));
    let near: ArrayRef = Arc::new(near.with_precision_and_scale(16, 3).unwrap());
    let batch = RecordBatch::try_from_iter(vec![("near", near)]).unwrap();
    bench.run("raw", Box::new(Given(vec![vec![batch]])), 1);
    let own = json!({"columns": {"near": {"type": "categorical"}}});
    let error = run(&bench, "fit", "model", &["input=raw"], own).unwrap_err();
    assert!(error.message().contains("about 2 distinct values"), "{error}");
    assert!(error.advice().unwrap().contains("make it text"), "{error}");
}

#[test]
fn small_dictionaries_of_several_parts_come_back_as_text() {
    let bench = Bench::new();
    let part = |from: i32| {
        let words: Vec<String> = (from..from + 100).map(|i| format!("w{i}")).collect();
        let words: DictionaryArray<Int8Type> = words.iter().map(|w| Some(w.as_str())).collect();
        vec![RecordBatch::try_from_iter(vec![("w", Arc::new(words) as ArrayRef)]).unwrap()]
    };
    bench.run("raw", Box::new(Given(vec![part(0), part(100)])), 1);
    run(&bench, "fit", "model", &["input=raw"], json!({})).unwrap();
    run(&bench, "transform", "encoded", &["input=raw", "model=model"], json!({})).unwrap();
    let inputs = ["input=encoded", "model=model", "compare=raw"];
    let back = run(&bench, "inverse_transform", "back", &inputs, json!({})).unwrap();
    assert_eq!((back.rows, &back.details["differing"]), (200, &json!(0)));
    assert_eq!(*bench.dataset(&back).schema().field(0).data_type(), DataType::Utf8);
}

#[test]
fn a_table_without_rows_keeps_its_columns() {
    let bench = Bench::new();
    bench.run("raw", Box::new(Given(vec![vec![table(0, 0)]])), 1);
    let own = json!({"columns": ["float", "status", "flag", "grade"]});
    run(&bench, "fit", "model", &["input=raw"], own).unwrap();
    for encoding in ["index", "one_hot", "matrix"] {
        let own = json!({"encoding": encoding, "other_columns": "drop"});
        run(&bench, "transform", encoding, &["input=raw", "model=model"], own).unwrap();
        let inputs = [&format!("input={encoding}"), "model=model"];
        let back =
            run(&bench, "inverse_transform", &format!("{encoding}-back"), &inputs, json!({}))
                .unwrap();
        let schema = bench.dataset(&back).schema().clone();
        let names: Vec<&str> = schema.fields().iter().map(|f| f.name().as_str()).collect();
        assert_eq!(names, ["float", "grade", "status", "flag"], "{encoding}");
    }
}

#[test]
fn a_table_of_which_nothing_is_left_is_refused() {
    let bench = bench();
    let own = json!({"columns": {"*": {"type": "drop"}}});
    run(&bench, "fit", "model", &["input=summary"], own).unwrap();
    let inputs = ["input=raw", "model=model"];
    let error = run(&bench, "transform", "encoded", &inputs, json!({})).unwrap_err();
    assert!(error.message().contains("no column is left"), "{error}");
    assert_eq!(error.class().exit_code(), 65);
}

#[test]
fn a_matrix_has_the_order_of_its_model() {
    let bench = bench();
    run(&bench, "fit", "model", &["input=summary"], json!({"columns": ["cents", "status"]}))
        .unwrap();
    let turned = table(0, 50).project(&[7, 2]).unwrap();
    assert_eq!(turned.schema().field(0).name(), "status");
    bench.run("turned", Box::new(Given(vec![vec![turned]])), 1);
    let own = json!({"encoding": "matrix"});
    let matrix = run(&bench, "transform", "matrix", &["input=turned", "model=model"], own).unwrap();
    assert_eq!(bench.dataset(&matrix).schema().field(0).name(), "cents.normalized");
}

#[test]
fn a_type_that_is_too_deep_is_no_type() {
    let deep = format!("{}Int64{}", "List(".repeat(20_000), ")".repeat(20_000));
    assert!(super::model::arrow_type::parse(&deep).unwrap_err().contains("levels"));
    assert!(super::model::arrow_type::parse("Timestamp(µs, \"UTC\")").is_ok());
}
