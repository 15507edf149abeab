//! `fit`: what each column's values are encoded by, from the summary of all rows:
//! a Bayesian Gaussian mixture, or categories. Leaves `model.json`.

use std::collections::BTreeMap;
use std::path::Path;

use arrow::datatypes::{Field as Column, Schema};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::fit_axis::{self, AXIS, AxisName, COVARIANCE_PRIOR, covariance_prior};
use super::model::{Coding, FORMAT, MODEL_FILE, Model, ModelColumn};
use super::named::Named;
use super::parts::read_params;
use super::pass::{Pass, merge_each, merged};
use super::rowwise::unit_memory;
use super::summarize::{self, BINS, columns_of};
use super::summary::{self, Summary, SummaryColumn, joined, profilers};
use super::treatment::{COLUMN_TYPE, ColumnType, MAX_CATEGORIES, Treatment, categories};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Problem, Type};
use crate::mixture::fit::{FitError, FitOptions, RegCovar, fit};
use crate::mixture::model::Mixture;
use crate::mixture::posterior::MOST_COMPONENTS;
use crate::mixture::summary::ColumnSummary;
use crate::mixture::tree::Tree;
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

/// More columns than these do not fit into a line.
const NOTED_COLUMNS: usize = 8;

const fn optional(field: Field) -> Field {
    Field { need: Need::Optional, ..field }
}

pub const KIND: Kind = Kind {
    name: "fit",
    summary: "Fits a Bayesian Gaussian mixture to each continuous column, and finds the others' categories.",
    version: 3,
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
                    COLUMN_TYPE,
                    optional(MAX_CATEGORIES),
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
            doc: "The columns by name or pattern (`V*`), perhaps with settings of their own; all where not given, and with `\"*\": {}` all others.",
        },
        MAX_CATEGORIES,
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
    check,
    no_shards: in_one_piece,
};

/// With a map, what it does not name is not fitted: naming only what is left out
/// leaves nothing.
fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let mut problems = fit_axis::check(params);
    let Some(columns) = params.get("columns").and_then(Value::as_object) else { return problems };
    let left_out = |settings: &Value| {
        settings
            .get("type")
            .and_then(Value::as_str)
            .is_some_and(|t| t == "passthrough" || t == "drop")
    };
    if !columns.is_empty() && columns.values().all(left_out) {
        let text = "no column is left to fit; for all others too, add `\"*\": {}`";
        problems.push(Problem::at(["columns"], text));
    }
    problems
}

fn in_one_piece(_: &Map<String, Value>) -> Option<&'static str> {
    Some("a fit sees the whole data; shard the `summarize` step above it")
}

/// Settings, as far as they are said.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
struct Settings {
    r#type: Option<ColumnType>,
    max_categories: Option<usize>,
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
    /// Whether one of them is about mixtures.
    fn says_mixture(&self) -> bool {
        let others = Settings {
            r#type: self.r#type,
            max_categories: self.max_categories,
            ..Settings::default()
        };
        *self != others
    }

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
    /// Of single columns; None: all columns, with the settings of all.
    columns: Option<Named<Settings>>,
    bins: usize,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let columns = match params.get("columns") {
        None | Some(Value::Null) => None,
        Some(Value::Array(names)) => {
            let names = names.iter().filter_map(Value::as_str);
            Some(Named::new(names.map(|name| (name.to_owned(), Settings::default()))))
        }
        Some(Value::Object(map)) => {
            Some(Named::new(read_params::<BTreeMap<String, Settings>>(map)?))
        }
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
        let model = self.model(&summary, attempt.seed())?;
        if attempt.wants_file(MODEL_FILE) {
            let mut file = attempt.create(MODEL_FILE)?;
            model.write(&mut file, Path::new(MODEL_FILE))?;
            attempt.commit(file, 0, Map::new())?;
        }
        Ok(Totals { rows: summary.rows, details: details(&model) })
    }

    /// Where it is rows that are read.
    fn unit_memory(&self, inputs: &Inputs) -> u64 {
        match inputs.get("input") {
            Some(input) if input.marker.kind == summarize::KIND.name => 0,
            _ => unit_memory(inputs, |schema| summarize::unit_bytes(schema, self.bins)),
        }
    }

    /// The summary, as text and as numbers.
    fn fixed_memory(&self, inputs: &Inputs) -> u64 {
        let Some(input) = inputs.get("input") else { return 0 };
        let summary = input.marker.outputs.iter().find(|o| o.name == summary::SUMMARY_FILE);
        summary.map_or(0, |summary| 3 * summary.bytes)
    }
}

impl Fit {
    /// The columns of a finished summary that are to be fitted.
    fn chosen(&self, summary: Summary) -> Result<Summary> {
        let of = |c: &SummaryColumn| Column::new(&c.name, c.data_type.clone(), true);
        let schema = Schema::new(summary.columns.iter().map(of).collect::<Vec<_>>());
        let fields = columns_of(&schema, self.columns.as_ref()).map_err(|e| {
            e.within("the summary").hint("list the column in the `summarize` step too")
        })?;
        let wanted = |c: &SummaryColumn| fields.iter().any(|field| *field.name() == c.name);
        let kept = summary.columns.into_iter().filter(wanted).collect();
        Ok(Summary { columns: kept, ..summary })
    }

    /// A dataset's summary, the same as a `summarize` step would leave.
    fn summarized(&self, attempt: &Attempt, input: &Input) -> Result<Summary> {
        let dataset = input.dataset()?;
        let fields = columns_of(dataset.schema(), self.columns.as_ref())?;
        let profilers = profilers(&fields, self.bins, false);
        let tree = Tree::default();
        let merge = |before: &Vec<_>, after: &Vec<_>| merge_each(&profilers, before, after);
        let pass = Pass {
            attempt,
            dataset: &dataset,
            columns: fields.iter().map(|field| field.name().clone()).collect(),
            profilers: &profilers,
            wants: |_, _| true,
            done: |position, profiles| tree.add(position, profiles, merge),
        };
        pass.run()?;
        let profiles = merged(&profilers, &tree)?;
        Ok(Summary {
            format: summary::FORMAT,
            rows: dataset.rows(),
            columns: joined(&fields, profiles),
        })
    }

    fn model(&self, summary: &Summary, seed: u64) -> Result<Model> {
        let treatments: Vec<Treatment> =
            summary.columns.iter().map(|column| self.treatment(column)).collect();
        let fitted: Vec<Option<ModelColumn>> = (summary.columns.par_iter().zip(&treatments))
            .map(|(column, treatment)| self.fitted(column, *treatment, seed))
            .collect::<Result<_>>()?;
        let columns: Vec<ModelColumn> = fitted.into_iter().flatten().collect();
        columns.iter().for_each(report);
        let others = (summary.columns.iter().zip(&treatments))
            .filter_map(|(column, t)| Some((column.name.clone(), t.other_column()?)))
            .collect();
        Ok(Model { format: FORMAT, columns, others })
    }

    fn own(&self, column: &str) -> Option<&Settings> {
        self.columns.as_ref().and_then(|columns| columns.get(column))
    }

    fn treatment(&self, column: &SummaryColumn) -> Treatment {
        let own = self.own(&column.name).cloned().unwrap_or_default();
        let most = own.max_categories.or(self.settings.max_categories);
        // Of a pattern's settings a column takes what it can use.
        let named = self.columns.as_ref().and_then(|columns| columns.own(&column.name));
        let says_mixture = named.is_some_and(Settings::says_mixture);
        Treatment::of(column, own.r#type, says_mixture, most.unwrap_or(usize::MAX))
    }

    /// None of columns that stay as they are, or are dropped.
    fn fitted(
        &self,
        column: &SummaryColumn,
        treatment: Treatment,
        seed: u64,
    ) -> Result<Option<ModelColumn>> {
        let coding = match treatment {
            Treatment::Passthrough | Treatment::Drop => return Ok(None),
            Treatment::Categorical { most } => Coding::Categories(categories(column, most)?),
            Treatment::Continuous => {
                let Some(numbers) = column.profile.numbers() else {
                    let (name, data_type) = (&column.name, &column.data_type);
                    let text = format!("column `{name}` is {data_type}, which is no number");
                    return Err(Error::data(text).hint("give it `type: categorical` in `columns`"));
                };
                Coding::Mixture(Box::new(self.mixture(&column.name, numbers, seed)?))
            }
        };
        let (name, data_type) = (column.name.clone(), column.data_type.clone());
        Ok(Some(ModelColumn { name, data_type, coding }))
    }

    fn mixture(&self, name: &str, numbers: &ColumnSummary, seed: u64) -> Result<Mixture> {
        let common = self.settings.over(FitOptions { seed, ..FitOptions::default() });
        let options = self.own(name).map_or(common, |own| own.over(common));
        fit(numbers, &options).map_err(|e| cannot(name, e))
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
    match &column.coding {
        Coding::Mixture(mixture) => report_mixture(&column.name, mixture),
        Coding::Categories(categories) => {
            let (name, number) = (&column.name, categories.len());
            tracing::info!("column `{name}`: {number} categories");
        }
    }
}

fn report_mixture(name: &str, mixture: &Mixture) {
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
    let columns: Map<String, Value> =
        model.columns.iter().map(|c| (c.name.clone(), figures(&c.coding))).collect();
    let (mut components, mut categories) = (Vec::new(), Vec::new());
    for ModelColumn { name, coding, .. } in &model.columns {
        match coding {
            Coding::Mixture(m) => components.push(format!("{name} {}", m.active().len())),
            Coding::Categories(c) => categories.push(format!("{name} {}", c.len())),
        }
    }
    let mut note = Vec::new();
    for (what, mut columns) in [("active components", components), ("categories", categories)] {
        let more = columns.len().saturating_sub(NOTED_COLUMNS);
        columns.truncate(NOTED_COLUMNS);
        let and = if more > 0 { format!(" and {more} more columns") } else { String::new() };
        if !columns.is_empty() {
            note.push(format!("{what}: {}{and}", columns.join(", ")));
        }
    }
    let mut details = Map::new();
    details.insert("note".into(), note.join("; ").into());
    details.insert("columns".into(), columns.into());
    if !model.others.is_empty() {
        details.insert("other_columns".into(), json!(model.others));
    }
    details
}

fn figures(coding: &Coding) -> Value {
    let m = match coding {
        Coding::Categories(categories) => return json!({"categories": categories.len()}),
        Coding::Mixture(mixture) => mixture,
    };
    let finite =
        m.column.rows - m.column.nulls - m.column.nans - m.column.pos_inf - m.column.neg_inf;
    let mut figures = json!({
        "components": m.components.len(), "active": m.active().len(),
        "converged": m.fit.converged, "iterations": m.fit.bounds.len(), "start": m.fit.start,
        "lower_bound_per_row": (finite > 0).then(|| m.fit.lower_bound / finite as f64),
        "log_likelihood": m.fit.log_likelihood,
    });
    figures.as_object_mut().into_iter().for_each(|f| f.extend(fit_axis::details(m)));
    figures
}
