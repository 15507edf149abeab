//! A stopwatch: warms up, takes the median of some runs, prints a line of the
//! table. Knows nothing of what it measures.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Odd, so that one of them is the median.
const RUNS: usize = 15;
const WARM_UP: Duration = Duration::from_millis(100);

/// What is measured: kernels whose names contain one of the words, or all.
pub struct Stopwatch {
    words: Vec<String>,
}

impl Stopwatch {
    /// None unless `cargo bench` has started us: `cargo test --all-targets`
    /// and nextest start benchmarks too, and expect no work of them.
    pub fn from_args(args: impl Iterator<Item = String>) -> Option<Stopwatch> {
        let (flags, words): (Vec<String>, Vec<String>) = args.partition(|a| a.starts_with('-'));
        flags.iter().any(|flag| flag == "--bench").then_some(Stopwatch { words })
    }

    pub fn head() {
        println!(
            "{:34} {:>10} {:>10} {:>10} {:>22}",
            "one thread", "values", "ns/value", "ms", "ms, least to most"
        );
    }

    /// Measures `work`, which goes through so many values.
    pub fn measure<T>(&self, name: &str, values: usize, mut work: impl FnMut() -> T) {
        if !(self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))) {
            return;
        }
        let start = Instant::now();
        while start.elapsed() < WARM_UP {
            black_box(work());
        }
        let mut times: Vec<Duration> = (0..RUNS).map(|_| timed(&mut work)).collect();
        times.sort_unstable();
        let [least, median, most] =
            [0, RUNS / 2, RUNS - 1].map(|place| times[place].as_secs_f64() * 1e3);
        let spread = format!("{least:.3} … {most:.3}");
        let each = match values {
            1 => String::new(),
            _ => format!("{:.3}", median * 1e6 / values as f64),
        };
        println!("{name:34} {values:>10} {each:>10} {median:>10.3} {spread:>22}");
    }
}

/// The result is dropped after the time was taken.
fn timed<T>(work: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(work());
    let time = start.elapsed();
    drop(result);
    time
}
