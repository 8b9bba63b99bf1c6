//! The words of one kind of mark and what they stand for.

use super::fold::{fold, is_gap};

/// Words that stand for values: several words for one value, one value for a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words<T> {
    entries: Vec<Entry<T>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry<T> {
    word: String,
    folded: String,
    value: T,
}

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self { entries: vec![] }
    }
}

/// A shorter prefix stands for nothing: too much ordinary text begins like that.
const SHORTEST_PREFIX: usize = 2;

impl<T: Copy + Eq> Words<T> {
    /// Adds a word, its spaces written as `_`; without effect where the word is taken.
    pub fn add(&mut self, word: &str, value: T) {
        if let Some(entry) = Self::entry(word, value)
            && self.exact(&entry.word).is_none()
        {
            self.entries.push(entry);
        }
    }

    /// Puts a word in front: it is the one that [`print`](super::print()) and completion use for the value, and what it stood for
    /// before it no longer does.
    pub fn prefer(&mut self, word: &str, value: T) {
        if let Some(entry) = Self::entry(word, value) {
            self.entries.retain(|other| other.folded != entry.folded);
            self.entries.insert(0, entry);
        }
    }

    fn entry(word: &str, value: T) -> Option<Entry<T>> {
        let word: Vec<&str> =
            word.split(|ch: char| is_gap(ch) || ch == '\u{a0}').filter(|part| !part.is_empty()).collect();
        let word = word.join("_");
        let word = word.trim_end_matches(|ch: char| ch.is_ascii_punctuation());
        (!word.is_empty()).then(|| Entry { word: word.to_owned(), folded: fold(word), value })
    }

    /// The word to write for a value.
    pub fn word_for(&self, value: T) -> Option<&str> {
        self.entries.iter().find(|entry| entry.value == value).map(|entry| entry.word.as_str())
    }

    /// Every word with its value, in the order of preference.
    pub fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.entries.iter().map(|entry| (entry.word.as_str(), entry.value))
    }

    /// The words that begin so, the one to write for each value.
    pub(super) fn beginning(&self, typed: &str) -> Vec<&str> {
        let typed = fold(typed);
        let mut hits: Vec<&Entry<T>> = vec![];
        for entry in self.entries.iter().filter(|entry| entry.folded.starts_with(&typed)) {
            if hits.iter().all(|hit| hit.value != entry.value) {
                hits.push(entry);
            }
        }
        hits.into_iter().map(|entry| entry.word.as_str()).collect()
    }

    /// What this very word stands for.
    pub fn exact(&self, typed: &str) -> Option<T> {
        let typed = fold(typed);
        self.entries.iter().find(|entry| entry.folded == typed).map(|entry| entry.value)
    }

    /// What a word stands for, or a prefix of two letters or more that fits one value only.
    pub fn find(&self, typed: &str) -> Option<T> {
        self.find_from(typed, SHORTEST_PREFIX)
    }

    /// As [`Words::find`] with another shortest prefix.
    pub(super) fn find_from(&self, typed: &str, shortest: usize) -> Option<T> {
        if let Some(value) = self.exact(typed) {
            return Some(value);
        }
        let typed = fold(typed);
        if typed.chars().count() < shortest {
            return None;
        }
        let mut hits = self.entries.iter().filter(|entry| entry.folded.starts_with(&typed)).map(|entry| entry.value);
        let first = hits.next()?;
        hits.all(|other| other == first).then_some(first)
    }
}
