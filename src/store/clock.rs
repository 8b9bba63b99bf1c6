//! The time that a sitting has spent in its phases. It is kept while the sitting runs, and is no edit: undo does not turn
//! a clock back.

use std::collections::HashSet;

use rusqlite::params;
use uuid::Uuid;

use super::{StoreError, Workbook, read};
use crate::domain::{Id, Keyed, Phase, Sitting, Spent};

/// The workbook remembers under this name which sitting was heard last, and in which window its clock runs, so that of
/// several windows one clock runs.
const HEARD: &str = "heard-now";

/// Whose clock runs now, as far as the workbook knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeardNow {
    /// The sitting that was heard last.
    pub sitting: Id<Sitting>,
    /// The window in which its clock runs; none where it stands.
    pub window: Option<Uuid>,
}

impl Workbook {
    /// Notes that a sitting is heard, and whether its clock runs in this window or stands. A workbook that can only be read
    /// notes nothing.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn note_heard(&self, sitting: Id<Sitting>, runs: bool) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Ok(());
        }
        let window = if runs { format!(" {}", self.presence.id) } else { String::new() };
        self.set_setting(HEARD, Some(&format!("{sitting}{window}")))
    }

    /// What is heard now, here or in another window.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn heard_now(&self) -> Result<Option<HeardNow>, StoreError> {
        let heard = self.setting(HEARD)?;
        Ok(heard.and_then(|heard| {
            let (sitting, window) = heard.split_once(' ').unwrap_or((&heard, ""));
            Some(HeardNow { sitting: sitting.parse().ok()?, window: window.parse().ok() })
        }))
    }

    /// Whether this window is the one that is meant.
    pub fn is_here(&self, window: Uuid) -> bool {
        window == self.presence.id
    }

    /// Whether the clock of a sitting runs in another window that is at work.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_heard_elsewhere(&self, sitting: Id<Sitting>) -> Result<bool, StoreError> {
        let heard = self.heard_now()?.filter(|heard| heard.sitting == sitting);
        Ok(heard.and_then(|heard| heard.window).is_some_and(|window| self.presence.is_at_work(window)))
    }

    /// The time that a sitting has spent; nothing where it has not begun. Phases of a newer program are left out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sitting_clock(&self, sitting: Id<Sitting>) -> Result<Spent, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT phase, seconds FROM sitting_clock WHERE sitting = ?1")?;
        let rows =
            statement.query_map([sitting.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        let mut spent = Spent::default();
        for row in rows {
            let (phase, seconds) = row?;
            if let Some(phase) = Phase::from_key(&phase) {
                spent.add(phase, u32::try_from(seconds).unwrap_or(u32::MAX));
            }
        }
        let last = self.setting(&last_phase(sitting))?.and_then(|phase| Phase::from_key(&phase));
        if let Some(last) = last.filter(|_| !spent.is_empty()) {
            spent.enter(last);
        }
        Ok(spent)
    }

    /// The sittings that have begun and not ended, of all deals, as made; each with the time that it has spent.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sittings_under_way(&self) -> Result<Vec<(Sitting, Spent)>, StoreError> {
        let _one_state = self.snapshot()?;
        let sql =
            "SELECT * FROM sitting WHERE minutes IS NULL AND id IN (SELECT sitting FROM sitting_clock) ORDER BY id";
        let sittings: Vec<Sitting> = read::rows(&self.conn, sql, [])?;
        sittings.into_iter().map(|sitting| Ok((sitting.clone(), self.sitting_clock(sitting.id)?))).collect()
    }

    /// The rows that have been written in a deal since a sitting in it began, and not been taken back since. None where a
    /// program that did not note when it began has begun it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn written_since_begun(&self, sitting: &Sitting) -> Result<HashSet<Uuid>, StoreError> {
        let mark = self.setting(&begun(sitting.id))?.and_then(|mark| mark.parse::<i64>().ok());
        let Some(mark) = mark else { return Ok(HashSet::new()) };
        let mut statement = self.conn.prepare_cached(
            "WITH since AS (SELECT n FROM journal WHERE deal = ?1 AND n > ?2 AND state = 'done')
             SELECT row_id FROM journal_row WHERE journal IN since
             UNION ALL
             SELECT r.value ->> 0 FROM journal_pack p, json_each(p.rows) r
                 WHERE p.journal IN since AND r.type = 'array'",
        )?;
        let rows = statement.query_map(params![sitting.deal.to_string(), mark], |row| row.get::<_, String>(0))?;
        rows.map(|row| row?.parse().map_err(StoreError::from)).collect()
    }

    /// Keeps the time that a sitting has spent, in place of what was kept before. A workbook that can only be read keeps
    /// none.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_sitting_clock(&self, sitting: Id<Sitting>, spent: &Spent) -> Result<(), StoreError> {
        self.check_place()?;
        if self.is_read_only() {
            return Ok(());
        }
        let transaction = self.begin()?;
        let kept = transaction
            .prepare_cached("DELETE FROM sitting_clock WHERE sitting = ?1")?
            .execute([sitting.to_string()])?;
        for (phase, seconds) in spent.phases() {
            transaction
                .prepare_cached("INSERT INTO sitting_clock (sitting, phase, seconds) VALUES (?1, ?2, ?3)")?
                .execute(params![sitting.to_string(), phase.key(), seconds])?;
        }
        let place = last_phase(sitting);
        match spent.last() {
            Some(last) => transaction
                .prepare_cached(
                    "INSERT INTO setting (key, value) VALUES (?1, ?2)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                )?
                .execute(params![place, last.key()])?,
            None => transaction.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([place])?,
        };
        match (kept, spent.is_empty()) {
            // It begins with this.
            (0, false) => transaction.prepare_cached(
                "INSERT OR REPLACE INTO setting (key, value)
                 SELECT ?1, CAST(ifnull(max(n), 0) AS TEXT) FROM journal",
            )?,
            (_, true) => transaction.prepare_cached("DELETE FROM setting WHERE key = ?1")?,
            _ => return Ok(transaction.commit()?),
        }
        .execute([begun(sitting)])?;
        transaction.commit()?;
        Ok(())
    }
}

/// Where the number of the last edit stands that was made before a sitting began.
fn begun(sitting: Id<Sitting>) -> String {
    format!("begun {sitting}")
}

/// Where the phase stands that a sitting was worked in last.
fn last_phase(sitting: Id<Sitting>) -> String {
    format!("phase {sitting}")
}
