//! Where the heads of a table stand: reports have a title and their filters above them, spreadsheets a cover sheet before.

use crate::exchange::import::crm::known_heads;

/// Within so many lines that say something.
pub(super) const FIRST: usize = 30;

/// So many known heads make a line that of the heads, wherever it stands.
const ENOUGH: usize = 3;

/// The first lines of a file or a sheet: where each stands, from 1, and its cells.
pub(super) type Lines = Vec<(u64, Vec<String>)>;

/// The line of the heads, if their names are known; the first line may have fewer such heads than others.
pub(super) fn head_line(lines: &Lines) -> Option<u64> {
    let known = |(_, cells): &&(u64, Vec<String>)| known_heads(cells.iter().map(String::as_str));
    let first = lines.first().filter(|line| known(line) + 1 >= ENOUGH);
    first.or_else(|| lines.iter().find(|line| known(line) >= ENOUGH)).map(|line| line.0)
}

/// Which line is to be taken for the heads: the one that somebody has said, the one whose heads are known, or the first. And
/// whether others stand above it.
pub(super) fn choose(lines: &Lines, said: Option<u64>) -> (u64, bool) {
    let first = lines.first().map_or(0, |line| line.0);
    let chosen = said.or_else(|| head_line(lines)).unwrap_or(first);
    (chosen, chosen > first)
}
