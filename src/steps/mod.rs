//! The kinds of steps.

mod distribution;
pub mod generate;
pub mod partition;
mod partition_csv;
mod partition_parquet;
#[cfg(test)]
mod partition_tests;
pub mod parts;
mod quarantine;
#[cfg(test)]
mod testing;
