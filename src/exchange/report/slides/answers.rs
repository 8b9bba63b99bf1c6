//! The slides of the answers across deals.

use super::{LINES, PARTS, parted, shortened};
use crate::{
    answers::{Row, Sheet, Tone},
    exchange::report::escape::inline,
    i18n::{Locale, t},
};

/// The outline: a slide or a few for each question, with its answer and what its figures let one say. What does not fit is
/// counted.
pub(in crate::exchange::report) fn of_answers(sheets: Vec<Sheet>, locale: Locale) -> String {
    let opening = || format!("# {}\n\n- {}", t!(locale, "answers-report-title"), t!(locale, "answers-report-about"));
    let mut slides: Vec<String> = (sheets.len() > 1).then(opening).into_iter().collect();
    for sheet in sheets.into_iter().map(Sheet::printed) {
        // A sentence on a slide has lost the lines above it: it says of what it speaks.
        let mut of: Option<&str> = None;
        let said = sheet.rows.iter().filter_map(|row| match row {
            Row::Head(head) => {
                of = Some(head);
                None
            }
            Row::Text(text, Tone::Plain | Tone::Warn) => {
                Some(of.map_or_else(|| inline(text), |head| format!("{}: {}", inline(head), inline(text))))
            }
            _ => None,
        });
        let answer = format!("**{}**", inline(&sheet.sentence));
        let lines = [answer].into_iter().chain(said).collect();
        slides.extend(parted(&inline(&sheet.title), &shortened(lines, PARTS * LINES, locale)));
    }
    slides.join("\n\n") + "\n"
}
