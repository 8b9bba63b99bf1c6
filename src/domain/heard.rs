//! What may be shown while one side is heard blind: nobody is to be led by what the other has told.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Debrief, EvidenceFor, Record, Scorer, Side, Source};

/// The side and the scorer that tell in this account.
fn teller(source: Source) -> Option<(Side, Scorer)> {
    match source {
        Source::Customer => Some((Side::Customer, Scorer::Customer)),
        Source::Vendor => Some((Side::Vendor, Scorer::Vendor)),
        Source::Document => None,
    }
}

impl Debrief {
    /// The deal as the side that is heard may see it: without the steps that only the other side tells, without the
    /// other's tellings, incidents, reasons and scores, without the notes of its sittings, and without whatever rests on
    /// something hidden. People and landmarks stay: they are needed to tell. So does what a document tells, and what
    /// nobody is said to have told.
    #[must_use]
    pub fn seen_by(mut self, heard: Source) -> Self {
        let other = match heard {
            Source::Customer => Source::Vendor,
            Source::Vendor => Source::Customer,
            Source::Document => return self,
        };
        let Some((side, scorer)) = teller(other) else { return self };
        let mut hidden: HashSet<Uuid> = HashSet::new();
        let told_by = |debrief: &Self, source| -> HashSet<Uuid> {
            let of_source = debrief.tellings.iter().filter(|telling| telling.source == source);
            of_source.map(|telling| telling.step.uuid()).collect()
        };
        let (theirs, own, papers) = (told_by(&self, other), told_by(&self, heard), told_by(&self, Source::Document));
        hide(&mut self.steps, &mut hidden, |step| {
            let id = step.id.uuid();
            theirs.contains(&id) && !own.contains(&id) && !papers.contains(&id)
        });
        let steps = hidden.clone();
        let is_gone = |id: Uuid| steps.contains(&id);
        hide(&mut self.step_participants, &mut hidden, |link| is_gone(link.step.uuid()));
        hide(&mut self.tellings, &mut hidden, |telling| telling.source == other || is_gone(telling.step.uuid()));
        hide(&mut self.incidents, &mut hidden, |incident| {
            let is_theirs = incident.told_by.map_or(incident.felt_by == side, |source| source == other);
            is_theirs || incident.step.is_some_and(|step| is_gone(step.uuid()))
        });
        hide(&mut self.claims, &mut hidden, |claim| claim.made_by == side);
        hide(&mut self.scores, &mut hidden, |score| score.side == scorer);
        let gone = hidden.clone();
        hide(&mut self.incident_criteria, &mut hidden, |link| gone.contains(&link.incident.uuid()));
        let on_hidden: HashSet<Uuid> = self
            .evidence
            .iter()
            .filter(|row| {
                let place = row.step.map(|id| id.uuid()).or(row.incident.map(|id| id.uuid()));
                gone.contains(&row.subject_id) || place.is_some_and(|id| gone.contains(&id))
            })
            .map(|row| row.id.uuid())
            .collect();
        // A lever that rests on something hidden would tell of it.
        let telling_levers: HashSet<Uuid> = self
            .evidence
            .iter()
            .filter(|row| row.subject == EvidenceFor::Lever && on_hidden.contains(&row.id.uuid()))
            .map(|row| row.subject_id)
            .collect();
        hide(&mut self.levers, &mut hidden, |lever| telling_levers.contains(&lever.id.uuid()));
        hide(&mut self.evidence, &mut hidden, |row| {
            on_hidden.contains(&row.id.uuid()) || telling_levers.contains(&row.subject_id)
        });
        let gone = hidden.clone();
        hide(&mut self.waivers, &mut hidden, |waiver| waiver.target.is_some_and(|target| gone.contains(&target)));
        hide(&mut self.rejected_pairs, &mut hidden, |pair| {
            [pair.customer_step, pair.vendor_step].iter().any(|step| is_gone(step.uuid()))
        });
        for sitting in self.sittings.iter_mut().filter(|sitting| sitting.source() == Some(other)) {
            sitting.notes.clear();
        }
        self.deal.finding.clear();
        self
    }
}

impl Debrief {
    /// Whether a row of the deal is among what is here.
    pub fn holds(&self, id: Uuid) -> bool {
        fn any<R: Record>(rows: &[R], id: Uuid) -> bool {
            rows.iter().any(|row| row.id().uuid() == id)
        }
        self.deal.id.uuid() == id
            || any(&self.sittings, id)
            || any(&self.participants, id)
            || any(&self.landmarks, id)
            || any(&self.steps, id)
            || any(&self.tellings, id)
            || any(&self.incidents, id)
            || any(&self.claims, id)
            || any(&self.scores, id)
            || any(&self.levers, id)
            || any(&self.waivers, id)
    }
}

/// Takes the rows away that are to be hidden, and remembers their ids.
fn hide<R: Record>(rows: &mut Vec<R>, hidden: &mut HashSet<Uuid>, is_hidden: impl Fn(&R) -> bool) {
    rows.retain(|row| {
        let hides = is_hidden(row);
        if hides {
            hidden.insert(row.id().uuid());
        }
        !hides
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Claim, Deal, Id, Incident, IncidentKind, Step, StepParticipant, Telling};

    fn case() -> Debrief {
        let deal = Deal::new("Hofstetter", "line 3");
        let id = deal.id;
        let mut debrief = Debrief::new(deal);
        for (rank, sources) in
            [&[Source::Customer][..], &[Source::Vendor], &[Source::Customer, Source::Vendor], &[], &[Source::Document]]
                .into_iter()
                .enumerate()
        {
            let step = Step::new(id, rank as i64, format!("step {rank}"));
            debrief.tellings.extend(sources.iter().map(|source| Telling::new(&step, *source)));
            debrief.step_participants.push(StepParticipant {
                id: Id::new(),
                deal: id,
                step: step.id,
                participant: Id::new(),
            });
            let mut incident = Incident::new(id, IncidentKind::Annoyed, Side::Customer, format!("incident {rank}"));
            incident.step = Some(step.id);
            incident.told_by = Some(Source::Customer);
            debrief.incidents.push(incident);
            debrief.steps.push(step);
        }
        debrief.claims = vec![Claim::new(id, "price", Side::Customer), Claim::new(id, "late", Side::Vendor)];
        debrief
    }

    fn titles(debrief: &Debrief) -> Vec<&str> {
        debrief.steps.iter().map(|step| step.title.as_str()).collect()
    }

    #[test]
    fn each_side_sees_its_own_account_only() {
        let customer = case().seen_by(Source::Customer);
        assert_eq!(titles(&customer), ["step 0", "step 2", "step 3", "step 4"]);
        assert!(customer.tellings.iter().all(|telling| telling.source != Source::Vendor));
        assert_eq!(customer.claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>(), ["price"]);
        assert_eq!((customer.incidents.len(), customer.step_participants.len()), (4, 4));
        let vendor = case().seen_by(Source::Vendor);
        assert_eq!(titles(&vendor), ["step 1", "step 2", "step 3", "step 4"]);
        assert!(vendor.incidents.is_empty(), "all are told by the customer");
        assert_eq!(vendor.claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>(), ["late"]);
        let whole = case();
        assert_eq!(whole.clone().seen_by(Source::Document), whole);
    }
}
