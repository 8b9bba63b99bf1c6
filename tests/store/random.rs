//! Any sequence of edits, undone to the start, is as if nothing had been; redone, as if nothing had been undone.

use std::collections::BTreeSet;

use debrief::{
    domain::*,
    store::{Pick, StoreError, Tx, Way, Workbook, check},
};
use proptest::prelude::*;

use crate::common::{Place, dump, edit};

/// What to do, to which of the rows there are, and with which text.
#[derive(Debug, Clone)]
pub struct Act {
    kind: u8,
    pick: prop::sample::Index,
    other: prop::sample::Index,
    text: String,
}

pub fn act() -> impl Strategy<Value = Act> {
    (0u8..15, any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[a-zäß\" ]{0,8}")
        .prop_map(|(kind, pick, other, text)| Act { kind, pick, other, text })
}

fn pick<'a, T>(rows: &'a [T], index: &prop::sample::Index) -> Option<&'a T> {
    (!rows.is_empty()).then(|| index.get(rows))
}

/// Does one act to one deal; acts for which there is nothing to act on do nothing.
pub fn act_on(tx: &Tx<'_>, deals: &[Id<Deal>], act: &Act) -> Result<(), StoreError> {
    let Some(deal) = pick(deals, &act.pick) else {
        return tx.insert(&Deal::new(&act.text, "first"));
    };
    // An act before this one, in the same edit, may have deleted the deal.
    let Ok(all) = tx.debrief(*deal) else {
        return Ok(());
    };
    let step = pick(&all.steps, &act.other);
    let person = pick(&all.participants, &act.other);
    let text = act.text.clone();
    match act.kind {
        0 => tx.insert(&Deal::new(text, "another")),
        1 => tx.update(
            &all.deal,
            &Deal {
                title: text,
                effort_days: Some(f64::from(all.steps.len() as u32) / 3.0),
                archived: !all.deal.archived,
                ..all.deal.clone()
            },
        ),
        2 => tx.insert(&Participant::new(*deal, text, Side::Customer)),
        3 => {
            // No other has this rank, nor would once one of them is turned round: the program gives none twice.
            let rank = all.steps.iter().map(|step| step.rank.abs() + 1).max().unwrap_or(0);
            tx.insert(&Step { actor: person.map(|person| person.id), ..Step::new(*deal, rank, text) })
        }
        4 | 5 => {
            let Some(step) = step else { return Ok(()) };
            let source = if act.kind == 4 { Source::Customer } else { Source::Vendor };
            match all.telling(step.id, source) {
                Some(told) => tx.update(told, &Telling { words: text, ..told.clone() }),
                None => tx.insert(&Telling {
                    told_by: person.map(|person| person.id),
                    words: text,
                    ..Telling::new(step, source)
                }),
            }
        }
        6 => {
            let incident = Incident {
                step: step.map(|step| step.id),
                ..Incident::new(*deal, IncidentKind::Annoyed, Side::Vendor, text)
            };
            tx.insert(&incident)?;
            let criterion = Criterion::built_in().next().unwrap();
            tx.insert(&IncidentCriterion { id: Id::new(), deal: *deal, incident: incident.id, criterion })
        }
        7 => {
            let claim = Claim::new(*deal, text, Side::Customer);
            tx.insert(&claim)?;
            let Some(step) = step else { return Ok(()) };
            tx.insert(&Evidence {
                id: Id::new(),
                deal: *deal,
                subject: EvidenceFor::Claim,
                subject_id: claim.id.uuid(),
                weight: Weight::For,
                step: Some(step.id),
                incident: None,
            })
        }
        8 => tx.insert(&Lever::new(Some(*deal), text)),
        9 => match step {
            Some(step) => tx.update(step, &Step { rank: -step.rank, title: text, ..step.clone() }),
            None => Ok(()),
        },
        10 => step.map_or(Ok(()), |step| tx.delete(step)),
        11 => person.map_or(Ok(()), |person| tx.delete(person)),
        14 => {
            let Some(criterion) = Criterion::built_in().nth(act.other.index(3)) else { return Ok(()) };
            let seen = all.score_or_new(&criterion, Scorer::Customer);
            let new = Score { rationale: text, rating: Some(Rating::Strength), ..seen.clone() };
            match all.score(&criterion, Scorer::Customer) {
                Some(seen) => tx.update(seen, &new),
                None => tx.insert(&new),
            }
        }
        12 => pick(&all.incidents, &act.other).map_or(Ok(()), |incident| tx.delete(incident)),
        _ if act.other.index(4) == 0 => tx.delete(&all.deal),
        _ => pick(&all.claims, &act.other).map_or(Ok(()), |claim| tx.delete(claim)),
    }
}

pub fn deals(workbook: &Workbook) -> Vec<Id<Deal>> {
    let all = debrief::store::DealQuery { archived: true, study: None };
    workbook.deals(&all).unwrap().into_iter().map(|row| row.deal.id).collect()
}

/// The rows that the index holds, and those that it should.
fn indexed(conn: &rusqlite::Connection) -> (BTreeSet<i64>, BTreeSet<i64>) {
    let set = |sql: &str| -> BTreeSet<i64> {
        conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let wanted = set("SELECT n * 16 FROM deal WHERE customer || title <> ''
        UNION ALL SELECT n * 16 + 2 FROM participant WHERE name <> ''
        UNION ALL SELECT n * 16 + 4 FROM step WHERE title <> ''
        UNION ALL SELECT n * 16 + 6 FROM telling WHERE words <> ''
        UNION ALL SELECT n * 16 + 7 FROM incident WHERE what <> ''
        UNION ALL SELECT n * 16 + 9 FROM claim WHERE text <> ''
        UNION ALL SELECT n * 16 + 10 FROM score WHERE rationale <> ''
        UNION ALL SELECT n * 16 + 11 FROM lever WHERE title <> ''");
    (set("SELECT rowid FROM search"), wanted)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undo_and_redo_are_exact(edits in prop::collection::vec(prop::collection::vec(act(), 1..4), 1..25)) {
        let place = Place::new();
        let raw = {
            drop(place.open());
            place.raw()
        };
        let check_index = || {
            let (held, wanted) = indexed(&raw);
            prop_assert_eq!(held, wanted);
            Ok(())
        };
        let mut workbook = place.open();
        let mut states = vec![dump(&raw)];
        for acts in &edits {
            let known = deals(&workbook);
            let last = workbook.can_undo().unwrap().map(|entry| entry.id);
            workbook.edit(edit(), |tx| acts.iter().try_for_each(|act| act_on(tx, &known, act))).unwrap();
            let state = dump(&raw);
            if workbook.can_undo().unwrap().map(|entry| entry.id) == last {
                prop_assert_eq!(states.last(), Some(&state));
            } else {
                states.push(state);
            }
            check_index()?;
        }
        drop(workbook);
        let mut workbook = place.open();
        for state in states.iter().rev().skip(1) {
            prop_assert!(workbook.undo().unwrap().is_some());
            prop_assert_eq!(&dump(&raw), state);
            check_index()?;
        }
        prop_assert!(workbook.undo().unwrap().is_none());
        for state in states.iter().skip(1) {
            prop_assert!(workbook.redo().unwrap().is_some());
            prop_assert_eq!(&dump(&raw), state);
            check_index()?;
        }
        prop_assert!(workbook.redo().unwrap().is_none());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undo_in_one_deal_leaves_the_others_alone_and_redo_brings_all_of_it_back(
        edits in prop::collection::vec(prop::collection::vec(act(), 1..4), 1..25),
        which in any::<prop::sample::Index>(),
    ) {
        let place = Place::new();
        let mut workbook = place.open();
        let raw = place.raw();
        for acts in &edits {
            let known = deals(&workbook);
            workbook.edit(edit(), |tx| acts.iter().try_for_each(|act| act_on(tx, &known, act))).unwrap();
        }
        let known = deals(&workbook);
        let Some(here) = pick(&known, &which) else { return Ok(()) };
        let others = |workbook: &Workbook| -> Vec<_> {
            known.iter().filter(|deal| *deal != here).map(|deal| workbook.debrief(*deal).ok()).collect()
        };
        let (whole, mut turned) = (dump(&raw), 0);
        loop {
            let (before, beside) = (dump(&raw), others(&workbook));
            match workbook.turn::<StoreError>(Way::Back, Pick::NextOf(*here), |_, _| Ok(())) {
                Ok(Some(entry)) => {
                    prop_assert!(entry.deal.is_none() || entry.deal == Some(*here) && others(&workbook) == beside);
                    turned += 1;
                }
                Ok(None) => break,
                // Of an edit of several deals something may have been made since in another.
                Err(StoreError::Overtaken { .. } | StoreError::Rule(_)) => {
                    prop_assert_eq!(dump(&raw), before);
                    break;
                }
                Err(error) => panic!("{error:?}"),
            }
        }
        for _ in 0..turned {
            let again = workbook.turn::<StoreError>(Way::Forth, Pick::NextOf(*here), |_, _| Ok(()));
            prop_assert!(again.unwrap().is_some());
        }
        prop_assert_eq!(dump(&raw), whole);
        prop_assert!(workbook.can_turn(Way::Forth, Pick::NextOf(*here)).unwrap().is_none());
        drop(workbook);
        prop_assert_eq!(check(&place.path()).unwrap().findings, []);
    }
}
