//! The kinds of steps.

mod distribution;
pub mod generate;
pub mod parts;
#[cfg(test)]
mod testing;
