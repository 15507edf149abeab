//! How far the running steps are: counters that work raises and a display
//! reads. Knows nothing of terminals.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// The counters of one step's run.
#[derive(Debug)]
pub struct StepProgress {
    pub step: String,
    pub started: Instant,
    rows: AtomicU64,
    partitions: AtomicU64,
    /// 0 where not known.
    total: AtomicU64,
    ended: AtomicBool,
}

/// What a display shows of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    pub rows: u64,
    pub partitions: u64,
    pub total: Option<u64>,
    pub ended: bool,
}

impl StepProgress {
    pub fn new(step: &str) -> StepProgress {
        StepProgress {
            step: step.to_owned(),
            started: Instant::now(),
            rows: AtomicU64::new(0),
            partitions: AtomicU64::new(0),
            total: AtomicU64::new(0),
            ended: AtomicBool::new(false),
        }
    }

    /// Rows that went through, of this attempt.
    pub fn advance(&self, rows: u64) {
        self.rows.fetch_add(rows, Ordering::Relaxed);
    }

    /// Partitions that are on disk, by this attempt or an earlier one.
    pub fn finished(&self, partitions: usize) {
        self.partitions.fetch_add(partitions as u64, Ordering::Relaxed);
    }

    pub fn expect(&self, partitions: usize) {
        self.total.store(partitions as u64, Ordering::Relaxed);
    }

    pub fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    pub fn snapshot(&self) -> Snapshot {
        let total = self.total.load(Ordering::Relaxed);
        Snapshot {
            rows: self.rows.load(Ordering::Relaxed),
            partitions: self.partitions.load(Ordering::Relaxed),
            total: (total > 0).then_some(total),
            ended: self.ended.load(Ordering::Relaxed),
        }
    }
}

/// All steps of this process, in the order in which they started.
#[derive(Debug, Clone, Default)]
pub struct Board(Arc<Mutex<Vec<Arc<StepProgress>>>>);

impl Board {
    pub fn start(&self, step: &str) -> Arc<StepProgress> {
        let progress = Arc::new(StepProgress::new(step));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(progress.clone());
        progress
    }

    pub fn steps(&self) -> Vec<Arc<StepProgress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
