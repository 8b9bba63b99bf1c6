//! Everybody whom a workbook knows.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::words::words;
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Participant, Side, fold},
    store::{StoreError, Workbook},
};

/// Everybody whom a workbook knows: a deal's texts may name people of any other.
#[derive(Debug, Clone, Default)]
pub struct Everybody {
    /// All deals.
    pub deals: Vec<Deal>,
    /// The people of all deals.
    pub people: Vec<Participant>,
    /// Colleagues of ours who are named without taking part (who led a sitting, takes on a lever, made a prediction), each
    /// with the record that names them.
    pub colleagues: Vec<(String, Uuid)>,
}

impl Everybody {
    /// Everybody in a workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(workbook: &Workbook) -> Result<Self, StoreError> {
        Ok(Self { deals: workbook.all_deals()?, people: workbook.people()?, colleagues: workbook.colleagues()? })
    }

    /// The pseudonym of each person and of each record that names a colleague: whoever bears one name on one side (of the
    /// customers' people: at one customer) is one person and has one pseudonym, and nobody else has it. It is made from the
    /// first id of the person and says nothing of the name.
    pub(super) fn pseudonyms(&self) -> HashMap<Uuid, String> {
        let mut taken = HashSet::new();
        let mut named = HashMap::new();
        for (side, mut ids) in self.persons() {
            ids.sort_unstable();
            let name = (4..=32).step_by(2).map(|digits| pseudonym(side, ids[0], digits));
            let name = name.into_iter().find(|name| !taken.contains(name)).unwrap_or_default();
            taken.insert(name.clone());
            named.extend(ids.into_iter().map(|id| (id, name.clone())));
        }
        named
    }

    /// The persons, by their first ids: the side, and all ids of each.
    fn persons(&self) -> Vec<(Side, Vec<Uuid>)> {
        let deals: HashMap<Id<Deal>, &Deal> = self.deals.iter().map(|deal| (deal.id, deal)).collect();
        let mut persons: HashMap<(Side, String, String), Vec<Uuid>> = HashMap::new();
        for person in &self.people {
            let customer = deals.get(&person.deal).filter(|_| person.side == Side::Customer);
            let customer = customer.map_or_else(String::new, |deal| fold(&deal.customer));
            persons.entry((person.side, fold(&person.name), customer)).or_default().push(person.id.uuid());
        }
        let ours: Vec<String> =
            persons.keys().filter(|(side, ..)| *side == Side::Vendor).map(|(_, name, _)| name.clone()).collect();
        for (name, record) in &self.colleagues {
            let name = same_person(&fold(name), &ours);
            persons.entry((Side::Vendor, name, String::new())).or_default().push(*record);
        }
        let mut persons: Vec<_> = persons.into_iter().map(|((side, ..), ids)| (side, ids)).collect();
        persons.arrange_by_key(|(_, ids)| ids.iter().min().copied());
        persons
    }
}

/// The one of our people whom a name means: the one called so, else the only one whose name has all its words.
fn same_person(name: &str, ours: &[String]) -> String {
    if ours.iter().any(|other| other == name) {
        return name.to_owned();
    }
    let all = words(name);
    let has_all = |other: &&String| !all.is_empty() && all.iter().all(|word| words(other).contains(word));
    let mut like = ours.iter().filter(has_all);
    match (like.next(), like.next()) {
        (Some(only), None) => only.clone(),
        _ => name.to_owned(),
    }
}

/// `customer-7f3a`: the side, and the last digits of an id, which are random.
pub(super) fn pseudonym(side: Side, id: Uuid, digits: usize) -> String {
    let id = id.simple().to_string();
    format!("{}-{}", side.key(), &id[id.len() - digits..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_pseudonym_and_two_have_two() {
        let deals = ["Hofstetter", "Hofstetter", "Tubex"].map(|customer| Deal::new(customer, "x"));
        let person = |deal: usize, name: &str, side| Participant::new(deals[deal].id, name, side);
        let people = vec![
            person(0, "Erika Keller", Side::Customer),
            person(1, "erika keller", Side::Customer),
            person(2, "Erika Keller", Side::Customer),
            person(0, "Sandra Meier", Side::Vendor),
            person(2, "Sandra Meier", Side::Vendor),
        ];
        let records = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
        let colleagues = ["Meier", "Zaugg", "zaugg"].map(str::to_owned).into_iter().zip(records).collect();
        let everybody = Everybody { deals: deals.to_vec(), people: people.clone(), colleagues };
        let named = everybody.pseudonyms();
        let of = |at: usize| &named[&people[at].id.uuid()];
        assert_eq!(of(0), of(1), "one person in two deals of one customer");
        assert_ne!(of(0), of(2), "a namesake at another customer");
        assert_eq!((of(3), of(3)), (of(4), &named[&records[0]]));
        assert_eq!(named[&records[1]], named[&records[2]]);
        assert_eq!(named.values().collect::<HashSet<_>>().len(), 4);
    }

    #[test]
    fn who_would_have_anothers_pseudonym_gets_a_longer_one() {
        let deal = Deal::new("A", "a");
        let with_id = |id: u128| Participant {
            id: Id::from_uuid(Uuid::from_u128(id)),
            ..Participant::new(deal.id, format!("P{id}"), Side::Customer)
        };
        let people = vec![with_id(0x1_7f3a), with_id(0x2_7f3a)];
        let named = Everybody { deals: vec![deal], people, colleagues: Vec::new() }.pseudonyms();
        assert_eq!(named[&Uuid::from_u128(0x1_7f3a)], "customer-7f3a");
        assert_eq!(named[&Uuid::from_u128(0x2_7f3a)], "customer-027f3a");
    }
}
