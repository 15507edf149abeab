//! The hot passes over a block: what its values add up to in each cell of a
//! grid, and which values lie in some of the cells. Knows nothing of what
//! cells are heavy, nor of lists of bins.

use std::ops::Range;

use super::bins::{Bin, held};
use super::grid::Grid;
use super::pieces::Pieces;

/// Values placed together: so few that the CPU places the next ones while the adds of
/// these wait for their cells.
const CHUNK: usize = 16;

/// A grid's cell: rows, and the sums of their depths and squared depths.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Cell {
    count: u64,
    depth: f64,
    square: f64,
}

/// The cells of a grid from that of the least to that of the greatest value.
/// They are few enough to stay in the second cache while they are filled.
#[derive(Debug)]
pub struct Table {
    grid: Grid,
    /// The grid's cell that is the first one here.
    first: usize,
    cells: Vec<Cell>,
}

impl Table {
    /// Of `values` within the range from `min` to `max`.
    pub fn of(grid: Grid, (min, max): (f64, f64), values: Pieces<'_>) -> Table {
        // −0 lies a cell before 0 where the centre is 0.
        let first = grid.cell(if min == 0.0 { -0.0 } else { min });
        let mut cells = vec![Cell::default(); grid.cell(max) + 1 - first];
        for values in values.slices() {
            pulp::Arch::new().dispatch(Fill { grid, first, values, cells: &mut cells });
        }
        Table { grid, first, cells }
    }

    pub fn cells(&self) -> Range<usize> {
        0..self.cells.len()
    }

    pub fn rows(&self, at: usize) -> u64 {
        self.cells[at].count
    }

    /// Whether nothing bounds a cell on its far side, so that its sums can overflow.
    pub fn is_open(&self, at: usize) -> bool {
        let at = self.first + at;
        at == 0 || at + 1 == self.grid.cells()
    }

    /// The bin of a cell that is not empty.
    pub fn bin(&self, at: usize) -> Bin {
        let Cell { count, depth, square } = self.cells[at];
        let mean = depth / count as f64;
        let square = (square - depth * mean).max(0.0);
        let m2 = square * self.grid.scale() * self.grid.scale();
        Bin {
            count,
            mean: self.grid.value(self.first + at, mean),
            m2: if count == 1 { 0.0 } else { held(m2) },
        }
    }

    /// Those of the table's values that lie in the cells `wanted`, cell by
    /// cell, each in the order of the rows.
    pub fn gather(&self, wanted: &[usize], values: Pieces<'_>) -> Vec<f64> {
        // 0 is for cells that are not wanted.
        let (mut slots, mut next) = (vec![0_u32; self.cells.len()], vec![0]);
        let mut total = 0;
        for &at in wanted {
            slots[at] = next.len() as u32;
            next.push(total);
            total += self.cells[at].count as usize;
        }
        let mut gathered = vec![0.0; total];
        let Table { grid, first, .. } = *self;
        for values in values.slices() {
            let (slots, next, gathered) = (&slots[..], &mut next[..], &mut gathered[..]);
            let gather = Gather { grid, first, values, slots, next, gathered };
            pulp::Arch::new().dispatch(gather);
        }
        gathered
    }
}

/// Where the values of a chunk lie.
struct Places {
    cells: [u32; CHUNK],
    depths: [f64; CHUNK],
}

impl Places {
    const NONE: Places = Places { cells: [0; CHUNK], depths: [0.0; CHUNK] };

    /// A loop that the compiler vectorizes for the CPU at hand.
    #[inline(always)]
    fn find(&mut self, grid: &Grid, first: usize, chunk: &[f64]) {
        for ((x, cell), depth) in chunk.iter().zip(&mut self.cells).zip(&mut self.depths) {
            let place = grid.place(*x);
            *cell = (place.0 - first) as u32;
            *depth = place.1;
        }
    }
}

/// Adds every value to its cell, in the order of the rows: the same sums on
/// any instruction set.
struct Fill<'a> {
    grid: Grid,
    first: usize,
    values: &'a [f64],
    cells: &'a mut [Cell],
}

impl pulp::WithSimd for Fill<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Fill { grid, first, values, cells } = self;
        let mut places = Places::NONE;
        let mut add = |places: &Places, count: usize| {
            for (&at, &depth) in places.cells[..count].iter().zip(&places.depths) {
                let cell = &mut cells[at as usize];
                cell.count += 1;
                cell.depth += depth;
                cell.square += depth * depth;
            }
        };
        let (chunks, rest) = values.as_chunks::<CHUNK>();
        for chunk in chunks {
            places.find(&grid, first, chunk);
            add(&places, CHUNK);
        }
        places.find(&grid, first, rest);
        add(&places, rest.len());
    }
}

/// Moves the values of cells that have a slot to where the slot's next goes.
struct Gather<'a> {
    grid: Grid,
    first: usize,
    values: &'a [f64],
    slots: &'a [u32],
    next: &'a mut [usize],
    gathered: &'a mut [f64],
}

impl pulp::WithSimd for Gather<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Gather { grid, first, values, slots, next, gathered } = self;
        let (mut places, mut moved) = (Places::NONE, [(0, 0.0); CHUNK]);
        for chunk in values.chunks(CHUNK) {
            places.find(&grid, first, chunk);
            let mut count = 0;
            for (&at, &x) in places.cells.iter().zip(chunk) {
                // Those without a slot are written over: no branch decides.
                let slot = slots[at as usize];
                moved[count] = (slot, x);
                count += usize::from(slot > 0);
            }
            for &(slot, x) in &moved[..count] {
                let next = &mut next[slot as usize];
                gathered[*next] = x;
                *next += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::scan::Scan;
    use crate::mixture::tests::data;
    use pulp::WithSimd;

    /// Some whole chunks and a part of one.
    fn table(name: &str) -> (Table, Vec<f64>) {
        let values = data::made(name, 4 * CHUNK + 7);
        let Scan { min, max, .. } = Scan::of(&values);
        let scale = max / 256.0 - min / 256.0;
        let (before, after) = values.split_at(values.len() / 3);
        let pieces = Pieces(&[before, after]);
        (Table::of(Grid::new(values[0], scale, 3, 20), (min, max), pieces), values)
    }

    #[test]
    fn every_value_is_in_the_bin_of_its_cell() {
        for name in data::RECIPES {
            let (table, values) = table(name);
            assert_eq!(table.cells().map(|at| table.rows(at)).sum::<u64>(), values.len() as u64);
            for at in table.cells().filter(|&at| table.rows(at) > 0) {
                let (low, high) = table.grid.bounds(table.first + at);
                let bin = table.bin(at);
                assert!(low <= bin.mean && bin.mean <= high, "{bin:?} from {low} to {high}");
            }
        }
    }

    #[test]
    fn the_values_of_cells_come_in_the_order_of_cells_and_rows() {
        for name in data::RECIPES {
            let (table, values) = table(name);
            let wanted: Vec<usize> = table.cells().step_by(3).collect();
            let inside = |at: &usize| {
                let cell = table.first + at;
                let grid = table.grid;
                values.iter().copied().filter(move |&x| grid.cell(x) == cell)
            };
            let want: Vec<f64> = wanted.iter().flat_map(inside).collect();
            assert_eq!(table.gather(&wanted, Pieces(&[&values])), want);
        }
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        for name in data::RECIPES {
            let (Table { grid, first, cells: wide }, values) = table(name);
            let mut narrow = vec![Cell::default(); wide.len()];
            let cells = &mut narrow;
            Fill { grid, first, values: &values, cells }.with_simd(pulp::Scalar::new());
            assert_eq!(narrow, wide);
        }
    }
}
