//! The accounts as they are drawn: the customer's at the left, ours at the right, between them how alike two steps are,
//! and below the selected pair why.

use ratatui::layout::Rect;

use crate::{
    analysis::{Aligned, Likeness, OFFERED},
    domain::{Debrief, Id, Keyed, Side, Source, Step},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        list::first_line,
        look::Role,
        session::Session,
    },
};

/// The column between the accounts.
const MIDDLE: u16 = 8;

/// Number and date before a title.
const LEAD: u16 = 14;

/// On narrow screens the number alone.
const NARROW_LEAD: u16 = 5;

/// From this width on there is room for dates.
const WIDE: u16 = 100;

/// Draws the screen.
pub fn draw(canvas: &mut Canvas, area: Rect, debrief: &Debrief, rows: &[Aligned], selected: usize, session: &Session) {
    let locale = session.locale;
    let side = area.width.saturating_sub(MIDDLE + 4) / 2;
    let (left, right) = (area.x + 2, area.x + 2 + side + MIDDLE);
    let lead = if area.width >= WIDE { LEAD } else { NARROW_LEAD };
    let middle = left + side;
    draw_head(canvas, Rect { height: 1, ..area }, debrief, rows, locale);
    let count = |alone: fn(&Aligned) -> bool| rows.iter().filter(|row| alone(row)).count();
    let own = count(|row| row.vendor.is_none());
    let ours = count(|row| row.customer.is_none());
    let y = area.y + 1;
    canvas.text(left, y, side, &t!(locale, "reconcile-customer", count = own), Ink::Bold(Role::Customer));
    canvas.text(middle + 1, y, MIDDLE, &t!(locale, "reconcile-like"), Role::Dim);
    canvas.text(right, y, side, &t!(locale, "reconcile-vendor", count = ours), Ink::Bold(Role::Vendor));
    canvas.rule(area.x, area.y + 2, area.width);
    let list = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
    if rows.is_empty() {
        let place = Rect { x: left, width: area.width.saturating_sub(4), ..list };
        canvas.paragraph(place, &t!(locale, "reconcile-empty"), Role::Dim);
        return;
    }
    // What explains the selected row stands below it.
    let mut why = rows.get(selected).map(|row| why(row, debrief, session)).unwrap_or_default();
    if let Some(row) = rows.get(selected) {
        why.splice(0..0, whole_titles(row, debrief, side.saturating_sub(lead + 3), locale));
    }
    let why: Vec<String> = why.iter().flat_map(|text| wrap(text, area.width.saturating_sub(lead + 6))).collect();
    let lines = rows.len() + why.len();
    let first = first_line(selected..selected + 1 + why.len(), lines, list.height.into());
    for (line, y) in (first..lines).zip(list.top()..list.bottom()) {
        let place = Rect { y, height: 1, ..list };
        let below = selected + 1..selected + 1 + why.len();
        if below.contains(&line) {
            canvas.highlight(place);
            canvas.text(left + lead, y, area.width.saturating_sub(lead + 4), &why[line - below.start], Role::Dim);
            continue;
        }
        let at = if line >= below.end { line - why.len() } else { line };
        if at == selected {
            canvas.select(place);
        }
        canvas.row(place, at);
        let row = &rows[at];
        draw_side(
            canvas,
            Rect { x: left, width: side, ..place },
            lead,
            (row.customer, Source::Customer),
            debrief,
            session,
        );
        draw_side(
            canvas,
            Rect { x: right, width: side, ..place },
            lead,
            (row.vendor, Source::Vendor),
            debrief,
            session,
        );
        draw_middle(canvas, middle, y, row);
    }
}

fn draw_head(canvas: &mut Canvas, area: Rect, debrief: &Debrief, rows: &[Aligned], locale: Locale) {
    let deal = &debrief.deal;
    let open = rows.iter().filter(|row| row.likeness.is_some()).count();
    let both = rows.iter().filter(|row| row.is_one()).count();
    let unheard = [Source::Customer, Source::Vendor].into_iter().find(|source| !debrief.is_heard(*source));
    let (text, role) = match unheard {
        Some(Source::Customer) => (t!(locale, "reconcile-customer-unheard"), Role::Warn),
        Some(_) => (t!(locale, "reconcile-vendor-unheard"), Role::Warn),
        None => {
            let role = if open > 0 { Role::Accent } else { Role::Good };
            (t!(locale, "reconcile-head", open = open, both = both), role)
        }
    };
    let right = area.right().saturating_sub(1);
    canvas.text_right(right, area.y, area.width / 2, &text, role);
    let room = right.saturating_sub(width(&text) + 2);
    let x = canvas.text(area.x + 1, area.y, room.saturating_sub(1), &deal.customer, Ink::Bold(Role::Text));
    canvas.text(x, area.y, room.saturating_sub(x), &format!(" · {}", deal.title), Role::Text);
}

/// Four dots: how much speaks for one step.
fn draw_middle(canvas: &mut Canvas, x: u16, y: u16, row: &Aligned) {
    if row.is_one() {
        let sign = if canvas.signs.is_ascii() { "==" } else { "══" };
        canvas.text(x + 3, y, 2, sign, Role::Good);
    } else if let Some(likeness) = &row.likeness {
        let filled = (likeness.score.saturating_sub(OFFERED) / 13 + 1).min(4) as usize;
        let (on, off) = if canvas.signs.is_ascii() { ("*", ".") } else { (canvas.signs.on(), canvas.signs.off()) };
        let text = on.repeat(filled) + &off.repeat(4 - filled);
        canvas.text(x + 2, y, 4, &text, Ink::Bold(Role::Accent));
    } else {
        canvas.text(x + 4, y, 1, canvas.signs.vertical(), Role::Rule);
    }
}

/// A step as one side tells it: with the title and the date that it gives.
fn draw_side(
    canvas: &mut Canvas,
    area: Rect,
    lead: u16,
    (step, source): (Option<Id<Step>>, Source),
    debrief: &Debrief,
    session: &Session,
) {
    let Some(step) = step.and_then(|step| debrief.step(step)) else { return };
    let number = debrief.number(step.id).unwrap_or(0).to_string();
    canvas.text_right(area.x + 3, area.y, 3, &number, Role::Dim);
    let telling = debrief.telling(step.id, source);
    if lead == LEAD {
        let date = telling.and_then(|telling| telling.date).or(step.date);
        let date = date.map_or_else(|| canvas.signs.unknown().to_owned(), |date| session.locale.date_short(date));
        canvas.text(area.x + 4, area.y, LEAD - 5, &date, Role::Dim);
    }
    let side = if source == Source::Vendor { Side::Vendor } else { Side::Customer };
    let room = area.width.saturating_sub(lead + 3);
    let role = if debrief.told(step.id).is_by_nobody() { Role::Dim } else { Role::of_side(side) };
    canvas.text(area.x + lead, area.y, room, title(step, source, debrief), role);
    if let Some(emotion) = telling.and_then(|telling| telling.emotion) {
        let sign = canvas.signs.emotion(emotion);
        canvas.text_right(area.right(), area.y, 2, sign, Role::of_value(emotion.get()));
    }
}

/// What a source calls a step.
fn title<'a>(step: &'a Step, source: Source, debrief: &'a Debrief) -> &'a str {
    debrief.telling(step.id, source).and_then(|telling| telling.own_title()).unwrap_or(&step.title)
}

/// The titles of a row that have no room in it, with whose they are; one that both share once.
fn whole_titles(row: &Aligned, debrief: &Debrief, room: u16, locale: Locale) -> Vec<String> {
    let sides = [(row.customer, Source::Customer, Side::Customer), (row.vendor, Source::Vendor, Side::Vendor)];
    let mut titles: Vec<(String, &str)> = Vec::new();
    for (step, source, side) in sides {
        let Some(step) = step.and_then(|step| debrief.step(step)) else { continue };
        let (text, letter) = (title(step, source, debrief), locale.text(&format!("side-{}-short", side.key()), &[]));
        match titles.last_mut() {
            Some((letters, last)) if *last == text => letters.push_str(&letter),
            _ => titles.push((letter, text)),
        }
    }
    titles
        .into_iter()
        .filter(|(_, text)| width(text) > room)
        .map(|(letters, text)| format!("{letters} {text}"))
        .collect()
}

/// Why two steps may be one, what they say differently, or what it means that one side alone tells.
fn why(row: &Aligned, debrief: &Debrief, session: &Session) -> Vec<String> {
    let locale = session.locale;
    let Some(likeness) = &row.likeness else {
        return match (row.customer, row.vendor) {
            (Some(_), None) if !debrief.is_heard(Source::Vendor) => vec![t!(locale, "reconcile-vendor-unheard")],
            (Some(_), None) => vec![t!(locale, "reconcile-blind-spot")],
            (None, Some(step)) if debrief.told(step).is_unnoticed() && !debrief.is_heard(Source::Customer) => {
                vec![t!(locale, "reconcile-customer-unheard")]
            }
            (None, Some(step)) if debrief.told(step).is_unnoticed() => vec![t!(locale, "reconcile-unnoticed")],
            (None, Some(_)) => vec![t!(locale, "reconcile-by-nobody")],
            _ => Vec::new(),
        };
    };
    let mut parts = common(likeness, row, debrief, locale);
    if let Some((customer, vendor)) = likeness.feelings {
        let signs = [customer, vendor].map(|value| session.signs.grade(value));
        parts.push(match customer * vendor < 0 {
            true => t!(locale, "reconcile-feelings-against", customer = signs[0], vendor = signs[1]),
            false => t!(locale, "reconcile-feelings", customer = signs[0], vendor = signs[1]),
        });
    }
    let merge = row.customer.zip(row.vendor).and_then(|(customer, vendor)| debrief.merge_steps(customer, vendor));
    let differing = merge.map(|merge| merge.differing).unwrap_or_default();
    let mut lines = vec![t!(locale, "reconcile-why", list = parts.join(", "))];
    if !differing.is_empty() {
        let list: Vec<String> = differing.iter().map(|what| locale.label(*what)).collect();
        lines.push(t!(locale, "reconcile-differing", list = list.join(", ")));
    }
    lines
}

fn common(likeness: &Likeness, row: &Aligned, debrief: &Debrief, locale: Locale) -> Vec<String> {
    let mut parts = Vec::new();
    let names: Vec<&str> =
        likeness.people.iter().filter_map(|id| debrief.participant(*id)).map(|person| person.short_name()).collect();
    if let Some((last, rest)) = names.split_last() {
        let who = match rest {
            [] => (*last).to_owned(),
            rest => t!(locale, "reconcile-and", list = rest.join(", "), last = *last),
        };
        parts.push(t!(locale, "reconcile-in-both", what = who));
    }
    let step = row.customer.and_then(|step| debrief.step(step));
    if let Some(channel) = step.and_then(|step| step.channel).filter(|_| likeness.same_channel) {
        parts.push(t!(locale, "reconcile-in-both", what = locale.label(channel)));
    }
    if let Some(step) = step.filter(|_| likeness.same_activity) {
        parts.push(t!(locale, "reconcile-in-both", what = locale.activity(&step.activity)));
    }
    if !likeness.words.is_empty() {
        parts.push(t!(locale, "reconcile-words", count = likeness.words.len(), list = likeness.words.join(", ")));
    }
    match likeness.days {
        Some((0, 0)) => parts.push(t!(locale, "reconcile-same-day")),
        Some((least, most)) if least == most => parts.push(t!(locale, "reconcile-days", count = least)),
        Some((least, most)) => parts.push(t!(locale, "reconcile-days-range", least = least, most = most)),
        None => parts.push(t!(locale, "reconcile-undated")),
    }
    parts
}
