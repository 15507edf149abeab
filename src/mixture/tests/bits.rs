//! The same bits from any instruction set. Run on a CPU without AVX and FMA
//! (or an emulated one), the second test shows it for whole fits.

use super::data;
use crate::mixture::fit::{FitOptions, fit};
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS, MergeTree};

/// FNV-1a over the bits of a JSON text, which holds every float exactly.
fn digest(value: &impl serde::Serialize) -> u64 {
    let text = serde_json::to_string(value).unwrap();
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Digests of the summary and the mixture of a data set.
fn digests(name: &str) -> [u64; 2] {
    let mut tree = MergeTree::new(DEFAULT_BINS);
    for rows in data::made(name, 24_000).chunks(9_000) {
        tree.push(ColumnSummary::of(rows, 1, DEFAULT_BINS));
    }
    let summary = tree.finish();
    [digest(&summary), digest(&fit(&summary, &FitOptions::default()).unwrap())]
}

/// These change with any change of the numbers: raise the version of the
/// logic of `summarize` (the first) and `fit` (both) with them.
const GOLDEN: [(&str, [u64; 2]); 2] = [
    ("three", [0xdd704c665218e5f0, 0xc0463a04c7a2ead2]),
    ("lognormal", [0x3de997cf30ee2bcc, 0xf721cbea2461bdf0]),
];

#[test]
fn digests_are_the_golden_ones() {
    let got = GOLDEN.map(|(name, _)| (name, digests(name)));
    assert!(got == GOLDEN, "{got:#x?}");
}
