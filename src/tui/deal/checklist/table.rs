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
    domain::{BUILT_IN_CRITERIA, Debrief},
    guide::timeline_says,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        deal::{DealState, WIDE, flow::Flow},
        keys::Context,
        list::first_row,
        look::Role,
        session::Session,
    },
    wording,
};

/// From this height on there is room for a line between the parts.
const TALL: u16 = 29;

/// A screen of this height has room for some evidence below the list.
const ROOMY: u16 = 34;

/// Below the list, where no pane tells more: how strong and weak show themselves, and what the timeline says.
const ANCHORS: u16 = 3;

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
    let least_below = if deal.is_covered {
        0
    } else if is_wide {
        1
    } else {
        ANCHORS
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
    draw_below(canvas, below, stage.line(&judgements), is_wide, &stage.seen(deal), session);
}

/// What stands below the list: the keys that rate where the coach's pane tells the rest, else the anchors of the line
/// one is on; with the evidence, where there is room.
fn draw_below(
    canvas: &mut Canvas,
    area: Rect,
    line: &CriterionLine,
    is_wide: bool,
    debrief: &Debrief,
    session: &Session,
) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    if is_wide {
        let bottom = area.bottom().saturating_sub(1);
        draw_legend(canvas, Rect { y: bottom, height: 1, ..area }, debrief.is_blind(), session);
        if has_evidence_below(canvas) {
            let room = Rect { height: area.height.saturating_sub(1), ..inside };
            detail::draw_evidence(&mut Flow::new(room), canvas, debrief, &line.criterion, session);
        }
    } else {
        draw_anchors(canvas, Rect { height: area.height.min(ANCHORS - 1), ..area }, line, session);
        if area.height >= ANCHORS {
            let row = Rect { y: area.y + ANCHORS - 1, height: 1, ..area };
            draw_timeline(canvas, row, debrief, line, session);
        }
        let above = ANCHORS + 1;
        let rest = Rect { y: inside.y + above, height: inside.height.saturating_sub(above), ..inside };
        if rest.height > 1 {
            detail::draw_evidence(&mut Flow::new(rest), canvas, debrief, &line.criterion, session);
        }
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

/// What the timeline says of the line one is on, in one row.
fn draw_timeline(canvas: &mut Canvas, row: Rect, debrief: &Debrief, line: &CriterionLine, session: &Session) {
    let says = timeline_says(debrief, &line.criterion);
    let end = row.right().saturating_sub(1);
    let mut x = row.x + 2;
    if says.is_empty() {
        canvas.text(x, row.y, 1, canvas.signs.unknown(), Role::Dim);
        let text = t!(session.locale, "checklist-timeline-nothing");
        canvas.text(row.x + BEFORE, row.y, end.saturating_sub(row.x + BEFORE), &text, Role::Dim);
    }
    for (at, remark) in says.iter().enumerate() {
        let (sign, role) = detail::sign_of(remark.weight, canvas.signs);
        let text = wording::remark(remark, session.locale);
        let cells = width(sign) + 1 + width(&text);
        // A second one stands beside the first where it has room whole.
        if at > 0 && x + 2 + cells > end {
            break;
        }
        let from = if at > 0 { x + 2 } else { x };
        x = canvas.text(from, row.y, end.saturating_sub(from), sign, role) + 1;
        // The first stands below the anchors.
        x = if at == 0 { row.x + BEFORE } else { x };
        x = canvas.text(x, row.y, end.saturating_sub(x), &text, Role::Text);
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
