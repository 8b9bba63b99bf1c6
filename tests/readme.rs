//! What the README shows works: its capture lines, its settings, its commands.

use debrief::{
    capture::{Context, DateOrder, Lexicon, MarkKind, Tongue, parse},
    config::Config,
    domain::SittingWith,
    tui::keys::KeyMap,
};

const README: &str = include_str!("../README.md");

/// The lines of the fenced blocks that begin with this.
fn blocks(head: &str) -> Vec<&'static str> {
    let fence = format!("```{head}");
    let mut lines = Vec::new();
    let mut inside = false;
    for line in README.lines().map(str::trim) {
        match inside {
            true if line == "```" => inside = false,
            true => lines.push(line),
            false => inside = line == fence,
        }
    }
    assert!(!lines.is_empty(), "{head}");
    lines
}

#[test]
fn every_mark_of_the_capture_lines_is_understood() {
    for (head, tongue) in [("capture en", Tongue::English), ("capture de", Tongue::German)] {
        let context = Context {
            people: Vec::new(),
            previous_date: None,
            last_date: "2025-07-09".parse().ok(),
            today: Some(jiff::civil::date(2026, 4, 1)),
            capturing: SittingWith::Customer,
            date_order: DateOrder::DayMonth,
        };
        for line in blocks(head) {
            let read = parse(line, &Lexicon::new(tongue), &context);
            assert!(read.spans.iter().all(|span| span.understood), "{line}: {:?}", read.spans);
            assert!(read.spans.iter().any(|span| span.kind == MarkKind::When), "{line}");
            assert!(!read.line.title.contains(['@', '#', '=', '~', '/']), "{line}: {}", read.line.title);
        }
    }
}

#[test]
fn the_settings_are_settings() {
    let config: Config = toml::from_str(&blocks("toml").join("\n")).expect("settings");
    assert!(config.language.is_some() && config.facilitator.is_some() && config.editor.is_some());
    KeyMap::delivered().expect("the delivered keys").bind(&config.keys).expect("keys that can be bound");
}

#[test]
fn the_two_commands_stand_on_lines_of_their_own() {
    for command in ["cargo run --release", "cargo test"] {
        assert!(README.lines().any(|line| line == command), "{command}");
    }
}
