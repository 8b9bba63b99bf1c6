//! That the search index holds each word of each row, and nothing else.
//!
//! The index keeps no texts, so it is made anew in a temporary table and the two are compared word by word.

use std::cmp::Ordering;

use rusqlite::{Connection, Rows};

use super::{CheckKind, Findings, count_rows};
use crate::{
    domain::{Keyed, Table},
    store::search::{fields, indexed},
    work::{Task, Watch},
};

pub(super) fn check(conn: &Connection, findings: &mut Findings, watch: &Watch) -> rusqlite::Result<()> {
    conn.execute_batch(
        "CREATE VIRTUAL TABLE temp.again USING fts5
             (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
         CREATE VIRTUAL TABLE temp.words_again USING fts5vocab ('temp', 'again', 'instance');
         CREATE VIRTUAL TABLE temp.words_stored USING fts5vocab ('main', 'search', 'instance');",
    )?;
    let searched = || Table::ALL.iter().enumerate().filter(|(_, table)| !fields(**table).is_empty());
    let mut rows = watch.count(Task::Checking, count_rows(conn, searched().map(|(_, table)| table.key())));
    for (at, table) in searched() {
        let texts = fields(*table).join(" || ' ' || ");
        let added = conn.execute(
            &format!(
                "INSERT INTO temp.again (rowid, text)
                     SELECT n * 16 + {at}, replace(replace({texts}, 'ß', 'ss'), 'ẞ', 'SS') FROM {} NOT INDEXED",
                table.key()
            ),
            [],
        )?;
        rows.many(added as u64)?;
    }
    compare(conn, findings)
}

/// A word and the row that holds it. A row that holds it twice stands there twice; the places within the row do not
/// matter, as they depend on the order of its fields.
type Word = (String, i64);

fn compare(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    let mut stored = conn.prepare("SELECT term, doc FROM temp.words_stored")?;
    let mut again = conn.prepare("SELECT term, doc FROM temp.words_again")?;
    let (mut stored, mut again) = (stored.query([])?, again.query([])?);
    let (mut held, mut wanted) = (next(&mut stored)?, next(&mut again)?);
    loop {
        let order = match (&held, &wanted) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(held), Some(wanted)) => held.cmp(wanted),
        };
        if order != Ordering::Greater {
            if let (Ordering::Less, Some((_, rowid))) = (order, &held) {
                add(conn, findings, CheckKind::SearchStale, *rowid);
            }
            held = next(&mut stored)?;
        }
        if order != Ordering::Less {
            if let (Ordering::Greater, Some((_, rowid))) = (order, &wanted) {
                add(conn, findings, CheckKind::SearchMissing, *rowid);
            }
            wanted = next(&mut again)?;
        }
    }
}

fn next(rows: &mut Rows<'_>) -> rusqlite::Result<Option<Word>> {
    rows.next()?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

fn add(conn: &Connection, findings: &mut Findings, kind: CheckKind, rowid: i64) {
    let indexed = indexed(rowid);
    let id: Option<String> = indexed.and_then(|(table, n)| {
        let sql = format!("SELECT id FROM {} WHERE n = ?1", table.key());
        conn.query_row(&sql, [n], |row| row.get(0)).ok()
    });
    findings.add(kind, indexed.map(|(table, _)| table), id.as_deref(), format!("search {rowid}"));
}
