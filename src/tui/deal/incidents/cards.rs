//! The cards: two columns where there is room, else one list.

use ratatui::{layout::Rect, style::Modifier};

use crate::{
    arrange::Arrange,
    domain::{Debrief, EvidenceFor, Incident, IncidentKind, Keyed},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, fit, width, wrap},
        command::Command,
        deal::sheet::{self, Density, Line, wrapped},
        keys::Context,
        look::{Role, Signs},
        session::Session,
    },
};

/// Two columns need this much room; cards in columns are narrow and therefore tall.
const COLUMNS: (u16, u16) = (72, 20);

/// In a list of one line each, a name takes so many cells at most.
const NAME: u16 = 18;

struct Drawing<'a> {
    debrief: &'a Debrief,
    session: &'a Session,
    signs: Signs,
    quote: Ink,
    selected: usize,
    /// The cells that the longest name takes.
    name: u16,
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
    let mut drawing = Drawing { debrief, session, signs: canvas.signs, quote, selected, name: 0 };
    if incidents.is_empty() {
        drawing.empty(canvas, area);
        return;
    }
    let names = incidents.iter().map(|incident| width(&drawing.who(incident)));
    drawing.name = names.max().unwrap_or(0).min(NAME);
    let delighted = incidents.iter().filter(|incident| incident.kind == IncidentKind::Delighted).count();
    let (left, right) = incidents.split_at(delighted);
    if area.width < COLUMNS.0 || area.height < COLUMNS.1 {
        sheet::draw(canvas, &[area], selected, |density| {
            let mut lines = drawing.column(IncidentKind::Delighted, left, 0, area.width, density);
            lines.push(Line::default());
            lines.extend(drawing.column(IncidentKind::Annoyed, right, delighted, area.width, density));
            vec![lines]
        });
        return;
    }
    let half = Rect { width: area.width / 2, ..area };
    let other = Rect { x: half.right() + 1, width: area.width.saturating_sub(half.width + 1), ..area };
    canvas.vertical(half.right(), area);
    sheet::draw(canvas, &[half, other], selected, |density| {
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
        let text = t!(self.session.locale, "incidents-empty");
        let y = area.y + u16::from(area.height > 1);
        let body = Rect {
            x: area.x + 2,
            y,
            width: area.width.saturating_sub(4).min(70),
            height: area.bottom().saturating_sub(y),
        };
        let below = body.y + canvas.paragraph(body, &text, Role::Dim) + 1;
        for (kind, y) in IncidentKind::ALL.iter().zip(below..body.bottom()) {
            self.heading(*kind, 0).draw(canvas, Rect { x: area.x, y, height: 1, ..body });
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
            let start = lines.len();
            self.card(&mut lines, incident, cells, density.of_block(first + at == self.selected));
            lines[start].is_first = true;
            for line in &mut lines[start..] {
                line.row = Some(first + at);
            }
        }
        lines
    }

    fn heading(&self, kind: IncidentKind, count: usize) -> Line {
        let (name, command) = match kind {
            IncidentKind::Delighted => (t!(self.session.locale, "incidents-delighted"), Command::NewDelighted),
            IncidentKind::Annoyed => (t!(self.session.locale, "incidents-annoyed"), Command::NewAnnoyed),
        };
        let number = if count > 0 { format!(" {count}") } else { String::new() };
        let text = format!("{} {name}{number}", self.signs.incident(kind));
        Line::heading(vec![(text, Ink::Bold(Role::of_incident(kind)))], &self.key(command), command)
    }

    /// Who felt it: the person, or the side while nobody knows who.
    fn who(&self, incident: &Incident) -> String {
        let person = incident.person.and_then(|id| self.debrief.participant(id));
        person.map_or_else(|| self.session.locale.label(incident.felt_by), |person| person.name.clone())
    }

    fn card(&self, lines: &mut Vec<Line>, incident: &Incident, cells: u16, density: Density) {
        let strength = usize::from(incident.strength.get().unsigned_abs());
        let signs = self.signs.incident(incident.kind).repeat(strength);
        let step = incident.step.and_then(|id| self.debrief.number(id));
        let step = step.map(|step| t!(self.session.locale, "incident-step", step = step as i64));
        let mut first = Line {
            spans: vec![
                (format!("{signs:<4}"), Ink::Role(Role::of_incident(incident.kind))),
                (self.who(incident), Ink::Bold(Role::of_side(incident.felt_by))),
            ],
            indent: 2,
            right: step.map(|text| (text, Ink::Role(Role::Dim))).into_iter().collect(),
            ..Line::default()
        };
        if density == Density::Lines {
            // The texts stand under each other.
            let name = fit(&first.spans[1].0, self.name, self.signs);
            let gap = " ".repeat(usize::from(self.name.saturating_sub(width(&name)) + 2));
            first.spans[1].0 = name;
            first.spans.push((format!("{gap}{}", incident.what), Ink::Role(Role::Text)));
            lines.push(first);
            return;
        }
        lines.push(first);
        self.texts(lines, incident, cells.saturating_sub(6), density);
        if density <= Density::Close {
            self.marks(lines, incident, cells.saturating_sub(6));
        }
    }

    /// What happened, where, in whose words.
    fn texts(&self, lines: &mut Vec<Line>, incident: &Incident, room: u16, density: Density) {
        let most = if density == Density::Brief { 1 } else { 3 };
        let mut put = |text: &str, ink: Ink, most| lines.extend(wrapped(text, ink, 4, room, most, self.signs));
        put(&incident.what, Role::Text.into(), most);
        if density <= Density::Close
            && let Some(step) = incident.step.and_then(|id| self.debrief.step(id))
        {
            put(&step.title, Role::Dim.into(), 1);
        }
        if !incident.quote.trim().is_empty() {
            put(&t!(self.session.locale, "quoted", text = incident.quote.trim()), self.quote, most.min(2));
        }
    }

    /// The criteria it speaks to, whether a lever rests on it, and what it lacks.
    fn marks(&self, lines: &mut Vec<Line>, incident: &Incident, room: u16) {
        let locale = self.session.locale;
        let mut criteria: Vec<_> = self.debrief.criteria_of(incident.id).collect();
        criteria.arrange_by_key(|criterion| criterion.number().unwrap_or(usize::MAX));
        let numbers: Vec<String> = criteria
            .into_iter()
            .map(|criterion| criterion.number().map_or_else(|| criterion.key().to_owned(), |n| n.to_string()))
            .collect();
        let mut line = Line { indent: 4, ..Line::default() };
        if !numbers.is_empty() {
            let text = t!(locale, "incident-criteria", criteria = numbers.join(" · "));
            line.spans.push((format!("{text}  "), Role::Dim.into()));
        }
        let is_lever =
            |one: &crate::domain::Evidence| one.subject == EvidenceFor::Lever && one.incident == Some(incident.id);
        if self.debrief.evidence.iter().any(is_lever) {
            line.spans.push((self.signs.lever().to_owned(), Role::Accent.into()));
        }
        if !line.spans.is_empty() {
            lines.push(line);
        }
        let lacks: Vec<String> = incident.lacks().map(|part| locale.label(part)).collect();
        if !lacks.is_empty() && !self.session.is_covered() {
            let text = t!(locale, "incident-lacks", parts = lacks.join(", "));
            lines.extend(wrapped(&text, Role::Warn.into(), 4, room, 2, self.signs));
        }
    }
}
