//! What the wording of a step gives away: an opinion, a non-event, two actions in place of one. Text alone proves
//! nothing, so all of this makes hints and warnings, never errors. Quotes and what somebody said are exempt.
//!
//! The words stand in `assets/words.toml`. A workbook may mix its languages, so each title tells its own.

mod lexicon;
mod negation;
#[cfg(test)]
mod tests;
mod token;
mod two_actions;

pub use negation::Denials;

use lexicon::{LEXICON, Lists, Tongue};
use token::{Break, Token, tokens};

const SPEECH: Lists = ["speech.de", "speech.en"];
const SPEECH_AFTER_COMMA: Lists = ["speech.comma_de", "speech.comma_en"];
const PARTED: Lists = ["speech.parted_de", "speech.parted_en"];
const PHASES: Lists = ["phase.de", "phase.en"];
const ANNOYS: Lists = ["annoyance.de", "annoyance.en"];
const OPENING: Lists = ["opening.de", "opening.en"];
const COLLECTIVES: Lists = ["collective.de", "collective.en"];

/// What a title does instead of telling what somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Fault {
    /// It judges.
    Judgement,
    /// It judges a time, which has dates.
    Lateness,
    /// It tells what did not happen.
    NonEvent,
    /// It tells what somebody refused to do: no fault, and of what was refused nothing has happened.
    Refusal,
    /// It tells a state of mind.
    Mind,
    /// It hides who acts.
    Agentless,
    /// It says "he" in place of a name.
    Pronoun,
    /// It explains.
    Cause,
    /// It tells what is always so.
    Generalisation,
    /// It tells what was wanted of suppliers.
    Criteria,
    /// It tells two actions.
    TwoActions,
    /// It names a phase.
    Phase,
}

impl Fault {
    /// The faults that phrases show, with their section in the file.
    const PHRASES: &[(&str, Self)] = &[
        ("judgement", Self::Judgement),
        ("lateness", Self::Lateness),
        ("non_event", Self::NonEvent),
        ("refusal", Self::Refusal),
        ("mind", Self::Mind),
        ("agentless", Self::Agentless),
        ("pronoun", Self::Pronoun),
        ("cause", Self::Cause),
        ("generalisation", Self::Generalisation),
        ("criteria", Self::Criteria),
    ];
}

/// A fault and the words that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What is wrong.
    pub fault: Fault,
    /// The words as typed.
    pub words: String,
}

/// What the wording of a title gives away, each fault once. A word that `is_name` says is somebody's name is no word of the
/// lists, and neither is one in capitals in a title that is not: "Schlecht ruft Meier an", "MAN bestellt zwei Linien".
pub(super) fn read(title: &str, is_name: impl Fn(&str) -> bool) -> Vec<Found> {
    let whole = named(title, is_name);
    let tongue = Tongue::of(&whole);
    let told = before_speech(&whole, tongue);
    let mut found: Vec<Found> = Vec::new();
    let mut add = |fault, words: &[Token]| {
        if !found.iter().any(|other| other.fault == fault) {
            found.push(Found { fault, words: quoted(title, words) });
        }
    };
    let matches = LEXICON.matches(told, tongue);
    let non_events: Vec<usize> =
        matches.iter().filter(|one| one.fault == Fault::NonEvent).map(|one| one.words.start).collect();
    for one in matches {
        let is_fault = match one.fault {
            Fault::Pronoun => one.words.start == 0,
            Fault::Refusal => false,
            _ => true,
        };
        if is_fault {
            add(one.fault, &told[one.words]);
        }
    }
    if let Some(at) = two_actions::second_action(told, tongue, &non_events) {
        add(Fault::TwoActions, &told[at..told.len().min(at + 3)]);
    }
    if is_phase(&whole) {
        add(Fault::Phase, &whole);
    }
    found
}

/// The words of a title, those that are no words of the lists as they were typed.
fn named(title: &str, is_name: impl Fn(&str) -> bool) -> Vec<Token<'_>> {
    let mut whole = tokens(title);
    let is_shouted = whole.iter().all(Token::is_shouted);
    for token in &mut whole {
        if is_name(token.text) || token.is_shouted() && !is_shouted {
            token.lower = token.text.to_owned();
        }
    }
    whole
}

/// Whether a title begins with a pronoun as the one who acts: "er ruft Meier an", "we call Keller".
pub fn opens_with_pronoun(title: &str, is_name: impl Fn(&str) -> bool) -> bool {
    let whole = named(title, is_name);
    let tongue = Tongue::of(&whole);
    let is_listed = |token: &Token| tongue.languages().any(|of| LEXICON.has(OPENING[of], &token.lower));
    // What takes a pronoun back is no longer than this.
    let opening = &whole[..whole.len().min(4)];
    let is_pronoun = |one: &lexicon::Match| one.fault == Fault::Pronoun && one.words.start == 0;
    opening.first().is_some_and(is_listed) || LEXICON.matches(opening, tongue).iter().any(is_pronoun)
}

/// Words as they stand in their title, with the sign that belongs to the last of them: "gets 3%".
fn quoted(title: &str, words: &[Token]) -> String {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return String::new() };
    let end = last.at + last.text.len();
    let signs: usize =
        title[end..].chars().take_while(|ch| matches!(ch, '%' | '‰' | '°' | '€' | '$')).map(char::len_utf8).sum();
    title[first.at..end + signs].to_owned()
}

/// Whether what somebody says of a moment sounds annoyed: they waited, somebody forgot, it came too late.
pub fn annoys(text: &str) -> bool {
    let whole = tokens(text);
    let tongue = Tongue::of(&whole);
    let is_listed = |token: &Token| tongue.languages().any(|of| LEXICON.has(ANNOYS[of], &token.lower));
    whole.iter().any(is_listed) || LEXICON.matches(&whole, tongue).iter().any(|one| one.fault == Fault::Lateness)
}

/// Whether a name stands for nobody in particular: "we", "Kunde".
pub(super) fn is_collective(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    COLLECTIVES.iter().any(|list| LEXICON.has(list, &name))
}

/// Without what somebody said: after a colon, after "that", and after the comma that follows a verb of saying.
fn before_speech<'a, 'b>(title: &'b [Token<'a>], tongue: Tongue) -> &'b [Token<'a>] {
    let has = |lists: Lists, word: &Token| tongue.languages().any(|of| LEXICON.has(lists[of], &word.lower));
    let mut is_speaking = false;
    for (at, token) in title.iter().enumerate() {
        if at > 0 && has(SPEECH, token) {
            // What the word itself gives away counts: "says that" is no fault, and "felt that" is one.
            return &title[..=at];
        }
        is_speaking |= has(SPEECH_AFTER_COMMA, token);
        let is_said = is_speaking && !has(PARTED, token);
        if token.then == Break::Colon || is_said && token.then == Break::Comma {
            return &title[..=at];
        }
    }
    title
}

fn is_phase(title: &[Token]) -> bool {
    let whole = title.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ");
    PHASES.iter().any(|list| LEXICON.has(list, &whole))
}
