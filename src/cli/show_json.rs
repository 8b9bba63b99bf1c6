//! A debrief as JSON: every record as it is stored, and beside them what is derived, so that a script need not count
//! or join: numbers and names in the steps, the summary, the open findings.

use serde_json::{Value, json};

use super::fault::Fault;
use crate::{
    analysis::Summary,
    domain::{Debrief, Participant, Step},
    guide::Finding,
    i18n::Locale,
    wording,
};

/// The debrief with what is derived of it.
pub(super) fn value(
    debrief: &Debrief,
    summary: &Summary,
    findings: &[Finding],
    locale: Locale,
) -> Result<Value, Fault> {
    let mut value = serde_json::to_value(debrief)?;
    let steps: Result<Vec<Value>, Fault> =
        debrief.steps.iter().enumerate().map(|(at, step)| step_value(debrief, at + 1, step)).collect();
    value["steps"] = Value::Array(steps?);
    value["progress"] = serde_json::to_value(debrief.progress())?;
    value["summary"] = serde_json::to_value(summary)?;
    let findings: Result<Vec<Value>, Fault> = findings.iter().map(|finding| finding_value(finding, locale)).collect();
    value["findings"] = Value::Array(findings?);
    Ok(value)
}

fn step_value(debrief: &Debrief, number: usize, step: &Step) -> Result<Value, Fault> {
    let names = |people: Vec<&Participant>| -> Vec<String> { people.iter().map(|who| who.name.clone()).collect() };
    let told: Vec<Value> = debrief.tellings_of(step.id).map(|telling| json!(telling.source)).collect();
    let mut value = serde_json::to_value(step)?;
    value["number"] = json!(number);
    value["actor_name"] = json!(debrief.actor(step).map(|who| &who.name));
    value["acting_side"] = json!(debrief.actor_side(step));
    value["people"] = json!(names(debrief.people(step)));
    value["told_by"] = Value::Array(told);
    value["emotion"] = json!(debrief.emotion(step.id));
    value["gap_days"] = json!(debrief.gap_before(step.id));
    Ok(value)
}

fn finding_value(finding: &Finding, locale: Locale) -> Result<Value, Fault> {
    let mut value = serde_json::to_value(finding)?;
    value["question"] = json!(wording::finding(finding, locale));
    Ok(value)
}
