//! Stage 5: the criteria, each rated by both sides, one line each.

mod blind;
mod columns;
mod detail;
mod row;
mod scoring;
mod table;

use std::borrow::Cow;

use columns::SIDES;
use ratatui::layout::Rect;
pub(super) use scoring::rating;

use super::{DealState, StageView};
use crate::{
    analysis::summary::{CriterionLine, Judgements},
    domain::{Criterion, Debrief, Keyed, Scorer},
    guide::Target,
    i18n::t,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Outcome, Reply},
        list::Selection,
        look::Role,
        session::Session,
    },
};

/// The Checklist stage: the cursor is a criterion and a side.
pub struct ChecklistStage {
    selection: Selection,
    side: Scorer,
    /// Whether the other side was asked for while both score blind, and Enter shows it.
    is_handing_over: bool,
    /// Whether the customer has taken the keys since a customer looks on.
    is_taken: bool,
}

impl ChecklistStage {
    /// The stage, on the first criterion of the customer.
    pub fn new() -> Self {
        Self { selection: Selection::default(), side: Scorer::Customer, is_handing_over: false, is_taken: false }
    }

    fn line<'a>(&self, judgements: &'a Judgements) -> &'a CriterionLine {
        // The built-in criteria are always there, so there is a line.
        &judgements.lines[self.selection.row(judgements.lines.len())]
    }

    fn criterion(&self, deal: &DealState) -> Criterion {
        self.line(&Judgements::of(&self.seen(deal))).criterion.clone()
    }

    /// While it waits for the customer, Enter shows the customer's scores; what would score does nothing yet.
    fn hand_over(&mut self, command: Command) -> Outcome {
        match command {
            Command::Activate => self.is_taken = true,
            Command::Left | Command::Right | Command::Delete | Command::Rationale | Command::Select(_) => {}
            command if rating(command).is_some() => {}
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    fn other_side(&mut self) {
        self.side = self.side.next();
    }

    /// The side that is scoring.
    fn side(&self, deal: &DealState) -> Scorer {
        deal.only_side().unwrap_or(self.side)
    }

    /// The sides that stand here: one alone where nothing of the other's scores is to be seen.
    fn sides(deal: &DealState) -> impl Iterator<Item = Scorer> {
        let only = deal.only_side();
        SIDES.into_iter().filter(move |side| only.is_none_or(|only| only == *side))
    }

    /// Whether both score blind and a customer looks on who has not taken the keys yet: until then nobody's scores stand
    /// here, for whoever asked for the customer's screen may have been scoring for us.
    fn waits_for_customer(&self, deal: &DealState) -> bool {
        deal.is_covered && deal.whole.is_blind() && !self.is_taken
    }

    /// The deal as the side sees it that is scoring.
    fn seen<'a>(&self, deal: &'a DealState) -> Cow<'a, Debrief> {
        deal.whole.seen_scoring(self.side(deal))
    }

    /// Whether a side's scores are hidden from the one that is scoring.
    fn is_hidden(&self, side: Scorer, deal: &DealState) -> bool {
        side != self.side(deal) && deal.whole.is_blind()
    }
}

impl StageView for ChecklistStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Checklist]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        if self.waits_for_customer(deal) {
            return Ok(self.hand_over(command));
        }
        scoring::run(self, command, deal, session)
    }

    fn select(&mut self, target: &Target, _deal: &DealState) {
        if let Target::Criterion(criterion) = target
            && let Some(number) = criterion.number()
        {
            self.selection.select(number - 1);
        }
    }

    fn focus(&self, deal: &DealState) -> Target {
        Target::Criterion(self.criterion(deal))
    }

    fn scoring(&self, deal: &DealState) -> Option<Scorer> {
        (deal.whole.is_blind() && !self.waits_for_customer(deal)).then(|| self.side(deal))
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        if self.waits_for_customer(deal) {
            let room = Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: 3 };
            canvas.paragraph(room, &t!(session.locale, "checklist-hand-to-customer"), Role::Text);
            return;
        }
        table::draw(self, canvas, area, deal, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        // What to look for, and what the steps say about it, is the coach's.
        if !deal.is_covered {
            detail::draw(self, canvas, area, deal, session);
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![
            Command::RateClearFailing,
            Command::RateClearStrength,
            Command::RateNotObserved,
            Command::OtherSide,
            Command::Evidence,
            Command::Rationale,
        ]
    }
}
