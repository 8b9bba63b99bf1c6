//! Rows as JSON objects: how records travel into tables, and what the journal keeps of them.

use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types};
use serde_json::{Number, Value};
use uuid::Uuid;

use super::StoreError;
use crate::domain::{
    AskedQuestion, Claim, Deal, Evidence, FindingWaiver, Incident, IncidentCriterion, Keyed, Landmark, Lever,
    LeverMatch, OwnQuestion, Participant, PredictedScore, Prediction, Record, RejectedPair, Score, Sitting, Step,
    StepParticipant, Study, StudyDeal, Synonym, Table, Telling,
};

/// A row: its record as JSON, one member for each column.
pub type Image = serde_json::Map<String, Value>;

/// The columns that hold a yes or no, which SQLite stores as 1 or 0. No other table has columns of these names.
const YES_NO: [&str; 7] = ["archived", "lead_informant", "is_lever", "blind", "knew_other", "is_title", "same"];

/// The column that searched tables have besides their record's.
const ROW_NUMBER: &str = "n";

/// The image of a record.
pub(super) fn of<R: Record>(record: &R) -> Result<Image, StoreError> {
    match serde_json::to_value(record)? {
        Value::Object(image) => Ok(image),
        other => Err(StoreError::Damaged(format!("{other} is no row"))),
    }
}

/// The image of a row of `SELECT *`.
pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<Image> {
    let statement = row.as_ref();
    let mut image = Image::new();
    for at in 0..statement.column_count() {
        let name = statement.column_name(at)?;
        if name == ROW_NUMBER {
            continue;
        }
        let value = match row.get::<_, types::Value>(at)? {
            types::Value::Integer(number) => of_cell(name, number.into()),
            types::Value::Real(number) => Number::from_f64(number).into(),
            types::Value::Text(text) => text.into(),
            types::Value::Null | types::Value::Blob(_) => Value::Null,
        };
        image.insert(name.to_owned(), value);
    }
    Ok(image)
}

/// A cell as an image shows it: SQLite tells a yes or no as 1 or 0.
pub(super) fn of_cell(column: &str, cell: Value) -> Value {
    match cell.as_i64() {
        Some(number) if YES_NO.contains(&column) => Value::Bool(number != 0),
        _ => cell,
    }
}

/// The image of the row with this id.
pub(super) fn stored(conn: &Connection, table: Table, id: Uuid) -> Result<Option<Image>, StoreError> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", table.key());
    let image = conn.prepare_cached(&sql)?.query_row([id.to_string()], of_row).optional()?;
    Ok(image)
}

/// The row that has the same values in these columns, and its id; none where there are no such columns.
pub(super) fn twin(
    conn: &Connection,
    table: Table,
    key: &[&str],
    image: &Image,
) -> Result<Option<(Uuid, Image)>, StoreError> {
    if key.is_empty() {
        return Ok(None);
    }
    let conditions: Vec<String> =
        key.iter().enumerate().map(|(at, column)| format!("{} IS ?{}", quoted(column), at + 1)).collect();
    let sql = format!("SELECT * FROM {} WHERE {}", table.key(), conditions.join(" AND "));
    let values = key.iter().map(|column| bound(image.get(*column).unwrap_or(&Value::Null)));
    let values = values.collect::<Result<Vec<_>, _>>()?;
    let found = conn.prepare_cached(&sql)?.query_row(params_from_iter(values), of_row).optional()?;
    let with_id = |image: Image| Some((image.get("id")?.as_str()?.parse().ok()?, image));
    Ok(found.and_then(with_id))
}

/// Whether a stored row is what an older image shows of it. Columns that the image lacks, because a later format added
/// them, say nothing.
pub(super) fn is_still(stored: Option<&Image>, seen: Option<&Image>) -> bool {
    match (stored, seen) {
        (Some(stored), Some(seen)) => seen.iter().all(|(column, value)| stored.get(column) == Some(value)),
        (None, None) => true,
        _ => false,
    }
}

/// The column by which an image is no record of its table, where it is one.
pub(super) fn wrong(table: Table, image: &Image) -> Option<String> {
    let mut read = Image::new();
    // Read column by column, only the wrong one can make it more wrong than that others are missing.
    image.iter().find_map(|(column, value)| {
        read.insert(column.clone(), value.clone());
        let why = check(table, &read).err().filter(|why| !why.starts_with("missing field"))?;
        Some(why.strip_suffix(OTHERWISE).unwrap_or(column).to_owned())
    })
}

/// What is said of a column that reads, but not as the same image.
const OTHERWISE: &str = " is not written as this program writes it";

/// Whether an image reads as a record of its table, and the record writes as the same image; else what is wrong, without
/// the texts in it.
pub(super) fn check(table: Table, image: &Image) -> Result<(), String> {
    of_table(table, Check(image))
}

/// Something to be done with the record type of a table.
pub(super) trait OfRecord {
    /// What comes of it.
    type Answer;

    /// Does it.
    fn of<R: Record>(self) -> Self::Answer;
}

struct Check<'a>(&'a Image);

impl OfRecord for Check<'_> {
    type Answer = Result<(), String>;

    fn of<R: Record>(self) -> Self::Answer {
        let image = self.0;
        let record = R::deserialize(image).map_err(|error| untold(&error.to_string()))?;
        let again = self::of(&record).map_err(|error| untold(&error.to_string()))?;
        // An older image lacks the columns that came later.
        let differs = |column: &&String| again.get(*column) != image.get(*column);
        match image.keys().find(differs) {
            Some(column) => Err(format!("{column}{OTHERWISE}")),
            None => Ok(()),
        }
    }
}

/// A message up to where it quotes what it found.
fn untold(message: &str) -> String {
    message.split(['`', '"']).next().unwrap_or_default().trim_end().to_owned()
}

/// Does something with the record type of a table.
pub(super) fn of_table<T: OfRecord>(table: Table, what: T) -> T::Answer {
    match table {
        Table::Deal => what.of::<Deal>(),
        Table::Sitting => what.of::<Sitting>(),
        Table::Participant => what.of::<Participant>(),
        Table::Landmark => what.of::<Landmark>(),
        Table::Step => what.of::<Step>(),
        Table::StepParticipant => what.of::<StepParticipant>(),
        Table::Telling => what.of::<Telling>(),
        Table::Incident => what.of::<Incident>(),
        Table::IncidentCriterion => what.of::<IncidentCriterion>(),
        Table::Claim => what.of::<Claim>(),
        Table::Score => what.of::<Score>(),
        Table::Lever => what.of::<Lever>(),
        Table::Evidence => what.of::<Evidence>(),
        Table::FindingWaiver => what.of::<FindingWaiver>(),
        Table::Study => what.of::<Study>(),
        Table::StudyDeal => what.of::<StudyDeal>(),
        Table::OwnQuestion => what.of::<OwnQuestion>(),
        Table::RejectedPair => what.of::<RejectedPair>(),
        Table::AskedQuestion => what.of::<AskedQuestion>(),
        Table::Prediction => what.of::<Prediction>(),
        Table::PredictedScore => what.of::<PredictedScore>(),
        Table::LeverMatch => what.of::<LeverMatch>(),
        Table::Synonym => what.of::<Synonym>(),
    }
}

/// Makes the row that looks like `from` look like `to`; `None` is a row that is not there.
pub(super) fn write(
    conn: &Connection,
    table: Table,
    id: Uuid,
    from: Option<&Image>,
    to: Option<&Image>,
) -> Result<(), StoreError> {
    match (from, to) {
        (None, None) => {}
        (None, Some(to)) => insert(conn, table, to)?,
        (Some(from), Some(to)) => update(conn, table, id, from, to)?,
        (Some(_), None) => {
            let sql = format!("DELETE FROM {} WHERE id = ?1", table.key());
            conn.prepare_cached(&sql)?.execute([id.to_string()])?;
        }
    }
    Ok(())
}

fn insert(conn: &Connection, table: Table, image: &Image) -> Result<(), StoreError> {
    let columns: Vec<String> = image.keys().map(|column| quoted(column)).collect();
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    let sql = format!("INSERT INTO {} ({}) VALUES ({})", table.key(), columns.join(", "), places.join(", "));
    let values = image.values().map(bound).collect::<Result<Vec<_>, _>>()?;
    conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// Sets the columns that differ, and no others, so that triggers on columns need not fire.
fn update(conn: &Connection, table: Table, id: Uuid, from: &Image, to: &Image) -> Result<(), StoreError> {
    let mut values = vec![types::Value::Text(id.to_string())];
    let mut settings = Vec::new();
    for (column, value) in to {
        if from.get(column) != Some(value) {
            values.push(bound(value)?);
            settings.push(format!("{} = ?{}", quoted(column), values.len()));
        }
    }
    if settings.is_empty() {
        return Ok(());
    }
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", table.key(), settings.join(", "));
    conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// A column's name, which may be an SQL word (`with`) or, out of a stranger's journal, anything.
fn quoted(column: &str) -> String {
    format!("\"{}\"", column.replace('"', "\"\""))
}

fn bound(value: &Value) -> Result<types::Value, StoreError> {
    Ok(match value {
        Value::Null => types::Value::Null,
        Value::Bool(yes) => types::Value::Integer(i64::from(*yes)),
        Value::String(text) => types::Value::Text(text.clone()),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => types::Value::Integer(whole),
            (None, Some(fraction)) => types::Value::Real(fraction),
            (None, None) => return Err(not_scalar(value)),
        },
        Value::Array(_) | Value::Object(_) => return Err(not_scalar(value)),
    })
}

fn not_scalar(value: &Value) -> StoreError {
    StoreError::Damaged(format!("{value} fits no column"))
}
