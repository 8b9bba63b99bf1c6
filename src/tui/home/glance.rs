//! What a row and the preview show of a deal that is not in the overview: it takes reading the deal whole, so it is
//! done only for deals in view, and kept until the workbook changes.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use crate::{
    analysis::{Curve, journey_curve, summary::ToldCounts},
    arrange::Arrange,
    domain::{Criterion, Deal, Debrief, Id, IncidentKind, Progress, Scorer, Source},
    guide::{self, Finding},
    tui::{deal::setting, session::Session},
};

/// So many deals are kept: some screens full.
const KEPT: usize = 400;

/// So long at the most are deals read before a frame: a key shows its effect within 8 ms.
const TIME: Duration = Duration::from_millis(4);

/// So many of the open questions are shown.
const QUESTIONS: usize = 2;

/// A deal at a glance.
pub struct Glance {
    /// How far the debrief has come.
    pub progress: Progress,
    /// How many findings are open.
    pub open: usize,
    /// The first of them.
    pub questions: Vec<Finding>,
    /// Who tells the steps.
    pub told: ToldCounts,
    /// Incidents that delighted.
    pub delighted: usize,
    /// Incidents that annoyed.
    pub annoyed: usize,
    /// Built-in criteria that the customer has rated.
    pub customer_rated: usize,
    /// Built-in criteria that we have rated.
    pub vendor_rated: usize,
    /// How it felt along the path.
    pub curve: Curve,
    /// The reason that was stated.
    pub said: String,
    /// What the debrief showed.
    pub finding: String,
    /// Whether the sides score blind: then nothing is said of their scores.
    pub is_blind: bool,
    /// The side that is heard blind: of the other nothing is said.
    pub heard: Option<Source>,
}

impl Glance {
    fn of(whole: &Debrief, session: &Session) -> Self {
        let debrief = &*whole.seen(None);
        let mut findings = guide::findings(debrief, &setting(session));
        let open = findings.len();
        findings.arrange_by_key(|finding| finding.severity);
        findings.truncate(QUESTIONS);
        let incidents = |kind| debrief.incidents.iter().filter(|incident| incident.kind == kind).count();
        let rated = |side| {
            let is_rated = |criterion: &Criterion| whole.score(criterion, side).is_some_and(|s| s.rating.is_some());
            Criterion::built_in().filter(is_rated).count()
        };
        Self {
            progress: whole.progress(),
            open,
            questions: findings,
            told: ToldCounts::of(debrief),
            delighted: incidents(IncidentKind::Delighted),
            annoyed: incidents(IncidentKind::Annoyed),
            customer_rated: rated(Scorer::Customer),
            vendor_rated: rated(Scorer::Vendor),
            curve: journey_curve(debrief),
            said: debrief.stated_reason().map(|claim| claim.text.clone()).unwrap_or_default(),
            finding: debrief.deal.finding.clone(),
            is_blind: debrief.is_blind(),
            heard: session.clock(debrief.deal.id).heard_blind(),
        }
    }
}

/// The glances at the deals in view: taken before a frame is drawn, a few at a time, and kept until their deal changes.
#[derive(Default)]
pub struct Glances {
    kept: HashMap<Id<Deal>, Option<Glance>>,
    is_behind: bool,
}

impl Glances {
    /// A glance at a deal; `None` while it has not been read, or cannot be.
    pub fn at(&self, deal: Id<Deal>) -> Option<&Glance> {
        self.kept.get(&deal)?.as_ref()
    }

    /// Reads those of these deals that are not there yet, in order: as many as there is time for, one at the least.
    pub fn read(&mut self, deals: impl Iterator<Item = Id<Deal>>, session: &Session) {
        let begun = Instant::now();
        let missing: Vec<Id<Deal>> = deals.filter(|deal| !self.kept.contains_key(deal)).collect();
        if self.kept.len() + missing.len() > KEPT {
            self.kept.clear();
        }
        for (at, deal) in missing.iter().enumerate() {
            if at > 0 && begun.elapsed() > TIME {
                self.is_behind = true;
                return;
            }
            let debrief = session.debrief(*deal).ok();
            self.kept.insert(*deal, debrief.map(|debrief| Glance::of(&debrief, session)));
        }
        self.is_behind = false;
    }

    /// Whether there was not time for all.
    pub fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// These deals have changed.
    pub fn forget(&mut self, deals: &[Id<Deal>]) {
        deals.iter().for_each(|deal| drop(self.kept.remove(deal)));
    }

    /// Anything may have changed.
    pub fn clear(&mut self) {
        self.kept.clear();
    }
}
