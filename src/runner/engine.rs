//! Units of work in, ordered results out, in bounded memory: the one parallel
//! loop of the program. A unit is a row group or a block of lines. Knows
//! nothing of files or steps.

use crate::error::Result;

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
