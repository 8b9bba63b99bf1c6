//! Forgetting somebody: where to look, which places to replace, whether really, and what becomes of the backups.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    arrange::Gather,
    domain::{Deal, Debrief, Id, Participant},
    i18n::t,
    store::{BackupKind, ForgetPlan, ForgetScope, backups_naming},
    tui::{
        layer::{Layer, Outcome, Reply},
        popup::{PickItem, Picker},
        session::Session,
    },
    wording,
    work::Watch,
};

/// Begins: asks where to look, if the person is named outside of this deal too.
pub fn ask(person: &Participant, session: &Session) -> Reply {
    // The places are in all accounts.
    if session.is_blind(person.deal)? {
        anyhow::bail!(t!(session.locale, "forget-blind"));
    }
    let everywhere = {
        let namesakes = session.workbook.namesakes(person)?;
        let ids: Vec<_> = std::iter::once(person.id).chain(namesakes.iter().map(|other| other.id)).collect();
        plan(&ids, ForgetScope::Workbook, session)?
    };
    let here = plan(&[person.id], ForgetScope::Deal(person.deal), session)?;
    if everywhere.hits == here.hits && everywhere.people.len() == 1 {
        return Ok(Outcome::Open(choose(here, session)));
    }
    let detail = |plan: &ForgetPlan| {
        t!(session.locale, "forget-scope-detail", people = plan.people.len(), places = plan.hits.len())
    };
    let items = vec![
        PickItem::new(t!(session.locale, "forget-scope-all"), detail(&everywhere)),
        PickItem::new(t!(session.locale, "forget-scope-deal"), detail(&here)),
    ];
    let title = t!(session.locale, "forget-scope-title", name = person.name.as_str());
    Ok(Outcome::Open(Box::new(Picker::one(title, items, move |row, session| {
        let plan = if row == 0 { &everywhere } else { &here };
        Ok(Outcome::Open(choose(plan.clone(), session)))
    }))))
}

fn plan(people: &[Id<Participant>], scope: ForgetScope, session: &Session) -> anyhow::Result<ForgetPlan> {
    let locale = session.locale;
    Ok(session.workbook.plan_forgetting(
        people,
        scope,
        |number, side| wording::forget::pseudonym(number, side, locale),
        &Watch::default(),
    )?)
}

fn name_of(plan: &ForgetPlan) -> &str {
    plan.people.first().map_or("", |person| &person.name)
}

/// Shows each place; those that may well be somebody else are not marked.
fn choose(plan: ForgetPlan, session: &Session) -> Box<dyn Layer> {
    if plan.hits.is_empty() {
        return confirm(plan, BTreeSet::new(), session);
    }
    let mut debriefs: BTreeMap<Id<Deal>, Option<Debrief>> = BTreeMap::new();
    let here = plan.people.first().map(|person| person.deal);
    let items = plan.hits.iter().map(|hit| {
        let debrief =
            hit.deal.and_then(|deal| debriefs.entry(deal).or_insert_with(|| session.debrief(deal).ok()).as_ref());
        let mut place = vec![wording::forget::place(hit, debrief, session.locale)];
        place.extend(debrief.filter(|_| hit.deal != here).map(|debrief| debrief.deal.customer.clone()));
        place.extend(hit.is_doubtful().then(|| t!(session.locale, "forget-doubtful")));
        PickItem {
            marked: !hit.is_doubtful(),
            ..PickItem::new(place.join(" · "), wording::forget::snippet(hit, debrief, session.locale))
        }
    });
    let title = t!(session.locale, "forget-choose-title", name = name_of(&plan), short = plan.short.as_str());
    Box::new(Picker::several(title, items.collect(), move |rows, session| {
        let chosen: BTreeSet<usize> = rows.into_iter().gather();
        let kept = plan.hits.iter().enumerate().filter(|(at, _)| !chosen.contains(at));
        let kept = kept.map(|(_, hit)| hit.key.clone()).gather();
        Ok(Outcome::Open(confirm(plan.clone(), kept, session)))
    }))
}

/// Asks whether really: this is the one thing that cannot be undone.
fn confirm(plan: ForgetPlan, kept: BTreeSet<String>, session: &Session) -> Box<dyn Layer> {
    let locale = session.locale;
    let places = plan.hits.iter().filter(|hit| !kept.contains(&hit.key)).count();
    let detail = t!(locale, "forget-confirm-detail", places = places, kept = plan.hits.len() - places);
    let items = vec![
        PickItem::new(t!(locale, "forget-confirm-no"), ""),
        PickItem::new(t!(locale, "forget-confirm-yes", pseudonym = plan.pseudonym.as_str()), detail),
    ];
    let title = t!(locale, "forget-confirm-title", name = name_of(&plan));
    let picker = Picker::one(title, items, move |row, session| {
        if row == 0 {
            return Ok(Outcome::Close);
        }
        forget(&plan, &kept, session)
    });
    Box::new(picker.answered_by(1, locale).saying(t!(locale, "forget-confirm-final")))
}

fn forget(plan: &ForgetPlan, kept: &BTreeSet<String>, session: &mut Session) -> Reply {
    session.end_digests();
    let done = session.workbook.forget(plan, kept, &Watch::default())?;
    session.note_saved();
    // What the user was told before may name the person.
    session.messages.clear();
    let said = t!(session.locale, "forget-done", name = plan.pseudonym.as_str(), places = done.places);
    session.tell(format!("{said} {}", t!(session.locale, "forget-not-touched")));
    let (Some(folder), Some(path)) = (session.backups.clone(), session.workbook.path()) else {
        return Ok(Outcome::Close);
    };
    let naming = backups_naming(plan, &folder, path, &Watch::default())
        .map_err(|error| anyhow::anyhow!(wording::backup_error(&error, session.locale)))?;
    if naming.is_empty() {
        return Ok(Outcome::Close);
    }
    let items = naming.iter().map(|backup| {
        let name = backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let when = session.locale.day(backup.at.to_zoned(jiff::tz::TimeZone::system()).date());
        let detail = format!("{} · {name}", session.locale.label(backup.kind));
        PickItem { marked: true, ..PickItem::new(when, detail) }
    });
    let title = t!(session.locale, "forget-backups-title", count = naming.len());
    Ok(Outcome::Open(Box::new(Picker::several(title, items.collect(), move |rows, session| {
        let locale = session.locale;
        let told = |error| anyhow::anyhow!(wording::backup_error(&error, locale));
        if !rows.is_empty() {
            // Not to be left without any.
            session.workbook.back_up(&folder, BackupKind::Scheduled).map_err(told)?;
        }
        for row in &rows {
            naming[*row].delete().map_err(told)?;
        }
        if !rows.is_empty() {
            session.tell(t!(locale, "forget-backups-deleted", count = rows.len()));
        }
        Ok(Outcome::Close)
    }))))
}
