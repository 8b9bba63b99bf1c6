//! What was said for a side and not by it: in the customer's own sitting that both tell a step, or in ours.

use super::{Debrief, Id, Sitting, Source, Step, Telling, Tellings, heard::other_side};

impl Debrief {
    /// Whether a telling was captured in the other side's own sitting: the side whose it is has not been heard on it.
    pub fn is_second_hand(&self, telling: &Telling) -> bool {
        let sitting = self.sittings.iter().find(|sitting| Some(sitting.id) == telling.sitting);
        let heard = sitting.and_then(Sitting::source);
        telling.source != Source::Document && heard.is_some_and(|heard| heard != telling.source)
    }

    /// Whether a step that this side tells may be one that the other side tells: so far the other does not tell it, or only
    /// at second hand.
    pub fn may_be_paired(&self, step: Id<Step>, source: Source) -> bool {
        self.may_be_paired_as_told(self.tellings_at(step), source)
    }

    /// The same by what is said of the step, for whoever has it of all of them.
    pub fn may_be_paired_as_told(&self, said: Tellings, source: Source) -> bool {
        let Some((own, other)) = said.of(source).zip(other_side(source)) else { return false };
        said.of(other).is_none_or(|other| self.is_second_hand(other) && !self.is_second_hand(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, SittingWith};

    /// A step as both tell it, each in the sitting with these, or in none.
    fn told_in(sittings: [Option<SittingWith>; 2]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        let step = Step::new(deal, 0, "asks");
        for (source, with) in [Source::Customer, Source::Vendor].into_iter().zip(sittings) {
            let sitting = with.map(|with| Sitting::new(deal, with));
            let sitting_id = sitting.as_ref().map(|sitting| sitting.id);
            debrief.tellings.push(Telling { sitting: sitting_id, ..Telling::new(&step, source) });
            debrief.sittings.extend(sitting);
        }
        debrief.steps.push(step);
        debrief
    }

    #[test]
    fn whoever_was_not_heard_on_a_step_may_still_tell_it() {
        use SittingWith::{Customer, Joint, Vendor};
        for (sittings, expected) in [
            ([None, None], [false, false]),
            ([Some(Joint), Some(Joint)], [false, false]),
            ([Some(Customer), Some(Vendor)], [false, false]),
            ([Some(Customer), Some(Customer)], [true, false]),
            ([Some(Vendor), Some(Vendor)], [false, true]),
            ([Some(Vendor), Some(Customer)], [false, false]),
        ] {
            let debrief = told_in(sittings);
            let step = debrief.steps[0].id;
            let found = [Source::Customer, Source::Vendor].map(|source| debrief.may_be_paired(step, source));
            assert_eq!(found, expected, "{sittings:?}");
        }
    }
}
