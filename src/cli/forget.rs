//! `debrief forget`: somebody replaced by a pseudonym everywhere. Without `--yes` it only shows where the name stands.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::{
    arguments::Forget,
    backup, deal,
    fault::Fault,
    open::{self, Place},
    output::{self, Style, harmless},
    progress::Progress,
    table::{Align, Table},
};
use crate::{
    arrange::Gather,
    capture::fold,
    domain::{Deal, Debrief, Id, Participant, shown_path},
    i18n::{Locale, t},
    store::{self, Backup, BackupKind, ForgetHit, ForgetPlan, ForgetScope, Forgotten, Workbook},
    wording,
    work::Watch,
};

/// Shows the places, and with `--yes` replaces the name there; what could not be done is a fault, and nothing has changed.
pub(super) fn forget(place: &Place, wanted: &Forget) -> Result<String, Fault> {
    let locale = place.locale;
    let mut workbook =
        if wanted.yes { open::open_at(&place.existing()?, place.locale)? } else { place.open_to_read()? };
    let (people, scope) = who(&workbook, wanted, locale)?;
    let ids: Vec<Id<Participant>> = people.iter().map(|person| person.id).collect();
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let named = |number, side| wording::forget::pseudonym(number, side, locale);
    let plan = if ids.is_empty() {
        let words = wanted.person.join(" ");
        let plan = workbook.plan_forgetting_name(words.trim(), scope, named, &watch)?;
        if plan.hits.is_empty() {
            return Err(Fault::NoPerson(words));
        }
        plan
    } else {
        workbook.plan_forgetting(&ids, scope, named, &watch)?
    };
    let kept: BTreeSet<String> = wanted.keep.iter().map(|key| key.trim().to_lowercase()).gather();
    if let Some(key) = kept.iter().find(|key| plan.hits.iter().all(|hit| hit.key != **key)) {
        return Err(Fault::NoPlace(key.clone()));
    }
    // Looked through before, while all can still be called off.
    let all = all_backups(&workbook)?;
    let mut backups = backups_naming(&plan, &workbook, &watch)?;
    let done = if wanted.yes { Some(workbook.forget(&plan, &kept, &watch)?) } else { None };
    if done.is_some() {
        // One that was made meanwhile may hold the name.
        backups.extend(all_backups(&workbook)?.into_iter().filter(|backup| !all.contains(backup)));
    }
    drop(progress);
    if wanted.delete_backups && !backups.is_empty() {
        // Not to be left without any.
        workbook.back_up(&open::backups_folder()?, BackupKind::Scheduled, &Watch::default())?;
        backups.iter().try_for_each(Backup::delete)?;
    }
    if wanted.json {
        return as_json((&plan, &workbook), &kept, done, &backups, wanted.delete_backups);
    }
    let mut text = shown(&plan, &kept, &workbook, locale)?;
    text += &match done {
        Some(done) => t!(locale, "cli-forget-done", name = plan.pseudonym.as_str(), places = done.places),
        None => t!(locale, "cli-forget-not-yet"),
    };
    text += "\n";
    text += &told_of_backups(&backups, wanted, locale);
    Ok(text + &t!(locale, "forget-not-touched") + "\n")
}

/// The entries of the one person that is meant, none where nobody is called so, and where to look.
fn who(workbook: &Workbook, wanted: &Forget, locale: Locale) -> Result<(Vec<Participant>, ForgetScope), Fault> {
    let words = wanted.person.join(" ");
    let only = wanted.deal.as_ref().map(|deal| deal::find(workbook, std::slice::from_ref(deal), locale)).transpose()?;
    let mut people = workbook.people()?;
    people.retain(|person| only.as_ref().is_none_or(|deal| person.deal == deal.id) && fits(person, &words));
    if people.iter().any(|person| is_called(person, &words)) {
        people.retain(|person| is_called(person, &words));
    }
    let scope = only.as_ref().map_or(ForgetScope::Workbook, |deal| ForgetScope::Deal(deal.id));
    let Some(first) = people.first().cloned() else { return Ok((people, scope)) };
    let candidates = || people.iter().map(|person| candidate(person, workbook, locale)).collect::<Result<_, _>>();
    if people.iter().any(|person| !is_called(person, &first.name)) {
        return Err(Fault::SeveralPeople(words, candidates()?));
    }
    if only.is_none() && people.len() > 1 && !wanted.all_deals {
        return Err(Fault::InSeveralDeals(first.name, candidates()?));
    }
    Ok((people, scope))
}

fn fits(person: &Participant, said: &str) -> bool {
    let name = fold(&person.name);
    let said = fold(said);
    let words: Vec<&str> = said.split_whitespace().collect();
    person.id.to_string() == said.trim() || words.iter().all(|word| name.split_whitespace().any(|part| part == *word))
}

/// Whether this is the whole name, or the id.
fn is_called(person: &Participant, name: &str) -> bool {
    fold(person.name.trim()) == fold(name.trim()) || person.id.to_string() == name.trim()
}

fn candidate(person: &Participant, workbook: &Workbook, locale: Locale) -> Result<String, Fault> {
    let deal = workbook.get(person.deal)?.map(|deal| deal_name(&deal)).unwrap_or_default();
    let words = [harmless(&person.name), locale.label(person.side), deal];
    Ok(format!("  {}", words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")))
}

fn deal_name(deal: &Deal) -> String {
    format!("{} · {} {}", harmless(&deal.customer), harmless(&deal.title), deal::short_id(deal.id))
}

/// The backups of the workbook; none where there is no place for backups.
fn all_backups(workbook: &Workbook) -> Result<Vec<Backup>, Fault> {
    match (open::backups_folder(), workbook.path()) {
        (Ok(folder), path @ Some(_)) => Ok(store::backups(&folder, path)?),
        _ => Ok(Vec::new()),
    }
}

/// Those of them that hold the person.
fn backups_naming(plan: &ForgetPlan, workbook: &Workbook, watch: &Watch) -> Result<Vec<Backup>, Fault> {
    match (open::backups_folder(), workbook.path()) {
        (Ok(folder), Some(path)) => Ok(store::backups_naming(plan, &folder, path, watch)?),
        _ => Ok(Vec::new()),
    }
}

/// Who, what they become, and every place, deal by deal.
fn shown(plan: &ForgetPlan, kept: &BTreeSet<String>, workbook: &Workbook, locale: Locale) -> Result<String, Fault> {
    let style = Style::of_output();
    let name = plan.people.first().map(|person| &person.name).or(plan.called.as_ref());
    let name = name.map(|name| harmless(name)).unwrap_or_default();
    let head =
        t!(locale, "forget-becomes", name = name, pseudonym = plan.pseudonym.as_str(), count = plan.people.len());
    let mut text = head + "\n";
    let mut of_deals: BTreeMap<_, Vec<&ForgetHit>> = BTreeMap::new();
    for hit in &plan.hits {
        // What belongs to no deal comes last.
        of_deals.entry((hit.deal.is_none(), hit.deal)).or_default().push(hit);
    }
    for ((_, deal), hits) in of_deals {
        let debrief = deal.and_then(|deal| workbook.debrief(deal).ok());
        let heading = match &debrief {
            Some(debrief) => deal_name(&debrief.deal),
            None => t!(locale, "forget-in-no-deal"),
        };
        text += &format!("\n{}\n", style.strong(&heading));
        text += &places(&hits, kept, debrief.as_ref(), locale, style);
    }
    if !plan.similar.is_empty() {
        let names: Vec<String> =
            plan.similar.iter().map(|person| candidate(person, workbook, locale)).collect::<Result<_, _>>()?;
        text += &format!("\n{}\n{}\n", t!(locale, "forget-similar"), names.join("\n"));
    }
    Ok(text + "\n")
}

fn places(
    hits: &[&ForgetHit],
    kept: &BTreeSet<String>,
    debrief: Option<&Debrief>,
    locale: Locale,
    style: Style,
) -> String {
    let mut table = Table::new([
        (t!(locale, "cli-column-key"), Align::Left),
        (t!(locale, "cli-column-place"), Align::Left),
        (t!(locale, "cli-column-text"), Align::Left),
        (t!(locale, "cli-column-marks"), Align::Left),
    ]);
    for hit in hits {
        let mark = match (kept.contains(&hit.key), hit.is_doubtful()) {
            (true, _) => t!(locale, "cli-forget-kept"),
            (_, true) => t!(locale, "forget-doubtful"),
            _ => String::new(),
        };
        let place = wording::forget::place(hit, debrief, locale);
        table.row([hit.key.clone(), place, wording::forget::snippet(hit, debrief, locale), mark]);
    }
    table.lines("  ", style)
}

fn told_of_backups(backups: &[Backup], wanted: &Forget, locale: Locale) -> String {
    let count = backups.len();
    match (count, wanted.delete_backups) {
        (0, _) => String::new(),
        (_, true) => t!(locale, "forget-backups-deleted", count = count) + "\n",
        _ => {
            let files: String = backups.iter().map(|backup| format!("  {}\n", shown_path(&backup.path))).collect();
            let how = if wanted.yes { "cli-forget-backups-left" } else { "cli-forget-backups-how" };
            // While something is hidden nobody is forgotten but by whoever wants it told.
            let table = backup::table(backups, false, locale);
            let how = locale.text(how, &[]);
            format!("\n{}\n{table}{how}\n{files}\n", t!(locale, "forget-backups", count = count))
        }
    }
}

fn as_json(
    (plan, workbook): (&ForgetPlan, &Workbook),
    kept: &BTreeSet<String>,
    done: Option<Forgotten>,
    backups: &[Backup],
    deleted: bool,
) -> Result<String, Fault> {
    let mut debriefs: BTreeMap<Id<Deal>, Option<Debrief>> = BTreeMap::new();
    let hits = plan.hits.iter().map(|hit| {
        let debrief =
            hit.deal.and_then(|deal| debriefs.entry(deal).or_insert_with(|| workbook.debrief(deal).ok()).as_ref());
        let shown = (!wording::forget::is_hidden(hit, debrief)).then(|| hit.snippet());
        let spot = match &hit.spot {
            store::Spot::Row { table, id, field } => json!({ "table": table, "id": id, "field": field }),
            store::Spot::Label => json!({ "table": "journal", "field": "args" }),
            store::Spot::Draft(place) => json!({ "table": "draft", "id": place, "field": "text" }),
        };
        json!({
            "key": hit.key,
            "deal": hit.deal,
            "spot": spot,
            "snippet": shown.as_ref().map(|(snippet, _)| snippet),
            "name": shown.as_ref().and_then(|(snippet, place)| snippet.get(place.clone())),
            "present": hit.is_present,
            "doubtful": hit.is_doubtful(),
            "kept": kept.contains(&hit.key),
        })
    });
    output::json(&json!({
        "people": plan.people.iter().map(|person| json!({ "id": person.id, "deal": person.deal, "name": person.name })).collect::<Vec<_>>(),
        "similar": plan.similar.iter().map(|person| json!({ "id": person.id, "deal": person.deal, "name": person.name })).collect::<Vec<_>>(),
        "pseudonym": plan.pseudonym,
        "hits": hits.collect::<Vec<_>>(),
        "done": done.is_some(),
        "places": done.map(|done| done.places),
        "backups": backups.iter().map(|backup| backup.path.to_string_lossy()).collect::<Vec<_>>(),
        "backups_deleted": deleted,
    }))
}
