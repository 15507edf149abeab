//! Against scikit-learn: `tests/oracle`, written by `scripts/oracle/make.py`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::data;
use crate::mixture::axis::Axis;
use crate::mixture::climb::Climb;
use crate::mixture::fit::{FitOptions, RegCovar, fit};
use crate::mixture::points::Points;
use crate::mixture::posterior::{self, Posterior};
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS};
use crate::mixture::symlog::Symlog;
use crate::mixture::vb::{self, Prior, Sums};

/// Twenty iterations from the same responsibilities.
#[derive(Deserialize)]
struct SameStart {
    x: Vec<f64>,
    labels: Vec<usize>,
    reg_covar: f64,
    weights: Vec<f64>,
    means: Vec<f64>,
    covariances: Vec<f64>,
    bounds: Vec<f64>,
}

impl SameStart {
    fn prior(&self) -> Prior {
        let all = Sums::of(self.x.iter().map(|&x| (1.0, x)));
        Prior {
            weight_concentration: 0.001,
            mean_precision: 1.0,
            mean: all.origin + all.first / all.count,
            degrees_of_freedom: 1.0,
            covariance: all.second / (all.count - 1.0),
            reg_covar: self.reg_covar,
        }
    }

    /// The sums of the rows with each label.
    fn sums(&self) -> Vec<Sums> {
        let rows = |k: usize| {
            let labelled = self.labels.iter().zip(&self.x).filter(move |(label, _)| **label == k);
            Sums::of(labelled.map(|(_, &x)| (1.0, x)))
        };
        (0..self.weights.len()).map(rows).collect()
    }
}

#[test]
fn from_the_same_start_everything_is_the_same() {
    let text = include_str!("../../../tests/oracle/same_start.json");
    let cases: BTreeMap<String, SameStart> = serde_json::from_str(text).unwrap();
    for (name, case) in cases {
        case.compared(&name);
    }
}

impl SameStart {
    /// Where the same iterations lead here: to the same, it is asserted.
    fn compared(&self, name: &str) -> Climb {
        let (case, prior) = (self, self.prior());
        let points = Points::new(&vec![1.0; case.x.len()], &case.x);
        let mut climb = Climb::start(&case.sums(), &prior);
        for _ in &case.bounds {
            climb.step(&points, &prior, false);
        }
        for (k, (component, weight)) in
            climb.components.iter().zip(vb::weights(&climb.components)).enumerate()
        {
            let sd = case.covariances[k].sqrt();
            let off = [
                weight - case.weights[k],
                (component.mean - case.means[k]) / sd,
                component.covariance.sqrt() / sd - 1.0,
            ];
            assert!(off.iter().all(|off| off.abs() < 1e-8), "{name}, component {k}: {off:?}");
        }
        for (got, want) in climb.bounds.iter().zip(&case.bounds) {
            assert!((got - want).abs() < 1e-8 * want.abs().max(1.0), "{name}: {got} not {want}");
        }
        climb
    }
}

/// What mpmath and scikit-learn say of values on the symlog axis.
#[derive(Deserialize)]
struct OnSymlog {
    /// Distance, scale, and ln(1 + distance / scale) as a sum.
    exact: Vec<[f64; 4]>,
    fits: BTreeMap<String, BentFit>,
}

#[derive(Deserialize)]
struct BentFit {
    axis: Symlog,
    /// Of every twentieth row.
    responsibilities: Vec<Vec<f64>>,
    start: SameStart,
}

fn on_symlog() -> OnSymlog {
    serde_json::from_str(include_str!("../../../tests/oracle/symlog.json")).unwrap()
}

#[test]
fn the_symlog_axis_is_exact_in_two_numbers() {
    for [d, scale, t, low] in on_symlog().exact {
        let (high, rest) = Symlog::new(0.0, scale).curve().forward(d);
        let off = (high - t) + (rest - low);
        assert!(off.abs() <= 1.2e-16 * t.clamp(0.25, 1.0), "{d} / {scale}: {off}");
        assert!((high - t).abs() <= t * f64::EPSILON, "{d} / {scale}: {high} not {t}");
    }
}

#[test]
fn on_the_symlog_axis_everything_is_the_same() {
    for (name, BentFit { axis, responsibilities, mut start }) in on_symlog().fits {
        let axis = Axis::Symlog(axis);
        assert!(axis.is_sound());
        start.x.iter_mut().for_each(|x| *x = axis.forward(*x));
        let climb = start.compared(&name);
        let of = |(c, weight): (&vb::Component, f64)| posterior::Component {
            weight,
            mean: c.mean,
            variance: c.covariance,
            mean_precision: c.mean_precision,
            degrees_of_freedom: c.degrees_of_freedom,
            weight_concentration: c.concentration,
        };
        let weights = vb::weights(&climb.components);
        let components: Vec<_> = climb.components.iter().zip(weights).map(of).collect();
        let all: Vec<usize> = (0..components.len()).collect();
        let posterior = Posterior::new(&components, &all, false).unwrap();
        for (want, t) in responsibilities.iter().zip(start.x.iter().step_by(20)) {
            let mut got = vec![0.0; want.len()];
            posterior.responsibilities(*t, &mut got);
            let off = got.iter().zip(want).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            assert!(off < 1e-8, "{name} at {t}: {got:?} not {want:?}");
        }
    }
}

/// Ten seeds, each run until it converged.
#[derive(Deserialize)]
struct Seeds {
    rows: usize,
    reg_covar: f64,
    runs: Vec<Run>,
    #[serde(default)]
    x: Option<Vec<f64>>,
}

#[derive(Deserialize)]
struct Run {
    bound: f64,
    log_likelihood: f64,
    converged: bool,
}

#[test]
fn slow_no_converged_seed_has_a_better_bound() {
    let text = include_str!("../../../tests/oracle/seeds.json");
    let cases: BTreeMap<String, Seeds> = serde_json::from_str(text).unwrap();
    for (name, case) in cases {
        let x = case.x.unwrap_or_else(|| data::made(&name, case.rows));
        let summary = ColumnSummary::of(&x, 0, DEFAULT_BINS);
        let options =
            FitOptions { reg_covar: RegCovar::Value(case.reg_covar), ..FitOptions::default() };
        let mixture = fit(&summary, &options).unwrap();
        let (ours, rows) = (mixture.fit.lower_bound, case.rows as f64);
        let best = case.runs.iter().max_by(|a, b| a.bound.total_cmp(&b.bound)).unwrap();
        assert!(case.runs.iter().all(|run| run.converged) && mixture.fit.converged, "{name}");
        assert!(ours / rows >= best.bound / rows - 1e-4, "{name}: {ours} against {}", best.bound);
        println!(
            "{name:<10} bound {:10.6} and {:10.6}, log-likelihood {:10.6} and {:10.6} a row",
            ours / rows,
            best.bound / rows,
            mixture.fit.log_likelihood,
            best.log_likelihood,
        );
    }
}
