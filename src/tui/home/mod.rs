//! Home: the deals, the studies and the levers of the workbook, a preview of what is selected, and what all deals answer
//! together.

mod actions;
mod changes;
mod columns;
mod deals;
mod exporting;
mod glance;
mod head;
mod lever_actions;
mod levers;
mod order;
mod overview;
mod preview;
mod studies;
mod study_actions;
mod waiting;
mod welcome;

use std::sync::Arc;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

pub use self::study_actions::{pick_deals, rename};
use self::{
    changes::{Changed, Watch},
    deals::DealsTab,
    glance::Glances,
    levers::LeversTab,
    order::Order,
    overview::Overview,
    studies::StudiesTab,
};
use super::{
    answers::{AnswerScreen, Gathering, Of, Questions, WithinScreen},
    canvas::Canvas,
    command::Command,
    deal::{DealScreen, lever_state},
    export,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    session::Session,
    study::StudyScreen,
    work::Running,
};
use crate::{
    analysis::answer::{ComparedStudies, compared_studies},
    domain::{Deal, Id, Keyed, Study},
    i18n::t,
    work,
};

/// From this width on, the preview has a pane of its own.
const WIDE: u16 = 100;

/// What Home lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Deals,
    Studies,
    Levers,
    Answers,
}

const TABS: [(Tab, Command); 4] = [
    (Tab::Deals, Command::TabDeals),
    (Tab::Studies, Command::TabStudies),
    (Tab::Levers, Command::TabLevers),
    (Tab::Answers, Command::TabAnswers),
];

/// The Home screen.
pub struct Home {
    overview: Overview,
    glances: Glances,
    watch: Watch,
    /// Whether it had been read before.
    read_before: bool,
    /// The settings and the day for which all of it was read.
    read_in: Option<(u32, jiff::civil::Date)>,
    tab: Tab,
    deals: DealsTab,
    studies: StudiesTab,
    levers: LeversTab,
    answers: Questions,
    gathering: Gathering,
    /// What the studies say of the levers, as it was last worked out.
    compared: ComparedStudies,
    /// Works it out anew, where there are so many deals that keys would have to wait for it.
    comparing: Option<Running<Option<ComparedStudies>>>,
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
            watch: Watch::default(),
            read_before: false,
            read_in: None,
            tab: Tab::Deals,
            deals: DealsTab::default(),
            studies: StudiesTab::default(),
            levers: LeversTab::default(),
            answers: Questions::default(),
            gathering: Gathering::default(),
            compared: ComparedStudies::default(),
            comparing: None,
            turned: false,
        };
        home.reload(session)?;
        Ok(home)
    }

    fn run_deals(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.deals.run(command, &self.overview, session.locale) {
            return Ok(Outcome::Done);
        }
        if command == Command::Sort {
            self.sort(session)?;
            return Ok(Outcome::Done);
        }
        if command == Command::New {
            return Ok(Outcome::Open(actions::new_deal(session)));
        }
        let Some(deal) = self.deals.current(&self.overview) else {
            return Ok(Outcome::Ignored);
        };
        match command {
            Command::Activate => open(deal.id, session),
            Command::Replay => crate::tui::deal::choose_replay(deal.id, session),
            Command::Export => export::ask(exporting::deals(&self.deals, &self.overview, session.locale), session),
            Command::Duplicate => actions::duplicate(deal, session),
            Command::Archive => actions::archive(deal, session),
            Command::AnswersHere => Ok(Outcome::Open(Box::new(answers_about(deal)))),
            Command::Delete => actions::delete(deal, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn sort(&mut self, session: &mut Session) -> anyhow::Result<()> {
        self.deals.next_order();
        if self.deals.order() == Order::Progress {
            self.overview.count_all(session)?;
        } else {
            self.overview.progress = None;
        }
        self.deals.arrange(&self.overview, session.locale);
        let by = session.locale.label(self.deals.order());
        session.tell(t!(session.locale, "home-sorted", by = by));
        Ok(())
    }

    fn read_all(&mut self, session: &Session) -> anyhow::Result<()> {
        self.overview = Overview::read(session)?;
        self.glances.clear();
        if self.deals.order() == Order::Progress {
            self.overview.count_all(session)?;
        }
        Ok(())
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
            Command::Activate => Ok(Outcome::Open(Box::new(StudyScreen::open(study.id, session)?))),
            Command::StudyDeals => Ok(Outcome::Open(study_actions::pick_deals(study, session)?)),
            Command::Rename => Ok(Outcome::Open(study_actions::rename(study, session))),
            Command::Export => export::ask(vec![exporting::study(study, session)?], session),
            Command::AnswersHere => {
                let screen = WithinScreen::new(Of::Study(study.id), study.name.clone());
                Ok(Outcome::Open(Box::new(screen)))
            }
            Command::Delete if !self.studies.is_inside() => study_actions::delete(study, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn run_levers(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.levers.run(command, &self.overview) {
            return Ok(Outcome::Done);
        }
        let Some(row) = self.levers.current(&self.overview) else { return Ok(Outcome::Ignored) };
        let offered = || {
            let found = lever_actions::offered(row, &self.overview);
            found.ok_or_else(|| anyhow::anyhow!(t!(session.locale, "home-levers-none-alike")))
        };
        match command {
            Command::Activate => {
                let screen = AnswerScreen::at_lever(row.lever.id, self.gathering.read(), session);
                Ok(Outcome::Open(Box::new(screen)))
            }
            Command::SameThing | Command::NotSame => {
                let (_, other) = offered()?;
                let same = command == Command::SameThing;
                lever_actions::say(&row.lever, &other.lever, same, &self.overview, session)
            }
            Command::TakeApart => lever_actions::part(row, &self.overview, session),
            Command::JoinTo => lever_actions::ask_other(row, &self.overview, session),
            Command::LeverState => lever_state(&row.lever, row.lever.state.next(), session),
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

    /// Works out what the studies say of the levers: of few deals at once, of many beside the keyboard.
    fn compare_studies(&mut self) {
        let recorded = Arc::clone(self.gathering.gather().recorded());
        let compared =
            move |watch: &work::Watch| compared_studies(&recorded.book, &recorded.cases, || watch.go_on().is_ok());
        self.comparing = None;
        match self.gathering.gather().recorded().is_quick() {
            true => self.compared = compared(&work::Watch::default()).unwrap_or_default(),
            false => self.comparing = Some(Running::begin(compared)),
        }
    }

    /// Ranks the levers by the deals that have been read; the one that is selected stays so.
    fn rank_levers(&mut self) {
        let recorded = Arc::clone(self.gathering.gather().recorded());
        let selected = self.levers.current(&self.overview).map(|row| row.lever.id);
        self.overview.rank(&recorded.cases, &self.compared);
        self.levers.select(selected, &self.overview);
    }

    fn draw_list(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        match self.tab {
            Tab::Deals => self.deals.draw(canvas, area, &self.overview, &self.glances, session),
            Tab::Studies => self.studies.draw(canvas, area, &self.overview, session),
            Tab::Levers => self.levers.draw(canvas, area, &self.overview, session),
            Tab::Answers => self.answers.draw(canvas, area, self.gathering.gather(), session),
        }
    }

    fn draw_preview(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        match self.tab {
            Tab::Deals => {
                if let Some(deal) = self.deals.current(&self.overview) {
                    let about = (self.glances.at(deal.id), self.overview.under_way.get(&deal.id));
                    preview::draw(canvas, area, deal, about, session);
                }
            }
            Tab::Studies => self.studies.draw_preview(canvas, area, &self.overview, session),
            Tab::Levers => self.levers.draw_preview(canvas, area, &self.overview, session),
            Tab::Answers => {}
        }
    }

    /// Whether there is anything to preview; an empty list takes the whole width to say so.
    fn has_preview(&self) -> bool {
        match self.tab {
            Tab::Deals => self.deals.current(&self.overview).is_some(),
            Tab::Studies => !self.overview.studies.is_empty(),
            Tab::Levers => !self.overview.levers.is_empty(),
            // The answers stand beside their questions.
            Tab::Answers => false,
        }
    }
}

/// The answers in which a deal counts.
fn answers_about(deal: &Deal) -> WithinScreen {
    WithinScreen::new(Of::Deal(deal.id), deal.name())
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
            Tab::Levers => vec![Context::LeverList, Context::Tabs, Context::List],
            Tab::Answers => vec![Context::Answers, Context::Tabs, Context::List],
        }
    }

    fn is_typing(&self) -> bool {
        self.tab == Tab::Deals && self.deals.is_typing()
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if command == Command::Import {
            return crate::tui::import::begin(session);
        }
        let outcome = match self.tab {
            Tab::Deals => self.run_deals(command, session)?,
            Tab::Studies => self.run_studies(command, session)?,
            Tab::Levers => self.run_levers(command, session)?,
            // All that there is to see at a glance stands in the list.
            Tab::Answers if command == Command::Preview => Outcome::Done,
            Tab::Answers => self.answers.run(command, &self.gathering, session)?,
        };
        match outcome {
            Outcome::Ignored => self.run_here(command),
            outcome => Ok(outcome),
        }
    }

    fn typed(&mut self, key: KeyEvent, session: &mut Session) -> Reply {
        if !self.is_typing() {
            return Ok(Outcome::Ignored);
        }
        self.deals.typed(key, &self.overview, session.locale);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        if !self.is_typing() {
            return Ok(Outcome::Ignored);
        }
        self.deals.pasted(text, &self.overview, session.locale);
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let state = (session.settings_version, session.today());
        let (last, count) = (self.overview.deals.last().map(|deal| deal.id), self.overview.deals.len());
        let lever = self.levers.current(&self.overview).map(|row| row.lever.id);
        let studies: Vec<Id<Study>> = self.overview.studies.iter().map(|row| row.study.id).collect();
        match self.watch.look(session)? {
            Changed::Deals(deals) if self.read_in == Some(state) => {
                self.overview.read_again(&deals, session)?;
                self.glances.forget(&deals);
            }
            _ => self.read_all(session)?,
        }
        self.read_in = Some(state);
        // Until the deals have been read again, levers are ranked by how they were.
        self.overview.rank(&self.gathering.gather().recorded().cases, &self.compared);
        self.levers.select(lever, &self.overview);
        self.gathering.forget();
        // A single deal that was not there before has just been made: it is the one to go on with.
        let new = self.overview.deals.last().map(|deal| deal.id);
        let new = new.filter(|new| self.overview.deals.len() == count + 1 && last.is_none_or(|last| *new > last));
        self.deals.arrange(&self.overview, session.locale);
        if let Some(deal) = new {
            self.deals.select(deal, &self.overview);
        }
        // So is a single new study.
        let is_new = |row: &usize| !studies.contains(&self.overview.studies[*row].study.id);
        let mut new = (0..self.overview.studies.len()).filter(is_new);
        if let (Some(row), None, true) = (new.next(), new.next(), self.read_before) {
            self.studies.run(Command::Select(row), &self.overview);
        }
        self.read_before = true;
        Ok(())
    }

    fn is_waiting(&self) -> bool {
        self.comparing.is_some() || self.tab == Tab::Answers && self.answers.is_waiting()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let has_compared = match self.comparing.as_ref().and_then(Running::finished) {
            None => false,
            Some(compared) => {
                self.comparing = None;
                // Where it broke down, which the log says, what was known before stands.
                self.compared = compared.flatten().unwrap_or_else(|| std::mem::take(&mut self.compared));
                self.rank_levers();
                true
            }
        };
        Ok(if self.answers.hear(session) || has_compared { Outcome::Done } else { Outcome::Ignored })
    }

    fn prepare(&mut self, area: Rect, session: &Session) {
        if self.tab != Tab::Answers {
            self.answers.rest();
        }
        if matches!(self.tab, Tab::Answers | Tab::Levers) {
            let is_read = self.gathering.go_on(session);
            if is_read {
                self.compare_studies();
                self.rank_levers();
            }
            if self.tab == Tab::Answers && !self.gathering.is_behind() {
                self.answers.take(self.gathering.gather(), session);
            }
        }
        if self.tab == Tab::Deals {
            // Above the rows stand head, rule and the names of the columns.
            let in_view = self.deals.in_view(&self.overview, area.height.saturating_sub(4));
            self.glances.read(in_view, session);
        }
    }

    fn is_behind(&self) -> bool {
        match self.tab {
            Tab::Deals => self.glances.is_behind(),
            Tab::Answers | Tab::Levers => self.gathering.is_behind(),
            Tab::Studies => false,
        }
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
            let cells = (area.width * 3 / 10).clamp(34, 60);
            let list = Rect { width: body.width - cells - 1, ..body };
            canvas.vertical(list.right(), body);
            self.draw_list(canvas, list, session);
            let pane = Rect { x: list.right() + 3, width: cells.saturating_sub(3), ..body };
            self.draw_preview(canvas, pane, session);
        }
    }

    fn due_in(&self) -> Option<std::time::Duration> {
        self.overview.due_in()
    }

    fn hints(&self) -> Vec<Command> {
        use Command as C;
        match self.tab {
            Tab::Deals if self.deals.is_typing() => vec![C::Activate, C::Back],
            Tab::Deals if self.overview.deals.is_empty() => vec![C::New, C::Import, C::Quit, C::NextTab, C::Settings],
            // All are put away, or none fits the filter: there is nothing to open.
            Tab::Deals if self.deals.current(&self.overview).is_none() => {
                vec![C::ShowArchived, C::New, C::Search, C::Filter, C::NextTab, C::Undo]
            }
            Tab::Deals => {
                vec![C::Activate, C::New, C::Search, C::Filter, C::Sort, C::NextTab, C::Preview, C::Undo]
            }
            Tab::Studies if self.studies.is_inside() => vec![C::Activate, C::StudyDeals, C::Back, C::NextTab, C::Undo],
            Tab::Studies => {
                vec![C::Activate, C::Right, C::New, C::StudyDeals, C::Rename, C::Delete, C::NextTab, C::Undo]
            }
            Tab::Levers => self.levers.hints(&self.overview),
            Tab::Answers => vec![C::Activate, C::Report, C::Search, C::NextTab, C::Undo],
        }
    }

    fn selected_deal(&self) -> Option<Id<Deal>> {
        let deal = match self.tab {
            Tab::Deals => self.deals.current(&self.overview),
            Tab::Studies => self.studies.deal(&self.overview),
            Tab::Levers | Tab::Answers => None,
        };
        deal.map(|deal| deal.id)
    }

    fn about(&self, session: &Session) -> String {
        match self.tab {
            Tab::Deals => t!(session.locale, "home-about-deals"),
            Tab::Studies => t!(session.locale, "home-about-studies"),
            Tab::Levers => t!(session.locale, "home-about-levers"),
            Tab::Answers => t!(session.locale, "home-about-answers"),
        }
    }
}
