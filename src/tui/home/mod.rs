//! Home: the deals, the studies and the levers of the workbook, and a preview of what is selected.

mod actions;
mod columns;
mod deals;
mod glance;
mod levers;
mod order;
mod overview;
mod preview;
mod studies;
mod study_actions;
mod welcome;

use crossterm::event::KeyEvent;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use self::{deals::DealsTab, glance::Glances, levers::LeversTab, overview::Overview, studies::StudiesTab};
use super::{
    canvas::{Canvas, Ink, width},
    command::Command,
    deal::DealScreen,
    keys::Context,
    layer::{Layer, Outcome, Place, Reply},
    look::Role,
    session::Session,
};
use crate::{
    domain::{Deal, Id},
    guide::{Stage, Target},
    i18n::t,
};

/// From this width on, the preview has a pane of its own.
const WIDE: u16 = 100;

/// What Home lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Deals,
    Studies,
    Levers,
}

const TABS: [(Tab, Command); 3] =
    [(Tab::Deals, Command::TabDeals), (Tab::Studies, Command::TabStudies), (Tab::Levers, Command::TabLevers)];

/// The Home screen.
pub struct Home {
    overview: Overview,
    glances: Glances,
    tab: Tab,
    deals: DealsTab,
    studies: StudiesTab,
    levers: LeversTab,
    /// The preview is the other way round: hidden where there is room for it, shown instead of the list where not.
    turned: bool,
}

impl Home {
    /// Home over a workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(session: &Session) -> anyhow::Result<Self> {
        let mut home = Self {
            overview: Overview::default(),
            glances: Glances::default(),
            tab: Tab::Deals,
            deals: DealsTab::default(),
            studies: StudiesTab::default(),
            levers: LeversTab::default(),
            turned: false,
        };
        home.reload(session)?;
        Ok(home)
    }

    fn run_deals(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.deals.run(command, &self.overview) {
            if command == Command::Sort {
                let by = session.locale.label(self.deals.order());
                session.tell(t!(session.locale, "home-sorted", by = by));
            }
            return Ok(Outcome::Done);
        }
        if command == Command::New {
            return Ok(Outcome::Open(actions::new_deal(session)));
        }
        let Some(deal) = self.deals.current(&self.overview).map(|row| &row.deal) else {
            return Ok(Outcome::Ignored);
        };
        match command {
            Command::Activate => open(deal.id, session),
            Command::Duplicate => actions::duplicate(deal, session),
            Command::Archive => actions::archive(deal, session),
            Command::Delete => actions::delete(deal, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn run_studies(&mut self, command: Command, session: &mut Session) -> Reply {
        if command == Command::Activate
            && let Some(deal) = self.studies.deal(&self.overview)
        {
            return open(deal.id, session);
        }
        if self.studies.run(command, &self.overview) {
            return Ok(Outcome::Done);
        }
        if command == Command::New {
            return Ok(Outcome::Open(study_actions::new_study(session)));
        }
        let Some(study) = self.studies.current(&self.overview).map(|row| &row.study) else {
            return Ok(Outcome::Ignored);
        };
        match command {
            // An empty study has no deal to go to: it is asked for them.
            Command::Activate | Command::StudyDeals => Ok(Outcome::Open(study_actions::pick_deals(study, session)?)),
            Command::Rename => Ok(Outcome::Open(study_actions::rename(study, session))),
            Command::Delete if !self.studies.is_inside() => study_actions::delete(study, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn run_levers(&mut self, command: Command, session: &Session) -> Reply {
        if self.levers.run(command, &self.overview) {
            return Ok(Outcome::Done);
        }
        match (command, self.levers.deal(&self.overview)) {
            (Command::Activate, Some(deal)) => {
                Ok(Outcome::Go(Place { deal, stage: Stage::Levers, target: Target::Deal }))
            }
            (Command::Activate, None) if !self.overview.levers.is_empty() => {
                anyhow::bail!(t!(session.locale, "home-lever-nowhere"))
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    fn run_here(&mut self, command: Command) -> Reply {
        let at = TABS.iter().position(|(tab, _)| *tab == self.tab).unwrap_or(0);
        match command {
            Command::NextTab => self.tab = TABS[(at + 1) % TABS.len()].0,
            Command::PreviousTab => self.tab = TABS[(at + TABS.len() - 1) % TABS.len()].0,
            Command::Preview => self.turned = !self.turned,
            Command::Back if self.turned => self.turned = false,
            _ => match TABS.iter().find(|(_, other)| *other == command) {
                Some((tab, _)) => self.tab = *tab,
                None => return Ok(Outcome::Ignored),
            },
        }
        Ok(Outcome::Done)
    }

    /// Head: what workbook it is, when it was last changed; the tabs and what the list comes to.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        canvas.text(area.x + 1, area.y, 10, "debrief", Ink::Bold(Role::Accent));
        let file = session
            .workbook
            .path()
            .and_then(|path| path.file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let saved = self.saved(session);
        let right = area.right().saturating_sub(1);
        canvas.text_right(right, area.y, 36, &saved, Role::Dim);
        let room = area.width.saturating_sub(24 + width(&saved)).max(10);
        let cells = width(&file).min(room);
        let middle = (area.x + (area.width - cells.min(area.width)) / 2).max(area.x + 10);
        canvas.text(middle, area.y, right.saturating_sub(middle + width(&saved) + 1), &file, Ink::Bold(Role::Text));
        let x = self.draw_tabs(canvas, Rect { y: area.y + 1, height: 1, ..area }, session);
        let mut parts = match self.tab {
            Tab::Deals => self.deals.summary(&self.overview, session),
            Tab::Studies => Vec::new(),
            Tab::Levers => vec![(LeversTab::summary(&self.overview, session), Role::Dim)],
        };
        let cells =
            |parts: &[(String, Role)]| parts.iter().map(|(text, _)| width(text) + 3).sum::<u16>().saturating_sub(3);
        while parts.len() > 1 && cells(&parts) > right.saturating_sub(x) {
            parts.pop();
        }
        let mut x = right.saturating_sub(cells(&parts)).max(x);
        for (at, (text, role)) in parts.iter().enumerate() {
            if at > 0 {
                x = canvas.text(x, area.y + 1, 3, " · ", Role::Dim);
            }
            x = canvas.text(x, area.y + 1, right.saturating_sub(x), text, *role);
        }
    }

    /// When the workbook was last changed: today's time, else the day.
    fn saved(&self, session: &Session) -> String {
        let Some(at) = self.overview.changed_at else {
            return String::new();
        };
        let local = at.to_zoned(TimeZone::system());
        if local.date() == session.today() {
            t!(session.locale, "saved-at", time = local.strftime("%H:%M:%S").to_string())
        } else {
            t!(session.locale, "saved-at", time = session.locale.day(local.date()))
        }
    }

    fn draw_tabs(&self, canvas: &mut Canvas, area: Rect, session: &Session) -> u16 {
        let locale = session.locale;
        let mut x = area.x + 1;
        for (tab, command) in TABS {
            let label = match tab {
                Tab::Deals => t!(locale, "home-tab-deals", count = self.overview.current()),
                Tab::Studies => t!(locale, "home-tab-studies", count = self.overview.studies.len()),
                Tab::Levers => t!(locale, "home-tab-levers", count = self.overview.levers.len()),
            };
            let start = x;
            if tab == self.tab {
                let (open, close) = if canvas.signs.is_ascii() { ("[", "]") } else { ("▐", "▌") };
                x = canvas.text(x, area.y, 1, open, Role::Accent);
                canvas.highlight(Rect { x, width: width(&label), ..area });
                x = canvas.text(x, area.y, width(&label), &label, Ink::Bold(Role::Accent));
                x = canvas.text(x, area.y, 1, close, Role::Accent);
            } else {
                x = canvas.text(x + 1, area.y, width(&label), &label, Role::Text) + 1;
            }
            canvas.click(Rect { x: start, width: x.saturating_sub(start), ..area }, command);
            x += 1;
        }
        x
    }

    fn draw_list(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        match self.tab {
            Tab::Deals => self.deals.draw(canvas, area, &self.overview, &self.glances, session),
            Tab::Studies => self.studies.draw(canvas, area, &self.overview, session),
            Tab::Levers => self.levers.draw(canvas, area, &self.overview, session),
        }
    }

    fn draw_preview(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        match self.tab {
            Tab::Deals => {
                if let Some(row) = self.deals.current(&self.overview) {
                    let glance = self.glances.at(row.deal.id, session);
                    preview::draw(canvas, area, row, glance.as_deref(), session);
                }
            }
            Tab::Studies => self.studies.draw_preview(canvas, area, &self.overview, session),
            Tab::Levers => self.levers.draw_preview(canvas, area, &self.overview, session),
        }
    }

    /// Whether there is anything to preview; an empty list takes the whole width to say so.
    fn has_preview(&self) -> bool {
        match self.tab {
            Tab::Deals => self.deals.current(&self.overview).is_some(),
            Tab::Studies => !self.overview.studies.is_empty(),
            Tab::Levers => !self.overview.levers.is_empty(),
        }
    }
}

fn open(deal: Id<Deal>, session: &Session) -> Reply {
    Ok(Outcome::Open(Box::new(DealScreen::open(deal, session)?)))
}

impl Layer for Home {
    fn contexts(&self) -> Vec<Context> {
        match self.tab {
            Tab::Deals if self.deals.is_typing() => vec![Context::Picker, Context::Line],
            Tab::Deals => vec![Context::Home, Context::Tabs, Context::List],
            Tab::Studies => vec![Context::Studies, Context::Tabs, Context::List],
            Tab::Levers => vec![Context::Tabs, Context::List],
        }
    }

    fn is_typing(&self) -> bool {
        self.tab == Tab::Deals && self.deals.is_typing()
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let outcome = match self.tab {
            Tab::Deals => self.run_deals(command, session)?,
            Tab::Studies => self.run_studies(command, session)?,
            Tab::Levers => self.run_levers(command, session)?,
        };
        match outcome {
            Outcome::Ignored => self.run_here(command),
            outcome => Ok(outcome),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        if !self.is_typing() {
            return Ok(Outcome::Ignored);
        }
        self.deals.typed(key, &self.overview);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, _session: &mut Session) -> Reply {
        if !self.is_typing() {
            return Ok(Outcome::Ignored);
        }
        self.deals.pasted(text, &self.overview);
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let overview = Overview::read(session)?;
        // A single deal that was not there before has just been made: it is the one to go on with.
        let new = overview.deals.last().map(|row| row.deal.id).filter(|deal| {
            overview.deals.len() == self.overview.deals.len() + 1 && self.overview.place(*deal).is_none()
        });
        self.overview = overview;
        self.glances.clear();
        self.deals.arrange(&self.overview);
        if let Some(deal) = new {
            self.deals.select(deal, &self.overview);
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        self.draw_head(canvas, area, session);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
        if self.overview.deals.is_empty() && self.tab == Tab::Deals {
            welcome::draw(canvas, body, session);
            return;
        }
        let inside = self.tab == Tab::Studies && self.studies.is_inside();
        let room = Rect { x: body.x + 2, width: body.width.saturating_sub(4), ..body };
        if area.width < WIDE {
            if (self.turned || inside) && self.has_preview() {
                self.draw_preview(canvas, room, session);
            } else {
                self.draw_list(canvas, body, session);
            }
        } else if self.turned || !self.has_preview() {
            self.draw_list(canvas, body, session);
        } else {
            let cells = (area.width * 3 / 10).clamp(36, 60);
            let list = Rect { width: body.width - cells - 1, ..body };
            canvas.vertical(list.right(), body);
            self.draw_list(canvas, list, session);
            let pane = Rect { x: list.right() + 3, width: cells.saturating_sub(3), ..body };
            self.draw_preview(canvas, pane, session);
        }
    }

    fn hints(&self) -> Vec<Command> {
        use Command as C;
        match self.tab {
            Tab::Deals if self.deals.is_typing() => vec![C::Activate, C::Back],
            Tab::Deals if self.overview.deals.is_empty() => vec![C::New, C::NextTab, C::Settings, C::Undo],
            Tab::Deals => {
                vec![C::Activate, C::New, C::Search, C::Filter, C::Sort, C::NextTab, C::Preview, C::Undo]
            }
            Tab::Studies if self.studies.is_inside() => vec![C::Activate, C::StudyDeals, C::Back, C::NextTab, C::Undo],
            Tab::Studies => vec![C::Activate, C::New, C::StudyDeals, C::Rename, C::Delete, C::NextTab, C::Undo],
            Tab::Levers => vec![C::Activate, C::Search, C::NextTab, C::Preview, C::Undo],
        }
    }

    fn about(&self, session: &Session) -> String {
        match self.tab {
            Tab::Deals => t!(session.locale, "home-about-deals"),
            Tab::Studies => t!(session.locale, "home-about-studies"),
            Tab::Levers => t!(session.locale, "home-about-levers"),
        }
    }
}
