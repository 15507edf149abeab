//! The axis `t = ± ln(1 + |d| / scale)`, d the distance from a centre: linear
//! near it, logarithmic far from it, on both sides. As exact as 64 bits allow
//! there and back, and without branches, so that loops vectorize. Knows
//! nothing of columns, mixtures, or how centre and scale were chosen.

use serde::{Deserialize, Serialize};

use super::grid::power_of_two as power_below;
use super::math::{LN2_HI, LN2_LO, ROUNDER, exp_less_1, ln_1p_parts, octave, power_of_two};

/// Exponents of the scale: 1 + |d| / scale is then normal and finite for any d.
const LEAST: i64 = -1000;
const MOST: i64 = 960;

const MANTISSA: u32 = 52;
const BIAS: i64 = 1023;

/// Where the axis has its centre, and how far from it it begins to bend.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Symlog {
    pub centre: f64,
    /// A power of two, so that dividing by it is exact.
    pub scale: f64,
}

impl Symlog {
    /// `scale` is rounded down to a power of two.
    pub fn new(centre: f64, scale: f64) -> Symlog {
        let [least, most] = [LEAST, MOST].map(|e| f64::from_bits(((e + BIAS) as u64) << MANTISSA));
        Symlog { centre, scale: power_below(scale).max(least).min(most) }
    }

    /// Whether it is one that [`Symlog::new`] makes.
    pub fn is_sound(&self) -> bool {
        self.centre.is_finite() && *self == Symlog::new(self.centre, self.scale)
    }

    pub fn curve(&self) -> Curve {
        let exponent = (self.scale.to_bits() >> MANTISSA) as i64 - BIAS;
        Curve { scale: self.scale, half: 0.5 * self.scale, exponent: exponent as f64 }
    }

    /// t of a finite x.
    pub fn forward(&self, x: f64) -> f64 {
        self.curve().forward((x - self.centre).clamp(-f64::MAX, f64::MAX)).0
    }

    /// x of t, not beyond the largest numbers.
    pub fn inverse(&self, t: f64) -> f64 {
        (self.centre + self.curve().inverse(t, 0.0)).clamp(-f64::MAX, f64::MAX)
    }
}

/// The axis about its centre, ready for many values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    scale: f64,
    half: f64,
    /// Of the scale.
    exponent: f64,
}

impl Curve {
    /// t of a finite distance, and what t lacks by its rounding: the sum of
    /// both is within 2^-53 · max(min(t, 1), 1/4) of ln(1 + |d| / scale). That is
    /// what a difference from a mean near t keeps.
    #[inline(always)]
    pub fn forward(&self, d: f64) -> (f64, f64) {
        let size = d.abs();
        let sum = self.scale + size;
        // What the sum lost (Knuth 1969).
        let of_size = sum - self.scale;
        let lost = (self.scale - (sum - of_size)) + (size - of_size);

        let (k, f) = octave(sum);
        let n = k - self.exponent;
        let (square, rest) = ln_1p_parts(f);
        let high = n * LN2_HI;
        let low = f - (square - (rest + (n * LN2_LO + lost / sum)));
        let t = high + low;
        let sign = 1.0_f64.copysign(d);
        (sign * t, sign * ((high - t) + low))
    }

    /// The distance at `t = mean + apart`, which need not be rounded to one
    /// number: relative to |d| + scale it is within a few units in the last
    /// place of `1 + |apart|`. Not beyond the largest numbers.
    #[inline(always)]
    pub fn inverse(&self, mean: f64, apart: f64) -> f64 {
        let t = mean + apart;
        let sign = 1.0_f64.copysign(t);
        let (mean, apart, t) = (sign * mean, sign * apart, t.abs());
        let n = (t * std::f64::consts::LOG2_E + ROUNDER) - ROUNDER;
        let p = exp_less_1(((mean - n * LN2_HI) + apart) - n * LN2_LO);

        // scale · (2^n · (1 + p) − 1), halved, as 2^n can be just beyond the largest number.
        let top = power_of_two(n + (self.exponent - 1.0));
        let d = 2.0 * ((top - self.half) + top * p);
        let d = if d > f64::MAX { f64::MAX } else { d };
        let d = if n + self.exponent > 1024.0 { f64::MAX } else { d };
        sign * d
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ulp(x: f64) -> f64 {
        x.abs().next_up() - x.abs()
    }

    fn odd() -> Vec<f64> {
        let mut odd = vec![0.0, 5e-324, 1e-310, f64::MIN_POSITIVE, 1e-20, 1e300, f64::MAX];
        for exponent in -60..60 {
            let power = 2_f64.powi(exponent);
            odd.extend([power, power.next_up(), power.next_down(), power * 0.7]);
        }
        odd.sort_by(f64::total_cmp);
        odd
    }

    fn scales() -> impl Strategy<Value = f64> {
        let any = (LEAST..=MOST).prop_map(|e| 2_f64.powi(e as i32));
        prop_oneof![any, (-30..30_i32).prop_map(|e| 2_f64.powi(e)), Just(1.0)]
    }

    #[test]
    fn it_is_odd_and_rises() {
        for scale in [1.0, 64.0, 2_f64.powi(-20), 2_f64.powi(LEAST as i32)] {
            let curve = Symlog::new(0.0, scale).curve();
            let t: Vec<f64> = odd().iter().map(|d| curve.forward(*d).0).collect();
            assert!(t.windows(2).all(|pair| pair[0] <= pair[1]), "{scale}");
            for d in odd() {
                let ((t, low), (back, below)) = (curve.forward(d), curve.forward(-d));
                assert_eq!((t.to_bits(), low), ((-back).to_bits(), -below));
                assert_eq!(curve.inverse(-t, 0.0), -curve.inverse(t, 0.0));
            }
        }
    }

    #[test]
    fn zero_stays_zero() {
        let curve = Symlog::new(0.0, 8.0).curve();
        assert_eq!(curve.forward(-0.0).0.to_bits(), (-0.0_f64).to_bits());
        assert_eq!((curve.inverse(-0.0, 0.0), curve.inverse(0.3, -0.3)), (0.0, 0.0));
    }

    #[test]
    fn it_is_a_logarithm() {
        for d in odd() {
            let want = d.ln_1p();
            let got = Symlog::new(0.0, 1.0).curve().forward(d).0;
            assert!((got - want).abs() <= 1.0 * ulp(want), "{d}: {got} is not {want}");
        }
        let curve = Symlog::new(0.0, 1.0).curve();
        for i in 0..100_000 {
            let t = f64::from(i) * 0.007;
            let (want, got) = (t.exp_m1(), curve.inverse(t, 0.0));
            assert!((got - want).abs() <= 2.0 * ulp(want), "{t}: {got} is not {want}");
        }
    }

    #[test]
    fn extremes_stay_finite() {
        for scale in [1e-320, 1e-300, 1.0, 1e300] {
            let axis = Symlog::new(0.0, scale);
            assert!(axis.is_sound());
            for x in [f64::MAX, 1e300, 1.0, 1e-300, 5e-324] {
                let (t, back) = (axis.forward(x), axis.inverse(axis.forward(x)));
                assert!(t.is_finite() && back.is_finite(), "{scale} {x}");
                let near = (back - x).abs() <= 1e-12 * (x + axis.scale) || x > 1e307;
                assert!(near, "{scale} {x} {back}");
            }
            assert_eq!(axis.inverse(1e300), f64::MAX);
            assert_eq!(axis.inverse(f64::MIN), f64::MIN);
        }
        let far = Symlog::new(-1e308, 1.0);
        assert!(far.forward(f64::MAX).is_finite());
        assert!(!Symlog { centre: 0.0, scale: 3.0 }.is_sound());
        assert!(!Symlog { centre: f64::NAN, scale: 1.0 }.is_sound());
        assert!(!Symlog { centre: 0.0, scale: 0.0 }.is_sound());
    }

    #[test]
    fn two_parts_are_more_than_one() {
        // ln(1 + 23341 / 64) by mpmath, to 40 digits, as a sum of two numbers.
        let (t, low) = Symlog::new(0.0, 64.0).curve().forward(23341.0);
        let (high, rest) = (5.901_821_870_374_499, 4.130_994_931_202_487e-16);
        assert!((t - high).abs() <= ulp(high), "{t}");
        assert!(((t - high) + (low - rest)).abs() < 6e-17, "{t} {low}");
    }

    proptest! {
        #[test]
        fn the_inverse_is_within_its_bound(
            scale in scales(), size in 0.0..1e9_f64, octave in -40..60_i32, sign: bool,
            place in prop_oneof![-1.0..1.0_f64, -20.0..20.0_f64],
        ) {
            let curve = Symlog::new(0.0, scale).curve();
            let d = size * scale * 2_f64.powi(octave);
            let d = if sign { -d } else { d };
            prop_assume!(d.is_finite() && d.abs() < 1e307);
            let (t, low) = curve.forward(d);
            let mean = t + place;
            let back = curve.inverse(mean, (t - mean) + low);
            let bound = ulp(d.abs().max(scale)) * (3.0 + 2.0 * place.abs());
            prop_assert!((back - d).abs() <= bound, "{} {} {} ulp", d, back, (back - d) / ulp(d.abs().max(scale)));
        }

        #[test]
        fn whole_numbers_come_back(x in -(1_i64 << 50)..(1_i64 << 50), mean in -30.0..30.0_f64) {
            let curve = Symlog::new(0.0, 1.0).curve();
            let (t, low) = curve.forward(x as f64);
            prop_assert_eq!(curve.inverse(t, low).round(), x as f64);
            let apart = (t - mean) + low;
            if apart.abs() < 1.0 {
                prop_assert_eq!(curve.inverse(mean, apart).round(), x as f64);
            }
        }
    }
}
