//! The checklist of a study: won against lost, a dot for each deal, and how far chance alone would bring it.

use super::canvas::{Anchor, Drawing, WIDTH, lines};
use crate::{
    analysis::answer::{CriterionContrast, Effect, HINT, Verdict, checklist_contrast_watched},
    domain::{Deal, Id, Scorer},
    i18n::{Locale, t},
    study::Material,
    wording::chance,
    work::{Cancelled, Watch},
};

/// Where the scale begins, its middle slot included; left of it stand the criteria.
const LEFT: f64 = 260.0;
/// The room of a level.
const SLOT: f64 = 66.0;
/// The height of a criterion.
const ROW: f64 = 27.0;
/// More deals of a group at one level are counted instead of drawn.
const DOTS: usize = 6;
/// From one dot to the next.
const STEP: f64 = 10.0;
/// The columns of figures: where they end.
const DELTA: f64 = 644.0;
/// So many characters of a criterion have room in a line, of which there may be two.
const NAME: usize = 34;
/// From one line of a criterion to the next.
const NEXT_LINE: f64 = 12.0;

/// The figure for one side's judgements, as long as it is wanted; nothing while no criterion is judged.
pub(in crate::exchange::report) fn contrast(
    material: &Material,
    side: Scorer,
    locale: Locale,
    watch: &Watch,
) -> Result<Option<String>, Cancelled> {
    let found = checklist_contrast_watched(&material.cases, side, watch)?;
    let judged: Vec<&CriterionContrast> =
        found.criteria.iter().filter(|row| row.won.len() + row.lost.len() > 0).collect();
    if judged.is_empty() {
        return Ok(None);
    }
    let mut drawing = Drawing::default();
    legend(&mut drawing, locale);
    let is_above = |row: &&&CriterionContrast| Verdict::on(&row.contrast, Effect::Order).is_beyond_chance();
    let (above, below): (Vec<&&CriterionContrast>, Vec<_>) = judged.iter().partition(is_above);
    let mut y = 50.0;
    let top = y;
    for row in &above {
        criterion(&mut drawing, row, y, locale);
        y += ROW;
    }
    if found.floor.is_some() {
        y = noise_floor(&mut drawing, y, locale);
    }
    for row in &below {
        criterion(&mut drawing, row, y, locale);
        y += ROW;
    }
    let x = slot(0);
    drawing.line((x, top - 8.0), (x, y - 4.0), "wait");
    let told = judged.iter().map(|row| told(row, locale)).collect::<Vec<_>>().join(" ");
    let (name, title) = match side {
        Scorer::Customer => ("contrast-customer", t!(locale, "chart-contrast-customer")),
        Scorer::Vendor => ("contrast-vendor", t!(locale, "chart-contrast-vendor")),
    };
    Ok(Some(drawing.figure(name, y + 2.0, &title, &told, &t!(locale, "chart-contrast-caption"))))
}

/// The middle of a level's room.
fn slot(level: i8) -> f64 {
    LEFT + (f64::from(level) + 2.5) * SLOT
}

fn legend(drawing: &mut Drawing, locale: Locale) {
    drawing.circle((12.0, 12.0), 4.2, "dot won", None);
    drawing.text((22.0, 16.0), Anchor::Start, "label", &t!(locale, "study-won"));
    drawing.circle((112.0, 12.0), 3.8, "ring lost", None);
    drawing.text((122.0, 16.0), Anchor::Start, "label", &t!(locale, "study-lost"));
    for (level, text) in (-2..=2).zip(["−2", "−1", "0", "+1", "+2"]) {
        drawing.text((slot(level), 36.0), Anchor::Middle, "label", text);
    }
    drawing.text((DELTA, 36.0), Anchor::End, "label", "δ");
    drawing.text((WIDTH - 8.0, 36.0), Anchor::End, "label", &t!(locale, "study-column-by-chance"));
}

fn criterion(drawing: &mut Drawing, row: &CriterionContrast, top: f64, locale: Locale) {
    let y = top + ROW / 2.0 - 4.0;
    let name = locale.criterion(&row.criterion);
    let lines = lines(&name, NAME);
    let first = y + 4.0 - NEXT_LINE / 2.0 * (lines.len() as f64 - 1.0);
    for (at, line) in lines.iter().enumerate() {
        drawing.text((LEFT - 8.0, first + NEXT_LINE * at as f64), Anchor::End, "label", line);
    }
    drawing.line((LEFT, y), (LEFT + 5.0 * SLOT, y), "grid");
    for level in -2..=2 {
        dots(drawing, &row.won, level, (slot(level), y - 5.5), "dot won");
        dots(drawing, &row.lost, level, (slot(level), y + 5.5), "ring lost");
    }
    let delta = row.contrast.delta.map_or_else(|| "·".to_owned(), |delta| locale.decimal(delta, 2));
    drawing.text((DELTA, y + 4.0), Anchor::End, "label", &delta);
    drawing.text((WIDTH - 8.0, y + 4.0), Anchor::End, "label", &chance(row.contrast.adjusted_p, locale));
}

/// The deals of a group at one level.
fn dots(drawing: &mut Drawing, judged: &[(Id<Deal>, i8)], level: i8, (x, y): (f64, f64), class: &str) {
    let count = judged.iter().filter(|(_, value)| *value == level).count();
    if count > DOTS {
        drawing.circle((x - 12.0, y), 4.0, class, None);
        drawing.text((x - 4.0, y + 3.5), Anchor::Start, "tiny", &format!("× {count}"));
        return;
    }
    for at in 0..count {
        let offset = (at as f64 - (count as f64 - 1.0) / 2.0) * STEP;
        drawing.circle((x + offset, y), 4.0, class, None);
    }
}

/// The line below which chance alone would bring as much; answers where the next criterion begins.
fn noise_floor(drawing: &mut Drawing, y: f64, locale: Locale) -> f64 {
    let hint = (HINT * 100.0).round() as usize;
    let text = t!(locale, "chart-contrast-floor", hint = hint);
    drawing.line((4.0, y + 2.0), (WIDTH - 8.0, y + 2.0), "floor");
    drawing.text((4.0, y + 16.0), Anchor::Start, "tiny warn", &text);
    y + 26.0
}

/// A criterion in words.
fn told(row: &CriterionContrast, locale: Locale) -> String {
    let list = |judged: &[(Id<Deal>, i8)]| {
        let values: Vec<String> = judged.iter().map(|(_, value)| value.to_string()).collect();
        if values.is_empty() { "–".to_owned() } else { values.join(" ") }
    };
    let name = locale.criterion(&row.criterion);
    t!(locale, "chart-contrast-told", name = name, won = list(&row.won), lost = list(&row.lost))
}
