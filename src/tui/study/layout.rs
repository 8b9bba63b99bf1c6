//! Lays a page out in lines and draws the part of it that is in view.

use ratatui::layout::Rect;

use crate::{
    i18n::{Locale, t},
    study::{Block, Cell, Column, Page, Row, RowKind, Tone},
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        flow::Span,
        list::{Selection, first_line},
        look::Role,
    },
};

/// What stands between two columns.
const GAP: u16 = 2;
/// A column of text is not made narrower than this, nor, while another column can go, than its longest word.
const LEAST: u16 = 14;
/// Words longer than this are broken.
const LONGEST: u16 = 24;
/// Sentences are at most so wide; longer lines are hard to read.
const SENTENCE: u16 = 100;

/// A line of the page.
struct Line {
    spans: Vec<Span>,
    /// The item that it belongs to.
    item: Option<usize>,
    /// The line in which the heads of its table's columns stand.
    head: Option<usize>,
}

/// The item that a page key leads to, on a page of which so much is in view: what is shown then follows on what is shown now,
/// but for two lines. Up where not `down`.
pub(super) fn turned(page: &Page, (cells, height): (u16, u16), selection: Selection, down: bool) -> usize {
    let lines = lines(page, cells.saturating_sub(3));
    let here = selection.row(page.items().len());
    let height = usize::from(height.max(4));
    let (half, step) = (height / 2, height - 2);
    let at = lines.iter().position(|line| line.item == Some(here)).unwrap_or(0);
    let last = lines.len().saturating_sub(height);
    // The selected line stands in the middle, unless the page is at its top or at its end.
    let first = at.saturating_sub(half).min(last);
    let wanted = match down {
        true if first >= last => lines.len(),
        true => first + step + half,
        false if first == 0 => 0,
        false if first <= step => 0,
        false => first - step + half,
    };
    let items = lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.item?)));
    let beyond = items.filter(|(_, item)| if down { *item > here } else { *item < here });
    // Not past the line that is wanted; an item that is longer than the page is still passed.
    let found = match down {
        true => beyond
            .clone()
            .filter(|(at, _)| *at <= wanted)
            .map(|(_, item)| item)
            .max()
            .or(beyond.map(|(_, item)| item).min()),
        false => beyond
            .clone()
            .filter(|(at, _)| *at >= wanted)
            .map(|(_, item)| item)
            .min()
            .or(beyond.map(|(_, item)| item).max()),
    };
    found.unwrap_or(here)
}

/// Draws the page with the selected item in view; while a table's rows are, so are the heads of its columns. How much there
/// is above and below stands in the rule over it.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, page: &Page, selection: Selection, locale: Locale) {
    let rule = area.y.saturating_sub(1);
    let room = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let lines = lines(page, room.width);
    let leads = page.items();
    let selected = Some(selection.row(leads.len()));
    let hidden = hidden(page, room.width, selection.row(leads.len()));
    let foot = if hidden.is_empty() { 0 } else { u16::from(area.height > 6) };
    let area = Rect { height: area.height - foot, ..area };
    if foot > 0 {
        canvas.text(room.x, area.bottom(), room.width, &hidden, Role::Dim);
    }
    let start = lines.iter().position(|line| line.item == selected).unwrap_or(0);
    let end = lines.iter().rposition(|line| line.item == selected).map_or(start, |last| last + 1);
    // Once the top has scrolled away, what is to stay in sight stands there.
    let is_away = !page.stays.is_empty() && first_line(start..end, lines.len(), area.height.into()) > 0;
    let top = u16::from(is_away && area.height > 6);
    if top > 0 {
        canvas.text(room.x, area.y, room.width, &page.stays, Role::Warn);
    }
    let area = Rect { y: area.y + top, height: area.height - top, ..area };
    let first = first_line(start..end, lines.len(), area.height.into());
    let (above, below) = canvas.signs.more();
    let rest = lines.len().saturating_sub(first + usize::from(area.height));
    let more = [(above, first), (below, rest)].into_iter().filter(|(_, count)| *count > 0);
    let more: Vec<String> = more.map(|(sign, count)| format!("{sign} {count}")).collect();
    if !more.is_empty() {
        let text = format!(" {} ", t!(locale, "list-more", count = more.join("  ")));
        canvas.text_right(area.right().saturating_sub(1), rule, area.width / 2, &text, Role::Accent);
    }
    let pinned = lines.get(first).and_then(|line| line.head).filter(|head| *head < first);
    for (row, y) in (area.top()..area.bottom()).enumerate() {
        let number = match pinned {
            Some(head) if row == 0 => head,
            _ => first + row,
        };
        let Some(line) = lines.get(number) else { break };
        let place = Rect { y, height: 1, ..area };
        if let Some(item) = line.item {
            canvas.row(place, item);
            if line.item == selected {
                canvas.highlight(place);
                // What leads nowhere has no arrow, but where one is shows there too: else it would be lost on the way past.
                let mark = canvas.signs.vertical();
                match leads.get(item) {
                    _ if number != start => {}
                    Some(Some(_)) => canvas.select(place),
                    _ => drop(canvas.text(place.x, y, 1, mark, Role::Accent)),
                }
            }
        }
        for span in &line.spans {
            let cells = match span.text.as_str() {
                RULE => room.width.saturating_sub(span.x),
                RULE_START => 1,
                text => {
                    canvas.text(room.x + span.x, y, room.width.saturating_sub(span.x), text, span.ink);
                    continue;
                }
            };
            canvas.rule(room.x + span.x, y, cells);
        }
    }
}

/// What the columns say of the selected item that found no room: `holds: 10 of 10 · evidence: 9 of 10`.
fn hidden(page: &Page, cells: u16, selected: usize) -> String {
    let mut item = 0;
    for block in &page.blocks {
        match block {
            Block::Heading(_) => {}
            Block::Text(..) => item += 1,
            Block::Table(columns, rows) => {
                let items = rows.iter().filter(|row| row.kind == RowKind::Item);
                if let Some(row) = items.clone().nth(selected.wrapping_sub(item)).filter(|_| selected >= item) {
                    let widths = widths(columns, rows, cells);
                    let without = columns.iter().zip(&row.cells).zip(widths).filter(|(_, wide)| *wide == 0);
                    let told = without.filter(|((_, cell), _)| !cell.text.is_empty());
                    let told: Vec<String> =
                        told.map(|((column, cell), _)| format!("{}: {}", column.head, cell.text)).collect();
                    return told.join(" · ");
                }
                item += items.count();
            }
        }
    }
    String::new()
}

/// Stands for a rule up to the right edge, and for one of a single cell.
const RULE: &str = "\u{0}";
const RULE_START: &str = "\u{1}";

fn lines(page: &Page, cells: u16) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut item = 0;
    for block in &page.blocks {
        match block {
            Block::Heading(text) => {
                if !lines.is_empty() {
                    lines.push(Line { spans: vec![], item: None, head: None });
                }
                push(&mut lines, text, cells, Ink::Bold(Role::Accent), None);
            }
            Block::Text(text, tone, _) => {
                push(&mut lines, text, cells.min(SENTENCE), ink(*tone), Some(item));
                item += 1;
            }
            Block::Table(columns, rows) => {
                if lines.last().is_some_and(|line| line.head.is_none() && line.item.is_some()) {
                    lines.push(Line { spans: vec![], item: None, head: None });
                }
                item = table(&mut lines, columns, rows, cells, item);
            }
        }
    }
    lines
}

fn push(lines: &mut Vec<Line>, text: &str, cells: u16, ink: Ink, item: Option<usize>) {
    for text in wrap(text, cells) {
        lines.push(Line { spans: vec![Span { x: 0, text, ink, tag: None }], item, head: None });
    }
}

/// Adds a table; answers the number of the item after it.
fn table(lines: &mut Vec<Line>, columns: &[Column], rows: &[Row], cells: u16, item: usize) -> usize {
    let widths = widths(columns, rows, cells);
    let head = lines.len();
    let heads: Vec<(String, Ink)> = columns.iter().map(|c| (c.head.clone(), Role::Dim.into())).collect();
    push_cells(lines, columns, &widths, &heads, None, None);
    let mut next = item;
    // What of a name finds no room goes on where the row below it has none.
    let mut rest = String::new();
    for (at, row) in rows.iter().enumerate() {
        if row.kind == RowKind::Across {
            across(lines, &row.cells, cells, head);
            continue;
        }
        next += usize::from(row.kind == RowKind::Item);
        let mut texts: Vec<(String, Ink)> = row.cells.iter().map(|cell| (cell.text.clone(), ink(cell.tone))).collect();
        if let Some((name, ink)) = texts.first_mut() {
            if row.kind == RowKind::More && name.is_empty() && !rest.is_empty() {
                (*name, *ink) = (std::mem::take(&mut rest), Ink::Bold(Role::Text));
            }
            let broken = broken(name, widths[0]);
            if broken.len() > 1 && rows.get(at + 1).is_some_and(|below| below.kind == RowKind::More) {
                (*name, rest) = (broken[0].clone(), broken[1..].join(" "));
            }
        }
        push_cells(lines, columns, &widths, &texts, Some(next.saturating_sub(1)), Some(head));
    }
    next
}

/// Adds a line across a table.
fn across(lines: &mut Vec<Line>, said: &[Cell], cells: u16, head: usize) {
    let text = said.first().map_or("", |cell| cell.text.as_str());
    let span = |x: u16, text: &str, role: Role| Span { x, text: text.to_owned(), ink: role.into(), tag: None };
    let broken = wrap(text, cells.saturating_sub(4));
    for (at, text) in broken.iter().enumerate() {
        let mut spans = vec![span(2, text, Role::Warn)];
        if at == 0 {
            spans.push(span(0, RULE_START, Role::Rule));
        }
        if at + 1 == broken.len() {
            spans.push(span(3 + width(text), RULE, Role::Rule));
        }
        lines.push(Line { spans, item: None, head: Some(head) });
    }
}

/// Adds the lines of a row: a text that is longer than its column goes on in the next line.
fn push_cells(
    lines: &mut Vec<Line>,
    columns: &[Column],
    widths: &[u16],
    cells: &[(String, Ink)],
    item: Option<usize>,
    head: Option<usize>,
) {
    let broken: Vec<Vec<String>> = cells.iter().zip(widths).map(|((text, _), cells)| broken(text, *cells)).collect();
    let height = broken.iter().map(Vec::len).max().unwrap_or(1).max(1);
    for at in 0..height {
        let mut x = 0;
        let mut spans = Vec::new();
        for (((column, wide), texts), (_, ink)) in columns.iter().zip(widths).zip(&broken).zip(cells) {
            if *wide == 0 {
                continue;
            }
            if let Some(text) = texts.get(at).filter(|text| !text.is_empty()) {
                let indent = if column.is_number { wide.saturating_sub(width(text)) } else { 0 };
                spans.push(Span { x: x + indent, text: text.clone(), ink: *ink, tag: None });
            }
            x += wide + GAP;
        }
        lines.push(Line { spans, item, head });
    }
}

/// What fits stays as it is: spaces in it can mean something.
fn broken(text: &str, cells: u16) -> Vec<String> {
    if width(text) <= cells || cells == 0 { vec![text.to_owned()] } else { wrap(text, cells) }
}

/// The cells of each column: columns that may go do where there is no room, then the widest text gives way.
fn widths(columns: &[Column], rows: &[Row], cells: u16) -> Vec<u16> {
    let natural = |at: usize| {
        let widest = rows
            .iter()
            .filter(|row| row.kind != RowKind::Across)
            .filter_map(|row| row.cells.get(at))
            .map(|cell| width(&cell.text))
            .max()
            .unwrap_or(0);
        widest.max(width(&columns[at].head))
    };
    let mut widths: Vec<u16> = (0..columns.len()).map(natural).collect();
    let all = |widths: &[u16]| -> u16 {
        let count = widths.iter().filter(|wide| **wide > 0).count() as u16;
        widths.iter().sum::<u16>() + GAP * count.saturating_sub(1)
    };
    let word = |text: &str| text.split(' ').map(width).max().unwrap_or(0);
    let longest = |at: usize| {
        let cells = rows.iter().filter(|row| row.kind != RowKind::Across).filter_map(|row| row.cells.get(at));
        cells.map(|cell| word(&cell.text)).max().unwrap_or(0).clamp(LEAST, LONGEST)
    };
    let leasts: Vec<u16> = (0..columns.len()).map(longest).collect();
    let least = |at: usize, wide: u16| if columns[at].is_fixed || wide == 0 { wide } else { wide.min(leasts[at]) };
    loop {
        let smallest: Vec<u16> = widths.iter().enumerate().map(|(at, wide)| least(at, *wide)).collect();
        let spare = (0..columns.len()).filter(|at| columns[*at].spare > 0 && widths[*at] > 0);
        match spare.max_by_key(|at| columns[*at].spare) {
            Some(at) if all(&smallest) > cells => widths[at] = 0,
            _ => break,
        }
    }
    while all(&widths) > cells {
        let texts = (0..columns.len()).filter(|at| !columns[*at].is_fixed && widths[*at] > LEAST);
        match texts.max_by_key(|at| widths[*at]) {
            Some(at) => widths[at] -= 1,
            None => break,
        }
    }
    widths
}

fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Role::Text.into(),
        Tone::Dim | Tone::Hint => Role::Dim.into(),
        Tone::Strong => Ink::Bold(Role::Text),
        Tone::Won => Role::Won.into(),
        Tone::Lost => Role::Lost.into(),
        Tone::Warn => Role::Warn.into(),
        Tone::Good => Role::Good.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_give_way_and_numbers_do_not() {
        let columns = [Column::text("deal"), Column::number("steps").spare(1), Column::text("lacks")];
        let row = |name: &str| Row::new(vec![Cell::plain(name), Cell::plain("12"), Cell::plain("y".repeat(20))], None);
        let words = [row("abc abc abc abc abc abc abc abc abc abc")];
        assert_eq!(widths(&columns, &words, 80), [39, 5, 20]);
        assert_eq!(widths(&columns, &words, 50), [21, 5, 20]);
        assert_eq!(widths(&columns, &words, 30), [14, 0, 14]);
        // A column goes before a word is broken.
        let word = [row(&"x".repeat(22))];
        assert_eq!(widths(&columns, &word, 51), [22, 5, 20]);
        assert_eq!(widths(&columns, &word, 50), [22, 0, 20]);
    }

    #[test]
    fn a_page_key_goes_on_where_the_page_ended_and_misses_no_line() {
        let mut page = Page::default();
        page.text("word ".repeat(200), Tone::Plain);
        (0..60).for_each(|_| page.text("one", Tone::Plain));
        let all = lines(&page, 77);
        for height in [16_u16, 21, 40] {
            // The first line in view, as it is drawn.
            let first = |selection: Selection| {
                let here = Some(selection.row(61));
                let start = all.iter().position(|line| line.item == here).unwrap();
                let end = all.iter().rposition(|line| line.item == here).unwrap() + 1;
                first_line(start..end, all.len(), height.into())
            };
            let mut selection = Selection::default();
            let mut seen = vec![first(selection)];
            for _ in 0..all.len() {
                selection.select(turned(&page, (80, height), selection, true));
                seen.push(first(selection));
            }
            assert_eq!(seen.last(), Some(&(all.len() - usize::from(height))), "{height}: to the end");
            let steps: Vec<usize> = seen.windows(2).map(|two| two[1] - two[0]).filter(|step| *step > 0).collect();
            assert!(steps.iter().all(|step| *step <= usize::from(height)), "{height}: {steps:?}");
            // Between the long line at the beginning and what is left at the end.
            let whole = || steps.iter().skip(1).rev().skip(1);
            assert!(whole().all(|step| *step >= usize::from(height) / 2), "{height}: {steps:?}");
            for _ in 0..all.len() {
                selection.select(turned(&page, (80, height), selection, false));
            }
            assert_eq!((selection.row(61), first(selection)), (0, 0), "{height}: back to the top");
        }
    }

    #[test]
    fn every_text_and_row_is_an_item_and_a_row_that_goes_on_is_none() {
        let mut page = Page::default();
        page.text("one", Tone::Plain);
        let cells = || vec![Cell::plain("a")];
        page.table(vec![Column::text("h")], vec![Row::new(cells(), None), Row::more(cells()), Row::new(cells(), None)]);
        page.text("last", Tone::Plain);
        let items: Vec<Option<usize>> = lines(&page, 20).iter().map(|line| line.item).collect();
        assert_eq!(items, [Some(0), None, None, Some(1), Some(1), Some(2), Some(3)]);
        assert_eq!(page.items().len(), 4);
    }
}
