//! Outlines for presentations: Markdown in which each heading is a slide. What stands on them is what the report says,
//! the weightiest of it.

mod answers;
mod deal;
mod study;

pub(super) use answers::of_answers;
pub(super) use deal::deal;
pub(super) use study::of_study;

use crate::i18n::{Locale, t};

/// More lines than this do not fit on a slide.
const LINES: usize = 8;
/// What stands under one heading takes at most so many slides.
const PARTS: usize = 2;

/// A slide; nothing without lines.
fn slide(heading: &str, lines: &[String]) -> Option<String> {
    (!lines.is_empty()).then(|| format!("# {heading}\n\n{}", listed(lines)))
}

/// As many slides as the lines need, alike in length; the heading says which of them each is.
fn parted(heading: &str, lines: &[String]) -> Vec<String> {
    let count = lines.len().div_ceil(LINES).max(1);
    let slides = lines.chunks(lines.len().div_ceil(count).max(1)).enumerate();
    let named = |at: usize| if count == 1 { heading.to_owned() } else { format!("{heading} ({}/{count})", at + 1) };
    slides.filter_map(|(at, lines)| slide(&named(at), lines)).collect()
}

/// What a talk has room for, so many lines at most; the last one says how much more the report tells.
fn shortened(mut lines: Vec<String>, most: usize, locale: Locale) -> Vec<String> {
    if lines.len() > most {
        let more = lines.len() - (most - 1);
        lines.truncate(most - 1);
        lines.push(t!(locale, "report-more", count = more));
    }
    lines
}

fn listed(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}
