//! The wish to stop: a signal, a closed pipe, a vanished parent, an overtake.
//! Long work asks `check`; a deadline ends the process where it does not.

use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use signal_hook::consts::{SIGINT, SIGTERM};

use crate::error::{Class, Error, Result};

/// From the first signal to the forced end. Airflow's own process may be gone
/// a little later, and then nobody would stop us.
const DEADLINE: Duration = Duration::from_millis(2500);
/// SIGPIPE's number: what a closed pipe counts as.
const CLOSED_PIPE: i32 = 13;
/// How often the parent is looked at.
const PARENT_POLL: Duration = Duration::from_millis(200);

/// Shared by everything that may ask to stop, and everything that must.
#[derive(Debug, Clone, Default)]
pub struct Stop {
    shared: Arc<Shared>,
    /// Another attempt has taken over the step that this is for.
    overtaken: Arc<AtomicBool>,
}

#[derive(Debug, Default)]
struct Shared {
    reason: AtomicI32,
    /// Process groups of running children, which must not outlive us.
    groups: Mutex<Vec<i32>>,
}

impl Stop {
    /// For one step of the process: signals are shared, an overtake is its own.
    pub fn child(&self) -> Stop {
        Stop { shared: self.shared.clone(), overtaken: Arc::default() }
    }

    /// Asks everything to stop, because of a signal; the first reason stays.
    pub fn request(&self, signal: i32) {
        let _ = self.shared.reason.compare_exchange(0, signal, Ordering::SeqCst, Ordering::SeqCst);
    }

    /// Nobody reads our words any more; the same as a signal, with its deadline.
    pub fn pipe_closed(&self) {
        if !self.is_requested() {
            self.request(CLOSED_PIPE);
            let stop = self.clone();
            std::thread::spawn(move || stop.end_in_time(CLOSED_PIPE));
        }
    }

    /// Another attempt has taken over.
    pub fn overtaken(&self) {
        self.overtaken.store(true, Ordering::SeqCst);
    }

    pub fn is_requested(&self) -> bool {
        self.shared.reason.load(Ordering::SeqCst) != 0
    }

    /// Fails when stopping was asked for.
    pub fn check(&self) -> Result<()> {
        if self.overtaken.load(Ordering::Relaxed) {
            return Err(Error::held("another attempt has taken over this step")
                .hint("nothing: the other attempt goes on from what was finished"));
        }
        match self.shared.reason.load(Ordering::Relaxed) {
            0 => Ok(()),
            signal => Err(Error::new(Class::Stopped(signal), reason(signal))
                .hint("run the same command again: finished partitions are kept")),
        }
    }

    /// Notes the process group of a child, to be killed at the deadline.
    pub fn adopt(&self, group: i32) -> Adopted {
        self.groups().push(group);
        Adopted { stop: self.clone(), group }
    }

    fn groups(&self) -> std::sync::MutexGuard<'_, Vec<i32>> {
        self.shared.groups.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn kill_children(&self) {
        for group in self.groups().iter().filter_map(|g| Pid::from_raw(*g)) {
            // Gone already is as good.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }

    /// Ends the process when the deadline has passed.
    fn end_in_time(&self, signal: i32) -> ! {
        std::thread::sleep(DEADLINE);
        self.kill_children();
        std::process::exit(i32::from(Class::Stopped(signal).exit_code()))
    }
}

/// A child's process group, while it runs.
#[derive(Debug)]
pub struct Adopted {
    stop: Stop,
    group: i32,
}

impl Drop for Adopted {
    fn drop(&mut self) {
        self.stop.groups().retain(|g| *g != self.group);
    }
}

fn reason(signal: i32) -> &'static str {
    match signal {
        SIGINT => "stopped by SIGINT",
        SIGTERM => "stopped by SIGTERM",
        _ => "stopped: nobody reads the output any more",
    }
}

/// Turns SIGINT and SIGTERM into a stop request with a deadline; a second
/// signal ends the process at once.
pub fn watch_signals(stop: &Stop) -> std::io::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM])?;
    let stop = stop.clone();
    let work = move || {
        for signal in signals.forever() {
            if stop.is_requested() {
                stop.kill_children();
                std::process::exit(i32::from(Class::Stopped(signal).exit_code()));
            }
            stop.request(signal);
            let stop = stop.clone();
            std::thread::spawn(move || stop.end_in_time(signal));
        }
    };
    std::thread::Builder::new().name("signals".into()).spawn(work).map(drop)
}

/// Under Airflow a changed parent means that the task runner is gone, and that
/// a retry may start any moment.
pub fn watch_parent(stop: &Stop) -> std::io::Result<()> {
    let parent = rustix::process::getppid();
    let stop = stop.clone();
    let work = move || {
        while rustix::process::getppid() == parent {
            std::thread::sleep(PARENT_POLL);
        }
        stop.request(SIGTERM);
        stop.end_in_time(SIGTERM);
    };
    std::thread::Builder::new().name("parent".into()).spawn(work).map(drop)
}
