//! What a scalar's text means where a number, a size or a time is expected.
//! Knows no YAML: no `yes`, no octal, no sexagesimal.

/// A whole number: `42`, `1_000_000`, `1e6`, `-3`, `2.5e3`.
///
/// The error says what is wrong with the text, or is empty where it is simply
/// no number.
pub fn int(text: &str) -> Result<i64, &'static str> {
    let (negative, body) = sign(text);
    let (mantissa, exponent) = split_exponent(body)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = digits(whole)?;
    let fraction = if fraction.is_empty() { String::new() } else { digits(fraction)? };
    leading_zero(&whole)?;
    if mantissa.ends_with('.') {
        return Err("");
    }
    let scale = exponent - i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    let value = shift(&format!("{whole}{fraction}"), scale)?;
    let value = if negative { -value } else { value };
    i64::try_from(value).map_err(|_| "it is beyond 64 bits")
}

/// Digits times ten to the `scale`, where that is whole.
fn shift(digits: &str, scale: i64) -> Result<i128, &'static str> {
    let kept = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - kept.len()).unwrap_or(i64::MAX).saturating_add(scale);
    if kept.is_empty() {
        return Ok(0);
    }
    let power = u32::try_from(zeros).map_err(|_| "it is not whole")?;
    let value: i128 = kept.parse().map_err(|_| "it is beyond 64 bits")?;
    let power = 10_i128.checked_pow(power).ok_or("it is beyond 64 bits")?;
    value.checked_mul(power).ok_or("it is beyond 64 bits")
}

/// A finite number: as [`int`], and with a fraction: `0.001`, `.5`, `1e-3`.
pub fn float(text: &str) -> Result<f64, &'static str> {
    let (_, body) = sign(text);
    let (mantissa, _) = split_exponent(body)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err("");
    }
    if !whole.is_empty() {
        leading_zero(&digits(whole)?)?;
    }
    if !fraction.is_empty() {
        digits(fraction)?;
    }
    let value: f64 = text.replace('_', "").parse().map_err(|_| "")?;
    if !value.is_finite() {
        return Err("it is beyond the range of a 64-bit float");
    }
    // Minus zero would make two spellings of one value.
    Ok(value + 0.0)
}

/// `true` or `false`, as YAML 1.2 writes them.
pub fn bool(text: &str) -> Result<bool, &'static str> {
    match text {
        "true" | "True" | "TRUE" => Ok(true),
        "false" | "False" | "FALSE" => Ok(false),
        _ => match text.to_ascii_lowercase().as_str() {
            "yes" | "on" | "y" => Err("write `true`"),
            "no" | "off" | "n" => Err("write `false`"),
            _ => Err(""),
        },
    }
}

/// A number of bytes: `64MiB`, `1.5 GB`, `4096`.
pub fn bytes(text: &str) -> Result<i64, &'static str> {
    const UNITS: [(&str, i64); 9] = [
        ("KiB", 1 << 10),
        ("MiB", 1 << 20),
        ("GiB", 1 << 30),
        ("TiB", 1 << 40),
        ("kB", 1_000),
        ("KB", 1_000),
        ("MB", 1_000_000),
        ("GB", 1_000_000_000),
        ("TB", 1_000_000_000_000),
    ];
    let unit = UNITS.iter().find(|(name, _)| text.ends_with(name));
    let Some((name, size)) = unit else {
        return match text.strip_suffix('B') {
            Some(number) => int(number.trim_end()),
            None => int(text),
        };
    };
    let number = text[..text.len() - name.len()].trim_end();
    let (negative, body) = sign(number);
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    let places = u32::try_from(fraction.len()).map_err(|_| "")?;
    let fraction = if fraction.is_empty() { String::new() } else { digits(fraction)? };
    let value: i128 = format!("{}{fraction}", digits(whole)?).parse().map_err(|_| "")?;
    let scale = 10_i128.checked_pow(places).ok_or("it is not whole")?;
    let total = value.checked_mul(i128::from(*size)).ok_or("it is beyond 64 bits")?;
    if negative || total % scale != 0 {
        return Err("it is not a whole number of bytes");
    }
    i64::try_from(total / scale).map_err(|_| "it is beyond 64 bits")
}

/// A span of time in seconds: `90`, `90s`, `5m`, `1h30m`, `2d`.
pub fn seconds(text: &str) -> Result<i64, &'static str> {
    if let Ok(plain) = int(text) {
        return if plain < 0 { Err("it is negative") } else { Ok(plain) };
    }
    if text.is_empty() {
        return Err("");
    }
    let mut rest = text;
    let mut total = 0_i64;
    for (unit, size) in [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)] {
        if let Some((number, after)) = rest.split_once(unit) {
            let number = int(number.trim())?;
            if number < 0 {
                return Err("it is negative");
            }
            let part = number.checked_mul(size).ok_or("it is beyond 64 bits")?;
            total = total.checked_add(part).ok_or("it is beyond 64 bits")?;
            rest = after.trim_start();
        }
    }
    if rest.is_empty() { Ok(total) } else { Err("") }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn split_exponent(text: &str) -> Result<(&str, i64), &'static str> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return Ok((text, 0));
    };
    let (negative, body) = sign(exponent);
    let value: i64 = digits(body)?.parse().map_err(|_| "its exponent is too large")?;
    Ok((mantissa, if negative { -value } else { value }))
}

/// Digits, with `_` between them left out.
fn digits(text: &str) -> Result<String, &'static str> {
    let good = !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'_')
        && !text.starts_with('_')
        && !text.ends_with('_')
        && !text.contains("__");
    if good { Ok(text.replace('_', "")) } else { Err("") }
}

fn leading_zero(digits: &str) -> Result<(), &'static str> {
    if digits.len() > 1 && digits.starts_with('0') {
        return Err("a leading zero means octal to some readers; leave it out");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers() {
        let good = [
            ("0", 0),
            ("42", 42),
            ("-3", -3),
            ("+3", 3),
            ("1_000_000", 1_000_000),
            ("1e6", 1_000_000),
            ("2.5e3", 2_500),
            ("1.0", 1),
            ("100e-2", 1),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ];
        for (text, value) in good {
            assert_eq!(int(text), Ok(value), "{text}");
        }
        let bad =
            ["", "ten", "1.5", "0x10", "010", "1__0", "_1", "1e-1", "1.", "9223372036854775808"];
        for text in bad.into_iter().chain(["1e19", "1e999999999999", ".5", "--1", "1 2", "١"]) {
            assert!(int(text).is_err(), "{text}");
        }
    }

    #[test]
    fn numbers() {
        let good = [("0.001", 0.001), (".5", 0.5), ("1e-3", 1e-3), ("1_0.5", 10.5), ("3", 3.0)];
        for (text, value) in good {
            assert_eq!(float(text), Ok(value), "{text}");
        }
        assert!(float("-0").unwrap().is_sign_positive());
        for text in
            ["", ".", "inf", ".inf", ".nan", "NaN", "1e999", "1.2.3", "0x1p3", "1_e3", "01.5"]
        {
            assert!(float(text).is_err(), "{text}");
        }
    }

    #[test]
    fn truth_has_one_spelling() {
        assert_eq!(bool("true"), Ok(true));
        assert_eq!(bool("yes"), Err("write `true`"));
        assert_eq!(bool("Off"), Err("write `false`"));
        assert_eq!(bool("1"), Err(""));
    }

    #[test]
    fn sizes() {
        let good = [("64MiB", 64 << 20), ("1GB", 1_000_000_000), ("1.5 KiB", 1536), ("12B", 12)];
        for (text, value) in good.into_iter().chain([("4096", 4096), ("1_000 kB", 1_000_000)]) {
            assert_eq!(bytes(text), Ok(value), "{text}");
        }
        for text in ["64M", "MiB", "1.0001KiB", "-1KiB", "99999999TiB", "9e9TiB"] {
            assert!(bytes(text).is_err(), "{text}");
        }
    }

    #[test]
    fn times() {
        let good = [("90", 90), ("90s", 90), ("5m", 300), ("1h30m", 5400), ("2d", 172_800)];
        for (text, value) in good {
            assert_eq!(seconds(text), Ok(value), "{text}");
        }
        for text in ["", "-5", "5 minutes", "m", "1m1h", "1h-3m", "99999999999999999d"] {
            assert!(seconds(text).is_err(), "{text}");
        }
    }
}
