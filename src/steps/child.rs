//! Runs a program as a child: in a process group of its own, with nothing to
//! read, its words in our log; ended, with all that it started, when we have to
//! stop. Knows nothing of steps or specs.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};

use crate::error::{Error, Result};
use crate::runner::stop::Stop;
use crate::runner::{logs, mask};

/// From the polite signal to the one that cannot be ignored; shorter than the
/// process's own deadline.
const GRACE: Duration = Duration::from_secs(2);
/// How long the words of an ended child are waited for: what escaped from the
/// group may hold its pipes open for ever.
const LAST_WORDS_WAIT: Duration = Duration::from_secs(1);
const LAST_WORDS: usize = 12;
/// Longer lines are cut.
const LONGEST_LINE: u64 = 16 << 10;
const FIRST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(25);

/// How a child ended by itself.
#[derive(Debug)]
pub struct Ended {
    pub status: ExitStatus,
    /// Its last lines on stderr, or on stdout where there are none.
    pub last_words: Vec<String>,
}

/// Runs `command` to its end.
///
/// # Errors
/// *missing input* where there is no such program; what `stop` says where it
/// was stopped.
pub fn run(mut command: Command, stop: &Stop) -> Result<Ended> {
    stop.check()?;
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let mut child = command.spawn().map_err(|e| cannot_start(&command, &e))?;
    let pid = Pid::from_child(&child);
    let adopted = stop.adopt(pid.as_raw_pid());
    let words = Words::default();
    let (said, ended) = channel();
    if let Some(stdout) = child.stdout.take() {
        listen(stdout, "stdout", &words.out, &said);
    }
    if let Some(stderr) = child.stderr.take() {
        listen(stderr, "stderr", &words.err, &said);
    }
    drop(said);
    let waited = wait(pid, stop);
    // Before it is reaped its number cannot be another's. What it left running
    // in its group would write on, and hold our pipes open.
    let _ = kill_process_group(pid, Signal::KILL);
    let status = child.wait();
    drop(adopted);
    silence(&ended);
    waited?;
    let status = status.map_err(|e| Error::unexpected(format!("cannot wait for a child: {e}")))?;
    Ok(Ended { status, last_words: words.last() })
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Error {
    let program = mask::mask(&command.get_program().to_string_lossy());
    let message = format!("cannot start `{program}`: {error}");
    match error.kind() {
        std::io::ErrorKind::NotFound => Error::missing(message).hint(
            "install it, or correct the first of `argv`; a script is listed under `files` \
                   and called as `${file.0}`",
        ),
        std::io::ErrorKind::PermissionDenied => Error::missing(message)
            .hint("make it executable (`chmod +x`), or name its interpreter first"),
        _ => Error::unexpected(message),
    }
}

/// Waits until the child has ended, and leaves it to be reaped.
fn wait(pid: Pid, stop: &Stop) -> Result<()> {
    let mut pause = FIRST_PAUSE;
    while !has_ended(pid)? {
        if let Err(stopped) = stop.check() {
            let _ = kill_process_group(pid, Signal::TERM);
            let deadline = Instant::now() + GRACE;
            while !has_ended(pid)? && Instant::now() < deadline {
                std::thread::sleep(LONGEST_PAUSE);
            }
            return Err(stopped);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    Ok(())
}

fn has_ended(pid: Pid) -> Result<bool> {
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    match waitid(WaitId::Pid(pid), options) {
        Ok(status) => Ok(status.is_some()),
        Err(rustix::io::Errno::INTR) => Ok(false),
        Err(e) => Err(Error::unexpected(format!("cannot wait for a child: {e}"))),
    }
}

type Lines = Arc<Mutex<VecDeque<String>>>;

#[derive(Default)]
struct Words {
    out: Lines,
    err: Lines,
}

impl Words {
    fn last(&self) -> Vec<String> {
        let lines = |lines: &Lines| -> Vec<String> {
            lines.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
        };
        let err = lines(&self.err);
        if err.is_empty() { lines(&self.out) } else { err }
    }
}

/// Passes the lines of a stream on to the log, until it ends.
fn listen(
    stream: impl Read + Send + 'static,
    from: &'static str,
    lines: &Lines,
    said: &Sender<()>,
) {
    let (lines, said, log) = (lines.clone(), said.clone(), logs::current());
    let work = move || {
        let _said = said;
        let _log = logs::enter(log);
        let mut stream = BufReader::new(stream);
        while let Some(line) = next_line(&mut stream) {
            if line.is_empty() {
                continue;
            }
            tracing::info!(from, "{line}");
            let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
            if lines.len() == LAST_WORDS {
                lines.pop_front();
            }
            lines.push_back(line);
        }
    };
    // Without the thread the pipe closes, and the child hears of it.
    let _ = std::thread::Builder::new().name(from.into()).spawn(work);
}

/// The next line; of one that overwrites itself with `\r`, what is left to see.
fn next_line(stream: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = stream.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes).ok()?;
    if read == 0 {
        return None;
    }
    let cut = bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n");
    if cut {
        // Half a secret at the cut would not be recognized.
        bytes.truncate(bytes.len().saturating_sub(mask::longest()));
        skip_line(stream);
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end();
    let shown = mask::mask(text.rsplit('\r').next().unwrap_or(text));
    Some(if cut { shown + "…" } else { shown })
}

/// Reads to the end of the line, and keeps nothing.
fn skip_line(stream: &mut impl BufRead) {
    let mut rest = Vec::new();
    while stream.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut rest).is_ok_and(|n| n > 0) {
        if rest.ends_with(b"\n") {
            return;
        }
        rest.clear();
    }
}

/// Waits until both streams have ended, but not for ever.
fn silence(ended: &Receiver<()>) {
    if ended.recv_timeout(LAST_WORDS_WAIT) == Err(RecvTimeoutError::Timeout) {
        tracing::warn!("something that the program started still runs, and is left alone");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn ended(script: &str) -> Ended {
        run(shell(script), &Stop::default()).unwrap()
    }

    #[test]
    fn words_and_codes_come_through() {
        let child = ended("echo out; for i in $(seq 20); do echo $i >&2; done; exit 65");
        assert_eq!(child.status.code(), Some(65));
        assert_eq!(child.last_words.len(), LAST_WORDS);
        assert_eq!(child.last_words.last().map(String::as_str), Some("20"));
        assert_eq!(ended("printf 'a\\n10%%\\r20%%\\n\\377'").last_words, ["a", "20%", "\u{fffd}"]);
    }

    #[test]
    fn there_is_nothing_to_read() {
        assert_eq!(ended("cat; echo end").last_words, ["end"]);
    }

    #[test]
    fn secrets_do_not_show() {
        mask::hide(["correct horse"]);
        assert_eq!(ended("echo the correct horse runs").last_words, ["the *** runs"]);
    }

    #[test]
    fn a_program_that_is_not_there() {
        let error = run(Command::new("/no/such/program"), &Stop::default()).unwrap_err();
        assert_eq!(error.class().exit_code(), 66);
    }

    /// Stops a script after it has said that it runs; how long that took.
    fn stopped(script: &str) -> Duration {
        let stop = Stop::default();
        let asking = stop.clone();
        let asker = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(300));
            asking.request(15);
            Instant::now()
        });
        let error = run(shell(script), &stop).unwrap_err();
        assert_eq!(error.class().exit_code(), 143);
        asker.join().unwrap().elapsed()
    }

    #[test]
    fn a_stop_ends_the_child_and_what_it_started() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("alive");
        let script = format!("(sleep 2; touch {}) & sleep 60", file.display());
        assert!(stopped(&script) < Duration::from_secs(1));
        std::thread::sleep(Duration::from_secs(3));
        assert!(!file.exists());
    }

    #[test]
    fn a_child_that_will_not_stop_is_killed() {
        let took = stopped("trap '' TERM; while :; do sleep 0.05; done");
        assert!((GRACE..GRACE + Duration::from_secs(1)).contains(&took), "{took:?}");
    }

    #[test]
    fn what_is_left_running_does_not_hold_us_up() {
        let started = Instant::now();
        ended("sleep 30 & exit 0");
        ended("setsid sleep 5 & exit 0");
        assert!(started.elapsed() < Duration::from_secs(4));
    }
}
