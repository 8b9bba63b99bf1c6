//! A new incident, typed in one line wherever one is: its kind, who felt it, what happened.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::DealState;
use crate::{
    domain::{Id, Incident, IncidentKind, Keyed, Side, Source, Step},
    fields::{self, Scope},
    guide,
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        draft::{self, DraftPlace},
        edit::LineEdit,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        popup::{centred, rows_below},
        session::Session,
    },
};

/// The popup is at most so wide.
const WIDTH: u16 = 74;

/// A small popup that asks what happened. What is typed is a draft until Enter keeps it: leaving throws nothing away,
/// the next new incident of the deal begins with it.
pub struct IncidentPopup {
    incident: Incident,
    step: Option<String>,
    line: LineEdit,
    fault: Option<String>,
    /// Whether somebody has said which kind it is; else the words may.
    is_chosen: bool,
}

/// Asks for a new incident on a step, or on none.
pub fn new_incident(deal: &DealState, step: Option<Id<Step>>, session: &Session) -> Box<dyn Layer> {
    Box::new(IncidentPopup::new(deal, step, IncidentKind::Delighted, session))
}

impl IncidentPopup {
    /// The popup for an incident of this kind, which Tab can still change.
    pub fn new(deal: &DealState, step: Option<Id<Step>>, kind: IncidentKind, session: &Session) -> Self {
        let debrief = &deal.debrief;
        // What is told in a sitting is told by the side that is heard.
        let heard = match deal.is_covered {
            true => Some(Source::Customer),
            false => deal.clock.sitting().and_then(|sitting| sitting.source()),
        };
        let felt_by = if heard == Some(Source::Vendor) { Side::Vendor } else { Side::Customer };
        let mut incident = Incident::new(debrief.deal.id, kind, felt_by, "");
        incident.told_by = heard;
        incident.step = step;
        let title = step.and_then(|id| Some((debrief.number(id)?, debrief.step(id)?)));
        let mut popup = Self {
            incident,
            step: title.map(|(number, step)| format!("{number} {}", step.title)),
            line: LineEdit::default(),
            fault: None,
            is_chosen: kind == IncidentKind::Annoyed,
        };
        if let Ok(Some(text)) = draft::unfinished(&session.workbook, &popup.place()) {
            popup.line = LineEdit::new(&text);
        }
        popup.guess();
        popup
    }

    /// The incident as it will be.
    pub fn id(&self) -> Id<Incident> {
        self.incident.id
    }

    /// What sounds annoyed is no delight, unless somebody has said so.
    fn guess(&mut self) {
        if !self.is_chosen {
            let annoys = guide::annoys(self.line.text());
            self.incident.kind = if annoys { IncidentKind::Annoyed } else { IncidentKind::Delighted };
        }
    }

    fn place(&self) -> String {
        DraftPlace::line(self.incident.deal, draft::INCIDENT).to_string()
    }

    fn accept(&mut self, session: &mut Session) -> Reply {
        let scope = Scope { locale: session.locale, today: session.today(), debrief: None };
        match fields::what_happened(self.line.text(), scope) {
            Ok(what) => self.incident.what = what,
            Err(fault) => {
                self.fault = Some(fault.0);
                return Ok(Outcome::Done);
            }
        }
        let incident = &self.incident;
        session.settling(&self.place(), |session| {
            session.edit(EditLabel::AddIncident, &incident.what, Some(incident.deal), |tx| tx.insert(incident))
        })?;
        draft::forget(&session.workbook, &self.place())?;
        Ok(Outcome::Close)
    }

    fn leave(&self, session: &mut Session) -> Outcome {
        let kept = if self.line.text().trim().is_empty() {
            draft::forget(&session.workbook, &self.place())
        } else {
            draft::set_aside(&session.workbook, &self.place(), self.line.text())
        };
        if let Err(error) = kept {
            // One must get out of here even when nothing can be written.
            session.complain(&error.into());
        }
        Outcome::Close
    }

    /// The kinds and the sides in one row, the chosen ones lit.
    fn draw_choices(&self, canvas: &mut Canvas, row: Rect, session: &Session) {
        let mut x = row.x;
        let start = x;
        for kind in IncidentKind::ALL {
            let on = *kind == self.incident.kind;
            let ink = if on { Ink::Bold(Role::of_incident(*kind)) } else { Ink::Role(Role::Dim) };
            let chosen = if on { canvas.signs.on() } else { canvas.signs.off() };
            let text = format!("{chosen} {} {}", canvas.signs.incident(*kind), session.locale.label(*kind));
            x = canvas.text(x, row.y, row.right().saturating_sub(x), &text, ink) + 2;
        }
        canvas.click(Rect { x: start, width: x.saturating_sub(start), ..row }, Command::OtherKind);
        x += 2;
        let start = x;
        for side in [Side::Customer, Side::Vendor] {
            let on = side == self.incident.felt_by;
            let sign = if on { canvas.signs.on() } else { canvas.signs.off() };
            let ink = if on { Ink::Bold(Role::of_side(side)) } else { Ink::Role(Role::Dim) };
            let text = format!("{sign} {}", session.locale.label(side));
            x = canvas.text(x, row.y, row.right().saturating_sub(x), &text, ink) + 2;
        }
        canvas.click(Rect { x: start, width: x.saturating_sub(start), ..row }, Command::OtherFeltBy);
    }
}

impl Layer for IncidentPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::NewIncident]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::Accept => return self.accept(session),
            Command::Back => return Ok(self.leave(session)),
            Command::OtherKind => (self.incident.kind, self.is_chosen) = (self.incident.kind.next(), true),
            Command::OtherFeltBy => {
                self.incident.felt_by = match self.incident.felt_by {
                    Side::Customer => Side::Vendor,
                    _ => Side::Customer,
                }
            }
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        self.line.typed(key);
        self.fault = None;
        self.guess();
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        session.tell_of_cut(self.line.pasted(text));
        self.fault = None;
        self.guess();
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let title = match &self.step {
            Some(step) => t!(session.locale, "incident-new-on-step", step = step.as_str()),
            None => t!(session.locale, "incident-new"),
        };
        let (said, ink) = match &self.fault {
            Some(fault) => (fault.clone(), Role::Bad),
            None if !self.is_chosen && self.incident.kind == IncidentKind::Annoyed => {
                (t!(session.locale, "incident-new-guessed"), Role::Warn)
            }
            None => (t!(session.locale, "incident-new-hint"), Role::Dim),
        };
        let rows = rows_below(area, WIDTH, &said);
        let inner = canvas.popup(centred(area, WIDTH, 7 + rows), &title);
        self.draw_choices(canvas, Rect { height: 1, ..inner }, session);
        self.line.draw_plain(canvas, inner.x, inner.y + 2, inner.width);
        canvas.paragraph(Rect { y: inner.y + 3, height: rows, ..inner }, &said, ink);
        let foot = t!(session.locale, "incident-new-foot");
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Accept, Command::OtherKind, Command::OtherFeltBy, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "incident-new-about")
    }

    fn drafts(&self) -> Vec<(String, String)> {
        let text = self.line.text();
        (!text.trim().is_empty()).then(|| (self.place(), text.to_owned())).into_iter().collect()
    }
}
