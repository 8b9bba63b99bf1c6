//! From a deal's file to what is judged in it: incidents, claims, scores, and the evidence that they rest on.

use super::{
    DemoError,
    build::Built,
    format::{self, Mark},
};
use crate::domain::{
    Claim, Criterion, Decisive, Evidence, EvidenceFor, Id, Incident, IncidentCriterion, PredictedScore, Prediction,
    Score, Scorer, Weight,
};

impl Built {
    pub(super) fn incidents(&mut self, from: Vec<format::Incident>) -> Result<(), DemoError> {
        for incident in from {
            let place = &incident.key;
            let step = match incident.step {
                Some(number) => Some(
                    self.step_numbered(number)
                        .ok_or_else(|| self.fault(place, format!("there is no step {number}")))?,
                ),
                None => None,
            };
            let person = match &incident.person {
                Some(key) => Some(self.person(key, format!("{place}.person"))?),
                None => None,
            };
            let what = incident.what.pick(self.language);
            let record = Incident {
                step,
                person,
                strength: incident.strength,
                behaviour: incident.behaviour.pick(self.language),
                consequence: incident.consequence.pick(self.language),
                quote: incident.quote.pick(self.language),
                told_by: incident.told_by,
                ..Incident::new(self.debrief.deal.id, incident.kind, incident.felt_by, what)
            };
            for criterion in incident.criteria {
                self.debrief.incident_criteria.push(IncidentCriterion {
                    id: Id::new(),
                    deal: self.debrief.deal.id,
                    incident: record.id,
                    criterion,
                });
            }
            self.incidents.push((incident.key, record.id));
            self.debrief.incidents.push(record);
        }
        Ok(())
    }

    pub(super) fn claims(&mut self, from: Vec<format::Claim>) -> Result<(), DemoError> {
        for (from, number) in from.into_iter().zip(1..) {
            let text = from.text.pick(self.language);
            let claim = Claim {
                kind: from.kind,
                rival: from.rival,
                status: from.status,
                notes: from.notes.pick(self.language),
                ..Claim::new(self.debrief.deal.id, text, from.made_by)
            }
            .because(from.why.pick(self.language));
            for (weight, keys) in [(Weight::For, &from.speaks_for), (Weight::Against, &from.against)] {
                for key in keys {
                    let subject = (EvidenceFor::Claim, claim.id.uuid());
                    let evidence = self.evidence(key, subject, weight, &format!("claim {number}"))?;
                    self.debrief.evidence.push(evidence);
                }
            }
            self.debrief.claims.push(claim);
        }
        Ok(())
    }

    pub(super) fn scores(&mut self, from: Vec<format::Score>) -> Result<(), DemoError> {
        for from in from {
            let customer = self.score(
                &from.criterion,
                Scorer::Customer,
                (from.customer, from.customer_decisive),
                from.customer_why,
            );
            let vendor =
                self.score(&from.criterion, Scorer::Vendor, (from.vendor, from.vendor_decisive), from.vendor_why);
            for score in [customer, vendor].into_iter().flatten() {
                for key in &from.evidence {
                    let subject = (EvidenceFor::Score, score.id.uuid());
                    let evidence = self.evidence(key, subject, Weight::For, from.criterion.key())?;
                    self.debrief.evidence.push(evidence);
                }
                self.debrief.scores.push(score);
            }
        }
        Ok(())
    }

    pub(super) fn prediction(&mut self, from: Option<format::Prediction>) {
        let Some(from) = from else { return };
        let deal = self.debrief.deal.id;
        let made = Prediction {
            made_by: from.made_by,
            kind: from.kind,
            chance: from.chance,
            state: from.state,
            locked_on: from.locked_on,
            reasons: from.reasons.pick(self.language),
            surprise: from.surprise.pick(self.language),
            ..Prediction::new(deal)
        };
        let expects = from.expects.into_iter().map(|expected| PredictedScore {
            id: Id::new(),
            deal,
            prediction: made.id,
            criterion: expected.criterion,
            rating: expected.rating.0,
        });
        self.debrief.predicted_scores.extend(expects);
        self.debrief.prediction = Some(made);
    }

    fn score(
        &self,
        criterion: &Criterion,
        side: Scorer,
        (mark, decisive): (Option<Mark>, Option<Decisive>),
        why: format::Text,
    ) -> Option<Score> {
        Some(Score {
            rating: Some(mark?.0),
            decisive: decisive.unwrap_or(Decisive::No),
            rationale: why.pick(self.language),
            ..Score::new(self.debrief.deal.id, criterion.clone(), side)
        })
    }

    /// The step `sNUMBER` or the incident `iNUMBER` of this deal as evidence of something.
    pub fn evidence(
        &self,
        key: &str,
        (subject, subject_id): (EvidenceFor, uuid::Uuid),
        weight: Weight,
        place: &str,
    ) -> Result<Evidence, DemoError> {
        let step =
            key.strip_prefix('s').and_then(|number| number.parse().ok()).and_then(|number| self.step_numbered(number));
        let incident = self.incidents.iter().find(|(other, _)| other == key);
        if step.is_none() && incident.is_none() {
            return Err(self.fault(place, format!("{key:?} is no step or incident")));
        }
        Ok(Evidence {
            id: Id::new(),
            deal: self.debrief.deal.id,
            subject,
            subject_id,
            weight,
            step,
            incident: incident.map(|(_, id)| *id),
        })
    }
}
