//! References to what is lost.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Salvaged,
    mend::{ids, last_image},
};
use crate::{
    domain::{Deal, Id, Keyed, Step, Table},
    store::{StoreError, check::OF_ONE_DEAL, image},
    work::Watch,
};

/// Mends references until there are none to what is lost, or to what belongs to another deal.
pub(super) fn mend(conn: &Connection, stand_in: &str, salvaged: &mut Salvaged, watch: &Watch) -> rusqlite::Result<()> {
    conn.execute_batch("DELETE FROM journal_row WHERE journal NOT IN (SELECT n FROM journal)")?;
    for (subject, table) in [("score", "score"), ("claim", "claim"), ("lever", "lever")] {
        let gone = format!("subject = '{subject}' AND subject_id NOT IN (SELECT id FROM {table})");
        for id in ids(conn, &format!("SELECT id FROM evidence WHERE {gone}"))? {
            salvaged.lose("evidence", id, format!("its {subject} is lost"));
        }
        conn.execute(&format!("DELETE FROM evidence WHERE {gone}"), [])?;
    }
    for (table, rowid, ..) in broken(conn)? {
        watch.go_on()?;
        ask_history(conn, &table, rowid, salvaged)?;
    }
    loop {
        let broken = broken(conn)?;
        if broken.is_empty() {
            break;
        }
        for (table, rowid, parent, key) in broken {
            watch.go_on()?;
            let column: String = conn.query_row(
                "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE id = ?2",
                params![table, key],
                |row| row.get(0),
            )?;
            mend_one(conn, &table, rowid, &column, &parent, stand_in, salvaged)?;
        }
    }
    keep_to_one_deal(conn, salvaged)
}

/// A row, its table and rowid, the table that it refers to in vain, and the number of that reference.
type Broken = (String, i64, String, i64);

fn broken(conn: &Connection) -> rusqlite::Result<Vec<Broken>> {
    conn.prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect()
}

/// Puts what the history says in the place of a row that refers to nothing: its reference may be what is damaged.
fn ask_history(conn: &Connection, table: &str, rowid: i64, salvaged: &mut Salvaged) -> rusqlite::Result<()> {
    let select = format!("SELECT * FROM {table} WHERE rowid = ?1");
    let Some(row) = conn.query_row(&select, [rowid], image::of_row).optional()? else { return Ok(()) };
    let id = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let (Some(table), Some(id)) = (Table::from_key(table), id) else { return Ok(()) };
    let known = last_image(conn, table, id)?.filter(|known| *known != row && image::check(table, known).is_ok());
    if let Some(known) = known
        && image::write(conn, table, id, Some(&row), Some(&known)).is_ok()
    {
        salvaged.from_history += 1;
    }
    Ok(())
}

/// Lets rows belong to the deal of what they hang on, and forget what belongs to another.
fn keep_to_one_deal(conn: &Connection, salvaged: &mut Salvaged) -> rusqlite::Result<()> {
    for must in [true, false] {
        for (child, column, parent) in OF_ONE_DEAL {
            let hangs_on = matches!(
                (child, column),
                (Table::Telling | Table::StepParticipant | Table::Evidence, "step")
                    | (Table::IncidentCriterion | Table::Evidence, "incident")
            );
            if hangs_on != must {
                continue;
            }
            let (child, parent) = (child.key(), parent.key());
            let of_parent = format!("(SELECT p.deal FROM {parent} p WHERE p.id = {child}.{column})");
            let change = match (must, column) {
                (true, _) => format!("UPDATE {child} SET deal = {of_parent} WHERE {of_parent} <> deal"),
                (false, "participant") => format!("DELETE FROM {child} WHERE {of_parent} <> deal"),
                _ => format!("UPDATE {child} SET {column} = NULL WHERE {of_parent} <> deal"),
            };
            let changed = conn.execute(&change, [])?;
            if !must {
                salvaged.forgotten += changed as u64;
            }
        }
    }
    for subject in [Table::Score, Table::Claim] {
        let of_subject = format!("(SELECT s.deal FROM {} s WHERE s.id = evidence.subject_id)", subject.key());
        let sql = format!("DELETE FROM evidence WHERE subject = '{}' AND {of_subject} <> deal", subject.key());
        salvaged.forgotten += conn.execute(&sql, [])? as u64;
    }
    Ok(())
}

/// Mends one reference: forgets it if the row can do without, makes a stand-in for a deal or a step, else gives the row
/// up, which is a mere link.
fn mend_one(
    conn: &Connection,
    table: &str,
    rowid: i64,
    column: &str,
    parent: &str,
    stand_in: &str,
    salvaged: &mut Salvaged,
) -> rusqlite::Result<()> {
    let select = format!("SELECT * FROM {table} WHERE rowid = ?1");
    // A row with two broken references may have been given up for the first.
    let Some(row) = conn.query_row(&select, [rowid], image::of_row).optional()? else { return Ok(()) };
    let text = |column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default().to_owned();
    // Another row may have got a stand-in for the same.
    let exists = format!("SELECT EXISTS (SELECT 1 FROM {parent} WHERE id = ?1)");
    if row.get(column).is_none_or(Value::is_null) || conn.query_row(&exists, [text(column)], |row| row.get(0))? {
        return Ok(());
    }
    if conn.execute(&format!("UPDATE {table} SET \"{column}\" = NULL WHERE rowid = ?1"), [rowid]).is_ok() {
        salvaged.forgotten += 1;
        return Ok(());
    }
    let made = match (Table::from_key(parent), text(column).parse::<Uuid>()) {
        (Some(Table::Deal), Ok(id)) => {
            let deal = Deal { id: Id::from_uuid(id), ..Deal::new(stand_in, stand_in) };
            image::of(&deal).and_then(|row| image::write(conn, Table::Deal, id, None, Some(&row)))
        }
        (Some(Table::Step), Ok(id)) if table == Table::Telling.key() => {
            text("deal").parse().map_err(StoreError::from).and_then(|deal| {
                let rank = conn.query_row("SELECT ifnull(max(rank), 0) + 1048576 FROM step", [], |row| row.get(0))?;
                let step = Step { id: Id::from_uuid(id), ..Step::new(deal, rank, stand_in) };
                image::of(&step).and_then(|row| image::write(conn, Table::Step, id, None, Some(&row)))
            })
        }
        _ => Err(StoreError::Damaged(String::new())),
    };
    match made {
        Ok(()) => salvaged.stand_ins += 1,
        Err(_) => {
            conn.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [rowid])?;
            salvaged.lose(table, text("id"), format!("its {parent} is lost"));
        }
    }
    Ok(())
}
