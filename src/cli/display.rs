//! What people look at: tables, numbers, and the progress of running steps.
//! Knows nothing of how the numbers came about.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use comfy_table::{CellAlignment, Table};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use crate::error::{IoContext, Result};
use crate::runner::logs;
use crate::runner::progress::{Board, StepProgress};
use crate::runner::stop::Stop;

const REDRAW: Duration = Duration::from_millis(100);
/// Without a terminal: a line per step in this time.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// A table without frames: pastes well, greps well.
pub fn table(header: &[&str], right: &[usize], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_header(header.to_vec());
    table.add_rows(rows);
    for (i, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 2));
        if right.contains(&i) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

/// `1,234,567`
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1.5 GiB`
pub fn bytes(n: u64) -> String {
    const UNITS: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
    let mut value = n as f64;
    let mut unit = 0;
    while value >= 1024.0 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    if unit == 0 { format!("{n} B") } else { format!("{value:.1} {}", UNITS[unit]) }
}

/// `12 ms`, `3.21 s`, `4 min 5 s`
pub fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 1.0 => format!("{:.0} ms", s * 1e3),
        s if s < 60.0 => format!("{s:.2} s"),
        s if s < 3600.0 => format!("{:.0} min {:.0} s", (s / 60.0).floor(), s % 60.0),
        s => format!("{:.0} h {:.0} min", (s / 3600.0).floor(), (s % 3600.0 / 60.0).floor()),
    }
}

/// Rows per second, rounded for reading: `1.2 M`
pub fn rate(rows: u64, seconds: f64) -> String {
    match rows as f64 / seconds.max(1e-9) {
        r if r >= 1e9 => format!("{:.1} G", r / 1e9),
        r if r >= 1e6 => format!("{:.1} M", r / 1e6),
        r if r >= 1e3 => format!("{:.0} k", r / 1e3),
        r => format!("{r:.0}"),
    }
}

/// Writes a result to stdout; a closed pipe is a wish to stop, and no failure.
pub fn print(text: &str, stop: &Stop) -> Result<()> {
    let mut stdout = io::stdout().lock();
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    let written =
        stdout.write_all(text.as_bytes()).and_then(|()| stdout.write_all(line_end.as_bytes()));
    match written.and_then(|()| stdout.flush()) {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => {
            stop.pipe_closed();
            Ok(())
        }
        written => written.doing("write", Path::new("/dev/stdout")),
    }
}

/// Shows progress on stderr until dropped: bars on a terminal, whole lines
/// elsewhere.
pub struct Display(Option<(Sender<()>, JoinHandle<()>)>);

impl Display {
    pub fn start(board: &Board, quiet: bool, stop: &Stop) -> Display {
        if quiet {
            return Display(None);
        }
        let (sender, told) = channel();
        let (board, stop) = (board.clone(), stop.clone());
        let work = move || match io::stderr().is_terminal() {
            true => bars(&board, &told),
            false => lines(&board, &told, &stop),
        };
        let thread = std::thread::Builder::new().name("display".into()).spawn(work).ok();
        Display(thread.map(|thread| (sender, thread)))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.0.take() {
            drop(sender);
            let _ = thread.join();
        }
    }
}

type Told = std::sync::mpsc::Receiver<()>;

fn bars(board: &Board, told: &Told) {
    let screen = MultiProgress::new();
    let mut bars: Vec<ProgressBar> = Vec::new();
    while told.recv_timeout(REDRAW) == Err(RecvTimeoutError::Timeout) {
        let steps = board.steps();
        for step in steps.iter().skip(bars.len()) {
            bars.push(screen.add(new_bar(step)));
        }
        for (step, bar) in steps.iter().zip(&bars) {
            let now = step.snapshot();
            bar.set_length(now.total.unwrap_or(0));
            bar.set_position(now.partitions);
            bar.set_message(line_of(step));
            if now.ended {
                bar.finish_and_clear();
            }
        }
    }
    bars.iter().for_each(ProgressBar::finish_and_clear);
}

fn new_bar(step: &StepProgress) -> ProgressBar {
    let bar = ProgressBar::new(step.snapshot().total.unwrap_or(0));
    let style = ProgressStyle::with_template("{bar:24} {msg}");
    style.map(|s| bar.clone().with_style(s)).unwrap_or(bar)
}

fn lines(board: &Board, told: &Told, stop: &Stop) {
    while told.recv_timeout(LINE_EVERY) == Err(RecvTimeoutError::Timeout) {
        for step in board.steps().iter().filter(|s| !s.snapshot().ended) {
            logs::to_stderr(&format!("{} PROGRESS {}\n", logs::now(), line_of(step)), stop);
        }
    }
}

fn line_of(step: &Arc<StepProgress>) -> String {
    let now = step.snapshot();
    let seconds = step.started.elapsed().as_secs_f64();
    let of = now.total.map(|t| format!("/{}", count(t))).unwrap_or_default();
    let left = match now.total {
        Some(total) if now.partitions > 0 && total > now.partitions => {
            let rest = seconds / now.partitions as f64 * (total - now.partitions) as f64;
            format!(", about {} left", duration(rest))
        }
        _ => String::new(),
    };
    format!(
        "{}: {}{of} partitions, {} rows, {} rows/s{left}",
        step.step,
        count(now.partitions),
        count(now.rows),
        rate(now.rows, seconds)
    )
}
