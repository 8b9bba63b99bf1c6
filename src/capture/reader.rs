//! Walking through a line, word by word.

use std::ops::Range;

use super::{
    binding::{binds, is_adverb},
    context::Context,
    fold::is_gap,
    lexicon::Lexicon,
    line::{MarkKind, Parsed, Span},
    signs::{is_sign, is_tail, sign_kind},
};

/// Reads a line. Whatever is typed, nothing is lost: what is not understood is in the title.
pub fn parse(line: &str, lexicon: &Lexicon, context: &Context) -> Parsed {
    let mut reader = Reader::new(line, lexicon, context);
    reader.run();
    let mut parsed = reader.read;
    parsed.line.title = title(&reader.pieces);
    parsed
}

/// What the title is made from.
pub(super) enum Piece {
    /// A word.
    Word(String),
    /// A word behind `\`: it stands for itself and binds nothing to it.
    Plain(String),
    /// A mention's name, which stays when words follow.
    Name(String),
    /// Punctuation, or a genitive's 's, directly behind a mark.
    Tail(String),
}

/// A mark that was understood, and the byte at which it ends.
pub(super) type Hit = Option<usize>;

/// The length of the text up to the next gap.
pub(super) fn word_len(text: &str) -> usize {
    text.find(is_gap).unwrap_or(text.len())
}

/// The title: the words, the names that words follow, and the name without which the last of them would be unfinished
/// ("sends the offer to @Keller", "@Kunz visits @Keller").
fn title(pieces: &[Piece]) -> String {
    let is_word = |piece: &Piece| matches!(piece, Piece::Word(_) | Piece::Plain(_));
    let mut end = pieces.iter().rposition(is_word).map_or(0, |last| last + 1);
    let asks = asks_for_a_name(&pieces[..end]) || asks_for_an_object(&pieces[..end]);
    if matches!(pieces.get(end), Some(Piece::Name(_))) && asks {
        let joins = |tail: &str| tail.ends_with([',', ';', ':']);
        end += 1 + usize::from(matches!(pieces.get(end + 1), Some(Piece::Tail(tail)) if !joins(tail)));
    }
    let mut title = String::new();
    for piece in &pieces[..end] {
        match piece {
            Piece::Word(text) | Piece::Plain(text) | Piece::Name(text) => {
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

fn asks_for_a_name(pieces: &[Piece]) -> bool {
    fn text(piece: &Piece) -> &str {
        match piece {
            Piece::Word(text) | Piece::Tail(text) => text,
            // A name, and a word that stands for itself, lead nowhere.
            Piece::Plain(_) | Piece::Name(_) => "",
        }
    }
    let Some((Piece::Word(_), before)) = pieces.split_last() else { return false };
    // What somebody who is named says behind a colon is a sentence of its own; a list behind one is none.
    let speaker = before.iter().position(|piece| matches!(piece, Piece::Name(_)));
    let is_said = speaker.is_some_and(|at| before[at..].iter().any(|piece| text(piece).ends_with(':')));
    is_said || binds(&pieces.iter().map(text).collect::<Vec<_>>())
}

/// Whether behind who acts there is only a verb, or a verb and an adverb: whoever comes next is its object.
fn asks_for_an_object(pieces: &[Piece]) -> bool {
    match pieces {
        [Piece::Name(_), Piece::Word(_)] => true,
        [Piece::Name(_), Piece::Word(_), Piece::Word(last)] => is_adverb(last),
        _ => false,
    }
}

/// A line being read.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub at: usize,
    pub lexicon: &'a Lexicon,
    pub context: &'a Context,
    pub read: Parsed,
    pub pieces: Vec<Piece>,
    /// Opening quotes that nothing closes from here to the end: looking again would take forever on a long line.
    pub unclosed: Vec<char>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon, context: &'a Context) -> Self {
        Self { text, at: 0, lexicon, context, read: Parsed::default(), pieces: vec![], unclosed: vec![] }
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
        let is_plain = rest.starts_with('\\');
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
        self.pieces.push(if is_plain { Piece::Plain(word) } else { Piece::Word(word) });
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
        let len = genitive + after.len() - after.trim_start_matches(is_tail).len();
        if len > 0 {
            self.pieces.push(Piece::Tail(rest[..len].to_owned()));
            self.at += len;
        }
    }
}
