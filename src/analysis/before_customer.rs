//! What may stand on a screen that the customer looks at while the debrief goes on: what [`for_customer`] lets through,
//! and what the customer is adding just now. And the rule that what is not seen there outlives what is changed there.

use std::collections::HashSet;

use uuid::Uuid;

use super::{
    for_customer::{as_named, bare, for_customer, own_words, took_part},
    hidden::rows,
};
use crate::domain::{Consent, Debrief, Decisive, Id, Keyed, Participant, Score, Scorer, Side, Source, Step, Table};

/// The deal as it may stand on the screen while its customer looks on. `added` are the rows that have been typed in the
/// customer's sight: of somebody who has no part in a step yet only they tell that the customer has named them.
pub fn before_customer(debrief: &Debrief, added: &HashSet<Uuid>) -> Debrief {
    let mut shown = for_customer(debrief);
    for sitting in &mut shown.sittings {
        sitting.facilitator.clear();
        sitting.notes.clear();
    }
    for telling in &mut shown.tellings {
        telling.certainty = None;
        let teller = debrief.telling(telling.step, telling.source).and_then(|whole| whole.told_by);
        if !may_quote(debrief, teller, Some(telling.step)) {
            telling.words.clear();
        }
        telling.told_by = telling.told_by.filter(|person| may_be_named(debrief, *person));
    }
    for incident in &mut shown.incidents {
        let person = debrief.incident(incident.id).and_then(|whole| whole.person);
        if !may_quote(debrief, person, incident.step) {
            incident.quote.clear();
        }
        incident.person = incident.person.filter(|person| may_be_named(debrief, *person));
    }
    // Whoever is shown nowhere else is not given away by having told something.
    let is_added = |person: &Participant| added.contains(&person.id.uuid());
    let people = debrief.participants.iter().filter(|person| took_part(&shown, person) || is_added(person));
    let name = debrief.names_for_customer(&shown);
    let seen = |person| if is_added(person) { bare(person) } else { as_named(person, &name) };
    shown.participants = people.map(seen).collect();
    // A reason that waits for its rating is the customer's too; how much it weighs is our judgement.
    let unrated = debrief.scores.iter().filter(|score| score.side == Scorer::Customer && score.rating.is_none());
    shown
        .scores
        .extend(unrated.map(|score| Score { rationale: own_words(debrief, &score.rationale), ..score.clone() }));
    shown.scores.iter_mut().for_each(|score| score.decisive = Decisive::No);
    shown
}

/// Whether words may be repeated: those of a known person by the consent; where nobody knows whose they are, only if
/// everybody of the customer's who was there may be quoted.
fn may_quote(debrief: &Debrief, by: Option<Id<Participant>>, step: Option<Id<Step>>) -> bool {
    let may = |person: &Participant| person.consent != Some(Consent::Internal);
    if let Some(person) = by.and_then(|id| debrief.participant(id)) {
        return may(person);
    }
    match step.and_then(|id| debrief.step(id)) {
        Some(step) => debrief.people(step).into_iter().filter(|person| person.side == Side::Customer).all(may),
        None => debrief.side(Side::Customer).all(may),
    }
}

/// Whether it may be said that somebody told something. In the room it may while nobody has been asked.
fn may_be_named(debrief: &Debrief, person: Id<Participant>) -> bool {
    debrief.participant(person).is_some_and(|person| matches!(person.consent, None | Some(Consent::Attributable)))
}

/// Whether a field of a record holds what this source tells.
pub fn is_told_by(source: Source, table: Table, field: &str) -> bool {
    let source = source.key();
    table == Table::Step && field.strip_prefix(source).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// Whether a field of a record is never seen by a customer, whatever stands there.
pub fn is_ours(table: Table, field: &str) -> bool {
    let ours: &[&str] = match table {
        Table::Deal => &[
            "value",
            "currency",
            "margin_percent",
            "division",
            "segment",
            "business_type",
            "customer_kind",
            "offering_kind",
            "finding",
            "effort_days",
            "crm_source",
            "crm_id",
            "notes",
            "reason_kind",
            "reason_by",
        ],
        Table::Participant => {
            &["side", "buying_roles", "lead_informant", "stance", "personal_goal", "consent", "notes"]
        }
        Table::Step => {
            let is_of_others = ["vendor", "document"].iter().any(|source| field.starts_with(source));
            if is_of_others {
                return true;
            }
            &[
                "owner",
                "commitment",
                "effort_hours",
                "is_lever",
                "customer",
                "customer_told_by",
                "customer_certainty",
                "customer_sitting",
            ]
        }
        Table::Incident => &["felt_by", "told_by", "behaviour", "consequence", "criteria"],
        _ => &[],
    };
    ours.contains(&field)
}

/// Whether a change has left alone what is not `shown` of a deal: each row that is hidden whole stands as it stood, and so
/// does each hidden column of the others; and no step or incident has been added that is hidden at once. Only the ranks of
/// hidden steps may change: they make room, in their order.
pub fn leaves_the_hidden(before: &Debrief, shown: &Debrief, after: &Debrief, after_shown: &Debrief) -> bool {
    let (was, seen, is) = (rows(before), rows(shown), rows(after));
    let stands = was.iter().all(|(id, row)| {
        row.iter().all(|(column, value)| {
            let is_hidden = column != "rank" && seen.get(id).and_then(|row| row.get(column)) != Some(value);
            !is_hidden || is.get(id).and_then(|row| row.get(column)) == Some(value)
        })
    });
    let hidden = |debrief: &Debrief| -> Vec<Id<Step>> {
        let of_both = debrief.steps.iter().map(|step| step.id).filter(|id| before.step(*id).is_some());
        of_both.filter(|id| shown.step(*id).is_none()).collect()
    };
    let is_seen = |id: Uuid| before.holds(id) || after_shown.holds(id);
    let comes_to_light = after.steps.iter().all(|step| is_seen(step.id.uuid()))
        && after.incidents.iter().all(|incident| is_seen(incident.id.uuid()));
    stands && hidden(before) == hidden(after) && comes_to_light
}

/// Whether what a change has written of the steps is seen where it was made: of a step that both sides tell some of it would
/// vanish at once.
pub fn shows_its_steps(before: &Debrief, after: &Debrief, after_shown: &Debrief) -> bool {
    let steps =
        |debrief: &Debrief| rows(&Debrief { steps: debrief.steps.clone(), ..Debrief::new(debrief.deal.clone()) });
    let (was, is, seen) = (steps(before), steps(after), steps(after_shown));
    seen.iter().all(|(id, seen)| {
        let (was, is) = (was.get(id), is.get(id));
        seen.iter().all(|(column, value)| {
            let written = is.and_then(|row| row.get(column));
            column == "rank" || written == was.and_then(|row| row.get(column)) || written == Some(value)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BuyingRole, BuyingRoles, Deal, Incident, IncidentKind, Source, Telling};

    /// A step that only the customer tells, one that both tell, one that only we tell.
    fn case() -> Debrief {
        let mut debrief = Debrief::new(Deal { notes: "ours".into(), ..Deal::new("Hofstetter", "line 3") });
        let deal = debrief.deal.id;
        for (rank, sources) in
            [&[Source::Customer][..], &[Source::Customer, Source::Vendor], &[Source::Vendor]].into_iter().enumerate()
        {
            let step = Step { effort_hours: Some(2.0), ..Step::new(deal, rank as i64, format!("step {rank}")) };
            debrief.tellings.extend(sources.iter().map(|source| Telling::new(&step, *source)));
            debrief.steps.push(step);
        }
        debrief
    }

    fn leaves(before: &Debrief, change: impl Fn(&mut Debrief)) -> bool {
        let mut after = before.clone();
        change(&mut after);
        let shown = |debrief| before_customer(debrief, &HashSet::new());
        leaves_the_hidden(before, &shown(before), &after, &shown(&after))
    }

    #[test]
    fn what_is_seen_may_change_and_what_is_not_seen_may_not() {
        let debrief = case();
        assert!(leaves(&debrief, |deal| deal.steps[0].title = "another".into()));
        assert!(leaves(&debrief, |deal| deal.tellings[0].words = "theirs".into()));
        assert!(leaves(&debrief, |deal| deal.steps.iter_mut().for_each(|step| step.rank += 7)));
        assert!(leaves(&debrief, |deal| deal.steps.swap(0, 1)));
        assert!(!leaves(&debrief, |deal| deal.steps[0].effort_hours = None));
        assert!(!leaves(&debrief, |deal| deal.deal.notes.clear()));
        assert!(!leaves(&debrief, |deal| deal.steps[2].title = "another".into()));
        assert!(!leaves(&debrief, |deal| drop(deal.steps.remove(1))));
        assert!(!leaves(&debrief, |deal| deal.tellings.retain(|telling| telling.source == Source::Customer)));
    }

    #[test]
    fn what_is_added_must_be_seen_at_once() {
        let debrief = case();
        let added = |felt_by| {
            let incident = Incident::new(debrief.deal.id, IncidentKind::Annoyed, felt_by, "late");
            leaves(&debrief, |deal| {
                deal.incidents.push(Incident { told_by: Some(Source::Customer), ..incident.clone() });
            })
        };
        assert!(added(Side::Customer) && !added(Side::Vendor));
        let step = Step::new(debrief.deal.id, 9, "new");
        assert!(!leaves(&debrief, |deal| deal.steps.push(step.clone())), "nobody tells it");
        assert!(leaves(&debrief, |deal| {
            deal.steps.push(step.clone());
            deal.tellings.push(Telling::new(&step, Source::Customer));
        }));
    }

    #[test]
    fn who_decides_and_who_is_heard_is_our_reading() {
        let mut debrief = case();
        let mut person = Participant::new(debrief.deal.id, "Keller", Side::Customer);
        person.buying_roles = BuyingRole::ALL.iter().copied().collect();
        debrief.tellings[0].told_by = Some(person.id);
        debrief.participants = vec![person.clone()];
        for added in [HashSet::new(), [person.id.uuid()].into_iter().collect()] {
            let shown = before_customer(&debrief, &added);
            assert_eq!(
                shown.participants.iter().map(|one| one.buying_roles).collect::<Vec<_>>(),
                [BuyingRoles::default()]
            );
        }
    }

    #[test]
    fn what_is_told_in_confidence_is_neither_quoted_nor_ascribed() {
        let mut debrief = case();
        let mut person = Participant::new(debrief.deal.id, "Keller", Side::Customer);
        for (consent, is_named, is_quoted) in [
            (None, true, true),
            (Some(Consent::Attributable), true, true),
            (Some(Consent::Anonymous), false, true),
            (Some(Consent::Internal), false, false),
        ] {
            person.consent = consent;
            debrief.participants = vec![person.clone()];
            (debrief.tellings[0].told_by, debrief.tellings[0].words) = (Some(person.id), "too dear".into());
            let shown = before_customer(&debrief, &HashSet::new());
            assert_eq!(shown.tellings[0].told_by.is_some(), is_named, "{consent:?}");
            assert_eq!(shown.tellings[0].words.is_empty(), !is_quoted, "{consent:?}");
            assert_eq!(shown.participants.len(), usize::from(is_named), "{consent:?}: who tells is not given away");
        }
        let shown = before_customer(&debrief, &[person.id.uuid()].into_iter().collect());
        assert_eq!(shown.participants.len(), 1, "whom the customer has just named");
    }
}
