//! How many decimals the values of a column have. Knows decimals only as
//! RDT does: as what rounding leaves unchanged.

use serde::{Deserialize, Serialize};

use super::math::round;
use super::pieces::Pieces;

/// More decimals than this are not looked for.
pub const MOST_DECIMALS: u8 = 15;

const POWERS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// A number of smallest decimals below this is exact, and found by rounding.
const EXACT: f64 = 2_251_799_813_685_248.0; // 2^51

/// Values tested together before the number of decimals is looked at again.
const BLOCK: usize = 256;

/// The fewest decimals that every value seen has, or `None` if there is a
/// value with more than [`MOST_DECIMALS`]. Of no values: 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rounding(pub Option<u8>);

impl Default for Rounding {
    fn default() -> Rounding {
        Rounding(Some(0))
    }
}

/// `value` rounded to `decimals`: by division, since a product with 0.01
/// would miss the nearest number with two decimals.
#[inline(always)]
pub fn round_to(value: f64, decimals: u8) -> f64 {
    rounded(value, decimal_power(decimals))
}

/// The same by the power of ten.
#[inline(always)]
pub fn rounded(value: f64, power: f64) -> f64 {
    let scaled = value * power;
    if scaled.is_finite() { round(scaled) / power } else { value }
}

/// 10^decimals, of at most [`MOST_DECIMALS`].
#[inline(always)]
pub fn decimal_power(decimals: u8) -> f64 {
    POWERS[usize::from(decimals.min(MOST_DECIMALS))]
}

#[inline(always)]
fn holds(values: &[f64], decimals: u8) -> bool {
    if decimals == 0 {
        // The common case, without a division.
        return values.iter().fold(true, |all, &v| all & (round(v) == v));
    }
    let power = decimal_power(decimals);
    values.iter().fold(true, |all, &v| all & (rounded(v, power) == v))
}

/// The values from the first block on that needs more decimals: a loop that
/// the compiler vectorizes for the CPU at hand.
struct Held<'a> {
    values: &'a [f64],
    decimals: u8,
}

impl<'a> pulp::WithSimd for Held<'a> {
    type Output = &'a [f64];

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> &'a [f64] {
        let Held { values, decimals } = self;
        let held = values.chunks(BLOCK).take_while(|block| holds(block, decimals)).count();
        &values[values.len().min(held * BLOCK)..]
    }
}

impl Rounding {
    /// Of finite values.
    pub fn of(values: Pieces<'_>) -> Rounding {
        let more = |decimals, slice| Rounding::more(slice, decimals);
        Rounding(values.slices().try_fold(0, more))
    }

    /// The fewest, but at least so many `decimals`, that every value has.
    fn more(values: &[f64], mut decimals: u8) -> Option<u8> {
        let mut rest = values;
        loop {
            rest = pulp::Arch::new().dispatch(Held { values: rest, decimals });
            let block = &rest[..rest.len().min(BLOCK)];
            // One value tells for most decimals that they are too few.
            let enough = |decimals: &u8| block.iter().all(|&v| round_to(v, *decimals) == v);
            match (decimals..=MOST_DECIMALS).find(enough) {
                Some(_) if block.is_empty() => return Some(decimals),
                Some(more) => decimals = more,
                None => return None,
            }
        }
    }

    /// Of the values of both.
    pub fn and(self, other: Rounding) -> Rounding {
        Rounding(self.0.zip(other.0).map(|(a, b)| a.max(b)))
    }

    /// The same if it leaves every value of at most that magnitude which has
    /// fewer decimals unchanged too, else none.
    pub fn within(self, magnitude: f64) -> Rounding {
        let holds = |d: &u8| *d == 0 || magnitude * POWERS[usize::from(*d)] < EXACT;
        Rounding(self.0.filter(holds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_the_fewest_decimals() {
        let of = |values: &[f64]| Rounding::of(Pieces(&[values])).0;
        assert_eq!(of(&[]), Some(0));
        assert_eq!(of(&[1.0, -3.0, 1e300, 9_007_199_254_740_993.0]), Some(0));
        assert_eq!(of(&[1.0, 22.79, 0.1]), Some(2));
        assert_eq!(of(&[1e-15]), Some(15));
        assert_eq!(of(&[0.1, std::f64::consts::PI / 10.0]), None);
        assert_eq!(of(&[1e-300]), None);
    }

    #[test]
    fn rounds_by_division() {
        assert_eq!(round_to(0.285_000_000_000_1, 2), 0.29);
        assert_eq!(round_to(1.15 + 1e-16, 2), 1.15);
        assert_eq!(round_to(-2.4, 0), -2.0);
        assert_eq!(round_to(1e300, 15), 1e300);
    }

    proptest! {
        /// Cents and the like, and what they become with more decimals.
        #[test]
        fn decimals_are_found_and_kept(units in -1_000_000_000_i64..1_000_000_000, d in 0..6_u8) {
            let value = units as f64 / POWERS[usize::from(d)];
            let Rounding(found) = Rounding::of(Pieces(&[&[value]]));
            prop_assert!(found.is_some_and(|found| found <= d));
            for more in d..=MOST_DECIMALS {
                if Rounding(Some(more)).within(value.abs()).0.is_some() {
                    prop_assert_eq!(round_to(value, more), value);
                }
            }
        }
    }
}
