//! One-dimensional Bayesian Gaussian mixtures: pure numbers.
