use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(BTreeMap<String, String>);
#[derive(Debug, Clone)]
pub struct Difference {
    pub name: String,
    pub old: Option<String>,
    pub new: Option<String>,
}
impl Fingerprint {
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }
    pub fn digest(&self) -> String {
        String::new()
    }
    pub fn differences(&self, _new: &Fingerprint) -> Vec<Difference> {
        vec![]
    }
}
