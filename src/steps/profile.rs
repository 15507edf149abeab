//! What one pass leaves of a column of any type: of numbers, dates and times
//! moments and bins; of all others counts of their values. Knows no files.

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::buffer::ScalarBuffer;
use arrow::datatypes::{DataType, Float64Type};
use serde::{Deserialize, Serialize};

use super::categories::is_text;
use super::sketch::Sketch;
use super::tally::{Counter, Tally, Values};
use crate::error::Result;
use crate::mixture::pieces::Pieces;
use crate::mixture::scan::Scan;
use crate::mixture::summary::{Carry, ColumnSummary};
use crate::store::columns::{Class, floats, integers, scale, unit, validity};

/// A 64-bit float tells whole numbers below this apart, …
const TOLD_APART: f64 = 9_007_199_254_740_992.0; // 2^53
/// … and those that a decimal without its point is, after a division and back.
const DECIMALS_TOLD_APART: f64 = 2_251_799_813_685_248.0; // 2^51

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    Numbers(Numbers),
    Values(Tally),
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    pub summary: ColumnSummary,
    /// Distinct values, where the bins do not tell, and they are counted.
    pub distinct: Option<Sketch>,
}

/// How many distinct values there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distinct {
    Exactly(u64),
    /// Within [`super::sketch::RELATIVE_ERROR`] (one standard error).
    About(u64),
    AtLeast(u64),
    /// Values of the type are not told apart.
    Unknown,
}

/// How a column is profiled.
#[derive(Debug, Clone)]
pub struct Profiler {
    pub data_type: DataType,
    /// Bins at most.
    bins: usize,
    sketched: bool,
}

impl Profiler {
    /// Distinct floats are counted beyond the bins only if `all` are.
    pub fn new(data_type: &DataType, bins: usize, all: bool) -> Profiler {
        let sketched = all || Class::of(data_type).is_exact();
        Profiler { data_type: data_type.clone(), bins, sketched }
    }

    pub fn is_numeric(&self) -> bool {
        Class::of(&self.data_type).is_numeric()
    }

    /// Of rows to be added.
    pub fn start(&self) -> Draft {
        if self.is_numeric() {
            return Draft::Numbers(Numeric::default());
        }
        let counted = is_text(&self.data_type) || self.data_type == DataType::Boolean;
        Draft::Values(Box::new(Counter::new(counted)))
    }

    pub fn finish(&self, draft: Draft) -> Result<Profile> {
        match draft {
            Draft::Values(counter) => Ok(Profile::Values(counter.finish())),
            Draft::Numbers(numeric) => numeric.finish(self).map(Profile::Numbers),
        }
    }

    /// Of no rows.
    pub fn empty(&self) -> Result<Profile> {
        self.finish(self.start())
    }

    pub fn push(&self, carry: &mut Carry<Profile>, leaf: Profile) -> Result<()> {
        carry.push(leaf, |a, b| self.merge(a, b))
    }

    /// The profile of all that was pushed.
    pub fn merged(&self, carry: Carry<Profile>) -> Result<Profile> {
        carry.finish(|a, b| self.merge(a, b))?.map_or_else(|| self.empty(), Ok)
    }

    pub fn merge(&self, a: &Profile, b: &Profile) -> Result<Profile> {
        match (a, b) {
            (Profile::Numbers(a), Profile::Numbers(b)) => {
                let summary = ColumnSummary::merge(&a.summary, &b.summary, self.bins);
                let distinct = match self.sketched && !self.tells_apart(&summary) {
                    true => Some(self.sketch(a)?.merge(&self.sketch(b)?)?),
                    false => None,
                };
                Ok(Profile::Numbers(Numbers { summary, distinct }))
            }
            (Profile::Values(a), Profile::Values(b)) => Ok(Profile::Values(Tally::merge(a, b)?)),
            // A part is checked against the column's type when it is read.
            (one, _) => Ok(one.clone()),
        }
    }

    /// Whether every bin is one value, and that exactly.
    fn tells_apart(&self, summary: &ColumnSummary) -> bool {
        summary.bins.iter().all(|bin| bin.is_point())
            && (!Class::of(&self.data_type).is_exact()
                || summary.bins.iter().all(|bin| self.whole(bin.mean).is_some()))
    }

    /// The whole number that a value of the column stands for, where that is certain.
    pub fn whole(&self, value: f64) -> Option<i64> {
        whole(&self.data_type, value)
    }

    fn sketch(&self, numbers: &Numbers) -> Result<Sketch> {
        if let Some(sketch) = &numbers.distinct {
            return Ok(sketch.clone());
        }
        let mut sketch = Sketch::new()?;
        for bin in numbers.summary.bins.iter() {
            match self.whole(bin.mean) {
                Some(whole) if Class::of(&self.data_type).is_exact() => {
                    sketch.add(i128::from(whole));
                }
                _ => sketch.add((bin.mean + 0.0).to_bits()),
            }
        }
        Ok(sketch)
    }
}

/// See [`Profiler::whole`].
pub fn whole(data_type: &DataType, value: f64) -> Option<i64> {
    let scale = scale(data_type);
    let scaled = (value * unit(data_type)).round();
    let most = if scale == 0 { TOLD_APART } else { DECIMALS_TOLD_APART };
    (scaled.abs() < most).then_some(scaled as i64)
}

/// A profile that rows are being added to.
pub enum Draft {
    Numbers(Numeric),
    Values(Box<Counter>),
}

impl Draft {
    pub fn add(&mut self, array: &ArrayRef) -> Result<()> {
        match self {
            Draft::Numbers(numeric) => numeric.add(array),
            Draft::Values(counter) => counter.add(array),
        }
    }
}

/// The values of some rows of a column: floats as `f64` from the first; whole
/// numbers, which may take several times the memory so, when all are there.
#[derive(Default)]
pub struct Numeric {
    /// Those that are not null, in pieces as they came.
    there: Vec<ScalarBuffer<f64>>,
    scan: Scan,
    kept: Vec<ArrayRef>,
    nulls: u64,
}

impl Numeric {
    fn add(&mut self, array: &ArrayRef) -> Result<()> {
        if Class::of(array.data_type()).is_exact() {
            self.kept.push(array.clone());
            return Ok(());
        }
        self.convert(array)
    }

    fn convert(&mut self, array: &ArrayRef) -> Result<()> {
        let valid = validity(array);
        let piece = match (&valid, array.as_primitive_opt::<Float64Type>()) {
            (None, Some(array)) => array.values().clone(),
            (None, None) => floats(array)?.into_owned().into(),
            (Some(valid), _) => {
                let values = floats(array)?;
                valid.valid_indices().map(|row| values[row]).collect()
            }
        };
        self.nulls += valid.map_or(0, |valid| valid.null_count() as u64);
        self.scan = self.scan.and(Scan::of(&piece));
        self.there.push(piece);
        Ok(())
    }

    fn finish(mut self, profiler: &Profiler) -> Result<Numbers> {
        let kept = std::mem::take(&mut self.kept);
        for array in &kept {
            self.convert(array)?;
        }
        let pieces: Vec<&[f64]> = self.there.iter().map(|piece| &piece[..]).collect();
        let pieces = Pieces(&pieces);
        let summary = ColumnSummary::of_pieces(pieces, self.scan, self.nulls, profiler.bins);
        if !profiler.sketched || profiler.tells_apart(&summary) {
            return Ok(Numbers { summary, distinct: None });
        }
        let mut sketch = Sketch::new()?;
        for array in &kept {
            let (whole, nulls) = (integers(array)?, validity(array));
            let there = |row: &usize| nulls.as_ref().is_none_or(|nulls| nulls.is_valid(*row));
            (0..whole.len()).filter(there).for_each(|row| sketch.add(whole[row]));
        }
        if kept.is_empty() {
            let finite = pieces.values().filter(|value| value.is_finite());
            finite.for_each(|value| sketch.add((value + 0.0).to_bits()));
        }
        Ok(Numbers { summary, distinct: Some(sketch) })
    }
}

impl Numbers {
    fn distinct(&self, data_type: &DataType) -> Distinct {
        let bins = self.summary.bins.len() as u64;
        let exact = !Class::of(data_type).is_exact()
            || self.summary.bins.iter().all(|bin| whole(data_type, bin.mean).is_some());
        match &self.distinct {
            Some(sketch) => Distinct::About(sketch.estimate()),
            None if exact && self.summary.bins.iter().all(|bin| bin.is_point()) => {
                Distinct::Exactly(bins)
            }
            None => Distinct::AtLeast(bins),
        }
    }
}

impl Profile {
    pub fn rows(&self) -> u64 {
        match self {
            Profile::Numbers(numbers) => numbers.summary.rows,
            Profile::Values(tally) => tally.rows,
        }
    }

    pub fn nulls(&self) -> u64 {
        match self {
            Profile::Numbers(numbers) => numbers.summary.nulls,
            Profile::Values(tally) => tally.nulls,
        }
    }

    /// Distinct values that are not null; of floats the finite ones, 0 and −0 as one.
    pub fn distinct(&self, data_type: &DataType) -> Distinct {
        match self {
            Profile::Numbers(numbers) => numbers.distinct(data_type),
            Profile::Values(tally) => match tally.distinct() {
                None => Distinct::Unknown,
                Some((number, true)) => Distinct::Exactly(number),
                Some((number, false)) => Distinct::About(number),
            },
        }
    }

    /// The same as it is once it was written and read.
    pub fn as_read(mut self) -> Result<Profile> {
        let sketch = match &mut self {
            Profile::Numbers(numbers) => numbers.distinct.as_mut(),
            Profile::Values(tally) => match &mut tally.values {
                Values::Sketched(frequent) => Some(&mut frequent.distinct),
                Values::Uncounted | Values::Exact(_) => None,
            },
        };
        if let Some(sketch) = sketch {
            *sketch = sketch.as_read()?;
        }
        Ok(self)
    }

    pub fn numbers(&self) -> Option<&ColumnSummary> {
        match self {
            Profile::Numbers(numbers) => Some(&numbers.summary),
            Profile::Values(_) => None,
        }
    }
}

impl Distinct {
    pub fn number(self) -> Option<u64> {
        match self {
            Distinct::Exactly(n) | Distinct::About(n) | Distinct::AtLeast(n) => Some(n),
            Distinct::Unknown => None,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Distinct::Exactly(_) => "exactly",
            Distinct::About(_) => "about",
            Distinct::AtLeast(_) => "at least",
            Distinct::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{Decimal128Array, Float64Array, Int64Array, ListArray, StringArray};
    use arrow::datatypes::Int32Type;

    use super::*;
    use crate::steps::sketch::RELATIVE_ERROR;

    fn profile(array: &ArrayRef, all: bool) -> (Profiler, Profile) {
        let profiler = Profiler::new(array.data_type(), 64, all);
        let mut carry = Carry::default();
        for start in (0..array.len()).step_by(1000) {
            let some = array.slice(start, 1000.min(array.len() - start));
            let mut draft = profiler.start();
            draft.add(&some).unwrap();
            profiler.push(&mut carry, profiler.finish(draft).unwrap()).unwrap();
        }
        let merged = profiler.merged(carry).unwrap();
        (profiler, merged)
    }

    fn distinct(array: ArrayRef) -> Distinct {
        let (profiler, merged) = profile(&array, false);
        merged.distinct(&profiler.data_type)
    }

    #[test]
    fn distinct_values_are_exact_while_few_and_sketched_beyond() {
        let whole = |f: fn(i64) -> i64| -> ArrayRef {
            Arc::new(Int64Array::from_iter_values((0..5000).map(f)))
        };
        assert_eq!(distinct(whole(|i| i % 7)), Distinct::Exactly(7));
        // Numbers that are the same as floats are not the same.
        for big in [whole(|i| i), whole(|i| (1 << 60) + i), whole(|i| (1 << 60) + i % 5000)] {
            let Distinct::About(number) = distinct(big) else { panic!("exact?") };
            assert!(number.abs_diff(5000) as f64 <= 4.0 * RELATIVE_ERROR * 5000.0, "{number}");
        }
        let Distinct::About(two) = distinct(whole(|i| (1 << 60) + i % 2)) else { panic!("exact?") };
        assert_eq!(two, 2);
        let decimals = Decimal128Array::from_iter_values((0..3000).map(|i| i % 9));
        let decimals = decimals.with_precision_and_scale(5, 2).unwrap();
        assert_eq!(distinct(Arc::new(decimals)), Distinct::Exactly(9));
    }

    #[test]
    fn distinct_floats_are_counted_beyond_the_bins_if_asked() {
        let values = Float64Array::from_iter_values((0..4000).map(|i| f64::from(i) / 3.0));
        let array: ArrayRef = Arc::new(values);
        let (profiler, merged) = profile(&array, false);
        assert!(matches!(merged.distinct(&profiler.data_type), Distinct::AtLeast(1..=64)));
        let (profiler, merged) = profile(&array, true);
        let Distinct::About(number) = merged.distinct(&profiler.data_type) else { panic!() };
        assert!(number.abs_diff(4000) <= 260, "{number}");
    }

    #[test]
    fn every_type_has_a_profile() {
        let list =
            ListArray::from_iter_primitive::<Int32Type, _, _>(vec![Some(vec![Some(1)]), None]);
        let (profiler, merged) = profile(&(Arc::new(list) as ArrayRef), false);
        assert_eq!((merged.rows(), merged.nulls()), (2, 1));
        assert_eq!(merged.distinct(&profiler.data_type), Distinct::Unknown);
        let empty: ArrayRef = Arc::new(StringArray::from(Vec::<&str>::new()));
        assert_eq!(distinct(empty), Distinct::Exactly(0));
    }
}
