//! Files and folders: atomic writes, datasets, Parquet, CSV.

pub mod batches;
mod chunks;
pub mod columns;
mod csv_columns;
pub mod csv_file;
mod csv_header;
pub mod csv_rows;
pub mod csv_scan;
mod csv_split;
#[cfg(test)]
mod csv_tests;
pub mod csv_types;
mod csv_values;
pub mod dataset;
mod dictionary;
mod distinct;
pub mod fs;
pub mod guard;
mod hybrid;
pub mod open;
pub mod output;
pub mod page_cache;
mod pages;
pub mod parquet_in;
pub mod parquet_out;
#[cfg(test)]
mod parquet_tests;
mod plain;
mod plain_in;
mod range;
mod repeated;
pub mod sealed;
