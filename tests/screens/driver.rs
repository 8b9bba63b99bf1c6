//! The headless driver: keys in, screen text out, against the real application and a real workbook file.

use std::{rc::Rc, thread, time::Duration};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use debrief::{
    clock::FixedClock,
    config::Config,
    exchange::demo,
    i18n::Language,
    store::{OpenOptions, Workbook},
    tui::{app::App, session::Session},
};
use ratatui::{Terminal, backend::TestBackend, buffer::Cell};
use tempfile::TempDir;

/// The program on a screen that only exists in memory.
pub struct Driver {
    pub app: App,
    terminal: Terminal<TestBackend>,
    language: String,
    folder: Rc<TempDir>,
}

impl Driver {
    /// An empty workbook.
    pub fn empty(language: &str, (width, height): (u16, u16)) -> Self {
        Self::with(language, (width, height), |_| {})
    }

    /// The demo workbook.
    pub fn demo(language: &str, size: (u16, u16)) -> Self {
        let spoken = if language.starts_with("de") { Language::De } else { Language::En };
        Self::with(language, size, |workbook| {
            let bundle = demo::demo(spoken).expect("the demo is sound").into_bundle();
            workbook.fill([bundle]).expect("the demo can be loaded");
        })
    }

    /// A workbook that `fill` has filled.
    pub fn with(language: &str, (width, height): (u16, u16), fill: impl FnOnce(&mut Workbook)) -> Self {
        // In memory where there is such a folder: thousands of commits then wait for no disk.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a temporary folder");
        let folder = Rc::new(folder);
        let mut workbook = open(&folder);
        fill(&mut workbook);
        let app = start(workbook, language);
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        let mut driver = Self { app, terminal, language: language.to_owned(), folder };
        driver.draw();
        driver
    }

    /// A copy of a workbook.
    #[allow(dead_code, reason = "the benches use it")]
    pub fn on_copy_of(language: &str, (width, height): (u16, u16), workbook: &std::path::Path) -> Self {
        let folder = Rc::new(tempfile::tempdir().expect("a temporary folder"));
        std::fs::copy(workbook, folder.path().join("test.debrief")).expect("copied");
        let app = start(open(&folder), language);
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        let mut driver = Self { app, terminal, language: language.to_owned(), folder };
        driver.draw();
        driver
    }

    /// Ends the program and starts it again on the same file.
    pub fn restart(&mut self) -> &mut Self {
        self.app.close();
        self.app = start(open(&self.folder), &self.language);
        self.draw();
        self
    }

    /// Ends the program and starts it again on the same file, as one of those that announce themselves in this folder.
    pub fn restart_announced(&mut self, instances: &std::path::Path) -> &mut Self {
        self.app.close();
        let mut workbook = open(&self.folder);
        workbook.announce(instances).expect("announced");
        self.app = start(workbook, &self.language);
        self.draw();
        self
    }

    /// Another window on the same file, which announces itself in this folder.
    pub fn another_window(&self, instances: &std::path::Path) -> Self {
        let mut workbook = open(&self.folder);
        workbook.announce(instances).expect("announced");
        let (app, size) = (start(workbook, &self.language), self.terminal.size().expect("a size"));
        let terminal = Terminal::new(TestBackend::new(size.width, size.height)).expect("a terminal");
        let mut driver = Self { app, terminal, language: self.language.clone(), folder: Rc::clone(&self.folder) };
        driver.draw();
        driver
    }

    /// Where the file lies.
    pub fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("test.debrief")
    }

    /// Ends the program and starts it again on the same file, with these keys, in the form of the config file.
    pub fn restart_with_keys(&mut self, keys: &str) -> &mut Self {
        self.app.close();
        let keys = debrief::toml_read::from_str(keys).expect("a table of keys");
        self.app = start_with(open(&self.folder), Config { keys, ..config(&self.language) });
        self.draw();
        self
    }

    /// Ends the program and starts it again on the same file, which can now only be read.
    pub fn restart_to_read(&mut self) -> &mut Self {
        self.app.close();
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let workbook = Workbook::open_with(self.folder.path().join("test.debrief"), &options).expect("the workbook");
        self.app = start(workbook, &self.language);
        self.draw();
        self
    }

    /// Presses keys, parted by spaces: `a C-p Enter Esc S-Tab A-i Space`, or one character each.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.app.handle(Event::Key(parse(key)));
        }
        self.draw();
        self
    }

    /// From Home, opens the first deal that the filter finds.
    pub fn open(&mut self, filter: &str) -> &mut Self {
        self.press("f").type_text(filter).press("Enter Enter")
    }

    /// Types a text as it stands.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.app.handle(Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
        self.draw();
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.app.handle(Event::Paste(text.to_owned()));
        self.draw();
        self
    }

    /// Clicks on the first place where `text` stands.
    pub fn click(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap_or_else(|| {
            panic!("{text:?} is not on the screen:\n{screen}");
        });
        let column = line[..line.find(text).unwrap_or(0)].chars().count();
        self.click_at(column as u16, row as u16)
    }

    /// Clicks on a cell.
    pub fn click_at(&mut self, column: u16, row: u16) -> &mut Self {
        for kind in [MouseEventKind::Down(MouseButton::Left), MouseEventKind::Up(MouseButton::Left)] {
            self.app.handle(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        }
        self.draw();
        self
    }

    /// Another size of the screen.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.app.handle(Event::Resize(width, height));
        self.draw();
        self
    }

    /// What stands on the screen, a line a row, without trailing spaces.
    pub fn screen(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let line: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
            text += line.trim_end();
            text.push('\n');
        }
        text
    }

    /// A cell of the screen.
    pub fn cell(&self, x: u16, y: u16) -> &Cell {
        &self.terminal.backend().buffer()[(x, y)]
    }

    /// Fails unless `text` stands on the screen.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "{text:?} is not on the screen:\n{screen}");
        self
    }

    /// Lets a worker come back with what this shows; ten seconds at most.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_for_any(&[text])
    }

    /// The same for one of several texts.
    #[track_caller]
    pub fn wait_for_any(&mut self, texts: &[&str]) -> &mut Self {
        for _ in 0..1_000 {
            self.app.tick();
            self.draw();
            let screen = self.screen();
            if texts.iter().any(|text| screen.contains(text)) {
                return self;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("none of {texts:?} is on the screen:\n{}", self.screen());
    }

    /// Has a report made and calls it off, until it is: a worker may be done before the key is pressed, and then says so.
    /// Whichever is said, the folder must bear it out.
    #[track_caller]
    pub fn calls_off(&mut self, folder: &std::path::Path, make: impl Fn(&mut Self)) -> &mut Self {
        const CALLED_OFF: &str = "Cancelled. Nothing has been written.";
        for _ in 0..50 {
            make(self);
            self.sees("Esc cancels").press("Esc").wait_for_any(&[CALLED_OFF, "Report written"]);
            let reports: Vec<_> = std::fs::read_dir(folder).expect("a folder").collect();
            if self.screen().contains(CALLED_OFF) {
                assert_eq!(reports.len(), 0, "called off and yet written");
                return self;
            }
            assert_eq!(reports.len(), 1, "said to be written");
            reports
                .into_iter()
                .for_each(|report| std::fs::remove_file(report.expect("a report").path()).expect("removed"));
        }
        panic!("it has never been called off");
    }

    /// Fails if `text` stands on the screen.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
        self
    }

    /// The workbook.
    pub fn workbook(&self) -> &Workbook {
        &self.app.session().workbook
    }

    /// Another program on the same file.
    pub fn elsewhere(&self) -> Workbook {
        open(&self.folder)
    }

    pub fn draw(&mut self) {
        self.app.draw(&mut self.terminal).expect("a screen in memory can be drawn on");
        while self.app.is_behind() {
            self.app.draw(&mut self.terminal).expect("a screen in memory can be drawn on");
        }
    }
}

fn open(folder: &TempDir) -> Workbook {
    let now = "2026-11-23T10:00:00Z".parse().expect("a time");
    Workbook::open(folder.path().join("test.debrief")).expect("a workbook").with_clock(FixedClock(now))
}

fn config(language: &str) -> Config {
    Config { language: Some(language.to_owned()), ascii: Some(false), theme: Some("dark".into()), ..Config::default() }
}

fn start(workbook: Workbook, language: &str) -> App {
    start_with(workbook, config(language))
}

fn start_with(workbook: Workbook, config: Config) -> App {
    let mut session = Session::new(workbook, config).expect("a sound configuration");
    // What is done soon is done at once, however busy the machine is.
    session.unseen = Duration::from_secs(60);
    App::new(session).expect("the program starts")
}

/// The key of this name, as [`Driver::press`] takes them.
pub fn parse(key: &str) -> KeyEvent {
    let (mut modifiers, mut rest) = (KeyModifiers::NONE, key);
    while rest.chars().count() > 2 && rest.as_bytes()[1] == b'-' {
        modifiers |= match rest.as_bytes()[0] {
            b'C' => KeyModifiers::CONTROL,
            b'A' => KeyModifiers::ALT,
            b'S' => KeyModifiers::SHIFT,
            _ => panic!("no such key: {key}"),
        };
        rest = &rest[2..];
    }
    let code = match rest {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Delete" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        one if one.chars().count() == 1 => KeyCode::Char(one.chars().next().unwrap_or(' ')),
        other => match other.strip_prefix('F').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => panic!("no such key: {other}"),
        },
    };
    KeyEvent::new(code, modifiers)
}
