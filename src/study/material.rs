//! What a study's answers are made from.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;

use crate::{
    analysis::answer::{Case, Ended, Group, NameMatch, Titles, like_names, name_steps, with_path},
    arrange::Arrange,
    domain::{Deal, Debrief, FuzzyDate, Id, Names, Study, StudyDeal, Synonym, keyed::keyed_enum, title_key},
    guide::{Programme, Standing, StudyFinding, programme},
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

/// A study, and of its deals what its pages count. Its clones share that.
#[derive(Debug, Clone)]
pub struct Material {
    /// The study.
    pub study: Study,
    /// Its deals as the answers need them, with names that mean one thing taken as one: won, not won, then open ones;
    /// within, the later decided first.
    pub cases: Arc<[Case]>,
    /// What a study as a whole needs to know of each, in the same order.
    pub standings: Arc<[Standing]>,
    /// What the workbook holds beside them.
    pub beside: Beside,
    /// The deals of which all that is recorded is here, in the same order: all of them for a report, for a page behind a
    /// figure those that it shows, and else none, as ten thousand have no room.
    pub debriefs: Arc<[Debrief]>,
    titles: Arc<Titles>,
    /// What was said of names that occur here.
    said: Arc<[Synonym]>,
    /// Where each deal stands among them: every criterion asks for each.
    places: Arc<HashMap<Id<Deal>, usize>>,
    /// The same of those that are here whole.
    wholes: Arc<HashMap<Id<Deal>, usize>>,
}

/// The deals of a study as they are read, one after the other.
pub struct Gathered {
    study: Study,
    beside: Beside,
    names: Names,
    found: Vec<(Case, Standing)>,
    titles: Titles,
    /// Of each word on names whether the name occurs.
    is_met: Vec<bool>,
}

impl Gathered {
    /// None of its deals yet.
    pub fn new(study: Study, beside: Beside) -> Self {
        let (names, is_met) = (Names::new(&beside.synonyms), vec![false; beside.synonyms.len()]);
        Self { study, beside, names, found: vec![], titles: Titles::default(), is_met }
    }

    /// The study without any deals.
    pub fn empty(&self) -> Material {
        Self::new(self.study.clone(), self.beside.clone()).material()
    }

    /// Takes of a deal what is counted.
    pub fn take(&mut self, debrief: &Debrief) {
        let debrief = &*debrief.seen(None);
        for (is_met, word) in self.is_met.iter_mut().zip(&self.beside.synonyms).filter(|(is_met, _)| !**is_met) {
            let label = if word.is_title { title_key(&word.label) } else { word.label.clone() };
            *is_met = debrief.steps.iter().any(|step| match word.is_title {
                true => step.activity.is_empty() && title_key(&step.title) == label,
                false => step.activity == label,
            });
        }
        self.titles.gather(debrief, &self.names);
        self.found.push((Case::named(debrief, &self.names), Standing::of(debrief)));
    }

    /// The study of what was taken.
    pub fn material(mut self) -> Material {
        self.found.arrange_by_key(|(case, _)| order(&case.deal));
        let (mut cases, standings): (Vec<Case>, Vec<Standing>) = self.found.into_iter().unzip();
        name_steps(&mut cases);
        let said = self.beside.synonyms.iter().zip(self.is_met).filter(|(_, is_met)| *is_met);
        Material {
            said: said.map(|(word, _)| word.clone()).collect(),
            places: Arc::new(cases.iter().enumerate().map(|(at, case)| (case.deal.id, at)).collect()),
            study: self.study,
            cases: cases.into(),
            standings: standings.into(),
            beside: self.beside,
            debriefs: Arc::new([]),
            titles: Arc::new(self.titles),
            wholes: Arc::default(),
        }
    }
}

/// What stands before what.
fn order(deal: &Deal) -> impl Ord + use<> {
    let group = Group::of(deal.outcome);
    let day = deal.decided_on.map(|date| date.middle());
    (group.is_none(), group, std::cmp::Reverse(day), deal.id)
}

/// What a study needs to know of the workbook besides its own deals.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What was said of names for what was done.
    pub synonyms: Vec<Synonym>,
    /// The deals that belong to it and were not debriefed.
    pub unheard: Vec<(StudyDeal, Deal)>,
    /// How many deals of the workbook were put off or given up and have no place in it.
    pub undecided: usize,
    /// The day from which is counted how long ago something was; none where that is not told.
    pub today: Option<Date>,
}

impl Material {
    /// A study of these deals, with all that is recorded of them.
    pub fn new(study: Study, debriefs: Vec<Debrief>, beside: Beside) -> Self {
        let mut gathered = Gathered::new(study, beside);
        debriefs.iter().for_each(|debrief| gathered.take(debrief));
        gathered.material().with(debriefs)
    }

    /// The same with all that is recorded of these of its deals.
    #[must_use]
    pub fn with(self, debriefs: Vec<Debrief>) -> Self {
        let mut whole: Vec<Debrief> = debriefs.iter().map(|debrief| debrief.seen(None).into_owned()).collect();
        whole.arrange_by_key(|debrief| order(&debrief.deal));
        let wholes = whole.iter().enumerate().map(|(at, debrief)| (debrief.deal.id, at)).collect();
        Self { debriefs: whole.into(), wholes: Arc::new(wholes), ..self }
    }

    /// Names for what was done that may mean one thing.
    pub fn like_names(&self, locale: Locale) -> Vec<NameMatch> {
        like_names(&self.cases, &self.titles, &self.beside.synonyms, |key| locale.activity(key))
    }

    /// What was said of names that occur in its deals.
    pub fn said_of_names(&self) -> &[Synonym] {
        &self.said
    }

    /// What a careful coach asks of it as a whole.
    pub fn programme(&self, locale: Locale) -> Vec<StudyFinding> {
        let names = &self.like_names(locale);
        let (selection, undecided_beside) = (self.study.selection.as_str(), self.beside.undecided);
        programme(&Programme { deals: &self.standings, selection, names, undecided_beside })
    }

    /// A deal of it.
    pub fn case(&self, deal: Id<Deal>) -> Option<&Case> {
        self.places.get(&deal).map(|at| &self.cases[*at])
    }

    /// What the board knows of a deal of it.
    pub fn standing(&self, deal: Id<Deal>) -> Option<&Standing> {
        self.places.get(&deal).map(|at| &self.standings[*at])
    }

    /// All that is recorded of a deal of it, where that is here.
    pub fn debrief(&self, deal: Id<Deal>) -> Option<&Debrief> {
        self.wholes.get(&deal).map(|at| &self.debriefs[*at])
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

    /// The same of those of which a path is recorded.
    pub fn counts_with_path(&self) -> (usize, usize) {
        let ended = Ended::of(with_path(&self.cases).map(|case| case.deal.outcome));
        (ended.won, ended.not_won())
    }

    /// The same of those that have been debriefed: they have steps, or somebody has rated them.
    pub fn debriefed(&self) -> (usize, usize) {
        let debriefed = self.standings.iter().filter(|standing| standing.is_debriefed);
        let ended = Ended::of(debriefed.map(|standing| standing.deal.outcome));
        (ended.won, ended.not_won())
    }

    /// Its deals in a word: how many there are, won and not won.
    pub fn figures(&self, locale: Locale) -> String {
        let ended = self.ended();
        let not_won = wording::not_won(ended, locale);
        t!(locale, "home-study-figures", deals = self.cases.len(), won = ended.won, not_won = not_won)
    }

    /// A deal's customer and title.
    pub fn name(&self, deal: Id<Deal>) -> String {
        self.case(deal).map_or_else(String::new, |case| case.deal.name())
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
