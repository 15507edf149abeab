//! Variational Bayes for a one-dimensional Gaussian mixture with a truncated
//! Dirichlet process prior: the algebra of scikit-learn's
//! `BayesianGaussianMixture` (Blei and Jordan 2006; Bishop 2006, §10.2) over
//! weighted values. One function per step; the loop is
//! elsewhere. Knows no units: values come centred and scaled.

use super::math::ln;
use super::special::{digamma, ln_beta, ln_gamma};

/// What scikit-learn adds to every component's count: `10 · eps`.
const EMPTY: f64 = 10.0 * f64::EPSILON;

const LN_2: f64 = std::f64::consts::LN_2;
const LN_2PI: f64 = 1.837_877_066_409_345_3;

/// Priors, in the units of the values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    pub weight_concentration: f64,
    pub mean_precision: f64,
    pub mean: f64,
    pub degrees_of_freedom: f64,
    pub covariance: f64,
    /// Added to every covariance that the data give.
    pub reg_covar: f64,
}

/// Sums over the rows of a component, weighted with its responsibilities,
/// of 1, d and d², where d is the distance from `origin`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sums {
    pub origin: f64,
    pub count: f64,
    pub first: f64,
    pub second: f64,
}

impl Sums {
    /// Of a component without rows.
    pub const NOTHING: Sums = Sums { origin: 0.0, count: 0.0, first: 0.0, second: 0.0 };

    /// Of weighted values; two passes, so that the squares are about the mean.
    pub fn of(rows: impl Iterator<Item = (f64, f64)> + Clone) -> Sums {
        let sum = |(c, f): (f64, f64), (n, x): (f64, f64)| (c + n, f + n * x);
        let (count, first) = rows.clone().fold((0.0, 0.0), sum);
        let origin = if count > 0.0 { first / count } else { 0.0 };
        let add = |sums: Sums, (n, x): (f64, f64)| {
            let d = x - origin;
            Sums { first: sums.first + n * d, second: sums.second + n * (d * d), ..sums }
        };
        rows.fold(Sums { origin, count, first: 0.0, second: 0.0 }, add)
    }
}

/// The variational posterior of one component. `covariance` is the inverse of
/// the expected precision, as in scikit-learn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Component {
    /// The two concentrations of its stick's beta distribution.
    pub concentration: [f64; 2],
    pub mean_precision: f64,
    pub mean: f64,
    pub degrees_of_freedom: f64,
    pub covariance: f64,
}

/// Expected log density of one component, weight included:
/// `constant − precision/2 · (x − mean)²`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Density {
    pub constant: f64,
    pub mean: f64,
    pub precision: f64,
}

impl Sums {
    /// scikit-learn's `nk`, `xk` and `sk` (`_estimate_gaussian_parameters`).
    fn moments(&self, reg_covar: f64) -> (f64, f64, f64) {
        let nk = self.count + EMPTY;
        let shift = (self.first + self.origin * self.count) / nk - self.origin;
        let square = self.second - 2.0 * shift * self.first + shift * shift * self.count;
        (nk, self.origin + shift, square.max(0.0) / nk + reg_covar)
    }
}

/// The M step: posteriors from the sums of the responsibilities.
pub fn maximize(sums: &[Sums], prior: &Prior) -> Vec<Component> {
    let mut later = 0.0;
    let mut components: Vec<Component> = sums
        .iter()
        .rev()
        .map(|sums| {
            let (nk, xk, sk) = sums.moments(prior.reg_covar);
            let concentration = [1.0 + nk, prior.weight_concentration + later];
            later += nk;
            posterior(nk, xk, sk, concentration, prior)
        })
        .collect();
    components.reverse();
    components
}

/// Bishop 10.60 to 10.63, normalized as scikit-learn does
/// (`_estimate_means`, `_estimate_wishart_full`).
fn posterior(nk: f64, xk: f64, sk: f64, concentration: [f64; 2], prior: &Prior) -> Component {
    let mean_precision = prior.mean_precision + nk;
    let degrees_of_freedom = prior.degrees_of_freedom + nk;
    let apart = xk - prior.mean;
    let spread =
        prior.covariance + nk * sk + nk * prior.mean_precision / mean_precision * (apart * apart);
    Component {
        concentration,
        mean_precision,
        mean: (prior.mean_precision * prior.mean + nk * xk) / mean_precision,
        degrees_of_freedom,
        covariance: spread / degrees_of_freedom,
    }
}

/// What the E step needs of the posteriors: Bishop 10.64 and 10.65, and the
/// expected log weights of the sticks.
pub fn densities(components: &[Component]) -> Vec<Density> {
    let mut log_rest = 0.0;
    let mut densities = Vec::with_capacity(components.len());
    for component in components {
        let [a, b] = component.concentration;
        let both = digamma(a + b);
        let log_weight = digamma(a) - both + log_rest;
        log_rest += digamma(b) - both;
        let precision = 1.0 / component.covariance;
        let log_lambda = LN_2 + digamma(0.5 * component.degrees_of_freedom)
            - ln(component.covariance)
            - ln(component.degrees_of_freedom);
        let constant = log_weight + 0.5 * (log_lambda - LN_2PI - 1.0 / component.mean_precision);
        densities.push(Density { constant, mean: component.mean, precision });
    }
    densities
}

/// scikit-learn's lower bound (`_compute_lower_bound`: constants dropped),
/// right after an M step. `entropy` is that of the responsibilities.
pub fn lower_bound(components: &[Component], entropy: f64) -> f64 {
    components.iter().fold(entropy, |bound, component| bound + normalizers(component))
}

/// What a component's Wishart, beta and normal distributions add to the bound.
fn normalizers(component: &Component) -> f64 {
    let dof = component.degrees_of_freedom;
    let log_det = -0.5 * (ln(component.covariance) + ln(dof));
    let wishart = dof * (log_det + 0.5 * LN_2) + ln_gamma(0.5 * dof);
    let [a, b] = component.concentration;
    wishart + ln_beta(a, b) - 0.5 * ln(component.mean_precision)
}

/// Weights: the sticks' means, normalized (`_set_parameters`).
pub fn weights(components: &[Component]) -> Vec<f64> {
    let mut rest = 1.0;
    let sticks: Vec<f64> = components
        .iter()
        .map(|component| {
            let [a, b] = component.concentration;
            let weight = a / (a + b) * rest;
            rest *= b / (a + b);
            weight
        })
        .collect();
    let total: f64 = sticks.iter().sum();
    sticks.iter().map(|weight| weight / total).collect()
}

/// Puts the larger components first. Among all orders that one has the
/// highest bound: exchanging two neighbours changes it by
/// `ln (α + rows after the first)`, the less the smaller of them comes second.
pub fn order(sums: &mut [Sums]) {
    sums.sort_by(|a, b| b.count.total_cmp(&a.count));
}
