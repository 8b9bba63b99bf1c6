//! What the README shows works: its capture lines, its settings, its commands.

use debrief::{
    capture::{Context, DateOrder, Lexicon, MarkKind, Tongue, parse},
    config::Config,
    domain::SittingWith,
    tui::keys::{Context as Place, KeyMap},
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
            present: vec![],
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
    let config: Config = debrief::toml_read::from_str(&blocks("toml").join("\n")).expect("settings");
    assert!(config.language.is_some() && config.facilitator.is_some() && config.editor.is_some());
    KeyMap::delivered().expect("the delivered keys").bind(&config.keys).expect("keys that can be bound");
}

#[test]
fn the_two_commands_stand_on_lines_of_their_own() {
    for command in ["cargo run --release", "cargo test"] {
        assert!(README.lines().any(|line| line == command), "{command}");
    }
}

/// The rows of the table of keys: the place, the contexts that hold there, and a command for each key, in the order in
/// which the README names them.
const PLACES: [(&str, &[Place], &str); 22] = [
    (
        "everywhere",
        &[Place::Global],
        "quit quit quit help palette search undo redo history messages settings backups save-copy \
         customer-screen customer-screen suspend",
    ),
    ("lists", &[Place::List], "up down up down page-up page-down top bottom activate new delete toggle back"),
    (
        "Home",
        &[Place::Home, Place::Tabs, Place::List],
        "tab-deals tab-studies tab-levers tab-answers next-tab new import filter sort duplicate archive show-archived replay \
         export answers-here preview",
    ),
    (
        "Home, levers (`3`)",
        &[Place::LeverList, Place::Tabs, Place::List],
        "activate lever-state same-thing not-same join-to take-apart",
    ),
    (
        "an answer",
        &[Place::Answer, Place::List],
        "up down left right activate next-group next-group target report back",
    ),
    ("an import (`I`)", &[Place::Import, Place::List], "up down activate left right delete join-file take-in back"),
    ("a colleague's deals (`I`)", &[Place::Merge, Place::List], "up down take-in back"),
    (
        "a study",
        &[Place::Study, Place::List],
        "study-board study-checklist study-paths study-more next-tab next-view more-lines fewer-lines same-thing not-same take-apart activate other-side study-deals rename answers-here report back",
    ),
    (
        "in a deal",
        &[Place::Deal],
        "stage-frame stage-review stage-frame stage-review previous-stage next-stage next-prompt previous-prompt waive asked question-bank coach coach clock \
         next-phase agenda reconcile \
         sittings landmarks claims prediction notes answers-here report",
    ),
    (
        "replay (`P` in Home or Steps)",
        &[Place::Replay, Place::List],
        "replay-next choose-first choose-fourth replay-show replay-count back",
    ),
    (
        "1 Frame, and all forms",
        &[Place::Form, Place::Fields],
        "up down activate left right clear long-text external-editor stage-frame stage-review",
    ),
    (
        "2 People",
        &[Place::People, Place::Deal, Place::List],
        "new-customer-person new-vendor-person new-third-person other-pane coach activate forget-person",
    ),
    (
        "3 Steps",
        &[Place::Steps, Place::Deal, Place::List],
        "capture insert-after insert-before edit-line activate move-down move-up add-incident mark-lever told-by \
         source next-view walk transcript replay go-to-prompt",
    ),
    (
        "capture line",
        &[Place::Capture],
        "add-step complete drop-suggestion source add-incident add-incident undo redo next-prompt asked stage-frame stage-review \
         stage-frame stage-review clock clock next-phase next-phase agenda transcript help palette back",
    ),
    (
        "notes (`I` in a deal)",
        &[Place::Notes, Place::List],
        "take-in toggle edit-note join-line source notes-where back",
    ),
    (
        "transcript (`T`, `Alt-T`)",
        &[Place::Transcript, Place::Capture],
        "transcript-up transcript-down transcript-page-up transcript-page-down sentence-next sentence-before take-quote \
         transcript-search other-transcript transcript",
    ),
    (
        "who was in when (`v`)",
        &[Place::Matrix, Place::Steps, Place::Deal, Place::List],
        "left right up down next-part next-leap go-to-step",
    ),
    (
        "from gap to gap (`w`, `Alt-G`)",
        &[Place::WalkDate, Place::Walk, Place::Capture],
        "next-prompt previous-prompt walk-quiet walk-quiet walk-skip walk-way walk-way walk-landmark walk-landmark walk-before \
         walk-after back",
    ),
    (
        "4 Incidents",
        &[Place::Incidents, Place::Deal, Place::List],
        "new-delighted new-annoyed activate pick-step go-to-step pick-criteria new-lever",
    ),
    (
        "5 Checklist",
        &[Place::Checklist, Place::Deal, Place::List],
        "rate-clear-failing rate-failing rate-neutral rate-strength rate-clear-strength rate-not-observed \
         rate-not-relevant decisive evidence rationale other-side blind-scoring reveal-scores coach new-lever",
    ),
    ("6 Levers", &[Place::Levers, Place::Deal, Place::List], "new new-lever lever-state evidence activate"),
    ("7 Review", &[Place::Review, Place::Deal, Place::List], "activate waive report"),
];

/// The keys that stand in a cell of the table, each as `keys.toml` writes it.
fn keys_in(cell: &str) -> Vec<String> {
    let written = cell.split('`').skip(1).step_by(2);
    written
        .map(|key| match key {
            "↑" => "Up".to_owned(),
            "↓" => "Down".to_owned(),
            "←" => "Left".to_owned(),
            "→" => "Right".to_owned(),
            key => match key.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
                Some(("Ctrl", letter)) => format!("C-{}", letter.to_lowercase()),
                Some(("Alt", letter)) if letter.chars().count() == 1 => format!("A-{}", letter.to_lowercase()),
                Some(("Alt", name)) => format!("A-{name}"),
                _ => key.to_owned(),
            },
        })
        .collect()
}

#[test]
fn the_keys_do_what_the_readme_says() {
    let keys = KeyMap::delivered().expect("the delivered keys");
    for (place, contexts, commands) in PLACES {
        let head = format!("| {place} | ");
        let cell = README.lines().find_map(|line| line.strip_prefix(&head)).unwrap_or_else(|| panic!("{place}"));
        let named = keys_in(cell);
        let commands: Vec<&str> = commands.split_whitespace().collect();
        assert_eq!(named.len(), commands.len(), "{place}: {named:?}");
        for (key, command) in named.iter().zip(commands) {
            let pressed = key.parse().unwrap_or_else(|_| panic!("{place}: {key} is no key"));
            let found = keys.command(contexts, pressed).and_then(|command| command.name());
            assert_eq!(found, Some(command), "{place}: {key}");
        }
    }
}

#[test]
fn the_coach_answers_in_every_stage() {
    let keys = KeyMap::delivered().expect("the delivered keys");
    use Place::{Checklist, Deal, Form, Incidents, Levers, List, People, Review, Steps};
    for stage in [Form, People, Steps, Incidents, Checklist, Levers, Review] {
        let found = keys.command(&[stage, Deal, List], "S-Tab".parse().expect("a key"));
        assert_eq!(found.and_then(|command| command.name()), Some("coach"), "{stage:?}");
    }
}

#[test]
fn the_views_are_those_of_the_file_with_their_columns() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.debrief");
    drop(debrief::store::Workbook::open(&path).expect("a workbook"));
    let file = rusqlite::Connection::open(&path).expect("the file");
    let list = |sql: &str| -> Vec<String> {
        let mut found = file.prepare(sql).expect("a query");
        let names = found.query_map([], |row| row.get(0)).expect("names");
        names.map(|name| name.expect("a name")).collect()
    };
    let rows = README.lines().filter_map(|line| line.strip_prefix("| `v_"));
    let told: Vec<(String, Vec<String>)> = rows
        .map(|row| {
            let (view, rest) = row.split_once('`').expect("a name");
            let columns = rest.split('`').skip(1).step_by(2).map(str::to_owned);
            (format!("v_{view}"), columns.collect())
        })
        .collect();
    let mut named: Vec<&String> = told.iter().map(|(view, _)| view).collect();
    named.sort();
    let views = list("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
    assert_eq!(named, views.iter().collect::<Vec<_>>());
    for (view, columns) in &told {
        let there = list(&format!("SELECT name FROM pragma_table_info('{view}')"));
        assert!(!columns.is_empty(), "{view}");
        for column in columns {
            assert!(there.contains(column), "{view} has no {column}: {there:?}");
        }
    }
}
