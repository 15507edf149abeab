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

/// A cell is heavy with more than this part of the block's rows: eight times
/// what the fullest cell of normal data holds.
const HEAVY: usize = 256;

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
        let mut inner = collect(grid, &heavy, &cells, values).into_iter().peekable();
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.count > 0) {
            match inner.next_if(|(heavy, _)| *heavy == at) {
                Some((_, values)) => self.add(&values, depth + 1, bins),
                None => bins.append(cell.bin(grid, at)),
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

/// The values in each of the `heavy` cells, in the order of the rows.
fn collect(grid: &Grid, heavy: &[usize], cells: &[Cell], values: &[f64]) -> Vec<(usize, Vec<f64>)> {
    let mut inner: Vec<(usize, Vec<f64>)> =
        heavy.iter().map(|&at| (at, Vec::with_capacity(cells[at].count as usize))).collect();
    if inner.is_empty() {
        return inner;
    }
    let mut slots = vec![usize::MAX; cells.len()];
    heavy.iter().enumerate().for_each(|(slot, &at)| slots[at] = slot);
    for &x in values {
        if let Some((_, values)) = inner.get_mut(slots[grid.cell(x)]) {
            values.push(x);
        }
    }
    inner
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
