//! What Home shows of the workbook, read whole once and read again only when the workbook has changed.

use std::{cell::OnceCell, collections::HashMap, rc::Rc, time::Duration};

use jiff::Timestamp;

use super::order::Order;
use crate::{
    analysis::answer::{Case, ComparedStudies, MayBeOne, Ranked, may_be_one, ranked_by},
    domain::{Deal, Id, Keyed, Kind, LeverBook, Outcome, Progress, Sitting, Study, StudyDeal, country_code},
    i18n::Locale,
    tui::{deal::SittingClock, session::Session},
    wording,
};

/// A study with its deals.
pub struct StudyRow {
    /// The study.
    pub study: Study,
    /// The places of its deals in [`Overview::deals`].
    pub deals: Vec<usize>,
}

/// All deals, studies and levers, without what is recorded in the deals.
#[derive(Default)]
pub struct Overview {
    /// All deals, archived ones too, as made.
    pub deals: Vec<Deal>,
    /// How far all debriefs have come: read only for the order that needs it.
    pub progress: Option<HashMap<Id<Deal>, Progress>>,
    /// All studies, as made.
    pub studies: Vec<StudyRow>,
    /// All levers, those being worked on first.
    pub levers: Vec<Ranked>,
    /// Levers that may be one.
    pub may_be_one: Vec<MayBeOne>,
    /// What both are made from.
    pub book: LeverBook,
    /// The sittings that wait to be taken up, or run, each with the minutes that were kept of it.
    pub under_way: HashMap<Id<Deal>, (Sitting, u64)>,
    clocks: Vec<Rc<SittingClock>>,
    /// When the newest edit was made.
    pub changed_at: Option<Timestamp>,
    places: HashMap<Id<Deal>, usize>,
    /// What the filter looks at, a text for each deal; made when something is first filtered.
    texts: OnceCell<Vec<String>>,
}

impl Overview {
    /// Reads the workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(session: &Session) -> anyhow::Result<Self> {
        let mut overview = Self { deals: session.workbook.all_deals()?, ..Self::default() };
        overview.read_rest(session)?;
        Ok(overview)
    }

    /// Reads again what has changed: of the deals only these.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn read_again(&mut self, changed: &[Id<Deal>], session: &Session) -> anyhow::Result<()> {
        for id in changed {
            let place = self.deals.binary_search_by_key(id, |deal| deal.id);
            match (session.workbook.get(*id)?, place) {
                (Some(deal), Ok(at)) => {
                    if let Some(texts) = self.texts.get_mut() {
                        texts[at] = search_text(&deal, session.locale);
                    }
                    self.deals[at] = deal;
                }
                (Some(deal), Err(at)) => {
                    if let Some(texts) = self.texts.get_mut() {
                        texts.insert(at, search_text(&deal, session.locale));
                    }
                    self.deals.insert(at, deal);
                }
                (None, Ok(at)) => {
                    if let Some(texts) = self.texts.get_mut() {
                        texts.remove(at);
                    }
                    self.deals.remove(at);
                }
                (None, Err(_)) => {}
            }
        }
        if let Some(progress) = &mut self.progress {
            let counts = session.workbook.progress_of(changed)?;
            progress.extend(changed.iter().copied().zip(counts.into_iter().map(|(progress, _)| progress)));
            as_shown(progress, session)?;
        }
        self.read_rest(session)
    }

    /// Counts how far all debriefs have come.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn count_all(&mut self, session: &Session) -> anyhow::Result<()> {
        if self.progress.is_none() {
            let mut progress = session.workbook.progress_of_all()?;
            as_shown(&mut progress, session)?;
            self.progress = Some(progress);
        }
        Ok(())
    }

    /// Studies and levers, which are few.
    fn read_rest(&mut self, session: &Session) -> anyhow::Result<()> {
        let workbook = &session.workbook;
        let deals = &self.deals;
        let places: HashMap<Id<Deal>, usize> = deals.iter().enumerate().map(|(at, deal)| (deal.id, at)).collect();
        let mut studies: Vec<StudyRow> =
            workbook.studies()?.into_iter().map(|study| StudyRow { study, deals: Vec::new() }).collect();
        for link in workbook.study_deals()?.into_iter().filter(StudyDeal::is_compared) {
            if let (Some(study), Some(at)) =
                (studies.iter_mut().find(|row| row.study.id == link.study), places.get(&link.deal))
            {
                study.deals.push(*at);
            }
        }
        for row in &mut studies {
            Order::Outcome.sort(&mut row.deals, deals, None);
        }
        self.book = session.lever_book()?;
        let under_way = session.under_way()?.into_iter();
        self.under_way = under_way.map(|(sitting, minutes)| (sitting.deal, (sitting, minutes))).collect();
        self.clocks = self.under_way.keys().map(|deal| session.clock(*deal)).collect();
        self.changed_at = workbook.can_undo()?.map(|entry| entry.at);
        (self.studies, self.places) = (studies, places);
        self.may_be_one = may_be_one(&self.book);
        self.rank(&[], &ComparedStudies::default());
        Ok(())
    }

    /// Ranks the levers by what is known of these deals, and by what the studies have been found to say. What is being done or chosen stands before what may be, and that
    /// before what is over.
    pub fn rank(&mut self, cases: &[Case], studies: &ComparedStudies) {
        self.levers = ranked_by(&self.book, cases, studies);
    }

    /// What the filter looks at, a text for each deal.
    pub fn texts(&self, locale: Locale) -> &[String] {
        self.texts.get_or_init(|| self.deals.iter().map(|deal| search_text(deal, locale)).collect())
    }

    /// The deal with this id.
    pub fn deal(&self, id: Id<Deal>) -> Option<&Deal> {
        self.places.get(&id).map(|at| &self.deals[*at])
    }

    /// Where a deal stands in [`Overview::deals`].
    pub fn place(&self, id: Id<Deal>) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// When a sitting that runs will show another minute.
    pub fn due_in(&self) -> Option<Duration> {
        self.clocks.iter().filter_map(|clock| clock.due_in()).min()
    }

    /// How many deals are not put away.
    pub fn current(&self) -> usize {
        self.deals.iter().filter(|deal| !deal.archived).count()
    }

    /// How many of these deals were won, and how many ended without an order.
    pub fn won_and_lost(&self, deals: &[usize]) -> (usize, usize) {
        let count = |of: fn(Outcome) -> bool| deals.iter().filter(|at| of(self.deals[**at].outcome)).count();
        (count(|outcome| outcome == Outcome::Won), count(Outcome::is_not_won))
    }
}

/// Of the deals of which one side is heard blind, only what may be shown counts.
fn as_shown(progress: &mut HashMap<Id<Deal>, Progress>, session: &Session) -> anyhow::Result<()> {
    for deal in session.blind_deals()? {
        progress.insert(deal, session.debrief(deal)?.progress());
    }
    Ok(())
}

/// What a filter looks at: who, what, how it ended, and what the deals of a study are chosen by.
pub fn search_text(deal: &Deal, locale: Locale) -> String {
    let outcome = wording::outcome(deal, locale);
    // Found by what was typed, by its code and by the country's name.
    let country = format!("{} {} {}", deal.country, country_code(&deal.country), locale.country(&deal.country));
    let kind =
        |what: &str, kind: Option<Kind>| kind.map(|kind| locale.text(&format!("home-{what}-{}", kind.key()), &[]));
    let kinds = [kind("customer", deal.customer_kind), kind("offering", deal.offering_kind)];
    let business = deal.business_type.map(|business| locale.label(business));
    let year = deal.decided_on.map(|date| date.middle().year().to_string());
    let words: Vec<String> = kinds.into_iter().chain([business, year]).flatten().collect();
    let texts = [&deal.customer, &deal.title, &outcome, &deal.winner, &deal.segment, &deal.division, &country];
    texts.into_iter().chain(&words).map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deal_is_found_by_the_code_of_its_country_and_by_the_name_whichever_is_recorded() {
        for country in ["DE", "Germany", "Deutschland"] {
            let mut deal = Deal::new("Hofstetter", "line 3");
            country.clone_into(&mut deal.country);
            let text = search_text(&deal, Locale::EN);
            assert!(["DE", "Germany"].iter().all(|word| text.contains(word)), "{text}");
        }
    }
}
