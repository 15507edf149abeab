//! What each type of a kind's table accepts: a scalar's canonical value, and
//! the words for it in messages. Knows no trees.

use serde_json::Value;

use super::fault::nearest;
use super::kind::Type;
use super::{paths, scalar};

/// A scalar's canonical value; the error says why not, or is empty.
pub fn scalar_value(ty: &Type, text: &str, quoted: bool) -> Result<Value, String> {
    match ty {
        Type::Text => return Ok(Value::from(text)),
        Type::Argument => return Ok(Value::from(text.replace('$', "${$}"))),
        Type::Inside => return paths::inside(text).map(|()| Value::from(text)),
        Type::Choice(words) => {
            return match words.iter().find(|word| **word == text) {
                Some(word) => Ok(Value::from(*word)),
                None => Err(nearest(text, words.iter().copied())
                    .map(|word| format!("did you mean `{word}`?"))
                    .unwrap_or_default()),
            };
        }
        _ => {}
    }
    let value = unquoted_value(ty, text);
    match value {
        Ok(_) if quoted => Err("without the quotes it would be".into()),
        value => value,
    }
}

fn unquoted_value(ty: &Type, text: &str) -> Result<Value, String> {
    match *ty {
        Type::Bool => Ok(Value::from(scalar::bool(text)?)),
        Type::Int { min, max } => {
            let value = scalar::int(text)?;
            if value < min || value > max { Err(String::new()) } else { Ok(Value::from(value)) }
        }
        Type::Float { min, max, open } => {
            let value = scalar::float(text)?;
            let low = if open { value <= min } else { value < min };
            if low || value > max { Err(String::new()) } else { Ok(Value::from(value)) }
        }
        Type::Bytes => match scalar::bytes(text)? {
            value if value < 0 => Err("it is negative".into()),
            value => Ok(Value::from(value)),
        },
        Type::Duration => Ok(Value::from(scalar::seconds(text)?)),
        _ => Err(String::new()),
    }
}

/// What a type accepts, in words.
pub fn expected(ty: &Type) -> String {
    match ty {
        Type::Bool => "`true` or `false`".into(),
        Type::Int { min, max } => format!("a whole number{}", int_range(*min, *max)),
        Type::Float { min, max, open } => format!("a number{}", float_range(*min, *max, *open)),
        Type::Text | Type::Argument => "a text".into(),
        Type::Inside => "a relative path without `..`".into(),
        Type::Duration => "a span of time (`90s`, `5m`, `1h30m`)".into(),
        Type::Nothing => "`null`".into(),
        Type::Choice(words) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
        }
        Type::Bytes => "a number of bytes (`64MiB`)".into(),
        Type::Step([]) => "the name of a step, or `{path: FOLDER}`".into(),
        Type::Step(kinds) => {
            format!("the name of a `{}` step, or `{{path: FOLDER}}`", kinds.join("` or `"))
        }
        Type::Steps => "a list of step names, or a map of names to steps".into(),
        Type::Files => "a path or glob, or a list of them".into(),
        Type::List(inner) => format!("a list, each {}", expected(inner)),
        Type::Map(inner) | Type::Ordered(inner) => {
            format!("a map of names, each to {}", expected(inner))
        }
        Type::Record(fields) => {
            let names: Vec<String> = fields.iter().map(|f| format!("`{}`", f.name)).collect();
            format!("a map with {}", names.join(", "))
        }
        Type::Either(types) => any_of(types),
    }
}

pub fn any_of(types: &[Type]) -> String {
    types.iter().map(expected).collect::<Vec<_>>().join(", or ")
}

fn int_range(min: i64, max: i64) -> String {
    match (min, max) {
        (i64::MIN, i64::MAX) => String::new(),
        (i64::MIN, max) => format!(", {max} at most"),
        (min, i64::MAX) => format!(", {min} or more"),
        (min, max) => format!(" from {min} to {max}"),
    }
}

fn float_range(min: f64, max: f64, open: bool) -> String {
    let low = match (min > f64::MIN, open) {
        (false, _) => None,
        (true, true) => Some(format!("above {min}")),
        (true, false) => Some(format!("at least {min}")),
    };
    let high = (max < f64::MAX).then(|| format!("at most {max}"));
    match (low, high) {
        (None, None) => String::new(),
        (Some(one), None) | (None, Some(one)) => format!(" {one}"),
        (Some(low), Some(high)) => format!(" {low} and {high}"),
    }
}
