//! Joins some of the neighbours in a list of bins: which pairs, and into what, is
//! known before. Sixty-four pairs at a time, of which a bit says whether they are
//! joined, so that nothing waits for a guess of the CPU.

use super::bins::Bins;

/// Pairs at a time.
const WORD: usize = u64::BITS as usize;

/// Every other place of a word, from the first.
const EVEN: u64 = u64::MAX / 3;

/// Each bin with the next one.
#[derive(Debug, Default, PartialEq)]
pub struct Pairs {
    /// What joining them loses; not negative.
    pub losses: Vec<f64>,
    /// Of both together.
    pub mean: Vec<f64>,
    pub m2: Vec<f64>,
}

impl Pairs {
    pub fn resize(&mut self, pairs: usize) {
        for values in [&mut self.losses, &mut self.mean, &mut self.m2] {
            values.resize(pairs, 0.0);
        }
    }

    /// Joins up to `most` of the pairs of `bins` that lose at most `threshold`, from the
    /// left, none of them with one just joined.
    pub fn join(&self, bins: &mut Bins, threshold: f64, most: usize) {
        let Bins { count, mean, m2 } = bins;
        let len =
            pulp::Arch::new().dispatch(Join { pairs: self, threshold, most, count, mean, m2 });
        bins.truncate(len);
    }
}

/// A loop that the compiler vectorizes for the CPU at hand. Returns how many bins it
/// leaves; they are the first ones then.
struct Join<'a> {
    pairs: &'a Pairs,
    threshold: f64,
    most: usize,
    count: &'a mut [u64],
    mean: &'a mut [f64],
    m2: &'a mut [f64],
}

impl pulp::WithSimd for Join<'_> {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> usize {
        let Join { pairs, threshold, most, count, mean, m2 } = self;
        let last = pairs.losses.len();
        let (means, squares) = (&pairs.mean[..last], &pairs.m2[..last]);
        let (count, mean, m2) = (&mut count[..=last], &mut mean[..=last], &mut m2[..=last]);
        // Whether the first bin of the word was joined to the one before.
        let (mut kept, mut left, mut taken) = (0, most, 0);
        for (word, losses) in pairs.losses.chunks(WORD).enumerate() {
            let (first, end) = (word * WORD, word * WORD + losses.len());
            let joined = lowest(alternate(at_most(losses, threshold) & !taken), left);
            left -= joined.count_ones() as usize;
            let is_joined = |at: usize| (joined >> at & 1).wrapping_neg();
            for at in 0..losses.len() {
                count[first + at] += count[first + at + 1] & is_joined(at);
            }
            let both = mean[first..end].iter_mut().zip(&means[first..end]);
            both.enumerate().for_each(|(at, (x, y))| *x = chosen(is_joined(at), *y, *x));
            let both = m2[first..end].iter_mut().zip(&squares[first..end]);
            both.enumerate().for_each(|(at, (x, y))| *x = chosen(is_joined(at), *y, *x));
            let mut stay = !(joined << 1 | taken) & u64::MAX >> (WORD - losses.len());
            while stay > 0 {
                let at = first + stay.trailing_zeros() as usize;
                (count[kept], mean[kept], m2[kept]) = (count[at], mean[at], m2[at]);
                kept += 1;
                stay &= stay - 1;
            }
            taken = joined >> (losses.len() - 1);
        }
        (count[kept], mean[kept], m2[kept]) = (count[last], mean[last], m2[last]);
        kept + usize::from(taken == 0)
    }
}

/// The places of the values that are at most `threshold`.
#[inline(always)]
fn at_most(values: &[f64], threshold: f64) -> u64 {
    values.iter().enumerate().fold(0, |bits, (at, x)| bits | u64::from(*x <= threshold) << at)
}

/// Of each run of set bits the first, the third, and so on.
#[inline(always)]
fn alternate(bits: u64) -> u64 {
    let first = bits & !(bits << 1);
    // A run to which its first bit is added is carried out of its places.
    let from_even = bits & !bits.wrapping_add(first & EVEN);
    (from_even & EVEN) | (bits & !from_even & !EVEN)
}

/// The `most` lowest of the set bits.
#[inline(always)]
fn lowest(mut bits: u64, most: usize) -> u64 {
    while bits.count_ones() as usize > most {
        bits &= !(1 << (WORD - 1) >> bits.leading_zeros());
    }
    bits
}

/// The first where all bits of the mask are set, else the second, where none is.
#[inline(always)]
fn chosen(mask: u64, a: f64, b: f64) -> f64 {
    f64::from_bits((a.to_bits() & mask) | (b.to_bits() & !mask))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::bins::Bin;
    use proptest::prelude::*;
    use pulp::WithSimd;

    fn bins(len: usize) -> Bins {
        let mut bins = Bins::default();
        for i in 0..len {
            bins.append(Bin { count: 1 + i as u64 % 7, mean: i as f64, m2: 0.25 });
        }
        bins
    }

    fn pairs(bins: &Bins, losses: &[f64]) -> Pairs {
        let both = |at: usize| bins.get(at).with(&bins.get(at + 1));
        let both: Vec<Bin> = (0..losses.len()).map(both).collect();
        let mean = both.iter().map(|bin| bin.mean).collect();
        Pairs { losses: losses.to_vec(), mean, m2: both.iter().map(|bin| bin.m2).collect() }
    }

    /// Bins, joined where their pairs lose at most 2, and at most so many.
    fn joined(losses: &[f64], most: usize) -> Bins {
        let mut bins = bins(losses.len() + 1);
        pairs(&bins, losses).join(&mut bins, 2.0, most);
        bins
    }

    #[test]
    fn pairs_are_joined_from_the_left_none_twice() {
        let whole = bins(7);
        let one = |at: usize| whole.get(at);
        let two = |at: usize| whole.get(at).with(&whole.get(at + 1));
        let is = |bins: Bins, want: &[Bin]| assert!(bins.iter().eq(want.iter().copied()));
        let losses = [1.0, 1.0, 1.0, 9.0, 1.0, 1.0];
        is(joined(&losses, 5), &[two(0), two(2), two(4), one(6)]);
        is(joined(&losses, 1), &[two(0), one(2), one(3), one(4), one(5), one(6)]);
        is(joined(&[9.0, 1.0, 9.0, 9.0, 9.0, 1.0], 5), &[one(0), two(1), one(3), one(4), two(5)]);
    }

    /// The same, bin by bin.
    fn plainly(losses: &[f64], most: usize) -> Bins {
        let (whole, mut bins, mut at, mut left) =
            (bins(losses.len() + 1), Bins::default(), 0, most);
        while at < whole.len() {
            let joins = left > 0 && losses.get(at).is_some_and(|loss| *loss <= 2.0);
            let bin = whole.get(at);
            bins.push(if joins { bin.with(&whole.get(at + 1)) } else { bin });
            at += 1 + usize::from(joins);
            left -= usize::from(joins);
        }
        bins
    }

    proptest! {
        #[test]
        fn words_join_as_pairs_do_one_by_one(
            losses in prop::collection::vec(prop_oneof![3 => Just(1.0), 1 => Just(3.0)], 1..300),
            most in prop_oneof![Just(1000), 0..100_usize],
        ) {
            prop_assert_eq!(joined(&losses, most), plainly(&losses, most));
        }
    }

    #[test]
    fn runs_of_any_length_reach_across_words() {
        for run in [1, 2, 63, 64, 65, 127, 128, 129, 192] {
            for before in [0, 1, 2, 62, 63, 64] {
                let losses = [vec![9.0; before], vec![1.0; run], vec![9.0; 3]].concat();
                for most in [0, 1, run / 4, run] {
                    assert_eq!(joined(&losses, most), plainly(&losses, most), "{before} {run}");
                }
            }
        }
    }

    #[test]
    fn the_bits_do_not_depend_on_the_instruction_set() {
        let losses: Vec<f64> = (0..500).map(|i| f64::from(i * i % 11)).collect();
        let (wide, mut narrow) = (joined(&losses, 90), bins(501));
        let pairs = pairs(&narrow, &losses);
        let Bins { count, mean, m2 } = &mut narrow;
        let join = Join { pairs: &pairs, threshold: 2.0, most: 90, count, mean, m2 };
        let len = join.with_simd(pulp::Scalar::new());
        narrow.truncate(len);
        assert_eq!(narrow, wide);
    }
}
