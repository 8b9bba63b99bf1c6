//! What a row and the preview show of a deal that is not in the overview: it takes reading the deal whole, so it is
//! done only for deals in view, and kept until the workbook changes.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use crate::{
    analysis::{Curve, journey_curve, summary::ToldCounts},
    domain::{Criterion, Deal, Debrief, Id, IncidentKind, Scorer},
    guide::{self, Finding},
    tui::{deal::setting, session::Session},
};

/// So many deals are kept: some screens full.
const KEPT: usize = 400;

/// So many of the open questions are shown.
const QUESTIONS: usize = 2;

/// A deal at a glance.
pub struct Glance {
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
}

impl Glance {
    fn of(debrief: &Debrief, session: &Session) -> Self {
        let mut findings = guide::findings(debrief, &setting(session));
        let open = findings.len();
        findings.sort_by_key(|finding| finding.severity);
        findings.truncate(QUESTIONS);
        let incidents = |kind| debrief.incidents.iter().filter(|incident| incident.kind == kind).count();
        let rated = |side| {
            let is_rated = |criterion: &Criterion| debrief.score(criterion, side).is_some_and(|s| s.rating.is_some());
            Criterion::built_in().filter(is_rated).count()
        };
        Self {
            open,
            questions: findings,
            told: ToldCounts::of(debrief),
            delighted: incidents(IncidentKind::Delighted),
            annoyed: incidents(IncidentKind::Annoyed),
            customer_rated: rated(Scorer::Customer),
            vendor_rated: rated(Scorer::Vendor),
            curve: journey_curve(debrief),
            said: debrief.stated_reason().map(|claim| claim.text.clone()).unwrap_or_default(),
        }
    }
}

/// The glances at the deals in view. They are taken while drawing, because only then it is known what is in view; that
/// changes nothing but how fast the next frame is drawn.
#[derive(Default)]
pub struct Glances(RefCell<HashMap<Id<Deal>, Option<Rc<Glance>>>>);

impl Glances {
    /// A glance at a deal; `None` when it cannot be read.
    pub fn at(&self, deal: Id<Deal>, session: &Session) -> Option<Rc<Glance>> {
        let mut kept = self.0.borrow_mut();
        if kept.len() >= KEPT && !kept.contains_key(&deal) {
            kept.clear();
        }
        kept.entry(deal)
            .or_insert_with(|| {
                let debrief = session.workbook.debrief(deal).ok()?;
                Some(Rc::new(Glance::of(&debrief, session)))
            })
            .clone()
    }

    /// The workbook has changed.
    pub fn clear(&mut self) {
        self.0.get_mut().clear();
    }
}
