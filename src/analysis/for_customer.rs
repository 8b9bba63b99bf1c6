//! What of a debrief may be shown or handed to the customer: a copy that holds nothing else, so that no section of the
//! report and no screen can tell what stays in the house, and every figure is counted anew from what is left.

use super::gaps;
use crate::domain::{
    BuyingRole, BuyingRoles, Claim, Consent, Course, Debrief, Id, Incident, Participant, Score, Scorer, Side,
    SittingWith, Source, Step,
};

/// The path as the customer told it. What is kept of each part stands at
/// [`Audience::Customer`](crate::exchange::report::Audience::Customer).
pub fn for_customer(debrief: &Debrief) -> Debrief {
    let mut told = Debrief::new(debrief.deal.clone());
    keep_facts(&mut told);
    told.steps = steps(debrief);
    let is_kept = |step: Id<Step>| told.steps.iter().any(|kept| kept.id == step);
    let customers = debrief.tellings.iter().filter(|telling| telling.source == Source::Customer);
    told.tellings = customers.filter(|telling| is_kept(telling.step)).cloned().collect();
    for telling in &mut told.tellings {
        telling.told_by = telling.told_by.filter(|person| is_of_customer(debrief, *person));
    }
    let links = debrief.step_participants.iter().filter(|link| is_kept(link.step));
    let links = links.filter(|link| !debrief.is_named_by_us_alone(link.step, link.participant));
    told.step_participants = links.cloned().collect();
    told.incidents = debrief.incidents.iter().filter(|incident| is_felt(debrief, incident)).cloned().collect();
    for incident in &mut told.incidents {
        incident.step = incident.step.filter(|step| is_kept(*step));
        incident.person = incident.person.filter(|person| is_of_customer(debrief, *person));
        incident.behaviour.clear();
        incident.consequence.clear();
    }
    told.claims = claims(debrief);
    let scores = debrief.scores.iter().filter(|score| score.side == Scorer::Customer && score.rating.is_some());
    told.scores =
        scores.map(|score| Score { rationale: own_words(debrief, &score.rationale), ..score.clone() }).collect();
    told.sittings = debrief.sittings.iter().filter(|sitting| sitting.with != SittingWith::Vendor).cloned().collect();
    told.participants = people(debrief, &told);
    told
}

/// Only what the customer knows anyway: our figures, our ordering of markets and offerings, and what we make of it go.
fn keep_facts(told: &mut Debrief) {
    let deal = &mut told.deal;
    [&mut deal.division, &mut deal.segment, &mut deal.finding, &mut deal.notes, &mut deal.crm_source, &mut deal.crm_id]
        .into_iter()
        .for_each(String::clear);
    (deal.value, deal.margin_percent, deal.effort_days) = (None, None, None);
    (deal.business_type, deal.customer_kind, deal.offering_kind) = (None, None, None);
}

/// The steps that the customer tells, at the customer's dates. Where a step between two of them goes, the days that were
/// recorded from step to step are summed.
fn steps(debrief: &Debrief) -> Vec<Step> {
    let as_told: Vec<Step> = debrief.steps.iter().map(|step| debrief.as_customer_tells(step)).collect();
    let told = Debrief { steps: as_told, ..debrief.clone() };
    let days = gaps::days(&told);
    let mut before: Option<usize> = None;
    let mut kept = Vec::new();
    for (at, step) in told.steps.iter().enumerate() {
        let Some(telling) = debrief.telling(step.id, Source::Customer) else {
            continue;
        };
        let between = match before {
            Some(last) if last + 1 == at => step.gap_before_days,
            Some(last) => days[last].zip(days[at]).and_then(|(from, to)| u32::try_from(to.checked_sub(from)?).ok()),
            None => None,
        };
        before = Some(at);
        kept.push(Step {
            date: telling.date.or(step.date),
            gap_before_days: between,
            owner: None,
            commitment: None,
            effort_hours: None,
            is_lever: false,
            // A side track is our reading; that somebody waited or left was told.
            course: if step.course == Course::SideTrack { Course::Advance } else { step.course },
            ..step.clone()
        });
    }
    kept
}

/// Whether an incident is the customer's own: felt by the customer and told by the customer; where nobody noted who
/// told it, it must hang on a step that the customer tells.
fn is_felt(debrief: &Debrief, incident: &Incident) -> bool {
    let is_told = match incident.told_by {
        Some(source) => source == Source::Customer,
        None => incident.step.is_some_and(|step| debrief.told(step).customer),
    };
    incident.felt_by == Side::Customer && is_told
}

/// The customer's reasons, without what we made of them. The one that was stated first was given to us as such; the others
/// came up in talks, and stay here when somebody on the customer's side talked for internal use only.
fn claims(debrief: &Debrief) -> Vec<Claim> {
    let customers = debrief.claims.iter().enumerate().filter(|(_, claim)| claim.made_by == Side::Customer);
    let told = customers.filter(|(at, claim)| *at == 0 || !own_words(debrief, &claim.text).is_empty());
    told.map(|(_, claim)| Claim { id: claim.id, ..Claim::new(claim.deal, claim.text.clone(), claim.made_by) }).collect()
}

/// Words of the customer of which nobody noted whose they are: empty when they may be those of somebody who spoke for
/// internal use only.
pub(super) fn own_words(debrief: &Debrief, words: &str) -> String {
    let is_confidential = debrief.side(Side::Customer).any(|person| person.consent == Some(Consent::Internal));
    if is_confidential { String::new() } else { words.to_owned() }
}

/// Whoever took part in what is kept, without our judgement of them.
fn people(debrief: &Debrief, told: &Debrief) -> Vec<Participant> {
    let those = debrief.participants.iter().filter(|person| took_part(told, person));
    let name = debrief.names_for_customer(told);
    those.map(|person| as_named(person, &name)).collect()
}

/// Somebody without our judgement, by the name that the customer may see.
pub(super) fn as_named(person: &Participant, name: impl Fn(&Participant) -> String) -> Participant {
    Participant { name: name(person), ..bare(person) }
}

/// Whether what is kept tells of somebody.
pub(super) fn took_part(told: &Debrief, person: &Participant) -> bool {
    told.steps.iter().any(|step| step.actor == Some(person.id))
        || told.step_participants.iter().any(|link| link.participant == person.id)
        || told.tellings.iter().any(|telling| telling.told_by == Some(person.id))
        || told.incidents.iter().any(|incident| incident.person == Some(person.id))
}

/// Somebody without our judgement; who decides and who is only heard is one too.
pub(super) fn bare(person: &Participant) -> Participant {
    Participant {
        buying_roles: BuyingRoles::default(),
        lead_informant: false,
        stance: None,
        personal_goal: String::new(),
        notes: String::new(),
        ..person.clone()
    }
}

/// The roles that may be told outside the house: who fights for us and who shuts us out is our own judgement.
pub fn told_roles(person: &Participant) -> impl Iterator<Item = BuyingRole> {
    person.buying_roles.iter().filter(|role| !matches!(role, BuyingRole::Champion | BuyingRole::Gatekeeper))
}

fn is_of_customer(debrief: &Debrief, person: Id<Participant>) -> bool {
    debrief.participant(person).is_some_and(|person| person.side == Side::Customer)
}
