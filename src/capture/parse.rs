//! Reading a line.

use std::ops::Range;

use crate::domain::{Course, Emotion, Side, Told};

use super::{
    context::Context,
    dates,
    fold::{is_gap, tidy},
    lexicon::Lexicon,
    line::{Gap, GapUnit, MarkKind, Mention, Parsed, Span, When},
    names::{Spelling, is_name_char, resolve, same},
};

/// Reads a line. Whatever is typed, nothing is lost: what is not understood is in the title.
pub fn parse(line: &str, lexicon: &Lexicon, context: &Context) -> Parsed {
    let mut reader =
        Reader { text: line, at: 0, lexicon, context, read: Parsed::default(), pieces: vec![], unclosed: vec![] };
    reader.run();
    let mut parsed = reader.read;
    parsed.line.title = title(&reader.pieces);
    parsed
}

/// What the title is made from.
enum Piece {
    /// A word.
    Word(String),
    /// A mention's name, which stays when words follow.
    Name(String),
    /// Punctuation, or a genitive's 's, directly behind a mark.
    Tail(String),
}

/// A mark that was understood, and the byte at which it ends.
type Hit = Option<usize>;

/// What emotions look like.
const FACES: [(&str, i64); 10] = [
    (":))", 2),
    (":-))", 2),
    (":)", 1),
    (":-)", 1),
    (":|", 0),
    (":-|", 0),
    (":(", -1),
    (":-(", -1),
    (":((", -2),
    (":-((", -2),
];

/// The face of an emotion.
pub(super) fn face(emotion: Emotion) -> Option<&'static str> {
    FACES.iter().find(|(_, value)| *value == i64::from(emotion)).map(|(face, _)| *face)
}

/// The quotes that close what a quote opens.
pub(super) fn closers(open: char) -> &'static [char] {
    match open {
        '"' => &['"'],
        '„' => &['“', '”', '"'],
        '“' | '”' => &['”', '“'],
        '«' => &['»'],
        '»' => &['«'],
        _ => &[],
    }
}

fn is_tail(ch: char) -> bool {
    matches!(ch, ',' | '.' | ';' | ':' | '!' | '?')
}

/// The length of the text up to the next gap.
fn word_len(text: &str) -> usize {
    text.find(is_gap).unwrap_or(text.len())
}

/// Whether a character can begin a mark.
pub(super) fn is_sign(ch: char) -> bool {
    matches!(ch, '@' | '#' | ':' | '+' | '~' | '=' | '!' | '/' | '%' | '^' | '\\') || !closers(ch).is_empty()
}

/// What a word that begins with this sign was probably meant to be.
fn sign_kind(sign: char) -> Option<MarkKind> {
    Some(match sign {
        '@' => MarkKind::Who,
        '#' => MarkKind::Channel,
        ':' => MarkKind::Activity,
        '+' | '~' => MarkKind::When,
        '=' => MarkKind::Told,
        '/' => MarkKind::Course,
        '%' => MarkKind::Owner,
        '^' => MarkKind::Milestone,
        _ if !closers(sign).is_empty() => MarkKind::Quote,
        _ => return None,
    })
}

/// The title: the words, and the names that words follow.
fn title(pieces: &[Piece]) -> String {
    let end = pieces.iter().rposition(|piece| matches!(piece, Piece::Word(_))).map_or(0, |last| last + 1);
    let mut title = String::new();
    for piece in &pieces[..end] {
        match piece {
            Piece::Word(text) | Piece::Name(text) => {
                if !title.is_empty() {
                    title.push(' ');
                }
                title.push_str(text);
            }
            Piece::Tail(text) => {
                if !title.is_empty() {
                    title.push_str(text);
                }
            }
        }
    }
    title
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    lexicon: &'a Lexicon,
    context: &'a Context,
    read: Parsed,
    pieces: Vec<Piece>,
    /// Opening quotes that nothing closes from here to the end: looking again would take forever on a long line.
    unclosed: Vec<char>,
}

impl<'a> Reader<'a> {
    fn run(&mut self) {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            let Some(ch) = rest.chars().next() else { break };
            if is_gap(ch) {
                self.at += ch.len_utf8();
                continue;
            }
            let start = self.at;
            match self.mark(ch) {
                Some((kind, end)) => {
                    self.span(start..end, kind, true);
                    self.at = end;
                    self.tail();
                }
                // A second quote has been taken as text already.
                None if self.at > start => {}
                None => self.word(ch),
            }
        }
    }

    fn span(&mut self, range: Range<usize>, kind: MarkKind, understood: bool) {
        self.read.spans.push(Span { range, kind, understood });
    }

    /// Reads a word of text: a mark's sign in front of it has no meaning, and `\` takes a sign, or at the start
    /// anything, literally. Elsewhere it is an ordinary character, as in `C:\temp`.
    fn word(&mut self, first: char) {
        let start = self.at;
        let rest = &self.text[start..];
        let end = start + word_len(rest);
        let meant = rest[first.len_utf8()..].starts_with(char::is_alphanumeric);
        let unknown = sign_kind(first).filter(|_| meant);
        if let Some(kind) = unknown {
            self.span(start..end, kind, false);
        }
        let mut word = String::new();
        let mut chars = self.text[start..end].char_indices().peekable();
        while let Some((offset, ch)) = chars.next() {
            match chars.peek().copied() {
                Some((_, next)) if ch == '\\' && (offset == 0 || is_sign(next)) => {
                    word.push(next);
                    chars.next();
                    if unknown.is_none() {
                        let at = start + offset;
                        self.span(at..at + 1 + next.len_utf8(), MarkKind::Literal, true);
                    }
                }
                _ => word.push(ch),
            }
        }
        self.pieces.push(Piece::Word(word));
        self.at = end;
    }

    /// Takes the text up to `end` as it stands.
    fn literally(&mut self, end: usize) {
        let text = &self.text[self.at..end];
        let words = text.split(is_gap).filter(|word| !word.is_empty());
        self.pieces.extend(words.map(|word| Piece::Word(word.to_owned())));
        self.span(self.at..end, MarkKind::Quote, false);
        self.at = end;
    }

    /// Takes what hangs on a mark.
    fn tail(&mut self) {
        let rest = &self.text[self.at..];
        let genitive = ["'s", "’s"].into_iter().find(|ending| rest.starts_with(ending)).map_or(0, str::len);
        let after = &rest[genitive..];
        let len = genitive + after.len() - after.trim_start_matches(is_tail).len();
        if len > 0 {
            self.pieces.push(Piece::Tail(rest[..len].to_owned()));
            self.at += len;
        }
    }

    /// Tries to read a mark here.
    fn mark(&mut self, ch: char) -> Option<(MarkKind, usize)> {
        let (kind, hit) = match ch {
            '@' => (MarkKind::Who, self.who()),
            '#' => (MarkKind::Channel, self.channel()),
            '%' => (MarkKind::Owner, self.owner()),
            '^' => (MarkKind::Milestone, self.milestone()),
            '!' => (MarkKind::Lever, self.lever()),
            '/' => (MarkKind::Course, self.course()),
            '+' => (MarkKind::When, self.gap()),
            '~' => (MarkKind::When, self.signed_date(true)),
            ':' => match self.emotion() {
                Some(end) => (MarkKind::Emotion, Some(end)),
                None => (MarkKind::Activity, self.activity()),
            },
            '=' => match self.told(false) {
                Some(end) => (MarkKind::Told, Some(end)),
                None => match self.signed_date(false) {
                    Some(end) => (MarkKind::When, Some(end)),
                    None => (MarkKind::Told, self.told(true)),
                },
            },
            '0'..='9' => (MarkKind::When, self.bare_date()),
            _ if !closers(ch).is_empty() => (MarkKind::Quote, self.quote()),
            _ => return None,
        };
        hit.map(|end| (kind, end))
    }

    /// Reads the word here, as a whole or without its trailing punctuation.
    fn token<T>(&self, from: usize, read: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
        let rest = &self.text[from..];
        let whole = &rest[..word_len(rest)];
        let trimmed = whole.trim_end_matches(is_tail);
        [whole, trimmed].into_iter().find_map(|word| read(word).map(|value| (value, from + word.len())))
    }

    fn channel(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.channels.find(word))?;
        put(&mut self.read.line.channel, value, end)
    }

    fn owner(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.owners.find(word))?;
        put(&mut self.read.line.owner, value, end)
    }

    fn milestone(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.milestones.find(word))?;
        put(&mut self.read.line.milestone, value, end)
    }

    fn activity(&mut self) -> Hit {
        let (value, end) =
            self.token(self.at + 1, |word| self.lexicon.find_activity(word).map(|found| found.key.clone()))?;
        put(&mut self.read.line.activity, value, end)
    }

    fn emotion(&mut self) -> Hit {
        let (value, end) = self.token(self.at, |word| {
            let (_, value) = FACES.iter().find(|(face, _)| *face == word)?;
            Emotion::new(*value)
        })?;
        put(&mut self.read.line.emotion, value, end)
    }

    fn lever(&mut self) -> Hit {
        let alone = word_len(&self.text[self.at..]) == 1;
        (alone && !std::mem::replace(&mut self.read.line.is_lever, true)).then_some(self.at + 1)
    }

    fn told(&mut self, shortened: bool) -> Hit {
        let sources = &self.lexicon.sources;
        let (value, end) =
            self.token(self.at + 1, |word| if shortened { sources.find(word) } else { sources.exact(word) })?;
        // Sources add up: `=c =d` is told by both.
        let told = &mut self.read.line.told;
        *told = Told {
            customer: told.customer || value.customer,
            vendor: told.vendor || value.vendor,
            document: told.document || value.document,
        };
        Some(end)
    }

    fn course(&mut self) -> Hit {
        let (course, end) = self.token(self.at + 1, |word| self.lexicon.courses.find(word))?;
        put(&mut self.read.line.course, course, end)?;
        if course == Course::Exit
            && let Some(word) = self.next_word(end)
            && let Some((to, end)) = self.token(word, |word| self.lexicon.exits.exact(word))
        {
            self.read.line.exit_to = Some(to);
            return Some(end);
        }
        Some(end)
    }

    /// Where the next word begins, on from the end of one.
    fn next_word(&self, end: usize) -> Option<usize> {
        let rest = &self.text[end..];
        let gap = rest.len() - rest.trim_start_matches(is_gap).len();
        (gap > 0 && gap < rest.len()).then_some(end + gap)
    }

    fn gap(&mut self) -> Hit {
        let (gap, end) = self.token(self.at + 1, read_gap)?;
        put(&mut self.read.line.when, When::Gap(gap), end)
    }

    fn bare_date(&mut self) -> Hit {
        let order = self.context.date_order;
        let (date, end) = self.token(self.at, |word| dates::read_bare(word, order)?.dated(self.context))?;
        put(&mut self.read.line.when, When::Date(date), end)
    }

    /// A date behind `~` or `=`, of up to three words, the most that make one.
    fn signed_date(&mut self, about: bool) -> Hit {
        let start = self.at + 1;
        let mut ends = vec![];
        let mut word = start;
        while ends.len() < 3 {
            let len = word_len(&self.text[word..]);
            if len == 0 {
                break;
            }
            ends.push(word + len);
            match self.next_word(word + len) {
                Some(next) => word = next,
                None => break,
            }
        }
        let (date, end) = ends.into_iter().rev().find_map(|end| {
            let whole = &self.text[start..end];
            [whole, whole.trim_end_matches(is_tail)].into_iter().filter(|text| !text.ends_with(is_gap)).find_map(
                |text| {
                    let typed = dates::read_marked(&tidy(text), self.context.date_order, &self.lexicon.months)?;
                    Some((typed.dated(self.context)?, start + text.len()))
                },
            )
        })?;
        put(&mut self.read.line.when, When::Date(date.with_about(about)), end)
    }

    fn who(&mut self) -> Hit {
        let rest = &self.text[self.at..];
        let signs = rest.len() - rest.trim_start_matches('@').len();
        let side = match signs {
            1 => self.context.own_side(),
            2 => self.context.other_side(),
            _ => return None,
        };
        let start = self.at + signs;
        let (side, strict, start) = match self.named_side(start) {
            Some((side, start)) if signs == 1 => (side, true, start),
            _ => (side, false, start),
        };
        if let Some((name, end)) = self.quoted(start) {
            return self.mention(side, strict, &name, true, end);
        }
        let rest = &self.text[start..];
        let len = rest.find(|ch| !is_name_char(ch)).unwrap_or(rest.len());
        let typed = rest[..len].trim_end_matches('.');
        if strict && typed.is_empty() {
            let word = &self.text[self.at + 1..start - 1];
            if !self.read.line.people.is_empty() {
                return None;
            }
            self.read.line.people.push(Mention::Side(side));
            self.pieces.push(Piece::Name(word.to_owned()));
            return Some(start);
        }
        // An address, or a price behind an "at".
        if rest[len..].starts_with('@') || !typed.starts_with(char::is_alphabetic) {
            return None;
        }
        let name = tidy(&typed.replace('_', " "));
        let end = start + typed.len();
        // A genitive is no part of the name, unless somebody is called so.
        if let Some(stem) = name.strip_suffix("'s").or(name.strip_suffix("’s")) {
            let spelling = Spelling { side, strict, name: &name, quoted: true };
            if matches!(resolve(&spelling, self.context).0, Mention::New { .. }) {
                let ending = name.len() - stem.len();
                let stem = stem.trim_end().to_owned();
                return self.mention(side, strict, &stem, false, end - ending);
            }
        }
        self.mention(side, strict, &name, false, end)
    }

    fn mention(&mut self, side: Side, strict: bool, name: &str, quoted: bool, end: usize) -> Hit {
        if name.is_empty() {
            return None;
        }
        let spelling = Spelling { side, strict, name, quoted };
        let (mention, name) = resolve(&spelling, self.context);
        let people = &mut self.read.line.people;
        if !people.iter().any(|other| same(other, &mention)) {
            people.push(mention);
        }
        self.pieces.push(Piece::Name(name));
        Some(end)
    }

    /// A word for a side with `/` behind, and where the name begins.
    fn named_side(&self, start: usize) -> Option<(Side, usize)> {
        let rest = &self.text[start..];
        let word = &rest[..word_len(rest)];
        let (word, _) = word.split_once('/')?;
        let side = self.lexicon.sides.find(word)?;
        Some((side, start + word.len() + 1))
    }

    fn quote(&mut self) -> Hit {
        let (words, end) = self.quoted(self.at)?;
        if words.is_empty() {
            return None;
        }
        if self.read.line.quote.is_some() {
            // A second quote stays text as a whole: marks in it are part of what was said.
            self.literally(end);
            return None;
        }
        put(&mut self.read.line.quote, words, end)
    }

    /// The text between quotes that begin here, its `\` resolved, and where the closing quote ends.
    fn quoted(&mut self, start: usize) -> Option<(String, usize)> {
        let open = self.text[start..].chars().next()?;
        let closers = closers(open);
        if closers.is_empty() || self.unclosed.contains(&open) {
            return None;
        }
        let body = start + open.len_utf8();
        let mut words = String::new();
        let mut escaped = false;
        for (offset, ch) in self.text[body..].char_indices() {
            if escaped {
                if !is_sign(ch) {
                    words.push('\\');
                }
                words.push(ch);
                escaped = false;
            } else if ch == '\\' {
                escaped = true;
            } else if closers.contains(&ch) {
                return Some((tidy(&words), body + offset + ch.len_utf8()));
            } else {
                words.push(ch);
            }
        }
        self.unclosed.push(open);
        None
    }
}

/// Sets what has not been set yet.
fn put<T>(slot: &mut Option<T>, value: T, end: usize) -> Hit {
    slot.is_none().then(|| {
        *slot = Some(value);
        end
    })
}

/// Reads `3d`, `2w`, `1m`, `1y`, and the German `3t`, `1j`.
fn read_gap(text: &str) -> Option<Gap> {
    let unit = match text.chars().last()?.to_ascii_lowercase() {
        'd' | 't' => GapUnit::Day,
        'w' => GapUnit::Week,
        'm' => GapUnit::Month,
        'y' | 'j' => GapUnit::Year,
        _ => return None,
    };
    let digits = &text[..text.len() - 1];
    let fine = (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let count = fine.then(|| digits.parse().ok()).flatten()?;
    Some(Gap { count, unit })
}
