//! Which component or category a row is of, from the columns that say so: an
//! index, indicators of 0 and 1, or a generator's scores, of which the largest
//! counts. Knows nothing of what the places mean.

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::{DataType, Schema, UInt8Type};
use arrow::record_batch::RecordBatch;

use super::category_coder::UNKNOWN;
use super::encoding::Names;
use crate::error::{Error, Result};
use crate::store::columns::{Class, floats, integers, narrow_integers};
use crate::store::parquet_in::index_of;

/// What a row may be besides a value with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    Null,
    Nan,
    PosInf,
    NegInf,
}

impl Special {
    pub const ALL: [Special; 4] = [Special::Null, Special::Nan, Special::PosInf, Special::NegInf];

    /// As the name of its indicator ends.
    pub fn word(self) -> &'static str {
        match self {
            Special::Null => "null",
            Special::Nan => "nan",
            Special::PosInf => "inf",
            Special::NegInf => "-inf",
        }
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    Place(u32),
    Special(Special),
    /// The columns say nothing.
    Nothing,
}

impl Chosen {
    pub fn place(self) -> Option<u32> {
        match self {
            Chosen::Place(place) => Some(place),
            _ => None,
        }
    }
}

/// What is wrong in which row and column.
#[derive(Debug, PartialEq, Eq)]
pub struct Flaw {
    pub row: usize,
    pub column: String,
    pub text: String,
}

impl Flaw {
    pub fn new(row: usize, column: &str, text: impl Into<String>) -> Flaw {
        Flaw { row, column: column.to_owned(), text: text.into() }
    }

    /// In a batch whose first row is `first_row` of its file.
    pub fn at(self, first_row: u64) -> Error {
        let row = first_row + self.row as u64;
        Error::data(format!("row {row}, column `{}`: {}", self.column, self.text))
    }
}

/// The columns that say which place a row has.
#[derive(Debug)]
pub struct Indicators {
    /// `component` or `category`.
    what: &'static str,
    columns: Vec<String>,
    form: Form,
    places: u32,
    /// What the columns beyond the places are.
    more: Vec<Chosen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Index,
    OneHot,
    Scores,
}

impl Indicators {
    /// Of `places` places, and, with `unknown`, perhaps one beyond them.
    ///
    /// # Errors
    /// *bad data* if columns are missing, of the wrong type, or too many.
    pub fn find(
        names: &Names<'_>,
        places: usize,
        unknown: bool,
        schema: &Schema,
    ) -> Result<Indicators> {
        let has = |name: &str| schema.index_of(name).is_ok();
        let index = names.index();
        let beyond = u32::from(unknown);
        if has(&index) {
            if has(&names.indicator(0)) {
                return Err(Error::data(format!(
                    "`{}` is there in both encodings",
                    names.column()
                )));
            }
            of_class(schema, &index, |class| matches!(class, Class::Integer { .. }))?;
            let places = places as u32 + beyond;
            let (columns, form, more) = (vec![index], Form::Index, Vec::new());
            return Ok(Indicators { what: names.what(), columns, form, places, more });
        }
        let mut columns: Vec<String> = (0..places).map(|k| names.indicator(k)).collect();
        let mut more = Vec::new();
        if unknown && has(&names.special(UNKNOWN)) {
            columns.push(names.special(UNKNOWN));
            more.push(Chosen::Place(places as u32));
        }
        for special in Special::ALL {
            if has(&names.special(special.word())) {
                columns.push(names.special(special.word()));
                more.push(Chosen::Special(special));
            }
        }
        if columns.first().is_none_or(|first| !has(first)) && !(places == 0 && columns.is_empty()) {
            // The message and its hint name the index, which is the default.
            index_of(schema, &index)?;
        }
        for column in &columns {
            index_of(schema, column)?;
        }
        let extra = names.indicator(places);
        if has(&extra) {
            let text = format!("there is a column `{extra}`; the model has {places} of them");
            return Err(Error::data(text));
        }
        let form = form(schema, &columns)?;
        Ok(Indicators { what: names.what(), columns, form, places: places as u32, more })
    }

    pub fn reads(&self) -> impl Iterator<Item = &String> {
        self.columns.iter()
    }

    /// The places where every row has one and that is usual: as `transform` writes
    /// indices of up to 256.
    pub fn plain(&self, batch: &RecordBatch) -> Result<Option<Vec<u8>>> {
        if self.form != Form::Index {
            return Ok(None);
        }
        let array = column(batch, &self.columns[0])?;
        let Some(numbers) = array.as_primitive_opt::<UInt8Type>() else { return Ok(None) };
        let numbers = numbers.values();
        let known = numbers.iter().fold(true, |known, k| known & (u32::from(*k) < self.places));
        Ok((known && array.null_count() == 0).then(|| numbers.to_vec()))
    }

    /// What each row is.
    pub fn chosen(&self, batch: &RecordBatch) -> Result<Result<Vec<Chosen>, Flaw>> {
        match self.form {
            Form::Index => self.by_index(column(batch, &self.columns[0])?),
            Form::OneHot => self.by_indicators(batch),
            Form::Scores => self.by_scores(batch),
        }
    }

    fn meaning(&self, at: usize) -> Chosen {
        let beyond = at.checked_sub(self.columns.len() - self.more.len());
        beyond.map_or(Chosen::Place(at as u32), |more| self.more[more])
    }

    fn by_index(&self, array: &ArrayRef) -> Result<Result<Vec<Chosen>, Flaw>> {
        let numbers = whole_numbers(array)?;
        let mut chosen = vec![Chosen::Nothing; numbers.len()];
        for (row, (number, chosen)) in numbers.iter().zip(&mut chosen).enumerate() {
            if array.is_null(row) {
                continue;
            }
            match u32::try_from(*number) {
                Ok(place) if place < self.places => *chosen = Chosen::Place(place),
                _ => {
                    let (what, places) = (self.what, self.places);
                    let text = format!("there is no {what} {number}; the model has {places}");
                    return Ok(Err(Flaw::new(row, &self.columns[0], text)));
                }
            }
        }
        Ok(Ok(chosen))
    }

    fn by_indicators(&self, batch: &RecordBatch) -> Result<Result<Vec<Chosen>, Flaw>> {
        let mut chosen = vec![Chosen::Nothing; batch.num_rows()];
        let mut has_null = vec![false; batch.num_rows()];
        for (k, name) in self.columns.iter().enumerate() {
            let array = column(batch, name)?;
            for (row, number) in whole_numbers(array)?.iter().enumerate() {
                if array.is_null(row) != has_null[row] && k > 0 {
                    let text = "some of the indicators are null, not all";
                    return Ok(Err(Flaw::new(row, name, text)));
                }
                has_null[row] = array.is_null(row);
                match number {
                    _ if has_null[row] => {}
                    0 => {}
                    1 if chosen[row] == Chosen::Nothing => chosen[row] = self.meaning(k),
                    1 => return Ok(Err(Flaw::new(row, name, "a second indicator is 1"))),
                    other => {
                        let text = format!("{other} is neither 0 nor 1");
                        return Ok(Err(Flaw::new(row, name, text)));
                    }
                }
            }
        }
        let lacks = |row: &usize| chosen[*row] == Chosen::Nothing && !has_null[*row];
        match (0..chosen.len()).find(lacks) {
            Some(row) if !self.columns.is_empty() => {
                Ok(Err(Flaw::new(row, &self.columns[0], "none of the indicators is 1")))
            }
            _ => Ok(Ok(chosen)),
        }
    }

    /// The first of the largest, as CTGAN takes it.
    fn by_scores(&self, batch: &RecordBatch) -> Result<Result<Vec<Chosen>, Flaw>> {
        let mut best = vec![f64::NEG_INFINITY; batch.num_rows()];
        let mut chosen = vec![Chosen::Nothing; batch.num_rows()];
        for (k, name) in self.columns.iter().enumerate() {
            let array = column(batch, name)?;
            for (row, score) in floats(array)?.iter().enumerate() {
                if array.is_null(row) || score.is_nan() {
                    let is = if array.is_null(row) { "null" } else { "NaN" };
                    return Ok(Err(Flaw::new(row, name, format!("is {is}, which is no score"))));
                }
                if k == 0 || *score > best[row] {
                    (best[row], chosen[row]) = (*score, self.meaning(k));
                }
            }
        }
        Ok(Ok(chosen))
    }
}

/// Whole numbers are indicators, floats are scores.
fn form(schema: &Schema, columns: &[String]) -> Result<Form> {
    let mut form = None;
    for name in columns {
        of_class(schema, name, |class| {
            matches!(class, Class::Integer { .. } | Class::Float32 | Class::Float64)
        })?;
        let data_type = schema.field(index_of(schema, name)?).data_type();
        let this = if data_type.is_floating() { Form::Scores } else { Form::OneHot };
        if *form.get_or_insert(this) != this {
            let text = format!("column `{name}` is {data_type}, unlike `{}`", columns[0]);
            return Err(Error::data(text).hint("indicators are all integers, or all floats"));
        }
    }
    Ok(form.unwrap_or(Form::OneHot))
}

pub fn column<'a>(batch: &'a RecordBatch, name: &str) -> Result<&'a ArrayRef> {
    let missing = || Error::unexpected(format!("column `{name}` was not read"));
    batch.column_by_name(name).ok_or_else(missing)
}

pub fn of_class(schema: &Schema, name: &str, wanted: impl Fn(Class) -> bool) -> Result<()> {
    let data_type: &DataType = schema.field(index_of(schema, name)?).data_type();
    if wanted(Class::of(data_type)) {
        return Ok(());
    }
    Err(Error::data(format!("column `{name}` is {data_type}, which `transform` does not write")))
}

/// Small whole numbers of any type; those that do not fit are none of ours.
fn whole_numbers(array: &ArrayRef) -> Result<Vec<i64>> {
    if let DataType::UInt8 = array.data_type() {
        let values = array.as_primitive::<UInt8Type>().values();
        return Ok(values.iter().map(|v| i64::from(*v)).collect());
    }
    match narrow_integers(array) {
        Some(numbers) => Ok(numbers.into_owned()),
        None => Ok(integers(array)?.into_iter().map(|n| i64::try_from(n).unwrap_or(-1)).collect()),
    }
}
