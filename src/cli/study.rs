//! `debrief study`: what a study tells, as text, JSON, CSV or a report.

use super::{
    arguments::{PathTable, Study, StudyPart},
    fault::Fault,
    heard,
    output::{self, Style, harmless},
    report, study_data, study_tables,
    table::{Align, Table},
};
use crate::{
    analysis::answer::distances,
    capture::fold,
    clock::{Clock, SystemClock},
    domain,
    exchange::report::Appendix,
    i18n::{Locale, t},
    store::Workbook,
    study::{self, Behind, Beside, Block, Column, Gathered, Marks, Material, Page, Part, Row, RowKind},
};

/// A part of a study in the form that was asked for.
pub(super) fn study(workbook: &Workbook, asked: &Study, locale: Locale) -> Result<String, Fault> {
    let part = match asked.part {
        StudyPart::Distances => None,
        StudyPart::Board => Some(Part::Board),
        StudyPart::Checklist => Some(Part::Checklist),
        StudyPart::Paths => Some(Part::Paths),
        StudyPart::More => Some(Part::More),
        StudyPart::Report if asked.csv => return Err(Fault::NoReport("--csv")),
        StudyPart::Report if asked.json => {
            return output::json(&study_data::all(&read(workbook, &asked.study, true)?, locale)?);
        }
        StudyPart::Report => {
            let material = read(workbook, &asked.study, true)?;
            let place = asked.output.as_deref();
            let appendix = if asked.without_appendix { Appendix::Without } else { Appendix::With };
            let text = report::form(asked.format, place).of_study(&material, appendix, locale);
            return report::deliver(&text, place, asked.force, locale);
        }
    };
    let flags = [(asked.format.is_some(), "--format"), (asked.output.is_some(), "--output"), (asked.force, "--force")];
    let flags = [&flags[..], &[(asked.without_appendix, "--without-appendix")]].concat();
    if let Some((_, flag)) = flags.iter().find(|(is_there, _)| *is_there) {
        return Err(Fault::OnlyReport(flag, "debrief study NAME report"));
    }
    let table = asked.table;
    if table.is_some() && part != Some(Part::Paths) {
        return Err(Fault::OnlyPaths("--table", "debrief study NAME paths --csv --table TABLE"));
    }
    // As JSON the checklist says why each was judged so.
    let material = read(workbook, &asked.study, asked.json && part == Some(Part::Checklist))?;
    let side = asked.side.into();
    if asked.json {
        return output::json(&match part {
            Some(part) => study_data::json(&material, part, side, locale)?,
            None => study_data::distances_json(&material)?,
        });
    }
    if asked.csv {
        return Ok(match part {
            Some(Part::Paths) => study_tables::csv(&material, table.unwrap_or(PathTable::Activities)),
            Some(part) => study_data::csv(&material, part, side),
            None => {
                if distances(&material.cases).is_none() {
                    heard::note(&t!(locale, "study-distances-none"));
                }
                study_data::distances_csv(&material)
            }
        });
    }
    let style = Style::of_output();
    let study = &material.study;
    let figures = material.figures(locale);
    let mut text = format!("{}\n", style.strong(&harmless(&study.name)));
    if !study.question.trim().is_empty() {
        text += &format!("{}\n", harmless(&study.question));
    }
    text += &format!("{figures}\n");
    let told = match part {
        Some(part) => study::part(&material, part, side, Marks::UNICODE, locale),
        None => study::distances_page(&material, locale),
    };
    let mut told = told.printed();
    if asked.all {
        told = told.whole();
    }
    Ok(text + &page(&told, style, locale))
}

/// So many deals are read at once, of which only what is counted stays.
const CHUNK: usize = 64;

/// The study that is meant, with what its pages count of its deals; with all that is recorded of them where it is to be
/// `whole`.
fn read(workbook: &Workbook, said: &str, whole: bool) -> Result<Material, Fault> {
    let study = find(workbook, said)?;
    let deals = workbook.compared_deals(study.id)?;
    let beside = Beside {
        synonyms: workbook.synonyms()?,
        unheard: workbook.unheard_deals(study.id)?,
        undecided: workbook.undecided_beside(study.id)?,
        today: Some(SystemClock.today()),
    };
    if whole {
        return Ok(Material::new(study, heard::debriefs(workbook, &deals)?, beside));
    }
    let mut gathered = Gathered::new(study, beside);
    for deals in deals.chunks(CHUNK) {
        heard::debriefs(workbook, deals)?.iter().for_each(|debrief| gathered.take(debrief));
    }
    Ok(gathered.material())
}

/// The one study that is meant: the one that is called so, else the one whose name holds all the words.
pub(super) fn find(workbook: &Workbook, said: &str) -> Result<domain::Study, Fault> {
    let studies = workbook.studies()?;
    let words = fold(said);
    let is_exact = |study: &&domain::Study| fold(&study.name).trim() == words.trim();
    let fits = |study: &&domain::Study| words.split_whitespace().all(|word| fold(&study.name).contains(word));
    let mut fitting: Vec<&domain::Study> = studies.iter().filter(is_exact).collect();
    if fitting.is_empty() {
        fitting = studies.iter().filter(fits).collect();
    }
    let names =
        |studies: &[&domain::Study]| studies.iter().map(|study| format!("  {}", harmless(&study.name))).collect();
    match fitting[..] {
        [study] => Ok(study.clone()),
        [] => Err(Fault::NoStudy(said.to_owned(), names(&studies.iter().collect::<Vec<_>>()))),
        _ => Err(Fault::SeveralStudies(said.to_owned(), names(&fitting))),
    }
}

/// A page as text.
fn page(page: &Page, style: Style, locale: Locale) -> String {
    let folded = |text: &str, behind: Option<&Behind>| match behind {
        Some(Behind::Rest(_)) => t!(locale, "cli-folded", rest = text),
        _ => text.to_owned(),
    };
    let mut text = String::new();
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => text += &format!("\n{}\n", style.strong(&harmless(heading))),
            Block::Text(sentence, _, behind) => {
                text += &format!("{}\n", harmless(&folded(sentence, behind.as_ref())));
            }
            Block::Table(columns, rows) => {
                text += &format!("\n{}", table(columns, rows, &folded).lines("  ", style));
            }
        }
    }
    text
}

fn table(columns: &[Column], rows: &[Row], folded: &dyn Fn(&str, Option<&Behind>) -> String) -> Table {
    let align = |column: &Column| match (column.is_number, column.is_fixed) {
        (true, _) => Align::Right,
        (_, true) => Align::Whole,
        _ => Align::Left,
    };
    let mut table = Table::new(columns.iter().map(|column| (column.head.clone(), align(column))));
    for row in rows {
        match (row.kind, &row.cells[..]) {
            (RowKind::Across, [said, ..]) => table.across(&format!("── {} ──", said.text)),
            (_, cells) => table.row(cells.iter().enumerate().map(|(at, cell)| match at {
                0 => folded(&cell.text, row.behind.as_ref()),
                _ => cell.text.clone(),
            })),
        }
    }
    table
}
