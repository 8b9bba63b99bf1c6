//! Texts not committed yet, and settings. Neither is journalled: undo does not concern them.
//!
//! A draft belongs to the instance in which it is typed. When that has ended, however it did, the text is left to
//! whoever takes it up.
//!
//! While a customer looks on, drafts are kept apart: what was being typed before is not to be seen, and what is typed
//! now waits there for the next time, so that nothing that the customer said becomes ours.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{StoreError, Workbook};

/// The text in an editor that is open, kept against a crash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which editor: a name that its screen chooses.
    pub place: String,
    /// The text.
    pub text: String,
    /// When it was saved.
    pub at: Timestamp,
    /// The instance in which it is or was typed.
    instance: Uuid,
}

impl Draft {
    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        let (at, instance): (String, String) = (row.get("at")?, row.get("instance")?);
        Ok(Self {
            place: row.get("place")?,
            text: row.get("text")?,
            at: at.parse().map_err(|_| StoreError::Damaged(format!("a draft says {at:?}")))?,
            instance: instance.parse()?,
        })
    }
}

/// What the places of drafts begin with that are kept apart.
const APART: &str = "apart:";

impl Workbook {
    /// From now on, drafts are those that are kept apart, or no longer.
    pub fn keep_drafts_apart(&mut self, apart: bool) {
        self.drafts_apart = apart;
    }

    /// A place as the file has it.
    fn stored_place(&self, place: &str) -> String {
        if self.drafts_apart { format!("{APART}{place}") } else { place.to_owned() }
    }

    /// Keeps the text of an editor in place of what this instance kept there before. A workbook that can only be read keeps
    /// none, and says so nowhere: whoever looks into one must be able to leave an editor again.
    pub fn save_draft(&self, place: &str, text: &str) -> Result<(), StoreError> {
        self.check_place()?;
        if self.is_read_only() {
            return Ok(());
        }
        self.conn
            .prepare_cached(
                "INSERT INTO draft (place, instance, text, at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (place, instance) DO UPDATE SET text = excluded.text, at = excluded.at",
            )?
            .execute(params![
                self.stored_place(place),
                self.presence.id.to_string(),
                text,
                self.clock.now().to_string()
            ])?;
        Ok(())
    }

    /// The text kept for an editor: this instance's, else the latest that one has left that is no longer at work.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        let mut drafts = self.drafts()?;
        drafts.retain(|draft| draft.place == place);
        let own = drafts.iter().position(|draft| draft.instance == self.presence.id);
        Ok((!drafts.is_empty()).then(|| drafts.swap_remove(own.unwrap_or(0))))
    }

    /// The text kept for an editor that now opens, as [`Workbook::draft`]; from now on it is this instance's.
    pub fn take_up_draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        let draft = self.draft(place)?;
        if let Some(draft) = &draft {
            self.take_up(draft)?;
        }
        Ok(draft)
    }

    /// Makes a text that another instance has left this one's, unless this one keeps another at the same place.
    pub fn take_up(&self, draft: &Draft) -> Result<(), StoreError> {
        if draft.instance == self.presence.id || self.is_read_only() {
            return Ok(());
        }
        self.check_place()?;
        self.conn
            .prepare_cached("UPDATE OR IGNORE draft SET instance = ?3 WHERE place = ?1 AND instance = ?2")?
            .execute([&self.stored_place(&draft.place), &draft.instance.to_string(), &self.presence.id.to_string()])?;
        Ok(())
    }

    /// Forgets the text that this instance keeps for an editor.
    pub fn drop_draft(&self, place: &str) -> Result<(), StoreError> {
        self.check_place()?;
        if self.is_read_only() {
            return Ok(());
        }
        self.forget_draft(&self.conn, place)
    }

    /// [`Workbook::drop_draft`] as a part of a transaction.
    pub(super) fn forget_draft(&self, conn: &Connection, place: &str) -> Result<(), StoreError> {
        conn.prepare_cached("DELETE FROM draft WHERE place = ?1 AND instance = ?2")?
            .execute([&self.stored_place(place), &self.presence.id.to_string()])?;
        Ok(())
    }

    /// The texts that this instance keeps, and those left by instances that are no longer at work; the latest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut drafts = self
            .conn
            .prepare_cached("SELECT place, instance, text, at FROM draft")?
            .query_and_then([], Draft::of)?
            .collect::<Result<Vec<_>, StoreError>>()?;
        drafts.retain_mut(|draft| {
            let apart = draft.place.strip_prefix(APART).map(str::to_owned);
            let is_here = apart.is_some() == self.drafts_apart;
            draft.place = apart.unwrap_or_else(|| std::mem::take(&mut draft.place));
            is_here && !self.presence.is_at_work(draft.instance)
        });
        drafts.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.place.cmp(&b.place)));
        Ok(drafts)
    }

    /// Puts these texts, each still of the instance in which it was typed, in the place of all that are kept.
    pub fn replace_drafts(&self, drafts: &[Draft]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        transaction.execute("DELETE FROM draft", [])?;
        for draft in drafts {
            transaction.execute(
                "INSERT OR REPLACE INTO draft (place, instance, text, at) VALUES (?1, ?2, ?3, ?4)",
                params![draft.place, draft.instance.to_string(), draft.text, draft.at.to_string()],
            )?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// A setting that belongs to the workbook.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Sets a setting that belongs to the workbook; `None` forgets it.
    pub fn set_setting(&self, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.check_place()?;
        match value {
            Some(value) => self
                .conn
                .prepare_cached(
                    "INSERT INTO setting (key, value) VALUES (?1, ?2)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                )?
                .execute([key, value])?,
            None => self.conn.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([key])?,
        };
        Ok(())
    }
}
