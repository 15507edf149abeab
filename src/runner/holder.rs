//! Who is at a step: the content of a lock file, and what it tells about
//! whether its writer still lives. Knows nothing of waiting.

use std::fs::File;
use std::io;

use serde::{Deserialize, Serialize};

use super::shard::Shard;

/// One line of JSON in the lock file; its length does not change while it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    pub host: String,
    /// Tells two hosts of one name apart, and a host before and after a reboot.
    pub boot: String,
    pub pid_namespace: String,
    pub pid: u32,
    /// Clock ticks from boot to the start of the process: a pid is used again.
    pub pid_started: u64,
    pub attempt: String,
    pub shard: Option<Shard>,
    pub since: String,
    /// A counter of fixed width; only that it changes matters.
    pub heartbeat: String,
}

/// Whether the writer of a lock file is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Liveness {
    Dead,
    Alive,
    /// Only its heartbeat can tell.
    Unknown,
}

impl Holder {
    /// This process.
    pub fn me(attempt: &str, shard: Option<Shard>, since: String) -> Holder {
        let pid = std::process::id();
        Holder {
            host: host_name(),
            boot: boot_id(),
            pid_namespace: pid_namespace(),
            pid,
            pid_started: pid_started(pid).unwrap_or(0),
            attempt: attempt.to_owned(),
            shard,
            since,
            heartbeat: heartbeat(0),
        }
    }

    /// On one host the kernel's lock on `file` tells at once; where locks are
    /// not supported, the process table does.
    pub fn liveness(&self, file: &File) -> Liveness {
        if self.boot != boot_id() {
            return Liveness::Unknown;
        }
        match try_lock(file) {
            Ok(true) => Liveness::Dead,
            Ok(false) => Liveness::Alive,
            Err(_) if self.pid_namespace != pid_namespace() => Liveness::Unknown,
            Err(_) => match pid_started(self.pid) {
                Some(started) if started == self.pid_started => Liveness::Alive,
                _ => Liveness::Dead,
            },
        }
    }

    pub fn describe(&self) -> String {
        let shard = self.shard.map(|s| format!(" at shard {s}")).unwrap_or_default();
        format!(
            "attempt {} (pid {} on {}{shard}, since {})",
            self.attempt, self.pid, self.host, self.since
        )
    }
}

pub fn heartbeat(count: u64) -> String {
    format!("{count:016}")
}

/// Takes the kernel's exclusive lock without waiting; false where another
/// process has it, an error where the file system has no locks.
pub fn try_lock(file: &File) -> io::Result<bool> {
    use rustix::fs::{FlockOperation, flock};
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(false),
        Err(e) => Err(e.into()),
    }
}

pub fn host_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

fn boot_id() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
}

fn pid_namespace() -> String {
    let link = std::fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    link.to_string_lossy().into_owned()
}

/// Field 22 of `/proc/PID/stat`; None where there is no such process.
fn pid_started(pid: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the process, in parentheses, may hold anything.
    stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()
}
