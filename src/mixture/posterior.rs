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
pub const BATCH: usize = 32;

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
            }
            weights.copy_from_slice(&sum);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::random::Stream;

    /// A fit of scikit-learn 1.9, four components, to 1000 values.
    const FITTED: [Component; 4] = [
        Component {
            weight: 0.439_062_330_357_727_46,
            mean: 0.041_182_626_735_021_5,
            variance: 0.770_894_168_658_949_3,
            mean_precision: 439.501_831_313_927_7,
            degrees_of_freedom: 439.501_831_313_927_7,
            weight_concentration: [439.501_831_313_927_7, 561.499_168_686_072_5],
        },
        Component {
            weight: 0.239_933_126_431_991,
            mean: 3.854_708_256_987_836,
            variance: 8.776_578_410_669_535,
            mean_precision: 240.601_035_058_607_78,
            degrees_of_freedom: 240.601_035_058_607_78,
            weight_concentration: [240.601_035_058_607_78, 321.898_133_627_464_74],
        },
        Component {
            weight: 0.321_003_550_067_779_5,
            mean: -1.973_116_927_807_589,
            variance: 0.067_129_355_979_292_88,
            mean_precision: 322.897_133_627_464_77,
            degrees_of_freedom: 322.897_133_627_464_77,
            weight_concentration: [322.897_133_627_464_77, 0.001_000_000_000_002_220_5],
        },
        Component {
            weight: 9.931_425_020_677_684e-7,
            mean: 0.307_510_305_132_298_1,
            variance: 7.195_782_532_364_408,
            mean_precision: 1.000_000_000_000_002_2,
            degrees_of_freedom: 1.000_000_000_000_002_2,
            weight_concentration: [1.000_000_000_000_002_2, 0.001],
        },
    ];

    /// Its `predict_proba` of the first three; the fourth is 0 throughout.
    const PROBABILITIES: [(f64, [f64; 3]); 7] = [
        (-30.0, [8.683_826_618_210_569e-226, 1.0, 0.0]),
        (-2.3, [0.024_559_442_993_861_18, 0.016_036_280_619_762_065, 0.959_404_276_386_376_7]),
        (-1.9, [0.034_874_677_976_653_24, 0.009_834_500_491_515_67, 0.955_290_821_531_831_1]),
        (0.4, [0.918_315_812_932_726_8, 0.081_684_187_067_273_16, 1.498_333_668_940_938_4e-18]),
        (2.0, [0.384_753_385_949_527_3, 0.615_246_614_050_472_9, 9.923_970_564_177_194e-51]),
        (7.0, [2.489_372_890_523_947e-13, 0.999_999_999_999_751_3, 9.497_418_642_330_726e-260]),
        (40.0, [0.0, 1.0, 0.0]),
    ];

    #[test]
    fn responsibilities_are_those_of_scikit_learn() {
        let posterior = Posterior::new(&FITTED, &[0, 1, 2], false).unwrap();
        let mut p = [0.0; 3];
        for (x, want) in PROBABILITIES {
            posterior.responsibilities(x, &mut p);
            for (p, want) in p.iter().zip(want) {
                assert!((p - want).abs() <= 1e-12, "{p} is not {want} at {x}");
            }
        }
        posterior.responsibilities(f64::NAN, &mut p);
        assert!(p.iter().all(|p| p.is_nan()));
    }

    #[test]
    fn ctgan_adds_its_floor() {
        let posterior = Posterior::new(&FITTED, &[0, 1], true).unwrap();
        let mut p = [0.0; 2];
        for (x, [a, b, _]) in PROBABILITIES {
            posterior.responsibilities(x, &mut p);
            let want = (a + 1e-6) / (a + b + 2e-6);
            assert!((p[0] - want).abs() <= 1e-12 && (p[0] + p[1] - 1.0).abs() <= 1e-15, "{p:?}");
        }
    }

    #[test]
    fn far_values_go_to_the_widest_component() {
        let posterior = Posterior::new(&FITTED, &[0, 1, 2], false).unwrap();
        let far = [1e300, f64::MAX, f64::MIN, -1e40, f64::NAN, f64::INFINITY];
        let mut drawn = [0; 6];
        posterior.draw(&far, &[1 << 40, u64::MAX, 0, 7 << 60, 5, 5], &mut drawn);
        assert_eq!(drawn, [1, 1, 1, 1, NONE, NONE]);
        posterior.likeliest(&far, &mut drawn);
        assert_eq!(drawn, [1, 1, 1, 1, NONE, NONE]);
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        let posterior = Posterior::new(&FITTED, &[0, 1, 2], true).unwrap();
        let stream = Stream::new(1, "bits", 0);
        for batch in 0..1000 {
            let row = |i: usize| batch * BATCH as u64 + i as u64;
            let random: [u64; BATCH] = std::array::from_fn(|i| stream.u64_at(row(i)));
            let x = random.map(|r| 40.0 * open_unit_f64(r) - 20.0);
            let (mut narrow, mut wide) = (posterior.sums(), posterior.sums());
            let on = |sums| Batch { posterior: &posterior, x, random, sums };
            let passed = on(&mut narrow).with_simd(pulp::Scalar::new());
            assert_eq!(passed, Arch::new().dispatch(on(&mut wide)));
            assert_eq!(narrow, wide);
        }
    }

    #[test]
    fn mixtures_that_cannot_be_evaluated_are_refused() {
        let with = |variance| [Component { variance, ..FITTED[0] }];
        assert!(Posterior::new(&with(0.0), &[0], false).is_none());
        assert!(Posterior::new(&with(f64::NAN), &[0], false).is_none());
        assert!(Posterior::new(&with(f64::INFINITY), &[0], false).is_none());
        assert!(Posterior::new(&FITTED, &[], false).is_none());
        assert!(Posterior::new(&FITTED, &[4], false).is_none());
        let many = vec![FITTED[0]; 300];
        let all: Vec<usize> = (0..300).collect();
        assert!(Posterior::new(&many, &all, false).is_none());
    }
}
