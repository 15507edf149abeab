//! One-dimensional Bayesian Gaussian mixtures: pure numbers. Knows no files,
//! no Arrow, no runner.
//!
//! ```text
//! rows ─► summary ─► fit ─► model ─► posterior, sampler, normalize
//! ```

pub mod axis;
pub mod bins;
pub mod cells;
pub mod climb;
mod compress;
pub mod curved;
mod distinct;
pub mod fit;
pub mod grid;
mod join;
mod leap;
pub mod likelihood;
mod local;
pub mod math;
pub mod model;
pub mod normalize;
pub mod pieces;
pub mod points;
pub mod posterior;
pub mod random;
pub mod rounding;
pub mod sampler;
mod scale;
pub mod scan;
mod search;
mod secants;
mod settle;
pub mod slices;
pub mod special;
pub mod start;
mod summarize;
pub mod summary;
pub mod symlog;
mod table;
pub mod tree;
pub mod vb;

#[cfg(test)]
mod tests;
