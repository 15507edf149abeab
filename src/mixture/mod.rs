//! One-dimensional Bayesian Gaussian mixtures: pure numbers.

pub mod math;
pub mod random;
