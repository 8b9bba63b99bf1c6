//! The readings of the same steps.

mod extremes;
mod lanes;
mod matrix;
mod silences;

use ratatui::layout::Rect;

use super::{StepsStage, View, table::Table};
use crate::{
    domain::{Debrief, Keyed, Participant, Side},
    tui::{canvas::Canvas, command::Command, deal::DealState, list::Selection, session::Session},
};

/// From this height on the table has heads.
const TALL: u16 = 18;

/// Draws the steps as the chosen view shows them.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    match stage.view {
        View::Timeline => {
            let table = Table {
                timeline: &stage.timeline,
                selected: stage.place,
                fresh: (stage.fresh_places(), session.signs.done()),
                locale: session.locale,
                has_heads: area.height >= TALL,
                here: stage.is_walking().then(|| stage.capture.place(&deal.debrief)),
            };
            table.draw(canvas, area);
        }
        View::Matrix => matrix::draw(stage, canvas, area, &deal.debrief, session),
        View::Lanes => lanes::draw(stage, canvas, area, session),
        View::Curve => extremes::draw(stage, canvas, area, session),
        View::Gaps => silences::draw(stage, canvas, area, deal, session),
    }
}

/// The people as the matrix lists them: the customer's, ours, all others.
pub(super) fn people(debrief: &Debrief) -> Vec<&Participant> {
    Side::ALL.iter().flat_map(|side| debrief.side(*side)).collect()
}

impl StepsStage {
    /// The place of the step that has just been saved.
    fn fresh_places(&self) -> std::ops::Range<usize> {
        let place = self.fresh.and_then(|step| self.timeline.place(step));
        place.map_or(0..0, |place| place..place + 1)
    }

    /// Moves the selection as the view understands it; `false` when the command is no move.
    pub(super) fn move_in_view(&mut self, command: Command, deal: &DealState) -> bool {
        match (self.view, command) {
            (View::Matrix, Command::Up | Command::Down) => self.person.run(command, deal.debrief.participants.len()),
            // The rows of the people come after the columns of the steps.
            (View::Matrix, Command::Select(at)) if at >= self.timeline.steps.len() => {
                let (row, people) = (at - self.timeline.steps.len(), deal.debrief.participants.len());
                match row.checked_sub(people) {
                    Some(leap) => self.go_to_leap(leap, deal),
                    None => self.person.select(row),
                }
                true
            }
            (View::Matrix | View::Curve, Command::Left) => self.move_selection(Command::Up),
            (View::Matrix | View::Curve, Command::Right) => self.move_selection(Command::Down),
            (View::Gaps, command) if !matches!(command, Command::Select(_)) => self.move_in_gaps(command),
            (_, command) => self.move_selection(command),
        }
    }

    /// Goes to the steps and the person behind something that leaps out; after the last comes the first.
    pub(super) fn go_to_leap(&mut self, leap: usize, deal: &DealState) {
        let at = leap.checked_rem(self.timeline.leaps.len());
        self.leap = at;
        let Some(leap) = at.and_then(|at| self.timeline.leaps.get(at)) else { return };
        let (step, person) = (leap.step(), leap.person());
        if let Some(step) = step {
            self.select_step(step.id);
        }
        let row = person.and_then(|person| people(&deal.debrief).iter().position(|other| other.id == person));
        if let Some(row) = row {
            self.person.select(row);
        }
    }

    fn move_in_gaps(&mut self, command: Command) -> bool {
        let gaps = &self.timeline.gaps;
        let at = gaps.iter().position(|gap| Some(gap.to.id) == self.selected);
        let mut selection = Selection::default();
        selection.select(at.unwrap_or(0));
        if !selection.run(command, gaps.len()) {
            return false;
        }
        // From a step without a known gap before it, any move leads to the longest.
        let row = if at.is_some() { selection.row(gaps.len()) } else { 0 };
        if let Some(step) = gaps.get(row).map(|gap| gap.to.id) {
            self.select_step(step);
        }
        true
    }

    /// The person whose row is selected in the matrix.
    pub(super) fn matrix_person<'a>(&self, debrief: &'a Debrief) -> Option<&'a Participant> {
        let people = people(debrief);
        people.get(self.person.row(people.len())).copied()
    }
}
