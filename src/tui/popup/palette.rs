//! All commands that mean something here, found by typing.

use super::{PickItem, Picker};
use crate::{
    arrange::Arrange,
    domain::fold,
    i18n::{Locale, t},
    tui::{
        command::Command,
        cover::is_open,
        fuzzy,
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
        let mut rows: Vec<(Command, Vec<Key>)> = Vec::new();
        for (_, command, keys) in session.keys.listing(contexts) {
            match rows.iter_mut().find(|(other, _)| *other == command) {
                Some((_, known)) => {
                    let new: Vec<Key> = keys.into_iter().filter(|key| !known.contains(key)).collect();
                    known.extend(new);
                }
                None => rows.push((command, keys)),
            }
        }
        for (_, command, _) in session.keys.listing(around) {
            if !rows.iter().any(|(other, _)| *other == command) {
                rows.push((command, Vec::new()));
            }
        }
        // Whoever looks on with us is not told that there is more.
        let is_shown = |command| !session.is_covered() || is_open(command) && command != Command::CustomerScreen;
        rows.retain(|(command, _)| *command != Command::Palette && is_shown(*command));
        let commands: Vec<Command> = rows.iter().map(|(command, _)| *command).collect();
        let items = rows
            .iter()
            .map(|(command, keys)| {
                let name = command.name().unwrap_or_default();
                PickItem::new(session.locale.text(&format!("command-{name}"), &[]), session.keys_label(keys))
            })
            .collect();
        let entries: Vec<Entry> = rows.iter().map(|(command, keys)| entry(*command, keys, session)).collect();
        Picker::one(t!(session.locale, "palette-title"), items, move |row, _| Ok(Outcome::CloseAnd(commands[row])))
            .found_by(move |typed| find(typed, &entries))
    }
}

/// What a command is found by.
#[derive(Debug, Default)]
struct Entry {
    /// Its keys, as they are shown.
    keys: Vec<String>,
    /// What it is called: its word in the foot, its name in the config file, and what else people say for it.
    names: Vec<String>,
    /// What it does, without what stands in brackets.
    says: Vec<String>,
    /// All of it, brackets too.
    all: String,
    /// Whether it takes something away.
    takes_away: bool,
}

/// How well a typed word fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Name,
    NameBegins,
    Says,
    SaysBegins,
    Somewhere,
    /// It takes something away, and its name was not typed whole.
    TakesAway,
}

/// What takes something away is never the first that a few letters find.
const TAKE_AWAY: [Command; 4] = [Command::Delete, Command::ForgetPerson, Command::RestoreBackup, Command::MergePeople];

fn entry(command: Command, keys: &[Key], session: &Session) -> Entry {
    let name = command.name().unwrap_or_default();
    // Who knows the program in English, or reads its documentation, looks for English words in any language.
    let locales = [session.locale, Locale::EN];
    let texts = |family: &str| locales.map(|locale| locale.find(&format!("{family}-{name}")).unwrap_or_default());
    let (says, hints, others) = (texts("command"), texts("hint"), texts("words"));
    let names = [hints.join(" "), others.join(" "), name.to_owned()].join(" ");
    let outside: Vec<&str> = says.iter().map(|text| text.split(" (").next().unwrap_or_default()).collect();
    Entry {
        keys: keys.iter().map(ToString::to_string).collect(),
        names: words(&names),
        says: words(&outside.join(" ")),
        all: fold(&format!("{names} {}", says.join(" "))),
        takes_away: TAKE_AWAY.contains(&command),
    }
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The commands that what was typed finds: one of whose keys it is, or that hold each of its words, those first that are
/// called so; where there are none, those in which its letters stand in this order.
fn find(typed: &str, entries: &[Entry]) -> Vec<usize> {
    let (typed, looked_for) = (typed.trim(), words(typed));
    let mut found: Vec<(Fit, usize)> = (0..entries.len())
        .filter_map(|at| {
            let entry = &entries[at];
            if !typed.is_empty() && entry.keys.iter().any(|key| key == typed) {
                return Some((Fit::Name, at));
            }
            let fits: Option<Vec<Fit>> = looked_for.iter().map(|word| entry.fit(word)).collect();
            let fit = fits?.into_iter().max()?;
            let is_held_back = entry.takes_away && fit > Fit::Name && !typed.is_empty();
            Some((if is_held_back { Fit::TakesAway } else { fit }, at))
        })
        .collect();
    if found.is_empty() {
        let mut found = fuzzy::find(typed, &entries.iter().map(|entry| entry.all.as_str()).collect::<Vec<_>>());
        found.arrange_by_key(|at| entries[*at].takes_away);
        return found;
    }
    found.arrange();
    found.into_iter().map(|(_, at)| at).collect()
}

impl Entry {
    fn fit(&self, word: &str) -> Option<Fit> {
        let is = |words: &[String]| words.iter().any(|other| other == word);
        let begins = |words: &[String]| words.iter().any(|other| other.starts_with(word));
        Some(match () {
            () if is(&self.names) => Fit::Name,
            () if begins(&self.names) => Fit::NameBegins,
            () if is(&self.says) => Fit::Says,
            () if begins(&self.says) => Fit::SaysBegins,
            () if self.all.contains(word) => Fit::Somewhere,
            () => return None,
        })
    }
}
