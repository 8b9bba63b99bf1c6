//! A sitting: one recorded conversation of a debrief.

use super::{Fault, Field, Kind, Scope, Subject, date, line, long, must_choose, parse_number};
use crate::{
    domain::{Sitting, SittingWith},
    store::{StoreError, Tx},
};

/// A conversation of more minutes than a day has is a slip of the finger.
const MOST_MINUTES: i64 = 24 * 60;

/// Takes how long a sitting took, in minutes; an empty text means unknown.
///
/// # Errors
/// Says in the user's language what is wrong with the number.
pub fn take_minutes(sitting: &mut Sitting, text: &str, scope: Scope) -> Result<(), Fault> {
    let minutes = parse_number(text.trim(), 1..=MOST_MINUTES, scope)?;
    sitting.minutes = minutes.and_then(|minutes| minutes.try_into().ok());
    Ok(())
}

impl Subject for Sitting {
    const NAME: &'static str = "sitting";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Sitting, self.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<Sitting>] = &[
            date!("held_on", held_on),
            Field {
                key: "planned_minutes",
                kind: Kind::Line {
                    show: |sitting, _| sitting.planned_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
                    parse: |sitting, text, scope| {
                        let minutes = parse_number(text, 15..=MOST_MINUTES, scope)?;
                        sitting.planned_minutes = minutes.and_then(|minutes| minutes.try_into().ok());
                        Ok(())
                    },
                },
                shown: |_| true,
            },
            Field {
                key: "minutes",
                kind: Kind::Line {
                    show: |sitting, _| sitting.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
                    parse: take_minutes,
                },
                // Whoever prepares a sitting thinks of the time planned: what is typed must not end it.
                shown: |sitting| sitting.minutes.is_some(),
            },
            must_choose!("with", SittingWith, with),
            Field {
                key: "blind",
                kind: Kind::Mark { get: |sitting| sitting.blind, set: |sitting, blind| sitting.blind = blind },
                shown: |sitting| sitting.with != SittingWith::Joint,
            },
            line!("facilitator", facilitator),
            line!("attended", attended),
            long!("notes", notes),
        ];
        FIELDS
    }

    fn title(&self, scope: Scope) -> String {
        let date = self.held_on.map(|date| scope.locale.date(date));
        let with = scope.locale.label(self.with);
        date.map_or_else(|| with.clone(), |date| format!("{date} · {with}"))
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        tx.update(seen, new)
    }
}
