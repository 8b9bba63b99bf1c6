//! Long work that is called off: it tells how far it is, ends, and leaves nothing of what it had begun.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use debrief::{
    store::{OpenError, check_watched},
    work::{Task, Watch},
};

use crate::common::{Place, import, imported};

/// A task, and how many per cent of it are done.
type Told = (Task, Option<u64>);

/// A workbook large enough that somebody can look on.
fn large() -> Place {
    let place = Place::new();
    import(&mut place.open(), &imported("Tubex", 4_000));
    place
}

/// Does work while somebody looks on, who calls it off where `is_enough` says so. Answers what comes of it and what was seen.
fn watched<T>(work: impl FnOnce(&Watch) -> T, is_enough: fn(Told) -> bool) -> (T, Vec<Told>) {
    let (watch, is_over) = (Watch::default(), AtomicBool::new(false));
    thread::scope(|scope| {
        let looking = scope.spawn(|| {
            let mut seen: Vec<Told> = Vec::new();
            while !is_over.load(Ordering::Relaxed) {
                let told = (watch.task(), watch.percent());
                if seen.last() != Some(&told) {
                    seen.push(told);
                }
                if is_enough(told) {
                    watch.cancel();
                }
                thread::yield_now();
            }
            seen
        });
        let result = work(&watch);
        is_over.store(true, Ordering::Relaxed);
        (result, looking.join().unwrap())
    })
}

/// That a task was seen to grow, and never to shrink.
fn assert_grows(seen: &[Told], task: Task) {
    let shares: Vec<u64> = seen.iter().filter(|told| told.0 == task).filter_map(|told| told.1).collect();
    assert!(shares.len() > 5 && shares.is_sorted(), "{task:?} of {seen:?}");
}

#[test]
fn a_check() {
    let place = large();
    let (before, check) = (fs::read(place.path()).unwrap(), |watch: &Watch| check_watched(&place.path(), watch));
    let (report, seen) = watched(check, |_| false);
    assert_eq!(report.unwrap().findings, []);
    assert_grows(&seen, Task::Checking);
    for is_enough in [|_| true, |told| told >= (Task::Checking, Some(1)), |told| told >= (Task::Checking, Some(50))] {
        let (ended, seen) = watched(check, is_enough);
        assert!(matches!(ended, Err(OpenError::Cancelled)), "{ended:?} {seen:?}");
    }
    assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
    assert_eq!(place.files(), ["test.debrief"]);
}
