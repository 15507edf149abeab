//! A log-linear grid on the real line: cells of equal width near a centre,
//! and of equal relative width far from it. The cell of a value is read off
//! the bits of `1 + |x − centre| / scale`, so it costs a few instructions and
//! is the same on every machine. Knows nothing of what is kept per cell.

/// Cells on both sides of a centre; ordered as the values are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    centre: f64,
    /// A power of two, so that dividing by it is exact.
    scale: f64,
    inverse: f64,
    /// Mantissa bits of `1 + |t|` that count: `2^bits` cells an octave.
    bits: u32,
    /// Cells on each side of the centre.
    side: usize,
}

const MANTISSA: u32 = 52;
const BIAS: u64 = 1023;

/// Exponents beyond this would make the scale or its inverse subnormal.
const LIMIT: i64 = 1000;

/// The largest power of two that is at most `|x|`, held within 2^±1000; of 0,
/// NaN and infinities the nearest such.
pub fn power_of_two(x: f64) -> f64 {
    let exponent = ((x.to_bits() >> MANTISSA) & 0x7ff) as i64 - BIAS as i64;
    f64::from_bits(((exponent.clamp(-LIMIT, LIMIT) + BIAS as i64) as u64) << MANTISSA)
}

impl Grid {
    /// A grid with `2^bits` cells an octave and side, and `octaves` octaves on
    /// each side; the first octave is `|x − centre| < scale`. `scale` is
    /// rounded down to a power of two, and `centre` to a multiple of it, so
    /// that similar data get the same grid. Values beyond the last octave
    /// belong to the last cell of their side.
    pub fn new(centre: f64, scale: f64, bits: u32, octaves: u32) -> Grid {
        let scale = power_of_two(scale);
        let steps = (centre / scale).round_ties_even() * scale;
        let centre = if steps.is_finite() { steps } else { centre };
        let side = (octaves as usize) << bits;
        Grid { centre, scale, inverse: 1.0 / scale, bits, side }
    }

    pub fn centre(&self) -> f64 {
        self.centre
    }

    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// The number of cells; [`Grid::cell`] is below it for any value, NaN included.
    pub fn cells(&self) -> usize {
        2 * self.side
    }

    /// The cell of `x`: never falls as `x` rises.
    #[inline(always)]
    pub fn cell(&self, x: f64) -> usize {
        self.place(x).0
    }

    /// The cell of `x`, and how far `x` lies into it from the edge nearer to
    /// the centre, in scales (≥ 0, exact to the rounding of `1 + |t|`).
    #[inline(always)]
    pub fn place(&self, x: f64) -> (usize, f64) {
        let t = (x - self.centre) * self.inverse;
        let reach = 1.0 + t.abs();
        let shift = MANTISSA - self.bits;
        let last = f64::from_bits(self.last() << shift);
        // Of NaN the last.
        let held = if reach < last { reach } else { last }.to_bits();
        let depth = reach - f64::from_bits(held & (u64::MAX << shift));
        let from_centre = (held >> shift) as i64 - (BIAS << self.bits) as i64;
        // For the left side −1 − i, which is i with all bits turned.
        let sign = (t.to_bits() as i64) >> 63;
        ((self.side as i64 + (from_centre ^ sign)) as usize, depth)
    }

    /// The largest `bits of 1 + |t|, shifted` that has a cell of its own.
    #[inline(always)]
    fn last(&self) -> u64 {
        (BIAS << self.bits) + self.side as u64 - 1
    }

    /// The value `depth` scales into `cell`, the inverse of [`Grid::place`]
    /// up to rounding.
    pub fn value(&self, cell: usize, depth: f64) -> f64 {
        self.centre + self.offset(cell, depth) * self.scale
    }

    /// The same as a signed number of scales from the centre.
    pub fn offset(&self, cell: usize, depth: f64) -> f64 {
        let (step, left) = self.step(cell);
        let t = (self.edge(step) - 1.0) + depth;
        if left { -t } else { t }
    }

    /// Bounds that every value of `cell` lies within, roundings included; the
    /// outermost are infinite. Neither falls from one cell to the next.
    pub fn bounds(&self, cell: usize) -> (f64, f64) {
        let (step, left) = self.step(cell);
        let outer = if step + 1 == self.side { f64::INFINITY } else { self.edge(step + 1) };
        let (low, high) = if left { (-outer, -self.edge(step)) } else { (self.edge(step), outer) };
        (self.near(low, -1.0), self.near(high, 1.0))
    }

    /// The value whose signed `1 + |t|` is `reach`, pushed outwards by more
    /// than the roundings on the way to it and back.
    fn near(&self, reach: f64, direction: f64) -> f64 {
        let t = reach - 1.0_f64.copysign(reach);
        let margin = 4.0 * f64::EPSILON * (self.centre.abs() + reach.abs() * self.scale);
        let x = self.centre + t * self.scale + direction * margin;
        if x.is_nan() { direction * f64::INFINITY } else { x }
    }

    /// How many cells `cell` is from the centre, and whether it is on its left.
    fn step(&self, cell: usize) -> (usize, bool) {
        if cell < self.side { (self.side - 1 - cell, true) } else { (cell - self.side, false) }
    }

    /// `1 + |t|` where the step begins.
    fn edge(&self, step: usize) -> f64 {
        f64::from_bits(((BIAS << self.bits) + step as u64) << (MANTISSA - self.bits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_halve_towards_the_centre() {
        let grid = Grid::new(0.0, 1.0, 2, 3);
        assert_eq!(grid.cells(), 24);
        let cells: Vec<usize> =
            [-1e9, -7.0, -3.0, -0.1, 0.0, 0.1, 0.25, 1.0, 3.0, 7.0, f64::INFINITY]
                .iter()
                .map(|&x| grid.cell(x))
                .collect();
        assert_eq!(cells, [0, 0, 3, 11, 12, 12, 13, 16, 20, 23, 23]);
        assert!(grid.cell(f64::NAN) < grid.cells());
    }

    #[test]
    fn similar_data_share_a_grid() {
        assert_eq!(Grid::new(10.3, 1.7, 8, 48), Grid::new(9.6, 1.2, 8, 48));
    }

    #[test]
    fn odd_scales_are_held() {
        for scale in [0.0, f64::NAN, f64::INFINITY, f64::MIN_POSITIVE / 8.0, f64::MAX] {
            let grid = Grid::new(1.0, scale, 8, 48);
            assert!(grid.cell(1.0) < grid.cells() && grid.scale().is_normal());
        }
    }

    fn grids() -> impl Strategy<Value = Grid> {
        let any = prop::num::f64::NORMAL | prop::num::f64::ZERO;
        let centre = prop_oneof![any, -10.0..10.0, Just(0.0), Just(1e9)];
        let scale = prop_oneof![1e-3..1e3, Just(1e-9), Just(1e12), Just(1e-300)];
        (centre, scale, 2..10_u32, 1..60_u32).prop_map(|(c, s, b, o)| Grid::new(c, s, b, o))
    }

    fn values(grid: Grid) -> impl Strategy<Value = f64> {
        let near = (-40.0..40.0).prop_map(move |t: f64| grid.centre + t * grid.scale);
        prop_oneof![near, prop::num::f64::NORMAL | prop::num::f64::ZERO]
    }

    proptest! {
        #[test]
        fn a_value_lies_within_its_cell(
            (grid, x, y) in grids().prop_flat_map(|g| (Just(g), values(g), values(g)))
        ) {
            let (low, high) = grid.bounds(grid.cell(x));
            prop_assert!(low <= x && x <= high, "{low} {x} {high}");
            if x <= y {
                prop_assert!(grid.cell(x) <= grid.cell(y));
            }
        }

        #[test]
        fn bounds_never_fall((grid, at) in grids().prop_flat_map(|g| (Just(g), 1..g.cells()))) {
            let (before, here) = (grid.bounds(at - 1), grid.bounds(at));
            prop_assert!(before.0 <= here.0 && before.1 <= here.1, "{before:?} {here:?}");
        }

        #[test]
        fn a_place_leads_back(
            (grid, t) in grids().prop_flat_map(|g| (Just(g), -1e4..1e4_f64))
        ) {
            let x = grid.centre + t * grid.scale;
            let (cell, depth) = grid.place(x);
            let error = (grid.value(cell, depth) - x).abs();
            let size = grid.centre.abs() + (1.0 + t.abs()) * grid.scale;
            prop_assert!(!size.is_finite() || error <= 4.0 * f64::EPSILON * size);
        }
    }
}
