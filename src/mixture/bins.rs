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

/// So many windows, of which each is for a group of pairs: many more than
/// would fit side by side.
const GROUPS: usize = 512;

/// One merge more for every so many wanted, to be done in fewer rounds.
const SLACK: usize = 8;

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

    /// The same where this one has rows. The other one may have none, at the
    /// same place.
    #[inline(always)]
    fn joined(&self, other: &Bin) -> Bin {
        let count = self.count + other.count;
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
            (united.count[len], united.mean[len], united.m2[len]) = (last.count, last.mean, last.m2);
            len += 1;
        }
        united.truncate(len);
        united
    }

    fn truncate(&mut self, len: usize) {
        self.count.truncate(len);
        self.mean.truncate(len);
        self.m2.truncate(len);
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
        if self.len() <= limit {
            return self;
        }
        let mut scales = Local::new(&self).scales();
        while self.len() > limit {
            let losses = self.losses(&scales);
            let wanted = self.len() - limit;
            let wanted = (wanted + wanted / SLACK).min(losses.len());
            let starts = starts(&losses, threshold(&losses, wanted), wanted);
            self.join(&starts, &mut scales);
        }
        self
    }

    /// What merging each bin with the next one loses.
    fn losses(&self, scales: &[f64]) -> Vec<f64> {
        let Bins { count, mean, .. } = self;
        let mut losses = vec![0.0; scales.len()];
        pulp::Arch::new().dispatch(Losses { count, mean, scales, losses: &mut losses });
        losses
    }

    /// One bin of all from each start to before the next: of one or two of
    /// them. The scales stay with the pairs that stay.
    fn join(&mut self, starts: &[usize], scales: &mut Vec<f64>) {
        let len = self.len();
        let ends = starts[1..].iter().copied().chain([len]);
        for ((at, &start), end) in starts.iter().enumerate().zip(ends) {
            let (bin, last) = (self.get(start), self.get(end - 1));
            // Alone, it is joined by nothing of itself: no branch decides.
            let joins = (end - 1 - start) as u64;
            let (count, m2) = (last.count * joins, last.m2 * joins as f64);
            let joined = bin.joined(&Bin { count, m2, ..last });
            (self.count[at], self.mean[at], self.m2[at]) = (joined.count, joined.mean, joined.m2);
            if end < len {
                scales[at] = scales[end - 1];
            }
        }
        self.truncate(starts.len());
        scales.truncate(starts.len() - 1);
    }
}

/// Half the distance of two values in ascending order; the whole one can overflow.
#[inline(always)]
fn half_apart(a: f64, b: f64) -> f64 {
    0.5 * b - 0.5 * a
}

/// A loop that the compiler vectorizes for the CPU at hand.
struct Losses<'a> {
    count: &'a [u64],
    mean: &'a [f64],
    scales: &'a [f64],
    losses: &'a mut [f64],
}

impl pulp::WithSimd for Losses<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let pairs = self.count.windows(2).zip(self.mean.windows(2)).zip(self.scales);
        for (((count, mean), scale), loss) in pairs.zip(self.losses) {
            let (a, b) = (count[0] as f64, count[1] as f64);
            let apart = half_apart(mean[0], mean[1]);
            // Without a distance there can be no scale either.
            let apart = if apart > 0.0 { apart / scale } else { 0.0 };
            *loss = apart * apart * (a * b / (a + b));
        }
    }
}

/// Where bins start once up to `most` pairs are joined that lose at most
/// `threshold`, from the left, none of them with one just joined.
fn starts(losses: &[f64], threshold: f64, most: usize) -> Vec<usize> {
    let mut starts = vec![0; losses.len() + 1];
    let (mut kept, mut done, mut joined) = (1, 0, false);
    for (at, loss) in losses.iter().enumerate() {
        joined = !joined & (*loss <= threshold) & (done < most);
        done += usize::from(joined);
        // Those of the joined are written over: no branch decides.
        starts[kept] = at + 1;
        kept += usize::from(!joined);
    }
    starts.truncate(kept);
    starts
}

/// Where the rows of a list of bins lie.
struct Local<'a> {
    mean: &'a [f64],
    /// Rows before each bin, and all rows.
    before: Vec<u64>,
}

impl Local<'_> {
    fn new(bins: &Bins) -> Local<'_> {
        let mut rows = 0;
        let through = bins.count.iter().map(|count| {
            rows += count;
            rows
        });
        Local { mean: &bins.mean, before: [0].into_iter().chain(through).collect() }
    }

    fn rows(&self) -> u64 {
        self.before[self.mean.len()]
    }

    /// The mean of the bin in which `part` of the rows are reached.
    fn quantile(&self, part: f64) -> f64 {
        let wanted = part * self.rows() as f64;
        let at = self.before[1..].partition_point(|through| (*through as f64) < wanted);
        self.mean[at.min(self.mean.len() - 1)]
    }

    /// Half the local scale at each pair of neighbours: the width of the window
    /// that holds a fixed part of the rows on either side of the pair and of
    /// those in its group, but no more than its distance from the median, where
    /// that is longer than the quartiles' distance.
    fn scales(&self) -> Vec<f64> {
        let [low, centre, high] = [0.25, 0.5, 0.75].map(|part| self.quantile(part));
        let core = half_apart(low, high);
        let pairs = self.mean.len() - 1;
        let group = (pairs / GROUPS).max(1);
        let mut scales = Vec::with_capacity(pairs);
        let (mut left, mut right) = (0, 0);
        for first in (0..pairs).step_by(group) {
            let end = pairs.min(first + group);
            (left, right) = self.window(first, end, left, right);
            let window = half_apart(self.mean[left], self.mean[right]);
            let scale = |mean: &f64| {
                let tail = core + half_apart(centre, *mean).abs();
                if core > 0.0 { window.min(tail) } else { window }
            };
            scales.extend(self.mean[first + 1..=end].iter().map(scale));
        }
        scales
    }

    /// The first and the last bin of the window of the pairs from `first` to
    /// before `end`, on from those of a window further to the left.
    fn window(&self, first: usize, end: usize, left: usize, right: usize) -> (usize, usize) {
        let (before, rows) = (&self.before, self.rows());
        let reach = rows / WINDOW;
        let (from, to) = (before[first], rows.min(before[end + 1] + reach));
        let left = (left..first).find(|&at| before[at + 1] + reach > from).unwrap_or(first);
        let right = (right..self.mean.len()).find(|&at| before[at + 1] >= to).unwrap_or(end);
        (left, right)
    }
}

/// The `rank`-th smallest loss (from 1).
fn threshold(losses: &[f64], rank: usize) -> f64 {
    let mut sorted = losses.to_vec();
    *sorted.select_nth_unstable_by(rank - 1, f64::total_cmp).1
}
