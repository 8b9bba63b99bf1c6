//! The names of companies in texts: they stand there though a person is called like a part of them ("Huber Maschinen").

use std::collections::{HashMap, HashSet};

use super::{
    Names,
    words::{is_word, pieces, spelt, words},
};
use crate::domain::Deal;

/// What follows the name of a company and is often left out.
const LEGAL_FORMS: &[&str] = &[
    "ab", "ag", "bv", "co", "corp", "eg", "gmbh", "inc", "kg", "llc", "ltd", "nv", "ohg", "plc", "sa", "sarl", "se",
    "spa", "srl",
];

/// The companies that a workbook knows.
#[derive(Default)]
pub(super) struct Companies {
    /// The names of several words, as [`spelt`] writes them, by their first word. A name of one word cannot be told from the
    /// person's.
    by_first: HashMap<String, Vec<Vec<String>>>,
    /// The words of the name of each who won a deal, by every one of them.
    winners: HashMap<String, Vec<Vec<String>>>,
}

impl Companies {
    /// The customers of these deals and who won them.
    pub(super) fn of<'a>(deals: impl IntoIterator<Item = &'a Deal>) -> Self {
        let mut companies = Self::default();
        let mut known: HashSet<&str> = HashSet::new();
        for deal in deals {
            companies.add(&deal.customer);
            companies.add(&deal.winner);
            if known.insert(&deal.winner) {
                let all = words(&deal.winner);
                for word in &all {
                    companies.winners.entry(word.clone()).or_default().push(all.clone());
                }
            }
        }
        companies
    }

    fn add(&mut self, name: &str) {
        let mut words: Vec<String> = pieces(name).filter(|piece| is_word(piece)).map(spelt).collect();
        while words.len() > 1 {
            let all = self.by_first.entry(words[0].clone()).or_default();
            if !all.contains(&words) {
                all.push(words.clone());
            }
            if !words.pop().is_some_and(|last| LEGAL_FORMS.contains(&last.as_str())) {
                break;
            }
        }
    }

    /// Whether a name is that of a company which won a deal, or a part of it.
    pub(super) fn has_winner(&self, name: &str) -> bool {
        let words = words(name);
        let winners = words.first().and_then(|first| self.winners.get(first));
        winners.is_some_and(|winners| winners.iter().any(|winner| words.iter().all(|word| winner.contains(word))))
    }
}

impl Names {
    /// How many pieces the name of a company has that stands at the beginning of these, where at least one of its words is
    /// nobody's.
    pub(super) fn company(&self, pieces: &[&str]) -> Option<usize> {
        let first = pieces.first().filter(|piece| is_word(piece))?;
        let all = self.companies.by_first.get(&spelt(first))?.iter();
        let meant = all.filter(|words| words.iter().any(|word| !self.by_word.contains_key(word)));
        meant.filter_map(|words| extent(words, pieces)).max()
    }
}

/// How many of these pieces are the words of a name, one after the other.
fn extent(words: &[String], pieces: &[&str]) -> Option<usize> {
    let mut at = 0;
    for (index, word) in words.iter().enumerate() {
        if index > 0 && !is_word(pieces.get(at)?) {
            let is_within = |c: char| c == ' ' || "&.+-/'\u{2019}".contains(c);
            // A stop ends a sentence, unless it ends something short.
            let is_short = words[index - 1].len() < 4 || !pieces[at].contains('.');
            at += usize::from(is_short && pieces[at].chars().all(is_within));
        }
        let piece = pieces.get(at).filter(|piece| is_word(piece))?;
        if spelt(piece) != *word {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use crate::{
        domain::{Deal, Debrief, Participant, Side},
        exchange::naming::{Disguise, Everybody, Names, Naming},
        i18n::Locale,
    };

    fn debrief(customer: &str, winner: &str, person: &str) -> (Debrief, Everybody) {
        let mut deal = Deal::new(customer, "Line");
        deal.winner = winner.into();
        let mut debrief = Debrief::new(deal);
        debrief.participants =
            vec![Participant { job: "x".into(), ..Participant::new(debrief.deal.id, person, Side::Customer) }];
        let other = Deal::new("Gebrüder Huber & Co. KG", "Press");
        let everybody = Everybody {
            deals: vec![debrief.deal.clone(), other],
            people: debrief.participants.clone(),
            colleagues: Vec::new(),
        };
        (debrief, everybody)
    }

    #[test]
    fn a_company_called_like_somebody_stays_named_in_its_field() {
        for (customer, person) in
            [("Keller AG", "Erika Keller"), ("Keller", "Erika Keller"), ("Eva Keller", "Eva Keller")]
        {
            let (debrief, everybody) = debrief(customer, "Keller Drives Ltd", person);
            let told = Disguise::new(Naming::Agreed, &everybody).debrief(&debrief).deal;
            assert_eq!((told.customer.as_str(), told.winner.as_str()), (customer, "Keller Drives Ltd"));
        }
    }

    #[test]
    fn a_company_called_like_somebody_stays_named_in_texts_and_the_person_does_not() {
        let (debrief, everybody) = debrief("Huber Maschinen AG", "Huber", "Peter Huber");
        let names = Names::new(&debrief, &everybody, Locale::EN, Naming::Nobody);
        for (typed, shown) in [
            ("Huber Maschinen asks, Huber not", "Huber Maschinen asks, [x] not"),
            ("HUBER MASCHINEN AG's plan and Peter Huber", "HUBER MASCHINEN AG's plan and [x]"),
            ("Gebrueder Huber & Co KG, Gebrüder Huber", "Gebrueder Huber & Co KG, Gebrüder Huber"),
            ("Maschinen: Huber. Maschinen, Huber, Maschinen", "Maschinen: [x]. Maschinen, [x], Maschinen"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
        let told = Disguise::new(Naming::Agreed, &everybody);
        assert_eq!(told.text("Gebrüder Huber KG"), "Gebrüder Huber KG");
    }

    #[test]
    fn a_company_that_is_called_like_a_person_and_nothing_else_is_found_nowhere_but_in_its_field() {
        let (debrief, everybody) = debrief("Peter Huber AG", "", "Peter Huber");
        let names = Names::new(&debrief, &everybody, Locale::EN, Naming::Nobody);
        assert_eq!(names.mask("Peter Huber calls Peter Huber AG"), "[x] calls Peter Huber AG");
    }
}
