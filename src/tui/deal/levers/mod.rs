//! Stage 6: what to change, and what it rests on; below, what asks for a lever and has none yet.

mod actions;
mod detail;
mod ledger;
mod list;

use ratatui::layout::Rect;

pub use actions::lever_state;
pub(super) use actions::question;

use self::ledger::Ledger;
use super::{DealState, StageView};
use crate::{
    domain::{Deal, Debrief, Id, Lever},
    guide::{self, Candidate, Target},
    i18n::t,
    tui::{canvas::Canvas, command::Command, keys::Context, layer::Reply, list::Selection, session::Session},
};

/// The Levers stage: one selection over the levers and, after them, the candidates.
pub struct LeversStage {
    selection: Selection,
    /// The levers when the deal was last read, to find a new one.
    known: Vec<Id<Lever>>,
    /// What the list shows of other deals, and whether it is to be read (again).
    ledger: Ledger,
    is_stale: bool,
    /// Whether one side is heard blind: what we conclude waits until that has ended.
    is_put_aside: bool,
}

/// What can be selected.
enum Row<'a> {
    Lever(&'a Lever),
    Candidate(Candidate),
}

/// Lets levers be made and changed, but not while one side is heard blind: what we conclude would lead whoever is heard.
///
/// # Errors
/// Says so, and how that ends.
pub(super) fn may_be_changed(deal: Id<Deal>, session: &Session) -> anyhow::Result<()> {
    match session.clock(deal).heard_blind() {
        Some(_) => anyhow::bail!(t!(session.locale, "levers-put-aside")),
        None => Ok(()),
    }
}

impl LeversStage {
    /// The stage over a deal.
    pub fn new(deal: &DealState) -> Self {
        Self {
            selection: Selection::default(),
            known: ids(&deal.debrief),
            ledger: Ledger::default(),
            is_stale: true,
            // Where that changes, the stages begin anew.
            is_put_aside: deal.clock.heard_blind().is_some(),
        }
    }

    fn rows<'a>(&self, debrief: &'a Debrief) -> Vec<Row<'a>> {
        if self.is_put_aside {
            return Vec::new();
        }
        let candidates = guide::candidates(debrief).into_iter().map(Row::Candidate);
        debrief.levers.iter().map(Row::Lever).chain(candidates).collect()
    }

    fn selected<'a>(&self, debrief: &'a Debrief) -> Option<Row<'a>> {
        let mut rows = self.rows(debrief);
        let at = self.selection.row(rows.len());
        (at < rows.len()).then(|| rows.swap_remove(at))
    }
}

fn ids(debrief: &Debrief) -> Vec<Id<Lever>> {
    debrief.levers.iter().map(|lever| lever.id).collect()
}

impl StageView for LeversStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Levers]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        actions::run(self, command, deal, session)
    }

    fn reload(&mut self, deal: &DealState) {
        let now = ids(&deal.debrief);
        // A lever that has just been made, or brought back, is the one to go on with.
        if let Some(at) = now.iter().position(|id| !self.known.contains(id)) {
            self.selection.select(at);
        }
        self.known = now;
        self.is_stale = true;
    }

    fn prepare(&mut self, deal: &DealState, session: &Session) {
        if std::mem::take(&mut self.is_stale) {
            // What cannot be read is not shown; the next edit says why.
            self.ledger = Ledger::read(&deal.debrief, session).unwrap_or_default();
        }
    }

    fn select(&mut self, target: &Target, deal: &DealState) {
        if let Target::Lever(id) = target
            && let Some(at) = deal.debrief.levers.iter().position(|lever| lever.id == *id)
        {
            self.selection.select(at);
        }
    }

    fn focus(&self, deal: &DealState) -> Target {
        match self.selected(&deal.debrief) {
            Some(Row::Candidate(candidate)) => candidate.target(),
            Some(Row::Lever(lever)) => Target::Lever(lever.id),
            None => Target::Deal,
        }
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        list::draw(self, canvas, area, &deal.debrief, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        match self.selected(&deal.debrief) {
            Some(Row::Lever(lever)) => {
                detail::draw_lever(canvas, area, &deal.debrief, lever, &self.ledger, session.locale)
            }
            Some(Row::Candidate(candidate)) => {
                detail::draw_candidate(canvas, area, &deal.debrief, &candidate, session);
            }
            None => {}
        }
    }

    fn hints(&self) -> Vec<Command> {
        match self.is_put_aside {
            true => vec![Command::Agenda],
            false => vec![Command::Activate, Command::LeverState, Command::Evidence, Command::New, Command::Delete],
        }
    }
}
