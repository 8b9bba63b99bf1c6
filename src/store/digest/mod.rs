//! Digests: what answers across deals count of a deal, packed, so that ten thousand deals are ten thousand rows to read and not
//! millions.
//!
//! A digest is made from the rows, never together with an edit: Enter pays nothing for it. The file notes up to which moment
//! of the journal all digests hold; a deal that a later entry, undo or redo has touched is read from its rows until
//! somebody renews the digests, beside the work and where it is worth while. All that changes rows goes through the
//! journal but forgetting somebody, which leaves no digest: they hold the titles of steps that have no activity.
//!
//! Nothing rests on them. What is not as it was written is passed over, and what fails here is told nobody but the log.

mod bytes;
mod packed;

use std::{collections::HashSet, path::PathBuf, thread, time::Duration};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::{
    StoreError, Workbook,
    edit::refuse_newer,
    error::note,
    open,
    outlines::{self, COUNTED},
    place::{self, Identity},
    read::rows,
};
use crate::domain::{Deal, Debrief, Id, Keyed, Table};

/// The setting that says up to which moment of the journal the digests hold.
const UP_TO: &str = "digests";

/// A moment in the life of a workbook: each edit, undo and redo leads to a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moment {
    /// The last entry of the journal.
    entry: i64,
    /// How often entries have been undone or redone.
    turned: i64,
}

impl Moment {
    pub(super) fn now(conn: &Connection) -> rusqlite::Result<Self> {
        let sql = "SELECT (SELECT ifnull(max(n), 0) FROM journal),
                       (SELECT ifnull(max(turned), 0) FROM journal WHERE turned IS NOT NULL)";
        conn.prepare_cached(sql)?.query_row([], |row| Ok(Self { entry: row.get(0)?, turned: row.get(1)? }))
    }

    /// The one up to which the digests hold, if it can be read.
    fn noted(conn: &Connection) -> rusqlite::Result<Option<Self>> {
        let mut query = conn.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        let noted: Option<String> = query.query_row([UP_TO], |row| row.get(0)).optional()?;
        let read = |noted: String| {
            let (entry, turned) = noted.split_once(' ')?;
            Some(Self { entry: entry.parse().ok()?, turned: turned.parse().ok()? })
        };
        Ok(noted.and_then(read))
    }

    fn note(self, conn: &Connection) -> rusqlite::Result<()> {
        let sql =
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        conn.prepare_cached(sql)?.execute(params![UP_TO, format!("{} {}", self.entry, self.turned)])?;
        Ok(())
    }
}

/// Which digests hold.
#[derive(Debug)]
pub(super) enum Trusted {
    /// None.
    None,
    /// All but those of these deals.
    AllBut(HashSet<Id<Deal>>),
}

impl Trusted {
    fn holds(&self, deal: Id<Deal>) -> bool {
        matches!(self, Self::AllBut(touched) if !touched.contains(&deal))
    }
}

/// Which digests hold in the state of the file that is being read.
pub(super) fn trusted(conn: &Connection) -> Trusted {
    look(conn).unwrap_or_else(|error| {
        note(&error);
        Trusted::None
    })
}

/// So many changed rows are looked through for their deals; after more it takes less to begin anew.
const LOOKED_THROUGH: usize = 5_000;

fn look(conn: &Connection) -> rusqlite::Result<Trusted> {
    let (Some(then), now) = (Moment::noted(conn)?, Moment::now(conn)?) else { return Ok(Trusted::None) };
    if then.entry > now.entry || then.turned > now.turned {
        return Ok(Trusted::None);
    }
    let mut touched = HashSet::new();
    if then == now {
        return Ok(Trusted::AllBut(touched));
    }
    let mut query = conn.prepare_cached(&format!(
        "SELECT {CHANGE} WHERE journal > ?1
         UNION ALL SELECT {CHANGE} WHERE journal IN (SELECT n FROM journal WHERE turned > ?2)
         UNION ALL SELECT table_name, '', deal, deal FROM journal_pack WHERE journal > ?1
         UNION ALL SELECT table_name, '', deal, deal FROM journal_pack
             WHERE journal IN (SELECT n FROM journal WHERE turned > ?2) LIMIT ?3"
    ))?;
    let mut found = query.query(params![then.entry, then.turned, LOOKED_THROUGH as i64 + 1])?;
    let mut count = 0;
    while let Some(row) = found.next()? {
        count += 1;
        let is_deal = row.get_ref(0)?.as_str()? == Table::Deal.key();
        for cell in if is_deal { 1..2 } else { 2..4 } {
            let deal: Option<Id<Deal>> = row.get_ref(cell)?.as_str_or_null()?.and_then(|deal| deal.parse().ok());
            touched.extend(deal);
        }
    }
    Ok(if count > LOOKED_THROUGH { Trusted::None } else { Trusted::AllBut(touched) })
}

/// A row of the journal: whose it is, before and after.
const CHANGE: &str =
    "table_name, row_id, json_extract(before, '$.deal'), json_extract(after, '$.deal') FROM journal_row";

/// Reads what the digests hold of these deals, which stand in the order of their ids and hold nothing yet; says of which.
pub(super) fn read(conn: &Connection, trusted: &Trusted, of: &[Table], outlines: &mut [Debrief]) -> Vec<bool> {
    let mut is_read = vec![false; outlines.len()];
    if matches!(trusted, Trusted::AllBut(_))
        && let Err(error) = fetch(conn, trusted, of, outlines, &mut is_read)
    {
        note(&error);
    }
    is_read
}

fn fetch(
    conn: &Connection,
    trusted: &Trusted,
    of: &[Table],
    outlines: &mut [Debrief],
    is_read: &mut [bool],
) -> rusqlite::Result<()> {
    // Compared as they stand in the file, where they sort as the ids do.
    let deals: Vec<String> = outlines.iter().map(|outline| outline.deal.id.to_string()).collect();
    let (Some(first), Some(last)) = (deals.first(), deals.last()) else { return Ok(()) };
    let sql = "SELECT deal, packed FROM digest WHERE deal BETWEEN ?1 AND ?2 ORDER BY deal";
    let mut query = conn.prepare_cached(sql)?;
    let mut found = query.query([first, last])?;
    let mut at = 0;
    while let Some(row) = found.next()? {
        let deal = row.get_ref(0)?.as_str()?;
        at += deals[at..].iter().take_while(|other| other.as_str() < deal).count();
        let Some(outline) = outlines.get_mut(at).filter(|outline| deals[at] == deal && trusted.holds(outline.deal.id))
        else {
            continue;
        };
        is_read[at] = packed::unpack(row.get_ref(1)?.as_blob()?, of, outline).is_some();
        if !is_read[at] {
            *outline = Debrief::new(outline.deal.clone());
        }
    }
    Ok(())
}

/// From so many deals without a digest on it is worth while to make them: the rows of fewer are read as fast as anybody can
/// tell.
pub const WORTH_DIGESTS: usize = 256;

/// So many are made at once, while an edit waits.
const AT_ONCE: usize = 64;

/// How long to wait for an edit under way.
const PATIENCE: Duration = Duration::from_secs(1);

/// What makes the digests that are missing or out of date. It has nothing of the workbook but its place, and may run on
/// another thread.
#[derive(Debug)]
pub struct Renewal {
    path: PathBuf,
    identity: Option<Identity>,
}

impl Workbook {
    /// What makes the digests of deals that have none; none where fewer than `least` lack one, or nothing can be written.
    pub fn renewal(&self, least: usize) -> Option<Renewal> {
        let path = self.path.clone().filter(|_| !self.is_read_only())?;
        let _one_state = self.snapshot().ok()?;
        let count = |table: &str| {
            let count = self.conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
            count.ok().and_then(|count| usize::try_from(count).ok())
        };
        let (deals, digests) = (count("deal")?, count("digest")?);
        let lacking = match trusted(&self.conn) {
            Trusted::None => deals,
            Trusted::AllBut(touched) => deals.saturating_sub(digests) + touched.len(),
        };
        (lacking >= least).then_some(Renewal { path, identity: self.identity })
    }
}

impl Renewal {
    /// Makes them, a few at a time, as long as `go_on` says so and nothing fails; between two commits it rests for `rest`, so
    /// that edits get their turn.
    pub fn run(&self, rest: Duration, go_on: impl Fn() -> bool) {
        if let Err(error) = self.renew(rest, go_on) {
            tracing::warn!(%error, "digests are not renewed");
        }
    }

    fn renew(&self, rest: Duration, go_on: impl Fn() -> bool) -> Result<(), StoreError> {
        let Ok(conn) = open::connect(&self.path, false) else { return Ok(()) };
        if place::identity(&self.path).ok() != Some(self.identity) {
            return Ok(());
        }
        open::keep_durable(&conn)?;
        conn.busy_timeout(PATIENCE)?;
        let mut after = String::new();
        while go_on() && renew_some(&conn, &mut after)? {
            thread::sleep(rest);
        }
        Ok(())
    }
}

/// Makes digests of deals beyond `after` that have none; whether there may be more. Those that are out of date go first: what
/// there is afterwards holds up to now.
fn renew_some(conn: &Connection, after: &mut String) -> Result<bool, StoreError> {
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    refuse_newer(&transaction)?;
    match trusted(&transaction) {
        Trusted::None => {
            transaction.execute("DELETE FROM digest", [])?;
        }
        Trusted::AllBut(touched) => {
            let mut delete = transaction.prepare_cached("DELETE FROM digest WHERE deal = ?1")?;
            touched.iter().try_for_each(|deal| delete.execute([deal.to_string()]).map(drop))?;
        }
    }
    Moment::now(&transaction)?.note(&transaction)?;
    let lacking = format!(
        "SELECT * FROM deal WHERE id > ?1 AND NOT EXISTS (SELECT 1 FROM digest g WHERE g.deal = deal.id)
         ORDER BY id LIMIT {AT_ONCE}"
    );
    let deals: Vec<Deal> = rows(&transaction, &lacking, [after.as_str()])?;
    let mut outlines: Vec<Debrief> = deals.into_iter().map(Debrief::new).collect();
    outlines::read_rows(&transaction, &COUNTED, &mut outlines)?;
    {
        let mut insert = transaction.prepare_cached("INSERT INTO digest (deal, packed) VALUES (?1, ?2)")?;
        for outline in &outlines {
            if let Some(packed) = packed::packed(outline) {
                insert.execute(params![outline.deal.id.to_string(), packed])?;
            }
        }
    }
    transaction.commit()?;
    if let Some(last) = outlines.last() {
        *after = last.deal.id.to_string();
    }
    Ok(outlines.len() == AT_ONCE)
}
