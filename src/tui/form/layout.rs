//! Which field stands where: rows of one field or two, with space between groups, as far as there is room.

use super::Form;
use crate::{
    fields::{self, Kind, Place, Scope, Subject},
    tui::canvas::{width, wrap},
};

/// From this width on, two fields stand beside each other.
const TWO_COLUMNS: u16 = 66;

/// Labels take at most so many cells.
const MAX_LABEL: u16 = 24;

/// So many rows may a long text, and one line that does not fit into one row, take.
#[derive(Clone, Copy)]
struct Room {
    gaps: bool,
    long: u16,
    line: u16,
}

/// What gives way first when the form is higher than its place; at the end it scrolls.
const ROOMS: [Room; 3] = [
    Room { gaps: true, long: 4, line: 2 },
    Room { gaps: false, long: 4, line: 2 },
    Room { gaps: false, long: 2, line: 2 },
];

/// A field's place: its cells from the form's left and top edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// The field's number among those shown.
    pub(super) field: usize,
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
    pub(super) height: u16,
    /// From the cell's left edge to the value.
    pub(super) indent: u16,
}

/// All fields' places.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    pub(super) cells: Vec<Cell>,
    pub(super) height: u16,
}

impl<S: Subject> Form<S> {
    /// The rows that the form would like to have at this width, the hint below it not counted.
    pub(super) fn height(&self, width: u16, scope: Scope) -> u16 {
        self.laid_out(width, scope, ROOMS[0]).height
    }

    /// The places of the fields in so much room.
    pub(super) fn layout(&self, (width, height): (u16, u16), scope: Scope) -> Layout {
        let mut layout = Layout::default();
        for room in ROOMS {
            layout = self.laid_out(width, scope, room);
            if layout.height <= height {
                break;
            }
        }
        layout
    }

    fn laid_out(&self, width: u16, scope: Scope, room: Room) -> Layout {
        let rows = self.rows(width);
        let (left, right) = self.label_widths(&rows, width, scope);
        let half = width.saturating_mul(11) / 20;
        let mut layout = Layout::default();
        for (at, (place, fields)) in rows.iter().enumerate() {
            if room.gaps && *place == Place::Apart && at > 0 {
                layout.height += 1;
            }
            let y = layout.height;
            match fields[..] {
                [one, two] => {
                    layout.cells.push(Cell { field: one, x: 0, y, width: half, height: 1, indent: left + 4 });
                    let width = width.saturating_sub(half);
                    layout.cells.push(Cell { field: two, x: half, y, width, height: 1, indent: right + 4 });
                    layout.height += 1;
                }
                _ => {
                    let field = fields.first().copied().unwrap_or_default();
                    let indent = left + 4;
                    let height = self.rows_of(field, width.saturating_sub(indent + 1), scope, room);
                    layout.cells.push(Cell { field, x: 0, y, width, height, indent });
                    layout.height += height;
                }
            }
        }
        layout
    }

    /// The numbers of the fields row by row, each row with its first field's place.
    fn rows(&self, width: u16) -> Vec<(Place, Vec<usize>)> {
        let mut rows: Vec<(Place, Vec<usize>)> = Vec::new();
        for (at, field) in self.shown().iter().enumerate() {
            match (S::place(field.key), rows.last_mut()) {
                (Place::Beside, Some((_, row))) if width >= TWO_COLUMNS && row.len() == 1 => row.push(at),
                (place, _) => rows.push((place, vec![at])),
            }
        }
        rows
    }

    fn label_widths(&self, rows: &[(Place, Vec<usize>)], cells: u16, scope: Scope) -> (u16, u16) {
        let shown = self.shown();
        let widest = |column: usize| {
            rows.iter()
                .filter_map(|(_, row)| row.get(column))
                .map(|at| width(&fields::label(shown[*at], scope.locale)))
                .max()
                .unwrap_or(0)
                .min(cells / 3)
                .min(MAX_LABEL)
        };
        (widest(0), widest(1))
    }

    fn rows_of(&self, at: usize, cells: u16, scope: Scope, room: Room) -> u16 {
        let field = self.shown()[at];
        let most = match field.kind {
            Kind::Long { .. } => room.long,
            Kind::Line { .. } => room.line,
            _ => 1,
        };
        let lines = wrap(&field.show(&self.subject, scope), cells).len();
        u16::try_from(lines).unwrap_or(most).clamp(1, most.max(1))
    }
}
