//! Texts that may name whoever was forgotten in one of two workbooks: they come from the other, where nobody knew of it.

use serde_json::Value;
use uuid::Uuid;

use super::{Holdings, Named, RowKey, outline::Both, veil::Pseudonyms};
use crate::{
    arrange::Arrange,
    domain::{NameSearch, Table},
    store::Image,
};

/// A row with texts that may name somebody who was forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unaware {
    /// The row.
    pub named: Named,
    /// Customer and title of its deal.
    pub deal: String,
    /// The number of the step that it is, or that it tells of.
    pub step: Option<usize>,
    /// Which texts.
    pub columns: Vec<String>,
}

/// The rows whose texts one of the two has never had, though somebody was forgotten in it; those that hold a name that is
/// known to have been forgotten come first.
pub(super) fn unaware(both: &Both, united: &Holdings) -> Vec<Unaware> {
    let pseudonyms = Pseudonyms::of(both.0);
    let aware: Vec<&Holdings> = both.0.into_iter().filter(|holdings| holdings.has_forgotten()).collect();
    let names = NameSearch::new(lost_names(both));
    let mut found: Vec<(bool, Unaware)> = Vec::new();
    for (key, held) in &united.rows {
        let mut is_sure = false;
        let mut columns = Vec::new();
        for column in key.0.texts() {
            // A name that was replaced is the pseudonym as a whole.
            if column == "name" && held.forgotten.contains_key(column) {
                continue;
            }
            let Some(now) = text(&held.row, column) else { continue };
            let is_new_to = |holdings: &&Holdings| {
                let known = holdings.rows.get(key).and_then(|held| text(&held.row, column));
                known.is_none_or(|known| known != now && pseudonyms.united(now, known).as_deref() != Some(now))
            };
            if aware.iter().any(is_new_to) {
                is_sure |= names.may_be_in(now);
                columns.push(column.to_owned());
            }
        }
        if !columns.is_empty() {
            let named = both.named(*key, &held.row);
            let deal = named.deal.map(|deal| both.deal_name(deal)).unwrap_or_default();
            found.push((!is_sure, Unaware { step: number(*key, &held.row, united), named, deal, columns }));
        }
    }
    found.arrange_by(|(one, a), (other, b)| (one, &a.deal, a.step).cmp(&(other, &b.deal, b.step)));
    found.into_iter().map(|(_, row)| row).collect()
}

/// The names that one of the two still has for people who were forgotten in the other.
fn lost_names<'a>(both: &Both<'a>) -> Vec<&'a str> {
    let [one, other] = both.0;
    let of = |aware: &'a Holdings, unaware: &'a Holdings| {
        let people = aware.rows.range((Table::Participant, Uuid::nil())..=(Table::Participant, Uuid::max()));
        let forgotten = people.filter(|(_, held)| held.forgotten.contains_key("name"));
        forgotten.filter_map(|(key, _)| {
            let held = unaware.rows.get(key).filter(|held| !held.forgotten.contains_key("name"))?;
            text(&held.row, "name")
        })
    };
    of(one, other).chain(of(other, one)).collect()
}

/// The number of the step that a row is or hangs on, as the screens count them.
fn number((table, id): RowKey, row: &Image, united: &Holdings) -> Option<usize> {
    let step = match table {
        Table::Step => id,
        Table::Telling => row.get("step")?.as_str()?.parse().ok()?,
        _ => return None,
    };
    let place = |id: Uuid, row: &Image| Some((row.get("rank")?.as_i64()?, id));
    let of = &united.rows.get(&(Table::Step, step))?.row;
    let steps = united.rows.range((Table::Step, Uuid::nil())..=(Table::Step, Uuid::max()));
    let of_deal = steps.filter(|(_, held)| held.row.get("deal") == of.get("deal"));
    let places = of_deal.filter_map(|((_, id), held)| place(*id, &held.row));
    let own = place(step, of)?;
    Some(places.filter(|other| *other <= own).count())
}

fn text<'a>(row: &'a Image, column: &str) -> Option<&'a str> {
    row.get(column).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
}
