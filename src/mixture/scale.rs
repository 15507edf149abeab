//! Units in which a fit is done: the mean is 0, and the standard deviation
//! near 1. The scale is a power of two, so that nothing is rounded on the way
//! there and back but the centring. Knows what has which unit.

use super::bins::Bins;
use super::grid::power_of_two;
use super::math::ln;
use super::model::{Component, Priors};
use super::vb::{self, Prior};

/// `internal = (raw − centre) / scale`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Units {
    pub centre: f64,
    pub scale: f64,
}

impl Units {
    /// For values with that mean and variance.
    pub fn of(mean: f64, variance: f64) -> Units {
        let scale = if variance > 0.0 { power_of_two(variance.sqrt()) } else { 1.0 };
        Units { centre: mean, scale }
    }

    fn inward(&self, x: f64) -> f64 {
        (x - self.centre) / self.scale
    }

    fn square_inward(&self, square: f64) -> f64 {
        square / self.scale / self.scale
    }

    pub fn prior(&self, raw: &Priors) -> Prior {
        Prior {
            weight_concentration: raw.weight_concentration,
            mean_precision: raw.mean_precision,
            mean: self.inward(raw.mean),
            degrees_of_freedom: raw.degrees_of_freedom,
            covariance: self.square_inward(raw.covariance),
            reg_covar: self.square_inward(raw.reg_covar),
        }
    }

    /// Counts and values that stand for the bins: of each, two values one
    /// standard deviation to either side of its mean (Gauss's quadrature with
    /// two nodes), with half its rows each; of one without spread, its value.
    /// Count, mean and sum of squares of the bin are so in both steps of a
    /// fit, and responsibilities may differ within it, up to linearly.
    pub fn nodes(&self, bins: &Bins) -> (Vec<f64>, Vec<f64>) {
        let (mut counts, mut values) = (Vec::new(), Vec::new());
        for bin in bins.iter() {
            let (count, x) = (bin.count as f64, self.inward(bin.mean));
            let sd = (bin.m2 / count).sqrt() / self.scale;
            if sd == 0.0 {
                counts.push(count);
                values.push(x);
            } else {
                counts.extend([0.5 * count; 2]);
                values.extend([x - sd, x + sd]);
            }
        }
        (counts, values)
    }

    /// Components in raw units; `threshold` makes them active.
    pub fn components(&self, inner: &[vb::Component], threshold: f64) -> Vec<Component> {
        let weights = vb::weights(inner);
        let largest = weights.iter().copied().fold(0.0, f64::max);
        let raw = |(component, &weight): (&vb::Component, &f64)| Component {
            active: weight > threshold || weight == largest,
            weight,
            mean: self.centre + component.mean * self.scale,
            variance: component.covariance * self.scale * self.scale,
            mean_precision: component.mean_precision,
            degrees_of_freedom: component.degrees_of_freedom,
            weight_concentration: component.concentration,
        };
        inner.iter().zip(&weights).map(raw).collect()
    }

    /// What the bound in raw units has more than the internal one: of the
    /// Wishart normalizers, whose degrees of freedom are N + K ν₀ together,
    /// `−Σ ν ln scale`.
    pub fn bound_shift(&self, inner: &[vb::Component]) -> f64 {
        let freedom: f64 = inner.iter().map(|component| component.degrees_of_freedom).sum();
        -freedom * ln(self.scale)
    }

    /// The same for the log density of one value.
    pub fn density_shift(&self) -> f64 {
        -ln(self.scale)
    }
}
