//! Whether the time makes sense: silences, and dates against the order.

use super::{ArgValue, Hit, Setting, Target};
use crate::{
    analysis::{gaps, surely_before},
    domain::{Debrief, FuzzyDate},
    guide::path,
};

/// T01: a silence much longer than this deal's others, and than two weeks, that nobody accounts for as a wait. Silent
/// where the silence comes from vague dates alone, or from one that T02 doubts, and where the dates run backwards (T03 asks). Much longer means:
/// beyond the deal's own fence ([`gaps::fence`]).
pub(super) fn unexplained_gap(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let hit = |gap: gaps::Gap| {
        let hit = Hit::on(Target::Step(gap.to.id)).with("from", gap.from.number);
        hit.with("to", gap.to.number).with("time", ArgValue::Days { days: gap.days, grain: gap.grain })
    };
    silences(debrief).into_iter().map(hit).collect()
}

/// The silences that T01 asks about.
pub(super) fn silences(debrief: &Debrief) -> Vec<gaps::Gap> {
    gaps::unexplained(&gaps::gaps(&path::believed(debrief))).collect()
}

/// T02: a step stands before the decision but is dated after it, or the deal opens after it was decided. Silent while
/// the deal is open, without a date of the decision, and where dates that are only known about explain it.
pub(super) fn after_the_decision_told_before(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let deal = &debrief.deal;
    let mut hits = Vec::new();
    if !path::is_closed(debrief) {
        return hits;
    }
    if let (Some(opened), Some(decided)) = (deal.opened_on, deal.decided_on)
        && surely_before(decided, opened)
    {
        hits.push(Hit::on(Target::Deal).with("case", "deal"));
    }
    for at in path::travellers(debrief) {
        let hit = Hit::on(Target::Step(debrief.steps[at].id)).with("case", "step");
        hits.push(hit.with("step", at + 1));
    }
    hits
}

/// T03: a step is surely dated before one that stands earlier in the path. Each step is held against the nearest
/// earlier one whose date does not overlap with its own, so that one wrong date is asked about once and not in every
/// step after it. Dates overlap too where what is known about leaves room for it. Silent about steps that T02 asks about.
pub(super) fn order_against_dates(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let travellers = path::travellers(debrief);
    let dated: Vec<(usize, FuzzyDate)> = debrief
        .steps
        .iter()
        .enumerate()
        .filter(|(at, _)| !travellers.contains(at))
        .filter_map(|(at, step)| Some((at, step.date?)))
        .collect();
    let mut hits = Vec::new();
    for (place, (at, date)) in dated.iter().enumerate() {
        let is_apart = |other: FuzzyDate| surely_before(other, *date) || surely_before(*date, other);
        let nearest = dated[..place].iter().rev().find(|(_, other)| is_apart(*other));
        if let Some((before, other)) = nearest
            && surely_before(*date, *other)
        {
            let hit = Hit::on(Target::Step(debrief.steps[*at].id)).with("step", at + 1);
            hits.push(hit.with("before", before + 1));
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Course, Deal, Grain, Step},
        guide::sample,
    };

    fn with_gaps(gaps: &[u32]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("", ""));
        let deal = debrief.deal.id;
        debrief.steps.push(Step::new(deal, 0, ""));
        for (at, gap) in gaps.iter().enumerate() {
            let mut step = Step::new(deal, at as i64 + 1, "");
            step.gap_before_days = Some(*gap);
            debrief.steps.push(step);
        }
        debrief
    }

    fn days(debrief: &Debrief) -> Vec<i32> {
        let hits = unexplained_gap(debrief, &Setting::default());
        let days = |hit: Hit| match hit.args[2] {
            ("time", ArgValue::Days { days, .. }) => days,
            ref other => panic!("{other:?}"),
        };
        hits.into_iter().map(days).collect()
    }

    const ORACLE: [u32; 20] = [1, 3, 2, 7, 5, 4, 2, 1, 14, 3, 6, 2, 45, 3, 5, 8, 2, 1, 21, 4];

    #[test]
    fn only_the_silences_beyond_the_fence_are_asked_about() {
        let mut debrief = with_gaps(&ORACLE);
        assert_eq!(days(&debrief), [45, 21]);
        // A wait, on either side of the silence, accounts for it, but for one before it that says how long it took.
        debrief.steps[13].course = Course::Wait;
        debrief.steps[18].course = Course::Wait;
        assert_eq!(days(&debrief), [21]);
        debrief.steps[18].gap_before_days = None;
        assert!(days(&debrief).is_empty());
    }

    #[test]
    fn a_silence_is_asked_about_where_the_list_has_its_later_step_in_front() {
        let days = ["2026-03-01", "2026-03-05", "2026-03-09", "2026-03-12", "2025-12-10", "2026-03-20", "2026-03-22"];
        let mut debrief = with_gaps(&[0; 6]);
        for (step, day) in debrief.steps.iter_mut().zip(days) {
            (step.date, step.gap_before_days) = (day.parse().ok(), None);
        }
        let hits = unexplained_gap(&debrief, &Setting::default());
        let asked: Vec<_> = hits.iter().map(|hit| &hit.args[..2]).collect();
        assert_eq!(asked, [[("from", ArgValue::Number(5)), ("to", ArgValue::Number(1))]]);
    }

    #[test]
    fn vague_dates_make_no_silence() {
        let mut debrief = with_gaps(&ORACLE);
        let date = |text: &str| text.parse().ok();
        (debrief.steps[12].date, debrief.steps[13].date) = (date("2025"), date("2025-09"));
        assert_eq!(days(&debrief), [21]);
    }

    #[test]
    fn a_silence_is_asked_about_over_the_steps_that_nobody_can_place() {
        let mut debrief = with_gaps(&ORACLE);
        // Of the 45 days between the steps 13 and 14 somebody tells, but not when.
        let id = debrief.deal.id;
        debrief.steps.insert(13, Step::new(id, 0, "somebody calls"));
        for step in &mut debrief.steps {
            step.gap_before_days = None;
        }
        let days_of = ORACLE.iter().scan(0, |day, gap| {
            *day += *gap as i32;
            Some(*day)
        });
        let first: FuzzyDate = "2025-01-01".parse().expect("a date");
        let mut places = std::iter::once(0).chain(days_of);
        for at in (0..debrief.steps.len()).filter(|at| *at != 13) {
            debrief.steps[at].date = first.plus_days(places.next().expect("a day"));
        }
        assert_eq!(days(&debrief), [45, 21]);
        let hit = unexplained_gap(&debrief, &Setting::default()).remove(0);
        assert_eq!(hit.args[..2], [("from", ArgValue::Number(13)), ("to", ArgValue::Number(15))]);
        debrief.steps[13].course = Course::Wait;
        assert_eq!(days(&debrief), [21], "what lies within is a wait");
    }

    #[test]
    fn dates_about_a_day_are_dates_and_their_silence_is_told_as_roughly() {
        let mut debrief = with_gaps(&[3, 4, 2, 5, 3]);
        let date = |text: &str| text.parse::<FuzzyDate>().ok();
        (debrief.steps[2].date, debrief.steps[3].date) = (date("~2025-01-10"), date("2025-06-20"));
        let found = |debrief: &Debrief| unexplained_gap(debrief, &Setting::default());
        assert_eq!(found(&debrief)[0].args[2].1, ArgValue::Days { days: 161, grain: Grain::AboutDay });
        debrief.steps[2].date = date("2025-01-10");
        assert_eq!(found(&debrief)[0].args[2].1, ArgValue::Days { days: 161, grain: Grain::Day });
        debrief.steps[2].date = date("~2025-01");
        assert_eq!(found(&debrief)[0].args[2].1, ArgValue::Days { days: 155, grain: Grain::Coarser });
        // What lies about the same month may have followed at once.
        (debrief.steps[2].date, debrief.steps[3].date) = (date("~2025-Q1"), date("~2025-03"));
        assert_eq!(found(&debrief), []);
    }

    #[test]
    fn a_date_about_a_day_or_a_month_contradicts_nothing_near_it() {
        let hits = |earlier: &str, later: &str| {
            let mut debrief = sample::lost();
            debrief.steps.truncate(2);
            (debrief.steps[0].date, debrief.steps[1].date) = (earlier.parse().ok(), later.parse().ok());
            order_against_dates(&debrief, &Setting::default()).len()
        };
        assert_eq!(hits("~2025-10", "2025-10-01"), 0);
        assert_eq!(hits("2025-10-31", "~2025-10"), 0);
        assert_eq!(hits("~2025-10", "2025-09-30"), 0, "about October may have been the end of September");
        assert_eq!(hits("~2025-10", "2025-08-30"), 1);
        assert_eq!(hits("2025-11-01", "~2025-09"), 1);
        assert_eq!(hits("~2025-03-12", "2025-03-11"), 0);
        assert_eq!(hits("2025-03-12", "~2025-03-06"), 0);
        assert_eq!(hits("~2025-03-12", "2025-03-04"), 1, "more than a week before is before");
        assert_eq!(hits("2025-03-12", "2025-03-11"), 1);
    }

    #[test]
    fn about_the_day_of_the_decision_is_not_after_it() {
        let hits = |date: &str| {
            let mut debrief = sample::lost();
            let decision = path::decision(&debrief).expect("a decision");
            debrief.steps.iter_mut().for_each(|step| step.date = None);
            (debrief.steps[decision].date, debrief.steps[0].date) = ("2026-03-12".parse().ok(), date.parse().ok());
            after_the_decision_told_before(&debrief, &Setting::default()).len()
        };
        assert_eq!([hits("~2026-03-13"), hits("~2026-03-19"), hits("~2026-04")], [0, 0, 0]);
        assert_eq!([hits("2026-03-13"), hits("~2026-03-20")], [1, 1]);
        let mut debrief = sample::lost();
        (debrief.deal.opened_on, debrief.deal.decided_on) = ("~2026-03-13".parse().ok(), "2026-03-12".parse().ok());
        assert!(after_the_decision_told_before(&debrief, &Setting::default()).is_empty());
    }

    #[test]
    fn one_wrong_date_is_asked_about_once() {
        let mut debrief = sample::lost();
        debrief.steps[5].date = "2025-12-20".parse().ok();
        let hits = order_against_dates(&debrief, &Setting::default());
        let targets: Vec<_> = hits.iter().map(|hit| &hit.target).collect();
        assert_eq!(targets, [&Target::Step(debrief.steps[6].id)]);
        assert!(after_the_decision_told_before(&debrief, &Setting::default()).is_empty());
    }

    #[test]
    fn what_is_dated_after_the_decision_is_asked_about_by_one_rule_only() {
        let mut debrief = sample::lost();
        debrief.steps[5].date = "2026-12-20".parse().ok();
        assert!(order_against_dates(&debrief, &Setting::default()).is_empty());
        assert_eq!(after_the_decision_told_before(&debrief, &Setting::default()).len(), 1);
    }

    #[test]
    fn a_deal_cannot_open_after_it_was_decided() {
        let mut debrief = sample::lost();
        debrief.deal.opened_on = "2027".parse().ok();
        let hits = after_the_decision_told_before(&debrief, &Setting::default());
        assert_eq!(hits[0].target, Target::Deal);
        debrief.deal.opened_on = "2026".parse().ok();
        assert!(after_the_decision_told_before(&debrief, &Setting::default()).is_empty());
    }
}
