//! Power fails at every operation: what was not synced is lost, in several
//! ways, and a rerun on what is left must end well.

use super::double::Double;
use super::durable::{Deaf, Durable, Effect, Kept};
use super::scene::{STEPS, Scene, Start};
use super::{Checked, Dice, Tally, cores, each, full, seed};
use std::path::Path;
use std::sync::Arc;

/// After so many runs in a row without the failing sync there are no more of
/// them: threads share some, and which ones is by chance.
const BEYOND: usize = 4;

/// A run that goes on after a killed one is interrupted within so many operations.
const SECOND_RUN: usize = 60;

/// A power failure at one operation of a step; None where there is no such one.
struct Failure {
    step: &'static str,
    start: Start,
    scene: Scene,
    disk: Arc<Durable>,
}

impl Failure {
    fn at(step: &'static str, start: Start, at: usize, deaf: Option<Deaf>) -> Failure {
        Failure::of(step, start, |work| Durable::watch(work, at, deaf))
    }

    fn of(step: &'static str, start: Start, disk: impl FnOnce(&Path) -> Durable) -> Failure {
        let scene = Scene::before(step, start);
        let disk = Arc::new(disk(&scene.path("work")));
        // That it fails where its disk does is no news.
        let _ = scene.run(&Double::shared(disk.clone()), step, None);
        Failure { step, start, scene, disk }
    }

    /// The machine starts again, on what the disk kept.
    fn reboot(&self, kept: Kept) -> Scene {
        let scene = Scene::bare();
        self.disk.materialize(kept, &scene.path("work"));
        scene
    }

    fn check(&self, kept: Kept) -> Checked {
        let scene = self.reboot(kept);
        scene.is_honest(self.step)?;
        scene.heals(self.step)
    }

    /// The process was only killed; in the middle of the next one the power goes.
    fn check_killed_first(&self, seed: u64) -> Checked {
        let mut dice = Dice(seed);
        self.disk.revive_for(1 + dice.below(SECOND_RUN));
        let _ = self.scene.run(&Double::shared(self.disk.clone()), self.step, None);
        let kept = [Kept::Nothing, Kept::Names, Kept::Chance(seed)][dice.below(3)];
        self.check(kept).map_err(|e| format!("{e} ({kept:?}, seed {seed})"))
    }

    /// The process was only killed, or one of its syncs failed; the next one completes,
    /// and then the power goes: what it called complete must be there.
    fn check_second_run(&self) -> Checked {
        self.disk.revive();
        let ended = self.scene.run(&Double::shared(self.disk.clone()), self.step, None);
        ended.map_err(|e| format!("a rerun fails: {e}"))?;
        let whole = |kept| self.reboot(kept).is_whole(self.step);
        whole(Kept::Nothing).map_err(|e| format!("called complete, then lost: {e}"))?;
        whole(Kept::Garbage)
    }
}

fn every_failure(tally: &Tally, step: &'static str, start: Start, deaf: Option<Deaf>) {
    let mut kinds = vec![Kept::Nothing, Kept::Names, Kept::Halves, Kept::Garbage];
    let chances = if full() { 12 } else { 2 };
    for at in 1.. {
        let failure = Failure::at(step, start, at, deaf);
        let happened = failure.disk.happened();
        kinds.truncate(4);
        kinds.extend((0..chances).map(|i| Kept::Chance(seed() ^ (at as u64 * 64 + i))));
        for kept in &kinds {
            let what = || format!("{step} ({:?}), {kept:?} at {at}", failure.start);
            tally.case(failure.check(*kept), what);
        }
        tally.case(failure.check_second_run(), || format!("{step} ({start:?}), again after {at}"));
        for chance in 0..if full() { 4 } else { 1 } {
            let seed = seed() ^ (at as u64 * 64 + chance);
            let killed = Failure::at(step, start, at, deaf);
            let what = || format!("{step} ({start:?}), killed at {at}, then without power");
            tally.case(killed.check_killed_first(seed), what);
        }
        if !happened {
            return;
        }
    }
}

#[test]
fn slow_power_fails_at_every_operation() {
    let tally = Tally::new("power failures");
    let mut plans = Vec::new();
    for start in [Start::Never, Start::Older] {
        plans.extend(STEPS.map(|step| (step, start)));
    }
    each(plans, cores(), |(step, start)| every_failure(&tally, step, start, None));
    tally.end();
}

/// Each sync of a run is reported as failed; the run after it is told that all
/// is well, and then the power goes.
#[test]
fn slow_power_fails_after_a_run_whose_sync_failed() {
    let tally = Tally::new("failed syncs, then power failures");
    let mut plans = Vec::new();
    for start in [Start::Never, Start::Older] {
        for effect in [Effect::Lost, Effect::There] {
            plans.extend(STEPS.map(|step| (step, start, effect)));
        }
    }
    each(plans, cores(), |(step, start, effect)| {
        let mut beyond = 0;
        for at in 1.. {
            let disk = |work: &Path| Durable::with_a_failing_sync(work, at, effect);
            let failure = Failure::of(step, start, disk);
            if !failure.disk.happened() {
                beyond += 1;
                if beyond > BEYOND {
                    return;
                }
                continue;
            }
            beyond = 0;
            let what = || format!("{step} ({start:?}), sync {at} failed, effect {effect:?}");
            tally.case(failure.check_second_run(), what);
        }
    });
    tally.end();
}

/// The test of the test: where syncs are forgotten it must see promises broken.
#[test]
fn a_disk_that_lies_about_syncs_is_found_out() {
    for deaf in [Deaf::Files, Deaf::Folders] {
        let tally = Tally::new("lying disk");
        every_failure(&tally, "made", Start::Never, Some(deaf));
        assert!(tally.violations() > 0, "{deaf:?}");
    }
}
