//! The job specs kept as examples, against the real kinds; and the schema.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::space::{MILEPOST, Space};

fn specs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs").join(folder);
    let entries = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let mut specs: Vec<PathBuf> =
        entries.filter(|p| p.extension().is_some_and(|e| e == "yaml")).collect();
    specs.sort();
    assert!(!specs.is_empty());
    specs
}

fn check(spec: &Path) -> (Option<i32>, String) {
    let output = Command::new(MILEPOST).arg("check").arg(spec).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_tables_of_all_kinds_are_sound() {
    let wrong = milepost::job::tables::check(&milepost::steps::kinds());
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn right_specs_pass_and_wrong_ones_name_file_and_line() {
    for spec in specs("valid") {
        let (code, text) = check(&spec);
        assert_eq!(code, Some(0), "{}: {text}", spec.display());
    }
    for spec in specs("invalid") {
        let (code, text) = check(&spec);
        assert_eq!(code, Some(78), "{}: {text}", spec.display());
        let name = spec.file_name().unwrap().to_string_lossy();
        assert!(text.contains(&format!("{name}:")), "{}: {text}", spec.display());
    }
}

#[test]
fn a_fit_says_what_is_wrong_with_its_axis_and_prior() {
    let steps = "
        steps:
          raw: {kind: partition, files: a.csv}
          wrong:
            kind: fit
            input: raw
            covariance_prior: robus
            columns: {a: {axis: log}, b: {covariance_prior: 0}}
          open:
            kind: fit
            input: raw
            reg_covar: 0.5
            columns: {a: {axis: auto, covariance_prior: 2}, b: {axis: symlog, covariance_prior: 2}}
    ";
    let ran = Space::job(steps).run("check job.yaml").exits(78);
    let ran =
        ran.says("`covariance_prior` is `robus`; expected `variance` or `robust`, or a number");
    let ran = ran.says("`columns.a.axis` is `log`; expected `linear` or `symlog` or `auto`");
    let ran = ran.says("`columns.b.covariance_prior` is `0`; expected `variance` or `robust`");
    let ran = ran.says("step 'open': `reg_covar`: a number is in the unit of one axis");
    ran.says("step 'open': `columns.a.covariance_prior`: a number is in the unit of one axis");
}

/// The interpreter with the libraries that the tests compare with; without it
/// `scripts/test` says what was left out.
fn python(script: &str, args: &[&Path]) -> Option<()> {
    let python = std::env::var("MILEPOST_TEST_PYTHON").ok().filter(|p| !p.is_empty())?;
    let output = Command::new(python).args(["-c", script]).args(args).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    Some(())
}

#[test]
fn the_schema_is_one_and_takes_the_right_specs() {
    let output = Command::new(MILEPOST).arg("schema").output().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let schema = folder.path().join("schema.json");
    std::fs::write(&schema, &output.stdout).unwrap();
    serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap();
    let script = "
import json, sys, yaml, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
for path in sys.argv[2:]:
    # YAML's dates are text to JSON.
    spec = json.loads(json.dumps(yaml.safe_load(open(path)), default=str))
    jsonschema.Draft202012Validator(schema).validate(spec)
";
    let specs = specs("valid");
    let mut args: Vec<&Path> = vec![&schema];
    args.extend(specs.iter().map(PathBuf::as_path));
    if python(script, &args).is_none() {
        eprintln!("left out: no Python with jsonschema");
    }
}

#[test]
fn other_tools_read_a_dataset_as_it_is() {
    let space = Space::job(
        "
        steps:
          raw: {kind: partition, files: [data/files.csv], partition_rows: 20_000}
          summary: {kind: summarize, input: raw}
          model: {kind: fit, input: summary, columns: [depth]}
          encoded: {kind: transform, input: raw, model: model}
    ",
    )
    .files_csv();
    space.ok("run job.yaml");
    let script = "
import sys, pathlib, duckdb, polars, pyarrow.dataset
for step in ['raw', 'encoded']:
    folder = pathlib.Path(sys.argv[1]) / step
    assert duckdb.sql(f\"select count(*) from '{folder}/*.parquet'\").fetchall() == [(50000,)]
    assert polars.scan_parquet(f'{folder}/*.parquet').select(polars.len()).collect().item() == 50000
    assert pyarrow.dataset.dataset(folder, format='parquet').count_rows() == 50000
";
    if python(script, &[&space.path("work")]).is_none() {
        eprintln!("left out: no Python with DuckDB, Polars and PyArrow");
    }
}
