//! What would change, as it stands on the screen.

use ratatui::layout::Rect;

use super::{
    MergeScreen,
    look::{Looked, Row, RowKind},
};
use crate::{
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        list::first_row,
        look::Role,
    },
    wording,
};

/// So many rows show the two versions of what is selected.
const BELOW: u16 = 6;

impl MergeScreen {
    /// What would change, and below it what both have changed.
    pub(super) fn draw_looked(&self, canvas: &mut Canvas, area: Rect, looked: &Looked, locale: Locale) {
        let Looked { shown, merged, rows, .. } = looked;
        let mut rest = area;
        let mut say = |canvas: &mut Canvas, text: &str, ink: Ink| {
            let used = canvas.paragraph(rest, text, ink);
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        };
        if merged.is_nothing() {
            say(canvas, &wording::merge_of_nothing(shown, locale), Role::Text.into());
            if rows.is_empty() {
                return;
            }
        } else {
            say(canvas, &t!(locale, "merge-would"), Ink::Bold(Role::Text));
            let counts = wording::merge_counts(shown, locale);
            let told = if counts.is_empty() { t!(locale, "merge-hidden") } else { counts.join(" · ") };
            say(canvas, &told, Role::Text.into());
        }
        if let Some(doubles) = wording::merge_doubles(shown, locale) {
            say(canvas, &format!("? {doubles}"), Role::Warn.into());
        }
        if let Some(alike) = wording::merge_alike(shown, locale) {
            say(canvas, &format!("? {alike}"), Role::Warn.into());
        }
        if let Some(unaware) = wording::merge_unaware(shown, locale) {
            say(canvas, &format!("? {unaware}"), Role::Warn.into());
        }
        if shown.disagreements.is_empty() && shown.clashes.is_empty() {
            say(canvas, &t!(locale, "merge-agreed"), Role::Dim.into());
        }
        if shown.touched.iter().any(|touched| !touched.rows.is_empty() || !touched.facts.is_empty()) {
            say(canvas, &t!(locale, "merge-rows-legend"), Role::Dim.into());
        }
        say(canvas, "", Role::Text.into());
        self.draw_rows(canvas, rest, rows, locale);
    }

    /// What changes, line by line, and both versions of what is selected.
    fn draw_rows(&self, canvas: &mut Canvas, area: Rect, rows: &[Row], locale: Locale) {
        let selected = self.selection.row(rows.len());
        let has_versions = rows.iter().any(|row| matches!(row.kind, RowKind::Versions { .. }));
        let below = if has_versions { BELOW.min(area.height / 2) } else { 0 };
        let list = Rect { height: area.height - below, ..area };
        let first = first_row(selected, rows.len(), list.height.into());
        for ((at, row), y) in rows.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            canvas.row(place, at);
            if at == selected {
                canvas.select(place);
            }
            let (indent, ink) = match row.kind {
                RowKind::Head => (1, Ink::Bold(Role::Text)),
                _ => (3, Role::Text.into()),
            };
            canvas.text(place.x + indent, y, place.width.saturating_sub(indent), &row.text, ink);
        }
        if below == 0 {
            return;
        }
        canvas.rule(list.x, list.bottom(), list.width);
        let Some(Row { kind: RowKind::Versions { here, there, second_stands }, .. }) = rows.get(selected) else {
            return;
        };
        let mut pane = Rect { y: list.bottom() + 1, height: below.saturating_sub(1), ..list };
        for (key, text, stands) in [("merge-here", here, !second_stands), ("merge-there", there, *second_stands)] {
            let sign = if stands { canvas.signs.selected() } else { " " };
            let text = format!("{sign} {}: {text}", locale.text(key, &[]));
            let used = canvas.paragraph(pane, &text, if stands { Role::Text } else { Role::Dim });
            pane = Rect { y: pane.y + used, height: pane.height.saturating_sub(used), ..pane };
        }
    }
}
