//! With which customers our chances are good.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Case;
use crate::{
    analysis::stats::{Interval, fisher_two_sided, wilson},
    domain::{Currency, Deal, Id, Keyed, Outcome},
};

/// A group with fewer decided deals than this says nothing by itself.
const ENOUGH: usize = 5;

/// What was won of what was decided, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MoneyRate {
    /// The currency.
    pub currency: Currency,
    /// Won, in minor units.
    pub won: i64,
    /// Lost to competitors.
    pub lost: i64,
    /// Postponed or stopped.
    pub no_decision: i64,
    /// How many deals these sums rest on.
    pub known: Endings,
    /// How many ended deals have no value, whatever their currency would be.
    pub unknown: Endings,
}

/// How many deals ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Endings {
    /// Won.
    pub won: usize,
    /// Lost to competitors.
    pub lost: usize,
    /// Postponed or stopped.
    pub no_decision: usize,
}

impl Endings {
    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Won => self.won += 1,
            Outcome::Lost => self.lost += 1,
            Outcome::Postponed | Outcome::Stopped => self.no_decision += 1,
            Outcome::Open => {}
        }
    }
}

impl MoneyRate {
    /// The share of what was decided between us and a competitor. None where the values of all won or of all lost deals are
    /// missing, as many systems keep none of what was lost: a share would be 0 or 100 % and mean nothing.
    pub fn without_no_decision(self) -> Option<f64> {
        let is_whole = self.has_won() && (self.known.lost > 0 || self.unknown.lost == 0);
        is_whole.then(|| share(self.won, self.won.saturating_add(self.lost)))?
    }

    /// The share of all, what was postponed or stopped included; none as there.
    pub fn with_no_decision(self) -> Option<f64> {
        let not_won = |ended: Endings| ended.lost + ended.no_decision;
        let is_whole = self.has_won() && (not_won(self.known) > 0 || not_won(self.unknown) == 0);
        is_whole.then(|| share(self.won, self.won.saturating_add(self.lost).saturating_add(self.no_decision)))?
    }

    fn has_won(self) -> bool {
        self.known.won > 0 || self.unknown.won == 0
    }
}

fn share(part: i64, all: i64) -> Option<f64> {
    (all > 0).then(|| part as f64 / all as f64)
}

/// How often we win.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HitRate {
    /// The won deals.
    pub won: Vec<Id<Deal>>,
    /// Those lost to a competitor.
    pub lost: Vec<Id<Deal>>,
    /// Those postponed or stopped.
    pub no_decision: Vec<Id<Deal>>,
    /// Those still open, which count nowhere.
    pub open: usize,
    /// By value, for each currency; deals without a value count nowhere.
    pub money: Vec<MoneyRate>,
    /// Won, lost, postponed and stopped deals of which the value is not known.
    pub without_value: usize,
    /// Our days of effort on all decided deals for each won one; none where nothing was won or no effort is known.
    pub effort_per_win: Option<f64>,
    /// Decided deals of which the effort is known.
    pub with_effort: usize,
}

impl HitRate {
    /// The share of the deals decided between us and a competitor.
    pub fn without_no_decision(&self) -> Option<f64> {
        share(self.won.len() as i64, (self.won.len() + self.lost.len()) as i64)
    }

    /// Its 95 % interval.
    pub fn interval(&self) -> Option<Interval> {
        wilson(self.won.len() as u64, (self.won.len() + self.lost.len()) as u64)
    }

    /// The share of all, those postponed or stopped included.
    pub fn with_no_decision(&self) -> Option<f64> {
        share(self.won.len() as i64, self.decided() as i64)
    }

    /// Its 95 % interval.
    pub fn interval_with_no_decision(&self) -> Option<Interval> {
        wilson(self.won.len() as u64, self.decided() as u64)
    }

    /// Deals that have ended.
    pub fn decided(&self) -> usize {
        self.won.len() + self.lost.len() + self.no_decision.len()
    }

    /// Whether there are too few deals to say anything.
    pub fn is_too_small(&self) -> bool {
        self.decided() < ENOUGH
    }
}

/// How often we win these deals.
pub fn hit_rate<'a>(cases: impl IntoIterator<Item = &'a Case>) -> HitRate {
    let mut found = HitRate {
        won: vec![],
        lost: vec![],
        no_decision: vec![],
        open: 0,
        money: vec![],
        without_value: 0,
        effort_per_win: None,
        with_effort: 0,
    };
    let mut money: BTreeMap<String, MoneyRate> = BTreeMap::new();
    let mut unknown = Endings::default();
    let mut effort = 0.0;
    let mut won_with_effort = 0_usize;
    for Case { deal, .. } in cases {
        match deal.outcome {
            Outcome::Won => found.won.push(deal.id),
            Outcome::Lost => found.lost.push(deal.id),
            Outcome::Postponed | Outcome::Stopped => found.no_decision.push(deal.id),
            Outcome::Open => {
                found.open += 1;
                continue;
            }
        }
        if let Some(days) = deal.effort_days {
            effort += days;
            found.with_effort += 1;
            won_with_effort += usize::from(deal.outcome == Outcome::Won);
        }
        // Nobody buys for nothing: a system wrote 0 where no value was said.
        let Some(value) = deal.value.filter(|value| *value != 0) else {
            found.without_value += 1;
            unknown.add(deal.outcome);
            continue;
        };
        let (known, none) = (Endings::default(), Endings::default());
        let empty = MoneyRate { currency: deal.currency, won: 0, lost: 0, no_decision: 0, known, unknown: none };
        let rate = money.entry(deal.currency.to_string()).or_insert(empty);
        rate.known.add(deal.outcome);
        let sum = match deal.outcome {
            Outcome::Won => &mut rate.won,
            Outcome::Lost => &mut rate.lost,
            _ => &mut rate.no_decision,
        };
        *sum = sum.saturating_add(value);
    }
    found.money = money.into_values().map(|rate| MoneyRate { unknown, ..rate }).collect();
    found.effort_per_win = (won_with_effort > 0).then(|| effort / won_with_effort as f64);
    found
}

/// By what deals are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// The customer's segment.
    Segment,
    /// The customer's country.
    Country,
    /// Our division.
    Division,
    /// Product business … solution business.
    BusinessType,
    /// Existing or new customer, with existing or new offering.
    Novelty,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Novelty, Self::Segment, Self::Country, Self::Division, Self::BusinessType];

    /// What a deal is in this respect.
    pub fn of(self, deal: &Deal) -> FacetValue {
        let text = |text: &str| match text.trim() {
            "" => FacetValue::Unknown,
            text => FacetValue::Text(text.to_owned()),
        };
        match self {
            Self::Segment => text(&deal.segment),
            Self::Country => text(&deal.country),
            Self::Division => text(&deal.division),
            Self::BusinessType => {
                deal.business_type.map_or(FacetValue::Unknown, |kind| FacetValue::Key(vec![kind.key()]))
            }
            Self::Novelty => match (deal.customer_kind, deal.offering_kind) {
                (Some(customer), Some(offering)) => FacetValue::Key(vec![customer.key(), offering.key()]),
                _ => FacetValue::Unknown,
            },
        }
    }
}

/// What a deal is in one respect.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FacetValue {
    /// Keys of enumerations; of novelty the customer's and the offering's.
    Key(Vec<&'static str>),
    /// What somebody typed.
    Text(String),
    /// Nobody has said.
    Unknown,
}

/// How often we win, for each value of a facet, those with the most decided deals first.
pub fn hit_rates_by(cases: &[Case], facet: Facet) -> Vec<(FacetValue, HitRate)> {
    let mut groups: BTreeMap<FacetValue, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        groups.entry(facet.of(&case.deal)).or_default().push(case);
    }
    let mut rates: Vec<(FacetValue, HitRate)> =
        groups.into_iter().map(|(value, cases)| (value, hit_rate(cases))).collect();
    rates.sort_by_key(|(value, rate)| (*value == FacetValue::Unknown, std::cmp::Reverse(rate.decided())));
    rates
}

/// The two groups that differ most among those with enough deals: their places, and how likely so large a difference is
/// by chance among as many pairs as there are (Fisher's exact test, times the number of pairs). The one with the higher
/// rate comes first. None where fewer than two groups have enough deals.
pub fn furthest_apart(rates: &[(FacetValue, HitRate)]) -> Option<(usize, usize, f64)> {
    let known = rates.iter().enumerate().filter(|(_, (value, _))| *value != FacetValue::Unknown);
    let large: Vec<(usize, &HitRate)> =
        known.map(|(at, (_, rate))| (at, rate)).filter(|(_, r)| !r.is_too_small()).collect();
    let counts = |rate: &HitRate| (rate.won.len() as u64, rate.decided() as u64);
    let pairs = large.iter().enumerate().flat_map(|(at, a)| large[at + 1..].iter().map(move |b| (*a, *b)));
    let tested: Vec<(usize, usize, f64)> = pairs
        .map(|((a, first), (b, second))| {
            let p = fisher_two_sided(counts(first), counts(second));
            if first.with_no_decision() >= second.with_no_decision() { (a, b, p) } else { (b, a, p) }
        })
        .collect();
    let count = tested.len() as f64;
    let least = tested.into_iter().min_by(|a, b| a.2.total_cmp(&b.2))?;
    Some((least.0, least.1, (least.2 * count).min(1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::stats::oracle::{close, number, statistics},
        domain::{Debrief, Kind},
    };

    fn case(outcome: Outcome, value: Option<i64>, customer: Option<Kind>) -> Case {
        let mut deal = Deal::new("Customer", "Deal");
        (deal.outcome, deal.value, deal.customer_kind, deal.offering_kind) =
            (outcome, value, customer, Some(Kind::New));
        Case::of(&Debrief::new(deal))
    }

    #[test]
    fn rates_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let expected = &oracle["hit_rate"];
        let cases: Vec<Case> = expected["deals"]
            .as_array()
            .unwrap()
            .iter()
            .map(|deal| {
                let outcome = match deal[0].as_str().unwrap() {
                    "W" => Outcome::Won,
                    "L" => Outcome::Lost,
                    _ => Outcome::Stopped,
                };
                let kind = if deal[2] == "new" { Kind::New } else { Kind::Existing };
                case(outcome, deal[1].as_i64(), Some(kind))
            })
            .collect();
        let all = hit_rate(&cases);
        close(all.without_no_decision().unwrap(), number(&expected["count_excl_nodecision"]), "count");
        close(all.with_no_decision().unwrap(), number(&expected["count_incl_nodecision"]), "count with");
        close(all.money[0].without_no_decision().unwrap(), number(&expected["value_excl"]), "value");
        close(all.money[0].with_no_decision().unwrap(), number(&expected["value_incl"]), "value with");
        let by = hit_rates_by(&cases, Facet::Novelty);
        let of = |kind: &'static str| {
            let value = FacetValue::Key(vec![kind, "new"]);
            by.iter().find(|(other, _)| *other == value).unwrap().1.without_no_decision().unwrap()
        };
        close(of("new"), number(&expected["new_excl"]), "new");
        close(of("existing"), number(&expected["existing_excl"]), "existing");
    }

    #[test]
    fn what_is_unknown_or_open_counts_nowhere() {
        let cases = [
            case(Outcome::Won, None, None),
            case(Outcome::Open, Some(5), None),
            case(Outcome::Postponed, Some(-3), Some(Kind::New)),
        ];
        let found = hit_rate(&cases);
        assert_eq!((found.open, found.without_value, found.decided()), (1, 1, 2));
        assert_eq!(found.without_no_decision(), Some(1.0));
        assert_eq!(found.money[0].with_no_decision(), None);
        assert_eq!((found.effort_per_win, found.with_effort), (None, 0));
        assert!(found.is_too_small());
        let by = hit_rates_by(&cases, Facet::Novelty);
        assert_eq!(by.last().unwrap().0, FacetValue::Unknown);
        assert_eq!(hit_rate(&[]).interval(), None);
    }

    #[test]
    fn a_share_of_value_needs_values_of_both_kinds() {
        let won = || case(Outcome::Won, Some(500), None);
        let rate = |more: &[Case]| hit_rate([won()].iter().chain(more)).money[0];
        // What was lost has no value, or the 0 that many systems write there.
        for unknown in [None, Some(0)] {
            let found = rate(&[case(Outcome::Lost, unknown, None)]);
            assert_eq!((found.without_no_decision(), found.with_no_decision()), (None, None));
            assert_eq!((found.known.won, found.known.lost, found.unknown.lost), (1, 0, 1));
        }
        // Half a picture is one, and what it rests on is said.
        let found = rate(&[case(Outcome::Lost, None, None), case(Outcome::Lost, Some(1_500), None)]);
        assert_eq!((found.without_no_decision(), found.unknown.lost), (Some(0.25), 1));
        let found = rate(&[case(Outcome::Stopped, None, None)]);
        assert_eq!((found.without_no_decision(), found.with_no_decision()), (Some(1.0), None));
        assert_eq!(rate(&[]).without_no_decision(), Some(1.0), "nothing was lost");
    }

    #[test]
    fn groups_are_told_apart_only_when_chance_would_hardly_do_it() {
        let of = |segment: &str, won: usize, lost: usize| {
            let outcomes = [(Outcome::Won, won), (Outcome::Lost, lost)];
            let cases = outcomes.map(|(outcome, count)| {
                let segment = segment.to_owned();
                (0..count).map(move |_| {
                    let mut case = case(outcome, None, None);
                    case.deal.segment.clone_from(&segment);
                    case
                })
            });
            cases.into_iter().flatten().collect::<Vec<Case>>()
        };
        let apart = |groups: &[Vec<Case>]| {
            let rates = hit_rates_by(&groups.concat(), Facet::Segment);
            let (better, worse, p) = furthest_apart(&rates)?;
            Some((rates[better].0.clone(), rates[worse].0.clone(), p))
        };
        let text = |text: &str| FacetValue::Text(text.to_owned());
        let (better, worse, p) = apart(&[of("a", 5, 0), of("b", 0, 5), of("", 9, 0), of("c", 2, 2)]).unwrap();
        assert_eq!((better, worse), (text("a"), text("b")));
        close(p, 0.007936507936507936, "five against five, one pair");
        let (_, _, p) = apart(&[of("a", 5, 0), of("b", 0, 5), of("c", 2, 3)]).unwrap();
        close(p, 3.0 * 0.007936507936507936, "three pairs");
        assert_eq!(apart(&[of("a", 5, 0), of("b", 0, 4)]), None);
    }
}
