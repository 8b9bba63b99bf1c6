//! The figures of a study for other programs: JSON with everything, CSV with the rows of the table. Words in them are
//! keys, the same in every language.

use serde_json::{Value, json};

use super::{arguments::PathTable, fault::Fault, study_tables};
use crate::{
    analysis::answer::{
        Activities, Distances, Effect, Group, WonWays, activities, checklist_contrast, distances, ghosts, path_map,
        reading, saturation, successions, trunk, usual, variants,
    },
    analysis::stats::perfect_separation_p,
    domain::{Criterion, Deal, Debrief, EvidenceFor, Id, Keyed, Scorer, StudyDeal, is_formula},
    guide,
    i18n::Locale,
    study::{Material, Part},
};

/// All of a study: its parts, each as it stands alone, the checklist of both sides.
pub(super) fn all(material: &Material, locale: Locale) -> Result<Value, Fault> {
    let mut value = json(material, Part::Board, Scorer::Customer, locale)?;
    let parts = [
        ("checklist", "checklist_customer", Part::Checklist, Scorer::Customer),
        ("checklist", "checklist_vendor", Part::Checklist, Scorer::Vendor),
        ("paths", "paths", Part::Paths, Scorer::Customer),
        ("more", "more", Part::More, Scorer::Customer),
    ];
    for (key, name, part, side) in parts {
        value[name] = json(material, part, side, locale)?[key].take();
    }
    Ok(value)
}

/// A part of a study with everything that it rests on.
pub(super) fn json(material: &Material, part: Part, side: Scorer, locale: Locale) -> Result<Value, Fault> {
    let (key, found) = match part {
        Part::Board => {
            let mut value = serde_json::to_value(guide::board(&material.standings, material.study.target))?;
            value["findings"] = serde_json::to_value(material.programme(locale))?;
            value["unheard"] = material.beside.unheard.iter().map(|of| unheard(material, of)).collect();
            ("board", value)
        }
        Part::Checklist => {
            let found = checklist_contrast(&material.cases, side);
            let mut value = serde_json::to_value(&found)?;
            value["reading"] = serde_json::to_value(found.reading())?;
            for (at, row) in found.criteria.iter().enumerate() {
                let judged = material.debriefs.iter().filter_map(|debrief| judgement(debrief, &row.criterion, side));
                value["criteria"][at]["judged"] = judged.collect();
            }
            ("checklist", value)
        }
        Part::Paths => {
            let mut value = paths(material)?;
            value["like_names"] = serde_json::to_value(material.like_names(locale))?;
            value["said_of_names"] = serde_json::to_value(&material.beside.synonyms)?;
            ("paths", value)
        }
        Part::More => ("more", more(material)?),
    };
    headed(material, key, found)
}

/// Figures with the study and its deals before them.
fn headed(material: &Material, key: &str, found: Value) -> Result<Value, Fault> {
    let deals: Vec<Value> = material
        .cases
        .iter()
        .map(|case| {
            let deal = &case.deal;
            json!({ "id": deal.id, "customer": deal.customer, "title": deal.title, "outcome": deal.outcome })
        })
        .collect();
    let (won, lost) = material.counts();
    let mut study = serde_json::to_value(&material.study)?;
    study["target"] = guide::target(material.study.target, won, lost).into();
    Ok(json!({ "study": study, "deals": deals, key: found }))
}

/// How a deal that ended was judged by a criterion, why, and by number the steps and by id the incidents that this rests on.
fn judgement(debrief: &Debrief, criterion: &Criterion, side: Scorer) -> Option<Value> {
    Group::of(debrief.deal.outcome)?;
    let score = debrief.score(criterion, side)?;
    let evidence = || debrief.evidence_of(EvidenceFor::Score, score.id.uuid());
    Some(json!({
        "deal": debrief.deal.id,
        "rating": score.value()?,
        "why": score.rationale,
        "steps": evidence().filter_map(|of| debrief.number(of.step?)).collect::<Vec<_>>(),
        "incidents": evidence().filter_map(|of| of.incident).collect::<Vec<_>>(),
    }))
}

/// A deal that was not debriefed, and why.
fn unheard(material: &Material, (place, deal): &(StudyDeal, Deal)) -> Value {
    json!({
        "deal": deal.id,
        "customer": deal.customer,
        "title": deal.title,
        "outcome": deal.outcome,
        "days_since_decision": material.days_since_decision(deal),
        "unheard": place.unheard,
        "remark": place.remark,
    })
}

fn paths(material: &Material) -> Result<Value, Fault> {
    let cases = &material.cases;
    let Activities { rows: activities, floor, .. } = activities(cases);
    let reading = reading(activities.iter().map(|row| &row.contrast), Effect::Shares, material.counts());
    let won = WonWays::of(cases);
    let (among, usual) = (won.among(), usual(cases));
    let lost = || cases.iter().filter(|case| case.group() == Some(Group::NotWon));
    let missing: Vec<Value> = lost()
        .map(|case| {
            let missing = ghosts(case, &usual).into_iter().map(|usual| usual.activity);
            json!({ "deal": case.deal.id, "missing": missing.collect::<Vec<_>>() })
        })
        .collect();
    let nearest: Vec<Value> = lost()
        .filter_map(|case| won.nearest(case))
        .map(|fork| {
            let mut value = serde_json::to_value(&fork)?;
            value["runs_like"] = json!(fork.runs_like(among));
            Ok(value)
        })
        .collect::<serde_json::Result<_>>()?;
    Ok(json!({
        "shared": trunk(cases),
        "activities": activities,
        "floor": floor,
        "reading": reading,
        "successions": successions(cases),
        "variants": variants(cases),
        "nearest_won": nearest,
        "held_against": { "won": won.held().0, "of": won.held().1 },
        "among_won": among,
        "usual": usual,
        "distances": distances(cases).as_ref().map(Distances::figures),
        "map": path_map(cases),
        "missing": missing,
    }))
}

/// How far the paths are apart, with the deals.
pub(super) fn distances_json(material: &Material) -> Result<Value, Fault> {
    let found = distances(&material.cases).as_ref().map(Distances::figures);
    headed(material, "distances", found.into())
}

/// The same as rows: each pair of deals once.
pub(super) fn distances_csv(material: &Material) -> String {
    let mut rows = vec![heads("deal,deal_outcome,other,other_outcome,distance")];
    let outcome = |deal| material.case(deal).map_or("", |case| case.deal.outcome.key()).to_owned();
    for pair in distances(&material.cases).iter().flat_map(Distances::pairs) {
        let (one, other) = (pair.deal, pair.other);
        rows.push(vec![one.to_string(), outcome(one), other.to_string(), outcome(other), pair.distance.to_string()]);
    }
    lines(&rows)
}

fn more(material: &Material) -> Result<Value, Fault> {
    let found = saturation(&material.cases);
    let (won, lost) = material.counts();
    let conclude: Vec<Value> = [(0, 0), (1, 0), (0, 1), (1, 1), (2, 2)]
        .into_iter()
        .map(|(more_won, more_lost)| {
            let (won, lost) = (won + more_won, lost + more_lost);
            json!({ "won": won, "not_won": lost, "wholly_apart_p": perfect_separation_p(won as u64, lost as u64) })
        })
        .collect();
    let ahead: Vec<Option<f64>> = (1..=2).map(|more| found.after(more)).collect();
    let mut value = serde_json::to_value(&found)?;
    value["next"] = serde_json::to_value(ahead)?;
    value["conclude"] = conclude.into();
    Ok(value)
}

/// The rows of a part of a study; of the paths those of the activities.
pub(super) fn csv(material: &Material, part: Part, side: Scorer) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    match part {
        Part::Board => {
            rows.push(heads("deal,customer,title,outcome,steps,days_to_first_sitting,missing,unheard,remark"));
            for deal in guide::board(&material.standings, material.study.target).deals {
                let Some(standing) = material.standing(deal.deal) else { continue };
                let missing: Vec<String> = deal.missing.iter().filter_map(key_of).collect();
                rows.push(vec![
                    deal.deal.to_string(),
                    typed(&standing.deal.customer),
                    typed(&standing.deal.title),
                    standing.deal.outcome.key().to_owned(),
                    deal.steps.to_string(),
                    deal.days_to_sitting.map(|days| days.to_string()).unwrap_or_default(),
                    missing.join(" "),
                    String::new(),
                    String::new(),
                ]);
            }
            for (place, deal) in &material.beside.unheard {
                rows.push(vec![
                    deal.id.to_string(),
                    typed(&deal.customer),
                    typed(&deal.title),
                    deal.outcome.key().to_owned(),
                    String::new(),
                    String::new(),
                    String::new(),
                    place.unheard.map_or("", Keyed::key).to_owned(),
                    typed(&place.remark),
                ]);
            }
        }
        Part::Checklist => {
            rows.push(heads(
                "criterion,won,not_won,delta,p,adjusted_p,holds,left_out,evidenced,won_deals,not_won_deals",
            ));
            for row in checklist_contrast(&material.cases, side).criteria {
                let contrast = row.contrast;
                rows.push(vec![
                    row.criterion.key().to_owned(),
                    judged(&row.won),
                    judged(&row.lost),
                    number(contrast.delta),
                    number(contrast.p),
                    number(contrast.adjusted_p),
                    contrast.holds.to_string(),
                    contrast.left_out.to_string(),
                    row.evidenced.to_string(),
                    ids(row.won.iter().map(|(deal, _)| *deal)),
                    ids(row.lost.iter().map(|(deal, _)| *deal)),
                ]);
            }
        }
        Part::More => {
            rows.push(heads("debriefs,themes,is_ahead"));
            let found = saturation(&material.cases);
            let ahead = (1..=2).filter_map(|more| found.after(more));
            for (at, themes) in found.curve.iter().copied().chain(ahead).enumerate() {
                let is_ahead = at >= found.curve.len();
                rows.push(vec![(at + 1).to_string(), themes.to_string(), is_ahead.to_string()]);
            }
        }
        Part::Paths => return study_tables::csv(material, PathTable::Activities),
    }
    lines(&rows)
}

/// A number; nothing where it is not known.
pub(super) fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The rows as a file.
pub(super) fn lines(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

/// The names of columns.
pub(super) fn heads(names: &str) -> Vec<String> {
    names.split(',').map(str::to_owned).collect()
}

/// Deals, in the order of what stands beside them.
pub(super) fn ids(deals: impl Iterator<Item = Id<Deal>>) -> String {
    deals.map(|deal| deal.to_string()).collect::<Vec<_>>().join(" ")
}

/// `2 1 1`: what each deal got.
fn judged(values: &[(Id<Deal>, i8)]) -> String {
    values.iter().map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(" ")
}

/// The name under which a value stands in JSON too.
fn key_of(missing: &guide::Missing) -> Option<String> {
    match serde_json::to_value(missing).ok()? {
        Value::String(key) => Some(key),
        Value::Object(object) => object.into_iter().next().map(|(key, _)| key),
        _ => None,
    }
}

/// Typed text that no spreadsheet takes for a formula.
fn typed(text: &str) -> String {
    let text = super::output::harmless(text);
    if is_formula(&text) { format!("'{text}") } else { text }
}

/// A cell of a file of comma-separated values (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_are_no_formulas() {
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!([typed("=1+1"), typed("Hofstetter"), typed("-")], ["'=1+1", "Hofstetter", "'-"]);
        assert_eq!(key_of(&guide::Missing::FewSteps(3)).as_deref(), Some("few_steps"));
        assert_eq!(key_of(&guide::Missing::NoSteps).as_deref(), Some("no_steps"));
    }
}
