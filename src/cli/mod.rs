//! The commands: joins the job spec and the kinds to the runner, and prints
//! what comes of it. stdout carries results only; stderr everything else.

mod args;
mod clean;
mod display;
mod draft;
mod export;
mod inspect;
mod memory;
pub mod nodes;
mod plan;
mod show;
mod verify;
mod work;

use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use clap::Parser;
use clap::error::ErrorKind;
use tracing::Level;

use self::args::{Cli, Command, LogArgs, LogFormat};
use crate::error::{Class, Error, Result};
use crate::runner::logs;
use crate::runner::mask::mask;
use crate::runner::schedule::caught;
use crate::runner::stop::{self, Stop};
use crate::store::guard;

pub use self::args::bytes as parse_bytes;

/// Runs the program: parses the command line, does it, prints the error.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    keep_freed_memory();
    let stop = Stop::default();
    let format = cli.log.log_format;
    logs::install(format.into(), level(&cli.log), &stop);
    silence_panics();
    match caught(|| run(cli, &stop)) {
        Ok(code) => code,
        Err(error) => {
            report(&error, None, format, &stop);
            ExitCode::from(error.class().exit_code())
        }
    }
}

/// glibc gives blocks of over 128 KiB back to the kernel when they are freed, and
/// pays for every page of the next one; it keeps them once it has seen that blocks
/// of that size come and go (mallopt(3), `M_MMAP_THRESHOLD`). So it is shown one of
/// the largest that count, which is never touched. Steps over columns spend up to
/// half of their time on such pages otherwise.
fn keep_freed_memory() {
    const LARGEST: usize = (32 << 20) - (64 << 10);
    let mut block = Vec::<u8>::new();
    // Where there is not so much, it is not needed either.
    let _ = block.try_reserve_exact(LARGEST);
    drop(std::hint::black_box(block));
}

fn run(cli: Cli, stop: &Stop) -> Result<ExitCode> {
    let context = Context {
        stop: stop.clone(),
        quiet: cli.log.quiet,
        format: cli.log.log_format,
        unwritten: Mutex::default(),
    };
    let code = dispatch(&context, cli.command)?;
    let unwritten = context.unwritten.into_inner().unwrap_or_else(PoisonError::into_inner);
    unwritten.map_or(Ok(code), Err)
}

fn dispatch(context: &Context, command: Command) -> Result<ExitCode> {
    match command {
        Command::Run { job, selectors, work, json } => {
            context.watch()?;
            work::run(context, &job, &selectors, &work, json)
        }
        Command::Step { job, step, shard, work } => {
            context.watch()?;
            work::step(context, &job, &step, shard, &work)
        }
        Command::Status { job, selectors, exit_code, json } => {
            inspect::status(context, &job, &selectors, exit_code, json)
        }
        Command::Explain { job, selectors, json } => {
            inspect::explain(context, &job, &selectors, json)
        }
        Command::Plan { job, selectors, json } => plan::plan(context, &job, &selectors, json),
        Command::Graph { job, format, json } => show::graph(context, &job, format, json),
        Command::Check { job, json } => show::check(context, &job, json),
        Command::Verify { job, selectors, deep, json } => {
            verify::verify(context, &job, &selectors, deep, json)
        }
        Command::Clean { job, selectors, keep_logs, older_than_days, results, dry_run, json } => {
            let what = clean::What { keep_logs, older_than_days, results, dry_run };
            clean::clean(context, &job, &selectors, what, json)
        }
        Command::Export(args) => {
            context.watch()?;
            export::export(context, &args)
        }
        Command::Schema => show::schema(context),
        Command::Init(args) if args.from.is_empty() => show::init(context),
        Command::Init(args) => {
            context.watch()?;
            draft::draft(context, &args)
        }
        Command::Completions { shell } => show::completions(context, shell),
        Command::Man { into: Some(folder), .. } => show::man_pages(&folder),
        Command::Man { page, into: None } => show::man(context, page.as_deref()),
    }
}

/// What every command has.
struct Context {
    stop: Stop,
    quiet: bool,
    format: LogFormat,
    unwritten: Mutex<Option<Error>>,
}

impl Context {
    /// Prints a result; what cannot be written is the command's failure.
    fn print(&self, text: &str) {
        if let Err(error) = display::print(text, &self.stop) {
            *self.unwritten.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
        }
    }

    fn print_json(&self, value: &serde_json::Value) {
        self.print(&format!("{value:#}"));
    }

    /// Stops on signals; under Airflow also when the task runner is gone.
    fn watch(&self) -> Result<()> {
        let failed = |e: std::io::Error| Error::unexpected(format!("cannot watch signals: {e}"));
        stop::watch_signals(&self.stop).map_err(failed)?;
        if std::env::vars_os().any(|(name, _)| name.to_string_lossy().starts_with(AIRFLOW)) {
            stop::watch_parent(&self.stop).map_err(failed)?;
        }
        Ok(())
    }
}

/// Airflow puts the context of a task into variables of this prefix.
const AIRFLOW: &str = "AIRFLOW_CTX_";

fn level(log: &LogArgs) -> Level {
    match (log.quiet, log.verbose) {
        (true, _) => Level::WARN,
        (_, true) => Level::DEBUG,
        _ => Level::INFO,
    }
}

fn usage(error: &clap::Error) -> ExitCode {
    // Help and version go to stdout and are no failure; a closed pipe is none either.
    let _ = error.print();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
        _ => ExitCode::from(Class::Usage.exit_code()),
    }
}

/// The last words on stderr: what went wrong, and what to do.
fn report(error: &Error, step: Option<&str>, format: LogFormat, stop: &Stop) {
    let word = if error.class() == Class::Skipped { "skipped" } else { "error" };
    let line = match format {
        LogFormat::Text => {
            let step = step.map(|step| format!("step '{step}': ")).unwrap_or_default();
            format!("milepost: {word}: {step}{error}\n")
        }
        LogFormat::Json => {
            let line = serde_json::json!({
                "time": logs::now(), "level": word, "step": step, "message": error.message(),
                "what_to_do": error.advice(), "class": error.class().name(),
                "exit_code": error.class().exit_code(),
            });
            format!("{line}\n")
        }
    };
    logs::to_stderr(&mask(&line), stop);
}

/// A panic is reported once, as an error, where it is caught.
fn silence_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if !guard::is_guarded() {
            tracing::debug!("{panic}");
        }
    }));
}
