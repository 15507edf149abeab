//! `fit`: a Bayesian Gaussian mixture for each numeric column, from the summary
//! of all rows. Leaves `model.json`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use arrow::datatypes::Schema;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::fit_axis::{self, AXIS, AxisName, COVARIANCE_PRIOR, covariance_prior};
use super::model::{FORMAT, MODEL_FILE, Model, ModelColumn};
use super::parts::read_params;
use super::rowwise::UNIT_MEMORY;
use super::summarize::{self, BINS};
use super::summary::{self, Pass, Summary, SummaryColumn, columns_of, joined};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Type};
use crate::mixture::fit::{FitError, FitOptions, RegCovar, fit};
use crate::mixture::model::Mixture;
use crate::mixture::posterior::MOST_COMPONENTS;
use crate::mixture::summary::{ColumnSummary, MergeTree};
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals};

const POSITIVE: Type = Type::Float { min: 0.0, max: f64::MAX, open: true };
const FINITE: Type = Type::Float { min: f64::MIN, max: f64::MAX, open: false };

const COMPONENTS: Field = Field {
    name: "components",
    ty: Type::Int { min: 1, max: MOST_COMPONENTS as i64 },
    need: Need::Default("10"),
    doc: "Components at most; the fit leaves those without data inactive.",
};
const WEIGHT_CONCENTRATION: Field = Field {
    name: "weight_concentration_prior",
    ty: POSITIVE,
    need: Need::Default("0.001"),
    doc: "Concentration of the Dirichlet process: smaller leaves fewer components active.",
};
const MEAN_PRECISION: Field = Field {
    name: "mean_precision_prior",
    ty: POSITIVE,
    need: Need::Default("1.0"),
    doc: "Precision of the prior of the means.",
};
const DEGREES_OF_FREEDOM: Field = Field {
    name: "degrees_of_freedom_prior",
    ty: POSITIVE,
    need: Need::Default("1.0"),
    doc: "Degrees of freedom of the prior of the variances.",
};
const MEAN_PRIOR: Field = Field {
    name: "mean_prior",
    ty: FINITE,
    need: Need::Optional,
    doc: "Mean of the prior of the means; the mean of the data where not given.",
};
const REG_COVAR: Field = Field {
    name: "reg_covar",
    ty: Type::Either(&[
        Type::Choice(&["auto"]),
        Type::Float { min: 0.0, max: f64::MAX, open: false },
    ]),
    need: Need::Default("\"auto\""),
    doc: "Added to every variance; auto: 1e-6 times the square of the interquartile range / 1.349.",
};
const TOL: Field = Field {
    name: "tol",
    ty: POSITIVE,
    need: Need::Default("0.000001"),
    doc: "Change of the lower bound per row and iteration at which the fit has converged.",
};
const MAX_ITER: Field = Field {
    name: "max_iter",
    ty: Type::Int { min: 1, max: 1_000_000 },
    need: Need::Default("1000"),
    doc: "Iterations at most.",
};
const STARTS: Field = Field {
    name: "starts",
    ty: Type::Int { min: 0, max: 1000 },
    need: Need::Default("4"),
    doc: "Random starts, besides those that need no chance; the best lower bound wins.",
};
const WEIGHT_THRESHOLD: Field = Field {
    name: "weight_threshold",
    ty: Type::Float { min: 0.0, max: 1.0, open: false },
    need: Need::Default("0.005"),
    doc: "Components of a larger weight are active.",
};

const fn optional(field: Field) -> Field {
    Field { need: Need::Optional, ..field }
}

pub const KIND: Kind = Kind {
    name: "fit",
    summary: "Fits a Bayesian Gaussian mixture to each numeric column.",
    version: 2,
    draws: true,
    fields: &[
        Field {
            name: "input",
            ty: Type::Step(&[]),
            need: Need::Required,
            doc: "A `summarize` step, or a dataset, which is summarized first.",
        },
        Field {
            name: "columns",
            ty: Type::Either(&[
                Type::List(&Type::Text),
                Type::Map(&Type::Record(&[
                    optional(COMPONENTS),
                    optional(WEIGHT_CONCENTRATION),
                    optional(MEAN_PRECISION),
                    optional(DEGREES_OF_FREEDOM),
                    MEAN_PRIOR,
                    optional(COVARIANCE_PRIOR),
                    optional(AXIS),
                    optional(REG_COVAR),
                    optional(TOL),
                    optional(MAX_ITER),
                    optional(STARTS),
                    optional(WEIGHT_THRESHOLD),
                ])),
            ]),
            need: Need::Optional,
            doc: "The columns, perhaps with settings of their own; all numeric ones where not given.",
        },
        COMPONENTS,
        WEIGHT_CONCENTRATION,
        MEAN_PRECISION,
        DEGREES_OF_FREEDOM,
        MEAN_PRIOR,
        COVARIANCE_PRIOR,
        AXIS,
        REG_COVAR,
        TOL,
        MAX_ITER,
        STARTS,
        WEIGHT_THRESHOLD,
        BINS,
    ],
    check: fit_axis::check,
    no_shards: in_one_piece,
};

fn in_one_piece(_: &Map<String, Value>) -> Option<&'static str> {
    Some("a fit sees the whole data; shard the `summarize` step above it")
}

/// Settings, as far as they are said.
#[derive(Debug, Clone, Default, Deserialize)]
struct Settings {
    components: Option<usize>,
    weight_concentration_prior: Option<f64>,
    mean_precision_prior: Option<f64>,
    degrees_of_freedom_prior: Option<f64>,
    mean_prior: Option<f64>,
    covariance_prior: Option<Value>,
    axis: Option<AxisName>,
    reg_covar: Option<Value>,
    tol: Option<f64>,
    max_iter: Option<usize>,
    starts: Option<usize>,
    weight_threshold: Option<f64>,
}

impl Settings {
    /// These where they say something, and `others`.
    fn over(&self, others: FitOptions) -> FitOptions {
        FitOptions {
            components: self.components.unwrap_or(others.components),
            weight_concentration_prior: self
                .weight_concentration_prior
                .unwrap_or(others.weight_concentration_prior),
            mean_precision_prior: self.mean_precision_prior.unwrap_or(others.mean_precision_prior),
            degrees_of_freedom_prior: self
                .degrees_of_freedom_prior
                .unwrap_or(others.degrees_of_freedom_prior),
            mean_prior: self.mean_prior.or(others.mean_prior),
            covariance_prior: (self.covariance_prior.as_ref())
                .map_or(others.covariance_prior, covariance_prior),
            axis: self.axis.map_or(others.axis, AxisName::choice),
            reg_covar: self.reg_covar.as_ref().map_or(others.reg_covar, |value| {
                value.as_f64().map_or(RegCovar::Auto, RegCovar::Value)
            }),
            tol: self.tol.unwrap_or(others.tol),
            max_iter: self.max_iter.unwrap_or(others.max_iter),
            starts: self.starts.unwrap_or(others.starts),
            seed: others.seed,
            weight_threshold: self.weight_threshold.unwrap_or(others.weight_threshold),
        }
    }
}

struct Fit {
    settings: Settings,
    /// Of single columns; None: all numeric columns, with the settings of all.
    columns: Option<BTreeMap<String, Settings>>,
    bins: usize,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let columns = match params.get("columns") {
        None | Some(Value::Null) => None,
        Some(Value::Array(names)) => {
            let names = names.iter().filter_map(Value::as_str);
            Some(names.map(|name| (name.to_owned(), Settings::default())).collect())
        }
        Some(Value::Object(map)) => Some(read_params::<BTreeMap<String, Settings>>(map)?),
        Some(other) => return Err(Error::spec(format!("`columns` cannot be {other}"))),
    };
    #[derive(Deserialize)]
    struct Bins {
        bins: usize,
    }
    let Bins { bins } = read_params(params)?;
    Ok(Box::new(Fit { settings: read_params(params)?, columns, bins }))
}

impl Step for Fit {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(Some(1))
    }

    fn run(&self, _: &Attempt) -> Result<()> {
        Ok(())
    }

    fn finish(&self, attempt: &Attempt, _: &[Output]) -> Result<Totals> {
        let input = attempt.input("input")?;
        let summary = match input.marker.kind == summarize::KIND.name {
            true => self.chosen(summary::read(input)?)?,
            false => self.summarized(attempt, input)?,
        };
        let fitted: Vec<ModelColumn> = (summary.columns.par_iter())
            .map(|column| self.fitted(column, attempt.seed()))
            .collect::<Result<_>>()?;
        fitted.iter().for_each(report);
        let model = Model { format: FORMAT, columns: fitted };
        if attempt.wants_file(MODEL_FILE) {
            let mut file = attempt.create(MODEL_FILE)?;
            model.write(&mut file, Path::new(MODEL_FILE))?;
            attempt.commit(file, 0, Map::new())?;
        }
        Ok(Totals { rows: summary.rows, details: details(&model) })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        UNIT_MEMORY
    }
}

impl Fit {
    fn names(&self) -> Option<Vec<String>> {
        self.columns.as_ref().map(|columns| columns.keys().cloned().collect())
    }

    /// The columns of a finished summary that are to be fitted.
    fn chosen(&self, summary: Summary) -> Result<Summary> {
        let Some(columns) = &self.columns else { return Ok(summary) };
        let of =
            |c: &SummaryColumn| arrow::datatypes::Field::new(&c.name, c.data_type.clone(), true);
        let schema = Schema::new(summary.columns.iter().map(of).collect::<Vec<_>>());
        columns_of(&schema, self.names().as_deref()).map_err(|e| {
            e.within("the summary").hint("list the column in the `summarize` step too")
        })?;
        let kept = summary.columns.into_iter().filter(|c| columns.contains_key(&c.name)).collect();
        Ok(Summary { columns: kept, ..summary })
    }

    /// A dataset's summary, the same as a `summarize` step would leave.
    fn summarized(&self, attempt: &Attempt, input: &Input) -> Result<Summary> {
        let dataset = input.dataset()?;
        let fields = columns_of(dataset.schema(), self.names().as_deref())?;
        let order: Vec<usize> = dataset.partitions().iter().map(|p| p.index).collect();
        let joiner = Mutex::new(Joiner {
            trees: fields.iter().map(|_| MergeTree::new(self.bins)).collect(),
            order,
            waiting: BTreeMap::new(),
            next: 0,
        });
        let pass = Pass {
            attempt,
            dataset: &dataset,
            columns: fields.iter().map(|field| field.name().clone()).collect(),
            bins: self.bins,
            wants: |_, _| true,
            done: |partition, summaries| {
                joiner.lock().unwrap_or_else(PoisonError::into_inner).take(partition, summaries);
                Ok(())
            },
        };
        pass.run()?;
        let trees = joiner.into_inner().unwrap_or_else(PoisonError::into_inner).trees;
        let merged = trees.into_iter().map(MergeTree::finish).collect();
        Ok(Summary {
            format: summary::FORMAT,
            rows: dataset.rows(),
            columns: joined(&fields, merged),
        })
    }

    fn fitted(&self, column: &SummaryColumn, seed: u64) -> Result<ModelColumn> {
        let common = self.settings.over(FitOptions { seed, ..FitOptions::default() });
        let own = self.columns.as_ref().and_then(|columns| columns.get(&column.name));
        let options = own.map_or(common, |own| own.over(common));
        let mixture = fit(&column.summary, &options).map_err(|e| cannot(&column.name, e))?;
        Ok(ModelColumn { name: column.name.clone(), data_type: column.data_type.clone(), mixture })
    }
}

/// Takes partitions' summaries in any order, merges them in that of the dataset.
struct Joiner {
    trees: Vec<MergeTree>,
    order: Vec<usize>,
    waiting: BTreeMap<usize, Vec<ColumnSummary>>,
    next: usize,
}

impl Joiner {
    fn take(&mut self, partition: usize, summaries: Vec<ColumnSummary>) {
        self.waiting.insert(partition, summaries);
        while let Some(summaries) =
            self.order.get(self.next).and_then(|partition| self.waiting.remove(partition))
        {
            self.trees.iter_mut().zip(summaries).for_each(|(tree, s)| tree.push(s));
            self.next += 1;
        }
    }
}

fn cannot(column: &str, error: FitError) -> Error {
    let (why, what) = match error {
        FitError::TooWide => (
            "its values are so large that their squares overflow",
            "leave the column out of `columns`, or give it `axis: symlog`",
        ),
        FitError::Options => ("its priors do not fit together", "correct its settings"),
    };
    Error::data(format!("column `{column}` cannot be fitted: {why}")).hint(what)
}

/// What an operator should know of a fit.
fn report(column: &ModelColumn) {
    let (name, mixture) = (&column.name, &column.mixture);
    let iterations = mixture.fit.bounds.len();
    if mixture.components.is_empty() {
        tracing::warn!("column `{name}` has no finite value: its model is empty");
    } else if !mixture.fit.converged {
        tracing::warn!(
            "column `{name}` did not converge in {iterations} iterations: raise `max_iter` or `tol`"
        );
    } else {
        let active = mixture.active().len();
        tracing::info!("column `{name}`: {active} active components, {iterations} iterations");
    }
    fit_axis::report(name, mixture);
    if mixture.fit.drops > 0 {
        tracing::info!(
            "column `{name}`: the bound fell {} times, by `reg_covar`",
            mixture.fit.drops
        );
    }
}

fn details(model: &Model) -> Map<String, Value> {
    let per_row = |m: &Mixture| {
        let finite =
            m.column.rows - m.column.nulls - m.column.nans - m.column.pos_inf - m.column.neg_inf;
        (finite > 0).then(|| m.fit.lower_bound / finite as f64)
    };
    let column = |c: &ModelColumn| {
        let m = &c.mixture;
        let mut value = json!({
            "components": m.components.len(), "active": m.active().len(),
            "converged": m.fit.converged, "iterations": m.fit.bounds.len(), "start": m.fit.start,
            "lower_bound_per_row": per_row(m), "log_likelihood": m.fit.log_likelihood,
        });
        value.as_object_mut().into_iter().for_each(|v| v.extend(fit_axis::details(m)));
        (c.name.clone(), value)
    };
    let columns: Map<String, Value> = model.columns.iter().map(column).collect();
    let active: Vec<String> =
        model.columns.iter().map(|c| format!("{} {}", c.name, c.mixture.active().len())).collect();
    let mut details = Map::new();
    details.insert("note".into(), format!("active components: {}", active.join(", ")).into());
    details.insert("columns".into(), columns.into());
    details
}
