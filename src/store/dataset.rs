//! A dataset: the Parquet partitions of a complete step, as its marker lists
//! them. Knows nothing of how they were made.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use arrow::datatypes::{Schema, SchemaRef};

use super::output::{Output, part_index};
use super::page_cache::PageCache;
use super::parquet_in::Footer;
use crate::error::{Error, Result};

/// A file of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    /// The number in its name.
    pub index: usize,
    pub path: PathBuf,
    /// As the marker has it.
    pub rows: u64,
    pub bytes: u64,
}

/// A step's partitions in the order of their indices. All share the schema of
/// the first; each is checked when its footer is read.
#[derive(Debug, Clone)]
pub struct Dataset {
    step: String,
    partitions: Vec<Partition>,
    /// The first partition's.
    footer: Option<Footer>,
    schema: SchemaRef,
    cache: PageCache,
}

impl Dataset {
    /// Lists the partitions and reads the first one's footer.
    ///
    /// # Errors
    /// *bad data* or *missing input* if that is not as the marker says.
    pub fn open(step: &str, dir: &Path, outputs: &[Output], cache: PageCache) -> Result<Dataset> {
        let mut dataset = Dataset {
            step: step.to_owned(),
            partitions: partitions(dir, outputs),
            footer: None,
            schema: Schema::empty().into(),
            cache,
        };
        if let Some(first) = dataset.partitions.first() {
            let footer = dataset.checked(first)?;
            distinct_names(&footer)?;
            dataset.schema = footer.schema().clone();
            dataset.footer = Some(footer);
        }
        Ok(dataset)
    }

    /// The name of the step that made it, for messages.
    pub fn step(&self) -> &str {
        &self.step
    }

    pub fn partitions(&self) -> &[Partition] {
        &self.partitions
    }

    /// Where the partition of this index is among them.
    pub fn position(&self, index: usize) -> Result<usize> {
        let found = self.partitions.binary_search_by_key(&index, |partition| partition.index);
        found.map_err(|_| {
            Error::unexpected(format!("`{}` has no partition of index {index}", self.step))
        })
    }

    /// Has no columns if there is no partition.
    pub fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    pub fn rows(&self) -> u64 {
        self.partitions.iter().map(|partition| partition.rows).sum()
    }

    /// Reads the footer of the partition at `position` of [`Dataset::partitions`].
    ///
    /// # Errors
    /// *bad data* if the file is torn, has other columns than the first partition,
    /// or another number of rows than the marker says.
    pub fn footer(&self, position: usize) -> Result<Footer> {
        match (&self.footer, position) {
            (Some(first), 0) => Ok(first.clone()),
            _ => {
                let partition = self.partitions.get(position).ok_or_else(|| {
                    Error::unexpected(format!("`{}` has no partition {position}", self.step))
                })?;
                let footer = self.checked(partition)?;
                if let Some(first) = &self.footer {
                    same_schema(first, &footer)?;
                }
                Ok(footer)
            }
        }
    }

    fn checked(&self, partition: &Partition) -> Result<Footer> {
        let footer = Footer::read(&partition.path)?.with_cache(self.cache);
        if footer.rows() == partition.rows {
            return Ok(footer);
        }
        Err(Error::data(format!(
            "`{}` holds {} rows; step `{}` left it with {}",
            partition.path.display(),
            footer.rows(),
            self.step,
            partition.rows
        ))
        .hint(format!("run step `{}` again", self.step)))
    }
}

/// Columns are found by their names.
fn distinct_names(footer: &Footer) -> Result<()> {
    let mut names = HashSet::new();
    match footer.schema().fields().iter().find(|field| !names.insert(field.name())) {
        None => Ok(()),
        Some(twice) => {
            let (path, name) = (footer.path().display(), twice.name());
            Err(Error::data(format!("`{path}` has two columns `{name}`"))
                .hint("rename one of them where the file is made"))
        }
    }
}

fn partitions(dir: &Path, outputs: &[Output]) -> Vec<Partition> {
    let mut partitions: Vec<Partition> = outputs
        .iter()
        .filter_map(|output| {
            Some(Partition {
                index: part_index(&output.name)?,
                path: dir.join(&output.name),
                rows: output.rows,
                bytes: output.bytes,
            })
        })
        .collect();
    partitions.sort_by_key(|partition| partition.index);
    partitions
}

/// Columns of the same names, types and nullability in the same order.
///
/// # Errors
/// *bad data*, naming both files and the first column that differs.
pub fn same_schema(first: &Footer, other: &Footer) -> Result<()> {
    let Some(difference) = difference(first.schema(), other.schema()) else { return Ok(()) };
    Err(Error::data(format!(
        "`{}` and `{}` do not have the same columns: {difference}",
        first.path().display(),
        other.path().display()
    )))
}

fn difference(first: &Schema, other: &Schema) -> Option<String> {
    let (mut left, mut right) = (first.fields().iter(), other.fields().iter());
    loop {
        return match (left.next(), right.next()) {
            (None, None) => None,
            (Some(a), None) => Some(format!("`{}` is missing in the second", a.name())),
            (None, Some(b)) => Some(format!("`{}` is missing in the first", b.name())),
            (Some(a), Some(b)) if a.name() != b.name() => {
                Some(format!("`{}` stands where the first has `{}`", b.name(), a.name()))
            }
            (Some(a), Some(b)) if a.data_type() != b.data_type() => Some(format!(
                "`{}` is {} in the first and {} in the second",
                a.name(),
                a.data_type(),
                b.data_type()
            )),
            (Some(a), Some(b)) if a.is_nullable() != b.is_nullable() => {
                let has_nulls = |nullable| if nullable { "may hold" } else { "holds no" };
                Some(format!(
                    "`{}` {} nulls in the first and {} nulls in the second",
                    a.name(),
                    has_nulls(a.is_nullable()),
                    has_nulls(b.is_nullable())
                ))
            }
            _ => continue,
        };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{ArrayRef, Float64Array, RecordBatch};
    use arrow::datatypes::{DataType, Field};
    use serde_json::Map;

    use super::*;
    use crate::store::parquet_out::{Compression, Layout, ParquetFile};

    #[test]
    fn two_columns_of_one_name_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("part-00000.parquet");
        let field = |name| Field::new(name, DataType::Float64, false);
        let schema = Arc::new(Schema::new(vec![field("a"), field("b"), field("a")]));
        let values: ArrayRef = Arc::new(Float64Array::from(vec![1.0]));
        let batch = RecordBatch::try_new(schema.clone(), vec![values; 3]).unwrap();
        let layout = Layout::new(&schema, Compression::None).unwrap();
        let mut file =
            ParquetFile::create(std::fs::File::create(&path).unwrap(), &path, &layout).unwrap();
        file.append(layout.encode(&[batch]).unwrap()).unwrap();
        file.close().unwrap();
        let name = "part-00000.parquet".to_owned();
        let output = Output { name, rows: 1, bytes: 0, digest: String::new(), details: Map::new() };
        let error = Dataset::open("raw", folder.path(), &[output], PageCache::Kept).unwrap_err();
        assert!(error.to_string().contains("part-00000.parquet` has two columns `a`"), "{error}");
    }
}
