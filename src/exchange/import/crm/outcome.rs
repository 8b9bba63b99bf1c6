//! What a stage or a status means for the outcome, in German and English.

use crate::domain::{Outcome, fold};

const STOPPED: &[&str] = &[
    "cancel",
    "abgebrochen",
    "abbruch",
    "storniert",
    "stopped",
    "gestoppt",
    "abandon",
    "no decision",
    "kein entscheid",
    "keine entscheidung",
    "disqualif",
    "aufgegeben",
    "eingestellt",
    "withdrawn",
    "zuruckgezogen",
];
const POSTPONED: &[&str] =
    &["postpon", "on hold", "verschoben", "zuruckgestellt", "aufgeschoben", "pausiert", "vertagt", "deferred"];
const LOST: &[&str] = &[
    "verloren",
    "out-sold",
    "outsold",
    "out sold",
    "ausverkauft",
    "abgelehnt",
    "rejected",
    "declined",
    "absage",
    "abgesagt",
    "closedlost",
    "not won",
    "nicht gewonnen",
];
const WON: &[&str] = &["gewonnen", "closedwon", "auftrag erhalten", "zuschlag", "bestellt", "ordered"];

/// The outcome that a word of a CRM stands for; open where it says nothing of an end.
pub fn outcome_of(word: &str) -> Outcome {
    let word = fold(word);
    let has = |words: &[&str]| words.iter().any(|part| word.contains(part));
    let is_word = |wanted: &str| word.split(|c: char| !c.is_alphanumeric()).any(|part| part == wanted);
    if has(STOPPED) {
        Outcome::Stopped
    } else if has(POSTPONED) {
        Outcome::Postponed
    } else if has(LOST) || is_word("lost") {
        Outcome::Lost
    } else if has(WON) || is_word("won") {
        Outcome::Won
    } else {
        Outcome::Open
    }
}

/// Whether a cell says yes or no.
pub(super) fn truth(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "true" | "yes" | "ja" | "wahr" | "1" | "x" => Some(true),
        "false" | "no" | "nein" | "falsch" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_usual_systems() {
        for (word, outcome) in [
            ("Closed Won", Outcome::Won),
            ("closedwon", Outcome::Won),
            ("Gewonnen", Outcome::Won),
            ("Geschlossen und gewonnen", Outcome::Won),
            ("5 - Won", Outcome::Won),
            ("Closed Lost", Outcome::Lost),
            ("Out-Sold", Outcome::Lost),
            ("Verloren", Outcome::Lost),
            ("nicht gewonnen", Outcome::Lost),
            ("Canceled", Outcome::Stopped),
            ("Cancelled", Outcome::Stopped),
            ("Verloren, kein Entscheid", Outcome::Stopped),
            ("Zurückgestellt", Outcome::Postponed),
            ("On Hold", Outcome::Postponed),
            ("Engaging", Outcome::Open),
            ("Negotiation/Review", Outcome::Open),
            ("Wonderful", Outcome::Open),
            ("", Outcome::Open),
        ] {
            assert_eq!(outcome_of(word), outcome, "{word}");
        }
    }
}
