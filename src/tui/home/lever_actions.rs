//! What the keys of the Levers tab do: levers that are one, those that are not, and what is in hand.

use super::overview::Overview;
use crate::{
    analysis::answer::{MayBeOne, Ranked},
    domain::{Id, Lever, LeverMatch, MAX_ACTIVE_LEVERS},
    i18n::t,
    store::EditLabel,
    tui::{
        layer::{Outcome, Reply},
        popup::{PickItem, Picker},
        session::Session,
    },
};

/// What may be one with a lever, or with one that is one with it: the likeliest first.
pub fn offered<'a>(row: &Ranked, overview: &'a Overview) -> Option<(&'a MayBeOne, &'a Ranked)> {
    let is_here = |id: Id<Lever>| row.all().any(|lever| lever.id == id);
    overview.may_be_one.iter().find_map(|pair| {
        let other = match (is_here(pair.lever), is_here(pair.other)) {
            (true, false) => pair.other,
            (false, true) => pair.lever,
            _ => return None,
        };
        let found = overview.levers.iter().find(|row| row.all().any(|lever| lever.id == other))?;
        Some((pair, found))
    })
}

/// Says that two levers are one, or that they are not.
///
/// # Errors
/// When the workbook cannot be written.
pub fn say(one: &Lever, other: &Lever, same: bool, overview: &Overview, session: &mut Session) -> Reply {
    let (label, key) = if same {
        (EditLabel::JoinLevers, "home-levers-joined")
    } else {
        (EditLabel::KeepLeversApart, "home-levers-apart")
    };
    let said = overview.book.matches.iter().find(|word| word.is_of(one.id, other.id));
    session.edit(label, &one.title, None, |tx| match said {
        Some(said) => tx.update(said, &LeverMatch { same, ..said.clone() }),
        None => tx.insert(&LeverMatch::new(one.id, other.id, same)),
    })?;
    let args = [("one", one.title.as_str().into()), ("other", other.title.as_str().into())];
    session.tell(session.locale.text(key, &args));
    Ok(Outcome::Done)
}

/// Takes levers apart that had been said to be one. They are as they were; where more than a few are in hand then, that is
/// said.
///
/// # Errors
/// When there is nothing to take apart, or the workbook cannot be written.
pub fn part(row: &Ranked, overview: &Overview, session: &mut Session) -> Reply {
    let is_here = |id: Id<Lever>| row.all().any(|lever| lever.id == id);
    let words: Vec<&LeverMatch> =
        overview.book.matches.iter().filter(|word| word.same && is_here(word.lever) && is_here(word.other)).collect();
    if words.is_empty() {
        anyhow::bail!(t!(session.locale, "home-levers-nothing-to-part"));
    }
    session
        .edit(EditLabel::PartLevers, &row.lever.title, None, |tx| words.iter().try_for_each(|word| tx.delete(*word)))?;
    let others = overview.levers.iter().filter(|other| other.is_active() && other.lever.id != row.lever.id).count();
    let taken = others + row.all().filter(|lever| lever.state.is_active()).count();
    let title = row.lever.title.as_str();
    session.tell(if taken > MAX_ACTIVE_LEVERS {
        t!(session.locale, "home-levers-parted-many", title = title, taken = taken, most = MAX_ACTIVE_LEVERS)
    } else {
        t!(session.locale, "home-levers-parted", title = title)
    });
    Ok(Outcome::Done)
}

/// Asks with which other lever this one is one, offered or not.
///
/// # Errors
/// When there is no other.
pub fn ask_other(row: &Ranked, overview: &Overview, session: &Session) -> Reply {
    let lever = row.lever.clone();
    let others: Vec<Lever> =
        overview.levers.iter().map(|other| other.lever.clone()).filter(|other| other.id != lever.id).collect();
    if others.is_empty() {
        anyhow::bail!(t!(session.locale, "home-levers-no-other"));
    }
    let items =
        others.iter().map(|other| PickItem::new(other.title.clone(), session.locale.label(other.state))).collect();
    let matches = overview.book.matches.clone();
    let title = t!(session.locale, "home-levers-join", title = lever.title.as_str());
    let picker = Picker::one(title, items, move |at, session| {
        let Some(other) = others.get(at) else { return Ok(Outcome::Close) };
        let said = matches.iter().find(|word| word.is_of(lever.id, other.id));
        session.edit(EditLabel::JoinLevers, &lever.title, None, |tx| match said {
            Some(said) => tx.update(said, &LeverMatch { same: true, ..said.clone() }),
            None => tx.insert(&LeverMatch::new(lever.id, other.id, true)),
        })?;
        let (one, other) = (lever.title.as_str(), other.title.as_str());
        session.tell(t!(session.locale, "home-levers-joined", one = one, other = other));
        Ok(Outcome::Close)
    });
    Ok(Outcome::Open(Box::new(picker)))
}
