//! The path in numbers.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{HandOver, Waiting, hand_overs::hand_overs};
use crate::{
    analysis::{
        StepRef,
        gaps::{self, Gap},
    },
    domain::{
        BuyingRole, Debrief, ExitTo, FuzzyDate, Grain, Id, Milestone, OwnerFunction, Participant, Side, Step,
        milestone_of,
    },
};

/// Activities in which the customer asks for an offer.
const REQUESTS: [&str; 2] = ["offer_requested", "tender_issued"];
/// The activity in which we make one.
const OFFER: &str = "offer_sent";
/// Activities of that milestone in which no offer is made yet.
const BEFORE_OFFER: [&str; 4] = ["offer_requested", "tender_issued", "bid_decided", "offer_prepared"];
/// Activities in which a competitor plays a part, whoever acts.
const COMPETITOR: [&str; 3] = ["competitor_appears", "competitor_site_visited", "competitor_offer"];
/// The activity with which the customer goes to one.
const LEFT: &str = "left_to_competitor";

/// A step and its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StepDate {
    /// The step.
    pub step: StepRef,
    /// Its date.
    pub date: FuzzyDate,
}

/// How many steps are told by whom. The five numbers add up to all steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ToldCounts {
    /// The customer tells them, we do not: our blind spots.
    pub customer_only: usize,
    /// Both tell them.
    pub both: usize,
    /// We tell them, the customer does not.
    pub vendor_only: usize,
    /// Only a document tells them.
    pub document_only: usize,
    /// Nobody tells them.
    pub nobody: usize,
}

impl ToldCounts {
    /// The counts of a deal.
    pub fn of(debrief: &Debrief) -> Self {
        let mut counts = Self::default();
        for step in &debrief.steps {
            let told = debrief.told(step.id);
            let count = match (told.customer, told.vendor) {
                (true, false) => &mut counts.customer_only,
                (true, true) => &mut counts.both,
                (false, true) => &mut counts.vendor_only,
                (false, false) if told.document => &mut counts.document_only,
                (false, false) => &mut counts.nobody,
            };
            *count += 1;
        }
        counts
    }

    /// All steps.
    pub fn all(self) -> usize {
        self.customer_only + self.both + self.vendor_only + self.document_only + self.nobody
    }

    /// A count as a share of all steps, 0 … 1; `None` without steps.
    pub fn share(self, count: usize) -> Option<f64> {
        (self.all() > 0).then(|| count as f64 / self.all() as f64)
    }
}

/// From the first request to the first offer after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OfferTime {
    /// The first step in which the customer asked for an offer or issued a tender.
    pub request: StepRef,
    /// The first step after it in which we sent an offer.
    pub offer: StepRef,
    /// Days between them; `None` where a date is missing.
    pub days: Option<i32>,
    /// How finely the days are known.
    #[serde(skip)]
    pub grain: Grain,
}

/// The path in numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Path {
    /// Number of steps.
    pub steps: usize,
    /// The earliest dated step.
    pub first: Option<StepDate>,
    /// The latest dated step.
    pub last: Option<StepDate>,
    /// Days from the earliest to the latest step, see [`gaps::duration`].
    pub duration_days: Option<i32>,
    /// How finely they are known.
    #[serde(skip)]
    pub duration_grain: Grain,
    /// Steps without a date.
    pub undated: Vec<StepRef>,
    /// How much of it was waiting.
    pub waiting: Waiting,
    /// The longest gap or silence of at least one day along the calendar, the first of equals.
    pub longest_gap: Option<Gap>,
    /// Who tells how many steps.
    pub told: ToldCounts,
    /// How many people of each side are recorded; sides without anybody are left out.
    pub people: BTreeMap<Side, usize>,
    /// From request to offer.
    pub offer_time: Option<OfferTime>,
    /// The customer's people who can say yes.
    pub deciders: Vec<Id<Participant>>,
    /// The first step in which one of them and one of us took part.
    pub first_decider: Option<StepRef>,
    /// The first step in which a competitor plays a part: as somebody who takes part, by its activity, or as where an
    /// exit leads.
    pub first_competitor: Option<StepRef>,
    /// How many steps each of our functions owned; functions without any are left out.
    pub owners: BTreeMap<OwnerFunction, usize>,
    /// Where the path passed from one function to another.
    pub hand_overs: Vec<HandOver>,
}

impl Path {
    /// The numbers of a deal's path.
    pub fn of(debrief: &Debrief) -> Self {
        let (duration_days, duration_grain) = gaps::duration_known(debrief).unzip();
        let dated: Vec<StepDate> = (0..debrief.steps.len())
            .filter_map(|index| {
                let date = debrief.steps[index].date?;
                Some(StepDate { step: StepRef::at(debrief, index), date })
            })
            .collect();
        Self {
            steps: debrief.steps.len(),
            first: dated.iter().copied().min_by_key(|at| at.date.middle()),
            last: dated.iter().copied().max_by_key(|at| at.date.middle()),
            duration_days,
            duration_grain: duration_grain.unwrap_or_default(),
            undated: positions(debrief, |step| step.date.is_none()).collect(),
            waiting: Waiting::of(debrief, duration_days),
            longest_gap: gaps::gaps(debrief)
                .into_iter()
                .filter(|gap| gap.days > 0)
                .reduce(|longest, gap| if gap.days > longest.days { gap } else { longest }),
            told: ToldCounts::of(debrief),
            people: tally(debrief.participants.iter().map(|person| person.side)),
            offer_time: offer_time(debrief),
            deciders: debrief
                .side(Side::Customer)
                .filter(|person| is_decider(person))
                .map(|person| person.id)
                .collect(),
            first_decider: positions(debrief, |step| {
                debrief.is_joint(step) && debrief.people(step).into_iter().any(is_decider)
            })
            .next(),
            first_competitor: positions(debrief, |step| has_competitor(debrief, step)).next(),
            owners: tally(debrief.steps.iter().filter_map(|step| step.owner)),
            hand_overs: hand_overs(debrief),
        }
    }

    /// Whether the first step with a competitor in it is but the one with which the order goes there, so that on the way
    /// none was seen.
    pub fn is_competitor_unseen(&self, debrief: &Debrief) -> bool {
        let first = self.first_competitor.and_then(|first| debrief.step(first.id));
        first.is_some_and(|step| !plays_competitor(debrief, step))
    }

    /// Whether a decider met us before our first offer; `None` while no offer of ours is recorded after a request.
    pub fn is_decider_before_offer(&self) -> Option<bool> {
        let offer = self.offer_time?.offer.number;
        Some(self.first_decider.is_some_and(|at| at.number < offer))
    }
}

/// The steps for which something holds, in the order of the timeline.
fn positions(debrief: &Debrief, holds: impl Fn(&Step) -> bool) -> impl Iterator<Item = StepRef> {
    (0..debrief.steps.len()).filter(move |index| holds(&debrief.steps[*index])).map(|index| StepRef::at(debrief, index))
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn is_decider(person: &Participant) -> bool {
    person.plays(BuyingRole::Decider)
}

fn has_competitor(debrief: &Debrief, step: &Step) -> bool {
    step.exit_to == Some(ExitTo::Competitor) || step.activity == LEFT || plays_competitor(debrief, step)
}

/// Whether a competitor plays a part in the step, and is not only where it leads.
fn plays_competitor(debrief: &Debrief, step: &Step) -> bool {
    debrief.actor_side(step) == Some(Side::Competitor)
        || COMPETITOR.contains(&step.activity.as_str())
        || debrief.others(step.id).any(|person| person.side == Side::Competitor)
}

fn request(debrief: &Debrief) -> Option<usize> {
    debrief.steps.iter().position(|step| REQUESTS.contains(&step.activity.as_str()))
}

/// The place of our first offer: the first that we send, behind the request where there is one; where none is sent, the first
/// step that belongs to the offer and is more than the way to it.
pub(crate) fn offer(debrief: &Debrief) -> Option<usize> {
    let steps = || debrief.steps.iter().enumerate();
    let from = request(debrief).unwrap_or(0);
    let sent = |from: usize| move |(at, step): &(usize, &Step)| *at >= from && step.activity == OFFER;
    let is_made = |(_, step): &(usize, &Step)| {
        milestone_of(step) == Some(Milestone::Offer) && !BEFORE_OFFER.contains(&step.activity.as_str())
    };
    steps().find(sent(from)).or_else(|| steps().find(sent(0))).or_else(|| steps().find(is_made)).map(|(at, _)| at)
}

fn offer_time(debrief: &Debrief) -> Option<OfferTime> {
    let request = request(debrief)?;
    let offer = offer(debrief).filter(|at| *at >= request && debrief.steps[*at].activity == OFFER)?;
    let between = gaps::between(debrief, request, offer);
    Some(OfferTime {
        request: StepRef::at(debrief, request),
        offer: StepRef::at(debrief, offer),
        days: between.map(|(days, _)| days),
        grain: between.map(|(_, grain)| grain).unwrap_or_default(),
    })
}
