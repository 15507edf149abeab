//! What all running steps share: cores and memory. Knows nothing of the work.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Counts things that are lent out and given back.
#[derive(Debug)]
struct Gauge {
    total: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

impl Gauge {
    fn new(total: u64) -> Gauge {
        Gauge { total, free: Mutex::new(total), freed: Condvar::new() }
    }

    fn lock(&self) -> MutexGuard<'_, u64> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until that much is free; a wish for more than there is gets all.
    fn take(&self, amount: u64) -> Lent<'_> {
        let amount = amount.min(self.total);
        let mut free = self.lock();
        while *free < amount {
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= amount;
        Lent { gauge: self, amount }
    }
}

/// Given back when dropped.
#[derive(Debug)]
pub struct Lent<'a> {
    gauge: &'a Gauge,
    amount: u64,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        *self.gauge.lock() += self.amount;
        self.gauge.freed.notify_all();
    }
}

/// The cores and the memory that the process may use.
#[derive(Debug)]
pub struct Pool {
    pub threads: usize,
    cores: Gauge,
    memory: Gauge,
}

impl Pool {
    /// `memory` in bytes bounds the units of work that are in memory at once.
    pub fn new(threads: usize, memory: u64) -> Pool {
        let threads = threads.max(1);
        Pool { threads, cores: Gauge::new(threads as u64), memory: Gauge::new(memory.max(1)) }
    }

    /// How many units of that size fit.
    pub fn units(&self, unit_memory: u64) -> usize {
        usize::try_from(self.memory.total / unit_memory.max(1)).unwrap_or(usize::MAX).max(1)
    }

    pub fn core(&self) -> Lent<'_> {
        self.cores.take(1)
    }

    pub fn memory(&self, bytes: u64) -> Lent<'_> {
        self.memory.take(bytes)
    }
}
