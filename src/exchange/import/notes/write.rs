//! New steps into a deal, several at once.

use std::collections::HashMap;

use crate::{
    arrange::Arrange,
    capture::{self, NewStep},
    domain::{Debrief, Id, Participant},
    store::{StoreError, Tx},
};

/// Writes new steps and the people that come with them into a deal that was read as `seen`. `places` answers for the deal
/// as it is now where each of them stands among the steps that are there (0 first). Whoever is entered already under the very
/// name is not entered again.
///
/// # Errors
/// When they cannot be stored.
pub fn write(
    tx: &Tx,
    seen: &Debrief,
    steps: &[NewStep],
    shown: impl FnOnce(Debrief) -> Debrief,
    places: impl FnOnce(&Debrief) -> Vec<usize>,
) -> Result<(), StoreError> {
    let mut now = match tx.reordered(seen)? {
        Some(now) => now,
        None => seen.clone(),
    };
    let mut steps = steps.to_vec();
    enter_people(&mut steps, tx, seen, shown)?;
    let places = places(&now);
    let mut placed: Vec<(usize, NewStep)> = places.into_iter().zip(steps).collect();
    // In the same place they stay in their order.
    placed.arrange_by_key(|(place, _)| *place);
    // From the end: the places before stay what they are.
    while let Some((place, _)) = placed.last() {
        let place = *place;
        let first = placed.iter().position(|(other, _)| *other == place).unwrap_or(0);
        let group: Vec<NewStep> = placed.drain(first..).map(|(_, new)| new).collect();
        let room = now.places(place, group.len());
        for (seen, new) in &room.moved {
            tx.update(seen, new)?;
            now.steps.iter_mut().filter(|step| step.id == new.id).for_each(|step| step.clone_from(new));
        }
        for (offset, (mut new, rank)) in group.into_iter().zip(room.ranks).enumerate() {
            new.step.rank = rank;
            tx.insert(&new.step)?;
            new.links.iter().try_for_each(|link| tx.insert(link))?;
            new.tellings.iter().try_for_each(|telling| tx.insert(telling))?;
            let at = (place + offset).min(now.steps.len());
            now.steps.insert(at, new.step);
        }
    }
    Ok(())
}

/// Enters the new people, but for those who are entered, may be `shown` and were not `seen`: another window may have entered
/// them meanwhile.
fn enter_people(
    steps: &mut [NewStep],
    tx: &Tx,
    seen: &Debrief,
    shown: impl FnOnce(Debrief) -> Debrief,
) -> Result<(), StoreError> {
    if steps.iter().all(|new| new.participants.is_empty()) {
        return Ok(());
    }
    let now = shown(tx.debrief(seen.deal.id)?);
    let mut met: HashMap<Id<Participant>, Id<Participant>> = HashMap::new();
    for person in steps.iter().flat_map(|new| &new.participants) {
        match capture::known_already(person, seen, &now) {
            Some(other) => drop(met.insert(person.id, other)),
            None => tx.insert(person)?,
        }
    }
    for new in steps {
        let places = new.links.iter_mut().map(|link| &mut link.participant).chain(new.step.actor.as_mut());
        for place in places {
            *place = met.get(place).copied().unwrap_or(*place);
        }
    }
    Ok(())
}
