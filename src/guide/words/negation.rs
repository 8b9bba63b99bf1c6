//! What a title denies: which of its clauses tell that something did not happen, or was refused. It is read here once for
//! all that ask whether what the words name took place.

use std::ops::Range;

use super::{
    Fault,
    lexicon::{LEXICON, Lists, Match, Tongue},
    token::{Break, Token, all_tokens},
    two_actions::{is_join, may_be_verb},
};

/// The words that deny by themselves: what is named with one of them, as "ruft nicht zurück", is what happened.
const SIGNS: Lists = ["denial.signs_de", "denial.signs_en"];
const NEVER: Lists = ["denial.never_de", "denial.never_en"];
/// What begins another clause without a comma.
const CLAUSES: Lists = ["denial.clauses_de", "denial.clauses_en"];

/// What a title denies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Denials {
    /// The clauses that deny what they tell, as places in the bytes of the title.
    clauses: Vec<Range<usize>>,
    /// Where the words stand that deny.
    signs: Vec<usize>,
    /// Whether the first clause that tells anything is one of them.
    is_first: bool,
}

impl Denials {
    /// What a title denies, in whatever words: what somebody says does not happen has not happened either.
    pub fn of(title: &str) -> Self {
        let words = all_tokens(title);
        let tongue = Tongue::of(&words);
        let denying: Vec<Match> =
            LEXICON.matches(&words, tongue).into_iter().filter(|one| denies(one, &words, tongue)).collect();
        if denying.is_empty() {
            return Self::default();
        }
        let read = Reading { words: &words, tongue, denying: &denying };
        let mut denials = Self::default();
        let (mut is_told, mut was_denied) = (false, false);
        for clause in read.clauses() {
            let goes_on = was_denied && read.goes_on(&clause);
            was_denied = goes_on || read.is_denied(&clause);
            denials.is_first |= was_denied && !is_told;
            is_told |= read.tells(&clause);
            if let Some(last) = words[clause.clone()].last().filter(|_| was_denied) {
                denials.clauses.push(words[clause.start].at..last.at + 1);
            }
        }
        let signs = words.iter().filter(|word| read.is_sign(word));
        denials.signs = signs.map(|word| word.at).collect();
        denials
    }

    /// Whether a thing told in words that begin at these places of the title did not happen.
    pub fn deny(&self, words: impl Iterator<Item = usize> + Clone) -> bool {
        let is_denied = |at: usize| self.clauses.iter().any(|clause| clause.contains(&at));
        words.clone().any(is_denied) && !words.into_iter().any(|at| self.signs.contains(&at))
    }

    /// Whether the title as a whole tells what did not happen.
    pub fn deny_all(&self) -> bool {
        self.is_first
    }
}

/// Whether a phrase denies: a non-event or a refusal does, and so does "never" where it tells what is always so.
fn denies(one: &Match, words: &[Token], tongue: Tongue) -> bool {
    let is_never = || tongue.languages().any(|of| LEXICON.has(NEVER[of], &words[one.words.start].lower));
    matches!(one.fault, Fault::NonEvent | Fault::Refusal) || one.fault == Fault::Generalisation && is_never()
}

struct Reading<'a> {
    words: &'a [Token<'a>],
    tongue: Tongue,
    denying: &'a [Match],
}

impl Reading<'_> {
    fn is_in(&self, lists: Lists, word: &Token) -> bool {
        self.tongue.languages().any(|of| LEXICON.has(lists[of], &word.lower))
    }

    /// The clauses, as places among the words, without what joins them.
    fn clauses(&self) -> Vec<Range<usize>> {
        let mut clauses: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        for at in 0..self.words.len() {
            if self.refuses_from(at) && start < at {
                clauses.push(start..at);
                start = at;
            }
            let parts = self.is_in(CLAUSES, &self.words[at]) || self.joins_clauses(start, at);
            let end = if parts { at } else { at + 1 };
            if parts || self.words[at].then > Break::None || end == self.words.len() {
                clauses.extend((start < end).then_some(start..end));
                start = at + 1;
            }
        }
        clauses
    }

    /// Whether what follows is refused, and what stands before is not: "decides not to sign".
    fn refuses_from(&self, at: usize) -> bool {
        let is_infinitive = |end: usize| end == at + 2 && self.words[end - 1].lower == "to";
        self.denying.iter().any(|one| one.words.start == at && is_infinitive(one.words.end))
    }

    /// Whether an "and" has something done on either side of it: the one in "Wyss and Keller" joins two names.
    fn joins_clauses(&self, start: usize, at: usize) -> bool {
        let rest = &self.words[at..];
        let end = rest.iter().position(|word| word.then > Break::None).map_or(self.words.len(), |place| at + place + 1);
        is_join(&self.words[at], self.tongue) && self.tells(&(start..at)) && self.tells(&(at + 1..end))
    }

    fn tells(&self, clause: &Range<usize>) -> bool {
        let is_verb = |at: usize| self.tongue.languages().any(|language| may_be_verb(self.words, at, language));
        self.is_denied(clause) || clause.clone().any(is_verb)
    }

    /// Whether the word that denies stands here, of a phrase without one its last word: "rief … nie", "*n't … but".
    fn is_denied(&self, clause: &Range<usize>) -> bool {
        let denies = |at: &usize| self.is_sign(&self.words[*at]);
        let at = |one: &Match| one.words.clone().find(denies).unwrap_or(one.words.end - 1);
        self.denying.iter().any(|one| clause.contains(&at(one)))
    }

    fn is_sign(&self, word: &Token) -> bool {
        word.lower.ends_with("n't") || self.is_in(SIGNS, word)
    }

    /// Whether what a German clause tells depends on the one before it: "vergisst, die Offerte zu schicken".
    fn goes_on(&self, clause: &Range<usize>) -> bool {
        let words = &self.words[clause.clone()];
        let is_infinitive = |word: &Token| word.is_small() && word.lower.ends_with('n');
        let is_parted = words.windows(2).any(|pair| pair[0].lower == "zu" && is_infinitive(&pair[1]));
        is_parted || words.iter().any(|word| is_infinitive(word) && word.lower.find("zu").is_some_and(|zu| zu > 0))
    }
}
