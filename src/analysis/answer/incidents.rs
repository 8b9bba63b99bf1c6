//! What delighted and what annoyed: never netted against each other, as one does not undo the other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Case, CaseIncident, Group, mean};
use crate::{
    arrange::{Arrange, Gather},
    domain::{Criterion, Deal, Id, Incident, IncidentKind, Keyed, Milestone, Side},
};

/// An incident of a deal.
pub type IncidentAt = (Id<Deal>, Id<Incident>);

/// How often something delighted or annoyed one side up to the decision, in won deals and in lost ones.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IncidentRate {
    /// Delighted or annoyed.
    pub kind: IncidentKind,
    /// Who felt it.
    pub felt_by: Side,
    /// In won deals.
    pub won: Vec<IncidentAt>,
    /// In deals that were not won.
    #[serde(rename = "not_won")]
    pub lost: Vec<IncidentAt>,
    /// How often per 100 steps, in the mean of the won deals: each counts with its own rate, however long it is, as it does
    /// where they are compared ([`super::incidents_apart`]). None where no won deal has steps.
    pub won_rate: Option<f64>,
    /// The same of the deals that were not won.
    #[serde(rename = "not_won_rate")]
    pub lost_rate: Option<f64>,
}

impl IncidentRate {
    /// The deals in which it was felt.
    pub fn deals(&self) -> usize {
        let deals: BTreeSet<Id<Deal>> = self.won.iter().chain(&self.lost).map(|(deal, _)| *deal).gather();
        deals.len()
    }
}

/// What delighted and what annoyed at one place.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Both {
    /// What delighted.
    pub delighted: Vec<IncidentAt>,
    /// What of that delighted us.
    pub delighted_us: Vec<IncidentAt>,
    /// What annoyed.
    pub annoyed: Vec<IncidentAt>,
    /// What of that annoyed us.
    pub annoyed_us: Vec<IncidentAt>,
}

/// The incidents of the decided deals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Incidents {
    /// For each side that felt any and each kind.
    pub rates: Vec<IncidentRate>,
    /// The steps of won and of lost deals up to the decision.
    pub steps: (usize, usize),
    /// Incidents after the decision, which no rate counts.
    pub after: Vec<IncidentAt>,
    /// Won and lost deals that have any incident.
    pub deals: (usize, usize),
    /// By the stretch of the purchase that the path had come to, in its order; none for incidents without a step or before
    /// the first stretch.
    pub by_milestone: Vec<(Option<Milestone>, Both)>,
    /// By what was done in the step, most first; incidents without one are left out, and so are those where the deal only
    /// ended: that whoever loses is annoyed there tells nothing.
    pub by_activity: Vec<(&'static str, Both)>,
    /// By criterion, most first; an incident may speak to several.
    pub by_criterion: Vec<(Criterion, Both)>,
}

impl Both {
    /// All of them.
    pub fn count(&self) -> usize {
        self.delighted.len() + self.annoyed.len()
    }

    fn add(&mut self, incident: &CaseIncident, at: IncidentAt) {
        let (all, us) = match incident.kind {
            IncidentKind::Delighted => (&mut self.delighted, &mut self.delighted_us),
            IncidentKind::Annoyed => (&mut self.annoyed, &mut self.annoyed_us),
        };
        all.push(at);
        if incident.felt_by == Side::Vendor {
            us.push(at);
        }
    }
}

/// Counts the incidents of the decided deals.
pub fn incidents(cases: &[Case]) -> Incidents {
    let all: Vec<(&Case, Group, &CaseIncident)> = cases
        .iter()
        .filter_map(|case| Some((case, case.group()?)))
        .flat_map(|(case, group)| case.incidents.iter().map(move |incident| (case, group, incident)))
        .collect();
    let steps_of =
        |group| -> usize { cases.iter().filter(|case| case.group() == Some(group)).map(|case| case.way().len()).sum() };
    let deals_of = |group| -> usize {
        cases.iter().filter(|case| case.group() == Some(group) && !case.incidents.is_empty()).count()
    };
    let steps = (steps_of(Group::Won), steps_of(Group::NotWon));
    let criteria: Vec<Criterion> = Criterion::built_in().collect();
    let mut by_milestone: BTreeMap<(bool, Option<Milestone>), Both> = BTreeMap::new();
    let mut by_activity: BTreeMap<&'static str, Both> = BTreeMap::new();
    let mut by_criterion: BTreeMap<usize, Both> = BTreeMap::new();
    for (case, _, incident) in &all {
        let at = (case.deal.id, incident.id);
        let step = incident.step.and_then(|step| case.steps.get(step));
        let milestone = incident.step.and_then(|at| case.stretch(at));
        by_milestone.entry((milestone.is_none(), milestone)).or_default().add(incident, at);
        if let Some(activity) = step.filter(|step| !step.only_ends()).and_then(|step| step.activity) {
            by_activity.entry(activity.key).or_default().add(incident, at);
        }
        for criterion in &incident.criteria {
            by_criterion.entry(*criterion).or_default().add(incident, at);
        }
    }
    Incidents {
        rates: rates(cases),
        after: cases
            .iter()
            .filter(|case| case.group().is_some())
            .flat_map(|case| case.felt_after().map(|incident| (case.deal.id, incident.id)))
            .collect(),
        steps,
        deals: (deals_of(Group::Won), deals_of(Group::NotWon)),
        by_milestone: by_milestone.into_iter().map(|((_, milestone), both)| (milestone, both)).collect(),
        by_activity: most_first(by_activity.into_iter()),
        by_criterion: most_first(
            by_criterion.into_iter().filter_map(|(at, both)| Some((criteria.get(at)?.clone(), both))),
        ),
    }
}

fn most_first<K>(groups: impl Iterator<Item = (K, Both)>) -> Vec<(K, Both)> {
    let mut groups: Vec<(K, Both)> = groups.collect();
    groups.arrange_by_key(|(_, both)| std::cmp::Reverse(both.count()));
    groups
}

/// How often a side felt so on a deal's way to the decision, which has so many steps: whoever asks of each side and kind finds
/// that out once.
pub fn felt(case: &Case, way: usize, side: Side, kind: IncidentKind) -> usize {
    case.felt_within(way).filter(|incident| incident.felt_by == side && incident.kind == kind).count()
}

/// The same per 100 steps; none without steps.
pub(super) fn per_hundred(case: &Case, way: usize, side: Side, kind: IncidentKind) -> Option<f64> {
    per_hundred_of(felt(case, way, side, kind), way)
}

fn per_hundred_of(times: usize, steps: usize) -> Option<f64> {
    (steps > 0).then(|| times as f64 * 100.0 / steps as f64)
}

fn rates(cases: &[Case]) -> Vec<IncidentRate> {
    // How long a way is takes longer to find out than anything else here.
    let decided = cases.iter().filter_map(|case| Some((case, case.group()?)));
    let decided: Vec<(&Case, Group, usize)> = decided.map(|(case, group)| (case, group, case.way().len())).collect();
    let mut found = vec![];
    for side in Side::ALL {
        for kind in IncidentKind::ALL {
            let is_meant = |incident: &&CaseIncident| incident.felt_by == *side && incident.kind == *kind;
            let of = |group: Group| decided.iter().filter(move |(_, other, _)| *other == group);
            let felt = |group: Group| -> Vec<IncidentAt> {
                let all = of(group).flat_map(|(case, _, way)| {
                    case.felt_within(*way).filter(is_meant).map(|incident| (case.deal.id, incident.id))
                });
                all.collect()
            };
            let (won, lost) = (felt(Group::Won), felt(Group::NotWon));
            if won.len() + lost.len() > 0 {
                let rate = |group: Group| {
                    let felt = |case: &Case, way: usize| case.felt_within(way).filter(is_meant).count();
                    let rates = of(group).filter_map(|(case, _, way)| per_hundred_of(felt(case, *way), *way));
                    mean(&rates.collect::<Vec<_>>())
                };
                let (won_rate, lost_rate) = (rate(Group::Won), rate(Group::NotWon));
                found.push(IncidentRate { kind: *kind, felt_by: *side, won, lost, won_rate, lost_rate });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::sample,
        domain::{Outcome, Strength},
    };

    fn case(outcome: Outcome, steps: usize, annoyed: usize) -> Case {
        let mut case = sample::path(outcome, &vec!["offer_sent"; steps]);
        let incident = |at| CaseIncident {
            id: Id::new(),
            step: Some(at),
            kind: IncidentKind::Annoyed,
            felt_by: Side::Customer,
            strength: Strength::new(2).unwrap(),
            told_by: None,
            criteria: vec![15],
        };
        case.incidents = (0..annoyed).map(incident).collect();
        case
    }

    #[test]
    fn rates_are_those_of_the_deals() {
        let found = incidents(&[case(Outcome::Won, 180, 9), case(Outcome::Lost, 210, 2), case(Outcome::Open, 5, 5)]);
        assert_eq!((found.steps, found.deals, found.rates.len()), ((180, 210), (1, 1), 1));
        let rate = &found.rates[0];
        assert_eq!((rate.won.len(), rate.lost.len()), (9, 2));
        assert_eq!((rate.won_rate, rate.lost_rate), (Some(5.0), Some(200.0 / 210.0)));
        assert_eq!(found.by_milestone[0].0, Some(Milestone::Offer));
        assert_eq!((found.by_activity[0].0, found.by_activity[0].1.annoyed.len()), ("offer_sent", 11));
        assert_eq!((found.by_criterion[0].0.key(), found.by_criterion[0].1.count()), ("offer", 11));
        assert_eq!(incidents(&[case(Outcome::Lost, 4, 1)]).rates[0].won_rate, None);
        // A deal counts once, however long it is.
        let uneven = [case(Outcome::Won, 100, 1), case(Outcome::Won, 10, 2), case(Outcome::Won, 0, 0)];
        assert_eq!(incidents(&uneven).rates[0].won_rate, Some(10.5));
    }

    #[test]
    fn what_comes_after_the_decision_is_told_and_not_counted() {
        let mut lost = case(Outcome::Lost, 4, 3);
        let told = sample::path(Outcome::Lost, &["offer_sent", "decision_told", "debrief_held", "debrief_held"]);
        lost.steps = told.steps;
        let found = incidents(&[lost, case(Outcome::Won, 4, 1)]);
        assert_eq!((found.steps, found.after.len()), ((4, 1), 2));
        assert_eq!((found.rates[0].won.len(), found.rates[0].lost.len(), found.rates[0].deals()), (1, 1, 2));
        assert_eq!(found.by_milestone.iter().map(|(_, both)| both.count()).sum::<usize>(), 4);
    }

    #[test]
    fn every_incident_of_the_demonstration_is_counted_once() {
        let cases: Vec<Case> = sample::demo().iter().map(Case::of).collect();
        let found = incidents(&cases);
        let all: usize = cases.iter().filter(|case| case.group().is_some()).map(|case| case.incidents.len()).sum();
        let counted: usize = found.rates.iter().map(|rate| rate.won.len() + rate.lost.len()).sum();
        assert_eq!(counted + found.after.len(), all);
        assert_eq!(found.by_milestone.iter().map(|(_, both)| both.count()).sum::<usize>(), all);
        let us = cases.iter().filter(|case| case.group().is_some()).flat_map(|case| &case.incidents);
        let us = us.filter(|incident| incident.felt_by == Side::Vendor).count();
        let by_us = |both: &Both| both.delighted_us.len() + both.annoyed_us.len();
        assert_eq!(found.by_milestone.iter().map(|(_, both)| by_us(both)).sum::<usize>(), us);
        assert!(found.by_milestone.iter().all(|(milestone, _)| milestone.is_some()), "each has a step on the path");
    }
}
