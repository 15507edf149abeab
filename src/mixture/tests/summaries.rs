//! What summaries keep of the rows, and that merging them keeps it.

use proptest::prelude::*;

use super::data;
use crate::mixture::bins::Bins;
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS, MergeTree};

const LIMIT: usize = 64;

fn check(bins: &Bins, limit: usize, rows: u64) {
    assert!(bins.len() <= limit && bins.rows() == rows);
    assert!(bins.mean.is_sorted() && bins.m2.iter().all(|m2| *m2 >= 0.0));
}

/// Mean and sum of squares, by the definition.
fn moments(values: &[f64]) -> (f64, f64) {
    let (n, near) = (values.len() as f64, values[0]);
    let shift = values.iter().map(|x| (x - near) / n).sum::<f64>();
    let square = |x: &f64| (x - near - shift) * (x - near - shift);
    (near + shift, values.iter().map(square).sum())
}

/// Of a summary and of its bins.
fn same_moments(summary: &ColumnSummary, values: &[f64]) {
    let (mean, m2) = moments(values);
    let sd = (m2 / values.len() as f64).sqrt();
    let digits = values.iter().fold(0.0_f64, |most, x| most.max(x.abs())) * f64::EPSILON;
    let slack = 4.0 * digits * sd * values.len() as f64;
    let total = summary.bins.total();
    for (got_mean, got_m2) in [(summary.mean, summary.m2), (total.mean, total.m2)] {
        assert!((got_mean - mean).abs() <= 1e-10 * sd + 4.0 * digits, "mean {got_mean} not {mean}");
        assert!((got_m2 - m2).abs() <= 1e-9 * m2 + slack, "m2 {got_m2} not {m2}");
    }
}

#[test]
fn blocks_of_any_kind_keep_their_moments() {
    for name in data::RECIPES {
        let x = data::made(name, 50_000);
        let summary = ColumnSummary::of(&x, 3, 1024);
        check(&summary.bins, 1024, 50_000);
        assert_eq!((summary.rows, summary.nulls), (50_003, 3));
        assert_eq!(summary.min, x.iter().copied().reduce(f64::min));
        assert_eq!(summary.max, x.iter().copied().reduce(f64::max));
        same_moments(&summary, &x);
    }
}

#[test]
fn few_distinct_values_are_the_bins() {
    let x: Vec<f64> = (0..100_000).map(|i| f64::from(i % 23) * 0.1).collect();
    let summary = ColumnSummary::of(&x, 0, 64);
    assert_eq!(summary.bins.len(), 23);
    assert!(summary.bins.m2.iter().all(|m2| *m2 == 0.0));
    assert_eq!(summary.bins.mean[3], 3.0 * 0.1);
    assert_eq!(summary.rounding.0, None); // 3 · 0.1 has more decimals than 0.3
}

#[test]
fn a_spike_of_another_scale_is_resolved() {
    // A tenth of the rows lies within 1e-6 around 5, the rest within 1e3.
    let value = |i: u64| {
        let z = data::normal(1, i);
        if data::unit(2, i) < 0.1 { 5.0 + 1e-6 * z } else { 1e3 * z }
    };
    let x: Vec<f64> = (0..100_000).map(value).collect();
    let summary = ColumnSummary::of(&x, 0, 4096);
    same_moments(&summary, &x);
    let near = summary.bins.iter().filter(|bin| (bin.mean - 5.0).abs() < 4e-6);
    let (bins, rows) = near.fold((0, 0), |(bins, rows), bin| (bins + 1, rows + bin.count));
    assert!(bins > 100 && (9_000..11_000).contains(&rows), "{bins} bins of {rows} rows");
}

#[test]
fn minus_zero_counts_as_zero_where_it_is_the_least() {
    let tail = data::made("lognormal", 45_000);
    let mut x: Vec<f64> = tail.iter().map(|x| x.abs() + 1e-9).collect();
    x.extend(vec![0.0; 55_000]);
    x.push(-0.0);
    let summary = ColumnSummary::of(&x, 0, DEFAULT_BINS);
    assert_eq!((summary.min, summary.finite(), summary.bins.rows()), (Some(0.0), 100_001, 100_001));
    assert!(summary.min.is_some_and(f64::is_sign_positive));
}

#[test]
fn extremes_do_no_harm() {
    let mut x = data::made("uniform", 20_000);
    x.extend([f64::MAX, f64::MIN, 1e-310, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    let summary = ColumnSummary::of(&x, 0, 512);
    assert_eq!([summary.nans, summary.pos_inf, summary.neg_inf], [1, 1, 1]);
    assert_eq!((summary.min, summary.max), (Some(f64::MIN), Some(f64::MAX)));
    assert_eq!((summary.rows, summary.finite()), (20_007, 20_004));
    assert_eq!(summary.bins.rows(), 20_004);
    let merged = ColumnSummary::merge(&summary, &summary, 512);
    for summary in [summary, merged] {
        let text = serde_json::to_string(&summary).unwrap();
        assert_eq!(serde_json::from_str::<ColumnSummary>(&text).unwrap(), summary);
    }
}

#[test]
fn numbers_as_far_apart_as_can_be_are_merged_too() {
    let far = |i: u64| (data::unit(1, i) - 0.5) * 2.0 * f64::MAX;
    let near = |i: u64| data::unit(2, i) * 1e-310;
    let ends = |i: u64| {
        if i.is_multiple_of(2) { f64::MIN + far(i) / 1e9 } else { f64::MAX - far(i) / 1e9 }
    };
    for rows in [100, 300, 9_000] {
        for value in [&far, &near, &ends] as [&dyn Fn(u64) -> f64; 3] {
            let x: Vec<f64> = (0..rows).map(value).filter(|x| x.is_finite()).collect();
            for limit in [0, 1, 7, 64] {
                let summary = ColumnSummary::of(&x, 0, limit);
                check(&summary.bins, limit.max(1), x.len() as u64);
                let merged = ColumnSummary::merge(&summary, &summary, limit);
                check(&merged.bins, limit.max(1), 2 * x.len() as u64);
            }
        }
    }
}

#[test]
fn the_tree_depends_on_the_leaves_alone() {
    let x = data::made("lognormal", 40_000);
    let leaves: Vec<ColumnSummary> =
        x.chunks(5_000).map(|rows| ColumnSummary::of(rows, 0, 256)).collect();
    let mut tree = MergeTree::new(256);
    leaves.iter().for_each(|leaf| tree.push(leaf.clone()));
    let merge = |a: &ColumnSummary, b: &ColumnSummary| ColumnSummary::merge(a, b, 256);
    let pairs: Vec<_> = leaves.chunks(2).map(|pair| merge(&pair[0], &pair[1])).collect();
    let fours: Vec<_> = pairs.chunks(2).map(|pair| merge(&pair[0], &pair[1])).collect();
    assert_eq!(tree.finish(), merge(&fours[0], &fours[1]));
}

fn values() -> impl Strategy<Value = Vec<f64>> {
    let value = prop_oneof![
        -1e3..1e3,
        Just(0.0),
        Just(-7.25),
        (0..40_u8).prop_map(f64::from),
        -1e-6..1e-6,
        1e9..1.000_001e9
    ];
    prop::collection::vec(value, 0..400)
}

proptest! {
    #[test]
    fn merging_keeps_counts_moments_and_order(parts in prop::collection::vec(values(), 1..6)) {
        let all: Vec<f64> = parts.concat();
        let mut tree = MergeTree::new(LIMIT);
        for (nulls, part) in parts.iter().enumerate() {
            tree.push(ColumnSummary::of(part, nulls as u64, LIMIT));
        }
        let summary = tree.finish();
        let nulls = (parts.len() * (parts.len() - 1) / 2) as u64;
        prop_assert_eq!(summary.rows, all.len() as u64 + nulls);
        prop_assert_eq!(summary.nulls, nulls);
        check(&summary.bins, LIMIT, all.len() as u64);
        if !all.is_empty() {
            same_moments(&summary, &all);
        }
    }

    #[test]
    fn a_summary_survives_json(x in values()) {
        let summary = ColumnSummary::of(&x, 1, LIMIT);
        let text = serde_json::to_string(&summary).unwrap();
        prop_assert_eq!(serde_json::from_str::<ColumnSummary>(&text).unwrap(), summary);
    }
}
