//! How far the customer ties himself: what somebody set, else what such a step usually does.

use super::{Commitment, Course, Debrief, Outcome, Side, Step, activity};

/// Decisions that may as well be a no: how the deal ended says which.
const EITHER_WAY: [&str; 2] = ["decision_taken", "decision_told"];

/// How far a step with this activity usually ties the customer, where both sides take part in it; none where it does not, or
/// where he sends us back, waits or leaves. A catalogue's 0 says that it does not tie him, not that he is free of what
/// he has promised before.
pub fn usual_commitment(key: &str, course: Course, outcome: Outcome) -> Option<Commitment> {
    let is_refusal = course != Course::Advance || outcome != Outcome::Won && EITHER_WAY.contains(&key);
    of_catalogue(key).filter(|_| !is_refusal)
}

fn of_catalogue(key: &str) -> Option<Commitment> {
    activity(key).map(|activity| activity.commitment).filter(|grade| grade.get() > 0)
}

impl Debrief {
    /// How far the customer had tied himself at each step, where that changed: as somebody set it, else as the catalogue has it
    /// of a step with both sides, where that is further than before. What is usual never takes back what was reached.
    ///
    /// Once every step took the catalogue's grade with its activity, and nothing tells such a grade from a chosen one. It
    /// stands, but where the customer can not have tied himself: in a step without him, and in a refusal.
    pub fn commitments(&self) -> Vec<Option<Commitment>> {
        self.commitments_where(&self.joint_along())
    }

    /// The same where somebody has found out in which steps people of both sides took part ([`Debrief::joint_along`]).
    pub fn commitments_where(&self, is_joint: &[bool]) -> Vec<Option<Commitment>> {
        let mut level = None;
        let reached = |(step, is_joint): (&Step, &bool)| {
            let usual = usual_commitment(&step.activity, step.course, self.deal.outcome);
            let is_set = |grade: &Commitment| {
                let may_have_come_along = of_catalogue(&step.activity) == Some(*grade);
                !may_have_come_along || usual.is_some() && self.may_be_the_customers(step)
            };
            let raised = || usual.filter(|usual| Some(*usual) > level && *is_joint);
            let grade = step.commitment.filter(is_set).or_else(raised);
            level = grade.or(level);
            grade
        };
        self.steps.iter().zip(is_joint).map(reached).collect()
    }

    /// Whether the customer takes part, or nobody knows who does.
    fn may_be_the_customers(&self, step: &Step) -> bool {
        let mut sides = self.others(step.id).map(|person| person.side).chain(self.actor_side(step)).peekable();
        sides.peek().is_none() || sides.any(|side| side == Side::Customer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Id, Keyed, Participant, StepParticipant};

    const OURS: &[Side] = &[Side::Vendor];
    const THEIRS: &[Side] = &[Side::Customer];
    const BOTH: &[Side] = &[Side::Vendor, Side::Customer];

    type Told<'a> = (&'a str, &'a [Side], Option<i64>);

    fn debrief(outcome: Outcome, steps: &[Told]) -> Debrief {
        let mut debrief = Debrief::new(Deal { outcome, ..Deal::new("", "") });
        let deal = debrief.deal.id;
        let people = BOTH.iter().map(|side| Participant::new(deal, side.key(), *side));
        debrief.participants = people.collect();
        for (at, (activity, sides, set)) in steps.iter().enumerate() {
            let mut step = Step::new(deal, at as i64, "");
            (step.activity, step.commitment) = ((*activity).into(), set.and_then(Commitment::new));
            let who = |side: &Side| debrief.participants.iter().find(|person| person.side == *side).map(|who| who.id);
            step.actor = sides.first().and_then(who);
            let others = sides.iter().skip(1).filter_map(who);
            let links = others.map(|participant| StepParticipant { id: Id::new(), deal, step: step.id, participant });
            debrief.step_participants.extend(links);
            debrief.steps.push(step);
        }
        debrief
    }

    fn read(debrief: &Debrief) -> Vec<Option<i64>> {
        debrief.commitments().into_iter().map(|grade| grade.map(i64::from)).collect()
    }

    #[test]
    fn only_a_step_with_both_sides_ties_the_customer_as_usual() {
        let told = debrief(
            Outcome::Lost,
            &[
                ("business_case_made", OURS, None),
                ("budget_approved", THEIRS, None),
                ("first_meeting", BOTH, None),
                ("workshop_held", BOTH, None),
                ("phone_call", BOTH, None),
                ("meeting_held", BOTH, None),
                ("", BOTH, None),
            ],
        );
        assert_eq!(read(&told), [None, None, Some(1), Some(2), None, None, None], "what is usual only ever raises it");
    }

    #[test]
    fn no_refusal_ties_the_customer() {
        let mut told = debrief(Outcome::Lost, &[("decision_told", BOTH, None), ("verbal_yes", BOTH, None)]);
        assert_eq!(read(&told), [None, Some(3)]);
        for course in [Course::Exit, Course::LoopBack, Course::Wait, Course::SideTrack] {
            told.steps[1].set_course(course, None);
            assert_eq!(read(&told), [None, None], "{course:?}");
        }
        told.deal.outcome = Outcome::Won;
        assert_eq!(read(&told), [Some(3), None]);
    }

    #[test]
    fn what_somebody_set_stands() {
        let set = [
            ("workshop_held", BOTH, Some(3)),
            ("business_case_made", OURS, Some(1)),
            ("decision_told", BOTH, Some(0)),
            ("meeting_held", BOTH, None),
        ];
        assert_eq!(read(&debrief(Outcome::Lost, &set)), [Some(3), Some(1), Some(0), Some(1)]);
    }

    #[test]
    fn a_grade_that_came_with_the_activity_stands_only_where_the_customer_can_have_tied_himself() {
        let old = [
            ("business_case_made", OURS, Some(2)),
            ("decision_told", BOTH, Some(3)),
            ("budget_approved", THEIRS, Some(2)),
            ("reference_visited", &[], Some(2)),
        ];
        assert_eq!(read(&debrief(Outcome::Lost, &old)), [None, None, Some(2), Some(2)]);
    }
}
