//! `validate` through the binary: its keys, its exit codes, and what is left of it.

use super::space::Space;

const RAW: &str = "
    steps:
      raw:
        kind: generate
        rows: 3_000
        partition_rows: 1_000
        columns:
          u: {uniform: {low: 0, high: 15}}
          c: {category: {values: [open, closed]}, null_rate: 0.1}
      summary: {kind: summarize, input: raw}
";

fn job(contract: &str) -> Space {
    Space::job(&format!("{RAW}      checked: {{kind: validate, input: raw, {contract}}}\n"))
}

#[test]
fn every_key_is_read() {
    let space = Space::job(
        "
        params: {day: 2024-01-31}
        steps:
          raw: {kind: partition, files: data.csv}
          summary: {kind: summarize, input: raw}
          checked:
            kind: validate
            input: raw
            severity: warn
            keep: 10
            rows: {min: 1, max: 1_000_000, severity: error}
            columns:
              amount: {type: Float64, min: 0, max: 1e6, finite: true, max_null_rate: 0.01}
              price: {min: 0.01, max: 18446744073709551615}
              status: {allowed: [open, closed, 3, true]}
              iban: {pattern: '[A-Z]{2}[0-9]{2}.*', required: false}
              id: {unique: true}
              time: {monotone: nondecreasing, fresh: {within: 2d, of: '${day}'}, min: 2024-01-01}
              'V*': {type: number}
            other_columns: refuse
            unique: [[id, time], [iban]]
            drift: {against: summary, psi: 0.2, ks: 0.1, columns: [amount]}
    ",
    );
    space.ok("check job.yaml");
}

#[test]
fn a_contract_that_means_nothing_is_refused_in_full() {
    let space = Space::job(
        "
        steps:
          raw: {kind: partition, files: a.csv}
          a: {kind: validate, input: raw}
          b:
            kind: validate
            input: raw
            rows: {min: 2, max: 1}
            columns:
              x: {pattern: '(', allowed: []}
              y: {type: Int65, min: low}
              z: {fresh: {within: 2d, of: yesterday}}
          c: {kind: validate, input: raw, drift: {against: raw, psi: 0.1}}
    ",
    );
    let mut ran = space.run("check job.yaml").exits(78);
    for text in [
        "step 'a': it checks nothing",
        "`min`, 2, is above `max`, 1",
        "`(` is no regular expression",
        "at least one value is needed",
        "`Int65` is no type",
        "`low` is no number, date or time",
        "`yesterday` is no date or time",
    ] {
        ran = ran.says(text);
    }
    let wrong = "steps:\n  raw: {kind: partition, files: a.csv}\n  c: {kind: validate, input: raw, drift: {against: raw, psi: 0.1}}\n";
    Space::job(wrong).run("check job.yaml").exits(78).says("`summarize`");
}

#[test]
fn a_failed_check_ends_with_65_and_can_be_looked_at() {
    let space = job("columns: {u: {max: 10}, c: {max_null_rate: 0.5}}");
    let ran = space.run("run job.yaml").exits(65).says("column `u`, max: expected at most 10");
    ran.says("first: `part-00000.parquet` row").says("_report.json");
    let report = space.json("work/checked/_report.json");
    assert_eq!((&report["result"], &report["executed"]), (&"failed".into(), &4.into()));
    let left = ["_report.json", "part-00000.parquet", "part-00001.parquet", "part-00002.parquet"];
    assert_eq!(space.names("work/checked"), left);
    space.run("status job.yaml --exit-code").exits(66);
    // The data does not change: the second time it is known at once.
    space.run("step job.yaml checked").exits(65).says("resumed: 4 outputs");
    // Under another contract nothing of the first is left.
    space.write("job.yaml", &space.read("job.yaml").replace("max: 10", "max: 11"));
    space.run("step job.yaml checked").exits(65).says("discarded 4 files");
    assert!(space.read("work/checked/_report.json").contains("at most 11"));
}

#[test]
fn a_warning_is_told_and_the_step_complete() {
    let space = job("severity: warn, columns: {u: {max: 10, min: 0}}, unique: [[c]]");
    let ran = space.ok("step job.yaml raw");
    assert_eq!(ran.json()["state"], "completed");
    space.ok("step job.yaml checked").says("column `u`, max");
    let marker = space.json("work/checked/_SUCCESS");
    assert_eq!(marker["rows"], 3000);
    assert_eq!(marker["details"]["note"], "4 checks: 2 passed, 2 warned");
    assert_eq!(space.json("work/checked/_report.json")["result"], "warned");
    space.ok("verify job.yaml checked --deep");
    space.ok("step job.yaml checked").prints("complete");
}

#[test]
fn nothing_checked_is_no_success() {
    let space = job("columns: {'w*': {max: 10}}");
    space.run("run job.yaml").exits(65).says("not one check was executed");
}

#[test]
fn drift_against_an_earlier_run_is_found() {
    let contract = "drift: {against: {path: then/work/summary}, psi: 0.1, ks: 0.1}";
    let space = job(contract);
    let then = format!("version: 1\nname: then\nseed: 7\n{}", super::space::unindent(RAW));
    space.write("then/job.yaml", &then);
    space.ok("run then/job.yaml");
    space.ok("run job.yaml");
    space.write("job.yaml", &space.read("job.yaml").replace("high: 15", "high: 20"));
    space.run("run job.yaml").exits(65).says("population stability index of at most 0.1: got");
}
