//! Won deals against those that were not, by one number of each deal: a deal counts once, however long it is.

use serde::Serialize;

use super::{
    Case, PARTS, Times, Wait, after_no, case::decided, exits::unseen, median, perception, shares, ties, times,
};
use crate::{
    analysis::stats::{MOST_LEVELS, separate_numbers},
    domain::{Deal, Id, keyed::keyed_enum},
};

/// With fewer deals of a kind than this a number of theirs is not compared.
pub const FEW: usize = 5;

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
        /// From marketing's last step to the first of sales, in days.
        HandOver = "hand-over",
        /// How much better we judge ourselves than the customer does, -4 … 4.
        Shift = "shift",
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
    /// How often chance alone sets the numbers as far apart, by their order; none where there are too few deals, or too
    /// many to shuffle.
    pub p: Option<f64>,
    /// How often it sets any of the numbers of this answer as far apart as this one is for it (Westfall and Young).
    pub adjusted_p: Option<f64>,
}

impl Apart {
    /// The middle of the won deals and of the others; none where a kind has none.
    pub fn middles(&self) -> Option<(f64, f64)> {
        let middle = |of: &Numbers| median(of.iter().map(|(_, number)| *number).collect());
        Some((middle(&self.won)?, middle(&self.lost)?))
    }
}

/// All numbers that one answer compares.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Comparisons {
    /// In the order of the answer.
    pub rows: Vec<Apart>,
    /// How many of them could be compared.
    pub compared: usize,
}

impl Comparisons {
    /// The one by this number.
    pub fn of(&self, measure: Measure) -> Option<&Apart> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// What chance does least often; none where nothing could be compared.
    pub fn strongest(&self) -> Option<&Apart> {
        let p = |row: &Apart| row.adjusted_p.zip(row.p);
        let compared = self.rows.iter().filter_map(|row| Some((row, p(row)?)));
        compared.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(row, _)| row)
    }
}

/// How the customer tied himself, the waits, and how fast we came back after a no.
pub fn ties_apart(cases: &[Case]) -> Comparisons {
    let waits = times(cases);
    let middles = |of: &[Wait]| {
        let mut found = Times::by_deal(of, super::Group::Won);
        found.extend(Times::by_deal(of, super::Group::NotWon));
        found
    };
    let level = |tie: &super::Tie| Some((tie.deal, f64::from(tie.levels[PARTS - 1]?)));
    compare(
        cases,
        vec![
            (Measure::Commitment, ties(cases).iter().filter_map(level).collect()),
            (Measure::OurWait, middles(&waits.ours)),
            (Measure::TheirWait, middles(&waits.theirs)),
            (Measure::ToOffer, middles(&waits.to_offer)),
            (Measure::AfterNo, after_no(cases).iter().filter_map(|no| Some((no.deal, f64::from(no.days?)))).collect()),
        ],
    )
}

/// How much of the way to the decision we did not see.
pub fn exits_apart(cases: &[Case]) -> Comparisons {
    let of = cases.iter().filter_map(|case| Some((case.deal.id, unseen(case)?)));
    compare(cases, vec![(Measure::Unseen, of.collect())])
}

/// How long it lay between marketing and sales.
pub fn shares_apart(cases: &[Case]) -> Comparisons {
    let overs = shares(cases).hand_overs;
    compare(
        cases,
        vec![(Measure::HandOver, overs.iter().filter_map(|over| Some((over.deal, f64::from(over.days?)))).collect())],
    )
}

/// How much better we see ourselves than customers do.
pub fn perception_apart(cases: &[Case]) -> Comparisons {
    let of = perception(cases).deals;
    compare(cases, vec![(Measure::Shift, of.iter().map(|deal| (deal.deal, deal.shift)).collect())])
}

fn compare(cases: &[Case], numbers: Vec<(Measure, Numbers)>) -> Comparisons {
    let (decided, is_won) = decided(cases);
    let of = |numbers: &Numbers| -> Vec<Option<f64>> {
        let number = |case: &&Case| numbers.iter().find(|(deal, _)| *deal == case.deal.id).map(|(_, number)| *number);
        decided.iter().map(number).collect()
    };
    let rows: Vec<Vec<Option<f64>>> = numbers.iter().map(|(_, numbers)| of(numbers)).collect();
    let kind = |row: &[Option<f64>], wanted: bool| -> Numbers {
        let of = decided.iter().zip(&is_won).zip(row).filter(|((_, is_won), _)| **is_won == wanted);
        of.filter_map(|((case, _), number)| Some((case.deal.id, (*number)?))).collect()
    };
    let is_comparable = |row: &[Option<f64>]| {
        decided.len() <= MOST_LEVELS && [true, false].iter().all(|won| kind(row, *won).len() >= FEW)
    };
    // What is not compared must not be looked at among the others either.
    let compared: Vec<Vec<Option<f64>>> =
        rows.iter().map(|row| if is_comparable(row) { row.clone() } else { vec![None; row.len()] }).collect();
    // Many deals are not shuffled only to find that there is nothing to compare.
    let is_any = compared.iter().flatten().any(Option::is_some);
    let found = if is_any { separate_numbers(&is_won, &compared).contrasts } else { vec![] };
    let rows: Vec<Apart> = numbers
        .iter()
        .zip(&rows)
        .enumerate()
        .map(|(at, ((measure, _), row))| Apart {
            measure: *measure,
            won: kind(row, true),
            lost: kind(row, false),
            p: found.get(at).and_then(|contrast| contrast.p),
            adjusted_p: found.get(at).and_then(|contrast| contrast.adjusted_p),
        })
        .collect();
    Comparisons { compared: rows.iter().filter(|row| row.p.is_some()).count(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{answer::sample, stats::oracle::close},
        domain::Outcome,
    };

    /// A deal in which we took so many days from the request to the offer.
    fn offered(outcome: Outcome, days: i32) -> Case {
        let mut case = sample::path(outcome, &["offer_requested", "offer_sent", "decision_told"]);
        case.steps[1].gap = Some(days);
        case
    }

    fn deals(won: &[i32], lost: &[i32]) -> Vec<Case> {
        let won = won.iter().map(|days| offered(Outcome::Won, *days));
        won.chain(lost.iter().map(|days| offered(Outcome::Stopped, *days))).collect()
    }

    #[test]
    fn days_to_the_offer_are_held_against_all_divisions_of_the_deals() {
        let found = ties_apart(&deals(&[5, 6, 8, 11, 12], &[10, 13, 22, 24, 27, 30]));
        let row = found.of(Measure::ToOffer).unwrap();
        close(row.p.unwrap(), 8.0 / 462.0, "exact");
        assert_eq!((row.adjusted_p, found.compared), (row.p, 1), "alone it needs no correction");
        assert_eq!((row.middles(), found.strongest()), (Some((8.0, 23.0)), Some(row)));
    }

    #[test]
    fn few_deals_and_very_many_are_not_compared() {
        let few = ties_apart(&deals(&[5, 6, 8, 11], &[10, 13, 22, 24, 27]));
        assert_eq!((few.compared, few.strongest()), (0, None));
        assert_eq!(few.of(Measure::ToOffer).map(|row| (row.won.len(), row.lost.len())), Some((4, 5)));
        let days: Vec<i32> = (0..30).collect();
        assert_eq!(ties_apart(&deals(&days, &days)).compared, 0);
        assert_eq!(ties_apart(&[]).compared, 0);
    }

    #[test]
    fn several_comparisons_correct_each_other() {
        let mut cases = deals(&[5, 6, 8, 11, 12], &[10, 13, 22, 24, 27, 30]);
        for (case, level) in cases.iter_mut().zip([3, 1, 2, 4, 0, 2, 1, 3, 0, 2, 1]) {
            case.steps[0].commitment = crate::domain::Commitment::new(level);
        }
        let found = ties_apart(&cases);
        let row = found.strongest().unwrap();
        assert_eq!((row.measure, found.compared), (Measure::ToOffer, 2));
        assert!(row.adjusted_p > row.p);
    }
}
