//! All commands that mean something here, found by typing.

use super::{PickItem, Picker};
use crate::{
    i18n::t,
    tui::{command::Command, keys::Context, layer::Outcome, session::Session},
};

/// Makes the palette.
pub struct PalettePopup;

impl PalettePopup {
    /// A picker over the commands of these contexts; the one picked is run by the layer below.
    pub fn open(contexts: &[Context], session: &Session) -> Picker {
        let rows = session.keys.listing(contexts);
        let commands: Vec<Command> =
            rows.iter().map(|(_, command, _)| *command).filter(|c| *c != Command::Palette).collect();
        let items = rows
            .iter()
            .filter(|(_, command, _)| *command != Command::Palette)
            .map(|(_, command, keys)| {
                let name = command.name().unwrap_or_default();
                let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
                PickItem::new(session.locale.text(&format!("command-{name}"), &[]), keys.join(" "))
            })
            .collect();
        Picker::one(t!(session.locale, "palette-title"), items, move |row, _| Ok(Outcome::CloseAnd(commands[row])))
    }
}
