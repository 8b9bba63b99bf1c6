//! The levers of the whole workbook: what has been chosen to be changed, and on how many deals it rests.

use ratatui::layout::Rect;

use super::{lever_actions::offered, overview::Overview, preview::Pen, studies::draw_deal};
use crate::{
    analysis::answer::{Alike, Ranked},
    answers::lever_in_words,
    domain::{Grade, Id, Keyed, Lever, LeverState, MAX_ACTIVE_LEVERS},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
    wording,
};

/// The title never falls under so many cells.
const TITLE: u16 = 30;

/// The Levers tab.
#[derive(Default)]
pub struct LeversTab {
    selection: Selection,
}

/// Where the columns stand: the cells of each, none for one that has no room.
struct Columns {
    state: u16,
    title: u16,
    owner: u16,
    due: u16,
    grades: u16,
    deals: u16,
    rank: u16,
}

impl LeversTab {
    /// The lever that is selected.
    pub fn current<'a>(&self, overview: &'a Overview) -> Option<&'a Ranked> {
        overview.levers.get(self.selection.row(overview.levers.len()))
    }

    /// Stays at a lever, wherever it stands now, be it as one with another.
    pub fn select(&mut self, lever: Option<Id<Lever>>, overview: &Overview) {
        if let Some(at) = overview.levers.iter().position(|row| row.all().any(|one| Some(one.id) == lever)) {
            self.selection = Selection::at(at);
        }
    }

    /// What can be done with the selected lever.
    pub fn hints(&self, overview: &Overview) -> Vec<Command> {
        use Command as C;
        let Some(row) = self.current(overview) else { return vec![C::Search, C::NextTab, C::Undo] };
        let mut hints = vec![C::Activate, C::LeverState];
        if offered(row, overview).is_some() {
            hints.extend([C::SameThing, C::NotSame]);
        }
        if !row.others.is_empty() {
            hints.push(C::TakeApart);
        }
        hints.extend([C::JoinTo, C::NextTab, C::Preview, C::Undo]);
        hints
    }

    /// Runs a command of the list; `false` when it is none.
    pub fn run(&mut self, command: Command, overview: &Overview) -> bool {
        self.selection.run(command, overview.levers.len())
    }

    /// How many of the few places are taken.
    pub fn summary(overview: &Overview, session: &Session) -> String {
        let taken = overview.levers.iter().filter(|row| row.is_active()).count();
        t!(session.locale, "home-lever-places", taken = taken, all = MAX_ACTIVE_LEVERS)
    }

    /// Draws the list.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, overview: &Overview, session: &Session) {
        if overview.levers.is_empty() {
            let text = t!(session.locale, "home-no-levers");
            let text_area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
            canvas.paragraph(text_area, &text, Role::Dim);
            return;
        }
        let columns = Columns::fit(area.width, session);
        columns.draw_head(canvas, area, session);
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let selected = self.selection.row(overview.levers.len());
        let first = first_row(selected, overview.levers.len(), list.height.into());
        for (row, y) in (first..overview.levers.len()).zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            let is_offered = offered(&overview.levers[row], overview).is_some();
            columns.draw_row(canvas, line, &overview.levers[row], is_offered, session);
        }
    }

    /// Draws the selected lever.
    pub fn draw_preview(&self, canvas: &mut Canvas, area: Rect, overview: &Overview, session: &Session) {
        let Some(row) = self.current(overview) else {
            return;
        };
        let (lever, locale) = (&row.lever, session.locale);
        let mut pen = Pen { canvas, area, y: area.y };
        pen.paragraph(&lever.title, Ink::Bold(Role::Text), 3);
        let state = format!("{} {}", sign(lever.state, session), wording::lever_state(lever, locale));
        let due = match due(lever, session) {
            date if date.is_empty() => date,
            date => t!(locale, "lever-due", date = date),
        };
        let parts = [state, owner(lever, session), due];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        pen.paragraph(&parts.join(" · "), role(lever.state), 2);
        if lever.effort.is_some() || lever.impact.is_some() {
            let grades = t!(
                locale,
                "home-lever-grades",
                effort = grade(lever.effort, session),
                impact = grade(lever.impact, session)
            );
            pen.paragraph(&grades, Role::Dim, 1);
        }
        if let Some(criterion) = &lever.criterion {
            pen.paragraph(&locale.criterion(criterion), Role::Dim, 1);
        }
        if !row.others.is_empty() {
            let titles: Vec<String> =
                row.others.iter().map(|lever| t!(locale, "lever-quoted", title = lever.title.as_str())).collect();
            pen.paragraph(&t!(locale, "answers-lever-others", list = titles.join(", ")), Role::Dim, 3);
        }
        if let Some((pair, other)) = offered(row, overview) {
            let why = match pair.why {
                Alike::SamePlace => "place",
                Alike::Titles(_) => "titles",
            };
            let text = t!(locale, "home-lever-may-be-one", title = other.lever.title.as_str(), why = why);
            pen.paragraph(&text, Role::Warn, 5);
        }
        pen.space();
        pen.paragraph(&lever_in_words(row, locale), Role::Text, 14);
        for (text, role, lines) in [(&lever.change, Role::Text, 9), (&lever.notes, Role::Dim, 5)] {
            if !text.trim().is_empty() {
                pen.space();
                pen.paragraph(text, role, lines);
            }
        }
        pen.space();
        pen.paragraph(&t!(locale, "home-lever-rests-on", count = row.deals.len()), Role::Accent, 2);
        let deals = row.deals.iter().filter_map(|deal| overview.deal(*deal));
        for (deal, y) in deals.zip(pen.y..area.bottom()) {
            draw_deal(canvas, Rect { y, height: 1, ..area }, deal, session);
        }
    }
}

impl Columns {
    fn fit(cells: u16, session: &Session) -> Self {
        let words = LeverState::ALL.iter().map(|state| width(&session.locale.label(*state)));
        let state = words.max().unwrap_or(0) + 2;
        let mut columns = Self { state, title: 0, owner: 24, due: 11, grades: 7, deals: 5, rank: 5 };
        // Two cells before each column, two for the sign of the selection.
        let room = |c: &Self| {
            let rest = [c.owner, c.due, c.grades, c.deals, c.rank].map(|cells| if cells > 0 { cells + 2 } else { 0 });
            cells.saturating_sub(2 + c.state + 2 + rest.iter().sum::<u16>() + 1)
        };
        let dropped: [fn(&mut Self); 5] =
            [|c| c.owner = 12, |c| c.grades = 0, |c| c.owner = 0, |c| c.deals = 0, |c| c.due = 0];
        for drop in dropped {
            if room(&columns) < TITLE {
                drop(&mut columns);
            }
        }
        columns.title = room(&columns);
        columns
    }

    fn draw_head(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let x = area.x + 2;
        canvas.text(x, area.y, self.state, &t!(locale, "home-column-state"), Role::Dim);
        let x = x + self.state + 2;
        canvas.text(x, area.y, self.title, &t!(locale, "home-column-lever"), Role::Dim);
        let mut x = x + self.title + 2;
        if self.owner > 0 {
            canvas.text(x, area.y, self.owner, &t!(locale, "home-column-owner"), Role::Dim);
            x += self.owner + 2;
        }
        for (cells, text) in [
            (self.due, t!(locale, "home-column-due")),
            (self.grades, t!(locale, "home-column-grades")),
            (self.deals, t!(locale, "home-column-deals")),
            (self.rank, t!(locale, "answers-column-rank")),
        ] {
            if cells > 0 {
                canvas.text_right(x + cells, area.y, cells, &text, Role::Dim);
                x += cells + 2;
            }
        }
    }

    fn draw_row(&self, canvas: &mut Canvas, line: Rect, row: &Ranked, is_offered: bool, session: &Session) {
        let (lever, y) = (&row.lever, line.y);
        let text = if matches!(lever.state, LeverState::Dropped | LeverState::Done) { Role::Dim } else { Role::Text };
        let x = line.x + 2;
        let state = format!("{} {}", sign(lever.state, session), session.locale.label(lever.state));
        canvas.text(x, y, self.state, &state, role(lever.state));
        let x = x + self.state + 2;
        let end = canvas.text(x, y, self.title.saturating_sub(2), &lever.title, text);
        if is_offered {
            canvas.text(end + 1, y, 1, session.signs.alike(), Role::Warn);
        }
        let mut x = x + self.title + 2;
        let unknown = session.signs.unknown();
        if self.owner > 0 {
            let both = owner(lever, session);
            let is_short = width(&both) > self.owner && !lever.owner_person.is_empty();
            let owner = if is_short { lever.owner_person.clone() } else { both };
            canvas.text(x, y, self.owner, if owner.is_empty() { unknown } else { &owner }, Role::Dim);
            x += self.owner + 2;
        }
        let due_role = if lever.is_late(session.today()) { Role::Bad } else { Role::Dim };
        let grades = format!("{}/{}", grade(lever.effort, session), grade(lever.impact, session));
        for (cells, value, role) in [
            (self.due, due(lever, session), due_role),
            (self.grades, grades, text),
            (self.deals, row.deals.len().to_string(), text),
            (self.rank, session.locale.decimal(row.rank, 1), text),
        ] {
            if cells > 0 {
                let shown = if value.is_empty() { unknown } else { &value };
                canvas.text_right(x + cells, y, cells, shown, if value.is_empty() { Role::Dim } else { role });
                x += cells + 2;
            }
        }
    }
}

fn sign(state: LeverState, session: &Session) -> &'static str {
    match state {
        LeverState::Idea => session.signs.unknown(),
        LeverState::Chosen | LeverState::Doing => session.signs.lever(),
        LeverState::Done => session.signs.done(),
        LeverState::Dropped => session.signs.exit(),
    }
}

fn role(state: LeverState) -> Role {
    match state {
        LeverState::Chosen | LeverState::Doing => Role::Accent,
        LeverState::Done => Role::Good,
        LeverState::Idea => Role::Text,
        LeverState::Dropped => Role::Dim,
    }
}

fn grade(grade: Option<Grade>, session: &Session) -> String {
    grade.map_or_else(|| session.signs.unknown().to_owned(), |grade| grade.get().to_string())
}

/// Who takes it on: the person, else the function.
fn owner(lever: &Lever, session: &Session) -> String {
    match (lever.owner, lever.owner_person.as_str()) {
        (Some(owner), "") => session.locale.label(owner),
        (Some(owner), person) => format!("{person}, {}", session.locale.label(owner)),
        (None, person) => person.to_owned(),
    }
}

/// The date, with a mark when it is over and the lever is not done.
fn due(lever: &Lever, session: &Session) -> String {
    let mark = if lever.is_late(session.today()) { "!" } else { "" };
    lever.due.map(|date| format!("{mark}{}", session.locale.date_column(date))).unwrap_or_default()
}
