//! Who was in when: people as rows, steps as columns.

use std::ops::Range;

use super::{
    along::Along,
    canvas::{Anchor, Drawing, WIDTH, cut},
};
use crate::{
    arrange::Arrange,
    domain::{BuyingRole, Participant, Side, Step},
    exchange::report::page::Page,
    i18n::t,
};

/// Where the steps begin; left of it stand the names.
const LEFT: f64 = 202.0;
/// The height of a row.
const ROW: f64 = 18.0;
/// So many steps stand in one line; longer paths go on below.
const STEPS: usize = 40;
/// So many characters of a name have room.
const NAME: usize = 34;

/// The figure; nothing while nobody is known to have taken part in a step.
pub(in crate::exchange::report) fn matrix(page: &Page) -> Option<String> {
    let people = people(page);
    let took_part = |person: &&Participant| page.debrief.steps_of(person.id).next().is_some();
    if !people.iter().any(took_part) {
        return None;
    }
    let locale = page.locale;
    let mut drawing = Drawing::default();
    let mut y = legend(&mut drawing, page);
    let steps = page.debrief.steps.len();
    for first in (0..steps).step_by(STEPS) {
        y = band(&mut drawing, page, &people, first..steps.min(first + STEPS), y);
    }
    let told = people.iter().map(|person| {
        let steps = page.debrief.steps_of(person.id);
        let numbers: Vec<String> =
            steps.filter_map(|step| page.debrief.number(step.id)).map(|number| number.to_string()).collect();
        let numbers = if numbers.is_empty() { t!(locale, "chart-matrix-never") } else { numbers.join(", ") };
        format!("{}: {numbers}.", page.names.label(person.id))
    });
    let told = told.collect::<Vec<_>>().join(" ");
    Some(drawing.figure("matrix", y, &t!(locale, "chart-matrix"), &told, &t!(locale, "chart-matrix-caption")))
}

/// The customer's side, ours, then all others; who can say yes first.
fn people<'a>(page: &'a Page) -> Vec<&'a Participant> {
    let mut people: Vec<&Participant> = page.debrief.participants.iter().collect();
    people.arrange_by_key(|person| (bench(person), !person.plays(BuyingRole::Decider)));
    people
}

fn bench(person: &Participant) -> usize {
    match person.side {
        Side::Customer => 0,
        Side::Vendor => 1,
        Side::Partner | Side::Competitor | Side::Other => 2,
    }
}

fn class(person: &Participant) -> &'static str {
    ["customer", "vendor", "third"][bench(person)]
}

fn legend(drawing: &mut Drawing, page: &Page) -> f64 {
    drawing.circle((LEFT + 6.0, 12.0), 4.6, "dot third", None);
    drawing.text((LEFT + 16.0, 16.0), Anchor::Start, "label", &t!(page.locale, "chart-matrix-acts"));
    drawing.circle((LEFT + 126.0, 12.0), 4.2, "ring third", None);
    drawing.text((LEFT + 136.0, 16.0), Anchor::Start, "label", &t!(page.locale, "chart-matrix-part"));
    drawing.line((LEFT + 266.0, 4.0), (LEFT + 266.0, 20.0), "wait");
    drawing.text((LEFT + 274.0, 16.0), Anchor::Start, "label", &t!(page.locale, "chart-matrix-silence"));
    28.0
}

/// So many steps with everybody's part in them; answers where they end.
fn band(drawing: &mut Drawing, page: &Page, people: &[&Participant], steps: Range<usize>, top: f64) -> f64 {
    // The last line of a long path keeps the pitch of the others.
    let count = if page.debrief.steps.len() > STEPS { STEPS } else { steps.len() };
    let along = Along::new(LEFT, steps.start, count);
    along.months(drawing, top + 10.0, page, steps.clone());
    along.numbers(drawing, top + 23.0, steps.clone());
    let mut y = top + 30.0;
    let right = along.end(steps.end - 1);
    for (at, person) in people.iter().enumerate() {
        if at > 0 && bench(people[at - 1]) != bench(person) {
            y += 3.0;
            drawing.line((4.0, y), (WIDTH - 8.0, y), "grid");
            y += 3.0;
        }
        row(drawing, page, person, &along, steps.clone(), (y, right));
        y += ROW;
    }
    for gap in &page.summary.path.waiting.gaps {
        let at = gap.to.number - 1;
        if steps.contains(&at) {
            let x = along.x(at) - along.pitch / 2.0;
            drawing.line((x, top + 14.0), (x, y), "wait");
        }
    }
    y + 12.0
}

fn row(
    drawing: &mut Drawing,
    page: &Page,
    person: &Participant,
    along: &Along,
    steps: Range<usize>,
    (top, right): (f64, f64),
) {
    let y = top + ROW / 2.0;
    let role = deciding_first(person).map(|role| format!(" · {}", page.locale.label(role))).unwrap_or_default();
    let name = format!("{}{role}", page.plain(page.names.label(person.id)));
    drawing.text((LEFT - 8.0, y + 4.0), Anchor::End, &format!("label {}", class(person)), &cut(&name, NAME));
    drawing.line((LEFT, y), (right, y), "grid");
    for at in steps {
        let Some(step) = page.debrief.steps.get(at) else { continue };
        let tip = || format!("{name}: {} {}", at + 1, page.plain_title(step));
        match part(page, step, person) {
            Some(true) => drawing.circle((along.x(at), y), 4.6, &format!("dot {}", class(person)), Some(&tip())),
            Some(false) => drawing.circle((along.x(at), y), 4.2, &format!("ring {}", class(person)), Some(&tip())),
            None => {}
        }
    }
}

/// Whether somebody acts (`true`) or takes part in a step; `None` when neither.
fn part(page: &Page, step: &Step, person: &Participant) -> Option<bool> {
    if step.actor == Some(person.id) {
        return Some(true);
    }
    page.debrief.others(step.id).any(|other| other.id == person.id).then_some(false)
}

/// The role to name somebody by: that they can say yes says most.
fn deciding_first(person: &Participant) -> Option<BuyingRole> {
    let roles = person.buying_roles;
    if roles.contains(BuyingRole::Decider) { Some(BuyingRole::Decider) } else { roles.iter().next() }
}
