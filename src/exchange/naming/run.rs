//! Which person a stretch of words in a text names: the one whose name has them all. A word that several people bear names
//! none of them alone.

use super::{
    Names,
    forms::is_rare,
    ordinary::{is_everyday, is_particle},
    words::{glued, is_apostrophe, is_word, pieces, spelt},
};

/// Somebody whose name has a word.
pub(super) struct Bearer {
    /// The place in [`Names::people`].
    pub(super) at: usize,
    /// Whether the word names them by itself; an initial, and a word that means somebody nearer, only beside one that does.
    pub(super) tells: bool,
}

/// Letters that are no name, whoever is called so.
const LETTERS_OF_ALL: &[&str] = &["zb", "dh", "ua", "ps", "us"];

/// Some pieces of a text, a name from the first on.
pub(super) struct Run<'a> {
    /// So many pieces it has.
    pub(super) len: usize,
    /// The words of it, as [`spelt`] writes them.
    pub(super) words: Vec<String>,
    /// What stands in its place, where the name is not to be shown.
    pub(super) label: Option<String>,
    /// The genitive s at its end.
    pub(super) genitive: &'a str,
}

/// A word of somebody's name as it stands in a text.
struct Known<'a, 'n> {
    key: String,
    genitive: &'a str,
    bearers: &'n [Bearer],
}

impl Known<'_, '_> {
    fn is_initial(&self, piece: &str) -> bool {
        piece.chars().count() == 1
    }
}

impl Names {
    /// The text in pieces, as [`pieces`] cuts it, and between names that are written as one word: "MKeller".
    pub(super) fn cut<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut cut = Vec::new();
        for piece in pieces(text) {
            let parts = glued(piece);
            let is_name = |part: &&str| self.known(part).is_some_and(|known| !known.is_initial(part));
            let is_rarely = |part: &&str| is_rare(&spelt(part)) && is_name(part);
            let is_glued = match &parts[..] {
                [] | [_] => false,
                [first, rest @ ..] => {
                    (first.chars().count() == 1 || is_name(first)) && rest.iter().all(is_name)
                        || parts.iter().any(is_rarely)
                }
            };
            if self.known(piece).is_some() {
                cut.push(piece);
            } else if is_glued {
                cut.extend(parts);
            } else if let Some(end) = self.before_a_noun(piece) {
                cut.extend(<[&str; 2]>::from(piece.split_at(end)));
            } else {
                cut.push(piece);
            }
        }
        cut
    }

    /// The name that stands at the beginning of these pieces, as long as it goes on.
    pub(super) fn run<'a>(&self, pieces: &[&'a str]) -> Option<Run<'a>> {
        // Of "D'Angelo" the D goes with the name, whether it was noted with it or not.
        let elided = elision(pieces);
        if elided > 0
            && let Some(run) = self.plain_run(&pieces[elided..])
        {
            return Some(Run { len: run.len + elided, ..run });
        }
        let plain = self.plain_run(pieces);
        let bound = self.bound(pieces).filter(|bound| plain.as_ref().is_none_or(|plain| plain.len < bound.len));
        let known = bound.or(plain).or_else(|| self.letters(pieces)).or_else(|| self.broken(pieces));
        known.or_else(|| self.form(pieces.first().filter(|piece| is_word(piece))?))
    }

    /// The first letters of a name with their dots: "A.S.", "H.-P. K.". Only in the deal's own texts: in all deals there is
    /// somebody for any two letters.
    fn letters<'a>(&self, pieces: &[&'a str]) -> Option<Run<'a>> {
        let is_capital = |piece: &str| piece.chars().count() == 1 && piece.starts_with(char::is_uppercase);
        let is_dotted = |between: &&&str| between.strip_prefix('.').is_some_and(|rest| ["", " ", "-"].contains(&rest));
        if !self.are_letters_known || !is_capital(pieces.first()?) {
            return None;
        }
        let more = pieces[1..].chunks_exact(2).take_while(|pair| is_dotted(&&pair[0]) && is_capital(pair[1])).count();
        let (letters, end) = (1 + more, 1 + 2 * more);
        if letters < 2 || !pieces.get(end)?.starts_with('.') {
            return None;
        }
        let typed: String = pieces[..end].iter().step_by(2).copied().map(spelt).collect();
        if LETTERS_OF_ALL.contains(&typed.as_str()) {
            return None;
        }
        let is_theirs = |at: &usize| {
            let person = &self.people[*at];
            let before: Vec<&String> = person.beside.iter().filter(|word| word.chars().count() == 1).collect();
            let (Some(first), Some(last)) = (before.first(), person.words.last().and_then(|word| word.get(..1))) else {
                return false;
            };
            let all: String = before.iter().map(|letter| letter.as_str()).chain([last]).collect();
            typed == all || typed == format!("{first}{last}")
        };
        let people: Vec<usize> =
            (0..self.people.len()).filter(|at| self.people[*at].id.is_some()).filter(is_theirs).collect();
        if people.is_empty() {
            return None;
        }
        Some(Run { len: end, words: vec![typed], label: self.label_of(&people), genitive: "" })
    }

    /// A rare name that a line breaks in two: "Vögt-lin".
    fn broken<'a>(&self, pieces: &[&'a str]) -> Option<Run<'a>> {
        let [one, between, other, ..] = pieces else { return None };
        let is_line = between.strip_prefix(['-', '\u{2010}']).is_some_and(|rest| rest.trim().is_empty());
        if !is_line || !is_word(one) || !other.starts_with(char::is_lowercase) {
            return None;
        }
        let stem = other.strip_suffix('s').unwrap_or(other);
        let whole = [*other, stem].into_iter().map(|end| (spelt(&format!("{one}{end}")), &other[end.len()..]));
        let (key, genitive) = whole.into_iter().find(|(key, _)| is_rare(key) && self.by_word.contains_key(key))?;
        let tell = self.by_word[&key].iter().filter(|bearer| bearer.tells).map(|bearer| bearer.at).collect();
        let words = vec![key];
        let label = self.label_of(&self.named_by(&words, tell)?);
        Some(Run { len: 3, words, label, genitive })
    }

    /// Two words of one name that a dot or a line binds to one: "mark.price" is nothing else, everyday words though they are.
    fn bound<'a>(&self, pieces: &[&'a str]) -> Option<Run<'a>> {
        let [one, "." | "_", other, ..] = pieces else { return None };
        let words = vec![spelt(one), spelt(other)];
        let of = |word: &String| self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let (first, second) = (of(&words[0]), of(&words[1]));
        let is_both = |who: &usize| second.iter().any(|bearer| bearer.at == *who) && words[0] != words[1];
        let both: Vec<usize> = first.iter().map(|bearer| bearer.at).filter(is_both).collect();
        let label = self.label_of(&self.named_by(&words, both)?);
        Some(Run { len: 3, words, label, genitive: "" })
    }

    /// The same of words that stand each for itself.
    fn plain_run<'a>(&self, pieces: &[&'a str]) -> Option<Run<'a>> {
        let mut run: Option<(usize, Vec<usize>, &'a str)> = None;
        let (mut bearers, mut words, mut told): (Vec<usize>, Vec<String>, usize) = (Vec::new(), Vec::new(), 0);
        let mut at = 0;
        loop {
            at += if words.is_empty() { 0 } else { particles(&pieces[at.min(pieces.len())..]) };
            let Some(known) = self.known_in(pieces, at) else { break };
            let all = known.bearers.iter().map(|bearer| bearer.at);
            let both: Vec<usize> = all.filter(|who| words.is_empty() || bearers.contains(who)).collect();
            let (is_initial, genitive) = (known.is_initial(pieces[at]), known.genitive);
            let between = pieces.get(at + 1).copied().filter(|between| !is_word(between)).unwrap_or_default();
            if both.is_empty()
                || is_initial && pieces.get(at + 1).is_none_or(|next| *next == between && !between.contains(['.', '_']))
            {
                break;
            }
            bearers = both;
            words.push(known.key);
            if !is_initial {
                run = Some((at + 1, bearers.clone(), genitive));
                told = words.len();
            }
            if !genitive.is_empty() || !is_joint(between) {
                break;
            }
            at += 1 + usize::from(!between.is_empty());
        }
        let (len, bearers, genitive) = run?;
        words.truncate(told);
        let label = self.label_of(&self.named_by(&words, bearers)?);
        Some(Run { len, words, label, genitive })
    }

    /// Those of the bearers whom the words name: the ones called so and not otherwise, where there are any. None where the
    /// words name nobody by themselves.
    fn named_by(&self, words: &[String], mut bearers: Vec<usize>) -> Option<Vec<usize>> {
        let tells = |word: &String, who: usize| {
            self.by_word.get(word).is_some_and(|all| all.iter().any(|bearer| bearer.at == who && bearer.tells))
        };
        bearers.retain(|who| words.iter().any(|word| tells(word, *who)));
        let is_whole = |who: &usize| {
            let person = &self.people[*who];
            let beside = person.beside.iter().filter(|word| word.chars().count() > 1);
            person.words.iter().chain(beside).all(|word| words.contains(word))
        };
        if bearers.iter().any(is_whole) {
            bearers.retain(is_whole);
        }
        (!bearers.is_empty()).then_some(bearers)
    }

    /// What stands in the place of a name that any of these may bear; none where all of them may be named.
    pub(super) fn label_of(&self, bearers: &[usize]) -> Option<String> {
        let people = || bearers.iter().map(|at| &self.people[*at]);
        let first = people().find(|person| !person.is_named)?;
        if people().all(|person| !person.is_named && person.label == first.label) {
            return Some(first.label.clone());
        }
        let mut sides: Vec<&str> = Vec::new();
        for person in people() {
            if !sides.contains(&person.nobody.as_str()) {
                sides.push(&person.nobody);
            }
        }
        Some(sides.join(" / "))
    }

    /// The people whose name has the word of this place. In handles ("r.huber") an initial is small.
    fn known_in<'a>(&self, pieces: &[&'a str], at: usize) -> Option<Known<'a, '_>> {
        let piece = *pieces.get(at)?;
        let is_letter = piece.chars().count() == 1;
        match pieces.get(at + 1..at + 3) {
            Some([".", next] | ["_", next]) if is_letter && is_word(next) => {
                let key = spelt(piece);
                let bearers = self.by_word.get(&key)?;
                Some(Known { key, genitive: "", bearers })
            }
            _ => self.known(piece),
        }
    }

    /// The people whose name has a word, with or without a genitive s. Everyday words count with a capital only.
    fn known<'a>(&self, word: &'a str) -> Option<Known<'a, '_>> {
        let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
        [word, stem].into_iter().filter(|form| is_word(form)).find_map(|form| {
            let (key, genitive) = (spelt(form), &word[form.len()..]);
            let bearers = self.by_word.get(&key)?;
            let is_small = form.chars().all(|c| !c.is_uppercase());
            let is_letter = form.chars().count() == 1;
            let is_meant = !(is_small && (is_letter || is_everyday(&key)) || is_letter && !genitive.is_empty());
            is_meant.then_some(Known { key, genitive, bearers })
        })
    }
}

/// How many pieces are a short word that an apostrophe binds to the next: the "D" of "D'Angelo".
fn elision(pieces: &[&str]) -> usize {
    match pieces {
        [short, mark, next, ..]
            if is_apostrophe(mark) && is_word(short) && short.chars().count() <= 4 && is_word(next) =>
        {
            2
        }
        _ => 0,
    }
}

/// How many pieces stand between the words of one name: "von der".
fn particles(pieces: &[&str]) -> usize {
    let mut at = 0;
    while let Some([word, between]) = pieces.get(at..at + 2)
        && is_particle(&spelt(word))
        && between.chars().all(char::is_whitespace)
    {
        at += 2;
    }
    at + elision(&pieces[at..])
}

/// Whether what lies between two words lets them be one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '.' | '_'))
}
