//! The workbook: one SQLite file with everything in it.
//!
//! Everything that a user edits goes through [`Workbook::edit`]: one transaction, journalled row by row, durable when
//! it returns. Undo, redo and history are readings of that journal and survive a restart.
//!
//! ```
//! use debrief::{domain::{Deal, Step}, store::{Edit, EditLabel, Workbook}};
//!
//! let mut workbook = Workbook::open_in_memory()?;
//! let deal = Deal::new("Hofstetter Kunststoff", "Extrusion line 3");
//! workbook.edit(Edit::new(EditLabel::AddDeal).arg("title", deal.title.as_str()), |tx| tx.insert(&deal))?;
//! let step = Step::new(deal.id, 0, "asks for a quotation");
//! workbook.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&step))?;
//! assert_eq!(workbook.debrief(deal.id)?.steps, [step]);
//! workbook.undo()?;
//! assert!(workbook.debrief(deal.id)?.steps.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod accounts;
mod backup;
mod backup_name;
mod batch;
mod blank;
mod bulk;
mod check;
mod clock;
mod columns;
mod deals;
mod delete;
mod digest;
mod draft;
mod edit;
mod error;
mod fill;
mod forget;
mod guard;
mod holdings;
mod image;
mod imported;
mod interrupt;
mod journal;
mod label;
mod levers;
mod load;
mod meeting;
mod merge;
mod ocel;
mod open;
mod outlines;
mod pack;
mod place;
mod presence;
mod read;
mod recent;
mod restore;
mod retention;
mod row;
mod salvage;
mod schema;
mod scratch;
mod sealed;
mod search;
mod searched;
mod snippet;
#[cfg(test)]
pub(crate) mod traced;
mod turn;

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::domain::{Deal, Id, Source};

use crate::clock::Clock;

pub use backup::{Backup, BackupKind, Contents, automatic_backup, backups};
pub use batch::Batch;
pub use bulk::Bulk;
pub use check::{CheckFinding, CheckKind, Report, Severity, check, check_watched};
pub use deals::{DealQuery, DealRow, ToldCounts};
pub use digest::{Renewal, WORTH_DIGESTS};
pub use draft::Draft;
pub use edit::{Edit, Tx};
pub use error::{BackupError, OpenError, StoreError};
pub use forget::{ForgetHit, ForgetPlan, ForgetScope, Forgotten, Spot, backups_naming};
pub use guard::open_ordinary;
pub use holdings::{
    Becomes, ChangedFact, Clash, Disagreement, Gone, Held, Holdings, Merged, Named, RowKey, Touched, Unaware, Union,
    unite,
};
pub use image::Image;
pub use imported::{Aliases, Known, KnownDeal, KnownStep, StepSaid};
pub use journal::{EntryState, JournalEntry, RowChange};
pub use label::EditLabel;
pub use load::Bundle;
pub use meeting::{Conflict, Dispute, Prevails};
pub use ocel::{Entry, EntryType, OCEL_ALWAYS, ObjectLog, OcelError, OcelFile, ValueKind, read_ocel};
pub use open::{OpenOptions, Upgrade};
pub use restore::{Restored, Restoring, restore};
pub use retention::Retention;
#[cfg(test)]
pub(crate) use salvage::OTHERS as SALVAGED_TOO;
pub use salvage::{Lost, Salvaged, salvage};
pub use schema::{SCHEMA_VERSION, is_workbook};
pub(crate) use scratch::Folder;
pub use sealed::Forecast;
pub use search::Hit;
pub use turn::{Pick, Way};

/// What other instances have written.
#[derive(Debug, Clone, Copy, Default)]
struct Others {
    commits: u32,
    journal: digest::Moment,
    edits: u32,
}

/// An open workbook. Dropping it leaves one file behind.
pub struct Workbook {
    conn: Connection,
    path: Option<PathBuf>,
    identity: Option<place::Identity>,
    notices: Vec<Notice>,
    presence: presence::Presence,
    clock: Box<dyn Clock>,
    own_edits: Cell<u32>,
    recent: RefCell<Option<recent::Recent>>,
    others: Cell<Others>,
    /// Whether drafts are kept apart from those of other times.
    drafts_apart: bool,
    /// The sides that are heard blind: their drafts are kept apart too.
    draft_sides: RefCell<HashMap<Id<Deal>, Source>>,
}

/// What happened while a workbook was opened.
#[derive(Debug)]
pub enum Notice {
    /// The file was backed up before it was migrated.
    BackedUp(Backup),
    /// It could not be backed up. It was migrated all the same.
    BackupFailed(BackupError),
    /// The file was brought to the present format.
    Migrated {
        /// Its format before.
        from: i32,
        /// Its format now.
        to: i32,
    },
}

impl Workbook {
    /// What happened while it was opened, in order.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The file; none for a workbook in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Tells the time from another clock: for tests and demonstrations.
    pub fn with_clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// The clock that stamps edits.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Whether the file cannot be written to, so that every edit will fail with [`StoreError::ReadOnly`].
    pub fn is_read_only(&self) -> bool {
        self.conn.is_readonly(rusqlite::MAIN_DB).unwrap_or(false)
    }

    /// A number that differs after every edit, undo or redo, of this instance or of any other. Cheap: it costs no
    /// more than a look at the file's head.
    pub fn version(&self) -> Result<u64, StoreError> {
        let _ = self.check_place();
        // data_version moves with the commits of others only, so our own are counted beside it.
        let mut others = self.others.get();
        let commits = self.commits_of_others()?;
        if commits != others.commits {
            // Many of their commits only keep what is being typed there: the journal tells whether they are edits.
            let journal = digest::Moment::now(&self.conn)?;
            others.edits = others.edits.wrapping_add(u32::from(journal != others.journal));
            (others.commits, others.journal) = (commits, journal);
            self.others.set(others);
        }
        Ok(u64::from(others.edits) << 32 | u64::from(self.own_edits.get()))
    }

    /// A number that differs once another instance has written anything.
    fn commits_of_others(&self) -> Result<u32, StoreError> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// How many edits, undos and redos this instance has made since it opened the file.
    pub fn edits_made(&self) -> u32 {
        self.own_edits.get()
    }

    fn count_edit(&self) {
        self.recent.take();
        self.own_edits.set(self.own_edits.get().wrapping_add(1));
    }
}

impl fmt::Debug for Workbook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workbook").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Drop for Workbook {
    fn drop(&mut self) {
        if self.path.is_some() && !self.is_read_only() && self.check_place().is_ok() {
            // The kept journal file (see `open`) is removed by leaving its mode. When another instance is at work, this
            // fails and the last one to close removes it; a journal left behind is empty and does no harm. Where another
            // file has taken this one's place, the journal beside it may be its own.
            let _ = self.conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
        }
    }
}
