//! `debrief answer`: what the deals say together.

use serde_json::Map;

use super::{
    arguments::{Answer, By, To},
    fault::Fault,
    heard,
    output::{self, Style, harmless},
    report, study,
};
use crate::{
    analysis::answer::{Case, Target, name_steps},
    answers::{
        Asked, Deals, Question, Sheet, Tone, csv, csv_of_all,
        layout::{Laid, Signs, lay_out, wrapped},
        parse_target,
    },
    domain::{Keyed, Names},
    i18n::{Locale, t},
    store::Workbook,
    work::Watch,
};

/// So wide are the lines where nobody says how much room there is.
const WIDTH: usize = 100;
/// Lines are made no narrower than this.
const LEAST_WIDTH: usize = 60;

/// The answer as text, as JSON or as CSV.
pub(super) fn answer(workbook: &Workbook, asked: &Answer, locale: Locale) -> Result<String, Fault> {
    let flags = [(asked.format.is_some(), "--format"), (asked.output.is_some(), "--output"), (asked.force, "--force")];
    if let (Some(_), Some((_, flag))) = (asked.question.question(), flags.iter().find(|(is_there, _)| *is_there)) {
        return Err(Fault::OnlyReport(flag, "debrief answer report"));
    }
    let names = Names::new(&workbook.synonyms()?);
    let study = asked.study.as_deref().map(|said| study::find(workbook, said)).transpose()?;
    let mut deals = workbook.all_deals()?;
    match &study {
        Some(study) => {
            let its = workbook.compared_deals(study.id)?;
            deals.retain(|deal| its.contains(&deal.id));
        }
        None => deals.retain(|deal| asked.archived || !deal.archived),
    }
    let tables = asked.question.question().map_or(Question::ALL_READ, Question::reads);
    let mut cases = workbook.outlined(&deals, tables, |outline| Case::named(outline, &names))?;
    heard::remake(workbook, &mut cases, |case| case.deal.id, |seen| Case::named(seen, &names))?;
    name_steps(&mut cases);
    let how = Asked { facet: asked.by.unwrap_or(By::Novelty).into(), target: target(asked, &cases, locale)? };
    let mut book = heard::lever_book(workbook)?;
    if study.is_some() {
        book = book.within(|deal| cases.iter().any(|case| case.deal.id == deal));
    }
    let mut deals = Deals::new(&cases, locale).with_levers(&book);
    if let Some(study) = &study {
        deals = deals.of_study(&study.name);
    }
    let Some(question) = asked.question.question() else {
        if asked.json {
            let figures = |question: &Question| Ok((question.key().to_owned(), deals.figures(*question, &how)?));
            return output::json(&Question::ALL.iter().map(figures).collect::<Result<Map<_, _>, Fault>>()?);
        }
        let place = asked.output.as_deref();
        // Nobody can wish here that it end.
        let sheets = deals.sheets(Question::ALL, &how, &Watch::default()).unwrap_or_default();
        if asked.csv {
            let sheets: Vec<Sheet> = sheets.into_iter().map(Sheet::printed).collect();
            return Ok(output::clean_lines(&csv_of_all(&sheets, &deals)));
        }
        let text = report::form(asked.format, place).of_answers(sheets, locale);
        return report::deliver(&text, place, asked.force, locale);
    };
    if asked.json {
        return output::json(&deals.figures(question, &how)?);
    }
    let sheet = deals.sheet(question, &how);
    if asked.csv {
        return Ok(output::clean_lines(&csv(&sheet.printed(), &deals)));
    }
    let folded = |rest: &str| t!(locale, "cli-folded", rest = rest);
    Ok(text(&sheet.told(asked.all, folded), Style::of_output()))
}

/// What is to be reached; flags of another question are refused.
fn target(asked: &Answer, cases: &[Case], locale: Locale) -> Result<Target, Fault> {
    // The report answers all of them.
    let is_of = |to| asked.question == to || asked.question == To::Report;
    if asked.by.is_some() && !is_of(To::HitRate) {
        return Err(Fault::Value("--by".to_owned(), t!(locale, "cli-answer-only", question = "hit-rate")));
    }
    let Some(wanted) = &asked.target else { return Ok(Asked::default().target) };
    if !is_of(To::Conversion) {
        return Err(Fault::Value("--target".to_owned(), t!(locale, "cli-answer-only", question = "conversion")));
    }
    parse_target(wanted, cases).ok_or_else(|| Fault::Value("--target".to_owned(), t!(locale, "answers-target-fault")))
}

fn text(sheet: &Sheet, style: Style) -> String {
    let cells = style.width().unwrap_or(WIDTH).clamp(LEAST_WIDTH, WIDTH);
    let mut text = format!("{}\n", style.strong(&harmless(&sheet.title)));
    for line in wrapped(&sheet.sentence, cells) {
        text += &format!("{}\n", harmless(&line));
    }
    text.push('\n');
    for laid in lay_out(sheet, cells, Signs::UNICODE) {
        text += &format!("{}\n", line(&laid, style));
    }
    text
}

/// The pieces of a line, each in its place.
fn line(laid: &Laid, style: Style) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut text = String::new();
    let mut used = 0;
    for piece in laid {
        let said = harmless(&piece.text);
        text += &" ".repeat(piece.x.saturating_sub(used));
        used = piece.x.max(used) + said.width();
        text += &match piece.tone {
            Tone::Head => style.strong(&said),
            Tone::Dim | Tone::Hint => style.dim(&said),
            Tone::Plain | Tone::Warn | Tone::Won | Tone::Lost => said,
        };
    }
    text.trim_end().to_owned()
}
