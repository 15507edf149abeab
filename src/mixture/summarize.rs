//! Rows to bins, of a block of finite values. Distinct values are bins of
//! their own where they are few; else the cells of a log-linear grid are, and
//! cells that hold too much are cut up again. Knows nothing of nulls, columns
//! or files.

use super::bins::{Bin, Bins};
use super::distinct;
use super::grid::Grid;
use super::pieces::Pieces;
use super::scan::Scan;
use super::table::Table;

/// How one level of grids cuts up its values.
struct Level {
    /// So few values are sorted, and every distinct one is a bin.
    sorted: usize,
    /// Cells: `2^bits` an octave, on each side of the centre.
    bits: u32,
    octaves: u32,
}

/// The grid of a block. The first octave is about one standard deviation of
/// normal data on either side, in 1024 cells.
const BLOCK: Level = Level { sorted: 1 << 13, bits: 10, octaves: 40 };

/// The grid of the values in a heavy cell.
const CELL: Level = Level { sorted: 1 << 10, bits: 5, octaves: 48 };

/// One row in so many is looked at to place the grid, up to [`MOST_SAMPLED`].
const SAMPLE_STEP: usize = 16;
const MOST_SAMPLED: usize = 1 << 12;

/// A cell is heavy with more than this part of the block's rows: ten times
/// what the fullest cell of normal data holds. A narrow component in a lighter
/// one keeps its weight, mean and variance, as the cell does.
const HEAVY: usize = 100;

/// Grids in grids at most; what is still too full below them is sorted.
const DEPTH: usize = 12;

/// The bins of finite `values`, of which `scan` says the range; at most `limit`.
pub fn summarize(values: Pieces<'_>, scan: &Scan, limit: usize) -> Bins {
    let mut bins = Bins::with_capacity(values.len().min(BLOCK.sorted));
    Summarizer { heavy: (values.len() / HEAVY) as u64, limit }.add(values, scan, 0, &mut bins);
    bins.compress(limit)
}

struct Summarizer {
    heavy: u64,
    limit: usize,
}

impl Summarizer {
    /// Adds the bins of `values`, in order.
    fn add(&self, values: Pieces<'_>, scan: &Scan, depth: usize, bins: &mut Bins) {
        let level = if depth == 0 { BLOCK } else { CELL };
        if values.len() <= level.sorted || depth == DEPTH {
            let sorted = sorted(values.values());
            let equal = sorted.chunk_by(|a, b| a == b);
            return equal.for_each(|run| bins.append(point(run[0], run.len() as u64)));
        }
        let sample = sorted(sample(values));
        if let Some(distinct) = self.distinct(values, &sample) {
            return distinct.iter().for_each(|&(x, count)| bins.append(point(x, count)));
        }
        let centre = sample[sample.len() / 2];
        let grid = Grid::new(centre, scale(values, &sample, centre), level.bits, level.octaves);
        let table = Table::of(grid, (scan.min, scan.max), values);
        self.add_cells(&table, values, depth, bins);
    }

    /// Distinct values and their counts, if the sample says they may be few,
    /// and they are.
    fn distinct(&self, values: Pieces<'_>, sample: &[f64]) -> Option<Vec<(f64, u64)>> {
        let changes = sample.windows(2).filter(|pair| pair[0] != pair[1]).count();
        let few = 4 * (changes + 1) <= 3 * sample.len();
        if few { distinct::count(values, self.limit) } else { None }
    }

    /// A bin for each cell, or the bins of what is in it where it is heavy.
    fn add_cells(&self, table: &Table, values: Pieces<'_>, depth: usize, bins: &mut Bins) {
        let full: Vec<usize> = table.cells().filter(|&at| table.rows(at) > 0).collect();
        let heavy = |at: &usize| table.rows(*at) > self.heavy || table.is_open(*at);
        let heavy: Vec<usize> = full.iter().copied().filter(heavy).collect();
        let gathered = if heavy.is_empty() { Vec::new() } else { table.gather(&heavy, values) };
        let (mut inner, mut next) = (&gathered[..], heavy.into_iter().peekable());
        for at in full {
            if next.next_if_eq(&at).is_some() {
                let (values, rest) = inner.split_at(table.rows(at) as usize);
                self.add(Pieces(&[values]), &Scan::of(values), depth + 1, bins);
                inner = rest;
            } else {
                bins.append(table.bin(at));
            }
        }
    }
}

/// Values at even distances.
fn sample(values: Pieces<'_>) -> impl Iterator<Item = f64> {
    let wanted = (values.len() / SAMPLE_STEP).clamp(1, MOST_SAMPLED);
    values.step_by(values.len().div_ceil(wanted).max(1))
}

/// By integers in the order of the values, which are quicker to sort.
fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut keys: Vec<i64> = values.map(|x| turned(x.to_bits() as i64)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| f64::from_bits(turned(key) as u64)).collect()
}

/// The bits of a negative number, all but the sign turned: greater ones are of
/// greater numbers then, as those of positive ones are. Its own inverse.
fn turned(bits: i64) -> i64 {
    bits ^ ((bits >> 63) & i64::MAX)
}

/// Twice the median distance from `centre` of the values that are not equal
/// to it: of normal data about 1.35 standard deviations.
fn scale(values: Pieces<'_>, sampled: &[f64], centre: f64) -> f64 {
    let apart = |x: &f64| *x != centre;
    let mut others: Vec<f64> = sampled.iter().copied().filter(apart).collect();
    if others.is_empty() {
        let all: Vec<f64> = values.values().filter(apart).collect();
        others = sample(Pieces(&[&all])).collect();
    }
    if others.is_empty() {
        return 1.0;
    }
    others.iter_mut().for_each(|x| *x = (*x - centre).abs());
    let middle = others.len() / 2;
    2.0 * *others.select_nth_unstable_by(middle, f64::total_cmp).1
}

/// A bin of equal values. Adding 0 turns −0 into 0.
fn point(x: f64, count: u64) -> Bin {
    Bin { count, mean: x + 0.0, m2: 0.0 }
}
