//! Stage 4: the critical incidents as cards, what delighted facing what annoyed.

mod actions;
mod cards;
mod detail;

use ratatui::layout::Rect;

use super::{DealState, StageView, incident_popup::IncidentPopup};
use crate::{
    domain::{Debrief, Id, Incident, IncidentKind, Keyed},
    fields::IncidentFacts,
    guide::Target,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        command::Command,
        form::FormPopup,
        keys::Context,
        layer::{Outcome, Reply},
        list::Selection,
        session::Session,
    },
};

/// The Incidents stage. The selection is an incident rather than a row, so that it follows its card when the card
/// moves, and comes back with it.
#[derive(Default)]
pub struct IncidentsStage {
    selected: Option<Id<Incident>>,
    /// Where the selection stands while no incident with that id is there.
    row: usize,
}

/// All incidents in the order of the cards: what delighted, then what annoyed, each along the steps.
fn in_order(debrief: &Debrief) -> Vec<&Incident> {
    IncidentKind::ALL.iter().flat_map(|kind| debrief.incidents_in_order(*kind)).collect()
}

impl IncidentsStage {
    fn row(&self, incidents: &[&Incident]) -> usize {
        let found = incidents.iter().position(|incident| Some(incident.id) == self.selected);
        found.unwrap_or(self.row.min(incidents.len().saturating_sub(1)))
    }

    fn incident<'a>(&self, debrief: &'a Debrief) -> Option<&'a Incident> {
        let incidents = in_order(debrief);
        incidents.get(self.row(&incidents)).copied()
    }

    fn stand(&mut self, row: usize, incidents: &[&Incident]) {
        self.row = row;
        self.selected = incidents.get(row).map(|incident| incident.id);
    }

    /// Moves the selection; `false` when the command is none that moves.
    fn moves(&mut self, command: Command, incidents: &[&Incident]) -> bool {
        let row = self.row(incidents);
        match command {
            Command::Left | Command::Right => {
                let delighted = incidents.iter().filter(|one| one.kind == IncidentKind::Delighted).count();
                let is_left = row < delighted;
                let (to, len) =
                    if command == Command::Left { (0, delighted) } else { (delighted, incidents.len() - delighted) };
                if is_left != (command == Command::Left) && len > 0 {
                    let height = if is_left { row } else { row - delighted };
                    self.stand(to + height.min(len - 1), incidents);
                }
            }
            _ => {
                let mut selection = Selection::default();
                selection.select(row);
                if !selection.run(command, incidents.len()) {
                    return false;
                }
                self.stand(selection.row(incidents.len()), incidents);
            }
        }
        true
    }

    /// Asks for a new incident, which is selected as soon as it is there.
    fn add(&mut self, kind: IncidentKind, deal: &DealState, session: &Session) -> Outcome {
        let popup = IncidentPopup::new(deal, None, kind, session);
        self.selected = Some(popup.id());
        Outcome::Open(Box::new(popup))
    }
}

impl StageView for IncidentsStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Incidents]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        let incidents = in_order(&deal.debrief);
        if self.moves(command, &incidents) {
            return Ok(Outcome::Done);
        }
        // Whatever becomes of the selected incident, the selection knows where it stood.
        self.row = self.row(&incidents);
        match command {
            Command::NewDelighted => return Ok(self.add(IncidentKind::Delighted, deal, session)),
            Command::NewAnnoyed => return Ok(self.add(IncidentKind::Annoyed, deal, session)),
            _ => {}
        }
        let Some(incident) = self.incident(&deal.debrief) else {
            // Without any, Enter begins as the empty stage says.
            return match command {
                Command::Activate => Ok(self.add(IncidentKind::Delighted, deal, session)),
                _ => Ok(Outcome::Ignored),
            };
        };
        match command {
            Command::Activate => {
                let id = incident.id;
                let load = move |debrief: &Debrief| IncidentFacts::of(debrief, id);
                let form = FormPopup::open(deal.debrief.deal.id, EditLabel::ChangeIncident, session, load)?;
                Ok(Outcome::Open(Box::new(form.at_field("what"))))
            }
            Command::PickStep => actions::pick("step", incident, &deal.debrief, session),
            Command::PickCriteria => actions::pick("criteria", incident, &deal.debrief, session),
            Command::GoToStep => actions::go_to_step(incident, session),
            Command::NewLever => actions::lever(incident, &deal.debrief, session),
            Command::Delete => actions::delete(incident, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn select(&mut self, target: &Target, _deal: &DealState) {
        if let Target::Incident(id) = target {
            self.selected = Some(*id);
        }
    }

    fn focus(&self, deal: &DealState) -> Target {
        self.incident(&deal.debrief).map_or(Target::Deal, |incident| Target::Incident(incident.id))
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        let incidents = in_order(&deal.debrief);
        cards::draw(canvas, area, &deal.debrief, &incidents, self.row(&incidents), session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        if let Some(incident) = self.incident(&deal.debrief) {
            detail::draw(canvas, area, incident, &deal.debrief, session);
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![
            Command::NewDelighted,
            Command::NewAnnoyed,
            Command::Activate,
            Command::PickStep,
            Command::NewLever,
            Command::GoToStep,
        ]
    }
}
