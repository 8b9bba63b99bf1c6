//! The keys of the stages lead there from whatever lies over a deal.

use super::App;
use crate::tui::{
    command::Command,
    keys::{Context, Key},
};

impl App {
    /// The stage that a key leads to from whatever lies over a deal.
    pub(super) fn stage_key(&self, key: Key) -> Option<Command> {
        let leads = |command: &Command| command.stage().is_some() && self.deal_under_others().is_some();
        self.session.keys.command(&[Context::Popup], key).filter(leads)
    }

    /// The deal's own screen, where other layers lie over it.
    fn deal_under_others(&self) -> Option<usize> {
        let at = self.layers.iter().rposition(|layer| layer.stage().is_some())?;
        (at + 1 < self.layers.len()).then_some(at)
    }

    /// Whoever goes to a stage from what lies over the deal leaves that, where nothing is lost by it.
    pub(super) fn leave_for(&mut self, stage: Command) {
        let Some(deal) = self.deal_under_others() else { return };
        if let Some(why) = self.layers[deal + 1..].iter().rev().find_map(|layer| layer.stays()) {
            return self.session.tell(self.session.locale.text(why, &[]));
        }
        self.keep_drafts();
        self.layers.truncate(deal + 1);
        // A screen that was covered may show an older state.
        self.look_for_changes();
        self.command(stage);
    }
}
