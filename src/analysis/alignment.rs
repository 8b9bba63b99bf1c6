//! The two accounts of one purchase laid side by side: which steps both tell, which may be one, and in which order
//! everything happened.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{
    dates::surely_before,
    likeness::{Comparing, Likeness},
    pairing::{Pair, pairs},
};
use crate::{
    arrange::Arrange,
    domain::{Debrief, FuzzyDate, Id, Source, Step, Told},
};

/// A row of the two accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct Aligned {
    /// The step that the customer tells.
    pub customer: Option<Id<Step>>,
    /// The step that we tell, or that nobody is said to tell.
    pub vendor: Option<Id<Step>>,
    /// How alike they are, where two steps stand in the row that may be one.
    pub likeness: Option<Likeness>,
}

impl Aligned {
    /// Whether one step stands here that both tell.
    pub fn is_one(&self) -> bool {
        self.customer.is_some() && self.customer == self.vendor
    }
}

/// Lays the accounts side by side. Each keeps its own order; of ours, what is paired with a step that the customer tells
/// elsewhere stands in that row. Between pairs the rows follow their dates; a step without one follows the step before it.
pub fn alignment(debrief: &Debrief) -> Vec<Aligned> {
    let (customer, vendor) = accounts(debrief);
    let comparing = Comparing::new(debrief);
    let pairs = pairs(debrief, &comparing, &customer, &vendor);
    let paired = |c: usize| pairs.iter().find(|(at, _)| *at == c).map(|(_, v)| *v);
    let moved: HashSet<usize> = pairs.iter().filter(|pair| crosses(**pair, &pairs)).map(|(_, v)| *v).collect();
    let mut rows = Vec::with_capacity(customer.len() + vendor.len());
    let mut next = 0;
    let row = |c: Option<usize>, v: Option<usize>| {
        let (c, v) = (c.map(|at| customer[at]), v.map(|at| vendor[at]));
        let both = c.zip(v).filter(|(c, v)| c.id != v.id);
        Aligned {
            customer: c.map(|step| step.id),
            vendor: v.map(|step| step.id),
            likeness: both.map(|(c, v)| {
                comparing.likeness(&comparing.features(c, Source::Customer), &comparing.features(v, Source::Vendor))
            }),
        }
    };
    for (c, told) in customer.iter().enumerate() {
        let pair = paired(c);
        let until = pair.filter(|v| !moved.contains(v));
        while next < vendor.len() {
            let is_due = match until {
                Some(v) => next < v,
                // A later step of the customer's waits for its own pair.
                None => pairs.iter().all(|(other, v)| *v != next || *other < c) && is_before(vendor[next], told),
            };
            if !is_due && !moved.contains(&next) {
                break;
            }
            if !moved.contains(&next) {
                rows.push(row(None, Some(next)));
            }
            next += 1;
        }
        rows.push(row(Some(c), pair));
        if until.is_some() {
            next += 1;
        }
    }
    rows.extend((next..vendor.len()).filter(|v| !moved.contains(v)).map(|v| row(None, Some(v))));
    rows.into_iter().map(|row| with_second_hand(row, debrief)).collect()
}

/// The steps that the customer tells, and those that we tell or nobody is said to tell. What one side has told for both in
/// its own sitting stands in its account alone: the other may have told it in words of its own.
fn accounts(debrief: &Debrief) -> (Vec<&Step>, Vec<&Step>) {
    let is_in = |step: &Step, told: Told| {
        let is_open = |source| told.customer && told.vendor && debrief.may_be_paired(step.id, source);
        let is_ours = !told.is_blind_spot() && !is_open(Source::Customer);
        (told.customer && !is_open(Source::Vendor), is_ours)
    };
    let along = debrief.steps.iter().zip(debrief.tellings_along());
    let told = along.map(|(step, said)| (step, is_in(step, said.told())));
    let (customer, vendor): (Vec<_>, Vec<_>) =
        told.map(|(step, (by_customer, by_us))| (by_customer.then_some(step), by_us.then_some(step))).unzip();
    (customer.into_iter().flatten().collect(), vendor.into_iter().flatten().collect())
}

/// What one side has told for both stands on both sides while nothing of the other's may be it.
fn with_second_hand(row: Aligned, debrief: &Debrief) -> Aligned {
    match (row.customer, row.vendor) {
        (Some(step), None) if debrief.told(step).vendor => Aligned { vendor: Some(step), ..row },
        (None, Some(step)) if debrief.told(step).customer => Aligned { customer: Some(step), ..row },
        _ => row,
    }
}

/// The rows in which two steps may be one, by their place, the surest first.
pub fn queue(rows: &[Aligned]) -> Vec<usize> {
    let mut open: Vec<(u32, usize)> =
        rows.iter().enumerate().filter_map(|(at, row)| Some((row.likeness.as_ref()?.score, at))).collect();
    open.arrange_by_key(|(score, at)| (Reverse(*score), *at));
    open.into_iter().map(|(_, at)| at).collect()
}

/// How many pairs of steps may be one each, and wait to be told apart or made one.
pub fn pairs_waiting(debrief: &Debrief) -> usize {
    let (customer, vendor) = accounts(debrief);
    let pairs = pairs(debrief, &Comparing::new(debrief), &customer, &vendor);
    pairs.into_iter().filter(|(c, v)| customer[*c].id != vendor[*v].id).count()
}

/// The steps in the order in which the two accounts together say that they happened: by their dates. A step without one
/// keeps its place in its own account, behind what was told before it, or before all of that account that has a date; where
/// the account has no date at all, it stays behind the step that it stands behind.
pub fn merged_order(debrief: &Debrief) -> Vec<Id<Step>> {
    order(debrief, |step| step)
}

/// The same order for when a step of the customer's and one of ours are made one: the customer's stands for both, and what
/// followed either follows it.
pub fn order_of_one(debrief: &Debrief, customer: Id<Step>, vendor: Id<Step>) -> Vec<Id<Step>> {
    order(debrief, |step| if step == vendor { customer } else { step })
}

/// A step in the accounts.
#[derive(Debug, Clone, Copy)]
struct Spoken {
    step: Id<Step>,
    by_customer: bool,
    by_us: bool,
}

/// So often it is looked again at what follows what: what was moved may have come between.
const PASSES: usize = 10;

/// `named` is the step that stands for another.
fn order(debrief: &Debrief, named: impl Fn(Id<Step>) -> Id<Step>) -> Vec<Id<Step>> {
    let mut dates: HashMap<Id<Step>, FuzzyDate> = HashMap::new();
    // Of two that are one the customer's date stands: it is put in last.
    let (others, own): (Vec<&Step>, Vec<&Step>) = debrief.steps.iter().partition(|step| named(step.id) != step.id);
    for step in others.into_iter().chain(own) {
        dates.extend(step.date.map(|date| (named(step.id), date)));
    }
    let spoken = debrief.steps.iter().map(|step| {
        let told = debrief.told(step.id);
        Spoken { step: named(step.id), by_customer: told.customer, by_us: !told.is_blind_spot() }
    });
    let spoken: Vec<Spoken> = spoken.collect();
    let of_all = |step: Id<Step>| {
        let any = |by: fn(&Spoken) -> bool| spoken.iter().any(|spoken| spoken.step == step && by(spoken));
        Spoken { step, by_customer: any(|spoken| spoken.by_customer), by_us: any(|spoken| spoken.by_us) }
    };
    let mut ordered = pass(&spoken, &dates);
    for _ in 1..PASSES {
        let again = pass(&ordered.iter().map(|step| of_all(*step)).collect::<Vec<_>>(), &dates);
        if again == ordered {
            break;
        }
        ordered = again;
    }
    ordered
}

/// The steps by their dates, with those that have none in their places beside them.
fn pass(spoken: &[Spoken], dates: &HashMap<Id<Step>, FuzzyDate>) -> Vec<Id<Step>> {
    let mut seen = HashSet::new();
    let steps: Vec<Id<Step>> = spoken.iter().map(|spoken| spoken.step).filter(|step| seen.insert(*step)).collect();
    let places = places(spoken, dates);
    let mut beside: HashMap<Option<Beside>, Vec<Id<Step>>> = HashMap::new();
    for (at, step) in steps.iter().enumerate().filter(|(_, step)| !dates.contains_key(step)) {
        let stays = || at.checked_sub(1).map(|before| Beside::Behind(steps[before]));
        beside.entry(places.get(step).copied().or_else(stays)).or_default().push(*step);
    }
    let dated: Vec<Id<Step>> = steps.iter().copied().filter(|step| dates.contains_key(step)).collect();
    let dated = by_dates(&dated, spoken, dates);
    // What is to come, the last first: a step with what stands beside it, or it alone.
    let mut next: Vec<(Id<Step>, bool)> = Vec::new();
    let push = |next: &mut Vec<(Id<Step>, bool)>, steps: Vec<Id<Step>>| {
        next.extend(steps.into_iter().rev().map(|step| (step, true)));
    };
    push(&mut next, dated);
    push(&mut next, beside.remove(&None).unwrap_or_default());
    let mut ordered = Vec::with_capacity(steps.len());
    while let Some((step, with_others)) = next.pop() {
        if !with_others {
            ordered.push(step);
            continue;
        }
        push(&mut next, beside.remove(&Some(Beside::Behind(step))).unwrap_or_default());
        next.push((step, false));
        push(&mut next, beside.remove(&Some(Beside::Before(step))).unwrap_or_default());
    }
    ordered
}

/// Dated steps in the order of their dates. Where two dates can mean the same day and one account tells both, its order
/// stands, the customer's first; where nobody tells both, the middles of the dates decide.
fn by_dates(steps: &[Id<Step>], spoken: &[Spoken], dates: &HashMap<Id<Step>, FuzzyDate>) -> Vec<Id<Step>> {
    let told = [|spoken: &Spoken| spoken.by_customer, |spoken: &Spoken| spoken.by_us].map(|is_told| {
        let mut places: HashMap<Id<Step>, usize> = HashMap::new();
        for (at, spoken) in spoken.iter().enumerate().filter(|(_, spoken)| is_told(spoken)) {
            places.entry(spoken.step).or_insert(at);
        }
        places
    });
    let comes_first = |one: Id<Step>, other: Id<Step>| {
        if surely_before(dates[&one], dates[&other]) || surely_before(dates[&other], dates[&one]) {
            return surely_before(dates[&one], dates[&other]);
        }
        told.iter().find_map(|places| Some(places.get(&one)? < places.get(&other)?)).unwrap_or(false)
    };
    // The steps that must have come before each; whoever waits for nobody comes next, the earliest first.
    let waits_for = |step: &Id<Step>| steps.iter().filter(|other| comes_first(**other, *step)).count();
    let mut left: Vec<(usize, Id<Step>)> = steps.iter().map(|step| (waits_for(step), *step)).collect();
    let mut ordered = Vec::with_capacity(steps.len());
    while let Some(at) = (0..left.len()).min_by_key(|at| (left[*at].0, dates[&left[*at].1].middle(), *at)) {
        let (_, next) = left.remove(at);
        for (count, step) in &mut left {
            *count -= usize::from(comes_first(next, *step));
        }
        ordered.push(next);
    }
    ordered
}

/// The place of a step that has no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Beside {
    Before(Id<Step>),
    Behind(Id<Step>),
}

/// The place of each step without a date in an account that has dates, the customer's first: behind the step before it, or
/// before the earliest.
fn places(spoken: &[Spoken], dates: &HashMap<Id<Step>, FuzzyDate>) -> HashMap<Id<Step>, Beside> {
    let mut places = HashMap::new();
    for is_told in [|spoken: &Spoken| spoken.by_customer, |spoken: &Spoken| spoken.by_us] {
        let account = || spoken.iter().filter(|spoken| is_told(spoken)).map(|spoken| spoken.step);
        let dated = account().filter(|step| dates.contains_key(step));
        let Some(first) = dated.min_by_key(|step| dates[step].middle()) else { continue };
        let mut place = Beside::Before(first);
        for step in account() {
            let is_placed = dates.contains_key(&step) || places.contains_key(&step);
            if !is_placed {
                places.insert(step, place);
            }
            if is_placed || matches!(place, Beside::Behind(_)) {
                place = Beside::Behind(step);
            }
        }
    }
    places
}

fn is_before(one: &Step, other: &Step) -> bool {
    match (one.date, other.date) {
        (Some(one), Some(other)) => one.middle() < other.middle(),
        // Where nothing is known, an account goes on.
        _ => one.rank < other.rank && one.date.is_none(),
    }
}

fn crosses(pair: Pair, pairs: &[Pair]) -> bool {
    let crossed = |other: &&Pair| (other.0 < pair.0 && other.1 > pair.1) || (other.0 > pair.0 && other.1 < pair.1);
    // Of two that cross, the one that crosses more gives way; a pair in order crosses only those that are out of it.
    let count =
        |pair: Pair| pairs.iter().filter(|other| (other.0 < pair.0) != (other.1 < pair.1) && **other != pair).count();
    pairs
        .iter()
        .filter(crossed)
        .any(|other| count(*other) < count(pair) || (count(*other) == count(pair) && *other < pair))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Deal, RejectedPair, Source, Telling};

    #[test]
    fn where_dates_can_mean_the_same_day_the_order_as_told_stands() {
        let ours = &[Source::Vendor][..];
        let theirs = &[Source::Customer][..];
        let deal = debrief(&[
            ("visit", "~2025-08", theirs),
            ("trial", "2025-08-12", theirs),
            ("offer", "2025-09-20", theirs),
            ("our visit", "2025-08-02", ours),
            ("our trial", "2025-08-14", ours),
            ("early", "2025-01-05", ours),
        ]);
        let place = |order: &[Id<Step>], title: &str| {
            order.iter().position(|step| deal.step(*step).is_some_and(|step| step.title == title))
        };
        let merged = merged_order(&deal);
        assert!(place(&merged, "visit") < place(&merged, "trial"), "about August stays before 12 August");
        assert_eq!(place(&merged, "early"), Some(0));
        assert_eq!(place(&merged, "offer"), Some(5));
        let one = order_of_one(&deal, deal.steps[1].id, deal.steps[4].id);
        assert!(place(&one, "visit") < place(&one, "trial"));
    }

    /// Steps as (title, date, told by), in the order of the timeline.
    fn debrief(steps: &[(&str, &str, &[Source])]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for (rank, (title, date, sources)) in steps.iter().enumerate() {
            let mut step = Step::new(debrief.deal.id, rank as i64, *title);
            step.date = date.parse().ok();
            debrief.tellings.extend(sources.iter().map(|source| Telling::new(&step, *source)));
            debrief.steps.push(step);
        }
        debrief
    }

    const C: &[Source] = &[Source::Customer];
    const V: &[Source] = &[Source::Vendor];
    const B: &[Source] = &[Source::Customer, Source::Vendor];

    fn shown(debrief: &Debrief) -> Vec<String> {
        let number =
            |step: Option<Id<Step>>| step.and_then(|id| debrief.number(id)).map_or("-".into(), |n| n.to_string());
        alignment(debrief).iter().map(|row| format!("{} {}", number(row.customer), number(row.vendor))).collect()
    }

    #[test]
    fn alike_steps_stand_in_one_row_and_the_others_between_by_date() {
        let mut deal = debrief(&[
            ("sends the offer", "2025-09-10", V),
            ("waits for an answer", "2025-10-01", V),
            ("lost the order", "2026-03-12", V),
            ("shuts line three down", "2025-07-09", C),
            ("receives the offer", "2025-09-11", C),
            ("visits Kestler", "2025-12-04", C),
            ("places the order elsewhere", "2026-03-12", C),
        ]);
        assert_eq!(shown(&deal), ["4 -", "5 1", "- 2", "6 -", "7 3"]);
        let order: Vec<usize> = merged_order(&deal).iter().filter_map(|step| deal.number(*step)).collect();
        assert_eq!(order, [4, 1, 5, 2, 6, 3, 7], "by date");
        // What was rejected is not offered again.
        let id = |at: usize| deal.steps[at].id;
        deal.rejected_pairs =
            vec![RejectedPair { id: Id::new(), deal: deal.deal.id, customer_step: id(4), vendor_step: id(0) }];
        assert_eq!(shown(&deal), ["4 -", "- 1", "5 -", "- 2", "6 -", "7 3"]);
    }

    #[test]
    fn what_both_tell_does_not_keep_apart_what_lies_across_it() {
        let deal =
            debrief(&[("asks for a quotation", "", C), ("meets at the fair", "", B), ("asks for a quotation", "", V)]);
        assert_eq!(shown(&deal), ["1 3", "2 2"], "that the two tell it before and after is what is to be seen");
    }

    #[test]
    fn the_surest_pair_is_taken_though_two_others_had_more_points_together() {
        let deal = debrief(&[
            ("asks for the quotation", "2025-09-08", C),
            ("asks again for the quotation of the press", "2025-09-10", C),
            ("is asked for the quotation of the press", "2025-09-10", V),
            ("sends the quotation of the press", "2025-10-20", V),
        ]);
        assert_eq!(shown(&deal), ["1 -", "2 3", "- 4"]);
        let rows = alignment(&deal);
        assert_eq!(queue(&rows), [1]);
    }

    #[test]
    fn what_is_left_is_paired_anew_whatever_was_made_one_by_hand() {
        // The last that the customer tells is one with the first that we tell: somebody said so.
        let mut deal = debrief(&[
            ("visits the reference plant", "2025-12-04", C),
            ("asks for a quotation", "2025-09-02", C),
            ("shuts line three down", "2025-07-09", C),
            ("hears of the shut line", "", V),
            ("is asked for a quotation", "2025-09-03", V),
            ("shows the reference plant", "2025-12-04", V),
        ]);
        let id = |deal: &Debrief, at: usize| deal.steps[at - 1].id;
        let told = deal.tellings.iter_mut().find(|telling| telling.step == deal.steps[3].id).expect("told");
        told.step = deal.steps[2].id;
        deal.steps.remove(3);
        assert_eq!(shown(&deal), ["1 5", "2 4", "3 3"]);
        let rows = alignment(&deal);
        let sure: Vec<_> = queue(&rows).into_iter().map(|at| rows[at].customer).collect();
        assert_eq!(sure, [Some(id(&deal, 1)), Some(id(&deal, 2))], "the surest first: the same day, the same words");
    }

    #[test]
    fn what_has_no_date_follows_what_it_followed_when_it_was_told() {
        // The customer's account, then ours; 2 and 6 are one, and so are 4 and 8.
        let deal = debrief(&[
            ("shuts line three down", "2025-07-09", C),
            ("asks for a visit", "2025-07-22", C),
            ("visits the reference", "2025-12-04", C),
            ("refuses", "2026-03-12", C),
            ("hears of it at the fair", "2025-06-01", V),
            ("is asked for a visit", "2025-07-24", V),
            ("prepares", "", V),
            ("is refused", "2026-03-12", V),
            ("asks for the reasons", "", V),
        ]);
        let id = |at: usize| deal.steps[at - 1].id;
        let numbers =
            |order: Vec<Id<Step>>| -> Vec<usize> { order.iter().filter_map(|step| deal.number(*step)).collect() };
        assert_eq!(numbers(merged_order(&deal)), [5, 1, 2, 6, 7, 3, 4, 8, 9]);
        assert_eq!(numbers(order_of_one(&deal, id(2), id(6))), [5, 1, 2, 7, 3, 4, 8, 9]);
        assert_eq!(numbers(order_of_one(&deal, id(4), id(8))), [5, 1, 2, 6, 7, 3, 4, 9]);
    }

    proptest! {
        #[test]
        fn steps_are_ordered_by_their_dates_and_then_stand_in_order(
            told in proptest::collection::vec((0_usize..5, 0_i64..400), 2..14),
            one in proptest::bool::ANY,
        ) {
            const TOLD: [&[Source]; 5] = [C, V, B, &[], &[Source::Document]];
            let day = |day: i64| match day % 4 {
                0 => String::new(),
                _ => jiff::civil::date(2025, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap().to_string(),
            };
            let dates: Vec<String> = told.iter().map(|(_, at)| day(*at)).collect();
            let steps: Vec<(&str, &str, &[Source])> =
                told.iter().zip(&dates).map(|((who, _), date)| ("asks", date.as_str(), TOLD[*who])).collect();
            let mut deal = debrief(&steps);
            let of = |side: &[Source]| told.iter().position(|(who, _)| TOLD[*who] == side).map(|at| deal.steps[at].id);
            let pair = of(C).zip(of(V)).filter(|_| one);
            let order = match pair {
                Some((customer, vendor)) => {
                    let order = order_of_one(&deal, customer, vendor);
                    prop_assert!(!order.contains(&vendor));
                    let date = deal.step(vendor).unwrap().date;
                    deal.steps.retain(|step| step.id != vendor);
                    deal.tellings.iter_mut().filter(|told| told.step == vendor).for_each(|told| told.step = customer);
                    let kept = deal.steps.iter_mut().find(|step| step.id == customer).unwrap();
                    kept.date = kept.date.or(date);
                    order
                }
                None => merged_order(&deal),
            };
            prop_assert_eq!(order.len(), deal.steps.len());
            for (seen, new) in deal.steps_ordered(&order) {
                *deal.steps.iter_mut().find(|step| step.id == seen.id).unwrap() = new;
            }
            deal.steps.sort_by_key(|step| step.rank);
            prop_assert!(deal.steps.iter().map(|step| step.id).eq(order.iter().copied()));
            let dates: Vec<_> = deal.steps.iter().filter_map(|step| Some(step.date?.middle())).collect();
            prop_assert!(dates.is_sorted(), "{dates:?}");
            prop_assert!(deal.steps_ordered(&merged_order(&deal)).is_empty(), "they stand in one order already");
        }

        #[test]
        fn every_step_stands_in_the_rows_once(
            told in proptest::collection::vec((0_usize..5, 0_usize..6, 0_i64..400), 0..14),
        ) {
            const TITLES: [&str; 6] = ["asks for a quotation", "sends the quotation", "visits the reference",
                "signs", "calls about the price", "quotation is too dear"];
            const TOLD: [&[Source]; 5] = [C, V, B, &[], &[Source::Document]];
            let dates: Vec<String> = told
                .iter()
                .map(|(_, _, day)| match day % 5 {
                    0 => String::new(),
                    _ => jiff::civil::date(2025, 1, 1).checked_add(jiff::Span::new().days(*day)).unwrap().to_string(),
                })
                .collect();
            let steps: Vec<(&str, &str, &[Source])> =
                told.iter().zip(&dates).map(|((who, what, _), date)| (TITLES[*what], date.as_str(), TOLD[*who])).collect();
            let deal = debrief(&steps);
            let mut order: Vec<usize> = merged_order(&deal).iter().filter_map(|step| deal.number(*step)).collect();
            order.sort_unstable();
            prop_assert_eq!(order, (1..=deal.steps.len()).collect::<Vec<_>>());
            let rows = alignment(&deal);
            let number = |step: Option<Id<Step>>| step.and_then(|id| deal.number(id));
            let customers: Vec<usize> = rows.iter().filter_map(|row| number(row.customer)).collect();
            prop_assert!(customers.is_sorted(), "the customer's own order stays");
            let each_once = |side: fn(&Aligned) -> Option<Id<Step>>, is_there: &dyn Fn(crate::domain::Told) -> bool| {
                let mut there: Vec<usize> = rows.iter().filter_map(|row| number(side(row))).collect();
                there.sort_unstable();
                let told = (1..=deal.steps.len()).filter(|at| is_there(deal.told(deal.steps[at - 1].id)));
                there.into_iter().eq(told)
            };
            prop_assert!(each_once(|row| row.customer, &|told| told.customer));
            prop_assert!(each_once(|row| row.vendor, &|told| !told.is_blind_spot()));
            let scores: Vec<u32> =
                queue(&rows).into_iter().filter_map(|at| Some(rows[at].likeness.as_ref()?.score)).collect();
            prop_assert!(scores.iter().rev().is_sorted(), "the surest first");
        }
    }
}
