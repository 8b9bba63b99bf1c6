//! How the benches are drawn.

use ratatui::layout::Rect;

use super::{BOTH, Benches};
use crate::{
    domain::{BuyingRole, Debrief, Participant, Side, Stance},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        deal::sheet::{self, Density, Line, Span, wrapped},
        keys::Context,
        look::{Role, Signs},
        session::Session,
    },
    wording,
};

struct Drawing<'a> {
    debrief: &'a Debrief,
    session: &'a Session,
    signs: Signs,
    /// The number of who is selected, those of the left bench counted first.
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
    let head = if area.height > 20 { 2 } else { 1 };
    let below = |area: Rect| Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area };
    if area.width < BOTH {
        drawing.heading(bench).draw(canvas, Rect { height: 1, ..area });
        drawing.other_heading(canvas, area, bench);
        let lines = |density| vec![drawing.lines(benches, bench, area.width, density)];
        sheet::draw(canvas, &[below(area)], selected, lines);
        return;
    }
    let left = Rect { width: area.width / 2, ..area };
    let right = Rect { x: left.right() + 1, width: area.width.saturating_sub(left.width + 1), ..area };
    canvas.vertical(left.right(), area);
    for (bench, area) in [left, right].into_iter().enumerate() {
        drawing.heading(bench).draw(canvas, Rect { height: 1, ..area });
    }
    sheet::draw(canvas, &[below(left), below(right)], selected, |density| {
        vec![drawing.lines(benches, 0, left.width, density), drawing.lines(benches, 1, right.width, density)]
    });
}

impl Drawing<'_> {
    /// The heading of a bench, with its button for somebody new.
    fn heading(&self, bench: usize) -> Line {
        let (name, of, role, command) = self.bench(bench);
        let spans = vec![(name, Ink::Bold(role)), (format!("  {of}"), Ink::Role(Role::Dim))];
        Line::heading(spans, &self.key(command), command)
    }

    fn bench(&self, bench: usize) -> (String, &str, Role, Command) {
        let (locale, deal) = (self.session.locale, &self.debrief.deal);
        match bench {
            0 => (t!(locale, "people-buying-center"), &deal.customer, Role::Customer, Command::NewCustomerPerson),
            _ => (t!(locale, "people-selling-center"), &deal.division, Role::Vendor, Command::NewVendorPerson),
        }
    }

    /// Where only one bench is drawn: the way to the other.
    fn other_heading(&self, canvas: &mut Canvas, area: Rect, bench: usize) {
        let name = format!("{} {}", self.key(Command::OtherPane), self.bench(1 - bench).0);
        let cells = width(&name);
        let x = area.right().saturating_sub(cells + 7);
        canvas.text(x.saturating_sub(1), area.y, cells + 1, &format!(" {name}"), Role::Dim);
        canvas.click(Rect { x, y: area.y, width: cells, height: 1 }, Command::OtherPane);
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
                0 => t!(self.session.locale, "people-empty-customer"),
                _ => t!(self.session.locale, "people-empty-vendor"),
            };
            lines.extend(wrap(&text, cells.saturating_sub(5)).into_iter().map(|text| Line::text(4, text, Role::Dim)));
        }
        for (at, person) in people.iter().enumerate() {
            if at == ours {
                lines.extend(self.others_heading());
            }
            if density == Density::Airy && (at > 0 || ours == 0) {
                lines.push(Line::default());
            }
            let density = density.of_block(first + at == self.selected);
            self.person(&mut lines, person, first + at, cells, density);
        }
        if bench == 0 && ours > 0 {
            self.missing_roles(&mut lines, cells);
        } else if bench == 1 && people.len() == ours && density < Density::Lines {
            lines.extend(self.others_heading());
        }
        lines
    }

    fn others_heading(&self) -> [Line; 2] {
        let name = (t!(self.session.locale, "people-others"), Ink::Bold(Role::Third));
        let command = Command::NewThirdPerson;
        [Line::default(), Line::heading(vec![name], &self.key(command), command)]
    }

    /// The roles that nobody has yet, as a hint below the customer's people.
    fn missing_roles(&self, lines: &mut Vec<Line>, cells: u16) {
        let missing = self.debrief.missing_roles();
        if missing.is_empty() || self.session.is_covered() {
            return;
        }
        let roles: Vec<String> = missing.iter().map(|role| self.session.locale.label(role)).collect();
        let text = t!(self.session.locale, "people-missing-roles", roles = roles.join(", "));
        lines.push(Line::default());
        let from = lines.len();
        lines.extend(wrapped(&text, Role::Dim.into(), 4, cells.saturating_sub(5), 4, self.signs));
        lines[from].mark = Some((self.signs.unknown().to_owned(), Role::Dim.into()));
    }

    /// The lines of one person: name, stance and steps; job and roles; what they wanted for themselves.
    fn person(&self, lines: &mut Vec<Line>, person: &Participant, number: usize, cells: u16, density: Density) {
        let start = lines.len();
        let (stance, role) = stance_sign(person.stance, self.signs);
        let steps = self.debrief.steps_of(person.id).count();
        let text = t!(self.session.locale, "people-steps", steps = steps as i64);
        lines.push(Line {
            // Always as wide, so that stances and numbers stand under each other.
            right: vec![
                (format!("{:<2}", if self.session.is_covered() { "" } else { stance }), role.into()),
                (format!("{text:>12}"), if steps > 0 { Role::Text } else { Role::Dim }.into()),
            ],
            mark: person.lead_informant.then(|| (self.signs.lead().to_owned(), Role::Accent.into())),
            is_first: true,
            ..Line::text(4, &person.name, Ink::Bold(Role::of_side(person.side)))
        });
        if density < Density::Lines {
            self.job_and_roles(lines, person, cells, density);
        }
        if density < Density::Brief && !person.personal_goal.is_empty() {
            let goal = t!(self.session.locale, "people-wants", goal = person.personal_goal.as_str());
            lines.push(Line::text(4, goal, Role::Dim));
        }
        if let (Some(line), Some(first)) = (lines.get_mut(start + 1), self.first_step(person)) {
            // Below the number of steps, unless it would cut roles.
            let room = line.room(cells);
            if line.cells() + width(&first) < room || line.cells() > room {
                line.right = vec![(first, Role::Dim.into())];
            }
        }
        for line in &mut lines[start..] {
            line.row = Some(number);
        }
    }

    /// From which step on somebody is there.
    fn first_step(&self, person: &Participant) -> Option<String> {
        let first = self.debrief.steps_of(person.id).next().and_then(|step| self.debrief.number(step.id))?;
        Some(t!(self.session.locale, "people-from-step", step = first as i64))
    }

    fn job_and_roles(&self, lines: &mut Vec<Line>, person: &Participant, cells: u16, density: Density) {
        let side = match person.side {
            Side::Customer | Side::Vendor => None,
            other => Some(self.session.locale.label(other)),
        };
        // "Buyer · buyer" says the same thing twice: job and buying role.
        let job = Some(person.job.as_str()).filter(|job| !self.is_role(person, job));
        let job = [side.as_deref(), job].into_iter().flatten().filter(|text| !text.is_empty());
        let job: Vec<Span> = job.enumerate().flat_map(|(at, text)| spaced(at, text, Role::Dim)).collect();
        let roles = self.roles(person);
        let line = |spans| Line { spans, indent: 4, ..Line::default() };
        let first_step = self.first_step(person).map_or(0, |text| width(&text) + 1);
        let (job, roles) = (line(job), line(roles));
        if job.spans.is_empty() || roles.spans.is_empty() {
            lines.extend([job, roles].into_iter().filter(|line| !line.spans.is_empty()));
        } else if job.cells() + 3 + roles.cells() + first_step <= job.room(cells) {
            let between = (" · ".to_owned(), Ink::Role(Role::Dim));
            lines.push(line(job.spans.into_iter().chain([between]).chain(roles.spans).collect()));
        } else if density < Density::Brief {
            lines.extend([job, roles]);
        } else {
            // Of job and roles, the roles matter more here.
            lines.push(roles);
        }
    }

    fn is_role(&self, person: &Participant, job: &str) -> bool {
        let job = job.trim().to_lowercase();
        person.buying_roles.iter().any(|role| self.session.locale.label(role).to_lowercase() == job)
    }

    fn roles(&self, person: &Participant) -> Vec<Span> {
        // A customer who looks on sees nobody's role, and no question for one.
        if person.buying_roles.is_empty() && person.side == Side::Customer && !self.session.is_covered() {
            let text = format!("{} {}", self.signs.unknown(), t!(self.session.locale, "people-no-role"));
            return vec![(text, Role::Dim.into())];
        }
        let ink = |role| match role {
            BuyingRole::Decider | BuyingRole::Champion => Ink::Bold(Role::Text),
            _ => Ink::Role(Role::Text),
        };
        let roles = person.buying_roles.iter().map(|role| (self.session.locale.label(role), ink(role)));
        let roles = roles.filter(|(role, _)| !wording::says_role(&person.name, role)).enumerate();
        roles.flat_map(|(at, (role, ink))| spaced(at, &role, ink)).collect()
    }
}

/// A word of a list, with a point before it unless it is the first.
fn spaced(at: usize, text: &str, ink: impl Into<Ink>) -> Vec<Span> {
    let word = (text.to_owned(), ink.into());
    if at == 0 { vec![word] } else { vec![(" · ".to_owned(), Role::Dim.into()), word] }
}

/// The sign of a stance; neutral is a figure, so that it is not taken for unknown.
pub fn stance_sign(stance: Option<Stance>, signs: Signs) -> (&'static str, Role) {
    match stance.map(Stance::get) {
        None => (signs.unknown(), Role::Dim),
        Some(0) => ("0", Role::Text),
        Some(value) => (signs.grade(value), Role::of_value(value)),
    }
}
