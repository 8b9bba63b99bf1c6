//! Making a whole of what could be read.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use uuid::Uuid;

use super::{Salvaged, new_id};
use crate::{
    domain::{Keyed, Table},
    store::{EditLabel, Image, StoreError, check::count_rows, image, journal, pack},
    work::{Cancelled, Task, Watch},
};

/// Puts rows back that a damaged table no longer shows. In a table that could be read throughout, a row that is missing
/// was deleted, whatever a damaged history says.
pub(super) fn restore_from_history(conn: &Connection, salvaged: &mut Salvaged, watch: &Watch) -> rusqlite::Result<()> {
    let lay_out = |_: &pack::Packed, done: usize, of: usize| {
        watch.at(Task::Writing, done as u64, of as u64)?;
        Ok::<_, StoreError>(true)
    };
    for n in pack::lay_out(conn, None, lay_out).map_err(plain)? {
        conn.execute("DELETE FROM journal_pack WHERE n = ?1", [n])?;
        salvaged.lose("journal_pack", n, "it cannot be read");
    }
    drop_unreadable_history(conn, salvaged, &watch.share(0, 2))?;
    adopt_orphans(conn)?;
    journal::gather_last(conn)?;
    let mut last = conn.prepare("SELECT row_id FROM temp.last_change WHERE table_name = ?1")?;
    for table in Table::ALL {
        if !salvaged.unreadable.iter().any(|name| name == table.key()) {
            continue;
        }
        let ids: Vec<String> = last.query_map([table.key()], |row| row.get(0))?.flatten().collect();
        for id in ids.iter().filter_map(|id| id.parse::<Uuid>().ok()) {
            if image::stored(conn, *table, id).map_err(plain)?.is_some() {
                continue;
            }
            let Some(row) = last_image(conn, *table, id)? else { continue };
            match image::write(conn, *table, id, None, Some(&row)) {
                Ok(()) => salvaged.from_history += 1,
                Err(error) => salvaged.lose(table.key(), id, error),
            }
        }
    }
    Ok(())
}

/// Takes out of the history what says nothing of any row.
fn drop_unreadable_history(conn: &Connection, salvaged: &mut Salvaged, watch: &Watch) -> rusqlite::Result<()> {
    let mut count = watch.count(Task::Checking, count_rows(conn, ["journal_row"]));
    let mut faulty: Vec<(i64, i64)> = Vec::new();
    let mut statement = conn.prepare("SELECT journal, seq, table_name, row_id, before, after FROM journal_row")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        count.one()?;
        let (table, id): (String, String) = (row.get(2)?, row.get(3)?);
        let reads = |at| -> rusqlite::Result<bool> {
            let image: Option<String> = row.get(at)?;
            let is_of_row = |image: Image| image.get("id").and_then(Value::as_str) == Some(id.as_str());
            Ok(image.is_none_or(|image| serde_json::from_str(&image).is_ok_and(is_of_row)))
        };
        if Table::from_key(&table).is_none() || id.parse::<Uuid>().is_err() || !reads(4)? || !reads(5)? {
            faulty.push((row.get(0)?, row.get(1)?));
        }
    }
    for (n, seq) in faulty {
        conn.execute("DELETE FROM journal_row WHERE journal = ?1 AND seq = ?2", [n, seq])?;
        salvaged.lose("journal_row", format!("{n}/{seq}"), "it cannot be read");
    }
    Ok(())
}

/// Gives entries whose head is lost a new one: their rows say what was written.
fn adopt_orphans(conn: &Connection) -> rusqlite::Result<()> {
    let mut orphans =
        conn.prepare("SELECT DISTINCT journal FROM journal_row WHERE journal NOT IN (SELECT n FROM journal)")?;
    let orphans: Vec<i64> = orphans.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for n in orphans {
        conn.execute(
            "INSERT INTO journal (n, id, label, args, at, state) VALUES (?1, ?2, ?3, '{}', ?4, 'done')",
            params![n, new_id(), EditLabel::Other.key(), jiff::Timestamp::now().to_string()],
        )?;
    }
    Ok(())
}

/// What the history says that a row is, if that can be read.
pub(super) fn last_image(conn: &Connection, table: Table, id: Uuid) -> rusqlite::Result<Option<Image>> {
    let text: Option<String> = conn
        .prepare_cached(
            "SELECT r.after FROM temp.last_change l JOIN journal_row r ON r.journal = l.journal AND r.seq = l.seq
                 WHERE l.table_name = ?1 AND l.row_id = ?2",
        )?
        .query_row([table.key(), &id.to_string()], |row| row.get(0))
        .optional()?
        .flatten();
    let image: Option<Image> = text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(image.filter(|image| image.get("id").and_then(Value::as_str) == Some(&id.to_string())))
}

/// Takes out rows that do not read as records, or puts in their place what the history says of them.
pub(super) fn drop_unreadable(conn: &Connection, salvaged: &mut Salvaged, watch: &Watch) -> rusqlite::Result<()> {
    let mut count = watch.count(Task::Checking, count_all(conn));
    for table in Table::ALL {
        let name = table.key();
        let mut faulty: Vec<(String, String)> = Vec::new();
        let mut statement = conn.prepare(&format!("SELECT * FROM {name}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            count.one()?;
            if let Err(why) = image::check(*table, &image::of_row(row)?) {
                faulty.push((row.get("id")?, why));
            }
        }
        drop(rows);
        for (id, why) in faulty {
            conn.execute(&format!("DELETE FROM {name} WHERE id = ?1"), [&id])?;
            let known = match id.parse() {
                Ok(id) => {
                    last_image(conn, *table, id)?.filter(|row| image::check(*table, row).is_ok()).map(|row| (id, row))
                }
                Err(_) => None,
            };
            match known {
                Some((id, row)) if image::write(conn, *table, id, None, Some(&row)).is_ok() => {
                    salvaged.from_history += 1
                }
                _ => salvaged.lose(name, id, why),
            }
        }
    }
    // Entries that cannot be read would stop undo and history with an error.
    let mut statement = conn.prepare(&format!("{} ORDER BY n", journal::SELECT))?;
    let mut rows = statement.query([])?;
    let mut faulty = Vec::new();
    while let Some(row) = rows.next()? {
        if let Err(error) = journal::head(row)? {
            faulty.push((row.get::<_, i64>(0)?, error.to_string()));
        }
    }
    drop(rows);
    for (n, why) in faulty {
        conn.execute("DELETE FROM journal_row WHERE journal = ?1", [n])?;
        conn.execute("DELETE FROM journal WHERE n = ?1", [n])?;
        salvaged.lose("journal", n, why);
    }
    Ok(())
}

/// Enters into the journal how the rows differ from what it says, so that history and rows agree again.
pub(super) fn enter(conn: &Connection, watch: &Watch) -> rusqlite::Result<()> {
    let mut count = watch.count(Task::Comparing, count_all(conn));
    conn.execute_batch("DROP TABLE temp.last_change")?;
    journal::gather_last(conn)?;
    conn.execute_batch("UPDATE journal SET state = 'discarded' WHERE state = 'undone'")?;
    conn.execute(
        "INSERT INTO journal (id, label, args, at, state) VALUES (?1, ?2, '{}', ?3, 'done')",
        params![new_id(), EditLabel::Recover.key(), jiff::Timestamp::now().to_string()],
    )?;
    let n = conn.last_insert_rowid();
    let mut seq = 0;
    let mut record = |table: Table, id: &str, before: Option<&Image>, after: Option<&Image>| -> rusqlite::Result<()> {
        let text = |image: Option<&Image>| image.map(|image| Value::Object(image.clone()).to_string());
        conn.prepare_cached(journal::ADD_ROW)?.execute(params![n, seq, table.key(), id, text(before), text(after)])?;
        seq += 1;
        Ok(())
    };
    for table in Table::ALL {
        for id in ids(conn, &format!("SELECT id FROM {}", table.key()))? {
            count.one()?;
            let Ok(uuid) = id.parse() else { continue };
            let stored = image::stored(conn, *table, uuid).map_err(plain)?;
            let known = last_image(conn, *table, uuid)?;
            if known.is_none() || !image::is_still(stored.as_ref(), known.as_ref()) {
                record(*table, &id, known.as_ref(), stored.as_ref())?;
            }
        }
        let gone = format!(
            "SELECT row_id FROM temp.last_change WHERE table_name = '{0}' AND row_id NOT IN (SELECT id FROM {0})",
            table.key()
        );
        for id in ids(conn, &gone)? {
            let Ok(uuid) = id.parse() else { continue };
            if let Some(known) = last_image(conn, *table, uuid)? {
                record(*table, &id, Some(&known), None)?;
            }
        }
    }
    Ok(())
}

/// How many rows the records of a user have.
fn count_all(conn: &Connection) -> u64 {
    count_rows(conn, Table::ALL.iter().map(|table| table.key()))
}

pub(super) fn ids(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

pub(super) fn plain(error: StoreError) -> rusqlite::Error {
    match error {
        StoreError::Sqlite(error) => error,
        StoreError::Cancelled => Cancelled.into(),
        other => rusqlite::Error::ToSqlConversionFailure(other.into()),
    }
}
