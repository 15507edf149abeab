//! Values that stand for more than themselves: references to steps, paths of
//! files. Part of the [`Reader`].

use std::path::PathBuf;

use serde_json::{Map, Value};

use super::at::At;
use super::kind::Type;
use super::paths;
use super::read::{FilesRef, Form, Reader, Reference, Target};
use super::types::expected;
use super::yaml::{Data, Node};

impl Reader<'_> {
    pub(super) fn reference(
        &mut self,
        role: &str,
        kinds: &'static [&'static str],
        node: &Node,
        at: &At,
    ) -> Option<Value> {
        let (target, value) = match &node.data {
            Data::Plain(text) | Data::Quoted(text) => {
                (Target::Step(text.clone()), Value::from(text.as_str()))
            }
            Data::Map(entries) if entries.len() == 1 && entries[0].0.name == "path" => {
                let path = self.path(&entries[0].1, &at.key("path"))?;
                let value = serde_json::json!({ "path": path });
                (Target::Path(PathBuf::from(path)), value)
            }
            _ => return self.mismatch(&expected(&Type::Step(kinds)), "", node, at),
        };
        let (role, at) = (role.to_owned(), at.clone());
        self.found.references.push(Reference { role, target, kinds, at, place: node.at });
        Some(value)
    }

    pub(super) fn references(&mut self, node: &Node, at: &At) -> Option<Value> {
        let mut roles: Vec<(String, &Node)> = match &node.data {
            Data::Map(entries) => entries.iter().map(|(k, v)| (k.name.clone(), v)).collect(),
            Data::List(items) => {
                let mut roles = Vec::new();
                for item in items {
                    match &item.data {
                        Data::Plain(text) | Data::Quoted(text) => roles.push((text.clone(), item)),
                        _ => return self.mismatch(&expected(&Type::Steps), "", item, at),
                    }
                }
                roles
            }
            _ => return self.mismatch(&expected(&Type::Steps), "", node, at),
        };
        roles.sort_by(|a, b| a.0.cmp(&b.0));
        if let Some(pair) = roles.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            self.fault(pair[1].1.at, format!("`{at}` names `{}` twice", pair[1].0));
        }
        let mut map = Map::new();
        for (role, item) in roles {
            let value = self.reference(&role, &[], item, &at.key(&role))?;
            map.insert(role, value);
        }
        Some(Value::Object(map))
    }

    pub(super) fn files(&mut self, node: &Node, at: &At) -> Option<Value> {
        let items = match &node.data {
            Data::List(items) if !items.is_empty() => items.as_slice(),
            Data::List(_) | Data::Map(_) | Data::Null => {
                return self.mismatch(&expected(&Type::Files), "", node, at);
            }
            _ => std::slice::from_ref(node),
        };
        let patterns: Vec<Option<String>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| self.path(item, &at.index(index)))
            .collect();
        let patterns: Vec<String> = patterns.into_iter().collect::<Option<_>>()?;
        let value = Value::from(patterns.clone());
        self.found.files.push(FilesRef { key: at.to_string(), patterns, at: at.clone() });
        Some(value)
    }

    /// A path or glob, absolute where it is known.
    fn path(&mut self, node: &Node, at: &At) -> Option<String> {
        match &node.data {
            Data::Plain(text) | Data::Quoted(text) if !text.is_empty() => {
                Some(paths::absolute(self.dir, text))
            }
            Data::Later(template) if template.is_secret() || template.has_slots() => {
                let reason = "a path can hold neither a secret nor a slot";
                self.mismatch("a path", reason, node, at)
            }
            Data::Later(template) => {
                self.found.unset |= template.has_unset();
                self.note_later(at, template, Form::Path, node.at);
                Some(template.shown().to_owned())
            }
            _ => self.mismatch("a path", "", node, at),
        }
    }
}
