//! The slides of a study.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{LINES, PARTS, listed, parted, shortened, slide};
use crate::{
    arrange::Arrange,
    domain::{Debrief, Id, Incident, IncidentKind, Lever, Side},
    exchange::report::{escape::inline, page::closed, study},
    i18n::{Locale, t},
    study::{Behind, Block, Column, Material, Page, Part, Row, RowKind, Tone},
    work::{Cancelled, Watch},
};

/// So many deals of a study have a slide of their own: a talk tells a few, and the report all.
const DEALS: usize = 6;
/// So many incidents of each kind are told.
const INCIDENTS: usize = 3;

/// The outline: what the study's screens show, the strongest incidents and the levers. For the house, as long as it is
/// wanted.
pub(in crate::exchange::report) fn of_study(
    material: &Material,
    locale: Locale,
    watch: &Watch,
) -> Result<String, Cancelled> {
    let mut slides = vec![opening(material, locale)];
    for part in study::parts(material, locale, watch)? {
        slides.extend(of_page(&part.heading, &part.page, part.kind, locale));
    }
    slides.extend(slide(&t!(locale, "report-incidents-heading"), &incidents(material, locale)));
    slides.extend(slide(&t!(locale, "report-levers-heading"), &levers(material, locale)));
    Ok(slides.join("\n\n") + "\n")
}

fn opening(material: &Material, locale: Locale) -> String {
    let figures = material.figures(locale);
    let question = inline(&material.study.question);
    let lines: Vec<String> = [question, figures].into_iter().filter(|line| !line.is_empty()).collect();
    format!("# {}\n\n{}", inline(&material.study.name), listed(&lines))
}

/// What stands under one heading.
struct Section {
    heading: String,
    lines: Vec<String>,
    is_of_deal: bool,
}

/// Slides for each heading of the page, without what only explains how to read it. Of many deals only the first are told.
fn of_page(name: &str, page: &Page, part: Part, locale: Locale) -> Vec<String> {
    let sections = sections(name, page, part);
    let left_out = sections.iter().filter(|section| section.is_of_deal).count().saturating_sub(DEALS);
    let (mut deals, mut slides) = (0, vec![]);
    for section in sections {
        deals += usize::from(section.is_of_deal);
        if section.is_of_deal && deals > DEALS {
            continue;
        }
        let more = (section.is_of_deal && deals == DEALS && left_out > 0)
            .then(|| t!(locale, "slides-more-deals", count = left_out));
        let mut lines = shortened(section.lines, PARTS * LINES - usize::from(more.is_some()), locale);
        lines.extend(more);
        slides.extend(parted(&section.heading, &lines));
    }
    slides
}

fn sections(name: &str, page: &Page, part: Part) -> Vec<Section> {
    let of = |heading, is_of_deal| Section { heading, lines: vec![], is_of_deal };
    let mut found = vec![];
    let mut section = of(name.to_owned(), false);
    for block in &page.blocks {
        match block {
            Block::Heading(text) => {
                found.push(std::mem::replace(&mut section, of(format!("{name}: {}", inline(text)), false)));
            }
            Block::Text(_, Tone::Dim, _) => {}
            // What is said of a deal has a slide of its own.
            Block::Text(deal, _, Some(Behind::Deal(_))) => {
                found.push(std::mem::replace(&mut section, of(inline(deal), true)));
            }
            Block::Text(text, Tone::Strong, _) => section.lines.push(format!("**{}**", inline(text))),
            Block::Text(text, _, _) => section.lines.push(inline(text)),
            Block::Table(columns, rows) => section.lines.extend(of_table(columns, told(rows, part))),
        }
    }
    found.push(section);
    // A deal of which nothing is said has none.
    found.retain(|section| !section.lines.is_empty());
    found
}

/// The rows that are told: of the checklist those above the noise floor, of the paths all, of the others none.
fn told(rows: &[Row], part: Part) -> &[Row] {
    match part {
        Part::Board | Part::More => &[],
        Part::Checklist => {
            let floor = rows.iter().position(|row| row.kind == RowKind::Across);
            &rows[..floor.unwrap_or(rows.len())]
        }
        Part::Paths => rows,
    }
}

fn of_table(columns: &[Column], rows: &[Row]) -> Vec<String> {
    // Each against each is read on paper.
    if !columns.iter().any(|column| column.is_number) {
        return vec![];
    }
    let is_told = |row: &&Row| row.kind == RowKind::Item && !matches!(row.behind, Some(Behind::Succession(..)));
    let line = |row: &Row| {
        let cells = row.cells.iter().zip(columns);
        let figures = cells.filter(|(cell, column)| column.is_number && cell.text != "·");
        let figures: Vec<String> =
            figures.map(|(cell, column)| format!("{} {}", inline(&column.head), cell.text)).collect();
        let name = row.cells.first().map(|cell| inline(&cell.text)).unwrap_or_default();
        format!("{name}: {}", figures.join(" · "))
    };
    rows.iter().filter(is_told).map(line).collect()
}

/// The strongest delights and annoyances of the deals' customers, with the words that were used.
fn incidents(material: &Material, locale: Locale) -> Vec<String> {
    let all: Vec<(&Debrief, &Incident)> = material
        .debriefs
        .iter()
        .flat_map(|debrief| debrief.incidents.iter().map(move |incident| (debrief, incident)))
        .filter(|(_, incident)| incident.felt_by == Side::Customer)
        .collect();
    let of = |kind: IncidentKind| {
        let mut found: Vec<_> = all.iter().filter(|(_, incident)| incident.kind == kind).collect();
        found.arrange_by_key(|(_, incident)| (Reverse(incident.strength.get()), incident.quote.trim().is_empty()));
        found.into_iter().take(INCIDENTS).map(|(debrief, incident)| felt(debrief, incident, locale)).collect::<Vec<_>>()
    };
    [of(IncidentKind::Delighted), of(IncidentKind::Annoyed)].concat()
}

fn felt(debrief: &Debrief, incident: &Incident, locale: Locale) -> String {
    let (kind, customer) = (locale.label(incident.kind), inline(&debrief.deal.customer));
    let words = inline(incident.quote.trim_matches(|c: char| c.is_whitespace() || "\"“”„«»".contains(c)));
    let words = if words.is_empty() { words } else { format!(" *{}*", t!(locale, "report-quote", text = words)) };
    format!("**{customer}, {kind}:** {}{words}", closed(inline(&incident.what)))
}

/// The levers with how many of the study's deals each rests on, the best supported first.
fn levers(material: &Material, locale: Locale) -> Vec<String> {
    let mut found: BTreeMap<Id<Lever>, (&Lever, usize)> = BTreeMap::new();
    for debrief in material.debriefs.iter() {
        for lever in &debrief.levers {
            found.entry(lever.id).or_insert((lever, 0)).1 += 1;
        }
    }
    let mut found: Vec<(&Lever, usize)> = found.into_values().collect();
    found.arrange_by_key(|(_, deals)| Reverse(*deals));
    let line = |(lever, deals): (&Lever, usize)| {
        let mut title = inline(&lever.title);
        if title.is_empty() {
            title = t!(locale, "report-untitled-lever");
        }
        let mut facts = vec![locale.label(lever.state)];
        facts.extend(lever.owner.map(|owner| locale.label(owner)));
        facts.push(t!(locale, "slides-lever-deals", count = deals));
        let change = inline(&lever.change);
        let change = if change.is_empty() { change } else { format!(" {}", closed(change)) };
        format!("**{title}** ({}).{change}", facts.join(", "))
    };
    found.into_iter().take(LINES).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_many_more_deals_there_are_is_said_however_much_the_last_one_tells() {
        let deal = |_| {
            let deal = Block::Text("Customer".to_owned(), Tone::Strong, Some(Behind::Deal(Id::new())));
            let said = |at| Block::Text(format!("said {at}"), Tone::Plain, None);
            [deal].into_iter().chain((0..20).map(said))
        };
        let mut page = Page::default();
        page.blocks = (0..DEALS + 3).flat_map(deal).collect();
        let slides = of_page("Paths", &page, Part::Paths, Locale::EN);
        assert_eq!(slides.len(), DEALS * PARTS, "{slides:#?}");
        assert!(slides.last().is_some_and(|last| last.contains("3 more deals.")), "{slides:#?}");
        assert_eq!(slides.iter().filter(|slide| slide.contains("more deals.")).count(), 1);
        let lines = |slide: &String| slide.lines().filter(|line| line.starts_with("- ")).count();
        assert!(slides.iter().all(|slide| lines(slide) <= LINES), "{slides:#?}");
    }
}
