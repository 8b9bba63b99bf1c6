//! Which deal is to be replayed: from Home, whose list says how each of them ended, one goes here first.

use ratatui::layout::Rect;

use crate::{
    arrange::Arrange,
    domain::{Deal, Id},
    i18n::t,
    store::{DealQuery, DealRow},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        popup::draw_more,
        session::Session,
    },
};

/// The deals by name, with nothing that says how they ended, nor after how many steps. It covers the whole screen, and stays below the replay.
pub struct ReplayChoice {
    rows: Vec<DealRow>,
    selection: Selection,
}

impl ReplayChoice {
    /// All deals that are not put away, this one selected.
    ///
    /// # Errors
    /// When the deals cannot be read.
    pub fn new(deal: Id<Deal>, session: &Session) -> anyhow::Result<Self> {
        let mut choice = Self { rows: Vec::new(), selection: Selection::default() };
        choice.read(deal, session)?;
        Ok(choice)
    }

    fn read(&mut self, deal: Id<Deal>, session: &Session) -> anyhow::Result<()> {
        self.rows = session.workbook.deals(&DealQuery::default())?;
        // By name: sorted by outcome or date they would say too much.
        self.rows.arrange_by_cached_key(|row| (row.deal.customer.to_lowercase(), row.deal.title.to_lowercase()));
        if let Some(at) = self.rows.iter().position(|row| row.deal.id == deal) {
            self.selection.select(at);
        }
        Ok(())
    }

    fn current(&self) -> Option<Id<Deal>> {
        self.rows.get(self.selection.row(self.rows.len())).map(|row| row.deal.id)
    }
}

impl Layer for ReplayChoice {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::ReplayChoice, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows.len()) {
            return Ok(Outcome::Done);
        }
        match (command, self.current()) {
            (Command::Activate, Some(deal)) => super::open(deal, session),
            (Command::Back, _) => Ok(Outcome::Close),
            (Command::Quit | Command::Help | Command::Palette | Command::Settings | Command::Suspend, _) => {
                Ok(Outcome::Ignored)
            }
            // What leads elsewhere would show how they ended.
            _ => Ok(Outcome::Done),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        match self.current() {
            Some(deal) => self.read(deal, session),
            None => Ok(()),
        }
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let x = canvas.text(area.x + 1, area.y, 20, &t!(locale, "replay-title"), Ink::Bold(Role::Accent)) + 3;
        let room = area.right().saturating_sub(x + 1);
        canvas.text(x, area.y, room, &t!(locale, "replay-which"), Role::Text);
        let note = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: 2 };
        let used = canvas.paragraph(note, &t!(locale, "replay-which-note"), Role::Dim);
        canvas.rule(area.x, area.y + 1 + used, area.width);
        let top = area.y + 2 + used;
        let list = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
        let selected = self.selection.row(self.rows.len());
        let height = usize::from(list.height);
        let first = first_row(selected, self.rows.len(), height);
        for ((at, row), y) in self.rows.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            canvas.row(line, at);
            if at == selected {
                canvas.select(line);
            }
            let room = line.width.saturating_sub(4);
            let x = canvas.text(line.x + 2, y, room / 2, &row.deal.customer, Ink::Bold(Role::Text));
            canvas.text(x, y, (line.x + 2 + room).saturating_sub(x), &format!(" · {}", row.deal.title), Role::Text);
        }
        draw_more(canvas, list, (first, height, self.rows.len()), locale);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Down, Command::Back]
    }

    fn holds_back(&self) -> bool {
        true
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "replay-which-note")
    }
}
