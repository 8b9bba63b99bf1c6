//! Backups in the program: made, listed with what they hold, looked into, restored.

use std::time::Duration;

use debrief::{
    domain::Deal,
    store::{BackupKind, Edit, EditLabel, backups},
};

use crate::driver::Driver;

/// One deal in the workbook, and a folder for backups.
fn small(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let deal = Deal::new("Hofstetter", "Extrusion line 3");
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).expect("an edit");
    });
    let folder = driver.workbook().path().expect("a file").with_file_name("backups");
    driver.app.session_mut().backups = Some(folder);
    driver
}

fn kinds(driver: &Driver) -> Vec<BackupKind> {
    let folder = driver.workbook().path().expect("a file").with_file_name("backups");
    let found = backups(&folder, driver.workbook().path()).expect("listed");
    found.into_iter().map(|backup| backup.kind).collect()
}

#[test]
fn one_is_made_looked_into_and_restored() {
    let mut driver = small("en", (120, 36));
    driver.press("B");
    driver.wait_for("no backup yet");
    driver.press("n");
    driver.wait_for("by hand");
    driver.sees("The backup is made").sees("as it is now").press("n");
    driver.wait_for("Nothing has changed since");
    driver.press("Esc n").type_text("Meier AG, line 4").press("Enter Esc").sees("Meier AG").press("B");
    driver.wait_for("1 change");
    driver.sees("CHANGED SINCE").sees("Meier AG");
    // Into the backup, in which nothing can be changed, and back to where one was.
    driver
        .press("Enter")
        .sees("backup of")
        .sees("q back")
        .sees("Hofstetter")
        .sees_no("Meier AG")
        .press("n")
        .type_text("Huber, x");
    driver
        .press("Enter")
        .sees("You are looking into a backup")
        .press("Esc q")
        .sees("Back in the workbook")
        .sees("1 change");
    assert!(!driver.app.is_over());
    // Restoring asks first, and the answer that changes nothing stands selected.
    driver.press("r").sees("Restore the backup of").press("Enter").sees_no("Restore the backup of");
    driver.press("r Up Enter").sees("Restored as of");
    driver.sees("Hofstetter").sees_no("Meier AG");
    assert_eq!(kinds(&driver), [BackupKind::Restore, BackupKind::Manual]);
    // What was there before comes back the same way.
    driver.press("B");
    driver.wait_for("before a restoration");
    driver.sees("1 change ahead").press("r Up Enter").sees("Restored as of").sees("Meier AG");
    driver.press("n").type_text("Huber, line 5").press("Enter").sees("1 Frame");
    assert_eq!(driver.workbook().deals(&Default::default()).expect("deals").len(), 3);
}

#[test]
fn what_is_being_typed_comes_along() {
    let mut driver = small("de", (80, 24));
    driver.press("B");
    driver.wait_for("noch keine Sicherung");
    driver.press("n");
    driver.wait_for("wie jetzt");
    driver.press("Esc Enter 3").type_text("Huber ruft an").press("Enter").type_text("ein halber Schritt");
    driver.press("C-p").type_text("Sicherungen der Arbeitsmappe").press("Enter");
    driver.wait_for("1 Änderung");
    driver.press("Enter").sees("Sicherung vom").press("q").press("r Up Enter").sees("Angefangener Text");
    driver.sees("ein halber Schritt").press("Enter").sees("ein halber Schritt").sees_no("Huber ruft an");
}

#[test]
fn another_window_on_the_workbook_keeps_it_from_being_replaced() {
    let mut driver = small("en", (120, 36));
    let instances = tempfile::tempdir().expect("a folder");
    driver.app.session_mut().instances = Some(instances.path().to_owned());
    driver.app.session_mut().announce();
    driver.press("B");
    driver.wait_for("no backup yet");
    driver.press("n");
    driver.wait_for("as it is now");
    let mut elsewhere = driver.elsewhere();
    elsewhere.announce(instances.path()).expect("announced");
    driver.press("r").sees("open in another window").sees_no("Restore the backup of");
    drop(elsewhere);
    driver.press("r").sees("Restore the backup of");
}

#[test]
fn one_that_cannot_be_read_is_listed_and_refused() {
    let mut driver = small("en", (120, 36));
    driver.press("B");
    driver.wait_for("no backup yet");
    driver.press("n");
    driver.wait_for("as it is now");
    let folder = driver.workbook().path().expect("a file").with_file_name("backups");
    let file = std::fs::read_dir(&folder).expect("a folder").flatten().next().expect("a backup").path();
    std::fs::write(&file, [7; 4096]).expect("spoiled");
    driver.press("Esc B");
    driver.wait_for("cannot be read");
    driver.press("Enter").sees("Take another one").press("r").sees("Take another one").sees_no("Restore the backup");
}

#[test]
fn what_one_side_has_told_is_not_counted_or_named_while_the_other_is_heard_blind() {
    for (language, kind) in [("en", "by hand"), ("de", "von Hand")] {
        let mut driver = small(language, (120, 36));
        driver.press("Enter 3").type_text("Keller asks for a secret rebate =c").press("Enter Esc s a Esc b c B");
        driver.wait_for(if language == "en" { "no backup yet" } else { "noch keine Sicherung" }).press("n");
        let screen = driver.wait_for(kind).screen();
        let row: Vec<&str> =
            screen.lines().find(|line| line.contains(kind)).expect("a row").split_whitespace().collect();
        let after = row.iter().position(|word| ["hand", "Hand"].contains(word)).expect("its kind");
        assert_eq!(row[after + 1..after + 3], ["1", "·"], "{screen}");
        let since = driver.app.session().locale.text("backups-since-head", &[]);
        driver.press("Esc 3").type_text("Meier drives to Chur").press("Enter Esc B").wait_for(kind).sees_no(&since);
        // Once the sitting has ended all is told.
        driver.press("Esc s E Esc B").wait_for(&since).sees("Chur");
        let screen = driver.screen();
        assert!(!screen.lines().any(|line| line.contains(kind) && line.contains(" · ")), "{screen}");
    }
}

#[test]
fn one_that_is_being_made_is_called_off_and_the_list_says_what_came_of_it() {
    let mut driver = small("en", (80, 24));
    driver.press("B");
    driver.wait_for("no backup yet");
    driver.press("n Esc").wait_for_any(&["Cancelled. Nothing has been written.", "The backup is made"]);
    let is_made = driver.screen().contains("The backup is made");
    assert_eq!(kinds(&driver).len(), usize::from(is_made), "{}", driver.screen());
    // The list still stands there, and one can be made.
    driver.press("n");
    driver.wait_for("by hand");
    driver.press("Esc").sees("Hofstetter");
}

/// A workbook one change ahead of its only backup, which is being restored; whoever `is_late` has let that become ready.
fn restoring(driver: &mut Driver, is_late: bool) {
    driver.press("B").wait_for("no backup yet").press("n").wait_for("by hand").press("Esc n");
    driver.type_text("Meier AG, line 4").press("Enter Esc B").wait_for("1 change");
    driver.app.session_mut().unseen = Duration::ZERO;
    driver.press("r Up Enter").sees("Restoring the backup of").sees("Esc cancels");
    if is_late {
        std::thread::sleep(Duration::from_millis(500));
    }
}

fn parts(driver: &Driver) -> usize {
    let beside = std::fs::read_dir(driver.path().parent().expect("a folder")).expect("a folder");
    beside.flatten().filter(|file| file.path().extension().is_some_and(|ending| ending == "part")).count()
}

#[test]
fn a_restoration_is_called_off_as_long_as_nothing_is_replaced() {
    for is_late in [false, true] {
        let mut driver = small("en", (80, 24));
        restoring(&mut driver, is_late);
        driver.press("Esc").wait_for("Cancelled. Nothing has been written.");
        assert_eq!((parts(&driver), kinds(&driver)), (0, vec![BackupKind::Manual]));
        // The list still stands there, and what is there can be changed.
        driver.sees("1 change").press("Esc").sees("Meier AG").sees("Hofstetter");
        driver.press("n").type_text("Huber, line 5").press("Enter").sees("1 Frame");
    }
}

#[test]
fn nothing_else_is_done_while_a_restoration_is_under_way() {
    let mut driver = small("en", (80, 24));
    driver.press("Enter Esc");
    restoring(&mut driver, true);
    driver.press("C-p / u ? n S").sees("Restoring the backup of").press("Esc").wait_for("Cancelled");
    // From a deal, too, the keys of the stages lead nowhere meanwhile, and what is typed afterwards is kept.
    driver.press("Esc Enter 3").type_text("half a step").press("C-p").type_text("backups").press("Enter");
    driver.wait_for("1 change").press("r Up Enter F3").sees("Wait until this is done").sees("Restoring the backup");
    driver.press("Esc").wait_for("Cancelled").press("Esc").type_text(" more").restart().sees("half a step more");
}

#[test]
fn a_customer_who_comes_in_calls_a_restoration_off() {
    let mut driver = small("en", (80, 24));
    restoring(&mut driver, true);
    let start = std::time::Instant::now();
    driver.press("F12").sees_no("Restoring").sees_no("Backups");
    driver.wait_for("Meier AG").press("F12").sees("Cancelled").sees("1 change").press("Esc").sees("Hofstetter");
    // Nobody has waited for a lock of one's own.
    assert!(start.elapsed() < Duration::from_secs(4));
    driver.press("n").type_text("Huber, line 5").press("Enter").sees("1 Frame");
    assert_eq!((parts(&driver), kinds(&driver)), (0, vec![BackupKind::Manual]));
}

#[test]
fn ending_the_program_calls_a_restoration_off_before_the_clock_is_kept() {
    let mut driver = small("en", (120, 36));
    driver.press("Enter 3 A-c").sees("the clock is running").press("Esc Esc Esc");
    restoring(&mut driver, true);
    assert!(driver.app.close(), "all is kept");
    assert_eq!(parts(&driver), 0);
}

#[test]
fn none_is_restored_while_one_is_being_made() {
    let mut driver = small("en", (80, 24));
    driver.press("B").wait_for("no backup yet").press("n").wait_for("by hand").press("Esc n");
    driver.type_text("Meier AG, line 4").press("Enter Esc B").wait_for("1 change");
    driver.press("n r").sees("A backup is being made").sees_no("Restore it").wait_for("as it is now");
}
