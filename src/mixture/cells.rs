//! What can be said of a draw without evaluating densities: the real line cut
//! into cells, and for each cell bounds of the cumulative responsibilities
//! that hold for every value in it, rounding errors of the full evaluation
//! included. Where bounds are wide and values likely, cells are cut finer.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

use super::grid::Grid;
use super::math::exp;
use super::posterior::{MOST_COMPONENTS, Posterior, Term};

/// Code of a draw, or of a likeliest component, that a cell leaves open.
pub const OPEN: u8 = MOST_COMPONENTS as u8;

/// Thresholds are compared with this many upper bits of the random number.
pub const THRESHOLD_BITS: u32 = 31;

/// A cell's first table has an entry for each value of the upper bits.
pub const GUIDE_BITS: u32 = 6;
pub const GUIDES: usize = 1 << GUIDE_BITS;

/// Cells an octave before any is cut: 2^3.
const GRID_BITS: u32 = 3;
/// Enough for values up to 1e75 standard deviations away; beyond, densities
/// are evaluated.
const OCTAVES: u32 = 250;
/// Cells that may be made by cutting, beside those of the grid.
const MOST_CUTS: usize = 1 << 13;
/// A cell of the grid is cut into 2^16 at most.
const MOST_HALVINGS: u32 = 16;
/// Cutting ends when this share of draws is left open.
const GOAL: f64 = 0.005;
/// Less likely intervals are not worth a cut.
const UNLIKELY: f64 = 1e-12;

/// Lower bounds of weights are cut here, so that sums stay finite.
const MOST_WEIGHT: f64 = 1e300;

/// The unit roundoff.
const U: f64 = f64::EPSILON / 2.0;

/// Tables for a posterior.
#[derive(Debug, Clone)]
pub struct Cells {
    pub grid: Grid,
    /// By cell of the grid.
    pub places: Vec<Place>,
    /// Row of the tables by finer cell; cells with the same tables share one.
    pub rows: Vec<u32>,
    /// The component of a draw by the upper bits of the random number, or
    /// [`OPEN`].
    pub guides: Vec<[u8; GUIDES]>,
    /// For each row, and each component but the last, bounds of the
    /// cumulative responsibility.
    pub thresholds: Vec<Threshold>,
    /// The likeliest component, or [`OPEN`].
    pub likeliest: Vec<u8>,
}

/// Where the finer cells of a cell of the grid are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The first of them.
    pub first: u32,
    /// Finer cells per scale of the grid; a power of two, or 0.
    pub density: f64,
}

/// A random number below `stays` is certainly below the cumulative
/// responsibility, one at or above `passes` certainly is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Threshold {
    pub stays: u32,
    pub passes: u32,
}

impl Threshold {
    const UNKNOWN: Threshold = Threshold { stays: 0, passes: 1 << THRESHOLD_BITS };

    fn width(self) -> f64 {
        f64::from(self.passes - self.stays) / f64::from(1_u32 << THRESHOLD_BITS)
    }
}

impl Cells {
    pub fn new(posterior: &Posterior) -> Cells {
        let grid = grid(posterior);
        let mut tables = Tables::default();
        let cuts = cuts(posterior, &grid);
        let mut places = Vec::with_capacity(cuts.len());
        let mut rows = Vec::new();
        for (cell, Parts { halvings, known, .. }) in cuts.into_iter().enumerate() {
            let first = rows.len() as u32;
            places.push(Place { first, density: density(&grid, cell, halvings) });
            for (part, known) in known.into_iter().enumerate() {
                let look = || {
                    bounds(&grid, cell, part, halvings)
                        .map_or_else(|| unknown(posterior), |span| Known::of(posterior, span))
                };
                rows.push(tables.row(known.unwrap_or_else(look)));
            }
        }
        let Tables { guides, thresholds, likeliest, .. } = tables;
        Cells { grid, places, rows, guides, thresholds, likeliest }
    }
}

/// Finest around the narrowest component.
fn grid(posterior: &Posterior) -> Grid {
    let active = &posterior.terms()[..posterior.components()];
    let narrowest = active.iter().fold(active[0], |a, b| if b.rate > a.rate { *b } else { a });
    Grid::new(narrowest.mean, 1.0 / narrowest.rate, GRID_BITS, OCTAVES)
}

/// True of the two cells that take what lies beyond the grid, and NaN.
fn outermost(grid: &Grid, cell: usize) -> bool {
    cell == 0 || cell + 1 == grid.cells()
}

/// Width of a cell of the grid, in scales.
fn width(grid: &Grid, cell: usize) -> f64 {
    let octave = 1.0 + grid.offset(cell, 0.0).abs();
    super::grid::power_of_two(octave) / f64::from(1 << GRID_BITS)
}

fn density(grid: &Grid, cell: usize, halvings: u32) -> f64 {
    if outermost(grid, cell) { 0.0 } else { f64::from(1 << halvings) / width(grid, cell) }
}

/// Bounds of the values in a part of a cell, counted from the centre of the
/// grid; None where there are none.
fn bounds(grid: &Grid, cell: usize, part: usize, halvings: u32) -> Option<(f64, f64)> {
    if outermost(grid, cell) {
        return None;
    }
    let step = width(grid, cell) / f64::from(1 << halvings);
    let near = grid.offset(cell, part as f64 * step);
    let far = grid.offset(cell, (part + 1) as f64 * step);
    // As in `Grid::bounds`: the roundings on the way from a value to its part.
    let size = grid.centre().abs() + (1.0 + near.abs().max(far.abs())) * grid.scale();
    let margin = 4.0 * f64::EPSILON * size;
    let low = grid.centre() + near.min(far) * grid.scale() - margin;
    let high = grid.centre() + near.max(far) * grid.scale() + margin;
    (low.is_finite() && high.is_finite()).then_some((low, high))
}

/// A cell of the grid, cut into `2^halvings` parts.
struct Parts {
    halvings: u32,
    /// The share of all draws that fall here and stay open.
    open: f64,
    /// By part, where values are likely enough to look.
    known: Vec<Option<Known>>,
}

impl Parts {
    fn of(posterior: &Posterior, grid: &Grid, cell: usize, halvings: u32) -> Parts {
        let mut open = 0.0;
        let look = |part| {
            let span = bounds(grid, cell, part, halvings)?;
            let mass = mass(posterior, span);
            let known = (mass > UNLIKELY).then(|| Known::of(posterior, span))?;
            open += mass * known.open();
            Some(known)
        };
        let known = (0..1_usize << halvings).map(look).collect();
        Parts { halvings, open, known }
    }
}

/// A cell that waits to be halved; the first is where most draws are open for
/// each cell that it adds.
#[derive(Debug, Clone, Copy)]
struct Cut {
    cell: usize,
    gain: f64,
}

impl Cut {
    fn new(cell: usize, parts: &Parts) -> Cut {
        Cut { cell, gain: parts.open / f64::from(1_u32 << parts.halvings) }
    }
}

impl Ord for Cut {
    fn cmp(&self, other: &Cut) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.cell.cmp(&self.cell))
    }
}

impl PartialOrd for Cut {
    fn partial_cmp(&self, other: &Cut) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cut {
    fn eq(&self, other: &Cut) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Cut {}

/// Halves the cells, always where most draws are open per cell, until few
/// are or there are enough cells. By cell of the grid.
fn cuts(posterior: &Posterior, grid: &Grid) -> Vec<Parts> {
    let mut cells: Vec<Parts> =
        (0..grid.cells()).map(|cell| Parts::of(posterior, grid, cell, 0)).collect();
    let mut open: f64 = cells.iter().map(|parts| parts.open).sum();
    let cuts = cells.iter().enumerate().filter(|(_, parts)| parts.open > 0.0);
    let mut queue: BinaryHeap<Cut> = cuts.map(|(cell, parts)| Cut::new(cell, parts)).collect();
    let mut room = MOST_CUTS;
    while let Some(Cut { cell, .. }) = queue.pop().filter(|_| open > GOAL) {
        let halvings = cells[cell].halvings;
        let more = 1 << halvings;
        if more > room || halvings == MOST_HALVINGS {
            continue;
        }
        room -= more;
        let finer = Parts::of(posterior, grid, cell, halvings + 1);
        open += finer.open - cells[cell].open;
        queue.push(Cut::new(cell, &finer));
        cells[cell] = finer;
    }
    cells
}

/// The mixture's probability of an interval, roughly.
fn mass(posterior: &Posterior, (low, high): (f64, f64)) -> f64 {
    let below = |t: &Term, x: f64| {
        let z = (x - t.mean) * t.rate * std::f64::consts::SQRT_2;
        1.0 / (1.0 + exp(-z * (1.5976 + 0.070_565_992 * (z * z).min(1e6))))
    };
    posterior.terms().iter().map(|t| t.weight * (below(t, high) - below(t, low))).sum()
}

/// What is known of the draws for all values of an interval.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Known {
    /// Of all components but the last.
    thresholds: Vec<Threshold>,
    likeliest: u8,
}

fn unknown(posterior: &Posterior) -> Known {
    Known { thresholds: vec![Threshold::UNKNOWN; posterior.components() - 1], likeliest: OPEN }
}

impl Known {
    fn of(posterior: &Posterior, span: (f64, f64)) -> Known {
        let weights = Weights::of(posterior, span);
        Known { thresholds: weights.thresholds(), likeliest: weights.likeliest() }
    }

    /// The share of draws that stay open.
    fn open(&self) -> f64 {
        self.thresholds.iter().map(|t| t.width()).sum::<f64>().min(1.0)
    }

    /// The component by the upper bits of the random number, or [`OPEN`].
    fn guide(&self) -> [u8; GUIDES] {
        const SHIFT: u32 = THRESHOLD_BITS - GUIDE_BITS;
        if self.thresholds.is_empty() {
            return [self.likeliest; GUIDES];
        }
        // From which bucket on a number passes a threshold, for certain or perhaps.
        let (mut least, mut most) = ([0_u8; GUIDES + 1], [0_u8; GUIDES + 1]);
        for threshold in &self.thresholds {
            least[(threshold.passes.div_ceil(1 << SHIFT)) as usize] += 1;
            most[(threshold.stays >> SHIFT) as usize] += 1;
        }
        let mut guide = [0; GUIDES];
        let (mut certain, mut possible) = (0, 0);
        for ((code, least), most) in guide.iter_mut().zip(least).zip(most) {
            (certain, possible) = (certain + least, possible + most);
            *code = if certain == possible { certain } else { OPEN };
        }
        guide
    }
}

/// Bounds, over an interval, of each component's weight in the full
/// evaluation, relative to that of one of them.
struct Weights {
    low: Vec<f64>,
    high: Vec<f64>,
    /// The one they are relative to; its own weight is exactly 1.
    reference: usize,
    active: usize,
    floor: f64,
}

impl Weights {
    fn of(posterior: &Posterior, span: (f64, f64)) -> Weights {
        let span = (posterior.within_reach(span.0), posterior.within_reach(span.1));
        let terms = posterior.terms();
        let logs: Vec<Logs> = terms.iter().map(|t| Logs::of(t, span)).collect();
        let middle = |l: &Logs| l.at_low + l.at_high;
        let reference = (0..posterior.components())
            .fold(0, |best, k| if middle(&logs[k]) > middle(&logs[best]) { k } else { best });
        let mut weights = Weights {
            low: vec![1.0; terms.len()],
            high: vec![1.0; terms.len()],
            reference,
            active: posterior.components(),
            floor: posterior.floor(),
        };
        let largest = logs.iter().fold(f64::NEG_INFINITY, |most, l| most.max(l.most));
        let ratio = |k: usize| {
            let (a, b) = ((&terms[k], &logs[k]), (&terms[reference], &logs[reference]));
            log_ratio(a, b, largest, span.1 - span.0)
        };
        for k in (0..terms.len()).filter(|&k| k != reference) {
            let (low, high) = ratio(k);
            weights.low[k] = (exp(low) * (1.0 - 16.0 * U)).min(MOST_WEIGHT);
            weights.high[k] = exp(high) * (1.0 + 16.0 * U) + f64::MIN_POSITIVE;
        }
        weights
    }

    /// Bounds of the cumulative responsibility of each component but the last.
    fn thresholds(&self) -> Vec<Threshold> {
        let sum = |(a, b): (f64, f64), k: usize| (a + self.low[k], b + self.high[k]);
        let all = match self.floor > 0.0 {
            true => (0..self.low.len()).fold((0.0, 0.0), sum),
            false => (0.0, 0.0),
        };
        // What lies beyond each component, from the last to the first.
        let mut beyond = Vec::with_capacity(self.active);
        let mut after = (0.0, 0.0);
        for k in (1..self.active).rev() {
            after = sum(after, k);
            beyond.push(after);
        }
        let mut within = (0.0, 0.0);
        let threshold = |(last, outside)| {
            within = sum(within, last);
            self.threshold(last, within, outside, all)
        };
        beyond.into_iter().rev().enumerate().map(threshold).collect()
    }

    /// That of components 0 to `last`, from bounds of the sums of their weights,
    /// of the others', and of all with those that are not active.
    fn threshold(
        &self,
        last: usize,
        mut inside: (f64, f64),
        mut outside: (f64, f64),
        all: (f64, f64),
    ) -> Threshold {
        // Rounding of sums and quotients here and there: a few units for
        // each of at most 255 + n terms.
        let slack = 32.0 * U * (self.low.len() as f64 + 16.0);
        if self.floor > 0.0 {
            let (n, rest) = ((last + 1) as f64, (self.active - last - 1) as f64);
            inside = (inside.0 + n * self.floor * all.0, inside.1 + n * self.floor * all.1);
            outside =
                (outside.0 + rest * self.floor * all.0, outside.1 + rest * self.floor * all.1);
        }
        let low = inside.0 / (inside.0 + outside.1) * (1.0 - slack);
        let high = inside.1 / (inside.1 + outside.0) * (1.0 + slack);
        Threshold {
            // What is beyond is too small to change the sum: it is the total.
            stays: if outside.1 < 0.25 * U * inside.0 { ALL } else { fixed_point(low) as u32 },
            // Below the least random number.
            passes: if high < 0.25 * U {
                0
            } else {
                fixed_point(high).ceil().min(f64::from(ALL)) as u32
            },
        }
    }

    fn likeliest(&self) -> u8 {
        let beaten = |k: usize| k == self.reference || self.high[k] < 1.0;
        if (0..self.active).all(beaten) { self.reference as u8 } else { OPEN }
    }
}

/// One more than the largest number that a threshold is compared with.
const ALL: u32 = 1 << THRESHOLD_BITS;

fn fixed_point(share: f64) -> f64 {
    share * f64::from(ALL)
}

/// A component's log density at both ends of an interval, and its extremes.
struct Logs {
    at_low: f64,
    at_high: f64,
    least: f64,
    most: f64,
    /// Bound of the rounding error of the full evaluation in the interval.
    error: f64,
}

impl Logs {
    fn of(term: &Term, (low, high): (f64, f64)) -> Logs {
        let (near, far) = (term.distance(low), term.distance(high));
        let inside = low <= term.mean && term.mean <= high;
        let (at_low, at_high) = (term.constant - near, term.constant - far);
        Logs {
            at_low,
            at_high,
            least: at_low.min(at_high),
            most: if inside { term.constant } else { at_low.max(at_high) },
            error: 64.0 * U * (near.max(far) + term.constant.abs() + 1.0),
        }
    }
}

/// Bounds of ln(weight of a / weight of b), as the full evaluation finds it, over
/// an interval of that width. It subtracts the largest log density from each
/// before `exp`: that of the reference at least, and at most `largest`.
fn log_ratio(
    (a, a_logs): (&Term, &Logs),
    (b, b_logs): (&Term, &Logs),
    largest: f64,
    width: f64,
) -> (f64, f64) {
    // A quadratic leaves the chord between its ends by an eighth of its
    // second derivative times the squared width.
    let square = |x: f64| x * x;
    let curvature = 2.0 * (square(a.rate) - square(b.rate)).abs();
    let bulge = 0.125 * curvature * square(width) * (1.0 + 64.0 * U);
    let ends = (a_logs.at_low - b_logs.at_low, a_logs.at_high - b_logs.at_high);
    let error = 4.0 * (a_logs.error + b_logs.error + U * largest.abs());
    let least = (ends.0.min(ends.1) - bulge).max(a_logs.least - b_logs.most);
    let most = (ends.0.max(ends.1) + bulge).min(a_logs.most - b_logs.least);
    (least - error, most + error)
}

/// Tables under construction.
#[derive(Default)]
struct Tables {
    guides: Vec<[u8; GUIDES]>,
    thresholds: Vec<Threshold>,
    likeliest: Vec<u8>,
    seen: HashMap<Known, u32>,
}

impl Tables {
    /// The row with that content; a new one if there is none.
    fn row(&mut self, known: Known) -> u32 {
        if let Some(row) = self.seen.get(&known) {
            return *row;
        }
        let row = self.guides.len() as u32;
        self.guides.push(known.guide());
        self.thresholds.extend(&known.thresholds);
        self.likeliest.push(known.likeliest);
        self.seen.insert(known, row);
        row
    }
}
