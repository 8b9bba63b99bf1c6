//! `debrief study NAME --new --add DEAL …`: a study is made or changed, in one edit that one undo takes back.

use std::collections::{HashMap, HashSet};

use serde_json::json;

use super::{
    arguments::StudyChange,
    deal,
    fault::Fault,
    open::Place,
    output::{self, harmless},
    study,
};
use crate::{
    capture::fold,
    domain::{Deal, Id, Study, StudyDeal, StudyTarget},
    i18n::{Locale, t},
    store::{Edit, EditLabel, Workbook},
};

/// What becomes of the places of a study.
#[derive(Default)]
struct Places {
    added: Vec<StudyDeal>,
    /// What is compared after all was heard.
    heard: Vec<(StudyDeal, StudyDeal)>,
    removed: Vec<StudyDeal>,
}

impl Places {
    fn count(&self) -> usize {
        self.added.len() + self.heard.len()
    }
}

/// Makes or changes the study; everything is looked at before anything is written.
pub(super) fn change(place: &Place, said: &str, wanted: &StudyChange, as_json: bool) -> Result<String, Fault> {
    let locale = place.locale;
    // Nothing can be studied where nothing is: a workbook is not made for it.
    place.existing()?;
    let mut workbook = place.open()?;
    let seen = if wanted.is_new { None } else { Some(study::find(&workbook, said)?) };
    let before = match &seen {
        Some(study) => study.clone(),
        None => named(&workbook, said, locale)?,
    };
    let after = worded(&before, wanted, locale)?;
    let places = places(&workbook, &after, wanted, locale)?;
    let is_changed = seen.as_ref() != Some(&after);
    let label = match (&seen, places.count(), places.removed.len()) {
        (None, ..) => EditLabel::AddStudy,
        (_, 0, 0) => EditLabel::ChangeStudy,
        (_, 0, _) => EditLabel::RemoveFromStudy,
        _ => EditLabel::AddToStudy,
    };
    if is_changed || places.count() + places.removed.len() > 0 {
        workbook.edit(Edit::new(label).arg("what", after.name.clone()), |tx| {
            match &seen {
                Some(seen) if is_changed => tx.update(seen, &after)?,
                Some(_) => {}
                None => tx.insert(&after)?,
            }
            places.removed.iter().try_for_each(|link| tx.delete(link))?;
            places.heard.iter().try_for_each(|(link, heard)| tx.update(link, heard))?;
            places.added.iter().try_for_each(|link| tx.insert(link))
        })?;
    }
    let (added, removed) = (places.count(), places.removed.len());
    let changed = changed(&before, &after);
    let all = workbook.compared_deals(after.id)?.len();
    if as_json {
        let told = json!({ "id": after.id, "name": after.name, "added": added, "removed": removed,
            "changed": changed, "deals": all });
        return output::json(&told);
    }
    let is_new = if seen.is_none() { "yes" } else { "no" };
    let name = harmless(&after.name);
    let count = |count: usize, what: &'static str| (count > 0).then_some((what, count));
    let target = after.target.map_or(0, |target| usize::from(target.get().unsigned_abs()));
    let parts = [count(added, "added"), count(removed, "removed")].into_iter().flatten();
    let parts = parts.chain(changed.into_iter().map(|what| (what, target)));
    let what: Vec<String> =
        parts.map(|(what, count)| t!(locale, "cli-study-part", what = what, count = count)).collect();
    let what = if what.is_empty() { t!(locale, "cli-study-same") } else { what.join(", ") };
    let text = t!(locale, "cli-study-done", new = is_new, name = name, what = what, all = all);
    Ok(text + "\n")
}

/// What is said of the study otherwise than before.
fn changed(before: &Study, after: &Study) -> Vec<&'static str> {
    let all = [
        ("question", before.question != after.question),
        ("selection", before.selection != after.selection),
        ("target", before.target != after.target),
    ];
    all.into_iter().filter(|(_, is_changed)| *is_changed).map(|(what, _)| what).collect()
}

/// A new study with this name, which no other may have.
fn named(workbook: &Workbook, said: &str, locale: Locale) -> Result<Study, Fault> {
    let name = said.trim();
    if name.is_empty() {
        return Err(Fault::Value("--new".to_owned(), t!(locale, "home-study-needs-name")));
    }
    let is_same = |study: &&Study| fold(&study.name).trim() == fold(name).trim();
    if let Some(there) = workbook.studies()?.iter().find(is_same) {
        return Err(Fault::Value("--new".to_owned(), t!(locale, "cli-study-exists", name = harmless(&there.name))));
    }
    Ok(Study {
        id: Id::new(),
        name: name.to_owned(),
        question: String::new(),
        notes: String::new(),
        selection: String::new(),
        target: None,
    })
}

/// The study with what was said of it.
fn worded(before: &Study, wanted: &StudyChange, locale: Locale) -> Result<Study, Fault> {
    let text = |said: &Option<String>, now: &str| said.as_deref().map_or(now, str::trim).to_owned();
    let target = match wanted.target.as_deref().map(str::trim) {
        None => before.target,
        Some("") => None,
        Some(said) => Some(said.parse().ok().and_then(StudyTarget::new).ok_or_else(|| {
            let (least, most) = (StudyTarget::MIN, StudyTarget::MAX);
            Fault::Value("--target".to_owned(), t!(locale, "home-study-aim-bounds", least = least, most = most))
        })?),
    };
    Ok(Study {
        question: text(&wanted.question, &before.question),
        selection: text(&wanted.selection, &before.selection),
        target,
        ..before.clone()
    })
}

fn places(workbook: &Workbook, study: &Study, wanted: &StudyChange, locale: Locale) -> Result<Places, Fault> {
    let all = deal::Deals::read(workbook)?;
    let find = |said: &Vec<String>| -> Result<Vec<Deal>, Fault> {
        let mut found = HashSet::new();
        let deals: Vec<Deal> = said.iter().map(|words| all.find(words, locale)).collect::<Result<_, _>>()?;
        // Whoever says a deal twice means it once.
        Ok(deals.into_iter().filter(|deal| found.insert(deal.id)).collect())
    };
    let (add, remove) = (find(&wanted.add)?, find(&wanted.remove)?);
    let refused = |deal: &Deal, text: &str| {
        Fault::Value("--remove".to_owned(), locale.text(text, &[("deal", harmless(&deal.name()).into())]))
    };
    let added: HashSet<Id<Deal>> = add.iter().map(|deal| deal.id).collect();
    if let Some(both) = remove.iter().find(|deal| added.contains(&deal.id)) {
        return Err(refused(both, "cli-study-both"));
    }
    let links: HashMap<Id<Deal>, StudyDeal> =
        workbook.places_in(study.id)?.into_iter().map(|link| (link.deal, link)).collect();
    let link = |deal: &Deal| links.get(&deal.id);
    let mut places = Places::default();
    for deal in &add {
        match link(deal) {
            None => places.added.push(StudyDeal::new(study.id, deal.id)),
            Some(link) if link.is_compared() => {}
            Some(link) => {
                let heard = StudyDeal { unheard: None, remark: String::new(), ..link.clone() };
                places.heard.push((link.clone(), heard));
            }
        }
    }
    for deal in &remove {
        places.removed.push(link(deal).cloned().ok_or_else(|| refused(deal, "cli-study-not-in"))?);
    }
    Ok(places)
}
