//! `run` and `step`: the commands that do the work.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::args::{JobArgs, WorkArgs};
use super::display::{self, Display};
use super::inspect::{BELOW_SKIPPED, is_below_skipped};
use super::memory;
use super::nodes;
use super::{AIRFLOW, Context, report};
use crate::error::{Class, Error, Result};
use crate::job::spec::Job;
use crate::job::step::StepSpec;
use crate::runner::execute::{self, Ended, Runtime, State};
use crate::runner::lock::LockOptions;
use crate::runner::mask::mask;
use crate::runner::pool::Pool;
use crate::runner::progress::Board;
use crate::runner::schedule::{self, Results};
use crate::runner::shard::Shard;
use crate::store::fs::Disk;

/// Runs the selected steps; prints a table of all of them.
pub fn run(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    work: &WorkArgs,
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let steps = job.select(selectors)?;
    let runtime = runtime(context, work);
    let results = {
        let _display = Display::start(&runtime.board, context.quiet, &context.stop);
        run_all(&runtime, &job, &steps)
    };
    for (step, result) in steps.iter().zip(&results) {
        if let Some(Err(error)) = result {
            report(error, Some(&step.name), context.format, &context.stop);
        }
    }
    let stopped = context.stop.check();
    match json {
        true => context.print_json(&run_json(&job, &steps, &results)),
        false => context.print(&run_table(&steps, &results)),
    }
    let failure = schedule::first_failure(&results);
    match failure {
        Some((_, error)) => Ok(ExitCode::from(error.class().exit_code())),
        None => stopped.map(|()| ExitCode::SUCCESS),
    }
}

fn run_all(runtime: &Runtime, job: &Job, steps: &[&StepSpec]) -> Results<Ended> {
    let place = |name: &str| steps.iter().position(|s| s.name == name);
    let upstream: Vec<Vec<usize>> =
        steps.iter().map(|step| step.needs().filter_map(place).collect()).collect();
    schedule::run(
        &upstream,
        |index| {
            runtime.stop.check()?;
            execute::run(runtime, &nodes::node(job, steps[index])?, None)
        },
        |ended| ended.state != State::Skipped,
    )
}

/// Runs one step; the last line of stdout is its result as JSON, of a failure too.
pub fn step(
    context: &Context,
    job: &JobArgs,
    step: &str,
    shard: Option<Shard>,
    work: &WorkArgs,
) -> Result<ExitCode> {
    run_step(context, job, step, shard, work).or_else(|error| {
        report(&error, None, context.format, &context.stop);
        print_last(context, &failed_json(step, shard, &error));
        Ok(ExitCode::from(error.class().exit_code()))
    })
}

fn run_step(
    context: &Context,
    job: &JobArgs,
    step: &str,
    shard: Option<Shard>,
    work: &WorkArgs,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let spec = job.step(step)?;
    if let (Some(_), Some(why)) = (shard, (spec.kind.no_shards)(&spec.params)) {
        return Err(Error::spec(format!("step '{step}' cannot be sharded: {why}")));
    }
    if is_below_skipped(&job, spec) {
        let shard = shard.map(|shard| shard.to_string());
        let why = BELOW_SKIPPED;
        print_last(context, &json!({"step": step, "state": "skipped", "shard": shard, "why": why}));
        return Ok(ExitCode::from(Class::Skipped.exit_code()));
    }
    let runtime = runtime(context, work);
    let ended = {
        let _display = Display::start(&runtime.board, context.quiet, &context.stop);
        execute::run(&runtime, &nodes::node(&job, spec)?, shard)?
    };
    print_last(context, &Value::Object(ended_json(&job, spec, &ended, shard)));
    match ended.state {
        State::Skipped => Ok(ExitCode::from(Class::Skipped.exit_code())),
        _ => context.stop.check().map(|()| ExitCode::SUCCESS),
    }
}

/// Airflow takes the last line of the merged stream for the result.
fn print_last(context: &Context, result: &Value) {
    let _ = std::io::stderr().flush();
    context.print(&mask(&result.to_string()));
}

fn failed_json(step: &str, shard: Option<Shard>, error: &Error) -> Value {
    json!({
        "step": step, "state": "failed", "shard": shard.map(|shard| shard.to_string()),
        "class": error.class().name(), "exit_code": error.class().exit_code(),
        "retry_helps": !error.class().is_permanent(),
        "error": error.message(), "hint": error.advice(),
    })
}

pub fn runtime(context: &Context, work: &WorkArgs) -> Runtime {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = work.threads.map_or(cores, usize::from);
    // Only the first pool of a process can be set up; the commands need one.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
    let lock = LockOptions { wait: work.lock_wait, lease: work.lease, ..LockOptions::default() };
    Runtime {
        fs: Arc::new(Disk { sync: !work.no_sync }),
        pool: Arc::new(Pool::new(threads, work.memory)),
        stop: context.stop.clone(),
        lock,
        board: Board::default(),
        program: concat!("milepost ", env!("CARGO_PKG_VERSION")).to_owned(),
        airflow: airflow_context(),
        available: match work.no_sync {
            // Pages that are not on disk cannot be dropped.
            true => u64::MAX,
            false => memory::machine().map_or(u64::MAX, |(_, free)| free),
        },
    }
}

fn airflow_context() -> BTreeMap<String, String> {
    let ours = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
        let name = name.into_string().ok().filter(|name| name.starts_with(AIRFLOW))?;
        Some((name, value.to_string_lossy().into_owned()))
    };
    std::env::vars_os().filter_map(ours).collect()
}

fn ended_json(
    job: &Job,
    step: &StepSpec,
    ended: &Ended,
    shard: Option<Shard>,
) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("step".into(), step.name.clone().into());
    object.insert("state".into(), ended.state.name().into());
    if let Some(shard) = shard {
        object.insert("shard".into(), shard.to_string().into());
    }
    object.insert("rows".into(), ended.rows.into());
    object.insert("partitions".into(), ended.partitions.into());
    object.insert("resumed".into(), ended.resumed.into());
    object.insert("seconds".into(), json!((ended.seconds * 1e3).round() / 1e3));
    object.insert("output".into(), job.output(step).to_string_lossy().into_owned().into());
    if let Some(marker) = &ended.marker {
        object.insert("digest".into(), marker.digest.clone().into());
        object.insert("details".into(), marker.details.clone().into());
    }
    object
}

fn run_json(job: &Job, steps: &[&StepSpec], results: &Results<Ended>) -> Value {
    let one = |(step, result): (&&StepSpec, &Option<Result<Ended>>)| match result {
        Some(Ok(ended)) => Value::Object(ended_json(job, step, ended, None)),
        Some(Err(error)) => json!({
            "step": step.name, "state": "failed", "class": error.class().name(),
            "exit_code": error.class().exit_code(), "error": error.message(), "hint": error.advice(),
        }),
        None => json!({"step": step.name, "state": "not run"}),
    };
    json!({
        "job": job.name,
        "workdir": job.workdir,
        "steps": steps.iter().zip(results).map(one).collect::<Vec<_>>(),
    })
}

fn run_table(steps: &[&StepSpec], results: &Results<Ended>) -> String {
    let header = ["STEP", "STATE", "PARTITIONS", "ROWS", "TIME", "ROWS/S", "NOTE"];
    let rows = steps.iter().zip(results).map(|(step, result)| match result {
        Some(Ok(ended)) => ended_row(step, ended),
        Some(Err(error)) => row(step, "failed", first_line(error)),
        None => row(step, "not run", "a step above it failed or was skipped"),
    });
    display::table(&header, &[2, 3, 4, 5], rows.collect())
}

fn ended_row(step: &StepSpec, ended: &Ended) -> Vec<String> {
    let fresh = ended.state == State::Fresh;
    let note = ended.marker.as_ref().and_then(|m| m.details.get("note")).and_then(Value::as_str);
    vec![
        step.name.clone(),
        ended.state.name().into(),
        display::count(ended.partitions as u64),
        display::count(ended.rows),
        if fresh { "-".into() } else { display::duration(ended.seconds) },
        if fresh { "-".into() } else { display::rate(ended.rows, ended.seconds) },
        note.unwrap_or("").to_owned(),
    ]
}

fn row(step: &StepSpec, state: &str, note: &str) -> Vec<String> {
    let dash = || "-".to_owned();
    vec![step.name.clone(), state.into(), dash(), dash(), dash(), dash(), note.into()]
}

fn first_line(error: &Error) -> &str {
    error.message().lines().next().unwrap_or("")
}
