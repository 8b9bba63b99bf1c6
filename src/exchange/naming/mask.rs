//! Hidden names in typed texts, and what is put in their place.

use std::collections::HashSet;

use super::{Names, ordinary::is_everyday, words::pieces};
use crate::exchange::visible::visible;

/// What parts a genitive s from its word.
const APOSTROPHES: [char; 2] = ['\'', '\u{2019}'];

impl Names {
    /// A typed text with the hidden names in it replaced: "Keller calls" becomes "[plant manager] calls". Any word of a
    /// hidden name counts, with or without a genitive s, and rather one too many than one too few. Only where a surname
    /// is an everyday word when it is written small ("kein Termin frei") does it stay.
    pub(in crate::exchange) fn mask(&self, text: &str) -> String {
        self.mask_but(text, &HashSet::new())
    }

    /// The same, but for these words, in lower case: they name somebody who may be named here.
    pub(in crate::exchange) fn mask_but(&self, text: &str, named: &HashSet<String>) -> String {
        if self.by_word.is_empty() {
            return text.to_owned();
        }
        // What nobody sees could part a name.
        let text = &visible(text);
        let mut masked = String::with_capacity(text.len());
        // The person last replaced, and where in `masked` that replacement ends: first and last name become one.
        let mut last: Option<(usize, usize)> = None;
        for piece in pieces(text) {
            match self.hidden(piece).filter(|_| !named.contains(&piece.to_lowercase())) {
                Some((at, rest)) => {
                    match last {
                        Some((same, end)) if same == at && is_joint(&masked[end..]) => {
                            masked.truncate(end);
                        }
                        _ => {
                            let label = &self.people[at].label;
                            // "the buyer Wyss" is "the [buyer]", not "the buyer [buyer]".
                            masked.truncate(end_without(&masked, label));
                            masked += &format!("[{label}]");
                        }
                    }
                    last = Some((at, masked.len()));
                    // What stands for a name takes no German genitive s; the apostrophe marks it, as after "Wyss".
                    if !rest.is_empty() {
                        masked.push('\'');
                    }
                }
                // "someone at the customer's" is a genitive already.
                None if piece == "s" && ends_in_genitive(&masked) => {
                    masked.truncate(masked.trim_end_matches(APOSTROPHES).len());
                }
                None => masked += piece,
            }
        }
        masked
    }

    /// The hidden person whom a word names, and the genitive s that is left of the word.
    fn hidden<'a>(&self, word: &'a str) -> Option<(usize, &'a str)> {
        let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
        [word, stem].into_iter().find_map(|form| {
            let lower = form.to_lowercase();
            if is_everyday(&lower) && form.chars().all(|c| !c.is_uppercase()) {
                return None;
            }
            let at = *self.by_word.get(&lower)?;
            Some((at, &word[form.len()..]))
        })
    }
}

/// Where a text ends without the label, but for its number, that stands as its last words in whatever case; the space
/// before it stays.
fn end_without(text: &str, label: &str) -> usize {
    let (words, label) = (text.trim_end(), label.split(" (").next().unwrap_or_default().to_lowercase());
    let letters = label.chars().count();
    let start = letters.checked_sub(1).and_then(|last| words.char_indices().rev().nth(last)).map(|(at, _)| at);
    let begins = |start: &usize| words[..*start].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let is_said = |start: &usize| words[*start..].to_lowercase() == label && begins(start);
    start.filter(is_said).unwrap_or(text.len())
}

/// Whether the text so far ends in a placeholder that is a genitive by itself, and an apostrophe.
fn ends_in_genitive(text: &str) -> bool {
    let before = text.trim_end_matches(APOSTROPHES);
    let label = before.strip_suffix(']').filter(|_| before.len() < text.len()).unwrap_or_default();
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || "() ".contains(c));
    label.strip_suffix('s').is_some_and(|stem| stem.ends_with(APOSTROPHES))
}

/// Whether what lies between two words lets them be one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || c == '-' || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{BuyingRole, BuyingRoles, Consent, Deal, Debrief, Participant, Side},
        exchange::naming::{Everybody, Naming},
        i18n::Locale,
    };

    fn names(naming: Naming) -> Names {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let mut add = |name: &str, job: &str, consent| {
            let mut person = Participant::new(debrief.deal.id, name, Side::Customer);
            person.job = job.into();
            person.consent = consent;
            debrief.participants.push(person);
        };
        add("Erika Keller-Moser", "plant manager", Some(Consent::Anonymous));
        add("Thomas von Huber", "managing director", Some(Consent::Internal));
        add("Jonas Wyss", "buyer", Some(Consent::Attributable));
        add("kim", "", None);
        add("Moritz", "plant manager", None);
        debrief.participants[1].buying_roles = BuyingRoles::from_iter([BuyingRole::Decider]);
        Names::new(&debrief, &Everybody::default(), Locale::EN, naming)
    }

    #[test]
    fn hidden_names_are_found_in_any_text() {
        let names = names(Naming::Agreed);
        for (typed, shown) in [
            ("Keller calls Wyss", "[plant manager (1)] calls Wyss"),
            ("Kel\u{AD}ler and Kel\u{200D}ler call Wyss", "[plant manager (1)] and [plant manager (1)] call Wyss"),
            ("Erika Keller-Moser calls", "[plant manager (1)] calls"),
            ("The Plant manager Keller calls", "The [plant manager (1)] calls"),
            ("our implant manager Keller, Keller", "our implant manager [plant manager (1)], [plant manager (1)]"),
            ("KELLER's plan, Hubers Plan", "[plant manager (1)]'s plan, [decider]' Plan"),
            ("an Kellers Tisch, Erika Kellers", "an [plant manager (1)]' Tisch, [plant manager (1)]'"),
            ("Kim's plan, Kim\u{2019}s plan", "[someone at the customer's] plan, [someone at the customer's] plan"),
            ("Thomas von Huber von Bern", "[decider] von [decider] von Bern"),
            ("Kellermann and Moritz", "Kellermann and [plant manager (2)]"),
            ("Kim nods", "[someone at the customer's] nods"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
    }

    #[test]
    fn a_body_stays_in_the_text_and_a_person_beside_it_goes() {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let add = |name: &str, job: &str| Participant { job: job.into(), ..Participant::new(id, name, Side::Customer) };
        debrief.participants = vec![
            add("Board", ""),
            add("Huber (board)", "chairman"),
            add("Nadine Frei", "marketing"),
            add("Josef Prüfer", "quality"),
        ];
        debrief.levers =
            vec![crate::domain::Lever { owner_person: "Peter Zaugg".into(), ..crate::domain::Lever::new(None, "") }];
        let names = Names::new(&debrief, &Everybody::default(), Locale::EN, Naming::Nobody);
        for (typed, shown) in [
            ("Nobody explains that to a roofer on the board.", "Nobody explains that to a roofer on the board."),
            ("The Board's vote, Huber's no", "The Board's vote, [chairman]'s no"),
            ("Josef Prüfer and Prüfer", "[quality] and [quality]"),
            ("Huber\u{2019}s plan", "[chairman]\u{2019}s plan"),
            ("Frei hat einen Tag frei, huber auch", "[marketing] hat einen Tag frei, [chairman] auch"),
            ("Peter Zaugg and Zaugg", "[one of us] and [one of us]"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
        assert_eq!(names.label(debrief.participants[0].id), "Board");
    }

    #[test]
    fn the_house_sees_names_and_outsiders_none() {
        assert_eq!(names(Naming::Everybody).mask("Keller calls Wyss"), "Keller calls Wyss");
        assert_eq!(names(Naming::Nobody).mask("Keller calls Wyss"), "[plant manager (1)] calls [buyer]");
    }
}
