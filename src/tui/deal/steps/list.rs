//! Commands while the list has the keys.

use super::{
    StepsStage, View,
    capture::{Goes, line_place},
    compares, edits,
};
use crate::{
    capture,
    domain::{Debrief, Id, Keyed, Step},
    fields::StepFacts,
    i18n::t,
    store::EditLabel,
    tui::{
        command::Command,
        deal::{DealState, incident_popup},
        draft,
        form::FormPopup,
        layer::{Outcome, Reply},
        session::Session,
    },
};

impl StepsStage {
    /// Runs a command while the list has the keys.
    pub(super) fn run_list(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        match command {
            Command::Capture => self.type_at(Goes::ToTheEnd, deal),
            Command::InsertAfter => self.type_at(self.selected.map_or(Goes::ToTheEnd, Goes::After), deal),
            Command::InsertBefore => self.type_at(self.selected.map_or(Goes::ToTheEnd, Goes::Before), deal),
            Command::NextView => {
                self.view = self.view.next();
                if self.view == View::Lanes && !compares(deal) {
                    self.view = self.view.next();
                }
            }
            Command::Walk => self.walk(deal),
            Command::Replay => return crate::tui::deal::replay(deal.debrief.deal.id, session),
            Command::Source => self.next_source(deal, session)?,
            Command::NextLeap => {
                self.view = View::Matrix;
                self.go_to_leap(self.leap.map_or(0, |leap| leap + 1), deal);
            }
            // From the table of who was in when, the step is looked at where it stands.
            Command::GoToStep | Command::Activate if self.view == View::Matrix && self.selected.is_some() => {
                self.view = View::Timeline;
            }
            Command::Back if self.view != View::Timeline => self.view = View::Timeline,
            _ if self.move_in_view(command, deal) => {}
            _ => match self.selected {
                Some(step) => return self.run_on_step(command, step, deal, session),
                None if command == Command::Activate => self.type_at(Goes::ToTheEnd, deal),
                None => return Ok(Outcome::Ignored),
            },
        }
        Ok(Outcome::Done)
    }

    /// Gives the capture line the keys; what is typed goes there.
    fn type_at(&mut self, goes: Goes, deal: &DealState) {
        if goes == Goes::ToTheEnd {
            self.select_place(usize::MAX);
        }
        self.capture.goes = goes;
        self.capture.read(&deal.debrief);
        self.capture.menu.close();
        self.is_typing = true;
    }

    fn run_on_step(&mut self, command: Command, id: Id<Step>, deal: &DealState, session: &mut Session) -> Reply {
        let debrief = &deal.debrief;
        let Some(step) = debrief.step(id) else {
            return Ok(Outcome::Ignored);
        };
        match command {
            Command::Activate => return self.open_form(deal, session),
            Command::EditLine => self.edit_line(id, deal, session)?,
            Command::MoveUp | Command::MoveDown => {
                let by = if command == Command::MoveUp { -1 } else { 1 };
                if edits::move_step(step, by, debrief, session)? {
                    self.fresh = Some(id);
                    let way = if by < 0 { "up" } else { "down" };
                    session.tell(t!(session.locale, "steps-moved", title = step.title.as_str(), way = way));
                }
            }
            Command::Delete => {
                edits::delete(step, session)?;
                session.tell(t!(session.locale, "steps-deleted", title = step.title.as_str()));
            }
            Command::MarkLever => edits::mark_lever(step, session)?,
            Command::ToldBy => self.next_told(step, deal, session)?,
            Command::AddIncident => {
                return Ok(Outcome::Open(incident_popup::new_incident(deal, Some(id), session)));
            }
            Command::NextPart if self.view == View::Matrix => self.next_part(step, deal, session)?,
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    /// The form with every field of the selected step.
    pub(super) fn open_form(&self, deal: &DealState, session: &Session) -> Reply {
        let Some(step) = self.selected else {
            return Ok(Outcome::Done);
        };
        let load = move |debrief: &Debrief| StepFacts::of(debrief, step);
        let form = FormPopup::open(deal.debrief.deal.id, EditLabel::ChangeStep, session, load)?;
        Ok(Outcome::Open(Box::new(form)))
    }

    /// The selected step as a line; where an unfinished edit of it was kept, that.
    fn edit_line(&mut self, step: Id<Step>, deal: &DealState, session: &Session) -> anyhow::Result<()> {
        let debrief = &deal.debrief;
        let Some(place) = self.timeline.place(step) else {
            return Ok(());
        };
        let context = self.capture.context_at(debrief, place);
        let line = capture::line_of(debrief, step, self.capture.scene.lexicon(), &context);
        let kept = draft::unfinished(&session.workbook, &line_place(debrief.deal.id, step))?;
        self.keep_text(deal, session)?;
        self.capture.edit(step, line, kept, debrief);
        self.is_typing = true;
        Ok(())
    }

    fn next_told(&mut self, step: &Step, deal: &DealState, session: &mut Session) -> anyhow::Result<()> {
        let gone = edits::next_told(step, &deal.debrief, &self.kept_tellings, session)?;
        if let Some(telling) = gone {
            if telling.holds_something() {
                session.tell(t!(session.locale, "steps-telling-gone", who = session.locale.label(telling.source)));
            }
            self.kept_tellings.retain(|other| (other.step, other.source) != (telling.step, telling.source));
            self.kept_tellings.push(telling);
        }
        Ok(())
    }

    fn next_part(&self, step: &Step, deal: &DealState, session: &mut Session) -> anyhow::Result<()> {
        match self.matrix_person(&deal.debrief) {
            Some(person) => edits::next_part(step, person, &deal.debrief, session),
            None => Ok(()),
        }
    }
}
