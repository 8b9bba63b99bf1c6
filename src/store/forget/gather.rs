//! Looking for a person in everything that the workbook holds.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use super::{ForgetHit, ForgetScope, Spot, Traces};
use crate::{
    arrange::{Arrange, Gather},
    domain::{Deal, Id, Keyed, NameSearch, Participant, Table},
    store::{EditLabel, Image, RowChange, StoreError, check::count_rows, draft::deal_of_draft, image, journal},
    work::{Count, Watch},
};

/// Under which ids and names the person was ever recorded; also under the name that nobody bears.
pub(super) fn traces(
    conn: &Connection,
    chosen: &[Participant],
    called: Option<&str>,
    watch: &Watch,
) -> Result<Traces, StoreError> {
    let mut traces = Traces {
        ids: chosen.iter().map(|person| person.id.uuid()).gather(),
        deals: chosen.iter().map(|person| person.deal).gather(),
        search: NameSearch::default(),
    };
    let mut names: Vec<String> = chosen.iter().map(|person| person.name.clone()).collect();
    names.extend(called.map(str::to_owned));
    // From the latest edit to the first: who was merged into somebody may have taken in others before.
    let mut heads = conn.prepare("SELECT n, label FROM journal ORDER BY n DESC")?;
    let heads: Vec<(i64, String)> =
        heads.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (n, label) in heads {
        watch.go_on()?;
        let mut changes = journal::rows_of(conn, n, Table::Participant)?;
        let touched = changes.iter().any(|row| traces.ids.contains(&row.id));
        if touched && label == EditLabel::MergeParticipants.key() {
            traces.ids.extend(changes.iter().filter(|row| row.after.is_none()).map(|row| row.id));
        }
        changes.retain(|row| traces.ids.contains(&row.id));
        for image in changes.into_iter().flat_map(|row| [row.before, row.after]).flatten() {
            names.extend(image.get("name").and_then(Value::as_str).map(str::to_owned));
        }
    }
    names.arrange();
    names.dedup();
    traces.search = NameSearch::new(names.iter().map(String::as_str));
    Ok(traces)
}

/// How many rows there are to look at, present ones and those of the history.
pub(super) fn count_texts(conn: &Connection) -> u64 {
    count_rows(conn, Table::ALL.iter().map(|table| table.key()).chain(["draft"])) + count_history(conn)
}

/// How many rows the history has, single and packed ones.
pub(super) fn count_history(conn: &Connection) -> u64 {
    let sql = "SELECT (SELECT count(*) FROM journal_row) + (SELECT ifnull(sum(row_count), 0) FROM journal_pack)";
    conn.query_row(sql, [], |row| row.get::<_, i64>(0)).map_or(0, i64::unsigned_abs)
}

/// Every place where the person is named in a text; `count` hears of each row that is looked at.
pub(super) fn hits(
    conn: &Connection,
    scope: ForgetScope,
    traces: &Traces,
    everybody: &[Participant],
    count: &mut Count<'_>,
) -> Result<Vec<ForgetHit>, StoreError> {
    let mut finder = Finder::new(traces, everybody);
    for table in Table::ALL {
        let mut statement = conn.prepare(&format!("SELECT * FROM {}", table.key()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            count.one()?;
            let row = image::of_row(row)?;
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default().parse()?;
            let deal = deal_of(*table, id, &row);
            if scope.holds(deal) {
                finder.look_at_row(*table, id, deal, &row, true);
            }
        }
    }
    let mut statement = conn.prepare("SELECT place, text FROM draft ORDER BY place")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        count.one()?;
        let (place, text): (String, String) = (row.get(0)?, row.get(1)?);
        let deal = deal_of_draft(&place);
        if scope.holds(deal) {
            finder.look_at(Spot::Draft(place), deal, &text, true);
        }
    }
    journal::each(conn, |n, entry| {
        let deal = entry.deal;
        for text in entry.args.values().filter_map(Value::as_str).filter(|_| scope.holds(deal)) {
            finder.look_at(Spot::Label, deal, text, false);
        }
        journal::each_part(conn, n, |rows| {
            for (_, row) in &rows {
                count.one()?;
                let deal = row.deal();
                for image in [&row.before, &row.after].into_iter().flatten().filter(|_| scope.holds(deal)) {
                    finder.look_at_row(row.table, row.id, deal, image, false);
                }
            }
            Ok(())
        })
    })?;
    Ok(finder.hits())
}

fn deal_of(table: Table, id: Uuid, row: &Image) -> Option<Id<Deal>> {
    RowChange { table, id, before: Some(row.clone()), after: None }.deal()
}

/// A text, once, however often it stands in the history.
type Passage = (Spot, Option<Id<Deal>>, String);

/// In which order hits are shown: what stands there now before what once did, deal by deal.
type Order = (bool, Option<Id<Deal>>, Spot, String);

struct Finder<'a> {
    traces: &'a Traces,
    everybody: &'a [Participant],
    /// Those who are there and are not the person.
    others: HashSet<Uuid>,
    names: HashMap<Option<Id<Deal>>, NameSearch>,
    seen: HashSet<Passage>,
    found: BTreeMap<Order, Vec<ForgetHit>>,
}

impl<'a> Finder<'a> {
    fn new(traces: &'a Traces, everybody: &'a [Participant]) -> Self {
        let others = everybody.iter().map(|person| person.id.uuid()).filter(|id| !traces.ids.contains(id)).collect();
        Self { traces, everybody, others, names: HashMap::new(), seen: HashSet::new(), found: BTreeMap::new() }
    }

    fn look_at_row(&mut self, table: Table, id: Uuid, deal: Option<Id<Deal>>, row: &Image, is_present: bool) {
        if table == Table::Participant && self.traces.ids.contains(&id) {
            // It becomes the pseudonym as a whole.
            return;
        }
        for field in table.texts() {
            // Somebody else's name is theirs.
            let is_taken = table == Table::Participant && field == "name" && self.others.contains(&id);
            let text = row.get(field).and_then(Value::as_str).filter(|text| !text.is_empty() && !is_taken);
            if let Some(text) = text {
                self.look_at(Spot::Row { table, id, field }, deal, text, is_present);
            }
        }
    }

    fn look_at(&mut self, spot: Spot, deal: Option<Id<Deal>>, text: &str, is_present: bool) {
        if !self.traces.search.may_be_in(text) {
            return;
        }
        // Rows come before the history: what stands there now has been seen by then.
        if !self.seen.insert((spot.clone(), deal, text.to_owned())) {
            return;
        }
        let Self { traces, everybody, names, .. } = self;
        let others = names.entry(deal).or_insert_with(|| {
            let others = everybody.iter().filter(|person| !traces.ids.contains(&person.id.uuid()));
            let here = others.filter(|person| deal.is_none_or(|deal| person.deal == deal));
            NameSearch::new(here.map(|person| person.name.as_str()))
        });
        // Who is in no list at all is nowhere more at home.
        let is_foreign = !traces.deals.is_empty() && deal.is_some_and(|deal| !traces.deals.contains(&deal));
        let hits: Vec<ForgetHit> = traces
            .search
            .find(text, others)
            .into_iter()
            .map(|place| ForgetHit {
                key: key(&spot, deal, text, place.range.start),
                spot: spot.clone(),
                deal,
                text: text.to_owned(),
                is_present,
                is_elsewhere: is_foreign && !place.is_full,
                place,
            })
            .collect();
        if !hits.is_empty() {
            self.found.insert((!is_present, deal, spot, text.to_owned()), hits);
        }
    }

    fn hits(self) -> Vec<ForgetHit> {
        self.found.into_values().flatten().collect()
    }
}

/// Eight digits that are the same for the same place in the same text (FNV-1a).
fn key(spot: &Spot, deal: Option<Id<Deal>>, text: &str, at: usize) -> String {
    let what = format!("{spot:?} {deal:?} {at} {text}");
    let hash = what.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}
