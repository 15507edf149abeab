//! The local scale of the data along a list of bins: how wide the window is that holds
//! a fixed part of the rows. Knows nothing of what is done with it.

use super::bins::Bins;

/// Half the rows in the window whose width is taken for the local scale of
/// the data, as a part of all rows.
const WINDOW: u64 = 64;

/// So many windows, of which each is for a group of pairs. With half as many,
/// one that reaches out of a dense part makes all of its group look narrow:
/// repeated merging then loses that part (`docs/numerics.md`).
const GROUPS: usize = 1024;

/// Bins that are looked at together for the end of a window.
const STRIDE: usize = 16;

/// As many rows as there can be.
const BEYOND: u64 = i64::MAX as u64;

/// Half the distance of two values in ascending order; the whole one can overflow.
#[inline(always)]
pub fn half_apart(a: f64, b: f64) -> f64 {
    0.5 * b - 0.5 * a
}

/// The windows of each pair of neighbours in a list of bins, and of the list. Kept from
/// list to list for its memory.
#[derive(Debug, Default)]
pub struct Windows {
    /// Rows before each bin, and all rows; then [`BEYOND`].
    before: Vec<u64>,
    /// Half the width of each pair's window.
    half_widths: Vec<f64>,
}

/// What holds the scale in the tails.
#[derive(Debug, Clone, Copy)]
pub struct Tails {
    /// The median, …
    centre: f64,
    /// … and half the distance of the quartiles.
    core: f64,
}

impl Tails {
    /// Half the local scale of the pair whose right bin is at `mean`, of half the width
    /// of its window: no more than its distance from the median, where that is longer
    /// than the quartiles' distance.
    #[inline(always)]
    pub fn hold(self, half_width: f64, mean: f64) -> f64 {
        let tail = self.core + half_apart(self.centre, mean).abs();
        if self.core > 0.0 && tail < half_width { tail } else { half_width }
    }
}

impl Windows {
    /// Of bins of which there are two at least.
    pub fn look(&mut self, bins: &Bins) -> Tails {
        let mut rows = 0;
        let through = bins.count.iter().map(|count| {
            rows += count;
            rows
        });
        self.before.clear();
        self.before.push(0);
        self.before.extend(through);
        self.before.extend([BEYOND; STRIDE]);
        self.half_widths.resize(bins.len() - 1, 0.0);
        let Windows { before, half_widths } = self;
        pulp::Arch::new().dispatch(Look { mean: &bins.mean, rows, before, half_widths });
        let quantile = |part| bins.mean[self.reached(part, bins.len())];
        let [low, centre, high] = [0.25, 0.5, 0.75].map(quantile);
        Tails { centre, core: half_apart(low, high) }
    }

    /// Half the width of the window that holds a fixed part of the rows on either side
    /// of a pair and of those in its group.
    pub fn half_widths(&self) -> &[f64] {
        &self.half_widths
    }

    /// The first of so many bins with which `part` of the rows are reached.
    fn reached(&self, part: f64, bins: usize) -> usize {
        let through = &self.before[1..=bins];
        let wanted = part * through[bins - 1] as f64;
        through.partition_point(|through| (*through as f64) < wanted).min(bins - 1)
    }
}

/// A loop in which the compiler vectorizes for the CPU at hand how [`reach`] counts.
struct Look<'a> {
    mean: &'a [f64],
    rows: u64,
    before: &'a [u64],
    half_widths: &'a mut [f64],
}

impl pulp::WithSimd for Look<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Look { mean, rows, before, half_widths } = self;
        let part = rows / WINDOW;
        let group = (half_widths.len() / GROUPS).max(1);
        let (mut left, mut right) = (0, 0);
        for (at, half_widths) in half_widths.chunks_mut(group).enumerate() {
            let first = at * group;
            let end = first + half_widths.len();
            // The bin before whose end so many rows are left to the first of the group, …
            left = reach(before, left, (before[first] + 1).saturating_sub(part)).min(first);
            // … and that with whose end as many come after the last.
            right = reach(before, right, rows.min(before[end + 1] + part));
            half_widths.fill(half_apart(mean[left], mean[right]));
        }
    }
}

/// The first bin from `bin` on with which so many rows are reached.
#[inline(always)]
fn reach(before: &[u64], mut bin: usize, rows: u64) -> usize {
    // A loop that ends anywhere costs a wrong guess of the CPU each time.
    while let Some(some) = before[bin + 1..].first_chunk::<STRIDE>() {
        let mut below = 0;
        for through in some {
            // Signed numbers are compared in vectors everywhere.
            below += i64::from((*through as i64) < rows as i64);
        }
        bin += below as usize;
        if below < STRIDE as i64 {
            break;
        }
    }
    bin
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::bins::tests::uneven as bins;
    use pulp::WithSimd;

    #[test]
    fn a_window_is_the_least_with_its_part_of_the_rows_on_either_side() {
        for (len, heavy) in [2, 3, 30, 700, 1024, 2500, 5000].map(|n| [(n, 1), (n, 9)]).concat() {
            let mut bins = bins(len);
            // Some of them hold a window's rows alone.
            bins.count.iter_mut().step_by(97).for_each(|count| *count *= heavy * heavy * heavy);
            let mut windows = Windows::default();
            windows.look(&bins);
            let reach = bins.rows() / WINDOW;
            let pairs = bins.len() - 1;
            let group = (pairs / GROUPS).max(1);
            for (pair, half_width) in windows.half_widths().iter().enumerate() {
                let first = pair / group * group;
                let end = (first + group).min(pairs);
                let rows = |at: std::ops::Range<usize>| bins.count[at].iter().sum::<u64>();
                // The bins are of some rows each, so that both are found.
                let left = (0..=first).rev().find(|at| rows(*at..first) >= reach).unwrap_or(0);
                let right = (end..=pairs).find(|at| rows(end + 1..at + 1) >= reach);
                let right = right.unwrap_or(pairs);
                assert_eq!(*half_width, half_apart(bins.mean[left], bins.mean[right]), "{pair}");
            }
        }
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        let bins = bins(3000);
        let mut windows = Windows::default();
        windows.look(&bins);
        let (before, mut narrow) = (&windows.before, vec![0.0; bins.len() - 1]);
        let half_widths = &mut narrow;
        let look = Look { mean: &bins.mean, rows: bins.rows(), before, half_widths };
        look.with_simd(pulp::Scalar::new());
        assert_eq!(narrow, windows.half_widths);
    }

    #[test]
    fn a_list_leaves_nothing_to_the_next() {
        let (mut used, mut fresh) = (Windows::default(), Windows::default());
        used.look(&bins(1003));
        used.look(&bins(90));
        fresh.look(&bins(90));
        assert_eq!((used.before, used.half_widths), (fresh.before, fresh.half_widths));
    }

    #[test]
    fn the_scale_of_a_tail_is_its_distance_from_the_median() {
        let tails = Tails { centre: 10.0, core: 1.0 };
        assert_eq!([10.0, 14.0, 6.0, 50.0].map(|mean| tails.hold(5.0, mean)), [1.0, 3.0, 3.0, 5.0]);
        assert_eq!(Tails { core: 0.0, ..tails }.hold(5.0, 14.0), 5.0);
    }
}
