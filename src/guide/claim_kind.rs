//! What sort of reason somebody gives, as far as the words tell.

use crate::domain::{ClaimKind, fold};

/// What words about the price begin with.
const PRICE: [&str; 19] = [
    "price",
    "pricing",
    "overpriced",
    "expensive",
    "dear",
    "cost",
    "cheap",
    "preis",
    "teuer",
    "teurer",
    "kosten",
    "billig",
    "gunstig",
    "guenstig",
    "discount",
    "rebate",
    "rabatt",
    "nachlass",
    "skonto",
];

/// Words that begin like these and speak of something else.
const OTHER: [&str; 3] = ["costume", "dearth", "preisgericht"];

/// The sort of a reason in these words: the price, where they name it, else another. It is a proposal: the coach sees it
/// beside the reason and can change it.
pub fn claim_kind(text: &str) -> ClaimKind {
    let folded = fold(text);
    let is_about_price = |word: &str| {
        let begins = |stem: &&str| word.starts_with(*stem);
        PRICE.iter().any(begins) && !OTHER.iter().any(begins)
    };
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    if words.any(is_about_price) { ClaimKind::Price } else { ClaimKind::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_heard_in_both_languages_and_nothing_else_is() {
        for text in [
            "too expensive",
            "zu teuer",
            "der Preis war zu hoch",
            "TOO DEAR",
            "They were cheaper",
            "günstiger",
            "10 % Rabatt",
        ] {
            assert_eq!(claim_kind(text), ClaimKind::Price, "{text}");
        }
        for text in ["", "the service was slow", "die Maschine war zu laut", "enterprise software"] {
            assert_eq!(claim_kind(text), ClaimKind::Other, "{text}");
        }
    }
}
