//! The least and the greatest value of a column of floats, as a Parquet footer has
//! them. Knows nothing of pages.

use arrow::datatypes::DataType;
use parquet::file::statistics::Statistics;
use pulp::{Arch, Simd, WithSimd};

/// The least and the greatest value so far; NaN is neither. The first is above
/// the second while there is none.
#[derive(Debug, Clone, Copy)]
pub enum Range {
    Single((f32, f32)),
    Double((f64, f64)),
}

impl Range {
    pub fn none(data_type: &DataType) -> Range {
        match data_type {
            DataType::Float32 => Range::Single((f32::INFINITY, f32::NEG_INFINITY)),
            _ => Range::Double((f64::INFINITY, f64::NEG_INFINITY)),
        }
    }

    /// As the format wants it: a least zero is written as −0, a greatest as +0.
    pub fn statistics(self, nulls: u64) -> Statistics {
        match self {
            Range::Single((least, most)) => {
                let is_known = least <= most;
                let (least, most) = (if least == 0.0 { -0.0 } else { least }, most + 0.0);
                let (least, most) = (is_known.then_some(least), is_known.then_some(most));
                Statistics::float(least, most, None, Some(nulls), false)
            }
            Range::Double((least, most)) => {
                let is_known = least <= most;
                let (least, most) = (if least == 0.0 { -0.0 } else { least }, most + 0.0);
                let (least, most) = (is_known.then_some(least), is_known.then_some(most));
                Statistics::double(least, most, None, Some(nulls), false)
            }
        }
    }
}

/// Vectors at a time, so that none waits for another.
const VECTORS: usize = 4;

/// Floats of which the least and the greatest are found.
pub trait Ranged: Copy {
    /// The range of those within `range` and of `values`; NaN is neither.
    fn widened(range: (Self, Self), values: &[Self]) -> (Self, Self);
}

/// Vectors are spelled out: the compiler leaves such a loop scalar.
macro_rules! ranged {
    ($float:ty, $slice:ident, $splat:ident, $less:ident, $select:ident, $least:ident, $most:ident) => {
        impl Ranged for $float {
            fn widened(range: ($float, $float), values: &[$float]) -> ($float, $float) {
                struct Widened<'a>(($float, $float), &'a [$float]);

                impl WithSimd for Widened<'_> {
                    type Output = ($float, $float);

                    #[inline(always)]
                    fn with_simd<S: Simd>(self, simd: S) -> ($float, $float) {
                        let (vectors, rest) = S::$slice(self.1);
                        let mut least = [simd.$splat(self.0.0); VECTORS];
                        let mut most = [simd.$splat(self.0.1); VECTORS];
                        let mut add = |at: usize, x| {
                            least[at] = simd.$select(simd.$less(x, least[at]), x, least[at]);
                            most[at] = simd.$select(simd.$less(most[at], x), x, most[at]);
                        };
                        let (groups, single) = vectors.as_chunks::<VECTORS>();
                        for group in groups {
                            (0..VECTORS).for_each(|at| add(at, group[at]));
                        }
                        single.iter().for_each(|x| add(0, *x));
                        let mut range = self.0;
                        let mut add = |least, most| {
                            range.0 = if least < range.0 { least } else { range.0 };
                            range.1 = if most > range.1 { most } else { range.1 };
                        };
                        for (least, most) in least.into_iter().zip(most) {
                            add(simd.$least(least), simd.$most(most));
                        }
                        rest.iter().for_each(|x| add(*x, *x));
                        range
                    }
                }

                Arch::new().dispatch(Widened(range, values))
            }
        }
    };
}

ranged!(
    f32,
    as_simd_f32s,
    splat_f32s,
    less_than_f32s,
    select_f32s,
    reduce_min_f32s,
    reduce_max_f32s
);
ranged!(
    f64,
    as_simd_f64s,
    splat_f64s,
    less_than_f64s,
    select_f64s,
    reduce_min_f64s,
    reduce_max_f64s
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_runs_and_nan_leave_the_ends_as_they_are() {
        let none = (f64::INFINITY, f64::NEG_INFINITY);
        assert_eq!(f64::widened(none, &[]), none);
        assert_eq!(f64::widened(none, &[f64::NAN; 40]), none);
        assert_eq!(f64::widened(none, &[2.5]), (2.5, 2.5));
        assert_eq!(f64::widened((-1.0, 1.0), &[f64::NAN, 2.5]), (-1.0, 2.5));
        assert_eq!(f32::widened((-1.0, 1.0), &[-2.5; 9]), (-2.5, 1.0));
    }

    #[test]
    fn the_range_is_that_of_all_lanes_but_nan() {
        for len in 0..150 {
            let mut values: Vec<f32> = (0..len).map(|i| ((i * 37) % 101) as f32 - 50.0).collect();
            let least = values.iter().copied().fold(f32::INFINITY, f32::min);
            let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            for at in 0..values.len() / 2 {
                values.insert(at * 3 % values.len(), f32::NAN);
            }
            let none = (f32::INFINITY, f32::NEG_INFINITY);
            assert_eq!(f32::widened(none, &values), (least, most), "{values:?}");
            let wide: Vec<f64> = values.iter().map(|x| f64::from(*x)).collect();
            let range = f64::widened((-3.0, 3.0), &wide);
            assert_eq!(range, (f64::from(least).min(-3.0), f64::from(most).max(3.0)));
        }
    }
}
