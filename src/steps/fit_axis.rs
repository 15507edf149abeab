//! What `fit` is told of axes and of the prior of variances, and what it tells
//! of them. Knows no summaries, nor how a fit is done.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::job::kind::{Field, Need, Problem, Type};
use crate::mixture::axis::Axis;
use crate::mixture::fit::{AxisChoice, CovariancePrior};
use crate::mixture::model::{Chosen, Mixture};

pub const COVARIANCE_PRIOR: Field = Field {
    name: "covariance_prior",
    ty: Type::Either(&[
        Type::Choice(&["variance", "robust"]),
        Type::Float { min: 0.0, max: f64::MAX, open: true },
    ]),
    need: Need::Default("\"variance\""),
    doc: "Prior of the variances: the data's variance; robust: the square of their interquartile range / 1.349; or a number. In the axis' unit.",
};

pub const AXIS: Field = Field {
    name: "axis",
    ty: Type::Choice(&["linear", "symlog", "auto"]),
    need: Need::Default("\"linear\""),
    doc: "What is fitted: the values; symlog: ± ln(1 + distance / scale) of each, for heavy tails; auto: that where it makes the values clearly likelier.",
};

/// [`AXIS`], as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AxisName {
    Linear,
    Symlog,
    Auto,
}

impl AxisName {
    pub fn choice(self) -> AxisChoice {
        match self {
            AxisName::Linear => AxisChoice::Linear,
            AxisName::Symlog => AxisChoice::Symlog,
            AxisName::Auto => AxisChoice::Auto,
        }
    }
}

/// [`COVARIANCE_PRIOR`], which was checked.
pub fn covariance_prior(value: &Value) -> CovariancePrior {
    match (value.as_f64(), value.as_str()) {
        (Some(number), _) => CovariancePrior::Value(number),
        (None, Some("robust")) => CovariancePrior::Robust,
        _ => CovariancePrior::Variance,
    }
}

/// Numbers that are in an axis' unit want to know which.
pub fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let Some(columns) = params.get("columns").and_then(Value::as_object) else {
        return unclear(params, params).map(|key| Problem::at([key], say(key))).collect();
    };
    let of = |(name, own): (&String, &Value)| {
        let own = own.as_object().cloned().unwrap_or_default();
        let at = |key: &'static str| match own.contains_key(key) {
            true => vec!["columns".to_owned(), name.clone(), key.to_owned()],
            false => vec![key.to_owned()],
        };
        let keys: Vec<&str> = unclear(&own, params).collect();
        keys.into_iter().map(|key| Problem::at(at(key), say(key))).collect::<Vec<_>>()
    };
    let mut problems: Vec<Problem> = columns.iter().flat_map(of).collect();
    problems.dedup();
    problems
}

/// The keys that are numbers although the axis is left open.
fn unclear(
    own: &Map<String, Value>,
    common: &Map<String, Value>,
) -> impl Iterator<Item = &'static str> {
    let get = |key: &str| own.get(key).filter(|v| !v.is_null()).or_else(|| common.get(key));
    let open = get("axis").and_then(Value::as_str) == Some("auto");
    let is_number = |key: &str| get(key).is_some_and(Value::is_number);
    let keys = ["covariance_prior", "reg_covar"];
    let found: Vec<&str> = keys.into_iter().filter(|key| open && is_number(key)).collect();
    found.into_iter()
}

fn say(key: &str) -> String {
    let word = if key == "reg_covar" { "`auto`" } else { "`variance` or `robust`" };
    format!(
        "a number is in the unit of one axis, and `axis: auto` compares two: write {word}, or say which axis"
    )
}

/// What an operator should know of a column's axis.
pub fn report(name: &str, mixture: &Mixture) {
    let axis = match mixture.axis {
        Axis::Linear => "linear".to_owned(),
        Axis::Symlog(s) => format!("symlog about {}, scale {}", s.centre, s.scale),
    };
    match (&mixture.chosen, &mixture.axis) {
        (None, Axis::Linear) => {}
        (None, Axis::Symlog(_)) => tracing::info!("column `{name}`: axis {axis}"),
        (Some(chosen), _) => tracing::info!("column `{name}`: axis {axis}: {}", why(chosen)),
    }
}

fn why(chosen: &Chosen) -> String {
    let Chosen { linear, symlog, margin } = chosen;
    match (linear, symlog) {
        (Some(linear), Some(symlog)) => {
            let (by, than) =
                ((symlog - linear).abs(), if symlog > linear { "more" } else { "less" });
            format!("symlog makes a row {by:.3} nats {than} likely; taken above {margin}")
        }
        (None, _) => "the values are too far apart for the linear one".to_owned(),
        (_, None) => "there is no other".to_owned(),
    }
}

/// What the marker says of it, if anything.
pub fn details(mixture: &Mixture) -> Map<String, Value> {
    let mut details = Map::new();
    if !mixture.axis.is_linear() || mixture.chosen.is_some() {
        details.insert("axis".into(), json!(mixture.axis));
    }
    if let Some(in_units) = &mixture.in_units {
        details.insert("in_units".into(), json!(in_units));
    }
    if let Some(chosen) = &mixture.chosen {
        details.insert("chosen".into(), json!(chosen));
    }
    details
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(params: Value) -> Vec<String> {
        let problems = check(params.as_object().unwrap());
        problems.into_iter().map(|p| p.at.join(".")).collect()
    }

    #[test]
    fn a_number_wants_an_axis() {
        let plain = json!({"axis": "auto", "covariance_prior": "variance", "reg_covar": "auto"});
        assert!(problems(plain).is_empty());
        let number = json!({"axis": "auto", "covariance_prior": 2.0, "reg_covar": 0.1});
        assert_eq!(problems(number), ["covariance_prior", "reg_covar"]);
        let mixed = json!({
            "axis": "linear", "covariance_prior": 2.0, "reg_covar": "auto",
            "columns": {"a": {"axis": "auto"}, "b": {"axis": "symlog", "reg_covar": 0.1},
                "c": {"axis": "auto", "covariance_prior": "robust"},
                "d": {"axis": "auto", "covariance_prior": 3.0}},
        });
        assert_eq!(problems(mixed), ["covariance_prior", "columns.d.covariance_prior"]);
        // Where columns are listed with settings, the common ones count through them alone.
        let own = json!({"axis": "auto", "reg_covar": 1.0, "columns": {"a": {"axis": "linear"}}});
        assert!(problems(own).is_empty());
    }

    #[test]
    fn priors_are_read() {
        assert_eq!(covariance_prior(&json!(2)), CovariancePrior::Value(2.0));
        assert_eq!(covariance_prior(&json!("robust")), CovariancePrior::Robust);
        assert_eq!(covariance_prior(&json!("variance")), CovariancePrior::Variance);
    }

    #[test]
    fn it_is_said_by_how_much() {
        let of = |linear, symlog| why(&Chosen { linear, symlog, margin: 0.1 });
        let text = "symlog makes a row 1.700 nats more likely; taken above 0.1";
        assert_eq!(of(Some(-11.0), Some(-9.3)), text);
        assert!(of(Some(-9.0), Some(-9.3)).contains("0.300 nats less likely"));
        assert!(of(None, Some(-9.3)).contains("too far apart"));
    }
}
