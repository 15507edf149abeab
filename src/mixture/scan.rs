//! The first pass over a block: its range, and what in it is not finite.
//! Knows nothing of summaries.

use super::pieces::Pieces;

/// Partial results at a time, so that none waits for another.
const LANES: usize = 16;

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

/// Least, greatest, and a sum of zeros that is NaN if a value is not finite.
#[derive(Clone, Copy)]
struct Lane(f64, f64, f64);

impl Lane {
    const EMPTY: Lane = Lane(f64::INFINITY, f64::NEG_INFINITY, 0.0);

    #[inline(always)]
    fn of(x: f64) -> Lane {
        Lane(x, x, x * 0.0)
    }

    #[inline(always)]
    fn with(self, Lane(least, greatest, zero): Lane) -> Lane {
        let least = if least < self.0 { least } else { self.0 };
        let greatest = if greatest > self.1 { greatest } else { self.1 };
        Lane(least, greatest, self.2 + zero)
    }
}

/// A loop that the compiler vectorizes for the CPU at hand. The order in which
/// lanes are put together makes no difference to the result.
struct Values<'a>(&'a [f64]);

impl pulp::WithSimd for Values<'_> {
    type Output = Scan;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Scan {
        let (chunks, rest) = self.0.as_chunks::<LANES>();
        let mut lanes = [Lane::EMPTY; LANES];
        for chunk in chunks {
            for (lane, &x) in lanes.iter_mut().zip(chunk) {
                *lane = lane.with(Lane::of(x));
            }
        }
        let rest = rest.iter().fold(Lane::EMPTY, |all, &x| all.with(Lane::of(x)));
        let Lane(least, greatest, zero) = lanes.iter().fold(rest, |all, lane| all.with(*lane));
        Scan { min: least + 0.0, max: greatest + 0.0, finite: !zero.is_nan() }
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
