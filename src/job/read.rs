//! Trees → values, by the tables of a kind: types checked, defaults filled in,
//! everything in one canonical form. Notes on the way what stands for more
//! than itself: references, files, texts that are known only later.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::at::{At, Segment};
use super::fault::{Faults, Place, nearest, suggest};
use super::kind::{Field, Need, Type};
use super::template::Template;
use super::types::{any_of, expected, scalar_value};
use super::yaml::{Data, Key, Node};

/// What a step reads of others, as its keys name it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// The key that names it (`input`, `model`, …), or its name in a map.
    pub role: String,
    pub target: Target,
    /// Kinds that it may be; none: any.
    pub kinds: &'static [&'static str],
    pub at: At,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A step of this job.
    Step(String),
    /// The folder of a step of another job.
    Path(PathBuf),
}

/// External files that a step reads.
#[derive(Debug, Clone, PartialEq)]
pub struct FilesRef {
    /// The key that lists them, for the fingerprint: `files`.
    pub key: String,
    /// Absolute paths or globs, in the order of the spec.
    pub patterns: Vec<String>,
    pub at: At,
}

/// A value that is whole only when the step runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Later {
    pub at: At,
    pub template: Template,
    pub form: Form,
    pub place: Place,
}

/// What the text of a [`Later`] becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    Argument,
    Path,
}

/// What reading found besides values.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub references: Vec<Reference>,
    pub files: Vec<FilesRef>,
    pub later: Vec<Later>,
    /// Maps whose order counts.
    pub ordered: Vec<At>,
    /// True where a value depends on a parameter that is not set.
    pub unset: bool,
}

impl Found {
    fn append(&mut self, mut other: Found) {
        self.references.append(&mut other.references);
        self.files.append(&mut other.files);
        self.later.append(&mut other.later);
        self.ordered.append(&mut other.ordered);
        self.unset |= other.unset;
    }
}

/// Reads the values of one step (or of another part of the spec).
pub struct Reader<'a> {
    /// Whose values they are, for messages: `step 'model'`.
    pub subject: &'a str,
    /// The folder of the spec, from which relative paths start.
    pub dir: &'a Path,
    pub faults: Faults,
    pub found: Found,
}

impl<'a> Reader<'a> {
    pub fn new(subject: &'a str, dir: &'a Path) -> Self {
        Reader { subject, dir, faults: Faults::default(), found: Found::default() }
    }

    /// The fixed keys `fields` of the map `node`, and no others.
    pub fn record(&mut self, fields: &[Field], node: &Node, at: &At) -> Map<String, Value> {
        if !matches!(node.data, Data::Map(_) | Data::Null) {
            self.mismatch::<()>("a map of keys", "", node, at);
            return Map::new();
        }
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        self.known_keys(&names, node, at);
        self.fields(fields, node, at)
    }

    /// Refuses keys of `node` that are not among `names`.
    pub fn known_keys(&mut self, names: &[&str], node: &Node, at: &At) {
        let Data::Map(entries) = &node.data else { return };
        for (key, _) in entries.iter().filter(|(key, _)| !names.contains(&key.name.as_str())) {
            let near = suggest(&key.name, "keys", names.iter().copied());
            let full = at.key(&key.name);
            self.fault(key.at, format!("unknown key `{full}`{near}"));
        }
    }

    /// The values of `fields`, whatever else `node` holds.
    pub fn fields(&mut self, fields: &[Field], node: &Node, at: &At) -> Map<String, Value> {
        let values = fields.iter().map(|field| (field.name, self.field(field, node, at)));
        let values: Vec<_> = values.collect();
        values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }

    fn field(&mut self, field: &Field, node: &Node, at: &At) -> Option<Value> {
        let at = at.key(field.name);
        if let Some(given) = node.get(field.name) {
            return self.value(&field.ty, given, &at);
        }
        match field.need {
            Need::Optional => None,
            Need::Required => {
                let expected = expected(&field.ty);
                self.fault(node.at, format!("`{at}` is missing; expected {expected}"));
                None
            }
            Need::Default(json) => {
                // A default that is no JSON is a slip in a kind's table; its
                // test finds it, a user sees a message.
                match serde_json::from_str(json) {
                    Ok(default) => self.value(&field.ty, &json_node(&default, node.at), &at),
                    Err(e) => {
                        self.fault(node.at, format!("`{at}` has a broken default: {e}"));
                        None
                    }
                }
            }
        }
    }

    /// The canonical value of `node`; None where it does not fit.
    pub fn value(&mut self, ty: &Type, node: &Node, at: &At) -> Option<Value> {
        match ty {
            Type::List(inner) => self.list(inner, node, at),
            Type::Map(inner) => self.map(inner, node, at, false),
            Type::Ordered(inner) => self.map(inner, node, at, true),
            Type::Record(fields) => {
                let before = self.faults.len();
                let map = self.record(fields, node, at);
                (self.faults.len() == before).then_some(Value::Object(map))
            }
            Type::Either(types) => self.either(types, node, at),
            Type::Step(kinds) => self.reference(last_key(at), kinds, node, at),
            Type::Steps => self.references(node, at),
            Type::Files => self.files(node, at),
            Type::Nothing if node.data == Data::Null => Some(Value::Null),
            _ => self.scalar(ty, node, at),
        }
    }

    fn scalar(&mut self, ty: &Type, node: &Node, at: &At) -> Option<Value> {
        let (text, quoted) = match &node.data {
            Data::Plain(text) => (text, false),
            Data::Quoted(text) => (text, true),
            Data::Later(template) => return self.later(ty, template, node, at),
            _ => return self.mismatch(&expected(ty), "", node, at),
        };
        match scalar_value(ty, text, quoted) {
            Ok(value) => Some(value),
            Err(reason) => self.mismatch(&expected(ty), &reason, node, at),
        }
    }

    fn later(&mut self, ty: &Type, template: &Template, node: &Node, at: &At) -> Option<Value> {
        let form = if matches!(ty, Type::Argument) { Form::Argument } else { Form::Text };
        if template.has_unset() {
            // Whoever wants values refuses the job for the lack of this one.
            self.found.unset = true;
        } else if !matches!(ty, Type::Text | Type::Argument) {
            let what = if template.is_secret() {
                "a secret"
            } else if template.has_env() {
                "an environment variable"
            } else {
                "a slot"
            };
            let reason = format!("{what} can stand only for a text");
            return self.mismatch(&expected(ty), &reason, node, at);
        }
        if template.has_slots() && form != Form::Argument {
            let reason =
                "`${output}`, `${input.…}` and `${file.…}` stand only in what a program gets";
            return self.mismatch(&expected(ty), reason, node, at);
        }
        let shown = match form {
            Form::Argument => template.shown_argument(),
            _ => template.shown().to_owned(),
        };
        if template.has_env() || template.is_secret() || template.has_unset() {
            self.note_later(at, template, form, node.at);
        }
        Some(Value::from(shown))
    }

    pub(super) fn note_later(&mut self, at: &At, template: &Template, form: Form, place: Place) {
        let (at, template) = (at.clone(), template.clone());
        self.found.later.push(Later { at, template, form, place });
    }

    fn list(&mut self, inner: &Type, node: &Node, at: &At) -> Option<Value> {
        let Data::List(items) = &node.data else {
            let ty = expected(inner);
            return self.mismatch(&format!("a list, each {ty}"), "", node, at);
        };
        let values: Vec<Option<Value>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| self.value(inner, item, &at.index(index)))
            .collect();
        values.into_iter().collect::<Option<Vec<Value>>>().map(Value::Array)
    }

    fn map(&mut self, inner: &Type, node: &Node, at: &At, ordered: bool) -> Option<Value> {
        let Data::Map(entries) = &node.data else {
            let ty = expected(inner);
            return self.mismatch(&format!("a map of names, each to {ty}"), "", node, at);
        };
        let mut values: Vec<(String, Option<Value>)> = entries
            .iter()
            .map(|(key, value)| (key.name.clone(), self.value(inner, value, &at.key(&key.name))))
            .collect();
        if ordered {
            self.found.ordered.push(at.clone());
        } else {
            values.sort_by(|a, b| a.0.cmp(&b.0));
        }
        let all: Option<Map<String, Value>> =
            values.into_iter().map(|(name, value)| Some((name, value?))).collect();
        all.map(Value::Object)
    }

    fn either(&mut self, types: &[Type], node: &Node, at: &At) -> Option<Value> {
        let mut close = Vec::new();
        for ty in types {
            let mut trial = Reader::new(self.subject, self.dir);
            let value = trial.value(ty, node, at);
            if trial.faults.is_empty() {
                self.found.append(trial.found);
                return value;
            }
            if !is_scalar(node) && same_shape(ty, node) {
                close.push(trial.faults);
            }
        }
        // Where only one alternative has the right shape, its faults say more.
        if close.len() == 1 {
            self.faults.extend(close.remove(0));
            return None;
        }
        let known: Vec<&str> = types
            .iter()
            .flat_map(|ty| if let Type::Choice(words) = ty { *words } else { &[] })
            .copied()
            .collect();
        let near = match &node.data {
            Data::Plain(text) | Data::Quoted(text) => nearest(text, known),
            _ => None,
        };
        let reason = near.map(|word| format!("did you mean `{word}`?")).unwrap_or_default();
        self.mismatch(&any_of(types), &reason, node, at)
    }

    /// Notes that a value does not fit.
    pub(super) fn mismatch<T>(
        &mut self,
        expected: &str,
        reason: &str,
        node: &Node,
        at: &At,
    ) -> Option<T> {
        let got = node.describe();
        let name = if at.is_empty() { "it".to_owned() } else { format!("`{at}`") };
        let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
        self.fault(node.at, format!("{name} is {got}; expected {expected}{reason}"));
        None
    }

    pub fn fault(&mut self, place: Place, message: impl AsRef<str>) {
        self.faults.add(place, format!("{}: {}", self.subject, message.as_ref()));
    }
}

/// The canonical form of a table's default.
pub fn read_default(ty: &Type, default: &Value) -> Result<Value, String> {
    let mut reader = Reader::new("default", Path::new("/"));
    let value = reader.value(ty, &json_node(default, Place::START), &At::default());
    match reader.faults.into_error(Path::new("table")) {
        None => value.ok_or_else(|| "it has no value".into()),
        Some(error) => Err(error.message().to_owned()),
    }
}

fn is_scalar(node: &Node) -> bool {
    !matches!(node.data, Data::List(_) | Data::Map(_))
}

/// Whether `ty` is read from a list or a map as `node` is one.
fn same_shape(ty: &Type, node: &Node) -> bool {
    match node.data {
        Data::List(_) => matches!(ty, Type::List(_) | Type::Files | Type::Steps),
        Data::Map(_) => matches!(
            ty,
            Type::Map(_) | Type::Ordered(_) | Type::Record(_) | Type::Steps | Type::Step(_)
        ),
        _ => false,
    }
}

fn last_key(at: &At) -> &str {
    match at.segments().last() {
        Some(Segment::Key(name)) => name,
        _ => "",
    }
}

/// A table's default, as if it had been written at `at`.
fn json_node(value: &Value, at: Place) -> Node {
    let data = match value {
        Value::Null => Data::Null,
        Value::Bool(_) | Value::Number(_) => Data::Plain(value.to_string()),
        Value::String(text) => Data::Quoted(text.clone()),
        Value::Array(items) => Data::List(items.iter().map(|item| json_node(item, at)).collect()),
        Value::Object(map) => Data::Map(
            map.iter()
                .map(|(name, value)| (Key { name: name.clone(), at }, json_node(value, at)))
                .collect(),
        ),
    };
    Node { data, at }
}

#[cfg(test)]
mod tests {
    use super::super::yaml::parse;
    use super::*;
    use serde_json::json;

    const COUNT: Type = Type::Int { min: 1, max: 100 };
    const RATE: Type = Type::Float { min: 0.0, max: 1.0, open: true };
    const COLUMN: Type = Type::Record(&[
        Field { name: "components", ty: COUNT, need: Need::Default("10"), doc: "How many." },
        Field { name: "rate", ty: RATE, need: Need::Optional, doc: "How fast." },
    ]);

    fn read(ty: &Type, text: &str) -> Result<(Value, Found), String> {
        let mut faults = Faults::default();
        let node = parse(&format!("v: {text}"), &mut faults).expect("YAML");
        let mut reader = Reader::new("step 'x'", Path::new("/jobs"));
        let value = reader.value(ty, node.get("v").unwrap(), &At::default().key("v"));
        match reader.faults.into_error(Path::new("j")) {
            None => Ok((value.expect("a value or a fault"), reader.found)),
            Some(error) => Err(error.message().replace("j:1:4: step 'x': ", "")),
        }
    }

    fn value(ty: &Type, text: &str) -> Value {
        read(ty, text).unwrap().0
    }

    fn refused(ty: &Type, text: &str) -> String {
        read(ty, text).unwrap_err()
    }

    #[test]
    fn scalars_have_one_canonical_form() {
        assert_eq!(value(&COUNT, "1e1"), json!(10));
        assert_eq!(value(&RATE, "1"), value(&RATE, "1.0"));
        assert_eq!(value(&RATE, "5e-1"), json!(0.5));
        assert_eq!(value(&Type::Bytes, "1KiB"), json!(1024));
        assert_eq!(value(&Type::Duration, "1h"), json!(3600));
        assert_eq!(value(&Type::Text, "1.10"), json!("1.10"));
        assert_eq!(value(&Type::Text, "no"), json!("no"));
        assert_eq!(value(&Type::Choice(&["auto", "off"]), "off"), json!("off"));
        assert_eq!(value(&Type::Nothing, "null"), Value::Null);
    }

    #[test]
    fn mismatches_say_what_and_why() {
        assert_eq!(refused(&COUNT, "ten"), "`v` is `ten`; expected a whole number from 1 to 100");
        assert!(refused(&COUNT, "'5'").contains("without the quotes"));
        assert!(refused(&COUNT, "1.5").contains("it is not whole"));
        assert_eq!(refused(&RATE, "0"), "`v` is `0`; expected a number above 0 and at most 1");
        assert!(refused(&Type::Bool, "yes").contains("write `true`"));
        assert!(refused(&Type::Text, "").contains("is empty"));
        assert!(refused(&Type::Choice(&["index", "one_hot"]), "onehot").contains("`one_hot`?"));
        assert!(refused(&Type::Inside, "../x").contains("relative path"));
        let auto: Type = Type::Either(&[Type::Choice(&["auto"]), RATE]);
        assert_eq!(value(&auto, "auto"), json!("auto"));
        assert_eq!(value(&auto, "0.5"), json!(0.5));
        assert_eq!(
            refused(&auto, "atuo"),
            "`v` is `atuo`; expected `auto`, or a number above 0 and at most 1 (did you mean `auto`?)"
        );
    }

    #[test]
    fn maps_sort_and_records_follow_their_table() {
        let columns = Type::Map(&COLUMN);
        let canonical = value(&columns, "{b: {rate: 1, components: 3}, a: }");
        let text = r#"{"a":{"components":10},"b":{"components":3,"rate":1.0}}"#;
        assert_eq!(canonical.to_string(), text);
        let (ordered, found) = read(&Type::Ordered(&COUNT), "{b: 1, a: 2}").unwrap();
        assert_eq!(ordered.to_string(), r#"{"b":1,"a":2}"#);
        assert_eq!(found.ordered.len(), 1);
    }

    #[test]
    fn all_faults_of_a_value_are_found() {
        let all = refused(&Type::Map(&COLUMN), "{a: {component: 3, rate: 7}, b: 5}");
        assert!(all.contains("unknown key `v.a.component`; did you mean `components`?"), "{all}");
        assert!(all.contains("`v.a.rate` is `7`"), "{all}");
        assert!(all.contains("`v.b` is `5`; expected a map of keys"), "{all}");
    }

    #[test]
    fn an_alternative_of_the_right_shape_speaks() {
        const TY: Type = Type::Either(&[Type::List(&Type::Text), Type::Map(&COLUMN)]);
        assert!(refused(&TY, "{a: {component: 1}}").contains("unknown key"));
        assert!(refused(&TY, "5").contains("expected a list, each a text, or a map"));
        assert_eq!(value(&TY, "[a]"), json!(["a"]));
    }

    #[test]
    fn references_and_files_are_noted() {
        let (_, found) = read(&Type::Step(&["fit"]), "model").unwrap();
        assert_eq!(found.references[0].target, Target::Step("model".into()));
        assert_eq!(found.references[0].role, "v");
        let (_, found) = read(&Type::Step(&[]), "{path: ../old/model}").unwrap();
        assert_eq!(found.references[0].target, Target::Path("/jobs/../old/model".into()));
        let (value, found) = read(&Type::Steps, "{b: raw, a: {path: /x}}").unwrap();
        assert_eq!(value.to_string(), r#"{"a":{"path":"/x"},"b":"raw"}"#);
        assert_eq!(found.references.len(), 2);
        let (value, found) = read(&Type::Files, "[data/*.csv, /a.csv]").unwrap();
        assert_eq!(value, json!(["/jobs/data/*.csv", "/a.csv"]));
        assert_eq!(found.files[0].key, "v");
        assert!(refused(&Type::Step(&["fit"]), "[a]").contains("the name of a `fit` step"));
        assert!(refused(&Type::Steps, "[a, a]").contains("twice"));
    }
}
