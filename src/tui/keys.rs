//! Which key does what, where: `assets/keys.toml`, overridden by the config file.

mod collide;

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::command::Command;
use crate::{
    domain::{Keyed, keyed::keyed_enum},
    i18n::{
        Locale,
        keys::{DELIVERED, KeyTable},
    },
};

pub use collide::bound;
pub(in crate::tui) use collide::is_known;

keyed_enum! {
    /// A place with keys of its own. A key is looked up in the places of the top layer, the innermost first, then
    /// in [`Context::Global`].
    Context, "context" {
        /// Everywhere.
        Global = "global",
        /// Any list.
        List = "list",
        /// While a line of text is being typed.
        Line = "line",
        /// While a long text is being typed.
        Text = "text",
        /// A popup.
        Popup = "popup",
        /// A list in which something is picked.
        Picker = "picker",
        /// A form.
        Form = "form",
        /// The fields of a deal and of what belongs to it, also while one is being typed.
        Fields = "fields",
        /// Home: the deals.
        Home = "home",
        /// Home: the studies.
        Studies = "studies",
        /// Home: the levers.
        LeverList = "lever-list",
        /// A study.
        Study = "study",
        /// Home, whatever it lists.
        Tabs = "tabs",
        /// Home: the answers.
        Answers = "answers",
        /// An answer across deals.
        Answer = "answer",
        /// The history.
        History = "history",
        /// The backups.
        Backups = "backups",
        /// An import, before it is written.
        Import = "import",
        /// What a bundle or another workbook would change.
        Merge = "merge",
        /// Notes, before they become steps.
        Notes = "notes",
        /// An edit that met a newer change.
        Conflict = "conflict",
        /// A deal, whatever the stage.
        Deal = "deal",
        /// Stage 2.
        People = "people",
        /// Stage 3, in the timeline.
        Steps = "steps",
        /// Stage 3, in the capture line.
        Capture = "capture",
        /// Stage 3, while a transcript is shown.
        Transcript = "transcript",
        /// Stage 3, in the table of who was in when.
        Matrix = "matrix",
        /// Stage 3, while walking from gap to gap.
        Walk = "walk",
        /// At a stop of the walk that asks whether a step was before a landmark or after it.
        WalkDate = "walk-date",
        /// The list of deals to replay.
        ReplayChoice = "replay-choice",
        /// While a replay waits for a guess.
        ReplayGuess = "replay-guess",
        /// While a deal is replayed.
        Replay = "replay",
        /// Stage 4.
        Incidents = "incidents",
        /// While an incident is being typed.
        NewIncident = "new-incident",
        /// Stage 5.
        Checklist = "checklist",
        /// Stage 6.
        Levers = "levers",
        /// Stage 7.
        Review = "review",
        /// Claims, sittings or landmarks as a popup.
        Records = "records",
        /// Claims.
        Claims = "claims",
        /// The question bank.
        Bank = "bank",
        /// The two accounts side by side.
        Reconcile = "reconcile",
        /// Sittings.
        Sittings = "sittings",
        /// The agenda of a sitting.
        Agenda = "agenda",
        /// What else would explain a claim.
        Rivals = "rivals",
        /// The prediction of a deal.
        Prediction = "prediction",
        /// A text that is only read.
        Reader = "reader",
    }
}

/// A key with its modifiers, written `C-p`, `A-Enter`, `S-Tab`, `J`, `F1`, `Space`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no key (write C-p, A-Enter, S-Tab, J, F1, Space)")]
pub struct KeyError(String);

const NAMES: [(&str, KeyCode); 14] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Space", KeyCode::Char(' ')),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Delete", KeyCode::Delete),
    ("Backspace", KeyCode::Backspace),
];

/// The key event as it was meant: AltGr arrives as Ctrl+Alt on Windows, and what it makes is a character that was typed.
/// The editors of text, too, must see it so, or they would take it for a command of theirs. A line feed, which terminals
/// send for Ctrl+Enter, is Enter: to those editors it would delete the line.
pub fn as_meant(mut event: KeyEvent) -> KeyEvent {
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    if event.modifiers.contains(alt_gr) && matches!(event.code, KeyCode::Char(c) if !c.is_ascii_alphanumeric()) {
        event.modifiers -= alt_gr;
    }
    if event.modifiers == KeyModifiers::CONTROL && event.code == KeyCode::Char('j') {
        (event.code, event.modifiers) = (KeyCode::Enter, KeyModifiers::NONE);
    }
    event
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let event = as_meant(event);
        let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let mut code = event.code;
        if code == KeyCode::BackTab {
            code = KeyCode::Tab;
            modifiers |= KeyModifiers::SHIFT;
        }
        if matches!(code, KeyCode::Char(_)) {
            // The character itself tells whether Shift was down.
            modifiers -= KeyModifiers::SHIFT;
        }
        Self { code, modifiers }
    }
}

impl FromStr for Key {
    type Err = KeyError;
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let error = || KeyError(text.to_owned());
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        while rest.chars().count() > 2 {
            let Some((head, tail)) = rest.split_once('-').filter(|(head, _)| head.len() == 1) else {
                break;
            };
            modifiers |= match head {
                "C" => KeyModifiers::CONTROL,
                "A" => KeyModifiers::ALT,
                "S" => KeyModifiers::SHIFT,
                _ => return Err(error()),
            };
            rest = tail;
        }
        let mut chars = rest.chars();
        let code = match (chars.next(), chars.next()) {
            (Some(c), None) => KeyCode::Char(c),
            _ => match NAMES.iter().find(|(name, _)| *name == rest) {
                Some((_, code)) => *code,
                None => rest
                    .strip_prefix('F')
                    .and_then(|n| n.parse().ok())
                    .filter(|n| (1..=12).contains(n))
                    .map(KeyCode::F)
                    .ok_or_else(error)?,
            },
        };
        Ok(Self { code, modifiers })
    }
}

impl Key {
    /// The modifiers as they are written: `C-`, `A-S-`, or nothing.
    fn marks(self) -> String {
        [(KeyModifiers::CONTROL, "C-"), (KeyModifiers::ALT, "A-"), (KeyModifiers::SHIFT, "S-")]
            .into_iter()
            .filter(|(modifier, _)| self.modifiers.contains(*modifier))
            .map(|(_, mark)| mark)
            .collect()
    }

    /// The name by which the config file knows the key, without modifiers.
    fn name(self) -> String {
        match self.code {
            KeyCode::F(n) => format!("F{n}"),
            code => match (NAMES.iter().find(|(_, other)| *other == code), code) {
                (Some((name, _)), _) => (*name).to_owned(),
                (None, KeyCode::Char(c)) => c.to_string(),
                (None, _) => "?".to_owned(),
            },
        }
    }

    /// What is printed on the key, in the user's language: `Leertaste`, `S-Tab`, `↑`.
    pub fn shown(self, locale: Locale) -> String {
        locale.key(&self.to_string())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.marks(), self.name())
    }
}

/// The key map in force.
#[derive(Debug, Clone, Default)]
pub struct KeyMap {
    bindings: Vec<(Context, Key, Command)>,
}

impl KeyMap {
    /// The keys as delivered.
    ///
    /// # Errors
    /// None as delivered; a test sees to it.
    pub fn delivered() -> Result<Self, String> {
        let table: KeyTable = crate::toml_read::from_str(DELIVERED).map_err(|e| e.to_string())?;
        let mut map = Self::default();
        map.bind(&table)?;
        Ok(map)
    }

    /// Lays a table over the map: a command named in it has, in that context, just the keys given there.
    ///
    /// # Errors
    /// Names the first context, command or key that is not known; the map is unchanged then.
    pub fn bind(&mut self, table: &KeyTable) -> Result<(), String> {
        let mut bindings = self.bindings.clone();
        for (context, commands) in table {
            let context: Context = context.parse().map_err(|e| format!("[keys.{context}]: {e}"))?;
            for (name, keys) in commands {
                let command = Command::from_name(name).ok_or_else(|| format!("{name:?} is no command"))?;
                let keys: Vec<Key> = keys
                    .split_whitespace()
                    .map(str::parse)
                    .collect::<Result<_, KeyError>>()
                    .map_err(|e| e.to_string())?;
                bindings.retain(|(c, k, other)| *c != context || (*other != command && !keys.contains(k)));
                bindings.extend(keys.into_iter().map(|key| (context, key, command)));
            }
        }
        self.bindings = bindings;
        Ok(())
    }

    /// The map as a table, each command's keys as they were bound: from it the texts take the keys that they name.
    pub fn table(&self) -> KeyTable {
        let mut table = KeyTable::new();
        for (context, key, command) in &self.bindings {
            let Some(name) = command.name() else { continue };
            let keys = table.entry(context.key().to_owned()).or_default().entry(name.to_owned()).or_default();
            *keys = format!("{keys} {key}").trim_start().to_owned();
        }
        table
    }

    /// What a key does in these contexts, the innermost first.
    pub fn command(&self, contexts: &[Context], key: Key) -> Option<Command> {
        contexts.iter().find_map(|context| {
            self.bindings.iter().find(|(c, k, _)| c == context && *k == key).map(|(_, _, command)| *command)
        })
    }

    /// The first key that does this in these contexts, unless an inner context uses that key for something else.
    pub fn key_for(&self, contexts: &[Context], command: Command) -> Option<Key> {
        contexts
            .iter()
            .flat_map(|context| self.bindings.iter().filter(move |(c, _, other)| c == context && *other == command))
            .map(|(_, key, _)| *key)
            .find(|key| self.command(contexts, *key) == Some(command))
    }

    /// All that can be done in these contexts, with its keys, in the order of [`Command::NAMED`].
    pub fn listing(&self, contexts: &[Context]) -> Vec<(Context, Command, Vec<Key>)> {
        let mut rows = Vec::new();
        for context in contexts {
            for (command, _) in Command::NAMED {
                let keys: Vec<Key> = self
                    .bindings
                    .iter()
                    .filter(|(c, k, other)| {
                        c == context && other == command && self.command(contexts, *k) == Some(*command)
                    })
                    .map(|(_, key, _)| *key)
                    .collect();
                if !keys.is_empty() {
                    rows.push((*context, *command, keys));
                }
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_print_as_they_are_written() {
        for text in ["C-p", "A-Enter", "S-Tab", "J", "F1", "Space", "-", "C--", "?", "PgUp"] {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
        for text in ["", "Enterr", "X-p", "F13"] {
            assert!(text.parse::<Key>().is_err(), "{text}");
        }
    }

    #[test]
    fn keys_are_named_as_on_the_users_keyboard() {
        let key = |text: &str| text.parse::<Key>().unwrap();
        for (written, german, english, poor) in [
            ("Space", "Leertaste", "Space", "Leertaste"),
            ("Delete", "Entf", "Del", "Entf"),
            ("C-Up", "C-↑", "C-↑", "C-Up"),
            ("PgDn", "Bild↓", "PgDn", "PgDn"),
            ("Home", "Pos1", "Home", "Pos1"),
            ("S-Tab", "S-Tab", "S-Tab", "S-Tab"),
            ("End", "Ende", "End", "Ende"),
            ("k", "k", "k", "k"),
            ("F9", "F9", "F9", "F9"),
        ] {
            assert_eq!(key(written).shown(Locale::DE), german);
            assert_eq!(key(written).shown(Locale::EN), english);
            assert_eq!(key(written).shown(Locale::DE.in_ascii(true)), poor);
        }
    }

    #[test]
    fn what_alt_gr_makes_is_typed() {
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        for c in ['@', '#', '\\', '~', '[', '|', '€'] {
            let meant = as_meant(KeyEvent::new(KeyCode::Char(c), alt_gr));
            assert_eq!((meant.code, meant.modifiers), (KeyCode::Char(c), KeyModifiers::NONE));
        }
        for event in [KeyEvent::new(KeyCode::Char('x'), alt_gr), KeyEvent::new(KeyCode::Char('+'), KeyModifiers::ALT)] {
            assert_eq!(as_meant(event), event);
        }
    }

    #[test]
    fn whoever_types_can_always_quit_go_back_and_ask_for_help() {
        let map = KeyMap::delivered().unwrap();
        for context in [Context::Line, Context::Text, Context::Picker, Context::Capture, Context::NewIncident] {
            for command in [Command::Quit, Command::Back, Command::Help] {
                assert!(map.key_for(&[context], command).is_some(), "{context:?} {command:?}");
            }
        }
    }

    #[test]
    fn the_delivered_keys_are_sound() {
        let map = KeyMap::delivered().unwrap();
        assert_eq!(map.command(&[Context::Home, Context::Global], "?".parse().unwrap()), Some(Command::Help));
        for (context, key, command) in &map.bindings {
            assert_eq!(map.command(&[*context], *key), Some(*command), "{context:?} {key} is bound twice");
        }
    }

    #[test]
    fn the_texts_are_given_the_keys_as_they_are_bound() {
        let mut map = KeyMap::delivered().unwrap();
        let table: KeyTable = crate::toml_read::from_str(DELIVERED).unwrap();
        assert_eq!(map.table(), table);
        map.bind(&crate::toml_read::from_str("[steps]\ntold-by = 'z C-z'\n[people]\nbuying-roles = 'm'").unwrap())
            .unwrap();
        let bound = map.table();
        assert_eq!(bound["steps"]["told-by"], "z C-z");
        // What has lost its key to another command has none.
        assert_eq!(bound["people"].get("merge-people"), None);
    }

    #[test]
    fn every_command_has_its_texts() {
        for (_, name) in Command::NAMED {
            for key in [format!("command-{name}"), format!("hint-{name}")] {
                assert!(crate::i18n::KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
            }
        }
    }

    #[test]
    fn a_rebound_command_leaves_its_old_key() {
        let mut map = KeyMap::delivered().unwrap();
        let table: KeyTable = crate::toml_read::from_str("[global]\nhelp = \"F2\"").unwrap();
        map.bind(&table).unwrap();
        assert_eq!(map.command(&[Context::Global], "?".parse().unwrap()), None);
        assert_eq!(map.command(&[Context::Global], "F2".parse().unwrap()), Some(Command::Help));
        assert!(map.bind(&crate::toml_read::from_str("[global]\nfly = \"f\"").unwrap()).is_err());
    }
}
