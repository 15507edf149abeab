//! The categories of a column, by falling frequency: their values as text, and
//! the text of any column that can have categories. Knows neither how they were
//! counted nor how codes are written.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, LargeStringArray, StringArray, StringViewArray};
use arrow::datatypes::DataType;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::store::columns::{Class, from_integers, integers, validity};

/// Categories of a column at most.
pub const MOST_CATEGORIES: usize = super::tally::MOST_VALUES;

/// What `model.json` holds of a column of categories.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    pub rows: u64,
    pub nulls: u64,
    /// By falling count, equal ones in ascending order. The place is the code.
    pub values: Vec<String>,
    pub counts: Vec<u64>,
}

impl Categories {
    /// Of values and their counts, in any order.
    pub fn new(rows: u64, nulls: u64, mut counted: Vec<(String, u64)>) -> Categories {
        counted.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        let (values, counts) = counted.into_iter().unzip();
        Categories { rows, nulls, values, counts }
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn check(&self) -> Result<(), &'static str> {
        if self.values.len() != self.counts.len() {
            return Err("has more categories than counts, or fewer");
        }
        if self.values.len() > MOST_CATEGORIES {
            return Err("has too many categories");
        }
        let mut sorted: Vec<&str> = self.values.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        if sorted.windows(2).any(|two| two[0] == two[1]) {
            return Err("has a category twice");
        }
        Ok(())
    }
}

/// Whether values of the type are text to a reader.
pub fn is_text(data_type: &DataType) -> bool {
    match data_type {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, values) => is_text(values),
        _ => false,
    }
}

/// Whether a column of the type can be one of categories: text, bool, and whole
/// numbers of all kinds.
pub fn can_be(data_type: &DataType) -> bool {
    is_text(data_type) || *data_type == DataType::Boolean || Class::of(data_type).is_exact()
}

/// The values as text: of whole numbers, decimals and times the number that
/// stands for them (a decimal's without its point, a timestamp's in its unit).
///
/// # Errors
/// *bad data* for a type that has no categories.
pub fn texts(array: &ArrayRef) -> Result<StringArray> {
    // Arrow's own conversions know every type, and are a third of a program that has them.
    match array.data_type() {
        DataType::Utf8 => return Ok(array.as_string::<i32>().clone()),
        DataType::LargeUtf8 => return Ok(array.as_string::<i64>().iter().collect()),
        DataType::Utf8View => return Ok(array.as_string_view().iter().collect()),
        DataType::Boolean => {
            let word = |yes: Option<bool>| yes.map(|yes| if yes { "true" } else { "false" });
            return Ok(array.as_boolean().iter().map(word).collect());
        }
        data_type @ DataType::Dictionary(..) if is_text(data_type) => {
            let dictionary = array.as_any_dictionary();
            if dictionary.values().is_empty() {
                return Ok(StringArray::new_null(array.len()));
            }
            let (values, keys) = (texts(dictionary.values())?, dictionary.normalized_keys());
            let value = |row: usize| {
                let there = dictionary.keys().is_valid(row) && values.is_valid(keys[row]);
                there.then(|| values.value(keys[row]))
            };
            return Ok((0..array.len()).map(value).collect());
        }
        _ => {}
    }
    let nulls = validity(array);
    let whole = integers(array)?;
    let text = whole.iter().enumerate().map(|(row, value)| {
        nulls.as_ref().is_none_or(|nulls| nulls.is_valid(row)).then(|| value.to_string())
    });
    Ok(text.collect())
}

/// A column of the type from the text of its values: the inverse of [`texts`], but for
/// dictionaries, which are read from files as plain text.
///
/// # Errors
/// *bad data* for a text that is no value of the type.
pub fn from_texts(texts: StringArray, data_type: &DataType) -> Result<ArrayRef> {
    let bad = |text: &str| Error::data(format!("category `{text}` is no {data_type}"));
    if let DataType::Utf8 = data_type {
        return Ok(Arc::new(texts));
    }
    if let DataType::LargeUtf8 = data_type {
        return Ok(Arc::new(texts.iter().collect::<LargeStringArray>()));
    }
    if let DataType::Utf8View = data_type {
        return Ok(Arc::new(texts.iter().collect::<StringViewArray>()));
    }
    if *data_type == DataType::Boolean {
        let read = |text: &str| match text {
            "true" => Ok(true),
            "false" => Ok(false),
            other => Err(bad(other)),
        };
        let values = texts.iter().map(|text| text.map(read).transpose());
        let values: arrow::array::BooleanArray = values.collect::<Result<Vec<_>>>()?.into();
        return Ok(Arc::new(values));
    }
    let read = |text: Option<&str>| text.map_or(Ok(0), |text| text.parse().map_err(|_| bad(text)));
    let values: Vec<i128> = texts.iter().map(read).collect::<Result<_>>()?;
    from_integers(&values, validity(&texts), data_type)
}

#[cfg(test)]
mod tests {
    use arrow::array::{BooleanArray, Date32Array, Decimal128Array, Int64Array};
    use arrow::array::{LargeStringArray, StringViewArray, TimestampNanosecondArray};

    use super::*;

    #[test]
    fn values_of_every_type_come_back_from_their_text() {
        let decimals = Decimal128Array::from(vec![Some(2279), None, Some(-1)]);
        let columns: Vec<ArrayRef> = vec![
            Arc::new(StringArray::from(vec![Some("a"), None, Some("")])),
            Arc::new(LargeStringArray::from(vec![Some("a"), None, Some("é")])),
            Arc::new(StringViewArray::from(vec![Some("a longer one than twelve"), None])),
            Arc::new(BooleanArray::from(vec![Some(true), None, Some(false)])),
            Arc::new(Int64Array::from(vec![Some(i64::MIN), None, Some(i64::MAX)])),
            Arc::new(Date32Array::from(vec![Some(-1), None, Some(20_000)])),
            Arc::new(decimals.with_precision_and_scale(10, 2).unwrap()),
            Arc::new(TimestampNanosecondArray::from(vec![Some(1), None]).with_timezone("+02:00")),
        ];
        for column in columns {
            let dictionary =
                DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
            assert!(can_be(column.data_type()) && can_be(&dictionary));
            let back = from_texts(texts(&column).unwrap(), column.data_type()).unwrap();
            assert_eq!(&back, &column);
        }
        let dictionary: arrow::array::DictionaryArray<arrow::datatypes::Int32Type> =
            vec![Some("a"), None, Some("b"), Some("a")].into_iter().collect();
        let dictionary: ArrayRef = Arc::new(dictionary);
        let plain = StringArray::from(vec![Some("a"), None, Some("b"), Some("a")]);
        assert_eq!(texts(&dictionary).unwrap(), plain);
    }

    #[test]
    fn text_that_is_no_value_of_the_type_is_refused() {
        for (text, data_type) in
            [("yes", DataType::Boolean), ("1.5", DataType::Int64), ("300", DataType::UInt8)]
        {
            assert!(from_texts(StringArray::from(vec![text]), &data_type).is_err());
        }
    }

    #[test]
    fn the_most_frequent_comes_first_and_equal_ones_in_their_order() {
        let counted = [("b", 2), ("c", 5), ("a", 2)].map(|(v, n)| (v.to_owned(), n));
        let categories = Categories::new(10, 1, counted.to_vec());
        assert_eq!(categories.values, ["c", "a", "b"]);
        assert_eq!(categories.counts, [5, 2, 2]);
        let twice = Categories { values: vec!["a".into(); 2], counts: vec![1; 2], ..categories };
        assert!(twice.check().is_err());
    }
}
