//! Drawing the checklist: a head, the criteria with both sides' scales, and what the line one is on means.

use ratatui::layout::Rect;

use super::{
    ChecklistStage,
    columns::{BEFORE, Columns, PLACES, RATES, role},
    detail,
    row::draw_line,
};
use crate::{
    analysis::summary::{CriterionLine, Judgements},
    domain::{BUILT_IN_CRITERIA, Criterion, Debrief},
    guide::timeline_says,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        deal::{DealState, WIDE, flow::Flow},
        keys::Context,
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
    wording,
};

/// From this height on there is room for a line between the parts.
const TALL: u16 = 29;

/// A screen of this height has room for some evidence below the list.
const ROOMY: u16 = 34;

/// Below the list, where no pane tells more: how strong and weak show themselves.
const ANCHORS: u16 = 2;

/// What the timeline says there takes at most so many rows.
const SAID: u16 = 4;

/// Draws the stage.
pub(super) fn draw(stage: &ChecklistStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    let judgements = Judgements::of(&stage.seen(deal));
    let is_tall = area.height >= TALL;
    let is_wide = canvas.buffer().area().width >= WIDE;
    let columns = Columns::fitting(area.width);
    let mut y = area.y;
    if ChecklistStage::sides(deal).filter(|side| !stage.is_hidden(*side, deal)).all(|side| deal.whole.rated(side) == 0)
    {
        let text = t!(session.locale, "checklist-empty");
        let room = Rect { x: area.x + 2, y, width: area.width.saturating_sub(3), height: 2.min(area.height) };
        y += canvas.paragraph(room, &text, Role::Text);
    }
    draw_names(stage, canvas, Rect { y, height: 1, ..area }, columns, deal, session);
    draw_scales(canvas, Rect { y: y + 1, height: 1, ..area }, columns, (&judgements, deal), session);
    y += 2;
    let seen = stage.seen(deal);
    let said = if deal.is_covered || is_wide { 0 } else { said_rows(&judgements, &seen, area.width, session) };
    let least_below = if deal.is_covered {
        0
    } else if is_wide {
        1
    } else {
        ANCHORS + said
    } + u16::from(is_tall);
    let list = Rect { y, height: area.bottom().saturating_sub(y + least_below), ..area };
    let selected = stage.selection.row(judgements.lines.len());
    let first = first_row(selected, judgements.lines.len(), list.height.into());
    let mut end = list.y;
    for (row, y) in (first..judgements.lines.len()).zip(list.top()..list.bottom()) {
        let line = Rect { y, height: 1, ..list };
        draw_line(stage, canvas, line, columns, (&judgements.lines[row], row), deal, session);
        end = y + 1;
    }
    let top = end + u16::from(is_tall);
    let below = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    // What to look for, and what a rating rests on, is the coach's.
    if deal.is_covered {
        return;
    }
    let said = (!is_wide).then_some(said);
    draw_below(canvas, below, stage.line(&judgements), said, &seen, session);
}

/// What stands below the list: the keys that rate where the coach's pane tells the rest, else the anchors of the line
/// one is on and in `said` rows what the timeline says; with the evidence, where there is room.
fn draw_below(
    canvas: &mut Canvas,
    area: Rect,
    line: &CriterionLine,
    said: Option<u16>,
    debrief: &Debrief,
    session: &Session,
) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let Some(said) = said else {
        let bottom = area.bottom().saturating_sub(1);
        draw_legend(canvas, Rect { y: bottom, height: 1, ..area }, debrief.is_blind(), session);
        if has_evidence_below(canvas) {
            let room = Rect { height: area.height.saturating_sub(1), ..inside };
            detail::draw_evidence(&mut Flow::new(room), canvas, debrief, &line.criterion, session);
        }
        return;
    };
    draw_anchors(canvas, Rect { height: area.height.min(ANCHORS), ..area }, line, session);
    let height = area.height.saturating_sub(ANCHORS).min(said);
    draw_timeline(canvas, Rect { y: area.y + ANCHORS, height, ..inside }, debrief, line, session);
    let above = ANCHORS + said + 1;
    let rest = Rect { y: inside.y + above, height: inside.height.saturating_sub(above), ..inside };
    if rest.height > 1 {
        detail::draw_evidence(&mut Flow::new(rest), canvas, debrief, &line.criterion, session);
    }
}

/// Whether the evidence stands below the list rather than in the coach's pane, which has less room to spare.
pub(super) fn has_evidence_below(canvas: &mut Canvas) -> bool {
    let screen = *canvas.buffer().area();
    screen.width >= WIDE && screen.height >= ROOMY
}

/// The names of the columns; at the names of the sides that may be seen how many criteria they have rated.
fn draw_names(
    stage: &ChecklistStage,
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    deal: &DealState,
    session: &Session,
) {
    let locale = session.locale;
    let rated = t!(locale, "checklist-rated", count = BUILT_IN_CRITERIA.len());
    canvas.text(area.x + BEFORE, area.y, columns.name.saturating_sub(1), &rated, Role::Dim);
    for side in ChecklistStage::sides(deal) {
        let x = columns.side(area, side);
        // How far the other side has come is its own affair until all is laid open.
        let rated =
            (!stage.is_hidden(side, deal)).then(|| format!("{} {}", locale.label(side), deal.whole.rated(side)));
        let label = rated.filter(|label| width(label) < columns.scale()).unwrap_or_else(|| locale.label(side));
        let ink = if side == stage.side(deal) { Ink::Bold(role(side)) } else { Ink::Role(role(side)) };
        canvas.text(x + 1, area.y, columns.scale() - 1, &label, ink);
        canvas.click(Rect { x, width: columns.scale(), ..area }, Command::OtherSide);
    }
    if deal.is_covered {
        return;
    }
    let x = columns.after_scales(area);
    canvas.text_right(x + 4, area.y, 6, &t!(locale, "checklist-col-gap"), Role::Dim);
    if columns.evidence {
        let evidence = t!(locale, "checklist-col-evidence");
        let room = area.right().saturating_sub(x + 6);
        let text = if width(&evidence) < room { &evidence } else { canvas.signs.evidence() };
        canvas.text(x + 6, area.y, room, text, Role::Dim);
    }
}

/// The scales' heading, and how the two sides differ on the whole.
fn draw_scales(
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    (judgements, deal): (&Judgements, &DealState),
    session: &Session,
) {
    let x = area.x + BEFORE;
    let cells = columns.name.saturating_sub(1);
    if deal.whole.is_blind() && !deal.is_covered {
        canvas.text(x, area.y, cells, &t!(session.locale, "checklist-blind"), Role::Warn);
    } else if let Some(mean) = judgements.telling_mean_gap() {
        let size = session.locale.decimal(mean, 1);
        let gap = if mean > 0.0 { format!("+{size}") } else { size };
        canvas.text(x, area.y, cells, &t!(session.locale, "checklist-mean-gap", gap = gap), Role::Text);
    }
    for side in ChecklistStage::sides(deal) {
        let x = columns.side(area, side);
        for value in PLACES.into_iter().filter(|value| columns.pitch > 1 || value.abs() == 2) {
            // The double signs of the outer places spread outwards.
            let sign = canvas.signs.grade(value);
            let at = columns.place(x, value) - u16::from(value == -2 && width(sign) > 1);
            canvas.text(at, area.y, 2, sign, Role::Dim);
        }
        canvas.click(Rect { x, width: columns.scale(), ..area }, Command::OtherSide);
    }
}

/// How the line one is on shows itself, strong and weak: where there is no pane for it.
fn draw_anchors(canvas: &mut Canvas, area: Rect, line: &CriterionLine, session: &Session) {
    for (at, (value, end, role)) in [(2, "strong", Role::Good), (-2, "weak", Role::Bad)].into_iter().enumerate() {
        let y = area.y + at as u16;
        let sign = canvas.signs.grade(value);
        canvas.text(area.x + 2, y, 2, sign, role);
        let text = session.locale.find(&format!("criterion-{}-{end}", line.criterion)).unwrap_or_default();
        canvas.text(area.x + BEFORE, y, area.width.saturating_sub(BEFORE + 1), &text, Role::Dim);
    }
}

/// What the timeline says of a criterion, each remark with its sign; or that it says nothing.
fn said(
    debrief: &Debrief,
    criterion: &Criterion,
    signs: Signs,
    session: &Session,
) -> Vec<(&'static str, Role, String)> {
    let remarks = timeline_says(debrief, criterion).into_iter().map(|remark| {
        let (sign, role) = detail::sign_of(remark.weight, signs);
        (sign, role, wording::remark(&remark, session.locale))
    });
    let said: Vec<_> = remarks.collect();
    match said.is_empty() {
        true => vec![(signs.unknown(), Role::Dim, t!(session.locale, "checklist-timeline-nothing"))],
        false => said,
    }
}

/// The rows that it takes to say of any criterion what the timeline says: the list does not jump from line to line.
fn said_rows(judgements: &Judgements, debrief: &Debrief, cells: u16, session: &Session) -> u16 {
    let rows = |line: &CriterionLine| -> usize {
        let said = said(debrief, &line.criterion, session.signs, session);
        said.iter().map(|(_, _, text)| wrap(text, cells.saturating_sub(BEFORE + 1)).len()).sum()
    };
    judgements.lines.iter().map(rows).max().map_or(1, |rows| rows.min(usize::from(SAID)) as u16)
}

/// What the timeline says of the line one is on, below the anchors.
fn draw_timeline(canvas: &mut Canvas, area: Rect, debrief: &Debrief, line: &CriterionLine, session: &Session) {
    let mut flow = Flow::new(area);
    for (sign, role, text) in said(debrief, &line.criterion, canvas.signs, session) {
        let ink = if sign == canvas.signs.unknown() { Role::Dim } else { Role::Text };
        flow.marked(canvas, (sign, BEFORE - 3), role, &text, ink);
    }
}

/// Which keys rate, by the keys in force.
fn draw_legend(canvas: &mut Canvas, area: Rect, is_blind: bool, session: &Session) {
    let contexts = [Context::Checklist, Context::List];
    let key = |command| session.key_label(&contexts, command).unwrap_or_default();
    let rates: Vec<String> = RATES.into_iter().map(key).collect();
    let locale = session.locale;
    let parts = [
        (rates.join(" "), t!(locale, "checklist-legend-rate")),
        (key(Command::RateNotRelevant), t!(locale, "hint-rate-not-relevant")),
        (key(Command::Decisive), t!(locale, "hint-decisive")),
        match is_blind {
            true => (key(Command::RevealScores), t!(locale, "hint-reveal-scores")),
            false => (key(Command::BlindScoring), t!(locale, "hint-blind-scoring")),
        },
        (key(Command::NewLever), t!(locale, "hint-new-lever")),
    ];
    let mut x = area.x + 2;
    for (key, text) in parts {
        if x + width(&key) + width(&text) + 2 > area.right() {
            break;
        }
        x = canvas.text(x, area.y, area.right().saturating_sub(x), &key, Role::Accent) + 1;
        x = canvas.text(x, area.y, area.right().saturating_sub(x), &text, Role::Dim) + 2;
    }
}
