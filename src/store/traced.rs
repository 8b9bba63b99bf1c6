//! Which statements run, and how SQLite goes about them: for the tests.

use std::{cell::RefCell, collections::BTreeSet};

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::Workbook;
use crate::domain::{Keyed, Table};

thread_local! {
    static STATEMENTS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

impl Workbook {
    /// From now on remembers every statement that this thread runs on the workbook.
    pub(crate) fn trace(&self) {
        STATEMENTS.with_borrow_mut(BTreeSet::clear);
        self.conn.trace_v2(
            TraceEventCodes::SQLITE_TRACE_STMT,
            Some(|event| {
                if let TraceEvent::Stmt(_, sql) = event {
                    STATEMENTS.with_borrow_mut(|statements| statements.insert(sql.to_owned()));
                }
            }),
        );
    }

    /// What has run since.
    pub(crate) fn traced(&self) -> Traced {
        self.conn.trace_v2(TraceEventCodes::empty(), None);
        let explained = |sql: String| {
            let mut statement = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a statement that ran");
            let count = statement.parameter_count();
            let nothing = std::iter::repeat_n(rusqlite::types::Null, count);
            let plan = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail"));
            (sql, plan.expect("a plan").collect::<Result<Vec<String>, _>>().expect("a plan"))
        };
        // Inside a statement SQLite tells of its triggers' own, as comments.
        let ran = STATEMENTS.with_borrow_mut(std::mem::take).into_iter().filter(|sql| !sql.starts_with("--"));
        Traced(ran.map(explained).collect())
    }
}

/// Statements that ran, each with the steps of its plan.
pub(crate) struct Traced(Vec<(String, Vec<String>)>);

impl Traced {
    /// How many different statements.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether rows of this table were added or changed.
    pub(crate) fn has_written(&self, table: Table) -> bool {
        let starts = ["INSERT INTO", "UPDATE"].map(|verb| format!("{verb} {} ", table.key()));
        self.0.iter().any(|(sql, _)| starts.iter().any(|start| sql.starts_with(start.as_str())))
    }

    /// The statements that read a whole table, but for these, each behind the step that does.
    pub(crate) fn scans(&self, small: &[&str]) -> Vec<String> {
        let reads_all = |step: &&String| {
            let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
            table.is_some_and(|table| {
                !small.contains(&table) && !step.contains("VIRTUAL TABLE INDEX") && table != "CONSTANT"
            })
        };
        let scan = |(sql, plan): &(String, Vec<String>)| Some(format!("{}: {sql}", plan.iter().find(reads_all)?));
        self.0.iter().filter_map(scan).collect()
    }
}
