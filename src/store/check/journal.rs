//! That the history and the rows say the same.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{CheckKind, Findings, count_rows};
use crate::{
    domain::{Keyed, Table},
    store::{Image, image, journal, pack},
    work::{Count, Task, Watch},
};

pub(super) fn check(conn: &Connection, findings: &mut Findings, watch: &Watch) -> rusqlite::Result<()> {
    watch.at(Task::Checking, 0, 1)?;
    entries(conn, findings)?;
    chain(conn, findings)?;
    journal::gather_last(conn)?;
    let mut rows = watch.count(Task::Checking, count_rows(conn, ["temp.last_change"]));
    known_rows(conn, findings, &mut rows)?;
    packed_rows(conn, findings, &mut rows)?;
    unknown_rows(conn, findings)
}

/// That every entry can be read, and that what is undone comes after all that is done.
fn entries(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(&format!("{} ORDER BY n", journal::SELECT))?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        if let Err(error) = journal::head(row)? {
            let n: i64 = row.get(0)?;
            findings.add(CheckKind::JournalUnreadable, None, None, format!("{n}: {error}"));
        }
    }
    let mut listed = |sql: &str, what: &str| -> rusqlite::Result<()> {
        let mut statement = conn.prepare(sql)?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            findings.add(CheckKind::JournalOrder, None, None, format!("{}: {what}", row.get::<_, i64>(0)?));
        }
        Ok(())
    };
    listed(
        // An edit is taken back before a later one only where that has not touched its rows.
        &format!(
            "SELECT DISTINCT earlier FROM (
                 SELECT j.state, lag(r.journal) OVER edits AS earlier, lag(j.state) OVER edits AS before
                     FROM ({EVERY_ROW}) r JOIN journal j ON j.n = r.journal
                     WHERE j.state <> 'discarded' AND EXISTS (SELECT 1 FROM journal WHERE state = 'undone')
                     WINDOW edits AS (PARTITION BY r.table_name, r.row_id ORDER BY r.journal, r.seq))
                 WHERE state = 'done' AND before = 'undone'"
        ),
        "undone before one that is done",
    )?;
    listed(
        // What was lost before a recovery is known, and undo does not go back there.
        "SELECT DISTINCT journal FROM (
                 SELECT journal, first, lag(first + count, 1, 0) OVER (PARTITION BY journal ORDER BY first) AS next FROM (
                     SELECT journal, seq AS first, 1 AS count FROM journal_row
                     UNION ALL SELECT journal, seq, row_count FROM journal_pack))
             WHERE first <> next AND journal > (SELECT ifnull(max(n), 0) FROM journal WHERE label = 'recover')",
        "rows are missing",
    )
}

/// That each edit begins with a row as the one before it has left it, so that all can be undone and redone: those that
/// are done, and after them those that are undone. What was before a recovery is not undone.
fn chain(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(&format!(
        "SELECT * FROM (
             SELECT r.journal, r.seq, r.table_name, r.row_id, r.before, j.state,
                 lag(r.after) OVER edits AS left, lag(r.journal) OVER edits AS earlier, lag(r.seq) OVER edits AS earlier_seq
                 FROM ({EVERY_ROW}) r JOIN journal j ON j.n = r.journal
                 WHERE j.state <> 'discarded' AND r.row_id IS NOT NULL
                     AND j.n >= (SELECT ifnull(max(n), 0) FROM journal WHERE label = 'recover')
                 WINDOW edits AS (PARTITION BY r.table_name, r.row_id ORDER BY r.journal, r.seq))
             WHERE CASE WHEN earlier IS NULL THEN state = 'undone' ELSE before IS NOT left END",
    ))?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let (n, seq): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (table, id): (String, String) = (row.get(2)?, row.get(3)?);
        let image = |at| -> rusqlite::Result<Option<Image>> {
            let text: Option<String> = row.get(at)?;
            Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
        };
        let (before, mut left) = (image(4)?, image(6)?);
        if row.get_ref(6)?.as_str_or_null()? == Some(PACKED) {
            left = pack::image_of(conn, row.get(7)?, row.get(8)?)?;
        }
        // A later format may have added columns in between.
        let follows = match row.get::<_, Option<i64>>(7)? {
            Some(_) => image::is_still(before.as_ref(), left.as_ref()),
            // What would be redone begins with the row as it is.
            None => match (Table::from_key(&table), id.parse()) {
                (Some(table), Ok(id)) => {
                    image::stored(conn, table, id).is_ok_and(|stored| image::is_still(stored.as_ref(), before.as_ref()))
                }
                _ => false,
            },
        };
        if !follows {
            findings.add(CheckKind::JournalChain, Table::from_key(&table), Some(&id), format!("{n}/{seq}"));
        }
    }
    Ok(())
}

/// What stands in the place of the image of a row that lies packed.
const PACKED: &str = "packed";

/// The rows of all entries, whether they lie singly or packed.
const EVERY_ROW: &str = "SELECT journal, seq, table_name, row_id, before, after FROM journal_row
    UNION ALL SELECT p.journal, p.seq + r.key, p.table_name, iif(r.type = 'array', r.value ->> 0, NULL), NULL, 'packed'
        FROM journal_pack p, json_each(iif(json_valid(p.rows), p.rows, '[]')) r";

/// That each row is what the last entry in force says of it.
fn known_rows(conn: &Connection, findings: &mut Findings, rows: &mut Count<'_>) -> rusqlite::Result<()> {
    let mut last = conn.prepare(
        "SELECT l.table_name, l.row_id, l.journal, l.seq, r.after
             FROM temp.last_change l JOIN journal_row r ON r.journal = l.journal AND r.seq = l.seq",
    )?;
    let mut found = last.query([])?;
    while let Some(row) = found.next()? {
        rows.one()?;
        let (table, id): (String, String) = (row.get(0)?, row.get(1)?);
        let (n, seq): (i64, i64) = (row.get(2)?, row.get(3)?);
        let unreadable = |what| (CheckKind::JournalUnreadable, format!("{n}/{seq}: {what}"));
        let text: Option<String> = row.get(4)?;
        let known = Table::from_key(&table);
        let compared = (|| {
            let table = known.ok_or_else(|| unreadable("no such table"))?;
            let uuid: Uuid = id.parse().map_err(|_| unreadable("no id"))?;
            let image: Option<Image> =
                text.map(|text| serde_json::from_str(&text)).transpose().map_err(|_| unreadable("no row"))?;
            let stored = image::stored(conn, table, uuid).map_err(|_| unreadable("the row cannot be read"))?;
            Ok(difference(stored.as_ref(), image.as_ref()).map(|kind| (kind, format!("{n}/{seq}"))))
        })();
        match compared {
            Ok(None) => {}
            Ok(Some((kind, detail))) | Err((kind, detail)) => findings.add(kind, known, Some(&id), detail),
        }
    }
    Ok(())
}

/// The same of the rows that lie packed.
fn packed_rows(conn: &Connection, findings: &mut Findings, count: &mut Count<'_>) -> rusqlite::Result<()> {
    let mut last = conn.prepare(
        "SELECT 1 FROM temp.last_change WHERE table_name = ?1 AND row_id = ?2 AND journal = ?3 AND seq = ?4",
    )?;
    pack::each(conn, None, |pack| {
        let n = pack.journal;
        let rows = match pack.unpack() {
            Ok(rows) => rows,
            Err(_) => {
                findings.add(CheckKind::JournalUnreadable, None, None, format!("{n}/{}: no rows", pack.seq));
                return Ok::<_, rusqlite::Error>(true);
            }
        };
        for (seq, row) in (pack.seq..).zip(rows) {
            let (table, id) = (row.table, row.id.to_string());
            // What was changed since is what the later change says.
            if !last.exists(params![table.key(), id, n, seq])? {
                continue;
            }
            count.one()?;
            let kind = match image::stored(conn, table, row.id) {
                Ok(stored) => difference(stored.as_ref(), row.after.as_ref()),
                Err(_) => Some(CheckKind::JournalUnreadable),
            };
            if let Some(kind) = kind {
                findings.add(kind, Some(table), Some(&id), format!("{n}/{seq}"));
            }
        }
        Ok(true)
    })
}

fn difference(stored: Option<&Image>, image: Option<&Image>) -> Option<CheckKind> {
    match (stored, image) {
        (None, Some(_)) => Some(CheckKind::RowMissing),
        (Some(_), None) => Some(CheckKind::RowNotDeleted),
        _ if image::is_still(stored, image) => None,
        _ => Some(CheckKind::RowDiffers),
    }
}

/// Rows of which the history says nothing.
fn unknown_rows(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    for table in Table::ALL {
        let mut statement = conn.prepare(&format!(
            "SELECT id FROM {} t WHERE NOT EXISTS
                 (SELECT 1 FROM temp.last_change l WHERE l.table_name = ?1 AND l.row_id = t.id)",
            table.key()
        ))?;
        let mut found = statement.query([table.key()])?;
        while let Some(row) = found.next()? {
            let id: String = row.get(0)?;
            findings.add(CheckKind::Unjournalled, Some(*table), Some(&id), "");
        }
    }
    Ok(())
}
