//! Stage 1: the facts, a form that reads like a list of sentences.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{DealState, StageView};
use crate::{
    domain::ClaimStatus,
    fields::Facts,
    guide::Target,
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        form::Form,
        keys::Context,
        layer::{Outcome, Reply},
        look::Role,
        popup::draw_more,
        session::Session,
    },
};

/// Claims, sittings and landmarks: a row each.
const RECORDS: u16 = 3;

/// With fewer rows the form needs them all, and what stands below it is reached by its keys alone.
const LEAST_FORM: u16 = 9;

/// The Frame stage.
pub struct FrameStage {
    form: Form<Facts>,
}

impl FrameStage {
    /// The stage over a deal.
    pub fn new(deal: &DealState) -> Self {
        let form = Form::new(Facts::of(&deal.debrief), EditLabel::ChangeDeal, Some(deal.debrief.deal.id));
        let form = if deal.is_covered { form.before_customer() } else { form };
        Self { form }
    }
}

impl StageView for FrameStage {
    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn is_typing(&self) -> bool {
        self.form.is_typing()
    }

    fn is_text(&self, command: Command) -> bool {
        self.form.is_text(command)
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        self.form.run(command, session, Some(&deal.debrief))
    }

    fn typed(&mut self, key: KeyEvent, deal: &DealState, session: &mut Session) -> Reply {
        self.form.typed(key, session, Some(&deal.debrief))
    }

    fn pasted(&mut self, text: &str, _deal: &DealState, session: &mut Session) -> Reply {
        session.tell_of_cut(self.form.pasted(text));
        Ok(Outcome::Done)
    }

    fn settled(&mut self, _deal: &DealState, session: &mut Session) -> Reply {
        self.form.settled(session)
    }

    fn reload(&mut self, deal: &DealState) {
        self.form.set_subject(Facts::of(&deal.debrief));
    }

    fn select(&mut self, target: &Target, _deal: &DealState) {
        if matches!(target, Target::Claim(_)) {
            self.form.select_field("stated_reason");
        }
    }

    fn focus(&self, _deal: &DealState) -> Target {
        Target::Deal
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        let records = if !deal.is_covered && area.height >= LEAST_FORM + RECORDS { RECORDS } else { 0 };
        // With room to spare, the records keep to the form and not to the bottom.
        let space = u16::from(area.height > 22);
        let wanted = self.form.rows_wanted(area.width, session, Some(&deal.debrief)) + 2;
        let form = Rect { y: area.y + space, height: wanted.min(area.height - records - 2 * space), ..area };
        let rows = self.form.draw(canvas, form, session, Some(&deal.debrief));
        // The rule above the form and the row of its hint say what lies beyond them.
        draw_more(canvas, Rect { height: form.height.saturating_sub(1), ..form }, rows, session.locale);
        let below = Rect { y: form.bottom() + space, height: records, ..area };
        let indent = self.form.indent(area.width, session, Some(&deal.debrief));
        draw_records(canvas, below, indent, deal, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, _deal: &DealState, session: &Session) {
        if let Some((label, text)) = self.form.long_text_selected(session)
            && !text.trim().is_empty()
        {
            canvas.text(area.x, area.y, area.width, &label.to_uppercase(), Ink::Bold(Role::Dim));
            let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
            canvas.paragraph(body, text, Role::Text);
        }
    }

    fn drafts(&self, _deal: &DealState) -> Vec<(String, String)> {
        self.form.draft().into_iter().collect()
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = self.form.hints();
        if !self.is_typing() {
            hints.extend([Command::Sittings, Command::NextStage]);
        }
        hints
    }
}

/// What belongs to the deal besides its fields, a row each with the key that opens it.
fn draw_records(canvas: &mut Canvas, area: Rect, indent: u16, deal: &DealState, session: &Session) {
    let (debrief, locale) = (&deal.debrief, session.locale);
    let count = |status: ClaimStatus| debrief.claims.iter().filter(|claim| claim.status == status).count();
    let claims = [ClaimStatus::Supported, ClaimStatus::Refuted, ClaimStatus::Untested]
        .into_iter()
        .filter(|status| count(*status) > 0)
        .map(|status| format!("{} {}", count(status), locale.label(status)))
        .collect();
    let sittings = debrief
        .sittings
        .iter()
        .map(|sitting| match sitting.held_on {
            Some(date) => format!("{} {}", locale.date(date), locale.label(sitting.with)),
            None => locale.label(sitting.with),
        })
        .collect();
    let landmarks = debrief.landmarks.iter().map(|mark| format!("{} {}", locale.date(mark.date), mark.label)).collect();
    let rows: [(Command, String, Vec<String>, String); 3] = [
        (Command::Claims, t!(locale, "records-claims-title"), claims, t!(locale, "frame-no-claims")),
        (Command::Sittings, t!(locale, "records-sittings-title"), sittings, t!(locale, "frame-no-sittings")),
        (Command::Landmarks, t!(locale, "records-landmarks-title"), landmarks, t!(locale, "frame-no-landmarks")),
    ];
    let cells = rows.iter().map(|(_, title, ..)| width(title)).max().unwrap_or(0);
    for ((command, title, list, empty), y) in rows.into_iter().zip(area.top()..area.bottom()) {
        let key = session.key_label(&[Context::Deal], command).unwrap_or_default();
        canvas.click(Rect { y, height: 1, ..area }, command);
        let x = canvas.text(area.x + 2, y, 3, &key, Ink::Bold(Role::Accent)).max(area.x + 3) + 1;
        canvas.text(x, y, cells, &title, Role::Dim);
        let x = (x + cells + 2).max(area.x + indent);
        let room = area.right().saturating_sub(x + 1);
        if list.is_empty() {
            canvas.text(x, y, room, &empty, Role::Dim);
        } else {
            canvas.text(x, y, room, &list.join(" · "), Role::Text);
        }
    }
}
