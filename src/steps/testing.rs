//! For tests: runs a step by the real runner in a folder of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef};
use arrow::datatypes::DataType;
use arrow::util::display::array_value_to_string;

use crate::error::Result;
use crate::job::fingerprint::Fingerprint;
use crate::runner::execute::{self, Runtime};
use crate::runner::lock::LockOptions;
use crate::runner::marker::Marker;
use crate::runner::node::{Node, OnEmpty, Source};
use crate::runner::place::Place;
use crate::runner::pool::Pool;
use crate::runner::progress::Board;
use crate::runner::step::{Input, Step};
use crate::runner::stop::Stop;
use crate::store::columns::{floats, integers, validity};
use crate::store::dataset::Dataset;
use crate::store::fs::Disk;
use crate::store::page_cache::PageCache;

pub struct Bench {
    pub folder: tempfile::TempDir,
    /// Bytes of memory that the machine is said to have left.
    pub available: u64,
}

impl Bench {
    pub fn new() -> Bench {
        Bench { folder: tempfile::tempdir().unwrap(), available: u64::MAX }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Runs a step without inputs.
    pub fn run(&self, name: &str, step: Box<dyn Step>, threads: usize) -> Marker {
        self.try_run(name, step, threads, &[], &[]).unwrap()
    }

    /// Each input is the name of a step, or `role=name`.
    pub fn try_run(
        &self,
        name: &str,
        step: Box<dyn Step>,
        threads: usize,
        files: &[PathBuf],
        inputs: &[&str],
    ) -> Result<Marker> {
        self.try_run_as("test", name, step, threads, files, inputs)
    }

    /// The same, as a step of that kind.
    pub fn try_run_as(
        &self,
        kind: &str,
        name: &str,
        step: Box<dyn Step>,
        threads: usize,
        files: &[PathBuf],
        inputs: &[&str],
    ) -> Result<Marker> {
        let source = |input: &&str| {
            let (role, name) = input.split_once('=').unwrap_or(("input", input));
            let place_dir = self.path("work").join(name);
            Source { role: role.into(), name: name.to_owned(), place_dir, kinds: &[] }
        };
        let node = Node {
            name: name.to_owned(),
            kind: kind.into(),
            logic: 1,
            own: Fingerprint::default(),
            seed: 42,
            place: Place::new(&self.path("work"), name),
            references: inputs.iter().map(source).collect(),
            after: Vec::new(),
            files: files.to_vec(),
            reads_files: !files.is_empty(),
            on_empty: OnEmpty::Continue,
            shards: 1,
            step,
        };
        let ended = execute::run(&self.runtime(threads), &node, None)?;
        Ok(*ended.marker.unwrap())
    }

    fn runtime(&self, threads: usize) -> Runtime {
        Runtime {
            fs: Arc::new(Disk { sync: false }),
            pool: Arc::new(Pool::new(threads, 512 << 20)),
            stop: Stop::default(),
            lock: LockOptions::default(),
            board: Board::default(),
            program: "test".into(),
            airflow: Default::default(),
            available: self.available,
        }
    }

    pub fn dir(&self, marker: &Marker) -> PathBuf {
        self.path("work").join(&marker.step)
    }

    pub fn dataset(&self, marker: &Marker) -> Dataset {
        let (role, step) = ("input".to_owned(), marker.step.clone());
        let cache = PageCache::Kept;
        let input = Input { role, step, dir: self.dir(marker), marker: marker.clone(), cache };
        input.dataset().unwrap()
    }

    /// All rows of a dataset, as text, in order.
    pub fn rows(&self, marker: &Marker) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        self.each(marker, |batch| {
            let cells =
                |row: usize| batch.columns().iter().map(|column| cell(column, row)).collect();
            rows.extend((0..batch.num_rows()).map(cells));
        });
        rows
    }

    /// The values of a numeric column that are there.
    pub fn floats(&self, marker: &Marker, column: &str) -> Vec<f64> {
        let mut values = Vec::new();
        self.each(marker, |batch| {
            let array = batch.column_by_name(column).unwrap();
            let nulls = validity(array);
            let valid = |row: usize| nulls.as_ref().is_none_or(|n| n.is_valid(row));
            let all = floats(array).unwrap();
            values.extend(all.iter().enumerate().filter(|(r, _)| valid(*r)).map(|(_, v)| *v));
        });
        values
    }

    fn each(&self, marker: &Marker, mut visit: impl FnMut(arrow::record_batch::RecordBatch)) {
        let dataset = self.dataset(marker);
        for position in 0..dataset.partitions().len() {
            let footer = dataset.footer(position).unwrap();
            let all = footer.everything();
            for span in footer.spans(&all) {
                visit(footer.read_span(span, &all).unwrap());
            }
        }
    }
}

/// Instants as their count: their zone is not known to the formatter.
fn cell(column: &ArrayRef, row: usize) -> String {
    match column.data_type() {
        _ if column.is_null(row) => String::new(),
        DataType::Timestamp(..) => integers(column).unwrap()[row].to_string(),
        _ => array_value_to_string(column, row).unwrap(),
    }
}

/// The bytes of a file of the repository.
pub fn repository_file(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}
