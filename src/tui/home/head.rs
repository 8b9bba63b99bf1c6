//! Home's head: what workbook it is, the tabs, and what the list comes to.

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use super::{Home, TABS, Tab, levers::LeversTab};
use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        look::Role,
        session::Session,
    },
};

impl Home {
    /// Head: what workbook it is, when it was last changed; the tabs and what the list comes to.
    pub(super) fn draw_head(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        canvas.text(area.x + 1, area.y, 10, "debrief", Ink::Bold(Role::Accent));
        let name = || session.workbook.path().and_then(|path| path.file_name());
        let file = match &session.looking_into {
            Some(when) => t!(session.locale, "backups-looking-at", when = when.as_str()),
            None => name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        };
        let saved = self.saved(session);
        let right = area.right().saturating_sub(1);
        canvas.text_right(right, area.y, 36, &saved, Role::Dim);
        let room = area.width.saturating_sub(24 + width(&saved)).max(10);
        let cells = width(&file).min(room);
        let middle = (area.x + (area.width - cells.min(area.width)) / 2).max(area.x + 10);
        canvas.text(middle, area.y, right.saturating_sub(middle + width(&saved) + 1), &file, Ink::Bold(Role::Text));
        let x = self.draw_tabs(canvas, Rect { y: area.y + 1, height: 1, ..area }, session);
        let mut parts = match self.tab {
            Tab::Deals => self.deals.summary(&self.overview, session),
            Tab::Studies => Vec::new(),
            Tab::Levers => vec![(LeversTab::summary(&self.overview, session), Role::Dim)],
            Tab::Answers => vec![(self.answers.summary(&self.gathering, session), Role::Dim)],
        };
        let cells =
            |parts: &[(String, Role)]| parts.iter().map(|(text, _)| width(text) + 3).sum::<u16>().saturating_sub(3);
        let room = right.saturating_sub(x);
        while parts.len() > 2 && cells(&parts) > room {
            parts.pop();
        }
        if parts.len() == 2 && cells(&parts) > room {
            // How many there are the tab says as well.
            parts.remove(usize::from(cells(&parts[1..]) > room));
        }
        let mut x = right.saturating_sub(cells(&parts)).max(x);
        for (at, (text, role)) in parts.iter().enumerate() {
            if at > 0 {
                x = canvas.text(x, area.y + 1, 3, " · ", Role::Dim);
            }
            x = canvas.text(x, area.y + 1, right.saturating_sub(x), text, *role);
        }
    }

    /// When the workbook was last changed: today's time, else the day.
    fn saved(&self, session: &Session) -> String {
        let Some(at) = self.overview.changed_at else {
            return String::new();
        };
        let local = at.to_zoned(TimeZone::system());
        if local.date() == session.today() {
            t!(session.locale, "saved-at", time = local.strftime("%H:%M:%S").to_string())
        } else {
            t!(session.locale, "saved-at", time = session.locale.day(local.date()))
        }
    }

    fn draw_tabs(&self, canvas: &mut Canvas, area: Rect, session: &Session) -> u16 {
        let locale = session.locale;
        let whole = |count: usize| locale.count(count);
        let mut x = area.x + 1;
        for (tab, command) in TABS {
            let label = match tab {
                Tab::Deals => t!(locale, "home-tab-deals", count = whole(self.overview.current())),
                Tab::Studies => t!(locale, "home-tab-studies", count = whole(self.overview.studies.len())),
                Tab::Levers => t!(locale, "home-tab-levers", count = whole(self.overview.levers.len())),
                Tab::Answers => t!(locale, "home-tab-answers"),
            };
            let start = x;
            if tab == self.tab {
                let (open, close) = if canvas.signs.is_ascii() { ("[", "]") } else { ("▐", "▌") };
                x = canvas.text(x, area.y, 1, open, Role::Accent);
                canvas.highlight(Rect { x, width: width(&label), ..area });
                x = canvas.text(x, area.y, width(&label), &label, Ink::Bold(Role::Accent));
                x = canvas.text(x, area.y, 1, close, Role::Accent);
            } else {
                x = canvas.text(x + 1, area.y, width(&label), &label, Role::Text) + 1;
            }
            canvas.click(Rect { x: start, width: x.saturating_sub(start), ..area }, command);
            x += 1;
        }
        x
    }
}
