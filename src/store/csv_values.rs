//! The texts of a CSV file as values: numbers, dates and times, exactly or not
//! at all. Knows nothing of fields, columns or files.

/// Powers of ten that a double holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];
/// Up to here a double holds every integer.
const EXACT: u64 = 1 << 53;

/// Splits off a sign; true if it is a minus.
fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

/// The number that at least one and nothing but digits make.
fn digits(text: &[u8]) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    let mut value = 0u64;
    if text.len() <= 19 {
        for byte in text {
            value = value * 10 + u64::from(digit(*byte)?);
        }
        return Some(value);
    }
    for byte in text {
        value = value.checked_mul(10)?.checked_add(u64::from(digit(*byte)?))?;
    }
    Some(value)
}

#[inline]
fn digit(byte: u8) -> Option<u8> {
    let value = byte.wrapping_sub(b'0');
    (value <= 9).then_some(value)
}

/// `-12`, `+3`, `007`.
pub fn integer(text: &[u8]) -> Option<i64> {
    let (minus, rest) = sign(text);
    let value = digits(rest)?;
    if minus { 0i64.checked_sub_unsigned(value) } else { i64::try_from(value).ok() }
}

pub fn unsigned(text: &[u8]) -> Option<u64> {
    let (minus, rest) = sign(text);
    digits(rest).filter(|value| !minus || *value == 0)
}

/// The nearest double: `1.5`, `-2e10`, `.5`, `inf`, `nan`.
pub fn float(text: &[u8]) -> Option<f64> {
    match short_float(text) {
        Some(value) => Some(value),
        None => std::str::from_utf8(text).ok()?.parse().ok(),
    }
}

/// The nearest single, not by way of a double.
pub fn float32(text: &[u8]) -> Option<f32> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

/// Plain digits with a point, few enough that one division rounds correctly
/// (Clinger 1990); None for everything else.
fn short_float(text: &[u8]) -> Option<f64> {
    let (minus, rest) = sign(text);
    if rest.is_empty() || rest.len() > 19 {
        return None;
    }
    let (mut value, mut behind, mut count) = (0u64, None, 0);
    for byte in rest {
        if let Some(digit) = digit(*byte) {
            value = value * 10 + u64::from(digit);
            count += 1;
        } else if *byte == b'.' && behind.is_none() {
            behind = Some(count);
        } else {
            return None;
        }
    }
    if count == 0 || value > EXACT {
        return None;
    }
    let places = behind.map_or(0, |before| count - before);
    let magnitude = value as f64 / TENS.get(places)?;
    Some(if minus { -magnitude } else { magnitude })
}

/// `true`, `false`, in any case; `1` and `0` only where `digits` says so.
pub fn boolean(text: &[u8], digits: bool) -> Option<bool> {
    match text {
        _ if text.eq_ignore_ascii_case(b"true") => Some(true),
        _ if text.eq_ignore_ascii_case(b"false") => Some(false),
        b"1" if digits => Some(true),
        b"0" if digits => Some(false),
        _ => None,
    }
}

/// A decimal times 10^scale, of at most `precision` digits; digits beyond the
/// scale must be zeros.
pub fn decimal(text: &[u8], precision: u8, scale: u8) -> Option<i128> {
    let (minus, rest) = sign(text);
    let mut parts = rest.splitn(2, |byte| *byte == b'.');
    let (whole, behind) = (parts.next()?, parts.next().unwrap_or_default());
    if whole.is_empty() && behind.is_empty() {
        return None;
    }
    let kept = behind.len().min(usize::from(scale));
    let mut value = 0i128;
    for byte in whole.iter().chain(&behind[..kept]) {
        value = value.checked_mul(10)?.checked_add(i128::from(digit(*byte)?))?;
    }
    if behind[kept..].iter().any(|byte| *byte != b'0') {
        return None;
    }
    let missing = u32::from(scale) - kept as u32;
    value = value.checked_mul(10i128.checked_pow(missing)?)?;
    let fits = value < 10i128.checked_pow(u32::from(precision))?;
    fits.then_some(if minus { -value } else { value })
}

fn two(text: &[u8], most: u32) -> Option<u32> {
    let [tens, ones] = text else { return None };
    let value = u32::from(digit(*tens)?) * 10 + u32::from(digit(*ones)?);
    (value <= most).then_some(value)
}

/// Days since 1970-01-01 of `2025-02-16`.
pub fn date(text: &[u8]) -> Option<i32> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = two(&[*y1, *y2], 99)? * 100 + two(&[*y3, *y4], 99)?;
    let (month, day) = (two(&[*m1, *m2], 12)?, two(&[*d1, *d2], 31)?);
    if month == 0 || day == 0 || day > month_days(year, month) {
        return None;
    }
    Some(days(year, month, day))
}

fn month_days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Hinnant's `days_from_civil`: eras of 400 years that begin in March.
fn days(year: u32, month: u32, day: u32) -> i32 {
    let year = year.cast_signed() - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let from_march = (month.cast_signed() + 9) % 12;
    let of_year = (153 * from_march + 2) / 5 + day.cast_signed() - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// What a time says of its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Nothing.
    None,
    /// `Z` or an offset such as `+02:00`.
    Stated,
}

/// Microseconds since 1970 of `2025-02-16T05:23:41.5Z`, in UTC if a zone is
/// stated. A blank may stand for the `T`, seconds may be left out; digits beyond
/// microseconds must be zeros.
pub fn time(text: &[u8]) -> Option<(i64, Zone)> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = date(day)?;
    let [b'T' | b't' | b' ', h1, h2, b':', m1, m2, rest @ ..] = rest else { return None };
    let (hour, minute) = (two(&[*h1, *h2], 23)?, two(&[*m1, *m2], 59)?);
    let (second, rest) = match rest {
        [b':', s1, s2, rest @ ..] => (two(&[*s1, *s2], 59)?, rest),
        _ => (0, rest),
    };
    let (micros, rest) = match rest {
        [b'.' | b',', rest @ ..] => fraction(rest)?,
        _ => (0, rest),
    };
    let (zone, offset) = offset_minutes(rest)?;
    let minutes = i64::from(day) * 1440 + i64::from(hour * 60 + minute) - offset;
    Some(((minutes * 60 + i64::from(second)) * 1_000_000 + micros, zone))
}

fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(length);
    let exact = digits.iter().skip(6).all(|byte| *byte == b'0');
    if digits.is_empty() || !exact {
        return None;
    }
    let padded = digits.iter().copied().chain(std::iter::repeat(b'0')).take(6);
    Some((padded.fold(0, |value, byte| value * 10 + i64::from(byte - b'0')), rest))
}

fn offset_minutes(text: &[u8]) -> Option<(Zone, i64)> {
    let (sign, hours, minutes) = match text {
        [] => return Some((Zone::None, 0)),
        b"Z" | b"z" => return Some((Zone::Stated, 0)),
        [sign @ (b'+' | b'-'), h1, h2] => (sign, two(&[*h1, *h2], 23)?, 0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] | [sign @ (b'+' | b'-'), h1, h2, m1, m2] => {
            (sign, two(&[*h1, *h2], 23)?, two(&[*m1, *m2], 59)?)
        }
        _ => return None,
    };
    let offset = i64::from(hours * 60 + minutes);
    Some((Zone::Stated, if *sign == b'-' { -offset } else { offset }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers() {
        assert_eq!(integer(b"-9223372036854775808"), Some(i64::MIN));
        assert_eq!(integer(b"9223372036854775807"), Some(i64::MAX));
        assert_eq!(integer(b"9223372036854775808"), None);
        assert_eq!(integer(b"00000000000000000000000012"), Some(12));
        assert_eq!(integer(b"99999999999999999999"), None);
        assert_eq!(unsigned(b"18446744073709551615"), Some(u64::MAX));
        for bad in ["", "-", "+", "1.0", "1e3", " 1", "0x1", "1_000", "--1", "١"] {
            assert_eq!(integer(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn floats() {
        for good in ["22.79", "-0", "1.", ".5", "1e400", "inf", "-Infinity", "NaN", "+7", "1e-5"] {
            let want: f64 = good.parse().unwrap();
            assert_eq!(float(good.as_bytes()).unwrap().to_bits(), want.to_bits(), "{good}");
        }
        for bad in ["", ".", "-", "1.2.3", "1,5", "e5", "abc"] {
            assert_eq!(float(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn decimals() {
        assert_eq!(decimal(b"22.79", 10, 2), Some(2279));
        assert_eq!(decimal(b"-22.790", 10, 2), Some(-2279));
        assert_eq!(decimal(b"22.791", 10, 2), None);
        assert_eq!(decimal(b".5", 10, 3), Some(500));
        assert_eq!(decimal(b"1000", 5, 2), None);
        assert_eq!(decimal(b"999.99", 5, 2), Some(99_999));
        assert_eq!(decimal(b"9".repeat(38).as_slice(), 38, 0), Some(10i128.pow(38) - 1));
        for bad in ["", ".", "-", "1e2", "1.x"] {
            assert_eq!(decimal(bad.as_bytes(), 38, 2), None, "{bad}");
        }
    }

    #[test]
    fn dates_and_times() {
        assert_eq!(date(b"1970-01-01"), Some(0));
        assert_eq!(date(b"2000-02-29"), Some(11_016));
        assert_eq!(date(b"0001-01-01"), Some(-719_162));
        for bad in ["1900-02-29", "2025-13-01", "2025-00-01", "2025-04-31", "2025-4-3", "25-04-03"]
        {
            assert_eq!(date(bad.as_bytes()), None, "{bad}");
        }
        let utc = |text: &str| time(text.as_bytes());
        assert_eq!(utc("2025-02-16T05:23:41Z"), Some((1_739_683_421_000_000, Zone::Stated)));
        assert_eq!(utc("2025-02-16 07:23:41.5+02:00"), Some((1_739_683_421_500_000, Zone::Stated)));
        assert_eq!(utc("1970-01-01T00:00"), Some((0, Zone::None)));
        assert_eq!(utc("1969-12-31T23:59:59.999999000-0000"), Some((-1, Zone::Stated)));
        for bad in ["2025-02-16", "2025-02-16T24:00:00", "2025-02-16T05:23:41.1234567", "x"] {
            assert_eq!(utc(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn floats_equal_the_standard_librarys(whole in "[0-9]{0,12}", behind in "[0-9]{0,10}", minus: bool) {
            let text = format!("{}{whole}.{behind}", if minus { "-" } else { "" });
            let want: Option<f64> = text.parse().ok();
            prop_assert_eq!(float(text.as_bytes()).map(f64::to_bits), want.map(f64::to_bits));
        }

        #[test]
        fn integers_equal_the_standard_librarys(text in "[+-]?[0-9]{0,21}") {
            prop_assert_eq!(integer(text.as_bytes()), text.parse().ok());
        }

        #[test]
        fn any_bytes_are_a_value_or_not(text in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = (time(&text), date(&text), decimal(&text, 38, 10), float(&text), unsigned(&text));
        }
    }
}
