//! A path read for what a coach looks at: when we were asked, when we offered, when it was decided, who was there.

use super::{milestone_of, path};
use crate::{
    analysis::{Ground, IncidentRef, StepRef, gaps},
    domain::{BuyingRole, Channel, Criterion, Debrief, Incident, IncidentKind, Milestone, Side, Step},
};

/// What is by its nature said to the other side, even where nobody of it is named.
const ADDRESSED: [&str; 4] = ["offer_requested", "tender_issued", "offer_sent", "offer_revised"];
/// What stays in the house, or lies somewhere to be looked at.
const UNADDRESSED: [Channel; 3] = [Channel::Internal, Channel::Document, Channel::Portal];

/// A path with its turning places, each as a place in the timeline, 0 first.
pub(super) struct Reading<'a> {
    pub debrief: &'a Debrief,
    /// The first request for an offer, or tender.
    pub request: Option<usize>,
    /// Our first offer.
    pub offer: Option<usize>,
    /// Where a yes or a no was said.
    pub decision: Option<usize>,
    /// The day of each step, counted from the first dated one.
    pub days: Vec<Option<i32>>,
    /// So many days an offer usually takes in the study, where one tells.
    pub usual_offer_days: Option<i32>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let first = |keys: &[&str]| debrief.steps.iter().position(|step| keys.contains(&step.activity.as_str()));
        Self {
            debrief,
            request: first(&["offer_requested", "tender_issued"]),
            offer: first(&["offer_sent"]),
            decision: path::decision(debrief),
            days: gaps::days(debrief),
            usual_offer_days: None,
        }
    }

    /// The places of the steps for which something holds, in the order of the timeline.
    pub(super) fn places(&self, holds: impl Fn(&Step) -> bool) -> Vec<usize> {
        self.debrief.steps.iter().enumerate().filter(|(_, step)| holds(step)).map(|(at, _)| at).collect()
    }

    /// The places of the steps with one of these activities.
    pub(super) fn activities(&self, keys: &[&str]) -> Vec<usize> {
        self.places(|step| keys.contains(&step.activity.as_str()))
    }

    /// Up to where the path counts: the decision, or its end while there is none.
    pub(super) fn end(&self) -> usize {
        self.decision.unwrap_or(self.debrief.steps.len())
    }

    pub(super) fn step(&self, at: usize) -> &'a Step {
        &self.debrief.steps[at]
    }

    pub(super) fn ground(&self, at: usize) -> Ground {
        Ground::Step(StepRef::at(self.debrief, at))
    }

    pub(super) fn grounds(&self, places: &[usize]) -> Vec<Ground> {
        places.iter().map(|at| self.ground(*at)).collect()
    }

    pub(super) fn incident(&self, incident: &Incident) -> Option<Ground> {
        IncidentRef::find(self.debrief, incident.id).map(Ground::Incident)
    }

    /// Days from one step to a later one; none where a date is missing or they run backwards.
    pub(super) fn days_between(&self, from: usize, to: usize) -> Option<i32> {
        self.days[from].zip(self.days[to]).and_then(|(from, to)| to.checked_sub(from)).filter(|days| *days >= 0)
    }

    /// The request, the first offer where that comes after it, and the days between.
    pub(super) fn offer_time(&self) -> Option<(usize, usize, i32)> {
        let (request, offer) = self.request.zip(self.offer).filter(|(request, offer)| request < offer)?;
        Some((request, offer, self.days_between(request, offer)?))
    }

    pub(super) fn acts(&self, step: &Step, side: Side) -> bool {
        self.debrief.actor_side(step) == Some(side)
    }

    /// Whether somebody of this side took part, as actor or otherwise.
    pub(super) fn takes_part(&self, step: &Step, side: Side) -> bool {
        self.acts(step, side) || self.debrief.others(step.id).any(|person| person.side == side)
    }

    /// Whether the two sides were in touch: people of both took part, or one wrote or called and both tell it, or it was
    /// said to the other side by its nature.
    pub(super) fn is_contact(&self, step: &Step) -> bool {
        let told = self.debrief.told(step.id);
        let reaches = step.channel.is_some_and(|channel| !UNADDRESSED.contains(&channel));
        let is_said = ADDRESSED.contains(&step.activity.as_str()) || reaches && told.customer && told.vendor;
        let is_ours = self.acts(step, Side::Customer) || self.acts(step, Side::Vendor);
        self.debrief.is_joint(step) || is_said && is_ours && !self.is_theirs_alone(step)
    }

    /// Whether a competitor plays a part in which we have none.
    pub(super) fn is_theirs_alone(&self, step: &Step) -> bool {
        path::has_alternative(self.debrief, step) && !self.takes_part(step, Side::Vendor)
    }

    /// Whether somebody of the customer's with this role took part.
    pub(super) fn has_role(&self, step: &Step, role: BuyingRole) -> bool {
        self.debrief.people(step).iter().any(|person| person.plays(role))
    }

    /// Whether anybody on the customer's side is known to have this role.
    pub(super) fn knows_role(&self, role: BuyingRole) -> bool {
        self.debrief.participants.iter().any(|person| person.plays(role))
    }

    pub(super) fn is_need(&self, step: &Step) -> bool {
        milestone_of(step) == Some(Milestone::Need)
    }

    /// The incidents of a kind that speak to a criterion, felt by the customer.
    pub(super) fn felt(&self, kind: IncidentKind, criterion: &str) -> impl Iterator<Item = &'a Incident> {
        let debrief = self.debrief;
        debrief.incidents.iter().filter(move |incident| {
            incident.kind == kind
                && incident.felt_by == Side::Customer
                && debrief.criteria_of(incident.id).map(Criterion::key).any(|key| key == criterion)
        })
    }
}
