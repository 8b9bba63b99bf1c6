//! The cards: two columns where there is room, else one list.

use ratatui::{layout::Rect, style::Modifier};

use super::kind_role;
use crate::{
    domain::{Debrief, EvidenceFor, Incident, IncidentKind, Keyed},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        keys::Context,
        look::{Role, Signs},
        session::Session,
    },
};

/// Two columns need this much room; cards in columns are narrow and therefore tall.
const COLUMNS: (u16, u16) = (72, 20);

/// How much of each card is shown; the selected one is always shown whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Density {
    /// All, with air between.
    Airy,
    /// All.
    Close,
    /// Who felt it, what happened and the first line of their words.
    Brief,
    /// Who felt it and what happened, a line each.
    Lines,
}

const DENSITIES: [Density; 4] = [Density::Airy, Density::Close, Density::Brief, Density::Lines];

/// A line of a card, or between cards.
#[derive(Default)]
struct Line {
    spans: Vec<(String, Ink)>,
    indent: u16,
    right: String,
    is_first: bool,
    /// The number of the incident among all.
    incident: Option<usize>,
    command: Option<Command>,
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
    quote: Ink,
    selected: usize,
}

/// Draws all incidents, `selected` among them.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    debrief: &Debrief,
    incidents: &[&Incident],
    selected: usize,
    session: &Session,
) {
    let quote = Ink::Style(canvas.style(Role::Text).add_modifier(Modifier::ITALIC));
    let drawing = Drawing { debrief, session, signs: canvas.signs, quote, selected };
    if incidents.is_empty() {
        drawing.empty(canvas, area);
        return;
    }
    let delighted = incidents.iter().filter(|incident| incident.kind == IncidentKind::Delighted).count();
    let (left, right) = incidents.split_at(delighted);
    if area.width < COLUMNS.0 || area.height < COLUMNS.1 {
        let all = |density| {
            let mut lines = drawing.column(IncidentKind::Delighted, left, 0, area.width, density);
            lines.push(Line::default());
            lines.extend(drawing.column(IncidentKind::Annoyed, right, delighted, area.width, density));
            vec![lines]
        };
        drawing.fit(canvas, &[area], all);
        return;
    }
    let half = Rect { width: area.width / 2, ..area };
    let other = Rect { x: half.right() + 1, width: area.width.saturating_sub(half.width + 1), ..area };
    canvas.vertical(half.right(), area);
    drawing.fit(canvas, &[half, other], |density| {
        vec![
            drawing.column(IncidentKind::Delighted, left, 0, half.width, density),
            drawing.column(IncidentKind::Annoyed, right, delighted, other.width, density),
        ]
    });
}

impl Drawing<'_> {
    fn key(&self, command: Command) -> String {
        self.session.key_label(&[Context::Incidents], command).unwrap_or_default()
    }

    fn empty(&self, canvas: &mut Canvas, area: Rect) {
        let text = t!(
            self.session.locale,
            "incidents-empty",
            delighted = self.key(Command::NewDelighted),
            annoyed = self.key(Command::NewAnnoyed)
        );
        let body = Rect {
            x: area.x + 2,
            y: area.y + 1.min(area.height),
            width: area.width.saturating_sub(4).min(70),
            height: area.height.saturating_sub(1),
        };
        let used = canvas.paragraph(body, &text, Role::Dim);
        for (at, kind) in IncidentKind::ALL.iter().enumerate() {
            let row = Rect { y: body.y + used + 1 + at as u16, height: 1, ..body };
            if row.y < body.bottom() {
                self.line(canvas, row, &self.heading(*kind, 0));
            }
        }
    }

    /// Draws the lines of the first density that fits.
    fn fit(&self, canvas: &mut Canvas, areas: &[Rect], lines: impl Fn(Density) -> Vec<Vec<Line>>) {
        let fits = |all: &[Vec<Line>]| all.iter().zip(areas).all(|(lines, area)| lines.len() <= area.height.into());
        let all = DENSITIES.into_iter().map(&lines).find(|all| fits(all)).unwrap_or_else(|| lines(Density::Lines));
        for (lines, area) in all.iter().zip(areas) {
            self.scrolled(canvas, *area, lines);
        }
    }

    /// A heading and the cards of one kind; `first` is the number of the first of them.
    fn column(
        &self,
        kind: IncidentKind,
        incidents: &[&Incident],
        first: usize,
        cells: u16,
        density: Density,
    ) -> Vec<Line> {
        let mut lines = vec![self.heading(kind, incidents.len())];
        if density == Density::Airy {
            lines.push(Line::default());
        }
        if incidents.is_empty() {
            let text = match kind {
                IncidentKind::Delighted => t!(self.session.locale, "incidents-none-delighted"),
                IncidentKind::Annoyed => t!(self.session.locale, "incidents-none-annoyed"),
            };
            lines.extend(wrap(&text, cells.saturating_sub(5)).into_iter().map(|text| Line::text(4, text, Role::Dim)));
        }
        for (at, incident) in incidents.iter().enumerate() {
            if at > 0 && density == Density::Airy {
                lines.push(Line::default());
            }
            self.card(&mut lines, incident, first + at, cells, density);
        }
        lines
    }

    fn heading(&self, kind: IncidentKind, count: usize) -> Line {
        let (name, command) = match kind {
            IncidentKind::Delighted => (t!(self.session.locale, "incidents-delighted"), Command::NewDelighted),
            IncidentKind::Annoyed => (t!(self.session.locale, "incidents-annoyed"), Command::NewAnnoyed),
        };
        let sign = self.signs.incident(kind);
        let number = if count > 0 { format!(" {count}") } else { String::new() };
        Line { command: Some(command), ..Line::text(2, format!("{sign} {name}{number}"), Ink::Bold(kind_role(kind))) }
    }

    fn card(&self, lines: &mut Vec<Line>, incident: &Incident, number: usize, cells: u16, density: Density) {
        let density = if number == self.selected { density.min(Density::Close) } else { density };
        let start = lines.len();
        let room = cells.saturating_sub(6);
        if density == Density::Lines {
            let mut line = self.first_line(incident);
            let what = Line::text(0, format!("  {}", incident.what), Role::Text);
            line.spans.extend(what.spans);
            lines.push(line);
        } else {
            lines.push(self.first_line(incident));
            self.texts(lines, incident, room, density);
        }
        if density <= Density::Close {
            self.marks(lines, incident, room);
        }
        lines[start].is_first = true;
        for line in &mut lines[start..] {
            line.incident = Some(number);
        }
    }

    /// How strong, who felt it, and in which step.
    fn first_line(&self, incident: &Incident) -> Line {
        let locale = self.session.locale;
        let strength = usize::from(incident.strength.get().unsigned_abs());
        let signs = self.signs.incident(incident.kind).repeat(strength);
        let pad = " ".repeat(4_usize.saturating_sub(strength));
        let person = incident.person.and_then(|id| self.debrief.participant(id));
        let who = person.map_or_else(|| locale.label(incident.felt_by), |person| person.name.clone());
        let step = incident.step.and_then(|id| self.debrief.number(id));
        Line {
            spans: vec![
                (format!("{signs}{pad}"), Ink::Role(kind_role(incident.kind))),
                (who, Ink::Bold(Role::of_side(incident.felt_by))),
            ],
            indent: 2,
            right: step.map(|step| t!(locale, "incident-step", step = step as i64)).unwrap_or_default(),
            ..Line::default()
        }
    }

    /// What happened, where, in whose words.
    fn texts(&self, lines: &mut Vec<Line>, incident: &Incident, room: u16, density: Density) {
        let most = if density == Density::Brief { 1 } else { 3 };
        self.wrapped(lines, &incident.what, Role::Text.into(), room, most);
        if density <= Density::Close
            && let Some(step) = incident.step.and_then(|id| self.debrief.step(id))
        {
            self.wrapped(lines, &step.title, Role::Dim.into(), room, 1);
        }
        if !incident.quote.trim().is_empty() {
            let quote = t!(self.session.locale, "quoted", text = incident.quote.trim());
            self.wrapped(lines, &quote, self.quote, room, most.min(2));
        }
    }

    /// At most so many lines of a text; that it goes on shows.
    fn wrapped(&self, lines: &mut Vec<Line>, text: &str, ink: Ink, room: u16, most: usize) {
        let all = wrap(text, room);
        for (at, line) in all.iter().take(most).enumerate() {
            let is_cut = at + 1 == most && all.len() > most;
            let text = if is_cut { format!("{}{}", shortened(line, room), self.signs.cut()) } else { line.clone() };
            lines.push(Line::text(4, text, ink));
        }
    }

    /// The criteria it speaks to, whether a lever rests on it, and what it lacks.
    fn marks(&self, lines: &mut Vec<Line>, incident: &Incident, room: u16) {
        let locale = self.session.locale;
        let criteria: Vec<String> = self
            .debrief
            .criteria_of(incident.id)
            .map(|criterion| criterion.number().map_or_else(|| criterion.key().to_owned(), |n| n.to_string()))
            .collect();
        let mut spans = Vec::new();
        if !criteria.is_empty() {
            let text = t!(locale, "incident-criteria", criteria = criteria.join(" · "));
            spans.push((text, Ink::Role(Role::Dim)));
        }
        let is_lever = self
            .debrief
            .evidence
            .iter()
            .any(|one| one.subject == EvidenceFor::Lever && one.incident == Some(incident.id));
        if is_lever {
            let gap = if spans.is_empty() { "" } else { "  " };
            spans.push((format!("{gap}{}", self.signs.lever()), Ink::Role(Role::Accent)));
        }
        if !spans.is_empty() {
            lines.push(Line { spans, indent: 4, ..Line::default() });
        }
        let lacks: Vec<String> = incident.lacks().map(|part| locale.label(part)).collect();
        if !lacks.is_empty() {
            let text = t!(locale, "incident-lacks", parts = lacks.join(", "));
            self.wrapped(lines, &text, Role::Warn.into(), room, 2);
        }
    }

    /// Draws lines, scrolled so that the selected card is in view.
    fn scrolled(&self, canvas: &mut Canvas, area: Rect, lines: &[Line]) {
        let height = usize::from(area.height);
        let end = lines.iter().rposition(|line| line.incident == Some(self.selected)).map_or(0, |at| at + 1);
        let from = end.saturating_sub(height);
        for (line, y) in lines.iter().skip(from).zip(area.top()..area.bottom()) {
            let row = Rect { y, height: 1, ..area };
            if let Some(incident) = line.incident {
                canvas.row(row, incident);
                if incident == self.selected {
                    if line.is_first { canvas.select(row) } else { canvas.highlight(row) }
                }
            }
            self.line(canvas, row, line);
        }
        let (up, down) = canvas.signs.more();
        let x = area.right().saturating_sub(1);
        if from > 0 {
            canvas.text(x, area.y, 1, up, Role::Accent);
        }
        if lines.len() > from + height {
            canvas.text(x, area.bottom().saturating_sub(1), 1, down, Role::Accent);
        }
    }

    fn line(&self, canvas: &mut Canvas, row: Rect, line: &Line) {
        let mut right = row.right().saturating_sub(1);
        let button = line.command.map(|command| (format!("+ {}", self.key(command)), command));
        if let Some((text, command)) = button {
            let x = right.saturating_sub(width(&text));
            canvas.text(x, row.y, width(&text), &text, Role::Accent);
            canvas.click(Rect { x, width: width(&text), ..row }, command);
            right = x;
        }
        if !line.right.is_empty() {
            canvas.text_right(right, row.y, width(&line.right), &line.right, Role::Dim);
            right = right.saturating_sub(width(&line.right) + 1);
        }
        let mut x = row.x + line.indent;
        for (text, ink) in &line.spans {
            x = canvas.text(x, row.y, right.saturating_sub(x), text, *ink);
        }
    }
}

/// A line with room for the sign that says it goes on.
fn shortened(line: &str, room: u16) -> &str {
    if width(line) < room {
        return line;
    }
    line.rsplit_once(' ').map_or("", |(head, _)| head)
}
