//! Forgetting somebody: where to look, which places to replace, whether really, and what becomes of the backups.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::{
    arrange::Gather,
    domain::{Deal, Debrief, Id, Participant},
    i18n::{Locale, t},
    store::{Backup, ForgetPlan, ForgetScope, Forgotten, OpenOptions, StoreError, Workbook, backups, backups_naming},
    tui::{
        layer::{Layer, Outcome, Reply},
        popup::{PickItem, Picker, Progress},
        session::Session,
    },
    wording,
    work::Watch,
};

/// A workbook of more steps is looked through, and written anew, by a worker: that takes longer than a key may.
const LONG: u64 = 4_000;

/// The file of the workbook where that takes long.
fn long_file(session: &Session) -> Option<PathBuf> {
    let is_long = session.workbook.contents().is_ok_and(|held| held.steps > LONG);
    session.workbook.path().filter(|_| is_long).map(Path::to_owned)
}

/// Begins: asks where to look, if the person is named outside of this deal too.
pub fn ask(person: &Participant, session: &Session) -> Reply {
    // The places are in all accounts.
    if session.is_blind(person.deal)? {
        anyhow::bail!(t!(session.locale, "forget-blind"));
    }
    let locale = session.locale;
    let Some(path) = long_file(session) else {
        let plans = plans(&session.workbook, person, locale, &Watch::default())?;
        return Ok(Outcome::Open(offer(plans, session)));
    };
    let title = t!(locale, "forget-looking", name = person.name.as_str());
    let person = person.clone();
    let work = move |watch: &Watch| {
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let workbook = Workbook::open_with(&path, &options).map_err(|error| wording::open_error(&error, locale))?;
        plans(&workbook, &person, locale, watch).map_err(|error| wording::store_error(&error, locale))
    };
    let show = |plans, session: &mut Session| Ok(Outcome::Open(offer(plans, session)));
    Ok(Outcome::Open(Box::new(Progress::begin(title, work, show))))
}

/// What forgetting somebody would change everywhere, and what in this deal alone.
type Plans = (ForgetPlan, ForgetPlan);

fn plans(workbook: &Workbook, person: &Participant, locale: Locale, watch: &Watch) -> Result<Plans, StoreError> {
    let name = |number, side| wording::forget::pseudonym(number, side, locale);
    let namesakes = workbook.namesakes(person)?;
    let ids: Vec<_> = std::iter::once(person.id).chain(namesakes.iter().map(|other| other.id)).collect();
    let everywhere = workbook.plan_forgetting(&ids, ForgetScope::Workbook, name, &watch.share(0, 2))?;
    let here = workbook.plan_forgetting(&[person.id], ForgetScope::Deal(person.deal), name, &watch.share(1, 2))?;
    Ok((everywhere, here))
}

/// Asks where, or, where there is no difference, goes on at once.
fn offer((everywhere, here): Plans, session: &Session) -> Box<dyn Layer> {
    if everywhere.hits == here.hits && everywhere.people.len() == 1 {
        return choose(here, session);
    }
    let detail = |plan: &ForgetPlan| {
        t!(session.locale, "forget-scope-detail", people = plan.people.len(), places = plan.hits.len())
    };
    let items = vec![
        PickItem::new(t!(session.locale, "forget-scope-all"), detail(&everywhere)),
        PickItem::new(t!(session.locale, "forget-scope-deal"), detail(&here)),
    ];
    let title = t!(session.locale, "forget-scope-title", name = name_of(&here));
    Box::new(Picker::one(title, items, move |row, session| {
        let plan = if row == 0 { &everywhere } else { &here };
        Ok(Outcome::Open(choose(plan.clone(), session)))
    }))
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
    let (locale, folder) = (session.locale, session.backups.clone());
    let Some(path) = long_file(session) else {
        let done = session.workbook.forget(plan, kept, &Watch::default())?;
        let naming = match (&folder, session.workbook.path()) {
            (Some(folder), Some(path)) => backups_naming(plan, folder, path, &Watch::default())
                .map_err(|error| anyhow::anyhow!(wording::backup_error(&error, locale))),
            _ => Ok(Vec::new()),
        };
        return tell(plan, done, naming, session);
    };
    let title = t!(locale, "forget-under-way", name = name_of(plan));
    let (plan, kept) = (plan.clone(), kept.clone());
    let forgotten = plan.clone();
    let work = move |watch: &Watch| {
        let told = |error| wording::backup_error(&error, locale);
        let opened = Workbook::open_with(&path, &OpenOptions::default());
        let mut workbook = opened.map_err(|error| wording::open_error(&error, locale))?;
        // Looked through before, while all can still be called off; one that is made meanwhile may hold the name.
        let all = || folder.as_ref().map_or(Ok(Vec::new()), |folder| backups(folder, Some(&path)));
        let before = all().map_err(told)?;
        let naming = folder.as_ref().map(|folder| backups_naming(&plan, folder, &path, watch)).transpose();
        let mut naming = naming.map_err(told)?.unwrap_or_default();
        let done = workbook.forget(&plan, &kept, watch).map_err(|error| wording::store_error(&error, locale))?;
        naming.extend(all().unwrap_or_default().into_iter().filter(|backup| !before.contains(backup)));
        Ok((done, naming))
    };
    let progress = Progress::lending(title, session, work, move |(done, naming), session| {
        tell(&forgotten, done, Ok(naming), session)
    });
    Ok(Outcome::Open(Box::new(progress)))
}

/// Says that it is done, and asks what is to become of the backups that hold the person.
fn tell(plan: &ForgetPlan, done: Forgotten, naming: anyhow::Result<Vec<Backup>>, session: &mut Session) -> Reply {
    session.note_saved();
    // What the user was told before may name the person.
    session.messages.clear();
    let said = t!(session.locale, "forget-done", name = plan.pseudonym.as_str(), places = done.places);
    session.tell(format!("{said} {}", t!(session.locale, "forget-not-touched")));
    let naming = naming?;
    let Some(folder) = session.backups.clone().filter(|_| !naming.is_empty()) else {
        return Ok(Outcome::Close);
    };
    Ok(Outcome::Open(Box::new(super::forget_backups::ask(naming, folder, session))))
}
