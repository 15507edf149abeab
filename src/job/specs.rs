//! The specs under `tests/specs`, read by the kinds of `testing`: what is
//! valid reads, what is not says so in the words written beside it.

use std::path::{Path, PathBuf};

use super::params::Unset;
use super::spec::Job;
use super::testing::KINDS;

fn specs(folder: &str) -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs").join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

fn read(path: &Path) -> crate::error::Result<Job> {
    let name = path.file_name().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let sets = std::collections::BTreeMap::new();
    Job::parse(Path::new(name), &text, KINDS, &sets, Unset::Refuse)
}

#[test]
fn valid_specs_read() {
    for path in specs("valid") {
        let job = read(&path).unwrap_or_else(|e| panic!("{}:\n{e}", path.display()));
        assert!(!job.order().is_empty());
    }
}

#[test]
fn invalid_specs_say_why() {
    let mut wrong = Vec::new();
    for path in specs("invalid") {
        let error = read(&path).expect_err(&path.display().to_string());
        assert_eq!(error.class().exit_code(), 78, "{}", path.display());
        let said = format!("{}\n", error.message());
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        if said != expected && !bless(&path, &said) {
            wrong.push(format!("{}:\n{said}--- expected ---\n{expected}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Run with `MILEPOST_BLESS=1` after a message was changed on purpose, and
/// read what changed.
fn bless(path: &Path, said: &str) -> bool {
    let wanted = std::env::var_os("MILEPOST_BLESS").is_some();
    wanted && std::fs::write(path.with_extension("txt"), said).is_ok()
}
