//! How likely a column's values are under a mixture, by its bins: comparable
//! between axes, also where values are rounded. Knows nothing of fits.

use super::axis::values;
use super::math::{exp, ln};
use super::model::{Component, Mixture};
use super::summary::ColumnSummary;

const HALF_LN_2PI: f64 = 0.918_938_533_204_672_7;

/// The mean log-likelihood of a row, in the units of the column, of values that
/// were rounded to multiples of `unit` (0: not at all).
///
/// Rounded values repeat, and on a repeated value a component can be as narrow
/// as `reg_covar` lets it: the likelihood would compare floors, not fits. So
/// each component is widened by the variance of rounding, unit² / 12 (Sheppard
/// 1898), where the value lies; densities stay below about 1 / unit then.
pub fn log_likelihood(mixture: &Mixture, summary: &ColumnSummary, unit: f64) -> f64 {
    let (mut sum, mut rows) = (0.0, 0.0);
    for (count, x) in values(summary, &summary.bins) {
        let slope = mixture.axis.slope(x);
        let blur = (unit * slope) * (unit * slope) / 12.0;
        sum += count * (log_density(mixture, mixture.axis.forward(x), blur) + ln(slope));
        rows += count;
    }
    sum / rows
}

/// ln Σ w N(t | mean, variance + blur).
fn log_density(mixture: &Mixture, t: f64, blur: f64) -> f64 {
    let log = |c: &Component| {
        let (variance, d) = (c.variance + blur, t - c.mean);
        ln(c.weight) - 0.5 * (d * d / variance + ln(variance)) - HALF_LN_2PI
    };
    let top = mixture.components.iter().map(log).fold(f64::MIN, f64::max);
    let total: f64 = mixture.components.iter().map(|c| exp(log(c) - top)).sum();
    top + ln(total)
}
