//! Files and folders: atomic writes, datasets, Parquet.
