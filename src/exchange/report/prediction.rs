//! What our own people had expected, once it is opened; for the house alone.

use super::{
    Audience,
    page::{Page, section},
};
use crate::{domain::PredictionState, i18n::t};

/// The section; nothing for anybody outside, nor before the prediction is opened.
pub(super) fn prediction(page: &Page) -> Option<String> {
    let made = page.debrief.prediction.as_ref().filter(|made| made.state == PredictionState::Opened)?;
    if page.audience != Audience::Internal {
        return None;
    }
    let locale = page.locale;
    let date = made.locked_on.map(|date| locale.date(date)).unwrap_or_default();
    let kind = made.kind.map(|kind| locale.label(kind)).unwrap_or_default();
    let chance = made.chance.map(|chance| format!("{} %", chance.get())).unwrap_or_default();
    let parts = [
        (t!(locale, "prediction-kind"), kind),
        (t!(locale, "prediction-reasons"), page.typed(&made.reasons)),
        (t!(locale, "prediction-chance"), chance),
        (t!(locale, "prediction-surprise"), page.typed(&made.surprise)),
    ];
    let lines = parts.iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = lines.map(|(label, value)| format!("- {label}: {value}")).collect();
    Some(section(&t!(locale, "report-prediction-heading", date = date), &lines.join("\n")))
}
