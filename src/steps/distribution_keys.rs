//! The keys of a generated column: which distributions there are. Knows nothing
//! of how they are drawn from.

use crate::job::kind::{Field, Need, Type};

const ANY: Type = Type::Float { min: f64::MIN, max: f64::MAX, open: false };
const POSITIVE: Type = Type::Float { min: 0.0, max: f64::MAX, open: true };
const NOT_NEGATIVE: Type = Type::Float { min: 0.0, max: f64::MAX, open: false };

const fn field(name: &'static str, ty: Type, need: Need, doc: &'static str) -> Field {
    Field { name, ty, need, doc }
}

const ZERO: Need = Need::Default("0.0");
const ONE: Need = Need::Default("1.0");

/// The keys of one generated column.
pub const DISTRIBUTIONS: &[Field] = &[
    field(
        "uniform",
        Type::Record(&[
            field("low", ANY, ZERO, "The smallest value."),
            field("high", ANY, ONE, "Where the values end."),
        ]),
        Need::Optional,
        "Every value between `low` and `high` alike.",
    ),
    field(
        "normal",
        Type::Record(&[
            field("mean", ANY, ZERO, "The mean."),
            field("sd", POSITIVE, ONE, "The standard deviation."),
        ]),
        Need::Optional,
        "The normal distribution.",
    ),
    field(
        "lognormal",
        Type::Record(&[
            field("mean", ANY, ZERO, "The mean of the logarithm."),
            field("sd", POSITIVE, ONE, "The standard deviation of the logarithm."),
        ]),
        Need::Optional,
        "Values whose logarithm is normal.",
    ),
    field(
        "mixture",
        Type::Record(&[
            field("weights", Type::List(&NOT_NEGATIVE), Need::Required, "Of each component."),
            field("means", Type::List(&ANY), Need::Required, "Of each component."),
            field("sds", Type::List(&POSITIVE), Need::Required, "Of each component."),
        ]),
        Need::Optional,
        "A mixture of normal distributions.",
    ),
    field(
        "integer",
        Type::Record(&[
            field("low", WHOLE, Need::Default("0"), "The smallest value."),
            field("high", WHOLE, Need::Required, "The largest value."),
        ]),
        Need::Optional,
        "Every whole number from `low` to `high` alike.",
    ),
    field(
        "category",
        Type::Record(&[
            field("values", Type::List(&Type::Text), Need::Required, "The texts."),
            field(
                "weights",
                Type::List(&NOT_NEGATIVE),
                Need::Optional,
                "How often each comes; all alike if absent.",
            ),
        ]),
        Need::Optional,
        "One of some texts.",
    ),
    field(
        "null_rate",
        Type::Float { min: 0.0, max: 1.0, open: false },
        ZERO,
        "The share of rows without a value.",
    ),
];

const WHOLE: Type = Type::Int { min: i64::MIN, max: i64::MAX };
