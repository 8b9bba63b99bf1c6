//! The timeline as a table.

use std::ops::Range;

use ratatui::layout::Rect;

use super::timeline::{Between, Row, StepRow, Timeline};
use crate::{
    domain::{Course, FuzzyDate, Keyed, Side, Told},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, fit_name, width},
        list::first_row,
        look::{Role, Signs},
    },
};

/// The text column never falls under so many cells while there is something else to leave out.
const LEAST_TITLE: u16 = 30;

/// The cells of the names where nothing is left out.
const NAMES: u16 = 10;

/// A table of fewer rows shows long gaps only.
const TIGHT: u16 = 16;

/// Where the columns stand, counted from the left edge.
#[derive(Debug, Clone, Copy)]
struct Columns {
    told: u16,
    actor: u16,
    actor_cells: u16,
    title: u16,
    title_cells: u16,
    emotion: u16,
    flags: u16,
    flag_cells: u16,
}

/// Where the number column ends, and where the dates stand.
const NUMBER_END: u16 = 5;
const WHEN: u16 = 7;
const WHEN_CELLS: u16 = 8;

impl Columns {
    /// The columns for so many cells, and names as long as `longest`: first names and flags become narrower, then the names
    /// go into the text. Where there is room, longer names take some of it.
    fn fitting(cells: u16, longest: u16) -> Self {
        let fixed = |actor: u16, flags: u16| WHEN + WHEN_CELLS + 1 + 3 + 1 + actor + 1 + 1 + 2 + 1 + flags + 1;
        let (actor, flags) = [(NAMES, 4), (8, 3), (6, 3), (6, 2), (0, 3)]
            .into_iter()
            .find(|(actor, flags)| cells.saturating_sub(fixed(*actor, *flags)) >= LEAST_TITLE)
            .unwrap_or((0, 3));
        let room = cells.saturating_sub(fixed(0, flags));
        let most = (room * 2 / 7).min(room.saturating_sub(LEAST_TITLE));
        let actor = if actor == NAMES { longest.min(most).max(actor) } else { actor };
        let told = WHEN + WHEN_CELLS + 1;
        // Either way a cell parts the text from what stands before it.
        let title = told + 4 + actor + 1;
        let flags_at = cells.saturating_sub(flags + 1);
        let emotion = flags_at.saturating_sub(3);
        Self {
            told,
            actor: told + 4,
            actor_cells: actor,
            title,
            title_cells: emotion.saturating_sub(title + 1),
            emotion,
            flags: flags_at,
            flag_cells: flags,
        }
    }
}

/// What is to be seen of the table.
pub struct Table<'a> {
    /// The steps.
    pub timeline: &'a Timeline,
    /// The selected place.
    pub selected: usize,
    /// The places that have just been saved or are about to be, and the sign before them.
    pub fresh: (Range<usize>, &'static str),
    /// The language.
    pub locale: Locale,
    /// Whether the columns have heads.
    pub has_heads: bool,
    /// The place at which the next line goes, where that is to be seen.
    pub here: Option<usize>,
}

impl Table<'_> {
    /// Draws the rows around the selected one.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect) {
        let names = self.timeline.steps.iter().filter_map(|step| step.actor.as_deref());
        let columns = Columns::fitting(area.width, names.map(width).max().unwrap_or(0));
        let heads = u16::from(self.has_heads);
        if self.has_heads {
            self.draw_heads(canvas, area, columns);
        }
        let list = Rect { y: area.y + heads, height: area.height.saturating_sub(heads), ..area };
        let rows = self.rows(list.height < TIGHT);
        let in_view = if self.here.is_some() { Row::Here } else { Row::Step(self.selected) };
        let selected = rows.iter().position(|row| *row == in_view).unwrap_or(0);
        let first = first_row(selected, rows.len(), list.height.into());
        for (row, y) in rows[first..].iter().zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            match row {
                Row::Between(between) => self.draw_between(canvas, line, columns, between),
                Row::Here => self.draw_here(canvas, line),
                Row::Step(place) => {
                    if let Some(step) = self.timeline.steps.get(*place) {
                        self.draw_step(canvas, line, columns, *place, step);
                    }
                }
            }
        }
    }

    /// The rows to draw, with the place where the next line goes among them.
    fn rows(&self, is_tight: bool) -> Vec<Row> {
        let mut rows = self.timeline.shown(is_tight);
        if let Some(here) = self.here {
            let at = rows.iter().position(|row| *row == Row::Step(here)).unwrap_or(rows.len());
            rows.insert(at, Row::Here);
        }
        rows
    }

    /// Where the next line goes.
    fn draw_here(&self, canvas: &mut Canvas, line: Rect) {
        let (sign, rule) = if canvas.signs.is_ascii() { (">", "-") } else { ("▸", "┄") };
        let text = format!("{} ", t!(self.locale, "walk-here"));
        let x = canvas.text(line.x + 1, line.y, 1, sign, Ink::Bold(Role::Accent));
        let x = canvas.text(x + 1, line.y, line.right().saturating_sub(x + 2), &text, Ink::Bold(Role::Accent));
        let cells = usize::from(line.right().saturating_sub(x + 1));
        canvas.text(x, line.y, line.right().saturating_sub(x + 1), &rule.repeat(cells), Role::Accent);
    }

    fn draw_heads(&self, canvas: &mut Canvas, area: Rect, columns: Columns) {
        let (x, y, locale) = (area.x, area.y, self.locale);
        canvas.text_right(x + NUMBER_END, y, 3, "#", Role::Dim);
        canvas.text(x + WHEN, y, WHEN_CELLS, &t!(locale, "steps-head-when"), Role::Dim);
        canvas.text(x + columns.told, y, 4, &t!(locale, "steps-head-told"), Role::Dim);
        canvas.text(
            x + columns.actor + 1,
            y,
            columns.actor_cells.saturating_sub(1),
            &t!(locale, "steps-head-who"),
            Role::Dim,
        );
        canvas.text(x + columns.title, y, columns.title_cells, &t!(locale, "steps-head-what"), Role::Dim);
        canvas.text(x + columns.emotion, y, 2, if canvas.signs.is_ascii() { "<3" } else { "♥" }, Role::Dim);
        canvas.text(x + columns.flags, y, 2, canvas.signs.evidence(), Role::Dim);
    }

    fn draw_between(&self, canvas: &mut Canvas, line: Rect, columns: Columns, between: &Between) {
        let (x, y) = (line.x, line.y);
        if let Some(year) = between.year {
            canvas.text(x + 1, y, 4, &year.to_string(), Role::Dim);
        }
        if let Some(days) = between.days {
            let mut text = self.locale.gap_round(days, between.grain);
            if let Some(from) = between.since {
                text = t!(self.locale, "span-since", span = text, from = from);
            }
            if between.is_wait {
                text = format!("{text} {} {}", canvas.signs.wait(), self.locale.label(Course::Wait));
            }
            let role = if between.is_asked { Role::Warn } else { Role::Dim };
            canvas.text(x + WHEN, y, columns.title_cells, &text, role);
        }
        if between.is_asked {
            canvas.text(x + columns.flags, y, 1, "?", Role::Warn);
        }
    }

    fn draw_step(&self, canvas: &mut Canvas, line: Rect, columns: Columns, place: usize, step: &StepRow) {
        let (x, y) = (line.x, line.y);
        let is_fresh = self.fresh.0.contains(&place);
        canvas.row(line, place);
        if place == self.selected {
            canvas.select(line);
        }
        if is_fresh {
            canvas.text(x, y, 1, self.fresh.1, Ink::Bold(Role::Good));
        }
        let number = if is_fresh { Ink::Bold(Role::Good) } else { Ink::Role(Role::Dim) };
        canvas.text_right(x + NUMBER_END, y, 3, &(place + 1).to_string(), number);
        let (when, role) = when(step.date, step.gap_days, self.locale, canvas.signs);
        canvas.text(x + WHEN, y, WHEN_CELLS, &when, role);
        draw_told(canvas, x + columns.told, y, step.told, self.locale);
        let (name, role) = actor(step, self.locale, canvas.signs);
        let ink = if place == self.selected { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
        let (title, end) = (x + columns.title, x + columns.title + columns.title_cells);
        let title = if columns.actor_cells > 0 {
            let name = fit_name(&name, columns.actor_cells, canvas.signs);
            canvas.text(x + columns.actor, y, columns.actor_cells, &name, role);
            title
        } else if step.side.is_some() && !step.names_actor {
            // A sentence keeps its subject.
            canvas.text(title, y, columns.title_cells, &name, role) + 1
        } else {
            title
        };
        canvas.text(title, y, end.saturating_sub(title), &step.title, ink);
        if let Some(emotion) = step.emotion {
            let role = Role::of_value(emotion.get());
            canvas.text(x + columns.emotion, y, 2, canvas.signs.emotion(emotion), role);
        }
        draw_flags(canvas, x + columns.flags, y, columns.flag_cells, step);
    }
}

/// When a step was, for a tight column: its date, the days since the step before, or a mark that nobody knows.
pub fn when(date: Option<FuzzyDate>, gap_days: Option<u32>, locale: Locale, signs: Signs) -> (String, Role) {
    match (date, gap_days) {
        (Some(date), _) => (locale.date_short(date), Role::Text),
        (None, Some(0)) => (t!(locale, "steps-same-day-short"), Role::Dim),
        (None, Some(days)) => (t!(locale, "steps-days-later", days = days), Role::Dim),
        (None, None) => (signs.unknown().to_owned(), Role::Dim),
    }
}

/// Who acted: the name, or the side while nobody knows who.
fn actor(step: &StepRow, locale: Locale, signs: Signs) -> (String, Role) {
    let role = step.side.map_or(Role::Dim, Role::of_side);
    match (&step.actor, step.side) {
        (Some(name), _) => (name.clone(), role),
        (None, Some(side)) => (format!("({})", locale.label(side)), role),
        (None, None) => (signs.unknown().to_owned(), Role::Dim),
    }
}

/// The letter of a side, as in `C V`.
pub fn letter(side: Side, locale: Locale) -> String {
    locale.text(&format!("side-{}-short", side.key()), &[])
}

/// Who tells a step, in three cells: the customer, we, a document.
pub fn draw_told(canvas: &mut Canvas, x: u16, y: u16, told: Told, locale: Locale) {
    for (at, (tells, side)) in [(told.customer, Side::Customer), (told.vendor, Side::Vendor)].into_iter().enumerate() {
        let x = x + at as u16;
        match tells {
            true => canvas.text(x, y, 1, &letter(side, locale), Ink::Bold(Role::of_side(side))),
            false => canvas.text(x, y, 1, canvas.signs.unknown(), Role::Dim),
        };
    }
    if told.document {
        canvas.text(x + 2, y, 1, &t!(locale, "steps-document-short"), Ink::Bold(Role::Third));
    }
}

/// The sign of a course that does not simply lead on.
pub fn course_sign(course: Course, signs: Signs) -> &'static str {
    match course {
        Course::Advance => "",
        Course::LoopBack => signs.back(),
        Course::Wait => signs.wait(),
        Course::SideTrack => signs.aside(),
        Course::Exit => signs.exit(),
    }
}

fn draw_flags(canvas: &mut Canvas, x: u16, y: u16, cells: u16, step: &StepRow) {
    let flags = &step.flags;
    let mut at = x;
    let mut put = |canvas: &mut Canvas, sign: &str, role: Role| {
        if at + width(sign) <= x + cells {
            at = canvas.text(at, y, width(sign), sign, role);
        }
    };
    if let Some(course) = flags.course {
        let role = if course == Course::Exit { Role::Bad } else { Role::Dim };
        put(canvas, course_sign(course, canvas.signs), role);
    }
    for kind in &flags.incidents {
        let role = Role::of_incident(*kind);
        put(canvas, canvas.signs.incident(*kind), role);
    }
    if flags.is_lever {
        put(canvas, canvas.signs.lever(), Role::Accent);
    }
    if flags.is_asked {
        put(canvas, "?", Role::Warn);
    }
}
