//! From a line to the records of a new step.

use crate::domain::{
    Course, Deal, Debrief, FuzzyDate, Id, Participant, Side, Sitting, Source, Step, StepParticipant, Telling, Told,
};

use super::{
    context::{Context, tells},
    lexicon::Lexicon,
    line::{Line, Mention, When},
};

/// Where a new step comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The deal.
    pub deal: Id<Deal>,
    /// The step's place in the timeline.
    pub rank: i64,
    /// The sitting in which it is told.
    pub sitting: Option<Id<Sitting>>,
    /// Who is telling.
    pub told_by: Option<Id<Participant>>,
    /// In which order it is told, 1 first.
    pub told_order: Option<u32>,
}

/// The records that make a new step; people first, then the step, then the rest, is the order to store them in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStep {
    /// The step; its title is empty when the line has none.
    pub step: Step,
    /// People who are new with this step.
    pub participants: Vec<Participant>,
    /// Who took part besides the actor.
    pub links: Vec<StepParticipant>,
    /// What the sources tell: at least one telling.
    pub tellings: Vec<Telling>,
}

/// The source that a side's people are; none of third parties.
pub fn source_of(side: Side) -> Option<Source> {
    match side {
        Side::Customer => Some(Source::Customer),
        Side::Vendor => Some(Source::Vendor),
        _ => None,
    }
}

impl NewStep {
    /// The words are this person's: they go to what that side tells.
    pub fn words_of(&mut self, person: &Participant) {
        let spoken = self.tellings.iter().position(|telling| !telling.words.is_empty());
        let (Some(source), Some(at)) = (source_of(person.side), spoken) else { return };
        let words = std::mem::take(&mut self.tellings[at].words);
        let own = match self.tellings.iter().position(|telling| telling.source == source) {
            Some(own) => own,
            None => {
                let sitting = self.tellings[at].sitting;
                self.tellings.push(Telling { sitting, ..Telling::new(&self.step, source) });
                self.tellings.len() - 1
            }
        };
        let telling = &mut self.tellings[own];
        (telling.words, telling.told_by) = (words, Some(person.id));
    }
}

/// Makes the records of a new step.
///
/// The feeling and the words go to one telling, that of the side being captured if it tells the step
/// ([`Context::voice`]); other tellings are bare. A gap becomes a date where the step before has one to the day
/// or the month ([`Gap::after`](super::Gap::after)), else it is kept in days. The milestone comes with
/// the activity; how far the customer tied himself is a judgement, and does not.
pub fn apply(line: &Line, lexicon: &Lexicon, context: &Context, setting: &Setting) -> NewStep {
    let mut step = Step::new(setting.deal, setting.rank, line.title.clone());
    let activity = line.activity.as_deref().and_then(|key| lexicon.activity(key));
    step.activity = line.activity.clone().unwrap_or_default();
    step.milestone = line.milestone.or(activity.and_then(|activity| activity.milestone));
    step.channel = line.channel;
    step.owner = line.owner;
    step.is_lever = line.is_lever;
    step.set_course(line.course.unwrap_or(Course::Advance), line.exit_to);
    (step.date, step.gap_before_days) = dated(line.when, step.course, context);

    let people = People::of(&line.people, setting.deal);
    step.actor = people.actor;
    step.actor_side = people.actor_side;
    let links = people.others.iter().map(|who| link(&step, *who)).collect();

    let told = if line.told.is_by_nobody() { context.default_told() } else { line.told };
    let voice = context.voice(told);
    let tellings = sources(told)
        .map(|source| {
            let mut telling = Telling::new(&step, source);
            telling.sitting = setting.sitting;
            telling.told_order = setting.told_order;
            if source == voice {
                telling.told_by = setting.told_by;
                telling.emotion = line.emotion;
                telling.words = line.quote.clone().unwrap_or_default();
            }
            telling
        })
        .collect();
    NewStep { step, participants: people.new, links, tellings }
}

/// The records of a new step of a deal, told in this sitting; its rank is still to be set. `guess` is the activity that
/// the words hint at, where none is chosen.
pub fn new_step(
    line: &Line,
    guess: Option<&str>,
    sitting: Option<Id<Sitting>>,
    debrief: &Debrief,
    lexicon: &Lexicon,
    context: &Context,
) -> NewStep {
    let told = if line.told.is_by_nobody() { context.default_told() } else { line.told };
    let setting = Setting {
        deal: debrief.deal.id,
        rank: 0,
        sitting,
        told_by: context.teller(debrief, told),
        told_order: next_order(debrief, context.voice(told)),
    };
    let activity = line.activity.as_deref().or(guess).map(str::to_owned);
    apply(&Line { activity, ..line.clone() }, lexicon, context, &setting)
}

/// The order in which the next telling of this source is told; unknown where earlier ones have none.
fn next_order(debrief: &Debrief, source: Source) -> Option<u32> {
    let of_source = || debrief.tellings.iter().filter(|telling| telling.source == source);
    match of_source().filter_map(|telling| telling.told_order).max() {
        Some(last) => last.checked_add(1),
        None => of_source().next().is_none().then_some(1),
    }
}

/// Date and gap in days of a step. A wait keeps the gap beside the date: it says how long was waited.
pub(super) fn dated(when: Option<When>, course: Course, context: &Context) -> (Option<FuzzyDate>, Option<u32>) {
    match when {
        None => (None, None),
        Some(When::Date(date)) => (Some(date), None),
        Some(When::Gap(gap)) => match context.previous_date.and_then(|date| gap.after(date)) {
            Some(date) => (Some(date), (course == Course::Wait).then(|| gap.as_days())),
            None => (None, Some(gap.as_days())),
        },
    }
}

/// The sources that tell, in their order.
pub(super) fn sources(told: Told) -> impl Iterator<Item = Source> {
    [Source::Customer, Source::Vendor, Source::Document].into_iter().filter(move |source| tells(told, *source))
}

/// The link of somebody who took part.
pub(super) fn link(step: &Step, participant: Id<Participant>) -> StepParticipant {
    StepParticipant { id: Id::new(), deal: step.deal, step: step.id, participant }
}

/// The people of a line as records.
pub(super) struct People {
    /// The first, if a person.
    pub actor: Option<Id<Participant>>,
    /// The first, if only a side.
    pub actor_side: Option<Side>,
    /// All but the first.
    pub others: Vec<Id<Participant>>,
    /// Those to be created.
    pub new: Vec<Participant>,
}

impl People {
    /// Gives everybody an id.
    pub fn of(mentions: &[Mention], deal: Id<Deal>) -> Self {
        let mut people = Self { actor: None, actor_side: None, others: vec![], new: vec![] };
        for (place, mention) in mentions.iter().enumerate() {
            let id = match mention {
                Mention::Known(id) => *id,
                Mention::New { name, side } => {
                    let person = Participant::new(deal, name.clone(), *side);
                    let id = person.id;
                    people.new.push(person);
                    id
                }
                Mention::Side(side) => {
                    people.actor_side = Some(*side);
                    continue;
                }
                Mention::Unknown => continue,
            };
            if place == 0 {
                people.actor = Some(id);
            } else {
                people.others.push(id);
            }
        }
        people
    }
}
