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
            "auftrag nicht erhalten",
            "auftrag verloren",
            "zuschlag nicht erhalten",
            "kein auftrag",
            "no order",
            "lost order",
            "order lost",
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
            // As HubSpot and Odoo call theirs in German.
            "termin geplant",
            "fur kauf qualifiziert",
            "prasentation vereinbart",
            "entscheidungstrager eingebracht",
            "entscheidungstrager zugestimmt",
            "vertrag gesendet",
            "vorschlag",
            "umsatzprognose",
            "proposal price quote",
        ],
    ),
];

/// Words beside a stage's name that change nothing about it.
const BESIDE: &[&str] =
    &["closed", "geschlossen", "abgeschlossen", "and", "und", "deal", "stage", "phase", "stufe", "status"];

/// Words that turn a won deal into a lost one.
const NOT: &[&str] = &["not", "no", "nicht", "kein", "keine", "keinen"];

/// Words after "lost" before which it is told to whom, or why.
const WHY: &[&str] = &[
    "to", "due", "because", "for", "on", "after", "an", "gegen", "wegen", "durch", "aufgrund", "aus", "nach", "mangels",
];

/// Words that leave open whether the others are meant as they stand.
const DOUBTFUL: &[&str] = &[
    "won",
    "gewonnen",
    "lost",
    "verloren",
    "almost",
    "nearly",
    "maybe",
    "perhaps",
    "likely",
    "reopened",
    "reactivated",
    "risk",
    "fast",
    "beinahe",
    "vielleicht",
    "evtl",
    "eventuell",
    "wahrscheinlich",
    "wieder",
    "reaktiviert",
    "wiedereroffnet",
    "gefahr",
];

/// The outcome that a stage of a CRM stands for; none where it is not certain. Either its words are, one and all, the names
/// of stages that are known, for a word that is not known may turn the others round ("almost won"); or such a name stands
/// before a mark, or before what tells to whom or why a deal was lost: "Closed Lost - Price", "Verloren an Kestler".
pub fn known_outcome(stage: &str) -> Option<Outcome> {
    if stage.contains('?') {
        return None;
    }
    named_outcome(stage).or_else(|| {
        let (head, rest) = parted(stage)?;
        let outcome = named_outcome(head).filter(|outcome| *outcome != Outcome::Open)?;
        let rest = fold(rest);
        let words: Vec<&str> = words_of(&rest);
        if words.iter().any(|word| DOUBTFUL.contains(word)) {
            return None;
        }
        // "Lost - no decision" is what "no decision" is.
        let why = words.iter().take_while(|word| WHY.contains(word)).count();
        let said = longest_name(&words[why..]).map(|(said, _)| said);
        let more = said.filter(|said| matches!(said, Outcome::Stopped | Outcome::Postponed));
        match more {
            Some(more) if outcome == Outcome::Lost => Some(more),
            Some(_) if outcome == Outcome::Won => None,
            _ => Some(outcome),
        }
    })
}

/// A stage's name, and what is said of it after a mark or a word that asks for it.
fn parted(stage: &str) -> Option<(&str, &str)> {
    let marks = [" - ", " – ", " — ", ":", "(", ",", ";", "|", ">"];
    let at_mark = marks.iter().filter_map(|mark| stage.split_once(mark)).min_by_key(|(head, _)| head.len());
    at_mark.or_else(|| {
        let mut starts = stage.match_indices(' ').map(|(at, _)| at);
        let at =
            starts.find(|at| WHY.contains(&fold(stage[at + 1..].split(' ').next().unwrap_or_default()).as_str()))?;
        // Nobody wins to somebody.
        let is_lost = named_outcome(&stage[..at]) == Some(Outcome::Lost);
        is_lost.then_some((&stage[..at], &stage[at + 1..]))
    })
}

/// The words of a folded text, without numbers.
fn words_of(folded: &str) -> Vec<&str> {
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect()
}

/// The outcome of a stage whose words are all known.
fn named_outcome(stage: &str) -> Option<Outcome> {
    let folded = fold(stage);
    let words = words_of(&folded);
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
    let named = (1..=words.len().min(4)).rev().find_map(|length| {
        let name = words[..length].join(" ");
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(outcome, _)| (*outcome, length))
    });
    // "kein Auftrag erhalten"
    let turned = || {
        let rest = words.split_first().filter(|(word, _)| NOT.contains(word))?.1;
        let (_, length) = longest_name(rest).filter(|(outcome, _)| *outcome == Outcome::Won)?;
        Some((Outcome::Lost, length + 1))
    };
    [named, turned()].into_iter().flatten().max_by_key(|(_, length)| *length)
}

/// The outcome that a word of a CRM stands for; open where it is not known.
pub fn outcome_of(word: &str) -> Outcome {
    known_outcome(word).unwrap_or(Outcome::Open)
}

/// Whether a cell says no more than that a deal is still open: no name of a stage, behind which it may have been decided.
pub(super) fn says_open(cell: &str) -> bool {
    ["open", "offen", "pending", "laufend", "aktiv", "active", "in progress", "in arbeit", "in bearbeitung"]
        .contains(&fold(cell).as_str())
}

/// Whether a head stands above what is told of lost deals alone: a reason of the loss, or to whom it was lost.
pub(super) fn is_of_lost(head: &str) -> bool {
    let head = fold(head);
    ["lost", "loss", "verlust", "verloren", "absage", "ablehnung"].iter().any(|word| head.contains(word))
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
        for stage in [
            "Almost won",
            "Parked",
            "",
            "Closed",
            "Lost - reopened",
            "Won, almost",
            "Lost?",
            "Won (not yet signed?)",
            "noch nicht gewonnen",
            "Almost lost to Kestler",
            "Won - cancelled",
            "Risk: lost",
        ] {
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
            ("Closed Lost - Price", Outcome::Lost),
            ("Closed Lost – Price too high after offer", Outcome::Lost),
            ("Closed Lost (competitor)", Outcome::Lost),
            ("Lost: no budget", Outcome::Lost),
            ("Lost to Kestler", Outcome::Lost),
            ("Verloren an Wettbewerb", Outcome::Lost),
            ("Verloren wegen Preis", Outcome::Lost),
            ("Phase 7: Verloren", Outcome::Lost),
            ("kein Auftrag erhalten", Outcome::Lost),
            ("Auftrag nicht erhalten", Outcome::Lost),
            ("no order received", Outcome::Lost),
            ("keinen Zuschlag erhalten", Outcome::Lost),
            ("Abgeschlossen und verloren", Outcome::Lost),
            ("Won - contract signed", Outcome::Won),
            ("Closed Lost - No decision", Outcome::Stopped),
            ("Lost to no decision", Outcome::Stopped),
            ("Lost: on hold", Outcome::Postponed),
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
