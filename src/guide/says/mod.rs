//! What the timeline says about each criterion, to hold the ratings against. Only what follows from the recorded steps
//! and incidents is said, and nothing where they do not tell. Texts: `says-…`; every remark's grounds fill `list`.

mod access;
mod offering;
mod talking;
mod working;

use super::{reading::Reading, remark::Remark};
use crate::domain::{Criterion, Debrief, Id, Incident, IncidentKind, Weight};

type Say = fn(&Reading) -> Vec<Remark>;

/// What is said of each of the 21 criteria, in their order.
static SAYS: [(&str, Say); 21] = [
    ("customer_knowledge", access::customer_knowledge),
    ("competing_spend", access::competing_spend),
    ("presence", working::presence),
    ("reliability", working::reliability),
    ("persistence", working::persistence),
    ("access", access::access),
    ("relationship", talking::relationship),
    ("value_and_price", offering::value_and_price),
    ("competitive_edge", access::competitive_edge),
    ("cooperation_models", offering::cooperation_models),
    ("innovation", offering::innovation),
    ("support", working::support),
    ("internal_teamwork", working::internal_teamwork),
    ("partner_cooperation", working::partner_cooperation),
    ("conversations", talking::conversations),
    ("offer", offering::offer),
    ("scoping", offering::scoping),
    ("presentation", talking::presentation),
    ("negotiation", talking::negotiation),
    ("terms", offering::terms),
    ("future", talking::future),
];

/// What the timeline says about a criterion; nothing for a workbook's own, and where nothing is known.
pub fn timeline_says(debrief: &Debrief, criterion: &Criterion) -> Vec<Remark> {
    let say = SAYS.iter().find(|(key, _)| *key == criterion.key());
    let mut says = say.map_or_else(Vec::new, |(_, say)| say(&Reading::of(debrief)));
    says.extend(incidents(debrief, criterion));
    says
}

/// Whether a judgement from -2 to 2 stands against what the timeline says: all that leans, leans the other way.
pub(super) fn contradicts(debrief: &Debrief, criterion: &Criterion, value: i8) -> bool {
    let says = timeline_says(debrief, criterion);
    let mut leaning = says.iter().filter_map(|remark| remark.weight).peekable();
    let other = if value > 0 { Weight::Against } else { Weight::For };
    leaning.peek().is_some() && leaning.all(|weight| weight == other)
}

/// How many incidents were linked to the criterion.
fn incidents(debrief: &Debrief, criterion: &Criterion) -> Option<Remark> {
    let linked = |id: Id<Incident>| debrief.criteria_of(id).any(|other| other == criterion);
    let count = |kind| debrief.incidents.iter().filter(|one| one.kind == kind && linked(one.id)).count();
    let (delighted, annoyed) = (count(IncidentKind::Delighted), count(IncidentKind::Annoyed));
    let remark = Remark::new("says-incidents", []).with("delighted", delighted).with("annoyed", annoyed);
    (delighted + annoyed > 0).then_some(remark)
}

/// A remark that leans, or that says what it says without a leaning.
fn leaning(remark: Remark, weight: Option<Weight>) -> Remark {
    match weight {
        Some(weight) => remark.speaking(weight),
        None => remark,
    }
}

#[cfg(test)]
mod tests;
