//! What the layers show follows what others, and edits here, have changed.

use super::{App, Trouble};
use crate::{store::StoreError, tui::deal::ended_elsewhere};

impl App {
    /// Lets the layers in view read again when workbook or settings have changed, by an edit here or by another
    /// program. A covered layer waits until it comes into view: while a deal is worked on, Home need not read ten
    /// thousand others after every step.
    pub(super) fn look_for_changes(&mut self) {
        if self.session.is_lent() {
            return;
        }
        match self.session.workbook.version() {
            Ok(version) if (version, self.session.settings_version) != self.version => {
                self.stale = true;
                // The upper half counts what others have done.
                if version >> 32 != self.version.0 >> 32 {
                    self.lookout.changed();
                }
                self.version = (version, self.session.settings_version);
                self.fresh_from = self.layers.len();
            }
            Ok(_) => {}
            Err(error) => {
                self.complain_once(Trouble::Looking, error);
                return;
            }
        }
        self.troubles.retain(|trouble| *trouble != Trouble::Looking);
        self.look_again();
        if let Err(error) = ended_elsewhere(&mut self.session) {
            self.session.complain(&error);
        }
    }

    pub(super) fn look_for_company(&mut self) {
        if !self.session.is_lent() {
            self.lookout.looked(self.session.workbook.is_open_elsewhere());
        }
    }

    /// The layers in view read again what they show.
    pub(in crate::tui) fn look_again(&mut self) {
        while self.base() < self.fresh_from {
            self.reload();
        }
    }

    /// All layers show another state than the one before.
    pub(in crate::tui) fn show_anew(&mut self) {
        self.drafts_kept.clear();
        self.stale = true;
        self.fresh_from = self.layers.len();
        if let Ok(version) = self.session.workbook.version() {
            self.version = (version, self.session.settings_version);
        }
    }

    /// The lowest layer in view.
    pub(in crate::tui) fn base(&self) -> usize {
        self.layers.iter().rposition(|layer| !layer.is_popup()).unwrap_or(0)
    }

    pub(super) fn reload(&mut self) {
        let base = self.base();
        for at in base..self.fresh_from.min(self.layers.len()) {
            if let Err(error) = self.layers[at].reload(&self.session) {
                let is_gone = is_gone(&error);
                // What has just been taken back here has been told.
                if !(is_gone && self.has_turned) {
                    self.session.complain(&error);
                }
                if is_gone {
                    // What the layer showed is gone (deleted, or undone): leave it, and what lies over it.
                    self.keep_drafts();
                    self.layers.truncate(at.max(1));
                    if at == 0 && self.session.is_covered() {
                        self.nothing_to_show();
                    }
                    break;
                }
            }
        }
        self.fresh_from = base;
        self.has_turned = false;
    }

    /// Whether there is more to read for what is in view: then the next tick comes at once.
    pub fn is_behind(&self) -> bool {
        !self.session.is_lent() && self.layers[self.base()].is_behind()
    }
}

/// Whether what a layer showed is no longer there. Anything else that keeps it from being read may pass.
fn is_gone(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref::<StoreError>(), None | Some(StoreError::Missing { .. }))
}
