//! The replay on the screen: what has been told on the left or above, the guess beside or below it.

use ratatui::layout::Rect;

use super::{CHOOSE, Phase, Replay};
use crate::{
    guide::replay::{Choice, LEAST_STEPS, NoReplay, Round, is_unasked},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        deal::{WIDE, steps},
        look::Role,
        session::Session,
    },
    wording,
};

/// The rows that the steps keep on a narrow screen: the guess and the step that is looked at need the others.
const LIST: u16 = 4;

/// Draws the replay.
pub fn draw(replay: &Replay, canvas: &mut Canvas, area: Rect, session: &Session) {
    draw_head(replay, canvas, area, session);
    canvas.rule(area.x, area.y + 2, area.width);
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
    if let Err(why) = replay.rounds {
        draw_why_not(canvas, body, why, replay, session);
        return;
    }
    if area.width >= WIDE {
        let cells = (area.width / 3).clamp(38, 50);
        let list = Rect { width: body.width - cells - 1, ..body };
        canvas.vertical(list.right(), body);
        draw_told(replay, canvas, list, session);
        let pane = Rect { x: list.right() + 2, width: cells.saturating_sub(3), ..body };
        draw_pane(replay, canvas, pane, session);
    } else {
        let rows = body.height.saturating_sub(LIST + 1).max(body.height / 2);
        let list = Rect { height: body.height.saturating_sub(rows + 1), ..body };
        draw_told(replay, canvas, list, session);
        canvas.rule(area.x, list.bottom(), area.width);
        let pane = Rect { x: body.x + 1, y: list.bottom() + 1, width: body.width.saturating_sub(2), height: rows };
        draw_pane(replay, canvas, pane, session);
    }
}

/// The guess, and below it the step that is looked at, as far as there is room.
fn draw_pane(replay: &Replay, canvas: &mut Canvas, pane: Rect, session: &Session) {
    let below = draw_phase(replay, canvas, pane, session);
    let step = replay.told.steps.get(replay.looked_at.row(replay.told.steps.len()));
    if let Some(step) = step.filter(|_| below.height > 1) {
        // Where the guess leaves little room, the words go before who was there.
        steps::draw_words_first(canvas, below, step, &replay.told, session);
    }
}

/// Which deal it is, and how far it has been told; how it ended only at the end.
fn draw_head(replay: &Replay, canvas: &mut Canvas, area: Rect, session: &Session) {
    let (deal, locale) = (&replay.whole.deal, session.locale);
    let right = area.right().saturating_sub(1);
    let x = canvas.text(area.x + 1, area.y, area.width / 2, &deal.customer, Ink::Bold(Role::Text));
    canvas.text(x, area.y, right.saturating_sub(x), &format!(" · {}", deal.title), Role::Text);
    let x = canvas.text(area.x + 1, area.y + 1, 20, &t!(locale, "replay-title"), Ink::Bold(Role::Accent)) + 3;
    let place = match (&replay.rounds, &replay.phase) {
        (Err(_), _) => String::new(),
        (Ok(_), Phase::Over) => wording::outcome(deal, locale),
        (Ok(_), _) => t!(locale, "replay-step", number = replay.told.steps.len()),
    };
    let role = if replay.phase == Phase::Over { Role::of_outcome(deal.outcome) } else { Role::Dim };
    canvas.text(x, area.y + 1, right.saturating_sub(x), &place, role);
    if let Some(count) = replay.count {
        let text = t!(locale, "replay-count", right = count.right, all = count.all);
        canvas.text_right(right, area.y + 1, width(&text), &text, Role::Accent);
    }
}

fn draw_why_not(canvas: &mut Canvas, body: Rect, why: NoReplay, replay: &Replay, session: &Session) {
    let text = match why {
        NoReplay::TooShort => {
            t!(session.locale, "replay-too-short", count = replay.whole.steps.len(), least = LEAST_STEPS)
        }
        NoReplay::NothingToGuess => t!(session.locale, "replay-nothing"),
    };
    let room = Rect { x: body.x + 3, y: body.y + 1, width: body.width.saturating_sub(6), height: 4 };
    canvas.paragraph(room, &text, Role::Text);
}

fn draw_told(replay: &Replay, canvas: &mut Canvas, area: Rect, session: &Session) {
    let last = replay.told.steps.len().saturating_sub(1);
    let is_fresh = matches!(replay.phase, Phase::Shown(..) | Phase::Telling);
    let table = steps::Table {
        timeline: &replay.timeline,
        selected: replay.looked_at.row(replay.told.steps.len()),
        fresh: (if is_fresh { last..last + 1 } else { 0..0 }, session.signs.selected()),
        locale: session.locale,
        has_heads: area.height >= 18,
        here: None,
    };
    table.draw(canvas, area);
}

/// The guess, or what became of it; answers the area below.
fn draw_phase(replay: &Replay, canvas: &mut Canvas, area: Rect, session: &Session) -> Rect {
    let locale = session.locale;
    let mut pen = Pen { canvas, room: area };
    match &replay.phase {
        Phase::Telling => {
            pen.put(&t!(locale, "replay-told"), Ink::Bold(Role::Accent));
            let last = replay.told.steps.len().saturating_sub(1);
            if is_unasked(&replay.whole, replay.rounds.as_deref().unwrap_or_default(), last) {
                pen.put(&t!(locale, "replay-unasked"), Role::Warn);
            }
            pen.put(&t!(locale, "replay-told-hint"), Role::Dim);
        }
        Phase::Asking(round, choice) => {
            pen.put(&t!(locale, "replay-ask"), Ink::Bold(Role::Accent));
            draw_choices(&mut pen, round, Some(*choice), false, session);
            pen.put(&t!(locale, "replay-ask-hint"), Role::Dim);
        }
        Phase::Shown(round, choice) => {
            let (key, role) = match choice {
                None => ("replay-shown", Role::Accent),
                Some(choice) if *choice == round.right => ("replay-right", Role::Good),
                Some(_) => ("replay-wrong", Role::Warn),
            };
            pen.put(&locale.text(key, &[]), Ink::Bold(role));
            draw_choices(&mut pen, round, *choice, true, session);
        }
        Phase::Over => draw_end(&mut pen, replay, session),
    }
    pen.down(1);
    pen.room
}

/// How it ended, and what was made of it.
fn draw_end(pen: &mut Pen, replay: &Replay, session: &Session) {
    let (deal, locale) = (&replay.whole.deal, session.locale);
    pen.put(&t!(locale, "replay-over", count = replay.whole.steps.len()), Ink::Bold(Role::Accent));
    pen.put(&wording::outcome(deal, locale), Role::of_outcome(deal.outcome));
    if let Some(claim) = replay.whole.stated_reason().filter(|claim| !claim.text.trim().is_empty()) {
        pen.put(&t!(locale, "replay-said", text = claim.text.as_str()), Role::Text);
    }
    if !deal.finding.trim().is_empty() {
        pen.put(&t!(locale, "replay-finding", text = deal.finding.as_str()), Role::Text);
    }
}

/// The choices, each to be clicked; where the truth is shown, which of them it was and which was taken.
fn draw_choices(pen: &mut Pen, round: &Round, taken: Option<usize>, is_shown: bool, session: &Session) {
    for (at, choice) in round.choices.iter().enumerate() {
        let text = in_words(choice, session.locale);
        let (sign, ink) = match (is_shown, at == round.right, taken == Some(at)) {
            (true, true, _) => (pen.canvas.signs.done(), Ink::Bold(Role::Good)),
            (true, false, true) => (pen.canvas.signs.outcome(crate::domain::Outcome::Lost), Ink::Role(Role::Warn)),
            (true, false, false) => (" ", Ink::Role(Role::Dim)),
            (false, _, true) => (pen.canvas.signs.selected(), Ink::Bold(Role::Text)),
            (false, _, false) => (" ", Ink::Role(Role::Text)),
        };
        let lines = wrap(&text, pen.room.width.saturating_sub(5));
        let rows = Rect { height: (lines.len() as u16).min(pen.room.height), ..pen.room };
        if !is_shown {
            if taken == Some(at) {
                pen.canvas.highlight(rows);
            }
            pen.canvas.click(rows, CHOOSE[at]);
        }
        for (number, (line, y)) in lines.iter().zip(rows.top()..rows.bottom()).enumerate() {
            if number == 0 {
                pen.canvas.text(rows.x, y, 1, sign, ink);
                pen.canvas.text(rows.x + 2, y, 1, &(at + 1).to_string(), Role::Accent);
            }
            pen.canvas.text(rows.x + 4, y, rows.width.saturating_sub(4), line, ink);
        }
        pen.down(rows.height);
    }
}

fn in_words(choice: &Choice, locale: Locale) -> String {
    match choice {
        Choice::Activity(key) => locale.activity(key),
        Choice::Words(text) => text.clone(),
    }
}

/// Writes paragraph below paragraph until there is no room left.
struct Pen<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    room: Rect,
}

impl Pen<'_, '_> {
    fn put(&mut self, text: &str, ink: impl Into<Ink>) {
        let rows = if self.room.height > 0 { self.canvas.paragraph(self.room, text, ink) } else { 0 };
        self.down(rows);
    }

    fn down(&mut self, rows: u16) {
        let rows = rows.min(self.room.height);
        self.room = Rect { y: self.room.y + rows, height: self.room.height - rows, ..self.room };
    }
}
