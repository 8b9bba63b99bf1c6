//! With which customers our chances are good.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Case, Effect, Verdict};
use crate::{
    analysis::stats::{Interval, fisher_two_sided, wilson},
    arrange::Arrange,
    domain::{Currency, Deal, Id, Keyed, Outcome, country_code},
};

/// A share of fewer decided deals than this says nothing by itself.
const ENOUGH: usize = 5;

/// Whether a share of so many decided deals says nothing by itself.
pub fn is_too_small(deals: usize) -> bool {
    deals < ENOUGH
}

/// What was won of what was decided, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MoneyRate {
    /// The currency.
    pub currency: Currency,
    /// Won, in minor units.
    #[serde(rename = "won_minor_units")]
    pub won: i64,
    /// Lost to competitors.
    #[serde(rename = "lost_minor_units")]
    pub lost: i64,
    /// Postponed or stopped.
    #[serde(rename = "no_decision_minor_units")]
    pub no_decision: i64,
    /// Of the won deals, those lost and those postponed or stopped in this currency, how many have a value.
    pub valued: [Valued; 3],
}

/// How many deals of a kind have a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Valued {
    /// These have one.
    pub known: usize,
    /// Of so many.
    pub of: usize,
}

impl Valued {
    /// Whether what is known stands for all: of half of them at least.
    fn is_enough(self) -> bool {
        2 * self.known >= self.of
    }
}

impl MoneyRate {
    /// The share of what was decided between us and a competitor; none where most values of either kind are unknown, for
    /// then it says what was recorded and not what was won.
    pub fn without_no_decision(self) -> Option<f64> {
        let is_known = self.valued[..2].iter().all(|valued| valued.is_enough());
        share(self.won, self.won.saturating_add(self.lost)).filter(|_| is_known)
    }

    /// The share of all, what was postponed or stopped included, with the same limit.
    pub fn with_no_decision(self) -> Option<f64> {
        let is_known = self.valued.iter().all(|valued| valued.is_enough());
        share(self.won, self.won.saturating_add(self.lost).saturating_add(self.no_decision)).filter(|_| is_known)
    }
}

/// What a deal is worth. No order is worth nothing: a CRM that has no better writes 0 for what was lost.
pub fn worth(deal: &Deal) -> Option<i64> {
    deal.value.filter(|value| *value != 0)
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
    /// By value, for each currency in which some deal has one; deals without a value count nowhere.
    pub money: Vec<MoneyRate>,
    /// Won, lost, postponed and stopped deals of which the value is not known, or nothing.
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
        is_too_small(self.decided())
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
        let empty =
            MoneyRate { currency: deal.currency, won: 0, lost: 0, no_decision: 0, valued: [Valued::default(); 3] };
        let rate = money.entry(deal.currency.to_string()).or_insert(empty);
        let (sum, valued) = match deal.outcome {
            Outcome::Won => (&mut rate.won, &mut rate.valued[0]),
            Outcome::Lost => (&mut rate.lost, &mut rate.valued[1]),
            _ => (&mut rate.no_decision, &mut rate.valued[2]),
        };
        valued.of += 1;
        match worth(deal) {
            Some(value) => {
                valued.known += 1;
                *sum = sum.saturating_add(value);
            }
            None => found.without_value += 1,
        }
    }
    let is_valued = |rate: &MoneyRate| rate.valued.iter().any(|valued| valued.known > 0);
    found.money = money.into_values().filter(is_valued).collect();
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
            Self::Country => text(country_code(&deal.country)),
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
    rates.arrange_by_key(|(value, rate)| (*value == FacetValue::Unknown, std::cmp::Reverse(rate.decided())));
    rates
}

/// The two groups of which most can be said among those with enough deals, and of those alike the two that chance least often
/// sets so far apart, however often it does. Their places, and how likely so large a difference is by chance among as many
/// pairs as there are (Fisher's exact test, times the number of pairs). The one with the higher rate comes first. None where fewer than two groups have enough deals.
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
    let among_all = |p: f64| (p * tested.len() as f64).min(1.0);
    let apart = |(better, worse, _): &(usize, usize, f64)| {
        let share = |at: usize| rates[at].1.with_no_decision().unwrap_or_default();
        share(*better) - share(*worse)
    };
    // What is too small to matter gives way to what matters, even where chance does that more often.
    let verdict = |pair: &(usize, usize, f64)| Verdict::among_answers(among_all(pair.2), Effect::Shares(apart(pair)));
    let strongest = tested.iter().min_by(|a, b| {
        // Among many pairs chance does the same with most of them; which of them it does least often with is known all the same.
        let rarer = a.2.total_cmp(&b.2).then(apart(b).total_cmp(&apart(a)));
        verdict(b).cmp(&verdict(a)).then(rarer)
    });
    strongest.map(|(better, worse, p)| (*better, *worse, among_all(*p)))
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
    fn a_share_of_the_value_needs_the_value_of_half_of_each_kind() {
        let of = |won: &[i64], lost: &[i64]| {
            let won = won.iter().map(|value| case(Outcome::Won, Some(*value), None));
            let cases: Vec<Case> =
                won.chain(lost.iter().map(|value| case(Outcome::Lost, Some(*value), None))).collect();
            let rate = hit_rate(&cases);
            (rate.money.first().map(|money| money.without_no_decision()), rate.without_value)
        };
        assert_eq!(of(&[30, 30], &[40, 0]), (Some(Some(0.6)), 1));
        // As a CRM has it that writes 0 for whatever was lost.
        assert_eq!(of(&[30, 30], &[0, 0, 0]), (Some(None), 3));
        assert_eq!(of(&[30, 30], &[]), (Some(Some(1.0)), 0));
        assert_eq!(of(&[0], &[0]), (None, 2), "no line for a currency in which nothing is known");
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
    fn a_country_is_one_whether_its_code_or_its_name_is_recorded() {
        let of = |country: &str, outcome| {
            let mut case = case(outcome, None, None);
            country.clone_into(&mut case.deal.country);
            case
        };
        let cases = ["DE", "Germany", " deutschland "]
            .map(|country| of(country, Outcome::Won))
            .into_iter()
            .chain([of("Narnia", Outcome::Lost)]);
        let cases: Vec<Case> = cases.collect();
        let by = hit_rates_by(&cases, Facet::Country);
        let groups: Vec<(&FacetValue, usize)> = by.iter().map(|(value, rate)| (value, rate.decided())).collect();
        let text = |text: &str| FacetValue::Text(text.to_owned());
        assert_eq!(groups, [(&text("DE"), 3), (&text("Narnia"), 1)]);
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
        // Chance sets the two large ones apart least often, though not seldom; what lies furthest apart are two small ones.
        let groups = [of("a", 62, 38), of("b", 50, 50), of("c", 5, 1), of("d", 2, 3), of("e", 4, 0)];
        let (better, worse, p) = apart(&groups).unwrap();
        assert_eq!((better, worse), (text("a"), text("b")));
        close(p, 0.7013654544889188, "the likeliest of six pairs");
    }
}
