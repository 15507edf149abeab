//! Functions of [`math`](super::math) over slices, in loops that vectorize for the CPU
//! at hand, with the same bits. Knows nothing of what the values are.

use pulp::{Arch, Simd, WithSimd};

use super::math::{central_quantile, exp, is_central, middle_quantile, norm_quantile};

/// Values at once: what is noted of them stays in the first cache.
const BLOCK: usize = 256;

/// e^x of each, in place.
pub fn exps(x: &mut [f64]) {
    Arch::new().dispatch(Exps(x));
}

/// [`norm_quantile`] of each, in place.
pub fn norm_quantiles(p: &mut [f64]) {
    Arch::new().dispatch(NormQuantiles(p));
}

struct Exps<'a>(&'a mut [f64]);

impl WithSimd for Exps<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        self.0.iter_mut().for_each(|x| *x = exp(*x));
    }
}

struct NormQuantiles<'a>(&'a mut [f64]);

impl WithSimd for NormQuantiles<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let (mut places, mut tails) = ([0_u8; BLOCK], [0.0; BLOCK]);
        let mut found = [(0.0, 0.0); BLOCK];
        for block in self.0.chunks_mut(BLOCK) {
            let mut count = 0;
            for (place, p) in (0..=u8::MAX).zip(&*block) {
                // Those of the centre are written over: no branch decides.
                (places[count], tails[count]) = (place, *p);
                count += usize::from(!is_central(*p));
            }
            block.iter_mut().for_each(|p| *p = central_quantile(*p));
            for (found, tail) in found.iter_mut().zip(&tails[..count]) {
                *found = middle_quantile(*tail);
            }
            for ((place, tail), (r, z)) in places[..count].iter().zip(&tails).zip(&found) {
                let is_middle = *r <= 5.0;
                block[usize::from(*place)] = if is_middle { *z } else { norm_quantile(*tail) };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::random::{Stream, open_unit_f64};

    /// Of all parts of the curve, and beyond its ends.
    fn probabilities() -> Vec<f64> {
        let stream = Stream::new(1, "slices", 0);
        let uniform = (0..5000).map(|row| open_unit_f64(stream.u64_at(row)));
        let tails = (1..400).flat_map(|i| [0.5_f64.powi(i), 1.0 - 0.5_f64.powi(i)]);
        let ends = [0.0, 1.0, 0.075, 0.925, -1.0, 2.0, f64::NAN, f64::INFINITY, 5e-324];
        uniform.chain(tails).chain(ends).chain([1e-20; 600]).collect()
    }

    #[test]
    fn slices_have_the_bits_of_single_values() {
        let p = probabilities();
        let bits = |x: f64| if x.is_nan() { None } else { Some(x.to_bits()) };
        let (mut wide, mut narrow) = (p.clone(), p.clone());
        norm_quantiles(&mut wide);
        NormQuantiles(&mut narrow).with_simd(pulp::Scalar::new());
        for ((p, wide), narrow) in p.iter().zip(&wide).zip(narrow) {
            assert_eq!(bits(*wide), bits(norm_quantile(*p)), "{p}");
            assert_eq!(bits(*wide), bits(narrow), "{p}");
        }
        let mut powers = wide.clone();
        exps(&mut powers);
        assert!(powers.iter().zip(&wide).all(|(power, z)| bits(*power) == bits(exp(*z))));
    }
}
