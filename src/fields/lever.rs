//! The fields of a lever.

use jiff::{ToSpan, civil::Date};

use super::{Choice, Fault, Field, Kind, Scope, Subject, choice, choices, chosen, line, long, parse_date};
use crate::{
    domain::{Criterion, Grade, Keyed, Lever, LeverState, OwnerFunction},
    guide,
    i18n::t,
    store::{StoreError, Tx},
};

/// A lever as it is edited, and all levers of the workbook: only few may be in hand at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverSheet {
    /// The lever.
    pub lever: Lever,
    /// All levers of the workbook.
    pub all: Vec<Lever>,
    /// The day on which it is edited: a lever that is done was done then, unless somebody says otherwise.
    pub today: Date,
}

impl LeverSheet {
    /// The sheet of a lever among all of the workbook.
    pub fn new(lever: Lever, all: Vec<Lever>, today: Date) -> Self {
        Self { lever, all, today }
    }
}

impl Subject for LeverSheet {
    const NAME: &'static str = "lever";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Lever, self.lever.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<LeverSheet>] = &[
            line!("title", lever.title),
            long!("change", lever.change),
            Field {
                key: "state",
                kind: Kind::Choice {
                    options: choices::<LeverState>,
                    get: |sheet| Some(sheet.lever.state.key().to_owned()),
                    set: |sheet, key| {
                        if let Some(state) = chosen::<LeverState>(key) {
                            sheet.lever = sheet.lever.brought_to(state, sheet.today);
                        }
                    },
                    optional: false,
                },
                shown: |_| true,
            },
            Field {
                key: "done_on",
                kind: Kind::Line {
                    show: |sheet, scope| sheet.lever.done_on.map(|date| scope.locale.date(date)).unwrap_or_default(),
                    parse: |sheet, text, scope| {
                        sheet.lever.done_on = parse_date(text, scope)?;
                        Ok(())
                    },
                },
                shown: |sheet| sheet.lever.state == LeverState::Done,
            },
            choice!("owner", OwnerFunction, lever.owner),
            line!("owner_person", lever.owner_person),
            Field { key: "due", kind: Kind::Line { show: show_due, parse: parse_due }, shown: |_| true },
            Field {
                key: "effort",
                kind: Kind::Choice {
                    options: grades,
                    get: |sheet| sheet.lever.effort.map(|grade| grade.get().to_string()),
                    set: |sheet, key| sheet.lever.effort = grade(key),
                    optional: true,
                },
                shown: |_| true,
            },
            Field {
                key: "impact",
                kind: Kind::Choice {
                    options: grades,
                    get: |sheet| sheet.lever.impact.map(|grade| grade.get().to_string()),
                    set: |sheet, key| sheet.lever.impact = grade(key),
                    optional: true,
                },
                shown: |_| true,
            },
            Field {
                key: "criterion",
                kind: Kind::Choice {
                    options: criteria,
                    get: |sheet| sheet.lever.criterion.as_ref().map(|criterion| criterion.key().to_owned()),
                    set: |sheet, key| {
                        sheet.lever.criterion = key.and_then(|key| Criterion::try_from(key.to_owned()).ok());
                    },
                    optional: true,
                },
                shown: |_| true,
            },
            Field {
                key: "activity",
                kind: Kind::Choice {
                    options: activities,
                    get: |sheet| Some(sheet.lever.activity.clone()).filter(|key| !key.is_empty()),
                    set: |sheet, key| key.unwrap_or_default().clone_into(&mut sheet.lever.activity),
                    optional: true,
                },
                shown: |_| true,
            },
            long!("notes", lever.notes),
        ];
        FIELDS
    }

    fn title(&self, _scope: Scope) -> String {
        self.lever.title.clone()
    }

    fn check(&self, scope: Scope) -> Result<(), Fault> {
        let others = guide::in_the_way(&self.all, self.lever.id, self.lever.state);
        if others.is_empty() {
            return Ok(());
        }
        Err(Fault(too_many(&others, scope.locale)))
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        if seen.lever == new.lever { Ok(()) } else { tx.update(&seen.lever, &new.lever) }
    }
}

/// Says that enough levers are in hand, and which.
pub fn too_many(others: &[&Lever], locale: crate::i18n::Locale) -> String {
    let titles: Vec<String> =
        others.iter().map(|lever| t!(locale, "lever-quoted", title = lever.title.as_str())).collect();
    t!(locale, "lever-too-many", count = others.len(), list = titles.join(", "))
}

fn grades(_: Scope) -> Vec<Choice> {
    Grade::all().map(|grade| grade.get().to_string()).map(|key| Choice { label: key.clone(), key }).collect()
}

fn grade(key: Option<&str>) -> Option<Grade> {
    key.and_then(|key| key.parse().ok()).and_then(Grade::new)
}

fn criteria(scope: Scope) -> Vec<Choice> {
    Criterion::built_in()
        .enumerate()
        .map(|(at, criterion)| Choice {
            label: format!("{} {}", at + 1, scope.locale.criterion(&criterion)),
            key: criterion.key().to_owned(),
        })
        .collect()
}

fn activities(scope: Scope) -> Vec<Choice> {
    guide::catalogue()
        .iter()
        .map(|activity| Choice { key: activity.key.to_owned(), label: scope.locale.activity(activity.key) })
        .collect()
}

fn show_due(sheet: &LeverSheet, scope: Scope) -> String {
    sheet.lever.due.map(|date| scope.locale.date(date)).unwrap_or_default()
}

/// What is due lies ahead: a day without a year is the next such day, not the last.
fn parse_due(sheet: &mut LeverSheet, text: &str, scope: Scope) -> Result<(), Fault> {
    let in_a_year = scope.today.saturating_add(1.year()).saturating_sub(1.day());
    sheet.lever.due = parse_date(text, Scope { today: in_a_year, ..scope })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    fn scope() -> Scope<'static> {
        Scope { locale: Locale::DE, today: jiff::civil::Date::constant(2026, 11, 23), debrief: None }
    }

    #[test]
    fn what_is_due_lies_ahead() {
        let mut sheet = LeverSheet::new(Lever::new(None, "Früher"), vec![], scope().today);
        for (text, due) in [("30.4.", "2027-04-30"), ("24.12.", "2026-12-24"), ("30.4.2026", "2026-04-30")] {
            parse_due(&mut sheet, text, scope()).unwrap();
            assert_eq!(sheet.lever.due.unwrap().to_string(), due, "{text}");
        }
    }

    #[test]
    fn every_field_shows_what_it_takes() {
        let mut sheet = LeverSheet::new(Lever::new(None, "Früher"), vec![], scope().today);
        let values =
            ["Früher", "Mehr", "erledigt", "1.7.2026", "Technik", "Brunner", "30.4.2027", "2", "5", "6 Zugang"];
        for (field, value) in LeverSheet::fields().iter().zip(values) {
            field.take(&mut sheet, value, scope()).unwrap();
            assert_eq!(field.show(&sheet, scope()), value, "{}", field.key);
        }
        for field in LeverSheet::fields() {
            let key = format!("field-lever-{}", field.key);
            assert!(crate::i18n::KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }

    #[test]
    fn a_fourth_lever_in_hand_is_refused_with_the_names_of_the_three() {
        let mut all: Vec<Lever> = ["A", "B", "C", "D"].map(|title| Lever::new(None, title)).into();
        for lever in &mut all[..3] {
            lever.state = LeverState::Chosen;
        }
        let mut sheet = LeverSheet::new(all[3].clone(), all, scope().today);
        assert_eq!(sheet.check(scope()), Ok(()));
        sheet.lever.state = LeverState::Doing;
        let Err(fault) = sheet.check(scope()) else { panic!("a fourth") };
        assert!(["«A»", "«B»", "«C»"].iter().all(|title| fault.0.contains(title)), "{fault}");
    }
}
