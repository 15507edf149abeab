//! Real disks that are full, out of inodes, read-only, failing or gone. Mounts
//! need root: without it, all but the last are left out, which is said, and where
//! CI=true is a failure.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use milepost::error::{Class, Error};
use milepost::store::fs::{Disk, SharedFs};
use rustix::io::Errno;

use super::double::{Double, Op, Script};
use super::scene::{STEPS, Scene, Start, copy, is_reported};
use super::{Checked, Tally};

/// Room for a small job, and for nothing of what its step makes.
const PAGE: u64 = 4096;

/// A file system of our own, unmounted at the end.
struct Mount(PathBuf);

impl Mount {
    /// None, and said so, where we may not mount.
    fn new(words: &str, at: &Path) -> Option<Mount> {
        if tool("mount", &format!("{words} {}", at.display())) {
            return Some(Mount(at.to_owned()));
        }
        left_out(&format!("mounting needs root (mount {words})"));
        None
    }

    fn again(&self, options: &str) {
        assert!(tool("mount", &format!("-o remount,{options} {}", self.0.display())), "{options}");
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        tool("umount", &format!("-l {}", self.0.display()));
    }
}

/// CI has to try everything.
#[track_caller]
fn left_out(what: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "left out, and CI=true: {what}");
    eprintln!("left out: {what}");
}

fn tool(program: &str, words: &str) -> bool {
    let mut command = Command::new(program);
    command.args(words.split_whitespace()).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

fn real() -> SharedFs {
    Arc::new(Disk { sync: true })
}

/// The scene's work folder on a file system of its own.
fn mounted(step: &str, start: Start) -> Option<(Scene, Mount)> {
    let scene = Scene::before(step, start);
    let (work, aside) = (scene.path("work"), scene.path("aside"));
    std::fs::rename(&work, &aside).unwrap();
    std::fs::create_dir(&work).unwrap();
    let mount = Mount::new("-t tmpfs -o size=64m,nr_inodes=10000 none", &work)?;
    copy(&aside, &work);
    Some((scene, mount))
}

/// Runs the step with ever more room, until it ends well.
fn with_ever_more(step: &str, start: Start, tally: &Tally, limit: impl Fn(&Path, u64) -> String) {
    let Some((scene, mount)) = mounted(step, start) else { return };
    for more in 0.. {
        mount.again(&limit(&scene.path("work"), more));
        let ended = scene.run(&real(), step, None);
        // A program may have a code of its own for it.
        let by_program = |e: &Error| step == "tool" && e.message().contains("exit code");
        let full = matches!(&ended, Err(e) if e.class() == Class::Io || by_program(e));
        let reported = if full { Ok(()) } else { is_reported(&ended) };
        let checked = reported.and_then(|()| scene.is_honest(step));
        let what = || format!("{step} ({start:?}), {more} more");
        if full && more < 200 {
            tally.case(checked, what);
            continue;
        }
        let ended = ended.map(drop).map_err(|e| e.to_string());
        mount.again("size=64m");
        mount.again("nr_inodes=10000");
        tally.case(checked.and(ended).and_then(|()| scene.heals(step)), what);
        return;
    }
}

#[test]
fn slow_full_disks() {
    let tally = Tally::new("full disks");
    for step in STEPS {
        for start in [Start::Never, Start::Older] {
            with_ever_more(step, start, &tally, |work, more| {
                let of = rustix::fs::statvfs(work).unwrap();
                let used = (of.f_blocks - of.f_bfree) * of.f_frsize;
                format!("size={}", (used + more * PAGE).max(PAGE))
            });
        }
    }
    end(tally);
}

#[test]
fn slow_disks_without_inodes() {
    let tally = Tally::new("disks without inodes");
    for step in STEPS {
        with_ever_more(step, Start::Never, &tally, |work, more| {
            let of = rustix::fs::statvfs(work).unwrap();
            format!("nr_inodes={}", of.f_files - of.f_ffree + more)
        });
    }
    end(tally);
}

#[test]
fn slow_read_only_disks() {
    let tally = Tally::new("read-only disks");
    for step in STEPS {
        let Some((scene, mount)) = mounted(step, Start::Older) else { break };
        mount.again("ro");
        let refused = match scene.run(&real(), step, None) {
            Err(e) if e.class() == Class::Io && e.message().contains("Read-only") => Ok(()),
            ended => Err(format!("{:?}", ended.map(|ended| ended.state))),
        };
        mount.again("rw");
        tally.case(refused.and_then(|()| scene.heals(step)), || step.into());
    }
    end(tally);
}

/// A disk that takes bytes and cannot keep them: the failure comes while they
/// are written back in the background, and the final sync must still tell.
#[test]
fn slow_a_failed_write_back_shows_at_the_sync() {
    let tally = Tally::new("failing disks");
    let folder = tempfile::tempdir().unwrap();
    let (small, large) = (folder.path().join("small"), folder.path().join("large"));
    std::fs::create_dir(&small).unwrap();
    std::fs::create_dir(&large).unwrap();
    let checked = (|| {
        let beneath = Mount::new("-t tmpfs -o size=24m none", &small)?;
        let image = small.join("image");
        std::fs::File::create(&image).unwrap().set_len(200 << 20).unwrap();
        if !tool("mkfs.ext4", &format!("-q -O ^has_journal -m 0 {}", image.display())) {
            left_out("mkfs.ext4 is missing, or fails (Debian: e2fsprogs)");
            return None;
        }
        let _large = Mount::new(&format!("-o loop {}", image.display()), &large)?;
        let mut file = real().create(&large.join("part")).unwrap();
        file.write_all(&vec![7; 60 << 20]).unwrap();
        file.write_back();
        std::thread::sleep(Duration::from_secs(3));
        // There is room again, and nothing left to write: only the memory of it.
        beneath.again("size=400m");
        Some(match file.sync() {
            Err(_) => Ok(()),
            Ok(()) => Err("synced, and lost".to_owned()),
        })
    })();
    let Some(checked) = checked else { return };
    tally.case(checked, || "write-back".into());
    tally.end();
}

/// The work folder is removed, by somebody else, before an operation.
struct Vanishes {
    work: PathBuf,
    at: usize,
    count: AtomicUsize,
}

impl Script for Vanishes {
    fn around(&self, _: Op<'_>, act: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        if self.count.fetch_add(1, Ordering::SeqCst) + 1 == self.at {
            // Others may be adding to it.
            while std::fs::remove_dir_all(&self.work)
                .is_err_and(|e| e.kind() != io::ErrorKind::NotFound)
            {}
        }
        act()
    }
}

fn without_work_folder(step: &str, at: usize) -> Option<Checked> {
    let scene = Scene::before(step, Start::Older);
    let script = Arc::new(Vanishes { work: scene.path("work"), at, count: AtomicUsize::new(0) });
    let ended = scene.run(&Double::shared(script.clone()), step, None);
    if script.count.load(Ordering::SeqCst) < at {
        return None;
    }
    let reported = match &ended {
        Err(e) if matches!(e.class(), Class::Io | Class::Held | Class::Missing) => Ok(()),
        Err(e) if step == "tool" && e.class() == Class::Data => Ok(()),
        Err(e) => Err(format!("reported as {}: {e}", e.class().name())),
        Ok(_) => scene.is_honest(step),
    };
    let again = || STEPS.iter().try_for_each(|step| scene.heals(step));
    Some(reported.and_then(|()| again()))
}

#[test]
fn slow_work_folders_that_vanish() {
    let tally = Tally::new("vanished work folders");
    let every = if super::full() { 1 } else { 5 };
    super::each(STEPS.to_vec(), super::cores(), |step| {
        for at in (1..).step_by(every) {
            let Some(checked) = without_work_folder(step, at) else { return };
            tally.case(checked, || format!("{step} at {at}"));
        }
    });
    tally.end();
}

/// Where nothing could be mounted there is nothing to count. Where root cannot
/// either, it is a container without that right.
fn end(tally: Tally) {
    let folder = tempfile::tempdir().unwrap();
    if tally.cases() > 0 || Mount::new("-t tmpfs none", folder.path()).is_some() {
        tally.end();
    }
}

/// The errors of a store are those of the kernel.
#[test]
fn a_full_disk_tells_what_to_do() {
    let error = Error::io("write", Path::new("x"), &Errno::NOSPC.into());
    assert!(error.advice().is_some_and(|hint| hint.contains("free some space")));
}
