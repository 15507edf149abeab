//! What the kinds that make datasets share: partitions written row group by row
//! group, and committed. Knows nothing of what the rows are.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::job::kind::{Field, Need, Type};
use crate::runner::attempt::{Attempt, OutputFile};
use crate::runner::step::part_name;
use crate::store::parquet_out::{Compression, EncodedRowGroup, Layout, ParquetFile};

/// The key `compression` of every kind that writes Parquet.
pub const COMPRESSION: Field = Field {
    name: "compression",
    ty: Type::Choice(Compression::NAMES),
    need: Need::Default("\"none\""),
    doc: "Compression of the Parquet files.",
};

/// The key `partition_rows` of the kinds that cut rows into partitions.
pub const PARTITION_ROWS: Field = Field {
    name: "partition_rows",
    ty: Type::Int { min: 1, max: 1 << 40 },
    need: Need::Default("1000000"),
    doc: "Rows of each partition but the last.",
};

pub type PartFile = ParquetFile<OutputFile>;

/// Parameters as a kind's own type; the reader of the spec has checked them.
pub fn read_params<T: DeserializeOwned>(params: &Map<String, Value>) -> Result<T> {
    serde_json::from_value(Value::Object(params.clone()))
        .map_err(|e| Error::spec(format!("the parameters do not fit together: {e}")))
}

/// The compression that a checked parameter names.
pub fn compression(name: &str) -> Result<Compression> {
    Compression::named(name).ok_or_else(|| Error::spec(format!("no compression is named `{name}`")))
}

/// Writes the partitions of one attempt.
pub struct Parts<'a> {
    pub attempt: &'a Attempt,
    pub layout: &'a Layout,
}

impl Parts<'_> {
    pub fn open(&self, partition: usize) -> Result<PartFile> {
        let name = part_name(partition);
        ParquetFile::create(self.attempt.create(&name)?, Path::new(&name), self.layout)
    }

    pub fn append(&self, file: &mut PartFile, group: EncodedRowGroup) -> Result<()> {
        self.attempt.advance(group.rows());
        file.append(group)
    }

    pub fn close(&self, file: PartFile, details: Map<String, Value>) -> Result<()> {
        let (file, rows) = file.close()?;
        self.attempt.commit(file, rows, details)
    }
}

/// The partitions that `rows` rows make: one empty one of no rows, so that their
/// columns are known.
pub fn partitions(rows: u64, partition_rows: u64) -> usize {
    rows.div_ceil(partition_rows.max(1)).max(1) as usize
}
