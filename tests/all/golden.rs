//! The bytes that each kind makes, kept: they change only with the version of
//! the kind's logic, which every fingerprint holds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::space::Space;

const JOB: &str = "
    steps:
      made:
        kind: generate
        rows: 2_000
        partition_rows: 700
        columns:
          u: {uniform: {low: 0, high: 15}}
          n: {normal: {mean: 5, sd: 2}, null_rate: 0.1}
          l: {lognormal: {mean: 3, sd: 1.5}}
          m: {mixture: {weights: [1, 2], means: [-4, 5], sds: [0.1, 3]}}
          i: {integer: {low: -1000, high: 1000}}
          c: {category: {values: [a, b, c]}}
      raw: {kind: partition, files: [data/files.csv], partition_rows: 20_000}
      drawn: {kind: sample, input: raw, method: uniform, rows: 100}
      percentiles: {kind: sample, input: made, method: percentile, rows: 50}
      summary: {kind: summarize, input: raw}
      checked:
        kind: validate
        input: made
        severity: warn
        unique: [[i, c]]
        columns: {u: {max: 10}, n: {max_null_rate: 0, monotone: increasing}, c: {allowed: [a, b]}}
        drift: {against: summary_of_made, psi: 0.1, ks: 0.1}
      summary_of_made: {kind: summarize, input: made, columns: [u, l]}
      model: {kind: fit, input: summary, columns: [size_bytes, depth]}
      encoded: {kind: transform, input: raw, model: model}
      decoded: {kind: inverse_transform, input: encoded, model: model}
      counted: {kind: command, inputs: [raw], argv: [sh, -c, 'echo 3 > ${output}/n'], outputs: [n]}
";

/// What is kept of a step.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Golden {
    kind: String,
    logic: u64,
    digest: String,
}

#[test]
fn each_kinds_bytes_are_those_of_its_logic_version() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden.json");
    let space = Space::job(JOB).files_csv();
    let ran = space.ok("run job.yaml --json");
    let mut now = BTreeMap::new();
    for step in ran.json()["steps"].as_array().unwrap() {
        let name = step["step"].as_str().unwrap();
        let marker = space.json(&format!("work/{name}/_SUCCESS"));
        let text = |key: &str| marker[key].as_str().unwrap().to_owned();
        let logic = marker["logic"].as_u64().unwrap();
        now.insert(name.to_owned(), Golden { kind: text("kind"), logic, digest: text("digest") });
    }
    let every = milepost::steps::kinds();
    assert!(every.iter().all(|kind| now.values().any(|golden| golden.kind == kind.name)));
    if std::env::var_os("MILEPOST_BLESS").is_some() {
        std::fs::write(path, serde_json::to_string_pretty(&now).unwrap() + "\n").unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    let kept: BTreeMap<String, Golden> = serde_json::from_str(&kept).unwrap();
    assert_eq!(
        now, kept,
        "if a kind's bytes are meant to change, raise the version of its logic, then run this test \
         with MILEPOST_BLESS=1"
    );
}
