//! Drawing the levers, two lines each, and below them what asks for one.

use ratatui::layout::Rect;

use super::{LeversStage, Row, ledger::Ledger};
use crate::{
    domain::{Debrief, Decisive, Grade, IncidentKind, Lever, LeverState, MAX_ACTIVE_LEVERS, Outcome, Scorer},
    guide::{self, Candidate, Lack},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
    wording,
};

/// Cells at the right of a lever's title: evidence and deals.
const FIGURES: u16 = 16;
/// Where texts begin.
const INDENT: u16 = 4;

/// One line of the list.
#[derive(Clone, Copy)]
enum Line {
    /// A lever's title, with the number of its row.
    Title(usize),
    /// What else is known of it.
    Facts(usize),
    Gap,
    /// What the place below is for.
    Heading,
    Candidate(usize),
    NoLever,
    NoCandidate,
}

fn lines(rows: &[Row]) -> Vec<Line> {
    let levers = rows.iter().filter(|row| matches!(row, Row::Lever(_))).count();
    let mut lines: Vec<Line> = (0..levers).flat_map(|row| [Line::Title(row), Line::Facts(row)]).collect();
    if levers == 0 {
        lines.push(Line::NoLever);
    }
    lines.extend([Line::Gap, Line::Heading]);
    lines.extend((levers..rows.len()).map(Line::Candidate));
    if rows.len() == levers {
        lines.push(Line::NoCandidate);
    }
    lines
}

/// Draws the stage.
pub(super) fn draw(stage: &LeversStage, canvas: &mut Canvas, area: Rect, debrief: &Debrief, session: &Session) {
    if stage.is_put_aside {
        let place = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
        canvas.paragraph(place, &t!(session.locale, "levers-put-aside"), Role::Text);
        return;
    }
    let ledger = &stage.ledger;
    draw_head(canvas, area, ledger, session);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let rows = stage.rows(debrief);
    let lines = lines(&rows);
    let selected = stage.selection.row(rows.len());
    let at = lines.iter().position(|line| matches!(line, Line::Title(row) | Line::Candidate(row) if *row == selected));
    let first = first_row(at.unwrap_or(0), lines.len(), list.height.into());
    for (line, y) in lines[first..].iter().zip(list.top()..list.bottom()) {
        let area = Rect { y, height: 1, ..list };
        match *line {
            Line::Title(row) | Line::Facts(row) | Line::Candidate(row) => {
                canvas.row(area, row);
                if row == selected {
                    canvas.highlight(area);
                }
                if row == selected && !matches!(line, Line::Facts(_)) {
                    canvas.select(area);
                }
                match (&rows[row], line) {
                    (Row::Lever(lever), Line::Facts(_)) => draw_facts(canvas, area, lever, ledger, session),
                    (Row::Lever(lever), _) => draw_title(canvas, area, lever, ledger, session),
                    (Row::Candidate(candidate), _) => draw_candidate(canvas, area, debrief, candidate, session),
                }
            }
            Line::Gap => {}
            Line::Heading => {
                let text = t!(session.locale, "levers-candidates");
                canvas.text(area.x + 2, y, area.width.saturating_sub(3), &text, Ink::Bold(Role::Accent));
            }
            Line::NoLever => sentence(canvas, area, &t!(session.locale, "levers-empty"), Role::Text),
            Line::NoCandidate => sentence(canvas, area, &t!(session.locale, "levers-no-candidate"), Role::Dim),
        }
    }
}

fn sentence(canvas: &mut Canvas, area: Rect, text: &str, role: Role) {
    canvas.text(area.x + 2, area.y, area.width.saturating_sub(3), text, role);
}

/// How many of the few places are taken, in the whole workbook.
fn draw_head(canvas: &mut Canvas, area: Rect, ledger: &Ledger, session: &Session) {
    let active = ledger.in_hand;
    let mut x = area.x + 2;
    for place in 0..MAX_ACTIVE_LEVERS.max(active) {
        let (sign, role) =
            if place < active { (canvas.signs.on(), Role::Accent) } else { (canvas.signs.off(), Role::Dim) };
        x = canvas.text(x, area.y, 3, sign, role) + 1;
    }
    let text = t!(session.locale, "levers-in-hand", count = active, most = MAX_ACTIVE_LEVERS);
    let role = if active > MAX_ACTIVE_LEVERS { Role::Warn } else { Role::Dim };
    canvas.text(x, area.y, area.right().saturating_sub(x + 1), &text, role);
}

/// The sign of a state and its colour.
fn state_sign(state: LeverState, signs: Signs) -> (&'static str, Role) {
    match state {
        LeverState::Idea => (signs.off(), Role::Dim),
        LeverState::Chosen => (signs.on(), Role::Accent),
        LeverState::Doing => (signs.on(), Role::Good),
        LeverState::Done => (signs.done(), Role::Good),
        LeverState::Dropped => (signs.outcome(Outcome::Lost), Role::Dim),
    }
}

fn draw_title(canvas: &mut Canvas, area: Rect, lever: &Lever, ledger: &Ledger, session: &Session) {
    let (sign, role) = state_sign(lever.state, canvas.signs);
    // The ASCII form of a sign is wider and takes the cell before.
    canvas.text(area.x + 2 - u16::from(width(sign) > 1), area.y, 3, sign, role);
    let ink = match lever.state {
        LeverState::Chosen | LeverState::Doing => Ink::Bold(Role::Text),
        LeverState::Idea => Ink::Role(Role::Text),
        LeverState::Done | LeverState::Dropped => Ink::Role(Role::Dim),
    };
    let x = area.x + INDENT;
    canvas.text(x, area.y, area.width.saturating_sub(INDENT + FIGURES + 1), &lever.title, ink);
    let right = area.right().saturating_sub(1);
    let deals = ledger.deals(lever).len();
    canvas.text_right(right, area.y, 9, &t!(session.locale, "lever-deals", count = deals), Role::Dim);
    let evidence = ledger.evidence(lever);
    if evidence == 0 {
        let unknown = canvas.signs.unknown();
        canvas.text_right(right.saturating_sub(10), area.y, 1, unknown, Role::Dim);
    } else {
        let text = format!("{} {evidence:>2}", canvas.signs.evidence());
        canvas.text_right(right.saturating_sub(10), area.y, 5, &text, Role::Text);
    }
}

/// State, owner, due, effort and impact; what a lever in hand lacks stands out.
fn draw_facts(canvas: &mut Canvas, area: Rect, lever: &Lever, ledger: &Ledger, session: &Session) {
    let locale = session.locale;
    let (_, role) = state_sign(lever.state, canvas.signs);
    let mut x = canvas.text(area.x + INDENT, area.y, 24, &wording::lever_state(lever, locale), role);
    let unknown = canvas.signs.unknown();
    let owner = match (lever.owner_person.trim(), lever.owner) {
        ("", None) => unknown.to_owned(),
        ("", Some(function)) => locale.label(function),
        (person, _) => person.to_owned(),
    };
    let due = lever.due.map_or_else(|| unknown.to_owned(), |date| locale.date(date));
    let grade = |grade: Option<Grade>| grade.map_or_else(|| unknown.to_owned(), |g| g.get().to_string());
    let facts = [
        owner,
        t!(locale, "lever-due", date = due),
        t!(locale, "lever-grades", effort = grade(lever.effort), impact = grade(lever.impact)),
    ];
    let lacks = guide::lacks(lever, ledger.evidence(lever), ledger.evidence_deals(lever));
    let missing = if lacks.is_empty() { String::new() } else { lacking(&lacks, locale) };
    let right = area.right().saturating_sub(1);
    let room = right.saturating_sub(width(&missing) + 2);
    for fact in facts {
        x = canvas.text(x, area.y, room.saturating_sub(x), &format!("  {fact}"), Role::Dim);
    }
    canvas.text_right(right, area.y, width(&missing), &missing, Ink::Bold(Role::Warn));
}

/// `? lacks owner, due`.
pub(super) fn lacking(lacks: &[Lack], locale: Locale) -> String {
    let names: Vec<String> = lacks
        .iter()
        .map(|lack| match lack {
            Lack::Step => t!(locale, "lack-step"),
            Lack::Owner => t!(locale, "lack-owner"),
            Lack::Due => t!(locale, "lack-due"),
            Lack::Evidence => t!(locale, "lack-evidence"),
            Lack::SecondDeal => t!(locale, "lack-second-deal"),
        })
        .collect();
    t!(locale, "lever-lacks", list = names.join(", "))
}

fn draw_candidate(canvas: &mut Canvas, area: Rect, debrief: &Debrief, candidate: &Candidate, session: &Session) {
    let signs = canvas.signs;
    let (sign, role, number, text, kind) = match candidate {
        Candidate::Step(id) => (
            signs.lever(),
            Role::Accent,
            debrief.number(*id),
            debrief.step(*id).map(|step| step.title.clone()),
            t!(session.locale, "candidate-step"),
        ),
        Candidate::Incident(id) => {
            let incident = debrief.incident(*id);
            (
                signs.incident(IncidentKind::Annoyed),
                Role::Bad,
                incident.and_then(|incident| incident.step).and_then(|step| debrief.number(step)),
                incident.map(|incident| incident.what.clone()),
                t!(session.locale, "candidate-incident"),
            )
        }
        Candidate::Criterion(criterion) => {
            let score = debrief.score(criterion, Scorer::Customer);
            let value = score.and_then(|score| score.value()).unwrap_or_default();
            let is_decisive = score.is_some_and(|score| score.decisive == Decisive::Yes);
            let kind = if is_decisive {
                t!(session.locale, "candidate-decisive")
            } else {
                t!(session.locale, "candidate-partly")
            };
            (signs.grade(value), Role::Bad, criterion.number(), Some(session.locale.criterion(criterion)), kind)
        }
    };
    let right = area.right().saturating_sub(1);
    canvas.text(area.x + 2, area.y, 2, sign, role);
    let number = number.map_or_else(|| signs.unknown().to_owned(), |number| number.to_string());
    canvas.text_right(area.x + 7, area.y, 2, &number, Role::Dim);
    let kind_cells = width(&kind);
    let room = right.saturating_sub(area.x + 8 + kind_cells + 2);
    canvas.text(area.x + 8, area.y, room, &text.unwrap_or_default(), Role::Text);
    canvas.text_right(right, area.y, kind_cells, &kind, Role::Dim);
}
