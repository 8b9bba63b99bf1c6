//! The rival explanations that a claim is weighed against: what the timeline shows for and against each. The program
//! offers its steps as evidence; the coach decides. Texts: `rival-KEY`, `rival-KEY-sign` for how it would show, and
//! `shows-…` for what does show.

mod conduct;
mod money;
mod reach;
#[cfg(test)]
mod tests;
mod turn;

use super::{reading::Reading, remark::Remark};
use crate::{
    analysis::answer::median,
    arrange::Arrange,
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, Outcome, Weight},
};

/// Whose doing a cause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Ours.
    Own,
    /// The customer's or a competitor's.
    Foreign,
    /// Both sides', or one cannot say.
    Shared,
}

/// A rival explanation.
pub struct Rival {
    /// Its key.
    pub key: &'static str,
    /// Whose doing it would be.
    pub cause: Cause,
    /// The kind of claim that it makes.
    pub kind: ClaimKind,
    weigh: fn(&Reading) -> Vec<Remark>,
}

const fn rival(key: &'static str, cause: Cause, kind: ClaimKind, weigh: fn(&Reading) -> Vec<Remark>) -> Rival {
    Rival { key, cause, kind, weigh }
}

static RIVALS: [Rival; 13] = [
    rival("late_entry", Cause::Own, ClaimKind::OurDoing, reach::late_entry),
    rival("written_for_another", Cause::Foreign, ClaimKind::Competitor, reach::written_for_another),
    rival("decider_not_reached", Cause::Own, ClaimKind::OurDoing, reach::decider_not_reached),
    rival("fighter_lost", Cause::Foreign, ClaimKind::CustomerDoing, reach::fighter_lost),
    rival("value_not_shown", Cause::Own, ClaimKind::OurDoing, money::value_not_shown),
    rival("slow_or_silent", Cause::Own, ClaimKind::OurDoing, turn::slow_or_silent),
    rival("trust_missing", Cause::Own, ClaimKind::Relationship, conduct::trust_missing),
    rival("other_spend", Cause::Foreign, ClaimKind::CustomerDoing, money::other_spend),
    rival("unlike_compared", Cause::Foreign, ClaimKind::Process, money::unlike_compared),
    rival("one_choice_only", Cause::Own, ClaimKind::OurDoing, money::one_choice_only),
    rival("terms", Cause::Shared, ClaimKind::Process, money::terms),
    rival("no_real_chance", Cause::Foreign, ClaimKind::Process, reach::no_real_chance),
    rival("we_contradicted_ourselves", Cause::Own, ClaimKind::OurDoing, conduct::we_contradicted_ourselves),
];

/// The rival explanations, in the order in which a coach would go through them.
pub fn rivals() -> &'static [Rival] {
    &RIVALS
}

/// A rival explanation held against a timeline.
pub struct Weighed {
    /// The explanation.
    pub rival: &'static Rival,
    /// What shows, what speaks for it first. Each has steps or incidents, and speaks one way.
    pub remarks: Vec<Remark>,
}

impl Weighed {
    /// How many steps and incidents speak one way.
    pub fn count(&self, weight: Weight) -> usize {
        let speaking = self.remarks.iter().filter(|remark| remark.weight == Some(weight));
        speaking.map(|remark| remark.grounds.len()).sum()
    }
}

/// All rival explanations held against the timeline, and how long an offer took against the days that are usual in the
/// study, where one tells. They explain why an order was not won: of a won one, none.
pub fn weigh(debrief: &Debrief, usual_offer_days: Option<i32>) -> Vec<Weighed> {
    if debrief.deal.outcome == Outcome::Won {
        return Vec::new();
    }
    let reading = Reading { usual_offer_days, ..Reading::of(debrief) };
    let weighed = |rival: &'static Rival| {
        let mut remarks = (rival.weigh)(&reading);
        remarks.arrange_by_key(|remark| remark.weight);
        Weighed { rival, remarks }
    };
    RIVALS.iter().map(weighed).collect()
}

/// The days from the request to our offer, where both are dated.
pub fn offer_days(debrief: &Debrief) -> Option<i32> {
    Reading::of(debrief).offer_time().map(|(_, _, days)| days)
}

/// With fewer other deals nothing is usual.
const USUAL_FROM: usize = 3;

/// What is usual among other deals that are comparable: the middle of their days from request to offer; none while too few
/// of them tell.
pub fn usual_offer_days(others: impl Iterator<Item = i32>) -> Option<i32> {
    let days: Vec<f64> = others.map(f64::from).collect();
    let is_enough = days.len() >= USUAL_FROM;
    median(days).filter(|_| is_enough).map(|days| days.round() as i32)
}

/// Whose doing a claim says it was: by the rival explanation that it stands for, else by its kind.
fn cause_of(claim: &Claim) -> Cause {
    if let Some(rival) = RIVALS.iter().find(|rival| rival.key == claim.rival) {
        return rival.cause;
    }
    match claim.kind {
        ClaimKind::OurDoing | ClaimKind::Product | ClaimKind::Relationship => Cause::Own,
        ClaimKind::Price | ClaimKind::Competitor | ClaimKind::CustomerDoing => Cause::Foreign,
        ClaimKind::Process | ClaimKind::Other => Cause::Shared,
    }
}

/// How many of the causes that stand are our own doing, and how many others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Our own.
    pub own: usize,
    /// The customer's or a competitor's.
    pub foreign: usize,
}

impl Balance {
    /// The balance of the claims that steps and incidents speak for; what nobody has held against them does not stand yet.
    pub fn of(debrief: &Debrief) -> Self {
        let standing = || debrief.claims.iter().filter(|claim| claim.status == ClaimStatus::Supported).map(cause_of);
        let count = |cause| standing().filter(|other| *other == cause).count();
        Self { own: count(Cause::Own), foreign: count(Cause::Foreign) }
    }
}
