//! The program as Airflow and shells see it: streams, signals, orphans.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::space::Space;

/// Enough work to be stopped in the middle of it, on any machine.
const LONG: &str = "
    steps:
      raw:
        kind: generate
        rows: 2_000_000_000
        partition_rows: 100_000
        columns: {x: {normal: {mean: 0, sd: 1}}}
";

/// Waits until the step has committed something.
fn started(space: &Space) {
    wait_for("a first partition", || !space.names("work/raw").is_empty());
}

fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let since = Instant::now();
    while !there() {
        assert!(since.elapsed() < Duration::from_secs(60), "{what} does not come");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn signal(child: &Child, signal: rustix::process::Signal) {
    let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, signal).unwrap();
}

#[test]
fn the_last_line_of_a_failed_step_says_why_as_json() {
    let space = Space::job("steps:\n  raw: {kind: partition, files: [none.csv]}\n");
    let ran = space.run("step job.yaml raw").exits(66).says("none.csv");
    let last = ran.json();
    assert_eq!(last["state"], "failed");
    assert_eq!(last["exit_code"], 66);
    assert_eq!(last["retry_helps"], true);
    assert!(last["error"].as_str().unwrap().contains("none.csv"), "{}", ran.report());
    let ran = space.run("step job.yaml rwa").exits(2);
    assert_eq!(ran.json()["retry_helps"], false);
}

#[test]
fn the_last_line_of_step_is_one_json_object_in_the_merged_stream() {
    let space = Space::job(&LONG.replace("2_000_000_000", "200_000"));
    let script = format!("{} step job.yaml raw 2>&1", super::space::MILEPOST);
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .current_dir(space.path(""))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(last["state"], "completed", "{text}");
    assert_eq!(last["rows"], 200_000);
    assert!(!text.contains('\r'), "{text}");
}

#[test]
fn sigterm_stops_within_three_seconds_and_a_rerun_goes_on() {
    for (signum, code) in
        [(rustix::process::Signal::TERM, 143), (rustix::process::Signal::INT, 130)]
    {
        let space = Space::job(LONG);
        let mut child = space.command("step job.yaml raw").stderr(Stdio::null()).spawn().unwrap();
        started(&space);
        let since = Instant::now();
        signal(&child, signum);
        assert_eq!(child.wait().unwrap().code(), Some(code));
        assert!(since.elapsed() < Duration::from_secs(3), "{:?}", since.elapsed());
        let spec = space.read("job.yaml");
        assert!(!space.path("work/raw/_SUCCESS").exists());
        space.ok("status job.yaml").prints("partial");
        drop(spec);
    }
}

#[test]
fn a_killed_attempt_is_resumed_with_the_same_bytes() {
    let job = LONG.replace("2_000_000_000", "3_000_000");
    let expected = Space::job(&job);
    expected.ok("run job.yaml");
    let space = Space::job(&job);
    for kills in 1..4 {
        let mut child = space.command("step job.yaml raw").stderr(Stdio::null()).spawn().unwrap();
        wait_for("some partitions", || space.names("work/raw").len() > kills * 5);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!space.path("work/raw/_SUCCESS").exists() || kills == 3);
    }
    let ran = space.ok("step job.yaml raw");
    assert!(ran.json()["resumed"].as_u64().unwrap() >= 5, "{}", ran.report());
    assert_eq!(space.digest("raw"), expected.digest("raw"));
}

#[test]
fn a_closed_pipe_is_a_wish_to_stop() {
    let space = Space::job(LONG);
    let mut child = space
        .command("step job.yaml raw --log-format json")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut line).unwrap();
    drop(child.stdout.take());
    // Nobody reads: the next progress line finds the pipe closed.
    let since = Instant::now();
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(143), "{line}");
    assert!(since.elapsed() < Duration::from_secs(20));
}

#[test]
fn under_airflow_a_vanished_parent_is_a_wish_to_stop() {
    let space = Space::job(LONG).var("AIRFLOW_CTX_DAG_ID", "test");
    let script =
        format!("{} step job.yaml raw >out 2>err & echo $!; sleep 60", super::space::MILEPOST);
    let mut parent = std::process::Command::new("bash")
        .args(["-c", &script])
        .current_dir(space.path(""))
        .env("AIRFLOW_CTX_DAG_ID", "test")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pid = String::new();
    BufReader::new(parent.stdout.take().unwrap()).read_line(&mut pid).unwrap();
    started(&space);
    parent.kill().unwrap();
    parent.wait().unwrap();
    let process = format!("/proc/{}", pid.trim());
    wait_for("the orphan's end", || !std::path::Path::new(&process).exists());
    assert!(space.read("err").contains("stopped by SIGTERM"), "{}", space.read("err"));
}

#[test]
fn two_at_once_leave_one_result() {
    let space = Space::job(&LONG.replace("2_000_000_000", "2_000_000"));
    let words = "step job.yaml raw --lock-wait 60";
    let mut children: Vec<Child> = (0..3)
        .map(|_| space.command(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
        .collect();
    for child in &mut children {
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
    space.ok("verify job.yaml --deep");
}

#[test]
fn shards_that_start_together_over_an_old_result_all_end_well() {
    let space = Space::job(&LONG.replace("2_000_000_000", "800_000"));
    space.ok("run job.yaml");
    space.write("job.yaml", &space.read("job.yaml").replace("mean: 0", "mean: 1"));
    let start = |shard| {
        let words = format!("step job.yaml raw --shard {shard}/4");
        space.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let shards: Vec<Child> = (0..4).map(start).collect();
    for mut shard in shards {
        assert_eq!(shard.wait().unwrap().code(), Some(0));
    }
    let ran = space.ok("step job.yaml raw");
    assert_eq!(ran.json()["resumed"], 8, "{}", ran.report());
    space.ok("verify job.yaml --deep");
}

/// An overtaken attempt whose program makes the attempt's folder again, as
/// `mkdir -p` does, has still lost it.
#[test]
fn a_folder_made_again_is_not_the_attempts_own() {
    let space = Space::new();
    let base = space.path("").display().to_string();
    let spec = "steps:\n  told:\n    kind: command\n    outputs: [told.txt]\n    \
         argv: [sh, -c, 'touch BASE/began; until test -e BASE/go; do sleep 0.05; done; \
         mkdir -p \"$MILEPOST_OUTPUT\"; echo x > \"$MILEPOST_OUTPUT/told.txt\"']\n";
    let space = space.spec(&spec.replace("BASE", &base));
    let child = space
        .command("step job.yaml told")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while !space.path("began").exists() {
        assert!(began.elapsed().as_secs() < 20, "the program does not start");
        std::thread::sleep(Duration::from_millis(10));
    }
    // What a fence does.
    let attempts = space.path("work/.milepost/told/attempts");
    let attempt = std::fs::read_dir(&attempts).unwrap().next().unwrap().unwrap().path();
    std::fs::rename(&attempt, attempts.with_file_name("fenced")).unwrap();
    space.write("go", "");
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(75), "{text}");
    assert!(!space.path("work/told/told.txt").exists());
    assert!(!space.path("work/told/_SUCCESS").exists());
}
