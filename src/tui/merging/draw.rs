//! What would change, as it stands on the screen.

use ratatui::layout::Rect;

use super::{Looked, MergeScreen};
use crate::{
    i18n::{Locale, t},
    store::{Disagreement, Holdings},
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
        let Looked { theirs, shown, merged } = looked;
        let mut rest = area;
        let mut say = |canvas: &mut Canvas, text: &str, ink: Ink| {
            let used = canvas.paragraph(rest, text, ink);
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        };
        if merged.is_nothing() {
            say(canvas, &wording::merge_of_nothing(shown, locale), Role::Text.into());
            if shown.disagreements.is_empty() {
                return;
            }
        } else {
            say(canvas, &t!(locale, "merge-would"), Ink::Bold(Role::Text));
            let counts = wording::merge_counts(shown, locale);
            let told = if counts.is_empty() { t!(locale, "merge-hidden") } else { counts.join(" · ") };
            say(canvas, &told, Role::Text.into());
        }
        if merged.has_forgotten {
            say(canvas, &format!("? {}", t!(locale, "merge-forgotten")), Role::Warn.into());
        }
        if shown.disagreements.is_empty() {
            return say(canvas, &t!(locale, "merge-agreed"), Role::Dim.into());
        }
        say(canvas, "", Role::Text.into());
        say(canvas, &t!(locale, "merge-both", count = shown.disagreements.len()), Ink::Bold(Role::Text));
        self.draw_disagreements(canvas, rest, (&shown.disagreements, theirs), locale);
    }

    /// The fields that both have changed, and both versions of the one that is selected.
    fn draw_disagreements(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        (disagreements, theirs): (&[Disagreement], &Holdings),
        locale: Locale,
    ) {
        let below = BELOW.min(area.height / 2);
        let list = Rect { height: area.height - below, ..area };
        let selected = self.selection.row(disagreements.len());
        let first = first_row(selected, disagreements.len(), list.height.into());
        for ((at, about), y) in disagreements.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            canvas.row(place, at);
            if at == selected {
                canvas.select(place);
            }
            let told = wording::disagreement(about, theirs, locale);
            canvas.text(place.x + 1, y, place.width.saturating_sub(1), &told.field, Role::Text);
        }
        canvas.rule(list.x, list.bottom(), list.width);
        let Some(about) = disagreements.get(selected) else { return };
        let told = wording::disagreement(about, theirs, locale);
        let mut pane = Rect { y: list.bottom() + 1, height: below.saturating_sub(1), ..list };
        for (key, text, stands) in
            [("merge-here", &told.here, !about.second_stands), ("merge-there", &told.there, about.second_stands)]
        {
            let sign = if stands { canvas.signs.selected() } else { " " };
            let text = format!("{sign} {}: {text}", locale.text(key, &[]));
            let used = canvas.paragraph(pane, &text, if stands { Role::Text } else { Role::Dim });
            pane = Rect { y: pane.y + used, height: pane.height.saturating_sub(used), ..pane };
        }
    }
}
