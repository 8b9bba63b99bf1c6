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

/// Turns the claim to its next standing, once it is said why it stands there. An untested one needs no reason.
pub(super) fn turn(claim: &Claim, session: &mut Session) -> Reply {
    let turned = Claim { status: claim.status.next(), ..claim.clone() };
    if turned.status != ClaimStatus::Untested {
        return Ok(Outcome::Open(Box::new(ask_why(claim.clone(), turned, session))));
    }
    session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(claim, &turned))?;
    Ok(Outcome::Done)
}

/// Asks why a claim is to stand where it is turned to, beginning with what was once said of that. Standing and reason are
/// one edit; without an answer it stays where it stood.
fn ask_why(claim: Claim, turned: Claim, session: &Session) -> Question {
    let locale = session.locale;
    let title = t!(locale, "claim-why-title", standing = locale.label(turned.status));
    let hint = format!("{}\n\n{}", claim.text, t!(locale, "claim-why-hint"));
    let place = DraftPlace::line(claim.deal, format!("{}-{}-{}", draft::CLAIM_WHY, claim.id, turned.status.key()));
    // One types on behind what was once said.
    let before = match turned.why().trim_end() {
        "" => String::new(),
        said => format!("{said} "),
    };
    let question = Question::new(title, hint, &before, move |text, session| {
        let new = turned.clone().because(text.trim());
        session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(&claim, &new))?;
        Ok(Outcome::Close)
    });
    question.kept_at(place, session)
}
