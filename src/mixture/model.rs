//! A fitted mixture, as it is stored and as other tools read it: everything
//! that scikit-learn's `BayesianGaussianMixture` keeps, in the units of the
//! column. Knows nothing of how it was fitted.

use serde::{Deserialize, Serialize};

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
