//! What the columns of transformed data are called, and how they look: shared by
//! `transform` and its inverse. Knows no values.
//!
//! Column `x` becomes `x.component` (its component's number among the active
//! ones), `x.normalized` and perhaps `x.exact` (the original, where the inverse
//! would not give it back). With `one_hot`, `x.component.0`, `x.component.1`, …
//! stand in place of `x.component`.

use arrow::datatypes::{DataType, Field};

use crate::job::kind::{self, Need, Type};

/// How a component is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// One small whole number.
    Index,
    /// One column for each active component, 1 in that of the component.
    OneHot,
}

/// How a normalized value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    Float64,
    Float32,
}

impl ValueType {
    pub fn data_type(self) -> DataType {
        match self {
            ValueType::Float64 => DataType::Float64,
            ValueType::Float32 => DataType::Float32,
        }
    }
}

pub fn component(column: &str) -> String {
    format!("{column}.component")
}

/// The column of one component in `one_hot` encoding.
pub fn indicator(column: &str, component: usize) -> String {
    format!("{column}.component.{component}")
}

pub fn normalized(column: &str) -> String {
    format!("{column}.normalized")
}

pub fn exact(column: &str) -> String {
    format!("{column}.exact")
}

/// The columns that stand for one of `original`'s type. All may hold nulls,
/// whether the original does or not.
pub fn fields(
    column: &str,
    original: &DataType,
    components: usize,
    encoding: Encoding,
    value_type: ValueType,
    has_exact: bool,
) -> Vec<Field> {
    let mut fields = match encoding {
        Encoding::Index => vec![Field::new(component(column), DataType::UInt8, true)],
        Encoding::OneHot => (0..components)
            .map(|k| Field::new(indicator(column, k), DataType::UInt8, true))
            .collect(),
    };
    fields.push(Field::new(normalized(column), value_type.data_type(), true));
    if has_exact {
        fields.push(Field::new(exact(column), original.clone(), true));
    }
    fields
}

/// The key `other_columns` of both kinds.
pub const OTHER_COLUMNS: kind::Field = kind::Field {
    name: "other_columns",
    ty: Type::Choice(&["passthrough", "drop"]),
    need: Need::Default("\"passthrough\""),
    doc: "What becomes of the columns that the model does not have.",
};

/// Its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherColumns {
    Passthrough,
    Drop,
}
