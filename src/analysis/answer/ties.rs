//! How the customer ties himself to us, one commitment after the other; and the time that the path takes.

use serde::Serialize;

use super::{Case, CaseStep, Group};
use crate::domain::{Deal, Id, Side, Step};

/// A path is looked at in so many parts of as many steps each.
pub const PARTS: usize = 5;

/// How far the customer of one deal had tied himself along the path, up to the decision: what comes after ties everybody
/// who has bought.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tie {
    /// The deal.
    pub deal: Id<Deal>,
    /// How it ended.
    pub group: Group,
    /// What was last recorded at the end of each part, 0 … 4; none before anything was.
    pub levels: [Option<i8>; PARTS],
    /// The step at which each was recorded.
    pub steps: [Option<Id<Step>>; PARTS],
}

/// The decided deals of which any commitment is recorded before the decision.
pub fn ties(cases: &[Case]) -> Vec<Tie> {
    let tie = |case: &Case| {
        let way = case.way();
        let last = |part: usize| {
            // The end of a part, rounded up, so that a short path has all its steps in the last one.
            let end = (way.len() * (part + 1)).div_ceil(PARTS);
            way[..end].iter().rev().find_map(|step| Some((step.id, step.commitment?.get())))
        };
        let made: [Option<(Id<Step>, i8)>; PARTS] = std::array::from_fn(last);
        let (steps, levels) = (made.map(|made| Some(made?.0)), made.map(|made| Some(made?.1)));
        let group = case.group()?;
        steps[PARTS - 1].is_some().then_some(Tie { deal: case.deal.id, group, levels, steps })
    };
    cases.iter().filter_map(tie).collect()
}

/// Days that ended with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Wait {
    /// The deal.
    pub deal: Id<Deal>,
    /// How it ended.
    pub group: Group,
    /// The step with which it ended.
    pub step: Id<Step>,
    /// Days, 0 or more.
    pub days: i32,
}

/// Where the time went.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Times {
    /// Days from a step of the customer's to the next one, ours: the ball was with us.
    pub ours: Vec<Wait>,
    /// Days from a step of ours to the next one, the customer's: the ball was with the customer.
    pub theirs: Vec<Wait>,
    /// From the first request for an offer to the first offer.
    pub to_offer: Vec<Wait>,
}

/// The waiting times of the decided deals up to the decision, as far as they are known: afterwards nobody waits for an
/// answer any more.
pub fn times(cases: &[Case]) -> Times {
    let mut found = Times::default();
    for case in cases {
        let Some(group) = case.group() else { continue };
        let wait = |step: &CaseStep, days| Wait { deal: case.deal.id, group, step: step.id, days };
        let way = case.way();
        // Whoever waits does not act.
        let acts: Vec<usize> = (0..way.len()).filter(|at| !way[*at].waits()).collect();
        for pair in acts.windows(2) {
            let (step, next) = (&way[pair[0]], &way[pair[1]]);
            let days: Option<i32> = way[pair[0] + 1..=pair[1]].iter().map(|step| step.gap).sum();
            match (step.side, next.side, days) {
                (Some(Side::Customer), Some(Side::Vendor), Some(days)) => found.ours.push(wait(next, days)),
                (Some(Side::Vendor), Some(Side::Customer), Some(days)) => found.theirs.push(wait(next, days)),
                _ => {}
            }
        }
        if let Some((offer, days)) = to_offer(way) {
            found.to_offer.push(wait(offer, days));
        }
    }
    found
}

/// The first offer after the first request, and the days between: by their dates, else by all gaps between them.
fn to_offer(steps: &[CaseStep]) -> Option<(&CaseStep, i32)> {
    let asked = steps.iter().position(|step| step.is(&["offer_requested", "tender_issued"]))?;
    let sent = asked + steps[asked..].iter().position(|step| step.is(&["offer_sent"]))?;
    let days = match (steps[asked].day, steps[sent].day) {
        (Some(asked), Some(sent)) => sent - asked,
        _ => steps[asked + 1..=sent].iter().map(|step| step.gap).sum::<Option<i32>>()?,
    };
    (days >= 0).then_some((&steps[sent], days))
}

impl Times {
    /// The median of each deal, so that a deal with many steps counts no more than one with few; in the order of the deals.
    pub fn by_deal(waits: &[Wait], group: Group) -> Vec<(Id<Deal>, f64)> {
        let mut deals: Vec<(Id<Deal>, Vec<f64>)> = vec![];
        for wait in waits.iter().filter(|wait| wait.group == group) {
            let days = f64::from(wait.days);
            match deals.last_mut().filter(|(deal, _)| *deal == wait.deal) {
                Some((_, all)) => all.push(days),
                None => deals.push((wait.deal, vec![days])),
            }
        }
        deals.into_iter().filter_map(|(deal, days)| Some((deal, median(days)?))).collect()
    }
}

/// The mean; none of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The middle value; of an even number the mean of the two in the middle.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    Some(if values.len() % 2 == 1 { upper } else { (values[middle - 1] + upper) / 2.0 })
}

/// What we did after the customer had said no or raised an objection, as long as nothing was decided: whoever acts after
/// the decision no longer persists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AfterNo {
    /// The deal.
    pub deal: Id<Deal>,
    /// How it ended.
    pub group: Group,
    /// The step of the no or objection: the first after which it is known how long we took, else the first.
    pub no: Id<Step>,
    /// Our steps after it and before the decision.
    pub ours: Vec<Id<Step>>,
    /// Days until the first of them, where all of the time between is known.
    pub days: Option<i32>,
}

/// What followed a no of each decided deal that has one before the end, the first of which the time is known: a
/// step that says no, raises an objection, or
/// leaves the way. The refusal with which a path ends is none of these: nothing can be made good after it.
pub fn after_no(cases: &[Case]) -> Vec<AfterNo> {
    let is_no = |step: &CaseStep| step.leaves() || step.is(&["no_said", "objection_raised"]);
    let after = |case: &Case| {
        let way = case.way();
        let is_ours = |step: &&CaseStep| step.side == Some(Side::Vendor) && !step.waits();
        let group = case.group()?;
        let after = |at: usize| {
            let rest = &way[at + 1..];
            let first = rest.iter().position(|step| is_ours(&step));
            let days = first.and_then(|first| match (way[at].day, rest[first].day) {
                (Some(no), Some(ours)) => Some(ours - no).filter(|days| *days >= 0),
                _ => rest[..=first].iter().map(|step| step.gap).sum(),
            });
            let ours = rest.iter().filter(is_ours).map(|step| step.id).collect();
            AfterNo { deal: case.deal.id, group, no: way[at].id, ours, days }
        };
        let noes = || (0..way.len()).filter(|at| is_no(&way[*at])).map(after);
        noes().find(|no| no.days.is_some()).or_else(|| noes().next())
    };
    cases.iter().filter_map(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::sample,
        domain::{Commitment, Course, Outcome},
    };

    #[test]
    fn a_tie_holds_until_the_next_and_counts_up_to_the_decision() {
        let way = ["first_meeting", "needs_analysed", "material_trial", "offer_sent", "decision_taken", "order_placed"];
        let mut case = sample::path(Outcome::Won, &way);
        case.steps[1].commitment = Commitment::new(1);
        case.steps[2].commitment = Commitment::new(2);
        case.steps[5].commitment = Commitment::new(4);
        let found = ties(&[case.clone(), sample::path(Outcome::Lost, &way)]);
        assert_eq!(found.len(), 1, "nothing recorded is not nothing");
        assert_eq!(found[0].levels, [None, Some(1), Some(2), Some(2), Some(2)]);
        let (first, second) = (Some(case.steps[1].id), Some(case.steps[2].id));
        assert_eq!(found[0].steps, [None, first, second, second, second]);
        case.deal.outcome = Outcome::Open;
        assert_eq!(ties(&[case]), []);
    }

    #[test]
    fn the_ball_is_with_whoever_acts_next() {
        let mut case = sample::path(Outcome::Lost, &["offer_requested", "offer_sent", "offer_read", "followed_up"]);
        let sides = [Side::Customer, Side::Vendor, Side::Customer, Side::Competitor];
        for ((step, side), gap) in case.steps.iter_mut().zip(sides).zip([None, Some(27), Some(3), Some(19)]) {
            (step.side, step.gap) = (Some(side), gap);
        }
        let found = times(std::slice::from_ref(&case));
        let days = |waits: &[Wait]| waits.iter().map(|wait| wait.days).collect::<Vec<_>>();
        assert_eq!((days(&found.ours), days(&found.theirs)), (vec![27], vec![3]));
        assert_eq!(days(&found.to_offer), [27]);
        assert_eq!(found.to_offer[0].step, case.steps[1].id);
        // An unknown gap on the way leaves the time unknown; dates decide where there are some.
        case.steps[1].gap = None;
        assert!(times(std::slice::from_ref(&case)).to_offer.is_empty());
        (case.steps[0].day, case.steps[1].day) = (Some(10), Some(15));
        assert_eq!(days(&times(std::slice::from_ref(&case)).to_offer), [5]);
    }

    #[test]
    fn a_deal_counts_once_whatever_its_length() {
        let (long, short) = (sample::path(Outcome::Won, &["waited"]), sample::path(Outcome::Won, &["waited"]));
        let wait = |case: &Case, days| Wait { deal: case.deal.id, group: Group::Won, step: case.steps[0].id, days };
        let waits = [wait(&long, 1), wait(&long, 2), wait(&long, 9), wait(&short, 4), wait(&short, 5)];
        let found = Times::by_deal(&waits, Group::Won);
        assert_eq!(found, [(long.deal.id, 2.0), (short.deal.id, 4.5)]);
        assert_eq!((Times::by_deal(&waits, Group::NotWon), median(vec![])), (vec![], None));
    }

    #[test]
    fn the_refusal_with_which_a_path_ends_is_no_no_to_persist_against() {
        let mut case = sample::path(Outcome::Lost, &["offer_sent", "offer_read", "no_said", "followed_up"]);
        case.steps[2].course = Course::Exit;
        case.steps[3].side = Some(Side::Vendor);
        assert_eq!(after_no(std::slice::from_ref(&case)), []);
        // An exit that the customer came back from is one.
        case.steps[1].course = Course::Exit;
        assert_eq!(after_no(&[case.clone()])[0].no, case.steps[1].id);
    }

    #[test]
    fn whoever_waits_has_not_acted() {
        let mut case = sample::path(Outcome::Won, &["offer_requested", "waited", "offer_sent", "order_placed"]);
        let sides = [Side::Customer, Side::Vendor, Side::Vendor, Side::Customer];
        for (step, side) in case.steps.iter_mut().zip(sides) {
            (step.side, step.gap) = (Some(side), Some(10));
        }
        let found = times(std::slice::from_ref(&case));
        assert_eq!((found.ours.len(), found.ours[0].days, found.ours[0].step), (1, 20, case.steps[2].id));
    }

    #[test]
    fn nobody_waits_for_an_answer_after_the_decision() {
        let path = ["offer_read", "followed_up", "decision_told", "reasons_asked", "debrief_held"];
        let mut case = sample::path(Outcome::Lost, &path);
        let sides = [Side::Customer, Side::Vendor, Side::Customer, Side::Vendor, Side::Customer];
        for (step, side) in case.steps.iter_mut().zip(sides) {
            (step.side, step.gap) = (Some(side), Some(4));
        }
        let found = times(&[case]);
        assert_eq!((found.ours.len(), found.theirs.len()), (1, 0));
    }

    #[test]
    fn what_we_did_after_a_no() {
        let path = ["offer_sent", "no_said", "waited", "followed_up", "offer_revised", "decision_told", "message_sent"];
        let mut case = sample::path(Outcome::Lost, &path);
        let acts = [(2, Side::Vendor, 9), (3, Side::Vendor, 10), (4, Side::Vendor, 1), (6, Side::Vendor, 1)];
        for (at, side, gap) in acts {
            (case.steps[at].side, case.steps[at].gap) = (Some(side), Some(gap));
        }
        // Neither waiting nor what we write after the decision is persistence.
        let found = after_no(&[case.clone(), sample::path(Outcome::Lost, &["offer_sent"])]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].no, found[0].ours.len(), found[0].days), (case.steps[1].id, 2, Some(19)));
        // An objection without a date says nothing of the time; the dated no right after it does.
        let mut dated = sample::path(Outcome::Lost, &["objection_raised", "no_said", "followed_up", "decision_told"]);
        dated.steps[2].side = Some(Side::Vendor);
        assert_eq!(after_no(&[dated.clone()])[0].no, dated.steps[0].id);
        (dated.steps[1].day, dated.steps[2].day) = (Some(10), Some(13));
        let found = after_no(&[dated.clone()]);
        assert_eq!((found[0].no, found[0].days), (dated.steps[1].id, Some(3)));
        let silent = after_no(&[sample::path(Outcome::Won, &["objection_raised", "order_placed"])]);
        assert_eq!((silent[0].ours.len(), silent[0].days, silent[0].group), (0, None, Group::Won));
    }
}
