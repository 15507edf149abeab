//! Every operation of the store goes wrong in every way, at every step of a job
//! of all kinds.

use super::double::{Double, FAULTS, Fault, Faulty};
use super::scene::{STEPS, Scene, Start, is_reported};
use super::{Checked, Tally, cores, each, full};
use milepost::runner::shard::Shard;

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
    let scene = Scene::before(step, start);
    let faulty = Faulty::new(at, fault);
    let ended = scene.run(&Double::shared(faulty.clone()), step, shard);
    if !faulty.happened() {
        return None;
    }
    let checked =
        is_reported(&ended).and_then(|()| scene.is_honest(step)).and_then(|()| scene.heals(step));
    Some(checked)
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
