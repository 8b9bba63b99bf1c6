//! The accounts as they are drawn: the customer's at the left, ours at the right, between them how alike two steps are,
//! and below the selected pair why.

use ratatui::layout::Rect;

use super::Reconcile;
use crate::{
    analysis::{Aligned, Likeness, OFFERED},
    domain::{Course, Debrief, FuzzyDate, Id, Side, Source, Step, Telling},
    guide,
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, fit, width, wrap},
        list::first_line,
        look::{Role, Signs},
        popup::draw_more,
        session::Session,
    },
    wording,
};

/// The column between the accounts.
const MIDDLE: u16 = 8;

/// Number and date before a title.
const LEAD: u16 = 14;

/// On narrow screens the number alone.
const NARROW_LEAD: u16 = 5;

/// From this width on there is room for dates.
const WIDE: u16 = 100;

/// A title takes at most so many lines; all that it needs in the selected row.
const TITLE_LINES: usize = 2;

/// Where the columns stand.
struct Columns {
    left: u16,
    middle: u16,
    right: u16,
    side: u16,
    lead: u16,
}

impl Columns {
    fn of(area: Rect) -> Self {
        let side = area.width.saturating_sub(MIDDLE + 4) / 2;
        let left = area.x + 2;
        let lead = if area.width >= WIDE { LEAD } else { NARROW_LEAD };
        Self { left, middle: left + side, right: left + side + MIDDLE, side, lead }
    }

    /// Before the feeling at the right there is space.
    fn title(&self) -> u16 {
        self.side.saturating_sub(self.lead + 3)
    }
}

/// A line of the screen.
enum Line {
    /// A row's line of this number, with what stands in it of both titles.
    Row { row: usize, number: usize, titles: [Option<String>; 2] },
    /// Where there is no room before the titles, the dates of a row.
    Dates { row: usize },
    /// How the words begin that are quoted of a row.
    Quotes { row: usize, quotes: [Option<String>; 2] },
    /// What explains the selected row.
    Why(String),
}

/// Draws the screen.
pub fn draw(canvas: &mut Canvas, area: Rect, screen: &Reconcile, session: &Session) {
    let (locale, rows) = (session.locale, &screen.rows);
    let columns = Columns::of(area);
    draw_head(canvas, Rect { height: 1, ..area }, screen, locale);
    let count = |alone: fn(&Aligned) -> bool| rows.iter().filter(|row| alone(row)).count();
    let own = count(|row| row.vendor.is_none());
    let ours = count(|row| row.customer.is_none());
    let (y, side) = (area.y + 1, columns.side);
    canvas.text(columns.left, y, side, &t!(locale, "reconcile-customer", count = own), Ink::Bold(Role::Customer));
    canvas.text(columns.middle + 1, y, MIDDLE, &t!(locale, "reconcile-like"), Role::Dim);
    canvas.text(columns.right, y, side, &t!(locale, "reconcile-vendor", count = ours), Ink::Bold(Role::Vendor));
    canvas.rule(area.x, area.y + 2, area.width);
    let asked = draw_twice(canvas, Rect { y: area.y + 3, height: 2.min(area.height), ..area }, screen, session);
    let list = Rect { y: area.y + 3 + asked, height: area.height.saturating_sub(3 + asked), ..area };
    if rows.is_empty() {
        let place = Rect { x: columns.left, width: area.width.saturating_sub(4), ..list };
        canvas.paragraph(place, &t!(locale, "reconcile-empty"), Role::Dim);
        return;
    }
    let selected = screen.selection.row(rows.len());
    // The quotes of all rows stand there where there is room for all of them, else those of the selected row.
    let all = lines(screen, selected, &columns, (area.width, true), session);
    let lines = match all.len() <= list.height.into() {
        true => all,
        false => lines(screen, selected, &columns, (area.width, false), session),
    };
    let is_selected = |line: &Line| match line {
        Line::Row { row, .. } | Line::Dates { row } | Line::Quotes { row, .. } => *row == selected,
        Line::Why(_) => true,
    };
    let start = lines.iter().position(is_selected).unwrap_or(0);
    let end = lines.iter().rposition(is_selected).map_or(start, |last| last + 1);
    let first = first_line(start..end, lines.len(), list.height.into());
    for (line, y) in lines.iter().skip(first).zip(list.top()..list.bottom()) {
        let place = Rect { y, height: 1, ..list };
        match line {
            Line::Why(text) => {
                canvas.highlight(place);
                let x = columns.left + columns.lead;
                canvas.text(x, y, area.right().saturating_sub(x + 2), text, Role::Dim);
            }
            Line::Quotes { row: at, quotes } => {
                canvas.row(place, *at);
                if *at == selected {
                    canvas.highlight(place);
                }
                for (quote, x) in quotes.iter().zip([columns.left, columns.right]) {
                    let quote = quote.as_deref().unwrap_or_default();
                    canvas.text(x + columns.lead, y, columns.title(), quote, Role::Won);
                }
                canvas.text(columns.middle + 4, y, 1, canvas.signs.vertical(), Role::Rule);
            }
            Line::Dates { row: at } => {
                canvas.row(place, *at);
                if *at == selected {
                    canvas.highlight(place);
                }
                draw_dates(canvas, y, (screen, &rows[*at]), &columns, session);
            }
            Line::Row { row: at, number, titles } => {
                canvas.row(place, *at);
                match (*at == selected, number) {
                    (true, 0) => canvas.select(place),
                    (true, _) => canvas.highlight(place),
                    (false, _) => {}
                }
                draw_row(canvas, place, (screen, &rows[*at], *number), titles, &columns, session);
            }
        }
    }
    draw_more(canvas, list, (first, list.height.into(), lines.len()), locale);
}

/// Asks whether two people are one, where their names say so; how many lines that takes.
fn draw_twice(canvas: &mut Canvas, area: Rect, screen: &Reconcile, session: &Session) -> u16 {
    let Some((bare, other)) = guide::twice(&screen.debrief).first().copied() else { return 0 };
    let [name, other] = wording::told_apart([bare, other], session.locale);
    let text = t!(session.locale, "reconcile-twice", name = name, other = other);
    let place = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    canvas.paragraph(place, &text, Role::Warn)
}

/// All rows line by line, and below the selected one what explains it; the quotes of all rows, or of that one alone.
fn lines(
    screen: &Reconcile,
    selected: usize,
    columns: &Columns,
    (width, has_quotes): (u16, bool),
    session: &Session,
) -> Vec<Line> {
    let debrief = &screen.debrief;
    let mut lines = Vec::new();
    for (at, row) in screen.rows.iter().enumerate() {
        let most = if at == selected { usize::MAX } else { TITLE_LINES };
        let titles = [(row.customer, Source::Customer), (row.vendor, Source::Vendor)].map(|(step, source)| {
            let step = step.and_then(|step| debrief.step(step));
            step.map(|step| shortened(title(step, source, debrief), columns.title(), most, session.signs))
        });
        let height = titles.iter().flatten().map(Vec::len).max().unwrap_or(1);
        for number in 0..height {
            let titles = [0, 1].map(|side| titles[side].as_ref().and_then(|lines| lines.get(number).cloned()));
            lines.push(Line::Row { row: at, number, titles });
        }
        let quotes = [(row.customer, Source::Customer), (row.vendor, Source::Vendor)]
            .map(|(step, source)| quote(debrief.telling(step?, source)?, columns.title(), session));
        if (has_quotes || at == selected) && quotes.iter().any(Option::is_some) {
            lines.push(Line::Quotes { row: at, quotes });
        }
        if columns.lead == NARROW_LEAD && (at == selected || row.likeness.is_some()) {
            lines.push(Line::Dates { row: at });
        }
        if at == selected {
            let why = why(row, screen, session);
            let cells = width.saturating_sub(columns.lead + 6);
            lines.extend(why.iter().flat_map(|text| wrap(text, cells)).map(Line::Why));
        }
    }
    lines
}

/// How the words of a source begin, in marks of quotation.
fn quote(telling: &Telling, cells: u16, session: &Session) -> Option<String> {
    let words = telling.own_words().trim().replace('\n', " ");
    (!words.is_empty()).then(|| fit(&t!(session.locale, "steps-quote", words = words), cells, session.signs))
}

/// A text in at most so many lines, with a sign where it goes on.
fn shortened(text: &str, cells: u16, most: usize, signs: Signs) -> Vec<String> {
    let mut lines = wrap(text, cells);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(fit(&rest, cells, signs));
    }
    lines
}

/// One line of a row: number, date and sign stand in its first.
fn draw_row(
    canvas: &mut Canvas,
    place: Rect,
    (screen, row, number): (&Reconcile, &Aligned, usize),
    titles: &[Option<String>; 2],
    columns: &Columns,
    session: &Session,
) {
    let sides = [(row.customer, Source::Customer, columns.left), (row.vendor, Source::Vendor, columns.right)];
    for ((step, source, x), text) in sides.into_iter().zip(titles) {
        let Some(step) = step.and_then(|step| screen.debrief.step(step)) else { continue };
        let area = Rect { x, width: columns.side, ..place };
        if number == 0 {
            draw_step(canvas, area, columns.lead, (step, source), screen, session);
        }
        if let Some(text) = text {
            let side = if source == Source::Vendor { Side::Vendor } else { Side::Customer };
            let is_by_nobody = screen.debrief.told(step.id).is_by_nobody();
            let role = if is_by_nobody { Role::Dim } else { Role::of_side(side) };
            canvas.text(x + columns.lead, place.y, columns.title(), text, role);
        }
    }
    match number {
        0 => draw_middle(canvas, columns.middle, place.y, row, screen),
        _ => drop(canvas.text(columns.middle + 4, place.y, 1, canvas.signs.vertical(), Role::Rule)),
    }
}

/// The dates of a row under its titles.
fn draw_dates(
    canvas: &mut Canvas,
    y: u16,
    (screen, row): (&Reconcile, &Aligned),
    columns: &Columns,
    session: &Session,
) {
    for (step, source, x) in
        [(row.customer, Source::Customer, columns.left), (row.vendor, Source::Vendor, columns.right)]
    {
        let Some(step) = step.and_then(|step| screen.debrief.step(step)) else { continue };
        let date = date(step, source, &screen.debrief);
        let text = date.map_or_else(|| t!(session.locale, "reconcile-no-date"), |date| session.locale.date(date));
        canvas.text(x + columns.lead, y, columns.title(), &text, Role::Dim);
    }
    canvas.text(columns.middle + 4, y, 1, canvas.signs.vertical(), Role::Rule);
}

fn draw_head(canvas: &mut Canvas, area: Rect, screen: &Reconcile, locale: Locale) {
    let (debrief, rows, marked) = (&screen.debrief, &screen.rows, screen.marked);
    let deal = &debrief.deal;
    let open = rows.iter().filter(|row| row.likeness.is_some()).count();
    let both = rows.iter().filter(|row| row.is_one()).count();
    let unheard = [Source::Customer, Source::Vendor].into_iter().find(|source| !debrief.is_heard(*source));
    let (text, role) = match unheard {
        _ if !marked.is_empty() => {
            let count = [marked.customer, marked.vendor].into_iter().flatten().count();
            (t!(locale, "reconcile-marked", count = count), Role::Accent)
        }
        Some(Source::Customer) => (t!(locale, "reconcile-customer-unheard"), Role::Warn),
        Some(_) => (t!(locale, "reconcile-vendor-unheard"), Role::Warn),
        None => {
            let role = if open > 0 { Role::Accent } else { Role::Good };
            (t!(locale, "reconcile-head", open = open, both = both), role)
        }
    };
    let right = area.right().saturating_sub(1);
    canvas.text_right(right, area.y, area.width * 3 / 5, &text, role);
    let room = right.saturating_sub(width(&text) + 2);
    let x = canvas.text(area.x + 1, area.y, room.saturating_sub(1), &deal.customer, Ink::Bold(Role::Text));
    canvas.text(x, area.y, room.saturating_sub(x), &format!(" · {}", deal.title), Role::Text);
}

/// Four dots: how much speaks for one step. Of one step, whether both can be right.
fn draw_middle(canvas: &mut Canvas, x: u16, y: u16, row: &Aligned, screen: &Reconcile) {
    let is_contrary = |step| screen.contrary.iter().any(|found| found.is_about(step));
    if row.is_one() && row.customer.is_some_and(is_contrary) {
        canvas.text(x + 3, y, 2, canvas.signs.differs(), Role::Warn);
    } else if row.is_one() {
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

/// Before and behind the title of a step: its mark, number and date, and how it felt.
fn draw_step(
    canvas: &mut Canvas,
    area: Rect,
    lead: u16,
    (step, source): (&Step, Source),
    screen: &Reconcile,
    session: &Session,
) {
    let debrief = &screen.debrief;
    let number = debrief.number(step.id).unwrap_or(0).to_string();
    let is_marked = screen.marked.has(step.id);
    if is_marked {
        canvas.text(area.x.saturating_sub(1), area.y, 1, canvas.signs.on(), Role::Accent);
    }
    canvas.text_right(
        area.x + 3,
        area.y,
        3,
        &number,
        if is_marked { Ink::Bold(Role::Accent) } else { Role::Dim.into() },
    );
    let telling = debrief.telling(step.id, source);
    if lead == LEAD {
        let date = date(step, source, debrief)
            .map_or_else(|| canvas.signs.unknown().to_owned(), |date| session.locale.date_short(date));
        canvas.text(area.x + 4, area.y, LEAD - 5, &date, Role::Dim);
    }
    if let Some(emotion) = telling.and_then(|telling| telling.emotion) {
        let sign = canvas.signs.emotion(emotion);
        canvas.text_right(area.right(), area.y, 2, sign, Role::of_value(emotion.get()));
    }
}

/// The date that a source gives a step.
fn date(step: &Step, source: Source, debrief: &Debrief) -> Option<FuzzyDate> {
    debrief.telling(step.id, source).and_then(|telling| telling.date).or(step.date)
}

/// What a source calls a step.
fn title<'a>(step: &'a Step, source: Source, debrief: &'a Debrief) -> &'a str {
    debrief.telling(step.id, source).and_then(|telling| telling.own_title()).unwrap_or(&step.title)
}

/// Why two steps may be one, what they say differently, or what it means that one side alone tells.
fn why(row: &Aligned, screen: &Reconcile, session: &Session) -> Vec<String> {
    let (debrief, locale) = (&screen.debrief, session.locale);
    let Some(likeness) = &row.likeness else {
        return match (row.customer, row.vendor) {
            (Some(_), None) if !debrief.is_heard(Source::Vendor) => vec![t!(locale, "reconcile-vendor-unheard")],
            (Some(_), None) => vec![t!(locale, "reconcile-blind-spot")],
            (None, Some(step)) if debrief.told(step).is_unnoticed() && !debrief.is_heard(Source::Customer) => {
                vec![t!(locale, "reconcile-customer-unheard")]
            }
            (None, Some(step)) if debrief.told(step).is_unnoticed() => vec![t!(locale, "reconcile-unnoticed")],
            (None, Some(_)) => vec![t!(locale, "reconcile-by-nobody")],
            (Some(step), Some(_)) => {
                let said = second_hand(step, debrief).map(|key| locale.text(key, &[]));
                said.into_iter().chain(contrary(step, screen, locale)).collect()
            }
            (None, None) => Vec::new(),
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
    let mut lines = vec![t!(locale, "reconcile-why", list = parts.join(" · "))];
    if !differing.is_empty() {
        let list: Vec<String> = differing.iter().map(|what| locale.label(*what)).collect();
        lines.push(t!(locale, "reconcile-differing", list = list.join(", ")));
    }
    lines
}

/// Whose sitting said of a step that both tell it, where the other side has not told it itself.
fn second_hand(step: Id<Step>, debrief: &Debrief) -> Option<&'static str> {
    let sittings = [(Source::Customer, "reconcile-said-for-us"), (Source::Vendor, "reconcile-said-for-customer")];
    sittings.into_iter().find(|(source, _)| debrief.may_be_paired(step, *source)).map(|(_, key)| key)
}

/// What both say of one step that cannot both be true.
fn contrary(step: Id<Step>, screen: &Reconcile, locale: Locale) -> Vec<String> {
    let found = screen.contrary.iter().filter(|found| found.is_about(step));
    found.map(|found| wording::contradiction(found, step, locale)).collect()
}

fn common(likeness: &Likeness, row: &Aligned, debrief: &Debrief, locale: Locale) -> Vec<String> {
    let mut parts = vec![times(likeness, row, debrief, locale)];
    let names: Vec<String> =
        likeness.people.iter().filter_map(|id| debrief.participant(*id)).map(|person| debrief.called(person)).collect();
    if let Some((last, rest)) = names.split_last() {
        let who = match rest {
            [] => last.clone(),
            rest => t!(locale, "reconcile-and", list = rest.join(", "), last = last.as_str()),
        };
        parts.push(t!(locale, "reconcile-in-both", what = who));
    }
    if !likeness.words.is_empty() {
        let words: Vec<String> = likeness.words.iter().map(|word| t!(locale, "quoted", text = word.as_str())).collect();
        parts.push(t!(locale, "reconcile-words", count = words.len(), list = words.join(", ")));
    }
    let step = row.customer.and_then(|step| debrief.step(step));
    if let Some(channel) = step.and_then(|step| step.channel).filter(|_| likeness.same_channel) {
        parts.push(t!(locale, "reconcile-in-both", what = locale.label(channel)));
    }
    if let Some(step) = step.filter(|_| likeness.same_activity) {
        parts.push(t!(locale, "reconcile-in-both", what = locale.activity(&step.activity)));
    }
    if likeness.same_exit {
        parts.push(t!(locale, "reconcile-in-both", what = locale.label(Course::Exit)));
    }
    parts
}

/// How the dates of a pair lie to each other.
fn times(likeness: &Likeness, row: &Aligned, debrief: &Debrief, locale: Locale) -> String {
    let of = |step: Option<_>, source| date(step.and_then(|step| debrief.step(step))?, source, debrief);
    let given = [of(row.customer, Source::Customer), of(row.vendor, Source::Vendor)];
    let dates = given.map(|date| date.map(|date| locale.date(date)));
    match (likeness.days, dates) {
        (Some((0, 0)), [Some(day), _]) => t!(locale, "reconcile-same-day", date = day),
        (_, [Some(customer), Some(vendor)]) if customer == vendor => {
            t!(locale, "reconcile-same-date", date = customer)
        }
        // What "about" leaves open has no end that one could name.
        (Some(_), [Some(customer), Some(vendor)]) if given.iter().flatten().any(|date| date.is_about()) => {
            let count = given[0].zip(given[1]).map_or(0, |(one, other)| other.days_since(one).abs());
            t!(locale, "reconcile-days-about", count = count, customer = customer, vendor = vendor)
        }
        (Some((least, most)), [Some(customer), Some(vendor)]) if least == most => {
            t!(locale, "reconcile-days", count = least, customer = customer, vendor = vendor)
        }
        (Some((least, most)), [Some(customer), Some(vendor)]) => {
            t!(locale, "reconcile-days-range", least = least, most = most, customer = customer, vendor = vendor)
        }
        (_, [Some(customer), None]) => t!(locale, "reconcile-customer-dated", date = customer),
        (_, [None, Some(vendor)]) => t!(locale, "reconcile-vendor-dated", date = vendor),
        _ => t!(locale, "reconcile-undated"),
    }
}
