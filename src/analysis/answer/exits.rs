//! Where customers leave us on the way, and what happened just before.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Case, CaseStep};
use crate::{
    arrange::Arrange,
    domain::{Deal, ExitTo, Id, Milestone, Outcome, OwnerFunction, Side, Step},
};

/// So many steps before the decision to leave are looked at.
pub const BEFORE: usize = 5;

/// The step at which a customer left.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exit {
    /// The deal.
    pub deal: Id<Deal>,
    /// The step: the exit, else the no that was said; none where the deal ended without either.
    pub step: Option<Id<Step>>,
    /// Its number in the path, 1 first; one more than the path has steps where there is no such step.
    pub number: usize,
    /// Where to; none where a deal was lost and neither a step nor a winner's name says that it was to a competitor.
    pub to: Option<ExitTo>,
    /// The furthest stretch before the decision that the deal had come to: every customer who leaves decides so.
    pub milestone: Option<Milestone>,
    /// What was done there; none where that is the exit itself: that a no is told where a deal is lost tells nothing.
    pub activity: Option<&'static str>,
    /// Days from the first dated step before this one, or where none is dated from the day on which the deal was opened, to
    /// this one; to the day of the decision where this one has no date, or there is none.
    pub day: Option<i32>,
    /// Which of our functions owned our last step on the way to the decision that one of them owned.
    pub owner: Option<OwnerFunction>,
    /// That step.
    pub owned: Option<Id<Step>>,
    /// The side that acted.
    pub side: Option<Side>,
    /// What of the way to the decision only the customer tells.
    pub blind_before: BlindSpots,
    /// The step in which that way ends, and its number: the decision, which may have been taken before it was told; none
    /// where the path ends with the way.
    pub decided: Option<(Id<Step>, usize)>,
    /// The last steps of that way, at most [`BEFORE`], in the order of the path: those right before that step.
    pub before: Vec<Id<Step>>,
    /// How many of those we took part in.
    pub ours_before: usize,
}

/// Steps of ways to the decision that only the customer tells; none of a deal of which one side was not heard.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct BlindSpots {
    /// How many steps those ways have.
    pub of: usize,
    /// Those that only the customer tells.
    pub steps: Vec<(Id<Deal>, Id<Step>)>,
}

impl BlindSpots {
    /// How many steps there are, and how many of them only the customer tells.
    pub fn counts(&self) -> (usize, usize) {
        (self.of, self.steps.len())
    }
}

/// All exits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exits {
    /// One for each lost, postponed or stopped deal, in the order of the deals.
    pub exits: Vec<Exit>,
    /// Steps of won deals that left the way and came back: deals that were nearly lost.
    pub near: Vec<(Id<Deal>, Id<Step>)>,
    /// What of the ways of won deals only the customer tells: to compare with.
    pub blind_in_won: BlindSpots,
}

impl Exits {
    /// The exits of one kind each, most first; of those alike the first kind first.
    pub fn by<K: Ord + Copy>(&self, kind: impl Fn(&Exit) -> K) -> Vec<(K, Vec<&Exit>)> {
        let mut groups: BTreeMap<K, Vec<&Exit>> = BTreeMap::new();
        for exit in &self.exits {
            groups.entry(kind(exit)).or_default().push(exit);
        }
        let mut groups: Vec<(K, Vec<&Exit>)> = groups.into_iter().collect();
        groups.arrange_by_key(|(_, exits)| std::cmp::Reverse(exits.len()));
        groups
    }

    /// Of all steps before the exits, how many there are and how many only the customer tells.
    pub fn blind_before(&self) -> (usize, usize) {
        let counts = self.exits.iter().map(|exit| exit.blind_before.counts());
        counts.fold((0, 0), |(all, blind), (more, more_blind)| (all + more, blind + more_blind))
    }
}

/// Where the customers of these deals left.
pub fn exits(cases: &[Case]) -> Exits {
    let won = || cases.iter().filter(|case| case.deal.outcome == Outcome::Won);
    Exits {
        exits: cases.iter().filter_map(exit).collect(),
        near: won()
            .flat_map(|case| case.way().iter().filter(|step| step.leaves()).map(|step| (case.deal.id, step.id)))
            .collect(),
        blind_in_won: won().map(blind).fold(BlindSpots::default(), |mut all, more| {
            all.of += more.of;
            all.steps.extend(more.steps);
            all
        }),
    }
}

/// The last step that says that the customer left, or said no; where none does, the end of the path.
fn exit(case: &Case) -> Option<Exit> {
    let outcome_says = ExitTo::of(case.deal.outcome)?;
    let is_known = case.deal.outcome != Outcome::Lost || !case.deal.winner.trim().is_empty();
    let at = case.settled();
    let step = at.map(|at| &case.steps[at]);
    let until = at.unwrap_or(case.steps.len());
    let before = &case.steps[..until];
    let way = case.way();
    let just_before = &way[way.len().saturating_sub(BEFORE)..];
    let first_day = before.iter().find_map(|step| step.day).or(case.opened_day());
    // A decision dated before all steps is dated wrongly.
    let decided = || case.decided_day().filter(|day| first_day.is_none_or(|first| *day >= first));
    let left =
        step.and_then(|step| step.day).or_else(decided).filter(|day| first_day.is_none_or(|first| *day >= first));
    // Whoever takes the customer's refusal down has done nothing for it.
    let is_ours = |step: &&CaseStep| step.side == Some(Side::Vendor) && step.owner.is_some();
    let ours = way.iter().rev().find(is_ours);
    Some(Exit {
        deal: case.deal.id,
        step: step.map(|step| step.id),
        number: until + 1,
        to: step.and_then(|step| step.exit_to).or_else(|| is_known.then_some(outcome_says)),
        milestone: before.iter().filter_map(|step| step.milestone).filter(|at| *at < Milestone::Decision).max(),
        activity: step
            .filter(|step| !step.only_ends() && !step.says_no())
            .and_then(|step| step.activity)
            .map(|activity| activity.key),
        day: left.zip(first_day).map(|(day, first)| day - first),
        owner: ours.and_then(|step| step.owner),
        owned: ours.map(|step| step.id),
        side: step.and_then(|step| step.side),
        blind_before: blind(case),
        decided: case.steps.get(way.len()).map(|step| (step.id, way.len() + 1)),
        before: just_before.iter().map(|step| step.id).collect(),
        ours_before: just_before.iter().filter(|step| step.is_joint || step.side == Some(Side::Vendor)).count(),
    })
}

/// What of a deal's way to the decision only the customer tells; nothing where one side was not heard.
fn blind(case: &Case) -> BlindSpots {
    let way = if case.both_tell() { case.way() } else { &[] };
    let unseen = way.iter().filter(|step| step.told.is_blind_spot());
    BlindSpots { of: way.len(), steps: unseen.map(|step| (case.deal.id, step.id)).collect() }
}

/// The share of the way to the decision that only the customer tells; none where one side was not heard, or the way is
/// empty.
pub(super) fn unseen(case: &Case) -> Option<f64> {
    let (all, blind) = blind(case).counts();
    (all > 0).then(|| blind as f64 / all as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::answer::sample, domain::Course};

    #[test]
    fn an_exit_is_where_a_step_says_so_or_where_the_path_ends() {
        let silent = sample::path(Outcome::Lost, &["problem_noticed", "offer_sent"]);
        let found = exits(std::slice::from_ref(&silent));
        assert_eq!((found.exits[0].step, found.exits[0].number, found.exits[0].to), (None, 3, None));
        let mut named = silent.clone();
        named.deal.winner = "Vexel AG".to_owned();
        assert_eq!(exits(&[named]).exits[0].to, Some(ExitTo::Competitor), "somebody else has it");
        let mut case = sample::path(Outcome::Lost, &["problem_noticed", "offer_sent", "decision_told", "debrief_held"]);
        let found = exits(std::slice::from_ref(&case));
        assert_eq!((found.exits[0].step, found.exits[0].number), (Some(case.steps[2].id), 3), "a no that was told");
        case.steps[2].course = Course::Exit;
        case.steps[2].exit_to = Some(ExitTo::Postponed);
        case.steps[1].owner = Some(OwnerFunction::Sales);
        case.steps[1].side = Some(Side::Vendor);
        (case.steps[0].day, case.steps[2].day) = (Some(100), Some(130));
        case.steps[2].owner = Some(OwnerFunction::Management);
        case.steps[0].told.customer = true;
        let found = exits(std::slice::from_ref(&case));
        assert_eq!(
            found.exits[0].blind_before.counts(),
            (0, 0),
            "we have not been heard: nothing is said of what we knew"
        );
        case.steps[3].told.vendor = true;
        let found = exits(std::slice::from_ref(&case));
        let exit = &found.exits[0];
        assert_eq!((exit.step, exit.number, exit.to), (Some(case.steps[2].id), 3, Some(ExitTo::Postponed)));
        assert_eq!((exit.milestone, exit.activity), (Some(Milestone::Offer), None), "the no itself is no reason");
        assert_eq!((exit.day, exit.owner, exit.ours_before), (Some(30), Some(OwnerFunction::Sales), 1));
        assert_eq!((exit.blind_before.counts(), exit.before.len()), ((2, 1), 2));
        assert_eq!(exit.blind_before.steps, [(case.deal.id, case.steps[0].id)]);
        case.steps[2].day = None;
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, None);
        case.deal.decided_on = Some(crate::domain::FuzzyDate::day(jiff::civil::date(1, 5, 1)));
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, Some(20), "the deal's own date stands for it");
        case.deal.decided_on = Some(crate::domain::FuzzyDate::day(jiff::civil::date(1, 2, 1)));
        assert_eq!(exits(&[case]).exits[0].day, None);
    }

    #[test]
    fn who_says_no_last_is_who_acted() {
        let mut case = sample::path(Outcome::Lost, &["offer_sent", "followed_up", "no_said"]);
        case.steps[2].side = Some(Side::Customer);
        let exit = &exits(std::slice::from_ref(&case)).exits[0];
        assert_eq!((exit.step, exit.side, exit.activity), (Some(case.steps[2].id), Some(Side::Customer), None));
        assert_eq!(exit.before, [case.steps[0].id, case.steps[1].id]);
    }

    #[test]
    fn what_we_did_not_see_after_a_yes_that_flipped_counts() {
        let path = ["problem_noticed", "offer_sent", "verbal_yes", "waited", "competitor_offer", "price_raised"];
        let mut case = sample::path(Outcome::Lost, &[&path[..], &["decision_told"]].concat());
        (case.steps[6].course, case.steps[6].exit_to) = (Course::Exit, Some(ExitTo::Competitor));
        for (at, step) in case.steps.iter_mut().enumerate() {
            (step.told.customer, step.told.vendor) = (true, !matches!(at, 3 | 4));
        }
        let found = exits(std::slice::from_ref(&case));
        let exit = &found.exits[0];
        assert_eq!((exit.blind_before.counts(), exit.number, exit.decided), ((6, 2), 7, Some((case.steps[6].id, 7))));
        assert_eq!((exit.before.len(), exit.milestone), (BEFORE, Some(Milestone::Negotiation)));
    }

    #[test]
    fn where_no_step_is_dated_the_deals_own_days_say_how_long_it_took() {
        let day = |month, day| Some(crate::domain::FuzzyDate::day(jiff::civil::date(2025, month, day)));
        let mut case = sample::path(Outcome::Lost, &[]);
        (case.deal.opened_on, case.deal.decided_on) = (day(1, 1), day(3, 2));
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, Some(60), "as a CRM has it");
        case.deal.opened_on = day(4, 1);
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, None, "decided before it was opened");
        let mut case = sample::path(Outcome::Lost, &["offer_sent", "decision_told"]);
        (case.deal.opened_on, case.steps[1].day) = (day(1, 1), case.opened_day());
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, None, "the exit alone is no beginning");
        case.deal.opened_on = day(1, 1);
        case.steps[1].day = case.opened_day().map(|day| day + 9);
        assert_eq!(exits(std::slice::from_ref(&case)).exits[0].day, Some(9));
    }

    #[test]
    fn what_was_done_where_a_customer_left_is_told_and_that_he_left_is_not() {
        let activity = |path: &[&str]| {
            let mut case = sample::path(Outcome::Lost, path);
            let last = case.steps.len() - 1;
            case.steps[last].course = Course::Exit;
            exits(&[case]).exits[0].activity
        };
        assert_eq!(activity(&["offer_sent", "price_raised"]), Some("price_raised"));
        for end in ["no_said", "decision_told", "decision_taken", "left_to_competitor", "postponed", "stopped"] {
            assert_eq!(activity(&["offer_sent", end]), None, "{end}");
        }
    }

    #[test]
    fn won_deals_have_no_exit_but_near_ones() {
        let mut case = sample::path(Outcome::Won, &["offer_sent", "order_placed"]);
        case.steps[0].course = Course::Exit;
        (case.steps[0].told.customer, case.steps[0].told.vendor) = (true, true);
        let found = exits(&[case, sample::path(Outcome::Open, &["offer_sent"])]);
        // The order is no step towards it.
        assert_eq!((found.exits.len(), found.near.len(), found.blind_in_won.counts()), (0, 1, (1, 0)));
    }

    #[test]
    fn every_deal_of_the_demonstration_that_was_not_won_has_one() {
        let cases: Vec<Case> = sample::demo().iter().map(Case::of).collect();
        let found = exits(&cases);
        assert_eq!(found.exits.len(), cases.iter().filter(|case| case.deal.outcome.is_not_won()).count());
        assert!(found.exits.iter().all(|exit| exit.before.len() == BEFORE && exit.blind_before.of < exit.number));
        let by = found.by(|exit| exit.to.map(|to| to as u8));
        assert_eq!(by.iter().map(|(_, exits)| exits.len()).sum::<usize>(), found.exits.len());
        assert!(by.is_sorted_by_key(|(_, exits)| std::cmp::Reverse(exits.len())));
        let ways = cases.iter().filter(|case| case.deal.outcome.is_not_won()).map(|case| case.way().len());
        assert_eq!(found.blind_before().0, ways.sum::<usize>());
    }
}
