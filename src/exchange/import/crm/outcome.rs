//! What a stage or a status means for the outcome, in German and English.

use crate::domain::{Outcome, fold};

/// The names of stages, folded, with single spaces for what parts their words.
const NAMES: &[(Outcome, &[&str])] = &[
    (
        Outcome::Stopped,
        &[
            "cancel",
            "canceled",
            "cancelled",
            "cancellation",
            "abgebrochen",
            "abbruch",
            "storniert",
            "storno",
            "stopped",
            "stop",
            "gestoppt",
            "stopp",
            "abandoned",
            "no decision",
            "kein entscheid",
            "keine entscheidung",
            "disqualified",
            "disqualifiziert",
            "aufgegeben",
            "eingestellt",
            "withdrawn",
            "zuruckgezogen",
        ],
    ),
    (
        Outcome::Postponed,
        &[
            "postponed",
            "on hold",
            "verschoben",
            "zuruckgestellt",
            "aufgeschoben",
            "pausiert",
            "paused",
            "vertagt",
            "deferred",
        ],
    ),
    (
        Outcome::Lost,
        &[
            "lost",
            "closedlost",
            "verloren",
            "out sold",
            "outsold",
            "ausverkauft",
            "abgelehnt",
            "rejected",
            "declined",
            "absage",
            "abgesagt",
            "absage erhalten",
            "not won",
            "nicht gewonnen",
            "lost to competitor",
            "lost to competition",
            "verloren an mitbewerber",
            "verloren an wettbewerber",
            "niederlage",
        ],
    ),
    (
        Outcome::Won,
        &[
            "won",
            "closedwon",
            "gewonnen",
            "auftrag erhalten",
            "auftrag gewonnen",
            "zuschlag",
            "zuschlag erhalten",
            "bestellt",
            "ordered",
            "order received",
            "sieg",
        ],
    ),
    (
        Outcome::Open,
        &[
            "open",
            "offen",
            "new",
            "neu",
            "lead",
            "leads",
            "prospect",
            "prospecting",
            "prospection",
            "engaging",
            "qualified",
            "qualification",
            "qualify",
            "qualifying",
            "qualifiziert",
            "qualifizierung",
            "qualifikation",
            "discovery",
            "needs analysis",
            "bedarfsanalyse",
            "analyse",
            "analysis",
            "value proposition",
            "id decision makers",
            "perception analysis",
            "proposal",
            "propose",
            "proposition",
            "price quote",
            "quote",
            "offer",
            "angebot",
            "offerte",
            "offeriert",
            "develop",
            "negotiation",
            "negotiating",
            "review",
            "verhandlung",
            "in verhandlung",
            "in progress",
            "in bearbeitung",
            "in arbeit",
            "pending",
            "laufend",
            "aktiv",
            "active",
            "demo",
            "demo scheduled",
            "presentation",
            "prasentation",
            "appointment scheduled",
            "appointmentscheduled",
            "qualifiedtobuy",
            "qualified to buy",
            "presentation scheduled",
            "presentationscheduled",
            "decision maker bought in",
            "decisionmakerboughtin",
            "contract sent",
            "contractsent",
            "contact made",
            "proposal made",
            "negotiations started",
            "erstkontakt",
        ],
    ),
];

/// Words beside a stage's name that change nothing about it.
const BESIDE: &[&str] = &["closed", "geschlossen", "abgeschlossen", "and", "und", "deal"];

/// The outcome that a stage of a CRM stands for; none where its words are not, one and all, the names of stages that are
/// known. A word that is not known may turn the others round: "almost won".
pub fn known_outcome(stage: &str) -> Option<Outcome> {
    let folded = fold(stage);
    let all: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = all.into_iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let (mut rest, mut found) = (&words[..], Vec::new());
    while let [word, after @ ..] = rest {
        rest = match longest_name(rest) {
            Some((outcome, length)) => {
                found.push(outcome);
                &rest[length..]
            }
            None if BESIDE.contains(word) => after,
            None => return None,
        };
    }
    let has = |outcome: Outcome| found.contains(&outcome);
    match found.first()? {
        first if found.iter().all(|outcome| outcome == first) => Some(*first),
        // "Verloren, kein Entscheid"; what is won is nothing else as well.
        _ if has(Outcome::Won) || has(Outcome::Open) => None,
        _ => [Outcome::Stopped, Outcome::Postponed].into_iter().find(|outcome| has(*outcome)),
    }
}

/// The longest name with which these words begin, in words.
fn longest_name(words: &[&str]) -> Option<(Outcome, usize)> {
    (1..=words.len().min(4)).rev().find_map(|length| {
        let name = words[..length].join(" ");
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(outcome, _)| (*outcome, length))
    })
}

/// The outcome that a word of a CRM stands for; open where it is not known.
pub fn outcome_of(word: &str) -> Outcome {
    known_outcome(word).unwrap_or(Outcome::Open)
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
    fn what_is_not_understood_is_known() {
        for stage in ["Almost won", "kein Auftrag erhalten", "Parked", "", "Closed"] {
            assert_eq!(known_outcome(stage), None, "{stage}");
        }
        assert_eq!(known_outcome("Negotiation/Review"), Some(Outcome::Open));
    }

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
            ("Won/Lost", Outcome::Open),
            ("Won't buy", Outcome::Open),
            ("", Outcome::Open),
        ] {
            assert_eq!(outcome_of(word), outcome, "{word}");
        }
    }
}
