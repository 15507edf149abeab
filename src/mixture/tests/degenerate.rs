//! Columns that have hardly anything to fit.

use crate::mixture::fit::{FitError, FitOptions, RegCovar, fit};
use crate::mixture::model::Mixture;
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS};

fn fitted(values: &[f64], nulls: u64) -> Mixture {
    fit(&ColumnSummary::of(values, nulls, DEFAULT_BINS), &FitOptions::default()).unwrap()
}

#[test]
fn nothing_gives_an_empty_mixture() {
    for (values, nulls) in [(&[][..], 0), (&[], 7), (&[f64::NAN, f64::INFINITY], 1)] {
        let mixture = fitted(values, nulls);
        assert!(mixture.components.is_empty() && mixture.fit.converged);
    }
}

#[test]
fn a_constant_gives_one_component_of_unit_variance() {
    for value in [0.0, -3.5, 1e300, 1e-300] {
        for rows in [1, 2, 20_000] {
            let mixture = fitted(&vec![value; rows], 1);
            let [only] = mixture.components[..] else { panic!("{mixture:?}") };
            assert_eq!((only.mean, only.variance, only.weight), (value, 1.0, 1.0));
            assert!(only.active);
        }
    }
}

#[test]
fn fewer_values_than_components_give_fewer_components() {
    let mixture = fitted(&[1.0, 2.0, 2.0, 5.0], 0);
    assert!(mixture.components.len() == 3 && !mixture.active().is_empty());
    let sound = |c: &crate::mixture::model::Component| c.variance > 0.0 && c.mean.is_finite();
    assert!(mixture.components.iter().all(sound));
}

#[test]
fn one_component_is_active_however_many_there_are() {
    let values: Vec<f64> = (0..2000).map(f64::from).collect();
    let summary = ColumnSummary::of(&values, 0, DEFAULT_BINS);
    let options = FitOptions { weight_threshold: 2.0, ..FitOptions::default() };
    assert_eq!(fit(&summary, &options).unwrap().active(), [0]);
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let wide = ColumnSummary::of(&[-1e300, 0.0, 1e300], 0, DEFAULT_BINS);
    assert_eq!(fit(&wide, &FitOptions::default()), Err(FitError::TooWide));
    let plain = ColumnSummary::of(&[1.0, 2.0], 0, DEFAULT_BINS);
    for options in [
        FitOptions { components: 0, ..FitOptions::default() },
        FitOptions { mean_precision_prior: 0.0, ..FitOptions::default() },
        FitOptions { mean_prior: Some(f64::NAN), ..FitOptions::default() },
        FitOptions { reg_covar: RegCovar::Value(-1.0), ..FitOptions::default() },
    ] {
        assert_eq!(fit(&plain, &options), Err(FitError::Options));
    }
}

#[test]
fn any_scale_gives_the_same_mixture() {
    let values: Vec<f64> = (0..3000_u32).map(|i| f64::from(i % 57) + f64::from(i % 3)).collect();
    let base = fitted(&values, 0);
    for power in [-400, -40, 40, 400] {
        let factor = f64::from_bits(((1023 + power) as u64) << 52);
        let scaled: Vec<f64> = values.iter().map(|x| x * factor).collect();
        for (a, b) in base.components.iter().zip(&fitted(&scaled, 0).components) {
            assert_eq!((a.weight, a.mean * factor), (b.weight, b.mean), "2^{power}");
        }
    }
}

#[test]
fn a_mixture_survives_json() {
    let mixture = fitted(&[0.1, 0.2, 0.7, 1e-9, 3e8], 2);
    let text = serde_json::to_string(&mixture).unwrap();
    assert_eq!(serde_json::from_str::<Mixture>(&text).unwrap(), mixture);
}
