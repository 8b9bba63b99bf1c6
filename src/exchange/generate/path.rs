//! The steps of a made-up deal: activities of the catalogue in the order of their milestones, with detours.

use super::{PLANTED, deal::Maker, people::Cast};
use crate::{
    domain::{
        Channel, Course, Emotion, ExitTo, FuzzyDate, Keyed, Milestone, Outcome, OwnerFunction, Participant, Side,
        Source, Step, StepParticipant, Telling,
    },
    guide::{self, Activity},
};

/// Steps with who took part and who tells them.
#[derive(Default)]
pub struct Path {
    pub steps: Vec<Step>,
    pub links: Vec<StepParticipant>,
    pub tellings: Vec<Telling>,
}

/// The order in which a path goes through the milestones, the share of its steps at each, and the fewest there.
const SHARES: [(Milestone, f64, usize); 7] = [
    (Milestone::Trigger, 0.05, 0),
    (Milestone::Contact, 0.15, 0),
    (Milestone::Need, 0.30, 2),
    (Milestone::Shortlist, 0.08, 0),
    (Milestone::Offer, 0.20, 1),
    (Milestone::Negotiation, 0.14, 0),
    (Milestone::Decision, 0.08, 1),
];
/// Which of them do with fewer steps first where a path is short.
const GIVING: [usize; 7] = [2, 5, 3, 1, 6, 4, 0];

impl Path {
    pub fn make(maker: &mut Maker, cast: &Cast, outcome: Outcome) -> Self {
        let least = maker.options.steps * 4 / 5;
        let count = maker.random.usize(least..=maker.options.steps * 6 / 5);
        let plan = plan(maker, outcome, count);
        let mut path = Self::default();
        let mut date = jiff::civil::date(2024, 1, 8);
        date = date.saturating_add(jiff::Span::new().days(maker.random.i64(0..600)));
        let ranks: Vec<i64> = Step::spread_ranks(plan.len()).collect();
        for (at, activity) in plan.iter().enumerate() {
            let days = if maker.random.f64() < 0.06 { maker.random.i64(20..60) } else { maker.random.i64(0..9) };
            date = date.saturating_add(jiff::Span::new().days(days));
            path.add(maker, cast, outcome, activity, ranks[at], date, at + 1 == plan.len());
        }
        path
    }

    #[allow(clippy::too_many_arguments)]
    fn add(
        &mut self,
        maker: &mut Maker,
        cast: &Cast,
        outcome: Outcome,
        activity: &Activity,
        rank: i64,
        date: jiff::civil::Date,
        is_last: bool,
    ) {
        let actor = actor(maker, cast, activity);
        let mut step = Step::new(maker.deal, rank, title(actor, activity));
        step.id = maker.id();
        step.actor = Some(actor.id);
        step.activity = activity.key.to_owned();
        step.milestone = activity.milestone;
        step.channel = Some(Channel::ALL[maker.random.usize(..Channel::ALL.len())]);
        step.date = match maker.random.usize(0..10) {
            0 => None,
            1 | 2 => FuzzyDate::month(date.year(), date.month()).map(|date| date.with_about(true)),
            _ => Some(FuzzyDate::day(date)),
        };
        if actor.side == Side::Vendor {
            step.owner = Some(if actor.job == "marketing" { OwnerFunction::Marketing } else { OwnerFunction::Sales });
        }
        if is_last && outcome.is_not_won() {
            let to = match outcome {
                Outcome::Postponed => ExitTo::Postponed,
                Outcome::Stopped => ExitTo::Stopped,
                _ => ExitTo::Competitor,
            };
            step.set_course(Course::Exit, Some(to));
        }
        step.is_lever = maker.random.f64() < 0.05;
        self.tell(maker, &step, actor, outcome);
        self.link(maker, cast, &step, actor, outcome);
        self.steps.push(step);
    }

    fn tell(&mut self, maker: &mut Maker, step: &Step, actor: &Participant, outcome: Outcome) {
        let blind = maker.by_outcome(outcome, PLANTED.blind_spots);
        let only_customer = actor.side != Side::Vendor && maker.random.f64() < blind;
        let only_vendor = !only_customer && actor.side == Side::Vendor && maker.random.f64() < 0.3;
        for (source, tells) in [(Source::Customer, !only_vendor), (Source::Vendor, !only_customer)] {
            if tells {
                let emotion = if maker.random.bool() { Emotion::new(maker.random.i64(-2..=2)) } else { None };
                self.tellings.push(Telling { id: maker.id(), emotion, ..Telling::new(step, source) });
            }
        }
    }

    /// Others take part in about half of the steps; the decider, early or late, as the contrast has it.
    fn link(&mut self, maker: &mut Maker, cast: &Cast, step: &Step, actor: &Participant, outcome: Outcome) {
        let mut others: Vec<&Participant> = Vec::new();
        if maker.random.bool() {
            let from = if actor.side == Side::Customer { &cast.vendors } else { &cast.customers };
            others.push(&from[maker.random.usize(..from.len())]);
        }
        if step.activity == "needs_analysed"
            && maker.random.f64() < maker.by_outcome(outcome, PLANTED.decider_before_offer)
        {
            others.push(cast.decider());
        }
        others.retain(|other| other.id != actor.id);
        others.dedup_by_key(|other| other.id);
        for other in others {
            self.links.push(StepParticipant { id: maker.id(), deal: maker.deal, step: step.id, participant: other.id });
        }
    }
}

fn title(actor: &Participant, activity: &Activity) -> String {
    format!("{} {}", actor.short_name(), crate::i18n::Locale::EN.activity(activity.key))
}

fn actor<'a>(maker: &mut Maker, cast: &'a Cast, activity: &Activity) -> &'a Participant {
    let from = match activity.usual_actor {
        Some(Side::Customer) => &cast.customers,
        Some(Side::Vendor) => &cast.vendors,
        Some(_) => return &cast.competitor,
        None if maker.random.bool() => &cast.customers,
        None => &cast.vendors,
    };
    &from[maker.random.usize(..from.len())]
}

/// How many steps a path of this length has at each milestone: the decision always among them. A path that ends anywhere
/// else tells by where it ends how it ended, for a lost deal leaves in its last step and a won one does not.
fn sizes(count: usize) -> [usize; 7] {
    let mut sizes = SHARES.map(|(_, share, _)| (share * count as f64).round().max(1.0) as usize);
    // What is asked for and decided is told, too.
    (sizes[2], sizes[4]) = (sizes[2].max(2), sizes[4].max(2));
    sizes[6] = count.saturating_sub(sizes[..6].iter().sum()).max(2);
    while sizes.iter().sum::<usize>() > count {
        let Some(at) = GIVING.into_iter().find(|at| sizes[*at] > SHARES[*at].2) else { break };
        sizes[at] -= 1;
    }
    sizes
}

/// The activities of a path in order. Trial, request and offer have fixed places, so that what is planted can be told. Other
/// steps are there as often with a trial as without one.
fn plan(maker: &mut Maker, outcome: Outcome, count: usize) -> Vec<&'static Activity> {
    let trial = maker.random.f64() < maker.by_outcome(outcome, PLANTED.trial_before_offer);
    let mut plan: Vec<&'static Activity> = Vec::with_capacity(count);
    for ((milestone, ..), some) in SHARES.into_iter().zip(sizes(count)) {
        let fixed: &[&str] = match milestone {
            Milestone::Trigger => &["problem_noticed"],
            Milestone::Need if trial => &["needs_analysed", "material_trial"],
            Milestone::Need => &["needs_analysed"],
            Milestone::Offer => &["offer_requested", "offer_sent"],
            Milestone::Decision => &["decision_taken", "decision_told"],
            _ => &[],
        };
        let free: Vec<&'static Activity> = guide::catalogue()
            .iter()
            .filter(|a| (a.milestone == Some(milestone) || a.milestone.is_none()) && !UNUSED.contains(&a.key))
            .collect();
        // In a short path the offer is sent without having been asked for, and the decision told without having been seen.
        let fixed = &fixed[fixed.len().saturating_sub(some)..];
        let mut here: Vec<&'static Activity> = fixed.iter().filter_map(|key| guide::activity(key)).collect();
        // The free ones of the trigger and the decision come where they make sense: after the one, before the other.
        while here.len() < some {
            let at = if milestone == Milestone::Decision { 0 } else { here.len() };
            here.insert(at, free[maker.random.usize(..free.len())]);
        }
        plan.extend(here);
    }
    plan
}

/// Activities that the plan places itself, or that would contradict it.
const UNUSED: [&str; 13] = [
    "problem_noticed",
    "material_trial",
    "reference_visited",
    "needs_analysed",
    "offer_requested",
    "offer_sent",
    "tender_issued",
    "verbal_yes",
    "decision_taken",
    "decision_told",
    "left_to_competitor",
    "postponed",
    "stopped",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{super::*, *};
    use crate::{
        analysis::answer::{Case, activities_of},
        domain::Debrief,
    };

    fn made(deals: usize, steps: usize, contrast: bool) -> impl Iterator<Item = Debrief> {
        generate(Options { deals, steps, seed: 1, contrast })
    }

    #[test]
    fn paths_of_any_length_end_with_the_decision_and_go_forward() {
        for (steps, contrast) in [(5, true), (6, false), (8, true), (12, false), (25, true), (60, false)] {
            for debrief in made(100, steps, contrast) {
                let keys: Vec<&str> = debrief.steps.iter().map(|step| step.activity.as_str()).collect();
                let (count, place) = (keys.len(), |key| keys.iter().position(|other| *other == key));
                assert!((steps * 4 / 5..=steps * 6 / 5).contains(&count), "{steps}: {keys:?}");
                assert_eq!(keys.last(), Some(&"decision_told"), "{keys:?}");
                assert!(place("needs_analysed").is_some() && place("needs_analysed") < place("offer_sent"), "{keys:?}");
                assert!(place("material_trial") < place("offer_sent"), "{keys:?}");
                let stretches: Vec<Milestone> = debrief.steps.iter().filter_map(|step| step.milestone).collect();
                assert!(stretches.is_sorted(), "{keys:?}");
                // Whatever the outcome, the way is what comes before the decision.
                let way = Case::of(&debrief).way().len();
                let decided = place("decision_taken").or(place("decision_told"));
                assert_eq!(Some(way), decided, "{:?}: {keys:?}", debrief.deal.outcome);
            }
        }
    }

    #[test]
    fn no_step_on_the_way_hangs_together_with_the_outcome() {
        for steps in [6, 8, 12, 25] {
            let (mut all, mut having) = ([0.0; 2], BTreeMap::<&str, [f64; 2]>::new());
            for debrief in made(4000, steps, false) {
                let group = usize::from(debrief.deal.outcome == Outcome::Won);
                all[group] += 1.0;
                let case = Case::of(&debrief);
                let keys: std::collections::BTreeSet<&str> = activities_of(&case).map(|(key, _)| key).collect();
                for key in keys {
                    having.entry(key).or_default()[group] += 1.0;
                }
            }
            for (key, [lost, won]) in having {
                // How many standard deviations the shares are apart, against what chance does.
                let share = (lost + won) / (all[0] + all[1]);
                let deviation = (share * (1.0 - share) * (1.0 / all[0] + 1.0 / all[1])).sqrt();
                let apart = won / all[1] - lost / all[0];
                assert!(
                    apart.abs() <= 4.5 * deviation,
                    "{steps} steps, {key}: {won} of {}, {lost} of {}",
                    all[1],
                    all[0]
                );
            }
        }
    }
}
