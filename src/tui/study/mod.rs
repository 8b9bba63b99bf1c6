//! A study: its board, its checklist and its paths, and what lies behind every figure.

mod as_map;
mod behind;
mod layout;
mod map;
mod names;
mod reading;
mod reckoning;
mod report;
mod unheard;

use ratatui::layout::Rect;

use self::{behind::BehindScreen, map::MapView, reading::Reading, reckoning::Reckoning};
use super::{
    answers::{Of, WithinScreen},
    canvas::{Canvas, Ink, width},
    command::Command,
    deal::DealScreen,
    home,
    keys::Context,
    layer::{Layer, Outcome, Place, Reply},
    list::Selection,
    look::{Role, Signs},
    session::Session,
};
use crate::{
    domain::{Id, Scorer, Study},
    guide::{self, Stage, Target},
    i18n::t,
    study::{self, Behind, Marks, Material, Page, Part, Tone},
    wording,
};

const PARTS: [(Part, Command); 4] = [
    (Part::Board, Command::StudyBoard),
    (Part::Checklist, Command::StudyChecklist),
    (Part::Paths, Command::StudyPaths),
    (Part::More, Command::StudyMore),
];

/// A row is selected by itself if it stands so near to the top.
const NEAR: usize = 3;

/// Lines above a page, with the rule.
const HEAD: u16 = 3;

/// The screen of a study.
pub struct StudyScreen {
    material: Material,
    /// Its deals, while they are read.
    reading: Option<Reading>,
    part: Part,
    side: Scorer,
    reckoning: Reckoning,
    /// The pages that were made of what was read last.
    made: Vec<(Part, Scorer, Page)>,
    /// The paths as a map, once they have been looked at; none where these deals share too little for one.
    map: Option<MapView>,
    /// Whether the paths are shown as a list.
    is_list: bool,
    /// One for each part.
    selections: [Selection; PARTS.len()],
    /// The lists that are shown whole.
    unfolded: Vec<&'static str>,
    /// What is to be selected on the next page.
    follows: Option<Behind>,
    /// How wide and how high the part of the page is that is in view.
    view: (u16, u16),
}

impl StudyScreen {
    /// A study, at its board.
    ///
    /// # Errors
    /// When it cannot be read or is gone.
    pub fn open(study: Id<Study>, session: &Session) -> anyhow::Result<Self> {
        let reading = Reading::begin(study, session)?;
        let mut screen = Self {
            material: reading.empty(),
            reading: None,
            part: Part::Board,
            side: Scorer::Customer,
            reckoning: Reckoning::default(),
            made: vec![],
            map: None,
            is_list: false,
            selections: Default::default(),
            unfolded: vec![],
            follows: None,
            view: (0, 0),
        };
        screen.read(reading, session)?;
        Ok(screen)
    }

    /// Begins to read; of few deals that is all.
    fn read(&mut self, reading: Reading, session: &Session) -> anyhow::Result<()> {
        let is_quick = reading.is_quick();
        self.reading = Some(reading);
        if is_quick { self.read_on(session) } else { Ok(()) }
    }

    /// Reads on; after the last deal the page is made.
    fn read_on(&mut self, session: &Session) -> anyhow::Result<()> {
        let Some(reading) = &mut self.reading else { return Ok(()) };
        if reading.go_on(session)?
            && let Some(reading) = self.reading.take()
        {
            self.material = reading.material();
            self.made.clear();
            self.put_together(true, session);
        }
        Ok(())
    }

    /// Has the page made that is to be shown. Until then the one from before `stays`, or nothing stands there.
    fn put_together(&mut self, stays: bool, session: &Session) {
        let (part, side, locale) = (self.part, self.side, session.locale);
        let is_it = |(other, by, _): &&(Part, Scorer, Page)| *other == part && (*by == side || part != Part::Checklist);
        if let Some((_, _, page)) = self.made.iter().find(is_it) {
            self.reckoning.show(page.clone());
            return self.has_page(session);
        }
        let marks = marks(session.signs);
        self.reckoning.begin(&self.material, stays, move |material, watch| {
            study::part_watched(material, part, side, marks, locale, watch)
        });
        if !self.reckoning.is_waiting() {
            self.has_page(session);
        }
    }

    /// A page is there: it is kept, and something on it selected.
    fn has_page(&mut self, session: &Session) {
        self.unfolded.iter().for_each(|name| self.reckoning.unfold(name));
        let page = self.reckoning.page();
        let items = page.items();
        let at = self.place();
        let paths = (self.part == Part::Paths).then(|| page.map.clone());
        let follows = self.follows.take();
        if let Some(row) = follows.as_ref().and_then(|to| items.iter().position(|item| *item == Some(to))) {
            self.selections[at].select(row);
        } else if self.selections[at] == Selection::default() {
            // Where nothing has been selected yet it is the first row that leads anywhere, if it is near.
            self.selections[at].select(items.iter().take(NEAR).position(Option::is_some).unwrap_or(0));
        }
        if self.made.iter().all(|(part, side, _)| (*part, *side) != (self.part, self.side)) {
            self.made.push((self.part, self.side, page.clone()));
        }
        if let Some(paths) = paths {
            self.draw_map(paths, session);
        }
    }

    fn selection(&mut self) -> &mut Selection {
        let at = self.place();
        &mut self.selections[at]
    }

    fn place(&self) -> usize {
        PARTS.iter().position(|(part, _)| *part == self.part).unwrap_or(0)
    }

    fn show(&mut self, part: Part, session: &Session) {
        self.part = part;
        match self.reading {
            None => self.put_together(false, session),
            // It is made when all deals are read.
            Some(_) => self.reckoning.show(Page::default()),
        }
    }

    /// What lies behind the selected row.
    fn selected(&self) -> Option<&Behind> {
        let items = self.reckoning.page().items();
        items.get(self.selections[self.place()].row(items.len())).copied().flatten()
    }

    fn activate(&mut self, session: &Session) -> Reply {
        if let Some(what) = self.shown_map().and_then(MapView::selected) {
            return enter(&what, &self.material, self.side, session);
        }
        match self.selected() {
            Some(Behind::Rest(name)) => {
                let name = *name;
                self.unfolded.push(name);
                self.reckoning.unfold(name);
                Ok(Outcome::Done)
            }
            Some(what) => enter(what, &self.material, self.side, session),
            None if self.is_empty() => Ok(Outcome::Open(home::pick_deals(&self.material.study, session)?)),
            None => anyhow::bail!(t!(session.locale, "study-nothing-behind")),
        }
    }

    /// Whether it has no deals, as far as is known.
    fn is_empty(&self) -> bool {
        self.material.cases.is_empty() && self.reading.is_none()
    }

    fn draw_head(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let (won, lost) = self.material.counts();
        let target = guide::target(self.material.study.target, won, lost);
        let is_chosen = self.material.study.target.is_some();
        let of_target = |count: usize| wording::of_target(count, target, is_chosen, locale);
        let figures = [
            (t!(locale, "study-head-won", count = of_target(won)), Role::Won),
            (t!(locale, "study-head-lost", count = of_target(lost)), Role::Lost),
        ];
        let right = area.right().saturating_sub(1);
        let mut end = right;
        for (text, role) in figures.iter().rev() {
            canvas.text_right(end, area.y, width(text), text, Ink::Bold(*role));
            end = end.saturating_sub(width(text) + 3);
        }
        let room = end.saturating_sub(area.x + 1);
        let x = canvas.text(area.x + 1, area.y, room, &self.material.study.name, Ink::Bold(Role::Text));
        let question = &self.material.study.question;
        if !question.is_empty() && end.saturating_sub(x + 2) >= 12 {
            canvas.text(x + 2, area.y, end - x - 2, question, Role::Dim);
        }
        self.draw_tabs(canvas, area, session);
    }

    fn draw_tabs(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let (y, right) = (area.y + 1, area.right().saturating_sub(1));
        let mut x = area.x + 1;
        for (at, (part, command)) in PARTS.into_iter().enumerate() {
            let label = format!("{} {}", at + 1, session.locale.label(part));
            let start = x;
            x = if part == self.part {
                let (open, close) = if canvas.signs.is_ascii() { ("[", "]") } else { ("▐", "▌") };
                let label = format!("{open}{label}{close}");
                canvas.text(x, y, right.saturating_sub(x), &label, Ink::Bold(Role::Accent))
            } else {
                canvas.text(x + 1, y, right.saturating_sub(x + 1), &label, Role::Text) + 1
            };
            canvas.click(Rect { x: start, y, width: x.saturating_sub(start), height: 1 }, command);
            x += 1;
        }
        if self.part == Part::Checklist {
            let (label, role) = match self.side {
                Scorer::Customer => (t!(session.locale, "study-side-customer"), Role::Customer),
                Scorer::Vendor => (t!(session.locale, "study-side-vendor"), Role::Vendor),
            };
            let room = right.saturating_sub(x + 1);
            canvas.text_right(right, y, room, &label, Ink::Bold(role));
        }
    }
}

impl Layer for StudyScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Study, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if let Some(reply) = self.run_map(command, session) {
            return reply;
        }
        let items = self.reckoning.page().items().len();
        if let Command::PageUp | Command::PageDown = command {
            let selection = *self.selection();
            let row = layout::turned(self.reckoning.page(), self.view, selection, command == Command::PageDown);
            self.selection().select(row);
            return Ok(Outcome::Done);
        }
        if self.selection().run(command, items) {
            return Ok(Outcome::Done);
        }
        let at = self.place();
        match command {
            Command::Activate => return self.activate(session),
            Command::Back => return Ok(Outcome::Close),
            Command::NextTab => self.show(PARTS[(at + 1) % PARTS.len()].0, session),
            Command::PreviousTab => self.show(PARTS[(at + PARTS.len() - 1) % PARTS.len()].0, session),
            Command::OtherSide if self.part == Part::Checklist => {
                self.side = match self.side {
                    Scorer::Customer => Scorer::Vendor,
                    Scorer::Vendor => Scorer::Customer,
                };
                self.show(Part::Checklist, session);
            }
            Command::Unheard => {
                let selected = match self.selected() {
                    Some(Behind::Deal(deal)) => Some(*deal),
                    _ => None,
                };
                return Ok(Outcome::Open(unheard::ask(&self.material.study, selected, session)?));
            }
            Command::StudyDeals => return Ok(Outcome::Open(home::pick_deals(&self.material.study, session)?)),
            Command::SameThing | Command::NotSame | Command::TakeApart if self.part == Part::Paths => {
                let pair = self.selected().cloned();
                names::say(pair.as_ref(), command, &self.material, session)?;
                // What was said of a pair moves it: the selection goes with it.
                self.follows = pair;
                self.reload(session)?;
            }
            Command::AnswersHere => {
                let Study { id, name, .. } = &self.material.study;
                return Ok(Outcome::Open(Box::new(WithinScreen::new(Of::Study(*id), name.clone()))));
            }
            Command::Rename => return Ok(Outcome::Open(home::rename(&self.material.study, session))),
            Command::Report => return Ok(Outcome::Open(Box::new(report::ask(&self.material, session)))),
            _ => match PARTS.into_iter().find(|(_, other)| *other == command) {
                Some((part, _)) => self.show(part, session),
                None => return Ok(Outcome::Ignored),
            },
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.read(Reading::begin(self.material.study.id, session)?, session)
    }

    fn prepare(&mut self, area: Rect, session: &Session) {
        self.view = (area.width, area.height.saturating_sub(HEAD));
        if let Err(error) = self.read_on(session) {
            self.reading = None;
            self.reckoning.show(fault_page(&error, session));
        }
        if let Some(map) = &mut self.map {
            map.fit(area.width);
        }
    }

    fn is_behind(&self) -> bool {
        self.reading.is_some()
    }

    fn is_waiting(&self) -> bool {
        self.reckoning.is_waiting()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        if self.reckoning.hear(session.locale) {
            self.has_page(session);
        }
        // How far it has come is shown anew each time.
        Ok(Outcome::Done)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        self.draw_head(canvas, area, session);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        let reading = self.reading.as_ref().filter(|_| self.reckoning.page().blocks.is_empty());
        let reading = reading.map(|of| t!(session.locale, "study-wait-reading", percent = of.percent()));
        if let Some(progress) = reading.or_else(|| self.reckoning.progress(session.locale)) {
            let right = area.right().saturating_sub(1);
            // On the page from before it stands in the rule above it.
            let (x, y) =
                if self.reckoning.page().blocks.is_empty() { (area.x + 2, body.y) } else { (area.x + 1, body.y - 1) };
            canvas.text(x, y, right.saturating_sub(x), &progress, Role::Dim);
        }
        match self.shown_map() {
            Some(map) => map.draw(canvas, body),
            None => layout::draw(canvas, body, self.reckoning.page(), self.selections[self.place()], session.locale),
        }
    }

    fn hints(&self) -> Vec<Command> {
        use Command as C;
        if self.is_empty() {
            return vec![C::StudyDeals, C::Unheard, C::Rename, C::NextTab, C::Back];
        }
        if self.shown_map().is_some() {
            return vec![
                C::Activate,
                C::MoreLines,
                C::FewerLines,
                C::NextView,
                C::AnswersHere,
                C::Report,
                C::Back,
                C::NextTab,
            ];
        }
        let side = (self.part == Part::Checklist).then_some(C::OtherSide);
        let is_name = self.part == Part::Paths && matches!(self.selected(), Some(Behind::Names(..)));
        let [same, not] = [C::SameThing, C::NotSame].map(|command| is_name.then_some(command));
        let is_said = self.selected().is_some_and(|behind| names::said(behind, &self.material).is_some());
        let part = (is_name && is_said).then_some(C::TakeApart);
        let all = [
            self.selected().map(|_| C::Activate),
            side,
            same,
            not,
            part,
            (self.part == Part::Paths).then_some(C::NextView),
            (self.part == Part::Board).then_some(C::Unheard),
            (self.part != Part::Paths).then_some(C::StudyDeals),
            Some(C::AnswersHere),
            Some(C::Report),
            (self.part == Part::Paths).then_some(C::StudyDeals),
            Some(C::Back),
            Some(C::NextTab),
        ];
        all.into_iter().flatten().collect()
    }

    fn about(&self, session: &Session) -> String {
        match self.part {
            Part::Board => t!(session.locale, "study-about-board"),
            Part::Checklist => t!(session.locale, "study-about-checklist"),
            Part::Paths if self.shown_map().is_some() => t!(session.locale, "study-about-map"),
            Part::Paths => t!(session.locale, "study-about-paths"),
            Part::More => t!(session.locale, "study-about-more"),
        }
    }
}

/// What stands there where the deals could not be read.
fn fault_page(error: &anyhow::Error, session: &Session) -> Page {
    let mut page = Page::default();
    page.text(t!(session.locale, "answers-not-read", detail = format!("{error:#}")), Tone::Warn);
    page
}

fn marks(signs: Signs) -> Marks {
    if signs.is_ascii() { Marks::ASCII } else { Marks::UNICODE }
}

/// Goes behind a row: into a deal, or to a page of its own.
fn enter(what: &Behind, material: &Material, side: Scorer, session: &Session) -> Reply {
    let place = match what {
        Behind::Deal(deal) => return Ok(Outcome::Open(Box::new(DealScreen::open(*deal, session)?))),
        Behind::Step(deal, step) => Place { deal: *deal, stage: Stage::Steps, target: Target::Step(*step) },
        Behind::Incident(deal, incident) => {
            Place { deal: *deal, stage: Stage::Incidents, target: Target::Incident(*incident) }
        }
        Behind::Score(deal, criterion) => {
            Place { deal: *deal, stage: Stage::Checklist, target: Target::Criterion(criterion.clone()) }
        }
        _ => return Ok(Outcome::Open(Box::new(BehindScreen::open(what.clone(), material.clone(), side, session)?))),
    };
    Ok(Outcome::Open(Box::new(DealScreen::at(&place, session)?)))
}
