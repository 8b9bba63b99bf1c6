//! Won deals against those that were not, by one number of each deal: a deal counts once, however long it is.

use std::collections::HashMap;

use serde::Serialize;

use super::{
    AfterNo, Case, Effect, PARTS, Perception, Tie, Times, Verdict, Wait, after_no, can_tell, case::decided,
    exits::unseen, incidents::per_hundred, mean, median, shares, ties, times,
};
use crate::{
    analysis::stats::{Basis, holm, separate_numbers},
    domain::{Deal, Id, IncidentKind, Side, keyed::keyed_enum},
};

keyed_enum! {
    /// What is known of a deal as one number.
    Measure, "measure" {
        /// How far the customer had tied himself by the decision, 0 … 4.
        Commitment = "commitment",
        /// The middle of the waits for us, in days.
        OurWait = "our-wait",
        /// The middle of the waits for the customer, in days.
        TheirWait = "their-wait",
        /// From the request to the offer, in days.
        ToOffer = "to-offer",
        /// From the first no to our next step, in days.
        AfterNo = "after-no",
        /// The share of the way that only the customer tells, 0 … 1.
        Unseen = "unseen",
        /// The share of marketing in our steps that have a function, 0 … 1.
        Marketing = "marketing",
        /// From marketing's last step to the first of sales, in days.
        HandOver = "hand-over",
        /// How much better we judge ourselves than the customer does, -4 … 4.
        Shift = "shift",
        /// How often the customer was annoyed on the way to the decision, per 100 steps of it.
        CustomerAnnoyed = "customer-annoyed",
        /// How often he was delighted.
        CustomerDelighted = "customer-delighted",
        /// How often we were annoyed.
        VendorAnnoyed = "vendor-annoyed",
        /// How often we were delighted.
        VendorDelighted = "vendor-delighted",
    }
}

impl Measure {
    /// How often one of the two sides felt so; none for the sides that do not buy or sell.
    pub fn felt(side: Side, kind: IncidentKind) -> Option<Self> {
        match (side, kind) {
            (Side::Customer, IncidentKind::Annoyed) => Some(Self::CustomerAnnoyed),
            (Side::Customer, IncidentKind::Delighted) => Some(Self::CustomerDelighted),
            (Side::Vendor, IncidentKind::Annoyed) => Some(Self::VendorAnnoyed),
            (Side::Vendor, IncidentKind::Delighted) => Some(Self::VendorDelighted),
            _ => None,
        }
    }

    /// Groups whose middles, or means, differ by less are alike to whoever reads them, whatever their order says: a day, a
    /// tenth of a level or of an incident in 100 steps, five in a hundred.
    fn least_difference(self) -> f64 {
        match self {
            Self::OurWait | Self::TheirWait | Self::ToOffer | Self::AfterNo | Self::HandOver => 1.0,
            Self::Unseen | Self::Marketing => 0.05,
            Self::Commitment
            | Self::Shift
            | Self::CustomerAnnoyed
            | Self::CustomerDelighted
            | Self::VendorAnnoyed
            | Self::VendorDelighted => 0.1,
        }
    }

    /// Whether the groups are told by their means: the middles of what is mostly 0, or has few levels, are often alike.
    pub fn is_told_by_mean(self) -> bool {
        matches!(
            self,
            Self::Commitment
                | Self::Marketing
                | Self::CustomerAnnoyed
                | Self::CustomerDelighted
                | Self::VendorAnnoyed
                | Self::VendorDelighted
        )
    }
}

/// The number of each deal of which it is known.
type Numbers = Vec<(Id<Deal>, f64)>;

/// Won deals against those that were not, by one number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Apart {
    /// Which number.
    pub measure: Measure,
    /// Of the won deals.
    pub won: Numbers,
    /// Of those not won.
    #[serde(rename = "not_won")]
    pub lost: Numbers,
    /// Cliff's delta, the won deals against the others; none where a kind has too few.
    pub delta: Option<f64>,
    /// How often chance alone sets the numbers as far apart, by their order; none where there are too few deals.
    pub p: Option<f64>,
    /// How often it sets any of the numbers of this answer as far apart as this one is for it (Westfall and Young).
    pub adjusted_p: Option<f64>,
}

impl Apart {
    /// The middle of the won deals and of the others, or their means ([`Measure::is_told_by_mean`]); none where a kind has
    /// none.
    pub fn ends(&self) -> Option<(f64, f64)> {
        let end = |of: &Numbers| {
            let numbers: Vec<f64> = of.iter().map(|(_, number)| *number).collect();
            if self.measure.is_told_by_mean() { mean(&numbers) } else { median(numbers) }
        };
        Some((end(&self.won)?, end(&self.lost)?))
    }

    /// What a chance lets one say of it; none where it could not be compared.
    pub fn verdict(&self) -> Option<Verdict> {
        let differs =
            self.ends().is_some_and(|(won, lost)| (won - lost).abs() >= self.measure.least_difference() - 1e-9);
        let delta = self.delta.filter(|_| differs).unwrap_or_default();
        Some(Verdict::among_answers(self.adjusted_p?, Effect::Order(delta)))
    }
}

/// All numbers that one answer compares.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Comparisons {
    /// In the order of the answer.
    pub rows: Vec<Apart>,
    /// How many of them could be compared.
    pub compared: usize,
    /// Whether all ways to deal out the outcomes were counted, or some drawn; none where nothing could be compared.
    pub basis: Option<Basis>,
}

impl Comparisons {
    /// The one by this number.
    pub fn of(&self, measure: Measure) -> Option<&Apart> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// What says most, and of those alike what chance does least often; none where nothing could be compared.
    pub fn strongest(&self) -> Option<&Apart> {
        let told = |row: &Apart| Some((row.verdict()?, row.adjusted_p?, row.p?));
        let compared = self.rows.iter().filter_map(|row| Some((row, told(row)?)));
        let order = |a: &(Verdict, f64, f64), b: &(Verdict, f64, f64)| {
            b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
        };
        compared.min_by(|(_, a), (_, b)| order(a, b)).map(|(row, _)| row)
    }
}

/// How the customer tied himself, the waits, and how fast we came back after a no.
pub fn ties_apart(cases: &[Case]) -> Comparisons {
    ties_apart_of(cases, &Tied::of(cases))
}

/// The same of what somebody has found out of these deals.
pub fn ties_apart_of(cases: &[Case], tied: &Tied) -> Comparisons {
    compare(cases, tied.numbers())
}

/// The same of deals decided since something was changed (in the place of the won ones) against those decided before: what
/// the dates of the steps measure.
pub fn around(cases: &[Case], since: &[Id<Deal>], before: &[Id<Deal>]) -> Comparisons {
    let sides =
        [(since, true), (before, false)].into_iter().flat_map(|(deals, is)| deals.iter().map(move |id| (*id, is)));
    let sides: HashMap<Id<Deal>, bool> = sides.collect();
    let (meant, is_since) = cases.iter().filter_map(|case| Some((case, *sides.get(&case.deal.id)?))).unzip();
    compare_groups((meant, is_since), Tied::of(cases).numbers())
}

/// How often each side was delighted and annoyed on the way to the decision. A deal without steps says nothing; one with
/// steps and without incidents says that there were none.
pub fn incidents_apart(cases: &[Case]) -> Comparisons {
    let felt = [Side::Customer, Side::Vendor].into_iter().flat_map(|side| {
        [IncidentKind::Annoyed, IncidentKind::Delighted]
            .into_iter()
            .filter_map(move |kind| Some((side, kind, Measure::felt(side, kind)?)))
    });
    let ways: Vec<(&Case, usize)> = cases.iter().map(|case| (case, case.way().len())).collect();
    let numbers = felt.filter_map(|(side, kind, measure)| {
        let rate = |(case, way): &(&Case, usize)| Some((case.deal.id, per_hundred(case, *way, side, kind)?));
        let numbers: Numbers = ways.iter().filter_map(rate).collect();
        numbers.iter().any(|(_, number)| *number > 0.0).then_some((measure, numbers))
    });
    compare(cases, numbers.collect())
}

/// What the answer of the ties tells, and compares.
pub struct Tied {
    /// How far each customer had tied himself.
    pub ties: Vec<Tie>,
    /// Where the time went.
    pub times: Times,
    /// What followed a no.
    pub after_no: Vec<AfterNo>,
}

impl Tied {
    /// Of these deals.
    pub fn of(cases: &[Case]) -> Self {
        Self { ties: ties(cases), times: times(cases), after_no: after_no(cases) }
    }

    fn numbers(&self) -> Vec<(Measure, Numbers)> {
        let middles = |of: &[Wait]| {
            let mut found = Times::by_deal(of, super::Group::Won);
            found.extend(Times::by_deal(of, super::Group::NotWon));
            found
        };
        let level = |tie: &Tie| Some((tie.deal, f64::from(tie.levels[PARTS - 1]?)));
        let after_no = self.after_no.iter().filter_map(|no| Some((no.deal, f64::from(no.days?))));
        vec![
            (Measure::Commitment, self.ties.iter().filter_map(level).collect()),
            (Measure::OurWait, middles(&self.times.ours)),
            (Measure::TheirWait, middles(&self.times.theirs)),
            (Measure::ToOffer, middles(&self.times.to_offer)),
            (Measure::AfterNo, after_no.collect()),
        ]
    }
}

/// How much of the way to the decision we did not see.
pub fn exits_apart(cases: &[Case]) -> Comparisons {
    let of = cases.iter().filter_map(|case| Some((case.deal.id, unseen(case)?)));
    compare(cases, vec![(Measure::Unseen, of.collect())])
}

/// How much of our steps marketing had, and how long it lay between marketing and sales.
pub fn shares_apart(cases: &[Case]) -> Comparisons {
    let found = shares(cases);
    let lay = found.hand_overs.iter().filter_map(|over| Some((over.deal, f64::from(over.days?)))).collect();
    let mut numbers = vec![(Measure::HandOver, lay)];
    let marketing = found.marketing_by_deal();
    // Where marketing had no step at all nothing is compared.
    if marketing.iter().any(|(_, share)| *share > 0.0) {
        numbers.insert(0, (Measure::Marketing, marketing));
    }
    compare(cases, numbers)
}

/// How much better we see ourselves than customers do, in won deals against the others; and how likely it is that chance
/// alone makes us so rosy or so dark in all of them. The answer looks at both, so each is reckoned with the other (Holm).
pub fn perception_apart(cases: &[Case], seen: &Perception) -> (Comparisons, f64) {
    let numbers = seen.deals.iter().map(|deal| (deal.deal, deal.shift)).collect();
    let mut found = compare(cases, vec![(Measure::Shift, numbers)]);
    let Some(row) = found.rows.first_mut().filter(|_| seen.is_enough()) else { return (found, seen.chance) };
    let Some(p) = row.p else { return (found, seen.chance) };
    let adjusted = holm(&[p, seen.chance]);
    row.adjusted_p = Some(adjusted[0]);
    found.compared += 1;
    (found, adjusted[1])
}

fn compare(cases: &[Case], numbers: Vec<(Measure, Numbers)>) -> Comparisons {
    compare_groups(decided(cases), numbers)
}

fn compare_groups((decided, is_won): (Vec<&Case>, Vec<bool>), numbers: Vec<(Measure, Numbers)>) -> Comparisons {
    let of = |numbers: &Numbers| -> Vec<Option<f64>> {
        let numbers: HashMap<Id<Deal>, f64> = numbers.iter().copied().collect();
        decided.iter().map(|case| numbers.get(&case.deal.id).copied()).collect()
    };
    let rows: Vec<Vec<Option<f64>>> = numbers.iter().map(|(_, numbers)| of(numbers)).collect();
    let kind = |row: &[Option<f64>], wanted: bool| -> Numbers {
        let of = decided.iter().zip(&is_won).zip(row).filter(|((_, is_won), _)| **is_won == wanted);
        of.filter_map(|((case, _), number)| Some((case.deal.id, (*number)?))).collect()
    };
    let is_comparable = |row: &[Option<f64>]| can_tell((kind(row, true).len(), kind(row, false).len()));
    // What is not compared must not be looked at among the others either.
    let compared: Vec<Vec<Option<f64>>> =
        rows.iter().map(|row| if is_comparable(row) { row.clone() } else { vec![None; row.len()] }).collect();
    // Many deals are not shuffled only to find that there is nothing to compare.
    let is_any = compared.iter().flatten().any(Option::is_some);
    let found = is_any.then(|| separate_numbers(&is_won, &compared));
    let contrast = |at: usize| found.as_ref().and_then(|found| found.contrasts.get(at));
    let rows: Vec<Apart> = numbers
        .iter()
        .zip(&rows)
        .enumerate()
        .map(|(at, ((measure, _), row))| Apart {
            measure: *measure,
            won: kind(row, true),
            lost: kind(row, false),
            delta: contrast(at).and_then(|contrast| contrast.delta),
            p: contrast(at).and_then(|contrast| contrast.p),
            adjusted_p: contrast(at).and_then(|contrast| contrast.adjusted_p),
        })
        .collect();
    let compared = rows.iter().filter(|row| row.p.is_some()).count();
    Comparisons { compared, rows, basis: found.map(|found| found.basis).filter(|_| compared > 0) }
}

#[cfg(test)]
mod tests;
