//! While a customer looks on: one works on, and everything that stays in the house is hidden. The screens are the usual
//! ones over a deal that holds nothing else ([`analysis::before_customer`]); what was on the screen waits underneath.

use std::mem;

use ratatui::layout::Rect;
use uuid::Uuid;

use super::{
    app::App,
    canvas::Canvas,
    command::Command,
    cover::{Cover, STAGES, is_open},
    deal::DealScreen,
    home::Home,
    keys::Context,
    layer::{Layer, Outcome, Place, Reply},
    look::Role,
    popup::Reader,
    session::Session,
};
use crate::{
    analysis,
    domain::{Deal, Id},
    exchange::report::{Audience, deal_report},
    guide::{Stage, Target},
    i18n::t,
};

/// The workbook remembers under this name that a customer looks on, so that a restart in front of the customer shows
/// nothing either. The value is the deal's id, or empty where none was open.
const SETTING: &str = "customer-screen";

/// What lies on the screen where no deal is open.
struct NoDeal;

impl Layer for NoDeal {
    fn contexts(&self) -> Vec<Context> {
        Vec::new()
    }

    fn run(&mut self, _command: Command, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let place = Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: 4 };
        canvas.paragraph(place, &session.not_in_this_view("customer-screen-no-deal"), Role::Text);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::CustomerScreen]
    }

    fn about(&self, session: &Session) -> String {
        session.not_in_this_view("customer-screen-no-deal")
    }
}

/// The lowest layer while a customer looks on: the deal, at a stage that may be seen. One that cannot be read is not shown;
/// the reason stays unsaid here.
fn lowest(deal: Option<Id<Deal>>, stage: Stage, session: &Session) -> Box<dyn Layer> {
    let stage = if STAGES.contains(&stage) { stage } else { Stage::Steps };
    let screen = deal.and_then(|deal| DealScreen::at(&Place { deal, stage, target: Target::Deal }, session).ok());
    screen.map_or_else(|| Box::new(NoDeal) as Box<dyn Layer>, |screen| Box::new(screen))
}

/// What lay on the screen before a customer looked on.
pub(super) struct Beneath {
    layers: Vec<Box<dyn Layer>>,
    /// Whether what was being typed there is kept in the workbook.
    is_kept: bool,
}

/// At the start: the layers that may be seen, if the workbook remembers that a customer looks on.
pub(super) fn remembered(session: &mut Session) -> anyhow::Result<Option<Vec<Box<dyn Layer>>>> {
    let deal = match session.workbook.setting(SETTING) {
        Ok(None) => return Ok(None),
        Ok(Some(deal)) => deal.parse().ok(),
        // Where nobody knows, too little is shown rather than too much.
        Err(_) => None,
    };
    begin(session);
    let waiting = super::draft::waiting(session)?;
    Ok(Some([lowest(deal, Stage::Steps, session)].into_iter().chain(waiting).collect()))
}

fn begin(session: &mut Session) {
    session.cover = Some(Cover::new());
    session.workbook.keep_drafts_apart(true);
}

impl App {
    /// Hides what a customer may not see, or shows all again.
    pub(super) fn toggle_customer_screen(&mut self) {
        match self.session.is_covered() {
            true => self.uncover(),
            false => self.cover(),
        }
    }

    fn cover(&mut self) {
        // The customer looks at the workbook, not at a backup that is looked into.
        self.come_back();
        let is_kept = self.keep_drafts();
        let (deal, stage) = (self.deal_in_view().or(self.last_deal), self.stage_in_view());
        begin(&mut self.session);
        let layers = mem::replace(&mut self.layers, vec![lowest(deal, stage, &self.session)]);
        self.beneath = Some(Beneath { layers, is_kept });
        self.show_anew();
        self.remember(Some(deal.map(|deal| deal.to_string()).unwrap_or_default()));
    }

    fn uncover(&mut self) {
        self.keep_drafts();
        let (deal, stage) = (self.deal_in_view(), self.stage_in_view());
        self.session.cover = None;
        self.session.workbook.keep_drafts_apart(false);
        let has_typed = match self.session.workbook.join_drafts_apart() {
            Ok(has_typed) => has_typed,
            Err(error) => {
                self.session.complain(&error.into());
                false
            }
        };
        self.remember(None);
        match self.beneath.take() {
            // Nothing waits to be joined to what was being typed there, or that stands nowhere else.
            Some(beneath) if !has_typed || !beneath.is_kept => self.layers = beneath.layers,
            beneath => match (self.open_anew(deal, stage), beneath) {
                (Ok(()), _) => {}
                (Err(error), Some(beneath)) => {
                    self.layers = beneath.layers;
                    self.session.complain(&error);
                }
                (Err(error), None) => self.fail(error),
            },
        }
        self.show_anew();
        self.look_again();
    }

    /// Home, the deal, and what waits to be typed to its end.
    fn open_anew(&mut self, deal: Option<Id<Deal>>, stage: Stage) -> anyhow::Result<()> {
        let mut layers: Vec<Box<dyn Layer>> = vec![Box::new(Home::new(&self.session)?)];
        if let Some(deal) = deal {
            let place = Place { deal, stage, target: Target::Deal };
            layers.push(Box::new(DealScreen::at(&place, &self.session)?));
        }
        layers.extend(super::draft::waiting(&self.session)?);
        self.layers = layers;
        Ok(())
    }

    /// The text that was being typed before the customer came, where it could not be kept then; whether it is kept now.
    pub(super) fn keep_beneath(&mut self) -> bool {
        let Some(beneath) = self.beneath.as_ref().filter(|beneath| !beneath.is_kept) else { return true };
        self.session.workbook.keep_drafts_apart(false);
        let mut drafts = beneath.layers.iter().flat_map(|layer| layer.drafts());
        let kept = drafts.try_for_each(|(place, text)| self.session.workbook.save_draft(&place, &text));
        self.session.workbook.keep_drafts_apart(true);
        kept.is_ok()
    }

    /// Writes down whether a customer looks on; a workbook that can only be read cannot remember it.
    fn remember(&mut self, value: Option<String>) {
        if self.session.workbook.is_read_only() {
            return;
        }
        if let Err(error) = self.session.workbook.set_setting(SETTING, value.as_deref()) {
            self.session.complain(&error.into());
        }
    }

    /// Another window on the workbook may have forgotten that the customer still looks on here.
    pub(super) fn remember_still(&mut self) {
        if self.session.is_covered() && matches!(self.session.workbook.setting(SETTING), Ok(None)) {
            self.remember(Some(self.deal_in_view().map(|deal| deal.to_string()).unwrap_or_default()));
        }
    }

    fn deal_in_view(&self) -> Option<Id<Deal>> {
        self.layers.iter().rev().find_map(|layer| layer.deal())
    }

    fn stage_in_view(&self) -> Stage {
        self.layers.iter().rev().find_map(|layer| layer.stage()).unwrap_or(Stage::Steps)
    }

    /// The deal that the customer looks at is gone.
    pub(super) fn nothing_to_show(&mut self) {
        self.layers = vec![Box::new(NoDeal)];
    }

    /// Runs what means something else while a customer looks on, or nothing; whether it was such a command.
    pub(super) fn covered(&mut self, command: Command) -> bool {
        if !self.session.is_covered() {
            return false;
        }
        match command {
            Command::Report => self.read_report(),
            Command::NextStage | Command::PreviousStage => {
                let at = STAGES.iter().position(|stage| *stage == self.stage_in_view()).unwrap_or(0);
                let is_end = if command == Command::NextStage { at + 1 == STAGES.len() } else { at == 0 };
                return is_end;
            }
            command if is_open(command) => return false,
            _ => {
                let why = self.session.not_in_this_view("customer-screen-not-here");
                self.session.tell(why);
            }
        }
        true
    }

    /// The report that the customer may have in hand.
    fn read_report(&mut self) {
        let Some(deal) = self.deal_in_view().filter(|_| self.layers.len() == 1) else { return };
        // The report decides for itself what the customer may have; it is asked what is recorded, not what is on the screen.
        match self.session.workbook.debrief(deal) {
            Ok(debrief) => {
                let summary = analysis::summarise(&debrief);
                let report = deal_report(&debrief, &summary, &[], self.session.locale, Audience::Customer);
                let title = t!(self.session.locale, "customer-screen");
                self.layers.push(Box::new(Reader::new(title, &report)));
            }
            Err(error) => self.session.complain(&error.into()),
        }
    }

    /// Whether the edit that would be taken back or made again was made in the customer's sight; else that is told.
    pub(super) fn may_turn_here(&mut self, next: Option<Uuid>) -> bool {
        let Some(cover) = &self.session.cover else { return true };
        let may = next.is_some_and(|edit| cover.made(edit));
        if !may {
            let why = self.session.not_in_this_view("customer-screen-no-undo");
            self.session.tell(why);
        }
        may
    }
}
