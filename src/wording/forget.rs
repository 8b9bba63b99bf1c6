//! Forgetting a person, in words: the pseudonym, and where the name stands.

use crate::{
    domain::{Debrief, Id, Keyed, PredictionState, Side, Table},
    i18n::{Locale, t},
    store::{ForgetHit, Spot},
};

/// What somebody is called from then on: `Person 3 (customer)`.
pub fn pseudonym(number: u64, side: Side, locale: Locale) -> String {
    t!(locale, "forget-pseudonym", number = number.to_string(), side = side.key())
}

/// Where a place is: `step 12`, `lever, notes`; and that the text stands there no more. `debrief` is that of its deal.
pub fn place(hit: &ForgetHit, debrief: Option<&Debrief>, locale: Locale) -> String {
    let place = match &hit.spot {
        Spot::Draft(_) => t!(locale, "forget-in-draft"),
        Spot::Label => t!(locale, "forget-in-label"),
        Spot::Row { table, id, field } => {
            let what = locale.text(&format!("table-{}", table.key()), &[]);
            let step = match table {
                Table::Step => Some(Id::from_uuid(*id)),
                Table::Telling => debrief.and_then(|debrief| {
                    let told = debrief.tellings.iter().find(|telling| telling.id.uuid() == *id);
                    told.map(|telling| telling.step)
                }),
                _ => None,
            };
            match (table, step.zip(debrief).and_then(|(step, debrief)| debrief.number(step))) {
                (Table::Step, Some(number)) => format!("{what} {number}"),
                (_, Some(number)) => t!(locale, "forget-at-step", what = what, number = number),
                _ => match field_label(*table, field, locale) {
                    Some(field) => format!("{what}, {field}"),
                    None => what,
                },
            }
        }
    };
    match hit.spot {
        Spot::Row { .. } if !hit.is_present => t!(locale, "forget-earlier", place = place),
        _ => place,
    }
}

/// The field's name, where a table has more than one text.
fn field_label(table: Table, field: &str, locale: Locale) -> Option<String> {
    if matches!(
        table,
        Table::Step
            | Table::Telling
            | Table::Score
            | Table::Landmark
            | Table::FindingWaiver
            | Table::OwnQuestion
            | Table::Synonym
    ) {
        return None;
    }
    locale.find(&format!("field-{}-{field}", table.key())).or_else(|| locale.find(&format!("change-{field}")))
}

/// Whether the text at a place stays hidden until it is revealed: why a side scored so, while both score blind, and what
/// was predicted, from the lock to the opening. `debrief` is that of the place's deal.
pub fn is_hidden(hit: &ForgetHit, debrief: Option<&Debrief>) -> bool {
    let is_blind = debrief.is_some_and(Debrief::is_blind);
    let made = debrief.and_then(|debrief| debrief.prediction.as_ref());
    // One that is gone was perhaps locked when it went.
    let is_locked = made.is_none_or(|made| made.state == PredictionState::Locked);
    match &hit.spot {
        Spot::Row { table: Table::Score, .. } => is_blind,
        Spot::Row { table: Table::Prediction, field, .. } => is_locked && *field != "made_by",
        Spot::Draft(place) => is_blind && place.contains("/rationale-"),
        Spot::Row { .. } | Spot::Label => false,
    }
}

/// So many characters stand before the name, lest it be cut off in a narrow column.
const BEFORE: usize = 24;

/// The text around the place on one line, the name between brackets; where it is hidden, that.
pub fn snippet(hit: &ForgetHit, debrief: Option<&Debrief>, locale: Locale) -> String {
    if is_hidden(hit, debrief) {
        return t!(locale, "change-hidden");
    }
    let (line, place) = hit.snippet();
    let (Some(before), Some(name), Some(after)) =
        (line.get(..place.start), line.get(place.clone()), line.get(place.end..))
    else {
        return line;
    };
    match before.char_indices().nth_back(BEFORE) {
        Some((at, _)) => format!("…{}[{name}]{after}", before[at..].trim_start_matches('…')),
        None => format!("{before}[{name}]{after}"),
    }
}
