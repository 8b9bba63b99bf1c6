//! A text as lines that may become steps: list marks, headings, tables and wrapped lines understood.

use super::sentence::begins_with_part;
use crate::{
    capture::{ListMarks, tidy},
    domain::{MAX_LINE, is_harmful, without_sequences},
};

/// What a line of notes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Something that happened.
    Step,
    /// A heading.
    Heading,
    /// A row of a table.
    Table,
    /// A line of a fenced block of code.
    Code,
    /// The day of the lines below.
    Day,
    /// A day that cannot be read: the lines below have none.
    UnreadDay,
    /// What whoever listens asks.
    Question,
    /// Who was there.
    Present,
}

/// A line of notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLine {
    /// Its number in the file, 1 first.
    pub number: usize,
    /// What it says: no list marks, no control characters, at most [`MAX_LINE`] characters.
    pub text: String,
    /// What it is.
    pub kind: LineKind,
    /// Whether there was more of it than fits.
    pub is_cut: bool,
    /// Whether it goes on with the line before.
    pub is_joined: bool,
    /// Whether it is to become a step, where somebody has said so.
    pub wanted: Option<bool>,
}

/// What a line begins with before list marks are taken off.
fn kind_of(line: &str) -> LineKind {
    let signs = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&signs) && line[signs..].starts_with(' ') {
        return LineKind::Heading;
    }
    let is_ruled = line.contains('|') && line.contains("--") && line.chars().all(|ch| "|-: +".contains(ch));
    if is_ruled || (line.starts_with('|') && line[1..].contains('|')) { LineKind::Table } else { LineKind::Step }
}

/// A line of at least three times the same sign: a rule, or what underlines a heading or fences a block.
fn is_rule(line: &str) -> bool {
    let signs: String = line.chars().filter(|ch| *ch != ' ').collect();
    let same = |sign: char| signs.chars().all(|ch| ch == sign);
    signs.len() >= 3 && "-*_=~`".chars().any(same)
}

/// The sign of a line that fences a block of code: three backticks or tildes, perhaps with the name of a language behind.
fn fence_of(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let signs = line.chars().take_while(|other| *other == sign).count();
    let behind = line.trim_start_matches(sign);
    (signs >= 3 && !behind.contains(sign) && behind.split_whitespace().count() <= 1).then_some(sign)
}

fn underlines_heading(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|ch| ch == '=')
}

/// The lines of a text, without those that say nothing.
pub fn note_lines(text: &str) -> Vec<NoteLine> {
    let mut marks = ListMarks::default();
    let mut found: Vec<NoteLine> = Vec::new();
    // Whether the line before is an item of a list: what is indented below it goes on with it.
    let mut is_item = false;
    let mut fence = None;
    for (at, raw) in text.split('\n').enumerate() {
        let is_indented = raw.starts_with("  ") || raw.starts_with('\t');
        let raw: String = without_sequences(raw).chars().map(|ch| if is_harmful(ch) { ' ' } else { ch }).collect();
        let line = tidy(&raw);
        let opens = fence_of(&line);
        match (fence, opens) {
            (None, Some(_)) => fence = opens,
            (Some(sign), Some(other)) if sign == other && is_rule(&line) => fence = None,
            _ => {}
        }
        let is_code = fence.is_some();
        if line.is_empty() || is_rule(&line) || opens.is_some() && opens == fence {
            if let Some(last) = found.last_mut().filter(|last| underlines_heading(&line) && last.number == at) {
                last.kind = LineKind::Heading;
            }
            is_item = false;
            continue;
        }
        let kind = if is_code { LineKind::Code } else { kind_of(&line) };
        // "1. Quartal 2026" is no first item.
        let bare = if begins_with_part(&line) { &line } else { marks.without(&line) };
        let has_marks = bare.len() != line.len();
        let said = match kind {
            LineKind::Heading => line.trim_matches(['#', ' ']),
            LineKind::Table | LineKind::Code => &line,
            _ => bare,
        };
        let said = without_emphasis(said);
        if said.is_empty() {
            is_item = false;
            continue;
        }
        let is_joined = kind == LineKind::Step && is_item && !has_marks && is_indented;
        let (text, is_cut) = cut(&said);
        found.push(NoteLine { number: at + 1, text, kind, is_cut, is_joined, wanted: None });
        is_item = kind == LineKind::Step && (has_marks || is_joined);
    }
    found
}

/// A text without the asterisks that make words bold: `**Keller** calls`.
fn without_emphasis(text: &str) -> String {
    if text.matches("**").count() >= 2 { text.replace("**", "") } else { text.to_owned() }
}

/// At most so much of a text as fits into a line, and whether there was more.
pub(super) fn cut(text: &str) -> (String, bool) {
    match text.char_indices().nth(MAX_LINE) {
        Some((end, _)) => (text[..end].trim_end().to_owned(), true),
        None => (text.to_owned(), false),
    }
}
