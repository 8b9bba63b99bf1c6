//! What the timeline shows about a question that a coach would otherwise answer from the belly.

use crate::{analysis::Ground, domain::Weight};

/// A value for a remark's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, such as that of a step.
    Number(i64),
    /// Days, to be written as a span of time.
    Days(i32),
}

/// One thing that the recorded steps and incidents show, without judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The key of its text.
    pub key: &'static str,
    /// The values for the text.
    pub args: Vec<(&'static str, Value)>,
    /// The steps and incidents that show it, in the order of the timeline.
    pub grounds: Vec<Ground>,
    /// Which way it speaks, if it does.
    pub weight: Option<Weight>,
}

impl Remark {
    pub(super) fn new(key: &'static str, grounds: impl IntoIterator<Item = Ground>) -> Self {
        Self { key, args: vec![], grounds: grounds.into_iter().collect(), weight: None }
    }

    pub(super) fn with(mut self, name: &'static str, number: usize) -> Self {
        self.args.push((name, Value::Number(i64::try_from(number).unwrap_or(i64::MAX))));
        self
    }

    pub(super) fn days(mut self, name: &'static str, days: i32) -> Self {
        self.args.push((name, Value::Days(days)));
        self
    }

    pub(super) fn speaking(mut self, weight: Weight) -> Self {
        self.weight = Some(weight);
        self
    }
}
