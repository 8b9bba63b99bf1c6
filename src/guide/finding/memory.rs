//! How well the time is remembered: dates that are too few, too many of one day, or too exact for their age.

use jiff::civil::Date;

use super::{Hit, Setting, Severity, Target};
use crate::{
    domain::{Channel, Debrief, Source, Step, days_between},
    guide::path,
};

/// So many steps of one day look like the day on which a form was filled in.
const MANY_A_DAY: usize = 4;
/// With fewer steps the story is still being told; shares say nothing.
const STORY: usize = 12;
/// After so many days memory needs documents.
const FADED_DAYS: i32 = 90;
/// After so many days it begins to fade.
const FADING_DAYS: i32 = 30;

/// T04: four steps or more of one exact date. Silent where they are one occasion told in detail: all in the same meeting,
/// visit, call or event.
pub(super) fn all_on_one_day(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let day = |step: &Step| step.date.filter(|date| date.is_exact());
    let mut hits = Vec::new();
    for (at, first) in debrief.steps.iter().enumerate() {
        let Some(date) = day(first) else { continue };
        if debrief.steps[..at].iter().any(|step| day(step) == Some(date)) {
            continue;
        }
        let same: Vec<&Step> = debrief.steps[at..].iter().filter(|step| day(step) == Some(date)).collect();
        if same.len() >= MANY_A_DAY && !is_one_occasion(&same) {
            let hit = Hit::on(Target::Step(first.id)).with("step", at + 1);
            hits.push(hit.with("count", same.len()));
        }
    }
    hits
}

fn is_one_occasion(steps: &[&Step]) -> bool {
    let occasion = [Channel::Meeting, Channel::Visit, Channel::Video, Channel::Event, Channel::Meal, Channel::Hearing];
    let channel = steps.first().and_then(|step| step.channel);
    channel.is_some_and(|channel| occasion.contains(&channel)) && steps.iter().all(|step| step.channel == channel)
}

/// T05: more than half of the dates are exact to the day although people were asked long after the decision and no
/// document tells anything. Silent while the story is still being told.
pub(super) fn too_exact(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let exact = debrief.steps.iter().filter(|step| step.date.is_some_and(|date| date.is_exact())).count();
    let steps = debrief.steps.len();
    if steps < STORY || exact * 2 <= steps || has_documents(debrief) {
        return vec![];
    }
    match days_after_the_decision(debrief, setting) {
        Some(days) if days > FADED_DAYS => {
            vec![Hit::on(Target::Deal).with("count", exact).with("steps", steps).with("days", days)]
        }
        _ => vec![],
    }
}

/// T06: more than two steps in five have neither a date nor the days since the one before, or nothing is there to date
/// them by. Silent while the story is still being told.
pub(super) fn undated(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let steps = debrief.steps.len();
    let count = debrief.steps.iter().filter(|step| step.date.is_none() && step.gap_before_days.is_none()).count();
    let case = match debrief.landmarks.is_empty() {
        _ if steps < STORY => return vec![],
        true => "landmark",
        false if count * 5 > steps * 2 => "undated",
        false => return vec![],
    };
    // Where there are landmarks, the first one helps to ask.
    let landmark = debrief.landmarks.first().map_or("", |landmark| landmark.label.as_str());
    let hit = Hit::on(Target::Deal).with("case", case).with("count", count).with("steps", steps);
    vec![hit.with("landmark", super::brief(landmark))]
}

/// T07: people were asked more than 90 days after the decision; a hint from 30 days on. Silent where documents tell some
/// of it, and while nobody knows when it was decided or no step is there.
pub(super) fn long_ago(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    if debrief.steps.is_empty() || has_documents(debrief) {
        return vec![];
    }
    let Some(days) = days_after_the_decision(debrief, setting).filter(|days| *days > FADING_DAYS) else {
        return vec![];
    };
    let hit = Hit::on(Target::Deal).with("days", days);
    vec![if days > FADED_DAYS { hit } else { hit.graded(Severity::Hint) }]
}

fn has_documents(debrief: &Debrief) -> bool {
    debrief.tellings.iter().any(|telling| telling.source == Source::Document)
}

/// From the decision to the first sitting, or to today while none has been held.
fn days_after_the_decision(debrief: &Debrief, setting: &Setting) -> Option<i32> {
    let decided = debrief.deal.decided_on.filter(|_| path::is_closed(debrief))?.latest();
    let sittings = debrief.sittings.iter().filter_map(|sitting| sitting.held_on);
    let asked: Date = sittings.map(|date| date.earliest()).min().or(setting.today)?;
    Some(days_between(decided, asked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::sample;

    /// The sample with these dates of its first steps.
    fn dated(dates: &[&str]) -> Debrief {
        let mut debrief = sample::lost();
        for (step, date) in debrief.steps.iter_mut().zip(dates) {
            (step.date, step.channel) = (Some(date.parse().expect("a date")), Some(Channel::Phone));
        }
        debrief
    }

    #[test]
    fn what_lies_about_a_day_is_not_all_on_that_day() {
        let hits = |dates: &[&str]| all_on_one_day(&dated(dates), &Setting::default()).len();
        let day = "2025-05-05";
        assert_eq!(hits(&[day; 4]), 1);
        assert_eq!(hits(&["~2025-05-05"; 4]), 0);
        assert_eq!(hits(&[day, day, day, "~2025-05-05"]), 0, "three are known to be of that day");
    }

    #[test]
    fn what_lies_about_a_day_is_not_too_exact() {
        let mut debrief = sample::lost();
        debrief.tellings.retain(|telling| telling.source != Source::Document);
        debrief.sittings.clear();
        let decided = debrief.deal.decided_on.expect("decided").latest();
        let today = Some(decided.checked_add(jiff::ToSpan::days(FADED_DAYS + 1)).expect("a day"));
        let setting = Setting { today, ..Setting::default() };
        assert_eq!(too_exact(&debrief, &setting).len(), 1, "all are known to the day");
        for step in &mut debrief.steps {
            step.date = step.date.map(|date| date.with_about(true));
        }
        assert_eq!(too_exact(&debrief, &setting), []);
    }
}
