//! What an edit did to the rows of the workbook, in words.

use serde_json::Value;

use crate::{
    arrange::Arrange,
    domain::{
        Currency, Deal, Id, Incident, Lever, Money, Participant, Prediction, PredictionState, Scoring, Sitting, Step,
        Study, Table,
    },
    fields::sitting_label,
    i18n::{Locale, t},
    store::{Dispute, Image, RowChange},
    tui::session::Session,
    wording,
};

/// What became of one row.
pub struct Change {
    /// What it is, and whether it was added, changed or deleted.
    pub head: String,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// What became of one field; an empty text is an empty field.
pub struct FieldChange {
    /// Its name.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What stands there.
    pub after: String,
    /// Whether its row was deleted.
    pub is_gone: bool,
}

/// Columns that tell a person nothing.
const SILENT: [&str; 5] = ["id", "deal", "subject_id", "target", "filled"];

/// Describes the rows of an edit, what others hang on first.
pub fn describe(rows: &[RowChange], session: &Session) -> Vec<Change> {
    let mut sorted: Vec<&RowChange> = rows.iter().collect();
    sorted.arrange_by_key(|row| row.table);
    sorted.into_iter().map(|row| of_row(row, rows, session)).collect()
}

/// The versions of a field that two have changed; an empty text is an empty field.
pub struct Versions {
    /// Its name.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What the edit writes.
    pub mine: String,
    /// What stands there now.
    pub theirs: String,
}

/// What a row is called, and the fields about which two disagree.
pub fn versions(row: &Dispute, session: &Session) -> (String, Vec<Versions>) {
    let words = Words { table: row.table, rows: &[], session };
    let (what, name) = (session.locale.label(row.table), words.name(&row.theirs));
    let head = if name.is_empty() { what } else { format!("{what}: {name}") };
    let is_hidden = is_hidden(row.table, &row.theirs, session);
    let columns = row.columns.iter().filter(|column| !is_hidden && !SILENT.contains(&column.as_str()));
    let fields = columns.map(|column| Versions {
        label: words.label(column),
        before: words.value(column, &row.seen),
        mine: match &row.mine {
            None => t!(session.locale, "conflict-deleted"),
            Some(_) if column == "rank" => t!(session.locale, "conflict-moved"),
            Some(mine) => words.value(column, mine),
        },
        theirs: match column.as_str() {
            "rank" => t!(session.locale, "conflict-moved"),
            _ => words.value(column, &row.theirs),
        },
    });
    (head, fields.collect())
}

fn of_row(row: &RowChange, rows: &[RowChange], session: &Session) -> Change {
    let words = Words { table: row.table, rows, session };
    let nothing = Image::new();
    let (before, after) = (row.before.as_ref().unwrap_or(&nothing), row.after.as_ref().unwrap_or(&nothing));
    let what = session.locale.label(row.table);
    let name = words.name(if row.after.is_some() { after } else { before });
    let is_hidden = is_hidden(row.table, if row.after.is_some() { after } else { before }, session);
    let what = match name.is_empty() {
        _ if is_hidden => format!("{what}: {}", t!(session.locale, "change-hidden")),
        true => what,
        false => format!("{what}: {name}"),
    };
    let head = match (&row.before, &row.after) {
        (None, _) => t!(session.locale, "change-added", what = what),
        (_, None) => t!(session.locale, "change-deleted", what = what),
        _ => what,
    };
    if is_hidden {
        return Change { head, fields: vec![] };
    }
    let mut columns: Vec<&String> =
        before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))).collect();
    columns.retain(|column| !SILENT.contains(&column.as_str()) && before.get(*column) != after.get(*column));
    let is_whole = row.before.is_none() || row.after.is_none();
    if is_whole {
        // Of a whole row only what says something: no "no", and a currency only as a part of the value.
        let is_no = |column: &String| before.get(column).or(after.get(column)) == Some(&Value::Bool(false));
        columns.retain(|column| !is_no(column) && column.as_str() != "currency");
    }
    let fields = columns
        .into_iter()
        .map(|column| FieldChange {
            label: words.label(column),
            before: words.value(column, before),
            after: words.value(column, after),
            is_gone: row.after.is_none(),
        })
        .filter(|field| !field.before.is_empty() || !field.after.is_empty())
        .collect();
    Change { head, fields }
}

/// Whether a row is told of only by what it is: a score while both sides score blind, a prediction until it is opened
/// after it has been locked.
fn is_hidden(table: Table, row: &Image, session: &Session) -> bool {
    let id = |column: &str| row.get(column)?.as_str()?.parse::<uuid::Uuid>().ok();
    match table {
        Table::Score => {
            let deal = id("deal").and_then(|id| session.workbook.get::<Deal>(Id::from_uuid(id)).ok()?);
            deal.is_some_and(|deal| deal.scoring == Scoring::Blind)
        }
        Table::Prediction | Table::PredictedScore => {
            let id = id(if table == Table::Prediction { "id" } else { "prediction" });
            let made = id.and_then(|id| session.workbook.get::<Prediction>(Id::from_uuid(id)).ok()?);
            made.is_none_or(|made| made.state == PredictionState::Locked)
        }
        _ => false,
    }
}

/// The words for the columns of a table.
struct Words<'a> {
    table: Table,
    /// All rows of the edit: a row that is gone still has its name there.
    rows: &'a [RowChange],
    session: &'a Session,
}

impl Words<'_> {
    fn locale(&self) -> Locale {
        self.session.locale
    }

    /// What a row is called: its own text, or that of what it hangs on.
    fn name(&self, image: &Image) -> String {
        const NAMES: [&str; 10] =
            ["title", "name", "label", "text", "what", "rule", "criterion", "participant", "step", "incident"];
        if self.table == Table::Sitting
            && let Ok(sitting) = serde_json::from_value::<Sitting>(Value::Object(image.clone()))
        {
            return sitting_label(&sitting, self.locale());
        }
        NAMES.iter().map(|column| self.value(column, image)).find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// The column's name; one that a later version of the program added is named by its key.
    fn label(&self, column: &str) -> String {
        wording::column_label(self.table, column, self.locale()).unwrap_or_else(|| column.replace('_', " "))
    }

    /// A column's value as a person would write it.
    fn value(&self, column: &str, image: &Image) -> String {
        match image.get(column) {
            None | Some(Value::Null) => String::new(),
            Some(Value::Bool(yes)) => {
                if *yes {
                    t!(self.locale(), "yes")
                } else {
                    t!(self.locale(), "change-no")
                }
            }
            Some(Value::Number(number)) => self.number(column, number, image),
            Some(Value::String(text)) => self.text(column, text),
            Some(other) => other.to_string(),
        }
    }

    fn number(&self, column: &str, number: &serde_json::Number, image: &Image) -> String {
        let currency = || image.get("currency")?.as_str()?.parse::<Currency>().ok();
        match (column, number.as_i64(), currency()) {
            // A rank says where a step stands only beside the others' ranks.
            ("rank", ..) => String::new(),
            ("value", Some(minor), Some(currency)) => self.locale().money(Money { minor, currency }),
            (_, grade, _) => {
                grade.and_then(|grade| wording::stored_grade(column, grade, self.locale())).unwrap_or_else(|| {
                    number.as_f64().map_or_else(|| number.to_string(), |number| self.locale().number(number))
                })
            }
        }
    }

    fn text(&self, column: &str, text: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        self.reference(column, text)
            .or_else(|| wording::stored_text(self.table, column, text, self.locale()))
            .unwrap_or_else(|| text.to_owned())
    }

    /// The name of the row that an id stands for, as long as it is there.
    fn reference(&self, column: &str, text: &str) -> Option<String> {
        let id = uuid::Uuid::parse_str(text).ok()?;
        let workbook = &self.session.workbook;
        let found = match column {
            "actor" | "participant" | "told_by" | "person" => {
                workbook.get::<Participant>(Id::from_uuid(id)).ok()?.map(|person| person.name)
            }
            "step" => workbook.get::<Step>(Id::from_uuid(id)).ok()?.map(|step| step.title),
            "incident" => workbook.get::<Incident>(Id::from_uuid(id)).ok()?.map(|incident| incident.what),
            "sitting" => {
                let sitting = workbook.get::<Sitting>(Id::from_uuid(id)).ok()?;
                sitting.map(|sitting| sitting_label(&sitting, self.locale()))
            }
            "lever" | "other" => workbook.get::<Lever>(Id::from_uuid(id)).ok()?.map(|lever| lever.title),
            "study" => workbook.get::<Study>(Id::from_uuid(id)).ok()?.map(|study| study.name),
            "deal" => workbook.get::<Deal>(Id::from_uuid(id)).ok()?.map(|deal| deal.title),
            _ => None,
        };
        let found = found.or_else(|| {
            let row = self.rows.iter().find(|row| row.id == id)?;
            let words = Words { table: row.table, ..*self };
            Some(words.name(row.before.as_ref().or(row.after.as_ref())?)).filter(|name| !name.is_empty())
        });
        Some(found.unwrap_or_else(|| self.session.signs.unknown().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        AskedQuestion, Claim, Criterion, Evidence, EvidenceFor, FindingWaiver, FuzzyDate, IncidentCriterion,
        IncidentKind, Keyed, Landmark, Lever, LeverMatch, OwnQuestion, PredictedScore, QuestionKind, Rating, Record,
        RejectedPair, Score, Scorer, Side, SittingWith, Source, Stage, StepParticipant, StudyDeal, Synonym, Telling,
        Weight,
    };

    fn columns(table: Table) -> Vec<String> {
        fn of<R: Record>(record: R) -> Vec<String> {
            let image = serde_json::to_value(record).expect("a record");
            image.as_object().expect("a row").keys().cloned().collect()
        }
        let deal = Id::new();
        let step = Step::new(deal, 0, "");
        let criterion = || Criterion::try_from("access".to_owned()).expect("a criterion");
        match table {
            Table::Deal => of(Deal::new("", "")),
            Table::Sitting => of(Sitting::new(deal, SittingWith::Joint)),
            Table::Participant => of(Participant::new(deal, "", Side::Vendor)),
            Table::Landmark => {
                of(Landmark { id: Id::new(), deal, date: FuzzyDate::year(2026).unwrap(), label: "".into() })
            }
            Table::Step => of(step),
            Table::StepParticipant => {
                of(StepParticipant { id: Id::new(), deal, step: Id::new(), participant: Id::new() })
            }
            Table::Telling => of(Telling::new(&step, Source::Customer)),
            Table::Incident => of(Incident::new(deal, IncidentKind::Annoyed, Side::Vendor, "")),
            Table::IncidentCriterion => {
                of(IncidentCriterion { id: Id::new(), deal, incident: Id::new(), criterion: criterion() })
            }
            Table::Claim => of(Claim::new(deal, "", Side::Vendor)),
            Table::Score => of(Score::new(deal, criterion(), Scorer::Vendor)),
            Table::Lever => of(Lever::new(Some(deal), "")),
            Table::Evidence => of(Evidence {
                id: Id::new(),
                deal,
                subject: EvidenceFor::Lever,
                subject_id: uuid::Uuid::nil(),
                weight: Weight::For,
                step: None,
                incident: None,
            }),
            Table::FindingWaiver => {
                of(FindingWaiver { id: Id::new(), deal, rule: "".into(), target: None, reason: "".into() })
            }
            Table::Study => of(Study {
                id: Id::new(),
                name: "".into(),
                question: "".into(),
                notes: "".into(),
                selection: "".into(),
                target: None,
            }),
            Table::StudyDeal => of(StudyDeal::new(Id::new(), deal)),
            Table::OwnQuestion => {
                of(OwnQuestion { id: Id::new(), stage: Stage::Steps, kind: QuestionKind::Open, text: "".into() })
            }
            Table::RejectedPair => {
                of(RejectedPair { id: Id::new(), deal, customer_step: Id::new(), vendor_step: Id::new() })
            }
            Table::AskedQuestion => of(AskedQuestion { id: Id::new(), deal, question: "".into(), sitting: None }),
            Table::Prediction => of(Prediction::new(deal)),
            Table::PredictedScore => of(PredictedScore {
                id: Id::new(),
                deal,
                prediction: Id::new(),
                criterion: criterion(),
                rating: Rating::Neutral,
            }),
            Table::LeverMatch => of(LeverMatch::new(Id::new(), Id::new(), true)),
            Table::Synonym => {
                of(Synonym { id: Id::new(), label: "".into(), is_title: true, means: "".into(), same: true })
            }
        }
    }

    #[test]
    fn every_column_of_every_table_has_a_name_in_both_languages() {
        for table in Table::ALL {
            for column in columns(*table) {
                let is_shown = !SILENT.contains(&column.as_str()) && column != "rank";
                for locale in [Locale::EN, Locale::DE] {
                    let label = wording::column_label(*table, &column, locale);
                    assert!(!is_shown || label.is_some(), "{} {}.{column}", locale.code(), table.key());
                }
            }
        }
    }
}
