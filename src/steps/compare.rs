//! How far a restored dataset is from the original, row by row: counts and
//! errors by column. Knows nothing of mixtures.

use std::collections::BTreeMap;

use arrow::array::{Array, ArrayRef};
use arrow::compute::concat_batches;
use arrow::datatypes::Field;
use arrow::record_batch::RecordBatch;
use pulp::{Arch, Simd, WithSimd};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::categories::texts;
use super::rowwise::BATCH;
use crate::error::{Error, Result};
use crate::mixture::normalize::power_of_ten;
use crate::runner::step::Output;
use crate::store::batches::Batches;
use crate::store::columns::{Class, floats, integers, scale, validity};
use crate::store::dataset::{Dataset, Partition};
use crate::store::open::OpenFile;
use crate::store::parquet_in::{Projection, Span, index_of};

/// The key of the columns in the details.
const COLUMNS: &str = "columns";
const COMPARED: &str = "compared_columns";
/// More columns than these do not fit into a line.
const NOTED_COLUMNS: usize = 8;
/// Of more columns than these only those that differ are listed, over the partitions
/// in which they do: markers and journals hold them for every partition.
const LISTED_COLUMNS: usize = 64;

/// The errors of one column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnErrors {
    pub rows: u64,
    /// Rows where both sides are finite numbers: those that errors are taken of.
    pub values: u64,
    /// Rows that are not identical; of floats, bit by bit.
    pub differing: u64,
    /// Null where it overflows.
    pub mean_squared_error: Option<f64>,
    pub largest_error: Option<f64>,
}

impl ColumnErrors {
    /// Of these rows and the next ones.
    fn and(self, next: ColumnErrors) -> ColumnErrors {
        let values = self.values + next.values;
        let squares = |e: ColumnErrors| e.mean_squared_error.map(|mean| mean * e.values as f64);
        let mean = squares(self).zip(squares(next)).map(|(a, b)| (a + b) / values.max(1) as f64);
        let largest = self.largest_error.zip(next.largest_error).map(|(a, b)| a.max(b));
        ColumnErrors {
            rows: self.rows + next.rows,
            values,
            differing: self.differing + next.differing,
            mean_squared_error: mean.filter(|m| m.is_finite()),
            largest_error: largest,
        }
    }

    /// Of no rows.
    fn none() -> ColumnErrors {
        let zero = Some(0.0);
        ColumnErrors { mean_squared_error: zero, largest_error: zero, ..ColumnErrors::default() }
    }
}

/// The errors of all columns that were compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Errors {
    columns: BTreeMap<String, ColumnErrors>,
    /// How many columns were compared.
    compared: usize,
}

impl Errors {
    /// Those of a restored column of as many rows as the original has.
    pub fn compare(
        &mut self,
        name: &str,
        original: &RecordBatch,
        restored: &ArrayRef,
    ) -> Result<()> {
        if let Some(original) = original.column_by_name(name) {
            self.columns.insert(name.to_owned(), column_errors(original, restored)?);
            self.compared = self.columns.len();
        }
        Ok(())
    }

    pub fn join(&mut self, next: Errors) {
        for (column, errors) in next.columns {
            let all = self.columns.entry(column).or_insert_with(ColumnErrors::none);
            *all = all.and(errors);
        }
        self.compared = self.compared.max(next.compared).max(self.columns.len());
    }

    /// Of a step, from the details of its partitions.
    pub fn of_outputs(outputs: &[Output]) -> Result<Errors> {
        let mut errors = Errors::default();
        for output in outputs {
            let Some(columns) = output.details.get(COLUMNS) else { continue };
            let columns = serde_json::from_value(columns.clone())
                .map_err(|e| Error::unexpected(format!("a partition's errors: {e}")))?;
            let compared = output.details.get(COMPARED).and_then(Value::as_u64).unwrap_or(0);
            errors.join(Errors { columns, compared: compared as usize });
        }
        Ok(errors)
    }

    /// By column, and over all of them; nothing if nothing was compared.
    pub fn details(&self) -> Map<String, Value> {
        let mut details = Map::new();
        if self.compared == 0 {
            return details;
        }
        let all = self.columns.values().copied().fold(ColumnErrors::none(), ColumnErrors::and);
        let listed = |(_, errors): &(&String, &ColumnErrors)| {
            self.compared <= LISTED_COLUMNS || errors.differing > 0
        };
        let columns: BTreeMap<&String, &ColumnErrors> =
            self.columns.iter().filter(listed).collect();
        details.insert(COLUMNS.into(), json!(columns));
        details.insert(COMPARED.into(), self.compared.into());
        details.insert("differing".into(), json!(all.differing));
        details.insert("largest_error".into(), json!(all.largest_error));
        details
    }
}

impl Errors {
    /// One line for the table of a run; nothing if nothing was compared.
    pub fn note(&self) -> Option<String> {
        if self.compared > LISTED_COLUMNS {
            let differ = self.columns.values().filter(|e| e.differing > 0).count();
            let all = self.compared;
            return Some(match differ {
                0 => format!("round-trip error: 0 in all {all} columns"),
                some => format!("round-trip error: {some} of {all} columns differ"),
            });
        }
        if self.compared == 0 {
            return None;
        }
        let mut texts: Vec<String> = (self.columns)
            .iter()
            .take(NOTED_COLUMNS)
            .map(|(name, e)| format!("{name} {}", e.text()))
            .collect();
        if self.columns.len() > NOTED_COLUMNS {
            texts.push(format!("and {} more columns", self.columns.len() - NOTED_COLUMNS));
        }
        Some(format!("round-trip error: {}", texts.join(", ")))
    }
}

impl ColumnErrors {
    fn text(&self) -> String {
        match (self.differing, self.largest_error) {
            (0, _) => "0".to_owned(),
            (rows, Some(largest)) => format!("{largest:.1e} ({rows} rows differ)"),
            (rows, None) => format!("not finite ({rows} rows differ)"),
        }
    }
}

/// The original that a result is compared with.
pub struct Comparison<'a> {
    original: &'a Dataset,
    columns: Vec<String>,
    /// By position in the dataset that is restored.
    partitions: Vec<usize>,
}

impl<'a> Comparison<'a> {
    /// # Errors
    /// *bad data* if the original has not the same partitions with as many rows,
    /// or not the restored columns with the same types.
    pub fn new(original: &'a Dataset, input: &Dataset, fields: &[&Field]) -> Result<Self> {
        let within = |e: Error| e.within(format_args!("`compare`, step `{}`", original.step()));
        for field in fields {
            let found =
                original.schema().field(index_of(original.schema(), field.name()).map_err(within)?);
            if found.data_type() != field.data_type() {
                let (name, is, not) = (field.name(), found.data_type(), field.data_type());
                return Err(within(Error::data(format!("column `{name}` is {is}, not {not}"))));
            }
        }
        let position = |p: &Partition| counterpart(original, p).map_err(within);
        let partitions = input.partitions().iter().map(position).collect::<Result<_>>()?;
        let columns = fields.iter().map(|field| field.name().clone()).collect();
        Ok(Comparison { original, columns, partitions })
    }

    /// So many rows of the original of a partition, from `first_row` on.
    pub fn original(&self, position: usize, first_row: u64, rows: usize) -> Result<Original> {
        let footer = self.original.footer(self.partitions[position])?;
        let projection = footer.columns(&self.columns)?;
        let spans = within(footer.spans(&projection), first_row, rows);
        Ok(Original { file: footer.open()?, spans })
    }
}

/// The rows of the original that go along with a span of restored ones.
pub struct Original {
    file: OpenFile,
    spans: Vec<Span>,
}

impl Original {
    /// Some columns of them.
    pub fn columns(&self, names: &[&str]) -> Result<OriginalColumns> {
        let projection = self.file.footer().columns(names)?;
        let spans = self.spans.iter().rev().copied().collect();
        Ok(OriginalColumns { file: self.file.clone(), projection, spans, open: None, left: None })
    }
}

pub struct OriginalColumns {
    file: OpenFile,
    projection: Projection,
    /// What is still to be opened, the next last.
    spans: Vec<Span>,
    open: Option<Batches>,
    /// What was read, and not yet asked for.
    left: Option<RecordBatch>,
}

impl OriginalColumns {
    /// The next `rows` rows: they come from several batches where the original is
    /// cut into other row groups.
    pub fn next(&mut self, rows: usize) -> Result<RecordBatch> {
        let (mut parts, mut missing) = (Vec::new(), rows);
        while missing > 0 {
            let Some(batch) = self.read()? else { break };
            let count = missing.min(batch.num_rows());
            let rest = batch.num_rows() - count;
            self.left = (rest > 0).then(|| batch.slice(count, rest));
            parts.push(batch.slice(0, count));
            missing -= count;
        }
        match parts.len() {
            1 => Ok(parts.remove(0)),
            _ => concat_batches(self.projection.schema(), &parts)
                .map_err(|e| Error::unexpected(e.to_string())),
        }
    }

    /// What is left, or the next batch.
    fn read(&mut self) -> Result<Option<RecordBatch>> {
        if self.left.is_some() {
            return Ok(self.left.take());
        }
        loop {
            if let Some(open) = &mut self.open
                && let Some(batch) = open.read()?
            {
                return Ok(Some(batch));
            }
            let Some(span) = self.spans.pop() else { return Ok(None) };
            self.open = Some(self.file.span(span).batches(&self.projection, BATCH)?);
        }
    }
}

/// The spans, or parts of them, that hold `count` rows from `first` on.
fn within(spans: impl Iterator<Item = Span>, first: u64, count: usize) -> Vec<Span> {
    let end = first + count as u64;
    let part = |span: Span| {
        let (from, to) = (span.first_row.max(first), (span.first_row + span.rows as u64).min(end));
        let skip = span.skip + (from - span.first_row.min(from));
        (from < to).then(|| Span { skip, rows: (to - from) as usize, first_row: from, ..span })
    };
    spans.filter_map(part).collect()
}

/// The partition of the same number; it has as many rows.
fn counterpart(original: &Dataset, partition: &Partition) -> Result<usize> {
    let name = partition.path.file_name().unwrap_or_default().to_string_lossy();
    let found = original.partitions().iter().position(|p| p.index == partition.index);
    let position = found.ok_or_else(|| Error::data(format!("there is no `{name}`")))?;
    let (rows, wanted) = (original.partitions()[position].rows, partition.rows);
    if rows != wanted {
        return Err(Error::data(format!("`{name}` holds {rows} rows, not {wanted}")));
    }
    Ok(position)
}

fn column_errors(original: &ArrayRef, restored: &ArrayRef) -> Result<ColumnErrors> {
    let mut sum = Sum::default();
    if Class::of(original.data_type()).is_exact() {
        let (a, b) = (integers(original)?, integers(restored)?);
        let scale = scale(original.data_type());
        let unit = power_of_ten(scale.unsigned_abs());
        for (row, (a, b)) in a.iter().zip(&b).enumerate() {
            let error = || {
                let difference = a.saturating_sub(*b) as f64;
                if scale < 0 { difference * unit } else { difference / unit }
            };
            sum.add(original.is_valid(row), restored.is_valid(row), a == b, error);
        }
    } else if !Class::of(original.data_type()).is_numeric() {
        let (a, b) = (texts(original)?, texts(restored)?);
        for (a, b) in a.iter().zip(&b) {
            sum.add(a.is_some(), b.is_some(), a == b, || f64::NAN);
        }
    } else {
        let (a, b) = (floats(original)?, floats(restored)?);
        match (validity(original), validity(restored)) {
            (None, None) => Arch::new().dispatch(FloatErrors { sum: &mut sum, a: &a, b: &b }),
            _ => {
                for (row, (a, b)) in a.iter().zip(b.iter()).enumerate() {
                    let same = a.to_bits() == b.to_bits();
                    sum.add(original.is_valid(row), restored.is_valid(row), same, || a - b);
                }
            }
        }
    }
    Ok(sum.errors())
}

/// Sums over rows without nulls, in loops that the compiler vectorizes for the CPU at
/// hand. Squares are added in lanes: their number is fixed, and with it the result.
struct FloatErrors<'a> {
    sum: &'a mut Sum,
    a: &'a [f64],
    b: &'a [f64],
}

const LANES: usize = 8;
/// Rows whose errors are kept between the loops.
const BLOCK: usize = 64 * LANES;

impl WithSimd for FloatErrors<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let FloatErrors { sum, a, b } = self;
        let in_lanes = a.len() - a.len() % LANES;
        let (a, a_rest) = a.split_at(in_lanes);
        let (b, b_rest) = b.split_at(in_lanes);
        let (mut errors, mut squares) = ([0.0; BLOCK], [0.0; LANES]);
        // Of numbers that are not negative the greatest has the greatest bits.
        let mut largest = 0;
        for (a, b) in a.chunks(BLOCK).zip(b.chunks(BLOCK)) {
            let (mut differing, mut values) = (0, 0);
            for ((error, a), b) in errors.iter_mut().zip(a).zip(b) {
                let same = a.to_bits() == b.to_bits();
                // Of infinities and NaN the difference is none, equal or not.
                let apart = if same { 0.0 } else { (a - b).abs() };
                let counts = apart <= f64::MAX;
                *error = if counts { apart } else { 0.0 };
                differing += u64::from(!same);
                values += u64::from(counts);
                largest = largest.max(error.to_bits() as i64);
            }
            for errors in errors[..a.len()].as_chunks::<LANES>().0 {
                for (square, error) in squares.iter_mut().zip(errors) {
                    *square += error * error;
                }
            }
            sum.differing += differing;
            sum.values += values;
        }
        sum.rows += in_lanes as u64;
        sum.squares += squares.iter().sum::<f64>();
        sum.largest = sum.largest.max(f64::from_bits(largest as u64));
        for (a, b) in a_rest.iter().zip(b_rest) {
            sum.add(true, true, a.to_bits() == b.to_bits(), || a - b);
        }
    }
}

#[derive(Default)]
struct Sum {
    rows: u64,
    values: u64,
    differing: u64,
    squares: f64,
    largest: f64,
}

impl Sum {
    #[inline(always)]
    fn add(&mut self, valid: bool, other: bool, same: bool, error: impl FnOnce() -> f64) {
        self.rows += 1;
        self.differing += u64::from(valid != other || (valid && !same));
        let error = if same { 0.0 } else { error().abs() };
        if valid && other && error.is_finite() {
            self.values += 1;
            self.squares += error * error;
            self.largest = self.largest.max(error);
        }
    }

    fn errors(&self) -> ColumnErrors {
        let mean = self.squares / self.values.max(1) as f64;
        ColumnErrors {
            rows: self.rows,
            values: self.values,
            differing: self.differing,
            mean_squared_error: Some(mean).filter(|m| m.is_finite()),
            largest_error: Some(self.largest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_rows_are_compared_as_each_row_is() {
        let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.0, 1e150, -1e150];
        let value = |i: usize| match i % 5 {
            0 => odd[i % 7],
            _ => ((i * 7919) % 1000) as f64 * 0.37,
        };
        for rows in [0, 1, 7, 8, 9, BLOCK, 2 * BLOCK + 13] {
            let a: Vec<f64> = (0..rows).map(value).collect();
            let b: Vec<f64> = (0..rows).map(|i| value(i + i % 3)).collect();
            let (mut blocks, mut each) = (Sum::default(), Sum::default());
            Arch::new().dispatch(FloatErrors { sum: &mut blocks, a: &a, b: &b });
            for (a, b) in a.iter().zip(&b) {
                each.add(true, true, a.to_bits() == b.to_bits(), || a - b);
            }
            let exact = |sum: &Sum| (sum.rows, sum.values, sum.differing, sum.largest);
            assert_eq!(exact(&blocks), exact(&each));
            assert!((blocks.squares - each.squares).abs() <= 1e-12 * each.squares);
            let mut scalar = Sum::default();
            FloatErrors { sum: &mut scalar, a: &a, b: &b }.with_simd(pulp::Scalar::new());
            assert_eq!(scalar.squares.to_bits(), blocks.squares.to_bits());
        }
    }
}
