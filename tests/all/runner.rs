//! The runner's promises, with a toy step: complete, exclusive, abortable, final.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use milepost::error::Class;
use milepost::runner::decide::{self, Verdict, Why};
use milepost::runner::execute::{self, State};
use milepost::runner::fence;
use milepost::runner::marker::{self, Found};
use milepost::runner::node::OnEmpty;
use milepost::runner::shard::Shard;

use super::toy::{Space, Toy, names};

#[test]
fn a_step_runs_once_and_leaves_nothing_but_parts_and_the_marker() {
    let space = Space::new();
    let toy = Toy::new(3);
    let ended = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    assert_eq!((ended.state, ended.rows, ended.partitions), (State::Completed, 9, 3));
    let parts = ["_SUCCESS", "part-00000.parquet", "part-00001.parquet", "part-00002.parquet"];
    assert_eq!(space.names("raw"), parts);
    assert_eq!(names(&space.path(".milepost/raw/attempts")), [""; 0]);
    assert_eq!(names(&space.path(".milepost/raw/locks")), [""; 0]);
    assert_eq!(names(&space.path(".milepost/raw/progress")), [""; 0]);
    let again = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    assert_eq!((again.state, toy.opened()), (State::Fresh, 3));
}

#[test]
fn a_rerun_after_a_failure_makes_only_what_is_missing() {
    let space = Space::with_threads(1);
    let bad = Toy { fails_at: Some(3), ..Toy::new(5) };
    let error = execute::run(&space.runtime, &space.node("raw", &bad), None).unwrap_err();
    assert_eq!(error.class(), Class::Data);
    assert!(error.message().contains("partition 3"), "{error}");
    assert!(!space.path("raw/_SUCCESS").exists());
    let good = Toy::new(5);
    let ended = execute::run(&space.runtime, &space.node("raw", &good), None).unwrap();
    assert_eq!((ended.resumed, good.opened()), (3, 2));
    let whole = Space::new();
    let undisturbed = execute::run(&whole.runtime, &whole.node("raw", &Toy::new(5)), None).unwrap();
    assert_eq!(ended.marker.unwrap().digest, undisturbed.marker.unwrap().digest);
}

#[test]
fn the_first_bad_unit_in_order_is_reported_on_any_number_of_threads() {
    for threads in [1, 2, 8] {
        let space = Space::with_threads(threads);
        let bad = Toy { fails_at: Some(7), ..Toy::new(40) };
        let error = execute::run(&space.runtime, &space.node("raw", &bad), None).unwrap_err();
        assert!(error.message().contains("partition 7"), "{error}");
    }
}

#[test]
fn a_changed_parameter_discards_partial_progress_and_stale_parts() {
    let space = Space::new();
    execute::run(&space.runtime, &space.node("raw", &Toy::new(6)), None).unwrap();
    let fewer = Toy { text: "y".into(), ..Toy::new(2) };
    let node = space.node("raw", &fewer);
    let inputs = decide::inputs(&node).unwrap();
    let verdict = decide::decide(&node, &inputs, &space.runtime.stop, None).unwrap();
    let Verdict::Run(Why::Changed(changes)) = verdict else { panic!("{verdict:?}") };
    let changed: Vec<_> = changes.iter().map(|c| c.component.as_str()).collect();
    assert_eq!(changed, ["params.partitions", "params.text"]);
    let ended = execute::run(&space.runtime, &node, None).unwrap();
    assert_eq!((ended.resumed, fewer.opened()), (0, 2));
    assert_eq!(space.names("raw"), ["_SUCCESS", "part-00000.parquet", "part-00001.parquet"]);
}

#[test]
fn a_lost_part_is_made_again_and_only_that_one() {
    let space = Space::new();
    let first = execute::run(&space.runtime, &space.node("raw", &Toy::new(4)), None).unwrap();
    std::fs::remove_file(space.path("raw/part-00002.parquet")).unwrap();
    let toy = Toy::new(4);
    let ended = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    assert_eq!((ended.state, toy.opened()), (State::Completed, 1));
    assert_eq!(ended.marker.unwrap().digest, first.marker.unwrap().digest);
}

#[test]
fn no_torn_marker_is_trusted() {
    let space = Space::new();
    execute::run(&space.runtime, &space.node("raw", &Toy::new(1)), None).unwrap();
    let path = space.path("raw/_SUCCESS");
    let whole = std::fs::read(&path).unwrap();
    for end in 0..whole.len() - 1 {
        std::fs::write(&path, &whole[..end]).unwrap();
        assert!(matches!(marker::read(&path), Found::Broken(_)), "cut at {end}");
    }
    let toy = Toy::new(1);
    let ended = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    assert_eq!((ended.state, toy.opened()), (State::Completed, 1));
}

#[test]
fn nobody_finds_a_marker_while_the_dataset_changes() {
    let space = Space::new();
    execute::run(&space.runtime, &space.node("raw", &Toy::new(2)), None).unwrap();
    let marker = space.path("raw/_SUCCESS");
    let seen = Arc::new(AtomicBool::new(false));
    let found = seen.clone();
    let mut toy = Toy { text: "y".into(), ..Toy::new(3) };
    toy.on_open = Arc::new(move |_, _| found.store(marker.exists(), Ordering::SeqCst));
    execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    assert!(!seen.load(Ordering::SeqCst));
}

#[test]
fn an_overtaken_attempt_exits_75_and_nothing_of_it_appears() {
    let space = Space::new();
    let attempts = space.path(".milepost/raw/attempts");
    let mut toy = Toy::new(3);
    let fs = space.runtime.fs.clone();
    toy.on_open = Arc::new(move |partition, _| {
        if partition == 1 {
            fence::fence(&*fs, &attempts, None).unwrap();
        }
    });
    let error = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap_err();
    assert_eq!(error.class(), Class::Held, "{error}");
    assert!(!space.path("raw/part-00001.parquet").exists());
    assert!(!space.path("raw/_SUCCESS").exists());
}

#[test]
fn an_upstream_that_runs_again_meanwhile_is_noticed() {
    let space = Space::new();
    execute::run(&space.runtime, &space.node("raw", &Toy::new(2)), None).unwrap();
    let (runtime, upstream) =
        (space.runtime.clone(), space.node("raw", &Toy { text: "y".into(), ..Toy::new(2) }));
    let mut toy = Toy::new(2);
    toy.on_open = Arc::new(move |partition, _| {
        if partition == 1 {
            execute::run(&runtime, &upstream, None).unwrap();
        }
    });
    let error = execute::run(&space.runtime, &space.below("copy", "raw", &toy), None).unwrap_err();
    assert_eq!(error.class(), Class::Held, "{error}");
    assert!(error.message().contains("'raw' was run again"), "{error}");
    assert!(!space.path("copy/_SUCCESS").exists());
    let fresh = Toy::new(2);
    let ended = execute::run(&space.runtime, &space.below("copy", "raw", &fresh), None).unwrap();
    assert_eq!((ended.resumed, fresh.opened()), (0, 2), "nothing read before counts");
}

#[test]
fn an_incomplete_upstream_is_a_missing_input() {
    let space = Space::new();
    let node = space.below("copy", "raw", &Toy::new(1));
    let error = execute::run(&space.runtime, &node, None).unwrap_err();
    assert_eq!(error.class().exit_code(), 66);
    assert!(error.message().contains("'raw' is not complete"), "{error}");
}

#[test]
fn shards_leave_the_marker_to_the_step_and_the_same_bytes() {
    let whole = Space::new();
    let one = execute::run(&whole.runtime, &whole.node("raw", &Toy::new(11)), None).unwrap();
    let space = Space::new();
    for index in [3, 0, 4, 1] {
        let shard = Some(Shard { index, of: 5 });
        let ended = execute::run(&space.runtime, &space.node("raw", &Toy::new(11)), shard).unwrap();
        assert_eq!(ended.state, State::ShardDone);
        assert!(!space.path("raw/_SUCCESS").exists());
    }
    let join = Toy::new(11);
    let ended = execute::run(&space.runtime, &space.node("raw", &join), None).unwrap();
    assert_eq!((ended.resumed, join.opened()), (9, 2), "the join does what is left");
    assert_eq!(ended.marker.unwrap().digest, one.marker.unwrap().digest);
}

#[test]
fn a_second_comer_is_told_who_holds_the_step() {
    let space = Space::new();
    let (runtime, rival) = (space.runtime.clone(), space.node("raw", &Toy::new(1)));
    let told = Arc::new(std::sync::Mutex::new(None));
    let slot = told.clone();
    let mut toy = Toy::new(1);
    toy.on_open = Arc::new(move |_, _| {
        *slot.lock().unwrap() = Some(execute::run(&runtime, &rival, None).unwrap_err());
    });
    execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap();
    let error = told.lock().unwrap().take().unwrap();
    assert_eq!(error.class().exit_code(), 75);
    assert!(error.message().contains(&format!("pid {}", std::process::id())), "{error}");
}

#[test]
fn a_shard_waits_for_no_shards_of_another_count() {
    let space = Space::new();
    let (runtime, rival) = (space.runtime.clone(), space.node("raw", &Toy::new(4)));
    let told = Arc::new(std::sync::Mutex::new(None));
    let slot = told.clone();
    let mut toy = Toy::new(4);
    toy.on_open = Arc::new(move |_, _| {
        let other = Some(Shard { index: 0, of: 3 });
        *slot.lock().unwrap() = Some(execute::run(&runtime, &rival, other).unwrap_err());
    });
    let shard = Some(Shard { index: 0, of: 4 });
    execute::run(&space.runtime, &space.node("raw", &toy), shard).unwrap();
    assert_eq!(told.lock().unwrap().take().unwrap().class(), Class::Held);
}

#[test]
fn a_lock_of_a_dead_process_and_one_of_a_silent_host_are_taken_over() {
    for boot in [None, Some("another-boot")] {
        let space = Space::new();
        let node = space.node("raw", &Toy::new(1));
        node.place.create(&*space.runtime.fs).unwrap();
        let mut holder =
            milepost::runner::holder::Holder::me("dead0000dead", None, "1970-01-01".into());
        holder.pid = 1 << 22;
        if let Some(boot) = boot {
            holder.boot = boot.into();
        }
        let text = milepost::store::sealed::to_line(&holder).unwrap();
        std::fs::write(space.path(".milepost/raw/locks/step"), text).unwrap();
        let ended = execute::run(&space.runtime, &node, None).unwrap();
        assert_eq!(ended.state, State::Completed, "{boot:?}");
    }
}

#[test]
fn an_empty_input_ends_as_the_spec_says() {
    for (on_empty, code) in [(OnEmpty::Fail, 65), (OnEmpty::Skip, 99), (OnEmpty::Continue, 0)] {
        let space = Space::new();
        execute::run(&space.runtime, &space.node("raw", &Toy::new(0)), None).unwrap();
        let mut node = space.below("copy", "raw", &Toy::new(0));
        node.on_empty = on_empty;
        for _ in 0..2 {
            let got = match execute::run(&space.runtime, &node, None) {
                Ok(ended) if ended.state == State::Skipped => 99,
                Ok(_) => 0,
                Err(error) => i32::from(error.class().exit_code()),
            };
            assert_eq!(got, code, "{on_empty:?}");
        }
        assert_eq!(space.path("copy/_SUCCESS").exists(), code != 65);
    }
}

#[test]
fn a_stop_request_ends_the_work_and_a_rerun_goes_on() {
    let mut space = Space::with_threads(1);
    let stop = space.runtime.stop.clone();
    let mut toy = Toy::new(4);
    toy.on_open = Arc::new(move |partition, _| {
        if partition == 2 {
            stop.request(15);
        }
    });
    let error = execute::run(&space.runtime, &space.node("raw", &toy), None).unwrap_err();
    assert_eq!(error.class().exit_code(), 143);
    space.runtime.stop = milepost::runner::stop::Stop::default();
    let rest = Toy::new(4);
    let ended = execute::run(&space.runtime, &space.node("raw", &rest), None).unwrap();
    assert_eq!((ended.resumed, rest.opened()), (2, 2));
}
