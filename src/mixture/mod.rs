//! One-dimensional Bayesian Gaussian mixtures: pure numbers. Knows no files,
//! no Arrow, no runner.

pub mod bins;
pub mod climb;
mod distinct;
pub mod grid;
pub mod math;
pub mod points;
pub mod random;
pub mod rounding;
pub mod special;
pub mod start;
mod summarize;
pub mod summary;
pub mod vb;
