//! How a kind of step describes its keys. One table per kind drives parsing,
//! defaults, error messages, the JSON Schema and the fingerprint. Knows no
//! particular kind.

use serde_json::{Map, Value};

/// What a value of the spec may be.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    Bool,
    /// A whole number within `min..=max`; `1_000` and `1e6` are read as well.
    Int {
        min: i64,
        max: i64,
    },
    /// A finite number; `min`/`max` are inclusive unless `open` (then `> min`).
    Float {
        min: f64,
        max: f64,
        open: bool,
    },
    Text,
    /// Text handed to a program: `${output}` and `${input.ROLE}` stand for
    /// folders, `${file.N}` for a file. Stored so that `template::fill_slots`
    /// can fill them in.
    Argument,
    /// The name of a file that the step writes: relative, never `..`.
    Inside,
    /// A span of time: `90`, `5m`, `1h30m`. Stored as whole seconds.
    Duration,
    /// Nothing, or `null`.
    Nothing,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Bytes: `64MiB`, `1GB`, or a whole number. Stored as a number.
    Bytes,
    /// A reference: the name of a step of this job whose kind is one of these
    /// (none listed: any), or `{path: …}`, the folder of another job's step.
    Step(&'static [&'static str]),
    /// Names → references, or a list of step names (then each is its own key).
    Steps,
    /// One path or glob or a list of them; external files, fingerprinted by
    /// content and not by name. Stored as a list of absolute patterns.
    Files,
    List(&'static Type),
    /// Any names as keys. Stored by name: the order written means nothing.
    Map(&'static Type),
    /// Any names as keys, in an order that means something (it enters the
    /// fingerprint): the columns of a dataset that is made.
    Ordered(&'static Type),
    /// Fixed keys.
    Record(&'static [Field]),
    /// The first that fits; the error lists them all.
    Either(&'static [Type]),
}

/// A key of a kind (or of a record within it).
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub ty: Type,
    pub need: Need,
    /// One sentence for `schema` and the documentation.
    pub doc: &'static str,
}

#[derive(Debug, Clone, Copy)]
pub enum Need {
    Required,
    Optional,
    /// Filled in where absent; JSON text, for example `"0.001"` or `"\"auto\""`.
    Default(&'static str),
}

/// A kind, as the spec's reader sees it.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    pub name: &'static str,
    /// One line: what a step of this kind does.
    pub summary: &'static str,
    /// Rises whenever the same inputs would give other bytes.
    pub version: u32,
    /// Whether the result depends on the seed.
    pub draws: bool,
    pub fields: &'static [Field],
    /// What the table cannot say: relations between keys. `params` is the
    /// resolved map, with defaults filled in.
    pub check: fn(params: &Map<String, Value>) -> Vec<Problem>,
    /// Why `shards` is refused for these parameters, or None where it is fine.
    pub no_shards: fn(params: &Map<String, Value>) -> Option<&'static str>,
}

/// Something wrong at a place below the step: `["columns", "x", "weights"]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub at: Vec<String>,
    pub message: String,
}

impl Problem {
    pub fn at<S: Into<String>>(
        at: impl IntoIterator<Item = S>,
        message: impl Into<String>,
    ) -> Self {
        Problem { at: at.into_iter().map(Into::into).collect(), message: message.into() }
    }
}

/// For kinds with no relations to check.
pub fn no_check(_: &Map<String, Value>) -> Vec<Problem> {
    Vec::new()
}

/// For kinds that shard freely.
pub fn shards_freely(_: &Map<String, Value>) -> Option<&'static str> {
    None
}
