//! The checklist: criteria and how each side rates them.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};

use super::{Deal, Id, Keyed, keyed::keyed_enum, record::record};

/// The 21 success criteria for orders, in their established order.
pub const BUILT_IN_CRITERIA: [&str; 21] = [
    "customer_knowledge",
    "competing_spend",
    "presence",
    "reliability",
    "persistence",
    "access",
    "relationship",
    "value_and_price",
    "competitive_edge",
    "cooperation_models",
    "innovation",
    "support",
    "internal_teamwork",
    "partner_cooperation",
    "conversations",
    "offer",
    "scoping",
    "presentation",
    "negotiation",
    "terms",
    "future",
];

/// A criterion by its key: one of [`BUILT_IN_CRITERIA`], or a workbook's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Criterion(Cow<'static, str>);

impl Criterion {
    /// The criteria that every workbook has, in order.
    pub fn built_in() -> impl Iterator<Item = Self> {
        BUILT_IN_CRITERIA.iter().map(|key| Self(Cow::Borrowed(key)))
    }

    /// The one with this number in the checklist, 1 … 21.
    pub fn numbered(number: usize) -> Option<Self> {
        BUILT_IN_CRITERIA.get(number.checked_sub(1)?).map(|key| Self(Cow::Borrowed(key)))
    }

    /// The key.
    pub fn key(&self) -> &str {
        &self.0
    }

    /// Its number in the checklist, 1 … 21; none for a workbook's own.
    pub fn number(&self) -> Option<usize> {
        BUILT_IN_CRITERIA.iter().position(|key| *key == self.0).map(|at| at + 1)
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Criterion {
    type Error = String;
    fn try_from(key: String) -> Result<Self, String> {
        let fine = (1..=64).contains(&key.len())
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if fine { Ok(Self(Cow::Owned(key))) } else { Err(format!("{key:?} is no key of a criterion")) }
    }
}

impl From<Criterion> for String {
    fn from(criterion: Criterion) -> String {
        criterion.0.into_owned()
    }
}

keyed_enum! {
    /// The two sides that score. Their labels are those of the sides.
    Scorer, "side" {
        /// The customer's view of us.
        Customer = "customer",
        /// Our own view of us.
        Vendor = "vendor",
    }
}

keyed_enum! {
    /// How a criterion was met, or why there is no judgement.
    Rating, "rating" {
        /// -2: clearly against us.
        ClearFailing = "clear_failing",
        /// -1
        Failing = "failing",
        /// 0: neither; a judgement, unlike [`Rating::NotObserved`].
        Neutral = "neutral",
        /// 1
        Strength = "strength",
        /// 2: clearly for us.
        ClearStrength = "clear_strength",
        /// Nobody saw anything of it.
        NotObserved = "not_observed",
        /// It plays no part in this deal.
        NotRelevant = "not_relevant",
    }
}

impl Rating {
    /// The number from -2 to 2, if the criterion was judged.
    pub fn value(self) -> Option<i8> {
        let at = Self::ALL.iter().position(|rating| *rating == self)? as i8;
        (at < 5).then_some(at - 2)
    }

    /// The judgement with this number, -2 … 2.
    pub fn from_value(value: i8) -> Option<Self> {
        usize::try_from(value + 2).ok().filter(|at| *at < 5).map(|at| Self::ALL[at])
    }
}

keyed_enum! {
    /// Whether a criterion decided the deal.
    Decisive, "decisive" {
        /// It did not.
        No = "no",
        /// It helped to.
        Partly = "partly",
        /// It did.
        Yes = "yes",
    }
}

/// One side's judgement of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Its id.
    pub id: Id<Score>,
    /// The deal.
    pub deal: Id<Deal>,
    /// What is judged.
    pub criterion: Criterion,
    /// Who judges.
    pub side: Scorer,
    /// The judgement; none while only a rationale or evidence has been noted.
    pub rating: Option<Rating>,
    /// Whether it decided the deal.
    pub decisive: Decisive,
    /// Why.
    pub rationale: String,
    /// Whether whoever judged could see the other side's score; none where that is not known.
    #[serde(default)]
    pub knew_other: Option<bool>,
}

impl Score {
    /// A judgement not yet made.
    pub fn new(deal: Id<Deal>, criterion: Criterion, side: Scorer) -> Self {
        Self {
            id: Id::new(),
            deal,
            criterion,
            side,
            rating: None,
            decisive: Decisive::No,
            rationale: String::new(),
            knew_other: None,
        }
    }

    /// The number from -2 to 2, if judged.
    pub fn value(&self) -> Option<i8> {
        self.rating.and_then(Rating::value)
    }

    /// The score with another judgement, or with none; why and how decisive stay as noted.
    #[must_use]
    pub fn rated(&self, rating: Option<Rating>) -> Self {
        Self { rating, ..self.clone() }
    }

    /// The score moved by so many places on the scale, which ends at -2 and 2. What was not judged starts in the middle.
    #[must_use]
    pub fn shifted(&self, by: i8) -> Self {
        let value = self.value().map_or(0, |value| value.saturating_add(by).clamp(-2, 2));
        self.rated(Rating::from_value(value))
    }

    /// The score with the next answer to whether the criterion decided the deal: no, partly, yes, no.
    #[must_use]
    pub fn decided_next(&self) -> Self {
        Self { decisive: self.decisive.next(), ..self.clone() }
    }

    /// Whether it says nothing: neither judged nor decisive, and nobody noted why.
    pub fn is_blank(&self) -> bool {
        self.rating.is_none() && self.decisive == Decisive::No && self.rationale.trim().is_empty()
    }
}

record!(Score => Score);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_judgement_is_no_zero() {
        assert_eq!(Rating::Neutral.value(), Some(0));
        assert_eq!(Rating::NotObserved.value(), None);
        assert_eq!(Rating::from_value(-2), Some(Rating::ClearFailing));
        assert_eq!(Rating::from_value(3), None);
    }

    #[test]
    fn a_score_moves_along_the_scale_and_keeps_what_was_noted() {
        let criterion = Criterion::built_in().next().unwrap();
        let mut score = Score::new(Id::new(), criterion, Scorer::Customer);
        assert!(score.is_blank());
        score.rationale = "always on time".into();
        assert_eq!(score.shifted(-1).value(), Some(0), "what was not judged starts in the middle");
        assert_eq!(score.rated(Some(Rating::NotObserved)).shifted(1).value(), Some(0));
        let low = score.rated(Some(Rating::ClearFailing));
        assert_eq!(low.shifted(-1).value(), Some(-2));
        assert_eq!(low.shifted(1).value(), Some(-1));
        assert_eq!(low.shifted(i8::MAX).value(), Some(2));
        assert_eq!((low.rationale.as_str(), low.id), ("always on time", score.id));
        assert_eq!(score.decided_next().decisive, Decisive::Partly);
        assert_eq!(low.rated(None), score);
        assert!(!score.is_blank());
    }
}
