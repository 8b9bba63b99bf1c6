//! The report of the answers across deals: what their screens show, for the house.

use super::escape::inline;
use crate::{
    answers::{
        Bar, Row, Sheet,
        layout::{Signs, bar},
    },
    i18n::{Locale, t},
    markdown::{self, Align, drawn},
};

/// So wide is what is drawn.
const BAR: usize = 21;

/// Answers as Markdown, each a section: its sentence, and the figures that it rests on.
pub fn answers_report(sheets: Vec<Sheet>, locale: Locale) -> String {
    let mut text = String::new();
    let level = if sheets.len() > 1 { 2 } else { 1 };
    if sheets.len() > 1 {
        text += &format!("# {}\n\n{}\n\n", t!(locale, "answers-report-title"), t!(locale, "answers-report-about"));
    }
    for sheet in sheets {
        text += &section(&sheet.printed(), level);
    }
    text.trim_end().to_owned() + "\n"
}

fn section(sheet: &Sheet, level: usize) -> String {
    let head = |level: usize, text: &str| format!("{} {}\n\n", "#".repeat(level), inline(text));
    let mut text = head(level, &sheet.title) + &format!("**{}**\n\n", inline(&sheet.sentence));
    // A sentence ends a table, and the one after it has the same heads; a heading ends them too.
    let mut heads: &[String] = &[];
    let mut rest = &sheet.rows[..];
    while let Some((row, after)) = rest.split_first() {
        rest = after;
        match row {
            Row::Head(heading) => {
                heads = &[];
                text += &head(level + 1, heading);
            }
            Row::Text(sentence, _) | Row::Rest(sentence, _) => text += &format!("{}\n\n", inline(sentence)),
            Row::Columns(names) => heads = names,
            Row::Line(_) | Row::Under(_) => {
                let is_of_table = |row: &&Row| matches!(row, Row::Line(_) | Row::Under(_));
                let count = rest.iter().take_while(is_of_table).count();
                let rows = &sheet.rows[sheet.rows.len() - rest.len() - 1..][..=count];
                text += &table(heads, rows);
                rest = &rest[count..];
            }
        }
    }
    text
}

/// Lines with the heads of their columns; what a line draws stands as text between its name and its figures.
fn table(heads: &[String], rows: &[Row]) -> String {
    let lines = || rows.iter().flat_map(Row::lines);
    let is_drawn = lines().any(|line| line.bar.is_some());
    let cells = lines().map(|line| line.cells.len()).chain([heads.len()]).max().unwrap_or(0);
    let row = |label: String, bar: Option<Bar>, figures: Vec<String>| -> Vec<String> {
        let bar = is_drawn.then(|| bar.map_or_else(String::new, |of| drawn(&self::bar(of, BAR, Signs::UNICODE))));
        [label].into_iter().chain(bar).chain(figures).collect()
    };
    let mut all = vec![row(String::new(), None, heads.iter().map(|head| inline(head)).collect())];
    all.extend(rows.iter().filter_map(|of| match of {
        // Figures are our own, and none begins a list.
        Row::Line(line) => {
            Some(row(inline(&line.label), line.bar, line.cells.iter().map(|cell| cell.text.clone()).collect()))
        }
        Row::Under(said) => Some(row(format!("*{}*", inline(said)), None, vec![])),
        Row::Head(_) | Row::Text(..) | Row::Columns(_) | Row::Rest(..) => None,
    }));
    let left = [Align::Plain].into_iter().chain(is_drawn.then_some(Align::Left));
    let columns: Vec<Align> = left.chain(std::iter::repeat_n(Align::Right, cells)).collect();
    markdown::table(&columns, &all) + "\n"
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
        sheet.line(Line::new("d").cell("5", vec![]));
        sheet.columns(vec!["n".to_owned()]);
        sheet.line(Line::new("e").part(1, 2).cell("6", vec![]));
        sheet.rows.push(Row::Under("under it".to_owned()));
        sheet.rows.push(Row::Rest("… and 1 more".to_owned(), vec![Row::Line(Line::new("folded"))]));
        assert_eq!(
            section(&sheet, 2),
            "## Where?\n\n**Of two, \\*one\\*.**\n\n### ALL\n\n|      |  won |   of |\n| ---- | ---: | ---: |\n| a\\|b |    1 |    2 |\n| c    |    3 |    4 |\n\nSaid.\n\n|      |  won |   of |\n| ---- | ---: | ---: |\n| d    |    5 |      |\n\n|            |                         |    n |\n| ---------- | :---------------------- | ---: |\n| e          | `███████████··········` |    6 |\n| *under it* |                         |      |\n\n… and 1 more\n\n"
        );
    }
}
