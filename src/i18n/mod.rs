//! Texts, numbers and dates in the user's language. The texts stand in `assets/lang/LANGUAGE/*.ftl` (Fluent).
//!
//! [`t!`](crate::i18n::t) looks a fixed key up when compiling; families of keys (labels of enumerations, criteria,
//! activities) are looked up by [`Locale::label`] and [`Locale::find`] and covered by tests.

mod dates;
pub mod keys;
mod numbers;

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{
    domain::{Criterion, Keyed, country},
    packed::unpacked,
};

#[allow(missing_docs)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// Every key that the language files define, sorted; the build has checked that all languages define the same.
pub use generated::KEYS;

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

/// A language with the local forms of numbers and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    language: Language,
    region: Region,
    /// The keys that are bound; none where they are those delivered.
    keys: Option<&'static keys::KeyTable>,
    /// Whether the terminal shows ASCII alone.
    is_ascii: bool,
}

/// Where numbers and dates are written differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Region {
    Switzerland,
    Germany,
    Britain,
    UnitedStates,
}

/// A value set into a text.
pub type Arg<'a> = FluentValue<'a>;

/// Fails the build when the key is in no language file.
pub const fn known(key: &str) {
    let key = key.as_bytes();
    let (mut low, mut high) = (0, KEYS.len());
    while low < high {
        let middle = (low + high) / 2;
        match compare(KEYS[middle].as_bytes(), key) {
            0 => return,
            -1 => low = middle + 1,
            _ => high = middle,
        }
    }
    panic!("this key is in no language file");
}

const fn compare(a: &[u8], b: &[u8]) -> i8 {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return if a[at] < b[at] { -1 } else { 1 };
        }
        at += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() < b.len() {
        -1
    } else {
        1
    }
}

/// The text of a fixed key, with values set in: `t!(locale, "steps-count", count = 3)`. An unknown key fails the build.
#[macro_export]
macro_rules! t {
    ($locale:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const _: () = $crate::i18n::known($key);
        $locale.text($key, &[$((stringify!($name), $crate::i18n::Arg::from($value))),*])
    }};
}
pub use t;

impl Locale {
    /// English as written in Britain.
    pub const EN: Self = Self::new(Language::En, Region::Britain);
    /// German as written in Switzerland.
    pub const DE: Self = Self::new(Language::De, Region::Switzerland);

    const fn new(language: Language, region: Region) -> Self {
        Self { language, region, keys: None, is_ascii: false }
    }

    /// The locale of a tag such as `de-CH`, `de_DE.UTF-8`, `en`; `None` for languages that the program does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let lower = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = lower.split(['-', '.', '@']);
        let language = parts.next()?;
        let region = parts.next().unwrap_or_default();
        match language {
            "de" => Some(match region {
                "de" | "at" => Self::new(Language::De, Region::Germany),
                _ => Self::DE,
            }),
            "en" => Some(match region {
                "us" => Self::new(Language::En, Region::UnitedStates),
                "ch" => Self::new(Language::En, Region::Switzerland),
                _ => Self::EN,
            }),
            _ => None,
        }
    }

    /// The system's locale, English where it speaks neither language.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or(Self::EN)
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Whether dates are written month first.
    pub fn is_month_first(self) -> bool {
        self.region == Region::UnitedStates
    }

    /// The language's code, `en` or `de`.
    pub fn code(self) -> &'static str {
        match self.language {
            Language::En => "en",
            Language::De => "de",
        }
    }

    /// The text of a key; use [`t!`](crate::t), which checks the key when compiling. An unknown key is shown as itself.
    pub fn text(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.find_with(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The text of a key that is put together while running; `None` when no language file has it.
    pub fn find(self, key: &str) -> Option<String> {
        self.find_with(key, &[])
    }

    /// [`Locale::find`] with values set in.
    pub fn find_with(self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = bundle(self.language);
        let pattern = bundle.get_message(key)?.value()?;
        let stops: Vec<&str> = args.iter().filter_map(|(_, value)| ends_in_stop(value)).collect();
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, self.parted(value))).collect();
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut faults);
        debug_assert!(faults.is_empty(), "{key}: {faults:?}");
        Some(self.with_keys_named(with_one_stop(text, &stops)))
    }

    /// A value as it is set into a text: a number of four digits or more has its thousands parted. No text tells such
    /// numbers apart other than as several, which is what any text that is set in counts as.
    fn parted<'a>(self, value: &FluentValue<'a>) -> FluentValue<'a> {
        match value {
            FluentValue::Number(number) if number.value.abs() >= 1000.0 && number.value.fract() == 0.0 => {
                FluentValue::from(self.decimal(number.value, 0))
            }
            other => other.clone(),
        }
    }

    /// The label of one value of an enumeration.
    pub fn label<K: Keyed>(self, value: K) -> String {
        self.text(&format!("{}-{}", K::FAMILY, value.key()), &[])
    }

    /// The name of a criterion; a workbook's own criterion is named by its key.
    pub fn criterion(self, criterion: &Criterion) -> String {
        self.find(&format!("criterion-{criterion}")).unwrap_or_else(|| criterion.key().to_owned())
    }

    /// The name of an activity of the step catalogue; one that the catalogue does not know is named by its key.
    pub fn activity(self, key: &str) -> String {
        self.find(&format!("activity-{key}")).unwrap_or_else(|| key.to_owned())
    }

    /// The name of a country that was typed as its code (ISO 3166) or its name; anything else as it stands.
    pub fn country(self, typed: &str) -> String {
        let name = country(typed).map(|country| match self.language {
            Language::En => &country.english,
            Language::De => &country.german,
        });
        name.map_or_else(|| typed.trim().to_owned(), String::clone)
    }
}

/// A value that ends in a full stop of its own: "Zakład Sp. z o.o."
fn ends_in_stop<'a>(value: &'a FluentValue) -> Option<&'a str> {
    match value {
        FluentValue::String(text) => Some(text.as_ref()).filter(|text| text.ends_with('.') && !text.ends_with("..")),
        _ => None,
    }
}

/// A text in which no sentence ends in two full stops where a value brought its own.
fn with_one_stop<'a>(text: Cow<'a, str>, stops: &[&str]) -> Cow<'a, str> {
    stops.iter().fold(text, |text, value| match format!("{value}.") {
        twice if text.contains(&twice) => text.replace(&twice, value).into(),
        _ => text,
    })
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static DE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let (cell, packed, id) = match language {
        Language::En => (&EN, generated::EN, unic_langid::LanguageIdentifier::from_bytes(b"en")),
        Language::De => (&DE, generated::DE, unic_langid::LanguageIdentifier::from_bytes(b"de")),
    };
    cell.get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(id.into_iter().collect());
        // The marks that keep right-to-left values apart would show as boxes in many terminals.
        bundle.set_use_isolating(false);
        // What cannot be read of the texts is missing here, and the test below says so.
        let resource = FluentResource::try_new(unpacked(packed)).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        // A name can be given to a function once, and this is the only one.
        let _ = keys::add_function(&mut bundle);
        bundle
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_in_one_full_stop() {
        for (winner, text) in [
            ("Tubex", "The order went to Tubex."),
            ("Tubex Sp. z o.o.", "The order went to Tubex Sp. z o.o."),
            ("Tubex..", "The order went to Tubex..."),
        ] {
            assert_eq!(crate::t!(Locale::EN, "report-lost-to", winner = winner, when = ""), text);
        }
    }

    #[test]
    fn every_key_has_a_text_in_every_language() {
        for language in [Language::En, Language::De] {
            for key in KEYS {
                assert!(bundle(language).get_message(key).and_then(|m| m.value()).is_some(), "{language:?} {key}");
            }
        }
    }

    #[test]
    fn every_line_of_the_language_files_is_read() {
        for packed in [generated::EN, generated::DE] {
            if let Err((_, faults)) = FluentResource::try_new(unpacked(packed)) {
                panic!("{faults:?}");
            }
        }
    }

    #[test]
    fn both_languages_set_the_same_values_into_a_text() {
        let values = |texts: &str| -> std::collections::BTreeMap<String, std::collections::BTreeSet<String>> {
            let mut found = std::collections::BTreeMap::new();
            let mut key = String::new();
            for line in texts.lines() {
                if let Some((head, _)) = line.split_once(" =")
                    && KEYS.binary_search(&head).is_ok()
                {
                    key = head.to_owned();
                }
                let names = line.split('$').skip(1);
                let set: &mut std::collections::BTreeSet<String> = found.entry(key.clone()).or_default();
                set.extend(names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()));
            }
            found
        };
        let (en, de) = (values(&unpacked(generated::EN)), values(&unpacked(generated::DE)));
        for key in KEYS {
            assert_eq!(en.get(*key), de.get(*key), "{key}");
        }
    }

    #[test]
    fn large_numbers_in_texts_have_their_thousands_parted() {
        let germany = Locale::from_tag("de-DE").unwrap();
        for (locale, shown) in [(Locale::DE, "8'800"), (germany, "8.800"), (Locale::EN, "8,800")] {
            let said = t!(locale, "answers-and-more", count = 8800);
            assert!(said.contains(shown), "{said}");
        }
        assert!(t!(Locale::DE, "answers-and-more", count = 880).contains(" 880 "));
        let days = t!(Locale::EN, "study-days", count = 1001);
        assert_eq!(days, "1,001 days");
    }

    #[test]
    fn german_is_written_the_swiss_way() {
        let texts = unpacked(generated::DE);
        assert_eq!(texts.lines().find(|line| line.contains('ß')), None);
    }

    #[test]
    fn countries_by_their_codes() {
        assert_eq!(Locale::EN.country("CH"), "Switzerland");
        assert_eq!(Locale::DE.country(" pl "), "Polen");
        assert_eq!(Locale::EN.country("Schweiz"), "Switzerland");
        for as_it_stands in ["Schweiz", "XX", "", "D-A-CH", "é1"] {
            assert_eq!(Locale::DE.country(as_it_stands), as_it_stands);
        }
    }

    #[test]
    fn locales_by_their_tags() {
        assert_eq!(Locale::from_tag("de_CH.UTF-8"), Some(Locale::DE));
        assert_eq!(Locale::from_tag("en-GB"), Some(Locale::EN));
        assert!(Locale::from_tag("en_US").is_some_and(Locale::is_month_first));
        assert_eq!(Locale::from_tag("fr-CH"), None);
        assert_eq!(Locale::from_tag("C"), None);
    }

    fn labels<K: Keyed>() {
        for value in K::ALL {
            let key = format!("{}-{}", K::FAMILY, value.key());
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }

    #[test]
    fn every_value_of_every_enumeration_has_a_label() {
        use crate::domain::*;
        labels::<crate::capture::Mark>();
        labels::<crate::capture::Why>();
        labels::<Outcome>();
        labels::<Scoring>();
        labels::<PredictionState>();
        labels::<BusinessType>();
        labels::<Kind>();
        labels::<SittingWith>();
        labels::<Side>();
        labels::<BuyingRole>();
        labels::<Consent>();
        labels::<Channel>();
        labels::<OwnerFunction>();
        labels::<Course>();
        labels::<ExitTo>();
        labels::<Milestone>();
        labels::<Source>();
        labels::<Certainty>();
        labels::<IncidentKind>();
        labels::<IncidentPart>();
        labels::<Rating>();
        labels::<Decisive>();
        labels::<ClaimKind>();
        labels::<ClaimStatus>();
        labels::<LeverState>();
        labels::<Table>();
        labels::<crate::exchange::import::Refusal>();
        labels::<crate::exchange::import::OddityKind>();
        labels::<crate::exchange::import::crm::Field>();
        labels::<crate::exchange::import::crm::Decimal>();
        labels::<crate::exchange::import::crm::DateOrder>();
        labels::<crate::exchange::import::table::Encoding>();
        labels::<crate::work::Task>();
        labels::<crate::store::EntryState>();
        labels::<crate::store::EditLabel>();
        labels::<crate::guide::Stage>();
        labels::<crate::tui::keys::Context>();
    }
}
