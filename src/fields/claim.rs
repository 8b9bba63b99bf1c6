//! A claim: a reason that somebody gives for the outcome.

use super::{Choice, Field, Kind, Place, Scope, Subject, line, long, must_choose};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Side},
    guide,
    store::{StoreError, Tx},
};

impl Subject for Claim {
    const NAME: &'static str = "claim";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Claim, self.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<Claim>] = &[
            line!("text", text),
            must_choose!("made_by", Side, made_by),
            must_choose!("kind", ClaimKind, kind),
            Field {
                key: "rival",
                kind: Kind::Choice {
                    options: rivals,
                    get: |claim| (!claim.rival.is_empty()).then(|| claim.rival.clone()),
                    set: |claim, key| key.unwrap_or_default().clone_into(&mut claim.rival),
                    optional: true,
                },
                shown: |_| true,
            },
            must_choose!("status", ClaimStatus, status),
            line!("why_supported", why_supported, |claim| is_due(claim, ClaimStatus::Supported)),
            line!("why_refuted", why_refuted, |claim| is_due(claim, ClaimStatus::Refuted)),
            long!("notes", notes),
        ];
        FIELDS
    }

    fn place(key: &str) -> Place {
        match key {
            "made_by" | "status" => Place::Apart,
            _ => Place::Below,
        }
    }

    fn title(&self, _scope: Scope) -> String {
        self.text.clone()
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        tx.update(seen, new)
    }
}

/// Whether the reason for a standing is asked for: it stands there, or did and the reason was kept.
fn is_due(claim: &Claim, status: ClaimStatus) -> bool {
    claim.status == status || !Claim { status, ..claim.clone() }.why().trim().is_empty()
}

fn rivals(scope: Scope) -> Vec<Choice> {
    let label = |key: &str| scope.locale.text(&format!("rival-{key}"), &[]);
    guide::rivals().iter().map(|rival| Choice { key: rival.key.to_owned(), label: label(rival.key) }).collect()
}
