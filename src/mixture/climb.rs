//! The loop of a fit: E and M steps from a start until the bound stands still,
//! in cycles of two plain steps and a leap along their curve. Knows no units
//! and no starts.

use super::math::{exp, ln};
use super::points::Points;
use super::vb::{self, Component, Prior, Sums};

/// When to stop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Change of the bound per row and iteration.
    pub tol: f64,
    pub max_iter: usize,
}

/// Where a climb got to.
#[derive(Debug, Clone)]
pub struct Climb {
    pub components: Vec<Component>,
    /// The sums that `components` come from; of a resumed climb none yet.
    sums: Vec<Sums>,
    /// The bound after every iteration.
    pub bounds: Vec<f64>,
    pub converged: bool,
}

impl Climb {
    /// From responsibilities, by their sums.
    pub fn start(sums: &[Sums], prior: &Prior) -> Climb {
        Climb::resume(vb::maximize(sums, prior))
    }

    /// From posteriors.
    pub fn resume(components: Vec<Component>) -> Climb {
        Climb { components, sums: Vec::new(), bounds: Vec::new(), converged: false }
    }

    /// The bound so far; −∞ before the first iteration.
    pub fn bound(&self) -> f64 {
        self.bounds.last().copied().unwrap_or(f64::NEG_INFINITY)
    }

    /// Iterates until the bound stands still or the limit is reached.
    pub fn run(mut self, points: &Points, prior: &Prior, limits: &Limits) -> Climb {
        let still = limits.tol * points.rows();
        while !self.converged && self.bounds.len() < limits.max_iter {
            let (before, iterations) = (self.bound(), self.bounds.len());
            self.cycle(points, prior, limits.max_iter);
            let rise = (self.bound() - before).abs();
            self.converged = rise < still * (self.bounds.len() - iterations) as f64;
        }
        self
    }

    /// The same with `converged` by other limits: whether the last iteration
    /// raised the bound by less.
    pub fn judged(mut self, limits: &Limits, rows: f64) -> Climb {
        if let [.., before, last] = self.bounds[..] {
            self.converged |= (last - before).abs() < limits.tol * rows;
        }
        self
    }

    /// One E and one M step; with `ordered`, larger components come first.
    pub fn step(&mut self, points: &Points, prior: &Prior, ordered: bool) {
        let mut expectation = points.expect(&vb::densities(&self.components));
        if ordered {
            vb::order(&mut expectation.sums);
        }
        self.components = vb::maximize(&expectation.sums, prior);
        self.bounds.push(vb::lower_bound(&self.components, expectation.entropy));
        self.sums = expectation.sums;
    }

    /// Three steps, then one from where they lead to (SQUAREM: Varadhan and
    /// Roland 2008, scheme S3). What does not raise the bound is not kept.
    fn cycle(&mut self, points: &Points, prior: &Prior, max_iter: usize) {
        let mut path = Vec::with_capacity(3);
        for ordered in [true, false, false] {
            self.step(points, prior, ordered);
            if self.bounds.len() == max_iter {
                return;
            }
            path.push(Place::of(&self.sums));
        }
        let leap = Place::leap(&path, points.rows());
        let mut landed = Climb::start(&leap.sums(points.rows()), prior);
        landed.step(points, prior, false);
        if landed.bound() > self.bound() {
            self.components = landed.components;
            self.bounds.push(landed.bounds[0]);
        }
    }
}

/// Sums in coordinates where any point is a valid one: per component, ln of
/// the count, mean, ln of the variance.
#[derive(Clone)]
struct Place(Vec<[f64; 3]>);

/// Keeps the logarithms of empty components finite.
const TINY: f64 = 1e-300;

impl Place {
    fn of(sums: &[Sums]) -> Place {
        let coordinates = |sums: &Sums| {
            let count = sums.count.max(TINY);
            let shift = sums.first / count;
            let variance = (sums.second / count - shift * shift).max(TINY);
            [ln(count), sums.origin + shift, ln(variance)]
        };
        Place(sums.iter().map(coordinates).collect())
    }

    /// The sums, scaled to that many rows.
    fn sums(&self, rows: f64) -> Vec<Sums> {
        let counts: Vec<f64> = self.0.iter().map(|[ln_count, ..]| exp(*ln_count)).collect();
        let share = rows / counts.iter().sum::<f64>();
        let sums = |(&[_, mean, ln_variance], count): (&[f64; 3], &f64)| {
            let count = count * share;
            Sums { origin: mean, count, first: 0.0, second: count * exp(ln_variance) }
        };
        self.0.iter().zip(&counts).map(sums).collect()
    }

    /// Where three successive places lead to.
    fn leap(path: &[Place], rows: f64) -> Place {
        let [a, b, c] = [0, 1, 2].map(|i| &path[i].0);
        let first = difference(b, a);
        let bend = difference(&difference(c, b), &first);
        let length = (norm(&first, b, rows) / norm(&bend, b, rows)).sqrt();
        let length = if length.is_finite() { length.max(1.0) } else { 1.0 };
        let to = |i: usize| {
            let at = |j: usize| a[i][j] + 2.0 * length * first[i][j] + length * length * bend[i][j];
            [at(0), at(1), at(2)]
        };
        Place((0..a.len()).map(to).collect())
    }
}

fn difference(a: &[[f64; 3]], b: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let minus = |(a, b): (&[f64; 3], &[f64; 3])| [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
    a.iter().zip(b).map(minus).collect()
}

/// Squared length of `step` at a place, by the Fisher information of
/// responsibilities that are certain.
fn norm(step: &[[f64; 3]], at: &[[f64; 3]], rows: f64) -> f64 {
    let part = |(step, at): (&[f64; 3], &[f64; 3])| {
        let weight = exp(at[0]) / rows;
        weight * (step[0] * step[0] + step[1] * step[1] / exp(at[2]) + 0.5 * step[2] * step[2])
    };
    step.iter().zip(at).map(part).sum()
}
