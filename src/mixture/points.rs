//! The E step over weighted values: responsibilities, their entropy and sums,
//! without keeping them. The one hot loop of a fit. Knows densities, not where
//! they come from.

use pulp::{Arch, NullaryFnOnce};

use super::math::{decay, ln};
use super::vb::{Density, Sums};

/// Lanes of the sums. Part of the result, on any instruction set: sums are
/// taken lane by lane, and the lanes in order at the end.
const LANES: usize = 8;

/// Values worked on side by side: so many that the latency of a step hides
/// behind the next values, so few that all components' scores stay in the
/// nearest cache.
const BLOCK: usize = 64;

type Lane = [f64; LANES];
type Block = [f64; BLOCK];

/// Weighted values to fit; a row by itself has weight 1.
#[derive(Debug, Clone)]
pub struct Points {
    len: usize,
    rows: f64,
    count: Vec<Block>,
    value: Vec<Block>,
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
    /// From slices of the same length; fastest in ascending order of values.
    pub fn new(count: &[f64], value: &[f64]) -> Points {
        let rows = count.iter().sum();
        let last = value.last().copied().unwrap_or(0.0);
        Points { len: value.len(), rows, count: blocks(count, 0.0), value: blocks(value, last) }
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

/// Block by block, the end filled up; a count of 0 adds nothing.
fn blocks(values: &[f64], filler: f64) -> Vec<Block> {
    let filled = |chunk: &[f64]| {
        let mut block = [filler; BLOCK];
        block[..chunk.len()].copy_from_slice(chunk);
        block
    };
    values.chunks(BLOCK).map(filled).collect()
}

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

/// A component whose log density is this far below the largest in a whole
/// block has none of its rows: a part of e^-40 of them is less than what
/// rounding does to the others'.
const NOTHING: f64 = -40.0;

/// One component's part in the E step.
#[derive(Clone, Copy)]
struct Part {
    density: Density,
    /// The scores of a block, then their exponentials.
    score: Block,
    /// Whether it has rows in the block.
    counts: bool,
    count: Lane,
    first: Lane,
    second: Lane,
}

#[inline(always)]
fn expect(points: &Points, densities: &[Density]) -> Expectation {
    let mut parts: Vec<Part> = densities.iter().map(Part::new).collect();
    let mut log_prob = [0.0; LANES];
    for (count, value) in points.count.iter().zip(&points.value) {
        let top = score(&mut parts, value);
        let total = normalize(&mut parts, &top);
        let share: Block = each(|i| count[i] / total[i]);
        for part in parts.iter_mut().filter(|part| part.counts) {
            part.add(value, &share);
        }
        add(&mut log_prob, |i| count[i] * (ln(total[i]) + top[i]));
    }
    let log_prob = total(&log_prob);
    let entropy = parts.iter().fold(log_prob, |rest, part| rest - part.log_density());
    Expectation { sums: parts.iter().map(Part::sums).collect(), entropy, log_prob }
}

#[inline(always)]
fn each<const N: usize>(f: impl Fn(usize) -> f64) -> [f64; N] {
    let mut values = [0.0; N];
    for (i, x) in values.iter_mut().enumerate() {
        *x = f(i);
    }
    values
}

/// Adds the terms of a block to the lanes of their sum.
#[inline(always)]
fn add(sum: &mut Lane, term: impl Fn(usize) -> f64) {
    for from in (0..BLOCK).step_by(LANES) {
        *sum = each(|i| sum[i] + term(from + i));
    }
}

/// In order, whatever the instruction set.
fn total(lane: &Lane) -> f64 {
    lane.iter().fold(0.0, |sum, x| sum + x)
}

/// Expected log densities of all components, and the largest.
#[inline(always)]
fn score(parts: &mut [Part], value: &Block) -> Block {
    let mut top = [f64::NEG_INFINITY; BLOCK];
    for part in parts {
        let Density { constant, mean, precision } = part.density;
        let half = 0.5 * precision;
        for i in 0..BLOCK {
            let d = value[i] - mean;
            let score = constant - half * (d * d);
            part.score[i] = score;
            top[i] = if score > top[i] { score } else { top[i] };
        }
    }
    top
}

/// Turns scores into exponentials relative to the largest, and returns their
/// sum. Many components are far from a block, or dead: they are left out.
#[inline(always)]
fn normalize(parts: &mut [Part], top: &Block) -> Block {
    let mut total = [0.0; BLOCK];
    for part in parts {
        let mut highest = [f64::NEG_INFINITY; LANES];
        for from in (0..BLOCK).step_by(LANES) {
            for i in 0..LANES {
                let below = part.score[from + i] - top[from + i];
                highest[i] = if below > highest[i] { below } else { highest[i] };
            }
        }
        part.counts = highest.iter().fold(false, |any, x| any | (*x > NOTHING));
        if part.counts {
            for from in (0..BLOCK).step_by(LANES) {
                let share: Lane = each(|i| decay(part.score[from + i] - top[from + i]));
                part.score[from..from + LANES].copy_from_slice(&share);
                for (total, share) in total[from..from + LANES].iter_mut().zip(&share) {
                    *total += share;
                }
            }
        }
    }
    total
}
impl Part {
    fn new(density: &Density) -> Part {
        let [count, first, second] = [[0.0; LANES]; 3];
        Part { density: *density, score: [0.0; BLOCK], counts: false, count, first, second }
    }

    #[inline(always)]
    fn add(&mut self, value: &Block, share: &Block) {
        let (mut count, mut first, mut second) = (self.count, self.first, self.second);
        for from in (0..BLOCK).step_by(LANES) {
            let rows: Lane = each(|i| self.score[from + i] * share[from + i]);
            let d: Lane = each(|i| value[from + i] - self.density.mean);
            count = each(|i| count[i] + rows[i]);
            first = each(|i| first[i] + rows[i] * d[i]);
            second = each(|i| second[i] + rows[i] * (d[i] * d[i]));
        }
        (self.count, self.first, self.second) = (count, first, second);
    }

    /// `Σ n r ln ρ`, ρ its expected density: of the sums, as ln ρ is a parabola.
    fn log_density(&self) -> f64 {
        let Density { constant, precision, .. } = self.density;
        let [count, second] = [&self.count, &self.second].map(total);
        if count > 0.0 { constant * count - 0.5 * precision * second } else { 0.0 }
    }

    fn sums(&self) -> Sums {
        let [count, first, second] = [&self.count, &self.first, &self.second].map(total);
        Sums { origin: self.density.mean, count, first, second }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::math::exp;

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
    fn sums_and_entropy_are_those_of_the_responsibilities() {
        let (points, densities) = sample();
        let got = points.expect(&densities);
        let (mut entropy, mut log_prob, mut second) = (0.0, 0.0, vec![0.0; densities.len()]);
        for (n, x) in points.count.iter().flatten().zip(points.value.iter().flatten()) {
            let square = |d: &Density| (x - d.mean) * (x - d.mean);
            let log = |d: &Density| d.constant - 0.5 * d.precision * square(d);
            let total = ln(densities.iter().map(|d| exp(log(d))).sum());
            log_prob += n * total;
            for (d, second) in densities.iter().zip(&mut second) {
                let (r, log_r) = (exp(log(d) - total), log(d) - total);
                entropy -= if r > 0.0 { n * r * log_r } else { 0.0 };
                *second += n * r * square(d);
            }
        }
        assert!((got.entropy - entropy).abs() < 1e-12 * entropy, "{} {entropy}", got.entropy);
        assert!((got.log_prob - log_prob).abs() < 1e-12 * log_prob.abs());
        for (got, want) in got.sums.iter().zip(second) {
            assert!((got.second - want).abs() < 1e-12 * want, "{got:?} {want}");
        }
    }

    #[test]
    fn responsibilities_sum_to_the_counts() {
        let (points, densities) = sample();
        let expectation = points.expect(&densities);
        let rows: f64 = expectation.sums.iter().map(|sums| sums.count).sum();
        assert!((rows - points.rows()).abs() < 1e-9 && expectation.entropy > 0.0);
    }
}
