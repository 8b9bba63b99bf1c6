//! The walk on the screen: what a stop asks, what can be answered by one key, and the ways to choose from.

use std::rc::Rc;

use super::Walking;
use crate::{
    domain::{Debrief, FuzzyDate, Keyed, Landmark},
    guide::walk::{Stop, StopKind, Way, When},
    i18n::t,
    tui::{
        command::Command,
        deal::{
            Asked, DealState,
            steps::{StepsStage, views},
        },
        keys::Context,
        layer::Outcome,
        look::Role,
        popup::{PickItem, Picker},
        session::Session,
    },
    wording,
};

impl StepsStage {
    /// The stop as the coach's pane shows it.
    pub(in crate::tui::deal::steps) fn stop_asked(&self, deal: &DealState, session: &Session) -> Option<Asked> {
        let walking = self.walking.as_ref()?;
        let (debrief, locale) = (&deal.debrief, session.locale);
        let name = |id| debrief.participant(id).map_or_else(String::new, |person| debrief.called(person));
        let title = match walking.walk.way() {
            Way::Forwards => t!(locale, "walk-title-forwards"),
            Way::Backwards => t!(locale, "walk-title-backwards"),
            Way::LargestFirst => t!(locale, "walk-title-largest"),
            Way::Through(person) => t!(locale, "walk-title-through", name = name(person)),
        };
        let short = t!(locale, "walk-short");
        let contexts = self.walk_contexts();
        let Some(stop) = &walking.at else {
            let open = walking.count();
            let mut keys = vec![Command::WalkWay, Command::Back];
            keys.splice(..0, (open > 0).then_some(Command::NextPrompt));
            let question = match walking.walk.stops() {
                [] => t!(locale, "walk-nothing"),
                _ => {
                    keys.splice(..0, [Command::Walk, Command::PreviousPrompt]);
                    t!(locale, "walk-done", open = open)
                }
            };
            return Some(Asked { title, short, number: String::new(), question, notes: vec![], keys, contexts });
        };
        let at = walking.number(debrief);
        let number = t!(locale, "walk-place", at = at, of = at + walking.left(debrief));
        let known: Vec<String> = stop.known.iter().map(|id| name(*id)).collect();
        let known = match known.is_empty() {
            true => t!(locale, "walk-known-nobody"),
            false => t!(locale, "walk-known", names = known.join(", ")),
        };
        let mut place = format!("{} · {}", locale.label(stop.kind), between(stop, debrief, session));
        if let Some(days) = stop.days {
            place = format!("{place} · {}", locale.gap_round(days, stop.grain));
        }
        let mut keys = answers(stop);
        keys.extend([Command::WalkSkip, Command::NextPrompt, Command::PreviousPrompt, Command::WalkWay]);
        if stop.landmark.is_some() {
            keys.push(Command::WalkLandmark);
        }
        let question = wording::walk_question(&stop.question, debrief, locale);
        let mut notes = vec![(place, Role::Warn), (known, Role::Dim)];
        if stop.kind == StopKind::End && stop.waiver(debrief, "").is_some() {
            notes.insert(1, (t!(locale, "walk-still-open"), Role::Dim));
        }
        Some(Asked { title, short, number, question, notes, keys, contexts })
    }

    /// Where the keys are looked up on a walk: what answers before or after only where that is asked, so that elsewhere the
    /// same keys move in the line as in any other.
    pub(in crate::tui::deal::steps) fn walk_contexts(&self) -> Vec<Context> {
        let stop = self.walking.as_ref().and_then(|walking| walking.at.as_ref());
        let asks = stop.is_some_and(|stop| answers(stop).contains(&Command::WalkBefore));
        let date = asks.then_some(Context::WalkDate);
        date.into_iter().chain([Context::Walk, Context::Capture]).collect()
    }

    /// Whether the stop asks when a step was, so that a date alone answers it.
    pub(in crate::tui::deal::steps) fn asks_for_a_date(&self) -> bool {
        let stop = self.walking.as_ref().and_then(|walking| walking.at.as_ref());
        stop.is_some_and(|stop| stop.kind == StopKind::Undated)
    }

    /// Whether the stop asks how it ended.
    pub(in crate::tui::deal::steps) fn asks_for_end(&self) -> bool {
        let stop = self.walking.as_ref().and_then(|walking| walking.at.as_ref());
        stop.is_some_and(|stop| stop.kind == StopKind::End)
    }

    /// What can be done on a walk, the most useful first.
    pub(in crate::tui::deal::steps) fn walk_hints(&self) -> Vec<Command> {
        let stop = self.walking.as_ref().and_then(|walking| walking.at.as_ref());
        let mut hints = Vec::new();
        if let Some(stop) = stop {
            hints.push(Command::NextPrompt);
            hints.extend(answers(stop));
            hints.extend([Command::Back, Command::WalkSkip, Command::WalkWay]);
        } else {
            hints.extend([Command::WalkWay, Command::Back]);
        }
        hints
    }
}

/// What answers a stop by one key.
fn answers(stop: &Stop) -> Vec<Command> {
    match stop.kind {
        StopKind::Undated if stop.landmark.is_some() => vec![Command::WalkBefore, Command::WalkAfter],
        StopKind::Undated => vec![Command::WalkLandmark],
        StopKind::Trigger | StopKind::End => vec![],
        _ => vec![Command::WalkQuiet],
    }
}

/// Where a stop lies, in words.
fn between(stop: &Stop, debrief: &Debrief, session: &Session) -> String {
    let number = |step| debrief.number(step).unwrap_or(0);
    match (stop.after, stop.before) {
        (Some(from), Some(to)) => t!(session.locale, "walk-between", from = number(from), to = number(to)),
        (Some(from), None) => t!(session.locale, "walk-behind-last", from = number(from)),
        (None, Some(_)) => t!(session.locale, "walk-before-first"),
        (None, None) => t!(session.locale, "walk-at-all"),
    }
}

/// What an answer has made of a step, in words.
pub(super) fn told(
    number: usize,
    date: FuzzyDate,
    by: isize,
    (landmark, when): (&Landmark, When),
    session: &Session,
) -> String {
    let locale = session.locale;
    let (date, when, label) = (locale.date(date), when.key(), landmark.label.as_str());
    match number.checked_add_signed(by).filter(|_| by != 0) {
        Some(place) => {
            t!(locale, "walk-moved", to = number, date = date, when = when, landmark = label, place = place)
        }
        None => t!(locale, "walk-dated", to = number, date = date, when = when, landmark = label),
    }
}

/// The ways to choose from: three directions, and everybody's eyes.
pub(super) fn ways(walking: &Walking, debrief: &Debrief, session: &Session) -> Picker {
    let locale = session.locale;
    let item = |label: String, detail: String| PickItem::new(label, detail);
    let mut rows = vec![
        (Way::Forwards, item(t!(locale, "walk-way-forwards"), t!(locale, "walk-way-forwards-detail"))),
        (Way::Backwards, item(t!(locale, "walk-way-backwards"), t!(locale, "walk-way-backwards-detail"))),
        (Way::LargestFirst, item(t!(locale, "walk-way-largest"), t!(locale, "walk-way-largest-detail"))),
    ];
    for person in views::people(debrief) {
        let role = person.buying_roles.iter().next().map(|role| locale.label(role));
        let detail = role.unwrap_or_else(|| locale.label(person.side));
        let label = t!(locale, "walk-way-through", name = person.name.as_str());
        rows.push((Way::Through(person.id), item(label, detail)));
    }
    let at = rows.iter().position(|(way, _)| *way == walking.walk.way()).unwrap_or(0);
    let (ways, items): (Vec<Way>, Vec<PickItem>) = rows.into_iter().unzip();
    let chosen = Rc::clone(&walking.chosen);
    let picker = Picker::one(t!(locale, "walk-ways"), items, move |row, _| {
        chosen.set(ways.get(row).copied());
        Ok(Outcome::CloseAnd(Command::Walk))
    });
    picker.starting_at(at)
}
