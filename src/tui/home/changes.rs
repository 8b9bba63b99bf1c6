//! Which deals have changed since the workbook was last looked at, so that not all are read again after each edit.

use uuid::Uuid;

use crate::{
    domain::{Deal, Id},
    store::{EditLabel, EntryState, JournalEntry},
    tui::session::Session,
};

/// So many edits are looked back; whoever missed more reads everything.
const LOOKED_BACK: usize = 40;

/// What has to be read again.
#[derive(Debug, PartialEq, Eq)]
pub enum Changed {
    /// Everything.
    All,
    /// These deals.
    Deals(Vec<Id<Deal>>),
}

/// The latest edits as they were last seen.
#[derive(Default)]
pub struct Watch {
    seen: Option<Vec<Seen>>,
}

#[derive(PartialEq, Eq)]
struct Seen {
    id: Uuid,
    is_in_force: bool,
    touches: Touches,
}

/// What an edit may have changed of the deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touches {
    Nothing,
    Deal(Id<Deal>),
    Any,
}

impl Seen {
    fn of(entry: &JournalEntry) -> Self {
        Self { id: entry.id, is_in_force: entry.state == EntryState::Done, touches: touches(entry) }
    }
}

/// A lever shows in every deal that it rests on; studies, which
/// are read each time, leave the deals as they are.
fn touches(entry: &JournalEntry) -> Touches {
    use EditLabel as L;
    match (entry.label, entry.deal) {
        (L::AddStudy | L::ChangeStudy | L::DeleteStudy | L::AddToStudy | L::SayUnheard | L::RemoveFromStudy, _) => {
            Touches::Nothing
        }
        (L::AddLever | L::ChangeLever | L::DeleteLever | L::Other | L::Recover, _) | (_, None) => Touches::Any,
        (_, Some(deal)) => Touches::Deal(deal),
    }
}

impl Watch {
    /// What has changed since this was last asked.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn look(&mut self, session: &Session) -> anyhow::Result<Changed> {
        let now: Vec<Seen> = session.workbook.history(None, LOOKED_BACK)?.iter().map(Seen::of).collect();
        let changed = self.seen.as_deref().map_or(Changed::All, |seen| compare(seen, &now));
        self.seen = Some(now);
        Ok(changed)
    }
}

/// Both lists run from the newest edit back. An edit that has come, gone back or come again has changed its deal.
fn compare(seen: &[Seen], now: &[Seen]) -> Changed {
    let is_connected = match seen.first() {
        Some(newest) => now.iter().any(|entry| entry.id == newest.id),
        None => now.len() < LOOKED_BACK,
    };
    if !is_connected {
        return Changed::All;
    }
    let mut deals = Vec::new();
    for entry in now {
        // What stood in force further back than was looked may have been taken back since.
        let is_same = match seen.iter().find(|other| other.id == entry.id) {
            Some(other) => other == entry,
            None => false,
        };
        match entry.touches {
            _ if is_same => {}
            Touches::Deal(deal) if !deals.contains(&deal) => deals.push(deal),
            Touches::Deal(_) | Touches::Nothing => {}
            Touches::Any => return Changed::All,
        }
    }
    // An undo beyond what is looked at leaves no trace here but that all of it is undone.
    if now.len() == LOOKED_BACK && now.iter().all(|entry| !entry.is_in_force) {
        return Changed::All;
    }
    Changed::Deals(deals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(id: u128, is_in_force: bool, deal: Option<Id<Deal>>) -> Seen {
        Seen { id: Uuid::from_u128(id), is_in_force, touches: deal.map_or(Touches::Any, Touches::Deal) }
    }

    #[test]
    fn only_deals_of_edits_that_came_or_went_are_read_again() {
        let (a, b) = (Id::new(), Id::new());
        let before = [seen(2, true, Some(b)), seen(1, true, Some(a))];
        let same = [seen(2, true, Some(b)), seen(1, true, Some(a))];
        assert_eq!(compare(&before, &same), Changed::Deals(vec![]));
        let undone = [seen(2, false, Some(b)), seen(1, true, Some(a))];
        assert_eq!(compare(&before, &undone), Changed::Deals(vec![b]));
        let more = [seen(3, true, Some(a)), seen(2, true, Some(b)), seen(1, true, Some(a))];
        assert_eq!(compare(&before, &more), Changed::Deals(vec![a]));
        assert_eq!(compare(&[], &before), Changed::Deals(vec![b, a]));
    }

    #[test]
    fn everything_is_read_where_it_is_not_clear() {
        let a = Some(Id::new());
        let before = [seen(1, true, a)];
        assert_eq!(compare(&before, &[seen(2, true, None), seen(1, true, a)]), Changed::All, "of no one deal");
        assert_eq!(compare(&before, &[seen(9, true, a)]), Changed::All, "too much has happened");
        let full: Vec<Seen> = (0..LOOKED_BACK as u128).map(|id| seen(id + 1, false, a)).collect();
        assert_eq!(compare(&before, &full), Changed::All, "undone beyond what is looked at");
    }
}
