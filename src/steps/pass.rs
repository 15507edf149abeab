//! One pass over a dataset: a profile of each column, made span by span and
//! merged in one fixed tree. Shared by `summarize` and `fit`; knows neither.

use super::profile::{Profile, Profiler};
use super::rowwise::{AS_READ, Cursor, Rows, Spans};
use crate::error::Result;
use crate::mixture::summary::Carry;
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::store::dataset::Dataset;

/// `D` gets each partition's profiles, a column each.
pub struct Pass<'a, D> {
    pub attempt: &'a Attempt,
    pub dataset: &'a Dataset,
    /// The columns, in the order of the dataset.
    pub columns: Vec<String>,
    pub profilers: &'a [Profiler],
    /// Whether a partition is wanted.
    pub wants: fn(&Attempt, usize) -> bool,
    pub done: D,
}

impl<D: Fn(usize, Vec<Profile>) -> Result<()> + Sync> Pass<'_, D> {
    pub fn run(&self) -> Result<()> {
        self.attempt.work(self, Cursor::default())
    }
}

impl<D: Fn(usize, Vec<Profile>) -> Result<()> + Sync> Work for Pass<'_, D> {
    type Source = Cursor;
    type Item = Rows;
    type Made = Vec<Profile>;
    type Sink = Vec<Carry<Profile>>;

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        let spans = Spans { input: self.dataset, columns: Some(&self.columns), most: AS_READ };
        spans.next(cursor, |partition| (self.wants)(self.attempt, partition))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<Vec<Profile>> {
        // The projection is in the order of the file, as the columns are.
        let mut drafts: Vec<_> = self.profilers.iter().map(Profiler::start).collect();
        unit.item.each(|_, batch| {
            self.attempt.advance(batch.num_rows() as u64);
            drafts.iter_mut().zip(batch.columns()).try_for_each(|(draft, array)| draft.add(array))
        })?;
        self.profilers.iter().zip(drafts).map(|(p, draft)| p.finish(draft)).collect()
    }

    fn open(&self, _: usize) -> Result<Vec<Carry<Profile>>> {
        Ok(self.profilers.iter().map(|_| Carry::default()).collect())
    }

    fn consume(&self, carries: &mut Vec<Carry<Profile>>, made: Vec<Profile>) -> Result<()> {
        push_all(self.profilers, carries, made)
    }

    fn close(&self, partition: usize, carries: Vec<Carry<Profile>>) -> Result<()> {
        (self.done)(partition, merge_all(self.profilers, carries)?)
    }
}

/// The next profile of every column.
pub fn push_all(
    profilers: &[Profiler],
    carries: &mut [Carry<Profile>],
    made: Vec<Profile>,
) -> Result<()> {
    let columns = profilers.iter().zip(carries).zip(made);
    columns.into_iter().try_for_each(|((profiler, carry), made)| profiler.push(carry, made))
}

/// The profiles that `read` finds in each of `parts`, on all threads. What was pushed
/// before are as many, or a multiple of them, rounded up to a power of two.
pub fn push_parts<P: Sync>(
    profilers: &[Profiler],
    carries: &mut [Carry<Profile>],
    mut parts: &[P],
    read: &(impl Fn(&P) -> Result<Vec<Profile>> + Sync),
) -> Result<()> {
    while !parts.is_empty() {
        let leaves = 1 << parts.len().ilog2();
        let (block, rest) = parts.split_at(leaves);
        for ((profiler, carry), made) in
            profilers.iter().zip(&mut *carries).zip(merged(profilers, block, read)?)
        {
            profiler.push_block(carry, leaves as u64, made)?;
        }
        parts = rest;
    }
    Ok(())
}

/// Of a power of two of parts, merged by halves.
fn merged<P: Sync>(
    profilers: &[Profiler],
    parts: &[P],
    read: &(impl Fn(&P) -> Result<Vec<Profile>> + Sync),
) -> Result<Vec<Profile>> {
    if let [part] = parts {
        return read(part);
    }
    let (before, after) = parts.split_at(parts.len() / 2);
    let (before, after) =
        rayon::join(|| merged(profilers, before, read), || merged(profilers, after, read));
    let pairs = before?.into_iter().zip(after?);
    profilers.iter().zip(pairs).map(|(p, (before, after))| p.merge(&before, &after)).collect()
}

pub fn merge_all(profilers: &[Profiler], carries: Vec<Carry<Profile>>) -> Result<Vec<Profile>> {
    profilers.iter().zip(carries).map(|(profiler, carry)| profiler.merged(carry)).collect()
}
