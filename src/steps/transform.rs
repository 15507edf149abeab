//! `transform`: mode-specific normalization (CTGAN's). For each value draws a
//! component of its column's mixture, and writes which, and the distance from
//! its mean in four standard deviations.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, BooleanArray, UInt8Array, new_null_array};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::compute::nullif;
use arrow::datatypes::{DataType, FieldRef, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::coder::{Coder, decimals};
use super::encoding::{Encoding, OTHER_COLUMNS, OtherColumns, ValueType, fields};
use super::model::{Model, ModelColumn};
use super::parts::{COMPRESSION, Parts, compression, read_params};
use super::rowwise::{Convert, Place, RowWise, Spans, UNIT_MEMORY};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Type, no_check, shards_freely};
use crate::mixture::normalize::Storage;
use crate::mixture::posterior::{NONE, Posterior};
use crate::mixture::random::Stream;
use crate::mixture::sampler::Sampler;
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals};
use crate::store::columns::{Class, from_floats, validity};
use crate::store::dataset::Dataset;
use crate::store::parquet_in::index_of;
use crate::store::parquet_out::{Compression, Layout};

/// Rows whose random numbers are made at once; they stay in the cache.
const DRAWS: usize = 2 << 10;

/// Where CTGAN cuts normalized values.
const CTGAN_CLIP: f64 = 0.99;

const ASSIGNMENT: Field = Field {
    name: "assignment",
    ty: Type::Choice(&["draw", "argmax"]),
    need: Need::Default("\"draw\""),
    doc: "Whether a value's component is drawn by its responsibility, or the likeliest.",
};
const ENCODING: Field = Field {
    name: "encoding",
    ty: Type::Choice(&["index", "one_hot"]),
    need: Need::Default("\"index\""),
    doc: "Components as one small whole number, or as one 0/1 column each.",
};
const VALUE_TYPE: Field = Field {
    name: "value_type",
    ty: Type::Choice(&["float64", "float32"]),
    need: Need::Default("\"float64\""),
    doc: "The type of normalized values; with float32 the inverse of a float is within 2^-24 of its distance from the mean.",
};
const CTGAN: Field = Field {
    name: "ctgan",
    ty: Type::Bool,
    need: Need::Default("false"),
    doc: "As CTGAN does it: 1e-6 is added to each probability, and values are clipped at 0.99.",
};
const CLIP: Field = Field {
    name: "clip",
    ty: Type::Float { min: 0.0, max: f64::MAX, open: true },
    need: Need::Optional,
    doc: "Cuts normalized values to ± this; what lies beyond does not come back. Not clipped by default.",
};
const EXACT: Field = Field {
    name: "exact",
    ty: Type::Choice(&["auto", "off"]),
    need: Need::Optional,
    doc: "With auto, the original is kept where the inverse would differ. By default auto for whole numbers, decimals and floats with few decimals, unless clipped.",
};

const fn optional(field: Field) -> Field {
    Field { need: Need::Optional, ..field }
}

pub const KIND: Kind = Kind {
    name: "transform",
    summary: "Writes each value as a component of its column's mixture and a normalized value.",
    version: 2,
    draws: true,
    fields: &[
        Field {
            name: "input",
            ty: Type::Step(&[]),
            need: Need::Required,
            doc: "The dataset to transform.",
        },
        Field {
            name: "model",
            ty: Type::Step(&["fit"]),
            need: Need::Required,
            doc: "The fitted mixtures; each of their columns is transformed.",
        },
        ASSIGNMENT,
        ENCODING,
        VALUE_TYPE,
        CTGAN,
        CLIP,
        EXACT,
        Field {
            name: "columns",
            ty: Type::Map(&Type::Record(&[
                optional(ASSIGNMENT),
                optional(ENCODING),
                optional(VALUE_TYPE),
                optional(CTGAN),
                CLIP,
                EXACT,
            ])),
            need: Need::Optional,
            doc: "Choices that hold for single columns.",
        },
        OTHER_COLUMNS,
        COMPRESSION,
    ],
    check: no_check,
    no_shards: shards_freely,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Assignment {
    Draw,
    Argmax,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Exact {
    Auto,
    Off,
}

/// How a column is transformed, as far as that is said.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Choices {
    assignment: Option<Assignment>,
    encoding: Option<Encoding>,
    value_type: Option<ValueType>,
    ctgan: Option<bool>,
    clip: Option<f64>,
    exact: Option<Exact>,
}

impl Choices {
    fn of(params: &Map<String, Value>) -> Result<Choices> {
        read_params(params)
    }

    /// These, and the others where nothing is said.
    fn or(self, others: Choices) -> Choices {
        Choices {
            assignment: self.assignment.or(others.assignment),
            encoding: self.encoding.or(others.encoding),
            value_type: self.value_type.or(others.value_type),
            ctgan: self.ctgan.or(others.ctgan),
            clip: self.clip.or(others.clip),
            exact: self.exact.or(others.exact),
        }
    }

    fn clip(&self) -> Option<f64> {
        self.clip.or((self.ctgan == Some(true)).then_some(CTGAN_CLIP))
    }

    /// Whether originals are kept where the inverse differs.
    fn keeps_exact(&self, class: Class, column: &ModelColumn) -> bool {
        match self.exact {
            Some(exact) => exact == Exact::Auto,
            None => {
                let comes_back = class.is_exact() || decimals(class, &column.mixture).is_some();
                comes_back && self.clip().is_none()
            }
        }
    }
}

#[derive(Debug, Deserialize)]
struct Params {
    columns: Option<BTreeMap<String, Choices>>,
    other_columns: OtherColumns,
    compression: String,
}

struct Transform {
    choices: Choices,
    columns: BTreeMap<String, Choices>,
    others: OtherColumns,
    compression: Compression,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let choices = Choices::of(params)?;
    let params: Params = read_params(params)?;
    Ok(Box::new(Transform {
        choices,
        columns: params.columns.unwrap_or_default(),
        others: params.other_columns,
        compression: compression(&params.compression)?,
    }))
}

impl Step for Transform {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        Ok(inputs.get("input").map(Input::partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let input = attempt.input("input")?.dataset()?;
        let model = Model::read(attempt.input("model")?)?;
        if input.partitions().is_empty() {
            return Ok(());
        }
        let plan = self.plan(&input, &model, attempt.seed())?;
        let layout = Layout::new(&plan.schema, self.compression)?;
        let names: Vec<String> = model.columns.iter().map(|c| c.name.clone()).collect();
        let parts = Parts { attempt, layout: &layout };
        let columns = (self.others == OtherColumns::Drop).then_some(names.as_slice());
        let spans = Spans { input: &input, columns };
        RowWise { parts, spans, convert: plan }.run()
    }

    fn finish(&self, _: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let mut kept = Kept::new();
        for output in outputs {
            let counts = output.details.get(KEPT).and_then(Value::as_object);
            for (column, count) in counts.into_iter().flatten() {
                *kept.entry(column.clone()).or_default() += count.as_u64().unwrap_or(0);
            }
        }
        let mut details = kept_details(&kept);
        let originals: u64 = kept.values().sum();
        details.insert("note".into(), format!("{originals} originals kept beside").into());
        Ok(Totals { rows: outputs.iter().map(|o| o.rows).sum(), details })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        UNIT_MEMORY
    }
}

impl Transform {
    fn plan(&self, input: &Dataset, model: &Model, seed: u64) -> Result<Plan> {
        let within = |e: Error| e.within(format_args!("step `{}`", input.step()));
        for name in self.columns.keys() {
            if !model.columns.iter().any(|c| c.name == *name) {
                let text = format!("`columns`: the model has no column `{name}`");
                return Err(Error::spec(text));
            }
        }
        for column in &model.columns {
            index_of(input.schema(), &column.name).map_err(within)?;
        }
        // The tables of a column take milliseconds.
        let coded = model.columns.par_iter().map(|column| self.coded(column, seed));
        let mut coded: Vec<Coded> = coded.collect::<Result<_>>()?;
        let mut columns = Vec::new();
        for field in input.schema().fields() {
            match coded.iter().position(|c| c.name == *field.name()) {
                Some(at) => columns.push(Made::Encoded(Box::new(coded.swap_remove(at)))),
                None if self.others == OtherColumns::Drop => {}
                None => columns.push(Made::Passed(field.clone())),
            }
        }
        Ok(Plan { schema: schema(&columns).map_err(within)?, columns })
    }

    fn coded(&self, column: &ModelColumn, seed: u64) -> Result<Coded> {
        let name = &column.name;
        let choices = self.columns.get(name).map_or(self.choices, |own| own.or(self.choices));
        let value_type = choices.value_type.unwrap_or(ValueType::Float64);
        let storage = Storage { single: value_type == ValueType::Float32, clip: choices.clip() };
        let mixture = &column.mixture;
        let active = mixture.active();
        let ctgan = choices.ctgan == Some(true);
        let sampler = match active.len() {
            0 => None,
            _ => {
                let posterior = Posterior::new(&mixture.densities(), &active, ctgan);
                let unsound = || Error::data(format!("model column `{name}` is unsound"));
                Some(Sampler::new(posterior.ok_or_else(unsound)?))
            }
        };
        Ok(Coded {
            name: name.clone(),
            seed,
            purpose: format!("transform/{name}"),
            components: active.len(),
            sampler,
            coder: Coder::new(&column.data_type, mixture, storage)?,
            assignment: choices.assignment.unwrap_or(Assignment::Draw),
            encoding: choices.encoding.unwrap_or(Encoding::Index),
            value_type,
            exact: choices.keeps_exact(Class::of(&column.data_type), column),
        })
    }
}

/// The array, if it is of the type that the mixture was fitted to. A column of
/// nulls may be of any: nothing told the reader its type.
fn of_type(array: &ArrayRef, name: &str, fitted: &DataType) -> Result<ArrayRef> {
    let is = array.data_type();
    if is == fitted {
        return Ok(array.clone());
    }
    if array.logical_null_count() == array.len() {
        return Ok(new_null_array(fitted, array.len()));
    }
    Err(Error::data(format!("column `{name}` is {is}; its mixture was fitted to {fitted}"))
        .hint("give the column the type that it had, or fit again"))
}

fn schema(columns: &[Made]) -> Result<SchemaRef> {
    let fields: Vec<FieldRef> = columns.iter().flat_map(Made::fields).collect();
    let mut names = HashSet::new();
    match fields.iter().find(|field| !names.insert(field.name())) {
        None => Ok(Arc::new(Schema::new(fields))),
        Some(twice) => {
            let text = format!("the transformed data would have two columns `{}`", twice.name());
            Err(Error::data(text).hint("rename the one that is not transformed, or drop it"))
        }
    }
}

/// How many originals are kept, by column.
type Kept = BTreeMap<String, u64>;

/// Their key in the details.
const KEPT: &str = "kept_exact";

fn kept_details(kept: &Kept) -> Map<String, Value> {
    let mut details = Map::new();
    if !kept.is_empty() {
        details.insert(KEPT.into(), json!(kept));
    }
    details
}

/// All that is made of a span.
struct Plan {
    schema: SchemaRef,
    columns: Vec<Made>,
}

enum Made {
    Passed(FieldRef),
    Encoded(Box<Coded>),
}

impl Made {
    fn fields(&self) -> Vec<FieldRef> {
        match self {
            Made::Passed(field) => vec![field.clone()],
            Made::Encoded(c) => {
                let original = c.coder.data_type();
                fields(&c.name, original, c.components, c.encoding, c.value_type, c.exact)
                    .into_iter()
                    .map(Arc::new)
                    .collect()
            }
        }
    }
}

impl Convert for Plan {
    type Tally = Kept;
    type Beside = ();

    fn beside(&self, _: Place<'_>, _: usize) -> Result<()> {
        Ok(())
    }

    fn convert(
        &self,
        place: Place<'_>,
        batch: &RecordBatch,
        (): &mut (),
    ) -> Result<(RecordBatch, Kept)> {
        let (mut arrays, mut kept) = (Vec::new(), Kept::new());
        for column in &self.columns {
            let array = |name: &str| {
                let missing = || Error::unexpected(format!("column `{name}` was not read"));
                batch.column_by_name(name).ok_or_else(missing)
            };
            match column {
                Made::Passed(field) => arrays.push(array(field.name())?.clone()),
                Made::Encoded(coded) => {
                    let made = coded.encode(array(&coded.name)?, place, &mut kept);
                    let at = format_args!("`{}`", place.partition.path.display()).to_string();
                    arrays.extend(made.map_err(|e| e.within(at))?);
                }
            }
        }
        let batch = RecordBatch::try_new(self.schema.clone(), arrays)
            .map_err(|e| Error::unexpected(e.to_string()))?;
        Ok((batch, kept))
    }

    fn join(&self, kept: &mut Kept, next: Kept) {
        for (column, count) in next {
            *kept.entry(column).or_default() += count;
        }
    }

    fn details(&self, kept: &Kept) -> Map<String, Value> {
        kept_details(kept)
    }
}

/// A column that is transformed.
struct Coded {
    name: String,
    seed: u64,
    /// Names the column's random numbers.
    purpose: String,
    /// Active ones.
    components: usize,
    /// None where there is no component.
    sampler: Option<Sampler>,
    coder: Coder,
    assignment: Assignment,
    encoding: Encoding,
    value_type: ValueType,
    exact: bool,
}

impl Coded {
    fn encode(&self, array: &ArrayRef, place: Place<'_>, kept: &mut Kept) -> Result<Vec<ArrayRef>> {
        let array = &of_type(array, &self.name, self.coder.data_type())?;
        let nulls = validity(array);
        let places = self.coder.place(array)?;
        let components = self.assign(array, places.values(), place)?;
        let values = self.coder.normalize(array, &places, &components)?;
        let originals = if self.exact {
            let mut rows = self.coder.differing(array, &components, &values)?;
            rows.retain(|&row| nulls.as_ref().is_none_or(|n| n.is_valid(row)));
            *kept.entry(self.name.clone()).or_default() += rows.len() as u64;
            Some(only(array, &rows)?)
        } else {
            None
        };
        let mut arrays = self.component_arrays(components, nulls.as_ref());
        arrays.push(from_floats(values, nulls, &self.value_type.data_type())?);
        arrays.extend(originals);
        Ok(arrays)
    }

    /// Each row's component; [`NONE`] of NaN and infinities, arbitrary at nulls.
    /// `x` is where the mixture has the values.
    fn assign(&self, array: &ArrayRef, x: &[f64], place: Place<'_>) -> Result<Vec<u8>> {
        let mut components = vec![NONE; x.len()];
        match (&self.sampler, self.assignment) {
            (Some(sampler), Assignment::Draw) => {
                let stream = Stream::new(self.seed, &self.purpose, place.partition.index as u64);
                let (mut row, mut random) = (place.first_row, vec![0; DRAWS]);
                for (x, components) in x.chunks(DRAWS).zip(components.chunks_mut(DRAWS)) {
                    let random = &mut random[..x.len()];
                    stream.fill(row, random);
                    sampler.draw(x, random, components);
                    row += x.len() as u64;
                }
            }
            (Some(sampler), Assignment::Argmax) => {
                sampler.likeliest(x, &mut components);
            }
            (None, _) => {
                let finite = |row: &usize| array.is_valid(*row) && x[*row].is_finite();
                if let Some(row) = (0..x.len()).find(finite) {
                    let (name, row) = (&self.name, place.first_row + row as u64);
                    let text = format!(
                        "row {row}, column `{name}`: the model of this column has no component; it was fitted to no value"
                    );
                    return Err(Error::data(text).hint("fit again, with values in the column"));
                }
            }
        }
        Ok(components)
    }

    fn component_arrays(&self, components: Vec<u8>, nulls: Option<&NullBuffer>) -> Vec<ArrayRef> {
        let none = components.contains(&NONE).then(|| {
            let has = |row| components[row] != NONE;
            NullBuffer::new(BooleanBuffer::collect_bool(components.len(), has))
        });
        let nulls = NullBuffer::union(nulls, none.as_ref());
        let array = |values: Vec<u8>| {
            let array: ArrayRef = Arc::new(UInt8Array::new(values.into(), nulls.clone()));
            array
        };
        match self.encoding {
            Encoding::Index => vec![array(components)],
            Encoding::OneHot => (0..self.components)
                .map(|k| components.iter().map(|c| u8::from(usize::from(*c) == k)).collect())
                .map(array)
                .collect(),
        }
    }
}

/// The array with nulls in all rows but these, which are in order.
fn only(array: &ArrayRef, rows: &[usize]) -> Result<ArrayRef> {
    if rows.is_empty() {
        return Ok(new_null_array(array.data_type(), array.len()));
    }
    let mut dropped = vec![true; array.len()];
    for &row in rows {
        dropped[row] = false;
    }
    nullif(array, &BooleanArray::from(dropped)).map_err(|e| Error::unexpected(e.to_string()))
}
