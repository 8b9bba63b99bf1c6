//! Backups: made, kept, thinned out, put back.

use std::fs;

use debrief::{
    domain::*,
    store::{
        Backup, BackupError, BackupKind, DealQuery, OpenError, OpenOptions, Restored, Retention, StoreError, Workbook,
        automatic_backup, backups, restore,
    },
    work::Watch,
};
use jiff::{SignedDuration, Timestamp};

use crate::common::{Place, dump, edit, full};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn add_deal(place: &Place, title: &str) {
    place.open().edit(edit(), |tx| tx.insert(&Deal::new("A", title))).unwrap();
}

#[test]
fn a_backup_is_a_private_complete_workbook_named_after_its_own() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    let folder = place.path().with_file_name("backups");
    let made = workbook.back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    assert_eq!((made.workbook.as_str(), made.kind, made.at), ("test", BackupKind::Manual, at("2026-03-12T09:30:00Z")));
    let held = made.contents.unwrap();
    assert_eq!((held.deals, held.steps, held.edits, held.undone), (1, 2, 1, 0));
    assert_eq!(held.last_edit, Some(made.at));
    let again = workbook.back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    assert_ne!(again.path, made.path, "the same moment, another file");
    assert_eq!(backups(&folder, Some(&place.path())).unwrap(), [again, made.clone()]);
    assert!(backups(&folder, Some(&place.path().with_file_name("other.debrief"))).unwrap().is_empty());
    assert!(backups(&folder.join("none"), None).unwrap().is_empty());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&made.path)), (0o700, 0o600));
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "no side files");
    let copy = Workbook::open(&made.path).unwrap();
    assert_eq!(copy.can_undo().unwrap(), workbook.can_undo().unwrap());
    let copied = rusqlite::Connection::open(&made.path).unwrap();
    assert_eq!(dump(&copied), dump(&place.raw()));
}

#[test]
fn a_backup_is_made_by_itself_only_when_something_has_changed() {
    let place = Place::new();
    drop(place.open());
    let folder = place.path().with_file_name("backups");
    let now = at("2026-03-12T10:00:00Z");
    let back_up = || {
        automatic_backup(&place.path(), &folder, BackupKind::Open, &Retention::default(), now, &Watch::default())
            .unwrap()
    };
    assert!(back_up().is_none(), "an empty workbook");
    add_deal(&place, "one");
    assert!(back_up().is_some());
    assert!(back_up().is_none());
    place.open().undo().unwrap();
    assert_eq!(back_up().unwrap().contents.unwrap().undone, 1);
    add_deal(&place, "two");
    assert!(back_up().is_some());
    assert_eq!(backups(&folder, None).unwrap().len(), 3);
}

#[test]
fn a_demonstration_is_backed_up_like_any_other_once_something_in_it_has_been_changed() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.fill([full()]).unwrap();
    let folder = place.path().with_file_name("backups");
    let now = at("2026-11-25T12:00:00Z");
    let back_up = || {
        automatic_backup(&place.path(), &folder, BackupKind::Open, &Retention::default(), now, &Watch::default())
            .unwrap()
    };
    // Untouched it can be made anew at any time.
    assert!(back_up().is_none());
    let deal = workbook.deals(&DealQuery { archived: true, ..DealQuery::default() }).unwrap().remove(0).deal;
    workbook.edit(edit(), |tx| tx.update(&deal, &Deal { notes: "mine".into(), ..deal.clone() })).unwrap();
    assert_eq!(back_up().unwrap().contents.unwrap().deals, 1);
}

#[test]
fn backups_go_on_while_another_instance_edits() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    let folder = place.path().with_file_name("backups");
    let (path, into) = (place.path(), folder.clone());
    let backing_up = std::thread::spawn(move || {
        for second in 0..10 {
            let now = at("2026-03-12T10:00:00Z") + SignedDuration::from_secs(second);
            automatic_backup(&path, &into, BackupKind::Scheduled, &Retention::default(), now, &Watch::default())
                .unwrap();
        }
    });
    while !backing_up.is_finished() {
        workbook.edit(edit(), |tx| tx.insert(&Deal::new("A", "B"))).unwrap();
    }
    backing_up.join().unwrap();
    for backup in backups(&folder, None).unwrap() {
        let held = backup.contents.unwrap();
        assert_eq!(held.deals, held.edits, "each is the state after one edit");
    }
}

fn made_up(at: Timestamp, kind: BackupKind, bytes: u64) -> Backup {
    Backup { path: at.to_string().into(), workbook: "w".into(), at, kind, bytes, contents: None }
}

/// Lets backups of one size be made at these moments, thinning out after each.
fn kept_after(retention: &Retention, moments: impl IntoIterator<Item = Timestamp>) -> Vec<Backup> {
    let mut kept: Vec<Backup> = Vec::new();
    for now in moments {
        kept.push(made_up(now, BackupKind::Open, 100));
        let surplus: Vec<_> = retention.surplus(&kept, now).into_iter().cloned().collect();
        kept.retain(|backup| !surplus.contains(backup));
        assert!(kept.iter().any(|backup| backup.at == now), "the newest is never thrown away");
    }
    kept
}

#[test]
fn the_last_ten_fourteen_days_and_twelve_months_are_kept() {
    let start = at("2025-01-01T08:00:00Z");
    let hours = (0..500 * 24).step_by(4).map(|hour| start + SignedDuration::from_hours(hour));
    let kept = kept_after(&Retention::default(), hours);
    let days: std::collections::BTreeSet<_> =
        kept.iter().map(|backup| backup.at.to_string()[..10].to_owned()).collect();
    let months: std::collections::BTreeSet<_> = days.iter().map(|day| day[..7].to_owned()).collect();
    assert_eq!(months.len(), 12, "{days:?}");
    assert_eq!(days.len(), 14 + 11);
    // Ten, which lie in three days; the last of each of 11 days before; the last of each of 11 months before.
    assert_eq!(kept.len(), 10 + 11 + 11);
}

#[test]
fn where_room_is_short_the_densest_go_first_and_asked_for_ones_never() {
    let start = at("2026-01-01T08:00:00Z");
    let hours: Vec<_> = (0..100 * 24).step_by(6).map(|hour| start + SignedDuration::from_hours(hour)).collect();
    let kept = kept_after(&Retention { bytes: 1_000, ..Default::default() }, hours.clone());
    assert_eq!(kept.len(), 10);
    let months =
        kept.iter().map(|backup| backup.at.to_string()[..7].to_owned()).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(months.len(), 4, "all months survive");
    assert_eq!(kept_after(&Retention { bytes: 1, ..Default::default() }, hours).len(), 1);
    let manual = vec![made_up(start, BackupKind::Manual, 1 << 40), made_up(start, BackupKind::Open, 1)];
    assert!(Retention::default().surplus(&manual, start).is_empty());
}

#[test]
fn backups_from_a_wrong_clock_do_not_drive_out_the_true_ones() {
    let wrong = (0..12).map(|minute| at("2031-05-05T08:00:00Z") + SignedDuration::from_mins(minute));
    let right = (0..12).map(|minute| at("2026-05-05T08:00:00Z") + SignedDuration::from_mins(minute));
    let kept = kept_after(&Retention::default(), wrong.chain(right));
    assert_eq!(kept.iter().filter(|backup| backup.at < at("2027-01-01T00:00:00Z")).count(), 10);
}

#[test]
fn a_restoration_keeps_what_was_there() {
    let place = Place::new();
    let folder = place.path().with_file_name("backups");
    add_deal(&place, "first");
    let first = dump(&place.raw());
    let backup = place.open().back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    add_deal(&place, "second");
    let second = dump(&place.raw());

    let mut elsewhere = place.open();
    let restored =
        restore(&backup.path, &place.path(), &folder, at("2026-03-13T10:00:00Z"), &Watch::default()).unwrap();
    let Restored::Kept(kept) = restored else { panic!("{restored:?}") };
    assert_eq!(dump(&place.raw()), first);
    assert_eq!(kept.kind, BackupKind::Restore);
    // The instance that had it open loses nothing and is told.
    let refused = elsewhere.edit(edit(), |tx| tx.insert(&Deal::new("A", "third")));
    assert!(matches!(refused, Err(StoreError::FileReplaced { gone: false, .. })), "{refused:?}");
    drop(elsewhere);
    restore(&kept.path, &place.path(), &folder, at("2026-03-13T11:00:00Z"), &Watch::default()).unwrap();
    assert_eq!(dump(&place.raw()), second);

    fs::remove_file(place.path()).unwrap();
    assert!(matches!(
        restore(&kept.path, &place.path(), &folder, at("2026-03-13T12:00:00Z"), &Watch::default()),
        Ok(Restored::New)
    ));
    assert_eq!(dump(&place.raw()), second);
}

#[test]
fn an_unreadable_file_is_kept_byte_by_byte_and_a_bad_backup_replaces_nothing() {
    let place = Place::new();
    let folder = place.path().with_file_name("backups");
    add_deal(&place, "first");
    let backup = place.open().back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    let now = at("2026-03-13T10:00:00Z");
    fs::write(place.path(), "what remains").unwrap();
    fs::write(place.path().with_file_name("test.debrief-journal"), "its journal").unwrap();
    let kept = match restore(&backup.path, &place.path(), &folder, now, &Watch::default()) {
        Ok(Restored::KeptAsIs(kept)) => kept,
        other => panic!("{other:?}"),
    };
    assert_eq!(fs::read_to_string(&kept).unwrap(), "what remains");
    assert!(!place.path().with_file_name("test.debrief-journal").exists());
    assert_eq!(place.open().deals(&Default::default()).unwrap().len(), 1);

    let before = fs::read(place.path()).unwrap();
    let refused = restore(&kept, &place.path(), &folder, now, &Watch::default());
    assert!(matches!(refused, Err(BackupError::Open(OpenError::NotSqlite { .. }))), "{refused:?}");
    let mut bytes = fs::read(&backup.path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 8192].fill(0xa5);
    fs::write(&backup.path, bytes).unwrap();
    let refused = restore(&backup.path, &place.path(), &folder, now, &Watch::default());
    // Opening notices it first, or the check of the copy does: that depends on which pages were hit.
    let is_damaged = matches!(refused, Err(BackupError::Damaged { .. } | BackupError::Open(OpenError::Damaged { .. })));
    assert!(is_damaged, "{refused:?}");
    assert_eq!(fs::read(place.path()).unwrap(), before);
    assert!(!place.files().iter().any(|name| name.ends_with("part")), "{:?}", place.files());
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let place = Place::new();
    add_deal(&place, "first");
    let workbook = Workbook::open_with(
        place.path(),
        &OpenOptions { backups: Some(place.path().join("backups")), read_only: false },
    )
    .unwrap();
    let failed = workbook.back_up(&place.path().join("backups"), BackupKind::Open, &Watch::default());
    assert!(matches!(failed, Err(BackupError::File { .. } | BackupError::Exists { .. })), "{failed:?}");
}
