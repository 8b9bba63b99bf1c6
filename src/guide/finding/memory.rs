//! How well the time is remembered: dates that are too few, too many of one day, or too exact for their age.

use super::{Hit, Setting, Severity, Target};
use crate::{
    domain::{Channel, Debrief, FuzzyDate, Source, Step},
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

/// T05: more than half of the dates are exact to the day, and no document tells those steps, although people were asked
/// long after the decision. Silent while the story is still being told.
pub(super) fn too_exact(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let is_exact = |step: &&Step| step.date.is_some_and(|date| date.is_exact()) && !is_documented(debrief, step);
    let exact = debrief.steps.iter().filter(is_exact).count();
    let steps = debrief.steps.len();
    if steps < STORY || exact * 2 <= steps {
        return vec![];
    }
    match days_until_asked(debrief, setting) {
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

/// T07: people were asked more than 90 days after the decision; a hint from 30 days on. Silent where documents tell at
/// least one step in five, which holds the others in place, and while nobody knows when it was decided or no step is there.
pub(super) fn long_ago(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let steps = debrief.steps.len();
    let documented = debrief.steps.iter().filter(|step| is_documented(debrief, step)).count();
    if documented * 5 >= steps {
        return vec![];
    }
    let Some(days) = days_until_asked(debrief, setting).filter(|days| *days > FADING_DAYS) else {
        return vec![];
    };
    let hit = Hit::on(Target::Deal).with("days", days);
    vec![if days > FADED_DAYS { hit } else { hit.graded(Severity::Hint) }]
}

fn is_documented(debrief: &Debrief, step: &Step) -> bool {
    debrief.telling(step.id, Source::Document).is_some()
}

/// From the decision until people were asked, or to today while nobody has been.
fn days_until_asked(debrief: &Debrief, setting: &Setting) -> Option<i32> {
    let decided = debrief.deal.decided_on.filter(|_| path::is_closed(debrief))?;
    debrief.days_to_sitting().or_else(|| Some(FuzzyDate::day(setting.today?).least_days_since(decided)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Sitting, SittingWith, Telling},
        guide::sample,
    };

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

    /// The sample, asked in these sittings so many days after the decision; by which of the two rules that is asked about.
    fn asked_after(sittings: &[(SittingWith, i32)], documented: usize) -> (usize, Option<Severity>) {
        let mut debrief = sample::lost();
        let deal = debrief.deal.id;
        let decided = debrief.deal.decided_on.expect("decided");
        for (with, days) in sittings {
            debrief.sittings.push(Sitting { held_on: decided.plus_days(*days), ..Sitting::new(deal, *with) });
        }
        let told: Vec<Telling> =
            debrief.steps[..documented].iter().map(|step| Telling::new(step, Source::Document)).collect();
        debrief.tellings.extend(told);
        let setting = Setting::default();
        let late = long_ago(&debrief, &setting);
        (too_exact(&debrief, &setting).len(), late.first().map(|hit| hit.severity.unwrap_or(Severity::Warning)))
    }

    #[test]
    fn whose_memory_counts_is_the_customer_s() {
        use SittingWith::{Customer, Joint, Vendor};
        let (faded, fresh) = ((1, Some(Severity::Warning)), (0, None));
        assert_eq!(
            asked_after(&[(Vendor, 3), (Customer, 200)], 0),
            faded,
            "that we were asked early helps nobody else"
        );
        assert_eq!(asked_after(&[(Vendor, 3), (Joint, 200)], 0), faded);
        assert_eq!(
            asked_after(&[(Customer, 200), (Customer, 3)], 0),
            fresh,
            "the first of them, however they are listed"
        );
        assert_eq!(asked_after(&[(Vendor, 200), (Customer, 3)], 0), fresh);
        assert_eq!(asked_after(&[(Vendor, 200)], 0), faded, "only we were asked");
        assert_eq!(asked_after(&[(Customer, 30)], 0), fresh);
        assert_eq!(asked_after(&[(Customer, 31)], 0), (0, Some(Severity::Hint)));
        assert_eq!(asked_after(&[(Customer, 90)], 0), (0, Some(Severity::Hint)));
        assert_eq!(asked_after(&[(Customer, 91)], 0), faded);
    }

    #[test]
    fn one_document_does_not_hold_a_whole_deal_in_place() {
        let late = &[(SittingWith::Customer, 200)];
        assert_eq!(asked_after(late, 1), (1, Some(Severity::Warning)));
        assert_eq!(asked_after(late, 5), (1, Some(Severity::Warning)));
        assert_eq!(asked_after(late, 6), (1, None), "one step in five of thirty");
        assert_eq!(asked_after(late, 14), (1, None));
        assert_eq!(asked_after(late, 15), (0, None), "half of the dates have their document");
    }
}
