//! Countries: their codes (ISO 3166) and the names that people write, in `assets/countries.tsv`. One is recorded by its code;
//! what an older workbook or another program wrote out is the same country all the same.

use std::{collections::HashMap, sync::LazyLock};

use super::fold;
use crate::packed::unpacked;

/// A country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its code of two letters.
    pub code: String,
    /// What it is called in English.
    pub english: String,
    /// What it is called in German.
    pub german: String,
}

/// The countries, and the place of each by its code and by all of its names, folded.
static COUNTRIES: LazyLock<(Vec<Country>, HashMap<String, usize>)> = LazyLock::new(|| {
    let text = unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/countries.tsv")));
    let (mut countries, mut places) = (vec![], HashMap::new());
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(code), Some(english), Some(german)) = (cells.next(), cells.next(), cells.next()) else { continue };
        for name in [code, english, german].into_iter().chain(cells.flat_map(|others| others.split(';'))) {
            places.insert(folded(name), countries.len());
            places.insert(folded(&without_umlauts(name)), countries.len());
        }
        countries.push(Country { code: code.to_owned(), english: english.to_owned(), german: german.to_owned() });
    }
    (countries, places)
});

/// The country that is meant by its code, or by a name of it in German or English.
pub fn country(typed: &str) -> Option<&'static Country> {
    let (countries, places) = &*COUNTRIES;
    places.get(&folded(typed)).map(|at| &countries[*at])
}

/// The code of the country that is meant; where that is none that is known, the text as it stands.
pub fn country_code(typed: &str) -> &str {
    country(typed).map_or(typed.trim(), |country| &country.code)
}

/// `&` is as good as `and`, and a space between words as good as a hyphen.
fn folded(name: &str) -> String {
    let words = fold(name).replace('&', " and ").replace('-', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Oesterreich`, as whoever has no umlauts writes it.
fn without_umlauts(name: &str) -> String {
    name.replace('Ä', "Ae").replace('Ö', "Oe").replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_meant_by_its_code_and_by_its_names() {
        for (typed, code) in [
            ("DE", "DE"),
            (" de ", "DE"),
            ("Germany", "DE"),
            ("DEUTSCHLAND", "DE"),
            ("Oesterreich", "AT"),
            ("Österreich", "AT"),
            ("Osterreich", "AT"),
            ("United States", "US"),
            ("USA", "US"),
            ("UK", "GB"),
            ("Bosnia & Herzegovina", "BA"),
            ("Saudi Arabien", "SA"),
            ("Island", "IS"),
            ("DEU", "DE"),
            ("D", "DE"),
            ("che", "CH"),
            ("Suisse", "CH"),
            ("South Korea", "KR"),
            ("Korea, Republic of", "KR"),
        ] {
            assert_eq!(country_code(typed), code, "{typed}");
        }
        // Two countries are called so, or none.
        for typed in ["Korea", "Kongo", "Narnia", "XX", "D-A-CH", "é1", ""] {
            assert_eq!((country(typed), country_code(typed)), (None, typed));
        }
    }

    #[test]
    fn no_name_stands_for_two_countries() {
        let (countries, places) = &*COUNTRIES;
        assert!(countries.len() > 240);
        for (at, country) in countries.iter().enumerate() {
            assert!(country.code.len() == 2 && !country.english.is_empty() && !country.german.contains('ß'));
            for name in [&country.code, &country.english, &country.german] {
                assert_eq!(places.get(&folded(name)), Some(&at), "{name}");
            }
        }
    }
}
