//! `transform`: mode-specific normalization (CTGAN's). For each value draws a
//! component of its column's mixture, and writes which, and the distance from
//! its mean in four standard deviations.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, Float32Array, UInt8Array, new_null_array};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::{DataType, FieldRef, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::category_coder::{CategoryCoder, no_place};
use super::coder::{Coder, decimals};
use super::encoding::{Encoding, OTHER_COLUMNS, OtherColumns, Shape, ValueType, stands_for};
use super::indicators::{Special, column};
use super::layout::specials;
use super::model::{Coding, Model, ModelColumn};
use super::named::Named;
use super::originals::only;
use super::parts::{COMPRESSION, Parts, compression, read_params};
use super::rowwise::{Convert, Place, RowWise, Spans, unit_memory};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Type, no_check, shards_freely};
use crate::mixture::model::Mixture;
use crate::mixture::normalize::Storage;
use crate::mixture::posterior::{NONE, Posterior};
use crate::mixture::random::Stream;
use crate::mixture::sampler::Sampler;
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals};
use crate::store::columns::{Class, from_floats, validity};
use crate::store::dataset::Dataset;
use crate::store::parquet_in::{index_of, width};
use crate::store::parquet_out::{Compression, Layout};

/// Rows whose random numbers are made at once; they stay in the cache.
const DRAWS: usize = 2 << 10;

/// Of the encoded form of a span, about.
const ENCODED_BYTES: u64 = 64 << 20;

/// The table of a continuous column, about.
const TABLE_BYTES: u64 = 2 << 20;

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
    ty: Type::Choice(&["index", "one_hot", "matrix"]),
    need: Need::Default("\"index\""),
    doc: "Components and categories as one small whole number, as one 0/1 column each, or as CTGAN's training matrix: float32 only, nulls as an indicator, nothing beside.",
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

const UNSEEN: Field = Field {
    name: "unseen",
    ty: Type::Choice(&["error", "unknown"]),
    need: Need::Default("\"error\""),
    doc: "What becomes of a value that is none of its column's categories: an error, or a code of its own.",
};

const fn optional(field: Field) -> Field {
    Field { need: Need::Optional, ..field }
}

pub const KIND: Kind = Kind {
    name: "transform",
    summary: "Writes each value as a component of its column's mixture and a normalized value, or as a category.",
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
            doc: "The fitted mixtures and categories; each of their columns is transformed.",
        },
        ASSIGNMENT,
        ENCODING,
        VALUE_TYPE,
        CTGAN,
        CLIP,
        EXACT,
        UNSEEN,
        Field {
            name: "columns",
            ty: Type::Map(&Type::Record(&[
                optional(ASSIGNMENT),
                optional(ENCODING),
                optional(VALUE_TYPE),
                optional(CTGAN),
                CLIP,
                EXACT,
                optional(UNSEEN),
            ])),
            need: Need::Optional,
            doc: "Choices that hold for single columns, by name or pattern (`V*`).",
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unseen {
    Error,
    Unknown,
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
    unseen: Option<Unseen>,
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
            unseen: self.unseen.or(others.unseen),
        }
    }

    fn clip(&self) -> Option<f64> {
        self.clip.or((self.ctgan == Some(true)).then_some(CTGAN_CLIP))
    }

    /// Whether originals are kept where the inverse differs.
    fn keeps_exact(&self, class: Class, mixture: &Mixture) -> bool {
        match self.exact {
            _ if self.encoding == Some(Encoding::Matrix) => false,
            Some(exact) => exact == Exact::Auto,
            None => {
                let comes_back = class.is_exact() || decimals(class, mixture).is_some();
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
    columns: Named<Choices>,
    others: OtherColumns,
    compression: Compression,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let choices = Choices::of(params)?;
    let params: Params = read_params(params)?;
    Ok(Box::new(Transform {
        choices,
        columns: Named::new(params.columns.unwrap_or_default()),
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
        let names: Vec<String> =
            plan.columns.iter().map(|(made, _)| made.reads().to_owned()).collect();
        let parts = Parts { attempt, layout: &layout };
        let spans =
            Spans { input: &input, columns: Some(&names), most: rows_at_once(&plan.schema) };
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

    /// It writes about as much as it reads.
    fn traffic(&self, inputs: &Inputs) -> u64 {
        inputs.get("input").map_or(0, Input::bytes).saturating_mul(2)
    }

    /// The rows as they are kept, and encoded.
    fn unit_memory(&self, inputs: &Inputs) -> u64 {
        unit_memory(inputs, |_| 2 * ENCODED_BYTES)
    }

    /// Tables to look components up in.
    fn fixed_memory(&self, inputs: &Inputs) -> u64 {
        let model = inputs.get("model").and_then(|input| Model::read(input).ok());
        model.map_or(0, |model| model.columns.len() as u64 * TABLE_BYTES)
    }
}

impl Transform {
    fn plan(&self, input: &Dataset, model: &Model, seed: u64) -> Result<Plan> {
        let within = |e: Error| e.within(format_args!("step `{}`", input.step()));
        if let Some((name, _)) = self.columns.idle(model.columns.iter().map(|c| c.name.as_str())) {
            return Err(Error::spec(format!("`columns`: the model has no column `{name}`")));
        }
        for column in &model.columns {
            index_of(input.schema(), &column.name).map_err(within)?;
        }
        // The tables of a column take milliseconds.
        let made = model.columns.par_iter().map(|column| self.made(column, seed));
        let mut made: Vec<Option<Made>> = made.map(|m| m.map(Some)).collect::<Result<_>>()?;
        let mut columns = Vec::new();
        // A matrix has the order of its model, and of its layout, whatever the data's.
        if self.choices.encoding == Some(Encoding::Matrix) {
            columns.extend(made.iter_mut().filter_map(Option::take));
        }
        for field in input.schema().fields() {
            let name = field.name();
            let encoded = model.columns.iter().position(|c| c.name == *name);
            if columns.iter().any(|made| made.reads() == name) {
                continue;
            }
            match encoded.and_then(|at| made[at].take()) {
                Some(made) => columns.push(made),
                None if self.passes(name, model) => columns.push(Made::Passed(field.clone())),
                None => {}
            }
        }
        let schema = schema(&columns).map_err(within)?;
        let mut next = 0;
        let place = |made: Made| {
            let first = next;
            next += made.fields().len();
            (made, first)
        };
        Ok(Plan { schema, columns: columns.into_iter().map(place).collect() })
    }

    /// Whether a column that is not encoded stays: what the fit says of it goes first.
    fn passes(&self, column: &str, model: &Model) -> bool {
        *model.others.get(column).unwrap_or(&self.others) == OtherColumns::Passthrough
    }

    fn made(&self, column: &ModelColumn, seed: u64) -> Result<Made> {
        let (name, data_type) = (&column.name, &column.data_type);
        let choices = self.columns.get(name).map_or(self.choices, |own| own.or(self.choices));
        Ok(match &column.coding {
            Coding::Mixture(mixture) => {
                Made::Encoded(Box::new(coded(name, data_type, mixture, choices, seed)?))
            }
            Coding::Categories(categories) => Made::Category(CategoryCoder::new(
                name,
                data_type,
                categories,
                choices.encoding.unwrap_or(Encoding::Index),
                choices.unseen == Some(Unseen::Unknown),
                choices.exact != Some(Exact::Off),
            )),
        })
    }
}

fn coded(
    name: &str,
    data_type: &DataType,
    mixture: &Mixture,
    choices: Choices,
    seed: u64,
) -> Result<Coded> {
    let encoding = choices.encoding.unwrap_or(Encoding::Index);
    let value_type = match encoding {
        Encoding::Matrix => ValueType::Float32,
        _ => choices.value_type.unwrap_or(ValueType::Float64),
    };
    let storage = Storage { single: value_type == ValueType::Float32, clip: choices.clip() };
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
    let components = active.len();
    let exact = choices.keeps_exact(Class::of(data_type), mixture);
    let specials = if encoding == Encoding::Matrix { specials(mixture) } else { Vec::new() };
    Ok(Coded {
        name: name.to_owned(),
        seed,
        purpose: format!("transform/{name}"),
        sampler,
        coder: Coder::new(data_type, mixture, storage)?,
        assignment: choices.assignment.unwrap_or(Assignment::Draw),
        shape: Shape { components, encoding, value_type, exact, specials },
    })
}

/// Rows whose encoded form takes no more memory than a span of the data does.
fn rows_at_once(schema: &Schema) -> u64 {
    let bytes: u64 = schema.fields().iter().map(|field| width(field.data_type())).sum();
    (ENCODED_BYTES / bytes.max(1)).max(1024)
}

/// The array, if it is of the type that the model was fitted to. A column of
/// nulls may be of any: nothing told the reader its type.
fn of_type(array: &ArrayRef, name: &str, fitted: &DataType) -> Result<ArrayRef> {
    let is = array.data_type();
    if is == fitted {
        return Ok(array.clone());
    }
    if array.logical_null_count() == array.len() {
        return Ok(new_null_array(fitted, array.len()));
    }
    Err(Error::data(format!("column `{name}` is {is}; the model was fitted to {fitted}"))
        .hint("give the column the type that it had, or fit again"))
}

fn schema(columns: &[Made]) -> Result<SchemaRef> {
    let passed = columns.iter().filter(|made| matches!(made, Made::Passed(_))).map(Made::reads);
    for name in passed {
        let encoded = columns.iter().filter(|made| !matches!(made, Made::Passed(_)));
        if let Some(of) = encoded.map(Made::reads).find(|of| stands_for(of, name)) {
            let text = format!("column `{name}` is called like one that stands for `{of}`");
            return Err(Error::data(text).hint(
                "rename it, drop it, or encode it too: the inverse could not tell them apart",
            ));
        }
    }
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
    /// Each with the position of the first column that is made of it.
    columns: Vec<(Made, usize)>,
}

enum Made {
    Passed(FieldRef),
    Encoded(Box<Coded>),
    Category(CategoryCoder),
}

impl Made {
    /// The column that it comes from.
    fn reads(&self) -> &str {
        match self {
            Made::Passed(field) => field.name(),
            Made::Encoded(coded) => &coded.name,
            Made::Category(coder) => &coder.name,
        }
    }

    fn fields(&self) -> Vec<FieldRef> {
        match self {
            Made::Passed(field) => vec![field.clone()],
            Made::Encoded(c) => {
                let fields = c.shape.fields(&c.name, c.coder.data_type());
                fields.into_iter().map(Arc::new).collect()
            }
            Made::Category(c) => c.fields().into_iter().map(Arc::new).collect(),
        }
    }

    /// What is made of a batch.
    fn arrays(
        &self,
        batch: &RecordBatch,
        place: Place<'_>,
        kept: &mut Kept,
    ) -> Result<Vec<ArrayRef>> {
        match self {
            Made::Passed(field) => Ok(vec![column(batch, field.name())?.clone()]),
            Made::Encoded(c) => c.encode(column(batch, &c.name)?, place, kept),
            Made::Category(c) => {
                let array = of_type(column(batch, &c.name)?, &c.name, &c.data_type)?;
                let (made, unseen) = c.encode(&array, place.first_row)?;
                if unseen > 0 {
                    *kept.entry(c.name.clone()).or_default() += unseen;
                }
                Ok(made)
            }
        }
    }
}

impl Convert for Plan {
    type Tally = Kept;
    type Aside = ();
    type Beside = ();

    fn columns(&self) -> usize {
        self.columns.len()
    }

    fn reads(&self, column: usize) -> Vec<&str> {
        vec![self.columns[column].0.reads()]
    }

    fn aside(&self, _: Place<'_>, _: usize) -> Result<()> {
        Ok(())
    }

    fn beside(&self, (): &(), _: Range<usize>) -> Result<()> {
        Ok(())
    }

    fn convert(
        &self,
        columns: Range<usize>,
        place: Place<'_>,
        batch: &RecordBatch,
        (): &mut (),
        write: &mut dyn FnMut(usize, &ArrayRef) -> Result<()>,
    ) -> Result<Kept> {
        let mut kept = Kept::new();
        for (made, first) in &self.columns[columns] {
            let arrays = made
                .arrays(batch, place, &mut kept)
                .map_err(|e| e.within(format_args!("`{}`", place.partition.path.display())))?;
            arrays.iter().zip(*first..).try_for_each(|(array, at)| write(at, array))?;
        }
        Ok(kept)
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
    /// None where there is no component.
    sampler: Option<Sampler>,
    coder: Coder,
    assignment: Assignment,
    shape: Shape,
}

impl Coded {
    fn encode(&self, array: &ArrayRef, place: Place<'_>, kept: &mut Kept) -> Result<Vec<ArrayRef>> {
        let array = &of_type(array, &self.name, self.coder.data_type())?;
        let nulls = validity(array);
        let places = self.coder.place(array)?;
        let components = self.assign(array, places.values(), place)?;
        let values = self.coder.normalize(array, &places, &components)?;
        if self.shape.encoding == Encoding::Matrix {
            return self.matrix(array, &components, values, place.first_row);
        }
        let originals = if self.shape.exact {
            let mut rows = self.coder.differing(array, &components, &values)?;
            rows.retain(|&row| nulls.as_ref().is_none_or(|n| n.is_valid(row)));
            *kept.entry(self.name.clone()).or_default() += rows.len() as u64;
            Some(only(array, &rows)?)
        } else {
            None
        };
        let mut arrays = self.component_arrays(components, nulls.as_ref());
        arrays.push(from_floats(values, nulls, &self.shape.value_type.data_type())?);
        arrays.extend(originals);
        Ok(arrays)
    }

    /// Without nulls: what is no number has an indicator of its own.
    fn matrix(
        &self,
        array: &ArrayRef,
        components: &[u8],
        mut values: Vec<f64>,
        first_row: u64,
    ) -> Result<Vec<ArrayRef>> {
        let mut specials = vec![None; values.len()];
        for (row, special) in specials.iter_mut().enumerate() {
            *special = match (array.is_null(row), components[row] == NONE) {
                (true, _) => Some(Special::Null),
                (false, false) => continue,
                (false, true) if values[row].is_nan() => Some(Special::Nan),
                (false, true) if values[row] > 0.0 => Some(Special::PosInf),
                (false, true) => Some(Special::NegInf),
            };
            values[row] = 0.0;
        }
        for (row, special) in specials.iter().enumerate() {
            if let Some(special) = special.filter(|s| !self.shape.specials.contains(s)) {
                return Err(no_place(&self.name, special, first_row + row as u64));
            }
        }
        let indicator = |is: &dyn Fn(usize) -> bool| -> ArrayRef {
            let values = (0..components.len()).map(|row| f32::from(u8::from(is(row))));
            Arc::new(Float32Array::from_iter_values(values))
        };
        let mut arrays = vec![from_floats(values, None, &DataType::Float32)?];
        for k in 0..self.shape.components {
            let is = |row: usize| specials[row].is_none() && usize::from(components[row]) == k;
            arrays.push(indicator(&is));
        }
        for special in &self.shape.specials {
            arrays.push(indicator(&|row| specials[row] == Some(*special)));
        }
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
        match self.shape.encoding {
            Encoding::Index => vec![array(components)],
            Encoding::OneHot | Encoding::Matrix => (0..self.shape.components)
                .map(|k| components.iter().map(|c| u8::from(usize::from(*c) == k)).collect())
                .map(array)
                .collect(),
        }
    }
}
