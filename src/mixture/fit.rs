//! From a column's summary to its mixture: what it is fitted with, what there
//! is to fit, and what the model says of both. Knows summaries, not rows, nor
//! how the best components are found.

use super::axis::{Axis, unit};
use super::likelihood::log_likelihood;
use super::model::{Chosen, Column, Component, Convergence, InUnits, Mixture, Priors};
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
    /// In the column's unit; `None`: the mean of the data on the axis.
    pub mean_prior: Option<f64>,
    pub covariance_prior: CovariancePrior,
    pub reg_covar: RegCovar,
    /// Change of the bound per row and iteration at which a fit has converged.
    pub tol: f64,
    pub max_iter: usize,
    /// Starts drawn with `seed`, besides those that need no chance.
    pub starts: usize,
    pub seed: u64,
    /// Components with a larger weight are active.
    pub weight_threshold: f64,
    pub axis: AxisChoice,
}

/// What the values are laid out on before they are fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AxisChoice {
    Linear,
    Symlog,
    /// Symlog where that is better by [`MARGIN`].
    Auto,
}

/// What variances are expected to be, on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CovariancePrior {
    /// That of the data, with n − 1.
    Variance,
    /// The square of their interquartile range / 1.349, else their variance, else 1.
    Robust,
    /// In the square of the axis' unit.
    Value(f64),
}

/// What is added to every covariance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RegCovar {
    /// `1e-6 · s²`, s the interquartile range / 1.349, else the standard
    /// deviation, else 1.
    Auto,
    /// In the square of the axis' unit.
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

/// By so many nats a row, on average, values have to be likelier on a bent axis
/// for `auto` to take it: what e^0.1, a tenth more density, is worth. Below that
/// the plain axis, which everybody reads, is as good.
pub const MARGIN: f64 = 0.1;

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
            covariance_prior: CovariancePrior::Variance,
            reg_covar: RegCovar::Auto,
            tol: 1e-6,
            max_iter: 1000,
            starts: 4,
            seed: 0,
            weight_threshold: 0.005,
            axis: AxisChoice::Linear,
        }
    }
}

/// Fits a mixture to what a column's summary says of its finite values. A
/// column without any gives a mixture without components; a constant one, a
/// component of variance 1 at its value; fewer distinct values than
/// components, fewer components.
pub fn fit(summary: &ColumnSummary, options: &FitOptions) -> Result<Mixture, FitError> {
    match options.axis {
        AxisChoice::Linear => fit_on(Axis::Linear, summary, options),
        AxisChoice::Symlog => fit_on(Axis::symlog_of(summary), summary, options),
        AxisChoice::Auto => better(summary, options),
    }
}

/// The fit on the axis on which the values are likelier, the linear one unless
/// the other is better by more than [`MARGIN`].
fn better(summary: &ColumnSummary, options: &FitOptions) -> Result<Mixture, FitError> {
    let linear = fit_on(Axis::Linear, summary, options);
    let axis = Axis::symlog_of(summary);
    if axis.is_linear() {
        return linear;
    }
    let symlog = fit_on(axis, summary, options);
    let judge = |fit: &Result<Mixture, FitError>| {
        fit.as_ref().ok().map(|fit| log_likelihood(fit, summary, unit(summary)))
    };
    let chosen = Chosen { linear: judge(&linear), symlog: judge(&symlog), margin: MARGIN };
    let bends = match (chosen.linear, chosen.symlog) {
        (Some(linear), Some(symlog)) => symlog > linear + MARGIN,
        (None, symlog) => symlog.is_some(),
        (Some(_), None) => false,
    };
    let mixture = if bends { symlog? } else { linear? };
    Ok(Mixture { chosen: Some(chosen), ..mixture })
}

fn fit_on(axis: Axis, raw: &ColumnSummary, options: &FitOptions) -> Result<Mixture, FitError> {
    let summary = &axis.summary(raw);
    let priors = options.priors(summary, &axis)?;
    let whole = |components, fit| mixture(axis, raw, options, priors, components, fit);
    if summary.finite() == 0 {
        return Ok(whole(Vec::new(), Convergence::trivial("empty")));
    }
    if summary.min == summary.max || summary.m2 < LEAST_SQUARES {
        let only = constant(summary, &priors);
        return Ok(whole(vec![only], Convergence::trivial("constant")));
    }
    let units = Units::of(summary.mean, summary.m2 / summary.finite() as f64);
    let search = Search::new(&units, &summary.bins, units.prior(&priors), options);
    let (start, climb) = search.best();
    let components = units.components(&climb.components, options.weight_threshold);
    let convergence = search.convergence(&units, start, &climb);
    Ok(whole(components, convergence))
}

impl FitOptions {
    /// Priors in the axis' units; `summary` is that of the values on it.
    fn priors(&self, summary: &ColumnSummary, axis: &Axis) -> Result<Priors, FitError> {
        let priors = Priors {
            weight_concentration: self.weight_concentration_prior,
            mean_precision: self.mean_precision_prior,
            mean: self.mean_prior.map_or(summary.mean, |mean| axis.forward(mean)),
            degrees_of_freedom: self.degrees_of_freedom_prior,
            covariance: self.covariance_prior.value(summary),
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

impl CovariancePrior {
    fn value(self, summary: &ColumnSummary) -> f64 {
        match self {
            CovariancePrior::Value(value) => value,
            _ if summary.m2 < LEAST_SQUARES => 1.0,
            CovariancePrior::Variance => summary.m2 / (summary.finite() as f64 - 1.0),
            CovariancePrior::Robust => {
                let scale = spread(summary);
                scale * scale
            }
        }
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
pub(super) fn spread(summary: &ColumnSummary) -> f64 {
    let [low, high] = [0.25, 0.75].map(|part| summary.bins.quantile(part).unwrap_or(0.0));
    let sd = (summary.m2 / summary.finite().max(1) as f64).sqrt();
    let of = [(high - low) / NORMAL_QUARTILES, sd, 1.0];
    of.into_iter().find(|scale| *scale > 0.0).unwrap_or(1.0)
}

fn mixture(
    axis: Axis,
    summary: &ColumnSummary,
    options: &FitOptions,
    priors: Priors,
    components: Vec<Component>,
    fit: Convergence,
) -> Mixture {
    let in_units = (!axis.is_linear()).then(|| fit.in_units(axis.log_jacobian(summary), summary));
    Mixture {
        components,
        priors,
        weight_threshold: options.weight_threshold,
        fit,
        column: Column::of(summary),
        axis,
        in_units,
        chosen: None,
    }
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
    fn in_units(&self, log_jacobian: f64, summary: &ColumnSummary) -> InUnits {
        InUnits {
            log_jacobian,
            log_likelihood: self.log_likelihood + log_jacobian,
            lower_bound: self.lower_bound + summary.finite() as f64 * log_jacobian,
        }
    }

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
