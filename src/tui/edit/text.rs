//! A long text in a popup: wrapped, with undo inside, kept or dropped at the end.

use crossterm::event::{Event, KeyEvent};
use ratatui::{layout::Rect, widgets::Widget};
use tui_textarea::{TextArea, WrapMode};

use crate::{
    domain::MAX_TEXT,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        draft::DraftPlace,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        session::{External, Finish, Session},
    },
};

/// A long text being typed. Esc keeps it too: what was typed is never thrown away; undo takes the edit back.
pub struct TextPopup {
    title: String,
    place: String,
    before: String,
    area: TextArea<'static>,
    /// Taken only when the text goes to the user's own editor: what could not be saved stays and can be tried again.
    done: Option<Finish>,
}

impl TextPopup {
    /// An editor for `text`, or for what was being typed at this place when the program last ended; `done` saves the
    /// result.
    pub fn new(
        title: impl Into<String>,
        place: DraftPlace,
        text: &str,
        session: &mut Session,
        done: impl FnMut(String, &mut Session) -> anyhow::Result<()> + 'static,
    ) -> Self {
        let kept = place.kept(session, text);
        if kept.is_some() {
            session.tell(t!(session.locale, "draft-is-back"));
        }
        let shown = kept.as_deref().unwrap_or(text);
        let mut area = TextArea::new(shown.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(tui_textarea::CursorMove::Bottom);
        area.move_cursor(tui_textarea::CursorMove::End);
        Self {
            title: title.into(),
            place: place.to_string(),
            before: text.to_owned(),
            area,
            done: Some(Box::new(done)),
        }
    }

    fn text(&self) -> String {
        self.area.lines().join("\n").trim_end().to_owned()
    }

    fn finish(&mut self, session: &mut Session) -> Reply {
        let text = self.text();
        if let Some(done) = &mut self.done
            && text != self.before
        {
            session.settling(&self.place, |session| done(text, session))?;
        }
        session.workbook.drop_draft(&self.place)?;
        Ok(Outcome::Close)
    }
}

impl Layer for TextPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Text]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::Accept | Command::Back => self.finish(session),
            Command::ExternalEditor => {
                if let Some(done) = self.done.take() {
                    session.external = Some(External { text: self.text(), place: self.place.clone(), done });
                }
                Ok(Outcome::Close)
            }
            Command::Scroll(by) => {
                self.area.scroll((by, 0));
                Ok(Outcome::Done)
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        let before = self.area.lines().iter().map(String::len).sum::<usize>();
        self.area.input(Event::Key(key));
        if before >= MAX_TEXT && self.area.lines().iter().map(String::len).sum::<usize>() > before {
            self.area.undo();
        }
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        let used = self.area.lines().iter().map(String::len).sum::<usize>();
        let text: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        let room = MAX_TEXT.saturating_sub(used);
        let end =
            text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= room).last().unwrap_or(0);
        self.area.insert_str(&text[..end]);
        session.tell_of_cut(text[end..].chars().count());
        Ok(Outcome::Done)
    }

    fn settled(&mut self, session: &mut Session) -> Reply {
        session.workbook.drop_draft(&self.place)?;
        Ok(Outcome::Close)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let cells = area.width.saturating_sub(4).clamp(20.min(area.width), 84);
        let height = area.height.saturating_sub(4).clamp(6.min(area.height), 18);
        let (x, y) = (area.x + (area.width - cells) / 2, area.y + (area.height - height) / 2);
        let popup = Rect { x, y, width: cells, height };
        let inner = canvas.popup(popup, &self.title);
        let (text, foot) = (Rect { height: inner.height.saturating_sub(1), ..inner }, inner.bottom().saturating_sub(1));
        let mut drawn = self.area.clone();
        drawn.set_style(canvas.style(Role::Text));
        drawn.set_cursor_line_style(ratatui::style::Style::new());
        (&drawn).render(text, canvas.buffer());
        let contexts = self.contexts();
        let named = |command| {
            let key = session.key_label(&contexts, command)?;
            Some(format!("{key} {}", session.hint(&contexts, command)?))
        };
        let line = t!(session.locale, "text-new-line", key = session.locale.key("Enter"));
        // The foot of the screen names the editor too, where there is no room for it here.
        let keys = [named(Command::Accept), named(Command::Back), Some(line), named(Command::ExternalEditor)];
        let mut keys: Vec<String> = keys.into_iter().flatten().collect();
        if width(&keys.join("   ")) > inner.width {
            keys.pop();
        }
        let keys = keys.join("   ");
        canvas.text(inner.x, foot, inner.width, &keys, Ink::Role(Role::Dim));
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Accept, Command::ExternalEditor]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-text")
    }

    fn drafts(&self) -> Vec<(String, String)> {
        let text = self.text();
        (text != self.before).then(|| (self.place.clone(), text)).into_iter().collect()
    }
}
