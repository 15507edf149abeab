//! The way up: E and M steps from a start, in cycles of three plain steps and
//! a leap along their curve, which go far where the ground is rough; the end
//! of the way is in `settle`. Knows no units and no starts.

use super::leap::Place;
use super::points::Points;
use super::vb::{self, Component, Prior, Sums};

/// When to stop: at `max_iter`, or when both others hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    pub max_iter: usize,
    /// Change of the bound per row and iteration.
    pub tol: f64,
    /// What a plain step moves the components by, in their standard
    /// deviations (see [`Place::distance`]): the bound is flat at its top, and
    /// stands still long before they do.
    pub stride: f64,
}

/// Where a climb got to.
#[derive(Debug, Clone)]
pub struct Climb {
    pub components: Vec<Component>,
    /// The bound after every iteration.
    pub bounds: Vec<f64>,
    pub converged: bool,
    /// Leaps are at most this long; it grows with success.
    reach: f64,
    /// The last plain step.
    stride: f64,
}

/// The longest first leap, and the factor by which the limit changes. A leap
/// of length 1 is where plain steps lead to.
const REACH: f64 = 4.0;

/// With `reg_covar` the steps lead not quite to the highest bound; a leap
/// that loses less than this per row is kept then, or the last part of the
/// way would be left to plain steps.
const SLACK: f64 = 1e-10;

/// What rounding can change of a bound, relative to it; less is not a drop.
pub const ROUNDING: f64 = 1e-13;

/// Climbs whose bounds per row and places (see [`Place::distance`]) differ by
/// less have met. The bound alone does not tell: a component can be about to
/// die on a plateau as high as the end where it is dead.
const SAME_BOUND: f64 = 1e-7;
const SAME_PLACE: f64 = 1e-2;

impl AsRef<Climb> for Climb {
    fn as_ref(&self) -> &Climb {
        self
    }
}

impl Climb {
    /// From responsibilities, by their sums.
    pub fn start(sums: &[Sums], prior: &Prior) -> Climb {
        Climb::resume(vb::maximize(sums, prior))
    }

    /// From posteriors.
    pub fn resume(components: Vec<Component>) -> Climb {
        let (bounds, stride) = (Vec::new(), f64::INFINITY);
        Climb { components, bounds, converged: false, reach: REACH, stride }
    }

    /// The bound so far; −∞ before the first iteration.
    pub fn bound(&self) -> f64 {
        self.bounds.last().copied().unwrap_or(f64::NEG_INFINITY)
    }

    /// Iterates until nothing moves or the limit is reached.
    pub fn run(mut self, points: &Points, prior: &Prior, limits: &Limits) -> Climb {
        while !self.converged && self.bounds.len() < limits.max_iter {
            let (before, iterations) = (self.bound(), self.bounds.len());
            self.cycle(points, prior, limits.max_iter);
            let steps = (self.bounds.len() - iterations) as f64;
            let rise = (self.bound() - before).abs();
            self.converged =
                rise < limits.tol * steps * points.rows() && self.stride < limits.stride;
        }
        self
    }

    /// The same, converged also if the last iteration changed the bound by
    /// less than `tol` per row.
    pub fn judged(mut self, tol: f64, rows: f64) -> Climb {
        if let [.., before, last] = self.bounds[..] {
            self.converged |= (last - before).abs() < tol * rows;
        }
        self
    }

    /// Whether both are at the same place.
    pub fn meets(&self, other: &Climb, rows: f64) -> bool {
        let [here, there] = [self, other].map(|climb| Place::at(&climb.components));
        (self.bound() - other.bound()).abs() < SAME_BOUND * rows
            && here.distance(&there) < SAME_PLACE
    }

    /// One E and one M step, and the sums between them. With `ordered`,
    /// larger components come first.
    pub fn step(&mut self, points: &Points, prior: &Prior, ordered: bool) -> Vec<Sums> {
        let mut expectation = points.expect(&vb::densities(&self.components));
        if ordered {
            vb::order(&mut expectation.sums);
        }
        self.components = vb::maximize(&expectation.sums, prior);
        self.bounds.push(vb::lower_bound(&self.components, expectation.entropy));
        expectation.sums
    }

    fn cycle(&mut self, points: &Points, prior: &Prior, max_iter: usize) {
        let mut path = Vec::with_capacity(3);
        for ordered in [true, false, false] {
            path.push(Place::of(&self.step(points, prior, ordered)));
            if self.bounds.len() == max_iter {
                return;
            }
        }
        self.stride = path[0].distance(&path[1]);
        self.leap(&path, points, prior);
    }

    /// SQUAREM (Varadhan and Roland 2008), and a plain step from where it
    /// lands. What does not raise the bound is not kept.
    fn leap(&mut self, path: &[Place], points: &Points, prior: &Prior) {
        let length = Place::length(path).min(self.reach);
        let mut landed = Climb::start(&Place::leap(path, length).sums(points.rows()), prior);
        landed.step(points, prior, false);
        let slack = if prior.reg_covar > 0.0 { SLACK * points.rows() } else { 0.0 };
        if landed.bound() > self.bound() - slack {
            self.bounds.push(landed.bound());
            self.components = landed.components;
            self.reach *= if length == self.reach { REACH } else { 1.0 };
        } else {
            self.reach = (length / REACH).max(1.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(mean: f64, bound: f64) -> Climb {
        let component = Component {
            concentration: [101.0, 1.0],
            mean_precision: 100.0,
            mean,
            degrees_of_freedom: 100.0,
            covariance: 4.0,
        };
        Climb { bounds: vec![bound], ..Climb::resume(vec![component]) }
    }

    #[test]
    fn climbs_meet_where_both_bound_and_place_are_the_same() {
        let here = at(1.0, -50.0);
        assert!(here.meets(&at(1.001, -50.0 + 1e-6), 100.0));
        assert!(!here.meets(&at(1.5, -50.0), 100.0));
        assert!(!here.meets(&at(1.0, -50.0 + 1e-4), 100.0));
    }
}
