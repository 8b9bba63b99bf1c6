//! Hidden names in typed texts, and what is put in their place.

use std::collections::HashSet;

use super::{
    Names,
    address::{without_numbers, without_owners},
    run::Run,
    words::{APOSTROPHES, is_word},
};
use crate::exchange::visible::visible;

impl Names {
    /// A typed text with the hidden names in it replaced: "Keller calls" becomes "[plant manager] calls". Any word of a
    /// hidden name counts, with or without a genitive s, and rather one too many than one too few. Only where a surname
    /// is an everyday word when it is written small ("kein Termin frei") does it stay. A word that several people bear
    /// becomes nobody's in particular ("[one of us]"), the whole name that of its bearer.
    pub(in crate::exchange) fn mask(&self, text: &str) -> String {
        self.mask_but(text, &HashSet::new())
    }

    /// The same, but for these words, as [`spelt`](super::words::spelt) writes them: they name somebody who may be named here.
    pub(in crate::exchange) fn mask_but(&self, text: &str, named: &HashSet<String>) -> String {
        if !self.are_addresses_hidden {
            return text.to_owned();
        }
        // What nobody sees could part a name.
        let text = &without_numbers(&without_owners(&visible(text)));
        let pieces = self.cut(text);
        let mut masked = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            if let Some(len) = self.company(&pieces[at..]) {
                masked.extend(pieces[at..at + len].iter().copied());
                at += len;
                continue;
            }
            let is_name = |run: &Run| !matches!(&run.words[..], [word] if self.is_date(&pieces, at, word));
            let run = self.run(&pieces[at..]).filter(is_name);
            let len = run.as_ref().map_or(1, |run| run.len);
            match run.and_then(|run| {
                Some((run.label.filter(|_| !run.words.iter().all(|word| named.contains(word)))?, run.genitive))
            }) {
                Some((label, genitive)) => {
                    // Of "MKeller" the letter is part of the name, whoever it is.
                    if at > 0 && is_word(pieces[at - 1]) && pieces[at - 1].chars().count() == 1 {
                        masked.pop();
                    }
                    let after = pieces.get(at + len).copied().unwrap_or_default();
                    if put(&mut masked, &label, genitive, pieces[at + len - 1], after) {
                        at += 1;
                    }
                }
                // "someone at the customer's" is a genitive already.
                None if *piece == "s" && ends_in_genitive(&masked) => {
                    masked.truncate(masked.trim_end_matches(APOSTROPHES).len());
                }
                None => masked.extend(pieces[at..at + len].iter().copied()),
            }
            at += len;
        }
        masked
    }
}

/// Puts what stands for a name, with the genitive that the name has. Answers whether that took in what lies after it.
fn put(masked: &mut String, label: &str, genitive: &str, name: &str, after: &str) -> bool {
    // "the buyer Wyss" is "the [buyer]", not "the buyer [buyer]".
    masked.truncate(end_without(masked, label));
    let is_quoted = masked.ends_with(APOSTROPHES);
    *masked += &format!("[{label}]");
    // The mark parts what stands for a name from its ending, in German as in English. "Someone at the customer's" is a
    // genitive already.
    if !genitive.is_empty() && !is_genitive(label) {
        *masked += "'s";
    }
    // Of "Jonas' plan" the s has gone with the name; in "'Jonas' he says" a quotation ends.
    let is_marked = genitive.is_empty() && is_hissing(name) && is_bare_mark(after) && !is_quoted;
    if is_marked {
        *masked += if is_genitive(label) { " " } else { "'s " };
    }
    is_marked
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
    before.len() < text.len() && before.strip_suffix(']').is_some_and(is_genitive)
}

/// Whether what stands for a name is a genitive by itself, but for its number.
fn is_genitive(label: &str) -> bool {
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || "() ".contains(c));
    label.strip_suffix('s').is_some_and(|stem| stem.ends_with(APOSTROPHES))
}

/// Whether a name takes a mark for a genitive s.
fn is_hissing(name: &str) -> bool {
    name.to_lowercase().ends_with(['s', 'x', 'z', 'ß'])
}

/// Whether what lies between two words is an apostrophe and a space.
fn is_bare_mark(between: &str) -> bool {
    between.strip_suffix(' ').is_some_and(|mark| mark.chars().count() == 1 && mark.ends_with(APOSTROPHES))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        domain::{BuyingRole, BuyingRoles, Consent, Deal, Debrief, Participant, Side},
        exchange::naming::{Everybody, Naming, forms::loose},
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
            ("KELLER's plan, Hubers Plan", "[plant manager (1)]'s plan, [decider]'s Plan"),
            ("an Kellers Tisch, Erika Kellers", "an [plant manager (1)]'s Tisch, [plant manager (1)]'s"),
            ("Kim's plan, Kim\u{2019}s plan", "[someone at the customer's] plan, [someone at the customer's] plan"),
            ("Thomas von Huber von Bern", "[decider] von Bern"),
            ("Kellermann and Moritz", "Kellermann and [plant manager (2)]"),
            ("ekellermoser@x.ch mails Wyss", "…@x.ch mails Wyss"),
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

    /// Two of ours share a family name, and so do two of the customer's, of whom one agreed to be named.
    fn namesakes(naming: Naming) -> Names {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let add = |name: &str, job: &str, side| Participant { job: job.into(), ..Participant::new(id, name, side) };
        debrief.participants = vec![
            add("Sandra Meier", "seller", Side::Vendor),
            add("Urs Meier", "engineer", Side::Vendor),
            Participant { consent: Some(Consent::Attributable), ..add("Anna Wyss", "buyer", Side::Customer) },
            add("Beat Wyss", "foreman", Side::Customer),
            add("Jürg Müller", "planner", Side::Customer),
            add("Martin Keller", "chief", Side::Customer),
            add("Eva Schön", "", Side::Partner),
            add("Urs Graf", "clerk", Side::Customer),
            add("Rita Großmann", "lawyer", Side::Other),
        ];
        let lever =
            |name: &str| crate::domain::Lever { owner_person: name.into(), ..crate::domain::Lever::new(None, "") };
        debrief.levers = vec![lever("Peter Graf")];
        Names::new(&debrief, &Everybody::default(), Locale::EN, naming)
    }

    #[test]
    fn a_whole_name_is_its_bearers_and_a_shared_word_nobodys() {
        let names = namesakes(Naming::Agreed);
        for (typed, shown) in [
            ("Sandra Meier and Urs Meier", "[seller] and [engineer]"),
            ("Meier Urs, S. Meier's plan, UMeier", "[engineer], [seller]'s plan, [engineer]"),
            ("Meier calls; Meiers Plan", "[one of us] calls; [one of us]'s Plan"),
            ("Sandra calls Urs", "[seller] calls [one of us / someone at the customer's]"),
            ("Anna Wyss and Beat Wyss", "Anna Wyss and [foreman]"),
            ("Wyss calls, Anna too", "[someone at the customer's] calls, Anna too"),
            ("Peter Graf and Graf", "[one of us] and [clerk]"),
            ("Hans Meier", "Hans [one of us]"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
        assert_eq!(namesakes(Naming::Nobody).mask("Wyss, Anna Wyss"), "[someone at the customer's], [buyer]");
    }

    #[test]
    fn a_name_is_found_however_it_is_spelt() {
        let names = namesakes(Naming::Agreed);
        for (typed, shown) in [
            ("Mueller, MUELLERS Plan, Juerg Mu\u{308}ller", "[planner], [planner]'s Plan, [planner]"),
            ("Eva Schoen", "[someone at a partner's]"),
            ("Grossmann", "[lawyer]"),
            ("Muller fragt", "[planner] fragt"),
            ("MKeller, M.Keller, M. Kellers Plan", "[chief], [chief], [chief]'s Plan"),
            ("XKeller, MartinKeller", "[chief], [chief]"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
        for plain in
            ["schon. A machine: As we said", "Schon da, ein Weinkeller, mkellern, McDonald, iPhone, M. und U. und S."]
        {
            assert_eq!(names.mask(plain), plain);
        }
        assert_eq!(names.mask("A Keller machine"), "A [chief] machine");
    }

    #[test]
    fn a_genitive_and_a_name_with_a_mark_in_it_read_as_one() {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let add = |name: &str, job: &str| Participant { job: job.into(), ..Participant::new(id, name, Side::Customer) };
        debrief.participants = vec![
            add("Rita D'Angelo", "buyer"),
            add("Jonas Vogt", "planner"),
            add("Paola Dell'Acqua", "clerk"),
            add("Peter Von Arx", "chief"),
            add("Dr. Karin Vogler", "judge"),
            add("Kim Lee", ""),
        ];
        let names = Names::new(&debrief, &Everybody::default(), Locale::EN, Naming::Nobody);
        for (typed, shown) in [
            ("Rita D'Angelo, d'Angelo, D\u{2019}Angelo, Angelo", "[buyer], [buyer], [buyer], [buyer]"),
            ("Rita d'Angelo's plan, D'Angelos Frage", "[buyer]'s plan, [buyer]'s Frage"),
            ("ritadangelo and Paola Dell'Acqua, Dell'Acqua", "[buyer] and [clerk], [clerk]"),
            ("Vogts Frage, Jonas' Frage, 'Jonas' sagt er", "[planner]'s Frage, [planner]'s Frage, '[planner]' sagt er"),
            ("Kims plan, Kim's plan", "[someone at the customer's] plan, [someone at the customer's] plan"),
            ("Peter von Arx von Bern, die Offerte von Urs", "[chief] von Bern, die Offerte von Urs"),
            ("Dr. Vogler fragt Dr. Meier", "Dr. [judge] fragt Dr. Meier"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
    }

    proptest! {
        #[test]
        fn no_word_that_is_no_name_is_replaced(
            names in prop::collection::vec("[AOUMÄÖÜ][aoumsäöüß]{1,3}( [AOUMÄÖÜ][aoumsäöüß]{1,3})?", 1..4),
            words in prop::collection::vec("[aoumsäöüßAOUMÄÖÜ]?[aoumsäöüß]{1,5}", 0..12),
        ) {
            // How somebody is addressed is no part of the name.
            prop_assume!(!names.iter().flat_map(|name| name.split(' ')).any(|word| word == "Ms"));
            let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
            let id = debrief.deal.id;
            debrief.participants = names.iter().map(|name| Participant::new(id, name, Side::Customer)).collect();
            let masks = Names::new(&debrief, &Everybody::default(), Locale::EN, Naming::Nobody);
            let plain = |word: &str| {
                let pairs = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")];
                pairs.iter().fold(word.to_lowercase(), |word, (short, long)| word.replace(short, long))
            };
            let parts: Vec<String> = names.iter().flat_map(|name| name.split(' ')).map(plain).collect();
            let glued = |name: &String| {
                let words: Vec<&str> = name.split(' ').collect();
                let both = [words.concat(), words.iter().rev().copied().collect()].map(|both| loose(&both));
                both.into_iter().take(if words.len() > 1 { 2 } else { 0 })
            };
            // With the first letter between them too, as of "Anna A. Schmidt".
            let lettered = |name: &String| {
                let (one, other) = name.split_once(' ').unwrap_or_default();
                let letter: String = one.chars().take(1).collect();
                [format!("{one}{letter}{other}"), format!("{other}{letter}{one}")].map(|both| loose(&both))
            };
            let is_pair = |name: &&String| name.contains(' ');
            let lettered = names.iter().filter(is_pair).flat_map(lettered);
            let all_glued: Vec<String> = names.iter().flat_map(glued).chain(lettered).collect();
            let long: Vec<&String> = parts.iter().filter(|part| part.len() > 4).collect();
            let is_name = |word: &&String| {
                let stem = word.strip_suffix('s').unwrap_or(word);
                let is_handle = long.iter().any(|part| loose(word).ends_with(&loose(part)));
                parts.contains(&plain(word))
                    || parts.contains(&plain(stem))
                    || is_handle
                    || all_glued.iter().any(|both| loose(word).contains(both))
            };
            let other: Vec<&str> = words.iter().filter(|word| !is_name(word)).map(String::as_str).collect();
            for text in [other.join(" "), other.join(". ")] {
                prop_assert_eq!(masks.mask(&text), text);
            }
            // And every name is gone, as one.
            for name in &names {
                let masked = masks.mask(&format!("so {name} so"));
                let is_one = masked.matches('[').count() == 1 && masked.starts_with("so [") && masked.ends_with("] so");
                prop_assert!(is_one, "{}", masked);
                for form in glued(name).filter(|form| form.len() > 4) {
                    let masked = masks.mask(&format!("so {form} so"));
                    prop_assert!(masked.starts_with("so [") && !masked.contains(&form), "{}: {}", form, masked);
                }
            }
        }
    }

    #[test]
    fn the_house_sees_names_and_outsiders_none() {
        assert_eq!(names(Naming::Everybody).mask("Keller calls Wyss"), "Keller calls Wyss");
        assert_eq!(names(Naming::Nobody).mask("Keller calls Wyss"), "[plant manager (1)] calls [buyer]");
    }
}
