//! This test binary as another process: runs one step through the library, and
//! is stopped or ends at an operation of its store.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use milepost::runner::lock::LockOptions;
use milepost::runner::shard::Shard;
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use serde::{Deserialize, Serialize};

use super::double::{Double, Fault, Faulty};
use super::scene::run_in;

/// Names the task in the environment of a child.
const TASK: &str = "MILEPOST_TORTURE_TASK";

#[derive(Serialize, Deserialize)]
struct Task {
    folder: PathBuf,
    step: String,
    shard: Option<Shard>,
    at: usize,
    stops: bool,
}

/// Leases and heartbeats of processes that do not wait long for each other.
pub const QUICK: LockOptions = LockOptions {
    wait: Duration::from_secs(20),
    lease: Duration::from_millis(120),
    heartbeat: Duration::from_millis(15),
};

/// What a child did last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    Stop,
    Exit(i32),
    Die(i32),
}

pub struct Child(Pid);

impl Child {
    // It is waited for by its number, which tells a stop from an end.
    #[allow(clippy::zombie_processes)]
    /// Starts a run that aborts or stops at its `at`-th operation.
    pub fn run(folder: &Path, step: &str, shard: Option<Shard>, at: usize, fault: Fault) -> Child {
        let (folder, step) = (folder.to_owned(), step.to_owned());
        let task = Task { folder, step, shard, at, stops: fault == Fault::Stop };
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "torture::child::the_other_process", "--nocapture"])
            .env(TASK, serde_json::to_string(&task).unwrap())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Child(Pid::from_child(&child))
    }

    /// Waits until it stops or ends.
    pub fn wait(&self) -> Did {
        let (_, status) = waitpid(Some(self.0), WaitOptions::UNTRACED).unwrap().unwrap();
        match (status.exit_status(), status.terminating_signal()) {
            (Some(code), _) => Did::Exit(code),
            (None, Some(signal)) => Did::Die(signal),
            (None, None) => Did::Stop,
        }
    }

    pub fn go_on(&self) {
        kill_process(self.0, Signal::CONT).unwrap();
    }

    /// Kills it, if it is still there.
    pub fn end(&self) {
        if kill_process(self.0, Signal::KILL).is_ok() {
            let _ = waitpid(Some(self.0), WaitOptions::empty());
        }
    }
}

/// Not a test of its own: what [`Child::run`] starts.
#[test]
fn the_other_process() {
    let Ok(task) = std::env::var(TASK) else { return };
    let task: Task = serde_json::from_str(&task).unwrap();
    let fault = if task.stops { Fault::Stop } else { Fault::Abort };
    let fs = Double::shared(Faulty::new(task.at, fault));
    let ended = run_in(&task.folder, &fs, QUICK, &task.step, task.shard);
    std::process::exit(ended.map_or_else(|e| e.class().exit_code().into(), |_| 0));
}
