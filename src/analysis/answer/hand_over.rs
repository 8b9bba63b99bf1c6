//! How our functions share the path: who owned which steps, where marketing handed over to sales, and what fell between.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Case, CaseStep, Group};
use crate::domain::{Deal, Id, Keyed, OwnerFunction, Side, Step};

/// A step of a deal.
pub type At = (Id<Deal>, Id<Step>);

/// The steps that one of our functions owned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Owned {
    /// The function; none for steps of ours that nobody is said to own.
    pub owner: Option<OwnerFunction>,
    /// In won deals.
    pub won: Vec<At>,
    /// In deals that were not won.
    #[serde(rename = "not_won")]
    pub lost: Vec<At>,
}

/// From marketing to sales.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HandOver {
    /// The deal.
    pub deal: Id<Deal>,
    /// How it ended.
    pub group: Group,
    /// The last step of marketing before sales took over.
    pub from: Id<Step>,
    /// The first step of sales after a step of marketing, other than giving the lead back.
    pub to: Id<Step>,
    /// How much of the way to the decision lay behind then, 0 … 1.
    pub place: f64,
    /// What happened between.
    pub between: Vec<Id<Step>>,
    /// Days between, where all of them are known.
    pub days: Option<i32>,
}

/// Who did what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shares {
    /// For each function that owned any step, in the order of the functions; then what nobody owned.
    pub owned: Vec<Owned>,
    /// The deals in which sales took over from marketing.
    pub hand_overs: Vec<HandOver>,
    /// The last step of marketing in deals in which sales did nothing after it but give the lead back, whether it had taken
    /// over before or not.
    pub dropped: Vec<At>,
    /// Steps in which sales gave a lead back.
    pub returned: Vec<At>,
}

impl Shares {
    /// The share of marketing in the steps of ours of each deal, of those that have a function.
    pub fn marketing_by_deal(&self) -> Vec<(Id<Deal>, f64)> {
        let mut counts: BTreeMap<Id<Deal>, (usize, usize)> = BTreeMap::new();
        for owned in &self.owned {
            let Some(owner) = owned.owner else { continue };
            for (deal, _) in owned.won.iter().chain(&owned.lost) {
                let (marketing, all) = counts.entry(*deal).or_default();
                *marketing += usize::from(owner == OwnerFunction::Marketing);
                *all += 1;
            }
        }
        counts.into_iter().map(|(deal, (marketing, all))| (deal, marketing as f64 / all as f64)).collect()
    }
}

/// Who owned the steps of the decided deals on the way to the decision: what follows it is nobody's to win or lose.
pub fn shares(cases: &[Case]) -> Shares {
    let decided = cases.iter().filter_map(|case| Some((case, case.group()?)));
    let ways: Vec<Way> = decided.map(|(case, group)| Way { deal: case.deal.id, group, steps: case.way() }).collect();
    let owners = OwnerFunction::ALL.iter().copied().map(Some).chain([None]);
    let mut owned: Vec<Owned> = owners.map(|owner| Owned { owner, won: vec![], lost: vec![] }).collect();
    // All owners at once: there are many steps and few owners.
    for way in &ways {
        for step in way.steps.iter().filter(|step| is_ours(step)) {
            if let Some(of) = owned.iter_mut().find(|of| of.owner == step.owner) {
                let steps = if way.group == Group::Won { &mut of.won } else { &mut of.lost };
                steps.push((way.deal, step.id));
            }
        }
    }
    owned.retain(|owned| !owned.won.is_empty() || !owned.lost.is_empty());
    Shares {
        owned,
        hand_overs: ways.iter().filter_map(Way::hand_over).collect(),
        dropped: ways.iter().filter_map(Way::dropped).collect(),
        returned: ways.iter().flat_map(|way| way.those(returns)).collect(),
    }
}

/// A decided deal's way to the decision.
struct Way<'a> {
    deal: Id<Deal>,
    group: Group,
    steps: &'a [CaseStep],
}

impl Way<'_> {
    fn those(&self, is_meant: impl Fn(&CaseStep) -> bool) -> impl Iterator<Item = At> {
        self.steps.iter().filter(move |step| is_meant(step)).map(|step| (self.deal, step.id))
    }

    /// Where sales first took over from marketing.
    fn hand_over(&self) -> Option<HandOver> {
        let steps = self.steps;
        let first = steps.iter().position(is_of(OwnerFunction::Marketing))?;
        let to = first + steps[first..].iter().position(takes_over)?;
        let from = steps[..to].iter().rposition(is_of(OwnerFunction::Marketing))?;
        let days = match (steps[from].day, steps[to].day) {
            (Some(from), Some(to)) => Some(to - from).filter(|days| *days >= 0),
            _ => steps[from + 1..=to].iter().map(|step| step.gap).sum(),
        };
        Some(HandOver {
            deal: self.deal,
            group: self.group,
            from: steps[from].id,
            to: steps[to].id,
            place: to as f64 / steps.len() as f64,
            between: steps[from + 1..to].iter().map(|step| step.id).collect(),
            days,
        })
    }

    /// Marketing's last step, if sales took up nothing after it.
    fn dropped(&self) -> Option<At> {
        let last = self.steps.iter().rposition(is_of(OwnerFunction::Marketing))?;
        let is_followed = self.steps[last..].iter().any(takes_over);
        (!is_followed).then_some((self.deal, self.steps[last].id))
    }
}

fn is_of(owner: OwnerFunction) -> impl Fn(&CaseStep) -> bool {
    move |step| step.owner == Some(owner)
}

/// Whether a lead is given back in a step.
fn returns(step: &CaseStep) -> bool {
    step.is(&["lead_returned"])
}

/// Whether sales does something with a lead: giving it back is not taking it over.
fn takes_over(step: &CaseStep) -> bool {
    is_of(OwnerFunction::Sales)(step) && !returns(step)
}

/// Whether it is a step of ours: people of ours acted, or it is not known who did and a function of ours owned it. A function
/// of ours may own what customers and partners do as well, which makes it no step of ours.
fn is_ours(step: &CaseStep) -> bool {
    match step.side {
        Some(side) => side == Side::Vendor,
        None => step.owner.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::answer::sample, domain::Outcome};

    fn owned(outcome: Outcome, owners: &[Option<OwnerFunction>]) -> Case {
        let way = vec!["message_sent"; owners.len()];
        let mut case = sample::path(outcome, &way);
        for (step, owner) in case.steps.iter_mut().zip(owners) {
            (step.owner, step.side, step.gap) = (*owner, Some(Side::Vendor), Some(2));
        }
        case
    }

    #[test]
    fn sales_takes_over_after_what_fell_between() {
        use OwnerFunction::{Marketing, Sales};
        let mut won = owned(
            Outcome::Won,
            &[Some(Sales), Some(Marketing), Some(Marketing), None, None, Some(Sales), Some(Marketing)],
        );
        won.steps[4].side = Some(Side::Customer);
        let lost = owned(Outcome::Lost, &[Some(Sales), Some(Marketing), None]);
        let open = owned(Outcome::Open, &[Some(Marketing), Some(Sales)]);
        let found = shares(&[won.clone(), lost.clone(), open]);
        let over = &found.hand_overs[0];
        assert_eq!((found.hand_overs.len(), over.from, over.to), (1, won.steps[2].id, won.steps[5].id));
        assert_eq!((over.between.len(), over.days, over.group), (2, Some(6), Group::Won));
        assert!((over.place - 5.0 / 7.0).abs() < 1e-12);
        // Whatever marketing did last, sales did nothing after it.
        assert_eq!(found.dropped, [(won.deal.id, won.steps[6].id), (lost.deal.id, lost.steps[1].id)]);
        let count = |owner| {
            found.owned.iter().find(|owned| owned.owner == owner).map(|owned| (owned.won.len(), owned.lost.len()))
        };
        assert_eq!((count(Some(Marketing)), count(Some(Sales))), (Some((3, 1)), Some((2, 1))));
        assert_eq!((count(None), count(Some(OwnerFunction::Partner))), (Some((1, 1)), None));
    }

    #[test]
    fn what_marketing_did_last_without_sales_after_it_fell_between() {
        use OwnerFunction::{Marketing, Sales};
        let lost = owned(Outcome::Lost, &[Some(Marketing), Some(Sales), Some(Marketing), Some(Marketing)]);
        let found = shares(std::slice::from_ref(&lost));
        assert_eq!((found.hand_overs.len(), found.hand_overs[0].to), (1, lost.steps[1].id));
        assert_eq!(found.dropped, [(lost.deal.id, lost.steps[3].id)]);
    }

    #[test]
    fn who_gives_a_lead_back_does_not_take_it_over() {
        use OwnerFunction::{Marketing, Sales};
        let mut lost = owned(Outcome::Lost, &[Some(Marketing), Some(Sales), Some(Marketing), Some(Sales)]);
        lost.steps[1].activity = crate::domain::activity("lead_returned");
        let found = shares(std::slice::from_ref(&lost));
        assert_eq!((found.hand_overs[0].from, found.hand_overs[0].to), (lost.steps[2].id, lost.steps[3].id));
        lost.steps.pop();
        let found = shares(std::slice::from_ref(&lost));
        assert_eq!((found.hand_overs.len(), found.returned.len()), (0, 1));
        assert_eq!(found.dropped, [(lost.deal.id, lost.steps[2].id)]);
    }

    #[test]
    fn what_customers_and_partners_do_is_no_step_of_ours_whichever_function_owned_it() {
        use OwnerFunction::{Marketing, Sales};
        let mut case = owned(Outcome::Won, &[Some(Marketing), Some(Marketing), Some(Sales), Some(Sales), Some(Sales)]);
        let sides = [Some(Side::Customer), Some(Side::Vendor), Some(Side::Partner), None, Some(Side::Vendor)];
        for (step, side) in case.steps.iter_mut().zip(sides) {
            step.side = side;
        }
        let found = shares(std::slice::from_ref(&case));
        let of = |owner| found.owned.iter().find(|owned| owned.owner == Some(owner)).map_or(0, |owned| owned.won.len());
        assert_eq!((of(Marketing), of(Sales)), (1, 2));
        // Yet the lead passes from function to function in them too.
        assert_eq!((found.hand_overs[0].from, found.hand_overs[0].to), (case.steps[1].id, case.steps[2].id));
    }

    #[test]
    fn what_follows_the_decision_is_no_step_that_fell_between() {
        let mut case = sample::path(Outcome::Lost, &["message_sent", "offer_sent", "decision_told", "reasons_asked"]);
        case.steps[3].owner = Some(OwnerFunction::Marketing);
        case.steps[1].owner = Some(OwnerFunction::Sales);
        let found = shares(&[case]);
        assert_eq!((found.dropped.len(), found.owned.len()), (0, 1));
    }

    #[test]
    fn leads_that_come_back_are_found_in_the_demonstration() {
        let cases: Vec<Case> = sample::demo().iter().map(Case::of).collect();
        let found = shares(&cases);
        assert_eq!(found.returned.len(), 1);
        let of = |owner: Option<OwnerFunction>| {
            let steps = cases.iter().filter(|case| case.group().is_some()).flat_map(|case| case.way());
            steps.filter(|step| step.owner == owner && step.side.is_none_or(|side| side == Side::Vendor)).count()
        };
        for owned in found.owned.iter().filter(|owned| owned.owner.is_some()) {
            assert_eq!(owned.won.len() + owned.lost.len(), of(owned.owner), "{:?}", owned.owner);
        }
    }
}
