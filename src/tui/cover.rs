//! What may be seen and done while a customer looks on.

use std::{collections::HashSet, time::Instant};

use uuid::Uuid;

use super::{command::Command, hiding::Heard};
use crate::{
    analysis,
    domain::{Deal, Debrief, Id},
    exchange::naming::veil,
    i18n::Locale,
    store::{Edit, StoreError, Tx, Workbook},
};

/// That a customer looks on, and what has been typed in the customer's sight.
pub struct Cover {
    /// Since when: what was told before is not shown.
    pub(super) since: Instant,
    /// The edits made since: these alone can be taken back.
    edits: Vec<Uuid>,
    /// The people named since.
    added: HashSet<Uuid>,
}

impl Cover {
    /// From now on.
    pub(super) fn new() -> Self {
        Self { since: Instant::now(), edits: Vec::new(), added: HashSet::new() }
    }

    /// Whether an edit was made in the customer's sight.
    pub(super) fn made(&self, edit: Uuid) -> bool {
        self.edits.contains(&edit)
    }

    /// Somebody is named in the customer's sight.
    pub(super) fn name(&mut self, person: Uuid) {
        self.added.insert(person);
    }

    /// A deal as the customer may see it; of one in which a side is `heard` blind, what this side may see too, and no more.
    pub(super) fn shown(&self, debrief: &Debrief, heard: Option<&Heard>, locale: Locale) -> Debrief {
        shown(debrief, &self.added, heard, locale)
    }

    /// Edits the workbook, if that leaves alone what is hidden.
    ///
    /// # Errors
    /// [`StoreError::Withheld`] where it does not, also where it meets something there that is not seen; else as
    /// [`Workbook::edit`].
    pub(super) fn edit<T>(
        &mut self,
        (workbook, locale): (&mut Workbook, Locale),
        heard: Option<&Heard>,
        (edit, deal): (Edit, Option<Id<Deal>>),
        change: impl FnOnce(&Tx) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let deal = deal.ok_or(StoreError::Withheld)?;
        let mut added = self.added.clone();
        let result = workbook.edit(edit, |tx| {
            let before = tx.debrief(deal)?;
            let done = change(tx)?;
            let after = tx.debrief(deal)?;
            let new = after.participants.iter().filter(|person| before.participant(person.id).is_none());
            added.extend(new.map(|person| person.id.uuid()));
            let shown = |debrief| shown(debrief, &added, heard, locale);
            match analysis::leaves_the_hidden(&before, &shown(&before), &after, &shown(&after)) {
                true => Ok(done),
                false => Err(StoreError::Withheld),
            }
        });
        let done = result.map_err(|error| match error {
            StoreError::Conflict(_) => StoreError::Withheld,
            error => error,
        })?;
        self.added = added;
        if let Ok(Some(entry)) = workbook.can_undo() {
            self.edits.push(entry.id);
        }
        Ok(done)
    }
}

fn shown(debrief: &Debrief, added: &HashSet<Uuid>, heard: Option<&Heard>, locale: Locale) -> Debrief {
    let mut shown = match heard {
        Some(heard) => analysis::before_customer(&heard.of(debrief.clone()), added),
        None => analysis::before_customer(debrief, added),
    };
    veil(&mut shown, debrief, locale);
    shown
}

/// Whether a command means something while a customer looks on. What is not named here is refused.
pub(super) fn is_open(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Quit | C::Help | C::Palette | C::Undo | C::Redo | C::CustomerScreen | C::Report
            // Moving about, and typing.
            | C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown | C::Top | C::Bottom
            | C::Select(_) | C::Scroll(_) | C::Activate | C::Back | C::Toggle | C::ToggleAll | C::Clear | C::LongText
            | C::Accept | C::OtherPane | C::Delete
            // The deal.
            | C::StageFrame | C::StagePeople | C::StageSteps | C::StageIncidents | C::StageChecklist
            | C::NextStage | C::PreviousStage | C::Clock
            // People, steps, incidents.
            | C::NewCustomerPerson | C::NewVendorPerson | C::NewThirdPerson
            | C::Capture | C::AddStep | C::InsertAfter | C::InsertBefore | C::MoveUp | C::MoveDown | C::EditLine
            | C::AddIncident | C::NextView | C::NextPart | C::GoToStep | C::Complete | C::DropSuggestion
            | C::NewDelighted | C::NewAnnoyed | C::PickStep | C::OtherKind
            // The checklist, the customer's side of it.
            | C::RateClearFailing | C::RateFailing | C::RateNeutral | C::RateStrength | C::RateClearStrength
            | C::RateNotObserved | C::RateNotRelevant | C::Rationale
    )
}
