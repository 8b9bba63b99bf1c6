//! What the keys of the Levers stage do.

use super::{LeversStage, Row, ledger::Ledger, may_be_changed};
use crate::{
    domain::{Deal, Debrief, EvidenceFor, Id, Keyed, Lever, LeverState, Weight},
    fields::{self, LeverSheet, Scope},
    guide::{self, Candidate},
    i18n::{Locale, t},
    store::EditLabel,
    tui::{
        command::Command,
        deal::{
            DealState,
            evidence::{self, Choosing},
        },
        draft::{self, DraftPlace},
        form::FormPopup,
        layer::{Outcome, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
};

pub(super) fn run(stage: &mut LeversStage, command: Command, deal: &DealState, session: &mut Session) -> Reply {
    let debrief = &deal.debrief;
    if stage.selection.run(command, stage.rows(debrief).len()) {
        return Ok(Outcome::Done);
    }
    if matches!(command, Command::New | Command::NewLever | Command::Activate) {
        may_be_changed(debrief.deal.id, session)?;
    }
    match (command, stage.selected(debrief)) {
        (Command::New, _) => Ok(Outcome::Open(Box::new(question(debrief, None, session)))),
        (Command::NewLever | Command::Activate, Some(Row::Candidate(candidate))) => {
            Ok(Outcome::Open(Box::new(question(debrief, Some(candidate), session))))
        }
        (Command::NewLever, _) => Ok(Outcome::Open(Box::new(question(debrief, None, session)))),
        (Command::Evidence, Some(Row::Candidate(candidate))) => give_to_lever(debrief, candidate, session),
        (Command::Activate, Some(Row::Lever(lever))) => open_form(debrief, lever, session),
        (Command::Evidence, Some(Row::Lever(lever))) => {
            let id = lever.id.uuid();
            let choosing = Choosing { subject: EvidenceFor::Lever, id, name: lever.title.clone(), weight: Weight::For };
            let title = t!(session.locale, "evidence-title", what = lever.title.as_str());
            Ok(Outcome::Open(Box::new(evidence::picker(title, debrief, choosing, session, move |_| Ok(id)))))
        }
        (Command::LeverState | Command::Right, Some(Row::Lever(lever))) => {
            set_state(debrief, lever, lever.state.next(), session)
        }
        (Command::Left, Some(Row::Lever(lever))) => set_state(debrief, lever, lever.state.previous(), session),
        (Command::Delete, Some(Row::Lever(lever))) => delete(debrief, lever, session),
        (Command::LeverState | Command::Delete, Some(Row::Candidate(_))) => {
            anyhow::bail!(t!(session.locale, "candidate-no-lever"))
        }
        (Command::Activate, None) => Ok(Outcome::Open(Box::new(question(debrief, None, session)))),
        _ => Ok(Outcome::Ignored),
    }
}

/// Asks for the title of a new lever, of a candidate where it begins with one.
pub(in crate::tui::deal) fn question(debrief: &Debrief, candidate: Option<Candidate>, session: &Session) -> Question {
    let locale = session.locale;
    let text = candidate.as_ref().map(|candidate| proposed_title(debrief, candidate, locale)).unwrap_or_default();
    let of = candidate.as_ref().map(|candidate| format!("-{candidate:?}")).unwrap_or_default();
    let place = DraftPlace::line(debrief.deal.id, format!("{}{of}", draft::LEVER));
    let debrief = debrief.clone();
    let question =
        Question::new(t!(locale, "lever-new-title"), t!(locale, "lever-new-hint"), &text, move |text, session| {
            let mut title = String::new();
            let scope = Scope { locale: session.locale, today: session.today(), debrief: Some(&debrief) };
            fields::take_line(&mut title, text, scope)?;
            if title.is_empty() {
                anyhow::bail!(t!(session.locale, "lever-needs-title"));
            }
            let (lever, evidence) = match &candidate {
                Some(candidate) => guide::lever_of(&debrief, candidate, &title),
                None => (Lever::new(Some(debrief.deal.id), title.as_str()), vec![]),
            };
            session.edit(EditLabel::AddLever, &title, Some(debrief.deal.id), |tx| {
                tx.insert(&lever)?;
                evidence.iter().try_for_each(|row| tx.insert(row))
            })?;
            session.tell(t!(session.locale, "lever-added", title = title.as_str()));
            Ok(Outcome::Close)
        });
    question.kept_at(place, session)
}

fn proposed_title(debrief: &Debrief, candidate: &Candidate, locale: Locale) -> String {
    match candidate {
        Candidate::Step(id) => debrief.step(*id).map(|step| step.title.clone()).unwrap_or_default(),
        Candidate::Incident(id) => debrief.incident(*id).map(|incident| incident.what.clone()).unwrap_or_default(),
        Candidate::Criterion(criterion) => format!("{}: ", locale.criterion(criterion)),
    }
}

fn open_form(debrief: &Debrief, lever: &Lever, session: &Session) -> Reply {
    let (id, today) = (lever.id, session.today());
    let all = session.levers_that_count(Some(id))?;
    let form = FormPopup::open(debrief.deal.id, EditLabel::ChangeLever, session, move |debrief| {
        let lever = debrief.levers.iter().find(|lever| lever.id == id)?;
        Some(LeverSheet::new(lever.clone(), all.clone(), today))
    })?;
    Ok(Outcome::Open(Box::new(form)))
}

/// Brings a lever to a state. Where too many are in hand already, the user says which of them gives way.
fn set_state(debrief: &Debrief, lever: &Lever, state: LeverState, session: &mut Session) -> Reply {
    bring(Some(debrief.deal.id), lever, state, session)
}

/// Brings a lever to a state, from wherever it is listed.
///
/// # Errors
/// When the workbook cannot be read or written.
pub fn lever_state(lever: &Lever, state: LeverState, session: &mut Session) -> Reply {
    bring(lever.deal, lever, state, session)
}

fn bring(deal: Option<Id<Deal>>, lever: &Lever, state: LeverState, session: &mut Session) -> Reply {
    let all = session.levers_that_count(Some(lever.id))?;
    let others = guide::in_the_way(&all, lever.id, state);
    let new = lever.brought_to(state, session.today());
    if !others.is_empty() {
        session.complain(&anyhow::anyhow!(fields::too_many(&others, session.locale)));
        let others = others.into_iter().cloned().collect();
        return Ok(Outcome::Open(Box::new(one_gives_way(deal, lever.clone(), new, others, session.locale))));
    }
    session.edit(EditLabel::ChangeLever, &lever.title, deal, |tx| tx.update(lever, &new))?;
    Ok(Outcome::Done)
}

fn one_gives_way(deal: Option<Id<Deal>>, seen: Lever, new: Lever, others: Vec<Lever>, locale: Locale) -> Picker {
    let items = others.iter().map(|other| PickItem::new(other.title.clone(), locale.label(other.state))).collect();
    Picker::one(t!(locale, "lever-gives-way", count = others.len()), items, move |row, session| {
        let Some(other) = others.get(row) else { return Ok(Outcome::Close) };
        let back = other.brought_to(LeverState::Idea, session.today());
        session.edit(EditLabel::ChangeLever, &seen.title, deal, |tx| {
            tx.update(other, &back)?;
            tx.update(&seen, &new)
        })?;
        Ok(Outcome::Close)
    })
}

fn delete(debrief: &Debrief, lever: &Lever, session: &mut Session) -> Reply {
    let deals = Ledger::read(debrief, session)?.deals(lever).len();
    session.edit(EditLabel::DeleteLever, &lever.title, Some(debrief.deal.id), |tx| tx.delete(lever))?;
    session.tell(t!(session.locale, "lever-deleted", title = lever.title.as_str(), deals = deals));
    Ok(Outcome::Done)
}

/// Lets a lever that is already there, of any deal, rest on a candidate too.
fn give_to_lever(debrief: &Debrief, candidate: Candidate, session: &Session) -> Reply {
    let levers = session.lever_book()?.levers;
    if levers.is_empty() {
        anyhow::bail!(t!(session.locale, "lever-none-yet"));
    }
    let items =
        levers.iter().map(|lever| PickItem::new(lever.title.clone(), session.locale.label(lever.state))).collect();
    let debrief = debrief.clone();
    let picker = Picker::one(t!(session.locale, "lever-give-to"), items, move |row, session| {
        let Some(lever) = levers.get(row) else { return Ok(Outcome::Close) };
        let evidence = guide::evidence_for(&debrief, &candidate, lever);
        if evidence.is_empty() {
            anyhow::bail!(t!(session.locale, "lever-nothing-to-give"));
        }
        session.edit(EditLabel::AddEvidence, &lever.title, Some(debrief.deal.id), |tx| {
            evidence.iter().try_for_each(|row| tx.insert(row))
        })?;
        Ok(Outcome::Close)
    });
    Ok(Outcome::Open(Box::new(picker)))
}
