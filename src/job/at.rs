//! Where a value stands below its step: `columns.size_bytes.weights[2]`.

use std::fmt;

use serde_json::{Map, Value};

#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At(Vec<Segment>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    Key(String),
    Index(usize),
}

impl At {
    #[must_use]
    pub fn key(&self, name: &str) -> At {
        let mut longer = self.clone();
        longer.0.push(Segment::Key(name.to_owned()));
        longer
    }

    #[must_use]
    pub fn index(&self, index: usize) -> At {
        let mut longer = self.clone();
        longer.0.push(Segment::Index(index));
        longer
    }

    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is `other` or stands below it.
    pub fn is_within(&self, other: &At) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The value there, if there is one.
    pub fn find<'v>(&self, map: &'v Map<String, Value>) -> Option<&'v Value> {
        let (Segment::Key(first), rest) = self.0.split_first()? else { return None };
        rest.iter().try_fold(map.get(first)?, |value, segment| match segment {
            Segment::Key(name) => value.get(name),
            Segment::Index(index) => value.get(index),
        })
    }

    /// As [`At::find`], to change it.
    pub fn find_mut<'v>(&self, map: &'v mut Map<String, Value>) -> Option<&'v mut Value> {
        let (Segment::Key(first), rest) = self.0.split_first()? else { return None };
        rest.iter().try_fold(map.get_mut(first)?, |value, segment| match segment {
            Segment::Key(name) => value.get_mut(name),
            Segment::Index(index) => value.get_mut(index),
        })
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(name) => {
                    if depth > 0 {
                        f.write_str(".")?;
                    }
                    key(f, name)?;
                }
            }
        }
        Ok(())
    }
}

/// Names with dots or other signs are quoted, so that no two places print alike.
fn key(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    let plain = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(plain) {
        return f.write_str(name);
    }
    write!(f, "{}", Value::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_without_two_meanings() {
        let at = At::default().key("columns").key("a.b").key("weights").index(2);
        assert_eq!(at.to_string(), r#"columns."a.b".weights[2]"#);
    }

    #[test]
    fn finds_values() {
        let value = serde_json::json!({"a": {"b": [1, 2]}});
        let map = value.as_object().unwrap();
        assert_eq!(At::default().key("a").key("b").index(1).find(map), Some(&Value::from(2)));
        assert_eq!(At::default().key("a").index(1).find(map), None);
        assert_eq!(At::default().find(map), None);
        assert!(At::default().key("a").key("b").is_within(&At::default().key("a")));
    }
}
