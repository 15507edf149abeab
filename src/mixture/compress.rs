//! How a long list of bins becomes a short one. Knows nothing of rows or how
//! bins are found.

use super::bins::{Bins, joined};

/// Half the rows in the window whose width is taken for the local scale of
/// the data, as a part of all rows.
const WINDOW: u64 = 64;

/// So many windows, of which each is for a group of pairs. With half as many,
/// one that reaches out of a dense part makes all of its group look narrow:
/// repeated merging then loses that part (`docs/numerics.md`).
const GROUPS: usize = 1024;

/// One merge more for every so many wanted, to be done in fewer rounds.
const SLACK: usize = 16;

impl Bins {
    /// At most `limit` bins (and at least one, if there are any): neighbours
    /// are merged where that loses least. What merging loses is the growth of
    /// the sum of squares, in units of the local scale of the data, so that
    /// resolution goes where the rows are, and tails keep theirs.
    pub fn compress(mut self, limit: usize) -> Bins {
        let limit = limit.max(1);
        while self.len() > limit {
            let pairs = self.pairs(&Local::new(&self).scales());
            let wanted = self.len() - limit;
            let wanted = (wanted + wanted / SLACK).min(pairs.losses.len());
            let threshold = threshold(&pairs.losses, wanted);
            self.join(&pairs, threshold, wanted);
        }
        self
    }

    /// What merging each bin with the next one makes, and loses.
    fn pairs(&self, scales: &[f64]) -> Pairs {
        let n = scales.len();
        let mut pairs = Pairs { losses: vec![0.0; n], mean: vec![0.0; n], m2: vec![0.0; n] };
        pulp::Arch::new().dispatch(Merge { bins: self, scales, pairs: &mut pairs });
        pairs
    }

    /// Joins up to `most` pairs that lose at most `threshold`, from the left, none
    /// of them with one just joined.
    fn join(&mut self, pairs: &Pairs, threshold: f64, most: usize) {
        let (mut kept, mut done, mut joined) = (0, 0, false);
        let Bins { count, mean, m2 } = self;
        for at in 0..pairs.losses.len() {
            let is_left = !joined;
            joined = is_left & (pairs.losses[at] <= threshold) & (done < most);
            done += usize::from(joined);
            // The right one of a pair is written over: no branch decides.
            count[kept] = count[at] + count[at + 1] * u64::from(joined);
            mean[kept] = chosen(joined, pairs.mean[at], mean[at]);
            m2[kept] = chosen(joined, pairs.m2[at], m2[at]);
            kept += usize::from(is_left);
        }
        let last = count.len() - 1;
        (count[kept], mean[kept], m2[kept]) = (count[last], mean[last], m2[last]);
        self.truncate(kept + usize::from(!joined));
    }
}

/// The first if so, else the second; without a branch.
#[inline(always)]
fn chosen(first: bool, a: f64, b: f64) -> f64 {
    let mask = u64::from(first).wrapping_neg();
    f64::from_bits((a.to_bits() & mask) | (b.to_bits() & !mask))
}

/// Each bin with the next one.
struct Pairs {
    losses: Vec<f64>,
    mean: Vec<f64>,
    m2: Vec<f64>,
}

/// Half the distance of two values in ascending order; the whole one can overflow.
#[inline(always)]
fn half_apart(a: f64, b: f64) -> f64 {
    0.5 * b - 0.5 * a
}

/// A loop that the compiler vectorizes for the CPU at hand.
struct Merge<'a> {
    bins: &'a Bins,
    scales: &'a [f64],
    pairs: &'a mut Pairs,
}

impl pulp::WithSimd for Merge<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Merge { bins: Bins { count, mean, m2 }, scales, pairs } = self;
        let rows: Vec<f64> = count.iter().map(|count| *count as f64).collect();
        let Pairs { losses, mean: means, m2: squares } = pairs;
        let n = scales.len();
        let (a, b) = (&rows[..n], &rows[1..]);
        let (left, right) = (&mean[..n], &mean[1..]);
        let (inner, outer) = (&m2[..n], &m2[1..]);
        let (losses, means, squares) = (&mut losses[..n], &mut means[..n], &mut squares[..n]);
        for i in 0..n {
            let apart = half_apart(left[i], right[i]) / scales[i];
            let growth = apart * apart * (a[i] * b[i] / (a[i] + b[i]));
            // Without a distance there may be no scale either.
            losses[i] = if growth > 0.0 { growth } else { 0.0 };
            (means[i], squares[i]) = joined((a[i], left[i], inner[i]), (b[i], right[i], outer[i]));
        }
    }
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
        let tail = |mean: &f64| core + half_apart(centre, *mean).abs();
        let mut scales: Vec<f64> = self.mean[1..].iter().map(tail).collect();
        let (mut left, mut right) = (0, 0);
        for (at, scales) in scales.chunks_mut(group).enumerate() {
            let first = at * group;
            (left, right) = self.window(first, first + scales.len(), left, right);
            let window = half_apart(self.mean[left], self.mean[right]);
            for scale in scales {
                *scale = if core > 0.0 && *scale < window { *scale } else { window };
            }
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
    // None is negative: their bits are in the order of the numbers.
    let mut bits: Vec<u64> = losses.iter().map(|loss| loss.to_bits()).collect();
    f64::from_bits(*bits.select_nth_unstable(rank - 1).1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::bins::Bin;
    use pulp::WithSimd;

    /// Bins of 1 to 40 rows each.
    fn bins(len: u64) -> Bins {
        let mut bins = Bins::default();
        for i in 0..len {
            let jump = (i * i * 7919) % 40;
            bins.append(Bin { count: 1 + jump, mean: (i * 40 + jump) as f64 * 0.1, m2: 0.25 });
        }
        bins
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        let bins = bins(1003);
        let scales = Local::new(&bins).scales();
        let wide = bins.pairs(&scales);
        let mut narrow = bins.pairs(&scales);
        narrow.losses.fill(0.0);
        narrow.mean.fill(0.0);
        narrow.m2.fill(0.0);
        let merge = Merge { bins: &bins, scales: &scales, pairs: &mut narrow };
        merge.with_simd(pulp::Scalar::new());
        assert_eq!((narrow.losses, narrow.mean, narrow.m2), (wide.losses, wide.mean, wide.m2));
    }

    /// Seven bins, joined where their pairs lose at most 2, and at most so many.
    fn joined(losses: [f64; 6], most: usize) -> Bins {
        let mut bins = bins(7);
        let mut pairs = bins.pairs(&[1.0; 6]);
        pairs.losses = losses.to_vec();
        bins.join(&pairs, 2.0, most);
        bins
    }

    #[test]
    fn pairs_are_joined_from_the_left_none_twice() {
        let whole = bins(7);
        let one = |at: usize| whole.get(at);
        let two = |at: usize| whole.get(at).with(&whole.get(at + 1));
        let is = |bins: Bins, want: &[Bin]| assert!(bins.iter().eq(want.iter().copied()));
        let losses = [1.0, 1.0, 1.0, 9.0, 1.0, 1.0];
        is(joined(losses, 5), &[two(0), two(2), two(4), one(6)]);
        is(joined(losses, 1), &[two(0), one(2), one(3), one(4), one(5), one(6)]);
        is(joined([9.0, 1.0, 9.0, 9.0, 9.0, 1.0], 5), &[one(0), two(1), one(3), one(4), two(5)]);
    }

    #[test]
    fn a_window_holds_its_part_of_the_rows_on_either_side() {
        let bins = bins(700);
        let local = Local::new(&bins);
        let reach = local.rows() / WINDOW;
        for first in [0, 1, 300, 690] {
            let (left, right) = local.window(first, first + 3, 0, 0);
            let rows = |at: std::ops::Range<usize>| bins.count[at].iter().sum::<u64>();
            assert!(left == 0 || rows(left..first) >= reach.min(rows(0..first)));
            assert!(right == 699 || rows(first + 4..right + 1) >= reach);
        }
    }
}
