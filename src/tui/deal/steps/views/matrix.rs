//! Who was in when: people as rows, steps as columns; the cursor is a step and a person.

use ratatui::layout::Rect;

use super::people;
use crate::{
    analysis::presence::{longest_without, meetings_with},
    domain::{BuyingRole, Debrief, Participant, Side, Step},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        deal::steps::{StepsStage, table},
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
};

/// The cells of one step's column.
const CELL: u16 = 3;

/// What is drawn, and where.
struct Grid<'a> {
    debrief: &'a Debrief,
    people: Vec<&'a Participant>,
    /// The cells of the names.
    names: u16,
    /// The first step in view, and how many are.
    first: usize,
    count: usize,
    selected: usize,
}

impl Grid<'_> {
    /// The steps in view with their columns.
    fn steps(&self, area: Rect) -> impl Iterator<Item = (usize, &Step, u16)> {
        let x = area.x + self.names;
        let shown = self.debrief.steps.iter().enumerate().skip(self.first).take(self.count);
        shown.enumerate().map(move |(column, (place, step))| (place, step, x + column as u16 * CELL))
    }
}

/// Draws the matrix.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, debrief: &Debrief, session: &Session) {
    let names = if area.width >= 70 { 22 } else { 15 };
    let count = usize::from(area.width.saturating_sub(names + 1) / CELL).max(1);
    let grid = Grid {
        debrief,
        people: people(debrief),
        names,
        first: first_row(stage.place, debrief.steps.len(), count),
        count,
        selected: stage.place,
    };
    draw_heads(&grid, canvas, area, session);
    // Below the people: who tells, what the rows show, the step in words, the legend.
    let below = if area.height >= 18 { 5 } else { 3 };
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below), ..area };
    let bottom = draw_people(&grid, stage, canvas, body, session);
    for (place, _, x) in grid.steps(area) {
        let column = Rect { x: x.saturating_sub(1), y: area.y + 1, width: CELL, height: bottom.saturating_sub(area.y) };
        canvas.row(column, place);
        if place == grid.selected {
            canvas.highlight(column);
        }
    }
    draw_told(&grid, canvas, Rect { y: bottom, height: 1, ..area }, session);
    let mut y = bottom + 1;
    if below > 3 {
        draw_reading(canvas, Rect { y: y + 1, height: 1, ..area }, debrief, session);
        y += 3;
    }
    draw_cell(&grid, stage, canvas, Rect { y, height: 2, ..area }, session);
}

/// What the rows show: how long we were not there, and how often we met who could say yes.
fn draw_reading(canvas: &mut Canvas, line: Rect, debrief: &Debrief, session: &Session) {
    let mut parts = Vec::new();
    if let Some(stretch) = longest_without(debrief, Side::Vendor).filter(|stretch| stretch.steps() > 1) {
        let (first, last) = (stretch.first.number, stretch.last.number);
        parts.push(t!(session.locale, "steps-without-us", count = stretch.steps(), first = first, last = last));
    }
    if let Some(count) = meetings_with(debrief, BuyingRole::Decider) {
        parts.push(t!(session.locale, "steps-with-decider", count = count, all = debrief.steps.len()));
    }
    canvas.text(line.x + 2, line.y, line.width.saturating_sub(3), &parts.join(" · "), Role::Accent);
}

/// The months where they change, and the steps' numbers.
fn draw_heads(grid: &Grid, canvas: &mut Canvas, area: Rect, session: &Session) {
    let mut month = None;
    let mut free = area.x;
    for (place, step, x) in grid.steps(area) {
        let this = step.date.map(|date| (date.middle().year(), date.middle().month()));
        if this.is_some() && this != month {
            month = this;
            if let Some((_, number)) = this.filter(|_| x >= free) {
                let name = session.locale.text(&format!("month-{number}"), &[]);
                free = canvas.text(x, area.y, area.right().saturating_sub(x + 1).min(5), &name, Role::Dim) + 1;
            }
        }
        let ink = if place == grid.selected { Ink::Bold(Role::Accent) } else { Ink::Role(Role::Dim) };
        canvas.text(x, area.y + 1, 2, &(place + 1).to_string(), ink);
    }
}

/// The people and their parts; answers the row below them.
fn draw_people(grid: &Grid, stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) -> u16 {
    let selected = stage.person.row(grid.people.len());
    // A rule between the benches takes a row.
    let rules = u16::from(grid.people.iter().any(|person| person.side == Side::Customer)) * 2;
    let rows = usize::from(area.height.saturating_sub(rules));
    let first = first_row(selected, grid.people.len(), rows);
    let mut y = area.y;
    let mut bench = None;
    for (at, person) in grid.people.iter().enumerate().skip(first) {
        let this = match person.side {
            Side::Customer => 0,
            Side::Vendor => 1,
            Side::Partner | Side::Competitor | Side::Other => 2,
        };
        if bench.is_some_and(|bench| bench != this) && y < area.bottom() {
            canvas.rule(area.x + 2, y, area.width.saturating_sub(3));
            y += 1;
        }
        bench = Some(this);
        if y >= area.bottom() {
            break;
        }
        let line = Rect { y, height: 1, ..area };
        draw_person(grid, canvas, line, person, at == selected, session);
        // The names come after the steps' numbers: beside them, a click means the step.
        let name = Rect { width: grid.names.saturating_sub(1), ..line };
        canvas.click(name, Command::Select(grid.debrief.steps.len() + at));
        y += 1;
    }
    if grid.people.is_empty() {
        canvas.text(area.x + 2, y, area.width.saturating_sub(3), &t!(session.locale, "steps-matrix-empty"), Role::Dim);
        y += 1;
    }
    y
}

fn draw_person(
    grid: &Grid,
    canvas: &mut Canvas,
    line: Rect,
    person: &Participant,
    is_selected: bool,
    session: &Session,
) {
    if is_selected {
        canvas.select(line);
    }
    let role = Role::of_side(person.side);
    let name = canvas.text(line.x + 2, line.y, grid.names.saturating_sub(4), person.short_name(), role);
    let buying = person.buying_roles.iter().next().map(|role| session.locale.label(role));
    let room = (line.x + grid.names).saturating_sub(name + 2);
    canvas.text(name + 1, line.y, room, &buying.unwrap_or_else(|| person.job.clone()), Role::Dim);
    let takes_part = |step: &Step| {
        grid.debrief.step_participants.iter().any(|link| link.step == step.id && link.participant == person.id)
    };
    for (place, step, x) in grid.steps(line) {
        let (acts, part) = parts(canvas.signs);
        let is_cursor = is_selected && place == grid.selected;
        let (sign, role) = if step.actor == Some(person.id) {
            (acts, role)
        } else if takes_part(step) {
            (part, role)
        } else if is_cursor {
            (canvas.signs.unknown(), Role::Accent)
        } else {
            (canvas.signs.unknown(), Role::Rule)
        };
        let ink = if is_cursor { Ink::Bold(Role::Accent) } else { Ink::Role(role) };
        canvas.text(x, line.y, 1, sign, ink);
    }
}

/// The signs of who acts and who takes part.
fn parts(signs: Signs) -> (&'static str, &'static str) {
    if signs.is_ascii() { ("X", "o") } else { ("●", "○") }
}

fn draw_told(grid: &Grid, canvas: &mut Canvas, line: Rect, session: &Session) {
    canvas.text(line.x + 2, line.y, grid.names.saturating_sub(3), &t!(session.locale, "steps-matrix-told"), Role::Dim);
    for (_, step, x) in grid.steps(line) {
        let told = crate::domain::Told { document: false, ..grid.debrief.told(step.id) };
        table::draw_told(canvas, x, line.y, told, session.locale);
    }
}

/// The step and the person of the cursor in words, and what the signs mean.
fn draw_cell(grid: &Grid, stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) {
    let (acts, part) = parts(canvas.signs);
    let legend = t!(session.locale, "steps-matrix-legend", acts = acts, part = part);
    canvas.text(area.x + 2, area.y + 1, area.width.saturating_sub(3), &legend, Role::Dim);
    let Some(step) = grid.debrief.steps.get(stage.place) else {
        return;
    };
    let x = canvas.text(area.x + 2, area.y, 4, &(stage.place + 1).to_string(), Ink::Bold(Role::Accent)) + 1;
    canvas.text(x, area.y, area.right().saturating_sub(x + 1), &step.title, Role::Text);
}
