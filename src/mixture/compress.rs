//! How a long list of bins becomes a short one. Knows nothing of rows or how
//! bins are found.

use super::bins::{Bin, Bins};

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
            let losses = self.losses(&Local::new(&self).scales());
            let wanted = self.len() - limit;
            let wanted = (wanted + wanted / SLACK).min(losses.len());
            let starts = starts(&losses, threshold(&losses, wanted), wanted);
            self.join(&starts);
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

    /// One bin of those from each start to before the next: one, or two.
    fn join(&mut self, starts: &[usize]) {
        let ends = starts[1..].iter().copied().chain([self.len()]);
        for ((at, &start), end) in starts.iter().enumerate().zip(ends) {
            let (bin, last) = (self.get(start), self.get(end - 1));
            // Alone, it is joined by nothing of itself: no branch decides.
            let joins = (end - 1 - start) as u64;
            let (count, m2) = (last.count * joins, last.m2 * joins as f64);
            let joined = bin.joined(&Bin { count, m2, ..last });
            (self.count[at], self.mean[at], self.m2[at]) = (joined.count, joined.mean, joined.m2);
        }
        self.truncate(starts.len());
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
            let apart = half_apart(mean[0], mean[1]) / scale;
            let growth = apart * apart * (a * b / (a + b));
            // Without a distance there may be no scale either.
            *loss = if growth > 0.0 { growth } else { 0.0 };
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

#[cfg(test)]
mod tests {
    use super::*;
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
        let Bins { count, mean, .. } = &bins;
        let mut narrow = vec![0.0; scales.len()];
        let losses = Losses { count, mean, scales: &scales, losses: &mut narrow };
        losses.with_simd(pulp::Scalar::new());
        assert_eq!(narrow, bins.losses(&scales));
    }

    #[test]
    fn pairs_are_joined_from_the_left_none_twice() {
        let losses = [1.0, 1.0, 1.0, 9.0, 1.0, 1.0];
        assert_eq!(starts(&losses, 2.0, 5), [0, 2, 4, 6]);
        assert_eq!(starts(&losses, 2.0, 1), [0, 2, 3, 4, 5, 6]);
        assert_eq!(starts(&[], 2.0, 1), [0]);
    }

    #[test]
    fn what_is_joined_is_what_both_are_together() {
        let whole = bins(6);
        let mut joined = whole.clone();
        joined.join(&[0, 1, 3, 4]);
        let with = |at: usize| whole.get(at).with(&whole.get(at + 1));
        let want = [whole.get(0), with(1), whole.get(3), with(4)];
        assert!(joined.iter().eq(want));
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
