//! Units of work in, ordered results out, in bounded memory: the one parallel
//! loop of the program. A unit is a row group or a block of lines. Knows
//! nothing of files or steps.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::logs;
use super::pool::{Lent, Pool};
use super::schedule::caught;
use super::stop::Stop;
use crate::error::{Error, Result};

/// One piece of work, cut from the input in order.
#[derive(Debug)]
pub struct Unit<T> {
    pub partition: usize,
    /// Position within the partition, from 0.
    pub index: usize,
    /// True of the last unit of its partition.
    pub last: bool,
    pub item: T,
}

/// Work that falls into partitions of ordered units.
///
/// `next` is called under a lock, in order; `compute` on all threads at once;
/// `open`, `consume` and `close` once, once per unit in order, and once for
/// each partition, different partitions at the same time.
pub trait Work: Sync {
    type Source: Send;
    type Item: Send;
    type Made: Send;
    type Sink: Send;

    fn next(&self, source: &mut Self::Source) -> Result<Option<Unit<Self::Item>>>;
    fn compute(&self, unit: Unit<Self::Item>) -> Result<Self::Made>;
    fn open(&self, partition: usize) -> Result<Self::Sink>;
    fn consume(&self, sink: &mut Self::Sink, made: Self::Made) -> Result<()>;
    fn close(&self, partition: usize, sink: Self::Sink) -> Result<()>;
}

/// What the loop may use.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    pub pool: &'a Pool,
    pub stop: &'a Stop,
    /// Bytes that a unit takes from being cut to being consumed.
    pub unit_memory: u64,
}

/// Runs the work to its end or its first error: of the units that fail, the
/// first in order is reported, whatever the threads did.
pub fn run<W: Work>(work: &W, source: W::Source, limits: Limits<'_>) -> Result<()> {
    let state = State {
        work,
        limits,
        source: Mutex::new(Source { inner: source, cut: 0, ended: false }),
        lanes: Mutex::new(HashMap::new()),
        failed: Mutex::new(None),
    };
    let workers = limits.pool.threads.min(limits.pool.units(limits.unit_memory)).max(1);
    let log = logs::current();
    std::thread::scope(|scope| {
        for _ in 1..workers {
            let log = log.clone();
            scope.spawn(|| {
                let _log = logs::enter(log);
                state.work_along();
            });
        }
        state.work_along();
    });
    match state.failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some((_, error)) => Err(error),
        None => Ok(()),
    }
}

struct Source<S> {
    inner: S,
    cut: u64,
    ended: bool,
}

/// A unit's result that waits for those before it.
type Waiting<'a, M> = BTreeMap<usize, (M, bool, Lent<'a>)>;

/// The results of one partition, on their way into its sink.
struct Lane<'a, M, S> {
    next: usize,
    waiting: Waiting<'a, M>,
    /// Taken out by the thread that is writing.
    sink: Option<S>,
    busy: bool,
}

type SharedLane<'a, W> = Arc<Mutex<Lane<'a, <W as Work>::Made, <W as Work>::Sink>>>;

struct State<'a, W: Work> {
    work: &'a W,
    limits: Limits<'a>,
    source: Mutex<Source<W::Source>>,
    lanes: Mutex<HashMap<usize, SharedLane<'a, W>>>,
    /// The earliest failed unit, by the order in which units were cut.
    failed: Mutex<Option<(u64, Error)>>,
}

impl<'a, W: Work> State<'a, W> {
    fn work_along(&self) {
        while let Some((order, unit, memory)) = self.cut() {
            if let Err(error) = caught(|| self.one(unit, memory)) {
                self.fail(order, error);
            }
        }
    }

    /// The next unit, unless the work is at its end, failed or was stopped.
    fn cut(&self) -> Option<(u64, Unit<W::Item>, Lent<'a>)> {
        let mut source = lock(&self.source);
        if source.ended || lock(&self.failed).is_some() {
            return None;
        }
        // Under the source's lock, so that memory goes to units in order.
        let memory = self.limits.pool.memory(self.limits.unit_memory);
        let order = source.cut;
        let next = self.limits.stop.check();
        let next = next.and_then(|()| caught(|| self.work.next(&mut source.inner)));
        source.cut += 1;
        match next {
            Ok(Some(unit)) => return Some((order, unit, memory)),
            Ok(None) => {}
            Err(error) => self.fail(order, error),
        }
        source.ended = true;
        None
    }

    fn one(&self, unit: Unit<W::Item>, memory: Lent<'a>) -> Result<()> {
        let (partition, index, last) = (unit.partition, unit.index, unit.last);
        let made = {
            let _core = self.limits.pool.core();
            self.work.compute(unit)?
        };
        let lane = self.lane(partition);
        lock(&lane).waiting.insert(index, (made, last, memory));
        self.drain(partition, &lane)
    }

    fn lane(&self, partition: usize) -> SharedLane<'a, W> {
        let new = || Lane { next: 0, waiting: BTreeMap::new(), sink: None, busy: false };
        lock(&self.lanes).entry(partition).or_insert_with(|| Arc::new(Mutex::new(new()))).clone()
    }

    /// Moves what is next in order into the sink, unless another thread is at it.
    fn drain(&self, partition: usize, lane: &SharedLane<'a, W>) -> Result<()> {
        let mut state = lock(lane);
        while !state.busy {
            let next = state.next;
            let Some((made, last, memory)) = state.waiting.remove(&next) else { return Ok(()) };
            state.busy = true;
            let sink = state.sink.take();
            drop(state);
            let sink = self.write(partition, sink, made, last)?;
            drop(memory);
            if last {
                lock(&self.lanes).remove(&partition);
                return Ok(());
            }
            state = lock(lane);
            state.sink = sink;
            state.next += 1;
            state.busy = false;
        }
        Ok(())
    }

    fn write(
        &self,
        partition: usize,
        sink: Option<W::Sink>,
        made: W::Made,
        last: bool,
    ) -> Result<Option<W::Sink>> {
        let mut sink = match sink {
            Some(sink) => sink,
            None => self.work.open(partition)?,
        };
        self.work.consume(&mut sink, made)?;
        if last {
            self.work.close(partition, sink)?;
            return Ok(None);
        }
        Ok(Some(sink))
    }

    fn fail(&self, order: u64, error: Error) {
        let mut failed = lock(&self.failed);
        if failed.as_ref().is_none_or(|(earlier, _)| order < *earlier) {
            *failed = Some((order, error));
        }
    }
}

/// A panic elsewhere ends the process anyway; the state itself is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
