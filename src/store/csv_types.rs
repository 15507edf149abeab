//! The types that a CSV column may have: by name, and as its texts suggest. Knows
//! nothing of records or files.

use std::fmt;

use arrow::datatypes::{DataType, TimeUnit};

use super::csv_values::{Zone, boolean, date, float, integer, time};

/// The type of a CSV column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvType {
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Float32,
    Float64,
    Bool,
    String,
    Date,
    /// An instant: texts state their zone; kept as microseconds in UTC.
    Timestamp,
    /// A time of day on a date, in no zone.
    DateTime,
    Decimal(u8, u8),
}

const NAMED: [(&str, CsvType); 15] = [
    ("int8", CsvType::Int8),
    ("int16", CsvType::Int16),
    ("int32", CsvType::Int32),
    ("int64", CsvType::Int64),
    ("uint8", CsvType::UInt8),
    ("uint16", CsvType::UInt16),
    ("uint32", CsvType::UInt32),
    ("uint64", CsvType::UInt64),
    ("float32", CsvType::Float32),
    ("float64", CsvType::Float64),
    ("bool", CsvType::Bool),
    ("string", CsvType::String),
    ("date", CsvType::Date),
    ("timestamp", CsvType::Timestamp),
    ("datetime", CsvType::DateTime),
];

impl CsvType {
    /// `int64`, `decimal(12,2)`, …
    ///
    /// # Errors
    /// What is wrong with the name, for people.
    pub fn named(name: &str) -> Result<CsvType, String> {
        if let Some((_, known)) = NAMED.iter().find(|(known, _)| *known == name) {
            return Ok(*known);
        }
        if let Some(arguments) = name.strip_prefix("decimal(").and_then(|s| s.strip_suffix(')')) {
            return decimal(arguments)
                .ok_or_else(|| format!("`{name}` is not decimal(p,s) with 1 ≤ p ≤ 38 and s ≤ p"));
        }
        let names: Vec<&str> = NAMED.iter().map(|(known, _)| *known).collect();
        let nearest = names.iter().min_by_key(|known| strsim::damerau_levenshtein(known, name));
        let known = names.join(", ");
        let nearest = nearest.copied().unwrap_or_default();
        Err(format!(
            "`{name}` is no type: did you mean `{nearest}`? There are {known} and decimal(p,s)"
        ))
    }

    pub fn data_type(self) -> DataType {
        match self {
            CsvType::Int8 => DataType::Int8,
            CsvType::Int16 => DataType::Int16,
            CsvType::Int32 => DataType::Int32,
            CsvType::Int64 => DataType::Int64,
            CsvType::UInt8 => DataType::UInt8,
            CsvType::UInt16 => DataType::UInt16,
            CsvType::UInt32 => DataType::UInt32,
            CsvType::UInt64 => DataType::UInt64,
            CsvType::Float32 => DataType::Float32,
            CsvType::Float64 => DataType::Float64,
            CsvType::Bool => DataType::Boolean,
            CsvType::String => DataType::Utf8,
            CsvType::Date => DataType::Date32,
            CsvType::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
            CsvType::DateTime => DataType::Timestamp(TimeUnit::Microsecond, None),
            CsvType::Decimal(precision, scale) => {
                DataType::Decimal128(precision, scale.cast_signed())
            }
        }
    }
}

fn decimal(arguments: &str) -> Option<CsvType> {
    let (precision, scale) = arguments.split_once(',')?;
    let (precision, scale): (u8, u8) = (precision.trim().parse().ok()?, scale.trim().parse().ok()?);
    let fits = (1..=38).contains(&precision) && scale <= precision;
    fits.then_some(CsvType::Decimal(precision, scale))
}

impl fmt::Display for CsvType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CsvType::Decimal(precision, scale) => write!(f, "decimal({precision},{scale})"),
            other => {
                let name = NAMED.iter().find(|(_, known)| known == other).map(|(name, _)| *name);
                f.write_str(name.unwrap_or_default())
            }
        }
    }
}

/// Tried in this order; the first that fits all texts is the column's type.
const CANDIDATES: [CsvType; 6] = [
    CsvType::Int64,
    CsvType::Float64,
    CsvType::Bool,
    CsvType::Date,
    CsvType::Timestamp,
    CsvType::DateTime,
];

/// What the texts of a column may still be.
#[derive(Debug, Clone)]
pub struct Guess {
    /// Bit i: `CANDIDATES[i]` fits all texts so far.
    fits: u8,
    seen: bool,
}

impl Default for Guess {
    fn default() -> Self {
        Guess { fits: (1 << CANDIDATES.len()) - 1, seen: false }
    }
}

impl Guess {
    /// Takes another text that is not null into account.
    pub fn see(&mut self, text: &[u8]) {
        self.seen = true;
        if self.fits == 0 {
            return;
        }
        for (i, candidate) in CANDIDATES.iter().enumerate() {
            if self.fits & (1 << i) != 0 && !suits(*candidate, text) {
                self.fits &= !(1 << i);
            }
        }
    }

    /// A column without any text is of floats, as pandas has it, if these are
    /// `all` rows there are; else of strings, which take whatever comes.
    pub fn answer(&self, all: bool) -> CsvType {
        let fitting = match self.seen {
            true => CANDIDATES.get(self.fits.trailing_zeros() as usize).copied(),
            false => all.then_some(CsvType::Float64),
        };
        fitting.unwrap_or(CsvType::String)
    }
}

/// Whether a text is of a type without losing anything: `007` is a code, not 7,
/// and a whole number that no `int64` holds would lose digits as a float.
fn suits(candidate: CsvType, text: &[u8]) -> bool {
    match candidate {
        CsvType::Int64 => !padded(text) && integer(text).is_some(),
        CsvType::Float64 => {
            let whole = text.iter().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'+'));
            !padded(text) && float(text).is_some() && (!whole || integer(text).is_some())
        }
        CsvType::Bool => boolean(text, false).is_some(),
        CsvType::Date => date(text).is_some(),
        CsvType::Timestamp => time(text).is_some_and(|(_, zone)| zone == Zone::Stated),
        CsvType::DateTime => time(text).is_some_and(|(_, zone)| zone == Zone::None),
        _ => false,
    }
}

/// A zero before another digit.
fn padded(text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"-").or(text.strip_prefix(b"+")).unwrap_or(text);
    matches!(digits, [b'0', b'0'..=b'9', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(texts: &[&str]) -> String {
        let mut guess = Guess::default();
        texts.iter().for_each(|text| guess.see(text.as_bytes()));
        guess.answer(false).to_string()
    }

    #[test]
    fn types_are_guessed_without_loss() {
        assert_eq!(guess(&["1", "-2"]), "int64");
        assert_eq!(guess(&["1", "2.5"]), "float64");
        assert_eq!(guess(&["1", "1e300", "nan"]), "float64");
        assert_eq!(guess(&["007", "1"]), "string");
        assert_eq!(guess(&["0", "0.5"]), "float64");
        assert_eq!(guess(&["12345678901234567890"]), "string");
        assert_eq!(guess(&["true", "FALSE"]), "bool");
        assert_eq!(guess(&["0", "1"]), "int64");
        assert_eq!(guess(&["2025-02-16"]), "date");
        assert_eq!(guess(&["2025-02-16T05:23:41Z"]), "timestamp");
        assert_eq!(guess(&["2025-02-16 05:23:41"]), "datetime");
        assert_eq!(guess(&["2025-02-16 05:23:41", "2025-02-16 05:23:41Z"]), "string");
        assert_eq!(guess(&["2025-02-16", "x"]), "string");
        assert_eq!(guess(&[]), "string");
    }

    #[test]
    fn names_come_back() {
        for name in ["int64", "uint8", "decimal(12,2)", "timestamp", "bool"] {
            assert_eq!(CsvType::named(name).unwrap().to_string(), name);
        }
        assert!(CsvType::named("int").unwrap_err().contains("did you mean `int8`?"));
        assert!(CsvType::named("decimal(40,2)").is_err());
        assert!(CsvType::named("decimal(4,5)").is_err());
    }
}
