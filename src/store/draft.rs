//! Texts not committed yet, and settings. Neither is journalled: undo does not concern them.
//!
//! A draft belongs to the instance in which it is typed. When that has ended, however it did, the text is left to
//! whoever takes it up.
//!
//! While a customer looks on, drafts are kept apart: what was being typed before is not to be seen, and what is typed
//! now waits there for the next time, so that nothing that the customer said becomes ours. So are those of a deal of
//! which one side is heard blind: what the other side left half said is not seen in that sitting, and comes back after it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{StoreError, Workbook};
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Source},
};

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
    /// The side that was heard blind when it was typed.
    heard: Option<Source>,
}

impl Draft {
    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        let (at, instance): (String, String) = (row.get("at")?, row.get("instance")?);
        Ok(Self {
            place: row.get("place")?,
            text: row.get("text")?,
            at: at.parse().map_err(|_| StoreError::Damaged(format!("a draft says {at:?}")))?,
            instance: instance.parse()?,
            heard: None,
        })
    }
}

/// What the places of drafts begin with that are kept apart.
const APART: &str = "apart:";

/// What the places of drafts begin with that are kept apart for the side that is heard blind.
fn heard_prefix(side: Source) -> String {
    format!("heard-{}:", side.key())
}

/// The place as its editor knows it: whether it is kept apart, and for which side.
fn parts_of(stored: &str) -> (bool, Option<Source>, &str) {
    let (is_apart, place) = match stored.strip_prefix(APART) {
        Some(place) => (true, place),
        None => (false, stored),
    };
    let side = Source::ALL.iter().copied().find(|side| place.starts_with(&heard_prefix(*side)));
    let place = side.and_then(|side| place.strip_prefix(&heard_prefix(side))).unwrap_or(place);
    (is_apart, side, place)
}

/// The deal that a draft belongs to stands at the beginning of its place.
pub(super) fn deal_of_draft(stored: &str) -> Option<Id<Deal>> {
    let (_, _, place) = parts_of(stored);
    place.strip_prefix("aside:").unwrap_or(place).split('/').next()?.parse().ok()
}

impl Workbook {
    /// From now on, drafts are those that are kept apart, or no longer.
    pub fn keep_drafts_apart(&mut self, apart: bool) {
        self.drafts_apart = apart;
    }

    /// From now on, drafts of a deal are those typed while this side is heard blind; of none, all that are not kept apart
    /// for a side.
    pub fn keep_drafts_of(&self, deal: Id<Deal>, heard: Option<Source>) {
        let mut sides = self.draft_sides.borrow_mut();
        match heard {
            Some(side) => sides.insert(deal, side),
            None => sides.remove(&deal),
        };
    }

    /// The side of the deal at this place that is heard blind.
    fn heard_at(&self, place: &str) -> Option<Source> {
        self.draft_sides.borrow().get(&deal_of_draft(place)?).copied()
    }

    /// A place as the file has it.
    fn stored_place(&self, place: &str) -> String {
        self.stored_for(place, self.heard_at(place))
    }

    fn stored_for(&self, place: &str, heard: Option<Source>) -> String {
        let apart = if self.drafts_apart { APART } else { "" };
        format!("{apart}{}{place}", heard.map(heard_prefix).unwrap_or_default())
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
        let (mut drafts, heard) = (self.drafts()?, self.heard_at(place));
        drafts.retain(|draft| draft.place == place && draft.heard == heard);
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

    /// The text for an editor that was typed while one side of the deal was heard blind, which none is any more; from now
    /// on it is kept like all others.
    pub fn bring_back_draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        if self.heard_at(place).is_some() {
            return Ok(None);
        }
        let draft = self.drafts()?.into_iter().find(|draft| draft.place == place && draft.heard.is_some());
        if let Some(draft) = draft.as_ref().filter(|_| !self.is_read_only()) {
            self.check_place()?;
            let (stored, here) = (self.stored_for(place, draft.heard), self.stored_place(place));
            self.conn
                .prepare_cached(
                    "UPDATE OR IGNORE draft SET place = ?3, instance = ?4 WHERE place = ?1 AND instance = ?2",
                )?
                .execute([&stored, &draft.instance.to_string(), &here, &self.presence.id.to_string()])?;
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
            .execute([
                &self.stored_for(&draft.place, draft.heard),
                &draft.instance.to_string(),
                &self.presence.id.to_string(),
            ])?;
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

    /// The texts that this instance keeps, and those left by instances that are no longer at work; the latest first. Those
    /// that are kept apart now are not among them.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut drafts = self.all_drafts()?;
        drafts.retain_mut(|draft| {
            let (is_apart, heard, place) = parts_of(&draft.place);
            let sides = self.heard_at(place).is_none_or(|side| heard == Some(side));
            (draft.heard, draft.place) = (heard, place.to_owned());
            sides && is_apart == self.drafts_apart
        });
        Ok(drafts)
    }

    /// All texts that are kept, as [`Workbook::drafts`], also those that are kept apart; their places are as the file has
    /// them.
    pub fn all_drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut drafts = self
            .conn
            .prepare_cached("SELECT place, instance, text, at FROM draft")?
            .query_and_then([], Draft::of)?
            .collect::<Result<Vec<_>, StoreError>>()?;
        drafts.retain(|draft| !self.presence.is_at_work(draft.instance));
        drafts.arrange_by(|a, b| b.at.cmp(&a.at).then_with(|| a.place.cmp(&b.place)));
        Ok(drafts)
    }

    /// Puts these texts, as [`Workbook::all_drafts`] has them, each still of the instance in which it was typed, in the
    /// place of all that are kept.
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
