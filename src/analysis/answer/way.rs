//! The way to a decision: what of a path can have led to how it ended. What follows a decision follows from it; a contract
//! tells nobody why it was signed, and a wait after a refusal is nobody's wait for an answer. Whatever compares won deals
//! with those that were not won looks at the way alone.

use super::{Case, CaseStep};
use crate::domain::{Course, ExitTo, Id, Milestone, Outcome, Side, Step};

impl Case {
    /// The steps before the decision; of a path in which nobody says that one was taken, all but those at its end that
    /// belong to what follows.
    pub fn way(&self) -> &[CaseStep] {
        let steps = &self.steps;
        let Some(settled) = self.settled() else {
            let is_later = |step: &CaseStep| self.decided_day().zip(step.day).is_some_and(|(end, day)| day > end);
            let is_way =
                |step: &CaseStep| step.milestone.is_none_or(|at| at < Milestone::Decision) || self.is_taken_back(step);
            let last = steps.iter().rposition(|step| is_way(step) && !is_later(step));
            return &steps[..last.map_or(0, |at| at + 1)];
        };
        // What was settled may have been decided before it was told, and terms negotiated in between. A decision after
        // which offers were asked for again was none.
        let is_back = |step: &CaseStep| step.milestone.is_some_and(|at| at < Milestone::Negotiation);
        let from = steps[..settled].iter().rposition(is_back).map_or(0, |at| at + 1);
        let ends = |step: &CaseStep| decides(step) && !self.is_taken_back(step);
        let first = steps[from..settled].iter().position(ends).map_or(settled, |at| from + at);
        &steps[..first]
    }

    /// Whether a step is a yes in a deal that was not won: it was taken back, and what then happened is how it was lost. The
    /// yes of a won deal is its decision, so this one is on the way and yet nothing that won deals could lack.
    pub fn is_taken_back(&self, step: &CaseStep) -> bool {
        self.deal.outcome != Outcome::Won && step.is(&["verbal_yes"])
    }

    /// The stretch of the purchase in which a step stands: its own, else the furthest that the path had come to by then, on
    /// the way to the decision or after it; none before the first.
    pub fn stretch(&self, at: usize) -> Option<Milestone> {
        let so_far = self.steps.get(..=at)?;
        let own = so_far.last().and_then(|step| step.milestone);
        let so_far = || {
            let way = self.way().len().min(so_far.len());
            let of = |steps: &[CaseStep]| steps.iter().filter_map(|step| step.milestone).max();
            let on_the_way =
                || so_far[..way].iter().filter_map(|step| step.milestone).filter(|at| *at < Milestone::Decision);
            of(&so_far[way..]).or_else(|| on_the_way().max())
        };
        own.or_else(so_far)
    }

    /// The place of the step that settled it: the last yes or no, an order without one, or where the customer left for
    /// good.
    pub(super) fn settled(&self) -> Option<usize> {
        let steps = &self.steps;
        if self.deal.outcome == Outcome::Won {
            let is_contract = |step: &CaseStep| step.milestone == Some(Milestone::Contract);
            return steps.iter().rposition(decides).or_else(|| steps.iter().position(is_contract));
        }
        let last_no = self.last_no();
        let is_no =
            |step: &CaseStep| step.leaves() || decides(step) && !self.is_taken_back(step) || Some(step.id) == last_no;
        let ended = ExitTo::of(self.deal.outcome);
        let fits = |step: &CaseStep| step.leads_to().is_none_or(|to| Some(to) == ended);
        let decided = self.decided_day();
        // What was put off and lost later was not lost there: then the day of the decision counts.
        let may_be = |step: &CaseStep| decided.zip(step.day).is_none_or(|(decided, day)| day >= decided);
        let on_the_day = || decided.and_then(|decided| steps.iter().position(|step| step.day == Some(decided)));
        let last = |is: &dyn Fn(&CaseStep) -> bool| steps.iter().rposition(|step| is_no(step) && is(step));
        let put_off = || steps.iter().any(is_no).then(on_the_day).flatten();
        last(&fits).or_else(put_off).or_else(|| last(&may_be))
    }

    /// The no that a deal ended with, where nothing was tried after it: whether it was final, nobody need say.
    fn last_no(&self) -> Option<Id<Step>> {
        let is_tried = |step: &&CaseStep| step.milestone.is_none_or(|at| at < Milestone::Decision) && !step.waits();
        let last = self.steps.iter().rev().find(is_tried).filter(|_| self.deal.outcome.is_not_won())?;
        (last.says_no() && last.side != Some(Side::Vendor)).then_some(last.id)
    }
}

/// Whether a yes or a no was settled in a step. Asking for the reasons comes after it.
fn decides(step: &CaseStep) -> bool {
    step.milestone == Some(Milestone::Decision) && !step.is(&["reasons_asked"])
}

impl CaseStep {
    /// Whether one of these activities was done.
    pub(super) fn is(&self, keys: &[&str]) -> bool {
        self.activity.is_some_and(|activity| keys.contains(&activity.key))
    }

    /// Whether nothing was done in it but to decide, or to leave: at the end of a deal that says only that it ended.
    pub(super) fn only_ends(&self) -> bool {
        decides(self) || self.is(&["left_to_competitor", "postponed", "stopped"])
    }

    /// Whether a no is said in it.
    pub(super) fn says_no(&self) -> bool {
        self.is(&["no_said"])
    }

    /// Whether somebody only waits, which is no act.
    pub(super) fn waits(&self) -> bool {
        self.course == Course::Wait || self.is(&["waited"])
    }

    /// Where the customer leaves to, as the step or its activity says.
    fn leads_to(&self) -> Option<ExitTo> {
        let by_activity = || match self.activity?.key {
            "left_to_competitor" => Some(ExitTo::Competitor),
            "postponed" => Some(ExitTo::Postponed),
            "stopped" => Some(ExitTo::Stopped),
            _ => None,
        };
        self.exit_to.or_else(by_activity)
    }

    /// Whether the customer leaves the path, for good or not.
    pub(super) fn leaves(&self) -> bool {
        self.course == Course::Exit || self.is(&["left_to_competitor", "postponed", "stopped"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::answer::sample;

    fn length(outcome: Outcome, activities: &[&str]) -> usize {
        sample::path(outcome, activities).way().len()
    }

    #[test]
    fn the_way_ends_where_it_was_decided_and_not_where_that_was_told() {
        let path =
            ["offer_sent", "decision_taken", "negotiation_held", "decision_told", "contract_signed", "delivered"];
        assert_eq!(length(Outcome::Won, &path), 1);
        assert_eq!(length(Outcome::Lost, &path[..4]), 1);
        assert_eq!(length(Outcome::Won, &["offer_sent", "price_raised", "order_placed", "delivered"]), 2);
    }

    #[test]
    fn a_decision_after_which_offers_were_asked_for_again_was_none() {
        let path = ["decision_taken", "need_described", "offer_sent", "verbal_yes", "offer_revised", "decision_told"];
        assert_eq!(length(Outcome::Won, &path), 5);
        assert_eq!(length(Outcome::Lost, &path), 5);
        // A yes that was taken back is no decision of a deal that was not won.
        assert_eq!(length(Outcome::Lost, &["offer_sent", "verbal_yes", "waited"]), 3);
    }

    #[test]
    fn a_yes_that_flips_ends_no_way_but_the_no_after_it_does() {
        let path = ["problem_noticed", "offer_sent", "verbal_yes", "waited", "competitor_offer", "price_raised"];
        let with = |more: &'static [&'static str]| [&path[..], more].concat();
        assert_eq!(length(Outcome::Lost, &with(&["decision_told"])), 6);
        assert_eq!(length(Outcome::Lost, &with(&["decision_taken", "waited", "decision_told"])), 6);
        assert_eq!(length(Outcome::Stopped, &with(&["stopped"])), 6);
        assert_eq!(length(Outcome::Lost, &["offer_sent", "verbal_yes"]), 2, "nobody tells the no");
        assert_eq!(length(Outcome::Won, &["offer_sent", "verbal_yes", "waited", "decision_told"]), 1);
    }

    #[test]
    fn the_way_ends_where_the_customer_leaves_for_good() {
        assert_eq!(length(Outcome::Postponed, &["offer_sent", "postponed", "door_kept_open"]), 1);
        let mut case = sample::path(Outcome::Won, &["offer_sent", "message_sent", "followed_up", "order_placed"]);
        case.steps[1].course = Course::Exit;
        assert_eq!(case.way().len(), 3, "who came back has not left for good");
        case.deal.outcome = Outcome::Lost;
        assert_eq!(case.way().len(), 1);
    }

    #[test]
    fn what_was_put_off_and_lost_later_was_not_lost_there() {
        let lost = |path: &[&str], days: &[i32]| {
            let mut case = sample::path(Outcome::Lost, path);
            for (step, day) in case.steps.iter_mut().zip(days) {
                step.day = Some(*day);
            }
            case
        };
        let path = ["offer_sent", "postponed", "offer_revised", "message_sent", "debrief_held"];
        let mut case = lost(&path, &[10, 20, 30, 40, 50]);
        assert_eq!(case.settled(), Some(1), "nothing else says when it was lost");
        case.deal.decided_on = Some(crate::domain::FuzzyDate::day(jiff::civil::date(1, 2, 10)));
        assert_eq!((case.decided_day(), case.settled(), case.way().len()), (Some(40), Some(3), 3));
        case.deal.decided_on = Some(crate::domain::FuzzyDate::day(jiff::civil::date(1, 2, 12)));
        assert_eq!((case.settled(), case.way().len()), (None, 4), "the end of the way lies between two steps");
        // A no that fits counts before any day.
        let case = lost(&["postponed", "left_to_competitor", "stopped"], &[10, 20, 30]);
        assert_eq!(case.settled(), Some(1));
        let mut case = lost(&["offer_sent", "postponed"], &[10, 20]);
        case.deal.outcome = Outcome::Postponed;
        assert_eq!(case.settled(), Some(1));
    }

    #[test]
    fn a_no_after_which_nothing_was_tried_ends_the_way() {
        let no = ["offer_sent", "followed_up", "no_said"];
        let with = |more: &'static [&'static str]| [&no[..], more].concat();
        assert_eq!(length(Outcome::Lost, &no), 2);
        assert_eq!(length(Outcome::Lost, &with(&["waited", "debrief_held"])), 2);
        assert_eq!(length(Outcome::Lost, &with(&["offer_revised"])), 4, "it was none");
        assert_eq!(length(Outcome::Open, &no), 3, "nothing has ended");
        assert_eq!(length(Outcome::Lost, &["decision_told", "offer_revised", "no_said"]), 2);
        let mut ours = sample::path(Outcome::Lost, &no);
        ours.steps[2].side = Some(Side::Vendor);
        assert_eq!(ours.way().len(), 3);
    }

    #[test]
    fn a_path_without_a_decision_is_all_way_but_what_follows_at_its_end() {
        let path = ["service_given", "offer_sent", "followed_up", "door_kept_open", "debrief_held"];
        assert_eq!(length(Outcome::Lost, &path), 3, "a service before the need ends nothing");
        assert_eq!((length(Outcome::Lost, &[]), length(Outcome::Lost, &["debrief_held"])), (0, 0));
    }

    #[test]
    fn a_step_without_a_stretch_stands_where_the_path_had_come_to() {
        let path =
            ["message_sent", "service_given", "offer_sent", "need_described", "waited", "decision_told", "waited"];
        let case = sample::path(Outcome::Lost, &path);
        let none: Vec<usize> = (0..path.len()).filter(|at| case.steps[*at].milestone.is_none()).collect();
        assert_eq!(none, [0, 4, 6]);
        let stretch: Vec<Option<Milestone>> = none.into_iter().map(|at| case.stretch(at)).collect();
        assert_eq!(stretch, [None, Some(Milestone::Offer), Some(Milestone::Decision)]);
        assert_eq!((case.stretch(3), case.stretch(9)), (Some(Milestone::Need), None), "its own counts first");
    }

    #[test]
    fn no_way_of_the_demonstration_holds_a_decision() {
        for case in sample::demo().iter().map(Case::of).filter(|case| case.group().is_some()) {
            assert!(case.way().len() >= 25, "{}", case.deal.customer);
            assert!(!case.way().iter().any(decides), "{}", case.deal.customer);
        }
    }
}
