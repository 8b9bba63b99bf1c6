//! With which customers our chances are good.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Case;
use crate::{
    analysis::stats::{Interval, wilson},
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
}

impl MoneyRate {
    /// The share of what was decided between us and a competitor.
    pub fn without_no_decision(self) -> Option<f64> {
        share(self.won, self.won.saturating_add(self.lost))
    }

    /// The share of all, what was postponed or stopped included.
    pub fn with_no_decision(self) -> Option<f64> {
        share(self.won, self.won.saturating_add(self.lost).saturating_add(self.no_decision))
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
        let Some(value) = deal.value else {
            found.without_value += 1;
            continue;
        };
        let empty = MoneyRate { currency: deal.currency, won: 0, lost: 0, no_decision: 0 };
        let rate = money.entry(deal.currency.to_string()).or_insert(empty);
        let sum = match deal.outcome {
            Outcome::Won => &mut rate.won,
            Outcome::Lost => &mut rate.lost,
            _ => &mut rate.no_decision,
        };
        *sum = sum.saturating_add(value);
    }
    found.money = money.into_values().collect();
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
}
