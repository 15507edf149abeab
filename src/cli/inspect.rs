//! `status` and `explain`: what state the steps are in, and why.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::args::JobArgs;
use super::{Context, display, nodes};
use crate::error::{Class, Result};
use crate::job::spec::Job;
use crate::job::step::StepSpec;
use crate::runner::decide::{self, Verdict, Why};
use crate::runner::journal;
use crate::runner::lock;
use crate::runner::marker::{self, Found, Marker, Outcome};
use crate::runner::place::Place;

/// The state of a step, as `status` shows it.
pub struct Standing {
    pub state: &'static str,
    /// Why it would run; None where it is complete.
    pub why: Option<String>,
    pub verdict: Option<Verdict>,
    pub marker: Option<Box<Marker>>,
    /// Outputs finished by attempts that did not come to the marker.
    pub finished: usize,
    pub holders: Vec<String>,
}

impl Standing {
    /// Nothing is left to do: complete, or rightly skipped.
    pub fn is_complete(&self) -> bool {
        self.state == SKIPPED || matches!(self.verdict, Some(Verdict::Complete(_)))
    }
}

/// The state of a step with nothing to do, and of those below it.
const SKIPPED: &str = "skipped";

/// Why such a step is not run.
pub const BELOW_SKIPPED: &str = "a step above it was skipped";

/// A skip goes on to what is below, as it does in Airflow.
pub fn is_below_skipped(job: &Job, step: &StepSpec) -> bool {
    job.upstream(step).into_iter().any(|above| {
        match marker::read(&Place::new(&job.workdir, &above.name).marker()) {
            Found::Whole(marker) => marker.outcome == Outcome::Skipped,
            _ => is_below_skipped(job, above),
        }
    })
}

/// Looks at a step without changing anything.
pub fn standing(context: &Context, job: &Job, step: &StepSpec) -> Result<Standing> {
    let place = Place::new(&job.workdir, &step.name);
    let holders: Vec<String> =
        lock::holders(&place).iter().map(super::super::runner::holder::Holder::describe).collect();
    let finished = match marker::read(&place.marker()) {
        Found::Whole(_) => 0,
        _ => {
            let journals = journal::read_all(&place.progress()).unwrap_or_default();
            journals.iter().map(|j| j.outputs.len()).sum()
        }
    };
    if is_below_skipped(job, step) {
        let why = Some(BELOW_SKIPPED.to_owned());
        return Ok(Standing {
            state: SKIPPED,
            why,
            verdict: None,
            marker: None,
            finished,
            holders,
        });
    }
    let node = nodes::node(job, step)?;
    let marker = match marker::read(&place.marker()) {
        Found::Whole(marker) => Some(marker),
        _ => None,
    };
    let mut standing =
        Standing { state: "absent", why: None, verdict: None, marker, finished, holders };
    match decide::inputs(&node) {
        Ok(inputs) => {
            let verdict = decide::decide(&node, &inputs, &context.stop, None)?;
            (standing.state, standing.why) = describe(&verdict, finished);
            standing.verdict = Some(verdict);
        }
        Err(error) => {
            standing.state = if standing.marker.is_some() { "stale" } else { "waiting" };
            standing.why = Some(error.message().to_owned());
        }
    }
    if !standing.holders.is_empty() {
        standing.state = "running";
    }
    Ok(standing)
}

fn describe(verdict: &Verdict, finished: usize) -> (&'static str, Option<String>) {
    match verdict {
        Verdict::Complete(marker) if marker.outcome == Outcome::Skipped => (SKIPPED, None),
        Verdict::Complete(_) => ("complete", None),
        Verdict::Run(why) => {
            let state = match why {
                Why::NeverCompleted | Why::BrokenMarker(_) if finished > 0 => "partial",
                Why::NeverCompleted => "absent",
                Why::BrokenMarker(_) => "broken",
                Why::Changed(_) => "stale",
                Why::Damaged { .. } => "damaged",
            };
            (state, Some(why.describe()))
        }
    }
}

pub fn status(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    exit_code: bool,
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let steps = job.select(selectors)?;
    let mut all = Vec::with_capacity(steps.len());
    for step in &steps {
        all.push((*step, standing(context, &job, step)?));
    }
    match json {
        true => context.print_json(&status_json(&job, &all)),
        false => {
            let header = ["STEP", "STATE", "PARTITIONS", "ROWS", "FINISHED", "TOOK", "NOTE"];
            let rows = all.iter().map(|(step, s)| status_row(step, s)).collect();
            context.print(&display::table(&header, &[2, 3, 5], rows));
        }
    }
    let incomplete = all.iter().any(|(_, standing)| !standing.is_complete());
    let code = if exit_code && incomplete { Class::Missing.exit_code() } else { 0 };
    Ok(ExitCode::from(code))
}

fn status_row(step: &StepSpec, standing: &Standing) -> Vec<String> {
    let dash = || "-".to_owned();
    let marker = standing.marker.as_ref();
    let note = match (&standing.holders[..], &standing.why) {
        ([], Some(why)) => why.clone(),
        ([], None) => String::new(),
        (holders, _) => holders.join("; "),
    };
    let partitions = match marker {
        Some(marker) => display::count(marker.outputs.len() as u64),
        None if standing.finished > 0 => format!("{} done", standing.finished),
        None => dash(),
    };
    vec![
        step.name.clone(),
        standing.state.into(),
        partitions,
        marker.map_or_else(dash, |m| display::count(m.rows)),
        marker.map_or_else(dash, |m| m.run.finished.clone()),
        marker.map_or_else(dash, |m| display::duration(m.run.seconds)),
        note,
    ]
}

fn status_json(job: &Job, all: &[(&StepSpec, Standing)]) -> Value {
    let one = |(step, standing): &(&StepSpec, Standing)| {
        let marker = standing.marker.as_ref();
        json!({
            "step": step.name, "kind": step.kind.name, "state": standing.state,
            "complete": standing.is_complete(), "why": standing.why,
            "holders": standing.holders, "finished_outputs": standing.finished,
            "rows": marker.map(|m| m.rows), "partitions": marker.map(|m| m.outputs.len()),
            "digest": marker.map(|m| m.digest.clone()),
            "finished": marker.map(|m| m.run.finished.clone()),
            "seconds": marker.map(|m| m.run.seconds),
            "output": job.output(step),
        })
    };
    json!({"job": job.name, "steps": all.iter().map(one).collect::<Vec<_>>()})
}

pub fn explain(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let mut text = String::new();
    let mut list = Vec::new();
    for step in job.select(selectors)? {
        let standing = standing(context, &job, step)?;
        text += &explain_text(step, &standing);
        list.push(explain_json(step, &standing));
    }
    match json {
        true => context.print_json(&json!({"job": job.name, "steps": list})),
        false => context.print(&text),
    }
    Ok(ExitCode::SUCCESS)
}

fn explain_text(step: &StepSpec, standing: &Standing) -> String {
    let name = &step.name;
    match &standing.verdict {
        Some(Verdict::Complete(_)) => format!("{name}: complete, would not run\n"),
        Some(Verdict::Run(why)) => {
            let mut text = format!("{name}: would run: {}\n", why.describe());
            if let Why::Changed(changes) = why {
                for change in changes {
                    text += &format!("    {change}\n");
                }
            }
            text
        }
        None if standing.is_complete() => format!("{name}: skipped: a step above it was\n"),
        None => format!("{name}: cannot run yet: {}\n", standing.why.as_deref().unwrap_or("")),
    }
}

fn explain_json(step: &StepSpec, standing: &Standing) -> Value {
    let changes = match &standing.verdict {
        Some(Verdict::Run(Why::Changed(changes))) => json!(changes),
        _ => json!([]),
    };
    json!({
        "step": step.name, "state": standing.state, "would_run": !standing.is_complete(),
        "why": standing.why, "changes": changes,
    })
}
