//! Help, version, completions and the manual page.

use super::runner::Home;

const COMMANDS: [&str; 11] =
    ["list", "show", "report", "study", "new", "search", "answer", "demo", "path", "completions", "man"];

#[test]
fn help_is_in_the_language_that_was_asked_for() {
    let home = Home::new();
    home.run(&["--help"]).ends(0).says("Usage").says("Exit codes").says("list");
    home.run(&["--help", "--lang", "de"]).ends(0).says("Aufruf").says("Rückgabewerte");
    home.run(&["-h"]).ends(0).says("Usage");
    for command in COMMANDS {
        home.run(&[command, "--help"]).ends(0).says("Usage").says("--lang");
        let german = home.run(&[command, "--help", "--lang=de"]).ends(0).says("Aufruf").out;
        for english in ["Usage", "Options", "Arguments", "[default", "[possible", "Print help", "The workbook"] {
            assert!(!german.contains(english), "{command}: {english}\n{german}");
        }
    }
    home.run(&["new", "--help"]).ends(0).says("--business-type").says("mostly_solution").says("EUR 620k");
}

#[test]
fn the_language_comes_from_flag_settings_and_system_in_this_order() {
    let home = Home::new();
    let german = Home::new().set("LANG", "de_CH.UTF-8");
    german.run(&["list"]).ends(5).complains("noch keine Arbeitsmappe");
    german.run(&["list", "--lang", "en"]).ends(5).complains("no workbook yet");
    std::fs::write(home.path("config.toml"), "language = \"de\"\n").expect("written");
    home.run(&["list"]).ends(5).complains("noch keine Arbeitsmappe");
    home.run(&["--help"]).ends(0).says("Aufruf");
    home.run(&["list", "--lang", "en"]).ends(5).complains("no workbook yet");
}

#[test]
fn version() {
    home_says(&["--version"], concat!("debrief ", env!("CARGO_PKG_VERSION")));
    home_says(&["-V"], concat!("debrief ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        home_says(&["completions", shell], "audience");
    }
}

#[test]
fn the_manual_page_names_every_command_in_both_languages() {
    let home = Home::new();
    let english = home.run(&["man"]).ends(0).says(".TH DEBRIEF 1").says(".SH \"EXIT CODES\"").out;
    let german = home.run(&["man", "--lang", "de"]).ends(0).says(".SH \"BEZEICHNUNG\"").out;
    for command in COMMANDS {
        for page in [&english, &german] {
            assert!(page.contains(&format!(".SS debrief {command}")), "{command}");
        }
    }
    assert!(german.lines().all(|line| !line.starts_with('\'')), "an apostrophe begins a request");
}

fn home_says(arguments: &[&str], text: &str) {
    Home::new().run(arguments).ends(0).says(text);
}

#[test]
fn the_questions_of_the_answers_stand_a_line_each() {
    for (language, said) in [("en", "  ties        commitment and time"), ("de", "  ties        Bindung und Zeit")] {
        let help = Home::new().run(&["answer", "--help", "--lang", language]).ends(0).out;
        assert!(help.lines().any(|line| line == said), "{help}");
    }
}
