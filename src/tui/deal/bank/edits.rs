//! What the question bank changes.

use crate::{
    domain::{AskedQuestion, Deal, Debrief, Id, Keyed, OwnQuestion, QuestionKind, Stage, Table},
    guide::Prompt,
    i18n::t,
    store::EditLabel,
    tui::{
        draft::DraftPlace,
        layer::Outcome,
        popup::{PickItem, Picker, Question},
        session::Session,
    },
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

/// Asks for a new question of the workbook's own, while questions of the kind `shown` are shown.
pub(super) fn new(
    deal: Id<Deal>,
    (stage, kind): (Stage, QuestionKind),
    shown: Option<QuestionKind>,
    session: &Session,
) -> Outcome {
    let locale = session.locale;
    let hint = t!(locale, "bank-new-hint", stage = locale.label(stage), kind = locale.label(kind));
    let question = Question::new(t!(locale, "bank-new"), hint, "", move |text, session| {
        let own = OwnQuestion { id: Id::new(), stage, kind, text: needed(text, session)? };
        session.edit(EditLabel::AddQuestion, &own.text, Some(deal), |tx| tx.insert(&own))?;
        Ok(ask_stage(deal, own, shown, session))
    });
    let place = DraftPlace::of_new(Table::OwnQuestion);
    Outcome::Open(Box::new(question.kept_at(place, session)))
}

/// Asks how one of the workbook's own questions is to read.
pub(super) fn change(deal: Id<Deal>, own: &OwnQuestion, shown: Option<QuestionKind>, session: &Session) -> Outcome {
    let (title, hint) = (t!(session.locale, "bank-edit"), t!(session.locale, "bank-edit-hint"));
    let place = DraftPlace::field(None, (Table::OwnQuestion, own.id.uuid()), "text");
    let own = own.clone();
    let text = own.text.clone();
    let question = Question::new(title, hint, &text, move |text, session| {
        let new = OwnQuestion { text: needed(text, session)?, ..own.clone() };
        session.edit(EditLabel::ChangeQuestion, &new.text, Some(deal), |tx| tx.update(&own, &new))?;
        Ok(ask_stage(deal, new, shown, session))
    });
    Outcome::Open(Box::new(question.kept_at(place, session)))
}

/// Asks at which stage a question belongs, then of which kind it is. Enter leaves each as it is.
fn ask_stage(deal: Id<Deal>, own: OwnQuestion, shown: Option<QuestionKind>, session: &Session) -> Outcome {
    let locale = session.locale;
    let items = Stage::ALL.iter().map(|stage| PickItem::new(locale.label(*stage), "")).collect();
    let at = Stage::ALL.iter().position(|stage| *stage == own.stage).unwrap_or(0);
    let text = own.text.clone();
    let picker = Picker::one(t!(locale, "bank-which-stage"), items, move |row, session| {
        let stage = Stage::ALL.get(row).copied().unwrap_or(own.stage);
        Ok(ask_kind(deal, own.clone(), stage, shown, session))
    });
    Outcome::Open(Box::new(picker.starting_at(at).saying(text)))
}

fn ask_kind(deal: Id<Deal>, own: OwnQuestion, stage: Stage, shown: Option<QuestionKind>, session: &Session) -> Outcome {
    let locale = session.locale;
    let items = QuestionKind::ALL.iter().map(|kind| PickItem::new(locale.label(*kind), "")).collect();
    let at = QuestionKind::ALL.iter().position(|kind| *kind == own.kind).unwrap_or(0);
    let text = own.text.clone();
    let picker = Picker::one(t!(locale, "bank-which-kind"), items, move |row, session| {
        let kind = QuestionKind::ALL.get(row).copied().unwrap_or(own.kind);
        let new = OwnQuestion { stage, kind, ..own.clone() };
        if new != own {
            session.edit(EditLabel::ChangeQuestion, &new.text, Some(deal), |tx| tx.update(&own, &new))?;
        }
        // The list shows the question, and with it all kinds again.
        if shown.is_some_and(|shown| shown != kind) {
            session.tell(t!(session.locale, "bank-all-kinds", kind = session.locale.label(kind)));
        }
        Ok(Outcome::Close)
    });
    Outcome::Open(Box::new(picker.starting_at(at).saying(text)))
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
    session.tell(t!(session.locale, "bank-deleted", text = own.text.as_str()));
    Ok(())
}
