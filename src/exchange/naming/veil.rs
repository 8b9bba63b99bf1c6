//! Names on a screen that the customer looks at.

use super::{Names, disguise::texts, shown::told_job};
use crate::{
    domain::{BuyingRoles, Consent, Debrief},
    i18n::Locale,
};

/// Puts in the place of the names of people who do not want to be named one word for what they are, which tight columns too
/// tell apart, in what is shown of a deal; their jobs say the rest, as far as the customer's report does. Whoever has not been asked yet is named: these are the people that the customer is speaking of.
pub fn veil(shown: &mut Debrief, debrief: &Debrief, locale: Locale) {
    let is_open = |consent| matches!(consent, None | Some(Consent::Attributable));
    if debrief.participants.iter().all(|person| is_open(person.consent)) {
        return;
    }
    let mut asked = Debrief::new(debrief.deal.clone());
    asked.participants.clone_from(&debrief.participants);
    for person in &mut asked.participants {
        // What somebody is to us in the purchase is no word for the customer.
        person.buying_roles = BuyingRoles::default();
        if is_open(person.consent) {
            person.consent = Some(Consent::Attributable);
        }
    }
    let names = Names::in_columns(&asked, locale);
    for person in &mut shown.participants {
        if !names.is_named(person.id) {
            // In brackets as in the texts: no word of it is taken for a name.
            person.name = format!("[{}]", names.label(person.id));
            if told_job(person).is_none_or(|job| job == names.label(person.id)) {
                person.job.clear();
            }
            // Both together may tell whose they are.
            person.site.clear();
        }
    }
    for text in texts(shown) {
        *text = names.mask(text);
    }
}
