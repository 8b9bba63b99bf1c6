//! People for the tests of how names are found.

use super::{Everybody, Names, Naming};
use crate::{
    domain::{Deal, Debrief, Participant, Side},
    i18n::Locale,
};

/// The names of a customer's people of a deal, none of whom may be named.
pub fn names(all: &[&str]) -> Names {
    let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
    let id = debrief.deal.id;
    let person = |name: &&str| Participant { job: "x".into(), ..Participant::new(id, *name, Side::Customer) };
    debrief.participants = all.iter().map(person).collect();
    Names::new(&debrief, &Everybody::default(), Locale::EN, Naming::Nobody)
}
