//! One-dimensional Bayesian Gaussian mixtures: pure numbers. Knows no files,
//! no Arrow, no runner.

pub mod grid;
pub mod math;
pub mod random;
