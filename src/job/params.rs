//! Parameters: what `params:` declares, what `--set` gives, and the filling of
//! `${…}` throughout a spec's tree. Reads no environment: `${env.NAME}` stays
//! for the step that runs.

use std::collections::BTreeMap;

use super::fault::{Faults, Place, suggest};
use super::scalar;
use super::template::{Part, Piece, Secret, Template, cut};
use super::yaml::{Data, Key, Node};

/// Names that `${…}` means something else by.
const RESERVED: [&str; 4] = ["output", "input", "file", "env"];

/// What to do about a required parameter that has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unset {
    Refuse,
    /// Leave `${NAME}` standing: the outline of a job needs no values.
    Keep,
}

/// A declared parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Param {
    pub name: String,
    pub description: Option<String>,
    pub secret: bool,
    /// The default as the spec writes it; None where a value is required or
    /// the parameter is secret.
    pub default: Option<String>,
    pub required: bool,
    /// Whether `--set` gave the value.
    pub given: bool,
    value: Option<Vec<Piece>>,
}

impl Param {
    /// The value, with what is unknown or secret as `${…}`.
    pub fn shown(&self) -> Option<String> {
        let pieces = self.value.as_ref()?;
        Some(Template::new(pieces.clone()).shown().to_owned())
    }
}

/// All parameters of a job, in the order declared.
#[derive(Debug, Clone, Default)]
pub struct Params {
    list: Vec<Param>,
    /// Faults of the command line, not of the file.
    usage: Vec<String>,
}

impl Params {
    /// Reads the declarations and gives them their values.
    pub fn read(
        node: Option<&Node>,
        sets: &BTreeMap<String, String>,
        unset: Unset,
        faults: &mut Faults,
    ) -> Params {
        let mut params = Params::default();
        match node.map(|node| (&node.data, node)) {
            None | Some((Data::Null, _)) => {}
            Some((Data::Map(entries), _)) => {
                for (key, node) in entries {
                    params.declare(key, node, sets.get(&key.name), faults);
                }
            }
            Some((_, node)) => {
                let got = node.describe();
                faults.add(node.at, format!("`params` is {got}; expected names with defaults"));
            }
        }
        params.check_sets(sets);
        if unset == Unset::Refuse {
            params.check_required();
        }
        params
    }

    pub fn iter(&self) -> impl Iterator<Item = &Param> {
        self.list.iter()
    }

    pub fn get(&self, name: &str) -> Option<&Param> {
        self.list.iter().find(|param| param.name == name)
    }

    /// What is wrong with `--set`, a line each.
    pub fn usage_faults(&self) -> &[String] {
        &self.usage
    }

    fn declare(&mut self, key: &Key, node: &Node, set: Option<&String>, faults: &mut Faults) {
        if let Err(message) = check_name(&key.name) {
            faults.add(key.at, message);
            return;
        }
        let form = Declaration::read(&key.name, node, faults);
        let default = form.default.and_then(|(at, text)| {
            let pieces = self.pieces(&text, at, faults)?;
            Some((text, pieces))
        });
        let required = default.is_none();
        let (default, value) = match (default, set) {
            (default, Some(given)) => {
                (default.map(|(t, _)| t), Some(vec![Piece::Text(given.clone())]))
            }
            (Some((text, pieces)), None) => (Some(text), Some(pieces)),
            (None, None) => (None, None),
        };
        let value = if form.secret { value.map(|pieces| hide(&key.name, pieces)) } else { value };
        self.list.push(Param {
            name: key.name.clone(),
            description: form.description,
            secret: form.secret,
            default: default.filter(|_| !form.secret),
            required,
            given: set.is_some(),
            value,
        });
    }

    fn check_sets(&mut self, sets: &BTreeMap<String, String>) {
        for name in sets.keys() {
            if self.get(name).is_none() {
                let known = self.list.iter().map(|p| p.name.as_str());
                let near = suggest(name, "parameters of this job", known);
                self.usage
                    .push(format!("`--set {name}=…`: the job declares no such parameter{near}"));
            }
        }
    }

    fn check_required(&mut self) {
        for param in self.list.iter().filter(|param| param.value.is_none()) {
            let name = &param.name;
            self.usage.push(format!("the parameter `{name}` has no value: pass `--set {name}=…`"));
        }
    }

    /// Replaces `${…}` in every scalar at and below `node`.
    pub fn fill(&self, node: &mut Node, faults: &mut Faults) {
        match &mut node.data {
            Data::Plain(text) | Data::Quoted(text) if text.contains('$') => {
                let text = std::mem::take(text);
                let plain = matches!(node.data, Data::Plain(_));
                node.data = self.scalar(&text, plain, node.at, faults);
            }
            Data::List(items) => items.iter_mut().for_each(|item| self.fill(item, faults)),
            Data::Map(entries) => {
                for (key, value) in entries {
                    if key.name.contains("${") {
                        faults.add(key.at, "`${…}` stands in values, not in keys");
                    }
                    self.fill(value, faults);
                }
            }
            _ => {}
        }
    }

    fn scalar(&self, text: &str, plain: bool, at: Place, faults: &mut Faults) -> Data {
        // A scalar that is one name and nothing else takes its value's type.
        let whole = text.starts_with("${") && text.find('}') == Some(text.len() - 1);
        let Some(pieces) = self.pieces(text, at, faults) else {
            return Data::Quoted(text.to_owned());
        };
        let known: Option<String> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        match known {
            None => Data::Later(Template::new(pieces)),
            Some(text) if text.is_empty() => Data::Quoted(text),
            Some(text) if whole => Data::plain(&text),
            Some(text) if plain => Data::Plain(text),
            Some(text) => Data::Quoted(text),
        }
    }

    /// `text` in pieces, its parameters replaced by their values.
    fn pieces(&self, text: &str, at: Place, faults: &mut Faults) -> Option<Vec<Piece>> {
        let parts = match cut(text) {
            Ok(parts) => parts,
            Err(message) => {
                faults.add(at, message);
                return None;
            }
        };
        let mut pieces = Vec::new();
        for part in parts {
            match part {
                Part::Text(text) => pieces.push(Piece::Text(text)),
                Part::Name(name) => match self.named(name) {
                    Ok(found) => pieces.extend(found),
                    Err(message) => {
                        faults.add(at, message);
                        return None;
                    }
                },
            }
        }
        Some(pieces)
    }

    fn named(&self, name: &str) -> Result<Vec<Piece>, String> {
        if let Some(variable) = name.strip_prefix("env.") {
            if variable.is_empty() || variable.contains(['=', '\0', '$', '{']) {
                return Err(format!("`${{{name}}}` names no environment variable"));
            }
            return Ok(vec![Piece::Env { name: variable.to_owned(), secret: false }]);
        }
        if name == "output" || name.starts_with("input.") || name.starts_with("file.") {
            return Ok(vec![Piece::Slot(name.to_owned())]);
        }
        match self.get(name) {
            Some(Param { value: Some(pieces), .. }) => Ok(pieces.clone()),
            Some(_) => Ok(vec![Piece::Unset(name.to_owned())]),
            None => {
                let near = suggest(name, "parameters", self.list.iter().map(|p| p.name.as_str()));
                let hint = if name.chars().all(|c| c.is_ascii_uppercase() || c == '_') {
                    format!(" (an environment variable is written `${{env.{name}}}`)")
                } else {
                    String::new()
                };
                Err(format!("`${{{name}}}`: no parameter of that name is declared{near}{hint}"))
            }
        }
    }
}

/// The value of a secret: every piece becomes one that cannot be printed.
fn hide(name: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Piece::Secret { name: name.to_owned(), value: Secret::new(text) },
            Piece::Env { name, .. } => Piece::Env { name, secret: true },
            other => other,
        })
        .collect()
}

/// A declaration as written.
#[derive(Default)]
struct Declaration {
    default: Option<(Place, String)>,
    secret: bool,
    description: Option<String>,
}

impl Declaration {
    fn read(name: &str, node: &Node, faults: &mut Faults) -> Declaration {
        let mut form = Declaration::default();
        match &node.data {
            Data::Null => {}
            Data::Plain(text) | Data::Quoted(text) => form.default = Some((node.at, text.clone())),
            Data::Map(entries) => {
                for (key, value) in entries {
                    if let Err(wrong) = form.set(key, value) {
                        faults.add(wrong.0, format!("parameter `{name}`: {}", wrong.1));
                    }
                }
            }
            _ => {
                let got = node.describe();
                faults.add(node.at, format!("parameter `{name}` is {got}; expected one value"));
            }
        }
        form
    }

    fn set(&mut self, key: &Key, node: &Node) -> Result<(), (Place, String)> {
        // A default may be a secret: messages never quote it.
        match (key.name.as_str(), &node.data) {
            ("default", Data::Plain(text) | Data::Quoted(text)) => {
                self.default = Some((node.at, text.clone()));
            }
            ("default", Data::Null) => {}
            ("default", _) => return Err((node.at, "`default` must be one value".into())),
            ("secret", Data::Plain(text)) => {
                self.secret = scalar::bool(text)
                    .map_err(|_| (node.at, "`secret` must be `true` or `false`".to_owned()))?;
            }
            ("secret", _) => return Err((node.at, "`secret` must be `true` or `false`".into())),
            ("description", Data::Plain(text) | Data::Quoted(text)) => {
                self.description = Some(text.clone());
            }
            ("description", _) => return Err((node.at, "`description` must be a text".into())),
            (other, _) => {
                let near = suggest(other, "keys", ["default", "secret", "description"]);
                return Err((key.at, format!("unknown key `{other}`{near}")));
            }
        }
        Ok(())
    }
}

fn check_name(name: &str) -> Result<(), String> {
    if RESERVED.contains(&name) {
        return Err(format!("`{name}` cannot name a parameter: `${{{name}…}}` has a meaning"));
    }
    let mut chars = name.chars();
    let first = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    if first && chars.all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return Ok(());
    }
    Err(format!("`{name}` cannot name a parameter: expected letters, digits and `_`"))
}

#[cfg(test)]
mod tests {
    use super::super::yaml::parse;
    use super::*;

    fn filled(params: &str, sets: &[(&str, &str)], text: &str) -> (Data, Params, Faults) {
        let mut faults = Faults::default();
        let declared = parse(params, &mut faults);
        let sets = sets.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        let params = Params::read(declared.as_ref(), &sets, Unset::Refuse, &mut faults);
        let mut node = parse(&format!("v: {text}"), &mut faults).unwrap();
        params.fill(&mut node, &mut faults);
        (node.get("v").unwrap().data.clone(), params, faults)
    }

    fn plain(text: &str) -> Data {
        Data::Plain(text.into())
    }

    fn quoted(text: &str) -> Data {
        Data::Quoted(text.into())
    }

    #[test]
    fn values_replace_names() {
        let declared = "day: '2024-01-01'\nn: {default: 5}\nempty: ''\n";
        let fill = |text: &str| filled(declared, &[], text).0;
        assert_eq!(fill("${n}"), plain("5"));
        assert_eq!(fill("\"${n}\""), plain("5"));
        assert_eq!(fill("1${n}"), plain("15"));
        assert_eq!(fill("'1${n}'"), quoted("15"));
        assert_eq!(fill("data/${day}/x.csv"), plain("data/2024-01-01/x.csv"));
        assert_eq!(fill("a$${n}"), plain("a${n}"));
        assert_eq!(fill("${empty}"), quoted(""));
        assert_eq!(fill("US$5"), plain("US$5"));
    }

    #[test]
    fn set_wins_and_must_be_declared() {
        let (data, params, _) =
            filled("n: 5\nmust:\n", &[("n", "7"), ("must", "x")], "${n}${must}");
        assert_eq!(data, plain("7x"));
        assert!(params.usage_faults().is_empty());
        let (_, params, _) = filled("num: 5\nmust:\n", &[("nun", "7")], "x");
        let usage = params.usage_faults().join("\n");
        assert!(usage.contains("did you mean `num`?"), "{usage}");
        assert!(usage.contains("`must` has no value: pass `--set must=…`"), "{usage}");
    }

    #[test]
    fn a_value_is_not_read_for_names_again() {
        assert_eq!(filled("n: 5", &[("n", "${env.HOME}")], "${n}").0, plain("${env.HOME}"));
    }

    #[test]
    fn defaults_may_name_earlier_parameters_and_the_environment() {
        let (data, ..) = filled("a: x\nb: ${a}/y\n", &[], "${b}");
        assert_eq!(data, plain("x/y"));
        let (data, ..) = filled("home: ${env.HOME}\n", &[], "${home}/z");
        let Data::Later(template) = data else { panic!("{data:?}") };
        assert_eq!(template.shown(), "${env.HOME}/z");
    }

    #[test]
    fn secrets_cannot_be_printed() {
        for declared in ["t: {default: hunter2, secret: true}", "t: {secret: true}"] {
            let (data, params, faults) = filled(declared, &[("t", "hunter2")], "x-${t}");
            let all = format!("{data:?} {params:?} {faults:?}");
            assert!(!all.contains("hunter2"), "{all}");
            let Data::Later(template) = data else { panic!("{data:?}") };
            assert!(template.is_secret());
        }
        let (data, ..) = filled("t: {default: '${env.TOKEN}', secret: true}", &[], "${t}");
        let Data::Later(template) = data else { panic!("{data:?}") };
        assert!(template.is_secret());
    }

    #[test]
    fn faults_are_named() {
        let wrong = |declared: &str, text: &str| format!("{:?}", filled(declared, &[], text).2);
        assert!(wrong("day: x", "${dya}").contains("did you mean `day`?"));
        assert!(wrong("day: x", "${HOME}").contains("`${env.HOME}`"));
        assert!(wrong("day: x", "${day").contains("without its `}`"));
        assert!(wrong("2day: x", "x").contains("cannot name a parameter"));
        assert!(wrong("output: x", "x").contains("cannot name a parameter"));
        assert!(wrong("day: {defualt: x}", "x").contains("did you mean `default`?"));
        assert!(wrong("day: [x]", "x").contains("expected one value"));
        assert!(wrong("day: x", "{'${day}': 1}").contains("not in keys"));
    }
}
