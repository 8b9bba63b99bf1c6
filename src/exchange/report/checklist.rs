//! The checklist of success criteria, both sides side by side.

use super::{
    escape::inline,
    page::{Page, UNKNOWN, capital, closed, or_unknown, section, signed},
    table::Table,
};
use crate::{
    analysis::{agreement::Agreement, summary::CriterionLine},
    domain::{Decisive, Rating, Scorer},
    i18n::t,
    wording,
};

/// The section; nothing while nobody has rated or noted anything.
pub(super) fn checklist(page: &Page) -> Option<String> {
    let locale = page.locale;
    if page.debrief.is_blind() {
        return Some(section(&t!(locale, "report-checklist-heading"), &t!(locale, "report-blind")));
    }
    if page.debrief.scores.is_empty() {
        return None;
    }
    if page.is_for_customer() {
        return Some(section(&t!(locale, "report-checklist-heading"), &customers(page)));
    }
    let mut sentences = vec![t!(locale, "report-scale")];
    sentences.extend(lead(page));
    let mut table = Table::new(&[
        t!(locale, "report-col-number"),
        t!(locale, "report-col-criterion"),
        capital(&t!(locale, "side-customer")),
        capital(&t!(locale, "side-vendor")),
        t!(locale, "report-col-gap"),
        t!(locale, "report-col-decisive"),
        t!(locale, "report-col-evidence"),
        t!(locale, "report-col-rationale"),
    ]);
    for line in &page.summary.judgements.lines {
        table.row(row(page, line));
    }
    let body = format!("{}\n\n{}", sentences.join(" "), table.finish());
    Some(section(&t!(locale, "report-checklist-heading"), &body))
}

/// What the customer rated, and why.
fn customers(page: &Page) -> String {
    let locale = page.locale;
    let mut sentences = vec![t!(locale, "report-scale-customer")];
    sentences.extend(lead(page));
    let mut table = Table::new(&[
        t!(locale, "report-col-number"),
        t!(locale, "report-col-criterion"),
        t!(locale, "report-col-rating"),
        t!(locale, "report-col-rationale"),
    ]);
    for line in page.summary.judgements.lines.iter().filter(|line| line.customer.is_some()) {
        let score = page.debrief.score(&line.criterion, Scorer::Customer);
        table.row(vec![
            line.criterion.number().map_or_else(String::new, |number| number.to_string()),
            inline(&locale.criterion(&line.criterion)),
            rating(page, line.customer),
            score.map_or_else(String::new, |score| page.typed(&score.rationale)),
        ]);
    }
    format!("{}\n\n{}", sentences.join(" "), table.finish())
}

fn row(page: &Page, line: &CriterionLine) -> Vec<String> {
    let decisive = match line.decisive {
        Decisive::No => String::new(),
        other => page.locale.label(other),
    };
    vec![
        line.criterion.number().map_or_else(String::new, |number| number.to_string()),
        inline(&page.locale.criterion(&line.criterion)),
        rating(page, line.customer),
        rating(page, line.vendor),
        line.gap.map_or_else(|| UNKNOWN.to_owned(), signed),
        decisive,
        page.grounds(&line.evidence),
        rationale(page, line),
    ]
}

fn rating(page: &Page, rating: Option<Rating>) -> String {
    match rating {
        None => UNKNOWN.to_owned(),
        Some(Rating::NotObserved) => t!(page.locale, "rating-not_observed-short"),
        Some(Rating::NotRelevant) => t!(page.locale, "rating-not_relevant-short"),
        Some(judged) => or_unknown(judged.value().map_or_else(String::new, signed)),
    }
}

/// Why, in the words of whoever judged.
fn rationale(page: &Page, line: &CriterionLine) -> String {
    [Scorer::Customer, Scorer::Vendor]
        .into_iter()
        .filter_map(|side| {
            let score = page.debrief.score(&line.criterion, side)?;
            let why = page.typed(&score.rationale);
            (!why.is_empty()).then(|| format!("{}: {}", capital(&page.locale.label(side)), closed(why)))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// What stands out: strongest, weakest, and where the two sides see it differently.
fn lead(page: &Page) -> Vec<String> {
    let (locale, judgements) = (page.locale, &page.summary.judgements);
    let list = |lines: &[CriterionLine], value: fn(&CriterionLine) -> Option<i8>| {
        let named: Vec<String> = lines
            .iter()
            .filter_map(|line| {
                let name = inline(&locale.criterion(&line.criterion));
                Some(format!("{name} ({})", signed(value(line)?)))
            })
            .collect();
        (!named.is_empty()).then(|| named.join(", "))
    };
    let mut sentences = Vec::new();
    if let Some(list) = list(&judgements.strongest, CriterionLine::leading) {
        sentences.push(t!(locale, "report-strong", list = list));
    }
    if let Some(list) = list(&judgements.weakest, CriterionLine::leading) {
        sentences.push(t!(locale, "report-weak", list = list));
    }
    if let Some(list) = list(&judgements.gaps, |line| line.gap) {
        sentences.push(t!(locale, "report-gaps", list = list));
    }
    if let Some(mean) = judgements.mean_gap {
        let size = locale.decimal(mean.abs(), 1);
        let direction = if size.bytes().all(|b| matches!(b, b'0' | b'.' | b',')) {
            "none"
        } else if mean > 0.0 {
            "rosier"
        } else {
            "darker"
        };
        sentences.push(t!(
            locale,
            "report-mean-gap",
            direction = direction,
            size = size,
            count = judgements.judged_by_both
        ));
        let agreement = Agreement::of(judgements);
        sentences.extend([wording::shift(&agreement, locale), wording::order(&agreement, locale)]);
    }
    sentences
}
