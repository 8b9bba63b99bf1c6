//! `debrief check`: whether a workbook is sound. Looking changes nothing.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{
    arguments::Check,
    fault::{Exit, Fault, salvage_hint},
    open::Place,
    output::{self, harmless},
    progress::Progress,
};
use crate::{
    arrange::Arrange,
    domain::{Keyed, shown_path},
    i18n::{Locale, t},
    store::{self, CheckFinding, CheckKind, Report, Severity},
    work::Watch,
};

/// Of each kind so many findings are told; JSON has them all.
const TOLD: usize = 5;

/// What was found, as text or as JSON, and how to end. Notes alone do not count: nothing need be done about them.
pub(super) fn check(place: &Place, wanted: &Check) -> Result<(String, Exit), Fault> {
    let path = path(place, wanted)?;
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, place.locale);
    let report = store::check_watched(&path, &watch);
    drop(progress);
    let report = report?;
    let exit = if report.worst() > Some(Severity::Note) { Exit::Findings } else { Exit::Done };
    let text = if wanted.json { as_json(&path, &report, place.locale)? } else { as_text(&path, &report, place.locale) };
    Ok((text, exit))
}

fn path(place: &Place, wanted: &Check) -> Result<PathBuf, Fault> {
    let file = wanted.checked.clone().or_else(|| place.file.clone());
    Place { file, locale: place.locale }.existing()
}

fn as_text(path: &Path, report: &Report, locale: Locale) -> String {
    let (file, path) = (path, shown_path(path));
    let worst = report.worst();
    let mut text = match worst {
        None | Some(Severity::Note) => t!(locale, "cli-check-sound", path = path),
        Some(Severity::Fault) => t!(locale, "cli-check-faults", path = path),
        Some(Severity::Damage) => t!(locale, "cli-check-damaged", path = path),
    };
    text.push('\n');
    let mut kinds: Vec<CheckKind> = report.findings.iter().map(|finding| finding.kind).collect();
    kinds.arrange_by_key(|kind| (std::cmp::Reverse(kind.severity()), kind.key()));
    kinds.dedup();
    for kind in kinds {
        text += &of_kind(kind, report, locale);
    }
    if report.left_out > 0 {
        text += &format!("\n{}\n", t!(locale, "cli-check-left-out", count = locale.integer(report.left_out as i64)));
    }
    if worst == Some(Severity::Damage) {
        text += &salvage_hint(Some(file), locale);
        text.push('\n');
    }
    text
}

/// One kind of finding: how often, and where the first of them are.
fn of_kind(kind: CheckKind, report: &Report, locale: Locale) -> String {
    let found: Vec<&CheckFinding> = report.findings.iter().filter(|finding| finding.kind == kind).collect();
    let severity = severity(kind.severity(), locale);
    let mut text = format!("\n  {} · {severity} · {}\n", locale.label(kind), found.len());
    // Notes are told by their number only.
    let told = if kind.severity() == Severity::Note { 0 } else { TOLD };
    for finding in found.iter().take(told) {
        let table = finding.table.map(|table| locale.text(&format!("record-{}", table.key()), &[]));
        let words = [table, finding.id.clone(), Some(harmless(&finding.detail))];
        let words: Vec<String> = words.into_iter().flatten().filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            text += &format!("    {}\n", words.join(" · "));
        }
    }
    text
}

fn severity(severity: Severity, locale: Locale) -> String {
    match severity {
        Severity::Note => t!(locale, "check_severity-note"),
        Severity::Fault => t!(locale, "check_severity-fault"),
        Severity::Damage => t!(locale, "check_severity-damage"),
    }
}

fn as_json(path: &Path, report: &Report, locale: Locale) -> Result<String, Fault> {
    let findings = report.findings.iter().map(|finding| {
        json!({
            "kind": finding.kind.key(),
            "severity": key(finding.kind.severity()),
            "table": finding.table.map(|table| table.key()),
            "id": finding.id,
            "detail": finding.detail,
            "text": locale.label(finding.kind),
        })
    });
    output::json(&json!({
        "workbook": path.to_string_lossy(),
        "worst": report.worst().map(key),
        "findings": findings.collect::<Vec<_>>(),
        "left_out": report.left_out,
    }))
}

fn key(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Fault => "fault",
        Severity::Damage => "damage",
    }
}
