//! A job as its spec says it: what is in it, and what can be asked of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::airflow;
use super::fault::Faults;
use super::graph::{self, Graph};
use super::kind::{Field, Kind, Need, Type};
use super::load;
use super::params::{Params, Unset};
use super::step::StepSpec;
use crate::error::{Error, Result};

/// Keys of the job that hold one value.
pub const FIELDS: &[Field] = &[
    Field {
        name: "version",
        ty: Type::Choice(&["1"]),
        need: Need::Required,
        doc: "Version of the spec's format.",
    },
    Field {
        name: "name",
        ty: Type::Text,
        need: Need::Required,
        doc: "Name of the job; Airflow's dag_id.",
    },
    Field {
        name: "description",
        ty: Type::Text,
        need: Need::Optional,
        doc: "What the job is for.",
    },
    Field {
        name: "workdir",
        ty: Type::Text,
        need: Need::Default("\"work\""),
        doc: "Folder for all that the job writes; relative to the spec.",
    },
    Field {
        name: "seed",
        ty: Type::Int { min: 0, max: i64::MAX },
        need: Need::Default("0"),
        doc: "Seed of all random draws.",
    },
];

/// Keys of the job that hold more.
pub const SECTIONS: [(&str, &str); 4] = [
    ("params", "Parameters: `${NAME}` in the spec, `--set NAME=VALUE` on the command line."),
    ("defaults", "Per kind, values of keys that its steps leave out."),
    ("airflow", "What Airflow is told about the DAG."),
    ("steps", "The steps, by name."),
];

/// A job spec, checked and resolved as far as it can be without the
/// environment.
#[derive(Debug, Clone)]
pub struct Job {
    pub name: String,
    pub description: Option<String>,
    /// The spec, absolute.
    pub path: PathBuf,
    /// Its folder, absolute: relative paths start here.
    pub dir: PathBuf,
    /// Absolute; everything that the job writes lies below.
    pub workdir: PathBuf,
    /// The parameters that name it: with others, the results lie elsewhere.
    pub workdir_params: Vec<String>,
    pub seed: u64,
    pub params: Params,
    /// Checked and passed on; spans of time in seconds.
    pub airflow: Map<String, Value>,
    /// In the order of the file.
    pub steps: Vec<StepSpec>,
    pub graph: Graph,
    /// Length and CRC-32 of the spec's text, by which a rendered graph is
    /// known to be of this spec.
    pub source: (usize, u32),
}

impl Job {
    /// Reads the spec at `path`; `sets` are the `--set` of the command line.
    ///
    /// Errors: `Missing` where there is no such file, `Io` where it cannot be
    /// read, `Spec` with a line per fault, `Usage` where `sets` name unknown
    /// parameters or leave out required ones.
    pub fn load(
        path: &Path,
        kinds: &[&'static Kind],
        sets: &BTreeMap<String, String>,
    ) -> Result<Job> {
        Job::parse(path, &load::text(path)?, kinds, sets, Unset::Refuse)
    }

    /// As [`Job::load`], but required parameters may be without a value and
    /// stand as `${NAME}`: enough for the graph, not for running.
    pub fn outline(
        path: &Path,
        kinds: &[&'static Kind],
        sets: &BTreeMap<String, String>,
    ) -> Result<Job> {
        Job::parse(path, &load::text(path)?, kinds, sets, Unset::Keep)
    }

    /// Reads a spec from its text; `path` is where it would be.
    pub fn parse(
        path: &Path,
        text: &str,
        kinds: &[&'static Kind],
        sets: &BTreeMap<String, String>,
        unset: Unset,
    ) -> Result<Job> {
        let mut faults = Faults::default();
        let job = load::job(path, text, kinds, sets, unset, &mut faults)?;
        if let Some(error) = faults.into_error(path) {
            return Err(error);
        }
        let job = job.ok_or_else(|| Error::spec(format!("{}: cannot be read", path.display())))?;
        match job.params.usage_faults() {
            [] => Ok(job),
            faults => Err(Error::usage(faults.join("\n"))),
        }
    }

    /// Whether runs of different data intervals have work folders of their own.
    pub fn folder_per_run(&self) -> bool {
        airflow::differs_by_run(&self.airflow).any(|name| self.workdir_params.contains(name))
    }

    /// All steps, each after those it needs, otherwise as in the file.
    pub fn order(&self) -> Vec<&StepSpec> {
        self.graph.order().iter().map(|&step| &self.steps[step]).collect()
    }

    /// The steps that dbt's selectors choose, in running order; all of them
    /// where there are no selectors.
    pub fn select(&self, selectors: &[String]) -> Result<Vec<&StepSpec>> {
        let chosen = self.graph.select(&self.names(), selectors)?;
        Ok(chosen.into_iter().map(|step| &self.steps[step]).collect())
    }

    /// The step of that name.
    ///
    /// Errors: `Usage`, naming the nearest.
    pub fn step(&self, name: &str) -> Result<&StepSpec> {
        graph::find(&self.names(), name).map(|step| &self.steps[step])
    }

    /// The steps that `step` waits for, in the order of the file.
    pub fn upstream(&self, step: &StepSpec) -> Vec<&StepSpec> {
        self.neighbours(step, Graph::upstream)
    }

    /// The steps that wait for `step`, in the order of the file.
    pub fn downstream(&self, step: &StepSpec) -> Vec<&StepSpec> {
        self.neighbours(step, Graph::downstream)
    }

    /// The folder of a step's results.
    pub fn output(&self, step: &StepSpec) -> PathBuf {
        self.workdir.join(&step.name)
    }

    fn neighbours(&self, step: &StepSpec, of: fn(&Graph, usize) -> &[usize]) -> Vec<&StepSpec> {
        let index = self.steps.iter().position(|known| known.name == step.name);
        let steps = index.map(|index| of(&self.graph, index)).unwrap_or_default();
        steps.iter().map(|&step| &self.steps[step]).collect()
    }

    fn names(&self) -> Vec<&str> {
        self.steps.iter().map(|step| step.name.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIZES, faults, job, job_with, with_steps};
    use super::*;
    use serde_json::json;

    #[test]
    fn the_example_reads() {
        let job = job(SIZES);
        assert_eq!((job.name.as_str(), job.seed), ("file-sizes", 42));
        assert_eq!(job.workdir, Path::new("/jobs/work"));
        assert_eq!(job.output(&job.steps[0]), Path::new("/jobs/work/raw"));
        let order: Vec<&str> = job.order().iter().map(|step| step.name.as_str()).collect();
        assert_eq!(order, ["raw", "summary", "model", "encoded", "decoded"]);
        let raw = job.step("raw").unwrap();
        assert_eq!(raw.params["partition_rows"], json!(1_000_000));
        assert_eq!(raw.params["delimiter"], json!(","));
        assert_eq!(raw.files[0].patterns, ["/jobs/../data/files.csv"]);
        let encoded = job.step("encoded").unwrap();
        let upstream: Vec<&str> = job.upstream(encoded).iter().map(|s| s.name.as_str()).collect();
        assert_eq!(upstream, ["raw", "model"]);
        assert!(job.step("modle").unwrap_err().message().contains("did you mean `model`?"));
    }

    #[test]
    fn all_faults_come_at_once() {
        let text = SIZES
            .replace("partition_rows", "partition_row")
            .replace("input: summary", "input: sumary")
            .replace("components: 10", "components: ten")
            .replace("seed: 42", "seed: -1");
        let lines = faults(&text);
        let expected = "\
4:7: the job: `seed` is `-1`; expected a whole number, 0 or more
9:5: step 'raw': unknown key `partition_row`; did you mean `partition_rows`?
11:31: step 'model': `input`: there is no step `sumary`; did you mean `summary`?
11:74: step 'model': `columns.size_bytes.components` is `ten`; expected a whole number from 1 to 255";
        assert_eq!(lines, expected);
    }

    #[test]
    fn references_are_checked() {
        let text = SIZES.replace("model: model, compare", "model: raw, compare");
        assert!(faults(&text).contains("`raw` is a `partition` step; expected a `fit` step"));
        let text = SIZES.replace("compare: raw", "compare: {path: ../jobs/work/raw}");
        assert!(faults(&text).contains("this job's step `raw`"), "{}", faults(&text));
        let text = SIZES.replace("compare: raw", "after: [rwa]");
        let expected =
            "13:76: step 'decoded': `after`: there is no step `rwa`; did you mean `raw`?";
        assert_eq!(faults(&text), expected);
    }

    #[test]
    fn a_cycle_is_named_in_full() {
        let steps = "  a: {kind: sample, input: c, rows: 1}\n  b: {kind: sample, input: a, rows: 1}\n  \
                     c: {kind: sample, input: b, rows: 1}\n";
        assert_eq!(faults(&with_steps(steps)), "4:3: step 'a': it needs itself: a → b → c → a");
        let own = with_steps("  a: {kind: sample, input: a, rows: 1}\n");
        assert_eq!(faults(&own), "4:3: step 'a': it needs itself: a → a");
    }

    #[test]
    fn names_are_checked() {
        for name in ["../x", ".hidden", "-x", "a b", "a/b", "''"] {
            let text = with_steps(&format!("  {name}: {{kind: sample, input: b, rows: 1}}\n"));
            assert!(
                faults(&text).contains("step's name") || faults(&text).contains("needs a name")
            );
        }
        assert!(faults(&SIZES.replace("file-sizes", "file sizes")).contains("dag_id"));
        assert!(
            faults(&SIZES.replace("version: 1", "version: 2"))
                .contains("`version` is `2`; expected `1`")
        );
        assert!(faults("version: 1\nname: x\n").contains("`steps` is missing"));
        assert!(faults("version: 1\nname: x\nstep: {}\n").contains("did you mean `steps`?"));
        assert!(faults("- 1\n").contains("the spec is a list"));
    }

    #[test]
    fn defaults_fill_in_what_a_step_leaves_out() {
        let text =
            format!("{SIZES}defaults:\n  fit: {{components: 5}}\n  summarize: {{shards: 3}}\n");
        let job = job(&text);
        assert_eq!(job.step("model").unwrap().params["components"], json!(5));
        assert_eq!(job.step("summary").unwrap().shards, 3);
        let wrong = format!(
            "{SIZES}defaults:\n  fit: {{input: raw, component: 5, tol: no}}\n  fti: {{}}\n"
        );
        let lines = faults(&wrong);
        assert!(lines.contains("defaults of `fit`: `input` has no default"), "{lines}");
        assert!(lines.contains("did you mean `components`?"), "{lines}");
        assert!(lines.contains("defaults of `fit`: `tol` is `no`"), "{lines}");
        assert!(lines.contains("there is no kind `fti`; did you mean `fit`?"), "{lines}");
    }

    #[test]
    fn airflow_is_checked_and_passed_on() {
        let text = format!(
            "params: {{day: }}\n{}airflow:\n  schedule: null\n  retry_delay: 5m\n  priority: 3\n  \
             params: {{day: \"{{{{ ds }}}}\"}}\n",
            SIZES.replace("workdir: work", "workdir: work/${day}")
        );
        let job = job_with(&text, &[("day", "x")], Unset::Refuse).unwrap();
        let expected = json!({"schedule": null, "retry_delay": 300,
            "params": {"day": "{{ ds }}"}, "priority_weight": 3});
        assert_eq!(Value::Object(job.airflow), expected);
        let error =
            job_with(&text.replace("/${day}", ""), &[("day", "x")], Unset::Refuse).unwrap_err();
        assert!(error.message().contains("write `workdir: work/${day}`"), "{error}");
        let wrong = format!("{SIZES}airflow: {{catchup: true}}\n");
        assert!(faults(&wrong).contains("`catchup` needs a `start_date`"));
        let wrong =
            format!("{SIZES}airflow: {{retires: 3, start_date: soon, params: {{dya: x}}}}\n");
        let lines = faults(&wrong);
        assert!(lines.contains("did you mean `retries`?"), "{lines}");
        assert!(lines.contains("`start_date` is `soon`; expected a date"), "{lines}");
        assert!(lines.contains("`params.dya` is not declared"), "{lines}");
    }

    #[test]
    fn required_parameters_are_a_matter_of_the_command_line() {
        let text = SIZES
            .replace("seed: 42", "params: {day: , n: }")
            .replace("../data/files.csv", "../data/${day}.csv")
            .replace("1_000_000", "${n}")
            .replace("workdir: work", "workdir: work/${day}");
        let error = job_with(&text, &[], Unset::Refuse).unwrap_err();
        assert_eq!(error.class().exit_code(), 2);
        assert!(error.message().contains("`--set day=…`"), "{error}");
        let outline = job_with(&text, &[], Unset::Keep).unwrap();
        assert_eq!(outline.workdir, Path::new("/jobs/work/${day}"));
        assert_eq!(outline.steps[0].params["partition_rows"], json!("${n}"));
        let job = job_with(&text, &[("day", "2024-01-01"), ("n", "1e3")], Unset::Refuse).unwrap();
        assert_eq!(job.steps[0].params["partition_rows"], json!(1000));
        assert_eq!(job.steps[0].files[0].patterns, ["/jobs/../data/2024-01-01.csv"]);
        assert_eq!(job.workdir, Path::new("/jobs/work/2024-01-01"));
    }

    #[test]
    fn kinds_check_what_tables_cannot_say() {
        let text = SIZES.replace("partition_rows: 1_000_000", "delimiter: ';;'");
        assert_eq!(faults(&text), "9:16: step 'raw': `delimiter`: `;;` is not one character");
        let text = SIZES.replace("kind: fit,", "kind: fit, shards: 2,");
        assert!(faults(&text).contains("takes no `shards`: a model is fitted in one piece"));
    }

    #[test]
    fn the_environment_may_not_decide_where_things_are() {
        let text = SIZES.replace("workdir: work", "workdir: ${env.HOME}/work");
        assert!(faults(&text).contains("`workdir` can hold neither"), "{}", faults(&text));
        let text = SIZES.replace("1_000_000", "${env.ROWS}");
        assert!(faults(&text).contains("can stand only for a text"), "{}", faults(&text));
    }

    #[test]
    fn a_file_that_is_not_there_or_not_text() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("job.yaml");
        let load = || Job::load(&path, &[], &BTreeMap::new()).unwrap_err();
        assert_eq!(load().class().exit_code(), 66);
        std::fs::write(&path, b"a: 1\nb: \xff\n").unwrap();
        assert!(load().message().ends_with("job.yaml:2:1: the file is not UTF-8 text"));
    }
}
