//! Reads deals for the answers, a few before each frame, so that nobody waits for ten thousand.

use std::{
    collections::HashSet,
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    analysis::answer::{Case, name_steps},
    answers::{Deals, Question},
    domain::{Deal, Id, LeverBook, Names, Study, Table},
    i18n::{Locale, t},
    tui::session::Session,
    wording,
};

/// So long at the most are deals read before a frame.
const TIME: Duration = Duration::from_millis(6);

/// So many are read between two looks at the clock.
const AT_ONCE: usize = 32;

/// What the answers are made from.
#[derive(Default)]
pub struct Recorded {
    /// The deals.
    pub cases: Vec<Case>,
    /// The levers.
    pub book: LeverBook,
    /// The name of the study whose deals they are; none for all deals.
    pub study: Option<String>,
}

/// The answers from so many deals are made before a frame; from more it would be felt.
const QUICK: usize = 300;

impl Recorded {
    /// Whether so few deals were read that nobody notices how long an answer takes.
    pub fn is_quick(&self) -> bool {
        self.cases.len() <= QUICK
    }

    /// The deals, ready to be asked.
    pub fn deals(&self, locale: Locale) -> Deals<'_> {
        let deals = Deals::new(&self.cases, locale).with_levers(&self.book);
        match &self.study {
            Some(study) => deals.of_study(study),
            None => deals,
        }
    }
}

/// The deals as they were last read, and those that are being read.
pub struct Gather {
    recorded: Arc<Recorded>,
    /// Only the deals of this study are read; none for all that are not put away.
    study: Option<Id<Study>>,
    /// What of them is read.
    tables: &'static [Table],
    work: Option<Work>,
    fault: Option<String>,
}

struct Work {
    left: Vec<Deal>,
    read: Vec<Case>,
    names: Names,
    /// Deals of which one side is heard blind: of these only what may be shown counts.
    blind: HashSet<Id<Deal>>,
    study: Option<String>,
}

impl Gather {
    /// Of all deals, or of those of a study, what these tables hold; nothing is read yet.
    pub fn new(study: Option<Id<Study>>, tables: &'static [Table]) -> Self {
        Self { recorded: Arc::default(), study, tables, work: None, fault: None }
    }

    /// With what has been read elsewhere.
    #[must_use]
    pub fn with(mut self, recorded: Arc<Recorded>) -> Self {
        self.recorded = recorded;
        self
    }

    /// The study whose deals are read.
    pub fn study(&self) -> Option<Id<Study>> {
        self.study
    }

    /// All as it was last read whole.
    pub fn recorded(&self) -> &Arc<Recorded> {
        &self.recorded
    }

    /// Begins to read; until that is done the last reading stands.
    pub fn begin(&mut self, session: &Session) {
        match self.work(session) {
            Ok(work) => (self.fault, self.work) = (None, Some(work)),
            Err(fault) => (self.fault, self.work) = (Some(fault), None),
        }
    }

    fn work(&self, session: &Session) -> Result<Work, String> {
        let (workbook, locale) = (&session.workbook, session.locale);
        let told = |error| wording::store_error(&error, locale);
        let mut left = workbook.all_deals().map_err(told)?;
        let mut name = None;
        match self.study {
            None => left.retain(|deal| !deal.archived),
            Some(id) => {
                let study = workbook.get(id).map_err(told)?.ok_or_else(|| t!(locale, "study-gone"))?;
                let its: HashSet<Id<Deal>> = workbook.compared_deals(id).map_err(told)?.into_iter().collect();
                left.retain(|deal| its.contains(&deal.id));
                name = Some(study.name);
            }
        }
        let names = Names::new(&workbook.synonyms().map_err(told)?);
        let blind = session.blind_deals().map_err(told)?;
        Ok(Work { read: Vec::with_capacity(left.len()), left, names, blind, study: name })
    }

    /// Reads as many deals as there is time for; whether that was the last of them.
    pub fn go_on(&mut self, session: &Session) -> bool {
        let begun = Instant::now();
        let Some(work) = &mut self.work else { return false };
        while work.read.len() < work.left.len() {
            let next = &work.left[work.read.len()..];
            let next = &next[..next.len().min(AT_ONCE)];
            let names = &work.names;
            let read = session.workbook.outlined(next, self.tables, |outline| Case::named(outline, names));
            let seen = read.and_then(|mut cases| {
                let blind = next.iter().zip(&mut cases).filter(|(deal, _)| work.blind.contains(&deal.id));
                for (deal, case) in blind {
                    *case = Case::named(&session.debrief(deal.id)?, names);
                }
                Ok(cases)
            });
            match seen {
                Ok(cases) => work.read.extend(cases),
                Err(error) => {
                    self.fault = Some(wording::store_error(&error, session.locale));
                    self.work = None;
                    return true;
                }
            }
            if begun.elapsed() > TIME && work.read.len() < work.left.len() {
                return false;
            }
        }
        match session.lever_book() {
            Ok(book) => {
                let (mut cases, study) = (std::mem::take(&mut work.read), work.study.take());
                name_steps(&mut cases);
                let book = if study.is_some() { book.within(|deal| is_among(&cases, deal)) } else { book };
                self.recorded = Arc::new(Recorded { cases, book, study });
                session.renew_digests();
            }
            Err(error) => self.fault = Some(wording::store_error(&error, session.locale)),
        }
        self.work = None;
        true
    }

    /// Whether there is more to read.
    pub fn is_behind(&self) -> bool {
        self.work.is_some()
    }

    /// Why the deals could not be read.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }
}

impl Default for Gather {
    fn default() -> Self {
        Self::new(None, Question::ALL_READ)
    }
}

/// The cases stand in the order of their deals' ids.
fn is_among(cases: &[Case], deal: Id<Deal>) -> bool {
    cases.binary_search_by_key(&deal, |case| case.deal.id).is_ok()
}
