//! Rows to bins: one pass over a block of finite values. Distinct values are
//! bins of their own where they are few; else the cells of a log-linear grid
//! are, and cells that hold too much are cut up again. Knows nothing of
//! nulls, columns or files.

use super::bins::{Bin, Bins, held};
use super::distinct;
use super::grid::Grid;

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

/// The bins of finite `values`, at most `limit`.
pub fn summarize(values: &[f64], limit: usize) -> Bins {
    let mut bins = Bins::default();
    Summarizer { heavy: (values.len() / HEAVY) as u64, limit }.add(values, 0, &mut bins);
    bins.compress(limit)
}

struct Summarizer {
    heavy: u64,
    limit: usize,
}

/// A grid's cell: rows, and the sums of their depths and squared depths.
#[derive(Clone, Copy, Default)]
struct Cell {
    count: u64,
    depth: f64,
    square: f64,
}

impl Summarizer {
    /// Adds the bins of `values`, in order.
    fn add(&self, values: &[f64], depth: usize, bins: &mut Bins) {
        let level = if depth == 0 { BLOCK } else { CELL };
        if values.len() <= level.sorted || depth == DEPTH {
            return sorted(values.to_vec()).iter().for_each(|&x| bins.append(point(x, 1)));
        }
        let sample = sorted(sample(values));
        if let Some(distinct) = self.distinct(values, &sample) {
            return distinct.iter().for_each(|&(x, count)| bins.append(point(x, count)));
        }
        let centre = sample[sample.len() / 2];
        let grid = Grid::new(centre, scale(values, &sample, centre), level.bits, level.octaves);
        self.add_cells(&grid, values, depth, bins);
    }

    /// Distinct values and their counts, if the sample says they may be few,
    /// and they are.
    fn distinct(&self, values: &[f64], sample: &[f64]) -> Option<Vec<(f64, u64)>> {
        let changes = sample.windows(2).filter(|pair| pair[0] != pair[1]).count();
        let few = 4 * (changes + 1) <= 3 * sample.len();
        if few { distinct::count(values, self.limit) } else { None }
    }

    /// A bin for each cell, or the bins of what is in it where it is heavy.
    fn add_cells(&self, grid: &Grid, values: &[f64], depth: usize, bins: &mut Bins) {
        let cells = fill(grid, values);
        let heavy = |at: usize| {
            // The sums of the outermost, which have no outer edge, can overflow.
            let outermost = at == 0 || at + 1 == cells.len();
            cells[at].count > self.heavy || (outermost && cells[at].count > 0)
        };
        let heavy: Vec<usize> = (0..cells.len()).filter(|&at| heavy(at)).collect();
        let collected =
            if heavy.is_empty() { Vec::new() } else { collect(grid, &heavy, &cells, values) };
        let (mut inner, mut next) = (&collected[..], heavy.into_iter().peekable());
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.count > 0) {
            if next.next_if_eq(&at).is_some() {
                let (values, rest) = inner.split_at(cell.count as usize);
                self.add(values, depth + 1, bins);
                inner = rest;
            } else {
                bins.append(cell.bin(grid, at));
            }
        }
    }
}

impl Cell {
    fn bin(&self, grid: &Grid, at: usize) -> Bin {
        let rows = self.count as f64;
        let mean = self.depth / rows;
        let square = (self.square - self.depth * mean).max(0.0);
        let m2 = square * grid.scale() * grid.scale();
        Bin {
            count: self.count,
            mean: grid.value(at, mean),
            m2: if self.count == 1 { 0.0 } else { held(m2) },
        }
    }
}

/// The hot pass: count, depth and squared depth of every value, by cell. Not
/// inlined, and with a grid of its own, so that it stays in registers.
#[inline(never)]
fn fill(grid: &Grid, values: &[f64]) -> Vec<Cell> {
    let grid = *grid;
    let mut cells = vec![Cell::default(); grid.cells()];
    for &x in values {
        let (at, depth) = grid.place(x);
        let cell = &mut cells[at];
        cell.count += 1;
        cell.depth += depth;
        cell.square += depth * depth;
    }
    cells
}

/// The values of the `heavy` cells, cell by cell, each in the order of the
/// rows. Others are written over each other at the end: no branch decides.
#[inline(never)]
fn collect(grid: &Grid, heavy: &[usize], cells: &[Cell], values: &[f64]) -> Vec<f64> {
    let grid = *grid;
    let total = heavy.iter().map(|&at| cells[at].count as usize).sum();
    let mut collected = vec![0.0; total + 1];
    // Where the next value goes, and by how much that moves on.
    let mut places = vec![(total, 0)];
    let mut slots = vec![0_u32; cells.len()];
    let mut start = 0;
    for &at in heavy {
        slots[at] = places.len() as u32;
        places.push((start, 1));
        start += cells[at].count as usize;
    }
    for &x in values {
        let place = &mut places[slots[grid.cell(x)] as usize];
        collected[place.0] = x;
        place.0 += place.1;
    }
    collected
}

/// Values at even distances.
fn sample(values: &[f64]) -> Vec<f64> {
    let wanted = (values.len() / SAMPLE_STEP).clamp(1, MOST_SAMPLED);
    values.iter().step_by(values.len().div_ceil(wanted).max(1)).copied().collect()
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values
}

/// Twice the median distance from `centre` of the values that are not equal
/// to it: of normal data about 1.35 standard deviations.
fn scale(values: &[f64], sampled: &[f64], centre: f64) -> f64 {
    let apart = |x: &&f64| **x != centre;
    let mut others: Vec<f64> = sampled.iter().filter(apart).copied().collect();
    if others.is_empty() {
        others = sample(&values.iter().filter(apart).copied().collect::<Vec<f64>>());
    }
    let distances = sorted(others.iter().map(|x| (x - centre).abs()).collect());
    distances.get(distances.len() / 2).map_or(1.0, |distance| 2.0 * distance)
}

/// A bin of equal values. Adding 0 turns −0 into 0.
fn point(x: f64, count: u64) -> Bin {
    Bin { count, mean: x + 0.0, m2: 0.0 }
}
