//! The workbook as tidy tables: one row for each observation, one column for each thing observed, ids that join them.

use serde_json::{Map, Value};

use super::cell::Cell;
use crate::domain::{Debrief, FuzzyDate, Keyed, Record, Source, milestone_of};

/// A table.
pub struct TidyTable {
    /// Its name, without an ending.
    pub name: &'static str,
    /// Its columns in their order; the first is the row's id.
    pub columns: &'static [&'static str],
    /// Whether a row can occur in several deals, as a lever does.
    pub is_shared: bool,
    rows: fn(&Debrief) -> Vec<Derived>,
}

/// A record's own columns, and those that are worked out.
type Derived = (Map<String, Value>, Vec<(&'static str, Cell)>);

impl TidyTable {
    /// The rows of one deal.
    pub fn rows(&self, debrief: &Debrief) -> Vec<Vec<Cell>> {
        (self.rows)(debrief).iter().map(|(image, derived)| self.row(image, derived)).collect()
    }

    fn row(&self, image: &Map<String, Value>, derived: &[(&str, Cell)]) -> Vec<Cell> {
        let cell = |column: &&str| match derived.iter().find(|(name, _)| name == column) {
            Some((_, cell)) => cell.clone(),
            None => image.get(*column).map_or(Cell::Empty, Cell::from),
        };
        self.columns.iter().map(cell).collect()
    }
}

/// The tables of deals, parents before children. Names and meanings of columns are kept from version to version.
pub const TIDY_TABLES: &[TidyTable] = &[
    TidyTable {
        name: "deals",
        columns: &[
            "id",
            "customer",
            "title",
            "outcome",
            "decided_on",
            "decided_earliest",
            "decided_latest",
            "opened_on",
            "value",
            "currency",
            "margin_percent",
            "division",
            "segment",
            "country",
            "business_type",
            "customer_kind",
            "offering_kind",
            "winner",
            "finding",
            "effort_days",
            "crm_source",
            "crm_id",
            "notes",
            "archived",
            "scoring",
            "steps",
            "incidents",
            "criteria_rated",
        ],
        is_shared: false,
        rows: deals,
    },
    TidyTable {
        name: "sittings",
        columns: &[
            "id",
            "deal",
            "held_on",
            "with",
            "facilitator",
            "attended",
            "planned_minutes",
            "minutes",
            "blind",
            "notes",
        ],
        is_shared: false,
        rows: |debrief| plain(&debrief.sittings),
    },
    TidyTable {
        name: "people",
        columns: &[
            "id",
            "deal",
            "name",
            "side",
            "job",
            "site",
            "buying_roles",
            "lead_informant",
            "stance",
            "personal_goal",
            "consent",
            "notes",
        ],
        is_shared: false,
        rows: |debrief| plain(&debrief.participants),
    },
    TidyTable {
        name: "landmarks",
        columns: &["id", "deal", "date", "date_earliest", "date_latest", "label"],
        is_shared: false,
        rows: |debrief| {
            derive(&debrief.landmarks, |landmark| span("date_earliest", "date_latest", Some(landmark.date)))
        },
    },
    TidyTable {
        name: "steps",
        columns: &[
            "id",
            "deal",
            "number",
            "title",
            "actor",
            "actor_name",
            "actor_side",
            "people",
            "date",
            "date_earliest",
            "date_latest",
            "gap_before_days",
            "channel",
            "activity",
            "milestone",
            "owner",
            "course",
            "exit_to",
            "commitment",
            "effort_hours",
            "is_lever",
            "told_by",
            "emotion",
        ],
        is_shared: false,
        rows: steps,
    },
    TidyTable {
        name: "step_people",
        columns: &["id", "deal", "step", "participant"],
        is_shared: false,
        rows: |debrief| plain(&debrief.step_participants),
    },
    TidyTable {
        name: "tellings",
        columns: &[
            "id",
            "deal",
            "step",
            "source",
            "told_by",
            "told_order",
            "date",
            "date_earliest",
            "date_latest",
            "emotion",
            "words",
            "certainty",
            "sitting",
            "filled",
        ],
        is_shared: false,
        rows: |debrief| derive(&debrief.tellings, |telling| span("date_earliest", "date_latest", telling.date)),
    },
    TidyTable {
        name: "incidents",
        columns: &[
            "id",
            "deal",
            "step",
            "kind",
            "strength",
            "felt_by",
            "person",
            "told_by",
            "what",
            "behaviour",
            "consequence",
            "quote",
            "criteria",
        ],
        is_shared: false,
        rows: incidents,
    },
    TidyTable {
        name: "claims",
        columns: &[
            "id",
            "deal",
            "number",
            "text",
            "kind",
            "rival",
            "made_by",
            "status",
            "why_supported",
            "why_refuted",
            "notes",
        ],
        is_shared: false,
        rows: |debrief| numbered(&debrief.claims),
    },
    TidyTable {
        name: "scores",
        columns: &[
            "id",
            "deal",
            "criterion",
            "criterion_number",
            "side",
            "value",
            "rating",
            "decisive",
            "rationale",
            "knew_other",
        ],
        is_shared: false,
        rows: scores,
    },
    TidyTable {
        name: "evidence",
        columns: &["id", "deal", "subject", "subject_id", "weight", "step", "incident"],
        is_shared: false,
        rows: |debrief| plain(&debrief.evidence),
    },
    TidyTable {
        name: "levers",
        columns: &[
            "id",
            "deal",
            "title",
            "change",
            "activity",
            "criterion",
            "owner",
            "owner_person",
            "effort",
            "impact",
            "state",
            "due",
            "done_on",
            "notes",
        ],
        is_shared: true,
        rows: |debrief| plain(&debrief.levers),
    },
    TidyTable {
        name: "predictions",
        columns: &["id", "deal", "made_by", "kind", "reasons", "chance", "state", "locked_on", "surprise"],
        is_shared: false,
        rows: |debrief| plain(debrief.prediction.as_slice()),
    },
    TidyTable {
        name: "predicted_scores",
        columns: &["id", "deal", "prediction", "criterion", "rating"],
        is_shared: false,
        rows: |debrief| plain(&debrief.predicted_scores),
    },
];

fn image<R: Record>(record: &R) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(image)) => image,
        // Records write as objects of scalars; the store relies on it with every edit.
        _ => Map::new(),
    }
}

fn plain<R: Record>(records: &[R]) -> Vec<Derived> {
    derive(records, |_| vec![])
}

fn derive<R: Record>(records: &[R], derived: impl Fn(&R) -> Vec<(&'static str, Cell)>) -> Vec<Derived> {
    records.iter().map(|record| (image(record), derived(record))).collect()
}

fn numbered<R: Record>(records: &[R]) -> Vec<Derived> {
    let with_number = |(at, record)| (image(record), vec![("number", Cell::count(at + 1))]);
    records.iter().enumerate().map(with_number).collect()
}

/// The first and the last day that a date can mean, in ISO form.
fn span(earliest: &'static str, latest: &'static str, date: Option<FuzzyDate>) -> Vec<(&'static str, Cell)> {
    let day = |day: Option<jiff::civil::Date>| Cell::from(day.map(|day| day.to_string()));
    vec![(earliest, day(date.map(FuzzyDate::earliest))), (latest, day(date.map(FuzzyDate::latest)))]
}

/// Texts in one cell.
fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> Cell {
    Cell::text(texts.collect::<Vec<_>>().join(between))
}

fn deals(debrief: &Debrief) -> Vec<Derived> {
    let deal = &debrief.deal;
    let unit = 10_f64.powi(i32::try_from(deal.currency.decimals()).unwrap_or(2));
    let progress = debrief.progress();
    let mut derived = span("decided_earliest", "decided_latest", deal.decided_on);
    derived.extend([
        ("value", Cell::from(deal.value.map(|minor| Cell::Number(minor as f64 / unit)))),
        ("steps", Cell::count(progress.steps)),
        ("incidents", Cell::count(progress.incidents)),
        ("criteria_rated", Cell::count(progress.criteria)),
    ]);
    vec![(image(deal), derived)]
}

fn steps(debrief: &Debrief) -> Vec<Derived> {
    let sources = |step| Source::ALL.iter().filter(move |source| debrief.telling(step, **source).is_some());
    let row = |(at, step): (usize, &crate::domain::Step)| {
        let mut derived = span("date_earliest", "date_latest", step.date);
        derived.extend([
            ("number", Cell::count(at + 1)),
            ("actor_name", Cell::from(debrief.actor(step).map(|person| person.name.clone()))),
            ("actor_side", Cell::from(debrief.actor_side(step).map(|side| side.key().to_owned()))),
            ("people", joined(debrief.others(step.id).map(|person| person.name.as_str()), ", ")),
            ("milestone", Cell::from(milestone_of(step).map(|milestone| milestone.key().to_owned()))),
            ("told_by", joined(sources(step.id).map(|source| source.key()), " ")),
            ("emotion", Cell::from(debrief.emotion(step.id).map(|emotion| Cell::Whole(emotion.get().into())))),
        ]);
        (image(step), derived)
    };
    debrief.steps.iter().enumerate().map(row).collect()
}

fn incidents(debrief: &Debrief) -> Vec<Derived> {
    derive(&debrief.incidents, |incident| {
        vec![("criteria", joined(debrief.criteria_of(incident.id).map(|criterion| criterion.key()), " "))]
    })
}

fn scores(debrief: &Debrief) -> Vec<Derived> {
    derive(&debrief.scores, |score| {
        vec![
            ("value", Cell::from(score.value().map(|value| Cell::Whole(value.into())))),
            ("criterion_number", Cell::from(score.criterion.number().map(Cell::count))),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exchange::demo, i18n::Language};

    #[test]
    fn every_column_of_every_record_is_in_its_table() {
        // What another column says, or nobody outside can use.
        let left_out = ["rank"];
        for debrief in demo::demo(Language::En).expect("the demo").into_bundle().debriefs {
            for table in TIDY_TABLES {
                for (image, derived) in (table.rows)(&debrief) {
                    let names = image.keys().map(String::as_str).chain(derived.iter().map(|(name, _)| *name));
                    for name in names.filter(|name| !left_out.contains(name)) {
                        assert!(table.columns.contains(&name), "{}.{name}", table.name);
                    }
                    let known = |column: &&&str| {
                        !image.contains_key(**column) && !derived.iter().any(|(name, _)| name == *column)
                    };
                    let unknown: Vec<_> = table.columns.iter().filter(known).collect();
                    assert!(unknown.is_empty(), "{}: {unknown:?}", table.name);
                }
            }
        }
    }

    #[test]
    fn an_amount_is_in_whole_units_and_a_vague_date_has_its_span() {
        let mut debrief = Debrief::new(crate::domain::Deal::new("A", "B"));
        debrief.deal.value = Some(123_450);
        debrief.deal.decided_on = "~2026-03".parse().ok();
        let table = &TIDY_TABLES[0];
        let row = &table.rows(&debrief)[0];
        let cell = |name: &str| row[table.columns.iter().position(|column| *column == name).unwrap()].clone();
        assert_eq!(cell("value"), Cell::Number(1234.5));
        assert_eq!(cell("decided_on"), Cell::text("~2026-03"));
        assert_eq!(
            (cell("decided_earliest"), cell("decided_latest")),
            (Cell::text("2026-03-01"), Cell::text("2026-03-31"))
        );
    }
}
