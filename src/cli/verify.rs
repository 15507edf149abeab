//! `verify`: the files that are there against the markers.

use std::path::Path;
use std::process::ExitCode;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::json;

use super::args::JobArgs;
use super::{Context, nodes};
use crate::error::{Class, Result};
use crate::runner::decide;
use crate::runner::files;
use crate::runner::marker::{self, Found, Marker};
use crate::runner::place::{MARKER, Place};
use crate::runner::step::Output;

/// What is wrong with one file.
#[derive(Debug, Serialize)]
struct Finding {
    step: String,
    file: String,
    problem: String,
}

/// What was looked at, and what was found.
#[derive(Debug, Default)]
struct Report {
    steps: usize,
    files: usize,
    /// Steps without a marker: not damaged, but nothing to verify either.
    incomplete: Vec<String>,
    findings: Vec<Finding>,
}

pub fn verify(
    context: &Context,
    job: &JobArgs,
    selectors: &[String],
    deep: bool,
    json: bool,
) -> Result<ExitCode> {
    let job = nodes::load(job)?;
    let mut report = Report::default();
    for step in job.select(selectors)? {
        let place = Place::new(&job.workdir, &step.name);
        report.steps += 1;
        match marker::read(&place.marker()) {
            Found::Whole(marker) => report.look_at(context, &place, &marker, deep)?,
            Found::Broken(why) => report.add(&step.name, MARKER, why),
            Found::Absent => report.incomplete.push(step.name.clone()),
            Found::Unreadable(error) => return Err(error),
        }
    }
    match json {
        true => context.print_json(&json!({
            "job": job.name, "deep": deep, "steps": report.steps, "files": report.files,
            "incomplete": report.incomplete, "findings": report.findings,
        })),
        false => context.print(&report.text(deep)),
    }
    Ok(ExitCode::from(match (report.findings.is_empty(), report.incomplete.is_empty()) {
        (false, _) => Class::Data.exit_code(),
        (true, false) => Class::Missing.exit_code(),
        (true, true) => 0,
    }))
}

impl Report {
    fn add(&mut self, step: &str, file: &str, problem: String) {
        self.findings.push(Finding { step: step.to_owned(), file: file.to_owned(), problem });
    }

    fn look_at(
        &mut self,
        context: &Context,
        place: &Place,
        marker: &Marker,
        deep: bool,
    ) -> Result<()> {
        self.files += marker.outputs.len();
        let look = |output: &Output| -> Result<Option<String>> {
            context.stop.check()?;
            look_at_one(context, &place.dir, output, deep)
        };
        let problems: Vec<Option<String>> =
            marker.outputs.par_iter().map(look).collect::<Result<_>>()?;
        for (output, problem) in marker.outputs.iter().zip(problems) {
            if let Some(problem) = problem {
                self.add(&marker.step, &output.name, problem);
            }
        }
        for name in names(&place.dir) {
            if name != MARKER && !marker.outputs.iter().any(|o| o.name == name) {
                self.add(&marker.step, &name, "it is not of this result".into());
            }
        }
        Ok(())
    }

    fn text(&self, deep: bool) -> String {
        let how = if deep { "sizes and contents" } else { "sizes; --deep reads the contents" };
        let mut text = String::new();
        for step in &self.incomplete {
            text += &format!("{step}: not complete\n");
        }
        text += &format!("{} steps, {} files ({how}): ", self.steps, self.files);
        if self.findings.is_empty() {
            return text + "all as recorded\n";
        }
        text += &format!("{} problems\n", self.findings.len());
        for finding in &self.findings {
            text += &format!("  {}/{}: {}\n", finding.step, finding.file, finding.problem);
        }
        text + "what to do: remove the files named here, then run the job again: only they are made anew\n"
    }
}

fn look_at_one(
    context: &Context,
    dir: &Path,
    output: &Output,
    deep: bool,
) -> Result<Option<String>> {
    let path = dir.join(&output.name);
    if !decide::is_there(dir, output) {
        return Ok(Some(match std::fs::metadata(&path) {
            Ok(m) => format!("it has {} bytes, {} are recorded", m.len(), output.bytes),
            Err(_) => "it is missing".to_owned(),
        }));
    }
    if !deep {
        return Ok(None);
    }
    match files::hash(&path, &context.stop) {
        Ok(digest) if digest == output.digest => Ok(None),
        Ok(_) => Ok(Some("its content is not the recorded one".to_owned())),
        Err(error) if matches!(error.class(), Class::Io | Class::Missing) => {
            Ok(Some(error.message().to_owned()))
        }
        Err(error) => Err(error),
    }
}

/// An unreadable folder has been reported by way of its files.
fn names(dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
