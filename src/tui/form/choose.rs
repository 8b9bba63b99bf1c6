//! How a form's values are chosen, and its long texts opened: in popups over the form.

use super::Form;
use crate::{
    domain::{Deal, Id},
    fields::{Field, Kind, Loss, Scope, Subject},
    i18n::t,
    store::EditLabel,
    tui::{
        edit::TextPopup,
        layer::{Layer, Outcome},
        popup::{PickItem, Picker},
        session::Session,
    },
};

impl<S: Subject> Form<S> {
    pub(super) fn long_text(
        &self,
        field: &'static Field<S>,
        label: String,
        text: &str,
        session: &mut Session,
    ) -> Box<dyn Layer> {
        let Kind::Long { set, .. } = &field.kind else { unreachable!("only long texts are opened as such") };
        let (seen, set, edit, deal) = (self.subject.clone(), *set, self.label, self.deal);
        let place = self.draft_place(field);
        let title = label.clone();
        Box::new(TextPopup::new(title, place, text, session, move |text, session| {
            save_long(&seen, text, set, &label, edit, deal, session)
        }))
    }

    /// Asks before a change that takes more away than the value of its field.
    pub(super) fn ask_to_lose(&self, loss: Loss, new: S, label: String) -> Picker {
        let (seen, edit, deal) = (self.subject.clone(), self.label, self.deal);
        let items = vec![PickItem::new(loss.keep, ""), PickItem::new(loss.lose, loss.what)];
        Picker::one(loss.title, items, move |row, session| {
            if row == 1 {
                session.edit(edit, &label, deal, |tx| S::save(&seen, &new, tx))?;
            }
            Ok(Outcome::Close)
        })
    }

    pub(super) fn picker(&self, field: &'static Field<S>, label: String, scope: Scope) -> Picker {
        let (seen, edit, deal) = (self.subject.clone(), self.label, self.deal);
        match &field.kind {
            Kind::Choice { options, get, set, optional } => {
                let options = options(scope);
                let mut items: Vec<PickItem> =
                    options.iter().map(|c| PickItem::new(c.label.clone(), help::<S>(field, &c.key, scope))).collect();
                if *optional {
                    items.push(PickItem::new(t!(scope.locale, "unknown"), ""));
                }
                let at = get(&self.subject).and_then(|key| options.iter().position(|c| c.key == key)).unwrap_or(0);
                let set = *set;
                let title = label.clone();
                Picker::one(title, items, move |row, session| {
                    let mut new = seen.clone();
                    set(&mut new, options.get(row).map(|choice| choice.key.as_str()));
                    if new != seen {
                        session.edit(edit, &label, deal, |tx| S::save(&seen, &new, tx))?;
                    }
                    Ok(Outcome::Close)
                })
                .starting_at(at)
            }
            Kind::Flags { options, has, set } => {
                let options = options(scope);
                let items = options
                    .iter()
                    .map(|c| PickItem {
                        label: c.label.clone(),
                        detail: help::<S>(field, &c.key, scope),
                        marked: has(&self.subject, &c.key),
                    })
                    .collect();
                let set = *set;
                let title = label.clone();
                Picker::several(title, items, move |rows, session| {
                    let mut new = seen.clone();
                    for (at, choice) in options.iter().enumerate() {
                        set(&mut new, &choice.key, rows.contains(&at));
                    }
                    if new != seen {
                        session.edit(edit, &label, deal, |tx| S::save(&seen, &new, tx))?;
                    }
                    Ok(Outcome::Close)
                })
            }
            _ => unreachable!("only choices and flags are picked"),
        }
    }
}

fn help<S: Subject>(field: &Field<S>, key: &str, scope: Scope) -> String {
    S::choice_help(field.key, key, scope.locale).unwrap_or_default()
}

/// Takes the next value of a choice, or the one before; "unknown" is one of them where that may be.
pub(super) fn step_choice<S: Subject>(field: &Field<S>, record: &mut S, by: isize, scope: Scope) {
    if let Kind::Choice { options, get, set, optional } = &field.kind {
        let options = options(scope);
        // One place more for "unknown", where that may be.
        let len = options.len() + usize::from(*optional);
        if len == 0 {
            return;
        }
        let at = get(record).and_then(|key| options.iter().position(|c| c.key == key));
        let next = match at {
            Some(at) => (at as isize + by).rem_euclid(len as isize) as usize,
            None if by > 0 => 0,
            None => options.len().saturating_sub(1),
        };
        set(record, options.get(next).map(|choice| choice.key.as_str()));
    }
}

/// Saves a long text.
pub(super) fn save_long<S: Subject>(
    seen: &S,
    text: String,
    set: fn(&mut S, String),
    label: &str,
    edit: EditLabel,
    deal: Option<Id<Deal>>,
    session: &mut Session,
) -> anyhow::Result<()> {
    let mut new = seen.clone();
    set(&mut new, text);
    if new != *seen {
        session.edit(edit, label, deal, |tx| S::save(seen, &new, tx))?;
    }
    Ok(())
}
