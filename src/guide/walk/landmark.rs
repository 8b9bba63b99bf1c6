//! Dating by landmarks: whoever has forgotten the day still knows whether it was before the fair or after.

use jiff::{ToSpan, civil::Date};

use crate::domain::{Debrief, FuzzyDate, Id, Landmark, Step, days_between, keyed::keyed_enum};

keyed_enum! {
    /// On which side of a landmark something happened.
    When, "when" {
        /// Before it.
        Before = "before",
        /// After it.
        After = "after",
    }
}

/// With nothing to date by on the other side, a step lies about so many days from the landmark.
const ABOUT_DAYS: i64 = 30;

/// A landmark so many days beyond the dated neighbours of a step may still be asked by.
const NEAR_DAYS: i32 = 45;

/// What an answer makes of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its date: about a month.
    pub date: FuzzyDate,
    /// How many places it moves down the timeline, up when negative; 0 where its place agrees with the answer.
    pub by: isize,
}

/// The landmark to ask by for the step at this place: of those that lie between what is dated before and after it, or not
/// far beyond, for the place of an undated step is itself only told, the one whose answer tells most: nearest to the
/// middle. None where every answer would be known before, nor beyond two dates that lie so near each other that they date
/// the step themselves.
pub(super) fn best(debrief: &Debrief, at: usize) -> Option<&Landmark> {
    let before = debrief.steps[..at].iter().rev().find_map(|step| step.date);
    let after = debrief.steps.get(at + 1..).into_iter().flatten().find_map(|step| step.date);
    let middle = match (before, after) {
        (Some(before), Some(after)) => halfway(before.middle(), after.middle()),
        (Some(one), None) | (None, Some(one)) => one.middle(),
        (None, None) => return debrief.landmarks.first(),
    };
    // How many days a landmark lies outside; 0 between the two.
    let outside = |landmark: &Landmark| {
        let early = before.map_or(0, |before| before.days_since(landmark.date));
        let late = after.map_or(0, |after| landmark.date.days_since(after));
        early.max(late).max(0)
    };
    let distance = |landmark: &&Landmark| days_between(middle, landmark.date.middle()).abs();
    let is_dated_by_both = before.zip(after).is_some_and(|(before, after)| after.days_since(before) <= NEAR_DAYS);
    let room = if is_dated_by_both { 0 } else { NEAR_DAYS };
    let near = debrief.landmarks.iter().filter(|landmark| outside(landmark) <= room);
    near.min_by_key(|landmark| (outside(landmark) > 0, distance(landmark)))
}

/// Where a step belongs once it is known to lie before or after a landmark: it keeps its place while nothing dated speaks
/// against it, and else moves just so far that nothing does; its date lies halfway between what is dated around it, the
/// landmark included. `None` when the step is not of this deal, or such a date leaves the calendar.
pub fn placed(debrief: &Debrief, step: Id<Step>, landmark: &Landmark, when: When) -> Option<Placed> {
    let at = debrief.number(step)? - 1;
    let dated: Vec<(usize, FuzzyDate)> = debrief
        .steps
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != at)
        .filter_map(|(place, step)| Some((place, step.date?)))
        .collect();
    let is_past = |date: &FuzzyDate| landmark.date.surely_before(*date);
    let is_early = |date: &FuzzyDate| date.surely_before(landmark.date);
    let to = match when {
        When::Before => {
            dated.iter().filter(|(place, date)| *place < at && is_past(date)).map(|(place, _)| *place).min()
        }
        When::After => {
            dated.iter().filter(|(place, date)| *place > at && is_early(date)).map(|(place, _)| *place).max()
        }
    };
    let to = to.unwrap_or(at);
    // What stands before and behind the new place; the step itself is not dated.
    let is_before = |place: usize| if to < at { place < to } else { place <= to && place != at };
    let before = dated.iter().rfind(|(place, _)| is_before(*place)).map(|(_, date)| date.latest());
    let after = dated.iter().find(|(place, _)| !is_before(*place)).map(|(_, date)| date.earliest());
    let (low, high) = match when {
        When::Before => {
            let high = after.map_or(landmark.date.earliest(), |after| after.min(landmark.date.earliest()));
            (before.map_or(high.checked_sub(ABOUT_DAYS.days()).ok()?, |before| before.min(high)), high)
        }
        When::After => {
            let low = before.map_or(landmark.date.latest(), |before| before.max(landmark.date.latest()));
            (low, after.map_or(low.checked_add(ABOUT_DAYS.days()).ok()?, |after| after.max(low)))
        }
    };
    let day = halfway(low, high);
    let date = FuzzyDate::month(day.year(), day.month())?.with_about(true);
    Some(Placed { date, by: isize::try_from(to).ok()? - isize::try_from(at).ok()? })
}

fn halfway(one: Date, other: Date) -> Date {
    let days = days_between(one, other);
    one.checked_add((days / 2).days()).unwrap_or(one)
}
