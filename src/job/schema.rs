//! The JSON Schema of the spec, from the same tables that read it: for editors
//! to complete, explain and underline. It accepts all that the reader accepts;
//! what only the reader can know (names of steps, sums of weights) it leaves.

use serde_json::{Map, Value, json};

use super::kind::{Field, Kind, Need, Type};
use super::spec::{FIELDS, SECTIONS};
use super::step::{COMMON, default_fields};
use super::{airflow, types};

/// A scalar with `${…}` in it may become anything.
const FILLED: &str = r"\$\{[^}]+\}";

/// The schema for the given kinds, draft 2020-12.
pub fn schema(kinds: &[&'static Kind]) -> Value {
    let mut definitions = Map::new();
    for kind in kinds {
        definitions.insert(format!("kind.{}", kind.name), step(kind));
    }
    definitions.insert("step".into(), any_step(kinds));
    definitions.insert("filled".into(), json!({ "type": "string", "pattern": FILLED }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Milepost job spec",
        "type": "object",
        "properties": job_properties(kinds),
        "required": ["version", "name", "steps"],
        "additionalProperties": false,
        "$defs": definitions,
    })
}

fn job_properties(kinds: &[&'static Kind]) -> Value {
    let mut properties = properties(FIELDS);
    let mut defaults = Map::new();
    for kind in kinds {
        let fields: Vec<Field> = default_fields(kind).copied().collect();
        defaults.insert(kind.name.into(), nullable(object(&fields, &[])));
    }
    let name = json!({ "pattern": "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$" });
    let sections = [
        ("params", params()),
        (
            "defaults",
            json!({ "type": "object", "properties": defaults, "additionalProperties": false }),
        ),
        ("airflow", object(&airflow::fields(), &[])),
        (
            "steps",
            json!({
                "type": "object",
                "minProperties": 1,
                "propertyNames": name,
                "additionalProperties": { "$ref": "#/$defs/step" },
            }),
        ),
    ];
    for ((key, doc), (_, mut schema)) in SECTIONS.into_iter().zip(sections) {
        schema["description"] = Value::from(doc);
        properties.insert(key.into(), schema);
    }
    Value::Object(properties)
}

fn params() -> Value {
    let scalar = json!({ "type": ["string", "number", "boolean", "null"] });
    let declaration = json!({
        "type": "object",
        "properties": {
            "default": scalar,
            "secret": { "type": "boolean", "description": "Never printed; fingerprinted by a keyed hash." },
            "description": { "type": "string" },
        },
        "additionalProperties": false,
    });
    json!({
        "type": ["object", "null"],
        "propertyNames": { "pattern": "^[A-Za-z_][A-Za-z0-9_]*$" },
        "additionalProperties": { "anyOf": [scalar, declaration] },
    })
}

fn any_step(kinds: &[&'static Kind]) -> Value {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
    let branches: Vec<Value> = kinds
        .iter()
        .map(|kind| {
            json!({
                "if": { "properties": { "kind": { "const": kind.name } }, "required": ["kind"] },
                "then": { "$ref": format!("#/$defs/kind.{}", kind.name) },
            })
        })
        .collect();
    json!({
        "type": "object",
        "properties": { "kind": { "description": "What the step does.", "enum": names } },
        "required": ["kind"],
        "allOf": branches,
    })
}

fn step(kind: &Kind) -> Value {
    let mut schema = object(kind.fields, COMMON);
    schema["description"] = Value::from(kind.summary);
    schema["properties"]["kind"] = json!({ "const": kind.name, "description": kind.summary });
    schema
}

/// A map with these keys and no others.
fn object(fields: &[Field], more: &[Field]) -> Value {
    let mut all = properties(more);
    all.append(&mut properties(fields));
    let required: Vec<&str> = fields
        .iter()
        .chain(more)
        .filter(|field| matches!(field.need, Need::Required))
        .map(|field| field.name)
        .collect();
    json!({
        "type": "object",
        "properties": all,
        "required": required,
        "additionalProperties": false,
    })
}

fn properties(fields: &[Field]) -> Map<String, Value> {
    fields.iter().map(|field| (field.name.to_owned(), property(field))).collect()
}

fn property(field: &Field) -> Value {
    let mut schema = of(&field.ty);
    schema["description"] = Value::from(field.doc);
    if let Need::Default(json) = field.need
        && let Ok(default) = serde_json::from_str::<Value>(json)
    {
        schema["default"] = default;
    }
    schema
}

/// The schema of a type, `${…}` in the place of any scalar included.
fn of(ty: &Type) -> Value {
    match ty {
        Type::Text | Type::Argument => json!({ "type": ["string", "number", "boolean"] }),
        Type::Bool => filled(json!({ "type": "boolean" })),
        Type::Nothing => json!({ "type": "null" }),
        Type::Int { min, max } => whole(*min, *max),
        Type::Float { min, max, open } => number(*min, *max, *open),
        Type::Bytes => filled(spelled("integer", 0, r"^[0-9][0-9_.]*\s*([KMGT]i?B|kB|B)?$")),
        Type::Duration => filled(spelled("integer", 0, r"^[0-9][0-9_dhms\s]*$")),
        Type::Inside => json!({ "type": "string", "not": { "pattern": r"^/|(^|/)\.\.(/|$)" } }),
        Type::Choice(words) => filled(choice(words)),
        Type::Step(_) => reference(),
        Type::Steps => json!({ "anyOf": [
            { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            { "type": "object", "additionalProperties": reference() },
        ] }),
        Type::Files => json!({ "anyOf": [
            { "type": "string", "minLength": 1 },
            { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 },
        ] }),
        Type::List(inner) => json!({ "type": "array", "items": of(inner) }),
        Type::Map(inner) | Type::Ordered(inner) => {
            json!({ "type": "object", "additionalProperties": of(inner) })
        }
        Type::Record(fields) => nullable(object(fields, &[])),
        Type::Either(types) => either(types),
    }
}

fn either(types: &[Type]) -> Value {
    let all: Vec<Value> = types.iter().map(of).collect();
    json!({ "anyOf": all, "markdownDescription": types::any_of(types) })
}

/// An empty value stands for a record without keys.
fn nullable(mut schema: Value) -> Value {
    schema["type"] = json!(["object", "null"]);
    schema
}

/// `schema`, or a text with `${…}` in it.
fn filled(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "$ref": "#/$defs/filled" }] })
}

/// A choice of words; editors read `1` and `true` as what they look like.
fn choice(words: &[&str]) -> Value {
    let mut all: Vec<Value> = words.iter().map(|word| Value::from(*word)).collect();
    for word in words {
        if let Ok(value @ (Value::Number(_) | Value::Bool(_))) = serde_json::from_str(word) {
            all.push(value);
        }
        // Readers of YAML 1.1 take these two for truth values.
        match *word {
            "on" | "yes" => all.push(Value::from(true)),
            "off" | "no" => all.push(Value::from(false)),
            _ => {}
        }
    }
    json!({ "enum": all })
}

fn whole(min: i64, max: i64) -> Value {
    let mut schema = json!({ "type": "integer" });
    if min > i64::MIN {
        schema["minimum"] = Value::from(min);
    }
    if max < i64::MAX {
        schema["maximum"] = Value::from(max);
    }
    // Editors read `1_000` as a text.
    let spelled = json!({ "type": "string", "pattern": r"^[+-]?[0-9][0-9_]*([.][0-9]+)?([eE][+-]?[0-9]+)?$" });
    filled(json!({ "anyOf": [schema, spelled] }))
}

fn number(min: f64, max: f64, open: bool) -> Value {
    let mut schema = json!({ "type": "number" });
    if min > f64::MIN {
        schema[if open { "exclusiveMinimum" } else { "minimum" }] = Value::from(min);
    }
    if max < f64::MAX {
        schema["maximum"] = Value::from(max);
    }
    let spelled = json!({ "type": "string", "pattern": r"^[+-]?([0-9][0-9_]*)?([.][0-9_]*)?([eE][+-]?[0-9]+)?$" });
    filled(json!({ "anyOf": [schema, spelled] }))
}

fn spelled(ty: &str, min: i64, pattern: &str) -> Value {
    json!({ "anyOf": [{ "type": ty, "minimum": min }, { "type": "string", "pattern": pattern }] })
}

fn reference() -> Value {
    let path = json!({
        "type": "object",
        "properties": { "path": { "type": "string", "minLength": 1, "description": "The folder of another job's step." } },
        "required": ["path"],
        "additionalProperties": false,
    });
    json!({ "anyOf": [{ "type": "string" }, path] })
}

#[cfg(test)]
mod tests {
    use super::super::testing::KINDS;
    use super::*;

    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(target)) = map.get("$ref") {
                    found.push(target.clone());
                }
                map.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let schema = schema(KINDS);
        let mut found = Vec::new();
        references(&schema, &mut found);
        assert!(found.len() > KINDS.len());
        for target in found {
            let pointer = target.trim_start_matches('#');
            assert!(schema.pointer(pointer).is_some(), "{target}");
        }
    }

    #[test]
    fn keys_come_from_the_tables() {
        let schema = schema(KINDS);
        let fit = &schema["$defs"]["kind.fit"];
        assert_eq!(fit["required"], json!(["input", "kind"]));
        assert_eq!(fit["properties"]["max_iter"]["default"], json!(1000));
        assert_eq!(fit["properties"]["kind"]["const"], json!("fit"));
        assert!(fit["properties"]["shards"].is_object());
        let defaults = &schema["properties"]["defaults"]["properties"]["fit"]["properties"];
        assert!(defaults.get("input").is_none() && defaults.get("tol").is_some());
    }
}
