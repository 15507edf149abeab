//! Which component a value came from: the responsibilities, and the draw
//! that follows them, evaluated in full. What is faster (`sampler`) must give
//! the same. Knows nothing of how the mixture was fitted.

use pulp::{Arch, Simd, WithSimd};

use super::math::{exp, ln};
use super::random::open_unit_f64;
use super::special::digamma;

/// Component of a value that has none: NaN and the infinities.
pub const NONE: u8 = u8::MAX;

/// Active components that a mixture may have: `u8` less two codes.
pub const MOST_COMPONENTS: usize = 254;

/// What CTGAN adds to each probability before it draws.
const CTGAN_FLOOR: f64 = 1e-6;

/// Values evaluated together.
pub const BATCH: usize = 64;

/// Squared distances are cut here, so that log densities stay finite.
const MOST_DISTANCE: f64 = 1e300;

/// Values farther than this many of the largest standard deviations from all
/// means are treated as if they were that far: the same component wins.
const REACH: f64 = 1e60;

/// What the posterior needs of a fitted component; named as in scikit-learn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Component {
    pub weight: f64,
    pub mean: f64,
    pub variance: f64,
    pub mean_precision: f64,
    pub degrees_of_freedom: f64,
    /// Of the stick: the parameters a and b of its beta distribution.
    pub weight_concentration: [f64; 2],
}

/// One component's expected log density, up to a constant common to all:
/// `constant − ((x − mean) · rate)²`. The difference comes first, so that
/// values around 1e9 with a spread of 1 keep their digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    pub constant: f64,
    pub mean: f64,
    /// 1 / (σ √2).
    pub rate: f64,
    /// The mixture's weight of it; guides the cells, decides nothing.
    pub weight: f64,
}

impl Term {
    /// `((x − mean) · rate)²`, at most [`MOST_DISTANCE`].
    #[inline(always)]
    pub fn distance(&self, x: f64) -> f64 {
        let z = (x - self.mean) * self.rate;
        let square = z * z;
        if square > MOST_DISTANCE { MOST_DISTANCE } else { square }
    }
}

/// The responsibilities of scikit-learn's `predict_proba`, over the active
/// components, renormalized.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    /// The active components; with CTGAN's floor the others follow.
    terms: Vec<Term>,
    active: usize,
    /// Added to each probability, before they are renormalized.
    floor: f64,
    /// Where values are cut for the evaluation.
    reach: (f64, f64),
}

impl Posterior {
    /// `active` are indices into `components`; the index of a draw counts
    /// among them. `ctgan` adds 1e-6 to each probability as CTGAN does: to
    /// `predict_proba` over all components, taken at the active ones.
    ///
    /// None where no component is active, or more than [`MOST_COMPONENTS`],
    /// or where one of them has a variance that is not a positive number.
    pub fn new(components: &[Component], active: &[usize], ctgan: bool) -> Option<Posterior> {
        let all = log_densities(components);
        let mut terms: Vec<Term> =
            active.iter().map(|&k| all.get(k).copied()).collect::<Option<_>>()?;
        if ctgan {
            terms.extend((0..all.len()).filter(|k| !active.contains(k)).map(|k| all[k]));
        }
        let sound = |t: &Term| t.constant.is_finite() && t.mean.is_finite() && t.rate.is_normal();
        if !(1..=MOST_COMPONENTS).contains(&active.len()) || !terms.iter().all(sound) {
            return None;
        }
        let floor = if ctgan { CTGAN_FLOOR } else { 0.0 };
        Some(Posterior { reach: reach(&terms), active: active.len(), terms, floor })
    }

    /// The number of active components: what a draw is below.
    pub fn components(&self) -> usize {
        self.active
    }

    /// The active components, then any others that only add to the total.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    pub fn floor(&self) -> f64 {
        self.floor
    }

    /// The value that `x` is evaluated as.
    #[inline(always)]
    pub fn within_reach(&self, x: f64) -> f64 {
        let x = if x < self.reach.0 { self.reach.0 } else { x };
        if x > self.reach.1 { self.reach.1 } else { x }
    }

    /// The probability of each active component, given `x`; NaN of values
    /// that are not finite. `out` has [`Posterior::components`] places.
    pub fn responsibilities(&self, x: f64, out: &mut [f64]) {
        if !x.is_finite() {
            out.fill(f64::NAN);
            return;
        }
        let mut sums = self.sums();
        self.cumulate(&[x], &[0], &mut sums);
        let total = sums[self.active - 1][0];
        let mut before = 0.0;
        for (p, sum) in out.iter_mut().zip(&sums) {
            *p = (sum[0] - before) / total;
            before = sum[0];
        }
    }

    /// The component of each value: the first whose cumulative probability
    /// exceeds the random number. [`NONE`] for values that are not finite.
    pub fn draw(&self, x: &[f64], random: &[u64], out: &mut [u8]) {
        let mut sums = self.sums();
        let rows = x.chunks(BATCH).zip(random.chunks(BATCH));
        for ((x, random), out) in rows.zip(out.chunks_mut(BATCH)) {
            let passed = self.cumulate(x, random, &mut sums);
            for ((out, x), passed) in out.iter_mut().zip(x).zip(passed) {
                *out = if x.is_finite() { passed as u8 } else { NONE };
            }
        }
    }

    /// The component with the largest responsibility, the first of equals.
    pub fn likeliest(&self, x: &[f64], out: &mut [u8]) {
        for (x, out) in x.iter().zip(out) {
            *out = if x.is_finite() { self.likeliest_of(*x) } else { NONE };
        }
    }

    fn likeliest_of(&self, x: f64) -> u8 {
        let x = self.within_reach(x);
        let mut best = (0, f64::NEG_INFINITY);
        for (k, term) in self.terms[..self.active].iter().enumerate() {
            let log = term.constant - term.distance(x);
            best = if log > best.1 { (k, log) } else { best };
        }
        best.0 as u8
    }

    /// Space for [`Posterior::cumulate`].
    fn sums(&self) -> Vec<[f64; BATCH]> {
        vec![[0.0; BATCH]; self.terms.len()]
    }

    /// Cumulative probabilities over the active components, times a number
    /// that depends on the value: `sums[k][i]` of component k and `x[i]`.
    /// Returns how many of them each random number passes, the last not counted.
    fn cumulate(&self, x: &[f64], random: &[u64], sums: &mut [[f64; BATCH]]) -> [u64; BATCH] {
        let mut batch = Batch { posterior: self, x: [0.0; BATCH], random: [0; BATCH], sums };
        batch.x[..x.len()].copy_from_slice(x);
        batch.random[..random.len()].copy_from_slice(random);
        Arch::new().dispatch(batch)
    }
}

/// scikit-learn's `_estimate_log_prob` + `_estimate_log_weights` (Bishop
/// 10.64 to 10.66, with sticks instead of the Dirichlet), less constants
/// that all components share.
fn log_densities(components: &[Component]) -> Vec<Term> {
    let mut broken = 0.0; // Σ E[ln(1 − v)] of the sticks before
    let term = |c: &Component| {
        let [a, b] = c.weight_concentration;
        let total = digamma(a + b);
        let log_weight = digamma(a) - total + broken;
        broken += digamma(b) - total;
        // E[ln λ] where W⁻¹ = ν · variance.
        let log_precision =
            digamma(0.5 * c.degrees_of_freedom) - ln(0.5 * c.degrees_of_freedom) - ln(c.variance);
        Term {
            constant: log_weight + 0.5 * (log_precision - 1.0 / c.mean_precision),
            mean: c.mean,
            rate: 1.0 / (2.0 * c.variance).sqrt(),
            weight: c.weight,
        }
    };
    components.iter().map(term).collect()
}

/// The means, and [`REACH`] of the widest component beyond them.
fn reach(terms: &[Term]) -> (f64, f64) {
    let fold = |f: fn(f64, f64) -> f64, of: fn(&Term) -> f64| terms.iter().map(of).reduce(f);
    let rate = fold(f64::min, |t| t.rate).unwrap_or(1.0);
    let low = fold(f64::min, |t| t.mean).unwrap_or(0.0) - REACH / rate;
    let high = fold(f64::max, |t| t.mean).unwrap_or(0.0) + REACH / rate;
    (low.max(f64::MIN), high.min(f64::MAX))
}

/// The loops over a batch, which vectorize for the CPU at hand.
struct Batch<'a> {
    posterior: &'a Posterior,
    x: [f64; BATCH],
    random: [u64; BATCH],
    sums: &'a mut [[f64; BATCH]],
}

impl WithSimd for Batch<'_> {
    type Output = [u64; BATCH];

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> [u64; BATCH] {
        let Batch { posterior, mut x, random, sums } = self;
        let mut most = [f64::NEG_INFINITY; BATCH];
        for x in &mut x {
            *x = posterior.within_reach(*x);
        }
        for (term, logs) in posterior.terms.iter().zip(&mut *sums) {
            for i in 0..BATCH {
                let log = term.constant - term.distance(x[i]);
                logs[i] = log;
                most[i] = if log > most[i] { log } else { most[i] };
            }
        }
        let mut total = [0.0; BATCH];
        for logs in &mut *sums {
            for i in 0..BATCH {
                logs[i] = exp(logs[i] - most[i]);
                total[i] += logs[i];
            }
        }
        let mut sum = [0.0; BATCH];
        for weights in &mut sums[..posterior.active] {
            for i in 0..BATCH {
                sum[i] += weights[i] + posterior.floor * total[i];
                weights[i] = sum[i];
            }
        }
        let mut passed = [0; BATCH];
        for cumulative in &sums[..posterior.active - 1] {
            for i in 0..BATCH {
                passed[i] += u64::from(open_unit_f64(random[i]) * sum[i] >= cumulative[i]);
            }
        }
        passed
    }
}
