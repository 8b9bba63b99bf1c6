//! A long text to read: Markdown, paragraph by paragraph.

use ratatui::layout::Rect;

use super::{
    centred, draw_more,
    markdown::{Block, blocks},
};
use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, width},
        command::Command,
        flow::Span,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_line},
        look::Role,
        session::Session,
    },
};

/// The popup is at most so wide; longer lines are hard to read.
const WIDTH: u16 = 112;

/// A text to read. A mark stands at the paragraph that one is at, so that it can be read aloud without losing the place.
pub struct Reader {
    title: String,
    blocks: Vec<Block>,
    selection: Selection,
}

/// A row of the screen; one that parts paragraphs belongs to none.
struct Line {
    block: Option<usize>,
    spans: Vec<Span>,
}

impl Reader {
    /// Shows a Markdown text.
    pub fn new(title: impl Into<String>, markdown: &str) -> Self {
        Self { title: title.into(), blocks: blocks(markdown), selection: Selection::default() }
    }

    fn lines(&self, cells: u16, canvas: &Canvas) -> Vec<Line> {
        let mut lines = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            if block.is_apart && at > 0 {
                lines.push(Line { block: None, spans: vec![] });
            }
            let spans = block.lines(cells, canvas).into_iter();
            lines.extend(spans.map(|spans| Line { block: Some(at), spans }));
        }
        lines
    }
}

impl Layer for Reader {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Reader, Context::Popup]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if self.selection.run(command, self.blocks.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back => Ok(Outcome::Close),
            Command::Report => Ok(Outcome::CloseAnd(Command::Report)),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let inner = canvas.popup(centred(area, WIDTH, area.height), &self.title);
        let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(3), ..inner };
        let lines = self.lines(body.width.saturating_sub(3).max(1), canvas);
        let selected = Some(self.selection.row(self.blocks.len()));
        let start = lines.iter().position(|line| line.block == selected).unwrap_or(0);
        let end = lines.iter().rposition(|line| line.block == selected).map_or(start, |last| last + 1);
        let first = first_line(start..end, lines.len(), body.height.into());
        for ((number, line), y) in lines.iter().enumerate().skip(first).zip(body.top()..body.bottom()) {
            if number == start {
                canvas.text(body.x, y, 1, canvas.signs.selected(), Role::Accent);
            }
            if let Some(block) = line.block {
                canvas.row(Rect { y, height: 1, ..body }, block);
            }
            for span in &line.spans {
                canvas.text(body.x + 2 + span.x, y, width(&span.text), &span.text, span.ink);
            }
        }
        let foot = inner.bottom().saturating_sub(1);
        let says = t!(session.locale, "reader-foot");
        canvas.text(inner.x + 2, foot, inner.width.saturating_sub(10), &says, Role::Dim);
        draw_more(canvas, inner, (first, body.height.into(), lines.len()), session.locale);
        let read = (end * 100).checked_div(lines.len()).unwrap_or(100);
        canvas.text_right(inner.right(), foot, 6, &session.locale.percent(read as f64 / 100.0), Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::PageDown, Command::Report, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-reader")
    }
}
