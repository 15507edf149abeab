//! `verify` finds every damage and says where; the step mends just that.

use super::scene::{STEPS, Scene, stage_files};
use super::{Checked, Dice, Tally, full, seed};
use crate::space::MILEPOST;
use std::path::Path;
use std::process::{Command, Stdio};

#[derive(Debug, Clone, Copy)]
enum Damage {
    Missing,
    Extra,
    Shorter,
    Longer,
    Flipped,
}

const ALL: [Damage; 5] =
    [Damage::Missing, Damage::Extra, Damage::Shorter, Damage::Longer, Damage::Flipped];

fn run(scene: &Scene, words: &str) -> (Option<i32>, serde_json::Value) {
    let mut command = Command::new(MILEPOST);
    command.args(words.split_whitespace()).current_dir(scene.folder.path());
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    (output.status.code(), serde_json::from_str(text.trim()).unwrap_or_default())
}

fn harm(path: &Path, damage: Damage, dice: &mut Dice) -> String {
    let mut bytes = std::fs::read(path).unwrap();
    let mut found = path.to_owned();
    match damage {
        Damage::Missing => std::fs::remove_file(path).unwrap(),
        Damage::Extra => {
            found = path.with_file_name("part-00077.parquet");
            std::fs::write(&found, bytes).unwrap();
        }
        Damage::Shorter => std::fs::write(path, &bytes[..dice.below(bytes.len())]).unwrap(),
        Damage::Longer => std::fs::write(path, [&bytes[..], &[0]].concat()).unwrap(),
        Damage::Flipped => {
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            std::fs::write(path, bytes).unwrap();
        }
    }
    found.file_name().unwrap().to_string_lossy().into_owned()
}

fn found_and_mended(
    scene: &Scene,
    step: &str,
    file: &str,
    damage: Damage,
    dice: &mut Dice,
) -> Checked {
    let name = harm(&scene.path("work").join(step).join(file), damage, dice);
    let deep = if matches!(damage, Damage::Flipped) { "--deep" } else { "" };
    let (code, report) = run(scene, &format!("verify job.yaml --json {deep}"));
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let [finding] = &findings[..] else { return Err(format!("{code:?}, {report}")) };
    if code != Some(65) || finding["step"] != step || finding["file"] != name {
        return Err(format!("{code:?}, {finding}"));
    }
    if matches!(damage, Damage::Flipped | Damage::Extra) {
        // As the report advises.
        std::fs::remove_file(scene.path("work").join(step).join(name)).unwrap();
    }
    let (code, ended) = run(scene, &format!("step job.yaml {step} --quiet"));
    if code != Some(0) {
        return Err(format!("the step ends with {code:?}"));
    }
    let (partitions, resumed) = (ended["partitions"].as_u64(), ended["resumed"].as_u64());
    let kept = partitions.zip(resumed).map(|(all, kept)| all - kept);
    let expected = if matches!(damage, Damage::Extra) { 0 } else { 1 };
    // A program, a sample and what reads all rows at once are made in one piece.
    if !matches!(step, "tool" | "drawn") && kept != Some(expected) {
        return Err(format!("{kept:?} files made anew: {ended}"));
    }
    scene.is_whole(step)
}

#[test]
fn slow_verify_finds_every_damage_and_the_step_mends_it() {
    let tally = Tally::new("verify");
    let scene = Scene::complete();
    let mut dice = Dice(seed() + 3);
    for step in STEPS {
        for file in stage_files(step) {
            for damage in ALL {
                let flips = if full() && matches!(damage, Damage::Flipped) { 10 } else { 1 };
                for _ in 0..flips {
                    let checked = found_and_mended(&scene, step, &file, damage, &mut dice);
                    tally.case(checked, || format!("{step}/{file}, {damage:?}"));
                }
            }
        }
    }
    tally.end();
}
