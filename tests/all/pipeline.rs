//! The main job, end to end through the binary: what it makes, and what runs
//! again after which change.

use super::space::Space;

/// The example's job, on its data.
const JOB: &str = "
    steps:
      raw: {kind: partition, files: [data/files.csv], partition_rows: 10_000}
      summary: {kind: summarize, input: raw}
      model: {kind: fit, input: summary, columns: [size_bytes, size_kib, name_length, depth]}
      encoded: {kind: transform, input: raw, model: model}
      decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
";

const ALL_FRESH: &str =
    "raw=complete summary=complete model=complete encoded=complete decoded=complete";

fn example() -> Space {
    Space::job(JOB).files_csv()
}

#[test]
fn the_example_comes_back_exactly() {
    let space = example();
    let ran = space.ok("run job.yaml --json");
    let steps = ran.json()["steps"].clone();
    for step in steps.as_array().unwrap() {
        assert_eq!(step["state"], "completed", "{}", ran.report());
    }
    let details = &steps[4]["details"];
    assert_eq!(details["differing"], 0, "{details:#}");
    for column in ["size_bytes", "size_kib", "name_length", "depth"] {
        let of = &details["columns"][column];
        assert_eq!(of["rows"], 50_000, "{details:#}");
        assert_eq!(of["differing"], 0, "{details:#}");
        assert_eq!(of["largest_error"].as_f64(), Some(0.0), "{details:#}");
    }
    assert_eq!(space.ok("run job.yaml --json").states(), ALL_FRESH);
    space.ok("verify job.yaml --deep").prints("all as recorded");
    space.ok("status job.yaml --exit-code").prints("complete");
}

#[test]
fn on_the_axis_that_fits_the_example_comes_back_exactly() {
    let steps = "
        steps:
          raw: {kind: partition, files: [data/files.csv], partition_rows: 20_000}
          model: {kind: fit, input: raw, axis: auto, covariance_prior: robust}
          encoded: {kind: transform, input: raw, model: model}
          decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
    ";
    let space = Space::job(steps).files_csv();
    let ran = space.ok("run job.yaml --json");
    let steps = ran.json()["steps"].clone();
    let columns = &steps[1]["details"]["columns"];
    for (column, bends) in [("size_bytes", true), ("size_kib", true), ("depth", false)] {
        let axis = &columns[column]["axis"];
        assert_eq!(axis["symlog"].is_object(), bends, "{column}: {columns:#}");
        assert!(columns[column]["chosen"]["margin"].is_number(), "{columns:#}");
    }
    assert!(ran.stderr().contains("nats more likely"), "{}", ran.report());
    let kept = &steps[2]["details"]["kept_exact"];
    assert_eq!([&kept["size_bytes"], &kept["size_kib"], &kept["depth"]], [0; 3], "{kept}");
    assert_eq!(steps[3]["details"]["differing"], 0, "{:#}", steps[3]);
}

#[test]
fn a_table_for_people_ends_the_run() {
    let ran = example().ok("run job.yaml");
    let table = ran.stdout();
    for text in ["STEP", "ROWS/S", "raw", "decoded", "completed", "50,000"] {
        assert!(table.contains(text), "{text}\n{}", ran.report());
    }
}

#[test]
fn spelling_changes_rerun_nothing() {
    let space = example();
    space.ok("run job.yaml");
    let respelled = "
        # A comment.
        steps:
          raw: {partition_rows: 10000, files: data/files.csv, kind: partition, on_bad_row: fail}
          summary: {input: raw, kind: summarize}
          model:
            kind: fit
            input: summary
            columns: [size_bytes, size_kib, name_length, depth]
            components: 10
          encoded: {kind: transform, model: model, input: raw, encoding: index}
          decoded: {kind: inverse_transform, compare: raw, input: encoded, model: model}
    ";
    let space = space.spec(respelled);
    assert_eq!(space.ok("run job.yaml --json --threads 1").states(), ALL_FRESH);
    space.ok("explain job.yaml").prints("raw: complete, would not run");
}

#[test]
fn a_touched_file_reruns_nothing_and_a_changed_byte_what_depends_on_it() {
    let space = example();
    space.ok("run job.yaml");
    let data = space.path("data/files.csv");
    let text = std::fs::read(&data).unwrap();
    std::fs::write(&data, &text).unwrap();
    assert_eq!(space.ok("run job.yaml --json").states(), ALL_FRESH);
    // A name that no model sees: the partitions change, the summary does not… but
    // the encoded data passes it through.
    let changed = String::from_utf8(text).unwrap().replacen(",vim,", ",vxm,", 1);
    std::fs::write(&data, changed).unwrap();
    space.ok("explain job.yaml raw").prints("file.files[0]");
    let states = space.ok("run job.yaml --json").states();
    assert!(states.starts_with("raw=completed summary=completed"), "{states}");
    assert!(states.contains("encoded=completed"), "{states}");
}

#[test]
fn a_changed_parameter_reruns_what_depends_on_it() {
    let space = example();
    space.ok("run job.yaml");
    let spec = space
        .read("job.yaml")
        .replace("name_length, depth]}", "name_length, depth], components: 5}");
    space.write("job.yaml", &spec);
    space.ok("explain job.yaml model").prints("params.components: 10 → 5");
    let states = space.ok("run job.yaml --json").states();
    let expected =
        "raw=complete summary=complete model=completed encoded=completed decoded=completed";
    assert_eq!(states, expected);
}

#[test]
fn a_changed_seed_reruns_what_draws() {
    let space = example();
    space.ok("run job.yaml");
    let spec = space.read("job.yaml").replace("seed: 42", "seed: 43");
    space.write("job.yaml", &spec);
    let ran = space.ok("explain job.yaml encoded").prints("seed: 42 → 43");
    drop(ran);
    let states = space.ok("run job.yaml --json").states();
    assert!(states.starts_with("raw=complete summary=complete"), "{states}");
    assert!(states.contains("encoded=completed"), "{states}");
}

#[test]
fn an_upstream_rerun_with_the_same_bytes_stops_there() {
    let space = example();
    space.ok("run job.yaml");
    std::fs::remove_file(space.path("work/raw/_SUCCESS")).unwrap();
    let states = space.ok("run job.yaml --json").states();
    let expected =
        "raw=completed summary=complete model=complete encoded=complete decoded=complete";
    assert_eq!(states, expected);
}

#[test]
fn fewer_partitions_leave_no_stale_one() {
    let space = example();
    space.ok("run job.yaml");
    let spec = space.read("job.yaml").replace("10_000", "25_000");
    space.write("job.yaml", &spec);
    space.ok("run job.yaml");
    for step in ["raw", "encoded", "decoded"] {
        let names = space.names(&format!("work/{step}"));
        assert_eq!(names, ["_SUCCESS", "part-00000.parquet", "part-00001.parquet"], "{step}");
    }
    space.ok("verify job.yaml --deep");
}

#[test]
fn selectors_choose_steps() {
    let space = example();
    let states = space.ok("run job.yaml +summary --json").states();
    assert_eq!(states, "raw=completed summary=completed");
    let states = space.ok("run job.yaml model+ --json").states();
    assert_eq!(states, "model=completed encoded=completed decoded=completed");
}

#[test]
fn another_jobs_result_is_an_input() {
    let space = example();
    space.ok("run job.yaml");
    space.write(
        "other.yaml",
        "
version: 1
name: other
workdir: other-work
seed: 42
steps:
  raw: {kind: partition, files: [data/files.csv], partition_rows: 10_000}
  encoded: {kind: transform, input: raw, model: {path: work/model}}
",
    );
    space.ok("run other.yaml");
    let here = space.digest("encoded");
    let there = space.json("other-work/encoded/_SUCCESS");
    assert_eq!(there["digest"].as_str(), Some(&*here), "the same data, model and seed");
}

#[test]
fn parameters_come_from_the_command_line() {
    let space = Space::job("
        params:
          rows: {default: 10}
          day: {}
        steps:
          raw: {kind: generate, rows: '${rows}', columns: {x: {uniform: {low: 0, high: 1}}}}
          seen: {kind: command, inputs: [raw], argv: [sh, -c, 'echo ${day} > $MILEPOST_OUTPUT/day.txt'], outputs: [day.txt]}
    ");
    space.run("run job.yaml").exits(2).says("day");
    space.ok("run job.yaml --set day=monday --set rows=20");
    assert_eq!(space.json("work/raw/_SUCCESS")["rows"], 20);
    assert_eq!(space.read("work/seen/day.txt"), "monday\n");
}

#[test]
fn verify_finds_every_damage_and_a_run_mends_just_that() {
    let space = example();
    space.ok("run job.yaml");
    let part = space.path("work/raw/part-00001.parquet");
    let whole = std::fs::read(&part).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    std::fs::write(&part, &flipped).unwrap();
    space.ok("verify job.yaml raw");
    space.run("verify job.yaml raw --deep").exits(65).prints("raw/part-00001.parquet");
    std::fs::remove_file(&part).unwrap();
    space.run("verify job.yaml raw").exits(65).prints("it is missing");
    space.write("work/raw/part-00099.parquet", "stranger");
    space.run("verify job.yaml raw").exits(65).prints("part-00099.parquet: it is not of this");
    let ran = space.ok("run job.yaml raw --json");
    assert_eq!(ran.json()["steps"][0]["resumed"], 4, "{}", ran.report());
    assert_eq!(std::fs::read(&part).unwrap(), whole);
    space.ok("verify job.yaml --deep");
}

#[test]
fn clean_removes_logs_and_on_request_results() {
    let space = example();
    space.ok("run job.yaml");
    assert_eq!(space.names("work/.milepost/raw/logs").len(), 1);
    space.ok("clean job.yaml --keep-logs 0 --dry-run").prints("would remove 5 files");
    space.ok("clean job.yaml --keep-logs 0").prints("removed 5 files");
    assert_eq!(space.ok("run job.yaml --json").states(), ALL_FRESH);
    space.ok("clean job.yaml decoded --results");
    assert_eq!(space.names("work/decoded"), [""; 0]);
    space.run("status job.yaml --exit-code").exits(66);
}
