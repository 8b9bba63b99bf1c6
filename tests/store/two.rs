//! Two instances on one file, each with a picture of it that may be old: whatever they do, no change is lost unseen.

use std::time::Duration;

use debrief::{
    domain::*,
    store::{EntryState, Prevails, StoreError, Workbook, check},
};
use proptest::prelude::*;

use crate::common::{Place, dump, edit};

/// What one of the two does.
#[derive(Debug, Clone)]
enum Act {
    /// Reads the deal again.
    Look,
    /// Changes one field of what it saw last.
    Change { field: u8, text: String },
    /// Rates a criterion that perhaps the other has rated.
    Rate(u8),
    /// Takes the last edit back, whoever made it.
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => Just(Act::Look),
        6 => (0u8..4, "[a-z]{1,4}").prop_map(|(field, text)| Act::Change { field, text }),
        2 => (0u8..7).prop_map(Act::Rate),
        1 => Just(Act::Undo),
    ]
}

fn field(deal: &mut Deal, field: u8) -> &mut String {
    match field {
        0 => &mut deal.title,
        1 => &mut deal.customer,
        2 => &mut deal.notes,
        _ => &mut deal.segment,
    }
}

struct Instance {
    workbook: Workbook,
    seen: Debrief,
}

impl Instance {
    fn look(&mut self) {
        self.seen = self.workbook.debrief(self.seen.deal.id).unwrap();
    }

    /// Whether the fields that this change is about look as they were seen.
    fn change(&mut self, number: u8, text: &str, prevails: Prevails) -> Result<(), TestCaseError> {
        let seen = self.seen.deal.clone();
        let mut new = seen.clone();
        *field(&mut new, number) = text.to_owned();
        let mut before = self.workbook.get(seen.id).unwrap().unwrap();
        let (mut as_seen, mut stored) = (seen.clone(), before.clone());
        let (as_seen, stored) = (field(&mut as_seen, number).clone(), field(&mut stored, number).clone());
        let disagree = text != as_seen && stored != as_seen && stored != text;
        let wins = match self.workbook.edit(edit(), |tx| tx.update(&seen, &new)) {
            Ok(()) => {
                prop_assert!(!disagree, "{stored:?} was overwritten unseen");
                text != as_seen
            }
            Err(StoreError::Conflict(conflict)) => {
                prop_assert!(disagree);
                let row = &conflict.rows[0];
                prop_assert_eq!(row.columns.len(), 1);
                prop_assert_eq!(row.theirs[&row.columns[0]].as_str(), Some(stored.as_str()));
                prop_assert_eq!(row.mine.as_ref().unwrap()[&row.columns[0]].as_str(), Some(text));
                self.workbook.settle(&conflict, prevails).unwrap();
                prevails == Prevails::Mine
            }
            Err(other) => panic!("{other}"),
        };
        // All other fields stand as they stood, whoever has changed them.
        if wins {
            *field(&mut before, number) = text.to_owned();
        }
        prop_assert_eq!(self.workbook.get(seen.id).unwrap().unwrap(), before);
        Ok(())
    }

    fn rate(&mut self, at: u8, prevails: Prevails) {
        let criterion = Criterion::built_in().next().unwrap();
        let score = self.seen.score_or_new(&criterion, Scorer::Customer);
        let new = score.rated(Rating::ALL.get(usize::from(at)).copied());
        let result = self.workbook.edit(edit(), |tx| match self.seen.score(&criterion, Scorer::Customer) {
            Some(seen) => tx.update(seen, &new),
            None => tx.insert(&new),
        });
        match result {
            Ok(()) => {}
            Err(StoreError::Conflict(conflict)) => self.workbook.settle(&conflict, prevails).unwrap(),
            // The other has taken it back.
            Err(StoreError::Missing { .. }) => self.look(),
            Err(other) => panic!("{other}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_is_overwritten_unseen(acts in prop::collection::vec((any::<bool>(), any::<bool>(), act()), 1..40)) {
        let place = Place::new();
        let deal = Deal::new("A", "B");
        place.open().edit(edit(), |tx| tx.insert(&deal)).unwrap();
        let instance = || {
            let workbook = place.open();
            let seen = workbook.debrief(deal.id).unwrap();
            Instance { workbook, seen }
        };
        let mut both = [instance(), instance()];
        let first = dump(&place.raw());
        let mut edits = 0;
        for (who, mine, act) in acts {
            let me = &mut both[usize::from(who)];
            let prevails = if mine { Prevails::Mine } else { Prevails::Theirs };
            match act {
                Act::Look => me.look(),
                Act::Change { field, text } => me.change(field, &text, prevails)?,
                Act::Rate(at) => me.rate(at, prevails),
                // Not the edit that made the deal.
                Act::Undo if me.workbook.history(None, 1000).unwrap().iter().filter(|entry| entry.state == EntryState::Done).count() > 1 => {
                    me.workbook.undo().unwrap();
                }
                Act::Undo => {}
            }
            edits = me.workbook.history(None, 1000).unwrap().iter().filter(|entry| entry.state == EntryState::Done).count() - 1;
        }
        // One history of both, which leads back to the start and forth again.
        let last = dump(&place.raw());
        for at in 0..edits {
            both[at % 2].workbook.undo().unwrap();
        }
        prop_assert_eq!(dump(&place.raw()), first);
        for at in 0..edits {
            both[at % 2].workbook.redo().unwrap();
        }
        prop_assert_eq!(dump(&place.raw()), last);
        drop(both);
        prop_assert_eq!(check(&place.path()).unwrap().findings, []);
    }
}

#[test]
fn a_window_that_is_open_while_a_newer_program_converts_the_file_edits_nothing_any_more() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("Hofstetter", "line 3");
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    place.raw().pragma_update(None, "user_version", debrief::store::SCHEMA_VERSION + 1).unwrap();
    let before = dump(&place.raw());
    let refused = workbook.edit(edit(), |tx| tx.update(&deal, &Deal { country: "CH".into(), ..deal.clone() }));
    assert!(matches!(refused, Err(StoreError::Newer)), "{refused:?}");
    assert!(matches!(workbook.undo(), Err(StoreError::Newer)));
    assert_eq!(dump(&place.raw()), before);
    assert_eq!(workbook.debrief(deal.id).unwrap().deal, deal, "what is there can be read");
    workbook.save_draft("line", "what is being typed").unwrap();
    let digests = |conn: &rusqlite::Connection| -> Vec<(String, Vec<u8>)> {
        let mut all = conn.prepare("SELECT deal, packed FROM digest").unwrap();
        all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let before = digests(&place.raw());
    workbook.renewal(1).unwrap().run(Duration::ZERO, || true);
    assert_eq!(digests(&place.raw()), before, "nor does what it makes beside");
}
