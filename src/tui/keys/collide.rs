//! Keys of the settings that collide with others: in the same place, or in one within or around which they are looked up.

use std::collections::HashSet;

use super::{super::command::Command, Context, Key, KeyMap};
use crate::{
    domain::Keyed,
    i18n::keys::{Bound, Collides, Collision, KeyTable},
};

/// The places whose keys hold at the same time, the innermost first; what is a part of one of these is not listed.
/// [`super::super::app`] asks for no others, which every test of the screens sees.
const TOGETHER: &[&[Context]] = {
    use Context::*;
    &[
        &[Home, Tabs, List, Global],
        &[Studies, Tabs, List, Global],
        &[LeverList, Tabs, List, Global],
        &[Answers, Tabs, List, Global],
        &[Answer, List, Global],
        &[Study, List, Global],
        &[Import, List, Global],
        &[Merge, List, Global],
        &[Notes, List, Global],
        &[Reconcile, List, Global],
        &[ReplayChoice, List, Global],
        &[ReplayGuess, Replay, List, Global],
        &[Form, Deal, List, Global],
        &[People, Deal, List, Global],
        &[Matrix, Transcript, Steps, Deal, List, Global],
        &[Incidents, Deal, List, Global],
        &[Checklist, Deal, List, Global],
        &[Levers, Deal, List, Global],
        &[Review, Deal, List, Global],
        &[Prediction, Popup, List, Global],
        &[Bank, Popup, List, Global],
        &[Agenda, Popup, List, Global],
        &[Rivals, Popup, List, Global],
        &[Claims, Records, Popup, List, Global],
        &[Sittings, Records, Popup, List, Global],
        &[History, Popup, List],
        &[Backups, Popup, List],
        &[Conflict, Popup, List],
        &[Form, Popup],
        &[Form, Fields],
        &[Reader, Popup],
        &[Line, Fields],
        &[Picker, Line],
        &[WalkDate, Walk, Transcript, Capture],
        &[Text],
        &[NewIncident],
    ]
};

/// Whether these places, in this order, are known to hold together.
pub(in crate::tui) fn is_known(contexts: &[Context]) -> bool {
    let is_part = |all: &&[Context]| {
        let mut left = all.iter();
        contexts.iter().all(|context| left.any(|other| other == context))
    };
    TOGETHER.iter().any(is_part)
}

/// The keys in force with those of the settings, and which of these collide with others.
///
/// # Errors
/// Names the first context, command or key that is not known.
pub fn bound(own: &KeyTable) -> Result<Bound, String> {
    let before = KeyMap::delivered()?;
    let mut now = before.clone();
    now.bind(own)?;
    Ok(Bound { table: now.table(), collisions: collisions(&before, &now) })
}

fn collisions(before: &KeyMap, now: &KeyMap) -> Vec<Collision> {
    let new = now.bindings.iter().filter(|binding| !before.bindings.contains(binding));
    let mut found = Vec::new();
    for (context, key, command) in new {
        let collision = |place: Context, other: Command, how| Collision {
            context: context.key(),
            key: key.to_string(),
            command: command.name().unwrap_or_default(),
            place: place.key(),
            other: other.name().unwrap_or_default(),
            how,
        };
        // A command that has been given another key has lost nothing.
        let taken = before.at(*context, *key).filter(|other| *other != *command && !now.binds(*context, *other));
        found.extend(taken.map(|other| collision(*context, other, Collides::Takes)));
        let mut seen = HashSet::new();
        for (place, is_inner) in beside(*context) {
            let Some(other) = now.at(place, *key).filter(|other| *other != *command) else { continue };
            if seen.insert(place) {
                found.push(collision(place, other, if is_inner { Collides::Yields } else { Collides::Hides }));
            }
        }
    }
    found
}

/// The places in which a key is looked up before it is in this one, and those in which it would be next.
fn beside(context: Context) -> impl Iterator<Item = (Context, bool)> {
    let around = TOGETHER.iter().filter_map(move |all| Some((all, all.iter().position(|other| *other == context)?)));
    around.flat_map(|(all, here)| {
        all.iter().enumerate().filter(move |(at, _)| *at != here).map(move |(at, place)| (*place, at < here))
    })
}

impl KeyMap {
    fn at(&self, context: Context, key: Key) -> Option<Command> {
        self.command(&[context], key)
    }

    fn binds(&self, context: Context, command: Command) -> bool {
        self.bindings.iter().any(|(place, _, other)| *place == context && *other == command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(own: &str) -> Vec<String> {
        let bound = bound(&crate::toml_read::from_str(own).expect("a table")).expect("keys");
        let line = |told: &Collision| {
            format!("{} {} {:?} {} {}", told.context, told.command, told.how, told.place, told.other)
        };
        bound.collisions.iter().map(line).collect()
    }

    #[test]
    fn a_key_that_collides_is_told() {
        assert_eq!(told(""), [""; 0], "as delivered nothing is told");
        assert_eq!(told("[home]\nsort = 'o'\n[capture]\ndrop-suggestion = 'A-x'"), [""; 0]);
        // Within lists the key moves, and so does it in forms.
        let help = told("[global]\nhelp = 'h'");
        assert!(help.contains(&"global help Yields list left".to_owned()), "{help:?}");
        assert!(help.contains(&"global help Yields form left".to_owned()), "{help:?}");
        assert_eq!(
            told("[steps]\ntold-by = 'n'"),
            ["steps told-by Hides deal next-prompt", "steps told-by Hides list new"]
        );
        assert_eq!(told("[home]\nsort = 'f'"), ["home sort Takes home filter"]);
        // Two that change places collide with nothing.
        assert_eq!(told("[home]\nsort = 'f'\nfilter = 's'"), [""; 0]);
        // What is delivered so is no surprise.
        assert_eq!(told("[steps]\ndelete = 'd Delete'"), [""; 0]);
    }

    #[test]
    fn what_is_no_place_no_command_and_no_key_is_refused() {
        for own in ["[nowhere]\nsort = 's'", "[home]\nfly = 'f'", "[home]\nsort = 'Enterr'"] {
            assert!(bound(&crate::toml_read::from_str(own).expect("a table")).is_err(), "{own}");
        }
    }

    #[test]
    fn every_place_stands_among_those_that_hold_together() {
        for context in Context::ALL {
            assert!(TOGETHER.iter().any(|all| all.contains(context)), "{context:?}");
        }
    }
}
