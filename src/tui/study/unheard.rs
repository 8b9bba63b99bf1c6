//! Noting which deals belong to a study and were not debriefed, and why.

use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Study, StudyDeal, Table, Unheard},
    i18n::t,
    store::EditLabel,
    tui::{
        draft::DraftPlace,
        layer::{Layer, Outcome},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
    wording,
};

/// Asks which deal, beginning at this one; then why.
///
/// # Errors
/// When the workbook cannot be read.
pub(super) fn ask(study: &Study, selected: Option<Id<Deal>>, session: &Session) -> anyhow::Result<Box<dyn Layer>> {
    let links = session.workbook.places_in(study.id)?;
    let link_of = |deal: &Deal| links.iter().find(|link| link.deal == deal.id);
    let mut deals = session.workbook.all_deals()?;
    deals.retain(|deal| !deal.archived || link_of(deal).is_some());
    // Those of the study that were not debriefed first, then those that are in no study yet, then those compared.
    deals.arrange_by_key(|deal| link_of(deal).map_or(1, |link| if link.is_compared() { 2 } else { 0 }));
    let detail = |deal: &Deal| {
        let outcome = wording::outcome(deal, session.locale);
        match link_of(deal) {
            Some(StudyDeal { unheard: Some(why), .. }) => format!("{} · {outcome}", session.locale.label(*why)),
            Some(_) => t!(session.locale, "study-unheard-compared", outcome = outcome),
            None => outcome,
        }
    };
    let places: Vec<StudyDeal> =
        deals.iter().map(|deal| link_of(deal).cloned().unwrap_or_else(|| StudyDeal::new(study.id, deal.id))).collect();
    let at = deals.iter().position(|deal| Some(deal.id) == selected).unwrap_or(0);
    let known: Vec<bool> = deals.iter().map(|deal| link_of(deal).is_some()).collect();
    let names: Vec<String> = deals.iter().map(Deal::name).collect();
    let items = names.iter().zip(&deals).map(|(name, deal)| PickItem::new(name.as_str(), detail(deal))).collect();
    let study = study.clone();
    let picker = Picker::one(t!(session.locale, "study-unheard-who"), items, move |row, session| {
        let noted = Noted { place: places[row].clone(), is_known: known[row], deal: names[row].clone() };
        Ok(Outcome::Open(ask_why(&study, noted, session)))
    });
    let empty = t!(session.locale, "study-unheard-no-deals");
    Ok(Box::new(picker.saying(t!(session.locale, "study-unheard-who-hint")).starting_at(at).saying_when_empty(empty)))
}

/// What is noted of a deal.
#[derive(Clone)]
struct Noted {
    place: StudyDeal,
    /// Whether it is in the study already.
    is_known: bool,
    /// What the deal is called.
    deal: String,
}

/// Asks why a deal was not debriefed, or whether it was after all; then for a remark.
fn ask_why(study: &Study, noted: Noted, session: &Session) -> Box<dyn Layer> {
    let locale = session.locale;
    let mut items: Vec<PickItem> = Unheard::ALL.iter().map(|why| PickItem::new(locale.label(*why), "")).collect();
    if noted.is_known && !noted.place.is_compared() {
        items.push(PickItem::new(t!(locale, "study-unheard-heard"), ""));
        items.push(PickItem::new(t!(locale, "study-unheard-none-of-it"), ""));
    }
    let at = noted.place.unheard.and_then(|why| Unheard::ALL.iter().position(|other| *other == why)).unwrap_or(0);
    let study = study.clone();
    let picker = Picker::one(t!(locale, "study-unheard-why"), items, move |row, session| {
        let Some(why) = Unheard::ALL.get(row) else {
            let is_heard = row == Unheard::ALL.len();
            let place = &noted.place;
            let heard = StudyDeal { unheard: None, remark: String::new(), ..place.clone() };
            let label = if is_heard { EditLabel::AddToStudy } else { EditLabel::RemoveFromStudy };
            session.edit(label, &study.name, None, |tx| {
                if is_heard { tx.update(place, &heard) } else { tx.delete(place) }
            })?;
            return Ok(Outcome::Close);
        };
        Ok(Outcome::Open(ask_remark(noted.clone(), *why, session)))
    });
    Box::new(picker.starting_at(at))
}

/// Asks for a remark, and notes both: one dialogue is one edit.
fn ask_remark(noted: Noted, why: Unheard, session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "study-unheard-remark");
    let hint = t!(session.locale, "study-unheard-remark-hint");
    // What is not noted yet has no place where its remark could be kept.
    let kept = noted.is_known.then(|| DraftPlace::field(None, (Table::StudyDeal, noted.place.id.uuid()), "remark"));
    let question = Question::new(title, hint, &noted.place.remark.clone(), move |text, session| {
        let place = &noted.place;
        let said = StudyDeal { unheard: Some(why), remark: text.trim().to_owned(), ..place.clone() };
        if said != *place || !noted.is_known {
            session.edit(EditLabel::SayUnheard, &noted.deal, None, |tx| {
                if noted.is_known { tx.update(place, &said) } else { tx.insert(&said) }
            })?;
        }
        Ok(Outcome::Close)
    });
    match kept {
        Some(kept) => Box::new(question.kept_at(kept, session)),
        None => Box::new(question),
    }
}
