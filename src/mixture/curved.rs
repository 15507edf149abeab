//! Normalized values of a mixture on a bent axis: `v = (t − μ) / (4σ)`, and
//! back, by way of distances from the axis' centre, which whole numbers take in
//! integer arithmetic. Knows nothing of how components were chosen, nor of nulls.

use pulp::{Arch, Simd, WithSimd};

use super::math::round;
use super::normalize::{
    FloatColumn, Scale, Storage, Whole, by_component, cut, power_of_ten, stored,
};
use super::rounding::round_to;
use super::symlog::{Curve, Symlog};

/// Places on the axis, and what each lacks by its rounding.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub t: Vec<f64>,
    low: Vec<f64>,
}

/// Distances there and back.
///
/// Without `clip`, and where nothing over- or underflows, the inverse is within
/// `3 + 2 |t − μ|` units in the last place of max(|d|, scale); with values stored as
/// 32-bit floats, within 2⁻²⁴ · |t − μ| · (|d| + scale) of that. NaN and the
/// infinities keep their value.
#[derive(Debug, Clone, PartialEq)]
pub struct Curved {
    curve: Curve,
    /// By component: its mean, and 4σ.
    means: Box<[f64; 256]>,
    widths: Box<[f64; 256]>,
    storage: Storage,
}

impl Curved {
    pub fn new(axis: &Symlog, scales: &[Scale], storage: Storage) -> Curved {
        Curved {
            curve: axis.curve(),
            means: by_component(scales.iter().map(|s| s.mean), 0.0),
            widths: by_component(scales.iter().map(|s| 4.0 * s.sd), 1.0),
            storage,
        }
    }

    /// Where values of these distances lie.
    pub fn place(&self, distances: &[f64]) -> Placed {
        let mut placed = Placed { t: vec![0.0; distances.len()], low: vec![0.0; distances.len()] };
        Arch::new().dispatch(Place { curve: self.curve, distances, placed: &mut placed });
        placed
    }

    /// v of each place. All slices are of one length.
    pub fn forward(&self, placed: &Placed, components: &[u8], v: &mut [f64]) {
        let Storage { single, .. } = self.storage;
        let limit = self.storage.limit();
        let rows = placed.t.iter().zip(&placed.low).zip(components).zip(v);
        for (((t, low), k), v) in rows {
            let (mean, width) = (self.means[usize::from(*k)], self.widths[usize::from(*k)]);
            let value = cut(((t - mean) + low) / width, limit);
            *v = stored(if t.is_finite() { value } else { *t }, single);
        }
    }

    /// The distance of each v.
    pub fn inverse(&self, v: &[f64], components: &[u8], distances: &mut [f64]) {
        Arch::new().dispatch(Back { curved: self, v, components, distances });
    }
}

/// Loops that vectorize for the CPU at hand.
struct Place<'a> {
    curve: Curve,
    distances: &'a [f64],
    placed: &'a mut Placed,
}

impl WithSimd for Place<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let Place { curve, distances, placed } = self;
        let places = placed.t.iter_mut().zip(&mut placed.low);
        for ((t, low), d) in places.zip(distances) {
            let (high, rest) = curve.forward(*d);
            *t = if d.is_finite() { high } else { *d };
            *low = if d.is_finite() { rest } else { 0.0 };
        }
    }
}

struct Back<'a> {
    curved: &'a Curved,
    v: &'a [f64],
    components: &'a [u8],
    distances: &'a mut [f64],
}

impl WithSimd for Back<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        /// Looked up one by one, worked on together.
        const LANES: usize = 8;
        let Back { curved: Curved { curve, means, widths, .. }, v, components, distances } = self;
        let chunks = v.chunks(LANES).zip(components.chunks(LANES));
        for ((v, k), to) in chunks.zip(distances.chunks_mut(LANES)) {
            let (mut mean, mut apart, mut value) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
            for (lane, (v, k)) in v.iter().zip(k).enumerate() {
                mean[lane] = means[usize::from(*k)];
                apart[lane] = v * widths[usize::from(*k)];
                value[lane] = *v;
            }
            for lane in 0..LANES {
                // Finite, so that the sum with a mean is a number.
                let d = curve.inverse(mean[lane], cut(apart[lane], f64::MAX));
                value[lane] = if value[lane].is_finite() { d } else { value[lane] };
            }
            to.copy_from_slice(&value[..to.len()]);
        }
    }
}

/// Floats ↔ distances.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FloatOrigin {
    pub centre: f64,
    pub column: FloatColumn,
}

impl FloatOrigin {
    pub fn distances(&self, x: &[f64]) -> Vec<f64> {
        let distance = |x: &f64| if x.is_finite() { cut(x - self.centre, f64::MAX) } else { *x };
        x.iter().map(distance).collect()
    }

    /// In place.
    pub fn values(&self, distances: &mut [f64]) {
        let most = if self.column.single { f64::from(f32::MAX) } else { f64::MAX };
        for d in distances.iter_mut().filter(|d| d.is_finite()) {
            let x = self.centre + *d;
            let x = self.column.decimals.map_or(x, |decimals| round_to(x, decimals));
            *d = stored(cut(x, most), self.column.single);
        }
    }
}

/// Whole numbers, and decimals as whole numbers over a power of ten, ↔ distances.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WholeOrigin {
    /// The whole number next to the centre, and the centre less it.
    anchor: i128,
    rest: f64,
    /// 10^decimals, and whether a value is the number times that, not over it.
    unit: f64,
    times: bool,
    bounds: (i128, i128),
}

impl WholeOrigin {
    /// As of [`super::normalize::Wholes::new`].
    pub fn new(centre: f64, decimals: i8, bounds: (i128, i128)) -> WholeOrigin {
        let unit = power_of_ten(decimals.unsigned_abs());
        let times = decimals < 0;
        let centre = if times { centre / unit } else { centre * unit };
        let whole = round(centre);
        let anchor = (whole as i128).clamp(bounds.0, bounds.1);
        let beyond = (whole as i128).saturating_sub(anchor) as f64;
        WholeOrigin { anchor, rest: beyond + (centre - whole), unit, times, bounds }
    }

    pub fn distances<T: Whole>(&self, x: &[T]) -> Vec<f64> {
        let steps = |x: &T| x.less(self.anchor) - self.rest;
        if self.times {
            return x.iter().map(|x| steps(x) * self.unit).collect();
        }
        x.iter().map(|x| steps(x) / self.unit).collect()
    }

    pub fn value<T: Whole>(&self, distance: f64) -> T {
        let steps = if self.times { distance / self.unit } else { distance * self.unit };
        T::sum(self.anchor, round(steps + self.rest), self.bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const I64: (i128, i128) = (i64::MIN as i128, i64::MAX as i128);
    const AS_DOUBLE: Storage = Storage { single: false, clip: None };

    fn curved(scale: f64, storage: Storage) -> Curved {
        let scales = [(-4.0, 1.0), (0.1, 0.02), (3.0, 0.5), (11.0, 2.0)];
        let scales = scales.map(|(mean, sd)| Scale { mean, sd });
        Curved::new(&Symlog::new(0.0, scale), &scales, storage)
    }

    fn there_and_back(curved: &Curved, d: &[f64], k: &[u8]) -> (Vec<f64>, Vec<f64>) {
        let (mut v, mut back) = (vec![0.0; d.len()], vec![0.0; d.len()]);
        curved.forward(&curved.place(d), k, &mut v);
        curved.inverse(&v, k, &mut back);
        (v, back)
    }

    #[test]
    fn rows_do_not_depend_on_their_neighbours() {
        let d: Vec<f64> = (0..1003).map(|i| f64::from(i * i) - 1e4).collect();
        let k: Vec<u8> = (0..1003).map(|i| (i % 4) as u8).collect();
        let curved = curved(16.0, AS_DOUBLE);
        let (v, back) = there_and_back(&curved, &d, &k);
        for row in 0..d.len() {
            let alone = there_and_back(&curved, &d[row..=row], &k[row..=row]);
            assert_eq!(alone, (vec![v[row]], vec![back[row]]));
            let (t, low) = curved.curve.forward(d[row]);
            let k = usize::from(k[row]);
            assert_eq!(v[row], ((t - curved.means[k]) + low) / curved.widths[k]);
        }
    }

    #[test]
    fn what_is_not_finite_stays() {
        let nan = f64::from_bits(0xfff8_0000_0000_1234);
        let x = [nan, f64::INFINITY, f64::NEG_INFINITY, 1.0];
        let origin = FloatOrigin { centre: 3.0, column: FloatColumn::default() };
        let none = super::super::posterior::NONE;
        let (v, mut back) =
            there_and_back(&curved(1.0, AS_DOUBLE), &origin.distances(&x), &[none, none, none, 0]);
        origin.values(&mut back);
        assert_eq!(v[0].to_bits(), nan.to_bits());
        let bits = |x: &[f64]| x.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&back[..3]), bits(&x[..3]));
    }

    #[test]
    fn values_of_a_generator_end_at_the_largest_number() {
        let curved = curved(1.0, AS_DOUBLE);
        let mut d = [0.0; 4];
        curved.inverse(&[1e300, -1e300, f64::MAX, 40.0], &[0, 1, 2, 3], &mut d);
        assert_eq!(d[..3], [f64::MAX, f64::MIN, f64::MAX]);
        let origin = WholeOrigin::new(0.0, 0, (-128, 127));
        assert_eq!(d.map(|d| origin.value::<i64>(d)), [127, -128, 127, 127]);
        let single = FloatColumn { single: true, decimals: None };
        FloatOrigin { centre: 0.0, column: single }.values(&mut d);
        assert_eq!(d[0], f64::from(f32::MAX));
    }

    #[test]
    fn clipping_and_32_bits_hold() {
        let clipped = curved(1.0, Storage { single: true, clip: Some(0.5) });
        let (v, _) = there_and_back(&clipped, &[1e9, -1e9, 0.1], &[1, 1, 1]);
        assert_eq!(v, [0.5, -0.5, f64::from(v[2] as f32)]);
    }

    proptest! {
        #[test]
        fn whole_numbers_come_back(
            centre in prop_oneof![Just(0.0), -1e15..1e15_f64], near in -(1_i64 << 49)..(1_i64 << 49),
            decimals in -2..3_i8,
        ) {
            let origin = WholeOrigin::new(centre, decimals, I64);
            let x = (origin.anchor as i64).saturating_add(near);
            let curved = curved(64.0, AS_DOUBLE);
            let d = origin.distances(&[x]);
            // The component that is next.
            let t = curved.place(&d).t[0];
            let next = |k: &u8| (t - curved.means[usize::from(*k)]).abs();
            let k = (0..4_u8).min_by(|a, b| next(a).total_cmp(&next(b))).unwrap();
            let (_, back) = there_and_back(&curved, &d, &[k]);
            let far = next(&k) > 1.0 || decimals != 0;
            let sure = near.abs() < (1 << if far { 44 } else { 49 });
            prop_assert!(!sure || origin.value::<i64>(back[0]) == x, "{} {:?}", x, back);
            prop_assert_eq!(origin.value::<i128>(back[0]), i128::from(origin.value::<i64>(back[0])));
        }

        #[test]
        fn distances_come_back_within_the_bound(
            size in -1.0..1.0_f64, octave in -30..60_i32, exponent in -20..40_i32, k in 0..4_u8,
        ) {
            let scale = 2_f64.powi(exponent);
            let d = size * 2_f64.powi(octave);
            let least = d.abs().max(scale);
            for single in [false, true] {
                let curved = curved(scale, Storage { single, clip: None });
                let (_, back) = there_and_back(&curved, &[d], &[k]);
                let apart = (curved.place(&[d]).t[0] - curved.means[usize::from(k)]).abs();
                let ulp = least.next_up() - least;
                let rounded = if single { apart / 16_777_216.0 * (d.abs() + scale) } else { 0.0 };
                let bound = ulp * (3.0 + 2.0 * apart) + 1.001 * rounded;
                prop_assert!((back[0] - d).abs() <= bound, "{} {:?} {}", d, back, bound);
            }
        }

        #[test]
        fn any_float_gives_finite_values(x in prop::num::f64::ANY, centre in -1e308..1e308_f64) {
            prop_assume!(x.is_finite());
            let origin = FloatOrigin { centre, column: FloatColumn::default() };
            let (v, mut back) = there_and_back(&curved(1.0, AS_DOUBLE), &origin.distances(&[x]), &[0]);
            origin.values(&mut back);
            prop_assert!(v[0].is_finite() && back[0].is_finite());
        }
    }

    #[test]
    #[ignore = "prints times; run it in a release build"]
    fn speed() {
        let curved = curved(64.0, AS_DOUBLE);
        let x: Vec<i64> = (0..8192).map(|i| i * i).collect();
        let origin = WholeOrigin::new(0.0, 0, I64);
        let k: Vec<u8> = (0..8192).map(|i| (i * 7 % 4) as u8).collect();
        let (mut v, mut back) = (vec![0.0; 8192], vec![0.0; 8192]);
        let time = |name: &str, run: &mut dyn FnMut()| {
            let once = |()| {
                let start = std::time::Instant::now();
                (0..100).for_each(|_| run());
                start.elapsed().as_secs_f64() * 1e7 / 8192.0
            };
            let best = [(); 20].map(once).into_iter().fold(f64::INFINITY, f64::min);
            println!("{name}: {best:.2} ns a row");
        };
        let d = origin.distances(&x);
        let placed = curved.place(&d);
        time("distances", &mut || drop(origin.distances(&x)));
        time("place", &mut || drop(curved.place(&d)));
        time("forward", &mut || curved.forward(&placed, &k, &mut v));
        time("inverse", &mut || curved.inverse(&v, &k, &mut back));
    }
}
