//! The journal: undo, redo and history.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{
    Edit, EditLabel, Image, StoreError, Workbook,
    bulk::{Haste, Searched},
    image, pack,
};
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Table, keyed_enum},
};

keyed_enum! {
    /// Where an entry of the journal stands.
    EntryState, "entry_state" {
        /// In force.
        Done = "done",
        /// Undone, and can be redone.
        Undone = "undone",
        /// Undone, and something else was edited since.
        Discarded = "discarded",
    }
}

/// One edit.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub label: EditLabel,
    /// The arguments of the label's text.
    pub args: Image,
    /// When it was made.
    pub at: Timestamp,
    /// The deal that it belongs to.
    pub deal: Option<Id<Deal>>,
    /// Whether it is in force.
    pub state: EntryState,
    /// How many rows it changed.
    pub row_count: usize,
    /// What it changed, in order; see each reading for how much of it is read.
    pub rows: Vec<RowChange>,
}

/// What an edit did to one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub id: Uuid,
    /// What it was; none if it was added.
    pub before: Option<Image>,
    /// What it became; none if it was deleted.
    pub after: Option<Image>,
}

impl RowChange {
    /// The record that it became, if `R` is its type.
    pub fn after_as<R: DeserializeOwned>(&self) -> Option<R> {
        serde_json::from_value(Value::Object(self.after.clone()?)).ok()
    }

    /// The deal that the row belongs to.
    pub fn deal(&self) -> Option<Id<Deal>> {
        if self.table == Table::Deal {
            return Some(Id::from_uuid(self.id));
        }
        deal_of(self.after.as_ref().or(self.before.as_ref())?)
    }
}

/// The deal that a row belongs to which is none itself.
pub(super) fn deal_of(row: &Image) -> Option<Id<Deal>> {
    row.get("deal")?.as_str()?.parse().ok()
}

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
        go_on: impl FnMut(u64, u64) -> Result<(), E>,
    ) -> Result<Option<JournalEntry>, E> {
        let row_count = next(&self.conn, way, pick)?.map_or(0, |(_, entry)| entry.row_count);
        let _haste = (row_count > AT_ONCE).then(|| Haste::with_checks(&self.conn)).transpose();
        let _haste = _haste.map_err(StoreError::from)?;
        self.turn_in_parts(way, pick, go_on)
    }

    /// The edit that [`Workbook::undo`] would take back, without its rows.
    pub fn can_undo(&self) -> Result<Option<JournalEntry>, StoreError> {
        self.can_turn(Way::Back, Pick::Next)
    }

    /// The edit that [`Workbook::turn`] would turn, without its rows.
    pub fn can_turn(&self, way: Way, pick: Pick) -> Result<Option<JournalEntry>, StoreError> {
        Ok(next(&self.conn, way, pick)?.map(|(_, entry)| entry))
    }

    /// The latest edits, the newest first, of one deal or of all, without their rows.
    pub fn history(&self, deal: Option<Id<Deal>>, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        let condition = if deal.is_some() { "deal = ?1" } else { "?1 IS NULL" };
        let sql = format!("{SELECT} WHERE {condition} ORDER BY n DESC LIMIT ?2");
        let heads = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params![deal.map(|deal| deal.to_string()), limit as i64], head)?
            .collect::<Result<Vec<_>, _>>()?;
        heads.into_iter().map(|head| Ok(head?.1)).collect()
    }

    /// The deal as it was when it was deleted, of a deal that is not there any more.
    pub fn deleted_deal(&self, deal: Id<Deal>) -> Result<Option<Deal>, StoreError> {
        let image: Option<String> = self
            .conn
            .prepare_cached(
                "SELECT before FROM journal_row WHERE journal IN (SELECT n FROM journal WHERE deal = ?1)
                     AND table_name = 'deal' AND row_id = ?1 AND before IS NOT NULL
                 ORDER BY journal DESC, seq DESC LIMIT 1",
            )?
            .query_row([deal.to_string()], |row| row.get(0))
            .optional()?;
        // What an older program wrote may be no deal any more; then it has no name.
        Ok(image.and_then(|image| serde_json::from_str(&image).ok()))
    }

    /// One edit with its first rows, at most so many.
    pub fn entry(&self, id: Uuid, most: usize) -> Result<Option<JournalEntry>, StoreError> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([id.to_string()], head).optional()?;
        let Some((n, mut entry)) = found.transpose()? else {
            return Ok(None);
        };
        entry.rows = rows(&self.conn, n, most)?;
        Ok(Some(entry))
    }

    /// What one edit did to the rows of one table, in order.
    pub fn entry_in(&self, id: Uuid, table: Table) -> Result<Vec<RowChange>, StoreError> {
        self.number(id)?.map_or(Ok(Vec::new()), |n| rows_of(&self.conn, n, table))
    }

    /// The rows of a table that an edit has changed, without those that it added or deleted: an import may have brought
    /// hundreds of thousands.
    pub fn entry_changes(&self, id: Uuid, table: Table) -> Result<Vec<RowChange>, StoreError> {
        let sql = format!("{ROWS} AND table_name = ?2 AND before IS NOT NULL AND after IS NOT NULL ORDER BY seq");
        self.number(id)?.map_or(Ok(Vec::new()), |n| read_rows(&self.conn, &sql, params![n, table.key()]))
    }

    /// The number under which the rows of an edit stand.
    fn number(&self, id: Uuid) -> Result<Option<i64>, StoreError> {
        let mut query = self.conn.prepare_cached("SELECT n FROM journal WHERE id = ?1")?;
        Ok(query.query_row([id.to_string()], |row| row.get(0)).optional()?)
    }

    fn turn_in_parts<E: From<StoreError>>(
        &self,
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
        let searched = (parts > 1).then(|| searched(&transaction, n, way)).transpose()?;
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
                       AND NOT EXISTS (
                           SELECT 1 FROM journal_row o WHERE o.journal = ?1 AND o.table_name = 'prediction'
                               AND o.row_id = p.id
                       )
                       AND NOT EXISTS (
                           SELECT 1 FROM journal_pack o, json_each(o.rows) packed
                           WHERE o.journal = ?1 AND o.table_name = 'prediction' AND o.deal = p.deal
                               AND packed.value ->> 0 = p.id
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

/// Enters that something was done that is no edit: it stands in the history and is never undone.
pub(super) fn note(conn: &Connection, edit: &Edit, at: Timestamp) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO journal (id, label, args, at, deal, state) VALUES (?1, ?2, ?3, ?4, ?5, 'done')")?
        .execute(params![
            Uuid::now_v7().to_string(),
            edit.label.key(),
            serde_json::to_string(&edit.args)?,
            at.to_string(),
            edit.deal.map(|deal| deal.to_string()),
        ])?;
    Ok(())
}

/// Adds a row of an entry: its number and its place there, table, id, and the images before and after.
pub(super) const ADD_ROW: &str =
    "INSERT INTO journal_row (journal, seq, table_name, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Enters an edit whose rows follow; answers its number. What was undone before it cannot be redone any more.
pub(super) fn begin(conn: &Connection, edit: &Edit, at: Timestamp) -> Result<i64, StoreError> {
    conn.prepare_cached("UPDATE journal SET state = 'discarded' WHERE state = 'undone'")?.execute([])?;
    note(conn, edit, at)?;
    Ok(conn.last_insert_rowid())
}

/// Enters an edit that has just been made. What was undone before it cannot be redone any more.
pub(super) fn record(conn: &Connection, edit: &Edit, at: Timestamp, changes: &[RowChange]) -> Result<(), StoreError> {
    let deal = edit.deal.or_else(|| common_deal(changes.iter().map(RowChange::deal)));
    let n = begin(conn, &Edit { deal, ..edit.clone() }, at)?;
    let mut statement = conn.prepare_cached(ADD_ROW)?;
    let text = |image: &Option<Image>| image.as_ref().map(serde_json::to_string).transpose();
    for (seq, row) in changes.iter().enumerate() {
        statement.execute(params![
            n,
            seq as i64,
            row.table.key(),
            row.id.to_string(),
            text(&row.before)?,
            text(&row.after)?,
        ])?;
    }
    Ok(())
}

/// Notes, in the temporary table `last_change`, which change in force was the last of each row. The order is that of the
/// entries, whatever the clock said.
pub(super) fn gather_last(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE last_change (
             table_name TEXT, row_id TEXT, journal INTEGER, seq INTEGER, PRIMARY KEY (table_name, row_id)
         ) WITHOUT ROWID;
         INSERT OR REPLACE INTO temp.last_change
             SELECT r.table_name, r.row_id, r.journal, r.seq FROM journal_row r JOIN journal j ON j.n = r.journal
                 WHERE j.state = 'done' ORDER BY r.journal, r.seq;
         INSERT INTO temp.last_change
             SELECT p.table_name, iif(r.type = 'array', r.value ->> 0, NULL) AS row_id, p.journal, p.seq + r.key
                 FROM journal_pack p JOIN journal j ON j.n = p.journal, json_each(iif(json_valid(p.rows), p.rows, '[]')) r
                 WHERE j.state = 'done' AND row_id IS NOT NULL ORDER BY p.journal, p.seq, r.key
             ON CONFLICT DO UPDATE SET journal = excluded.journal, seq = excluded.seq
                 WHERE (excluded.journal, excluded.seq) > (last_change.journal, last_change.seq);",
    )
}

/// The one deal that all rows belong to.
pub(super) fn common_deal(mut of_rows: impl Iterator<Item = Option<Id<Deal>>>) -> Option<Id<Deal>> {
    let first = of_rows.next()??;
    of_rows.all(|deal| deal == Some(first)).then_some(first)
}

/// Rows are counted by the number of the last one, which the keys have at hand even for a large import.
pub(super) const SELECT: &str = "SELECT n, id, label, args, at, deal, state, max(
         (SELECT ifnull(max(r.seq) + 1, 0) FROM journal_row r WHERE r.journal = journal.n),
         ifnull((SELECT p.seq + p.row_count FROM journal_pack p WHERE p.journal = journal.n ORDER BY p.seq DESC LIMIT 1), 0)
     ) FROM journal";

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
     UNION ALL SELECT 1 FROM journal_pack p WHERE p.journal = journal.n AND p.deal = ?2
 ))";

/// An entry without its rows, and its number.
pub(super) fn head(row: &Row<'_>) -> rusqlite::Result<Result<(i64, JournalEntry), StoreError>> {
    let n: i64 = row.get(0)?;
    let (id, label, args): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let (at, deal, state): (String, Option<String>, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
    let row_count: i64 = row.get(7)?;
    let parse = || {
        let entry = JournalEntry {
            id: id.parse()?,
            label: EditLabel::from_key(&label).unwrap_or(EditLabel::Other),
            args: serde_json::from_str(&args)?,
            at: at.parse().map_err(|_| damaged(&at))?,
            deal: deal.map(|deal| deal.parse()).transpose()?,
            state: EntryState::from_key(&state).ok_or_else(|| damaged(&state))?,
            row_count: usize::try_from(row_count).unwrap_or(0),
            rows: Vec::new(),
        };
        Ok((n, entry))
    };
    Ok(parse())
}

const ROWS: &str = "SELECT table_name, row_id, before, after, seq FROM journal_row WHERE journal = ?1";

/// So many rows of an entry are taken back or made again at a time.
const AT_ONCE: usize = 2_000;

/// The rows of an entry from this number on; the rows of an entry are numbered without gaps.
fn rows_from(conn: &Connection, n: i64, first: usize, most: usize) -> Result<Vec<RowChange>, StoreError> {
    let (first, end) = (first as i64, (first + most) as i64);
    let single =
        read_numbered(conn, &format!("{ROWS} AND seq >= ?2 AND seq < ?3 ORDER BY seq"), params![n, first, end])?;
    Ok(with_packed(single, pack::between(conn, n, first..end)?, most))
}

pub(super) fn rows(conn: &Connection, n: i64, most: usize) -> Result<Vec<RowChange>, StoreError> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let single = read_numbered(conn, &format!("{ROWS} ORDER BY seq LIMIT ?2"), params![n, limit])?;
    Ok(with_packed(single, pack::rows(conn, n, None, most)?, most))
}

/// Rows that lie singly and rows that lie packed, in the order of their numbers.
fn with_packed(mut rows: Vec<(i64, RowChange)>, packed: Vec<(i64, RowChange)>, most: usize) -> Vec<RowChange> {
    if !packed.is_empty() {
        rows.extend(packed);
        rows.arrange_by_key(|(seq, _)| *seq);
    }
    rows.into_iter().take(most).map(|(_, row)| row).collect()
}

fn read_rows(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<RowChange>, StoreError> {
    Ok(read_numbered(conn, sql, params)?.into_iter().map(|(_, row)| row).collect())
}

fn read_numbered(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<(i64, RowChange)>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut changes = Vec::new();
    while let Some(row) = found.next()? {
        let table: String = row.get(0)?;
        let image = |at| -> Result<Option<Image>, StoreError> {
            let text: Option<String> = row.get(at)?;
            Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
        };
        let change = RowChange {
            table: Table::from_key(&table).ok_or_else(|| damaged(&table))?,
            id: row.get::<_, String>(1)?.parse()?,
            before: image(2)?,
            after: image(3)?,
        };
        changes.push((row.get(4)?, change));
    }
    Ok(changes)
}

/// Shows every entry with its rows, the oldest first; each entry may be changed while it is shown.
pub(super) fn each(
    conn: &Connection,
    mut show: impl FnMut(&JournalEntry) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut after = i64::MIN;
    let mut following = conn.prepare(&format!("{SELECT} WHERE n > ?1 ORDER BY n LIMIT 1"))?;
    while let Some((n, mut entry)) = following.query_row([after], head).optional()?.transpose()? {
        entry.rows = rows(conn, n, usize::MAX)?;
        show(&entry)?;
        after = n;
    }
    Ok(())
}

/// The entries in force without their rows, the oldest first, and their numbers.
pub(super) fn in_force(conn: &Connection) -> Result<Vec<(i64, JournalEntry)>, StoreError> {
    let sql = format!("{SELECT} WHERE state = 'done' ORDER BY n");
    let heads = conn.prepare(&sql)?.query_map([], head)?.collect::<Result<Vec<_>, _>>()?;
    heads.into_iter().collect()
}

/// Shows the rows of an entry in their order, in parts of a few thousand at most: an import has more than anybody wants in
/// memory at once.
pub(super) fn each_part(
    conn: &Connection,
    n: i64,
    mut show: impl FnMut(Vec<RowChange>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut done = 0;
    let single = |done: &mut i64, end: i64, show: &mut dyn FnMut(Vec<RowChange>) -> Result<(), StoreError>| {
        // Numbers may be missing in a file that others have altered.
        let sql = format!("{ROWS} AND seq >= ?2 AND seq < ?3 ORDER BY seq LIMIT {AT_ONCE}");
        loop {
            let rows = read_numbered(conn, &sql, params![n, *done, end])?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            *done = last.saturating_add(1);
            show(rows.into_iter().map(|(_, row)| row).collect())?;
        }
    };
    pack::each(conn, Some(n), |pack| {
        let rows = pack.unpack()?;
        let end = pack.seq.saturating_add(rows.len() as i64);
        single(&mut done, end, &mut show)?;
        done = done.max(end);
        show(rows).map(|()| true)
    })?;
    single(&mut done, i64::MAX, &mut show)
}

/// What an entry did to the rows of one table, in order.
pub(super) fn rows_of(conn: &Connection, n: i64, table: Table) -> Result<Vec<RowChange>, StoreError> {
    let sql = format!("{ROWS} AND table_name = ?2 ORDER BY seq");
    let single = read_numbered(conn, &sql, params![n, table.key()])?;
    Ok(with_packed(single, pack::rows(conn, n, Some(table), usize::MAX)?, usize::MAX))
}

fn damaged(text: &str) -> StoreError {
    StoreError::Damaged(format!("the journal says {text:?}"))
}
