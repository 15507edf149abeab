//! State files that are cut, changed, emptied, or something else altogether:
//! never a panic, never trusted; healed by a rerun, or refused by name.

use std::path::{Path, PathBuf};

use milepost::error::{Class, Error};

use super::double::{Double, Fault, Faulty};
use super::scene::{Scene, Start, disk};
use super::{Checked, Tally, cores, each, full};
use crate::toy::names;

/// What became of a file.
#[derive(Debug, Clone, Copy)]
enum Damage {
    Cut(usize),
    Flipped(usize),
    Folder,
    /// A link to itself: it is there, and nobody can read it.
    Unreadable,
    Gone,
}

/// A file that a step keeps, and the step that reads it.
#[derive(Debug, Clone, Copy)]
struct Victim {
    owner: &'static str,
    reader: &'static str,
    path: &'static str,
}

const fn own(owner: &'static str, path: &'static str) -> Victim {
    Victim { owner, reader: owner, path }
}

const VICTIMS: [Victim; 9] = [
    own("encoded", "work/encoded/_SUCCESS"),
    own("raw", "work/raw/_SUCCESS"),
    own("raw", "work/.milepost/raw/files.json"),
    own("summary", "work/summary/part-00001.parquet"),
    own("encoded", "work/encoded/part-00001.parquet"),
    Victim { owner: "summary", reader: "model", path: "work/summary/_SUCCESS" },
    Victim { owner: "summary", reader: "model", path: "work/summary/summary.json" },
    Victim { owner: "model", reader: "encoded", path: "work/model/_SUCCESS" },
    Victim { owner: "model", reader: "decoded", path: "work/model/model.json" },
];

/// Every place of a file at full size, otherwise some, both ends among them.
fn damages(length: usize) -> Vec<Damage> {
    let every = if full() { 1 } else { length / 12 + 1 };
    let places = || (0..length).step_by(every).chain([length - 1]);
    let other = [Damage::Folder, Damage::Unreadable, Damage::Gone];
    places().map(Damage::Cut).chain(places().map(Damage::Flipped)).chain(other).collect()
}

fn remove(path: &Path) {
    let Ok(metadata) = path.symlink_metadata() else { return };
    let removed = match metadata.is_dir() {
        true => std::fs::remove_dir_all(path),
        false => std::fs::remove_file(path),
    };
    removed.unwrap();
}

fn damage(path: &Path, whole: &[u8], damage: Damage) {
    remove(path);
    match damage {
        Damage::Cut(at) => std::fs::write(path, &whole[..at]).unwrap(),
        Damage::Flipped(at) => {
            let mut bytes = whole.to_vec();
            bytes[at] ^= 1 << (at % 8);
            std::fs::write(path, bytes).unwrap();
        }
        Damage::Folder => {
            std::fs::create_dir(path).unwrap();
            std::fs::write(path.join("stranger"), "x").unwrap();
        }
        Damage::Unreadable => std::os::unix::fs::symlink(path, path).unwrap(),
        Damage::Gone => {}
    }
}

/// A refusal names the file, or the step whose it is, and is no bug.
fn is_clear(error: &Error, victim: Victim) -> Checked {
    let name = victim.path.rsplit('/').next().unwrap_or_default();
    let class = matches!(error.class(), Class::Io | Class::Data | Class::Missing);
    let names_it = [name, victim.owner].iter().any(|text| error.message().contains(text));
    if class && names_it {
        Ok(())
    } else {
        Err(format!("refused as {}: {error}", error.class().name()))
    }
}

fn survives(scene: &Scene, victim: Victim) -> Checked {
    let (path, marker) = (scene.path(victim.path), format!("work/{}/_SUCCESS", victim.reader));
    if victim.reader != victim.owner {
        remove(&scene.path(&marker));
    }
    match scene.run(&disk(), victim.reader, None) {
        Ok(_) => scene.is_whole(victim.reader).map_err(|e| format!("trusted: {e}"))?,
        Err(error) => is_clear(&error, victim)?,
    }
    if let Err(error) = scene.run(&disk(), victim.owner, None) {
        is_clear(&error, victim)?;
    }
    if scene.is_whole(victim.owner).is_err() {
        // What the messages advise.
        remove(&path);
    }
    scene.heals(victim.owner)?;
    scene.heals(victim.reader)
}

#[test]
fn slow_torn_results_and_markers_are_never_trusted() {
    let tally = Tally::new("torn markers and models");
    each(VICTIMS.to_vec(), cores(), |victim| {
        let scene = Scene::complete();
        let whole = std::fs::read(scene.path(victim.path)).unwrap();
        for harm in damages(whole.len()) {
            // A changed byte in a partition is for `verify --deep` to find.
            if victim.path.ends_with(".parquet") && matches!(harm, Damage::Flipped(_)) {
                continue;
            }
            damage(&scene.path(victim.path), &whole, harm);
            tally.case(survives(&scene, victim), || format!("{victim:?}, {harm:?}"));
        }
    });
    tally.end();
}

/// A process that died late in a step, before its marker: with a lock, a journal of several lines,
/// and a folder of its own.
pub fn died_late(step: &str) -> Scene {
    let mut late = None;
    for at in 1.. {
        let scene = Scene::before(step, Start::Never);
        let faulty = Faulty::new(at, Fault::Death);
        let _ = scene.run(&Double::shared(faulty.clone()), step, None);
        if !faulty.happened() {
            break;
        }
        let has_lines = journal(&scene, step).is_some_and(|j| lines(&j) > 2);
        if has_lines && scene.result(step).is_empty() {
            late = Some(scene);
        }
    }
    late.expect("a run that died late")
}

fn lines(path: &Path) -> usize {
    std::fs::read_to_string(path).unwrap().lines().count()
}

fn journal(scene: &Scene, step: &str) -> Option<PathBuf> {
    let folder = scene.path("work/.milepost").join(step).join("progress");
    names(&folder).first().map(|name| folder.join(name))
}

#[test]
fn slow_torn_journals_and_locks_are_never_trusted() {
    let tally = Tally::new("torn journals and locks");
    for step in ["encoded", "summary"] {
        let late = died_late(step);
        // The first partition is in the dataset, and in the journal.
        let part = late.path(&format!("work/{step}/part-00000.parquet"));
        let paths = match step {
            // Each of its partitions is read again for the whole.
            "summary" => vec![part],
            _ => {
                let lock = late.path(&format!("work/.milepost/{step}/locks/step"));
                vec![journal(&late, step).unwrap(), lock, part]
            }
        };
        let mut cases = Vec::new();
        for path in paths {
            let whole = std::fs::read(&path).unwrap();
            let path = path.strip_prefix(late.folder.path()).unwrap().to_owned();
            let is_unread = step == "encoded" && path.extension().is_some_and(|e| e == "parquet");
            let seen = |d: &Damage| !(is_unread && matches!(d, Damage::Flipped(_)));
            let damages = damages(whole.len()).into_iter().filter(seen);
            cases.extend(damages.map(|d| (path.clone(), whole.clone(), d)));
        }
        each(cases, cores(), |(path, whole, harm)| {
            let scene = Scene::copy_of(&late);
            damage(&scene.folder.path().join(&path), &whole, harm);
            let healed = match scene.run(&disk(), step, None) {
                Ok(_) => scene.heals(step),
                Err(error) => {
                    let text: &'static str = path.to_string_lossy().into_owned().leak();
                    let clear = is_clear(&error, own(step, text));
                    remove(&scene.folder.path().join(&path));
                    clear.and_then(|()| scene.heals(step))
                }
            };
            tally.case(healed, || format!("{}, {harm:?}", path.display()));
        });
    }
    tally.end();
}
