//! Finding a person in what people typed, and putting something else there.

use std::{collections::BTreeSet, ops::Range};

use crate::arrange::Gather;

use super::fold;

/// The words by which somebody is found in texts: those of each name that the person was ever recorded under.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameSearch {
    names: Vec<Name>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    words: Vec<NameWord>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct NameWord {
    spellings: Spellings,
    /// Whether the word tells whose name it is; titles, initials and "von" do not, and only stand beside others.
    is_telling: bool,
    starts_big: bool,
}

/// A word without case and diacritics, ü as u and as ue: Müller, Muller, Mueller and MÜLLER are one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spellings([String; 2]);

impl Spellings {
    fn of(word: &str) -> Self {
        let spelt_out: String = word
            .chars()
            .flat_map(char::to_lowercase)
            .flat_map(|c| match c {
                'ä' => ['a', 'e'].into_iter().take(2),
                'ö' => ['o', 'e'].into_iter().take(2),
                'ü' => ['u', 'e'].into_iter().take(2),
                other => [other, other].into_iter().take(1),
            })
            .collect();
        Self([fold(word), fold(&spelt_out)])
    }

    fn fit(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(mine, theirs)| mine == theirs)
    }
}

/// Where somebody is named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The place, in bytes.
    pub range: Range<usize>,
    /// Whether the place ends with a genitive s that was written without an apostrophe: "Kellers".
    pub is_genitive: bool,
    /// Whether all telling words of a name stand here, at least two: hardly somebody else.
    pub is_full: bool,
    /// Whether the word is written small and the name is not: perhaps an ordinary word.
    pub is_small: bool,
    /// Whether somebody else is called so too.
    pub is_shared: bool,
}

/// What stands before names and is no name.
const TITLES: [&str; 18] = [
    "dr", "prof", "ing", "dipl", "lic", "med", "jur", "phil", "phd", "mba", "msc", "herr", "frau", "mr", "mrs", "ms",
    "miss", "sir",
];

impl NameSearch {
    /// The search for somebody of these names.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { names: names.into_iter().map(Name::of).filter(|name| !name.words.is_empty()).collect() }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether it is worth looking: false only where the person is not named for certain. Cheaper than
    /// [`NameSearch::find`] by far.
    pub fn may_be_in(&self, text: &str) -> bool {
        let texts = Spellings::of(text);
        let holds = |word: &NameWord| word.spellings.0.iter().zip(&texts.0).any(|(word, text)| text.contains(word));
        self.names.iter().flat_map(|name| &name.words).any(|word| word.is_telling && holds(word))
    }

    /// Every place in a text where the person is named, by the whole name or a part of it, in order. Words that belong
    /// to the name of one of the others are left out: "Hans Keller" is not Erika Keller.
    pub fn find(&self, text: &str, others: &NameSearch) -> Vec<Occurrence> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let run = self.names.iter().filter_map(|name| name.run(text, &words, at)).max_by_key(|run| run.end);
            match run {
                Some(run) if run.is_full || !others.claims(text, &words, at..run.end) => {
                    at = run.end;
                    found.push(run.into_occurrence(&words, others));
                }
                _ => at += 1,
            }
        }
        found
    }

    /// Whether these words and one beside them are somebody's name.
    fn claims(&self, text: &str, words: &[Word], run: Range<usize>) -> bool {
        let joint = |at: usize| at < words.len() && is_joint(&text[words[at - 1].range.end..words[at].range.start]);
        let before = run.start.checked_sub(1).filter(|_| run.start > 0 && joint(run.start));
        let after = Some(run.end).filter(|_| joint(run.end));
        self.names.iter().any(|name| {
            words[run.clone()].iter().all(|word| name.tells(word).is_some())
                && [before, after].into_iter().flatten().any(|at| name.tells(&words[at]).is_some())
        })
    }
}

/// A stretch of words that name somebody.
struct Run {
    start: usize,
    end: usize,
    is_genitive: bool,
    is_full: bool,
    is_small: bool,
}

impl Run {
    fn into_occurrence(self, words: &[Word], others: &NameSearch) -> Occurrence {
        let run = &words[self.start..self.end];
        let is_shared = !self.is_full
            && others.names.iter().any(|name| run.iter().any(|word| name.tells(word).is_some_and(|w| w.is_telling)));
        Occurrence {
            range: run[0].range.start..run[run.len() - 1].range.end,
            is_genitive: self.is_genitive,
            is_full: self.is_full,
            is_small: self.is_small,
            is_shared,
        }
    }
}

impl Name {
    fn of(name: &str) -> Self {
        let all = words(name);
        let is_big = |word: &Word| !word.text.starts_with(char::is_lowercase);
        let has_big = all.iter().any(is_big);
        let mut words: Vec<NameWord> = all
            .iter()
            .map(|word| NameWord {
                is_telling: word.text.chars().count() > 1
                    && (!has_big || is_big(word))
                    && !TITLES.contains(&word.spellings.0[0].as_str()),
                starts_big: word.text.starts_with(char::is_uppercase),
                spellings: word.spellings.clone(),
            })
            .collect();
        if !words.iter().any(|word| word.is_telling) {
            // "X" or "Dr" alone is all that there is to look for.
            words.iter_mut().for_each(|word| word.is_telling = true);
        }
        Self { words }
    }

    /// The word of the name that a word of a text is, with or without a genitive s.
    fn tells(&self, word: &Word) -> Option<&NameWord> {
        let fits = |spellings: &Spellings| self.words.iter().find(|known| known.spellings.fit(spellings));
        fits(&word.spellings).or_else(|| fits(word.stem.as_ref()?))
    }

    /// The longest stretch of words from `start` on that are this name or a part of it. It begins and ends with a
    /// telling word, but for a title before it.
    fn run(&self, text: &str, words: &[Word], start: usize) -> Option<Run> {
        let first = self.tells(&words[start])?;
        if !first.is_telling && !first.starts_big {
            return None;
        }
        let mut end = start + usize::from(first.is_telling);
        let mut at = start;
        while at + 1 < words.len() && is_joint(&text[words[at].range.end..words[at + 1].range.start]) {
            at += 1;
            match self.tells(&words[at]) {
                Some(word) if word.is_telling => end = at + 1,
                Some(_) => {}
                None => break,
            }
        }
        if end == start {
            return None;
        }
        let run = &words[start..end];
        let told: BTreeSet<usize> =
            run.iter().filter_map(|word| self.words.iter().position(|known| self.tells(word) == Some(known))).gather();
        let telling: Vec<usize> = (0..self.words.len()).filter(|at| self.words[*at].is_telling).collect();
        let last = &run[run.len() - 1];
        let is_small = run.iter().all(|word| {
            word.text.starts_with(char::is_lowercase) && self.tells(word).is_some_and(|known| known.starts_big)
        });
        Some(Run {
            start,
            end,
            is_genitive: !self.words.iter().any(|known| known.spellings.fit(&last.spellings)),
            is_full: telling.len() > 1 && telling.iter().all(|at| told.contains(at)),
            is_small,
        })
    }
}

/// A word of a text.
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
    spellings: Spellings,
    /// Without the s at its end.
    stem: Option<Spellings>,
}

fn words(text: &str) -> Vec<Word<'_>> {
    // A combining mark belongs to the letter before it.
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    let mut words = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(char::is_alphanumeric).map(|at| from + at) {
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |at| start + at);
        let word = &text[start..end];
        let stem = word.strip_suffix(['s', 'S']).filter(|stem| !stem.is_empty()).map(Spellings::of);
        words.push(Word { text: word, range: start..end, spellings: Spellings::of(word), stem });
        from = end;
    }
    words
}

/// Whether what lies between two words lets them be one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '.' | '_'))
}

/// The text with something else in these places of it. A genitive keeps its s, and gets an apostrophe for clarity; after
/// an `@`, as people are named in the capture line, what has spaces stands in quotes.
pub fn replaced(text: &str, places: &[Occurrence], with: &str) -> String {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        let before = &text[from..place.range.start];
        new += before;
        let token = new.rsplit(char::is_whitespace).next().unwrap_or_default();
        if token.starts_with('@') && !token.contains('"') && with.contains(' ') {
            new += &format!("\"{with}\"");
        } else {
            new += with;
        }
        if place.is_genitive {
            new.push_str("’s");
        }
        from = place.range.end;
    }
    new + &text[from..]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'a>(names: &[&str], others: &[&str], text: &'a str) -> Vec<&'a str> {
        let others = NameSearch::new(others.iter().copied());
        let search = NameSearch::new(names.iter().copied());
        search.find(text, &others).into_iter().map(|place| &text[place.range]).collect()
    }

    fn without(names: &[&str], others: &[&str], text: &str) -> String {
        let others = NameSearch::new(others.iter().copied());
        replaced(text, &NameSearch::new(names.iter().copied()).find(text, &others), "Person 3")
    }

    #[test]
    fn a_name_and_its_parts_are_found_in_any_spelling() {
        for (name, text, expected) in [
            ("Erika Keller", "Erika Keller ruft an, KELLER auch", &["Erika Keller", "KELLER"][..]),
            ("Erika Keller", "Keller, Erika; erika.keller@firma.ch", &["Keller", "Erika", "erika.keller"]),
            ("Erika Keller", "Kellers Plan, Keller's plan, Keller’s", &["Kellers", "Keller", "Keller"]),
            ("Erika Keller", "Kellermann, im Weinkeller, kellern", &[]),
            ("Erika Keller-Moser", "Frau Keller, Moser und Keller-Moser", &["Keller", "Moser", "Keller-Moser"]),
            ("Jürg Müller", "Mueller und JURG MULLER, Müllers", &["Mueller", "JURG MULLER", "Müllers"]),
            ("Joerg Mueller", "Jörg Müller", &["Jörg Müller"]),
            ("Ren\u{e9} Weiß", "Rene\u{301} Weiss", &["Rene\u{301} Weiss"]),
            ("Thomas von Huber", "Thomas von Huber von Bern", &["Thomas von Huber"]),
            ("Dr. Karin M. Vogler", "Dr. Vogler, Dr. Wyss, Karin Vogler", &["Dr. Vogler", "Karin Vogler"]),
            ("Hans", "Hans’ Plan; hansa", &["Hans"]),
            ("Peter", "@Peter_Muster und @\"Peter\"", &["Peter", "Peter"]),
            ("X", "x wie X", &["x", "X"]),
            ("", "nobody", &[]),
        ] {
            assert_eq!(found(&[name], &[], text), expected, "{name} in {text:?}");
        }
        assert_eq!(found(&["Keler", "Erika Keller"], &[], "Keler or Keller"), ["Keler", "Keller"]);
    }

    #[test]
    fn somebody_else_of_the_same_name_is_left_alone_and_a_shared_name_is_marked() {
        let others = ["Hans Keller"];
        assert_eq!(found(&["Erika Keller"], &others, "Hans Keller und Keller, Hans"), ["Keller"]);
        let search = NameSearch::new(["Erika Keller"]);
        let places = search.find("Erika Keller, Erika, Keller, keller", &NameSearch::new(others));
        let marks: Vec<_> = places.iter().map(|place| (place.is_full, place.is_shared, place.is_small)).collect();
        assert_eq!(marks, [(true, false, false), (false, false, false), (false, true, false), (false, true, true)]);
    }

    #[test]
    fn what_is_put_there_reads_well() {
        let names = ["Erika Keller"];
        for (text, expected) in [
            ("Kellers Plan und Keller's plan", "Person 3’s Plan und Person 3's plan"),
            ("@Keller ruft @kunde/Erika_Keller an", "@\"Person 3\" ruft @kunde/\"Person 3\" an"),
            ("@\"Erika Keller\" ruft", "@\"Person 3\" ruft"),
            ("Keller-Offerte", "Person 3-Offerte"),
            ("erika.keller@firma.ch", "Person 3@firma.ch"),
        ] {
            assert_eq!(without(&names, &[], text), expected);
        }
    }

    fn name() -> impl Strategy<Value = String> {
        "[A-ZÄÖÜ][a-zäöüßé]{1,8}( [A-ZÄÖÜ][a-zäöüßé]{1,8}(-[A-Z][a-z]{2,5})?)?"
    }

    proptest! {
        #[test]
        fn places_are_in_order_and_whole_words(name in name(), text in "\\PC{0,60}", other in name()) {
            let text = format!("{text} {name} {text}");
            let search = NameSearch::new([name.as_str()]);
            let places = search.find(&text, &NameSearch::new([other.as_str()]));
            prop_assert!(!places.is_empty() && search.may_be_in(&text));
            let mut end = 0;
            for place in &places {
                prop_assert!(place.range.start >= end && place.range.end > place.range.start);
                end = place.range.end;
                let around = [text[..place.range.start].chars().next_back(), text[end..].chars().next()];
                prop_assert!(around.into_iter().flatten().all(|c| !c.is_alphanumeric()));
            }
        }

        #[test]
        fn what_is_replaced_is_gone_and_the_rest_stays(
            name in name(), pieces in prop::collection::vec(("[^\\p{L}\\p{N}\\p{M}@]{1,3}", any::<bool>(), "[bcd]{9,12}"), 1..8)
        ) {
            let text: String = pieces
                .iter()
                .map(|(gap, named, word)| format!("{gap}{}{gap}", if *named { name.as_str() } else { word }))
                .collect();
            let search = NameSearch::new([name.as_str()]);
            let places = search.find(&text, &NameSearch::default());
            let new = replaced(&text, &places, "#3");
            prop_assert!(search.find(&new, &NameSearch::default()).is_empty(), "{:?} -> {:?}", text, new);
            let mut rest = text.clone();
            for place in places.iter().rev() {
                rest.replace_range(place.range.clone(), "");
            }
            prop_assert_eq!(new.replace("#3", ""), rest.replace("#3", ""));
            for (_, _, word) in pieces.iter().filter(|piece| !piece.1) {
                prop_assert!(new.contains(word.as_str()));
            }
        }
    }
}
