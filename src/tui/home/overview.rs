//! What Home shows of the workbook, read whole once and read again only when the workbook has changed.

use std::collections::HashMap;

use jiff::Timestamp;

use super::order::Order;
use crate::{
    domain::{Deal, Id, Outcome, Study},
    store::{DealQuery, DealRow, LeverRow},
    tui::session::Session,
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
    pub deals: Vec<DealRow>,
    /// What the filter looks at, a text for each deal.
    pub texts: Vec<String>,
    /// All studies, as made.
    pub studies: Vec<StudyRow>,
    /// All levers, those being worked on first.
    pub levers: Vec<LeverRow>,
    /// When the newest edit was made.
    pub changed_at: Option<Timestamp>,
    places: HashMap<Id<Deal>, usize>,
}

impl Overview {
    /// Reads the workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(session: &Session) -> anyhow::Result<Self> {
        let workbook = &session.workbook;
        let deals = workbook.deals(&DealQuery { archived: true, study: None })?;
        let texts = deals.iter().map(|row| search_text(&row.deal, session)).collect();
        let places: HashMap<Id<Deal>, usize> = deals.iter().enumerate().map(|(at, row)| (row.deal.id, at)).collect();
        let mut studies: Vec<StudyRow> =
            workbook.studies()?.into_iter().map(|study| StudyRow { study, deals: Vec::new() }).collect();
        for link in workbook.study_deals()? {
            if let (Some(study), Some(at)) =
                (studies.iter_mut().find(|row| row.study.id == link.study), places.get(&link.deal))
            {
                study.deals.push(*at);
            }
        }
        for row in &mut studies {
            Order::Outcome.sort(&mut row.deals, &deals);
        }
        let mut levers = workbook.lever_rows()?;
        // What is being done stands before what may be, and that before what is over; within, as made.
        levers.sort_by_key(|row| !row.lever.state.is_active() as u8 * 10 + row.lever.state as u8);
        let changed_at = workbook.can_undo()?.map(|entry| entry.at);
        Ok(Self { deals, texts, studies, levers, changed_at, places })
    }

    /// The deal with this id.
    pub fn deal(&self, id: Id<Deal>) -> Option<&DealRow> {
        self.places.get(&id).map(|at| &self.deals[*at])
    }

    /// Where a deal stands in [`Overview::deals`].
    pub fn place(&self, id: Id<Deal>) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// How many deals are not put away.
    pub fn current(&self) -> usize {
        self.deals.iter().filter(|row| !row.deal.archived).count()
    }

    /// How many of these deals were won, and how many ended without an order.
    pub fn won_and_lost(&self, deals: &[usize]) -> (usize, usize) {
        let count = |of: fn(Outcome) -> bool| deals.iter().filter(|at| of(self.deals[**at].deal.outcome)).count();
        (count(|outcome| outcome == Outcome::Won), count(Outcome::is_not_won))
    }
}

fn search_text(deal: &Deal, session: &Session) -> String {
    let outcome = session.locale.label(deal.outcome);
    // Found by the code that was typed and by the country's name.
    let country = format!("{} {}", deal.country, session.locale.country(&deal.country));
    format!("{} {} {outcome} {} {} {country}", deal.customer, deal.title, deal.winner, deal.segment)
}
