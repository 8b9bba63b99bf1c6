//! A popup that asks for a file: a line with what the folders hold below it.

use std::{
    fs,
    path::{MAIN_SEPARATOR, Path, PathBuf},
};

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::{
    arrange::Arrange,
    i18n::t,
    tui::{
        canvas::Canvas,
        command::Command,
        edit::LineEdit,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        popup::centred,
        session::Session,
    },
};

/// So many entries of a folder are looked at.
const MOST: usize = 5_000;

/// So many are shown at once.
const SHOWN: u16 = 10;

/// What can be taken in.
const ENDINGS: [&str; 14] = [
    "csv", "tsv", "txt", "xlsx", "xes", "gz", "json", "jsonocel", "xml", "xmlocel", "sqlite", "bundle", "age",
    "debrief",
];

type Done = Box<dyn FnMut(PathBuf, &mut Session) -> Reply>;

/// What a plain text may be called.
const TEXT_ENDINGS: [&str; 4] = ["txt", "md", "markdown", "text"];

/// What a folder holds that can go on with what is typed.
struct Entry {
    name: String,
    is_folder: bool,
}

/// Asks for a file.
pub(in crate::tui) struct PathPopup {
    title: String,
    line: LineEdit,
    /// The folder that stood there before anything was typed.
    prefill: String,
    entries: Vec<Entry>,
    selection: Selection,
    /// Whether an entry was chosen with the arrows: then Enter means it.
    is_chosen: bool,
    fault: Option<String>,
    endings: &'static [&'static str],
    /// What is said where a folder holds no such file, and what the file is for.
    texts: [&'static str; 2],
    done: Done,
}

impl PathPopup {
    /// Asks for a file; `done` gets its path.
    pub(in crate::tui) fn new(
        title: String,
        session: &Session,
        done: impl FnMut(PathBuf, &mut Session) -> Reply + 'static,
    ) -> Self {
        let folder = session.report_folder.clone().or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        let mut popup = Self {
            title,
            line: LineEdit::default(),
            prefill: String::new(),
            entries: Vec::new(),
            selection: Selection::default(),
            is_chosen: false,
            fault: None,
            endings: &ENDINGS,
            texts: ["import-nothing-here", "import-about"],
            done: Box::new(done),
        };
        popup.begin_in(&folder);
        popup
    }

    /// The same, beginning in the folder of another file.
    pub(in crate::tui) fn starting_beside(mut self, path: &Path) -> Self {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            self.begin_in(folder);
        }
        self
    }

    /// The same, for plain text and Markdown; this key names what the text is for.
    pub(in crate::tui) fn for_text(mut self, about: &'static str) -> Self {
        self.endings = &TEXT_ENDINGS;
        self.texts = ["notes-nothing-here", about];
        self.complete();
        self
    }

    fn begin_in(&mut self, folder: &Path) {
        let text = folder.display().to_string();
        let is_whole = text.is_empty() || text.ends_with(MAIN_SEPARATOR);
        self.prefill = if is_whole { text } else { format!("{text}{MAIN_SEPARATOR}") };
        self.set(&self.prefill.clone());
    }

    fn set(&mut self, text: &str) {
        self.line.set(text);
        self.complete();
    }

    /// Looks for what goes on with what is typed.
    fn complete(&mut self) {
        (self.fault, self.is_chosen) = (None, false);
        self.selection.select(0);
        let path = typed_path(self.line.text());
        let is_whole = self.line.text().ends_with(['/', MAIN_SEPARATOR]) || self.line.text().is_empty();
        let (folder, start) = if is_whole {
            (path, String::new())
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            (path.parent().map(Path::to_owned).unwrap_or_default(), name)
        };
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        let found = fs::read_dir(&folder).into_iter().flatten().take(MOST).filter_map(Result::ok);
        let entry = |entry: fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            let is_folder = fs::metadata(entry.path()).is_ok_and(|meta| meta.is_dir());
            let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy().to_lowercase();
            let is_wanted = is_folder || self.endings.contains(&ending.as_str());
            let fits = name.to_lowercase().starts_with(&start) && (!name.starts_with('.') || start.starts_with('.'));
            (is_wanted && fits).then_some(Entry { name, is_folder })
        };
        self.entries = found.filter_map(entry).collect();
        self.entries.arrange_by_key(|entry| (entry.is_folder, entry.name.to_lowercase()));
    }

    /// Puts an entry in the place of what is typed of it.
    fn take(&mut self, at: usize) {
        let Some(entry) = self.entries.get(at) else { return };
        let text = self.line.text();
        let end = text.rfind(['/', MAIN_SEPARATOR]).map_or(0, |at| at + 1);
        let more = if entry.is_folder { MAIN_SEPARATOR.to_string() } else { String::new() };
        let text = format!("{}{}{more}", &text[..end], entry.name);
        self.set(&text);
    }

    fn accept(&mut self, session: &mut Session) -> Reply {
        let at = self.selection.row(self.entries.len());
        let is_named = typed_path(self.line.text()).is_file();
        // One entry that goes on with what is typed is meant, as is one that was chosen.
        if self.is_chosen || !is_named && self.entries.len() == 1 {
            self.take(at);
        }
        let path = typed_path(self.line.text());
        if path.is_file() {
            return Ok(match (self.done)(path, session)? {
                Outcome::Open(layer) | Outcome::Replace(layer) => Outcome::Replace(layer),
                Outcome::Done | Outcome::Ignored => Outcome::Close,
                other => other,
            });
        }
        if !path.is_dir() {
            self.fault = Some(t!(session.locale, "import-no-such-file"));
        }
        Ok(Outcome::Done)
    }
}

/// What was typed as a path; `~` is the user's own folder.
fn typed_path(typed: &str) -> PathBuf {
    let home = directories::UserDirs::new().map(|user| user.home_dir().to_owned());
    match (typed.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with(['/', MAIN_SEPARATOR]) => home.join(&rest[1..]),
        _ => PathBuf::from(typed),
    }
}

/// Whether what was typed behind a folder is the beginning of a path of its own: `/`, `~/`, `C:\`.
fn begins_anew(typed: &str) -> bool {
    let is_separator = |c: char| c == '/' || c == MAIN_SEPARATOR;
    let mut rest = typed.strip_prefix('~').unwrap_or(typed).chars();
    match (rest.next(), rest.next(), rest.next()) {
        (Some(first), ..) if is_separator(first) => true,
        (Some(drive), Some(':'), Some(end)) => drive.is_ascii_alphabetic() && is_separator(end),
        _ => false,
    }
}

impl Layer for PathPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let is_first = !self.is_chosen && command == Command::Down;
        if is_first && !self.entries.is_empty() || self.selection.run(command, self.entries.len()) {
            self.is_chosen = !self.entries.is_empty();
            if matches!(command, Command::Select(_)) {
                self.take(self.selection.row(self.entries.len()));
            }
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => self.accept(session),
            Command::Toggle => {
                self.take(self.selection.row(self.entries.len()));
                Ok(Outcome::Done)
            }
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        let before = self.line.text().to_owned();
        self.line.typed(key);
        if self.line.text() != before {
            let typed = self.line.text().strip_prefix(&self.prefill).filter(|typed| begins_anew(typed));
            if let Some(typed) = typed.filter(|_| !self.prefill.is_empty()).map(str::to_owned) {
                // A whole path behind the folder that stood there is meant in its place.
                self.prefill.clear();
                self.line.set(&typed);
            }
            self.complete();
        }
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        // A file dropped on the terminal comes as its path, often between quotation marks.
        let text = text.trim().trim_matches(['\'', '"']);
        if Path::new(text).is_absolute() {
            self.line.set("");
        }
        session.tell_of_cut(self.line.pasted(text));
        self.complete();
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inner = canvas.popup(centred(area, 90, SHOWN + 6), &self.title);
        self.line.draw_plain(canvas, inner.x, inner.y, inner.width);
        canvas.rule(inner.x, inner.y + 1, inner.width);
        let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(3), ..inner };
        if let Some(fault) = &self.fault {
            canvas.paragraph(list, fault, Role::Bad);
        } else if self.entries.is_empty() {
            canvas.paragraph(list, &locale.text(self.texts[0], &[]), Role::Dim);
        }
        let selected = self.selection.row(self.entries.len());
        let first = first_row(selected, self.entries.len(), list.height.into());
        let top = if self.fault.is_some() { list.top() + 1 } else { list.top() };
        for ((at, entry), y) in self.entries.iter().enumerate().skip(first).zip(top..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            canvas.row(place, at);
            if self.is_chosen && at == selected {
                canvas.select(place);
            }
            let (end, role) =
                if entry.is_folder { (MAIN_SEPARATOR.to_string(), Role::Dim) } else { (String::new(), Role::Text) };
            canvas.text(list.x + 2, y, list.width.saturating_sub(2), &format!("{}{end}", entry.name), role);
        }
        let foot = t!(locale, "import-path-foot");
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Toggle, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text(self.texts[1], &[])
    }
}
