//! An answer as CSV: one row for each figure, with the ids of the deals behind it.

use super::sheet::{Bar, Cell, Line, Row, Sheet};
use crate::domain::is_formula;

const HEADS: [&str; 10] = ["section", "line", "column", "figure", "number", "share", "low", "high", "count", "deals"];

/// The figures of a sheet, those that only its sentences say last.
pub fn csv(sheet: &Sheet) -> String {
    let mut text = HEADS.join(",") + "\n";
    let (mut section, mut heads): (&str, &[String]) = ("", &[]);
    for row in &sheet.rows {
        match row {
            Row::Head(head) => (section, heads) = (head, &[]),
            Row::Columns(columns) => heads = columns,
            Row::Text(..) | Row::Under(_) => {}
            Row::Line(_) | Row::Rest(..) => {
                for line in row.lines() {
                    text += &of_line(line, section, heads);
                }
            }
        }
    }
    for said in &sheet.said {
        text += &of_cell([&said.section, &said.label, &said.column], &said.cell, None);
    }
    text
}

/// A row for each figure of a line.
fn of_line(line: &Line, section: &str, heads: &[String]) -> String {
    let head = |at: usize| heads.get(at).map_or("", String::as_str);
    let cells = line.cells.iter().enumerate();
    cells.map(|(at, cell)| of_cell([section, &line.label, head(at)], cell, line.bar)).collect()
}

/// The row of a figure: the names of its section, line and column, and what is drawn in its line.
fn of_cell(names: [&str; 3], cell: &Cell, bar: Option<Bar>) -> String {
    let (share, interval) = match bar {
        Some(Bar::Share(share, interval)) => (Some(share), interval),
        Some(Bar::Part(part)) => (Some(part), None),
        None => (None, None),
    };
    let number = |number: Option<f64>| number.map(|number| format!("{number:.6}")).unwrap_or_default();
    let mut deals: Vec<String> = cell.behind.iter().map(|behind| behind.deal.to_string()).collect();
    deals.dedup();
    let [section, line, column] = names.map(field);
    let fields = [
        section,
        line,
        column,
        field(&cell.text),
        cell.number.filter(|number| number.is_finite()).map(|number| number.to_string()).unwrap_or_default(),
        number(share),
        number(interval.map(|interval| interval.low)),
        number(interval.map(|interval| interval.high)),
        cell.behind.len().to_string(),
        deals.join(" "),
    ];
    fields.join(",") + "\n"
}

/// A text between quotes. What a spreadsheet would take for a formula is made a text.
fn field(text: &str) -> String {
    format!("\"{}{}\"", if is_formula(text) { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::stats::wilson, domain::Id, i18n::Locale};

    #[test]
    fn each_figure_is_a_row() {
        let mut sheet = Sheet::new(String::new(), String::new());
        sheet.head("ALL".to_owned());
        sheet.columns(vec!["won".to_owned()]);
        let deal = Id::new();
        sheet.line(Line::new("=SUM(\"a\")").share(Some(0.5), wilson(1, 2)).count(&[deal, deal], Locale::EN));
        sheet.has_said(("won".to_owned(), "chance".to_owned()), "8 in 100".to_owned(), 8.25);
        let text = csv(&sheet);
        assert_eq!(text.lines().nth(2), Some("\"ALL\",\"won\",\"chance\",\"8 in 100\",8.25,,,,0,"));
        let row = text.lines().nth(1).unwrap();
        assert_eq!(row, format!("\"ALL\",\"'=SUM(\"\"a\"\")\",\"won\",\"2\",2,0.500000,0.094531,0.905469,2,{deal}"));
    }
}
