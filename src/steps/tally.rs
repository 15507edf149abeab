//! What one pass leaves of a column that is no number: exact counts of its values
//! while they are few, and beyond that the frequent ones, with the error stated,
//! and a sketch of how many there are. Knows no files.

use std::collections::BTreeMap;

use ahash::{HashMap, HashMapExt};
use arrow::array::{Array, ArrayRef};
use serde::{Deserialize, Serialize};

use super::categories::{is_text, texts};
use super::sketch::Sketch;
use crate::error::Result;

/// Values that are counted one by one at most, …
pub const MOST_VALUES: usize = 10_000;
/// … and their bytes.
const MOST_BYTES: usize = 4 << 20;
/// Of memory that a tally takes at most, about.
pub const TALLY_BYTES: u64 = (MOST_BYTES + MOST_VALUES * 64) as u64;
/// Frequent values that are kept beyond that.
const FREQUENT: usize = 1_000;
/// Longer values, in bytes, are then not looked at.
const LONGEST: usize = 1 << 10;

/// A column's counts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub rows: u64,
    pub nulls: u64,
    /// Characters of the shortest and of the longest text.
    pub shortest: Option<u64>,
    pub longest: Option<u64>,
    pub values: Values,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Values {
    /// Of a type whose values are not told apart.
    #[default]
    Uncounted,
    Exact(BTreeMap<String, u64>),
    Sketched(Frequent),
}

impl Values {
    pub fn counts(&self) -> impl Iterator<Item = (&String, &u64)> {
        let counts = match self {
            Values::Uncounted => None,
            Values::Exact(counts) => Some(counts),
            Values::Sketched(frequent) => Some(&frequent.counts),
        };
        counts.into_iter().flatten()
    }

    pub fn counts_mut(&mut self) -> Option<&mut BTreeMap<String, u64>> {
        match self {
            Values::Uncounted => None,
            Values::Exact(counts) => Some(counts),
            Values::Sketched(frequent) => Some(&mut frequent.counts),
        }
    }
}

/// Frequent values (Misra and Gries 1982; merged as Agarwal et al. 2012).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frequent {
    pub distinct: Sketch,
    /// Each value occurs at least so often, and at most `error` times more. What is
    /// missing occurs at most `error` times, or is longer than 1 KiB.
    pub counts: BTreeMap<String, u64>,
    pub error: u64,
}

impl Frequent {
    fn new() -> Result<Frequent> {
        Ok(Frequent { distinct: Sketch::new()?, counts: BTreeMap::new(), error: 0 })
    }

    fn of(exact: &BTreeMap<String, u64>) -> Result<Frequent> {
        let mut frequent = Frequent::new()?;
        for (value, count) in exact {
            frequent.distinct.add(value.as_str());
            if value.len() <= LONGEST {
                frequent.counts.insert(value.clone(), *count);
            }
        }
        frequent.error += reduce(&mut frequent.counts);
        Ok(frequent)
    }

    fn merge(&self, other: &Frequent) -> Result<Frequent> {
        let mut counts = self.counts.clone();
        for (value, count) in &other.counts {
            *counts.entry(value.clone()).or_default() += count;
        }
        let error = self.error + other.error + reduce(&mut counts);
        Ok(Frequent { distinct: self.distinct.merge(&other.distinct)?, counts, error })
    }
}

/// Takes the largest count that has to go from all; returns it.
fn reduce(counts: &mut BTreeMap<String, u64>) -> u64 {
    let taken = surplus(counts.values().copied());
    counts.retain(|_, count| {
        *count -= taken.min(*count);
        *count > 0
    });
    taken
}

/// The largest count that may not be kept.
fn surplus(counts: impl ExactSizeIterator<Item = u64>) -> u64 {
    if counts.len() <= FREQUENT {
        return 0;
    }
    let mut ranked: Vec<u64> = counts.collect();
    *ranked.select_nth_unstable_by(FREQUENT, |a, b| b.cmp(a)).1
}

impl Tally {
    /// Of no rows.
    pub fn empty(counted: bool) -> Tally {
        let values = if counted { Values::Exact(BTreeMap::new()) } else { Values::Uncounted };
        Tally { values, ..Tally::default() }
    }

    /// Of the rows of both, `a` before `b`.
    pub fn merge(a: &Tally, b: &Tally) -> Result<Tally> {
        let values = match (&a.values, &b.values) {
            (Values::Exact(x), Values::Exact(y)) => exact(x, y)?,
            (Values::Exact(x), Values::Sketched(y)) => Values::Sketched(Frequent::of(x)?.merge(y)?),
            (Values::Sketched(x), Values::Exact(y)) => {
                Values::Sketched(x.merge(&Frequent::of(y)?)?)
            }
            (Values::Sketched(x), Values::Sketched(y)) => Values::Sketched(x.merge(y)?),
            (Values::Uncounted, _) | (_, Values::Uncounted) => Values::Uncounted,
        };
        Ok(Tally {
            rows: a.rows + b.rows,
            nulls: a.nulls + b.nulls,
            shortest: [a.shortest, b.shortest].into_iter().flatten().min(),
            longest: a.longest.max(b.longest),
            values,
        })
    }

    /// Distinct values, and whether that is exact.
    pub fn distinct(&self) -> Option<(u64, bool)> {
        match &self.values {
            Values::Uncounted => None,
            Values::Exact(counts) => Some((counts.len() as u64, true)),
            Values::Sketched(frequent) => Some((frequent.distinct.estimate(), false)),
        }
    }

    /// The most frequent values and how often they occur at least, and by how much
    /// it may be more.
    pub fn top(&self, number: usize) -> (Vec<(&str, u64)>, u64) {
        let error = match &self.values {
            Values::Sketched(frequent) => frequent.error,
            Values::Uncounted | Values::Exact(_) => 0,
        };
        let counts = self.values.counts();
        let mut top: Vec<_> = counts.map(|(value, n)| (value.as_str(), *n)).collect();
        top.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        top.truncate(number);
        (top, error)
    }
}

fn exact(x: &BTreeMap<String, u64>, y: &BTreeMap<String, u64>) -> Result<Values> {
    let mut both = x.clone();
    for (value, count) in y {
        *both.entry(value.clone()).or_default() += count;
    }
    let bytes: usize = both.keys().map(String::len).sum();
    if both.len() <= MOST_VALUES && bytes <= MOST_BYTES {
        return Ok(Values::Exact(both));
    }
    // Each first: the error is that of the merged sketches, however the rows were cut.
    Ok(Values::Sketched(Frequent::of(x)?.merge(&Frequent::of(y)?)?))
}

/// Counts the values of some rows, batch by batch.
pub struct Counter {
    tally: Tally,
    counts: HashMap<Box<str>, u64>,
    /// Of the values that are counted.
    bytes: usize,
    /// Where the values are too many: all of them, and what was taken from each count.
    beyond: Option<(Sketch, u64)>,
}

impl Counter {
    /// `counted` says whether values are told apart.
    pub fn new(counted: bool) -> Counter {
        let tally = Tally::empty(counted);
        Counter { tally, counts: HashMap::new(), bytes: 0, beyond: None }
    }

    pub fn add(&mut self, array: &ArrayRef) -> Result<()> {
        self.tally.rows += array.len() as u64;
        self.tally.nulls += array.logical_null_count() as u64;
        if self.tally.values == Values::Uncounted {
            return Ok(());
        }
        let has_length = is_text(array.data_type());
        for text in texts(array)?.iter().flatten() {
            if has_length {
                let length = text.chars().count() as u64;
                self.tally.shortest = Some(self.tally.shortest.map_or(length, |s| s.min(length)));
                self.tally.longest = self.tally.longest.max(Some(length));
            }
            self.count(text)?;
        }
        Ok(())
    }

    fn count(&mut self, text: &str) -> Result<()> {
        if let Some((distinct, _)) = &mut self.beyond {
            distinct.add(text);
            if text.len() > LONGEST {
                return Ok(());
            }
        }
        if let Some(count) = self.counts.get_mut(text) {
            *count += 1;
            return Ok(());
        }
        self.counts.insert(text.into(), 1);
        self.bytes += text.len();
        match &self.beyond {
            None if self.counts.len() > MOST_VALUES || self.bytes > MOST_BYTES => self.go_beyond(),
            // Half of them are new: a look at all costs each little.
            Some(_) if self.counts.len() >= 2 * FREQUENT => {
                self.keep_frequent();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn go_beyond(&mut self) -> Result<()> {
        let mut distinct = Sketch::new()?;
        for value in self.sorted().keys() {
            distinct.add(value.as_str());
        }
        self.beyond = Some((distinct, 0));
        self.counts.retain(|value, _| value.len() <= LONGEST);
        self.keep_frequent();
        Ok(())
    }

    fn keep_frequent(&mut self) {
        let taken = surplus(self.counts.values().copied());
        self.counts.retain(|_, count| {
            *count -= taken.min(*count);
            *count > 0
        });
        if let Some((_, error)) = &mut self.beyond {
            *error += taken;
        }
    }

    /// In an order that is always the same.
    fn sorted(&self) -> BTreeMap<String, u64> {
        self.counts.iter().map(|(value, n)| (value.as_ref().to_owned(), *n)).collect()
    }

    pub fn finish(mut self) -> Tally {
        if self.beyond.is_some() {
            self.keep_frequent();
        }
        let counts = self.sorted();
        let values = match self.beyond {
            _ if self.tally.values == Values::Uncounted => Values::Uncounted,
            None => Values::Exact(counts),
            Some((distinct, error)) => Values::Sketched(Frequent { distinct, counts, error }),
        };
        Tally { values, ..self.tally }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::StringArray;
    use proptest::prelude::*;

    use super::*;

    fn tally(values: &[String]) -> Tally {
        let mut counter = Counter::new(true);
        for some in values.chunks(777) {
            counter.add(&(Arc::new(StringArray::from(some.to_vec())) as ArrayRef)).unwrap();
        }
        counter.finish()
    }

    #[test]
    fn few_values_are_counted_one_by_one() {
        let mut counter = Counter::new(true);
        let array = StringArray::from(vec![Some("b"), None, Some("é"), Some(""), Some("b")]);
        counter.add(&(Arc::new(array) as ArrayRef)).unwrap();
        let tally = counter.finish();
        assert_eq!((tally.rows, tally.nulls, tally.distinct()), (5, 1, Some((3, true))));
        assert_eq!((tally.shortest, tally.longest), (Some(0), Some(1)));
        assert_eq!(tally.top(2), (vec![("b", 2), ("", 1)], 0));
        let both = Tally::merge(&tally, &tally).unwrap();
        assert_eq!(both.top(1), (vec![("b", 4)], 0));
    }

    #[test]
    fn of_many_the_frequent_ones_are_within_the_stated_error() {
        // Value v of 60,000 rows or so: every 7th row is `a`, every 11th `b`.
        let value = |row: u64| match row {
            row if row % 7 == 0 => "a".to_owned(),
            row if row % 11 == 0 => "b".to_owned(),
            row => format!("{}", row % 30_011),
        };
        let halves =
            [0..30_000_u64, 30_000..60_000].map(|rows| rows.map(value).collect::<Vec<_>>());
        let merged = Tally::merge(&tally(&halves[0]), &tally(&halves[1])).unwrap();
        let all: Vec<String> = halves.concat();
        for tally in [tally(&all), merged] {
            let (top, error) = tally.top(2);
            assert!(error > 0 && error < 60_000 / 500, "{error}");
            for ((found, least), wanted) in top.into_iter().zip(["a", "b"]) {
                let truth = all.iter().filter(|v| *v == wanted).count() as u64;
                assert_eq!(found, wanted);
                assert!(least <= truth && truth <= least + error, "{found}: {least} {truth}");
            }
            let (distinct, exact) = tally.distinct().unwrap();
            let truth = all.iter().collect::<std::collections::HashSet<_>>().len() as f64;
            assert!(!exact && (distinct as f64 / truth - 1.0).abs() < 0.07, "{distinct} {truth}");
        }
    }

    #[test]
    fn long_values_take_no_more_than_stated() {
        let long: Vec<String> = (0..100).map(|i| format!("{i:0>60000}")).collect();
        let tally = tally(&long);
        assert_eq!(tally.top(5).0, Vec::new());
        assert_eq!(tally.longest, Some(60_000));
        let (distinct, exact) = tally.distinct().unwrap();
        assert!(!exact && distinct.abs_diff(100) <= 3);
    }

    proptest! {
        #[test]
        fn merging_counts_as_one_pass_does(a in "[ab]{0,9}", b in "[bc]{0,9}") {
            let split = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
            let (a, b) = (split(&a), split(&b));
            let merged = Tally::merge(&tally(&a), &tally(&b)).unwrap();
            prop_assert_eq!(merged, tally(&[a, b].concat()));
        }
    }
}
