//! Crash safety, by breaking everything: each store operation fails, power goes,
//! state files are torn, rivals come, processes are killed, disks are full.
//!
//! Each test counts its cases and collects what broke a promise; `scripts/torture`
//! runs them at full size. Knows the program by its library and its binary only.

#![allow(clippy::print_stderr)]

mod child;
mod disks;
mod double;
mod durable;
mod faults;
mod fuzz;
mod kills;
mod locks;
mod lost;
mod mutate;
mod rivals;
mod scene;
mod torn;
mod verify;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Instant;

/// True where everything is enumerated; otherwise a share that suits every change.
pub fn full() -> bool {
    std::env::var("MILEPOST_TORTURE").as_deref() == Ok("full")
}

/// A number from the environment, or the share's.
pub fn number(name: &str, share: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(share, |text| text.parse().unwrap_or_else(|_| panic!("{name}: `{text}`")))
}

/// What random choices start from.
pub fn seed() -> u64 {
    number("MILEPOST_TORTURE_SEED", 42)
}

/// Random numbers (SplitMix64) that are the same everywhere.
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to `below`, without it.
    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below.max(1) as u64) as usize
    }
}

/// A promise that did not hold, in words.
pub type Checked = Result<(), String>;

/// The cases of one test, and what broke a promise.
pub struct Tally {
    name: &'static str,
    started: Instant,
    inner: Mutex<(u64, Vec<String>)>,
}

impl Tally {
    pub fn new(name: &'static str) -> Tally {
        Tally { name, started: Instant::now(), inner: Mutex::default() }
    }

    /// Counts a case; `what` names it where it broke a promise.
    pub fn case(&self, checked: Checked, what: impl FnOnce() -> String) {
        let mut inner = self.inner.lock().unwrap();
        inner.0 += 1;
        if let Err(broken) = checked {
            inner.1.push(format!("{}: {broken}", what()));
        }
    }

    pub fn cases(&self) -> u64 {
        self.inner.lock().unwrap().0
    }

    pub fn violations(&self) -> usize {
        self.inner.lock().unwrap().1.len()
    }

    /// Reports the count, for the table; fails where a promise was broken.
    #[track_caller]
    pub fn end(self) {
        let (cases, violations) = self.inner.into_inner().unwrap();
        let line = serde_json::json!({
            "test": self.name, "cases": cases, "violations": violations.len(),
            "seconds": self.started.elapsed().as_secs(),
        });
        eprintln!("{line}");
        if let Some(folder) = std::env::var_os("MILEPOST_TORTURE_REPORT") {
            let path = std::path::Path::new(&folder).join(self.name.replace(' ', "-") + ".json");
            std::fs::write(path, format!("{line}\n")).unwrap();
        }
        assert!(cases > 0, "{}: nothing was tried", self.name);
        let mut kinds: BTreeMap<String, (usize, &String)> = BTreeMap::new();
        for violation in &violations {
            let kind = violation.rsplit(": ").next().unwrap_or_default();
            let kind = kind.chars().filter(|c| !c.is_ascii_hexdigit()).collect();
            kinds.entry(kind).or_insert((0, violation)).0 += 1;
        }
        let kinds: Vec<_> = kinds.values().collect();
        assert!(violations.is_empty(), "{} of {cases} cases: {kinds:#?}", violations.len());
    }
}

/// Does `work` with every item, on a few threads.
pub fn each<T: Send>(items: Vec<T>, threads: usize, work: impl Fn(T) + Sync) {
    let queue = Mutex::new(items.into_iter());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some(item) = queue.lock().unwrap().next() else { return };
                    work(item);
                }
            });
        }
    });
}

/// As many as there are cores.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}
