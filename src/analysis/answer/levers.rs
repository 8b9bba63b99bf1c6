//! Levers over all deals: those that are one put together, ranked by what speaks for them, what they bring and what they
//! cost.

mod alike;
mod contrast;
mod follow_up;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use uuid::Uuid;

use super::Case;
use crate::{
    arrange::{Arrange, Gather},
    domain::{Deal, Evidence, Grade, Id, Lever, LeverBook, LeverState, Source, lever_groups},
};

pub use alike::{Alike, MayBeOne, may_be_one};
pub use contrast::{Bearing, ComparedStudies, LeverContrast, MOST_COMPARED, too_large};
pub use follow_up::{Done, FollowUp, Judged, follow_up};

/// More deals than these in support of a lever add nothing to its rank.
const DEALS_COUNTED: usize = 5;
/// What an effort or an impact counts that nobody has graded: the middle.
const UNGRADED: f64 = 3.0;

/// What speaks for a lever, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Merit {
    /// One for each deal that it rests on, five at most.
    pub deals: u8,
    /// One where both sides tell what it rests on.
    pub sides: u8,
    /// Two where a study's comparison stands, one where it hints.
    pub contrast: u8,
    /// One where that comparison holds whichever deal is left out.
    pub robust: u8,
}

impl Merit {
    /// All together, 0 … 9.
    pub fn sum(self) -> u8 {
        self.deals + self.sides + self.contrast + self.robust
    }
}

/// A lever, or several that are one.
#[derive(Debug, Clone, Serialize)]
pub struct Ranked {
    /// The one that stands for all: what is furthest along, then what was made first.
    #[serde(flatten, serialize_with = "briefly")]
    pub lever: Lever,
    /// The others that are one with it.
    #[serde(serialize_with = "titles")]
    pub others: Vec<Lever>,
    /// The steps and incidents that they rest on, each once.
    #[serde(skip)]
    pub evidence: Vec<Evidence>,
    /// The deals in which these lie.
    pub deals: Vec<Id<Deal>>,
    /// Whether the customer tells any of it, and whether we do.
    pub told: (bool, bool),
    /// What the largest study says that compares what it concerns.
    pub contrast: Option<LeverContrast>,
    /// What speaks for it.
    pub merit: Merit,
    /// Merit times impact, divided by effort.
    pub rank: f64,
}

fn briefly<S: serde::Serializer>(lever: &Lever, serializer: S) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeMap;
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("id", &lever.id)?;
    map.serialize_entry("title", &lever.title)?;
    map.serialize_entry("state", &lever.state)?;
    map.serialize_entry("effort", &lever.effort)?;
    map.serialize_entry("impact", &lever.impact)?;
    map.end()
}

fn titles<S: serde::Serializer>(levers: &[Lever], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(levers.iter().map(|lever| &lever.title))
}

impl Ranked {
    /// Whether it rests on one deal only, which may be a chance.
    pub fn is_on_one_deal(&self) -> bool {
        self.deals.len() == 1
    }

    /// Whether it takes up one of the few places.
    pub fn is_active(&self) -> bool {
        self.lever.state.is_active()
    }

    /// The lever and those that are one with it.
    pub fn all(&self) -> impl Iterator<Item = &Lever> {
        [&self.lever].into_iter().chain(&self.others)
    }
}

/// All levers, those that are one put together, what is being done or chosen first, then what may be by its rank, then what
/// is over.
pub fn ranked(book: &LeverBook, cases: &[Case]) -> Vec<Ranked> {
    ranked_by(book, cases, &compared_studies(book, cases, || true).unwrap_or_default())
}

/// What the studies of a workbook say, as long as it is wanted: what takes long of ranking levers.
pub fn compared_studies(book: &LeverBook, cases: &[Case], go_on: impl Fn() -> bool) -> Option<ComparedStudies> {
    ComparedStudies::new(book, &by_id(cases), go_on)
}

fn by_id(cases: &[Case]) -> HashMap<Id<Deal>, &Case> {
    cases.iter().map(|case| (case.deal.id, case)).collect()
}

/// The same as [`ranked`], with what the studies have been found to say.
pub fn ranked_by(book: &LeverBook, cases: &[Case], studies: &ComparedStudies) -> Vec<Ranked> {
    let by_id = by_id(cases);
    let mut evidence: HashMap<Uuid, Vec<&Evidence>> = HashMap::new();
    for row in &book.evidence {
        evidence.entry(row.subject_id).or_default().push(row);
    }
    let levers: HashMap<Id<Lever>, &Lever> = book.levers.iter().map(|lever| (lever.id, lever)).collect();
    let mut found: Vec<Ranked> = lever_groups(&book.levers, &book.matches)
        .into_iter()
        .filter_map(|group| {
            let mut members: Vec<Lever> = group.iter().filter_map(|id| levers.get(id)).map(|l| (*l).clone()).collect();
            members.arrange_by_key(|lever| (lever.state.standing(), lever.id));
            rank(members, &evidence, &by_id, studies)
        })
        .collect();
    let is_over = |row: &Ranked| matches!(row.lever.state, LeverState::Done | LeverState::Dropped);
    found.arrange_by(|a, b| {
        let key = |row: &Ranked| (is_over(row), !row.is_active());
        key(a).cmp(&key(b)).then(b.rank.total_cmp(&a.rank))
    });
    found
}

fn rank(
    members: Vec<Lever>,
    grounds: &HashMap<Uuid, Vec<&Evidence>>,
    cases: &HashMap<Id<Deal>, &Case>,
    studies: &ComparedStudies,
) -> Option<Ranked> {
    let mut members = members.into_iter();
    let lever = members.next()?;
    let others: Vec<Lever> = members.collect();
    let mut evidence: Vec<Evidence> = Vec::new();
    for member in [&lever].into_iter().chain(&others) {
        for row in grounds.get(&member.id.uuid()).into_iter().flatten() {
            if !evidence.iter().any(|other| (other.step, other.incident) == (row.step, row.incident)) {
                evidence.push((*row).clone());
            }
        }
    }
    let deals: Vec<Id<Deal>> = evidence.iter().map(|row| row.deal).gather::<BTreeSet<_>>().into_iter().collect();
    let told = told(&evidence, cases);
    let all: Vec<&Lever> = [&lever].into_iter().chain(&others).collect();
    let contrast = studies.on(&all);
    let hinted = contrast.as_ref().filter(|found| matches!(found.bearing, Bearing::Stands | Bearing::Hint));
    let merit = Merit {
        deals: deals.len().min(DEALS_COUNTED) as u8,
        sides: u8::from(told == (true, true)),
        contrast: hinted.map_or(0, |found| if found.bearing == Bearing::Stands { 2 } else { 1 }),
        robust: u8::from(hinted.is_some_and(|found| found.left_out > 0 && found.holds == found.left_out)),
    };
    let grade = |grade: Option<Grade>| grade.map_or(UNGRADED, |grade| grade.get() as f64);
    let rank = f64::from(merit.sum()) * grade(lever.impact) / grade(lever.effort);
    Some(Ranked { lever, others, evidence, deals, told, contrast, merit, rank })
}

/// Whether the customer tells any of this, and whether we do.
fn told(evidence: &[Evidence], cases: &HashMap<Id<Deal>, &Case>) -> (bool, bool) {
    let mut told = (false, false);
    for row in evidence {
        let Some(case) = cases.get(&row.deal) else { continue };
        if let Some(step) = case.steps.iter().find(|step| Some(step.id) == row.step) {
            told = (told.0 || step.told.customer, told.1 || step.told.vendor);
        }
        if let Some(incident) = case.incidents.iter().find(|incident| Some(incident.id) == row.incident) {
            let by = |source| incident.told_by == Some(source);
            told = (told.0 || by(Source::Customer), told.1 || by(Source::Vendor));
        }
    }
    told
}

#[cfg(test)]
mod tests;
