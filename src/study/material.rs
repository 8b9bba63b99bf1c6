//! What a study's answers are made from.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::{
    analysis::answer::{Case, Ended, Group, NameMatch, like_names},
    arrange::Arrange,
    domain::{Deal, Debrief, FuzzyDate, Id, Names, Study, StudyDeal, Synonym, keyed::keyed_enum},
    guide::{Programme, StudyFinding, programme},
    i18n::{Locale, t},
    wording,
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
    /// Its deals: won, not won, then open ones; within, the later decided first.
    pub debriefs: Vec<Debrief>,
    /// The same as the answers need them, with names that mean one thing taken as one.
    pub cases: Vec<Case>,
    /// What the workbook holds beside them.
    pub beside: Beside,
    /// Where each deal stands among them: every criterion asks for each.
    places: HashMap<Id<Deal>, usize>,
}

/// What a study needs to know of the workbook besides its own deals.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What was said of names for what was done.
    pub synonyms: Vec<Synonym>,
    /// The deals that belong to it and were not debriefed.
    pub unheard: Vec<(StudyDeal, Deal)>,
    /// The day from which is counted how long ago something was; none where that is not told.
    pub today: Option<Date>,
}

impl Material {
    /// A study of these deals.
    pub fn new(study: Study, debriefs: Vec<Debrief>, beside: Beside) -> Self {
        let mut debriefs: Vec<Debrief> = debriefs.iter().map(|debrief| debrief.seen(None).into_owned()).collect();
        debriefs.arrange_by_key(|debrief| {
            let group = Group::of(debrief.deal.outcome);
            let day = debrief.deal.decided_on.map(|date| date.middle());
            (group.is_none(), group, std::cmp::Reverse(day), debrief.deal.id)
        });
        let names = Names::new(&beside.synonyms);
        let cases = debriefs.iter().map(|debrief| Case::named(debrief, &names)).collect();
        let places = debriefs.iter().enumerate().map(|(at, debrief)| (debrief.deal.id, at)).collect();
        Self { study, debriefs, cases, beside, places }
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
            names: &self.like_names(locale),
        })
    }

    /// A deal of it.
    pub fn debrief(&self, deal: Id<Deal>) -> Option<&Debrief> {
        self.places.get(&deal).map(|at| &self.debriefs[*at])
    }

    /// Days from the decision of a deal to today.
    pub fn days_since_decision(&self, deal: &Deal) -> Option<i32> {
        Some(FuzzyDate::day(self.beside.today?).days_since(deal.decided_on?))
    }

    /// How its deals ended.
    pub fn ended(&self) -> Ended {
        Ended::of(self.cases.iter().map(|case| case.deal.outcome))
    }

    /// Won deals, and those that were not won.
    pub fn counts(&self) -> (usize, usize) {
        (self.ended().won, self.ended().not_won())
    }

    /// The same of those that have been debriefed: they have steps, or somebody has rated them.
    pub fn debriefed(&self) -> (usize, usize) {
        let is_rated = |case: &Case| case.judgements.iter().flatten().any(Option::is_some);
        let heard = self.cases.iter().filter(|case| !case.steps.is_empty() || is_rated(case));
        let ended = Ended::of(heard.map(|case| case.deal.outcome));
        (ended.won, ended.not_won())
    }

    /// Its deals in a word: how many there are, won and not won.
    pub fn figures(&self, locale: Locale) -> String {
        let ended = self.ended();
        let not_won = wording::not_won(ended, locale);
        t!(locale, "home-study-figures", deals = self.debriefs.len(), won = ended.won, not_won = not_won)
    }

    /// A deal's customer and title.
    pub fn name(&self, deal: Id<Deal>) -> String {
        self.debrief(deal).map_or_else(String::new, |debrief| debrief.deal.name())
    }
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
