//! A workbook that can only be read: it opens, says so, and goes on when an edit cannot be kept.

use super::driver::Driver;

#[test]
fn it_opens_says_so_and_keeps_standing() {
    for (language, told, foot, refused) in [
        ("en", "can only be read", "read-only", "may only be read"),
        ("de", "lässt sich nur lesen", "nur lesbar", "lässt sich nur lesen"),
    ] {
        let mut driver = Driver::demo(language, (120, 36));
        driver.sees_no(foot).restart_to_read().sees(told).sees(foot);
        driver.open("hofstetter").sees(foot).press("3 a").type_text("half a step").press("Enter").sees(refused);
        driver.app.tick();
        driver.press("Esc Esc Esc Esc").sees("Profilwerk").sees(foot);
    }
}

#[test]
fn errors_of_the_store_are_told_in_the_users_language() {
    let mut driver = Driver::demo("de", (120, 36));
    let path = driver.workbook().path().expect("a file").to_owned();
    std::fs::rename(&path, path.with_extension("away")).expect("moved");
    driver.press("D").sees("verschoben oder gelöscht");
}

#[test]
fn a_copy_can_be_saved_when_the_file_has_gone() {
    let mut driver = Driver::demo("en", (120, 36));
    let path = driver.workbook().path().expect("a file").to_owned();
    std::fs::rename(&path, path.with_extension("away")).expect("moved");
    let copy = path.with_file_name("test-2026-11-23.debrief");
    driver.press("C-s").sees("Save a copy as").press("Enter").sees("Copy saved");
    assert_eq!(debrief::store::Workbook::open(&copy).expect("the copy").contents().expect("read").deals, 12);
    driver.press("C-s Enter").sees("already there").press("Esc").sees("Hofstetter");
    // It is called off like any other, and the workbook is still the same afterwards, also where a customer comes in.
    driver.app.session_mut().unseen = std::time::Duration::ZERO;
    for key in ["Esc", "F12"] {
        std::fs::remove_file(&copy).expect("removed");
        driver.press("C-s Enter").sees("Saving test-2026-11-23.debrief").press(key);
        if key == "F12" {
            // Nothing is to be seen until the workbook is back; what is typed meanwhile is meant for what is shown then.
            driver
                .sees_no("Saving")
                .sees_no("Answers")
                .press("3 a")
                .type_text("they say")
                .wait_for("they say")
                .sees("the customer tells")
                .sees_no("Saving")
                .press("F12");
        }
        driver.wait_for_any(&["Cancelled", "Copy saved"]).sees_no("Saving");
        driver.press("C-s Enter").wait_for_any(&["Copy saved", "already there"]);
        driver.press("Esc Esc").open("Hofstetter").sees("Extrusion line 3   ✗ lost");
        assert_eq!(debrief::store::Workbook::open(&copy).expect("the copy").contents().expect("read").deals, 12);
        driver.press("Esc Esc Esc");
    }
}

#[test]
fn a_copy_can_be_saved_with_half_a_line_when_the_file_has_gone() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("tubex").press("3 a").type_text("first half ");
    let path = driver.path();
    std::fs::rename(&path, path.with_extension("away")).expect("moved");
    driver.type_text("second").press("C-s").sees("Save a copy as").press("Enter").sees("Copy saved");
    assert!(path.with_file_name("test-2026-11-23.debrief").exists());
    // The text is still there, and is not left behind.
    driver.sees("first half second").press("Esc").sees("first half second").press("Esc Esc").sees("first half second");
    driver.press("C-p").type_text("Save a copy").press("Enter").sees("Save a copy as");
}

#[test]
fn a_copy_tells_how_far_it_is_and_is_called_off() {
    let mut driver = Driver::demo("en", (80, 24));
    let copy = driver.path().with_file_name("test-2026-11-23.debrief");
    driver.press("C-s C-u").type_text("nowhere/at all").press("Enter").sees("There is no such folder").press("Esc Esc");
    driver.app.session_mut().unseen = std::time::Duration::ZERO;
    for _ in 0..50 {
        driver.press("C-s Enter").sees("Saving test-2026-11-23.debrief").sees("Esc cancels").press("Esc");
        driver.wait_for_any(&["Cancelled. Nothing has been written.", "Copy saved"]);
        let is_saved = driver.screen().contains("Copy saved");
        assert_eq!(copy.exists(), is_saved, "{}", driver.screen());
        assert!(!copy.with_extension("debrief.part").exists());
        if !is_saved {
            // What is done at once shows nothing in between, and takes no key.
            driver.app.session_mut().unseen = std::time::Duration::from_secs(60);
            driver
                .press("C-s Enter")
                .sees("Copy saved")
                .press("n")
                .type_text("Kestler, line 7")
                .sees("Kestler, line 7");
            assert_eq!(debrief::store::Workbook::open(&copy).expect("the copy").contents().expect("read").deals, 12);
            return;
        }
        std::fs::remove_file(&copy).expect("removed");
    }
    panic!("it has never been called off");
}

#[test]
fn whoever_types_while_a_copy_is_saved_is_told_and_calls_nothing_off() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.app.session_mut().unseen = std::time::Duration::ZERO;
    driver
        .press("C-s Enter")
        .sees("Saving test-2026-11-23.debrief")
        .type_text(" quality")
        .sees("Wait until this is done");
    driver.press("Tab").sees("Wait until this is done").wait_for("Copy saved");
}

#[test]
fn what_can_only_be_looked_at_opens_no_line_to_type_in() {
    let mut driver = Driver::demo("en", (120, 36));
    // The open deal's path has no end yet: its line would be open.
    driver.restart_to_read().open("tubex").press("3").sees("types steps").press("Esc").sees("filter tubex");
}
