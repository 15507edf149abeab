//! The E step over weighted bins: responsibilities, their entropy and sums,
//! without keeping them. The one hot loop of a fit. Knows densities, not where
//! they come from.

use pulp::Arch;

use super::math::{exp, ln};
use super::vb::{Density, Sums};

/// Bins worked on side by side. Part of the result, on any instruction set:
/// sums are taken lane by lane, and the lanes in order at the end.
const LANES: usize = 8;
type Lane = [f64; LANES];

/// Bins to fit: value, mean square within the bin, and how many rows it holds.
/// A row by itself is a bin of count 1 and variance 0.
#[derive(Debug, Clone)]
pub struct Points {
    len: usize,
    rows: f64,
    count: Vec<Lane>,
    value: Vec<Lane>,
    variance: Vec<Lane>,
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
    pub fn new(count: &[f64], value: &[f64], variance: &[f64]) -> Points {
        let rows = count.iter().sum();
        let [count, value, variance] = [count, value, variance].map(lanes);
        Points { len: value.len(), rows, count, value, variance }
    }

    /// Rows that the bins hold together.
    pub fn rows(&self) -> f64 {
        self.rows
    }

    /// Number of bins.
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Every bin's count, value and variance.
    pub fn bins(&self) -> impl Iterator<Item = [f64; 3]> + '_ {
        let each = |lanes: &'_ Vec<Lane>| lanes.as_flattened().to_vec();
        let (count, value, variance) = (each(&self.count), each(&self.value), each(&self.variance));
        (0..self.len).map(move |i| [count[i], value[i], variance[i]])
    }

    /// The E step.
    pub fn expect(&self, densities: &[Density]) -> Expectation {
        Arch::new().dispatch(|| expect(self, densities))
    }

    /// Sums under given responsibilities, `resp[bin · components + component]`.
    pub fn sums(&self, resp: &[f64], components: usize) -> Vec<Sums> {
        (0..components).map(|k| self.sums_of(|bin| resp[bin * components + k])).collect()
    }

    /// Two passes, so that the second moment is about the mean.
    fn sums_of(&self, resp: impl Fn(usize) -> f64) -> Sums {
        let bins = || self.bins().enumerate().map(|(i, [n, x, v])| (n * resp(i), x, v));
        let (count, first) = bins().fold((0.0, 0.0), |(c, f), (n, x, _)| (c + n, f + n * x));
        let origin = if count > 0.0 { first / count } else { 0.0 };
        let mut sums = Sums { origin, count, first: 0.0, second: 0.0 };
        for (n, x, v) in bins() {
            let d = x - origin;
            sums.first += n * d;
            sums.second += n * (d * d + v);
        }
        sums
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

/// Accumulators of one component.
#[derive(Clone, Copy)]
struct Accumulator {
    count: Lane,
    first: Lane,
    second: Lane,
}

const ZERO: Lane = [0.0; LANES];

#[inline(always)]
fn expect(points: &Points, densities: &[Density]) -> Expectation {
    let mut sums = vec![Accumulator { count: ZERO, first: ZERO, second: ZERO }; densities.len()];
    let mut scores = vec![ZERO; densities.len()];
    let (mut entropy, mut log_prob) = (ZERO, ZERO);
    for ((count, value), variance) in points.count.iter().zip(&points.value).zip(&points.variance) {
        let top = score(densities, value, variance, &mut scores);
        let (total, inner) = normalize(&mut scores, &top);
        let share = each(|i| count[i] / total[i]);
        let log = each(|i| ln(total[i]));
        for (sum, (density, score)) in sums.iter_mut().zip(densities.iter().zip(&scores)) {
            accumulate(sum, density.mean, value, variance, &each(|i| score[i] * share[i]));
        }
        entropy = each(|i| entropy[i] + (count[i] * log[i] - share[i] * inner[i]));
        log_prob = each(|i| log_prob[i] + count[i] * (log[i] + top[i]));
    }
    let sums = sums.iter().zip(densities).map(|(sum, density)| sum.close(density.mean)).collect();
    Expectation { sums, entropy: total(&entropy), log_prob: total(&log_prob) }
}

#[inline(always)]
fn each(f: impl Fn(usize) -> f64) -> Lane {
    std::array::from_fn(f)
}

/// In order, whatever the instruction set.
fn total(lane: &Lane) -> f64 {
    lane.iter().fold(0.0, |sum, x| sum + x)
}

/// Expected log densities of all components, and the largest.
#[inline(always)]
fn score(densities: &[Density], value: &Lane, variance: &Lane, scores: &mut [Lane]) -> Lane {
    let mut top = [f64::NEG_INFINITY; LANES];
    for (density, score) in densities.iter().zip(scores) {
        let half = 0.5 * density.precision;
        *score = each(|i| {
            let d = value[i] - density.mean;
            density.constant - half * (d * d + variance[i])
        });
        top = each(|i| if score[i] > top[i] { score[i] } else { top[i] });
    }
    top
}

/// Turns scores into exponentials relative to the largest; their sum, and the
/// sum of each times its exponent.
#[inline(always)]
fn normalize(scores: &mut [Lane], top: &Lane) -> (Lane, Lane) {
    let (mut total, mut inner) = (ZERO, ZERO);
    for score in scores {
        let below = each(|i| score[i] - top[i]);
        *score = each(|i| exp(below[i]));
        total = each(|i| total[i] + score[i]);
        inner = each(|i| inner[i] + score[i] * below[i]);
    }
    (total, inner)
}

#[inline(always)]
fn accumulate(sum: &mut Accumulator, mean: f64, value: &Lane, variance: &Lane, rows: &Lane) {
    let d = each(|i| value[i] - mean);
    sum.count = each(|i| sum.count[i] + rows[i]);
    sum.first = each(|i| sum.first[i] + rows[i] * d[i]);
    sum.second = each(|i| sum.second[i] + rows[i] * (d[i] * d[i] + variance[i]));
}

impl Accumulator {
    fn close(&self, origin: f64) -> Sums {
        let [count, first, second] = [&self.count, &self.first, &self.second].map(total);
        Sums { origin, count, first, second }
    }
}
