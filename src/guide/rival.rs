//! The rival explanations that a claim is weighed against. Texts: `rival-KEY`, and `rival-KEY-sign` for how it would show.

/// The keys of the rival explanations, in the order in which a coach would go through them.
pub const RIVALS: &[&str] = &[
    "late_entry",
    "written_for_another",
    "decider_not_reached",
    "fighter_lost",
    "value_not_shown",
    "slow_or_silent",
    "trust_missing",
    "other_spend",
    "unlike_compared",
    "one_choice_only",
    "terms",
    "no_real_chance",
    "we_contradicted_ourselves",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::KEYS;

    #[test]
    fn every_rival_has_its_texts_and_every_text_its_rival() {
        let named = |key: &&&str| key.starts_with("rival-") && !key.ends_with("-sign");
        assert_eq!(KEYS.iter().filter(named).count(), RIVALS.len());
        for rival in RIVALS {
            for key in [format!("rival-{rival}"), format!("rival-{rival}-sign")] {
                assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
            }
        }
    }
}
