//! Notes from the command line.

use std::fs;
#[cfg(unix)]
use std::{
    io::Write,
    process::{Command, Stdio},
};

use debrief::{
    domain::{Sitting, SittingWith},
    store::{Edit, EditLabel, Workbook},
};

use super::runner::Home;

const NOTES: &str =
    "# Visit\n- @Keller stops the line 9.7.2025 :((\n- @Keller calls @@Meier #phone +3d \"it runs hot\"\n";

fn home() -> Home {
    let home = Home::new();
    home.run(&["new", "--customer", "Hofstetter", "--title", "Line 3"]).ends(0);
    fs::write(home.path("notes.md"), NOTES).expect("written");
    home
}

#[test]
fn notes_are_previewed_taken_in_once_and_told() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    let run = |more: &[&str]| home.run(&[&["notes", &file, "--deal", "hofstetter"], more].concat());
    run(&["--preview"])
        .ends(0)
        .says("2 of 3 lines become steps")
        .says("a heading")
        .says("new: Keller")
        .says("nothing has been written");
    home.run(&["show", "hofstetter"]).ends(0).says("0 steps");
    let taken = run(&["--json", "--told-by", "vendor"]).json();
    assert_eq!(taken["steps"], 2);
    assert_eq!(taken["written"], true);
    assert_eq!(taken["new_people"], serde_json::json!(["Keller", "Meier"]));
    assert_eq!(taken["lines"][2]["date"], "2025-07-12");
    assert_eq!(taken["lines"][2]["words"], "it runs hot");
    assert_eq!(taken["lines"][2]["told_by"], serde_json::json!(["vendor"]));
    let ours = ["--told-by", "vendor"];
    run(&ours).ends(0).says("0 of 3 lines").says("2 lines are steps already").says("Nothing was new");
    assert_eq!(run(&["--told-by", "vendor", "--json"]).json()["written"], false);
    // The customer's account of the same is not dropped because ours is there.
    let theirs = run(&["--json"]).json();
    assert_eq!((&theirs["steps"], &theirs["written"]), (&2.into(), &true.into()));
}

#[test]
fn a_line_that_came_in_before_its_speaker_was_known_is_not_doubled() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    fs::write(home.path("notes.md"), "Keller: The line runs hot\nMeier: We know\n@Keller calls @@Meier #phone\n")
        .expect("written");
    let run = || home.run(&["notes", &file, "--deal", "hofstetter", "--json"]).json()["steps"].clone();
    assert_eq!([run(), run(), run()], [3, 0, 0]);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    home.run(&["notes", &file, "--deal", "nobody"]).ends(3);
    home.run(&["notes", &file]).ends(2);
    fs::write(home.path("notes.md"), b"one\n\0").expect("written");
    home.run(&["notes", &file, "--deal", "hofstetter"]).ends(1).complains("line 2").complains("no text");
    home.run(&["notes", "none.md", "--deal", "hofstetter"]).ends(1).complains("none.md");
}

#[test]
fn by_date_the_lines_of_the_file_are_sorted_too() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    let titles = || {
        let shown = home.run(&["show", "hofstetter", "--json"]).json();
        let steps = shown["steps"].as_array().expect("steps").clone();
        steps.iter().map(|step| step["title"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let take = |text: &str| {
        fs::write(home.path("notes.md"), text).expect("written");
        home.run(&["notes", &file, "--deal", "hofstetter", "--by-date"]).ends(0);
    };
    take("d 4.3.2026\nb 2.3.2026\nbehind b\nsecond b 2.3.2026\na 1.3.2026\n");
    assert_eq!(titles(), ["a", "b", "behind b", "second b", "d"]);
    take("f 6.3.2026\nbehind f\ne 5.3.2026\nbetween 3.3.2026\n");
    assert_eq!(titles(), ["a", "b", "behind b", "second b", "between", "d", "e", "f", "behind f"]);
}

/// What a run says that reads these notes from its input.
#[cfg(unix)]
fn piped(program: &mut Command, notes: &[u8]) -> (i32, String) {
    let program = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = program.spawn().expect("it starts");
    // It may have enough before all is written.
    let _ = run.stdin.take().expect("its input").write_all(notes);
    let output = run.wait_with_output().expect("it ends");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8")).concat();
    (output.status.code().expect("a code"), said)
}

#[cfg(unix)]
#[test]
fn notes_are_read_out_of_a_pipe_that_the_shell_has_opened() {
    let home = home();
    for file in ["-", "/dev/stdin"] {
        let arguments = ["notes", file, "--deal", "hofstetter", "--preview"];
        let (code, said) = piped(&mut home.command(&arguments), NOTES.as_bytes());
        assert!(code == 0 && said.contains("2 of 3 lines become steps"), "{code}: {said}");
    }
    // As `<(…)` hands it over.
    let program = home.command(&[]).get_program().to_owned();
    let mut shell = Command::new("sh");
    shell.args(["-c", "exec \"$0\" notes /dev/fd/3 --deal hofstetter 3<&0 </dev/null"]).arg(program);
    shell.env_clear().env("DEBRIEF_HOME", home.path("")).env("LANG", "en_GB.UTF-8").env("PATH", "/usr/bin:/bin");
    let (code, said) = piped(&mut shell, NOTES.as_bytes());
    assert!(code == 0 && said.contains("2 of 3 lines become steps"), "{code}: {said}");

    let large = vec![b'x'; 2 << 20];
    let (code, said) = piped(&mut home.command(&["notes", "-", "--deal", "hofstetter"]), &large);
    assert!(code == 1 && said.contains("too large"), "{code}: {said}");
    let (code, said) = piped(&mut home.command(&["notes", "-", "--deal", "hofstetter"]), b"");
    assert!(code == 1 && said.contains("stdin"), "{code}: {said}");
}

#[test]
fn no_workbook_is_made_for_notes_of_a_deal_that_cannot_be_in_it() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    let new = home.path("new.debrief");
    let run = home.run(&["notes", &file, "--deal", "hofstetter", "--file", &new.display().to_string()]);
    assert!(run.code != 0 && !new.exists(), "{}", run.code);
}

#[test]
fn notes_are_the_account_of_the_last_sitting() {
    let home = home();
    let file = home.path("notes.md").display().to_string();
    let told_by = || {
        home.run(&["notes", &file, "--deal", "hofstetter", "--preview", "--json"]).json()["lines"][1]["told_by"].clone()
    };
    assert_eq!(told_by(), serde_json::json!(["customer"]));
    let mut workbook = Workbook::open(home.path("workbook.debrief")).expect("a workbook");
    let deal = workbook.all_deals().expect("deals").remove(0).id;
    let sitting = Sitting::new(deal, SittingWith::Vendor);
    workbook.edit(Edit::new(EditLabel::AddSitting), |tx| tx.insert(&sitting)).expect("added");
    drop(workbook);
    assert_eq!(told_by(), serde_json::json!(["vendor"]));
}
