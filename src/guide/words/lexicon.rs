//! The phrases by which titles give themselves away, from `assets/words.toml`.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use super::{
    Fault,
    token::{Break, Token},
};

/// The names of a plain list in German and in English.
pub(super) type Lists = [&'static str; 2];

const SMALL_WORDS: Lists = ["language.de", "language.en"];
const OPINIONS: Lists = ["opinion.de", "opinion.en"];
const BEHIND_OPINION: Lists = ["opinion.after_de", "opinion.after_en"];

/// The language that a title is in, as far as its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    De,
    En,
    /// Too short to tell: both lists are held against it.
    Either,
}

impl Tongue {
    /// By which of the two languages' small words a title has more.
    pub(super) fn of(title: &[Token]) -> Self {
        let count = |list: &str| title.iter().filter(|token| LEXICON.has(list, &token.lower)).count();
        match count(SMALL_WORDS[0]).cmp(&count(SMALL_WORDS[1])) {
            std::cmp::Ordering::Greater => Self::De,
            std::cmp::Ordering::Less => Self::En,
            std::cmp::Ordering::Equal => Self::Either,
        }
    }

    fn reads(self, language: Self) -> bool {
        self == Self::Either || self == language
    }

    /// The languages that may be meant, by their place in a [`Lists`].
    pub(super) fn languages(self) -> impl Iterator<Item = usize> {
        [Self::De, Self::En].into_iter().enumerate().filter(move |(_, tongue)| self.reads(*tongue)).map(|(at, _)| at)
    }
}

/// One word of a phrase.
#[derive(Debug)]
enum Pattern {
    Word(String),
    Beginning(String),
    Ending(String),
    /// Any words in between, as many as there are.
    Gap,
    /// The same, as far as the clause goes.
    Within,
    /// How one finds a thing, with nothing behind it that is so: "found the line loud".
    Opinion,
}

impl Pattern {
    fn read(text: &str) -> Self {
        match (text.strip_prefix('*'), text.strip_suffix('*')) {
            _ if text == "+" => Self::Within,
            _ if text == "%opinion" => Self::Opinion,
            (Some(""), _) => Self::Gap,
            (Some(ending), _) => Self::Ending(ending.to_owned()),
            (_, Some(beginning)) => Self::Beginning(beginning.to_owned()),
            _ => Self::Word(text.to_owned()),
        }
    }

    /// A pattern with a capital fits as it stands, another fits a word in lower case, and the first one of a title.
    fn fits(&self, token: &Token, is_first: bool) -> bool {
        let (Self::Word(pattern) | Self::Beginning(pattern) | Self::Ending(pattern)) = self else {
            return false;
        };
        let is_name = pattern.starts_with(char::is_uppercase);
        let text = match is_name {
            true => token.text,
            false if is_first || !token.text.starts_with(char::is_uppercase) => &token.lower,
            false => return false,
        };
        match self {
            Self::Word(_) => text == pattern,
            Self::Beginning(_) => text.starts_with(pattern.as_str()),
            Self::Ending(_) => text.ends_with(pattern.as_str()) && text.len() > pattern.len() + 2,
            Self::Gap | Self::Within | Self::Opinion => false,
        }
    }
}

/// Whether the patterns fit the words from their beginning on; how many words they take.
fn fit(patterns: &[Pattern], words: &[Token], at: usize) -> Option<usize> {
    match patterns {
        [] => Some(at),
        [Pattern::Gap, rest @ ..] => (at..words.len()).find_map(|from| fit(rest, words, from)),
        [Pattern::Within, rest @ ..] => {
            let end = words[at..].iter().position(|word| word.then > Break::None);
            (at..end.map_or(words.len(), |end| at + end + 1)).find_map(|from| fit(rest, words, from))
        }
        [Pattern::Opinion, rest @ ..] if is_opinion(words, at) => fit(rest, words, at + 1),
        [first, rest @ ..] => {
            let token = words.get(at)?;
            if first.fits(token, at == 0) { fit(rest, words, at + 1) } else { None }
        }
    }
}

fn is_opinion(words: &[Token], at: usize) -> bool {
    let is_in = |lists: Lists, word: &Token| lists.iter().any(|list| LEXICON.has(list, &word.lower));
    let ends =
        |word: &Token| word.then > Break::None || words.get(at + 1).is_none_or(|next| is_in(BEHIND_OPINION, next));
    words.get(at).is_some_and(|word| word.is_small() && is_in(OPINIONS, word) && ends(word))
}

struct Phrase {
    fault: Fault,
    tongue: Tongue,
    /// Whether it takes a fit back.
    is_exception: bool,
    patterns: Vec<Pattern>,
}

pub(super) struct Lexicon {
    phrases: Vec<Phrase>,
    /// Phrases by their first word, in lower case.
    by_word: HashMap<String, Vec<usize>>,
    /// Phrases whose first word is open at one end.
    open: Vec<usize>,
    /// The plain lists, by `SECTION.KEY`.
    lists: HashMap<String, HashSet<String>>,
}

/// A phrase found in a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub fault: Fault,
    /// The place of its first word, and that after its last one.
    pub words: std::ops::Range<usize>,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let file: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        crate::toml_read::from_str(include_str!("../../../assets/words.toml"))
            .expect("the embedded words are read by the tests");
    Lexicon::new(file)
});

impl Lexicon {
    fn new(file: BTreeMap<String, BTreeMap<String, Vec<String>>>) -> Self {
        let mut lexicon = Self { phrases: vec![], by_word: HashMap::new(), open: vec![], lists: HashMap::new() };
        for (section, lists) in file {
            for (key, words) in lists {
                match Fault::PHRASES.iter().find(|(name, _)| *name == section) {
                    Some((_, fault)) => words.iter().for_each(|phrase| lexicon.add(*fault, &key, phrase)),
                    None => {
                        let words = words.into_iter().map(|word| word.to_lowercase()).collect();
                        lexicon.lists.insert(format!("{section}.{key}"), words);
                    }
                }
            }
        }
        lexicon
    }

    fn add(&mut self, fault: Fault, key: &str, phrase: &str) {
        let patterns: Vec<Pattern> = phrase.split(' ').map(Pattern::read).collect();
        let at = self.phrases.len();
        match patterns.first() {
            Some(Pattern::Word(word)) => self.by_word.entry(word.to_lowercase()).or_default().push(at),
            _ => self.open.push(at),
        }
        let tongue = if key.ends_with("de") { Tongue::De } else { Tongue::En };
        self.phrases.push(Phrase { fault, tongue, is_exception: key.starts_with("but"), patterns });
    }

    /// Whether a word, in lower case, stands in a plain list.
    pub(super) fn has(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.contains(word))
    }

    /// The phrases in a title, without those that an exception takes back.
    pub(super) fn matches(&self, title: &[Token], tongue: Tongue) -> Vec<Match> {
        let mut found = Vec::new();
        let mut exceptions: Vec<Match> = Vec::new();
        for (at, token) in title.iter().enumerate() {
            let known = self.by_word.get(&token.lower).map_or(&[][..], Vec::as_slice);
            for phrase in known.iter().chain(&self.open).map(|at| &self.phrases[*at]) {
                if tongue.reads(phrase.tongue)
                    && let Some(end) = fit(&phrase.patterns, title, at)
                {
                    let list = if phrase.is_exception { &mut exceptions } else { &mut found };
                    list.push(Match { fault: phrase.fault, words: at..end });
                }
            }
        }
        let touches = |one: &Match, other: &Match| {
            one.fault == other.fault && one.words.start < other.words.end && other.words.start < one.words.end
        };
        found.retain(|one| !exceptions.iter().any(|other| touches(one, other)));
        found
    }
}
