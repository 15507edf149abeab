//! A step that counts what it makes, to see what the runner asks for.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use milepost::error::{Error, Result};
use milepost::job::fingerprint::Fingerprint;
use milepost::runner::attempt::{Attempt, OutputFile};
use milepost::runner::engine::{Unit, Work};
use milepost::runner::execute::Runtime;
use milepost::runner::lock::LockOptions;
use milepost::runner::node::{Node, OnEmpty, Source};
use milepost::runner::place::Place;
use milepost::runner::pool::Pool;
use milepost::runner::progress::Board;
use milepost::runner::step::{Inputs, Step, part_name};
use milepost::runner::stop::Stop;
use milepost::store::fs::Disk;

/// Told the partition and the attempt's folder.
pub type Hook = dyn Fn(usize, &Path) + Send + Sync;

/// Writes `lines` lines into each of `partitions` partitions, in units of one line.
#[derive(Clone)]
pub struct Toy {
    pub partitions: usize,
    pub lines: usize,
    pub text: String,
    /// Fails when it comes to this partition.
    pub fails_at: Option<usize>,
    /// Called when a partition is opened.
    pub on_open: Arc<Hook>,
    pub opened: Arc<AtomicUsize>,
}

impl Toy {
    pub fn new(partitions: usize) -> Toy {
        Toy {
            partitions,
            lines: 3,
            text: "x".into(),
            fails_at: None,
            on_open: Arc::new(|_, _| {}),
            opened: Arc::default(),
        }
    }

    pub fn opened(&self) -> usize {
        self.opened.load(Ordering::SeqCst)
    }
}

impl Step for Toy {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(Some(self.partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let units = (0..self.partitions).filter(|p| attempt.wants(*p));
        let units: Vec<_> = units.flat_map(|p| (0..self.lines).map(move |i| (p, i))).collect();
        attempt.work(&Running { toy: self, attempt }, units.into_iter())
    }
}

struct Running<'a> {
    toy: &'a Toy,
    attempt: &'a Attempt,
}

impl Work for Running<'_> {
    type Source = std::vec::IntoIter<(usize, usize)>;
    type Item = ();
    type Made = String;
    type Sink = OutputFile;

    fn next(&self, source: &mut Self::Source) -> Result<Option<Unit<()>>> {
        let last = self.toy.lines - 1;
        let unit = |(partition, index)| Unit { partition, index, last: index == last, item: () };
        Ok(source.next().map(unit))
    }

    fn compute(&self, unit: Unit<()>) -> Result<String> {
        if self.toy.fails_at == Some(unit.partition) {
            return Err(Error::data(format!("partition {} is bad", unit.partition)));
        }
        Ok(format!("{} {} {}\n", self.toy.text, unit.partition, unit.index))
    }

    fn open(&self, partition: usize) -> Result<OutputFile> {
        self.toy.opened.fetch_add(1, Ordering::SeqCst);
        (self.toy.on_open)(partition, self.attempt.scratch());
        self.attempt.create(&part_name(partition))
    }

    fn consume(&self, sink: &mut OutputFile, made: String) -> Result<()> {
        sink.write_all(made.as_bytes()).map_err(|e| Error::io("write", Path::new("toy"), &e))
    }

    fn close(&self, _: usize, sink: OutputFile) -> Result<()> {
        self.attempt.commit(sink, self.toy.lines as u64, serde_json::Map::new())
    }
}

/// A work folder, and the runtime to run steps in it.
pub struct Space {
    pub dir: tempfile::TempDir,
    pub runtime: Runtime,
}

impl Space {
    pub fn new() -> Space {
        Space::with_threads(2)
    }

    pub fn with_threads(threads: usize) -> Space {
        let lock = LockOptions {
            wait: Duration::from_millis(100),
            lease: Duration::from_millis(600),
            heartbeat: Duration::from_millis(40),
        };
        let runtime = Runtime {
            fs: Arc::new(Disk { sync: true }),
            pool: Arc::new(Pool::new(threads, 1 << 30)),
            stop: Stop::default(),
            lock,
            board: Board::default(),
            program: "test".into(),
            airflow: BTreeMap::new(),
            available: u64::MAX,
        };
        Space { dir: tempfile::tempdir().unwrap(), runtime }
    }

    pub fn node(&self, name: &str, toy: &Toy) -> Node {
        let own: Fingerprint = serde_json::from_value(serde_json::json!({
            "kind": "toy", "params.text": toy.text, "params.partitions": toy.partitions.to_string(),
        }))
        .unwrap();
        Node {
            name: name.into(),
            kind: "toy".into(),
            logic: 1,
            own,
            seed: 0,
            place: Place::new(self.dir.path(), name),
            references: Vec::new(),
            after: Vec::new(),
            files: Vec::new(),
            reads_files: false,
            on_empty: OnEmpty::Continue,
            shards: 1,
            step: Box::new(toy.clone()),
        }
    }

    /// The same, reading the step `upstream`.
    pub fn below(&self, name: &str, upstream: &str, toy: &Toy) -> Node {
        let mut node = self.node(name, toy);
        node.references.push(Source {
            role: "input".into(),
            name: upstream.into(),
            place_dir: self.dir.path().join(upstream),
            kinds: &[],
        });
        node
    }

    /// The names in a step's folder.
    pub fn names(&self, step: &str) -> Vec<String> {
        names(&self.dir.path().join(step))
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }
}

pub fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .map(|entries| {
            entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}
