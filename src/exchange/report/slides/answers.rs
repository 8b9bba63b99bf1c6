//! The slides of the answers across deals.

use super::{LINES, slide};
use crate::{
    answers::{Row, Sheet, Tone},
    exchange::report::escape::inline,
    i18n::{Locale, t},
};

/// The outline: a slide for each question, with its answer and what its figures let one say.
pub(in crate::exchange::report) fn of_answers(sheets: &[Sheet], locale: Locale) -> String {
    let opening = || format!("# {}\n\n- {}", t!(locale, "answers-report-title"), t!(locale, "answers-report-about"));
    let mut slides: Vec<String> = (sheets.len() > 1).then(opening).into_iter().collect();
    for sheet in sheets.iter().map(|sheet| sheet.clone().printed()) {
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
        let lines: Vec<String> = [answer].into_iter().chain(said).take(LINES).collect();
        slides.extend(slide(&inline(&sheet.title), &lines));
    }
    slides.join("\n\n") + "\n"
}
