//! Who was in when: people as rows, steps as columns; the cursor is a step and a person.

mod below;
mod columns;

use ratatui::layout::Rect;

use super::people;
use crate::{
    domain::{BuyingRole, Debrief, Participant, Side, Step},
    guide::Leap,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, fit_name, width},
        command::Command,
        deal::steps::StepsStage,
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
};
use columns::{CELL, Column};

/// From this height on there is room for rules, the legend and several things that leap out.
const TALL: u16 = 18;

/// Below this height only what leaps out and the cell stand below the people.
const LOW: u16 = 10;

/// So many things that leap out are listed at once, where there is room.
const LEAPS: u16 = 4;

/// The cells of the names: at least and at most, and where it is narrow.
const NAMES: u16 = 22;
const MOST_NAMES: u16 = 28;
const FEW_NAMES: u16 = 17;

/// From this width on there is room for both names and steps.
const WIDE: u16 = 70;

/// What is drawn, and where.
struct Grid<'a> {
    debrief: &'a Debrief,
    people: Vec<&'a Participant>,
    leaps: &'a [Leap],
    /// The cells of the names.
    names: u16,
    /// The columns in view, each with where it begins, counted from the left edge.
    columns: Vec<(Column, u16)>,
    selected: usize,
}

impl Grid<'_> {
    /// The steps in view with their columns.
    fn steps(&self, area: Rect) -> impl Iterator<Item = (usize, &Step, u16)> {
        self.columns.iter().filter_map(move |(column, x)| match column {
            Column::Step(place) => Some((*place, self.debrief.steps.get(*place)?, area.x + x)),
            Column::Silence { .. } => None,
        })
    }

    /// Whether somebody acts (`true`) or takes part in a step; `None` when neither.
    fn part(&self, step: &Step, person: &Participant) -> Option<bool> {
        if step.actor == Some(person.id) {
            return Some(true);
        }
        let is_link = |link: &crate::domain::StepParticipant| link.step == step.id && link.participant == person.id;
        self.debrief.step_participants.iter().any(is_link).then_some(false)
    }

    /// What leaps out of somebody's row.
    fn leap_of(&self, person: &Participant) -> Option<&Leap> {
        self.leaps.iter().find(|leap| leap.person() == Some(person.id))
    }
}

/// Draws the matrix.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, debrief: &Debrief, session: &Session) {
    let grid = grid(stage, debrief, names(debrief, area.width, session), area, session);
    let has_owners = debrief.steps.iter().any(|step| step.owner.is_some()) && area.height >= LOW;
    let is_tall = area.height >= TALL;
    // Who tells what, and what leaps out, is our reading.
    let reads = !session.is_covered();
    let leaps = match is_tall {
        _ if !reads => 0,
        true => (grid.leaps.len().max(1) as u16).min(LEAPS),
        false => 1,
    };
    let told = u16::from(area.height >= LOW && reads);
    let below = told + u16::from(has_owners) + leaps + 1 + if is_tall { 3 } else { 0 };
    draw_heads(&grid, canvas, area, session);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + below), ..area };
    let mut y = draw_people(&grid, stage, canvas, body, is_tall, session);
    for (place, _, x) in grid.steps(area) {
        let column = Rect { x: x.saturating_sub(1), y: area.y + 1, width: CELL, height: y.saturating_sub(area.y + 1) };
        canvas.row(column, place);
        if place == grid.selected {
            canvas.highlight(column);
        }
    }
    // Drawn after the columns: a click on a name means the person.
    draw_silences(&grid, canvas, Rect { y: area.y + 1, height: y.saturating_sub(area.y + 1), ..area });
    let line = |y: u16| Rect { y, height: 1, ..area };
    if told > 0 {
        below::draw_told(&grid, canvas, line(y), session);
        y += 1;
    }
    if has_owners {
        below::draw_owners(&grid, canvas, line(y), session);
        y += 1;
    }
    y += u16::from(is_tall);
    // Few people leave room for more of what leaps out: below it stand a space, the cell and the legend.
    let room = if is_tall && reads { area.bottom().saturating_sub(y + 3) } else { 0 };
    let leaps = leaps.max(room.min(grid.leaps.len() as u16));
    if leaps > 0 {
        below::draw_leaps(&grid, stage, canvas, Rect { y, height: leaps, ..area }, session);
    }
    y += leaps + u16::from(is_tall);
    below::draw_cell(&grid, stage, canvas, line(y), session);
    if is_tall {
        below::draw_legend(canvas, line(y + 1), session);
    }
}

/// The cells of the names, so that everybody is named in full where there is room, and of whoever decides that too.
fn names(debrief: &Debrief, cells: u16, session: &Session) -> u16 {
    let decides = width(&session.locale.label(BuyingRole::Decider)) + 1;
    let needs = |person: &Participant| {
        width(&debrief.called(person)) + if person.plays(BuyingRole::Decider) { decides } else { 0 }
    };
    let longest = debrief.participants.iter().map(needs).max().unwrap_or(0);
    // Beside a name stand the cursor, a warning, the sum and the space around it.
    if cells >= WIDE { (longest + 8).clamp(NAMES, MOST_NAMES.max(cells * 3 / 10)) } else { FEW_NAMES }
}

fn grid<'a>(stage: &'a StepsStage, debrief: &'a Debrief, names: u16, area: Rect, session: &Session) -> Grid<'a> {
    let all = columns::of(debrief, &stage.timeline.leaps, session.locale);
    let at = all.iter().position(|column| *column == Column::Step(stage.place)).unwrap_or(0);
    let view = columns::in_view(&all, at, area.width.saturating_sub(names + 1));
    let mut x = names;
    let mut columns = Vec::with_capacity(view.len());
    for column in all.into_iter().skip(view.start).take(view.len()) {
        let cells = column.cells();
        columns.push((column, x));
        x += cells;
    }
    let people = people(debrief);
    Grid { debrief, people, leaps: &stage.timeline.leaps, names, columns, selected: stage.place }
}

/// The months where they change, the steps' numbers, and above the sums what they are.
fn draw_heads(grid: &Grid, canvas: &mut Canvas, area: Rect, session: &Session) {
    let mut month = None;
    let mut free = area.x;
    let sum = t!(session.locale, "steps-matrix-sum");
    canvas.text_right(area.x + grid.names - 2, area.y + 1, grid.names - 3, &sum, Role::Dim);
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

/// The long silences: how long, and a line down through all rows.
fn draw_silences(grid: &Grid, canvas: &mut Canvas, area: Rect) {
    let line = if canvas.signs.is_ascii() { ":" } else { "┊" };
    for (column, x) in &grid.columns {
        let Column::Silence { text, leaps_out } = column else { continue };
        let role = if *leaps_out { Role::Warn } else { Role::Dim };
        let x = area.x + x;
        let ink = if *leaps_out { Ink::Bold(role) } else { Ink::Role(role) };
        canvas.text(x, area.y, column.cells() - 1, text, ink);
        for y in area.top() + 1..area.bottom() {
            canvas.text(x + (column.cells() - 1) / 2, y, 1, line, role);
        }
    }
}

/// Which bench somebody sits on.
fn bench(person: &Participant) -> usize {
    match person.side {
        Side::Customer => 0,
        Side::Vendor => 1,
        Side::Partner | Side::Competitor | Side::Other => 2,
    }
}

/// The people and their parts; answers the row below them.
fn draw_people(
    grid: &Grid,
    stage: &StepsStage,
    canvas: &mut Canvas,
    area: Rect,
    has_rules: bool,
    session: &Session,
) -> u16 {
    if grid.people.is_empty() {
        let text = t!(session.locale, "steps-matrix-empty");
        canvas.text(area.x + 2, area.y, area.width.saturating_sub(3), &text, Role::Dim);
        return area.y + 1;
    }
    let selected = stage.person.row(grid.people.len());
    // A rule between the benches takes a row.
    let benches = grid.people.chunk_by(|one, next| bench(one) == bench(next)).count().saturating_sub(1);
    let rules = if has_rules { benches as u16 } else { 0 };
    let rows = usize::from(area.height.saturating_sub(rules));
    let first = first_row(selected, grid.people.len(), rows);
    if grid.people.len() > rows {
        let (from, to, of) = (first + 1, (first + rows).min(grid.people.len()), grid.people.len());
        let text = t!(session.locale, "steps-matrix-rows", from = from, to = to, of = of);
        canvas.text(area.x + 2, area.y - 2, grid.names.saturating_sub(3), &text, Role::Dim);
    }
    let mut y = area.y;
    for (at, person) in grid.people.iter().enumerate().skip(first) {
        if has_rules && at > first && bench(grid.people[at - 1]) != bench(person) && y < area.bottom() {
            canvas.rule(area.x + 2, y, area.width.saturating_sub(3));
            y += 1;
        }
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
    let warning = match grid.leap_of(person) {
        Some(Leap::NeverMet { .. }) => Some(Role::Bad),
        Some(_) => Some(Role::Warn),
        None => None,
    };
    if let Some(warning) = warning {
        canvas.text(line.x + 1, line.y, 1, "!", Ink::Bold(warning));
    }
    let sum = grid.debrief.steps_of(person.id).count();
    let sum_role = if sum == 0 && !session.is_covered() { Role::Warn } else { Role::Dim };
    let right = line.x + grid.names - 2;
    canvas.text_right(right, line.y, 3, &sum.to_string(), sum_role);
    let room = right.saturating_sub(line.x + 2 + 4);
    let name = canvas.text(line.x + 2, line.y, room, &fit_name(&grid.debrief.called(person), room, canvas.signs), role);
    let buying = deciding_first(person).map(|role| session.locale.label(role));
    let text = buying.unwrap_or_else(|| person.job.clone());
    let room = (right - 4).saturating_sub(name + 1);
    canvas.text(name + 1, line.y, room, &text, warning.unwrap_or(Role::Dim));
    for (place, step, x) in grid.steps(line) {
        let (acts, part) = parts(canvas.signs);
        let is_cursor = is_selected && place == grid.selected;
        let (sign, role) = match grid.part(step, person) {
            Some(true) => (acts, role),
            Some(false) => (part, role),
            None if is_cursor => (canvas.signs.unknown(), Role::Accent),
            None => (canvas.signs.unknown(), Role::Rule),
        };
        let ink = if is_cursor { Ink::Bold(Role::Accent) } else { Ink::Role(role) };
        canvas.text(x, line.y, 1, sign, ink);
    }
}

/// The role to name somebody by: that they can say yes says most.
fn deciding_first(person: &Participant) -> Option<BuyingRole> {
    let roles = person.buying_roles;
    if roles.contains(BuyingRole::Decider) { Some(BuyingRole::Decider) } else { roles.iter().next() }
}

/// The signs of who acts and who takes part.
fn parts(signs: Signs) -> (&'static str, &'static str) {
    if signs.is_ascii() { ("X", "o") } else { ("●", "○") }
}

#[cfg(test)]
mod tests {

    use crate::{
        domain::{Keyed, OwnerFunction},
        i18n::KEYS,
    };

    #[test]
    fn every_function_has_its_short_name() {
        for owner in OwnerFunction::ALL {
            let key = format!("steps-owner-{}", owner.key());
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }
}
