//! The outcome that the path tells, taken over into the deal by one key.

use crate::{
    domain::{Deal, Debrief, Id, Keyed, Outcome as Ending, Step},
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
    let key = undo_key(contexts, session);
    let Some((at, ending)) = guide::told_outcome(debrief) else { return Ok(Outcome::Done) };
    let deal = &debrief.deal;
    if let Some(ending) = ending {
        set(deal, &guide::ended(debrief, at, ending), &key, session)?;
        return Ok(Outcome::Done);
    }
    Ok(Outcome::Open(Box::new(choose(debrief, at, key, session))))
}

/// After the walk has asked how an open deal ended, and this step tells it: asks for the outcome, which is decided on the
/// step's day.
///
/// # Errors
/// When the deal cannot be read.
pub(super) fn ask(deal: Id<Deal>, step: Id<Step>, contexts: &[Context], session: &Session) -> Reply {
    let debrief = session.debrief(deal)?;
    let Some(number) = debrief.number(step).filter(|_| debrief.deal.outcome == Ending::Open) else {
        return Ok(Outcome::Done);
    };
    Ok(Outcome::Open(Box::new(choose(&debrief, number - 1, undo_key(contexts, session), session))))
}

/// The outcomes to choose from, the one that the path tells selected; the deal ended with the step at this place.
fn choose(debrief: &Debrief, at: usize, key: String, session: &Session) -> Picker {
    let told = guide::told_outcome(debrief).and_then(|(_, ending)| ending);
    let choices: Vec<Ending> = Ending::ALL.iter().copied().filter(|ending| *ending != Ending::Open).collect();
    let items = choices.iter().map(|ending| PickItem::new(session.locale.label(*ending), "")).collect();
    let new: Vec<Deal> = choices.iter().map(|ending| guide::ended(debrief, at, *ending)).collect();
    let (title, deal) = (t!(session.locale, "outcome-how"), debrief.deal.clone());
    let selected = choices.iter().position(|choice| Some(*choice) == told).unwrap_or(0);
    let picker = Picker::one(title, items, move |row, session| {
        if let Some(new) = new.get(row) {
            set(&deal, new, &key, session)?;
        }
        Ok(Outcome::Close)
    });
    picker.starting_at(selected)
}

fn undo_key(contexts: &[Context], session: &Session) -> String {
    let key = session.key_label(contexts, Command::Undo);
    key.or_else(|| session.key_label(&[Context::Global], Command::Undo)).unwrap_or_default()
}

fn set(seen: &Deal, new: &Deal, key: &str, session: &mut Session) -> anyhow::Result<()> {
    let outcome = wording::outcome(new, session.locale);
    session.edit(EditLabel::ChangeDeal, &outcome, Some(seen.id), |tx| tx.update(seen, new))?;
    session.tell(t!(session.locale, "outcome-set", outcome = outcome, key = key));
    Ok(())
}
