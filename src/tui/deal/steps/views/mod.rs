//! The readings of the same steps.

use ratatui::layout::Rect;

use super::{StepsStage, View, table::Table};
use crate::{
    domain::{Debrief, Participant},
    tui::{canvas::Canvas, command::Command, deal::DealState, session::Session},
};

/// Draws the steps as the chosen view shows them.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, _deal: &DealState, session: &Session) {
    let table = Table {
        timeline: &stage.timeline,
        selected: stage.place,
        fresh: stage.fresh,
        locale: session.locale,
        has_heads: area.height >= 18,
    };
    table.draw(canvas, area);
}

impl StepsStage {
    /// Moves the selection as the view understands it; `false` when the command is no move.
    pub(super) fn move_in_view(&mut self, command: Command, _deal: &DealState) -> bool {
        let _ = View::Timeline;
        self.move_selection(command)
    }

    /// The person whose row is selected in the matrix.
    pub(super) fn matrix_person<'a>(&self, debrief: &'a Debrief) -> Option<&'a Participant> {
        debrief.participants.get(self.person.row(debrief.participants.len()))
    }
}
