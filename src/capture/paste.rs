//! Pasted text as lines to capture.

use super::{
    fold::{is_gap, tidy},
    lexicon::{Lexicon, Tongue},
    words::Words,
};
use crate::domain::MAX_LINE;

/// The most lines that one paste makes.
pub const MAX_LINES: usize = 500;

/// The lines of a paste, and what was cut from it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// One step each.
    pub lines: Vec<String>,
    /// Lines beyond [`MAX_LINES`] that were left out.
    pub lines_left_out: usize,
    /// Lines that were shortened to [`MAX_LINE`].
    pub lines_shortened: usize,
}

const BULLETS: [&str; 16] = ["-", "*", "+", "•", "–", "—", "·", "‣", "◦", "▪", "●", "○", "■", "►", ">", ""];

/// Splits pasted text into lines: empty ones, bullets, numbering, check boxes and control characters are taken off.
pub fn split_lines(pasted: &str) -> Pasted {
    let mut result = Pasted::default();
    let mut marks = ListMarks::default();
    for line in pasted.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line = tidy(line);
        let line = marks.without(&line);
        if line.is_empty() {
            continue;
        }
        if result.lines.len() == MAX_LINES {
            result.lines_left_out += 1;
            continue;
        }
        let end = line.char_indices().nth(MAX_LINE);
        if end.is_some() {
            result.lines_shortened += 1;
        }
        let end = end.map_or(line.len(), |(at, _)| at);
        result.lines.push(line[..end].trim_end().to_owned());
    }
    result
}

/// What takes the marks of lists off lines that follow one another.
pub struct ListMarks {
    months: Words<i8>,
    /// The number of the last line that was numbered.
    number: u32,
}

impl Default for ListMarks {
    fn default() -> Self {
        Self { months: Lexicon::new(Tongue::English).months, number: 0 }
    }
}

impl ListMarks {
    /// The next line without bullets, numbering and check boxes; white space in it must be [`tidy`].
    pub fn without<'a>(&mut self, line: &'a str) -> &'a str {
        let months = &self.months;
        let is_month = |word: &str| months.find_from(word.trim_matches(|ch: char| !ch.is_alphabetic()), 3).is_some();
        let line = without_number(without_bullets(line), &mut self.number, is_month);
        ["[ ] ", "[x] ", "[X] "].into_iter().find_map(|done| line.strip_prefix(done)).unwrap_or(line).trim()
    }
}

fn without_bullets(mut line: &str) -> &str {
    while let Some((first, rest)) = line.split_once(is_gap) {
        if !BULLETS.contains(&first) {
            return line;
        }
        line = rest;
    }
    if BULLETS.contains(&line) { "" } else { line }
}

/// Takes off `3.`, `3)` or `(3)` where it numbers a list, that is where it follows the number before or begins at 1:
/// a step may begin with a number, or with a date such as `12. März`.
fn without_number<'a>(line: &'a str, last: &mut u32, is_month: impl Fn(&str) -> bool) -> &'a str {
    let Some((first, rest)) = line.split_once(' ') else {
        return line;
    };
    let digits = first.strip_suffix(['.', ')']).map(|digits| digits.strip_prefix('(').unwrap_or(digits));
    let Some(number) = digits.and_then(|digits| digits.parse::<u32>().ok()) else {
        return line;
    };
    let follows = number == 1 || last.checked_add(1) == Some(number);
    let next = rest.split(' ').next().unwrap_or_default();
    if !follows || is_month(next) {
        return line;
    }
    *last = number;
    rest
}
