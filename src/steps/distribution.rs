//! What a generated column is drawn from. Values depend on the numbers of a
//! stream and on nothing else. Knows nothing of files.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, Int64Array, StringBuilder};
use arrow::buffer::NullBuffer;
use arrow::datatypes::DataType;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::distribution_keys::DISTRIBUTIONS;
use crate::job::kind::Problem;
use crate::mixture::random::{Stream, below, open_unit_f64, unit_f64};
use crate::mixture::slices::{exps, norm_quantiles};

/// A checked distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    shape: Shape,
    null_rate: f64,
}

#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Uniform(Uniform),
    Normal(Normal),
    Lognormal(Normal),
    Mixture(Cumulative, Vec<Normal>),
    Integer(Whole),
    Category(Cumulative, Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Uniform {
    low: f64,
    high: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
struct Normal {
    mean: f64,
    sd: f64,
}

#[derive(Debug, Deserialize)]
struct Mixture {
    weights: Vec<f64>,
    means: Vec<f64>,
    sds: Vec<f64>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Whole {
    low: i64,
    high: i64,
}

#[derive(Debug, Deserialize)]
struct Category {
    values: Vec<String>,
    weights: Option<Vec<f64>>,
}

/// The shares of some choices, added up; the last is 1.
#[derive(Debug, Clone, PartialEq)]
struct Cumulative(Vec<f64>);

impl Cumulative {
    fn new(weights: &[f64]) -> Option<Cumulative> {
        let total: f64 = weights.iter().sum();
        if !(total > 0.0 && total.is_finite()) {
            return None;
        }
        let mut sum = 0.0;
        let mut shares: Vec<f64> = (weights.iter())
            .map(|weight| {
                sum += weight;
                sum / total
            })
            .collect();
        // Sums are rounded; trailing choices of weight 0 stay out of reach.
        let last = weights.iter().rposition(|weight| *weight > 0.0)?;
        shares[last..].fill(1.0);
        Some(Cumulative(shares))
    }

    fn choose(&self, random: u64) -> usize {
        let unit = unit_f64(random);
        self.0.partition_point(|share| *share <= unit)
    }
}

/// The random numbers of one column in one partition.
pub struct Draws {
    value: Stream,
    component: Stream,
    null: Stream,
}

impl Draws {
    pub fn new(seed: u64, column: &str, partition: u64) -> Draws {
        let stream = |of| Stream::new(seed, &format!("generate/{of}/{column}"), partition);
        Draws { value: stream("value"), component: stream("component"), null: stream("null") }
    }
}

/// Numbers drawn at once; they stay in the cache.
const BLOCK: usize = 4096;

impl Distribution {
    /// # Errors
    /// A problem at a place below the column.
    pub fn parse(column: &Value) -> Result<Distribution, Problem> {
        let names: Vec<&str> = (DISTRIBUTIONS.iter().map(|field| field.name))
            .filter(|name| *name != "null_rate" && column.get(name).is_some_and(|v| !v.is_null()))
            .collect();
        let [name] = names[..] else {
            let message = match names.len() {
                0 => "one distribution is needed: uniform, normal, lognormal, mixture, integer \
                      or category"
                    .to_owned(),
                _ => format!("one distribution is needed, not {}", names.join(" and ")),
            };
            return Err(Problem::at::<String>([], message));
        };
        let shape =
            Shape::parse(name, &column[name]).map_err(|message| Problem::at([name], message))?;
        let null_rate = column.get("null_rate").and_then(Value::as_f64).unwrap_or(0.0);
        Ok(Distribution { shape, null_rate })
    }

    pub fn data_type(&self) -> DataType {
        match self.shape {
            Shape::Integer(_) => DataType::Int64,
            Shape::Category(..) => DataType::Utf8,
            _ => DataType::Float64,
        }
    }

    pub fn has_nulls(&self) -> bool {
        self.null_rate > 0.0
    }

    /// `count` rows of a partition, from row `first` on.
    pub fn column(&self, draws: &Draws, first: u64, count: usize) -> ArrayRef {
        let nulls = self.nulls(draws, first, count);
        match &self.shape {
            Shape::Uniform(uniform) => {
                floats(drawn(&draws.value, first, count, |random| uniform.at(random)), nulls)
            }
            Shape::Normal(normal) => {
                let scaled = |_, values: &mut [f64]| normal.scale(values);
                floats(normals(draws, first, count, scaled), nulls)
            }
            Shape::Lognormal(normal) => {
                let powers = |_, values: &mut [f64]| {
                    normal.scale(values);
                    exps(values);
                };
                floats(normals(draws, first, count, powers), nulls)
            }
            Shape::Mixture(shares, parts) => {
                let of = |random| parts[shares.choose(random)];
                let chosen = drawn(&draws.component, first, count, of);
                let scaled = |first, values: &mut [f64]| {
                    for (value, part) in values.iter_mut().zip(&chosen[first..]) {
                        *value = part.mean + part.sd * *value;
                    }
                };
                floats(normals(draws, first, count, scaled), nulls)
            }
            Shape::Integer(whole) => {
                let values = drawn(&draws.value, first, count, |random| whole.at(random));
                Arc::new(Int64Array::new(values.into(), nulls))
            }
            Shape::Category(shares, values) => {
                let chosen = drawn(&draws.value, first, count, |random| shares.choose(random));
                texts(values, &chosen, nulls.as_ref())
            }
        }
    }

    fn nulls(&self, draws: &Draws, first: u64, count: usize) -> Option<NullBuffer> {
        let rate = self.null_rate;
        self.has_nulls()
            .then(|| drawn(&draws.null, first, count, |random| unit_f64(random) >= rate).into())
    }
}

impl Shape {
    fn parse(name: &str, value: &Value) -> Result<Shape, String> {
        match name {
            "uniform" => Uniform::checked(read(value)?).map(Shape::Uniform),
            "normal" => read(value).map(Shape::Normal),
            "lognormal" => read(value).map(Shape::Lognormal),
            "mixture" => Shape::mixture(&read(value)?),
            "integer" => {
                let whole: Whole = read(value)?;
                let error = || "`low` must not be above `high`".to_owned();
                (whole.low <= whole.high).then_some(Shape::Integer(whole)).ok_or_else(error)
            }
            _ => Shape::category(read(value)?),
        }
    }

    fn mixture(mixture: &Mixture) -> Result<Shape, String> {
        let Mixture { weights, means, sds } = mixture;
        if weights.is_empty() || weights.len() != means.len() || weights.len() != sds.len() {
            return Err(
                "`weights`, `means` and `sds` must be of the same length, at least 1".to_owned()
            );
        }
        let parts = means.iter().zip(sds).map(|(&mean, &sd)| Normal { mean, sd }).collect();
        Ok(Shape::Mixture(shares(weights)?, parts))
    }

    fn category(category: Category) -> Result<Shape, String> {
        let values = category.values;
        if values.is_empty() {
            return Err("at least one value is needed".to_owned());
        }
        let weights = category.weights.unwrap_or_else(|| vec![1.0; values.len()]);
        if weights.len() != values.len() {
            return Err(format!("{} values, but {} weights", values.len(), weights.len()));
        }
        Ok(Shape::Category(shares(&weights)?, values))
    }
}

fn shares(weights: &[f64]) -> Result<Cumulative, String> {
    Cumulative::new(weights).ok_or_else(|| "the weights must add up to more than 0".to_owned())
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|e| e.to_string())
}

impl Uniform {
    fn checked(self) -> Result<Uniform, String> {
        if self.low >= self.high {
            return Err("`low` must be below `high`".to_owned());
        }
        if (self.high - self.low).is_finite() {
            Ok(self)
        } else {
            Err("the range is too wide".into())
        }
    }

    #[inline]
    fn at(&self, random: u64) -> f64 {
        self.low + (self.high - self.low) * unit_f64(random)
    }
}

impl Normal {
    /// Standard normal values to those of the distribution.
    fn scale(&self, values: &mut [f64]) {
        values.iter_mut().for_each(|value| *value = self.mean + self.sd * *value);
    }
}

impl Whole {
    #[inline]
    fn at(&self, random: u64) -> i64 {
        let steps = self.high.wrapping_sub(self.low).cast_unsigned();
        let offset = match steps.checked_add(1) {
            Some(count) => below(random, count),
            None => random,
        };
        self.low.wrapping_add(offset.cast_signed())
    }
}

/// One value per row, from the stream's number of the row.
fn drawn<T>(stream: &Stream, first: u64, count: usize, value: impl Fn(u64) -> T) -> Vec<T> {
    let mut random = [0; BLOCK];
    let mut values = Vec::with_capacity(count);
    while values.len() < count {
        let block = &mut random[..BLOCK.min(count - values.len())];
        stream.fill(first + values.len() as u64, block);
        values.extend(block.iter().map(|number| value(*number)));
    }
    values
}

/// Standard normal values, by inversion of the distribution function; `change` is
/// called on each block of them, with the number of those before it.
fn normals(
    draws: &Draws,
    first: u64,
    count: usize,
    change: impl Fn(usize, &mut [f64]),
) -> Vec<f64> {
    let mut values = drawn(&draws.value, first, count, open_unit_f64);
    for (block, values) in values.chunks_mut(BLOCK).enumerate() {
        norm_quantiles(values);
        change(block * BLOCK, values);
    }
    values
}

fn floats(values: Vec<f64>, nulls: Option<NullBuffer>) -> ArrayRef {
    Arc::new(Float64Array::new(values.into(), nulls))
}

fn texts(values: &[String], chosen: &[usize], nulls: Option<&NullBuffer>) -> ArrayRef {
    let bytes = chosen.iter().map(|i| values[*i].len()).sum();
    let mut builder = StringBuilder::with_capacity(chosen.len(), bytes);
    for (row, i) in chosen.iter().enumerate() {
        match nulls.is_none_or(|nulls| nulls.is_valid(row)) {
            true => builder.append_value(&values[*i]),
            false => builder.append_null(),
        }
    }
    Arc::new(builder.finish())
}
