//! The real program, killed and stopped at instants by chance, over all kinds.

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::scene::{STEPS, Scene};
use super::{Checked, Dice, Tally, full, number, seed};
use crate::space::MILEPOST;

/// From the signal to the end, whatever it is doing.
const PATIENCE: Duration = Duration::from_secs(3);

fn milepost(scene: &Scene, words: &str) -> Command {
    let mut command = Command::new(MILEPOST);
    command.args(words.split_whitespace()).current_dir(scene.folder.path());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn signal(child: &Child, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    let _ = kill_process(pid, signal);
}

/// Runs the job and sends it a signal after a while; None where it had ended.
fn disturbed(scene: &Scene, sent: Signal, after: Duration) -> Option<Checked> {
    let mut child = milepost(scene, "run job.yaml").spawn().unwrap();
    std::thread::sleep(after);
    let since = Instant::now();
    signal(&child, sent);
    let status = child.wait().unwrap();
    let took = since.elapsed();
    match status.code() {
        Some(0) => None,
        // Before it has begun to listen for signals, SIGTERM ends it like any program.
        None if status.signal() == Some(sent.as_raw()) => Some(Ok(())),
        Some(143) if took < PATIENCE => Some(Ok(())),
        Some(143) => Some(Err(format!("ended {took:?} after the signal"))),
        _ => Some(Err(format!("ended with {status}"))),
    }
}

/// Disturbs runs until there were `count` signals; each job is taken up where
/// the last process left it, until it is complete.
fn disturb(tally: &Tally, sent: Signal, count: u64, dice: &mut Dice) {
    let whole = {
        let scene = Scene::larger();
        let since = Instant::now();
        assert!(milepost(&scene, "run job.yaml").status().unwrap().success());
        (since.elapsed(), STEPS.map(|step| scene.result(step)))
    };
    let mut hits = 0;
    while hits < count {
        let scene = Scene::larger();
        loop {
            let after = whole.0.mul_f64(dice.below(1000) as f64 / 1000.0);
            let Some(checked) = disturbed(&scene, sent, after) else { break };
            hits += 1;
            let honest = STEPS.iter().try_for_each(|step| scene.is_honest(step));
            tally.case(checked.and(honest), || format!("{sent:?} after {after:?}"));
        }
        let (words, code) = ("verify job.yaml --deep", 0);
        let sound = milepost(&scene, words).status().unwrap().code() == Some(code);
        let same = STEPS.iter().zip(&whole.1).all(|(step, was)| scene.result(step) == *was);
        let checked = if sound && same { Ok(()) } else { Err("another result".to_owned()) };
        if checked.is_err() {
            tally.case(checked, || format!("after {hits} signals"));
        }
    }
}

#[test]
fn slow_kills_at_any_instant() {
    let tally = Tally::new("kills");
    let count = number("MILEPOST_TORTURE_KILLS", if full() { 500 } else { 40 });
    disturb(&tally, Signal::KILL, count, &mut Dice(seed()));
    tally.end();
}

#[test]
fn slow_sigterm_at_any_instant() {
    let tally = Tally::new("sigterm");
    let count = number("MILEPOST_TORTURE_KILLS", if full() { 500 } else { 40 });
    disturb(&tally, Signal::TERM, count, &mut Dice(seed() + 1));
    tally.end();
}

/// So many times as often as it is to be stopped a step may end before the signal, or get it before
/// it listens.
const MISSES: u64 = 60;

/// One partition that takes long at every kind, stopped in the middle of it.
#[test]
fn slow_sigterm_within_large_partitions() {
    let tally = Tally::new("sigterm in large partitions");
    let (rows, count) = if full() { (10_000_000, 5) } else { (400_000, 1) };
    let scene = Scene::of_one_partition(rows);
    let mut dice = Dice(seed() + 2);
    for step in ["made", "csv", "raw", "drawn", "summary", "model", "encoded", "decoded", "tool"] {
        let run = || milepost(&scene, &format!("step job.yaml {step}"));
        let since = Instant::now();
        assert!(run().status().unwrap().success(), "{step}");
        let undisturbed = since.elapsed();
        let (mut stopped, mut tries) = (0, 0);
        while stopped < count && tries < count * MISSES {
            tries += 1;
            let _ = std::fs::remove_file(scene.path("work").join(step).join("_SUCCESS"));
            let mut child = run().spawn().unwrap();
            std::thread::sleep(undisturbed.mul_f64(dice.below(1000) as f64 / 1000.0));
            let since = Instant::now();
            signal(&child, Signal::TERM);
            let status = child.wait().unwrap();
            let took = since.elapsed();
            let missed = status.success() || status.signal() == Some(Signal::TERM.as_raw());
            let checked = match status.code() {
                _ if took >= PATIENCE => Err(format!("{status} after {took:?}")),
                _ if missed => continue,
                Some(143) => Ok(()),
                _ => Err(format!("{status} after {took:?}")),
            };
            stopped += 1;
            tally.case(checked, || format!("{step}, {rows} rows"));
        }
        if stopped < count {
            let missed = Err(format!("stopped only {stopped} times, of {tries} tries"));
            tally.case(missed, || format!("{step}, {rows} rows, {undisturbed:?} undisturbed"));
        }
        assert!(run().status().unwrap().success(), "{step}");
    }
    tally.end();
}

/// What survives a SIGKILL of its parent goes on in a folder that is gone.
#[test]
fn slow_a_programs_orphan_leaves_nothing_in_the_dataset() {
    let job = "
version: 1
name: orphan
steps:
  tool:
    kind: command
    argv: [sh, -c, 'cd /; echo $$ >> SCENE/pids; sleep 0.DELAY; mkdir -p $MILEPOST_OUTPUT; echo $$ > $MILEPOST_OUTPUT/a.txt; echo late > $MILEPOST_OUTPUT/../b.txt; echo end >> SCENE/ends']
    outputs: ['*.txt']
";
    let tally = Tally::new("orphans");
    for delay in if full() { 2..9 } else { 4..6 } {
        let scene = Scene::bare();
        let folder = scene.folder.path().display().to_string();
        let text = job.replace("SCENE", &folder).replace("DELAY", &delay.to_string());
        std::fs::write(scene.path("job.yaml"), text).unwrap();
        let lines = |name: &str| {
            std::fs::read_to_string(scene.path(name)).map_or(0, |text| text.lines().count())
        };
        let mut child = milepost(&scene, "run job.yaml").spawn().unwrap();
        wait_for(|| lines("pids") == 1);
        child.kill().unwrap();
        child.wait().unwrap();
        let code = milepost(&scene, "run job.yaml").status().unwrap().code();
        let before = scene.result("tool");
        wait_for(|| lines("ends") == 2);
        let names = crate::toy::names(&scene.path("work/tool"));
        let first = std::fs::read_to_string(scene.path("pids")).unwrap();
        let kept = std::fs::read_to_string(scene.path("work/tool/a.txt")).unwrap_or_default();
        let sound = code == Some(0)
            && names == ["_SUCCESS", "a.txt"]
            && scene.result("tool") == before
            && !kept.is_empty()
            && first.lines().nth(1) == Some(kept.trim());
        let found = || Err(format!("{code:?} {names:?} {kept:?} {first:?}"));
        tally.case(if sound { Ok(()) } else { found() }, || format!("delay {delay}"));
    }
    tally.end();
}

/// A program that will not stop, and what it started, end with us.
#[test]
fn slow_sigterm_ends_a_programs_children() {
    let job = "
version: 1
name: stubborn
steps:
  tool:
    kind: command
    argv: [sh, -c, 'trap \"\" TERM; (while :; do sleep 0.1; done) & echo $! >> SCENE/pids; echo $$ >> SCENE/pids; while :; do sleep 0.1; done']
    outputs: []
";
    let tally = Tally::new("stubborn programs");
    let mut dice = Dice(seed() + 4);
    for round in 0..if full() { 10 } else { 2 } {
        let scene = Scene::bare();
        let folder = scene.folder.path().display().to_string();
        std::fs::write(scene.path("job.yaml"), job.replace("SCENE", &folder)).unwrap();
        let pids = || std::fs::read_to_string(scene.path("pids")).unwrap_or_default();
        let mut child = milepost(&scene, "step job.yaml tool").spawn().unwrap();
        wait_for(|| pids().lines().count() == 2);
        std::thread::sleep(Duration::from_millis(dice.below(100) as u64));
        let since = Instant::now();
        signal(&child, Signal::TERM);
        let code = child.wait().unwrap().code();
        let took = since.elapsed();
        let left =
            || -> Vec<String> { pids().lines().filter(|p| lives(p)).map(str::to_owned).collect() };
        // They are killed by now, and end when the machine comes to it.
        while !left().is_empty() && since.elapsed() < 2 * PATIENCE {
            std::thread::sleep(Duration::from_millis(5));
        }
        let left = left();
        let checked = match (code, took < PATIENCE, left.is_empty()) {
            (Some(143), true, true) => Ok(()),
            _ => Err(format!("{code:?} after {took:?}, {left:?} live on")),
        };
        tally.case(checked, || format!("round {round}"));
    }
    tally.end();
}

/// One that is killed, and not yet reaped by whoever has it now, does not.
fn lives(pid: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
    state.is_some_and(|state| !matches!(state, 'Z' | 'X'))
}

fn wait_for(mut there: impl FnMut() -> bool) {
    let since = Instant::now();
    while !there() {
        assert!(since.elapsed() < Duration::from_secs(60), "it does not come");
        std::thread::sleep(Duration::from_millis(5));
    }
}
