//! How the question bank looks.

use ratatui::layout::Rect;

use super::{BankPopup, Row};
use crate::{
    domain::{Keyed, QuestionKind, Stage},
    guide::Prompt,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        layer::Layer,
        list::first_line,
        look::Role,
        popup::{centred, draw_more},
        session::Session,
    },
    wording,
};

/// The popup is at most so wide.
const WIDTH: u16 = 104;
/// Before a question: the mark, and space.
const INDENT: u16 = 4;

/// What a line of the list shows.
enum Line<'a> {
    Heading(Stage),
    /// A question's first line, or a further one, with the place of the question among those shown.
    Question {
        at: usize,
        row: &'a Row,
        text: String,
        is_first: bool,
    },
}

pub(super) fn draw(popup: &BankPopup, canvas: &mut Canvas, area: Rect, session: &Session) {
    let inner = canvas.popup(centred(area, WIDTH, area.height), &t!(session.locale, "bank-title"));
    draw_head(popup, canvas, inner, session);
    let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(4), ..inner };
    let shown = popup.shown();
    if shown.is_empty() {
        let key = if popup.only_unasked { "bank-all-asked" } else { "bank-empty" };
        canvas.paragraph(list, &session.locale.text(key, &[]), Role::Dim);
    } else {
        let rows = draw_list(popup, &shown, canvas, list, session);
        draw_more(canvas, inner, rows, session.locale);
    }
    let foot = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    draw_keys(popup, canvas, foot, session);
}

/// The kinds, the one shown marked, and how many of its questions have been asked.
fn draw_head(popup: &BankPopup, canvas: &mut Canvas, inner: Rect, session: &Session) {
    let all = popup.of_kind().count();
    let asked = popup.of_kind().filter(|row| popup.is_asked(row)).count();
    let (count, role) = match popup.only_unasked {
        true => (t!(session.locale, "bank-unasked", count = all - asked), Role::Accent),
        false => (t!(session.locale, "bank-count", asked = asked as i64, all = all as i64), Role::Dim),
    };
    canvas.text_right(inner.right(), inner.y, inner.width / 3, &count, role);
    let name = |kind: Option<QuestionKind>| match kind {
        Some(kind) => session.locale.label(kind),
        None => t!(session.locale, "bank-every-kind"),
    };
    let room = inner.width.saturating_sub(width(&count) + 2);
    let kinds: Vec<Option<QuestionKind>> =
        [None].into_iter().chain(QuestionKind::ALL.iter().copied().map(Some)).collect();
    let cells: u16 = kinds.iter().map(|kind| width(&name(*kind)) + 3).sum();
    if cells > room {
        let text = format!("‹ {} ›", name(popup.kind));
        canvas.text(inner.x, inner.y, room, &text, Ink::Bold(Role::Accent));
        return;
    }
    let mut x = inner.x;
    for kind in kinds {
        let ink = if kind == popup.kind { Ink::Bold(Role::Accent) } else { Role::Dim.into() };
        x = canvas.text(x, inner.y, room, &name(kind), ink) + 3;
    }
}

/// Answers how many lines lie above, how many are shown, and how many there are.
fn draw_list(
    popup: &BankPopup,
    shown: &[&Row],
    canvas: &mut Canvas,
    list: Rect,
    session: &Session,
) -> (usize, usize, usize) {
    let selected = popup.selection.row(shown.len());
    let lines = lines(shown, list.width, session);
    let is_selected = |line: &Line| matches!(line, Line::Question { at, .. } if *at == selected);
    let start = lines.iter().position(is_selected).unwrap_or(0);
    let end = lines.iter().rposition(is_selected).map_or(start + 1, |last| last + 1);
    // A stage stands from its heading on, as long as the selected question is in view so.
    let height = usize::from(list.height);
    let heading = lines[..start].iter().rposition(|line| matches!(line, Line::Heading(_))).unwrap_or(start);
    let first = match end - heading <= height {
        true => heading.min(lines.len().saturating_sub(height)),
        false => first_line(start..end, lines.len(), height),
    };
    for (line, y) in lines.iter().skip(first).zip(list.y..list.bottom()) {
        let area = Rect { y, height: 1, ..list };
        match line {
            Line::Heading(stage) => {
                canvas.text(list.x, y, list.width, &session.locale.label(*stage), Ink::Bold(Role::Text));
            }
            Line::Question { at, row, text, is_first } => {
                match (*at == selected, is_first) {
                    (true, true) => canvas.select(area),
                    (true, false) => canvas.highlight(area),
                    _ => {}
                }
                canvas.row(area, *at);
                draw_question(popup, row, text, *is_first, canvas, area, session);
            }
        }
    }
    (first, height, lines.len())
}

fn draw_question(
    popup: &BankPopup,
    row: &Row,
    text: &str,
    is_first: bool,
    canvas: &mut Canvas,
    area: Rect,
    session: &Session,
) {
    let is_asked = popup.is_asked(row);
    let ink = if is_asked { Role::Dim } else { Role::Text };
    canvas.text(area.x + INDENT, area.y, area.width, text, ink);
    if !is_first {
        return;
    }
    if is_asked {
        canvas.text(area.x + 2, area.y, 1, canvas.signs.done(), Role::Good);
    }
    if matches!(row.prompt, Prompt::Own(_)) {
        canvas.text_right(
            area.right().saturating_sub(1),
            area.y,
            own_room(session),
            &t!(session.locale, "bank-own"),
            Role::Accent,
        );
    }
}

/// What the mark of the workbook's own questions takes at the right.
fn own_room(session: &Session) -> u16 {
    width(&t!(session.locale, "bank-own")) + 2
}

fn lines<'a>(shown: &[&'a Row], cells: u16, session: &Session) -> Vec<Line<'a>> {
    let mut lines = vec![];
    let mut stage = None;
    for (at, row) in shown.iter().copied().enumerate() {
        if stage != Some(row.stage) {
            stage = Some(row.stage);
            lines.push(Line::Heading(row.stage));
        }
        let text = wording::prompt(&row.prompt, session.locale);
        let wrapped = wrap(&text, cells.saturating_sub(INDENT + own_room(session) + 1));
        lines.extend(wrapped.into_iter().enumerate().map(|(line, text)| Line::Question {
            at,
            row,
            text,
            is_first: line == 0,
        }));
    }
    lines
}

/// The keys, each to be clicked too.
fn draw_keys(popup: &BankPopup, canvas: &mut Canvas, area: Rect, session: &Session) {
    let contexts = popup.contexts();
    let mut x = area.x;
    for command in popup.hints() {
        let (Some(name), Some(key)) = (command.name(), session.key_label(&contexts, command)) else {
            continue;
        };
        let hint = session.locale.text(&format!("hint-{name}"), &[]);
        let cells = width(&key) + width(&hint) + 1;
        if x + cells > area.right() {
            break;
        }
        canvas.click(Rect { x, width: cells, ..area }, command);
        x = canvas.text(x, area.y, cells, &key, Role::Accent) + 1;
        x = canvas.text(x, area.y, cells, &hint, Role::Dim) + 3;
    }
}
