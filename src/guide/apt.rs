//! Which questions of the bank make sense now: what they presuppose is there, and they have not been answered yet.

use super::{Question, QuestionKind, milestone_of, path};
use crate::domain::{BuyingRole, ClaimKind, Criterion, Debrief, Milestone, Outcome, Side};

/// While a telling has fewer steps than this, the story itself is still wanted.
const STORY: usize = 12;

type Condition = fn(&Debrief) -> bool;

/// When a question makes sense. One that is missing here always does.
const CONDITIONS: &[(&str, Condition)] = &[
    // Frame.
    ("frame_consent", |d| d.participants.iter().all(|person| person.consent.is_none())),
    ("decision_your_view", path::is_closed),
    ("who_said_over", end_is_wanted),
    ("day_it_was_over", |d| path::is_closed(d) && d.deal.decided_on.is_none()),
    ("reason_given", |d| path::is_closed(d) && d.claims.is_empty()),
    ("landmarks", |d| d.landmarks.len() < 2),
    // People.
    ("who_was_there", |d| d.side(Side::Customer).count() < 2),
    ("who_works_with_it", |d| !has_role(d, BuyingRole::User)),
    ("who_said_yes", |d| !has_role(d, BuyingRole::Decider)),
    ("what_was_at_stake", |d| d.side(Side::Customer).any(|person| person.personal_goal.trim().is_empty())),
    ("who_from_us", |d| d.side(Side::Vendor).next().is_none()),
    // Steps.
    ("how_it_began", |d| !path::begins_with_trigger(d)),
    ("what_was_different", |d| !path::begins_with_trigger(d)),
    ("how_it_ended", end_is_wanted),
    ("tell_the_story", |d| d.steps.len() < STORY),
    ("what_lay_between", |d| d.steps.len() > 1),
    ("who_had_the_ball", |d| d.steps.len() > 1),
    ("before_or_after", |d| !d.landmarks.is_empty()),
    ("mail_or_calendar", has_steps),
    ("what_was_said", has_steps),
    ("how_did_you_see_it", has_steps),
    ("who_exactly", has_steps),
    ("what_the_offer_was_for", has_offer),
    ("who_read_the_offer", has_offer),
    ("when_others_came_in", |d| !has_alternative(d)),
    ("what_others_did", has_alternative),
    ("backwards", |d| path::is_closed(d) && d.steps.len() >= STORY),
    ("what_the_buyer_saw", |d| has_role(d, BuyingRole::Buyer)),
    ("when_really_decided", path::is_closed),
    ("after_the_decision", |d| path::settled(d).is_some_and(|at| at + 1 == d.steps.len())),
    // Incidents.
    ("who_did_what_then", has_incidents),
    ("what_followed", has_incidents),
    ("in_your_words", has_incidents),
    ("strongest_moment", has_incidents),
    ("nearly_left", |d| matches!(d.deal.outcome, Outcome::Open | Outcome::Won)),
    ("nearly_won", |d| d.deal.outcome.is_not_won()),
    // Checklist.
    ("check_which_step", has_scores),
    ("check_against_outcome", path::is_closed),
    ("check_decisive", |d| path::is_closed(d) && has_scores(d)),
    ("check_why_we_differ", |d| {
        Criterion::built_in().filter_map(|criterion| d.perception_gap(&criterion)).any(|gap| gap.abs() >= 2)
    }),
    // Levers.
    ("lever_at_which_step", has_levers),
    ("lever_rests_on", has_levers),
    ("lever_other_deals", has_levers),
    ("lever_in_our_hands", has_levers),
    ("lever_few", |d| d.levers.len() > 1),
    ("lever_who_until_when", has_levers),
    ("lever_what_we_drop", has_levers),
    ("lever_first_sign", has_levers),
    // Review.
    ("other_explanation", |d| !d.claims.is_empty()),
    ("claim_rests_on", |d| !d.claims.is_empty()),
    ("relationship_seen_where", |d| path::claim_of(d, ClaimKind::Relationship).is_some()),
    ("read_back", has_steps),
    ("talk_again_when", |d| d.deal.outcome.is_not_won()),
];

/// Whether the question makes sense in this debrief. The price ladder is climbed only when the price has been claimed.
pub(super) fn is_apt(question: &Question, debrief: &Debrief) -> bool {
    if question.kind == QuestionKind::Price {
        return path::claim_of(debrief, ClaimKind::Price).is_some();
    }
    CONDITIONS.iter().find(|(key, _)| *key == question.key).is_none_or(|(_, condition)| condition(debrief))
}

fn has_steps(debrief: &Debrief) -> bool {
    !debrief.steps.is_empty()
}

fn has_incidents(debrief: &Debrief) -> bool {
    !debrief.incidents.is_empty()
}

fn has_scores(debrief: &Debrief) -> bool {
    debrief.scores.iter().any(|score| score.rating.is_some())
}

fn has_levers(debrief: &Debrief) -> bool {
    !debrief.levers.is_empty()
}

fn has_role(debrief: &Debrief, role: BuyingRole) -> bool {
    debrief.participants.iter().any(|person| person.plays(role))
}

fn has_offer(debrief: &Debrief) -> bool {
    debrief.steps.iter().any(|step| milestone_of(step) == Some(Milestone::Offer))
}

fn has_alternative(debrief: &Debrief) -> bool {
    debrief.steps.iter().any(|step| path::has_alternative(debrief, step))
}

fn end_is_wanted(debrief: &Debrief) -> bool {
    path::is_closed(debrief) && path::decision(debrief).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::questions;

    #[test]
    fn every_condition_belongs_to_a_question() {
        for (key, _) in CONDITIONS {
            assert!(questions().iter().any(|question| question.key == *key), "{key}");
        }
    }
}
