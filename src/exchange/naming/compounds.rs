//! Surnames that make one word with what stands before or behind them: "thomasvonhuber", "Schmidtofferte".

use super::{Names, forms::RARE_LETTERS, words::spelt};

/// What German puts behind a name to one noun, as [`spelt`] writes it.
const NOUNS_BEHIND: [&str; 31] = [
    "abschluss",
    "anfrage",
    "angebot",
    "anruf",
    "antrag",
    "auftrag",
    "besuch",
    "brief",
    "deal",
    "fall",
    "gespraech",
    "gruppe",
    "idee",
    "kontakt",
    "liste",
    "loesung",
    "mail",
    "meeting",
    "offerte",
    "preis",
    "projekt",
    "protokoll",
    "rabatt",
    "team",
    "termin",
    "treffen",
    "variante",
    "vertrag",
    "vorschlag",
    "wunsch",
    "zusage",
];

/// Surnames that are nouns themselves and make ordinary words with those.
const ALSO_NOUNS: [&str; 6] = ["brand", "grund", "kauf", "markt", "preis", "stahl"];

/// How such a noun is inflected.
const NOUN_ENDINGS: [&str; 7] = ["", "s", "es", "e", "en", "n", "er"];

/// What is written before a surname to one word with it, as [`spelt`] writes it; also what belongs to the surname itself.
const BEFORE: [&str; 24] = [
    "", "da", "de", "dela", "del", "della", "der", "di", "du", "frau", "herr", "kunde", "la", "le", "projekt", "team",
    "van", "vande", "vanden", "vander", "vom", "von", "vonder", "zu",
];

impl Names {
    /// Where in a word a surname ends that makes one with the noun behind it: "Schmidt" in "Schmidtsofferte".
    pub(super) fn before_a_noun(&self, piece: &str) -> Option<usize> {
        let mut places = piece.char_indices().map(|(at, _)| at).skip(RARE_LETTERS - 1);
        places.find(|at| {
            let (name, rest) = piece.split_at(*at);
            let rest = spelt(rest);
            let is_noun = |rest: &str| {
                NOUN_ENDINGS.iter().filter_map(|end| rest.strip_suffix(end)).any(|stem| NOUNS_BEHIND.contains(&stem))
            };
            let name = spelt(name);
            (is_noun(&rest) || rest.strip_prefix('s').is_some_and(is_noun))
                && !ALSO_NOUNS.contains(&name.as_str())
                && self.bearers_of_surname(&name).is_some()
        })
    }

    /// Whose surname makes one word with what stands before it: "teamschmidt", "thomasvonhuber".
    pub(super) fn behind_a_word(&self, key: &str) -> Option<Vec<usize>> {
        let ends = key.char_indices().skip(1).map(|(at, _)| key.split_at(at));
        ends.filter(|(_, surname)| surname.len() >= RARE_LETTERS).find_map(|(before, surname)| {
            let people = self.bearers_of_surname(surname)?;
            let is_beside = |at: &usize| {
                let person = &self.people[*at];
                let own = person.words.iter().chain(&person.beside).map(String::as_str).chain([""]);
                // An initial alone makes a handle, which is looked at elsewhere.
                let mut rests = own.filter_map(|own| Some((own.chars().count(), before.strip_prefix(own)?)));
                rests.any(|(own, rest)| BEFORE.contains(&rest) && (own != 1 || !rest.is_empty()))
            };
            people.iter().any(is_beside).then_some(people)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::naming::sample::names;

    #[test]
    fn a_surname_in_one_word_with_a_noun_or_a_particle_is_found() {
        let names = names(&["Anna Schmidt", "Thomas von Huber", "Juan García-López"]);
        let typed = "Schmidtangebot, Schmidtsofferte, schmidtprojekten, teamschmidt, frauschmidt, thomasvonhuber, vonhuber, jgarcia";
        let masked = names.mask(typed);
        let left: Vec<&str> = masked.split(", ").filter(|word| !word.starts_with("[x")).collect();
        assert!(
            left.is_empty() && masked.starts_with("[x (1)]angebot, [x (1)]sofferte, [x (1)]projekten, "),
            "{masked}"
        );
        let plain = "Schmidtchen, Schmidtstrasse, Eisenhuber, Altschmidt, Hubertus";
        assert_eq!(names.mask(plain), plain);
    }
}
