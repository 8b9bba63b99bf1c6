//! Which deal somebody means: by its id, the beginning or the end of it, or by words that fit one deal only.

use super::{fault::Fault, output::clean};
use crate::{
    capture::fold,
    domain::{Deal, Id},
    i18n::Locale,
    store::{DealQuery, DealRow, Workbook},
};

/// So many characters of an id are enough to be taken for a part of one.
const SHORTEST_PART: usize = 4;

/// So many characters at the end of an id tell deals apart: the beginning of an id is the time at which it was made,
/// the same for all deals that came in together.
const SHORT_ID: usize = 8;

/// The short form of an id.
pub(super) fn short_id(id: Id<Deal>) -> String {
    let text = id.to_string();
    text[text.len() - SHORT_ID..].to_owned()
}

/// The one deal that the words mean.
pub(super) fn find(workbook: &Workbook, words: &[String], locale: Locale) -> Result<Deal, Fault> {
    let said = words.join(" ");
    let mut fitting: Vec<DealRow> = workbook.deals(&DealQuery { archived: true, study: None })?;
    fitting.retain(|row| fit(&row.deal, &said) > Fit::No);
    let best = fitting.iter().map(|row| fit(&row.deal, &said)).max().unwrap_or(Fit::No);
    if best == Fit::Exact {
        fitting.retain(|row| fit(&row.deal, &said) == Fit::Exact);
    }
    match fitting.len() {
        0 => Err(Fault::NoDeal(said)),
        1 => Ok(fitting.swap_remove(0).deal),
        _ => Err(Fault::SeveralDeals(said, fitting.iter().map(|row| candidate(&row.deal, locale)).collect())),
    }
}

/// How well a deal fits what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Partly,
    Exact,
}

fn fit(deal: &Deal, said: &str) -> Fit {
    let id = deal.id.to_string();
    let part = said.trim().to_ascii_lowercase();
    if id == part {
        return Fit::Exact;
    }
    let said = fold(said);
    let said: Vec<&str> = said.split_whitespace().collect();
    let (customer, title) = (fold(&deal.customer), fold(&deal.title));
    let joined = said.join(" ");
    if !said.is_empty() && [&customer, &title, &format!("{customer} {title}")].into_iter().any(|text| *text == joined) {
        return Fit::Exact;
    }
    let is_part = part.len() >= SHORTEST_PART && (id.starts_with(&part) || id.ends_with(&part));
    let has_words = !said.is_empty() && said.iter().all(|word| customer.contains(word) || title.contains(word));
    if is_part || has_words { Fit::Partly } else { Fit::No }
}

fn candidate(deal: &Deal, locale: Locale) -> String {
    let when = deal.decided_on.map(|date| locale.date(date)).unwrap_or_default();
    let words = [clean(&deal.customer), clean(&deal.title), locale.label(deal.outcome), when];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    format!("  {}  {}", short_id(deal.id), words.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deal_is_known_by_id_parts_of_it_and_words() {
        let deal = Deal::new("Hofstetter Kunststoff AG", "Grösse 3");
        let id = deal.id.to_string();
        assert_eq!(fit(&deal, &id), Fit::Exact);
        assert_eq!(fit(&deal, &id[..13].to_uppercase()), Fit::Partly);
        assert_eq!(fit(&deal, &short_id(deal.id)), Fit::Partly);
        assert_eq!(fit(&deal, &id[..3]), Fit::No);
        assert_eq!(fit(&deal, "3 hofst"), Fit::Partly);
        assert_eq!(fit(&deal, "GROSSE"), Fit::Partly);
        assert_eq!(fit(&deal, "hofstetter  kunststoff ag"), Fit::Exact);
        assert_eq!(fit(&deal, "hofstetter nordplast"), Fit::No);
        assert_eq!(fit(&deal, " "), Fit::No);
    }
}
