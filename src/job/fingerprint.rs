//! What a step's result depends on, as named components: a terse hash to
//! compare, and a list of what differs to read. Knows no steps' contents;
//! digests come in from outside.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::at::At;
use super::kind::Kind;
use super::resolve::ResolvedParams;

/// Opens every hash, so that another way of hashing can never collide.
const DOMAIN: &str = "milepost fingerprint 1";

/// Components by name: `kind`, `logic`, `params.…`, `seed`, `input.<role>`,
/// `file.<key>[i]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint {
    components: BTreeMap<String, String>,
}

/// A component that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    pub component: String,
    /// None: it was not there.
    pub old: Option<String>,
    /// None: it is gone.
    pub new: Option<String>,
}

impl Fingerprint {
    /// The components that the spec alone decides. `secret_key` keys the
    /// hashes that stand for secrets.
    pub fn new(
        kind: &Kind,
        params: &ResolvedParams,
        seed: u64,
        secret_key: &[u8; 32],
    ) -> Fingerprint {
        let mut print = Fingerprint::default();
        print.set("kind", kind.name);
        print.set("logic", kind.version.to_string());
        if kind.draws {
            print.set("seed", seed.to_string());
        }
        let flat = Flat { params, secret_key };
        for (name, value) in params.values() {
            flat.walk(&At::default().key(name), value, &mut print);
        }
        print
    }

    /// The digest of the result that `role` names.
    pub fn input(&mut self, role: &str, digest: &str) {
        let name = At::default().key("input").key(role).to_string();
        self.set(&name, digest);
    }

    /// The hash of the content of the external file number `index` of `key`.
    pub fn file(&mut self, key: &str, index: usize, hash: &str) {
        self.set(&format!("file.{key}[{index}]"), hash);
    }

    /// The terse form: BLAKE3, 64 hex digits.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut put = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        put(DOMAIN);
        for (name, value) in &self.components {
            put(name);
            put(value);
        }
        hasher.finalize().to_hex().to_string()
    }

    pub fn components(&self) -> &BTreeMap<String, String> {
        &self.components
    }

    /// What differs between the fingerprint of a result and the one of now.
    pub fn explain(old: &Fingerprint, new: &Fingerprint) -> Vec<Change> {
        let names: std::collections::BTreeSet<&String> =
            old.components.keys().chain(new.components.keys()).collect();
        names
            .into_iter()
            .map(|name| Change {
                component: name.clone(),
                old: old.components.get(name).cloned(),
                new: new.components.get(name).cloned(),
            })
            .filter(|change| change.old != change.new)
            .collect()
    }

    fn set(&mut self, name: &str, value: impl Into<String>) {
        self.components.insert(name.to_owned(), value.into());
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = &self.component;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => write!(f, "{name}: {old} → {new}"),
            (None, Some(new)) => write!(f, "{name}: {new} (new)"),
            (Some(old), None) => write!(f, "{name}: {old} (gone)"),
            (None, None) => f.write_str(name),
        }
    }
}

/// Writes parameters out, one component per value.
struct Flat<'a> {
    params: &'a ResolvedParams,
    secret_key: &'a [u8; 32],
}

impl Flat<'_> {
    fn walk(&self, at: &At, value: &Value, print: &mut Fingerprint) {
        if self.is_elsewhere(at) {
            return;
        }
        let name = format!("params.{at}");
        match value {
            Value::Object(map) if !map.is_empty() => {
                if self.params.ordered().contains(at) {
                    let names: Vec<&String> = map.keys().collect();
                    print.set(&name, Value::from_iter(names.into_iter().cloned()).to_string());
                }
                map.iter().for_each(|(key, value)| self.walk(&at.key(key), value, print));
            }
            Value::Array(items) if !items.is_empty() => {
                items.iter().enumerate().for_each(|(i, item)| self.walk(&at.index(i), item, print));
            }
            value => match self.params.hidden(at) {
                Some(secret) => print.set(&name, self.keyed(&name, secret.expose())),
                None => print.set(&name, value.to_string()),
            },
        }
    }

    /// References and files count by what is in them, not by their names.
    fn is_elsewhere(&self, at: &At) -> bool {
        self.params.references.iter().any(|reference| reference.at == *at)
            || self.params.files.iter().any(|files| files.at == *at)
    }

    fn keyed(&self, name: &str, text: &str) -> String {
        let mut hasher = blake3::Hasher::new_keyed(self.secret_key);
        hasher.update(&(name.len() as u64).to_le_bytes());
        hasher.update(name.as_bytes());
        hasher.update(text.as_bytes());
        format!("secret:{}", hasher.finalize().to_hex())
    }
}
