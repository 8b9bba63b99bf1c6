//! Stage 7: what can be said, what it rests on, and what is still open; one page whose every line leads to its place.

mod accounts;
mod detail;
mod draw;
mod judged;
mod open;
mod page;
mod path;
mod reasons;
mod row;

use std::{cell::OnceCell, collections::HashSet};

use ratatui::layout::Rect;

use super::{DealState, StageView, claims::Claims, coach, people, records::RecordsPopup, report};
use crate::{
    analysis::{Summary, summarise},
    domain::{Deal, FindingWaiver, Table},
    guide::{self, Finding, Target},
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        command::Command,
        draft::DraftPlace,
        edit::TextPopup,
        keys::Context,
        layer::{Outcome, Place, Reply},
        list::Selection,
        session::Session,
    },
};
use page::{Section, Source, sections};
use row::{Act, Question, Row};

/// The Review stage.
pub struct ReviewStage {
    /// Worked out when it is looked at: while steps are typed nobody does.
    summary: OnceCell<Summary>,
    selection: Selection,
    /// Which of the selected line's links is marked.
    link: usize,
    /// What the marked link points at: the coach's questions are about it.
    focus: Target,
    /// The rules of which all open questions are shown, however many.
    opened: HashSet<&'static str>,
    /// What is to be selected as soon as the page is put together.
    wanted: Option<Target>,
}

impl ReviewStage {
    /// The stage, with nothing selected.
    pub fn new() -> Self {
        Self {
            summary: OnceCell::new(),
            selection: Selection::default(),
            link: 0,
            focus: Target::Deal,
            opened: HashSet::new(),
            wanted: None,
        }
    }

    fn page(&self, deal: &DealState, session: &Session) -> Vec<Section> {
        sections(&Source {
            debrief: &deal.debrief,
            summary: self.summary.get_or_init(|| summarise(&deal.debrief)),
            findings: &deal.findings,
            waived: &deal.waived,
            opened: &self.opened,
            locale: session.locale,
            signs: session.signs,
        })
    }

    /// The selected line: the first that leads to what is wanted, else where the selection stands.
    fn selected(&self, rows: &[&Row]) -> usize {
        let leads_to = |act: &Act, target: &Target| match act {
            Act::Go(_, other) => other == target,
            Act::Claim(claim) => *target == Target::Claim(*claim),
            Act::Finding | Act::Open(_) => false,
        };
        let wanted = self.wanted.as_ref().filter(|target| **target != Target::Deal);
        wanted
            .and_then(|target| rows.iter().rposition(|row| row.links.first().is_some_and(|act| leads_to(act, target))))
            .unwrap_or_else(|| self.selection.row(rows.len()))
    }

    fn act(&mut self, row: &Row, deal: &DealState, session: &mut Session) -> Outcome {
        let Some(act) = row.links.get(self.link.min(row.links.len().saturating_sub(1))) else {
            return Outcome::Done;
        };
        match act {
            Act::Go(stage, target) => {
                Outcome::Go(Place { deal: deal.debrief.deal.id, stage: *stage, target: target.clone() })
            }
            Act::Claim(claim) => Outcome::Open(Box::new(RecordsPopup::<Claims>::new(deal).at(*claim))),
            Act::Finding => Outcome::Open(Box::new(finding(&deal.debrief.deal, session))),
            Act::Open(rule) => {
                self.opened.insert(*rule);
                Outcome::Done
            }
        }
    }

    /// Makes one person of two, where the selected line asks that.
    fn say_yes(row: &Row, deal: &DealState, session: &mut Session) -> Reply {
        match &row.question {
            Question::Open(Finding { rule: guide::TWICE_RULE, target: Target::Participant(bare), .. }) => {
                people::unite_twice(*bare, &deal.debrief, &[Context::Review], session)?;
                Ok(Outcome::Done)
            }
            // The coach's question may be answered all the same.
            _ => Ok(Outcome::Ignored),
        }
    }

    /// Sets a question aside, or takes one up again.
    fn waive(row: &Row, deal: &DealState, session: &mut Session) -> Reply {
        match &row.question {
            Question::Open(finding) => {
                Ok(Outcome::Open(Box::new(coach::waive_question(finding, &deal.debrief, session))))
            }
            Question::SetAside(waiver, asks) => take_up(waiver, asks, session),
            // The coach's question may be set aside all the same.
            Question::None => Ok(Outcome::Ignored),
        }
    }
}

fn take_up(waiver: &FindingWaiver, asks: &str, session: &mut Session) -> Reply {
    session.edit(EditLabel::UnwaiveFinding, asks, Some(waiver.deal), |tx| tx.delete(waiver))?;
    session.tell(t!(session.locale, "review-taken-up", what = asks));
    Ok(Outcome::Done)
}

/// The text of what the debrief showed.
fn finding(deal: &Deal, session: &mut Session) -> TextPopup {
    let title = t!(session.locale, "field-deal-finding");
    let seen = deal.clone();
    let place = DraftPlace::field(Some(deal.id), (Table::Deal, deal.id.uuid()), "finding");
    TextPopup::new(title.clone(), place, &deal.finding, session, move |text, session| {
        let new = Deal { finding: text, ..seen.clone() };
        session.edit(EditLabel::ChangeDeal, &title, Some(seen.id), |tx| tx.update(&seen, &new))?;
        Ok(())
    })
}

impl StageView for ReviewStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Review]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        let page = self.page(deal, session);
        let rows: Vec<&Row> = page.iter().flat_map(|section| &section.rows).collect();
        let current = |at: usize| rows.get(at).copied();
        self.selection.select(self.selected(&rows));
        self.wanted = None;
        if self.selection.run(command, rows.len()) {
            self.link = 0;
        } else {
            let Some(row) = current(self.selection.row(rows.len())) else {
                return Ok(Outcome::Ignored);
            };
            match command {
                Command::Activate => return Ok(self.act(row, deal, session)),
                Command::Right => self.link = (self.link + 1).min(row.links.len().saturating_sub(1)),
                Command::Left => self.link = self.link.saturating_sub(1),
                Command::Waive => return Self::waive(row, deal, session),
                Command::Asked => return Self::say_yes(row, deal, session),
                Command::ReadReport => {
                    return Ok(Outcome::Open(Box::new(report::read(&deal.debrief, session))));
                }
                _ => return Ok(Outcome::Ignored),
            }
        }
        let act = current(self.selection.row(rows.len())).and_then(|row| row.links.get(self.link));
        self.focus = match act {
            Some(Act::Go(_, target)) => target.clone(),
            Some(Act::Claim(claim)) => Target::Claim(*claim),
            _ => Target::Deal,
        };
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _deal: &DealState) {
        self.summary.take();
    }

    fn select(&mut self, target: &Target, _deal: &DealState) {
        self.wanted = Some(target.clone());
        self.link = 0;
    }

    fn focus(&self, _deal: &DealState) -> Target {
        self.focus.clone()
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        let page = self.page(deal, session);
        let rows: Vec<&Row> = page.iter().flat_map(|section| &section.rows).collect();
        draw::draw(canvas, area, &page, self.selected(&rows), self.link);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        let page = self.page(deal, session);
        let rows: Vec<&Row> = page.iter().flat_map(|section| &section.rows).collect();
        if let Some(row) = rows.get(self.selected(&rows)) {
            detail::draw(canvas, area, row, self.link, &deal.debrief, session);
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Right, Command::Waive, Command::Report, Command::ReadReport, Command::Claims]
    }
}
