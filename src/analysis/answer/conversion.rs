//! How many deals come from one milestone to the next, how many melt off, and what it takes to reach a target.

use serde::Serialize;

use super::{Case, CaseStep, worth};
use crate::{
    analysis::stats::{Interval, wilson},
    domain::{Deal, Id, Milestone, Money, Outcome},
};

/// The stretches up to the order. What follows an order belongs to the path and not to the funnel.
///
/// The decision is none of them: a customer who decides against us has come no further than before.
const LADDER: [Milestone; 6] = [
    Milestone::Trigger,
    Milestone::Contact,
    Milestone::Need,
    Milestone::Shortlist,
    Milestone::Offer,
    Milestone::Negotiation,
];

/// From one milestone to the next; the last one leads to the order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage {
    /// Where from.
    pub from: Milestone,
    /// Where to; none for the order.
    pub to: Option<Milestone>,
    /// Deals that came so far, or are taken to have: a later step, or the order, says so.
    pub reached: usize,
    /// How many went on.
    pub passed: usize,
    /// Those that went on.
    pub went_on: Vec<Id<Deal>>,
    /// Those that did not.
    pub lost: Vec<Id<Deal>>,
    /// Those of them all that have no step of this stretch. Won deals among them would have been left out, had they not
    /// been won: the more there are, the more the share flatters.
    pub unrecorded: Vec<Id<Deal>>,
    /// How many of those that went on have no step of the stretch that they went on to; 0 for the order.
    pub unrecorded_next: usize,
    /// Those that went on and have a step of this stretch and one of the next, or brought the order. Of those that have a
    /// step of this stretch that is the share that no jump flatters.
    pub with_steps: Vec<Id<Deal>>,
    /// The 95 % interval of the share that went on.
    pub interval: Option<Interval>,
}

impl Passage {
    /// The share that went on.
    pub fn rate(&self) -> Option<f64> {
        (self.reached > 0).then(|| self.passed as f64 / self.reached as f64)
    }

    /// Deals that have a step of this stretch.
    pub fn recorded(&self) -> usize {
        self.reached - self.unrecorded.len()
    }

    /// Whether nobody jumped: then the share is the same among those that have the steps.
    pub fn is_seen(&self) -> bool {
        self.with_steps.len() * self.reached == self.passed * self.recorded()
    }

    /// Whether the share rests on what is recorded: at least half of those that came, and of those that went on, have a
    /// step that says so.
    pub fn is_recorded(&self) -> bool {
        self.unrecorded.len() * 2 <= self.reached && self.unrecorded_next * 2 <= self.passed
    }
}

/// The whole way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conversion {
    /// In the order of the path; milestones that no deal has anything of are left out.
    pub passages: Vec<Passage>,
    /// The milestones up to the order of which no decided deal has a step.
    pub missing: Vec<Milestone>,
    /// Decided deals.
    pub decided: usize,
    /// Decided deals without any milestone, which count nowhere; all of them where none has one.
    pub without_milestones: usize,
    /// Won deals among those that count.
    pub orders: usize,
}

impl Conversion {
    /// Whether a deal counts: it has ended, and something of its way is known, where that is known of any.
    pub fn counts(&self, case: &Case) -> bool {
        let is_on_ladder = |step: &CaseStep| step.milestone.is_some_and(|at| LADDER.contains(&at));
        case.group().is_some() && (self.passages.is_empty() || case.way().iter().any(is_on_ladder))
    }

    /// How many deals count.
    pub fn counted(&self) -> usize {
        if self.passages.is_empty() { self.decided } else { self.decided - self.without_milestones }
    }
}

/// How many decided deals came from each milestone to the next. A deal has come to a milestone if its way to the decision
/// has a step of it or of a later one, the order included: paths jump, and nobody records everything. Who came so far without
/// a step of it is told too, as that holds for won deals more often than for the others.
pub fn conversion(cases: &[Case]) -> Conversion {
    let is_won = |case: &Case| case.deal.outcome == Outcome::Won;
    let mut is_used = [false; LADDER.len()];
    type Came = ([bool; LADDER.len()], Option<usize>);
    let mut came = |case: &Case| -> Came {
        let (mut has, mut furthest) = ([false; LADDER.len()], None);
        for milestone in case.way().iter().filter_map(|step| step.milestone) {
            if let Some(at) = LADDER.iter().position(|other| *other == milestone) {
                (is_used[at], has[at]) = (true, true);
                furthest = furthest.max(Some(at));
            }
        }
        // Of a deal without any of them nobody knows the way, whether it was won or not.
        (has, furthest.map(|furthest| if is_won(case) { LADDER.len() } else { furthest }))
    };
    let decided: Vec<(&Case, Came)> =
        cases.iter().filter(|case| case.group().is_some()).map(|case| (case, came(case))).collect();
    let used: Vec<usize> = (0..LADDER.len()).filter(|at| is_used[*at]).collect();
    let reached = |at: usize| -> Vec<(Id<Deal>, [bool; LADDER.len()], usize)> {
        let come_far = |(case, (has, furthest)): &(&Case, Came)| Some((case.deal.id, *has, (*furthest)?));
        decided.iter().filter_map(come_far).filter(|(_, _, furthest)| *furthest >= at).collect()
    };
    let passages = used.iter().enumerate().map(|(place, at)| {
        let next = used.get(place + 1).copied();
        let here = reached(*at);
        let passes = |furthest: usize| furthest >= next.unwrap_or(LADDER.len());
        let of = |went_on: bool| -> Vec<Id<Deal>> {
            here.iter().filter(|(_, _, furthest)| passes(*furthest) == went_on).map(|(deal, ..)| *deal).collect()
        };
        let (went_on, lost) = (of(true), of(false));
        let on = || here.iter().filter(|(_, _, furthest)| passes(*furthest));
        let passed = went_on.len();
        Passage {
            from: LADDER[*at],
            to: next.map(|next| LADDER[next]),
            reached: here.len(),
            passed,
            went_on,
            lost,
            unrecorded: here.iter().filter(|(_, has, _)| !has[*at]).map(|(deal, ..)| *deal).collect(),
            unrecorded_next: on().filter(|(_, has, _)| next.is_some_and(|next| !has[next])).count(),
            with_steps: on()
                .filter(|(_, has, _)| has[*at] && next.is_none_or(|next| has[next]))
                .map(|(deal, ..)| *deal)
                .collect(),
            interval: wilson(passed as u64, here.len() as u64),
        }
    });
    let missing = (0..LADDER.len()).filter(|at| !used.contains(at)).map(|at| LADDER[at]);
    Conversion {
        passages: passages.collect(),
        missing: missing.collect(),
        decided: decided.len(),
        without_milestones: decided.iter().filter(|(_, (_, furthest))| used.is_empty() || furthest.is_none()).count(),
        orders: decided
            .iter()
            .filter(|(case, (_, furthest))| is_won(case) && (used.is_empty() || furthest.is_some()))
            .count(),
    }
}

/// What it takes to reach a target, and where five points more would help.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Backward {
    /// The milestone; none for all deals that are decided, where no milestone is recorded.
    pub from: Option<Milestone>,
    /// So many deals must come so far for the orders wanted, rounded up.
    pub needed: u64,
    /// The same at both ends of the 95 % interval of the share that goes on from here to the order: fewest, most; no most
    /// where the share may be nothing.
    pub between: (u64, Option<u64>),
    /// So many more orders, from as many deals as are recorded, if five in a hundred more went on from here.
    pub five_points_more: f64,
    /// Whether the share that this rests on is one of recorded steps ([`Passage::is_recorded`]); else it is ranked nowhere.
    pub is_recorded: bool,
}

/// How many deals must come to each milestone for so many orders. Each is reckoned from the whole orders and the share that
/// goes on from there to the order, and rounded up by itself: no milestone is rounded up from another. Where no milestone is
/// recorded, as in what comes from a CRM, the share of the decided deals that were won says how many must be decided. Empty
/// while nothing was won.
pub fn backward(conversion: &Conversion, orders: u64) -> Vec<Backward> {
    let won = conversion.orders as u64;
    let up = |orders: u64, share: f64| (orders as f64 / share - 1e-9).ceil() as u64;
    let from = |from: Option<Milestone>, reached: usize, rate: Option<f64>, is_recorded: bool| {
        let (interval, rate) = (wilson(won, reached as u64)?, rate.filter(|rate| *rate > 0.0)?);
        Some(Backward {
            from,
            needed: up(orders, (won > 0).then(|| won as f64 / reached as f64)?),
            between: (up(orders, interval.high), (interval.low > 0.0).then(|| up(orders, interval.low))),
            five_points_more: won as f64 * 0.05_f64.min(1.0 - rate) / rate,
            is_recorded,
        })
    };
    if conversion.passages.is_empty() {
        let decided = conversion.counted();
        let rate = (decided > 0).then(|| won as f64 / decided as f64);
        return from(None, decided, rate, true).into_iter().collect();
    }
    let passages = conversion.passages.iter();
    let of = |one: &Passage| from(Some(one.from), one.reached, one.rate(), one.is_recorded());
    passages.filter_map(of).collect()
}

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// So many orders.
    Orders(u64),
    /// So much revenue.
    Revenue(Money),
    /// So much margin.
    Margin(Money),
}

impl Target {
    /// More orders than this are a slip.
    pub const MOST: u64 = 1_000_000;
}

/// How many orders a target comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OrdersNeeded {
    /// Orders, rounded up: nobody wins a part of one. What further figures are reckoned from.
    pub orders: u64,
    /// What one order brought on average, in minor units of the target's currency; none where orders are the target.
    #[serde(rename = "mean_minor_units")]
    pub mean: Option<f64>,
    /// The same were each as large as the largest of the won deals, and as the smallest; none where orders are the target,
    /// or one of the deals brought nothing.
    pub between: Option<(u64, u64)>,
    /// The won deals that this mean rests on.
    pub from: Vec<Id<Deal>>,
}

/// Why a target cannot be turned into orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoOrders {
    /// Of no won deal in the target's currency that counts is it known what it brought.
    Unknown,
    /// On average the won deals brought nothing, so that no number of them comes to the target; or the target is nothing.
    NoGain,
    /// It takes more than [`Target::MOST`].
    TooMany,
}

/// How many orders it takes, each of the mean value (or margin) of the won deals in that currency that count in the
/// conversion: what is reckoned on from there rests on no other deals.
///
/// # Errors
///
/// Says why that cannot be reckoned.
pub fn orders_needed(cases: &[Case], found: &Conversion, target: Target) -> Result<OrdersNeeded, NoOrders> {
    let (wanted, is_margin) = match target {
        Target::Orders(orders) => {
            return Ok(OrdersNeeded { orders, mean: None, between: None, from: vec![] });
        }
        Target::Revenue(money) => (money, false),
        Target::Margin(money) => (money, true),
    };
    let brought = |deal: &Deal| -> Option<f64> {
        let value = worth(deal)? as f64;
        Some(if is_margin { value * f64::from(deal.margin_percent?.get()) / 100.0 } else { value })
    };
    let won = cases.iter().filter(|case| found.counts(case)).map(|case| &case.deal);
    let won = won.filter(|deal| deal.outcome == Outcome::Won && deal.currency == wanted.currency);
    let (from, values): (Vec<Id<Deal>>, Vec<f64>) = won.filter_map(|deal| Some((deal.id, brought(deal)?))).unzip();
    if values.is_empty() {
        return Err(NoOrders::Unknown);
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    if mean <= 0.0 || wanted.minor <= 0 {
        return Err(NoOrders::NoGain);
    }
    let of = |each: f64| (wanted.minor as f64 / each - 1e-9).ceil() as u64;
    let (least, most) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    let between = (least > 0.0).then(|| (of(most), of(least)));
    let orders = of(mean);
    if orders > Target::MOST {
        return Err(NoOrders::TooMany);
    }
    Ok(OrdersNeeded { orders, mean: Some(mean), between, from })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{
            answer::sample,
            stats::oracle::{close, number, numbers, statistics},
        },
        domain::{Currency, Percent, activity},
    };

    /// Deals of the oracle's funnel: so many came so far and no further. Its six stages are six of our milestones and the
    /// order.
    fn funnel(reached: &[f64]) -> Vec<Case> {
        let ways = ["problem_noticed", "first_meeting", "needs_analysed", "offer_sent", "negotiation_held"];
        assert!(ways.iter().all(|key| activity(key).is_some()), "{ways:?}");
        let mut cases = vec![];
        for (at, count) in reached.iter().enumerate() {
            let further = reached.get(at + 1).copied().unwrap_or(0.0);
            let outcome = if at + 1 == reached.len() { Outcome::Won } else { Outcome::Lost };
            let path = &ways[..=at.min(ways.len() - 1)];
            cases.extend((0..(count - further) as usize).map(|_| sample::path(outcome, path)));
        }
        cases
    }

    fn orders_in(cases: &[Case], target: Target) -> Result<OrdersNeeded, NoOrders> {
        orders_needed(cases, &conversion(cases), target)
    }

    #[test]
    fn a_funnel_agrees_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let expected = &oracle["funnel"];
        let found = conversion(&funnel(&numbers(&expected["n"])));
        let rates: Vec<f64> = found.passages.iter().map(|passage| passage.rate().unwrap()).collect();
        assert_eq!(rates.len(), 5);
        for (at, rate) in numbers(&expected["conv"]).into_iter().enumerate() {
            close(rates[at], rate, "rate");
            let interval = found.passages[at].interval.unwrap();
            close(interval.low, number(&expected["wilson"][at][0]), "low");
            close(interval.high, number(&expected["wilson"][at][1]), "high");
            assert_eq!(found.passages[at].lost.len() as f64, number(&expected["losses"][at]));
        }
        let back = backward(&found, 15);
        assert_eq!(back[0].needed as f64, number(&expected["leads_needed_for_15_orders"]));
        for (at, extra) in numbers(&expected["lever_plus5pp_extra_orders"]).into_iter().enumerate() {
            close(back[at].five_points_more, extra, "five points more");
        }
        let (fewest, most) = back[0].between;
        assert!(fewest < back[0].needed && back[0].needed < most.unwrap());
    }

    #[test]
    fn orders_are_whole_and_each_stage_is_rounded_up_by_itself() {
        let mut cases = funnel(&[4.0, 4.0, 4.0, 4.0, 4.0, 1.0]);
        let won = cases.iter_mut().find(|case| case.deal.outcome == Outcome::Won).unwrap();
        won.deal.value = Some(300_000);
        let needed = orders_in(&cases, Target::Revenue(Money { minor: 1_000_000, currency: Currency::CHF })).unwrap();
        assert_eq!(needed.orders, 4);
        // Ten thirds of an order are four, and one in four deals is won.
        assert_eq!(backward(&conversion(&cases), needed.orders)[0].needed, 16);
        // Nine of twenty negotiations are won: two orders need five of them, and of the forty offers nine too.
        let back = backward(&conversion(&funnel(&[40.0, 40.0, 40.0, 40.0, 20.0, 9.0])), 2);
        assert_eq!(back.iter().map(|one| one.needed).collect::<Vec<_>>(), [9, 9, 9, 9, 5]);
    }

    #[test]
    fn without_milestones_the_decided_deals_are_reckoned_back_from_and_what_is_missing_is_known() {
        let cases: Vec<Case> = [Outcome::Won, Outcome::Lost, Outcome::Won, Outcome::Lost, Outcome::Stopped]
            .map(|outcome| sample::path(outcome, &[]))
            .into();
        let found = conversion(&cases);
        assert_eq!((found.missing.len(), found.decided, found.passages.len()), (6, 5, 0));
        let back = backward(&found, 2);
        assert_eq!(back.iter().map(|one| (one.from, one.needed)).collect::<Vec<_>>(), [(None, 5)]);
        assert_eq!(conversion(&funnel(&[4.0, 3.0, 2.0, 1.0])).missing, [Milestone::Shortlist, Milestone::Negotiation]);
    }

    #[test]
    fn who_came_to_a_stretch_without_a_step_of_it_is_told_and_its_share_is_not_ranked() {
        let way = |outcome, keys: &[&str], count: usize| (0..count).map(|_| sample::path(outcome, keys)).collect();
        let (offer, both) = (["offer_sent"], ["offer_sent", "negotiation_held"]);
        let of = |unrecorded: usize| -> Conversion {
            let parts: [Vec<Case>; 4] = [
                way(Outcome::Won, &offer, unrecorded),
                way(Outcome::Won, &both, 4),
                way(Outcome::Lost, &both, 4),
                way(Outcome::Lost, &offer, 2),
            ];
            conversion(&parts.concat())
        };
        let found = of(2);
        let [offer_on, negotiation] = &found.passages[..] else { panic!("{found:?}") };
        assert_eq!((offer_on.reached, offer_on.unrecorded.len(), offer_on.unrecorded_next), (12, 0, 2));
        assert_eq!((offer_on.passed, offer_on.with_steps.len(), offer_on.is_seen()), (10, 8, false));
        assert_eq!((negotiation.reached, negotiation.passed, negotiation.unrecorded.len()), (10, 6, 2));
        assert_eq!((negotiation.recorded(), negotiation.with_steps.len(), negotiation.unrecorded_next), (8, 4, 0));
        assert!(backward(&found, 5).iter().all(|one| one.is_recorded));
        let found = of(9);
        assert_eq!(backward(&found, 5).iter().map(|one| one.is_recorded).collect::<Vec<_>>(), [false, false]);
    }

    #[test]
    fn what_comes_after_the_decision_is_no_stretch_that_was_reached() {
        let late = sample::path(Outcome::Lost, &["offer_sent", "decision_told", "negotiation_held", "debrief_held"]);
        let won = sample::path(Outcome::Won, &["offer_sent", "negotiation_held", "order_placed"]);
        let found = conversion(&[late, won]);
        let reached: Vec<_> = found.passages.iter().map(|one| (one.from, one.reached)).collect();
        assert_eq!(reached, [(Milestone::Offer, 2), (Milestone::Negotiation, 1)]);
    }

    #[test]
    fn nothing_won_promises_nothing() {
        let lost = sample::path(Outcome::Lost, &["offer_sent"]);
        let found =
            conversion(&[lost, sample::path(Outcome::Stopped, &[]), sample::path(Outcome::Open, &["offer_sent"])]);
        assert_eq!((found.passages.len(), found.without_milestones, found.orders), (1, 1, 0));
        assert_eq!(found.passages[0].lost.len(), 1);
        assert_eq!(backward(&found, 5), []);
        let told = conversion(&[sample::path(Outcome::Lost, &["offer_sent", "decision_told"])]);
        assert_eq!(told.passages.iter().map(|one| (one.from, one.to)).collect::<Vec<_>>(), [(Milestone::Offer, None)]);
    }

    #[test]
    fn revenue_and_margin_become_orders_of_the_mean_size() {
        let deal = |outcome, value, margin: Option<i64>, currency| {
            let mut case = sample::path(outcome, &[]);
            (case.deal.value, case.deal.currency) = (value, currency);
            case.deal.margin_percent = margin.and_then(Percent::new);
            case
        };
        let cases = [
            deal(Outcome::Won, Some(10_000), Some(20), Currency::CHF),
            deal(Outcome::Won, Some(30_000), None, Currency::CHF),
            deal(Outcome::Won, None, Some(50), Currency::CHF),
            deal(Outcome::Won, Some(90_000), Some(10), Currency::EUR),
            deal(Outcome::Lost, Some(90_000), Some(10), Currency::CHF),
        ];
        let money = |minor, currency| Money { minor, currency };
        let needed = |target| orders_in(&cases, target).map(|needed| (needed.orders, needed.from.len()));
        assert_eq!(needed(Target::Orders(7)), Ok((7, 0)));
        let between = |target| orders_in(&cases, target).unwrap().between;
        assert_eq!(between(Target::Revenue(money(100_000, Currency::CHF))), Some((4, 10)), "of 30,000 and of 10,000");
        assert_eq!(between(Target::Orders(7)), None);
        assert_eq!(needed(Target::Revenue(money(100_000, Currency::CHF))), Ok((5, 2)));
        assert_eq!(needed(Target::Revenue(money(100_001, Currency::CHF))), Ok((6, 2)));
        assert_eq!(needed(Target::Margin(money(10_000, Currency::CHF))), Ok((5, 1)));
        assert_eq!(needed(Target::Revenue(money(1, "USD".parse().unwrap()))), Err(NoOrders::Unknown));
        assert_eq!(needed(Target::Revenue(money(-5, Currency::CHF))), Err(NoOrders::NoGain));
        assert_eq!(needed(Target::Revenue(money(i64::MAX, Currency::CHF))), Err(NoOrders::TooMany));
        let cases = [deal(Outcome::Won, Some(10_000), Some(0), Currency::CHF)];
        assert_eq!(orders_in(&cases, Target::Margin(money(1, Currency::CHF))), Err(NoOrders::NoGain));
    }
}
