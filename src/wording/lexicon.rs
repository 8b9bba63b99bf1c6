//! The words in which steps are typed: the capture language with the names and hint words of the step catalogue.

use std::sync::OnceLock;

use crate::{
    capture::{Activity, DateOrder, Lexicon, Tongue},
    guide,
    i18n::{Language, Locale},
};

/// The lexicon of a language. Marks of both languages are read in either; it decides which of them is written.
pub fn lexicon(language: Language) -> &'static Lexicon {
    static EN: OnceLock<Lexicon> = OnceLock::new();
    static DE: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::En => EN.get_or_init(|| build(Tongue::English, [Locale::EN, Locale::DE])),
        Language::De => DE.get_or_init(|| build(Tongue::German, [Locale::DE, Locale::EN])),
    }
}

/// How slashed dates are meant in a locale.
pub fn date_order(locale: Locale) -> DateOrder {
    if locale.is_month_first() { DateOrder::MonthDay } else { DateOrder::DayMonth }
}

fn build(tongue: Tongue, locales: [Locale; 2]) -> Lexicon {
    Lexicon::new(tongue).with_activities(guide::catalogue().iter().map(|activity| {
        let labels = locales.map(|locale| locale.activity(activity.key)).to_vec();
        let mut hints: Vec<String> = Vec::new();
        for locale in locales {
            let words = locale.find(&format!("activity-{}-words", activity.key)).unwrap_or_default();
            for word in words.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                // A word that both languages share must not count as one that several activities share.
                let same = |other: &String| other.to_lowercase() == word.to_lowercase();
                if !hints.iter().chain(&labels).any(same) {
                    hints.push(word.to_owned());
                }
            }
        }
        Activity {
            key: activity.key.to_owned(),
            labels,
            hints,
            milestone: activity.milestone,
            commitment: Some(activity.commitment),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::suggest_activity;

    #[test]
    fn typed_words_hint_at_activities_in_both_languages() {
        for language in [Language::En, Language::De] {
            let lexicon = lexicon(language);
            assert_eq!(lexicon.activities().count(), guide::catalogue().len());
            assert!(lexicon.find_activity("offer_sent").is_some());
        }
        let suggested = suggest_activity("Huber besucht die Referenz in Olten", lexicon(Language::De));
        assert_eq!(suggested, suggest_activity("Huber visits a reference in Olten", lexicon(Language::En)));
        assert!(suggested.is_some());
    }
}
