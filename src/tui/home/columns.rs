//! The columns of the list of deals: which have room, and what stands in them.

use ratatui::layout::Rect;

use super::{glance::Glances, order::Order, overview::Overview};
use crate::{
    domain::{BUILT_IN_CRITERIA, Currency, Deal, IncidentKind, Keyed, Money, Outcome},
    guide::MIN_STEPS,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        look::Role,
        session::Session,
    },
};

/// Customer and deal together never fall under so many cells; other columns give way before.
const TEXT: u16 = 30;

/// The least cells of the values, and of the dates.
const VALUE: u16 = 7;
const WHEN: u16 = 8;

/// The cells of a small gauge.
const GAUGE: u16 = 6;

/// What can stand beside customer and deal, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Value,
    When,
    Gauge,
    Steps,
    Incidents,
    Criteria,
    Findings,
}

/// What gives way first.
const DROPPED: [Column; 7] =
    [Column::Gauge, Column::Criteria, Column::Incidents, Column::Findings, Column::Steps, Column::When, Column::Value];

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
    /// The columns that fit beside these rows.
    pub fn fit(cells: u16, rows: &[&Deal], currency: Option<Currency>, session: &Session) -> Self {
        let words = Outcome::ALL.iter().map(|outcome| width(&session.locale.label(*outcome)));
        let outcome = words.max().unwrap_or(0) + 2;
        let values = rows.iter().filter_map(|deal| value_of(deal, currency, session)).map(|text| width(&text));
        let dates = rows.iter().filter_map(|deal| deal.decided_on).map(|date| width(&session.locale.date_column(date)));
        let mut shown: Vec<(Column, u16)> = [
            (Column::Value, values.max().unwrap_or(0).max(VALUE)),
            (Column::When, dates.max().unwrap_or(0).max(WHEN)),
            (Column::Gauge, GAUGE - 1),
            (Column::Steps, 5),
            (Column::Incidents, 2),
            (Column::Criteria, 3),
            (Column::Findings, 2),
        ]
        .into();
        // The sign of the selection, the outcome, and the space before customer and after deal.
        let room = |shown: &[(Column, u16)]| {
            let taken: u16 = shown.iter().map(|(_, cells)| cells + 2).sum();
            cells.saturating_sub(2 + outcome + 2 + taken + 1)
        };
        for column in DROPPED {
            if room(&shown) >= TEXT {
                break;
            }
            shown.retain(|(other, _)| *other != column);
        }
        let text = room(&shown);
        let longest = rows.iter().map(|row| width(&row.customer)).max().unwrap_or(0).max(10);
        let customer = longest.min(text * 9 / 20);
        Self { outcome, customer, title: text.saturating_sub(customer + 2), shown, currency }
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
        label(x, self.outcome, &t!(locale, "home-column-outcome"), order == Order::Outcome, false);
        let x = x + self.outcome + 2;
        label(x, self.customer, &t!(locale, "home-column-customer"), order == Order::Customer, false);
        label(x + self.customer + 2, self.title, &t!(locale, "home-column-deal"), false, false);
        let mut x = x + self.customer + 2 + self.title;
        for (column, cells) in &self.shown {
            x += 2;
            let (text, sorted) = match column {
                Column::Value => (
                    self.currency.map_or_else(|| t!(locale, "home-column-value"), |c| c.code().to_owned()),
                    order == Order::Value,
                ),
                Column::When => (t!(locale, "home-column-when"), order == Order::Decided),
                Column::Gauge => (String::new(), false),
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
    pub fn draw_row(&self, canvas: &mut Canvas, area: Rect, deal: &Deal, glances: &Glances, session: &Session) {
        let glance = glances.at(deal.id);
        let progress = glance.map(|glance| glance.progress).unwrap_or_default();
        let (text, dim) = if deal.archived { (Role::Dim, Role::Dim) } else { (Role::Text, Role::Dim) };
        let x = area.x + 2;
        let word = match deal.archived {
            true => t!(session.locale, "home-archived"),
            false => session.locale.label(deal.outcome),
        };
        let outcome = format!("{} {word}", canvas.signs.outcome(deal.outcome));
        canvas.text(
            x,
            area.y,
            self.outcome,
            &outcome,
            if deal.archived { dim } else { Role::of_outcome(deal.outcome) },
        );
        let x = x + self.outcome + 2;
        canvas.text(x, area.y, self.customer, &deal.customer, text);
        canvas.text(x + self.customer + 2, area.y, self.title, &deal.title, text);
        let mut x = x + self.customer + 2 + self.title;
        for (column, cells) in &self.shown {
            x += 2;
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
                Column::Value => figure(value_of(deal, self.currency, session), text),
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

/// What the deal was worth, in short; its currency stands in the head where all have the same.
fn value_of(deal: &Deal, common: Option<Currency>, session: &Session) -> Option<String> {
    let short = session.locale.money_short(Money { minor: deal.value?, currency: deal.currency });
    Some(if common.is_some() { short } else { format!("{} {short}", deal.currency) })
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
