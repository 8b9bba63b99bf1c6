//! The fields of each kind of record, declared once: they drive the forms (drawing, editing, checking) and the
//! command line's flags. A new field is a column, a struct member, a line here and its texts in the language files
//! (`field-RECORD-KEY`, and `field-RECORD-KEY-hint` where an example helps).

mod claim;
mod deal;
mod incident;
mod lever;
mod parse;
mod participant;
mod step;
mod telling;

pub use deal::Facts;
pub use incident::{IncidentFacts, criterion_label, strength_label, what_happened};
pub use lever::{LeverSheet, too_many};
mod landmark;
mod sitting;
pub use landmark::parse_landmark;
pub(crate) use parse::month;
pub use parse::{parse_amount, parse_date, parse_number};
pub use participant::{stance_label, take_name_and_job, too_many_leads};
pub use sitting::take_minutes;
pub(crate) use step::{MOST_DAYS, MOST_HOURS};
pub use step::{StepFacts, commitment_label};
pub use telling::{emotion_label, sitting_label};

use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    domain::{Debrief, Keyed, MAX_LINE, Table},
    i18n::Locale,
    store::{StoreError, Tx},
};

/// What a field needs to know besides its record.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// Language and local forms.
    pub locale: Locale,
    /// Today, for dates without a year.
    pub today: Date,
    /// The deal that the record belongs to, for fields that point at its people and steps.
    pub debrief: Option<&'a Debrief>,
}

/// One value to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored: a key or an id.
    pub key: String,
    /// What is shown.
    pub label: String,
}

/// Why what was typed is no value of the field, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Fault(pub String);

/// What a field holds and how it is read and changed.
pub enum Kind<R: 'static> {
    /// One line: text, a number, a date. An empty line means unknown.
    Line {
        /// The value as it is shown and edited.
        show: fn(&R, Scope) -> String,
        /// Takes what was typed.
        parse: fn(&mut R, &str, Scope) -> Result<(), Fault>,
    },
    /// Text of any length.
    Long {
        /// The text.
        get: fn(&R) -> &str,
        /// Takes a new text.
        set: fn(&mut R, String),
    },
    /// One of a few values, or none where `optional`.
    Choice {
        /// What can be chosen.
        options: fn(Scope) -> Vec<Choice>,
        /// The key chosen.
        get: fn(&R) -> Option<String>,
        /// Chooses a key; `None` is given only where `optional`.
        set: fn(&mut R, Option<&str>),
        /// Whether nothing may be chosen.
        optional: bool,
    },
    /// Any number of a few values.
    Flags {
        /// What can be chosen.
        options: fn(Scope) -> Vec<Choice>,
        /// Whether a key is chosen.
        has: fn(&R, &str) -> bool,
        /// Chooses a key, or no longer.
        set: fn(&mut R, &str, bool),
    },
    /// Yes or no.
    Mark {
        /// Whether it is set.
        get: fn(&R) -> bool,
        /// Sets it.
        set: fn(&mut R, bool),
    },
}

/// One field of a record.
pub struct Field<R: 'static> {
    /// Its key: the label is the text `field-RECORD-KEY`.
    pub key: &'static str,
    /// What it holds.
    pub kind: Kind<R>,
    /// Whether it means anything for this record.
    pub shown: fn(&R) -> bool,
}

/// Where a field stands in its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Below the field before.
    #[default]
    Below,
    /// Beside the field before, where there is room for both.
    Beside,
    /// Below the field before with space between: another group begins.
    Apart,
}

/// A record, or a few that belong together, edited as one form.
pub trait Subject: Clone + PartialEq + 'static {
    /// The record's name in the texts' keys.
    const NAME: &'static str;

    /// The row whose fields they are; of several the leading one.
    fn row(&self) -> (Table, Uuid);

    /// The fields, in the order of the form.
    fn fields() -> &'static [Field<Self>];

    /// Where a field stands in the form.
    fn place(_key: &str) -> Place {
        Place::Below
    }

    /// Whether the values of a field are the grades of a scale, to be shown between its two ends.
    fn is_scale(_key: &str) -> bool {
        false
    }

    /// What is edited, for the form's title.
    fn title(&self, scope: Scope) -> String;

    /// What keeps this state from being saved, where more than one field decides.
    ///
    /// # Errors
    /// Says in the user's language what is wrong, and what could be done.
    fn check(&self, _scope: Scope) -> Result<(), Fault> {
        Ok(())
    }

    /// What a change to this state takes away with it, beyond the field that is changed: it is asked for then.
    fn loses(&self, _new: &Self, _scope: Scope) -> Option<Loss> {
        None
    }

    /// Writes what differs between what was seen and the new state.
    ///
    /// # Errors
    /// As the store's.
    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError>;

    /// What one value of a field means, where its name does not say it all.
    fn choice_help(_field: &str, _key: &str, _locale: Locale) -> Option<String> {
        None
    }
}

/// What a change would take away with it, in the user's language.
pub struct Loss {
    /// The question.
    pub title: String,
    /// What leaves all as it is.
    pub keep: String,
    /// What takes it away.
    pub lose: String,
    /// What is gone then.
    pub what: String,
}

impl<R: Clone> Field<R> {
    /// Whether the field holds a date, an amount or a number, and no words.
    pub fn takes_figures(&self, record: &R) -> bool {
        let scope = Scope { locale: Locale::EN, today: Date::constant(2000, 1, 1), debrief: None };
        matches!(&self.kind, Kind::Line { parse, .. } if parse(&mut record.clone(), "words", scope).is_err())
    }

    /// Whether nothing stands in the field yet.
    pub fn is_empty(&self, record: &R) -> bool {
        let scope = Scope { locale: Locale::EN, today: Date::constant(2000, 1, 1), debrief: None };
        self.show(record, scope).trim().is_empty()
    }
}

impl<R> Field<R> {
    /// The field's value in one line, empty while unknown.
    pub fn show(&self, record: &R, scope: Scope) -> String {
        match &self.kind {
            Kind::Line { show, .. } => show(record, scope),
            Kind::Long { get, .. } => get(record).replace('\n', " "),
            Kind::Choice { options, get, .. } => get(record)
                .and_then(|key| options(scope).into_iter().find(|choice| choice.key == key))
                .map(|choice| choice.label)
                .unwrap_or_default(),
            Kind::Flags { options, has, .. } => {
                let chosen: Vec<String> = options(scope)
                    .into_iter()
                    .filter(|choice| has(record, &choice.key))
                    .map(|choice| choice.label)
                    .collect();
                chosen.join(" · ")
            }
            Kind::Mark { get, .. } => match get(record) {
                true => scope.locale.text("yes", &[]),
                false => String::new(),
            },
        }
    }

    /// Takes a value typed as text, whatever the kind: choices by key or label, flags parted by commas or spaces,
    /// marks as yes or no. An empty text means unknown.
    ///
    /// # Errors
    /// Says in the user's language what is wrong, and what could stand there.
    pub fn take(&self, record: &mut R, text: &str, scope: Scope) -> Result<(), Fault> {
        let text = text.trim();
        let refuse = |options: Vec<Choice>| {
            let keys: Vec<String> = options.into_iter().map(|choice| choice.key).collect();
            Fault(scope.locale.text("fault-choice", &[("text", text.into()), ("options", keys.join(", ").into())]))
        };
        let find = |options: &[Choice], text: &str| {
            let text = text.to_lowercase();
            options
                .iter()
                .find(|c| c.key.to_lowercase() == text || c.label.to_lowercase() == text)
                .map(|c| c.key.clone())
        };
        match &self.kind {
            Kind::Line { parse, .. } => parse(record, text, scope),
            Kind::Long { set, .. } => {
                set(record, text.to_owned());
                Ok(())
            }
            Kind::Choice { set, options, optional, .. } => {
                if text.is_empty() && *optional {
                    set(record, None);
                    return Ok(());
                }
                let options = options(scope);
                let Some(key) = find(&options, text) else {
                    return Err(refuse(options));
                };
                set(record, Some(&key));
                Ok(())
            }
            Kind::Flags { set, options, .. } => {
                let options = options(scope);
                let words: Vec<&str> = text.split([',', ' ', '·']).filter(|word| !word.is_empty()).collect();
                let keys: Option<Vec<String>> = words.iter().map(|word| find(&options, word)).collect();
                let Some(keys) = keys else {
                    return Err(refuse(options));
                };
                for choice in &options {
                    set(record, &choice.key, keys.contains(&choice.key));
                }
                Ok(())
            }
            Kind::Mark { set, .. } => {
                let yes = scope.locale.text("yes", &[]).to_lowercase();
                set(
                    record,
                    matches!(text.to_lowercase().as_str(), "yes" | "true" | "1" | "x") || text.to_lowercase() == yes,
                );
                Ok(())
            }
        }
    }
}

/// The label of a field.
pub fn label<S: Subject>(field: &Field<S>, locale: Locale) -> String {
    locale.text(&format!("field-{}-{}", S::NAME, field.key), &[])
}

/// An example of what to type, where the language files have one.
pub fn hint<S: Subject>(field: &Field<S>, locale: Locale) -> Option<String> {
    locale.find(&format!("field-{}-{}-hint", S::NAME, field.key))
}

/// The values of an enumeration with their labels.
pub fn choices<K: Keyed>(scope: Scope) -> Vec<Choice> {
    K::ALL.iter().map(|value| Choice { key: value.key().to_owned(), label: scope.locale.label(*value) }).collect()
}

/// The value with the chosen key.
pub fn chosen<K: Keyed>(key: Option<&str>) -> Option<K> {
    key.and_then(K::from_key)
}

/// Takes a line of text: trimmed, bounded, without control characters.
///
/// # Errors
/// When it is longer than [`MAX_LINE`].
pub fn take_line(into: &mut String, text: &str, scope: Scope) -> Result<(), Fault> {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let text = text.trim();
    if text.chars().count() > MAX_LINE {
        return Err(Fault(scope.locale.text("fault-too-long", &[("most", (MAX_LINE as i64).into())])));
    }
    text.clone_into(into);
    Ok(())
}

/// Declares a field of one line of text: `line!("customer", |r| r.customer)`.
macro_rules! line {
    ($key:literal, $($path:ident).+) => {
        line!($key, $($path).+, |_| true)
    };
    ($key:literal, $($path:ident).+, $shown:expr) => {
        $crate::fields::Field {
            key: $key,
            kind: $crate::fields::Kind::Line {
                show: |r, _| r.$($path).+.clone(),
                parse: |r, text, scope| $crate::fields::take_line(&mut r.$($path).+, text, scope),
            },
            shown: $shown,
        }
    };
}

/// Declares a field of long text.
macro_rules! long {
    ($key:literal, $($path:ident).+) => {
        $crate::fields::Field {
            key: $key,
            kind: $crate::fields::Kind::Long { get: |r| &r.$($path).+, set: |r, text| r.$($path).+ = text },
            shown: |_| true,
        }
    };
}

/// Declares a field that holds an optional date.
macro_rules! date {
    ($key:literal, $($path:ident).+) => {
        $crate::fields::Field {
            key: $key,
            kind: $crate::fields::Kind::Line {
                show: |r, scope| r.$($path).+.map(|date| scope.locale.date(date)).unwrap_or_default(),
                parse: |r, text, scope| {
                    r.$($path).+ = $crate::fields::parse_date(text, scope)?;
                    Ok(())
                },
            },
            shown: |_| true,
        }
    };
}

/// Declares a field that holds an optional value of an enumeration.
macro_rules! choice {
    ($key:literal, $kind:ty, $($path:ident).+) => {
        choice!($key, $kind, $($path).+, |_| true)
    };
    ($key:literal, $kind:ty, $($path:ident).+, $shown:expr) => {
        $crate::fields::Field {
            key: $key,
            kind: $crate::fields::Kind::Choice {
                options: $crate::fields::choices::<$kind>,
                get: |r| r.$($path).+.map(|value| $crate::domain::Keyed::key(value).to_owned()),
                set: |r, key| r.$($path).+ = $crate::fields::chosen::<$kind>(key),
                optional: true,
            },
            shown: $shown,
        }
    };
}

/// Declares a field that always holds a value of an enumeration.
macro_rules! must_choose {
    ($key:literal, $kind:ty, $($path:ident).+) => {
        $crate::fields::Field {
            key: $key,
            kind: $crate::fields::Kind::Choice {
                options: $crate::fields::choices::<$kind>,
                get: |r| Some($crate::domain::Keyed::key(r.$($path).+).to_owned()),
                set: |r, key| {
                    if let Some(value) = $crate::fields::chosen::<$kind>(key) {
                        r.$($path).+ = value;
                    }
                },
                optional: false,
            },
            shown: |_| true,
        }
    };
}

pub(crate) use {choice, date, line, long, must_choose};
