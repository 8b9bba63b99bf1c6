//! Search over everything that people typed.

use std::{collections::HashMap, ops::Range};

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{Image, StoreError, Workbook, image, snippet};
use crate::domain::{Deal, Id, Keyed, Table};

/// One row that the search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub id: Uuid,
    /// The deal that it belongs to.
    pub deal: Option<Id<Deal>>,
    /// The deal's customer, or empty.
    pub customer: String,
    /// The deal's title, or empty.
    pub title: String,
    /// The field that matches best.
    pub field: &'static str,
    /// Its text around the first match, on one line.
    pub snippet: String,
    /// Where the matches stand in `snippet`, in bytes.
    pub matches: Vec<Range<usize>>,
}

/// An entry's rowid is its row's `n` times this, and the number of the table: how many tables the first format had. None
/// that came later is searched.
const TABLES: i64 = 16;

/// The table of an entry, and the row's `n`.
pub(super) fn indexed(rowid: i64) -> Option<(Table, i64)> {
    let at = usize::try_from(rowid % TABLES).ok()?;
    Some((*Table::ALL.get(at)?, rowid / TABLES))
}

/// The searched fields of each table, the most telling first; as the triggers in `schema/` have them.
pub(super) fn fields(table: Table) -> &'static [&'static str] {
    match table {
        Table::Deal => &["title", "customer", "division", "segment", "country", "winner", "finding", "crm_id", "notes"],
        Table::Sitting => &["facilitator", "attended", "notes"],
        Table::Participant => &["name", "job", "site", "personal_goal", "notes"],
        Table::Landmark => &["label"],
        Table::Step => &["title"],
        Table::Telling => &["words"],
        Table::Incident => &["what", "behaviour", "consequence", "quote"],
        Table::Claim => &["text", "why_supported", "why_refuted", "notes"],
        Table::Score => &["rationale"],
        Table::Lever => &["title", "change", "owner_person", "notes"],
        Table::Study => &["name", "question", "notes"],
        Table::StepParticipant
        | Table::IncidentCriterion
        | Table::Evidence
        | Table::FindingWaiver
        | Table::StudyDeal
        | Table::OwnQuestion
        | Table::RejectedPair
        | Table::AskedQuestion
        | Table::Prediction
        | Table::PredictedScore
        | Table::LeverMatch
        | Table::Synonym => &[],
    }
}

impl Workbook {
    /// The rows that hold all words of `text`, the last one as a beginning, best first. Case, accents and the choice
    /// between ß and ss make no difference, and nothing in `text` has a special meaning. Where thousands match, the
    /// latest come first instead of the best: `text` says too little to tell which those are. So does a single letter
    /// behind other words: it counts where it is a word of its own ("plan B"), else it is the beginning of what is being
    /// typed.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        let mut words = words(text);
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        // Not within the transaction: where that is given up, so are the tables that were made in it, and every statement
        // is compiled anew.
        snippet::make_probe(&self.conn)?;
        let _one_state = self.snapshot()?;
        let mut rowids = matching(&self.conn, &words.join(" AND "), limit)?;
        if rowids.is_empty() && words.len() > 1 && words.pop_if(|last| !last.ends_with('*')).is_some() {
            rowids = matching(&self.conn, &words.join(" AND "), limit)?;
        }
        let mut found = Vec::new();
        for rowid in rowids {
            if let Some((table, row)) = found_row(&self.conn, rowid)?
                && !is_hidden(&self.conn, table, &row)?
            {
                found.push((table, row));
            }
        }
        self.hits(found, &words.join(" OR "))
    }

    fn hits(&self, found: Vec<(Table, Image)>, any_word: &str) -> Result<Vec<Hit>, StoreError> {
        let texts: Vec<&str> =
            found.iter().flat_map(|(table, row)| fields(*table).iter().map(|field| text_of(row, field))).collect();
        let mut marks = snippet::marks(&self.conn, &texts, any_word)?.into_iter();
        let mut deals = HashMap::new();
        let mut hits = Vec::new();
        for (table, row) in &found {
            let mut best: (&str, Vec<Range<usize>>) = ("", Vec::new());
            for (field, ranges) in fields(*table).iter().zip(&mut marks) {
                if best.0.is_empty() || ranges.len() > best.1.len() {
                    best = (field, ranges);
                }
            }
            let (field, ranges) = best;
            let id = text_of(row, "id").parse()?;
            let deal = match table {
                Table::Deal => Some(Id::from_uuid(id)),
                _ => text_of(row, "deal").parse().ok(),
            };
            let (customer, title) = match deal {
                Some(deal) => deal_name(&self.conn, deal, &mut deals)?,
                None => Default::default(),
            };
            let (snippet, matches) = snippet::around_first(text_of(row, field), &ranges);
            hits.push(Hit { table: *table, id, deal, customer, title, field, snippet, matches });
        }
        Ok(hits)
    }
}

/// So many matches are weighed against each other; weighing 400,000 takes half a second, and people search as they
/// type.
const RANKED: usize = 2_000;

/// The entries of the index that match, in the order of the hits.
fn matching(conn: &Connection, query: &str, limit: usize) -> Result<Vec<i64>, StoreError> {
    let rowids = |order: &str, limit: usize| -> Result<Vec<i64>, StoreError> {
        let sql = format!("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY {order} LIMIT ?2");
        let mut statement = conn.prepare_cached(&sql)?;
        let found = statement.query_map(params![query, limit as i64], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    };
    let mut latest = rowids("rowid DESC", limit.max(RANKED + 1))?;
    match latest.len() {
        0..=1 => Ok(latest),
        2..=RANKED => rowids("rank", limit),
        _ => {
            latest.truncate(limit);
            Ok(latest)
        }
    }
}

/// Each word as an FTS5 string, the last one as a prefix, unless it is a single letter behind others: all words that
/// begin with it are too many to look through. Words without a letter or digit are none to the index.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = snippet::folded(text)
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    let others = words.len() > 1;
    if let Some(last) = words.last_mut() {
        let is_letter = last.len() == 3 && last.as_bytes()[1].is_ascii_alphabetic();
        if !(others && is_letter) {
            last.push('*');
        }
    }
    words
}

/// The row that an entry of the index stands for.
fn found_row(conn: &Connection, rowid: i64) -> Result<Option<(Table, Image)>, StoreError> {
    let Some((table, n)) = indexed(rowid) else {
        return Ok(None);
    };
    let row = conn
        .prepare_cached(&format!("SELECT * FROM {} WHERE n = ?1", table.key()))?
        .query_row([n], image::of_row)
        .optional()?;
    Ok(row.map(|row| (table, row)))
}

/// Whether a row is not to be found now: why somebody scored so, while both sides score blind.
fn is_hidden(conn: &Connection, table: Table, row: &Image) -> Result<bool, StoreError> {
    if table != Table::Score {
        return Ok(false);
    }
    let blind = conn
        .prepare_cached("SELECT 1 FROM deal WHERE id = ?1 AND scoring = 'blind'")?
        .query_row([text_of(row, "deal")], |_| Ok(()))
        .optional()?;
    Ok(blind.is_some())
}

fn text_of<'a>(row: &'a Image, column: &str) -> &'a str {
    row.get(column).and_then(|value| value.as_str()).unwrap_or_default()
}

type DealNames = HashMap<Id<Deal>, (String, String)>;

fn deal_name(conn: &Connection, deal: Id<Deal>, known: &mut DealNames) -> Result<(String, String), StoreError> {
    if let Some(name) = known.get(&deal) {
        return Ok(name.clone());
    }
    let name: (String, String) = conn
        .prepare_cached("SELECT customer, title FROM deal WHERE id = ?1")?
        .query_row([deal.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default();
    known.insert(deal, name.clone());
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema::{SCHEMA_VERSION, fresh};

    /// What holds keys of the program's, though the file does not say which.
    const KEYS: [&str; 4] = ["buying_roles", "activity", "rival", "rule"];

    /// How the file says that a column holds a key, a date or an id.
    const BOUND: [&str; 5] = ["REFERENCES", " IN (", "GLOB", "= 36", "BETWEEN 1 AND 64"];

    /// The columns of a table that may hold any text.
    fn free_texts(conn: &Connection, table: Table) -> Vec<String> {
        let sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1";
        let made: String = conn.query_row(sql, [table.key()], |row| row.get(0)).unwrap();
        let mut columns = conn.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
        let columns: Vec<(String, String)> = columns
            .query_map([table.key()], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        // A column's declaration runs up to that of the next.
        let start = |at: usize| {
            let (name, kind) = &columns[at];
            [" ", "\"", "("].iter().find_map(|before| {
                let found = made.find(&format!("{before}{name} {kind}"));
                found.or_else(|| made.find(&format!("{before}{name}\" {kind}")))
            })
        };
        let is_free = |at: &usize| {
            let end = if at + 1 < columns.len() { start(at + 1).expect("the next column") } else { made.len() };
            let declared = &made[start(*at).expect("the column")..end];
            columns[*at].1 == "TEXT" && !BOUND.iter().any(|bound| declared.contains(bound))
        };
        let free = (0..columns.len()).filter(is_free).map(|at| columns[at].0.clone());
        free.filter(|name| !KEYS.contains(&name.as_str())).collect()
    }

    #[test]
    fn each_column_that_may_hold_any_text_is_in_the_one_list_of_texts_and_only_those_are_searched() {
        let conn = fresh(SCHEMA_VERSION as usize).unwrap();
        for table in Table::ALL {
            let mut free = free_texts(&conn, *table);
            let mut texts: Vec<&str> = table.texts().collect();
            free.sort();
            texts.sort_unstable();
            assert_eq!(free, texts, "{}", table.key());
            assert!(fields(*table).iter().all(|field| texts.contains(field)), "{}", table.key());
        }
    }
}
