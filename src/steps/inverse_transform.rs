//! `inverse_transform`: transformed data, or synthetic data like it, back to
//! values of the original types; compared with the original, if that is given.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use arrow::array::ArrayRef;
use arrow::datatypes::{Field as Column, FieldRef, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::category_coder::RestoredCategory;
use super::compare::{Comparison, Errors, Original, OriginalColumns};
use super::encoding::{OTHER_COLUMNS, OtherColumns};
use super::indicators::column;
use super::model::{Coding, Model, ModelColumn};
use super::parts::{COMPRESSION, Parts, compression, read_params};
use super::restore::{Freedom, Restored};
use super::rowwise::{AS_READ, Convert, Place, RowWise, Spans, unit_memory};
use crate::error::{Error, Result};
use crate::job::kind::{Field, Kind, Need, Type, no_check, shards_freely};
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals};
use crate::store::dataset::Dataset;
use crate::store::parquet_in::{MOST_SPAN_ROWS, width};
use crate::store::parquet_out::{Compression, Layout};

pub const KIND: Kind = Kind {
    name: "inverse_transform",
    summary: "Turns transformed data back into values of the original types.",
    version: 2,
    draws: false,
    fields: &[
        Field {
            name: "input",
            ty: Type::Step(&[]),
            need: Need::Required,
            doc: "The transformed data, or synthetic data with the same columns.",
        },
        Field {
            name: "model",
            ty: Type::Step(&["fit"]),
            need: Need::Required,
            doc: "The mixtures that it was transformed with.",
        },
        Field {
            name: "compare",
            ty: Type::Step(&[]),
            need: Need::Optional,
            doc: "The original dataset: the result is compared with it, row by row.",
        },
        Field {
            name: "enforce_range",
            ty: Type::Bool,
            need: Need::Default("false"),
            doc: "Holds values in the range that the fit saw; originals that were kept stay as they are.",
        },
        Field {
            name: "clip",
            ty: Type::Float { min: 0.0, max: f64::MAX, open: true },
            need: Need::Optional,
            doc: "Cuts normalized values at ± this before they are turned back; CTGAN does it at 1.",
        },
        OTHER_COLUMNS,
        COMPRESSION,
    ],
    check: no_check,
    no_shards: shards_freely,
};

#[derive(Debug, Deserialize)]
struct Params {
    enforce_range: bool,
    clip: Option<f64>,
    other_columns: OtherColumns,
    compression: String,
}

struct InverseTransform {
    freedom: Freedom,
    others: OtherColumns,
    compression: Compression,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    let params: Params = read_params(params)?;
    let compression = compression(&params.compression)?;
    let freedom = Freedom { clip: params.clip, enforce_range: params.enforce_range };
    Ok(Box::new(InverseTransform { freedom, others: params.other_columns, compression }))
}

impl Step for InverseTransform {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        Ok(inputs.get("input").map(Input::partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let input = attempt.input("input")?.dataset()?;
        let model = Model::read(attempt.input("model")?)?;
        let original = attempt.inputs().get("compare").map(Input::dataset).transpose()?;
        if input.partitions().is_empty() {
            return Ok(());
        }
        let plan = self.plan(&input, &model, original.as_ref())?;
        let layout = Layout::new(&plan.schema, self.compression)?;
        let reads: Vec<String> = plan.columns.iter().flat_map(Made::reads).cloned().collect();
        let columns = (self.others == OtherColumns::Drop).then_some(reads.as_slice());
        let parts = Parts { attempt, layout: &layout };
        let spans = Spans { input: &input, columns, most: AS_READ };
        RowWise { parts, spans, convert: plan }.run()
    }

    fn finish(&self, _: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let errors = Errors::of_outputs(outputs)?;
        let mut details = errors.details();
        if let Some(note) = errors.note() {
            details.insert("note".into(), note.into());
        }
        Ok(Totals { rows: outputs.iter().map(|o| o.rows).sum(), details })
    }

    /// It writes as much as the original has; without one, about as much as it reads.
    fn traffic(&self, inputs: &Inputs) -> u64 {
        let bytes = |role: &str| inputs.get(role).map(Input::bytes);
        let (read, original) = (bytes("input").unwrap_or(0), bytes("compare"));
        let written = original.unwrap_or(read);
        read.saturating_add(original.unwrap_or(0)).saturating_add(written)
    }

    /// The rows as they are kept, and encoded; of the original there is one batch.
    fn unit_memory(&self, inputs: &Inputs) -> u64 {
        let model = inputs.get("model").and_then(|model| Model::read(model).ok());
        let restored: u64 = model.map_or(u64::MAX, |model| {
            model.columns.iter().map(|column| width(&column.data_type)).sum()
        });
        unit_memory(inputs, |schema| {
            let passed = schema.fields().iter().map(|field| width(field.data_type())).sum();
            restored.saturating_add(passed).saturating_mul(2 * MOST_SPAN_ROWS)
        })
    }
}

impl InverseTransform {
    fn plan<'a>(
        &self,
        input: &Dataset,
        model: &Model,
        original: Option<&'a Dataset>,
    ) -> Result<Plan<'a>> {
        let within = |e: Error| e.within(format_args!("step `{}`", input.step()));
        let find = |c: &ModelColumn| self.restored(c, input).map_err(within);
        let mut restored: Vec<Made> = model.columns.iter().map(find).collect::<Result<_>>()?;
        let mut columns: Vec<Made> = Vec::new();
        for field in input.schema().fields() {
            // A restored column stands where the first of its encoded ones stood.
            let first = restored.iter().position(|r| r.reads().any(|name| name == field.name()));
            if let Some(column) = first {
                columns.push(restored.remove(column));
                continue;
            }
            let encoded = columns.iter().any(|made| made.is_restored() && made.has(field.name()));
            if !encoded && self.others == OtherColumns::Passthrough {
                columns.push(Made::Passed(field.clone()));
            }
        }
        if let Some(column) = restored.first() {
            let text = format!("there is no column that stands for `{}`", column.field().name());
            return Err(within(Error::data(text)));
        }
        let fields: Vec<FieldRef> = columns.iter().map(Made::field).collect();
        let schema = schema(&fields).map_err(within)?;
        let made: Vec<&Column> = (columns.iter().zip(&fields))
            .filter(|(column, _)| column.is_restored())
            .map(|(_, field)| field.as_ref())
            .collect();
        let compare = original.map(|o| Comparison::new(o, input, &made)).transpose()?;
        Ok(Plan { schema, columns, compare })
    }

    fn restored(&self, column: &ModelColumn, input: &Dataset) -> Result<Made> {
        let (name, data_type, schema) = (&column.name, &column.data_type, input.schema());
        Ok(match &column.coding {
            Coding::Mixture(mixture) => Made::Restored(Box::new(Restored::find(
                name,
                data_type,
                mixture,
                schema,
                self.freedom,
            )?)),
            Coding::Categories(categories) => {
                Made::Category(RestoredCategory::find(name, data_type, categories, schema)?)
            }
        })
    }
}

fn schema(fields: &[FieldRef]) -> Result<SchemaRef> {
    let mut names = HashSet::new();
    match fields.iter().find(|field| !names.insert(field.name())) {
        None => Ok(Arc::new(Schema::new(fields.to_vec()))),
        Some(twice) => {
            let text = format!("there is a column `{}` beside its encoded form", twice.name());
            Err(Error::data(text))
        }
    }
}

/// All that is made of a span.
struct Plan<'a> {
    schema: SchemaRef,
    columns: Vec<Made>,
    compare: Option<Comparison<'a>>,
}

enum Made {
    Passed(FieldRef),
    Restored(Box<Restored>),
    Category(RestoredCategory),
}

impl Made {
    fn field(&self) -> FieldRef {
        match self {
            Made::Passed(field) => field.clone(),
            Made::Restored(column) => column.field(),
            Made::Category(column) => Arc::new(column.field()),
        }
    }

    fn is_restored(&self) -> bool {
        !matches!(self, Made::Passed(_))
    }

    /// The columns that it comes from, if they are others.
    fn reads(&self) -> Box<dyn Iterator<Item = &String> + '_> {
        match self {
            Made::Passed(_) => Box::new(std::iter::empty()),
            Made::Restored(column) => Box::new(column.reads()),
            Made::Category(column) => Box::new(column.reads()),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.reads().any(|read| read == name)
    }

    fn array(&self, batch: &RecordBatch, first_row: u64) -> Result<ArrayRef> {
        let restored = match self {
            Made::Passed(field) => return column(batch, field.name()).cloned(),
            Made::Restored(column) => column.restore(batch)?,
            Made::Category(column) => column.restore(batch)?,
        };
        restored.map_err(|flaw| flaw.at(first_row))
    }
}

impl Convert for Plan<'_> {
    type Tally = Errors;
    type Aside = Option<Original>;
    type Beside = Option<OriginalColumns>;

    fn columns(&self) -> usize {
        self.columns.len()
    }

    fn reads(&self, column: usize) -> Vec<&str> {
        match &self.columns[column] {
            Made::Passed(field) => vec![field.name()],
            made => made.reads().map(String::as_str).collect(),
        }
    }

    fn aside(&self, place: Place<'_>, rows: usize) -> Result<Option<Original>> {
        let original = |c: &Comparison<'_>| c.original(place.position, place.first_row, rows);
        self.compare.as_ref().map(original).transpose()
    }

    fn beside(
        &self,
        original: &Option<Original>,
        columns: Range<usize>,
    ) -> Result<Option<OriginalColumns>> {
        let restored = columns.filter(|column| self.columns[*column].is_restored());
        let names: Vec<&str> = restored.map(|at| self.schema.field(at).name().as_str()).collect();
        let original = original.as_ref().filter(|_| !names.is_empty());
        original.map(|original| original.columns(&names)).transpose()
    }

    fn convert(
        &self,
        columns: Range<usize>,
        place: Place<'_>,
        batch: &RecordBatch,
        original: &mut Option<OriginalColumns>,
        write: &mut dyn FnMut(usize, &ArrayRef) -> Result<()>,
    ) -> Result<Errors> {
        let path = place.partition.path.display();
        let original = original.as_mut().map(|o| o.next(batch.num_rows())).transpose()?;
        let mut errors = Errors::default();
        for column in columns {
            let made = &self.columns[column];
            let array = made.array(batch, place.first_row);
            let array = array.map_err(|e| e.within(format_args!("`{path}`")))?;
            if let Some(original) = original.as_ref().filter(|_| made.is_restored()) {
                errors.compare(self.schema.field(column).name(), original, &array)?;
            }
            write(column, &array)?;
        }
        Ok(errors)
    }

    fn join(&self, errors: &mut Errors, next: Errors) {
        errors.join(next);
    }

    fn details(&self, errors: &Errors) -> Map<String, Value> {
        errors.details()
    }
}
