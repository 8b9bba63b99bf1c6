//! When each step happened, to the second.

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use crate::domain::{Debrief, FuzzyDate, days_between};

/// The moment of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moment {
    /// In UTC: noon of the day, and a second for each step up to this one. At noon the day is the same nearly everywhere on earth,
    /// and no two steps of a deal have the same moment, so that nobody brings them out of order.
    pub(super) at: DateTime,
    /// How exactly it is known: `day`, `month`, `quarter`, `year`, or `none` where it lies between its neighbours.
    pub(super) precision: &'static str,
    /// Whether it is only about this date.
    pub(super) is_about: bool,
}

impl Moment {
    /// As these formats write it.
    pub(super) fn text(&self) -> String {
        self.at.strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string()
    }
}

/// The moments of a deal's steps, in their order; none where the deal has no date at all.
pub(super) fn moments(debrief: &Debrief) -> Vec<Option<Moment>> {
    let days = days(debrief);
    let moment = |(at, day): (usize, Option<Date>)| {
        let date = debrief.steps[at].date;
        let seconds = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
        let noon = day?.at(12, 0, 0, 0);
        Some(Moment {
            at: noon.checked_add(seconds.seconds()).unwrap_or(noon),
            precision: date.map_or("none", precision),
            is_about: date.is_some_and(FuzzyDate::is_about),
        })
    };
    days.into_iter().enumerate().map(moment).collect()
}

fn precision(date: FuzzyDate) -> &'static str {
    match (date.as_day(), date.as_month(), date.as_quarter()) {
        (Some(_), ..) => "day",
        (_, Some(_), _) => "month",
        (.., Some(_)) => "quarter",
        _ => "year",
    }
}

/// The day of each step.
fn days(debrief: &Debrief) -> Vec<Option<Date>> {
    let steps = &debrief.steps;
    let mut days: Vec<Option<Date>> = steps.iter().map(|step| step.date.and_then(FuzzyDate::as_day)).collect();
    // A month or a year: its middle, but within what lies around it where that fits.
    for at in 0..steps.len() {
        let Some(date) = steps[at].date.filter(|_| days[at].is_none()) else { continue };
        let first = before(&days, at).map_or(date.earliest(), |(_, day)| day.max(date.earliest()));
        let last = after(&days, at).map_or(date.latest(), |(_, day)| day.min(date.latest()));
        let middle = date.middle();
        days[at] = Some(if first <= last { middle.clamp(first, last) } else { middle });
    }
    // Nothing: by the days that are said to lie between, else in equal parts between the neighbours.
    let (opened, decided) = (debrief.deal.opened_on, debrief.deal.decided_on);
    for at in 0..steps.len() {
        if days[at].is_some() {
            continue;
        }
        let start = before(&days, at).or_else(|| opened.map(|date| (at, date.middle())));
        let end = after(&days, at).or_else(|| decided.map(|date| (steps.len(), date.middle())));
        days[at] = match (start, end) {
            (Some((from, start)), Some((to, end))) => {
                let share = |days: i32| {
                    days * i32::try_from(at - from).unwrap_or(0) / i32::try_from(to - from).unwrap_or(1).max(1)
                };
                let gap = steps[at].gap_before_days.and_then(|gap| i32::try_from(gap).ok()).filter(|_| from + 1 == at);
                let whole = days_between(start, end).max(0);
                let days = gap.map_or_else(|| share(whole), |gap| gap.min(whole));
                Some(start.saturating_add(days.days()))
            }
            (Some((from, start)), None) => {
                let gap = steps[at].gap_before_days.and_then(|gap| i32::try_from(gap).ok()).filter(|_| from + 1 == at);
                Some(start.saturating_add(gap.unwrap_or(0).days()))
            }
            (None, Some((_, end))) => Some(end),
            (None, None) => None,
        };
    }
    days
}

/// The nearest day before a place, and its place.
fn before(days: &[Option<Date>], at: usize) -> Option<(usize, Date)> {
    (0..at).rev().find_map(|place| Some((place, days[place]?)))
}

/// The nearest day behind a place, and its place.
fn after(days: &[Option<Date>], at: usize) -> Option<(usize, Date)> {
    (at + 1..days.len()).find_map(|place| Some((place, days[place]?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Step};

    fn with(dates: &[&str]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("", ""));
        for (at, date) in dates.iter().enumerate() {
            let step = Step::new(debrief.deal.id, at as i64, "x");
            debrief.steps.push(Step { date: date.parse().ok(), ..step });
        }
        debrief
    }

    fn told(debrief: &Debrief) -> Vec<String> {
        moments(debrief).iter().map(|moment| moment.map_or_else(String::new, |moment| moment.text())).collect()
    }

    #[test]
    fn steps_of_one_day_stay_in_their_order() {
        assert_eq!(
            told(&with(&["2025-03-03", "2025-03-03"])),
            ["2025-03-03T12:00:01.000Z", "2025-03-03T12:00:02.000Z"]
        );
    }

    #[test]
    fn a_month_lies_between_its_neighbours_where_it_can() {
        let found = told(&with(&["2025-03-20", "2025-03", "2025-03-24", "~2025", "2025-01"]));
        let days: Vec<&str> = found.iter().map(|text| &text[..10]).collect();
        assert_eq!(days, ["2025-03-20", "2025-03-20", "2025-03-24", "2025-07-02", "2025-01-16"]);
        let moments = moments(&with(&["~2025", "2025-Q1"]));
        assert_eq!(moments[0].map(|moment| (moment.precision, moment.is_about)), Some(("year", true)));
        assert_eq!(moments[1].map(|moment| (moment.precision, moment.is_about)), Some(("quarter", false)));
    }

    #[test]
    fn undated_steps_lie_between_their_neighbours() {
        let mut debrief = with(&["", "2025-03-01", "", "", "2025-03-07", ""]);
        let day =
            |found: &[String]| found.iter().map(|text| text.get(..10).unwrap_or("").to_owned()).collect::<Vec<_>>();
        let expected = ["2025-03-01", "2025-03-01", "2025-03-03", "2025-03-05", "2025-03-07", "2025-03-07"];
        assert_eq!(day(&told(&debrief)), expected);
        assert_eq!(moments(&debrief)[2].map(|moment| moment.precision), Some("none"));
        debrief.steps[2].gap_before_days = Some(1);
        debrief.steps[5].gap_before_days = Some(30);
        let expected = ["2025-03-01", "2025-03-01", "2025-03-02", "2025-03-04", "2025-03-07", "2025-04-06"];
        assert_eq!(day(&told(&debrief)), expected);
    }

    #[test]
    fn a_deal_without_any_date_has_no_moments() {
        let mut debrief = with(&["", ""]);
        assert_eq!(told(&debrief), ["", ""]);
        debrief.deal.decided_on = "2025-03-01".parse().ok();
        assert_eq!(told(&debrief), ["2025-03-01T12:00:01.000Z", "2025-03-01T12:00:02.000Z"]);
    }
}
