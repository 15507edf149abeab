//! The rules of the house that a machine can hold.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below a folder of `src`, with their text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("src").join(folder), &mut found);
    assert!(!found.is_empty(), "{folder}");
    found
}

fn uses_none_of(folder: &str, forbidden: &[&str]) {
    for (path, text) in sources(folder) {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            for word in forbidden {
                assert!(!code.contains(word), "{}:{}: `{word}`", path.display(), number + 1);
            }
        }
    }
}

#[test]
fn the_mixture_knows_no_files_no_arrow_and_no_runner() {
    uses_none_of(
        "mixture",
        &[
            "crate::store",
            "crate::runner",
            "crate::steps",
            "crate::job",
            "arrow::",
            "parquet::",
            "std::fs",
        ],
    );
}

#[test]
fn the_runner_names_no_kind() {
    let kinds = milepost::steps::kinds();
    let quoted: Vec<String> = kinds.iter().map(|kind| format!("\"{}\"", kind.name)).collect();
    let mut forbidden: Vec<&str> = quoted.iter().map(String::as_str).collect();
    forbidden.extend(["crate::steps", "crate::cli", "crate::mixture"]);
    uses_none_of("runner", &forbidden);
}

#[test]
fn what_is_below_does_not_know_what_is_above() {
    uses_none_of("job", &["crate::store", "crate::runner", "crate::steps", "crate::cli"]);
    uses_none_of("store", &["crate::runner", "crate::steps", "crate::cli", "crate::mixture"]);
    uses_none_of("steps", &["crate::cli"]);
}

#[test]
fn every_module_says_what_it_does() {
    for (path, text) in sources("") {
        assert!(text.starts_with("//! "), "{} has no module documentation", path.display());
    }
}

#[test]
fn the_main_file_is_short() {
    let text = std::fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(text.lines().count() <= 20);
}
