//! A step's values when it runs: the environment filled in, secrets kept
//! apart. The environment comes in as a function; nothing here reads it.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Map, Value};

use super::at::At;
use super::paths;
use super::read::{FilesRef, Form, Later, Reference, Target};
use super::step::{StepSpec, place_of, spell};
use super::template::{Missing, Secret};
use crate::error::{Error, Result};

/// What stands for a secret where its text would be printed.
pub const MASK: &str = "***";

/// A step's parameters, whole.
#[derive(Clone)]
pub struct ResolvedParams {
    values: Map<String, Value>,
    shown: Map<String, Value>,
    pub references: Vec<Reference>,
    pub files: Vec<FilesRef>,
    ordered: Vec<At>,
    /// Texts that hold a secret, whole, and where they stand.
    hidden: Vec<(At, Secret)>,
    /// The secrets themselves.
    secrets: Vec<Secret>,
}

impl ResolvedParams {
    /// The values a step is built from. They hold secrets: not to be printed.
    pub fn values(&self) -> &Map<String, Value> {
        &self.values
    }

    /// The values with each text that holds a secret as `***`.
    pub fn shown(&self) -> &Map<String, Value> {
        &self.shown
    }

    /// Maps in which the order written is part of the value.
    pub fn ordered(&self) -> &[At] {
        &self.ordered
    }

    /// The whole text at a place that holds a secret.
    pub fn hidden(&self, at: &At) -> Option<&Secret> {
        self.hidden.iter().find(|(hidden, _)| hidden == at).map(|(_, secret)| secret)
    }

    /// The texts that no line may show.
    pub fn secrets(&self) -> impl Iterator<Item = &str> {
        self.secrets.iter().map(Secret::expose)
    }

    /// `text` with every secret in it as `***`; for what others have written,
    /// such as a kind's complaint.
    pub fn mask(&self, text: &str) -> String {
        let mut masked = text.to_owned();
        for secret in self.secrets.iter().filter(|secret| !secret.expose().is_empty()) {
            if masked.contains(secret.expose()) {
                masked = masked.replace(secret.expose(), MASK);
            }
        }
        masked
    }
}

impl fmt::Debug for ResolvedParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResolvedParams")
            .field("shown", &self.shown)
            .field("references", &self.references)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl StepSpec {
    /// The step's values with the environment that `env` looks up.
    ///
    /// Errors: `Spec`, a line per variable that is not set, or per value that
    /// turns out not to fit.
    pub fn resolve_env(&self, env: &dyn Fn(&str) -> Option<String>) -> Result<ResolvedParams> {
        let mut resolved = ResolvedParams {
            values: self.params.clone(),
            shown: self.params.clone(),
            references: self.references.clone(),
            files: self.files.clone(),
            ordered: self.ordered.clone(),
            hidden: Vec::new(),
            secrets: Vec::new(),
        };
        let mut faults = Vec::new();
        for later in &self.later {
            if let Err(missing) = self.fill(later, env, &mut resolved) {
                faults.push(self.unset_line(later, &missing));
            }
        }
        if faults.is_empty() && !self.later.is_empty() {
            refresh(&mut resolved);
            faults = self.recheck(&resolved);
        }
        if faults.is_empty() { Ok(resolved) } else { Err(Error::spec(faults.join("\n"))) }
    }

    fn fill(
        &self,
        later: &Later,
        env: &dyn Fn(&str) -> Option<String>,
        resolved: &mut ResolvedParams,
    ) -> std::result::Result<(), Missing> {
        let text = later.template.resolve(env, later.form == Form::Argument)?;
        let text = match later.form {
            Form::Path => paths::absolute(&self.dir, &text),
            Form::Text | Form::Argument => text,
        };
        let secret = later.template.is_secret();
        if let Some(shown) = later.at.find_mut(&mut resolved.shown) {
            *shown = Value::from(if secret { MASK } else { &text });
        }
        if secret {
            resolved.hidden.push((later.at.clone(), Secret::new(text.clone())));
            resolved.secrets.extend(later.template.secrets(env));
        }
        if let Some(value) = later.at.find_mut(&mut resolved.values) {
            *value = Value::from(text);
        }
        Ok(())
    }

    fn unset_line(&self, later: &Later, missing: &Missing) -> String {
        let what = match missing {
            Missing::Env(name) => format!("the environment variable `{name}` is not set"),
            Missing::Param(name) => {
                format!("the parameter `{name}` has no value: pass `--set {name}=…`")
            }
        };
        self.line(later, &format!("`{}`: {what}", later.at))
    }

    fn line(&self, later: &Later, message: &str) -> String {
        format!("{}:{}: step '{}': {message}", self.spec.display(), later.place, self.name)
    }

    /// The kind's own check again, now that all values are there.
    fn recheck(&self, resolved: &ResolvedParams) -> Vec<String> {
        let problems = (self.kind.check)(&resolved.values);
        let lines = problems.iter().map(|problem| {
            let at = place_of(problem);
            let later = self.later.iter().find(|later| at.is_within(&later.at));
            let message = resolved.mask(&spell(&at, problem));
            self.line(later.unwrap_or(&self.later[0]), &message)
        });
        lines.collect()
    }
}

/// Takes references and files over from the values.
fn refresh(resolved: &mut ResolvedParams) {
    for reference in &mut resolved.references {
        let path = reference.at.key("path");
        if let (Target::Path(target), Some(Value::String(path))) =
            (&mut reference.target, path.find(&resolved.values))
        {
            *target = PathBuf::from(path);
        }
    }
    for files in &mut resolved.files {
        if let Some(Value::Array(patterns)) = files.at.find(&resolved.values) {
            files.patterns =
                patterns.iter().filter_map(|p| p.as_str().map(str::to_owned)).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIZES, faults, job, job_with, with_steps};
    use super::*;
    use crate::job::params::Unset;
    use serde_json::json;

    const CALL: &str = "\
version: 1
name: call
params:
  token: {secret: true}
steps:
  call:
    kind: command
    argv: [curl, \"-H\", \"Bearer ${token}\", \"${env.URL}\", \"${output}\", \"US$5\"]
    outputs: [answer.json]
    env: {TOKEN: \"${token}\"}
";

    fn url(name: &str) -> Option<String> {
        (name == "URL").then(|| "http://host/$x".to_owned())
    }

    #[test]
    fn nothing_prints_a_secret() {
        let job = job_with(CALL, &[("token", "hunter2")], Unset::Refuse).unwrap();
        let resolved = job.steps[0].resolve_env(&url).unwrap();
        assert_eq!(resolved.values()["argv"][2], json!("Bearer hunter2"));
        assert_eq!(resolved.values()["argv"][3], json!("http://host/${$}x"));
        assert_eq!(resolved.values()["argv"][4], json!("${output}"));
        assert_eq!(resolved.values()["argv"][5], json!("US${$}5"));
        assert_eq!(resolved.shown()["argv"][2], json!("***"));
        let all = format!("{job:?} {resolved:?} {}", job.graph_json());
        assert!(!all.contains("hunter2"), "{all}");
        assert_eq!(resolved.mask("curl: hunter2 refused"), "curl: *** refused");
    }

    #[test]
    fn what_is_not_set_is_named_with_its_place() {
        let job = job_with(CALL, &[("token", "hunter2")], Unset::Refuse).unwrap();
        let error = job.steps[0].resolve_env(&|_| None).unwrap_err();
        let expected = "/jobs/job.yaml:8:43: step 'call': `argv[3]`: \
                        the environment variable `URL` is not set";
        assert_eq!(error.message(), expected);
    }

    #[test]
    fn paths_and_checks_wait_for_the_environment() {
        let text = SIZES
            .replace("\"../data/files.csv\"", "\"${env.DIR}/a.csv\", b.csv")
            .replace("partition_rows: 1_000_000", "delimiter: \"${env.COMMA}\"")
            .replace("compare: raw", "compare: {path: \"${env.DIR}/raw\"}");
        let job = job(&text);
        let env = |name: &str| Some(if name == "DIR" { "in" } else { ";;" }.to_owned());
        let error = job.steps[0].resolve_env(&env).unwrap_err();
        assert!(
            error.message().contains("9:16: step 'raw': `delimiter`: `;;` is not one"),
            "{error}"
        );
        let env = |name: &str| Some(if name == "DIR" { "in" } else { ";" }.to_owned());
        let raw = job.steps[0].resolve_env(&env).unwrap();
        assert_eq!(raw.files[0].patterns, ["/jobs/in/a.csv", "/jobs/b.csv"]);
        let decoded = job.step("decoded").unwrap().resolve_env(&env).unwrap();
        assert_eq!(decoded.references[2].target, Target::Path("/jobs/in/raw".into()));
    }

    #[test]
    fn secrets_stay_out_of_paths() {
        let text = CALL.replace("outputs: [answer.json]", "outputs: [\"${token}\"]");
        let error = job_with(&text, &[("token", "hunter2")], Unset::Refuse).unwrap_err();
        assert!(error.message().contains("a secret can stand only for a text"), "{error}");
        assert!(!error.message().contains("hunter2"), "{error}");
        let steps = "  a: {kind: sample, input: \"${output}\", rows: 1}\n";
        assert!(faults(&with_steps(steps)).contains("expected the name of a step"));
    }
}
