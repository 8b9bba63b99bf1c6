//! A line of the page: a figure or sign in front, and a text with places in it that can be gone to.

use crate::{
    domain::{Claim, FindingWaiver, Id},
    guide::{Finding, Stage, Target},
    tui::{
        canvas::Ink,
        flow::{Part, Span, flow},
        look::Role,
    },
};

/// What Enter does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Act {
    /// Goes to a place in the deal.
    Go(Stage, Target),
    /// Opens the claims at this one.
    Claim(Id<Claim>),
    /// Opens the text of what the debrief showed.
    Finding,
    /// Shows all open questions of this rule.
    Open(&'static str),
}

/// What `W` does.
#[derive(Debug, Clone, Default)]
pub(super) enum Question {
    /// The line is no question.
    #[default]
    None,
    /// Sets the question aside.
    Open(Finding),
    /// Takes the question up again, which asks this.
    SetAside(FindingWaiver, String),
}

/// One line of the page, before it is broken into rows of the screen.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Stands right-aligned in front: a figure, a step's number, a sign.
    pub(super) lead: Option<(String, Ink)>,
    parts: Vec<Part>,
    /// Where one can go from here, the first first.
    pub(super) links: Vec<Act>,
    /// What the coach asks, where the line is a question.
    pub(super) question: Question,
}

/// Marks around a link's number inside a text that is put together by the language files, which may set it anywhere.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// Collects the links while a text is put together.
#[derive(Debug, Default)]
pub(super) struct Links {
    labels: Vec<String>,
    acts: Vec<Act>,
}

impl Links {
    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// A link, to be set into a text as a value.
    pub(super) fn add(&mut self, label: impl Into<String>, act: Act) -> String {
        self.labels.push(label.into());
        self.acts.push(act);
        format!("{OPEN}{}{CLOSE}", self.labels.len() - 1)
    }
}

impl Row {
    /// A line with this in front of it.
    pub(super) fn new(lead: impl Into<String>, ink: impl Into<Ink>) -> Self {
        Self { lead: Some((lead.into(), ink.into())), ..Self::default() }
    }

    /// Adds a text.
    #[must_use]
    pub(super) fn text(mut self, text: impl Into<String>, ink: impl Into<Ink>) -> Self {
        self.parts.push(Part::new(text, ink));
        self
    }

    /// Adds a text with its links.
    #[must_use]
    pub(super) fn linked(mut self, text: &str, links: Links, ink: impl Into<Ink>) -> Self {
        let ink = ink.into();
        let base = self.links.len();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            let Some((number, after)) = after.split_once(CLOSE) else {
                break;
            };
            self.parts.push(Part::new(before, ink));
            if let Some((at, label)) = number.parse().ok().and_then(|at: usize| Some((at, links.labels.get(at)?))) {
                self.parts.push(Part { tag: Some(base + at), ..Part::new(label, Role::Accent) });
            }
            rest = after;
        }
        self.parts.push(Part::new(rest, ink));
        self.links.extend(links.acts);
        self
    }

    /// The whole line goes there, before any link in its text.
    #[must_use]
    pub(super) fn going(mut self, act: Act) -> Self {
        for part in &mut self.parts {
            part.tag = part.tag.map(|link| link + 1);
        }
        self.links.insert(0, act);
        self
    }

    /// The line as a question that can be set aside or taken up again.
    #[must_use]
    pub(super) fn asking(mut self, question: Question) -> Self {
        self.question = question;
        self
    }

    /// The text broken into lines of so many cells; links are tagged with their number.
    pub(super) fn lines(&self, cells: u16) -> Vec<Vec<Span>> {
        flow(&self.parts, cells)
    }
}

/// Typed text without the marks that part links.
pub(super) fn typed(text: &str) -> String {
    text.trim().chars().filter(|c| !matches!(*c, OPEN | CLOSE)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go() -> Act {
        Act::Go(Stage::Steps, Target::Deal)
    }

    #[test]
    fn links_stand_where_the_text_sets_them() {
        let mut links = Links::default();
        let (one, two) = (links.add("14", go()), links.add("15", go()));
        let row = Row::new("3", Role::Text).linked(&format!("steps ({two}) and {one}."), links, Role::Dim);
        let lines = row.lines(40);
        let text: Vec<(&str, Option<usize>)> = lines[0].iter().map(|span| (span.text.as_str(), span.tag)).collect();
        assert_eq!(
            text,
            [("steps", None), ("(", None), ("15", Some(1)), (")", None), ("and", None), ("14", Some(0)), (".", None)]
        );
        let row = row.going(go());
        assert_eq!((row.links.len(), row.lines(40)[0][2].tag), (3, Some(2)));
    }

    #[test]
    fn typed_marks_make_no_links() {
        assert_eq!(typed("a\u{e000}0\u{e001}b "), "a0b");
    }
}
