//! Works through a DAG of steps, independent ones side by side. Knows the
//! order, not the steps.

use std::sync::mpsc::channel;

use crate::error::{Class, Error, Result};

/// How each step of a run ended; None where it was not tried, because a step
/// above it failed or was skipped.
pub type Results<T> = Vec<Option<Result<T>>>;

/// Runs `one(i)` for every step `i` once all of `upstream[i]` ended well.
/// Steps that are not to be run are given as ended already by the caller
/// leaving them out of `upstream`. `goes_on` tells whether what is below may run.
pub fn run<T: Send>(
    upstream: &[Vec<usize>],
    one: impl Fn(usize) -> Result<T> + Sync,
    goes_on: impl Fn(&T) -> bool,
) -> Results<T> {
    let mut results: Results<T> = upstream.iter().map(|_| None).collect();
    let mut started = vec![false; upstream.len()];
    let (sender, ended) = channel();
    std::thread::scope(|scope| {
        let mut running = 0;
        loop {
            for step in 0..upstream.len() {
                let done = |u: &usize| matches!(&results[*u], Some(Ok(t)) if goes_on(t));
                if !started[step] && upstream[step].iter().all(done) {
                    started[step] = true;
                    running += 1;
                    let (sender, one) = (sender.clone(), &one);
                    scope.spawn(move || {
                        let result = caught(|| one(step));
                        // The receiver lives as long as the scope.
                        let _ = sender.send((step, result));
                    });
                }
            }
            if running == 0 {
                break;
            }
            if let Ok((step, result)) = ended.recv() {
                results[step] = Some(result);
                running -= 1;
            }
        }
    });
    results
}

/// A panic in a step is a bug, and an error of that step.
pub fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(Error::unexpected(format!("a bug: {}", text.unwrap_or("a panic")))
            .hint("please report it, with the log; running the command again is safe"))
    })
}

/// The failure that a run reports: the first in DAG order, permanent ones first.
pub fn first_failure<T>(results: &Results<T>) -> Option<(usize, &Error)> {
    let failures = || {
        results.iter().enumerate().filter_map(|(i, r)| match r {
            Some(Err(e)) if e.class() != Class::Skipped => Some((i, e)),
            _ => None,
        })
    };
    failures().find(|(_, e)| e.class().is_permanent()).or_else(|| failures().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn a_failure_stops_what_is_below_and_nothing_else() {
        let order = Mutex::new(Vec::new());
        let upstream = [vec![], vec![0], vec![1], vec![0]];
        let results = run(
            &upstream,
            |step| {
                order.lock().unwrap().push(step);
                if step == 1 { Err(Error::data("bad")) } else { Ok(step) }
            },
            |_| true,
        );
        assert!(matches!(results[0], Some(Ok(0))));
        assert!(matches!(results[1], Some(Err(_))));
        assert!(results[2].is_none(), "below the failed one");
        assert!(matches!(results[3], Some(Ok(3))));
        assert_eq!(order.lock().unwrap()[0], 0);
    }

    #[test]
    fn a_panic_is_an_error_of_its_step() {
        let results =
            run(&[vec![], vec![]], |s| if s == 0 { panic!("oh") } else { Ok(()) }, |()| true);
        let Some(Err(error)) = &results[0] else { panic!("no error") };
        assert_eq!(error.class(), Class::Unexpected);
        assert!(error.message().contains("oh"), "{error}");
        assert!(matches!(results[1], Some(Ok(()))));
    }

    #[test]
    fn a_permanent_failure_is_reported_before_an_earlier_passing_one() {
        let results: Results<()> =
            vec![Some(Err(Error::held("held"))), Some(Ok(())), Some(Err(Error::data("bad")))];
        assert_eq!(first_failure(&results).unwrap().0, 2);
    }
}
