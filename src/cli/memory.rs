//! How much memory the machine has, and what a step may take of it at most.
//! Knows no kinds.

use std::fs;
use std::thread;

use crate::cli::args::MEMORY;
use crate::runner::pool::Pool;
use crate::runner::step::{Inputs, Step};

/// The program itself, its threads' stacks and small things.
const BASE: u64 = 32 << 20;

/// Bytes that a step takes at most, with all cores and the default of `--memory`: its
/// units of work at once, and what it keeps all the while.
pub fn at_most(step: &dyn Step, inputs: &Inputs) -> u64 {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let unit = step.unit_memory(inputs);
    let units = threads.min(Pool::new(threads, MEMORY).units(unit)) as u64;
    BASE + step.fixed_memory(inputs) + units.saturating_mul(unit)
}

/// Bytes that the machine, or the control group that this process is in, has: all, and
/// what is free for use.
pub fn machine() -> Option<(u64, u64)> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let (all, free) = (kibibytes(&text, "MemTotal:")?, kibibytes(&text, "MemAvailable:")?);
    // Of control groups version 2; a missing file or `max` is no limit.
    let limit = fs::read_to_string("/sys/fs/cgroup/memory.max").ok();
    let limit = limit.and_then(|text| text.trim().parse().ok()).unwrap_or(u64::MAX);
    Some((all.min(limit), free.min(limit)))
}

fn kibibytes(text: &str, key: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    let number: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    number.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_figures_are_read() {
        let text = "MemTotal:       24588168 kB\nMemFree: 1 kB\nMemAvailable:   12 kB\n";
        assert_eq!(kibibytes(text, "MemTotal:"), Some(24_588_168 << 10));
        assert_eq!(kibibytes(text, "MemAvailable:"), Some(12 << 10));
        assert_eq!(kibibytes("", "MemTotal:"), None);
        let (all, free) = machine().unwrap();
        assert!(all >= free && free > 0);
    }
}
