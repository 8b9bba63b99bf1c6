//! Home: the deals, and a preview of the one selected.

use ratatui::layout::Rect;

use super::{
    canvas::Canvas,
    command::Command,
    deal::DealScreen,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::{Selection, first_row},
    look::Role,
    session::Session,
};
use crate::store::{DealQuery, DealRow};

/// The Home screen.
pub struct Home {
    rows: Vec<DealRow>,
    selection: Selection,
}

impl Home {
    /// Home over a workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(session: &Session) -> anyhow::Result<Self> {
        let mut home = Self { rows: Vec::new(), selection: Selection::default() };
        home.reload(session)?;
        Ok(home)
    }
}

impl Layer for Home {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Home, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.rows.get(self.selection.row(self.rows.len())) {
                Some(row) => Ok(Outcome::Open(Box::new(DealScreen::open(row.deal.id, session)?))),
                None => Ok(Outcome::Done),
            },
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.rows = session.workbook.deals(&DealQuery::default())?;
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, _session: &Session) {
        let selected = self.selection.row(self.rows.len());
        let first = first_row(selected, self.rows.len(), area.height.into());
        for (row, y) in (first..self.rows.len()).zip(area.top()..area.bottom()) {
            let deal = &self.rows[row].deal;
            let line = Rect { y, height: 1, ..area };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            let text = super::deal::deal_line(deal, area.width, canvas);
            canvas.text(area.x + 2, y, area.width.saturating_sub(2), &text, Role::Text);
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::New, Command::Search, Command::Filter, Command::Sort, Command::Undo]
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text("unknown", &[])
    }
}
