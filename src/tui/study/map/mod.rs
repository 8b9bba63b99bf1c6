//! The paths of a study as a map: boxes and lines, and walking along them.

mod draw;

use std::{mem::discriminant, sync::Arc};

use ratatui::layout::Rect;

use crate::{
    analysis::{
        answer::PathMap,
        layered::{Area, Edge, Layout, Node, layout},
    },
    i18n::Locale,
    study::{self, Behind},
    tui::{
        canvas::{width, wrap},
        command::Command,
    },
};

/// So many cells wide is a name at most, on a screen of this width or more; on a narrower one.
const WIDE: u16 = 100;
const NAMES: (u16, u16) = (22, 14);
/// So many lines has a name at most.
const LINES: usize = 3;

/// No more ways are drawn: nobody could read them.
pub(super) const MOST_WAYS: usize = 200;

/// What stands in a box.
struct Words {
    lines: Vec<String>,
    count: String,
}

/// The map with what is selected on it: first the boxes by their number, then the lines.
pub(super) struct MapView {
    map: Arc<PathMap>,
    locale: Locale,
    /// Ways of fewer deals are not drawn.
    least: usize,
    /// So wide are names.
    names: u16,
    /// The places and ways that are drawn, by their number in the map.
    places: Vec<usize>,
    legs: Vec<usize>,
    words: Vec<Words>,
    labels: Vec<String>,
    edges: Vec<Edge>,
    layout: Layout,
    selected: usize,
    /// What the view was last moved to: what is clicked in view does not move it.
    aim: usize,
}

impl MapView {
    /// The map of a study.
    pub(super) fn of(map: Arc<PathMap>, cells: u16, locale: Locale) -> Self {
        let mut view = Self {
            least: map.legible(),
            map,
            locale,
            names: names(cells),
            places: vec![],
            legs: vec![],
            words: vec![],
            labels: vec![],
            edges: vec![],
            layout: Layout::default(),
            selected: 0,
            aim: 0,
        };
        view.lay_out();
        view
    }

    /// Whether there is nothing to draw.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The same after the study has changed: with what was selected, and as many ways, where there still are.
    pub(super) fn again(&self, map: Arc<PathMap>, locale: Locale) -> Self {
        let mut view = Self::of(map, 0, locale);
        (view.least, view.names) = (self.least.min(view.map.most()), self.names);
        view.lay_out();
        view.select_again(self.selected());
        view
    }

    /// Takes note of how wide the screen is.
    pub(super) fn fit(&mut self, cells: u16) {
        if self.names != names(cells) {
            self.names = names(cells);
            self.lay_out();
        }
    }

    /// Draws more ways, of fewer deals, or fewer; `false` where there are none, or only the strongest.
    pub(super) fn show_ways(&mut self, is_more: bool) -> bool {
        let Some(least) = self.map.other(self.least, is_more) else { return false };
        let selected = self.selected();
        self.least = least;
        self.lay_out();
        self.select_again(selected);
        true
    }

    /// Whether there would be too many with the ways of one deal fewer.
    pub(super) fn is_full(&self) -> bool {
        self.map.other(self.least, true).is_some_and(|least| self.map.drawn(least).1.len() > MOST_WAYS)
    }

    fn select_again(&mut self, selected: Option<Behind>) {
        let at = (0..self.items()).find(|item| selected.is_some() && self.behind(*item) == selected);
        self.selected = at.unwrap_or(0);
        self.aim = self.selected;
    }

    fn lay_out(&mut self) {
        let locale = self.locale;
        (self.places, self.legs) = self.map.drawn(self.least);
        let words = |at: &usize| {
            let place = &self.map.places[*at];
            let mut lines = wrap(&study::stop_name(place.stop, locale), self.names);
            if lines.len() > LINES {
                // What does not fit is cut at the end of the last line.
                let rest = lines.split_off(LINES - 1).join(" ");
                lines.push(rest);
            }
            Words { lines, count: study::stop_count(place.won.len(), place.lost.len(), locale) }
        };
        self.words = self.places.iter().map(words).collect();
        let kind = |item: usize| discriminant(&self.map.places[self.places[item]].stop);
        let node = |(item, words): (usize, &Words)| {
            let widest = words.lines.iter().map(|line| width(line)).max().unwrap_or(0).min(self.names);
            // Nothing stands beside the beginning, and the ends stand below all else.
            let is_new = item > 0 && kind(item) != kind(item - 1);
            Node { width: widest.max(width(&words.count)), height: words.lines.len() as u16, is_new }
        };
        let nodes: Vec<Node> = self.words.iter().enumerate().map(node).collect();
        let label = |at: &usize| {
            let leg = &self.map.legs[*at];
            study::stop_count(leg.won.len(), leg.lost.len(), locale)
        };
        self.labels = self.legs.iter().map(label).collect();
        let number = |place: usize| self.places.iter().position(|other| *other == place).unwrap_or(0);
        let edge = |(at, label): (&usize, &String)| {
            let leg = &self.map.legs[*at];
            Edge { from: number(leg.from), to: number(leg.to), label: width(label) }
        };
        self.edges = self.legs.iter().zip(&self.labels).map(edge).collect();
        self.layout = layout(&nodes, &self.edges);
        self.selected = self.selected.min(self.items().saturating_sub(1));
        self.aim = self.selected;
    }

    fn items(&self) -> usize {
        self.places.len() + self.legs.len()
    }

    /// The line that an item is; none of a box.
    fn line_of(&self, item: usize) -> Option<usize> {
        item.checked_sub(self.places.len())
    }

    /// Where an item stands.
    fn area(&self, item: usize) -> Area {
        match self.line_of(item) {
            Some(line) => self.layout.lines[line].label,
            None => self.layout.boxes[item],
        }
    }

    fn behind(&self, item: usize) -> Option<Behind> {
        match self.line_of(item) {
            Some(line) => Some(study::behind_leg(&self.map, self.map.legs.get(*self.legs.get(line)?)?)),
            None => Some(study::behind_place(self.map.places.get(*self.places.get(item)?)?, self.locale)),
        }
    }

    /// What lies behind what is selected.
    pub(super) fn selected(&self) -> Option<Behind> {
        self.behind(self.selected)
    }

    /// Moves as a list command says; `false` when it is none. `height` rows are in view.
    pub(super) fn run(&mut self, command: Command, height: u16) -> bool {
        if self.is_empty() {
            return false;
        }
        let last = self.places.len() - 1;
        self.selected = match command {
            Command::Up => self.along(false),
            Command::Down => self.along(true),
            Command::Left => self.beside(false),
            Command::Right => self.beside(true),
            Command::PageUp => self.away(-i32::from(height)),
            Command::PageDown => self.away(i32::from(height)),
            Command::Scroll(by) => self.away(i32::from(by) * i32::from(height) / 6),
            Command::Top => 0,
            Command::Bottom => last,
            Command::Select(item) => item.min(self.items() - 1),
            _ => return false,
        };
        if !matches!(command, Command::Select(_)) {
            self.aim = self.selected;
        }
        true
    }

    /// Along the lines: from a box to the label of the line that most deals went, from there to the next box. Where no line
    /// leads on, the nearest box of the next layer.
    fn along(&self, is_down: bool) -> usize {
        let ends = |line: usize| {
            let edge = &self.edges[line];
            let (upper, lower) = (edge.from.min(edge.to), edge.from.max(edge.to));
            if is_down { (upper, lower) } else { (lower, upper) }
        };
        if let Some(line) = self.line_of(self.selected) {
            return ends(line).1;
        }
        let lines = (0..self.legs.len()).filter(|line| ends(*line).0 == self.selected);
        let deals = |line: &usize| self.map.legs[self.legs[*line]].deals();
        if let Some(line) = lines.rev().max_by_key(deals) {
            return self.places.len() + line;
        }
        let rank = |item: usize| self.layout.ranks[item];
        let here = rank(self.selected);
        let beyond =
            (0..self.places.len()).filter(|item| if is_down { rank(*item) > here } else { rank(*item) < here });
        let near = |item: &usize| (rank(*item).abs_diff(here), self.aside(*item));
        beyond.min_by_key(near).unwrap_or(self.selected)
    }

    /// How far aside of what is selected something stands.
    fn aside(&self, item: usize) -> u16 {
        self.area(item).middle().abs_diff(self.area(self.selected).middle())
    }

    /// The next one in the same layer.
    fn beside(&self, is_right: bool) -> usize {
        let here = self.area(self.selected);
        let is_line = self.line_of(self.selected).is_some();
        let beside = (0..self.items()).filter(|item| {
            let area = self.area(*item);
            let is_beyond = if is_right { area.x > here.x } else { area.x < here.x };
            self.line_of(*item).is_some() == is_line && area.y == here.y && is_beyond
        });
        beside.min_by_key(|item| self.aside(*item)).unwrap_or(self.selected)
    }

    /// The box that is nearest to the place so many rows away.
    fn away(&self, rows: i32) -> usize {
        let here = self.area(self.selected);
        let wanted = i32::from(here.y) + rows;
        let is_beyond = |item: &usize| (i32::from(self.area(*item).y) - i32::from(here.y)) * rows.signum() > 0;
        let far = |item: &usize| ((i32::from(self.area(*item).y) - wanted).abs(), self.aside(*item));
        (0..self.places.len()).filter(is_beyond).min_by_key(far).unwrap_or(self.selected)
    }

    /// The part of the map that is in view: around what the view was moved to, or else around what is selected.
    fn origin(&self, room: Rect) -> (i32, i32) {
        let origin = self.around(self.aim, room);
        let area = self.area(self.selected);
        let is_in = |at: u16, size: u16, origin: i32, room: u16| {
            let start = i32::from(at) - origin;
            start < i32::from(room) && start + i32::from(size) > 0
        };
        let is_in_view =
            is_in(area.x, area.width, origin.0, room.width) && is_in(area.y, area.height, origin.1, room.height);
        if is_in_view { origin } else { self.around(self.selected, room) }
    }

    /// The part of the map with an item in its middle, as far as the map goes.
    fn around(&self, item: usize, room: Rect) -> (i32, i32) {
        let area = self.area(item);
        let start = |middle: u16, room: u16, all: u16| match all <= room {
            // What is narrower than its room stands in the middle of it.
            true => -i32::from((room - all) / 2),
            false => i32::from(middle.saturating_sub(room / 2).min(all - room)),
        };
        let y = match self.layout.height <= room.height {
            true => 0,
            false => start(area.y + area.height / 2, room.height, self.layout.height),
        };
        (start(area.middle(), room.width, self.layout.width), y)
    }
}

fn names(cells: u16) -> u16 {
    if cells >= WIDE { NAMES.0 } else { NAMES.1 }
}
