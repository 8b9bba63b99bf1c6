//! Reading a table around what is damaged in it.

use rusqlite::{Connection, Params, Row, Statement, params_from_iter, types::Value};

use super::Salvaged;
use crate::work::Count;

/// So many readings of a table may fail before the rest of the damaged part is given up. Each is a matter of
/// microseconds.
const PATIENCE: u32 = 2_000_000;

/// So many rows may be met that are known already, or are none, before the rest is given up: where the keys of a page are
/// not in order, each part of the range shows the same ones again.
const REPEATS: u32 = 100_000;

/// How far beyond the last readable row others are looked for when nothing says where the table ended, and in how wide
/// gaps: about as many rows lie in one page, which is readable or not as a whole.
const BEYOND: i64 = 30_000;
const GAP: i64 = 16;

/// Copies the rows of a table that can be read into the table of the same name.
pub(super) fn copy_table(
    from: &Connection,
    to: &Connection,
    table: &'static str,
    salvaged: &mut Salvaged,
    count: &mut Count<'_>,
) -> rusqlite::Result<()> {
    let Ok(by_number) = has_row_numbers(from, table) else {
        salvaged.unreadable.push(table.to_owned());
        return Ok(());
    };
    let mut writer = Writer { to, table, columns: Vec::new(), insert: None, salvaged, count };
    // Drafts and settings are few: what lies between two damaged places is not looked for.
    let key = if by_number { "rowid" } else { &first_column(to, table)? };
    let mut reader = Reader { from, table, key, failures: 0, repeats: 0 };
    let whole = if by_number || table == "journal_row" {
        reader.numbered(&mut writer)?
    } else {
        reader.scan("ORDER BY 1", [], &mut writer)?.1 || reader.scan("ORDER BY 1 DESC", [], &mut writer)?.1
    };
    if !whole {
        salvaged.unreadable.push(table.to_owned());
    }
    Ok(())
}

fn has_row_numbers(conn: &Connection, table: &str) -> rusqlite::Result<bool> {
    conn.query_row("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1", [table], |row| {
        row.get::<_, bool>(0).map(|without| !without)
    })
}

fn first_column(conn: &Connection, table: &str) -> rusqlite::Result<String> {
    conn.query_row("SELECT name FROM pragma_table_info(?1) WHERE cid = 0", [table], |row| row.get(0))
}

/// Reads one table. The key is what its rows are stored by.
struct Reader<'a> {
    from: &'a Connection,
    table: &'a str,
    key: &'a str,
    failures: u32,
    repeats: u32,
}

impl Reader<'_> {
    /// Reads a table whose key is a number: from its beginning, from its end, and then what lies between, by halves. True
    /// if nothing of it was unreadable.
    fn numbered(&mut self, writer: &mut Writer<'_, '_>) -> rusqlite::Result<bool> {
        let key = self.key;
        let (last, whole) = self.scan(&format!("ORDER BY {key}"), [], writer)?;
        if whole {
            return Ok(true);
        }
        let low = last.map_or(0, |last| last.saturating_add(1));
        let rest = format!("WHERE {key} >= ?1 ORDER BY {key} DESC");
        let (first, met) = self.scan(&rest, [low], writer)?;
        if !met {
            match first.or_else(|| self.highest()) {
                Some(high) => self.between(low, high, 1, writer)?,
                None => self.between(low, low.saturating_add(BEYOND), GAP, writer)?,
            }
        }
        Ok(false)
    }

    /// The highest key, from an index if the table's end cannot be read.
    fn highest(&self) -> Option<i64> {
        let sql = format!("SELECT max({0}) FROM {1} INDEXED BY sqlite_autoindex_{1}_1", self.key, self.table);
        self.from.query_row(&sql, [], |row| row.get(0)).ok().flatten()
    }

    /// Reads the rows from `low` to `high`, going round the damage from both sides and halving what is left, down to
    /// gaps of this width.
    fn between(&mut self, low: i64, high: i64, gap: i64, writer: &mut Writer<'_, '_>) -> rusqlite::Result<()> {
        let key = self.key;
        let range = format!("WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key}");
        let back = format!("{range} DESC");
        let mut left = vec![(low, high)];
        while let Some((low, high)) = left.pop() {
            // Where nothing can be read, no row says that it is to end.
            writer.count.many(0)?;
            if low > high || self.failures > PATIENCE || self.repeats > REPEATS {
                continue;
            }
            let (last, whole) = self.scan(&range, [low, high], writer)?;
            let low = last.map_or(low, |last| last.saturating_add(1));
            if whole || low >= high {
                continue;
            }
            let (first, met) = self.scan(&back, [low, high], writer)?;
            let high = first.map_or(high, |first| first.saturating_sub(1));
            if met || high.saturating_sub(low) < gap {
                continue;
            }
            let middle = low + (high - low) / 2;
            left.extend([(middle + 1, high), (low, middle)]);
        }
        Ok(())
    }

    /// Reads rows until there are no more, or one cannot be read. Answers the key of the last one, and whether all were
    /// read. Errors are those of writing.
    fn scan(
        &mut self,
        which: &str,
        params: impl Params,
        writer: &mut Writer<'_, '_>,
    ) -> rusqlite::Result<(Option<i64>, bool)> {
        let sql = format!("SELECT {}, * FROM {} NOT INDEXED {which}", self.key, self.table);
        let mut last = None;
        let mut repeats = 0;
        let read = || -> rusqlite::Result<bool> {
            let Ok(mut statement) = self.from.prepare_cached(&sql) else { return Ok(false) };
            writer.columns(&statement)?;
            let Ok(mut rows) = statement.query(params) else { return Ok(false) };
            loop {
                match rows.next() {
                    Ok(None) => return Ok(true),
                    Err(_) => return Ok(false),
                    Ok(Some(row)) => {
                        last = row.get(0).ok();
                        repeats += u32::from(!writer.write(row)?);
                        // What is damaged may lead in circles.
                        if repeats > REPEATS {
                            return Ok(false);
                        }
                    }
                }
            }
        };
        let whole = read()?;
        self.failures += u32::from(!whole);
        self.repeats = self.repeats.saturating_add(repeats);
        Ok((last, whole))
    }
}

/// Writes rows into the new table.
struct Writer<'a, 'w> {
    to: &'a Connection,
    table: &'static str,
    /// Where each column stands in a row that is read.
    columns: Vec<usize>,
    insert: Option<String>,
    salvaged: &'a mut Salvaged,
    count: &'a mut Count<'w>,
}

impl Writer<'_, '_> {
    fn columns(&mut self, statement: &Statement<'_>) -> rusqlite::Result<()> {
        if self.insert.is_some() {
            return Ok(());
        }
        let known: Vec<String> = self
            .to
            .prepare("SELECT name FROM pragma_table_info(?1)")?
            .query_map([self.table], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let read = statement.column_names();
        // The first is the key, once more.
        self.columns = (1..read.len()).filter(|at| known.iter().any(|name| name == read[*at])).collect();
        let names: Vec<String> = self.columns.iter().map(|at| format!("\"{}\"", read[*at])).collect();
        let places: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
        // A damaged table may show a row twice; what breaks a rule of the table is lost, and told.
        self.insert = Some(format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT DO NOTHING",
            self.table,
            names.join(", "),
            places.join(", ")
        ));
        Ok(())
    }

    /// Whether the row was new and could be written.
    fn write(&mut self, row: &Row<'_>) -> rusqlite::Result<bool> {
        self.count.one()?;
        let key: Value = row.get(0).unwrap_or(Value::Null);
        let name = || match &key {
            Value::Integer(number) => number.to_string(),
            _ => String::new(),
        };
        let values: Result<Vec<Value>, _> = self.columns.iter().map(|at| row.get(*at)).collect();
        // Bytes that are no UTF-8, for instance.
        let values = match values {
            Ok(values) => values,
            Err(error) => {
                self.salvaged.lose(self.table, name(), error);
                return Ok(false);
            }
        };
        let written = match &self.insert {
            Some(insert) => self.to.prepare_cached(insert)?.execute(params_from_iter(values)),
            None => Ok(0),
        };
        match written {
            Ok(count) => Ok(count > 0),
            Err(error)
                if matches!(
                    error.sqlite_error_code(),
                    Some(rusqlite::ErrorCode::ConstraintViolation | rusqlite::ErrorCode::TypeMismatch)
                ) =>
            {
                self.salvaged.lose(self.table, name(), error);
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}
