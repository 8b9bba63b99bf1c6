//! What separates won from lost on the checklist: never without what chance does to the same judgements.

use super::{Behind, Cell, Column, Marks, Material, Page, Row, Tone, paths::holds};
use crate::{
    analysis::{
        answer::{ChecklistContrast, CriterionContrast, Effect, Group, HINT, Verdict, checklist_contrast_watched},
        stats::Basis,
    },
    domain::{Deal, Id, Scorer},
    i18n::{Locale, t},
    wording::{chance, not_won_short, tries, verdict_key},
    work::{Cancelled, Watch},
};

/// The cells of a level of the scale; more judgements than that are counted.
const SLOT: usize = 4;

/// The page for one side's judgements, as long as it is wanted.
pub fn checklist(
    material: &Material,
    side: Scorer,
    marks: Marks,
    locale: Locale,
    watch: &Watch,
) -> Result<Page, Cancelled> {
    let found = checklist_contrast_watched(&material.cases, side, watch)?;
    let mut page = Page::default();
    let (won, lost) = found.deals;
    if won + lost == 0 {
        page.text(t!(locale, "study-checklist-empty"), Tone::Dim);
        page.hint(t!(locale, "study-choose-key"));
        return Ok(page);
    }
    conclusion(&mut page, &found, material, locale);
    let is_above = |row: &&CriterionContrast| Verdict::on(&row.contrast, Effect::Order).is_beyond_chance();
    let (above, below): (Vec<_>, Vec<_>) = found.criteria.iter().partition(is_above);
    let two = |of: &[&CriterionContrast]| -> Vec<Row> {
        of.iter().flat_map(|row| two_rows(row, &found, marks, locale)).collect()
    };
    let mut rows = two(&above);
    if found.reading().verdict != Verdict::TooFew {
        rows.push(Row::across(t!(locale, "study-floor", hint = percent(HINT))));
    }
    rows.extend(two(&below));
    page.table(columns(locale), rows);
    legend(&mut page, &found, locale);
    Ok(page)
}

/// In plain words what can be concluded, and what not.
fn conclusion(page: &mut Page, found: &ChecklistContrast, material: &Material, locale: Locale) {
    let (reading, (won, lost)) = (found.reading(), found.deals);
    let Some(best) = reading.best.map(|at| &found.criteria[at]) else {
        page.text(t!(locale, "study-reading-too-few"), Tone::Warn);
        return;
    };
    let text = t!(
        locale,
        "study-reading",
        verdict = verdict_key(reading.verdict),
        name = locale.criterion(&best.criterion),
        count = reading.compared,
        won = won,
        not_won = not_won_short(material.ended(), locale),
        turned = if best.contrast.delta.is_some_and(|delta| delta < 0.0) { "yes" } else { "no" },
        chance = tries(best.contrast.adjusted_p, locale)
    );
    page.link(text, Tone::Strong, Behind::Criterion(best.criterion.clone()));
    if reading.verdict != Verdict::Stands && reading.enough > won.min(lost) {
        let at_best = chance(Some(reading.enough_p), locale);
        page.text(t!(locale, "study-reading-enough", enough = reading.enough, chance = at_best), Tone::Dim);
    }
}

/// A bound as so many of a hundred.
pub(super) fn percent(bound: f64) -> usize {
    (bound * 100.0).round() as usize
}

fn columns(locale: Locale) -> Vec<Column> {
    let scale: Vec<String> = ["-2", "-1", "0", "+1", "+2"].iter().map(|level| format!("{level:<SLOT$}")).collect();
    vec![
        Column::text(t!(locale, "study-column-criterion")),
        Column::drawn(format!("{}{}", " ".repeat(indent(locale)), scale.join(" ").trim_end())),
        Column::number("δ"),
        Column::number(t!(locale, "study-column-alone")).spare(4),
        Column::number(t!(locale, "study-column-by-chance")),
        Column::number(t!(locale, "study-column-holds")).spare(2),
        Column::number(t!(locale, "study-column-evidence")).spare(3),
        Column::number(t!(locale, "study-column-unjudged")).spare(1),
    ]
}

fn two_rows(row: &CriterionContrast, found: &ChecklistContrast, marks: Marks, locale: Locale) -> [Row; 2] {
    let contrast = &row.contrast;
    let unknown = || "·".to_owned();
    let (won, lost) = (row.won.len(), row.lost.len());
    let delta = contrast.delta.map_or_else(unknown, |delta| locale.decimal(delta, 2));
    let evidence = t!(locale, "study-of", count = row.evidenced, all = won + lost);
    let unjudged = |deals: usize, judged: usize| match deals.saturating_sub(judged) {
        0 => Cell::dim("·"),
        count => Cell::new(locale.count(count), Tone::Warn),
    };
    let is_apart = contrast.delta.is_some_and(|delta| delta.abs() >= 1.0);
    let apart = if is_apart { t!(locale, "study-apart") } else { String::new() };
    let drawn = |group, judged: &[(Id<Deal>, i8)]| {
        let text = format!("{:<wide$}{}", short(group, locale), dots(judged, marks), wide = indent(locale));
        Cell::new(text, Tone::of(Some(group)))
    };
    let first = vec![
        Cell::new(locale.criterion(&row.criterion), Tone::Strong),
        drawn(Group::Won, &row.won),
        Cell::plain(delta),
        Cell::plain(chance(contrast.p, locale)),
        Cell::plain(chance(contrast.adjusted_p, locale)),
        Cell::plain(holds(contrast, locale)),
        Cell::plain(evidence),
        unjudged(found.deals.0, won),
    ];
    let blank = || Cell::plain("");
    let second = vec![
        blank(),
        drawn(Group::NotWon, &row.lost),
        blank(),
        blank(),
        Cell::new(apart, Tone::Good),
        blank(),
        blank(),
        unjudged(found.deals.1, lost),
    ];
    [Row::new(first, Some(Behind::Criterion(row.criterion.clone()))), Row::more(second)]
}

fn short(group: Group, locale: Locale) -> String {
    match group {
        Group::Won => t!(locale, "study-won-short"),
        Group::NotWon => t!(locale, "study-lost-short"),
    }
}

/// The cells before the scale.
fn indent(locale: Locale) -> usize {
    let cells = [Group::Won, Group::NotWon].map(|group| short(group, locale).chars().count());
    cells.into_iter().max().unwrap_or(0) + 1
}

/// The judgements on the scale: a dot each, or their number where there are more than fit.
fn dots(judged: &[(Id<Deal>, i8)], marks: Marks) -> String {
    let slot = |level: i8| {
        let count = judged.iter().filter(|(_, value)| *value == level).count();
        let text = match count {
            0 => marks.none.to_string(),
            1..=SLOT => marks.dot.to_string().repeat(count),
            _ => format!("{count}{}", marks.dot),
        };
        let blank = SLOT.saturating_sub(text.chars().count());
        text + &" ".repeat(blank)
    };
    (-2..=2).map(slot).collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

fn legend(page: &mut Page, found: &ChecklistContrast, locale: Locale) {
    page.heading(t!(locale, "study-legend"));
    page.text(t!(locale, "study-legend-scale"), Tone::Dim);
    page.text(t!(locale, "study-legend-delta"), Tone::Dim);
    let (how, ways) = match found.basis {
        Basis::Exact { ways } => ("all", ways),
        Basis::Drawn { ways, .. } => ("drawn", ways),
    };
    page.text(t!(locale, "study-legend-chance", how = how, ways = ways, hint = percent(HINT)), Tone::Dim);
    page.text(t!(locale, "study-legend-alone"), Tone::Dim);
    let (compared, all) = (found.reading().compared, found.criteria.len());
    if compared < all {
        page.text(
            t!(locale, "study-legend-too-few", compared = compared, all = all, count = all - compared),
            Tone::Dim,
        );
    }
    if let Some(floor) = found.floor {
        let best = locale.decimal(floor.median_of_largest, 2);
        page.text(t!(locale, "study-legend-floor", count = compared, best = best), Tone::Dim);
    }
    page.text(t!(locale, "study-legend-holds"), Tone::Dim);
    page.text(t!(locale, "study-legend-unjudged"), Tone::Dim);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Debrief, Outcome},
        study::{Beside, Block},
    };

    /// The demonstration's study with the outcomes dealt out anew, so that nothing separates them.
    fn shuffled() -> Material {
        let bundle = crate::exchange::demo::demo(crate::i18n::Language::De).expect("the demo");
        let chosen = |debrief: &Debrief| bundle.study_deals.iter().any(|place| place.deal == debrief.deal.id);
        let mut debriefs: Vec<Debrief> = bundle.debriefs.iter().filter(|one| chosen(one)).cloned().collect();
        let outcomes = [Outcome::Won, Outcome::Lost, Outcome::Stopped, Outcome::Won, Outcome::Postponed];
        for (debrief, outcome) in debriefs.iter_mut().zip(outcomes.into_iter().cycle()) {
            debrief.deal.outcome = outcome;
        }
        Material::new(bundle.study, debriefs, Beside::default())
    }

    #[test]
    fn brackets_do_not_stand_in_brackets() {
        let page =
            checklist(&shuffled(), Scorer::Customer, Marks::UNICODE, Locale::DE, &Watch::default()).expect("wanted");
        let texts = page.blocks.iter().filter_map(|block| match block {
            Block::Text(text, ..) => Some(text.as_str()),
            _ => None,
        });
        let said = texts.filter(|text| text.contains("Nichts sticht heraus")).collect::<String>();
        assert!(said.contains("(6 nicht gewonnen)"), "{said}");
    }

    #[test]
    fn judgements_are_dots_and_many_are_counted() {
        let of = |values: &[i8]| values.iter().map(|value| (Id::new(), *value)).collect::<Vec<_>>();
        assert_eq!(dots(&of(&[2, 2, 1]), Marks::UNICODE), "·    ·    ·    ●    ●●");
        assert_eq!(dots(&of(&[-2; 12]), Marks::ASCII), "12o  .    .    .    .");
        assert_eq!(dots(&[], Marks::UNICODE), "·    ·    ·    ·    ·");
    }
}
