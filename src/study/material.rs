//! What a study's answers are made from.

use crate::{
    analysis::answer::{Case, Group},
    domain::{Deal, Debrief, Id, Study, keyed::keyed_enum},
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
    }
}

/// A study with all that is recorded of its deals.
#[derive(Debug, Clone)]
pub struct Material {
    /// The study.
    pub study: Study,
    /// Its deals: won, lost, then open ones; within, the later decided first.
    pub debriefs: Vec<Debrief>,
    /// The same as the answers need them.
    pub cases: Vec<Case>,
}

impl Material {
    /// A study of these deals.
    pub fn new(study: Study, mut debriefs: Vec<Debrief>) -> Self {
        debriefs.sort_by_key(|debrief| {
            let group = Group::of(debrief.deal.outcome);
            let day = debrief.deal.decided_on.map(|date| date.middle());
            (group.is_none(), group, std::cmp::Reverse(day), debrief.deal.id)
        });
        let cases = debriefs.iter().map(Case::of).collect();
        Self { study, debriefs, cases }
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
        Self { dot: '●', none: '·', solid: "━━▶", dashed: "┄┄▶", even: "──▶" };
    /// For those that have not.
    pub const ASCII: Self = Self { dot: 'o', none: '.', solid: "==>", dashed: "..>", even: "-->" };
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
