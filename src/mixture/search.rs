//! The search for the best mixture: climbs from all starts on few bins, the
//! best of them on to their ends, the best of those on all bins, until one is
//! ahead. Knows what is computed where, not how.

use rayon::prelude::*;

use super::bins::Bins;
use super::climb::{Climb, Limits, ROUNDING};
use super::fit::FitOptions;
use super::model::Convergence;
use super::points::Points;
use super::scale::Units;
use super::settle::Settling;
use super::start::{self, Sorted, Start};
use super::vb::{self, Prior, Sums};

/// Starts are compared on so many bins.
const COARSE_BINS: usize = 256;

/// So many of the best starts are followed to their end there, and so many
/// of the ends go on to all bins, until one is ahead.
const SEMIFINALISTS: usize = 6;
const FINALISTS: usize = 3;

/// In so many iterations each. One that needs more is on a plateau where a
/// component dies; where that ends a start without it has often ended before.
const SEMIFINAL: usize = 100;
const FINAL: usize = 10;

/// The leader gets more before it goes on: they are cheap on few bins.
const LEADER: usize = 400;

/// The end is looked for with a stricter `tol`, by these factors: where a
/// component dies slowly the bound looks still long before it is.
const PATIENCE: f64 = 0.1;
const LAST_PATIENCE: f64 = 1e-3;

/// Components have stopped when a plain step moves them less, in standard deviations.
const STRIDE: f64 = 1e-4;
const LAST_STRIDE: f64 = 1e-8;

/// The climbs from all starts, in internal units.
pub struct Search {
    components: usize,
    prior: Prior,
    tol: f64,
    max_iter: usize,
    /// Counts and values, few for the starts and all for the end.
    coarse: (Vec<f64>, Vec<f64>),
    full: Points,
    starts: Vec<Start>,
}

/// Climbs with the names of their starts.
type Named<'a, T> = Vec<(&'a str, T)>;

impl Search {
    pub fn new(units: &Units, bins: &Bins, prior: Prior, options: &FitOptions) -> Search {
        let coarse = units.nodes(&bins.clone().compress(COARSE_BINS));
        let (count, value) = units.nodes(bins);
        let components = options.components.min(bins.len().max(1));
        let nodes = Sorted { count: &coarse.0, value: &coarse.1 };
        Search {
            components,
            prior,
            tol: options.tol,
            max_iter: options.max_iter,
            starts: start::all(&nodes, components, options.starts, options.seed),
            full: Points::new(&count, &value),
            coarse,
        }
    }

    /// The start with the best bound, and where it led.
    pub fn best(&self) -> (&str, Climb) {
        let few = Points::new(&self.coarse.0, &self.coarse.1);
        let limits = self.limits(self.max_iter, 1.0, f64::INFINITY);
        let climb = |start| self.start(start).run(&few, &self.prior, &limits);
        let climbs = self.starts.par_iter().map(|start| (&*start.name, climb(start))).collect();

        let limits = self.limits(SEMIFINAL, PATIENCE, STRIDE);
        let semifinalists = self.ahead(climbs, SEMIFINALISTS);
        let settle = |climb| Settling::new(climb, &few, &self.prior).run(&limits);
        let ends = each(semifinalists, settle);

        let limits = self.limits(FINAL, PATIENCE, STRIDE);
        let rest = self.limits(LEADER, LAST_PATIENCE, LAST_STRIDE);
        let finalists = self.ahead(ends, FINALISTS).into_par_iter().enumerate();
        let ends = finalists.map(|(rank, (name, end))| {
            let end = if rank == 0 { end.run(&rest) } else { end };
            (name, end.onto(&self.full).run(&limits))
        });
        let ends = ends.collect();

        let limits = self.limits(self.max_iter, LAST_PATIENCE, LAST_STRIDE);
        let winner = each(self.ahead(ends, 1), |end| Climb::from(end.run(&limits))).pop();
        let none = ("none", Climb::start(&[Sums::NOTHING], &self.prior));
        let (name, climb) = winner.unwrap_or(none);
        (name, climb.judged(self.tol, self.full.rows()))
    }

    fn limits(&self, iterations: usize, patience: f64, stride: f64) -> Limits {
        Limits { max_iter: iterations.min(self.max_iter), tol: self.tol * patience, stride }
    }

    fn start(&self, start: &Start) -> Climb {
        let nodes = Sorted { count: &self.coarse.0, value: &self.coarse.1 };
        Climb::start(&nodes.sums(&start.cuts, self.components), &self.prior)
    }

    /// The `keep` with the best bounds, but one of those that met.
    fn ahead<'a, T: AsRef<Climb>>(&self, mut climbs: Named<'a, T>, keep: usize) -> Named<'a, T> {
        // Stable, so that among equals the order of the starts decides.
        climbs.sort_by(|(_, a), (_, b)| b.as_ref().bound().total_cmp(&a.as_ref().bound()));
        climbs.dedup_by(|(_, a), (_, b)| a.as_ref().meets(b.as_ref(), self.full.rows()));
        climbs.truncate(keep);
        climbs
    }

    /// How the climb went, in the units of the column.
    pub fn convergence(&self, units: &Units, start: &str, climb: &Climb) -> Convergence {
        let expectation = self.full.expect(&vb::densities(&climb.components));
        let shift = units.bound_shift(&climb.components);
        let drop = |pair: &&[f64]| pair[1] < pair[0] - ROUNDING * pair[0].abs();
        Convergence {
            converged: climb.converged,
            start: start.into(),
            lower_bound: climb.bound() + shift,
            log_likelihood: expectation.log_prob / self.full.rows() + units.density_shift(),
            bounds: climb.bounds.iter().map(|bound| bound + shift).collect(),
            drops: climb.bounds.windows(2).filter(drop).count(),
        }
    }
}

/// On all threads; each goes on by itself, so their number changes nothing.
fn each<T: Send, U: Send>(climbs: Named<'_, T>, go: impl Fn(T) -> U + Sync) -> Named<'_, U> {
    climbs.into_par_iter().map(|(name, climb)| (name, go(climb))).collect()
}
