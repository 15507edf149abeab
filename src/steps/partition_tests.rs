//! Tests of `partition`, run by the real runner.

use serde_json::{Map, Value, json};

use super::partition::{KIND, build};
use super::testing::{Bench, repository_file};
use crate::error::Class;
use crate::runner::marker::Marker;

fn params(change: Value) -> Map<String, Value> {
    let mut params = json!({
        "files": ["x.csv"], "format": "auto", "partition_rows": 1000, "compression": "none",
        "header": true, "delimiter": ",", "quote": "\"", "infer_rows": 100_000, "nulls": [""],
        "on_bad_row": "fail", "bad_rows_limit": 1000,
    });
    let all = params.as_object_mut().unwrap();
    all.extend(change.as_object().unwrap().clone());
    all.clone()
}

fn run(
    bench: &Bench,
    name: &str,
    files: &[&str],
    change: Value,
    threads: usize,
) -> crate::error::Result<Marker> {
    let files: Vec<_> = files.iter().map(|file| bench.path(file)).collect();
    bench.try_run(name, build(&params(change)).unwrap(), threads, &files, &[])
}

fn sizes(marker: &Marker) -> Vec<u64> {
    marker.outputs.iter().map(|output| output.rows).collect()
}

#[test]
fn the_real_file_becomes_even_partitions_with_types() {
    let bench = Bench::new();
    bench.write("files.csv", repository_file("dags/data/files.csv"));
    let marker = run(&bench, "raw", &["files.csv"], json!({"partition_rows": 20_000}), 2).unwrap();
    assert_eq!(sizes(&marker), [20_000, 20_000, 10_000]);
    let dataset = bench.dataset(&marker);
    let types: Vec<String> = dataset
        .schema()
        .fields()
        .iter()
        .map(|f| format!("{} {}", f.name(), f.data_type()))
        .collect();
    assert_eq!(
        types,
        [
            "size_bytes Int64",
            "modified Timestamp(µs, \"UTC\")",
            "extension Utf8",
            "depth Int64",
            "size_kib Float64",
            "name_length Int64",
        ]
    );
    let rows = bench.rows(&marker);
    assert_eq!(rows[0], ["23341", "1739683421000000", "vim", "6", "22.79", "11"]);
    let one = run(&bench, "one", &["files.csv"], json!({"partition_rows": 20_000}), 1).unwrap();
    assert_eq!(one.digest, marker.digest);
}

#[test]
fn partitions_join_and_cut_across_files() {
    let bench = Bench::new();
    bench.write("a.csv", "n\n1\n2\n3\n");
    bench.write("b.csv", "n\n");
    bench.write("c.csv", "n\n4\n5\n6\n7");
    let files = ["a.csv", "b.csv", "c.csv"];
    let marker = run(&bench, "raw", &files, json!({"partition_rows": 2}), 2).unwrap();
    assert_eq!(sizes(&marker), [2, 2, 2, 1]);
    let rows: Vec<String> = bench.rows(&marker).into_iter().flatten().collect();
    assert_eq!(rows, ["1", "2", "3", "4", "5", "6", "7"]);
    let exact = run(&bench, "exact", &["a.csv"], json!({"partition_rows": 3}), 2).unwrap();
    assert_eq!(sizes(&exact), [3]);
}

#[test]
fn a_header_alone_makes_one_empty_partition() {
    let bench = Bench::new();
    bench.write("a.csv", "n,m\n");
    let marker = run(&bench, "raw", &["a.csv"], json!({"types": {"n": "int32"}}), 2).unwrap();
    assert_eq!(sizes(&marker), [0]);
    let schema = bench.dataset(&marker).schema().clone();
    assert_eq!(schema.field(0).data_type(), &arrow::datatypes::DataType::Int32);
}

#[test]
fn given_types_and_nulls() {
    let bench = Bench::new();
    bench.write("a.csv", "zip;price;at;x\n01234;22.79;2025-02-16;NA\n;NA; 2025-02-17;1.5\n");
    let types = json!({"zip": "string", "price": "decimal(10,2)", "at": "date"});
    let change = json!({"types": types, "delimiter": ";", "nulls": ["", "NA"]});
    let marker = run(&bench, "raw", &["a.csv"], change, 1).unwrap();
    let rows = bench.rows(&marker);
    assert_eq!(rows, [["01234", "22.79", "2025-02-16", ""], ["", "", "2025-02-17", "1.5"]]);
    let error =
        run(&bench, "no", &["a.csv"], json!({"types": {"zap": "string"}, "delimiter": ";"}), 1);
    assert!(error.unwrap_err().to_string().contains("did you mean `zip`?"));
}

#[test]
fn a_bad_row_fails_with_its_place() {
    let bench = Bench::new();
    let good = "1,a\n".repeat(3000);
    bench.write("a.csv", format!("n,t\n{good}x,b\n{good}y,c\n"));
    for threads in [1, 2] {
        let change = json!({"infer_rows": 10, "partition_rows": 100});
        let error = run(&bench, "raw", &["a.csv"], change, threads).unwrap_err();
        assert_eq!(error.class(), Class::Data);
        let text = error.to_string();
        assert!(
            text.contains("a.csv`, line 3002: column `n` holds `x`, which is not int64"),
            "{text}"
        );
    }
}

#[test]
fn bad_rows_are_kept_aside_as_they_are() {
    let bench = Bench::new();
    bench.write("a.csv", b"n,t\n1,a\nx,\"say \"\"hi\"\"\"\r\n2\n3,\xff\n4,d\n5,e\n");
    bench.write("b.csv", "n,t\n6,f\n\"7\n8\",g\n");
    let change = json!({
        "infer_rows": 1, "partition_rows": 3, "on_bad_row": "quarantine", "bad_rows_limit": 4,
    });
    let marker = run(&bench, "raw", &["a.csv", "b.csv"], change.clone(), 2).unwrap();
    assert_eq!(marker.details["bad_rows"], 4);
    assert_eq!(marker.rows, 4);
    let rows = bench.rows(&marker);
    assert_eq!(rows, [["1", "a"], ["4", "d"], ["5", "e"], ["6", "f"]]);
    let kept = std::fs::read(bench.dir(&marker).join("_quarantine.csv")).unwrap();
    let want = b"file,line,reason,text\n\
        \"a.csv\",3,\"column `n` holds `x`, which is not int64\",\"x,\"\"say \"\"\"\"hi\"\"\"\"\"\"\"\n\
        \"a.csv\",4,\"has 1 field instead of 2\",\"2\"\n\
        \"a.csv\",5,\"column `t` holds `\xef\xbf\xbd`, which is not string\",\"3,\xff\"\n\
        \"b.csv\",3,\"column `n` holds `7\\n8`, which is not int64\",\"\"\"7\n8\"\",g\"\n";
    assert_eq!(String::from_utf8_lossy(&kept), String::from_utf8_lossy(want));
    let mut few = change;
    few["bad_rows_limit"] = json!(3);
    let error = run(&bench, "few", &["a.csv", "b.csv"], few, 2).unwrap_err();
    assert!(error.message().starts_with("more than 3 bad rows"), "{error}");
}

#[test]
fn parquet_is_joined_and_cut() {
    let bench = Bench::new();
    let text: String = (0..2500).map(|i| format!("{i},t{}\n", i % 3)).collect();
    bench.write("a.csv", format!("n,t\n{text}"));
    let first = run(&bench, "first", &["a.csv"], json!({"partition_rows": 700}), 2).unwrap();
    let parts: Vec<_> = first.outputs.iter().map(|o| bench.dir(&first).join(&o.name)).collect();
    let again =
        params(json!({"files": ["*.parquet"], "partition_rows": 1000, "compression": "zstd"}));
    let marker = bench.try_run("again", build(&again).unwrap(), 2, &parts, &[]).unwrap();
    assert_eq!(sizes(&marker), [1000, 1000, 500]);
    assert_eq!(bench.rows(&marker), bench.rows(&first));
    assert_eq!((KIND.no_shards)(&again), None);
    assert!((KIND.no_shards)(&params(json!({}))).is_some());
    bench.write("b.csv", "n,t\n1.5,x\n");
    let other = run(&bench, "other", &["b.csv"], json!({}), 1).unwrap();
    let mixed = [parts[0].clone(), bench.dir(&other).join("part-00000.parquet")];
    let error = bench.try_run("mixed", build(&again).unwrap(), 1, &mixed, &[]).unwrap_err();
    assert!(
        error.message().contains("`n` is Int64 in the first and Float64 in the second"),
        "{error}"
    );
}

#[test]
fn what_makes_no_sense_is_named() {
    let change = json!({
        "delimiter": ";;", "quote": "", "types": {"a": "int"}, "files": ["x.parquet"],
    });
    let problems: Vec<String> =
        (KIND.check)(&params(change)).into_iter().map(|p| p.at.join(".")).collect();
    assert_eq!(problems, ["delimiter", "quote", "types.a", "types"]);
    assert_eq!((KIND.check)(&params(json!({"delimiter": "\"" }))).len(), 1);
}
