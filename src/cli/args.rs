//! The command line: what can be typed, and the help texts. Knows nothing of
//! what the commands do.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::runner::logs;
use crate::runner::shard::Shard;

const EXAMPLES: &str = "\
Examples:
  milepost init > job.yaml              write a first job spec
  milepost plan job.yaml                what would run, and why
  milepost run job.yaml                 run the whole job; again: only what is left
  milepost run job.yaml model+          a step and everything below it
  milepost step job.yaml encoded        one node, as Airflow calls it
  milepost step job.yaml raw --shard 0/4
  milepost explain job.yaml model       why a step would run again
  milepost verify job.yaml --deep       compare every byte with the markers

Exit codes:
  0 complete   2 command line   65 bad data   66 missing input   74 input/output
  75 held by somebody else   78 job spec   99 skipped   130, 143 stopped   1 anything else";

/// Runs the nodes of a data DAG: idempotent, resumable, deterministic steps over
/// Parquet partitions.
#[derive(Debug, Parser)]
#[command(name = "milepost", version, after_help = EXAMPLES, max_term_width = 100)]
#[command(propagate_version = true, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub log: LogArgs,
}

#[derive(Debug, Args)]
pub struct LogArgs {
    /// How log lines on stderr look
    #[arg(long, value_enum, default_value = "text", global = true, help_heading = "Logging")]
    pub log_format: LogFormat,
    /// Only warnings and errors on stderr, and no progress
    #[arg(long, short, global = true, conflicts_with = "verbose", help_heading = "Logging")]
    pub quiet: bool,
    /// More on stderr
    #[arg(long, short, global = true, help_heading = "Logging")]
    pub verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

impl From<LogFormat> for logs::Format {
    fn from(format: LogFormat) -> logs::Format {
        match format {
            LogFormat::Text => logs::Format::Text,
            LogFormat::Json => logs::Format::Json,
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the job, or the selected steps of it, in the order of the DAG
    #[command(after_help = SELECTORS)]
    Run {
        #[command(flatten)]
        job: JobArgs,
        /// Steps to run: `model`, `model+`, `+model`; all where none is given
        selectors: Vec<String>,
        #[command(flatten)]
        work: WorkArgs,
        /// Print the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Run one step; the last line of stdout is one JSON object
    Step {
        #[command(flatten)]
        job: JobArgs,
        /// The step's name
        step: String,
        /// Only the partitions whose index is `i` modulo `n`; the marker is left to plain `step`
        #[arg(long, value_name = "I/N")]
        shard: Option<Shard>,
        #[command(flatten)]
        work: WorkArgs,
    },
    /// The state of each step: complete, skipped, running, partial, stale, damaged, broken,
    /// waiting for a step above it, or absent
    #[command(after_help = SELECTORS)]
    Status {
        #[command(flatten)]
        job: JobArgs,
        selectors: Vec<String>,
        /// Exit with 66 where a step is not complete
        #[arg(long)]
        exit_code: bool,
        #[arg(long)]
        json: bool,
    },
    /// Why steps would run again: each component of the fingerprint that differs
    Explain {
        #[command(flatten)]
        job: JobArgs,
        selectors: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    /// What would run, how many partitions and bytes, how much memory, and whether the disk has room
    Plan {
        #[command(flatten)]
        job: JobArgs,
        selectors: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    /// The DAG: nodes, edges, parameters, from the spec alone
    Graph {
        #[command(flatten)]
        job: JobArgs,
        #[arg(long, value_enum, default_value = "text")]
        format: GraphFormat,
        /// The same as `--format json`
        #[arg(long)]
        json: bool,
    },
    /// Read the job spec and report everything that is wrong with it
    Check {
        #[command(flatten)]
        job: JobArgs,
        #[arg(long)]
        json: bool,
    },
    /// Compare the files with the markers: missing, additional, of another size
    Verify {
        #[command(flatten)]
        job: JobArgs,
        selectors: Vec<String>,
        /// Also compare every byte, by its hash
        #[arg(long)]
        deep: bool,
        #[arg(long)]
        json: bool,
    },
    /// Remove old logs and what dead attempts left; with --results the results too
    Clean {
        #[command(flatten)]
        job: JobArgs,
        selectors: Vec<String>,
        /// Keep the newest logs of each step
        #[arg(long, value_name = "N", default_value_t = 10)]
        keep_logs: usize,
        /// Remove logs older than so many days, also of those kept
        #[arg(long, value_name = "N")]
        older_than_days: Option<u64>,
        /// Remove the selected steps' results as well
        #[arg(long)]
        results: bool,
        /// Only say what would be removed
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    /// Models and transformed data in the forms of other tools
    #[command(after_help = EXPORTS)]
    Export(ExportArgs),
    /// Print the JSON Schema of job specs, for editors
    Schema,
    /// Print a first job spec, with comments; with --from, one for that data, with a contract
    #[command(after_help = INITS)]
    Init(InitArgs),
    /// Print a completion script
    Completions { shell: clap_complete::Shell },
    /// Print the manual page of a command (roff)
    #[command(hide = true)]
    Man {
        /// The subcommand; none for the program itself
        page: Option<String>,
        /// Write all pages into this folder, one for each command
        #[arg(long, value_name = "FOLDER", conflicts_with = "page")]
        into: Option<PathBuf>,
    },
}

const SELECTORS: &str = "\
Selectors:
  model     the step itself
  model+    and everything below it
  +model    and everything above it
  +model+   both";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    Text,
    Json,
    Dot,
    Mermaid,
}

const INITS: &str = "\
Examples:
  milepost init > job.yaml
  milepost init --from data/files.csv > job.yaml
  milepost init --from '/data/2026-01/*.parquet' > job.yaml";

#[derive(Debug, Args)]
pub struct InitArgs {
    /// CSV or Parquet files to look at, a glob, or a folder; may be repeated
    #[arg(long, value_name = "DATA")]
    pub from: Vec<PathBuf>,
    /// Look at so many rows at most, from the first on
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..))]
    pub rows: u64,
    /// What stands between CSV fields (`tab` for a tabulator)
    #[arg(long, value_name = "CHARACTER", default_value = ",")]
    pub delimiter: String,
}

const EXPORTS: &str = "\
Examples:
  milepost export --model work/model --format sklearn > mixtures.json
  milepost export --model work/model --format ctgan --output layout.json
  milepost export --data work/encoded --format npy --output matrix.npy";

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The folder of a complete `fit` step
    #[arg(long, value_name = "FOLDER")]
    pub model: Option<PathBuf>,
    /// The folder of transformed data; for `ctgan`, data of `encoding: matrix` by that model
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    #[arg(long, value_enum)]
    pub format: ExportFormat,
    /// The file to write; stdout where not given
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// The model as it is
    Json,
    /// Attributes of a fitted scikit-learn BayesianGaussianMixture, by column
    Sklearn,
    /// The layout of CTGAN's training matrix, by column
    Ctgan,
    /// All columns of the data as one float32 matrix, for numpy.load
    Npy,
}

#[derive(Debug, Args)]
pub struct JobArgs {
    /// The job spec
    #[arg(value_name = "JOB")]
    pub path: PathBuf,
    /// Give a declared parameter a value; may be repeated
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    pub sets: Vec<(String, String)>,
}

/// The default of `--memory`, in bytes.
pub const MEMORY: u64 = 1 << 30;

#[derive(Debug, Args)]
#[command(next_help_heading = "Resources")]
pub struct WorkArgs {
    /// Threads; all cores where not given
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
    /// Bounds the units of work in memory, for example 512MiB
    #[arg(long, value_name = "BYTES", default_value = "1GiB", value_parser = bytes)]
    pub memory: u64,
    /// Seconds to wait for another holder of a step, before exit 75
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub lock_wait: Duration,
    /// Seconds without a heartbeat after which a holder on another host counts as dead
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = seconds)]
    pub lease: Duration,
    /// Do not wait for the disk: for measurements; results may not survive a power failure
    #[arg(long)]
    pub no_sync: bool,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let wrong = || format!("expected a number of seconds, got `{text}`");
    let seconds: f64 = text.trim_end_matches('s').parse().map_err(|_| wrong())?;
    Duration::try_from_secs_f64(seconds).map_err(|_| wrong())
}

/// Bytes with an optional unit: `1GiB`, `500MB`, `1_000`.
pub fn bytes(text: &str) -> Result<u64, String> {
    let text = text.trim().replace('_', "");
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "k" | "kib" => 1024.0,
        "kb" => 1e3,
        "m" | "mib" => 1024.0 * 1024.0,
        "mb" => 1e6,
        "g" | "gib" => 1024.0 * 1024.0 * 1024.0,
        "gb" => 1e9,
        _ => return Err(format!("expected bytes such as 512MiB or 2GB, got `{text}`")),
    };
    let number: f64 = number.parse().map_err(|_| format!("expected bytes, got `{text}`"))?;
    Ok((number * factor) as u64)
}
