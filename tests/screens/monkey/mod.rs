//! A monkey at the keyboard: random keys, texts, pastes, clicks and sizes from a fixed seed, over the demo workbook. No
//! panic; the terminal's screen is as it was meant (see [`wire`]); the workbook is sound afterwards, and undoing and
//! redoing everything changes nothing.
//!
//! `DEBRIEF_MONKEY=100000` makes it a long run; `DEBRIEF_MONKEY_SEED` another one.

mod wire;

use std::{collections::BTreeMap, env, fs, path::Path};

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use debrief::{
    domain::Debrief,
    store::{self, DealQuery, Severity, Workbook},
};
use wire::Wire;

use crate::driver::{Driver, parse};

const KEYS: &str = "Enter Enter Enter Enter Esc Esc Esc Tab S-Tab Space Up Down Down Down Left Right PgUp PgDn Home End \
                    Delete Backspace F1 F4 F9 F10 C-p C-r C-f C-n C-b C-x C-s C-e C-z C-d A-i A-u A-r A-c A-1 A-2 A-3 \
                    A-4 A-5 A-6 A-7 A-Up A-Down A-g A-w A-k A-v A-l A-Left A-Right C-q";

/// What looks harmless and is not. The whole list is in the shared data, where that is at hand.
fn naughty() -> Vec<String> {
    ["../shared/data", "../../shared/data"]
        .iter()
        .find_map(|folder| fs::read_to_string(Path::new(folder).join("text/blns.txt")).ok())
        .map(|text| text.lines().map(str::to_owned).collect())
        .unwrap_or_else(|| vec!["\u{1b}[31mrot\u{7}".into(), "e\u{301}日本👩‍👩‍👧".into(), "\u{202e}abc\u{9b}1m".into()])
}

#[test]
fn whatever_is_typed_nothing_panics_and_the_screen_is_as_it_was_meant() {
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let rounds = number("DEBRIEF_MONKEY").unwrap_or(1_500);
    let seed = number("DEBRIEF_MONKEY_SEED").unwrap_or(20_261_123);
    let mut monkey = Monkey::new(seed);
    for round in 0..rounds {
        let what = monkey.act();
        monkey.look(&format!("seed {seed}, round {round}, {what}"));
    }
    monkey.looks_back();
}

struct Monkey {
    driver: Driver,
    wire: Wire,
    random: fastrand::Rng,
    texts: Vec<String>,
    /// The next line of the list: each gets its turn.
    next: usize,
    size: (u16, u16),
}

impl Monkey {
    fn new(seed: u64) -> Self {
        let size = (120, 36);
        let (driver, wire) = (Driver::demo("de", size), Wire::new(size));
        Self { driver, wire, random: fastrand::Rng::with_seed(seed), texts: naughty(), next: 0, size }
    }

    /// Does something; answers what.
    fn act(&mut self) -> String {
        match self.random.usize(..40) {
            0..=17 => {
                let keys: Vec<&str> = KEYS.split_whitespace().collect();
                let key = keys[self.random.usize(..keys.len())];
                self.driver.app.handle(Event::Key(parse(key)));
                key.to_owned()
            }
            18..=27 => {
                let c = char::from(self.random.u8(b' '..=b'~'));
                self.type_text(&c.to_string())
            }
            28..=29 => {
                let text: String = self.naughty_text().chars().take(60).collect();
                self.type_text(&text)
            }
            30..=32 => {
                let many: Vec<String> = (0..=self.random.usize(..3)).map(|_| self.naughty_text()).collect();
                let text = many.join("\n");
                self.driver.app.handle(Event::Paste(text.clone()));
                format!("pasted {text:?}")
            }
            33..=37 => self.point(),
            38 => {
                self.driver.app.tick();
                "a while".to_owned()
            }
            _ => self.resize(),
        }
    }

    fn naughty_text(&mut self) -> String {
        self.next += 1;
        self.texts[self.next % self.texts.len()].clone()
    }

    fn type_text(&mut self, text: &str) -> String {
        for c in text.chars() {
            self.driver.app.handle(Event::Key(crossterm::event::KeyEvent::new(
                crossterm::event::KeyCode::Char(c),
                KeyModifiers::NONE,
            )));
        }
        format!("typed {text:?}")
    }

    fn point(&mut self) -> String {
        let left = MouseButton::Left;
        let kinds = [
            MouseEventKind::Down(left),
            MouseEventKind::Down(left),
            MouseEventKind::Down(left),
            MouseEventKind::Up(left),
            MouseEventKind::Drag(left),
            MouseEventKind::Moved,
            MouseEventKind::Down(MouseButton::Right),
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
        ];
        let kind = kinds[self.random.usize(..kinds.len())];
        // At times beyond the edge: a click on the way while the screen gets smaller.
        let (column, row) = (self.random.u16(..self.size.0 + 2), self.random.u16(..self.size.1 + 2));
        self.driver.app.handle(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        format!("{kind:?} at {column}, {row}")
    }

    fn resize(&mut self) -> String {
        self.size = match self.random.usize(..6) {
            0 => (self.random.u16(1..60), self.random.u16(1..16)),
            1 => (120, 36),
            2 => (80, 24),
            _ => (self.random.u16(40..=200), self.random.u16(10..=60)),
        };
        self.wire.resize(self.size);
        self.driver.app.handle(Event::Resize(self.size.0, self.size.1));
        format!("{:?}", self.size)
    }

    /// Does what the program asks for, draws, and reads what went to the terminal.
    fn look(&mut self, what: &str) {
        let app = &mut self.driver.app;
        if let Some(external) = app.take_external() {
            let text = external.text.clone() + "\u{1b}]0;x\u{7}";
            app.finish_external(external, Ok(text));
        }
        app.take_suspend();
        if app.is_over() {
            // Where it left off, or into the first deal: most of the program lies behind that.
            self.driver.restart().press("Enter");
        }
        loop {
            let drawn = self.driver.app.draw(&mut self.wire.terminal).expect("a wire takes everything");
            let meant = drawn.buffer.clone();
            self.wire.check(&meant).unwrap_or_else(|fault| panic!("{what}: {fault}"));
            if !self.driver.app.is_behind() {
                break;
            }
        }
    }

    /// The workbook is sound, and all that was done can be taken back and made again.
    fn looks_back(&mut self) {
        self.driver.app.close();
        let mut workbook = self.driver.elsewhere();
        let path = workbook.path().expect("a file").to_owned();
        let report = store::check(&path).expect("the check reads the workbook");
        assert!(report.worst() <= Some(Severity::Note), "after the monkey: {report:?}");
        while workbook.redo().expect("made again").is_some() {}
        let last = deals(&workbook);
        let mut undone = 0;
        while workbook.undo().expect("taken back").is_some() {
            undone += 1;
        }
        let first = deals(&workbook);
        while workbook.redo().expect("made again").is_some() {}
        assert!(deals(&workbook) == last, "redoing everything leads elsewhere");
        while workbook.undo().expect("taken back").is_some() {}
        assert!(deals(&workbook) == first, "undoing everything leads elsewhere");
        let report = store::check(&path).expect("the check reads the workbook");
        assert!(report.worst() <= Some(Severity::Note), "after everything was undone: {report:?}");
        println!("{undone} edits undone and made again, {} texts of {}", self.next, self.texts.len());
    }
}

/// All that the workbook holds of its deals.
fn deals(workbook: &Workbook) -> BTreeMap<String, Debrief> {
    let rows = workbook.deals(&DealQuery { archived: true, study: None }).expect("the deals can be read");
    let read = |id| workbook.debrief(id).expect("the deal can be read");
    rows.into_iter().map(|row| (row.deal.id.to_string(), read(row.deal.id))).collect()
}
