//! Drawing the checklist: a head, the criteria with both sides' scales, and what the line one is on means.

use ratatui::layout::Rect;

use super::{ChecklistStage, detail};
use crate::{
    analysis::summary::{CriterionLine, Judgements},
    domain::{Decisive, Keyed, Rating, Scorer},
    guide::Target,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        deal::{DealState, WIDE, flow::Flow},
        keys::Context,
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
};

/// The name of a criterion never gets fewer cells while there is something left to drop.
const LEAST_NAME: u16 = 30;
/// Before the name: mark, number.
const BEFORE: u16 = 5;
/// From this height on there is room for a line between the parts.
const TALL: u16 = 29;
/// A screen of this height has room for some evidence below the list.
const ROOMY: u16 = 34;
/// The places of the scale.
const PLACES: [i8; 5] = [-2, -1, 0, 1, 2];

/// Both sides, as they stand beside each other.
pub(super) const SIDES: [Scorer; 2] = [Scorer::Customer, Scorer::Vendor];

/// The columns that fit, and where they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    name: u16,
    /// Cells between two places of the scale.
    pitch: u16,
    finding: bool,
    decisive: bool,
    evidence: bool,
}

impl Columns {
    /// What fits into this width. First the scales draw together, then findings, decisive and evidence give way, in
    /// this order; both sides and their gap always stay.
    pub(super) fn fitting(width: u16) -> Self {
        let all = Self { name: 0, pitch: 2, finding: true, decisive: true, evidence: true };
        let steps: [fn(&mut Self); 4] =
            [|c| c.pitch = 1, |c| c.finding = false, |c| c.decisive = false, |c| c.evidence = false];
        let mut columns = all;
        for drop in steps {
            if width.saturating_sub(columns.fixed()) >= LEAST_NAME {
                break;
            }
            drop(&mut columns);
        }
        Self { name: width.saturating_sub(columns.fixed()), ..columns }
    }

    /// The cells of one side's scale: five places, the outer ones two cells wide in the heading, and a cell on each
    /// side for the brackets of the cursor.
    fn scale(self) -> u16 {
        4 * self.pitch + 3 + 2
    }

    /// All but the name.
    fn fixed(self) -> u16 {
        let optional = 2 * u16::from(self.finding) + 3 * u16::from(self.decisive) + 6 * u16::from(self.evidence);
        BEFORE + 2 * self.scale() + 5 + optional
    }

    fn customer(self, area: Rect) -> u16 {
        area.x + BEFORE + self.name
    }

    fn side(self, area: Rect, side: Scorer) -> u16 {
        match side {
            Scorer::Customer => self.customer(area),
            Scorer::Vendor => self.customer(area) + self.scale(),
        }
    }

    fn after_scales(self, area: Rect) -> u16 {
        self.customer(area) + 2 * self.scale()
    }

    /// The cell of a place within a scale that begins at `x`.
    fn place(self, x: u16, value: i8) -> u16 {
        x + 2 + self.pitch * u16::from((value + 2).unsigned_abs())
    }
}

/// Draws the stage.
pub(super) fn draw(stage: &ChecklistStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    let judgements = Judgements::of(&deal.debrief);
    let is_tall = area.height >= TALL;
    let is_wide = canvas.buffer().area().width >= WIDE;
    let columns = Columns::fitting(area.width);
    let mut y = area.y;
    if SIDES.iter().all(|side| judgements.rated(*side) == 0) {
        let text = t!(session.locale, "checklist-empty");
        canvas.text(area.x + 2, y, area.width.saturating_sub(3), &text, Role::Text);
        y += 1;
    }
    draw_names(stage, canvas, Rect { y, height: 1, ..area }, columns, &judgements, session);
    draw_scales(stage, canvas, Rect { y: y + 1, height: 1, ..area }, columns, &judgements, session);
    y += 2;
    let least_below = if is_wide { 1 } else { 2 } + u16::from(is_tall);
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
    draw_below(canvas, below, stage.line(&judgements), is_wide, deal, session);
}

/// What stands below the list: the keys that rate where the coach's pane tells the rest, else the anchors of the line
/// one is on; with the evidence, where there is room.
fn draw_below(
    canvas: &mut Canvas,
    area: Rect,
    line: &CriterionLine,
    is_wide: bool,
    deal: &DealState,
    session: &Session,
) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    if is_wide {
        let bottom = area.bottom().saturating_sub(1);
        draw_legend(canvas, Rect { y: bottom, height: 1, ..area }, session);
        if has_evidence_below(canvas) {
            let room = Rect { height: area.height.saturating_sub(1), ..inside };
            detail::draw_evidence(&mut Flow::new(room), canvas, &deal.debrief, &line.criterion, session);
        }
    } else {
        draw_anchors(canvas, Rect { height: area.height.min(2), ..area }, line, session);
        let rest = Rect { y: inside.y + 3, height: inside.height.saturating_sub(3), ..inside };
        if rest.height > 1 {
            detail::draw_evidence(&mut Flow::new(rest), canvas, &deal.debrief, &line.criterion, session);
        }
    }
}

/// Whether the evidence stands below the list rather than in the coach's pane, which has less room to spare.
pub(super) fn has_evidence_below(canvas: &mut Canvas) -> bool {
    let screen = *canvas.buffer().area();
    screen.width >= WIDE && screen.height >= ROOMY
}

/// The names of the columns; at the sides' names how many criteria they have rated.
fn draw_names(
    stage: &ChecklistStage,
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    judgements: &Judgements,
    session: &Session,
) {
    let locale = session.locale;
    let rated = t!(locale, "checklist-rated", count = judgements.lines.len());
    canvas.text(area.x + BEFORE, area.y, columns.name.saturating_sub(1), &rated, Role::Dim);
    for side in SIDES {
        let x = columns.side(area, side);
        let mut label = format!("{} {}", locale.label(side), judgements.rated(side));
        if width(&label) >= columns.scale() {
            label = locale.label(side);
        }
        let ink = if side == stage.side { Ink::Bold(role(side)) } else { Ink::Role(role(side)) };
        canvas.text(x + 1, area.y, columns.scale() - 1, &label, ink);
        canvas.click(Rect { x, width: columns.scale(), ..area }, Command::OtherSide);
    }
    let x = columns.after_scales(area);
    canvas.text_right(x + 4, area.y, 6, &t!(locale, "checklist-col-gap"), Role::Dim);
    if columns.evidence {
        let evidence = t!(locale, "checklist-col-evidence");
        canvas.text(x + 6, area.y, area.right().saturating_sub(x + 6), &evidence, Role::Dim);
    }
}

/// The scales' heading, and how the two sides differ on the whole.
fn draw_scales(
    stage: &ChecklistStage,
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    judgements: &Judgements,
    session: &Session,
) {
    let x = area.x + BEFORE;
    let cells = columns.name.saturating_sub(1);
    if stage.covered {
        let other = session.locale.label(stage.side.next());
        canvas.text(x, area.y, cells, &t!(session.locale, "checklist-covered", side = other), Role::Warn);
    } else if let Some(mean) = judgements.telling_mean_gap() {
        let size = session.locale.decimal(mean, 1);
        let gap = if mean > 0.0 { format!("+{size}") } else { size };
        canvas.text(x, area.y, cells, &t!(session.locale, "checklist-mean-gap", gap = gap), Role::Text);
    }
    for side in SIDES {
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

fn draw_line(
    stage: &ChecklistStage,
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    (line, row): (&CriterionLine, usize),
    deal: &DealState,
    session: &Session,
) {
    let is_selected = row == stage.selection.row(usize::MAX);
    canvas.row(area, row);
    if is_selected {
        canvas.select(area);
    }
    let number = line.criterion.number().map(|number| number.to_string()).unwrap_or_default();
    canvas.text_right(area.x + BEFORE - 1, area.y, 2, &number, Role::Dim);
    let name = session.locale.criterion(&line.criterion);
    let ink = if is_selected { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
    canvas.text(area.x + BEFORE, area.y, columns.name.saturating_sub(1), &name, ink);
    for side in SIDES {
        let x = columns.side(area, side);
        if !stage.is_covered(side) {
            draw_rating(canvas, x, area.y, columns, (line.rating(side), side), session);
        }
        if is_selected && side == stage.side {
            let (open, close) = brackets(canvas.signs);
            canvas.text(x, area.y, 1, open, Ink::Bold(role(side)));
            canvas.text(x + columns.scale() - 1, area.y, 1, close, Ink::Bold(role(side)));
        }
    }
    let x = columns.after_scales(area);
    draw_gap(canvas, x, area.y, line.gap.filter(|_| !stage.covered), line.has_notable_gap());
    draw_marks(canvas, Rect { x: x + 5, ..area }, columns, line, deal);
}

/// One side's rating: a bullet at its place among the five, a word where nothing was judged, nothing but a dim sign
/// where nobody has said anything.
fn draw_rating(
    canvas: &mut Canvas,
    x: u16,
    y: u16,
    columns: Columns,
    (rating, side): (Option<Rating>, Scorer),
    session: &Session,
) {
    let Some(rating) = rating else {
        let unknown = canvas.signs.unknown();
        canvas.text(columns.place(x, 0), y, 1, unknown, Role::Dim);
        return;
    };
    let Some(value) = rating.value() else {
        let word = session.locale.text(&format!("rating-{}-short", rating.key()), &[]);
        canvas.text(columns.place(x, 0).saturating_sub(1), y, 3, &word, role(side));
        return;
    };
    let rail = if canvas.signs.is_ascii() { "-" } else { "─" };
    let cells = usize::from(4 * columns.pitch + 1);
    canvas.text(columns.place(x, -2), y, 9, &rail.repeat(cells), Role::Rule);
    let bullet = if canvas.signs.is_ascii() { "O" } else { "●" };
    canvas.text(columns.place(x, value), y, 1, bullet, Ink::Bold(role(side)));
}

/// The brackets around the scale that the keys rate on.
fn brackets(signs: Signs) -> (&'static str, &'static str) {
    if signs.is_ascii() { ("[", "]") } else { ("▐", "▌") }
}

fn draw_gap(canvas: &mut Canvas, x: u16, y: u16, gap: Option<i8>, is_notable: bool) {
    let Some(gap) = gap else {
        let unknown = canvas.signs.unknown();
        canvas.text_right(x + 3, y, 1, unknown, Role::Dim);
        return;
    };
    let text = if gap > 0 { format!("+{gap}") } else { gap.to_string() };
    if is_notable {
        canvas.text_right(x + 3, y, 2, &text, Ink::Bold(Role::Warn));
        canvas.text(x + 4, y, 1, "!", Ink::Bold(Role::Warn));
    } else {
        canvas.text_right(x + 3, y, 2, &text, Role::Text);
    }
}

/// Evidence, decisive, open finding.
fn draw_marks(canvas: &mut Canvas, area: Rect, columns: Columns, line: &CriterionLine, deal: &DealState) {
    let mut x = area.x;
    if columns.evidence {
        let flag = canvas.signs.evidence();
        let (count, role) = match line.evidence.len() {
            0 => (canvas.signs.unknown().to_owned(), Role::Dim),
            count => (count.to_string(), Role::Text),
        };
        if !line.evidence.is_empty() {
            canvas.text(x + 1, area.y, 1, flag, Role::Dim);
        }
        canvas.text_right(x + 5, area.y, 2, &count, role);
        x += 6;
    }
    if columns.decisive {
        let stars = match line.decisive {
            Decisive::No => 0,
            Decisive::Partly => 1,
            Decisive::Yes => 2,
        };
        let lead = canvas.signs.lead().repeat(stars);
        canvas.text(x, area.y, 2, &lead, Role::Accent);
        x += 3;
    }
    if columns.finding {
        let target = Target::Criterion(line.criterion.clone());
        if deal.findings.iter().any(|finding| finding.target == target) {
            canvas.text(x, area.y, 1, "?", Ink::Bold(Role::Warn));
        }
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

/// Which keys rate, by the keys in force.
fn draw_legend(canvas: &mut Canvas, area: Rect, session: &Session) {
    let contexts = [Context::Checklist, Context::List];
    let key = |command| session.key_label(&contexts, command).unwrap_or_default();
    let rates = [
        Command::RateClearFailing,
        Command::RateFailing,
        Command::RateNeutral,
        Command::RateStrength,
        Command::RateClearStrength,
    ];
    let rates: Vec<String> = rates.into_iter().map(key).collect();
    let locale = session.locale;
    let parts = [
        (rates.join(" "), t!(locale, "checklist-legend-rate")),
        (key(Command::RateNotRelevant), t!(locale, "hint-rate-not-relevant")),
        (key(Command::Decisive), t!(locale, "hint-decisive")),
        (key(Command::CoverOtherSide), t!(locale, "hint-cover-other-side")),
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

/// The colour of a side that scores.
pub(super) fn role(side: Scorer) -> Role {
    match side {
        Scorer::Customer => Role::Customer,
        Scorer::Vendor => Role::Vendor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_give_way_before_the_name_does() {
        let at = Columns::fitting(79);
        assert!(at.finding && at.decisive && at.evidence && at.pitch == 2 && at.name >= LEAST_NAME);
        for width in 60..200 {
            let columns = Columns::fitting(width);
            assert!(columns.name >= LEAST_NAME, "{width}: {columns:?}");
            assert_eq!(columns.name + columns.fixed(), width);
        }
    }
}
