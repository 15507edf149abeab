//! One column of categories ↔ its codes: finds each value's code and writes the
//! columns that stand for it, and puts the values back together. Knows nothing of
//! files; a row's number is that of the batch until the caller adds to it.

use std::sync::Arc;

use ahash::{HashMap, HashMapExt};
use arrow::array::{
    Array, ArrayRef, Float32Array, StringArray, UInt8Array, UInt16Array, UInt32Array,
};
use arrow::buffer::NullBuffer;
use arrow::compute::take;
use arrow::datatypes::{DataType, Field, Schema};
use arrow::record_batch::RecordBatch;

use super::categories::{Categories, from_texts, texts};
use super::encoding::{Encoding, Names, exact};
use super::indicators::{Flaw, Indicators, Special, column};
use super::originals;
use crate::error::{Error, Result};
use crate::store::columns::validity;

/// A code that no category has: of values that were not there when the categories
/// were found.
pub const UNKNOWN: &str = "unknown";

/// A column of categories that is encoded.
pub struct CategoryCoder {
    pub name: String,
    pub data_type: DataType,
    codes: HashMap<Box<str>, u32>,
    encoding: Encoding,
    /// Whether a value without a code gets that beyond the last.
    takes_unknown: bool,
    /// Whether the fit saw nulls.
    had_nulls: bool,
    /// Whether values without a code are kept beside.
    exact: bool,
}

impl CategoryCoder {
    pub fn new(
        name: &str,
        data_type: &DataType,
        categories: &Categories,
        encoding: Encoding,
        takes_unknown: bool,
        keeps: bool,
    ) -> CategoryCoder {
        let mut codes = HashMap::with_capacity(categories.len());
        for (code, value) in categories.values.iter().enumerate() {
            codes.insert(value.as_str().into(), code as u32);
        }
        CategoryCoder {
            name: name.to_owned(),
            data_type: data_type.clone(),
            codes,
            encoding,
            takes_unknown,
            had_nulls: has_null_place(categories),
            exact: takes_unknown && keeps && encoding != Encoding::Matrix,
        }
    }

    pub fn fields(&self) -> Vec<Field> {
        let names = Names::category(&self.name);
        let mut fields: Vec<Field> = match self.encoding {
            Encoding::Index => vec![Field::new(names.index(), self.index_type(), true)],
            // Even a column without any category is there in some form.
            Encoding::OneHot if self.places() == 0 => {
                vec![Field::new(names.index(), self.index_type(), true)]
            }
            Encoding::OneHot | Encoding::Matrix => {
                let data_type = self.encoding.indicator_type();
                let names = (0..self.codes.len()).map(|k| names.indicator(k));
                let more = self.more().into_iter().map(|word| names_of(&self.name, word));
                names.chain(more).map(|name| Field::new(name, data_type.clone(), true)).collect()
            }
        };
        if self.exact {
            fields.push(Field::new(exact(&self.name), self.data_type.clone(), true));
        }
        fields
    }

    fn places(&self) -> usize {
        self.codes.len() + usize::from(self.takes_unknown)
    }

    /// Indicators besides the categories'.
    fn more(&self) -> Vec<&'static str> {
        let null = self.encoding == Encoding::Matrix && self.had_nulls;
        let all = [(self.takes_unknown, UNKNOWN), (null, Special::Null.word())];
        all.into_iter().filter_map(|(is, word)| is.then_some(word)).collect()
    }

    fn index_type(&self) -> DataType {
        match self.codes.len() {
            0..=255 => DataType::UInt8,
            _ => DataType::UInt16,
        }
    }

    /// The encoded columns, and how many values were kept beside. `first_row` is for
    /// messages.
    ///
    /// # Errors
    /// *bad data* for a value that has no code, unless the spec says otherwise.
    pub fn encode(&self, array: &ArrayRef, first_row: u64) -> Result<(Vec<ArrayRef>, u64)> {
        let texts = texts(array)?;
        let nulls = validity(&texts);
        let unknown = self.codes.len() as u32;
        let mut unseen = Vec::new();
        let mut codes = Vec::with_capacity(texts.len());
        for (row, text) in texts.iter().enumerate() {
            let code = text.map_or(Some(0), |text| self.codes.get(text).copied());
            if code.is_none() {
                unseen.push(row);
            }
            codes.push(code.unwrap_or(unknown));
        }
        if let (false, Some(row)) = (self.takes_unknown, unseen.first()) {
            return Err(self.unseen(texts.value(*row), first_row + *row as u64));
        }
        let mut arrays = match self.encoding {
            Encoding::Index => vec![self.index(&codes, nulls)],
            Encoding::OneHot if self.places() == 0 => vec![self.index(&codes, nulls)],
            Encoding::OneHot => self.one_hot(&codes, nulls.as_ref()),
            Encoding::Matrix => self.matrix(&codes, nulls.as_ref(), first_row)?,
        };
        if self.exact {
            arrays.push(originals::only(array, &unseen)?);
        }
        Ok((arrays, if self.exact { unseen.len() as u64 } else { 0 }))
    }

    fn unseen(&self, text: &str, row: u64) -> Error {
        let (name, number) = (&self.name, self.codes.len());
        let shown: String = text.chars().take(60).collect();
        let text = format!(
            "row {row}, column `{name}`: `{shown}` is none of the {number} categories of the model"
        );
        Error::data(text).hint("fit again with this data, or say `unseen: unknown`")
    }

    fn index(&self, codes: &[u32], nulls: Option<NullBuffer>) -> ArrayRef {
        match self.index_type() {
            DataType::UInt8 => {
                Arc::new(UInt8Array::new(codes.iter().map(|c| *c as u8).collect(), nulls))
            }
            _ => Arc::new(UInt16Array::new(codes.iter().map(|c| *c as u16).collect(), nulls)),
        }
    }

    fn one_hot(&self, codes: &[u32], nulls: Option<&NullBuffer>) -> Vec<ArrayRef> {
        let indicator = |k: usize| -> ArrayRef {
            let values: Vec<u8> = codes.iter().map(|c| u8::from(*c as usize == k)).collect();
            Arc::new(UInt8Array::new(values.into(), nulls.cloned()))
        };
        (0..self.places()).map(indicator).collect()
    }

    fn matrix(
        &self,
        codes: &[u32],
        nulls: Option<&NullBuffer>,
        first_row: u64,
    ) -> Result<Vec<ArrayRef>> {
        let is_null = |row: usize| nulls.is_some_and(|nulls| nulls.is_null(row));
        if let (false, Some(row)) = (self.had_nulls, (0..codes.len()).find(|row| is_null(*row))) {
            return Err(no_place(&self.name, Special::Null, first_row + row as u64));
        }
        let column = |is: &dyn Fn(usize) -> bool| -> ArrayRef {
            Arc::new(Float32Array::from_iter_values(
                (0..codes.len()).map(|row| f32::from(u8::from(is(row)))),
            ))
        };
        let mut arrays: Vec<ArrayRef> = (0..self.places())
            .map(|k| column(&|row| codes[row] as usize == k && !is_null(row)))
            .collect();
        if self.had_nulls {
            arrays.push(column(&is_null));
        }
        Ok(arrays)
    }
}

/// Whether a matrix has an indicator of null: where the fit saw one, and where there
/// is no other, so that every column is there in some form.
pub fn has_null_place(categories: &Categories) -> bool {
    categories.nulls > 0 || categories.len() == 0
}

/// The name of an indicator that is no category's.
fn names_of(column: &str, word: &str) -> String {
    Names::category(column).special(word)
}

/// A value that the fit did not see has no indicator in a matrix.
pub fn no_place(column: &str, special: Special, row: u64) -> Error {
    let word = special.word();
    let text = format!(
        "row {row}, column `{column}`: is {word}, for which the matrix has no indicator: the fit saw none"
    );
    Error::data(text).hint("fit again with this data, or use `encoding: one_hot`")
}

/// A column of categories that is restored, and where it comes from.
#[derive(Debug)]
pub struct RestoredCategory {
    name: String,
    /// The values by code, of the column's type.
    values: ArrayRef,
    indicators: Indicators,
    exact: Option<String>,
}

impl RestoredCategory {
    /// # Errors
    /// *bad data* if encoded columns are missing, of the wrong type, or too many.
    pub fn find(
        name: &str,
        data_type: &DataType,
        categories: &Categories,
        schema: &Schema,
    ) -> Result<RestoredCategory> {
        let names = Names::category(name);
        let indicators = Indicators::find(&names, categories.len(), true, schema)?;
        let exact = originals::find(name, data_type, schema)?;
        let values = from_texts(StringArray::from_iter_values(&categories.values), data_type)?;
        Ok(RestoredCategory { name: name.to_owned(), values, indicators, exact })
    }

    pub fn field(&self) -> Field {
        Field::new(&self.name, self.values.data_type().clone(), true)
    }

    /// The encoded columns.
    pub fn reads(&self) -> impl Iterator<Item = &String> {
        self.indicators.reads().chain(&self.exact)
    }

    /// The original column; an unknown value is null unless it was kept beside.
    pub fn restore(&self, batch: &RecordBatch) -> Result<Result<ArrayRef, Flaw>> {
        let chosen = match self.indicators.chosen(batch)? {
            Ok(chosen) => chosen,
            Err(flaw) => return Ok(Err(flaw)),
        };
        let known = |code: Option<u32>| code.filter(|code| (*code as usize) < self.values.len());
        let codes: UInt32Array = chosen.iter().map(|chosen| known(chosen.place())).collect();
        let failed = |e: arrow::error::ArrowError| Error::unexpected(e.to_string());
        let restored = take(&self.values, &codes, None).map_err(failed)?;
        let Some(exact) = &self.exact else { return Ok(Ok(restored)) };
        originals::over(column(batch, exact)?, restored).map(Ok)
    }
}
