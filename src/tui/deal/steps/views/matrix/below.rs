//! What stands below the people: who tells, which of our functions had it, what leaps out, and the cell in words.

use ratatui::layout::Rect;

use super::{Grid, parts};
use crate::{
    domain::{Debrief, Keyed, OwnerFunction, Told},
    guide::Leap,
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        deal::steps::{StepsStage, table},
        keys::Context,
        look::Role,
        session::Session,
    },
};

/// Who tells each step.
pub fn draw_told(grid: &Grid, canvas: &mut Canvas, line: Rect, session: &Session) {
    let head = t!(session.locale, "steps-matrix-told");
    canvas.text(line.x + 2, line.y, grid.names.saturating_sub(3), &head, Role::Dim);
    for (_, step, x) in grid.steps(line) {
        let told = Told { document: false, ..grid.debrief.told(step.id) };
        table::draw_told(canvas, x, line.y, told, session.locale);
    }
}

/// Which of our functions had each step, and where it passed on; from marketing it leaps out.
pub fn draw_owners(grid: &Grid, canvas: &mut Canvas, line: Rect, session: &Session) {
    let head = t!(session.locale, "steps-matrix-owner");
    canvas.text(line.x + 2, line.y, grid.names.saturating_sub(3), &head, Role::Dim);
    for (place, step, x) in grid.steps(line) {
        let Some(owner) = step.owner else {
            canvas.text(x, line.y, 1, canvas.signs.unknown(), Role::Rule);
            continue;
        };
        let before = grid.debrief.steps[..place].iter().rev().find_map(|step| step.owner);
        let ink = match before {
            Some(OwnerFunction::Marketing) if owner != OwnerFunction::Marketing => Ink::Bold(Role::Warn),
            Some(before) if before != owner => Ink::Role(Role::Text),
            _ => Ink::Role(Role::Dim),
        };
        if before.is_some_and(|before| before != owner) {
            canvas.text(x.saturating_sub(1), line.y, 1, if canvas.signs.is_ascii() { ">" } else { "›" }, ink);
        }
        let short = session.locale.text(&format!("steps-owner-{}", owner.key()), &[]);
        canvas.text(x, line.y, 2, &short, ink);
    }
}

/// What leaps out: the one last gone to in full, with the others around it where there is room. A click goes there.
pub fn draw_leaps(grid: &Grid, stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) {
    let leaps = &stage.timeline.leaps;
    let place = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    if leaps.is_empty() {
        canvas.text(place.x, place.y, place.width, &t!(session.locale, "leap-none"), Role::Dim);
        return;
    }
    let current = stage.leap.filter(|at| *at < leaps.len());
    let first = crate::tui::list::first_row(current.unwrap_or(0), leaps.len(), area.height.into());
    let key = session.key_label(&[Context::Steps], Command::NextLeap).unwrap_or_default();
    for ((at, leap), y) in leaps.iter().enumerate().skip(first).zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..place };
        // Behind the steps and the people: each click has a number of its own.
        canvas.click(line, Command::Select(grid.debrief.steps.len() + grid.people.len() + at));
        let is_current = current == Some(at);
        let role = role_of(leap);
        let number = format!("{}/{}", at + 1, leaps.len());
        let mut end = line.right();
        if y == area.top() {
            end = end.saturating_sub(width(&key) + 1);
            canvas.text(end + 1, y, width(&key), &key, Role::Accent);
            canvas.click(Rect { x: end + 1, width: width(&key), ..line }, Command::NextLeap);
        }
        let x = canvas.text(line.x, y, 1, "!", Ink::Bold(role)) + 1;
        let x = canvas.text(x, y, 5, &number, Role::Dim) + 1;
        let ink = if is_current { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
        canvas.text(x, y, end.saturating_sub(x), &in_words(leap, grid.debrief, session.locale), ink);
    }
}

fn role_of(leap: &Leap) -> Role {
    match leap {
        Leap::NeverMet { .. } => Role::Bad,
        Leap::MetLate { .. } | Leap::HandOver(_) | Leap::Silence { .. } => Role::Warn,
        Leap::Without { .. } => Role::Accent,
    }
}

/// One thing that leaps out, as a sentence.
fn in_words(leap: &Leap, debrief: &Debrief, locale: Locale) -> String {
    let name = |id| debrief.participant(id).map_or_else(String::new, |person| debrief.called(person));
    match leap {
        Leap::NeverMet { person, first: None } => t!(locale, "leap-nowhere", name = name(*person)),
        Leap::NeverMet { person, first: Some(_) } => t!(locale, "leap-never", name = name(*person)),
        Leap::MetLate { person, step, offer } => {
            t!(locale, "leap-late", name = name(*person), step = step.number, offer = offer.number)
        }
        Leap::HandOver(over) => {
            let (giver, taker) = (locale.label(over.from), locale.label(over.to));
            let (last, first) = (over.last.number, over.first.number);
            match over.days.filter(|days| *days >= 0) {
                Some(0) => t!(locale, "leap-hand_over-same", giver = giver, taker = taker, last = last, first = first),
                Some(days) => {
                    let days = locale.gap_round(days, over.grain);
                    t!(locale, "leap-hand_over", giver = giver, taker = taker, last = last, first = first, days = days)
                }
                None => t!(locale, "leap-hand_over-open", giver = giver, taker = taker, last = last, first = first),
            }
        }
        Leap::Silence { from, to, days, grain } => {
            let days = locale.gap_round(*days, *grain);
            t!(locale, "leap-silence", from = from.number, to = to.number, days = days)
        }
        Leap::Without { side, stretch } => {
            let args = [
                ("count", stretch.steps().into()),
                ("first", stretch.first.number.into()),
                ("last", stretch.last.number.into()),
            ];
            locale.text(&format!("leap-without-{}", side.key()), &args)
        }
    }
}

/// The step and the person of the cursor in words.
pub fn draw_cell(grid: &Grid, stage: &StepsStage, canvas: &mut Canvas, line: Rect, session: &Session) {
    let Some(step) = grid.debrief.steps.get(stage.place) else {
        return;
    };
    let x = canvas.text(line.x + 2, line.y, 4, &(stage.place + 1).to_string(), Ink::Bold(Role::Accent)) + 1;
    let right = line.right().saturating_sub(1);
    let part = grid.people.get(stage.person.row(grid.people.len())).map(|person| {
        let key = match grid.part(step, person) {
            Some(true) => "steps-matrix-acts",
            Some(false) => "steps-matrix-there",
            None => "steps-matrix-away",
        };
        session.locale.text(key, &[("name", grid.debrief.called(person).into())])
    });
    let x = match &part {
        Some(part) => canvas.text(x, line.y, right.saturating_sub(x).min(width(part)), part, Role::Dim) + 2,
        None => x,
    };
    canvas.text(x, line.y, right.saturating_sub(x), &step.title, Role::Text);
}

/// What the signs mean.
pub fn draw_legend(canvas: &mut Canvas, line: Rect, session: &Session) {
    let (acts, part) = parts(canvas.signs);
    let legend = t!(session.locale, "steps-matrix-legend", acts = acts, part = part);
    canvas.text(line.x + 2, line.y, line.width.saturating_sub(3), &legend, Role::Dim);
}
