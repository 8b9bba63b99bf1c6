//! Which statements run, and how SQLite goes about them: for the tests.

use std::{cell::RefCell, collections::BTreeSet};

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::Workbook;

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

    /// Each statement since with the steps of its plan.
    pub(crate) fn plans(&self) -> Vec<(String, Vec<String>)> {
        self.conn.trace_v2(TraceEventCodes::empty(), None);
        let explained = |sql: String| {
            let mut statement = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).ok()?;
            let count = statement.parameter_count();
            let nothing = std::iter::repeat_n(rusqlite::types::Null, count);
            let plan = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail")).ok()?;
            let plan: Result<Vec<String>, _> = plan.collect();
            Some((sql, plan.ok()?))
        };
        STATEMENTS.with_borrow_mut(std::mem::take).into_iter().filter_map(explained).collect()
    }
}
