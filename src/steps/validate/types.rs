//! What the columns of a contract may be called: Arrow's types, and classes of
//! them. Knows no values.

use arrow::datatypes::DataType;

pub use crate::steps::categories::is_text;
use crate::steps::model::arrow_type;
use crate::store::columns::Class;

/// Words for several types.
pub const CLASSES: [&str; 10] = [
    "number",
    "integer",
    "float",
    "decimal",
    "text",
    "bool",
    "date",
    "timestamp",
    "time",
    "duration",
];

/// Whether a column's type is what the contract says.
pub fn is(data_type: &DataType, wanted: &str) -> bool {
    let (class, temporal) = (Class::of(data_type), data_type.is_temporal());
    match wanted {
        "number" => class.is_numeric() && !temporal,
        "integer" => matches!(class, Class::Integer { .. }) && !temporal,
        "float" => data_type.is_floating(),
        "decimal" => data_type.is_decimal(),
        "text" => is_text(data_type),
        "bool" => *data_type == DataType::Boolean,
        "date" => matches!(data_type, DataType::Date32 | DataType::Date64),
        "timestamp" => matches!(data_type, DataType::Timestamp(..)),
        "time" => matches!(data_type, DataType::Time32(_) | DataType::Time64(_)),
        "duration" => matches!(data_type, DataType::Duration(_)),
        name => {
            data_type.to_string() == name || arrow_type::parse(name).is_ok_and(|t| t == *data_type)
        }
    }
}

pub fn is_instant(data_type: &DataType) -> bool {
    matches!(data_type, DataType::Timestamp(..) | DataType::Date32 | DataType::Date64)
}
