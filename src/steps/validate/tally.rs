//! What probes found in some rows, joined in the order of the rows: exact counts,
//! and the first rows. Knows no files.

use arrow::array::ArrayRef;
use serde::{Deserialize, Serialize};

use super::order::{Ends, Stands, newest, out_of_order};
use super::plan::{Plan, Probe, What};
use super::values::{Column, Values};
use crate::error::Result;

/// First rows of each check that a report shows.
pub const SHOWN: usize = 10;

/// A row that was found, with its value as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept<P> {
    pub place: P,
    pub value: Option<String>,
}

/// What one probe found. Places are rows of a partition, or of the dataset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found<P> {
    pub count: u64,
    /// The first ones.
    pub rows: Vec<Kept<P>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<Stands>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<u64>,
}

impl<P> Default for Found<P> {
    fn default() -> Self {
        Found { count: 0, rows: Vec::new(), ends: None, newest: None, cells: Vec::new() }
    }
}

impl<P> Found<P> {
    /// That of the next rows behind this one; `place` says where the rows of `next`
    /// are. Returns the row that is out of order with those before, if one is.
    pub fn join<Q: PartialOrd>(
        &mut self,
        next: Found<Q>,
        probe: &Probe,
        most: usize,
        place: impl Fn(Q) -> P,
        of_row: impl Fn(u64) -> Q,
    ) -> Option<Stands> {
        let seam = self.seam(&next, probe);
        self.count += next.count + u64::from(seam.is_some());
        let mut rows = next.rows;
        if let Some(stands) = &seam {
            // Not always the first: a NaN before it is out of order by itself.
            let (place, value) = (of_row(stands.row), Some(stands.text.clone()));
            rows.insert(rows.partition_point(|kept| kept.place < place), Kept { place, value });
        }
        let rows = rows.into_iter().take(most.saturating_sub(self.rows.len()));
        self.rows.extend(rows.map(|kept| Kept { place: place(kept.place), value: kept.value }));
        match (&mut self.ends, next.ends) {
            (Some(ends), Some(next)) => ends.last = next.last,
            (ends, next) => *ends = ends.take().or(next),
        }
        if let Some(next) = next.newest
            && self.newest.as_ref().is_none_or(|newest| next.key > newest.key)
        {
            self.newest = Some(next);
        }
        self.cells.resize(self.cells.len().max(next.cells.len()), 0);
        self.cells.iter_mut().zip(next.cells).for_each(|(cell, more)| *cell += more);
        seam
    }

    fn seam<Q>(&self, next: &Found<Q>, probe: &Probe) -> Option<Stands> {
        let What::Order(order) = probe.what else { return None };
        let (before, after) = (self.ends.as_ref()?, next.ends.as_ref()?);
        (!order.holds(before.last, after.first.key)).then(|| after.first.clone())
    }
}

/// By probe. Rows are counted from the start of their partition.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub rows: u64,
    pub probes: Vec<Found<u64>>,
}

impl Tally {
    pub fn new(plan: &Plan) -> Tally {
        Tally { rows: 0, probes: plan.probes.iter().map(|_| Found::default()).collect() }
    }

    /// That of the next rows behind this one.
    pub fn join(&mut self, next: Tally, plan: &Plan) {
        self.rows += next.rows;
        let most = plan.keep.max(SHOWN);
        for ((found, next), probe) in self.probes.iter_mut().zip(next.probes).zip(&plan.probes) {
            found.join(next, probe, most, |row| row, |row| row);
        }
    }

    /// Without the rows that only a partition's own file has.
    pub fn short(&self) -> Tally {
        let mut short = self.clone();
        short.probes.iter_mut().for_each(|found| found.rows.truncate(SHOWN));
        short
    }
}

/// Looks at one column of a batch, with all its probes (by position).
pub fn look<'p>(
    array: &ArrayRef,
    probes: impl Iterator<Item = (usize, &'p Probe)>,
    first_row: u64,
    most: usize,
    tally: &mut Tally,
) -> Result<()> {
    let column = Column::new(array);
    let values = column.values()?;
    for (at, probe) in probes {
        let seen = seen(&column, &values, probe, first_row, most)?;
        tally.probes[at].join(seen, probe, most, |row| row, |row| row);
    }
    Ok(())
}

fn seen(
    column: &Column,
    values: &Values<'_>,
    probe: &Probe,
    first_row: u64,
    most: usize,
) -> Result<Found<u64>> {
    let mut found = Found::default();
    let kept = |row: usize| Kept { place: first_row + row as u64, value: column.text(row) };
    match &probe.what {
        What::Rows(test) => {
            if let Some(bits) = test.violations(column, values) {
                found.count = bits.count_set_bits() as u64;
                found.rows = bits.set_indices().take(most).map(kept).collect();
            }
        }
        What::Order(order) => {
            let (rows, ends) = out_of_order(*order, column, values, first_row);
            found.count = rows.len() as u64;
            found.rows = rows.into_iter().take(most).map(kept).collect();
            found.ends = ends;
        }
        What::Newest => found.newest = newest(column, values, first_row),
        What::Cells(reference) => {
            found.cells = vec![0; reference.len()];
            reference.count(column, &mut found.cells)?;
        }
    }
    Ok(found)
}
