//! The file itself: what is opened, what is refused, what lies in the folder.

use std::fs;

use debrief::{
    domain::{Deal, Debrief, Id, Source},
    store::{Bundle, DealQuery, OpenError, SCHEMA_VERSION, StoreError, Workbook},
};

use crate::common::{Place, edit};

#[test]
fn a_new_workbook_is_one_private_file_in_a_private_folder() {
    let place = Place::new();
    let path = place.path().with_file_name("new").join("deep").join("w.debrief");
    let mut workbook = Workbook::open(&path).unwrap();
    assert_eq!(workbook.path(), Some(path.as_path()));
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("A", "B"))).unwrap();
    drop(workbook);
    let folder = path.parent().unwrap();
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(folder), mode(&path)), (0o700, 0o600));
    }
}

#[test]
fn everything_committed_is_in_the_one_file() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let copy = place.path().with_file_name("copy");
    fs::copy(place.path(), &copy).unwrap();
    assert_eq!(Workbook::open(copy).unwrap().get(deal.id).unwrap(), Some(deal));
    drop(workbook);
    assert!(!place.files().iter().any(|name| name.starts_with("test.debrief-")), "{:?}", place.files());
}

#[test]
fn an_empty_file_becomes_a_workbook() {
    let place = Place::new();
    fs::write(place.path(), "").unwrap();
    drop(place.open());
    let version: i32 = place.raw().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, SCHEMA_VERSION);
}

#[test]
fn other_files_are_refused_and_left_alone() {
    let place = Place::new();
    let text = "not a database at all, ".repeat(100);
    fs::write(place.path(), &text).unwrap();
    assert!(matches!(Workbook::open(place.path()), Err(OpenError::NotSqlite { .. })));
    assert_eq!(fs::read_to_string(place.path()).unwrap(), text);

    fs::remove_file(place.path()).unwrap();
    place.raw().execute_batch("CREATE TABLE t (a)").unwrap();
    let bytes = fs::read(place.path()).unwrap();
    assert!(matches!(Workbook::open(place.path()), Err(OpenError::Foreign { application_id: 0, .. })));
    assert_eq!(fs::read(place.path()).unwrap(), bytes);
    place.raw().execute_batch("PRAGMA application_id = 7").unwrap();
    assert!(matches!(Workbook::open(place.path()), Err(OpenError::Foreign { application_id: 7, .. })));

    assert!(matches!(Workbook::open(place.path().parent().unwrap()), Err(OpenError::File { .. })));
    let below_a_file = place.path().join("x.debrief");
    assert!(matches!(Workbook::open(below_a_file), Err(OpenError::Folder { .. })));
}

#[test]
fn a_newer_workbook_is_refused() {
    let place = Place::new();
    drop(place.open());
    place.raw().pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
    match Workbook::open(place.path()) {
        Err(OpenError::Newer { found, known, .. }) => {
            assert_eq!((found, known), (SCHEMA_VERSION + 1, SCHEMA_VERSION))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_edit_forgets_the_text_that_it_takes_in_with_itself_or_not_at_all() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("Hofstetter", "line 3");
    let kept = |workbook: &Workbook| -> Vec<String> {
        workbook.drafts().unwrap().into_iter().map(|draft| draft.place).collect()
    };
    workbook.save_draft("step/1", "half").unwrap();
    workbook.save_draft("step/2", "another").unwrap();
    let taken = || edit().settles(["step/1".to_owned()]);
    // Refused: the text is still there.
    let refused = workbook.edit(taken(), |tx| {
        tx.insert(&deal)?;
        tx.insert(&deal)
    });
    assert!(refused.is_err());
    assert_eq!(kept(&workbook).len(), 2);
    // What another connection sees is both or neither: one transaction.
    let other = place.raw();
    let seen = || -> (i64, i64) {
        let count = |sql| other.query_row(sql, [], |row| row.get(0)).unwrap();
        (count("SELECT count(*) FROM deal"), count("SELECT count(*) FROM draft WHERE place = 'step/1'"))
    };
    // The file's change counter, which each transaction that writes moves by one.
    let commits = || {
        let head = fs::read(place.path()).unwrap();
        u32::from_be_bytes(head[24..28].try_into().unwrap())
    };
    let before = commits();
    assert_eq!(seen(), (0, 1));
    workbook.edit(taken(), |tx| tx.insert(&deal)).unwrap();
    assert_eq!(seen(), (1, 0));
    assert_eq!(commits(), before + 1, "one commit");
    assert_eq!(kept(&workbook), ["step/2"]);
    // Undo takes the edit back and leaves texts alone.
    workbook.undo().unwrap();
    assert_eq!(kept(&workbook), ["step/2"]);
}

#[test]
fn drafts_and_settings_are_kept_beside_the_journal() {
    let place = Place::new();
    let workbook = place.open();
    workbook.save_draft("step/1", "one").unwrap();
    workbook.save_draft("step/1", "two").unwrap();
    workbook.save_draft("finding", "three").unwrap();
    workbook.set_setting("language", Some("de")).unwrap();
    drop(workbook);
    let workbook = place.open();
    assert_eq!(workbook.draft("step/1").unwrap().unwrap().text, "two");
    workbook.take_up_draft("step/1").unwrap();
    workbook.drop_draft("step/1").unwrap();
    let places: Vec<_> = workbook.drafts().unwrap().into_iter().map(|draft| draft.place).collect();
    assert_eq!(places, ["finding"]);
    assert_eq!(workbook.setting("language").unwrap().as_deref(), Some("de"));
    workbook.set_setting("language", None).unwrap();
    assert_eq!(workbook.setting("language").unwrap(), None);
    assert!(workbook.can_undo().unwrap().is_none());
}

#[test]
fn drafts_that_are_kept_apart_stay_apart_and_are_lost_on_no_way() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.save_draft("step/1", "ours").unwrap();
    workbook.keep_drafts_apart(true);
    assert!(workbook.drafts().unwrap().is_empty() && workbook.draft("step/1").unwrap().is_none());
    workbook.save_draft("step/1", "theirs").unwrap();
    workbook.save_draft("step/2", "alone").unwrap();
    workbook.save_draft("step/3", "gone").unwrap();
    workbook.drop_draft("step/3").unwrap();
    drop(workbook);
    // Another instance takes them up, as it takes up any text.
    let mut workbook = place.open();
    let text = |workbook: &Workbook, place| workbook.draft(place).unwrap().map(|draft| draft.text);
    assert_eq!(text(&workbook, "step/1").as_deref(), Some("ours"));
    assert_eq!(text(&workbook, "step/2"), None);
    workbook.keep_drafts_apart(true);
    assert_eq!(text(&workbook, "step/1").as_deref(), Some("theirs"));
    assert_eq!(text(&workbook, "step/2").as_deref(), Some("alone"));
    assert_eq!(text(&workbook, "step/3"), None);
    // What was taken up by this instance is its own.
    workbook.take_up_draft("step/2").unwrap();
    workbook.drop_draft("step/2").unwrap();
    assert_eq!(text(&workbook, "step/2"), None);
}

#[test]
fn drafts_of_a_deal_wait_while_one_side_is_heard_and_come_back_after_it() {
    let place = Place::new();
    let (deal, other) = (Id::<Deal>::new(), "step/1");
    let line = format!("{deal}/deal/{deal}/capture");
    let workbook = place.open();
    workbook.save_draft(&line, "the customer's half").unwrap();
    workbook.save_draft(other, "of another deal").unwrap();
    workbook.keep_drafts_of(deal, Some(Source::Vendor));
    let texts = |workbook: &Workbook| -> Vec<String> {
        let mut texts: Vec<_> = workbook.drafts().unwrap().into_iter().map(|draft| draft.text).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(&workbook), ["of another deal"]);
    workbook.save_draft(&line, "our half").unwrap();
    assert!(workbook.bring_back_draft(&line).unwrap().is_none(), "while we are heard nothing comes from elsewhere");
    workbook.keep_drafts_of(deal, Some(Source::Customer));
    assert_eq!(workbook.take_up_draft(&line).unwrap(), None);
    drop(workbook);
    // Another instance, and nobody is heard any more: each waits until the one before it is gone.
    let workbook = place.open();
    assert_eq!(texts(&workbook), ["of another deal", "our half", "the customer's half"]);
    assert_eq!(workbook.take_up_draft(&line).unwrap().unwrap().text, "the customer's half");
    workbook.drop_draft(&line).unwrap();
    assert_eq!(workbook.take_up_draft(&line).unwrap(), None);
    assert_eq!(workbook.bring_back_draft(&line).unwrap().unwrap().text, "our half");
    assert_eq!(workbook.take_up_draft(&line).unwrap().unwrap().text, "our half");
    workbook.drop_draft(&line).unwrap();
    assert_eq!(texts(&workbook), ["of another deal"]);
}

#[test]
fn what_is_typed_elsewhere_right_now_is_left_alone() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    let announced = || {
        let mut workbook = place.open();
        workbook.announce(folder.path()).unwrap();
        workbook
    };
    let (ours, theirs) = (announced(), announced());
    ours.save_draft("step/1", "ours").unwrap();
    theirs.save_draft("step/1", "theirs").unwrap();
    theirs.save_draft("step/2", "theirs too").unwrap();
    let texts = |workbook: &Workbook| -> Vec<String> {
        workbook.drafts().unwrap().into_iter().map(|draft| draft.text).collect()
    };
    assert_eq!((texts(&ours), texts(&theirs)), (vec!["ours".into()], vec!["theirs".into(), "theirs too".into()]));
    assert_eq!(ours.take_up_draft("step/2").unwrap(), None);
    ours.drop_draft("step/2").unwrap();
    drop(theirs);
    assert_eq!(ours.draft("step/1").unwrap().unwrap().text, "ours", "one's own comes first");
    assert_eq!(ours.take_up_draft("step/2").unwrap().unwrap().text, "theirs too");
    assert_eq!(texts(&announced()), ["theirs"], "what was left and taken up is ours");
    ours.drop_draft("step/1").unwrap();
    assert_eq!(ours.take_up_draft("step/1").unwrap().unwrap().text, "theirs");
    drop(ours);
    assert_eq!(texts(&announced()).len(), 2);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_name_left_behind_counts_for_nothing() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    fs::write(folder.path().join("0198f5a0-0000-7000-8000-000000000000.open"), "").unwrap();
    fs::write(folder.path().join("notes.txt"), "of somebody").unwrap();
    let mut workbook = place.open();
    workbook.announce(folder.path()).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "the notes, and who is at work");
}

#[test]
#[cfg(unix)]
fn a_read_only_file_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let deal = Deal::new("A", "B");
    place.open().edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let permit = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let path = place.path();
    let folder = path.parent().unwrap();
    permit(&path, 0o400);
    permit(folder, 0o500);
    let mut workbook = place.open();
    // Permissions do not bind root, as which containers run tests.
    if workbook.is_read_only() {
        assert_eq!(workbook.get(deal.id).unwrap(), Some(deal.clone()));
        assert_eq!(workbook.search("B", 5).unwrap().len(), 1);
        let refused = workbook.edit(edit(), |tx| tx.delete(&deal));
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    }
    permit(folder, 0o700);
}

#[test]
fn only_an_empty_workbook_is_filled() {
    let place = Place::new();
    let mut workbook = place.open();
    let bundle =
        |customer: &str| Bundle { debriefs: vec![Debrief::new(Deal::new(customer, "line"))], ..Bundle::default() };
    assert_eq!(workbook.fill([bundle("A"), bundle("B")]).unwrap(), 2);
    assert!(matches!(workbook.fill([bundle("C")]), Err(StoreError::NotEmpty)));
    assert_eq!(workbook.deals(&DealQuery::default()).unwrap().len(), 2);
}
