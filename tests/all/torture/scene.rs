//! A small job of every kind, its undisturbed results, and what must hold of a
//! work folder after any accident. Knows nothing of how accidents are made.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use milepost::cli::nodes;
use milepost::error::{Class, Error};
use milepost::job::spec::Job;
use milepost::runner::execute::{self, Ended, Runtime, State};
use milepost::runner::lock::LockOptions;
use milepost::runner::marker::{self, Found, Marker};
use milepost::runner::place::MARKER;
use milepost::runner::pool::Pool;
use milepost::runner::progress::Board;
use milepost::runner::shard::Shard;
use milepost::runner::stop::Stop;
use milepost::store::fs::{Disk, SharedFs};

use super::Checked;
use crate::toy::names;

/// Every kind; partitions of a hundred rows.
const JOB: &str = "
version: 1
name: torture
seed: 42
steps:
  made:
    kind: generate
    rows: 300
    partition_rows: 100
    columns: {x: {normal: {mean: 0, sd: 3}}, k: {integer: {low: 0, high: 99}}}
  raw: {kind: partition, files: [data.csv], partition_rows: 100}
  drawn: {kind: sample, input: raw, method: uniform, rows: 50}
  summary: {kind: summarize, input: raw}
  model: {kind: fit, input: summary, components: 3}
  encoded: {kind: transform, input: raw, model: model}
  decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
  tool:
    kind: command
    inputs: [raw]
    argv: [sh, -c, 'ls $MILEPOST_INPUT_RAW > list.txt; echo new > b.txt']
    outputs: ['*.txt']
";

/// In an order that the DAG allows.
pub const STEPS: [&str; 8] =
    ["made", "raw", "drawn", "summary", "model", "encoded", "decoded", "tool"];

/// Between its fork and its exec a child has every open file of the tests, with
/// the kernel's locks on them: an attempt of another thread that "died" would seem
/// to live. So nothing else runs beside the step that has a child.
static FORKS: RwLock<()> = RwLock::new(());

/// The same with another result at every step, and more partitions.
fn old_job() -> String {
    JOB.replace("seed: 42", "seed: 43").replace("_rows: 100", "_rows: 75").replace("new", "old")
}

fn data(rows: u64) -> String {
    let row = |i: u64| format!("{i},{},{}\n", (i * i * 7919 % 1000) as f64 / 8.0, i % 3);
    "id,size,group\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

/// What a step finds when it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Nothing: it never ran.
    Never,
    /// A complete result of an older spec.
    Older,
}

/// Both results of the job, made once.
pub struct Stage {
    new: tempfile::TempDir,
    old: tempfile::TempDir,
    expected: BTreeMap<String, Expected>,
}

/// The undisturbed result of a step.
struct Expected {
    digest: String,
    files: BTreeMap<String, blake3::Hash>,
}

pub fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| {
        let made = |text: &str| {
            let scene = Scene::empty(text);
            for step in STEPS {
                scene.run(&disk(), step, None).unwrap();
            }
            scene.folder
        };
        let (new, old) = (made(JOB), made(&old_job()));
        let expected = |step: &&str| {
            let dir = new.path().join("work").join(step);
            let digest = marker_in(&dir).unwrap().digest;
            let files = names(&dir).into_iter().filter(|n| n != MARKER);
            let files = files.map(|n| (n.clone(), hash(&dir.join(n)))).collect();
            ((*step).to_owned(), Expected { digest, files })
        };
        let expected = STEPS.iter().map(expected).collect();
        Stage { new, old, expected }
    })
}

/// The files of a step's undisturbed result.
pub fn stage_files(step: &str) -> Vec<String> {
    stage().expected[step].files.keys().cloned().collect()
}

/// In memory where that is possible: there are thousands of cases.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

pub fn disk() -> SharedFs {
    Arc::new(Disk { sync: false })
}

fn hash(path: &Path) -> blake3::Hash {
    blake3::hash(&std::fs::read(path).unwrap_or_default())
}

pub fn marker_in(dir: &Path) -> Option<Marker> {
    match marker::read(&dir.join(MARKER)) {
        Found::Whole(marker) => Some(*marker),
        _ => None,
    }
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in names(from) {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            std::fs::copy(from, to).unwrap();
        }
    }
}

/// Processes that wait for nobody: what is there is dead.
pub const ALONE: LockOptions =
    LockOptions { wait: Duration::ZERO, lease: Duration::ZERO, heartbeat: Duration::from_secs(5) };

pub fn runtime(fs: &SharedFs, lock: LockOptions) -> Runtime {
    Runtime {
        fs: fs.clone(),
        pool: Arc::new(Pool::new(2, 1 << 30)),
        stop: Stop::default(),
        lock,
        board: Board::default(),
        program: "test".into(),
        airflow: BTreeMap::new(),
        available: u64::MAX,
    }
}

/// A folder with the job in it.
pub struct Scene {
    pub folder: tempfile::TempDir,
}

impl Scene {
    fn empty(job: &str) -> Scene {
        Scene::within(folder(), job)
    }

    fn within(folder: tempfile::TempDir, job: &str) -> Scene {
        std::fs::write(folder.path().join("job.yaml"), job).unwrap();
        std::fs::write(folder.path().join("data.csv"), data(300)).unwrap();
        std::fs::create_dir(folder.path().join("work")).unwrap();
        Scene { folder }
    }

    /// The job and its data, and nothing made of them.
    pub fn bare() -> Scene {
        Scene::empty(JOB)
    }

    /// Everything is complete.
    pub fn complete() -> Scene {
        let scene = Scene::empty(JOB);
        copy(&stage().new.path().join("work"), &scene.path("work"));
        scene
    }

    /// The same job on more rows: long enough to be killed in the middle.
    pub fn larger() -> Scene {
        let text = JOB.replace("rows: 300", "rows: 30_000").replace("_rows: 100", "_rows: 4_000");
        let text = text.replace("sh, -c, '", "sh, -c, 'sleep 0.05; ");
        let scene = Scene::within(tempfile::tempdir().unwrap(), &text);
        std::fs::write(scene.path("data.csv"), data(30_000)).unwrap();
        scene
    }

    /// One large partition at every kind, from CSV and from Parquet.
    pub fn of_one_partition(rows: usize) -> Scene {
        let text = JOB
            // In this order: ten million begins as a hundred does.
            .replace("rows: 100", &format!("rows: {rows}"))
            .replace("rows: 300", &format!("rows: {rows}"))
            .replace("  raw:", "  csv:")
            .replace("  drawn:", "  raw: {kind: partition, files: [work/made/part-00000.parquet], after: [made], partition_rows: 100_000_000}\n  drawn:")
            .replace("sh, -c, '", "sh, -c, 'sleep 2; ");
        let scene = Scene::within(tempfile::tempdir().unwrap(), &text);
        std::fs::write(scene.path("data.csv"), data(rows as u64)).unwrap();
        scene
    }

    /// The digest in a step's marker; empty where there is none.
    pub fn result(&self, step: &str) -> String {
        marker_in(&self.path("work").join(step)).map(|m| m.digest).unwrap_or_default()
    }

    pub fn copy_of(other: &Scene) -> Scene {
        let scene = Scene::bare();
        copy(&other.path("work"), &scene.path("work"));
        scene
    }

    /// Everything that `step` may read is complete; of the step itself there is
    /// what `start` says.
    pub fn before(step: &str, start: Start) -> Scene {
        let scene = Scene::empty(JOB);
        let upstream: &[&str] = match step {
            "made" | "raw" => &[],
            "drawn" | "summary" | "tool" => &["raw"],
            "model" => &["summary"],
            "encoded" => &["raw", "model"],
            _ => &["raw", "model", "encoded"],
        };
        for name in upstream {
            let path = Path::new("work").join(name);
            copy(&stage().new.path().join(&path), &scene.folder.path().join(&path));
        }
        if start == Start::Older {
            for path in [format!("work/{step}"), format!("work/.milepost/{step}")] {
                copy(&stage().old.path().join(&path), &scene.path(&path));
            }
        }
        scene
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Puts the older spec in place, or the newer one.
    pub fn set_job(&self, older: bool) {
        let text = if older { old_job() } else { JOB.to_owned() };
        std::fs::write(self.path("job.yaml"), text).unwrap();
    }

    pub fn run(&self, fs: &SharedFs, step: &str, shard: Option<Shard>) -> Result<Ended, Error> {
        let run = || run_in(self.folder.path(), fs, ALONE, step, shard);
        if step == "tool" {
            let _forks = FORKS.write().unwrap_or_else(PoisonError::into_inner);
            return run();
        }
        let _no_forks = FORKS.read().unwrap_or_else(PoisonError::into_inner);
        run()
    }

    /// Nobody can take what is there for a result that it is not.
    pub fn is_honest(&self, step: &str) -> Checked {
        let dir = self.path("work").join(step);
        let Some(marker) = marker_in(&dir) else { return Ok(()) };
        for output in &marker.outputs {
            if hash(&dir.join(&output.name)).to_hex().as_str() != output.digest {
                return Err(format!("a marker without its `{}`", output.name));
            }
        }
        Ok(())
    }

    /// An undisturbed run completes the step: with the undisturbed result,
    /// nothing else in its folder, and nothing left of the accident.
    pub fn heals(&self, step: &str) -> Checked {
        let rerun = || self.run(&disk(), step, None).map_err(|e| format!("a rerun fails: {e}"));
        let ended = rerun()?;
        self.is_whole(step)?;
        if ended.state == State::Fresh && self.is_tidy(step).is_err() {
            // It died after its marker: the next run that has to work clears up.
            std::fs::remove_file(self.path("work").join(step).join(MARKER)).unwrap();
            rerun()?;
            self.is_whole(step)?;
        }
        self.is_tidy(step)
    }

    /// The undisturbed result, and nothing else.
    pub fn is_whole(&self, step: &str) -> Checked {
        let dir = self.path("work").join(step);
        let expected = &stage().expected[step];
        let marker = marker_in(&dir).ok_or("there is no marker")?;
        if marker.digest != expected.digest {
            return Err("another result than the undisturbed one".into());
        }
        let there: BTreeSet<String> = names(&dir).into_iter().collect();
        let should: BTreeSet<String> =
            expected.files.keys().cloned().chain([MARKER.to_owned()]).collect();
        if there != should {
            return Err(format!("{there:?} in the dataset"));
        }
        match expected.files.iter().find(|(name, h)| hash(&dir.join(name)) != **h) {
            Some((name, _)) => Err(format!("other bytes in `{name}`")),
            None => Ok(()),
        }
    }

    /// Nothing is left beside the dataset that would pile up.
    pub fn is_tidy(&self, step: &str) -> Checked {
        let state = self.path("work/.milepost").join(step);
        for folder in ["attempts", "locks", "progress"] {
            let left = names(&state.join(folder));
            if !left.is_empty() {
                return Err(format!("{left:?} left in `{folder}`"));
            }
        }
        let known = ["attempts", "files.json", "locks", "logs", "progress"];
        match names(&state).iter().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(format!("`{name}` left behind")),
            None => Ok(()),
        }
    }
}

/// Runs a step of the job in that folder.
pub fn run_in(
    folder: &Path,
    fs: &SharedFs,
    lock: LockOptions,
    step: &str,
    shard: Option<Shard>,
) -> Result<Ended, Error> {
    let job = Job::load(&folder.join("job.yaml"), &milepost::steps::kinds(), &BTreeMap::new())?;
    execute::run(&runtime(fs, lock), &nodes::node(&job, job.step(step)?)?, shard)
}

/// A disk that fails is reported as such, never as a bug or as bad data.
pub fn is_reported(ended: &Result<Ended, Error>) -> Checked {
    match ended {
        Err(e) if !matches!(e.class(), Class::Io | Class::Held) => {
            Err(format!("reported as {}: {e}", e.class().name()))
        }
        _ => Ok(()),
    }
}
