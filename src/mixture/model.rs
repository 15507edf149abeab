//! A fitted mixture, as it is stored and as other tools read it: everything
//! that scikit-learn's `BayesianGaussianMixture` keeps, in the units of the
//! column. Knows nothing of how it was fitted.

use serde::{Deserialize, Serialize};

use super::axis::Axis;
use super::posterior;
use super::rounding::Rounding;

/// A mixture over one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mixture {
    /// From the largest to the smallest; empty if the column has no finite value.
    pub components: Vec<Component>,
    pub priors: Priors,
    /// Components with a larger weight are active.
    pub weight_threshold: f64,
    pub fit: Convergence,
    pub column: Column,
    /// What components, priors and `fit` are in the units of.
    #[serde(default, skip_serializing_if = "Axis::is_linear")]
    pub axis: Axis,
    /// Of a fit on another axis than the column's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_units: Option<InUnits>,
    /// Where the axis was left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Chosen>,
}

/// The fit in the units of the column: comparable whatever the axis.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InUnits {
    /// The mean of ln |dt/dx|, nats a row: what the other two are more.
    pub log_jacobian: f64,
    pub log_likelihood: f64,
    /// With the same constants dropped as in [`Convergence::lower_bound`].
    pub lower_bound: f64,
}

/// What each axis would have given: nats a row in the units of the column, of
/// values as fine as they were written. None where a fit there is impossible.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    pub linear: Option<f64>,
    pub symlog: Option<f64>,
    /// By so much symlog has to be better.
    pub margin: f64,
}

/// One component of a mixture: normal, with these expectations.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Whether it takes part in the transform. At least one does, the largest.
    pub active: bool,
    pub weight: f64,
    pub mean: f64,
    /// The inverse of the expected precision; scikit-learn's `covariances_`.
    pub variance: f64,
    pub mean_precision: f64,
    pub degrees_of_freedom: f64,
    /// The two concentrations of the beta distribution of its stick.
    pub weight_concentration: [f64; 2],
}

/// Priors, as used: those left open are from the data.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priors {
    pub weight_concentration: f64,
    pub mean_precision: f64,
    pub mean: f64,
    pub degrees_of_freedom: f64,
    pub covariance: f64,
    pub reg_covar: f64,
}

/// How the fit went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convergence {
    pub converged: bool,
    /// The start that led to the best bound.
    pub start: String,
    /// scikit-learn's `lower_bound_`: nats in total, constants dropped.
    pub lower_bound: f64,
    /// Mean of ln Σₖ exp(E[ln πₖ] + E[ln N(x | k)]), nats a row: scikit-learn's `score`.
    pub log_likelihood: f64,
    /// The bound after each iteration.
    pub bounds: Vec<f64>,
    /// Iterations in which the bound fell. None does unless `reg_covar` is above 0.
    pub drops: usize,
}

/// What the mixture was fitted to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub rows: u64,
    pub nulls: u64,
    pub nans: u64,
    pub pos_inf: u64,
    pub neg_inf: u64,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub mean: f64,
    /// Sum of squared distances from the mean.
    pub m2: f64,
    /// Decimals of the values, where they have few.
    pub rounding: Rounding,
    /// Bins that were fitted.
    pub bins: usize,
}

impl Mixture {
    /// Indices of the active components.
    pub fn active(&self) -> Vec<usize> {
        (0..self.components.len()).filter(|&k| self.components[k].active).collect()
    }

    /// The components as the posterior takes them.
    pub fn densities(&self) -> Vec<posterior::Component> {
        self.components.iter().map(Component::density).collect()
    }
}

impl Component {
    pub fn sd(&self) -> f64 {
        self.variance.sqrt()
    }

    fn density(&self) -> posterior::Component {
        posterior::Component {
            weight: self.weight,
            mean: self.mean,
            variance: self.variance,
            mean_precision: self.mean_precision,
            degrees_of_freedom: self.degrees_of_freedom,
            weight_concentration: self.weight_concentration,
        }
    }
}
