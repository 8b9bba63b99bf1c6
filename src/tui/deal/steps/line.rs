//! The capture line as it is drawn: whose account, the text with its marks in colour, and what was understood.

use ratatui::layout::Rect;

use super::{
    StepsStage,
    capture::{Capture, Goes},
    chips::{self, Chip},
    table::letter,
};
use crate::{
    capture::MarkKind,
    domain::{Debrief, Keyed, Side, SittingWith},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        deal::DealState,
        keys::Context,
        look::Role,
        session::Session,
    },
};

/// The rows of the capture line: a rule that says whose account and where to, the line, what was understood.
const ROWS: u16 = 3;

/// On screens of this height what was understood has two rows.
const TALL: u16 = 26;

/// The rows that the capture line takes of a stage of this height.
pub fn rows(height: u16) -> u16 {
    (ROWS + u16::from(height >= TALL)).min(height)
}

/// The colour of whose account it is.
fn role_of(whose: SittingWith) -> Role {
    match whose {
        SittingWith::Customer => Role::Customer,
        SittingWith::Vendor => Role::Vendor,
        SittingWith::Joint => Role::Accent,
    }
}

/// The colour of a kind of mark.
fn ink_of(kind: MarkKind) -> Ink {
    match kind {
        MarkKind::Who => Ink::Bold(Role::Customer),
        MarkKind::Channel | MarkKind::Owner => Ink::Role(Role::Third),
        MarkKind::When | MarkKind::Day => Ink::Role(Role::Warn),
        MarkKind::Activity | MarkKind::Milestone | MarkKind::Course => Ink::Role(Role::Accent),
        MarkKind::Told => Ink::Role(Role::Vendor),
        MarkKind::Emotion => Ink::Bold(Role::Good),
        MarkKind::Lever => Ink::Bold(Role::Accent),
        MarkKind::Quote => Ink::Role(Role::Won),
        MarkKind::Literal => Ink::Role(Role::Dim),
    }
}

/// Draws the capture line; answers the column at which its text begins, for the menu above it.
pub fn draw(canvas: &mut Canvas, area: Rect, stage: &StepsStage, deal: &DealState, session: &Session) -> u16 {
    let (capture, debrief) = (&stage.capture, &deal.debrief);
    let (line, below) = (area.y + 1, area.y + 2);
    draw_rule(canvas, Rect { height: 1, ..area }, stage, deal, session);
    let mut x = area.x + 1;
    for side in sides(capture.whose) {
        x = canvas.text(x, line, 1, &letter(side, session.locale), Ink::Bold(Role::of_side(side)));
    }
    let prompt = if canvas.signs.is_ascii() { " > " } else { " › " };
    x = canvas.text(x, line, 3, prompt, if stage.is_typing { Role::Accent } else { Role::Dim });
    let cells = area.right().saturating_sub(x + 1);
    canvas.click(Rect { y: line, height: 1, ..area }, Command::Capture);
    if stage.is_typing {
        capture.line.draw(canvas, x, line, cells, |byte| match capture.mark_at(byte) {
            Some(MarkKind::Emotion) => emotion_ink(capture),
            Some(kind) => ink_of(kind),
            None => Ink::Role(Role::Text),
        });
    } else if !capture.is_empty() {
        canvas.text(x, line, cells, capture.line.text(), Role::Dim);
    }
    let room = Rect { y: below, height: area.bottom().saturating_sub(below), ..area };
    draw_below(canvas, room, stage, debrief, session);
    x
}

/// The rule over the line: whose account, at the right where the line goes or that the list has the keys, and between them
/// what of the line is not understood, or what one would not expect of the sitting under way.
fn draw_rule(canvas: &mut Canvas, area: Rect, stage: &StepsStage, deal: &DealState, session: &Session) {
    let (capture, locale) = (&stage.capture, session.locale);
    canvas.rule(area.x, area.y, area.width);
    let caption = format!(" {} ", locale.text(&format!("steps-account-{}", capture.whose.key()), &[]));
    let role = if stage.is_typing { role_of(capture.whose) } else { Role::Dim };
    let end = canvas.text(area.x + 1, area.y, 40, &caption, Ink::Bold(role));
    canvas.click(Rect { x: area.x + 1, width: end.saturating_sub(area.x + 1), ..area }, Command::Source);
    // A date alone, where one is asked for, is the answer.
    let is_answer = stage.asks_for_a_date() && capture.lone_date(&deal.debrief).is_some();
    let doubts = if stage.is_typing && !is_answer { chips::doubts(capture, session) } else { Vec::new() };
    let is_doubted = !doubts.is_empty();
    let said = if is_doubted { doubts } else { remarks(stage, deal, session) };
    let (text, role) = match stage.is_typing {
        // What is recorded where it always is needs no words while something must be mended.
        true if is_doubted && capture.goes == Goes::ToTheEnd => (String::new(), Role::Dim),
        true => {
            let goes = destination(capture, &deal.debrief, session);
            let keys = t!(locale, "steps-line-has-keys");
            let both = format!("{keys} · {goes}");
            // Where the line goes matters more than what its colour says too.
            let least = said.iter().map(|text| width(text) + 3).min().unwrap_or(0);
            let is_room = |text: &str| {
                width(text) + 2 <= area.width * 2 / 3 && !is_doubted && end + least + width(text) + 4 <= area.right()
            };
            let role = if capture.goes == Goes::ToTheEnd { Role::Dim } else { Role::Accent };
            // That it goes to the end is what it always does.
            let text = match capture.goes {
                _ if is_room(&both) => both,
                Goes::ToTheEnd if !said.is_empty() && is_room(&keys) => keys,
                _ => goes,
            };
            (text, role)
        }
        false => (t!(locale, "steps-list-has-keys"), Role::Accent),
    };
    let right = area.right().saturating_sub(1);
    let text = if text.is_empty() { text } else { format!(" {text} ") };
    canvas.text_right(right, area.y, area.width * 2 / 3, &text, role);
    let room = right.saturating_sub(end + 2 + width(&text));
    let fits = |text: &String| width(text) <= room;
    if let Some(text) = said.into_iter().map(|text| format!(" {text} ")).find(fits) {
        canvas.text(end + 1, area.y, room, &text, Ink::Bold(Role::Warn));
    }
}

/// That another account is captured than the sitting's, who tells at a table with both, or that its clock stands: in many
/// words or few.
fn remarks(stage: &StepsStage, deal: &DealState, session: &Session) -> Vec<String> {
    let locale = session.locale;
    let Some(sitting) = deal.clock.sitting() else { return Vec::new() };
    if deal.clock.runs_elsewhere() {
        return vec![t!(locale, "clock-elsewhere", time = deal.clock.time(locale))];
    }
    if !deal.clock.is_running() {
        let context = if stage.is_typing { Context::Capture } else { Context::Deal };
        let key = session.key_label(&[context], Command::Clock).unwrap_or_default();
        return vec![
            t!(locale, "steps-clock-stands", key = key.clone()),
            t!(locale, "steps-clock-stands-short", key = key),
        ];
    }
    // Before the customer the account is the customer's in any sitting.
    if deal.is_covered {
        return Vec::new();
    }
    if sitting.with == SittingWith::Joint {
        let context = if stage.is_typing { Context::Capture } else { Context::Steps };
        let key = session.key_label(&[context], Command::Source).unwrap_or_default();
        let text = format!("steps-joint-{}", stage.capture.whose.key());
        return [text.clone(), format!("{text}-short")]
            .map(|text| locale.text(&text, &[("key", key.as_str().into())]))
            .into();
    }
    if sitting.with == stage.capture.whose {
        return Vec::new();
    }
    let with = locale.label(sitting.with);
    vec![t!(locale, "steps-other-account", with = with.clone()), t!(locale, "steps-other-account-short", with = with)]
}

fn emotion_ink(capture: &Capture) -> Ink {
    let value = capture.parsed.line.emotion.map_or(0, |emotion| emotion.get());
    Ink::Bold(Role::of_value(value))
}

fn sides(whose: SittingWith) -> Vec<Side> {
    match whose {
        SittingWith::Customer => vec![Side::Customer],
        SittingWith::Vendor => vec![Side::Vendor],
        SittingWith::Joint => vec![Side::Customer, Side::Vendor],
    }
}

/// Where the line goes, in words.
fn destination(capture: &Capture, debrief: &Debrief, session: &Session) -> String {
    let number = |step| debrief.number(step).unwrap_or(0);
    match capture.goes {
        Goes::ToTheEnd => t!(session.locale, "steps-goes-end", number = debrief.steps.len() + 1),
        Goes::After(step) => t!(session.locale, "steps-goes-after", number = number(step)),
        Goes::Before(step) => t!(session.locale, "steps-goes-before", number = number(step)),
        Goes::Into(step) => t!(session.locale, "steps-goes-into", number = number(step)),
    }
}

/// The row below the line: what was understood, or what can be typed.
fn draw_below(canvas: &mut Canvas, area: Rect, stage: &StepsStage, debrief: &Debrief, session: &Session) {
    let capture = &stage.capture;
    let (left, right) = (area.x + 1, area.right().saturating_sub(1));
    let hint = |text: String| vec![Chip { text, ink: Ink::Role(Role::Dim) }];
    let (shown, action) = if let Some(paste) = &capture.paste {
        let text = t!(session.locale, "steps-paste", lines = paste.len() + paste.lines_left_out, steps = paste.len());
        let mut shown = vec![Chip { text, ink: Ink::Bold(Role::Accent) }];
        shown.extend(chips::of_paste(paste, session.locale));
        (shown, String::new())
    } else if !stage.is_typing {
        let key = if capture.is_empty() { "steps-idle" } else { "steps-idle-text" };
        (hint(session.locale.text(key, &[])), String::new())
    } else if capture.is_empty() && stage.asks_for_a_date() {
        (hint(t!(session.locale, "walk-date-alone")), String::new())
    } else if capture.is_empty() {
        let own = capture.context(debrief).own_side();
        (hint(t!(session.locale, "steps-marks", own = own.key())), String::new())
    } else {
        let number = capture.place(debrief) + 1;
        let action = match capture.goes {
            Goes::Into(_) => t!(session.locale, "steps-enter-changes", number = number),
            _ if capture.lone_sign().is_some() => String::new(),
            _ => t!(session.locale, "steps-enter-adds", number = number),
        };
        (chips::of_line(capture, debrief, session), action)
    };
    let end = draw_chips(canvas, Rect { x: left, width: right.saturating_sub(left), ..area }, &shown);
    // The foot says the same of Enter: where the chips need the room they get it.
    let y = area.bottom().saturating_sub(1);
    let free = if end.1 == y { end.0 + 2 } else { left };
    if right.saturating_sub(free) >= width(&action) {
        canvas.text_right(right, y, width(&action), &action, Role::Accent);
    }
}

/// Draws chips, over as many rows as there are; answers where the last one ends.
fn draw_chips(canvas: &mut Canvas, area: Rect, chips: &[Chip]) -> (u16, u16) {
    let (mut x, mut y) = (area.x, area.y);
    for (at, chip) in chips.iter().enumerate() {
        let is_first = x == area.x;
        if !is_first && x + 3 + width(&chip.text) > area.right() {
            if y + 1 >= area.bottom() {
                canvas.text(x + 1, y, 1, canvas.signs.cut(), Role::Dim);
                break;
            }
            (x, y) = (area.x, y + 1);
        } else if at > 0 {
            x = canvas.text(x, y, area.right().saturating_sub(x), " · ", Role::Rule);
        }
        x = canvas.text(x, y, area.right().saturating_sub(x), &chip.text, chip.ink);
    }
    (x, y)
}
