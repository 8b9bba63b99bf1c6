//! A study: its board, its checklist and its paths, and what lies behind every figure.

mod behind;
mod layout;
mod map;
mod names;
mod report;
mod unheard;

use ratatui::layout::Rect;

use self::{
    behind::BehindScreen,
    map::{MOST_WAYS, MapView},
};
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
    study::{self, Behind, Beside, Marks, Material, Page, Part},
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
    part: Part,
    side: Scorer,
    page: Page,
    /// The paths as a map, once they have been looked at; none where these deals share too little for one.
    map: Option<MapView>,
    /// Whether the paths are shown as a list.
    is_list: bool,
    /// One for each part.
    selections: [Selection; PARTS.len()],
    /// The signs with which the page was put together.
    marks: Marks,
    /// How wide and how high the part of the page is that is in view.
    view: (u16, u16),
}

impl StudyScreen {
    /// A study, at its board.
    ///
    /// # Errors
    /// When it cannot be read or is gone.
    pub fn open(study: Id<Study>, session: &Session) -> anyhow::Result<Self> {
        let mut screen = Self {
            material: read(study, session)?,
            part: Part::Board,
            side: Scorer::Customer,
            page: Page::default(),
            map: None,
            is_list: false,
            selections: Default::default(),
            marks: marks(session.signs),
            view: (0, 0),
        };
        screen.show(Part::Board, session);
        Ok(screen)
    }

    fn put_together(&mut self, session: &Session) {
        self.marks = marks(session.signs);
        self.page = page(&self.material, self.part, self.side, self.marks, session);
    }

    /// The paths as a map, where these deals share enough for one.
    fn draw_map(&mut self, session: &Session) {
        self.map = Some(MapView::of(&self.material, self.view.0, session.locale)).filter(|map| !map.is_empty());
    }

    /// The map, while it is what is shown.
    fn shown_map(&self) -> Option<&MapView> {
        self.map.as_ref().filter(|_| self.part == Part::Paths && !self.is_list)
    }

    /// Runs what the map alone knows; none of what it does not.
    fn run_map(&mut self, command: Command, session: &Session) -> Option<Reply> {
        if self.part != Part::Paths {
            return None;
        }
        if command == Command::NextView {
            if self.map.is_none() {
                return Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-none"))));
            }
            self.is_list = !self.is_list;
            return Some(Ok(Outcome::Done));
        }
        if self.is_list {
            return None;
        }
        let height = self.view.1;
        let map = self.map.as_mut()?;
        if map.run(command, height) {
            return Some(Ok(Outcome::Done));
        }
        match command {
            Command::MoreWays if map.is_full() => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-full", most = MOST_WAYS))))
            }
            Command::MoreWays if !map.show_ways(true) => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-all"))))
            }
            Command::FewerWays if !map.show_ways(false) => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-most", most = map.most()))))
            }
            Command::MoreWays | Command::FewerWays => Some(Ok(Outcome::Done)),
            // What is said of names is said in the list.
            Command::SameThing | Command::NotSame | Command::TakeApart => Some(Ok(Outcome::Ignored)),
            _ => None,
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
        self.put_together(session);
        if part == Part::Paths && self.map.is_none() {
            self.draw_map(session);
        }
        let at = self.place();
        if self.selections[at] == Selection::default() {
            // Where nothing has been selected yet it is the first row that leads anywhere, if it is near.
            let first = self.page.items().iter().take(NEAR).position(Option::is_some).unwrap_or(0);
            self.selections[at].select(first);
        }
    }

    /// What lies behind the selected row.
    fn selected(&self) -> Option<&Behind> {
        let items = self.page.items();
        items.get(self.selections[self.place()].row(items.len())).copied().flatten()
    }

    fn activate(&self, session: &Session) -> Reply {
        if let Some(what) = self.shown_map().and_then(MapView::selected) {
            return enter(&what, &self.material, self.side, session);
        }
        match self.selected() {
            Some(what) => enter(what, &self.material, self.side, session),
            None if self.material.debriefs.is_empty() => {
                Ok(Outcome::Open(home::pick_deals(&self.material.study, session)?))
            }
            None => anyhow::bail!(t!(session.locale, "study-nothing-behind")),
        }
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
        let items = self.page.items().len();
        if let Command::PageUp | Command::PageDown = command {
            let selection = *self.selection();
            let row = layout::turned(&self.page, self.view, selection, command == Command::PageDown);
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
                self.put_together(session);
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
                self.reload(session)?;
                let items = self.page.items();
                if let Some(row) = items.iter().position(|item| *item == pair.as_ref()) {
                    self.selections[at].select(row);
                }
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
        self.material = read(self.material.study.id, session)?;
        self.put_together(session);
        // What was never looked at is drawn when it is.
        match self.map.as_ref().map(|map| map.again(&self.material, session.locale)) {
            Some(map) => self.map = Some(map).filter(|map| !map.is_empty()),
            None if self.part == Part::Paths => self.draw_map(session),
            None => {}
        }
        Ok(())
    }

    fn prepare(&mut self, area: Rect, _: &Session) {
        self.view = (area.width, area.height.saturating_sub(HEAD));
        if let Some(map) = &mut self.map {
            map.fit(area.width);
        }
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        self.draw_head(canvas, area, session);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        match self.shown_map() {
            Some(map) => map.draw(canvas, body),
            None => layout::draw(canvas, body, &self.page, self.selections[self.place()], session.locale),
        }
    }

    fn hints(&self) -> Vec<Command> {
        use Command as C;
        if self.material.debriefs.is_empty() {
            return vec![C::StudyDeals, C::Unheard, C::Rename, C::NextTab, C::Back];
        }
        if self.shown_map().is_some() {
            return vec![
                C::Activate,
                C::NextView,
                C::AnswersHere,
                C::Report,
                C::MoreWays,
                C::FewerWays,
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

/// Reads a study with all that is recorded of its deals.
fn read(study: Id<Study>, session: &Session) -> anyhow::Result<Material> {
    let workbook = &session.workbook;
    let Some(found) = workbook.get(study)? else {
        anyhow::bail!(t!(session.locale, "study-gone"));
    };
    let deals = workbook.compared_deals(study)?;
    let debriefs = workbook.debriefs(&deals)?.into_iter().map(|debrief| session.seen_now(debrief));
    let beside = Beside {
        synonyms: workbook.synonyms()?,
        unheard: workbook.unheard_deals(study)?,
        today: Some(session.today()),
    };
    Ok(Material::new(found, debriefs.collect::<Result<_, _>>()?, beside))
}

fn marks(signs: Signs) -> Marks {
    if signs.is_ascii() { Marks::ASCII } else { Marks::UNICODE }
}

fn page(material: &Material, part: Part, side: Scorer, marks: Marks, session: &Session) -> Page {
    study::part(material, part, side, marks, session.locale)
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
        _ => return Ok(Outcome::Open(Box::new(BehindScreen::open(what.clone(), material.clone(), side, session)))),
    };
    Ok(Outcome::Open(Box::new(DealScreen::at(&place, session)?)))
}
