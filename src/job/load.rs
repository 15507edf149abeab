//! From a spec's text to a [`Job`]: the sections read, the names checked, the
//! edges drawn. The one file it reads is the spec itself.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde_json::{Map, Value};

use super::airflow;
use super::at::At;
use super::fault::{Faults, Place, suggest};
use super::graph::Graph;
use super::kind::Kind;
use super::params::{Param, Params, Unset};
use super::paths;
use super::read::{Reader, Target};
use super::spec::{FIELDS, Job, SECTIONS};
use super::step::{self, Context, StepSpec};
use super::template::{self, Part};
use super::yaml::{self, Data, Key, Node};
use crate::error::{Error, IoContext, Result};

/// The text of the spec at `path`.
pub fn text(path: &Path) -> Result<String> {
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

/// Reads a job; None where nothing can be made of the text. `faults` say why,
/// and a job with faults is not to be used.
pub fn job(
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
    let workdir_params = workdir_params(entries, &params);
    fill(entries, &params, faults);
    let mut reader = Reader::new("the job", &dir);
    let head = read_head(&root, &mut reader);
    let airflow = read_airflow(&root, &params, &workdir_params, &dir, faults);
    let defaults = match root.get("defaults") {
        Some(node) => step::read_defaults(node, kinds, &dir, faults),
        None => Vec::new(),
    };
    let context = Context { spec: path, dir: &dir, kinds, defaults: &defaults };
    let steps = read_steps(&root, &context, &mut reader);
    faults.extend(reader.faults);
    check_workdir(&root, &workdir_params, &params, faults);
    check_task_ids(&steps, &airflow, faults);
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
        workdir_params,
        seed: head.seed,
        params,
        airflow,
        steps,
        graph,
        source: (text.len(), crc.sum()),
    }))
}

/// The parameters that the work folder is named by, as the spec writes it.
fn workdir_params(entries: &[(Key, Node)], params: &Params) -> Vec<String> {
    let text = entries.iter().find(|(key, _)| key.name == "workdir").and_then(|(_, n)| n.text());
    let parts = text.and_then(|text| template::cut(text).ok()).unwrap_or_default();
    let name = |part: &Part<'_>| match part {
        Part::Name(name) if params.get(name).is_some() => Some((*name).to_owned()),
        _ => None,
    };
    parts.iter().filter_map(name).collect()
}

/// Who gives a parameter its value may choose a folder below, and no other.
fn check_workdir(root: &Node, names: &[String], params: &Params, faults: &mut Faults) {
    for name in names {
        let Some(value) = params.get(name).and_then(Param::shown) else { continue };
        let leaves =
            Path::new(&value).components().any(|part| !matches!(part, Component::Normal(_)));
        if value.trim().is_empty() || leaves {
            faults.add(
                root.locate(&At::default().key("workdir")),
                format!(
                    "`workdir` holds the parameter `{name}`, which is `{value}`; expected a name: \
                     not empty, no `..` and no `/` at its start"
                ),
            );
        }
    }
}

/// Steps, their shards and groups share one space of names in Airflow.
fn check_task_ids(steps: &[StepSpec], airflow: &Map<String, Value>, faults: &mut Faults) {
    let has = |name: &str| steps.iter().find(|step| step.name == name);
    for step in steps {
        let shards = format!("{}.shards", step.name);
        if step.shards > 1 && has(&shards).is_some() {
            let message = format!(
                "step '{}': its shards are the task `{shards}` in Airflow, and so is a step; rename \
                 one",
                step.name
            );
            faults.add(step.place(), message);
        }
        if let Some(group) = &step.group
            && (has(group).is_some() || group.ends_with(".shards"))
        {
            let message = format!(
                "step '{}': the group `{group}` has the name of a task in Airflow; rename it",
                step.name
            );
            faults.add(step.place(), message);
        }
        if step.shards > 1 && airflow.get("fail_fast") == Some(&Value::Bool(true)) {
            let message = format!(
                "step '{}': Airflow has no `fail_fast` in a job with `shards`, whose joining task \
                 runs after skips, too; leave one of them out",
                step.name
            );
            faults.add(step.place(), message);
        }
    }
}

/// Puts parameters in, everywhere but in their own declarations.
fn fill(entries: &mut [(Key, Node)], params: &Params, faults: &mut Faults) {
    for (key, node) in entries.iter_mut().filter(|(key, _)| key.name != "params") {
        match &mut node.data {
            Data::Map(steps) if key.name == "steps" => {
                for (key, step) in steps {
                    let mut own = Faults::default();
                    params.fill(step, &mut own);
                    faults.extend(own.within(&format!("step '{}'", key.name)));
                }
            }
            _ => params.fill(node, faults),
        }
    }
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

/// What Airflow accepts as a `dag_id`.
fn is_dag_id(name: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    (1..=250).contains(&name.len()) && name.chars().all(good)
}

fn read_airflow(
    root: &Node,
    params: &Params,
    workdir_params: &[String],
    dir: &Path,
    faults: &mut Faults,
) -> Map<String, Value> {
    let Some(node) = root.get("airflow") else { return Map::new() };
    let mut reader = Reader::new("airflow", dir);
    let map = airflow::read(node, params, workdir_params, &mut reader);
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
                faults.add(after_place(root, step, name), format!("{subject}: `after`: {problem}"));
            }
        }
    }
}

/// Where `name` stands in the step's `after`.
fn after_place(root: &Node, step: &StepSpec, name: &str) -> Place {
    let at = At::default().key("steps").key(&step.name).key("after");
    let items = root.get("steps").and_then(|node| node.get(&step.name)?.get("after"));
    let index = match items.map(|node| &node.data) {
        Some(Data::List(items)) => items.iter().position(|item| item.text() == Some(name)),
        _ => None,
    };
    root.locate(&index.map_or(at.clone(), |index| at.index(index)))
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
