//! The preview as it stands on the screen.

use ratatui::layout::Rect;

use super::{
    ImportScreen, Row,
    row::{Said, summary},
};
use crate::{
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        list::first_row,
        look::Role,
        session::Session,
    },
    wording,
};

/// From this width on, what would come in stands beside the rows.
const WIDE: u16 = 100;

/// So many lines are kept for it below them on a narrow screen.
const BELOW: u16 = 7;

impl ImportScreen {
    pub(super) fn draw_all(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let name = self.wanted.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let title = t!(locale, "import-title", file = name);
        let end = canvas.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, Ink::Bold(Role::Text));
        if let Some(file) = &self.file {
            let shape = wording::file_shape(file, locale);
            let room = area.right().saturating_sub(end + 4);
            if width(&shape) <= room {
                canvas.text_right(area.right().saturating_sub(1), area.y, room, &shape, Role::Dim);
            }
        }
        canvas.rule(area.x, area.y + 1, area.width);
        let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        if area.width >= WIDE {
            let cells = area.width / 3;
            let list = Rect { width: body.width - cells, ..body };
            canvas.vertical(list.right(), body);
            self.draw_rows(canvas, list, session);
            let pane = Rect { x: list.right() + 2, width: cells.saturating_sub(3), ..body };
            self.draw_summary(canvas, pane, true, locale);
        } else {
            let below = BELOW.min(body.height / 2);
            let list = Rect { height: body.height - below, ..body };
            self.draw_rows(canvas, list, session);
            canvas.rule(area.x, list.bottom(), area.width);
            let pane = Rect { x: body.x + 2, y: list.bottom() + 1, width: body.width - 4, height: below - 1 };
            self.draw_summary(canvas, pane, false, locale);
        }
    }

    /// What would come in, and what is odd.
    fn draw_summary(&self, canvas: &mut Canvas, pane: Rect, is_high: bool, locale: Locale) {
        let mut rest = pane;
        let mut say = |canvas: &mut Canvas, text: &str, ink: Ink| {
            let used = canvas.paragraph(rest, text, ink);
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        };
        if self.is_unwritten {
            say(canvas, &t!(locale, "import-unwritten"), Role::Warn.into());
        }
        if let Some(fault) = &self.fault {
            return say(canvas, fault, Role::Bad.into());
        }
        if let Some(worker) = &self.worker {
            return say(canvas, &wording::progress(worker.watch(), locale), Role::Dim.into());
        }
        let (Some(preview), Some(suggestion)) = (&self.preview, &self.suggestion) else { return };
        if let Some(line) = wording::hardly_deals(preview, locale) {
            say(canvas, &format!("! {line}"), Role::Bad.into());
        }
        if let Some(line) = wording::lacks_outcomes(preview, locale) {
            say(canvas, &format!("? {line} {}", t!(locale, "import-name-outcomes")), Role::Warn.into());
        }
        for (at, line) in summary(suggestion, preview, locale).iter().enumerate() {
            // Where there is room, each figure has a line of its own.
            for part in if is_high { line.split(" · ").collect() } else { vec![line.as_str()] } {
                say(canvas, part, if at == 0 { Ink::Bold(Role::Text) } else { Role::Text.into() });
            }
        }
        let dates = self.file.as_ref().and_then(|file| wording::unsure_dates(suggestion, &file.table, locale));
        let unsure_decimal = self.file.as_ref().filter(|_| suggestion.decimal.is_some_and(|found| !found.is_sure));
        let decimal = unsure_decimal.map(|file| wording::unsure_decimal(suggestion, &file.table, locale));
        let stages = wording::unknown_stages(preview, locale);
        let strangers = wording::strangers(preview, locale).into_iter().chain(wording::unclear(preview, locale));
        let oddities = wording::oddities(&preview.incoming.oddities, locale);
        let here = wording::here_already(preview, locale);
        for line in strangers.chain(here).chain(dates).chain(decimal).chain(stages).chain(oddities) {
            say(canvas, &format!("? {line}"), Role::Warn.into());
        }
    }

    fn draw_rows(&self, canvas: &mut Canvas, list: Rect, session: &Session) {
        let locale = session.locale;
        let (Some(file), Some(suggestion)) = (&self.file, &self.suggestion) else { return };
        let rows = self.rows();
        let selected = self.selection.row(rows.len());
        // Heads stand between the rows: lines that cannot be selected.
        let mut lines: Vec<Result<usize, String>> = Vec::new();
        let mut selected_line = 0;
        for (at, row) in rows.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| rows.get(at)).copied();
            if let Some(head) = row.head(before, locale) {
                lines.extend((!lines.is_empty()).then(|| Err(String::new())));
                lines.push(Err(head));
            }
            if at == selected {
                selected_line = lines.len();
            }
            lines.push(Ok(at));
        }
        let first = first_row(selected_line, lines.len(), list.height.into());
        for (line, y) in lines.iter().skip(first).zip(list.top()..list.bottom()) {
            match line {
                Err(head) => drop(canvas.text(list.x + 2, y, list.width - 2, head, Ink::Bold(Role::Dim))),
                Ok(at) => {
                    let place = Rect { y, height: 1, ..list };
                    let said = rows[*at].said(file, suggestion, self.preview.as_ref(), locale);
                    draw_row(canvas, place, (rows[*at], *at), &said, *at == selected, locale);
                }
            }
        }
    }
}

fn draw_row(canvas: &mut Canvas, place: Rect, (row, at): (Row, usize), said: &Said, is_selected: bool, locale: Locale) {
    if is_selected {
        canvas.select(place);
    }
    canvas.row(place, at);
    if matches!(row, Row::Odd(_)) {
        canvas.text(place.x + 2, place.y, place.width.saturating_sub(3), &format!("? {}", said.value), Role::Warn);
        return;
    }
    let third = place.width / 3;
    canvas.text(place.x + 2, place.y, third.saturating_sub(3), &said.label, Role::Dim);
    let x = place.x + third;
    if said.value.is_empty() {
        let unset = match row {
            Row::Join => t!(locale, "import-no-file"),
            _ => canvas.signs.unknown().to_owned(),
        };
        canvas.text(x, place.y, third, &unset, Role::Dim);
        return;
    }
    let role = if said.is_unsure { Role::Warn } else { Role::Text };
    let value = if said.is_unsure { format!("{} ?", said.value) } else { said.value.clone() };
    canvas.text(x, place.y, third.saturating_sub(1), &value, role);
    let x = x + third;
    canvas.text(x, place.y, place.right().saturating_sub(x + 1), &said.more, Role::Dim);
}
