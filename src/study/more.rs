//! How many more debriefs: what each one still showed, what the next ones are likely to, and what one or two more could let
//! one conclude.

use super::{Behind, Cell, Column, Marks, Material, Page, Row, Tone, behind::theme_name};
use crate::{
    analysis::{
        answer::{RARE_IN_STUDY, Saturation, Theme, saturation},
        stats::{chance_to_see, perfect_separation_p},
    },
    domain::{BUILT_IN_CRITERIA, Criterion},
    guide::OFTEN,
    i18n::{Locale, t},
    wording::chance,
};

/// The cells of the longest bar.
const BAR: usize = 24;
/// So many debriefs more are looked at.
const AHEAD: usize = 2;
/// More debriefs than this are not drawn one by one.
const DRAWN: usize = 16;

/// The page.
pub fn more(material: &Material, marks: Marks, locale: Locale) -> Page {
    let mut page = Page::default();
    let found = saturation(&material.cases);
    curve(&mut page, &found, marks, locale);
    once(&mut page, &found, material, locale);
    conclude(&mut page, material, locale);
    seen(&mut page, &found, locale);
    page
}

fn curve(page: &mut Page, found: &Saturation, marks: Marks, locale: Locale) {
    page.heading(t!(locale, "study-more-curve"));
    // What comes next is estimated from what was seen again, and in a single one nothing was.
    if let [seen] = found.curve[..] {
        let text = t!(locale, "study-more-single", seen = locale.integer(seen.round() as i64));
        page.text(text, Tone::Plain);
        return;
    }
    let Some((seen, one, two)) = found.curve.last().copied().and_then(|seen| {
        let (one, two) = (found.after(1)?, found.after(2)?);
        (seen > 0.0).then_some((seen, one, two))
    }) else {
        page.text(t!(locale, "study-more-nothing"), Tone::Dim);
        return;
    };
    let said = t!(
        locale,
        "study-more-says",
        deals = found.curve.len(),
        seen = locale.integer(seen.round() as i64),
        next = locale.decimal(one - seen, 1),
        two = locale.decimal(two - seen, 1),
        estimate = locale.integer(found.estimate.round() as i64),
        sure = if found.curve.len() < 5 { "few" } else { "some" }
    );
    page.text(said, Tone::Strong);
    page.text(t!(locale, "study-more-how"), Tone::Dim);
    let columns = vec![
        Column::number(t!(locale, "study-column-debriefs")),
        Column::drawn(t!(locale, "study-column-themes")),
        Column::number(t!(locale, "study-column-seen")),
        Column::number(t!(locale, "study-column-new")),
    ];
    let most = two.max(seen);
    let bar = |value: f64, sign: char| -> String {
        let cells = (value / most * BAR as f64).round() as usize;
        std::iter::repeat_n(sign, cells.max(1)).collect()
    };
    let row = |number: usize, value: f64, before: f64, is_ahead: bool| {
        let (sign, tone) = if is_ahead { (marks.ahead, Tone::Dim) } else { (marks.full, Tone::Plain) };
        let cells = vec![
            Cell::new(locale.integer(number as i64), tone),
            Cell::new(bar(value, sign), tone),
            Cell::new(locale.decimal(value, 1), tone),
            Cell::new(format!("+{}", locale.decimal(value - before, 1)), tone),
        ];
        let behind = Behind::Deals(t!(locale, "study-more-curve"), found.deals.clone());
        Row::new(cells, (!is_ahead).then_some(behind))
    };
    let n = found.curve.len();
    let mut rows: Vec<Row> = vec![];
    for (at, value) in found.curve.iter().enumerate() {
        // Of many the first and the last are drawn.
        if n > DRAWN && (DRAWN / 2..n - DRAWN / 2).contains(&at) {
            if at == DRAWN / 2 {
                rows.push(Row::across(t!(locale, "answers-and-more", count = n - DRAWN)));
            }
            continue;
        }
        let before = at.checked_sub(1).map_or(0.0, |before| found.curve[before]);
        rows.push(row(at + 1, *value, before, false));
    }
    let mut before = seen;
    for (ahead, value) in (1..=AHEAD).filter_map(|ahead| Some((ahead, found.after(ahead)?))) {
        rows.push(row(n + ahead, value, before, true));
        before = value;
    }
    page.table(columns, rows);
}

/// The themes that several debriefs have shown, each with the deals and steps behind it.
fn seen(page: &mut Page, found: &Saturation, locale: Locale) {
    let several: Vec<_> = found.themes.iter().filter(|(_, deals)| deals.len() > 1).collect();
    if several.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-more-several"));
    let columns =
        vec![Column::text(t!(locale, "study-column-themes")), Column::number(t!(locale, "study-column-debriefs"))];
    let row = |(theme, deals): &(Theme, Vec<_>)| {
        let cells = vec![Cell::plain(theme_name(*theme, locale)), Cell::plain(locale.integer(deals.len() as i64))];
        Row::new(cells, Some(Behind::Theme(*theme)))
    };
    page.table(columns, several.into_iter().map(row).collect());
}

/// What only one debrief has shown, each with the incident behind it.
fn once(page: &mut Page, found: &Saturation, material: &Material, locale: Locale) {
    if found.once.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-more-once"));
    page.text(t!(locale, "study-more-once-why"), Tone::Dim);
    for theme in &found.once {
        let Some((deal, incident)) = shown_in(theme, material) else { continue };
        let criterion =
            Criterion::try_from(theme.criterion.to_owned()).map(|c| locale.criterion(&c)).unwrap_or_default();
        let text = t!(
            locale,
            "study-more-theme",
            criterion = criterion,
            kind = locale.label(theme.kind),
            deal = material.name(deal)
        );
        page.link(text, Tone::Plain, Behind::Incident(deal, incident));
    }
}

fn shown_in(
    theme: &Theme,
    material: &Material,
) -> Option<(crate::domain::Id<crate::domain::Deal>, crate::domain::Id<crate::domain::Incident>)> {
    material.cases.iter().filter(|case| case.group().is_some()).find_map(|case| {
        let of = |at: &usize| BUILT_IN_CRITERIA[*at] == theme.criterion;
        let shows = case.incidents.iter().find(|one| one.kind == theme.kind && one.criteria.iter().any(of))?;
        Some((case.deal.id, shows.id))
    })
}

/// What could be concluded today, and with one or two more.
fn conclude(page: &mut Page, material: &Material, locale: Locale) {
    let (won, lost) = material.debriefed();
    page.heading(t!(locale, "study-more-conclude"));
    page.text(t!(locale, "study-more-conclude-how", criteria = BUILT_IN_CRITERIA.len()), Tone::Dim);
    let columns = vec![
        Column::text(t!(locale, "study-column-with")),
        Column::number(t!(locale, "study-won")),
        Column::number(t!(locale, "study-column-not-won")),
        Column::number(t!(locale, "study-column-alone")),
        Column::number(t!(locale, "study-column-any")),
        Column::number(t!(locale, "study-column-often", often = locale.percent(OFTEN))).spare(1),
    ];
    let row = |label: String, (won, lost): (usize, usize)| {
        let p = perfect_separation_p(won as u64, lost as u64);
        let among = p.map(|p| (p * BUILT_IN_CRITERIA.len() as f64).min(1.0));
        let tone = if among.is_some_and(|p| p < RARE_IN_STUDY) { Tone::Good } else { Tone::Plain };
        let often = chance_to_see(OFTEN, u32::try_from(won.min(lost)).unwrap_or(u32::MAX));
        let cells = vec![
            Cell::plain(label),
            Cell::new(locale.integer(won as i64), Tone::Won),
            Cell::new(locale.integer(lost as i64), Tone::Lost),
            Cell::plain(chance(p, locale)),
            Cell::new(chance(among, locale), tone),
            Cell::plain(locale.percent(often)),
        ];
        Row::new(cells, None)
    };
    let rows = vec![
        row(t!(locale, "study-more-today"), (won, lost)),
        row(t!(locale, "study-more-one-won"), (won + 1, lost)),
        row(t!(locale, "study-more-one-lost"), (won, lost + 1)),
        row(t!(locale, "study-more-one-each"), (won + 1, lost + 1)),
        row(t!(locale, "study-more-two-each"), (won + 2, lost + 2)),
    ];
    page.table(columns, rows);
    page.text(t!(locale, "study-more-conclude-note"), Tone::Dim);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        study::{Beside, behind},
        work::unwatched,
    };

    #[test]
    fn every_theme_leads_to_its_deals_and_steps() {
        use crate::study::Block;
        let bundle = crate::exchange::demo::demo(crate::i18n::Language::En).expect("the demo");
        let material = Material::new(bundle.study, bundle.debriefs, Beside::default());
        let found = saturation(&material.cases);
        let page = more(&material, Marks::UNICODE, Locale::EN);
        let rows = page.blocks.iter().flat_map(|block| match block {
            Block::Table(_, rows) => &rows[..],
            _ => &[],
        });
        let themes: Vec<&Behind> =
            rows.filter_map(|row| row.behind.as_ref()).filter(|of| matches!(of, Behind::Theme(_))).collect();
        assert_eq!(themes.len() + found.once.len(), found.themes.len());
        for of in themes {
            let page =
                unwatched(|watch| behind::behind(of, &material, crate::domain::Scorer::Customer, Locale::EN, watch));
            let leads = |is: fn(&Behind) -> bool| {
                page.blocks.iter().any(|block| matches!(block, Block::Text(_, _, Some(to)) if is(to)))
            };
            assert!(
                leads(|to| matches!(to, Behind::Deal(_))) && leads(|to| matches!(to, Behind::Incident(..))),
                "{of:?}"
            );
        }
    }
}
