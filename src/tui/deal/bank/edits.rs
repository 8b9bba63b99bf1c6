//! What the question bank changes.

use crate::{
    domain::{AskedQuestion, Deal, Debrief, Id, OwnQuestion, QuestionKind, Stage, Table},
    guide::Prompt,
    i18n::t,
    store::EditLabel,
    tui::{command::Command, draft::DraftPlace, keys::Context, layer::Outcome, popup::Question, session::Session},
    wording,
};

/// Notes that a question has been asked in this deal, or that it has not. What the debrief itself asks for is settled by
/// an answer: then only that is said.
///
/// # Errors
/// When it cannot be saved.
pub fn toggle(prompt: &Prompt, debrief: &Debrief, session: &mut Session) -> anyhow::Result<()> {
    let Some(question) = prompt.question() else {
        session.tell(t!(session.locale, "bank-asked-finding"));
        return Ok(());
    };
    let deal = debrief.deal.id;
    let text = wording::prompt(prompt, session.locale);
    match debrief.asked(&question) {
        Some(asked) => {
            session.edit(EditLabel::UnmarkAsked, &text, Some(deal), |tx| tx.delete(asked))?;
            session.tell(t!(session.locale, "bank-not-asked", text = text));
        }
        None => {
            let sitting = session.clock(deal).sitting().map(|sitting| sitting.id);
            let asked = AskedQuestion { id: Id::new(), deal, question, sitting };
            session.edit(EditLabel::MarkAsked, &text, Some(deal), |tx| tx.insert(&asked))?;
            session.tell(t!(session.locale, "bank-asked", text = text));
        }
    }
    Ok(())
}

/// Asks for a new question of the workbook's own.
pub(super) fn new(deal: Id<Deal>, (stage, kind): (Stage, QuestionKind), session: &Session) -> Outcome {
    let locale = session.locale;
    let hint = t!(locale, "bank-new-hint", stage = locale.label(stage), kind = locale.label(kind));
    let question = Question::new(t!(locale, "bank-new"), hint, "", move |text, session| {
        let own = OwnQuestion { id: Id::new(), stage, kind, text: needed(text, session)? };
        session.edit(EditLabel::AddQuestion, &own.text, Some(deal), |tx| tx.insert(&own))?;
        Ok(Outcome::Close)
    });
    let place = DraftPlace::of_new(Table::OwnQuestion);
    Outcome::Open(Box::new(question.kept_at(place, session)))
}

/// Asks how one of the workbook's own questions is to read.
pub(super) fn change(deal: Id<Deal>, own: &OwnQuestion, session: &Session) -> Outcome {
    let (title, hint) = (t!(session.locale, "bank-edit"), t!(session.locale, "bank-edit-hint"));
    let place = DraftPlace::field(None, (Table::OwnQuestion, own.id.uuid()), "text");
    let own = own.clone();
    let text = own.text.clone();
    let question = Question::new(title, hint, &text, move |text, session| {
        let new = OwnQuestion { text: needed(text, session)?, ..own.clone() };
        session.edit(EditLabel::ChangeQuestion, &new.text, Some(deal), |tx| tx.update(&own, &new))?;
        Ok(Outcome::Close)
    });
    Outcome::Open(Box::new(question.kept_at(place, session)))
}

fn needed(text: &str, session: &Session) -> anyhow::Result<String> {
    match text.trim() {
        "" => Err(anyhow::anyhow!(t!(session.locale, "bank-needs-text"))),
        text => Ok(text.to_owned()),
    }
}

/// Takes one of the workbook's own questions away. The notes that it has been asked stay in their deals, so that undo brings
/// back all; without the question they mean nothing.
///
/// # Errors
/// When it cannot be saved.
pub(super) fn delete(deal: Id<Deal>, own: &OwnQuestion, session: &mut Session) -> anyhow::Result<()> {
    session.edit(EditLabel::DeleteQuestion, &own.text, Some(deal), |tx| tx.delete(own))?;
    let key = session.key_label(&[Context::Global], Command::Undo).unwrap_or_default();
    session.tell(t!(session.locale, "bank-deleted", text = own.text.as_str(), key = key));
    Ok(())
}
