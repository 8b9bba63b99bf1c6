//! Where a claim stands, turned by one key, and why it stands there. A reason that was written for an earlier standing is
//! kept, and says so: it argues for what no longer holds.

use crate::{
    domain::{Claim, ClaimStatus, Keyed},
    i18n::{Locale, t},
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
    let turned = turned(claim, claim.status.next(), session.locale);
    session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(claim, &turned))?;
    match turned.status {
        ClaimStatus::Untested => Ok(Outcome::Done),
        _ => Ok(Outcome::Open(Box::new(ask_why(turned, session)))),
    }
}

/// The claim where it stands now. The reason goes with the standing that it was written for: it is marked when the claim
/// leaves that, and unmarked when it comes back.
fn turned(claim: &Claim, status: ClaimStatus, locale: Locale) -> Claim {
    let mark = |status: ClaimStatus| t!(locale, "claim-why-then", standing = locale.label(status));
    let notes = claim.notes.trim();
    let is_marked = ClaimStatus::ALL.iter().any(|status| notes.starts_with(&mark(*status)));
    let notes = match notes.strip_prefix(&mark(status)) {
        Some(own) => own.trim_start().to_owned(),
        None if notes.is_empty() || is_marked => notes.to_owned(),
        None => format!("{} {notes}", mark(claim.status)),
    };
    Claim { status, notes, ..claim.clone() }
}

/// Asks why a claim stands where it does now; what was written for it before stands below the new reason.
fn ask_why(claim: Claim, session: &Session) -> Question {
    let locale = session.locale;
    let title = t!(locale, "claim-why-title", standing = locale.label(claim.status));
    let hint = [claim.text.as_str(), claim.notes.as_str(), &t!(locale, "claim-why-hint")];
    let hint: Vec<&str> = hint.into_iter().filter(|part| !part.is_empty()).collect();
    let place = DraftPlace::line(claim.deal, format!("{}-{}-{}", draft::CLAIM_WHY, claim.id, claim.status.key()));
    let question = Question::new(title, hint.join("\n\n"), "", move |text, session| {
        let why = text.trim();
        if !why.is_empty() {
            let notes = format!("{why}\n{}", claim.notes).trim_end().to_owned();
            let new = Claim { notes, ..claim.clone() };
            session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| tx.update(&claim, &new))?;
        }
        Ok(Outcome::Close)
    });
    question.kept_at(place, session)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Side};

    #[test]
    fn a_reason_goes_with_the_standing_that_it_was_written_for() {
        for locale in [Locale::EN, Locale::DE] {
            let claim = |status, notes: &str| Claim {
                status,
                notes: notes.to_owned(),
                ..Claim::new(Deal::new("Hofstetter", "line 3").id, "too dear", Side::Customer)
            };
            let start = claim(ClaimStatus::Supported, "Step 30 says so.");
            let refuted = turned(&start, ClaimStatus::Refuted, locale);
            assert!(
                refuted.notes.ends_with(" Step 30 says so.") && refuted.notes.contains(&locale.label(start.status))
            );
            let untested = turned(&refuted, ClaimStatus::Untested, locale);
            assert_eq!(untested.notes, refuted.notes, "nothing was written since");
            assert_eq!(turned(&untested, ClaimStatus::Supported, locale).notes, start.notes, "it holds again");
            let again = claim(ClaimStatus::Refuted, &format!("Step 31 denies it.\n{}", refuted.notes));
            let turned = turned(&again, ClaimStatus::Untested, locale);
            assert!(turned.notes.ends_with(&again.notes) && turned.notes.len() > again.notes.len());
            assert_eq!(super::turned(&claim(ClaimStatus::Supported, " "), ClaimStatus::Refuted, locale).notes, "");
        }
    }
}
