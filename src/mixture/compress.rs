//! How a long list of bins becomes a short one. Knows nothing of rows or how
//! bins are found.

use super::bins::{Bins, joined};
use super::join::Pairs;
use super::local::{Tails, Windows, half_apart};

/// One merge more for every so many wanted, to be done in fewer rounds.
const SLACK: usize = 16;

impl Bins {
    /// At most `limit` bins (and at least one, if there are any): neighbours
    /// are merged where that loses least. What merging loses is the growth of
    /// the sum of squares, in units of the local scale of the data, so that
    /// resolution goes where the rows are, and tails keep theirs.
    pub fn compress(mut self, limit: usize) -> Bins {
        let limit = limit.max(1);
        let mut round = Round::default();
        while self.len() > limit {
            round.look(&self);
            let wanted = self.len() - limit;
            let wanted = (wanted + wanted / SLACK).min(self.len() - 1);
            let threshold = round.threshold(wanted);
            round.pairs.join(&mut self, threshold, wanted);
        }
        self.shrink();
        self
    }
}

/// What is known of a list of bins before some are joined. Kept from round to round for
/// its memory.
#[derive(Debug, Default)]
struct Round {
    windows: Windows,
    /// Rows of each bin.
    rows: Vec<f64>,
    pairs: Pairs,
    /// Room to put losses in order.
    order: Vec<u64>,
}

impl Round {
    fn look(&mut self, bins: &Bins) {
        let tails = self.windows.look(bins);
        self.rows.resize(bins.len(), 0.0);
        self.pairs.resize(bins.len() - 1);
        let Round { windows, rows, pairs, .. } = self;
        let look = Look { bins, half_widths: windows.half_widths(), tails, rows, pairs };
        pulp::Arch::new().dispatch(look);
    }

    /// The `rank`-th smallest loss (from 1).
    fn threshold(&mut self, rank: usize) -> f64 {
        // None is negative: their bits are in the order of the numbers.
        self.order.clear();
        self.order.extend(self.pairs.losses.iter().map(|loss| loss.to_bits()));
        f64::from_bits(*self.order.select_nth_unstable(rank - 1).1)
    }
}

/// A loop that the compiler vectorizes for the CPU at hand.
struct Look<'a> {
    bins: &'a Bins,
    half_widths: &'a [f64],
    tails: Tails,
    rows: &'a mut [f64],
    pairs: &'a mut Pairs,
}

impl pulp::WithSimd for Look<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Look { bins: Bins { count, mean, m2 }, half_widths, tails, rows, pairs } = self;
        for (rows, count) in rows.iter_mut().zip(count) {
            *rows = *count as f64;
        }
        let Pairs { losses, mean: means, m2: squares } = pairs;
        let n = losses.len();
        let (a, b) = (&rows[..n], &rows[1..=n]);
        let (left, right) = (&mean[..n], &mean[1..=n]);
        let (inner, outer) = (&m2[..n], &m2[1..=n]);
        let (losses, means, squares) = (&mut losses[..n], &mut means[..n], &mut squares[..n]);
        for (i, half_width) in half_widths[..n].iter().enumerate() {
            let apart = half_apart(left[i], right[i]) / tails.hold(*half_width, right[i]);
            let growth = apart * apart * (a[i] * b[i] / (a[i] + b[i]));
            // Without a distance there may be no scale either.
            losses[i] = if growth > 0.0 { growth } else { 0.0 };
            (means[i], squares[i]) = joined((a[i], left[i], inner[i]), (b[i], right[i], outer[i]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::bins::tests::uneven as bins;
    use pulp::WithSimd;

    fn round(bins: &Bins) -> Round {
        let mut round = Round::default();
        round.look(bins);
        round
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        let bins = bins(1003);
        let (wide, mut narrow) = (round(&bins), Round::default());
        narrow.rows.resize(bins.len(), 0.0);
        narrow.pairs.resize(bins.len() - 1);
        let (half_widths, tails) = (wide.windows.half_widths(), Windows::default().look(&bins));
        let (rows, pairs) = (&mut narrow.rows, &mut narrow.pairs);
        Look { bins: &bins, half_widths, tails, rows, pairs }.with_simd(pulp::Scalar::new());
        assert_eq!((narrow.pairs, narrow.rows), (wide.pairs, wide.rows));
    }

    #[test]
    fn a_round_leaves_nothing_to_the_next() {
        let (many, few) = (bins(1003), bins(90));
        let mut used = round(&many);
        used.look(&few);
        let fresh = round(&few);
        assert_eq!((used.pairs, used.rows), (fresh.pairs, fresh.rows));
    }

    #[test]
    fn a_pair_loses_what_its_sum_of_squares_grows_by_in_units_of_the_local_scale() {
        let bins = bins(300);
        let round = round(&bins);
        for at in [0, 7, 150, 298] {
            let (a, b) = (bins.get(at), bins.get(at + 1));
            let both = a.with(&b);
            assert_eq!((round.pairs.mean[at], round.pairs.m2[at]), (both.mean, both.m2));
            let tails = Windows::default().look(&bins);
            let scale = 2.0 * tails.hold(round.windows.half_widths()[at], b.mean);
            let growth = (both.m2 - a.m2 - b.m2) / (scale * scale);
            assert!((round.pairs.losses[at] - growth).abs() <= 1e-9 * growth);
        }
    }
}
