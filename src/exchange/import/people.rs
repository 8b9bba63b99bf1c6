//! Which people of a deal come in, who they are here, and who stands on another side by now.
//!
//! Somebody is known by name and side. Whoever an import has brought and the file tells on another side only changes the side,
//! unless the user has moved them since: then they stay where they are.

use std::collections::HashSet;

use uuid::Uuid;

use super::{IncomingDeal, IncomingPerson, plan::child_id, steps::NewSteps};
use crate::{
    domain::{Deal, Id, Keyed, Participant, Side, Table, fold},
    exchange::naming::is_pseudonym,
    store::{Known, KnownDeal},
};

/// What becomes of the people of a deal.
#[derive(Debug, Default)]
pub struct People<'a> {
    /// Those that come in, with the ids that they get.
    pub new: Vec<(Uuid, &'a IncomingPerson)>,
    /// Those that change the side, as they are, and the side where they will be.
    pub moved: Vec<(&'a Participant, Side)>,
    /// How many the user has moved to another side than the file says: they stay there.
    pub kept: usize,
    /// Those that imports have brought and the file does not name: they stay.
    pub unnamed: Vec<&'a Participant>,
    /// Who each person of the file is here; none where somebody has deleted them.
    pub rows: Vec<Option<Id<Participant>>>,
}

impl<'a> People<'a> {
    pub(super) fn of(
        deal: Id<Deal>,
        incoming: &'a IncomingDeal,
        there: Option<(&'a KnownDeal, &'a Known)>,
        new_steps: &NewSteps,
    ) -> Self {
        let mut people = Self::default();
        let here: &'a [Participant] = there.map_or(&[], |(there, _)| &there.people);
        let brought = |id: Uuid| there.is_some_and(|(_, known)| known.brought.contains(&id));
        let said: HashSet<(String, Side)> =
            incoming.people.iter().map(|person| (fold(&person.name), person.side)).collect();
        let mut met = HashSet::new();
        for (at, person) in incoming.people.iter().enumerate() {
            let name = fold(&person.name);
            let id = person_id(deal, &person.name, person.side);
            // In a deal that is new nobody stands on another side.
            let sides = others(person.side).filter(|side| there.is_some() && !said.contains(&(name.clone(), *side)));
            let elsewhere: Vec<Uuid> = sides.map(|side| person_id(deal, &person.name, side)).collect();
            let is_same = |other: &&Participant| other.side == person.side && fold(&other.name) == name;
            let is_elsewhere = |other: &&Participant| {
                let is_here =
                    elsewhere.contains(&other.id.uuid()) || other.id.uuid() == id || fold(&other.name) == name;
                is_here && brought(other.id.uuid()) && !said.contains(&(fold(&other.name), other.side))
            };
            if let Some(same) = here.iter().find(is_same) {
                people.rows.push(Some(same.id));
                met.insert(same.id);
            } else if let Some(other) = here.iter().filter(|other| !met.contains(&other.id)).find(is_elsewhere) {
                people.rows.push(Some(other.id));
                met.insert(other.id);
                people.follow(other, person.side, there.and_then(|(_, known)| known.sides.get(&other.id.uuid())));
            } else if let Some(own) = here.iter().find(|other| other.id.uuid() == id) {
                people.rows.push(Some(own.id));
                met.insert(own.id);
            } else if people.new.iter().any(|(new, _)| *new == id) {
                people.rows.push(Some(Id::from_uuid(id)));
            } else {
                // Whoever has a pseudonym is here by name already, unless something new is told of them.
                let is_nobody_new = is_pseudonym(&person.name) && !here.is_empty() && !new_steps.has(at);
                let is_deleted = elsewhere.iter().chain([&id]).any(|id| brought(*id));
                let comes = !is_nobody_new && !is_deleted;
                people.rows.push(comes.then(|| Id::from_uuid(id)));
                people.new.extend(comes.then_some((id, person)));
            }
        }
        people.unnamed = here.iter().filter(|person| brought(person.id.uuid()) && !met.contains(&person.id)).collect();
        people
    }

    /// Lets somebody follow the file to another side, where they still stand as an import has written it.
    fn follow(&mut self, person: &'a Participant, side: Side, written: Option<&Side>) {
        match written {
            _ if person.side == side => {}
            Some(written) if *written == person.side => self.moved.push((person, side)),
            Some(written) if *written == side => {}
            _ => self.kept += 1,
        }
    }
}

/// The sides but this one.
fn others(side: Side) -> impl Iterator<Item = Side> {
    Side::ALL.iter().copied().filter(move |other| *other != side)
}

/// The id that a person of a deal gets.
fn person_id(deal: Id<Deal>, name: &str, side: Side) -> Uuid {
    child_id(deal, Table::Participant, &format!("{}\n{name}", side.key()))
}
