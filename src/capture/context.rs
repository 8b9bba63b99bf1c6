//! What must be known besides the line to read it.

use jiff::civil::Date;

use crate::domain::{Debrief, FuzzyDate, Id, Participant, Side, SittingWith, Source, Told};

use super::{
    fold::{fold, tidy},
    grammar::BOTH,
};

/// The order of day and month between slashes. Between dots it is always day and month, in ISO dates never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2025
    DayMonth,
    /// 12/31/2025
    MonthDay,
}

/// A participant as far as a line needs him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: Id<Participant>,
    /// The name.
    pub name: String,
    /// The side.
    pub side: Side,
}

/// What must be known besides the line to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Everybody of the deal.
    pub people: Vec<Person>,
    /// The names of those who sat in a sitting and are nobody of the deal yet.
    pub present: Vec<String>,
    /// The date of the step directly before, from which a gap counts.
    pub previous_date: Option<FuzzyDate>,
    /// The last date known before this step: a date without a year is the next one not before it.
    pub last_date: Option<FuzzyDate>,
    /// Today: what is told has happened, so no year is inferred that would put it in the future.
    pub today: Option<Date>,
    /// Whose account is being recorded.
    pub capturing: SittingWith,
    /// How slashed dates are meant.
    pub date_order: DateOrder,
}

impl Context {
    /// The context of a step that stands, or will stand, at this place of the timeline (0 first).
    pub fn at(
        debrief: &Debrief,
        place: usize,
        capturing: SittingWith,
        today: Option<Date>,
        date_order: DateOrder,
    ) -> Self {
        let before = &debrief.steps[..place.min(debrief.steps.len())];
        Self {
            people: debrief
                .participants
                .iter()
                .map(|person| Person { id: person.id, name: person.name.clone(), side: person.side })
                .collect(),
            present: present(debrief),
            previous_date: before.last().and_then(|step| step.date),
            last_date: before.iter().rev().find_map(|step| step.date),
            today,
            capturing,
            date_order,
        }
    }

    /// The side on which `@` creates somebody; at a joint table the customer's.
    pub fn own_side(&self) -> Side {
        match self.capturing {
            SittingWith::Vendor => Side::Vendor,
            SittingWith::Customer | SittingWith::Joint => Side::Customer,
        }
    }

    /// The side on which `@@` creates somebody.
    pub fn other_side(&self) -> Side {
        match self.own_side() {
            Side::Vendor => Side::Customer,
            _ => Side::Vendor,
        }
    }

    /// Who tells a step when the line does not say.
    pub fn default_told(&self) -> Told {
        match self.capturing {
            SittingWith::Joint => BOTH,
            SittingWith::Customer => Told { customer: true, ..Told::default() },
            SittingWith::Vendor => Told { vendor: true, ..Told::default() },
        }
    }

    /// Whose telling takes the feeling and the words: the side being captured, if it tells the step, else whoever does.
    pub fn voice(&self, told: Told) -> Source {
        let first = match self.capturing {
            SittingWith::Vendor => Source::Vendor,
            SittingWith::Customer | SittingWith::Joint => Source::Customer,
        };
        [first, Source::Customer, Source::Vendor, Source::Document]
            .into_iter()
            .find(|source| tells(told, *source))
            .unwrap_or(first)
    }

    /// Who tells a step: the leading person of the side that is heard, where it has exactly one. At a joint table that
    /// is the side whose telling takes the words; of a side that is told about but not heard, nobody is.
    pub fn teller(&self, debrief: &Debrief, told: Told) -> Option<Id<Participant>> {
        let side = match (self.voice(told), self.capturing) {
            (Source::Customer, SittingWith::Customer | SittingWith::Joint) => Side::Customer,
            (Source::Vendor, SittingWith::Vendor | SittingWith::Joint) => Side::Vendor,
            _ => return None,
        };
        let mut leads = debrief.side(side).filter(|person| person.lead_informant);
        leads.next().filter(|_| leads.next().is_none()).map(|person| person.id)
    }
}

/// The names of those who sat in a sitting and are nobody of the deal yet, each once.
fn present(debrief: &Debrief) -> Vec<String> {
    let named = debrief.sittings.iter().flat_map(|sitting| sitting.attended.split(','));
    let mut present: Vec<String> = Vec::new();
    for name in named.map(tidy).filter(|name| !name.is_empty()) {
        let folded = fold(&name);
        let is_known = debrief.participants.iter().any(|person| fold(&person.name) == folded);
        if !is_known && !present.contains(&name) {
            present.push(name);
        }
    }
    present
}

/// Whether a source is among those that tell.
pub(super) fn tells(told: Told, source: Source) -> bool {
    match source {
        Source::Customer => told.customer,
        Source::Vendor => told.vendor,
        Source::Document => told.document,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Deal;

    #[test]
    fn the_only_leading_person_of_the_side_that_is_heard_tells() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "Line 3"));
        let person = |name: &str, side| {
            let mut person = Participant::new(debrief.deal.id, name, side);
            person.lead_informant = true;
            person
        };
        let (huber, keller, second) =
            (person("Huber", Side::Customer), person("Keller", Side::Vendor), person("Brunner", Side::Customer));
        debrief.participants = vec![huber.clone(), keller.clone()];
        let teller = |debrief: &Debrief, capturing| {
            let context = Context::at(debrief, 0, capturing, None, DateOrder::DayMonth);
            context.teller(debrief, context.default_told())
        };
        assert_eq!(teller(&debrief, SittingWith::Customer), Some(huber.id));
        assert_eq!(teller(&debrief, SittingWith::Vendor), Some(keller.id));
        assert_eq!(teller(&debrief, SittingWith::Joint), Some(huber.id));
        let customer = Context::at(&debrief, 0, SittingWith::Customer, None, DateOrder::DayMonth);
        let ours = Told { vendor: true, ..Told::default() };
        assert_eq!(customer.teller(&debrief, ours), None, "the customer is heard, we are told about");
        debrief.participants.push(second);
        assert_eq!(teller(&debrief, SittingWith::Customer), None, "either of two may have told it");
    }
}
