//! Against scikit-learn: `tests/oracle`, written by `scripts/oracle/make.py`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::data;
use crate::mixture::climb::Climb;
use crate::mixture::fit::{FitOptions, RegCovar, fit};
use crate::mixture::points::Points;
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS};
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
        let (points, prior) = (Points::new(&vec![1.0; case.x.len()], &case.x), case.prior());
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
