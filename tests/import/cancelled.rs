//! Imports that are called off while they write: nothing of them is there.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use debrief::{
    exchange::import::{Counts, ImportError, Incoming, import},
    store::check,
    work::{Task, Watch},
};

use super::{Place, bring, deals, large_files::large_files};

const DEALS: usize = 13_000;

/// Imports, and calls it off as soon as half of it is written.
fn call_off(place: &Place, incoming: &Incoming) -> Result<Counts, ImportError> {
    let (watch, is_over) = (Watch::default(), AtomicBool::new(false));
    let mut workbook = place.workbook();
    thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                if watch.task() == Task::Writing && watch.percent() >= Some(50) {
                    watch.cancel();
                }
                thread::yield_now();
            }
        });
        let result = import(&mut workbook, incoming, "test", &watch);
        is_over.store(true, Ordering::Relaxed);
        result
    })
}

#[test]
fn an_import_called_off_in_the_middle_of_writing_leaves_the_file_as_it_was() {
    for (name, content) in large_files(DEALS) {
        let place = Place::new();
        bring(&mut place.workbook(), &deals(&place.file("first.csv", "ID,Titel,Kunde\nx,Line 3,Hofstetter\n"), |_| {}));
        let path = place.path("w.debrief");
        let before = fs::read(&path).expect("the workbook");
        let incoming = deals(&place.file(name, content), |_| {});
        assert_eq!(incoming.deals.len(), DEALS, "{name}");
        // Whoever watches may come too late: then it is tried again on the same file.
        let is_called_off = (0..20).any(|_| match call_off(&place, &incoming) {
            Err(ImportError::Cancelled) => true,
            Ok(counts) => {
                assert_eq!(counts.new, DEALS, "{name}");
                fs::write(&path, &before).expect("written");
                false
            }
            Err(other) => panic!("{name}: {other:?}"),
        });
        assert!(is_called_off, "{name}: nobody came in time");
        assert!(fs::read(&path).expect("the workbook") == before, "{name}: the file has changed");
        assert_eq!(fs::read_dir(place.path(".")).expect("the folder").count(), 3, "{name}: nothing lies beside it");
        assert_eq!(check(&path).expect("checked").findings, []);
        // What was called off can be done after all.
        assert_eq!(bring(&mut place.workbook(), &incoming).new, DEALS, "{name}");
    }
}
