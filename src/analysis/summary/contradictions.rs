//! Where two accounts of the same step cannot both be true.

use serde::Serialize;

use crate::{
    analysis::{
        StepRef,
        dates::{can_be_the_same, surely_before},
    },
    arrange::Arrange,
    domain::{Debrief, FuzzyDate, Id, Source, Step, Telling, Tellings},
};

/// Two accounts of one step that cannot both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// The dates do not fit, even with room for what "about" may mean.
    Dates {
        /// The step.
        step: StepRef,
        /// One source and its date.
        one: (Source, FuzzyDate),
        /// The other and its date.
        other: (Source, FuzzyDate),
    },
    /// It felt good to one side and bad to the other.
    Feelings {
        /// The step.
        step: StepRef,
        /// The customer's feeling, -2 … 2, never 0.
        customer: i8,
        /// Ours, of the other sign.
        vendor: i8,
    },
    /// By the dates that each side gives, two steps that both tell happened in another order.
    Order {
        /// The step that came first for the customer.
        step: StepRef,
        /// The step that came first for us.
        other: StepRef,
    },
}

impl Contradiction {
    /// The step told in two ways.
    pub fn step(self) -> StepRef {
        match self {
            Self::Dates { step, .. } | Self::Feelings { step, .. } | Self::Order { step, .. } => step,
        }
    }

    /// Whether it is about this step; the order is about two.
    pub fn is_about(self, id: Id<Step>) -> bool {
        self.step().id == id || matches!(self, Self::Order { other, .. } if other.id == id)
    }
}

/// The contradictions in the order of the timeline; on one step dates before feelings, and these before the order.
pub fn contradictions(debrief: &Debrief) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let along = debrief.tellings_along();
    for (index, (row, said)) in debrief.steps.iter().zip(&along).enumerate() {
        let step = StepRef::at(debrief, index);
        let tellings: Vec<&Telling> = said.all().collect();
        for (at, one) in tellings.iter().enumerate() {
            for other in &tellings[at + 1..] {
                if let (Some(a), Some(b)) = (date_of(row, one), date_of(row, other))
                    && !can_be_the_same(a, b)
                {
                    found.push(Contradiction::Dates { step, one: (one.source, a), other: (other.source, b) });
                }
            }
        }
        let feeling = |source| Some(said.of(source)?.emotion?.get());
        if let (Some(customer), Some(vendor)) = (feeling(Source::Customer), feeling(Source::Vendor))
            && customer * vendor < 0
        {
            found.push(Contradiction::Feelings { step, customer, vendor });
        }
    }
    found.extend(orders(debrief, &along));
    found.arrange_by_key(|contradiction| contradiction.step().number);
    found
}

/// Of the steps that both sides date, in the order in which the customer says that they happened: neighbours that came the
/// other way round for us.
fn orders(debrief: &Debrief, along: &[Tellings]) -> Vec<Contradiction> {
    let dated = |source, at: usize| along[at].of(source).and_then(|telling| date_of(&debrief.steps[at], telling));
    let dates = |at| Some((StepRef::at(debrief, at), dated(Source::Customer, at)?, dated(Source::Vendor, at)?));
    let mut both: Vec<(StepRef, FuzzyDate, FuzzyDate)> = (0..debrief.steps.len()).filter_map(dates).collect();
    both.arrange_by_key(|(step, customer, _)| (customer.middle(), step.number));
    let turned = |(one, other): (&(StepRef, FuzzyDate, FuzzyDate), &(StepRef, FuzzyDate, FuzzyDate))| {
        surely_before(one.1, other.1) && surely_before(other.2, one.2)
    };
    let pairs = both.windows(2).filter(|pair| turned((&pair[0], &pair[1])));
    pairs.map(|pair| Contradiction::Order { step: pair[0].0, other: pair[1].0 }).collect()
}

/// The date that a source gives: its own, or the step's where the source gave none that differs.
fn date_of(step: &Step, telling: &Telling) -> Option<FuzzyDate> {
    telling.date.or(step.date)
}
