//! What takes long to reckon, as outcomes are shuffled for it or all steps are gone through: once for the sentence of an
//! answer and for its figures.

use std::sync::OnceLock;

use super::{Deals, paths};
use crate::analysis::answer::{
    Case, CaseStep, Claimed, Comparisons, Conversion, Exits, Incidents, Perception, Ranked, Shares, Tied, claimed,
    conversion, exits, exits_apart, incidents, incidents_apart, perception, perception_apart, ranked, shares,
    shares_apart, ties_apart_of,
};

/// What has been reckoned of these deals so far.
#[derive(Default)]
pub(super) struct Reckoned {
    exits: OnceLock<Comparisons>,
    ties: OnceLock<Comparisons>,
    tied: OnceLock<Tied>,
    shares: OnceLock<Comparisons>,
    incidents: OnceLock<Comparisons>,
    seen: OnceLock<Seen>,
    paths: OnceLock<paths::Found>,
    levers: OnceLock<Vec<Ranked>>,
    funnel: OnceLock<Conversion>,
    left: OnceLock<Exits>,
    owned: OnceLock<Shares>,
    felt: OnceLock<Incidents>,
    given: OnceLock<Claimed>,
    ways: OnceLock<Vec<usize>>,
}

/// How both sides judge, and what of that is more than chance.
pub(super) struct Seen {
    /// The judgements.
    pub perception: Perception,
    /// Won deals against the others.
    pub compared: Comparisons,
    /// The chance of deals as one-sided as these, reckoned with that comparison.
    pub chance: f64,
}

impl<'a> Deals<'a> {
    /// The case at this place and the steps of its way to the decision ([`Case::way`]).
    pub(super) fn way(&self, place: usize) -> (&'a Case, &'a [CaseStep]) {
        let ways = self.reckoned.ways.get_or_init(|| self.cases.iter().map(|case| case.way().len()).collect());
        let case = &self.cases[place];
        (case, &case.steps[..ways[place]])
    }

    pub(super) fn exits_apart(&self) -> &Comparisons {
        self.reckoned.exits.get_or_init(|| exits_apart(self.cases))
    }

    pub(super) fn ties_apart(&self) -> &Comparisons {
        self.reckoned.ties.get_or_init(|| ties_apart_of(self.cases, self.tied()))
    }

    pub(super) fn tied(&self) -> &Tied {
        self.reckoned.tied.get_or_init(|| Tied::of(self.cases))
    }

    pub(super) fn shares_apart(&self) -> &Comparisons {
        self.reckoned.shares.get_or_init(|| shares_apart(self.cases))
    }

    pub(super) fn incidents_apart(&self) -> &Comparisons {
        self.reckoned.incidents.get_or_init(|| incidents_apart(self.cases))
    }

    pub(super) fn seen(&self) -> &Seen {
        self.reckoned.seen.get_or_init(|| {
            let perception = perception(self.cases);
            let (compared, chance) = perception_apart(self.cases, &perception);
            Seen { perception, compared, chance }
        })
    }

    pub(super) fn conversion(&self) -> &Conversion {
        self.reckoned.funnel.get_or_init(|| conversion(self.cases))
    }

    pub(super) fn exits(&self) -> &Exits {
        self.reckoned.left.get_or_init(|| exits(self.cases))
    }

    pub(super) fn shares(&self) -> &Shares {
        self.reckoned.owned.get_or_init(|| shares(self.cases))
    }

    pub(super) fn incidents(&self) -> &Incidents {
        self.reckoned.felt.get_or_init(|| incidents(self.cases))
    }

    pub(super) fn claimed(&self) -> &Claimed {
        self.reckoned.given.get_or_init(|| claimed(self.cases))
    }

    pub(super) fn ranked(&self) -> &[Ranked] {
        self.reckoned.levers.get_or_init(|| ranked(self.levers(), self.cases))
    }

    pub(super) fn paths(&self) -> &paths::Found {
        self.reckoned.paths.get_or_init(|| paths::found(self))
    }
}
