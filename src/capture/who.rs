//! Reading mentions and quotes.

use crate::domain::Side;

use super::{
    fold::tidy,
    line::Mention,
    names::{Spelling, UNKNOWN, is_name_char, resolve, same},
    reader::{Hit, Piece, Reader, word_len},
    signs::{closers, is_sign},
};

impl Reader<'_> {
    /// Reads a mention.
    pub(super) fn who(&mut self) -> Hit {
        let rest = &self.text[self.at..];
        let signs = rest.len() - rest.trim_start_matches('@').len();
        let side = match signs {
            1 => self.context.own_side(),
            2 => self.context.other_side(),
            _ => return None,
        };
        if rest.starts_with(UNKNOWN) {
            return self.unknown();
        }
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
        let is_address =
            rest[len..].starts_with('@') && !rest[len..].trim_start_matches('@').starts_with(char::is_uppercase);
        if is_address || !typed.starts_with(char::is_alphabetic) {
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

    /// Nobody knows who acts: like somebody of a side, only ever the first, but without a word.
    fn unknown(&mut self) -> Hit {
        let end = self.at + UNKNOWN.len();
        if !self.read.line.people.is_empty() || self.text[end..].starts_with(char::is_alphanumeric) {
            return None;
        }
        self.read.line.people.push(Mention::Unknown);
        self.pieces.push(Piece::Name(String::new()));
        Some(end)
    }

    /// Takes down who is meant, and the name for the title.
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

    /// Reads their words.
    pub(super) fn quote(&mut self) -> Hit {
        let (words, end) = self.quoted(self.at)?;
        if words.is_empty() {
            return None;
        }
        if self.read.line.quote.is_some() {
            // A second quote stays text as a whole: marks in it are part of what was said.
            self.literally(end);
            return None;
        }
        self.read.line.quote = Some(words);
        Some(end)
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
