//! Bad input is normal: each case has its message and its exit code.

use super::space::Space;

/// A chain that partitions `data/in.csv` and fits it.
const CHAIN: &str = "
    steps:
      raw: {kind: partition, files: [data/in.csv], partition_rows: 4}
      summary: {kind: summarize, input: raw}
      model: {kind: fit, input: summary}
      encoded: {kind: transform, input: raw, model: model}
      decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
";

fn chain(csv: &str) -> Space {
    let space = Space::job(CHAIN);
    space.write("data/in.csv", csv);
    space
}

/// A chain on a column of these values, run to its end; the note of `decoded`
/// says that nothing differs.
fn round_trips(values: &[&str]) -> Space {
    let space = chain(&format!("n,x\n{}", numbered(values)));
    let ran = space.ok("run job.yaml --json");
    let decoded = &ran.json()["steps"][4];
    assert_eq!(decoded["details"]["differing"], 0, "{}", ran.report());
    space
}

fn numbered(values: &[&str]) -> String {
    values.iter().enumerate().map(|(i, v)| format!("{i},{v}\n")).collect()
}

#[test]
fn an_unknown_key_names_the_place_and_the_nearest_key() {
    let space = Space::job(
        "
        steps:
          raw: {kind: generate, rows: 10, colums: {x: {uniform: {low: 0, high: 1}}}}
    ",
    );
    space
        .run("run job.yaml")
        .exits(78)
        .says("job.yaml:5:")
        .says("step 'raw'")
        .says("colums")
        .says("columns");
}

#[test]
fn every_error_of_a_spec_is_reported_at_once() {
    let space = Space::job(
        "
        steps:
          raw: {kind: generat, rows: 10}
          a: {kind: summarize, input: rwa}
          b: {kind: fit, input: a, components: many}
    ",
    );
    let ran = space.run("check job.yaml").exits(78);
    for text in ["generat", "rwa", "many"] {
        assert!(ran.stderr().contains(text), "{text}\n{}", ran.report());
    }
}

#[test]
fn a_cycle_is_named_in_full() {
    let space = Space::job(
        "
        steps:
          a: {kind: summarize, input: c}
          b: {kind: summarize, input: a}
          c: {kind: summarize, input: b}
    ",
    );
    space.run("check job.yaml").exits(78).says("a").says("→ b").says("→ c");
}

#[test]
fn a_step_that_is_there_twice_is_refused() {
    let space = Space::job(
        "
        steps:
          raw: {kind: generate, rows: 10, columns: {x: {uniform: {low: 0, high: 1}}}}
          raw: {kind: generate, rows: 20, columns: {x: {uniform: {low: 0, high: 1}}}}
    ",
    );
    space.run("check job.yaml").exits(78).says("raw").says("job.yaml:6:");
}

#[test]
fn a_wrong_command_line_exits_2() {
    Space::new().run("rnu job.yaml").exits(2).says("rnu");
    let space = chain("x\n1\n");
    space.run("step job.yaml rwa").exits(2).says("raw");
    space.run("run job.yaml --set day=1").exits(2).says("day");
    space.run("step job.yaml raw --shard 4/4").exits(2).says("0 ≤ i < n");
}

#[test]
fn a_missing_spec_and_a_missing_file_exit_66() {
    Space::new().run("run job.yaml").exits(66).says("job.yaml").says("milepost init");
    Space::job(CHAIN).run("step job.yaml raw").exits(66).says("data/in.csv");
}

#[test]
fn a_step_whose_upstream_is_not_complete_exits_66_and_says_what_to_run() {
    chain("x\n1\n").run("step job.yaml summary").exits(66).says("'raw'").says("what to do");
}

#[test]
fn an_empty_file_is_bad_data() {
    chain("").run("run job.yaml").exits(65).says("in.csv").says("empty");
}

#[test]
fn a_header_alone_is_zero_rows_all_the_way() {
    let space = chain("n,x\n");
    let ran = space.ok("run job.yaml --json");
    let rows = ran.json()["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["rows"].clone())
        .collect::<Vec<_>>();
    assert_eq!(rows[0], 0, "{}", ran.report());
    assert_eq!(rows[4], 0, "{}", ran.report());
}

#[test]
fn values_of_every_size_go_through_where_they_are_to_be_exact() {
    // One component spans them: 1.5 is lost in the last bits of 1e100.
    let job =
        CHAIN.replace("model: model}\n      decoded", "model: model, exact: auto}\n      decoded");
    let space = Space::job(&job);
    let values = ["1.5", "NaN", "inf", "-inf", "", "1e100", "-1e100"];
    space.write("data/in.csv", &format!("n,x\n{}", numbered(&values)));
    let ran = space.ok("run job.yaml --json");
    assert_eq!(ran.json()["steps"][4]["details"]["differing"], 0, "{}", ran.report());
}

#[test]
fn degenerate_columns_go_through() {
    round_trips(&["5", "5", "5", "5", "5", "5"]);
    round_trips(&["", "", "", "", "", ""]);
    round_trips(&["7.25"]);
    round_trips(&["1", "2", "3", "1", "2", "3", "1"]);
    round_trips(&["9223372036854775807", "-9223372036854775808", "0", "1"]);
}

#[test]
fn a_bad_row_names_file_line_column_and_value() {
    let space = Space::job(
        "
        steps:
          raw: {kind: partition, files: [data/in.csv], types: {x: int64}}
    ",
    );
    let rows: String = (0..30_000).map(|i| format!("{i},{i}\n")).collect();
    space.write("data/in.csv", &format!("n,x\n{rows}30000,oops\n"));
    let ran = space.run("step job.yaml raw").exits(65);
    ran.says("in.csv`, line 30002").says("oops").says("`x`").says("int64");
}

#[test]
fn bad_rows_can_be_kept_aside() {
    let space = Space::job(
        "
        steps:
          raw: {kind: partition, files: [data/in.csv], types: {x: int64}, on_bad_row: quarantine}
    ",
    );
    space.write("data/in.csv", "n,x\n1,2\n2,oops\n3\n4,5\n");
    let ran = space.ok("step job.yaml raw");
    assert_eq!(ran.json()["rows"], 2, "{}", ran.report());
    let names = space.names("work/raw");
    let aside =
        names.iter().find(|n| n.contains("quarantine")).unwrap_or_else(|| panic!("{names:?}"));
    let text = space.read(&format!("work/raw/{aside}"));
    assert!(text.contains("2,oops") && text.contains("in.csv"), "{text}");
}

#[test]
fn a_torn_parquet_file_is_bad_data() {
    let space = Space::job("
        steps:
          made: {kind: generate, rows: 1000, partition_rows: 100, columns: {x: {normal: {mean: 0, sd: 1}}}}
          raw: {kind: partition, files: [in.parquet], partition_rows: 100}
          summary: {kind: summarize, input: made}
    ");
    space.ok("step job.yaml made");
    let whole = std::fs::read(space.path("work/made/part-00000.parquet")).unwrap();
    for end in [0, 3, 4, whole.len() / 2, whole.len() - 1] {
        space.write_bytes("in.parquet", &whole[..end]);
        space.run("step job.yaml raw").exits(65).says("in.parquet");
    }
    // Of the right size, but not what was written.
    let mut flipped = whole.clone();
    let at = flipped.len() - 20;
    flipped[at] ^= 0xff;
    space.write_bytes("work/made/part-00000.parquet", &flipped);
    let ran = space.run("step job.yaml summary");
    assert!(!ran.stderr().contains("panic"), "{}", ran.report());
}

#[test]
fn a_schema_that_changes_between_files_names_both() {
    let space = chain("n,x\n1,2\n");
    space.write("data/b.csv", "n,y\n1,2\n");
    let spec = space.read("job.yaml").replace("data/in.csv", "data/*.csv");
    space.write("job.yaml", &spec);
    space.run("step job.yaml raw").exits(65).says("b.csv").says("in.csv");
}

#[test]
fn a_path_outside_the_work_folder_is_refused() {
    let space = Space::job(
        "
        steps:
          ../raw: {kind: generate, rows: 10, columns: {x: {uniform: {low: 0, high: 1}}}}
    ",
    );
    space.run("check job.yaml").exits(78).says("../raw");
}

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let mut text = "version: 1\nname: bomb\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n".to_owned();
    for i in 1..12 {
        let list = vec![format!("*x{}", i - 1); 10].join(", ");
        text += &format!("x{i}: &x{i} [{list}]\n");
    }
    let space = Space::new();
    space.write("job.yaml", &text);
    space.run("check job.yaml").exits(78).says("job.yaml");
}

#[test]
fn a_work_folder_that_cannot_be_written_is_an_io_error() {
    let space = chain("n,x\n1,2\n");
    // Root may write anywhere, but nobody makes a folder below a file.
    space.write("work", "a file is in the way");
    space.run("step job.yaml raw").exits(74).says("work");
}

#[test]
fn a_folder_with_files_of_others_is_left_alone() {
    let space = Space::job(
        "
        workdir: .
        steps:
          data: {kind: partition, files: [data/in.csv]}
    ",
    );
    space.write("data/in.csv", "x\n1\n").write("data/notes.md", "mine");
    space.run("run job.yaml").exits(78).says("files that are not of this step");
    assert_eq!(space.names("data"), ["in.csv", "notes.md"]);
}

#[test]
fn a_link_out_of_the_work_folder_is_refused() {
    let space = chain("n,x\n1,2\n");
    space.write("elsewhere/keep", "mine").write("work/keep", "");
    std::os::unix::fs::symlink(space.path("elsewhere"), space.path("work/raw")).unwrap();
    space.run("step job.yaml raw").exits(78).says("link out of the work folder");
    assert_eq!(space.names("elsewhere"), ["keep"]);
}

#[test]
fn columns_without_values_can_be_named_in_a_fit() {
    for csv in ["n,x\n1,\n2,\n", "n,x\n"] {
        let space = chain(csv);
        let spec =
            space.read("job.yaml").replace("input: summary}", "input: summary, columns: [n, x]}");
        space.write("job.yaml", &spec);
        let ran = space.ok("run job.yaml --json").says("its model is empty");
        assert_eq!(ran.json()["steps"][4]["details"]["differing"], 0, "{}", ran.report());
    }
}

#[test]
fn a_day_without_values_goes_through_an_old_model() {
    let space = chain("n,x\n1,2\n3,4\n");
    space.ok("run job.yaml");
    space.write("data/in.csv", "n,x\n,\n,\n");
    space.ok("step job.yaml raw");
    space.ok("step job.yaml encoded");
}

#[test]
fn a_full_disk_behind_stdout_is_an_io_error() {
    let space = chain("n,x\n1,2\n");
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = space.command("check job.yaml").stdout(full).status().unwrap();
    assert_eq!(status.code(), Some(74));
}

#[test]
fn a_result_of_another_kind_is_refused() {
    let space = chain("n,x\n1,2\n");
    space.ok("step job.yaml raw");
    let other = "version: 1\nname: other\nworkdir: other\nsteps:\n  \
        raw: {kind: partition, files: [data/in.csv]}\n  \
        encoded: {kind: transform, input: raw, model: {path: work/raw}}\n";
    space.write("other.yaml", other);
    space.ok("step other.yaml raw");
    space.run("step other.yaml encoded").exits(78).says("'partition'").says("'fit'");
}

#[test]
fn no_log_shows_a_secret() {
    let space = Space::job("
        params:
          key: {secret: true, default: \"BEGINKEY\\nAAAABBBB\\nENDKEY\"}
        steps:
          a: {kind: command, argv: [sh, -c, 'echo \"$K\"; echo \"$K\" >&2; exit 3'], env: {K: '${key}'}, outputs: [x]}
    ");
    let ran = space.run("step job.yaml a").exits(1);
    let logs = space.names("work/.milepost/a/logs");
    let log = space.read(&format!("work/.milepost/a/logs/{}", logs[0]));
    for text in [ran.stderr(), ran.stdout(), log] {
        assert!(!text.contains("AAAABBBB") && !text.contains("BEGINKEY"), "{text}");
    }
}

#[test]
fn a_skip_goes_on_to_what_is_below() {
    let space = Space::job(
        "
        steps:
          raw: {kind: partition, files: ['data/*.csv'], on_empty: skip}
          summary: {kind: summarize, input: raw}
    ",
    );
    space.write("data/readme.txt", "");
    assert_eq!(space.ok("run job.yaml --json").states(), "raw=skipped summary=not run");
    space.run("step job.yaml raw").exits(99);
    space.ok("status job.yaml --exit-code").prints("a step above it was skipped");
    space.run("verify job.yaml").exits(66).prints("summary: not complete");
}
