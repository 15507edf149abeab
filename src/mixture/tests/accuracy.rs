//! Fits from summaries against fits on all rows.

use super::{data, difference};
use crate::mixture::bins::{Bin, Bins};
use crate::mixture::fit::{FitOptions, fit};
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS, MergeTree};

/// The summary of parts of a few thousand rows, merged.
fn merged(x: &[f64], part: usize, limit: usize) -> ColumnSummary {
    let mut tree = MergeTree::new(limit);
    x.chunks(part).for_each(|rows| tree.push(ColumnSummary::of(rows, 0, limit)));
    tree.finish()
}

/// The summary with a bin for every row.
fn rows(x: &[f64]) -> ColumnSummary {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut bins = Bins::default();
    sorted.iter().for_each(|&mean| bins.append(Bin { count: 1, mean, m2: 0.0 }));
    ColumnSummary { bins, ..ColumnSummary::of(x, 0, DEFAULT_BINS) }
}

fn agree(name: &str, x: &[f64], part: usize, limit: usize) {
    let summary = merged(x, part, limit);
    assert!(summary.bins.len() <= limit, "{name}");
    let [from_bins, from_rows] =
        [&summary, &rows(x)].map(|summary| fit(summary, &FitOptions::default()).unwrap());
    let off = difference(&from_bins, &from_rows);
    println!("{name:<10} {limit:>5} bins: {off:?}");
    let close = off.is_some_and(|off| off.means < 1e-3 && off.sds < 1e-3 && off.weights < 1e-3);
    assert!(close, "{name}: {from_bins:#?} {from_rows:#?}");
}

/// The sizes of real files, repeated with their order changed.
fn sizes(rows: usize) -> Vec<f64> {
    #[derive(serde::Deserialize)]
    struct Stored {
        #[serde(default)]
        x: Vec<f64>,
    }
    let text = include_str!("../../../tests/oracle/seeds.json");
    let mut stored: std::collections::BTreeMap<String, Stored> =
        serde_json::from_str(text).unwrap();
    let sizes = stored.remove("size_bytes").unwrap().x;
    (0..rows).map(|row| sizes[(data::unit(7, row as u64) * sizes.len() as f64) as usize]).collect()
}

#[test]
fn a_summary_is_as_good_as_all_rows() {
    agree("three", &data::made("three", 12_000), 3_000, DEFAULT_BINS);
}

#[test]
fn slow_a_summary_is_as_good_as_all_rows() {
    for name in data::RECIPES {
        agree(name, &data::made(name, 100_000), 30_000, DEFAULT_BINS);
    }
    agree("size_bytes", &sizes(100_000), 30_000, DEFAULT_BINS);
}

#[test]
fn slow_a_ridge_that_is_flat_to_1e_8_a_row_has_one_end() {
    agree("uniform", &data::made("uniform", 1_000_000), 250_000, DEFAULT_BINS);
}

#[test]
fn slow_fits_are_at_rest_long_before_max_iter() {
    for name in data::RECIPES {
        let summary = merged(&data::made(name, 1_000_000), 1_000_000, DEFAULT_BINS);
        let mixture = fit(&summary, &FitOptions::default()).unwrap();
        let iterations = mixture.fit.bounds.len();
        println!("{name:<10} {iterations} iterations");
        assert!(mixture.fit.converged && iterations < 200, "{name}: {iterations}");
    }
}

#[test]
fn slow_accuracy_by_the_number_of_bins() {
    println!("differences in means (σ), sds (relative), weights from a fit on all rows");
    for name in ["uniform", "lognormal", "three"].iter().chain(&["size_bytes"]) {
        let x = match *name {
            "size_bytes" => sizes(100_000),
            name => data::made(name, 100_000),
        };
        let all = fit(&rows(&x), &FitOptions::default()).unwrap();
        for limit in [256, 512, 1024, 2048, 4096, 8192] {
            let summary = merged(&x, 30_000, limit);
            let mixture = fit(&summary, &FitOptions::default()).unwrap();
            let off = (mixture.fit.lower_bound - all.fit.lower_bound) / x.len() as f64;
            match difference(&mixture, &all) {
                Some(d) => println!(
                    "| {name} | {limit} | {:.1e} | {:.1e} | {:.1e} | {off:.1e} |",
                    d.means, d.sds, d.weights
                ),
                None => println!("| {name} | {limit} | other components | | | {off:.1e} |"),
            }
        }
    }
}
