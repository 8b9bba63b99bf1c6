//! What the user was told before.

use super::{PickItem, Picker};
use crate::{
    i18n::t,
    tui::{
        layer::{Layer, Outcome},
        session::Session,
    },
};

/// All messages of this run, the newest first.
///
/// # Errors
/// None.
pub fn messages(session: &Session) -> anyhow::Result<Box<dyn Layer>> {
    let items = session.messages_shown().rev().map(|message| PickItem::new(&message.text, &message.time)).collect();
    let picker = Picker::one(t!(session.locale, "messages-title"), items, |_, _| Ok(Outcome::Close));
    Ok(Box::new(picker.saying_when_empty(t!(session.locale, "messages-none"))))
}
