//! The keys of the stages lead there from whatever lies over a deal.

use super::App;
use crate::tui::{
    command::Command,
    keys::{Context, Key},
};

impl App {
    /// The stage that a key leads to from whatever lies over a deal.
    pub(super) fn stage_key(&self, key: Key) -> Option<Command> {
        let leads = |command: &Command| command.stage().is_some() && self.deal_beneath().is_some();
        self.session.keys.command(&[Context::Popup], key).filter(leads)
    }

    /// The deal's own screen, where other layers lie over it that lose nothing when they are left.
    fn deal_beneath(&self) -> Option<usize> {
        let at = self.layers.iter().rposition(|layer| layer.stage().is_some())?;
        let over = &self.layers[at + 1..];
        (!over.is_empty() && over.iter().all(|layer| layer.may_be_left())).then_some(at)
    }

    /// Whoever goes to a stage from what lies over the deal leaves that.
    pub(super) fn leave_for(&mut self, stage: Command) {
        if let Some(deal) = self.deal_beneath() {
            self.keep_drafts();
            self.layers.truncate(deal + 1);
            // A screen that was covered may show an older state.
            self.look_for_changes();
            self.command(stage);
        }
    }
}
