//! A transcript: what was said, line by line, by whom.

use std::{ops::Range, path::Path};

use super::file::read_text;
use crate::{
    capture::{fold, tidy},
    domain::{is_harmful, without_sequences},
    exchange::import::ImportError,
};

/// A transcript has at most so many lines.
const MAX_LINES: usize = 20_000;

/// A name before a colon has at most so many characters and words.
const MAX_SPEAKER: usize = 40;
const MAX_SPEAKER_WORDS: usize = 4;

/// What was said in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its line in the file, 1 first.
    pub number: usize,
    /// The whole line, without control characters.
    pub text: String,
    /// Who speaks, where the line says so.
    pub speaker: Option<String>,
    /// The bytes of the text that were said.
    pub said: Range<usize>,
    /// The bytes of each sentence of it.
    pub sentences: Vec<Range<usize>>,
}

/// A text from which quotes are taken. Nothing of it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transcript {
    /// The file's name.
    pub name: String,
    /// Its lines but for the empty ones.
    pub lines: Vec<Utterance>,
}

impl Transcript {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read, is too large or no text.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let (text, _) = read_text(path, MAX_LINES)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self::of(&name, &text))
    }

    /// The transcript of a text.
    pub fn of(name: &str, text: &str) -> Self {
        let clean = |text: &str| {
            tidy(&without_sequences(text).chars().map(|ch| if is_harmful(ch) { ' ' } else { ch }).collect::<String>())
        };
        let lines = text.split('\n').enumerate().map(|(at, line)| (at + 1, clean(line)));
        let lines = lines.filter(|(_, line)| !line.is_empty()).map(|(number, line)| utterance(number, line)).collect();
        Self { name: clean(name), lines }
    }

    /// The next line behind `from`, round the end, in which the words stand, case and diacritics aside.
    pub fn find(&self, words: &str, from: usize) -> Option<usize> {
        let words = fold(words.trim());
        let len = self.lines.len();
        let places = (1..=len).map(|by| (from + by) % len.max(1));
        places.into_iter().find(|at| !words.is_empty() && fold(&self.lines[*at].text).contains(&words))
    }
}

fn utterance(number: usize, text: String) -> Utterance {
    let start = after_time(&text);
    let rest = &text[start..];
    // A time may stand behind the name: "Keller (00:12):" is read as "Keller".
    let bare = |name: &str| name.split(['(', '[']).next().unwrap_or_default().trim().to_owned();
    let named = rest.split_once(": ").map(|(name, said)| (bare(name), said)).filter(|(name, _)| is_speaker(name));
    let (speaker, said) = match named {
        Some((name, said)) => (Some(name), text.len() - said.len()),
        None => (None, start),
    };
    let said = said..text.len();
    let sentences = sentences(&text, said.clone());
    Utterance { number, text, speaker, said, sentences }
}

/// Where the line goes on behind a time at its beginning: `[00:12:03] `, `00:12 `.
fn after_time(text: &str) -> usize {
    let Some((first, rest)) = text.split_once(' ') else { return 0 };
    let bare = first.trim_matches(['[', ']', '(', ')']);
    let is_time = bare.contains(':') && bare.chars().all(|ch| ch.is_ascii_digit() || matches!(ch, ':' | '.' | ','));
    if is_time { text.len() - rest.len() } else { 0 }
}

/// Whether somebody may be called so.
pub(super) fn is_speaker(name: &str) -> bool {
    let is_short = name.chars().count() <= MAX_SPEAKER && name.split(' ').count() <= MAX_SPEAKER_WORDS;
    let is_name = |ch: char| ch.is_alphanumeric() || " .-'’".contains(ch);
    is_short && name.starts_with(char::is_alphabetic) && name.chars().all(is_name)
}

/// The sentences of a stretch: each ends behind `.`, `!`, `?` or `…` before a space and what begins no small letter.
fn sentences(text: &str, said: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = said.start;
    let mut chars = text[said.clone()].char_indices().map(|(at, ch)| (said.start + at, ch)).peekable();
    let mut is_ended = false;
    while let Some((at, ch)) = chars.next() {
        if ch == ' ' && is_ended && chars.peek().is_some_and(|(_, next)| !next.is_lowercase()) {
            found.push(start..at);
            start = at + 1;
        }
        // What closes a quotation belongs to the sentence; behind a number the point may make an ordinal.
        is_ended = match ch {
            '.' => !text[..at].ends_with(|before: char| before.is_ascii_digit()),
            '!' | '?' | '…' => true,
            '"' | '”' | '“' | '»' | '«' | ')' => is_ended,
            _ => false,
        };
    }
    if start < said.end {
        found.push(start..said.end);
    }
    found
}
