//! Making and changing studies.

use std::collections::HashSet;

use super::overview::search_text;
use crate::{
    domain::{Deal, Id, Study, StudyDeal, StudyTarget, Table},
    i18n::{Locale, t},
    store::EditLabel,
    tui::{
        draft::DraftPlace,
        layer::{Layer, Outcome, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
    wording,
};

/// Asks for a name, then for the question, then for the deals. What has been answered is kept, whenever one stops.
pub fn new_study(session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "home-new-study");
    let hint = t!(session.locale, "home-study-name-hint");
    let question = Question::new(title, hint, "", |text, session| {
        let study = Study {
            id: Id::new(),
            name: named(text, session)?,
            question: String::new(),
            notes: String::new(),
            selection: String::new(),
            target: None,
        };
        session.edit(EditLabel::AddStudy, &study.name, None, |tx| tx.insert(&study))?;
        Ok(Outcome::Open(ask_question(&study, true, session)))
    });
    Box::new(question.kept_at(DraftPlace::of_new(Table::Study), session))
}

/// Asks for another name, then for the question.
pub fn rename(study: &Study, session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "home-rename-study");
    let hint = t!(session.locale, "home-study-name-hint");
    let seen = study.clone();
    let question = Question::new(title, hint, &study.name, move |text, session| {
        let new = Study { name: named(text, session)?, ..seen.clone() };
        change(&seen, &new, session)?;
        Ok(Outcome::Open(ask_question(&new, false, session)))
    });
    Box::new(question.kept_at(DraftPlace::field(None, (Table::Study, study.id.uuid()), "name"), session))
}

fn ask_question(study: &Study, is_new: bool, session: &Session) -> Box<dyn Layer> {
    let title = study.name.clone();
    let hint = t!(session.locale, "home-study-question-hint");
    let seen = study.clone();
    let question = Question::new(title, hint, &study.question, move |text, session| {
        let new = Study { question: text.trim().to_owned(), ..seen.clone() };
        change(&seen, &new, session)?;
        Ok(Outcome::Open(if is_new { pick_deals(&new, session)? } else { ask_selection(&new, session) }))
    });
    Box::new(question.kept_at(DraftPlace::field(None, (Table::Study, study.id.uuid()), "question"), session))
}

/// Asks who chose the deals and how, and who refused: what a study shows hangs on that.
fn ask_selection(study: &Study, session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "home-study-selection");
    let hint = t!(session.locale, "home-study-selection-hint");
    let seen = study.clone();
    let question = Question::new(title, hint, &study.selection, move |text, session| {
        let new = Study { selection: text.trim().to_owned(), ..seen.clone() };
        change(&seen, &new, session)?;
        Ok(Outcome::Open(ask_target(&new, session)))
    });
    Box::new(question.kept_at(DraftPlace::field(None, (Table::Study, study.id.uuid()), "selection"), session))
}

/// Asks how many deals of each kind the study aims at.
fn ask_target(study: &Study, session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "home-study-aim");
    let hint = t!(session.locale, "home-study-aim-hint");
    let seen = study.clone();
    let now = study.target.map(|target| target.get().to_string()).unwrap_or_default();
    let question = Question::new(title, hint, &now, move |text, session| {
        let target = match text.trim() {
            "" => None,
            text => Some(text.parse().ok().and_then(StudyTarget::new).ok_or_else(|| {
                let (least, most) = (StudyTarget::MIN, StudyTarget::MAX);
                anyhow::anyhow!(t!(session.locale, "home-study-aim-bounds", least = least, most = most))
            })?),
        };
        change(&seen, &Study { target, ..seen.clone() }, session)?;
        Ok(Outcome::Close)
    });
    Box::new(question.kept_at(DraftPlace::field(None, (Table::Study, study.id.uuid()), "target"), session))
}

fn named(text: &str, session: &Session) -> anyhow::Result<String> {
    let name = text.trim();
    if name.is_empty() {
        anyhow::bail!(t!(session.locale, "home-study-needs-name"));
    }
    Ok(name.to_owned())
}

fn change(seen: &Study, new: &Study, session: &mut Session) -> anyhow::Result<()> {
    if seen != new {
        session.edit(EditLabel::ChangeStudy, &new.name, None, |tx| tx.update(seen, new))?;
    }
    Ok(())
}

/// Deletes a study; its deals stay.
///
/// # Errors
/// When the workbook cannot be written.
pub fn delete(study: &Study, session: &mut Session) -> Reply {
    session.edit(EditLabel::DeleteStudy, &study.name, None, |tx| tx.delete(study))?;
    session.tell(t!(session.locale, "home-deleted", what = study.name.as_str()));
    Ok(Outcome::Done)
}

/// How a deal ended, and what studies choose deals by.
fn told(deal: &Deal, locale: Locale) -> String {
    let country = locale.country(&deal.country);
    let facts = [wording::outcome(deal, locale), deal.segment.clone(), country];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Marks which deals belong to a study.
///
/// # Errors
/// When the workbook cannot be read.
pub fn pick_deals(study: &Study, session: &Session) -> anyhow::Result<Box<dyn Layer>> {
    let study = study.clone();
    let links = session.workbook.places_in(study.id)?;
    let members: HashSet<_> = links.iter().filter(|link| link.is_compared()).map(|link| link.deal).collect();
    let mut deals = session.workbook.all_deals()?;
    deals.retain(|deal| !deal.archived || members.contains(&deal.id));
    let items = deals
        .iter()
        .map(|deal| PickItem {
            label: deal.name(),
            detail: told(deal, session.locale),
            marked: members.contains(&deal.id),
        })
        .collect();
    let title = t!(session.locale, "home-study-pick", name = study.name.as_str());
    // By hand or by filter: what is typed looks at all that the row shows, and at year and kinds as well.
    let texts: Vec<String> = deals.iter().map(|deal| search_text(deal, session.locale)).collect();
    let ids: Vec<_> = deals.into_iter().map(|deal| deal.id).collect();
    let picker = Picker::several(title, items, move |marked, session| {
        let added: Vec<StudyDeal> = marked
            .iter()
            .map(|row| ids[*row])
            .filter(|deal| !links.iter().any(|link| link.deal == *deal))
            .map(|deal| StudyDeal::new(study.id, deal))
            .collect();
        let is_marked = |link: &&StudyDeal| marked.iter().any(|row| ids[*row] == link.deal);
        let removed: Vec<&StudyDeal> = links.iter().filter(|link| link.is_compared() && !is_marked(link)).collect();
        // What is compared after all was heard.
        let heard: Vec<&StudyDeal> = links.iter().filter(|link| !link.is_compared() && is_marked(link)).collect();
        if added.is_empty() && removed.is_empty() && heard.is_empty() {
            return Ok(Outcome::Close);
        }
        let is_more = !added.is_empty() || !heard.is_empty();
        let label = if is_more { EditLabel::AddToStudy } else { EditLabel::RemoveFromStudy };
        session.edit(label, &study.name, None, |tx| {
            removed.iter().try_for_each(|link| tx.delete(*link))?;
            heard.iter().try_for_each(|link| {
                tx.update(*link, &StudyDeal { unheard: None, remark: String::new(), ..(*link).clone() })
            })?;
            added.iter().try_for_each(|link| tx.insert(link))
        })?;
        Ok(Outcome::Close)
    });
    Ok(Box::new(picker.found_by_words(texts)))
}
