//! Every operation of the store goes wrong in every way, at every step of a job
//! of all kinds.

use super::double::{Double, FAULTS, Fault, Faulty, Op, Script};
use super::scene::{STEPS, Scene, Start, is_reported};
use super::{Checked, Tally, cores, each, full};
use milepost::runner::shard::Shard;
use milepost::store::fs::SharedFs;
use std::io;
use std::sync::Arc;

/// After so many cases in a row without the fault the run has no more
/// operations: threads make the last ones come and go.
const BEYOND: usize = 2;

/// One accident, and what becomes of it; None where there is no such operation.
fn accident(
    step: &str,
    start: Start,
    shard: Option<Shard>,
    at: usize,
    fault: Fault,
) -> Option<Checked> {
    let faulty = Faulty::new(at, fault);
    ended_well(&Double::shared(faulty.clone()), &faulty, step, start, shard)
}

fn ended_well(
    fs: &SharedFs,
    faulty: &Faulty,
    step: &str,
    start: Start,
    shard: Option<Shard>,
) -> Option<Checked> {
    let scene = Scene::before(step, start);
    let ended = scene.run(fs, step, shard);
    if !faulty.happened() {
        return None;
    }
    // No sync of a run is made for luck: each that fails ends it.
    let told = match ended {
        Ok(_) if faulty.failed_a_sync() => Err("a sync failed, and the run ended well".to_owned()),
        _ => is_reported(&ended),
    };
    Some(told.and_then(|()| scene.is_honest(step)).and_then(|()| scene.heals(step)))
}

/// The faults to be had at the `at`-th operation: in the share one of them, so
/// that each meets each kind of operation somewhere.
fn faults(at: usize) -> Vec<Fault> {
    let one = (at + super::seed() as usize) % FAULTS.len();
    if full() { FAULTS.to_vec() } else { vec![FAULTS[one]] }
}

fn every_operation(tally: &Tally, step: &str, start: Start, shard: Option<Shard>) {
    let mut beyond = 0;
    for at in 1.. {
        let mut happened = false;
        for fault in faults(at) {
            if let Some(checked) = accident(step, start, shard, at, fault) {
                happened = true;
                tally.case(checked, || format!("{step} ({start:?}, {shard:?}), {fault:?} at {at}"));
            }
        }
        beyond = if happened { 0 } else { beyond + 1 };
        if beyond > BEYOND {
            return;
        }
    }
}

/// As a program would see it that does not look at what a sync returns.
struct Careless(Arc<Faulty>);

impl Script for Careless {
    fn around(&self, op: Op<'_>, act: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        let done = self.0.around(op, act);
        if matches!(op, Op::Sync(..) | Op::SyncDir(_)) { Ok(()) } else { done }
    }
}

/// The test of the test: each failed sync that is ignored must be found.
#[test]
fn an_ignored_failure_of_a_sync_is_found_out() {
    let (mut ignored, mut found) = (0, 0);
    for at in 1.. {
        let faulty = Faulty::new(at, Fault::FailsAfterEffect);
        let fs = Double::shared(Arc::new(Careless(faulty.clone())));
        let Some(checked) = ended_well(&fs, &faulty, "made", Start::Never, None) else { break };
        ignored += usize::from(faulty.failed_a_sync());
        found += usize::from(checked.is_err());
    }
    assert!(ignored > 5, "{ignored} syncs");
    assert_eq!(found, ignored);
}

#[test]
fn slow_every_store_operation_fails_in_every_way() {
    let tally = Tally::new("store faults");
    let mut plans = Vec::new();
    for start in [Start::Never, Start::Older] {
        plans.extend(STEPS.map(|step| (step, start, None)));
        plans.push(("encoded", start, Some(Shard { index: 1, of: 2 })));
    }
    each(plans, cores(), |(step, start, shard)| every_operation(&tally, step, start, shard));
    tally.end();
}
