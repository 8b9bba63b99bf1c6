//! Deals for answers across them: of each only what is counted.

use crate::arrange::Arrange;
use std::{thread, time::Duration};

use super::{
    StoreError, Workbook,
    blank::{blank_claim, blank_incident, blank_participant, blank_score, blank_step, blank_telling, no_id},
    digest::{self, Trusted},
    open, place,
};
use crate::domain::{
    Claim, Criterion, Deal, Debrief, Id, Incident, IncidentCriterion, Keyed, Participant, Prediction, Record, Score,
    Step, StepParticipant, Table, Telling,
};
use rusqlite::{Connection, Row};

/// So many deals are read at a time: more would fill the memory with what is made into cases at once.
const CHUNK: usize = 128;

/// From so many deals on a second reader is worth its while.
const WORTH_TWO: usize = 512;

/// The tables of which answers count anything.
pub(super) const COUNTED: [Table; 9] = [
    Table::Participant,
    Table::Step,
    Table::StepParticipant,
    Table::Telling,
    Table::Incident,
    Table::IncidentCriterion,
    Table::Claim,
    Table::Score,
    Table::Prediction,
];

impl Workbook {
    /// What `make` makes of each of these deals, in the order of their ids. Of what is recorded in them only these tables
    /// are read, and of these what the answers count: names, words, notes and whatever else nobody counts stay empty, and
    /// so do the ids to which no row read here refers: of who took part, what was told, scores, criteria of incidents.
    ///
    /// This is the one door through which answers across deals read: each names the tables that it needs, a deal is read
    /// from its digest or, where there is none, table by table in one pass along its index of deals, and of many deals a
    /// second connection reads one half.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn outlined<T: Send>(
        &self,
        deals: &[Deal],
        of: &[Table],
        make: impl Fn(&Debrief) -> T + Sync,
    ) -> Result<Vec<T>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut deals: Vec<&Deal> = deals.iter().collect();
        deals.arrange_by_key(|deal| deal.id);
        let trusted = if of.is_empty() { Trusted::None } else { digest::trusted(&self.conn) };
        let read = |conn: &Connection, deals: &[&Deal]| read_all(conn, deals, of, &trusted, &make);
        if deals.len() < WORTH_TWO || of.is_empty() {
            return read(&self.conn, &deals);
        }
        let (first, second) = deals.split_at(deals.len() / 2);
        thread::scope(|scope| {
            // The second reader helps where it can; what it cannot read is read here.
            let helper = self.second_reader().map(|conn| scope.spawn(move || read(&conn, second).ok()));
            let mut made = read(&self.conn, first)?;
            made.extend(match helper.and_then(|helper| helper.join().ok().flatten()) {
                Some(rest) => rest,
                None => read(&self.conn, second)?,
            });
            Ok(made)
        })
    }

    /// Another connection to the same state of the same file; none where that cannot be had at once.
    fn second_reader(&self) -> Option<Connection> {
        let path = self.path.as_deref()?;
        // From the first reading on the snapshot keeps everybody from writing: both read the same.
        self.conn.query_row("SELECT count(*) FROM study", [], |_| Ok(())).ok()?;
        let conn = open::connect(path, true).ok()?;
        // Somebody who waits to write waits for the first reader, which must not wait for this one.
        conn.busy_timeout(Duration::ZERO).ok()?;
        (place::identity(path).ok()? == self.identity).then_some(conn)
    }
}

fn read_all<T>(
    conn: &Connection,
    deals: &[&Deal],
    of: &[Table],
    trusted: &Trusted,
    make: &impl Fn(&Debrief) -> T,
) -> Result<Vec<T>, StoreError> {
    let mut made = Vec::with_capacity(deals.len());
    for deals in deals.chunks(CHUNK) {
        let mut outlines: Vec<Debrief> = deals.iter().map(|deal| Debrief::new((*deal).clone())).collect();
        let is_read = digest::read(conn, trusted, of, &mut outlines);
        // Neighbours of which there is no digest are read together.
        let mut rest = &mut outlines[..];
        for same in is_read.chunk_by(|one, other| one == other) {
            let (these, others) = rest.split_at_mut(same.len());
            if !same[0] {
                read_rows(conn, of, these)?;
            }
            rest = others;
        }
        made.extend(outlines.iter().map(make));
    }
    Ok(made)
}

/// Reads what these deals, which stand in the order of their ids and of which nothing has been read, have of these tables.
pub(super) fn read_rows(conn: &Connection, of: &[Table], outlines: &mut [Debrief]) -> Result<(), StoreError> {
    of.iter().try_for_each(|table| fill(conn, *table, outlines))
}

/// Reads what these deals, which stand in the order of their ids, have of a table.
fn fill(conn: &Connection, table: Table, outlines: &mut [Debrief]) -> Result<(), StoreError> {
    match table {
        Table::Participant => rows(conn, "id, side", outlines, |to| &mut to.participants, participant),
        Table::Step => {
            rows(conn, STEP, outlines, |to| &mut to.steps, step)?;
            outlines.iter_mut().for_each(|outline| outline.steps.arrange_by_key(|step| step.rank));
            Ok(())
        }
        Table::StepParticipant => {
            rows(conn, "step, participant", outlines, |to| &mut to.step_participants, step_participant)
        }
        Table::Telling => rows(conn, "step, source", outlines, |to| &mut to.tellings, telling),
        Table::Incident => {
            rows(conn, "id, step, kind, felt_by, strength, told_by", outlines, |to| &mut to.incidents, incident)
        }
        Table::IncidentCriterion => {
            rows(conn, "id, incident, criterion", outlines, |to| &mut to.incident_criteria, incident_criterion)?;
            let links = outlines.iter_mut().flat_map(|outline| &mut outline.incident_criteria);
            links.for_each(|link| link.id = no_id());
            Ok(())
        }
        Table::Claim => rows(conn, "id, kind, rival, made_by, status", outlines, |to| &mut to.claims, claim),
        Table::Score => {
            rows(conn, "id, criterion, side, rating", outlines, |to| &mut to.scores, score)?;
            outlines.iter_mut().flat_map(|outline| &mut outline.scores).for_each(|score| score.id = no_id());
            Ok(())
        }
        Table::Prediction => each::<Prediction>(conn, "id, state, chance", outlines, |outline, cells| {
            outline.prediction = Some(prediction(cells, outline.deal.id)?);
            Ok(())
        }),
        // No answer across deals counts anything of these.
        _ => Ok(()),
    }
}

/// Reads the records of a table, as made.
fn rows<R: Record>(
    conn: &Connection,
    columns: &str,
    outlines: &mut [Debrief],
    of: impl Fn(&mut Debrief) -> &mut Vec<R>,
    read: impl Fn(&Cells<'_>, Id<Deal>) -> Result<R, StoreError>,
) -> Result<(), StoreError> {
    each::<R>(conn, columns, outlines, |outline, cells| {
        let record = read(cells, outline.deal.id)?;
        of(outline).push(record);
        Ok(())
    })?;
    outlines.iter_mut().for_each(|outline| of(outline).arrange_by_key(Record::id));
    Ok(())
}

/// Goes through what these deals have of a table: deal and these columns.
fn each<R: Record>(
    conn: &Connection,
    columns: &str,
    outlines: &mut [Debrief],
    mut take: impl FnMut(&mut Debrief, &Cells<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // Compared as they stand in the file: to read the deal's id in each row would take as long as all else.
    let deals: Vec<String> = outlines.iter().map(|outline| outline.deal.id.to_string()).collect();
    let (Some(first), Some(last)) = (deals.first(), deals.last()) else { return Ok(()) };
    let mut statement = conn.prepare_cached(&along_deals(R::TABLE, columns))?;
    let mut found = statement.query([first, last])?;
    let mut at = 0;
    while let Some(row) = found.next()? {
        let cells = Cells(row);
        let deal = cells.text(0)?.ok_or_else(|| damaged(0))?;
        at += deals[at..].iter().take_while(|other| other.as_str() < deal).count();
        // Between two of them may lie others that nobody asked for.
        if deals.get(at).is_some_and(|other| other == deal) {
            take(&mut outlines[at], &cells)?;
        }
    }
    Ok(())
}

/// Texts of dashes and digits sort as the ids do.
fn along_deals(table: Table, columns: &str) -> String {
    format!("SELECT deal, {columns} FROM {} WHERE deal BETWEEN ?1 AND ?2 ORDER BY deal", table.key())
}

/// What somebody did, where that is no activity of the catalogue, may be said in the title alone.
const STEP: &str = "id, rank, iif(activity = '', title, ''), actor, actor_side, activity, date, gap_before_days, owner, course, \
                    exit_to, milestone, commitment";

/// The cells of a row.
struct Cells<'a>(&'a Row<'a>);

impl Cells<'_> {
    /// A text, if there is any.
    fn text(&self, at: usize) -> Result<Option<&str>, StoreError> {
        let cell = self.0.get_ref(at)?;
        cell.as_str_or_null().map_err(|_| damaged(at))
    }

    /// What a text stands for, if there is any.
    fn maybe<T>(&self, at: usize, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        self.text(at)?.map(|text| read(text).ok_or_else(|| damaged(at))).transpose()
    }

    /// What a text stands for.
    fn must<T>(&self, at: usize, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
        self.maybe(at, read)?.ok_or_else(|| damaged(at))
    }

    fn id<T>(&self, at: usize) -> Result<Id<T>, StoreError> {
        self.must(at, |text| text.parse().ok())
    }

    fn maybe_id<T>(&self, at: usize) -> Result<Option<Id<T>>, StoreError> {
        self.maybe(at, |text| text.parse().ok())
    }

    fn key<T: Keyed>(&self, at: usize) -> Result<T, StoreError> {
        self.must(at, T::from_key)
    }

    fn maybe_key<T: Keyed>(&self, at: usize) -> Result<Option<T>, StoreError> {
        self.maybe(at, T::from_key)
    }

    fn string(&self, at: usize) -> Result<String, StoreError> {
        self.must(at, |text| Some(text.to_owned()))
    }

    fn criterion(&self, at: usize) -> Result<Criterion, StoreError> {
        self.must(at, |text| Criterion::try_from(text.to_owned()).ok())
    }

    /// A whole number, if there is any.
    fn number<T: TryFrom<i64>>(&self, at: usize) -> Result<Option<T>, StoreError> {
        let number: Option<i64> = self.0.get(at)?;
        number.map(|number| T::try_from(number).map_err(|_| damaged(at))).transpose()
    }
}

fn damaged(at: usize) -> StoreError {
    StoreError::Damaged(format!("a cell of column {at} cannot be read"))
}

fn participant(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Participant, StoreError> {
    Ok(Participant { id: cells.id(1)?, side: cells.key(2)?, ..blank_participant(deal) })
}

fn step(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Step, StoreError> {
    Ok(Step {
        id: cells.id(1)?,
        rank: cells.number(2)?.ok_or_else(|| damaged(2))?,
        title: cells.string(3)?,
        actor: cells.maybe_id(4)?,
        actor_side: cells.maybe_key(5)?,
        activity: cells.string(6)?,
        date: cells.maybe(7, |text| text.parse().ok())?,
        gap_before_days: cells.number(8)?,
        owner: cells.maybe_key(9)?,
        course: cells.key(10)?,
        exit_to: cells.maybe_key(11)?,
        milestone: cells.maybe_key(12)?,
        commitment: cells.number(13)?,
        ..blank_step(deal)
    })
}

fn step_participant(cells: &Cells<'_>, deal: Id<Deal>) -> Result<StepParticipant, StoreError> {
    Ok(StepParticipant { id: no_id(), deal, step: cells.id(1)?, participant: cells.id(2)? })
}

fn telling(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Telling, StoreError> {
    Ok(Telling { source: cells.key(2)?, ..blank_telling(deal, cells.id(1)?) })
}

fn incident(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Incident, StoreError> {
    Ok(Incident {
        id: cells.id(1)?,
        step: cells.maybe_id(2)?,
        kind: cells.key(3)?,
        felt_by: cells.key(4)?,
        strength: cells.number(5)?.ok_or_else(|| damaged(5))?,
        told_by: cells.maybe_key(6)?,
        ..blank_incident(deal)
    })
}

fn incident_criterion(cells: &Cells<'_>, deal: Id<Deal>) -> Result<IncidentCriterion, StoreError> {
    Ok(IncidentCriterion { id: cells.id(1)?, deal, incident: cells.id(2)?, criterion: cells.criterion(3)? })
}

fn claim(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Claim, StoreError> {
    Ok(Claim {
        id: cells.id(1)?,
        kind: cells.key(2)?,
        rival: cells.string(3)?,
        made_by: cells.key(4)?,
        status: cells.key(5)?,
        ..blank_claim(deal)
    })
}

fn score(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Score, StoreError> {
    Ok(Score {
        id: cells.id(1)?,
        side: cells.key(3)?,
        rating: cells.maybe_key(4)?,
        ..blank_score(deal, cells.criterion(2)?)
    })
}

fn prediction(cells: &Cells<'_>, deal: Id<Deal>) -> Result<Prediction, StoreError> {
    let (state, chance) = (cells.key(2)?, cells.number(3)?);
    Ok(Prediction { id: cells.id(1)?, state, chance, ..Prediction::new(deal) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Workbook;

    #[test]
    fn every_table_is_read_along_an_index_of_its_deals() {
        let workbook = Workbook::open_in_memory().unwrap();
        for table in COUNTED {
            let sql = format!("EXPLAIN QUERY PLAN {}", along_deals(table, "id"));
            let mut plan = workbook.conn.prepare(&sql).unwrap();
            let steps: Vec<String> =
                plan.query_map(["a", "b"], |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
            assert_eq!(steps.len(), 1, "{table:?}: {steps:?}");
            assert!(steps[0].starts_with("SEARCH") && steps[0].contains("deal>?"), "{table:?}: {steps:?}");
        }
    }
}
