//! The report: for whom, where to, and as a text to read.

use std::{fs, path::PathBuf};

use crate::driver::Driver;

fn lost(size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo("en", size);
    driver.press("Down Down Down Down Down Enter 3");
    driver
}

fn folder(driver: &Driver) -> PathBuf {
    driver.workbook().path().and_then(|path| path.parent()).expect("a folder").to_owned()
}

const NAME: &str = "hofstetter-kunststoff-ag-extrusion-line-3-2026-11-23.md";

#[test]
fn a_report_is_written_beside_the_workbook() {
    let mut driver = lost((120, 36));
    driver.press("R").sees("For whom").press("Enter").sees(NAME).press("Enter").sees("Report written");
    let text = fs::read_to_string(folder(&driver).join(NAME)).expect("the report");
    assert!(text.starts_with("# Hofstetter Kunststoff AG: Extrusion line 3\n"));
    assert!(text.contains("Erika Keller") && text.contains("## Open questions"));
    assert!(text.contains("Between 13 and 14 lie 37 days."), "the coach's question");
}

#[test]
fn who_must_not_be_named_is_not() {
    let mut driver = lost((80, 24));
    driver.press("R Down Down Enter Enter").sees("Report written");
    let text = fs::read_to_string(folder(&driver).join(NAME)).expect("the report");
    assert!(!text.contains("Keller") && !text.contains("Huber"));
}

#[test]
fn a_file_that_is_there_is_kept_unless_named_twice() {
    let mut driver = lost((120, 36));
    let path = folder(&driver).join(NAME);
    fs::write(&path, "mine").expect("a file");
    driver.press("R Enter").sees("extrusion-line-3-2026-11-23-2.md").press("Home C-k").type_text(NAME).press("Enter");
    driver.sees("There is such a file already");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "mine");
    driver.press("Enter").sees("Report written");
    assert!(fs::read_to_string(&path).expect("the file").starts_with("# Hofstetter"));
}

#[test]
fn a_folder_that_is_not_there_is_named_as_such() {
    let mut driver = lost((120, 36));
    driver.press("R Enter Home C-k").type_text("nowhere/report").press("Enter").sees("There is no such folder");
    driver.press("Home C-k").type_text("short").press("Enter").sees("Report written");
    assert!(folder(&driver).join("short.md").exists());
}

#[test]
fn the_report_can_be_read_here_and_written_from_there() {
    let mut driver = lost((120, 36));
    driver.press("7 v").sees("The order went to Kestler").press("Space").sees("Turning points");
    driver.press("G").sees("100%").press("R").sees("For whom");
}
