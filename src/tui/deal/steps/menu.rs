//! The menu of completions over the capture line.

use ratatui::layout::Rect;

use crate::{
    capture::{Candidate, Completion},
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        list::{Selection, first_row},
        look::Role,
    },
};

/// So many candidates are shown at once.
const MOST_ROWS: usize = 7;

/// What could stand at the cursor.
#[derive(Debug, Default)]
pub struct Menu {
    completion: Option<Completion>,
    selection: Selection,
    is_closed: bool,
}

impl Menu {
    /// The line has changed.
    pub fn set(&mut self, completion: Option<Completion>) {
        // One that was closed stays so until something else is typed.
        if self.completion != completion {
            self.selection = Selection::default();
            self.is_closed = false;
        }
        self.completion = completion;
    }

    /// Closes the menu until something is typed.
    pub fn close(&mut self) {
        self.is_closed = true;
    }

    fn open(&self) -> Option<&Completion> {
        self.completion.as_ref().filter(|_| !self.is_closed)
    }

    /// Whether there is something to choose.
    pub fn is_open(&self) -> bool {
        self.open().is_some()
    }

    /// Moves the choice; `false` when the menu is not open or the command is no move.
    pub fn run(&mut self, command: Command) -> bool {
        let Some(len) = self.open().map(|completion| completion.candidates.len()) else {
            return false;
        };
        // The wheel and the mouse belong to the timeline.
        let moves = matches!(command, Command::Up | Command::Down | Command::PageUp | Command::PageDown);
        moves && self.selection.run(command, len)
    }

    /// What is chosen, and the bytes of the line that it replaces.
    pub fn chosen(&self) -> Option<(std::ops::Range<usize>, &Candidate)> {
        let completion = self.open()?;
        let at = self.selection.row(completion.candidates.len());
        Some((completion.range.clone(), completion.candidates.get(at)?))
    }

    /// Chooses the candidate with this number.
    pub fn choose(&mut self, number: usize) {
        self.selection.select(number);
    }

    /// Draws the menu in a frame at the bottom of an area. `first_number` is what the mouse adds to a candidate's
    /// number, so that it is told from the rows of the list below.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, x: u16, first_number: usize) {
        let Some(completion) = self.open() else {
            return;
        };
        let candidates = &completion.candidates;
        let rows = candidates.len().min(MOST_ROWS).min(usize::from(area.height.saturating_sub(2)));
        let chosen = self.selection.row(candidates.len());
        let first = first_row(chosen, candidates.len(), rows);
        let label = candidates.iter().map(|candidate| width(&candidate.label)).max().unwrap_or(0).min(40);
        let detail = candidates.iter().map(|candidate| width(&candidate.detail)).max().unwrap_or(0).min(20);
        let cells = (label + detail + 7).min(area.width);
        let x = x.min(area.right().saturating_sub(cells)).max(area.x);
        let height = rows as u16 + 2;
        let place = Rect { x, y: area.bottom().saturating_sub(height), width: cells, height };
        let inside = canvas.frame(place);
        for (row, y) in (inside.top()..inside.bottom()).enumerate() {
            let Some(candidate) = candidates.get(first + row) else {
                break;
            };
            let line = Rect { y, height: 1, ..inside };
            let is_chosen = first + row == chosen;
            if is_chosen {
                canvas.select(line);
            }
            let ink = if is_chosen { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
            canvas.text(line.x + 2, y, label, &candidate.label, ink);
            canvas.text(line.x + 4 + label, y, detail, &candidate.detail, Role::Dim);
            canvas.click(line, Command::Select(first_number + first + row));
        }
    }
}
