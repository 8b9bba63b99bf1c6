//! What the workbook holds of another system's deals, and what earlier imports wrote there: the ground on which a repeated
//! import tells the system's changes from the user's.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{Bulk, EditLabel, Image, StoreError, Workbook, read};
use crate::domain::{Claim, Deal, Id, Keyed, OWN_SOURCE, Participant, Table};

/// The deals of one source, by their id there; of [`OWN_SOURCE`] all deals, by their own.
#[derive(Debug, Default)]
pub struct Known {
    /// The deals.
    pub deals: HashMap<String, KnownDeal>,
    /// The rows that imports have added, those included that somebody has deleted since: they do not come again.
    pub brought: HashSet<Uuid>,
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
        known(&self.conn, source)
    }
}

impl Bulk<'_> {
    /// [`Workbook::known`], within the edit.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn known(&self, source: &str) -> Result<Known, StoreError> {
        known(self.conn, source)
    }
}

fn known(conn: &Connection, source: &str) -> Result<Known, StoreError> {
    let mut known = Known::default();
    let mut names = HashMap::new();
    let is_own = source == OWN_SOURCE;
    let which = if is_own { "?1 = ?1" } else { "crm_source = ?1" };
    let deals = format!("SELECT * FROM deal WHERE {which} ORDER BY id");
    for deal in read::rows::<Deal>(conn, &deals, [source])? {
        let name = if is_own { deal.id.to_string() } else { deal.crm_id.clone() };
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
    for claim in read::rows::<Claim>(conn, &of("claim"), [source])? {
        if let Some(deal) = names.get(&claim.deal.uuid()).and_then(|name| known.deals.get_mut(name)) {
            deal.claims.push(claim);
        }
    }
    for person in read::rows::<Participant>(conn, &of("participant"), [source])? {
        if let Some(deal) = names.get(&person.deal.uuid()).and_then(|name| known.deals.get_mut(name)) {
            deal.people.push(person);
        }
    }
    read_written(conn, &names, &mut known)?;
    Ok(known)
}

/// Reads what the imports in force have written, the oldest first.
fn read_written(conn: &Connection, names: &HashMap<Uuid, String>, known: &mut Known) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT table_name, row_id, before, after FROM journal_row
             WHERE journal IN (SELECT n FROM journal WHERE label = ?1 AND state = 'done') AND after IS NOT NULL
             ORDER BY journal, seq",
    )?;
    let mut rows = statement.query(params![EditLabel::Import.key()])?;
    let image = |text: String| -> Result<Image, StoreError> { Ok(serde_json::from_str(&text)?) };
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let id: Uuid = row.get::<_, String>(1)?.parse()?;
        let before: Option<String> = row.get(2)?;
        if before.is_none() {
            known.brought.insert(id);
        }
        if table == Table::Deal.key() {
            let Some(deal) = names.get(&id).and_then(|name| known.deals.get_mut(name)) else { continue };
            let before = before.map(image).transpose()?.unwrap_or_default();
            let after = image(row.get(3)?)?;
            deal.written.extend(after.into_iter().filter(|(column, value)| before.get(column) != Some(value)));
        } else if table == Table::Claim.key() {
            let Ok(claim) = serde_json::from_str::<Claim>(&row.get::<_, String>(3)?) else { continue };
            if let Some(deal) = names.get(&claim.deal.uuid()).and_then(|name| known.deals.get_mut(name)) {
                deal.claim_written = Some((claim.id, claim.text));
            }
        }
    }
    Ok(())
}
