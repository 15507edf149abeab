//! How many distinct values a column has, beyond what is counted one by one: a
//! HyperLogLog sketch (Flajolet et al. 2007, as Apache DataSketches makes it),
//! merged in the order of the rows. Knows nothing of columns.

use std::fmt::Write as _;
use std::hash::Hash;

use datasketches::hll::{HllSketch, HllType, HllUnion};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Result};

/// 2^12 registers: 4 KiB.
const LG_REGISTERS: u8 = 12;

/// The standard error of the estimate: 1.04 / √(2^12).
pub const RELATIVE_ERROR: f64 = 0.016_25;

/// Distinct values, estimated.
#[derive(Debug, Clone)]
pub struct Sketch(HllSketch);

impl Sketch {
    pub fn new() -> Result<Sketch> {
        Ok(Sketch(HllSketch::new(LG_REGISTERS, HllType::Hll8).map_err(unexpected)?))
    }

    pub fn add(&mut self, value: impl Hash) {
        self.0.update(value);
    }

    pub fn merge(&self, other: &Sketch) -> Result<Sketch> {
        let mut union = HllUnion::new(LG_REGISTERS).map_err(unexpected)?;
        union.update(&self.0);
        union.update(&other.0);
        Ok(Sketch(union.to_sketch(HllType::Hll8)))
    }

    /// The same as it is once it was written and read: what is in a small one can lie
    /// in another order then, and shows in the bytes of all that it is merged with.
    pub fn as_read(&self) -> Result<Sketch> {
        HllSketch::deserialize(&self.0.serialize()).map(Sketch).map_err(unexpected)
    }

    /// To the nearest whole number.
    pub fn estimate(&self) -> u64 {
        self.0.estimate().round() as u64
    }
}

fn unexpected(error: impl std::fmt::Display) -> Error {
    Error::unexpected(format!("cannot count distinct values: {error}"))
}

/// Its bytes, in hexadecimal.
impl Serialize for Sketch {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        for byte in self.0.serialize() {
            let _ = write!(text, "{byte:02x}");
        }
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Sketch {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Sketch, D::Error> {
        let text = String::deserialize(from)?;
        let byte = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok();
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
        let bytes = bytes.ok_or_else(|| D::Error::custom("is no sketch of distinct values"))?;
        HllSketch::deserialize(&bytes).map(Sketch).map_err(D::Error::custom)
    }
}

/// Of sketches that were made in the same order.
impl PartialEq for Sketch {
    fn eq(&self, other: &Sketch) -> bool {
        self.0.serialize() == other.0.serialize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_estimate_is_near_and_survives_merging_and_text() {
        for count in [1_u64, 100, 5_000, 200_000] {
            let (mut a, mut b) = (Sketch::new().unwrap(), Sketch::new().unwrap());
            (0..count).for_each(|value| a.add(value));
            (count / 2..count * 2).for_each(|value| b.add(value));
            for (sketch, truth) in [(a.clone(), count), (a.merge(&b).unwrap(), count * 2)] {
                let apart = sketch.estimate().abs_diff(truth) as f64;
                assert!(apart <= 4.0 * RELATIVE_ERROR * truth as f64, "{count}: {apart}");
                let text = serde_json::to_string(&sketch).unwrap();
                let read: Sketch = serde_json::from_str(&text).unwrap();
                assert_eq!(read.estimate(), sketch.estimate());
            }
        }
        assert!(serde_json::from_str::<Sketch>("\"0g\"").is_err());
        assert!(serde_json::from_str::<Sketch>("\"abcd\"").is_err());
    }
}
