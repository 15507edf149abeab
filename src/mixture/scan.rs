//! The first pass over a block: its range, and what in it is not finite.
//! Knows nothing of summaries.

use super::pieces::Pieces;

/// Vectors at a time, so that none waits for another.
const VECTORS: usize = 4;

/// What is not a number on the real line.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Odd {
    pub nans: u64,
    pub pos_inf: u64,
    pub neg_inf: u64,
}

/// What one look at every value says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scan {
    /// Infinity where there is no value. −0 counts as 0.
    pub min: f64,
    pub max: f64,
    /// Whether all values are; the range is of use only then.
    pub finite: bool,
}

impl Default for Scan {
    fn default() -> Scan {
        Scan::EMPTY
    }
}

impl Scan {
    /// Of no values.
    pub const EMPTY: Scan = Scan { min: f64::INFINITY, max: f64::NEG_INFINITY, finite: true };

    pub fn of(values: &[f64]) -> Scan {
        pulp::Arch::new().dispatch(Values(values))
    }

    /// Of the values of both.
    pub fn and(self, other: Scan) -> Scan {
        Scan {
            min: self.min.min(other.min),
            max: self.max.max(other.max),
            finite: self.finite & other.finite,
        }
    }
}

/// How many of each are among `values`, and the finite ones in their order.
pub fn split(values: Pieces<'_>) -> (Odd, Vec<f64>) {
    let (mut odd, mut finite, mut kept) = (Odd::default(), vec![0.0; values.len()], 0);
    for x in values.values() {
        odd.nans += u64::from(x.is_nan());
        odd.pos_inf += u64::from(x == f64::INFINITY);
        odd.neg_inf += u64::from(x == f64::NEG_INFINITY);
        // Others are written over: no branch decides.
        finite[kept] = x;
        kept += usize::from(x.is_finite());
    }
    finite.truncate(kept);
    (odd, finite)
}

/// In several vectors at a time; the order in which lanes are put together makes no
/// difference to the result. Spelled out, as the compiler leaves such a loop scalar.
struct Values<'a>(&'a [f64]);

impl pulp::WithSimd for Values<'_> {
    type Output = Scan;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) -> Scan {
        let (vectors, rest) = S::as_simd_f64s(self.0);
        let zero = simd.splat_f64s(0.0);
        let mut least = [simd.splat_f64s(f64::INFINITY); VECTORS];
        let mut greatest = [simd.splat_f64s(f64::NEG_INFINITY); VECTORS];
        // Products with 0: their sum is NaN if a value is not finite.
        let mut zeros = [zero; VECTORS];
        let mut add = |lane: usize, x: S::f64s| {
            least[lane] = simd.min_f64s(least[lane], x);
            greatest[lane] = simd.max_f64s(greatest[lane], x);
            zeros[lane] = simd.add_f64s(zeros[lane], simd.mul_f64s(x, zero));
        };
        let (groups, single) = vectors.as_chunks::<VECTORS>();
        for group in groups {
            (0..VECTORS).for_each(|lane| add(lane, group[lane]));
        }
        single.iter().for_each(|x| add(0, *x));
        let mut scan = Scan::EMPTY;
        for ((least, greatest), zeros) in least.into_iter().zip(greatest).zip(zeros) {
            scan.min = scan.min.min(simd.reduce_min_f64s(least));
            scan.max = scan.max.max(simd.reduce_max_f64s(greatest));
            scan.finite &= !simd.reduce_sum_f64s(zeros).is_nan();
        }
        for &x in rest {
            scan.min = scan.min.min(x);
            scan.max = scan.max.max(x);
            scan.finite &= x.is_finite();
        }
        Scan { min: scan.min + 0.0, max: scan.max + 0.0, ..scan }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulp::WithSimd;

    #[test]
    fn the_range_is_that_of_all_lanes() {
        for len in 1..100 {
            let values: Vec<f64> = (0..len).map(|i| f64::from((i * 37) % 101) - 50.0).collect();
            let least = values.iter().copied().fold(f64::MAX, f64::min);
            let greatest = values.iter().copied().fold(f64::MIN, f64::max);
            let scan = Scan { min: least, max: greatest, finite: true };
            assert_eq!(Scan::of(&values), scan);
            let pieces = values.chunks(9).map(Scan::of);
            assert_eq!(pieces.fold(Scan::EMPTY, Scan::and), scan);
            assert_eq!(Values(&values).with_simd(pulp::Scalar::new()), scan);
        }
        assert!(Scan::of(&[-0.0; 20]).min.is_sign_positive());
        assert!(Scan::of(&[]).min > Scan::of(&[]).max);
    }

    #[test]
    fn what_is_not_finite_is_found_anywhere() {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            for at in 0..40 {
                let mut values = vec![1.5; 40];
                values[at] = odd;
                assert!(!Scan::of(&values).finite);
                assert_eq!(split(Pieces(&[&values])).1, [1.5; 39]);
            }
        }
        let values = [f64::NAN, 1.0, f64::INFINITY, f64::NAN, f64::NEG_INFINITY];
        let (odd, finite) = split(Pieces(&[&values[..2], &values[2..]]));
        assert_eq!((odd, finite), (Odd { nans: 2, pos_inf: 1, neg_inf: 1 }, vec![1.0]));
    }
}
