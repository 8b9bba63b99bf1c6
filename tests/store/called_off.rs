//! Long work that is called off: it tells how far it is, ends, and leaves nothing of what it had begun.

use std::{
    fs,
    sync::{Arc, Mutex},
};

use debrief::{
    domain::Side,
    exchange::{
        bundle,
        export::{CsvStyle, ExportError, Format, Order, export},
        naming::Naming,
    },
    i18n::Locale,
    store::{
        BackupError, BackupKind, Bundle, ForgetScope, OpenError, Restoring, Retention, StoreError, Workbook,
        automatic_backup, backups_naming, check, check_watched, restore, salvage,
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

/// Does work that is called off as soon as that much of a task is done. Answers what comes of it and what was told.
fn watched<T>(work: impl FnOnce(&Watch) -> T, end: Option<Told>) -> (T, Vec<Told>) {
    let told = Arc::new(Mutex::new(Vec::<Told>::new()));
    let kept = Arc::clone(&told);
    let watch = Watch::heard(move |task, share| {
        let mut told = kept.lock().unwrap();
        if told.last() != Some(&(task, share)) {
            told.push((task, share));
        }
        end.is_none_or(|end| end.0 != task || share < end.1)
    });
    let result = work(&watch);
    let told = told.lock().unwrap().clone();
    (result, told)
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
        let (ended, seen) = watched(check, Some((Task::Checking, share)));
        assert!(matches!(ended, Err(OpenError::Cancelled)), "{ended:?} {seen:?}");
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
        let (ended, seen) = watched(recover, Some((task, share)));
        assert!(matches!(ended, Err(BackupError::Cancelled)), "{ended:?} {seen:?}");
        assert_eq!(place.files(), ["test.debrief"], "{seen:?}");
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
    let mut workbook = place.open();
    let name = |number: u64, _: Side| format!("Person {number}");
    let person = workbook.people().unwrap().into_iter().find(|person| person.name == "Zwygart").unwrap();
    let before = fs::read(place.path()).unwrap();
    let plan = |watch: &Watch| workbook.plan_forgetting(&[person.id], ForgetScope::Workbook, name, watch);
    let (ended, seen) = watched(plan, Some((Task::Reading, Some(20))));
    assert!(matches!(ended, Err(StoreError::Cancelled)), "{seen:?}");
    let (plan, seen) = watched(plan, None);
    let plan = plan.unwrap();
    assert_grows(&seen, Task::Reading);

    for (task, share) in
        [(Task::Comparing, Some(20)), (Task::Writing, None), (Task::Writing, Some(40)), (Task::Writing, Some(70))]
    {
        let (ended, seen) = watched(|watch| workbook.forget(&plan, &[].into(), watch), Some((task, share)));
        assert!(matches!(ended, Err(StoreError::Cancelled)), "{ended:?} {seen:?}");
        assert!(fs::read(place.path()).unwrap()[100..] == before[100..], "the file has changed");
    }

    let folder = place.path().with_file_name("backups");
    workbook.back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
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
            let (ended, seen) = watched(bundle, Some((task, share)));
            assert!(matches!(ended, Err(ExportError::CalledOff)), "{ended:?} {seen:?}");
            assert_eq!(place.files(), before);
        }
        let (made, seen) = watched(bundle, None);
        assert_eq!(made.unwrap(), 1);
        assert_grows(&seen, Task::Writing);
        let read = bundle::read(&file, passphrase, &Watch::default()).unwrap();
        assert!(read == workbook.holdings(&Watch::default()).unwrap(), "all is in it");
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_backup() {
    let place = of_steps(12_000);
    let (workbook, folder) = (place.open(), place.path().with_file_name("backups"));
    let back_up = |watch: &Watch| workbook.back_up(&folder, BackupKind::Manual, watch);
    let (ended, seen) = watched(back_up, Some((Task::Writing, Some(30))));
    assert!(matches!(ended, Err(BackupError::Cancelled)), "{ended:?} {seen:?}");
    assert!(fs::read_dir(&folder).map_or(0, Iterator::count) == 0, "something is left");
    let now = "2026-03-13T10:00:00Z".parse().unwrap();
    let over = Watch::default();
    over.cancel();
    let ended = automatic_backup(&place.path(), &folder, BackupKind::Open, &Retention::default(), now, &over);
    assert!(matches!(ended, Err(BackupError::Cancelled)), "{ended:?}");
    assert!(fs::read_dir(&folder).map_or(0, Iterator::count) == 0, "something is left");
    // Left two hours ago by one that was killed; and being written now.
    fs::create_dir_all(&folder).unwrap();
    let [old, new] = ["20260313T080000000Z", "20260313T095900000Z"]
        .map(|at| folder.join(format!("test.00000000.{at}.open.debrief.part")));
    [&old, &new].iter().for_each(|path| fs::write(path, "half").unwrap());
    automatic_backup(&place.path(), &folder, BackupKind::Open, &Retention::default(), now, &Watch::default()).unwrap();
    assert_eq!((old.exists(), new.exists()), (false, true));
    let (made, seen) = watched(back_up, None);
    assert_eq!(made.unwrap().contents.unwrap(), workbook.contents().unwrap());
    let shares: Vec<u64> = seen.iter().filter(|told| told.0 == Task::Writing).filter_map(|told| told.1).collect();
    assert!(shares.len() > 1 && shares.is_sorted(), "{seen:?}");
}

#[test]
fn an_export_into_a_folder() {
    let place = large();
    let workbook = place.open();
    let deals = workbook.all_deals().unwrap().iter().map(|deal| deal.id).collect();
    let (naming, csv) = (Naming::Everybody, CsvStyle::default());
    let order = Order { format: Format::Csv, deals, naming, csv, locale: Locale::EN };
    let folder = place.path().with_file_name("tables");
    for is_there in [false, true] {
        let ended = export(&workbook, &order, &folder.join("new"), |_| false);
        assert!(matches!(ended, Err(ExportError::CalledOff)), "{ended:?}");
        assert!(!folder.join("new").exists());
        assert_eq!(folder.exists(), is_there, "what was made for it goes, what was there stays");
        fs::create_dir_all(&folder).unwrap();
    }
    export(&workbook, &order, &folder.join("new"), |_| true).unwrap();
    assert!(folder.join("new").read_dir().unwrap().count() > 5);
}

#[test]
fn a_restoring() {
    let place = of_steps(12_000);
    let beside = |name: &str| place.path().with_file_name(name);
    let backup = place.open().back_up(&beside("first"), BackupKind::Manual, &Watch::default()).unwrap().path;
    import(&mut place.open(), &imported("Kestler", 10));
    let before = fs::read(place.path()).unwrap();
    let (files, now) = (place.files(), "2026-03-13T10:00:00Z".parse().unwrap());
    let put_back = |watch: &Watch| restore(&backup, &place.path(), &beside("kept"), now, watch);
    for task in [Task::Reading, Task::Checking, Task::Writing] {
        let (ended, seen) = watched(put_back, Some((task, None)));
        assert!(matches!(ended, Err(BackupError::Cancelled)), "{ended:?} {seen:?}");
        assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
        assert_eq!(place.files(), files, "{seen:?}");
    }
    // Made ready and then dropped: what stands there is kept once more, and that is all.
    drop(Restoring::prepare(&backup, &place.path(), &beside("dropped"), now, &Watch::default()).unwrap());
    assert!(fs::read(place.path()).unwrap() == before, "the file has changed");
    fs::remove_dir_all(beside("dropped")).unwrap();
    assert_eq!(place.files(), files);
    let (restored, seen) = watched(put_back, Some((Task::Saving, None)));
    assert!(restored.is_ok(), "what is kept already is not left alone: {restored:?} {seen:?}");
    assert_eq!(place.open().contents().unwrap(), Workbook::open(&backup).unwrap().contents().unwrap());
}

#[test]
fn a_filling() {
    let place = Place::new();
    let mut workbook = place.open();
    let before = fs::read(place.path()).unwrap();
    let bundles =
        || (0..60).map(|at| Bundle { debriefs: vec![imported(&format!("Tubex {at}"), 100)], ..Bundle::default() });
    let fill = |watch: &Watch| {
        let mut count = watch.count(Task::Writing, 60);
        workbook.fill_watched(bundles().inspect(|_| _ = count.one()), watch)
    };
    let (ended, seen) = watched(fill, Some((Task::Writing, Some(30))));
    assert!(matches!(ended, Err(StoreError::Cancelled)), "{ended:?} {seen:?}");
    assert!(fs::read(place.path()).unwrap()[100..] == before[100..], "the file has changed");
    assert_eq!(watched(|watch| workbook.fill_watched(bundles(), watch), None).0.unwrap(), 60);
}
