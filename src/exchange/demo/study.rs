//! From the study's file to its records: the study, its deals, its levers and what they rest on.

use super::{
    DemoError,
    build::Built,
    format::{self, StudyFile},
};
use crate::{
    domain::{Evidence, EvidenceFor, Id, Lever, Study, StudyDeal, Weight},
    guide,
    i18n::Language,
};

const FILE: &str = "study";

/// The study's records.
pub struct Found {
    pub study: Study,
    pub study_deals: Vec<StudyDeal>,
    pub levers: Vec<Lever>,
    pub evidence: Vec<Evidence>,
}

/// The records of the study over deals built before.
pub fn build(from: StudyFile, language: Language, deals: &[Built]) -> Result<Found, DemoError> {
    let study = Study {
        selection: String::new(),
        target: None,
        id: Id::new(),
        name: from.name.pick(language),
        question: from.question.pick(language),
        notes: from.notes.pick(language),
    };
    let mut study_deals = Vec::with_capacity(from.deals.len());
    for key in &from.deals {
        study_deals.push(StudyDeal::new(study.id, deal(deals, key, "deals")?.debrief.deal.id));
    }
    let mut found = Found { study, study_deals, levers: vec![], evidence: vec![] };
    for (lever, number) in from.lever.into_iter().zip(1..) {
        found.lever(lever, language, deals, &format!("lever {number}"))?;
    }
    Ok(found)
}

fn deal<'a>(deals: &'a [Built], key: &str, place: &str) -> Result<&'a Built, DemoError> {
    deals
        .iter()
        .find(|deal| deal.file == key)
        .ok_or_else(|| DemoError::new(FILE, place, format!("there is no deal {key:?}")))
}

impl Found {
    fn lever(
        &mut self,
        from: format::Lever,
        language: Language,
        deals: &[Built],
        place: &str,
    ) -> Result<(), DemoError> {
        if !from.activity.is_empty() && guide::activity(&from.activity).is_none() {
            let fault = format!("{:?} is not in the step catalogue", from.activity);
            return Err(DemoError::new(FILE, place, fault));
        }
        let found_in = match &from.found_in {
            Some(key) => Some(deal(deals, key, place)?.debrief.deal.id),
            None => None,
        };
        let lever = Lever {
            change: from.change.pick(language),
            activity: from.activity,
            criterion: from.criterion,
            owner: from.owner,
            owner_person: from.owner_person,
            effort: from.effort,
            impact: from.impact,
            state: from.state,
            due: from.due,
            done_on: from.done_on,
            notes: from.notes.pick(language),
            ..Lever::new(found_in, from.title.pick(language))
        };
        for reference in &from.evidence {
            let (key, at) = reference
                .split_once(':')
                .ok_or_else(|| DemoError::new(FILE, place, format!("{reference:?} is not DEAL:STEP")))?;
            let subject = (EvidenceFor::Lever, lever.id.uuid());
            let evidence = deal(deals, key, place)?.evidence(at, subject, Weight::For, place)?;
            self.evidence.push(evidence);
        }
        self.levers.push(lever);
        Ok(())
    }
}
