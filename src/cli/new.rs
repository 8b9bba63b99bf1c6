//! `debrief new`: a deal from the facts given as flags.

use serde_json::json;

use super::{
    deal::short_id,
    facts::{FactFlags, flag},
    fault::Fault,
    open::Place,
    output::{self, harmless},
};
use crate::{
    clock::{Clock, SystemClock},
    domain::Deal,
    fields::{Facts, Scope},
    i18n::t,
    store::{Edit, EditLabel},
};

/// Adds the deal; answers its id. Every value is looked at before anything is opened or written.
pub(super) fn new(place: &Place, flags: &FactFlags) -> Result<String, Fault> {
    let facts = facts(flags, Scope { locale: place.locale, today: SystemClock.today(), debrief: None })?;
    let mut workbook = place.open()?;
    let deal = &facts.deal;
    let edit = Edit::new(EditLabel::AddDeal).arg("what", deal.name()).deal(deal.id);
    workbook.edit(edit, |tx| {
        tx.insert(deal)?;
        facts.stated_reason.iter().try_for_each(|claim| tx.insert(claim))
    })?;
    if flags.json {
        return output::json(&json!({ "id": deal.id, "customer": deal.customer, "title": deal.title }));
    }
    Ok(t!(place.locale, "cli-new-done", deal = harmless(&deal.name()), id = short_id(deal.id)) + "\n")
}

fn facts(flags: &FactFlags, scope: Scope) -> Result<Facts, Fault> {
    let mut facts = Facts { deal: Deal::new("", ""), stated_reason: None };
    for (field, text) in &flags.values {
        let flag = || format!("--{}", flag(field));
        field.take(&mut facts, text, scope).map_err(|fault| Fault::Value(flag(), fault.to_string()))?;
        if text.trim().is_empty() && ["customer", "title"].contains(&field.key) {
            return Err(Fault::Value(flag(), t!(scope.locale, "cli-new-empty")));
        }
    }
    let meaningless = flags.values.iter().find(|(field, _)| !(field.shown)(&facts));
    match meaningless {
        Some((field, _)) => Err(Fault::Meaningless(format!("--{}", flag(field)))),
        None => Ok(facts),
    }
}
