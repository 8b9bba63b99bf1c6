//! The journey curve in a few rows: a point where somebody told how it felt, lines between, the path from left to right.

use ratatui::layout::Rect;

use super::{
    canvas::Canvas,
    look::{Role, Signs},
};
use crate::analysis::{Curve, CurveStep};

/// The cells that the scale takes.
const SCALE: u16 = 3;

/// One column of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Column {
    /// Somebody told how it felt: -2 … 2.
    Point(i8),
    /// On the line between two points.
    Line(f64),
    /// Nobody told anything before, or after.
    Unknown,
}

/// Draws the curve over an area's whole width and height, with its scale at the left; three to five rows are enough.
/// Where there are more steps than room for points, the strongest feeling of a few is shown.
pub fn draw(canvas: &mut Canvas, area: Rect, curve: &Curve) {
    if area.height == 0 || area.width <= SCALE {
        return;
    }
    let middle = area.y + row_of(0.0, area.height);
    for (y, label) in [(area.y, "+2"), (middle, " 0"), (area.bottom() - 1, "-2")] {
        canvas.text(area.x, y, SCALE, label, Role::Dim);
    }
    let columns = columns(curve, area.width - SCALE);
    let cells = Rect { x: area.x + SCALE, width: area.width - SCALE, ..area };
    let row = |at: usize| -> Option<u16> {
        match *columns.get(at)? {
            Column::Point(value) => Some(row_of(f64::from(value), area.height)),
            Column::Line(height) => Some(row_of(height, area.height)),
            Column::Unknown => None,
        }
    };
    // The row in which the line leaves the column before.
    let mut from = None;
    for (x, (at, column)) in (cells.left()..cells.right()).zip(columns.iter().enumerate()) {
        let Some(own) = row(at) else {
            let sign = canvas.signs.unknown();
            canvas.text(x, middle, 1, sign, Role::Rule);
            from = None;
            continue;
        };
        if let Column::Point(value) = column {
            let sign = canvas.signs.clock();
            canvas.text(x, area.y + own, 1, sign, Role::of_value(*value));
            from = Some(own);
            continue;
        }
        // A line turns before the point that it leads to, not in it.
        let to = match columns.get(at + 1) {
            Some(Column::Point(_)) => row(at + 1).unwrap_or(own),
            _ => own,
        };
        draw_turn(canvas, x, area.y, (from.unwrap_or(own), to));
        from = Some(to);
    }
}

/// The line's way through one column, from the row where it comes in to the row where it goes out.
fn draw_turn(canvas: &mut Canvas, x: u16, top: u16, (from, to): (u16, u16)) {
    let [flat, upright, from_above, to_below, from_below, to_above] = strokes(canvas.signs);
    if from == to {
        canvas.text(x, top + from, 1, flat, Role::Dim);
        return;
    }
    let (first, last) = if from < to { (from_above, to_below) } else { (from_below, to_above) };
    canvas.text(x, top + from, 1, first, Role::Dim);
    for row in from.min(to) + 1..from.max(to) {
        canvas.text(x, top + row, 1, upright, Role::Dim);
    }
    canvas.text(x, top + to, 1, last, Role::Dim);
}

fn strokes(signs: Signs) -> [&'static str; 6] {
    if signs.is_ascii() { ["-", "|", ".", "'", "'", "."] } else { ["─", "│", "╮", "╰", "╯", "╭"] }
}

/// The row of a height from -2 (the last) to 2 (the first).
fn row_of(height: f64, rows: u16) -> u16 {
    ((2.0 - height) / 4.0 * f64::from(rows.saturating_sub(1))).round() as u16
}

/// One place along the curve: a step, or a few of them.
#[derive(Clone, Copy)]
struct Place {
    told: Option<i8>,
    height: Option<f64>,
}

fn columns(curve: &Curve, width: u16) -> Vec<Column> {
    // Between two points there is a column in which the line can turn.
    let places = places(&curve.steps, usize::from(width).div_ceil(2));
    let (last_column, last_place) = (f64::from(width.max(1) - 1), places.len().saturating_sub(1) as f64);
    let mut columns: Vec<Column> = (0..width)
        .map(|x| {
            let at = if last_column > 0.0 { f64::from(x) / last_column * last_place } else { 0.0 };
            between(&places, at).map_or(Column::Unknown, Column::Line)
        })
        .collect();
    for (at, place) in places.iter().enumerate() {
        let x = if last_place > 0.0 { (at as f64 / last_place * last_column).round() as usize } else { 0 };
        if let (Some(value), Some(column)) = (place.told, columns.get_mut(x)) {
            *column = Column::Point(value);
        }
    }
    columns
}

/// The steps, at most `most` places; of steps that share one the strongest feeling is shown.
fn places(steps: &[CurveStep], most: usize) -> Vec<Place> {
    let count = steps.len().min(most);
    (0..count)
        .map(|at| {
            let shared = &steps[at * steps.len() / count..(at + 1) * steps.len() / count];
            let told = shared.iter().filter_map(|step| step.shown.known()).max_by_key(|value| value.abs());
            let heights: Vec<f64> = shared.iter().filter_map(|step| step.shown.height()).collect();
            let mean = (!heights.is_empty()).then(|| heights.iter().sum::<f64>() / heights.len() as f64);
            Place { told, height: told.map(f64::from).or(mean) }
        })
        .collect()
}

/// The height between two places.
fn between(places: &[Place], at: f64) -> Option<f64> {
    let height = |at: f64| places.get(at as usize)?.height;
    let (low, high) = (height(at.floor())?, height(at.ceil())?);
    Some(low + (high - low) * at.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::journey_curve,
        domain::{Deal, Debrief, Emotion, Source, Step, Telling},
    };

    fn curve(told: &[Option<i64>]) -> Curve {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for (at, emotion) in told.iter().enumerate() {
            let step = Step::new(debrief.deal.id, at as i64, "a step");
            let mut telling = Telling::new(&step, Source::Customer);
            telling.emotion = emotion.and_then(Emotion::new);
            debrief.tellings.push(telling);
            debrief.steps.push(step);
        }
        journey_curve(&debrief)
    }

    #[test]
    fn a_path_is_stretched_over_all_columns() {
        let columns = columns(&curve(&[Some(2), None, Some(-2)]), 5);
        let expected = [Column::Point(2), Column::Line(1.0), Column::Line(0.0), Column::Line(-1.0), Column::Point(-2)];
        assert_eq!(columns, expected);
    }

    #[test]
    fn the_strongest_feeling_of_a_few_steps_is_shown() {
        let columns = columns(&curve(&[Some(1), Some(-2), Some(1), Some(0), Some(1), Some(0)]), 3);
        assert_eq!(columns, [Column::Point(-2), Column::Line(-0.5), Column::Point(1)]);
    }

    #[test]
    fn no_size_and_no_length_is_too_small() {
        for width in 0..8 {
            for told in [&[][..], &[Some(1)], &[None, Some(1)]] {
                assert_eq!(columns(&curve(told), width).len(), usize::from(width));
            }
        }
    }
}
