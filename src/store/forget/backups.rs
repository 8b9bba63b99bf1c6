//! Which backups still hold a person who was forgotten.

use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use super::{ForgetPlan, gather};
use crate::{
    domain::{Participant, Table},
    store::{
        Backup, BackupError, RowChange, StoreError,
        backup::{backups, unfinished},
        guard,
        interrupt::Interrupts,
        journal,
        open::connect,
        pack, read,
    },
    work::{Task, Watch},
};

/// The backups of a workbook that name somebody whom a plan forgets, the newest first. One that cannot be looked into
/// counts as one that does. `watch` is told how far the looking has come.
///
/// # Errors
/// When there is no list of them; [`BackupError::Cancelled`] when it was to end.
pub fn backups_naming(
    plan: &ForgetPlan,
    folder: &Path,
    workbook: &Path,
    watch: &Watch,
) -> Result<Vec<Backup>, BackupError> {
    let mut all = backups(folder, Some(workbook))?;
    all.append(&mut unfinished(folder, workbook)?);
    let (count, mut found) = (all.len() as u64, Vec::new());
    for (backup, at) in all.into_iter().zip(0..) {
        let watch = watch.share(at, count);
        let names = || -> Option<bool> {
            let conn = connect(&backup.path, true).ok()?;
            let _interrupts = Interrupts::begin(&conn, &watch).ok()?;
            guard::refuse_others(&conn, &backup.path).ok()?;
            pack::none_where_missing(&conn).ok()?;
            names(plan, &conn, &watch).ok()
        };
        let is_named = names().unwrap_or(true);
        watch.go_on()?;
        if is_named {
            found.push(backup);
        }
    }
    Ok(found)
}

fn names(plan: &ForgetPlan, conn: &Connection, watch: &Watch) -> Result<bool, StoreError> {
    let mut count = watch.count(Task::Checking, gather::count_texts(conn));
    watch.at(Task::Checking, 0, 1)?;
    let everybody: Vec<Participant> = read::all(conn)?;
    let is_person = |person: &&Participant| plan.traces.ids.contains(&person.id.uuid());
    if everybody.iter().filter(is_person).any(|person| person.name != plan.pseudonym) {
        return Ok(true);
    }
    let mut was_person = false;
    journal::each(conn, |n, _| {
        journal::each_part(conn, n, |rows| {
            let of_person = |row: &&RowChange| row.table == Table::Participant && plan.traces.ids.contains(&row.id);
            let images = rows.iter().map(|(_, row)| row).filter(of_person);
            let mut names =
                images.flat_map(|row| [&row.before, &row.after]).flatten().filter_map(|image| image.get("name"));
            was_person |= names.any(|name| name.as_str() != Some(plan.pseudonym.as_str()) && *name != Value::Null);
            Ok(())
        })
    })?;
    let mut is_named = || gather::hits(conn, plan.scope, &plan.traces, &everybody, &mut count);
    Ok(was_person || is_named()?.iter().any(|hit| !hit.is_doubtful()))
}

impl Backup {
    /// Deletes the backup for good.
    ///
    /// # Errors
    /// [`BackupError::File`] when that is not possible.
    pub fn delete(&self) -> Result<(), BackupError> {
        std::fs::remove_file(&self.path).map_err(|source| BackupError::file(&self.path, source))
    }
}
