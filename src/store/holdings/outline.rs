//! What merging touches, by name: the deals, which of their steps, and every row that goes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{Change, Held, Holdings, RowKey};
use crate::{
    arrange::Arrange,
    domain::{Currency, Deal, Id, Table},
    store::Image,
};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Becomes {
    /// It comes.
    New,
    /// It changes, or something that hangs on it.
    Changed,
    /// It goes, because it was deleted there.
    Gone,
}

/// A row by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub id: Uuid,
    /// Its own title, name or text, else that of what it hangs on; may be empty.
    pub name: String,
    /// The key of the criterion that it is about.
    pub criterion: Option<String>,
    /// Its deal.
    pub deal: Option<Id<Deal>>,
}

/// A fact of a deal that is another one there, and comes from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFact {
    /// The column.
    pub column: String,
    /// What stands here, and when it was last changed here as far as that is known.
    pub here: (Value, Option<Timestamp>),
    /// What stands there, and when it was last changed there as far as that is known.
    pub there: (Value, Option<Timestamp>),
    /// The currencies of an amount, here and there.
    pub currencies: [Option<Currency>; 2],
}

/// A deal that merging touches; or what belongs to none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The deal; none for what belongs to none.
    pub deal: Option<Id<Deal>>,
    /// Customer and title, joined.
    pub name: String,
    /// What becomes of it.
    pub becomes: Becomes,
    /// Of a deal that comes or goes, how many steps it has.
    pub steps: usize,
    /// Of a deal that stays, its facts that change.
    pub facts: Vec<ChangedFact>,
    /// Of a deal that stays: its steps in their order, then all else that goes. Of what belongs to none: everything.
    pub rows: Vec<(Becomes, Named)>,
    /// Of a deal that stays, how many rows of other tables are new, and how many change.
    pub others: BTreeMap<Table, [usize; 2]>,
}

impl Touched {
    fn of(deal: Option<Id<Deal>>, both: &Both) -> Self {
        let name = deal.map(|deal| both.deal_name(deal)).unwrap_or_default();
        let (facts, rows) = (Vec::new(), Vec::new());
        Self { deal, name, becomes: Becomes::Changed, steps: 0, facts, rows, others: BTreeMap::new() }
    }
}

/// Where a step stands.
type Place = (i64, Uuid);

/// By deal.
type OfDeals<T> = BTreeMap<Option<Uuid>, T>;

/// What the two hold, for names.
pub(super) struct Both<'a>(pub(super) [&'a Holdings; 2]);

impl Both<'_> {
    fn row(&self, key: RowKey) -> Option<&Image> {
        self.0.iter().find_map(|holdings| holdings.rows.get(&key)).map(|held| &held.row)
    }

    pub(super) fn deal_name(&self, deal: Id<Deal>) -> String {
        let Some(row) = self.row((Table::Deal, deal.uuid())) else { return String::new() };
        let parts = ["customer", "title"].map(|column| text(row, column).unwrap_or_default());
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What of a row is another here than it will be.
    fn changed(&self, key: RowKey, old: &Image, new: &Image) -> Vec<ChangedFact> {
        let at = |which: usize, column: &str| self.0[which].rows.get(&key)?.changed.get(column).copied();
        let value = |row: &Image, column: &str| row.get(column).cloned().unwrap_or(Value::Null);
        let currencies = [old, new].map(|row| text(row, "currency").and_then(|code| code.parse().ok()));
        let differing = new.keys().filter(|column| old.get(*column) != new.get(*column));
        let fact = |column: &String| ChangedFact {
            column: column.clone(),
            here: (value(old, column), at(0, column)),
            there: (value(new, column), at(1, column)),
            currencies,
        };
        differing.map(fact).collect()
    }

    /// A row by its name.
    pub(super) fn named(&self, (table, id): RowKey, row: &Image) -> Named {
        let deal =
            if table == Table::Deal { Some(Id::from_uuid(id)) } else { reference(row, "deal").map(Id::from_uuid) };
        let own = || ["title", "name", "text", "label", "what", "question"].iter().find_map(|column| text(row, column));
        let of = |column: &str, table: Table| -> Option<String> {
            let row = self.row((table, reference(row, column)?))?;
            ["title", "name", "what"].iter().find_map(|column| text(row, column)).map(str::to_owned)
        };
        let name = match table {
            Table::Deal => Some(self.deal_name(Id::from_uuid(id))),
            _ => own()
                .map(str::to_owned)
                .or_else(|| of("participant", Table::Participant))
                .or_else(|| of("step", Table::Step))
                .or_else(|| of("incident", Table::Incident)),
        };
        let criterion = text(row, "criterion").map(str::to_owned);
        Named { table, id, name: name.unwrap_or_default(), criterion, deal }
    }
}

fn text<'a>(row: &'a Image, column: &str) -> Option<&'a str> {
    row.get(column)?.as_str().filter(|text| !text.trim().is_empty())
}

fn reference(row: &Image, column: &str) -> Option<Uuid> {
    row.get(column)?.as_str()?.parse().ok()
}

/// The step that a row hangs on and says something of.
fn step_of((table, id): RowKey, row: &Image) -> Option<Uuid> {
    match table {
        Table::Step => Some(id),
        Table::Telling | Table::StepParticipant | Table::Incident => reference(row, "step"),
        _ => None,
    }
}

/// What the changes touch, deal by deal, in the order of their names.
pub(super) fn outline(changes: &[Change], both: &Both) -> Vec<Touched> {
    let mut deals: OfDeals<Touched> = BTreeMap::new();
    let mut steps: OfDeals<BTreeMap<Place, (Becomes, Named)>> = BTreeMap::new();
    let mut hanging: OfDeals<Vec<(Place, Named)>> = BTreeMap::new();
    for Change { key, old, new } in changes {
        let Some(Held { row, .. }) = new.as_deref().or(old.as_deref()) else { continue };
        let becomes = match (old, new) {
            (None, _) => Becomes::New,
            (_, None) => Becomes::Gone,
            _ => Becomes::Changed,
        };
        let named = both.named(*key, row);
        let deal = named.deal.map(Id::uuid);
        let touched = deals.entry(deal).or_insert_with(|| Touched::of(named.deal, both));
        if key.0 == Table::Deal {
            touched.becomes = becomes;
            if let (Some(old), Some(new)) = (old, new) {
                touched.facts = both.changed(*key, &old.row, &new.row);
            }
        }
        let step = step_of(*key, row).and_then(|step| Some((step, both.row((Table::Step, step))?)));
        match (deal, step) {
            (None, _) => touched.rows.push((becomes, named)),
            (_, Some((step, row))) => {
                let rank = row.get("rank").and_then(Value::as_i64).unwrap_or_default();
                let of_deal = steps.entry(deal).or_default();
                let known = of_deal
                    .entry((rank, step))
                    .or_insert_with(|| (Becomes::Changed, both.named((Table::Step, step), row)));
                if key.0 == Table::Step {
                    known.0 = becomes;
                } else if becomes == Becomes::Gone {
                    hanging.entry(deal).or_default().push(((rank, step), named));
                }
            }
            (_, None) if becomes == Becomes::Gone => touched.rows.push((becomes, named)),
            (_, None) if key.0 == Table::Deal => {}
            (_, None) => touched.others.entry(key.0).or_default()[usize::from(becomes == Becomes::Changed)] += 1,
        }
    }
    for (deal, touched) in &mut deals {
        let of_deal = steps.remove(deal).unwrap_or_default();
        if touched.becomes == Becomes::Changed {
            // What is told of a step goes with it.
            let goes_along = |(step, named): &(Place, Named)| {
                named.table != Table::Incident && of_deal.get(step).is_some_and(|(step, _)| *step == Becomes::Gone)
            };
            let gone = hanging.remove(deal).unwrap_or_default().into_iter().filter(|row| !goes_along(row));
            touched.rows.extend(gone.map(|(_, named)| (Becomes::Gone, named)));
            touched.rows.splice(0..0, of_deal.into_values());
        } else {
            touched.steps = of_deal.len();
            touched.rows.clear();
            touched.others.clear();
        }
    }
    let mut all: Vec<Touched> = deals.into_values().collect();
    all.arrange_by(|one, other| {
        (one.deal.is_none(), &one.name, one.deal).cmp(&(other.deal.is_none(), &other.name, other.deal))
    });
    all
}
