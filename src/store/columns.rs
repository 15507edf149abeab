//! The one place of Arrow ↔ slices: numeric columns as `f64` values or exact
//! integers, and back into the type they came from. Knows nothing of files or
//! mixtures.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, Float32Array, Float64Array, PrimitiveArray,
};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{
    DataType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type,
    DurationMicrosecondType, DurationMillisecondType, DurationNanosecondType, DurationSecondType,
    Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, Time32MillisecondType,
    Time32SecondType, Time64MicrosecondType, Time64NanosecondType, TimeUnit,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};

use crate::error::{Error, Result};

/// What a column's values are to the mathematics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Float32,
    Float64,
    /// Whole numbers within `min..=max`: integers of all widths, dates, times,
    /// durations and timestamps (counted in their own unit).
    Integer {
        min: i128,
        max: i128,
    },
    /// Whole numbers over 10^scale, of at most `precision` digits.
    Decimal {
        precision: u8,
        scale: i8,
    },
    /// Not a number, or not one that is supported (256-bit decimals, half floats).
    Other,
}

impl Class {
    pub fn of(data_type: &DataType) -> Class {
        let whole = |min: i128, max: i128| Class::Integer { min, max };
        match data_type {
            DataType::Float32 => Class::Float32,
            DataType::Float64 => Class::Float64,
            DataType::Int8 => whole(i8::MIN.into(), i8::MAX.into()),
            DataType::Int16 => whole(i16::MIN.into(), i16::MAX.into()),
            DataType::Int32 | DataType::Date32 | DataType::Time32(_) => {
                whole(i32::MIN.into(), i32::MAX.into())
            }
            DataType::Int64
            | DataType::Date64
            | DataType::Time64(_)
            | DataType::Timestamp(..)
            | DataType::Duration(_) => whole(i64::MIN.into(), i64::MAX.into()),
            DataType::UInt8 => whole(0, u8::MAX.into()),
            DataType::UInt16 => whole(0, u16::MAX.into()),
            DataType::UInt32 => whole(0, u32::MAX.into()),
            DataType::UInt64 => whole(0, u64::MAX.into()),
            DataType::Decimal32(precision, scale)
            | DataType::Decimal64(precision, scale)
            | DataType::Decimal128(precision, scale) => {
                Class::Decimal { precision: *precision, scale: *scale }
            }
            _ => Class::Other,
        }
    }

    pub fn is_numeric(self) -> bool {
        self != Class::Other
    }

    /// True where values are whole numbers that have to come back identical.
    pub fn is_exact(self) -> bool {
        matches!(self, Class::Integer { .. } | Class::Decimal { .. })
    }

    /// The exact integers that a value of this class may be.
    pub fn bounds(self) -> Option<(i128, i128)> {
        match self {
            Class::Integer { min, max } => Some((min, max)),
            Class::Decimal { precision, .. } => {
                let max = 10i128.pow(u32::from(precision.min(38))) - 1;
                Some((-max, max))
            }
            _ => None,
        }
    }
}

/// Runs `$body` with `$t` bound to the Arrow type of a whole-number `$data_type`.
macro_rules! with_whole_type {
    ($data_type:expr, $t:ident => $body:expr, _ => $other:expr) => {
        with_whole_type!(@ $data_type, $t, $body, $other,
            DataType::Int8 => Int8Type, DataType::Int16 => Int16Type,
            DataType::Int32 => Int32Type, DataType::Int64 => Int64Type,
            DataType::UInt8 => UInt8Type, DataType::UInt16 => UInt16Type,
            DataType::UInt32 => UInt32Type, DataType::UInt64 => UInt64Type,
            DataType::Decimal32(..) => Decimal32Type, DataType::Decimal64(..) => Decimal64Type,
            DataType::Decimal128(..) => Decimal128Type,
            DataType::Date32 => Date32Type, DataType::Date64 => Date64Type,
            DataType::Time32(TimeUnit::Second) => Time32SecondType,
            DataType::Time32(_) => Time32MillisecondType,
            DataType::Time64(TimeUnit::Microsecond) => Time64MicrosecondType,
            DataType::Time64(_) => Time64NanosecondType,
            DataType::Timestamp(TimeUnit::Second, _) => TimestampSecondType,
            DataType::Timestamp(TimeUnit::Millisecond, _) => TimestampMillisecondType,
            DataType::Timestamp(TimeUnit::Microsecond, _) => TimestampMicrosecondType,
            DataType::Timestamp(TimeUnit::Nanosecond, _) => TimestampNanosecondType,
            DataType::Duration(TimeUnit::Second) => DurationSecondType,
            DataType::Duration(TimeUnit::Millisecond) => DurationMillisecondType,
            DataType::Duration(TimeUnit::Microsecond) => DurationMicrosecondType,
            DataType::Duration(TimeUnit::Nanosecond) => DurationNanosecondType)
    };
    (@ $data_type:expr, $t:ident, $body:expr, $other:expr, $($pattern:pat => $type:ty),+) => {
        match $data_type {
            $($pattern => { type $t = $type; $body })+
            _ => $other,
        }
    };
}

/// The column's values as `f64`, whatever its numeric type. What stands at a null
/// is arbitrary. Integers beyond 2^53 are rounded; a decimal is its integer over
/// 10^scale, by division.
///
/// # Errors
/// *bad data* if the type is no supported number.
pub fn floats(array: &dyn Array) -> Result<Cow<'_, [f64]>> {
    match array.data_type() {
        DataType::Float64 => Ok(Cow::Borrowed(array.as_primitive::<Float64Type>().values())),
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>().values();
            Ok(Cow::Owned(values.iter().map(|v| f64::from(*v)).collect()))
        }
        data_type => with_whole_type!(data_type, T => {
            Ok(Cow::Owned(whole_floats::<T>(array, scale(data_type))))
        }, _ => Err(unsupported(data_type))),
    }
}

fn whole_floats<T: ArrowPrimitiveType>(array: &dyn Array, scale: i8) -> Vec<f64>
where
    T::Native: Whole,
{
    let values = array.as_primitive::<T>().values().iter();
    match scale {
        0 => values.map(|v| v.to_f64()).collect(),
        1.. => {
            let unit = power_of_ten(scale.unsigned_abs().into());
            values.map(|v| v.to_f64() / unit).collect()
        }
        _ => {
            let unit = power_of_ten(scale.unsigned_abs().into());
            values.map(|v| v.to_f64() * unit).collect()
        }
    }
}

/// 10^exponent; exact up to 22, correctly rounded beyond.
fn power_of_ten(exponent: i16) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::INFINITY)
}

/// The digits behind the point of a decimal type; 0 of every other.
pub fn scale(data_type: &DataType) -> i8 {
    match Class::of(data_type) {
        Class::Decimal { scale, .. } => scale,
        _ => 0,
    }
}

/// 10^scale: what a value is multiplied by to be the integer that stands for it.
pub fn unit(data_type: &DataType) -> f64 {
    power_of_ten(scale(data_type).into())
}

/// The column's values as exact integers: of a decimal, the value times 10^scale;
/// of a timestamp, the count of its unit. What stands at a null is arbitrary.
///
/// # Errors
/// *bad data* if the type has none.
pub fn integers(array: &dyn Array) -> Result<Vec<i128>> {
    with_whole_type!(array.data_type(), T => {
        Ok(array.as_primitive::<T>().values().iter().map(|v| v.to_i128()).collect())
    }, _ => Err(unsupported(array.data_type())))
}

/// The same as `i64`, without a copy where the column holds them; None for types
/// that are wider (`UInt64`, 128-bit decimals) or no whole numbers.
pub fn narrow_integers(array: &dyn Array) -> Option<Cow<'_, [i64]>> {
    if let DataType::UInt64 | DataType::Decimal128(..) = array.data_type() {
        return None;
    }
    if let DataType::Int64 = array.data_type() {
        return Some(Cow::Borrowed(array.as_primitive::<Int64Type>().values()));
    }
    with_whole_type!(array.data_type(), T => {
        let values = array.as_primitive::<T>().values().iter();
        Some(Cow::Owned(values.map(|v| v.to_i128() as i64).collect()))
    }, _ => None)
}

/// Which rows hold a value; None if all do.
pub fn validity(array: &dyn Array) -> Option<NullBuffer> {
    array.nulls().filter(|nulls| nulls.null_count() > 0).cloned()
}

/// Builds a `Float64` or `Float32` column (the latter by rounding).
///
/// # Errors
/// *unexpected* for another type.
pub fn from_floats(
    values: Vec<f64>,
    nulls: Option<NullBuffer>,
    data_type: &DataType,
) -> Result<ArrayRef> {
    match data_type {
        DataType::Float64 => Ok(Arc::new(Float64Array::new(values.into(), nulls))),
        DataType::Float32 => {
            let values: Vec<f32> = values.iter().map(|v| *v as f32).collect();
            Ok(Arc::new(Float32Array::new(values.into(), nulls)))
        }
        other => Err(Error::unexpected(format!("{other} is no float type"))),
    }
}

/// Builds a column of whole numbers: the inverse of [`integers`]. Nulls may hold anything.
///
/// # Errors
/// *bad data* for a value that the type cannot hold.
pub fn from_integers(
    values: &[i128],
    nulls: Option<NullBuffer>,
    data_type: &DataType,
) -> Result<ArrayRef> {
    let (min, max) = Class::of(data_type).bounds().ok_or_else(|| unsupported(data_type))?;
    for (row, value) in values.iter().enumerate() {
        if !(min..=max).contains(value) && nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            return Err(Error::data(format!("{value} does not fit into {data_type}")));
        }
    }
    with_whole_type!(data_type, T => {
        let values: Vec<_> = values.iter().map(|v| Whole::from_i128(*v)).collect();
        let array = PrimitiveArray::<T>::new(values.into(), nulls);
        Ok(Arc::new(array.with_data_type(data_type.clone())))
    }, _ => Err(unsupported(data_type)))
}

fn unsupported(data_type: &DataType) -> Error {
    let error = Error::data(format!("{data_type} is no type of numbers that can be worked with"));
    match data_type {
        DataType::Decimal256(..) => error.hint("cast the column to at most 38 digits"),
        _ => error,
    }
}

/// The integers that Arrow's whole-number types are made of.
trait Whole: Copy {
    fn to_f64(self) -> f64;
    fn to_i128(self) -> i128;
    /// Keeps the low bits; the caller has checked the range.
    fn from_i128(value: i128) -> Self;
}

macro_rules! whole {
    ($($type:ty),+) => {$(
        impl Whole for $type {
            fn to_f64(self) -> f64 {
                self as f64
            }
            fn to_i128(self) -> i128 {
                self as i128
            }
            fn from_i128(value: i128) -> Self {
                value as $type
            }
        }
    )+};
}

whole!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::{Decimal128Array, Int64Array, UInt64Array};

    fn round_trip(array: &ArrayRef) {
        let values = integers(array).unwrap();
        let back = from_integers(&values, validity(array), array.data_type()).unwrap();
        assert_eq!(array, &back);
    }

    #[test]
    fn whole_numbers_come_back_identical() {
        round_trip(&(Arc::new(Int64Array::from(vec![Some(i64::MIN), None, Some(i64::MAX)])) as _));
        round_trip(&(Arc::new(UInt64Array::from(vec![0, u64::MAX])) as _));
        let decimals = Decimal128Array::from(vec![Some(2279), None, Some(-1)]);
        round_trip(&(Arc::new(decimals.with_precision_and_scale(10, 2).unwrap()) as _));
        let times = PrimitiveArray::<TimestampMicrosecondType>::from(vec![1, -5]);
        round_trip(&(Arc::new(times.with_timezone("UTC")) as _));
    }

    #[test]
    fn decimals_are_divided() {
        let decimals = Decimal128Array::from(vec![2279]).with_precision_and_scale(10, 2).unwrap();
        assert_eq!(floats(&decimals).unwrap()[0], 22.79);
    }

    #[test]
    fn what_does_not_fit_is_refused_unless_null() {
        assert!(from_integers(&[128], None, &DataType::Int8).is_err());
        let nulls = Some(NullBuffer::from(vec![false]));
        assert!(from_integers(&[128], nulls, &DataType::Int8).is_ok());
        assert!(from_integers(&[100_000], None, &DataType::Decimal128(5, 2)).is_err());
    }

    #[test]
    fn a_wide_decimal_is_refused_by_name() {
        let array = arrow::array::Decimal256Array::from(vec![None]);
        assert!(floats(&array).unwrap_err().message().contains("Decimal256"));
    }
}
