//! Every command of the README works as written.

use std::process::Command;

use super::space::MILEPOST;

/// The blocks of that language, in order.
fn blocks(language: &str) -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let text = std::fs::read_to_string(path).unwrap();
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        match &mut open {
            Some(block) if line == "```" => {
                blocks.push(std::mem::take(block));
                open = None;
            }
            Some(block) => *block += &format!("{line}\n"),
            None if line == format!("```{language}") => open = Some(String::new()),
            None => {}
        }
    }
    blocks
}

#[test]
fn the_commands_run_in_an_empty_folder() {
    let (scripts, rest): (Vec<_>, Vec<_>) =
        blocks("sh").into_iter().partition(|block| block.starts_with("scripts/"));
    for script in scripts {
        let name = script.split_whitespace().next().unwrap();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        assert!(path.exists(), "{name}");
    }
    assert!(!rest.is_empty());
    let folder = tempfile::tempdir().unwrap();
    let program = std::path::Path::new(MILEPOST).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    for block in rest {
        let output = Command::new("bash")
            .args(["-euo", "pipefail", "-c", &block])
            .current_dir(&folder)
            .env("PATH", &path)
            .output()
            .unwrap();
        let [out, err] = [&output.stdout, &output.stderr].map(|s| String::from_utf8_lossy(s));
        assert!(output.status.success(), "{block}\nstdout:\n{out}\nstderr:\n{err}");
    }
}

#[test]
fn the_job_of_the_readme_is_a_right_one() {
    let folder = tempfile::tempdir().unwrap();
    for block in blocks("yaml") {
        let path = folder.path().join("job.yaml");
        std::fs::write(&path, &block).unwrap();
        let output = Command::new(MILEPOST).arg("check").arg(&path).output().unwrap();
        assert!(output.status.success(), "{block}\n{}", String::from_utf8_lossy(&output.stderr));
    }
}
