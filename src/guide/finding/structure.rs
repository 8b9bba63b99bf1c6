//! Whether the path is whole: its ends, its resolution, who acted, who tells it.

use std::cmp::Reverse;

use super::{ArgValue, Hit, Setting, Severity, Target, brief, listed};
use crate::{
    analysis::{
        gaps::{Gap, gaps},
        pairs_waiting,
    },
    domain::{
        BuyingRole, BuyingRoles, Course, Debrief, ExitTo, Keyed, Outcome, Participant, Side, Source, Step, Tellings,
        Told,
    },
    guide::{path, words},
};

/// With fewer steps the story is still being told; shares and runs say nothing.
const STORY: usize = 12;
/// So many steps of ours in a row leave out what the customer did.
const LONG_RUN: usize = 5;

/// S01: the path does not begin with what set it off. Never silent: it is the first question of an empty deal.
pub(super) fn no_trigger(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if path::begins_with_trigger(debrief) {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("steps", debrief.steps.len())]
}

/// S02: nobody says yes or no, or an exit leads nowhere. Silent while the deal is open.
pub(super) fn no_end(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if !path::is_closed(debrief) {
        return vec![];
    }
    let mut hits = Vec::new();
    if path::decision(debrief).is_none() {
        let case = match debrief.deal.outcome {
            Outcome::Won => "yes",
            _ => "no",
        };
        hits.push(Hit::on(Target::Deal).with("case", case));
    }
    for (at, step) in debrief.steps.iter().enumerate() {
        if step.course == Course::Exit && step.exit_to.is_none() {
            let hit = Hit::on(Target::Step(step.id)).with("case", "exit");
            hits.push(hit.with("step", at + 1));
        }
    }
    hits
}

/// S03: the account is too coarse; under half of what is wanted the question says so. It points at the widest gap that
/// T01 does not ask about and no wait accounts for, or at the whole path while no time is known. Silent with fewer than two
/// steps, between which something could lie.
pub(super) fn too_few_steps(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let count = debrief.steps.len();
    if count < 2 || count >= setting.min_steps {
        return vec![];
    }
    let asked = super::time::silences(debrief);
    let is_asked_about = |gap: &Gap| asked.iter().any(|silence| silence.to.id == gap.to.id);
    let is_open = |gap: &Gap| gap.days > 0 && !gap.is_near_wait() && !is_asked_about(gap);
    // Of equal gaps the first.
    let widest = gaps(debrief).into_iter().filter(is_open).max_by_key(|gap| (gap.days, Reverse(gap.from.number)));
    let (from, to) = widest.map_or((1, count), |gap| (gap.from.number, gap.to.number));
    let case = if count < setting.min_steps / 2 { "few" } else { "some" };
    vec![Hit::on(Target::Deal).with("case", case).with("steps", count).with("from", from).with("to", to)]
}

/// S04: nobody in particular acts; a warning where at least the side is known, or somebody called "we" or "the team", or
/// where somebody of the deal is named without a mark. Silent for a wait, in which nobody acts.
pub(super) fn no_actor(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let mut hits = Vec::new();
    let names: Vec<_> = debrief.participants.iter().map(|person| (words_of(person.short_name()), person)).collect();
    for (at, step) in debrief.steps.iter().enumerate().filter(|(_, step)| step.course != Course::Wait) {
        let hit = Hit::on(Target::Step(step.id)).with("step", at + 1);
        hits.push(match (debrief.actor(step), step.actor_side) {
            (Some(actor), _) if !words::is_collective(&actor.name) => continue,
            (Some(actor), _) => {
                hit.with("case", "collective").with("name", actor.name.as_str()).graded(Severity::Warning)
            }
            (None, side) => match (first_named(&names, &step.title), side) {
                (Some(person), _) => {
                    hit.with("case", "named").with("name", debrief.called(person)).graded(Severity::Warning)
                }
                (None, Some(_)) => hit.with("case", "side").graded(Severity::Warning),
                (None, None) => hit.with("case", "nobody"),
            },
        });
    }
    hits
}

/// Whoever of these a text begins with, by the short name.
fn first_named<'a>(names: &[(String, &'a Participant)], text: &str) -> Option<&'a Participant> {
    let text = words_of(text);
    names.iter().find(|(name, _)| text.starts_with(name)).map(|(_, person)| *person)
}

/// The words of a text, each with a space behind it.
fn words_of(text: &str) -> String {
    format!("{} ", text.split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join(" "))
}

/// S06: no source tells the step.
pub(super) fn no_source(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let along = debrief.steps.iter().zip(debrief.tellings_along()).enumerate();
    let untold = along.filter(|(_, (_, said))| said.told().is_by_nobody());
    untold.map(|(at, (step, _))| Hit::on(Target::Step(step.id)).with("step", at + 1)).collect()
}

/// S07: the customer tells no step at all. Silent while there are no steps.
pub(super) fn no_customer_account(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let told = |step: &Step| debrief.telling(step.id, Source::Customer).is_some();
    if debrief.steps.is_empty() || debrief.steps.iter().any(told) {
        return vec![];
    }
    vec![Hit::on(Target::Deal)]
}

/// S08: less than one step in five is told by the customer alone. Silent while the story is still being told, and where
/// the customer tells nothing at all: S07 asks then.
pub(super) fn few_blind_spots(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let steps = debrief.steps.len();
    let told: Vec<Told> = debrief.tellings_along().into_iter().map(Tellings::told).collect();
    let count = |is: fn(Told) -> bool| told.iter().filter(|told| is(**told)).count();
    let blind = count(Told::is_blind_spot);
    if steps < STORY || blind * 5 >= steps || count(|told| told.customer) == 0 {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("count", blind).with("steps", steps)]
}

/// S09: five steps or more in a row in which only we act. A wait of ours belongs to such a run.
pub(super) fn only_we_act(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let ours: Vec<bool> = debrief.steps.iter().map(|step| debrief.actor_side(step) == Some(Side::Vendor)).collect();
    let mut hits = Vec::new();
    let mut begin = 0;
    for run in ours.chunk_by(|one, next| one == next) {
        let end = begin + run.len();
        if run[0] && run.len() >= LONG_RUN {
            let hit = Hit::on(Target::Step(debrief.steps[begin].id)).with("from", begin + 1);
            hits.push(hit.with("to", end));
        }
        begin = end;
    }
    hits
}

/// S10: the buying center has fewer than two people, or not two different roles. Silent while nobody is listed and no
/// step is there.
pub(super) fn thin_buying_center(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if is_untouched(debrief) {
        return vec![];
    }
    let people = debrief.side(Side::Customer).count();
    let roles: BuyingRoles = debrief.side(Side::Customer).flat_map(|person| person.buying_roles.iter()).collect();
    let case = match (people, roles.iter().count()) {
        (0 | 1, _) => "people",
        (_, 0 | 1) => "roles",
        _ => return vec![],
    };
    vec![Hit::on(Target::Deal).with("case", case).with("people", people)]
}

/// S11: nobody is known as the decider, or a decider is in no step. Silent while nobody is listed and no step is there;
/// about a decider's steps while there are none.
pub(super) fn decider_unseen(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if is_untouched(debrief) {
        return vec![];
    }
    let mut deciders = debrief.participants.iter().filter(|person| person.plays(BuyingRole::Decider)).peekable();
    if deciders.peek().is_none() {
        return vec![Hit::on(Target::Deal).with("case", "none")];
    }
    deciders
        .filter(|person| !debrief.steps.is_empty() && debrief.steps_of(person.id).next().is_none())
        .map(|person| Hit::on(Target::Participant(person.id)).with("case", "unseen").with("name", person.name.as_str()))
        .collect()
}

/// S12: somebody on the customer's side or ours takes part in no step, and neither tells nor feels anything. Silent while
/// the story is still being told, and about deciders: S11 asks about them.
pub(super) fn in_no_step(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let plays_a_part = |person: &Participant| {
        debrief.steps_of(person.id).next().is_some()
            || debrief.tellings.iter().any(|telling| telling.told_by == Some(person.id))
            || debrief.incidents.iter().any(|incident| incident.person == Some(person.id))
    };
    let missing: Vec<&Participant> = debrief
        .participants
        .iter()
        .filter(|person| matches!(person.side, Side::Customer | Side::Vendor))
        .filter(|person| !person.plays(BuyingRole::Decider) && !plays_a_part(person))
        .collect();
    about_people(debrief, &missing)
}

/// G01: nobody knows what may be told of some of the customer's people. The report names nobody
/// without consent, so that this is worth a question and no error. Silent while the story is still being told.
pub(super) fn consent_unknown(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let unknown: Vec<&Participant> = debrief.side(Side::Customer).filter(|person| person.consent.is_none()).collect();
    about_people(debrief, &unknown)
}

/// One hit that names the people, on the first of them.
fn about_people(debrief: &Debrief, people: &[&Participant]) -> Vec<Hit> {
    let Some(first) = people.first().filter(|_| debrief.steps.len() >= STORY) else {
        return vec![];
    };
    let names: Vec<String> = people.iter().map(|person| debrief.called(person)).collect();
    vec![Hit::on(Target::Participant(first.id)).with("count", people.len()).with("names", listed(&names))]
}

/// S13: a competitor won, but no step on the way shows one. The exit to the competitor itself does not count. Silent
/// unless the deal was not won and names a winner, and while there are no steps.
pub(super) fn winner_out_of_nowhere(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let winner = debrief.deal.winner.trim();
    let seen = |step| !path::is_exit(step) && path::has_alternative(debrief, step);
    if winner.is_empty()
        || !debrief.deal.outcome.is_not_won()
        || debrief.steps.is_empty()
        || debrief.steps.iter().any(seen)
    {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("winner", winner)]
}

/// S14: nothing comes after the decision, or after the contract that followed it. Silent while the deal is open, and
/// while no decision is told (S02 asks for it first).
pub(super) fn nothing_after_the_end(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let is_last = |at| at + 1 == debrief.steps.len();
    if !path::is_closed(debrief) || !path::settled(debrief).is_some_and(is_last) {
        return vec![];
    }
    let case = match debrief.deal.outcome {
        Outcome::Won => "won",
        _ => "other",
    };
    vec![Hit::on(Target::Deal).with("case", case)]
}

/// S16: the path ends in an exit that the outcome contradicts: the order was won all the same, or the deal is said to
/// have ended in another way. Silent while the deal is open, about an exit that the customer came back from, and where
/// nobody knows where it leads (S02 asks for that).
pub(super) fn end_against_outcome(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let Some(at) = path::last_exit(debrief).filter(|_| path::is_closed(debrief)) else {
        return vec![];
    };
    let step = &debrief.steps[at];
    let to = path::exit_to(step);
    let winner = debrief.deal.winner.trim();
    let (expected, outcome) = match debrief.deal.outcome {
        Outcome::Open => return vec![],
        Outcome::Won => (None, "won"),
        Outcome::Lost if !winner.is_empty() => (Some(ExitTo::Competitor), "lost_to"),
        Outcome::Lost => (Some(ExitTo::Competitor), "lost"),
        Outcome::Postponed => (Some(ExitTo::Postponed), "postponed"),
        Outcome::Stopped => (Some(ExitTo::Stopped), "stopped"),
    };
    let Some(to) = to.filter(|to| expected != Some(*to)) else {
        return vec![];
    };
    let hit = Hit::on(Target::Step(step.id)).with("step", at + 1).with("exit", to.key());
    vec![hit.with("outcome", outcome).with("winner", winner)]
}

/// S17: the path tells how it ended, but the deal still stands open. Silent once an outcome is set.
pub(super) fn end_told_outcome_open(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let Some((at, outcome)) = path::told_outcome(debrief) else { return vec![] };
    let step = &debrief.steps[at];
    // In its own words: one sees before the answer whether it was read rightly.
    let hit = Hit::on(Target::Step(step.id)).with("step", at + 1).with("title", brief(&step.title));
    let case = match outcome {
        Some(outcome) => outcome.key(),
        None if path::is_exit(&debrief.steps[at]) => "exit",
        None => "told",
    };
    vec![hit.with("case", case)]
}

/// S18: steps that both sides told may be one each. Silent until both have been heard.
pub(super) fn pairs_wait(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if !debrief.both_heard() {
        return vec![];
    }
    match pairs_waiting(debrief) {
        0 => vec![],
        count => vec![Hit::on(Target::Deal).with("count", count)],
    }
}

/// S19: each side has entered somebody by another name, one by the last name alone, or by one name on another side. Silent
/// until both have been heard.
pub(super) fn entered_twice(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let hit = |(bare, other): (&Participant, &Participant)| {
        let hit = Hit::on(Target::Participant(bare.id));
        let case = if bare.side == other.side { "names" } else { "sides" };
        let hit = hit.with("name", with_job(bare)).with("other", with_job(other)).with("case", case);
        hit.with("side", ArgValue::Side(bare.side)).with("elsewhere", ArgValue::Side(other.side))
    };
    twice(debrief).into_iter().map(hit).collect()
}

/// A name with what tells it from one like it, where that is known: `Sandra Meier (sales)`.
fn with_job(person: &Participant) -> String {
    match person.job.trim() {
        "" => person.name.trim().to_owned(),
        job => format!("{} ({job})", person.name.trim()),
    }
}

/// Who stands twice among the people: by the last name alone and by the whole name, or by one name on two sides. Of the
/// latter the customer's entry comes first: the side that stands is the other's.
pub fn twice(debrief: &Debrief) -> Vec<(&Participant, &Participant)> {
    if !debrief.both_heard() {
        return vec![];
    }
    let other = |bare: &Participant| {
        // Of several with that last name it may be any.
        let mut others = debrief.participants.iter().filter(|other| is_bare_of(bare, other));
        let named = others.next().filter(|_| others.next().is_none());
        named.or_else(|| debrief.participants.iter().find(|other| is_elsewhere(bare, other)))
    };
    debrief.participants.iter().filter_map(|bare| other(bare).map(|other| (bare, other))).collect()
}

/// Whether the one is the last name of the other, on the same side.
fn is_bare_of(bare: &Participant, other: &Participant) -> bool {
    other.id != bare.id
        && other.side == bare.side
        && bare.short_name() == bare.name.trim()
        && other.short_name() != other.name.trim()
        && other.short_name().to_lowercase() == bare.short_name().to_lowercase()
}

/// Whether both have one name, on two sides, and this one is asked about.
fn is_elsewhere(one: &Participant, other: &Participant) -> bool {
    let is_first = (one.side != Side::Customer, one.id) < (other.side != Side::Customer, other.id);
    is_first && one.side != other.side && one.name.trim().to_lowercase() == other.name.trim().to_lowercase()
}

fn is_untouched(debrief: &Debrief) -> bool {
    debrief.steps.is_empty() && debrief.participants.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Id, StepParticipant},
        guide::sample,
    };

    /// The sample with the fifth step told like this, and what S04 says of it: its case, and how grave it is.
    fn said(tell: impl Fn(&mut Debrief)) -> Option<(ArgValue, Option<Severity>)> {
        let mut debrief = sample::lost();
        tell(&mut debrief);
        let hits = no_actor(&debrief, &Setting::default());
        assert!(hits.len() < 2, "the other steps are well told: {hits:?}");
        hits.into_iter().next().map(|hit| {
            assert_eq!((&hit.target, &hit.args[0].1), (&Target::Step(debrief.steps[4].id), &ArgValue::Number(5)));
            (hit.args[1].1.clone(), hit.severity)
        })
    }

    fn without_actor(title: &str) -> Option<(ArgValue, Option<Severity>)> {
        said(|debrief| (debrief.steps[4].actor, debrief.steps[4].title) = (None, title.to_owned()))
    }

    #[test]
    fn a_step_without_anybody_is_asked_about_and_a_name_at_its_beginning_helps() {
        let (nobody, named) = (Some(("nobody".into(), None)), Some(("named".into(), Some(Severity::Warning))));
        for title in
            ["Es wurde ein Angebot verschickt.", "An offer was sent.", "Kellermann rief an.", "Danach rief Keller an."]
        {
            assert_eq!(without_actor(title), nobody, "{title}");
        }
        for title in ["Keller rief an.", "Keller: Anruf", "Keller's call", "Keller"] {
            assert_eq!(without_actor(title), named, "{title}");
        }
        let side = said(|debrief| {
            debrief.steps[4].title = "Ein Anruf".into();
            (debrief.steps[4].actor, debrief.steps[4].actor_side) = (None, Some(Side::Customer));
        });
        assert_eq!(side, Some(("side".into(), Some(Severity::Warning))));
    }

    #[test]
    fn we_and_the_team_are_nobody_in_particular_and_a_surname_is_somebody() {
        let called = |name: &str| {
            said(|debrief| {
                let (deal, step) = (debrief.deal.id, debrief.steps[4].id);
                let person = Participant::new(deal, name, Side::Vendor);
                debrief.steps[4].actor = Some(person.id);
                debrief.step_participants.push(StepParticipant { id: Id::new(), deal, step, participant: person.id });
                debrief.participants.push(person);
            })
        };
        for name in ["Wir", "wir", "Kunde", "Team", "We", "the team", "Customer"] {
            assert_eq!(called(name), Some(("collective".into(), Some(Severity::Warning))), "{name}");
        }
        for name in ["Wirz", "Kundert", "Teamer", "Anna Kunde", "Westermann", "Werner Wir"] {
            assert_eq!(called(name), None, "{name}");
        }
    }

    #[test]
    fn whoever_acts_and_whatever_waits_is_not_asked_about() {
        assert_eq!(said(|debrief| debrief.steps[4].title = "Es wurde ein Angebot verschickt.".into()), None);
        let waits = said(|debrief| {
            debrief.steps[4].set_course(Course::Wait, None);
            (debrief.steps[4].actor, debrief.steps[4].title) = (None, "Der Kunde wartet auf das Budget.".into());
        });
        assert_eq!(waits, None);
    }
}
