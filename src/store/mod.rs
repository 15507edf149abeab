//! Files and folders: atomic writes, datasets, Parquet.

mod chunks;
pub mod columns;
pub mod dataset;
mod distinct;
pub mod fs;
pub mod guard;
pub mod parquet_in;
pub mod parquet_out;
#[cfg(test)]
mod parquet_tests;
pub mod sealed;
