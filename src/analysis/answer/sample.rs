//! Cases for the tests of the answers: the demonstration, and cases made of outcomes and activities.

use std::sync::LazyLock;

use super::Case;
use crate::{
    domain::{Deal, Debrief, Outcome, Step},
    exchange::demo,
    i18n::Language,
};

static DEMO: LazyLock<Vec<Debrief>> = LazyLock::new(|| demo::demo(Language::En).expect("the demo").debriefs);

/// The deals of the demonstration.
pub fn demo() -> &'static [Debrief] {
    &DEMO
}

/// The ten deals of the demonstration's study.
pub fn study() -> Vec<Case> {
    let bundle = demo::demo(Language::En).expect("the demo");
    let chosen = |debrief: &&Debrief| bundle.study_deals.iter().any(|place| place.deal == debrief.deal.id);
    bundle.debriefs.iter().filter(chosen).map(Case::of).collect()
}

/// What the won deals of [`five_and_five`] did.
pub const WAY_OF_WON: [&str; 6] =
    ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "negotiation_held", "order_placed"];

/// Five won deals, and five lost ones that had no trial and waited.
pub fn five_and_five() -> Vec<Case> {
    let mut cases: Vec<Case> = (0..5).map(|_| path(Outcome::Won, &WAY_OF_WON)).collect();
    let lost =
        ["problem_noticed", "first_meeting", "offer_sent", "price_raised", "waited", "followed_up", "decision_told"];
    cases.extend((0..5).map(|_| path(Outcome::Lost, &lost)));
    cases
}

/// A deal that ended so, with these activities one after the other.
pub fn path(outcome: Outcome, activities: &[&str]) -> Case {
    let mut deal = Deal::new("Customer", "Deal");
    deal.outcome = outcome;
    let mut debrief = Debrief::new(deal);
    for (rank, activity) in activities.iter().enumerate() {
        let mut step = Step::new(debrief.deal.id, rank as i64, *activity);
        step.activity = (*activity).to_owned();
        debrief.steps.push(step);
    }
    Case::of(&debrief)
}
