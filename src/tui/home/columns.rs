//! The columns of the list of deals: which have room, and what stands in them.

use ratatui::layout::Rect;

use super::{glance::Glances, order::Order, overview::Overview, waiting};
use crate::{
    domain::{BUILT_IN_CRITERIA, Currency, Deal, IncidentKind, Money, Outcome},
    guide::MIN_STEPS,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        look::Role,
        session::Session,
    },
};

/// Customer and deal together never fall under so many cells; all other columns give way before.
const TEXT: u16 = 30;

/// How far a debrief has come stands beside them only where so many are left to them, or as many as they need.
const NAMES: u16 = 33;

/// The cells of an outcome's sign.
const SIGN: u16 = 1;

/// The cells of a small gauge.
const GAUGE: u16 = 6;

/// What can stand beside customer and deal, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// How the deal ended, in a word behind its sign.
    Word,
    Value,
    When,
    Gauge,
    Steps,
    Incidents,
    Criteria,
    Findings,
}

impl Column {
    /// The cells before it: the counts stand close together.
    fn space(self) -> u16 {
        if matches!(self, Self::Incidents | Self::Criteria | Self::Findings) { 1 } else { 2 }
    }
}

/// What gives way first.
const DROPPED: [Column; 8] = [
    Column::Gauge,
    Column::Word,
    Column::Criteria,
    Column::Incidents,
    Column::Findings,
    Column::Steps,
    Column::When,
    Column::Value,
];

/// Where everything stands.
pub struct Columns {
    outcome: u16,
    customer: u16,
    title: u16,
    shown: Vec<(Column, u16)>,
    /// The currency of all deals shown, where it is one and the same.
    currency: Option<Currency>,
}

impl Columns {
    /// The columns that fit beside these rows: as wide as what stands in them, the names first.
    pub fn fit(cells: u16, rows: &[&Deal], currency: Option<Currency>, session: &Session) -> Self {
        let widest = |text: &dyn Fn(&Deal) -> String| rows.iter().map(|deal| width(&text(deal))).max().unwrap_or(0);
        let (customers, titles) = (widest(&|deal| deal.customer.clone()), widest(&|deal| deal.title.clone()));
        let value = widest(&|deal| value(deal, currency, session).unwrap_or_default());
        let when = widest(&|deal| deal.decided_on.map(|date| session.locale.date_column(date)).unwrap_or_default());
        let head = |text: String| width(&text);
        // Sign and word stand below one head, and behind it the arrow where it is sorted by.
        let words = widest(&|deal| word(deal, session)).max(head(t!(session.locale, "home-column-outcome")) - SIGN);
        let mut shown: Vec<(Column, u16)> = [
            (Column::Word, words.saturating_sub(1)),
            (Column::Value, value.max(head(t!(session.locale, "home-column-value")))),
            (Column::When, when.max(head(t!(session.locale, "home-column-when")))),
            (Column::Gauge, GAUGE - 1),
            (Column::Steps, head(t!(session.locale, "home-column-steps"))),
            (Column::Incidents, 2),
            (Column::Criteria, 3),
            (Column::Findings, 2),
        ]
        .into();
        // The sign of the selection, the sign of the outcome, and the space before customer, title and the right edge.
        let room = |shown: &[(Column, u16)]| {
            let taken: u16 = shown.iter().map(|(column, cells)| cells + column.space()).sum();
            cells.saturating_sub(2 + SIGN + 2 + taken + 2 + 1)
        };
        for column in DROPPED {
            let enough = if matches!(column, Column::When | Column::Value) { TEXT } else { NAMES };
            if room(&shown) >= enough.min(customers + titles).max(TEXT) {
                break;
            }
            // Of a deal that was put away its sign does not tell that.
            if column != Column::Word || rows.iter().all(|deal| !deal.archived) {
                shown.retain(|(other, _)| *other != column);
            }
        }
        let names = room(&shown);
        // Each has its half; what one does not need the other gets.
        let customer = customers.max(10).min((names / 2).max(names.saturating_sub(titles)));
        let has_word = shown.first().is_some_and(|(column, _)| *column == Column::Word);
        let outcome = if has_word { SIGN + 2 + shown.remove(0).1 } else { SIGN };
        Self { outcome, customer, title: names.saturating_sub(customer), shown, currency }
    }

    /// The names of the columns; the one that is sorted by stands out.
    pub fn draw_head(&self, canvas: &mut Canvas, area: Rect, order: Order, session: &Session) {
        let locale = session.locale;
        let arrow = if order.is_falling() { canvas.signs.more().1 } else { canvas.signs.more().0 };
        let mut label = |x: u16, cells: u16, text: &str, sorted: bool, right: bool| {
            let (text, ink) = if sorted {
                (format!("{text}{arrow}"), Ink::Bold(Role::Accent))
            } else {
                (text.to_owned(), Ink::Role(Role::Dim))
            };
            if right {
                canvas.text_right(x + cells, area.y, cells + 1, &text, ink);
            } else {
                canvas.text(x, area.y, cells, &text, ink);
            }
        };
        let x = area.x + 2;
        // Over a sign alone there is room for the arrow only.
        let outcome = if self.outcome > SIGN { t!(locale, "home-column-outcome") } else { String::new() };
        label(x, self.outcome, &outcome, order == Order::Outcome, false);
        let x = x + self.outcome + 2;
        label(x, self.customer, &t!(locale, "home-column-customer"), order == Order::Customer, false);
        label(x + self.customer + 2, self.title, &t!(locale, "home-column-deal"), false, false);
        let mut x = x + self.customer + 2 + self.title;
        for (column, cells) in &self.shown {
            x += column.space();
            let (text, sorted) = match column {
                Column::Value => (
                    self.currency.map_or_else(|| t!(locale, "home-column-value"), |c| c.code().to_owned()),
                    order == Order::Value,
                ),
                Column::When => (t!(locale, "home-column-when"), order == Order::Decided),
                Column::Word | Column::Gauge => (String::new(), false),
                Column::Steps => (t!(locale, "home-column-steps"), order == Order::Progress),
                Column::Incidents => (session.signs.incident(IncidentKind::Delighted).to_owned(), false),
                Column::Criteria => (format!("/{}", BUILT_IN_CRITERIA.len()), false),
                Column::Findings => ("?".to_owned(), false),
            };
            label(x, *cells, &text, sorted, true);
            x += cells;
        }
    }

    /// One deal.
    pub fn draw_row(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        deal: &Deal,
        (glances, overview): (&Glances, &Overview),
        session: &Session,
    ) {
        let glance = glances.at(deal.id);
        let progress = glance.map(|glance| glance.progress).unwrap_or_default();
        let (text, dim) = if deal.archived { (Role::Dim, Role::Dim) } else { (Role::Text, Role::Dim) };
        let x = area.x + 2;
        let sign = canvas.signs.outcome(deal.outcome);
        let outcome = if self.outcome > SIGN { format!("{sign} {}", word(deal, session)) } else { sign.to_owned() };
        canvas.text(
            x,
            area.y,
            self.outcome,
            &outcome,
            if deal.archived { dim } else { Role::of_outcome(deal.outcome) },
        );
        let x = x + self.outcome + 2;
        canvas.text(x, area.y, self.customer, &deal.customer, text);
        let (mut from, end) = (x + self.customer + 2, x + self.customer + 2 + self.title);
        if let Some(sitting) = overview.under_way.get(&deal.id) {
            let sitting = waiting::in_short(sitting, self.title, &deal.title, session);
            from = canvas.text(from, area.y, self.title, &sitting, Role::Warn) + 1;
        }
        canvas.text(from, area.y, end.saturating_sub(from), &deal.title, text);
        let mut x = x + self.customer + 2 + self.title;
        for (column, cells) in &self.shown {
            x += column.space();
            let right = x + cells;
            let mut figure = |text: Option<String>, role: Role| match text {
                Some(text) => canvas.text_right(right, area.y, *cells, &text, role),
                None => {
                    let unknown = session.signs.unknown();
                    canvas.text_right(right, area.y, 1, unknown, Role::Dim);
                }
            };
            let count = |count: usize| (count > 0).then(|| count.to_string());
            match column {
                // Beside its sign, not here.
                Column::Word => {}
                Column::Value => figure(value(deal, self.currency, session), text),
                Column::When => figure(deal.decided_on.map(|date| session.locale.date_column(date)), dim),
                Column::Gauge => gauge(canvas, x, area.y, *cells, progress.steps),
                Column::Steps => figure(count(progress.steps), text),
                Column::Incidents => figure(count(progress.incidents), text),
                Column::Criteria => figure(count(progress.criteria), text),
                Column::Findings => match glance {
                    Some(glance) if glance.open == 0 => figure(Some(session.signs.done().to_owned()), Role::Good),
                    glance => figure(glance.map(|glance| glance.open.to_string()), Role::Warn),
                },
            }
            x += cells;
        }
    }
}

/// How a deal ended, in a short word.
fn word(deal: &Deal, session: &Session) -> String {
    match (deal.archived, deal.outcome) {
        (true, _) => t!(session.locale, "home-archived"),
        (false, Outcome::Postponed) => t!(session.locale, "home-postponed"),
        (false, outcome) => session.locale.label(outcome),
    }
}

/// What a deal is worth; its currency goes without saying where all have the same.
fn value(deal: &Deal, currency: Option<Currency>, session: &Session) -> Option<String> {
    let short = session.locale.money_short(Money { minor: deal.value?, currency: deal.currency });
    Some(if currency.is_some() { short } else { format!("{} {short}", deal.currency) })
}

/// The currency of all these deals that have a value, where it is one and the same.
pub fn common_currency(places: &[usize], overview: &Overview) -> Option<Currency> {
    let mut deals = places.iter().map(|at| &overview.deals[*at]).filter(|deal| deal.value.is_some());
    let first = deals.next()?.currency;
    deals.all(|deal| deal.currency == first).then_some(first)
}

/// How far the path is on its way to enough steps.
pub fn gauge(canvas: &mut Canvas, x: u16, y: u16, cells: u16, steps: usize) {
    let full = (steps.min(MIN_STEPS) * usize::from(cells)).div_ceil(MIN_STEPS) as u16;
    let (on, off) = (canvas.signs.full(), canvas.signs.empty());
    let role = if steps >= MIN_STEPS { Role::Good } else { Role::Accent };
    canvas.text(x, y, full, &on.repeat(full.into()), role);
    canvas.text(x + full, y, cells - full, &off.repeat((cells - full).into()), Role::Dim);
}
