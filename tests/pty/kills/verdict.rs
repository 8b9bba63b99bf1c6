//! What is found after a kill, and whether it is sound.

use std::{fs, path::Path, process::Command};

use debrief::store::Workbook;
use serde_json::Value;

use super::model::State;

/// What is found after a kill.
pub struct Verdict {
    pub state: State,
    /// Whether the next opening had an edit to take back that was under way.
    pub was_inside_a_commit: bool,
    /// The texts of open editors.
    pub drafts: Vec<String>,
}

impl Verdict {
    /// Looks at the workbook after a kill: with `debrief check`, with SQLite, and as the program reads it. Leaves it
    /// closed, with the drafts or without them.
    pub fn on(home: &Path, deal: &str, drop_drafts: bool, context: &str) -> Self {
        let file = home.join("workbook.debrief");
        let was_inside_a_commit = check(home, context);
        let conn = rusqlite::Connection::open(&file).expect("the file can be opened");
        let integrity: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("checked");
        assert_eq!(integrity, "ok", "{context}");
        drop(conn);
        let workbook = Workbook::open(&file).expect("the workbook can be opened");
        let state = State::read(&workbook, deal);
        let drafts = workbook.drafts().expect("the drafts can be read");
        if drop_drafts {
            drafts.iter().for_each(|draft| workbook.drop_draft(&draft.place).expect("dropped"));
        }
        drop(workbook);
        assert!(!check(home, context), "{context}: still unfinished after it was opened");
        nothing_stray(home, context);
        Self { state, was_inside_a_commit, drafts: drafts.into_iter().map(|draft| draft.text).collect() }
    }
}

/// The program's own check. An edit that was cut off is all it may find; the answer is whether it has.
fn check(home: &Path, context: &str) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
    command.args(["check", "--json", "--lang", "en"]).env("DEBRIEF_HOME", home);
    let output = command.output().expect("the check runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{context}: {text}");
    let report: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{context}: {error}: {text}"));
    let found = report["findings"].as_array().expect("a list");
    assert!(found.iter().all(|finding| finding["kind"] == "unfinished"), "{context}: {text}");
    !found.is_empty()
}

/// After the workbook has been closed there is one file, and beside it only the folder with its backups, and the one in
/// which windows announce themselves.
pub fn nothing_stray(home: &Path, context: &str) {
    let names = fs::read_dir(home).expect("the folder can be read").map(|entry| entry.expect("an entry").file_name());
    let known = ["workbook.debrief", "backups", "instances"];
    let stray: Vec<_> = names.filter(|name| !known.iter().any(|known| name == known)).collect();
    assert!(stray.is_empty(), "{context}: {stray:?}");
}
