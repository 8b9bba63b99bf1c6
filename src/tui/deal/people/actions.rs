//! What is done with people: each one edit.

use crate::{
    arrange::Arrange,
    capture,
    domain::{Deal, Debrief, Id, Keyed, Participant, PersonMerge, Side, Stance},
    fields::{self, Scope},
    guide,
    i18n::t,
    store::EditLabel,
    tui::{
        command::Command,
        draft::{self, DraftPlace},
        form::Form,
        keys::Context,
        layer::{Outcome, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
};

/// Asks for the name and the job of somebody new.
pub fn new_person(mut person: Participant, deal: &Deal, session: &Session) -> Question {
    let locale = session.locale;
    let (title, hint) = match person.side {
        Side::Customer => {
            let title = t!(locale, "people-new-customer", customer = deal.customer.as_str());
            (title, t!(locale, "people-new-customer-hint"))
        }
        Side::Vendor => (t!(locale, "people-new-vendor"), t!(locale, "people-new-vendor-hint")),
        _ => (t!(locale, "people-new-third"), t!(locale, "people-new-third-hint")),
    };
    let place = DraftPlace::line(deal.id, format!("{}-{}", draft::PERSON, person.side.key()));
    let deal = deal.clone();
    let question = Question::new(title, hint, "", move |text, session| {
        let scope = Scope { locale: session.locale, today: session.today(), debrief: None };
        fields::take_name_and_job(&mut person, text, scope)?;
        if person.side == Side::Other && deal.names_winner(text) {
            // Whoever is called like the one who won the deal is hardly a neutral third party.
            person.side = Side::Competitor;
        }
        enter(&person, session)?;
        Ok(Outcome::Close)
    });
    question.kept_at(place, session)
}

/// Enters somebody. Whoever is entered already and not seen is seen from now on: another window may have entered them, and
/// while a customer looks on not everybody is shown. Who is hidden from a side that is heard blind is entered anew.
fn enter(person: &Participant, session: &mut Session) -> anyhow::Result<()> {
    let seen = session.debrief(person.deal)?;
    let shown = session.shown_blind(person.deal);
    let known = session.edit(EditLabel::AddParticipant, &person.name, Some(person.deal), |tx| {
        let known = capture::known_already(person, &seen, &shown(tx.debrief(person.deal)?));
        match known {
            Some(_) => Ok(known),
            None => tx.insert(person).map(|()| None),
        }
    })?;
    if let Some(known) = known {
        session.name_person(known);
    }
    Ok(())
}

/// Deletes somebody; parts in steps go too, steps and incidents stay.
pub fn delete(person: &Participant, session: &mut Session) -> Reply {
    session.edit(EditLabel::DeleteParticipant, &person.name, Some(person.deal), |tx| tx.delete(person))?;
    session.tell(t!(session.locale, "people-deleted", name = person.name.as_str()));
    Ok(Outcome::Done)
}

/// Marks somebody as a leading person, or lifts the mark.
pub fn toggle_lead(person: &Participant, debrief: &Debrief, session: &mut Session) -> Reply {
    let mut new = person.clone();
    new.lead_informant = !person.lead_informant;
    if new.lead_informant && !debrief.may_lead(&new) {
        return Err(fields::too_many_leads(session.locale).into());
    }
    change(person, &new, session)
}

/// Shifts somebody's stance by one grade; an unknown one counts as neutral.
pub fn change_stance(person: &Participant, by: i8, session: &mut Session) -> Reply {
    let now = person.stance.map_or(0, Stance::get);
    match Stance::new(i64::from(now + by)) {
        Some(stance) => change(person, &Participant { stance: Some(stance), ..person.clone() }, session),
        None => {
            let stance = person.stance.map(|stance| fields::stance_label(stance, session.locale)).unwrap_or_default();
            session.tell(t!(session.locale, "people-stance-end", name = person.name.as_str(), stance = stance));
            Ok(Outcome::Done)
        }
    }
}

fn change(seen: &Participant, new: &Participant, session: &mut Session) -> Reply {
    session.edit(EditLabel::ChangeParticipant, &seen.name, Some(seen.deal), |tx| tx.update(seen, new))?;
    Ok(Outcome::Done)
}

/// Opens the list of buying roles.
pub fn roles(person: &Participant, debrief: &Debrief, session: &Session) -> Reply {
    if person.side == Side::Vendor {
        anyhow::bail!(t!(session.locale, "people-no-roles-of-ours", name = person.name.as_str()));
    }
    let scope = Scope { locale: session.locale, today: session.today(), debrief: Some(debrief) };
    let form = Form::new(person.clone(), EditLabel::ChangeParticipant, Some(person.deal));
    Ok(match form.list_of("buying_roles", scope) {
        Some(list) => Outcome::Open(Box::new(list)),
        None => Outcome::Done,
    })
}

/// Asks which other entry is the same person; the likely ones stand first.
pub fn merge(person: &Participant, debrief: &Debrief, session: &Session) -> Reply {
    let mut others: Vec<&Participant> = debrief.participants.iter().filter(|other| other.id != person.id).collect();
    if others.is_empty() {
        anyhow::bail!(t!(session.locale, "people-merge-nobody"));
    }
    others.arrange_by_key(|other| (!person.is_likely_same(other), other.side != person.side));
    let items = others.iter().map(|other| PickItem::new(&other.name, about(other, debrief, session))).collect();
    let ids: Vec<_> = others.iter().map(|other| other.id).collect();
    let (kept, deal) = (person.id, person.deal);
    let title = t!(session.locale, "people-merge-title", name = person.name.as_str());
    Ok(Outcome::Open(Box::new(Picker::one(title, items, move |row, session| {
        let debrief = session.debrief(deal)?;
        let merge = ids.get(row).and_then(|dropped| debrief.merge_people(kept, *dropped));
        unite(merge, deal, &[], session)?;
        Ok(Outcome::Close)
    }))))
}

/// Makes one of two entries that S19 asks about: this one, by the last name alone, goes into the whole name's.
///
/// # Errors
/// When there are no such two any more, or the edit fails.
pub(in crate::tui::deal) fn unite_twice(
    bare: Id<Participant>,
    debrief: &Debrief,
    contexts: &[Context],
    session: &mut Session,
) -> anyhow::Result<()> {
    let other = guide::twice(debrief).into_iter().find(|(this, _)| this.id == bare).map(|(_, other)| other.id);
    unite(other.and_then(|kept| debrief.merge_people(kept, bare)), debrief.deal.id, contexts, session)
}

/// Writes what has been worked out, and says which key of these contexts, else of any place, takes it back.
fn unite(
    merge: Option<PersonMerge>,
    deal: Id<Deal>,
    contexts: &[Context],
    session: &mut Session,
) -> anyhow::Result<()> {
    let merge = merge.ok_or_else(|| anyhow::anyhow!(t!(session.locale, "error-gone")))?;
    let name = merge.kept.1.name.as_str();
    session.edit(EditLabel::MergeParticipants, name, Some(deal), |tx| tx.merge_people(&merge))?;
    let key = session.key_label(contexts, Command::Undo);
    let key = key.or_else(|| session.key_label(&[Context::Global], Command::Undo)).unwrap_or_default();
    session.tell(t!(session.locale, "people-merged", name = name, key = key));
    Ok(())
}

/// Side, job and steps of somebody, to tell entries apart.
fn about(person: &Participant, debrief: &Debrief, session: &Session) -> String {
    let steps = debrief.steps_of(person.id).count() as i64;
    let mut parts = vec![session.locale.label(person.side)];
    parts.extend((!person.job.is_empty()).then(|| person.job.clone()));
    parts.push(t!(session.locale, "people-steps", steps = steps));
    parts.join(" · ")
}
