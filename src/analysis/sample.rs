//! A hand-made debrief of eight steps for the tests of analysis and report.

use crate::domain::*;

pub(crate) fn date(text: &str) -> FuzzyDate {
    text.parse().expect("a date")
}
