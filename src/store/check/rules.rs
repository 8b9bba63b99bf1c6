//! That every row can be read, and the rules that hold between rows.

use rusqlite::Connection;

use super::{CheckKind, Findings, count_rows};
use crate::{
    domain::{Keyed, LeverState, MAX_ACTIVE_LEVERS, MAX_LEAD_INFORMANTS, Table, Table::*},
    store::image,
    work::{Count, Task, Watch},
};

/// A table, its column, and the table that it refers to, both of which belong to one deal.
pub(in crate::store) const OF_ONE_DEAL: [(Table, &str, Table); 15] = [
    (Step, "actor", Participant),
    (StepParticipant, "step", Step),
    (StepParticipant, "participant", Participant),
    (Telling, "step", Step),
    (Telling, "told_by", Participant),
    (Telling, "sitting", Sitting),
    (Incident, "step", Step),
    (Incident, "person", Participant),
    (IncidentCriterion, "incident", Incident),
    (Evidence, "step", Step),
    (Evidence, "incident", Incident),
    (RejectedPair, "customer_step", Step),
    (RejectedPair, "vendor_step", Step),
    (AskedQuestion, "sitting", Sitting),
    (PredictedScore, "prediction", Prediction),
];

/// What evidence can be for. A lever may rest on several deals.
const SUBJECTS: [(&str, Table, bool); 3] = [("score", Score, true), ("claim", Claim, true), ("lever", Lever, false)];

pub(super) fn check(conn: &Connection, findings: &mut Findings, watch: &Watch) -> rusqlite::Result<()> {
    let mut rows = watch.count(Task::Checking, count_rows(conn, Table::ALL.iter().map(|table| table.key())));
    for table in Table::ALL {
        readable(conn, *table, findings, &mut rows)?;
    }
    for (child, column, parent) in OF_ONE_DEAL {
        let sql = format!(
            "SELECT c.id, '{column}' FROM {child} c JOIN {parent} p ON p.id = c.{column} WHERE p.deal <> c.deal",
            child = child.key(),
            parent = parent.key()
        );
        list(conn, &sql, CheckKind::OtherDeal, child, findings)?;
    }
    for (subject, table, one_deal) in SUBJECTS {
        let table = table.key();
        let missing = format!(
            "SELECT id, subject FROM evidence e WHERE subject = '{subject}'
                 AND NOT EXISTS (SELECT 1 FROM {table} s WHERE s.id = e.subject_id)"
        );
        list(conn, &missing, CheckKind::EvidenceForNothing, Evidence, findings)?;
        if one_deal {
            let elsewhere = format!(
                "SELECT e.id, 'subject_id' FROM evidence e JOIN {table} s ON s.id = e.subject_id
                     WHERE e.subject = '{subject}' AND s.deal <> e.deal"
            );
            list(conn, &elsewhere, CheckKind::OtherDeal, Evidence, findings)?;
        }
    }
    waivers(conn, findings)?;
    // Counted from the index of steps alone.
    let twice = "SELECT deal, 'rank ' || rank FROM step GROUP BY deal, rank HAVING count(*) > 1";
    list(conn, twice, CheckKind::RankTwice, Deal, findings)?;
    limits(conn, findings)
}

/// What is limited so that it stays workable; each instance keeps to it, and two at once may not.
fn limits(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    let active: Vec<String> =
        LeverState::ALL.iter().filter(|state| state.is_active()).map(|state| format!("'{}'", state.key())).collect();
    let levers = format!(
        "SELECT id, state FROM lever l WHERE state IN ({active}) AND NOT EXISTS (
             SELECT 1 FROM lever_match m JOIN lever f ON f.id = m.lever
                 WHERE m.other = l.id AND m.same AND f.state IN ({active}))
         ORDER BY id LIMIT -1 OFFSET {MAX_ACTIVE_LEVERS}",
        active = active.join(", ")
    );
    list(conn, &levers, CheckKind::TooManyLevers, Lever, findings)?;
    let leads = format!(
        "SELECT deal, side FROM participant WHERE lead_informant GROUP BY deal, side HAVING count(*) > {MAX_LEAD_INFORMANTS}"
    );
    list(conn, &leads, CheckKind::TooManyLeads, Deal, findings)
}

/// Reads every row of a table as its record.
fn readable(conn: &Connection, table: Table, findings: &mut Findings, rows: &mut Count<'_>) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {} NOT INDEXED", table.key()))?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        rows.one()?;
        let read = image::of_row(row).map_err(|error| error.to_string());
        if let Err(detail) = read.and_then(|image| image::check(table, &image)) {
            let id: Option<String> = row.get("id").ok();
            findings.add(CheckKind::Unreadable, Some(table), id.as_deref(), detail);
        }
    }
    Ok(())
}

/// A finding can be set aside for a row of any table of the deal.
fn waivers(conn: &Connection, findings: &mut Findings) -> rusqlite::Result<()> {
    let exists: Vec<String> = Table::ALL
        .iter()
        .map(|table| format!("NOT EXISTS (SELECT 1 FROM {} t WHERE t.id = w.target)", table.key()))
        .collect();
    let sql = format!("SELECT id, rule FROM finding_waiver w WHERE target IS NOT NULL AND {}", exists.join(" AND "));
    list(conn, &sql, CheckKind::WaiverForNothing, FindingWaiver, findings)
}

/// Adds a finding for each row of (id, detail).
fn list(conn: &Connection, sql: &str, kind: CheckKind, table: Table, findings: &mut Findings) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(sql)?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let (id, detail): (String, String) = (row.get(0)?, row.get(1)?);
        findings.add(kind, Some(table), Some(&id), detail);
    }
    Ok(())
}
