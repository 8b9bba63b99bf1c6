//! The timeline as data to draw: made anew when the deal has changed, so that drawing and keys stay cheap.

use crate::{
    analysis::{
        Curve, gaps, journey_curve,
        summary::{Contradiction, contradictions},
    },
    arrange::Arrange,
    domain::{
        Course, Debrief, Emotion, FuzzyDate, Grain, Id, Incident, IncidentKind, Side, Step, Tellings, Told, fold,
    },
    guide::{Finding, GAP_RULE, Leap, leaps},
};

/// Only longer gaps have a row of their own.
const SHOWN_GAP_DAYS: i32 = 7;

/// Where rows are few, only longer gaps have one.
const SHOWN_GAP_DAYS_TIGHT: i32 = 14;

/// One step as the table shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct StepRow {
    /// The step.
    pub id: Id<Step>,
    /// When.
    pub date: Option<FuzzyDate>,
    /// Days since the step before, where only those are known.
    pub gap_days: Option<u32>,
    /// Who tells it.
    pub told: Told,
    /// The short name of who acted.
    pub actor: Option<String>,
    /// The side that acted.
    pub side: Option<Side>,
    /// What happened, without the name of who acted in front.
    pub title: String,
    /// Whether the title begins with who acted all the same: "The board", where the board acts.
    pub names_actor: bool,
    /// How it felt.
    pub emotion: Option<Emotion>,
    /// What else is to be seen of it.
    pub flags: Flags,
}

/// What else is to be seen of a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flags {
    /// Its incidents.
    pub incidents: Vec<IncidentKind>,
    /// Somewhere we could have acted differently.
    pub is_lever: bool,
    /// Where it led, where that is not simply on.
    pub course: Option<Course>,
    /// Whether the coach has a question about it.
    pub is_asked: bool,
    /// Whether its two accounts cannot both be true.
    pub differs: bool,
}

/// What lies between two steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    /// The year that begins.
    pub year: Option<i16>,
    /// A long gap, in days.
    pub days: Option<i32>,
    /// How finely the days are known.
    pub grain: Grain,
    /// The number of the step since which they are counted, where that is not the one above.
    pub since: Option<usize>,
    /// Whether the gap is a wait.
    pub is_wait: bool,
    /// Whether the coach asks about it.
    pub is_asked: bool,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Row {
    /// What lies before the next step.
    Between(Between),
    /// The step at this place, 0 first.
    Step(usize),
    /// The place where the next line goes.
    Here,
}

/// The timeline as data to draw.
pub struct Timeline {
    /// The steps in their order.
    pub steps: Vec<StepRow>,
    /// The rows of the table.
    rows: Vec<Row>,
    /// How it felt.
    pub curve: Curve,
    /// All known gaps, the longest first.
    pub gaps: Vec<gaps::Gap>,
    /// What leaps out of who was in when.
    pub leaps: Vec<Leap>,
    /// Where the two accounts cannot both be true.
    pub contradictions: Vec<Contradiction>,
    incidents: Vec<(Id<Incident>, Id<Step>)>,
}

impl Timeline {
    /// The timeline of a deal.
    pub fn of(debrief: &Debrief, findings: &[Finding]) -> Self {
        let mut steps = rows(debrief);
        let mut finder = debrief.finder();
        let mut asks_about_gap = vec![false; steps.len()];
        for finding in findings {
            if let Some(at) = finding.target.step(debrief).and_then(|step| finder.place(step)) {
                let is_asked = match finding.rule == GAP_RULE {
                    true => &mut asks_about_gap[at],
                    false => &mut steps[at].flags.is_asked,
                };
                *is_asked = true;
            }
        }
        let contradictions = contradictions(debrief);
        for contradiction in &contradictions {
            steps[contradiction.step().number - 1].flags.differs = true;
        }
        let mut gaps = gaps::gaps(debrief);
        let mut rows = Vec::with_capacity(steps.len() * 2);
        let mut year = None;
        for (at, step) in debrief.steps.iter().enumerate() {
            let this = step.date.map(|date| date.middle().year());
            let begins = this.filter(|this| year != Some(*this));
            year = this.or(year);
            let gap = gaps.iter().find(|gap| gap.to.id == step.id && gap.days > SHOWN_GAP_DAYS);
            if begins.is_some() || gap.is_some() {
                rows.push(Row::Between(Between {
                    year: begins,
                    days: gap.map(|gap| gap.days),
                    grain: gap.map(|gap| gap.grain).unwrap_or_default(),
                    since: gap.filter(|gap| !gap.is_between_neighbours()).map(|gap| gap.from.number),
                    is_wait: gap.is_some_and(|gap| gap.is_wait),
                    is_asked: asks_about_gap[at],
                }));
            }
            rows.push(Row::Step(at));
        }
        gaps.arrange_by_key(|gap| std::cmp::Reverse(gap.days));
        let hangs = |incident: &Incident| Some((incident.id, incident.step?));
        let incidents = debrief.incidents.iter().filter_map(hangs).collect();
        Self { steps, rows, curve: journey_curve(debrief), gaps, leaps: leaps(debrief), contradictions, incidents }
    }

    /// The place of a step.
    pub fn place(&self, step: Id<Step>) -> Option<usize> {
        self.steps.iter().position(|row| row.id == step)
    }

    /// The rows to draw; where those are few, fewer gaps have one.
    pub fn shown(&self, is_tight: bool) -> Vec<Row> {
        let is_worth =
            |between: &Between| between.year.is_some() || between.is_asked || between.days > Some(SHOWN_GAP_DAYS_TIGHT);
        let is_shown = |row: &&Row| !is_tight || !matches!(row, Row::Between(between) if !is_worth(between));
        self.rows.iter().filter(is_shown).copied().collect()
    }

    /// The step that an incident hangs on.
    pub fn step_of(&self, incident: Id<Incident>) -> Option<Id<Step>> {
        self.incidents.iter().find(|(id, _)| *id == incident).map(|(_, step)| *step)
    }
}

/// The steps but for what is asked about them and what differs.
fn rows(debrief: &Debrief) -> Vec<StepRow> {
    // What everybody is called hangs on all others: once for each, not once for each step.
    let called: Vec<String> = debrief.participants.iter().map(|person| debrief.called(person)).collect();
    let row = |(step, said): (&Step, Tellings)| {
        let place = step.actor.and_then(|actor| debrief.participants.iter().position(|person| person.id == actor));
        let actor = place.map(|at| &debrief.participants[at]);
        let title = debrief.title_without_actor(step);
        StepRow {
            id: step.id,
            date: step.date,
            gap_days: step.gap_before_days,
            told: said.told(),
            names_actor: actor.is_some_and(|person| begins_with(title, person.short_name())),
            actor: place.map(|at| called[at].clone()),
            side: actor.map(|person| person.side).or(step.actor_side),
            title: title.to_owned(),
            emotion: said.emotion(),
            flags: Flags {
                incidents: debrief.incidents_of(step.id).map(|incident| incident.kind).collect(),
                is_lever: step.is_lever,
                course: Some(step.course).filter(|course| *course != Course::Advance),
                is_asked: false,
                differs: false,
            },
        }
    };
    debrief.steps.iter().zip(debrief.tellings_along()).map(row).collect()
}

/// Whether a sentence begins with a name, or with a word before it, as an article is one.
fn begins_with(title: &str, name: &str) -> bool {
    let (title, name) = (fold(title), fold(name));
    let rests = [Some(title.as_str()), title.split_once(' ').map(|(_, rest)| rest)];
    rests.into_iter().flatten().filter_map(|rest| rest.strip_prefix(&name)).any(|rest| {
        let goes_on = rest.chars().next().is_some_and(char::is_alphanumeric);
        !goes_on
    })
}
