//! Sorted bins, each a count, a mean and a sum of squares about it; how two
//! lists of them become one, and a long list a short one. Knows nothing of
//! rows or how bins are found.

use serde::{Deserialize, Serialize};

/// Bins in ascending order of their means. The three have the same length.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bins {
    pub count: Vec<u64>,
    pub mean: Vec<f64>,
    /// Sum of squared distances from the mean.
    pub m2: Vec<f64>,
}

/// One bin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    pub count: u64,
    pub mean: f64,
    pub m2: f64,
}

/// Half the rows in the window whose width is taken for the local scale of
/// the data, as a part of all rows.
const WINDOW: u64 = 64;

/// One merge more for every so many wanted, to be done in fewer rounds.
const SLACK: usize = 16;

/// A sum of squares; of values so large that it overflows, the largest number.
pub fn held(m2: f64) -> f64 {
    m2.min(f64::MAX)
}

impl Bin {
    /// Every row of a bin has this value.
    pub fn is_point(&self) -> bool {
        self.m2 == 0.0
    }

    /// Both together (Chan, Golub, LeVeque 1983).
    pub fn with(&self, other: &Bin) -> Bin {
        let count = self.count + other.count;
        if self.count == 0 || other.count == 0 {
            return Bin { count, ..if self.count == 0 { *other } else { *self } };
        }
        let apart = other.mean - self.mean;
        let share = other.count as f64 / count as f64;
        let between = apart * apart * (self.count as f64 * share);
        // Rounded, the mean could lie just beyond both.
        let (low, high) = (self.mean.min(other.mean), self.mean.max(other.mean));
        let mean = (self.mean + apart * share).max(low).min(high);
        Bin { count, mean, m2: held(self.m2 + other.m2 + between) }
    }
}

impl Bins {
    pub fn len(&self) -> usize {
        self.count.len()
    }

    pub fn is_empty(&self) -> bool {
        self.count.is_empty()
    }

    pub fn get(&self, at: usize) -> Bin {
        Bin { count: self.count[at], mean: self.mean[at], m2: self.m2[at] }
    }

    pub fn push(&mut self, bin: Bin) {
        self.count.push(bin.count);
        self.mean.push(bin.mean);
        self.m2.push(bin.m2);
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = Bin> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }

    /// Rows in all bins.
    pub fn rows(&self) -> u64 {
        self.count.iter().sum()
    }

    /// All bins as one. Sums are taken about the middle bin, so that values
    /// far from 0 lose nothing.
    pub fn total(&self) -> Bin {
        let count = self.rows();
        let Some(&centre) = self.mean.get(self.len() / 2) else {
            return Bin { count, mean: 0.0, m2: 0.0 };
        };
        let apart = self.iter().map(|bin| (bin.mean - centre) * (bin.count as f64 / count as f64));
        let shift: f64 = apart.sum();
        let about = |bin: Bin| {
            let d = bin.mean - centre - shift;
            bin.m2 + d * d * bin.count as f64
        };
        // Shares can add up to a rounding more than 1.
        let mean = (centre + shift).max(self.mean[0]).min(self.mean[self.len() - 1]);
        Bin { count, mean, m2: held(self.iter().map(about).sum()) }
    }

    /// The value below which `part` of the rows lie, to the width of a bin;
    /// `None` without rows.
    pub fn quantile(&self, part: f64) -> Option<f64> {
        let wanted = part * self.rows() as f64;
        let mut below = 0.0;
        for bin in self.iter() {
            below += bin.count as f64;
            if below >= wanted {
                return Some(bin.mean);
            }
        }
        self.mean.last().copied()
    }

    /// The bins of both, at most `limit`.
    pub fn merge(a: &Bins, b: &Bins, limit: usize) -> Bins {
        let mut merged = Bins::with_capacity(a.len() + b.len());
        let (mut i, mut j) = (0, 0);
        while i < a.len() || j < b.len() {
            let first = j == b.len() || (i < a.len() && a.mean[i] <= b.mean[j]);
            let next = if first { a.get(i) } else { b.get(j) };
            *(if first { &mut i } else { &mut j }) += 1;
            merged.append(next);
        }
        merged.compress(limit)
    }

    pub fn with_capacity(len: usize) -> Bins {
        Bins {
            count: Vec::with_capacity(len),
            mean: Vec::with_capacity(len),
            m2: Vec::with_capacity(len),
        }
    }

    /// Adds a bin after all others; to the last one where both are the same value.
    pub fn append(&mut self, bin: Bin) {
        match self.len().checked_sub(1) {
            Some(last) if self.mean[last] == bin.mean && self.m2[last] == 0.0 && bin.is_point() => {
                self.count[last] += bin.count;
            }
            // The means of neighbouring cells can cross by a rounding.
            Some(last) => self.push(Bin { mean: bin.mean.max(self.mean[last]), ..bin }),
            None => self.push(bin),
        }
    }

    /// At most `limit` bins (and at least one, if there are any): neighbours
    /// are merged where that loses least. What merging loses is the growth of
    /// the sum of squares, in units of the local scale of the data, so that
    /// resolution goes where the rows are, and tails keep theirs.
    pub fn compress(mut self, limit: usize) -> Bins {
        let limit = limit.max(1);
        while self.len() > limit {
            let losses = self.losses();
            let wanted = self.len() - limit;
            let wanted = (wanted + wanted / SLACK).min(losses.len());
            self = self.merge_below(&losses, threshold(&losses, wanted), wanted);
        }
        self
    }

    /// One pass from the left: merges up to `most` pairs that lose at most
    /// `threshold`, none of them with one just merged.
    fn merge_below(&self, losses: &[f64], threshold: f64, most: usize) -> Bins {
        let mut merged = Bins::with_capacity(self.len());
        let (mut at, mut done) = (0, 0);
        while at < self.len() {
            let joins = done < most && losses.get(at).is_some_and(|loss| *loss <= threshold);
            if joins {
                merged.push(self.get(at).with(&self.get(at + 1)));
                done += 1;
            } else {
                merged.push(self.get(at));
            }
            at += 1 + usize::from(joins);
        }
        merged
    }

    /// What merging each bin with the next one loses.
    fn losses(&self) -> Vec<f64> {
        let scales = self.scales();
        let loss = |i: usize| {
            let (a, b) = (self.count[i] as f64, self.count[i + 1] as f64);
            let apart = (self.mean[i + 1] - self.mean[i]) / scales[i];
            apart * apart * (a * b / (a + b))
        };
        (1..self.len()).map(|i| loss(i - 1)).collect()
    }

    /// The local scale at each pair of neighbours: the width of the window
    /// that holds a fixed part of the rows on either side of the pair, but no
    /// more than its distance from the median, where that is longer than the
    /// quartiles' distance.
    fn scales(&self) -> Vec<f64> {
        let reach = self.rows() / WINDOW;
        let [low, centre, high] = [0.25, 0.5, 0.75].map(|part| self.quantile(part).unwrap_or(0.0));
        let core = high - low;
        let (mut left, mut before_left) = (0, 0_u64);
        let (mut right, mut through_right) = (0, 0_u64);
        let mut before = 0_u64;
        let mut scales = Vec::with_capacity(self.len());
        for i in 1..self.len() {
            let through = before + self.count[i - 1] + self.count[i];
            while before_left + self.count[left] + reach <= before {
                before_left += self.count[left];
                left += 1;
            }
            while right < self.len() && through_right < through + reach {
                through_right += self.count[right];
                right += 1;
            }
            let window = self.mean[right - 1] - self.mean[left];
            let tail = core + (self.mean[i] - centre).abs();
            scales.push(if core > 0.0 { window.min(tail) } else { window });
            before += self.count[i - 1];
        }
        scales
    }
}

/// The `rank`-th smallest loss (from 1).
fn threshold(losses: &[f64], rank: usize) -> f64 {
    let mut sorted = losses.to_vec();
    *sorted.select_nth_unstable_by(rank - 1, f64::total_cmp).1
}
