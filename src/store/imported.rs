//! What the workbook holds of another system's deals, and what earlier imports wrote there: the ground on which a repeated
//! import tells the system's changes from the user's.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde::Deserialize;
use uuid::Uuid;

use super::{Bulk, EditLabel, Image, RowChange, StoreError, Workbook, image, pack, read};
use crate::domain::{Channel, Claim, Deal, FuzzyDate, Id, Keyed, OWN_SOURCE, Participant, Side, Step, Table};

/// The deals of one source, by their id there; of [`OWN_SOURCE`] all deals, by their own.
#[derive(Debug, Default)]
pub struct Known {
    /// The deals.
    pub deals: HashMap<String, KnownDeal>,
    /// The rows that imports have added, those included that somebody has deleted since: they do not come again.
    pub brought: HashSet<Uuid>,
    /// The ids that deals have.
    pub taken: HashSet<Uuid>,
    /// The side on which imports have last put somebody, by their rows.
    pub sides: HashMap<Uuid, Side>,
    /// The steps that imports have brought, by their ids; only where they were asked for.
    pub steps: HashMap<Uuid, KnownStep>,
}

/// By what else the deals of a source are known here.
#[derive(Debug, Default)]
pub struct Aliases {
    /// By their rows.
    pub ids: HashMap<Uuid, String>,
    /// By a system and what they are called there.
    pub names: HashMap<(String, String), String>,
}

impl Aliases {
    /// By what a deal here is known in the source.
    fn name_of(&self, deal: &Deal) -> String {
        let called = || self.names.get(&(deal.crm_source.clone(), deal.crm_id.clone()));
        self.ids.get(&deal.id.uuid()).or_else(called).unwrap_or(&deal.crm_id).clone()
    }
}

/// What a log can say of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct StepSaid {
    /// What happened.
    pub title: String,
    /// When.
    pub date: Option<FuzzyDate>,
    /// The activity of the step catalogue, or empty.
    pub activity: String,
    /// How people met.
    pub channel: Option<Channel>,
}

/// A step that an import has brought.
#[derive(Debug, Default)]
pub struct KnownStep {
    /// As it stands; none where it has been deleted.
    pub now: Option<StepSaid>,
    /// As imports have last written it.
    pub written: StepSaid,
}

/// One of them.
#[derive(Debug)]
pub struct KnownDeal {
    /// As it stands.
    pub deal: Deal,
    /// Its claims, as made.
    pub claims: Vec<Claim>,
    /// Its people, as made.
    pub people: Vec<Participant>,
    /// The last value that an import has written, by column; only of columns that one has written.
    pub written: Image,
    /// The claim that an import has added, and what it last wrote there.
    pub claim_written: Option<(Id<Claim>, String)>,
}

impl Workbook {
    /// What is known of a source's deals.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn known(&self, source: &str) -> Result<Known, StoreError> {
        let _one_state = self.snapshot()?;
        known(&self.conn, source, &Aliases::default(), false)
    }

    /// [`Workbook::known`], by what else its deals are known too; with the steps where a log has ids for them, as there may
    /// be a million.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn known_as(&self, source: &str, aliases: &Aliases, with_steps: bool) -> Result<Known, StoreError> {
        let _one_state = self.snapshot()?;
        known(&self.conn, source, aliases, with_steps)
    }

    /// The source under which most of these ids are here, if any is.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn source_of_most(&self, ids: &HashSet<&str>) -> Result<Option<String>, StoreError> {
        let found = self.sources_of(ids, "")?;
        Ok(found.into_iter().map(|(source, there)| (there.len(), source)).max().map(|(_, source)| source))
    }

    /// Another source of whose deals here some have these ids, one and all.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn source_of_all(&self, ids: &HashSet<&str>, but: &str) -> Result<Option<String>, StoreError> {
        let all = self.sources_of(ids, but)?.into_iter().filter(|(_, there)| there.len() == ids.len());
        Ok(all.map(|(source, _)| source).min())
    }

    /// Which of these ids are here by source, but of this one.
    fn sources_of(&self, ids: &HashSet<&str>, but: &str) -> Result<HashMap<String, HashSet<String>>, StoreError> {
        let mut found = HashMap::<String, HashSet<String>>::new();
        let mut deals = self.conn.prepare_cached(
            "SELECT crm_source, crm_id FROM deal WHERE crm_source NOT IN (?1, '') AND crm_id <> '' ORDER BY id",
        )?;
        let mut rows = deals.query([but])?;
        while let Some(row) = rows.next()? {
            let (source, id): (String, String) = (row.get(0)?, row.get(1)?);
            if ids.contains(id.as_str()) {
                found.entry(source).or_default().insert(id);
            }
        }
        Ok(found)
    }
}

impl Bulk<'_> {
    /// [`Workbook::known_as`], within the edit.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn known(&self, source: &str, aliases: &Aliases, with_steps: bool) -> Result<Known, StoreError> {
        known(self.conn, source, aliases, with_steps)
    }
}

fn known(conn: &Connection, source: &str, aliases: &Aliases, with_steps: bool) -> Result<Known, StoreError> {
    let mut known = Known::default();
    let mut names = HashMap::new();
    let mut taken = conn.prepare_cached("SELECT id FROM deal")?;
    for id in taken.query_map([], |row| row.get::<_, String>(0))? {
        known.taken.insert(id?.parse()?);
    }
    let is_own = source == OWN_SOURCE;
    let which = match is_own {
        true => "?1 = ?1 AND ?2 = ?2 AND ?3 = ?3",
        false => {
            "(crm_source = ?1 OR id IN (SELECT value FROM json_each(?2)) \
              OR crm_source || char(10) || crm_id IN (SELECT value FROM json_each(?3)))"
        }
    };
    let ids = serde_json::to_string(&aliases.ids.keys().collect::<Vec<_>>())?;
    let called: Vec<String> = aliases.names.keys().map(|(source, id)| format!("{source}\n{id}")).collect();
    let called = serde_json::to_string(&called)?;
    let asked = [source, &ids, &called];
    let deals = format!("SELECT * FROM deal WHERE {which} ORDER BY id");
    for deal in read::rows::<Deal>(conn, &deals, asked)? {
        let name = if is_own { deal.id.to_string() } else { aliases.name_of(&deal) };
        // Of two with one id, the older one is meant.
        if !name.is_empty() && !known.deals.contains_key(&name) {
            names.insert(deal.id.uuid(), name.clone());
            let (claims, people) = (Vec::new(), Vec::new());
            known.deals.insert(name, KnownDeal { deal, claims, people, written: Image::new(), claim_written: None });
        }
    }
    if known.deals.is_empty() {
        return Ok(known);
    }
    let of =
        |table: &str| format!("SELECT * FROM {table} WHERE deal IN (SELECT id FROM deal WHERE {which}) ORDER BY id");
    for claim in read::rows::<Claim>(conn, &of("claim"), asked)? {
        if let Some(deal) = names.get(&claim.deal.uuid()).and_then(|name| known.deals.get_mut(name)) {
            deal.claims.push(claim);
        }
    }
    for person in read::rows::<Participant>(conn, &of("participant"), asked)? {
        if let Some(deal) = names.get(&person.deal.uuid()).and_then(|name| known.deals.get_mut(name)) {
            deal.people.push(person);
        }
    }
    read_written(conn, &names, with_steps, &mut known)?;
    if with_steps {
        read_steps(conn, &mut known)?;
    }
    if is_own {
        read_own(conn, &mut known)?;
    }
    Ok(known)
}

/// Reads what the imports in force have written, the oldest first. What came with a colleague's workbook may have been
/// brought by an import there.
fn read_written(
    conn: &Connection,
    names: &HashMap<Uuid, String>,
    with_steps: bool,
    known: &mut Known,
) -> Result<(), StoreError> {
    let mut entries =
        conn.prepare_cached("SELECT n, label = ?1 FROM journal WHERE label IN (?1, ?2) AND state = 'done' ORDER BY n")?;
    let mut single = conn.prepare_cached(
        "SELECT table_name, row_id, before, after FROM journal_row
             WHERE journal = ?1 AND after IS NOT NULL ORDER BY seq",
    )?;
    let mut entries = entries.query([EditLabel::Import.key(), EditLabel::MergeWorkbook.key()])?;
    while let Some(entry) = entries.next()? {
        let (n, is_import): (i64, bool) = (entry.get(0)?, entry.get(1)?);
        // What lies packed was added, before anything was changed of it.
        pack::each(conn, Some(n), |pack| {
            let is_asked = is_import && pack.table().is_some_and(|table| is_read(table, with_steps));
            let rows = if is_asked { pack.unpack()? } else { pack.pick(&[])? };
            for row in rows {
                known.brought.insert(row.id);
                if is_asked {
                    known.take_written(row, names)?;
                }
            }
            Ok::<_, StoreError>(true)
        })?;
        let mut rows = single.query([n])?;
        while let Some(row) = rows.next()? {
            let (table, id): (String, String) = (row.get(0)?, row.get(1)?);
            let id: Uuid = id.parse()?;
            let before: Option<String> = row.get(2)?;
            if before.is_none() {
                known.brought.insert(id);
            }
            let table = Table::from_key(&table).filter(|table| is_import && is_read(*table, with_steps));
            if let Some(table) = table {
                let (before, after) = (before.map(image_of).transpose()?, Some(image_of(row.get(3)?)?));
                known.take_written(RowChange { table, id, before, after }, names)?;
            }
        }
    }
    Ok(())
}

/// Whether it matters what an import has written there, beside that it has.
fn is_read(table: Table, with_steps: bool) -> bool {
    match table {
        Table::Deal | Table::Claim | Table::Participant => true,
        Table::Step => with_steps,
        _ => false,
    }
}

impl Known {
    /// Takes over what an import has written into a row.
    fn take_written(&mut self, row: RowChange, names: &HashMap<Uuid, String>) -> Result<(), StoreError> {
        let RowChange { table, id, before, after } = row;
        let after = after.unwrap_or_default();
        match table {
            Table::Deal => {
                if let Some(deal) = names.get(&id).and_then(|name| self.deals.get_mut(name)) {
                    deal.written.extend(written(before.as_ref(), after));
                }
            }
            Table::Claim => {
                if let Ok(claim) = serde_json::from_value::<Claim>(after.into())
                    && let Some(deal) = names.get(&claim.deal.uuid()).and_then(|name| self.deals.get_mut(name))
                {
                    deal.claim_written = Some((claim.id, claim.text));
                }
            }
            Table::Participant => {
                let (before, after) = (before.as_ref().and_then(side_of), side_of(&after));
                self.sides.extend(after.filter(|_| before != after).map(|side| (id, side)));
            }
            _ => {
                let before = before.map_or_else(|| Ok(StepSaid::default()), said)?;
                self.steps.entry(id).or_default().written.follow(&before, said(after)?);
            }
        }
        Ok(())
    }
}

fn image_of(text: String) -> Result<Image, StoreError> {
    Ok(serde_json::from_str(&text)?)
}

/// The side that an image of somebody says.
fn side_of(image: &Image) -> Option<Side> {
    image.get("side")?.as_str()?.parse().ok()
}

/// What an image of a step says of it.
fn said(image: Image) -> Result<StepSaid, StoreError> {
    Ok(serde_json::from_value(image.into())?)
}

impl StepSaid {
    /// Takes over what an edit has changed.
    fn follow(&mut self, before: &Self, after: Self) {
        if before.title != after.title {
            self.title = after.title;
        }
        if before.date != after.date {
            self.date = after.date;
        }
        if before.activity != after.activity {
            self.activity = after.activity;
        }
        if before.channel != after.channel {
            self.channel = after.channel;
        }
    }
}

/// Reads how the steps stand that imports have brought.
fn read_steps(conn: &Connection, known: &mut Known) -> Result<(), StoreError> {
    for deal in known.deals.values() {
        for step in read::of_deal::<Step>(conn, deal.deal.id)? {
            if let Some(there) = known.steps.get_mut(&step.id.uuid()) {
                let Step { title, date, activity, channel, .. } = step;
                there.now = Some(StepSaid { title, date, activity, channel });
            }
        }
    }
    Ok(())
}

/// The columns that an edit has written.
fn written(before: Option<&Image>, after: Image) -> Image {
    let was = |column: &String| before.and_then(|before| before.get(column));
    after.into_iter().filter(|(column, value)| was(column) != Some(value)).collect()
}

/// What stands in our own table was written here: as a deal came into being, or with the demo, counts as written by an
/// import. The user's is only what he has changed since.
fn read_own(conn: &Connection, known: &mut Known) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT row_id, before, after, label FROM journal_row JOIN journal ON journal.n = journal_row.journal
             WHERE table_name = ?1 AND state = 'done' AND after IS NOT NULL ORDER BY journal, seq",
    )?;
    let mut rows = statement.query([Table::Deal.key()])?;
    let mut met = HashSet::new();
    while let Some(row) = rows.next()? {
        let Some(deal) = known.deals.get_mut(&row.get::<_, String>(0)?) else { continue };
        let before = row.get::<_, Option<String>>(1)?.map(image_of).transpose()?;
        let (after, label) = (image_of(row.get(2)?)?, row.get::<_, String>(3)?);
        if met.insert(deal.deal.id) {
            // Of what no edit has made, the first one says how it was.
            deal.written = before.as_ref().unwrap_or(&after).clone();
        }
        if before.is_none() || label == EditLabel::Import.key() {
            deal.written.extend(written(before.as_ref(), after));
        }
    }
    for deal in known.deals.values_mut().filter(|known| !met.contains(&known.deal.id)) {
        deal.written = image::of(&deal.deal)?;
    }
    Ok(())
}
