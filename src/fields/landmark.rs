//! A landmark: a date that everybody remembers.

use super::{Fault, Field, Kind, Scope, Subject, line, parse_date};
use crate::{
    domain::{FuzzyDate, Landmark},
    store::{StoreError, Tx},
};

/// A date has at most so many words: `12 Mar 2026`, `~ 12 Mar 2026`.
const MOST_WORDS: usize = 4;

impl Subject for Landmark {
    const NAME: &'static str = "landmark";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Landmark, self.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<Landmark>] = &[
            Field {
                key: "date",
                kind: Kind::Line {
                    show: |landmark, scope| scope.locale.date(landmark.date),
                    parse: |landmark, text, scope| {
                        landmark.date = parse_date(text, scope)?
                            .ok_or_else(|| Fault(scope.locale.text("fault-landmark-date", &[])))?;
                        Ok(())
                    },
                },
                shown: |_| true,
            },
            line!("label", label),
        ];
        FIELDS
    }

    fn title(&self, _scope: Scope) -> String {
        self.label.clone()
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        tx.update(seen, new)
    }
}

/// Reads a landmark from one line: a date, then what it was, or the other way round: `Oct 2025 K trade fair`.
///
/// # Errors
/// When no date stands at either end, or nothing besides it.
pub fn parse_landmark(text: &str, scope: Scope) -> Result<(FuzzyDate, String), Fault> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let date = |words: &[&str]| parse_date(words.join(" ").trim_end_matches([',', ':', ';']), scope).ok().flatten();
    let found = (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let (head, rest) = words.split_at(count);
        let (front, tail) = words.split_at(words.len() - count);
        date(head).map(|date| (date, rest)).or_else(|| date(tail).map(|date| (date, front)))
    });
    let Some((date, label)) = found else {
        return Err(Fault(scope.locale.text("fault-landmark-date", &[])));
    };
    let label = label.join(" ");
    let label = label.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-' | '–' | '·'));
    if label.is_empty() {
        return Err(Fault(scope.locale.text("fault-landmark-label", &[])));
    }
    let mut line = String::new();
    super::take_line(&mut line, label, scope)?;
    Ok((date, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use jiff::civil::Date;

    #[test]
    fn a_landmark_in_one_line() {
        let scope = Scope { locale: Locale::EN, today: Date::constant(2026, 11, 23), debrief: None };
        for (text, date, label) in [
            ("Oct 2025 K trade fair", "2025-10", "K trade fair"),
            ("~12 Mar 2026: board meets", "~2026-03-12", "board meets"),
            ("budget round, Q1 2026", "2026-Q1", "budget round"),
            ("24.12. Christmas", "2025-12-24", "Christmas"),
            ("2025 moved house", "2025", "moved house"),
        ] {
            let parsed = parse_landmark(text, scope).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!((parsed.0.to_string().as_str(), parsed.1.as_str()), (date, label), "{text}");
        }
        for text in ["", "K trade fair", "Oct 2025", "Oct 2025 -"] {
            assert!(parse_landmark(text, scope).is_err(), "{text}");
        }
    }
}
