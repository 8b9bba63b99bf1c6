//! Keys in texts. A text names the command, `{ KEY("undo") }` or with its place `{ KEY("steps.told-by") }`, and shows the
//! key that does it now, as it is printed on the user's keyboard.

use std::{borrow::Cow, collections::BTreeMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};

use super::{Locale, t};

/// What the config file and `assets/keys.toml` hold: context → command → keys, parted by spaces.
pub type KeyTable = BTreeMap<String, BTreeMap<String, String>>;

/// The keys as delivered.
pub const DELIVERED: &str = include_str!("../../assets/keys.toml");

/// The keys in force, with those of the settings.
#[derive(Debug, Clone)]
pub struct Bound {
    /// All of them.
    pub table: KeyTable,
    /// Keys of the settings that collide with others.
    pub collisions: Vec<Collision>,
}

/// A key of the settings that does something else in another place, or did in the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// Where the settings bind it.
    pub context: &'static str,
    /// The key, as it is written.
    pub key: String,
    /// What it does by the settings.
    pub command: &'static str,
    /// Where it does, or did, something else.
    pub place: &'static str,
    /// What.
    pub other: &'static str,
    /// Which of the two prevails.
    pub how: Collides,
}

/// What comes of two meanings of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collides {
    /// The other command had the key in the same place, and has none there now.
    Takes,
    /// The place of the other command lies around this one: here the key no longer does it.
    Hides,
    /// The place of the other command lies within this one: there the key goes on to do the other.
    Yields,
}

/// Stands around the name of a command until the key is set in. Nothing that a user types holds a control character.
const MARK: char = '\u{1}';

/// What is printed on keys and fails in poor terminals.
const ARROWS: [char; 4] = ['↑', '↓', '←', '→'];

fn delivered() -> &'static KeyTable {
    static TABLE: OnceLock<KeyTable> = OnceLock::new();
    // The keys as delivered can be read; a test sees to it.
    TABLE.get_or_init(|| crate::toml_read::from_str(DELIVERED).unwrap_or_default())
}

/// Makes `KEY` known to the texts of a language. Which keys are bound, and what they are called, only a [`Locale`] knows.
pub(super) fn add_function(bundle: &mut FluentBundle<FluentResource>) -> Result<(), FluentError> {
    bundle.add_function("KEY", |names: &[FluentValue], _: &FluentArgs| match names {
        [FluentValue::String(name)] => format!("{MARK}{name}{MARK}").into(),
        _ => FluentValue::Error,
    })
}

impl Locale {
    /// The locale with the keys that are bound; without, the texts name those delivered.
    pub fn with_keys(self, keys: &'static KeyTable) -> Self {
        Self { keys: Some(keys), ..self }
    }

    /// The language and local forms of another locale, with the keys and the terminal of this one.
    pub fn speaking(self, other: Self) -> Self {
        Self { language: other.language, region: other.region, ..self }
    }

    /// The locale for a terminal that shows ASCII alone, or for one that shows more: keys are called differently there.
    pub fn in_ascii(self, is_ascii: bool) -> Self {
        Self { is_ascii, ..self }
    }

    /// What is printed on a key that the config file calls `Space`, `S-Tab`, `Up`: `Leertaste`, `S-Tab`, `↑`. Where the
    /// terminal shows no arrows the key is named.
    pub fn key(self, written: &str) -> String {
        let mut name = written;
        while let Some((mark, rest)) = name.split_once('-')
            && matches!(mark, "C" | "A" | "S")
            && !rest.is_empty()
        {
            name = rest;
        }
        let marks = &written[..written.len() - name.len()];
        let printed = self.find(&format!("key-{name}")).filter(|text| !self.is_ascii || !text.contains(ARROWS));
        format!("{marks}{}", printed.as_deref().unwrap_or(name))
    }

    /// What a command does, as it is said in this context, or wherever it says nothing of its own.
    pub fn command(self, context: &str, name: &str) -> String {
        let own = self.find(&format!("command-{context}-{name}"));
        own.unwrap_or_else(|| self.text(&format!("command-{name}"), &[]))
    }

    /// A text with its keys set in.
    pub(super) fn with_keys_named(self, text: Cow<str>) -> String {
        if !text.contains(MARK) {
            return text.into_owned();
        }
        let parts = text.split(MARK).enumerate();
        parts.map(|(at, part)| if at % 2 == 0 { part.to_owned() } else { self.key_of(part) }).collect()
    }

    /// The first key of a command, `steps.told-by`; one that has lost its key is named as it is found in the palette.
    fn key_of(self, name: &str) -> String {
        let (context, command) = name.split_once('.').unwrap_or(("global", name));
        let keys = self.keys.unwrap_or_else(delivered).get(context).and_then(|commands| commands.get(command));
        match keys.and_then(|keys| keys.split_whitespace().next()) {
            Some(key) => self.key(key),
            None => t!(self, "key-unbound", command = self.text(&format!("command-{command}"), &[])),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{super::generated, *};
    use crate::{i18n::KEYS, packed::unpacked};

    /// What a text says between what is set into it, which stands as `{}`, in its lines.
    type Texts = BTreeMap<String, String>;

    fn texts(packed: &[u8]) -> Texts {
        let (mut texts, mut key) = (Texts::new(), String::new());
        for line in unpacked(packed).lines().filter(|line| !line.starts_with('#')) {
            let line = match line.split_once(" =").filter(|(head, _)| KEYS.binary_search(head).is_ok()) {
                Some((head, rest)) => {
                    head.clone_into(&mut key);
                    rest
                }
                None => line,
            };
            *texts.entry(key.clone()).or_default() += &format!("{line}\n");
        }
        texts
    }

    /// The commands whose keys a text names.
    fn named(text: &str) -> BTreeSet<&str> {
        text.split("KEY(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
    }

    /// A text without what is set in and without the heads of its variants.
    fn plain(text: &str) -> String {
        let mut plain = String::new();
        for line in text.lines() {
            let line = line.trim_start();
            let variant = line.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'));
            let mut rest = variant.map_or(line, |(_, text)| text);
            while let Some((before, after)) = rest.split_once('{') {
                plain += before;
                plain += "{}";
                rest = after.split_once(['}']).map_or("", |(_, rest)| rest);
            }
            plain += rest;
            plain.push('\n');
        }
        plain
    }

    /// Texts that name keys which no setting changes, or where a word or sign only looks like one.
    const EXEMPT: [(&str, &str, &str); 41] = [
        ("key-", "", "the names of the keys themselves"),
        ("command-delete", "Delete", "the verb"),
        ("home-delete-", "Delete", "the verb"),
        ("cli-arg-delete_backups", "Delete", "the verb"),
        ("picker-foot-", "Space Leertaste", "where several are picked the space always marks"),
        ("about-picker-several", "Space Leertaste", "where several are picked the space always marks"),
        ("study-board-empty-keys", "Space Leertaste", "where several are picked the space always marks"),
        ("left-in-field", "Ctrl-Y", "the keys inside a line are those of shells"),
        ("form-left", "Ctrl-Y", "the keys inside a line are those of shells"),
        ("steps-marks", "c k", "the marks of the capture line"),
        ("steps-document-short", "D", "a source"),
        ("stage-review-help", "S T O C P K G", "the first letters of the codes of questions"),
        ("steps-paste", "→", "what becomes of what"),
        ("import-step-changed", "→", "what becomes of what"),
        ("merge-fact", "→", "what becomes of what"),
        ("side-", "", "the sides in a letter"),
        ("quarter-letter", "Q", "a quarter"),
        ("clock-time", "h", "hours"),
        ("steps-effort", "h", "hours"),
        ("steps-days-later", "d T", "days"),
        ("merge-doubles", "Delete", "the verb"),
        ("merge-rows-legend", "-", "a sign of the list"),
        ("refusal-no_deals", "N", "stands for a number"),
        ("span-short-", "d w y T W M J", "days, weeks, months and years"),
        ("money-millions", "M", "millions"),
        ("fault-money", "M", "millions"),
        ("field-deal-value-hint", "M", "millions"),
        ("answers-target-", "M", "millions"),
        ("cli-keys-more", "o", "an example of the settings"),
        ("cli-", "M N R S", "millions, a language, and what stands for a number"),
        ("answers-funnel-without", "n", "the end of a word"),
        ("answers-perception-note", "+", "a sign of the table"),
        ("lever-lacks", "?", "a sign of the list"),
        ("answers-column-five", "5", "a number"),
        ("answers-forecasts-says", "1", "a number"),
        ("answers-blind-lost", "1", "a number"),
        ("field-step-", "1", "a number"),
        ("forget-confirm-detail", "1", "a number"),
        ("study-more-one-lost", "1", "a number"),
        ("study-map-", "W G N →", "won and not won in a letter, and what leads where"),
        ("study-about-map", "W G N", "won and not won in a letter"),
    ];

    /// The keys that a text names literally. In English `a`, `A` and `I` are words too; the German text tells of these.
    /// A figure or a sign is a key only where it does something: `7 holds`, `/ durchsucht`.
    fn literal(text: &str, locale: Locale) -> Vec<String> {
        let is_english = locale == Locale::EN;
        let written: BTreeSet<&str> =
            delivered().values().flat_map(BTreeMap::values).flat_map(|keys| keys.split(' ')).collect();
        // These are words, and stand here as keys never.
        let words = ["Home", "End", "Ende", "Up", "Down", "Left", "Right"];
        let names = written.iter().map(|key| (*key).to_owned()).chain(written.iter().map(|key| locale.key(key)));
        let names: BTreeSet<String> = names.filter(|name| !words.contains(&name.as_str())).collect();
        let mut found = Vec::new();
        for line in text.lines() {
            let raw: Vec<&str> = line.split_whitespace().collect();
            for (at, word) in raw.iter().enumerate() {
                let bare = word
                    .trim_matches(|c: char| c.is_ascii_punctuation() && word.chars().count() > 1 && !"-".contains(c));
                let bare = bare.trim_matches(['„', '“', '”', '«', '»', '…', '·', '`']);
                let letter = bare.chars().next().filter(|_| bare.chars().count() == 1);
                let is_key = match letter {
                    Some(c) if c.is_alphabetic() => names.contains(bare) && !(is_english && "aAI".contains(c)),
                    Some(c) if !ARROWS.contains(&c) => {
                        let is_first = at == 0 || raw[at - 1].ends_with([';', ':', '.', ',', '·']);
                        let verb = raw.get(at + 1).copied().unwrap_or_default();
                        let end = if is_english { 's' } else { 't' };
                        let acts = verb.starts_with(char::is_lowercase) && verb.ends_with(end);
                        names.contains(bare) && is_first && acts && !["is", "as", "ist"].contains(&verb)
                    }
                    _ => {
                        let is_arrows = !bare.is_empty() && bare.chars().all(|c| ARROWS.contains(&c));
                        let is_chord = ["Ctrl-", "Alt-", "Strg-"].iter().any(|start| bare.starts_with(start));
                        is_arrows || is_chord || names.contains(bare)
                    }
                };
                if is_key {
                    found.push(bare.to_owned());
                }
            }
        }
        found
    }

    #[test]
    fn texts_name_commands_that_have_a_key() {
        let (en, de) = (texts(generated::EN), texts(generated::DE));
        for (key, text) in en.iter().chain(&de) {
            for name in named(text) {
                let (context, command) = name.split_once('.').unwrap_or(("global", name));
                let keys = delivered().get(context).and_then(|commands| commands.get(command));
                assert!(keys.is_some_and(|keys| !keys.trim().is_empty()), "{key}: {name} has no key");
            }
        }
        for (key, text) in &de {
            assert!(
                named(text).is_subset(&named(&en[key])),
                "{key}: the German text names keys that the English does not"
            );
        }
        assert!(en.values().chain(de.values()).filter(|text| !named(text).is_empty()).count() > 200);
    }

    #[test]
    fn no_text_names_a_key_literally() {
        let (mut faults, mut needed) = (Vec::new(), BTreeSet::new());
        for (packed, locale) in [(generated::EN, Locale::EN), (generated::DE, Locale::DE)] {
            for (key, text) in texts(packed) {
                for word in literal(&plain(&text), locale) {
                    let is_exempt = |(start, words, _): &(&str, &str, &str)| {
                        key.starts_with(start) && (words.is_empty() || words.split(' ').any(|other| other == word))
                    };
                    match EXEMPT.iter().position(is_exempt) {
                        Some(at) => drop(needed.insert(at)),
                        None => faults.push(format!("{} {key}: {word}", locale.code())),
                    }
                }
            }
        }
        assert!(faults.is_empty(), "write {{ KEY(\"context.command\") }}:\n  {}", faults.join("\n  "));
        let idle: Vec<_> = EXEMPT.iter().enumerate().filter(|(at, _)| !needed.contains(at)).collect();
        assert!(idle.is_empty(), "nothing needs {idle:?}");
    }

    #[test]
    fn a_text_names_the_key_that_is_bound() {
        let bound: &'static KeyTable =
            Box::leak(Box::new(crate::toml_read::from_str("[global]\nhelp = 'Space F2'").unwrap()));
        let said = |locale: Locale| locale.text("home-deleted", &[("what", "x".into())]);
        assert_eq!(said(Locale::EN), "x deleted · u brings it back");
        // One that has lost its key is named as the palette lists it.
        assert_eq!(said(Locale::EN.with_keys(bound)), "x deleted · “Take the last edit back” brings it back");
        let shown = |locale: Locale| locale.with_keys_named(Cow::Borrowed("\u{1}help\u{1}, \u{1}list.up\u{1}."));
        assert_eq!(shown(Locale::DE.with_keys(bound)), "Leertaste, «Eine Zeile hinauf».");
        assert_eq!(shown(Locale::DE.in_ascii(true)), "?, Up.");
        assert_eq!(shown(Locale::DE), "?, ↑.");
    }

    #[test]
    fn a_literal_key_is_seen() {
        for (text, keys) in [
            ("Done · u brings it back", vec!["u"]),
            ("Enter opens one, ↑↓ choose; Ctrl-A all, S-Tab (F12)", vec!["Enter", "↑↓", "Ctrl-A", "S-Tab", "F12"]),
            ("Revealed; 7 holds them, / searches", vec!["7", "/"]),
            ("5 deals, 1 is a start of I do; 30 to 50, or { KEY(\"undo\") }", vec![]),
        ] {
            assert_eq!(literal(&plain(text), Locale::EN), keys, "{text}");
        }
        assert_eq!(literal("a wählt sie, Leertaste markiert; 7 hält", Locale::DE), ["a", "Leertaste", "7"]);
    }
}
