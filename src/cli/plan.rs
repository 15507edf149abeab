//! `plan`: what would run and why, how many partitions and bytes, and whether
//! the disk has room.

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::args::JobArgs;
use super::inspect::{Standing, standing};
use super::{Context, display, memory, nodes};
use crate::error::Result;
use crate::job::spec::Job;
use crate::job::step::StepSpec;
use crate::runner::decide::{self, Verdict, Why};
use crate::runner::marker::Marker;

/// What would be done with one step.
struct Planned<'a> {
    step: &'a StepSpec,
    action: &'static str,
    why: String,
    /// None where only running tells.
    partitions: Option<usize>,
    /// Bytes that the step reads; of what is there now.
    reads: u64,
    /// Bytes of memory at most.
    memory: Option<u64>,
}

/// What is known of a step's work before it runs.
#[derive(Default)]
struct Size {
    partitions: Option<usize>,
    reads: u64,
    memory: Option<u64>,
}

pub fn plan(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let steps = job.select(selectors)?;
    let mut planned: Vec<Planned<'_>> = Vec::with_capacity(steps.len());
    let mut running = HashSet::new();
    for step in steps {
        let standing = standing(context, &job, step)?;
        let one = plan_one(&job, step, &standing, &running)?;
        if one.action != "nothing" {
            running.insert(step.name.as_str());
        }
        planned.push(one);
    }
    let free = free_bytes(&job.workdir);
    let reads: u64 = planned.iter().filter(|p| p.action != "nothing").map(|p| p.reads).sum();
    match json {
        true => context.print_json(&plan_json(&job, &planned, reads, free)),
        false => context.print(&plan_text(&job, &planned, reads, free)),
    }
    Ok(ExitCode::SUCCESS)
}

fn plan_one<'a>(
    job: &Job,
    step: &'a StepSpec,
    standing: &Standing,
    running: &HashSet<&str>,
) -> Result<Planned<'a>> {
    let above = step.needs().find(|name| running.contains(name));
    let (action, why) = match (&standing.verdict, above) {
        (Some(Verdict::Complete(_)), None) => ("nothing", String::new()),
        (Some(Verdict::Complete(_)), Some(above)) => {
            ("run if changed", format!("'{above}' runs; if its result is the same, nothing"))
        }
        (Some(Verdict::Run(Why::Damaged { damaged, .. })), _) => {
            ("mend", format!("{} outputs are missing or have another size", damaged.len()))
        }
        (Some(Verdict::Run(why)), _) if standing.finished > 0 => {
            ("resume", format!("{}; {} outputs are finished", why.describe(), standing.finished))
        }
        (Some(Verdict::Run(why)), _) => ("run", why.describe()),
        (None, None) if standing.is_complete() => {
            ("nothing", standing.why.clone().unwrap_or_default())
        }
        (None, Some(above)) => ("run", format!("after '{above}'")),
        (None, None) => ("run", standing.why.clone().unwrap_or_default()),
    };
    let Size { partitions, reads, memory } = size_of(job, step)?;
    Ok(Planned { step, action, why, partitions, reads, memory })
}

/// Partitions, input bytes and memory, as far as what is there tells.
fn size_of(job: &Job, step: &StepSpec) -> Result<Size> {
    let node = nodes::node(job, step)?;
    let files: u64 =
        node.files.iter().filter_map(|f| std::fs::metadata(f).ok()).map(|m| m.len()).sum();
    Ok(match decide::inputs(&node) {
        Ok(inputs) => {
            let read = |marker: &Marker| marker.outputs.iter().map(|o| o.bytes).sum::<u64>();
            let bytes: u64 = inputs.steps.iter().map(|input| read(&input.marker)).sum();
            let memory = Some(memory::at_most(node.step.as_ref(), &inputs));
            Size { partitions: node.step.partitions(&inputs)?, reads: files + bytes, memory }
        }
        Err(_) => Size { reads: files, ..Size::default() },
    })
}

/// Free space of the file system that holds (or will hold) the work folder.
fn free_bytes(workdir: &Path) -> Option<u64> {
    let there = workdir.ancestors().find(|p| p.exists())?;
    let stat = rustix::fs::statvfs(there).ok()?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize))
}

fn plan_text(job: &Job, planned: &[Planned<'_>], reads: u64, free: Option<u64>) -> String {
    let rows = planned.iter().map(|p| {
        let partitions = p.partitions.map_or("?".into(), |n| display::count(n as u64));
        let bytes = if p.reads == 0 { "?".into() } else { display::bytes(p.reads) };
        let memory = p.memory.map_or("?".into(), display::bytes);
        vec![p.step.name.clone(), p.action.into(), partitions, bytes, memory, p.why.clone()]
    });
    let header = ["STEP", "WOULD", "PARTITIONS", "READS", "MEMORY ≤", "WHY"];
    let table = display::table(&header, &[2, 3, 4], rows.collect());
    let room = match free {
        None => "the free space is not known".to_owned(),
        Some(free) if free < reads => format!(
            "{} free, which may not be enough: the steps that would run read {}, and results \
             are of that order",
            display::bytes(free),
            display::bytes(reads)
        ),
        Some(free) => format!("{} free", display::bytes(free)),
    };
    format!("{table}\n\n{}: {room}\n{}\n", job.workdir.display(), memory_text(planned))
}

/// The machine's memory beside the most that a step takes.
fn memory_text(planned: &[Planned<'_>]) -> String {
    let Some((all, free)) = memory::machine() else {
        return "memory: what the machine has is not known".to_owned();
    };
    let (all_text, free_text) = (display::bytes(all), display::bytes(free));
    let largest = planned.iter().filter(|p| p.action != "nothing").filter_map(|p| p.memory).max();
    match largest {
        Some(largest) if largest > free => format!(
            "memory: {free_text} of {all_text} free, and a step may take {}: give it less with \
             `--memory` or `--threads`",
            display::bytes(largest)
        ),
        _ => format!("memory: {free_text} of {all_text} free"),
    }
}

fn plan_json(job: &Job, planned: &[Planned<'_>], reads: u64, free: Option<u64>) -> Value {
    let one = |p: &Planned<'_>| {
        json!({
            "step": p.step.name, "action": p.action, "why": p.why,
            "partitions": p.partitions, "reads_bytes": p.reads, "shards": p.step.shards,
            "memory_bytes": p.memory,
        })
    };
    json!({
        "job": job.name, "workdir": job.workdir, "reads_bytes": reads, "free_bytes": free,
        "machine_memory_bytes": memory::machine().map(|(all, _)| all),
        "free_memory_bytes": memory::machine().map(|(_, free)| free),
        "enough_space": free.map(|free| free >= reads),
        "steps": planned.iter().map(one).collect::<Vec<_>>(),
    })
}
