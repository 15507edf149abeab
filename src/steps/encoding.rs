//! What the columns of transformed data are called, and how they look: shared by
//! `transform` and its inverse. Knows no values.
//!
//! Column `x` becomes `x.component` (its component's number among the active
//! ones), `x.normalized` and perhaps `x.exact` (the original, where the inverse
//! would not give it back); a column of categories `x.category`, its code. With
//! `one_hot`, `x.component.0`, `x.component.1`, … stand in place of `x.component`.
//! With `matrix` all are `float32` without nulls, in CTGAN's order: `x.normalized`
//! and then its indicators, of which more stand for what is no number: `x.component.null`.

use arrow::datatypes::{DataType, Field};

use super::indicators::Special;
use crate::job::kind::{self, Need, Type};

/// How a component is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// One small whole number.
    Index,
    /// One column for each active component, 1 in that of the component.
    OneHot,
    /// The same as CTGAN trains with: floats only.
    Matrix,
}

impl Encoding {
    pub fn indicator_type(self) -> DataType {
        match self {
            Encoding::Matrix => DataType::Float32,
            Encoding::Index | Encoding::OneHot => DataType::UInt8,
        }
    }
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

/// The names of the columns that say of which component or category a row is.
pub struct Names<'a> {
    column: &'a str,
    what: &'static str,
}

impl<'a> Names<'a> {
    pub fn component(column: &'a str) -> Names<'a> {
        Names { column, what: "component" }
    }

    pub fn category(column: &'a str) -> Names<'a> {
        Names { column, what: "category" }
    }

    pub fn column(&self) -> &str {
        self.column
    }

    pub fn what(&self) -> &'static str {
        self.what
    }

    /// `x.component`
    pub fn index(&self) -> String {
        format!("{}.{}", self.column, self.what)
    }

    /// `x.component.2`
    pub fn indicator(&self, place: usize) -> String {
        format!("{}.{}.{place}", self.column, self.what)
    }

    /// `x.component.null`
    pub fn special(&self, word: &str) -> String {
        format!("{}.{}.{word}", self.column, self.what)
    }
}

pub fn normalized(column: &str) -> String {
    format!("{column}.normalized")
}

pub fn exact(column: &str) -> String {
    format!("{column}.exact")
}

/// Whether the inverse would take a column of that name for one that stands for
/// `column`, in one encoding or another.
pub fn stands_for(column: &str, name: &str) -> bool {
    let Some(rest) = name.strip_prefix(column).and_then(|rest| rest.strip_prefix('.')) else {
        return false;
    };
    let word = rest.split('.').next().unwrap_or(rest);
    matches!(rest, "exact" | "normalized") || matches!(word, "component" | "category")
}

/// How a continuous column is written.
#[derive(Debug, Clone)]
pub struct Shape {
    /// Active ones.
    pub components: usize,
    pub encoding: Encoding,
    pub value_type: ValueType,
    /// Whether originals are kept.
    pub exact: bool,
    /// What has an indicator besides the components: in a matrix, what the fit saw.
    pub specials: Vec<Special>,
}

impl Shape {
    /// The columns that stand for one of `original`'s type. All may hold nulls,
    /// whether the original does or not.
    pub fn fields(&self, column: &str, original: &DataType) -> Vec<Field> {
        let names = Names::component(column);
        let normalized = Field::new(normalized(column), self.value_type.data_type(), true);
        let indicator = |name| Field::new(name, self.encoding.indicator_type(), true);
        let indicators = (0..self.components).map(|k| indicator(names.indicator(k)));
        let mut fields: Vec<Field> = match self.encoding {
            Encoding::Index => vec![indicator(names.index()), normalized],
            Encoding::OneHot => indicators.chain([normalized]).collect(),
            Encoding::Matrix => {
                let specials = self.specials.iter().map(|s| indicator(names.special(s.word())));
                [normalized].into_iter().chain(indicators).chain(specials).collect()
            }
        };
        if self.exact {
            fields.push(Field::new(exact(column), original.clone(), true));
        }
        fields
    }
}

/// The key `other_columns` of both kinds.
pub const OTHER_COLUMNS: kind::Field = kind::Field {
    name: "other_columns",
    ty: Type::Choice(&["passthrough", "drop"]),
    need: Need::Default("\"passthrough\""),
    doc: "What becomes of the columns that the model does not have.",
};

/// Its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherColumns {
    Passthrough,
    Drop,
}
