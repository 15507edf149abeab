//! `unique`: every value once, or every combination of values. A pass of its own
//! over the key columns, exact over any number of rows in bounded memory. Rows
//! with a null in the key do not count, as in SQL.

use std::collections::BTreeMap;

use arrow::array::{Array, ArrayRef};
use rayon::prelude::*;

use super::spill::{Buckets, Entry, Sizes};
use super::tally::{Kept, SHOWN};
use super::values::{Column, Values};
use crate::error::{Error, Result};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::steps::rowwise::{AS_READ, BATCH, Cursor, Rows, Spans};
use crate::store::dataset::Dataset;

/// Rows that have the key of an earlier row.
#[derive(Debug, Default, PartialEq)]
pub struct Repeated {
    pub count: u64,
    /// The first ones, by position of the partition and row.
    pub rows: Vec<Kept<(usize, u64)>>,
}

/// Finds the rows that repeat an earlier one, and shows the first of them.
pub fn find(
    attempt: &Attempt,
    dataset: &Dataset,
    columns: &[String],
    keep: usize,
    sizes: Sizes,
) -> Result<Repeated> {
    let starts = starts(dataset);
    let buckets = Buckets::new(attempt, "keys", dataset.rows(), sizes);
    let keys = Keys { attempt, dataset, columns, starts: &starts, salt: salt(), buckets: &buckets };
    attempt.work(&keys, Cursor::default())?;
    let most = keep.max(SHOWN);
    let (mut count, mut rows) = (0, Vec::new());
    // Some at a time: each takes the memory of a bucket.
    let all: Vec<usize> = (0..buckets.count()).collect();
    for some in all.chunks(attempt.threads()) {
        attempt.check()?;
        let found = some.par_iter().map(|bucket| repeated(&buckets, *bucket, most));
        for (more, next) in found.collect::<Result<Vec<_>>>()? {
            count += more;
            rows.extend(next);
        }
        first(&mut rows, most);
    }
    buckets.finish()?;
    Ok(Repeated { count, rows: shown(dataset, columns, &places(&rows, &starts))? })
}

/// The position in the dataset of each partition's first row.
fn starts(dataset: &Dataset) -> Vec<u64> {
    let mut next = 0;
    let start = |rows: u64| {
        let start = next;
        next += rows;
        start
    };
    dataset.partitions().iter().map(|partition| partition.rows).map(start).collect()
}

/// Chosen anew each time: no data can be made so that it fills one bucket. Which
/// bucket a key is in changes no result.
fn salt() -> u64 {
    use rand::TryRng as _;
    rand::rngs::SysRng.try_next_u64().unwrap_or(0)
}

/// How many rows of a bucket repeat an earlier row, and the first of them.
fn repeated(buckets: &Buckets<'_>, bucket: usize, most: usize) -> Result<(u64, Vec<u64>)> {
    let (mut count, mut rows) = (0, Vec::new());
    // Of each key the earliest row so far: memory follows the distinct keys.
    let mut earliest: Vec<Entry> = Vec::new();
    buckets.each(bucket, |entries| {
        earliest.extend(entries);
        earliest.par_sort_unstable();
        let mut last: Option<Entry> = None;
        earliest.retain(|entry| {
            let repeats = last.is_some_and(|l| (l.high, l.low) == (entry.high, entry.low));
            if repeats {
                count += 1;
                rows.push(entry.row);
            }
            last = Some(*entry);
            !repeats
        });
        first(&mut rows, most);
    })?;
    Ok((count, rows))
}

/// Keeps the smallest.
fn first(rows: &mut Vec<u64>, most: usize) {
    if rows.len() > most {
        rows.select_nth_unstable(most);
        rows.truncate(most);
    }
    rows.sort_unstable();
}

/// The same by position of the partition, and rows in it.
fn places(rows: &[u64], starts: &[u64]) -> BTreeMap<usize, Vec<u64>> {
    let mut places: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    for row in rows {
        // The last that begins there or before: empty partitions share a start.
        let position = starts.partition_point(|start| start <= row).saturating_sub(1);
        places.entry(position).or_default().push(row - starts[position]);
    }
    places
}

/// Reads the values of these rows again, as text.
fn shown(
    dataset: &Dataset,
    columns: &[String],
    places: &BTreeMap<usize, Vec<u64>>,
) -> Result<Vec<Kept<(usize, u64)>>> {
    let of_partition = |(position, rows): (&usize, &Vec<u64>)| -> Result<Vec<_>> {
        let footer = dataset.footer(*position)?;
        let projection = footer.columns(columns)?;
        let mut kept = Vec::with_capacity(rows.len());
        for span in footer.spans(&projection) {
            let mut first_row = span.first_row;
            if !rows.iter().any(|row| (first_row..first_row + span.rows as u64).contains(row)) {
                continue;
            }
            let mut batches = footer.batches(span, &projection, BATCH)?;
            while let Some(batch) = batches.read()? {
                let end = first_row + batch.num_rows() as u64;
                for row in rows.iter().filter(|row| (first_row..end).contains(row)) {
                    let at = (row - first_row) as usize;
                    let cells = batch.columns().iter().map(|a| Column::new(a).text(at));
                    let texts: Vec<String> = cells.map(Option::unwrap_or_default).collect();
                    kept.push(Kept { place: (*position, *row), value: Some(texts.join(", ")) });
                }
                first_row = end;
            }
        }
        Ok(kept)
    };
    let all: Vec<Vec<_>> = places.par_iter().map(of_partition).collect::<Result<_>>()?;
    Ok(all.into_iter().flatten().collect())
}

struct Keys<'a> {
    attempt: &'a Attempt,
    dataset: &'a Dataset,
    columns: &'a [String],
    starts: &'a [u64],
    salt: u64,
    buckets: &'a Buckets<'a>,
}

impl Work for Keys<'_> {
    type Source = Cursor;
    type Item = Rows;
    type Made = Vec<Entry>;
    type Sink = ();

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        Spans { input: self.dataset, columns: Some(self.columns), most: AS_READ }
            .next(cursor, |_| true)
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<Vec<Entry>> {
        self.attempt.advance(unit.item.rows() as u64);
        let start = self.starts.get(unit.item.position).copied().unwrap_or(0);
        let mut entries = Vec::with_capacity(unit.item.rows());
        unit.item.each(|first_row, batch| {
            keys(batch.columns(), start + first_row, self.salt, &mut entries)
        })?;
        Ok(entries)
    }

    fn open(&self, _: usize) -> Result<()> {
        Ok(())
    }

    fn consume(&self, (): &mut (), entries: Vec<Entry>) -> Result<()> {
        self.buckets.add(&entries)
    }

    fn close(&self, _: usize, (): ()) -> Result<()> {
        Ok(())
    }
}

/// Numbers by themselves are their own keys; texts and combinations are hashed to
/// 128 bits of BLAKE3, which nobody can make collide.
fn keys(arrays: &[ArrayRef], first_row: u64, salt: u64, entries: &mut Vec<Entry>) -> Result<()> {
    let columns: Vec<Column> = arrays.iter().map(Column::new).collect();
    let values: Vec<Values<'_>> = columns.iter().map(Column::values).collect::<Result<_>>()?;
    let rows = arrays.first().map_or(0, Array::len);
    let there =
        |row: usize| columns.iter().all(|c| c.valid.as_ref().is_none_or(|v| v.is_valid(row)));
    let mut bytes = Vec::new();
    for row in (0..rows).filter(|row| there(*row)) {
        let (high, low) = match &values[..] {
            [one] if let Some(key) = number(one, row) => (key as u64, (key >> 64) as u64),
            all => {
                bytes.clear();
                all.iter().try_for_each(|values| write_key(values, row, &mut bytes))?;
                halves(&blake3::hash(&bytes))
            }
        };
        entries.push(Entry { high: mixed(high ^ salt), low, row: first_row + row as u64 });
    }
    Ok(())
}

/// A number as a whole number: two are equal if these are. -0 is 0, and NaN is NaN.
fn number(values: &Values<'_>, row: usize) -> Option<i128> {
    Some(match values {
        Values::Floats(v) if v[row].is_nan() => f64::NAN.to_bits().into(),
        Values::Floats(v) => (v[row] + 0.0).to_bits().into(),
        Values::Narrow(v) => v[row].into(),
        Values::Wide(v) => v[row],
        Values::Bool(v) => v.value(row).into(),
        Values::Text(_) | Values::Other => return None,
    })
}

fn write_key(values: &Values<'_>, row: usize, bytes: &mut Vec<u8>) -> Result<()> {
    match (number(values, row), values) {
        (Some(number), _) => bytes.extend_from_slice(&number.to_le_bytes()),
        (None, Values::Text(text)) => {
            let text = text.value(row);
            bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
            bytes.extend_from_slice(text.as_bytes());
        }
        _ => return Err(Error::unexpected("a column whose values cannot be compared")),
    }
    Ok(())
}

fn halves(hash: &blake3::Hash) -> (u64, u64) {
    let half = |at: usize| {
        let mut half = [0; 8];
        half.copy_from_slice(&hash.as_bytes()[at..at + 8]);
        u64::from_le_bytes(half)
    };
    (half(0), half(8))
}

/// Spreads numbers over all bits; no two become the same (the finalizer of
/// SplitMix64: Steele, Lea and Flood 2014).
fn mixed(number: u64) -> u64 {
    let mut mixed = number;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
