//! The hints of the step catalogue, read once and found by the words of a title.
//!
//! | written | the title must have |
//! |---|---|
//! | `Referenzbesuch` | this word, from six letters on also with another ending; `RFQ`: in capitals only |
//! | `unterschr*` | a word that begins so |
//! | `*offerte` | a word that ends so: a German compound, or the word itself |
//! | `visits reference` | each of these, in this order and near each other |
//! | `on time`, `second-hand` | just these, one after the other: all but one are small words, or there is a hyphen |
//! | `ruft an` | the verb and its particle behind it, at the end of a clause |
//! | `#mail`, `@vendor`, `#mail offer*` | this channel, that side acting, alone or besides words |
//! | `~phone` | the same as a weak hint: two of them are as good as another, one alone is not enough |
//! | `!waits` | not this: the activity is not suggested where it is there |

use std::collections::HashMap;

use crate::{
    domain::{Channel, Keyed, Side},
    guide::Denials,
};

use super::{
    fold::letters,
    token::{Token, forms, is_filler, is_particle, parts_from},
};

/// How far the next word of a hint may be from the one before: "asks all three manufacturers for an offer".
const BETWEEN: usize = 7;

/// What a hint is worth, and a weak one; each of its words adds [`RARE`] or less.
const STRONG: f64 = 1.0;
const WEAK: f64 = 0.2;

/// What a word adds that only one activity has; less for each other that has it too.
const RARE: f64 = 0.5;

/// What a channel or a side adds.
const CONDITION: f64 = 0.25;

/// The shortest beginning or end of a word that is looked for.
const SHORTEST_PIECE: usize = 3;

/// A hint that a title has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    /// Whose hint, as a place in the catalogue.
    pub activity: usize,
    /// [`STRONG`] and more, a weak one less; `None` where it speaks against the activity.
    pub worth: Option<f64>,
    /// The first word that the hint has in the title.
    pub first: usize,
    /// Whether it is a set phrase.
    pub is_phrase: bool,
}

/// All hints of a catalogue.
#[derive(Debug, Clone, Default)]
pub(super) struct Hints {
    hints: Vec<Hint>,
    words: HashMap<String, Vec<Part>>,
    heads: HashMap<String, Vec<Part>>,
    tails: HashMap<String, Vec<Part>>,
    wordless: Vec<usize>,
}

/// One hint; its words stand in the maps.
#[derive(Debug, Clone, Default)]
struct Hint {
    activity: usize,
    against: bool,
    weak: bool,
    in_row: bool,
    channel: Option<Channel>,
    side: Option<Side>,
    words: Vec<String>,
    worth: f64,
}

/// A word of a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    hint: usize,
    place: usize,
    in_capitals: bool,
}

impl Hints {
    /// Reads the hints of all activities, each with its place in the catalogue.
    pub fn new<'a>(written: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut all = Self::default();
        all.hints.extend(written.into_iter().filter_map(|(activity, written)| Hint::read(activity, written)));
        all.weigh();
        for (number, hint) in all.hints.iter().enumerate() {
            for (place, word) in hint.words.iter().enumerate() {
                let in_capitals = word.len() > 1 && word.chars().all(char::is_uppercase);
                let part = Part { hint: number, place, in_capitals };
                let folded = letters(word);
                if word.ends_with('*') {
                    all.heads.entry(folded).or_default().push(part);
                } else if word.starts_with('*') {
                    all.tails.entry(folded).or_default().push(part);
                } else {
                    for form in forms(&folded) {
                        all.words.entry(form.to_owned()).or_default().push(part);
                    }
                }
            }
            if hint.words.is_empty() {
                all.wordless.push(number);
            }
        }
        all
    }

    /// A word counts the more the fewer activities have it among their hints.
    fn weigh(&mut self) {
        let mut users: HashMap<&str, Vec<usize>> = HashMap::new();
        for hint in self.hints.iter().filter(|hint| !hint.against) {
            for word in &hint.words {
                let users = users.entry(word).or_default();
                if !users.contains(&hint.activity) {
                    users.push(hint.activity);
                }
            }
        }
        let worth = |hint: &Hint| {
            let base = if hint.weak { WEAK } else { STRONG };
            let conditions = usize::from(hint.channel.is_some()) + usize::from(hint.side.is_some());
            let telling = hint.words.iter().filter(|word| !is_filler(word) && !is_particle(word));
            let rare: f64 = telling
                .map(|word| RARE / users.get(word.as_str()).map_or(1.0, |users| users.len() as f64).sqrt())
                .sum();
            base + rare + CONDITION * conditions as f64
        };
        let worths: Vec<f64> = self.hints.iter().map(worth).collect();
        for (hint, worth) in self.hints.iter_mut().zip(worths) {
            hint.worth = worth;
        }
    }

    /// Every hint that the title has where it does not deny it.
    pub fn find(&self, tokens: &[Token], denials: &Denials, side: Option<Side>, channel: Option<Channel>) -> Vec<Hit> {
        let mut found: Vec<(Part, usize)> = vec![];
        for (at, token) in tokens.iter().enumerate() {
            let parts = self.parts(&token.word);
            found.extend(parts.filter(|part| !part.in_capitals || token.capitals).map(|part| (*part, at)));
        }
        found.sort_unstable();
        found.dedup();
        let of_hint = found.chunk_by(|one, other| one.0.hint == other.0.hint);
        let with_words = of_hint.filter_map(|parts| {
            let number = parts.first()?.0.hint;
            Some((number, self.hints[number].met_by(parts, tokens, denials)?))
        });
        let wordless = self.wordless.iter().map(|number| (*number, tokens.len()));
        with_words
            .chain(wordless)
            .map(|(number, first)| (&self.hints[number], first))
            .filter(|(hint, _)| hint.channel.is_none_or(|wanted| channel == Some(wanted)))
            .filter(|(hint, _)| hint.side.is_none_or(|wanted| side == Some(wanted)))
            .map(|(hint, first)| Hit {
                activity: hint.activity,
                worth: (!hint.against).then_some(hint.worth),
                first,
                is_phrase: hint.in_row,
            })
            .collect()
    }

    /// The words of hints that a word of the title is.
    fn parts(&self, word: &str) -> impl Iterator<Item = &Part> {
        let cuts = || word.char_indices().map(|(at, _)| at);
        let whole = forms(word).filter_map(|form| self.words.get(form));
        let heads = cuts().skip(SHORTEST_PIECE).chain([word.len()]).filter_map(|end| self.heads.get(&word[..end]));
        let tails = forms(word).flat_map(|form| {
            let starts = form.char_indices().map(|(at, _)| at);
            starts
                .take_while(|start| form.len() - start >= SHORTEST_PIECE)
                .filter_map(|start| self.tails.get(&form[start..]))
        });
        whole.chain(heads).chain(tails).flatten()
    }
}

impl Hint {
    /// Reads a hint as it is written; `None` where nothing could meet it.
    fn read(activity: usize, written: &str) -> Option<Self> {
        let (against, rest) = written.strip_prefix('!').map_or((false, written), |rest| (true, rest));
        let (weak, rest) = rest.strip_prefix('~').map_or((false, rest), |rest| (true, rest));
        let mut hint = Self { activity, against, weak, ..Self::default() };
        let mut words: Vec<&str> = vec![];
        for word in rest.split_whitespace() {
            match (word.strip_prefix('#'), word.strip_prefix('@')) {
                (Some(key), _) => hint.channel = Some(Channel::from_key(key)?),
                (_, Some(key)) => hint.side = Some(Side::from_key(key)?),
                _ => words.extend(word.split(|ch: char| ch != '*' && !ch.is_alphanumeric())),
            }
        }
        words.retain(|word| word.chars().any(char::is_alphanumeric));
        let small = |word: &str| is_filler(&letters(word));
        let last = words.len().saturating_sub(1);
        let telling = words.iter().filter(|word| !small(word)).count();
        let has_particle = last > 0 && is_particle(&letters(words[last]));
        let is_verb_and_particle = has_particle && last == 1;
        hint.in_row = last > 0 && !is_verb_and_particle && (rest.contains('-') || telling < 2);
        let all = hint.in_row;
        let kept = words.iter().enumerate().filter(|(at, word)| all || !small(word) || (has_particle && *at == last));
        hint.words = kept.map(|(_, word)| if all { letters(word) } else { (*word).to_owned() }).collect();
        let is_empty = hint.words.is_empty() && hint.channel.is_none() && hint.side.is_none();
        (!is_empty).then_some(hint)
    }

    /// The first word of the title that the hint has, where the title has all of them and tells that it happened; `parts`
    /// are sorted. What speaks against an activity does so denied too.
    fn met_by(&self, parts: &[(Part, usize)], tokens: &[Token], denials: &Denials) -> Option<usize> {
        let starts = parts.iter().filter(|(part, _)| part.place == 0).map(|(_, at)| *at);
        let met = starts.filter_map(|start| self.met_from(start, parts, tokens));
        let told = met.filter(|places| self.against || !denials.deny(places.iter().map(|at| tokens[*at].at)));
        told.filter_map(|places| places.first().copied()).min()
    }

    /// The words of the title that the hint has, from this one on.
    fn met_from(&self, start: usize, parts: &[(Part, usize)], tokens: &[Token]) -> Option<Vec<usize>> {
        let last = self.words.len() - 1;
        let has_particle = !self.in_row && last > 0 && is_particle(&letters(&self.words[last]));
        let mut met = vec![start];
        let mut before = start;
        for place in 1..=last {
            let mut places = parts.iter().filter(|(part, _)| part.place == place).map(|(_, at)| *at);
            before = if self.in_row {
                places.find(|at| *at == start + place)
            } else if has_particle && place == last {
                // The end of a long clause is far away.
                places.find(|at| parts_from(start, *at, tokens))
            } else {
                places.find(|at| *at >= before && *at <= before + BETWEEN)
            }?;
            met.push(before);
        }
        Some(met)
    }
}
