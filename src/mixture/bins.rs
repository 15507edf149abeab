//! Sorted bins, each a count, a mean and a sum of squares about it, and how
//! two lists of them become one. Knows nothing of rows or how bins are found.

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
        self.joined(other)
    }

    /// The same where one has rows.
    #[inline(always)]
    fn joined(&self, other: &Bin) -> Bin {
        let part = |bin: &Bin| (bin.count as f64, bin.mean, bin.m2);
        let (mean, m2) = joined(part(self), part(other));
        Bin { count: self.count + other.count, mean, m2 }
    }
}

/// Mean and sum of squares of two bins together, each of rows, mean and sum of
/// squares, and at least one with rows.
#[inline(always)]
pub(super) fn joined(
    (n, mean, m2): (f64, f64, f64),
    (k, other, square): (f64, f64, f64),
) -> (f64, f64) {
    let apart = other - mean;
    let share = k / (n + k);
    let between = apart * apart * (n * share);
    // Rounded, the mean could lie just beyond both.
    let (low, high) = (mean.min(other), mean.max(other));
    ((mean + apart * share).max(low).min(high), held(m2 + square + between))
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

    #[inline]
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
        let (middle, end) = (a.len(), a.len() + b.len());
        let both = Bins {
            count: [&a.count[..], &b.count].concat(),
            mean: [&a.mean[..], &b.mean].concat(),
            m2: [&a.m2[..], &b.m2].concat(),
        };
        let (mut i, mut j) = (0, middle);
        // Which is next is anyone's guess: an index is chosen without a branch.
        let next = |_| {
            let first = j == end || (i < middle && both.mean[i] <= both.mean[j]);
            let at = if first { i } else { j };
            i += usize::from(first);
            j += usize::from(!first);
            both.get(at)
        };
        Bins::united((0..end).map(next), end).compress(limit)
    }

    /// Bins in ascending order, those of the same value as one; `most` of them.
    fn united(bins: impl Iterator<Item = Bin>, most: usize) -> Bins {
        let mut united = Bins { count: vec![0; most], mean: vec![0.0; most], m2: vec![0.0; most] };
        let mut last = Bin { count: 0, mean: f64::NAN, m2: 0.0 };
        let mut len = 0;
        for bin in bins.take(most) {
            let same = (last.mean == bin.mean) & last.is_point() & bin.is_point();
            len -= usize::from(same);
            last = Bin { count: if same { last.count } else { 0 } + bin.count, ..bin };
            (united.count[len], united.mean[len], united.m2[len]) =
                (last.count, last.mean, last.m2);
            len += 1;
        }
        united.truncate(len);
        united
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.count.truncate(len);
        self.mean.truncate(len);
        self.m2.truncate(len);
    }

    /// Gives back the room that is not used.
    pub(super) fn shrink(&mut self) {
        self.count.shrink_to_fit();
        self.mean.shrink_to_fit();
        self.m2.shrink_to_fit();
    }

    pub fn with_capacity(len: usize) -> Bins {
        Bins {
            count: Vec::with_capacity(len),
            mean: Vec::with_capacity(len),
            m2: Vec::with_capacity(len),
        }
    }

    /// Adds a bin after all others; to the last one where both are the same value.
    #[inline]
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
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// So many bins of 1 to 40 rows each.
    pub fn uneven(len: u64) -> Bins {
        let mut bins = Bins::default();
        for i in 0..len {
            let jump = (i * i * 7919) % 40;
            bins.append(Bin { count: 1 + jump, mean: (i * 40 + jump) as f64 * 0.1, m2: 0.25 });
        }
        bins
    }

    #[test]
    fn equal_values_of_both_are_one_bin() {
        let points = |values: [f64; 3]| Bins {
            count: vec![1, 2, 3],
            mean: values.to_vec(),
            m2: vec![0.0, 0.0, 1.0],
        };
        let merged = Bins::merge(&points([1.0, 2.0, 3.0]), &points([2.0, 2.5, 3.0]), 10);
        assert_eq!(merged.mean, [1.0, 2.0, 2.5, 3.0, 3.0]);
        assert_eq!(merged.count, [1, 3, 2, 3, 3]);
    }
}
