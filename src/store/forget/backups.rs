//! Which backups still hold a person who was forgotten.

use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use super::{ForgetPlan, gather};
use crate::{
    domain::{Participant, Table},
    store::{Backup, BackupError, StoreError, backup::backups, guard, journal, open::connect, pack, read},
};

/// The backups of a workbook that name somebody whom a plan forgets, the newest first. One that cannot be looked into
/// counts as one that does.
pub fn backups_naming(plan: &ForgetPlan, folder: &Path, workbook: &Path) -> Result<Vec<Backup>, BackupError> {
    let mut found = backups(folder, Some(workbook))?;
    found.retain(|backup| {
        let names = || -> Option<bool> {
            let conn = connect(&backup.path, true).ok()?;
            guard::refuse_others(&conn, &backup.path).ok()?;
            pack::none_where_missing(&conn).ok()?;
            names(plan, &conn).ok()
        };
        names().unwrap_or(true)
    });
    Ok(found)
}

fn names(plan: &ForgetPlan, conn: &Connection) -> Result<bool, StoreError> {
    let everybody: Vec<Participant> = read::all(conn)?;
    let is_person = |person: &&Participant| plan.traces.ids.contains(&person.id.uuid());
    if everybody.iter().filter(is_person).any(|person| person.name != plan.pseudonym) {
        return Ok(true);
    }
    let mut was_person = false;
    journal::each(conn, |entry| {
        let images =
            entry.rows.iter().filter(|row| row.table == Table::Participant && plan.traces.ids.contains(&row.id));
        let mut names =
            images.flat_map(|row| [&row.before, &row.after]).flatten().filter_map(|image| image.get("name"));
        was_person |= names.any(|name| name.as_str() != Some(plan.pseudonym.as_str()) && *name != Value::Null);
        Ok(())
    })?;
    let is_named = || gather::hits(conn, plan.scope, &plan.traces, &everybody);
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
