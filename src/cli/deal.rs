//! Which deal somebody means: by its id, the beginning or the end of it, or by words that fit one deal only.

use super::{fault::Fault, output::harmless};
use crate::{
    capture::fold,
    domain::{Deal, Id},
    i18n::Locale,
    store::{DealQuery, Workbook},
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
    Deals::read(workbook)?.find(&words.join(" "), locale)
}

/// All deals of a workbook, read once for however many are looked for.
pub(super) struct Deals(Vec<Named>);

impl Deals {
    /// The deals, also those put away.
    pub(super) fn read(workbook: &Workbook) -> Result<Self, Fault> {
        let rows = workbook.deals(&DealQuery { archived: true, study: None })?;
        Ok(Self(rows.into_iter().map(|row| Named::new(row.deal)).collect()))
    }

    /// The one deal that the words mean.
    pub(super) fn find(&self, said: &str, locale: Locale) -> Result<Deal, Fault> {
        let wanted = Wanted::new(said);
        let fits: Vec<(&Named, Fit)> = self.0.iter().map(|named| (named, named.fit(&wanted))).collect();
        let best = fits.iter().map(|(_, fit)| *fit).max().unwrap_or(Fit::No);
        let mut fitting = fits.into_iter().filter(|(_, fit)| *fit > Fit::No && *fit == best).map(|(named, _)| named);
        match (fitting.next(), fitting.next()) {
            (None, _) => Err(Fault::NoDeal(said.to_owned())),
            (Some(one), None) => Ok(one.deal.clone()),
            (Some(one), Some(other)) => {
                let all = [one, other].into_iter().chain(fitting);
                Err(Fault::SeveralDeals(said.to_owned(), all.map(|named| candidate(&named.deal, locale)).collect()))
            }
        }
    }
}

/// How well a deal fits what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Partly,
    Exact,
}

/// What was said, ready to be compared.
struct Wanted {
    /// As a part of an id is written.
    part: String,
    /// The folded words, a space between each.
    words: String,
}

impl Wanted {
    fn new(said: &str) -> Self {
        let words = fold(said).split_whitespace().collect::<Vec<_>>().join(" ");
        Self { part: said.trim().to_ascii_lowercase(), words }
    }
}

/// A deal and its names, ready to be compared.
struct Named {
    deal: Deal,
    id: String,
    customer: String,
    title: String,
}

impl Named {
    fn new(deal: Deal) -> Self {
        let (customer, title) = (fold(&deal.customer), fold(&deal.title));
        Self { id: deal.id.to_string(), customer, title, deal }
    }

    fn fit(&self, Wanted { part, words }: &Wanted) -> Fit {
        let is_name = || *words == self.customer || *words == self.title || self.is_both(words);
        if self.id == *part || (!words.is_empty() && is_name()) {
            return Fit::Exact;
        }
        let is_part = part.len() >= SHORTEST_PART && (self.id.starts_with(part) || self.id.ends_with(part));
        let has = |word: &str| self.customer.contains(word) || self.title.contains(word);
        let has_words = !words.is_empty() && words.split(' ').all(has);
        if is_part || has_words { Fit::Partly } else { Fit::No }
    }

    /// Whether these are the customer's words and then the title's.
    fn is_both(&self, words: &str) -> bool {
        let title = words.strip_prefix(&self.customer).and_then(|rest| rest.strip_prefix(' '));
        title.is_some_and(|title| title == self.title)
    }
}

fn candidate(deal: &Deal, locale: Locale) -> String {
    let when = deal.decided_on.map(|date| locale.date(date)).unwrap_or_default();
    let words = [harmless(&deal.customer), harmless(&deal.title), locale.label(deal.outcome), when];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    format!("  {}  {}", short_id(deal.id), words.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deal_is_known_by_id_parts_of_it_and_words() {
        let named = Named::new(Deal::new("Hofstetter Kunststoff AG", "Grösse 3"));
        let fit = |said: &str| named.fit(&Wanted::new(said));
        let id = named.id.clone();
        assert_eq!(fit(&id), Fit::Exact);
        assert_eq!(fit(&id[..13].to_uppercase()), Fit::Partly);
        assert_eq!(fit(&short_id(named.deal.id)), Fit::Partly);
        assert_eq!(fit(&id[..3]), Fit::No);
        assert_eq!(fit("3 hofst"), Fit::Partly);
        assert_eq!(fit("GROSSE"), Fit::Partly);
        assert_eq!(fit("hofstetter  kunststoff ag"), Fit::Exact);
        assert_eq!(fit("hofstetter  kunststoff ag grösse 3"), Fit::Exact);
        assert_eq!(fit("hofstetter nordplast"), Fit::No);
        assert_eq!(fit(" "), Fit::No);
    }
}
