//! In the deal screens no query reads a whole table: one deal among ten thousand costs what it costs alone.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend};

use super::{app::App, session::Session};
use crate::{
    config::Config,
    domain::{Keyed, Table},
    exchange::generate::{Options, generate},
    store::{Bundle, Workbook},
};

/// Tables that hold few rows, however many deals there are: settings, what people type right now, the coach's own
/// questions, the studies.
const SMALL: [&str; 6] = ["setting", "draft", "own_question", "synonym", "study", "sitting_clock"];

fn press(app: &mut App, terminal: &mut Terminal<TestBackend>, keys: &str) {
    for key in keys.split_whitespace() {
        let code = match key {
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "Down" => KeyCode::Down,
            "Tab" => KeyCode::Tab,
            letter => KeyCode::Char(letter.chars().next().expect("a letter")),
        };
        app.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        app.draw(terminal).expect("drawn");
    }
}

#[test]
fn no_query_of_a_deal_reads_a_whole_table() {
    let mut workbook = Workbook::open_in_memory().expect("a workbook");
    let options = Options { deals: 60, steps: 10, seed: 1, contrast: true };
    let bundles = generate(options).map(|debrief| Bundle { debriefs: vec![debrief], ..Bundle::default() });
    workbook.fill(bundles).expect("filled");
    let mut app = App::new(Session::new(workbook, Config::default()).expect("sound")).expect("started");
    let mut terminal = Terminal::new(TestBackend::new(120, 36)).expect("a terminal");
    press(&mut app, &mut terminal, "Enter");
    app.session().workbook.trace();
    // Every stage and every list of a deal; a step and a score are written, taken back and made again. Each group of keys
    // ends in the deal: Home lists all deals, and may read them. So may the levers (three at a time over all deals) and the
    // prediction (how good all of them were), which are left out here.
    for keys in [
        "1",
        "2 Enter Esc",
        "3 a c a l l s Enter Esc Enter Esc",
        "v v v",
        "4 Enter Esc",
        "5 - + w Esc",
        "7",
        "C w Esc Esc",
        "Y Esc",
        "s Esc",
        "Z Esc",
        "L Esc",
        "Q Esc",
        "H Esc",
        "n p u u",
        "3 w Esc",
        "M Esc",
        "? Esc",
    ] {
        press(&mut app, &mut terminal, keys);
        assert!(app.deal_in_view().is_some(), "{keys} leads out of the deal");
    }
    let traced = app.session().workbook.traced();
    for table in [Table::Step, Table::Score] {
        assert!(traced.has_written(table), "nothing was written to {}", table.key());
    }
    assert!(traced.len() > 30, "only {} statements were seen", traced.len());
    let scans = traced.scans(&SMALL);
    assert!(scans.is_empty(), "{}", scans.join("\n"));
}
