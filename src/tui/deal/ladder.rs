//! The price ladder of a reason: the questions that lead from the price back to the steps, and what is answered, which
//! goes into the notes of the reason.

use crate::{
    domain::{AskedQuestion, Claim, ClaimKind, Debrief, Id},
    guide::{self, Prompt, QuestionKind},
    i18n::t,
    store::EditLabel,
    tui::{
        draft::{self, DraftPlace},
        layer::{Layer, Outcome, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
};

/// The questions of the ladder, in their order.
pub fn questions() -> impl Iterator<Item = &'static guide::Question> {
    guide::questions().iter().filter(|question| question.kind == QuestionKind::Price)
}

/// The text of a question, as it is asked.
pub fn text(question: &guide::Question, session: &Session) -> String {
    session.locale.text(&format!("prompt-{}", question.key), &[])
}

/// The question of the ladder that the coach asks, and the reason that it is asked about.
pub fn asked_by<'a>(prompt: &Prompt, debrief: &'a Debrief) -> Option<(&'static guide::Question, &'a Claim)> {
    let Prompt::Bank(key) = prompt else { return None };
    let question = questions().find(|question| question.key == *key)?;
    Some((question, debrief.claims.iter().find(|claim| claim.kind == ClaimKind::Price)?))
}

/// Asks which question of the ladder has been answered, beginning at the first that has not been asked.
///
/// # Errors
/// Where the reason is not the price.
pub fn climb(claim: &Claim, debrief: &Debrief, session: &Session) -> Reply {
    if claim.kind != ClaimKind::Price {
        anyhow::bail!(t!(session.locale, "ladder-not-price"));
    }
    let is_asked = |question: &guide::Question| debrief.asked(&question.key).is_some();
    let asked = |question| if is_asked(question) { t!(session.locale, "ladder-asked") } else { String::new() };
    let items = questions().map(|question| PickItem::new(text(question, session), asked(question))).collect();
    let at = questions().position(|question| !is_asked(question)).unwrap_or(0);
    let (claim, debrief) = (claim.clone(), debrief.clone());
    let said = claim.text.clone();
    let picker = Picker::one(t!(session.locale, "ladder-title"), items, move |row, session| {
        let question = questions().nth(row).map(|question| answer(question, &claim, &debrief, session));
        Ok(question.map_or(Outcome::Close, Outcome::Open))
    });
    Ok(Outcome::Open(Box::new(picker.starting_at(at).saying(said))))
}

/// Asks for the answer to one question. It is written behind the question into the notes of the reason, and the question
/// counts as asked.
pub fn answer(
    question: &'static guide::Question,
    claim: &Claim,
    debrief: &Debrief,
    session: &Session,
) -> Box<dyn Layer> {
    let asks = text(question, session);
    let hint = format!("{asks}\n\n{}", t!(session.locale, "ladder-hint", claim = claim.text.as_str()));
    let place = DraftPlace::line(claim.deal, format!("{}-{}-{}", draft::CLAIM_ANSWER, claim.id, question.key));
    let is_asked = debrief.asked(&question.key).is_some();
    let claim = claim.clone();
    let ask = Question::new(t!(session.locale, "ladder-answer"), hint, "", move |answered, session| {
        if answered.trim().is_empty() {
            anyhow::bail!(t!(session.locale, "ladder-needs-answer"));
        }
        let line = format!("{asks} {}", answered.trim());
        let notes = [claim.notes.trim_end(), &line].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let new = Claim { notes: notes.join("\n"), ..claim.clone() };
        let sitting = session.clock(claim.deal).sitting().map(|sitting| sitting.id);
        let asked = AskedQuestion { id: Id::new(), deal: claim.deal, question: question.key.clone(), sitting };
        session.edit(EditLabel::ChangeClaim, &claim.text, Some(claim.deal), |tx| {
            tx.update(&claim, &new)?;
            if is_asked { Ok(()) } else { tx.insert(&asked) }
        })?;
        session.tell(t!(session.locale, "ladder-noted"));
        Ok(Outcome::Close)
    });
    Box::new(ask.kept_at(place, session))
}
