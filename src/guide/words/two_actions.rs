//! Whether a title tells two actions. Without a grammar this is a guess on the safe side: a second verb after "and",
//! "then", a semicolon, or a comma that follows on a first one. Two things joined by "and" ("Bohr- und Fräskopf", "offers and samples") are one action.

use super::{
    lexicon::{LEXICON, Lists, Tongue},
    token::{Break, Token},
};

const JOINS: Lists = ["two_actions.join_de", "two_actions.join_en"];
const THENS: Lists = ["two_actions.then_de", "two_actions.then_en"];
const VERBS: Lists = ["two_actions.verbs_de", "two_actions.verbs_en"];
const WHO: Lists = ["two_actions.who_de", "two_actions.who_en"];
const ARTICLES: Lists = ["two_actions.article_de", "two_actions.article_en"];
const WAITS: Lists = ["two_actions.waits_de", "two_actions.waits_en"];
const GERMAN: usize = 0;
/// How German participles begin, which end like the third person: "bestellt", "geprüft".
const PARTICIPLES: [&str; 7] = ["be", "ge", "ver", "er", "ent", "zer", "über"];

fn is_in(list: &str, word: &Token) -> bool {
    LEXICON.has(list, &word.lower)
}

/// The word at which the second action begins. `non_events` are the words that tell what did not happen.
pub(super) fn second_action(title: &[Token], tongue: Tongue, non_events: &[usize]) -> Option<usize> {
    let is_one = |at: &usize| begins_action(title, *at, tongue) && !is_one_waiting(title, *at, tongue, non_events);
    (1..title.len()).find(is_one)
}

/// Whether one half of a title, parted here, waits and the other tells what did not happen: two words for one waiting.
fn is_one_waiting(title: &[Token], second: usize, tongue: Tongue, non_events: &[usize]) -> bool {
    let waits = |at: usize| tongue.languages().any(|language| is_in(WAITS[language], &title[at]));
    let is_before = |at: &usize| *at < second;
    match waits(second) {
        true => non_events.iter().any(is_before),
        false => (0..second).any(waits) && !non_events.iter().all(is_before),
    }
}

fn begins_action(title: &[Token], at: usize, tongue: Tongue) -> bool {
    // A semicolon with something done on both sides: "bids due in 75 days" is no action.
    if title[at - 1].then == Break::Semicolon {
        let is_done = |word: usize| tongue.languages().any(|of| may_be_verb(title, word, of));
        let follows = tongue.languages().any(|of| is_in(THENS[of], &title[at]));
        return at >= 2 && (follows || (at..title.len()).any(is_done));
    }
    // Before the second action stand at least who acts, what he does, and what joins the two.
    at >= 3
        && tongue.languages().any(|language| {
            let before = &title[at - 1];
            let joined = !before.text.starts_with(char::is_uppercase) && is_in(JOINS[language], before);
            match joined || before.then == Break::Comma {
                true if is_in(THENS[language], &title[at]) => true,
                true if joined => is_verb(title, at, language) || begins_with_another(title, at, language),
                true => goes_on_with_verb(title, at, language),
                // "calls Hoff then mails her"
                false => before.is_small() && is_in(THENS[language], before) && is_verb(title, at, language),
            }
        })
}

/// Whether somebody else acts from here on: "and he agrees", "und der winkt ab", "and the boss says no".
fn begins_with_another(title: &[Token], at: usize, language: usize) -> bool {
    let is_noun = |at: usize| title.get(at).is_some_and(|word| language != GERMAN || !word.is_small());
    let has_object = |at: usize| title.get(at).is_some_and(|word| !word.is_small());
    let is_sure = |at: usize| at < title.len() && is_surely_verb(title, at, language);
    let (is_who, is_article) = (is_in(WHO[language], &title[at]), is_in(ARTICLES[language], &title[at]));
    match (is_who, is_article) {
        (true, false) => at + 1 < title.len() && is_verb(title, at + 1, language),
        // "und der winkt ab", but "und die defekte Pumpe".
        (true, true) if is_sure(at + 1) => !has_object(at + 2),
        (_, true) => is_noun(at + 1) && is_sure(at + 2),
        (false, false) => false,
    }
}

/// Whether a word is a verb and no participle, with which a clause ends: "hat die Offerte und die Pläne abgesagt".
fn is_surely_verb(title: &[Token], at: usize, language: usize) -> bool {
    let word = &title[at];
    match language {
        GERMAN => is_in(VERBS[GERMAN], word) || is_verb(title, at, GERMAN) && !may_be_participle(&word.lower),
        _ => is_in(VERBS[language], word),
    }
}

fn may_be_participle(word: &str) -> bool {
    PARTICIPLES.iter().any(|begin| word.starts_with(begin)) || word.ends_with("iert") || word.contains("ge")
}

/// Whether a verb in the present follows a comma, and one stands before the first comma too: "opens the box, reads the
/// manual". A past tense may be a participle: "sends the offer, sent to Meier before".
fn goes_on_with_verb(title: &[Token], at: usize, language: usize) -> bool {
    let word = title[at].lower.as_str();
    let is_present = match language {
        GERMAN => {
            word.ends_with('t') && !PARTICIPLES.iter().any(|begin| word.starts_with(begin)) && !word.ends_with("iert")
        }
        _ => word.ends_with('s') && word.len() > 3,
    };
    let first_clause = title.iter().position(|token| token.then == Break::Comma).map_or(0, |comma| comma + 1);
    is_present && is_verb(title, at, language) && (0..first_clause).any(|word| may_be_verb(title, word, language))
}

fn is_verb(title: &[Token], at: usize, language: usize) -> bool {
    let word = &title[at];
    if !word.is_small() {
        return false;
    }
    if language == GERMAN {
        // Two adjectives share their ending: "alte und defekte Getriebe".
        let first = at.checked_sub(2).map(|at| &title[at]);
        let alike = first.is_some_and(Token::is_small)
            && ["e", "en"]
                .iter()
                .any(|e| first.is_some_and(|first| first.lower.ends_with(e)) && word.lower.ends_with(e));
        let ends = ["t", "te", "ten"].iter().any(|e| word.lower.ends_with(e)) && word.lower.chars().count() > 3;
        return is_in(VERBS[language], word) || ends && !alike && !is_in("two_actions.no_verb_de", word);
    }
    let next = title.get(at + 1);
    let has_object =
        next.is_some_and(|next| is_in("two_actions.object_en", next) || next.text.starts_with(char::is_uppercase));
    let is_past = word.lower.ends_with("ed") && word.lower.len() > 4;
    is_in(VERBS[language], word) || has_object && (is_past || is_in("two_actions.either_en", word))
}

/// Whether a word joins two things or two actions, as "and" does.
pub(super) fn is_join(word: &Token, tongue: Tongue) -> bool {
    !word.text.starts_with(char::is_uppercase) && tongue.languages().any(|of| is_in(JOINS[of], word))
}

/// Whether a word may be a verb where no "and" asks for a second one: a past tense needs no object then.
pub(super) fn may_be_verb(title: &[Token], at: usize, language: usize) -> bool {
    let word = &title[at];
    is_verb(title, at, language)
        || language != GERMAN && word.is_small() && word.lower.ends_with("ed") && word.lower.len() > 4
}
