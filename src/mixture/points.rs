//! The E step over weighted values: responsibilities, their entropy and sums,
//! without keeping them. The one hot loop of a fit. Knows densities, not where
//! they come from.

use pulp::{Arch, NullaryFnOnce};

use super::math::{exp, ln};
use super::vb::{Density, Sums};

/// Values worked on side by side. Part of the result, on any instruction set:
/// sums are taken lane by lane, and the lanes in order at the end.
const LANES: usize = 8;
type Lane = [f64; LANES];

/// Weighted values to fit; a row by itself has weight 1.
#[derive(Debug, Clone)]
pub struct Points {
    len: usize,
    rows: f64,
    count: Vec<Lane>,
    value: Vec<Lane>,
}

/// Sums of every component after an E step.
#[derive(Debug, Clone)]
pub struct Expectation {
    pub sums: Vec<Sums>,
    /// Entropy of the responsibilities: `−Σ n r ln r`.
    pub entropy: f64,
    /// `Σ n ln Σ exp(expected log density)`.
    pub log_prob: f64,
}

impl Points {
    /// From slices of the same length.
    pub fn new(count: &[f64], value: &[f64]) -> Points {
        let rows = count.iter().sum();
        Points { len: value.len(), rows, count: lanes(count), value: lanes(value) }
    }

    /// The sum of all weights.
    pub fn rows(&self) -> f64 {
        self.rows
    }

    /// Number of values.
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The E step.
    pub fn expect(&self, densities: &[Density]) -> Expectation {
        Arch::new().dispatch(Expect { points: self, densities })
    }
}

/// Lane by lane, the end filled with zeros; a count of 0 adds nothing.
fn lanes(values: &[f64]) -> Vec<Lane> {
    let filled = |chunk: &[f64]| {
        let mut lane = [0.0; LANES];
        lane[..chunk.len()].copy_from_slice(chunk);
        lane
    };
    values.chunks(LANES).map(filled).collect()
}

const ZERO: Lane = [0.0; LANES];

/// The E step as a function that is compiled for each instruction set; all
/// it calls is inlined, or it would be compiled for the least of them.
struct Expect<'a> {
    points: &'a Points,
    densities: &'a [Density],
}

impl NullaryFnOnce for Expect<'_> {
    type Output = Expectation;

    #[inline(always)]
    fn call(self) -> Expectation {
        expect(self.points, self.densities)
    }
}

/// Relative to the largest density, so little is exactly 0 (see `math::exp`).
const NOTHING: f64 = -746.0;

/// One component's part in the E step.
#[derive(Clone, Copy)]
struct Part {
    density: Density,
    /// The score of each lane, then its exponential.
    score: Lane,
    /// Whether any lane of the exponential is not 0.
    counts: bool,
    count: Lane,
    first: Lane,
    second: Lane,
}

#[inline(always)]
fn expect(points: &Points, densities: &[Density]) -> Expectation {
    let mut parts: Vec<Part> = densities.iter().map(Part::new).collect();
    let (mut entropy, mut log_prob) = (ZERO, ZERO);
    for (count, value) in points.count.iter().zip(&points.value) {
        let top = score(&mut parts, value);
        let (total, inner) = normalize(&mut parts, &top);
        let share = each(|i| count[i] / total[i]);
        let log = each(|i| ln(total[i]));
        for part in parts.iter_mut().filter(|part| part.counts) {
            part.add(value, &share);
        }
        entropy = each(|i| entropy[i] + (count[i] * log[i] - share[i] * inner[i]));
        log_prob = each(|i| log_prob[i] + count[i] * (log[i] + top[i]));
    }
    let sums = parts.iter().map(Part::sums).collect();
    Expectation { sums, entropy: total(&entropy), log_prob: total(&log_prob) }
}

#[inline(always)]
fn each(f: impl Fn(usize) -> f64) -> Lane {
    let mut lane = ZERO;
    for (i, x) in lane.iter_mut().enumerate() {
        *x = f(i);
    }
    lane
}

/// In order, whatever the instruction set.
fn total(lane: &Lane) -> f64 {
    lane.iter().fold(0.0, |sum, x| sum + x)
}

/// Expected log densities of all components, and the largest.
#[inline(always)]
fn score(parts: &mut [Part], value: &Lane) -> Lane {
    let mut top = [f64::NEG_INFINITY; LANES];
    for part in parts {
        let Density { constant, mean, precision } = part.density;
        let half = 0.5 * precision;
        part.score = each(|i| {
            let d = value[i] - mean;
            constant - half * (d * d)
        });
        top = each(|i| if part.score[i] > top[i] { part.score[i] } else { top[i] });
    }
    top
}

/// Turns scores into exponentials relative to the largest; their sum, and the
/// sum of each times its exponent. Where all are 0 nothing is computed, which
/// changes no bit: most components are far from most bins, or dead.
#[inline(always)]
fn normalize(parts: &mut [Part], top: &Lane) -> (Lane, Lane) {
    let (mut total, mut inner) = (ZERO, ZERO);
    for part in parts {
        let below = each(|i| part.score[i] - top[i]);
        part.counts = below.iter().fold(false, |any, x| any | (*x > NOTHING));
        if part.counts {
            part.score = each(|i| exp(below[i]));
            total = each(|i| total[i] + part.score[i]);
            inner = each(|i| inner[i] + part.score[i] * below[i]);
        }
    }
    (total, inner)
}

impl Part {
    fn new(density: &Density) -> Part {
        let (score, count, first, second) = (ZERO, ZERO, ZERO, ZERO);
        Part { density: *density, score, counts: false, count, first, second }
    }

    #[inline(always)]
    fn add(&mut self, value: &Lane, share: &Lane) {
        let rows = each(|i| self.score[i] * share[i]);
        let d = each(|i| value[i] - self.density.mean);
        self.count = each(|i| self.count[i] + rows[i]);
        self.first = each(|i| self.first[i] + rows[i] * d[i]);
        self.second = each(|i| self.second[i] + rows[i] * (d[i] * d[i]));
    }

    fn sums(&self) -> Sums {
        let [count, first, second] = [&self.count, &self.first, &self.second].map(total);
        Sums { origin: self.density.mean, count, first, second }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (Points, Vec<Density>) {
        let value: Vec<f64> = (0..1001).map(|i| f64::from(i) * 0.013 - 5.0).collect();
        let count: Vec<f64> = (0..1001).map(|i| f64::from(i % 7) + 0.5).collect();
        let density = |k: i32| {
            let mean = f64::from(k) * 1.3 - 4.0;
            Density { constant: -0.3 * f64::from(k * k), mean, precision: 1.0 + f64::from(k * 90) }
        };
        (Points::new(&count, &value), (0..7).map(density).collect())
    }

    #[test]
    fn every_instruction_set_gives_the_same_bits() {
        let (points, densities) = sample();
        let (fast, plain) = (points.expect(&densities), expect(&points, &densities));
        assert_eq!(fast.sums, plain.sums);
        assert_eq!([fast.entropy, fast.log_prob], [plain.entropy, plain.log_prob]);
    }

    #[test]
    fn responsibilities_sum_to_the_counts() {
        let (points, densities) = sample();
        let expectation = points.expect(&densities);
        let rows: f64 = expectation.sums.iter().map(|sums| sums.count).sum();
        assert!((rows - points.rows()).abs() < 1e-9 && expectation.entropy > 0.0);
    }
}
