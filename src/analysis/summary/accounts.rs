//! Whose accounts a debrief rests on.

use serde::Serialize;

use crate::domain::{Debrief, Id, Participant, SittingWith, Source};

/// The sittings, and who told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Accounts {
    /// Sittings with the customer alone.
    pub customer_sittings: usize,
    /// Sittings with our own people alone.
    pub vendor_sittings: usize,
    /// Sittings with both.
    pub joint_sittings: usize,
    /// Steps that the customer tells.
    pub customer_tellings: usize,
    /// Steps that we tell.
    pub vendor_tellings: usize,
    /// Steps that a document tells.
    pub document_tellings: usize,
    /// The people who told steps, and the leading informants, in the order in which people were recorded.
    pub tellers: Vec<Id<Participant>>,
}

impl Accounts {
    /// The accounts of a deal.
    pub fn of(debrief: &Debrief) -> Self {
        let sittings = |with: SittingWith| {
            let all = debrief.sittings.iter();
            all.filter(|sitting| sitting.with == with).count()
        };
        let told = |source: Source| {
            let steps = debrief.steps.iter();
            steps.filter(|step| debrief.telling(step.id, source).is_some()).count()
        };
        let tells = |person: &Participant| {
            let mut tellings = debrief.tellings.iter();
            person.lead_informant || tellings.any(|telling| telling.told_by == Some(person.id))
        };
        Self {
            customer_sittings: sittings(SittingWith::Customer),
            vendor_sittings: sittings(SittingWith::Vendor),
            joint_sittings: sittings(SittingWith::Joint),
            customer_tellings: told(Source::Customer),
            vendor_tellings: told(Source::Vendor),
            document_tellings: told(Source::Document),
            tellers: debrief.participants.iter().filter(|person| tells(person)).map(|person| person.id).collect(),
        }
    }

    /// All sittings.
    pub fn sittings(&self) -> usize {
        self.customer_sittings + self.vendor_sittings + self.joint_sittings
    }
}
