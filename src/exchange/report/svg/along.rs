//! Steps side by side: where each stands, and what is written above them.

use super::canvas::{Anchor, Drawing, WIDTH};
use crate::{domain::Step, exchange::report::page::Page};

/// Steps further apart than this tell nothing more.
const FAR: f64 = 34.0;
/// Closer than this not every step can be numbered.
const NEAR: f64 = 13.0;
/// A month's name needs so much room.
const MONTH: f64 = 26.0;
/// With its year it needs so much more.
const YEAR: f64 = 26.0;

/// Where the steps of a drawing stand.
pub(super) struct Along {
    /// Where the first one's room begins.
    left: f64,
    /// The room of a step.
    pub(super) pitch: f64,
    /// The number of the first one, counted from 0.
    first: usize,
}

impl Along {
    /// Steps from `first` on in the room between two edges, of which `count` must fit.
    pub(super) fn new(left: f64, first: usize, count: usize) -> Self {
        let pitch = ((WIDTH - 8.0 - left) / count.max(1) as f64).min(FAR);
        Self { left, pitch, first }
    }

    /// The middle of a step's room; steps are counted from 0.
    pub(super) fn x(&self, step: usize) -> f64 {
        self.left + (step.saturating_sub(self.first) as f64 + 0.5) * self.pitch
    }

    /// Where the room of the step ends.
    pub(super) fn end(&self, step: usize) -> f64 {
        self.x(step) + self.pitch / 2.0
    }

    /// The numbers of these steps, in a line: all, or where they would touch each other every fifth.
    pub(super) fn numbers(&self, drawing: &mut Drawing, y: f64, steps: std::ops::Range<usize>) {
        for step in steps.clone() {
            let number = step + 1;
            if self.pitch >= NEAR || number == 1 || number.is_multiple_of(5) {
                drawing.text((self.x(step), y), Anchor::Middle, "tiny", &number.to_string());
            }
        }
    }

    /// The months above the steps, where they change.
    pub(super) fn months(&self, drawing: &mut Drawing, y: f64, page: &Page, steps: std::ops::Range<usize>) {
        let (mut last, mut free) = (None, 0.0);
        let mut year = None;
        for at in steps {
            let month = page.debrief.steps.get(at).and_then(month);
            if month.is_none() || month == last {
                continue;
            }
            last = month;
            let x = self.x(at) - self.pitch.min(12.0) / 2.0;
            let Some((of, number)) = month.filter(|_| x >= free) else { continue };
            let name = page.locale.text(&format!("month-{number}"), &[]);
            let is_new = year.replace(of) != Some(of);
            let text = if is_new { format!("{name} {of}") } else { name };
            drawing.text((x, y), Anchor::Start, "dim", &text);
            free = x + MONTH + if is_new { YEAR } else { 0.0 };
        }
    }
}

fn month(step: &Step) -> Option<(i16, i8)> {
    // Of a year alone no month is known.
    let date = step.date.filter(|date| date.as_day().is_some() || date.as_month().is_some())?;
    Some((date.middle().year(), date.middle().month()))
}
