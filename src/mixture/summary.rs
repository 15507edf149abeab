//! What one pass over a column leaves of it: exact counts, range and moments,
//! learned rounding, and bins. Summaries merge; a fixed tree of merges gives
//! the same bits however the rows were spread over threads and machines.

use std::convert::Infallible;

use serde::{Deserialize, Serialize};

use super::bins::{Bin, Bins};
pub use super::distinct::table_bytes;
use super::pieces::Pieces;
use super::rounding::Rounding;
use super::scan::{Odd, Scan, split};
use super::summarize::summarize;

/// Bins of a summary at most, unless asked otherwise. `docs/numerics.md` shows
/// what more and fewer of them cost and bring.
pub const DEFAULT_BINS: usize = 4096;

/// A column's summary. Values are finite in everything but the counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnSummary {
    /// All rows, nulls, NaN and infinities included.
    pub rows: u64,
    pub nulls: u64,
    pub nans: u64,
    pub pos_inf: u64,
    pub neg_inf: u64,
    /// `None` if there is no finite value.
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// Of the finite values; 0 of none.
    pub mean: f64,
    /// Sum of squared distances from the mean.
    pub m2: f64,
    pub rounding: Rounding,
    pub bins: Bins,
}

impl Default for ColumnSummary {
    fn default() -> ColumnSummary {
        ColumnSummary::of(&[], 0, DEFAULT_BINS)
    }
}

impl ColumnSummary {
    /// Of the values of a block that are not null, in the order of its rows
    /// (best up to about a million of them: the sums of a cell are plain
    /// ones), and the number of nulls; at most `limit` bins.
    pub fn of(values: &[f64], nulls: u64, limit: usize) -> ColumnSummary {
        ColumnSummary::of_pieces(Pieces(&[values]), Scan::of(values), nulls, limit)
    }

    /// The same of values in pieces that were scanned as they came.
    pub fn of_pieces(values: Pieces<'_>, scan: Scan, nulls: u64, limit: usize) -> ColumnSummary {
        if scan.finite {
            return ColumnSummary::of_finite(values, &scan, Odd::default(), nulls, limit);
        }
        let (odd, kept) = split(values);
        ColumnSummary::of_finite(Pieces(&[&kept]), &Scan::of(&kept), odd, nulls, limit)
    }

    fn of_finite(
        values: Pieces<'_>,
        scan: &Scan,
        odd: Odd,
        nulls: u64,
        limit: usize,
    ) -> ColumnSummary {
        let (min, max) = (!values.is_empty()).then_some((scan.min, scan.max)).unzip();
        let bins = summarize(values, scan, limit);
        let Odd { nans, pos_inf, neg_inf } = odd;
        let Bin { mean, m2, .. } = bins.total();
        let rows = values.len() as u64 + nans + pos_inf + neg_inf + nulls;
        let rounding = Rounding::of(values).within(magnitude(min, max));
        ColumnSummary { rows, nulls, nans, pos_inf, neg_inf, min, max, mean, m2, rounding, bins }
    }

    /// Of the rows of both, `a` before `b`.
    pub fn merge(a: &ColumnSummary, b: &ColumnSummary, limit: usize) -> ColumnSummary {
        let min = least(a.min, b.min, f64::min);
        let max = least(a.max, b.max, f64::max);
        let Bin { mean, m2, .. } = a.total().with(&b.total());
        ColumnSummary {
            rows: a.rows + b.rows,
            nulls: a.nulls + b.nulls,
            nans: a.nans + b.nans,
            pos_inf: a.pos_inf + b.pos_inf,
            neg_inf: a.neg_inf + b.neg_inf,
            min,
            max,
            mean,
            m2,
            rounding: a.rounding.and(b.rounding).within(magnitude(min, max)),
            bins: Bins::merge(&a.bins, &b.bins, limit),
        }
    }

    /// The value below which `part` of the finite values lie, within
    /// [`ColumnSummary::rank_error`]; None without any.
    pub fn quantile(&self, part: f64) -> Option<f64> {
        match (part <= 0.0, part >= 1.0) {
            (true, _) => self.min,
            (_, true) => self.max,
            _ => self.bins.quantile(part),
        }
    }

    /// By what part of the rows the rank of a quantile may be off at most: the
    /// largest share of a bin that holds more than one value.
    pub fn rank_error(&self) -> f64 {
        let wide = self.bins.iter().filter(|bin| !bin.is_point()).map(|bin| bin.count).max();
        wide.map_or(0.0, |count| count as f64 / self.finite().max(1) as f64)
    }

    /// Rows with a finite value.
    pub fn finite(&self) -> u64 {
        self.rows - self.nulls - self.nans - self.pos_inf - self.neg_inf
    }

    fn total(&self) -> Bin {
        Bin { count: self.finite(), mean: self.mean, m2: self.m2 }
    }
}

fn least(a: Option<f64>, b: Option<f64>, of: fn(f64, f64) -> f64) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(of(a, b)),
        (a, b) => a.or(b),
    }
}

fn magnitude(min: Option<f64>, max: Option<f64>) -> f64 {
    min.unwrap_or(0.0).abs().max(max.unwrap_or(0.0).abs())
}

/// Merges summaries in their order, two of the same number of leaves at a
/// time as a binary counter carries: the tree depends on the number of leaves
/// only.
#[derive(Debug, Clone)]
pub struct Carry<S> {
    /// From many leaves to few, each with the number of its leaves.
    parts: Vec<(u64, S)>,
}

impl<S> Default for Carry<S> {
    fn default() -> Carry<S> {
        Carry { parts: Vec::new() }
    }
}

impl<S> Carry<S> {
    /// The next leaf; `merge` is given what comes before, and what comes after.
    pub fn push<E>(&mut self, leaf: S, merge: impl Fn(&S, &S) -> Result<S, E>) -> Result<(), E> {
        let mut next = (1, leaf);
        while let Some((leaves, before)) = self.parts.pop_if(|(leaves, _)| *leaves == next.0) {
            next = (leaves + next.0, merge(&before, &next.1)?);
        }
        self.parts.push(next);
        Ok(())
    }

    /// The merge of all leaves; None of none.
    pub fn finish<E>(self, merge: impl Fn(&S, &S) -> Result<S, E>) -> Result<Option<S>, E> {
        let mut parts = self.parts.into_iter().rev().map(|(_, summary)| summary);
        let Some(last) = parts.next() else { return Ok(None) };
        parts.try_fold(last, |after, before| merge(&before, &after)).map(Some)
    }
}

/// Merges the summaries of a column.
#[derive(Debug, Clone)]
pub struct MergeTree {
    limit: usize,
    carry: Carry<ColumnSummary>,
}

impl MergeTree {
    /// Summaries merge to at most `limit` bins.
    pub fn new(limit: usize) -> MergeTree {
        MergeTree { limit, carry: Carry::default() }
    }

    /// The next leaf.
    pub fn push(&mut self, summary: ColumnSummary) {
        let Ok(()) = self.carry.push(summary, merged(self.limit));
    }

    /// The summary of all leaves; of none, that of no rows.
    pub fn finish(self) -> ColumnSummary {
        let Ok(summary) = self.carry.finish(merged(self.limit));
        summary.unwrap_or_default()
    }
}

fn merged(
    limit: usize,
) -> impl Fn(&ColumnSummary, &ColumnSummary) -> Result<ColumnSummary, Infallible> {
    move |before, after| Ok(ColumnSummary::merge(before, after, limit))
}
