//! What lies behind a figure of a study: deals, and in them steps, incidents and words.

use ratatui::layout::Rect;

use super::{HEAD, enter, layout, read};
use crate::{
    domain::Scorer,
    i18n::t,
    study::{self, Behind, Material, Page},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::Selection,
        look::Role,
        session::Session,
    },
};

/// A page behind a row.
pub struct BehindScreen {
    what: Behind,
    material: Material,
    side: Scorer,
    heading: String,
    page: Page,
    selection: Selection,
    /// How wide and how high the part of the page is that is in view.
    view: (u16, u16),
}

impl BehindScreen {
    /// The page behind this.
    pub fn open(what: Behind, material: Material, side: Scorer, session: &Session) -> Self {
        let mut screen = Self {
            what,
            material,
            side,
            heading: String::new(),
            page: Page::default(),
            selection: Selection::default(),
            view: (0, 0),
        };
        screen.put_together(session);
        // What only explains stands above: the selection begins where one can go on.
        screen.selection.select(screen.page.items().iter().position(Option::is_some).unwrap_or(0));
        screen
    }

    fn selected(&self) -> Option<&Behind> {
        let items = self.page.items();
        items.get(self.selection.row(items.len())).copied().flatten()
    }

    fn put_together(&mut self, session: &Session) {
        let found = study::behind(&self.what, &self.material, self.side, session.locale);
        (self.heading, self.page) = found.unwrap_or_default();
    }
}

impl Layer for BehindScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let items = self.page.items().len();
        if let Command::PageUp | Command::PageDown = command {
            self.selection.select(layout::turned(&self.page, self.view, self.selection, command == Command::PageDown));
            return Ok(Outcome::Done);
        }
        if self.selection.run(command, items) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.selected() {
                Some(what) => enter(what, &self.material, self.side, session),
                None => anyhow::bail!(t!(session.locale, "study-nothing-behind")),
            },
            Command::Back | Command::Left => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.material = read(self.material.study.id, session)?;
        self.put_together(session);
        Ok(())
    }

    fn prepare(&mut self, area: Rect, _: &Session) {
        self.view = (area.width, area.height.saturating_sub(HEAD));
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let right = area.right().saturating_sub(1);
        let heading = Ink::Bold(Role::Accent);
        canvas.text(area.x + 1, area.y, right.saturating_sub(area.x + 1), &self.heading, heading);
        let from = t!(session.locale, "study-behind-from", name = self.material.study.name.as_str());
        canvas.text(area.x + 1, area.y + 1, right.saturating_sub(area.x + 1), &from, Role::Dim);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        layout::draw(canvas, body, &self.page, self.selection, session.locale);
    }

    fn hints(&self) -> Vec<Command> {
        let activate = self.selected().map(|_| Command::Activate);
        activate.into_iter().chain([Command::Down, Command::PageDown, Command::Back]).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "study-about-behind")
    }
}
