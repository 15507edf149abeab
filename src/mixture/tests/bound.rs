//! The bound, computed term by term from the definition (Bishop 2006, 10.70
//! to 10.77 in one dimension, with sticks): constants and all.

use super::data;
use crate::mixture::climb::{Climb, Limits};
use crate::mixture::math::{exp, ln};
use crate::mixture::points::Points;
use crate::mixture::settle::Settling;
use crate::mixture::special::{digamma, ln_beta, ln_gamma};
use crate::mixture::start::{Sorted, k_means};
use crate::mixture::vb::{Component, Density, Prior, densities};

/// KL divergence of Gamma(shape, rate) from another.
fn kl_gamma([a, b]: [f64; 2], [a0, b0]: [f64; 2]) -> f64 {
    (a - a0) * digamma(a) - ln_gamma(a) + ln_gamma(a0) + a0 * (ln(b) - ln(b0)) + a * (b0 - b) / b
}

fn kl_beta([a, b]: [f64; 2], [a0, b0]: [f64; 2]) -> f64 {
    ln_beta(a0, b0) - ln_beta(a, b)
        + (a - a0) * digamma(a)
        + (b - b0) * digamma(b)
        + (a0 + b0 - a - b) * digamma(a + b)
}

/// KL divergence of a component's posterior from its prior. A Wishart in one
/// dimension with inverse scale s is Gamma(ν / 2, s / 2).
fn kl(c: &Component, prior: &Prior) -> f64 {
    let nu = c.degrees_of_freedom;
    let precision = kl_gamma(
        [0.5 * nu, 0.5 * nu * c.covariance],
        [0.5 * prior.degrees_of_freedom, 0.5 * prior.covariance],
    );
    let (ratio, apart) = (prior.mean_precision / c.mean_precision, c.mean - prior.mean);
    let shift = prior.mean_precision * apart * apart / c.covariance;
    let mean = 0.5 * (ratio + shift - 1.0 - ln(ratio));
    precision + mean + kl_beta(c.concentration, [1.0, prior.weight_concentration])
}

fn scores(x: f64, densities: &[Density]) -> Vec<f64> {
    densities.iter().map(|d| d.constant - 0.5 * d.precision * (x - d.mean) * (x - d.mean)).collect()
}

/// The evidence's lower bound with the responsibilities that `before` gives
/// and the posteriors `after`.
fn elbo(x: &[f64], before: &[Component], after: &[Component], prior: &Prior) -> f64 {
    let (old, new) = (densities(before), densities(after));
    let mut bound = 0.0;
    for &x in x {
        let (logs, now) = (scores(x, &old), scores(x, &new));
        let total: f64 = logs.iter().map(|log| exp(*log)).sum();
        for (log, now) in logs.iter().zip(now) {
            let log_r = log - ln(total);
            let r = exp(log_r);
            bound += if r > 0.0 { r * (now - log_r) } else { 0.0 };
        }
    }
    bound - after.iter().map(|component| kl(component, prior)).sum::<f64>()
}

fn prior() -> Prior {
    Prior {
        weight_concentration: 0.001,
        mean_precision: 1.0,
        mean: 0.3,
        degrees_of_freedom: 1.0,
        covariance: 1.2,
        reg_covar: 0.0,
    }
}

fn start(x: &[f64], ones: &[f64]) -> Climb {
    let cuts = k_means(ones, x, 6).pop().unwrap();
    Climb::start(&Sorted { count: ones, value: x }.sums(&cuts, 6), &prior())
}

fn sample() -> (Vec<f64>, Vec<f64>) {
    let mut x = data::made("three", 600);
    x.sort_by(f64::total_cmp);
    let ones = vec![1.0; x.len()];
    (x, ones)
}

#[test]
fn the_bound_is_that_of_the_definition_but_for_a_constant_and_rises() {
    let (x, ones) = sample();
    let points = Points::new(&ones, &x);
    let mut climb = start(&x, &ones);
    let mut seen: Vec<(f64, f64)> = Vec::new();
    for _ in 0..60 {
        let before = climb.components.clone();
        climb.step(&points, &prior(), false);
        seen.push((elbo(&x, &before, &climb.components, &prior()), climb.bound()));
    }
    let constant = seen[0].0 - seen[0].1;
    for pair in seen.windows(2) {
        assert!(pair[1].0 >= pair[0].0 - 1e-9, "the bound fell: {pair:?}");
        assert!((pair[1].0 - pair[1].1 - constant).abs() < 1e-8, "another constant: {pair:?}");
    }
}

#[test]
fn the_bound_rises_at_every_iteration_leaps_and_new_orders_included() {
    let (x, ones) = sample();
    let points = Points::new(&ones, &x);
    let limits = Limits { max_iter: 400, tol: 1e-12, stride: 1e-8 };
    let climb = start(&x, &ones).run(&points, &prior(), &limits);
    assert!(climb.converged);
    for pair in climb.bounds.windows(2) {
        assert!(pair[1] >= pair[0] - 1e-12 * pair[0].abs(), "{pair:?}");
    }
}

#[test]
fn a_climb_settles_where_plain_steps_end_and_the_bound_rises_on_the_way() {
    let (x, ones) = sample();
    let (points, prior) = (Points::new(&ones, &x), prior());
    let limits = Limits { max_iter: 30, tol: 1e-4, stride: f64::INFINITY };
    let near = start(&x, &ones).run(&points, &prior, &limits);
    let mut plain = near.clone();
    (0..5_000).for_each(|_| drop(plain.step(&points, &prior, true)));
    let limits = Limits { max_iter: 400, tol: 1e-9, stride: 1e-8 };
    let settled = Climb::from(Settling::new(near, &points, &prior).run(&limits));
    assert!(settled.converged && settled.bounds.len() < 200, "{}", settled.bounds.len());
    assert!(
        (settled.bound() - plain.bound()).abs() < 1e-8,
        "{} {}",
        settled.bound(),
        plain.bound()
    );
    for (a, b) in settled.components.iter().zip(&plain.components) {
        assert!((a.mean - b.mean).abs() < 1e-6 * b.covariance.sqrt(), "{a:?} {b:?}");
    }
    for pair in settled.bounds.windows(2) {
        assert!(pair[1] >= pair[0] - 1e-12 * pair[0].abs(), "{pair:?}");
    }
}
