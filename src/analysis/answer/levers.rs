//! Levers over all deals: those that are one put together, ranked by what speaks for them, what they bring and what they
//! cost; and how deals went before and after one was done.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use uuid::Uuid;

use super::{Case, ChecklistContrast, Group, RARE, activities, checklist_contrast};
use crate::{
    analysis::stats::{Contrast, Floor, Interval, fisher_two_sided, newcombe, permutation_p},
    domain::{
        Criterion, Deal, Evidence, FuzzyDate, Grade, Id, Lever, LeverBook, LeverState, Scorer, Source, Study, fold,
        lever_groups,
    },
};

/// More deals than these in support of a lever add nothing to its rank.
const DEALS_COUNTED: usize = 5;
/// A study of more decided deals is not relabelled for a lever: that takes long.
const MOST: usize = 40;
/// What an effort or an impact counts that nobody has graded: the middle.
const UNGRADED: f64 = 3.0;
/// Titles whose pairs of letters agree so far may say the same (Sørensen and Dice, 0 … 1).
pub const LIKE_TITLES: f64 = 0.6;
/// More levers than these are not held against each other.
const MOST_LEVERS: usize = 300;
/// Fewer decided deals than these before or after are too few to compare.
pub const ENOUGH_AROUND: usize = 5;

/// How far a comparison of won with lost deals bears a lever out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// Chance alone brings as much too rarely to be thought of.
    Stands,
    /// It lies above the noise floor of the same deals.
    Hint,
    /// Chance does as much.
    Nothing,
    /// Lost deals have more of it than won ones.
    Against,
}

/// What a study says of a lever's criterion or activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeverContrast {
    /// The study.
    pub study: Id<Study>,
    /// Its name.
    pub name: String,
    /// The criterion as the customer judged it; none where it is the activity that was compared.
    pub criterion: Option<Criterion>,
    /// How far it bears the lever out.
    pub bearing: Bearing,
    /// Chance among all that was compared.
    pub adjusted_p: Option<f64>,
    /// In how many of the attempts to leave one deal out it holds.
    pub holds: usize,
    /// How many such attempts there are.
    pub left_out: usize,
}

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
    /// What the studies say; the strongest word of any.
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
    let by_id: HashMap<Id<Deal>, &Case> = cases.iter().map(|case| (case.deal.id, case)).collect();
    let studies = Compared::all(book, &by_id);
    let mut evidence: HashMap<Uuid, Vec<&Evidence>> = HashMap::new();
    for row in &book.evidence {
        evidence.entry(row.subject_id).or_default().push(row);
    }
    let levers: HashMap<Id<Lever>, &Lever> = book.levers.iter().map(|lever| (lever.id, lever)).collect();
    let mut found: Vec<Ranked> = lever_groups(&book.levers, &book.matches)
        .into_iter()
        .filter_map(|group| {
            let mut members: Vec<Lever> = group.iter().filter_map(|id| levers.get(id)).map(|l| (*l).clone()).collect();
            members.sort_by_key(|lever| (lever.state.standing(), lever.id));
            rank(members, &evidence, &by_id, &studies)
        })
        .collect();
    let is_over = |row: &Ranked| matches!(row.lever.state, LeverState::Done | LeverState::Dropped);
    found.sort_by(|a, b| {
        let key = |row: &Ranked| (is_over(row), !row.is_active());
        key(a).cmp(&key(b)).then(b.rank.total_cmp(&a.rank))
    });
    found
}

fn rank(
    members: Vec<Lever>,
    grounds: &HashMap<Uuid, Vec<&Evidence>>,
    cases: &HashMap<Id<Deal>, &Case>,
    studies: &[Compared],
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
    let deals: Vec<Id<Deal>> = evidence.iter().map(|row| row.deal).collect::<BTreeSet<_>>().into_iter().collect();
    let told = told(&evidence, cases);
    let of_levers = || [&lever].into_iter().chain(&others);
    let contrast = studies.iter().filter_map(|study| study.on(of_levers())).min_by(|a, b| {
        let key = |found: &LeverContrast| (found.bearing as u8, found.adjusted_p.unwrap_or(1.0));
        key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal)
    });
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

/// A study whose won and lost deals have been compared.
struct Compared<'a> {
    study: &'a Study,
    checklist: ChecklistContrast,
    activities: (Vec<super::ActivityContrast>, Option<Floor>),
}

impl<'a> Compared<'a> {
    fn all(book: &'a LeverBook, cases: &HashMap<Id<Deal>, &Case>) -> Vec<Self> {
        book.studies
            .iter()
            .filter_map(|study| {
                let links = book.study_deals.iter().filter(|link| link.study == study.id);
                let of: Vec<Case> =
                    links.filter_map(|link| cases.get(&link.deal)).map(|case| (*case).clone()).collect();
                let decided = of.iter().filter(|case| case.group().is_some()).count();
                (decided <= MOST).then(|| Self {
                    study,
                    checklist: checklist_contrast(&of, Scorer::Customer),
                    activities: activities(&of),
                })
            })
            .collect()
    }

    /// What it says of what these levers concern, the strongest word.
    fn on<'l>(&self, levers: impl Iterator<Item = &'l Lever>) -> Option<LeverContrast> {
        let mut found: Vec<LeverContrast> = vec![];
        for lever in levers {
            let criterion = self.checklist.criteria.iter().find(|row| Some(&row.criterion) == lever.criterion.as_ref());
            if let Some(row) = criterion {
                let criterion = Some(row.criterion.clone());
                found.extend(self.word(criterion, &row.contrast, self.checklist.floor));
            }
            let activity = self.activities.0.iter().find(|row| row.activity == lever.activity);
            if let Some(row) = activity {
                found.extend(self.word(None, &row.contrast, self.activities.1));
            }
        }
        found.into_iter().min_by_key(|word| word.bearing as u8)
    }

    fn word(&self, criterion: Option<Criterion>, contrast: &Contrast, floor: Option<Floor>) -> Option<LeverContrast> {
        let delta = contrast.delta?;
        let bearing = match contrast.adjusted_p {
            Some(p) if p <= RARE && delta > 0.0 => Bearing::Stands,
            _ if delta > 0.0 && floor.is_some_and(|floor| floor.is_below(contrast)) => Bearing::Hint,
            _ if delta < 0.0 && floor.is_some_and(|floor| floor.is_below(contrast)) => Bearing::Against,
            _ => Bearing::Nothing,
        };
        Some(LeverContrast {
            study: self.study.id,
            name: self.study.name.clone(),
            criterion,
            bearing,
            adjusted_p: contrast.adjusted_p,
            holds: contrast.holds,
            left_out: contrast.left_out,
        })
    }
}

/// Why two levers may be one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// They concern the same activity and the same criterion.
    SamePlace,
    /// So far the pairs of letters of their titles agree, 0 … 1.
    Titles(f64),
}

/// Two levers that may be one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MayBeOne {
    /// The one that stands for its group, made first.
    pub lever: Id<Lever>,
    /// The other.
    pub other: Id<Lever>,
    /// Why.
    pub why: Alike,
}

/// Levers that may be one and of which nobody has said either way; those that concern the same place first, then by how
/// alike their titles are.
pub fn may_be_one(book: &LeverBook) -> Vec<MayBeOne> {
    let groups = lever_groups(&book.levers, &book.matches);
    if groups.len() > MOST_LEVERS {
        return vec![];
    }
    let of = |id: Id<Lever>| book.levers.iter().find(|lever| lever.id == id);
    let mut found = vec![];
    for (at, group) in groups.iter().enumerate() {
        for other in &groups[at + 1..] {
            let pairs = || group.iter().flat_map(|a| other.iter().map(move |b| (*a, *b)));
            if pairs().any(|(a, b)| book.matches.iter().any(|word| !word.same && word.is_of(a, b))) {
                continue;
            }
            let why =
                pairs().filter_map(|(a, b)| alike(of(a)?, of(b)?)).max_by(|a, b| strength(a).total_cmp(&strength(b)));
            if let (Some(why), Some(lever), Some(second)) = (why, group.first(), other.first()) {
                found.push(MayBeOne { lever: *lever, other: *second, why });
            }
        }
    }
    found.sort_by(|a, b| strength(&b.why).total_cmp(&strength(&a.why)));
    found
}

/// The same place is more than any title.
fn strength(why: &Alike) -> f64 {
    match why {
        Alike::SamePlace => 2.0,
        Alike::Titles(share) => *share,
    }
}

fn alike(one: &Lever, other: &Lever) -> Option<Alike> {
    let has_place = !one.activity.is_empty() && one.criterion.is_some();
    if has_place && one.activity == other.activity && one.criterion == other.criterion {
        return Some(Alike::SamePlace);
    }
    let share = strsim::sorensen_dice(&fold(&one.title), &fold(&other.title));
    (share >= LIKE_TITLES).then_some(Alike::Titles(share))
}

/// Deals decided before and after a lever was done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUp {
    /// When it was done.
    pub done_on: FuzzyDate,
    /// Deals won among those decided before.
    pub won_before: Vec<Id<Deal>>,
    /// All that were decided before.
    pub before: Vec<Id<Deal>>,
    /// Deals won among those decided later.
    pub won_after: Vec<Id<Deal>>,
    /// All that were decided later.
    pub after: Vec<Id<Deal>>,
    /// Decided deals of which it cannot be said.
    pub unclear: Vec<Id<Deal>>,
    /// The chance of shares at least so far apart if nothing had changed (Fisher's exact test, two-sided); none where one of
    /// the two is empty.
    pub p: Option<f64>,
    /// The share won later minus that before: its 95 % interval (Newcombe).
    pub difference: Option<Interval>,
    /// The customers' mean judgement of the lever's criterion before and after, and the exact chance of as wide a gap.
    pub judged: Option<(f64, f64, f64)>,
}

impl FollowUp {
    /// Whether there are too few deals on either side to conclude anything.
    pub fn is_too_small(&self) -> bool {
        self.before.len().min(self.after.len()) < ENOUGH_AROUND
    }
}

/// How deals went before and after a lever was done; none while it is not, or nobody said when.
pub fn follow_up(lever: &Lever, cases: &[Case]) -> Option<FollowUp> {
    let done_on = lever.done_on.filter(|_| lever.state == LeverState::Done)?;
    let (mut before, mut after, mut unclear) = (vec![], vec![], vec![]);
    for case in cases.iter().filter(|case| case.group().is_some()) {
        match case.deal.decided_on {
            Some(decided) if decided.latest() < done_on.earliest() => before.push(case),
            Some(decided) if decided.earliest() > done_on.latest() => after.push(case),
            _ => unclear.push(case.deal.id),
        }
    }
    let ids = |cases: &[&Case]| -> Vec<Id<Deal>> { cases.iter().map(|case| case.deal.id).collect() };
    let won = |cases: &[&Case]| -> Vec<Id<Deal>> {
        cases.iter().filter(|case| case.group() == Some(Group::Won)).map(|case| case.deal.id).collect()
    };
    let (won_before, won_after) = (won(&before), won(&after));
    let counts = |won: &[Id<Deal>], all: &[&Case]| (won.len() as u64, all.len() as u64);
    let (then, now) = (counts(&won_before, &before), counts(&won_after, &after));
    let is_told = !before.is_empty() && !after.is_empty();
    let place = lever.criterion.as_ref().and_then(Criterion::number).map(|number| number - 1);
    let judged = place.and_then(|at| {
        let of = |cases: &[&Case]| -> Vec<i8> {
            cases.iter().filter_map(|case| case.judged_by(Scorer::Customer)[at]).collect()
        };
        let (then, now) = (of(&before), of(&after));
        let mean = |values: &[i8]| values.iter().map(|value| f64::from(*value)).sum::<f64>() / values.len() as f64;
        let (p, _) = permutation_p(&now, &then)?;
        Some((mean(&then), mean(&now), p))
    });
    Some(FollowUp {
        done_on,
        p: is_told.then(|| fisher_two_sided(now, then)),
        difference: newcombe(now, then),
        judged,
        before: ids(&before),
        after: ids(&after),
        won_before,
        won_after,
        unclear,
    })
}

#[cfg(test)]
mod tests;
