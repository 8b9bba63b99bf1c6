//! Several pasted lines on their way to becoming steps.

use super::{capture::Capture, edits, timeline::Timeline};
use crate::{
    capture::{self, NewStep, Pasted},
    domain::{Debrief, SittingWith},
    tui::{command::Command, list::Selection},
};

/// Several pasted lines as they were understood.
pub struct Paste {
    /// Whose account they are.
    pub whose: SittingWith,
    lines: Vec<String>,
    steps: Vec<NewStep>,
    /// Lines that were left out because there are too many.
    pub lines_left_out: usize,
    /// Lines that were cut because they are too long.
    pub lines_shortened: usize,
    /// Lines in which something stays text though it looks like a mark.
    pub lines_doubted: usize,
    /// The timeline with the new steps in it.
    pub preview: Timeline,
    /// The place of the first new step in it.
    pub first: usize,
    /// Which of them is looked at.
    pub selection: Selection,
}

impl Paste {
    /// Reads pasted lines as steps that follow one another, each in the light of those before it.
    pub fn read(pasted: Pasted, capture: &Capture, debrief: &Debrief) -> Self {
        let lexicon = capture.scene.lexicon();
        let mut debrief = debrief.clone();
        let first = capture.place(&debrief);
        let mut steps = Vec::with_capacity(pasted.lines.len());
        let mut lines_doubted = 0;
        for text in &pasted.lines {
            let place = first + steps.len();
            let context = capture.context_at(&debrief, place);
            let parsed = capture::parse(text, lexicon, &context);
            lines_doubted += usize::from(!capture::doubts(text, usize::MAX, &parsed, lexicon, &context).is_empty());
            let mut line = parsed.line;
            if line.title.is_empty() {
                line.title.clone_from(text);
            }
            let guess = capture::suggest_for_line(&line, &context, lexicon);
            let new = edits::new_step(&line, guess, capture, &debrief, place);
            debrief.participants.extend(new.participants.iter().cloned());
            debrief.step_participants.extend(new.links.iter().cloned());
            debrief.tellings.extend(new.tellings.iter().cloned());
            debrief.steps.insert(place.min(debrief.steps.len()), new.step.clone());
            steps.push(new);
        }
        Self {
            whose: capture.whose,
            lines: pasted.lines,
            steps,
            lines_left_out: pasted.lines_left_out,
            lines_shortened: pasted.lines_shortened,
            lines_doubted,
            preview: Timeline::of(&debrief, &[]),
            first,
            selection: Selection::default(),
        }
    }

    /// The lines as they were pasted, without those that were left out.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// How many steps it makes.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// How many people it creates.
    pub fn new_people(&self) -> usize {
        self.steps.iter().map(|new| new.participants.len()).sum()
    }

    /// Looks at another of the new steps; `false` when the command is no move.
    pub fn run(&mut self, command: Command) -> bool {
        let len = self.len();
        // A click names a place of the preview, which has the steps before these in it.
        let command = match command {
            Command::Select(place) => match place.checked_sub(self.first).filter(|row| *row < len) {
                Some(row) => Command::Select(row),
                None => return true,
            },
            command => command,
        };
        self.selection.run(command, len)
    }

    /// The place in the preview of the step that is looked at.
    pub fn looked_at(&self) -> usize {
        self.first + self.selection.row(self.len())
    }

    /// The records to store, their ranks still to be set.
    pub fn steps(&self) -> &[NewStep] {
        &self.steps
    }
}
