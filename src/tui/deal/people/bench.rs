//! How the benches are drawn: as much of everybody as there is room for.

use ratatui::layout::Rect;

use super::{BOTH, Benches};
use crate::{
    domain::{BuyingRole, Debrief, Participant, Side, Stance},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        keys::Context,
        look::{Role, Signs},
        session::Session,
    },
};

/// How much of each person is shown; whoever is selected is always shown whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Density {
    /// All, with air between.
    Airy,
    /// All.
    Close,
    /// Without the personal goals.
    Brief,
    /// A line each.
    Lines,
}

const DENSITIES: [Density; 4] = [Density::Airy, Density::Close, Density::Brief, Density::Lines];

/// A line of a bench.
#[derive(Default)]
struct Line {
    spans: Vec<(String, Ink)>,
    indent: u16,
    /// What stands at the right end of a person's first line.
    tail: Option<Tail>,
    leads: bool,
    /// The number of the person, those of the left bench counted first.
    person: Option<usize>,
    command: Option<Command>,
}

/// Stance, and in how many steps from which on.
struct Tail {
    stance: Option<Stance>,
    steps: usize,
    text: String,
}

impl Line {
    fn text(indent: u16, text: impl Into<String>, ink: impl Into<Ink>) -> Self {
        Self { spans: vec![(text.into(), ink.into())], indent, ..Self::default() }
    }
}

struct Drawing<'a> {
    debrief: &'a Debrief,
    session: &'a Session,
    signs: Signs,
    /// The number of who is selected.
    selected: usize,
}

/// Draws both benches, or where it is narrow the one with the selection.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    debrief: &Debrief,
    benches: &Benches,
    (bench, row): (usize, usize),
    session: &Session,
) {
    let selected = if bench == 0 { row } else { benches.0[0].len() + row };
    let drawing = Drawing { debrief, session, signs: canvas.signs, selected };
    let areas: Vec<(usize, Rect)> = if area.width >= BOTH {
        let left = Rect { width: area.width / 2, ..area };
        let right = Rect { x: left.right() + 1, width: area.width.saturating_sub(left.width + 1), ..area };
        canvas.vertical(left.right(), area);
        vec![(0, left), (1, right)]
    } else {
        vec![(bench, area)]
    };
    for (bench, area) in &areas {
        drawing.heading(canvas, *area, *bench, areas.len() == 1);
    }
    let bodies: Vec<(usize, Rect)> = areas
        .into_iter()
        .map(|(bench, area)| {
            let head = if area.height > 20 { 2 } else { 1 };
            (bench, Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area })
        })
        .collect();
    let lines_at = |density| -> Vec<Vec<Line>> {
        bodies.iter().map(|(bench, body)| drawing.lines(benches, *bench, body.width, density)).collect()
    };
    let fits =
        |lines: &[Vec<Line>]| lines.iter().zip(&bodies).all(|(lines, (_, body))| lines.len() <= body.height.into());
    let all = DENSITIES.into_iter().map(lines_at).find(|lines| fits(lines)).unwrap_or_else(|| lines_at(Density::Lines));
    for (lines, (_, body)) in all.iter().zip(bodies) {
        drawing.bench(canvas, body, lines);
    }
}

impl Drawing<'_> {
    /// The heading of a bench, with its button for somebody new.
    fn heading(&self, canvas: &mut Canvas, area: Rect, bench: usize, alone: bool) {
        let locale = self.session.locale;
        let (name, of, role, command) = if bench == 0 {
            let of = self.debrief.deal.customer.as_str();
            (t!(locale, "people-buying-center"), of, Role::Customer, Command::NewCustomerPerson)
        } else {
            let of = self.debrief.deal.division.as_str();
            (t!(locale, "people-selling-center"), of, Role::Vendor, Command::NewVendorPerson)
        };
        let mut right = self.button(canvas, area.right().saturating_sub(1), area.y, command);
        if alone {
            let other =
                if bench == 0 { t!(locale, "people-selling-center") } else { t!(locale, "people-buying-center") };
            let cells = width(&other);
            let x = right.saturating_sub(cells + 2);
            canvas.text(x, area.y, cells, &other, Role::Dim);
            canvas.click(Rect { x, y: area.y, width: cells, height: 1 }, Command::OtherPane);
            right = x;
        }
        let x = canvas.text(area.x + 2, area.y, right.saturating_sub(area.x + 2), &name, Ink::Bold(role)) + 2;
        canvas.text(x, area.y, right.saturating_sub(x + 1), of, Role::Dim);
    }

    /// `+ a` at the right: what the key does, for the mouse. Answers where it begins.
    fn button(&self, canvas: &mut Canvas, right: u16, y: u16, command: Command) -> u16 {
        let text = format!("+ {}", self.key(command));
        let x = right.saturating_sub(width(&text));
        canvas.text(x, y, width(&text), &text, Role::Accent);
        canvas.click(Rect { x, y, width: width(&text), height: 1 }, command);
        x
    }

    fn key(&self, command: Command) -> String {
        self.session.key_label(&[Context::People], command).unwrap_or_default()
    }

    /// Everything that stands on a bench.
    fn lines(&self, benches: &Benches, bench: usize, cells: u16, density: Density) -> Vec<Line> {
        let mut lines = Vec::new();
        let first = if bench == 0 { 0 } else { benches.0[0].len() };
        let people = &benches.0[bench];
        let ours = people.iter().filter(|person| matches!(person.side, Side::Customer | Side::Vendor)).count();
        if ours == 0 {
            let text = match bench {
                0 => t!(self.session.locale, "people-empty-customer", key = self.key(Command::NewCustomerPerson)),
                _ => t!(self.session.locale, "people-empty-vendor", key = self.key(Command::NewVendorPerson)),
            };
            lines.extend(wrap(&text, cells.saturating_sub(5)).into_iter().map(|text| Line::text(4, text, Role::Dim)));
        }
        for (at, person) in people.iter().enumerate() {
            if at == ours {
                lines.push(Line::default());
                lines.push(self.others_heading());
            } else if at > 0 && density == Density::Airy {
                lines.push(Line::default());
            }
            self.person(&mut lines, person, first + at, cells, density);
        }
        if bench == 0 {
            self.missing_roles(&mut lines, ours, cells);
        } else if people.len() == ours && density < Density::Lines {
            lines.push(Line::default());
            lines.push(self.others_heading());
        }
        lines
    }

    fn others_heading(&self) -> Line {
        let text = t!(self.session.locale, "people-others");
        Line { command: Some(Command::NewThirdPerson), ..Line::text(2, text, Ink::Bold(Role::Third)) }
    }

    /// The roles that nobody has yet, as a hint below the customer's people.
    fn missing_roles(&self, lines: &mut Vec<Line>, people: usize, cells: u16) {
        let missing = self.debrief.missing_roles();
        if people == 0 || missing.is_empty() {
            return;
        }
        let roles: Vec<String> = missing.iter().map(|role| self.session.locale.label(role)).collect();
        let text = t!(self.session.locale, "people-missing-roles", roles = roles.join(", "));
        lines.push(Line::default());
        for (at, text) in wrap(&text, cells.saturating_sub(5)).into_iter().enumerate() {
            let text = if at == 0 { format!("{} {text}", self.signs.unknown()) } else { format!("  {text}") };
            lines.push(Line::text(2, text, Role::Dim));
        }
    }

    /// The lines of one person: name, stance and steps; job and roles; what he wanted for himself.
    fn person(&self, lines: &mut Vec<Line>, person: &Participant, number: usize, cells: u16, density: Density) {
        let density = if number == self.selected { density.min(Density::Close) } else { density };
        let start = lines.len();
        lines.push(Line {
            tail: Some(self.tail(person)),
            leads: person.lead_informant,
            ..Line::text(4, &person.name, Ink::Bold(Role::of_side(person.side)))
        });
        if density < Density::Lines {
            self.job_and_roles(lines, person, cells.saturating_sub(5), density);
        }
        if density < Density::Brief && !person.personal_goal.is_empty() {
            let goal = t!(self.session.locale, "people-wants", goal = person.personal_goal.as_str());
            lines.push(Line::text(4, goal, Role::Dim));
        }
        for line in &mut lines[start..] {
            line.person = Some(number);
        }
    }

    fn tail(&self, person: &Participant) -> Tail {
        let steps = self.debrief.steps_of(person.id).count();
        let first = self.debrief.steps_of(person.id).next().and_then(|step| self.debrief.number(step.id));
        let text = match first {
            Some(first) => {
                t!(self.session.locale, "people-steps-from", steps = steps as i64, first = first as i64)
            }
            None => t!(self.session.locale, "people-in-no-step"),
        };
        Tail { stance: person.stance, steps, text }
    }

    fn job_and_roles(&self, lines: &mut Vec<Line>, person: &Participant, cells: u16, density: Density) {
        let locale = self.session.locale;
        let mut job = person.job.clone();
        if !matches!(person.side, Side::Customer | Side::Vendor) {
            let side = locale.label(person.side);
            job = if job.is_empty() { side } else { format!("{side} · {job}") };
        }
        let mut roles: Vec<(String, Ink)> = Vec::new();
        for role in person.buying_roles.iter() {
            if !roles.is_empty() {
                roles.push((" · ".into(), Role::Dim.into()));
            }
            let is_key = matches!(role, BuyingRole::Decider | BuyingRole::Champion);
            let ink = if is_key { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
            roles.push((locale.label(role), ink));
        }
        if roles.is_empty() && person.side == Side::Customer {
            roles.push((format!("{} {}", self.signs.unknown(), t!(locale, "people-no-role")), Role::Dim.into()));
        }
        let roles_cells: u16 = roles.iter().map(|(text, _)| width(text)).sum();
        let together = job.is_empty() || roles.is_empty() || width(&job) + 3 + roles_cells <= cells;
        let job_span = (!job.is_empty()).then(|| (job, Ink::Role(Role::Dim)));
        let mut first: Vec<(String, Ink)> = job_span.into_iter().collect();
        if together {
            if !first.is_empty() && !roles.is_empty() {
                first.push((" · ".into(), Role::Dim.into()));
            }
            first.extend(roles);
        } else if density < Density::Brief {
            lines.push(Line { spans: first, indent: 4, ..Line::default() });
            first = roles;
        } else {
            // Of job and roles, the roles matter more here.
            first = roles;
        }
        if !first.is_empty() {
            lines.push(Line { spans: first, indent: 4, ..Line::default() });
        }
    }

    /// Draws a bench's lines, scrolled so that the selected person is in view.
    fn bench(&self, canvas: &mut Canvas, body: Rect, lines: &[Line]) {
        let height = usize::from(body.height);
        let end = lines.iter().rposition(|line| line.person == Some(self.selected)).map_or(0, |at| at + 1);
        let from = end.saturating_sub(height);
        let tail_cells = self.tail_cells(lines, body.width);
        for (line, y) in lines.iter().skip(from).zip(body.top()..body.bottom()) {
            let area = Rect { y, height: 1, ..body };
            if let Some(person) = line.person {
                canvas.row(area, person);
                if person == self.selected {
                    match line.tail {
                        Some(_) => canvas.select(area),
                        None => canvas.highlight(area),
                    }
                }
            }
            self.line(canvas, area, line, tail_cells);
        }
        let (up, down) = canvas.signs.more();
        let x = body.right().saturating_sub(1);
        if from > 0 {
            canvas.text(x, body.y, 1, up, Role::Accent);
        }
        if lines.len() > from + height {
            canvas.text(x, body.bottom().saturating_sub(1), 1, down, Role::Accent);
        }
    }

    /// The width of the steps column: what all tails need, or none where it would cut a name.
    fn tail_cells(&self, lines: &[Line], cells: u16) -> u16 {
        let tails = lines.iter().filter_map(|line| line.tail.as_ref());
        let widest = tails.map(|tail| width(&tail.text)).max().unwrap_or(0);
        let names = lines.iter().filter(|line| line.tail.is_some()).flat_map(|line| &line.spans);
        let name = names.map(|(text, _)| width(text)).max().unwrap_or(0).min(cells / 2);
        // Before the name 4, between name and stance 1, the stance 2, a space, at the right edge 1.
        widest.min(cells.saturating_sub(name + 9))
    }

    fn line(&self, canvas: &mut Canvas, area: Rect, line: &Line, tail_cells: u16) {
        let mut right = area.right().saturating_sub(1);
        if let Some(tail) = &line.tail {
            // Where the words do not fit, the number says it.
            let number = tail.steps.to_string();
            let text = if width(&tail.text) <= tail_cells { &tail.text } else { &number };
            let role = if tail.steps > 0 { Role::Text } else { Role::Dim };
            canvas.text_right(right, area.y, width(text), text, role);
            right = right.saturating_sub(tail_cells + 3);
            let (sign, role) = stance_sign(tail.stance, canvas.signs);
            canvas.text(right, area.y, 2, sign, role);
        }
        if line.leads {
            canvas.text(area.x + 2, area.y, 1, canvas.signs.lead(), Role::Accent);
        }
        let mut x = area.x + line.indent;
        for (text, ink) in &line.spans {
            x = canvas.text(x, area.y, right.saturating_sub(x), text, *ink);
        }
        if let Some(command) = line.command {
            self.button(canvas, area.right().saturating_sub(1), area.y, command);
        }
    }
}

/// The sign of a stance; neutral is a figure, so that it is not taken for unknown.
pub fn stance_sign(stance: Option<Stance>, signs: Signs) -> (&'static str, Role) {
    match stance.map(Stance::get) {
        None => (signs.unknown(), Role::Dim),
        Some(0) => ("0", Role::Text),
        Some(value) => (signs.grade(value), Role::of_value(value)),
    }
}
