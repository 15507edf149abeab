//! Commands that look at the spec or the program alone: `graph`, `check`,
//! `schema`, `init`, `completions`, `man`.

use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory;
use serde_json::json;

use super::args::{Cli, GraphFormat, JobArgs};
use super::{Context, display, nodes};
use crate::error::{Error, Result};
use crate::job::schema;
use crate::job::spec::Job;
use crate::steps;

/// What `init` prints.
const STARTER: &str = include_str!("starter.yaml");

pub fn graph(
    context: &Context,
    args: &JobArgs,
    format: GraphFormat,
    json: bool,
) -> Result<ExitCode> {
    let job = Job::outline(&args.path, &steps::kinds(), &nodes::sets(args))?;
    match if json { GraphFormat::Json } else { format } {
        GraphFormat::Json => context.print_json(&job.graph_json()),
        GraphFormat::Dot => context.print(&job.graph_dot()),
        GraphFormat::Mermaid => context.print(&job.graph_mermaid()),
        GraphFormat::Text => context.print(&graph_text(&job)),
    }
    Ok(ExitCode::SUCCESS)
}

fn graph_text(job: &Job) -> String {
    let row = |step: &&crate::job::step::StepSpec| {
        let upstream: Vec<&str> = job.upstream(step).iter().map(|s| s.name.as_str()).collect();
        vec![
            step.name.clone(),
            step.kind.name.to_owned(),
            if step.shards > 1 { step.shards.to_string() } else { String::new() },
            upstream.join(", "),
            step.description.clone().unwrap_or_default(),
        ]
    };
    let header = ["STEP", "KIND", "SHARDS", "AFTER", "DESCRIPTION"];
    display::table(&header, &[2], job.order().iter().map(row).collect())
}

/// Reads the spec; what is wrong with it comes as the error.
pub fn check(context: &Context, args: &JobArgs, json: bool) -> Result<ExitCode> {
    let checked = Job::outline(&args.path, &steps::kinds(), &nodes::sets(args));
    if json {
        let problems: Vec<&str> = match &checked {
            Ok(_) => Vec::new(),
            Err(error) => error.message().lines().collect(),
        };
        context.print_json(&json!({"ok": checked.is_ok(), "problems": problems}));
    }
    let job = checked?;
    if !json {
        let (path, steps) = (args.path.display(), job.steps.len());
        context.print(&format!("{path}: job '{}' with {steps} steps is right", job.name));
    }
    Ok(ExitCode::SUCCESS)
}

pub fn schema(context: &Context) -> Result<ExitCode> {
    context.print_json(&schema::schema(&steps::kinds()));
    Ok(ExitCode::SUCCESS)
}

pub fn init(context: &Context) -> Result<ExitCode> {
    context.print(STARTER);
    Ok(ExitCode::SUCCESS)
}

pub fn completions(context: &Context, shell: clap_complete::Shell) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "milepost", &mut script);
    context.print(&String::from_utf8_lossy(&script));
    Ok(ExitCode::SUCCESS)
}

/// The manual page of the program, or of a subcommand.
pub fn man(context: &Context, page: Option<&str>) -> Result<ExitCode> {
    let mut command = Cli::command();
    command.build();
    let command = match page {
        None => command,
        Some(name) => command
            .find_subcommand(name)
            .ok_or_else(|| Error::usage(format!("there is no subcommand '{name}'")))?
            .clone(),
    };
    let mut roff = Vec::new();
    let rendered = clap_mangen::Man::new(command).render(&mut roff);
    rendered.map_err(|e| Error::unexpected(format!("cannot render the manual page: {e}")))?;
    context.print(&String::from_utf8_lossy(&roff));
    Ok(ExitCode::SUCCESS)
}

/// The manual pages of all commands, as files: `milepost.1`, `milepost-run.1`, …
pub fn man_pages(folder: &Path) -> Result<ExitCode> {
    clap_mangen::generate_to(Cli::command(), folder)
        .map_err(|e| Error::io("write manual pages to", folder, &e))?;
    Ok(ExitCode::SUCCESS)
}
