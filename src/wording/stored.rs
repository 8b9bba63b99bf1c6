//! What stands in a column of a table, as a person would say it.

use crate::{
    domain::{Commitment, Criterion, Emotion, FuzzyDate, Keyed, Stance, Strength, Table},
    fields::{commitment_label, emotion_label, stance_label, strength_label},
    i18n::Locale,
};

/// What a column is called; `None` for one that the language files do not know.
pub fn column_label(table: Table, column: &str, locale: Locale) -> Option<String> {
    locale.find(&format!("field-{}-{column}", table.key())).or_else(|| locale.find(&format!("change-{column}")))
}

/// The words for a text that is a date or the key of a closed set; `None` where it says itself what it means.
pub fn stored_text(table: Table, column: &str, text: &str, locale: Locale) -> Option<String> {
    date(column, text, locale).or_else(|| key(table, column, text, locale))
}

/// The word for a grade; `None` where the number itself says it.
pub fn stored_grade(column: &str, grade: i64, locale: Locale) -> Option<String> {
    match column {
        "emotion" => Emotion::new(grade).map(|emotion| emotion_label(emotion, locale)),
        "stance" => Stance::new(grade).map(|stance| stance_label(stance, locale)),
        "commitment" => Commitment::new(grade).map(|commitment| commitment_label(commitment, locale)),
        "strength" => Strength::new(grade).map(|strength| strength_label(strength, locale)),
        _ => None,
    }
}

fn date(column: &str, text: &str, locale: Locale) -> Option<String> {
    let is_date = matches!(column, "date" | "due") || column.ends_with("_on");
    is_date.then(|| text.parse::<FuzzyDate>().ok()).flatten().map(|date| locale.date(date))
}

/// The label of a key of a closed set.
fn key(table: Table, column: &str, text: &str, locale: Locale) -> Option<String> {
    let family = match column {
        "means" => return Some(locale.activity(text)),
        "criterion" => return Some(locale.criterion(&Criterion::try_from(text.to_owned()).ok()?)),
        "activity" => return Some(locale.activity(text)),
        "rule" => return locale.find(&format!("finding-{text}-name")),
        "felt_by" | "made_by" | "actor_side" => "side",
        "told_by" => "source",
        "subject" => "table",
        "buying_roles" => {
            let roles: Vec<String> =
                text.split(' ').filter_map(|role| key(table, "buying_role", role, locale)).collect();
            return Some(roles.join(", "));
        }
        other => other,
    };
    let is_word = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    is_word.then_some(())?;
    locale
        .find(&format!("{}_{family}-{text}", table.key()))
        .or_else(|| locale.find(&format!("{family}-{text}")))
        .or_else(|| locale.find(&format!("change-{family}-{text}")))
}
