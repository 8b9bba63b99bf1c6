//! The one list of rules.

use super::{GAP_RULE, Hit, Rule, Setting, Severity, incidents, reasons, scores, structure, time};
use crate::{domain::Debrief, guide::Stage};
use Severity::{Error, Hint, Warning};
use Stage::{Checklist, Incidents, People, Review, Steps};

type Check = fn(&Debrief, &Setting) -> Vec<Hit>;

const fn rule(id: &'static str, severity: Severity, stage: Stage, check: Check) -> Rule {
    Rule { id, severity, blocks_finish: matches!(severity, Error), stage, check }
}

impl Rule {
    /// A warning while the conversation runs, an error when it is to be finished.
    const fn error_on_finish(mut self) -> Self {
        self.blocks_finish = true;
        self
    }
}

/// Every rule, in the order in which findings are listed.
pub(super) static RULES: &[Rule] = &[
    rule("S01", Error, Steps, structure::no_trigger),
    rule("S02", Error, Steps, structure::no_end),
    rule("S03", Warning, Steps, structure::too_few_steps),
    rule("S04", Error, Steps, structure::no_actor),
    rule("S06", Warning, Steps, structure::no_source),
    rule("S07", Error, Steps, structure::no_customer_account),
    rule("S10", Warning, People, structure::thin_buying_center),
    rule("S11", Warning, People, structure::decider_unseen),
    rule("S13", Warning, Steps, structure::winner_out_of_nowhere),
    rule("S14", Warning, Steps, structure::nothing_after_the_end),
    rule("S16", Warning, Steps, structure::end_against_outcome),
    rule(GAP_RULE, Warning, Steps, time::unexplained_gap),
    rule("T02", Error, Steps, time::after_the_decision_told_before),
    rule("T03", Warning, Steps, time::order_against_dates),
    rule("C01", Warning, Incidents, incidents::one_kind_only),
    rule("C02", Warning, Incidents, incidents::incomplete),
    rule("C05", Hint, Incidents, incidents::no_quote),
    rule("P01", Warning, Review, reasons::price_without_step).error_on_finish(),
    rule("P02", Warning, Review, reasons::price_alone),
    rule("P09", Warning, Review, reasons::no_evidence),
    rule("K01", Warning, Checklist, scores::no_evidence),
    rule("K03", Warning, Checklist, scores::halo),
    rule("K08", Hint, Checklist, scores::many_unjudged),
];
