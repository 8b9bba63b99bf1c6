//! Walking through a line, word by word.

use std::ops::Range;

use super::{
    acting::acting,
    context::Context,
    fold::{fold, is_gap},
    lexicon::Lexicon,
    line::{MarkKind, Parsed, Span},
    signs::{is_sign, is_tail, sign_kind},
};

/// Reads a line. Whatever is typed, nothing is lost: what is not understood is in the title.
pub fn parse(line: &str, lexicon: &Lexicon, context: &Context) -> Parsed {
    let mut reader = Reader::new(line, lexicon, context);
    reader.run();
    let mut parsed = reader.read;
    let (title, names_in_it) = title(&reader.pieces);
    parsed.line.title = title;
    if reader.opens_with_words {
        let acting = acting(&parsed.line.title, &parsed.line.people, names_in_it, context);
        parsed.line.people.splice(..0, acting);
    }
    parsed
}

/// What the title is made from.
pub(super) enum Piece {
    /// A word.
    Word(String),
    /// A mention's name; empty where nobody knows it.
    Name(String),
    /// Punctuation, or a genitive's 's, directly behind a mark.
    Tail(String),
}

impl Piece {
    fn add_to(&self, title: &mut String) {
        match self {
            Self::Tail(text) if !title.is_empty() => title.push_str(text),
            Self::Tail(_) => {}
            Self::Name(text) if text.is_empty() => {}
            Self::Word(text) | Self::Name(text) => {
                if !title.is_empty() {
                    title.push(' ');
                }
                title.push_str(text);
            }
        }
    }
}

/// A mark that was understood, and the byte at which it ends.
pub(super) type Hit = Option<usize>;

/// The length of the text up to the next gap.
pub(super) fn word_len(text: &str) -> usize {
    text.find(is_gap).unwrap_or(text.len())
}

/// Parts the words from whoever only takes part: "visits the reference; @Keller".
pub(super) const PARTS: char = ';';

/// The title: words and names, each where it was typed. Whether a sentence is whole without the name that it ends in cannot
/// be told from its words; so that only those names leave that stand behind [`PARTS`], or among the words already. And whether
/// any stand before that.
fn title(pieces: &[Piece]) -> (String, bool) {
    let Some(last) = pieces.iter().rposition(|piece| matches!(piece, Piece::Word(_))) else {
        return (String::new(), false);
    };
    let last_name = pieces.iter().rposition(|piece| matches!(piece, Piece::Name(_))).unwrap_or(0);
    let parts = |piece: &Piece| matches!(piece, Piece::Word(text) | Piece::Tail(text) if text.ends_with(PARTS));
    let end = (last..last_name).find(|at| parts(&pieces[*at]));
    let sentence = &pieces[..end.map_or(pieces.len(), |end| end + 1)];
    let has_names = sentence.iter().any(|piece| matches!(piece, Piece::Name(_)));
    let (said, names) = sentence.split_at(last + 1);
    let words = words(said);
    let mut title = String::new();
    said.iter().for_each(|piece| piece.add_to(&mut title));
    // "Kestler was dear, still the order goes to @Kestler".
    let is_one_clause = !title.trim_end_matches(is_tail).contains(|ch| is_tail(ch) && ch != '.');
    let mut stays = false;
    for piece in names {
        if let Piece::Name(name) = piece {
            stays = !is_one_clause || !holds(&words, name);
        }
        if stays {
            piece.add_to(&mut title);
        }
    }
    if end.is_some() {
        title = title.strip_suffix(PARTS).unwrap_or(&title).trim_end_matches(' ').to_owned();
    } else if last_name > last {
        // What would lead on to a word.
        title.truncate(title.trim_end_matches([',', ';', ':']).len());
    }
    (title, has_names)
}

/// The words without whoever is mentioned among them: mentioned again, they are meant again.
fn words(pieces: &[Piece]) -> String {
    let word = |piece: &Piece| match piece {
        Piece::Word(text) => spelt(text),
        Piece::Name(_) => "@".to_owned(),
        Piece::Tail(_) => String::new(),
    };
    format!(" {} ", pieces.iter().map(word).collect::<Vec<_>>().join(" "))
}

/// Whether a name stands among words, and not as a part of one.
fn holds(words: &str, name: &str) -> bool {
    let name = spelt(name);
    !name.is_empty() && words.contains(&format!(" {name} "))
}

/// A text as a name is known by it: diacritics aside, but nobody called Frei stands in "der Termin ist frei".
fn spelt(text: &str) -> String {
    let word = |word: &str| format!("{}{}", if word.starts_with(char::is_uppercase) { "^" } else { "" }, fold(word));
    let words = text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(word).collect::<Vec<_>>().join(" ")
}

/// A line being read.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub at: usize,
    pub lexicon: &'a Lexicon,
    pub context: &'a Context,
    pub read: Parsed,
    pub pieces: Vec<Piece>,
    /// Whether the words begin with one that is meant, and not with somebody mentioned or what is taken literally.
    opens_with_words: bool,
    /// Opening quotes that nothing closes from here to the end: looking again would take forever on a long line.
    pub unclosed: Vec<char>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon, context: &'a Context) -> Self {
        Self {
            text,
            at: 0,
            lexicon,
            context,
            read: Parsed::default(),
            pieces: vec![],
            opens_with_words: false,
            unclosed: vec![],
        }
    }

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
                    self.tail(kind);
                }
                // A second quote, or a date within a sentence, has been taken as text already.
                None if self.at > start => {}
                None => self.word(ch),
            }
        }
    }

    pub(super) fn span(&mut self, range: Range<usize>, kind: MarkKind, understood: bool) {
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
        if self.pieces.iter().all(|piece| matches!(piece, Piece::Tail(_))) {
            self.opens_with_words = first != '\\';
        }
        self.pieces.push(Piece::Word(word));
        self.at = end;
    }

    /// Takes the text up to `end` as it stands.
    pub(super) fn literally(&mut self, end: usize) {
        let text = &self.text[self.at..end];
        let words = text.split(is_gap).filter(|word| !word.is_empty());
        self.pieces.extend(words.map(|word| Piece::Word(word.to_owned())));
        self.span(self.at..end, MarkKind::Quote, false);
        self.at = end;
    }

    /// Takes what hangs on a mark: punctuation, where it is no mark itself. Behind a name or a quote `!` is punctuation.
    fn tail(&mut self, kind: MarkKind) {
        let rest = &self.text[self.at..];
        let is_said = matches!(kind, MarkKind::Who | MarkKind::Quote) && rest.starts_with('!');
        if !is_said && self.begins_mark(&rest[..word_len(rest)]) {
            return;
        }
        let genitive = ["'s", "’s"].into_iter().find(|ending| rest.starts_with(ending)).map_or(0, str::len);
        let after = &rest[genitive..];
        let len = genitive + after.len() - after.trim_start_matches(|ch| is_tail(ch) || ch == ')').len();
        if len > 0 {
            self.pieces.push(Piece::Tail(rest[..len].to_owned()));
            self.at += len;
        }
    }
}
