//! `command`: a user's own program as a step, with the same marker, fingerprint
//! and atomic commit as any other.
//!
//! The program runs without a shell, in an empty folder of the attempt; what it
//! leaves there under the declared names is copied into the dataset when it has
//! ended well. It inherits our environment, which no fingerprint covers; what
//! its result depends on belongs into `env`, `files` and `inputs`, which are
//! covered.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use glob::Pattern;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::child::{self, Ended};
use super::parts::read_params;
use crate::error::{Class, Error, IoContext, Result};
use crate::job::kind::{Field, Kind, Need, Problem, Type};
use crate::job::paths::is_glob;
use crate::job::template::{Part, cut, fill_slots};
use crate::runner::attempt::Attempt;
use crate::runner::mask::mask;
use crate::runner::step::{Inputs, Step};
use crate::store::parquet_in::Footer;

pub const KIND: Kind = Kind {
    name: "command",
    summary: "Runs a program of your own and keeps the files it makes.",
    version: 1,
    draws: false,
    fields: &[
        Field {
            name: "argv",
            ty: Type::List(&Type::Argument),
            need: Need::Required,
            doc: "The program and its arguments; no shell reads them. `${output}` is the folder \
                  to write to, `${input.ROLE}` the folder of an input, `${file.N}` a file.",
        },
        Field {
            name: "inputs",
            ty: Type::Steps,
            need: Need::Default("{}"),
            doc: "Steps that the program reads, by role.",
        },
        Field {
            name: "files",
            ty: Type::Files,
            need: Need::Optional,
            doc: "Files that the program reads, scripts among them; they count by content.",
        },
        Field {
            name: "outputs",
            ty: Type::List(&Type::Inside),
            need: Need::Required,
            doc: "Names of the files it leaves, or globs (`part-*.parquet`); others are dropped.",
        },
        Field {
            name: "env",
            ty: Type::Map(&Type::Argument),
            need: Need::Default("{}"),
            doc: "Environment variables, on top of those that are there.",
        },
    ],
    check,
    no_shards: in_one_piece,
};

/// Where the program works; no output has such a name.
const FOLDER: &str = ".output";
const BUFFER: usize = 1 << 20;

fn in_one_piece(_: &Map<String, Value>) -> Option<&'static str> {
    Some("a program runs in one piece")
}

#[derive(Debug, Deserialize)]
struct CommandStep {
    argv: Vec<String>,
    outputs: Vec<String>,
    env: BTreeMap<String, String>,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    Ok(Box::new(read_params::<CommandStep>(params)?))
}

fn check(params: &Map<String, Value>) -> Vec<Problem> {
    let texts = |key: &str| -> Vec<&str> {
        let list = params.get(key).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let argv = texts("argv");
    let mut problems = Vec::new();
    match argv.first() {
        None => problems.push(Problem::at(["argv"], "it is empty; expected a program")),
        Some(first) if first.contains('/') && !first.starts_with(['/', '$']) => {
            problems.push(Problem::at(
                ["argv", "0"],
                "a relative path starts at the program's own empty folder; list the script under \
                 `files` and write `${file.0}`",
            ));
        }
        Some(_) => {}
    }
    for (index, text) in argv.iter().enumerate() {
        problems.extend(
            check_slots(text, params).map(|m| Problem::at(["argv", &index.to_string()], m)),
        );
    }
    for (name, text) in params.get("env").and_then(Value::as_object).into_iter().flatten() {
        let at = ["env", name.as_str()];
        if name.is_empty() || name.contains(['=', '\0']) || name.starts_with("MILEPOST_") {
            problems.push(Problem::at(at, "no variable can be set by that name"));
        }
        let wrong = text.as_str().and_then(|text| check_slots(text, params));
        problems.extend(wrong.map(|message| Problem::at(at, message)));
    }
    for (index, name) in texts("outputs").iter().enumerate() {
        let at = ["outputs".to_owned(), index.to_string()];
        problems.extend(check_output(name).map(|message| Problem::at(at, message)));
    }
    problems
}

/// What is wrong with the slots of a text.
fn check_slots(text: &str, params: &Map<String, Value>) -> Option<String> {
    if text.contains('\0') {
        return Some("it holds a NUL character".into());
    }
    let parts = match cut(text) {
        Ok(parts) => parts,
        Err(message) => return Some(message),
    };
    parts.iter().find_map(|part| match part {
        Part::Name(name) => check_slot(name, params),
        Part::Text(_) => None,
    })
}

fn check_slot(name: &str, params: &Map<String, Value>) -> Option<String> {
    // `${env.…}` is still to come where the spec is only looked at.
    if name == "$" || name == "output" || name.starts_with("env.") {
        return None;
    }
    if let Some(role) = name.strip_prefix("input.") {
        let known = params.get("inputs").is_some_and(|inputs| inputs.get(role).is_some());
        return (!known).then(|| format!("`${{{name}}}`: `inputs` names no `{role}`"));
    }
    let index = name.strip_prefix("file.")?;
    let patterns: Vec<&str> = params
        .get("files")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    match index.parse::<usize>() {
        Err(_) => Some(format!("`${{{name}}}`: expected a number, as in `${{file.0}}`")),
        Ok(index) if index < patterns.len() || patterns.iter().any(|p| is_glob(p)) => None,
        Ok(_) => Some(format!("`${{{name}}}`: `files` has {}, counted from 0", patterns.len())),
    }
}

fn check_output(name: &str) -> Option<String> {
    if name.contains('/') || name.starts_with(['.', '_']) {
        return Some(format!(
            "`{name}`: outputs are files right in `${{output}}`, and begin with neither `.` nor `_`"
        ));
    }
    Pattern::new(name).err().map(|e| format!("`{name}` is no glob: {e}"))
}

impl Step for CommandStep {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(None)
    }

    /// Files of two runs of a program need not fit together.
    fn in_one_piece(&self) -> bool {
        true
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let folder = attempt.make_folder(FOLDER)?;
        let ended = child::run(self.command(attempt, &folder)?, attempt.stop())?;
        judge(&self.argv[0], &ended)?;
        attempt.check()?;
        attempt.still_ours()?;
        self.collect(attempt, &folder)
    }
}

impl CommandStep {
    fn command(&self, attempt: &Attempt, folder: &Path) -> Result<Command> {
        let slot = |name: &str| slot(name, attempt, folder);
        let fill = |text: &String| fill_slots(text, &slot).map_err(Error::spec);
        let argv = self.argv.iter().map(fill).collect::<Result<Vec<String>>>()?;
        let (program, arguments) =
            argv.split_first().ok_or_else(|| Error::spec("`argv` is empty"))?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).env("PWD", folder);
        command.env("MILEPOST_OUTPUT", folder);
        if let Some(step) = attempt.dataset_dir().file_name() {
            command.env("MILEPOST_STEP", step);
        }
        for input in &attempt.inputs().steps {
            command.env(format!("MILEPOST_INPUT_{}", variable(&input.role)), &input.dir);
        }
        for (name, text) in &self.env {
            command.env(name, fill(text)?);
        }
        Ok(command)
    }

    /// Copies the declared files into the dataset. Copies, because whatever the
    /// program left running may still hold the originals open.
    fn collect(&self, attempt: &Attempt, folder: &Path) -> Result<()> {
        let left = files_in(folder)?;
        let mut declared = BTreeSet::new();
        let mut absent = Vec::new();
        for name in &self.outputs {
            let pattern = Pattern::new(name).map_err(|e| Error::spec(format!("`{name}`: {e}")))?;
            let before = declared.len();
            declared.extend(left.iter().filter(|l| *l == name || pattern.matches(l)).cloned());
            if declared.len() == before && !is_glob(name) && !left.contains(name) {
                absent.push(name.as_str());
            }
        }
        if !absent.is_empty() {
            return Err(Error::data(format!(
                "the program ended well, but did not leave `{}` in its output folder",
                absent.join("`, `")
            ))
            .hint("let it write to `${output}` (its working folder), or correct `outputs`"));
        }
        let others: Vec<&str> =
            left.iter().filter(|name| !declared.contains(*name)).map(String::as_str).collect();
        if !others.is_empty() {
            tracing::warn!("dropped what `outputs` does not name: {}", others.join(", "));
        }
        declared.iter().try_for_each(|name| keep(attempt, &folder.join(name), name))
    }
}

/// What a slot stands for in this attempt.
fn slot(name: &str, attempt: &Attempt, folder: &Path) -> std::result::Result<String, String> {
    let path = if name == "output" {
        Some(folder.to_owned())
    } else if let Some(role) = name.strip_prefix("input.") {
        attempt.inputs().get(role).map(|input| input.dir.clone())
    } else if let Some(index) = name.strip_prefix("file.") {
        index.parse().ok().and_then(|index: usize| attempt.files().get(index).cloned())
    } else {
        None
    };
    let path: PathBuf = path.ok_or_else(|| format!("`${{{name}}}` stands for nothing here"))?;
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| format!("`${{{name}}}`: `{}` is not UTF-8", path.display()))
}

/// A role as part of a variable's name.
fn variable(role: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    role.chars().map(plain).collect()
}

/// Whether the program ended well.
fn judge(program: &str, ended: &Ended) -> Result<()> {
    if ended.status.success() {
        return Ok(());
    }
    let (class, how) = match (ended.status.code(), ended.status.signal()) {
        (Some(code), _) => (Class::of_child(code), format!("exit code {code}")),
        (None, Some(signal)) => (Class::Unexpected, format!("signal {signal}")),
        (None, None) => (Class::Unexpected, ended.status.to_string()),
    };
    let mut message = format!("`{}` ended with {how}", mask(program));
    if !ended.last_words.is_empty() {
        message.push_str("; its last words:\n    ");
        message.push_str(&ended.last_words.join("\n    "));
    }
    Err(Error::new(class, message))
}

/// Names of the files in a folder. Anything else there is refused: a link may
/// lead to what is no result.
fn files_in(folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).doing("read the folder", folder)? {
        let entry = entry.doing("read the folder", folder)?;
        let path = entry.path();
        let kind = entry.file_type().doing("look at", &path)?;
        match entry.file_name().into_string() {
            Ok(name) if kind.is_file() => {
                names.insert(name);
            }
            Ok(name) if kind.is_symlink() => {
                return Err(Error::data(format!("the program left the link `{name}`"))
                    .hint("let it write the file itself"));
            }
            _ => tracing::warn!("dropped `{}`: outputs are plain files", path.display()),
        }
    }
    Ok(names)
}

/// Puts a file of the program into the dataset.
fn keep(attempt: &Attempt, path: &Path, name: &str) -> Result<()> {
    // Those who read the dataset want to know its rows, and that it is whole.
    let rows = if path.extension().is_some_and(|e| e == "parquet") {
        Footer::read(path)?.rows()
    } else {
        0
    };
    let mut from = File::open(path).doing("open", path)?;
    let mut to = attempt.create(name)?;
    let mut buffer = vec![0; BUFFER];
    loop {
        attempt.check()?;
        match from.read(&mut buffer).doing("read", path)? {
            0 => break,
            n => to.write_all(&buffer[..n]).doing("write", Path::new(name))?,
        }
    }
    attempt.advance(rows);
    attempt.still_ours()?;
    attempt.commit(to, rows, Map::new())?;
    attempt.remove(path)
}

#[cfg(test)]
mod tests {
    use super::super::testing::Bench;
    use super::*;
    use crate::runner::marker::{Marker, Outcome};
    use serde_json::json;

    fn params(script: &str, outputs: &[&str]) -> Map<String, Value> {
        let value = json!({
            "argv": ["sh", "-c", script, "sh", "${output}", "${file.0}"],
            "outputs": outputs, "env": {"GREETING": "hello ${$}x"}, "files": ["a"],
        });
        value.as_object().unwrap().clone()
    }

    fn run(bench: &Bench, script: &str, outputs: &[&str]) -> Result<Marker> {
        let step = build(&params(script, outputs)).unwrap();
        let file = bench.write("in.txt", "content\n");
        bench.try_run("tool", step, 1, &[file], &[])
    }

    fn problems(value: Value) -> Vec<String> {
        let params = value.as_object().unwrap();
        check(params).into_iter().map(|p| format!("{}: {}", p.at.join("."), p.message)).collect()
    }

    #[test]
    fn declared_files_become_the_result() {
        let bench = Bench::new();
        let script = "cat \"$2\" > a.txt; echo \"$GREETING $MILEPOST_STEP\" > \"$1/b.txt\"; \
                      test \"$1\" = \"$MILEPOST_OUTPUT\"; touch junk; mkdir folder";
        let marker = run(&bench, script, &["a.txt", "b*"]).unwrap();
        let names: Vec<&str> = marker.outputs.iter().map(|o| o.name.as_str()).collect();
        assert_eq!(names, ["a.txt", "b.txt"]);
        let read = |name: &str| std::fs::read_to_string(bench.dir(&marker).join(name)).unwrap();
        assert_eq!(read("a.txt"), "content\n");
        assert_eq!(read("b.txt"), "hello $x tool\n");
        let left = std::fs::read_dir(bench.dir(&marker)).unwrap().count();
        assert_eq!(left, 3, "two files and the marker");
    }

    #[test]
    fn exit_codes_pass_through() {
        let code = |script: &str| {
            let error = run(&Bench::new(), script, &[]).unwrap_err();
            (error.class().exit_code(), error.message().to_owned())
        };
        for (child, ours) in
            [(65, 65), (66, 66), (74, 74), (75, 75), (78, 78), (1, 1), (2, 1), (143, 1)]
        {
            assert_eq!(code(&format!("exit {child}")).0, ours);
        }
        let (code, message) = code("echo all is lost >&2; kill -9 $$");
        assert_eq!(code, 1);
        assert_eq!(message, "`sh` ended with signal 9; its last words:\n    all is lost");
    }

    #[test]
    fn nothing_to_do_is_a_skip_with_a_marker() {
        let marker = run(&Bench::new(), "touch a.txt; exit 99", &["a.txt"]).unwrap();
        assert_eq!(marker.outcome, Outcome::Skipped);
        assert!(marker.outputs.is_empty());
    }

    #[test]
    fn a_promised_file_that_is_not_there_is_bad_data() {
        let error = run(&Bench::new(), "true", &["a.txt", "b.txt"]).unwrap_err();
        assert_eq!(error.class().exit_code(), 65);
        assert!(error.message().contains("`a.txt`, `b.txt`"), "{error}");
        let error = run(&Bench::new(), "ln -s /etc/passwd a.txt", &["a.txt"]).unwrap_err();
        assert!(error.message().contains("the link `a.txt`"), "{error}");
        let error = run(&Bench::new(), "echo torn > a.parquet", &["a.parquet"]).unwrap_err();
        assert_eq!(error.class().exit_code(), 65);
    }

    #[test]
    fn a_failed_run_leaves_nothing() {
        let bench = Bench::new();
        run(&bench, "echo half > a.txt; exit 1", &["a.txt"]).unwrap_err();
        assert_eq!(std::fs::read_dir(bench.path("work/tool")).unwrap().count(), 0);
        run(&bench, "echo whole > a.txt", &["a.txt"]).unwrap();
    }

    #[test]
    fn mistakes_are_found_before_anything_runs() {
        let wrong = problems(json!({
            "argv": ["./tool.sh", "${input.b}", "${file.1}", "${file.x}"],
            "inputs": {"a": "raw"}, "files": ["/x"],
            "outputs": ["a/b", "_SUCCESS", "[", "fine-*.csv"],
            "env": {"MILEPOST_OUTPUT": "x", "A": "${input.c}"},
        }));
        let expected = [
            "argv.0: a relative path",
            "argv.1: `${input.b}`: `inputs` names no `b`",
            "argv.2: `${file.1}`: `files` has 1",
            "argv.3: `${file.x}`: expected a number",
            "env.MILEPOST_OUTPUT: no variable",
            "env.A: `${input.c}`",
            "outputs.0: `a/b`: outputs are files",
            "outputs.1: `_SUCCESS`: outputs are files",
            "outputs.2: `[` is no glob",
        ];
        assert_eq!(wrong.len(), expected.len(), "{wrong:#?}");
        for (wrong, expected) in wrong.iter().zip(expected) {
            assert!(wrong.starts_with(expected), "{wrong} / {expected}");
        }
        assert_eq!(problems(json!({"argv": [], "outputs": []})).len(), 1);
        let fine = json!({"argv": ["a", "${input.r}", "${file.7}", "${$}{x}", "${env.X}"],
            "inputs": {"r": "raw"}, "files": ["*.sh"], "outputs": [], "env": {}});
        assert_eq!(problems(fine), [""; 0]);
    }
}
