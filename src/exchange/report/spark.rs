//! The journey curve as text: one line for the customer, one for us, one sign for each step.

use super::page::Page;
use crate::{
    analysis::{Curve, Level},
    i18n::t,
};

/// The signs for -2 … 2.
const BARS: [char; 5] = ['▁', '▃', '▅', '▆', '█'];

/// Where nobody told a feeling.
const UNTOLD: char = '·';

/// A sentence of explanation and the curve in a fenced block; nothing while no feeling is told.
pub(super) fn sparkline(page: &Page, curve: &Curve) -> Option<String> {
    if curve.is_empty() {
        return None;
    }
    let locale = page.locale;
    let line = |level: fn(&crate::analysis::CurveStep) -> Level| -> String {
        curve.steps.iter().map(|step| sign(level(step))).collect()
    };
    let mut rows = vec![
        (t!(locale, "report-curve-steps"), ruler(curve.steps.len())),
        (t!(locale, "side-customer"), line(|step| step.customer)),
    ];
    if !page.is_for_customer() {
        rows.push((t!(locale, "side-vendor"), line(|step| step.vendor)));
    }
    let width = rows.iter().map(|(label, _)| label.chars().count()).max()?;
    let body: String = rows.iter().map(|(label, line)| format!("{label:width$}  {}\n", line.trim_end())).collect();
    Some(format!("{}\n\n```text\n{body}```", t!(locale, "report-curve")))
}

fn sign(level: Level) -> char {
    level.known().and_then(|value| BARS.get(usize::try_from(value + 2).ok()?).copied()).unwrap_or(UNTOLD)
}

/// Step numbers above the curve: 1, 5, 10, 15 …, each beginning at its step.
fn ruler(steps: usize) -> String {
    let mut ruler = String::new();
    for number in (1..=steps).filter(|number| *number == 1 || number % 5 == 0) {
        let gap = (number - 1).saturating_sub(ruler.len());
        ruler += &" ".repeat(gap);
        ruler += &number.to_string();
    }
    ruler
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_above_their_steps() {
        assert_eq!(ruler(12), "1   5    10");
        assert_eq!(ruler(0), "");
        let long = ruler(120);
        assert_eq!(long.find("100"), Some(99));
    }
}
