//! What of a step that both sides tell comes from our account alone. The step's own fields are the customer's with ours in
//! the gaps (see `unite.rs`); whoever shows what the customer has told must know which they are.

use std::collections::BTreeSet;

use crate::arrange::Gather;

use serde::{Deserialize, Serialize};

use super::{Course, Id, Keyed, Participant, Step, keyed::keyed_enum};

keyed_enum! {
    /// A field of a step that our account can fill in.
    FilledField, "filled" {
        /// Who acted, or on which side.
        Actor = "actor",
        /// The activity.
        Activity = "activity",
        /// How.
        Channel = "channel",
        /// When.
        Date = "date",
        /// The days since the step before.
        Gap = "gap",
        /// Where it led.
        Course = "course",
        /// The stretch of the purchase.
        Milestone = "milestone",
        /// How far the customer had tied himself.
        Commitment = "commitment",
    }
}

/// What our account has filled in, and whom it alone names. Stored as keys and ids, parted by blanks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Filled {
    fields: BTreeSet<FilledField>,
    people: BTreeSet<Id<Participant>>,
}

impl FilledField {
    fn is_alike(self, one: &Step, other: &Step) -> bool {
        match self {
            Self::Actor => (one.actor, one.actor_side) == (other.actor, other.actor_side),
            Self::Activity => one.activity == other.activity,
            Self::Channel => one.channel == other.channel,
            Self::Date => one.date == other.date,
            Self::Gap => one.gap_before_days == other.gap_before_days,
            Self::Course => (one.course, one.exit_to) == (other.course, other.exit_to),
            Self::Milestone => one.milestone == other.milestone,
            Self::Commitment => one.commitment == other.commitment,
        }
    }

    fn copy(self, from: &Step, to: &mut Step) {
        match self {
            Self::Actor => (to.actor, to.actor_side) = (from.actor, from.actor_side),
            Self::Activity => to.activity.clone_from(&from.activity),
            Self::Channel => to.channel = from.channel,
            // What we have told of it stands in our telling.
            Self::Date => {}
            Self::Gap => to.gap_before_days = from.gap_before_days,
            Self::Course => to.set_course(from.course, from.exit_to),
            Self::Milestone => to.milestone = from.milestone,
            Self::Commitment => to.commitment = from.commitment,
        }
    }

    fn empty(self, step: &mut Step) {
        match self {
            Self::Actor => (step.actor, step.actor_side) = (None, None),
            Self::Activity => step.activity.clear(),
            Self::Channel => step.channel = None,
            Self::Date => step.date = None,
            Self::Gap => step.gap_before_days = None,
            Self::Course => step.set_course(Course::Advance, None),
            Self::Milestone => step.milestone = None,
            Self::Commitment => step.commitment = None,
        }
    }
}

impl Filled {
    /// What the united step has that the customer's own had not, with the people that ours has brought along.
    pub(super) fn between(customer: &Step, united: &Step, people: BTreeSet<Id<Participant>>) -> Self {
        let fields = FilledField::ALL.iter().copied().filter(|field| !field.is_alike(customer, united));
        Self { fields: fields.gather(), people }
    }

    /// The step without what our account has filled in; who acted may have been named by it alone too.
    pub(super) fn taken_from(&self, step: &Step) -> Step {
        let mut bare = step.clone();
        self.fields.iter().for_each(|field| field.empty(&mut bare));
        if bare.actor.is_some_and(|actor| self.names(actor)) {
            FilledField::Actor.empty(&mut bare);
        }
        bare
    }

    /// What of the step our account has filled in, in another one.
    pub(super) fn taken_into(&self, told: &mut Step, step: &Step) {
        self.fields.iter().for_each(|field| field.copy(step, told));
    }

    /// Whether our account says who acted.
    pub(super) fn has_actor(&self) -> bool {
        self.fields.contains(&FilledField::Actor)
    }

    /// Whether our account alone names somebody in the step.
    pub(super) fn names(&self, person: Id<Participant>) -> bool {
        self.people.contains(&person)
    }

    /// The same after the step was changed where everybody sees it: without the fields that say something else now, and
    /// without those who have come to it. Whoever makes room for another and takes part still does so by our account alone.
    pub(super) fn left_between(
        &self,
        was: &Step,
        is: &Step,
        came: impl Fn(Id<Participant>) -> bool,
        made_room: Option<Id<Participant>>,
    ) -> Self {
        let mut left = self.clone();
        left.fields.retain(|field| field.is_alike(was, is));
        left.people.retain(|who| !came(*who));
        left.people.extend(made_room);
        left
    }

    /// The same where two entries turn out to be one person, whom the customer may have named as either. `others` took part
    /// in the step besides who acted.
    pub(super) fn with_one(
        &self,
        (kept, dropped): (Id<Participant>, Id<Participant>),
        step: &Step,
        others: &[Id<Participant>],
    ) -> Self {
        let acts = |who: Id<Participant>| step.actor == Some(who);
        let has_actor = self.fields.contains(&FilledField::Actor);
        let is_of_customer =
            |who: Id<Participant>| !self.names(who) && (others.contains(&who) || acts(who) && !has_actor);
        let mut new = self.clone();
        let was_ours = [new.people.remove(&kept), new.people.remove(&dropped)].contains(&true);
        if is_of_customer(kept) || is_of_customer(dropped) {
            if acts(kept) || acts(dropped) {
                new.fields.remove(&FilledField::Actor);
            }
        } else if was_ours {
            new.people.insert(kept);
        }
        new
    }
}

impl From<Filled> for String {
    fn from(filled: Filled) -> Self {
        let fields = filled.fields.into_iter().map(|field| field.key().to_owned());
        fields.chain(filled.people.iter().map(Id::to_string)).collect::<Vec<_>>().join(" ")
    }
}

impl TryFrom<String> for Filled {
    type Error = uuid::Error;

    /// # Errors
    /// Where a word is neither a field nor an id.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut filled = Self::default();
        for word in text.split_whitespace() {
            match FilledField::from_key(word) {
                Some(field) => drop(filled.fields.insert(field)),
                None => drop(filled.people.insert(word.parse()?)),
            }
        }
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Deal};

    #[test]
    fn it_is_written_as_keys_and_ids() {
        let who = Id::new();
        let filled = Filled { fields: [FilledField::Channel, FilledField::Gap].into(), people: [who].into() };
        let text = String::from(filled.clone());
        assert_eq!(text, format!("channel gap {who}"));
        assert_eq!(Filled::try_from(text), Ok(filled));
        assert_eq!(Filled::try_from(String::new()), Ok(Filled::default()));
        assert!(Filled::try_from("channel colour".to_owned()).is_err());
    }

    #[test]
    fn of_two_entries_of_one_person_the_customers_counts() {
        let [own, ours, stranger] = [Id::new(), Id::new(), Id::new()];
        let mut step = Step::new(Deal::new("Hofstetter", "line 3").id, 0, "asks");
        step.actor = Some(ours);
        let filled = Filled { fields: [FilledField::Actor].into(), people: [ours].into() };
        let named = filled.with_one((own, ours), &step, &[own]);
        assert_eq!(named, Filled::default(), "the customer has named him");
        let unnamed = filled.with_one((stranger, ours), &step, &[own]);
        assert_eq!(unnamed, Filled { people: [stranger].into(), ..filled.clone() });
        assert_eq!(filled.with_one((stranger, own), &step, &[own]), filled, "it is not about him");
    }

    #[test]
    fn what_ours_has_filled_in_goes_and_the_rest_stays() {
        let deal = Deal::new("Hofstetter", "line 3").id;
        let (own, theirs) = (Id::new(), Id::new());
        let mut customer = Step::new(deal, 0, "asks");
        (customer.actor, customer.activity) = (Some(own), "need_described".into());
        let mut united = customer.clone();
        united.channel = Some(Channel::Portal);
        united.set_course(Course::Wait, None);
        let filled = Filled::between(&customer, &united, [theirs].into());
        assert_eq!(filled.taken_from(&united), customer);
        assert!(filled.names(theirs) && !filled.names(own));
        united.actor = Some(theirs);
        assert_eq!(filled.taken_from(&united).actor, None, "whoever ours alone has named is not said to have acted");
    }
}
