//! Where in a text the words of a search stand, and the piece of it to show.

use std::ops::Range;

use rusqlite::{Connection, params};

use super::StoreError;

/// The text as the search index holds it: ß written as ss (the index itself folds case and accents).
pub(super) fn folded(text: &str) -> String {
    text.replace('ß', "ss").replace('ẞ', "SS")
}

/// What highlight() puts around a match; no text holds these where they are looked for.
const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

/// Makes the temporary index of [`marks`], if it is not there yet.
pub(super) fn make_probe(conn: &Connection) -> Result<(), StoreError> {
    let sql = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.probe
                   USING fts5 (text, tokenize = \"unicode61 remove_diacritics 2\")";
    conn.prepare_cached(sql)?.execute([])?;
    Ok(())
}

/// Where the query matches in each text, in bytes.
///
/// The index holds no texts, so SQLite's own highlight() is asked about these few in a temporary index of its own:
/// whatever the tokenizer takes for a match is then shown as one.
pub(super) fn marks(conn: &Connection, texts: &[&str], query: &str) -> Result<Vec<Vec<Range<usize>>>, StoreError> {
    make_probe(conn)?;
    conn.prepare_cached("DELETE FROM temp.probe")?.execute([])?;
    let mut insert = conn.prepare_cached("INSERT INTO temp.probe (rowid, text) VALUES (?1, ?2)")?;
    for (at, text) in texts.iter().enumerate() {
        let text = folded(&text.replace(MARKS, " "));
        if !text.is_empty() {
            insert.execute(params![at as i64, text])?;
        }
    }
    let mut matches = vec![Vec::new(); texts.len()];
    let mut select =
        conn.prepare_cached("SELECT rowid, highlight(probe, 0, ?2, ?3) FROM temp.probe WHERE probe MATCH ?1")?;
    let [open, close] = MARKS.map(String::from);
    let mut found = select.query([query, open.as_str(), close.as_str()])?;
    while let Some(row) = found.next()? {
        let marked: String = row.get(1)?;
        if let Some(at) = usize::try_from(row.get::<_, i64>(0)?).ok().filter(|at| *at < texts.len()) {
            matches[at] = ranges(texts[at], &marked);
        }
    }
    Ok(matches)
}

/// The marked stretches of a folded text as stretches of the original.
fn ranges(original: &str, marked: &str) -> Vec<Range<usize>> {
    // For each byte of the folded text, where its character begins in the original: ẞ is three bytes, SS two.
    let mut origin = Vec::with_capacity(marked.len());
    for (at, c) in original.char_indices() {
        let folded_len = if c == 'ẞ' { 2 } else { c.len_utf8() };
        origin.extend(std::iter::repeat_n(at, folded_len));
    }
    let original_at = |folded_at: usize| origin.get(folded_at).copied().unwrap_or(original.len());
    let mut found = Vec::new();
    let (mut start, mut folded_at) = (0, 0);
    for c in marked.chars() {
        if c == MARKS[0] {
            start = original_at(folded_at);
        } else if c == MARKS[1] {
            found.push(start..original_at(folded_at));
        } else {
            folded_at += c.len_utf8();
        }
    }
    found
}

/// So many characters are shown before the first match, and so many in all.
const BEFORE: usize = 40;
const SHOWN: usize = 160;

/// One line of the text around its first match, and where the matches stand in it.
pub(super) fn around_first(text: &str, matches: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let first = matches.first().map_or(0, |range| range.start);
    let from = text[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(at, _)| at);
    let to = text[from..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| from + at);
    let mut line = String::from(if from > 0 { "…" } else { "" });
    let offset = line.len();
    // Line ends and tabs become blanks of the same length in bytes, so that the ranges still fit.
    line.extend(text[from..to].chars().map(|c| if c.is_ascii_control() { ' ' } else { c }));
    if to < text.len() {
        line.push('…');
    }
    let inside = matches
        .iter()
        .filter(|range| range.start < to)
        .map(|range| range.start - from + offset..range.end.min(to) - from + offset)
        .collect();
    (line, inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_are_found_in_the_original() {
        assert_eq!(ranges("die GROẞE Straße", "die \u{1}GROSSE\u{2} \u{1}Strasse\u{2}"), [4..11, 12..19]);
    }

    #[test]
    fn long_texts_are_cut_around_the_first_match() {
        let text = format!("{}\nHit {}", "ä".repeat(100), "ö".repeat(200));
        let at = text.find("Hit").unwrap();
        let (line, matches) = around_first(&text, &[at..at + 3, text.len() - 2..text.len()]);
        assert_eq!(matches.len(), 1);
        assert_eq!(&line[matches[0].clone()], "Hit");
        assert!(line.starts_with('…') && line.ends_with('…') && !line.contains('\n'));
    }
}
