//! The two accounts of one purchase: which of their steps are not the same, and what has been asked.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Deal, Debrief, Id, Scorer, Side, Sitting, Source, Step, record::record};

/// Two steps, told by one side each, of which somebody said that they are not one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedPair {
    /// Its id.
    pub id: Id<RejectedPair>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The step that the customer tells.
    pub customer_step: Id<Step>,
    /// The step that we tell.
    pub vendor_step: Id<Step>,
}

/// A question that has been asked in a debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedQuestion {
    /// Its id.
    pub id: Id<AskedQuestion>,
    /// The deal.
    pub deal: Id<Deal>,
    /// Its key in the guide, or the id of one of the workbook's own.
    pub question: String,
    /// The sitting in which it was asked, if one was running.
    pub sitting: Option<Id<Sitting>>,
}

record!(RejectedPair => RejectedPair, AskedQuestion => AskedQuestion);

impl Debrief {
    /// Whether something was captured in a sitting: what says itself that it was, and of the rows that have been `written`
    /// since it began what whoever is heard in it has told: accounts and their words, incidents, reasons, ratings, landmarks.
    pub fn was_captured_in(&self, sitting: &Sitting, written: &HashSet<Uuid>) -> bool {
        let is_of_side = |side: Side| match sitting.source() {
            Some(Source::Customer) => side == Side::Customer,
            Some(Source::Vendor) => side == Side::Vendor,
            Some(Source::Document) | None => true,
        };
        let is_of = |source: Source| sitting.source().is_none_or(|heard| heard == source);
        let is_new = |row: Uuid| written.contains(&row);
        let id = Some(sitting.id);
        self.tellings.iter().any(|row| row.sitting == id || is_new(row.id.uuid()) && is_of(row.source))
            || self.asked_questions.iter().any(|row| row.sitting == id)
            || self
                .incidents
                .iter()
                .any(|row| is_new(row.id.uuid()) && row.told_by.map_or_else(|| is_of_side(row.felt_by), is_of))
            || self.claims.iter().any(|row| is_new(row.id.uuid()) && is_of_side(row.made_by))
            || self.scores.iter().any(|row| {
                is_new(row.id.uuid())
                    && match row.side {
                        Scorer::Customer => is_of_side(Side::Customer),
                        Scorer::Vendor => is_of_side(Side::Vendor),
                    }
            })
            || self.landmarks.iter().any(|row| is_new(row.id.uuid()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Claim, Criterion, FuzzyDate, Incident, IncidentKind, Landmark, Score, SittingWith, Telling};

    /// A deal with one row, and that row.
    fn with(add: impl FnOnce(&mut Debrief) -> Uuid) -> (Debrief, HashSet<Uuid>) {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let row = add(&mut debrief);
        (debrief, HashSet::from([row]))
    }

    #[test]
    fn what_whoever_is_heard_has_told_since_a_sitting_began_was_captured_in_it() {
        let incident = |felt_by, told_by| {
            with(|debrief| {
                let row = Incident::new(debrief.deal.id, IncidentKind::Annoyed, felt_by, "late");
                debrief.incidents.push(Incident { told_by, ..row });
                debrief.incidents[0].id.uuid()
            })
        };
        let score = |side| {
            with(|debrief| {
                let criterion = Criterion::built_in().next().expect("a criterion");
                debrief.scores.push(Score::new(debrief.deal.id, criterion, side));
                debrief.scores[0].id.uuid()
            })
        };
        let claim = |side| {
            with(|debrief| {
                debrief.claims.push(Claim::new(debrief.deal.id, "too dear", side));
                debrief.claims[0].id.uuid()
            })
        };
        let landmark = with(|debrief| {
            let (id, deal, date) = (Id::new(), debrief.deal.id, FuzzyDate::day(jiff::civil::date(2026, 3, 12)));
            debrief.landmarks.push(Landmark { id, deal, date, label: "the fair".into() });
            debrief.landmarks[0].id.uuid()
        });
        let words = with(|debrief| {
            debrief.tellings.push(Telling::new(&Step::new(debrief.deal.id, 0, "asks"), Source::Customer));
            debrief.tellings[0].id.uuid()
        });
        for ((debrief, written), by_customer, by_us) in [
            (incident(Side::Customer, None), true, false),
            (incident(Side::Customer, Some(Source::Vendor)), false, true),
            (score(Scorer::Customer), true, false),
            (score(Scorer::Vendor), false, true),
            (claim(Side::Vendor), false, true),
            (landmark, true, true),
            (words, true, false),
        ] {
            let deal = debrief.deal.id;
            for (heard, is_told) in
                [(SittingWith::Customer, by_customer), (SittingWith::Vendor, by_us), (SittingWith::Joint, true)]
            {
                let sitting = Sitting::new(deal, heard);
                assert_eq!(debrief.was_captured_in(&sitting, &written), is_told, "{heard:?} {debrief:?}");
                assert!(!debrief.was_captured_in(&sitting, &HashSet::new()), "what was there before");
            }
        }
    }
}
