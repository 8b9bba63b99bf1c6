//! How alike the paths of the deals are, each with each.

use super::{Behind, Cell, Column, Material, Page, Row, Tone};
use crate::{
    analysis::answer::{Distances, Group, distances},
    i18n::{Locale, t},
    wording::tries,
};

/// So many deals stand each against each; of more only those that are nearest.
const SQUARE: usize = 16;
/// So many of the nearest.
const NEAREST: usize = 3;

/// The page of its own.
pub fn distances_page(material: &Material, locale: Locale) -> Page {
    let mut page = Page::default();
    add(&mut page, material, locale);
    page
}

/// Adds it to a page.
pub(super) fn add(page: &mut Page, material: &Material, locale: Locale) {
    page.heading(t!(locale, "study-distances"));
    let Some(found) = distances(&material.cases) else {
        page.text(t!(locale, "study-distances-none"), Tone::Dim);
        return;
    };
    let is_square = found.deals.len() <= SQUARE;
    page.text(t!(locale, "study-distances-how", square = if is_square { "yes" } else { "no" }), Tone::Dim);
    if let Some(grouping) = found.grouping {
        let share = locale.percent(grouping.share);
        let text = t!(locale, "study-distances-grouping", share = share, chance = tries(Some(grouping.p), locale));
        page.text(text, Tone::Plain);
    }
    let mut columns = vec![Column::text(t!(locale, "study-column-deal"))];
    if is_square {
        let numbers = (1..=found.deals.len()).map(|number| format!("{number:>4}")).collect::<String>();
        columns.push(Column::drawn(numbers));
    }
    columns.push(Column::text(t!(locale, "study-column-nearest")).spare(u8::from(is_square)));
    let rows = (0..found.deals.len()).map(|at| row(&found, at, is_square, material, locale));
    page.cut_table("distances", columns, rows.collect(), SQUARE, |count| t!(locale, "answers-and-more", count = count));
}

fn row(found: &Distances, at: usize, is_square: bool, material: &Material, locale: Locale) -> Row {
    let (deal, group) = found.deals[at];
    let numbered = |place: usize| {
        let name = material.name(found.deals[place].0);
        if is_square { format!("{} {name}", place + 1) } else { name }
    };
    let alike = |other: usize| ((1.0 - found.between(at, other)) * 100.0).round();
    let mut cells = vec![Cell::new(numbered(at), Tone::of(Some(group)))];
    if is_square {
        let figure = |other: usize| if other == at { "   ·".to_owned() } else { format!("{:>4}", alike(other)) };
        cells.push(Cell::plain((0..found.deals.len()).map(figure).collect::<String>()));
    }
    let shown = if is_square { 1 } else { NEAREST };
    let nearest = found.nearest(at).into_iter().take(shown);
    let told = nearest.map(|other| format!("{} {}", numbered(other), locale.percent(1.0 - found.between(at, other))));
    cells.push(Cell::plain(told.collect::<Vec<_>>().join(", ")));
    let is_forked = group == Group::NotWon && found.deals.iter().any(|(_, group)| *group == Group::Won);
    Row::new(cells, Some(if is_forked { Behind::Fork(deal) } else { Behind::Deal(deal) }))
}
