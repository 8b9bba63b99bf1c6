//! What lies behind a figure of a study: deals, and in them steps, incidents and words.

use ratatui::layout::Rect;

use super::{
    HEAD, enter, fault_page, layout,
    reading::{Reading, whole},
    reckoning::Reckoning,
};
use crate::{
    domain::Scorer,
    i18n::t,
    study::{self, Behind, Material, Tone},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::Selection,
        look::Role,
        session::Session,
    },
    work::Task,
};

/// A page behind a row.
pub struct BehindScreen {
    what: Behind,
    /// The study, with all that is recorded of the deals that the page shows.
    material: Material,
    side: Scorer,
    heading: String,
    /// How many more deals there are than it shows.
    more: usize,
    reckoning: Reckoning,
    /// The study's deals, while they are read anew.
    reading: Option<Reading>,
    selection: Selection,
    /// How wide and how high the part of the page is that is in view.
    view: (u16, u16),
}

impl BehindScreen {
    /// The page behind this.
    ///
    /// # Errors
    /// When what is recorded of its deals cannot be read.
    pub fn open(what: Behind, material: Material, side: Scorer, session: &Session) -> anyhow::Result<Self> {
        let mut screen = Self {
            what,
            material,
            side,
            heading: String::new(),
            more: 0,
            reckoning: Reckoning::default(),
            reading: None,
            selection: Selection::default(),
            view: (0, 0),
        };
        screen.put_together(session)?;
        screen.select_first();
        Ok(screen)
    }

    /// What only explains stands above: the selection begins where one can go on.
    fn select_first(&mut self) {
        let items = self.reckoning.page().items();
        self.selection.select(items.iter().position(Option::is_some).unwrap_or(0));
    }

    fn selected(&self) -> Option<&Behind> {
        let items = self.reckoning.page().items();
        items.get(self.selection.row(items.len())).copied().flatten()
    }

    fn put_together(&mut self, session: &Session) -> anyhow::Result<()> {
        let (deals, more) = study::deals_behind(&self.what, &self.material);
        self.material = self.material.clone().with(whole(&deals, session)?);
        self.more = more;
        let locale = session.locale;
        self.heading = study::heading_behind(&self.what, &self.material, locale).unwrap_or_default();
        let (what, side) = (self.what.clone(), self.side);
        self.reckoning.begin(&self.material, true, move |material, watch| {
            watch.at(Task::Reckoning, 0, 1)?;
            let mut page = study::behind(&what, material, side, locale, watch)?;
            if more > 0 {
                page.text(t!(locale, "study-behind-more", count = more), Tone::Dim);
            }
            Ok(page)
        });
        Ok(())
    }

    /// Reads on; whether that was the last of it.
    fn read_on(&mut self, session: &Session) -> anyhow::Result<()> {
        let Some(reading) = &mut self.reading else { return Ok(()) };
        if reading.go_on(session)?
            && let Some(reading) = self.reading.take()
        {
            self.material = reading.material();
            self.put_together(session)?;
        }
        Ok(())
    }
}

impl Layer for BehindScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let items = self.reckoning.page().items().len();
        if let Command::PageUp | Command::PageDown = command {
            self.selection.select(layout::turned(
                self.reckoning.page(),
                self.view,
                self.selection,
                command == Command::PageDown,
            ));
            return Ok(Outcome::Done);
        }
        if self.selection.run(command, items) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.selected() {
                Some(Behind::Rest(name)) => {
                    let name = *name;
                    self.reckoning.unfold(name);
                    Ok(Outcome::Done)
                }
                Some(what) => enter(what, &self.material, self.side, session),
                None => anyhow::bail!(t!(session.locale, "study-nothing-behind")),
            },
            Command::Back | Command::Left => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let reading = Reading::begin(self.material.study.id, session)?;
        let is_quick = reading.is_quick();
        self.reading = Some(reading);
        if is_quick { self.read_on(session) } else { Ok(()) }
    }

    fn prepare(&mut self, area: Rect, session: &Session) {
        self.view = (area.width, area.height.saturating_sub(HEAD));
        if let Err(error) = self.read_on(session) {
            self.reading = None;
            self.reckoning.show(fault_page(&error, session));
        }
    }

    fn is_behind(&self) -> bool {
        self.reading.is_some()
    }

    fn is_waiting(&self) -> bool {
        self.reckoning.is_waiting()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let is_first = self.reckoning.page().blocks.is_empty();
        if self.reckoning.hear(session.locale) && is_first {
            self.select_first();
        }
        Ok(Outcome::Done)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let right = area.right().saturating_sub(1);
        let heading = Ink::Bold(Role::Accent);
        canvas.text(area.x + 1, area.y, right.saturating_sub(area.x + 1), &self.heading, heading);
        let from = t!(session.locale, "study-behind-from", name = self.material.study.name.as_str());
        canvas.text(area.x + 1, area.y + 1, right.saturating_sub(area.x + 1), &from, Role::Dim);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        layout::draw(canvas, body, self.reckoning.page(), self.selection, session.locale);
        if let Some(progress) = self.reckoning.progress(session.locale) {
            canvas.text(area.x + 2, body.y, area.width.saturating_sub(3), &progress, Role::Dim);
        }
    }

    fn hints(&self) -> Vec<Command> {
        let activate = self.selected().map(|_| Command::Activate);
        activate.into_iter().chain([Command::Down, Command::PageDown, Command::Back]).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "study-about-behind")
    }
}
