//! A job spec from the text to a checked [`Job`]. The one file it reads is
//! the spec itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::airflow;
use super::at::At;
use super::fault::{Faults, Place, suggest};
use super::graph::{self, Graph};
use super::kind::{Field, Kind, Need, Type};
use super::params::{Params, Unset};
use super::paths;
use super::read::{Reader, Target};
use super::step::{self, Context, StepSpec};
use super::yaml::{self, Data, Node};
use crate::error::{Error, IoContext, Result};

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
        Job::parse(path, &read_text(path)?, kinds, sets, Unset::Refuse)
    }

    /// As [`Job::load`], but required parameters may be without a value and
    /// stand as `${NAME}`: enough for the graph, not for running.
    pub fn outline(
        path: &Path,
        kinds: &[&'static Kind],
        sets: &BTreeMap<String, String>,
    ) -> Result<Job> {
        Job::parse(path, &read_text(path)?, kinds, sets, Unset::Keep)
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
        let job = read(path, text, kinds, sets, unset, &mut faults)?;
        if let Some(error) = faults.into_error(path) {
            return Err(error);
        }
        let job = job.ok_or_else(|| Error::spec(format!("{}: cannot be read", path.display())))?;
        match job.params.usage_faults() {
            [] => Ok(job),
            faults => Err(Error::usage(faults.join("\n"))),
        }
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

fn read_text(path: &Path) -> Result<String> {
    let bytes = match std::fs::read(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let message = format!("there is no job spec `{}`", path.display());
            return Err(Error::missing(message).hint("`milepost init` writes one to begin with"));
        }
        Err(e) if e.kind() == std::io::ErrorKind::IsADirectory => {
            let message = format!("`{}` is a folder, not a job spec", path.display());
            return Err(Error::usage(message));
        }
        read => read.doing("read", path)?,
    };
    String::from_utf8(bytes).map_err(|e| {
        let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
        Error::spec(format!("{}:{line}:1: the file is not UTF-8 text", path.display()))
    })
}

fn read(
    path: &Path,
    text: &str,
    kinds: &[&'static Kind],
    sets: &BTreeMap<String, String>,
    unset: Unset,
    faults: &mut Faults,
) -> Result<Option<Job>> {
    let absolute = std::path::absolute(path).doing("find", path)?;
    let dir = absolute.parent().unwrap_or(Path::new("/")).to_owned();
    let Some(mut root) = yaml::parse(text, faults) else { return Ok(None) };
    let Data::Map(entries) = &mut root.data else {
        let got = root.describe();
        faults.add(root.at, format!("the spec is {got}; expected a map with `steps`"));
        return Ok(None);
    };
    let declared = entries.iter().find(|(key, _)| key.name == "params").map(|(_, node)| node);
    let params = Params::read(declared, sets, unset, faults);
    for (_, node) in entries.iter_mut().filter(|(key, _)| key.name != "params") {
        params.fill(node, faults);
    }
    let mut reader = Reader::new("the job", &dir);
    let head = read_head(&root, &mut reader);
    let airflow = read_airflow(&root, &params, &dir, faults);
    let defaults = match root.get("defaults") {
        Some(node) => step::read_defaults(node, kinds, &dir, faults),
        None => Vec::new(),
    };
    let context = Context { spec: path, dir: &dir, kinds, defaults: &defaults };
    let steps = read_steps(&root, &context, &mut reader);
    faults.extend(reader.faults);
    let workdir = dir.join(head.workdir);
    check_references(&root, &steps, &workdir, faults);
    let graph = if faults.is_empty() { link(&steps, faults) } else { Graph::default() };
    let mut crc = flate2::Crc::new();
    crc.update(text.as_bytes());
    Ok(Some(Job {
        name: head.name,
        description: head.description,
        path: absolute,
        dir,
        workdir,
        seed: head.seed,
        params,
        airflow,
        steps,
        graph,
        source: (text.len(), crc.sum()),
    }))
}

struct Head {
    name: String,
    description: Option<String>,
    workdir: String,
    seed: u64,
}

fn read_head(root: &Node, reader: &mut Reader<'_>) -> Head {
    let at = At::default();
    let sections = SECTIONS.iter().map(|(name, _)| *name);
    let names: Vec<&str> = FIELDS.iter().map(|field| field.name).chain(sections).collect();
    reader.known_keys(&names, root, &at);
    let map = reader.fields(FIELDS, root, &at);
    let text = |key: &str| map.get(key).and_then(Value::as_str).map(str::to_owned);
    let name = text("name").unwrap_or_default();
    if map.contains_key("name") && !is_dag_id(&name) {
        let place = root.locate(&at.key("name"));
        reader.fault(
            place,
            format!(
                "`name` is `{name}`; expected at most 250 letters, digits, `_`, `-` and `.` \
                 (it becomes Airflow's dag_id)"
            ),
        );
    }
    let workdir = text("workdir").unwrap_or_default();
    if let Some(later) = reader.found.later.iter().find(|later| later.at == at.key("workdir"))
        && !later.template.has_unset()
    {
        let place = later.place;
        reader.fault(
            place,
            "`workdir` can hold neither a secret nor an environment variable: \
             everyone must find the same folder (use a parameter)",
        );
    }
    if workdir.is_empty() && map.contains_key("workdir") {
        reader.fault(root.locate(&at.key("workdir")), "`workdir` is empty; expected a folder");
    }
    Head {
        name,
        description: text("description"),
        workdir,
        seed: map.get("seed").and_then(Value::as_u64).unwrap_or_default(),
    }
}

/// What Airflow accepts as a dag_id.
fn is_dag_id(name: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    (1..=250).contains(&name.len()) && name.chars().all(good)
}

fn read_airflow(
    root: &Node,
    params: &Params,
    dir: &Path,
    faults: &mut Faults,
) -> Map<String, Value> {
    let Some(node) = root.get("airflow") else { return Map::new() };
    let mut reader = Reader::new("airflow", dir);
    let map = airflow::read(node, params, &mut reader);
    if let Some(later) = reader.found.later.iter().find(|later| !later.template.has_unset()) {
        let message = format!(
            "`{}` can hold neither a secret nor an environment variable: Airflow reads it \
             from the spec alone",
            later.at
        );
        let place = later.place;
        reader.fault(place, message);
    }
    faults.extend(reader.faults);
    map
}

fn read_steps(root: &Node, context: &Context<'_>, reader: &mut Reader<'_>) -> Vec<StepSpec> {
    let entries = match root.get("steps").map(|node| (&node.data, node)) {
        Some((Data::Map(entries), _)) if !entries.is_empty() => entries,
        Some((_, node)) => {
            let got = node.describe();
            reader.fault(node.at, format!("`steps` is {got}; expected names with their steps"));
            return Vec::new();
        }
        None => {
            reader.fault(Place::START, "`steps` is missing; expected names with their steps");
            return Vec::new();
        }
    };
    let faults = &mut reader.faults;
    entries.iter().filter_map(|(key, node)| step::read(context, key, node, faults)).collect()
}

/// Every name that a step refers to is a step, and of a kind that fits.
fn check_references(root: &Node, steps: &[StepSpec], workdir: &Path, faults: &mut Faults) {
    // Steps that could not be read are known by their names all the same.
    let names: Vec<&str> = match root.get("steps").map(|node| &node.data) {
        Some(Data::Map(entries)) => entries.iter().map(|(key, _)| key.name.as_str()).collect(),
        _ => Vec::new(),
    };
    for step in steps {
        let subject = format!("step '{}'", step.name);
        for reference in &step.references {
            let problem = match &reference.target {
                Target::Step(name) => check_target(name, reference.kinds, &names, steps),
                Target::Path(path) => check_path(path, workdir, &names),
            };
            if let Some(problem) = problem {
                let at = &reference.at;
                faults.add(reference.place, format!("{subject}: `{at}`: {problem}"));
            }
        }
        for name in &step.after {
            if let Some(problem) = check_target(name, &[], &names, steps) {
                let at = At::default().key("steps").key(&step.name).key("after");
                faults.add(root.locate(&at), format!("{subject}: `after`: {problem}"));
            }
        }
    }
}

fn check_target(name: &str, kinds: &[&str], names: &[&str], steps: &[StepSpec]) -> Option<String> {
    if !names.contains(&name) {
        let near = suggest(name, "steps", names.iter().copied());
        return Some(format!("there is no step `{name}`{near}"));
    }
    let target = steps.iter().find(|step| step.name == name)?;
    let fits = kinds.is_empty() || kinds.contains(&target.kind.name);
    (!fits).then(|| {
        let kind = target.kind.name;
        format!("`{name}` is a `{kind}` step; expected a `{}` step", kinds.join("` or `"))
    })
}

/// A path to a step of this very job would hide an edge.
fn check_path(path: &Path, workdir: &Path, names: &[&str]) -> Option<String> {
    let path = paths::normal(path);
    let name = path.file_name()?.to_str()?;
    let own = path.parent() == Some(paths::normal(workdir).as_path()) && names.contains(&name);
    own.then(|| format!("that is the folder of this job's step `{name}`; write its name instead"))
}

/// The graph; cycles are faults.
fn link(steps: &[StepSpec], faults: &mut Faults) -> Graph {
    let upstream = steps
        .iter()
        .map(|step| {
            let mut needs: Vec<usize> = step
                .needs()
                .filter_map(|name| steps.iter().position(|known| known.name == name))
                .collect();
            needs.sort_unstable();
            needs.dedup();
            needs
        })
        .collect();
    Graph::new(upstream).unwrap_or_else(|cycles| {
        for cycle in cycles {
            let names: Vec<&str> = cycle.iter().map(|&step| steps[step].name.as_str()).collect();
            let first = &steps[cycle[0]];
            let message = format!("step '{}': it needs itself: {}", first.name, names.join(" → "));
            faults.add(first.place(), message);
        }
        Graph::default()
    })
}
