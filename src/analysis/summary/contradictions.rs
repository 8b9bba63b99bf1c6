//! Where two accounts of the same step cannot both be true.

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use crate::{
    analysis::StepRef,
    domain::{Debrief, FuzzyDate, Source, Step, Telling},
};

/// Two accounts of one step that cannot both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// The dates do not fit, even with room for what "about" may mean.
    Dates {
        /// The step.
        step: StepRef,
        /// One source and its date.
        one: (Source, FuzzyDate),
        /// The other and its date.
        other: (Source, FuzzyDate),
    },
    /// It felt good to one side and bad to the other.
    Feelings {
        /// The step.
        step: StepRef,
        /// The customer's feeling, -2 … 2, never 0.
        customer: i8,
        /// Ours, of the other sign.
        vendor: i8,
    },
}

impl Contradiction {
    /// The step told in two ways.
    pub fn step(self) -> StepRef {
        match self {
            Self::Dates { step, .. } | Self::Feelings { step, .. } => step,
        }
    }
}

/// The contradictions in the order of the timeline; on one step dates before feelings.
pub(super) fn contradictions(debrief: &Debrief) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (index, row) in debrief.steps.iter().enumerate() {
        let step = StepRef::at(debrief, index);
        let tellings: Vec<&Telling> = debrief.tellings_of(row.id).collect();
        for (at, one) in tellings.iter().enumerate() {
            for other in &tellings[at + 1..] {
                if let (Some(a), Some(b)) = (date_of(row, one), date_of(row, other))
                    && !can_be_the_same(a, b)
                {
                    found.push(Contradiction::Dates { step, one: (one.source, a), other: (other.source, b) });
                }
            }
        }
        let feeling = |source| Some(debrief.telling(row.id, source)?.emotion?.get());
        if let (Some(customer), Some(vendor)) = (feeling(Source::Customer), feeling(Source::Vendor))
            && customer * vendor < 0
        {
            found.push(Contradiction::Feelings { step, customer, vendor });
        }
    }
    found
}

/// The date that a source gives: its own, or the step's where the source gave none that differs.
fn date_of(step: &Step, telling: &Telling) -> Option<FuzzyDate> {
    telling.date.or(step.date)
}

/// Whether two dates can mean the same day.
fn can_be_the_same(one: FuzzyDate, other: FuzzyDate) -> bool {
    let ((a, b), (c, d)) = (range(one), range(other));
    a <= d && c <= b
}

/// The days that a date can mean. "About" widens both ends by the date's own length, but by a week at least: about
/// 12 March is 5 to 19 March, about October is September to November.
fn range(date: FuzzyDate) -> (Date, Date) {
    let (first, last) = (date.earliest(), date.latest());
    if !date.is_about() {
        return (first, last);
    }
    let room = (last - first).get_days().saturating_add(1).max(7);
    (first.checked_sub(room.days()).unwrap_or(first), last.checked_add(room.days()).unwrap_or(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::date;

    #[test]
    fn about_gives_room_and_exact_dates_do_not() {
        for (one, other, fit) in [
            ("2026-03-12", "2026-03-12", true),
            ("2026-03-12", "2026-03-13", false),
            ("~2026-03-12", "2026-03-19", true),
            ("~2026-03-12", "2026-03-20", false),
            ("2026-03", "2026-03-31", true),
            ("2026-03", "2026-04-01", false),
            ("~2025-10", "2025-11-30", true),
            ("~2025-10", "2025-12-04", false),
            ("2025-Q4", "2025-11", true),
        ] {
            assert_eq!(can_be_the_same(date(one), date(other)), fit, "{one} {other}");
            assert_eq!(can_be_the_same(date(other), date(one)), fit, "{other} {one}");
        }
    }
}
