//! What is hidden while one side is heard blind, in the deal that is heard and in what is told of all deals together.

use std::collections::HashSet;

use uuid::Uuid;

use super::session::Session;
use crate::{
    analysis::{Hidden, leaves_the_hidden, shows_its_steps},
    capture,
    domain::{
        Deal, Debrief, Id, Keyed, Lever, LeverBook, Participant, Scorer, Scoring, Side, Sitting, Source, Table,
        one_of_each, side_of_one,
    },
    i18n::t,
    store::{Conflict, Edit, EditLabel, Image, JournalEntry, RowChange, StoreError, Tx},
};

/// The workbook remembers under this name the blind sitting at whose end people may still have to become one.
const TO_MEET: &str = "to-meet";

/// Somebody whom both sides have entered, and who is one entry now.
pub(super) struct Met {
    before: Id<Participant>,
    new: Id<Participant>,
    /// The name by which the side that was heard has called them.
    pub(super) name: String,
    /// Where they belong now.
    pub(super) side: Side,
    /// Whether each side had put them somewhere else.
    pub(super) differed: bool,
}

/// The side that is heard blind, and the sitting in which it is.
pub(super) struct Heard {
    source: Source,
    sitting: Id<Sitting>,
}

impl Heard {
    /// A deal as this side may see it.
    pub(super) fn of(&self, debrief: Debrief) -> Debrief {
        debrief.seen_by(self.source)
    }

    /// Makes a change that leaves alone what this side may not see: a step that both tell is not deleted in the sight of one.
    ///
    /// # Errors
    /// [`StoreError::Withheld`] where it does not; else those of the change.
    pub(super) fn change<T>(
        &self,
        deal: Id<Deal>,
        tx: &Tx,
        change: impl FnOnce(&Tx) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let before = tx.debrief(deal)?;
        let done = change(tx)?;
        let after = match tx.debrief(deal) {
            // With its deal the other account is gone too, and undo brings back both.
            Err(StoreError::Missing { .. }) => return Ok(done),
            after => after?,
        };
        let (seen, now_seen) = (self.of(before.clone()), self.of(after.clone()));
        match leaves_the_hidden(&before, &seen, &after, &now_seen) && shows_its_steps(&before, &after, &now_seen) {
            true => Ok(done),
            false => Err(StoreError::Withheld),
        }
    }
}

/// Whether an edit has ended that this sitting hides the other account, otherwise than by ending it. With its deal the
/// account is gone too.
///
/// # Errors
/// When it cannot be read.
pub(super) fn ends_hiding(sitting: &Sitting, tx: &Tx) -> Result<bool, StoreError> {
    Ok(match tx.get(sitting.id)? {
        Some(now) => now.minutes.is_none() && !(now.blind && now.source() == sitting.source()),
        None => tx.get(sitting.deal)?.is_some(),
    })
}

impl Session {
    /// The side of a deal that is heard blind now; the clock of its sittings must have been settled.
    pub(super) fn heard_blind(&self, deal: Id<Deal>) -> Option<Heard> {
        let clock = self.clocks.borrow().get(&deal).cloned()?;
        let (source, sitting) = (clock.heard_blind()?, clock.sitting()?);
        Some(Heard { source, sitting: sitting.id })
    }

    /// What of a deal is shown, as long as one side is heard blind: all of it where none is. Whoever is hidden is not met by
    /// what is entered meanwhile.
    pub fn shown_blind(&self, deal: Id<Deal>) -> impl Fn(Debrief) -> Debrief + use<> {
        let heard = self.heard_blind(deal);
        move |debrief| match &heard {
            Some(heard) => heard.of(debrief),
            None => debrief,
        }
    }

    /// What was hidden from this side shows again: whoever it has entered as somebody new, and the other side had entered
    /// before, becomes one, unless each side has put them somewhere else on purpose. Answers who, as they are now.
    ///
    /// # Errors
    /// When the workbook cannot be read or written.
    pub(super) fn meet_hidden(&mut self, deal: Id<Deal>, heard: &Heard) -> Result<Vec<Met>, StoreError> {
        let whole = self.workbook.debrief(deal)?;
        let twice = capture::entered_twice(&whole, &heard.of(whole.clone()), heard.sitting.uuid());
        let met = |(before, new): (Id<Participant>, Id<Participant>)| {
            let (before, new) = (whole.participant(before)?, whole.participant(new)?);
            let side = match heard.source {
                Source::Customer => side_of_one(new, before),
                _ => side_of_one(before, new),
            }?;
            let differed = before.side != new.side;
            Some(Met { before: before.id, new: new.id, name: new.name.clone(), side, differed })
        };
        let met: Vec<Met> = twice.into_iter().filter_map(met).collect();
        if met.is_empty() {
            return Ok(met);
        }
        let names: Vec<&str> = met.iter().map(|who| who.name.as_str()).collect();
        let edit = Edit::new(EditLabel::MergeParticipants).arg("what", names.join(", ")).deal(deal);
        self.workbook.edit(edit, |tx| {
            met.iter().try_for_each(|who| match tx.debrief(deal)?.merge_people(who.before, who.new) {
                Some(mut merge) => {
                    merge.kept.1.side = who.side;
                    tx.merge_people(&merge)
                }
                None => Ok(()),
            })
        })?;
        self.note_saved();
        self.show_anew();
        Ok(met)
    }

    /// Does as much after a blind sitting that another window has ended: what was entered here meanwhile that window may not
    /// have seen. Answers who has become one.
    ///
    /// # Errors
    /// As [`Session::meet_hidden`].
    pub(super) fn meet_after_end(&mut self) -> Result<Vec<Met>, StoreError> {
        let ended: Vec<Sitting> = self.clocks.borrow().values().filter_map(|clock| clock.take_ended()).collect();
        let mut met = Vec::new();
        if self.workbook.is_read_only() {
            return Ok(met);
        }
        for sitting in ended {
            if let Some(source) = sitting.source() {
                met.extend(self.meet_hidden(sitting.deal, &Heard { source, sitting: sitting.id })?);
            }
        }
        Ok(met)
    }

    /// Notes that a blind sitting is about to end, and whoever was entered twice in it is not one yet; `None` once they are.
    ///
    /// # Errors
    /// When the workbook cannot be written.
    pub(super) fn note_to_meet(&self, sitting: Option<Id<Sitting>>) -> Result<(), StoreError> {
        if self.workbook.is_read_only() {
            return Ok(());
        }
        self.workbook.set_setting(TO_MEET, sitting.map(|id| id.to_string()).as_deref())
    }

    /// Does as much for a blind sitting that had ended when the program did not come to it any more. Answers who has become
    /// one.
    ///
    /// # Errors
    /// As [`Session::meet_hidden`].
    pub(super) fn meet_after_crash(&mut self) -> Result<Vec<Met>, StoreError> {
        let noted = self.workbook.setting(TO_MEET)?.filter(|_| !self.workbook.is_read_only());
        let Some(id) = noted else { return Ok(Vec::new()) };
        let sitting: Option<Sitting> = id.parse().ok().map(|id| self.workbook.get(id)).transpose()?.flatten();
        let mut met = Vec::new();
        if let Some((source, sitting)) = sitting.and_then(|sitting| Some((sitting.source()?, sitting))) {
            let is_under_way = sitting.minutes.is_none() && !self.workbook.sitting_clock(sitting.id)?.is_empty();
            if !is_under_way {
                met = self.meet_hidden(sitting.deal, &Heard { source, sitting: sitting.id })?;
            }
        }
        self.note_to_meet(None)?;
        Ok(met)
    }

    /// Whether these may tell something now: in a blind sitting the side that is heard alone does, what the others tell would
    /// vanish from the screen. A document tells at any time.
    ///
    /// # Errors
    /// Says so, and what to do.
    pub fn may_tell(&self, deal: Id<Deal>, sources: impl IntoIterator<Item = Source>) -> anyhow::Result<()> {
        let Some(heard) = self.heard_blind(deal) else { return Ok(()) };
        match sources.into_iter().all(|source| [heard.source, Source::Document].contains(&source)) {
            true => Ok(()),
            false => anyhow::bail!(t!(self.locale, "heard-alone", side = heard.source.key())),
        }
    }

    /// Somebody is named who may have been entered before, where that was not to be seen: from now on they are seen.
    pub fn name_person(&mut self, person: Id<Participant>) {
        if let Some(cover) = &mut self.cover {
            cover.name(person.uuid());
        }
        self.show_anew();
    }

    /// What of a deal is recorded and may not be shown now; where a side is scoring `by` itself, what it may not see.
    ///
    /// # Errors
    /// As [`Session::debrief`].
    pub fn hidden(&self, deal: Id<Deal>, by: Option<Scorer>) -> Result<Hidden, StoreError> {
        let heard = self.heard(deal)?;
        let seen = by.map_or_else(|| heard.seen(None), |by| heard.seen_scoring(by));
        Ok(Hidden::between(&self.workbook.debrief(deal)?, &seen))
    }

    /// Whether an edit that is taken back or made again would end that one side is heard blind: that is done in the
    /// sitting, on purpose, and not by a key too many. Where that cannot be read, it would.
    pub(super) fn ends_hiding(&self, entry: &JournalEntry) -> bool {
        let Ok(deals) = self.blind_deals() else { return true };
        let heard: Vec<_> = deals.into_iter().filter_map(|deal| self.clock(deal).sitting()).collect();
        // An import has more rows than anybody wants to read for nothing.
        if heard.is_empty() {
            return false;
        }
        let Ok(Some(entry)) = self.workbook.entry(entry.id, usize::MAX) else { return true };
        entry.rows.iter().filter(|row| heard.iter().any(|sitting| sitting.id.uuid() == row.id)).any(|row| {
            let (Some(before), Some(after)) = (&row.before, &row.after) else { return true };
            ["blind", "with", "minutes"].iter().any(|column| before.get(*column) != after.get(*column))
        })
    }

    /// Whether an edit that is taken back or made again would end that both sides score blind: that is asked for at the
    /// checklist. Where that cannot be read, it would.
    pub(super) fn ends_blind_scoring(&self, entry: &JournalEntry) -> bool {
        let Ok(deals) = self.workbook.entry_changes(entry.id, Table::Deal) else { return true };
        let scoring = |image: &Option<Image>| image.as_ref().and_then(|image| image.get("scoring").cloned());
        // Of a deal that comes or goes nothing is laid open.
        deals.iter().filter(|row| scoring(&row.before) != scoring(&row.after)).any(|row| {
            let deal = self.workbook.get::<Deal>(Id::from_uuid(row.id));
            deal.map_or(true, |deal| deal.is_some_and(|deal| deal.scoring == Scoring::Blind))
        })
    }

    /// The sitting under way that an edit has made.
    pub(super) fn began(&self, entry: &JournalEntry) -> Option<Sitting> {
        let rows = self.workbook.entry_in(entry.id, Table::Sitting).ok()?;
        let made: Vec<Uuid> = rows.iter().filter(|row| row.before.is_none()).map(|row| row.id).collect();
        if made.is_empty() {
            return None;
        }
        let under_way = self.workbook.sittings_under_way().ok()?;
        under_way.into_iter().map(|(sitting, _)| sitting).find(|sitting| made.contains(&sitting.id.uuid()))
    }

    /// The sitting under way of which an edit has changed who it is with, or whether it is blind.
    pub(super) fn recast(&self, entry: &JournalEntry) -> Option<Sitting> {
        let is_recast = |row: &&RowChange| match (&row.before, &row.after) {
            (Some(before), Some(after)) => {
                ["with", "blind"].iter().any(|column| before.get(*column) != after.get(*column))
            }
            _ => false,
        };
        let rows = self.workbook.entry_in(entry.id, Table::Sitting).ok()?;
        let recast: Vec<Uuid> = rows.iter().filter(is_recast).map(|row| row.id).collect();
        if recast.is_empty() {
            return None;
        }
        let under_way = self.workbook.sittings_under_way().ok()?;
        under_way.into_iter().map(|(sitting, _)| sitting).find(|sitting| recast.contains(&sitting.id.uuid()))
    }

    /// The sittings that are under way, running or not: of each deal the one that its clock shows, else the latest.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn under_way(&self) -> Result<Vec<(Sitting, u64)>, StoreError> {
        let mut found: Vec<(Sitting, u64)> = Vec::new();
        for (sitting, spent) in self.workbook.sittings_under_way()? {
            let shown = self.clock(sitting.deal).sitting().map(|shown| shown.id);
            let is_shown = shown.is_none_or(|shown| shown == sitting.id);
            found.retain(|(other, _)| !(is_shown && other.deal == sitting.deal));
            if is_shown {
                found.push((sitting, u64::from(spent.total()) / 60));
            }
        }
        Ok(found)
    }

    /// The deals of which one side is heard blind now.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn blind_deals(&self) -> Result<HashSet<Id<Deal>>, StoreError> {
        let sittings = self.workbook.sittings_under_way()?;
        let mut deals: HashSet<Id<Deal>> =
            sittings.iter().filter(|(sitting, _)| sitting.blind).map(|(sitting, _)| sitting.deal).collect();
        let mut blind = HashSet::new();
        for deal in deals.drain() {
            if self.is_blind(deal)? {
                blind.insert(deal);
            }
        }
        Ok(blind)
    }

    /// The levers that rest on something that is hidden in a deal of which one side is heard blind.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn hidden_levers(&self) -> Result<HashSet<Id<Lever>>, StoreError> {
        let mut hidden = HashSet::new();
        for deal in self.blind_deals()? {
            let seen = self.debrief(deal)?.levers;
            let all = self.workbook.debrief(deal)?.levers.into_iter().map(|lever| lever.id);
            hidden.extend(all.filter(|id| !seen.iter().any(|lever| lever.id == *id)));
        }
        Ok(hidden)
    }

    /// The levers of the whole workbook as they may be shown now.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn lever_book(&self) -> Result<LeverBook, StoreError> {
        Ok(self.workbook.lever_book()?.without(&self.hidden_levers()?))
    }

    /// The levers as they count when only few may be in hand, as [`crate::store::Workbook::levers_that_count`], of those that
    /// may be shown now.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn levers_that_count(&self, kept: Option<Id<Lever>>) -> Result<Vec<Lever>, StoreError> {
        let book = self.lever_book()?;
        Ok(one_of_each(&book.levers, &book.matches, kept))
    }

    /// Of two versions of a text neither is shown where one of them is hidden.
    pub(super) fn withheld(&self, deal: Option<Id<Deal>>, conflict: Box<Conflict>) -> StoreError {
        let hidden = deal.filter(|deal| self.heard_blind(*deal).is_some()).map(|deal| self.hidden(deal, None));
        let shows = |hidden: &Hidden| {
            conflict.rows.iter().all(|row| !row.columns.iter().any(|column| hidden.hides(row.id, column)))
        };
        match hidden {
            None => StoreError::Conflict(conflict),
            Some(Ok(hidden)) if shows(&hidden) => StoreError::Conflict(conflict),
            Some(_) => StoreError::Withheld,
        }
    }
}
