//! The marks that can be typed in a place, what it is for, and its keys.

use ratatui::layout::Rect;

use super::{centred, draw_more};
use crate::{
    capture::samples,
    domain::Keyed,
    i18n::{Arg, Locale, t},
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        cover::is_open,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_line},
        look::Role,
        session::Session,
    },
    wording,
};

/// The popup is at most so wide, and the column of keys and marks so wide.
const WIDTH: u16 = 96;
const COLUMN: u16 = 22;

/// The help of the place from which it was opened.
pub struct HelpPopup {
    about: String,
    entries: Vec<Entry>,
    selection: Selection,
}

/// A paragraph, a head, or a line of a table.
enum Entry {
    Text(String),
    Head(String),
    /// A key and what it does; a mark, what it means, and the words that it takes.
    Row {
        left: String,
        right: String,
        words: String,
    },
}

/// A line of the screen.
struct Line<'a> {
    entry: usize,
    left: &'a str,
    /// The column at which the text begins, and the text.
    text: (u16, String),
    ink: Ink,
}

impl HelpPopup {
    /// The help for these contexts; `about` says what the place is for.
    pub fn new(about: String, contexts: &[Context], session: &Session) -> Self {
        let locale = session.locale;
        let mut entries = Vec::new();
        if contexts.iter().any(|context| matches!(context, Context::Steps | Context::Capture)) {
            entries.extend(marks(locale));
        }
        entries.push(Entry::Text(about.clone()));
        let mut last = None;
        for (context, command, keys) in session.keys.listing(contexts) {
            if session.is_covered() && !is_open(command) {
                continue;
            }
            if last != Some(context) {
                entries.push(Entry::Head(locale.label(context)));
                last = Some(context);
            }
            let name = command.name().unwrap_or_default();
            // Whoever looks on with us is not told that there is more.
            let right = match session.is_covered() && command == Command::CustomerScreen {
                true => t!(locale, "customer-screen-changes"),
                false => locale.command(context.key(), name),
            };
            entries.push(Entry::Row { left: session.keys_label(&keys), right, words: String::new() });
        }
        Self { about, entries, selection: Selection::default() }
    }

    fn lines(&self, cells: u16) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        for (entry, what) in self.entries.iter().enumerate() {
            let mut put = |left, x, text, ink| lines.push(Line { entry, left, text: (x, text), ink });
            let apart = |put: &mut dyn FnMut(_, _, _, _)| {
                if entry > 0 && !matches!(self.entries[entry - 1], Entry::Head(_)) {
                    put("", 0, String::new(), Ink::Role(Role::Text));
                }
            };
            match what {
                Entry::Text(text) => {
                    apart(&mut put);
                    wrap(text, cells).into_iter().for_each(|line| put("", 0, line, Ink::Role(Role::Text)));
                }
                Entry::Head(head) => {
                    apart(&mut put);
                    put("", 0, head.clone(), Ink::Bold(Role::Accent));
                }
                Entry::Row { left, right, words } => {
                    let room = cells.saturating_sub(COLUMN + 3);
                    for (at, line) in wrap(right, room).into_iter().enumerate() {
                        put(if at == 0 { left } else { "" }, COLUMN + 3, line, Ink::Role(Role::Text));
                    }
                    if !words.is_empty() {
                        wrap(words, room).into_iter().for_each(|line| put("", COLUMN + 3, line, Ink::Role(Role::Dim)));
                    }
                }
            }
        }
        lines
    }
}

/// The table of the marks that can be typed in the capture line.
fn marks(locale: Locale) -> Vec<Entry> {
    let mut entries = vec![Entry::Head(t!(locale, "help-marks")), Entry::Text(t!(locale, "help-marks-how"))];
    let lexicon = wording::lexicon(locale.language());
    for sample in samples(lexicon, &t!(locale, "mark-quote-example")) {
        let letters: Vec<(&str, Arg)> =
            sample.letters.iter().map(|(name, letter)| (*name, Arg::from(letter.as_str()))).collect();
        let right = locale.text(&format!("mark-{}", sample.mark.key()), &letters);
        entries.push(Entry::Row { left: sample.example, right, words: sample.words.join(" ") });
    }
    entries
}

impl Layer for HelpPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if self.selection.run(command, self.entries.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back | Command::Help | Command::Activate => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let inner = canvas.popup(centred(area, WIDTH, area.height), &t!(session.locale, "help-title"));
        let list = Rect { height: inner.height.saturating_sub(2), ..inner };
        let lines = self.lines(list.width.saturating_sub(2));
        let selected = self.selection.row(self.entries.len());
        let start = lines.iter().position(|line| line.entry == selected).unwrap_or(0);
        let end = lines.iter().rposition(|line| line.entry == selected).map_or(start, |last| last + 1);
        let first = first_line(start..end, lines.len(), list.height.into());
        for (line, y) in lines.iter().skip(first).zip(list.top()..list.bottom()) {
            let row = Rect { y, height: 1, ..list };
            if line.entry == selected && matches!(self.entries[selected], Entry::Row { .. }) {
                canvas.highlight(row);
            }
            canvas.row(row, line.entry);
            let x = list.x + 1;
            canvas.text(x + 1, y, COLUMN, line.left, Role::Accent);
            let (column, text) = &line.text;
            canvas.text(x + column, y, width(text), text, line.ink);
        }
        let foot = inner.bottom().saturating_sub(1);
        canvas.text(inner.x + 1, foot, inner.width, &t!(session.locale, "help-foot"), Role::Dim);
        draw_more(canvas, inner, (first, list.height.into(), lines.len()), session.locale);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Back]
    }

    fn about(&self, _session: &Session) -> String {
        self.about.clone()
    }
}
