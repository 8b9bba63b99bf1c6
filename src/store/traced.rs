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
            let mut statement = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a statement that ran");
            let count = statement.parameter_count();
            let nothing = std::iter::repeat_n(rusqlite::types::Null, count);
            let plan = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail"));
            (sql, plan.expect("a plan").collect::<Result<Vec<String>, _>>().expect("a plan"))
        };
        // Inside a statement SQLite tells of its triggers' own, as comments.
        let ran = STATEMENTS.with_borrow_mut(std::mem::take).into_iter().filter(|sql| !sql.starts_with("--"));
        ran.map(explained).collect()
    }
}
