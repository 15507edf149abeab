//! How `fit` treats a column: what its type, its summary and the spec say. Knows
//! neither files nor how a mixture is fitted.

use arrow::datatypes::DataType;
use serde::Deserialize;

use super::categories::{Categories, MOST_CATEGORIES, can_be, is_text};
use super::encoding::OtherColumns;
use super::profile::{Distinct, Profile, whole};
use super::summary::SummaryColumn;
use super::tally::Values;
use crate::error::{Error, Result};
use crate::job::kind::{Field, Need, Type};
use crate::store::columns::Class;

/// Integers with at most so many distinct values, each so often on average, are
/// categories unless the spec says otherwise.
const FEW: u64 = 10;

pub const COLUMN_TYPE: Field = Field {
    name: "type",
    ty: Type::Choice(&["auto", "continuous", "categorical", "passthrough", "drop"]),
    need: Need::Optional,
    doc: "How the column is encoded. `auto`: text, bools, and integers of at most 10 distinct values are categories; other numbers, dates and times are continuous; the rest passes through.",
};

pub const MAX_CATEGORIES: Field = Field {
    name: "max_categories",
    ty: Type::Int { min: 1, max: MOST_CATEGORIES as i64 },
    need: Need::Default("1000"),
    doc: "Categories of a column at most; text with more passes through.",
};

/// What the spec says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnType {
    Auto,
    Continuous,
    Categorical,
    Passthrough,
    Drop,
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    Continuous,
    Categorical { most: usize },
    Passthrough,
    Drop,
}

impl Treatment {
    /// `says_mixture` is true where the spec has settings of a mixture for the column;
    /// `most` is its number of categories at most.
    pub fn of(
        column: &SummaryColumn,
        said: Option<ColumnType>,
        says_mixture: bool,
        most: usize,
    ) -> Treatment {
        match said {
            Some(ColumnType::Continuous) => Treatment::Continuous,
            Some(ColumnType::Categorical) => Treatment::Categorical { most },
            Some(ColumnType::Passthrough) => Treatment::Passthrough,
            Some(ColumnType::Drop) => Treatment::Drop,
            None | Some(ColumnType::Auto) if says_mixture => Treatment::Continuous,
            None | Some(ColumnType::Auto) => Treatment::by_itself(column, most),
        }
    }

    fn by_itself(column: &SummaryColumn, most: usize) -> Treatment {
        let SummaryColumn { name, data_type, profile } = column;
        let distinct = profile.distinct(data_type);
        if Class::of(data_type).is_numeric() {
            let there = profile.rows() - profile.nulls();
            let few = |n| (1..=FEW).contains(&n) && n * FEW <= there && n as usize <= most;
            return match distinct {
                Distinct::Exactly(n) if data_type.is_integer() && few(n) => {
                    Treatment::Categorical { most }
                }
                _ => Treatment::Continuous,
            };
        }
        if !is_text(data_type) && *data_type != DataType::Boolean {
            tracing::info!("column `{name}` is {data_type}: it passes through as it is");
            return Treatment::Passthrough;
        }
        match distinct {
            Distinct::Exactly(n) if n as usize <= most => Treatment::Categorical { most },
            other => {
                tracing::warn!(
                    "column `{name}` has {} {} distinct values, more than `max_categories: {most}`: \
                     it passes through as it is",
                    other.word(),
                    other.number().unwrap_or(0)
                );
                Treatment::Passthrough
            }
        }
    }

    /// What `model.json` says of a column that is not encoded.
    pub fn other_column(self) -> Option<OtherColumns> {
        match self {
            Treatment::Passthrough => Some(OtherColumns::Passthrough),
            Treatment::Drop => Some(OtherColumns::Drop),
            Treatment::Continuous | Treatment::Categorical { .. } => None,
        }
    }
}

/// The categories of a column, at most `most`.
///
/// # Errors
/// *bad data* if there are more, or the type has none.
pub fn categories(column: &SummaryColumn, most: usize) -> Result<Categories> {
    let SummaryColumn { name, data_type, profile } = column;
    if !can_be(data_type) {
        let text = format!("column `{name}` is {data_type}, which has no categories");
        return Err(Error::data(text).hint("leave it continuous, or let it pass through"));
    }
    let distinct = profile.distinct(data_type);
    let counted = match (distinct, profile) {
        (Distinct::Exactly(n), _) if n as usize > most => None,
        (Distinct::Exactly(_), Profile::Numbers(numbers)) => {
            let bins = numbers.summary.bins.iter();
            bins.map(|bin| Some((whole(data_type, bin.mean)?.to_string(), bin.count))).collect()
        }
        (Distinct::Exactly(_), Profile::Values(tally)) => match &tally.values {
            Values::Exact(counts) => Some(counts.clone().into_iter().collect()),
            _ => None,
        },
        _ => None,
    };
    let counted: Vec<(String, u64)> = counted.ok_or_else(|| {
        let (word, number) = (distinct.word(), distinct.number().unwrap_or(0));
        Error::data(format!(
            "column `{name}` has {word} {number} distinct values; as categories it may have {most}"
        ))
        .hint(match distinct {
            Distinct::About(n) if n as usize <= most => {
                "such large numbers are not counted one by one: leave the column continuous, or \
                 make it text"
            }
            Distinct::About(_) | Distinct::AtLeast(_) => {
                "values are counted one by one up to 10,000 of text, and up to `bins` of whole \
                 numbers: give the column another `type`"
            }
            _ => "raise `max_categories`, or give the column another `type`",
        })
    })?;
    Ok(Categories::new(profile.rows(), profile.nulls(), counted))
}
