//! The list of deals: which are shown, in which order, and which is selected.

use std::collections::BTreeMap;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{
    columns::{Columns, common_currency},
    glance::Glances,
    order::Order,
    overview::Overview,
};
use crate::{
    domain::{Currency, Deal, Id, Keyed, Money, Outcome},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        edit::LineEdit,
        fuzzy,
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
};

/// The Deals tab.
pub struct DealsTab {
    order: Order,
    filter: LineEdit,
    typing: bool,
    archived: bool,
    /// The places in [`Overview::deals`] of what is shown, in order.
    shown: Vec<usize>,
    selection: Selection,
    selected: Option<Id<Deal>>,
    sums: Vec<(Outcome, BTreeMap<Currency, i64>)>,
    currency: Option<Currency>,
}

impl Default for DealsTab {
    fn default() -> Self {
        Self {
            order: Order::Decided,
            filter: LineEdit::default(),
            typing: false,
            archived: false,
            shown: Vec::new(),
            selection: Selection::default(),
            selected: None,
            sums: Vec::new(),
            currency: None,
        }
    }
}

impl DealsTab {
    /// Whether the filter is being typed.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// By what the deals are sorted.
    pub fn order(&self) -> Order {
        self.order
    }

    /// The deal that is selected.
    pub fn current<'a>(&self, overview: &'a Overview) -> Option<&'a Deal> {
        self.shown.get(self.selection.row(self.shown.len())).map(|at| &overview.deals[*at])
    }

    /// All deals that are shown.
    pub fn shown(&self, overview: &Overview) -> Vec<Id<Deal>> {
        self.shown.iter().map(|at| overview.deals[*at].id).collect()
    }

    /// Selects a deal, if it is shown.
    pub fn select(&mut self, deal: Id<Deal>, overview: &Overview) {
        self.selected = Some(deal);
        self.find_selected(overview);
    }

    fn find_selected(&mut self, overview: &Overview) {
        let place = self.selected.and_then(|deal| overview.place(deal));
        if let Some(row) = place.and_then(|place| self.shown.iter().position(|at| *at == place)) {
            self.selection.select(row);
        }
    }

    /// The next order; [`DealsTab::arrange`] puts the deals into it.
    pub fn next_order(&mut self) {
        self.order = self.order.next();
    }

    /// The deals in view where so many rows are, the selected one first.
    pub fn in_view(&self, overview: &Overview, height: u16) -> impl Iterator<Item = Id<Deal>> {
        let selected = self.selection.row(self.shown.len());
        let first = first_row(selected, self.shown.len(), height.into());
        let rows = self.shown.iter().skip(first).take(height.into());
        self.shown.get(selected).into_iter().chain(rows).map(|at| overview.deals[*at].id)
    }

    /// Filters and sorts anew; the same deal stays selected where it is still shown.
    pub fn arrange(&mut self, overview: &Overview, locale: Locale) {
        let typed = self.filter.text();
        let mut found = match typed.trim().is_empty() {
            true => (0..overview.deals.len()).collect(),
            false => fuzzy::words(typed, overview.texts(locale)),
        };
        let by_letters = found.is_empty();
        if by_letters {
            found = fuzzy::find(typed, overview.texts(locale));
        }
        found.retain(|at| self.archived || !overview.deals[*at].archived);
        if !by_letters {
            self.order.sort(&mut found, &overview.deals, overview.progress.as_ref());
        }
        self.shown = found;
        self.currency = common_currency(&self.shown, overview);
        self.sums = sums(&self.shown, overview);
        self.find_selected(overview);
    }

    /// Runs a command of the list; `false` when it is none.
    pub fn run(&mut self, command: Command, overview: &Overview, locale: Locale) -> bool {
        if self.selection.run(command, self.shown.len()) {
            self.selected = self.current(overview).map(|deal| deal.id);
            return true;
        }
        match command {
            Command::Filter => self.typing = true,
            Command::Activate | Command::Accept if self.typing => self.typing = false,
            Command::Back if self.typing || !self.filter.is_empty() => {
                self.typing = false;
                self.filter = LineEdit::default();
                self.arrange(overview, locale);
            }
            Command::ShowArchived => {
                self.archived = !self.archived;
                self.arrange(overview, locale);
            }
            _ => return false,
        }
        true
    }

    /// A key while the filter is being typed.
    pub fn typed(&mut self, key: KeyEvent, overview: &Overview, locale: Locale) {
        self.filter.typed(key);
        self.filtered(overview, locale);
    }

    /// Text pasted while the filter is being typed.
    pub fn pasted(&mut self, text: &str, overview: &Overview, locale: Locale) {
        // A search that is cut short still searches, and shows what it searches for.
        let _ = self.filter.pasted(text);
        self.filtered(overview, locale);
    }

    fn filtered(&mut self, overview: &Overview, locale: Locale) {
        self.arrange(overview, locale);
        self.selection.select(0);
        self.selected = self.current(overview).map(|deal| deal.id);
    }

    /// What the tab says of the list: `5 of 12 · lost CHF 9.25 M`, as much of it as fits.
    pub fn summary(&self, overview: &Overview, session: &Session) -> Vec<(String, Role)> {
        let locale = session.locale;
        let all = if self.archived { overview.deals.len() } else { overview.current() };
        let whole = |count: usize| locale.count(count);
        let count = if self.shown.len() == all && self.filter.is_empty() {
            t!(locale, "home-count", count = all, whole = whole(all))
        } else {
            t!(locale, "home-count-of", shown = whole(self.shown.len()), all = whole(all))
        };
        let mut parts = vec![(count, Role::Dim)];
        for (outcome, sums) in &self.sums {
            let amounts: Vec<String> = sums
                .iter()
                .map(|(currency, minor)| {
                    format!("{currency} {}", locale.money_short(Money { minor: *minor, currency: *currency }))
                })
                .collect();
            parts.push((format!("{} {}", locale.label(*outcome), amounts.join(" + ")), Role::of_outcome(*outcome)));
        }
        parts
    }

    /// Draws filter, column names and rows.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, overview: &Overview, glances: &Glances, session: &Session) {
        let mut area = area;
        if self.typing || !self.filter.is_empty() {
            self.draw_filter(canvas, area, session);
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        }
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if self.shown.is_empty() {
            let text = if self.filter.is_empty() {
                t!(session.locale, "home-all-archived")
            } else {
                t!(session.locale, "home-nothing-fits")
            };
            let text_area = Rect { x: list.x + 2, width: list.width.saturating_sub(4), ..list };
            canvas.paragraph(text_area, &text, Role::Dim);
            return;
        }
        let selected = self.selection.row(self.shown.len());
        let first = first_row(selected, self.shown.len(), list.height.into());
        let in_view: Vec<(usize, &Deal)> = (first..self.shown.len())
            .take(list.height.into())
            .map(|row| (row, &overview.deals[self.shown[row]]))
            .collect();
        let rows: Vec<&Deal> = in_view.iter().map(|(_, row)| *row).collect();
        let columns = Columns::fit(area.width, &rows, self.currency, session);
        columns.draw_head(canvas, area, self.order, session);
        for ((row, deal), y) in in_view.into_iter().zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            columns.draw_row(canvas, line, deal, (glances, overview), session);
        }
    }

    fn draw_filter(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let label = t!(session.locale, "home-filter");
        let x = canvas.text(area.x + 2, area.y, area.width, &label, Ink::Bold(Role::Accent)) + 1;
        let hint = t!(session.locale, "home-filter-clear");
        let room = area.right().saturating_sub(x + 22);
        if self.typing {
            self.filter.draw_plain(canvas, x, area.y, room);
        } else {
            canvas.text(x, area.y, room, self.filter.text(), Role::Text);
        }
        canvas.text_right(area.right().saturating_sub(1), area.y, 20, &hint, Role::Dim);
        canvas.click(Rect { height: 1, ..area }, Command::Filter);
    }
}

/// What each outcome is worth, each currency by itself.
fn sums(places: &[usize], overview: &Overview) -> Vec<(Outcome, BTreeMap<Currency, i64>)> {
    [Outcome::Won, Outcome::Lost, Outcome::Stopped, Outcome::Postponed, Outcome::Open]
        .into_iter()
        .filter_map(|outcome| {
            let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
            for deal in places.iter().map(|at| &overview.deals[*at]).filter(|deal| deal.outcome == outcome) {
                if let Some(value) = deal.value {
                    let sum = sums.entry(deal.currency).or_default();
                    *sum = sum.saturating_add(value);
                }
            }
            (!sums.is_empty()).then_some((outcome, sums))
        })
        .collect()
}
