//! Whether the tables of kinds are sound in themselves: what a kind's author
//! may get wrong, found by a test instead of by a user.

use serde_json::Value;

use super::kind::{Field, Kind, Need, Type};
use super::read::read_default;
use super::step::COMMON;

/// What is wrong with the tables, a line each; nothing where they are sound.
pub fn check(kinds: &[&'static Kind]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        if kinds[..index].iter().any(|other| other.name == kind.name) {
            wrong.push(format!("{}: two kinds of that name", kind.name));
        }
        for field in kind.fields.iter().filter(|f| COMMON.iter().any(|c| c.name == f.name)) {
            wrong.push(format!("{}.{}: a key of every step", kind.name, field.name));
        }
        check_fields(kind.name, kind.fields, &mut wrong);
    }
    wrong
}

fn check_fields(of: &str, fields: &[Field], wrong: &mut Vec<String>) {
    for (index, field) in fields.iter().enumerate() {
        let name = format!("{of}.{}", field.name);
        if fields[..index].iter().any(|other| other.name == field.name) {
            wrong.push(format!("{name}: two keys of that name"));
        }
        if !field.doc.ends_with(['.', '?', '!']) {
            wrong.push(format!("{name}: its doc is no sentence"));
        }
        if let Need::Default(json) = field.need
            && let Err(problem) = check_default(&field.ty, json)
        {
            wrong.push(format!("{name}: its default {json}: {problem}"));
        }
        check_type(&name, &field.ty, wrong);
    }
}

fn check_default(ty: &Type, json: &str) -> Result<(), String> {
    let value: Value = serde_json::from_str(json).map_err(|e| e.to_string())?;
    read_default(ty, &value).map(|_| ())
}

fn check_type(of: &str, ty: &Type, wrong: &mut Vec<String>) {
    match ty {
        Type::Record(fields) => check_fields(of, fields, wrong),
        Type::List(inner) | Type::Map(inner) | Type::Ordered(inner) => check_type(of, inner, wrong),
        Type::Either(types) => types.iter().for_each(|ty| check_type(of, ty, wrong)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::kind::{no_check, shards_freely};
    use super::super::testing::KINDS;
    use super::*;

    #[test]
    fn sound_tables_pass() {
        assert_eq!(check(KINDS), [""; 0]);
    }

    #[test]
    fn slips_are_found() {
        const INT: Type = Type::Int { min: 1, max: 9 };
        const FIELDS: &[Field] = &[
            Field { name: "after", ty: Type::Text, need: Need::Optional, doc: "A." },
            Field { name: "a", ty: INT, need: Need::Default("10"), doc: "A." },
            Field { name: "a", ty: INT, need: Need::Default("x"), doc: "A" },
        ];
        static KIND: Kind = Kind {
            name: "k",
            summary: "",
            version: 1,
            draws: false,
            fields: FIELDS,
            check: no_check,
            no_shards: shards_freely,
        };
        assert_eq!(check(&[&KIND, &KIND]).len(), 11);
    }
}
