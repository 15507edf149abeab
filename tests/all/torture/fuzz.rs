//! Bad input by chance: job specs, markers, journals, locks, CSV, Parquet and
//! models. No panic, no hang, no allocation beyond a limit: each target runs in
//! a process of its own whose address space is bounded.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use milepost::error::{Class, Error};
use milepost::job::spec::Job;
use milepost::runner::schedule::caught;
use milepost::store::sealed;
use rustix::process::{Resource, Rlimit, setrlimit};
use serde_json::Value;

use super::scene::{Scene, disk};
use super::{Dice, Tally, cores, each, mutate, number, seed};
use crate::toy::names;

const TARGET: &str = "MILEPOST_TORTURE_FUZZ";
/// Address space of a target's process: code, threads and one small job's data.
const MOST_MEMORY: u64 = 2 << 30;
/// Longer than the slowest case on a busy machine.
const HANG: Duration = Duration::from_secs(60);

const TARGETS: [&str; 8] =
    ["spec", "marker", "marker-resealed", "journal", "lock", "csv", "parquet", "model"];

#[test]
fn slow_bad_input_by_chance() {
    let tally = Tally::new("fuzz");
    let seconds = number("MILEPOST_TORTURE_FUZZ_SECONDS", 3);
    each(TARGETS.to_vec(), cores(), |target| {
        let folder = tempfile::tempdir().unwrap();
        let bad = fuzzed(target, seconds, folder.path());
        let count = std::fs::read_to_string(folder.path().join("count")).unwrap_or_default();
        let count: u64 = count.trim().parse().unwrap_or(0);
        eprintln!("fuzz {target}: {count} cases");
        let bad = bad.or_else(|| (count == 0).then(|| "nothing was tried".into()));
        let failed = bad.map_or(Ok(()), |what| {
            let kept = folder.path().join("input");
            let bytes = std::fs::read(kept).unwrap_or_default();
            Err(format!("{what}, with {:?}", String::from_utf8_lossy(&bytes)))
        });
        for _ in 1..count {
            tally.case(Ok(()), || unreachable!());
        }
        tally.case(failed, || target.into());
    });
    tally.end();
}

/// Runs a target's process to its end; what was wrong with it.
fn fuzzed(target: &str, seconds: u64, folder: &Path) -> Option<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "torture::fuzz::the_target", "--nocapture"])
        .env(TARGET, format!("{target} {seconds} {}", folder.display()))
        .env("MALLOC_ARENA_MAX", "2")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut last, mut since) = (None, Instant::now());
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        let now = std::fs::metadata(folder.join("input")).and_then(|m| m.modified()).ok();
        if now != last {
            (last, since) = (now, Instant::now());
        } else if since.elapsed() > HANG {
            child.kill().unwrap();
            child.wait().unwrap();
            return Some("it hangs".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    if status.success() {
        return None;
    }
    let output = child.wait_with_output().unwrap();
    Some(format!("{status}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// Not a test of its own: what [`fuzzed`] starts.
#[test]
fn the_target() {
    let Ok(task) = std::env::var(TARGET) else { return };
    let [target, seconds, folder] = task.split(' ').collect::<Vec<_>>()[..] else { return };
    let limit = Rlimit { current: Some(MOST_MEMORY), maximum: Some(MOST_MEMORY) };
    setrlimit(Resource::As, limit).unwrap();
    std::panic::set_hook(Box::new(|_| {}));
    let folder = PathBuf::from(folder);
    let mut bench = Bench::new(target);
    // Not before: on a busy machine the good inputs alone may take that long.
    let end = Instant::now() + Duration::from_secs(seconds.parse().unwrap());
    let mut count = 0_u64;
    while Instant::now() < end {
        let mut dice = Dice(seed() ^ count.wrapping_mul(0x5851_F42D_4C95_7F2D));
        let input = bench.input(&mut dice);
        std::fs::write(folder.join("input"), &input).unwrap();
        if let Err(error) = caught(|| bench.try_input(&input))
            && error.class() == Class::Unexpected
        {
            eprintln!("{error}");
            std::process::exit(1);
        }
        count += 1;
    }
    std::fs::write(folder.join("count"), count.to_string()).unwrap();
    std::process::exit(0);
}

/// A target with its good inputs.
struct Bench {
    target: &'static str,
    good: Vec<Vec<u8>>,
    scene: Scene,
}

impl Bench {
    fn new(target: &str) -> Bench {
        let target = TARGETS.into_iter().find(|t| *t == target).unwrap();
        let scene = match target {
            "journal" | "lock" => super::torn::died_late("encoded"),
            _ => Scene::complete(),
        };
        let read = |path: &str| std::fs::read(scene.path(path)).unwrap();
        let repository = |path: &str| files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
        let good = match target {
            "spec" => [repository("tests/specs/valid"), repository("tests/specs/invalid")].concat(),
            "csv" => repository("tests/fuzz-corpus/csv"),
            "parquet" => ["made", "raw", "encoded", "summary"]
                .map(|step| read(&format!("work/{step}/part-00001.parquet")))
                .to_vec(),
            "model" => vec![read("work/model/model.json")],
            "journal" => files(&scene.path("work/.milepost/encoded/progress")),
            "lock" => vec![read("work/.milepost/encoded/locks/step")],
            _ => vec![read("work/raw/_SUCCESS"), read("work/summary/_SUCCESS")],
        };
        if target == "parquet" {
            let job =
                "version: 1\nname: fuzz\nsteps:\n  copy: {kind: partition, files: [in.parquet]}\n";
            std::fs::write(scene.path("job.yaml"), job).unwrap();
        }
        Bench { target, good, scene }
    }

    fn input(&self, dice: &mut Dice) -> Vec<u8> {
        let good = &self.good[dice.below(self.good.len())];
        if matches!(self.target, "model" | "marker-resealed") {
            let mut value: Value = serde_json::from_slice(good).unwrap();
            (0..=dice.below(3)).for_each(|_| mutate::json(&mut value, dice));
            return serde_json::to_vec(&value).unwrap();
        }
        let other = &self.good[dice.below(self.good.len())];
        mutate::bytes(good, other, dice)
    }

    /// Bad input is refused, or is still good: any other end is a bug.
    fn try_input(&mut self, input: &[u8]) -> Result<(), Error> {
        let scene = &self.scene;
        let put = |path: &str, bytes: &[u8]| std::fs::write(scene.path(path), bytes).unwrap();
        let run = |step: &str| scene.run(&disk(), step, None).map(drop);
        match self.target {
            "spec" => {
                put("job.yaml", input);
                let kinds = milepost::steps::kinds();
                Job::load(&scene.path("job.yaml"), &kinds, &BTreeMap::new()).map(drop)
            }
            "csv" => {
                put("data.csv", input);
                run("raw")
            }
            "parquet" => {
                put("in.parquet", input);
                run("copy")
            }
            "marker" => {
                put("work/raw/_SUCCESS", input);
                all([run("summary"), run("raw")])
            }
            "marker-resealed" => {
                let mut value: Value = serde_json::from_slice(input).unwrap();
                value.as_object_mut().map(|keys| keys.remove("checksum"));
                put("work/raw/_SUCCESS", sealed::to_pretty(&value).unwrap().as_bytes());
                all([run("summary"), run("drawn"), run("raw")])
            }
            "model" => {
                put("work/model/model.json", input);
                self.certify_model(input);
                all([run("encoded"), run("decoded")])
            }
            "lock" => {
                put("work/.milepost/encoded/locks/step", input);
                self.restore_and_heal("work/.milepost/encoded/locks")
            }
            _ => {
                let folder = "work/.milepost/encoded/progress";
                for name in names(&scene.path(folder)) {
                    std::fs::remove_file(scene.path(folder).join(name)).unwrap();
                }
                put(&format!("{folder}/feedfeedfeed.jsonl"), input);
                self.restore_and_heal(folder)
            }
        }
    }

    /// The marker says that this is the model that `fit` left.
    fn certify_model(&self, model: &[u8]) {
        let path = self.scene.path("work/model/_SUCCESS");
        let mut marker: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let digest = blake3::hash(model).to_hex().to_string();
        marker["outputs"][0]["digest"] = digest.clone().into();
        marker["outputs"][0]["bytes"] = model.len().into();
        marker["digest"] = digest.into();
        marker.as_object_mut().map(|keys| keys.remove("checksum"));
        std::fs::write(path, sealed::to_pretty(&marker).unwrap()).unwrap();
    }

    /// Torn state of a dead attempt heals; then the step is to be done again.
    fn restore_and_heal(&self, folder: &str) -> Result<(), Error> {
        let healed = self.scene.heals("encoded");
        std::fs::remove_file(self.scene.path("work/encoded/_SUCCESS")).unwrap();
        std::fs::create_dir_all(self.scene.path(folder)).unwrap();
        healed.map_err(Error::unexpected)
    }
}

/// Of several results a bug, wherever there is one; otherwise the first refusal.
fn all<const N: usize>(results: [Result<(), Error>; N]) -> Result<(), Error> {
    let mut errors: Vec<Error> = results.into_iter().filter_map(Result::err).collect();
    errors.sort_by_key(|error| error.class() != Class::Unexpected);
    errors.into_iter().next().map_or(Ok(()), Err)
}

#[test]
fn a_bug_is_seen_behind_a_refusal() {
    let both = all([Ok(()), Err(Error::data("bad")), Err(Error::unexpected("bug"))]);
    assert_eq!(both.unwrap_err().class(), Class::Unexpected);
    assert!(all([Ok(()), Ok(())]).is_ok());
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let read = |name: String| std::fs::read(folder.join(name)).unwrap_or_default();
    names(folder).into_iter().map(read).filter(|bytes| !bytes.is_empty()).collect()
}
