//! Stage 5: the criteria, each rated by both sides, one line each.

mod columns;
mod detail;
mod row;
mod scoring;
mod table;

use ratatui::layout::Rect;

use super::{DealState, StageView};
use crate::{
    analysis::summary::{CriterionLine, Judgements},
    domain::{Criterion, Keyed, Scorer},
    guide::Target,
    tui::{canvas::Canvas, command::Command, keys::Context, layer::Reply, list::Selection, session::Session},
};

/// The Checklist stage: the cursor is a criterion and a side.
pub struct ChecklistStage {
    selection: Selection,
    side: Scorer,
    /// Whether the other side's ratings are covered, so that one side judges without seeing them.
    covered: bool,
}

impl ChecklistStage {
    /// The stage, on the first criterion of the customer.
    pub fn new() -> Self {
        Self { selection: Selection::default(), side: Scorer::Customer, covered: false }
    }

    fn line<'a>(&self, judgements: &'a Judgements) -> &'a CriterionLine {
        // The built-in criteria are always there, so there is a line.
        &judgements.lines[self.selection.row(judgements.lines.len())]
    }

    fn criterion(&self, deal: &DealState) -> Criterion {
        self.line(&Judgements::of(&deal.debrief)).criterion.clone()
    }

    fn other_side(&mut self) {
        self.side = self.side.next();
    }

    fn is_covered(&self, side: Scorer) -> bool {
        self.covered && side != self.side
    }
}

impl StageView for ChecklistStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Checklist]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
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

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        table::draw(self, canvas, area, deal, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        detail::draw(self, canvas, area, deal, session);
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
