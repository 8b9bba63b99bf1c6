//! The head of a deal: what deal it is, how it ended, the session clock.

use ratatui::layout::Rect;

use super::DealState;
use crate::{
    domain::{Deal, Money, Outcome},
    guide::Stage,
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, fit, width},
        look::{Role, Signs},
        session::Session,
    },
};

/// A title shorter than this tells too little; before it is cut further, other things give way.
const LEAST_TITLE: u16 = 12;

/// Between deal and facts, and between these and the clock.
const SPACE: u16 = 3;

/// Draws the head in one row. Where it is narrow the title is shortened first, then the value goes, then the date.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, state: &DealState, stage: Stage, session: &Session) {
    let deal = &state.debrief.deal;
    let texts = match state.is_covered {
        true => state
            .sitting()
            .map(|_| format!("{} {}", session.signs.clock(), state.clock.time(session.locale)))
            .into_iter()
            .collect(),
        false => state.clock.texts(stage, session),
    };
    if state.is_covered {
        canvas.text(area.x, area.y, 1, session.signs.covered(), Role::Accent);
    }
    // The clock may take what the deal leaves.
    let room =
        area.width.saturating_sub(Line::least(deal, session.locale, canvas.signs) + 2 * SPACE).max(area.width / 2);
    let clock = texts.iter().find(|text| width(text) <= room).or(texts.last()).cloned().unwrap_or_default();
    let right = area.right().saturating_sub(1);
    let is_told =
        !state.is_covered && (state.clock.is_over() || state.clock.sitting().is_some_and(|sitting| sitting.blind));
    let role = if is_told { Role::Warn } else { Role::Dim };
    canvas.text_right(right, area.y, room, &clock, role);
    let x = area.x + 1;
    let room = right.saturating_sub(x + if clock.is_empty() { 0 } else { width(&clock) + SPACE });
    let line = Line::fitting(deal, room, session.locale, canvas.signs);
    let x = canvas.text(x, area.y, room, &line.customer, Ink::Bold(Role::Text));
    let x = canvas.text(x, area.y, room, &line.title, Role::Text) + SPACE;
    canvas.text(x, area.y, right.saturating_sub(x), &line.facts, Role::of_outcome(deal.outcome));
}

/// What stands in the head.
#[derive(Debug, PartialEq)]
struct Line {
    customer: String,
    title: String,
    facts: String,
}

impl Line {
    /// The cells of the deal's name with the shortest facts.
    fn least(deal: &Deal, locale: Locale, signs: Signs) -> u16 {
        let title = if deal.title.is_empty() { 0 } else { width(&deal.title) + 3 };
        let facts = facts(deal, locale, signs);
        width(&deal.customer) + title + SPACE + facts.last().map_or(0, |facts| width(facts))
    }

    /// The fullest line that fits into so many cells.
    fn fitting(deal: &Deal, room: u16, locale: Locale, signs: Signs) -> Self {
        let customer = width(&deal.customer);
        let title = if deal.title.is_empty() { 0 } else { width(&deal.title) + 3 };
        let least = title.min(LEAST_TITLE + 3);
        let all = facts(deal, locale, signs);
        let facts = all.iter().find(|facts| customer + least + SPACE + width(facts) <= room).or(all.last());
        let facts = facts.cloned().unwrap_or_default();
        let room = room.saturating_sub(width(&facts) + SPACE);
        let customer = fit(&deal.customer, room, signs);
        let left = room.saturating_sub(width(&customer) + 3);
        let title = if deal.title.is_empty() || left < LEAST_TITLE.min(width(&deal.title)) {
            String::new()
        } else {
            format!(" · {}", fit(&deal.title, left, signs))
        };
        Self { customer, title, facts }
    }
}

/// How it ended, when, for how much: from the fullest form to the shortest.
fn facts(deal: &Deal, locale: Locale, signs: Signs) -> [String; 5] {
    let sign = signs.outcome(deal.outcome);
    let is_lost_to_one = deal.outcome == Outcome::Lost && !deal.winner.is_empty();
    let outcome = if is_lost_to_one {
        format!("{sign} {}", t!(locale, "lost-to", winner = deal.winner.as_str()))
    } else {
        format!("{sign} {}", locale.label(deal.outcome))
    };
    let shortest = if is_lost_to_one { format!("{sign} {}", deal.winner) } else { outcome.clone() };
    let money = deal.value.map(|minor| Money { minor, currency: deal.currency });
    let join = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let date = deal.decided_on.map(|date| locale.date(date));
    [
        join([Some(outcome.clone()), date.clone(), money.map(|money| locale.money(money))]),
        join([Some(outcome.clone()), date.clone(), money.map(|money| locale.money_short(money))]),
        join([Some(outcome.clone()), date, None]),
        outcome,
        shortest,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deal() -> Deal {
        let mut deal = Deal::new("Hofstetter Kunststoff AG", "extrusion line 3 for pipes");
        deal.outcome = Outcome::Lost;
        deal.winner = "Kestler".into();
        deal.value = Some(184_000_000);
        deal.decided_on = "2026-03-12".parse().ok();
        deal
    }

    #[test]
    fn title_then_value_then_date_give_way() {
        let line = |room| {
            let line = Line::fitting(&deal(), room, Locale::DE, Signs::UNICODE);
            format!("{}{}   {}", line.customer, line.title, line.facts)
        };
        let full =
            "Hofstetter Kunststoff AG · extrusion line 3 for pipes   ✗ verloren an Kestler · 12.3.2026 · CHF 1'840'000";
        assert_eq!(line(120), full);
        assert_eq!(line(87), "Hofstetter Kunststoff AG · extrusion l…   ✗ verloren an Kestler · 12.3.2026 · 1.84 Mio.");
        assert_eq!(line(78), "Hofstetter Kunststoff AG · extrusion line…   ✗ verloren an Kestler · 12.3.2026");
        assert_eq!(line(64), "Hofstetter Kunststoff AG · extrusion li…   ✗ verloren an Kestler");
        assert_eq!(line(51), "Hofstetter Kunststoff AG · extrusion l…   ✗ Kestler");
        assert_eq!(line(36), "Hofstetter Kunststoff AG   ✗ Kestler");
    }

    #[test]
    fn nothing_is_wider_than_its_room() {
        for room in 0..130 {
            let line = Line::fitting(&deal(), room, Locale::EN, Signs::UNICODE);
            let all = width(&line.customer) + width(&line.title) + SPACE + width(&line.facts);
            assert!(all <= room.max(SPACE + width("✗ Kestler")), "{room}: {line:?}");
        }
    }
}
