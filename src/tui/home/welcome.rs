//! The first screen of all: a workbook with nothing in it.

use ratatui::layout::Rect;

use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        keys::Context,
        look::Role,
        session::Session,
    },
};

/// What debrief is for, and how to begin.
pub fn draw(canvas: &mut Canvas, area: Rect, session: &Session) {
    let locale = session.locale;
    let cells = area.width.saturating_sub(8).min(72);
    let x = area.x + (area.width - cells) / 2;
    let mut y = area.y + area.height.saturating_sub(14) / 3;
    let block = |y: u16| Rect { x, y, width: cells, height: area.bottom().saturating_sub(y) };
    y += canvas.paragraph(block(y), &t!(locale, "home-welcome-title"), Ink::Bold(Role::Accent)) + 1;
    y += canvas.paragraph(block(y), &t!(locale, "home-welcome-text"), Role::Text) + 1;
    let contexts = [Context::Home, Context::List, Context::Global];
    let key = |command| session.key_label(&contexts, command).unwrap_or_default();
    let rows = [
        (key(Command::New), t!(locale, "home-welcome-new"), Some(Command::New)),
        ("debrief demo".to_owned(), t!(locale, "home-welcome-demo"), None),
        (key(Command::Help), t!(locale, "home-welcome-help"), Some(Command::Help)),
    ];
    for (key, text, command) in rows {
        if y >= area.bottom() {
            return;
        }
        canvas.text(x, y, 14, &key, Ink::Bold(Role::Accent));
        canvas.text(x + 15, y, cells.saturating_sub(15), &text, Role::Text);
        if let Some(command) = command {
            canvas.click(Rect { x, y, width: cells, height: 1 }, command);
        }
        y += 1;
    }
}
