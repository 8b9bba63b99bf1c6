//! What a study's answers are made from.

use crate::{
    analysis::answer::{Case, Group, NameMatch, like_names},
    domain::{Deal, Debrief, Id, Names, Study, Synonym, keyed::keyed_enum},
    guide::{Programme, StudyFinding, programme},
    i18n::{Locale, t},
};

keyed_enum! {
    /// A part of a study.
    Part, "study_part" {
        /// What it lacks.
        Board = "board",
        /// What separates won from lost on the checklist.
        Checklist = "checklist",
        /// What the paths share.
        Paths = "paths",
        /// What more debriefs could show.
        More = "more",
    }
}

/// A study with all that is recorded of its deals.
#[derive(Debug, Clone)]
pub struct Material {
    /// The study.
    pub study: Study,
    /// Its deals: won, lost, then open ones; within, the later decided first.
    pub debriefs: Vec<Debrief>,
    /// The same as the answers need them, with names that mean one thing taken as one.
    pub cases: Vec<Case>,
    /// What the workbook holds beside them.
    pub beside: Beside,
}

/// What a study needs to know of the workbook besides its own deals.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What was said of names for what was done.
    pub synonyms: Vec<Synonym>,
    /// The deals that are not in the study and not put away.
    pub deals: Vec<Deal>,
}

impl Material {
    /// A study of these deals.
    pub fn new(study: Study, debriefs: Vec<Debrief>, mut beside: Beside) -> Self {
        let mut debriefs: Vec<Debrief> = debriefs.iter().map(|debrief| debrief.seen(None).into_owned()).collect();
        beside.deals.retain(|deal| !deal.archived && !debriefs.iter().any(|debrief| debrief.deal.id == deal.id));
        debriefs.sort_by_key(|debrief| {
            let group = Group::of(debrief.deal.outcome);
            let day = debrief.deal.decided_on.map(|date| date.middle());
            (group.is_none(), group, std::cmp::Reverse(day), debrief.deal.id)
        });
        let names = Names::new(&beside.synonyms);
        let cases = debriefs.iter().map(|debrief| Case::named(debrief, &names)).collect();
        Self { study, debriefs, cases, beside }
    }

    /// Names for what was done that may mean one thing.
    pub fn like_names(&self, locale: Locale) -> Vec<NameMatch> {
        like_names(&self.debriefs, &self.beside.synonyms, |key| locale.activity(key))
    }

    /// What a careful coach asks of it as a whole.
    pub fn programme(&self, locale: Locale) -> Vec<StudyFinding> {
        programme(&Programme {
            debriefs: &self.debriefs,
            selection: &self.study.selection,
            beside: &self.beside.deals,
            names: &self.like_names(locale),
        })
    }

    /// A deal of it.
    pub fn debrief(&self, deal: Id<Deal>) -> Option<&Debrief> {
        self.debriefs.iter().find(|debrief| debrief.deal.id == deal)
    }

    /// Won and lost deals.
    pub fn counts(&self) -> (usize, usize) {
        let count = |group| self.cases.iter().filter(|case| case.group() == Some(group)).count();
        (count(Group::Won), count(Group::Lost))
    }

    /// A deal's customer and title.
    pub fn name(&self, deal: Id<Deal>) -> String {
        self.debrief(deal).map_or_else(String::new, |debrief| named(&debrief.deal))
    }

    /// Customers' names, one after the other.
    pub fn customers(&self, deals: &[Id<Deal>]) -> String {
        let of = |deal: &Id<Deal>| self.debrief(*deal).map(|debrief| debrief.deal.customer.clone());
        deals.iter().filter_map(of).collect::<Vec<_>>().join(", ")
    }
}

/// A deal's customer and title.
pub(super) fn named(deal: &Deal) -> String {
    format!("{} · {}", deal.customer, deal.title)
}

/// The signs that a page draws with.
#[derive(Debug, Clone, Copy)]
pub struct Marks {
    /// A judgement on the scale.
    pub dot: char,
    /// What has been seen, as a bar.
    pub full: char,
    /// What is likely to be.
    pub ahead: char,
    /// Nothing there.
    pub none: char,
    /// A way of won deals.
    pub solid: &'static str,
    /// A way of lost deals.
    pub dashed: &'static str,
    /// A way of as many won as lost deals.
    pub even: &'static str,
}

impl Marks {
    /// For terminals and files that have all of them.
    pub const UNICODE: Self =
        Self {
            dot: '●', full: '█', ahead: '░', none: '·', solid: "━━▶", dashed: "┄┄▶", even: "──▶"
        };
    /// For those that have not.
    pub const ASCII: Self =
        Self { dot: 'o', full: '#', ahead: '-', none: '.', solid: "==>", dashed: "..>", even: "-->" };
}

/// The word for how a deal ended.
pub(super) fn group_word(group: Option<Group>, locale: Locale) -> String {
    match group {
        Some(Group::Won) => t!(locale, "study-won"),
        Some(Group::Lost) => t!(locale, "study-lost"),
        None => t!(locale, "study-open"),
    }
}

/// How often chance alone does it, in words: `8 in 100`.
pub fn chance(p: Option<f64>, locale: Locale) -> String {
    match p {
        None => "·".to_owned(),
        Some(p) if p < 0.005 => t!(locale, "study-chance-rare"),
        Some(p) if p >= 0.995 => t!(locale, "study-chance-always"),
        Some(p) => t!(locale, "study-chance", count = (p * 100.0).round() as usize),
    }
}

/// The same within a sentence: `in 8 of 100 tries`.
pub(super) fn tries(p: Option<f64>, locale: Locale) -> String {
    match p.unwrap_or(1.0) {
        p if p < 0.005 => t!(locale, "study-tries-rare"),
        p if p >= 0.995 => t!(locale, "study-tries-always"),
        p => t!(locale, "study-tries", count = (p * 100.0).round() as usize),
    }
}
