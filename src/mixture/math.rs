//! Elementary functions with the same bits on every CPU and C library: no
//! libm, no fused multiply-add, no branches, so that loops over slices
//! vectorize, on SSE2 too. Knows nothing of mixtures.
//!
//! The polynomials of `exp` and `ln` are those of fdlibm (`e_exp.c`,
//! `e_log.c`): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights
//! reserved. Permission to use, copy, modify, and distribute this software is
//! freely granted, provided that this notice is preserved.

/// ln 2 in two parts; the low 32 bits of the first are zero, so that its
/// product with an exponent is exact.
pub(super) const LN2_HI: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
pub(super) const LN2_LO: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);

/// Adding and subtracting it rounds any |x| ≤ 2^51 to the nearest integer.
pub(super) const ROUNDER: f64 = 6_755_399_441_055_744.0; // 1.5 · 2^52

/// e^x, within 1 ulp. Overflows to infinity, underflows gradually to 0.
#[inline(always)]
pub fn exp(x: f64) -> f64 {
    const P1: f64 = 1.666_666_666_666_660_190_37e-1;
    const P2: f64 = -2.777_777_777_701_559_338_42e-3;
    const P3: f64 = 6.613_756_321_437_934_361_17e-5;
    const P4: f64 = -1.653_390_220_546_525_153_90e-6;
    const P5: f64 = 4.138_136_797_057_238_460_39e-8;

    // Beyond these the result is infinite or zero; NaN passes both.
    let x = if x > 710.0 { 710.0 } else { x };
    let x = if x < -746.0 { -746.0 } else { x };

    // x = n·ln 2 + r, |r| ≤ ln 2 / 2; e^r by a rational approximation.
    let n = (x * std::f64::consts::LOG2_E + ROUNDER) - ROUNDER;
    let hi = x - n * LN2_HI;
    let lo = n * LN2_LO;
    let r = hi - lo;
    let t = r * r;
    let c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    let y = 1.0 + ((r * c / (2.0 - c) - lo) + hi);

    // 2^n in two factors, so that subnormal results are rounded once.
    let half = (n * 0.5 + ROUNDER) - ROUNDER;
    y * power_of_two(half) * power_of_two(n - half)
}

/// e^x of x ≤ 0 for sums, where a term below e^-708 does not count (it may be
/// e^-708 itself): within 2 ulp, in half the time of [`exp`].
#[inline(always)]
pub fn decay(x: f64) -> f64 {
    let x = if x < -708.0 { -708.0 } else { x };
    let n = (x * std::f64::consts::LOG2_E + ROUNDER) - ROUNDER;
    let r = (x - n * LN2_HI) - n * LN2_LO;
    (1.0 + exp_less_1(r)) * power_of_two(n)
}

/// e^r − 1 of |r| ≤ ln 2 / 2, within 1 ulp: by a polynomial (e^r − 1 − r over
/// r², interpolated at Chebyshev's nodes; off by 1.3e-17) in Estrin's order,
/// whose steps wait less for each other than Horner's.
#[inline(always)]
pub(super) fn exp_less_1(r: f64) -> f64 {
    const C: [f64; 10] = [
        0.500_000_000_000_000_1,
        0.166_666_666_666_666_69,
        0.041_666_666_666_624_164,
        0.008_333_333_333_330_065,
        0.001_388_888_891_719_671_9,
        1.984_126_986_304_054_5e-4,
        2.480_152_132_236_869_2e-5,
        2.755_726_848_031_002_4e-6,
        2.762_007_587_998_336_7e-7,
        2.510_037_583_256_123_4e-8,
    ];
    let square = r * r;
    let fourth = square * square;
    let low = (C[0] + C[1] * r) + square * (C[2] + C[3] * r);
    let middle = (C[4] + C[5] * r) + square * (C[6] + C[7] * r);
    let high = C[8] + C[9] * r;
    let rest = (low + fourth * middle) + (fourth * fourth) * high;
    r + square * rest
}

/// 2^n of an integer n in -1022..=1023, by writing its exponent field.
#[inline(always)]
pub(super) fn power_of_two(n: f64) -> f64 {
    f64::from_bits((n + (ROUNDER + 1023.0)).to_bits() << 52)
}

/// The natural logarithm, within 1 ulp; -inf of 0, NaN of negative numbers.
#[inline(always)]
pub fn ln(x: f64) -> f64 {
    const TWO_54: f64 = 18_014_398_509_481_984.0;

    // x = 2^k · m, sqrt(1/2) ≤ m < sqrt(2); subnormals are scaled up first.
    let small = x < f64::MIN_POSITIVE;
    let scaled = if small { x * TWO_54 } else { x };
    let (k, f) = octave(scaled);
    let k = if small { k - 54.0 } else { k };

    let (square, rest) = ln_1p_parts(f);
    let y = k * LN2_HI - ((square - (rest + k * LN2_LO)) - f);

    let y = if x == 0.0 { f64::NEG_INFINITY } else { y };
    let y = if x == f64::INFINITY { x } else { y };
    // Catches NaN as well as negative numbers.
    if x >= 0.0 { y } else { f64::NAN }
}

/// k and f of x = 2^k · (1 + f), sqrt(1/2) ≤ 1 + f < sqrt(2), of a normal x > 0.
#[inline(always)]
pub(super) fn octave(x: f64) -> (f64, f64) {
    /// Bits of sqrt(1/2), rounded down as in fdlibm.
    const SQRT_HALF: u64 = 0x3fe6_a09e_0000_0000;
    const ONE: u64 = 0x3ff0_0000_0000_0000;
    /// 2^52: the bits of 2^52 + k end in the integer k.
    const TWO_52: f64 = 4_503_599_627_370_496.0;

    let bits = x.to_bits().wrapping_add(ONE - SQRT_HALF);
    let k = f64::from_bits((bits >> 52) | TWO_52.to_bits()) - (TWO_52 + 1023.0);
    let m = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) + SQRT_HALF);
    (k, m - 1.0)
}

/// What `ln(1 + f) = f − (square − rest)` is put together from, of an f of [`octave`].
#[inline(always)]
pub(super) fn ln_1p_parts(f: f64) -> (f64, f64) {
    const L1: f64 = 6.666_666_666_666_735_130e-1;
    const L2: f64 = 3.999_999_999_940_941_908e-1;
    const L3: f64 = 2.857_142_874_366_239_149e-1;
    const L4: f64 = 2.222_219_843_214_978_396e-1;
    const L5: f64 = 1.818_357_216_161_805_012e-1;
    const L6: f64 = 1.531_383_769_920_937_332e-1;
    const L7: f64 = 1.479_819_860_511_658_591e-1;

    let square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (L2 + w * (L4 + w * L6));
    let odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
    (square, s * (square + (even + odd)))
}

/// The integer nearest to x, ties to even, for any x.
#[inline(always)]
pub fn round(x: f64) -> f64 {
    const TWO_52: f64 = 4_503_599_627_370_496.0;
    let magnitude = x.abs();
    let rounded = ((magnitude + TWO_52) - TWO_52).copysign(x);
    if magnitude < TWO_52 { rounded } else { x }
}

/// The quantile function of the standard normal distribution: Wichura (1988),
/// Algorithm AS 241, PPND16; relative error about 1e-16. -inf of 0, inf of 1,
/// NaN outside.
pub fn norm_quantile(p: f64) -> f64 {
    if is_central(p) {
        return central_quantile(p);
    }
    let q = p - 0.5;
    // NaN where p lies outside 0..=1.
    let (r, z) = middle_quantile(p);
    match r {
        _ if r <= 5.0 => z,
        f64::INFINITY => r.copysign(q),
        _ => ratio(r - 5.0, &FAR).copysign(q),
    }
}

/// Where [`central_quantile`] holds.
#[inline(always)]
pub(super) fn is_central(p: f64) -> bool {
    (p - 0.5).abs() <= 0.425
}

/// [`norm_quantile`] of 0.075 ≤ p ≤ 0.925.
#[inline(always)]
pub(super) fn central_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    q * ratio(0.180_625 - q * q, &CENTRAL)
}

/// How far out p lies, and [`norm_quantile`] of it where that is at most 5.
#[inline(always)]
pub(super) fn middle_quantile(p: f64) -> (f64, f64) {
    let q = p - 0.5;
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-ln(tail)).sqrt();
    (r, ratio(r - 1.6, &MIDDLE).copysign(q))
}

/// Numerator and denominator of a rational function, constant terms first.
type Rational = [[f64; 8]; 2];

#[inline(always)]
fn ratio(r: f64, [numerator, denominator]: &Rational) -> f64 {
    horner(r, numerator) / horner(r, denominator)
}

#[inline(always)]
fn horner(r: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * r + c)
}

/// |p - 1/2| ≤ 0.425.
const CENTRAL: Rational = [
    [
        3.387_132_872_796_366_608_0e0,
        1.331_416_678_917_843_774_5e2,
        1.971_590_950_306_551_442_7e3,
        1.373_169_376_550_946_112_5e4,
        4.592_195_393_154_987_145_7e4,
        6.726_577_092_700_870_085_3e4,
        3.343_057_558_358_812_810_5e4,
        2.509_080_928_730_122_672_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091_125_2e1,
        6.871_870_074_920_579_083_0e2,
        5.394_196_021_424_751_107_7e3,
        2.121_379_430_158_659_586_7e4,
        3.930_789_580_009_271_061_0e4,
        2.872_908_573_572_194_267_4e4,
        5.226_495_278_852_854_561_0e3,
    ],
];

/// Tail probability above e^-25.
const MIDDLE: Rational = [
    [
        1.423_437_110_749_683_577_34e0,
        4.630_337_846_156_545_295_90e0,
        5.769_497_221_460_691_405_50e0,
        3.647_848_324_763_204_605_04e0,
        1.270_458_252_452_368_382_58e0,
        2.417_807_251_774_506_117_70e-1,
        2.272_384_498_926_918_458_33e-2,
        7.745_450_142_783_414_076_40e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87e0,
        1.676_384_830_183_803_849_40e0,
        6.897_673_349_851_000_045_50e-1,
        1.481_039_764_274_800_745_90e-1,
        1.519_866_656_361_645_719_66e-2,
        5.475_938_084_995_344_946_00e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
];

/// Tail probability below e^-25.
const FAR: Rational = [
    [
        6.657_904_643_501_103_777_20e0,
        5.463_784_911_164_114_369_90e0,
        1.784_826_539_917_291_335_80e0,
        2.965_605_718_285_048_912_30e-1,
        2.653_218_952_657_612_309_30e-2,
        1.242_660_947_388_078_438_60e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879_376_90e-1,
        1.369_298_809_227_358_053_10e-1,
        1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591_00e-4,
        1.846_318_317_510_054_681_80e-5,
        1.421_511_758_316_445_888_70e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::random::Stream;

    /// Distance in units of the last place of `want`, the platform's value.
    fn ulps(got: f64, want: f64) -> f64 {
        if got == want || (got.is_nan() && want.is_nan()) {
            return 0.0;
        }
        let ulp = f64::from_bits(want.abs().to_bits() + 1) - want.abs();
        (got - want).abs() / ulp
    }

    fn worst(count: u64, range: impl Fn(u64) -> f64, f: fn(f64) -> f64, g: fn(f64) -> f64) -> f64 {
        let stream = Stream::new(1, "math", 0);
        (0..count)
            .map(|row| range(stream.u64_at(row)))
            .map(|x| ulps(f(x), g(x)))
            .fold(0.0, f64::max)
    }

    fn between(lo: f64, hi: f64) -> impl Fn(u64) -> f64 {
        move |random| lo + (hi - lo) * crate::mixture::random::unit_f64(random)
    }

    #[test]
    fn exp_is_within_an_ulp() {
        for (lo, hi) in [(-745.2, 709.8), (-1.0, 1.0), (-1e-5, 1e-5), (-745.2, -700.0)] {
            let worst = worst(200_000, between(lo, hi), exp, f64::exp);
            assert!(worst <= 1.0, "{worst} ulp in {lo}..{hi}");
        }
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(exp(-0.0), 1.0);
        assert_eq!(exp(5e-324), 1.0);
        assert_eq!(exp(f64::INFINITY), f64::INFINITY);
        assert_eq!(exp(709.79), f64::INFINITY);
        assert_eq!(exp(f64::MAX), f64::INFINITY);
        assert_eq!(exp(f64::NEG_INFINITY), 0.0);
        assert_eq!(exp(-745.2), 0.0);
        assert_eq!(exp(f64::MIN), 0.0);
        assert_eq!(exp(-744.5), 5e-324);
        assert!(exp(f64::NAN).is_nan());
    }

    #[test]
    fn decay_is_within_two_ulps() {
        for (lo, hi) in [(-708.0, 0.0), (-1.0, 0.0), (-1e-5, 0.0)] {
            let worst = worst(200_000, between(lo, hi), decay, f64::exp);
            assert!(worst <= 2.0, "{worst} ulp in {lo}..{hi}");
        }
        assert_eq!((decay(0.0), decay(-0.0)), (1.0, 1.0));
        assert!(decay(f64::NEG_INFINITY) < 1e-307 && decay(f64::NAN).is_nan());
    }

    #[test]
    fn ln_is_within_an_ulp() {
        for (lo, hi) in [(0.5, 2.0), (0.999, 1.001), (0.0, 1e300), (0.0, 3e-308)] {
            let worst = worst(200_000, between(lo, hi), ln, f64::ln);
            assert!(worst <= 1.0, "{worst} ulp in {lo}..{hi}");
        }
        let any_positive = |random: u64| f64::from_bits(random >> 1);
        let worst = worst(200_000, any_positive, ln, f64::ln);
        assert!(worst <= 1.0, "{worst} ulp");
        assert_eq!(ln(1.0), 0.0);
        assert_eq!(ln(0.0), f64::NEG_INFINITY);
        assert_eq!(ln(-0.0), f64::NEG_INFINITY);
        assert_eq!(ln(f64::INFINITY), f64::INFINITY);
        assert_eq!(ln(5e-324), 5e-324_f64.ln());
        assert!(ln(-1.0).is_nan() && ln(f64::NAN).is_nan() && ln(f64::NEG_INFINITY).is_nan());
    }

    #[test]
    fn round_goes_to_the_nearest_even() {
        for x in [0.0, -0.0, 0.5, 1.5, -2.5, 0.499_999_999_999_999_94, 1e300, -1e15 - 0.5] {
            assert_eq!(round(x).to_bits(), x.round_ties_even().to_bits(), "{x}");
        }
        let stream = Stream::new(2, "math", 0);
        for row in 0..100_000 {
            let x = f64::from_bits(stream.u64_at(row));
            let want = x.round_ties_even();
            assert!(round(x).to_bits() == want.to_bits() || x.is_nan(), "{x}");
        }
    }

    #[test]
    fn quantiles_of_the_normal_distribution() {
        // From mpmath, of the double next to p.
        for (p, z) in QUANTILES {
            let got = norm_quantile(p);
            assert!((got - z).abs() <= 5e-16 * z.abs(), "{p}: {got} is not {z}");
        }
        assert_eq!(norm_quantile(0.5), 0.0);
        assert_eq!(norm_quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(norm_quantile(1.0), f64::INFINITY);
        assert!(norm_quantile(-0.1).is_nan() && norm_quantile(1.1).is_nan());
        assert!(norm_quantile(f64::NAN).is_nan());
    }

    const QUANTILES: [(f64, f64); 12] = [
        (1e-300, -37.047_096_299_361_2),
        (1e-30, -11.464_024_688_443_615),
        (1e-12, -7.034_483_825_301_132),
        (1e-05, -4.264_890_793_922_825),
        (0.01, -2.326_347_874_040_841),
        (0.0749, -1.440_238_267_527_963_7),
        (0.0751, -1.438_825_392_752_54),
        (0.3, -0.524_400_512_708_040_8),
        (0.4999, -0.000_250_662_830_088_007_47),
        (0.7, 0.524_400_512_708_040_7),
        (0.975, 1.959_963_984_540_053_8),
        (0.999_999_999, 5.997_807_019_601_637_5),
    ];
}
