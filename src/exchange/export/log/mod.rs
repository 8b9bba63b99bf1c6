//! Event logs out: XES for programs that know one case at a time, OCEL for those that know all the people of a step.
//!
//! What both need beside the steps is a moment for each of them, to the second; a debrief knows days, months, or nothing.

mod moments;
mod ocel;
mod xes;

pub(super) use ocel::{EventNames, OcelForm, OcelLog};
pub(super) use xes::XesFile;

use moments::{Moment, moments};

/// Whether a log has an event of a deal: one that has no step, or in which nothing has a date, is left out.
pub(super) fn has_events(debrief: &crate::domain::Debrief) -> bool {
    moments(debrief).iter().any(Option::is_some)
}

/// The name of what happens in a step: that of its activity, so that the same things are called the same; else its own text.
fn activity(step: &crate::domain::Step, locale: crate::i18n::Locale) -> String {
    if step.activity.is_empty() { step.title.clone() } else { locale.activity(&step.activity) }
}
