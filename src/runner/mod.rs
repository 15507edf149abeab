//! Runs steps: decide → lock → run partitions → commit. Knows steps only as a trait.

pub mod attempt;
pub mod engine;
pub mod marker;
pub mod step;
