//! Files and folders: atomic writes, datasets, Parquet.

pub mod fs;
pub mod sealed;
