//! What a power failure would leave: the contents of files at their last sync,
//! and the entries of folders at theirs. Knows nothing of how it is used.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rustix::io::Errno;

use super::Dice;
use super::double::{Op, Script};

type Names = BTreeMap<OsString, u64>;

/// What of the unsynced is on the disk after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Nothing.
    Nothing,
    /// All entries of folders; of files nothing, so that new ones are empty.
    Names,
    /// All entries, and half of what was written.
    Halves,
    /// All entries, and other bytes of the right length.
    Garbage,
    /// Each entry, and the content of each file, by chance.
    Chance(u64),
}

enum Node {
    File {
        synced: Vec<u8>,
        now: Option<File>,
    },
    /// Changes since the last sync: a name, and what it stands for then.
    Folder {
        synced: Names,
        now: Names,
        since: Vec<(OsString, Option<u64>)>,
    },
}

struct Model {
    root: PathBuf,
    nodes: BTreeMap<u64, Node>,
    made: u64,
    count: usize,
    dies_at: usize,
    /// None: the power goes. Otherwise only syncs count; one of them fails, and its effect comes
    /// or does not.
    fails: Option<Effect>,
    deaf: Option<Deaf>,
}

/// Whether a sync that is reported as failed has taken place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Lost,
    There,
}

/// Syncs that the disk acknowledges and forgets: for the test of the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deaf {
    Files,
    Folders,
}

/// Watches all operations below a folder; may end them at one of them.
pub struct Durable {
    model: Mutex<Model>,
}

const ROOT: u64 = 0;

impl Durable {
    /// What is there now counts as synced. The `dies_at`-th operation, from 1,
    /// and all after it have no effect.
    pub fn watch(root: &Path, dies_at: usize, deaf: Option<Deaf>) -> Durable {
        let mut model = Model {
            root: root.to_owned(),
            nodes: BTreeMap::new(),
            made: ROOT + 1,
            count: 0,
            dies_at,
            fails: None,
            deaf,
        };
        let names = model.scan(root);
        model.nodes.insert(ROOT, folder(names));
        Durable { model: Mutex::new(model) }
    }

    /// The power stays; the `at`-th sync, from 1, is reported as failed.
    pub fn with_a_failing_sync(root: &Path, at: usize, effect: Effect) -> Durable {
        let durable = Durable::watch(root, at, None);
        durable.model().fails = Some(effect);
        durable
    }

    fn model(&self) -> MutexGuard<'_, Model> {
        self.model.lock().unwrap()
    }

    /// Whether the operation came at which the power went, or the sync that failed.
    pub fn happened(&self) -> bool {
        let model = self.model();
        model.count >= model.dies_at
    }

    /// The power is there again; the next process goes on from what the last one
    /// left in memory, not from the disk: it was only killed.
    pub fn revive(&self) {
        self.model().dies_at = usize::MAX;
    }

    /// The same, until so many operations later.
    pub fn revive_for(&self, operations: usize) {
        let mut model = self.model();
        model.dies_at = model.count + operations;
    }

    /// Writes down what the disk has, into an empty folder.
    pub fn materialize(&self, kept: Kept, to: &Path) {
        let seed = if let Kept::Chance(seed) = kept { seed } else { 7 };
        self.model().write_down(ROOT, kept, &mut Dice(seed), to);
    }
}

impl Script for Durable {
    fn around(&self, op: Op<'_>, act: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        // What the model sees and what the disk does must not be parted.
        let mut model = self.model();
        let counts = model.fails.is_none() || matches!(op, Op::Sync(..) | Op::SyncDir(_));
        model.count += usize::from(counts);
        match model.fails {
            None if model.count >= model.dies_at => return Err(Errno::IO.into()),
            Some(effect) if counts && model.count == model.dies_at => {
                if effect == Effect::There {
                    model.learn(op);
                }
                return Err(Errno::IO.into());
            }
            _ => {}
        }
        act()?;
        model.learn(op);
        Ok(())
    }

    fn is_dead(&self) -> bool {
        self.model().fails.is_none() && self.happened()
    }
}

fn folder(names: Names) -> Node {
    Node::Folder { synced: names.clone(), now: names, since: Vec::new() }
}

impl Model {
    fn scan(&mut self, path: &Path) -> Names {
        let mut names = Names::new();
        for entry in std::fs::read_dir(path).unwrap() {
            let entry = entry.unwrap();
            let node = match entry.file_type().unwrap().is_dir() {
                true => folder(self.scan(&entry.path())),
                false => Node::File { synced: std::fs::read(entry.path()).unwrap(), now: None },
            };
            let id = self.add(node);
            names.insert(entry.file_name(), id);
        }
        names
    }

    fn add(&mut self, node: Node) -> u64 {
        self.made += 1;
        self.nodes.insert(self.made, node);
        self.made
    }

    /// None of what is not below the root, or was made behind our back.
    fn find(&self, path: &Path) -> Option<u64> {
        let mut id = ROOT;
        for name in path.strip_prefix(&self.root).ok()? {
            let Node::Folder { now, .. } = self.nodes.get(&id)? else { return None };
            id = *now.get(name)?;
        }
        Some(id)
    }

    fn set(&mut self, path: &Path, id: Option<u64>) {
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return };
        let Some(parent) = self.find(parent) else { return };
        let Some(Node::Folder { now, since, .. }) = self.nodes.get_mut(&parent) else { return };
        since.push((name.to_owned(), id));
        match id {
            Some(id) => now.insert(name.to_owned(), id),
            None => now.remove(OsStr::new(name)),
        };
    }

    fn learn(&mut self, op: Op<'_>) {
        match op {
            Op::Create(path, id) => {
                let now = File::open(path).ok();
                self.nodes.insert(id, Node::File { synced: Vec::new(), now });
                self.set(path, Some(id));
            }
            Op::Write => {}
            Op::Sync(id, file) => {
                if let Some(Node::File { synced, .. }) = self.nodes.get_mut(&id)
                    && self.deaf != Some(Deaf::Files)
                {
                    *synced = content(file);
                }
            }
            Op::Mkdir(path) => {
                let id = self.add(folder(Names::new()));
                self.set(path, Some(id));
            }
            Op::Rename(from, to) => {
                let Some(id) = self.find(from) else { return };
                self.set(to, Some(id));
                self.set(from, None);
            }
            Op::Link(from, to) => {
                let Some(id) = self.find(from) else { return };
                self.set(to, Some(id));
            }
            Op::Unlink(path) | Op::Rmdir(path) => self.set(path, None),
            Op::SyncDir(path) => {
                let Some(id) = self.find(path) else { return };
                if let Some(Node::Folder { synced, now, since }) = self.nodes.get_mut(&id)
                    && self.deaf != Some(Deaf::Folders)
                {
                    synced.clone_from(now);
                    since.clear();
                }
            }
        }
    }

    fn write_down(&self, id: u64, kept: Kept, dice: &mut Dice, to: &Path) {
        match &self.nodes[&id] {
            Node::File { synced, now } => {
                let bytes = after_a_failure(synced, now.as_ref(), kept, dice);
                std::fs::write(to, bytes).unwrap();
            }
            Node::Folder { synced, now, since } => {
                std::fs::create_dir_all(to).unwrap();
                for (name, id) in entries(synced, now, since, kept, dice) {
                    self.write_down(id, kept, dice, &to.join(name));
                }
            }
        }
    }
}

fn entries(
    synced: &Names,
    now: &Names,
    since: &[(OsString, Option<u64>)],
    kept: Kept,
    dice: &mut Dice,
) -> Names {
    match kept {
        Kept::Nothing => synced.clone(),
        Kept::Names | Kept::Halves | Kept::Garbage => now.clone(),
        Kept::Chance(_) => {
            let mut names = synced.clone();
            for (name, id) in since {
                match id {
                    _ if dice.below(2) == 0 => {}
                    Some(id) => drop(names.insert(name.clone(), *id)),
                    None => drop(names.remove(name)),
                }
            }
            names
        }
    }
}

fn after_a_failure(synced: &[u8], now: Option<&File>, kept: Kept, dice: &mut Dice) -> Vec<u8> {
    let now = now.map_or_else(|| synced.to_vec(), content);
    let fresh = now.get(synced.len()..).unwrap_or_default();
    let kept = match kept {
        Kept::Chance(_) => {
            [Kept::Nothing, Kept::Halves, Kept::Garbage, Kept::Chance(0)][dice.below(4)]
        }
        other => other,
    };
    let tail = match kept {
        Kept::Nothing | Kept::Names => Vec::new(),
        Kept::Halves => fresh[..fresh.len() / 2].to_vec(),
        Kept::Garbage => fresh.iter().map(|_| dice.next() as u8).collect(),
        Kept::Chance(_) => fresh.to_vec(),
    };
    [synced, &tail].concat()
}

/// From its start, wherever its writer is.
fn content(file: &File) -> Vec<u8> {
    let mut bytes = vec![0; file.metadata().map_or(0, |m| m.len() as usize)];
    let read = file.read_at(&mut bytes, 0).unwrap_or(0);
    bytes.truncate(read);
    bytes
}
