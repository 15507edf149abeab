//! Which rows have the smallest random keys. Keys are drawn again whenever they
//! are needed, so memory does not grow with the rows. Knows nothing of files.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::error::Result;
use crate::mixture::random::Stream;
use crate::runner::attempt::Attempt;

/// Keys drawn at once; they stay in the cache.
const BLOCK: usize = 4096;
/// Rows that a thread takes at once.
const TASK: u64 = 1 << 20;
/// Keys are counted by their upper bits first.
const UPPER_BITS: u32 = 16;

/// The rows of a partition.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    pub partition: usize,
    pub count: u64,
}

/// A row's key, partition and place: no two rows are alike in this order.
type Place = (u64, usize, u64);

/// The rows of a sample.
pub struct Chosen {
    seed: u64,
    /// The last row in the order of keys; None if all rows are chosen.
    last: Option<Place>,
}

impl Chosen {
    /// The `wanted` rows with the smallest keys; all if there are no more.
    pub fn new(attempt: &Attempt, all: &[Rows], wanted: u64) -> Result<Chosen> {
        let seed = attempt.seed();
        let (threads, check) = (attempt.threads(), &|| attempt.check());
        Ok(Chosen { seed, last: last_place(seed, all, wanted, threads, check)? })
    }

    /// The chosen ones of `count` rows from `first` on, by their position there.
    pub fn rows(&self, partition: usize, first: u64, count: usize) -> Vec<u32> {
        let Some(last) = self.last else { return (0..count as u32).collect() };
        let mut rows = Vec::new();
        each_key(self.seed, partition, first, count as u64, |row, key| {
            if key <= last.0 && (key, partition, row) <= last {
                rows.push((row - first) as u32);
            }
        });
        rows
    }
}

fn each_key(seed: u64, partition: usize, first: u64, count: u64, mut visit: impl FnMut(u64, u64)) {
    let stream = Stream::new(seed, "sample", partition as u64);
    let mut keys = [0; BLOCK];
    let mut done = 0;
    while done < count {
        let size = (count - done).min(BLOCK as u64);
        let keys = &mut keys[..size as usize];
        stream.fill(first + done, keys);
        for (row, key) in (first + done..).zip(keys.iter()) {
            visit(row, *key);
        }
        done += size;
    }
}

type Check<'a> = &'a (dyn Fn() -> Result<()> + Sync);

/// Counts keys by their upper bits to find where the last one lies, then looks at
/// those keys alone.
fn last_place(
    seed: u64,
    all: &[Rows],
    wanted: u64,
    threads: usize,
    check: Check<'_>,
) -> Result<Option<Place>> {
    if all.iter().map(|rows| rows.count).sum::<u64>() <= wanted {
        return Ok(None);
    }
    let counts =
        on_threads(all, threads, check, |mine: &mut Vec<u64>, partition, first, count| {
            mine.resize(1 << UPPER_BITS, 0);
            each_key(seed, partition, first, count, |_, key| mine[upper(key)] += 1);
        })?;
    let mut before = 0;
    let bin = (0..1 << UPPER_BITS).find(|bin| {
        let count: u64 = counts.iter().filter_map(|mine| mine.get(*bin)).sum();
        before += count;
        before >= wanted
    });
    let Some(bin) = bin else { return Ok(None) };
    let found =
        on_threads(all, threads, check, |mine: &mut Vec<Place>, partition, first, count| {
            each_key(seed, partition, first, count, |row, key| {
                if upper(key) == bin {
                    mine.push((key, partition, row));
                }
            });
        })?;
    let mut places: Vec<Place> = found.into_iter().flatten().collect();
    places.sort_unstable();
    let beyond = (before - wanted) as usize;
    Ok(places.len().checked_sub(beyond + 1).map(|at| places[at]))
}

fn upper(key: u64) -> usize {
    (key >> (64 - UPPER_BITS)) as usize
}

/// Goes over all rows on some threads, each with a result of its own.
fn on_threads<T: Default + Send>(
    all: &[Rows],
    threads: usize,
    check: Check<'_>,
    visit: impl Fn(&mut T, usize, u64, u64) + Sync,
) -> Result<Vec<T>> {
    let tasks: Vec<(usize, u64, u64)> = (all.iter())
        .flat_map(|rows| {
            let task = |i| (rows.partition, i * TASK, TASK.min(rows.count - i * TASK));
            (0..rows.count.div_ceil(TASK)).map(task)
        })
        .collect();
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || -> Result<()> {
        let mut mine = T::default();
        while let Some((partition, first, count)) = tasks.get(next.fetch_add(1, Ordering::Relaxed))
        {
            check()?;
            visit(&mut mine, *partition, *first, *count);
        }
        results.lock().unwrap_or_else(PoisonError::into_inner).push(mine);
        Ok(())
    };
    std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads.min(tasks.len())).map(|_| scope.spawn(work)).collect();
        let own = work();
        let joined = helpers
            .into_iter()
            .map(|helper| helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        joined.fold(own, Result::and)
    })?;
    Ok(results.into_inner().unwrap_or_else(PoisonError::into_inner))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(sizes: &[u64]) -> Vec<Rows> {
        sizes
            .iter()
            .enumerate()
            .map(|(partition, count)| Rows { partition, count: *count })
            .collect()
    }

    fn chosen(seed: u64, sizes: &[u64], wanted: u64, threads: usize) -> Vec<Place> {
        let last = last_place(seed, &all(sizes), wanted, threads, &|| Ok(())).unwrap();
        let chosen = Chosen { seed, last };
        let mut places = Vec::new();
        for (partition, size) in sizes.iter().enumerate() {
            let stream = Stream::new(seed, "sample", partition as u64);
            let rows = chosen.rows(partition, 0, *size as usize);
            places.extend(
                rows.iter().map(|r| (stream.u64_at(u64::from(*r)), partition, u64::from(*r))),
            );
        }
        places
    }

    #[test]
    fn exactly_as_many_as_wanted_whatever_the_threads() {
        let sizes = [3_000_000, 0, 17, 1_048_577];
        for wanted in [1, 1000, 2_000_000] {
            let one = chosen(3, &sizes, wanted, 1);
            assert_eq!(one.len() as u64, wanted);
            assert_eq!(one, chosen(3, &sizes, wanted, 3));
        }
    }

    proptest! {
        #[test]
        fn the_smallest_keys_are_chosen(
            sizes in prop::collection::vec(0u64..300, 1..5),
            wanted in 1u64..700,
            seed: u64,
        ) {
            let mut every = chosen(seed, &sizes, u64::MAX, 1);
            let some = chosen(seed, &sizes, wanted, 2);
            prop_assert_eq!(some.len() as u64, wanted.min(sizes.iter().sum()));
            every.sort_unstable();
            every.truncate(wanted as usize);
            every.sort_unstable_by_key(|(_, partition, row)| (*partition, *row));
            prop_assert_eq!(some, every);
        }
    }
}
