//! While a customer looks on: one works on, and everything that stays in the house is hidden. The screens are the usual
//! ones over a deal that holds nothing else ([`analysis::before_customer`]); what was on the screen waits underneath.

use std::mem;

use ratatui::layout::Rect;
use uuid::Uuid;

use super::{
    app::App,
    canvas::Canvas,
    command::Command,
    cover::{Cover, is_open},
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
    domain::{Deal, Id, STAGES_OF_CUSTOMERS, Source},
    exchange::report::{Audience, deal_report},
    guide::{Stage, Target},
    i18n::t,
};

/// The workbook remembers under this name that a customer looks on, so that a restart in front of the customer shows
/// nothing either. The value is the deal's id, or empty where none was open.
const SETTING: &str = "customer-screen";

/// What lies on the screen where no deal is shown: the text that says so.
struct NoDeal(&'static str);

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
        canvas.text(area.x, area.y, 1, session.signs.covered(), Role::Accent);
        let place = Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: 4 };
        canvas.paragraph(place, &self.about(session), Role::Text);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::CustomerScreen]
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text(self.0, &[])
    }
}

/// The lowest layer while a customer looks on: the deal, at a stage that may be seen. One that cannot be read is not shown;
/// the reason stays unsaid here. While our own people are heard without the customer's account, none of it is left to show.
fn lowest(deal: Option<Id<Deal>>, stage: Stage, is_typing: bool, session: &Session) -> Box<dyn Layer> {
    let stage = if STAGES_OF_CUSTOMERS.contains(&stage) { stage } else { Stage::Steps };
    let Some(deal) = deal else { return Box::new(NoDeal("customer-screen-none-selected")) };
    let screen = DealScreen::at(&Place { deal, stage, target: Target::Deal }, session);
    match screen {
        Ok(_) if session.clock(deal).heard_blind() == Some(Source::Vendor) => {
            Box::new(NoDeal("customer-screen-heard-blind"))
        }
        Ok(screen) => Box::new(screen.going_on(is_typing && !session.workbook.is_read_only())),
        Err(_) => Box::new(NoDeal("customer-screen-no-deal")),
    }
}

/// What lay on the screen before a customer looked on.
pub(super) struct Beneath {
    layers: Vec<Box<dyn Layer>>,
    /// Whether what was being typed there is kept in the workbook.
    is_kept: bool,
    /// What was told when the customer came, and is told again.
    told: Option<String>,
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
    Ok(Some([lowest(deal, Stage::Steps, true, session)].into_iter().chain(waiting).collect()))
}

fn begin(session: &mut Session) {
    session.cover = Some(Cover::new());
    session.workbook.keep_drafts_apart(true);
}

/// Whether something that was typed in the customer's sight and not entered waits there.
pub(super) fn waits_there(session: &mut Session) -> bool {
    let workbook = &mut session.workbook;
    workbook.keep_drafts_apart(true);
    let drafts = workbook.drafts();
    workbook.keep_drafts_apart(false);
    drafts.is_ok_and(|drafts| drafts.iter().any(|draft| !draft.text.trim().is_empty()))
}

/// Tells of what waits in the customer's view.
pub(super) fn tell_what_waits(session: &mut Session) {
    if waits_there(session) {
        session.tell(t!(session.locale, "customer-screen-typed-waits"));
    }
}

impl App {
    /// Hides what a customer may not see, or shows all again.
    pub(super) fn toggle_customer_screen(&mut self) {
        match self.session.is_covered() {
            true => self.uncover(),
            false if self.layers.iter().any(|layer| layer.is_waiting()) => self.cover_soon(),
            false => self.cover(),
        }
    }

    /// Shows nothing from now on, and calls off what is under way. While that has the workbook for itself nothing that is typed
    /// in the customer's sight could be kept, and while a worker reads much nothing is written at once.
    fn cover_soon(&mut self) {
        self.dark = Some(Vec::new());
        if let Some(top) = self.layers.last_mut().filter(|top| top.is_under_way()) {
            let reply = top.run(Command::Back, &mut self.session);
            self.settle(reply);
        }
    }

    /// Shows what the customer may see, once what was under way has ended.
    pub(super) fn cover_now(&mut self) {
        let is_under_way = self.top().is_under_way();
        if let Some(typed) = self.dark.take_if(|_| !is_under_way) {
            self.cover();
            typed.into_iter().for_each(|event| self.handle(event));
        }
    }

    fn cover(&mut self) {
        // The customer looks at the workbook, not at a backup that is looked into.
        self.come_back();
        let is_kept = self.keep_drafts();
        let deal = self.deal_in_view().or_else(|| self.layers[self.base()].selected_deal());
        let (stage, is_capturing) = (self.stage_in_view(), self.is_capturing());
        let holds_back = self.layers.iter().any(|layer| layer.holds_back());
        let told = self.session.message().map(|message| message.text.clone());
        begin(&mut self.session);
        let shown = match holds_back {
            true => Box::new(NoDeal("customer-screen-replay")),
            false => lowest(deal, stage, is_capturing, &self.session),
        };
        let deal = deal.filter(|_| !holds_back);
        let layers = mem::replace(&mut self.layers, vec![shown]);
        self.beneath = Some(Beneath { layers, is_kept, told });
        self.show_anew();
        self.go_on_capturing(is_capturing);
        self.remember(Some(deal.map(|deal| deal.to_string()).unwrap_or_default()));
    }

    fn uncover(&mut self) {
        self.call_off();
        self.keep_drafts();
        let (deal, stage, is_capturing) = (self.deal_in_view(), self.stage_in_view(), self.is_capturing());
        self.session.cover = None;
        self.session.workbook.keep_drafts_apart(false);
        self.remember(None);
        let mut told = None;
        match self.beneath.take() {
            Some(beneath) => {
                self.layers = beneath.layers;
                told = beneath.told;
            }
            None => {
                if let Err(error) = self.open_anew(deal, stage) {
                    self.fail(error);
                }
            }
        }
        self.show_anew();
        self.look_again();
        self.go_on_capturing(is_capturing);
        tell_what_waits(&mut self.session);
        told.into_iter().for_each(|told| self.session.tell(told));
    }

    /// Whether the capture line has the keys, or has them back as soon as what lies over it is gone.
    fn is_capturing(&self) -> bool {
        let base = &self.layers[self.base()];
        base.is_typing() && base.stage() == Some(Stage::Steps)
    }

    /// Whoever types goes on typing: letters that are meant for the line must not be taken for commands.
    fn go_on_capturing(&mut self, was_capturing: bool) {
        let top = self.layers.last_mut().filter(|top| !top.is_popup() && top.stage() == Some(Stage::Steps));
        if let Some(top) = top.filter(|top| was_capturing && !top.is_typing())
            && let Err(error) = top.run(Command::Capture, &mut self.session)
        {
            self.session.complain(&error);
        }
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

    pub(super) fn deal_in_view(&self) -> Option<Id<Deal>> {
        self.layers.iter().rev().find_map(|layer| layer.deal())
    }

    fn stage_in_view(&self) -> Stage {
        self.layers.iter().rev().find_map(|layer| layer.stage()).unwrap_or(Stage::Steps)
    }

    /// The deal that the customer looks at is gone.
    pub(super) fn nothing_to_show(&mut self) {
        self.layers = vec![Box::new(NoDeal("customer-screen-no-deal"))];
    }

    /// Runs what means something else while a customer looks on, or nothing; whether it was such a command.
    pub(super) fn covered(&mut self, command: Command) -> bool {
        if !self.session.is_covered() {
            return false;
        }
        match command {
            Command::Report => self.read_report(),
            Command::NextStage | Command::PreviousStage => {
                let at = STAGES_OF_CUSTOMERS.iter().position(|stage| *stage == self.stage_in_view()).unwrap_or(0);
                let is_end = if command == Command::NextStage { at + 1 == STAGES_OF_CUSTOMERS.len() } else { at == 0 };
                return is_end;
            }
            command if is_open(command) => return false,
            _ => {
                self.session.tell(t!(self.session.locale, "customer-screen-not-here"));
            }
        }
        true
    }

    /// The report that the customer may have in hand.
    fn read_report(&mut self) {
        let Some(deal) = self.deal_in_view().filter(|_| self.layers.len() == 1) else { return };
        // The report decides for itself what the customer may have; it is asked what is recorded, not what is on the screen.
        let workbook = &self.session.workbook;
        let read = workbook.debrief(deal).and_then(|debrief| Ok((debrief, Audience::Customer.everybody(workbook)?)));
        match read {
            Ok((debrief, everybody)) => {
                let summary = analysis::summarise(&debrief);
                let report = deal_report(&debrief, &summary, &[], self.session.locale, Audience::Customer, &everybody);
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
            let why = t!(self.session.locale, "customer-screen-no-undo");
            self.session.tell(why);
        }
        may
    }
}
