//! What is being typed is kept: in open editors, in the user's own one, and when the program ends or sleeps.

use std::time::Instant;

use super::{App, Trouble};
use crate::{
    i18n::t,
    platform::EditorError,
    store::StoreError,
    tui::{layer::Outcome, session::External},
    wording,
};

impl App {
    /// Ends the session: what is open in an editor is kept as a draft. Answers whether all of it is.
    pub fn close(&mut self) -> bool {
        self.call_off();
        self.come_back();
        let is_kept = self.session.keep_clocks(true).is_ok();
        let is_kept = self.keep_beneath() && self.keep_drafts() && is_kept;
        self.session.end_digests();
        self.backup = None;
        is_kept
    }

    /// Calls off what has the workbook for itself, and waits until it has ended: nothing can be kept before.
    pub(in crate::tui) fn call_off(&mut self) {
        while self.session.is_lent() && self.layers.len() > 1 {
            let outcome = self.layers.last_mut().map_or(Outcome::Done, |top| top.call_off(&mut self.session));
            self.settle(Ok(outcome));
        }
    }

    /// Keeps what stands in open editors, where it has changed since it was last kept; whether all of it is kept now.
    pub(in crate::tui) fn keep_drafts(&mut self) -> bool {
        if self.session.is_lent() {
            return true;
        }
        match self.session.stand_for_others() {
            Ok(Some(_)) => self.session.tell(t!(self.session.locale, "clock-stands-for-window")),
            Ok(None) => {}
            Err(error) => self.complain_once(Trouble::Keeping, error),
        }
        match self.session.look_at_clocks() {
            Ok(changed) => self.stale |= changed,
            Err(error) => self.complain_once(Trouble::Keeping, error),
        }
        if let Err(error) = self.session.keep_clocks(false) {
            self.complain_once(Trouble::Keeping, error);
        }
        let drafts = self.drafts();
        self.drafts_kept_at = Instant::now();
        if drafts == self.drafts_kept {
            return true;
        }
        for (place, text) in &drafts {
            if let Err(error) = self.session.workbook.save_draft(place, text) {
                self.complain_once(Trouble::Keeping, error);
                return false;
            }
        }
        self.drafts_kept = drafts;
        self.told_of_loss = false;
        self.troubles.retain(|trouble| *trouble != Trouble::Keeping);
        true
    }

    /// What stands in open editors, each by its place.
    pub(super) fn drafts(&self) -> Vec<(String, String)> {
        self.layers.iter().flat_map(|layer| layer.drafts()).collect()
    }

    /// Tells what goes wrong every second from now on: once, until it has gone well again.
    pub(super) fn complain_once(&mut self, trouble: Trouble, error: StoreError) {
        if !self.troubles.contains(&trouble) {
            self.troubles.push(trouble);
            self.session.complain(&error.into());
        }
    }

    /// The text that is to be opened in the user's own editor.
    pub fn take_external(&mut self) -> Option<External> {
        self.session.external.take()
    }

    /// The editor of the settings.
    pub fn editor(&self) -> Option<String> {
        self.session.config.editor.clone()
    }

    /// What the user's own editor left behind.
    pub fn finish_external(&mut self, external: External, result: Result<String, EditorError>) {
        self.stale = true;
        let External { text, place, mut done } = external;
        // Where the editor has failed, what stood there before it was opened is kept.
        let (text, fault) = match result {
            Ok(text) => (text, None),
            Err(error) => (text, Some(wording::editor_error(&error, self.session.locale))),
        };
        let kept = match self.session.settling(&place, |session| done(text.clone(), session)) {
            Ok(()) => self.session.workbook.drop_draft(&place),
            Err(error) => {
                let kept = self.session.workbook.save_draft(&place, &text);
                self.refused(error, kept.is_ok().then_some(place));
                if kept.is_ok() {
                    self.session.complain(&anyhow::anyhow!(t!(self.session.locale, "error-external-kept")));
                }
                kept
            }
        };
        if let Err(error) = kept {
            self.session.complain(&error.into());
        }
        if let Some(fault) = fault {
            self.session.complain(&anyhow::anyhow!(fault));
        }
        self.look_for_changes();
    }

    /// Whether to go to sleep now.
    pub fn take_suspend(&mut self) -> bool {
        let suspend = std::mem::take(&mut self.session.suspend);
        if suspend {
            // Nobody knows whether the program will ever be woken again.
            self.keep_drafts();
        }
        suspend
    }
}
