//! The outcome that the path tells, taken over into the deal by one key.

use crate::{
    domain::{Deal, Debrief, Keyed, Outcome as Ending},
    guide,
    i18n::t,
    store::EditLabel,
    tui::{
        command::Command,
        keys::Context,
        layer::{Outcome, Reply},
        popup::{PickItem, Picker},
        session::Session,
    },
    wording,
};

/// Sets the outcome that the path tells, and says which key of these contexts takes it back; where the step leaves open
/// which outcome it was, asks.
pub(super) fn settle(debrief: &Debrief, contexts: &[Context], session: &mut Session) -> Reply {
    let key = session.key_label(contexts, Command::Undo);
    let key = key.or_else(|| session.key_label(&[Context::Global], Command::Undo)).unwrap_or_default();
    let Some((at, ending)) = guide::told_outcome(debrief) else { return Ok(Outcome::Done) };
    let deal = &debrief.deal;
    if let Some(ending) = ending {
        set(deal, &guide::ended(debrief, at, ending), &key, session)?;
        return Ok(Outcome::Done);
    }
    let choices: Vec<Ending> = Ending::ALL.iter().copied().filter(|ending| *ending != Ending::Open).collect();
    let items = choices.iter().map(|ending| PickItem::new(session.locale.label(*ending), "")).collect();
    let new: Vec<Deal> = choices.iter().map(|ending| guide::ended(debrief, at, *ending)).collect();
    let (title, deal) = (t!(session.locale, "outcome-how"), deal.clone());
    Ok(Outcome::Open(Box::new(Picker::one(title, items, move |row, session| {
        if let Some(new) = new.get(row) {
            set(&deal, new, &key, session)?;
        }
        Ok(Outcome::Close)
    }))))
}

fn set(seen: &Deal, new: &Deal, key: &str, session: &mut Session) -> anyhow::Result<()> {
    let outcome = wording::outcome(new, session.locale);
    session.edit(EditLabel::ChangeDeal, &outcome, Some(seen.id), |tx| tx.update(seen, new))?;
    session.tell(t!(session.locale, "outcome-set", outcome = outcome, key = key));
    Ok(())
}
