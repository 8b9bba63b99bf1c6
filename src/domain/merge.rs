//! Making one person of two entries: live capture writes down "Keller" here and "Erika Keller" there.

use super::{Debrief, Id, Incident, Participant, Side, Step, StepParticipant, Telling};

/// The rows that change when two entries of one person become one, each as it is and as it will be. Nothing is lost:
/// what the entry that stays has no room for goes to its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMerge {
    /// The entry that stays.
    pub kept: (Participant, Participant),
    /// The entry that goes, once nothing refers to it any more.
    pub dropped: Participant,
    /// Steps in which it acted.
    pub steps: Vec<(Step, Step)>,
    /// Its parts in steps of others.
    pub links: Vec<(StepParticipant, StepParticipant)>,
    /// Parts in steps that would be told twice: the entry that stays is in those steps already.
    pub surplus_links: Vec<StepParticipant>,
    /// What it told.
    pub tellings: Vec<(Telling, Telling)>,
    /// What delighted or annoyed it.
    pub incidents: Vec<(Incident, Incident)>,
}

/// The side of somebody whom the customer and our own people have each entered without seeing the other's entry: one that
/// was set on purpose stands against that of a bare name, which the customer's account puts on its own side. None where
/// both were, and differ: then they may be two.
pub fn side_of_one(by_customer: &Participant, by_ours: &Participant) -> Option<Side> {
    let bare = Participant::with_id(by_customer.id, by_customer.deal, by_customer.name.clone(), Side::Customer);
    (by_customer.side == by_ours.side || *by_customer == bare).then_some(by_ours.side)
}

impl Debrief {
    /// What changes when `dropped` turns out to be `kept`; none when one of them is unknown or both are the same.
    pub fn merge_people(&self, kept: Id<Participant>, dropped: Id<Participant>) -> Option<PersonMerge> {
        if kept == dropped {
            return None;
        }
        let (kept, dropped) = (self.participant(kept)?, self.participant(dropped)?);
        let mut one = united(kept, dropped);
        one.lead_informant = (kept.lead_informant || dropped.lead_informant) && self.may_lead_beside(&one, dropped.id);
        let links = self.step_participants.iter().filter(|link| link.participant == dropped.id);
        let (surplus, moving): (Vec<_>, Vec<_>) = links.partition(|link| self.is_in(kept.id, link.step));
        // Whoever acts in a step needs no second part in it.
        let beside_himself = |link: &&StepParticipant| {
            link.participant == kept.id && self.step(link.step).is_some_and(|step| step.actor == Some(dropped.id))
        };
        let surplus = surplus.into_iter().chain(self.step_participants.iter().filter(beside_himself));
        Some(PersonMerge {
            kept: (kept.clone(), one),
            dropped: dropped.clone(),
            steps: changed(&self.steps, |step| &mut step.actor, kept.id, dropped.id),
            links: moving
                .into_iter()
                .map(|link| (link.clone(), StepParticipant { participant: kept.id, ..link.clone() }))
                .collect(),
            surplus_links: surplus.cloned().collect(),
            tellings: self.tellings_of_one(kept.id, dropped.id),
            incidents: changed(&self.incidents, |incident| &mut incident.person, kept.id, dropped.id),
        })
    }

    /// Tellings that were told by the entry that goes, and those that say what ours has filled in of it.
    fn tellings_of_one(&self, kept: Id<Participant>, dropped: Id<Participant>) -> Vec<(Telling, Telling)> {
        let one = |telling: &Telling| {
            let told_by = telling.told_by.map(|who| if who == dropped { kept } else { who });
            let filled = telling.filled.as_ref().zip(self.step(telling.step)).map(|(filled, step)| {
                let links = self.step_participants.iter().filter(|link| link.step == step.id);
                filled.with_one((kept, dropped), step, &links.map(|link| link.participant).collect::<Vec<_>>())
            });
            let new = Telling { told_by, filled, ..telling.clone() };
            (new != *telling).then(|| (telling.clone(), new))
        };
        self.tellings.iter().filter_map(one).collect()
    }

    fn is_in(&self, person: Id<Participant>, step: Id<Step>) -> bool {
        self.steps_of(person).any(|other| other.id == step)
    }
}

type Reference<R> = fn(&mut R) -> &mut Option<Id<Participant>>;

/// The rows that refer to the entry that goes, with what they will be.
fn changed<R: Clone>(
    rows: &[R],
    reference: Reference<R>,
    kept: Id<Participant>,
    dropped: Id<Participant>,
) -> Vec<(R, R)> {
    rows.iter()
        .filter_map(|row| {
            let mut new = row.clone();
            let place = reference(&mut new);
            (*place == Some(dropped)).then(|| *place = Some(kept))?;
            Some((row.clone(), new))
        })
        .collect()
}

/// One entry of two: what the first knows stands, the second fills its gaps.
fn united(kept: &Participant, dropped: &Participant) -> Participant {
    let mut one = kept.clone();
    let mut left_over = Vec::new();
    if kept.is_likely_same(dropped) && dropped.name.chars().count() > kept.name.chars().count() {
        one.name.clone_from(&dropped.name);
    } else if !kept.is_likely_same(dropped) {
        left_over.push(dropped.name.as_str());
    }
    for (into, from) in
        [(&mut one.job, &dropped.job), (&mut one.site, &dropped.site), (&mut one.personal_goal, &dropped.personal_goal)]
    {
        if into.trim().is_empty() {
            into.clone_from(from);
        } else if into != from {
            left_over.push(from);
        }
    }
    one.buying_roles = kept.buying_roles.iter().chain(dropped.buying_roles.iter()).collect();
    one.stance = kept.stance.or(dropped.stance);
    // Of two answers the stricter one holds.
    one.consent = kept.consent.max(dropped.consent);
    left_over.push(&dropped.notes);
    for text in left_over.into_iter().filter(|text| !text.trim().is_empty() && *text != kept.notes) {
        if !one.notes.is_empty() {
            one.notes.push('\n');
        }
        one.notes += text;
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BuyingRole, Consent, Deal, IncidentKind, Side, Source, Stance};

    struct Case {
        debrief: Debrief,
        short: Id<Participant>,
        full: Id<Participant>,
    }

    /// "Keller" acts in step 0, takes part in 1 and 2, tells 0 and is annoyed; "Erika Keller" takes part in 0 and 2 and
    /// acts in 3.
    fn case() -> Case {
        let deal = Deal::new("Hofstetter", "line 3");
        let id = deal.id;
        let mut debrief = Debrief::new(deal);
        let mut short = Participant::new(id, "Keller", Side::Customer);
        short.job = "plant".into();
        short.notes = "loud".into();
        short.consent = Some(Consent::Attributable);
        short.lead_informant = true;
        short.buying_roles = [BuyingRole::User].into_iter().collect();
        let mut full = Participant::new(id, "Erika Keller", Side::Customer);
        full.job = "plant manager".into();
        full.stance = Stance::new(2);
        full.consent = Some(Consent::Internal);
        full.buying_roles = [BuyingRole::Champion].into_iter().collect();
        let mut steps: Vec<Step> = (0..4).map(|rank| Step::new(id, rank, format!("step {rank}"))).collect();
        steps[0].actor = Some(short.id);
        steps[3].actor = Some(full.id);
        let link = |step: &Step, who: &Participant| StepParticipant {
            id: Id::new(),
            deal: id,
            step: step.id,
            participant: who.id,
        };
        debrief.step_participants = vec![
            link(&steps[0], &full),
            link(&steps[1], &short),
            link(&steps[2], &short),
            link(&steps[2], &full),
            link(&steps[3], &short),
        ];
        let mut telling = Telling::new(&steps[0], Source::Customer);
        telling.told_by = Some(short.id);
        let mut incident = Incident::new(id, IncidentKind::Annoyed, Side::Customer, "silence");
        incident.person = Some(short.id);
        let (short_id, full_id) = (short.id, full.id);
        debrief.participants = vec![short, full];
        debrief.steps = steps;
        debrief.tellings = vec![telling];
        debrief.incidents = vec![incident];
        Case { debrief, short: short_id, full: full_id }
    }

    fn done(debrief: &Debrief, merge: &PersonMerge) -> Debrief {
        let mut new = debrief.clone();
        new.participants = vec![merge.kept.1.clone()];
        for (seen, step) in &merge.steps {
            *new.steps.iter_mut().find(|other| *other == seen).expect("a step") = step.clone();
        }
        new.step_participants.retain(|link| !merge.surplus_links.contains(link));
        for (seen, link) in &merge.links {
            *new.step_participants.iter_mut().find(|other| *other == seen).expect("a link") = link.clone();
        }
        new
    }

    #[test]
    fn everything_that_referred_to_the_one_refers_to_the_other() {
        for keep_short in [true, false] {
            let Case { debrief, short, full } = case();
            let (kept, dropped) = if keep_short { (short, full) } else { (full, short) };
            let merge = debrief.merge_people(kept, dropped).expect("two people");
            let new = done(&debrief, &merge);
            assert_eq!(new.steps_of(kept).count(), 4, "keeps all steps");
            assert_eq!(new.steps_of(dropped).count(), 0);
            for step in &new.steps {
                let people = new.people(step);
                assert_eq!(people.len(), 1, "{} is told once", step.title);
                let links = new.step_participants.iter().filter(|link| link.step == step.id).count();
                assert_eq!(links, usize::from(step.actor.is_none()), "{}", step.title);
            }
            assert_eq!((merge.tellings.len(), merge.incidents.len()), if keep_short { (0, 0) } else { (1, 1) });
        }
    }

    #[test]
    fn nothing_that_was_known_is_lost() {
        let Case { debrief, short, full } = case();
        let one = debrief.merge_people(full, short).expect("two people").kept.1;
        assert_eq!((one.name.as_str(), one.job.as_str()), ("Erika Keller", "plant manager"));
        assert_eq!(one.notes, "plant\nloud");
        assert_eq!((one.stance, one.consent), (Stance::new(2), Some(Consent::Internal)));
        assert!(one.lead_informant);
        assert_eq!(String::from(one.buying_roles), "user champion");
        let other = debrief.merge_people(short, full).expect("two people").kept.1;
        assert_eq!((other.name.as_str(), other.notes.as_str()), ("Erika Keller", "loud\nplant manager"));
        assert_eq!(debrief.merge_people(short, short), None);
    }

    #[test]
    fn the_mark_of_a_leading_person_is_no_way_round_the_limit() {
        let Case { mut debrief, short, .. } = case();
        let deal = debrief.deal.id;
        let mut others: Vec<Participant> =
            ["Meier", "Brunner", "Kellerhals"].map(|name| Participant::new(deal, name, Side::Vendor)).into();
        others[0].lead_informant = true;
        others[1].lead_informant = true;
        let plain = others[2].id;
        debrief.participants.extend(others);
        assert!(!debrief.merge_people(plain, short).expect("two people").kept.1.lead_informant);
    }
}
