//! `model.json`: the mixtures and categories that `fit` leaves, for `transform`,
//! its inverse and other tools. Knows nothing of how they were fitted or are used.

use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::path::Path;

use arrow::datatypes::DataType;
use serde::{Deserialize, Serialize};

use super::categories::{Categories, can_be};
use super::encoding::OtherColumns;
use crate::error::{Error, IoContext, Result};
use crate::mixture::model::Mixture;
use crate::mixture::posterior::MOST_COMPONENTS;
use crate::runner::step::Input;
use crate::store::columns::Class;

/// The file's name in the step's folder.
pub const MODEL_FILE: &str = "model.json";

/// The version of its format.
pub const FORMAT: u32 = 2;

/// What `model.json` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    pub format: u32,
    /// In the order of the dataset that they were fitted to.
    pub columns: Vec<ModelColumn>,
    /// What becomes of columns without an encoding, where that was said or decided.
    pub others: BTreeMap<String, OtherColumns>,
}

/// A column, its type and what its values are encoded by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelColumn {
    pub name: String,
    /// The Arrow type, as Arrow writes it: `Int64`, `Decimal128(10, 2)`.
    #[serde(with = "arrow_type")]
    pub data_type: DataType,
    pub coding: Coding,
}

/// What a column's values are encoded by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coding {
    /// Continuous: numbers, dates and times.
    Mixture(Box<Mixture>),
    Categories(Categories),
}

pub mod arrow_type {
    use arrow::datatypes::DataType;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(data_type: &DataType, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&kept(data_type))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DataType, D::Error> {
        parse(&String::deserialize(from)?).map_err(D::Error::custom)
    }

    /// Lists in lists and the like at most.
    const DEEPEST: usize = 64;

    /// # Errors
    /// What is wrong; Arrow's own reader has no limit to how deep types are.
    pub fn parse(text: &str) -> Result<DataType, String> {
        if text.bytes().filter(|byte| *byte == b'(').count() > DEEPEST {
            return Err(format!("a type of more than {DEEPEST} levels"));
        }
        text.parse().map_err(|e: arrow::error::ArrowError| e.to_string())
    }

    /// The type as it is read back: Null for one that is not, such as a struct with a
    /// quote in the name of a field.
    pub fn kept(data_type: &DataType) -> DataType {
        let read = parse(&data_type.to_string()).ok();
        read.filter(|read| read == data_type).unwrap_or(DataType::Null)
    }
}

impl Model {
    /// The model that a `fit` step left.
    ///
    /// # Errors
    /// *bad data* if the file is not the one that the step left.
    pub fn read(input: &Input) -> Result<Model> {
        let path = input.dir.join(MODEL_FILE);
        Model::parse(&input.read(MODEL_FILE)?)
            .map_err(|e| e.within(format_args!("`{}`", path.display())))
    }

    fn parse(text: &[u8]) -> Result<Model> {
        let model: Model =
            serde_json::from_slice(text).map_err(|e| Error::data(format!("is no model: {e}")))?;
        if model.format != FORMAT {
            return Err(Error::data(format!("is of format {}, not {FORMAT}", model.format)));
        }
        let mut names = HashSet::new();
        for column in &model.columns {
            let sound =
                if names.insert(&column.name) { column.check() } else { Err("is there twice") };
            sound.map_err(|why| Error::data(format!("column `{}` {why}", column.name)))?;
        }
        Ok(model)
    }

    /// Writes the file, ending in a newline.
    pub fn write(&self, to: &mut impl Write, path: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|e| Error::unexpected(format!("the model cannot be written: {e}")))?;
        writeln!(to, "{text}").doing("write", path)
    }
}

impl ModelColumn {
    fn check(&self) -> Result<(), &'static str> {
        match &self.coding {
            Coding::Mixture(_) if !Class::of(&self.data_type).is_numeric() => {
                Err("is of a type that is no number")
            }
            Coding::Mixture(mixture) => check_mixture(mixture),
            Coding::Categories(_) if !can_be(&self.data_type) => {
                Err("is of a type that has no categories")
            }
            Coding::Categories(categories) => categories.check(),
        }
    }
}

fn check_mixture(mixture: &Mixture) -> Result<(), &'static str> {
    if !mixture.axis.is_sound() {
        return Err("has an impossible axis");
    }
    let components = &mixture.components;
    let active = mixture.active().len();
    if active > MOST_COMPONENTS {
        return Err("has too many active components");
    }
    if active == 0 && !components.is_empty() {
        return Err("has no active component");
    }
    let positive = |x: f64| x > 0.0 && x.is_finite();
    let sound = |c: &crate::mixture::model::Component| {
        let [a, b] = c.weight_concentration;
        let all = [c.variance, c.mean_precision, c.degrees_of_freedom, a, b];
        all.into_iter().all(positive) && c.mean.is_finite()
    };
    if components.iter().all(sound) { Ok(()) } else { Err("has an impossible component") }
}
