//! Texts not committed yet, and settings. Neither is journalled: undo does not concern them.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

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
}

impl Workbook {
    /// Keeps the text of an editor in place of what was kept there before. A workbook that can only be read keeps none, and
    /// says so nowhere: whoever looks into one must be able to leave an editor again.
    pub fn save_draft(&self, place: &str, text: &str) -> Result<(), StoreError> {
        self.check_place()?;
        if self.is_read_only() {
            return Ok(());
        }
        self.conn
            .prepare_cached(
                "INSERT INTO draft (place, text, at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (place) DO UPDATE SET text = excluded.text, at = excluded.at",
            )?
            .execute(params![place, text, self.clock.now().to_string()])?;
        Ok(())
    }

    /// The text kept for an editor.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        Ok(self.drafts()?.into_iter().find(|draft| draft.place == place))
    }

    /// Forgets the text kept for an editor.
    pub fn drop_draft(&self, place: &str) -> Result<(), StoreError> {
        self.check_place()?;
        if self.is_read_only() {
            return Ok(());
        }
        self.conn.prepare_cached("DELETE FROM draft WHERE place = ?1")?.execute([place])?;
        Ok(())
    }

    /// All texts kept, the latest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT place, text, at FROM draft")?;
        let mut drafts = statement
            .query_and_then([], |row| {
                let at: String = row.get(2)?;
                Ok(Draft {
                    place: row.get(0)?,
                    text: row.get(1)?,
                    at: at.parse().map_err(|_| StoreError::Damaged(format!("a draft says {at:?}")))?,
                })
            })?
            .collect::<Result<Vec<_>, StoreError>>()?;
        drafts.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.place.cmp(&b.place)));
        Ok(drafts)
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
