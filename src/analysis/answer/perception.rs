//! How differently the two sides judge us over all deals: whether we see ourselves rosier throughout, and, apart from that,
//! whether both see the same things as strong and as weak.

use serde::Serialize;

use super::{Case, Effect, RARE_AMONG_ANSWERS, mean};
use crate::{
    analysis::{
        agreement::{CLEAR_RANKS, ENOUGH_DIFFERENCES, Order, Tilt, spearman},
        stats::sign_test,
    },
    arrange::Arrange,
    domain::{Criterion, Deal, Id, Scorer},
};

/// One deal in which both sides judged at least one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DealPerception {
    /// The deal.
    pub deal: Id<Deal>,
    /// How many criteria both judged.
    pub common: usize,
    /// The mean signed gap, ours minus the customer's, -4 … 4.
    pub shift: f64,
    /// Spearman's rank correlation; none below ten common criteria, or where a side judges all alike.
    pub rho: Option<f64>,
    /// What the ranks say.
    pub order: Order,
    /// Where the gap is not nothing: the criteria by their place, the widest first, with the gap.
    pub gaps: Vec<(usize, i8)>,
}

/// One criterion over all deals in which both sides judged it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionPerception {
    /// The criterion.
    pub criterion: Criterion,
    /// Its place in the checklist, 0 first.
    pub place: usize,
    /// The deals in which we judge it better than the customer.
    pub rosier: Vec<Id<Deal>>,
    /// The deals in which we judge it worse.
    pub darker: Vec<Id<Deal>>,
    /// The deals in which both judge it alike.
    pub alike: Vec<Id<Deal>>,
    /// The mean signed gap, -4 … 4.
    pub shift: f64,
}

/// How the two sides judge over all deals. The deal is what is counted: the criteria of one deal hang together, and 21 of
/// them are not 21 observations.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Perception {
    /// The deals that both sides judged, the widest shift first.
    pub deals: Vec<DealPerception>,
    /// Deals that only the customer judged.
    pub customer_only: Vec<Id<Deal>>,
    /// Deals that only we judged.
    pub vendor_only: Vec<Id<Deal>>,
    /// The mean over the deals of their shifts; none where there is no such deal.
    pub shift: Option<f64>,
    /// Deals in which we see ourselves rosier.
    pub rosier: usize,
    /// Deals in which we see ourselves darker.
    pub darker: usize,
    /// The chance of deals as one-sided as these if both sides erred either way alike (sign test over deals, two-sided).
    pub chance: f64,
    /// The middle of the deals' rank correlations; none where no deal has one.
    pub rho: Option<f64>,
    /// The criteria that both judged in any deal, the widest mean gap first.
    pub criteria: Vec<CriterionPerception>,
}

impl Perception {
    /// Whether enough deals differ that one-sided ones say something.
    pub fn is_enough(&self) -> bool {
        self.rosier + self.darker >= ENOUGH_DIFFERENCES
    }

    /// How one-sided the deals are: those rosier less those darker, of all (Kerby 2014, the matched form of Cliff's delta).
    pub fn effect(&self) -> Effect {
        Effect::Order((self.rosier as f64 - self.darker as f64) / self.deals.len().max(1) as f64)
    }

    /// Whether we see ourselves rosier throughout, at this chance of it: [`Self::chance`], or reckoned with what else is
    /// looked at.
    pub fn tilt(&self, chance: f64) -> Tilt {
        match chance {
            _ if !self.is_enough() => Tilt::Open,
            _ if chance >= RARE_AMONG_ANSWERS => Tilt::None,
            _ if self.rosier > self.darker => Tilt::Rosier,
            _ => Tilt::Darker,
        }
    }

    /// Whether both sides see the same things as strong and weak, by the middle of the deals.
    pub fn order(&self) -> Order {
        match self.rho {
            None => Order::Open,
            Some(rho) if rho >= CLEAR_RANKS => Order::Same,
            Some(rho) if rho <= -CLEAR_RANKS => Order::Opposite,
            Some(_) => Order::Loose,
        }
    }
}

/// Holds the two sides' judgements against each other, deal by deal and criterion by criterion. Open deals count too: how
/// the sides see it does not hang on the outcome.
pub fn perception(cases: &[Case]) -> Perception {
    let criteria: Vec<Criterion> = Criterion::built_in().collect();
    let mut deals = vec![];
    let (mut customer_only, mut vendor_only) = (vec![], vec![]);
    let mut gaps: Vec<Vec<(Id<Deal>, i8)>> = vec![vec![]; criteria.len()];
    for case in cases {
        let (customer, vendor) = (case.judged_by(Scorer::Customer), case.judged_by(Scorer::Vendor));
        let has = |judged: &[Option<i8>]| judged.iter().any(Option::is_some);
        match (has(customer), has(vendor)) {
            (true, false) => customer_only.push(case.deal.id),
            (false, true) => vendor_only.push(case.deal.id),
            _ => {}
        }
        // Both sides' judgements of what both judged, side by side; of the rest of an agreement nothing is told here.
        let both = customer.iter().zip(vendor).enumerate();
        let both: Vec<(usize, (i8, i8))> =
            both.filter_map(|(at, (customer, vendor))| Some((at, ((*customer)?, (*vendor)?)))).collect();
        let mut apart: Vec<(usize, i8)> =
            both.iter().map(|(at, (customer, vendor))| (*at, vendor - customer)).collect();
        for (at, gap) in &apart {
            gaps[*at].push((case.deal.id, *gap));
        }
        let Some(shift) = mean(&apart.iter().map(|(_, gap)| f64::from(*gap)).collect::<Vec<_>>()) else { continue };
        apart.retain(|(_, gap)| *gap != 0);
        apart.arrange_by_key(|(_, gap)| std::cmp::Reverse(gap.abs()));
        let common = both.len();
        let (customer, vendor): (Vec<i8>, Vec<i8>) = both.into_iter().map(|(_, judged)| judged).unzip();
        let rho = spearman(&customer, &vendor);
        let order = Order::of(rho, common);
        let rho = rho.filter(|_| order != Order::Open);
        deals.push(DealPerception { deal: case.deal.id, common, shift, rho, order, gaps: apart });
    }
    deals.arrange_by(|a, b| b.shift.abs().total_cmp(&a.shift.abs()));
    let count = |is: fn(f64) -> bool| deals.iter().filter(|deal| is(deal.shift)).count();
    let (rosier, darker) = (count(|shift| shift > 0.0), count(|shift| shift < 0.0));
    Perception {
        shift: mean(&deals.iter().map(|deal| deal.shift).collect::<Vec<_>>()),
        rosier,
        darker,
        chance: sign_test(rosier as u64, darker as u64),
        rho: middle(deals.iter().filter_map(|deal| deal.rho).collect()),
        criteria: of_criteria(criteria, gaps),
        deals,
        customer_only,
        vendor_only,
    }
}

fn of_criteria(criteria: Vec<Criterion>, gaps: Vec<Vec<(Id<Deal>, i8)>>) -> Vec<CriterionPerception> {
    let with_gaps = criteria.into_iter().zip(gaps).enumerate().filter(|(_, (_, gaps))| !gaps.is_empty());
    let mut found: Vec<CriterionPerception> = with_gaps
        .map(|(place, (criterion, gaps))| {
            let of = |is: fn(i8) -> bool| gaps.iter().filter(|(_, gap)| is(*gap)).map(|(deal, _)| *deal).collect();
            let sum: f64 = gaps.iter().map(|(_, gap)| f64::from(*gap)).sum();
            CriterionPerception {
                criterion,
                place,
                rosier: of(|gap| gap > 0),
                darker: of(|gap| gap < 0),
                alike: of(|gap| gap == 0),
                shift: sum / gaps.len() as f64,
            }
        })
        .collect();
    found.arrange_by(|a, b| b.shift.abs().total_cmp(&a.shift.abs()));
    found
}

/// The middle value, the mean of the two middle ones where their number is even.
fn middle(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    Some((values[(values.len() - 1) / 2] + upper) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{
            answer::sample,
            stats::oracle::{close, grades, number, statistics},
        },
        domain::Outcome,
    };

    /// A deal in which both sides judged so.
    fn case(customer: &[i8], vendor: &[i8]) -> Case {
        let mut case = sample::path(Outcome::Won, &[]);
        for (side, values) in [customer, vendor].into_iter().enumerate() {
            for (at, value) in values.iter().enumerate() {
                case.judgements[side][at] = Some(*value);
            }
        }
        case
    }

    #[test]
    fn the_oracle_agrees_for_a_single_deal() {
        let Some(oracle) = statistics() else { return };
        let oracle = &oracle["agreement"];
        let found = perception(&[case(&grades(&oracle["customer"]), &grades(&oracle["seller"]))]);
        close(found.shift.unwrap(), number(&oracle["mean_signed_gap_seller_minus_customer"]), "shift");
        close(found.rho.unwrap(), number(&oracle["spearman"]), "rho");
        // One deal says nothing of a shift throughout, however many criteria it has.
        assert_eq!((found.tilt(found.chance), found.order(), found.rosier), (Tilt::Open, Order::Same, 1));
    }

    #[test]
    fn a_shift_throughout_needs_six_deals_one_way() {
        let rosier = || case(&[0, 1, -1], &[1, 1, 0]);
        let five: Vec<Case> = (0..5).map(|_| rosier()).collect();
        assert_eq!(perception(&five).tilt(0.01), Tilt::Open);
        let mut six: Vec<Case> = (0..6).map(|_| rosier()).collect();
        let found = perception(&six);
        // Rare by itself, and still too often among nine answers.
        assert_eq!((found.tilt(found.chance), found.order()), (Tilt::None, Order::Open));
        assert_eq!(found.tilt(0.004), Tilt::Rosier);
        // 2 · 0.5⁶, as a binomial table has it.
        assert!((found.chance - 0.03125).abs() < 1e-12);
        assert!((found.shift.unwrap() - 2.0 / 3.0).abs() < 1e-12);
        six.push(case(&[1, 1], &[0, 0]));
        let found = perception(&six);
        assert_eq!((found.tilt(found.chance), found.rosier, found.darker), (Tilt::None, 6, 1));
        let darker: Vec<Case> = (0..6).map(|_| case(&[1, 1], &[0, 0])).collect();
        assert_eq!(perception(&darker).tilt(0.004), Tilt::Darker);
    }

    #[test]
    fn criteria_are_told_apart_and_what_one_side_left_out_is_no_gap() {
        let mut only = case(&[2], &[]);
        only.judgements[0][3] = Some(-2);
        let cases = [case(&[0, 1], &[2, 1]), case(&[1, 1], &[0, 2]), only, case(&[], &[1]), case(&[], &[])];
        let found = perception(&cases);
        assert_eq!(found.deals.len(), 2);
        assert_eq!((found.customer_only.as_slice(), found.vendor_only.len()), (&[cases[2].deal.id][..], 1));
        let first = found.criteria.iter().find(|row| row.place == 0).unwrap();
        assert_eq!((first.rosier.len(), first.darker.len(), first.alike.len(), first.shift), (1, 1, 0, 0.5));
        assert_eq!(found.criteria.len(), 2);
        assert_eq!(perception(&[]).shift, None);
    }

    #[test]
    fn the_middle_of_an_even_number_lies_between() {
        assert_eq!([middle(vec![]), middle(vec![3.0]), middle(vec![4.0, 1.0])], [None, Some(3.0), Some(2.5)]);
    }
}
