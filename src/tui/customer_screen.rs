//! What stands on the screen while a customer looks on: the deal as the customer may have it in hand, and nothing else.

use ratatui::layout::Rect;

use super::{
    app::App,
    canvas::{Canvas, Ink, width},
    command::Command,
    keys::Context,
    layer::Layer,
    look::Role,
    popup::Reader,
    session::Session,
};
use crate::{
    analysis,
    domain::{Deal, Id},
    exchange::report::{Audience, deal_report},
    i18n::t,
};

/// The workbook remembers under this name that the screen is covered, so that a restart in front of the customer shows
/// nothing either. The value is the deal's id, or empty where none was open.
const SETTING: &str = "customer-screen";

/// Covers all layers: while it is there, it alone is drawn and it alone hears keys and mouse.
pub(super) struct CustomerScreen {
    deal: Option<Id<Deal>>,
    /// The deal as its customer may read it; none where there is no deal to show.
    reader: Option<Reader>,
    /// What the user must know now, always a sentence of ours that quotes nothing.
    note: Option<String>,
}

impl CustomerScreen {
    fn new(deal: Option<Id<Deal>>, session: &Session) -> Self {
        let mut screen = Self { deal, reader: None, note: None };
        screen.read(session);
        screen
    }

    /// The cover, if the workbook remembers that there was one.
    pub(super) fn remembered(session: &Session) -> Option<Self> {
        match session.workbook.setting(SETTING) {
            Ok(None) => None,
            Ok(Some(deal)) => Some(Self::new(deal.parse().ok(), session)),
            // Where nobody knows, too little is shown rather than too much.
            Err(_) => Some(Self::new(None, session)),
        }
    }

    /// Reads the deal. One that is gone or cannot be read is not shown; the reason stays unsaid here.
    pub(super) fn read(&mut self, session: &Session) {
        let debrief = self.deal.and_then(|deal| session.debrief(deal).ok());
        let report = debrief.map(|debrief| {
            let summary = analysis::summarise(&debrief);
            deal_report(&debrief, &summary, &[], session.locale, Audience::Customer)
        });
        let title = t!(session.locale, "customer-screen");
        let foot = t!(session.locale, "customer-screen-reading");
        self.reader = report.map(|report| Reader::new(title, &report).with_foot(foot));
    }

    fn run(&mut self, command: Command, session: &mut Session) {
        if let Some(reader) = &mut self.reader {
            // Only the reader's own movements: nothing that it could open or close.
            drop(reader.run(command, session));
        }
    }

    /// Draws itself on the whole screen.
    pub(super) fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let body = Rect { height: area.height.saturating_sub(2), ..area };
        match &self.reader {
            Some(reader) => reader.draw(canvas, body, session),
            None => {
                let place = Rect { x: body.x + 2, y: body.y + 1, width: body.width.saturating_sub(4), height: 4 };
                canvas.paragraph(place, &t!(session.locale, "customer-screen-no-deal"), Role::Text);
            }
        }
        let y = area.bottom().saturating_sub(1);
        canvas.rule(area.x, y.saturating_sub(1), area.width);
        let key = session.key_label(&[Context::Global], Command::CustomerScreen).unwrap_or_default();
        let text = t!(session.locale, "customer-screen-ends", key = key);
        canvas.text_right(area.right().saturating_sub(1), y, 60, &text, Role::Dim);
        canvas.click(Rect { x: area.x, y, width: area.width, height: 1 }, Command::CustomerScreen);
        if let Some(note) = &self.note {
            let cells = area.width.saturating_sub(width(&text) + 4);
            canvas.text(area.x + 1, y, cells, note, Ink::Bold(Role::Warn));
        }
    }
}

impl App {
    /// Covers the screen for the customer, or uncovers it.
    pub(super) fn toggle_customer_screen(&mut self) {
        let setting = if self.customer.take().is_some() {
            None
        } else {
            // The cover belongs to the workbook, not to a backup that is looked into.
            self.come_back();
            self.keep_drafts();
            let deal = self.layers.iter().rev().find_map(|layer| layer.deal()).or(self.last_deal);
            self.customer = Some(CustomerScreen::new(deal, &self.session));
            Some(deal.map(|deal| deal.to_string()).unwrap_or_default())
        };
        if let Err(error) = self.session.workbook.set_setting(SETTING, setting.as_deref()) {
            self.session.complain(&error.into());
        }
    }

    /// Runs a command while the screen is covered; whether it was.
    pub(super) fn covered(&mut self, command: Command) -> bool {
        if self.customer.is_none() {
            return false;
        }
        if command == Command::Quit && (self.keep_drafts() || self.told_of_loss) {
            self.over = true;
        } else if command == Command::Quit {
            self.told_of_loss = true;
            let key = self.session.key_label(&[Context::Global], Command::Quit).unwrap_or_default();
            let note = t!(self.session.locale, "quit-loses-text", key = key);
            self.customer.iter_mut().for_each(|cover| cover.note = Some(note.clone()));
        } else if let Some(cover) = &mut self.customer {
            cover.run(command, &mut self.session);
        }
        true
    }
}
