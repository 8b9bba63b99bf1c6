//! All commands that mean something here, found by typing.

use super::{PickItem, Picker};
use crate::{
    i18n::t,
    tui::{
        command::Command,
        keys::{Context, Key},
        layer::Outcome,
        session::Session,
    },
};

/// Makes the palette.
pub struct PalettePopup;

impl PalettePopup {
    /// A picker over the commands of these contexts, and of those `around` them, whose keys have no effect now; the one
    /// picked is run by the layer below.
    pub fn open(contexts: &[Context], around: &[Context], session: &Session) -> Picker {
        let mut rows: Vec<(Command, Vec<Key>)> =
            session.keys.listing(contexts).into_iter().map(|(_, command, keys)| (command, keys)).collect();
        for (_, command, _) in session.keys.listing(around) {
            if !rows.iter().any(|(other, _)| *other == command) {
                rows.push((command, Vec::new()));
            }
        }
        rows.retain(|(command, _)| *command != Command::Palette);
        let commands: Vec<Command> = rows.iter().map(|(command, _)| *command).collect();
        let items = rows
            .iter()
            .map(|(command, keys)| {
                let name = command.name().unwrap_or_default();
                PickItem::new(session.locale.text(&format!("command-{name}"), &[]), session.keys_label(keys))
            })
            .collect();
        Picker::one(t!(session.locale, "palette-title"), items, move |row, _| Ok(Outcome::CloseAnd(commands[row])))
    }
}
