//! From a column's summary to its mixture: what it is fitted with, what there
//! is to fit, and what the model says of both. Knows summaries, not rows, nor
//! how the best components are found.

use super::model::{Column, Component, Convergence, Mixture, Priors};
use super::scale::Units;
use super::search::Search;
use super::summary::ColumnSummary;

/// How a column is fitted. The defaults are CTGAN's, where it has them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitOptions {
    /// Components at most.
    pub components: usize,
    pub weight_concentration_prior: f64,
    pub mean_precision_prior: f64,
    pub degrees_of_freedom_prior: f64,
    /// `None`: the mean of the data.
    pub mean_prior: Option<f64>,
    /// `None`: the variance of the data, with n − 1.
    pub covariance_prior: Option<f64>,
    pub reg_covar: RegCovar,
    /// Change of the bound per row and iteration at which a fit has converged.
    pub tol: f64,
    pub max_iter: usize,
    /// Starts drawn with `seed`, besides those that need no chance.
    pub starts: usize,
    pub seed: u64,
    /// Components with a larger weight are active.
    pub weight_threshold: f64,
}

/// What is added to every covariance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RegCovar {
    /// `1e-6 · s²`, s the interquartile range / 1.349, else the standard
    /// deviation, else 1.
    Auto,
    /// In the square of the column's unit.
    Value(f64),
}

/// Why a column has no mixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FitError {
    /// The squares of the values' distances overflow.
    TooWide,
    /// No components, or a prior that is not a positive number.
    Options,
}

/// Interquartile range of the standard normal distribution.
const NORMAL_QUARTILES: f64 = 1.349;

const AUTO_REG_COVAR: f64 = 1e-6;

/// Sums of squares beyond this are near overflow, or held at the largest number.
const MOST_SQUARES: f64 = 1e300;

/// Sums of squares below this have lost digits to underflow, or all of them;
/// such a column is as good as constant.
const LEAST_SQUARES: f64 = 1e-290;

impl Default for FitOptions {
    fn default() -> FitOptions {
        FitOptions {
            components: 10,
            weight_concentration_prior: 0.001,
            mean_precision_prior: 1.0,
            degrees_of_freedom_prior: 1.0,
            mean_prior: None,
            covariance_prior: None,
            reg_covar: RegCovar::Auto,
            tol: 1e-6,
            max_iter: 1000,
            starts: 4,
            seed: 0,
            weight_threshold: 0.005,
        }
    }
}

/// Fits a mixture to what a column's summary says of its finite values. A
/// column without any gives a mixture without components; a constant one, a
/// component of variance 1 at its value; fewer distinct values than
/// components, fewer components.
pub fn fit(summary: &ColumnSummary, options: &FitOptions) -> Result<Mixture, FitError> {
    let priors = options.priors(summary)?;
    if summary.finite() == 0 {
        return Ok(mixture(summary, options, priors, Vec::new(), Convergence::trivial("empty")));
    }
    if summary.min == summary.max || summary.m2 < LEAST_SQUARES {
        let only = constant(summary, &priors);
        return Ok(mixture(summary, options, priors, vec![only], Convergence::trivial("constant")));
    }
    let units = Units::of(summary.mean, summary.m2 / summary.finite() as f64);
    let search = Search::new(&units, &summary.bins, units.prior(&priors), options);
    let (start, climb) = search.best();
    let components = units.components(&climb.components, options.weight_threshold);
    let convergence = search.convergence(&units, start, &climb);
    Ok(mixture(summary, options, priors, components, convergence))
}

impl FitOptions {
    /// Priors in the column's units.
    fn priors(&self, summary: &ColumnSummary) -> Result<Priors, FitError> {
        let rows = summary.finite() as f64;
        let covariance = if summary.m2 >= LEAST_SQUARES { summary.m2 / (rows - 1.0) } else { 1.0 };
        let priors = Priors {
            weight_concentration: self.weight_concentration_prior,
            mean_precision: self.mean_precision_prior,
            mean: self.mean_prior.unwrap_or(summary.mean),
            degrees_of_freedom: self.degrees_of_freedom_prior,
            covariance: self.covariance_prior.unwrap_or(covariance),
            reg_covar: self.reg_covar.value(summary),
        };
        if summary.m2 > MOST_SQUARES {
            return Err(FitError::TooWide);
        }
        let positive = [
            priors.weight_concentration,
            priors.mean_precision,
            priors.degrees_of_freedom,
            priors.covariance,
        ];
        let sound = positive.iter().all(|x| x.is_finite() && *x > 0.0)
            && priors.mean.is_finite()
            && priors.reg_covar.is_finite()
            && priors.reg_covar >= 0.0
            && self.components > 0;
        if sound { Ok(priors) } else { Err(FitError::Options) }
    }
}

impl RegCovar {
    fn value(self, summary: &ColumnSummary) -> f64 {
        match self {
            RegCovar::Value(value) => value,
            RegCovar::Auto => {
                let scale = spread(summary);
                AUTO_REG_COVAR * scale * scale
            }
        }
    }
}

/// A robust standard deviation.
fn spread(summary: &ColumnSummary) -> f64 {
    let [low, high] = [0.25, 0.75].map(|part| summary.bins.quantile(part).unwrap_or(0.0));
    let sd = (summary.m2 / summary.finite().max(1) as f64).sqrt();
    let of = [(high - low) / NORMAL_QUARTILES, sd, 1.0];
    of.into_iter().find(|scale| *scale > 0.0).unwrap_or(1.0)
}

fn mixture(
    summary: &ColumnSummary,
    options: &FitOptions,
    priors: Priors,
    components: Vec<Component>,
    fit: Convergence,
) -> Mixture {
    let weight_threshold = options.weight_threshold;
    Mixture { components, priors, weight_threshold, fit, column: Column::of(summary) }
}

/// One component for a column of one value.
fn constant(summary: &ColumnSummary, priors: &Priors) -> Component {
    let rows = summary.finite() as f64;
    Component {
        active: true,
        weight: 1.0,
        mean: if summary.min == summary.max { summary.min.unwrap_or(0.0) } else { summary.mean },
        variance: 1.0,
        mean_precision: priors.mean_precision + rows,
        degrees_of_freedom: priors.degrees_of_freedom + rows,
        weight_concentration: [1.0 + rows, priors.weight_concentration],
    }
}

impl Convergence {
    fn trivial(start: &str) -> Convergence {
        Convergence {
            converged: true,
            start: start.into(),
            lower_bound: 0.0,
            log_likelihood: 0.0,
            bounds: Vec::new(),
            drops: 0,
        }
    }
}

impl Column {
    fn of(summary: &ColumnSummary) -> Column {
        Column {
            rows: summary.rows,
            nulls: summary.nulls,
            nans: summary.nans,
            pos_inf: summary.pos_inf,
            neg_inf: summary.neg_inf,
            min: summary.min,
            max: summary.max,
            mean: summary.mean,
            m2: summary.m2,
            rounding: summary.rounding,
            bins: summary.bins.len(),
        }
    }
}
