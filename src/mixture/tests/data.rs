//! The data sets of `scripts/oracle/make.py`, by the same recipes.

use crate::mixture::math::{exp, norm_quantile};

/// SplitMix64's output function.
fn split_mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number in (0, 1).
pub fn unit(stream: u64, row: u64) -> f64 {
    let bits = split_mix((stream << 40) + row) >> 12;
    (bits as f64 + 0.5) / (1_u64 << 52) as f64
}

pub fn normal(stream: u64, row: u64) -> f64 {
    norm_quantile(unit(stream, row))
}

/// Half N(0, 0.1²), three tenths N(4, 1), two tenths N(10, 3²).
fn three(row: u64) -> f64 {
    let (pick, z) = (unit(2, row), normal(1, row));
    if pick < 0.5 {
        0.1 * z
    } else if pick < 0.8 {
        4.0 + z
    } else {
        10.0 + 3.0 * z
    }
}

pub const RECIPES: [&str; 6] = ["uniform", "lognormal", "three", "offset", "tiny", "huge"];

fn recipe(name: &str, row: u64) -> f64 {
    match name {
        "uniform" => unit(1, row),
        "lognormal" => exp(3.0 + 1.5 * normal(1, row)),
        "three" => three(row),
        "offset" => 1e9 + normal(1, row),
        "tiny" => 1e-9 * three(row),
        "huge" => 1e12 * three(row),
        _ => panic!("no recipe {name}"),
    }
}

pub fn made(name: &str, rows: usize) -> Vec<f64> {
    (0..rows as u64).map(|row| recipe(name, row)).collect()
}
