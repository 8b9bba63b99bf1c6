//! The two accounts of one purchase laid side by side: which steps both tell, which may be one, and in which order
//! everything happened.

use std::collections::HashSet;

use super::likeness::{Likeness, OFFERED, likeness};
use crate::domain::{Debrief, Id, Step};

/// Pairs that would break the order of an account are offered only where so much speaks for them.
const OUT_OF_ORDER: u32 = 70;

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

/// Lays the accounts side by side. Each keeps its own order; pairs are chosen so that they keep it too and their points add
/// up to the most. Between pairs the rows follow their dates; a step without one follows the step before it.
pub fn alignment(debrief: &Debrief) -> Vec<Aligned> {
    let customer: Vec<&Step> = debrief.steps.iter().filter(|step| debrief.told(step.id).customer).collect();
    let vendor: Vec<&Step> = debrief.steps.iter().filter(|step| !debrief.told(step.id).is_blind_spot()).collect();
    let (mut pairs, scores) = in_order(debrief, &customer, &vendor);
    pairs.extend(out_of_order(&pairs, &scores));
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
            likeness: both.map(|(c, v)| likeness(debrief, c, v)),
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
    rows
}

/// The steps in the order in which the two accounts together say that they happened.
pub fn merged_order(debrief: &Debrief) -> Vec<Id<Step>> {
    let mut order = Vec::with_capacity(debrief.steps.len());
    for row in alignment(debrief) {
        order.extend(row.customer);
        order.extend(row.vendor.filter(|step| Some(*step) != row.customer));
    }
    order
}

fn is_before(one: &Step, other: &Step) -> bool {
    match (one.date, other.date) {
        (Some(one), Some(other)) => one.middle() < other.middle(),
        // Where nothing is known, an account goes on.
        _ => one.rank < other.rank && one.date.is_none(),
    }
}

type Pair = (usize, usize);

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

/// The pairs that keep both orders with the most points in all, and the points of every pair. A step that both tell is a
/// pair with itself.
fn in_order(debrief: &Debrief, customer: &[&Step], vendor: &[&Step]) -> (Vec<Pair>, Vec<Vec<u32>>) {
    /// More than all other pairs together.
    const SAME: u32 = 1 << 20;
    let rejected = |c: &Step, v: &Step| {
        debrief.rejected_pairs.iter().any(|pair| pair.customer_step == c.id && pair.vendor_step == v.id)
    };
    let points = |c: &Step, v: &Step| match (debrief.told(c.id).vendor, debrief.told(v.id).is_unnoticed()) {
        _ if c.id == v.id => SAME,
        (false, true) if !rejected(c, v) => likeness(debrief, c, v).score,
        _ => 0,
    };
    let scores: Vec<Vec<u32>> = customer.iter().map(|c| vendor.iter().map(|v| points(c, v)).collect()).collect();
    let (rows, columns) = (customer.len(), vendor.len());
    let mut best = vec![vec![0_u32; columns + 1]; rows + 1];
    for c in (0..rows).rev() {
        for v in (0..columns).rev() {
            let pair = if scores[c][v] >= OFFERED { scores[c][v] + best[c + 1][v + 1] } else { 0 };
            best[c][v] = pair.max(best[c + 1][v]).max(best[c][v + 1]);
        }
    }
    let (mut c, mut v, mut pairs) = (0, 0, Vec::new());
    while c < rows && v < columns {
        if scores[c][v] >= OFFERED && best[c][v] == scores[c][v] + best[c + 1][v + 1] {
            pairs.push((c, v));
            (c, v) = (c + 1, v + 1);
        } else if best[c][v] == best[c + 1][v] {
            c += 1;
        } else {
            v += 1;
        }
    }
    (pairs, scores)
}

/// Strong pairs of what is left, the strongest first.
fn out_of_order(pairs: &[Pair], scores: &[Vec<u32>]) -> Vec<Pair> {
    let mut left: Vec<(u32, Pair)> = Vec::new();
    for (c, row) in scores.iter().enumerate() {
        for (v, score) in row.iter().enumerate().filter(|(_, score)| **score >= OUT_OF_ORDER) {
            left.push((*score, (c, v)));
        }
    }
    left.sort_by_key(|(score, pair)| (std::cmp::Reverse(*score), *pair));
    let mut found: Vec<Pair> = Vec::new();
    for (_, (c, v)) in left {
        if pairs.iter().chain(&found).all(|(a, b)| *a != c && *b != v) {
            found.push((c, v));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Deal, RejectedPair, Source, Telling};

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
        assert_eq!(order, [4, 5, 1, 2, 6, 7, 3]);
        // What was rejected is not offered again.
        let id = |at: usize| deal.steps[at].id;
        deal.rejected_pairs =
            vec![RejectedPair { id: Id::new(), deal: deal.deal.id, customer_step: id(4), vendor_step: id(0) }];
        assert_eq!(shown(&deal), ["4 -", "- 1", "5 -", "- 2", "6 -", "7 3"]);
    }

    #[test]
    fn what_both_tell_holds_the_two_together() {
        let deal =
            debrief(&[("asks for a quotation", "", C), ("meets at the fair", "", B), ("asks for a quotation", "", V)]);
        assert_eq!(shown(&deal), ["1 -", "2 2", "- 3"], "a pair across it would break the order");
    }

    proptest! {
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
        }
    }
}
