//! An answer as CSV: one row for each figure, with how many deals and how many records of them are behind it, the ids of
//! these deals and the numbers of their steps.

use std::collections::{HashMap, HashSet};

use super::{
    Deals,
    sheet::{Bar, Behind, Cell, Line, Row, Sheet, What},
};
use crate::{
    analysis::answer::Case,
    domain::{Deal, Id, Step, is_formula},
};

const HEADS: [&str; 12] =
    ["section", "line", "column", "figure", "number", "share", "low", "high", "count", "records", "deals", "steps"];

/// The figures of a sheet, those that only its sentences say last.
pub fn csv(sheet: &Sheet, deals: &Deals) -> String {
    let mut text = HEADS.join(",") + "\n";
    let (mut section, mut heads): (&str, &[String]) = ("", &[]);
    for row in &sheet.rows {
        match row {
            Row::Head(head) => (section, heads) = (head, &[]),
            Row::Columns(columns) => heads = columns,
            Row::Text(..) | Row::Under(_) => {}
            Row::Line(_) | Row::Rest(..) => {
                for line in row.lines() {
                    text += &of_line(line, section, heads, deals);
                }
            }
        }
    }
    for said in &sheet.said {
        text += &of_cell([&said.section, &said.label, &said.column], (&said.cell, &said.cell.behind), None, deals);
    }
    text
}

/// The figures of several answers, each row with the question before it.
pub fn csv_of_all(sheets: &[Sheet], deals: &Deals) -> String {
    let mut text = String::new();
    for sheet in sheets {
        let rows = csv(sheet, deals);
        let (heads, rows) = rows.split_once('\n').unwrap_or_default();
        if text.is_empty() {
            text = format!("question,{heads}\n");
        }
        // Every text stands between quotes, and only a row ends a line.
        rows.lines().for_each(|row| text += &format!("{},{row}\n", field(&sheet.title)));
    }
    text
}

/// A row for each figure of a line.
fn of_line(line: &Line, section: &str, heads: &[String], deals: &Deals) -> String {
    let head = |at: usize| heads.get(at).map_or("", String::as_str);
    let cells = line.cells.iter().enumerate();
    let row = |(at, cell)| of_cell([section, &line.label, head(at)], (cell, &line.behind(at)), line.bar, deals);
    cells.map(row).collect()
}

/// The row of a figure: the names of its section, line and column, what it rests on, and the share that is drawn in its
/// line. How long a bar is that is none of a share says nothing off the screen.
fn of_cell(names: [&str; 3], (cell, behind): (&Cell, &[Behind]), bar: Option<Bar>, deals: &Deals) -> String {
    let (share, interval) = match bar {
        Some(Bar::Share(share, interval)) => (Some(share), interval),
        Some(Bar::Part(_)) | None => (None, None),
    };
    let number = |number: Option<f64>| number.map(|number| format!("{number:.6}")).unwrap_or_default();
    let (ids, steps) = traced(behind, deals);
    let count = behind.iter().map(|one| one.deal).collect::<HashSet<_>>().len();
    let records = behind.iter().filter_map(|one| one.what).filter(|what| what.is_record()).count();
    let [section, line, column] = names.map(field);
    let fields = [
        section,
        line,
        column,
        figure(&cell.text),
        cell.number.filter(|number| number.is_finite()).map(|number| number.to_string()).unwrap_or_default(),
        number(share),
        number(interval.map(|interval| interval.low)),
        number(interval.map(|interval| interval.high)),
        count.to_string(),
        records.to_string(),
        ids,
        steps,
    ];
    fields.join(",") + "\n"
}

/// The ids of the deals, each once, and in the same order the numbers of the steps in each of them: `3+7 14`, and `-` for
/// a deal in which it is no step that counts. Nothing where it is none in any of them.
fn traced(behind: &[Behind], deals: &Deals) -> (String, String) {
    let mut places: HashMap<Id<Deal>, usize> = HashMap::new();
    let mut found: Vec<(Id<Deal>, Vec<Id<Step>>)> = vec![];
    for one in behind {
        let place = *places.entry(one.deal).or_insert_with(|| {
            found.push((one.deal, vec![]));
            found.len() - 1
        });
        found[place].1.extend(deals.case(one.deal).and_then(|case| step(one.what?, case)));
    }
    let ids: Vec<String> = found.iter().map(|(deal, _)| deal.to_string()).collect();
    if found.iter().all(|(_, steps)| steps.is_empty()) {
        return (ids.join(" "), String::new());
    }
    let numbers = |(deal, steps): &(Id<Deal>, Vec<Id<Step>>)| {
        let way = deals.case(*deal).map_or(&[][..], |case| &case.steps);
        // A deal's steps stand in few places, and a path is short.
        let mut numbers: Vec<usize> =
            way.iter().enumerate().filter(|(_, step)| steps.contains(&step.id)).map(|(at, _)| at + 1).collect();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        if numbers.is_empty() { "-".to_owned() } else { numbers.join("+") }
    };
    (ids.join(" "), found.iter().map(numbers).collect::<Vec<_>>().join(" "))
}

/// The step that is meant, or in which it happened.
fn step(what: What, case: &Case) -> Option<Id<Step>> {
    match what {
        What::Step(step) | What::Wait(step, _) => Some(step),
        What::Incident(id) => {
            let incident = case.incidents.iter().find(|incident| incident.id == id)?;
            Some(case.steps.get(incident.step?)?.id)
        }
        What::Measured(..) | What::Rate { .. } | What::Claim(_) | What::Judgement(_) | What::Lever(_) => None,
    }
}

/// A figure between quotes, as the screen shows it: a number with its sign is no formula, and `+0.6 <`, marked as the
/// strongest, is none either.
fn figure(text: &str) -> String {
    let is_number =
        |text: &str| text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || ".,'’%<?".contains(sign));
    match text.strip_prefix(['+', '-', '−']) {
        Some(rest) if is_number(rest) => format!("\"{text}\""),
        _ => field(text),
    }
}

/// A text between quotes. What a spreadsheet would take for a formula is made a text.
fn field(text: &str) -> String {
    format!("\"{}{}\"", if is_formula(text) { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::stats::wilson, domain::Debrief, i18n::Locale};

    #[test]
    fn a_signed_number_stands_as_it_is_and_a_formula_does_not() {
        for number in ["+0.55", "-3", "+0,6 <", "-1'204", "+12 %", "-"] {
            assert_eq!(figure(number), format!("\"{number}\""));
        }
        for formula in ["=1+1", "+A1", "-cmd|' /C calc'!A0", "@x", "-2+3"] {
            assert_eq!(figure(formula), format!("\"'{formula}\""));
        }
    }

    #[test]
    fn each_figure_is_a_row() {
        let mut debrief = Debrief::new(Deal::new("a", "b"));
        let deal = debrief.deal.id;
        debrief.steps = (0..3).map(|at| Step::new(deal, at, "")).collect();
        let (second, third) = (debrief.steps[1].id, debrief.steps[2].id);
        let cases = [Case::of(&debrief)];
        let deals = Deals::new(&cases, Locale::EN);
        let mut sheet = Sheet::new(String::new(), String::new());
        sheet.head("ALL".to_owned());
        sheet.columns(vec!["won".to_owned(), "share".to_owned()]);
        let line = Line::new("=SUM(\"a\")").share(Some(0.5), wilson(1, 2));
        let line = line.count(&[(deal, third), (deal, second)], Locale::EN);
        sheet.line(line.reckoned("50%", 50.0).number("0", 0.0, vec![]));
        sheet.line(Line::new("part").part(1, 2).count(&[deal], Locale::EN));
        sheet.has_said(("won".to_owned(), "chance".to_owned()), "8 in 100".to_owned(), 8.25, vec![deal.into()]);
        let text = csv(&sheet, &deals);
        let rows: Vec<&str> = text.lines().skip(1).collect();
        let drawn = "0.500000,0.094531,0.905469";
        // One deal, of which two records count.
        assert_eq!(rows[0], format!("\"ALL\",\"'=SUM(\"\"a\"\")\",\"won\",\"2\",2,{drawn},1,2,{deal},2+3"));
        assert_eq!(rows[1], format!("\"ALL\",\"'=SUM(\"\"a\"\")\",\"share\",\"50%\",50,{drawn},1,2,{deal},2+3"));
        assert!(rows[2].ends_with(&format!("\"0\",0,{drawn},0,0,,")), "{}", rows[2]);
        assert!(rows[3].ends_with(&format!("\"1\",1,,,,1,0,{deal},")), "the length of a bar: {}", rows[3]);
        assert_eq!(rows[4], format!("\"ALL\",\"won\",\"chance\",\"8 in 100\",8.25,,,,1,0,{deal},"));
    }
}
