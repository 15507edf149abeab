//! How far a column is from an earlier summary of it: the population stability
//! index and, of what has an order, the Kolmogorov-Smirnov distance, from exact
//! counts in cells that the summary gives: between its bins, or of its frequent
//! values. Knows no files.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::mixture::bins::{Bin, Bins};
use crate::mixture::grid::Grid;
use crate::mixture::math::ln;
use crate::mixture::summary::ColumnSummary;
use crate::store::columns::floats;

use super::values::Column;
use crate::steps::categories::texts;
use crate::steps::profile::Profile;
use crate::steps::tally::Tally;

/// No cell has more of the summary's rows than one in so many, unless one bin
/// alone has: the distance is that much too small at most.
const CELLS: u64 = 512;
/// The grid over the edges: 2^9 boxes an octave, so many octaves on either side.
const BOX_BITS: u32 = 9;
const OCTAVES: u32 = 24;
/// Groups of cells for the index: deciles, as is usual.
const GROUPS: u64 = 10;
/// A share below this counts as this, or one empty group would make the index
/// infinite.
const LEAST_SHARE: f64 = 1e-4;

/// Values of a column of categories with a cell of their own; the others share one.
const FREQUENT: usize = 20;

/// An earlier distribution to hold columns against.
#[derive(Debug, Clone)]
pub struct Reference {
    places: Places,
    /// How many of them.
    cells: usize,
    /// The summary's rows by cell, and then those of NaN and of null.
    counts: Vec<u64>,
    /// The cells at which groups end.
    groups: Vec<usize>,
}

/// What is in which cell.
#[derive(Debug, Clone)]
enum Places {
    Edges(Edges),
    /// A cell each; the last one has all others.
    Values(BTreeMap<String, usize>),
}

/// Cell i has the values above edge i-1 up to edge i. A grid over the line says between
/// which edges to look: of two values the smaller is never in a later box.
#[derive(Debug, Clone)]
struct Edges {
    edges: Vec<f64>,
    grid: Grid,
    /// The first edge of each box of the grid, and behind the last one.
    starts: Vec<u16>,
}

impl Edges {
    /// At most 2^16 edges.
    fn new(edges: Vec<f64>) -> Edges {
        let at = |part: usize| edges.get(edges.len() * part / 4).copied().unwrap_or(0.0);
        // Half the edges lie within about a scale of the centre, heavy tails further out.
        let grid = Grid::new(at(2), at(3) / 2.0 - at(1) / 2.0, BOX_BITS, OCTAVES);
        let mut starts = Vec::with_capacity(grid.cells() + 1);
        for (at, edge) in (0..).zip(&edges) {
            starts.resize((grid.cell(*edge) + 1).max(starts.len()), at);
        }
        starts.resize(grid.cells() + 1, edges.len() as u16);
        Edges { edges, grid, starts }
    }

    /// Of a value that is no NaN.
    #[inline]
    fn cell(&self, value: f64) -> usize {
        let at = self.grid.cell(value);
        let (start, end) = (usize::from(self.starts[at]), usize::from(self.starts[at + 1]));
        let edges = &self.edges[start..end];
        // Mostly one, or none: then no branch decides.
        start
            + match edges.len() {
                ..=8 => edges.iter().map(|edge| usize::from(*edge < value)).sum(),
                _ => edges.partition_point(|edge| *edge < value),
            }
    }
}

/// How far apart two distributions are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    pub psi: f64,
    pub ks: f64,
}

impl Reference {
    pub fn of(profile: &Profile) -> Reference {
        match profile {
            Profile::Numbers(numbers) => Reference::of_numbers(&numbers.summary),
            Profile::Values(tally) => Reference::of_values(tally),
        }
    }

    /// Counts of a sketched column are the least that they may be.
    fn of_values(tally: &Tally) -> Reference {
        let (top, _) = tally.top(FREQUENT);
        let mut counts: Vec<u64> = top.iter().map(|(_, count)| *count).collect();
        let there = tally.rows - tally.nulls;
        counts.push(there.saturating_sub(total(&counts)));
        let cells = counts.len();
        let places = top.iter().enumerate().map(|(cell, (value, _))| ((*value).to_owned(), cell));
        counts.extend([0, tally.nulls]);
        Reference {
            places: Places::Values(places.collect()),
            cells,
            counts,
            groups: (1..=cells).collect(),
        }
    }

    fn of_numbers(summary: &ColumnSummary) -> Reference {
        let (mut edges, mut counts) = cells(&summary.bins);
        // What lies beyond the summary's range has cells of its own.
        if let (Some(min), Some(max)) = (summary.min, summary.max) {
            if edges.first().is_none_or(|first| min.next_down() < *first) {
                edges.insert(0, min.next_down());
                counts.insert(0, 0);
            }
            if edges.last().is_none_or(|last| *last < max) {
                edges.push(max);
                counts.push(0);
            }
        }
        // Infinities lie beyond all edges.
        counts[0] += summary.neg_inf;
        counts[edges.len()] += summary.pos_inf;
        let groups = groups(&counts);
        counts.extend([summary.nans, summary.nulls]);
        Reference {
            cells: edges.len() + 1,
            places: Places::Edges(Edges::new(edges)),
            counts,
            groups,
        }
    }

    /// How many counts a column has.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Adds the rows of a batch to `counts`.
    pub fn count(&self, column: &Column, counts: &mut [u64]) -> Result<()> {
        let nan = self.cells;
        let edges = match &self.places {
            Places::Edges(edges) => edges,
            Places::Values(places) => {
                for text in &texts(&column.array)? {
                    let cell = text.map(|text| places.get(text).copied().unwrap_or(nan - 1));
                    counts[cell.unwrap_or(nan + 1)] += 1;
                }
                return Ok(());
            }
        };
        let values = floats(&column.array)?;
        let cell = |value: f64| match value.is_nan() {
            true => nan,
            false => edges.cell(value),
        };
        match &column.valid {
            None => values.iter().for_each(|value| counts[cell(*value)] += 1),
            Some(valid) => {
                valid.valid_indices().for_each(|row| counts[cell(values[row])] += 1);
                counts[nan + 1] += valid.null_count() as u64;
            }
        }
        Ok(())
    }

    pub fn drift(&self, counts: &[u64]) -> Drift {
        Drift { psi: self.psi(counts), ks: self.ks(counts) }
    }

    /// Σ (p − q) ln (p / q) over deciles, NaN and null; p the share here, q there.
    fn psi(&self, counts: &[u64]) -> f64 {
        let here = self.grouped(counts);
        let there = self.grouped(&self.counts);
        let (all_here, all_there) = (total(&here), total(&there));
        let share = |count: u64, all: u64| (count as f64 / all.max(1) as f64).max(LEAST_SHARE);
        let term = |(here, there): (&u64, &u64)| {
            let (p, q) = (share(*here, all_here), share(*there, all_there));
            (p - q) * ln(p / q)
        };
        here.iter().zip(&there).map(term).sum()
    }

    fn grouped(&self, counts: &[u64]) -> Vec<u64> {
        let mut grouped = Vec::with_capacity(self.groups.len() + 2);
        let mut start = 0;
        for end in self.groups.iter().copied().chain(self.cells + 1..=counts.len()) {
            grouped.push(total(&counts[start..end]));
            start = end;
        }
        grouped
    }

    /// The largest difference of the distribution functions, of what is neither
    /// null nor NaN.
    fn ks(&self, counts: &[u64]) -> f64 {
        let (here, there) = (&counts[..self.cells], &self.counts[..self.cells]);
        let (all_here, all_there) = (total(here), total(there));
        if all_here == 0 || all_there == 0 {
            return if all_here == all_there { 0.0 } else { 1.0 };
        }
        let (mut below, mut below_there, mut most) = (0, 0, 0.0f64);
        for (a, b) in here.iter().zip(there) {
            (below, below_there) = (below + a, below_there + b);
            let apart = below as f64 / all_here as f64 - below_there as f64 / all_there as f64;
            most = most.max(apart.abs());
        }
        most
    }
}

fn total(counts: &[u64]) -> u64 {
    counts.iter().sum()
}

/// Edges between bins, and the rows of the cells that they make.
fn cells(bins: &Bins) -> (Vec<f64>, Vec<u64>) {
    let most = (bins.rows() / CELLS).max(1);
    let (mut edges, mut counts) = (Vec::new(), vec![0]);
    let mut before: Option<Bin> = None;
    for bin in bins.iter() {
        let last = counts.len() - 1;
        if let Some(before) = before
            && counts[last] + bin.count > most
            && let edge = between(&before, &bin)
            && edges.last().is_none_or(|last| *last < edge)
            && edge.is_finite()
        {
            edges.push(edge);
            counts.push(bin.count);
        } else {
            counts[last] += bin.count;
        }
        before = Some(bin);
    }
    (edges, counts)
}

/// Where one bin ends and the next begins; what is on it belongs to the first.
fn between(a: &Bin, b: &Bin) -> f64 {
    if a.is_point() {
        return a.mean;
    }
    if b.is_point() {
        return b.mean.next_down();
    }
    let width = |bin: &Bin| (bin.m2 / bin.count as f64).sqrt();
    let share = width(a) / (width(a) + width(b));
    a.mean + (b.mean - a.mean) * share
}

/// The ends of groups of cells with about as many rows each.
fn groups(counts: &[u64]) -> Vec<usize> {
    let all = u128::from(total(counts));
    let (mut ends, mut below, mut next) = (Vec::new(), 0u128, 1);
    for (cell, count) in counts.iter().enumerate() {
        below += u128::from(*count);
        let reached = below * u128::from(GROUPS) >= all * u128::from(next);
        // The last group reaches to the end, whatever lies there.
        if reached && next < GROUPS && cell + 1 < counts.len() {
            ends.push(cell + 1);
            while below * u128::from(GROUPS) >= all * u128::from(next) && next < GROUPS {
                next += 1;
            }
        }
    }
    ends.push(counts.len());
    ends
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cell_is_that_of_a_plain_search(
            mut edges in prop::collection::vec(prop_oneof![-5.0..5.0f64, -1e300..1e300f64, Just(0.0)], 0..40),
            values in prop::collection::vec(prop_oneof![-6.0..6.0f64, Just(f64::INFINITY), Just(f64::NEG_INFINITY), -1e308..1e308f64], 0..40),
        ) {
            edges.sort_by(f64::total_cmp);
            edges.dedup();
            let found = Edges::new(edges.clone());
            for value in values.iter().chain(&edges) {
                let near = [value.next_down(), *value, value.next_up()];
                for value in near {
                    prop_assert_eq!(found.cell(value), edges.partition_point(|edge| *edge < value));
                }
            }
        }
    }
}
