//! One pass over a dataset: a profile of each column, made span by span and
//! merged in one fixed tree. Shared by `summarize` and `fit`; knows neither.

use super::profile::{Draft, Profile, Profiler};
use super::rowwise::{AS_READ, Cursor, Rows, Spans, groups};
use crate::error::Result;
use crate::mixture::summary::Carry;
use crate::mixture::tree::Tree;
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::store::dataset::Dataset;

/// `D` gets each partition's position in the dataset, and its profiles, a column each.
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
        let open = unit.item.open()?;
        let mut made = Vec::with_capacity(self.profilers.len());
        // The columns come in the order of the file, as they are here.
        for columns in groups(self.columns.len()) {
            let profilers = &self.profilers[columns.clone()];
            let mut drafts: Vec<Draft> = profilers.iter().map(Profiler::start).collect();
            open.each(&self.columns[columns], |_, batch| {
                let arrays = drafts.iter_mut().zip(batch.columns());
                arrays.into_iter().try_for_each(|(draft, array)| draft.add(array))
            })?;
            for (profiler, draft) in profilers.iter().zip(drafts) {
                made.push(profiler.finish(draft)?);
            }
        }
        self.attempt.advance(unit.item.rows() as u64);
        Ok(made)
    }

    fn open(&self, _: usize) -> Result<Vec<Carry<Profile>>> {
        Ok(self.profilers.iter().map(|_| Carry::default()).collect())
    }

    fn consume(&self, carries: &mut Vec<Carry<Profile>>, made: Vec<Profile>) -> Result<()> {
        let columns = self.profilers.iter().zip(carries).zip(made);
        columns.into_iter().try_for_each(|((profiler, carry), made)| profiler.push(carry, made))
    }

    fn close(&self, partition: usize, carries: Vec<Carry<Profile>>) -> Result<()> {
        let position = self.dataset.position(partition)?;
        (self.done)(position, merge_all(self.profilers, carries)?)
    }
}

/// Of every column, `before` with what comes after it.
pub fn merge_each(
    profilers: &[Profiler],
    before: &[Profile],
    after: &[Profile],
) -> Result<Vec<Profile>> {
    let pairs = before.iter().zip(after);
    profilers.iter().zip(pairs).map(|(p, (before, after))| p.merge(before, after)).collect()
}

pub fn merge_all(profilers: &[Profiler], carries: Vec<Carry<Profile>>) -> Result<Vec<Profile>> {
    profilers.iter().zip(carries).map(|(profiler, carry)| profiler.merged(carry)).collect()
}

/// Of all partitions, or of no rows where there is none.
pub fn merged(profilers: &[Profiler], partitions: &Tree<Vec<Profile>>) -> Result<Vec<Profile>> {
    match partitions.take(|before, after| merge_each(profilers, before, after))? {
        Some(profiles) => Ok(profiles),
        None => profilers.iter().map(Profiler::empty).collect(),
    }
}
