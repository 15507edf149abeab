//! Fits on a bent axis: what it does to values of every kind, and to the real
//! columns that it is for.

use super::data;
use crate::mixture::axis::Axis;
use crate::mixture::fit::{AxisChoice, CovariancePrior, FitError, FitOptions, fit};
use crate::mixture::likelihood::log_likelihood;
use crate::mixture::math::{exp, ln};
use crate::mixture::model::Mixture;
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS};
use crate::mixture::symlog::Symlog;

fn on(axis: AxisChoice) -> FitOptions {
    FitOptions { axis, ..FitOptions::default() }
}

fn summary(x: &[f64]) -> ColumnSummary {
    ColumnSummary::of(x, 0, DEFAULT_BINS)
}

/// In the units of the column, a row.
fn likelihood(mixture: &Mixture) -> f64 {
    mixture.in_units.map_or(mixture.fit.log_likelihood, |units| units.log_likelihood)
}

/// Values of both signs from 1e-3 to 1e6.
fn tails(rows: usize) -> Vec<f64> {
    let value = |row: u64| {
        let z = data::normal(1, row);
        if row.is_multiple_of(2) { exp(3.0 * z + 2.0) } else { -exp(2.0 * z) }
    };
    (0..rows as u64).map(value).collect()
}

#[test]
fn heavy_tails_are_likelier_on_the_bent_axis() {
    for x in [tails(8000), tails(8000).iter().map(|x| x + 1e9).collect()] {
        let summary = summary(&x);
        let [linear, symlog] = [AxisChoice::Linear, AxisChoice::Symlog].map(on);
        let [linear, symlog] = [linear, symlog].map(|o| fit(&summary, &o).unwrap());
        assert!(likelihood(&symlog) > likelihood(&linear) + 1.0, "{symlog:?}");
        let auto = fit(&summary, &on(AxisChoice::Auto)).unwrap();
        assert_eq!(Mixture { chosen: None, ..auto.clone() }, symlog);
        let chosen = auto.chosen.unwrap();
        assert!(chosen.symlog.unwrap() > chosen.linear.unwrap() + 1.0);
    }
}

#[test]
fn auto_stays_linear_where_tails_are_light() {
    for name in ["uniform", "three", "offset", "tiny", "huge"] {
        let summary = summary(&data::made(name, 4000));
        let auto = fit(&summary, &on(AxisChoice::Auto)).unwrap();
        let linear = fit(&summary, &on(AxisChoice::Linear)).unwrap();
        assert!(auto.chosen.is_some() && auto.axis.is_linear(), "{name}");
        assert_eq!(Mixture { chosen: None, ..auto }, linear, "{name}");
    }
}

/// Repeated values can be fitted as narrowly as `reg_covar` lets, more so where
/// an axis is stretched. That is no reason to take it.
#[test]
fn auto_is_not_misled_by_repeated_values() {
    let counts: Vec<f64> = (0..9000).map(|i| f64::from(i % 3) * f64::from(1 + i % 7 / 6)).collect();
    let summary = summary(&counts);
    let [linear, symlog] = [AxisChoice::Linear, AxisChoice::Symlog].map(on);
    let [linear, symlog] = [linear, symlog].map(|o| fit(&summary, &o).unwrap());
    let rounded = [&linear, &symlog].map(|m| log_likelihood(m, &summary, 1.0));
    let plain = (likelihood(&symlog) - likelihood(&linear)).abs();
    assert!((rounded[0] - rounded[1]).abs() < plain.min(0.05), "{rounded:?} {plain}");
    // Four values, of about a quarter of the rows each.
    assert!(rounded[0] > -2.0 && rounded[0] < -0.9, "{rounded:?}");
}

#[test]
fn likelihoods_are_those_of_the_values() {
    let x = tails(3000);
    let summary = summary(&x);
    let mixture = fit(&summary, &on(AxisChoice::Symlog)).unwrap();
    let Axis::Symlog(Symlog { centre, scale }) = mixture.axis else { panic!("{mixture:?}") };
    // dt/dx by differences, of every value.
    let slope = |x: f64| {
        let h = 1e-6 * (scale + (x - centre).abs());
        (mixture.axis.forward(x + h) - mixture.axis.forward(x - h)) / (2.0 * h)
    };
    let jacobian = x.iter().map(|x| ln(slope(*x))).sum::<f64>() / x.len() as f64;
    let units = mixture.in_units.unwrap();
    assert!((units.log_jacobian - jacobian).abs() < 1e-4, "{units:?} {jacobian}");
    assert_eq!(units.log_likelihood, mixture.fit.log_likelihood + units.log_jacobian);
    let bound = mixture.fit.lower_bound + 3000.0 * units.log_jacobian;
    assert_eq!(units.lower_bound, bound);
    // The plug-in density integrates to 1 over the column's own units.
    let at = |x: f64| {
        let row = ColumnSummary::of(&[x], 0, DEFAULT_BINS);
        exp(log_likelihood(&mixture, &row, 0.0))
    };
    let steps = (-4000..4000).map(|i| f64::from(i) * 0.01);
    let total: f64 = steps
        .map(|t| {
            let [a, b] = [t, t + 0.01].map(|t| Symlog::new(centre, scale).inverse(t));
            at(0.5 * (a + b)) * (b - a)
        })
        .sum();
    assert!((total - 1.0).abs() < 1e-3, "{total}");
}

#[test]
fn whatever_the_scale_the_mixture_is_the_same() {
    let x = tails(2000);
    let base = fit(&summary(&x), &on(AxisChoice::Symlog)).unwrap();
    for power in [-300, -40, 40, 300] {
        let factor = 2_f64.powi(power);
        let scaled: Vec<f64> = x.iter().map(|x| x * factor).collect();
        let mixture = fit(&summary(&scaled), &on(AxisChoice::Symlog)).unwrap();
        assert_eq!(base.components, mixture.components, "2^{power}");
    }
}

#[test]
fn extremes_and_degenerate_columns_fit() {
    let symlog = |x: &[f64]| fit(&summary(x), &on(AxisChoice::Symlog)).unwrap();
    assert!(symlog(&[]).components.is_empty() && symlog(&[7.5; 40]).axis.is_linear());
    for x in [
        &[0.0, 0.0, 0.0, 1e300, -1e300][..],
        &[f64::MAX, f64::MIN, 1.0, 2.0],
        &[5e-324, 1e-320, 0.0, 1e-323, -1e-322],
        &[1e18, 1e18 + 256.0, 1e18 + 512.0, 2e18],
        &[0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
    ] {
        let mixture = symlog(x);
        assert!(mixture.axis.is_sound() && !mixture.active().is_empty(), "{x:?}");
        let sound = mixture.components.iter().all(|c| c.variance > 0.0 && c.mean.is_finite());
        let units = mixture.in_units.unwrap();
        assert!(sound && units.log_likelihood.is_finite(), "{x:?}: {mixture:?}");
    }
    let wide = summary(&[-1e300, 0.0, 3.0, 1e300]);
    assert_eq!(fit(&wide, &on(AxisChoice::Linear)), Err(FitError::TooWide));
    let auto = fit(&wide, &on(AxisChoice::Auto)).unwrap();
    assert!(!auto.axis.is_linear() && auto.chosen.unwrap().linear.is_none());
}

#[test]
fn a_bent_mixture_survives_json() {
    let mixture = fit(&summary(&tails(500)), &on(AxisChoice::Auto)).unwrap();
    let text = serde_json::to_string(&mixture).unwrap();
    assert_eq!(serde_json::from_str::<Mixture>(&text).unwrap(), mixture);
    assert!(text.contains("\"axis\":{\"symlog\":{\"centre\":"));
    let plain = fit(&summary(&tails(500)), &FitOptions::default()).unwrap();
    let text = serde_json::to_string(&plain).unwrap();
    assert!(!text.contains("axis") && !text.contains("in_units") && !text.contains("chosen"));
}

#[test]
fn the_robust_prior_does_not_see_the_tail() {
    let mut x: Vec<f64> = (0..4000).map(|i| data::normal(1, i)).collect();
    x.extend([1e6, -2e6, 3e7]);
    let of = |covariance_prior| {
        fit(&summary(&x), &FitOptions { covariance_prior, ..FitOptions::default() }).unwrap()
    };
    let [variance, robust] = [CovariancePrior::Variance, CovariancePrior::Robust].map(of);
    assert!(variance.priors.covariance > 1e9);
    assert!((robust.priors.covariance - 1.0).abs() < 0.2, "{}", robust.priors.covariance);
    assert!(likelihood(&robust) > likelihood(&variance));
    assert_eq!(of(CovariancePrior::Value(2.5)).priors.covariance, 2.5);
    // More than half one value: no interquartile range.
    let flat = summary(&[3.0, 3.0, 3.0, 3.0, 3.0, 4.0]);
    let options = FitOptions { covariance_prior: CovariancePrior::Robust, ..FitOptions::default() };
    let prior = fit(&flat, &options).unwrap().priors.covariance;
    assert!((prior - 5.0 / 36.0).abs() < 1e-12, "{prior}");
}

/// A column of `dags/data/files.csv`; its times in seconds.
fn real(column: usize) -> Vec<f64> {
    let text = include_str!("../../../dags/data/files.csv");
    let cell = |line: &str| {
        let text = line.split(',').nth(column).unwrap();
        text.parse().unwrap_or_else(|_| seconds(text))
    };
    text.lines().skip(1).map(cell).collect()
}

/// Since 1970, of `2026-05-20T16:48:38Z`.
fn seconds(text: &str) -> f64 {
    let part = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
    let (year, month) = if month <= 2 { (year - 1, month + 12) } else { (year, month) };
    let leap = year / 4 - year / 100 + year / 400;
    let days = 365 * year + leap + (153 * (month - 3) + 2) / 5 + day - 719_469;
    (days * 86_400 + part(11, 13) * 3600 + part(14, 16) * 60 + part(17, 19)) as f64
}

const REAL: [(&str, usize, bool); 5] = [
    ("size_bytes", 0, true),
    ("modified", 1, true),
    ("depth", 3, false),
    ("size_kib", 4, true),
    ("name_length", 5, false),
];

#[test]
fn slow_axes_of_real_columns() {
    assert_eq!(seconds("2026-05-20T16:48:38Z"), 1_779_295_718.0);
    for (name, column, bends) in REAL {
        let summary = summary(&real(column));
        let auto = fit(&summary, &on(AxisChoice::Auto)).unwrap();
        assert_eq!(!auto.axis.is_linear(), bends, "{name}: {:?}", auto.chosen);
        for axis in [AxisChoice::Linear, AxisChoice::Symlog, AxisChoice::Auto] {
            for covariance_prior in [CovariancePrior::Variance, CovariancePrior::Robust] {
                let options = FitOptions { axis, covariance_prior, ..FitOptions::default() };
                let start = std::time::Instant::now();
                let mixture = fit(&summary, &options).unwrap();
                let seconds = start.elapsed().as_secs_f64();
                let unit = crate::mixture::axis::unit(&summary);
                println!(
                    "| {name} | {axis:?} | {covariance_prior:?} | {:.4} | {:.4} | {} | {} | {:.0} ms | {:?}",
                    likelihood(&mixture),
                    log_likelihood(&mixture, &summary, unit),
                    mixture.active().len(),
                    mixture.fit.bounds.len(),
                    1e3 * seconds,
                    mixture.axis,
                );
            }
        }
    }
}
