//! Claims, and the evidence that claims, scores and levers rest on.

use serde::{Deserialize, Serialize};

use super::{Deal, Id, Incident, Side, Step, keyed::keyed_enum, record::record};

keyed_enum! {
    /// What sort of reason is given.
    ClaimKind, "claim_kind" {
        /// "Too expensive."
        Price = "price",
        /// The offering.
        Product = "product",
        /// The people.
        Relationship = "relationship",
        /// How it went.
        Process = "process",
        /// What somebody else offered.
        Competitor = "competitor",
        /// What we did.
        OurDoing = "our_doing",
        /// What the customer did.
        CustomerDoing = "customer_doing",
        /// Anything else.
        Other = "other",
    }
}

keyed_enum! {
    /// Where a claim stands.
    ClaimStatus, "claim_status" {
        /// Nobody has held it against the steps.
        Untested = "untested",
        /// Steps and incidents speak for it.
        Supported = "supported",
        /// Steps and incidents speak against it.
        Refuted = "refuted",
    }
}

/// A reason that somebody gives for the outcome. The first one of a deal is the stated reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: Id<Claim>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The claim in their words.
    pub text: String,
    /// What sort of reason.
    pub kind: ClaimKind,
    /// Key of the rival explanation that it stands for, empty for none.
    pub rival: String,
    /// Who makes it.
    pub made_by: Side,
    /// Where it stands.
    pub status: ClaimStatus,
    /// What shows that it holds; kept while it stands elsewhere.
    #[serde(default)]
    pub why_supported: String,
    /// What shows that it does not hold; kept while it stands elsewhere.
    #[serde(default)]
    pub why_refuted: String,
    /// Whatever else there is to say of it.
    pub notes: String,
}

impl Claim {
    /// An untested claim.
    pub fn new(deal: Id<Deal>, text: impl Into<String>, made_by: Side) -> Self {
        Self {
            id: Id::new(),
            deal,
            text: text.into(),
            kind: ClaimKind::Other,
            rival: String::new(),
            made_by,
            status: ClaimStatus::Untested,
            why_supported: String::new(),
            why_refuted: String::new(),
            notes: String::new(),
        }
    }

    /// Why it stands where it does; empty while nobody has said so, and for one that is untested.
    pub fn why(&self) -> &str {
        match self.status {
            ClaimStatus::Untested => "",
            ClaimStatus::Supported => &self.why_supported,
            ClaimStatus::Refuted => &self.why_refuted,
        }
    }

    /// The same claim with this reason for where it stands. One that is untested has none.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        match self.status {
            ClaimStatus::Untested => {}
            ClaimStatus::Supported => self.why_supported = why.into(),
            ClaimStatus::Refuted => self.why_refuted = why.into(),
        }
        self
    }
}

keyed_enum! {
    /// What a piece of evidence belongs to.
    EvidenceFor, "evidence_for" {
        /// A score.
        Score = "score",
        /// A claim.
        Claim = "claim",
        /// A lever.
        Lever = "lever",
    }
}

keyed_enum! {
    /// Which way a piece of evidence speaks.
    Weight, "weight" {
        /// For it.
        For = "for",
        /// Against it.
        Against = "against",
    }
}

/// A step or an incident that a score, a claim or a lever rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its id.
    pub id: Id<Evidence>,
    /// The deal in which the step or incident lies.
    pub deal: Id<Deal>,
    /// What it is evidence of.
    pub subject: EvidenceFor,
    /// The bare id of the score, claim or lever.
    pub subject_id: uuid::Uuid,
    /// For or against.
    pub weight: Weight,
    /// The step, if it is one.
    pub step: Option<Id<Step>>,
    /// The incident, if it is one.
    pub incident: Option<Id<Incident>>,
}

record!(Claim => Claim, Evidence => Evidence);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Keyed;

    #[test]
    fn each_standing_has_its_own_reason_and_untested_has_none() {
        let mut claim = Claim::new(Id::new(), "too dear", Side::Customer);
        claim.notes = "asked twice".to_owned();
        for status in ClaimStatus::ALL {
            claim = Claim { status: *status, ..claim }.because(format!("it is {}", status.key()));
        }
        let why = |status| Claim { status, ..claim.clone() }.why().to_owned();
        assert_eq!(why(ClaimStatus::Untested), "");
        assert_eq!(why(ClaimStatus::Supported), "it is supported");
        assert_eq!(why(ClaimStatus::Refuted), "it is refuted");
        assert_eq!(claim.notes, "asked twice");
    }
}
