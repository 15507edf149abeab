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
pub mod sample;
mod sample_keys;
mod sample_percentile;
mod sample_uniform;
#[cfg(test)]
mod testing;
