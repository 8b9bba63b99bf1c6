//! The stage bar: number, name and progress of each stage; the one that one is at stands out.

use ratatui::layout::Rect;

use super::{DealState, WIDE};
use crate::{
    arrange::Arrange,
    domain::{Debrief, Keyed},
    guide::{self, Stage, StageProgress, StageState},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        look::Role,
        session::Session,
    },
};

/// Draws the bar in one row. Where it is narrow, names are shortened; where that does not do, stages that are done lose
/// their figure, then the others; then their names in the same order. The one that one is at keeps both.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, state: &DealState, at: Stage, session: &Session) {
    let mut progress = guide::progress(&state.whole, &state.findings).to_vec();
    // What a customer may not open needs no name either.
    progress.retain(|stage| Debrief::stages_shown(state.is_covered).contains(&stage.stage));
    if !state.whole.may_count_at(at) {
        progress.iter_mut().for_each(|stage| stage.figure = None);
    }
    let space = u16::from(area.width >= WIDE);
    let labels = labels(&progress, at, area.width.saturating_sub(1), space, session);
    let mut x = area.x + 1;
    for (stage, label) in progress.iter().zip(labels) {
        let start = x;
        if stage.stage == at {
            let (open, close) = if canvas.signs.is_ascii() { ("[", "]") } else { ("▐", "▌") };
            x = canvas.text(x, area.y, 1, open, Role::Accent);
            let inside = Rect { x, y: area.y, width: width(&label), height: 1 };
            x = canvas.text(x, area.y, area.right().saturating_sub(x), &label, Ink::Bold(Role::Accent));
            canvas.highlight(inside);
            x = canvas.text(x, area.y, 1, close, Role::Accent);
        } else {
            let role = if stage.state == StageState::Empty { Role::Dim } else { Role::Text };
            x = canvas.text(x + 1, area.y, area.right().saturating_sub(x + 1), &label, role) + 1;
        }
        let hit = Rect { x: start, y: area.y, width: x.saturating_sub(start), height: 1 };
        canvas.click(hit, Command::STAGES[stage.stage as usize]);
        x += space;
    }
}

/// What stands in the bar for each stage, in at most so many cells.
fn labels(progress: &[StageProgress], at: Stage, cells: u16, space: u16, session: &Session) -> Vec<String> {
    let mut labels: Vec<String> = progress.iter().map(|stage| label(stage, space == 0, session)).collect();
    let done_first = |stage: &&StageProgress| stage.state != StageState::Done;
    let mut order: Vec<&StageProgress> = progress.iter().filter(|stage| stage.stage != at).collect();
    order.arrange_by_key(done_first);
    let without_figure = |stage: &StageProgress| {
        let bare = StageProgress { figure: None, state: StageState::Empty, ..*stage };
        label(&bare, space == 0, session)
    };
    let shorter = order.iter().map(|stage| (stage.stage, without_figure(stage)));
    let shortest = order.iter().map(|stage| (stage.stage, nameless(stage, session)));
    for (stage, shorter) in shorter.chain(shortest) {
        let used: u16 = labels.iter().map(|label| width(label) + 2 + space).sum();
        if used <= cells {
            break;
        }
        labels[stage as usize] = shorter;
    }
    labels
}

fn label(stage: &StageProgress, is_narrow: bool, session: &Session) -> String {
    let suffix = if is_narrow { "-short" } else { "" };
    let name = session.locale.text(&format!("stage-{}{suffix}", stage.stage.key()), &[]);
    let number = stage.stage as usize + 1;
    match stage.figure {
        // All others count what has been recorded; this one what is missing.
        Some(figure) if stage.stage == Stage::Review && !is_narrow => {
            let open = t!(session.locale, "bar-open", count = figure.to_string());
            format!("{number} {name} {open}")
        }
        Some(figure) => format!("{number} {name} {figure}"),
        None if stage.state == StageState::Done => format!("{number} {name} {}", session.signs.done()),
        None => format!("{number} {name}"),
    }
}

fn nameless(stage: &StageProgress, session: &Session) -> String {
    let done = if stage.state == StageState::Done { session.signs.done() } else { "" };
    format!("{}{done}", stage.stage as usize + 1)
}
