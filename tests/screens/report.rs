//! The report: for whom, where to, and as a text to read.

use std::{fs, path::PathBuf};

use crate::driver::Driver;

fn lost(size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo("en", size);
    driver.press("Down Down Down Down Down Enter 3 Esc");
    driver
}

fn folder(driver: &Driver) -> PathBuf {
    driver.workbook().path().and_then(|path| path.parent()).expect("a folder").to_owned()
}

const NAME: &str = "hofstetter-kunststoff-ag-extrusion-line-3-2026-11-23.md";

#[test]
fn a_report_is_written_beside_the_workbook() {
    let mut driver = lost((120, 36));
    driver.press("R").sees("For whom").press("Enter").sees("In which form").press("Enter");
    driver.sees(NAME).press("Enter").sees("Report written");
    let text = fs::read_to_string(folder(&driver).join(NAME)).expect("the report");
    assert!(text.starts_with("# Hofstetter Kunststoff AG: Extrusion line 3\n"));
    assert!(text.contains("Erika Keller") && text.contains("## Open questions"));
    assert!(text.contains("Between steps 13 and 14 lie 37 days."), "the coach's question");
}

#[test]
fn who_must_not_be_named_is_not() {
    let mut driver = lost((80, 24));
    driver.press("R Down Down Enter Enter Enter").sees("Report written");
    let text = fs::read_to_string(folder(&driver).join(NAME)).expect("the report");
    assert!(!text.contains("Keller") && !text.contains("Huber"));
}

#[test]
fn a_file_that_is_there_is_kept_unless_named_twice() {
    let mut driver = lost((120, 36));
    let path = folder(&driver).join(NAME);
    fs::write(&path, "mine").expect("a file");
    driver.press("R Enter Enter").sees("extrusion-line-3-2026-11-23-2.md").press("C-u").type_text(NAME).press("Enter");
    driver.sees("There is such a file already");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "mine");
    driver.press("Enter").sees("Report written");
    assert!(fs::read_to_string(&path).expect("the file").starts_with("# Hofstetter"));
}

#[test]
fn a_folder_that_is_not_there_is_named_as_such() {
    let mut driver = lost((120, 36));
    driver.press("R Enter Enter C-u").type_text("nowhere/report").press("Enter").sees("There is no such folder");
    driver.press("C-u").type_text("short").press("Enter").sees("Report written");
    assert!(folder(&driver).join("short.md").exists());
}

#[test]
fn the_report_can_be_read_here_and_written_from_there() {
    let mut driver = lost((120, 36));
    driver.press("7 v").sees("The order went to Kestler").press("Space").sees("Turning points");
    driver.press("G").sees("100%").press("R").sees("For whom");
}

#[test]
fn the_next_report_is_proposed_where_the_last_one_went() {
    let mut driver = lost((120, 36));
    let other = tempfile::tempdir().expect("a folder");
    driver.app.session_mut().report_folder = Some(other.path().to_owned());
    driver.press("R Enter Enter Enter").sees("Report written");
    assert!(other.path().join(NAME).exists());
    let third = tempfile::tempdir().expect("a folder");
    let path = third.path().join("named.md");
    driver.press("R Enter Enter C-u").type_text(&path.display().to_string()).press("Enter R Enter Enter Enter");
    assert!(path.exists() && third.path().join(NAME).exists());
}

#[test]
fn the_proposed_name_ends_as_the_form_that_was_chosen() {
    let mut driver = lost((80, 24));
    driver.press("R Enter").sees("Web page").press("Down Enter").sees("line-3-2026-11-23.html").press("Enter");
    driver.sees("Report written");
    let text = fs::read_to_string(folder(&driver).join(NAME.replace(".md", ".html"))).expect("the report");
    assert!(text.starts_with("<!DOCTYPE html>") && text.contains("Erika Keller") && text.contains("<svg"), "{text}");
    driver.press("R Down Down Enter Down Down Enter").sees(".slides.md").press("C-u").type_text("short").press("Enter");
    let text = fs::read_to_string(folder(&driver).join("short.slides.md")).expect("the slides");
    assert!(text.contains("\n# Turning points") && !text.contains("Keller"), "{text}");
}
