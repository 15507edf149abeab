//! A folder with a job in it, and the program run on it. A failed assertion
//! prints the command, the folder and both streams.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program under test.
pub const MILEPOST: &str = env!("CARGO_BIN_EXE_milepost");

pub struct Space {
    dir: tempfile::TempDir,
    vars: Vec<(String, String)>,
}

impl Space {
    /// An empty folder.
    pub fn new() -> Space {
        Space { dir: tempfile::tempdir().unwrap(), vars: Vec::new() }
    }

    /// A folder with that `job.yaml`; `version`, `name` and `seed` are put before it.
    pub fn job(steps: &str) -> Space {
        Space::new().spec(steps)
    }

    pub fn spec(self, steps: &str) -> Space {
        self.write("job.yaml", &format!("version: 1\nname: test\nseed: 42\n{}", unindent(steps)));
        self
    }

    pub fn var(mut self, name: &str, value: &str) -> Space {
        self.vars.push((name.into(), value.into()));
        self
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) -> &Space {
        self.write_bytes(path, text.as_bytes())
    }

    pub fn write_bytes(&self, path: &str, bytes: &[u8]) -> &Space {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    /// The example's data: 50,000 rows.
    pub fn files_csv(self) -> Space {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("dags/data/files.csv");
        std::fs::create_dir_all(self.path("data")).unwrap();
        std::fs::copy(data, self.path("data/files.csv")).unwrap();
        self
    }

    pub fn read(&self, path: &str) -> String {
        let path = self.path(path);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    pub fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.read(path)).unwrap()
    }

    /// The digest in a step's marker.
    pub fn digest(&self, step: &str) -> String {
        let marker = self.json(&format!("work/{step}/_SUCCESS"));
        marker["digest"].as_str().unwrap().to_owned()
    }

    pub fn names(&self, path: &str) -> Vec<String> {
        super::toy::names(&self.path(path))
    }

    /// The program with these words, in the folder.
    pub fn command(&self, words: &str) -> Command {
        let mut command = Command::new(MILEPOST);
        command.args(words.split_whitespace()).current_dir(self.dir.path()).stdin(Stdio::null());
        command.env_remove("AIRFLOW_CTX_DAG_ID");
        command.envs(self.vars.iter().map(|(name, value)| (name, value)));
        command
    }

    pub fn run(&self, words: &str) -> Ran {
        let output = self.command(words).output().unwrap();
        Ran { words: words.to_owned(), dir: self.dir.path().to_owned(), output }
    }

    /// Runs it and expects exit 0.
    pub fn ok(&self, words: &str) -> Ran {
        self.run(words).exits(0)
    }
}

/// A run of the program that has ended.
pub struct Ran {
    words: String,
    dir: PathBuf,
    output: Output,
}

impl Ran {
    #[track_caller]
    pub fn exits(self, code: i32) -> Ran {
        assert_eq!(self.output.status.code(), Some(code), "{}", self.report());
        self
    }

    /// stderr has that text.
    #[track_caller]
    pub fn says(self, text: &str) -> Ran {
        assert!(self.stderr().contains(text), "stderr lacks `{text}`\n{}", self.report());
        self
    }

    /// stdout has that text.
    #[track_caller]
    pub fn prints(self, text: &str) -> Ran {
        assert!(self.stdout().contains(text), "stdout lacks `{text}`\n{}", self.report());
        self
    }

    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }

    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    /// The last line of stdout, or all of it, as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        let stdout = self.stdout();
        let last = stdout.lines().last().unwrap_or_default();
        let parsed = serde_json::from_str(&stdout).or_else(|_| serde_json::from_str(last));
        parsed.unwrap_or_else(|e| panic!("{e}\n{}", self.report()))
    }

    /// The states of `run --json`, `name=state …`.
    #[track_caller]
    pub fn states(&self) -> String {
        let json = self.json();
        let steps = json["steps"].as_array().unwrap_or_else(|| panic!("{}", self.report()));
        let state = |step: &serde_json::Value| {
            format!("{}={}", step["step"].as_str().unwrap(), step["state"].as_str().unwrap())
        };
        steps.iter().map(state).collect::<Vec<_>>().join(" ")
    }

    pub fn report(&self) -> String {
        let mut text = String::new();
        let _ = writeln!(text, "command: milepost {}", self.words);
        let _ = writeln!(text, "folder:  {}", self.dir.display());
        let _ = writeln!(text, "status:  {}", self.output.status);
        let _ = writeln!(text, "stdout:\n{}\nstderr:\n{}", self.stdout(), self.stderr());
        text
    }
}

/// Removes the indentation that all lines share.
pub fn unindent(text: &str) -> String {
    let text = text.trim_start_matches('\n');
    let indent = |line: &str| line.len() - line.trim_start().len();
    let least = text.lines().filter(|l| !l.trim().is_empty()).map(indent).min().unwrap_or(0);
    let cut = |line: &str| line.get(least..).unwrap_or("").to_owned() + "\n";
    text.lines().map(cut).collect()
}
