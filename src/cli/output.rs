//! Printing. Nothing that somebody typed into a workbook can do anything to the terminal.

use std::{
    env,
    io::{self, IsTerminal, Write},
};

use serde::Serialize;

use super::fault::Fault;
pub(super) use crate::domain::harmless;
use crate::domain::is_harmful;

/// Prints a text to stdout.
pub(super) fn print(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Fault::Output)
}

/// A text of several lines, each as [`harmless`] leaves it.
pub(super) fn clean_lines(text: &str) -> String {
    text.chars().map(|c| if c != '\n' && is_harmful(c) { ' ' } else { c }).collect()
}

/// A value as JSON, indented. What JSON itself lets pass of control characters is written as escapes: outside of
/// strings there are none.
pub(super) fn json(value: &impl Serialize) -> Result<String, Fault> {
    let mut text = String::new();
    for c in serde_json::to_string_pretty(value)?.chars() {
        if c != '\n' && is_harmful(c) {
            text += &format!("\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
    }
    text.push('\n');
    Ok(text)
}

/// How the output is made up: headings and matches are set off on a terminal that may show it, and lines fitted to its
/// width; elsewhere everything is plain and whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    is_on: bool,
    width: Option<usize>,
}

impl Style {
    /// The style for where stdout goes.
    pub(super) fn of_output() -> Self {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || env::var_os("TERM").is_some_and(|term| term == "dumb");
        let size = terminal_size::terminal_size_of(io::stdout());
        Self {
            is_on: io::stdout().is_terminal() && !refused,
            width: size.map(|(width, _)| width.0.into()).filter(|width| *width > 0),
        }
    }

    /// The terminal's width in cells; none elsewhere.
    pub(super) fn width(self) -> Option<usize> {
        self.width
    }

    /// A heading.
    pub(super) fn strong(self, text: &str) -> String {
        self.between("\u{1b}[1m", text)
    }

    /// What need not be read first.
    pub(super) fn dim(self, text: &str) -> String {
        self.between("\u{1b}[2m", text)
    }

    fn between(self, start: &str, text: &str) -> String {
        if self.is_on { format!("{start}{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_reaches_the_terminal_as_a_control() {
        let typed = "a\u{1b}[31mb\u{9b}c\u{202e}d\te\nf";
        assert_eq!(harmless(typed), "a [31mb c d e f");
        assert_eq!(clean_lines(typed), "a [31mb c d e\nf");
        let json = json(&typed).unwrap();
        assert!(!json.trim_end().chars().any(is_harmful), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), typed);
    }
}
