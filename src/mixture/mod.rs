//! One-dimensional Bayesian Gaussian mixtures: pure numbers. Knows no files,
//! no Arrow, no runner.

pub mod cells;
pub mod grid;
pub mod math;
pub mod normalize;
pub mod posterior;
pub mod random;
pub mod rounding;
pub mod sampler;
pub mod special;
