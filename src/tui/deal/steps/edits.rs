//! What the Steps stage writes: one edit each.

use super::{
    capture::{Capture, Goes},
    paste::Paste,
};
use crate::{
    capture::{self, NewStep},
    domain::{Debrief, FuzzyDate, Id, Keyed, Participant, Places, Source, Step, StepParticipant, Telling},
    exchange::import::notes,
    i18n::t,
    store::{EditLabel, StoreError, Tx},
    tui::session::Session,
};

/// The records of a new step from a line, its rank still to be set; `guess` is the activity that its words hint at.
pub fn new_step(
    line: &capture::Line,
    guess: Option<&str>,
    capture: &Capture,
    debrief: &Debrief,
    place: usize,
) -> NewStep {
    let context = capture.context_at(debrief, place);
    capture::new_step(line, guess, capture.sitting(debrief), debrief, capture.scene.lexicon(), &context)
}

fn store(
    new: &NewStep,
    seen: &Debrief,
    now: impl FnOnce() -> Result<Debrief, StoreError>,
    tx: &Tx,
) -> Result<(), StoreError> {
    let mut new = new.clone();
    meet_known(&mut new.participants, &mut new.step, &mut new.links, (seen, now))?;
    new.participants.iter().try_for_each(|person| tx.insert(person))?;
    tx.insert(&new.step)?;
    new.links.iter().try_for_each(|link| tx.insert(link))?;
    new.tellings.iter().try_for_each(|telling| tx.insert(telling))
}

/// Whoever is there now and was not seen is not entered again, and takes part instead. Where nobody is new, as with most
/// steps, the deal is not read for it.
fn meet_known(
    people: &mut Vec<Participant>,
    step: &mut Step,
    links: &mut [StepParticipant],
    (seen, now): (&Debrief, impl FnOnce() -> Result<Debrief, StoreError>),
) -> Result<(), StoreError> {
    if people.is_empty() {
        return Ok(());
    }
    let now = now()?;
    let mut new = Vec::with_capacity(people.len());
    for person in people.drain(..) {
        let Some(before) = capture::known_already(&person, seen, &now) else {
            new.push(person);
            continue;
        };
        let places = links.iter_mut().map(|link| &mut link.participant).chain(step.actor.as_mut());
        places.filter(|place| **place == person.id).for_each(|place| *place = before);
    }
    *people = new;
    Ok(())
}

/// Where so many new steps go, among those that are there now.
fn places(count: usize, capture: &Capture, debrief: &Debrief, tx: &Tx) -> Result<Places, StoreError> {
    let now = tx.reordered(debrief)?;
    let now = now.as_ref().unwrap_or(debrief);
    Ok(now.places(capture.place(now), count))
}

fn make_room(places: &Places, tx: &Tx) -> Result<(), StoreError> {
    places.moved.iter().try_for_each(|(seen, new)| tx.update(seen, new))
}

/// Adds the step that is typed; answers its id.
///
/// # Errors
/// When nothing is typed that could be its title, or it cannot be stored.
pub fn add(capture: &Capture, debrief: &Debrief, session: &mut Session) -> anyhow::Result<Id<Step>> {
    let line = capture.to_record();
    if line.title.is_empty() {
        anyhow::bail!(t!(session.locale, "steps-needs-words"));
    }
    let mut new = new_step(&line, capture.guess(), capture, debrief, capture.place(debrief));
    if let Some(speaker) = capture.speaker.and_then(|speaker| debrief.participant(speaker)) {
        new.words_of(speaker);
    }
    session.may_tell(debrief.deal.id, new.tellings.iter().map(|telling| telling.source))?;
    let title = new.step.title.clone();
    let shown = session.shown_blind(debrief.deal.id);
    session.edit(EditLabel::AddStep, &title, Some(debrief.deal.id), |tx| {
        let places = places(1, capture, debrief, tx)?;
        new.step.rank = places.ranks.first().copied().unwrap_or(0);
        make_room(&places, tx)?;
        store(&new, debrief, || Ok(shown(tx.debrief(debrief.deal.id)?)), tx)
    })?;
    Ok(new.step.id)
}

/// Adds the steps that were pasted; answers the last one's id.
///
/// # Errors
/// When they cannot be stored.
pub fn add_pasted(
    paste: &Paste,
    capture: &Capture,
    debrief: &Debrief,
    session: &mut Session,
) -> anyhow::Result<Option<Id<Step>>> {
    let what = t!(session.locale, "steps-count", count = paste.len());
    let steps = paste.steps();
    session.may_tell(debrief.deal.id, steps.iter().flat_map(|new| &new.tellings).map(|telling| telling.source))?;
    let shown = session.shown_blind(debrief.deal.id);
    session.edit(EditLabel::PasteSteps, &what, Some(debrief.deal.id), |tx| {
        notes::write(tx, debrief, steps, shown, |now| vec![capture.place(now); steps.len()])
    })?;
    Ok(steps.last().map(|new| new.step.id))
}

/// Applies the edited line to its step; whether that changed anything.
///
/// # Errors
/// When the line has no words left, or the change cannot be stored.
pub fn change(capture: &Capture, debrief: &Debrief, session: &mut Session) -> anyhow::Result<bool> {
    let Goes::Into(step) = capture.goes else {
        return Ok(false);
    };
    let debrief = capture.base.as_deref().unwrap_or(debrief);
    let context = capture.context(debrief);
    let sitting = capture.sitting(debrief);
    let text = capture.line.text();
    let change = capture::apply_to(debrief, step, text, capture.scene.lexicon(), &context, sitting);
    let (Some(change), Some(seen)) = (change, debrief.step(step)) else {
        anyhow::bail!(t!(session.locale, "error-gone"));
    };
    if change.step.title.is_empty() {
        anyhow::bail!(t!(session.locale, "steps-needs-words"));
    }
    if change.is_empty(debrief) {
        return Ok(false);
    }
    session.may_tell(debrief.deal.id, change.new_tellings.iter().map(|telling| telling.source))?;
    let (what, shown) = (change.step.title.clone(), session.shown_blind(debrief.deal.id));
    session.edit(EditLabel::ChangeStep, &what, Some(debrief.deal.id), |tx| {
        let mut change = change;
        let now = || Ok(shown(tx.debrief(debrief.deal.id)?));
        meet_known(&mut change.participants, &mut change.step, &mut change.new_links, (debrief, now))?;
        change.participants.iter().try_for_each(|person| tx.insert(person))?;
        tx.update(seen, &change.step)?;
        change.old_links.iter().try_for_each(|link| tx.delete(link))?;
        change.new_links.iter().try_for_each(|link| tx.insert(link))?;
        change.old_tellings.iter().try_for_each(|telling| tx.delete(telling))?;
        for telling in &change.changed_tellings {
            if let Some(seen) = debrief.telling(telling.step, telling.source) {
                tx.update(seen, telling)?;
            }
        }
        change.new_tellings.iter().try_for_each(|telling| tx.insert(telling))
    })?;
    Ok(true)
}

/// Takes a quote into a step that is recorded: into what its speaker's side tells of it, behind what is quoted there already.
///
/// # Errors
/// When the change cannot be stored.
pub fn quote(
    step: &Step,
    words: &str,
    speaker: Option<&Participant>,
    capture: &Capture,
    debrief: &Debrief,
    session: &mut Session,
) -> anyhow::Result<()> {
    let of_speaker = speaker.and_then(|person| capture::source_of(person.side));
    let source = of_speaker.unwrap_or_else(|| capture.context(debrief).voice(debrief.told(step.id)));
    let told_by = speaker.filter(|_| of_speaker.is_some()).map(|person| person.id);
    session.may_tell(debrief.deal.id, [source])?;
    let seen = debrief.telling(step.id, source);
    let mut new = seen.cloned().unwrap_or_else(|| Telling::new(step, source));
    if new.words.trim().is_empty() {
        new.told_by = told_by.or(new.told_by);
        words.clone_into(&mut new.words);
    } else {
        new.words = format!("{} … {words}", new.words);
    }
    let label = if seen.is_some() { EditLabel::ChangeTelling } else { EditLabel::AddTelling };
    session.edit(label, &step.title, Some(step.deal), |tx| match seen {
        Some(seen) => tx.update(seen, &new),
        None => tx.insert(&new),
    })?;
    Ok(())
}

/// Moves a step up or down; whether it could be moved.
///
/// # Errors
/// When the change cannot be stored.
pub fn move_step(step: &Step, by: isize, debrief: &Debrief, session: &mut Session) -> anyhow::Result<bool> {
    Ok(session.edit(EditLabel::MoveStep, &step.title, Some(debrief.deal.id), |tx| {
        let now = tx.reordered(debrief)?;
        let now = now.as_ref().unwrap_or(debrief);
        // Among all steps it is a longer way where some are hidden: past the neighbour that is seen.
        let place = |of: &Debrief, step| of.steps.iter().position(|other| other.id == step).unwrap_or(0) as isize;
        let neighbour =
            place(debrief, step.id).checked_add(by).and_then(|at| debrief.steps.get(usize::try_from(at).ok()?));
        let by = neighbour.map_or(0, |neighbour| place(now, neighbour.id) - place(now, step.id));
        let moved = now.step_moved(step.id, by);
        moved.iter().try_for_each(|(seen, new)| tx.update(seen, new))?;
        Ok(!moved.is_empty())
    })?)
}

/// Dates a step, and moves it so many places down the timeline, up when negative, in one edit.
///
/// # Errors
/// When the change cannot be stored.
pub fn date_and_move(
    step: &Step,
    date: FuzzyDate,
    by: isize,
    debrief: &Debrief,
    session: &mut Session,
) -> anyhow::Result<()> {
    session.edit(EditLabel::ChangeStep, &step.title, Some(debrief.deal.id), |tx| {
        let now = tx.reordered(debrief)?;
        let mut moved = now.as_ref().unwrap_or(debrief).step_moved(step.id, by);
        match moved.iter_mut().find(|(seen, _)| seen.id == step.id) {
            Some((_, new)) => (new.date, new.gap_before_days) = (Some(date), None),
            None => tx.update(step, &Step { date: Some(date), ..step.clone() })?,
        }
        moved.iter().try_for_each(|(seen, new)| tx.update(seen, new))
    })?;
    Ok(())
}

/// Deletes a step and what hangs on it.
///
/// # Errors
/// When the change cannot be stored.
pub fn delete(step: &Step, session: &mut Session) -> anyhow::Result<()> {
    session.edit(EditLabel::DeleteStep, &step.title, Some(step.deal), |tx| tx.delete(step))?;
    Ok(())
}

/// Marks a step as a lever, or lifts the mark.
///
/// # Errors
/// When the change cannot be stored.
pub fn mark_lever(step: &Step, session: &mut Session) -> anyhow::Result<()> {
    let new = Step { is_lever: !step.is_lever, ..step.clone() };
    session.edit(EditLabel::ChangeStep, &step.title, Some(step.deal), |tx| tx.update(step, &new))?;
    Ok(())
}

/// The next of: told by the customer, by us, by both; in a blind sitting the side that is heard tells it from now on, and
/// nothing else. What a source has told and now no longer tells is answered, and
/// comes back from `kept` when the source tells the step again, so that going round loses nothing.
///
/// # Errors
/// When that side tells it already, or the change cannot be stored.
pub fn next_told(
    step: &Step,
    debrief: &Debrief,
    kept: &[Telling],
    session: &mut Session,
) -> anyhow::Result<Option<Telling>> {
    let told = debrief.told(step.id);
    let heard = session.clock(debrief.deal.id).heard_blind();
    if let Some(source) = heard.filter(|source| debrief.telling(step.id, *source).is_some()) {
        anyhow::bail!(t!(session.locale, "heard-alone-tells", side = source.key()));
    }
    let (gone, come) = match (told.customer, told.vendor) {
        (true, false) => (Some(Source::Customer), Some(Source::Vendor)),
        (false, true) => (None, Some(Source::Customer)),
        (true, true) => (Some(Source::Vendor), None),
        (false, false) => (None, heard.or(Some(Source::Customer))),
    };
    let gone = gone.and_then(|source| debrief.telling(step.id, source)).cloned();
    let come = come.map(|source| {
        let before = kept.iter().rfind(|telling| telling.step == step.id && telling.source == source);
        before.cloned().unwrap_or_else(|| Telling::new(step, source))
    });
    let label = if come.is_some() { EditLabel::AddTelling } else { EditLabel::DeleteTelling };
    session.edit(label, &step.title, Some(step.deal), |tx| {
        gone.iter().try_for_each(|telling| tx.delete(telling))?;
        come.iter().try_for_each(|telling| tx.insert(telling))
    })?;
    Ok(gone)
}

/// The next of: a person has no part in a step, takes part, acts.
///
/// # Errors
/// When the change cannot be stored.
pub fn next_part(step: &Step, person: &Participant, debrief: &Debrief, session: &mut Session) -> anyhow::Result<()> {
    let of = |who| move |link: &&StepParticipant| link.step == step.id && link.participant == who;
    let links: Vec<&StepParticipant> = debrief.step_participants.iter().filter(of(person.id)).collect();
    let takes_part = |who| StepParticipant { id: Id::new(), deal: step.deal, step: step.id, participant: who };
    let what = format!("{} · {}", person.name, step.title);
    session.edit(EditLabel::ChangeStep, &what, Some(step.deal), |tx| {
        links.iter().try_for_each(|link| tx.delete(*link))?;
        if step.actor == Some(person.id) {
            return tx.update(step, &Step { actor: None, actor_side: Some(person.side), ..step.clone() });
        }
        if links.is_empty() {
            return tx.insert(&takes_part(person.id));
        }
        // Whoever acted until now took part at least.
        if let Some(before) = step.actor
            && !debrief.step_participants.iter().any(|link| of(before)(&link))
        {
            tx.insert(&takes_part(before))?;
        }
        tx.update(step, &Step { actor: Some(person.id), actor_side: None, ..step.clone() })
    })?;
    Ok(())
}
