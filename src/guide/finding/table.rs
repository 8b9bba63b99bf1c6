//! The one list of rules.

use super::{
    Check, GAP_RULE, Hit, OUTCOME_RULE, PAIRS_RULE, Rule, Setting, Severity, TWICE_RULE, causes, incidents, memory,
    price, reasons, scores, structure, time,
};
use crate::{
    domain::Debrief,
    guide::{Stage, words::Fault},
};
use Severity::{Error, Hint, Warning};
use Stage::{Checklist, Incidents, People, Review, Steps};

const fn rule(id: &'static str, severity: Severity, stage: Stage, check: fn(&Debrief, &Setting) -> Vec<Hit>) -> Rule {
    Rule { id, severity, blocks_finish: matches!(severity, Error), stage, check: Check::Records(check) }
}

/// A rule about the wording of steps: text alone proves nothing, so it never blocks.
const fn worded(id: &'static str, severity: Severity, fault: Fault) -> Rule {
    Rule { id, severity, blocks_finish: false, stage: Steps, check: Check::Wording(fault) }
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
    // What is asked the moment that the end is told goes before all else.
    rule(OUTCOME_RULE, Error, Steps, structure::end_told_outcome_open),
    rule("S01", Error, Steps, structure::no_trigger),
    rule("S02", Error, Steps, structure::no_end),
    rule("S03", Warning, Steps, structure::too_few_steps),
    rule("S04", Error, Steps, structure::no_actor),
    worded("S05", Warning, Fault::TwoActions),
    rule("S06", Warning, Steps, structure::no_source),
    rule("S07", Error, Steps, structure::no_customer_account),
    rule("S08", Warning, Steps, structure::few_blind_spots),
    rule("S09", Warning, Steps, structure::only_we_act),
    // Who is one is settled before anybody is counted.
    rule(TWICE_RULE, Warning, People, structure::entered_twice),
    rule("S10", Warning, People, structure::thin_buying_center),
    rule("S11", Warning, People, structure::decider_unseen),
    rule("S12", Hint, People, structure::in_no_step),
    rule("G01", Hint, People, structure::consent_unknown),
    rule("S13", Warning, Steps, structure::winner_out_of_nowhere),
    rule("S14", Warning, Steps, structure::nothing_after_the_end),
    worded("S15", Hint, Fault::Phase),
    rule("S16", Warning, Steps, structure::end_against_outcome),
    rule(PAIRS_RULE, Warning, Steps, structure::pairs_wait),
    rule(GAP_RULE, Warning, Steps, time::unexplained_gap),
    rule("T02", Error, Steps, time::after_the_decision_told_before),
    rule("T03", Warning, Steps, time::order_against_dates),
    rule("T04", Warning, Steps, memory::all_on_one_day),
    rule("T05", Hint, Steps, memory::too_exact),
    rule("T06", Warning, Steps, memory::undated),
    rule("T07", Warning, Steps, memory::long_ago),
    worded("O01", Warning, Fault::Judgement),
    worded("O02", Warning, Fault::NonEvent),
    worded("O03", Warning, Fault::Mind),
    worded("O04", Hint, Fault::Agentless),
    worded("O05", Hint, Fault::Pronoun),
    worded("O06", Warning, Fault::Cause),
    worded("O07", Hint, Fault::Generalisation),
    worded("O08", Hint, Fault::Criteria),
    rule("C01", Warning, Incidents, incidents::one_kind_only),
    rule("C02", Warning, Incidents, incidents::incomplete),
    rule("C03", Hint, Incidents, incidents::ours_alone),
    rule("C04", Hint, Incidents, incidents::no_extreme),
    rule("C05", Hint, Incidents, incidents::no_quote),
    rule("P01", Warning, Review, reasons::price_without_step).error_on_finish(),
    rule("P02", Warning, Review, reasons::price_alone),
    rule("P03", Warning, Review, price::nothing_compared),
    rule("P04", Warning, Review, price::said_by_us_alone),
    rule("P05", Hint, Review, price::never_haggled),
    rule("P06", Warning, Review, causes::one_explanation),
    rule("P07", Warning, Review, causes::one_sided),
    rule("P08", Hint, Review, causes::relationship_alone),
    rule("P09", Warning, Review, reasons::no_evidence),
    rule("K01", Warning, Checklist, scores::no_evidence),
    rule("K02", Warning, Checklist, scores::extreme_on_one_word),
    rule("K03", Warning, Checklist, scores::halo),
    rule("K04", Warning, Checklist, scores::outcome_halo),
    rule("K05", Hint, Checklist, scores::far_apart),
    rule("K06", Warning, Checklist, scores::scored_in_sight),
    rule("K07", Hint, Checklist, scores::against_the_timeline),
    rule("K08", Hint, Checklist, scores::many_unjudged),
];
