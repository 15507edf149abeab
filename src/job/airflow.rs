//! The keys under `airflow:`, which the program checks and passes on. Spans of
//! time become seconds, so that the Airflow side parses nothing.

use serde_json::{Map, Value};

use super::at::At;
use super::fault::suggest;
use super::kind::{Field, Need, Type};
use super::params::Params;
use super::read::Reader;
use super::yaml::{Data, Node};

const fn optional(name: &'static str, ty: Type, doc: &'static str) -> Field {
    Field { name, ty, need: Need::Optional, doc }
}

const FROM_ONE: Type = Type::Int { min: 1, max: i64::MAX };
const FROM_ZERO: Type = Type::Int { min: 0, max: i64::MAX };

/// What Airflow users set of a DAG, by Airflow's names.
const DAG_FIELDS: &[Field] = &[
    optional(
        "schedule",
        Type::Either(&[Type::Nothing, Type::Text]),
        "Cron expression or preset (`@daily`); `null`: only by hand.",
    ),
    optional("start_date", Type::Text, "First data interval, `YYYY-MM-DD` or with a time."),
    optional("end_date", Type::Text, "Last data interval."),
    optional("timezone", Type::Text, "Time zone of the dates and the schedule, `Europe/Berlin`."),
    optional("catchup", Type::Bool, "Whether to run the intervals since `start_date`."),
    optional("max_active_runs", FROM_ONE, "Runs of the DAG at the same time."),
    optional("max_active_tasks", FROM_ONE, "Tasks of the DAG at the same time."),
    optional("dagrun_timeout", Type::Duration, "Longest time of a run."),
    optional("tags", Type::List(&Type::Text), "Tags shown in the UI."),
    optional("description", Type::Text, "One line shown in the UI; default: the job's."),
    optional("doc_md", Type::Text, "Markdown shown on the DAG's page, before the program's own."),
    optional("is_paused_upon_creation", Type::Bool, "Whether a new DAG starts paused."),
    optional("fail_fast", Type::Bool, "Whether the first failed task ends the run."),
    optional(
        "params",
        Type::Map(&Type::Text),
        "Parameters of the job bound to Airflow's templates: `day: \"{{ ds }}\"`.",
    ),
];

/// What they set of a task: for the job as a whole, or for one step.
pub const TASK_FIELDS: &[Field] = &[
    optional("retries", FROM_ZERO, "Tries of a task after the first."),
    optional("retry_delay", Type::Duration, "Wait before a retry."),
    optional("retry_exponential_backoff", Type::Bool, "Whether waits grow with each retry."),
    optional("max_retry_delay", Type::Duration, "Longest wait before a retry."),
    optional("execution_timeout", Type::Duration, "Longest time of a task."),
    optional("depends_on_past", Type::Bool, "Whether a task waits for its run of last time."),
    optional("wait_for_downstream", Type::Bool, "As `depends_on_past`, with what is below."),
    optional("pool", Type::Text, "Pool of the tasks."),
    optional("pool_slots", FROM_ONE, "Slots of the pool that a task takes."),
    optional("queue", Type::Text, "Queue of the executor."),
    optional("priority", FROM_ZERO, "Priority of the tasks, Airflow's `priority_weight`."),
    optional("priority_weight", FROM_ZERO, "Priority of the tasks."),
    optional(
        "weight_rule",
        Type::Choice(&["downstream", "upstream", "absolute"]),
        "How priorities add up along the DAG.",
    ),
    optional("owner", Type::Text, "Owner shown in the UI."),
    optional("email", Type::List(&Type::Text), "Whom to write to."),
    optional("email_on_failure", Type::Bool, "Whether to write when a task fails."),
    optional("email_on_retry", Type::Bool, "Whether to write when a task is tried again."),
];

/// All keys of a job's `airflow:`.
pub fn fields() -> Vec<Field> {
    DAG_FIELDS.iter().chain(TASK_FIELDS).copied().collect()
}

/// Reads a job's `airflow:`. `in_workdir` are the parameters that the job's
/// work folder is named by.
pub fn read(
    node: &Node,
    params: &Params,
    in_workdir: &[String],
    reader: &mut Reader<'_>,
) -> Map<String, Value> {
    let mut map = reader.record(&fields(), node, &At::default());
    for key in ["start_date", "end_date"] {
        if let (Some(Value::String(date)), Some(written)) = (map.get(key), node.get(key))
            && !is_date(date)
        {
            reader.fault(written.at, format!("`{key}` is `{date}`; expected a date (2024-01-31)"));
        }
    }
    settle(&mut map, node, reader);
    if map.get("catchup") == Some(&Value::Bool(true)) && !map.contains_key("start_date") {
        let at = node.locate(&At::default().key("catchup"));
        reader.fault(at, "`catchup` needs a `start_date`: catch up since when?");
    }
    if let Some(Node { data: Data::Map(bound), .. }) = node.get("params") {
        for (key, _) in bound.iter().filter(|(key, _)| params.get(&key.name).is_none()) {
            let near = suggest(&key.name, "parameters", params.iter().map(|p| p.name.as_str()));
            reader.fault(key.at, format!("`params.{}` is not declared by the job{near}", key.name));
        }
    }
    check_intervals(&map, node, in_workdir, reader);
    map
}

/// Airflow's own name for what may be written shorter.
pub fn settle(map: &mut Map<String, Value>, node: &Node, reader: &mut Reader<'_>) {
    if let Some(priority) = map.remove("priority") {
        let twice = map.insert("priority_weight".into(), priority).is_some();
        if twice {
            reader.fault(node.at, "`priority` and `priority_weight` are the same; leave one out");
        }
    }
}

/// Runs of several data intervals would undo each other's results in one work
/// folder: it must be named by a parameter that tells them apart.
fn check_intervals(
    map: &Map<String, Value>,
    node: &Node,
    in_workdir: &[String],
    reader: &mut Reader<'_>,
) {
    let Some(name) = differs_by_run(map).next() else { return };
    if !differs_by_run(map).any(|name| in_workdir.contains(name)) {
        reader.fault(
            node.locate(&At::default().key("params").key(name)),
            format!(
                "`params.{name}` differs from one data interval to the next, and `workdir` does \
                 not: each would undo the last one's results; write `workdir: work/${{{name}}}`"
            ),
        );
    }
}

/// The parameters that are bound to what differs from run to run.
pub fn differs_by_run(airflow: &Map<String, Value>) -> impl Iterator<Item = &String> {
    let bound = airflow.get("params").and_then(Value::as_object).into_iter().flatten();
    bound.filter(|(_, template)| names_interval(template.as_str())).map(|(name, _)| name)
}

/// Whether a template of Airflow names what differs from run to run.
fn names_interval(template: Option<&str>) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let differs = |name: &str| {
        let relative = ["prev_", "next_", "yesterday_", "tomorrow_"];
        let name = relative.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name);
        matches!(name, "logical_date" | "execution_date" | "run_id" | "dag_run")
            || ["ds", "ts", "data_interval"].iter().any(|known| {
                name.strip_prefix(known)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
            })
    };
    template.is_some_and(|text| text.contains("{{") && text.split(|c| !word(c)).any(differs))
}

/// Whether a text begins as `YYYY-MM-DD` does and goes on as a time may.
fn is_date(text: &str) -> bool {
    let (date, time) = text.split_at_checked(10).unwrap_or((text, ""));
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, digits: usize, max: u32| {
        let good = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        good && part.parse().is_ok_and(|n: u32| (1..=max).contains(&n))
    };
    let [year, month, day] = parts[..] else { return false };
    let good = number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31);
    let time_chars = |c: char| c.is_ascii_digit() || ":.+-TZ ".contains(c);
    good && (time.is_empty() || time.starts_with(['T', ' ']) && time.chars().all(time_chars))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_that_differ_from_run_to_run() {
        for text in
            ["{{ ds }}", "{{ds_nodash}}", "x-{{ data_interval_start | ts }}", "{{ run_id }}"]
        {
            assert!(names_interval(Some(text)), "{text}");
        }
        for text in ["ds", "{{ var.value.ads }}", "{{ params.dsx }}"] {
            assert!(!names_interval(Some(text)), "{text}");
        }
    }

    #[test]
    fn dates() {
        for good in ["2024-01-31", "2024-01-31T06:00", "2024-01-31 06:00:00+01:00"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "2024", "2024-13-01", "2024-1-1", "yesterday", "2024-01-01x", "ü024-01-01"]
        {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
