//! The transcript beside the capture line: what is shown of it, and what is marked. Nothing of it is stored.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::{
    exchange::import::notes::{Transcript, Utterance},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, wrap},
        command::Command,
        look::Role,
        session::Session,
    },
};

/// So many lines are gone through with one page key.
const PAGE: usize = 10;

/// From this height on the pane has its keys below it; lower, the foot must do.
const HIGH: u16 = 12;

/// A transcript and where one stands in it.
#[derive(Debug, Default)]
pub struct TranscriptPane {
    transcript: Option<Transcript>,
    is_shown: bool,
    line: usize,
    /// The sentence that is marked alone.
    sentence: Option<usize>,
    /// What was searched last.
    pub words: String,
}

impl TranscriptPane {
    /// Whether there is one to show.
    pub fn has_text(&self) -> bool {
        self.transcript.is_some()
    }

    /// Whether it is shown.
    pub fn is_shown(&self) -> bool {
        self.is_shown && self.has_text()
    }

    /// Shows another transcript from its beginning.
    pub fn set(&mut self, transcript: Transcript) {
        *self = Self { transcript: Some(transcript), is_shown: true, ..Self::default() };
    }

    /// Shows it or hides it; where one stands is kept.
    pub fn toggle(&mut self) {
        self.is_shown = !self.is_shown;
    }

    fn lines(&self) -> &[Utterance] {
        self.transcript.as_ref().map_or(&[], |transcript| &transcript.lines)
    }

    /// Moves; `false` when the command is no move.
    pub fn run(&mut self, command: Command) -> bool {
        let last = self.lines().len().saturating_sub(1);
        let sentences = self.lines().get(self.line).map_or(0, |line| line.sentences.len());
        let to = match command {
            Command::TranscriptUp => self.line.saturating_sub(1),
            Command::TranscriptDown => self.line + 1,
            Command::TranscriptPageUp => self.line.saturating_sub(PAGE),
            Command::TranscriptPageDown => self.line + PAGE,
            Command::SentenceNext => {
                match self.sentence {
                    Some(at) if at + 1 >= sentences && self.line < last => {
                        (self.line, self.sentence) = (self.line + 1, Some(0));
                    }
                    at => self.sentence = Some(at.map_or(0, |at| (at + 1).min(sentences.saturating_sub(1)))),
                }
                return true;
            }
            Command::SentenceBefore => {
                self.sentence = self.sentence.and_then(|at| at.checked_sub(1));
                return true;
            }
            _ => return false,
        };
        (self.line, self.sentence) = (to.min(last), None);
        true
    }

    /// Goes to the next line with these words.
    pub fn search(&mut self, words: &str) -> bool {
        words.clone_into(&mut self.words);
        let found = self.transcript.as_ref().and_then(|transcript| transcript.find(words, self.line));
        if let Some(line) = found {
            (self.line, self.sentence) = (line, None);
        }
        found.is_some()
    }

    /// What is marked, and who says it.
    pub fn marked(&self) -> Option<(&str, Option<&str>)> {
        let line = self.lines().get(self.line)?;
        let sentence = self.sentence.and_then(|at| line.sentences.get(at)).cloned();
        Some((line.text.get(sentence.unwrap_or_else(|| line.said.clone()))?, line.speaker.as_deref()))
    }

    /// The pieces in which a line is drawn, the marked one with `true`: the whole line, or sentence by sentence.
    fn pieces(&self, at: usize) -> Vec<(Range<usize>, bool)> {
        let line = &self.lines()[at];
        match self.sentence.filter(|_| at == self.line) {
            None => vec![(0..line.text.len(), at == self.line)],
            Some(marked) => {
                let before = (line.said.start > 0).then_some((0..line.said.start, false));
                let sentences = line.sentences.iter().enumerate().map(|(at, range)| (range.clone(), at == marked));
                before.into_iter().chain(sentences).collect()
            }
        }
    }

    /// Draws it: the name, the lines around the marked one, and the keys where there is room.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let Some(transcript) = &self.transcript else { return };
        let locale = session.locale;
        let title = format!("{} · {}", t!(locale, "transcript-title").to_uppercase(), transcript.name);
        let count = format!("{}/{}", (self.line + 1).min(transcript.lines.len()), transcript.lines.len());
        canvas.text(area.x, area.y, area.width.saturating_sub(12), &title, Ink::Bold(Role::Accent));
        canvas.text_right(area.right(), area.y, 11, &count, Role::Dim);
        let mut body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if area.height >= HIGH {
            let keys = t!(session.locale, "transcript-keys");
            let rows = u16::try_from(wrap(&keys, body.width).len()).unwrap_or(1) + 1;
            body.height = body.height.saturating_sub(rows);
            let foot = Rect { y: body.bottom() + 1, height: rows - 1, ..body };
            canvas.paragraph(foot, &keys, Role::Dim);
        }
        self.draw_lines(canvas, body);
    }

    fn draw_lines(&self, canvas: &mut Canvas, body: Rect) {
        let lines = self.lines();
        let cells = body.width.saturating_sub(2);
        let rows_of = |at: usize| -> usize {
            self.pieces(at).into_iter().map(|(range, _)| wrap(&lines[at].text[range], cells).len()).sum()
        };
        // A third of the pane shows what was said before.
        let mut first = self.line;
        let mut room = usize::from(body.height / 3);
        while let Some(before) = first.checked_sub(1).filter(|at| rows_of(*at) <= room) {
            room -= rows_of(before);
            first = before;
        }
        let mut y = body.y;
        for (at, line) in lines.iter().enumerate().skip(first) {
            for (range, is_marked) in self.pieces(at) {
                if y >= body.bottom() {
                    return;
                }
                let text = &line.text[range];
                let rows = u16::try_from(wrap(text, cells).len()).unwrap_or(u16::MAX).min(body.bottom() - y);
                if is_marked {
                    canvas.select(Rect { y, height: rows, ..body });
                }
                let role = if at == self.line { Role::Text } else { Role::Dim };
                y += canvas.paragraph(Rect { x: body.x + 2, y, width: cells, height: rows }, text, role);
            }
        }
    }
}
