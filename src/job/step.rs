//! One step of a spec: its tree, its kind's table and the job's defaults →
//! a [`StepSpec`].

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::airflow;
use super::at::At;
use super::fault::{Faults, Place, suggest};
use super::kind::{Field, Kind, Need, Problem, Type};
use super::read::{FilesRef, Later, Reader, Reference, Target};
use super::yaml::{Data, Key, Node};

/// Longest name of a step, so that folders and Airflow's task ids fit.
const LONGEST_NAME: usize = 100;
/// Airflow maps at most as many instances of a task.
const MOST_SHARDS: i64 = 1024;

/// Keys of every step, whatever its kind.
pub const COMMON: &[Field] = &[
    Field { name: "kind", ty: Type::Text, need: Need::Required, doc: "What the step does." },
    Field {
        name: "description",
        ty: Type::Text,
        need: Need::Optional,
        doc: "What the step is for; shown in listings and in Airflow.",
    },
    Field {
        name: "after",
        ty: Type::Either(&[Type::List(&Type::Text), Type::Text]),
        need: Need::Optional,
        doc: "Steps that must be complete before this one, though it reads nothing of them.",
    },
    Field {
        name: "shards",
        ty: Type::Int { min: 1, max: MOST_SHARDS },
        need: Need::Default("1"),
        doc: "Into how many parts the step can be split over machines.",
    },
    Field {
        name: "on_empty",
        ty: Type::Choice(&["continue", "skip", "fail"]),
        need: Need::Default("\"continue\""),
        doc: "What an input without partitions means.",
    },
    Field {
        name: "group",
        ty: Type::Text,
        need: Need::Optional,
        doc: "Airflow's task group that the step is drawn in.",
    },
    Field {
        name: "airflow",
        ty: Type::Record(airflow::TASK_FIELDS),
        need: Need::Optional,
        doc: "What Airflow is told about this step's tasks, instead of the job's values.",
    },
];

/// What an input without partitions means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnEmpty {
    /// The step fails: bad data.
    Fail,
    /// The step completes, and Airflow shows it as skipped.
    Skip,
    /// The step completes, with nothing in it.
    Continue,
}

impl OnEmpty {
    pub fn name(self) -> &'static str {
        match self {
            OnEmpty::Fail => "fail",
            OnEmpty::Skip => "skip",
            OnEmpty::Continue => "continue",
        }
    }

    fn of(name: Option<&Value>) -> OnEmpty {
        match name.and_then(Value::as_str) {
            Some("fail") => OnEmpty::Fail,
            Some("skip") => OnEmpty::Skip,
            _ => OnEmpty::Continue,
        }
    }
}

/// A step, checked; its values are canonical, defaults filled in.
#[derive(Debug, Clone)]
pub struct StepSpec {
    pub name: String,
    pub kind: &'static Kind,
    pub description: Option<String>,
    pub after: Vec<String>,
    pub shards: usize,
    pub on_empty: OnEmpty,
    /// Where Airflow draws it.
    pub group: Option<String>,
    /// Passed on to Airflow; spans of time in seconds.
    pub airflow: Map<String, Value>,
    /// The kind's keys. Safe to show: secrets, and what only the environment
    /// knows, stand as `${…}`. See [`StepSpec::resolve_env`].
    pub params: Map<String, Value>,
    pub references: Vec<Reference>,
    pub files: Vec<FilesRef>,
    pub line: usize,
    pub column: usize,
    pub(super) later: Vec<Later>,
    pub(super) ordered: Vec<At>,
    /// Some value waits for a parameter that is not set.
    pub(super) unset: bool,
    /// Where the spec is, for messages and relative paths.
    pub(super) spec: PathBuf,
    pub(super) dir: PathBuf,
}

impl StepSpec {
    pub fn place(&self) -> Place {
        Place { line: self.line, column: self.column }
    }

    /// The steps of this job that it waits for: what it refers to, and `after`.
    pub fn needs(&self) -> impl Iterator<Item = &str> {
        let referred = self.references.iter().filter_map(|reference| match &reference.target {
            Target::Step(name) => Some(name.as_str()),
            Target::Path(_) => None,
        });
        referred.chain(self.after.iter().map(String::as_str))
    }
}

/// What the steps of a job have in common.
pub struct Context<'a> {
    pub spec: &'a Path,
    pub dir: &'a Path,
    pub kinds: &'a [&'static Kind],
    pub defaults: &'a [Defaults],
}

/// `defaults:` of one kind.
pub struct Defaults {
    pub kind: &'static Kind,
    entries: Vec<(Key, Node)>,
}

/// Reads `defaults:`, kinds → values of their keys. Keys that a kind requires
/// stand at each step, so that a step can be read by itself.
pub fn read_defaults(
    node: &Node,
    kinds: &[&'static Kind],
    dir: &Path,
    faults: &mut Faults,
) -> Vec<Defaults> {
    let Data::Map(entries) = &node.data else {
        let got = node.describe();
        faults
            .add(node.at, format!("`defaults` is {got}; expected kinds with values of their keys"));
        return Vec::new();
    };
    let mut all = Vec::new();
    for (key, node) in entries {
        let Some(kind) = kinds.iter().find(|kind| kind.name == key.name) else {
            let near = suggest(&key.name, "kinds", kinds.iter().map(|kind| kind.name));
            faults.add(key.at, format!("defaults: there is no kind `{}`{near}", key.name));
            continue;
        };
        if let Some(entries) = check_defaults(kind, node, dir, faults) {
            all.push(Defaults { kind, entries });
        }
    }
    all
}

fn check_defaults(
    kind: &'static Kind,
    node: &Node,
    dir: &Path,
    faults: &mut Faults,
) -> Option<Vec<(Key, Node)>> {
    let subject = format!("defaults of `{}`", kind.name);
    let mut reader = Reader::new(&subject, dir);
    let fields: Vec<Field> = default_fields(kind).copied().collect();
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    if let Data::Map(entries) = &node.data {
        for (key, _) in entries {
            let required = kind.fields.iter().any(|f| f.name == key.name && is_required(f));
            if required {
                let name = &key.name;
                reader.fault(key.at, format!("`{name}` has no default: write it at each step"));
            }
        }
        let known: Vec<&str> = names.iter().copied().chain(required_names(kind)).collect();
        reader.known_keys(&known, node, &At::default());
        for field in &fields {
            if let Some(value) = node.get(field.name) {
                reader.value(&field.ty, value, &At::default().key(field.name));
            }
        }
    } else if node.data != Data::Null {
        reader.fault(node.at, format!("they are {}; expected a map of keys", node.describe()));
    }
    let good = reader.faults.is_empty();
    faults.extend(reader.faults);
    match &node.data {
        Data::Map(entries) if good => Some(entries.clone()),
        _ => None,
    }
}

/// The keys of a kind that `defaults:` may give.
pub fn default_fields(kind: &'static Kind) -> impl Iterator<Item = &'static Field> {
    let common = COMMON.iter().filter(|field| matches!(field.name, "shards" | "on_empty"));
    common.chain(kind.fields.iter().filter(|field| !is_required(field)))
}

fn required_names(kind: &'static Kind) -> impl Iterator<Item = &'static str> {
    kind.fields.iter().filter(|field| is_required(field)).map(|field| field.name)
}

pub fn is_required(field: &Field) -> bool {
    matches!(field.need, Need::Required)
}

/// Reads one step. None where its kind is unknown or it is no map.
pub fn read(
    context: &Context<'_>,
    key: &Key,
    node: &Node,
    faults: &mut Faults,
) -> Option<StepSpec> {
    let subject = format!("step '{}'", key.name);
    if let Err(message) = check_name(&key.name) {
        faults.add(key.at, format!("{subject}: {message}"));
    }
    let mut reader = Reader::new(&subject, context.dir);
    let step = read_step(context, key, node, &mut reader);
    faults.extend(reader.faults);
    step
}

fn read_step(
    context: &Context<'_>,
    key: &Key,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<StepSpec> {
    if !matches!(node.data, Data::Map(_)) {
        reader.fault(node.at, format!("it is {}; expected a map with `kind`", node.describe()));
        return None;
    }
    let kind = find_kind(context, node, reader)?;
    let names: Vec<&str> = COMMON.iter().chain(kind.fields).map(|field| field.name).collect();
    let root = At::default();
    reader.known_keys(&names, node, &root);
    let node = &with_defaults(context, kind, node);
    let common = reader.fields(COMMON, node, &root);
    // A description may name what is not known yet: it is only shown.
    reader.found = super::read::Found::default();
    let params = reader.fields(kind.fields, node, &root);
    let found = std::mem::take(&mut reader.found);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    check_group(&common, node, reader);
    let shards = common.get("shards").and_then(Value::as_u64);
    if shards.is_none() && common.contains_key("shards") {
        let at = node.locate(&root.key("shards"));
        reader.fault(at, "`shards` must be known: give the parameter a default");
    }
    let step = StepSpec {
        name: key.name.clone(),
        kind,
        description: common.get("description").and_then(text),
        after: after(common.get("after")),
        shards: shards.and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
        on_empty: OnEmpty::of(common.get("on_empty")),
        group: common.get("group").and_then(text),
        airflow: airflow_of(&common, node, reader),
        params,
        references: found.references,
        files: found.files,
        line: key.at.line,
        column: key.at.column,
        later: found.later,
        ordered: found.ordered,
        unset: found.unset,
        spec: context.spec.to_owned(),
        dir: context.dir.to_owned(),
    };
    if reader.faults.is_empty() {
        check(&step, node, reader);
    }
    Some(step)
}

fn airflow_of(
    common: &Map<String, Value>,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Map<String, Value> {
    let mut map = common.get("airflow").and_then(Value::as_object).cloned().unwrap_or_default();
    airflow::settle(&mut map, node.get("airflow").unwrap_or(node), reader);
    map
}

/// A group becomes an Airflow group_id, which lives among the task ids.
fn check_group(common: &Map<String, Value>, node: &Node, reader: &mut Reader<'_>) {
    if let Some(group) = common.get("group").and_then(Value::as_str)
        && let Err(message) = check_name(group)
    {
        let at = node.locate(&At::default().key("group"));
        reader.fault(at, format!("`group` is `{group}`: {}", message.replace("a step", "a group")));
    }
}

fn find_kind(context: &Context<'_>, node: &Node, reader: &mut Reader<'_>) -> Option<&'static Kind> {
    let names = context.kinds.iter().map(|kind| kind.name);
    let Some(written) = node.get("kind") else {
        let known: Vec<String> = names.map(|name| format!("`{name}`")).collect();
        reader.fault(node.at, format!("`kind` is missing; expected one of {}", known.join(", ")));
        return None;
    };
    let Some(Value::String(name)) = reader.value(&Type::Text, written, &At::default().key("kind"))
    else {
        return None;
    };
    let kind = context.kinds.iter().find(|kind| kind.name == name).copied();
    if kind.is_none() {
        let near = suggest(&name, "kinds", names);
        reader.fault(written.at, format!("there is no kind `{name}`{near}"));
    }
    kind
}

/// The step as if its kind's defaults had been written out in it.
fn with_defaults(context: &Context<'_>, kind: &Kind, node: &Node) -> Node {
    let mut node = node.clone();
    let defaults = context.defaults.iter().filter(|defaults| defaults.kind.name == kind.name);
    for (key, value) in defaults.flat_map(|defaults| &defaults.entries) {
        if node.get(&key.name).is_none()
            && let Data::Map(entries) = &mut node.data
        {
            entries.push((key.clone(), value.clone()));
        }
    }
    node
}

fn after(value: Option<&Value>) -> Vec<String> {
    let mut names: Vec<String> = match value {
        Some(Value::String(name)) => vec![name.clone()],
        Some(Value::Array(names)) => {
            names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    };
    names.sort();
    names.dedup();
    names
}

/// What the tables cannot say.
fn check(step: &StepSpec, node: &Node, reader: &mut Reader<'_>) {
    let mut roles: Vec<&Reference> = step.references.iter().collect();
    roles.sort_by(|a, b| a.role.cmp(&b.role));
    for pair in roles.windows(2).filter(|pair| pair[0].role == pair[1].role) {
        let (one, two) = (&pair[0].at, &pair[1].at);
        reader.fault(
            pair[1].place,
            format!("`{one}` and `{two}` are both the input `{}`", pair[0].role),
        );
    }
    // Values that wait for a parameter are not of the type that checks expect.
    if step.unset {
        return;
    }
    for problem in (step.kind.check)(&step.params) {
        let at = place_of(&problem);
        if !step.later.iter().any(|later| at.is_within(&later.at)) {
            reader.fault(node.locate(&at), spell(&at, &problem));
        }
    }
    if step.shards > 1
        && let Some(reason) = (step.kind.no_shards)(&step.params)
    {
        let at = node.locate(&At::default().key("shards"));
        reader.fault(at, format!("a `{}` step takes no `shards`: {reason}", step.kind.name));
    }
}

/// The place that a kind's check names.
pub(super) fn place_of(problem: &Problem) -> At {
    problem.at.iter().fold(At::default(), |at, name| match name.parse() {
        Ok(index) if !at.is_empty() => at.index(index),
        _ => at.key(name),
    })
}

pub(super) fn spell(at: &At, problem: &Problem) -> String {
    if at.is_empty() { problem.message.clone() } else { format!("`{at}`: {}", problem.message) }
}

/// Names become folders, Airflow's task ids and words on the command line.
fn check_name(name: &str) -> Result<(), String> {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if name.len() > LONGEST_NAME {
        return Err(format!("a step's name has at most {LONGEST_NAME} characters"));
    }
    match name.chars().next() {
        None => Err("a step needs a name".into()),
        Some('.' | '-') => Err("a step's name begins with a letter, a digit or `_`".into()),
        _ if !name.chars().all(good) => {
            Err("a step's name has only letters, digits, `_`, `-` and `.`".into())
        }
        _ => Ok(()),
    }
}
