//! Where a claim stands, turned by one key, and why it stands there.

use crate::{
    domain::{Claim, ClaimStatus, Keyed},
    i18n::t,
    store::EditLabel,
    tui::{
        draft::{self, DraftPlace},
        layer::{Outcome, Reply},
        popup::Question,
        session::Session,
    },
};

/// Turns the claim to its next standing, and asks why it stands there. An untested one needs no reason.
pub(super) fn turn(claim: &Claim, session: &mut Session) -> Reply {
    let turned = Claim { status: claim.status.next(), ..claim.clone() };
    session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(claim, &turned))?;
    match turned.status {
        ClaimStatus::Untested => Ok(Outcome::Done),
        _ => Ok(Outcome::Open(Box::new(ask_why(turned, session)))),
    }
}

/// Asks why a claim stands where it does now, beginning with what was once said of that.
fn ask_why(claim: Claim, session: &Session) -> Question {
    let locale = session.locale;
    let title = t!(locale, "claim-why-title", standing = locale.label(claim.status));
    let hint = format!("{}\n\n{}", claim.text, t!(locale, "claim-why-hint"));
    let place = DraftPlace::line(claim.deal, format!("{}-{}-{}", draft::CLAIM_WHY, claim.id, claim.status.key()));
    let before = claim.why().to_owned();
    let question = Question::new(title, hint, &before, move |text, session| {
        let new = claim.clone().because(text.trim());
        session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(&claim, &new))?;
        Ok(Outcome::Close)
    });
    question.kept_at(place, session)
}
