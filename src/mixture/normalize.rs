//! A value as its distance from its component's mean, in four standard
//! deviations: `v = (x − μ) / (4σ)`, and back: `x = μ + v · 4σ`. Whole
//! numbers go by way of integers, so that they come back identical. Knows
//! nothing of how components were chosen, nor of nulls.

use pulp::{Arch, Simd, WithSimd};

use super::math::round;
use super::posterior::NONE;
use super::rounding::{decimal_power, rounded};

/// Rows that are compared together.
const BLOCK: usize = 1024;

/// A component's mean and standard deviation, in the units of the column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub mean: f64,
    pub sd: f64,
}

/// How values are stored.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Storage {
    /// As 32-bit floats: v is rounded to one.
    pub single: bool,
    /// v is cut to ± this, as CTGAN does at 0.99; what lies beyond is lost.
    pub clip: Option<f64>,
}

impl Storage {
    /// The largest |v|. Finite, so that values with a component stay finite.
    pub(super) fn limit(self) -> f64 {
        let most = if self.single { f64::from(f32::MAX) } else { f64::MAX };
        self.clip.unwrap_or(most).min(most)
    }
}

/// Rounds to the nearest 32-bit float, if asked for.
#[inline(always)]
pub(super) fn stored(value: f64, is_single: bool) -> f64 {
    if is_single { single(value) } else { value }
}

/// The nearest 32-bit float.
#[inline(always)]
fn single(value: f64) -> f64 {
    f64::from(value as f32)
}

/// Cuts x to ± limit; NaN stays NaN.
#[inline(always)]
pub(super) fn cut(x: f64, limit: f64) -> f64 {
    let x = if x > limit { limit } else { x };
    if x < -limit { -limit } else { x }
}

/// One entry for each `u8`, so that no look-up is out of range; [`NONE`], and
/// what is no component, have the one that changes nothing.
pub(super) fn by_component<T: Copy>(entries: impl Iterator<Item = T>, nothing: T) -> Box<[T; 256]> {
    let mut table = Box::new([nothing; 256]);
    for (place, entry) in table.iter_mut().take(NONE.into()).zip(entries) {
        *place = entry;
    }
    table
}

/// What a column of floats is besides floats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FloatColumn {
    /// All values are 32-bit floats.
    pub single: bool,
    /// All values have at most so many decimals: the inverse is rounded.
    pub decimals: Option<u8>,
}

/// Floats there and back.
///
/// Without `clip`, and where v neither over- nor underflows, the inverse is
/// within 4 units in the last place of max(|x|, |μ|, 4σ|v|); with values
/// stored as 32-bit floats, within 2⁻²⁴ · |x − μ| of that. Rows whose
/// component is [`NONE`] (NaN and the infinities) keep their value.
#[derive(Debug, Clone, PartialEq)]
pub struct Floats {
    /// By component: its mean, and 4σ.
    means: Box<[f64; 256]>,
    widths: Box<[f64; 256]>,
    storage: Storage,
    column: FloatColumn,
}

impl Floats {
    pub fn new(scales: &[Scale], column: FloatColumn, storage: Storage) -> Floats {
        Floats {
            means: by_component(scales.iter().map(|s| s.mean), 0.0),
            widths: by_component(scales.iter().map(|s| 4.0 * s.sd), 1.0),
            storage,
            column,
        }
    }

    /// v of each x. All slices are of one length.
    pub fn forward(&self, x: &[f64], components: &[u8], v: &mut [f64]) {
        Arch::new().dispatch(Forward { floats: self, x, components, v });
    }

    /// x of each v.
    pub fn inverse(&self, v: &[f64], components: &[u8], x: &mut [f64]) {
        Arch::new().dispatch(Inverse { floats: self, v, components, x });
    }

    /// The rows that the inverse does not bring back bit by bit.
    pub fn differing(&self, x: &[f64], components: &[u8], v: &[f64]) -> Vec<usize> {
        let (mut differing, mut back) = (Vec::new(), [0.0; BLOCK]);
        let blocks = x.chunks(BLOCK).zip(components.chunks(BLOCK)).zip(v.chunks(BLOCK));
        for (block, ((x, components), v)) in blocks.enumerate() {
            self.inverse(v, components, &mut back[..x.len()]);
            let rows = x.iter().zip(&back).enumerate();
            let differ = rows.filter(|(_, (x, back))| x.to_bits() != back.to_bits());
            differing.extend(differ.map(|(row, _)| block * BLOCK + row));
        }
        differing
    }

    /// Applies `change` to each value and its component's mean and width: a few
    /// at once, so that only the look-ups are one by one.
    #[inline(always)]
    fn each(
        &self,
        from: &[f64],
        components: &[u8],
        to: &mut [f64],
        change: impl Fn(f64, f64, f64) -> f64,
    ) {
        const LANES: usize = 8;
        let (from, from_rest) = from.as_chunks::<LANES>();
        let (components, components_rest) = components.as_chunks::<LANES>();
        let (to, to_rest) = to.as_chunks_mut::<LANES>();
        for ((from, k), to) in from.iter().zip(components).zip(to) {
            let mean = k.map(|k| self.means[usize::from(k)]);
            let width = k.map(|k| self.widths[usize::from(k)]);
            for lane in 0..LANES {
                to[lane] = change(from[lane], mean[lane], width[lane]);
            }
        }
        for ((from, k), to) in from_rest.iter().zip(components_rest).zip(to_rest) {
            let k = usize::from(*k);
            *to = change(*from, self.means[k], self.widths[k]);
        }
    }
}

/// Loops that vectorize for the CPU at hand: one for each way of storing, as a choice
/// within would keep them scalar.
struct Forward<'a> {
    floats: &'a Floats,
    x: &'a [f64],
    components: &'a [u8],
    v: &'a mut [f64],
}

impl Forward<'_> {
    #[inline(always)]
    fn run(self, stored: impl Fn(f64) -> f64) {
        let Forward { floats, x, components, v } = self;
        let limit = floats.storage.limit();
        floats.each(x, components, v, |x, mean, width| {
            let v = stored(cut((x - mean) / width, limit));
            if x.is_finite() { v } else { stored(x) }
        });
    }
}

impl WithSimd for Forward<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        match self.floats.storage.single {
            true => self.run(single),
            false => self.run(|v| v),
        }
    }
}

struct Inverse<'a> {
    floats: &'a Floats,
    v: &'a [f64],
    components: &'a [u8],
    x: &'a mut [f64],
}

impl Inverse<'_> {
    #[inline(always)]
    fn run(self, kept: impl Fn(f64) -> f64) {
        let Inverse { floats, v, components, x } = self;
        floats.each(v, components, x, |v, mean, width| {
            let x = kept(mean + v * width);
            if v.is_finite() { x } else { v }
        });
    }
}

impl WithSimd for Inverse<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let FloatColumn { single: is_single, decimals } = self.floats.column;
        let most = if is_single { f64::from(f32::MAX) } else { f64::MAX };
        match (decimals.map(decimal_power), is_single) {
            (None, false) => self.run(|x| cut(x, most)),
            (None, true) => self.run(|x| single(cut(x, most))),
            (Some(power), false) => self.run(|x| cut(rounded(x, power), most)),
            (Some(power), true) => self.run(|x| single(cut(rounded(x, power), most))),
        }
    }
}

/// Integers, and decimals as integers over a power of ten, there and back.
///
/// Distances are taken in integer arithmetic from the integer next to the
/// mean, so values are exact where they are within 2^50 or so of it, however
/// large they are. The inverse goes to the nearest integer, and no farther
/// than the type.
#[derive(Debug, Clone, PartialEq)]
pub struct Wholes {
    table: Box<[Anchored; 256]>,
    storage: Storage,
    bounds: (i128, i128),
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Anchored {
    /// The integer next to the mean, within the type's range.
    anchor: i128,
    /// The mean less the anchor.
    rest: f64,
    /// 4σ, in units of the integers.
    width: f64,
}

/// `i64` or `i128`: what holds a column's integers.
pub trait Whole: Copy + PartialEq {
    /// self − anchor, rounded.
    fn less(self, anchor: i128) -> f64;

    /// anchor + distance, an integer, kept within the bounds.
    fn sum(anchor: i128, distance: f64, bounds: (i128, i128)) -> Self;
}

impl Whole for i64 {
    #[inline(always)]
    fn less(self, anchor: i128) -> f64 {
        match self.checked_sub(anchor as i64) {
            Some(difference) => difference as f64,
            None => (i128::from(self) - anchor) as f64,
        }
    }

    #[inline(always)]
    fn sum(anchor: i128, distance: f64, bounds: (i128, i128)) -> i64 {
        // Beyond ±2^63 the distance would saturate before it is added.
        if distance.abs() < 9e18 {
            let sum = (anchor as i64).saturating_add(distance as i64);
            return sum.clamp(bounds.0 as i64, bounds.1 as i64);
        }
        i128::sum(anchor, distance, bounds) as i64
    }
}

impl Whole for i128 {
    fn less(self, anchor: i128) -> f64 {
        self.saturating_sub(anchor) as f64
    }

    fn sum(anchor: i128, distance: f64, bounds: (i128, i128)) -> i128 {
        anchor.saturating_add(distance as i128).clamp(bounds.0, bounds.1)
    }
}

impl Wholes {
    /// `decimals` is the scale of a decimal type (the integers are values
    /// times 10^decimals), 0 of integers. `bounds` are the least and the
    /// largest integer of the type; `i64` slices want bounds within `i64`.
    pub fn new(scales: &[Scale], decimals: i8, bounds: (i128, i128), storage: Storage) -> Wholes {
        let unit = power_of_ten(decimals.unsigned_abs());
        let units = |x: f64| if decimals < 0 { x / unit } else { x * unit };
        let entry = |s: &Scale| {
            let mean = units(s.mean);
            let whole = round(mean);
            let anchor = (whole as i128).clamp(bounds.0, bounds.1);
            let beyond = (whole as i128).saturating_sub(anchor) as f64;
            Anchored { anchor, rest: beyond + (mean - whole), width: units(4.0 * s.sd) }
        };
        let nothing = Anchored { anchor: 0, rest: 0.0, width: 1.0 };
        Wholes { table: by_component(scales.iter().map(entry), nothing), storage, bounds }
    }

    /// v of each integer. All slices are of one length.
    pub fn forward<T: Whole>(&self, x: &[T], components: &[u8], v: &mut [f64]) {
        let limit = self.storage.limit();
        for ((x, k), v) in x.iter().zip(components).zip(v) {
            let of = &self.table[usize::from(*k)];
            let value = (x.less(of.anchor) - of.rest) / of.width;
            *v = stored(cut(value, limit), self.storage.single);
        }
    }

    /// The integer of each v.
    pub fn inverse<T: Whole>(&self, v: &[f64], components: &[u8], x: &mut [T]) {
        for ((v, k), x) in v.iter().zip(components).zip(x) {
            *x = self.original(*v, *k);
        }
    }

    /// The rows that the inverse does not bring back.
    pub fn differing<T: Whole>(&self, x: &[T], components: &[u8], v: &[f64]) -> Vec<usize> {
        (0..x.len()).filter(|&row| self.original::<T>(v[row], components[row]) != x[row]).collect()
    }

    #[inline(always)]
    fn original<T: Whole>(&self, v: f64, component: u8) -> T {
        let of = &self.table[usize::from(component)];
        T::sum(of.anchor, round(v * of.width + of.rest), self.bounds)
    }
}

/// 10^exponent, correctly rounded.
pub fn power_of_ten(exponent: u8) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const I64: (i128, i128) = (i64::MIN as i128, i64::MAX as i128);
    const U64: (i128, i128) = (0, u64::MAX as i128);
    const DECIMAL_38: i128 = 10_i128.pow(38) - 1;
    const AS_DOUBLE: Storage = Storage { single: false, clip: None };
    const AS_SINGLE: Storage = Storage { single: true, clip: None };
    const ANY_FLOAT: FloatColumn = FloatColumn { single: false, decimals: None };

    fn there_and_back(floats: &Floats, x: &[f64], k: &[u8]) -> (Vec<f64>, Vec<f64>) {
        let (mut v, mut back) = (vec![0.0; x.len()], vec![0.0; x.len()]);
        floats.forward(x, k, &mut v);
        floats.inverse(&v, k, &mut back);
        (v, back)
    }

    fn whole_there_and_back<T: Whole>(wholes: &Wholes, x: T) -> (f64, T, bool) {
        let (mut v, mut back) = ([0.0], [x]);
        wholes.forward(&[x], &[0], &mut v);
        wholes.inverse(&v, &[0], &mut back);
        (v[0], back[0], wholes.differing(&[x], &[0], &v).is_empty())
    }

    fn ulp(x: f64) -> f64 {
        x.abs().next_up() - x.abs()
    }

    #[test]
    fn values_are_in_four_standard_deviations() {
        let scales = [Scale { mean: 10.0, sd: 0.5 }, Scale { mean: -1.0, sd: 2.0 }];
        let floats = Floats::new(&scales, ANY_FLOAT, AS_DOUBLE);
        let (v, back) = there_and_back(&floats, &[11.0, 7.0, 1e300], &[0, 1, 1]);
        assert_eq!((&v[..2], &back[..2]), (&[0.5, 1.0][..], &[11.0, 7.0][..]));
        assert_eq!(back[2], 1e300);
    }

    #[test]
    fn what_has_no_component_passes_unchanged() {
        let floats = Floats::new(&[Scale { mean: 1.0, sd: 1.0 }], ANY_FLOAT, AS_SINGLE);
        let x = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
        let (v, _) = there_and_back(&floats, &x, &[NONE; 3]);
        assert!(v[0].is_nan() && v[1..] == x[1..]);
        assert!(floats.differing(&x, &[NONE; 3], &v).is_empty());
    }

    #[test]
    fn clipping_loses_what_lies_beyond_as_ctgan_does() {
        let storage = Storage { clip: Some(0.99), ..AS_DOUBLE };
        let floats = Floats::new(&[Scale { mean: 1.0, sd: 0.5 }], ANY_FLOAT, storage);
        let (v, back) = there_and_back(&floats, &[2.0, 9.0, -1e300], &[0; 3]);
        assert_eq!(v, [0.5, 0.99, -0.99]);
        assert_eq!(back, [2.0, 2.98, -0.98]);
        let wholes = Wholes::new(&[Scale { mean: 1.0, sd: 0.5 }], 0, I64, storage);
        assert_eq!(whole_there_and_back(&wholes, i64::MAX), (0.99, 3, false));
    }

    #[test]
    fn finite_values_stay_finite() {
        for column in [ANY_FLOAT, FloatColumn { single: true, decimals: Some(2) }] {
            for storage in [AS_DOUBLE, AS_SINGLE] {
                let scale = Scale { mean: -1e308, sd: 1e-9 };
                let floats = Floats::new(&[scale], column, storage);
                let (v, back) = there_and_back(&floats, &[1.7e308, f64::MIN], &[0; 2]);
                assert!(v.iter().chain(&back).all(|x| x.is_finite()), "{v:?} {back:?}");
            }
        }
    }

    #[test]
    fn negative_zero_is_noticed() {
        let floats = Floats::new(&[Scale { mean: 1.0, sd: 0.3 }], ANY_FLOAT, AS_DOUBLE);
        let mut v = [0.0; 2];
        floats.forward(&[-0.0, 1.0], &[0; 2], &mut v);
        assert_eq!(floats.differing(&[-0.0, 1.0], &[0; 2], &v), [0]);
    }

    #[test]
    fn whole_numbers_near_the_mean_come_back_however_large() {
        let near = |mean: f64, x: i64| {
            let wholes = Wholes::new(&[Scale { mean, sd: 1e6 }], 0, I64, AS_DOUBLE);
            whole_there_and_back(&wholes, x).1
        };
        let large = 9_007_199_254_740_993; // 2^53 + 1
        assert_eq!(near(large as f64, large), large);
        assert_eq!(near(9.223_372_036_854_776e18, i64::MAX), i64::MAX);
        assert_eq!(near(9.223_372_036_854_776e18, i64::MAX - 1), i64::MAX - 1);
        assert_eq!(near(-9.223_372_036_854_776e18, i64::MIN), i64::MIN);
    }

    #[test]
    fn the_inverse_stays_within_the_type() {
        let wholes = Wholes::new(&[Scale { mean: 100.0, sd: 10.0 }], 0, (-128, 127), AS_DOUBLE);
        let mut x = [0_i64; 4];
        wholes.inverse(&[50.0, -50.0, 1e300, -1e300], &[0; 4], &mut x);
        assert_eq!(x, [127, -128, 127, -128]);
    }

    #[test]
    fn cents_come_back_as_decimals_and_as_floats() {
        let scale = [Scale { mean: 17.123, sd: 3.3 }];
        let wholes = Wholes::new(&scale, 2, (-DECIMAL_38, DECIMAL_38), AS_SINGLE);
        let column = FloatColumn { decimals: Some(2), ..ANY_FLOAT };
        let floats = Floats::new(&scale, column, AS_SINGLE);
        for cents in -5_000..20_000 {
            let (_, back, same) = whole_there_and_back(&wholes, i128::from(cents));
            assert!(same && back == i128::from(cents));
            let x = f64::from(cents) / 100.0;
            assert_eq!(there_and_back(&floats, &[x], &[0]).1[0], x);
        }
    }

    fn scales() -> impl Strategy<Value = Scale> {
        let mean = prop_oneof![-1e3..1e3, Just(0.0), Just(1e9), Just(-1e300), -1e-300..1e-300];
        let sd = prop_oneof![0.1..10.0, Just(1e-9), Just(1e12), Just(1e-150), Just(1e150)];
        (mean, sd).prop_map(|(mean, sd)| Scale { mean, sd })
    }

    fn wholes_of(bits: u32) -> impl Strategy<Value = i128> {
        let at = move |x: i128| x >> (127 - bits);
        prop_oneof![
            any::<i128>().prop_map(at),
            -1_000_000_i128..1_000_000,
            Just(at(i128::MAX)),
            Just(at(i128::MIN)),
            (0..4_i128).prop_map(|i| 9_007_199_254_740_991 + i),
        ]
    }

    proptest! {
        #[test]
        fn floats_come_back_within_the_bound(scale in scales(), x in prop_oneof![
            -1e4..1e4, prop::num::f64::ANY.prop_filter("finite", |x| x.is_finite())
        ]) {
            for storage in [AS_DOUBLE, AS_SINGLE] {
                let floats = Floats::new(&[scale], ANY_FLOAT, storage);
                let (v, back) = there_and_back(&floats, &[x], &[0]);
                let (v, back) = (v[0], back[0]);
                let tiny = if storage.single { f64::from(f32::MIN_POSITIVE) } else { 1e-300 };
                let huge = if storage.single { 1e38 } else { 1e300 };
                prop_assert!(v.is_finite() && back.is_finite());
                if v != 0.0 && (tiny..huge).contains(&v.abs()) && (4.0 * scale.sd * v).is_finite() {
                    let size = x.abs().max(scale.mean.abs()).max((4.0 * scale.sd * v).abs());
                    let single = if storage.single { (x - scale.mean).abs() / 16_777_216.0 } else { 0.0 };
                    let bound = 4.0 * ulp(size) + single;
                    prop_assert!((back - x).abs() <= bound, "{x} {back} {bound}");
                }
            }
        }

        #[test]
        fn floats_that_differ_are_noticed(scale in scales(), x in prop::num::f64::ANY) {
            let floats = Floats::new(&[scale], ANY_FLOAT, AS_SINGLE);
            let k = [if x.is_finite() { 0 } else { NONE }];
            let (v, back) = there_and_back(&floats, &[x], &k);
            let noticed = !floats.differing(&[x], &k, &v).is_empty();
            prop_assert_eq!(noticed, back[0].to_bits() != x.to_bits());
        }

        #[test]
        fn integers_come_back_or_are_noticed(
            scale in scales(), x in wholes_of(63), near in -1_000_000..1_000_000_i64, single: bool
        ) {
            let x = x as i64;
            let storage = Storage { single, clip: None };
            let wholes = Wholes::new(&[scale], 0, I64, storage);
            let (v, back, same) = whole_there_and_back(&wholes, x);
            prop_assert!(v.is_finite() && same == (back == x));
            // The same by way of 128 bits.
            prop_assert_eq!(whole_there_and_back(&wholes, i128::from(x)), (v, i128::from(back), same));
            // Near the mean nothing is lost.
            let around = Scale { mean: x as f64, sd: 1e3 };
            let wholes = Wholes::new(&[around], 0, I64, AS_DOUBLE);
            let (_, _, same) = whole_there_and_back(&wholes, x.saturating_add(near));
            prop_assert!(same);
        }

        #[test]
        fn wide_integers_come_back_or_are_noticed(x in wholes_of(64), scale in scales()) {
            let x = x & i128::from(u64::MAX);
            let wholes = Wholes::new(&[scale], 0, U64, AS_DOUBLE);
            let (v, back, same) = whole_there_and_back(&wholes, x);
            prop_assert!(v.is_finite() && same == (back == x) && back >= 0);
            let around = Scale { mean: x as f64, sd: 1e3 };
            let wholes = Wholes::new(&[around], 0, U64, AS_DOUBLE);
            prop_assert!(whole_there_and_back(&wholes, x).2);
        }

        #[test]
        fn decimals_come_back_or_are_noticed(x in wholes_of(127), decimals in -3..38_i8) {
            let x = x.clamp(-DECIMAL_38, DECIMAL_38);
            let unit = 10_f64.powi(decimals.into());
            let around = Scale { mean: x as f64 / unit, sd: 1e6 / unit };
            let bounds = (-DECIMAL_38, DECIMAL_38);
            let wholes = Wholes::new(&[around], decimals, bounds, AS_DOUBLE);
            let (v, back, same) = whole_there_and_back(&wholes, x);
            prop_assert!(v.is_finite() && same == (back == x));
            // Of up to 15 digits, all come back.
            prop_assert!(same || x.abs() >= 1_000_000_000_000_000);
        }
    }

    #[test]
    #[ignore = "prints times; run it in a release build"]
    fn speed() {
        let scales: Vec<Scale> = (0..10).map(|k| Scale { mean: f64::from(k), sd: 0.7 }).collect();
        let x: Vec<f64> = (0..8192).map(|i| f64::from(i) / 100.0).collect();
        let whole: Vec<i64> = (0..8192).collect();
        let k: Vec<u8> = (0..8192).map(|i| (i * 7 % 10) as u8).collect();
        let (mut v, mut back) = (vec![0.0; 8192], vec![0_i64; 8192]);
        let time = |name: &str, run: &mut dyn FnMut()| {
            let once = |()| {
                let start = std::time::Instant::now();
                (0..100).for_each(|_| run());
                start.elapsed().as_secs_f64() * 1e7 / 8192.0
            };
            let best = [(); 20].map(once).into_iter().fold(f64::INFINITY, f64::min);
            println!("{name}: {best:.2} ns a row");
        };
        let floats = Floats::new(&scales, ANY_FLOAT, AS_DOUBLE);
        let wholes = Wholes::new(&scales, 0, I64, AS_DOUBLE);
        time("floats forward", &mut || floats.forward(&x, &k, &mut v));
        time("floats differing", &mut || drop(floats.differing(&x, &k, &v)));
        time("wholes forward", &mut || wholes.forward(&whole, &k, &mut v));
        time("wholes inverse", &mut || wholes.inverse(&v, &k, &mut back));
        time("wholes differing", &mut || drop(wholes.differing(&whole, &k, &v)));
    }
}
