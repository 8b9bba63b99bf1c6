//! What can be done with a deal as a whole.

use crate::{
    domain::{Deal, Debrief, Id, Table},
    guide::{Stage, Target},
    i18n::t,
    store::EditLabel,
    tui::{
        deal::DealScreen,
        draft::DraftPlace,
        layer::{Layer, Outcome, Place, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
};

/// Asks for customer and title, and opens the new deal at its facts.
pub fn new_deal(session: &Session) -> Box<dyn Layer> {
    let title = t!(session.locale, "home-new-deal");
    let hint = t!(session.locale, "home-new-deal-hint");
    let question = Question::new(title, hint, "", |text, session| {
        let Some((customer, title)) = Deal::named(text) else {
            anyhow::bail!(t!(session.locale, "home-new-deal-needs"));
        };
        let deal = Deal::new(customer, title);
        session.edit(EditLabel::AddDeal, &deal.name(), Some(deal.id), |tx| tx.insert(&deal))?;
        at_frame(deal.id, session)
    });
    Box::new(question.kept_at(DraftPlace::of_new(Table::Deal), session))
}

/// A new deal after the pattern of another, opened at its facts.
///
/// # Errors
/// When the workbook cannot be read or written.
pub fn duplicate(pattern: &Deal, session: &mut Session) -> Reply {
    let deal = session.workbook.duplicate_as_template(pattern.id)?;
    session.note_saved();
    session.tell(t!(session.locale, "home-duplicated"));
    at_frame(deal.id, session)
}

/// Puts a deal away, or brings it back.
///
/// # Errors
/// When the workbook cannot be written.
pub fn archive(deal: &Deal, session: &mut Session) -> Reply {
    let new = Deal { archived: !deal.archived, ..deal.clone() };
    let label = if new.archived { EditLabel::ArchiveDeal } else { EditLabel::UnarchiveDeal };
    let name = deal.name();
    session.edit(label, &name, Some(deal.id), |tx| tx.update(deal, &new))?;
    session.tell(if new.archived {
        t!(session.locale, "home-put-away", what = name)
    } else {
        t!(session.locale, "home-brought-back", what = name)
    });
    Ok(Outcome::Done)
}

/// Deletes a deal with everything in it. Where more than customer and title is recorded it asks before: whoever types a sentence here, believing
/// to be elsewhere, must not lose a whole debrief by one letter of it. The letters that follow choose nothing.
///
/// # Errors
/// When the workbook cannot be read or written.
pub fn delete(deal: &Deal, session: &mut Session) -> Reply {
    let bare = Deal { id: deal.id, archived: deal.archived, ..Deal::new(&deal.customer, &deal.title) };
    if session.workbook.debrief(deal.id)? == Debrief::new(bare) {
        return delete_now(deal, session);
    }
    let steps = session.debrief(deal.id)?.steps.len();
    let items = vec![
        PickItem::new(t!(session.locale, "home-delete-no"), ""),
        PickItem::new(t!(session.locale, "home-delete-yes"), t!(session.locale, "home-delete-detail", steps = steps)),
    ];
    let title = t!(session.locale, "home-delete-title", what = deal.name());
    let (deal, locale) = (deal.clone(), session.locale);
    let picker = Picker::one(title, items, move |row, session| match row {
        0 => Ok(Outcome::Close),
        _ => delete_now(&deal, session).map(|_| Outcome::Close),
    });
    Ok(Outcome::Open(Box::new(picker.answered_by(1, locale))))
}

fn delete_now(deal: &Deal, session: &mut Session) -> Reply {
    let name = deal.name();
    session.edit(EditLabel::DeleteDeal, &name, Some(deal.id), |tx| tx.delete(deal))?;
    session.tell(t!(session.locale, "home-deleted", what = name));
    Ok(Outcome::Done)
}

fn at_frame(deal: Id<Deal>, session: &Session) -> Reply {
    let place = Place { deal, stage: Stage::Frame, target: Target::Deal };
    Ok(Outcome::Open(Box::new(DealScreen::at(&place, session)?)))
}
