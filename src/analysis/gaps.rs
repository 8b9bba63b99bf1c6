//! Time between steps: where each step lies on the calendar, and which gaps are long for this deal.

use serde::Serialize;

use super::StepRef;
use crate::{
    arrange::Arrange,
    domain::{Course, Debrief, FuzzyDate, Grain, LEAST_FENCE_DAYS, Step, days_between, long_gap_fence},
};

/// The days between two steps that follow one another along the calendar. Between them lie only steps that nobody can
/// place: time is judged over the whole stretch, not over each pair of neighbours. The later step may stand in front of the
/// other in the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The earlier step.
    pub from: StepRef,
    /// The later step.
    pub to: StepRef,
    /// Whole days between them, 0 or more.
    pub days: i32,
    /// Whether a wait tells this time: it begins with one that does not say how long it took, lies around one that nobody
    /// can place, or ends with one that says how long after the step before it was; or somebody has noted that it was one.
    pub is_wait: bool,
    /// How finely the days are known.
    #[serde(skip)]
    pub grain: Grain,
    #[serde(skip)]
    is_near_wait: bool,
    /// So few days it may have been, where dates are vague.
    #[serde(skip)]
    least: i32,
}

impl Gap {
    /// Whether its two steps are neighbours.
    pub fn is_between_neighbours(&self) -> bool {
        self.from.number + 1 == self.to.number
    }

    /// Whether a wait lies in it or at its ends, but for one before it that says how long it took: nobody can say that
    /// nothing is told of this time.
    pub fn is_near_wait(&self) -> bool {
        self.is_near_wait
    }

    /// Whether it is a silence of more than so many days: no wait is near it, nor do vague dates alone make it.
    fn is_silence(&self, days: f64) -> bool {
        !self.is_near_wait && self.is_longer(days)
    }

    /// Whether it is longer than so many days, and long by everyday business however its vague dates are meant: from
    /// "February" to "March" it may have been a day.
    fn is_longer(&self, days: f64) -> bool {
        f64::from(self.days) > days && f64::from(self.least) > LEAST_FENCE_DAYS
    }
}

/// The known gaps along the calendar, whatever the order of the timeline: none runs backwards and none lies on another,
/// also where two accounts of the same time stand one behind the other. A gap is known where both steps can be placed (dates
/// by the middles of what they can mean) or where it was recorded.
pub fn gaps(debrief: &Debrief) -> Vec<Gap> {
    along(debrief, &by_calendar(debrief))
}

/// The places of the steps in the order of the calendar. What nobody can place stays behind the step that it follows.
pub fn by_calendar(debrief: &Debrief) -> Vec<usize> {
    let days = days(debrief).into_iter().scan(i32::MIN, |last, day| {
        *last = day.unwrap_or(*last);
        Some(*last)
    });
    let days: Vec<i32> = days.collect();
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.arrange_by_key(|at| days[*at]);
    order
}

/// The known gaps between the steps at these places, in this order.
fn along(debrief: &Debrief, order: &[usize]) -> Vec<Gap> {
    let placed = placed(debrief);
    let step = |at: usize| &debrief.steps[order[at]];
    let gap = |index: usize| {
        let to = StepRef::at(debrief, order[index]);
        let dates = step(index - 1).date.zip(step(index).date);
        let follows = order[index - 1] + 1 == order[index];
        let recorded = step(index).gap_before_days.filter(|_| dates.is_none() && follows);
        let (from, days, grain) = match recorded.and_then(|days| i32::try_from(days).ok()) {
            Some(days) => (index - 1, days, Grain::Day),
            None => {
                let from = order[..index].iter().rposition(|at| placed[*at].is_some())?;
                let (one, other) = (placed[order[from]]?, placed[order[index]]?);
                (from, other.day.checked_sub(one.day)?, one.grain.max(other.grain))
            }
        };
        let steps: Vec<&Step> = (from..=index).map(step).collect();
        let is_near_wait = lasts(steps[0]) || steps[1..].iter().any(|step| step.course == Course::Wait);
        let is_wait = is_told(&steps) || debrief.is_wait_noted(to.id);
        let least = step(from).date.zip(step(index).date);
        let least = least.map_or(days, |(from, to)| days_between(from.latest(), to.earliest()));
        let from = StepRef::at(debrief, order[from]);
        (days >= 0).then_some(Gap { from, to, days, is_wait, grain, is_near_wait, least })
    };
    (1..order.len()).filter_map(gap).collect()
}

/// Whether a wait among these steps, the two of a gap and those in between, tells its time. A wait tells what follows it,
/// until somebody does something, on whichever day; one with the days since the step before (`+3w`) tells those; one that
/// nobody can place, the time in which it lies, unless somebody acts there too whom nobody can place either.
fn is_told(steps: &[&Step]) -> bool {
    let is_wait = |step: &Step| step.course == Course::Wait;
    let [first, between @ .., last] = steps else { return false };
    let says_how_long = is_wait(last) && last.gap_before_days.is_some() && between.is_empty();
    let is_waited_only = between.iter().all(|step| is_wait(step));
    says_how_long || is_waited_only && (lasts(first) || !between.is_empty())
}

/// Whether a step is a wait that lasts until something else is told: it does not say how long it took.
pub fn lasts(step: &Step) -> bool {
    step.course == Course::Wait && step.gap_before_days.is_none()
}

/// The number of days above which one of these gaps of a deal is long for it, see [`long_gap_fence`].
pub fn fence(gaps: &[Gap]) -> f64 {
    long_gap_fence(&gaps.iter().map(|gap| gap.days).collect::<Vec<_>>())
}

/// The gaps of more than two weeks ([`LEAST_FENCE_DAYS`]), whether somebody accounts for them or not, but for those that
/// vague dates alone would explain.
pub fn long(debrief: &Debrief) -> Vec<Gap> {
    gaps(debrief).into_iter().filter(|gap| gap.is_longer(LEAST_FENCE_DAYS)).collect()
}

/// The silences: long gaps that no wait accounts for.
pub fn silences(debrief: &Debrief) -> Vec<Gap> {
    gaps(debrief).into_iter().filter(|gap| gap.is_silence(LEAST_FENCE_DAYS)).collect()
}

/// The silences that are long for this deal: longer than its own [`fence`].
pub fn unexplained(gaps: &[Gap]) -> impl Iterator<Item = Gap> {
    let fence = fence(gaps);
    gaps.iter().copied().filter(move |gap| gap.is_silence(fence))
}

/// Where a step lies on the calendar.
#[derive(Debug, Clone, Copy)]
struct Placed {
    /// Counted from the first dated step.
    day: i32,
    grain: Grain,
}

impl Placed {
    fn moved(self, days: Option<i32>) -> Option<Self> {
        Some(Self { day: days?, ..self })
    }
}

/// The day of each step, counted from the first dated step; `None` where it is unknown. A dated step lies in the middle
/// of what its date can mean; an undated one is reckoned from its neighbour where the days between were recorded.
/// While no step is dated, the first step is day 0.
pub fn days(debrief: &Debrief) -> Vec<Option<i32>> {
    placed(debrief).into_iter().map(|placed| Some(placed?.day)).collect()
}

fn placed(debrief: &Debrief) -> Vec<Option<Placed>> {
    let steps = &debrief.steps;
    let recorded =
        |index: usize| -> Option<i32> { steps[index].gap_before_days.and_then(|days| i32::try_from(days).ok()) };
    let zero = steps.iter().find_map(|step| step.date);
    let dated = |date: Option<FuzzyDate>| Some(Placed { day: date?.days_since(zero?), grain: date?.grain() });
    let mut placed: Vec<Option<Placed>> = steps.iter().map(|step| dated(step.date)).collect();
    if zero.is_none()
        && let Some(first) = placed.first_mut()
    {
        *first = Some(Placed { day: 0, grain: Grain::Day });
    }
    for index in 1..placed.len() {
        if placed[index].is_none() {
            let before = placed[index - 1].zip(recorded(index));
            placed[index] = before.and_then(|(before, gap)| before.moved(before.day.checked_add(gap)));
        }
    }
    for index in (1..placed.len()).rev() {
        if placed[index - 1].is_none() {
            let behind = placed[index].zip(recorded(index));
            placed[index - 1] = behind.and_then(|(behind, gap)| behind.moved(behind.day.checked_sub(gap)));
        }
    }
    placed
}

/// The days from one step to another, negative where they run backwards, and how finely they are known; `None` where one of
/// them cannot be placed.
pub fn between(debrief: &Debrief, from: usize, to: usize) -> Option<(i32, Grain)> {
    let placed = placed(debrief);
    let (from, to) = (placed[from]?, placed[to]?);
    Some((to.day.checked_sub(from.day)?, from.grain.max(to.grain)))
}

/// Days from the earliest to the latest step that can be placed; `None` when fewer than two can, or when no step is
/// dated and some gap is unknown.
pub fn duration(debrief: &Debrief) -> Option<i32> {
    duration_known(debrief).map(|(days, _)| days)
}

/// The same with how finely it is known.
pub fn duration_known(debrief: &Debrief) -> Option<(i32, Grain)> {
    let days = placed(debrief);
    let has_date = debrief.steps.iter().any(|step| step.date.is_some());
    if !has_date && days.iter().any(Option::is_none) {
        return None;
    }
    let placed: Vec<Placed> = days.into_iter().flatten().collect();
    if placed.len() < 2 {
        return None;
    }
    let first = placed.iter().min_by_key(|step| (step.day, step.grain))?;
    let last = placed.iter().max_by_key(|step| (step.day, std::cmp::Reverse(step.grain)))?;
    Some((last.day.checked_sub(first.day)?, first.grain.max(last.grain)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::sample::date, domain::Deal};

    fn path(steps: &[(Option<&str>, Option<u32>)]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        for (index, (day, gap)) in steps.iter().enumerate() {
            let mut step = Step::new(debrief.deal.id, index as i64, "Something happens");
            step.date = day.map(date);
            step.gap_before_days = *gap;
            debrief.steps.push(step);
        }
        debrief
    }

    #[test]
    fn undated_steps_are_placed_from_their_neighbours() {
        let debrief = path(&[
            (None, None),
            (Some("2026-01-10"), Some(4)),
            (None, Some(3)),
            (None, None),
            (Some("2026-02-01"), None),
        ]);
        assert_eq!(days(&debrief), [Some(-4), Some(0), Some(3), None, Some(22)]);
        assert_eq!(duration(&debrief), Some(26));
    }

    #[test]
    fn undated_steps_do_not_hide_the_silence_around_them() {
        let undated = (None, None);
        let mut debrief = path(&[(Some("2025-12-04"), None), undated, undated, (Some("2026-03-12"), None)]);
        let found = |debrief: &Debrief| -> Vec<(usize, usize, i32)> {
            silences(debrief).iter().map(|gap| (gap.from.number, gap.to.number, gap.days)).collect()
        };
        assert_eq!(found(&debrief), [(1, 4, 98)]);
        debrief.steps[2].course = Course::Wait;
        assert_eq!(found(&debrief), [], "a wait in between accounts for it");
        let vague = path(&[(Some("2025"), None), undated, (Some("2025-12"), None)]);
        assert_eq!((gaps(&vague).len(), found(&vague)), (1, vec![]), "the year may have been December");
        let months = |from: &str, to: &str| found(&path(&[(Some(from), None), undated, (Some(to), None)]));
        assert_eq!(months("2025-02", "~2025-03"), [], "it may have been a day");
        assert_eq!(months("2025-02", "~2025-04"), [(1, 3, 60)]);
    }

    #[test]
    fn time_runs_along_the_calendar_whatever_stands_in_front_in_the_list() {
        let dated = |text| (Some(text), None);
        let found =
            |gaps: Vec<Gap>| -> Vec<_> { gaps.iter().map(|gap| (gap.from.number, gap.to.number, gap.days)).collect() };
        // As the customer told, and then we.
        let (customer, vendor) =
            (["2026-03-01", "2026-03-05", "2026-03-09", "2026-03-12"], ["2025-12-10", "2026-03-20"]);
        let mut debrief = path(&[&customer[..], &vendor].concat().into_iter().map(dated).collect::<Vec<_>>());
        assert_eq!(found(gaps(&debrief)), [(5, 1, 81), (1, 2, 4), (2, 3, 4), (3, 4, 3), (4, 6, 8)]);
        assert_eq!((found(silences(&debrief)), found(long(&debrief))), (vec![(5, 1, 81)], vec![(5, 1, 81)]));
        debrief.steps[4].course = Course::Wait;
        assert_eq!(found(silences(&debrief)), [], "a wait accounts for it");
        debrief.steps[4].gap_before_days = Some(14);
        assert_eq!(found(silences(&debrief)), [(5, 1, 81)], "one of two weeks before it");
        // A vague date in a late place makes no silence of its own.
        let late = path(&["2025-07-10", "2025-09-05", "~2025-07-25", "2025-09-12"].map(dated));
        assert_eq!(found(long(&late)), [(1, 3, 15), (3, 2, 42)]);
    }

    #[test]
    fn the_time_is_known_as_finely_as_the_coarser_date() {
        let grains = |steps: &[(Option<&str>, Option<u32>)]| -> Vec<Grain> {
            gaps(&path(steps)).iter().map(|gap| gap.grain).collect()
        };
        let days = [(Some("2025-01-01"), None), (Some("2025-02-01"), None), (Some("~2025-03-01"), None)];
        assert_eq!(grains(&days), [Grain::Day, Grain::AboutDay]);
        assert_eq!(grains(&[(Some("~2025-01"), None), (Some("~2025-03-01"), None)]), [Grain::Coarser]);
        // What is recorded is known to the day, and what is reckoned from a vague date as vaguely as that.
        let reckoned = [(Some("2025-01"), None), (None, Some(3)), (Some("2025-06-01"), None)];
        assert_eq!(grains(&reckoned), [Grain::Day, Grain::Coarser]);
    }

    /// Which of the gaps a wait tells, as from and to, where these steps are waits.
    fn told(steps: &[(Option<&str>, Option<u32>)], waits: &[usize]) -> Vec<(usize, usize)> {
        let mut debrief = path(steps);
        waits.iter().for_each(|at| debrief.steps[at - 1].course = Course::Wait);
        let told = gaps(&debrief).into_iter().filter(|gap| gap.is_wait);
        told.map(|gap| (gap.from.number, gap.to.number)).collect()
    }

    #[test]
    fn a_wait_tells_the_time_behind_it_and_not_the_one_before_too() {
        let dated = |text| (Some(text), None);
        let (aug, sep, oct) = (dated("2025-08-18"), dated("~2025-09"), dated("2025-10-23"));
        assert_eq!(told(&[aug, sep, oct], &[2]), [(2, 3)]);
        assert_eq!(told(&[aug, (None, None), oct], &[2]), [(1, 3)], "of one that nobody can place it is both");
        assert_eq!(told(&[aug, (None, Some(21)), oct], &[2]), [(1, 2)], "the three weeks that it says");
        assert_eq!(told(&[aug, sep], &[2]), [], "nobody has told until when");
        assert_eq!(told(&[aug, sep, (None, None), oct], &[2]), [], "nor when somebody did something");
        // Until somebody acts, as the other account tells further down.
        assert_eq!(told(&[aug, sep, oct, dated("2025-10-01")], &[2]), [(2, 4)]);
        let mut debrief = path(&[aug, sep, oct]);
        debrief.steps[1].course = Course::Wait;
        assert_eq!(silences(&debrief), [], "who waits may have waited before too: it is not asked about");
    }

    #[test]
    fn a_silence_is_one_in_a_young_account_too() {
        let days = [(Some("2025-01-01"), None), (None, Some(5)), (None, Some(3)), (None, Some(73))];
        assert_eq!(silences(&path(&days)).iter().map(|gap| gap.days).collect::<Vec<_>>(), [73]);
    }

    #[test]
    fn without_any_date_the_gaps_must_be_complete() {
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, Some(4))])), Some(7));
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, None)])), None);
        assert_eq!(duration(&path(&[])), None);
        assert_eq!(duration(&path(&[(Some("2026"), None)])), None);
    }
}
