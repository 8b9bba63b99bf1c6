//! Undo and redo: edits that are taken back and made again, wherever they stand in the history.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    EditLabel, EntryState, Image, JournalEntry, RowChange, StoreError, Workbook,
    bulk::Haste,
    image,
    journal::{SELECT, head, rows_from},
    searched::Searched,
};
use crate::domain::{Deal, Id, Keyed};

/// So many rows of an entry are taken back or made again at a time.
const AT_ONCE: usize = 2_000;

/// Which way an edit is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is taken back.
    Back,
    /// It is made once more.
    Forth,
}

impl Way {
    /// How a row looks before and after an edit that has changed it is turned.
    fn sides(self, row: &RowChange) -> (Option<&Image>, Option<&Image>) {
        match self {
            Self::Back => (row.after.as_ref(), row.before.as_ref()),
            Self::Forth => (row.before.as_ref(), row.after.as_ref()),
        }
    }

    /// The way that leads back to before.
    pub fn opposite(self) -> Self {
        match self {
            Self::Back => Self::Forth,
            Self::Forth => Self::Back,
        }
    }
}

/// Which of the edits that can be turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The one that comes next.
    Next,
    /// The next one that has changed something of this deal, or something that all deals share.
    NextOf(Id<Deal>),
    /// The next one beyond this.
    Beyond(Uuid),
    /// The next one of those beyond this.
    BeyondOf(Uuid, Id<Deal>),
    /// This one.
    This(Uuid),
}

impl Workbook {
    /// Takes the last edit back. `None` when there is nothing to take back; [`StoreError::Overtaken`] when a row no
    /// longer looks as the edit left it, because another program has written to the file.
    pub fn undo(&mut self) -> Result<Option<JournalEntry>, StoreError> {
        self.turn(Way::Back, Pick::Next, |_, _| Ok(()))
    }

    /// Does the edit that was undone last once more.
    pub fn redo(&mut self) -> Result<Option<JournalEntry>, StoreError> {
        self.turn(Way::Forth, Pick::Next, |_, _| Ok(()))
    }

    /// [`Workbook::undo`] or [`Workbook::redo`] of an edit that may be long: before each part of it, `go_on` hears how many
    /// rows are done, and of how many; where it answers an error, nothing has changed. An edit that does not come next is
    /// turned all the same where no later one has touched its rows, or rests on them ([`StoreError::Rule`]).
    ///
    /// # Errors
    /// As there, and those of `go_on`.
    pub fn turn<E: From<StoreError>>(
        &mut self,
        way: Way,
        pick: Pick,
        mut go_on: impl FnMut(u64, u64) -> Result<(), E>,
    ) -> Result<Option<JournalEntry>, E> {
        let transaction = self.begin_edit()?;
        let Some((n, mut entry)) = next(&transaction, way, pick)? else {
            return Ok(None);
        };
        if matches!(way, Way::Back) && brings_sealed(&transaction, n)? {
            return Err(StoreError::SealedSince.into());
        }
        // An import has more rows than anybody wants in memory at once.
        let parts = entry.row_count.div_ceil(AT_ONCE);
        let haste = (parts > 1).then(|| Haste::with_checks(&self.conn)).transpose().map_err(StoreError::from)?;
        let searched = haste.as_ref().map(|_| searched(&transaction, n, way)).transpose()?;
        if parts > 1 && !is_whole(&transaction, n, entry.row_count)? {
            return Err(StoreError::Damaged(format!("rows of the edit {n} are missing")).into());
        }
        for part in 0..parts {
            go_on((part * AT_ONCE) as u64, entry.row_count as u64)?;
            let first = AT_ONCE * if matches!(way, Way::Back) { parts - 1 - part } else { part };
            let mut rows = rows_from(&transaction, n, first, AT_ONCE)?;
            if let Some(searched) = &searched {
                let was_there = |row: &&RowChange| way.sides(row).0.is_some();
                let rows: Vec<_> = rows.iter().filter(was_there).map(|row| (row.table, row.id)).collect();
                searched.forget(&transaction, &rows)?;
            }
            match way {
                Way::Back => rows.iter().rev().try_for_each(|row| replace(&transaction, row, way))?,
                Way::Forth => rows.iter().try_for_each(|row| replace(&transaction, row, way))?,
            }
            match &searched {
                None => entry.rows.append(&mut rows),
                Some(searched) => {
                    let stays = |row: &&RowChange| way.sides(row).1.is_some();
                    let rows: Vec<_> = rows.iter().filter(stays).map(|row| (row.table, row.id)).collect();
                    searched.index(&transaction, &rows)?;
                }
            }
        }
        if let Some(searched) = &searched {
            searched.index_new(&transaction)?;
        }
        entry.state = match way {
            Way::Back => EntryState::Undone,
            Way::Forth => EntryState::Done,
        };
        transaction.execute(TURN, params![n, entry.state.key()]).map_err(StoreError::from)?;
        self.commit(transaction)?;
        Ok(Some(entry))
    }

    /// The edit that [`Workbook::undo`] would take back, without its rows.
    pub fn can_undo(&self) -> Result<Option<JournalEntry>, StoreError> {
        self.can_turn(Way::Back, Pick::Next)
    }

    /// The edit that [`Workbook::turn`] would turn, without its rows.
    pub fn can_turn(&self, way: Way, pick: Pick) -> Result<Option<JournalEntry>, StoreError> {
        Ok(next(&self.conn, way, pick)?.map(|(_, entry)| entry))
    }
}

/// Whether all numbers of an entry, of which the last one tells how many rows it has, stand for a row.
fn is_whole(conn: &Connection, n: i64, row_count: usize) -> Result<bool, StoreError> {
    let sql = "SELECT (SELECT count(*) FROM journal_row WHERE journal = ?1)
                   + (SELECT total(row_count) FROM journal_pack WHERE journal = ?1)";
    let found: f64 = conn.query_row(sql, [n], |row| row.get(0))?;
    Ok(found == row_count as f64)
}

/// Digests tell by the count of turns what has been made from the rows before.
const TURN: &str = "UPDATE journal SET state = ?2, turned = 1 +
    (SELECT ifnull(max(turned), 0) FROM journal WHERE turned IS NOT NULL) WHERE n = ?1";

/// Whether an entry of several deals has brought one for which a prediction has been locked since: it would go with its
/// deal. The entry that made one deal is not come upon as long as its prediction is locked; see [`next`].
fn brings_sealed(conn: &Connection, n: i64) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (
                   SELECT 1 FROM journal_row r JOIN prediction p ON p.deal = r.row_id AND p.state <> 'draft'
                   WHERE r.journal = ?1 AND r.table_name = 'deal' AND r.before IS NULL
                       AND p.id NOT IN (
                           SELECT row_id FROM journal_row WHERE journal = ?1 AND table_name = 'prediction'
                           UNION ALL
                           SELECT ifnull(iif(packed.type = 'array', packed.value ->> 0, NULL), '')
                               FROM journal_pack o, json_each(o.rows) packed
                               WHERE o.journal = ?1 AND o.table_name = 'prediction'
                       )
               )";
    Ok(conn.prepare_cached(sql)?.query_row([n], |row| row.get(0))?)
}

/// How the texts of an entry that is too long for the triggers are kept while it is turned.
fn searched(conn: &Connection, n: i64, way: Way) -> Result<Searched, StoreError> {
    let deletes = "SELECT EXISTS (SELECT 1 FROM journal_row WHERE journal = ?1 AND after IS NULL)";
    match way {
        Way::Forth if !conn.query_row(deletes, [n], |row| row.get(0))? => Searched::begin(conn),
        _ => Ok(Searched::row_by_row()),
    }
}

/// Replaces a row that must look as the entry says.
fn replace(conn: &Connection, row: &RowChange, way: Way) -> Result<(), StoreError> {
    let (expected, wanted) = way.sides(row);
    let stored = image::stored(conn, row.table, row.id)?;
    if !image::is_still(stored.as_ref(), expected) {
        return Err(StoreError::Overtaken { table: row.table, id: row.id });
    }
    image::write(conn, row.table, row.id, stored.as_ref(), wanted)
}

fn next(conn: &Connection, way: Way, pick: Pick) -> Result<Option<(i64, JournalEntry)>, StoreError> {
    let choice = match way {
        // Nobody who was forgotten comes back. What is locked is not unlocked, and what was opened has been seen: neither is
        // what was predicted changed after, nor taken away with its deal. The other edits before can be taken back all the
        // same, and so can what was written down after the opening. Scores that were laid open have been seen too: what
        // was done to the deal itself up to then stands.
        Way::Back => {
            "WHERE state = 'done' AND label NOT IN ('forget_person', 'lock_prediction', 'open_prediction') AND NOT (
                 EXISTS (SELECT 1 FROM prediction p WHERE p.deal = journal.deal AND p.state <> 'draft')
                 AND (label = 'change_prediction' AND NOT EXISTS (
                     SELECT 1 FROM journal o
                     WHERE o.label = 'open_prediction' AND o.deal = journal.deal AND o.state = 'done' AND o.n < journal.n
                 ) OR EXISTS (
                     SELECT 1 FROM journal_row r
                     WHERE r.journal = journal.n AND r.table_name = 'deal' AND r.row_id = journal.deal
                         AND r.before IS NULL
                 ))
             ) AND NOT (
                 EXISTS (
                     SELECT 1 FROM journal_row r
                     WHERE r.journal = journal.n AND r.table_name = 'deal' AND r.row_id = journal.deal
                 )
                 AND EXISTS (SELECT 1 FROM deal d WHERE d.id = journal.deal AND d.scoring <> 'blind')
                 AND EXISTS (
                     SELECT 1 FROM journal o
                     JOIN journal_row r ON r.journal = o.n AND r.table_name = 'deal' AND r.row_id = o.deal
                     WHERE o.deal = journal.deal AND o.label = 'change_deal' AND o.state = 'done' AND o.n >= journal.n
                         AND r.before ->> 'scoring' = 'blind' AND r.after ->> 'scoring' <> 'blind'
                 )
             )"
        }
        Way::Forth => "WHERE state = 'undone'",
    };
    let (beyond, order) = match way {
        Way::Back => ("<", "DESC"),
        Way::Forth => (">", "ASC"),
    };
    let lies_beyond = || format!("n {beyond} (SELECT n FROM journal WHERE id = ?1)");
    let (picked, id, deal) = match pick {
        Pick::Next => ("?1 IS NULL".to_owned(), None, None),
        Pick::NextOf(deal) => ("?1 IS NULL".to_owned(), None, Some(deal)),
        Pick::Beyond(id) => (lies_beyond(), Some(id), None),
        Pick::BeyondOf(id, deal) => (lies_beyond(), Some(id), Some(deal)),
        Pick::This(id) => ("id = ?1".to_owned(), Some(id), None),
    };
    let of = if deal.is_some() { OF_DEAL } else { "?2 IS NULL" };
    let sql = format!("{SELECT} {choice} AND {picked} AND {of} ORDER BY n {order} LIMIT 1");
    let (id, deal) = (id.map(|id| id.to_string()), deal.map(|deal| deal.to_string()));
    let found = conn.prepare_cached(&sql)?.query_row([id, deal], head).optional()?.transpose()?;
    // What was before a recovery is not known for certain.
    Ok(found.filter(|(_, entry)| entry.label != EditLabel::Recover))
}

/// Whether an entry has changed something of a deal, or a question that is asked in all of them. An entry of several deals is
/// looked through row by row; which deals a study compares is seen there and not in the deal.
const OF_DEAL: &str = "(deal = ?2 OR deal IS NULL AND EXISTS (
     SELECT 1 FROM journal_row r WHERE r.journal = journal.n AND (
         r.table_name = 'own_question' OR r.table_name = 'deal' AND r.row_id = ?2
         OR r.table_name <> 'study_deal' AND ifnull(r.after, r.before) ->> 'deal' = ?2
     )
     UNION ALL SELECT 1 FROM journal_pack p
         WHERE p.journal = journal.n AND p.deal = ?2 AND p.table_name <> 'study_deal'
 ))";
