//! Locks of the dead, of other hosts, of numbers in use by something else, from
//! the future; clocks that jump; crowds of processes.

use std::os::unix::fs::FileExt;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use milepost::runner::execute::State;
use milepost::runner::holder::{Holder, heartbeat};
use milepost::runner::lock::LockOptions;
use milepost::store::sealed;

use super::scene::{STEPS, Scene, Start, disk, run_in};
use super::{Checked, Tally, full};
use crate::space::MILEPOST;

const LEASE: Duration = Duration::from_millis(300);
const PATIENT: LockOptions = LockOptions {
    wait: Duration::from_secs(5),
    lease: LEASE,
    heartbeat: Duration::from_millis(50),
};

/// Who seems to hold the step.
fn holder(change: impl FnOnce(&mut Holder)) -> Vec<u8> {
    let mut holder = Holder::me("feedfeedfeed", None, "2026-01-01T00:00:00.000Z".into());
    change(&mut holder);
    sealed::to_line(&holder).unwrap().into_bytes()
}

fn locked_by(text: &[u8]) -> Scene {
    let scene = Scene::before("summary", Start::Older);
    std::fs::write(scene.path("work/.milepost/summary/locks/step"), text).unwrap();
    scene
}

/// Whether it was taken over as soon as it may be: at once, or only after the lease.
fn taken_over(text: &[u8], at_once: bool) -> Result<bool, String> {
    let scene = locked_by(text);
    let since = Instant::now();
    let ended = run_in(scene.folder.path(), &disk(), PATIENT, "summary", None);
    let waited = since.elapsed() >= LEASE;
    ended.map_err(|e| e.to_string())?;
    if !waited && !at_once {
        return Err("taken over before the lease was over".into());
    }
    scene.is_whole("summary")?;
    scene.is_tidy("summary")?;
    Ok(waited != at_once)
}

/// On a busy machine a moment may be longer than the lease: it may be late, a few times. Any other
/// failure counts at once.
fn taken_over_in_time(text: &[u8], at_once: bool) -> Checked {
    for _ in 0..4 {
        if taken_over(text, at_once)? {
            return Ok(());
        }
    }
    Err("taken over only after the lease".into())
}

#[test]
fn slow_locks_of_the_dead_are_taken_over() {
    let tally = Tally::new("strange locks");
    let elsewhere = |h: &mut Holder| h.boot = "another-boot".into();
    let cases: [(&str, bool, Vec<u8>); 9] = [
        ("a dead pid", true, holder(|h| h.pid = 1 << 22)),
        ("a pid that something else has now", true, holder(|h| h.pid_started += 1)),
        ("the pid of init", true, holder(|h| h.pid = 1)),
        ("our own pid", true, holder(|_| {})),
        ("another host", false, holder(elsewhere)),
        (
            "from the future",
            false,
            holder(|h| {
                elsewhere(h);
                (h.since, h.heartbeat) = ("2999-12-31T23:59:59.999Z".into(), heartbeat(u64::MAX));
            }),
        ),
        ("empty", false, Vec::new()),
        ("noise", false, vec![0xff; 300]),
        ("too long", false, vec![b'{'; 1 << 20]),
    ];
    for (what, at_once, text) in cases {
        tally.case(taken_over_in_time(&text, at_once), || what.into());
    }
    tally.end();
}

/// A holder that lives on another host: only its heartbeat tells.
#[test]
fn a_beating_lock_of_another_host_is_respected() {
    let scene = locked_by(&holder(|h| h.boot = "another-boot".into()));
    let path = scene.path("work/.milepost/summary/locks/step");
    let (told, done) = channel::<()>();
    let beats = std::thread::spawn(move || {
        let mut count = 0;
        while done.recv_timeout(Duration::from_millis(20)) == Err(RecvTimeoutError::Timeout) {
            count += 1;
            let text = holder(|h| {
                h.boot = "another-boot".into();
                h.heartbeat = heartbeat(count);
            });
            std::fs::OpenOptions::new()
                .write(true)
                .open(&path)
                .unwrap()
                .write_all_at(&text, 0)
                .unwrap();
        }
    });
    let lock = LockOptions { wait: Duration::from_millis(800), ..PATIENT };
    let error = run_in(scene.folder.path(), &disk(), lock, "summary", None).unwrap_err();
    drop(told);
    let _ = beats.join();
    assert_eq!(error.class().exit_code(), 75, "{error}");
    assert!(error.message().contains("feedfeedfeed"), "{error}");
}

/// Times of files from another century: nothing is decided by the wall clock.
#[test]
fn slow_clocks_that_jump_change_nothing() {
    let tally = Tally::new("clocks");
    let day = Duration::from_secs(86_400);
    let now = SystemTime::now();
    for time in [now - 20_000 * day, now - day, now + day, now + 20_000 * day] {
        for step in STEPS {
            let scene = Scene::before(step, Start::Older);
            set_times(scene.folder.path(), time);
            tally.case(scene.heals(step), || format!("{step}, {time:?}"));
            set_times(scene.folder.path(), time);
            let again = scene.run(&disk(), step, None).map_err(|e| e.to_string());
            let fresh = again.and_then(|ended| match ended.state {
                State::Fresh => Ok(()),
                state => Err(format!("{state:?}")),
            });
            tally.case(fresh, || format!("{step} again, {time:?}"));
        }
    }
    tally.end();
}

fn set_times(path: &std::path::Path, time: SystemTime) {
    for name in crate::toy::names(path) {
        let path = path.join(name);
        if path.is_dir() {
            set_times(&path, time);
        } else {
            let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
            file.set_modified(time).unwrap();
        }
    }
}

/// Starts all of them in the same instant; their exit codes.
fn at_once(scene: &Scene, words: &[String]) -> Vec<Option<i32>> {
    let start = |words: &String| {
        let mut command = Command::new(MILEPOST);
        command.args(words.split_whitespace()).current_dir(scene.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let children: Vec<_> = words.iter().map(start).collect();
    children.into_iter().map(|mut child| child.wait().unwrap().code()).collect()
}

fn crowd(scene: &Scene, words: &[String], allowed: &[i32]) -> Checked {
    let codes = at_once(scene, words);
    if !codes.iter().all(|code| code.is_some_and(|c| allowed.contains(&c))) {
        return Err(format!("{codes:?}"));
    }
    for step in STEPS {
        scene.is_honest(step)?;
        scene.heals(step)?;
    }
    Ok(())
}

#[test]
fn slow_crowds_at_the_same_step() {
    let tally = Tally::new("crowds");
    for round in 0..if full() { 20 } else { 2 } {
        for count in [2, 8] {
            let patient = vec!["run job.yaml --lock-wait 60".to_owned(); count];
            let checked = crowd(&Scene::bare(), &patient, &[0]);
            tally.case(checked, || format!("{count} runs, round {round}"));
            let hasty = vec!["run job.yaml --lock-wait 0".to_owned(); count];
            let checked = crowd(&Scene::bare(), &hasty, &[0, 75]);
            tally.case(checked, || format!("{count} hasty runs, round {round}"));
        }
        let shards = [(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)];
        let mut words: Vec<String> = shards
            .iter()
            .map(|(i, n)| format!("step job.yaml encoded --shard {i}/{n} --lock-wait 60"))
            .collect();
        words.push("step job.yaml encoded --lock-wait 60".to_owned());
        let scene = Scene::before("encoded", Start::Older);
        let codes = at_once(&scene, &words);
        let ended = if codes.iter().all(|c| matches!(c, Some(0 | 75))) {
            Ok(())
        } else {
            Err(format!("{codes:?}"))
        };
        let checked =
            ended.and_then(|()| scene.is_honest("encoded")).and_then(|()| scene.heals("encoded"));
        tally.case(checked, || format!("shards of two and three, and the step, round {round}"));
    }
    tally.end();
}
