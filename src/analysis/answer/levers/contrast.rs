//! What studies say of the criterion or the activity that a lever concerns.

use std::{cmp::Reverse, collections::HashMap};

use serde::Serialize;

use crate::{
    analysis::{
        answer::{
            ActivityContrast, Case, ChecklistContrast, Effect, Verdict, activities, can_tell, checklist_contrast,
        },
        stats::Contrast,
    },
    arrange::Arrange,
    domain::{Criterion, Deal, Id, Lever, LeverBook, Scorer, Study},
};

/// A study of more decided deals is not compared for a lever: that takes long, and no debriefing goes so far.
pub const MOST_COMPARED: usize = 400;

/// How far a comparison of won with lost deals bears a lever out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// Chance does as much but rarely.
    Stands,
    /// Chance seldom does as much, but too often for a proof.
    Hint,
    /// More than chance does, but too little to matter.
    Slight,
    /// No more than chance does.
    Nothing,
    /// Deals that were not won have more of it than won ones, and chance seldom does as much.
    Against,
}

/// What a study says of a lever's criterion or activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeverContrast {
    /// The study.
    pub study: Id<Study>,
    /// Its name.
    pub name: String,
    /// Its won deals, and those that were not won.
    pub deals: (usize, usize),
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

/// The studies whose deals have been compared, the one that is asked first at the head: most decided deals, and of those
/// alike the newest. A study of a few deals that somebody tries out overrules none that has more to say.
#[derive(Debug, Clone, Default)]
pub struct ComparedStudies(Vec<Compared>);

impl ComparedStudies {
    /// Compares the deals of one study after the other, which takes long where they are many; none where it was not to go
    /// on.
    pub fn new(book: &LeverBook, cases: &HashMap<Id<Deal>, &Case>, go_on: impl Fn() -> bool) -> Option<Self> {
        let small = book.studies.iter().filter(|study| decided(book, study, cases).count() <= MOST_COMPARED);
        let mut studies: Vec<(&Study, Vec<Case>)> =
            small.map(|study| (study, decided(book, study, cases).cloned().collect())).collect();
        // Ids rise with time.
        studies.arrange_by_key(|(study, deals)| (Reverse(deals.len()), Reverse(study.id)));
        let compared = studies.into_iter().map(|(study, deals)| go_on().then(|| Compared::new(study, &deals)));
        compared.collect::<Option<_>>().map(Self)
    }

    /// What the first study says that compares what these levers concern.
    pub(super) fn on(&self, levers: &[&Lever]) -> Option<LeverContrast> {
        self.0.iter().find_map(|study| study.on(levers))
    }
}

/// The decided deals of a study.
fn decided<'a>(
    book: &'a LeverBook,
    study: &'a Study,
    cases: &'a HashMap<Id<Deal>, &'a Case>,
) -> impl Iterator<Item = &'a Case> {
    let links = book.study_deals.iter().filter(|link| link.study == study.id);
    links.filter_map(|link| cases.get(&link.deal).copied()).filter(|case| case.group().is_some())
}

/// The studies that are too large to be compared for a lever.
pub fn too_large<'a>(book: &'a LeverBook, cases: &[Case]) -> Vec<&'a str> {
    let cases = super::by_id(cases);
    let large = book.studies.iter().filter(|study| decided(book, study, &cases).count() > MOST_COMPARED);
    large.map(|study| study.name.as_str()).collect()
}

/// A study whose won deals have been compared with those not won.
#[derive(Debug, Clone)]
struct Compared {
    study: Id<Study>,
    name: String,
    checklist: ChecklistContrast,
    activities: Vec<ActivityContrast>,
}

impl Compared {
    fn new(study: &Study, deals: &[Case]) -> Self {
        let (checklist, activities) = (checklist_contrast(deals, Scorer::Customer), activities(deals).rows);
        Self { study: study.id, name: study.name.clone(), checklist, activities }
    }

    /// What it says of the first criterion that these levers concern, else of the first activity: to look at both and to
    /// take what says more would be to look twice.
    fn on(&self, levers: &[&Lever]) -> Option<LeverContrast> {
        let rows = || self.checklist.criteria.iter();
        let criteria =
            levers.iter().filter_map(|lever| rows().find(|row| Some(&row.criterion) == lever.criterion.as_ref()));
        let criteria =
            criteria.filter_map(|row| self.word(Some(row.criterion.clone()), (&row.contrast, Effect::Order)));
        let done = levers.iter().filter_map(|lever| self.activities.iter().find(|row| row.activity == lever.activity));
        criteria.chain(done.filter_map(|row| self.word(None, (&row.contrast, Effect::Shares)))).next()
    }

    fn word(
        &self,
        criterion: Option<Criterion>,
        (contrast, effect): (&Contrast, fn(f64) -> Effect),
    ) -> Option<LeverContrast> {
        let delta = contrast.delta.filter(|_| can_tell(contrast.judged))?;
        let bearing = match Verdict::on(contrast, effect) {
            Verdict::Stands if delta > 0.0 => Bearing::Stands,
            Verdict::Hint if delta > 0.0 => Bearing::Hint,
            Verdict::Stands | Verdict::Hint => Bearing::Against,
            Verdict::Slight => Bearing::Slight,
            Verdict::TooFew | Verdict::Nothing => Bearing::Nothing,
        };
        Some(LeverContrast {
            study: self.study,
            name: self.name.clone(),
            deals: self.checklist.deals,
            criterion,
            bearing,
            adjusted_p: contrast.adjusted_p,
            holds: contrast.holds,
            left_out: contrast.left_out,
        })
    }
}
