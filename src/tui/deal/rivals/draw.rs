//! Drawing the rival explanations: one line each with what speaks for and against it; the selected one shows its sign
//! and its evidence.

use ratatui::layout::Rect;

use super::{Rivals, Row};
use crate::{
    analysis::Ground,
    domain::Weight,
    guide::{Remark, Weighed},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
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
/// What the popup's frame and the margins inside take of its width.
const FRAME: u16 = 7;
/// What speaks for and against stands in a column of so many cells.
const COUNTS: u16 = 8;

/// A line of the screen.
struct Line {
    /// The row that it belongs to, by its number among all rows.
    row: Option<usize>,
    indent: u16,
    mark: Option<(&'static str, Role)>,
    text: String,
    ink: Ink,
}

pub(super) fn draw(popup: &Rivals, canvas: &mut Canvas, area: Rect, session: &Session) {
    let wide = centred(area, WIDTH, area.height).width;
    let cells = wide.saturating_sub(FRAME);
    let mut lines = match popup.current() {
        Some(row) => lines(popup, row.rival, canvas, cells, session),
        None => wrapped(&t!(session.locale, "rivals-won"), None, 0, None, Role::Text, cells),
    };
    let mut title = t!(session.locale, "rivals-title", claim = popup.claim.trim_end_matches('.'));
    // A claim that the frame has no room for stands whole above what would explain it.
    if width(&title) + FRAME > wide {
        title = t!(session.locale, "rivals-title-alone");
        lines.splice(0..0, wrapped(&popup.claim, None, 0, None, Role::Text, cells));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(5);
    let inner = canvas.popup(centred(area, WIDTH, height), &title);
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(3), ..inner };
    let selected = popup.selection.row(popup.rows().len());
    let start = lines.iter().position(|line| line.row == Some(selected)).unwrap_or(0);
    let end = lines.iter().rposition(|line| line.row == Some(selected)).map_or(start, |last| last + 1);
    let first = first_line(start..end, lines.len(), body.height.into());
    for (line, y) in lines.iter().skip(first).zip(body.top()..body.bottom()) {
        let place = Rect { y, height: 1, ..body };
        if let Some(row) = line.row {
            if row == selected && lines.get(start).is_some_and(|first| std::ptr::eq(first, line)) {
                canvas.select(place);
            } else if row == selected {
                canvas.highlight(place);
            }
            canvas.row(place, row);
        }
        let x = body.x + 2 + line.indent;
        if let Some((mark, role)) = line.mark {
            canvas.text(x.saturating_sub(2), y, 2, mark, role);
        }
        canvas.text(x, y, body.right().saturating_sub(x + 1), &line.text, line.ink);
        if let Some(Row { rival, piece: None }) = line.row.and_then(|row| popup.rows().get(row).copied())
            && line.indent == 0
        {
            draw_head(popup, canvas, place, &popup.weighed[rival], session);
        }
    }
    if popup.current().is_some() {
        canvas.text(body.x + 2, inner.y, body.width.saturating_sub(3), &legend(canvas, session), Role::Dim);
    }
    draw_more(canvas, inner, (first, body.height.into(), lines.len()), session.locale);
    draw_keys(popup, canvas, Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner }, session);
}

/// What the figures before an explanation and the sign behind a piece of evidence mean.
fn legend(canvas: &Canvas, session: &Session) -> String {
    let [supports, refutes] = [1, -1].map(|grade| canvas.signs.grade(grade));
    let taken = canvas.signs.claim(crate::domain::ClaimStatus::Supported);
    t!(session.locale, "rivals-legend", for = supports, against = refutes, taken = taken)
}

/// `▲3 ▼1  Whoever could say yes did not know our value.          ✓ supported`
fn draw_head(popup: &Rivals, canvas: &mut Canvas, place: Rect, weighed: &Weighed, session: &Session) {
    let mut x = place.x + 2;
    for (weight, grade, role) in [(Weight::For, 1, Role::Good), (Weight::Against, -1, Role::Bad)] {
        let count = weighed.count(weight);
        let (text, role) = match count {
            0 => (canvas.signs.unknown().to_owned(), Role::Dim),
            _ => (format!("{}{count}", canvas.signs.grade(grade)), role),
        };
        canvas.text(x, place.y, COUNTS / 2, &text, role);
        x += COUNTS / 2;
    }
    let standing = popup.taken(weighed).map(|claim| {
        let text = format!("{} {}", canvas.signs.claim(claim.status), session.locale.label(claim.status));
        (text, Role::of_claim(claim.status))
    });
    let room = place.right().saturating_sub(x + 1);
    let right = standing.as_ref().map_or(0, |(text, _)| width(text) + 2);
    let text = session.locale.text(&format!("rival-{}", weighed.rival.key), &[]);
    let role = if weighed.remarks.is_empty() { Role::Dim } else { Role::Text };
    canvas.text(x, place.y, room.saturating_sub(right), &text, role);
    if let Some((text, role)) = standing {
        canvas.text_right(place.right().saturating_sub(1), place.y, width(&text), &text, role);
    }
}

/// All explanations, the one that is open with its evidence.
fn lines(popup: &Rivals, open: usize, canvas: &Canvas, cells: u16, session: &Session) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, row) in
        popup.rows().into_iter().enumerate().filter(|(_, row)| row.piece.is_none() || row.rival == open)
    {
        let weighed = &popup.weighed[row.rival];
        let Some(remark) = row.piece.map(|at| &weighed.remarks[at]) else {
            lines.push(Line { row: Some(number), indent: 0, mark: None, text: String::new(), ink: Role::Text.into() });
            if row.rival == open {
                let sign = session.locale.text(&format!("rival-{}-sign", weighed.rival.key), &[]);
                let sign = t!(session.locale, "claim-would-show", sign = sign);
                lines.extend(wrapped(&sign, None, COUNTS, None, Role::Dim, cells));
                if weighed.remarks.is_empty() {
                    let nothing = t!(session.locale, "rivals-nothing-shows");
                    lines.extend(wrapped(&nothing, None, COUNTS, None, Role::Dim, cells));
                }
            }
            continue;
        };
        let is_linked = popup.taken(weighed).is_some_and(|claim| popup.is_linked(claim, remark));
        let (sign, role) = match remark.weight {
            Some(Weight::Against) => (canvas.signs.grade(-1), Role::Bad),
            _ => (canvas.signs.grade(1), Role::Good),
        };
        let mut text = piece(popup, remark, session);
        if is_linked {
            text = format!("{text} {}", canvas.signs.claim(crate::domain::ClaimStatus::Supported));
        }
        lines.extend(wrapped(&text, Some(number), COUNTS + 2, Some((sign, role)), Role::Text, cells));
    }
    lines
}

/// What a piece of evidence shows; an incident in its own words.
fn piece(popup: &Rivals, remark: &Remark, session: &Session) -> String {
    let text = wording::remark(remark, session.locale);
    let incident = remark.grounds.iter().find_map(|ground| match ground {
        Ground::Incident(incident) => popup.debrief.incident(incident.id),
        Ground::Step(_) => None,
    });
    match incident {
        Some(incident) => format!("{text} {}", t!(session.locale, "report-quote", text = incident.what.as_str())),
        None => text,
    }
}

fn wrapped(
    text: &str,
    row: Option<usize>,
    indent: u16,
    mark: Option<(&'static str, Role)>,
    role: Role,
    cells: u16,
) -> Vec<Line> {
    let parts = wrap(text, cells.saturating_sub(indent)).into_iter().enumerate();
    parts.map(|(at, text)| Line { row, indent, mark: mark.filter(|_| at == 0), text, ink: role.into() }).collect()
}

/// The keys, each to be clicked too.
fn draw_keys(popup: &Rivals, canvas: &mut Canvas, area: Rect, session: &Session) {
    let contexts = popup.contexts();
    let mut x = area.x + 2;
    for command in popup.hints().into_iter().filter(|command| *command != Command::Undo) {
        let (Some(hint), Some(key)) = (session.hint(&contexts, command), session.key_label(&contexts, command)) else {
            continue;
        };
        let cells = width(&key) + width(&hint) + 1;
        if x + cells > area.right() {
            break;
        }
        canvas.click(Rect { x, width: cells, ..area }, command);
        x = canvas.text(x, area.y, cells, &key, Role::Accent) + 1;
        x = canvas.text(x, area.y, cells, &hint, Role::Dim) + 3;
    }
}
