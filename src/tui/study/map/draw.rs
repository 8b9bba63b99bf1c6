//! Draws the part of the map that is in view.

use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::MapView;
use crate::{
    analysis::{answer::Group, layered::Area},
    i18n::t,
    study,
    tui::{
        canvas::{Canvas, Ink, fit, width},
        look::{Role, Signs},
    },
};

/// A line up and down, sideways, and its corners: from above to the left and to the right, from below to the left and to the
/// right; then the signs for poor terminals.
struct Strokes {
    unicode: [&'static str; 6],
    ascii: [&'static str; 6],
}

const WON: Strokes =
    Strokes { unicode: ["┃", "━", "┛", "┗", "┓", "┏"], ascii: ["#", "=", "+", "+", "+", "+"] };
const LOST: Strokes =
    Strokes { unicode: ["┊", "┄", "╯", "╰", "╮", "╭"], ascii: [":", ".", "'", "'", ".", "."] };
const BOTH: Strokes =
    Strokes { unicode: ["│", "─", "╯", "╰", "╮", "╭"], ascii: ["|", "-", "+", "+", "+", "+"] };

impl Strokes {
    fn of(leans: Option<Group>) -> &'static Self {
        match leans {
            Some(Group::Won) => &WON,
            Some(Group::NotWon) => &LOST,
            None => &BOTH,
        }
    }

    fn sign(&self, at: usize, signs: Signs) -> &'static str {
        if signs.is_ascii() { self.ascii[at] } else { self.unicode[at] }
    }
}

fn role(leans: Option<Group>) -> Role {
    match leans {
        Some(Group::Won) => Role::Won,
        Some(Group::NotWon) => Role::Lost,
        None => Role::Text,
    }
}

/// A window on the map.
struct Window<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    room: Rect,
    origin: (i32, i32),
}

impl Window<'_, '_> {
    /// Writes what of a text at a place of the map is in view.
    fn write(&mut self, (x, y): (u16, u16), text: &str, ink: impl Into<Ink>) {
        let ink = ink.into();
        let row = i32::from(y) - self.origin.1;
        if !(0..i32::from(self.room.height)).contains(&row) {
            return;
        }
        let mut column = i32::from(x) - self.origin.0;
        for grapheme in text.graphemes(true) {
            let cells = i32::from(width(grapheme));
            if column >= 0 && column + cells <= i32::from(self.room.width) {
                self.canvas.text(self.room.x + column as u16, self.room.y + row as u16, cells as u16, grapheme, ink);
            }
            column += cells;
        }
    }

    /// Where an area of the map stands on the screen, as far as it is in view.
    fn seen(&self, area: Area) -> Rect {
        let clip = |at: u16, origin: i32, size: u16, room: u16| {
            let start = (i32::from(at) - origin).clamp(0, i32::from(room));
            let end = (i32::from(at) + i32::from(size) - origin).clamp(0, i32::from(room));
            (start as u16, (end - start) as u16)
        };
        let (x, width) = clip(area.x, self.origin.0, area.width, self.room.width);
        let (y, height) = clip(area.y, self.origin.1, area.height, self.room.height);
        Rect { x: self.room.x + x, y: self.room.y + y, width, height }
    }
}

/// Rows above the map, which say what is drawn, and below it, which say what is selected.
const HEAD: u16 = 3;
const FOOT: u16 = 1;

impl MapView {
    /// Draws the map, what its lines mean, and what is selected.
    pub(in super::super) fn draw(&self, canvas: &mut Canvas, area: Rect) {
        let height = area.height.saturating_sub(HEAD + FOOT);
        let room = Rect { x: area.x + 1, width: area.width.saturating_sub(2), y: area.y + HEAD, height };
        let origin = self.origin(room);
        self.draw_head(canvas, area, room, origin);
        let mut window = Window { canvas, room, origin };
        // A line that runs across another passes under it.
        for is_across in [true, false] {
            (0..self.legs.len()).for_each(|line| self.draw_line(&mut window, line, is_across));
        }
        (0..self.places.len()).for_each(|item| self.draw_box(&mut window, item));
        for item in 0..self.places.len() + self.legs.len() {
            let seen = window.seen(self.area(item));
            if seen.width > 0 && seen.height > 0 {
                window.canvas.row(seen, item);
            }
        }
        let named = self.named();
        canvas.text(area.x + 1, area.bottom().saturating_sub(1), area.width.saturating_sub(2), &named, Role::Accent);
    }

    /// What is selected, with its whole name.
    fn named(&self) -> String {
        let mark = |count: String, name: String| format!("{name}  {count}");
        match self.line_of(self.selected) {
            Some(line) => {
                let leg = &self.map.legs[self.legs[line]];
                let [from, to] = [leg.from, leg.to].map(|at| study::stop_name(self.map.places[at].stop, self.locale));
                mark(self.labels[line].clone(), t!(self.locale, "study-map-leg", from = from, to = to))
            }
            None => {
                let place = &self.map.places[self.places[self.selected]];
                mark(self.words[self.selected].count.clone(), study::stop_name(place.stop, self.locale))
            }
        }
    }

    /// What is drawn, where there is more, and what the lines mean.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect, room: Rect, origin: (i32, i32)) {
        let locale = self.locale;
        let (x, right) = (area.x + 1, area.right().saturating_sub(1));
        let (drawn, all) = (self.legs.len(), self.map.legs.len());
        let shown = t!(locale, "study-map-shown", least = self.least, drawn = drawn, all = all);
        let more = self.more(room, origin, canvas.signs);
        canvas.text_right(right, area.y, width(&more), &more, Role::Accent);
        let room = right.saturating_sub(x + width(&more) + 2);
        canvas.text(x, area.y, room, &shown, Role::Dim);
        // What the numbers do not say: of a way, why the list has others; of the whole map, that it is no test.
        let note = match self.line_of(self.selected) {
            Some(_) => t!(locale, "study-map-note-leg"),
            None => t!(locale, "study-map-note"),
        };
        canvas.text(x, area.y + 2, right.saturating_sub(x), &note, Role::Dim);
        let signs = canvas.signs;
        let kinds = [
            (Some(Group::Won), t!(locale, "study-map-won")),
            (Some(Group::NotWon), t!(locale, "study-map-lost")),
            (None, t!(locale, "study-map-even")),
        ];
        let mut x = x;
        for (leans, text) in kinds {
            let stroke = Strokes::of(leans).sign(1, signs).repeat(3);
            let text = format!("{stroke} {text}   ");
            x = canvas.text(x, area.y + 1, right.saturating_sub(x), &text, role(leans));
        }
    }

    /// In which directions there is more than is in view.
    fn more(&self, room: Rect, origin: (i32, i32), signs: Signs) -> String {
        let (up, down) = signs.more();
        let (left, right) = if signs.is_ascii() { ("<", ">") } else { ("←", "→") };
        let is_more = |origin: i32, room: u16, all: u16| (origin > 0, origin + i32::from(room) < i32::from(all));
        let (is_left, is_right) = is_more(origin.0, room.width, self.layout.width);
        let (is_up, is_down) = is_more(origin.1, room.height, self.layout.height);
        let all = [(left, is_left), (right, is_right), (up, is_up), (down, is_down)];
        all.into_iter().filter(|(_, is)| *is).map(|(sign, _)| sign).collect::<Vec<_>>().join(" ")
    }

    fn leans(&self, line: usize) -> Option<Group> {
        let leg = &self.map.legs[self.legs[line]];
        self.map.leans(leg.won.len(), leg.lost.len())
    }

    /// The parts of a line that run sideways, or all others with its label.
    fn draw_line(&self, window: &mut Window, line: usize, is_across: bool) {
        let (found, edge) = (&self.layout.lines[line], &self.edges[line]);
        let leg = &self.map.legs[self.legs[line]];
        let leans = self.leans(line);
        let is_selected = self.line_of(self.selected) == Some(line);
        let all = self.map.deals.0 + self.map.deals.1;
        // What half of all deals went stands out.
        let ink = match (is_selected, 2 * leg.deals() >= all) {
            (true, _) => Ink::Bold(Role::Accent),
            (false, true) => Ink::Bold(role(leans)),
            (false, false) => Ink::Role(role(leans)),
        };
        let (strokes, signs) = (Strokes::of(leans), window.canvas.signs);
        let cells = found.cells();
        let last = cells.len().saturating_sub(1);
        for (at, cell) in cells.iter().enumerate() {
            let near = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| cells.get(at)).copied());
            let is_to = |is: fn((u16, u16), (u16, u16)) -> bool| near.iter().flatten().any(|other| is(*other, *cell));
            let is_up = at == 0 || is_to(|other, here| other.1 < here.1);
            let is_down = at == last || is_to(|other, here| other.1 > here.1);
            let stroke = match (is_up, is_down, is_to(|other, here| other.0 < here.0)) {
                (true, true, _) => 0,
                (false, false, _) => 1,
                (true, false, true) => 2,
                (true, false, false) => 3,
                (false, true, true) => 4,
                (false, true, false) => 5,
            };
            if (stroke == 1) != is_across {
                continue;
            }
            let (head, back) = if signs.is_ascii() { ("v", "^") } else { ("▼", "▲") };
            let sign = match edge.is_back() {
                false if at == last => head,
                true if at == 0 => back,
                _ => strokes.sign(stroke, signs),
            };
            window.write(*cell, sign, ink);
        }
        if !is_across {
            let label = found.label;
            window.write((label.x, label.y), &self.labels[line], ink);
            if is_selected {
                let mark = signs.selected();
                window.write((label.x.saturating_sub(1), label.y), mark, Role::Accent);
                let seen = window.seen(label);
                window.canvas.highlight(seen);
            }
        }
    }

    fn draw_box(&self, window: &mut Window, item: usize) {
        let (area, words) = (self.layout.boxes[item], &self.words[item]);
        let place = &self.map.places[self.places[item]];
        let leans = self.map.leans(place.won.len(), place.lost.len());
        let is_selected = self.selected == item;
        let signs = window.canvas.signs;
        let frame: [&str; 6] = match signs.is_ascii() {
            true => ["+", "+", "+", "+", "-", "|"],
            false => ["╭", "╮", "╰", "╯", "─", "│"],
        };
        let ink = if is_selected { Ink::Bold(Role::Accent) } else { Ink::Role(role(leans)) };
        let (x, y, right, bottom) = (area.x, area.y, area.x + area.width - 1, area.y + area.height - 1);
        let across = |cells: u16| frame[4].repeat(usize::from(cells));
        let counted = format!(" {} ", words.count);
        // Where the count is as wide as the name, it stands right at the corner.
        let lead = u16::from(area.width > 2 + width(&counted));
        let rest = area.width.saturating_sub(2 + lead + width(&counted));
        let top = format!("{}{}{counted}{}{}", frame[0], across(lead), across(rest), frame[1]);
        window.write((x, y), &top, ink);
        window.write((x, bottom), &format!("{}{}{}", frame[2], across(area.width - 2), frame[3]), ink);
        let is_end = study::group_of(place.stop);
        let text = match is_end {
            Some(group) => Ink::Bold(role(Some(group))),
            None => Ink::Role(Role::Text),
        };
        let room = area.width.saturating_sub(4);
        for (line, at) in words.lines.iter().zip(y + 1..bottom) {
            window.write((x, at), frame[5], ink);
            window.write((x + 2, at), &fit(line, room, signs), text);
            window.write((right, at), frame[5], ink);
        }
        if is_selected {
            let inner = Area { x: x + 1, y: y + 1, width: area.width - 2, height: area.height - 2 };
            let seen = window.seen(inner);
            window.canvas.highlight(seen);
            window.write((x, y + 1), signs.selected(), Role::Accent);
        }
    }
}
