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
                    let names: Value = map.keys().cloned().collect();
                    print.set(&name, names.to_string());
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

#[cfg(test)]
mod tests {
    use super::super::testing::{SIZES, job, job_with};
    use super::*;
    use crate::job::params::Unset;

    const KEY: [u8; 32] = [7; 32];

    fn print(text: &str, step: &str) -> Fingerprint {
        let job = job(text);
        let step = job.step(step).unwrap();
        let params = step.resolve_env(&|_| None).unwrap();
        Fingerprint::new(step.kind, &params, job.seed, &KEY)
    }

    /// Components of `step` that differ between the example and `changed`.
    fn changed(changed: &str, step: &str) -> Vec<String> {
        let differences = Fingerprint::explain(&print(SIZES, step), &print(changed, step));
        differences.iter().map(Change::to_string).collect()
    }

    #[test]
    fn components_are_readable() {
        let components = print(SIZES, "model");
        let lines: Vec<String> =
            components.components().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let expected = "kind=fit logic=1 params.columns.size_bytes.components=10 \
            params.columns.size_bytes.reg_covar=\"auto\" \
            params.columns.size_bytes.weight_concentration_prior=0.001 \
            params.components=10 params.max_iter=1000 params.tol=1e-6 seed=42";
        assert_eq!(lines.join(" "), expected);
    }

    #[test]
    fn spelling_changes_nothing() {
        let other = "\
# a comment
seed: 42
name: another
version: 1
workdir: elsewhere
steps:
  summary: {input: raw, kind: summarize, shards: 4}
  decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
  encoded: {model: model, input: raw, kind: transform, exact: auto, description: x}
  raw:
    partition_rows: 1e6
    header: true
    delimiter: ','
    kind: partition
    files: ../data/files.csv
  model: {kind: fit, tol: 0.000001, components: 10, input: summary, columns: {size_bytes: }}
";
        for step in ["raw", "summary", "model", "encoded", "decoded"] {
            assert_eq!(changed(other, step), [""; 0], "{step}");
            assert_eq!(print(other, step).hash(), print(SIZES, step).hash());
        }
    }

    #[test]
    fn each_change_is_named() {
        let other = SIZES.replace("components: 10", "components: 5").replace("42", "43");
        assert_eq!(
            changed(&other, "model"),
            ["params.columns.size_bytes.components: 10 → 5", "seed: 42 → 43"]
        );
        assert_eq!(changed(&other, "summary"), [""; 0]);
        let other = SIZES.replace("model: model}", "model: model, clip: 0.99}");
        assert_eq!(changed(&other, "encoded"), ["params.clip: 0.99 (new)"]);
        assert_ne!(print(&other, "encoded").hash(), print(SIZES, "encoded").hash());
    }

    #[test]
    fn inputs_and_files_count_by_content() {
        let mut one = print(SIZES, "raw");
        let mut two = one.clone();
        one.file("files", 0, "aa");
        two.file("files", 0, "bb");
        one.input("input", "cc");
        let changes = Fingerprint::explain(&one, &two);
        let lines: Vec<String> = changes.iter().map(Change::to_string).collect();
        assert_eq!(lines, ["file.files[0]: aa → bb", "input.input: cc (gone)"]);
        assert!(!one.components().keys().any(|name| name.contains("params.files")));
    }

    #[test]
    fn the_order_of_made_columns_counts() {
        let make = |columns: &str| {
            let text = format!(
                "version: 1\nname: x\nsteps:\n  g: {{kind: generate, rows: 1, columns: {columns}}}\n"
            );
            print(&text, "g")
        };
        let one = make("{a: {kind: normal}, b: {kind: normal}}");
        let two = make("{b: {kind: normal}, a: {kind: normal}}");
        let changes = Fingerprint::explain(&one, &two);
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].to_string(), r#"params.columns: ["a","b"] → ["b","a"]"#);
    }

    #[test]
    fn secrets_enter_as_keyed_hashes() {
        let text = "version: 1\nname: x\nparams: {t: {secret: true}}\nsteps:\n  \
                    c: {kind: command, argv: ['${t}'], outputs: [o]}\n";
        let make = |secret: &str, key: u8| {
            let job = job_with(text, &[("t", secret)], Unset::Refuse).unwrap();
            let params = job.steps[0].resolve_env(&|_| None).unwrap();
            Fingerprint::new(job.steps[0].kind, &params, 0, &[key; 32])
        };
        let one = make("hunter2", 1);
        assert!(one.components()["params.argv[0]"].starts_with("secret:"));
        assert!(!format!("{one:?}").contains("hunter2"));
        assert_eq!(one, make("hunter2", 1));
        assert_ne!(one, make("hunter3", 1));
        assert_ne!(one, make("hunter2", 2));
    }

    #[test]
    fn the_terse_form_has_no_seams() {
        let hash = |name: &str, value: &str| {
            let mut print = Fingerprint::default();
            print.set(name, value);
            print.hash()
        };
        assert_ne!(hash("ab", "c"), hash("a", "bc"));
        assert_eq!(hash("a", "b").len(), 64);
    }
}
