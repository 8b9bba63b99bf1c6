//! Long work that is called off: it tells how far it is, ends, and leaves nothing of what it had begun.

use std::{
    fmt::Debug,
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use debrief::{
    domain::Side,
    exchange::{bundle, export::ExportError},
    store::{
        BackupError, BackupKind, Bundle, ForgetScope, OpenError, StoreError, Workbook, backups_naming, check,
        check_watched, restore, salvage,
    },
    work::{Task, Watch},
};

use crate::common::{Place, import, imported};

/// A task, and how many per cent of it are done.
type Told = (Task, Option<u64>);

/// A workbook large enough that somebody can look on.
fn large() -> Place {
    of_steps(4_000)
}

fn of_steps(steps: usize) -> Place {
    let place = Place::new();
    import(&mut place.open(), &imported("Tubex", steps));
    place
}

/// Does work while somebody looks on, who calls it off as soon as that much of a task is done. Answers what comes of it and
/// what was seen.
fn watched<T>(work: impl FnOnce(&Watch) -> T, end: Option<Told>) -> (T, Vec<Told>) {
    let (watch, is_over) = (Watch::default(), AtomicBool::new(false));
    thread::scope(|scope| {
        let looking = scope.spawn(|| {
            let mut seen: Vec<Told> = Vec::new();
            while !is_over.load(Ordering::Relaxed) {
                let told = (watch.task(), watch.percent());
                if seen.last() != Some(&told) {
                    seen.push(told);
                }
                if end.is_some_and(|(task, share)| told.0 == task && told.1 >= share) {
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

/// Calls work off as soon as that much of a task is done, and answers how it ends. Whoever looks on may come too late: then all
/// is put back, and it is tried again.
fn called_off<T: Debug, E>(work: impl Fn(&Watch) -> Result<T, E>, end: Told, put_back: impl Fn()) -> E {
    for _ in 0..20 {
        match watched(&work, Some(end)).0 {
            Err(error) => return error,
            Ok(_) => put_back(),
        }
    }
    panic!("nobody came in time for {end:?}");
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
    let (report, seen) = watched(check, None);
    assert_eq!(report.unwrap().findings, []);
    assert_grows(&seen, Task::Checking);
    for share in [None, Some(1), Some(50)] {
        let ended = called_off(check, (Task::Checking, share), || ());
        assert!(matches!(ended, OpenError::Cancelled), "{ended:?}");
    }
    assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
    assert_eq!(place.files(), ["test.debrief"]);
}

#[test]
fn a_recovery() {
    let place = large();
    let folder = place.path().with_file_name("new");
    let new = folder.join("deep").join("w.debrief");
    let before = fs::read(place.path()).unwrap();
    let recover = |watch: &Watch| salvage(&place.path(), &new, "lost", watch);
    for (task, share) in [
        (Task::Reading, None),
        (Task::Reading, Some(50)),
        (Task::Writing, None),
        (Task::Checking, Some(30)),
        (Task::Comparing, Some(30)),
    ] {
        let ended = called_off(recover, (task, share), || fs::remove_dir_all(&folder).unwrap());
        assert!(matches!(ended, BackupError::Cancelled), "{ended:?}");
        assert_eq!(place.files(), ["test.debrief"], "{task:?}");
    }
    let (recovered, seen) = watched(recover, None);
    assert!(recovered.unwrap().is_complete());
    [Task::Reading, Task::Checking, Task::Comparing].iter().for_each(|task| assert_grows(&seen, *task));
    assert_eq!(check(&new).unwrap().findings, []);
    assert_eq!(fs::read_dir(new.parent().unwrap()).unwrap().count(), 1);
    assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
}

#[test]
fn a_forgetting() {
    let place = large();
    let workbook = place.open();
    let name = |number: u64, _: Side| format!("Person {number}");
    let person = workbook.people().unwrap().into_iter().find(|person| person.name == "Zwygart").unwrap();
    let before = fs::read(place.path()).unwrap();
    let plan = |watch: &Watch| workbook.plan_forgetting(&[person.id], ForgetScope::Workbook, name, watch);
    let ended = called_off(plan, (Task::Reading, Some(20)), || ());
    assert!(matches!(ended, StoreError::Cancelled), "{ended:?}");
    let (plan, seen) = watched(plan, None);
    let plan = plan.unwrap();
    assert_grows(&seen, Task::Reading);
    drop(workbook);

    for (task, share) in
        [(Task::Comparing, Some(20)), (Task::Writing, None), (Task::Writing, Some(40)), (Task::Writing, Some(70))]
    {
        let forget = |watch: &Watch| place.open().forget(&plan, &[].into(), watch);
        let ended = called_off(forget, (task, share), || fs::write(place.path(), &before).unwrap());
        assert!(matches!(ended, StoreError::Cancelled), "{ended:?}");
        assert!(fs::read(place.path()).unwrap()[100..] == before[100..], "the file has changed");
    }

    let folder = place.path().with_file_name("backups");
    let mut workbook = place.open();
    workbook.back_up(&folder, BackupKind::Manual).unwrap();
    let naming = |watch: &Watch| backups_naming(&plan, &folder, &place.path(), watch);
    let over = Watch::default();
    over.cancel();
    let ended = naming(&over);
    assert!(matches!(ended, Err(BackupError::Cancelled)), "{ended:?}");
    assert_eq!(naming(&Watch::default()).unwrap().len(), 1);

    let (done, seen) = watched(|watch| workbook.forget(&plan, &[].into(), watch), None);
    assert_eq!(done.unwrap().people, 1);
    [Task::Comparing, Task::Writing].iter().for_each(|task| assert_grows(&seen, *task));
    drop(workbook);
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

#[test]
fn a_bundle() {
    let place = large();
    let (workbook, file) = (place.open(), place.path().with_file_name("all.bundle"));
    for passphrase in [None, Some("vier Worte")] {
        let bundle = |watch: &Watch| bundle::make(&workbook, None, &file, passphrase, watch);
        let before = place.files();
        for (task, share) in [(Task::Reading, None), (Task::Writing, Some(30))] {
            let ended = called_off(bundle, (task, share), || fs::remove_file(&file).unwrap());
            let is_called_off = matches!(ended, ExportError::CalledOff | ExportError::Store(StoreError::Cancelled));
            assert!(is_called_off, "{ended:?}");
            assert_eq!(place.files(), before);
        }
        let (made, seen) = watched(bundle, None);
        assert_eq!(made.unwrap(), 1);
        assert_grows(&seen, Task::Writing);
        let read = bundle::read(&file, passphrase, &Watch::default()).unwrap();
        assert!(read == workbook.holdings().unwrap(), "all is in it");
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_restoring() {
    let place = of_steps(12_000);
    let beside = |name: &str| place.path().with_file_name(name);
    let backup = place.open().back_up(&beside("first"), BackupKind::Manual).unwrap().path;
    import(&mut place.open(), &imported("Kestler", 10));
    let before = fs::read(place.path()).unwrap();
    let (files, now) = (place.files(), "2026-03-13T10:00:00Z".parse().unwrap());
    let put_back = |watch: &Watch| restore(&backup, &place.path(), &beside("kept"), now, watch);
    for task in [Task::Reading, Task::Checking, Task::Writing] {
        let again = || {
            fs::write(place.path(), &before).unwrap();
            fs::remove_dir_all(beside("kept")).unwrap();
        };
        let ended = called_off(put_back, (task, None), again);
        assert!(matches!(ended, BackupError::Cancelled), "{ended:?}");
        assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
        assert_eq!(place.files(), files, "{task:?}");
    }
    let (restored, seen) = watched(put_back, Some((Task::Saving, None)));
    assert!(restored.is_ok(), "what is kept already is not left alone: {restored:?} {seen:?}");
    assert_eq!(place.open().contents().unwrap(), Workbook::open(&backup).unwrap().contents().unwrap());
}

#[test]
fn a_filling() {
    let place = Place::new();
    drop(place.open());
    let before = fs::read(place.path()).unwrap();
    let bundles =
        || (0..60).map(|at| Bundle { debriefs: vec![imported(&format!("Tubex {at}"), 100)], ..Bundle::default() });
    let fill = |watch: &Watch| {
        let mut count = watch.count(Task::Writing, 60);
        place.open().fill_watched(bundles().inspect(|_| _ = count.one()), watch)
    };
    let ended = called_off(fill, (Task::Writing, Some(30)), || fs::write(place.path(), &before).unwrap());
    assert!(matches!(ended, StoreError::Cancelled), "{ended:?}");
    assert!(fs::read(place.path()).unwrap()[100..] == before[100..], "the file has changed");
    assert_eq!(place.open().fill(bundles()).unwrap(), 60);
}
