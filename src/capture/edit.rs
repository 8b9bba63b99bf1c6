//! An existing step as a line, and a changed line back into the step.

use crate::domain::{Course, Debrief, Id, Participant, Sitting, Source, Step, StepParticipant, Telling};

use super::{
    apply::{People, dated, link},
    context::{Context, tells},
    fold::tidy,
    lexicon::Lexicon,
    line::{Gap, Line, Mention, When},
    print::print,
    reader::parse,
};

/// What an edited line changes of a step.
#[derive(Debug, Clone, PartialEq)]
pub struct StepChange {
    /// The step as it should be; the same as before where only its other records change.
    pub step: Step,
    /// People to create.
    pub participants: Vec<Participant>,
    /// Links to insert.
    pub new_links: Vec<StepParticipant>,
    /// Links to delete.
    pub old_links: Vec<StepParticipant>,
    /// Tellings to insert.
    pub new_tellings: Vec<Telling>,
    /// Tellings to update.
    pub changed_tellings: Vec<Telling>,
    /// Tellings to delete.
    pub old_tellings: Vec<Telling>,
}

impl StepChange {
    /// Whether anything differs from the debrief as it is.
    pub fn is_empty(&self, debrief: &Debrief) -> bool {
        debrief.step(self.step.id) == Some(&self.step)
            && self.participants.is_empty()
            && self.new_links.is_empty()
            && self.old_links.is_empty()
            && self.new_tellings.is_empty()
            && self.changed_tellings.is_empty()
            && self.old_tellings.is_empty()
    }
}

/// Writes a step as a line, for editing in place; empty for a step that is not there. `context` is that of the
/// step's place ([`Context::at`] with its number less one). The feeling and the words are those that the same context
/// would set.
pub fn line_of(debrief: &Debrief, step: Id<Step>, lexicon: &Lexicon, context: &Context) -> String {
    debrief.step(step).map(|step| print(&read(debrief, step, lexicon, context), lexicon, context)).unwrap_or_default()
}

/// What a line can say of a step.
fn read(debrief: &Debrief, step: &Step, lexicon: &Lexicon, context: &Context) -> Line {
    let mut people: Vec<Mention> = debrief.people(step).into_iter().map(|person| Mention::Known(person.id)).collect();
    if step.actor.is_none() {
        let unknown = (!people.is_empty()).then_some(Mention::Unknown);
        people.splice(..0, step.actor_side.map(Mention::Side).or(unknown));
    }
    let told = debrief.told(step.id);
    let telling = debrief.telling(step.id, context.voice(told));
    let default = lexicon.activity(&step.activity).and_then(|activity| activity.milestone);
    let words = telling.map(|telling| tidy(&telling.words));
    Line {
        title: tidy(&step.title),
        people,
        channel: step.channel,
        when: step.date.map(When::Date).or(step.gap_before_days.map(|days| When::Gap(Gap::days(days)))),
        activity: Some(step.activity.clone()).filter(|key| !key.is_empty()),
        told,
        emotion: telling.and_then(|telling| telling.emotion),
        is_lever: step.is_lever,
        course: Some(step.course).filter(|course| *course != Course::Advance),
        exit_to: step.exit_to.filter(|_| step.course == Course::Exit),
        owner: step.owner,
        milestone: step.milestone.filter(|own| Some(*own) != default),
        quote: words.filter(|words| !words.is_empty()),
    }
}

/// Applies an edited line to a step. Only what the line says differently from [`line_of`] changes, so that nothing
/// is lost that a line cannot say: who told it, line breaks in the words, a namesake. A line that says nothing of
/// the sources leaves them as they are. `None` for a step that is not there.
pub fn apply_to(
    debrief: &Debrief,
    step: Id<Step>,
    text: &str,
    lexicon: &Lexicon,
    context: &Context,
    sitting: Option<Id<Sitting>>,
) -> Option<StepChange> {
    let old = debrief.step(step)?;
    let before = parse(&line_of(debrief, step, lexicon, context), lexicon, context).line;
    let after = parse(text, lexicon, context).line;
    let mut change = StepChange {
        step: old.clone(),
        participants: vec![],
        new_links: vec![],
        old_links: vec![],
        new_tellings: vec![],
        changed_tellings: vec![],
        old_tellings: vec![],
    };
    change_step(&mut change.step, &before, &after, lexicon, context);
    if before.people != after.people {
        change_people(&mut change, &after, debrief);
    }
    change_tellings(&mut change, &before, &after, debrief, context, sitting);
    Some(change)
}

fn change_step(step: &mut Step, before: &Line, after: &Line, lexicon: &Lexicon, context: &Context) {
    if before.title != after.title {
        step.title.clone_from(&after.title);
    }
    if before.channel != after.channel {
        step.channel = after.channel;
    }
    if before.when != after.when {
        (step.date, step.gap_before_days) = dated(after.when, after.course.unwrap_or(Course::Advance), context);
    }
    if before.is_lever != after.is_lever {
        step.is_lever = after.is_lever;
    }
    if before.owner != after.owner {
        step.owner = after.owner;
    }
    if (before.course, before.exit_to) != (after.course, after.exit_to) {
        step.set_course(after.course.unwrap_or(Course::Advance), after.exit_to);
    }
    let activity_of = |key: &str| lexicon.activity(key);
    let old_activity = activity_of(&step.activity);
    let old_milestone = old_activity.and_then(|activity| activity.milestone);
    let old_commitment = old_activity.and_then(|activity| activity.commitment);
    if before.activity != after.activity {
        step.activity = after.activity.clone().unwrap_or_default();
        let activity = activity_of(&step.activity);
        // What came with the old activity goes with it, as its grade once did; what somebody set himself stays.
        step.commitment = step.commitment.filter(|_| step.commitment != old_commitment);
        if step.milestone.is_none() || step.milestone == old_milestone {
            step.milestone = activity.and_then(|activity| activity.milestone);
        }
    }
    if before.milestone != after.milestone {
        step.milestone = after.milestone.or(activity_of(&step.activity).and_then(|activity| activity.milestone));
    }
}

fn change_people(change: &mut StepChange, after: &Line, debrief: &Debrief) {
    let people = People::of(&after.people, change.step.deal);
    change.step.actor = people.actor;
    change.step.actor_side = people.actor_side;
    change.participants = people.new;
    let links: Vec<&StepParticipant> =
        debrief.step_participants.iter().filter(|link| link.step == change.step.id).collect();
    change.old_links =
        links.iter().filter(|link| !people.others.contains(&link.participant)).map(|link| (*link).clone()).collect();
    change.new_links = people
        .others
        .iter()
        .filter(|who| !links.iter().any(|link| link.participant == **who))
        .map(|who| link(&change.step, *who))
        .collect();
}

fn change_tellings(
    change: &mut StepChange,
    before: &Line,
    after: &Line,
    debrief: &Debrief,
    context: &Context,
    sitting: Option<Id<Sitting>>,
) {
    let step = &change.step;
    let recorded = debrief.told(step.id);
    let says_more = after.emotion != before.emotion || after.quote != before.quote;
    let told = if !after.told.is_by_nobody() {
        after.told
    } else if recorded.is_by_nobody() && says_more {
        context.default_told()
    } else {
        recorded
    };
    let voice = context.voice(told);
    // A line that now names another source moves what was said to it; a source that comes in besides says its own.
    let blank = Line::default();
    let moved = !tells(told, context.voice(recorded));
    let known = if moved { &blank } else { before };
    for source in [Source::Customer, Source::Vendor, Source::Document] {
        let existing = debrief.telling(step.id, source);
        match (existing, tells(told, source)) {
            (Some(telling), false) => change.old_tellings.push(telling.clone()),
            (Some(telling), true) if source == voice => {
                let changed = said(telling.clone(), before, after);
                if changed != *telling {
                    change.changed_tellings.push(changed);
                }
            }
            (None, true) => {
                let mut telling = Telling::new(step, source);
                telling.sitting = sitting;
                if source == voice {
                    telling = said(telling, known, after);
                }
                change.new_tellings.push(telling);
            }
            _ => {}
        }
    }
}

/// A telling with what the line says differently.
fn said(mut telling: Telling, before: &Line, after: &Line) -> Telling {
    if before.emotion != after.emotion {
        telling.emotion = after.emotion;
    }
    if before.quote != after.quote {
        telling.words = after.quote.clone().unwrap_or_default();
    }
    telling
}
