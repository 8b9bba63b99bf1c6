//! The report of the answers across deals: what their screens show, for the house.

use super::escape::inline;
use crate::{
    answers::{Asked, Deals, Question, Row, Sheet},
    i18n::{Locale, t},
};

/// Answers as Markdown, each a section: its sentence, and the figures that it rests on.
pub fn answers_report(deals: &Deals, questions: &[Question], asked: &Asked, locale: Locale) -> String {
    let mut text = String::new();
    if questions.len() > 1 {
        text += &format!("# {}\n\n{}\n\n", t!(locale, "answers-report-title"), t!(locale, "answers-report-about"));
    }
    for question in questions {
        text += &section(&deals.sheet(*question, asked).printed(), if questions.len() > 1 { 2 } else { 1 });
    }
    text.trim_end().to_owned() + "\n"
}

fn section(sheet: &Sheet, level: usize) -> String {
    let head = |level: usize, text: &str| format!("{} {}\n\n", "#".repeat(level), inline(text));
    let mut text = head(level, &sheet.title) + &format!("**{}**\n\n", inline(&sheet.sentence));
    // The heads of the columns of the table that is open, if any is.
    let mut open: Option<Vec<String>> = None;
    let mut is_begun = false;
    for row in &sheet.rows {
        if !matches!(row, Row::Line(_)) {
            if std::mem::take(&mut is_begun) {
                text.push('\n');
            }
            open = None;
        }
        match row {
            Row::Head(heading) => text += &head(level + 1, heading),
            Row::Text(sentence, _) => text += &format!("{}\n\n", inline(sentence)),
            Row::Columns(heads) => open = Some(heads.clone()),
            Row::Line(line) => {
                if !is_begun {
                    let heads = open.take().unwrap_or_default();
                    let cells = heads.len().max(line.cells.len());
                    let named = |at: usize| heads.get(at).map_or_else(String::new, |head| inline(head));
                    let names: Vec<String> = (0..cells).map(named).collect();
                    text += &format!("| | {} |\n| --- |{}\n", names.join(" | "), " ---: |".repeat(cells));
                    is_begun = true;
                }
                // Figures are our own, and none begins a list.
                let figures: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
                text += &format!("| {} | {} |\n", inline(&line.label), figures.join(" | "));
            }
        }
    }
    text + if is_begun { "\n" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Line, Tone};

    #[test]
    fn a_sheet_is_headings_sentences_and_tables() {
        let mut sheet = Sheet::new("Where?".to_owned(), "Of two, *one*.".to_owned());
        sheet.head("ALL".to_owned());
        sheet.columns(vec!["won".to_owned(), "of".to_owned()]);
        sheet.line(Line::new("a|b").cell("1", vec![]).cell("2", vec![]));
        sheet.line(Line::new("c").tone(Tone::Lost).cell("3", vec![]).cell("4", vec![]));
        sheet.note("Said.".to_owned());
        sheet.columns(vec!["n".to_owned()]);
        sheet.line(Line::new("d").cell("5", vec![]));
        assert_eq!(
            section(&sheet, 2),
            "## Where?\n\n**Of two, \\*one\\*.**\n\n### ALL\n\n| | won | of |\n| --- | ---: | ---: |\n| a\\|b | 1 | 2 |\n| c | 3 | 4 |\n\nSaid.\n\n| | n |\n| --- | ---: |\n| d | 5 |\n\n"
        );
    }
}
