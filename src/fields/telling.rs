//! The fields of what a source tells, one set for each source: macros, because a field's functions know its record.

use super::{Choice, Scope, step::grades};
use crate::{
    domain::{Certainty, Emotion, Keyed, Sitting},
    i18n::Locale,
};

pub(super) fn sittings(scope: Scope) -> Vec<Choice> {
    let sittings = scope.debrief.map(|debrief| debrief.sittings.as_slice()).unwrap_or_default();
    let choice =
        |sitting: &Sitting| Choice { key: sitting.id.to_string(), label: sitting_label(sitting, scope.locale) };
    sittings.iter().map(choice).collect()
}

/// What a sitting is called: `3 Nov 2026 · with the customer`.
pub fn sitting_label(sitting: &Sitting, locale: Locale) -> String {
    let with = locale.label(sitting.with);
    sitting.held_on.map(|date| format!("{} · {with}", locale.date(date))).unwrap_or(with)
}

pub(super) fn emotions(scope: Scope) -> Vec<Choice> {
    grades(Emotion::all(), |emotion| format!("{:+} {}", emotion.get(), emotion_label(emotion, scope.locale)))
}

/// What a feeling is called.
pub fn emotion_label(emotion: Emotion, locale: Locale) -> String {
    let key = match emotion.get() {
        ..=-2 => "very_bad",
        -1 => "bad",
        0 => "neutral",
        1 => "good",
        2.. => "very_good",
    };
    locale.text(&format!("emotion-{key}"), &[])
}

pub(super) fn key_of(certainty: Certainty) -> String {
    certainty.key().to_owned()
}

/// Declares whether a source tells the step.
macro_rules! told {
    ($key:literal, $telling:ident, $source:expr) => {
        Field {
            key: $key,
            kind: Kind::Mark {
                get: |r| r.$telling.is_some(),
                set: |r, tells| match (tells, &r.$telling) {
                    (true, None) => r.$telling = Some(Telling::new(&r.step, $source)),
                    (false, Some(_)) => r.$telling = None,
                    _ => {}
                },
            },
            shown: |_| true,
        }
    };
}

/// Declares a choice among records or grades of a telling.
macro_rules! of_telling {
    ($key:literal, $telling:ident, $field:ident, $options:expr, $read:expr, $write:expr) => {
        Field {
            key: $key,
            kind: Kind::Choice {
                options: $options,
                get: |r: &StepFacts| r.$telling.as_ref().and_then(|telling| telling.$field).map($write),
                set: |r, key| {
                    if let Some(telling) = &mut r.$telling {
                        telling.$field = $read(key);
                    }
                },
                optional: true,
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares the order in which a source told the step.
macro_rules! told_order {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Line {
                show: |r: &StepFacts, _| {
                    let order = r.$telling.as_ref().and_then(|telling| telling.told_order);
                    order.map(|order| order.to_string()).unwrap_or_default()
                },
                parse: |r, text, scope| {
                    let order = parse_number(text, 1..=999, scope)?.and_then(|order| u32::try_from(order).ok());
                    if let Some(telling) = &mut r.$telling {
                        telling.told_order = order;
                    }
                    Ok(())
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares the date as a source tells it.
macro_rules! told_date {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Line {
                show: |r: &StepFacts, scope| {
                    let date = r.$telling.as_ref().and_then(|telling| telling.date);
                    date.map(|date| scope.locale.date(date)).unwrap_or_default()
                },
                parse: |r, text, scope| {
                    let date = super::parse_date(text, scope)?;
                    if let Some(telling) = &mut r.$telling {
                        telling.date = date;
                    }
                    Ok(())
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares a source's words.
macro_rules! words {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Long {
                get: |r: &StepFacts| r.$telling.as_ref().map_or("", |telling| &telling.words),
                set: |r, text| {
                    if let Some(telling) = &mut r.$telling {
                        telling.words = text;
                    }
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

pub(super) use {of_telling, told, told_date, told_order, words};
