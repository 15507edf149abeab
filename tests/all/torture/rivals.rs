//! Others at the same step: a writer that is stopped at each of its operations,
//! overtaken, and continued; crowds; shards of several counts; inputs that are
//! made again meanwhile.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use milepost::runner::execute::State;
use milepost::runner::shard::Shard;

use super::child::{Child, Did, QUICK};
use super::double::Fault;
use super::scene::{STEPS, Scene, Start, disk, run_in};
use super::{Checked, Tally, each, full};
use crate::toy::names;

/// They sleep most of the time.
const AT_ONCE: usize = 6;

/// Who is stopped, and who overtakes it.
#[derive(Debug, Clone, Copy)]
struct Plan {
    step: &'static str,
    start: Start,
    stopped: Option<Shard>,
    rival: Option<Shard>,
}

/// Name, inode, size and change time of every file: what a write would change.
fn snapshot(folder: &Path) -> BTreeMap<String, (u64, u64, i64, i64)> {
    let look = |name: String| {
        let m = std::fs::metadata(folder.join(&name)).unwrap();
        (name, (m.ino(), m.size(), m.mtime(), m.mtime_nsec()))
    };
    names(folder).into_iter().map(look).collect()
}

/// None where there is no such operation.
fn overtaken(plan: Plan, at: usize) -> Option<Checked> {
    let scene = Scene::before(plan.step, plan.start);
    let folder = scene.folder.path();
    let child = Child::run(folder, plan.step, plan.stopped, at, Fault::Stop);
    match child.wait() {
        Did::Stop => {}
        Did::Exit(0) => return None,
        did => return Some(Err(format!("did not come so far: {did:?}"))),
    }
    let checked = while_it_stands(&scene, plan, &child);
    if checked.is_err() {
        child.end();
    }
    Some(checked.and_then(|()| scene.heals(plan.step)))
}

fn while_it_stands(scene: &Scene, plan: Plan, child: &Child) -> Checked {
    let (folder, step) = (scene.folder.path(), plan.step);
    let dataset = scene.path("work").join(step);
    let had_a_folder = has_a_folder(scene, step);
    // A shard leaves no marker: its end is that its partition is journaled.
    let had_ended = plan.stopped.is_some() && has_journaled(scene, step);
    let ended = run_in(folder, &disk(), QUICK, step, plan.rival);
    let ended = ended.map_err(|e| format!("the rival fails: {e}"))?;
    let before = snapshot(&dataset);
    child.go_on();
    let did = child.wait();
    // Where it had not begun, it does what the rival's shard left.
    if (had_a_folder || plan.rival.is_none()) && snapshot(&dataset) != before {
        return Err(format!("it wrote on ({did:?})"));
    }
    let must_notice = had_a_folder && ended.state != State::Fresh && !had_ended;
    match did {
        Did::Exit(75) => {}
        Did::Exit(0) if !must_notice => {}
        did => return Err(format!("it ended with {did:?}")),
    }
    if plan.rival.is_none() && ended.state != State::Fresh {
        scene.is_whole(step)?;
        scene.is_tidy(step)?;
    }
    Ok(())
}

/// From then on it may have changed something; before, it finds the rival's
/// result complete, and that is that.
fn has_a_folder(scene: &Scene, step: &str) -> bool {
    !names(&scene.path("work/.milepost").join(step).join("attempts")).is_empty()
}

fn shard(index: u32, of: u32) -> Option<Shard> {
    Some(Shard { index, of })
}

fn has_journaled(scene: &Scene, step: &str) -> bool {
    let folder = scene.path("work/.milepost").join(step).join("progress");
    let lines = |name| std::fs::read_to_string(folder.join(name)).unwrap().lines().count();
    names(&folder).into_iter().any(|name| lines(name) > 1)
}

#[test]
fn slow_a_stopped_writer_is_overtaken_at_every_operation() {
    let mut plans = Vec::new();
    let all = [Start::Never, Start::Older].map(|start| STEPS.map(|step| (step, start)));
    for (step, start) in all.into_iter().flatten() {
        plans.push(Plan { step, start, stopped: None, rival: None });
    }
    let encoded = |stopped, rival| Plan { step: "encoded", start: Start::Older, stopped, rival };
    plans.extend([
        encoded(shard(1, 2), None),
        encoded(None, shard(1, 2)),
        encoded(shard(1, 2), shard(1, 2)),
        encoded(shard(1, 2), shard(0, 3)),
    ]);
    let tally = Tally::new("stopped writers");
    // The share: every operation of some runs, and every seventh of the others.
    let chosen = |plan: &Plan, at: usize| {
        full() || plan.step == "summary" && plan.start == Start::Older || at % 7 == 3
    };
    each(plans, AT_ONCE, |plan| {
        for at in (1..).filter(|at| chosen(&plan, *at)) {
            let Some(checked) = overtaken(plan, at) else { return };
            tally.case(checked, || format!("{plan:?} at {at}"));
        }
    });
    tally.end();
}

#[test]
fn slow_a_process_aborts_at_every_operation() {
    let tally = Tally::new("aborts");
    let steps = if full() { STEPS.to_vec() } else { vec!["summary", "tool"] };
    each(steps, AT_ONCE, |step| {
        for at in 1.. {
            let scene = Scene::before(step, Start::Older);
            let did = Child::run(scene.folder.path(), step, None, at, Fault::Abort).wait();
            if did == Did::Exit(0) {
                return;
            }
            let aborted = if did == Did::Die(6) { Ok(()) } else { Err(format!("{did:?}")) };
            let checked =
                aborted.and_then(|()| scene.is_honest(step)).and_then(|()| scene.heals(step));
            tally.case(checked, || format!("{step} at {at}"));
        }
    });
    tally.end();
}

/// The upstream step is run again, with another result and back, while the
/// downstream step is in the middle of reading it.
fn upstream_again(step: &str, at: usize) -> Option<Checked> {
    let scene = Scene::before(step, Start::Older);
    let child = Child::run(scene.folder.path(), step, None, at, Fault::Stop);
    match child.wait() {
        Did::Stop => {}
        Did::Exit(0) => return None,
        did => return Some(Err(format!("did not come so far: {did:?}"))),
    }
    scene.set_job(true);
    let between = scene.run(&disk(), "raw", None);
    child.go_on();
    let did = child.wait();
    scene.set_job(false);
    let checked = match (between, did) {
        (Err(e), _) => Err(format!("the upstream fails: {e}")),
        (_, Did::Exit(0 | 75)) => scene.is_honest(step),
        (_, did) => Err(format!("{did:?}")),
    };
    Some(checked.and_then(|()| {
        scene.run(&disk(), "raw", None).map_err(|e| e.to_string())?;
        scene.heals(step)
    }))
}

#[test]
fn slow_an_upstream_step_is_run_again_at_every_operation() {
    let tally = Tally::new("upstream reruns");
    let steps = if full() { vec!["summary", "drawn", "tool", "encoded"] } else { vec!["summary"] };
    each(steps, AT_ONCE, |step| {
        let every = if full() { 1 } else { 2 };
        for at in (1..).step_by(every) {
            let Some(checked) = upstream_again(step, at) else { return };
            tally.case(checked, || format!("{step} at {at}"));
        }
    });
    tally.end();
}
