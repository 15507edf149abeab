//! Texts of a contract as the exact values of a column's type: whole numbers and
//! decimals without a float in between, dates and times by RFC 3339. Knows no
//! columns.

use arrow::datatypes::{DataType, TimeUnit};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::store::columns::{Class, scale};

const DAY: i128 = 86_400 * 1_000_000_000;

/// What becomes of a value that the column's type cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    Up,
    Down,
    /// It is refused.
    Never,
}

/// The text as the integer that a column of whole numbers holds.
///
/// # Errors
/// Why not, as a sentence's end.
pub fn whole(text: &str, data_type: &DataType, round: Round) -> Result<i128, String> {
    let (numerator, unit) = match data_type {
        DataType::Date32 => (instant(text)?, DAY),
        DataType::Date64 => (instant(text)?, nanoseconds(TimeUnit::Millisecond)),
        DataType::Timestamp(unit, _) => (instant(text)?, nanoseconds(*unit)),
        DataType::Time32(unit) | DataType::Time64(unit) => (time_of_day(text)?, nanoseconds(*unit)),
        _ if Class::of(data_type).is_exact() => return scaled(text, scale(data_type), round),
        other => return Err(format!("{other} has no order that a bound could be in")),
    };
    quotient(numerator, unit, round).ok_or_else(|| format!("`{text}` is no {data_type}"))
}

/// The text as a number that a column of floats holds: the nearest one.
pub fn float(text: &str, data_type: &DataType) -> Result<f64, String> {
    let plain = text.replace('_', "");
    let value = match data_type {
        DataType::Float32 => plain.parse::<f32>().ok().map(f64::from),
        _ => plain.parse::<f64>().ok(),
    };
    value.filter(|v| !v.is_nan()).ok_or_else(|| format!("`{text}` is no number"))
}

/// A number times 10^`scale`.
fn scaled(text: &str, scale: i8, round: Round) -> Result<i128, String> {
    let (digits, exponent) = decimal(text)?;
    let beyond = if digits < 0 { i128::MIN } else { i128::MAX };
    let power = i64::from(exponent) + i64::from(scale);
    let ten = |power: i64| 10i128.checked_pow(power.min(64) as u32);
    let value = match (digits, power) {
        (0, _) => Some(0),
        (_, 0..) => Some(ten(power).and_then(|ten| digits.checked_mul(ten)).unwrap_or(beyond)),
        // Less than one of the type's smallest steps, where 10^power overflows.
        _ => quotient(digits, ten(-power).unwrap_or(i128::MAX), round),
    };
    value.ok_or_else(|| format!("`{text}` has more decimals than the column"))
}

/// A decimal number as digits and a power of ten: `-12.5e3` is -125 and 2.
pub fn decimal(text: &str) -> Result<(i128, i32), String> {
    let error = || format!("`{text}` is no number");
    let plain = text.replace('_', "");
    let (mantissa, exponent) = plain.split_once(['e', 'E']).unwrap_or((&plain, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let body = digits.strip_prefix(['-', '+']).unwrap_or(&digits);
    if body.is_empty() || !body.bytes().all(|b| b.is_ascii_digit()) {
        return Err(error());
    }
    let exponent: i32 = exponent.parse().map_err(|_| error())?;
    let fraction = i32::try_from(fraction.len()).map_err(|_| error())?;
    let value = digits.parse().map_err(|_| format!("`{text}` has more digits than 38"))?;
    Ok((value, exponent.checked_sub(fraction).ok_or_else(error)?))
}

fn quotient(numerator: i128, unit: i128, round: Round) -> Option<i128> {
    let (floor, rest) = (numerator.div_euclid(unit), numerator.rem_euclid(unit));
    match round {
        _ if rest == 0 => Some(floor),
        Round::Up => Some(floor + 1),
        Round::Down => Some(floor),
        Round::Never => None,
    }
}

/// A date or a time as nanoseconds since 1970; without an offset, in UTC.
pub fn instant(text: &str) -> Result<i128, String> {
    let of = |at: DateTime<chrono::Utc>| {
        i128::from(at.timestamp()) * 1_000_000_000 + i128::from(at.timestamp_subsec_nanos())
    };
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(of(at.to_utc()));
    }
    let zoneless = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
    if let Some(at) = zoneless.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok()) {
        return Ok(of(at.and_utc()));
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let start = day.and_then(|day| day.and_hms_opt(0, 0, 0));
    let error =
        || format!("`{text}` is no date or time, such as 2024-01-31 or 2024-01-31T12:00:00Z");
    start.map(|at| of(at.and_utc())).ok_or_else(error)
}

/// `12:30` or `12:30:15.5` as nanoseconds since midnight.
pub fn time_of_day(text: &str) -> Result<i128, String> {
    let formats = ["%H:%M:%S%.f", "%H:%M"];
    let time = formats.iter().find_map(|f| NaiveTime::parse_from_str(text, f).ok());
    let time = time.ok_or_else(|| format!("`{text}` is no time of day, such as 12:30:15"))?;
    let seconds = i128::from(time.num_seconds_from_midnight());
    Ok(seconds * 1_000_000_000 + i128::from(time.nanosecond()))
}

pub fn nanoseconds(unit: TimeUnit) -> i128 {
    match unit {
        TimeUnit::Second => 1_000_000_000,
        TimeUnit::Millisecond => 1_000_000,
        TimeUnit::Microsecond => 1_000,
        TimeUnit::Nanosecond => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_exact_and_round_inwards() {
        let int = |text: &str, round| whole(text, &DataType::Int64, round);
        assert_eq!(int("9223372036854775807", Round::Up), Ok(i128::from(i64::MAX)));
        assert_eq!(int("1_000.5", Round::Up), Ok(1001));
        assert_eq!(int("-0.5", Round::Up), Ok(0));
        assert_eq!(int("-0.5", Round::Down), Ok(-1));
        assert_eq!(int("1e3", Round::Never), Ok(1000));
        assert_eq!(int("1e999", Round::Down), Ok(i128::MAX));
        assert_eq!(int("1e-999999999", Round::Up), Ok(1));
        assert!(int("0.5", Round::Never).is_err());
        for text in ["", "-", "ten", "1.2.3", "1e", "0x10", "--1", "1-2"] {
            assert!(int(text, Round::Up).is_err(), "{text}");
        }
        let cents = DataType::Decimal128(38, 2);
        assert_eq!(whole("0.1", &cents, Round::Never), Ok(10));
        assert_eq!(whole("0.101", &cents, Round::Down), Ok(10));
        let thousands = DataType::Decimal64(10, -3);
        assert_eq!(whole("1500", &thousands, Round::Up), Ok(2));
    }

    #[test]
    fn dates_and_times_are_counted_in_the_columns_unit() {
        let seconds = DataType::Timestamp(TimeUnit::Second, Some("Europe/Berlin".into()));
        assert_eq!(whole("1970-01-01T01:00:00.5+01:00", &seconds, Round::Up), Ok(1));
        assert_eq!(whole("1970-01-02", &seconds, Round::Never), Ok(86_400));
        assert_eq!(whole("1970-01-02T12:00:00", &DataType::Date32, Round::Down), Ok(1));
        assert_eq!(whole("1969-12-31", &DataType::Date64, Round::Never), Ok(-86_400_000));
        let nanos = DataType::Timestamp(TimeUnit::Nanosecond, None);
        assert_eq!(whole("1970-01-01 00:00:00.000000001", &nanos, Round::Never), Ok(1));
        assert!(whole("2024-02-30", &nanos, Round::Up).is_err());
        let time = DataType::Time32(TimeUnit::Second);
        assert_eq!(whole("00:01:00.5", &time, Round::Up), Ok(61));
    }

    #[test]
    fn floats_are_the_nearest_of_their_width() {
        assert_eq!(float("0.1", &DataType::Float32), Ok(f64::from(0.1f32)));
        assert_eq!(float("1_000", &DataType::Float64), Ok(1000.0));
        assert!(float("nan", &DataType::Float64).is_err());
    }
}
