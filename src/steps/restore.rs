//! One column of `inverse_transform`: finds the encoded columns that stand for
//! it, reads them strictly, and puts the values back together. Knows nothing of
//! files; a row's number is that of the batch until the caller adds to it.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::buffer::NullBuffer;
use arrow::compute::is_not_null;
use arrow::compute::kernels::zip::zip;
use arrow::datatypes::{DataType, Field, FieldRef, Schema, UInt8Type};
use arrow::record_batch::RecordBatch;

use super::coder::Coder;
use super::encoding::{Encoding, component, exact, indicator, normalized};
use super::model::ModelColumn;
use crate::error::{Error, Result};
use crate::mixture::normalize::Storage;
use crate::mixture::posterior::NONE;
use crate::store::columns::{Class, floats, integers, narrow_integers, validity};
use crate::store::parquet_in::index_of;

/// A column that is restored, and where it comes from.
#[derive(Debug)]
pub struct Restored {
    name: String,
    coder: Coder,
    /// One of the index, or one of each active component.
    components: Vec<String>,
    encoding: Encoding,
    active: usize,
    normalized: String,
    exact: Option<String>,
}

/// What is wrong in which row and column.
#[derive(Debug, PartialEq, Eq)]
struct Flaw {
    row: usize,
    column: String,
    text: String,
}

impl Restored {
    /// # Errors
    /// *bad data* if encoded columns are missing, of the wrong type, or too many.
    pub fn find(column: &ModelColumn, schema: &Schema) -> Result<Restored> {
        let name = &column.name;
        let active = column.mixture.active().len();
        let (encoding, components) = components_of(name, active, schema)?;
        for component in &components {
            of_class(schema, component, |class| matches!(class, Class::Integer { .. }))?;
        }
        let normalized = normalized(name);
        of_class(schema, &normalized, |c| matches!(c, Class::Float32 | Class::Float64))?;
        let exact = Some(exact(name)).filter(|exact| schema.index_of(exact).is_ok());
        if let Some(exact) = &exact {
            let found = schema.field(index_of(schema, exact)?).data_type();
            if *found != column.data_type {
                let text = format!("column `{exact}` is {found}, not {}", column.data_type);
                return Err(Error::data(text));
            }
        }
        let coder = Coder::new(&column.data_type, &column.mixture, Storage::default())?;
        Ok(Restored { name: name.clone(), coder, components, encoding, active, normalized, exact })
    }

    pub fn field(&self) -> FieldRef {
        Arc::new(Field::new(&self.name, self.coder.data_type().clone(), true))
    }

    /// The encoded columns.
    pub fn reads(&self) -> impl Iterator<Item = &String> {
        self.components.iter().chain([&self.normalized]).chain(&self.exact)
    }

    /// The original column of a batch whose first row is `first_row` of its file.
    ///
    /// # Errors
    /// *bad data*, naming row (from 0) and column, where an encoded row is none
    /// that `transform` writes.
    pub fn restore(&self, batch: &RecordBatch, first_row: u64) -> Result<ArrayRef> {
        let flawed = |flaw: Flaw| {
            let row = first_row + flaw.row as u64;
            Error::data(format!("row {row}, column `{}`: {}", flaw.column, flaw.text))
        };
        let components = match self.encoding {
            Encoding::Index => self.by_index(self.array(batch, &self.components[0])?)?,
            Encoding::OneHot => self.by_indicators(batch)?,
        };
        let components = components.map_err(flawed)?;
        let array = self.array(batch, &self.normalized)?;
        let (values, nulls) = (floats(array)?, validity(array));
        self.check(&components, &values, nulls.as_ref()).map_err(flawed)?;
        let restored = self.coder.restore(&values, &components, nulls.clone())?;
        let Some(exact) = &self.exact else { return Ok(restored) };
        self.with_exact(restored, self.array(batch, exact)?, nulls.as_ref())?.map_err(flawed)
    }

    fn array<'a>(&self, batch: &'a RecordBatch, name: &str) -> Result<&'a ArrayRef> {
        let missing = || Error::unexpected(format!("column `{name}` was not read"));
        batch.column_by_name(name).ok_or_else(missing)
    }

    fn flaw<T>(&self, row: usize, column: &str, text: impl Into<String>) -> Result<T, Flaw> {
        Err(Flaw { row, column: column.into(), text: text.into() })
    }

    /// [`NONE`] stands for null.
    fn by_index(&self, array: &ArrayRef) -> Result<Result<Vec<u8>, Flaw>> {
        if let Some(components) = self.plain_index(array) {
            return Ok(Ok(components));
        }
        let numbers = whole_numbers(array)?;
        let mut components = vec![NONE; numbers.len()];
        for (row, (number, component)) in numbers.iter().zip(&mut components).enumerate() {
            let within = usize::try_from(*number).is_ok_and(|k| k < self.active);
            if array.is_null(row) {
                continue;
            }
            if !within {
                let active = self.active;
                let text = format!("there is no component {number}; the model has {active}");
                return Ok(self.flaw(row, &self.components[0], text));
            }
            *component = *number as u8;
        }
        Ok(Ok(components))
    }

    /// The usual case: every row has a component, as `transform` writes them.
    fn plain_index(&self, array: &ArrayRef) -> Option<Vec<u8>> {
        let numbers = array.as_primitive_opt::<UInt8Type>()?.values();
        let known = numbers.iter().fold(true, |known, k| known & (usize::from(*k) < self.active));
        (known && array.null_count() == 0).then(|| numbers.to_vec())
    }

    fn by_indicators(&self, batch: &RecordBatch) -> Result<Result<Vec<u8>, Flaw>> {
        let mut components = vec![NONE; batch.num_rows()];
        let mut has_null = vec![false; batch.num_rows()];
        for (k, name) in self.components.iter().enumerate() {
            let array = self.array(batch, name)?;
            for (row, number) in whole_numbers(array)?.iter().enumerate() {
                if array.is_null(row) != has_null[row] && k > 0 {
                    return Ok(self.flaw(row, name, "some of the indicators are null, not all"));
                }
                has_null[row] = array.is_null(row);
                match number {
                    _ if has_null[row] => {}
                    0 => {}
                    1 if components[row] == NONE => components[row] = k as u8,
                    1 => return Ok(self.flaw(row, name, "a second indicator is 1")),
                    other => {
                        return Ok(self.flaw(row, name, format!("{other} is neither 0 nor 1")));
                    }
                }
            }
        }
        let lacks = |row: &usize| components[*row] == NONE && !has_null[*row];
        match (0..components.len()).find(lacks) {
            Some(row) if self.active > 0 => {
                Ok(self.flaw(row, &self.components[0], "none of the indicators is 1"))
            }
            _ => Ok(Ok(components)),
        }
    }

    /// A finite value has a component; NaN and the infinities, which only floats
    /// have, have none; null has none.
    fn check(
        &self,
        components: &[u8],
        values: &[f64],
        nulls: Option<&NullBuffer>,
    ) -> Result<(), Flaw> {
        let usual = |(component, value): (&u8, &f64)| (*component != NONE) & (value * 0.0 == 0.0);
        let all_usual = components.iter().zip(values).fold(true, |all, row| all & usual(row));
        if all_usual && nulls.is_none() {
            return Ok(());
        }
        let has_specials = !Class::of(self.coder.data_type()).is_exact();
        for (row, (component, value)) in components.iter().zip(values).enumerate() {
            let (none, null) = (*component == NONE, nulls.is_some_and(|n| n.is_null(row)));
            let text = match (none, null) {
                (false, true) => "is null, but the row has a component".into(),
                (false, false) if value.is_finite() => continue,
                (true, true) => continue,
                (false, false) => format!("is {value}, but the row has a component"),
                (true, false) if value.is_finite() => {
                    format!("is {value}, but the row has no component")
                }
                (true, false) if has_specials => continue,
                (true, false) => format!("is {value}, which {} cannot be", self.coder.data_type()),
            };
            return self.flaw(row, &self.normalized, text);
        }
        Ok(())
    }

    /// Originals that were kept go first.
    fn with_exact(
        &self,
        restored: ArrayRef,
        kept: &ArrayRef,
        nulls: Option<&NullBuffer>,
    ) -> Result<Result<ArrayRef, Flaw>> {
        if kept.null_count() == kept.len() {
            return Ok(Ok(restored));
        }
        if let Some(nulls) = nulls {
            let alone = |row: &usize| nulls.is_null(*row) && kept.is_valid(*row);
            if let Some(row) = (0..kept.len()).find(alone) {
                let column = self.exact.as_deref().unwrap_or_default();
                return Ok(self.flaw(row, column, "holds a value, but the row is null"));
            }
        }
        let zipped = is_not_null(kept).and_then(|mask| zip(&mask, kept, &restored));
        zipped.map(Ok).map_err(|e| Error::unexpected(e.to_string()))
    }
}

/// How the components are written, and in which columns.
fn components_of(name: &str, active: usize, schema: &Schema) -> Result<(Encoding, Vec<String>)> {
    let has = |name: &str| schema.index_of(name).is_ok();
    let (index, indicators) = (component(name), (0..active).map(|k| indicator(name, k)));
    if has(&index) {
        return match has(&indicator(name, 0)) {
            true => Err(Error::data(format!("`{name}` is there in both encodings"))),
            false => Ok((Encoding::Index, vec![index])),
        };
    }
    let indicators: Vec<String> = indicators.collect();
    if indicators.first().is_some_and(|first| !has(first)) {
        // The message and its hint name the index, which is the default.
        index_of(schema, &index)?;
    }
    for indicator in &indicators {
        index_of(schema, indicator)?;
    }
    let extra = indicator(name, active);
    if has(&extra) {
        let text = format!("there is a column `{extra}`; the model has {active} components");
        return Err(Error::data(text));
    }
    Ok((Encoding::OneHot, indicators))
}

fn of_class(schema: &Schema, name: &str, wanted: impl Fn(Class) -> bool) -> Result<()> {
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
