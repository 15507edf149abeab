//! `sample`: a small dataset in place of a large one, by one of two methods.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::parts::{COMPRESSION, PARTITION_ROWS, compression, read_params};
use super::{sample_percentile, sample_uniform};
use crate::error::Result;
use crate::job::kind::{Field, Kind, Need, Problem, Type};
use crate::runner::step::Step;

pub const KIND: Kind = Kind {
    name: "sample",
    summary: "Leaves a sample of stated size of a dataset.",
    version: 2,
    draws: true,
    fields: &[
        Field {
            name: "input",
            ty: Type::Step(&[]),
            need: Need::Required,
            doc: "The dataset to take the sample of.",
        },
        Field {
            name: "rows",
            ty: Type::Int { min: 1, max: 1 << 40 },
            need: Need::Required,
            doc: "Rows of the sample; `uniform` takes all where there are fewer.",
        },
        Field {
            name: "method",
            ty: Type::Choice(&["uniform", "percentile"]),
            need: Need::Default("\"uniform\""),
            doc: "`uniform`: every row alike, in their order. `percentile`: of each numeric column \
                  the percentiles of every partition, then the percentiles of all of these; an \
                  approximation that is in wide use, which weighs small and large partitions \
                  alike and tears rows apart.",
        },
        Field {
            name: "columns",
            ty: Type::List(&Type::Text),
            need: Need::Optional,
            doc: "The columns to keep; all if absent (of `percentile`, all that are numeric).",
        },
        PARTITION_ROWS,
        COMPRESSION,
    ],
    check,
    no_shards,
};

#[derive(Debug, Deserialize)]
struct Params {
    rows: u64,
    method: String,
    columns: Option<Vec<String>>,
    partition_rows: u64,
    compression: String,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let params: Params = read_params(params)?;
    let Params { rows, columns, partition_rows, .. } = params;
    let compression = compression(&params.compression)?;
    Ok(match params.method.as_str() {
        "percentile" => Box::new(sample_percentile::Percentile { rows, columns, compression }),
        _ => Box::new(sample_uniform::Uniform { rows, columns, partition_rows, compression }),
    })
}

/// Percentiles are worked out in memory.
const MOST_PERCENTILES: u64 = 10_000_000;

fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let percentile = params.get("method").and_then(Value::as_str) == Some("percentile");
    let rows = params.get("rows").and_then(Value::as_u64).unwrap_or(0);
    let mut problems = Vec::new();
    if percentile && rows > MOST_PERCENTILES {
        let message = format!("at most {MOST_PERCENTILES} percentiles, not {rows}");
        problems.push(Problem::at(["rows"], message));
    }
    if params.get("columns").and_then(Value::as_array).is_some_and(Vec::is_empty) {
        problems.push(Problem::at(["columns"], "at least one column is needed"));
    }
    problems
}

fn no_shards(_: &Map<String, Value>) -> Option<&'static str> {
    Some("which rows are in the sample is known only once all are counted")
}

#[cfg(test)]
mod tests {
    use super::super::testing::Bench;
    use super::super::{generate, partition};
    use super::*;
    use crate::runner::marker::Marker;
    use serde_json::json;

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    fn input(bench: &Bench, rows: u64) -> Marker {
        let columns = json!({
            "x": {"normal": {"mean": 5.0, "sd": 2.0}, "null_rate": 0.1},
            "c": {"category": {"values": ["a", "b"]}},
        });
        let params = object(json!({
            "rows": rows, "partition_rows": 1000, "columns": columns, "compression": "none",
        }));
        bench.run("input", generate::build(&params).unwrap(), 2)
    }

    fn sample(bench: &Bench, name: &str, change: Value, threads: usize) -> Result<Marker> {
        let mut params = object(json!({
            "rows": 700, "method": "uniform", "partition_rows": 300, "compression": "none",
        }));
        params.extend(object(change));
        bench.try_run(name, build(&params)?, threads, &[], &["input"])
    }

    #[test]
    fn uniform_takes_exactly_as_many_in_their_order() {
        let bench = Bench::new();
        let all = bench.rows(&input(&bench, 5500));
        let one = sample(&bench, "one", json!({}), 1).unwrap();
        assert_eq!(one.outputs.iter().map(|o| o.rows).collect::<Vec<_>>(), [300, 300, 100]);
        let two = sample(&bench, "two", json!({}), 2).unwrap();
        assert_eq!(one.digest, two.digest);
        let mut rest = all.iter();
        assert!(bench.rows(&one).iter().all(|row| rest.any(|other| other == row)));
        let more = sample(&bench, "more", json!({"rows": 10_000, "columns": ["c"]}), 2).unwrap();
        let only: Vec<Vec<String>> = all.iter().map(|row| vec![row[1].clone()]).collect();
        assert_eq!(bench.rows(&more), only);
    }

    #[test]
    fn an_empty_input_gives_an_empty_sample() {
        let bench = Bench::new();
        input(&bench, 0);
        let marker = sample(&bench, "none", json!({}), 2).unwrap();
        assert_eq!((marker.rows, marker.outputs.len()), (0, 1));
        assert_eq!(bench.dataset(&marker).schema().fields().len(), 2);
        let marker = sample(&bench, "p", json!({"method": "percentile", "rows": 3}), 2).unwrap();
        assert_eq!(bench.rows(&marker), [[""], [""], [""]]);
    }

    #[test]
    fn percentile_keeps_the_distribution_roughly() {
        let bench = Bench::new();
        input(&bench, 20_000);
        let change = json!({"method": "percentile", "rows": 101});
        let marker = sample(&bench, "sample", change.clone(), 2).unwrap();
        let values = bench.floats(&marker, "x");
        assert_eq!(values.len(), 101);
        assert!(values.is_sorted());
        assert!((values[50] - 5.0).abs() < 0.1 && (values[84] - 7.0).abs() < 0.2, "{values:?}");
        assert_eq!(sample(&bench, "one", change, 1).unwrap().digest, marker.digest);
        let text = json!({"method": "percentile", "columns": ["c"]});
        let error = sample(&bench, "text", text, 1).unwrap_err();
        assert!(error.message().contains("`c` is Utf8, which has no percentiles"), "{error}");
    }

    #[test]
    fn what_was_lost_is_made_again_alone() {
        let bench = Bench::new();
        let text: String =
            (0..900).map(|i| format!("{}\n", if i == 450 { "x" } else { "1" })).collect();
        let file = bench.write("a.csv", format!("n\n{text}"));
        let params = object(json!({
            "files": ["a.csv"], "format": "csv", "partition_rows": 200, "compression": "none",
            "header": true, "delimiter": ",", "quote": "\"", "infer_rows": 100, "nulls": [""],
            "on_bad_row": "quarantine", "bad_rows_limit": 10,
        }));
        let run = || {
            let step = partition::build(&params).unwrap();
            bench.try_run("raw", step, 2, std::slice::from_ref(&file), &[]).unwrap()
        };
        let first = run();
        for lost in ["part-00001.parquet", "part-00004.parquet", "_quarantine.csv"] {
            std::fs::remove_file(bench.dir(&first).join(lost)).unwrap();
            let again = run();
            assert_eq!((again.digest.as_str(), again.run.resumed), (first.digest.as_str(), 5));
        }
    }
}
