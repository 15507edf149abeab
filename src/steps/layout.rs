//! A model as other tools take it: scikit-learn's attributes of each mixture, and
//! the layout of CTGAN's training matrix. Pure JSON; knows no files.

use arrow::datatypes::Schema;
use serde_json::{Value, json};

use super::category_coder::has_null_place;
use super::encoding::{Names, normalized};
use super::indicators::Special;
use super::model::{Coding, Model, ModelColumn};
use crate::error::{Error, Result};
use crate::mixture::model::{Component, Mixture};

/// The version of both forms.
const VERSION: u32 = 1;

/// For each continuous column what `sklearn.mixture.BayesianGaussianMixture` is
/// constructed with, and its attributes once it is fitted.
pub fn sklearn(model: &Model) -> Value {
    let column = |c: &ModelColumn| match &c.coding {
        Coding::Mixture(mixture) => Some((c.name.clone(), mixture_of(c, mixture))),
        Coding::Categories(_) => None,
    };
    let columns: serde_json::Map<String, Value> = model.columns.iter().filter_map(column).collect();
    json!({"format": "sklearn", "version": VERSION, "columns": columns})
}

/// The columns of CTGAN's training matrix in their order: for each column of the data
/// its kind, its spans as `(width, activation)`, the names of its columns in a dataset
/// of `encoding: matrix`, and what its inverse needs. With `schema`, that of such a
/// dataset, its own columns count; it may have an indicator of unknown categories.
///
/// # Errors
/// *bad data* if the dataset lacks a column.
pub fn ctgan(model: &Model, schema: Option<&Schema>) -> Result<Value> {
    let mut columns = Vec::with_capacity(model.columns.len());
    let mut dimensions = 0;
    for column in &model.columns {
        let mut names = names(column);
        if let (Coding::Categories(categories), Some(schema)) = (&column.coding, schema) {
            let unknown = Names::category(&column.name).special(super::category_coder::UNKNOWN);
            if schema.index_of(&unknown).is_ok() {
                names.insert(categories.len(), unknown);
            }
        }
        if let Some(missing) =
            names.iter().find(|name| schema.is_some_and(|s| s.index_of(name).is_err()))
        {
            return Err(Error::data(format!("the data has no column `{missing}`"))
                .hint("transform it with `encoding: matrix`, by this model"));
        }
        let place = |at: usize, name: &String| schema.is_none_or(|s| s.fields()[at].name() == name);
        if let Some((_, name)) =
            names.iter().enumerate().find(|(at, name)| !place(dimensions + at, name))
        {
            let text = format!("column `{name}` is not where the layout has it");
            return Err(Error::data(text)
                .hint("transform the data again, with `encoding: matrix` and by this model"));
        }
        dimensions += names.len();
        columns.push(layout(column, &names));
    }
    if let Some(more) = schema.and_then(|s| s.fields().get(dimensions)) {
        let text = format!("the data has a column `{}`, which is not of the matrix", more.name());
        return Err(Error::data(text).hint("transform it with `other_columns: drop`"));
    }
    Ok(json!({
        "format": "ctgan", "version": VERSION, "dimensions": dimensions, "columns": columns,
    }))
}

/// The columns of a matrix that stand for one of the data.
fn names(column: &ModelColumn) -> Vec<String> {
    match &column.coding {
        Coding::Mixture(mixture) => {
            let names = Names::component(&column.name);
            let indicators = (0..mixture.active().len()).map(|k| names.indicator(k));
            let specials = specials(mixture).into_iter().map(|s| names.special(s.word()));
            [normalized(&column.name)].into_iter().chain(indicators).chain(specials).collect()
        }
        Coding::Categories(categories) => {
            let names = Names::category(&column.name);
            let null = has_null_place(categories).then(|| names.special(Special::Null.word()));
            (0..categories.len()).map(|k| names.indicator(k)).chain(null).collect()
        }
    }
}

/// What the fit saw that is no number.
pub fn specials(mixture: &Mixture) -> Vec<Special> {
    let c = &mixture.column;
    let seen = [c.nulls, c.nans, c.pos_inf, c.neg_inf];
    Special::ALL.into_iter().zip(seen).filter(|(_, rows)| *rows > 0).map(|(s, _)| s).collect()
}

fn layout(column: &ModelColumn, names: &[String]) -> Value {
    let mut layout = json!({
        "column_name": column.name, "data_type": column.data_type.to_string(), "names": names,
        "output_dimensions": names.len(),
    });
    match &column.coding {
        Coding::Mixture(mixture) => {
            layout["column_type"] = "continuous".into();
            layout["output_info"] = json!([[1, "tanh"], [names.len() - 1, "softmax"]]);
            layout["mixture"] = mixture_of(column, mixture);
        }
        Coding::Categories(categories) => {
            layout["column_type"] = "discrete".into();
            layout["output_info"] = json!([[names.len(), "softmax"]]);
            layout["categories"] = json!(categories.values);
            layout["counts"] = json!(categories.counts);
        }
    }
    layout
}

fn mixture_of(column: &ModelColumn, mixture: &Mixture) -> Value {
    let all =
        |of: fn(&Component) -> f64| -> Vec<f64> { mixture.components.iter().map(of).collect() };
    let each =
        |of: fn(&Component) -> Value| -> Vec<Value> { mixture.components.iter().map(of).collect() };
    let (p, c) = (&mixture.priors, &mixture.column);
    json!({
        "data_type": column.data_type.to_string(),
        // Of what the mixture is: of the values, or of their places on this axis.
        "axis": mixture.axis,
        "params": {
            "n_components": mixture.components.len(),
            "covariance_type": "full",
            "weight_concentration_prior_type": "dirichlet_process",
            "weight_concentration_prior": p.weight_concentration,
            "mean_precision_prior": p.mean_precision,
            "mean_prior": [p.mean],
            "degrees_of_freedom_prior": p.degrees_of_freedom,
            "covariance_prior": [[p.covariance]],
            "reg_covar": p.reg_covar,
        },
        "attributes": {
            "n_features_in_": 1,
            "weights_": all(|c| c.weight),
            "means_": each(|c| json!([c.mean])),
            "covariances_": each(|c| json!([[c.variance]])),
            "precisions_": each(|c| json!([[1.0 / c.variance]])),
            "precisions_cholesky_": each(|c| json!([[1.0 / c.variance.sqrt()]])),
            "weight_concentration_":
                [all(|c| c.weight_concentration[0]), all(|c| c.weight_concentration[1])],
            "mean_precision_": all(|c| c.mean_precision),
            "degrees_of_freedom_": all(|c| c.degrees_of_freedom),
            "weight_concentration_prior_": p.weight_concentration,
            "mean_precision_prior_": p.mean_precision,
            "mean_prior_": [p.mean],
            "degrees_of_freedom_prior_": p.degrees_of_freedom,
            "covariance_prior_": [[p.covariance]],
            "converged_": mixture.fit.converged,
            "n_iter_": mixture.fit.bounds.len(),
            "lower_bound_": mixture.fit.lower_bound,
        },
        "valid_component_indicator": each(|c| c.active.into()),
        "weight_threshold": mixture.weight_threshold,
        "rows": c.rows, "nulls": c.nulls, "nans": c.nans, "pos_inf": c.pos_inf,
        "neg_inf": c.neg_inf, "min": c.min, "max": c.max, "decimals": c.rounding,
    })
}

#[cfg(test)]
mod tests {
    use arrow::datatypes::{DataType, Field};

    use super::super::categories::Categories;
    use super::*;
    use crate::mixture::fit::{FitOptions, fit};
    use crate::mixture::summary::ColumnSummary;

    fn model() -> Model {
        let values: Vec<f64> =
            (0..200).map(|i| f64::from(i % 50) + f64::from(i % 2) * 400.0).collect();
        let summary = ColumnSummary::of(&values, 3, 4096);
        let mixture = fit(&summary, &FitOptions::default()).unwrap();
        let counted = vec![("a".to_owned(), 2), ("b".to_owned(), 5)];
        let column =
            |name: &str, data_type, coding| ModelColumn { name: name.into(), data_type, coding };
        Model {
            format: super::super::model::FORMAT,
            columns: vec![
                column("x", DataType::Float64, Coding::Mixture(Box::new(mixture))),
                column("c", DataType::Utf8, Coding::Categories(Categories::new(7, 0, counted))),
            ],
            others: Default::default(),
        }
    }

    #[test]
    fn the_matrix_is_in_ctgans_order_with_its_activations() {
        let model = model();
        let Coding::Mixture(mixture) = &model.columns[0].coding else { panic!() };
        let active = mixture.active().len();
        let layout = ctgan(&model, None).unwrap();
        let x = &layout["columns"][0];
        // A component each, and one for nulls, which the fit saw.
        assert_eq!(x["output_info"], json!([[1, "tanh"], [active + 1, "softmax"]]));
        assert_eq!(x["names"][0], "x.normalized");
        assert_eq!(x["names"][active + 1], "x.component.null");
        let c = &layout["columns"][1];
        assert_eq!(c["output_info"], json!([[2, "softmax"]]));
        assert_eq!(c["categories"], json!(["b", "a"]));
        assert_eq!(layout["dimensions"], active + 4);
    }

    #[test]
    fn a_dataset_that_lacks_a_column_is_named_so() {
        let schema = Schema::new(vec![Field::new("x.normalized", DataType::Float32, true)]);
        let error = ctgan(&model(), Some(&schema)).unwrap_err();
        assert!(error.message().contains("`x.component.0`"), "{error}");
    }

    #[test]
    fn scikit_learn_gets_every_component() {
        let model = model();
        let Coding::Mixture(mixture) = &model.columns[0].coding else { panic!() };
        let x = &sklearn(&model)["columns"]["x"];
        let components = mixture.components.len();
        assert_eq!(x["params"]["n_components"], components);
        for name in ["weights_", "means_", "covariances_", "precisions_cholesky_"] {
            assert_eq!(x["attributes"][name].as_array().unwrap().len(), components, "{name}");
        }
    }
}
