//! The foot: what the keys do, or a message, and when the last edit was saved.

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, Ink, width, wrap},
    command::Command,
    cover,
    keys::Context,
    layer::Layer,
    look::Role,
    session::{Message, Session, Tone},
};
use crate::i18n::t;

/// A message takes at most so many rows.
const MESSAGE_ROWS: u16 = 4;

/// So many hints at most, beside the one that leads to the help.
const MOST_HINTS: usize = 8;

/// A rule, then hints or a message, and when the last edit was saved or that none can be.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, top: &dyn Layer, contexts: &[Context], session: &Session) {
    canvas.rule(area.x, area.y, area.width);
    let (saved, role) = saved(session);
    let right = area.right().saturating_sub(1);
    canvas.text_right(right, area.y + 1, 44, &saved, role);
    let room = room(area, session);
    match session.message() {
        Some(message) => draw_message(canvas, area, room, message),
        None => draw_hints(canvas, area, room, &hints(top, contexts, session)),
    }
}

/// Draws a message of several rows once more, over popups that could not give way to all of it.
pub(super) fn draw_over_popups(canvas: &mut Canvas, area: Rect, session: &Session) {
    if let Some(message) = session.message().filter(|_| rows_more(area, session) > 0) {
        draw_message(canvas, area, room(area, session), message);
    }
}

/// The rows that a message takes beside the one that is always there.
pub(super) fn rows_more(area: Rect, session: &Session) -> u16 {
    session.message().map_or(0, |message| more(message, room(area, session)))
}

/// Where the hints or a message must end: what is at the right of them stays.
fn room(area: Rect, session: &Session) -> u16 {
    area.right().saturating_sub(1).saturating_sub(width(&saved(session).0) + 2)
}

fn more(message: &Message, room: u16) -> u16 {
    (wrap(&message.text, room.saturating_sub(1)).len() as u16).clamp(1, MESSAGE_ROWS) - 1
}

/// When the last edit was saved, or that none can be.
fn saved(session: &Session) -> (String, Role) {
    if let Some(when) = &session.looking_into {
        return (t!(session.locale, "backups-looking-foot", when = when.as_str()), Role::Warn);
    }
    if session.workbook.is_read_only() {
        return (t!(session.locale, "read-only"), Role::Warn);
    }
    let saved = session.saved_at.as_ref().map(|time| t!(session.locale, "saved-at", time = time.as_str()));
    (saved.unwrap_or_default(), Role::Dim)
}

/// A long message grows upwards for as long as it stands: the work gives way, where the screen has rows to spare.
fn draw_message(canvas: &mut Canvas, area: Rect, room: u16, message: &Message) {
    let role = if message.tone == Tone::Error { Role::Bad } else { Role::Good };
    let cells = room.saturating_sub(1);
    let more = more(message, room);
    let top = area.y.saturating_sub(more);
    if more > 0 {
        canvas.blank(Rect { y: top, height: more + 1, ..area });
        canvas.rule(area.x, top, area.width);
    }
    let place = Rect { x: area.x + 1, y: top + 1, width: cells, height: more + 1 };
    canvas.paragraph(place, &message.text, Ink::Bold(role));
}

/// A command, its key, and its word.
type Hint = (Command, String, String);

/// What can be done here, the help last.
fn hints(top: &dyn Layer, contexts: &[Context], session: &Session) -> Vec<Hint> {
    let mut hints = top.hints();
    hints.retain(|hint| !session.is_covered() || cover::is_open(*hint));
    hints.truncate(MOST_HINTS);
    if !top.is_popup() {
        hints.push(Command::Help);
    }
    let told = |command| Some((command, session.key_label(contexts, command)?, session.hint(contexts, command)?));
    hints.into_iter().filter_map(told).collect()
}

/// The last hint always fits: what comes before gives way.
fn draw_hints(canvas: &mut Canvas, area: Rect, room: u16, hints: &[Hint]) {
    let y = area.y + 1;
    let cells = |(_, key, text): &Hint| width(key) + width(text) + 4;
    let last = hints.last().map_or(0, cells);
    let mut x = area.x + 1;
    for (at, hint) in hints.iter().enumerate() {
        let is_last = at + 1 == hints.len();
        if !is_last && x + cells(hint) + last > room {
            continue;
        }
        let start = x;
        x = canvas.text(x, y, room.saturating_sub(x), &hint.1, Ink::Bold(Role::Accent));
        x = canvas.text(x + 1, y, room.saturating_sub(x + 1), &hint.2, Role::Dim);
        canvas.click(Rect { x: start, y, width: x.saturating_sub(start), height: 1 }, hint.0);
        x += 3;
    }
}
